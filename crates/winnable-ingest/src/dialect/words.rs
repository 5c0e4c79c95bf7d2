//! The words that several CRMs share.

/// Finds a word in a table of words and what they mean.
pub(super) fn find(
    table: &[(&'static str, &'static [&'static str])],
    word: &str,
) -> Option<&'static str> {
    table
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(meaning, _)| *meaning)
}

/// `open`, `won` or `lost` by the name of a stage: `Closed Won`, `closedwon`, `6 - Closed lost`.
///
/// A stage that is closed and says neither is left to the project's own values: to call it open
/// would hide a deal that ended.
pub(super) fn outcome_of_stage(word: &str) -> Option<&'static str> {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    let letters = letters.strip_prefix("deal").unwrap_or(&letters);
    if letters.contains("closedwon")
        || ["won", "수주", "수주완료", "성사", "성사됨"].contains(&letters)
    {
        return Some("won");
    }
    if letters.contains("closedlost") || ["lost", "실주", "실패"].contains(&letters) {
        return Some("lost");
    }
    let ended = letters.is_empty() || letters.starts_with("closed") || letters.contains("종료");
    (!ended).then_some("open")
}
