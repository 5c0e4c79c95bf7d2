//! Text from any bytes: as it stands where it is UTF-8, else spelled with characters that matter.

/// The bytes as text if they are text, as seeds of the corpus are; other bytes each name a piece of the
/// alphabet, so that random ones are worth reading too.
pub(crate) fn text(bytes: &[u8], alphabet: &[&str]) -> String {
    if let Ok(text) = str::from_utf8(bytes) {
        return text.to_owned();
    }
    let piece = |byte: &u8| alphabet[usize::from(*byte) % alphabet.len()];
    bytes.iter().map(piece).collect()
}
