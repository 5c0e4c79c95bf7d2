//! A user's own rules for titles.

use super::row::is_whole;
use super::words::Words;
use crate::{BuyingRole, Department, Localised, Seniority};

/// A user's rule: titles that meet the pattern have what it states; what it leaves `None`, the
/// built-in rules read.
///
/// ```
/// use winnable_model::{Seniority, TitleOverride, TitlePattern, TitleTable};
/// let rule = TitleOverride::new(TitlePattern::contains("전문위원")?).with_seniority(Seniority::Director);
/// let titles = TitleTable::builtin().with_overrides(vec![rule]);
/// assert_eq!(titles.infer("수석전문위원", None).seniority, Some(Seniority::Director));
/// # Ok::<(), winnable_model::EmptyTitlePattern>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleOverride {
    /// The titles it is for.
    pub pattern: TitlePattern,
    /// The level they have.
    pub seniority: Option<Seniority>,
    /// The role they have; without one, it follows from level and department.
    pub role: Option<BuyingRole>,
    /// The department they have, whatever the department column says.
    pub department: Option<Department>,
}

impl TitleOverride {
    /// A rule that states nothing yet.
    pub const fn new(pattern: TitlePattern) -> Self {
        Self {
            pattern,
            seniority: None,
            role: None,
            department: None,
        }
    }

    /// The same rule with a level.
    #[must_use]
    pub fn with_seniority(self, seniority: Seniority) -> Self {
        Self {
            seniority: Some(seniority),
            ..self
        }
    }

    /// The same rule with a role.
    #[must_use]
    pub fn with_role(self, role: BuyingRole) -> Self {
        Self {
            role: Some(role),
            ..self
        }
    }

    /// The same rule with a department.
    #[must_use]
    pub fn with_department(self, department: Department) -> Self {
        Self {
            department: Some(department),
            ..self
        }
    }
}

/// The titles that an override is for, compared without case, width and punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitlePattern {
    words: String,
    whole: bool,
}

impl TitlePattern {
    /// The title as a whole.
    ///
    /// # Errors
    /// [`EmptyTitlePattern`] for a text without letters and digits, which would be every title.
    pub fn exact(raw: &str) -> Result<Self, EmptyTitlePattern> {
        Self::of(raw, true)
    }

    /// The words anywhere in a title; Latin ones as whole words, Korean ones also inside a word.
    ///
    /// # Errors
    /// [`EmptyTitlePattern`] as for [`TitlePattern::exact`].
    pub fn contains(raw: &str) -> Result<Self, EmptyTitlePattern> {
        Self::of(raw, false)
    }

    fn of(raw: &str, whole: bool) -> Result<Self, EmptyTitlePattern> {
        let words = Words::of(raw);
        let words = words.as_str().trim_matches([' ', '|']);
        if words.is_empty() {
            return Err(EmptyTitlePattern(raw.to_owned()));
        }
        Ok(Self {
            words: words.to_owned(),
            whole,
        })
    }

    pub(super) fn matches(&self, title: &Words) -> bool {
        let title = title.as_str();
        if self.whole {
            return title.trim_matches([' ', '|']) == self.words;
        }
        title.match_indices(&self.words).any(|(start, found)| {
            let (before, rest) = title.split_at(start);
            is_whole(before, found, &rest[found.len()..])
        })
    }
}

/// The refusal of a title pattern that would match every title.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no title pattern: expected at least one letter or digit")]
pub struct EmptyTitlePattern(pub String);

impl Localised for EmptyTitlePattern {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        format!(
            "직함 패턴이 아닌 값: `{}`. 글자나 숫자가 하나 이상 필요합니다",
            self.0
        )
    }
}
