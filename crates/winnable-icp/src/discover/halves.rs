//! Whether a condition tells won from lost early and late: the closed deals in two halves by their time.

use serde::Serialize;
use winnable_model::Outcome;

use super::Hypothesis;
use crate::table::Table;

/// A condition in one half of the closed deals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Half {
    /// Closed deals that it holds for.
    pub n: u64,
    /// Those that were won.
    pub won: u64,
    /// Closed deals that it does not hold for.
    pub rest_n: u64,
    /// Those that were won.
    pub rest_won: u64,
}

impl Half {
    /// Whether more is won where it holds; `None` where one side has no deal.
    pub const fn wins_more(self) -> Option<bool> {
        if self.n == 0 || self.rest_n == 0 {
            return None;
        }
        Some(self.won * self.rest_n > self.rest_won * self.n)
    }
}

impl Hypothesis {
    /// Counts the condition in the earlier and in the later half of the closed deals. `times` has a number
    /// for each row that grows with time; deals without one are in neither half, and deals of one time are
    /// in one half.
    pub fn count_halves(&mut self, table: &Table, outcomes: &[Outcome], times: &[Option<f64>]) {
        let Ok(rows) = self.predicate.rows(table) else {
            return;
        };
        let closed = outcomes.iter().zip(times).zip(rows);
        let closed: Vec<(f64, bool, Option<bool>)> = closed
            .filter(|((outcome, _), _)| **outcome != Outcome::Open)
            .filter_map(|((outcome, time), holds)| {
                Some(((*time)?, *outcome == Outcome::Won, holds))
            })
            .collect();
        let mut sorted: Vec<f64> = closed.iter().map(|(time, ..)| *time).collect();
        sorted.sort_by(f64::total_cmp);
        let Some(middle) = sorted.get(sorted.len() / 2) else {
            return;
        };
        let half = |later: bool| {
            let mut half = Half::default();
            for (time, won, holds) in &closed {
                if (time >= middle) != later {
                    continue;
                }
                match holds {
                    Some(true) => {
                        half.n += 1;
                        half.won += u64::from(*won);
                    }
                    Some(false) => {
                        half.rest_n += 1;
                        half.rest_won += u64::from(*won);
                    }
                    None => {}
                }
            }
            half
        };
        self.halves = Some([half(false), half(true)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discover::tests::column;
    use crate::hypothesis::{examine, read};
    use winnable_model::Diagnostics;
    use winnable_model::document::TextFile;

    #[test]
    fn each_closed_deal_with_a_time_is_in_one_half() {
        // Of a: won early, lost late. Of b: half of both.
        let outcome = |row: usize| match (row % 2, row < 40, row % 4) {
            (0, true, _) | (1, _, 1) => Outcome::Won,
            _ => Outcome::Lost,
        };
        let mut outcomes: Vec<Outcome> = (0..80).map(outcome).collect();
        let kind = |row: usize| if row.is_multiple_of(2) { "a" } else { "b" }.to_owned();
        let table = Table {
            columns: vec![column("kind", (0..80).map(kind))],
        };
        let mut times: Vec<Option<f64>> = (0..80_u32).map(|row| Some(f64::from(row))).collect();
        let file = TextFile::new(
            "h.toml",
            "[[hypothesis]]\nsentence = 's'\npredicate = 'kind = a'",
        );
        let stated = read(&file, &mut Diagnostics::new()).unwrap();
        let mut all = examine(&stated, &table, "status", &outcomes, None).unwrap();
        let numbers = all[0].numbers.as_mut().unwrap();
        numbers.count_halves(&table, &outcomes, &times);
        let of = |n, won, rest_n, rest_won| Half {
            n,
            won,
            rest_n,
            rest_won,
        };
        let halves = numbers.halves.unwrap();
        assert_eq!(halves, [of(20, 20, 20, 10), of(20, 0, 20, 10)]);
        assert_eq!(halves.map(Half::wins_more), [Some(true), Some(false)]);
        // One without a time is in neither, and so is one that is open.
        times[0] = None;
        outcomes[2] = Outcome::Open;
        numbers.count_halves(&table, &outcomes, &times);
        let halves = numbers.halves.unwrap();
        let all: u64 = halves.iter().map(|half| half.n + half.rest_n).sum();
        assert_eq!(all, 78);
        assert_eq!(Half::default().wins_more(), None);
    }
}
