use super::*;

#[test]
fn numbers_are_read_with_what_stands_around_them() {
    let read = |cells: &[&str]| {
        let cells = cells.iter().map(|cell| Some((*cell).into())).collect();
        let name = "c".to_owned();
        Column { name, cells }.numbers()
    };
    let all = |numbers: &[f64]| Some(numbers.iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(read(&["$3,797.10", "-€5"]), all(&[3797.1, -5.0]));
    assert_eq!(
        read(&["₩3,797,100", "3,797,100원"]),
        all(&[3_797_100.0, 3_797_100.0])
    );
    assert_eq!(
        read(&["3 797.10", "12", "(1202.90)"]),
        all(&[3797.1, 12.0, -1202.9])
    );
    assert_eq!(read(&["7", "-", "#N/A"]), Some(vec![Some(7.0), None, None]));
    // Spaces that group nothing, words, and nothing at all.
    assert_eq!(read(&["2021 1"]), None);
    assert_eq!(read(&["7", "seven"]), None);
    assert_eq!(read(&["-", "unknown"]), None);
}

fn column(cells: &[&str]) -> Column {
    let cell = |cell: &&str| (!cell.is_empty()).then(|| (*cell).into());
    Column {
        name: "c".to_owned(),
        cells: cells.iter().map(cell).collect(),
    }
}

#[test]
fn a_column_is_of_numbers_when_all_its_cells_are() {
    assert_eq!(
        column(&["1", "", "-2.5", "1,234.5", "1e2"]).numbers(),
        Some(vec![Some(1.0), None, Some(-2.5), Some(1234.5), Some(100.0)])
    );
    assert_eq!(column(&["1", "2A"]).numbers(), None);
    assert_eq!(column(&["nan"]).numbers(), None);
    assert_eq!(column(&["inf"]).numbers(), None);
    assert_eq!(column(&["1e999"]).numbers(), None);
    // Nothing but blanks is of no kind.
    assert_eq!(column(&["", ""]).numbers(), None);
}

#[test]
fn percent_signs_and_decimal_commas_are_read_by_the_column() {
    let read = |cells: &[&str]| column(cells).numbers();
    let of = |numbers: &[f64]| Some(numbers.iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(read(&["65%", "7.5 %", "1,200%"]), of(&[65.0, 7.5, 1200.0]));
    assert_eq!(read(&["0,75", "1,234", "12"]), of(&[0.75, 1.234, 12.0]));
    assert_eq!(read(&["1.234,5", "-0,5"]), of(&[1234.5, -0.5]));
    // One cell groups thousands and the next has a decimal comma only if all can be read so.
    assert_eq!(read(&["1,234", "5,678"]), of(&[1234.0, 5678.0]));
    assert_eq!(read(&["1.5", "2,5"]), None);
}

#[test]
fn levels_that_differ_by_case_are_one() {
    let Values::Levels { names, of } = column(&["Web", "web", "", "Ads"]).values() else {
        panic!("words");
    };
    assert_eq!(names, [Box::from("Web"), Box::from("Ads")]);
    assert_eq!(of, [Some(0), Some(0), None, Some(1)]);
}

#[test]
fn a_header_is_found_by_its_name_and_then_by_its_letters() {
    let named = |name: &str| Column {
        name: name.to_owned(),
        ..column(&["1"])
    };
    let table = Table {
        columns: vec![named("Score"), named("score"), named("Stage")],
    };
    assert_eq!(table.column("score").unwrap().name, "score");
    assert_eq!(table.column("stage").unwrap().name, "Stage");
    // Two columns are called so: neither is meant.
    assert_eq!(table.column("SCORE"), None);
    assert_eq!((table.len(), table.is_empty()), (1, false));
    assert!(Table::default().is_empty());
}
