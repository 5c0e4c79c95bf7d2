//! Texts of matching: which account a record belongs to, and why.

use super::counted;
use crate::{Localised, Text};

/// A line of the table of overrides that is none.
pub fn bad_override(line: u64) -> Text {
    Text::new(
        format!(
            "line {line} is no decision: expected decision,record_id,account_id,kind,note such as accept,00Q1,0011 or never,00Q2,"
        ),
        format!(
            "{line}번째 줄이 결정이 아닙니다. accept,00Q1,0011이나 never,00Q2, 같은 decision,record_id,account_id,kind,note 형식이어야 합니다"
        ),
    )
}

/// A table of overrides with other columns than it has.
pub fn override_header(header: &str) -> Text {
    Text::new(
        format!(
            "the header is {header}: expected decision,record_id,account_id, and kind and note where they are needed"
        ),
        format!(
            "머리글이 {header}입니다. decision,record_id,account_id이고 필요하면 kind, note를 더합니다"
        ),
    )
}

/// An override that decided nothing.
pub fn idle_override(line: u64, record: &str, account: Option<&str>) -> Text {
    let (en, ko) = account.map_or_else(
        || (String::new(), String::new()),
        |account| {
            (
                format!(", or no account `{account}`"),
                format!(" 또는 고객사 `{account}`"),
            )
        },
    );
    Text::new(
        format!("line {line} decided nothing: there is no record `{record}`{en}"),
        format!("{line}번째 줄이 적용되지 않았습니다: 레코드 `{record}`{ko} 없음"),
    )
}

/// Accounts that were made of e-mail domains.
pub fn derived_accounts(count: u64) -> Text {
    Text::new(
        format!(
            "{} made of e-mail domains, as the project has no file of accounts",
            counted(count, "account")
        ),
        format!("고객사 파일이 없어 이메일 도메인으로 고객사 {count}곳을 만들었습니다"),
    )
}

/// An account that was made of an e-mail domain.
pub fn derived_account() -> Text {
    Text::new(
        "made of an e-mail domain: the project has no file of accounts",
        "이메일 도메인으로 만든 고객사(고객사 파일 없음)",
    )
}

/// Records that a person should look at, with their reasons.
pub fn to_review(count: u64, reasons: &Text) -> Text {
    Text::new(
        format!(
            "{} to review ({}): `winnable match --review` lists them",
            counted(count, "record"),
            reasons.en()
        ),
        format!(
            "검토할 레코드 {count}건({}): `winnable match --review`로 볼 수 있습니다",
            reasons.ko()
        ),
    )
}

plain! {
    /// The heading of a record's id.
    heading_record = "record", "레코드";
    /// The heading of what a record calls its company.
    heading_company = "company stated", "적힌 회사";
    /// The heading of what became of it.
    heading_outcome = "outcome", "결과";
    /// The heading of the account.
    heading_account = "account", "고객사";
    /// The heading of the other account of a pair.
    heading_other = "other account", "다른 고객사";
    /// The heading of the weight.
    heading_bits = "bits", "비트";
    /// The heading of the account that came next.
    heading_next = "runner-up", "차순위";
    /// The heading of how the evidence stands to a link.
    heading_link = "evidence", "근거 판정";
    /// The heading of the account that the CRM links.
    heading_linked = "linked in the CRM", "CRM 연결";
    /// The heading of the account that the evidence finds.
    heading_evidence = "found by evidence", "근거로 찾은 고객사";
    /// The heading of a comparison.
    heading_comparison = "comparison", "비교 항목";
    /// The heading of a comparison level.
    heading_level = "level", "비교 수준";
    /// The heading of the decision code.
    heading_code = "code", "코드";
    /// The heading of how many are right.
    heading_right = "right", "정답";
    /// The heading of how many records there are.
    heading_records = "records", "레코드 수";
    /// The heading of a percentage.
    heading_share = "% right", "정답 %";
    /// The heading of an interval.
    heading_interval = "95 % interval", "95% 구간";
    /// The heading of a threshold.
    heading_threshold = "bits from", "비트 하한";
    /// The heading of how many a threshold takes.
    heading_taken = "taken", "선택 수";
    /// Precision.
    precision = "precision", "정밀도";
    /// Recall.
    recall = "recall", "재현율";
    /// F1.
    f1 = "F1", "F1";
    /// What the curve shows.
    curve_title = "if every candidate from a weight on were taken, without the rules on ties:", "동률 규칙 없이 가중치가 하한 이상인 후보를 모두 연결하면:";
    /// The line that compares links.
    links_title = "against the links in the CRM", "CRM 연결과 비교";
    /// What `match` does.
    cmd_match = "Say which account each lead, contact and deal belongs to, and why", "리드·연락처·기회가 어느 고객사에 속하는지와 그 이유 보기";
    /// What `match evaluate` does.
    cmd_evaluate = "Measure precision and recall against labels", "정답과 비교해 정밀도와 재현율 측정";
    /// What `match duplicates` does.
    cmd_duplicates = "List accounts that may be one company; nothing is merged", "같은 회사일 수 있는 고객사 쌍 보기(합치지 않음)";
    /// Help of --records.
    opt_records = "A CSV file of records to match, without a project; with --accounts", "프로젝트 없이 매칭할 레코드 CSV(--accounts와 함께)";
    /// Help of --accounts.
    opt_accounts = "A CSV file of accounts, without a project", "프로젝트 없이 쓸 고객사 CSV";
    /// Help of --columns.
    opt_columns = "Which columns hold what, such as id=Id,name=Company; records.name=… for one file. Fields: id, name, domain, email, phone, address, city, state, postal_code, country", "열 지정, 예: id=Id,name=Company. 한 파일만이면 records.name=…. 필드: id, name, domain, email, phone, address, city, state, postal_code, country";
    /// Help of --review.
    opt_review = "Only what a person should look at, with the runner-up", "사람이 검토할 것만 차순위와 함께";
    /// Help of --links.
    opt_links = "Only records whose link in the CRM the evidence does not confirm", "CRM 연결이 근거와 다른 레코드만";
    /// Help of --top.
    opt_top = "How many lines the table shows; 0 shows all", "표에 보일 줄 수. 0이면 전부";
    /// Help of the labels.
    arg_labels = "A CSV file with record_id,account_id; a blank account means none", "record_id,account_id 열이 있는 CSV. account_id가 비면 소속 없음";
    /// Help of the record of `explain match`.
    arg_record = "With `match`: the record's id", "`match`와 함께: 레코드 id";
    /// A record that belongs to no account.
    belongs_nowhere = "belongs to no account", "어느 고객사에도 속하지 않음";
}

/// How many records came to what.
pub fn counts(records: u64, accounts: u64, [matched, review, unmatched]: [u64; 3]) -> Text {
    Text::new(
        format!(
            "{} against {}: {matched} matched · {review} to review · {unmatched} unmatched",
            counted(records, "record"),
            counted(accounts, "account")
        ),
        format!(
            "레코드 {records}건, 고객사 {accounts}곳: 연결 {matched} · 검토 {review} · 미연결 {unmatched}"
        ),
    )
}

/// How many lines of the table of overrides decided something.
pub fn overrides(count: u64) -> Text {
    Text::new(
        format!(
            "{} by hand: tables/match-overrides.csv",
            counted(count, "decision")
        ),
        format!("수동 결정 {count}건: tables/match-overrides.csv"),
    )
}

/// `--links` without links.
pub fn links_need_project() -> Text {
    Text::new(
        "--links compares with the links of a CRM, which two plain files do not have",
        "--links는 CRM 연결과 비교합니다. 두 파일만으로는 비교할 연결이 없습니다",
    )
}

/// Records that are not shown.
pub fn hidden(count: u64) -> Text {
    Text::new(
        format!("… {count} more: --top 0 shows all"),
        format!("… {count}건 더 있음: --top 0으로 모두 보기"),
    )
}

/// Pairs that are not shown.
pub fn hidden_pairs(count: u64) -> Text {
    Text::new(
        format!("… {} more: --top 0 shows all", counted(count, "pair")),
        format!("… {count}쌍 더 있음: --top 0으로 모두 보기"),
    )
}

/// How many pairs of accounts may be one.
pub fn duplicate_counts(accounts: u64, matched: u64, review: u64, groups: u64) -> Text {
    Text::new(
        format!(
            "{}: {} matched, in {}; {review} to review; nothing was merged",
            counted(accounts, "account"),
            counted(matched, "pair"),
            counted(groups, "group")
        ),
        format!(
            "고객사 {accounts}곳: 같은 회사 {matched}쌍({groups}개 그룹), 검토 {review}쌍. 합친 것은 없음"
        ),
    )
}

/// The account that a record belongs to.
pub fn belongs(name: &str, id: &str) -> Text {
    Text::new(
        format!("belongs to {name} ({id})"),
        format!("소속 고객사: {name} ({id})"),
    )
}

/// The account that a record may belong to.
pub fn may_belong(name: &str, id: &str) -> Text {
    Text::new(
        format!("may belong to {name} ({id}); a person decides"),
        format!("후보 고객사: {name} ({id}). 사람이 결정해야 함"),
    )
}

/// What a record and an account state, each blank where it states nothing.
pub fn both_values(record: &str, account: &str) -> Text {
    if record == account {
        return Text::new(format!("both: {record}"), format!("양쪽: {record}"));
    }
    let shown = |value: &str| if value.is_empty() { "–" } else { value }.to_owned();
    let (record, account) = (shown(record), shown(account));
    Text::new(
        format!("record: {record} · account: {account}"),
        format!("레코드: {record} · 고객사: {account}"),
    )
}

/// The sum of a waterfall beside the threshold.
pub fn sum(weight: &str, outcome: &Text) -> Text {
    Text::new(
        format!(
            "sum {weight} bits: {} (matched from 3.00, review from -12.00)",
            outcome.en
        ),
        format!(
            "합계 {weight}비트: {} (3.00부터 연결, -12.00부터 검토)",
            outcome.ko
        ),
    )
}

/// The account that came next.
pub fn runner_up(name: &str, id: &str, weight: &str) -> Text {
    Text::new(
        format!("runner-up: {name} ({id}), {weight} bits"),
        format!("차순위: {name} ({id}), {weight}비트"),
    )
}

/// How a person decides: what stands above the lines to choose from.
pub fn decide_by_hand() -> Text {
    Text::new(
        "to decide by hand, put one of these lines into tables/match-overrides.csv, below the header decision,record_id,account_id:",
        "직접 결정하려면 tables/match-overrides.csv의 머리글 decision,record_id,account_id 아래에 다음 중 한 줄을 쓰세요:",
    )
}

/// How many labels were compared.
pub fn labels(count: u64) -> Text {
    Text::new(
        format!("{} compared", counted(count, "label")),
        format!("정답 {count}건과 비교"),
    )
}

/// Columns of a file that stand for fields.
pub fn columns_used(file: &str, columns: &str) -> Text {
    Text::new(format!("{file}: {columns}"), format!("{file}: {columns}"))
}

/// A file without a column of ids.
pub fn no_id_column(headers: &str) -> Text {
    Text::new(
        format!("no column holds ids: expected `id`; the file has {headers}"),
        format!("id 열이 없습니다. 파일의 열: {headers}"),
    )
}

/// A file without a column that says which company is meant.
pub fn no_company_column(headers: &str) -> Text {
    Text::new(
        format!(
            "no column says which company is meant: expected name, domain, email, phone or address; the file has {headers}"
        ),
        format!(
            "회사를 알려 주는 열(name, domain, email, phone, address)이 없습니다. 파일의 열: {headers}"
        ),
    )
}

/// What to do about a column.
pub fn name_columns() -> Text {
    Text::new(
        "name them with --columns, such as --columns id=Id,name=Company",
        "--columns로 지정하세요. 예: --columns id=Id,name=Company",
    )
}

/// A `--columns` entry that is none.
pub fn bad_columns(entry: &str, fields: &str) -> Text {
    Text::new(
        format!(
            "`{entry}` is no mapping of a column: expected FIELD=HEADER with a field of {fields}"
        ),
        format!(
            "`{entry}`: 열 지정이 아닙니다. 필드=머리글 형식이고 필드는 {fields} 중 하나입니다"
        ),
    )
}

/// A `--columns` header that no file has.
pub fn no_such_column(header: &str) -> Text {
    Text::new(
        format!("no file has a column `{header}`"),
        format!("`{header}` 열이 있는 파일이 없습니다"),
    )
}

/// The columns that files have.
pub fn has_columns(columns: &str) -> Text {
    Text::new(
        format!("columns there are: {columns}"),
        format!("있는 열: {columns}"),
    )
}

/// `match duplicates` with a file of records.
pub fn no_records_here() -> Text {
    Text::new(
        "duplicates are looked for among accounts: give --accounts alone",
        "중복은 고객사끼리 비교합니다. --accounts만 지정하세요",
    )
}

/// Two flags that only mean something together.
pub fn both_files() -> Text {
    Text::new(
        "--records and --accounts belong together: the file of records and the file of accounts",
        "--records와 --accounts는 함께 지정합니다: 레코드 파일과 고객사 파일",
    )
}

/// Flags that need plain files.
pub fn columns_need_files() -> Text {
    Text::new(
        "--columns names columns of --records and --accounts; a project maps its columns in winnable.toml",
        "--columns는 --records와 --accounts 파일의 열을 지정합니다. 프로젝트의 열은 winnable.toml에서 지정하세요",
    )
}

/// A record that is not there.
pub fn no_record(id: &str) -> Text {
    Text::new(
        format!("no record has the id `{id}`"),
        format!("id가 `{id}`인 레코드가 없습니다"),
    )
}

/// Records of several kinds that have the id.
pub fn several_records(id: &str, kinds: &str) -> Text {
    Text::new(
        format!("several records have the id `{id}`: {kinds}; write KIND:ID, such as lead:{id}"),
        format!("id가 `{id}`인 레코드가 여럿입니다: {kinds}. lead:{id}처럼 종류를 붙이세요"),
    )
}

/// `explain match` without a record.
pub fn explain_which_record() -> Text {
    Text::new(
        "say which record to explain: winnable explain match RECORD",
        "설명할 레코드를 지정하세요: winnable explain match 레코드",
    )
}

/// A label that cannot be used.
pub fn bad_label(line: u64, why: &Text) -> Text {
    Text::new(
        format!("line {line}: {}", why.en),
        format!("{line}번째 줄: {}", why.ko),
    )
}

/// A label's columns.
pub fn label_columns() -> Text {
    Text::new(
        "expected the columns record_id and account_id",
        "record_id, account_id 열이 필요합니다",
    )
}

/// A label for a record twice.
pub fn label_twice(record: &str) -> Text {
    Text::new(
        format!("`{record}` stands twice: expected each record once"),
        format!("`{record}` 레코드가 두 번 나옵니다. 레코드는 한 번씩만 나와야 합니다"),
    )
}

/// Rows of a plain file that cannot be read.
pub fn rows_set_aside(file: &str, count: u64, line: u64, why: &Text) -> Text {
    Text::new(
        format!(
            "{file}: {} set aside, the first on line {line}: {}",
            counted(count, "row"),
            why.en
        ),
        format!(
            "{file}: {count}행 제외, 첫 번째는 {line}번째 줄: {}",
            why.ko
        ),
    )
}

/// Accounts with the id of an earlier row.
pub fn ids_twice(file: &str, count: u64) -> Text {
    Text::new(
        format!(
            "{file}: {} the id of an earlier row; each row counts as an account of its own",
            if count == 1 {
                "1 row has".to_owned()
            } else {
                format!("{count} rows have")
            }
        ),
        format!("{file}: {count}행의 id가 앞의 행과 같습니다. 행마다 고객사 하나로 봅니다"),
    )
}

/// Labels that name what is not there.
pub fn labels_of_nothing(count: u64, records: bool, line: u64, id: &str) -> Text {
    let (en, ko) = if records {
        (
            "records that are not there and were left out",
            "없는 레코드라 제외한 정답",
        )
    } else {
        (
            "accounts that are not there and count as missed",
            "없는 고객사라 놓친 것으로 센 정답",
        )
    };
    Text::new(
        format!(
            "{} {en}, the first on line {line}: `{id}`",
            if count == 1 {
                "1 label names".to_owned()
            } else {
                format!("{count} labels name")
            }
        ),
        format!("{ko} {count}건, 첫 번째는 {line}번째 줄: `{id}`"),
    )
}

/// After a match: what next.
pub fn next_review() -> Text {
    Text::new(
        "next: winnable match --review, or winnable explain match RECORD",
        "다음: winnable match --review 또는 winnable explain match 레코드",
    )
}
