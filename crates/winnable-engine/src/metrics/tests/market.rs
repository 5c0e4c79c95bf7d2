//! How large the market is.

use winnable_model::{Contract, Currency, FirmCount, Money};

use super::*;
use crate::metrics::MarketSegment;

fn segment(name: &str, acv: &str) -> MarketSegment {
    MarketSegment {
        name: name.to_owned(),
        accounts: None,
        naics: None,
        sizes: Vec::new(),
        acv: usd(acv),
        serviceable: None,
        obtainable: None,
        value_per_account: None,
        capture: None,
    }
}

/// 1,000 accounts at 12,000 of which half can be served and a tenth of those won, and 200 at 60,000
/// of which all can be served and a fifth of them won.
fn stated() -> Book {
    let mid = MarketSegment {
        accounts: Some(1_000),
        serviceable: Some(number("0.5")),
        obtainable: Some(number("0.1")),
        value_per_account: Some(usd("90000")),
        capture: Some(number("0.2")),
        ..segment("mid", "12000")
    };
    let large = MarketSegment {
        accounts: Some(200),
        serviceable: Some(number("1")),
        obtainable: Some(number("0.2")),
        value_per_account: Some(usd("300000")),
        capture: Some(number("0.1")),
        ..segment("large", "60000")
    };
    let june = "2026-06-01";
    Book::new(&["a", "b", "c"])
        .with(|settings| {
            settings.market = vec![mid, large];
            settings.industry_spend = Some(usd("1000000000"));
            settings.eligible_share = Some(number("0.03"));
        })
        .deals([
            won("w1", "a", "10000", [june, "2026-07-01"]),
            won("w2", "a", "30000", [june, "2026-07-01"]),
            won("w3", "b", "-", [june, "2026-07-01"]),
            lost("l", "c", "9", [june, "2026-07-01"]),
        ])
}

#[test]
fn tam_sam_and_som_of_stated_accounts() {
    // TAM 1,000 × 12,000 + 200 × 60,000 = 24,000,000. SAM 6,000,000 + 12,000,000.
    // SOM 600,000 + 2,400,000. From above 3 % of a billion.
    // By value 1,000 × 90,000 × 0.2 + 200 × 300,000 × 0.1 = 18,000,000 + 6,000,000.
    stated().check(&[
        ("tam:bottom_up", "24000000 n1200"),
        ("tam:bottom_up market=mid", "12000000 n1000"),
        ("tam:bottom_up market=large", "12000000 n200"),
        ("tam:top_down", "30000000 n0"),
        ("tam:value_theory", "24000000 n0"),
        ("sam", "18000000 n1200"),
        ("sam market=mid", "6000000 n1000"),
        ("som", "3000000 n1200"),
        ("som market=large", "2400000 n200"),
    ]);
    let unstated = stated().with(|settings| settings.market[1].obtainable = None);
    unstated.check(&[("sam", "18000000 n1200"), ("som", "missing_input n0")]);
    Book::new(&["a"]).check(&[
        ("tam:bottom_up", "no_segments n0"),
        ("tam:top_down", "missing_input n0"),
        ("tam:value_theory", "no_segments n0"),
        ("sam", "no_segments n0"),
        ("som", "no_segments n0"),
        ("penetration", "no_segments n0"),
        ("market_firms", "missing_input n0"),
    ]);
}

#[test]
fn amounts_of_another_currency_are_not_taken_for_ours() {
    let euro = Money::new(number("1"), Currency::EUR);
    let acv = stated().with(|settings| settings.market[0].acv = euro.clone());
    acv.check(&[
        ("tam:bottom_up", "mixed_currencies n0"),
        ("som", "mixed_currencies n0"),
        ("tam:top_down", "30000000 n0"),
    ]);
    let spend = stated().with(|settings| settings.industry_spend = Some(euro.clone()));
    spend.check(&[("tam:top_down", "mixed_currencies n0")]);
    let value = stated().with(|settings| settings.market[0].value_per_account = Some(euro));
    value.check(&[("tam:value_theory", "mixed_currencies n0")]);
}

/// Rows of a census of firms: sector, size and firms. Totals and subtotals stand among them.
fn census(rows: &[(&str, &str, u64)]) -> Vec<FirmCount> {
    let origin = Book::new(&["a"]).inputs.accounts[0].origin;
    let row = |(sector, size, firms): &(&str, &str, u64)| FirmCount {
        sector: (*sector).into(),
        sector_name: (*sector == "51").then(|| "Information".into()),
        size_code: "".into(),
        size_label: Some((*size).into()),
        firms: *firms,
        establishments: None,
        employment: None,
        origin,
    };
    rows.iter().map(row).collect()
}

fn counted(sizes: &[&str]) -> MarketSegment {
    MarketSegment {
        naics: Some("51".to_owned()),
        sizes: sizes.iter().map(|size| (*size).to_owned()).collect(),
        ..segment("software", "100")
    }
}

#[test]
fn totals_of_a_census_are_not_counted_twice() {
    let mut book =
        Book::new(&["a"]).with(|settings| settings.market = vec![counted(&["20-99", "100+"])]);
    book.inputs.firms = census(&[
        ("--", "Total", 100),
        ("51", "Total", 40),
        ("51", "<20", 25),
        ("51", "<5", 20),
        ("51", "5-19", 5),
        ("51", "20-99", 9),
        ("51", "100+", 6),
        ("52", "Total", 70),
    ]);
    // 9 + 6 = 15 firms at 100. Sector 51 and 52 are more than all: a firm may be of both.
    book.check(&[
        ("market_firms", "100 n100"),
        ("market_firms naics=51 Information", "40 n40"),
        ("market_firms naics=51 Information 20-99", "9 n9"),
        ("market_firms naics=52", "70 n70"),
        ("tam:bottom_up", "1500 n15"),
    ]);
    let of =
        |segments: Vec<MarketSegment>| book.clone().with(|settings| settings.market = segments);
    of(vec![counted(&[])]).check(&[("tam:bottom_up", "4000 n40")]);
    // The firms of 20 to 99 are among all, and the sector is one with itself.
    for segments in [
        vec![counted(&["Total", "20-99"])],
        vec![counted(&["20-99"]), counted(&["20-99", "100+"])],
        vec![
            counted(&[]),
            MarketSegment {
                naics: Some("--".to_owned()),
                ..counted(&[])
            },
        ],
    ] {
        of(segments).check(&[("tam:bottom_up", "double_counted n0")]);
    }
    of(vec![counted(&["<20"]), counted(&["100+"])]).check(&[("tam:bottom_up", "3100 n31")]);
    for segment in [
        counted(&["huge"]),
        counted(&["50-99"]),
        MarketSegment {
            naics: Some("99".to_owned()),
            ..counted(&[])
        },
    ] {
        of(vec![segment]).check(&[("tam:bottom_up", "unknown_sector n0")]);
    }
    let nameless = MarketSegment {
        naics: None,
        ..counted(&[])
    };
    of(vec![nameless]).check(&[("tam:bottom_up", "missing_input n0")]);
    // Without a row over all sectors nothing says how many firms there are in all.
    book.inputs.firms.remove(0);
    book.check(&[("market_firms", "double_counted n0")]);
}

#[test]
fn the_installed_base_is_no_market() {
    // Mean won amount 20,000 × 2 customers; 2 of 1,200 accounts.
    stated().check(&[
        ("installed_base_value", "40000 = 40000/2 n2"),
        ("penetration", "0.001667 = 2/1200 n1200"),
    ]);
    let base = stated().figure("installed_base_value");
    assert!(notes(&base).contains("called TAM by one source"));
    assert_eq!(left_out(&base), "no_amount 1");
    // A contract that runs makes a customer; one that is over, or a trial, does not.
    let trial = Contract {
        trial: true,
        ..contract("t", "b", ["2026-01-01", "-"])
    };
    let contracts = [
        contract("c1", "c", ["2026-01-01", "-"]),
        contract("c2", "a", ["2025-01-01", "2026-01-01"]),
        trial,
    ];
    let book = stated().deals([]).contracts(contracts);
    book.check(&[
        ("penetration", "0.000833 = 1/1200 n1200"),
        ("installed_base_value", "no_won_opportunities = 0/1 n1"),
    ]);
    let small = stated().with(|settings| {
        settings.market.truncate(1);
        settings.market[0].accounts = Some(1);
    });
    small.check(&[("penetration", "successes_exceed_trials n0")]);
}
