//! What a programme is judged by.

use chrono::NaiveDate;

/// A line of `tables/goals.csv`: one figure by which a programme is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeGoal {
    /// The programme; `None` where the line is about the whole.
    pub programme: Option<String>,
    /// What is measured: the id of a metric, or a word such as `mql` or `ctr`, in snake case. Whoever
    /// reads the table has refused everything else.
    pub kpi: String,
    /// What it should reach, as it was written, such as `30 %`.
    pub target: Option<String>,
    /// By when.
    pub by: Option<NaiveDate>,
    /// Whether it is the goal that decides; `None` where nobody says.
    pub primary: Option<bool>,
    /// The line of the table.
    pub line: u64,
}
