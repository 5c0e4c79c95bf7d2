//! What the name of a deal's stage says: won, lost, on its way, or nothing that we know.

#[cfg(test)]
mod tests;
mod usual;

use crate::{Outcome, fold};

pub use usual::is_usual_open;

/// What a stage or an outcome says of the deal; `None` when it says neither, or both.
///
/// `won`, `closed_lost`, `6 - Won!`, `Closed - Signed`, `Verloren`, `gagné`, `수주 완료`. Words count
/// as a whole, and a won that is only hoped for or signed for something less says nothing.
pub fn outcome_word(text: &str) -> Option<Outcome> {
    let stage = Stage::of(text);
    let is_one_of = |names: &[&str]| names.contains(&&*stage.letters);
    if is_one_of(&["open", "진행", "진행중"]) {
        return Some(Outcome::Open);
    }
    let holds = |parts: &[&str]| parts.iter().any(|part| stage.letters.contains(part));
    match (holds(&["closedwon"]), holds(&["closedlost"])) {
        (true, false) => return Some(Outcome::Won),
        (false, true) => return Some(Outcome::Lost),
        (true, true) => return None,
        (false, false) => {}
    }
    // 수주 실패 has a word of won in it.
    let lost = stage.has(LOST) || is_one_of(LOST_NAMES) || holds(&["수주실패", "계약실패"]);
    let won = stage.has(WON) || is_one_of(WON_NAMES) || holds(WON_PARTS);
    let won = won && !holds(&["수주실패"]);
    match (won, lost) {
        (true, false) if !stage.has(NOT_YET) => Some(Outcome::Won),
        (false, true) => Some(Outcome::Lost),
        (true, _) | (false, false) => None,
    }
}

/// Whether a stage says that the deal ended and not how, as `Closed - duplicate` does. To call it
/// open would hide a deal that ended.
pub fn ended_somehow(text: &str) -> bool {
    let stage = Stage::of(text);
    stage.has(&["closed"]) || stage.letters.starts_with("closed") || stage.letters.contains("종료")
}

/// Whether a stage is named by a number alone, as the internal export of a pipeline names it.
pub fn is_numbered_only(text: &str) -> bool {
    Stage::of(text).letters.is_empty()
}

/// A stage without its case, its punctuation and the numbers that pipelines put before it.
struct Stage {
    /// The words with a space between them.
    words: String,
    /// The words without anything between them, since internal names have none, nor the `deal` that
    /// some start with.
    letters: String,
}

impl Stage {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().any(char::is_alphabetic))
            .collect();
        let letters = words.concat();
        let internal = letters.strip_prefix("deal").map(str::to_owned);
        Self {
            words: words.join(" "),
            letters: internal.unwrap_or(letters),
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.words.split(' ').filter(|word| !word.is_empty())
    }

    fn has(&self, list: &[&str]) -> bool {
        self.words().any(|word| list.contains(&word))
    }
}

/// Words of English, German, Dutch, French, Spanish, Portuguese, Italian, Korean and Japanese that
/// say won wherever they stand.
const WON: &[&str] = &[
    "won",
    "signed",
    "gewonnen",
    "unterschrieben",
    "unterzeichnet",
    "gagné",
    "gagnée",
    "gagne",
    "remporté",
    "remportée",
    "signé",
    "signée",
    "ganado",
    "ganada",
    "ganho",
    "ganha",
    "vinto",
    "vinta",
    "수주",
    "성사",
    "성사됨",
    "受注",
    "成約",
];

/// Whole names that say won and would say too much as a word among others.
const WON_NAMES: &[&str] = &[
    "won",
    "closewon",
    "win",
    "closedwin",
    "contractsigned",
    "체결",
    "체결완료",
];

/// What says won in Korean with or without a space in it.
const WON_PARTS: &[&str] = &[
    "수주완료",
    "수주성공",
    "수주확정",
    "계약완료",
    "계약체결",
    "계약성사",
];

/// Words that say lost wherever they stand.
const LOST: &[&str] = &[
    "lost",
    "dropped",
    "dead",
    "rejected",
    "declined",
    "abandoned",
    "disqualified",
    "cancelled",
    "canceled",
    "verloren",
    "abgelehnt",
    "abgesagt",
    "abgebrochen",
    "perdu",
    "perdue",
    "refusé",
    "refusée",
    "abandonné",
    "abandonnée",
    "perdido",
    "perdida",
    "perso",
    "persa",
    "실주",
    "드랍",
    "드롭",
    "失注",
];

/// Whole names that say lost and would say too much as a word among others.
const LOST_NAMES: &[&str] = &["lost", "closelost", "실패", "실주처리", "포기", "취소"];

/// Words beside which a won is not one yet: it is hoped for, or something less was signed.
const NOT_YET: &[&str] = &[
    "not",
    "be",
    "pending",
    "awaiting",
    "almost",
    "expected",
    "likely",
    "verbal",
    "verbally",
    "nda",
    "loi",
    "mou",
    "nicht",
    "예정",
    "대기",
    "임박",
    "직전",
    "중",
    "진행중",
    "가능",
    "예상",
    "추진",
];
