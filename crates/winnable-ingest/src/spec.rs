//! A `[[source]]` of `winnable.toml`: which files hold what, and how their columns are mapped.

mod check;
mod columns;
mod entry;
mod fact;
mod read;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::document::Table;
use winnable_model::{AmountBasis, At, Currency, DecimalMark, FactId, FactType};

use crate::date::DateOrder;
use crate::dialect::Dialect;
use crate::field::{EntityKind, Field, Reading};
use crate::read_as::ReadAs;

/// One `[[source]]`: files of one kind of record that are read in one way.
///
/// What is left out is recognised from each file: the dialect from its header, the delimiter from
/// its first records, the order of month and day from its date columns.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SourceSpec {
    /// What the rows are.
    pub kind: EntityKind,
    /// The files, relative to the project; `*` stands for any part of a file name.
    pub paths: Vec<String>,
    /// The CRM whose headers and words the files use, when stated.
    pub dialect: Option<Dialect>,
    /// What is stated about how the files are read.
    pub read_as: ReadAs,
    /// The order of year, month and day, when stated.
    pub date_order: Option<DateOrder>,
    /// The sign before the decimals.
    pub decimal: DecimalMark,
    /// The currency of amounts that name none, when it is not the project's.
    pub currency: Option<Currency>,
    /// What the amounts of deals and contracts are, when stated.
    pub amount_is: AmountBasis,
    pub(crate) fields: Vec<FieldSpec>,
}

impl SourceSpec {
    /// The keys of a `[[source]]` section.
    pub const TABLE: &'static Table = &table::SOURCE;

    /// A source that needs no mapping, for code that recognised a file by its header.
    pub fn recognised(kind: EntityKind, dialect: Dialect, path: &str) -> Self {
        Self {
            dialect: Some(dialect),
            ..Self::plain(kind, vec![path.to_owned()])
        }
    }

    fn plain(kind: EntityKind, paths: Vec<String>) -> Self {
        Self {
            kind,
            paths,
            dialect: None,
            read_as: ReadAs::default(),
            date_order: None,
            decimal: DecimalMark::default(),
            currency: None,
            amount_is: AmountBasis::default(),
            fields: Vec::new(),
        }
    }

    /// Whether the mapping names a column or a value of any field.
    pub fn maps_columns(&self) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| !matches!(field.origin, Origin::Dialect))
    }

    pub(crate) fn field(&self, name: &str) -> Option<&FieldSpec> {
        self.fields.iter().find(|field| field.target.name() == name)
    }
}

/// What a column feeds.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// A field of the kind.
    Field(&'static Field),
    /// A fact of the account by its full name.
    Fact {
        name: Arc<str>,
        id: FactId,
        ty: FactType,
    },
}

impl Target {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Field(field) => field.name,
            Self::Fact { name, .. } => name,
        }
    }

    /// How its cells are read. A date of a fact may lie ahead, so it is no date of what happened.
    pub(crate) fn reading(&self) -> Reading {
        match self {
            Self::Field(field) => field.reading,
            Self::Fact { ty, .. } => match ty {
                FactType::Flag => Reading::Flag,
                FactType::Number => Reading::Number,
                FactType::Money => Reading::Money,
                FactType::Date => Reading::Planned,
                FactType::Text => Reading::Text,
                FactType::Set => Reading::Labels,
            },
        }
    }
}

/// What a mapping says about one field.
#[derive(Clone, Debug)]
pub(crate) struct FieldSpec {
    pub(crate) target: Target,
    pub(crate) origin: Origin,
    /// What to read instead of a cell's text, by the folded text.
    pub(crate) values: BTreeMap<String, String>,
    pub(crate) scale: Option<Decimal>,
    pub(crate) currency: Option<Currency>,
    pub(crate) separator: Option<String>,
}

/// Where the value of a field comes from.
#[derive(Clone, Debug)]
pub(crate) enum Origin {
    /// The mapping does not say: from the column that the dialect knows, if any.
    Dialect,
    /// These columns; none when the mapping takes the dialect's column away.
    Columns(Vec<NamedColumn>),
    /// One value for every row.
    Fixed(String),
}

/// A column by its header, and where the mapping names it.
#[derive(Clone, Debug)]
pub(crate) struct NamedColumn {
    pub(crate) name: String,
    pub(crate) at: Option<At>,
}

impl FieldSpec {
    fn of(target: Target) -> Self {
        Self {
            target,
            origin: Origin::Dialect,
            values: BTreeMap::new(),
            scale: None,
            currency: None,
            separator: None,
        }
    }
}
