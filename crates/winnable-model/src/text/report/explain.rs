//! Texts of the page of one account.

use super::{counted, plural};
use crate::{Points, Score, Text};

plain! {
    /// The tier does not depend on what is unknown.
    certain = "certain", "확정";
    /// The tier depends on what is unknown.
    uncertain = "not certain", "미확정";
    /// The heading of the lines that sum to the score.
    points_title = "points", "점수 내역";
    /// The line that equals the score.
    total = "total = score", "합계 = 점수";
    /// The line by which a negative sum is lifted to zero.
    clamp = "no score below 0", "0점 아래로는 내려가지 않음";
    /// The heading of the people.
    people_title = "people", "담당자";
    /// Nobody is known.
    nobody_known = "nobody is known", "알려진 사람이 없습니다";
    /// People whose role is not known.
    role_unknown = "role unknown", "역할 모름";
    /// The heading of the unknown fields.
    unknown_title = "unknown", "미확인 값";
    /// Nothing that matters is unknown.
    nothing_unknown = "no unknown field would change the score or the tier", "점수나 등급을 바꿀 만한 미확인 값이 없습니다";
    /// The value is a fixed one of the mapping.
    fixed_value = "fixed in winnable.toml", "winnable.toml에 고정된 값";
    /// The heading of the exclusion.
    excluded_word = "excluded", "제외";
    /// The heading of how the expected revenue was found.
    revenue_title = "expected revenue", "기대 연매출";
    /// The heading of amounts that were converted.
    converted_title = "converted", "환산";
    /// The heading of the notes.
    note_title = "note", "참고";
    /// The heading of what a tier needs.
    needs = "needs", "조건";
}

/// The as-of date alone.
pub fn as_of_short(date: chrono::NaiveDate) -> Text {
    Text::new(format!("as of {date}"), format!("기준일 {date}"))
}

/// The score, with what it could be.
pub fn verdict(score: Score, low: Score, high: Score) -> Text {
    Text::new(
        format!("{score} of 100.00, between {low} and {high} with the unknowns filled"),
        format!("100.00점 중 {score}점, 미확인 값에 따라 {low}–{high}점"),
    )
}

/// The share of the points that does not depend on an unknown, in percent.
pub fn completeness(percent: &str) -> Text {
    Text::new(
        format!("{percent} of the points are known"),
        format!("점수의 {percent} 파악"),
    )
}

/// An account already in the highest tier.
pub fn no_tier_above() -> Text {
    Text::new("no tier above", "더 높은 등급 없음")
}

/// What filling one field could do; a field that moves no points can still lift to a tier.
///
/// ```
/// use winnable_model::{Lang, Localised, Points, text::report::could_move};
/// let zero = Points::ZERO;
/// let moves = could_move(zero, zero, Some("tier2"));
/// assert_eq!(moves.text(Lang::En), "could lift to tier2");
/// ```
pub fn could_move(add: Points, take: Points, lift: Option<&str>) -> Text {
    if let (Points::ZERO, Points::ZERO, Some(tier)) = (add, take, lift) {
        return Text::new(format!("could lift to {tier}"), format!("{tier} 도달 가능"));
    }
    let mut en = format!("could add {add} or take {take}");
    let mut ko = format!("+{add}점 또는 -{take}점 가능");
    if let Some(tier) = lift {
        en = format!("{en}, could lift to {tier}");
        ko = format!("{ko}, {tier} 도달 가능");
    }
    Text::new(en, ko)
}

/// The plain sum of people's points, beside the score.
pub fn naive_sum(sum: Points) -> Text {
    Text::new(
        format!("people's points added up plainly: {sum} (for comparison, not the score)"),
        format!("담당자 점수의 단순 합계: {sum}(비교용, 점수 아님)"),
    )
}

/// How many people of a role are known and engaged.
pub fn role_counts(known: u64, engaged: u64) -> Text {
    let (k, e) = (counted(known), counted(engaged));
    Text::new(
        format!("{k} known, {e} engaged"),
        format!("{k}명 파악, {e}명 참여"),
    )
}

/// Lines that were left out of a page of 40 lines.
pub fn lines_left_out(count: usize) -> Text {
    let more = if count == 1 {
        "1 more line is".to_owned()
    } else {
        format!("{count} more lines are")
    };
    Text::new(
        format!("{more} in their factor's sum: --format json has all"),
        format!("{count}개 항목은 요인 합계에 포함됨: --format json으로 모두 표시"),
    )
}

/// The lines of one factor that were left out, beside the factor's sum.
pub fn not_shown(count: usize) -> Text {
    let lines = if count == 1 { "line" } else { "lines" };
    Text::new(
        format!("({count} {lines} not shown)"),
        format!("({count}개 항목 생략)"),
    )
}

/// Factors, gates and clamps that were left out, as one line with their sum.
pub fn other_lines(count: usize) -> Text {
    Text::new(format!("{count} more"), format!("그 밖의 {count}개"))
}

/// A fact that was derived from rows.
pub fn from_rows(count: u64) -> Text {
    let (n, s) = (counted(count), plural(count));
    Text::new(format!("from {n} row{s}"), format!("{n}개 행에서 계산"))
}

/// Stated amounts that were converted at a rate, which is that of a day.
pub fn converted_at(stated: &str, rate: &str, on: chrono::NaiveDate, amounts: u64) -> Text {
    let n = counted(amounts);
    Text::new(
        match amounts {
            1 => format!("{stated} at {rate} of {on}"),
            _ => format!("{stated} in {n} amounts at {rate} of {on}"),
        },
        match amounts {
            1 => format!("{stated}, {on} 환율 {rate}"),
            _ => format!("{stated}({n}건), {on} 환율 {rate}"),
        },
    )
}

/// Stated amounts that needed no rate, beside others that did.
pub fn not_converted(stated: &str, amounts: u64) -> Text {
    let n = counted(amounts);
    match amounts {
        1 => Text::new(format!("{stated} as stated"), format!("{stated} 그대로")),
        _ => Text::new(
            format!("{stated} in {n} amounts as stated"),
            format!("{stated}({n}건) 그대로"),
        ),
    }
}

/// A converted amount of a fact, and what it was made of.
pub fn converted_fact(fact: &str, value: &str, parts: &str) -> Text {
    Text::new(
        format!("{fact} {value} from {parts}"),
        format!("{fact} {value}: {parts}"),
    )
}

/// People of an account who are not listed.
pub fn people_left_out(count: u64) -> Text {
    let (people, verb) = if count == 1 {
        ("person", "is")
    } else {
        ("people", "are")
    };
    Text::new(
        format!("{count} {people} asked not to be contacted and {verb} not listed"),
        format!("연락을 거부한 {count}명은 나열하지 않음"),
    )
}
