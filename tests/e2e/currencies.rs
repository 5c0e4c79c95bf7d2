//! Receipts show what a converted amount was: the stated amount, its currency, and the rate with its day.
//! Every amount here was worked out by hand.

use serde_json::{Value, json};

use crate::harness::Folder;

const PROJECT: &str = r#"schema = 1
[project]
currency = "KRW"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
annual_revenue = "revenue"
created = "created"
[[source]]
kind = "opportunities"
path = "deals.csv"
[source.columns]
id = "id"
account_id = "account"
outcome = "outcome"
amount = "amount"
created = "created"
close = "close"
term_months = "months"
[[source]]
kind = "invoices"
path = "invoices.csv"
[source.columns]
id = "id"
account_id = "account"
on = "on"
amount = "amount"
[[source]]
kind = "payments"
path = "payments.csv"
[source.columns]
id = "id"
account_id = "account"
on = "on"
amount = "amount"
"#;

fn project() -> Folder {
    let folder = Folder::new("currencies");
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        "id,name,revenue,created\nA1,Acme,USD 1000000,2026-01-05\nA2,한빛,KRW 900000,2026-01-05\nA3,Wide,EUR 10-20,2026-01-05\n",
    );
    folder.write(
        "deals.csv",
        "id,account,outcome,amount,created,close,months\n\
         d1,A1,open,USD 24000,2026-01-05,2026-04-30,24\n\
         d2,A1,won,EUR 100.50,2026-01-05,2026-02-10,\n\
         d3,A1,won,KRW 5000,2026-01-05,2026-02-11,\n\
         d4,A1,won,EUR 10,2026-01-05,2026-02-12,\n\
         d5,A2,open,KRW 7000,2026-01-05,2026-04-30,12\n",
    );
    folder.write(
        "invoices.csv",
        "id,account,on,amount\ni1,A1,2026-01-15,USD 10\ni2,A1,2026-03-02,USD 10\n",
    );
    folder.write(
        "payments.csv",
        "id,account,on,amount\np1,A1,2026-03-03,USD 4\np2,A1,2026-03-04,KRW 600\n",
    );
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nUSD,KRW,2026-01-01,1350.5\nUSD,KRW,2026-03-01,1400\nEUR,KRW,2026-02-01,1500.25\n",
    );
    folder
}

fn explain(folder: &Folder, account: &str) -> Value {
    let args = [
        "explain",
        account,
        "--format",
        "json",
        "--as-of",
        "2026-03-31",
    ];
    folder.run(&args).json()
}

fn fact<'a>(explained: &'a Value, name: &str) -> &'a Value {
    let facts = explained["facts"].as_array().expect("facts");
    let found = facts.iter().find(|fact| fact["fact"] == name);
    found.unwrap_or_else(|| panic!("{name} in {explained}"))
}

fn part(amount: &str, currency: &str, rate: Option<(&str, &str)>, amounts: u64) -> Value {
    let (rate, day) = rate.unzip();
    json!({
        "value": { "amount": amount, "currency": currency },
        "rate": rate, "rate_date": day, "amounts": amounts,
    })
}

#[test]
fn g14_every_converted_amount_says_what_it_was() {
    let folder = project();
    let acme = explain(&folder, "A1");
    let krw = |amount: &str| json!({ "amount": amount, "currency": "KRW" });
    let march = Some(("1400", "2026-03-01"));
    let cases = [
        // 1,000,000 × 1,400: an account counts at the rate of the as-of date.
        (
            "account.annual_revenue",
            "1400000000",
            vec![part("1000000.00", "USD", march, 1)],
        ),
        // 24,000 × 1,400 over two years.
        (
            "deals.open_amount",
            "16800000",
            vec![part("24000.00", "USD", march, 1)],
        ),
        (
            "account.expected_annual_revenue",
            "16800000",
            vec![part("24000.00", "USD", march, 1)],
        ),
        // 100.50 × 1,500.25 = 150,775.125 and 10 × 1,500.25 = 15,002.5, each half to even; and 5,000.
        (
            "deals.won_amount",
            "170777",
            vec![
                part("5000", "KRW", None, 1),
                part("110.50", "EUR", Some(("1500.25", "2026-02-01")), 2),
            ],
        ),
        // 10 × 1,350.5 + 10 × 1,400.
        (
            "money.invoiced_amount",
            "27505",
            vec![
                part("10.00", "USD", Some(("1350.5", "2026-01-01")), 1),
                part("10.00", "USD", march, 1),
            ],
        ),
        // 4 × 1,400 + 600.
        (
            "money.paid_amount",
            "6200",
            vec![part("600", "KRW", None, 1), part("4.00", "USD", march, 1)],
        ),
        // What was paid lessens what was invoiced, currency by currency.
        (
            "money.outstanding_amount",
            "21305",
            vec![
                part("-600", "KRW", None, 1),
                part("10.00", "USD", Some(("1350.5", "2026-01-01")), 1),
                part("6.00", "USD", march, 2),
            ],
        ),
    ];
    for (name, value, parts) in cases {
        let fact = fact(&acme, name);
        assert_eq!(fact["value"], krw(value), "{name}");
        assert_eq!(fact["original"], json!(parts), "{name}");
    }
    // The lines of the receipt say it too.
    let lines = acme["account"]["contributions"].as_array().expect("lines");
    let line = lines
        .iter()
        .find(|line| line["evidence"]["fact"] == "account.expected_annual_revenue");
    let line = line.expect("a line of the expected revenue");
    assert_eq!(
        line["evidence"]["original"],
        json!([part("24000.00", "USD", march, 1)])
    );
}

#[test]
fn g14_what_was_not_converted_says_nothing_and_a_range_says_both_ends() {
    let folder = project();
    let plain = explain(&folder, "A2");
    assert!(!plain.to_string().contains("\"original\""), "{plain}");
    let wide = explain(&folder, "A3");
    let revenue = fact(&wide, "account.annual_revenue");
    let original = &revenue["original"][0];
    assert_eq!(original["rate"], "1500.25");
    assert_eq!(original["rate_date"], "2026-02-01");
    let text = original["value"].to_string();
    assert!(
        text.contains("\"10\"") && text.contains("\"20\"") && text.contains("EUR"),
        "{text}"
    );
}

#[test]
fn g14_the_page_shows_the_stated_amount_and_the_rate_with_its_day() {
    let folder = project();
    let page = |lang: &str| {
        let args = ["explain", "A1", "--as-of", "2026-03-31", "--lang", lang];
        let page = folder.run(&args).with_code(0).out();
        assert!(page.lines().count() <= 40, "{page}");
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let english = page("en");
    let said = "converted account.expected_annual_revenue KRW 16,800,000 from USD 24,000.00 at 1,400 of 2026-03-01";
    assert!(english.contains(said), "{english}");
    let korean = page("ko");
    let said =
        "환산 account.expected_annual_revenue 1,680만 원: USD 24,000.00, 2026-03-01 환율 1,400";
    assert!(korean.contains(said), "{korean}");
    let args = ["explain", "A2", "--as-of", "2026-03-31", "--lang", "en"];
    let plain = folder.run(&args).out();
    assert!(!plain.contains("converted"), "{plain}");
}
