//! The verdict: score, tier, what blocks the next one, what to fill next.

use winnable_engine::{Manifest, ScoreRow};
use winnable_model::text::report as texts;
use winnable_model::{Lang, Localised, Text};

use super::{ExplainOptions, Subject, VERDICT_LINES, clip, wrap_to};
use crate::fill::first_to_fill;
use crate::style::Paint;
use crate::table::percent;
use crate::terminal::{escape, fit, hang};

pub(super) fn lines(
    subject: Subject<'_>,
    manifest: &Manifest,
    options: ExplainOptions<'_>,
) -> Vec<String> {
    let (row, width, lang) = (subject.row(), options.width, options.lang);
    let scored = row.receipt.scored;
    let paint = Paint(options.colour);
    let mut lines = vec![paint.bold(&fit(&format!("{} ({})", row.name, row.account_id), width))];
    let date = manifest.as_of;
    let source = format!(
        "{} · {}",
        manifest.model,
        texts::as_of_short(date).text(lang)
    );
    lines.push(paint.faint(&fit(&source, width)));
    if row.derived {
        let text = winnable_model::text::matching::derived_account().text(lang);
        lines.push(paint.faint(&fit(&text, width)));
    }
    if let Subject::Excluded(excluded) = subject {
        let head = format!("{} ", texts::excluded_word().text(lang));
        let text = format!("{}: {}", excluded.rule, excluded.reason.text(lang));
        lines.extend(clip(hang(&head, &escape(&text), width), 2, width));
    }
    let score = texts::verdict(scored.score, scored.low, scored.high).text(lang);
    lines.extend(wrap_to(&score, 2, width));
    lines.push(fit(&tier(row, lang), width));
    let room = VERDICT_LINES.saturating_sub(lines.len() + 2);
    lines.extend(blocked(row, room.min(4), options));
    lines.extend(next(row, options));
    lines
}

fn tier(row: &ScoreRow, lang: Lang) -> String {
    let receipt = &row.receipt;
    let mut words = vec![match &receipt.tier {
        Some(tier) => format!("{}: {tier}", texts::heading_tier().text(lang)),
        None => texts::no_tier().text(lang),
    }];
    let programme = receipt.programme.as_deref().map(texts::programme);
    words.extend(programme.map(|programme| programme.text(lang)));
    let certainty = if receipt.scored.tier_certain {
        texts::certain()
    } else {
        texts::uncertain()
    };
    words.push(certainty.text(lang));
    words.push(texts::completeness(&percent(receipt.scored.completeness(), lang)).text(lang));
    words.join(" · ")
}

/// What the next tier up needs, a condition a line.
fn blocked(row: &ScoreRow, room: usize, options: ExplainOptions<'_>) -> Vec<String> {
    let (width, lang) = (options.width, options.lang);
    let Some(first) = row.receipt.blocked_by.first() else {
        let above = texts::no_tier_above().text(lang);
        return if row.receipt.tier.is_some() {
            vec![fit(&above, width)]
        } else {
            Vec::new()
        };
    };
    let head = format!("{} {}: ", first.tier, texts::needs().text(lang));
    let head = escape(&head).into_owned();
    let indent = " ".repeat(crate::terminal::display_width(&head));
    let conditions: Vec<Text> = row
        .receipt
        .blocked_by
        .iter()
        .filter(|blocked| blocked.tier == first.tier)
        .map(|blocked| blocked.reason.clone())
        .collect();
    let lines = conditions.iter().enumerate().flat_map(|(at, reason)| {
        let head = if at == 0 { &head } else { &indent };
        hang(head, &escape(&reason.text(lang)), width)
    });
    clip(lines.collect(), room, width)
}

/// The field that is worth filling first.
fn next(row: &ScoreRow, options: ExplainOptions<'_>) -> Vec<String> {
    let (width, lang) = (options.width, options.lang);
    let Some(next) = first_to_fill(&row.receipt.next_best, options.catalogue) else {
        return clip(
            crate::terminal::wrap(&texts::nothing_unknown().text(lang), width),
            2,
            width,
        );
    };
    let lift = next
        .could_lift_to
        .as_ref()
        .map(winnable_model::TierId::as_str);
    let moves = texts::could_move(next.could_add, next.could_take, lift).text(lang);
    let head = format!("{}: ", texts::heading_next().text(lang));
    let text = format!("{}: {moves}", options.catalogue.spec(next.fact).name);
    clip(hang(&head, &escape(&text), width), 2, width)
}
