//! Checks of the data: what was placed nowhere, is not in a standard form, is personal, or unused.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_model::text::lint::{data as texts, icp as icp_texts};
use winnable_model::{LintCode, RowRef, Text};

use crate::list::is_beyond;
use crate::outcome::Check;
use crate::words::is_personal;
use crate::{AccountRef, Evidence, Outcome, Settings};

/// What became of leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadPlacing {
    /// Leads that were read.
    pub leads: u64,
    /// Those that belong to no account, each with its reason.
    pub unmatched: Vec<(RowRef, Text)>,
}

/// `DAT-1`: many leads belong to no account. `None` where no file has leads.
pub fn unmatched_leads(placing: Option<&LeadPlacing>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Dat1, settings);
    let (most, least) = (check.limit("unmatched_share_max"), check.limit("leads_min"));
    let Some(placing) = placing else {
        check.lacks(texts::no_leads());
        return check.done();
    };
    if Decimal::from(placing.leads) < least.value {
        check.lacks(texts::few_leads(placing.leads));
        return check.done();
    }
    check.looked_at(usize::try_from(placing.leads).unwrap_or(usize::MAX));
    let unmatched = placing.unmatched.len() as u64;
    if is_beyond(unmatched, placing.leads, most.value) {
        let evidence = placing
            .unmatched
            .iter()
            .map(|(row, why)| Evidence::row(*row, why.clone()));
        let what = texts::unmatched(unmatched, placing.leads);
        check.find(what, evidence.collect(), Some(most), texts::place_leads());
    }
    check.done()
}

/// How many accounts state a field, and which of them in no standard form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldForm {
    /// The field.
    pub field: String,
    /// Its standard form.
    pub form: Text,
    /// Accounts that state it.
    pub stated: u64,
    /// Those that state it otherwise, each with what it says.
    pub others: Vec<(AccountRef, String)>,
}

/// `ICP-M3`: fields that many accounts state in no standard form. Blanks are not counted.
pub fn standard_forms(fields: &[FieldForm], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::IcpM3, settings);
    let (share, least) = (
        check.limit("standard_share_min"),
        check.limit("accounts_min"),
    );
    if fields.is_empty() {
        check.lacks(icp_texts::no_accounts());
    }
    for field in fields {
        if Decimal::from(field.stated) < least.value {
            check.lacks(texts::few_state(&field.field, field.stated));
            continue;
        }
        check.looked_at(usize::try_from(field.stated).unwrap_or(usize::MAX));
        let standard = field.stated - field.others.len() as u64;
        let is_low = Decimal::from(standard) * Decimal::ONE_HUNDRED
            < Decimal::from(field.stated) * share.value;
        if is_low {
            let evidence = by_value(field);
            let what = texts::not_standard(&field.field, standard, field.stated, &field.form);
            check.find(what, evidence, Some(share), texts::map_codes());
        }
    }
    check.done()
}

/// Each value that is in no standard form, the most frequent first, at its first account.
fn by_value(field: &FieldForm) -> Vec<Evidence> {
    let mut values: BTreeMap<&str, (u64, &AccountRef)> = BTreeMap::new();
    for (account, value) in &field.others {
        let entry = values.entry(value).or_insert((0, account));
        entry.0 += 1;
        // Of accounts from rows, the first row is the one to look at.
        if account.row < entry.1.row {
            entry.1 = account;
        }
    }
    let mut values: Vec<(&str, (u64, &AccountRef))> = values.into_iter().collect();
    values.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    let evidence = |(value, (count, account)): (&str, (u64, &AccountRef))| Evidence {
        account: None,
        ..Evidence::of(account, texts::value_of(value, count)).in_column(&field.field)
    };
    values.into_iter().map(evidence).collect()
}

/// The columns of files of people that feed no field, and what is said of personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonalData {
    /// Columns that feed no field, by file.
    pub unused: Vec<(String, String)>,
    /// Why personal data is kept.
    pub purpose: Option<String>,
    /// How many people were read.
    pub people: u64,
}

/// `PRV-1`: personal columns that feed no field, and personal data without a purpose.
pub fn personal_columns(data: &PersonalData, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Prv1, settings);
    let most = check.limit("columns_max");
    if data.people == 0 {
        check.lacks(texts::no_people());
        return check.done();
    }
    check.looked_at(data.unused.len().max(1));
    let personal = data.unused.iter().filter(|(_, column)| is_personal(column));
    let evidence: Vec<Evidence> = personal
        .map(|(file, column)| Evidence::file(file, Text::verbatim(column)).in_column(column))
        .collect();
    if Decimal::from(evidence.len()) > most.value {
        check.find(
            texts::unused_personal(evidence.len()),
            evidence,
            Some(most),
            texts::leave_out(),
        );
    }
    if data
        .purpose
        .as_ref()
        .is_none_or(|purpose| purpose.trim().is_empty())
    {
        let evidence = vec![Evidence::file("winnable.toml", texts::no_purpose_key())];
        check.find(
            texts::no_purpose(data.people),
            evidence,
            None,
            texts::state_purpose(),
        );
    }
    check.done()
}

/// A field or a kind of signal that the data fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldUse {
    /// Its name.
    pub name: String,
    /// How many accounts know it.
    pub known: u64,
    /// Whether a criterion, a tier, the ICP or an exclusion reads it.
    pub used: bool,
}

/// What a programme has besides tools.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Process {
    /// Lines of spend on tools, with what was paid; `None` where no file has spend.
    pub tools: Option<Vec<(RowRef, Text)>>,
    /// Whether accounts were chosen: members of a programme, or a model that was approved.
    pub has_list: bool,
    /// Whether something is said to somebody.
    pub has_message: bool,
    /// Whether it is judged by something.
    pub has_goals: bool,
}

/// `ABM-F5`: tools before list, message and goals, and data that no rule uses.
pub fn tool_first(process: &Process, fields: &[FieldUse], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::AbmF5, settings);
    match &process.tools {
        None => check.lacks(texts::no_spend()),
        Some(tools) => {
            check.looked_at(1);
            let lacking = [
                (process.has_list, texts::the_list()),
                (process.has_message, texts::the_message()),
                (process.has_goals, texts::the_goals()),
            ];
            let lacking: Vec<Text> = lacking
                .into_iter()
                .filter(|(has, _)| !has)
                .map(|(_, text)| text)
                .collect();
            if !tools.is_empty() && !lacking.is_empty() {
                let evidence = tools
                    .iter()
                    .map(|(row, paid)| Evidence::row(*row, paid.clone()));
                let what = texts::tools_without(tools.len(), &lacking);
                check.find(what, evidence.collect(), None, texts::fix_first());
            }
        }
    }
    let (most, least) = (check.limit("unused_share_max"), check.limit("fields_min"));
    let known: Vec<&FieldUse> = fields.iter().filter(|field| field.known > 0).collect();
    if Decimal::from(known.len()) < least.value {
        check.lacks(texts::few_fields(known.len()));
        return check.done();
    }
    check.looked_at(known.len());
    let unused: Vec<&&FieldUse> = known.iter().filter(|field| !field.used).collect();
    if is_beyond(unused.len() as u64, known.len() as u64, most.value) {
        let evidence = unused.iter().map(|field| {
            Evidence::new(texts::field_known(&field.name, field.known)).in_column(&field.name)
        });
        let what = texts::unused_fields(unused.len(), known.len());
        check.find(what, evidence.collect(), Some(most), texts::use_or_leave());
    }
    check.done()
}
