//! Orders, invoices, shipments and payments.

use winnable_model::{Money, TransactionKind};

use super::*;

fn own(kind: &str, columns: &str) -> String {
    format!(
        "kind = \"{kind}\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\non = \"day\"\n\
         amount = \"amount\"\naccount_id = \"account\"\n{columns}"
    )
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

#[test]
fn invoices_keep_when_they_are_due_and_what_they_are_for() {
    let read = transactions(
        &own(
            "invoices",
            "currency = \"currency\"\ndue = \"due\"\nreference = \"order\"\ncontact_email = \"mail\"\n",
        ),
        "id,day,due,amount,currency,account,order,mail\n\
         I1,2026-01-05,2026-02-04,\"1,200.50\",EUR,a1,O1,AP@acme.com\n\
         I2,2026-01-06,soon,\u{20a9}500000,,a2,,\n\
         I3,2026-01-07,,,,a3,,\n",
    );
    let [first, second, third] = read.rows.as_slice() else {
        panic!("{:?}", read.rows)
    };
    assert_eq!(first.kind, TransactionKind::Invoice);
    assert_eq!(first.id.as_str(), "I1");
    assert_eq!(first.on.to_string(), "2026-01-05");
    assert_eq!(first.due.unwrap().to_string(), "2026-02-04");
    assert_eq!(first.amount, Some(money("EUR 1200.50")));
    assert_eq!(first.reference.as_deref(), Some("O1"));
    assert_eq!(first.account.id.as_ref().unwrap().as_str(), "a1");
    assert_eq!(first.person.email.as_deref(), Some("ap@acme.com"));
    // A due date that cannot be read is left out; the invoice stands.
    assert_eq!(
        (second.due, &second.amount),
        (None, &Some(money("KRW 500000")))
    );
    assert_eq!(third.amount, None);
    let codes: Vec<(u32, &str)> = read.cells().iter().map(|cell| (cell.0, cell.1)).collect();
    assert_eq!(codes, [(3, "due")]);
    // What is due has not happened.
    let latest = read.report.latest.latest().unwrap();
    assert_eq!(latest.to_string(), "2026-01-07");
}

#[test]
fn every_kind_says_what_it_is() {
    let cases = [
        ("orders", TransactionKind::Order),
        ("invoices", TransactionKind::Invoice),
        ("shipments", TransactionKind::Shipment),
        ("payments", TransactionKind::Payment),
    ];
    for (name, kind) in cases {
        let csv = "id,day,amount,account\n1,2026-01-05,-3,a1\n";
        let read = transactions(&own(name, ""), csv);
        assert_eq!(read.rows[0].kind, kind);
        // A refund or a credit note.
        assert_eq!(read.rows[0].amount, Some(money("USD -3")));
    }
}

#[test]
fn rows_without_key_day_or_readable_amount_are_set_aside() {
    let read = transactions(
        &own("payments", "deleted = \"void\"\n"),
        "id,day,amount,account,void\n\
         ,2026-01-05,1,a1,\n\
         P2,,1,a1,\n\
         P3,2026-01-05,1.234,a1,\n\
         P4,2026-01-05,one,a1,\n\
         P5,2026-01-05,1,a1,yes\n\
         P6,2026-01-05,1,a1,no\n\
         P6,2026-01-05,1,a1,no\n\
         P6,2026-01-05,2,a1,no\n",
    );
    assert_eq!(
        read.quarantined(),
        [
            (2, Code::E0401),
            (3, Code::E0401),
            (4, Code::E0602),
            (5, Code::E0406),
            (9, Code::E0502),
        ]
    );
    assert_eq!(
        read.skipped(),
        [(SkipReason::Deleted, 1), (SkipReason::Duplicate, 1)]
    );
    assert_eq!(read.rows.len(), 1);
}

#[test]
fn a_payment_needs_an_id_and_a_day() {
    let unfed = |columns: &str| {
        let mut catalogue = FactCatalogue::builtin();
        let toml = format!("kind = \"payments\"\ndialect = \"none\"\n[source.columns]\n{columns}");
        let spec = source(&toml, &mut catalogue);
        let survey = survey(Cursor::new(&b"id,day,amount\n"[..]), &spec).unwrap();
        let settings = ReadSettings::new(Seoul, Currency::USD);
        let file = (FileId(0), "data.csv");
        let refused = Plan::new(&spec, &survey, file, &catalogue, &settings).unwrap_err();
        refused.iter().map(|d| d.code).collect::<Vec<_>>()
    };
    assert_eq!(unfed("id = \"id\"\namount = \"amount\"\n"), [Code::E0314]);
    assert_eq!(unfed("on = \"day\"\namount = \"amount\"\n"), [Code::E0314]);
}

#[test]
fn salesforce_orders_by_api_names() {
    let read = transactions(
        "kind = \"orders\"\ndialect = \"salesforce\"\n",
        "Id,OrderNumber,AccountId,EffectiveDate,TotalAmount,CurrencyIsoCode,IsDeleted\n\
         8011G000000XFeO,5392,0011G00000gY0y4,2026-01-05,934887,USD,false\n\
         8011G000000XFeP,5393,0011G00000gY0y4,2026-01-06,1,USD,true\n",
    );
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].amount, Some(money("USD 934887")));
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
}
