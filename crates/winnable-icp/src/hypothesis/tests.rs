use winnable_model::document::TextFile;
use winnable_model::{Diagnostics, Localised as _};

use super::*;
use crate::table::Column;

fn file(text: &str) -> (Option<Vec<Stated>>, Vec<String>) {
    let mut out = Diagnostics::new();
    let file = TextFile::new("hypotheses.toml", text);
    let read = read(&file, &mut out);
    let said = out.iter().map(|one| one.message.en()).collect();
    (read, said)
}

fn one(predicate: &str, rest: &str) -> String {
    format!("[[hypothesis]]\nsentence = \"s\"\npredicate = '{predicate}'\n{rest}\n")
}

#[test]
fn a_file_is_read_and_its_mistakes_are_all_said() {
    let (stated, said) = file(&one(
        "seats >= 10 and kind = a",
        "market = 8421\nmarket_source = \"SUSB\"\nmarket_year = 2022",
    ));
    assert!(said.is_empty(), "{said:?}");
    let stated = stated.unwrap();
    assert_eq!(stated[0].predicate.to_string(), "seats >= 10 and kind = a");
    let market = stated[0].market.as_ref().unwrap();
    assert_eq!((market.firms, market.year), (8_421, Some(2022)));
    let bad = one("seats >= many", "markt = 5") + &one("", "market = -1");
    let (stated, said) = file(&bad);
    assert_eq!(stated, None);
    for word in ["markt", "`many` is no number", "expected a column", "-1"] {
        assert!(
            said.iter().any(|one| one.contains(word)),
            "{word}: {said:?}"
        );
    }
    assert!(file("").1[0].contains("hypothesis"));
    assert!(
        file("[[hypothesis]]\nsentence = \" \"\npredicate = \"a = 1\"")
            .0
            .is_none()
    );
    assert!(!file("[[hypothesis]\n").1.is_empty());
}

/// Forty of kind a of which 30 are won, forty of kind b of which 10 are, forty blank and lost, twenty open.
fn table() -> (Table, Vec<Outcome>) {
    let kind = |row: usize| match row {
        40..80 => Some("b"),
        80..120 => None,
        _ => Some("a"),
    };
    let outcome = |row: usize| match row {
        0..30 | 40..50 => Outcome::Won,
        120.. => Outcome::Open,
        _ => Outcome::Lost,
    };
    let outcomes: Vec<Outcome> = (0..140).map(outcome).collect();
    let signed = |one: &Outcome| Some(if *one == Outcome::Won { "5" } else { "0" }.into());
    let column = |name: &str, cells: Vec<Option<Box<str>>>| Column {
        name: name.to_owned(),
        cells,
    };
    let table = Table {
        columns: vec![
            column(
                "kind",
                (0..140).map(|row| kind(row).map(Into::into)).collect(),
            ),
            column(
                "half",
                (0..140)
                    .map(|row| Some((row % 2).to_string().into()))
                    .collect(),
            ),
            column("signed", outcomes.iter().map(signed).collect()),
        ],
    };
    (table, outcomes)
}

fn examined(predicates: &[&str]) -> Vec<Examined> {
    let text: String = predicates
        .iter()
        .map(|predicate| one(predicate, ""))
        .collect();
    let (table, outcomes) = table();
    examine(&file(&text).0.unwrap(), &table, "status", &outcomes, None).unwrap()
}

#[test]
fn each_is_tested_and_holm_counts_them() {
    let all = examined(&[
        "kind = a",
        "kind != a",
        "half = 1",
        "signed > 1",
        "kind = a and half > 5",
    ]);
    let standings: Vec<Standing> = all.iter().map(|one| one.standing).collect();
    assert_eq!(
        standings,
        [
            Standing::Holds,
            Standing::WinsLess,
            Standing::CannotBeTold,
            Standing::KnowsTheOutcome,
            Standing::CannotBeTold
        ]
    );
    let first = all[0].numbers.as_ref().unwrap();
    assert_eq!(
        (first.n, first.won, first.rest_n, first.rest_won),
        (40, 30, 40, 10)
    );
    assert!(!first.found_by_search);
    // SciPy: fisher_exact([[30, 10], [10, 30]]). Newcombe by hand from Wilson .5981 to .8581 and its mirror.
    assert!((first.p - 1.487_480_3e-5).abs() < 1e-11, "{}", first.p);
    assert!((first.difference_interval.low - 0.285_125).abs() < 1e-6);
    assert!((first.difference_interval.high - 0.652_917).abs() < 1e-6);
    // Three were tested, and two of them are alike.
    assert!((first.p_holm - 3.0 * first.p).abs() < 1e-12);
    assert_eq!(all[4].numbers, Err(Reason::SampleTooSmall));
    assert!(all[3].en().contains("signed"));
    let (table, outcomes) = table();
    let unknown = file(&(one("half = 1", "") + &one("staff > 5", "")))
        .0
        .unwrap();
    let error = examine(&unknown, &table, "status", &outcomes, None).unwrap_err();
    assert_eq!(error.0, 1);
    assert!(error.1.to_string().contains("staff"));
}

/// Five accounts of eight deals each on either side: four of the five are won on one side and two on the
/// other, which as forty against forty deals would look certain.
#[test]
fn deals_of_one_account_are_one_piece_of_evidence() {
    let won = |row: usize| {
        [
            true, true, true, true, false, true, false, false, false, false,
        ][row / 8]
    };
    let outcomes: Vec<Outcome> = (0..80)
        .map(|row| {
            if won(row) {
                Outcome::Won
            } else {
                Outcome::Lost
            }
        })
        .collect();
    let cells =
        |cell: &dyn Fn(usize) -> String| (0..80).map(|row| Some(cell(row).into())).collect();
    let table = Table {
        columns: vec![Column {
            name: "kind".to_owned(),
            cells: cells(&|row| if row < 40 { "a" } else { "b" }.to_owned()),
        }],
    };
    let accounts: Vec<Option<Box<str>>> = cells(&|row| format!("account {}", row / 8));
    let stated = file(&one("kind = a", "")).0.unwrap();
    let of = |accounts| {
        let mut all = examine(&stated, &table, "status", &outcomes, accounts).unwrap();
        all.remove(0)
    };
    assert_eq!(of(None).standing, Standing::Holds);
    let by_account = of(Some(accounts.as_slice()));
    assert_eq!(by_account.standing, Standing::CannotBeTold);
    let (wide, narrow) = (by_account.numbers.unwrap(), of(None).numbers.unwrap());
    assert!(
        wide.clustered && wide.difference_interval.width() > narrow.difference_interval.width()
    );
}

#[test]
fn markets_are_asked_for() {
    let text = one("half = 1", "market = 999")
        + &one(
            "half = 0",
            "market = 1000\nmarket_source = \"SUSB\"\nmarket_year = 2022",
        );
    let (table, outcomes) = table();
    let all = examine(&file(&text).0.unwrap(), &table, "status", &outcomes, None).unwrap();
    assert_eq!(
        notes(&all, LEAST_MARKET),
        [
            Note::Number { hypotheses: 2 },
            Note::SmallMarket {
                hypothesis: 1,
                firms: 999,
                least: 1_000
            },
            Note::NoSource { hypothesis: 1 },
        ]
    );
    assert_eq!(notes(&examined(&["half = 1"; 3]), 1_000).len(), 3);
}
