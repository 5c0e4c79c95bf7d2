use winnable_model::document::TextFile;
use winnable_score::{CompiledModel, ModelSource};

use super::curve::Curve;
use super::split::by_hash;
use super::*;
use crate::stats::auc;
use crate::table_model::{TableModel, catalogue};

/// `SplitMix64`: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0..1.
    fn share(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let bits = (self.bits() >> 11) as f64;
        bits / 9_007_199_254_740_992.0
    }

    fn below(&mut self, count: u64) -> u64 {
        self.bits() % count
    }
}

/// A table of two columns of numbers and two of words, with an outcome by these log-odds.
struct Book {
    table: Table,
    outcomes: Vec<Outcome>,
    log_odds: Vec<f64>,
    parts: Vec<Option<Part>>,
}

fn book(seed: u64, rows: usize, log_odds: impl Fn(f64, f64, &str) -> f64) -> Book {
    let mut random = Random(seed);
    let mut cells: [Vec<Option<Box<str>>>; 4] = std::array::from_fn(|_| Vec::new());
    let (mut outcomes, mut of_rows) = (Vec::new(), Vec::new());
    for _ in 0..rows {
        let (size, age) = (random.share() * 1_000.0, random.share());
        let sector =
            ["saas", "retail", "bank", "health"][usize::try_from(random.below(4)).unwrap()];
        let zone = ["n", "s", "e", "w", "x"][usize::try_from(random.below(5)).unwrap()];
        let of = log_odds(size, age, sector);
        let share = 1.0 / (1.0 + libm::exp(-of));
        outcomes.push(if random.share() < share {
            Outcome::Won
        } else {
            Outcome::Lost
        });
        of_rows.push(of);
        for (column, cell) in cells.iter_mut().zip([
            format!("{size:.1}"),
            format!("{age:.4}"),
            sector.to_owned(),
            zone.to_owned(),
        ]) {
            column.push(Some(cell.into()));
        }
    }
    let names = ["size", "age", "sector", "zone"];
    let columns = names.iter().zip(cells).map(|(name, cells)| Column {
        name: (*name).to_owned(),
        cells,
    });
    let ids: Vec<String> = (0..rows).map(|row| format!("r{row}")).collect();
    Book {
        table: Table {
            columns: columns.collect(),
        },
        outcomes,
        log_odds: of_rows,
        parts: by_hash(&ids).into_iter().map(Some).collect(),
    }
}

impl Book {
    fn sample<'a>(&'a self, inputs: &'a [usize]) -> Sample<'a> {
        Sample {
            table: &self.table,
            inputs,
            outcomes: &self.outcomes,
            parts: &self.parts,
            ids: None,
            keep: &[],
            by_hand: None,
        }
    }

    fn learn(&self) -> Learned {
        let inputs: Vec<usize> = (0..self.table.columns.len()).collect();
        learn(self.sample(&inputs), "m", "M")
    }

    /// The AUC, on the rows that judge, of the log-odds that the book was made with.
    fn best_auc(&self) -> f64 {
        let rows = self.parts.iter().enumerate();
        let test = rows.filter(|(_, part)| **part == Some(Part::Test));
        let test: Vec<usize> = test.map(|(row, _)| row).collect();
        let scores: Vec<f64> = test.iter().map(|row| self.log_odds[*row]).collect();
        let won: Vec<bool> = test
            .iter()
            .map(|row| self.outcomes[*row] == Outcome::Won)
            .collect();
        auc(&scores, &won, LEVEL).unwrap().value
    }
}

/// Size has its best in the middle, and one sector wins more.
fn planted(size: f64, _age: f64, sector: &str) -> f64 {
    let middle = if (200.0..700.0).contains(&size) {
        1.2
    } else {
        -0.8
    };
    middle + if sector == "saas" { 1.0 } else { -0.3 }
}

#[test]
fn what_was_planted_is_learned() {
    let book = book(1, 3_000, planted);
    let learned = book.learn();
    let card = learned.card.as_ref().unwrap();
    let test = card.auc_test.unwrap().value;
    // Nobody can do better than by the log-odds themselves, but for luck.
    let best = book.best_auc();
    assert!((best - test).abs() < 0.02, "{test} of {best}");
    let of = |name: &str| card.columns.iter().find(|column| column.column == name);
    assert_eq!(of("size").unwrap().shape, Some(Shape::Peak));
    let points = |name: &str| of(name).map_or(0.0, |column| column.points);
    assert!(points("sector") > 20.0, "{:?}", card.columns);
    assert!(
        points("age") < 10.0 && points("zone") < 10.0,
        "{:?}",
        card.columns
    );
    let sum: f64 = card.columns.iter().map(|column| column.points).sum();
    assert!((sum - 100.0).abs() < 1e-9);
    assert!(matches!(
        verdicts(&learned)[0],
        LearnVerdict::Orders { rows: 900, .. }
    ));
}

/// On pure noise the card is refused or found to order nothing: at most one in forty intervals lies above one
/// half, which is their stated rate, and three standard errors of the count.
#[test]
fn noise_teaches_nothing() {
    let (rounds, mut alarms) = (60_u32, 0_u32);
    for seed in 0..u64::from(rounds) {
        let book = book(1_000 + seed, 300, |_, _, _| -0.4);
        let learned = book.learn();
        alarms += u32::from(matches!(verdicts(&learned)[0], LearnVerdict::Orders { .. }));
    }
    let expected = 0.025 * f64::from(rounds);
    assert!(
        f64::from(alarms) <= expected + 3.0 * expected.sqrt(),
        "{alarms}"
    );
}

/// The rows that judge teach nothing: with other outcomes the card is the same.
#[test]
fn the_rows_that_judge_teach_nothing() {
    let mut book = book(2, 600, planted);
    let of = |book: &Book| {
        let learned = book.learn();
        let card = learned.card.unwrap();
        (card.model.to_toml(&card.catalogue), card.scores)
    };
    let before = of(&book);
    for (outcome, part) in book.outcomes.iter_mut().zip(&book.parts) {
        if *part == Some(Part::Test) {
            *outcome = match outcome {
                Outcome::Won => Outcome::Lost,
                _ => Outcome::Won,
            };
        }
    }
    assert_eq!(of(&book), before);
}

/// The text of the model scores as the card does: what is read is what was learned.
#[test]
fn the_text_of_a_card_scores_as_the_card_does() {
    let mut book = book(3, 800, planted);
    // Some sizes and some sectors are blank, and a level has punctuation alone.
    for row in (0..800).step_by(7) {
        book.table.columns[0].cells[row] = None;
        book.table.columns[2].cells[row + 1] = None;
        book.table.columns[3].cells[row] = Some("--".into());
    }
    let learned = book.learn();
    let card = learned.card.unwrap();
    let text = card.model.to_short_toml(&card.catalogue);
    let file = TextFile::new("m.toml", &text);
    let facts = catalogue(&book.table, &Model::custom_facts(&file));
    let read = Model::read(&file, &facts, None, ModelSource::Project).unwrap();
    let compiled = CompiledModel::new(&read.model).unwrap();
    let bound = TableModel::new(&book.table, &compiled, &facts);
    assert!(bound.missing.is_empty());
    let scores: Vec<f64> = bound.scores(None).iter().map(|one| one.score).collect();
    assert_eq!(scores, card.scores);
}

#[test]
fn a_leak_is_left_out_unless_it_is_to_be_kept() {
    let mut book = book(4, 600, planted);
    let signed = book
        .outcomes
        .iter()
        .map(|outcome| (*outcome == Outcome::Won).then(|| "1000".into()));
    book.table.columns.push(Column {
        name: "signed".to_owned(),
        cells: signed.collect(),
    });
    let learned = book.learn();
    assert_eq!(learned.leaks.len(), 1);
    assert_eq!(learned.leaks[0].column, "signed");
    let card = learned.card.unwrap();
    assert!(card.columns.iter().all(|column| column.column != "signed"));
    let keep = ["signed".to_owned()];
    let mut sample = book.sample(&[0, 1, 2, 3, 4]);
    sample.keep = &keep;
    let card = learn(sample, "m", "M").card.unwrap();
    assert_eq!(card.columns[0].column, "signed");
    assert!(card.auc_test.unwrap().value > 0.99);
}

#[test]
fn too_few_deals_teach_nothing_and_few_teach_few_columns() {
    // Nine of forty are won among those that teach, at most.
    let few = book(5, 40, |_, _, _| -2.5);
    assert_eq!(few.learn().card.err(), Some(Refusal::TooFewEvents));
    let some = book(6, 120, planted);
    let learned = some.learn();
    if let Ok(card) = &learned.card {
        let events = learned.train.won.min(learned.train.lost);
        assert!(card.columns.len() as u64 <= (events / 5).max(1), "{card:?}");
    }
    let none = Sample {
        inputs: &[],
        ..some.sample(&[])
    };
    assert_eq!(learn(none, "m", "M").card.err(), Some(Refusal::NoColumns));
}

/// A score that was made by hand from the same log-odds is as good; one of noise is worse.
#[test]
fn a_card_is_held_against_the_one_made_by_hand() {
    let book = book(7, 1_500, planted);
    let mut random = Random(8);
    let truth: Vec<Option<f64>> = book.log_odds.iter().copied().map(Some).collect();
    let noise: Vec<Option<f64>> = truth.iter().map(|_| Some(random.share())).collect();
    let verdict = |by_hand: &[Option<f64>]| {
        let mut sample = book.sample(&[0, 1, 2, 3]);
        sample.by_hand = Some(by_hand);
        verdicts(&learn(sample, "m", "M")).pop().unwrap()
    };
    assert!(matches!(
        verdict(&noise),
        LearnVerdict::BetterThanHand { .. }
    ));
    assert!(!matches!(
        verdict(&truth),
        LearnVerdict::BetterThanHand { .. }
    ));
}

/// Words by hand: 20 of "a" with 15 won, 20 of "b" with 5, of 40 with 20 won. Of the priors the likeliest is 4, by
/// 2 ln(B(15 + m/2, 5 + m/2) / B(m/2, m/2)) = -25.13 against -25.18 for 7 and -25.39 for 2. With four deals at one
/// half added the odds of "a" are (15 + 2) / (5 + 2).
#[test]
fn the_evidence_of_a_word_is_its_log_odds() {
    let cells = (0..40).map(|row| Some(if row < 20 { "a" } else { "b" }.into()));
    let feature = Feature::new(&Column {
        name: "c".to_owned(),
        cells: cells.collect(),
    });
    let won: Vec<bool> = (0..40)
        .map(|row| row < 15 || (20..25).contains(&row))
        .collect();
    let rows: Vec<usize> = (0..40).collect();
    let curve = Curve::fit(&feature, &rows, &won);
    let expected = libm::log(17.0 / 7.0);
    assert!((curve.at(&feature, 0) - expected).abs() < 1e-12);
    assert!((curve.at(&feature, 30) + expected).abs() < 1e-12);
    // Where no word is rare and none is blank, neither says anything.
    let Curve::Words { rare, blank, .. } = curve else {
        panic!("words");
    };
    assert_eq!((rare, blank), (0.0, 0.0));
}
