//! The section `[list]`: how calm the list of the team is kept.

use winnable_engine::list_tier::ListSettings;
use winnable_model::document::{Key, Section, Shape, Table};
use winnable_model::text::list as texts;
use winnable_model::{Diagnostics, Points};

pub(super) static LIST: Table = Table {
    name: "list",
    keys: &[
        Key::optional(
            "hysteresis",
            Shape::Flag,
            "whether an account keeps its place while its score trembles around an edge (true)",
            "점수가 등급 기준 부근에서 흔들릴 때 자리를 유지할지(기본 true)",
        ),
        Key::optional(
            "margin",
            Shape::Number,
            "points below the edge of its tier at which an account stays (2.00)",
            "등급 기준보다 낮아도 자리를 유지하는 점수 폭(기본 2.00)",
        ),
        Key::optional(
            "runs",
            Shape::Whole,
            "in which run in a row below the edge an account loses its tier (2)",
            "기준 아래로 몇 번째 연속된 실행에서 등급을 잃는지(기본 2)",
        ),
        Key::optional(
            "window",
            Shape::Whole,
            "days in which an account changes its place once, and swaps are counted (91)",
            "자리 이동을 한 번으로 제한하고 교체를 세는 일수(기본 91)",
        ),
        Key::optional(
            "swaps",
            Shape::Whole,
            "how many accounts may take the place of another in a window; absent for any number",
            "기간 안에 교체할 수 있는 고객사 수(없으면 제한 없음)",
        ),
        Key::optional(
            "ignored_days",
            Shape::Whole,
            "days without a touch or a word after which an account of the list is ignored (30)",
            "접점도 판정도 없이 며칠이 지나면 방치로 볼지(기본 30)",
        ),
    ],
};

/// Reads the section.
pub(super) fn read(section: &Section<'_>, out: &mut Diagnostics) -> ListSettings {
    section.refuse_unknown_keys(out);
    let mut settings = ListSettings::default();
    let whole = |key, range, out: &mut Diagnostics| {
        let found = section.whole(key, range, out)?;
        u32::try_from(found.value).ok()
    };
    let mut hysteresis = settings.hysteresis.unwrap_or_default();
    hysteresis.margin = margin(section, out).unwrap_or(hysteresis.margin);
    hysteresis.runs = whole("runs", 1..=100, out).unwrap_or(hysteresis.runs);
    hysteresis.window_days = whole("window", 1..=3_650, out).unwrap_or(hysteresis.window_days);
    settings.window_days = hysteresis.window_days;
    settings.swaps = whole("swaps", 0..=1_000_000, out).map(u64::from);
    settings.ignored_days = whole("ignored_days", 1..=3_650, out).unwrap_or(settings.ignored_days);
    let is_off = section.flag("hysteresis", out).is_some_and(|on| !on.value);
    settings.hysteresis = (!is_off).then_some(hysteresis);
    settings
}

/// Points from 0 to 100, with at most two places.
fn margin(section: &Section<'_>, out: &mut Diagnostics) -> Option<Points> {
    let found = section.number("margin", out)?;
    let points = found.value.normalize().to_string().parse::<Points>();
    let is_margin = |points: &Points| (Points::ZERO..=Points::HUNDRED).contains(points);
    let margin = points.ok().filter(is_margin);
    if margin.is_none() {
        section.wrong_value(texts::no_margin(&found.value.to_string()), found.span, out);
    }
    margin
}
