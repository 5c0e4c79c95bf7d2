//! The names and types of the facts that a run can know.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::builtin::BUILTIN;
use super::{FactId, FactLevel, FactType};
use crate::near::nearest;
use crate::{Lang, Localised};

/// One fact that a run can know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactSpec {
    /// The full name, such as `account.employees`.
    pub name: Arc<str>,
    /// The type of its values.
    pub ty: FactType,
    /// What it is about.
    pub level: FactLevel,
    doc: [&'static str; 2],
}

impl Localised for FactSpec {
    fn en(&self) -> String {
        self.doc[0].to_owned()
    }
    fn ko(&self) -> String {
        self.doc[1].to_owned()
    }
}

/// The facts of a run: the built-in ones, then the custom ones that a mapping declares.
///
/// ```
/// use winnable_model::{FactCatalogue, FactType};
/// let mut catalogue = FactCatalogue::builtin();
/// let churn = catalogue.add_custom("account.x.churn_risk", FactType::Number)?;
/// assert_eq!(catalogue.id("account.x.churn_risk"), Some(churn));
/// assert!(catalogue.add_custom("account.churn_risk", FactType::Number).is_err());
/// # Ok::<(), winnable_model::FactError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactCatalogue {
    specs: Vec<FactSpec>,
    by_name: BTreeMap<Arc<str>, FactId>,
}

/// The prefix of facts that a project declares itself.
const CUSTOM: &str = "account.x.";

impl FactCatalogue {
    /// The facts that every run has.
    pub fn builtin() -> Self {
        let mut catalogue = Self {
            specs: Vec::with_capacity(BUILTIN.len()),
            by_name: BTreeMap::new(),
        };
        for (name, ty, en, ko) in BUILTIN {
            let level = match name.split('.').next() {
                Some("rollup") => FactLevel::Rollup,
                Some("deals") => FactLevel::Deals,
                Some("money") => FactLevel::Money,
                Some("signal") => FactLevel::Signal,
                Some("person") => FactLevel::Person,
                _ => FactLevel::Account,
            };
            catalogue.push(FactSpec {
                name: Arc::from(*name),
                ty: *ty,
                level,
                doc: [en, ko],
            });
        }
        catalogue
    }

    fn push(&mut self, spec: FactSpec) -> FactId {
        // The catalogue is bounded by the built-in table and the columns of a mapping, both far below 65,536.
        let id = FactId(u16::try_from(self.specs.len()).unwrap_or(u16::MAX));
        self.by_name.insert(Arc::clone(&spec.name), id);
        self.specs.push(spec);
        id
    }

    /// Declares a custom fact `account.x.NAME`; declaring it again with the same type is harmless.
    ///
    /// # Errors
    /// [`FactError::NotCustom`] for a name outside `account.x.` or with other characters than
    /// `a-z 0-9 _`; [`FactError::WrongType`] when it exists with another type;
    /// [`FactError::TooMany`] past 60,000 facts.
    pub fn add_custom(&mut self, name: &str, ty: FactType) -> Result<FactId, FactError> {
        let tail = name.strip_prefix(CUSTOM).unwrap_or_default();
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        if tail.is_empty() || !tail.bytes().all(plain) {
            return Err(FactError::NotCustom(name.to_owned()));
        }
        if let Some(id) = self.id(name) {
            let expected = self.spec(id).ty;
            return if expected == ty {
                Ok(id)
            } else {
                Err(FactError::WrongType {
                    name: name.to_owned(),
                    expected,
                })
            };
        }
        if self.specs.len() >= 60_000 {
            return Err(FactError::TooMany);
        }
        let doc = [
            "a fact of this project's mapping",
            "이 프로젝트의 매핑이 정한 팩트",
        ];
        Ok(self.push(FactSpec {
            name: Arc::from(name),
            ty,
            level: FactLevel::Account,
            doc,
        }))
    }

    /// The fact of that name.
    pub fn id(&self, name: &str) -> Option<FactId> {
        self.by_name.get(name).copied()
    }

    /// The fact of that name, or an error that carries the nearest name.
    ///
    /// # Errors
    /// [`FactError::Unknown`] when there is none.
    pub fn require(&self, name: &str) -> Result<FactId, FactError> {
        self.id(name).ok_or_else(|| FactError::Unknown {
            name: name.to_owned(),
            near: nearest(name, self.by_name.keys().map(AsRef::as_ref)).map(str::to_owned),
        })
    }

    /// The name, type and level of a fact.
    ///
    /// # Panics
    /// Never for an id of this catalogue; ids of another catalogue are a bug of the caller.
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are handed out by this catalogue alone"
    )]
    pub fn spec(&self, id: FactId) -> &FactSpec {
        &self.specs[usize::from(id.0)]
    }

    /// Every fact, built-in ones first, in the order in which they were declared.
    pub fn iter(&self) -> impl Iterator<Item = (FactId, &FactSpec)> {
        (0_u16..).map(FactId).zip(&self.specs)
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.specs.len()
    }

    /// Whether there is no fact at all, which no catalogue of ours is.
    pub fn is_empty(&self) -> bool {
        self.specs.is_empty()
    }
}

/// The refusal of a fact's name or value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactError {
    /// No fact has this name.
    Unknown {
        /// The name asked for.
        name: String,
        /// The nearest name there is, when one is near enough.
        near: Option<String>,
    },
    /// A custom fact must be called `account.x.NAME`.
    NotCustom(String),
    /// The fact has another type.
    WrongType {
        /// The fact.
        name: String,
        /// Its type.
        expected: FactType,
    },
    /// More facts than a catalogue holds.
    TooMany,
}

impl Localised for FactError {
    fn en(&self) -> String {
        match self {
            Self::Unknown { name, near: None } => format!("no fact is called `{name}`"),
            Self::Unknown {
                name,
                near: Some(near),
            } => {
                format!("no fact is called `{name}`; the nearest is `{near}`")
            }
            Self::NotCustom(name) => format!(
                "`{name}` cannot name a fact of your own: expected `account.x.` and then a-z, 0-9 or _"
            ),
            Self::WrongType { name, expected } => {
                format!("`{name}` is a fact of type {}", expected.name())
            }
            Self::TooMany => "more than 60,000 facts".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Unknown { name, near: None } => format!("`{name}`: 그런 팩트가 없습니다"),
            Self::Unknown {
                name,
                near: Some(near),
            } => {
                format!("`{name}`: 그런 팩트가 없습니다. 가장 가까운 이름: `{near}`")
            }
            Self::NotCustom(name) => format!(
                "`{name}`: 직접 정한 팩트의 이름이 될 수 없습니다. `account.x.` 뒤에 a-z, 0-9, _ 만 쓸 수 있습니다"
            ),
            Self::WrongType { name, expected } => {
                format!("`{name}`: 이 팩트의 형식은 {}입니다", expected.name())
            }
            Self::TooMany => "팩트가 60,000개를 넘었습니다".to_owned(),
        }
    }
}

impl fmt::Display for FactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for FactError {}

#[cfg(test)]
mod tests;
