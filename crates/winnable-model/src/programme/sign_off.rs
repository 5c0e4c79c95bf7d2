//! Who agreed to what.

use chrono::NaiveDate;

use super::{Side, spelled};
use crate::fold;

/// What was agreed to. The approval of a model stands in the model and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreed {
    /// The list of accounts.
    List,
    /// The messages.
    Messages,
    /// What the programme is judged by.
    Goals,
    /// The budget.
    Budget,
    /// Something else, in the words of the table, folded.
    Other(String),
}

/// Makes what a word means.
type Made = fn() -> Agreed;

const LIST: &str = "list|account list|accounts|목록|고객사 목록|타깃 목록|리스트";
const MESSAGES: &str = "message|messages|메시지";
const GOALS: &str = "goals|goal|metrics|kpi|kpis|목표|지표|성과 지표";
const BUDGET: &str = "budget|예산";

impl Agreed {
    /// What a cell means, in English or Korean; words that are not known are kept.
    ///
    /// ```
    /// use winnable_model::programme::Agreed;
    /// assert_eq!(Agreed::of("고객사 목록"), Agreed::List);
    /// assert_eq!(Agreed::of("Tool"), Agreed::Other("tool".to_owned()));
    /// ```
    pub fn of(text: &str) -> Self {
        let known: [(Made, &str); 4] = [
            (|| Self::List, LIST),
            (|| Self::Messages, MESSAGES),
            (|| Self::Goals, GOALS),
            (|| Self::Budget, BUDGET),
        ];
        spelled(&known, text).map_or_else(|| Self::Other(fold(text)), |make| make())
    }

    /// Its name in outputs.
    pub fn name(&self) -> &str {
        match self {
            Self::List => "list",
            Self::Messages => "messages",
            Self::Goals => "goals",
            Self::Budget => "budget",
            Self::Other(text) => text,
        }
    }
}

/// A line of `tables/approvals.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// What was agreed to.
    pub what: Agreed,
    /// The side that agreed.
    pub side: Side,
    /// Who; `None` where nobody is named.
    pub who: Option<String>,
    /// When; `None` where it is still open.
    pub on: Option<NaiveDate>,
    /// The line of the table.
    pub line: u64,
}
