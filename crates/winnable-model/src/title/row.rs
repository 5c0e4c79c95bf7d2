//! The rows of the built-in table: a pattern, and what it says of level and department.

use crate::{Department, Seniority};

/// Where in a title a row applies. Patterns are plain words as [`Words`](super::words::Words)
/// writes them.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pattern {
    /// Anywhere: in English as whole words, in Korean also inside a word.
    Anywhere(&'static str),
    /// As whole words in any language: `전 대표` but not the end of `안전 대표`.
    Word(&'static str),
    /// As a whole segment of the title: `Partner, Tax` but not `Partner Manager`.
    Segment(&'static str),
    /// At the end of a Korean word, before nothing but an honorific: `구매팀장님`.
    Ending(&'static str),
    /// Two parts with something between them in one segment; shown with `…`.
    Around {
        first: &'static str,
        last: &'static str,
        shown: &'static str,
    },
}

/// What a row says of one aspect.
#[derive(Clone, Copy, Debug)]
pub(super) enum Says<T> {
    /// Nothing: other rows may.
    Nothing,
    /// That the words it covers mean nothing here, whatever shorter rows make of them.
    Hides,
    /// A value.
    Is(T),
}

/// What a title makes of its holder.
#[derive(Clone, Copy, Debug)]
pub(super) enum Standing {
    /// Holds the level.
    Holds(Seniority),
    /// Serves somebody who does, and is an individual contributor whatever else is named.
    Serves,
    /// Held it once.
    Held,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) pattern: Pattern,
    pub(super) level: Says<Standing>,
    pub(super) department: Says<Department>,
}

/// Words that are a level and leave the department to other words: `director`, `chief … officer`.
pub(super) const fn rank(pattern: Pattern, level: Seniority) -> Row {
    Row {
        pattern,
        level: Says::Is(Standing::Holds(level)),
        department: Says::Nothing,
    }
}

/// Words that name a level after a post above it, whose department they are not: `vice president`.
pub(super) const fn rank_below(pattern: Pattern, level: Seniority) -> Row {
    Row {
        pattern,
        level: Says::Is(Standing::Holds(level)),
        department: Says::Hides,
    }
}

/// Words that are a level and a department: `cfo`.
pub(super) const fn post(pattern: Pattern, level: Seniority, department: Department) -> Row {
    Row {
        pattern,
        level: Says::Is(Standing::Holds(level)),
        department: Says::Is(department),
    }
}

/// Words that are a department, and leave the level to other words: `finance`.
pub(super) const fn works_in(pattern: Pattern, department: Department) -> Row {
    Row {
        pattern,
        level: Says::Nothing,
        department: Says::Is(department),
    }
}

/// Words that are a department and hold a word that looks like a level: `lead generation`.
pub(super) const fn topic(pattern: Pattern, department: Department) -> Row {
    Row {
        pattern,
        level: Says::Hides,
        department: Says::Is(department),
    }
}

/// Words that only look like a post: `head office`, `이사회`.
pub(super) const fn no_post(pattern: Pattern) -> Row {
    Row {
        pattern,
        level: Says::Hides,
        department: Says::Hides,
    }
}

/// Words for somebody who serves the holder of a post: `assistant`.
pub(super) const fn serves(pattern: Pattern) -> Row {
    Row {
        pattern,
        level: Says::Is(Standing::Serves),
        department: Says::Hides,
    }
}

/// Words for a post that is over: `former`.
pub(super) const fn held(pattern: Pattern) -> Row {
    Row {
        pattern,
        level: Says::Is(Standing::Held),
        department: Says::Hides,
    }
}

impl Pattern {
    /// How evidence shows it.
    pub(super) const fn shown(self) -> &'static str {
        match self {
            Self::Anywhere(text) | Self::Word(text) | Self::Segment(text) | Self::Ending(text) => {
                text
            }
            Self::Around { shown, .. } => shown,
        }
    }

    /// The part it starts with.
    pub(super) const fn first_part(self) -> &'static str {
        match self {
            Self::Anywhere(text) | Self::Word(text) | Self::Segment(text) | Self::Ending(text) => {
                text
            }
            Self::Around { first, .. } => first,
        }
    }

    /// The end of the match that starts at this byte of the title.
    pub(super) fn end_at(self, title: &str, start: usize) -> Option<usize> {
        let (before, rest) = title.split_at_checked(start)?;
        let first = self.first_part();
        let after = rest.strip_prefix(first)?;
        let end = start + first.len();
        match self {
            Self::Anywhere(_) => is_whole(before, first, after).then_some(end),
            Self::Word(_) => (before.ends_with(' ') && after.starts_with(' ')).then_some(end),
            Self::Segment(_) => {
                let opens = before == " " || before.ends_with("| ");
                (opens && (after == " " || after.starts_with(" |"))).then_some(end)
            }
            Self::Ending(_) => ends_word(after).then_some(end),
            Self::Around { last, .. } => {
                if !is_whole(before, first, after) {
                    return None;
                }
                let gap = after.split('|').next().unwrap_or_default();
                let mut ends = gap.match_indices(last).map(|(at, _)| at + last.len());
                ends.find(|at| closes(gap, last, *at)).map(|at| end + at)
            }
        }
    }
}

/// Latin words do not start or end inside a word; Korean ones may, for Korean compounds are
/// written together.
pub(super) fn is_whole(before: &str, pattern: &str, after: &str) -> bool {
    let opens = before.ends_with(' ') || !pattern.starts_with(|c: char| c.is_ascii());
    let closes = after.starts_with(' ') || !pattern.ends_with(|c: char| c.is_ascii());
    opens && closes
}

/// Whether the last part, which ends here in the gap, ends a word.
fn closes(gap: &str, last: &str, at: usize) -> bool {
    let (before, after) = gap.split_at(at);
    let before = before.strip_suffix(last).unwrap_or(before);
    is_whole(before, last, after) && (last.is_ascii() || ends_word(after))
}

/// What may follow a Korean title inside its word.
const HONORIFICS: [&str; 8] = ["직무대행", "대행", "대우", "님", "급", "보", "겸", "직"];

fn ends_word(after: &str) -> bool {
    let unadorned = HONORIFICS.iter().find_map(|tail| after.strip_prefix(tail));
    after.starts_with(' ') || unadorned.is_some_and(|rest| rest.starts_with(' '))
}
