//! Texts of the checks for known failure patterns: what was found, where, and what to do.

pub mod asset;
pub mod data;
pub mod icp;
pub mod list;
pub mod message;
pub mod model;
pub mod money;
pub mod page;
pub mod plan;
pub mod programme;
pub mod role;
pub mod traps;

use crate::Text;

/// Nothing to look at yet, such as a table without rows.
pub fn nothing_there() -> Text {
    Text::new(
        "nothing to look at yet, such as a table without rows",
        "행이 없는 표처럼 아직 살펴볼 것이 없습니다",
    )
}
