//! What became of each row: won, lost, or open still.

use winnable_model::stage::{is_usual_open, outcome_word};
use winnable_model::{Outcome, fold};

use crate::table::Column;

/// The outcomes of the rows of a column, by the word that says won.
///
/// A blank cell and a stage that deals are open in (`Negotiation`, `open`) are open; any other word is
/// lost: what is called `No`, `0` or `Closed Lost` was not won.
pub fn outcomes(column: &Column, won: &str) -> Vec<Outcome> {
    let won = fold(won);
    let is_number = number(&won);
    let of = |cell: &Option<Box<str>>| {
        let Some(cell) = cell.as_deref() else {
            return Outcome::Open;
        };
        if fold(cell) == won || (is_number.is_some() && number(cell) == is_number) {
            return Outcome::Won;
        }
        match outcome_word(cell) {
            Some(Outcome::Open) => Outcome::Open,
            None if is_usual_open(cell) => Outcome::Open,
            // Another word for won than the one that was stated is none.
            _ => Outcome::Lost,
        }
    };
    column.cells.iter().map(of).collect()
}

/// `1`, `1.0` and `1.00` are one number, as spreadsheets and data frames write it.
fn number(cell: &str) -> Option<f64> {
    let number: f64 = cell.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_won_the_open_ones_are_open_and_the_rest_is_lost() {
        let read = |won: &str, cells: &[&str]| -> Vec<&'static str> {
            let cell = |cell: &&str| (!cell.is_empty()).then(|| (*cell).into());
            let column = Column {
                name: "stage".to_owned(),
                cells: cells.iter().map(cell).collect(),
            };
            outcomes(&column, won)
                .iter()
                .map(|one| one.name())
                .collect()
        };
        assert_eq!(
            read("won", &["Won", "lost", "open", "", "Prospecting"]),
            ["won", "lost", "open", "open", "open"]
        );
        assert_eq!(read("1", &["1", "0"]), ["won", "lost"]);
        assert_eq!(read("1", &["1.0", "0.0", ""]), ["won", "lost", "open"]);
        assert_eq!(read("true", &["True", "FALSE"]), ["won", "lost"]);
        assert_eq!(
            read("Closed Won", &["Closed Won", "Closed Lost", "closed won "]),
            ["won", "lost", "won"]
        );
        assert_eq!(read("Yes", &["yes", "No"]), ["won", "lost"]);
        // The one that was stated is won, and no other.
        assert_eq!(read("Signed", &["Signed", "Closed Won"]), ["won", "lost"]);
    }
}
