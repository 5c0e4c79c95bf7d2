//! Amounts whose header says what they count in, and amounts that name no currency.

use super::*;

const ACCOUNT: &str =
    "kind = \"accounts\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\nannual_revenue = ";
const DEAL: &str =
    "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\namount = ";

/// The annual revenue of each account.
fn revenue(column: &str, csv: &str) -> Vec<String> {
    let read = accounts(&format!("{ACCOUNT}{column}\n"), csv);
    let of = |account: &Account| match read.fact(&account.facts, "account.annual_revenue") {
        FactValue::Money(money) => money.to_string(),
        other => format!("{other:?}"),
    };
    read.rows.iter().map(of).collect()
}

/// The amount of the only deal.
fn amount(column: &str, header: &str, cell: &str) -> String {
    let csv = format!("id,{header}\n1,\"{cell}\"\n");
    let read = deals(&format!("{DEAL}{column}\n"), &csv);
    let [deal] = read.rows.as_slice() else {
        panic!("{:?}", read.quarantined())
    };
    deal.amount.as_ref().unwrap().to_string()
}

/// By hand: 500 × 1,000,000, and 1,250.5 × 1,000,000; a cell that names its unit is in units already.
#[test]
fn a_header_says_what_the_revenue_of_accounts_counts_in() {
    let csv = "id,연매출(백만원)\n1,500\n2,\"1,250.5\"\n3,3억\n4,0.1\n";
    let expected = [
        "KRW 500000000",
        "KRW 1250500000",
        "KRW 300000000",
        "KRW 100000",
    ];
    assert_eq!(revenue("\"연매출(백만원)\"", csv), expected);
    // What the mapping states comes first.
    let stated = "{ column = \"연매출(백만원)\", scale = 1, currency = \"USD\" }";
    assert_eq!(revenue(stated, csv)[0], "USD 500.00");
    let stated = "{ column = \"연매출(백만원)\", unit = \"천만\" }";
    assert_eq!(revenue(stated, csv)[0], "KRW 5000000000");
}

#[test]
fn a_header_says_what_the_amounts_of_deals_count_in() {
    for (header, cell, expected) in [
        ("예상금액(천원)", "1,250", "KRW 1250000"),
        ("매출액(억원)", "1.5", "KRW 150000000"),
        ("금액(만원)", "320", "KRW 3200000"),
        ("금액(천만원)", "2", "KRW 20000000"),
        ("Revenue (USD mm)", "1.2", "USD 1200000.00"),
        ("Amount (k$)", "12.345", "USD 12345.00"),
        ("Amount (EUR bn)", "0.001", "EUR 1000000.00"),
        // The unit of the cell, and the currency of the cell.
        ("Amount (k$)", "€5", "EUR 5000.00"),
        ("Amount (k$)", "2M", "USD 2000000.00"),
    ] {
        assert_eq!(
            amount(&format!("\"{header}\""), header, cell),
            expected,
            "{header}"
        );
    }
}

/// 0.1 + 0.2 = 0.3 in millions, which no binary fraction says.
#[test]
fn totals_are_exact() {
    let csv = "id,연매출(백만원)\n1,0.1\n2,0.2\n3,0.3\n";
    let read = accounts(&format!("{ACCOUNT}\"연매출(백만원)\"\n"), csv);
    let total = read
        .rows
        .iter()
        .fold(rust_decimal::Decimal::ZERO, |sum, account| {
            match read.fact(&account.facts, "account.annual_revenue") {
                FactValue::Money(money) => sum + money.amount(),
                other => panic!("{other:?}"),
            }
        });
    assert_eq!(total.to_string(), "600000");
}

#[test]
fn amounts_that_name_no_currency_are_counted() {
    let csv = "id,amount,code\n1,5,\n2,$6,\n3,7,EUR\n4,,\n5,8,\n";
    let said = |columns: &str| {
        let report = deals(&format!("{DEAL}\"amount\"\n{columns}"), csv).report;
        let named: Vec<&str> = report.currencies.into_iter().collect();
        (report.silent_amounts, named.join(" "))
    };
    assert_eq!(said(""), (3, "USD".to_owned()));
    assert_eq!(said("currency = \"code\"\n"), (2, "EUR USD".to_owned()));
    let of_source = "kind = \"opportunities\"\ndialect = \"none\"\ncurrency = \"KRW\"\n\
                     [source.columns]\nid = \"id\"\namount = \"amount\"\n";
    let report = deals(of_source, csv).report;
    assert_eq!(report.silent_amounts, 0);
}

/// A report whose labels are those of a CRM, to which somebody added the unit.
#[test]
fn a_known_header_may_carry_a_unit() {
    let csv = "Deal ID,Deal Name,Deal Stage,Amount (k$)\n1,A,Closed Won,50\n";
    let read = deals("kind = \"opportunities\"\ndialect = \"hubspot\"\n", csv);
    assert_eq!(
        read.rows[0].amount.as_ref().unwrap().to_string(),
        "USD 50000.00"
    );
}
