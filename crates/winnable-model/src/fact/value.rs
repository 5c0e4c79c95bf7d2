//! The value of a fact and its type.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{Currency, Money, Span, fold};

/// The type of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactType {
    /// Yes or no.
    Flag,
    /// A number, or a range of numbers such as `200-499`.
    Number,
    /// An amount of money, or a range of amounts.
    Money,
    /// A civil date.
    Date,
    /// A label.
    Text,
    /// A set of labels.
    Set,
}

impl FactType {
    /// Every type, in the order of the documentation.
    pub const ALL: [Self; 6] = [
        Self::Flag,
        Self::Number,
        Self::Money,
        Self::Date,
        Self::Text,
        Self::Set,
    ];

    /// The type's name as written in `winnable.toml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::Text => "text",
            Self::Set => "set",
        }
    }

    /// The type of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ty| ty.name() == name)
    }
}

/// A label: the text as the user wrote it, and the folded key by which labels are compared.
///
/// It is one pointer wide and cheap to clone.
#[derive(Clone, Debug)]
pub struct Label(Arc<Spelling>);

#[derive(Debug)]
struct Spelling {
    shown: Box<str>,
    /// `None` where it is what is shown.
    key: Option<Box<str>>,
}

impl Label {
    /// A label from the user's text.
    ///
    /// ```
    /// use winnable_model::Label;
    /// assert_eq!(Label::new("Financial  Services"), Label::new("financial services"));
    /// ```
    pub fn new(shown: &str) -> Self {
        let shown: Box<str> = shown.trim().into();
        let key = fold(&shown);
        let key = (*key != *shown).then(|| key.into());
        Self(Arc::new(Spelling { shown, key }))
    }

    /// The text as the user wrote it.
    pub fn shown(&self) -> &str {
        &self.0.shown
    }

    /// The key by which labels are compared; see [`fold`].
    pub fn key(&self) -> &str {
        self.0.key.as_deref().unwrap_or(&self.0.shown)
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Label {}

impl Hash for Label {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Label {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(other.key())
    }
}

/// What is known of one fact of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FactValue {
    /// Nobody has said: not a zero, and not a no.
    #[default]
    Unknown,
    /// The question does not arise, such as the date of the last won deal where none was won.
    NotApplicable,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// A number known to lie in a span.
    NumberSpan(Box<Span>),
    /// An amount.
    Money(Money),
    /// An amount known to lie in a span.
    MoneySpan(Box<Span>, Currency),
    /// A civil date.
    Date(NaiveDate),
    /// A label.
    Text(Label),
    /// A set of labels, sorted and without doubles.
    Set(Arc<[Label]>),
}

impl FactValue {
    /// A set from labels in any order, doubles allowed.
    pub fn set(labels: impl IntoIterator<Item = Label>) -> Self {
        static NONE: LazyLock<Arc<[Label]>> = LazyLock::new(|| Arc::new([]));
        let mut labels: Vec<Label> = labels.into_iter().collect();
        if labels.is_empty() {
            return Self::Set(Arc::clone(&NONE));
        }
        labels.sort();
        labels.dedup();
        Self::Set(labels.into())
    }

    /// A label.
    pub fn text(shown: &str) -> Self {
        Self::Text(Label::new(shown))
    }

    /// Whether something is known, if only that the question does not arise.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }

    /// Whether the value is of the type, unknown and not applicable being of every type.
    pub fn is_of(&self, ty: FactType) -> bool {
        match self {
            Self::Unknown | Self::NotApplicable => true,
            Self::Flag(_) => ty == FactType::Flag,
            Self::Number(_) | Self::NumberSpan(_) => ty == FactType::Number,
            Self::Money(_) | Self::MoneySpan(..) => ty == FactType::Money,
            Self::Date(_) => ty == FactType::Date,
            Self::Text(_) => ty == FactType::Text,
            Self::Set(_) => ty == FactType::Set,
        }
    }
}
