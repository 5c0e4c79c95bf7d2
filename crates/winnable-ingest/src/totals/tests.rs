use std::collections::BTreeSet;
use std::io::Cursor;

use crate::layout::find_layout;
use crate::layout_note::LayoutNote;
use crate::open::open_table;
use crate::read_as::ReadAs;
use crate::scan::{Outcome, RecordBuf};

/// The records that are totals without doubt.
fn certain(csv: &str) -> Vec<u64> {
    let mut input = Cursor::new(csv);
    let stated = ReadAs::default();
    let layout = find_layout(&mut input, &stated).expect("a layout");
    let mut table = open_table(&mut input, &layout, &stated.limits).expect("a table");
    let mut record = RecordBuf::new();
    while table.read(&mut record).expect("a record").is_some() {}
    let tail = table.tail();
    drop(table);
    let found = tail.certain(&mut input, &layout, &stated.limits);
    found.expect("a second pass").into_iter().collect()
}

const ROWS: &str = "id,name,industry,revenue\n1,Acme,Tech,10\n2,Beta,Retail,20.5\n3,Gamma,Tech,\n";

#[test]
fn a_total_is_certain_by_its_figures_or_by_what_it_leaves_blank() {
    // 10 + 20.5, the two amounts, the three rows; each below the three rows of records 2 to 4.
    for last in [
        "Total,,,30.5",
        "합계,,,30.5",
        ",총계,,30.50",
        "Grand Total,,,2",
        "합계 3건,,,3",
        // The name and the industry of each other row are filled.
        "소계,,,99",
        "Total,,,99",
        "합계,,,",
    ] {
        assert_eq!(certain(&format!("{ROWS}{last}\n")), [5], "{last}");
    }
    // Blank rows below and a further total.
    assert_eq!(
        certain(&format!("{ROWS}소계,,,30.5\n합계,,,30.5\n,,,\n")),
        [5, 6]
    );
}

#[test]
fn what_may_be_a_record_is_none_without_doubt() {
    for last in [
        // A text besides, and a name with more to it.
        "Total,Energy,,30.5",
        "Total SE,,,30.5",
        "5,Total,Oil,",
        // Not at the end.
        "Total,,,30.5\n4,Delta,Tech,1",
    ] {
        assert_eq!(certain(&format!("{ROWS}{last}\n")), [0; 0], "{last}");
    }
    // A company may be called so: one blank cell proves nothing, and neither does one row.
    let two = "name,revenue\nAcme,10\nBeta,20\n";
    assert_eq!(certain(&format!("{two}Total,99\n")), [0; 0]);
    assert_eq!(
        certain("name,city,revenue\nAcme,Seoul,10\n합계,,99\n"),
        [0; 0]
    );
    assert_eq!(certain(&format!("{two}Total,30\n")), [4]);
}

#[test]
fn amounts_add_up_whatever_their_signs() {
    let csv = "name,amount\nA,\"₩1,200\"\nB,\"₩2,300\"\n합계,\"₩3,500\"\n";
    assert_eq!(certain(csv), [4]);
    let csv = "name;amount\nA;1.200,50\nB;2.300,25\nTotal;3.500,75\n";
    assert_eq!(certain(csv), [4]);
    // A cell that is no number leaves the sum open.
    let csv = "name,amount\nA,5-10\nB,7\nTotal,12\n";
    assert_eq!(certain(csv), [0; 0]);
}

#[test]
fn many_rows_called_total_are_records() {
    let rows = "Total,1\n".repeat(9);
    assert_eq!(certain(&format!("name,amount\nA,1\n{rows}")), [0; 0]);
}

#[test]
fn a_total_that_is_left_out_is_a_footer_and_is_noted() {
    let csv = format!("{ROWS}합계,,,30.5\n");
    let mut input = Cursor::new(csv);
    let stated = ReadAs::default();
    let mut layout = find_layout(&mut input, &stated).expect("a layout");
    layout.totals = BTreeSet::from([5]);
    let mut table = open_table(&mut input, &layout, &stated.limits).expect("a table");
    let mut record = RecordBuf::new();
    let mut last = None;
    while let Some(outcome) = table.read(&mut record).expect("a record") {
        last = Some(outcome);
    }
    assert_eq!(last, Some(Outcome::Footer));
    let word = "합계".to_owned();
    let note = LayoutNote::TotalsLeftOut {
        count: 1,
        line: 5,
        word,
    };
    assert_eq!(table.notes(), [note]);
}
