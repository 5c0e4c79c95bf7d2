//! What was decided of records: as a table, as JSON, as CSV, and one record as a waterfall.

mod csv;
mod duplicates;
mod evaluation;
mod json;
mod page;
mod table;

use std::collections::BTreeMap;

use winnable_engine::InputFile;
use winnable_match::{
    CompanyName, Comparison, Decision, LinkStatus, MatchCode, Outcome, Waterfall, Weight,
};

pub use csv::MatchSheet;
pub use duplicates::{DuplicateLine, duplicates_csv, duplicates_json, duplicates_table};
pub use evaluation::{evaluation_json, evaluation_table};
pub use json::{MatchJson, match_json_row};
pub use page::{ComparedField, match_page, match_page_json};
pub use table::{MatchTableOptions, match_table};

/// An account as results name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountName<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name as its file spells it.
    pub name: &'a str,
}

/// The link of the CRM beside what the evidence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkLine<'a> {
    /// How they stand to each other.
    pub status: LinkStatus,
    /// The account that the CRM links the record to.
    pub linked: Option<AccountName<'a>>,
    /// The account that the evidence alone finds.
    pub evidence: Option<AccountName<'a>>,
}

/// What was decided of one record.
#[derive(Clone, Copy, Debug)]
pub struct MatchLine<'a> {
    /// The record's id; its file and line where it has none.
    pub record_id: &'a str,
    /// What it is.
    pub kind: &'a str,
    /// What it calls its company: the name, else the domain.
    pub company: &'a str,
    /// By which evidence, or for which reason not.
    pub code: MatchCode,
    /// The account it belongs to.
    pub account: Option<AccountName<'a>>,
    /// The account that a person should look at.
    pub candidate: Option<AccountName<'a>>,
    /// The account that came next.
    pub runner_up: Option<AccountName<'a>>,
    /// How much speaks for the account or the candidate.
    pub weight: Weight,
    /// How much speaks for the one that came next.
    pub runner_up_weight: Option<Weight>,
    /// Why.
    pub waterfall: Option<&'a Waterfall>,
    /// The link of the CRM, where it is compared.
    pub link: Option<LinkLine<'a>>,
}

impl<'a> MatchLine<'a> {
    /// A line of a decision; `name` gives an account by its position.
    pub fn new(
        (record_id, kind, company): (&'a str, &'a str, &'a str),
        decision: &'a Decision,
        name: impl Fn(u32) -> AccountName<'a>,
    ) -> Self {
        let best = decision.best.as_ref();
        Self {
            record_id,
            kind,
            company,
            code: decision.code,
            account: decision.account().map(&name),
            candidate: decision.candidate().map(&name),
            runner_up: decision.runner_up.map(|next| name(next.account)),
            weight: decision.weight(),
            runner_up_weight: decision.runner_up.map(|next| next.weight),
            waterfall: best.map(|best| &best.waterfall),
            link: None,
        }
    }

    /// What became of the record.
    pub fn outcome(&self) -> Outcome {
        self.code.outcome()
    }
}

/// How many records came to what, and where they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchSummary {
    /// Records by outcome and code.
    pub codes: BTreeMap<(Outcome, MatchCode), u64>,
    /// Records by how the evidence stands to their link; nothing where links are not compared.
    pub links: BTreeMap<LinkStatus, u64>,
    /// How many accounts there are.
    pub accounts: u64,
    /// How many of them were made of e-mail domains.
    pub derived: u64,
    /// How many lines of the table of overrides decided something.
    pub overrides: u64,
    /// The files, with their row accounts.
    pub inputs: Vec<InputFile>,
}

impl MatchSummary {
    /// Counts a record.
    pub fn add(&mut self, code: MatchCode, link: Option<LinkStatus>) {
        *self.codes.entry((code.outcome(), code)).or_default() += 1;
        if let Some(status) = link {
            *self.links.entry(status).or_default() += 1;
        }
    }

    /// Takes the counts of another part in.
    pub fn merge(&mut self, other: &Self) {
        for (key, count) in &other.codes {
            *self.codes.entry(*key).or_default() += count;
        }
        for (key, count) in &other.links {
            *self.links.entry(*key).or_default() += count;
        }
    }

    /// How many records came to an outcome.
    pub fn of(&self, outcome: Outcome) -> u64 {
        let counts = self.codes.iter();
        counts
            .filter(|((of, _), _)| *of == outcome)
            .map(|(_, count)| count)
            .sum()
    }

    /// How many records there are.
    pub fn records(&self) -> u64 {
        self.codes.values().sum()
    }
}

/// The values of a comparison as people read them: names in their normal form beside the spelling.
fn shown_value(comparison: Comparison, raw: &str) -> String {
    if comparison != Comparison::LegalForm {
        return raw.to_owned();
    }
    let name = CompanyName::new(raw);
    let forms: Vec<&str> = name.legal_forms().iter().map(|form| form.name()).collect();
    if forms.is_empty() {
        "–".to_owned()
    } else {
        forms.join(" ")
    }
}
