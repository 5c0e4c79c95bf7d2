//! The page of every check. A code without one of its four texts does not compile.

use crate::Text;

macro_rules! lints {
    ($($code:ident $name:literal { $title_en:literal, $title_ko:literal, $page_en:literal, $page_ko:literal })*) => {
        /// A stable code of a check for a known failure pattern. Codes are never reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum LintCode {
            $(#[doc = concat!("`", $name, "`: ", $title_en, ".")] $code),*
        }

        impl LintCode {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$code),*];

            /// The code as written: `ABM-F1`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name),* }
            }

            /// What the code means, in one line.
            pub fn title(self) -> Text {
                match self { $(Self::$code => Text::new($title_en, $title_ko)),* }
            }

            /// Why it is raised and what to do.
            pub fn page(self) -> Text {
                match self { $(Self::$code => Text::new($page_en, $page_ko)),* }
            }
        }
    };
}

lints! {
    AbmF1 "ABM-F1" { "more accounts than the team can work", "팀이 감당할 수 없는 수의 고객사",
        "A programme holds more accounts than it has seats. Seats are the hours of its people over the hours that an account needs, so that work on everybody is work on nobody. Take out the accounts that the list puts last, add people, or move accounts into a lighter programme. `winnable capacity` shows the largest list that fits.",
        "프로그램의 고객사가 자리보다 많습니다. 자리는 인력의 시간을 고객사 하나에 필요한 시간으로 나눈 값입니다. 모두를 맡으면 아무도 제대로 맡지 못합니다. 목록의 마지막 고객사를 빼거나, 인력을 늘리거나, 더 가벼운 프로그램으로 옮기세요. 감당할 수 있는 최대 목록은 `winnable capacity`로 봅니다." }
    AbmF2 "ABM-F2" { "a message about the product, not about the buyer", "구매자가 아니라 제품을 말하는 메시지",
        "A message speaks of features and of the product, and of no risk, cost, rule or result of the reader. A committee asks how its risk falls, not what the product can do. Say which risk or cost of the role gets smaller, and name features as the means. The check counts words of two lists, so read the message before you change it.",
        "메시지가 기능과 제품만 말하고 읽는 사람의 위험, 비용, 규정, 성과를 말하지 않습니다. 구매 위원회는 제품이 무엇을 하는지보다 위험이 어떻게 줄어드는지를 묻습니다. 그 역할의 어떤 위험이나 비용이 줄어드는지 쓰고 기능은 수단으로만 적으세요. 두 단어 목록으로 세는 검사이므로 고치기 전에 메시지를 읽어 보세요." }
    AbmF3 "ABM-F3" { "a list that sales did not agree to, or does not work", "영업이 합의하지 않았거나 다루지 않는 목록",
        "The criteria have no joint approval, or much of the list is ignored or rejected by the people who should work it. A list that one side made alone is not worked. Agree on criteria and list in one meeting, write the approval into the model, and record what sales says of accounts in tables/verdicts.csv. `winnable capacity` shows the ignored share and the reasons.",
        "기준에 공동 승인이 없거나, 맡을 사람들이 목록의 많은 부분을 방치하거나 거절했습니다. 한쪽이 혼자 만든 목록은 쓰이지 않습니다. 한 회의에서 기준과 목록에 합의하고, 모델에 승인을 적고, 영업의 판정을 tables/verdicts.csv에 남기세요. 방치 비율과 이유는 `winnable capacity`로 봅니다." }
    AbmF4 "ABM-F4" { "clicks or leads as the measure of success", "클릭이나 리드 수로 성공을 재는 목표",
        "The goals name clicks, opens or impressions, or put a number of leads first. Both grow without one account coming nearer to a contract. Use them as inputs, and judge the programme by the progress of deals (stage_conversion) and by its win rate (win_rate). Goals stand in `goals` under [metrics] or in the table of goals.",
        "목표에 클릭, 열람, 노출이 있거나 리드 수가 첫째입니다. 둘 다 계약에 가까워진 고객사 없이도 늘어납니다. 입력으로만 쓰고 기회의 진행(stage_conversion)과 수주율(win_rate)로 평가하세요. 목표는 [metrics]의 `goals`나 목표 표에 있습니다." }
    AbmF5 "ABM-F5" { "tools and data before list, message and goals", "목록·메시지·목표보다 먼저 온 도구와 데이터",
        "Money goes into tools while list, message or goals are missing, or most of the collected fields and signals are used by no rule. Tools make an agreed process faster; they do not make one. Fix list, message and goals first. Map only what a criterion, a tier, the ICP or an exclusion reads, or write the criterion that needs it.",
        "목록, 메시지, 목표가 없는데 도구에 돈을 쓰거나, 모은 항목과 신호의 대부분을 어떤 규칙도 쓰지 않습니다. 도구는 합의된 절차를 빠르게 할 뿐 만들어 주지 않습니다. 목록, 메시지, 목표를 먼저 정하세요. 평가 항목, 등급, ICP, 제외 규칙이 읽는 것만 매핑하거나 필요한 평가 항목을 쓰세요." }
    AbmT1 "ABM-T1" { "size drives the best tier, not fit", "적합도가 아니라 규모가 최상위 등급을 정함",
        "Accounts of the best tier have few of the points for fit, or the tiers follow the size of companies more closely than their fit. Large companies look like large deals, and those that do not fit take longest to say no. Raise the weight of fit, or ask for a least fit in the best tier. The rank correlation is Kendall's tau-b.",
        "최상위 등급 고객사의 적합도 점수가 낮거나, 등급이 적합도보다 회사 규모를 더 따라갑니다. 큰 회사는 큰 계약처럼 보이지만, 맞지 않는 회사는 거절까지 가장 오래 걸립니다. 적합도의 비중을 높이거나 최상위 등급에 최소 적합도를 두세요. 순위 상관은 Kendall의 tau-b입니다." }
    AbmT2 "ABM-T2" { "interest taken for intent to buy", "관심을 구매 의사로 여김",
        "Accounts have at least half of the points for interest, and nobody knows their budget or their timeline. Curious people read and come to webinars; buyers have money and a date. Ask for both before a seller spends a week, and write the answers into the fields that the model reads.",
        "관심 점수가 절반 이상인데 예산이나 구매 시기를 아는 사람이 없는 고객사입니다. 호기심만 있어도 자료를 읽고 웨비나에 옵니다. 살 사람에게는 돈과 날짜가 있습니다. 영업이 한 주를 쓰기 전에 둘을 물어 모델이 읽는 칸에 적으세요." }
    AbmT3 "ABM-T3" { "last quarter's data or last quarter's list", "지난 분기의 데이터나 목록",
        "Accounts that are to be worked have no dated row of the last quarter, files of what happens end long before the as-of date, or the members of the list did not change over a quarter of snapshots. Last year's data decide no plan of this year. Export again, and select again every quarter: `winnable snapshot` and `winnable diff`.",
        "다룰 고객사에 지난 분기의 날짜가 있는 행이 없거나, 활동 파일이 기준일보다 훨씬 전에 끝나거나, 한 분기의 스냅샷 동안 목록이 바뀌지 않았습니다. 작년 자료로 올해 계획을 정할 수 없습니다. 다시 내보내고 분기마다 다시 고르세요: `winnable snapshot`, `winnable diff`." }
    IcpM1 "ICP-M1" { "an ICP too narrow for the goal", "목표에 비해 너무 좁은 ICP",
        "The accounts of the ICP cannot give the new customers that the ICP file states as its goal, even at the upper ends of their win rates. The pipeline dries up. Let an adjacent segment in, find more accounts, or lower the goal.",
        "ICP에 드는 고객사가 수주율의 상한에서도 ICP 파일의 신규 고객 목표를 채울 수 없습니다. 파이프라인이 마릅니다. 인접 세그먼트를 넣거나, 고객사를 더 찾거나, 목표를 낮추세요." }
    IcpM2 "ICP-M2" { "an industry without a reason to buy", "살 이유가 없는 업종 조건",
        "The ICP names an industry and neither a trigger nor how such companies buy. An industry buys nothing: health care moves by rules and audits, software by growth and efficiency. Add a trigger with an event and a window, or a criterion of the buying process.",
        "ICP에 업종만 있고 계기나 구매 방식이 없습니다. 업종 자체는 아무것도 사지 않습니다. 의료는 규제와 감사로, 소프트웨어는 성장과 효율로 움직입니다. 사건과 유효 기간이 있는 계기나 구매 과정 기준을 더하세요." }
    IcpM3 "ICP-M3" { "fields that are written in no standard form", "표준 형식이 아닌 항목",
        "Many accounts state their industry or country, and not in a form that another list shares: industry as a NAICS code, country by ISO 3166. Segments cannot be compared with a census or another system then. Blank fields are not counted. `winnable doctor data` lists the values; map a column of codes, or a table of your words to codes.",
        "많은 고객사의 업종이나 국가가 다른 목록과 맞지 않는 형식으로 적혀 있습니다. 업종은 NAICS 코드, 국가는 ISO 3166이 표준입니다. 그렇지 않으면 통계나 다른 시스템과 비교할 수 없습니다. 빈칸은 세지 않습니다. 값은 `winnable doctor data`로 보고, 코드 열이나 코드로 바꾸는 표를 매핑하세요." }
    IcpB1 "ICP-B1" { "an ICP that leaves nobody out", "아무도 제외하지 않는 ICP",
        "The sizes of the ICP have an open end, span more than the allowed size classes or overlap, or so few conditions are core that every account is adjacent. From small business to enterprise is no profile. Close both ends and choose the size class that wins.",
        "ICP의 규모에 끝이 없거나, 허용된 규모 구간보다 넓거나, 구간이 겹치거나, 핵심 조건이 적어 모두 인접이 됩니다. 소기업부터 대기업까지는 프로필이 아닙니다. 양쪽 끝을 정하고 이기는 규모 구간을 고르세요." }
    IcpB2 "ICP-B2" { "more industries than a priority", "우선순위라 하기엔 많은 업종",
        "The ICP names more industries than two. Each industry needs its own message, proof and references, and a small team has enough for one or two. Keep those with the most won deals and put the others into an adjacent ICP.",
        "ICP에 업종이 둘보다 많습니다. 업종마다 메시지, 증거, 사례가 따로 필요하고 작은 팀에는 하나나 둘만 가능합니다. 수주가 가장 많은 업종을 남기고 나머지는 인접 ICP로 옮기세요." }
    IcpP1 "ICP-P1" { "a persona inside the ICP", "ICP 안의 페르소나",
        "A criterion of the ICP or of the account model asks for an attribute of a person, such as a title. The ICP says which company buys and stays; a persona says who uses. Confused, they send sales to the wrong companies. Move the attribute into the roles of the roll-up, or ask for `rollup.` facts of the account.",
        "ICP나 고객사 모델의 기준이 직함 같은 개인 속성을 묻습니다. ICP는 어떤 회사가 사고 남는지를, 페르소나는 누가 쓰는지를 말합니다. 섞이면 영업이 엉뚱한 회사로 갑니다. 속성을 집계의 역할로 옮기거나 고객사의 `rollup.` 팩트를 물으세요." }
    IcpQ1 "ICP-Q1" { "a criterion or a trigger without numbers", "수치가 없는 기준이나 계기",
        "A criterion of the ICP is prose or has no bounds, or a trigger has no event, no window or is over. What nobody can measure, nobody can check. Give each criterion a field with bounds, and each trigger an event with window_days.",
        "ICP의 기준이 문장이거나 경계가 없거나, 계기에 사건이나 유효 기간이 없거나 이미 끝났습니다. 잴 수 없으면 확인할 수 없습니다. 기준마다 항목과 경계를, 계기마다 사건과 window_days를 쓰세요." }
    IcpS1 "ICP-S1" { "an ICP that nobody agreed on for a quarter", "한 분기 넘게 합의하지 않은 ICP",
        "The date `agreed` of the ICP lies more than 90 days before the as-of date, or after it. Hold the ICP against the deals of the quarter (`winnable icp drift`), change what they contradict, and write the new date.",
        "ICP의 `agreed` 날짜가 기준일보다 90일 넘게 앞서거나 나중입니다. 분기의 기회로 ICP를 확인하고(`winnable icp drift`) 어긋나는 것을 고친 뒤 새 날짜를 쓰세요." }
    IcpE1 "ICP-E1" { "no count of the market from outside", "외부 시장 집계가 없음",
        "No table of firms is attached, or it counts fewer firms than the ICP file calls a market. One's own CRM shows whom one already found. Add a [[source]] of kind \"firms\", such as a public census of businesses, and look at `winnable icp market`.",
        "기업 집계 표가 없거나, 집계된 기업이 ICP 파일의 최소 시장보다 적습니다. 자사 CRM은 이미 찾은 회사만 보여 줍니다. 공개 사업체 통계 같은 kind = \"firms\" 입력을 더하고 `winnable icp market`을 보세요." }
    IcpI1 "ICP-I1" { "interviews as the only evidence", "인터뷰만을 근거로 한 기준",
        "A criterion of the ICP, or a bound by which best customers are chosen, rests on interviews alone. Interviews find reasons; numbers show whether they hold. Add evidence from deals, contracts or tickets, or take the criterion out of the core.",
        "ICP의 기준이나 우수 고객의 기준이 인터뷰에만 근거합니다. 인터뷰는 이유를 찾고 수치는 맞는지를 보여 줍니다. 기회, 계약, 문의 자료의 근거를 더하거나 핵심 조건에서 빼세요." }
    Mod1 "MOD-1" { "a model not calibrated for a quarter", "한 분기 넘게 보정하지 않은 모델",
        "The model was last calibrated more than 90 days before the as-of date. What won last year may win no more. Run `winnable model calibrate` and `winnable icp backtest`, agree on the change and write the date `calibrated`.",
        "모델을 마지막으로 보정한 지 기준일까지 90일이 넘었습니다. 작년에 이긴 것이 올해도 이긴다는 보장은 없습니다. `winnable model calibrate`와 `winnable icp backtest`로 확인하고 합의한 뒤 `calibrated` 날짜를 쓰세요." }
    Mod2 "MOD-2" { "a model that passes most of the list", "목록의 대부분을 통과시키는 모델",
        "More than half of the listed accounts stand above the lowest tier. A score is there to reduce a list; one that passes most of it chooses nothing. Raise the edges of the tiers or make criteria harder, and look at the effect with `winnable simulate`.",
        "목록의 절반 넘는 고객사가 최하위 등급보다 위에 있습니다. 점수는 목록을 줄이려고 있습니다. 대부분을 통과시키면 고르지 않은 것입니다. 등급 기준을 높이거나 평가를 엄격히 하고 `winnable simulate`로 효과를 보세요." }
    Chn1 "CHN-1" { "nobody knows whether the target can be found", "찾을 수 있는지 모르는 대상",
        "The ICP states no reachable_count, or 0. A target that no search by industry, function and size finds cannot be worked. Run the search once in the tool that you will use, and write down how many it finds.",
        "ICP에 reachable_count가 없거나 0입니다. 업종, 직무, 규모로 검색해도 나오지 않는 대상은 다룰 수 없습니다. 쓸 도구에서 한 번 검색해 몇 곳이 나오는지 적으세요." }
    Msg1 "MSG-1" { "a change without an operating metric", "운영 지표가 없는 변화",
        "The message of the ICP, or a message of a role, says what changes for the reader and names no operating metric, such as a response time or hours of work. A feature is no result. Write which number of the reader moves, and by how much if you can prove it.",
        "ICP의 메시지나 역할 메시지가 변화를 말하면서 응답 시간이나 작업 시간 같은 운영 지표를 말하지 않습니다. 기능은 성과가 아닙니다. 읽는 사람의 어떤 숫자가 움직이는지, 증명할 수 있으면 얼마나 움직이는지 쓰세요." }
    Prg1 "PRG-1" { "a first programme of one-to-many", "일대다로 시작한 첫 프로그램",
        "The only programme is one-to-many. It needs data and routine that a first programme does not have, and tends to end as a campaign of advertisements. Start with one-to-few: 10 to 50 accounts that are alike.",
        "유일한 프로그램이 일대다입니다. 첫 프로그램에는 없는 데이터와 경험이 필요하고 광고 캠페인으로 끝나기 쉽습니다. 비슷한 고객사 10~50곳의 일대소로 시작하세요." }
    Prg2 "PRG-2" { "a cluster of too few or too many accounts", "너무 작거나 큰 묶음",
        "A one-to-few programme works fewer than 10 accounts or more than 50. Below, its shared content is dear; above, the accounts are not alike any more. Join clusters or split them by industry or stack.",
        "일대소 프로그램의 고객사가 10곳보다 적거나 50곳보다 많습니다. 적으면 공통 자산이 비싸고, 많으면 더는 비슷하지 않습니다. 묶음을 합치거나 업종이나 기술로 나누세요." }
    Prg3 "PRG-3" { "nobody owns the programme", "책임자가 없는 프로그램",
        "No owner of the programme is named. Somebody who answers for marketing and sales together must decide when they disagree. Write `owner` under [programme], or a line into the table of owners.",
        "프로그램 책임자가 적혀 있지 않습니다. 마케팅과 영업의 의견이 다를 때 정할 사람이 있어야 합니다. [programme]의 `owner`나 책임자 표에 적으세요." }
    Prg4 "PRG-4" { "goals of activity alone", "활동뿐인 목표",
        "Every goal counts activity, and none an outcome. Teams that are judged by activity hurry the process. Add an outcome, such as won_value or win_rate, and make it the first.",
        "목표가 모두 활동 수이고 성과가 없습니다. 활동으로 평가받는 팀은 절차를 서두릅니다. won_value나 win_rate 같은 성과를 더해 첫째로 두세요." }
    Prg5 "PRG-5" { "accounts that see only advertisements", "광고만 보는 고객사",
        "Every touch of an account of the list is an advertisement, or every asset of the programme is of the stage Reach. Advertisements to a list of accounts are no account-based programme: sales, content and data have to work the same list. Plan a first contact by sales, and assets that validate and convert.",
        "목록의 고객사 접점이 모두 광고이거나, 프로그램 자산이 모두 도달(Reach) 단계입니다. 고객사 목록에 내는 광고만으로는 ABM이 아닙니다. 영업, 콘텐츠, 데이터가 같은 목록을 다뤄야 합니다. 영업의 첫 연락과 검증·전환 자산을 계획하세요." }
    Prg6 "PRG-6" { "one team alone at an account", "한 팀만 움직이는 고객사",
        "An account of the list that is being worked has touches by sales and none by marketing, or the other way round. Both teams take part from start to end. Agree on the next touch of the silent side in the weekly meeting. Who did a touch is read from its channel: calls, meetings, demos and replies to mails are sales.",
        "다루고 있는 고객사에 영업 접점만 있거나 마케팅 접점만 있습니다. 두 팀이 처음부터 끝까지 함께해야 합니다. 주간 회의에서 조용한 쪽의 다음 접점을 정하세요. 누가 했는지는 채널로 봅니다. 전화, 미팅, 데모, 메일 답장은 영업입니다." }
    Bud1 "BUD-1" { "budget split away from 70 to 30", "70 대 30에서 벗어난 배분",
        "Less or more than 70 percent, give or take 5 points, of what went to accounts went to core accounts. Adjacent accounts are an experiment and need a bounded share. Accounts that nobody can class are taken either way, and no finding comes of them alone. Move spend, touches or accounts.",
        "고객사에 쓴 자원 가운데 핵심 고객사의 몫이 70%(±5)에서 벗어났습니다. 인접 고객사는 실험이므로 몫을 정해 두어야 합니다. 분류를 모르는 고객사는 양쪽으로 따져 그것만으로는 알리지 않습니다. 비용, 접점, 고객사를 옮기세요." }
    Rol1 "ROL-1" { "an account without somebody in each role", "역할이 빈 고객사",
        "An account above the lowest tier has nobody known in one of the roles that the model requires: usually economic buyer, technical buyer, user, and security or compliance. A purchase that one of them stops is stopped. Find the person, or correct the title in tables/titles.csv.",
        "최하위 등급보다 위인 고객사에 모델이 요구하는 역할을 맡은 사람이 없습니다. 보통 예산 결정자, 기술 검토자, 현업 사용자, 보안·컴플라이언스입니다. 그중 하나가 막으면 구매가 멈춥니다. 사람을 찾거나 tables/titles.csv에서 직함을 고치세요." }
    Rol2 "ROL-2" { "one text for every role", "모든 역할에 같은 글",
        "A message names no role, or the same text is meant for several roles. A finance lead and a security lead decide by different sentences. Write what goes into the decision paper of each role.",
        "메시지에 역할이 없거나 여러 역할에 같은 글을 씁니다. 재무 책임자와 보안 책임자는 다른 문장으로 결정합니다. 역할마다 의사결정 문서에 들어갈 문장을 쓰세요." }
    Thr1 "THR-1" { "one contact taken for a company", "한 사람을 회사로 여김",
        "All engagement of an account above the lowest tier comes from one person, or an open deal stands at an account where at most one person is engaged. One talkative contact is no decision, and leaves with the next job. Bring a second role into the next meeting before the deal moves on.",
        "최하위 등급보다 위인 고객사의 참여가 모두 한 사람에게서 나오거나, 참여자가 많아야 한 명인 고객사에 진행 기회가 있습니다. 말 많은 한 사람은 결정이 아니고 이직하면 사라집니다. 기회를 진행하기 전에 다음 미팅에 두 번째 역할을 부르세요." }
    Ast1 "AST-1" { "an asset that sales cannot hand over", "영업이 전달할 수 없는 자산",
        "An asset is marked as one that sales cannot give to a customer as it is. It is content about the brand, not an asset that moves a deal. Rework it, or take it out of the inventory.",
        "영업이 고객에게 그대로 줄 수 없다고 표시된 자산입니다. 기회를 움직이는 자산이 아니라 브랜드 콘텐츠입니다. 고치거나 자산 목록에서 빼세요." }
    Ast2 "AST-2" { "no asset for a stage or a need", "단계나 필요에 맞는 자산이 없음",
        "The inventory of assets has none for one of the stages Reach, Validate and Convert, or lacks one of the six that move deals: industry one-pager, technical review package, ROI sheet, answers for the committee, comparison with competitors, success criteria of a POC. Make the one that the next deal needs first.",
        "자산 목록에 도달, 검증, 전환 중 한 단계의 자산이 없거나, 기회를 움직이는 여섯 자산 중 하나가 없습니다: 산업별 원페이저, 기술 검토 패키지, ROI 시트, 위원회 Q&A, 경쟁사 비교, POC 성공 기준. 다음 기회에 먼저 필요한 것부터 만드세요." }
    Ast3 "AST-3" { "an asset that sales did not review", "영업이 검토하지 않은 자산",
        "Nobody of sales has reviewed an asset. Sales knows which objection comes first, and uses what it helped to write. Have it reviewed and write down who did and when.",
        "영업이 검토하지 않은 자산입니다. 영업은 어떤 반론이 먼저 나오는지 알고, 함께 만든 자산을 씁니다. 검토받고 누가 언제 했는지 적으세요." }
    Poc1 "POC-1" { "a POC without measure, target and date", "지표·목표·날짜가 없는 POC",
        "A POC lacks a metric, a target or an end, or runs outside of 2 to 4 weeks. Without them nobody can say that it worked, and it goes on. Agree on one number, its target and the day before it starts.",
        "POC에 지표, 목표, 종료일이 없거나 2~4주를 벗어납니다. 없으면 성공했다고 말할 수 없고 끝나지 않습니다. 시작 전에 숫자 하나와 목표, 날짜를 합의하세요." }
    Pln1 "PLN-1" { "an account plan with gaps, or overdue", "비었거나 기한이 지난 고객사 계획",
        "The plan of an account leaves one of its parts empty (chart of the organisation, stakeholders, objections, risks, next touch), or its next touch lies in the past. Fill the part, and set the next touch in the weekly meeting.",
        "고객사 계획의 일부(조직도, 이해관계자, 예상 반론, 위험, 다음 접점)가 비었거나 다음 접점 날짜가 지났습니다. 채우고 주간 회의에서 다음 접점을 정하세요." }
    Cac1 "CAC-1" { "customers that cost more than they bring", "가져오는 것보다 비용이 더 큰 고객",
        "The fully loaded cost of winning a customer is above its lifetime value, so that growth loses money. Win customers of the segments whose value is higher, spend less on those that are lost, or raise the margin. `winnable explain metric:ltv_cac` shows both sides with their rows.",
        "고객 한 곳을 얻는 전체 비용이 생애 가치보다 커서 성장할수록 손해입니다. 가치가 높은 세그먼트에서 수주하거나, 잃는 기회의 비용을 줄이거나, 이익률을 높이세요. 양쪽의 행은 `winnable explain metric:ltv_cac`으로 봅니다." }
    Dat1 "DAT-1" { "leads that belong to no account", "고객사를 찾지 못한 리드",
        "A large share of leads was placed on no account, so that scores of accounts leave their activity out. Look at out/unmatched.csv and out/review.csv after `winnable run`, write decisions into tables/match-overrides.csv, or add the accounts that are missing.",
        "많은 리드가 어느 고객사에도 속하지 않아 고객사 점수에서 활동이 빠집니다. `winnable run` 뒤 out/unmatched.csv와 out/review.csv를 보고 tables/match-overrides.csv에 결정을 적거나 없는 고객사를 더하세요." }
    Prv1 "PRV-1" { "personal data that nothing uses", "쓰이지 않는 개인정보",
        "A file holds columns of personal data that feed no field, such as telephone numbers or birth dates, or the project keeps personal data and states no purpose. Keep what a purpose needs and leave the rest out of the export. Write `purpose` under [privacy].",
        "파일에 전화번호나 생년월일처럼 어떤 항목에도 쓰이지 않는 개인정보 열이 있거나, 개인정보를 두면서 목적을 적지 않았습니다. 목적에 필요한 것만 두고 나머지는 내보내지 마세요. [privacy]에 `purpose`를 쓰세요." }
}
