//! Texts that `init` writes into a new project, as comments for its owner.

use crate::Text;

plain! {
    /// The first line of a project.
    head = "A Winnable project. `winnable check` names every mistake; `winnable score` prints the list.", "Winnable 프로젝트. `winnable check`로 점검하고 `winnable score`로 목록을 봅니다.";
    /// Above the currency.
    currency_assumed = "No column names one currency for all amounts: write the right one and remove `assumed`.", "하나의 통화를 알려 주는 열이 없습니다. 올바른 통화를 적고 `assumed`를 지우세요.";
    /// Above the time zone.
    time_zone = "The zone in which a day is a day, such as Asia/Seoul or America/New_York.", "하루의 기준이 되는 시간대. 예: Asia/Seoul, America/New_York";
    /// Above the own domains.
    own_domains = "Domains of your own company: it never becomes an account to win.", "자사 도메인: 타깃 목록에 들어가지 않습니다.";
    /// Above the free-mail domains.
    free_mail = "Further free-mail providers, besides the built-in list.", "기본 목록 외에 추가할 무료 메일 도메인.";
    /// Above the model.
    model = "models/ID.toml of this project, or a shipped one: fia, account6, icp100.", "이 프로젝트의 models/ID.toml 또는 기본 제공 모델 fia, account6, icp100.";
    /// Above the purpose.
    purpose = "Why personal data is kept; people appear in outputs as title and role alone.", "개인정보를 보유하는 목적. 결과에는 사람의 직함과 역할만 나옵니다.";
    /// Above the exclusions.
    exclusions = "Who is not in the list, and why. Excluded accounts are listed and counted.", "목록에서 제외할 고객사와 이유. 제외된 고객사도 표시하고 셉니다.";
    /// Above the example of an exclusion.
    lost_recently = "Leave out accounts that were lost in the last 90 days:", "최근 90일 안에 실주한 고객사를 제외하려면:";
    /// A file that is no export of a known CRM.
    unknown_file = "not recognised, not read: `winnable inspect` on it gives a source to complete", "알아보지 못해 읽지 않음: `winnable inspect`로 완성할 입력을 만드세요";
    /// People and no accounts.
    no_accounts = "no file of accounts: accounts are made from the company domains of people's e-mail addresses", "고객사 파일이 없습니다. 사람의 이메일 도메인으로 고객사를 만듭니다";
    /// People whose rows name no company.
    no_account_key_but_mail = "no account key: no file names a company by id, name or domain, so that only the e-mail domains of people can make accounts. Export accounts or companies, or people with their company", "고객사 키 없음: 회사의 ID, 이름, 도메인이 있는 파일이 없어 사람의 이메일 도메인으로만 고객사를 만들 수 있습니다. 고객사를 내보내거나 사람을 회사와 함께 내보내세요";
    /// How to turn a guess off.
    about_guesses = "A guessed source is read like any other: check its lines in winnable.toml, or put `# ` before them to leave the file out. `winnable check --mapping` shows which column feeds which field.", "추측한 입력도 다른 입력처럼 읽습니다. winnable.toml에서 확인하고, 읽지 않으려면 각 줄 앞에 `# `를 붙이세요. 열과 필드의 연결은 `winnable check --mapping`으로 봅니다.";
    /// Nothing that says which company a row is about.
    no_account_key = "no account key: no file that is read is a list of companies or of people of companies, so nothing can be listed by account. Export accounts or companies, or complete a commented source of winnable.toml", "고객사 키 없음: 읽는 파일 중에 회사나 회사 소속 사람을 알려 주는 것이 없어 고객사 목록을 만들 수 없습니다. 고객사를 내보내거나 winnable.toml의 주석 처리된 입력을 완성하세요";
}

/// What to do where a project is there already, and an encoding is stated or not.
pub fn is_there(encoding: bool) -> Text {
    if encoding {
        return Text::new(
            "write `encoding = \"…\"` under the [[source]] of the file in winnable.toml, or move winnable.toml away and run init again: `mv winnable.toml winnable.toml.old`",
            "winnable.toml에서 해당 파일의 [[source]]에 `encoding = \"…\"`를 적거나, winnable.toml을 옮긴 뒤 init을 다시 실행하세요: `mv winnable.toml winnable.toml.old`",
        );
    }
    Text::new(
        "for a new proposal move it away first: `mv winnable.toml winnable.toml.old`; `winnable inspect FILE` shows that of one file",
        "새 제안이 필요하면 먼저 옮기세요: `mv winnable.toml winnable.toml.old`. 한 파일의 제안은 `winnable inspect 파일`로 봅니다",
    )
}

/// Above a floor that nobody agreed to yet.
pub fn floor_placeholder(code: &str) -> Text {
    Text::new(
        format!(
            "Agree on amounts in {code}, such as {{ at_least = \"{code} 400000\" }}, and remove `unset`."
        ),
        format!(
            "{code} 금액을 합의해 {{ at_least = \"{code} 400000\" }}처럼 적고 `unset`을 지우세요."
        ),
    )
}

/// Above a currency where the files name several.
pub fn several_currencies(seen: &Text) -> Text {
    use crate::Localised;
    Text::new(
        format!(
            "The files name several currencies ({}): write the one to report in and remove `assumed`; tables/fx.csv converts the others.",
            seen.en()
        ),
        format!(
            "파일에 통화가 여럿입니다({}). 보고할 통화를 적고 `assumed`를 지우세요. 나머지는 tables/fx.csv로 환산합니다.",
            seen.ko()
        ),
    )
}

/// Files whose amounts name no currency while others do.
pub fn silent(files: &str) -> Text {
    Text::new(
        format!(
            "No currency in the amounts of {files}, while other files name theirs: write it into the source, where a commented line of `currency` waits for it."
        ),
        format!(
            "{files}: 금액에 통화가 없고 다른 파일에는 있습니다. 해당 입력의 주석 처리된 `currency` 줄에 통화를 적으세요."
        ),
    )
}

/// The files that the stated encoding was taken for.
pub fn encoding_stated(encoding: &str, files: &str) -> Text {
    if files.is_empty() {
        return Text::new(
            format!(
                "no file needed the stated encoding {encoding}: it fits none that is not UTF-8"
            ),
            format!("지정한 인코딩 {encoding}: UTF-8이 아닌 파일 중에 맞는 것이 없어 쓰지 않음"),
        );
    }
    Text::new(
        format!("read as {encoding}, as stated: {files}"),
        format!("지정한 인코딩 {encoding}: {files}"),
    )
}

/// A file that is read although no CRM is known by its headers.
pub fn guessed(path: &str, kind: &str, used: usize, all: usize) -> Text {
    Text::new(
        format!("{path}: {kind}, a guess by headers and cells; {used} of {all} columns used"),
        format!("{path}: 열 이름과 값으로 보아 {kind}. 열 {all}개 중 {used}개 사용"),
    )
}

/// The companies that rows of another kind name are the accounts.
pub fn companies_of(path: &str, count: u64) -> Text {
    Text::new(
        format!(
            "no list of companies: each of the {count} names in {path} is an account, by a second source on that file. A list of accounts from the CRM says more of them"
        ),
        format!(
            "고객사 목록이 없습니다. {path} 파일을 한 번 더 읽어 회사 이름 {count}개를 각각 고객사로 만듭니다. CRM의 고객사 목록이 있으면 더 많은 것을 알 수 있습니다"
        ),
    )
}

/// Rows name companies, and not all of them can be read as such.
pub fn no_account_key_but_names(path: &str, lines: &[String]) -> Text {
    let lines: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
    let lines = lines.join(", ");
    Text::new(
        format!(
            "no list of companies, and not every row of {path} can be read as one: export accounts or companies, or add a second [[source]] on that file, with the lines {lines}"
        ),
        format!(
            "고객사 목록이 없고 {path} 파일의 일부 행은 고객사로 읽을 수 없습니다. 고객사를 내보내거나 같은 파일에 두 번째 [[source]]를 추가하고 다음 줄을 적으세요: {lines}"
        ),
    )
}

/// Files that hold no table, as far as anybody can tell.
pub fn without_table(files: &str) -> Text {
    Text::new(
        format!("no table, not read: {files}"),
        format!("표가 없어 읽지 않음: {files}"),
    )
}

/// A folder in a folder in a folder, too deep to be looked into.
pub fn too_deep() -> Text {
    Text::new(
        "lies too deep to be looked into: run `init --from` on it",
        "너무 깊이 있어 살펴보지 않음: 이 폴더로 `init --from`을 실행하세요",
    )
}

/// A guess that is not read.
pub fn unsure(kind: &str) -> Text {
    Text::new(
        format!("perhaps {kind}, not read: check its commented source in winnable.toml"),
        format!("{kind}일 수 있으나 읽지 않음: winnable.toml의 주석 처리된 입력을 확인하세요"),
    )
}

/// A guess by which most rows cannot be used, and why the first cannot.
pub fn mostly_refused(kind: &str, refused: u64, rows: u64, why: &Text) -> Text {
    use crate::Localised;
    Text::new(
        format!(
            "read as {kind}, {refused} of {rows} rows could not be used: left as a comment. The first: {}",
            why.en()
        ),
        format!(
            "{kind} 데이터로 읽으면 {rows}행 중 {refused}행을 쓸 수 없어 주석으로 남깁니다. 첫 행: {}",
            why.ko()
        ),
    )
}

/// A file that is read and of which some rows cannot be used, and why the first cannot.
pub fn partly_refused(path: &str, refused: u64, rows: u64, why: &Text) -> Text {
    use crate::Localised;
    Text::new(
        format!(
            "{path}: {refused} of {rows} rows could not be used; `winnable check` says how to mend them. The first: {}",
            why.en()
        ),
        format!(
            "{path}: {rows}행 중 {refused}행을 쓸 수 없습니다. 고치는 방법은 `winnable check`에 나옵니다. 첫 행: {}",
            why.ko()
        ),
    )
}

/// Why a row cannot be used, with the column that is at fault.
pub fn first_refusal(code: &str, column: Option<&str>, reason: &Text) -> Text {
    use crate::Localised;
    let column = column.map_or_else(String::new, |column| format!(" `{column}`"));
    Text::new(
        format!("{code}{column}: {}", reason.en()),
        format!("{code}{column}: {}", reason.ko()),
    )
}
