//! The manifest of a run: what was read, by which model, as of when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_model::{Currency, Motion};

/// The row accounts of one input file. Rows read = accepted + quarantined + skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InputFile {
    /// The file's name, relative to the project.
    pub name: String,
    /// What its rows are.
    pub kind: String,
    /// The dialect by which its columns were recognised, `none` for a mapping alone.
    pub dialect: String,
    /// The choices by which it was read, such as its form, encoding and delimiter, stated or found.
    pub read_as: BTreeMap<String, String>,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Rows read, the header apart.
    pub rows_read: u64,
    /// Rows that became typed rows.
    pub accepted: u64,
    /// Accepted rows that stood in quotes as a whole and were read as what stands inside.
    pub repaired: u64,
    /// Rows that were set aside.
    pub quarantined: u64,
    /// Rows that were left out, by reason.
    pub skipped: BTreeMap<String, u64>,
    /// Accepted rows that belong to no account.
    pub unmatched: u64,
    /// Cells that could not be read, in rows that were kept.
    pub cells: u64,
    /// Accepted rows by what they are: opportunities by outcome, touches by direction.
    pub breakdown: BTreeMap<String, u64>,
    /// The latest day of something that happened by its rows; `None` where they carry no such day.
    pub latest: Option<NaiveDate>,
}

/// Kinds of file in which something happens. A list of accounts or of contacts may be as it was.
const HAPPENS: [&str; 8] = [
    "opportunities",
    "engagements",
    "signals",
    "spend",
    "stages",
    "orders",
    "invoices",
    "payments",
];

impl InputFile {
    /// Whether its rows say what happens, so that it is old where they are.
    pub fn says_what_happens(&self) -> bool {
        HAPPENS.contains(&&*self.kind)
    }

    /// Its latest day and how many days that lies before the as-of date, where its rows say what happens
    /// and these are more than so many.
    pub fn stale(&self, as_of: NaiveDate, most_days: i64) -> Option<(NaiveDate, i64)> {
        let latest = self.latest.filter(|_| self.says_what_happens())?;
        let days = (as_of - latest).num_days();
        (days > most_days).then_some((latest, days))
    }

    /// What people call it: its name, and the sheet of a workbook.
    pub fn label(&self) -> String {
        match self.read_as.get("sheet") {
            Some(sheet) => format!("{} [{sheet}]", self.name),
            None => self.name.clone(),
        }
    }

    /// Whether every row is accounted for once.
    pub fn adds_up(&self) -> bool {
        self.rows_read == self.accepted + self.quarantined + self.skipped.values().sum::<u64>()
            && self.unmatched <= self.accepted
    }
}

/// Where the as-of date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOfSource {
    /// The user stated it.
    Stated,
    /// It is the latest date of what happened in the data.
    Data,
}

/// What a run does about people who must not be contacted, and whether it names people at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    /// Whether what people did who must not be contacted is left out of engagement.
    pub strict: bool,
    /// Whether the names and ids of people were asked for.
    pub contacts: bool,
    /// People who must not be contacted: they are in no list of people.
    pub do_not_contact: u64,
    /// Touches of such people that count for nothing.
    pub touches_left_out: u64,
}

/// The manifest that every output carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The engine's version.
    pub engine: String,
    /// The model's id.
    pub model: String,
    /// SHA-256 of the model's text, in hex.
    pub model_sha256: String,
    /// Whether the model is a shipped one, without a copy in the project.
    pub model_shipped: bool,
    /// The as-of date.
    pub as_of: NaiveDate,
    /// Where it comes from.
    pub as_of_source: AsOfSource,
    /// Which accounts the list is for.
    pub motion: Motion,
    /// The filter of `--where`, if there was one.
    pub filter: Option<String>,
    /// The reporting currency.
    pub currency: Currency,
    /// Whether the currency was assumed.
    pub currency_assumed: bool,
    /// The time zone in which days are counted.
    pub time_zone: String,
    /// What was done about people.
    pub privacy: Privacy,
    /// The inputs, in the order in which they were read.
    pub inputs: Vec<InputFile>,
}
