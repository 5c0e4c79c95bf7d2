//! Texts of what a review finds.

use chrono::NaiveDate;

use crate::text::counted;
use crate::{Motion, Text, percent};

plain! {
    /// No account changes place.
    nobody_moves = "No account changes tier.", "등급이 바뀌는 고객사가 없습니다.";
    /// The place of accounts without a tier.
    tier_none = "no tier", "등급 없음";
    /// The place of accounts that are not on the list.
    unlisted = "not on the list", "목록에 없음";
    /// The models merge people otherwise.
    other_facts = "The models merge people into accounts otherwise: the data were rolled up under each.", "두 모델이 사람을 고객사로 합치는 방식이 달라 데이터를 모델별로 따로 집계했습니다.";
    /// The models have two ids.
    other_model = "Two models of other ids: each has a scale of its own, and their scores are not to be compared.", "id가 다른 두 모델입니다. 점수 척도가 서로 달라 점수끼리 비교할 수 없습니다.";
    /// The models have other tiers.
    other_tiers = "The two models do not have the same tiers: between tiers that no model has together a move is neither up nor down.", "두 모델의 등급 체계가 다릅니다. 한 모델에 함께 있지 않은 등급 사이의 이동은 상승도 하락도 아닙니다.";
    /// Where a shipped model lies.
    shipped = "shipped", "기본 제공";
    /// Which seats these are.
    seats_by_score = "By the tier of the score alone: `winnable capacity` fills the list, where an account without a seat may get one in a lower tier, and where verdicts and calm count.", "점수에 따른 등급만으로 센 값입니다. `winnable capacity`는 목록을 채우며, 자리가 없는 고객사를 아래 등급에 넣고 판정과 안정화도 반영합니다.";
    /// Why there is no pipeline.
    no_pipeline = "Open pipeline: not known, as no file of deals was read.", "진행 중 파이프라인: 기회 파일이 없어 알 수 없습니다.";
    /// No weight moves an account.
    none_moves = "No weight by itself moves an account.", "가중치 하나만으로 움직이는 고객사는 없습니다.";
    /// An account moved without a change of points.
    because_edge = "edge or condition", "등급 경계·조건";
    /// A programme without a stated capacity.
    seats_unknown = "not stated", "미기재";
    /// There is no approval at all.
    no_approval = "none: [approval] needs a name from sales, one from marketing, and the day", "없음: [approval]에 영업과 마케팅 이름, 합의일이 필요합니다";
}

/// A count with the separators of thousands.
fn grouped(count: u64) -> String {
    crate::grouped(count.into())
}

/// How many accounts move, and where.
pub fn accounts_move(moved: u64, listed: u64, parts: &[(u64, Text)]) -> Text {
    let join = |of: fn(&Text) -> String| {
        let parts: Vec<String> = parts
            .iter()
            .map(|(count, name)| format!("{} {}", of(name), grouped(*count)))
            .collect();
        parts.join(", ")
    };
    let verb = if moved == 1 { "changes" } else { "change" };
    Text::new(
        format!(
            "{} of {} {verb} tier: {}.",
            grouped(moved),
            counted(listed, "listed account"),
            join(crate::Localised::en)
        ),
        format!(
            "목록의 고객사 {}곳 중 {}곳의 등급이 바뀝니다: {}.",
            grouped(listed),
            grouped(moved),
            join(crate::Localised::ko)
        ),
    )
}

/// What a direction is called.
pub fn move_in(name: &str) -> Text {
    let (en, ko) = match name {
        "up" => ("up", "상승"),
        "down" => ("down", "하락"),
        "across" => ("neither up nor down", "상승도 하락도 아님"),
        "in" => ("into a tier", "등급 진입"),
        "out" => ("out of the tiers", "등급 이탈"),
        "listed" => ("onto the list", "목록 진입"),
        _ => ("off the list", "목록 이탈"),
    };
    Text::new(en, ko)
}

/// How many scores change.
pub fn scores_change(changed: u64, listed: u64) -> Text {
    Text::new(
        format!(
            "Scores change for {} of {}.",
            grouped(changed),
            counted(listed, "account")
        ),
        format!(
            "고객사 {}곳 중 {}곳의 점수가 바뀝니다.",
            grouped(listed),
            grouped(changed)
        ),
    )
}

/// The open deals of accounts that move.
pub fn pipeline(amount: &Text, deals: u64, without: u64) -> Text {
    use crate::Localised as _;
    let (mut en, mut ko) = (
        format!(
            "Open pipeline of these: {} in {}",
            amount.en(),
            counted(deals, "deal")
        ),
        format!(
            "해당 고객사의 진행 중 파이프라인: {} (기회 {}건",
            amount.ko(),
            grouped(deals)
        ),
    );
    if without > 0 {
        en = format!("{en}, {} without an amount", grouped(without));
        ko = format!("{ko}, 금액 없음 {}건", grouped(without));
    }
    Text::new(format!("{en}."), format!("{ko})."))
}

/// The expected revenue of accounts that move.
pub fn expected(amount: &Text, without: u64) -> Text {
    use crate::Localised as _;
    let (mut en, mut ko) = (
        format!("Expected revenue of these a year: {}", amount.en()),
        format!("해당 고객사의 기대 연매출: {}", amount.ko()),
    );
    if without > 0 {
        en = format!("{en}; not known of {}", counted(without, "account"));
        ko = format!("{ko} (알 수 없는 고객사 {}곳)", grouped(without));
    }
    Text::new(format!("{en}."), format!("{ko}."))
}

/// Which list is reviewed.
pub fn list_of(motion: Motion, filter: Option<&str>) -> Text {
    use crate::Localised as _;
    let filter = filter.map_or_else(String::new, |filter| format!(" · {filter}"));
    let list = crate::text::report::motion(motion);
    Text::new(
        format!("{}{filter}", list.en()),
        format!("{}{filter}", list.ko()),
    )
}

/// A value that was set.
pub fn set_line(setting: &str) -> Text {
    Text::new(format!("with {setting}"), format!("변경: {setting}"))
}

/// How many moves are not shown.
pub fn more_moves(hidden: u64) -> Text {
    Text::new(
        format!("… {} more; --top 0 shows all", grouped(hidden)),
        format!("… 외 {}곳. --top 0으로 전부 표시", grouped(hidden)),
    )
}

/// How many accounts keep their tier under everything.
pub fn kept_all(kept: u64, accounts: u64) -> Text {
    let share = percent(kept, accounts);
    Text::new(
        format!(
            "{share} % of the list ({} of {}) keep their tier under every change tried.",
            grouped(kept),
            grouped(accounts)
        ),
        format!(
            "시험한 모든 변경에서 목록의 {share}%({}곳 중 {}곳)가 등급을 유지합니다.",
            grouped(accounts),
            grouped(kept)
        ),
    )
}

/// How many accounts keep their tier when all weights move at once.
pub fn kept_random(vectors: u32, all: u64, kept: u64, accounts: u64) -> Text {
    let every = percent(all, accounts);
    let mean = percent(kept, accounts.saturating_mul(vectors.into()));
    Text::new(
        format!(
            "All weights at once, {vectors} random vectors: {every} % keep their tier under every vector, {mean} % on average."
        ),
        format!(
            "모든 가중치를 동시에 바꾼 무작위 벡터 {vectors}개: 모든 벡터에서 {every}%, 평균 {mean}%가 등급을 유지합니다."
        ),
    )
}

/// The weight that matters most.
pub fn most(factor: &str, moving: u64, accounts: u64) -> Text {
    let share = percent(moving, accounts);
    Text::new(
        format!(
            "The weight that matters most is `{factor}`: it moves {} ({share} %) by itself.",
            counted(moving, "account")
        ),
        format!(
            "영향이 가장 큰 가중치: `{factor}`. 이 가중치만으로 고객사 {}곳({share}%)이 움직입니다.",
            grouped(moving)
        ),
    )
}

/// How weights move.
pub fn reweighed() -> Text {
    Text::new(
        "One weight moves and the 100 points are dealt anew in proportion; the counts are accounts that keep their tier.",
        "가중치 하나를 움직인 뒤 100점을 비례하여 다시 나눕니다. 숫자는 등급을 유지하는 고객사 수입니다.",
    )
}

/// A tier and its accounts beyond the seats of its programme.
pub fn by_programme(tier: &str, before: Option<u64>, after: Option<u64>) -> Text {
    let shown = |over: Option<u64>| over.map_or_else(|| "–".to_owned(), grouped);
    let (before, after) = (shown(before), shown(after));
    Text::new(
        format!("{tier}: without a seat {before} → {after}"),
        format!("{tier}: 자리 없음 {before} → {after}"),
    )
}

/// Who agreed, and when.
pub fn approved(sales: &str, marketing: &str, on: Option<NaiveDate>) -> Text {
    let day = on.map_or_else(|| "–".to_owned(), |on| on.to_string());
    Text::new(
        format!("sales: {sales} · marketing: {marketing} · on {day}"),
        format!("영업: {sales} · 마케팅: {marketing} · 합의일 {day}"),
    )
}

/// The names of one side, or that there is none.
pub fn names_of(names: &[String]) -> String {
    if names.is_empty() {
        "–".to_owned()
    } else {
        names.join(", ")
    }
}

/// When a model was calibrated.
pub fn calibrated(on: Option<NaiveDate>, age: Option<i64>) -> Text {
    let Some((age, on)) = age.zip(on) else {
        return Text::new("calibrated: not stated", "보정일: 미기재");
    };
    Text::new(
        format!("calibrated {on}, {age} days before the as-of date"),
        format!("보정일 {on} (기준일 {age}일 전)"),
    )
}

/// W0226.
pub fn approval_kept(model: &str, on: Option<NaiveDate>) -> Text {
    let day = on.map_or_else(|| "–".to_owned(), |on| on.to_string());
    Text::new(
        format!(
            "model `{model}` scores otherwise than the old one and has its approval of {day}: nobody agreed to the change yet"
        ),
        format!(
            "모델 `{model}`: 점수 방식이 바뀌었지만 승인은 이전 모델의 것({day})입니다. 변경에는 아직 아무도 합의하지 않았습니다"
        ),
    )
}

/// Where the model was written.
pub fn wrote(name: &str) -> Text {
    Text::new(
        format!("The changed model is in {name}."),
        format!("변경한 모델: {name}"),
    )
}
