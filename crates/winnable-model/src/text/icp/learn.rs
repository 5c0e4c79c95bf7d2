//! The texts of `winnable icp learn`.

use crate::{Localised, Text};

plain! {
    /// About icp learn.
    cmd = "Propose points from won and lost deals, as a model file to review", "수주·실주에서 배점을 제안해 검토용 모델 파일로 기록";
    /// Help of --split.
    opt_split = "A CSV with columns id and part (train or test); without it the last 30 % by --time are the test, else the 30 % of ids with the smallest SHA-256", "id, part(train 또는 test) 열이 있는 CSV. 없으면 --time 기준 마지막 30%, --time도 없으면 SHA-256이 가장 작은 id 30%를 검증에 씀";
    /// Help of --predictions.
    opt_predictions = "Write the score of each row to this file: id, part, score", "각 행의 점수를 이 파일에 기록: id, part, score";
    /// Help of --out.
    opt_out = "Where the model is written (default: NAME-learned.toml in this folder, under the first name that is free); an existing file is not replaced without --force", "모델을 쓸 곳(기본값: 현재 폴더의 NAME-learned.toml, 있으면 다음 번호). 있는 파일은 --force 없이 바꾸지 않음";
    /// Help of --force.
    opt_force = "Replace files that exist", "있는 파일을 바꿈";
    /// Help of --keep.
    opt_keep = "Columns to use although they look as if they knew the outcome", "결과를 미리 아는 것으로 보여도 쓸 열";
    /// Help of --score of learn.
    opt_score = "The column of a score that was made by hand, to be compared on the test part", "검증 부분에서 비교할, 사람이 만든 점수 열";
    /// Help of --model of learn.
    opt_model = "A model that was made by hand, to be compared on the test part: a file, or the id of a shipped one", "검증 부분에서 비교할, 사람이 만든 모델. 파일이나 제공 모델의 id";
    /// The title.
    title = "A card learned from won and lost deals", "수주·실주에서 학습한 점수표";
    /// The heading of columns.
    heading_column = "column", "열";
    /// The heading of the most points.
    heading_points = "most points", "최대 점수";
    /// The heading of the shape.
    heading_shape = "win rate goes", "수주율 모양";
    /// The heading of the information value.
    heading_iv = "information value", "정보값(IV)";
    /// The heading of the information value by chance.
    heading_by_chance = "by chance", "우연이면";
    /// Rates rise.
    rising = "up", "오름";
    /// Rates fall.
    falling = "down", "내림";
    /// Rates rise and fall.
    peak = "up, then down", "올랐다 내림";
    /// Rates fall and rise.
    valley = "down, then up", "내렸다 오름";
    /// Rates do neither.
    flat = "as blank or not", "기입 여부";
    /// By word.
    by_word = "by word", "값별";
    /// The heading of columns that can be no condition.
    unused = "not used", "쓰지 않은 열";
    /// The heading of silent columns.
    silent = "say nothing beside the others", "다른 열에 더하는 것이 없음";
    /// The heading of columns that there are too few deals for.
    beyond = "left out: too few deals for so many columns", "제외: 열에 비해 기회가 적음";
    /// What the file is.
    is_proposal = "A proposal to read and agree on: nothing uses it until you name it.", "읽고 합의하기 위한 제안입니다. 직접 지정하기 전에는 아무 데도 쓰이지 않습니다.";
    /// Nothing was learned: there is no column.
    refused_no_columns = "nothing was learned: no column can be used", "학습하지 않았습니다. 쓸 수 있는 열이 없습니다";
    /// A row of another word than train and test.
    bad_part = "expected train or test", "train 또는 test여야 합니다";
    /// A split of other ids.
    no_id_matches = "no id of the split is in the table", "분할의 id가 표에 하나도 없습니다";
    /// How ids are found.
    give_id = "name the column of the ids with --id; without it the ids are row numbers from 1", "--id로 식별자 열을 지정하세요. 없으면 1부터 센 행 번호가 id입니다";
    /// A time that cannot be read.
    times_help = "expected dates such as 2025-03-31, or numbers that rise with time", "2025-03-31 같은 날짜나 시간에 따라 커지는 수가 필요합니다";
    /// How the facts get into a project.
    mapping = "To score a project by it, map these columns of its accounts in winnable.toml:", "프로젝트에서 쓰려면 winnable.toml의 고객사 열 매핑에 아래를 적으세요:";
    /// What the file is where the card is no better than chance.
    is_no_better = "Nothing shows that this card is better than chance: read it, and do not use it.", "이 점수표가 우연보다 낫다는 근거가 없습니다. 읽기만 하고 쓰지 마세요.";
    /// The rows that teach.
    train = "train", "학습";
    /// The rows that judge.
    test = "test", "검증";
}

/// The counts of a part.
pub fn part(name: &Text, won: u64, lost: u64) -> Text {
    Text::new(
        format!("{}: {won} won, {lost} lost", name.en()),
        format!("{}: 수주 {won}, 실주 {lost}", name.ko()),
    )
}

/// Open rows.
pub fn open(count: u64) -> Text {
    Text::new(
        format!("{count} open are scored and teach nothing"),
        format!("진행 중 {count}건은 점수만 매김"),
    )
}

/// Rows that the split does not name.
pub fn without_part(count: u64) -> Text {
    Text::new(
        format!("{count} closed rows are in no part of the split and are left out"),
        format!("분할에 없는 종료 행 {count}개는 제외"),
    )
}

/// How the parts were made.
pub fn by_time(column: &str, id: Option<&str>) -> Text {
    id.map_or_else(
        || {
            Text::new(
                format!("the test is the last 30 % by {column}"),
                format!("검증은 {column} 기준 마지막 30%"),
            )
        },
        |id| {
            Text::new(
                format!("the test is the last 30 % by the first {column} of each {id}, so that none is in both parts"),
                format!("검증은 각 {id}의 첫 {column} 기준 마지막 30%이며, 같은 {id} 값은 한쪽에만 있음"),
            )
        },
    )
}

/// How the parts were made.
pub fn by_hash(column: Option<&str>) -> Text {
    let (en, ko) = column.map_or_else(
        || ("row numbers".to_owned(), "행 번호".to_owned()),
        |column| (column.to_owned(), column.to_owned()),
    );
    Text::new(
        format!(
            "the test is the 30 % with the smallest SHA-256 of {en}: give --time for an order in time"
        ),
        format!("검증은 {ko}의 SHA-256이 가장 작은 30%. 시간 순서로 나누려면 --time을 주세요"),
    )
}

/// How the parts were made.
pub fn by_file(name: &str) -> Text {
    Text::new(
        format!("the parts are those of {name}"),
        format!("분할은 {name} 열을 따름"),
    )
}

/// The card orders rows that it was not learned from.
pub fn orders(auc: f64, low: f64, high: f64, rows: u64) -> Text {
    Text::new(
        format!(
            "the card orders deals that it was not learned from: AUC {auc:.2} [{low:.2}, {high:.2}] over {rows}"
        ),
        format!("학습에 쓰지 않은 {rows}건의 순서를 가립니다: AUC {auc:.2} [{low:.2}, {high:.2}]"),
    )
}

/// Nothing shows that it does.
pub fn orders_nothing(auc: f64, low: f64, high: f64, rows: u64) -> Text {
    Text::new(
        format!(
            "nothing shows that the card orders deals that it was not learned from: AUC {auc:.2} [{low:.2}, {high:.2}] over {rows}, and 0.50 is chance"
        ),
        format!(
            "학습에 쓰지 않은 {rows}건의 순서를 가린다는 근거가 없습니다: AUC {auc:.2} [{low:.2}, {high:.2}], 우연은 0.50"
        ),
    )
}

/// It orders them too well to be true.
pub fn looks_leaked(auc: f64, column: &str) -> Text {
    Text::new(
        format!(
            "an AUC of {auc:.2} looks leaked: check that {column}, which gives most points, was known before each deal was decided"
        ),
        format!(
            "AUC {auc:.2}: 결과가 새어 든 것으로 보입니다. 점수가 가장 큰 {column} 열이 결정 전에 알던 값인지 확인하세요"
        ),
    )
}

/// There is no verdict on it.
pub fn order_unknown(reason: &dyn Localised) -> Text {
    Text::new(
        format!("no verdict on the card: in the test part {}", reason.en()),
        format!("점수표를 판단할 수 없습니다. 검증 부분: {}", reason.ko()),
    )
}

/// The card looks better on its own rows.
pub fn by_heart(train: f64, test: f64) -> Text {
    Text::new(
        format!(
            "it looks better on the deals that it was learned from (AUC {train:.2}) than on others ({test:.2}): believe the second"
        ),
        format!(
            "학습한 기회(AUC {train:.2})에서 다른 기회({test:.2})보다 좋아 보입니다. 뒤의 값을 믿으세요"
        ),
    )
}

/// Few won, or lost, for each column.
pub fn few_events(events: u64, columns: u64) -> Text {
    Text::new(
        format!(
            "{events} deals of the rarer outcome carry {columns} columns and no more: its points are rough"
        ),
        format!("드문 쪽 결과가 {events}건이라 열 {columns}개까지만 씁니다. 배점은 대략적입니다"),
    )
}

fn points(difference: f64, low: f64, high: f64) -> String {
    format!("{difference:+.2} [{low:+.2}, {high:+.2}]")
}

/// It orders better than the score made by hand.
pub fn better(difference: f64, low: f64, high: f64) -> Text {
    let of = points(difference, low, high);
    Text::new(
        format!("it orders better than the score made by hand: AUC {of}"),
        format!("사람이 만든 점수보다 순서를 더 잘 가립니다: AUC {of}"),
    )
}

/// It orders worse.
pub fn worse(difference: f64, low: f64, high: f64) -> Text {
    let of = points(difference, low, high);
    Text::new(
        format!("it orders worse than the score made by hand: AUC {of}; keep yours"),
        format!("사람이 만든 점수보다 순서를 못 가립니다: AUC {of}. 기존 점수를 쓰세요"),
    )
}

/// The two cannot be told apart.
pub fn alike(difference: f64, low: f64, high: f64) -> Text {
    let of = points(difference, low, high);
    Text::new(
        format!("it cannot be told apart from the score made by hand: AUC {of}; keep yours"),
        format!("사람이 만든 점수와 구별되지 않습니다: AUC {of}. 기존 점수를 쓰세요"),
    )
}

/// Too few won, or lost.
pub fn refused_few(won: u64, lost: u64, least: u64) -> Text {
    Text::new(
        format!(
            "nothing was learned: {won} won and {lost} lost deals teach too little; at least {least} of each are needed"
        ),
        format!(
            "학습하지 않았습니다. 수주 {won}건, 실주 {lost}건으로는 부족하며 각각 {least}건 이상이 필요합니다"
        ),
    )
}

/// No column says anything.
pub fn refused_nothing(won: u64, lost: u64) -> Text {
    Text::new(
        format!(
            "nothing was learned: over {won} won and {lost} lost deals no column says anything of deals that it was not learned from"
        ),
        format!(
            "학습하지 않았습니다. 수주 {won}건, 실주 {lost}건에서 학습에 쓰지 않은 기회에 대해 무언가를 말해 주는 열이 없습니다"
        ),
    )
}

/// How much one point is worth.
pub fn log_odds(each: f64) -> Text {
    Text::new(
        format!("one point more adds {each:.4} to the log-odds of winning"),
        format!("1점마다 수주 로그 승산(log-odds)이 {each:.4} 늘어남"),
    )
}

/// Where the model is.
pub fn written(path: &str) -> Text {
    Text::new(format!("written: {path}"), format!("기록함: {path}"))
}

/// A file that is there.
pub fn exists(path: &str) -> Text {
    Text::new(
        format!("`{path}` exists"),
        format!("`{path}` 파일이 이미 있습니다"),
    )
}

/// A part that is none.
pub fn no_part(line: u64, word: &str) -> Text {
    Text::new(
        format!("line {line}: `{word}` is no part"),
        format!("{line}번째 줄: `{word}` 값은 분할 이름이 아닙니다"),
    )
}

/// An id that stands in both parts.
pub fn in_both_parts(id: &str) -> Text {
    Text::new(
        format!("`{id}` is in both parts"),
        format!("`{id}` 값이 두 분할에 모두 있습니다"),
    )
}

/// A column of times of which some cannot be read.
pub fn no_time(column: &str, line: u64, cell: &str) -> Text {
    Text::new(
        format!("`{column}`: `{cell}` in line {line} is no time"),
        format!("`{column}`: {line}번째 줄의 `{cell}` 값은 시점이 아닙니다"),
    )
}
