//! A review in a terminal: what moves first, then the tiers, the accounts, the programmes, how firm the
//! list is, and who agreed.

use rust_decimal::Decimal;
use winnable_engine::review::{Moved, Review, Spot, Stability, Standing};
use winnable_metrics::Reason;
use winnable_model::text::review as texts;
use winnable_model::{Currency, Lang, Localised, Money, Text, format_money};
use winnable_score::Approval;

use super::{ReviewOptions, ReviewPage, ReviewedModel};
use crate::grid::{Column, Grid, Side};
use crate::lines::{block, bold};
use crate::table::warning_lines;
use crate::terminal::{escape, hang, wrap};

/// A review: what it says, the tiers, the moves, the accounts, the programmes, how firm the list is, the
/// approval, the warnings.
pub fn review_table(page: &ReviewPage<'_>, options: ReviewOptions) -> String {
    let mut lines = head(page, options);
    lines.push(String::new());
    for text in said(page) {
        lines.extend(hang("  ", &escape(&text.text(options.lang)), options.width));
    }
    lines.extend(tiers(page.review, options));
    lines.extend(transitions(page.review, options));
    lines.extend(directions(page.review, options));
    lines.extend(accounts(page.review, options));
    lines.extend(programmes(page.review, options));
    lines.extend(stability(page.stability, options));
    lines.extend(approval(page, options));
    let warnings = warning_lines(page.warnings, options.width, options.lang, options.colour);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    if let Some(name) = page.written {
        lines.push(String::new());
        let text = texts::wrote(name).text(options.lang);
        lines.extend(wrap(&escape(&text), options.width));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn head(page: &ReviewPage<'_>, options: ReviewOptions) -> Vec<String> {
    // A shipped model has no file that anybody could open.
    let name = |model: ReviewedModel<'_>| {
        let place = if model.shipped {
            texts::shipped().text(options.lang)
        } else {
            model.file.to_owned()
        };
        format!("{} ({place})", model.id)
    };
    let mut lines = bold(&texts::title(), options);
    let models = if page.settings.is_empty() {
        format!("{} → {}", name(page.from), name(page.to))
    } else {
        name(page.from)
    };
    let list = texts::list_of(page.manifest.motion, page.manifest.filter.as_deref());
    let about = [
        models,
        page.review.as_of.to_string(),
        list.text(options.lang),
    ];
    lines.extend(wrap(&escape(&about.join(" · ")), options.width));
    for setting in page.settings {
        let text = texts::set_line(setting).text(options.lang);
        lines.extend(hang("  ", &escape(&text), options.width));
    }
    lines
}

fn money(amount: Decimal, currency: Currency) -> Text {
    let money = Money::new(amount, currency);
    Text::new(
        format_money(&money, Lang::En),
        format_money(&money, Lang::Ko),
    )
}

/// An amount, or why there is none.
fn amount(found: &Result<Decimal, Reason>, currency: Currency) -> Text {
    match found {
        Ok(amount) => money(*amount, currency),
        Err(reason) => Text::of(reason),
    }
}

/// What it says, the most important first.
fn said(page: &ReviewPage<'_>) -> Vec<Text> {
    let review = page.review;
    let listed = review.listed.0.max(review.listed.1);
    let touched = &review.touched;
    let mut said = Vec::new();
    if review.moved.is_empty() {
        said.push(texts::nobody_moves());
    } else {
        let parts = review.by_direction.iter();
        let parts: Vec<(u64, Text)> = parts
            .map(|(direction, of)| (of.accounts, texts::move_in(direction.name())))
            .collect();
        said.push(texts::accounts_move(touched.accounts, listed, &parts));
        if has_other_tiers(review) {
            said.push(texts::other_tiers());
        }
        said.push(if touched.has_deals() {
            let sum = amount(&touched.pipeline, review.currency);
            texts::pipeline(&sum, touched.open.deals, touched.open.without_amount)
        } else {
            texts::no_pipeline()
        });
        let sum = amount(&touched.expected, review.currency);
        said.push(texts::expected(&sum, touched.without_expected));
    }
    said.push(texts::scores_change(review.scores_changed, listed));
    if review.other_facts {
        said.push(texts::other_facts());
    }
    if page.from.id != page.to.id {
        said.push(texts::other_model());
    }
    said
}

/// Whether a model has a tier that the other does not have.
fn has_other_tiers(review: &Review) -> bool {
    let mut tiers = review.tiers.iter();
    tiers.any(|tier| tier.from.is_none() || tier.to.is_none())
}

fn spot(spot: &Spot, lang: Lang) -> String {
    match spot {
        Spot::Tier(id) => id.to_string(),
        Spot::NoTier => texts::tier_none().text(lang),
        Spot::NotListed => texts::unlisted().text(lang),
    }
}

fn count(found: Option<u64>) -> String {
    found.map_or_else(|| "–".to_owned(), |count| count.to_string())
}

fn right(text: &Text, options: ReviewOptions) -> Column {
    Column::whole(text.text(options.lang), Side::Right)
}

fn tiers(review: &Review, options: ReviewOptions) -> Vec<String> {
    let mut grid = Grid::new(vec![
        Column::flexible(texts::heading_tier().text(options.lang), 8).kept(),
        right(&texts::heading_before(), options).kept(),
        right(&texts::heading_after(), options).kept(),
        right(&texts::heading_change(), options).kept(),
    ]);
    for tier in &review.tiers {
        let (from, to) = (tier.from.unwrap_or(0), tier.to.unwrap_or(0));
        if tier.spot == Spot::NoTier && (from, to) == (0, 0) {
            continue;
        }
        let change = i128::from(to) - i128::from(from);
        let change = if change == 0 {
            "0".to_owned()
        } else {
            format!("{change:+}")
        };
        grid.push([
            spot(&tier.spot, options.lang),
            count(tier.from),
            count(tier.to),
            change,
        ]);
    }
    block(&texts::tiers(), &grid, options)
}

fn transitions(review: &Review, options: ReviewOptions) -> Vec<String> {
    let mut grid = Grid::new(vec![
        Column::flexible(texts::heading_from().text(options.lang), 8).kept(),
        Column::flexible(texts::heading_to().text(options.lang), 8).kept(),
        right(&texts::heading_accounts(), options).kept(),
    ]);
    let moves: Vec<_> = review
        .transitions
        .iter()
        .filter(|one| one.from != one.to)
        .collect();
    if moves.is_empty() {
        return Vec::new();
    }
    for one in moves {
        grid.push([
            spot(&one.from, options.lang),
            spot(&one.to, options.lang),
            one.accounts.to_string(),
        ]);
    }
    block(&texts::transitions(), &grid, options)
}

fn directions(review: &Review, options: ReviewOptions) -> Vec<String> {
    if review.by_direction.is_empty() {
        return Vec::new();
    }
    let mut grid = Grid::new(vec![
        Column::whole(texts::heading_move().text(options.lang), Side::Left).kept(),
        right(&texts::heading_accounts(), options).kept(),
        right(&texts::heading_deals(), options),
        right(&texts::heading_pipeline(), options),
        right(&texts::heading_expected(), options),
    ]);
    for (direction, touched) in &review.by_direction {
        let sum = |found: &Result<Decimal, Reason>| match found {
            Ok(amount) => money(*amount, review.currency).text(options.lang),
            Err(_) => "–".to_owned(),
        };
        let has_deals = touched.has_deals();
        grid.push([
            texts::move_in(direction.name()).text(options.lang),
            touched.accounts.to_string(),
            count(has_deals.then_some(touched.open.deals)),
            sum(&touched.pipeline),
            sum(&touched.expected),
        ]);
    }
    block(&texts::directions(), &grid, options)
}

fn place(side: &Standing, lang: Lang) -> String {
    match &side.tier {
        _ if !side.listed => texts::unlisted().text(lang),
        Some(tier) => tier.to_string(),
        None => texts::tier_none().text(lang),
    }
}

fn accounts(review: &Review, options: ReviewOptions) -> Vec<String> {
    if review.moved.is_empty() {
        return Vec::new();
    }
    let lang = options.lang;
    let mut grid = Grid::new(vec![
        Column::flexible(texts::heading_account().text(lang), 12)
            .kept()
            .named(),
        Column::flexible(texts::heading_from().text(lang), 6).kept(),
        Column::flexible(texts::heading_to().text(lang), 6).kept(),
        right(&texts::heading_score(), options).kept(),
        Column::flexible(texts::heading_because().text(lang), 14),
        right(&texts::heading_pipeline(), options),
    ]);
    let shown = options
        .top
        .unwrap_or(review.moved.len())
        .min(review.moved.len());
    let has_deals = review.touched.has_deals();
    for one in review.moved.iter().take(shown) {
        grid.push(account(one, review.currency, has_deals, lang));
    }
    let mut lines = block(&texts::accounts(), &grid, options);
    let hidden = (review.moved.len() - shown) as u64;
    if hidden > 0 {
        let text = texts::more_moves(hidden).text(lang);
        lines.extend(wrap(&text, options.width));
    }
    lines
}

fn account(one: &Moved, currency: Currency, has_deals: bool, lang: Lang) -> [String; 6] {
    let because = one.because.as_ref().map_or_else(
        || texts::because_edge().text(lang),
        |line| format!("{:+.2} {}", hundredths(line.to - line.from), line.criterion),
    );
    let open = has_deals.then(|| one.open.sum().ok()).flatten();
    [
        one.name.clone(),
        place(&one.from, lang),
        place(&one.to, lang),
        format!("{} → {}", one.from.score, one.to.score),
        because,
        open.map_or_else(
            || "–".to_owned(),
            |amount| money(amount, currency).text(lang),
        ),
    ]
}

/// Points as a decimal, for a sign before them.
fn hundredths(points: winnable_model::Points) -> Decimal {
    Decimal::new(points.hundredths().into(), 2)
}

fn programmes(review: &Review, options: ReviewOptions) -> Vec<String> {
    if review.capacity.is_empty() {
        return Vec::new();
    }
    let lang = options.lang;
    let mut grid = Grid::new(vec![
        Column::whole(texts::heading_programme().text(lang), Side::Left).kept(),
        right(&texts::heading_seats(), options).kept(),
        right(&texts::heading_before(), options).kept(),
        right(&texts::heading_over(), options).kept(),
        right(&texts::heading_after(), options).kept(),
        right(&texts::heading_over(), options).kept(),
    ]);
    let mut notes = Vec::new();
    for row in &review.capacity {
        grid.push([
            row.kind.name().to_owned(),
            row.seats.map_or_else(
                |_| texts::seats_unknown().text(lang),
                |seats| seats.to_string(),
            ),
            row.from.accounts.to_string(),
            count(row.from.over),
            row.to.accounts.to_string(),
            count(row.to.over),
        ]);
        let mut tiers: Vec<_> = row.to.tiers.iter().map(|one| &one.tier).collect();
        tiers.extend(row.from.tiers.iter().map(|one| &one.tier));
        tiers.sort_by_key(|tier| tier.as_str());
        tiers.dedup();
        for tier in tiers {
            let over = |load: &winnable_engine::review::Load| {
                let found = load.tiers.iter().find(|one| one.tier == *tier);
                found.and_then(|one| one.over)
            };
            let (before, after) = (over(&row.from), over(&row.to));
            if before.or(after).is_some() && (before, after) != (Some(0), Some(0)) {
                notes.push(texts::by_programme(tier.as_str(), before, after));
            }
        }
    }
    let mut lines = block(&texts::programmes(), &grid, options);
    notes.push(texts::seats_by_score());
    for note in notes {
        lines.extend(hang("  ", &escape(&note.text(lang)), options.width));
    }
    lines
}

fn stability(found: &Stability, options: ReviewOptions) -> Vec<String> {
    let lang = options.lang;
    let mut grid = Grid::new(vec![
        Column::flexible(texts::heading_weight().text(lang), 10)
            .kept()
            .named(),
        right(&texts::heading_points(), options).kept(),
        right(&texts::heading_less(), options).kept(),
        right(&texts::heading_more(), options).kept(),
        right(&texts::heading_both(), options).kept(),
    ]);
    for one in &found.weights {
        grid.push([
            one.factor.to_string(),
            one.weight.to_string(),
            one.less.to_string(),
            one.more.to_string(),
            one.both.to_string(),
        ]);
    }
    let mut lines = block(&texts::stability(), &grid, options);
    let mut said = vec![texts::kept_all(found.all, found.accounts)];
    said.push(match found.most() {
        Some(most) => texts::most(&most.factor, found.accounts - most.both, found.accounts),
        None => texts::none_moves(),
    });
    said.extend(
        found.random.map(|random| {
            texts::kept_random(random.vectors, random.all, random.kept, found.accounts)
        }),
    );
    said.push(texts::reweighed());
    for text in said {
        lines.extend(hang("  ", &escape(&text.text(lang)), options.width));
    }
    lines
}

fn approval(page: &ReviewPage<'_>, options: ReviewOptions) -> Vec<String> {
    let mut lines = vec![String::new()];
    lines.extend(bold(&texts::approval(), options));
    let said = match page.approval {
        None => vec![texts::no_approval()],
        Some(found) => named(found, page),
    };
    for text in said {
        lines.extend(hang("  ", &escape(&text.text(options.lang)), options.width));
    }
    lines
}

fn named(found: &Approval, page: &ReviewPage<'_>) -> Vec<Text> {
    let names = |names: &[String]| texts::names_of(names);
    vec![
        texts::approved(&names(&found.sales), &names(&found.marketing), found.on),
        texts::calibrated(found.calibrated.or(found.on), found.age(page.review.as_of)),
    ]
}
