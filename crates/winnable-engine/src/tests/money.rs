//! Orders, invoices, shipments and payments: what they add up to, and who becomes a customer.

use proptest::prelude::*;
use winnable_model::{
    Code, FactId, FactValue, FxRate, Money, Provenance, SourceNames, Transaction, TransactionId,
    TransactionKind, fact_ids,
};

use super::*;
use crate::{RecordKind, RunError};

fn won(amount: i64) -> Money {
    Money::new(Decimal::from(amount), Currency::KRW)
}

fn row(kind: TransactionKind, n: u32, account: &str, ago: u64, amount: Option<i64>) -> Transaction {
    Transaction {
        id: TransactionId::new(&format!("t{n}")),
        kind,
        account: link(account),
        person: PersonLinks::default(),
        on: day(ago),
        amount: amount.map(won),
        due: None,
        reference: None,
        last_happened: Some(day(ago)),
        origin: origin(n),
    }
}

fn inputs(transactions: Vec<Transaction>) -> Inputs {
    Inputs {
        accounts: ["a1", "a2", "a3"].map(account).into(),
        transactions,
        sources: everything(),
        ..Inputs::default()
    }
}

use TransactionKind::{Invoice, Order, Payment, Shipment};

#[test]
fn every_kind_adds_up_on_its_account() {
    let rows = vec![
        row(Order, 10, "a1", 40, Some(5_000_000)),
        row(Order, 11, "a1", 20, Some(2_500_000)),
        row(Invoice, 12, "a1", 19, Some(5_000_000)),
        // A credit note.
        row(Invoice, 13, "a1", 18, Some(-500_000)),
        row(Shipment, 14, "a1", 17, None),
        row(Payment, 15, "a1", 9, Some(3_000_000)),
        row(Payment, 16, "a1", 12, Some(1_000_000)),
        row(Order, 17, "a2", 5, None),
    ];
    let assessment = assess(inputs(rows), &[]);
    let value = |at, fact| assessment.value(at, fact).clone();
    let number = |n: u32| FactValue::Number(Decimal::from(n));
    assert_eq!(value(0, fact_ids::ORDERS), number(2));
    assert_eq!(
        value(0, fact_ids::ORDER_AMOUNT),
        FactValue::Money(won(7_500_000))
    );
    assert_eq!(value(0, fact_ids::LAST_ORDER), FactValue::Date(day(20)));
    assert_eq!(value(0, fact_ids::INVOICES), number(2));
    assert_eq!(
        value(0, fact_ids::INVOICED_AMOUNT),
        FactValue::Money(won(4_500_000))
    );
    assert_eq!(value(0, fact_ids::SHIPMENTS), number(1));
    assert_eq!(value(0, fact_ids::PAYMENTS), number(2));
    assert_eq!(
        value(0, fact_ids::PAID_AMOUNT),
        FactValue::Money(won(4_000_000))
    );
    assert_eq!(value(0, fact_ids::LAST_PAYMENT), FactValue::Date(day(9)));
    assert_eq!(
        value(0, fact_ids::OUTSTANDING_AMOUNT),
        FactValue::Money(won(500_000))
    );

    // A blank amount: the sum is open upwards, and nothing else is known to be owed.
    let FactValue::MoneySpan(span, _) = value(1, fact_ids::ORDER_AMOUNT) else {
        panic!("a blank amount is no zero")
    };
    assert_eq!((span.low(), span.high()), (Some(Decimal::ZERO), None));
    assert_eq!(
        value(1, fact_ids::OUTSTANDING_AMOUNT),
        FactValue::Money(won(0))
    );

    // An account without a row is known to have none.
    assert_eq!(value(2, fact_ids::ORDERS), number(0));
    assert_eq!(value(2, fact_ids::LAST_ORDER), FactValue::NotApplicable);
}

#[test]
fn what_no_file_says_is_unknown() {
    let outstanding = |sources: Sources, payment: Option<i64>| {
        let rows = vec![
            row(Invoice, 10, "a1", 9, Some(100)),
            row(Payment, 11, "a1", 8, payment),
        ];
        let rows = Inputs {
            sources,
            ..inputs(rows)
        };
        let assessment = assess(rows, &[]);
        assessment.value(0, fact_ids::OUTSTANDING_AMOUNT).clone()
    };
    let known = FactValue::Money(won(40));
    assert_eq!(outstanding(everything(), Some(60)), known);
    assert_eq!(outstanding(everything(), None), FactValue::Unknown);
    let no_payments = Sources {
        payments: false,
        ..everything()
    };
    assert_eq!(outstanding(no_payments, Some(60)), FactValue::Unknown);
    let no_invoices = Sources {
        invoices: false,
        ..everything()
    };
    assert_eq!(outstanding(no_invoices, Some(60)), FactValue::Unknown);

    let nothing = assess(
        Inputs {
            sources: Sources::default(),
            ..inputs(Vec::new())
        },
        &[],
    );
    let money: [FactId; 3] = [
        fact_ids::ORDERS,
        fact_ids::SHIPMENTS,
        fact_ids::LAST_PAYMENT,
    ];
    for fact in money {
        assert_eq!(nothing.value(0, fact), &FactValue::Unknown);
    }
}

#[test]
fn an_order_an_invoice_or_a_payment_makes_a_customer() {
    for (kind, customer) in [
        (Order, true),
        (Invoice, true),
        (Payment, true),
        (Shipment, false),
    ] {
        let sources = Sources {
            opportunities: false,
            ..everything()
        };
        let rows = Inputs {
            sources,
            ..inputs(vec![row(kind, 7, "a1", 3, Some(1))])
        };
        let assessment = assess(rows, &[]);
        let expected = if customer {
            FactValue::Flag(true)
        } else {
            FactValue::Unknown
        };
        assert_eq!(
            assessment.value(0, fact_ids::IS_CUSTOMER),
            &expected,
            "{kind:?}"
        );
        assert_eq!(kind.makes_customer(), customer);
        // No row says nothing: the account may buy under another id.
        assert_eq!(
            assessment.value(1, fact_ids::IS_CUSTOMER),
            &FactValue::Unknown
        );
        if customer {
            let of = assessment.facts(0).provenance(fact_ids::IS_CUSTOMER);
            let rows = Provenance::Rows {
                count: 1,
                example: Some(origin(7)),
            };
            assert_eq!(of, Some(&rows));
        }
    }
    // Deals that were only lost do not make a prospect of who has paid.
    let mut rows = inputs(vec![row(Payment, 7, "a1", 3, Some(1))]);
    rows.opportunities = vec![
        deal("d1", "a1", Outcome::Lost, None),
        deal("d2", "a2", Outcome::Lost, None),
    ];
    let assessment = assess(rows, &[]);
    assert_eq!(
        assessment.value(0, fact_ids::IS_CUSTOMER),
        &FactValue::Flag(true)
    );
    assert_eq!(
        assessment.value(1, fact_ids::IS_CUSTOMER),
        &FactValue::Flag(false)
    );
}

#[test]
fn a_column_that_says_prospect_is_kept_and_warned_of() {
    let mut rows = inputs(vec![
        row(Payment, 7, "a1", 3, Some(1)),
        row(Order, 8, "a2", 3, Some(1)),
    ]);
    for account in &mut rows.accounts {
        account
            .facts
            .set(fact_ids::IS_CUSTOMER, FactValue::Flag(false));
    }
    let assessment = assess(rows, &[]);
    assert_eq!(
        assessment.value(0, fact_ids::IS_CUSTOMER),
        &FactValue::Flag(false)
    );
    let warnings = assessment.warnings(&SourceNames::default());
    let of_payments: Vec<_> = warnings.iter().filter(|w| w.code == Code::W0417).collect();
    assert_eq!(of_payments.len(), 1);
    assert_eq!(of_payments[0].count, 1);
}

#[test]
fn rows_of_nobody_are_listed_and_rows_of_later_are_left_out() {
    let mut later = row(Order, 11, "a1", 0, Some(9));
    later.on = as_of().succ_opt().unwrap();
    let rows = vec![
        row(Order, 10, "a1", 0, Some(1)),
        later,
        row(Shipment, 12, "nope", 1, None),
        row(Payment, 13, "nope", 1, None),
        row(Invoice, 14, "nope", 1, None),
    ];
    let run = Run::start(settings(), inputs(rows), &model()).unwrap();
    let unmatched: Vec<(u32, RecordKind, &str)> = run
        .unmatched()
        .iter()
        .map(|row| (row.row.line, row.kind, row.kind.name()))
        .collect();
    assert_eq!(
        unmatched,
        [
            (12, RecordKind::Shipment, "shipment"),
            (13, RecordKind::Payment, "payment"),
            (14, RecordKind::Invoice, "invoice"),
        ]
    );
    let assessment = run.finish();
    assert_eq!(assessment.findings.future, 1);
    assert_eq!(
        assessment.value(0, fact_ids::ORDER_AMOUNT),
        &FactValue::Money(won(1))
    );
}

/// A transaction goes where its person is, as a deal does.
#[test]
fn a_payment_of_a_known_person_counts_for_their_account() {
    let mut payment = row(Payment, 10, "a1", 3, Some(70));
    payment.account = AccountLinks::default();
    payment.person.email = Some("ap@x.example".into());
    let mut rows = inputs(vec![payment]);
    let mut person = person("p1", "a2");
    person.email = Some("ap@x.example".into());
    rows.people = vec![person];
    let assessment = assess(rows, &[]);
    assert_eq!(
        assessment.value(1, fact_ids::PAID_AMOUNT),
        &FactValue::Money(won(70))
    );
}

#[test]
fn amounts_are_converted_at_the_rate_of_their_day() {
    let rate = |ago, rate: i64| FxRate {
        from: Currency::USD,
        to: Currency::KRW,
        date: day(ago),
        rate: Decimal::from(rate),
    };
    let mut order = row(Order, 10, "a1", 10, None);
    order.amount = Some(Money::new(Decimal::from(200), Currency::USD));
    let start = |fx: FxTable| {
        let rows = inputs(vec![order.clone(), row(Order, 11, "a1", 9, Some(500))]);
        Run::start(RunSettings { fx, ..settings() }, rows, &model())
    };
    // 200 × 1,300 + 500; the later rate is not of its day.
    let fx = FxTable::new([rate(30, 1_300), rate(5, 1_400)]).unwrap();
    let assessment = start(fx).unwrap().finish();
    assert_eq!(
        assessment.value(0, fact_ids::ORDER_AMOUNT),
        &FactValue::Money(won(260_500))
    );
    let refused = start(FxTable::default()).unwrap_err();
    assert!(matches!(refused, RunError::Rate { at, .. } if at == origin(10)));
}

fn transactions() -> impl Strategy<Value = Vec<Transaction>> {
    let one = (
        0..4_usize,
        0..4_u8,
        0..60_u64,
        prop::option::of(-1_000_000..1_000_000_i64),
    );
    prop::collection::vec(one, 0..24).prop_map(|rows| {
        (10..)
            .zip(rows)
            .map(|(n, (kind, account, ago, amount))| {
                let account = format!("a{account}");
                row(TransactionKind::ALL[kind], n, &account, ago, amount)
            })
            .collect()
    })
}

fn facts(rows: Vec<Transaction>) -> String {
    let assessment = assess(inputs(rows), &[]);
    let known = |at| format!("{:?}", assessment.facts(at).known().collect::<Vec<_>>());
    (0..3).map(known).collect()
}

proptest! {
    #[test]
    fn the_order_of_the_rows_changes_nothing(rows in transactions(), at in 0..24_usize) {
        let mut other = rows.clone();
        other.rotate_left(at.min(rows.len()));
        prop_assert_eq!(facts(other), facts(rows.clone()));
        let mut other = rows.clone();
        other.reverse();
        prop_assert_eq!(facts(other), facts(rows));
    }

    #[test]
    fn every_row_counts_once(rows in transactions()) {
        let run = Run::start(settings(), inputs(rows.clone()), &model()).unwrap();
        let unmatched = run.unmatched().len();
        let assessment = run.finish();
        let counts = [fact_ids::ORDERS, fact_ids::INVOICES, fact_ids::SHIPMENTS, fact_ids::PAYMENTS];
        let mut counted = Decimal::ZERO;
        for at in 0..3 {
            for fact in counts {
                if let FactValue::Number(n) = assessment.value(at, fact) {
                    counted += *n;
                }
            }
        }
        prop_assert_eq!(counted + Decimal::from(unmatched), Decimal::from(rows.len()));
    }
}
