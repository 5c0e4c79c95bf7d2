//! `account6` as a programmer would write it for one model: no intervals, no policies but half, no
//! tiers, no receipt. It gives the scale against which a general engine is measured.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_model::{FactId, FactRow, FactValue, fact_ids as ids};

const INDUSTRIES: [&str; 16] = [
    "software",
    "technology",
    "saas",
    "information technology",
    "financial services",
    "finance",
    "healthcare",
    "medical",
    "manufacturing",
    "telecommunications",
    "electronics",
    "biotechnology",
    "소프트웨어",
    "정보통신",
    "제조",
    "금융",
];
const CODES: [&str; 3] = ["naics:5132", "naics:5182", "naics:5415"];
const STACK: [&str; 5] = ["salesforce", "hubspot", "slack", "aws", "okta"];

/// The score in hundredths of a point.
#[expect(clippy::too_many_lines, reason = "one model, written out")]
pub(crate) fn score(facts: &FactRow, as_of: NaiveDate) -> i32 {
    let half = |points: i32, earned: Option<i32>| earned.unwrap_or(points / 2);
    let number = |id: FactId| match facts.get(id) {
        FactValue::Number(number) => number.to_i32(),
        _ => None,
    };
    let flag = |id: FactId, is: bool, points: i32| match facts.get(id) {
        FactValue::Flag(flag) => Some(if *flag == is { points } else { 0 }),
        _ => None,
    };
    let days = |id: FactId| match facts.get(id) {
        FactValue::Date(date) => Some((*date - as_of).num_days()),
        _ => None,
    };
    let level = |id: FactId, points: [i32; 3]| match facts.get(id) {
        FactValue::Text(label) => Some(match label.key() {
            "low" | "낮음" => points[0],
            "medium" | "중간" => points[1],
            "high" | "높음" => points[2],
            _ => 0,
        }),
        _ => None,
    };
    let labels = |id: FactId, plain: &[&str], codes: &[&str], points: i32| match facts.get(id) {
        FactValue::Set(set) => {
            let is = |key: &str| plain.contains(&key) || codes.iter().any(|c| key.starts_with(c));
            Some(if set.iter().any(|label| is(label.key())) {
                points
            } else {
                0
            })
        }
        _ => None,
    };

    let fit = half(1_000, labels(ids::INDUSTRY, &INDUSTRIES, &CODES, 1_000))
        + half(
            1_000,
            number(ids::EMPLOYEES).map(|n| match n {
                50..200 => 600,
                200..1_000 => 1_000,
                1_000..5_000 => 700,
                5_000.. => 300,
                _ => 0,
            }),
        )
        + half(
            300,
            number(ids::GROWTH_RATE).map(|n| match n {
                0..10 => 100,
                10..30 => 200,
                30.. => 300,
                _ => 0,
            }),
        )
        + half(200, labels(ids::TECH_STACK, &STACK, &[], 200));
    let power = half(1_200, flag(ids::BUDGET_CONFIRMED, true, 1_200))
        + half(800, flag(ids::PAST_PURCHASE, true, 800));
    let participation = half(
        800,
        number(ids::ENGAGED_PEOPLE).map(|n| match n {
            ..1 => 0,
            1..3 => 200 + 200 * (n - 1),
            3..5 => 600 + 100 * (n - 3),
            _ => 800,
        }),
    ) + half(
        600,
        number(ids::DECISION_MAKERS_ENGAGED).map(|n| match n {
            1 => 400,
            2.. => 600,
            _ => 0,
        }),
    ) + half(600, people_score(facts));
    let size = half(
        900,
        match facts.get(ids::EXPECTED_ANNUAL_REVENUE) {
            FactValue::Money(money) => Some(match money.amount().to_i64().unwrap_or(0) {
                500_000_000.. => 900,
                100_000_000.. => 600,
                1.. => 300,
                _ => 0,
            }),
            _ => None,
        },
    ) + half(400, level(ids::EXPANSION_POTENTIAL, [0, 200, 400]))
        + half(
            200,
            number(ids::CONTRACT_TERM_MONTHS).map(|n| match n {
                12..24 => 100,
                24.. => 200,
                _ => 0,
            }),
        );
    let competition = half(500, level(ids::SWITCHING_BARRIER, [500, 200, 0]))
        + half(300, flag(ids::EXCLUSIVE_CONTRACT, false, 300))
        + half(
            200,
            days(ids::INCUMBENT_CONTRACT_END).map(|n| match n {
                0..180 => 200,
                ..365 => 100,
                _ => 0,
            }),
        );
    let timing = half(400, level(ids::URGENCY, [0, 200, 400]))
        + half(
            400,
            days(ids::PURCHASE_DATE).map(|n| match n {
                0..90 => 400,
                90..180 => 300,
                180..365 => 100,
                _ => 0,
            }),
        )
        + half(
            200,
            days(ids::BUDGET_CYCLE_START).map(|n| match n {
                0..180 => 200,
                180.. => 100,
                _ => 0,
            }),
        );
    fit + power + participation + size + competition + timing
}

/// Up to 6 points at 60, rounded as the model rounds.
fn people_score(facts: &FactRow) -> Option<i32> {
    match facts.get(ids::PEOPLE_SCORE) {
        FactValue::Number(number) => {
            let points = *number * Decimal::TEN;
            points.round().to_i32().map(|points| points.clamp(0, 600))
        }
        _ => None,
    }
}
