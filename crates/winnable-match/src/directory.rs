//! Sorted keys with a table of where each range of keys starts: two touches of memory a look-up.

/// Values by 64-bit keys, built once.
///
/// Of each key the table keeps the range and 32 further bits, so that two keys that share them are taken
/// for one; whoever asks compares what it found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Directory {
    shift: u32,
    starts: Vec<u32>,
    prints: Vec<u32>,
    values: Vec<u32>,
    /// How many entries have the key of another before them.
    repeated: usize,
}

impl Directory {
    /// Sorts entries into a directory; the values of one key come out in ascending order.
    pub(crate) fn new(mut entries: Vec<(u64, u32)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let bits = entries.len().max(2).ilog2().clamp(1, 24);
        let shift = 64 - bits;
        let mut starts = vec![0_u32; (1 << bits) + 1];
        for (key, _) in &entries {
            starts[slot(*key, shift) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let repeated = entries.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        Self {
            shift,
            starts,
            repeated: repeated.count(),
            prints: entries.iter().map(|(key, _)| print(*key, shift)).collect(),
            values: entries.iter().map(|(_, value)| *value).collect(),
        }
    }

    /// How many entries have the key of another before them.
    pub(crate) fn repeated(&self) -> usize {
        self.repeated
    }

    /// The values of a key.
    pub(crate) fn get(&self, key: u64) -> &[u32] {
        if self.values.is_empty() {
            return &[];
        }
        let at = slot(key, self.shift);
        let (start, end) = (self.starts[at] as usize, self.starts[at + 1] as usize);
        let print = print(key, self.shift);
        // Ranges hold an entry or two; a frequent key fills its own.
        let prints = &self.prints[start..end];
        let from = match prints.len() {
            0..=8 => prints
                .iter()
                .position(|p| *p >= print)
                .unwrap_or(prints.len()),
            _ => prints.partition_point(|p| *p < print),
        };
        let to = from + prints[from..].partition_point(|p| *p == print);
        &self.values[start + from..start + to]
    }
}

fn slot(key: u64, shift: u32) -> usize {
    usize::try_from(key >> shift).unwrap_or(usize::MAX)
}

/// The 32 bits below those of the range, which stand in the order of the keys within it.
fn print(key: u64, shift: u32) -> u32 {
    ((key << (64 - shift)) >> 32) as u32
}

#[cfg(test)]
mod tests;
