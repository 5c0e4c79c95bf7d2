//! Texts of the row accounts: what became of the rows of an input.

#[cfg(test)]
mod tests;

use super::{counted, plural};
use crate::Text;

/// The rows of one input file: what was read, and where each row went.
pub fn rows_of(read: u64, accepted: u64, quarantined: u64, skipped: u64, unmatched: u64) -> Text {
    let [read, kept, aside, left, loose] =
        [read, accepted, quarantined, skipped, unmatched].map(counted);
    Text::new(
        format!(
            "{read} read = {kept} accepted + {aside} quarantined + {left} skipped · {loose} unmatched"
        ),
        format!("읽음 {read} = 수용 {kept} + 격리 {aside} + 건너뜀 {left} · 미연결 {loose}"),
    )
}

/// Cells that could not be read, in rows that were kept.
pub fn cells_left_out(cells: u64) -> Text {
    let (n, s) = (counted(cells), plural(cells));
    Text::new(
        format!("{n} cell{s} unreadable"),
        format!("읽지 못한 칸 {n}"),
    )
}

/// A part of the row accounts in words: why rows were skipped, how deals ended, which way touches
/// went. A name that is not known here is shown as it is.
///
/// ```
/// use winnable_model::{Lang, Localised, text::report::part_of_rows};
/// assert_eq!(part_of_rows("not_held").text(Lang::En), "not held");
/// assert_eq!(part_of_rows("won").text(Lang::Ko), "수주");
/// assert_eq!(part_of_rows("web").text(Lang::Ko), "web");
/// ```
pub fn part_of_rows(name: &str) -> Text {
    PARTS
        .iter()
        .find(|(part, ..)| *part == name)
        .map_or_else(|| Text::verbatim(name), |(_, en, ko)| Text::new(*en, *ko))
}

const PARTS: [(&str, &str, &str); 14] = [
    ("title", "above the header", "머리글 위의 행"),
    ("blank", "blank", "빈 행"),
    ("footer", "report footer", "보고서 바닥글"),
    ("deleted", "deleted in the CRM", "CRM에서 삭제됨"),
    ("merged", "merged", "병합됨"),
    ("duplicate", "duplicate", "중복"),
    ("planned", "planned", "예정"),
    ("not_held", "not held", "열리지 않은 미팅"),
    ("note", "note", "메모"),
    ("won", "won", "수주"),
    ("lost", "lost", "실주"),
    ("open", "open", "진행 중"),
    ("inbound", "inbound", "인바운드"),
    ("outbound", "outbound", "아웃바운드"),
];
