use winnable_model::Localised;

use super::*;

const ACCOUNTS: &str =
    "kind = \"accounts\"\n[source.columns]\nid = \"id\"\nname = \"name\"\nemployees = \"staff\"\n";

/// B05, B06, B07, B08, B14, B17, B18: the rows around a bad one are read.
#[test]
fn one_bad_row_costs_no_other() {
    let csv = b"id,name,staff\n1,A,1\n2,\"B,2\n3,\"C\" x,3\n4,D\n5,E\xFF,5\n6,F\0,6\n,,\n7,G,7\n\nReport\n\"Copyright (c) 2000-2026 salesforce.com\"\n";
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(ACCOUNTS, &mut catalogue);
    let read = read_with(&spec, catalogue, csv, |csv, plan, seen, sink| {
        read_accounts(csv, plan, seen, sink)
    });
    let ids: Vec<&str> = read
        .rows
        .iter()
        .map(|account| account.id.as_str())
        .collect();
    assert_eq!(ids, ["1", "7"]);
    assert_eq!(
        read.quarantined(),
        [
            (3, Code::E0310),
            (4, Code::E0311),
            (5, Code::E0312),
            (6, Code::E0304),
            (7, Code::E0305)
        ]
    );
    assert_eq!(
        read.skipped(),
        [(SkipReason::Blank, 2), (SkipReason::Footer, 2)]
    );
    assert_eq!(read.report.tally.rows_read, 11);
}

/// B41.
#[test]
fn the_same_id_twice_is_merged_or_refused() {
    let read = accounts(
        ACCOUNTS,
        "id,name,staff,note\n1,A,10,x\n1,A,10,another note\n1,A,11,x\n2,A,10,x\n",
    );
    assert_eq!(read.rows.len(), 2);
    assert_eq!(
        read.skipped(),
        [(SkipReason::Duplicate, 1)],
        "unmapped columns tell nothing"
    );
    assert_eq!(read.quarantined(), [(4, Code::E0502)]);
    let reason = &read.report.quarantined[0].reason;
    assert_eq!(
        reason.en(),
        "line 2 of `data.csv` has the same id and other values"
    );
    assert!(reason.ko().contains("2행"));
}

/// B37: both lengths of an id are one record.
#[test]
fn ids_of_both_lengths_are_one_record() {
    let read = accounts(
        ACCOUNTS,
        "id,name,staff\n001C000000o4OOI,A,1\n001C000000o4Ooi,B,1\n001C000000o4OOIIA2,A,1\n001C000000o4OOJIA3,C,1\n",
    );
    assert_eq!(read.rows.len(), 3);
    assert_eq!(read.quarantined(), [], "no conflict: the rows say the same");
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    assert_eq!(read.cells(), [(5, "id", Code::E0501)]);
}

#[test]
fn records_are_seen_across_the_files_of_a_run() {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(ACCOUNTS, &mut catalogue);
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let mut seen = Seen::new();
    let mut ids = Vec::new();
    let mut reasons = Vec::new();
    let files = [
        "id,name,staff\n1,A,1\n2,B,1\n",
        "staff,name,id\n1,A,1\n9,B,2\n1,C,3\n",
    ];
    for ((at, csv), name) in (0..).zip(files).zip(["a.csv", "b.csv"]) {
        let survey = survey(Cursor::new(csv.as_bytes()), &spec).unwrap();
        let plan = Plan::new(&spec, &survey, (FileId(at), name), &catalogue, &settings).unwrap();
        let mut sink = |account: Account| ids.push(account.id.as_str().to_owned());
        let report = read_accounts(Cursor::new(csv), &plan, &mut seen, &mut sink).unwrap();
        reasons.extend(
            report
                .quarantined
                .into_iter()
                .map(|row| (row.file.0, row.reason.en())),
        );
    }
    assert_eq!(ids, ["1", "2", "3"]);
    let conflict = "line 3 of `a.csv` has the same id and other values".to_owned();
    assert_eq!(reasons, [(1, conflict)]);
}

/// B34: a column decides, else the other columns of the file, else the rows are refused.
#[test]
fn the_order_of_month_and_day_is_the_columns() {
    const TOUCHES: &str = "kind = \"engagements\"\n[source.columns]\non = \"on\"\n";
    let decided = touches(TOUCHES, "on,x\n03/04/26,1\n02/23/26,2\n");
    let days = |read: &Outcome<Engagement>| {
        read.rows
            .iter()
            .map(|touch| touch.on.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&decided), ["2026-03-04", "2026-02-23"]);

    let by_neighbour = touches(TOUCHES, "on,Created Date\n03/04/26,23/02/2026\n");
    assert_eq!(days(&by_neighbour), ["2026-04-03"]);

    let open = touches(TOUCHES, "on,x\n03/04/2026,1\n2026-01-31,2\n");
    assert_eq!(days(&open), ["2026-01-31"]);
    assert_eq!(open.quarantined(), [(2, Code::E0408)]);

    let stated = "kind = \"engagements\"\ndate_order = \"dmy\"\n[source.columns]\non = \"on\"\n";
    assert_eq!(
        days(&touches(stated, "on,x\n03/04/2026,1\n")),
        ["2026-04-03"]
    );
    assert_eq!(
        touches(stated, "on,x\n02/23/26,1\n").quarantined(),
        [(2, Code::E0407)]
    );
}

/// B01, B12, B13.
#[test]
fn marks_delimiters_and_line_ends_make_no_difference() {
    let source = "kind = \"accounts\"\ndecimal = \",\"\n[source.columns]\nid = \"회사코드\"\nname = \"회사명\"\nannual_revenue = \"매출\"\n";
    let read = accounts(
        source,
        "\u{feff}회사코드;회사명;매출\r\n1;한빛;1.234,56\r2;가온;7,5\n",
    );
    let revenue = |row: usize| read.fact(&read.rows[row].facts, "account.annual_revenue");
    assert_eq!(
        revenue(0),
        &FactValue::Money("USD 1234.56".parse().unwrap())
    );
    assert_eq!(revenue(1), &FactValue::Money("USD 7.5".parse().unwrap()));
    assert_eq!(&*read.rows[1].name, "가온");
}

#[test]
fn every_cell_is_counted_and_the_first_thousand_are_kept() {
    let rows = (0..1_500).map(|id| format!("{id},A,abc"));
    let csv = format!("id,name,staff\n{}\n", rows.collect::<Vec<_>>().join("\n"));
    let read = accounts(ACCOUNTS, &csv);
    assert_eq!(read.rows.len(), 1_500);
    assert_eq!(read.report.cells.kept().len(), 1_000);
    let counts: Vec<_> = read.report.cells.counts().collect();
    assert_eq!(counts, [("staff", Code::E0406, 1_500)]);
    assert_eq!(read.report.cells.total(), 1_500);
}

#[test]
fn a_file_that_changed_between_the_passes_is_noticed() {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(ACCOUNTS, &mut catalogue);
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let survey = survey(Cursor::new(&b"id,name,staff\n1,A,1\n"[..]), &spec).unwrap();
    let plan = Plan::new(&spec, &survey, (FileId(0), "a.csv"), &catalogue, &settings).unwrap();
    let later = &b"id,name,staff\n1,A,2\n"[..];
    let report = read_accounts(Cursor::new(later), &plan, &mut Seen::new(), &mut |_| {}).unwrap();
    assert_ne!(report.sha256, survey.sha256);
}
