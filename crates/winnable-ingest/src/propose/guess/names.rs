//! The ways in which a header may spell the name of a field.

use crate::dialect::header_key;
use crate::field::EntityKind;
use crate::unit::without_unit;

/// The keys by which a header is looked for, the whole header first: without what stands in
/// parentheses or says a unit, without the record in front (`Account: Name`, `partner/name`, `Deal - Value`), with
/// `id` where an export writes `Account Name.id` or `(Do Not Modify) Account`, and without the name
/// of the record before that of the field (`deal_amount`, `Company City`).
pub(super) fn names(header: &str, kind: EntityKind) -> Vec<String> {
    let mut names = vec![header_key(header)];
    let mut add = |name: String| {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    };
    let lower = header.trim().to_lowercase();
    if let Some(record) = lower.strip_prefix("(do not modify) ") {
        add(header_key(&format!("{record} id")));
        add(header_key(record));
        return names;
    }
    let bare = without_parentheses(&lower);
    add(header_key(&bare));
    // `annual_revenue_in_millions` is a column of annual revenue.
    if let Some(name) = without_unit(header) {
        add(header_key(&name));
    }
    if let Some(record) = bare.strip_suffix(".id").or(bare.strip_suffix("/id")) {
        let record = record.strip_suffix(" name").unwrap_or(record);
        add(header_key(&format!("{record} id")));
        return names;
    }
    let field = ["::", ": ", " - ", "/", "."]
        .iter()
        .find_map(|sign| bare.rsplit_once(sign))
        .filter(|(record, field)| record.len() > 3 && field.chars().count() > 1);
    if let Some((record, field)) = field {
        // `Est. Revenue` and `No. of Employees` are words, no paths.
        add(header_key(field));
        let record = record.strip_suffix("_id").unwrap_or(record);
        add(header_key(&format!("{record} {field}")));
    }
    let key = header_key(&bare);
    for record in records(kind) {
        if let Some(field) = key.strip_prefix(record)
            && field.chars().count() > 1
        {
            add(field.trim_start_matches([':', '.', '/', ' ']).to_owned());
        }
    }
    names
}

/// The text without `(…)` and `[…]`.
fn without_parentheses(text: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out.trim().trim_end_matches([':', '*']).trim().to_owned()
}

/// What records of a kind are called in front of their fields, as keys.
fn records(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Accounts => &[
            "account",
            "company",
            "organization",
            "customer",
            "client",
            "거래처",
            "고객사",
            "회사",
            "업체",
        ],
        EntityKind::Contacts => &["contact", "person", "prospect", "연락처", "담당자"],
        EntityKind::Leads => &["lead", "prospect", "리드", "person"],
        EntityKind::Opportunities => &[
            "opportunity",
            "deal",
            "opp",
            "영업기회",
            "기회",
            "영업",
            "계약",
        ],
        EntityKind::Engagements => &["activity", "task", "event", "활동"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_looked_for_by_all_of_its_spellings() {
        let has = |header: &str, kind: EntityKind, name: &str| {
            let names = names(header, kind);
            assert!(names.iter().any(|one| one == name), "{header}: {names:?}");
        };
        has("Amount (KRW)", EntityKind::Opportunities, "amount");
        has("계약금액(원)", EntityKind::Opportunities, "계약금액");
        has("(Do Not Modify) Account", EntityKind::Accounts, "accountid");
        has("Account Name.id", EntityKind::Opportunities, "accountid");
        has("Account: Account Name", EntityKind::Contacts, "accountname");
        has("Company City", EntityKind::Accounts, "city");
        has("deal_value", EntityKind::Opportunities, "value");
        has("Address 1: City", EntityKind::Accounts, "address1:city");
        has("partner_id/name", EntityKind::Opportunities, "partnername");
        // The company's city is no city of a person.
        assert!(!names("Company City", EntityKind::Contacts).contains(&"city".to_owned()));
    }
}
