//! The cells of one account's line.

use winnable_engine::ScoreRow;
use winnable_model::text::report::{self as texts, in_percent};
use winnable_model::{FactCatalogue, Lang, Localised, Text};
use winnable_score::{Blocked, BlockedBy, NextBest};

use crate::fill::first_to_fill;

/// The marks that were used, each of which needs a line below the table.
#[derive(Default)]
pub(super) struct Legend {
    uncertain: bool,
    unknown: bool,
}

impl Legend {
    pub(super) fn texts(&self) -> Vec<Text> {
        let uncertain = self.uncertain.then(texts::legend_uncertain);
        uncertain
            .into_iter()
            .chain(self.unknown.then(texts::legend_unknown))
            .collect()
    }
}

pub(super) fn of(
    rank: usize,
    row: &ScoreRow,
    catalogue: &FactCatalogue,
    lang: Lang,
    legend: &mut Legend,
) -> [String; 8] {
    let scored = row.receipt.scored;
    [
        rank.to_string(),
        row.name.clone(),
        tier(row, lang, legend),
        scored.score.to_string(),
        format!("{}–{}", scored.low, scored.high),
        percent(scored.completeness(), lang),
        blocked(&row.receipt.blocked_by, lang, legend),
        first_to_fill(&row.receipt.next_best, catalogue)
            .map(|next| fill(next, catalogue))
            .unwrap_or_default(),
    ]
}

fn tier(row: &ScoreRow, lang: Lang, legend: &mut Legend) -> String {
    let name = match &row.receipt.tier {
        Some(tier) => tier.to_string(),
        None => texts::no_tier().text(lang),
    };
    if row.receipt.scored.tier_certain {
        return name;
    }
    legend.uncertain = true;
    format!("{name}~")
}

/// Ten-thousandths as a whole percentage, rounded half up, but 100 only where all is known and
/// 0 only where nothing is.
pub(crate) fn percent(ten_thousandths: u16, lang: Lang) -> String {
    let percent = match ten_thousandths {
        0 => 0,
        10_000.. => 100,
        known => ((known + 50) / 100).clamp(1, 99),
    };
    in_percent(percent, lang)
}

/// What the next tier up needs, in a few words each.
fn blocked(blocked: &[Blocked], lang: Lang, legend: &mut Legend) -> String {
    let Some(first) = blocked.first() else {
        return String::new();
    };
    let next = blocked
        .iter()
        .take_while(|condition| condition.tier == first.tier);
    let words = next.map(|condition| {
        let word = short(&condition.condition).text(lang);
        match condition.by {
            BlockedBy::Unmet => word,
            BlockedBy::Unknown => {
                legend.unknown = true;
                format!("{word}?")
            }
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A condition in a few words where it is one of the shipped models, else as it was written.
fn short(condition: &str) -> Text {
    if condition.starts_with("score >= ") {
        return texts::short_score();
    }
    if condition.starts_with("expected_annual_revenue >= ") {
        return texts::short_revenue();
    }
    match condition {
        "rollup.c_level_engaged" => texts::short_c_level(),
        "rollup.engaged_departments >= 2" => texts::short_departments(),
        other => Text::verbatim(other),
    }
}

fn fill(next: &NextBest, catalogue: &FactCatalogue) -> String {
    let name = &*catalogue.spec(next.fact).name;
    let name = name.strip_prefix("account.").unwrap_or(name);
    match &next.could_lift_to {
        Some(tier) => format!("{name} → {tier}"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests;
