//! Amounts, numbers and dates that are not what they should be.

use serde_json::{Value, json};

use crate::harness::Folder;
use crate::trial::{
    fact, fact_of, project, quarantine, rows, run, run_twice, run_twice_in, run_twice_with, source,
    table,
};

const ACCOUNTS: &str = "id,name,annual_revenue,employees,created";

fn accounts(name: &str, currency: &str, bad: &[&str]) -> Folder {
    let folder = project(
        name,
        currency,
        &[source("accounts", "accounts.csv", ACCOUNTS)],
    );
    let good = "A{nnnn},Company {nnnn},1000,10,2026-01-02";
    folder.write("accounts.csv", &table(ACCOUNTS, good, bad));
    folder
}

const DEALS: &str = "id,account_id,stage,amount,currency,created,close";

/// 999 won deals of 10.00 on as many accounts, and these.
fn deals(name: &str, currency: &str, bad: &[&str]) -> Folder {
    let sources = [
        source("accounts", "accounts.csv", "id,name"),
        source("opportunities", "deals.csv", DEALS),
    ];
    let folder = project(name, currency, &sources);
    let good = "D{nnnn},A{nnnn},Closed Won,10,,2026-01-02,2026-02-03";
    folder.write(
        "accounts.csv",
        &table("id,name", "A{nnnn},Company {nnnn}", &["X,Extra Company"]),
    );
    folder.write("deals.csv", &table(DEALS, good, bad));
    folder
}

fn krw(amount: &str) -> Value {
    json!({ "amount": amount, "currency": "KRW" })
}

/// What people write, and what they mean; of accounts an amount that cannot be read is a cell.
#[test]
fn b29_amounts_as_people_write_them() {
    let folder = accounts(
        "b29",
        "KRW",
        &[
            "M1,Won Sign,\"₩1,234,000\",10,2026-01-02",
            "M2,Hangul,1억 2천만원,10,2026-01-02",
            "M6,Full Width,１２３,10,2026-01-02",
            "M7,Two Points,1.234.567,10,2026-01-02",
            "M8,Lakh,\"1,23,456\",10,2026-01-02",
        ],
    );
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "accounts.csv"), [1004, 1004, 0]);
    for (account, amount) in [("M1", "1234000"), ("M2", "120000000"), ("M6", "123")] {
        assert_eq!(
            fact(&folder, account, "account.annual_revenue"),
            krw(amount)
        );
    }
    let cells = [
        ["cell", "1004", "annual_revenue", "E0601", "1.234.567"],
        ["cell", "1005", "annual_revenue", "E0601", "1,23,456"],
    ];
    assert_eq!(quarantine(&folder), cells);
}

/// Of deals the amount decides over the row.
#[test]
fn b29_amounts_of_deals_are_read_exactly_or_not_at_all() {
    let folder = deals(
        "b29-deals",
        "USD",
        &[
            "M3,A0001,Closed Won,$1.2M,,2026-01-02,2026-02-03",
            "M4,A0002,Closed Won,\"(1,200)\",,2026-01-02,2026-02-03",
            "M5,A0003,Closed Won,USD 5k,,2026-01-02,2026-02-03",
            "M7,A0004,Closed Won,1.234.567,,2026-01-02,2026-02-03",
            "M8,A0005,Closed Won,\"1,23,456\",,2026-01-02,2026-02-03",
        ],
    );
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "deals.csv"), [1004, 1002, 2]);
    // 10 of the good row and the amount.
    for (account, amount) in [
        ("A0001", "1200010.00"),
        ("A0002", "-1190.00"),
        ("A0003", "5010.00"),
    ] {
        let won = fact(&folder, account, "deals.won_amount");
        assert_eq!(won, json!({ "amount": amount, "currency": "USD" }));
    }
    let found: Vec<(String, String)> = quarantine(&folder)
        .into_iter()
        .map(|[disposition, row, _, code, _]| (format!("{disposition} {row}"), code))
        .collect();
    let e0601 = |row: &str| (row.to_owned(), "E0601".to_owned());
    assert_eq!(found, [e0601("row 1004"), e0601("row 1005")]);
}

/// Nothing that is no finite number gets in; blanks and their spellings are unknown.
#[test]
fn b30_numbers_that_are_none() {
    let bad = [
        "N1,Not A Number,,NaN,2026-01-02",
        "N2,Infinite,,inf,2026-01-02",
        "N3,Exponent,,1e400,2026-01-02",
        "N4,Two Signs,,--5,2026-01-02",
        "N5,Hexadecimal,,0x10,2026-01-02",
        "N6,Minus Nothing,,-0,2026-01-02",
        "N7,Blank,,,2026-01-02",
        "N8,Not Available,,N/A,2026-01-02",
    ];
    let folder = accounts("b30", "USD", &bad);
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "accounts.csv"), [1007, 1007, 0]);
    let cells: Vec<[String; 5]> = quarantine(&folder);
    let expected = ["NaN", "inf", "1e400", "--5", "0x10"];
    let raw: Vec<&str> = cells
        .iter()
        .map(|cell| cell[4].as_str().trim_start_matches('\''))
        .collect();
    assert_eq!(raw, expected);
    assert!(cells.iter().all(|[kind, _, column, code, _]| {
        (kind.as_str(), column.as_str(), code.as_str()) == ("cell", "employees", "E0406")
    }));
    assert_eq!(fact(&folder, "N6", "account.employees"), "0");
    for account in ["N1", "N2", "N3", "N4", "N5", "N7", "N8"] {
        assert_eq!(fact(&folder, account, "account.employees"), Value::Null);
    }
}

/// A deal is paid in whole minor units; a platform bills in millionths.
#[test]
fn b31_more_decimals_than_the_currency_has() {
    let folder = deals(
        "b31",
        "KRW",
        &[
            "P1,A0001,Closed Won,1234.5 KRW,,2026-01-02,2026-02-03",
            "P2,A0002,Closed Won,\"1,234,567\",,2026-01-02,2026-02-03",
        ],
    );
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "deals.csv"), [1001, 1000, 1]);
    let [[disposition, row, column, code, _]] = &quarantine(&folder)[..] else {
        panic!("{:?}", quarantine(&folder))
    };
    assert_eq!(
        [disposition, row, column, code],
        ["row", "1001", "amount", "E0602"]
    );
    assert_eq!(fact(&folder, "A0002", "deals.won_amount"), krw("1234577"));
}

/// Three lines of spend of a third of a cent each: the sum is exact, and rounded once.
#[test]
fn b31_spend_keeps_its_decimals_until_the_output() {
    let spend = "on,channel,amount";
    let folder = project(
        "b31-spend",
        "USD",
        &[
            source("accounts", "accounts.csv", "id,name,created"),
            source("spend", "spend.csv", spend),
        ],
    );
    folder.write("accounts.csv", "id,name,created\nA1,Acme,2026-01-02\n");
    // 1,002 × 0.333 = 333.666, which is 333.67; rounded line by line it would be 330.66.
    folder.write(
        "spend.csv",
        &table(spend, "2026-01-02,ads,0.333", &["2026-01-02,ads,0.333"; 3]),
    );
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "spend.csv"), [1002, 1002, 0]);
    // Programs get the exact figure, people the rounded one.
    let figures = run(&folder, &["metrics", "spend", "--format", "json"]).with_code(0);
    assert!(figures.out.contains("\"333.666\""), "{}", figures.out);
    let figures = run(&folder, &["metrics", "spend"]).with_code(0);
    assert!(figures.out.contains("333.67"), "{}", figures.out);
}

/// A thousand amounts of 9 × 10²⁷ on one account do not fit, and nothing wraps.
#[test]
fn b32_a_sum_that_does_not_fit() {
    let folder = deals("b32", "USD", &[]);
    let good = "D{nnnn},X,Closed Won,9000000000000000000000000000,,2026-01-02,2026-02-03";
    folder.write("deals.csv", &table(DEALS, good, &[]));
    let ran = run_twice(&folder).with_code(2);
    assert_eq!(ran.codes(), ["E0603"]);
    // The largest amount that fits and a cent do not fit either: nothing is rounded away.
    folder.write(
        "deals.csv",
        &format!(
            "{DEALS}\nD1,X,Closed Won,9000000000000000000000000000,,2026-01-02,2026-02-03\nD2,X,Closed Won,0.01,,2026-01-02,2026-02-03\n"
        ),
    );
    let ran = run_twice(&folder).with_code(2);
    assert_eq!(ran.codes(), ["E0603"]);
    assert!(ran.out.contains("deals.csv"), "{}", ran.out);
}

/// A missing rate names how many rows need it and the line to add.
#[test]
fn b33_rates_that_are_missing_or_wrong() {
    let bad = [
        "E1,A0001,Closed Won,100,EUR,2026-01-02,2026-02-03",
        "E2,A0002,Closed Won,200,EUR,2026-01-02,2026-02-04",
    ];
    let folder = deals("b33", "USD", &bad);
    let ran = run_twice(&folder).with_code(2);
    assert_eq!(ran.codes(), ["E0604"]);
    let diagnostic = &ran.json()["diagnostics"][0];
    assert_eq!(diagnostic["count"], 2, "{diagnostic}");
    assert!(ran.err.contains("EUR,USD,2026-02-03,"), "{}", ran.err);

    folder.write("tables/fx.csv", "from,to,date,rate\nEUR,USD,2026-01-01,0\n");
    assert_eq!(run_twice(&folder).with_code(2).codes(), ["E0605"]);

    // A rate of tomorrow is left out, and said to be.
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nEUR,USD,2026-01-01,1.10\nEUR,USD,2027-01-01,1.20\n",
    );
    let ran = run_twice(&folder).with_code(0);
    assert!(
        ran.codes().contains(&"W0606".to_owned()),
        "{:?}",
        ran.codes()
    );
    let won = fact(&folder, "A0001", "deals.won_amount");
    // 10 + 100 × 1.10.
    assert_eq!(won, json!({ "amount": "120.00", "currency": "USD" }));
}

/// Days that are none, days that are two, and days as they are written in Korea.
#[test]
fn b34_dates() {
    let bad = [
        "D1,No Such Day,,,2026-02-30",
        "D2,No Such Month,,,13/14/2026",
        "D3,Two Days,,,01/02/2026",
        "D4,Short Year,,,26-1-2",
        "D5,Serial,,,45292",
        "D6,Zero,,,0000-00-00",
        "D7,Points,,,2026.1.31.",
        "D8,Hangul,,,2026년 1월 31일",
    ];
    let folder = accounts("b34", "USD", &bad);
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "accounts.csv"), [1007, 1007, 0]);
    let found: Vec<String> = quarantine(&folder)
        .iter()
        .map(|[_, _, column, code, raw]| format!("{column} {code} {raw}"))
        .collect();
    let expected = [
        "created E0407 2026-02-30",
        "created E0407 13/14/2026",
        "created E0408 01/02/2026",
        "created E0407 45292",
        "created E0407 0000-00-00",
    ];
    assert_eq!(found, expected);
    // The other rows fix the order of a year of two digits: it stands first here.
    for (account, day) in [
        ("D4", "2026-01-02"),
        ("D7", "2026-01-31"),
        ("D8", "2026-01-31"),
    ] {
        assert_eq!(fact(&folder, account, "account.created"), day);
    }
    // A stated order settles what can be settled.
    for (order, day) in [("mdy", "2026-01-02"), ("dmy", "2026-02-01")] {
        let toml = folder.read("winnable.toml");
        let stated = toml.replace("path = ", &format!("date_order = \"{order}\"\npath = "));
        folder.write("winnable.toml", &stated);
        run_twice(&folder).with_code(0);
        assert_eq!(fact(&folder, "D3", "account.created"), day);
        folder.write("winnable.toml", &toml);
    }
}

/// A year of two digits that nothing decides is refused: all three numbers could be it.
#[test]
fn b34_a_short_year_alone() {
    let folder = accounts("b34-short", "USD", &[]);
    let good = "A{nnnn},Company {nnnn},,,";
    let toml = folder.read("winnable.toml")
        + &source("engagements", "touches.csv", "account_id,on,channel");
    folder.write("winnable.toml", &toml);
    folder.write(
        "touches.csv",
        "account_id,on,channel\nA0001,2026-03-01,webinar\n",
    );
    folder.write(
        "accounts.csv",
        &table(ACCOUNTS, good, &["D4,Short Year,,,03-04-05"]),
    );
    run_twice(&folder).with_code(0);
    let [[kind, _, column, code, raw]] = &quarantine(&folder)[..] else {
        panic!("{:?}", quarantine(&folder))
    };
    assert_eq!(
        [kind, column, code, raw],
        ["cell", "created", "E0408", "03-04-05"]
    );
}

/// A column that fixes the order settles its own two-digit years, as reports of Salesforce have them.
#[test]
fn b34_a_column_that_decides_settles_its_dates() {
    let folder = accounts("b34-column", "USD", &[]);
    let good = "A{nnnn},Company {nnnn},,,1/31/26";
    folder.write(
        "accounts.csv",
        &table(ACCOUNTS, good, &["D3,Two Days,,,1/2/26"]),
    );
    run_twice(&folder).with_code(0);
    assert_eq!(fact(&folder, "D3", "account.created"), "2026-01-02");
    assert_eq!(quarantine(&folder).len(), 0);
}

/// Deals that close before they open, won deals without a day, and touches of tomorrow.
#[test]
fn b35_times_that_cannot_be() {
    let folder = deals(
        "b35",
        "USD",
        &[
            "T1,A0001,Closed Won,5,,2026-03-01,2026-02-01",
            "T2,A0002,Closed Won,7,,2026-01-01,",
        ],
    );
    let toml = folder.read("winnable.toml")
        + &source("engagements", "touches.csv", "account_id,on,channel");
    folder.write("winnable.toml", &toml);
    folder.write(
        "touches.csv",
        "account_id,on,channel\nA0001,2026-03-01,webinar\nA0001,2026-03-03,webinar\n",
    );
    let ran = run_twice_with(&folder, &["--as-of", "2026-03-02"], &[]).with_code(0);
    let codes = ran.codes();
    for code in ["W0409", "W0410", "W0412"] {
        assert!(codes.contains(&code.to_owned()), "{code} in {codes:?}");
    }
    let json = ran.json();
    let future = json["warnings"].as_array().expect("warnings").iter();
    let future = future
        .filter(|one| one["code"] == "W0412")
        .map(|one| &one["count"]);
    assert_eq!(future.collect::<Vec<_>>(), [1]);
    let explained = run(
        &folder,
        &[
            "explain",
            "A0001",
            "--as-of",
            "2026-03-02",
            "--format",
            "json",
        ],
    );
    assert_eq!(fact_of(&explained.json(), "rollup.inbound_touches"), "1");
}

/// An evening in New York is the next morning in Seoul, whatever the machine's own zone.
#[test]
fn b36_the_day_of_the_projects_zone() {
    let folder = deals(
        "b36",
        "USD",
        &["Z1,X,Closed Won,5,,2026-12-01,2026-12-31T23:30:00-05:00"],
    );
    let toml = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &toml.replace("[project]\n", "[project]\ntime_zone = \"Asia/Seoul\"\n"),
    );
    let runs = ["UTC", "Asia/Seoul", "America/Los_Angeles"].map(|zone| {
        let ran = run_twice_in(&folder, &[("TZ", zone)]).with_code(0);
        let quarters = run(
            &folder,
            &["metrics", "won_deals", "--by", "quarter", "--format", "csv"],
        );
        (ran.out, quarters.out)
    });
    assert_eq!(runs[0], runs[1]);
    assert_eq!(runs[0], runs[2]);
    assert_eq!(fact(&folder, "X", "deals.last_won"), "2027-01-01");
}
