//! Checks of what is said to whom.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_icp::profile::{Profile, names_a_metric};
use winnable_model::programme::{Message, ProgrammeData};
use winnable_model::text::lint::message as texts;
use winnable_model::{LintCode, Text, fold};

use crate::outcome::Check;
use crate::words::words_of;
use crate::{Evidence, Outcome, Settings};

/// The whole text of a message: its parts and its sentence.
fn whole(message: &Message) -> String {
    let parts = [
        &message.situation,
        &message.cost,
        &message.change,
        &message.text,
    ];
    let parts: Vec<&str> = parts.into_iter().filter_map(Option::as_deref).collect();
    parts.join(" ")
}

/// The sentence, else the change.
fn sentence(message: &Message) -> Option<&str> {
    message.text.as_deref().or(message.change.as_deref())
}

fn at(message: &Message, value: Text) -> Evidence {
    Evidence::line(ProgrammeData::MESSAGES, message.line, value)
}

/// `ABM-F2`: messages of product words alone. The message of the ICP counts as one.
pub fn product_centred(
    messages: Option<&[Message]>,
    icp: Option<&Profile>,
    settings: &Settings,
) -> Outcome {
    let mut check = Check::new(LintCode::AbmF2, settings);
    let least = check.limit("product_words_min");
    let is_centred = |text: &str| {
        let (product, reader) = words_of(text);
        (reader == 0 && Decimal::from(product.len()) >= least.value).then(|| product.join(", "))
    };
    let mut found = Vec::new();
    for message in messages.unwrap_or_default() {
        let text = whole(message);
        if text.is_empty() {
            continue;
        }
        check.looked_at(1);
        if let Some(words) = is_centred(&text) {
            found.push(at(message, texts::product_words(&words)).in_column("text"));
        }
    }
    if messages.is_none() {
        check.lacks(texts::no_messages());
    }
    if let Some(icp) = icp {
        let message = &icp.message;
        let parts = [&message.situation, &message.cost, &message.change];
        let text: Vec<&str> = parts.into_iter().filter_map(Option::as_deref).collect();
        if !text.is_empty() {
            check.looked_at(1);
            if let Some(words) = is_centred(&text.join(" ")) {
                found.push(Evidence::file(&icp.file, texts::product_words(&words)));
            }
        }
    }
    check.find_rows(found, texts::centred, Some(least), texts::speak_of_reader());
    check.done()
}

/// `MSG-1`: changes that name no operating metric, in the ICP and in the table of messages.
pub fn without_metric(
    messages: Option<&[Message]>,
    icp: Option<&Profile>,
    settings: &Settings,
) -> Outcome {
    let mut check = Check::new(LintCode::Msg1, settings);
    if let Some(icp) = icp
        && icp.message.change.is_some()
    {
        check.looked_at(1);
        if let Some(said) = icp.lint_change() {
            check.find_said(said, None, texts::name_a_metric());
        }
    }
    let mut found = Vec::new();
    for message in messages.unwrap_or_default() {
        let Some(change) = &message.change else {
            continue;
        };
        check.looked_at(1);
        if !names_a_metric(change) {
            found.push(at(message, Text::verbatim(change)).in_column("change"));
        }
    }
    check.find_rows(found, texts::no_metric, None, texts::name_a_metric());
    if messages.is_none() {
        check.lacks(texts::no_messages());
    }
    check.done()
}

/// `ROL-2`: messages without a role, and one text for several roles.
pub fn same_for_all(messages: Option<&[Message]>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Rol2, settings);
    let most = check.limit("roles_max");
    let Some(messages) = messages else {
        check.lacks(texts::no_messages());
        return check.done();
    };
    check.looked_at(messages.len());
    let without = messages.iter().filter(|message| message.role.is_none());
    let without: Vec<Evidence> = without
        .map(|message| at(message, texts::role_blank()).in_column("role"))
        .collect();
    check.find_rows(without, texts::no_role, None, texts::write_by_role());
    let mut by_text: BTreeMap<String, Vec<&Message>> = BTreeMap::new();
    for message in messages.iter().filter(|message| message.role.is_some()) {
        if let Some(text) = sentence(message) {
            by_text.entry(fold(text)).or_default().push(message);
        }
    }
    for same in by_text.into_values() {
        let mut roles: Vec<_> = same.iter().filter_map(|message| message.role).collect();
        roles.sort_unstable();
        roles.dedup();
        if Decimal::from(roles.len()) > most.value {
            let evidence = same.iter().map(|message| {
                let role = message
                    .role
                    .map_or_else(texts::role_blank, |role| Text::of(&role));
                at(message, role).in_column("role")
            });
            check.find(
                texts::same_text(roles.len()),
                evidence.collect(),
                Some(most),
                texts::write_by_role(),
            );
        }
    }
    check.done()
}
