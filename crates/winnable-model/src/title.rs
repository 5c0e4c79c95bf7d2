//! Level, department and buying role as job titles tell them, in English and Korean.

mod departments_en;
mod departments_ko;
mod levels_en;
mod levels_ko;
mod overrides;
mod row;
mod scan;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;

use serde::Serialize;

pub use overrides::{EmptyTitlePattern, TitleOverride, TitlePattern};

use crate::{BuyingRole, Department, Seniority};
use scan::{LevelVerdict, scan};
use words::Words;

/// The rules that read titles: the built-in ones, and a user's own before them.
///
/// A title is compared without case, width, decomposition or punctuation, and by whole words:
/// `CTO` is not in `director`, `사장` in `부사장` and `이사` in `이사회` are not themselves. Of rules that
/// overlap, the longest one holds; of several levels in one title, the highest. What serves a post
/// is not the post: `Assistant to the CEO` and `대표이사 비서` are individual contributors, and
/// a former post is nothing. A title that no rule knows stays unknown.
///
/// Where titles are ambiguous the lower power is assumed, since a level opens a tier:
/// `Managing Director` and `Partner` are vice presidents, `General Manager` and `Executive
/// Director` directors, and `X Manager` a manager although product and account managers often lead
/// nobody. `CSO`, `CPO`, `CDO`, `CCO` and `CRO` have several readings, hence a level and no
/// department. An override settles each of these for a user.
///
/// ```
/// use winnable_model::{BuyingRole, Department, Seniority, TitleTable};
/// let titles = TitleTable::builtin();
///
/// let reading = titles.infer("SVP, Administration and Finance", None);
/// assert_eq!(reading.seniority, Some(Seniority::Vp));
/// assert_eq!(reading.department, Some(Department::Finance));
/// assert_eq!(reading.role, Some(BuyingRole::EconomicBuyer));
///
/// assert_eq!(titles.infer("정보보안팀장", None).role, Some(BuyingRole::SecurityCompliance));
/// assert_eq!(titles.infer("Wizard", None).seniority, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleTable {
    overrides: Vec<TitleOverride>,
}

/// What a title, and the department beside it, say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TitleReading {
    /// The level.
    pub seniority: Option<Seniority>,
    /// The role in a purchase, which function and level imply.
    pub role: Option<BuyingRole>,
    /// The department: of the department column if it can be read, else of the title.
    pub department: Option<Department>,
    /// The rules that fired, for evidence.
    pub rules: TitleRules,
}

/// Which rule gave each part of a reading; `None` where that part is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TitleRules {
    /// The rule of the level.
    pub seniority: Option<TitleRuleRef>,
    /// The rule of the role; [`TitleRuleRef::Post`] when function and level imply it.
    pub role: Option<TitleRuleRef>,
    /// The rule of the department.
    pub department: Option<TitleRuleRef>,
}

/// A rule that read a part of a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TitleRuleRef {
    /// The built-in rule with this pattern, such as `vice president` or `최고…책임자`.
    Builtin(&'static str),
    /// The user's override at this position, counted from 0.
    Override(usize),
    /// The department column.
    DepartmentColumn,
    /// [`BuyingRole::of_post`], over the level and department that the other rules gave.
    Post,
}

impl fmt::Display for TitleRuleRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Builtin(pattern) => f.write_str(pattern),
            Self::Override(position) => write!(f, "override {position}"),
            Self::DepartmentColumn => f.write_str("department column"),
            Self::Post => f.write_str("post"),
        }
    }
}

/// A part of a reading with the rule that gave it.
type Found<T> = Option<(T, TitleRuleRef)>;

impl TitleTable {
    /// The built-in rules alone.
    pub fn builtin() -> Self {
        Self::default()
    }

    /// The same table with a user's overrides in front; of several that match a title the first
    /// one counts. What it leaves open, the built-in rules read.
    #[must_use]
    pub fn with_overrides(self, overrides: Vec<TitleOverride>) -> Self {
        Self { overrides }
    }

    /// Reads a title and, where the export has one, the department beside it.
    ///
    /// The department column wins over the title for the department; the title wins for the role,
    /// since it is the more specific: a security engineer in the IT department judges security.
    /// Only the first 300 characters are read.
    pub fn infer(&self, title: &str, department: Option<&str>) -> TitleReading {
        let words = Words::of(title);
        let own = Own::of(&self.overrides, &words);
        let found = scan(&words);
        // A post that is over says nothing, unless an override says that it does.
        let is_over = matches!(found.level, LevelVerdict::Former) && own.is_silent();

        let seniority = own.seniority.or(match found.level {
            LevelVerdict::At(level, pattern) => Some((level, TitleRuleRef::Builtin(pattern))),
            LevelVerdict::Unknown | LevelVerdict::Former => None,
        });
        let builtin = found.department.filter(|_| !is_over);
        let builtin = builtin.map(|(one, pattern)| (one, TitleRuleRef::Builtin(pattern)));
        let of_column = department.and_then(Department::from_text);
        let of_column = of_column.map(|one| (one, TitleRuleRef::DepartmentColumn));
        let function = own.department.or(builtin).or(of_column);
        let implied = || role_of(function, seniority).filter(|_| !is_over);

        TitleReading::of(
            seniority,
            own.role.or_else(implied),
            own.department.or(of_column).or(builtin),
        )
    }
}

/// What the first override that a title meets says.
#[derive(Default)]
struct Own {
    seniority: Found<Seniority>,
    role: Found<BuyingRole>,
    department: Found<Department>,
}

impl Own {
    fn of(overrides: &[TitleOverride], title: &Words) -> Self {
        let mut overrides = overrides.iter().enumerate();
        let Some((at, own)) = overrides.find(|(_, own)| own.pattern.matches(title)) else {
            return Self::default();
        };
        let rule = TitleRuleRef::Override(at);
        Self {
            seniority: own.seniority.map(|level| (level, rule)),
            role: own.role.map(|role| (role, rule)),
            department: own.department.map(|department| (department, rule)),
        }
    }

    const fn is_silent(&self) -> bool {
        self.seniority.is_none() && self.role.is_none() && self.department.is_none()
    }
}

fn role_of(department: Found<Department>, seniority: Found<Seniority>) -> Found<BuyingRole> {
    let value = BuyingRole::of_post(
        department.map(|found| found.0),
        seniority.map(|found| found.0),
    );
    value.map(|role| (role, TitleRuleRef::Post))
}

impl TitleReading {
    fn of(
        seniority: Found<Seniority>,
        role: Found<BuyingRole>,
        department: Found<Department>,
    ) -> Self {
        Self {
            seniority: seniority.map(|found| found.0),
            role: role.map(|found| found.0),
            department: department.map(|found| found.0),
            rules: TitleRules {
                seniority: seniority.map(|found| found.1),
                role: role.map(|found| found.1),
                department: department.map(|found| found.1),
            },
        }
    }
}

impl Department {
    /// Reads a department as a column states it, in English or Korean; `None` when no rule knows
    /// the words.
    ///
    /// ```
    /// use winnable_model::Department;
    /// assert_eq!(Department::from_text("Warehouse Mgmt"), Some(Department::Operations));
    /// assert_eq!(Department::from_text("정보보안팀"), Some(Department::Security));
    /// assert_eq!(Department::from_text("Blue team 7"), None);
    /// ```
    pub fn from_text(raw: &str) -> Option<Self> {
        scan(&Words::of(raw))
            .department
            .map(|(department, _)| department)
    }
}
