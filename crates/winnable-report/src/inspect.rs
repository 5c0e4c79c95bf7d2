//! What a file is: the page of `inspect`, and its JSON.

mod json;
mod page;

use winnable_model::{Code, Text};

pub use json::inspect_json;
pub use page::{inspect_page, mapping_page};

/// A file and the tables in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectedFile {
    /// The file, as it was named.
    pub name: String,
    /// Its tables; none when it was refused.
    pub tables: Vec<InspectedTable>,
    /// Why it was refused.
    pub refused: Option<(Code, Text)>,
}

/// One table of a file. Samples are masked already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectedTable {
    /// Every choice by which the table is read, by name.
    pub read_as: Vec<(String, String)>,
    /// What should be known of these choices.
    pub notes: Vec<(Code, Text)>,
    /// The rows that were looked at, and those of them that cannot be read.
    pub rows: u64,
    /// Rows that cannot be read.
    pub bad: u64,
    /// The line of each of the first of them, from 1, and what is wrong with it.
    pub bad_lines: Vec<(u64, &'static str)>,
    /// Whether these are all rows.
    pub complete: bool,
    /// How it was recognised: `recognised`, `guessed`, `unused` or `unknown`.
    pub finding: &'static str,
    /// Whether a guess is sure.
    pub sure: bool,
    /// The kind of its rows.
    pub kind: Option<String>,
    /// The CRM it comes from.
    pub dialect: Option<String>,
    /// What was found, in words.
    pub verdict: Text,
    /// What a person has to decide.
    pub to_decide: Vec<Text>,
    /// The columns, in the order of the file.
    pub columns: Vec<InspectedColumn>,
    /// The `[[source]]` to be pasted.
    pub source: String,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectedColumn {
    /// The header.
    pub name: String,
    /// What it holds, as a word of JSON.
    pub content: &'static str,
    /// What it holds, in words.
    pub holds: Text,
    /// The rows with a value.
    pub filled: u64,
    /// The rows that were looked at.
    pub rows: u64,
    /// The field that it feeds.
    pub field: Option<&'static str>,
    /// Whether its values are about people, and masked therefore.
    pub personal: bool,
    /// Up to three values, masked where they are personal.
    pub samples: Vec<String>,
    /// The words of a picklist, frequent ones first.
    pub words: Vec<String>,
    /// The order of its dates.
    pub date_order: Option<&'static str>,
    /// The currency that its amounts name.
    pub currency: Option<&'static str>,
}

/// What one file of a project feeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMapping {
    /// The file.
    pub name: String,
    /// The kind of its rows and where they come from.
    pub what: Text,
    /// Each field, with the headers of its columns or its fixed value.
    pub fields: Vec<(String, Vec<String>, Option<String>)>,
    /// The columns that feed nothing.
    pub unused: Vec<String>,
}
