//! The texts of validation: what `winnable icp` says around its figures.

pub mod backtest;
pub mod best;
pub mod check;
pub mod discover;
pub mod drift;
pub mod frozen;
pub mod handoff;
pub mod learn;
pub mod past;
pub mod predicate;
pub mod profile;

use crate::Text;

plain! {
    /// About icp.
    cmd_icp = "Is the ICP true? A score against what was won and lost", "ICP 검증: 점수를 수주·실주와 대조";
    /// About icp backtest.
    cmd_backtest = "Hold a score against what was won and lost, by bands of the score", "점수 구간별로 수주·실주를 대조";
    /// Help of --table.
    opt_table = "A CSV file with a row for each deal", "기회마다 한 행인 CSV 파일";
    /// Help of --outcome.
    opt_outcome = "The column of the outcome and the word that says won, such as status=won; blank cells and open stages are open, all else is lost", "결과 열과 수주를 뜻하는 말. 예: status=won. 빈칸과 진행 단계는 진행 중, 나머지는 실주";
    /// Help of --score.
    opt_score = "The column of the score, as it was before the deal was decided", "점수 열(기회가 결정되기 전의 값)";
    /// Help of --bands.
    opt_bands = "The lower edges of the bands (default: 0,40,55,70; quartiles of the score where it is on another scale)", "구간의 아래 경계(기본값: 0,40,55,70. 점수 범위가 다르면 사분위)";
    /// Help of --threshold.
    opt_threshold = "The hand-off, where it is not 70: it counts as found by search", "인계 기준이 70이 아닐 때. 데이터에서 찾은 기준으로 봄";
    /// Help of --id.
    opt_id = "The column of the account, or of the deal: rows of one id are not independent", "고객사나 기회의 식별자 열. 같은 식별자의 행들은 독립이 아님";
    /// Help of --time.
    opt_time = "The column of the time at which a row began, such as the creation of the deal", "행이 시작된 시점의 열. 예: 기회 생성일";
    /// Help of --ignore.
    opt_ignore = "Columns that are not to be used", "쓰지 않을 열";
    /// Where an outcome is refused.
    bad_outcome = "expected COLUMN=WON, such as status=won", "COLUMN=WON 형식이어야 합니다. 예: status=won";
    /// Where edges are refused.
    bad_bands = "expected two or more numbers that rise, such as 0,40,55,70", "커지는 수가 둘 이상 필요합니다. 예: 0,40,55,70";
    /// Where a number is refused.
    bad_number = "expected a number", "수가 필요합니다";
    /// A table without a row.
    no_rows = "the table has no rows", "표에 행이 없습니다";
    /// What a table needs.
    rows_are_deals = "it takes a header and a row for each deal", "머리글과 기회마다 한 행이 필요합니다";
    /// Help of --open.
    opt_open = "Words of the outcome that are open, such as \"On hold\"; stages that CRMs ship are known", "진행 중을 뜻하는 결과 값. 예: \"On hold\". CRM의 기본 단계는 이미 압니다";
    /// What to do about words that are taken for lost.
    state_open = "name those that are open with --open", "진행 중인 값은 --open으로 알려 주세요";
    /// What to do about a card that is judged by its own rows.
    judge_by_others = "`winnable icp learn` says how it orders rows that it was not learned from", "학습에 쓰지 않은 행의 결과는 `winnable icp learn`에서 확인하세요";
    /// How a column becomes a fact.
    name_columns = "the fact account.NAME, and account.x.NAME, is read from a column called NAME", "account.NAME과 account.x.NAME 팩트는 이름이 NAME인 열에서 읽습니다";
    /// The title of a backtest.
    backtest_title = "Backtest of a score", "점수 백테스트";
    /// The heading of the band.
    heading_band = "band", "구간";
    /// The heading of all deals.
    heading_n = "deals", "기회";
    /// The heading of won.
    heading_won = "won", "수주";
    /// The heading of lost.
    heading_lost = "lost", "실주";
    /// The heading of open.
    heading_open = "open", "진행 중";
    /// The heading of the win rate.
    heading_rate = "win rate", "수주율";
    /// The heading of the interval.
    heading_interval = "95 % interval", "95% 구간";
    /// The heading of the verdicts.
    says = "what it says", "결과";
    /// The heading of the leaks.
    leaks = "columns that look as if they knew the outcome", "결과를 미리 아는 것으로 보이는 열";
    /// What a backtest of a table cannot know.
    score_is_as_given = "The score is taken as it stands in the file: whether it was computed before each deal was decided, nobody but you can say.", "점수는 파일에 적힌 그대로 씁니다. 기회가 결정되기 전에 계산된 값인지는 파일만으로 알 수 없습니다.";
}

/// How many deals there are.
pub fn deals(n: u64, won: u64, lost: u64, open: u64) -> Text {
    Text::new(
        format!(
            "{n} deal{}: {won} won, {lost} lost, {open} open",
            if n == 1 { "" } else { "s" }
        ),
        format!("기회 {n}건: 수주 {won}, 실주 {lost}, 진행 중 {open}"),
    )
}

/// Deals without a score.
pub fn without_score(count: u64) -> Text {
    Text::new(
        format!("{count} without a score left out"),
        format!("점수가 없는 {count}건은 제외"),
    )
}

/// A column that the table does not have.
pub fn no_column(name: &str) -> Text {
    Text::new(
        format!("the table has no column `{name}`, or has it more than once"),
        format!("표에 `{name}` 열이 없거나 둘 이상 있습니다"),
    )
}

/// Words that are taken for lost.
pub fn taken_for_lost(words: &str) -> Text {
    Text::new(
        format!("taken for lost, with their rows: {words}"),
        format!("실주로 본 값과 행 수: {words}"),
    )
}

/// A card that is held against the rows that it was learned from.
pub fn learned_from_it(model: &str) -> Text {
    Text::new(
        format!(
            "`{model}` says that it was learned from this table: it looks better here than it is"
        ),
        format!("`{model}`: 이 표에서 학습한 모델이라 실제보다 좋아 보입니다"),
    )
}

/// Facts of a model that no column is called.
pub fn facts_without_column(names: &str) -> Text {
    Text::new(
        format!(
            "the model asks for what no column is called, which is unknown in every row: {names}"
        ),
        format!("모델이 묻는 것 가운데 열이 없어 모든 행에서 모름인 것: {names}"),
    )
}

/// The columns that the table has.
pub fn columns_are(names: &str) -> Text {
    Text::new(format!("it has: {names}"), format!("표의 열: {names}"))
}

/// A score that is no number.
pub fn score_is_no_number(name: &str, line: u64, cell: &str) -> Text {
    Text::new(
        format!("`{name}` is no score: `{cell}` in line {line} is no number"),
        format!("`{name}`: 점수 열이 아닙니다. {line}번째 줄의 `{cell}` 값은 수가 아닙니다"),
    )
}

/// No row has the word that says won.
pub fn nothing_won(column: &str, won: &str) -> Text {
    Text::new(
        format!("no row has `{won}` in `{column}`: nothing was won"),
        format!("`{column}` 열에 `{won}` 값이 없어 수주가 없습니다"),
    )
}

/// The words of a column.
pub fn words_are(words: &str) -> Text {
    Text::new(format!("it holds: {words}"), format!("열의 값: {words}"))
}
