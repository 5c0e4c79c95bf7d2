//! Values that the section shares: shares, amounts and roles.

use rust_decimal::Decimal;
use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::{config, metrics as texts};
use winnable_model::{
    BuyingRole, Code, DecimalMark, Diagnostics, Money, Text, nearest, parse_number, parse_role,
};

use super::Amount;

/// A share: a number from 0 to 1, or a percentage as a text.
pub(super) fn share(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Option<Decimal> {
    let Spanned { value, span } = section.item(key)?;
    let (share, found) = match value {
        Item::Number(number) => (Some(number), number.to_string()),
        Item::Text(text) => (percentage(text), text.to_owned()),
        _ => {
            section.wrong_kind(key, span, &texts::expected_share(), out);
            return None;
        }
    };
    let share = share.filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
    if share.is_none() {
        section.wrong_value(texts::not_a_share(&found), span, out);
    }
    share
}

/// A margin: at most 1, and below 0 where serving costs more than it brings.
pub(super) fn margin(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Option<Decimal> {
    let Spanned { value, span } = section.item(key)?;
    let (margin, found) = match value {
        Item::Number(number) => (Some(number), number.to_string()),
        Item::Text(text) => (percentage(text), text.to_owned()),
        _ => {
            section.wrong_kind(key, span, &texts::expected_share(), out);
            return None;
        }
    };
    let margin = margin.filter(|margin| *margin <= Decimal::ONE);
    if margin.is_none() {
        section.wrong_value(texts::not_a_margin(&found), span, out);
    }
    margin
}

/// `78 %` as 0.78. A text without the sign is no percentage: whether 1 means all or a hundredth
/// cannot be told.
fn percentage(text: &str) -> Option<Decimal> {
    let number = text.trim().strip_suffix('%')?;
    let number = parse_number(number.trim(), DecimalMark::Point).ok()?;
    number.checked_div(Decimal::ONE_HUNDRED)
}

/// An amount with its currency, not below zero.
pub(super) fn money(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Option<Amount> {
    let Spanned { value, span } = section.text(key, out)?;
    let money = match value.parse::<Money>() {
        Ok(money) => money,
        Err(error) => {
            let diagnostic = section.diagnostic(Code::E0102, Text::of(&error), span);
            out.push(diagnostic.with_label(texts::expected_money()));
            return None;
        }
    };
    if money.amount() < Decimal::ZERO {
        section.wrong_value(texts::negative_amount(), span, out);
        return None;
    }
    Some(Amount { money, span })
}

/// A buying role, by its name or in the words of a CRM.
pub(super) fn role(
    section: &Section<'_>,
    text: &Spanned<&str>,
    out: &mut Diagnostics,
) -> Option<BuyingRole> {
    if let Some(role) = parse_role(text.value).and_then(|reading| reading.role) {
        return Some(role);
    }
    let names = BuyingRole::ALL.map(BuyingRole::name);
    let message = texts::no_role(text.value, &names);
    let mut diagnostic = section.diagnostic(Code::E0102, message, text.span.clone());
    if let Some(near) = nearest(text.value, names) {
        diagnostic = diagnostic
            .with_help(config::rename_to(near))
            .with_edit(text.span.clone(), format!("\"{near}\""));
    }
    out.push(diagnostic);
    None
}
