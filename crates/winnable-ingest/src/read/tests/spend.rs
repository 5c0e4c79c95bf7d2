use super::*;

/// A source of spend; `amount` is the line that maps it.
fn toml(amount: &str) -> String {
    format!("kind = \"spend\"\ndialect = \"none\"\n[source.columns]\non = \"date\"\n{amount}\n")
}

fn amounts(read: &Outcome<SpendLine>) -> Vec<String> {
    let amounts = read.rows.iter().map(|line| {
        line.amount.as_ref().map_or_else(
            || "-".to_owned(),
            |money| format!("{} {}", money.currency(), money.amount().normalize()),
        )
    });
    amounts.collect()
}

#[test]
fn the_headers_of_platforms_name_the_unit() {
    for (header, cell, amount) in [
        ("cost_micros", "16217200", "USD 16.2172"),
        ("costMicros", "1", "USD 0.000001"),
        ("cost_micros", "0", "USD 0"),
        ("spend_cents", "19800", "USD 198"),
        ("amount_cents", "-150", "USD -1.5"),
        (
            "cost_in_usd",
            "40.252317913927065",
            "USD 40.252317913927065",
        ),
        ("Cost (EUR)", "1.005", "EUR 1.005"),
        ("cost", "12", "USD 12"),
        ("cost_micros", "1.2M", "USD 1200000"),
    ] {
        let read = spend(
            &toml(&format!("amount = \"{header}\"")),
            &format!("date,{header}\n2026-01-01,{cell}\n"),
        );
        assert_eq!(amounts(&read), [amount], "{header}");
    }
}

#[test]
fn a_mapping_says_more_than_a_header() {
    let csv = "date,cost_micros,cost_in_usd,code\n2026-01-01,5000000,7,KRW\n";
    for (amount, expected) in [
        (
            "amount = { column = \"cost_micros\", unit = \"cents\" }",
            "USD 50000",
        ),
        (
            "amount = { column = \"cost_micros\", scale = 1 }",
            "USD 5000000",
        ),
        (
            "amount = { column = \"code\", values = { \"KRW\" = \"9\" }, unit = \"micros\" }",
            "USD 0.000009",
        ),
        (
            "amount = { column = \"cost_in_usd\", currency = \"EUR\" }",
            "EUR 7",
        ),
        ("amount = \"cost_in_usd\"\ncurrency = \"code\"", "KRW 7"),
    ] {
        assert_eq!(amounts(&spend(&toml(amount), csv)), [expected], "{amount}");
    }
    let of_source = "kind = \"spend\"\ndialect = \"none\"\ncurrency = \"JPY\"\n[source.columns]\n\
                     on = \"date\"\namount = \"cost_in_usd\"\n";
    assert_eq!(amounts(&spend(of_source, csv)), ["JPY 7"]);
    // Each column in its own unit.
    let both = toml("amount = [\"cost_micros\", \"spend_cents\"]");
    let read = spend(
        &both,
        "date,cost_micros,spend_cents\n2026-01-01,,100\n2026-01-02,3000000,\n",
    );
    assert_eq!(amounts(&read), ["USD 1", "USD 3"]);
    // Amounts of any rows are in what their header says.
    let deal = |columns: &str| {
        let toml = format!(
            "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\n{columns}"
        );
        let read = deals(&toml, "id,amount_cents\n1,500\n");
        read.rows[0].amount.as_ref().unwrap().to_string()
    };
    assert_eq!(deal("amount = \"amount_cents\"\n"), "USD 5.00");
    let stated = "amount = { column = \"amount_cents\", scale = 1 }\n";
    assert_eq!(deal(stated), "USD 500.00");
}

#[test]
fn what_cannot_be_read_of_a_line_of_spend() {
    let read = spend(
        &toml(
            "id = \"id\"\nuntil = \"until\"\namount = \"cost\"\nchannel = \"channel\"\n\
             impressions = \"seen\"\nclicks = \"clicks\"\ncategory = \"what\"",
        ),
        "id,date,until,cost,channel,seen,clicks,what\n\
         1,2026-01-01,2026-01-31,(12.5),google,\"1,200\",8,급여\n\
         1,2026-01-01,2026-01-31,(12.5),google,\"1,200\",8,급여\n\
         1,2026-01-02,,5,,,,\n\
         2,,,5,,,,\n\
         3,2026-01-03,,much,,,,\n\
         4,2026-01-03,,1-2,,,,\n\
         5,2026-01-04,soon,,,1.5,-1,\n",
    );
    assert_eq!(amounts(&read), ["USD -12.5", "-"]);
    assert_eq!(read.rows[0].impressions, Some(1200));
    assert_eq!(read.rows[0].clicks, Some(8));
    assert_eq!(read.rows[0].category.as_deref(), Some("급여"));
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    assert_eq!(
        read.quarantined(),
        [
            (4, Code::E0502),
            (5, Code::E0401),
            (6, Code::E0406),
            (7, Code::E0601),
        ]
    );
    assert_eq!(
        read.cells(),
        [
            (8, "until", Code::E0407),
            (8, "seen", Code::E0406),
            (8, "clicks", Code::E0406),
        ]
    );
}

#[test]
fn equal_lines_without_ids_are_two_lines() {
    let read = spend(
        &toml("amount = \"cost\""),
        "date,cost\n2026-01-01,5\n2026-01-01,5\n",
    );
    assert_eq!(read.rows.len(), 2);
}
