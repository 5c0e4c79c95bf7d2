//! Whether a reason for losing a deal says that nobody decided anything.

use winnable_model::fold;

/// What says so in English. A lack of budget or a bad time is a decision against buying now, so it
/// is none of these.
const WORDS: [&str; 16] = [
    "no decision",
    "nodecision",
    "indecision",
    "undecided",
    "decision deferred",
    "decision postponed",
    "decision on hold",
    "status quo",
    "do nothing",
    "did nothing",
    "went dark",
    "gone dark",
    "went silent",
    "ghosted",
    "no response",
    "unresponsive",
];

/// What says so in Korean, with or without spaces in it.
const KOREAN: [&str; 11] = [
    "무결정",
    "미결정",
    "결정보류",
    "결정연기",
    "결정지연",
    "결정없음",
    "결정안함",
    "현상유지",
    "연락두절",
    "무응답",
    "응답없음",
];

pub(super) fn is_no_decision(reason: &str) -> bool {
    let words: String = fold(reason)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    // Without access to who decides, somebody may have decided all the same.
    let words = words
        .replace("decision maker", "")
        .replace("decisionmaker", "");
    let letters: String = words.chars().filter(|c| *c != ' ').collect();
    WORDS.iter().any(|word| words.contains(word))
        || KOREAN.iter().any(|word| letters.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_that_say_that_nobody_decided() {
        for reason in [
            "No Decision / Non-Responsive",
            "no_decision",
            "Lost to status quo",
            "Prospect went dark",
            "무결정",
            "결정 보류",
            "고객 의사결정 지연",
        ] {
            assert!(is_no_decision(reason), "{reason}");
        }
        for reason in [
            "No Budget / Lost Funding",
            "Timing",
            "Price",
            "Lost to Competitor",
            "No decision-maker access",
            "예산 부족",
            "경쟁사 선정",
            "",
        ] {
            assert!(!is_no_decision(reason), "{reason}");
        }
    }
}
