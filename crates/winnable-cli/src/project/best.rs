//! The section `[best_customers]`: by what a customer is one of the best.

use rust_decimal::prelude::ToPrimitive as _;
use winnable_icp::best::{BestRules, Quantity, StatedBound};
use winnable_model::Diagnostics;
use winnable_model::document::{Key, Section, Shape, Table};
use winnable_model::text::icp::best as texts;

pub(super) static BEST: Table = Table {
    name: "best_customers",
    keys: &[
        Key::optional(
            "at_least",
            Shape::Whole,
            "how many of the five measures a best customer meets, 1 to 5",
            "우수 고객이 충족해야 할 기준 개수(1~5)",
        ),
        Key::optional(
            "top",
            Shape::Whole,
            "how many customers the list holds at most",
            "목록의 최대 고객 수",
        ),
        Key::optional(
            "cycle_days",
            Shape::Number,
            "days of the sales cycle, at most",
            "영업 주기 상한(일)",
        ),
        Key::optional(
            "cac",
            Shape::Number,
            "what the customer cost to win, at most, in the reporting currency",
            "고객 획득 비용 상한(보고 통화)",
        ),
        Key::optional(
            "tenure_months",
            Shape::Number,
            "months as a customer who is still there, at least",
            "현재까지 고객으로 유지된 개월 하한",
        ),
        Key::optional(
            "expansion",
            Shape::Number,
            "growth as a share of the first revenue, at least: 0.2 for a fifth",
            "첫 매출 대비 확장 하한: 20%면 0.2",
        ),
        Key::optional(
            "time_to_value_days",
            Shape::Number,
            "days to the first value, at most",
            "가치 실현까지의 상한(일)",
        ),
        Key::optional(
            "tickets_per_year",
            Shape::Number,
            "support tickets a year, at most",
            "연간 지원 티켓 상한",
        ),
        Key::optional(
            "from_interviews",
            Shape::Texts,
            "bounds of this section that rest on interviews alone",
            "인터뷰만으로 정한 기준의 이름",
        ),
    ],
};

/// Reads the section.
pub(super) fn read(section: &Section<'_>, out: &mut Diagnostics) -> BestRules {
    section.refuse_unknown_keys(out);
    let mut rules = BestRules::default();
    let whole = |key, range, out: &mut Diagnostics| {
        let found = section.whole(key, range, out)?;
        usize::try_from(found.value).ok()
    };
    rules.least = whole("at_least", 1..=5, out).unwrap_or(rules.least);
    rules.top = whole("top", 1..=1_000, out).unwrap_or(rules.top);
    let interviews = section.texts("from_interviews", out).unwrap_or_default();
    for quantity in Quantity::ALL {
        let Some(bound) = section.number(quantity.name(), out) else {
            continue;
        };
        if bound.value.is_sign_negative() && quantity != Quantity::Expansion {
            section.wrong_value(texts::below_zero(quantity.name()), bound.span, out);
            continue;
        }
        if let Some(at) = bound.value.to_f64() {
            rules.stated.push(StatedBound {
                quantity,
                at,
                from_interviews: interviews.iter().any(|one| one.value == quantity.name()),
            });
        }
    }
    for name in interviews {
        let known = Quantity::ALL.map(Quantity::name);
        if !known.contains(&name.value) {
            let near = winnable_model::nearest(name.value, known);
            section.wrong_value(texts::no_quantity(name.value, near), name.span, out);
        } else if !section.has(name.value) {
            section.wrong_value(texts::interview_without_bound(name.value), name.span, out);
        }
    }
    rules
}
