//! What accounts and people do before a deal closes.

use super::{Group, Metric, Need, Variant, w};
use crate::Unit;
use crate::three_rs::{Kind, Pillar};

pub(super) static ALL: &[Metric] = &[
    Metric {
        id: "influenced_pipeline",
        group: Group::Pipeline,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Influenced pipeline", "마케팅 영향 파이프라인"),
        formula: w(
            "amounts of deals with a touch on the account / amounts of all deals",
            "고객사에 접점이 있던 기회 금액 / 전체 기회 금액",
        ),
        cohort: w(
            "deals with a creation date, an account and, once closed, a close date; a touch counts when it is engagement (inbound, or outbound and answered), from influence_days before creation until the deal closed; each deal once",
            "생성일과 고객사가 있고 종료되었으면 마감일도 있는 기회. 생성 influence_days일 전부터 종료까지의 참여(인바운드이거나 응답을 받은 아웃바운드)만 세고 기회는 한 번만 셈",
        ),
        window: w("the creation date", "생성일"),
        is_not: w(
            "not caused: touched and untouched deals differ in more than the touch; a touch after the close never counts",
            "인과가 아님. 접점 유무 외에도 차이가 있고, 종료 후 접점은 세지 않음",
        ),
        source: w(
            "opportunities at target accounts with at least one qualifying touch in a look-back window",
            "일정 기간 안에 마케팅 접점이 한 번 이상 있었던 목표 고객사의 기회",
        ),
        variants: &[
            Variant {
                id: "value",
                what: w("share of the value", "금액 비율"),
            },
            Variant {
                id: "count",
                what: w("share of the deals", "건수 비율"),
            },
            Variant {
                id: "open",
                what: w(
                    "share of the value of open deals",
                    "진행 중인 기회의 금액 비율",
                ),
            },
            Variant {
                id: "before_creation",
                what: w(
                    "share of the value touched before the deal was created",
                    "생성 전에 접점이 있던 금액 비율",
                ),
            },
            Variant {
                id: "amount",
                what: w("the amount itself", "금액 자체"),
            },
        ],
        needs: &[
            Need::Deals,
            Need::DealCreated,
            Need::DealAccount,
            Need::DealAmount,
            Need::Touches,
        ],
    },
    Metric {
        id: "engagement_rate",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Account engagement rate", "고객사 참여율"),
        formula: w(
            "engaged accounts / target accounts",
            "참여 고객사 수 / 목표 고객사 수",
        ),
        cohort: w(
            "target accounts: those on the list; engaged: at least engaged_people people with an inbound or answered touch in the model's window, where the model gives its channel points (the shipped ones give an opened e-mail none)",
            "목표 고객사는 목록에 있는 고객사. 모델 기간 안에, 모델이 점수를 주는 채널의 인바운드나 응답 접점이 있는 사람이(제공 모델은 이메일 열람에 점수를 주지 않음) engaged_people명 이상이면 참여",
        ),
        window: w(
            "the channel's window of the model up to the as-of date; --window does not matter",
            "기준일까지 모델의 채널 기간. --window는 영향을 주지 않음",
        ),
        is_not: w(
            "not a rate of contacts, and no pipeline",
            "담당자 비율이나 파이프라인이 아님",
        ),
        source: w(
            "engaged accounts in the market / accounts in the market (penetration of engagement)",
            "시장의 참여 고객사 / 시장의 고객사(참여 침투율)",
        ),
        variants: &[],
        needs: &[Need::Accounts, Need::People, Need::Touches],
    },
    Metric {
        id: "coverage",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Buying-committee coverage", "구매위원회 커버리지"),
        formula: w(
            "required roles with a contact / required roles, over target accounts",
            "담당자가 있는 필수 역할 수 / 필수 역할 수(목표 고객사 합)",
        ),
        cohort: w(
            "roles of required_roles, else all buying roles; functions IT, security, business, finance",
            "required_roles의 역할(없으면 모든 구매 역할). 부서는 IT, 보안, 현업, 재무",
        ),
        window: w(
            "as of the as-of date; --window does not matter",
            "기준일 기준. --window는 영향을 주지 않음",
        ),
        is_not: w(
            "not engagement: a contact who never answered covers a role",
            "참여가 아님. 응답 없는 담당자도 역할을 채움",
        ),
        source: w(
            "functions covered / functions required",
            "확보한 기능 / 필요한 기능",
        ),
        variants: &[
            Variant {
                id: "role",
                what: w("by buying role", "구매 역할별"),
            },
            Variant {
                id: "function",
                what: w("by key function", "핵심 부서별"),
            },
        ],
        needs: &[Need::Accounts, Need::People, Need::Roles],
    },
    Metric {
        id: "reach",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Reputation,
        unit: Unit::Count,
        title: w("Reach", "도달"),
        formula: w(
            "people of target accounts with engagement",
            "목표 고객사에서 참여한 사람 수",
        ),
        cohort: w(
            "people with at least one inbound or answered touch",
            "인바운드나 응답 접점이 한 번 이상 있는 사람",
        ),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w("not impressions", "노출 수가 아님"),
        source: w("reach × frequency = engagement", "도달 × 빈도 = 참여"),
        variants: &[],
        needs: &[Need::People, Need::Touches],
    },
    Metric {
        id: "frequency",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Reputation,
        unit: Unit::PerUnit,
        title: w("Frequency", "빈도"),
        formula: w(
            "engagement of known people / reach",
            "알려진 사람의 참여 수 / 도달",
        ),
        cohort: w("as reach", "도달과 같음"),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w("not touches that we sent", "우리가 보낸 접점이 아님"),
        source: w("reach × frequency = engagement", "도달 × 빈도 = 참여"),
        variants: &[],
        needs: &[Need::People, Need::Touches],
    },
    Metric {
        id: "engagement_split",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Reputation,
        unit: Unit::Ratio,
        title: w("Engagement by kind", "종류별 참여"),
        formula: w(
            "engagement of a kind / all engagement",
            "종류별 참여 수 / 전체 참여 수",
        ),
        cohort: w(
            "touches of target accounts: content, email, ads, conversion, social, advocacy, expansion, and others",
            "목표 고객사의 접점: 콘텐츠, 이메일, 광고, 전환, 소셜, 추천, 확장, 기타",
        ),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w(
            "not a judgement of a channel: it says where people are, not what wins",
            "채널의 우열이 아니라 사람들이 있는 곳",
        ),
        source: w(
            "engagement splits of account-based programmes",
            "계정 기반 프로그램의 참여 구성",
        ),
        variants: &[
            Variant {
                id: "kind",
                what: w("by kind of engagement", "참여 종류별"),
            },
            Variant {
                id: "stage",
                what: w(
                    "by stage of the funnel: ToFu, MoFu, BoFu",
                    "퍼널 단계별: ToFu, MoFu, BoFu",
                ),
            },
            Variant {
                id: "accounts",
                what: w(
                    "target accounts with engagement of the kind / target accounts",
                    "종류별 참여가 있는 목표 고객사 / 목표 고객사",
                ),
            },
        ],
        needs: &[Need::Accounts, Need::Touches],
    },
    Metric {
        id: "email_rate",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Reputation,
        unit: Unit::Ratio,
        title: w("E-mail rates", "이메일 반응률"),
        formula: w(
            "people who opened, clicked or answered / people to whom a mail went",
            "열람·클릭·응답한 사람 수 / 이메일을 보낸 사람 수",
        ),
        cohort: w(
            "people of target accounts to whom an outbound `email` went; who clicked or answered has opened",
            "목표 고객사에서 아웃바운드 `email`을 보낸 사람. 클릭하거나 응답한 사람은 열람한 것으로 봄",
        ),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w(
            "not a goal: a click is no pipeline; not over mails, as few exports tell them apart",
            "목표로 삼을 값이 아님. 클릭은 파이프라인이 아님. 이메일 건수가 아니라 사람 수 기준",
        ),
        source: w("open, click and reply rate", "열람률, 클릭률, 회신율"),
        variants: &[
            Variant {
                id: "open",
                what: w("opened one", "열람"),
            },
            Variant {
                id: "click",
                what: w("clicked in one", "클릭"),
            },
            Variant {
                id: "reply",
                what: w("answered one", "응답"),
            },
        ],
        needs: &[Need::People, Need::Touches, Need::Mails],
    },
    Metric {
        id: "effort_split",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Effort by whom it goes to", "대상별 활동 비중"),
        formula: w(
            "touches that we sent to a kind of contact / all touches that we sent",
            "대상별 보낸 접점 수 / 보낸 접점 전체",
        ),
        cohort: w(
            "outbound touches; new contacts: within 90 days of the creation of their record; existing accounts: customers on the last day",
            "아웃바운드 접점. 신규 담당자는 레코드 생성 후 90일 이내, 기존 고객사는 마지막 날의 고객",
        ),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w(
            "not hours or money: a call counts as a mail does",
            "시간이나 비용이 아님. 전화도 이메일도 한 번으로 셈",
        ),
        source: w(
            "effort on new contacts, existing contacts and existing accounts: 54, 27 and 19 % in a survey of others (Ascend2)",
            "새 연락처, 기존 연락처, 기존 고객사에 들인 활동: 외부 설문(Ascend2)에서 54, 27, 19%",
        ),
        variants: &[],
        needs: &[Need::People, Need::Touches, Need::Outbound],
    },
    Metric {
        id: "channel_preference",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w(
            "Channel preference of target accounts",
            "목표 고객사의 선호 채널",
        ),
        formula: w(
            "engagement in a channel / all engagement of target accounts",
            "채널별 참여 수 / 목표 고객사의 전체 참여 수",
        ),
        cohort: w("target accounts only", "목표 고객사만"),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w("not clicks of everybody", "모든 사람의 클릭이 아님"),
        source: w(
            "the channel that high-value accounts prefer",
            "가치가 큰 고객사가 선호하는 채널",
        ),
        variants: &[
            Variant {
                id: "touches",
                what: w("share of the touches", "접점 비율"),
            },
            Variant {
                id: "accounts",
                what: w(
                    "share of the engaged accounts that used it",
                    "그 채널을 쓴 참여 고객사 비율",
                ),
            },
        ],
        needs: &[Need::Accounts, Need::Touches],
    },
    Metric {
        id: "interaction_conversion",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Interaction conversion", "상호작용 전환율"),
        formula: w(
            "conversions / interactions of engaged accounts",
            "전환 수 / 참여 고객사의 상호작용 수",
        ),
        cohort: w(
            "conversions: forms, downloads, demos and sign-ups; interactions: all engagement of target accounts",
            "전환은 양식 제출, 다운로드, 데모, 가입. 상호작용은 목표 고객사의 모든 참여",
        ),
        window: w("the day of the touch", "접점이 일어난 날"),
        is_not: w(
            "not a win rate, though a source calls it so",
            "수주율이 아님. 그렇게 부르는 자료가 있음",
        ),
        source: w(
            "the literal wording of a source text: conversions / interactions of engaged accounts (10 of 100 = 10 %)",
            "출처의 문구 그대로: 참여 고객사의 전환 / 상호작용(100건 중 10건 = 10%)",
        ),
        variants: &[],
        needs: &[Need::Accounts, Need::Touches],
    },
    Metric {
        id: "engagement_before_meeting",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Engagement before the first meeting", "첫 미팅 전 참여"),
        formula: w(
            "engagement before the first held meeting / all engagement, of accounts that met",
            "첫 미팅 전 참여 수 / 전체 참여 수(미팅한 고객사)",
        ),
        cohort: w(
            "accounts with a held meeting or demo, over all time",
            "미팅이나 데모를 진행한 고객사. 전체 기간",
        ),
        window: w("all time up to the last day", "마지막 날까지 전체 기간"),
        is_not: w(
            "not what buyers read elsewhere: only what the files saw",
            "다른 곳에서 읽은 것은 모름. 파일에 있는 것만",
        ),
        source: w(
            "buyers finish research before they talk to sales",
            "구매자는 영업과 이야기하기 전에 조사를 마침",
        ),
        variants: &[
            Variant {
                id: "pooled",
                what: w("over all engagement", "전체 참여 기준"),
            },
            Variant {
                id: "mean",
                what: w("mean over accounts", "고객사 평균"),
            },
        ],
        needs: &[Need::Accounts, Need::Touches, Need::Meetings],
    },
    Metric {
        id: "lead_conversion",
        group: Group::Pipeline,
        tag: Kind::Outcome,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Lead conversion", "리드 전환율"),
        formula: w("converted leads / leads", "전환된 리드 수 / 리드 수"),
        cohort: w(
            "converted as the export says; where no lead says so, a won deal that names the lead",
            "내보낸 값을 따름. 전환 표시가 없으면 리드를 가리키는 수주 기회",
        ),
        window: w("the lead's creation date", "리드 생성일"),
        is_not: w(
            "not a win rate: leads are no deals",
            "수주율이 아님. 리드는 기회가 아님",
        ),
        source: w("MQL to customer conversion", "MQL에서 고객으로의 전환"),
        variants: &[],
        needs: &[Need::Leads, Need::LeadOutcome],
    },
    Metric {
        id: "lead_funnel",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Lead funnel", "리드 퍼널"),
        formula: w(
            "leads that reached a step / leads that reached the step before",
            "단계에 도달한 리드 / 앞 단계에 도달한 리드",
        ),
        cohort: w(
            "MQL, SQL, account, pipeline, won; a later step implies the earlier ones",
            "MQL, SQL, 고객사, 파이프라인, 수주. 뒤 단계는 앞 단계를 포함",
        ),
        window: w("the lead's creation date", "리드 생성일"),
        is_not: w(
            "not a success metric of account-based work: accounts are",
            "계정 기반 활동의 성공 지표가 아님. 고객사 지표가 그것",
        ),
        source: w(
            "MQL → SQL → account → pipeline hand-off",
            "MQL → SQL → 고객사 → 파이프라인 인계",
        ),
        variants: &[],
        needs: &[Need::Leads, Need::LeadDates, Need::LeadOutcome],
    },
    Metric {
        id: "account_funnel",
        group: Group::Pipeline,
        tag: Kind::Outcome,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Account funnel", "고객사 퍼널"),
        formula: w(
            "accounts that reached a step / accounts that reached the step before",
            "단계에 도달한 고객사 / 앞 단계에 도달한 고객사",
        ),
        cohort: w(
            "accounts on the list for new or for existing customers: target, engaged, meeting, pipeline, won; a later step implies the earlier ones",
            "신규 또는 기존 고객 목록의 고객사: 목표, 참여, 미팅, 파이프라인, 수주. 뒤 단계는 앞 단계를 포함",
        ),
        window: w(
            "as of the as-of date; --window does not matter",
            "기준일 기준. --window는 영향을 주지 않음",
        ),
        is_not: w(
            "not the lead funnel: one account counts once, whoever came",
            "리드 퍼널이 아님. 누가 왔든 고객사는 한 번",
        ),
        source: w(
            "account funnel beside the lead funnel",
            "리드 퍼널과 나란히 보는 고객사 퍼널",
        ),
        variants: &[],
        needs: &[Need::Accounts, Need::Touches, Need::Deals],
    },
    Metric {
        id: "handoff_time",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Days,
        title: w("Hand-off time", "인계 소요일"),
        formula: w(
            "days between two steps of a lead",
            "리드의 두 단계 사이 일수",
        ),
        cohort: w(
            "leads with both dates: MQL → SQL → conversion; owners are counted",
            "두 날짜가 모두 있는 리드: MQL → SQL → 전환. 영업 담당자 수도 셈",
        ),
        window: w("the day of the later step", "뒤 단계의 날"),
        is_not: w(
            "not the time of those who wait still",
            "아직 기다리는 리드의 시간은 빠짐",
        ),
        source: w(
            "MQL → SQL → account → pipeline is a shared, visible hand-off",
            "MQL → SQL → 고객사 → 파이프라인은 함께 보는 인계 과정",
        ),
        variants: &[
            Variant {
                id: "median",
                what: w("the median", "중앙값"),
            },
            Variant {
                id: "mean",
                what: w("the mean", "평균"),
            },
        ],
        needs: &[Need::Leads, Need::LeadDates],
    },
    Metric {
        id: "capacity",
        group: Group::Pipeline,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Count,
        title: w("Accounts that the team can work", "팀이 감당할 고객사 수"),
        formula: w(
            "people × hours of each / hours that one account takes",
            "인원 × 1인당 시간 / 고객사 한 곳에 드는 시간",
        ),
        cohort: w(
            "the programmes that the project states, beside the accounts that their members are of",
            "프로젝트에 적은 프로그램. 구성원의 고객사 수와 비교",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w(
            "not how many accounts are worth it: how much personalisation the team can digest",
            "공략할 만한 고객사 수가 아니라 팀이 소화할 수 있는 개인화의 양",
        ),
        source: w(
            "the type of a programme follows from how much personalisation the team can digest",
            "프로그램 유형은 팀이 감당할 수 있는 개인화 수준에 따름",
        ),
        variants: &[],
        needs: &[Need::Programmes],
    },
];
