//! The page of every code. A code without one of its four texts does not compile.

use crate::Text;

macro_rules! codes {
    ($($code:ident { $title_en:literal, $title_ko:literal, $page_en:literal, $page_ko:literal })*) => {
        /// A stable code. Codes are never reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $title_en] $code),*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$code),*];

            /// The code as written: `E0203`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => stringify!($code)),* }
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

codes! {
    E0100 { "the command line cannot be read", "명령줄을 읽을 수 없습니다",
        "A command, a flag or a value of a flag does not exist, or an argument is missing. The message names the nearest name where there is one; `winnable --help` lists the commands, and `winnable COMMAND --help` what a command takes.",
        "명령, 옵션, 옵션값이 없거나 필요한 인수가 빠졌습니다. 가까운 이름이 있으면 메시지에 나옵니다. 명령은 `winnable --help`에서, 각 명령의 옵션은 `winnable 명령 --help`에서 봅니다." }
    E0101 { "a setting is unknown", "알 수 없는 설정입니다",
        "A key of winnable.toml is not one of the keys of its section. Unknown keys are refused because a mistyped setting would otherwise be ignored in silence. Rename it to the nearest key, or delete it.",
        "winnable.toml의 키가 해당 구역에 없는 키입니다. 오타가 난 설정이 조용히 무시되지 않도록 거절합니다. 가장 가까운 이름으로 고치거나 지우세요." }
    E0102 { "a setting has a wrong value", "설정값이 잘못되었습니다",
        "A key of winnable.toml has a value of the wrong kind or outside its range. The message says what was expected.",
        "winnable.toml의 값이 형식이나 범위에 맞지 않습니다. 메시지에 필요한 값이 적혀 있습니다." }
    E0103 { "no project was found", "프로젝트를 찾지 못했습니다",
        "Neither this folder nor any folder above it holds a winnable.toml. Run `winnable init --from DIR` in the folder of your project, or name the folder with -C.",
        "이 폴더와 상위 폴더에 winnable.toml이 없습니다. 프로젝트 폴더에서 `winnable init --from DIR`을 실행하거나 -C로 폴더를 지정하세요." }
    E0104 { "the file is not valid TOML", "TOML 문법 오류입니다",
        "The text of winnable.toml cannot be read as TOML. The place is marked; everything else in the file was still checked where that was possible.",
        "winnable.toml을 TOML로 읽을 수 없습니다. 위치를 표시했고, 가능한 나머지 부분은 계속 검사했습니다." }
    E0105 { "a source file cannot be found", "입력 파일을 찾을 수 없습니다",
        "A path of a [[source]] names no file. Paths are relative to the folder of winnable.toml; `*` stands for any part of one file name.",
        "[[source]]의 경로에 해당하는 파일이 없습니다. 경로는 winnable.toml이 있는 폴더 기준이며, `*`는 파일 이름의 일부를 대신합니다." }
    E0106 { "a file exists already", "파일이 이미 있습니다",
        "`init` and `demo` never overwrite a file. Choose another folder with -C, or move the file away: `mv winnable.toml winnable.toml.old`, then `init` again.",
        "`init`과 `demo`는 파일을 덮어쓰지 않습니다. -C로 다른 폴더를 고르거나 파일을 옮기세요." }
    E0107 { "no account matches the name", "해당하는 고객사가 없습니다",
        "`explain` takes an account's id, its exact name or its domain. The message lists the nearest names, those that differ in the legal form first.",
        "`explain`에는 고객사 id, 정확한 이름 또는 도메인을 줍니다. 메시지에 가장 가까운 이름이 나오며, 법인 형태만 다른 이름이 먼저입니다." }
    E0108 { "no such code", "그런 코드가 없습니다",
        "The code does not exist. docs/codes.md lists all of them.",
        "없는 코드입니다. 전체 목록은 docs/codes.md에 있습니다." }
    E0109 { "no such model", "그런 모델이 없습니다",
        "A model is found by its id: first in models/ID.toml of the project, then among the shipped presets fia, account6 and icp100.",
        "모델은 id로 찾습니다. 먼저 프로젝트의 models/ID.toml, 다음으로 기본 제공 모델 fia, account6, icp100 순서입니다." }
    E0110 { "a condition cannot be read", "조건식을 읽을 수 없습니다",
        "A condition is FACT, not FACT, or FACT OPERATOR VALUE, joined by and / or with parentheses. Operators are = != < <= > >= in. Texts with spaces are quoted, lists are [A, B], amounts carry their currency (KRW 500000000), dates are 2026-10-01. known(FACT) asks whether anything is known, days_ago(FACT) and days_until(FACT) measure a date. `winnable facts` lists the facts.",
        "조건식은 FACT, not FACT, FACT 연산자 값 형태이며 and/or와 괄호로 잇습니다. 연산자는 = != < <= > >= in 입니다. 공백이 있는 글자는 따옴표로 묶고, 목록은 [A, B], 금액은 통화와 함께(KRW 500000000), 날짜는 2026-10-01처럼 적습니다. known(FACT)는 값을 아는지 묻고, days_ago(FACT)와 days_until(FACT)는 날짜까지의 일수를 잽니다. 항목 목록은 `winnable facts`로 봅니다." }
    E0111 { "two sources or mappings contradict each other", "입력 또는 매핑이 서로 모순됩니다",
        "Two parts of winnable.toml cannot both hold, such as two columns for one field or one column name that the file does not have.",
        "한 필드에 열을 두 개 지정했거나 파일에 없는 열을 지정하는 등, winnable.toml의 두 부분이 동시에 성립할 수 없습니다." }
    E0112 { "there is nothing to score", "점수를 매길 고객사가 없습니다",
        "The project has no source of accounts. Add a [[source]] with kind = \"accounts\": where a file of deals names companies, a second one on the same file, whose lines the message gives. Or run `winnable init --from DIR` on a folder that holds an export of accounts or companies.",
        "고객사 입력이 없습니다. kind = \"accounts\"인 [[source]]를 추가하세요. 기회 파일에 회사가 있으면 메시지에 나온 줄로 같은 파일에 두 번째 입력을 만듭니다. 또는 고객사 내보내기 파일이 있는 폴더로 `winnable init --from DIR`을 실행하세요." }
    E0113 { "the command has no such format", "이 명령에 없는 출력 형식입니다",
        "Lists are printed as table, json or csv; everything else as table or json.",
        "목록은 table, json, csv로, 그 밖의 결과는 table이나 json으로 출력합니다." }
    E0114 { "there is no as-of date", "기준일이 없습니다",
        "The as-of date is the latest date of what happened in the data, and no row carries such a date. Planned dates do not count. State the date with --as-of, or map a column of creation, modification or activity. Where such a column is mapped and its cells cannot be read, the message says why.",
        "기준일은 데이터에서 실제로 일어난 가장 늦은 날짜인데, 그런 날짜가 있는 행이 없습니다. 예정일은 세지 않습니다. --as-of로 지정하거나 생성·수정·활동 열을 매핑하세요. 매핑한 열의 칸을 읽을 수 없으면 메시지에 이유가 나옵니다." }
    E0115 { "a table of titles cannot be read", "직함 표를 읽을 수 없습니다",
        "A line of tables/titles.csv is not `match,title,seniority,role,department`, with match exact or contains, and the names of levels, roles and departments that docs/glossary.md lists. A blank cell leaves that part to the built-in rules.",
        "tables/titles.csv의 줄이 `match,title,seniority,role,department` 형식이 아닙니다. match는 exact 또는 contains이고, 직급·역할·부서는 정해진 이름이어야 합니다. 빈칸은 기본 규칙을 따릅니다." }
    E0116 { "a table of overrides cannot be read", "수동 지정 표를 읽을 수 없습니다",
        "A line of tables/match-overrides.csv is not `decision,record_id,account_id,kind,note`. The decision is accept (the record belongs to the account), reject (it does not belong to that account) or never (it belongs to none, and account_id is blank). The kind, such as lead or contact, and the note may be left out. Nothing was matched: a decision that is not understood must not be dropped.",
        "tables/match-overrides.csv의 줄이 `decision,record_id,account_id,kind,note` 형식이 아닙니다. decision은 accept(이 고객사에 속함), reject(이 고객사가 아님), never(어느 고객사에도 속하지 않음, account_id 비움)입니다. kind(lead, contact 등)와 note는 생략할 수 있습니다. 이해하지 못한 결정을 버리지 않도록 매칭하지 않았습니다." }
    E0117 { "a file for matching cannot be used", "매칭할 파일을 사용할 수 없습니다",
        "A file of records or accounts that is matched without a project needs a column of ids and one that says which company is meant. Recognised headers are id, name, domain, email, phone, address, city, state, postal_code and country; state others with --columns field=HEADER,…, and write records.field or accounts.field where the two files differ.",
        "프로젝트 없이 매칭하는 파일에는 id 열과 어느 회사인지 알려 주는 열이 필요합니다. id, name, domain, email, phone, address, city, state, postal_code, country 머리글을 알아보며, 다른 이름은 --columns 필드=머리글,…로 지정하고 두 파일이 다르면 records.필드나 accounts.필드로 씁니다." }
    E0118 { "no record has the id", "해당하는 레코드가 없습니다",
        "`winnable explain match` takes the id of a record as its file spells it: a lead, a contact, a deal or another row that belongs to a company. A signal or a row without an id is named by its file and line, such as data/signals.csv:12. The message lists the nearest ids.",
        "`winnable explain match`에는 파일에 적힌 레코드 id를 줍니다(리드, 연락처, 기회 등). id가 없는 시그널 같은 행은 data/signals.csv:12처럼 파일과 줄로 지정합니다. 메시지에 가장 가까운 id가 나옵니다." }
    E0119 { "a file of labels cannot be used", "정답 파일을 사용할 수 없습니다",
        "`winnable match evaluate` takes a CSV file with the columns record_id and account_id, a blank account_id meaning that the record belongs to no account. Each record stands once. A label of a record or an account that is not there is a warning: see W0511.",
        "`winnable match evaluate`에는 record_id, account_id 열이 있는 CSV를 줍니다. account_id가 비어 있으면 어느 고객사에도 속하지 않는다는 뜻이고, 레코드는 한 번씩만 나옵니다. 없는 레코드나 고객사를 가리키는 정답은 경고합니다(W0511)." }

    E0120 { "no such metric", "그런 지표가 없습니다",
        "`metrics` and `explain metric:ID` take the id of a metric, such as win_rate, or of one of its variants, such as win_rate:count. `winnable metrics list` lists all of them. The message names the nearest id.",
        "`metrics`와 `explain metric:ID`에는 win_rate 같은 지표 id나 win_rate:count 같은 변형을 줍니다. 전체 목록은 `winnable metrics list`로 봅니다. 메시지에 가장 가까운 id가 나옵니다." }
    E0121 { "a window cannot be read", "집계 기간을 읽을 수 없습니다",
        "--window takes all, a year (2026), a fiscal year (FY2026, named by the year in which it ends), a half (2026-H1), a quarter (2026-Q3, FY2026-Q3), a month (2026-09), the last months (12m) or two dates (2026-01-01..2026-03-31, both included). A window must begin on or before the as-of date. The first month of the fiscal year is `fiscal_year_start` under [metrics].",
        "--window에는 all, 연도(2026), 회계연도(끝나는 해로 부르는 FY2026), 반기(2026-H1), 분기(2026-Q3, FY2026-Q3), 월(2026-09), 최근 개월(12m), 두 날짜(2026-01-01..2026-03-31, 양 끝 포함) 중 하나를 줍니다. 기간은 기준일이나 그 전에 시작해야 합니다. 회계연도의 첫 달은 [metrics]의 `fiscal_year_start`입니다." }
    E0122 { "figures cannot be parted by that", "그 기준으로는 나눌 수 없습니다",
        "--by takes segment, tier, quarter, channel, program, deal-type, or the name of a fact of accounts, such as account.industry. `winnable facts` lists the facts. Facts of single people part no figure.",
        "--by에는 segment, tier, quarter, channel, program, deal-type 또는 account.industry 같은 고객사 팩트의 이름을 줍니다. 팩트 목록은 `winnable facts`로 봅니다. 사람 한 명에 대한 팩트로는 나눌 수 없습니다." }
    E0123 { "the control is drawn already", "대조군을 이미 추첨했습니다",
        "`winnable holdout create` never draws a list again: a control that is drawn after the campaign started is no control. To draw another list, give it a name with --name. To take back a draw before the campaign starts, delete both files and commit that.",
        "`winnable holdout create`는 같은 목록을 다시 추첨하지 않습니다. 캠페인을 시작한 뒤에 추첨한 대조군은 대조군이 아닙니다. 다른 목록은 --name으로 이름을 정해 추첨하고, 시작하기 전에 취소하려면 두 파일을 지우고 커밋하세요." }
    E0124 { "the draw leaves a side empty", "추첨 결과 한쪽이 비었습니다",
        "Each account is drawn by itself, so that a short list or a small share can leave nobody in the control, or everybody. Nothing was written. Hold out a larger share, or draw from a longer list.",
        "고객사마다 따로 추첨하므로 목록이 짧거나 비율이 작으면 대조군이 비거나 모두 대조군이 될 수 있습니다. 아무것도 쓰지 않았습니다. 비율을 늘리거나 더 긴 목록에서 추첨하세요." }
    E0125 { "the draw is for a day that is over", "이미 지난 날로 추첨하려고 했습니다",
        "--on lies before the as-of date, so that what happened since is known, and a draw could be picked by its outcome. Draw before the campaign starts. To draw as of an earlier day on purpose, state that day with --as-of: the data then end there.",
        "--on이 기준일보다 앞서면 그 뒤의 결과를 알고 추첨을 고를 수 있습니다. 캠페인을 시작하기 전에 추첨하세요. 일부러 과거 시점으로 추첨하려면 --as-of에 그 날을 적으세요. 데이터도 그 날까지만 씁니다." }
    E0126 { "a draw cannot be read", "추첨 파일을 읽을 수 없습니다",
        "A draw is two files: tables/holdout-NAME.csv with the columns account_id and arm (treated or control), and tables/holdout-NAME.toml with list, share, salt, on and list_sha256. Both must stand as `winnable holdout create` wrote them; take them from the history of the project.",
        "추첨은 두 파일입니다. tables/holdout-NAME.csv에는 account_id와 arm(treated 또는 control) 열이, tables/holdout-NAME.toml에는 list, share, salt, on, list_sha256이 있어야 합니다. `winnable holdout create`가 쓴 그대로여야 하므로 저장소에서 되돌리세요." }
    E0127 { "it is not clear which draw is meant", "어느 추첨인지 알 수 없습니다",
        "`winnable holdout compare` takes the name of a draw with --name: NAME of tables/holdout-NAME.toml. Without it, the only draw there is, or tables/holdout.toml.",
        "`winnable holdout compare`에는 --name으로 추첨 이름(tables/holdout-NAME.toml의 NAME)을 줍니다. 이름이 없으면 하나뿐인 추첨이나 tables/holdout.toml을 씁니다." }
    E0128 { "the model has no such tier", "모델에 없는 등급입니다",
        "--tier takes the id of a tier of the model by which the accounts are scored. The message lists them.",
        "--tier에는 고객사를 채점하는 모델의 등급 id를 줍니다. 메시지에 가능한 등급이 나옵니다." }
    E0129 { "no such programme", "없는 프로그램입니다",
        "--programme takes the name of a programme as the file of its members writes it (a [[source]] of kind = \"programmes\"). The message names the nearest one, or those that there are.",
        "--programme에는 구성원 파일(kind = \"programmes\"인 [[source]])에 적힌 프로그램 이름을 줍니다. 메시지에 가장 비슷한 이름이나 있는 이름이 나옵니다." }
    E0133 { "a table for validation cannot be used", "검증할 표를 사용할 수 없습니다",
        "`winnable icp` with --table reads one CSV with a row for each deal. The columns of --outcome, --score and --id must be in its header, the score must be a number in every row that has one, and some row must hold the word that says won. The message names the column and what was found.",
        "`winnable icp --table`은 기회마다 한 행인 CSV를 읽습니다. --outcome, --score, --id의 열이 머리글에 있어야 하고, 점수는 값이 있는 모든 행에서 수여야 하며, 수주를 뜻하는 말이 있는 행이 있어야 합니다. 메시지에 열과 찾은 값이 나옵니다." }
    E0134 { "dates of a table cannot be read", "표의 날짜를 읽을 수 없습니다",
        "`winnable icp backtest` takes dates from the columns of --time and --closed, and days or dates from that of --time-to-value. Every cell that is not blank has to be a date. A column such as 03/04/2026 needs one date that only one order allows; YYYY-MM-DD is always clear. The message names the column and the first cell that is no date.",
        "`winnable icp backtest`는 --time과 --closed 열에서 날짜를, --time-to-value 열에서 일수나 날짜를 읽습니다. 빈칸이 아닌 값은 모두 날짜여야 합니다. 03/04/2026처럼 적힌 열에는 순서가 하나로 정해지는 날짜가 있어야 하며, YYYY-MM-DD는 언제나 분명합니다. 메시지에 열과 첫 번째 잘못된 값이 나옵니다." }
    E0135 { "a table cannot be taken back to a day", "표를 과거 시점으로 되돌릴 수 없습니다",
        "`winnable icp backtest` with --as-of shows deals as they stood on that day: those created later are left out, those closed later are open. For that the table must say when: --time names the column of the creation and --closed that of the close.",
        "`winnable icp backtest`에 --as-of를 주면 그날의 기회를 봅니다. 그 뒤에 생긴 기회는 빼고 그 뒤에 종료된 기회는 진행 중으로 봅니다. 그러려면 생성 열을 --time으로, 종료 열을 --closed로 지정해야 합니다." }
    E0137 { "hypotheses cannot be used", "가설 파일을 사용할 수 없습니다",
        "A file of hypotheses is TOML with one [[hypothesis]] for each: sentence and predicate, and for its market market (how many firms), market_source and market_year. A predicate is a few tests of columns of the table joined by `and`, such as `employees >= 200 and employees < 1000 and industry in [saas, \"trade fair\"]`; operators are = != < <= > >= in.",
        "가설 파일은 가설마다 [[hypothesis]]가 하나씩 있는 TOML입니다. sentence와 predicate가 필요하고, 시장은 market(기업 수), market_source, market_year로 적습니다. predicate는 표의 열에 대한 조건 몇 개를 `and`로 이은 것입니다. 예: `employees >= 200 and employees < 1000 and industry in [saas, \"trade fair\"]`. 연산자는 = != < <= > >= in 입니다." }
    E0138 { "the suppression list cannot be read", "연락 금지 목록을 읽을 수 없습니다",
        "[privacy] suppression names a file with one person a line: an e-mail address, or its HMAC-SHA-256 as 64 hexadecimal digits, in the first column. A first line of `email` or `hmac` is a header. The file is not there, or a line is neither: nothing was run, since an entry that is not understood must not be dropped.",
        "[privacy] suppression은 한 줄에 한 사람씩 적은 파일입니다. 첫 열에 이메일 주소나 그 HMAC-SHA-256(16진수 64자리)을 적고, 첫 줄의 `email`이나 `hmac`은 머리글로 봅니다. 파일이 없거나 어느 쪽도 아닌 줄이 있습니다. 이해하지 못한 항목을 버리지 않도록 실행하지 않았습니다." }
    E0139 { "the key of the suppression list is missing", "연락 금지 목록의 키가 없습니다",
        "The suppression list holds fingerprints (HMAC-SHA-256), and without their key nobody can tell whom they mean. Name the file of the key in the environment: WINNABLE_PII_KEY_FILE=/path/to/key. It holds at least 16 bytes, and a line end behind them is no part of the key. What is fingerprinted is the address in lower case, without spaces around it.",
        "연락 금지 목록에 HMAC-SHA-256 항목이 있는데, 키 없이는 누구인지 알 수 없습니다. 환경 변수로 키 파일을 지정하세요: WINNABLE_PII_KEY_FILE=/path/to/key. 키는 16바이트 이상이고, 끝의 줄바꿈은 키에 들어가지 않습니다. 해시 대상은 앞뒤 공백을 뺀 소문자 이메일 주소입니다." }
    E0150 { "a table of verdicts cannot be read", "판정 표를 읽을 수 없습니다",
        "tables/verdicts.csv says what people decided of accounts of the list: account (id, name or domain), who, verdict (accept, reject, override), tier (for override alone), reason, date (2026-10-01). The columns may stand in any order; the message names the line and the cell that cannot be used.",
        "tables/verdicts.csv에는 목록의 고객사에 대한 담당자의 판정을 적습니다: account(id, 이름 또는 도메인), who, verdict(accept/reject/override 또는 수락/거절/변경), tier(변경일 때만), reason, date(2026-10-01). 열 순서는 자유이며, 쓸 수 없는 줄과 칸은 메시지에 있습니다." }
    E0151 { "the seats of a programme cannot be used", "프로그램의 정원을 쓸 수 없습니다",
        "A [[metrics.programme]] names under `tiers` a tier that the model does not have, or its people and hours give more seats than can be counted. Name tiers by the ids of the model, or by numbers from 1 for the best.",
        "[[metrics.programme]]의 `tiers`에 모델에 없는 등급이 있거나, 인원과 시간으로 계산한 정원이 너무 큽니다. 등급은 모델의 등급 id 또는 1(최상위)부터의 번호로 적으세요." }
    E0155 { "a table of the programme cannot be used", "프로그램 표를 쓸 수 없습니다",
        "One of tables/owners.csv, goals.csv, messages.csv, assets.csv, pocs.csv, plans.csv and approvals.csv has a header, a line or a cell that cannot be read, or says what another file says already. The message names the line and the column and what was expected. Columns may stand in any order, in English or Korean; a column `note` is for people alone. Each table is optional, and `winnable init --programme` writes their headers.",
        "tables/owners.csv, goals.csv, messages.csv, assets.csv, pocs.csv, plans.csv, approvals.csv 중 하나의 머리글, 줄, 칸을 읽을 수 없거나 다른 파일에 이미 적힌 내용과 겹칩니다. 메시지에 줄, 열, 필요한 값이 나옵니다. 열 순서는 자유이며 머리글은 영어나 한국어로 씁니다. `note` 열은 사람만 봅니다. 표는 모두 선택 사항이며 `winnable init --programme`으로 머리글을 만들 수 있습니다." }
    W0130 { "the goals name no outcome", "목표에 성과 지표가 없습니다",
        "`goals` under [metrics] holds what the programme is judged by, and every metric in it is activity (`winnable metrics list` has the tag). Goals of activity are met by doing more of it, which rushes the process; put an outcome first, such as `won_value`, `win_rate`, `arr` or `influenced_pipeline`, and keep the activity below it.",
        "[metrics]의 `goals`는 프로그램을 평가하는 기준인데 모두 활동 지표입니다(`winnable metrics list`에 구분이 있습니다). 활동 목표는 활동을 늘려 채우게 되어 과정을 서두르게 합니다. `won_value`, `win_rate`, `arr`, `influenced_pipeline` 같은 성과 지표를 먼저 두고 활동은 그 아래에 두세요." }
    W0131 { "the primary goal is a number of leads", "주 목표가 리드 수입니다",
        "The first of the `goals` under [metrics] is leads or MQLs. In account-based work few accounts are worked well, so that more leads can mean less of it; judge by accounts (`engagement_rate`, `account_funnel`, `win_rate`, `won_value`) and keep leads as a second line.",
        "[metrics] `goals`의 첫 항목이 리드나 MQL입니다. ABM은 적은 고객사를 깊이 다루므로 리드가 늘어도 나빠질 수 있습니다. 고객사 지표(`engagement_rate`, `account_funnel`, `win_rate`, `won_value`)로 평가하고 리드는 그다음에 두세요." }
    W0132 { "clicks are a goal", "클릭이 목표입니다",
        "The `goals` under [metrics] name clicks, opens, impressions or a rate of them. They are welcome as inputs (`email_rate`, `engagement_split`), and as a goal they are met by cheaper audiences. Judge by what accounts do afterwards: `engagement_rate`, `influenced_pipeline`, `win_rate`.",
        "[metrics] `goals`에 클릭, 열람, 노출이나 그 비율이 있습니다. 참고 값(`email_rate`, `engagement_split`)으로는 좋지만 목표로 삼으면 값싼 대상으로 채우게 됩니다. 그 뒤 고객사가 한 일(`engagement_rate`, `influenced_pipeline`, `win_rate`)로 평가하세요." }
    W0133 { "a model asks for what the table does not have", "모델이 표에 없는 것을 묻습니다",
        "`winnable icp backtest --table FILE --model FILE` scores each row by the columns of the table: the facts `account.NAME` and `account.x.NAME` are read from a column called NAME. A fact without a column is unknown in every row, and the score has what the model states for the unknown. Name a column so, or take the criterion out.",
        "`winnable icp backtest --table FILE --model FILE`은 표의 열로 각 행의 점수를 매깁니다. `account.NAME`과 `account.x.NAME` 팩트는 이름이 NAME인 열에서 읽습니다. 열이 없는 팩트는 모든 행에서 모름이고, 모델이 모름에 정한 점수를 받습니다. 열 이름을 맞추거나 그 기준을 빼세요." }
    W0134 { "words of the outcome are taken for lost", "실주로 본 결과 값이 있습니다",
        "With --outcome COLUMN=WORD the word is won, blank cells and stages that CRMs ship are open, and any other word is lost. Several words were taken for lost that do not say so; some may be stages of your own in which a deal is open. Name those with --open, such as --open \"On hold,Renewal pending\".",
        "--outcome COLUMN=WORD에서 그 값은 수주, 빈칸과 CRM 기본 단계는 진행 중, 나머지는 실주입니다. 실주라고 적혀 있지 않은 여러 값을 실주로 보았습니다. 진행 중인 자체 단계가 있으면 --open으로 알려 주세요. 예: --open \"On hold,Renewal pending\"." }
    W0135 { "a card is held against the rows that it was learned from", "학습한 행으로 점수표를 검증합니다",
        "The head of the model file names this table as what it was learned from. A card knows its own rows, so that its AUC, its bands and its hand-off look better here than for deals to come. `winnable icp learn` judges it by rows that taught it nothing; or take deals that were not in the table.",
        "모델 파일 머리에 이 표에서 학습했다고 적혀 있습니다. 점수표는 자신이 학습한 행을 알기 때문에 AUC와 구간, 인계 기준이 앞으로의 기회보다 좋아 보입니다. `winnable icp learn`은 학습에 쓰지 않은 행으로 검증합니다. 표에 없던 기회를 써도 됩니다." }
    W0152 { "verdicts name no account", "고객사를 찾을 수 없는 판정이 있습니다",
        "A line of tables/verdicts.csv names an account that no row has by id, exact name or domain, or a name that several accounts have; the number of these stands behind it. The line says nothing until it is mended: write the id of the account.",
        "tables/verdicts.csv의 줄에 적힌 고객사가 id, 정확한 이름, 도메인 어느 것으로도 없거나 같은 이름의 고객사가 여럿입니다(괄호 안은 그 수). 고칠 때까지 적용하지 않으니 고객사 id를 적으세요." }
    W0153 { "verdicts name a tier that the model does not have", "모델에 없는 등급으로 바꾼 판정이 있습니다",
        "A line of tables/verdicts.csv puts an account into a tier that the model of this list does not have, and says nothing. Write the id of a tier of the model, or its number from 1 for the best.",
        "tables/verdicts.csv의 줄이 이 모델에 없는 등급을 가리켜 적용하지 않았습니다. 모델의 등급 id 또는 1(최상위)부터의 번호를 적으세요." }
    W0154 { "a programme holds more accounts than it has seats", "프로그램의 고객사가 자리보다 많습니다",
        "A file of members puts more accounts into a programme on the as-of date than its people have hours for. The accounts beyond its seats are named: those that the list puts last, by place, then by expected revenue, score and id. A list longer than the team can work is the commonest failure: take accounts out, or state more people or hours in [[metrics.programme]]. winnable capacity --strict ends with 1.",
        "구성원 파일이 기준일에 프로그램 인력이 감당할 수 있는 것보다 많은 고객사를 배정했습니다. 자리를 넘는 고객사는 목록의 순서(자리, 예상 매출, 점수, id)에서 마지막인 곳입니다. 팀이 감당 못 하는 목록이 가장 흔한 실패이니 고객사를 줄이거나 [[metrics.programme]]의 인원이나 시간을 늘리세요. winnable capacity --strict는 1로 끝납니다." }
    E0201 { "the model file cannot be read", "모델 파일을 읽을 수 없습니다",
        "The model is not valid TOML, or is larger than 1 MiB. Every syntax error of the file is listed.",
        "모델이 올바른 TOML이 아니거나 1 MiB를 넘습니다. 파일의 모든 문법 오류를 나열합니다." }
    E0202 { "a key of the model is unknown", "모델에 알 수 없는 키가 있습니다",
        "The key is not one of the keys of its section. `winnable schema` gives the JSON Schema of model files, by which editors complete the keys.",
        "해당 구역에 없는 키입니다. `winnable schema`가 모델 파일의 JSON Schema를 출력하며, 편집기는 이것으로 키를 완성합니다." }
    E0203 { "the weights do not sum to 100", "가중치 합이 100이 아닙니다",
        "The weights of the factors of a model must sum to exactly 100, so that full marks give 100.00 points.",
        "모델의 요인(factor) 가중치 합은 정확히 100이어야 합니다. 그래야 만점이 100.00점이 됩니다." }
    E0204 { "a value of the model is out of range", "모델의 값이 범위를 벗어났습니다",
        "Weights lie above 0 and at most 100, points within ±1000 with two places, half-lives from 1 to 3650 days, ends of bands and knots within 10^15 with nine places. nan and inf are never numbers. Words are one of those listed; points that are taken away have no share of what is known; a naics: label is a code of NAICS.",
        "가중치는 0보다 크고 100 이하, 점수는 소수 둘째 자리까지 ±1000 이내, 반감기는 1–3650일, 구간의 끝과 curve의 x는 소수 아홉째 자리까지 10^15 이내입니다. nan과 inf는 수가 아닙니다. 단어는 나열된 것만 되고, 감점에는 share-of-known을 쓸 수 없으며, naics: 값은 NAICS 코드여야 합니다." }
    E0205 { "the model uses an unknown fact", "모델이 없는 팩트를 사용합니다",
        "A criterion or condition names a fact that is neither built in nor declared by a [[source]] mapping as account.x.NAME. `winnable facts` lists all of them.",
        "기준이나 조건이 내장 팩트에도, [[source]] 매핑이 account.x.NAME으로 선언한 팩트에도 없는 이름을 씁니다. `winnable facts`로 목록을 봅니다." }
    E0206 { "two bands overlap", "구간이 겹칩니다",
        "Bands are half-open: from is included, below is not. Two bands of a criterion claim the same value.",
        "구간은 from 이상, below 미만입니다. 한 기준의 두 구간이 같은 값을 차지합니다." }
    E0207 { "a band or an entry can never apply", "적용될 수 없는 구간이나 항목입니다",
        "The band is empty (from is not less than below), or an entry of a list is named twice.",
        "구간이 비었거나(from이 below보다 작지 않음) 목록의 항목이 중복되었습니다." }
    E0208 { "an id is used twice", "id가 중복되었습니다",
        "Factors, criteria, gates and tiers are addressed by their ids, which must be unique within the model.",
        "요인, 기준, 게이트, 등급은 id로 구분되므로 모델 안에서 고유해야 합니다." }
    E0209 { "a tier can never be reached", "도달할 수 없는 등급입니다",
        "Tiers are tried from the top. A tier is dead when its score lies above 100, or when every account that meets it meets a tier above it already; and a tier that needs more points than the one above it would turn a better score into a lower tier.",
        "등급은 위에서부터 확인합니다. 필요한 점수가 100을 넘거나, 조건을 만족하는 고객사가 모두 위 등급에 먼저 해당하면 그 등급에는 도달할 수 없습니다. 아래 등급이 위 등급보다 높은 점수를 요구하면 더 좋은 점수가 더 낮은 등급이 됩니다." }
    E0210 { "a persona attribute stands in an account model", "고객사 모델에 개인 속성이 있습니다",
        "The ICP answers who buys and leaves money with us, at account level; a persona answers who uses, at person level. Confusing them widens the message, sends sales to wrong industries and sizes, and lowers retention. Use an account or roll-up fact instead.",
        "ICP는 누가 사고 수익을 남기는가(고객사 수준)이고, 페르소나는 누가 쓰는가(개인 수준)입니다. 둘을 섞으면 메시지가 넓어지고 영업이 엉뚱한 업종과 규모를 찾으며 유지율이 떨어집니다. 고객사 또는 롤업 팩트를 쓰세요." }
    E0211 { "a criterion does not say what unknown means", "모름의 처리 방식이 없는 기준입니다",
        "Every criterion states `unknown`: zero, half, full or share-of-known. Unknown is not zero unless you say so.",
        "모든 기준은 `unknown`을 zero, half, full, share-of-known 중 하나로 적어야 합니다. 적지 않는 한 모름은 0이 아닙니다." }
    E0212 { "a fact is of another type", "팩트의 형식이 맞지 않습니다",
        "The criterion or condition treats the fact as another type than it has: bands and curves need numbers, money or dates; any_of and none_of need a text or a set; all_of needs a set, since a text is one label; values needs a text; is needs a flag.",
        "기준이나 조건이 팩트를 다른 형식으로 다룹니다. bands와 curve에는 수·금액·날짜, any_of와 none_of에는 글자나 집합, all_of에는 집합(글자는 하나뿐이므로), values에는 글자, is에는 flag가 필요합니다." }
    E0213 { "a required key is missing", "필수 키가 없습니다",
        "The section cannot be read without this key.",
        "이 키가 없으면 해당 구역을 읽을 수 없습니다." }
    E0214 { "a value is of the wrong kind", "값의 종류가 잘못되었습니다",
        "The key expects another kind of TOML value, such as a number instead of a text.",
        "이 키에는 다른 종류의 TOML 값이 필요합니다." }
    E0215 { "a condition of the model cannot be read", "모델의 조건식을 읽을 수 없습니다",
        "A condition is FACT, not FACT, or FACT OPERATOR VALUE, joined by and / or with parentheses. Operators are = != < <= > >= in.",
        "조건식은 FACT, not FACT, FACT 연산자 값 형태이며 and/or와 괄호로 잇습니다. 연산자는 = != < <= > >= in 입니다." }
    E0216 { "a criterion cannot be provable", "증명할 수 없는 기준입니다",
        "A profile must be scoring logic and not a sentence: each criterion needs a fact, a test with values, and points, and a model needs at least one factor with one criterion.",
        "프로필은 문장이 아니라 점수 규칙이어야 합니다. 각 기준에는 팩트, 값이 있는 검사, 점수가 있어야 하고, 모델에는 기준이 있는 요인이 하나 이상 필요합니다." }
    E0217 { "a curve does not rise in x", "곡선의 x가 증가하지 않습니다",
        "The points of a curve are [x, points] with x strictly rising, at least two of them.",
        "curve는 [x, 점수]의 목록이며 x가 계속 커져야 하고 두 점 이상이어야 합니다." }
    E0218 { "an amount of the model is in another currency", "모델의 금액이 다른 통화입니다",
        "A band, curve or tier floor of the model is in another currency than the project. Write the amount in the project's currency.",
        "모델의 구간, 곡선 또는 등급 하한이 프로젝트와 다른 통화입니다. 프로젝트 통화로 금액을 적으세요." }
    E0219 { "a criterion mixes rewards and penalties", "기준에 가점과 감점이 섞여 있습니다",
        "A criterion either earns points or takes them away. Split it in two, so that full marks are still 100.",
        "한 기준은 가점 또는 감점 중 하나만 할 수 있습니다. 만점이 100이 되도록 둘로 나누세요." }
    E0230 { "a setting names nothing of the model", "모델에 없는 항목을 가리키는 설정입니다",
        "--set takes PATH=VALUE. A path begins with the id of a factor, a criterion, a gate or a tier (fit.weight, tier1.score), or with a key of the model file (rollup.window_days, strict_tiers); an entry of a list is named by its id or counted from 1 (tier.1.score, employees.bands.2.points). The message names the keys or ids that are there, and the nearest one.",
        "--set은 경로=값 형식입니다. 경로는 요인, 기준, 게이트, 등급의 id(fit.weight, tier1.score)나 모델 파일의 키(rollup.window_days, strict_tiers)로 시작하고, 목록의 항목은 id나 1부터 세는 번호(tier.1.score, employees.bands.2.points)로 가리킵니다. 메시지에 쓸 수 있는 키나 id와 가장 가까운 이름이 나옵니다." }
    E0231 { "a setting cannot be read", "설정을 읽을 수 없습니다",
        "--set takes PATH=VALUE with one value as in the model file: a number, true or false, a date, a text with or without quotes, or a list in brackets. Each path may be set once.",
        "--set은 경로=값 형식이며 값은 모델 파일과 같이 하나만 적습니다. 숫자, true나 false, 날짜, 글자(따옴표는 생략 가능), 대괄호 목록을 쓸 수 있습니다. 같은 경로는 한 번만 설정합니다." }
    E0232 { "a shipped model has no file to write over", "기본 제공 모델에는 덮어쓸 파일이 없습니다",
        "simulate --write changes the file of a model in place, and a shipped model has none in the project. Name a new file with --out, such as models/NAME.toml; a model is found by its id there when its id is that name.",
        "simulate --write는 모델 파일을 그 자리에서 바꾸는데, 기본 제공 모델은 프로젝트에 파일이 없습니다. --out으로 models/NAME.toml 같은 새 파일을 지정하세요. 모델 id가 파일 이름과 같아야 id로 찾을 수 있습니다." }
    E0233 { "there is no proposal to write", "기록할 제안이 없습니다",
        "model calibrate --out writes the model with a proposed step. From fewer than 20 words of people nothing is proposed, nor where no single step makes enough more words agree, and --pick counts from 1 up to the number of proposals. Run the command without --out to see them; more words, a smaller --gain or another --step may give some.",
        "model calibrate --out은 제안한 변경을 적용한 모델을 씁니다. 판정이 20건 미만이거나 변경 하나로 충분히 더 맞게 되는 판정이 없으면 제안하지 않으며, --pick은 1부터 제안 수까지입니다. --out 없이 실행해 제안을 확인하세요. 판정을 더 모으거나 --gain을 줄이거나 --step을 바꾸면 제안이 나올 수 있습니다." }
    W0220 { "a weight or a condition is not agreed yet", "아직 합의되지 않은 가중치나 조건이 있습니다",
        "The model marks a weight or a condition with unset = true. A condition that is unset is not applied, and no tier that it could lower is certain. Agree on the value with sales and remove the mark.",
        "모델이 가중치나 조건을 unset = true로 표시했습니다. unset 조건은 적용되지 않으며, 그 조건으로 낮아질 수 있는 등급은 확정이 아닙니다. 영업과 값을 합의하고 표시를 지우세요." }
    W0221 { "the model has no joint approval", "모델에 공동 승인이 없습니다",
        "A list is only trusted if sales agreed to it: [approval] needs at least one name from sales, one from marketing, and a date.",
        "영업이 동의한 목록만 신뢰를 얻습니다. [approval]에는 영업과 마케팅 이름이 하나씩, 그리고 날짜가 필요합니다." }
    W0222 { "the model was not calibrated for a quarter", "모델이 한 분기 넘게 보정되지 않았습니다",
        "The criteria are recalibrated every quarter: calibrated lies more than 90 days before the as-of date.",
        "기준은 분기마다 보정해야 합니다. calibrated 날짜가 기준일보다 90일 넘게 앞섭니다." }
    W0223 { "example values stand in the model", "모델에 예시값이 남아 있습니다",
        "A criterion is marked example = true: its values show the shape of a rule and are not your profile. Replace them and remove the mark.",
        "기준이 example = true로 표시되어 있습니다. 값은 규칙의 모양을 보여 주는 예시이며 실제 프로필이 아닙니다. 값을 바꾸고 표시를 지우세요." }
    W0224 { "bands leave a gap", "구간 사이에 빈틈이 있습니다",
        "Values between two bands earn no points. Close the gap, or write a band with 0 points so that the intent is plain.",
        "두 구간 사이의 값은 점수를 얻지 못합니다. 빈틈을 없애거나 0점 구간을 적어 의도를 분명히 하세요." }
    W0225 { "the model passes most of the list", "모델이 목록의 대부분을 통과시킵니다",
        "A score exists to reduce the list: more than the share of listed accounts that [programme] pass_share_max allows (50 percent unless stated) stands above the lowest tier. Raise the edges, or sharpen the criteria with sales.",
        "점수는 목록을 줄이기 위한 것입니다. 가장 낮은 등급보다 위에 있는 고객사의 비율이 [programme] pass_share_max(기본 50%)를 넘습니다. 기준 점수를 높이거나 영업과 함께 기준을 다듬으세요." }
    W0226 { "the approval is older than the change", "승인이 변경보다 먼저입니다",
        "The new model scores otherwise than the old one, and its [approval] is that of the old one: nobody agreed to the change yet. Let sales and marketing agree, and write their names and the day.",
        "새 모델은 이전 모델과 다르게 점수를 매기지만 [approval]은 이전 모델의 것입니다. 이 변경에는 아직 아무도 합의하지 않았습니다. 영업과 마케팅이 합의한 뒤 이름과 날짜를 적으세요." }

    E0301 { "the file's encoding cannot be told", "파일의 인코딩을 알 수 없습니다",
        "The file is not UTF-8, and its bytes do not show which encoding it is in. State the right one of the candidates with --encoding, or as encoding in the [[source]], or save the file again as UTF-8 (in Excel: CSV UTF-8).",
        "UTF-8이 아닌 파일이며 바이트만으로는 인코딩을 알 수 없습니다. 후보 가운데 맞는 것을 --encoding이나 [[source]]의 encoding에 적거나 UTF-8로 다시 저장하세요(엑셀: CSV UTF-8)." }
    E0302 { "the file is in UTF-32", "UTF-32 파일입니다",
        "UTF-32 is not read. Save the file again as UTF-8.",
        "UTF-32 파일은 읽지 않습니다. UTF-8로 다시 저장하세요." }
    W0303 { "the file's encoding is a guess", "파일의 인코딩을 추정했습니다",
        "The file is not UTF-8, and was read in the encoding that its bytes fit best. Look at a few names; state encoding in the [[source]], or --encoding, to settle it.",
        "UTF-8이 아닌 파일을 바이트에 가장 잘 맞는 인코딩으로 읽었습니다. 이름 몇 개를 확인하고 [[source]]의 encoding이나 --encoding에 적어 확정하세요." }
    E0304 { "a row is not valid in the file's encoding", "파일 인코딩에 맞지 않는 행입니다",
        "The row holds bytes that mean nothing in the file's encoding. The row was set aside; the others were read.",
        "행에 파일 인코딩에 없는 바이트가 있습니다. 그 행만 제외하고 나머지는 읽었습니다." }
    E0305 { "a row holds a NUL byte", "NUL 바이트가 있는 행입니다",
        "NUL bytes come from damaged or binary files. The row was set aside.",
        "NUL 바이트는 손상되었거나 이진 파일일 때 나타납니다. 그 행은 제외했습니다." }
    E0306 { "a row is too long", "행이 너무 깁니다",
        "The row is longer than limits.record_bytes allows (4 MiB), which is usually a quote that was never closed.",
        "행이 limits.record_bytes(기본 4 MiB)를 넘습니다. 대개 닫히지 않은 따옴표 때문입니다." }
    E0307 { "there are too many columns", "열이 너무 많습니다",
        "The header has more columns than limits.columns allows (4,096).",
        "머리글의 열이 limits.columns(기본 4,096개)를 넘습니다." }
    E0308 { "a cell is too long", "칸이 너무 깁니다",
        "The cell is longer than limits.field_bytes allows (1 MiB). The row was set aside.",
        "칸이 limits.field_bytes(기본 1 MiB)를 넘습니다. 그 행은 제외했습니다." }
    E0309 { "the file is too large", "파일이 너무 큽니다",
        "The file has more bytes than [limits] of winnable.toml allows; the message names the setting. Raise it, or split the file.",
        "파일이 winnable.toml의 [limits]가 정한 크기를 넘습니다. 메시지에 나온 설정을 높이거나 파일을 나누세요." }
    E0310 { "a quote is never closed", "따옴표가 닫히지 않았습니다",
        "A field starts with a quote that is never closed. The line that opens it was set aside, and reading went on with the next line.",
        "필드를 여는 따옴표가 닫히지 않았습니다. 따옴표를 연 줄만 제외하고 다음 줄부터 계속 읽었습니다." }
    E0311 { "text follows a closing quote", "닫는 따옴표 뒤에 글자가 있습니다",
        "After a closing quote only a delimiter or the end of the line may follow. Double the quotes inside a field: \"\"Acme\"\".",
        "닫는 따옴표 뒤에는 구분자나 줄 끝만 올 수 있습니다. 필드 안의 따옴표는 두 번 쓰세요: \"\"Acme\"\"." }
    E0312 { "a row has another number of fields than the header", "행의 필드 수가 머리글과 다릅니다",
        "The usual cause is a delimiter inside a field that is not quoted. The row was set aside.",
        "대개 따옴표로 묶지 않은 필드 안의 구분자 때문입니다. 그 행은 제외했습니다." }
    E0313 { "two columns have the same name", "열 이름이 중복되었습니다",
        "Two columns of the header have the same name, and one of them is used, so that a mapping by name could mean either. Say which: email = \"Email#1\" in [source.columns] is the first, \"Email#2\" the second. In a plain file, rename one of them.",
        "머리글의 두 열 이름이 같은데 그 열을 쓰므로 어느 열인지 알 수 없습니다. [source.columns]에 첫째는 email = \"Email#1\", 둘째는 \"Email#2\"처럼 적으세요. 파일을 직접 줄 때는 하나의 이름을 바꾸세요." }
    E0314 { "a mapped column is not in the file", "매핑한 열이 파일에 없습니다",
        "The mapping of a [[source]] names a column that the file's header does not have. The message gives the nearest name.",
        "[[source]] 매핑의 열이 파일 머리글에 없습니다. 메시지에 가장 가까운 이름이 나옵니다." }
    E0315 { "the file is empty", "빈 파일입니다",
        "The file holds no header. Export it again.",
        "머리글이 없는 파일입니다. 다시 내보내세요." }
    E0318 { "a row is wrapped whole in quotes", "행 전체가 따옴표로 싸여 있습니다",
        "The whole row stands in quotes, so that it is one field, and what stands inside has another number of fields than the header. The row was set aside. Rows whose inside fits are read, see W0328.",
        "행 전체가 따옴표로 싸여 필드가 하나뿐이고 안의 필드 수도 머리글과 다릅니다. 그 행은 제외했습니다. 안의 필드 수가 맞는 행은 읽습니다(W0328)." }
    W0316 { "the file has a header and no rows", "머리글만 있고 행이 없습니다",
        "The file was read and holds no data rows.",
        "파일을 읽었지만 데이터 행이 없습니다." }
    W0317 { "the file seems to be cut", "파일이 잘린 듯합니다",
        "The last line has no newline and too few fields, as a file has whose download or export broke off. Its row was set aside; rows that should follow it are missing. Export the file again.",
        "마지막 행에 줄 바꿈이 없고 필드가 모자랍니다. 내려받기나 내보내기가 끊긴 파일이 이렇습니다. 그 행은 제외했고 뒤의 행은 없습니다. 다시 내보내세요." }
    W0319 { "rows beyond the limit were not read", "제한을 넘는 행은 읽지 않았습니다",
        "The file has more rows than limits.rows of winnable.toml allows. The rows beyond are in no count.",
        "파일의 행이 winnable.toml의 limits.rows를 넘습니다. 넘는 행은 어떤 집계에도 들어가지 않습니다." }
    W0320 { "rows look like totals", "합계로 보이는 행이 있습니다",
        "A row begins with a word such as Total and nothing proves that it is no record: it stands above other rows, or its figures are not the sums of their columns and no column that all other rows fill is blank. It was read as any other. Delete such rows if they are totals.",
        "합계 같은 말로 시작하지만 합계라는 증거가 없어 보통 행으로 읽었습니다. 다른 행의 위에 있거나, 숫자가 열의 합과 다르면서 다른 모든 행에 값이 있는 열이 비어 있지도 않습니다. 합계라면 지우세요." }
    E0321 { "a workbook is damaged", "통합 문서가 손상되었습니다",
        "The file begins like an XLSX workbook, and bytes are missing or changed, or its parts do not fit together. Open it in a spreadsheet and save it again; when it was sent or copied, do that again.",
        "XLSX 통합 문서처럼 시작하지만 일부가 빠졌거나 바뀌었거나 서로 맞지 않습니다. 스프레드시트에서 열어 다시 저장하세요. 받거나 복사한 파일이라면 다시 받으세요." }
    E0322 { "a workbook is too large", "통합 문서가 너무 큽니다",
        "A workbook is a packed archive, and a small one can unpack to more than a computer has. Its sizes are checked before it is unpacked, and while it is: the message gives what was found, what is allowed and the setting below [limits] in winnable.toml. Raise the setting only for a file that you trust.",
        "통합 문서는 압축 파일이라 작은 파일도 풀면 컴퓨터가 감당하지 못할 만큼 커질 수 있습니다. 압축을 풀기 전과 푸는 동안 크기를 확인합니다. 메시지에 실제 값, 허용 값, winnable.toml [limits]의 설정 이름이 나옵니다. 믿을 수 있는 파일일 때만 설정을 높이세요." }
    E0323 { "a workbook has a password", "암호가 걸린 통합 문서입니다",
        "The workbook is encrypted. Winnable asks for no passwords: open it in Excel, remove the password under File > Info > Protect Workbook > Encrypt with Password, and save it again.",
        "암호화된 통합 문서입니다. 프로그램은 암호를 묻지 않습니다. 엑셀에서 열어 파일 > 정보 > 통합 문서 보호 > 암호 설정에서 암호를 지우고 다시 저장하세요." }
    W0324 { "a file is not what its name says", "파일 이름과 내용이 다릅니다",
        "The file was read by its content: a workbook that is named .csv is read as a workbook, and text that is named .xlsx as text. Rename it so that other programs read it alike.",
        "내용에 따라 읽었습니다. 이름이 .csv인 통합 문서는 통합 문서로, 이름이 .xlsx인 텍스트는 텍스트로 읽습니다. 다른 프로그램도 같게 읽도록 이름을 고치세요." }
    E0325 { "a file is no workbook that can be read", "읽을 수 없는 형식의 통합 문서입니다",
        "Workbooks are read in the XLSX form. Files named .xls are either of Excel 97 to 2003 or, from many programs that export reports, web pages; .xlsb and .ods are other forms again. Open the file in a spreadsheet and save it as Excel Workbook (*.xlsx) or as CSV.",
        "통합 문서는 XLSX 형식만 읽습니다. .xls 파일은 엑셀 97~2003 형식이거나 보고서를 내보내는 프로그램이 만든 웹 페이지이고, .xlsb와 .ods도 다른 형식입니다. 스프레드시트에서 열어 Excel 통합 문서(*.xlsx)나 CSV로 저장하세요." }
    E0326 { "a table is not found in a file", "파일에서 표를 찾을 수 없습니다",
        "The sheet that was stated is not in the workbook, no sheet that can be seen has a value, or the names of the columns stand in two rows. State the sheet or the row of the header: sheet = \"NAME\" or header_row = 5 in the [[source]]. The message lists the sheets.",
        "지정한 시트가 통합 문서에 없거나, 보이는 시트에 값이 없거나, 열 이름이 두 행에 나뉘어 있습니다. [[source]]에 sheet = \"이름\" 또는 header_row = 5를 적으세요. 메시지에 시트 목록이 나옵니다." }
    W0327 { "a workbook has sheets that are not read", "읽지 않은 시트가 있습니다",
        "One sheet is read: the first that can be seen and has a value, unless one is stated. The message names the others, hidden ones too. State sheet = \"NAME\" in the [[source]], which also silences this; use one [[source]] for each sheet to read several.",
        "시트는 하나만 읽습니다. 지정하지 않으면 값이 있는 첫 번째 보이는 시트입니다. 메시지에 숨겨진 시트를 포함한 나머지 시트가 나옵니다. [[source]]에 sheet = \"이름\"을 적으면 이 경고도 사라집니다. 여러 시트를 읽으려면 시트마다 [[source]]를 하나씩 쓰세요." }
    W0328 { "rows were wrapped whole in quotes", "행 전체가 따옴표로 싸여 있었습니다",
        "Some program put whole rows in quotes. What stands inside has as many fields as the header, and was read. The rows are counted as repaired.",
        "어떤 프로그램이 행 전체를 따옴표로 쌌습니다. 안의 필드 수가 머리글과 같아 그대로 읽었고, 복구한 행으로 셉니다." }
    E0329 { "a file is packed by gzip", "gzip으로 압축된 파일입니다",
        "Files are read as they are, not packed. Unpack it with gunzip and name the file that comes out.",
        "압축된 파일은 읽지 않습니다. gunzip으로 풀고 그 결과 파일을 지정하세요." }
    E0331 { "a Parquet file is damaged", "Parquet 파일이 손상되었습니다",
        "The file is cut off, or bytes of it were changed, which is often a download that was broken off. Nothing of it was used. Export it or copy it again.",
        "파일이 잘렸거나 내용이 바뀌었습니다. 다운로드가 중간에 끊긴 경우가 많습니다. 이 파일은 전혀 사용하지 않았습니다. 다시 내보내거나 복사하세요." }
    E0332 { "a Parquet file cannot be read here", "읽을 수 없는 Parquet 파일입니다",
        "Columns that are not packed, or packed by Snappy, gzip, Zstandard or LZ4 raw, are read; Brotli, LZO, the old LZ4 and encrypted files are not. A build of winnable without the feature parquet reads none. Write the file again with Snappy or Zstandard, or as CSV.",
        "압축하지 않았거나 Snappy, gzip, Zstandard, LZ4 raw로 압축한 열을 읽습니다. Brotli, LZO, 예전 LZ4와 암호화된 파일은 읽지 않습니다. parquet 기능 없이 빌드한 winnable은 Parquet를 읽지 못합니다. Snappy나 Zstandard로, 또는 CSV로 다시 저장하세요." }
    E0333 { "a row of JSON cannot be read", "읽을 수 없는 JSON 행입니다",
        "Each row is an object with each key once, nested 64 levels at most. A line that is none was set aside, and reading went on with the next.",
        "행마다 JSON 객체 하나가 있어야 하고, 키는 한 번씩만, 중첩은 64단계까지만 허용됩니다. 그렇지 않은 줄만 제외하고 다음 줄부터 계속 읽었습니다." }
    E0334 { "a JSON file is broken", "JSON 파일이 손상되었습니다",
        "The file stops being JSON at the line and character that the message names, or ends too early. Nothing of it was used. Export it again; a file with an object a line (JSONL) loses bad lines alone.",
        "메시지에 나온 행과 글자 위치부터 JSON이 아니거나 파일이 중간에 끝납니다. 이 파일은 전혀 사용하지 않았습니다. 다시 내보내세요. 한 줄에 객체 하나인 파일(JSONL)은 잘못된 줄만 제외됩니다." }
    E0335 { "a JSON file has no table, or several", "JSON 파일에 표가 없거나 여럿입니다",
        "A table is an array of objects: the whole file, or under one key of its outermost object, as in {\"results\": [...]}; or one object a line. Keep one array in the file, with at least one object in it; a file of settings or a manifest is no table.",
        "표는 객체의 배열입니다. 파일 전체이거나 {\"results\": [...]}처럼 가장 바깥 객체의 키 하나에 있거나, 한 줄에 객체 하나씩이어야 합니다. 객체가 하나 이상 있는 배열 하나만 남기세요. 설정 파일이나 manifest는 표가 아닙니다." }
    W0341 { "rows of totals were left out", "합계 행을 제외했습니다",
        "The last rows of the table begin with a word such as Total and hold nothing but figures, and these are the sums or the counts of their columns, or columns that every row above fills are blank. They are no records: they count as footer lines. Where one is a record after all, put its name behind another word in the export.",
        "표의 마지막 행이 합계 같은 말로 시작하고 숫자만 있으며, 그 숫자가 열의 합이나 개수와 같거나 위의 모든 행에 값이 있는 열이 비어 있습니다. 레코드가 아니므로 바닥글로 셉니다. 실제 레코드라면 내보낸 파일에서 이름 앞에 다른 말을 붙이세요." }
    W0342 { "a line above the header names the unit of amounts", "머리글 위의 줄에 금액 단위가 있습니다",
        "A line such as (unit: KRW million) stands above the header. Amounts of the file whose own header names no unit are read in this unit; numbers that are no amounts, such as employees, are not. Where it is meant for other columns, write unit or scale = 1 beside the column in the mapping of the [[source]].",
        "머리글 위에 (단위: 백만원) 같은 줄이 있습니다. 열 이름에 단위가 없는 금액은 이 단위로 읽고, 직원 수처럼 금액이 아닌 숫자는 그대로 읽습니다. 다른 열의 단위라면 [[source]] 매핑의 그 열에 unit이나 scale = 1을 적으세요." }

    E0401 { "a required cell is blank", "필수 칸이 비어 있습니다",
        "The row cannot be used without this value, such as an account without a key. The row was set aside.",
        "고객사 키처럼 꼭 필요한 값이 비어 있어 행을 사용할 수 없습니다. 그 행은 제외했습니다." }
    E0402 { "the decimal mark is not the expected one", "소수점 기호가 다릅니다",
        "The number has a decimal comma where a point was expected, or the other way round; 1.500 employees under a decimal point is such a number. State decimal = \",\" in the [[source]]. A row that cannot do without the value, such as a deal with its amount, was set aside; otherwise the cell counts as unknown and the row stays.",
        "소수점 기호가 예상과 다릅니다. 소수점이 점일 때의 직원 수 1.500이 그런 수입니다. [[source]]에 decimal = \",\"를 적으세요. 기회 금액처럼 그 값 없이는 쓸 수 없는 행은 제외했고, 그 밖에는 칸만 알 수 없음으로 두고 행은 유지했습니다." }
    E0403 { "a cell holds an error of the spreadsheet", "칸에 스프레드시트 오류가 있습니다",
        "The cell shows #N/A, #REF!, #DIV/0! or the like, or holds a formula that nobody has computed. Such a cell counts as unknown, and never as a text. A row that cannot do without the value, such as an account without its key, was set aside.",
        "#N/A, #REF!, #DIV/0! 같은 오류가 있거나 계산되지 않은 수식이 있는 칸입니다. 값은 알 수 없음으로 두며 텍스트로 쓰지 않습니다. 고객사 키처럼 그 값 없이는 쓸 수 없는 행은 제외했습니다." }
    E0404 { "digits of an id are lost", "ID의 자릿수가 사라졌습니다",
        "A spreadsheet keeps 15 digits of a number and writes zeros for the others, so that long ids that are numbers are no longer those of the CRM; 3.9779E+10 in a file of text comes from the same. The row was set aside, or, where the id is that of another record, the reference counts as unknown. Export again and import the column as text.",
        "스프레드시트는 수의 15자리만 보존하고 나머지는 0으로 씁니다. 숫자로 저장된 긴 ID는 더 이상 CRM의 ID가 아니며, 텍스트 파일의 3.9779E+10도 같은 이유로 생깁니다. 그 행은 제외했고, 다른 레코드의 ID라면 연결만 알 수 없음으로 두었습니다. 다시 내보내 그 열을 텍스트로 가져오세요." }
    W0405 { "a postal code may have lost its zero", "우편번호 앞자리 0이 사라졌을 수 있습니다",
        "The postal code stands in the workbook as a number of fewer than five digits, or in a file of text with three or four in a country where it has five, so that a zero at its start, as in 02139, is gone. The value is used as it stands, and matching by postal code may miss. Store postal codes as text.",
        "우편번호가 통합 문서에 다섯 자리보다 짧은 숫자로 있거나, 다섯 자리를 쓰는 나라인데 텍스트 파일에 서너 자리로 있습니다. 02139처럼 앞에 0이 있었다면 사라졌습니다. 값은 그대로 쓰지만 우편번호 매칭이 빗나갈 수 있습니다. 우편번호는 텍스트로 저장하세요." }
    E0406 { "a cell is not a number", "수가 아닌 칸입니다",
        "The cell should hold a number and does not, or holds one that cannot be, such as half an employee or a negative revenue. A row that cannot do without the value, such as a deal with its amount, was set aside; otherwise the cell counts as unknown and the row stays.",
        "수가 있어야 할 칸에 다른 값이 있거나, 소수인 직원 수나 음수 매출처럼 있을 수 없는 수입니다. 기회 금액처럼 그 값 없이는 쓸 수 없는 행은 제외했고, 그 밖에는 칸만 알 수 없음으로 두고 행은 유지했습니다." }
    E0407 { "a cell is not a date", "날짜가 아닌 칸입니다",
        "The cell should hold a date and does not, or names a day that does not exist. A row that cannot do without the date, such as a touch or a signal, was set aside; otherwise the cell counts as unknown and the row stays.",
        "날짜가 있어야 할 칸에 다른 값이 있거나 존재하지 않는 날입니다. 접점이나 신호처럼 날짜 없이는 쓸 수 없는 행은 제외했고, 그 밖에는 칸만 알 수 없음으로 두고 행은 유지했습니다." }
    E0408 { "a date can be read in two ways", "두 가지로 읽히는 날짜입니다",
        "The date fits more than one order of day, month and year, and no other value of the file decides. State date_order = \"mdy\", \"dmy\" or \"ymd\" in the [[source]]: 9/1/2026 is 1 September by mdy and 9 January by dmy, and 26.08.01 is 1 August 2026 by ymd alone.",
        "연·월·일의 순서가 여러 가지로 읽히고 파일의 다른 값으로도 정할 수 없습니다. [[source]]에 date_order = \"mdy\", \"dmy\", \"ymd\" 중 하나를 적으세요. 9/1/2026은 mdy이면 9월 1일, dmy이면 1월 9일이고, 26.08.01은 ymd일 때만 2026년 8월 1일입니다." }
    W0409 { "opportunities close before they were created", "생성일보다 마감일이 앞선 기회가 있습니다",
        "The close date lies before the creation date. Closed ones leave every cycle statistic; open ones stay. Such dates come from records that were entered or migrated later, or from sample data.",
        "마감일이 생성일보다 앞섭니다. 종료된 기회는 주기 통계에서 제외하고, 진행 중인 기회는 유지합니다. 나중에 입력·이관된 기록이나 예제 데이터에서 나타납니다." }
    W0410 { "closed opportunities have no close date", "마감일 없는 종료 기회가 있습니다",
        "The opportunity is won or lost and has no close date, so that it has no place in time. The message names the file and line of the first. Fill the date in the CRM, or map `close` to the column that has it.",
        "수주 또는 실주로 끝났지만 마감일이 없어 시점을 알 수 없습니다. 메시지에 첫 행의 파일과 줄이 나옵니다. CRM에서 마감일을 채우거나 마감일이 있는 열을 `close`에 연결하세요." }
    E0411 { "a value is not one of those expected", "정해진 값이 아닙니다",
        "The cell should hold one of a few values, such as yes or no. Add the spelling to a value map: values = { \"Ja\" = \"true\" }. A row that cannot do without the value, such as a deal that may be won or lost, was set aside; otherwise the cell counts as unknown and the row stays.",
        "예/아니요처럼 정해진 값이 와야 하는 칸입니다. 값 매핑에 표기를 추가하세요: values = { \"Ja\" = \"true\" }. 수주인지 실주인지 알 수 없는 기회처럼 그 값 없이는 쓸 수 없는 행은 제외했고, 그 밖에는 칸만 알 수 없음으로 두고 행은 유지했습니다." }
    W0412 { "rows lie after the as-of date", "기준일 이후의 행이 있습니다",
        "Touches, signals, deals, orders, invoices, shipments and payments after the as-of date did not exist at that date and were left out.",
        "기준일 이후의 접점, 신호, 기회, 주문, 청구서, 출하, 결제는 그 시점에 존재하지 않았으므로 제외했습니다." }
    W0413 { "the latest date stands far from the others", "가장 늦은 날짜가 다른 날짜와 멀리 떨어져 있습니다",
        "The as-of date is the latest date of what happened in the data, and the one before it is more than 180 days older. A mistyped year would make everything look stale. State --as-of when it is one.",
        "기준일은 데이터에서 실제로 일어난 가장 늦은 날짜인데, 그 앞 날짜보다 180일 넘게 늦습니다. 연도 오타라면 모든 것이 오래된 것처럼 보입니다. 그럴 때는 --as-of를 지정하세요." }
    W0414 { "a channel has no weight in the model", "모델에 가중치가 없는 채널입니다",
        "Touches of a channel that the model does not name earn the points of the channel `other`. Map the word to a standard channel in the [[source]], or name the channel in the model.",
        "모델에 없는 채널의 접점은 `other` 채널의 점수를 얻습니다. [[source]]에서 표준 채널로 매핑하거나 모델에 채널을 추가하세요." }
    W0415 { "stages that say neither won nor lost were counted as open", "수주인지 실주인지 알 수 없는 단계를 진행 중으로 보았습니다",
        "The stage of these opportunities is no usual open stage and says neither won nor lost, and no other column decides, so that they count as open. When such a stage ends a deal, say how in the [[source]]: [source.values] outcome = { \"Handed over\" = \"won\" }; an open one is mapped to \"open\".",
        "이 기회들의 단계는 흔히 쓰는 진행 단계가 아니고 수주인지 실주인지도 알려 주지 않으며, 다른 열로도 정할 수 없어 진행 중으로 보았습니다. 기회가 끝나는 단계라면 [[source]]에 결과를 적으세요: [source.values] outcome = { \"인수인계\" = \"won\" }. 진행 중인 단계는 \"open\"으로 매핑합니다." }
    W0416 { "accounts that are no customers have won deals", "고객이 아닌 고객사에 수주 이력이 있습니다",
        "The relationship column says prospect and deals were won: either the column is stale or the deals hang on the wrong account. The column decides who is a customer; correct it, or unmap it so that won deals decide.",
        "관계 열에는 잠재 고객으로 적혀 있지만 수주 이력이 있습니다. 열이 오래되었거나 기회가 다른 고객사에 연결된 것입니다. 고객 여부는 열이 결정하므로 열을 고치거나, 매핑을 비워 수주 이력이 결정하게 하세요." }
    W0417 { "accounts that are no customers have paid", "고객이 아닌 고객사에 결제 이력이 있습니다",
        "The relationship column says prospect and there are payments: either the column is stale or the payments hang on the wrong account. The column decides who is a customer, so that such an account stands on lists for new business; correct the column, or unmap it so that orders, invoices and payments decide.",
        "관계 열에는 잠재 고객으로 적혀 있지만 결제 이력이 있습니다. 열이 오래되었거나 결제가 다른 고객사에 연결된 것입니다. 고객 여부는 열이 결정하므로 이런 고객사가 신규 영업 목록에 남습니다. 열을 고치거나, 매핑을 비워 주문·청구·결제가 결정하게 하세요." }
    W0418 { "a product on deals is not in the list of products", "제품 목록에 없는 제품이 기회에 있습니다",
        "Deals name a product by a spelling that the source of products does not have: compared letter by letter, since tables that are joined by such a name lose these deals in silence. The listed name is given when it differs only by case, spaces or punctuation, or is near. Correct the CRM, add the product to the list, or map the spelling in the [[source]] of the deals: [source.values] product = { \"GTXPro\" = \"GTX Pro\" }.",
        "기회에 적힌 제품 표기가 제품 목록에 없습니다. 이런 이름으로 표를 결합하면 해당 기회가 조용히 빠지므로 글자 그대로 비교합니다. 대소문자·공백·문장 부호만 다르거나 비슷한 이름이 목록에 있으면 함께 보여 줍니다. CRM을 고치거나, 목록에 제품을 추가하거나, 기회의 [[source]]에서 표기를 매핑하세요: [source.values] product = { \"GTXPro\" = \"GTX Pro\" }." }
    W0419 { "a file says nothing of the last months", "최근 몇 달의 자료가 없는 파일입니다",
        "The latest day of something that happened by this file (a deal created or closed, a touch, a signal, a line of spend, a change of stage, an order, an invoice or a payment) lies more than 92 days before the as-of date. Either nothing happened, or the export is old: figures that need it together with newer files compare two times. Export it again, choose a --window that all files cover, or state an earlier --as-of.",
        "이 파일에 적힌 일(기회 생성·종료, 접점, 신호, 지출, 단계 변경, 주문, 청구, 결제)의 마지막 날짜가 기준일보다 90일 넘게 앞섭니다. 아무 일도 없었거나 오래된 내보내기입니다. 더 새로운 파일과 함께 쓰면 서로 다른 시기를 비교하게 됩니다. 다시 내보내거나, 모든 파일이 담은 --window를 고르거나, 더 이른 --as-of를 쓰세요." }
    W0420 { "closed deals have close dates ahead of what happened", "종료된 기회의 마감일이 실제로 일어난 일보다 뒤에 있습니다",
        "Deals that are won or lost have close dates more than 180 days behind all other dates, and they are few: one, or a tenth of the closed deals. Such a date is a plan that nobody took back, or a mistyped year. It does not make the as-of date, so that the other files do not look old; as of that date the deal counts as open. Correct the dates in the CRM, or state --as-of if they are right.",
        "수주 또는 실주로 끝난 기회 가운데 한 건 또는 10% 이하의 마감일이 다른 모든 날짜보다 180일 넘게 뒤에 있습니다. 종료할 때 고치지 않은 예정일이거나 연도 오타입니다. 이런 날짜는 기준일을 정하지 못하므로 다른 파일이 오래된 것처럼 보이지 않습니다. 기준일에는 진행 중인 기회로 봅니다. CRM에서 날짜를 고치거나, 날짜가 맞다면 --as-of를 지정하세요." }

    E0501 { "a Salesforce id has a wrong checksum", "Salesforce id의 검사 문자가 맞지 않습니다",
        "The last three characters of an 18-character id do not fit the first fifteen: the id was mistyped or its case was changed.",
        "18자리 id의 마지막 세 글자가 앞 15자리와 맞지 않습니다. id를 잘못 입력했거나 대소문자가 바뀌었습니다." }
    E0502 { "one id stands for two different records", "한 id에 서로 다른 기록이 있습니다",
        "Two rows have the same id and differ. Neither wins in silence: the later row was set aside. Identical rows are merged and counted.",
        "같은 id의 두 행이 서로 다릅니다. 어느 쪽도 조용히 선택하지 않으며, 뒤의 행을 제외했습니다. 완전히 같은 행은 하나로 합치고 개수를 셉니다." }
    E0503 { "an address has no usable domain", "도메인을 알 수 없는 주소입니다",
        "The e-mail address or website has no domain that a company could own: no @, an IP address, or localhost. An account that nothing else identifies was set aside; otherwise the cell counts as unknown and the row stays.",
        "이메일 주소나 웹사이트에 회사가 소유할 수 있는 도메인이 없습니다(@ 없음, IP 주소, localhost). 이 값 말고는 식별할 것이 없는 고객사 행은 제외했고, 그 밖에는 칸만 알 수 없음으로 두고 행은 유지했습니다." }
    W0504 { "a domain is a name on somebody's site", "남의 사이트 아래의 도메인입니다",
        "The domain stands below a suffix whose owner gives names to anybody, such as github.io or blogspot.com. By the public suffix list each such name has an owner of its own, so that acme.github.io counts as a company's domain and github.io does not. Check that it is one; add the suffix to [project] free_mail_domains where it is not.",
        "github.io, blogspot.com처럼 소유자가 누구에게나 이름을 내주는 접미사 아래의 도메인입니다. 공개 접미사 목록에서는 이런 이름마다 소유자가 다르므로 acme.github.io는 회사 도메인으로 보고 github.io는 보지 않습니다. 회사가 맞는지 확인하고, 아니라면 [project] free_mail_domains에 추가하세요." }
    W0505 { "rows belong to no account", "어느 고객사에도 속하지 않는 행이 있습니다",
        "The rows were read and name no account, or one that is not in the list of accounts. They are in out/unmatched.csv with the reason, and count for no account.",
        "행을 읽었지만 고객사가 없거나 목록에 없는 고객사입니다. 이유와 함께 out/unmatched.csv에 있으며 어느 고객사에도 더해지지 않습니다." }
    W0506 { "parents form a cycle or are unknown", "상위 고객사가 순환하거나 없습니다",
        "The parent of an account is not in the list, or the chain of parents leads back to the account. The parent was left out.",
        "상위 고객사가 목록에 없거나 상위 관계가 자기 자신으로 되돌아옵니다. 상위 관계는 사용하지 않았습니다." }
    W0507 { "an override matches nothing", "적용되지 않은 수동 지정이 있습니다",
        "A line of tables/match-overrides.csv names a record or an account that is not in the data, so that it decided nothing. Ids change when records are merged or exported anew: correct the line or delete it.",
        "tables/match-overrides.csv의 줄이 데이터에 없는 레코드나 고객사를 가리켜 아무것도 결정하지 못했습니다. 레코드를 합치거나 다시 내보내면 id가 바뀝니다. 줄을 고치거나 지우세요." }
    W0508 { "accounts were made of e-mail domains", "이메일 도메인으로 고객사를 만들었습니다",
        "The project has no file of accounts, so that each corporate e-mail domain of its people stands for one account, marked as derived. Free-mail providers and our own domain make none. Nothing is known of such an account but its domain; a file of accounts says more.",
        "고객사 파일이 없어 사람들의 회사 이메일 도메인마다 고객사 하나를 만들고 파생(derived)으로 표시했습니다. 무료 메일과 자사 도메인은 제외합니다. 이런 고객사는 도메인 말고는 알려진 것이 없으므로 고객사 파일이 있으면 더 좋습니다." }
    W0509 { "records wait for a person to look", "사람이 검토해야 할 레코드가 있습니다",
        "An account comes near, and something stands against taking it: two accounts are equally near, the legal form is another, the name may be of the parent or of a subsidiary, or nothing beside the name agrees. The records count for no account until somebody decides. `winnable match --review` lists them with the runner-up, out/review.csv holds them after a run, and a line in tables/match-overrides.csv decides one.",
        "가까운 고객사가 있지만 그대로 연결할 수 없는 레코드입니다. 두 고객사가 똑같이 가깝거나, 법인 형태가 다르거나, 모회사·자회사의 이름이거나, 이름 말고는 일치하는 것이 없습니다. 누군가 결정할 때까지 어느 고객사에도 더해지지 않습니다. `winnable match --review`가 차순위와 함께 보여 주고, 실행 후에는 out/review.csv에 있으며, tables/match-overrides.csv의 한 줄로 결정합니다." }
    W0510 { "accounts have the id of an earlier row", "앞의 행과 id가 같은 고객사가 있습니다",
        "Rows of the file of accounts have the id of an earlier row. Each row counts as an account of its own, so that a record that fits both equally goes to review, and the id alone leads to the first. Keep one row an account.",
        "고객사 파일에 앞의 행과 id가 같은 행이 있습니다. 행마다 고객사 하나로 보므로 둘 다 똑같이 맞는 레코드는 검토로 가고, id로만 찾으면 첫 행입니다. 고객사마다 한 행만 두세요." }
    W0511 { "labels name what is not there", "데이터에 없는 것을 가리키는 정답이 있습니다",
        "A label names a record that was not read: it was left out of the counts. Or it names an account that was not read: the record belongs to it all the same, nothing can find it, and it counts as missed. Check that labels and files are of the same day and the same system.",
        "정답이 읽지 않은 레코드를 가리키면 집계에서 제외합니다. 읽지 않은 고객사를 가리키면 그 레코드는 찾을 수 없으므로 놓친 것으로 셉니다. 정답과 파일이 같은 날, 같은 시스템의 것인지 확인하세요." }
    W0512 { "associations name records that are not there", "데이터에 없는 레코드를 가리키는 연결이 있습니다",
        "A table of associations says which company or contact a deal or a contact has, and names deals or contacts that were not read: these rows say nothing of any record. Export the table and the records on one day, and make the records a [[source]] as well. Rows whose company is not there are told by the deals and contacts themselves, which belong to no account then.",
        "연결 표는 기회나 연락처가 어느 회사, 어느 연락처의 것인지 알려 주는데, 읽지 않은 기회나 연락처를 가리키는 행이 있습니다. 그런 행은 쓰이지 않습니다. 연결 표와 레코드를 같은 날 내보내고 레코드 파일도 [[source]]로 추가하세요. 회사가 없는 경우에는 기회나 연락처가 고객사에 연결되지 않은 것으로 집계됩니다." }

    E0601 { "an amount cannot be read exactly", "금액을 정확히 읽을 수 없습니다",
        "The amount can be read in several ways or in none, such as 1.234.567. Amounts are read exactly or not at all. A row that cannot do without the value, such as a deal with its amount, was set aside; otherwise the cell counts as unknown and the row stays.",
        "1.234.567처럼 여러 가지로 읽히거나 읽을 수 없는 금액입니다. 금액은 정확히 읽거나 거절합니다. 기회 금액처럼 그 값 없이는 쓸 수 없는 행은 제외했고, 그 밖에는 칸만 알 수 없음으로 두고 행은 유지했습니다." }
    E0602 { "an amount has more decimal places than its currency", "통화보다 소수 자릿수가 많은 금액입니다",
        "Amounts of deals and contracts are whole minor units: two places for USD, none for KRW. The row was set aside.",
        "기회 금액은 통화의 최소 단위여야 합니다. USD는 소수 둘째 자리, KRW는 정수입니다. 그 행은 제외했습니다." }
    E0603 { "a sum of amounts is too large", "금액 합이 너무 큽니다",
        "The sum does not fit 28 digits. Nothing was rounded or wrapped: the run was refused.",
        "합계가 28자리를 넘습니다. 반올림하거나 넘치게 하지 않고 실행을 거절했습니다." }
    E0604 { "an exchange rate is missing", "환율이 없습니다",
        "An amount is in another currency than the project and tables/fx.csv has no rate for its pair on or before its date. Add the line that the message gives.",
        "프로젝트와 다른 통화의 금액인데 tables/fx.csv에 해당 날짜 이전의 환율이 없습니다. 메시지에 적힌 줄을 추가하세요." }
    E0605 { "an exchange rate cannot be used", "사용할 수 없는 환율입니다",
        "A line of tables/fx.csv is not `from,to,date,rate` with a rate above zero.",
        "tables/fx.csv의 줄이 0보다 큰 환율을 가진 `from,to,date,rate` 형식이 아닙니다." }
    W0606 { "rates lie after the as-of date", "기준일 이후의 환율이 있습니다",
        "Lines of tables/fx.csv are dated after the as-of date. Nobody knew these rates then, so that no amount is converted by them: it takes the latest rate on or before its own day.",
        "tables/fx.csv에 기준일보다 늦은 날짜의 환율이 있습니다. 그때는 아무도 몰랐던 환율이므로 쓰지 않으며, 금액은 자기 날짜 이전의 가장 늦은 환율로 환산합니다." }
    W0607 { "the currency was assumed", "통화를 가정했습니다",
        "No column named one currency, so that `init` wrote USD, or the one that it found most reason for, with assumed = true. Write the right currency and remove the mark.",
        "하나의 통화를 알려 주는 열이 없어 `init`이 assumed = true와 함께 USD 또는 가장 가능성 있는 통화를 적었습니다. 올바른 통화로 고치고 표시를 지우세요." }
    E0608 { "a currency is unknown", "알 수 없는 통화입니다",
        "The code is no currency of ISO 4217. In winnable.toml, write the code. In an export that writes a name such as US Dollar, write `values = { currency = { \"US Dollar\" = \"USD\" } }` under its [[source]]; the rows need not be mended in the CRM.",
        "ISO 4217에 없는 통화 코드입니다. winnable.toml에는 코드를 적으세요. 내보내기에 US Dollar 같은 이름이 있으면 해당 [[source]]에 `values = { currency = { \"US Dollar\" = \"USD\" } }`를 적으세요. CRM의 행을 고치지 않아도 됩니다." }
    W0609 { "amounts name no currency while others do", "통화가 없는 금액이 있습니다",
        "The amounts of one file name no currency: no sign or code in their cells, none in the header, no column of currencies, and no currency in the [[source]]. Amounts of other rows do name one, so that it is not plain that these are in the project's currency too, in which they count. Write currency = \"…\" with the right code into the [[source]] of the file.",
        "한 파일의 금액에 통화가 없습니다. 칸의 기호나 코드, 열 이름, 통화 열, [[source]]의 currency 어디에도 없습니다. 다른 금액에는 통화가 있으므로 이 금액도 프로젝트 통화인지 확실하지 않지만 프로젝트 통화로 셉니다. 이 파일의 [[source]]에 올바른 코드로 currency = \"…\"를 적으세요." }

    E0715 { "there is no deal to hold the score against", "점수와 대조할 기회가 없습니다",
        "`winnable icp backtest` without --table scores the deals of the project as of the day on which each was created, and none of its sources has a deal that was read. Add a [[source]] of kind = \"opportunities\" with the columns for the account, the creation date and the outcome, or give one wide table with --table. Scores of one day (--snapshot, --scored-on) are held against deals that were decided after it: the day lies before the as-of date.",
        "--table 없는 `winnable icp backtest`는 프로젝트의 기회를 생성일 시점으로 채점하는데 읽은 기회가 없습니다. 고객사, 생성일, 결과 열이 있는 kind = \"opportunities\"인 [[source]]를 추가하거나 --table로 표를 지정하세요. 하루의 점수(--snapshot, --scored-on)는 그 뒤에 결정된 기회와 대조하므로 그날은 기준일보다 앞서야 합니다." }
    E0701 { "the ICP file is not valid TOML", "ICP 파일의 TOML 문법 오류입니다",
        "The text of the ICP cannot be read as TOML. The place is marked; everything else in the file was still checked where that was possible.",
        "ICP 파일을 TOML로 읽을 수 없습니다. 위치를 표시했고, 가능한 나머지 부분은 계속 검사했습니다." }
    E0702 { "a key of the ICP is unknown", "ICP의 알 수 없는 키입니다",
        "A key is not one of the keys of its section. Unknown keys are refused because a mistyped condition would otherwise be ignored in silence. Rename it to the nearest key, or delete it. A condition of your own goes into [[criterion]].",
        "구역에 없는 키입니다. 오타가 난 조건이 조용히 무시되지 않도록 거절합니다. 가장 가까운 이름으로 고치거나 지우세요. 직접 정한 조건은 [[criterion]]에 적습니다." }
    E0703 { "the ICP lacks a key", "ICP에 필요한 키가 없습니다",
        "A key that the section cannot do without is missing, or no condition is marked as core: without core conditions nothing tells core accounts from others. Mark some with core = true, or list their ids in `core`.",
        "꼭 필요한 키가 없거나 핵심 조건이 하나도 없습니다. 핵심 조건이 없으면 핵심 고객사를 가릴 수 없습니다. core = true로 표시하거나 `core`에 id를 적으세요." }
    E0704 { "a value of the ICP cannot be used", "ICP의 쓸 수 없는 값입니다",
        "The value is of the wrong kind or outside its range, a code is not of NAICS 2022, a fact does not exist or is of another type, or a range ends before it begins. The message says what was expected.",
        "값의 종류나 범위가 맞지 않거나, NAICS 2022에 없는 코드이거나, 없는 팩트거나, 범위의 끝이 시작보다 앞섭니다. 메시지에 필요한 값이 적혀 있습니다." }
    E0705 { "a criterion of the ICP is prose", "문장으로만 된 ICP 기준입니다",
        "An ICP is scoring logic, not a sentence: every criterion needs a fact, an operator and a value, so that it can be proved of an account. \"Innovative mid-size companies\" can be proved of none. Write the numbers, and keep the sentence as `note`.",
        "ICP는 문장이 아니라 판정 논리입니다. 고객사마다 증명할 수 있도록 기준마다 팩트, 연산자, 값이 필요합니다. \"혁신적인 중견기업\"은 어느 고객사에서도 증명할 수 없습니다. 수를 적고 문장은 `note`에 두세요." }
    E0706 { "a criterion of the ICP has no bounds", "경계가 없는 ICP 기준입니다",
        "The criterion names a field and no bound, or an empty list: every account would meet it. Ranges are half-open: { from = 200, below = 1000 } holds 200 and not 1000.",
        "필드만 있고 경계가 없거나 목록이 비어 있어 모든 고객사가 만족합니다. 범위는 시작을 포함하고 끝은 포함하지 않습니다: { from = 200, below = 1000 }은 200을 포함하고 1000은 포함하지 않습니다." }
    E0707 { "a trigger is not quantified", "수치로 정하지 않은 계기입니다",
        "A trigger is an event with a date and a window: [[trigger]] with `event`, one of the kinds of signals, or `fact`, a date, and `window_days`. \"They feel the pressure\" has no date.",
        "계기는 날짜와 유효 기간이 있는 사건입니다. [[trigger]]에 신호 종류인 `event`나 날짜 팩트인 `fact`, 그리고 `window_days`를 적으세요. \"압박을 느낀다\"에는 날짜가 없습니다." }
    E0708 { "a persona stands in the ICP", "ICP에 페르소나가 있습니다",
        "An ICP says which companies buy and stay; a persona says which people use the product. Confusing the two costs money: a wide message lowers conversion, sales explores the wrong industries and sizes, onboarding is customised too much, and retention and lifetime value fall. Keep what describes a person out of the ICP; who decides goes into [buying.economic_buyer] by function and level.",
        "ICP는 어떤 회사가 구매하고 남는지를, 페르소나는 누가 제품을 쓰는지를 말합니다. 둘을 섞으면 비용이 듭니다. 메시지가 넓어져 전환이 떨어지고, 영업이 엉뚱한 업종과 규모를 찾고, 온보딩을 지나치게 맞춤화하며, 유지율과 LTV가 낮아집니다. 사람의 특징은 ICP에서 빼고, 결정권자는 [buying.economic_buyer]에 부서와 직급으로 적으세요." }
    E0709 { "there is no ICP to check", "검사할 ICP가 없습니다",
        "Neither --icp nor [programme] icp names a file, or the file is not there. Paths are relative to the folder of winnable.toml.",
        "--icp도 [programme]의 icp도 파일을 가리키지 않거나, 그 파일이 없습니다. 경로는 winnable.toml이 있는 폴더 기준입니다." }
    W0701 { "the ICP is too broad", "ICP가 너무 넓습니다",
        "The bounds of employees span more than two size classes or lack an end, ranges overlap, more than two industries are named, or there are too few core conditions for any account to be outside. A profile that fits everybody chooses nobody: start with one or two industries and one or two size classes.",
        "직원 수 범위가 규모 구간 둘을 넘거나 끝이 없거나, 범위가 겹치거나, 업종이 둘을 넘거나, 핵심 조건이 너무 적어 어느 고객사도 ICP 밖이 될 수 없습니다. 모두에게 맞는 프로필은 아무도 고르지 못합니다. 업종 한두 개, 규모 구간 한두 개로 시작하세요." }
    W0702 { "the ICP has an industry and no buying context", "업종만 있고 구매 맥락이 없는 ICP입니다",
        "An industry does not buy; something that happens there does. Healthcare is driven by regulation and security, SaaS by efficiency and growth pressure. Add a [[trigger]] or a condition under [buying].",
        "구매를 일으키는 것은 업종이 아니라 그 안에서 일어나는 일입니다. 의료는 규제와 보안, SaaS는 효율과 성장 압박이 움직입니다. [[trigger]]나 [buying] 조건을 추가하세요." }
    W0703 { "a trigger has no window", "유효 기간이 없는 계기입니다",
        "Without `window_days` an event of years ago still counts, and after `until` the trigger counts for nobody. State for how many days the event matters.",
        "`window_days`가 없으면 몇 년 전 사건도 유효하고, `until`이 지나면 아무에게도 해당하지 않습니다. 사건이 며칠 동안 의미 있는지 적으세요." }
    W0704 { "the ICP is older than a quarter", "ICP가 90일을 넘었습니다",
        "An ICP is checked and agreed again every 90 days. `agreed` lies further back, or after the as-of date.",
        "ICP는 90일마다 검토하고 다시 합의합니다. `agreed`가 그보다 오래되었거나 기준일보다 뒤입니다." }
    W0705 { "a criterion rests on interviews alone", "인터뷰만을 근거로 한 기준입니다",
        "Interviews complement numbers and do not replace them: `evidence` of the criterion names interviews and nothing else. Check it against deals, usage or a market count.",
        "인터뷰는 수치를 보완할 뿐 대신하지 못합니다. 이 기준의 `evidence`에는 인터뷰만 있습니다. 거래, 사용량, 시장 집계로 확인하세요." }
    W0706 { "the market is small, or nobody has counted it", "시장이 작거나 집계가 없습니다",
        "Your own data know the market that you already look at. Attach a count of firms from outside, such as the Census Bureau's SUSB table as a [[source]] of kind = \"firms\". Where there is one and it finds fewer firms than `market_minimum` (1,000 unless the ICP says otherwise), the market may be smaller than thought. The same is said where the accounts that are no customers yet cannot give `new_customers_goal`, even at the upper ends of the win rates: the ICP is too narrow and the pipeline dries up.",
        "자체 데이터는 이미 보고 있는 시장만 압니다. 미국 통계국 SUSB 같은 외부 기업 수 표를 kind = \"firms\"인 [[source]]로 연결하세요. 표에서 찾은 기업이 `market_minimum`(따로 정하지 않으면 1,000개)보다 적으면 시장이 생각보다 작을 수 있습니다. 아직 고객이 아닌 곳이 수주율 상한으로도 `new_customers_goal`을 채우지 못할 때도 알립니다. ICP가 너무 좁아 파이프라인이 마릅니다." }
    W0707 { "nobody knows whether the ICP can be reached", "도달 가능한 수를 모릅니다",
        "`reachable_count` says how many accounts a search by industry, function and size finds, such as Sales Navigator. It is missing or 0: a target that no filter finds cannot be worked.",
        "`reachable_count`는 업종·직무·규모 필터(Sales Navigator 등)로 찾아지는 고객사 수입니다. 값이 없거나 0입니다. 필터로 찾을 수 없는 대상에는 영업할 수 없습니다." }
    W0708 { "the message of the ICP is incomplete", "ICP 메시지가 완전하지 않습니다",
        "A message says who it is for (target), what made the problem grow (situation), what it costs in time, revenue or risk (cost), and which operating metric changes (change). A part is missing, or the change names no metric: features are no change. Say \"leads are answered within 5 minutes\", not \"an AI dashboard\".",
        "메시지에는 대상(target), 문제가 커진 상황(situation), 시간·매출·위험의 손실(cost), 달라지는 운영 지표(change)가 있어야 합니다. 빠진 부분이 있거나 change에 지표가 없습니다. 기능은 변화가 아닙니다. \"AI 대시보드\"가 아니라 \"리드에 5분 안에 응답\"이라고 적으세요." }
    W0709 { "the split between core and adjacent is off", "핵심·인접 배분이 목표와 다릅니다",
        "70 % of the budget belongs to core accounts and 30 % to adjacent ones, give or take 5 points. What was spent or worked lies outside of that.",
        "예산의 70%는 핵심, 30%는 인접 고객사에 쓰는 것이 목표이며 허용 오차는 ±5%p입니다. 실제 배분이 그 밖에 있습니다." }

    W0716 { "histories of fields that are not used", "쓰이지 않은 필드 이력",
        "The history has changes of fields that no column of the accounts is read from, so that they change no fact. A field is found by the header of the file of accounts, or by the name that the CRM gives it. Map the column of that field in the [[source]] of the accounts if the model needs it; else nothing is to be done.",
        "고객사 파일의 어떤 열에서도 읽지 않는 필드의 변경 이력이 있어 팩트에 반영되지 않았습니다. 필드는 고객사 파일의 머리글이나 CRM의 필드 이름으로 찾습니다. 모델에 필요하면 고객사 [[source]]에 그 열을 매핑하세요. 아니면 할 일이 없습니다." }
    W0717 { "a past date is replayed", "과거 시점 재현",
        "With --as-of a date before the end of the data, a run leaves out what nobody knew then: accounts and people who were created later, touches, signals, orders and opportunities of later days; an opportunity that closed later is open, and a kind of file that had no row yet is unknown. What an export keeps no history of is used as it is today, and named here with the number of accounts. A history of fields such as Salesforce's AccountHistory, read as kind = \"field_history\", gives facts the values of then.",
        "데이터보다 이른 날짜를 --as-of로 지정하면 그때 몰랐던 것은 빼고 계산합니다. 나중에 만들어진 고객사와 사람, 그 뒤의 접점·신호·주문·영업기회를 빼고, 나중에 종료된 영업기회는 진행 중으로 보며, 아직 행이 없던 종류의 파일은 알 수 없음으로 둡니다. 이력이 없는 값은 오늘 값을 쓰고 고객사 수와 함께 여기에 적습니다. Salesforce AccountHistory 같은 필드 이력을 kind = \"field_history\"로 읽으면 그때 값을 씁니다." }
    W0710 { "a best-customer bound rests on interviews alone", "우수 고객 기준이 인터뷰에만 근거합니다",
        "[best_customers] names a bound in `from_interviews`. What people say may complement numbers and must not replace them: the message says of how many customers the quantity is known. Take the bound from the data, or map the column that has it.",
        "[best_customers]의 `from_interviews`에 적힌 기준입니다. 인터뷰는 수치를 보완할 수 있을 뿐 대신할 수 없습니다. 메시지에 그 값을 아는 고객 수가 있습니다. 기준을 데이터에서 정하거나 값이 있는 열을 매핑하세요." }
    E0711 { "two periods cannot be compared", "비교할 수 없는 두 기간입니다",
        "A period is held against a baseline that ends before it begins. The message says what is wrong with the two: choose another --window or --baseline.",
        "비교할 기간보다 먼저 끝나는 기준 기간이 필요합니다. 무엇이 문제인지는 메시지에 있으니 --window나 --baseline을 바꾸세요." }
    E0712 { "the test has not begun", "아직 시작되지 않은 테스트입니다",
        "`winnable icp handoff` counts what happened from --start on, and by the as-of date nothing of it has. Choose an earlier --start, or a later --as-of.",
        "`winnable icp handoff`는 --start부터 일어난 일을 세는데 기준일까지 일어난 일이 없습니다. 더 이른 --start나 더 늦은 --as-of를 쓰세요." }

    E0720 { "the store of snapshots is damaged", "스냅샷 저장소가 손상되었습니다",
        "SQLite or a digest says that bytes of .winnable/history.db are not those that were written. Nothing of it was used and nothing in it was changed. Restore the file from a backup; where a copy NAME.bak-vN lies beside it, the message names it. Without one, move the file away: a list of a past date is replayed with `winnable snapshot --as-of DATE`, and lists that were named or agreed are lost.",
        "SQLite나 다이제스트 확인에서 .winnable/history.db의 내용이 기록과 다릅니다. 아무것도 사용하지 않았고 바꾸지도 않았습니다. 백업에서 되돌리세요. 옆에 이름.bak-vN 사본이 있으면 메시지에 나옵니다. 사본이 없으면 파일을 옮기세요. 지난 날짜의 목록은 `winnable snapshot --as-of 날짜`로 다시 만들 수 있지만, 이름을 붙이거나 합의한 목록은 되찾을 수 없습니다." }
    E0721 { "a file is no store of snapshots", "스냅샷 저장소가 아닌 파일입니다",
        "Winnable keeps its snapshots in .winnable/history.db, and another program's file stands there. It was not changed; move it away.",
        "스냅샷은 .winnable/history.db에 보관하는데 그 자리에 다른 프로그램의 파일이 있습니다. 바꾸지 않았습니다. 파일을 옮기세요." }
    E0722 { "the store was written by a later version", "더 새로운 버전이 쓴 저장소입니다",
        "A later version of Winnable changed the tables of the store, and this one cannot know what they mean. Nothing was changed. Use the later version.",
        "더 새로운 Winnable이 저장소의 표를 바꾸었습니다. 이 버전은 그 뜻을 알 수 없어 아무것도 바꾸지 않았습니다. 새 버전을 쓰세요." }
    E0723 { "the store is in use", "저장소가 사용 중입니다",
        "Another program is writing to .winnable/history.db and did not end within seconds. Run the command again when it has ended.",
        "다른 프로그램이 .winnable/history.db에 쓰고 있으며 몇 초 안에 끝나지 않았습니다. 끝난 뒤 다시 실행하세요." }
    E0724 { "there is no such snapshot", "그런 스냅샷이 없습니다",
        "A snapshot is meant by its name, by at least four digits with which its id begins, by `latest` for the one of the latest as-of date, or by `latest~N` for the Nth before that. `winnable log` lists them. `monthly` takes two that exist in the order of their as-of dates, the earlier one first.",
        "스냅샷은 이름, ID 앞 네 자리 이상, 기준일이 가장 늦은 `latest`, 그보다 N번째 앞인 `latest~N`으로 가리킵니다. 목록은 `winnable log`에서 봅니다. `monthly`에는 있는 두 스냅샷을 기준일 순서로, 이른 것부터 적습니다." }
    E0725 { "the name of a snapshot is taken", "이미 쓰인 스냅샷 이름입니다",
        "A name means one snapshot for good, so that what was said of it stays true. Choose another name.",
        "이름은 한 스냅샷만 가리키며 바뀌지 않습니다. 다른 이름을 쓰세요." }
    E0726 { "there is no snapshot yet", "아직 스냅샷이 없습니다",
        "`winnable snapshot` keeps the list as it is now in .winnable/history.db; what moved can be asked as soon as there are two. Past dates are replayed with --as-of.",
        "`winnable snapshot`이 지금 목록을 .winnable/history.db에 보관합니다. 두 개가 되면 달라진 것을 물을 수 있습니다. 지난 날짜는 --as-of로 다시 만듭니다." }
    E0727 { "a snapshot's model cannot be read any more", "더는 읽을 수 없는 스냅샷 모델입니다",
        "The snapshot keeps the text of the model that scored it, and this version of Winnable refuses that text. The snapshot is whole, and `winnable show` prints it; to compare it, use the version that took it.",
        "스냅샷에는 채점한 모델의 내용이 들어 있는데 이 버전의 Winnable이 그 내용을 거부합니다. 스냅샷은 온전하며 `winnable show`로 볼 수 있습니다. 비교하려면 만들 때의 버전을 쓰세요." }
    W0728 { "fewer rows were read than for the snapshot before", "이전 스냅샷보다 읽은 행이 줄었습니다",
        "Of a kind of file, the later snapshot was taken from less than nine tenths of the rows of the former one, or from none. An export that was cut short, a filter that is new or a file that is missing looks like this, and then scores fall and accounts seem silent although nothing happened. The message says which kind and how many rows. Compare the exports; where rows are missing, export again and take another snapshot: the one that stands stays in the log.",
        "이후 스냅샷이 어떤 종류의 파일에서 이전의 10분의 9보다 적은 행을 읽었거나 하나도 읽지 않았습니다. 내보내기가 잘렸거나 필터가 바뀌었거나 파일이 빠졌을 때 이렇게 되고, 그러면 아무 일이 없어도 점수가 내려가고 고객사가 조용해 보입니다. 메시지에 종류와 행 수가 있습니다. 내보내기를 비교하고, 빠진 행이 있으면 다시 내보내 스냅샷을 새로 만드세요. 있던 스냅샷은 기록에 남습니다." }
    W0729 { "accounts of the snapshot before are gone", "이전 스냅샷의 고객사가 사라졌습니다",
        "Accounts of the former snapshot are not in the data of the later one: not left out by a rule, but not there. They were merged or deleted in the CRM, or the export was cut. They have no change of score, and `winnable why ACCOUNT` shows what they were. Where the export was cut, export again and take another snapshot.",
        "이전 스냅샷의 고객사가 이후 데이터에 없습니다. 규칙으로 제외된 것이 아니라 데이터에 없는 것입니다. CRM에서 병합되었거나 지워졌거나 내보내기가 잘렸습니다. 점수 변화는 없으며 `winnable why 고객사`로 이전 값을 볼 수 있습니다. 내보내기가 잘렸다면 다시 내보내 스냅샷을 새로 만드세요." }
    W0730 { "the list grows, and meetings and wins do not", "목록은 늘지만 미팅과 수주는 늘지 않습니다",
        "The list grew in at least three snapshots in a row, and in the days over which it did there were no more meetings and no more won deals than in as many days before. Fewer accounts, not more, is the usual answer: cut the list, and sharpen messages and rhythm. What could not be counted, since no file of touches or of deals is read, is said.",
        "목록이 연속된 스냅샷 세 번 이상 늘었지만, 그 기간의 미팅과 수주는 같은 길이의 앞선 기간보다 늘지 않았습니다. 보통은 고객사를 늘리기보다 줄이는 것이 답입니다. 목록을 줄이고 메시지와 리듬을 다듬으세요. 접점이나 기회 파일이 없어 세지 못한 것은 따로 알립니다." }

    E0801 { "an output cannot be written", "출력 파일을 쓸 수 없습니다",
        "The file could not be written completely, and the former file was left as it was. The message says why.",
        "파일을 끝까지 쓰지 못했고, 이전 파일은 그대로 두었습니다. 이유는 메시지에 있습니다." }
    E0802 { "an output would be written elsewhere", "출력이 다른 곳에 쓰이게 됩니다",
        "Where the output should stand there is a symbolic link, a folder or a device, or a link on its way leads out of the folder. Nothing was written; remove the link or move away what stands there.",
        "출력 파일 자리에 심볼릭 링크, 폴더 또는 장치가 있거나 경로의 링크가 폴더 밖으로 이어집니다. 아무것도 쓰지 않았습니다. 링크를 지우거나 그 자리의 것을 옮기세요." }
    E0803 { "there is no manifest to verify", "확인할 매니페스트가 없습니다",
        "`verify` compares a folder with its manifest.json, which `run` writes last. Without it nobody knows what the files should be: name the folder out/ of a project, or run `winnable run`.",
        "`verify`는 `run`이 마지막에 쓰는 manifest.json과 폴더를 비교합니다. 매니페스트가 없으면 파일이 원래 어땠는지 알 수 없습니다. 프로젝트의 out/ 폴더를 지정하거나 `winnable run`을 실행하세요." }
    E0804 { "a manifest cannot be used", "매니페스트를 쓸 수 없습니다",
        "The manifest is damaged, of another kind, or from a version that did not name the outputs yet. `winnable run` writes it anew.",
        "매니페스트가 손상되었거나 다른 형식이거나 출력 목록이 없던 버전의 것입니다. `winnable run`을 실행하면 새로 씁니다." }
    E0901 { "a file cannot be opened", "파일을 열 수 없습니다",
        "The operating system refused to open or read the file. The message says why.",
        "운영체제가 파일을 열거나 읽는 것을 거부했습니다. 이유는 메시지에 있습니다." }
    E0902 { "a file changed while it was read", "읽는 동안 파일이 바뀌었습니다",
        "The file is read twice, once to survey it and once for its rows, and was not the same both times. Run again when the export has finished.",
        "파일을 조사할 때와 읽을 때 두 번 여는데 내용이 달라졌습니다. 내보내기가 끝난 뒤 다시 실행하세요." }
    E0903 { "another command writes to the project", "다른 명령이 프로젝트에 쓰고 있습니다",
        "Commands that write to a project take turns, by .winnable/lock. With --no-wait a command refuses instead of waiting; the message names the process that is at work.",
        "프로젝트에 쓰는 명령은 .winnable/lock으로 차례를 지킵니다. --no-wait를 쓰면 기다리지 않고 거부하며, 메시지에 작업 중인 프로세스가 나옵니다." }
    E0904 { "memory runs out", "메모리가 부족합니다",
        "The process may use no more than the address space that `ulimit -v` allows, and has taken more than three quarters of it. The command stopped before an allocation could fail; no output was changed. Accounts, people and deals are held in memory, touches are not: raise the cap, or run on fewer of them.",
        "프로세스는 `ulimit -v`가 허용하는 주소 공간까지만 쓸 수 있는데 그 4분의 3을 넘게 쓰고 있습니다. 메모리 할당이 실패하기 전에 멈췄고 출력 파일은 바꾸지 않았습니다. 회사, 사람, 거래는 메모리에 두고 접촉은 두지 않습니다. 한도를 올리거나 데이터를 줄여 실행하세요." }
}
