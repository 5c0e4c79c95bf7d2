//! Outcomes as they would be if no column had anything to do with them.
//!
//! With one row for each account the outcomes are dealt out anew. With several, whole accounts are: an
//! account takes over the outcomes of another one that has about as many rows, so that what the deals of
//! one account have in common stays in common.

use std::collections::BTreeMap;

use super::bits::Bits;
use winnable_metrics::stats::SplitMix64;

/// Accounts are exchanged within groups of at least so many of about the same size.
const GROUP: usize = 10;

/// The outcomes of the rows, and who may take over whose.
#[derive(Clone, Debug)]
pub(super) struct Shuffle {
    won: Vec<bool>,
    /// The rows of each account, in groups of about the same size; one group of single rows where every
    /// row stands alone.
    groups: Vec<Vec<Vec<usize>>>,
    random: SplitMix64,
}

impl Shuffle {
    /// `accounts` names the account of each row; a row of none is one of its own.
    pub(super) fn new(won: Vec<bool>, accounts: Option<&[Option<&str>]>, seed: u64) -> Self {
        let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut clusters: Vec<Vec<usize>> = Vec::new();
        for row in 0..won.len() {
            match accounts.and_then(|all| *all.get(row)?) {
                Some(account) => named.entry(account).or_default().push(row),
                None => clusters.push(vec![row]),
            }
        }
        clusters.extend(named.into_values());
        clusters.sort_by_key(|rows| (rows.len(), rows.first().copied()));
        Self {
            won,
            groups: grouped(clusters),
            random: SplitMix64::new(seed),
        }
    }

    /// Outcomes dealt out anew.
    pub(super) fn next(&mut self) -> Bits {
        let mut bits = Bits::none(self.won.len());
        for group in &self.groups {
            let mut sources: Vec<&Vec<usize>> = group.iter().collect();
            self.random.shuffle(&mut sources);
            for (rows, source) in group.iter().zip(sources) {
                let start = if source.len() > 1 {
                    self.random.below(source.len())
                } else {
                    0
                };
                // One account of few rows stands for one of more by going round.
                let outcomes = source.iter().cycle().skip(start);
                for (row, from) in rows.iter().zip(outcomes) {
                    if self.won.get(*from) == Some(&true) {
                        bits.set(*row);
                    }
                }
            }
        }
        bits
    }
}

/// Accounts by size, each group of one size, or of neighbouring sizes where one size has too few.
fn grouped(clusters: Vec<Vec<usize>>) -> Vec<Vec<Vec<usize>>> {
    let mut groups: Vec<Vec<Vec<usize>>> = Vec::new();
    for rows in clusters {
        match groups.last_mut() {
            Some(group)
                if group.len() < GROUP
                    || group.last().is_some_and(|last| last.len() == rows.len()) =>
            {
                group.push(rows);
            }
            _ => groups.push(vec![rows]),
        }
    }
    if groups.last().is_some_and(|last| last.len() < GROUP)
        && groups.len() > 1
        && let Some(last) = groups.pop()
        && let Some(before) = groups.last_mut()
    {
        before.extend(last);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_won_and_each_row_as_often() {
        let won: Vec<bool> = (0..10).map(|row| row < 4).collect();
        let mut shuffle = Shuffle::new(won, None, 1);
        let mut of_first = 0;
        for _ in 0..2_000 {
            let bits = shuffle.next();
            assert_eq!(bits.count(), 4);
            of_first += u32::from(bits.has(0));
        }
        // 800 ± 4 standard deviations of 21.9.
        assert!((712..=888).contains(&of_first), "{of_first}");
    }

    #[test]
    fn accounts_stay_whole() {
        // Twelve accounts of three rows, half of them won through and through.
        let names: Vec<String> = (0..36).map(|row| format!("a{:02}", row / 3)).collect();
        let names: Vec<Option<&str>> = names.iter().map(|name| Some(name.as_str())).collect();
        let won: Vec<bool> = (0..36).map(|row| row / 3 % 2 == 0).collect();
        let mut shuffle = Shuffle::new(won, Some(&names), 1);
        assert_eq!(shuffle.groups.concat().len(), 12);
        let mut orders = std::collections::BTreeSet::new();
        for _ in 0..50 {
            let bits = shuffle.next();
            assert_eq!(bits.count(), 18);
            for account in 0..12 {
                let of = (0..3).filter(|row| bits.has(account * 3 + row)).count();
                assert!(of == 0 || of == 3);
            }
            orders.insert((0..36).map(|row| bits.has(row)).collect::<Vec<_>>());
        }
        assert!(orders.len() > 40);
    }

    #[test]
    fn sizes_that_few_have_stand_together() {
        let sizes = |all: &[usize]| -> Vec<usize> {
            let clusters = all.iter().map(|size| vec![0; *size]).collect();
            grouped(clusters).iter().map(Vec::len).collect()
        };
        assert_eq!(sizes(&[1; 25]), [25]);
        assert_eq!(sizes(&[[1; 12].as_slice(), &[2; 12]].concat()), [12, 12]);
        // Three of size two join those of size three; two of size nine join what is before.
        let mixed = [[1; 12].as_slice(), &[2; 3], &[3; 9], &[9; 2]].concat();
        assert_eq!(sizes(&mixed), [12, 14]);
        assert_eq!(sizes(&[]), [0; 0]);
    }
}
