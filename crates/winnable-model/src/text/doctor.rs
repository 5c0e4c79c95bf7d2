//! Texts of `doctor`: what is checked, what was found, and what mends it.

use chrono::NaiveDate;

use crate::text::counted;
use crate::{Localised, Text, percent};

plain! {
    /// About doctor.
    cmd_doctor = "Examine set-up and data; each finding with what mends it", "설정과 데이터 점검: 발견마다 고치는 방법";
    /// Help of the subject.
    arg_subject = "What to examine: setup, data, metrics; default: everything", "점검할 대상: setup, data, metrics. 기본값: 전부";
    /// Help of --settings.
    opt_settings = "List every effective setting with where it comes from", "적용된 모든 설정과 그 출처 표시";
    /// Nothing can be computed or is known; what would give it follows.
    fix_below = "get what the next lines name", "다음 줄에 나온 자료를 준비하세요";
    /// Title of the set-up.
    part_setup = "Set-up", "설정";
    /// Title of the standards of data.
    part_data = "Data standards", "데이터 표준";
    /// Title of what can be computed.
    part_able = "What the data allow", "데이터로 할 수 있는 것";
    /// Title of the ages.
    part_age = "Age of the sources", "입력별 최신성";
    /// Before what mends a finding.
    fix = "fix", "고치기";
    /// No project.
    no_project = "no winnable.toml here or above", "이 폴더와 상위 폴더에 winnable.toml이 없습니다";
    /// No source is active.
    no_source = "winnable.toml has no active [[source]]", "winnable.toml에 활성화된 [[source]]가 없습니다";
    /// What to do about it.
    fix_no_source = "take the `# ` off a [[source]] of winnable.toml, or add the block of `winnable inspect FILE`", "winnable.toml의 [[source]] 앞 `# `를 지우거나 `winnable inspect 파일`이 출력한 내용을 붙여 넣으세요";
    /// The time zone is not stated.
    zone_assumed = "time zone not stated: days are those of UTC", "시간대가 없어 UTC 기준의 날짜를 씁니다";
    /// Something else is called out.
    fix_out = "mv out out.old", "mv out out.old";
    /// Accounts that are listed.
    no_accounts = "no accounts: standards of accounts do not apply", "고객사가 없어 고객사 표준을 점검하지 않았습니다";
    /// Nothing can be listed.
    no_list = "no accounts: `score` and `run` stop with E0112; standards of accounts do not apply", "고객사가 없어 `score`와 `run`이 E0112로 멈추며, 고객사 표준을 점검하지 않았습니다";
    /// The domain of accounts.
    domain = "accounts with a domain of their own", "도메인이 있는 고객사";
    /// The addresses of people.
    email = "people with an e-mail address", "이메일이 있는 사람";
    /// Default as a source.
    by_default = "default", "기본값";
    /// Flag as a source.
    by_flag = "flag", "플래그";
    /// Environment as a source.
    by_env = "environment", "환경 변수";
    /// Project as a source.
    by_project = "winnable.toml", "winnable.toml";
    /// Title of the settings.
    part_settings = "Settings", "설정값";
    /// The project was found.
    project_reads = "winnable.toml can be read", "winnable.toml을 읽을 수 있습니다";
    /// The outputs.
    out_writable = "out/ can be written", "out/에 쓸 수 있습니다";
    /// Not writable.
    out_blocked = "out/ cannot be written", "out/에 쓸 수 없습니다";
}

/// The model can be used.
pub fn model_reads(id: &str) -> Text {
    Text::new(
        format!("model `{id}` can be used"),
        format!("쓸 수 있는 모델: `{id}`"),
    )
}

/// Files that can be read.
pub fn files_read(files: usize) -> Text {
    let counted = counted(files as u64, "file");
    Text::new(
        format!("{counted} can be read"),
        format!("파일 {files}개를 읽을 수 있습니다"),
    )
}

/// Files that are there and were not read yet.
pub fn files_found(files: usize) -> Text {
    let (counted, is_are) = (
        counted(files as u64, "file"),
        if files == 1 { "is" } else { "are" },
    );
    Text::new(
        format!("{counted} {is_are} there; whether they can be read shows when the rest is mended"),
        format!("파일 {files}개가 있습니다. 다른 문제를 고친 뒤에 읽을 수 있는지 확인합니다"),
    )
}

/// Files of which some cannot be read; the reasons follow.
pub fn files_read_of(files: usize, all: usize) -> Text {
    Text::new(
        format!("{files} of {all} files can be read"),
        format!("파일 {all}개 중 {files}개를 읽을 수 있습니다"),
    )
}

/// What to do about files that cannot be read.
pub fn fix_files() -> Text {
    Text::new(
        "mend the files that are named below",
        "아래에 나온 파일을 고치세요",
    )
}

/// The currency of the project, which winnable.toml states.
pub fn currency_stated(code: &str) -> Text {
    Text::new(
        format!("currency {code}, stated"),
        format!("통화 {code}, 지정됨"),
    )
}

/// A currency that is assumed, before any amount was read.
pub fn currency_assumed(code: &str) -> Text {
    Text::new(
        format!("currency {code} is assumed: winnable.toml does not state it"),
        format!("통화 {code}: 추정입니다. winnable.toml에 지정되지 않았습니다"),
    )
}

/// A currency that is assumed for the amounts of these files.
pub fn currency_assumed_for(code: &str, files: &str) -> Text {
    Text::new(
        format!("currency {code} is assumed for the amounts of {files} that name none"),
        format!("통화 {code}: 통화가 없는 금액에 추정한 값입니다. 파일: {files}"),
    )
}

/// A currency that is assumed and counts for no amount that was read.
pub fn currency_assumed_for_none(code: &str) -> Text {
    Text::new(
        format!("currency {code} is assumed for what is reported: no amount was read without one"),
        format!("통화 {code}: 보고 통화로 추정한 값입니다. 통화 없이 읽은 금액은 없습니다"),
    )
}

/// The currency of the project, while amounts of a file name none and others do.
pub fn currency_of_some(code: &str, files: &str) -> Text {
    Text::new(
        format!("currency {code}, stated; amounts of {files} name no currency while others do"),
        format!("통화 {code}, 지정됨. 다른 금액과 달리 통화가 없는 금액: {files}"),
    )
}

/// The time zone of the project.
pub fn zone(zone: &str) -> Text {
    Text::new(
        format!("time zone {zone}, stated"),
        format!("시간대 {zone}, 지정됨"),
    )
}

/// A line to be written into the project file.
pub fn write_line(line: &str) -> Text {
    Text::new(
        format!("in winnable.toml: {line}"),
        format!("winnable.toml에: {line}"),
    )
}

/// A path that stands beside the one that is meant.
pub fn use_path(path: &str) -> Text {
    Text::new(
        format!("in winnable.toml: path = \"{path}\""),
        format!("winnable.toml에: path = \"{path}\""),
    )
}

/// How many of all.
pub fn share(what: &str, part: u64, whole: u64) -> Text {
    let percent = percent(part, whole);
    Text::new(
        format!("{what}: {percent} % ({part} of {whole})"),
        format!("{what}: {percent}% ({whole}개 중 {part}개)"),
    )
}

/// Values that do not conform, by how often they come.
pub fn worst(values: &str) -> Text {
    Text::new(
        format!("most frequent: {values}"),
        format!("가장 많은 값: {values}"),
    )
}

/// Cells of one column that could not be read.
pub fn cells((column, file): (&str, &str), code: &str, cells: u64, rows: u64) -> Text {
    let counted = counted(cells, "cell");
    Text::new(
        format!("{counted} of `{column}` in {file} cannot be read, of {rows} rows ({code})"),
        format!("{file} 파일 `{column}` 열에서 {rows}행 중 {cells}칸을 읽을 수 없습니다({code})"),
    )
}

/// Cells of one column that are doubtful and used as they stand.
pub fn cells_used((column, file): (&str, &str), code: &str, cells: u64, rows: u64) -> Text {
    let counted = counted(cells, "cell");
    Text::new(
        format!(
            "{counted} of `{column}` in {file}, of {rows} rows: used as it stands, and may be wrong ({code})"
        ),
        format!(
            "{file} 파일 `{column}` 열에서 {rows}행 중 {cells}칸이 틀렸을 수 있지만 그대로 썼습니다({code})"
        ),
    )
}

/// Rows of one file that were set aside.
pub fn rows_aside(file: &str, aside: u64, rows: u64) -> Text {
    Text::new(
        format!("{aside} of {rows} rows of {file} are set aside"),
        format!("{file}의 {rows}행 중 {aside}행을 제외했습니다"),
    )
}

/// Metrics that can be computed.
pub fn metrics(can: usize, of: usize) -> Text {
    Text::new(
        format!("{can} of {of} metrics can be computed"),
        format!("지표 {of}개 중 {can}개를 계산할 수 있습니다"),
    )
}

/// What is missing for metrics.
pub fn missing(what: &str, metrics: usize, ids: &str) -> Text {
    let of = counted(metrics as u64, "metric");
    let lack = if metrics == 1 { "lacks" } else { "lack" };
    Text::new(
        format!("{of} {lack} {what}: {ids}"),
        format!("{what} 없음. 필요한 지표 {metrics}개: {ids}"),
    )
}

/// Criteria of the model that nothing is known for.
pub fn facts_of_model(known: usize, of: usize, model: &str) -> Text {
    Text::new(
        format!("{known} of {of} facts that model `{model}` asks for are known of some account"),
        format!("모델 `{model}`에 필요한 팩트 {of}개 중 {known}개를 압니다"),
    )
}

/// Facts that no account knows.
pub fn facts_unknown(facts: &str) -> Text {
    Text::new(
        format!("known of no account: {facts}"),
        format!("어느 고객사도 모르는 팩트: {facts}"),
    )
}

/// Facts of the ICP that nobody knows.
pub fn facts_of_icp(facts: &str) -> Text {
    Text::new(
        format!("asked for by the ICP and known of no account: {facts}"),
        format!("ICP에 필요하지만 어느 고객사도 모르는 팩트: {facts}"),
    )
}

/// The fact's best next field to fill.
pub fn next_best(fact: &str, accounts: usize, of: usize) -> Text {
    Text::new(
        format!("next best field: `{fact}`, for {accounts} of {of} accounts"),
        format!("다음에 채울 필드: `{fact}`({of}개 고객사 중 {accounts}개)"),
    )
}

/// What to do about industries, with the lines.
pub fn fix_industry(lines: &Text) -> Text {
    Text::new(
        format!("map a column of NAICS codes: {}", lines.en()),
        format!("NAICS 코드 열을 연결하세요: {}", lines.ko()),
    )
}

/// What to do about employees, with the lines.
pub fn fix_employees(lines: &Text) -> Text {
    Text::new(
        format!(
            "map the column as a number or a range such as 50-199: {}",
            lines.en()
        ),
        format!(
            "숫자 또는 50-199 같은 범위의 열을 연결하세요: {}",
            lines.ko()
        ),
    )
}

/// What to do about regions: the parts that no column feeds, with the lines.
pub fn fix_region(missing: &str, lines: &Text) -> Text {
    Text::new(
        format!(
            "no column feeds {missing}: export it where it is missing and map it, {}",
            lines.en()
        ),
        format!(
            "연결된 열이 없는 것: {missing}. 내보내기에 없으면 추가한 뒤 연결하세요. {}",
            lines.ko()
        ),
    )
}

/// What to do about regions whose parts are all mapped: how many accounts lack which.
pub fn fix_places(blanks: &str) -> Text {
    if blanks.is_empty() {
        return Text::new(
            "write countries by their name or code, such as Germany or DE",
            "국가를 Germany나 DE 같은 이름이나 코드로 적으세요",
        );
    }
    Text::new(
        format!("fill what is blank in the CRM, by accounts: {blanks}"),
        format!("CRM에서 빈 값을 채우세요. 빈 고객사 수: {blanks}"),
    )
}

/// What to do about domains, with the lines.
pub fn fix_domain(lines: &Text) -> Text {
    Text::new(
        format!(
            "map the website or, as `domain`, the domain: {}",
            lines.en()
        ),
        format!(
            "웹사이트 열을, 도메인 열이면 `domain`으로 연결하세요: {}",
            lines.ko()
        ),
    )
}

/// A line for the table of columns that a source has; the header stands in each language.
pub fn map_in_columns(path: &str, line_en: &str, line_ko: &str) -> Text {
    Text::new(
        format!("in [source.columns] of {path}: {line_en}"),
        format!("{path}의 [source.columns]에: {line_ko}"),
    )
}

/// A line for a source that has no table of columns yet.
pub fn map_in_source(path: &str, line_en: &str, line_ko: &str) -> Text {
    Text::new(
        format!("in the [[source]] of {path}: {line_en}"),
        format!("{path}의 [[source]]에: {line_ko}"),
    )
}

/// The exports that a fact is made of.
pub fn export_for(kind: &str) -> Text {
    Text::new(
        format!("export {kind} too, then `winnable inspect FILE`"),
        format!("{kind}도 내보낸 다음 `winnable inspect 파일`"),
    )
}

/// How old a source is.
pub fn age(file: &str, latest: NaiveDate, days: i64, old: u64, rows: u64) -> Text {
    let percent = percent(old, rows);
    let before = match days {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    Text::new(
        format!(
            "{file}: latest {latest}, {before} before the as-of date; {percent} % of {rows} dated rows are older than 90 days"
        ),
        format!(
            "{file}: 최신 {latest}, 기준일 {days}일 전. 날짜가 있는 {rows}행 중 {percent}%가 90일보다 오래됨"
        ),
    )
}

/// A file without a date.
pub fn undated(file: &str) -> Text {
    Text::new(
        format!("{file}: no row says when anything happened"),
        format!("{file}: 언제 일어났는지 알려 주는 행이 없습니다"),
    )
}

/// A file to be exported again.
pub fn export_again(file: &str) -> Text {
    Text::new(
        format!("export {file} again"),
        format!("{file} 파일을 다시 내보내세요"),
    )
}

/// The last line.
pub fn verdict(failed: usize, warned: usize) -> Text {
    Text::new(
        format!("{failed} to mend, {warned} to look at"),
        format!("고칠 것 {failed}개, 살펴볼 것 {warned}개"),
    )
}

/// A subject that does not exist.
pub fn no_subject(found: &str) -> Text {
    Text::new(
        format!("`doctor` does not examine `{found}`: expected setup, data or metrics"),
        format!(
            "`{found}`: `doctor`로 점검할 수 없는 대상입니다. 가능한 대상: setup, data, metrics"
        ),
    )
}

/// A store of snapshots in which every page is sound.
pub fn snapshots_are_sound(snapshots: u64) -> Text {
    let of = super::counted(snapshots, "snapshot");
    Text::new(
        format!("{of} in .winnable/history.db, every byte as it was written"),
        format!(".winnable/history.db에 스냅샷 {snapshots}개, 모두 기록된 그대로"),
    )
}
