//! Whether a value that the mapping itself writes can be read as what its field holds.

use chrono_tz::Tz;
use winnable_model::text::data as texts;
use winnable_model::{
    AmountRules, Arm, BuyingRole, Code, Currency, DealType, DecimalMark, RetentionKind, Seniority,
    Text, is_blank, parse_role,
};

use super::Target;
use crate::cell::{self, Refusal};
use crate::field::{EntityKind, Reading};
use crate::read::{arm_word, direction_word};
use winnable_model::stage::outcome_word;

/// Refuses a value that every row would trip over. A blank one leaves the field unknown.
pub(super) fn check(
    kind: EntityKind,
    target: &Target,
    value: &str,
    decimal: DecimalMark,
) -> Result<(), Refusal> {
    if is_blank(value) {
        return Ok(());
    }
    match target.reading() {
        Reading::Flag => cell::flag(value).map(drop),
        Reading::Number if target.name() == "probability" => {
            cell::probability(value, decimal, cell::Share::Unstated).map(drop)
        }
        Reading::Number => {
            let read = cell::number_span(value, decimal)?;
            match target.name() {
                "employees" | "founded_year" => cell::count(read, value, decimal, None).map(drop),
                _ => Ok(()),
            }
        }
        Reading::Money => {
            // Only the digits are of interest: any currency will do.
            let default_currency = Some(Currency::USD);
            let rules = AmountRules {
                decimal_mark: decimal,
                default_currency,
            };
            let read = cell::money_span(value, rules)?;
            match target.name() {
                "annual_revenue" => cell::not_negative(read).map(drop),
                _ => Ok(()),
            }
        }
        Reading::Happened | Reading::Planned => cell::day(value, None, Tz::UTC).map(drop),
        Reading::Domain => cell::domain(value).map(drop),
        Reading::Email => cell::address(value).map(drop),
        Reading::Text => check_word(kind, target.name(), value),
        Reading::Key | Reading::Labels => Ok(()),
    }
}

/// The fields whose texts are words of ours. What a deal's stage is translated to is an outcome.
fn check_word(kind: EntityKind, field: &str, value: &str) -> Result<(), Refusal> {
    let refuse = |reason: Text| Err(Refusal::new(Code::E0411, reason));
    match field {
        "direction" if direction_word(value).is_none() => {
            refuse(texts::not_one_of(&["inbound", "outbound"]))
        }
        "outcome" | "stage"
            if !matches!(
                kind,
                EntityKind::Stages | EntityKind::Contacts | EntityKind::Leads
            ) && outcome_word(value).is_none() =>
        {
            refuse(texts::not_one_of(&["open", "won", "lost"]))
        }
        "deal_type" if DealType::parse(value).is_none() => {
            refuse(texts::not_one_of(&DealType::ALL.map(DealType::name)))
        }
        "kind" if kind == EntityKind::Retention && RetentionKind::parse(value).is_none() => refuse(
            texts::not_one_of(&RetentionKind::ALL.map(RetentionKind::name)),
        ),
        "arm" if arm_word(value).is_none() => refuse(texts::not_one_of(&[
            Arm::Treated.name(),
            Arm::Control.name(),
        ])),
        "seniority" if value.parse::<Seniority>().is_err() => {
            refuse(texts::not_one_of(&Seniority::ALL.map(Seniority::name)))
        }
        "role" if parse_role(value).is_none() => {
            refuse(texts::not_one_of(&BuyingRole::ALL.map(BuyingRole::name)))
        }
        _ => Ok(()),
    }
}
