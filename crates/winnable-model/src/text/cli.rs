//! Texts of the command line: help, progress and what to do next.

use crate::text::counted;
use crate::{Localised, Text};

plain! {
    /// What the command is.
    about = "Pick the accounts you can win: every score a receipt that adds up", "수주 가능성이 높은 고객사를 고릅니다. 점수마다 합이 맞는 산출 내역이 붙습니다";
    /// The first example of the help.
    examples = "Examples:\n  winnable demo                      a made-up project, from data to target list\n  winnable init --from EXPORTS/      a project around your own CRM exports\n  winnable score                     the target list\n  winnable explain \"ACCOUNT\"         one account: verdict, receipt, unknowns", "예:\n  winnable demo                      예제 데이터로 만든 프로젝트와 타깃 목록\n  winnable init --from 내보내기폴더/  내 CRM 내보내기로 프로젝트 만들기\n  winnable score                     타깃 목록\n  winnable explain \"고객사\"          고객사 하나: 결론, 점수 명세, 모르는 것";
    /// The heading of usage.
    heading_usage = "Usage:", "사용법:";
    /// The heading of commands.
    heading_commands = "Commands:", "명령:";
    /// The heading of options.
    heading_options = "Options", "옵션";
    /// The heading of arguments.
    heading_arguments = "Arguments", "인자";
    /// Help of -C.
    opt_dir = "Work in this folder instead of the current one", "현재 폴더 대신 이 폴더에서 실행";
    /// Help of --as-of.
    opt_as_of = "Compute as of this day; default: the last that happened", "기준일(YYYY-MM-DD). 기본값: 실제로 일어난 가장 늦은 날";
    /// Help of --lang.
    opt_lang = "Language of the texts: en or ko", "출력 언어: en 또는 ko";
    /// Help of --color.
    opt_color = "Colour: auto, always or never", "색상: auto, always, never";
    /// Help of --quiet.
    opt_quiet = "No progress, no hints", "진행 상황과 안내를 표시하지 않음";
    /// Help of --format.
    opt_format = "Output format: table, json, csv or github", "출력 형식: table, json, csv, github";
    /// Help of --max-bad.
    opt_max_bad = "Exit 1 above this percentage of bad rows", "격리된 행의 비율(%)이 이 값을 넘으면 종료 코드 1";
    /// Help of --progress.
    opt_progress = "Progress on standard error: auto or never", "표준 오류의 진행 표시: auto, never";
    /// Help of --help.
    opt_help = "Print help", "도움말 출력";
    /// Help of --version.
    opt_version = "Print the version", "버전 출력";
    /// Help of --model.
    opt_model = "Score by this model: models/ID.toml of the project, or fia, account6, icp100", "이 모델로 계산: 프로젝트의 models/ID.toml 또는 fia, account6, icp100";
    /// Help of --where.
    opt_where = "Only accounts for which this condition holds, such as 'account.employees >= 200 and not account.is_customer'; see `winnable explain E0110`", "이 조건에 맞는 고객사만, 예: 'account.employees >= 200 and not account.is_customer' (`winnable explain E0110` 참고)";
    /// Help of --motion.
    opt_motion = "new: accounts to win; expand: customers to grow", "new: 새로 이길 고객사, expand: 확장할 고객";
    /// Help of --top.
    opt_top = "How many accounts the table shows; 0 shows all", "표에 보일 고객사 수. 0이면 전부";
    /// Help of --contacts.
    opt_contacts = "Show names of people (left out by default)", "사람 이름 표시(기본값: 표시 안 함)";
    /// Help of --from.
    opt_from = "Folder with the CRM exports to read", "읽을 CRM 내보내기 폴더";
    /// Help of --demo.
    opt_demo = "Write the demo project instead", "예제 프로젝트를 만듦";
    /// Help of --currency.
    opt_currency = "Currency of the project, when no column names one", "통화를 알려 주는 열이 없을 때 쓸 통화";
    /// Help of --encoding of init.
    opt_init_encoding = "Encoding of the files of text that are not UTF-8: cp949, windows-1252, macintosh, …", "UTF-8이 아닌 텍스트 파일의 인코딩: cp949, windows-1252, macintosh 등";
    /// Help of --all-metrics.
    opt_all_metrics = "Print the contracts of all metrics as Markdown", "모든 지표의 정의를 Markdown으로 출력";
    /// Help of --all-codes.
    opt_all_codes = "Print the pages of all codes as Markdown", "모든 코드의 설명을 Markdown으로 출력";
    /// Help of the folder of demo.
    arg_demo_dir = "Folder of the demo project", "예제 프로젝트 폴더";
    /// Help of what to explain.
    arg_explain = "An account (id, exact name or domain), a code such as E0203, `metric:ID`, or `match` and a record", "고객사(id, 정확한 이름, 도메인), E0203 같은 코드, `metric:ID`, 또는 `match`와 레코드";
    /// Help of the shell.
    arg_shell = "Shell: bash, zsh, fish, elvish or powershell", "셸: bash, zsh, fish, elvish, powershell";
    /// About demo.
    cmd_demo = "Write a made-up project, run it, show the target list", "예제 데이터 프로젝트를 만들고 실행해 타깃 목록을 보여 줌";
    /// About init.
    cmd_init = "Write a project around your exports, and a model to agree on", "프로젝트 만들기: 내보내기에 맞춘 winnable.toml과 합의할 모델";
    /// About check.
    cmd_check = "Check the project, the model and the inputs; write nothing", "프로젝트, 모델, 입력을 점검(아무것도 쓰지 않음)";
    /// A folder where a file is asked for.
    not_a_file = "a folder: name a file in it, or write a project for all of it with `winnable init --from`", "폴더입니다. 폴더 안의 파일을 지정하거나 `winnable init --from`으로 프로젝트를 만드세요";
    /// About score.
    cmd_score = "Print the target list; write nothing", "타깃 목록 출력(아무것도 쓰지 않음)";
    /// About run.
    cmd_run = "Score and write everything to out/", "점수를 계산해 out/에 모두 저장";
    /// About explain.
    cmd_explain = "Explain one account, one metric, or an error or warning code", "고객사 하나, 지표 하나 또는 오류·경고 코드 설명";
    /// About facts.
    cmd_facts = "List the facts of models, and how many accounts know each", "모델이 쓸 수 있는 팩트와 각각을 아는 고객사 수";
    /// About schema.
    cmd_schema = "Print the JSON Schema of model files, for editors", "편집기용 모델 파일 JSON Schema 출력";
    /// About completions.
    cmd_completions = "Print a completion script for a shell", "셸 자동 완성 스크립트 출력";
    /// Nothing was changed.
    nothing_changed = "nothing changed: the files in out/ are as they were", "바뀐 것이 없습니다: out/의 파일이 그대로입니다";
    /// The next step after check.
    next_score = "next: winnable score", "다음: winnable score";
    /// The next step after init.
    next_check = "next: winnable check, then winnable score", "다음: winnable check, 그다음 winnable score";
    /// The next step after run.
    next_explain = "next: winnable explain ACCOUNT", "다음: winnable explain 고객사";
    /// Reading files.
    phase_survey = "survey", "조사";
    /// Reading rows.
    phase_read = "read", "읽기";
    /// Reading touches.
    phase_touches = "touches", "접점";
    /// Computing.
    phase_score = "score", "계산";
    /// Everything is well.
    check_ok = "the project is sound", "프로젝트에 문제가 없습니다";
    /// The choice of init.
    init_needs_source = "say where the exports are: --from DIR, or --demo for a project with made-up data", "내보내기 위치를 --from 폴더로 지정하거나, 예제 데이터가 필요하면 --demo를 쓰세요";
    /// The demo exists.
    demo_exists = "the demo project is there already: its files are kept as they are", "예제 프로젝트가 이미 있습니다: 파일을 그대로 둡니다";
    /// A format that a command does not have.
    no_csv = "this command prints no CSV: use --format table or json", "이 명령은 CSV로 출력하지 않습니다: --format table 또는 json을 쓰세요";
    /// Of a command that prints no JSON.
    no_json = "this command prints no JSON: leave --format away", "이 명령은 JSON으로 출력하지 않습니다. --format을 빼세요";
    /// What to do without accounts.
    no_accounts_help = "a list needs a file with one row an account (name, id or domain): complete its source in winnable.toml, or export accounts from the CRM and run `winnable init --from DIR` in a new folder", "목록에는 고객사마다 한 행(이름, id 또는 도메인)인 파일이 필요합니다. winnable.toml의 해당 입력을 완성하거나, CRM에서 고객사를 내보내 새 폴더에서 `winnable init --from 폴더`를 실행하세요";
    /// A folder that is none.
    not_a_folder = "--from takes a folder with exports", "--from에는 내보내기 파일이 있는 폴더를 지정하세요";
    /// A folder without tables.
    no_files = "the folder holds no file with a table: export the CRM's accounts, people and deals first", "폴더에 표가 있는 파일이 없습니다. CRM의 고객사, 사람, 기회를 먼저 내보내세요";
    /// No project.
    no_project = "no winnable.toml in this folder or above it", "이 폴더와 상위 폴더에 winnable.toml이 없습니다";
    /// What to do about it.
    no_project_help = "run `winnable init --from DIR` here, or name the project's folder with -C", "여기서 `winnable init --from 폴더`를 실행하거나 -C로 프로젝트 폴더를 지정하세요";
    /// No source of accounts.
    no_accounts = "the project has no [[source]] with kind = \"accounts\"", "kind = \"accounts\"인 [[source]]가 없습니다";
    /// What explain takes.
    explain_what = "say what to explain: an account, a code or metric:ID", "무엇을 설명할지 지정하세요: 고객사, 코드 또는 metric:ID";
    /// What explain can be asked for.
    explain_takes = "explain takes an account as `winnable score --top 0` lists it, a code such as E0203, or metric:ID", "설명할 수 있는 것: `winnable score --top 0` 목록의 고객사, E0203 같은 코드, metric:ID";
    /// Where all codes are.
    all_codes_are = "`winnable explain --all-codes` prints every code", "모든 코드는 `winnable explain --all-codes`로 봅니다";
    /// A value that is no whole number.
    expects_whole = "expected a whole number", "정수가 필요합니다";
    /// A value that is no date.
    expects_date = "expected a date such as 2026-10-01", "2026-10-01 같은 날짜가 필요합니다";
    /// A bug of ours.
    bug = "this is a bug of ours: please report the version, the command and this line", "프로그램의 버그입니다: 버전, 명령, 이 줄을 알려 주세요";
}

/// A line of a file of free-mail domains that is no domain.
pub fn bad_free_mail(file: &str, line: u64, why: &Text) -> Text {
    Text::new(
        format!("{file}, line {line}: {}", why.text(crate::Lang::En)),
        format!("{file} {line}번째 줄: {}", why.text(crate::Lang::Ko)),
    )
}

/// A source path that names no file.
pub fn no_file(path: &str) -> Text {
    Text::new(
        format!("no file matches `{path}`"),
        format!("`{path}`에 해당하는 파일이 없습니다"),
    )
}

/// What to do about a source path that names no file.
pub fn no_file_help() -> Text {
    Text::new(
        "put the file there; to do without it, put `# ` before the lines of its [[source]] in winnable.toml, and its figures are unknown",
        "파일을 그 자리에 두세요. 없이 진행하려면 winnable.toml에서 해당 [[source]]의 줄마다 앞에 `# `를 붙이세요. 그 파일의 값은 알 수 없음이 됩니다",
    )
}

/// A file that cannot be opened.
pub fn cannot_open(path: &str, why: &Text) -> Text {
    Text::new(
        format!("`{path}` cannot be read: {}", why.en()),
        format!("`{path}` 파일을 읽을 수 없습니다: {}", why.ko()),
    )
}

/// A file that changed between two readings.
pub fn changed(path: &str) -> Text {
    Text::new(
        format!("`{path}` changed while it was read"),
        format!("읽는 동안 `{path}` 파일이 바뀌었습니다"),
    )
}

/// A file that would be overwritten.
pub fn exists(path: &str) -> Text {
    Text::new(
        format!("`{path}` exists already and is not overwritten"),
        format!("`{path}` 파일이 이미 있어 덮어쓰지 않습니다"),
    )
}

/// A model that does not exist.
pub fn no_model(id: &str, known: &str) -> Text {
    Text::new(
        format!("there is no model `{id}`: expected one of {known}"),
        format!("`{id}` 모델이 없습니다. 가능한 모델: {known}"),
    )
}

/// An account that does not exist.
pub fn no_account(wanted: &str) -> Text {
    Text::new(
        format!("no account has the id, exact name or domain `{wanted}`"),
        format!("id, 정확한 이름 또는 도메인이 `{wanted}`인 고객사가 없습니다"),
    )
}

/// The nearest names.
pub fn nearest_are(list: &str) -> Text {
    Text::new(
        format!("the nearest: {list}"),
        format!("가장 가까운 이름: {list}"),
    )
}

/// Several accounts of one name.
pub fn several_accounts(wanted: &str, list: &str) -> Text {
    Text::new(
        format!("several accounts are called `{wanted}`: name one by its id: {list}"),
        format!("`{wanted}` 이름의 고객사가 여럿입니다. id로 지정하세요: {list}"),
    )
}

/// A code that does not exist.
pub fn no_code(code: &str) -> Text {
    Text::new(
        format!("no error, warning or check has the code `{code}`"),
        format!("`{code}` 코드는 없습니다"),
    )
}

/// The codes that differ by a slip.
pub fn nearest_codes(list: &str) -> Text {
    Text::new(
        format!("the nearest: {list}; `winnable explain --all-codes` prints every code"),
        format!("가장 가까운 코드: {list}. 모든 코드는 `winnable explain --all-codes`로 봅니다"),
    )
}

/// A time zone that does not exist.
pub fn no_zone(zone: &str) -> Text {
    Text::new(
        format!("`{zone}` is no time zone: expected a name such as Asia/Seoul or UTC"),
        format!("`{zone}`: 그런 시간대가 없습니다. Asia/Seoul이나 UTC 같은 이름이 필요합니다"),
    )
}

/// Rows beyond the share that the user allows.
pub fn too_many_bad(bad: u64, read: u64, limit: &str) -> Text {
    Text::new(
        format!("{bad} of {read} rows were quarantined, more than the {limit} % of --max-bad"),
        format!("{read}행 중 {bad}행이 격리되어 --max-bad {limit}%를 넘었습니다"),
    )
}

/// A line of fx.csv that cannot be used.
pub fn bad_rate(line: u64) -> Text {
    Text::new(
        format!(
            "line {line} is no rate: expected from,to,date,rate such as USD,KRW,2026-09-30,1385.20"
        ),
        format!(
            "{line}번째 줄이 환율이 아닙니다. USD,KRW,2026-09-30,1385.20 같은 from,to,date,rate 형식이어야 합니다"
        ),
    )
}

/// Files that init wrote.
pub fn wrote(path: &str) -> Text {
    Text::new(format!("wrote {path}"), format!("저장: {path}"))
}

/// Where the outputs are.
pub fn outputs_in(path: &str) -> Text {
    Text::new(format!("outputs: {path}"), format!("결과 위치: {path}"))
}

/// The final line of a long run.
pub fn finished(rows: u64, seconds: &str, accepted: u64, quarantined: u64, skipped: u64) -> Text {
    let [rows, accepted, quarantined, skipped] =
        [rows, accepted, quarantined, skipped].map(super::report::counted);
    Text::new(
        format!(
            "{rows} rows in {seconds} s · {accepted} accepted · {quarantined} quarantined · {skipped} skipped"
        ),
        format!("{rows}행, {seconds}초 · 수용 {accepted} · 격리 {quarantined} · 건너뜀 {skipped}"),
    )
}

/// What to do after the demo.
pub fn demo_next(dir: &str) -> Text {
    Text::new(
        format!(
            "next: cd {dir}, then winnable explain ACCOUNT, winnable score --lang ko, or edit models/account6.toml"
        ),
        format!(
            "다음: cd {dir} 후 winnable explain 고객사, winnable score --lang en, 또는 models/account6.toml 수정"
        ),
    )
}

/// What the rows of an input are and where they come from: a CRM, or a mapping of the project's own.
pub fn rows_from(kind: &str, dialect: &str) -> Text {
    if dialect == "none" {
        return Text::new(format!("{kind}, own mapping"), format!("{kind}, 직접 매핑"));
    }
    Text::verbatim(format!("{kind}, {dialect}"))
}

/// The row accounts of one input: read, accepted, quarantined, skipped, unmatched.
pub fn check_input(name: &str, from: &Text, counts: [u64; 5]) -> Text {
    let [read, accepted, quarantined, skipped, unmatched] = counts.map(super::report::counted);
    Text::new(
        format!(
            "{name} ({}): {read} read = {accepted} accepted + {quarantined} quarantined + {skipped} skipped; {unmatched} unmatched",
            from.en()
        ),
        format!(
            "{name} ({}): 읽음 {read} = 수용 {accepted} + 격리 {quarantined} + 건너뜀 {skipped}, 미연결 {unmatched}",
            from.ko()
        ),
    )
}

/// Columns that nothing uses.
pub fn unused_columns(name: &str, columns: &str) -> Text {
    Text::new(
        format!("  {name}: columns not used: {columns}"),
        format!("  {name}: 쓰지 않는 열: {columns}"),
    )
}

/// The columns behind those that are named.
pub fn further_columns(count: usize) -> Text {
    let of = counted(count as u64, "further one");
    Text::new(
        format!("and {of}, which --mapping lists"),
        format!("외 {count}개(--mapping으로 모두 표시)"),
    )
}

/// What a check came to.
pub fn check_verdict((listed, all): (usize, usize), errors: usize, warnings: usize) -> Text {
    let found = if errors + warnings == 0 {
        check_ok()
    } else {
        Text::new(
            format!("{errors} errors, {warnings} warnings"),
            format!("오류 {errors}건, 경고 {warnings}건"),
        )
    };
    let accounts = counted(all as u64, "account");
    let (en, ko) = match (listed, all) {
        (_, 0) => (
            "no account can be scored: no row names a company that is read".to_owned(),
            "점수를 매길 고객사가 없습니다: 읽은 행 중에 회사를 알려 주는 것이 없습니다".to_owned(),
        ),
        (0, _) => (
            format!("{accounts} can be scored, and the exclusions leave none of them on the list"),
            format!(
                "고객사 {all}개의 점수를 계산할 수 있지만 제외 규칙 때문에 목록에 남는 것이 없습니다"
            ),
        ),
        _ if listed == all => (
            format!("{accounts} can be scored"),
            format!("고객사 {all}개의 점수를 계산할 수 있습니다"),
        ),
        _ => (
            format!("{accounts} can be scored, {listed} of them on the list"),
            format!("고객사 {all}개의 점수를 계산할 수 있고, 그중 {listed}개가 목록에 있습니다"),
        ),
    };
    Text::new(
        format!("{en}: {}", found.en()),
        format!("{ko}: {}", found.ko()),
    )
}

/// How a file whose rows name companies gives accounts: the lines of one more source.
pub fn second_source(file: &str, lines: &[String]) -> Text {
    let lines: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
    let lines = lines.join(", ");
    Text::new(
        format!(
            "the rows of {file} name companies: add a second [[source]] on the same file, with the lines {lines}; or export accounts from the CRM"
        ),
        format!(
            "{file}의 행에 회사가 있습니다. 같은 파일에 두 번째 [[source]]를 추가하고 다음 줄을 적으세요: {lines}. 또는 CRM에서 고객사를 내보내세요"
        ),
    )
}

/// Many rows of a file that were set aside: how many of how many, what most of them have in common, and
/// what to do.
pub fn many_aside(
    [rows, read]: [u64; 2],
    (code, count, title): (&str, u64, &Text),
    help: &Text,
) -> Text {
    let tenths = (rows * 2_000 + read)
        .checked_div(read * 2)
        .unwrap_or_default();
    let percent = format!("{}.{}", tenths / 10, tenths % 10);
    let [rows, read, count] = [rows, read, count].map(super::report::counted);
    Text::new(
        format!(
            "{rows} of {read} rows ({percent} %) are set aside, {count} of them for {code}, {}: {}",
            title.en(),
            help.en()
        ),
        format!(
            "{read}행 중 {rows}행({percent}%)을 격리했습니다. 그중 {count}행은 {code}, {}: {}",
            title.ko(),
            help.ko()
        ),
    )
}

/// The verdict on a project without accounts.
pub fn check_unlisted(errors: usize, warnings: usize) -> Text {
    Text::new(
        format!(
            "no list: `score` and `run` stop without accounts, `winnable metrics` works: {errors} errors, {warnings} warnings"
        ),
        format!(
            "고객사가 없어 `score`와 `run`은 멈추지만 `winnable metrics`는 쓸 수 있습니다: 오류 {errors}건, 경고 {warnings}건"
        ),
    )
}

/// A line of titles.csv that cannot be used.
pub fn bad_title(line: u64) -> Text {
    Text::new(
        format!(
            "line {line} is no rule: expected match,title,seniority,role,department such as contains,전문위원,director,,"
        ),
        format!(
            "{line}번째 줄이 규칙이 아닙니다. contains,전문위원,director,, 같은 match,title,seniority,role,department 형식이어야 합니다"
        ),
    )
}

/// A model file whose id is not its name.
pub fn id_is_not_name(name: &str, id: &str) -> Text {
    Text::new(
        format!("`{name}` holds the model `{id}`: name the file after its id"),
        format!("`{name}` 파일의 모델 id는 `{id}`입니다. 파일 이름을 id와 같게 하세요"),
    )
}

/// A date that cannot be read.
pub fn bad_date(found: &str) -> Text {
    Text::new(
        format!("`{found}` is no date: expected one such as 2026-10-01"),
        format!("`{found}`: 날짜가 아닙니다. 2026-10-01 같은 날짜가 필요합니다"),
    )
}

/// A command that does not exist.
pub fn unknown_command(name: &str) -> Text {
    Text::new(
        format!("there is no command `{name}`"),
        format!("명령 `{name}`: 없는 명령입니다"),
    )
}

/// A flag that the command does not take.
pub fn unknown_flag(flag: &str) -> Text {
    Text::new(
        format!("the command takes no flag `{flag}`"),
        format!("옵션 `{flag}`: 이 명령에 없는 옵션입니다"),
    )
}

/// An argument too many.
pub fn surplus_argument(found: &str) -> Text {
    Text::new(
        format!("nothing is expected where `{found}` stands"),
        format!("`{found}`: 이 자리에는 아무것도 쓰지 않습니다"),
    )
}

/// A flag without the value that it needs.
pub fn flag_without_value(flag: &str) -> Text {
    Text::new(
        format!("`{flag}` lacks its value"),
        format!("`{flag}`: 값이 필요합니다"),
    )
}

/// A flag's value that cannot be used, with what can.
pub fn bad_flag_value(flag: &str, found: &str, expected: &Text) -> Text {
    Text::new(
        format!("`{flag}` cannot be `{found}`: {}", expected.en()),
        format!("`{flag}`: `{found}` 값을 쓸 수 없습니다. {}", expected.ko()),
    )
}

/// The values that a flag takes.
pub fn one_of(values: &str) -> Text {
    Text::new(
        format!("expected one of {values}"),
        format!("쓸 수 있는 값: {values}"),
    )
}

/// A number between two others.
pub fn expects_between(low: &str, high: &str) -> Text {
    Text::new(
        format!("expected a whole number from {low} to {high}"),
        format!("{low}~{high} 사이의 정수가 필요합니다"),
    )
}

/// A text that is no percentage.
pub fn bad_percentage(found: &str) -> Text {
    Text::new(
        format!("`{found}` is no percentage from 0 to 100"),
        format!("`{found}`: 0~100 사이의 백분율이 아닙니다"),
    )
}

/// One flag twice.
pub fn flag_twice(flag: &str) -> Text {
    Text::new(
        format!("`{flag}` stands twice: expected once"),
        format!("`{flag}`: 한 번만 쓸 수 있습니다"),
    )
}

/// Two flags that exclude each other.
pub fn flags_conflict(flag: &str, other: &str) -> Text {
    Text::new(
        format!("`{flag}` and `{other}` exclude each other"),
        format!("`{flag}`, `{other}`: 함께 쓸 수 없습니다"),
    )
}

/// An argument that is missing.
pub fn argument_missing(missing: &str) -> Text {
    Text::new(
        format!("an argument is missing: {missing}"),
        format!("필요한 인수가 없습니다: {missing}"),
    )
}

/// A call without a command.
pub fn command_missing() -> Text {
    Text::new(
        "the command line names no command, or cannot be read",
        "명령이 없거나 명령줄을 읽을 수 없습니다",
    )
}

/// What to write in place of a mistyped name.
pub fn write_instead(name: &str) -> Text {
    Text::new(
        format!("write `{name}`"),
        format!("`{name}` 이름으로 쓰세요"),
    )
}

/// Where to read what a command takes.
pub fn see_help(command: &str) -> Text {
    Text::new(
        format!("`{command} --help` says what it takes"),
        format!("`{command} --help`에서 쓸 수 있는 것을 봅니다"),
    )
}

/// Standard input that is longer than what is read of it.
pub fn stdin_too_large(most: u64) -> Text {
    let most = crate::grouped(most.into());
    Text::new(
        format!("standard input is longer than {most} bytes: write it to a file and name that"),
        format!("표준 입력이 {most}바이트를 넘습니다. 파일로 저장해 그 파일을 지정하세요"),
    )
}
