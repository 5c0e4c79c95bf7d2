//! Positions in a short list, a byte each as long as that is enough.

/// Small numbers, in as few bytes each as the largest of them needs.
#[derive(Clone, Debug)]
pub(super) enum Codes {
    Bytes(Vec<u8>),
    Words(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Self::Bytes(Vec::new())
    }
}

impl Codes {
    /// One more.
    pub(super) fn push(&mut self, code: u32) {
        match (&mut *self, u8::try_from(code)) {
            (Self::Bytes(codes), Ok(code)) => codes.push(code),
            (Self::Words(codes), _) => codes.push(code),
            (Self::Bytes(codes), Err(_)) => {
                let mut words: Vec<u32> = codes.iter().map(|code| u32::from(*code)).collect();
                words.push(code);
                *self = Self::Words(words);
            }
        }
    }

    /// Those of another list, each as `translated` has it at its position.
    pub(super) fn extend(&mut self, other: &Self, translated: &[u32]) {
        for at in 0..other.len() {
            if let Some(code) = translated.get(other.at(at)) {
                self.push(*code);
            }
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Bytes(codes) => codes.len(),
            Self::Words(codes) => codes.len(),
        }
    }

    /// The number at a position.
    ///
    /// # Panics
    /// For a position beyond the end.
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "a position beyond the end is a mistake of the caller, as for a slice"
    )]
    pub(super) fn at(&self, at: usize) -> usize {
        match self {
            Self::Bytes(codes) => usize::from(codes[at]),
            Self::Words(codes) => codes[at] as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn numbers_are_what_was_put_in_on_both_sides_of_a_byte() {
        let numbers = [0, 255, 256, 1, 70_000, 255];
        let mut codes = Codes::default();
        for (count, number) in numbers.into_iter().enumerate() {
            codes.push(number);
            assert_eq!(codes.len(), count + 1);
            for (at, number) in numbers[..=count].iter().enumerate() {
                assert_eq!(codes.at(at), *number as usize);
            }
        }
        let mut other = Codes::default();
        other.push(7);
        let translated: Vec<u32> = (0..70_001).rev().collect();
        other.extend(&codes, &translated);
        let found: Vec<usize> = (0..other.len()).map(|at| other.at(at)).collect();
        assert_eq!(found, [7, 70_000, 69_745, 69_744, 69_999, 0, 69_745]);
    }
}
