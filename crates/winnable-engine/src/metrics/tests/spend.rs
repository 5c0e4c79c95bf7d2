//! What was spent, and what it brought.

use winnable_model::{
    Currency, FxRate, FxTable, Money, Opportunity, PersonLinks, SpendLine, Transaction,
    TransactionId, TransactionKind,
};

use super::*;
use crate::metrics::By;

fn book() -> Book {
    let dates = |close| ["2026-01-01", close];
    Book::new(&["a"])
        .spend([
            cost("Google Ads", "100.005", "2026-01-15"),
            cost("급여", "300", "2026-02-15"),
            cost("payroll", "200", "2026-05-15"),
            cost("misc", "50", "2026-05-15"),
            cost("ads", "-", "2026-05-15"),
            // After the as-of date.
            cost("ads", "999", "2026-10-01"),
        ])
        .deals([
            won("w1", "a", "1000", dates("2026-03-31")),
            won("w2", "", "500", dates("2026-04-01")),
            won("w3", "a", "-", dates("2026-04-02")),
            won("w4", "a", "700", dates("2026-07-01")),
            won("undated", "a", "5", dates("-")),
            lost("l", "a", "7", dates("2026-04-01")),
        ])
}

#[test]
fn spend_is_the_sum_of_its_lines_by_category() {
    book().check(&[
        ("spend", "650.005 = 650.005 n4"),
        ("spend category=paid_media", "100.005 = 100.005 n1"),
        ("spend category=salaries", "500 = 500 n2"),
        ("spend category=unknown", "50 = 50 n1"),
    ]);
    assert_eq!(left_out(&book().figure("spend")), "no_amount 1");
    book().by(By::Quarter).check(&[
        ("spend quarter=2026-Q1", "400.005 = 400.005 n2"),
        ("spend quarter=2026-Q2", "250 = 250 n2"),
    ]);
    book()
        .window("2026-01-15..2026-02-14")
        .check(&[("spend", "100.005 = 100.005 n1")]);
    Book::new(&["a"]).check(&[("spend", "no_costs n0")]);
    let mut by_channel = book();
    by_channel.inputs.spend[0].channel = Some("search".into());
    by_channel.by(By::Channel).check(&[
        ("spend channel=search", "100.005 = 100.005 n1"),
        ("spend channel=unknown", "550 = 550 n3"),
    ]);
}

#[test]
fn cost_and_return_of_won_deals() {
    // 650.005 / 5 won deals; (1,000 + 500 + 700 + 5) / 650.005 = 3.392282….
    book().check(&[
        ("cost_per_won_deal", "130.001 = 650.005/5 n5"),
        ("return_on_spend", "3.392282 = 2205/650.005 n5"),
    ]);
    // Second quarter: 250 spent, w2 and w3 won, of which one has an amount.
    let quarter = book().window("2026-Q2");
    quarter.check(&[
        ("cost_per_won_deal", "125 = 250/2 n2"),
        ("return_on_spend", "2 = 500/250 n2"),
    ]);
    assert_eq!(
        left_out(&quarter.figure("cost_per_won_deal")),
        "no_close_date 1, no_amount 1"
    );
    // By quarter each won deal stands once, also in a quarter in which nothing was spent.
    book().by(By::Quarter).check(&[
        (
            "cost_per_won_deal quarter=2026-Q1",
            "400.005 = 400.005/1 n1",
        ),
        ("cost_per_won_deal quarter=2026-Q2", "125 = 250/2 n2"),
        ("cost_per_won_deal quarter=2026-Q3", "no_costs n0"),
        ("cost_per_won_deal quarter=unknown", "no_costs n0"),
    ]);
    let unwon = book().deals([]);
    unwon.check(&[
        ("cost_per_won_deal", "no_won_opportunities = 650.005/0 n0"),
        ("return_on_spend", "no_won_opportunities = 0/650.005 n0"),
    ]);
    let free = book().spend([cost("ads", "0", "2026-01-01")]);
    free.check(&[("return_on_spend", "zero_spend = 2205/0 n5")]);
    book().spend([]).check(&[
        ("cost_per_won_deal", "no_costs n0"),
        ("return_on_spend", "no_costs n0"),
    ]);
}

fn in_euro(amount: &str) -> Money {
    Money::new(number(amount), Currency::EUR)
}

fn rates() -> FxTable {
    let rate = |rate: &str, date: &str| FxRate {
        from: Currency::EUR,
        to: Currency::USD,
        date: day(date),
        rate: number(rate),
    };
    FxTable::new([
        rate("1.1", "2026-01-01"),
        rate("1.2", "2026-04-01"),
        rate("1.5", "2026-09-01"),
    ])
    .expect("rates")
}

#[test]
fn an_amount_is_converted_once_at_the_rate_of_its_day() {
    let euro = |amount: &str, line: SpendLine| SpendLine {
        amount: Some(in_euro(amount)),
        ..line
    };
    let deal = |amount: &str, deal: Opportunity| Opportunity {
        amount: Some(in_euro(amount)),
        ..deal
    };
    let mut book = Book::new(&["a"])
        .spend([
            euro("100", cost("ads", "0", "2026-03-31")), // × 1.1 = 110
            euro("100", cost("ads", "0", "2026-04-01")), // × 1.2 = 120
            cost("ads", "50", "2026-04-01"),
        ])
        .deals([
            deal("100", won("w", "a", "0", ["2026-01-01", "2026-03-01"])), // at its close: 110
            deal("100", open("o", "a", "0", ["2026-01-01", "2026-12-01"])), // as of today: 150
            // It closes after the as-of date, which was open today.
            deal("100", won("later", "a", "0", ["2026-01-01", "2026-10-01"])), // 150
        ]);
    book.run.fx = rates();
    book.check(&[
        ("spend", "280 = 280 n3"),
        ("won_value", "110 = 110 n1"),
        ("open_pipeline:sum", "300 = 300 n2"),
        ("return_on_spend", "0.392857 = 110/280 n1"),
    ]);
    assert!(matches!(
        book.figure("spend").value,
        Ok(crate::metrics::MetricValue::Money(money)) if money.currency() == Currency::USD
    ));
}

/// A thousand clicks of a third of a cent: rounded one by one they would come to nothing.
#[test]
fn small_amounts_are_not_rounded_before_the_sum() {
    let click = SpendLine {
        amount: Some(in_euro("0.003")),
        ..cost("ads", "0", "2026-04-01")
    };
    let mut book = Book::new(&["a"]).spend(std::iter::repeat_n(click, 1_000));
    book.run.fx = rates();
    // 1,000 × 0.003 × 1.2.
    book.check(&[("spend", "3.6 = 3.6 n1000")]);
}

#[test]
fn outstanding_is_invoiced_and_not_paid() {
    let row = |id: &str, kind, on: &str, amount: &str| Transaction {
        id: TransactionId::new(id),
        kind,
        account: link("a"),
        person: PersonLinks::default(),
        on: day(on),
        amount: (amount != "-").then(|| usd(amount)),
        due: None,
        reference: None,
        last_happened: None,
        origin: Book::new(&["a"]).inputs.accounts[0].origin,
    };
    let mut book = Book::new(&["a"]);
    book.inputs.transactions = vec![
        row("i1", TransactionKind::Invoice, "2026-01-01", "100"),
        row("i2", TransactionKind::Invoice, "2026-05-01", "50"),
        row("i3", TransactionKind::Invoice, "2026-05-01", "-"),
        row("credit", TransactionKind::Invoice, "2026-05-01", "-20"),
        row("p1", TransactionKind::Payment, "2026-02-01", "60"),
        row("order", TransactionKind::Order, "2026-02-01", "7000"),
        row("later", TransactionKind::Payment, "2026-10-01", "90"),
    ];
    // 100 + 50 − 20 − 60.
    book.check(&[("outstanding", "70 = 70 n4")]);
    assert_eq!(left_out(&book.figure("outstanding")), "no_amount 1");
    book.clone()
        .window("2026-Q1")
        .check(&[("outstanding", "40 = 40 n2")]);
    // Without payments everything would look unpaid.
    book.inputs
        .transactions
        .retain(|row| row.kind != TransactionKind::Payment);
    book.check(&[("outstanding", "missing_input n0")]);
}
