//! Metrics of real exports, against numbers that were computed elsewhere from the same files.
//!
//! Each test names the set; the mappings are in `tests/projects/`. Numbers with many places come
//! from the catalogue of the test data (computed in Python), not from our own output.

#![expect(
    clippy::float_arithmetic,
    reason = "numbers are compared to the last place that was stated"
)]

use serde_json::Value;

use crate::harness::{Folder, data, link};

/// The figures of a project: all metrics, or those of the arguments.
fn figures(project: &str, set: &str, args: &[&str]) -> Option<Vec<Value>> {
    let folder = Folder::of_project(project, &data(set)?);
    let mut all = vec!["metrics", "--format", "json"];
    all.extend(args);
    let report = folder.run(&all).json();
    assert_eq!(report["schema"], "winnable/metrics/1");
    Some(report["rows"].as_array().expect("rows").clone())
}

/// One figure: metric, variant (or nothing) and part (or nothing).
fn figure<'r>(rows: &'r [Value], metric: &str, variant: &str, segment: &str) -> &'r Value {
    let matches = |value: &Value, wanted: &str| value.as_str().unwrap_or_default() == wanted;
    rows.iter()
        .find(|row| {
            matches(&row["metric"], metric)
                && matches(&row["variant"], variant)
                && matches(&row["segment"], segment)
        })
        .unwrap_or_else(|| panic!("no figure {metric}:{variant} {segment}"))
}

fn number(value: &Value) -> f64 {
    let text = value.as_str().or_else(|| value["amount"].as_str());
    let text = text.unwrap_or_else(|| panic!("{value} is no number"));
    text.parse().expect("a number")
}

/// Whether the figure is the number, to the last place that was stated.
fn check(row: &Value, expected: f64, within: f64) {
    let got = number(&row["value"]);
    assert!(
        (got - expected).abs() <= within,
        "{row}: {expected} expected"
    );
}

fn count(row: &Value, numerator: &str, denominator: &str) {
    assert_eq!(row["numerator"], numerator, "{row}");
    assert_eq!(row["denominator"], denominator, "{row}");
}

#[test]
fn maven_is_what_a_spreadsheet_says() {
    let Some(rows) = figures("maven", "maven_crm", &[]) else {
        return;
    };
    let rate = figure(&rows, "win_rate", "count", "");
    check(rate, 0.631_500_521_531_813_5, 1e-12);
    assert_eq!(rate["n"], 6_711);
    count(rate, "4238", "6711");
    count(figure(&rows, "win_rate", "all", ""), "4238", "8800");
    // The 500 that are prospecting have no date: of no cohort.
    let cohort = figure(&rows, "win_rate", "cohort", "");
    count(cohort, "4238", "8300");
    assert_eq!(cohort["left_out"]["no_created_date"], 500);
    let won = figure(&rows, "won_value", "", "");
    assert_eq!(won["value"]["amount"], "10005534");
    assert_eq!(won["value"]["currency"], "USD");
    check(
        figure(&rows, "won_amount", "mean", ""),
        2_360.909_391_222_274_5,
        1e-9,
    );
    check(figure(&rows, "won_amount", "median", ""), 1_117.0, 0.0);
    check(
        figure(&rows, "sales_cycle", "mean", ""),
        51.781_972_628_598_396,
        1e-9,
    );
    check(figure(&rows, "sales_cycle", "median", ""), 57.0, 0.0);
    // Nobody has said what the amounts are, and every figure that used them says so.
    assert_eq!(won["amount_is"][0], "unknown");
    // A lost deal carries an amount of 0 here: by value everything would be won.
    let by_value = figure(&rows, "win_rate", "value", "");
    assert_eq!(by_value["value"], Value::Null);
    assert_eq!(by_value["reason"], "lost_without_value");
    // 1,589 deals are engaging and 500 are prospecting: the latter have no date.
    let median = figure(&rows, "sales_cycle", "km", "");
    assert_eq!(median["left_out"]["no_created_date"], 500);
}

#[test]
fn quarters_of_maven_add_up() {
    let Some(rows) = figures(
        "maven",
        "maven_crm",
        &["won_value", "win_rate", "--by", "quarter"],
    ) else {
        return;
    };
    for (quarter, won, value) in [
        ("2017-Q1", 531, "1134672"),
        ("2017-Q2", 1_254, "3086111"),
        ("2017-Q3", 1_257, "2982255"),
        ("2017-Q4", 1_196, "2802496"),
    ] {
        let part = figure(&rows, "won_value", "", &format!("quarter={quarter}"));
        assert_eq!(part["n"], won, "{quarter}");
        assert_eq!(part["value"]["amount"], value, "{quarter}");
    }
}

#[test]
fn dates_with_the_month_first_give_the_same_figures() {
    let Some(set) = data("maven_crm") else { return };
    let folder = Folder::of_project("maven", &set);
    let here = folder
        .run(&["metrics", "--format", "csv"])
        .with_code(0)
        .out();
    let text = folder.read("winnable.toml");
    let text = text.replace("sales_pipeline.csv", "sales_pipeline_mdy_dates_variant.csv");
    folder.write("winnable.toml", &text);
    let there = folder
        .run(&["metrics", "--format", "csv"])
        .with_code(0)
        .out();
    assert!(here.lines().count() > 50, "{here}");
    assert_eq!(here, there);
}

#[test]
fn spend_in_three_units_is_one_sum() {
    let Some(rows) = figures("revops", "lead_to_account_revops", &[]) else {
        return;
    };
    check(figure(&rows, "spend", "", ""), 79_004.558_857_667_7, 1e-8);
    let won = figure(&rows, "won_value", "", "");
    assert_eq!(
        (&won["n"], &won["value"]["amount"]),
        (&13.into(), &"393453".into())
    );
    check(
        figure(&rows, "won_amount", "mean", ""),
        30_265.615_384_615_383,
        1e-9,
    );
    let per_deal = figure(&rows, "cost_per_won_deal", "", "");
    check(per_deal, 6_077.273_758_282_214, 1e-9);
    let cac = figure(&rows, "cac", "paid", "");
    check(cac, 9_875.569_9, 5e-5);
    assert_eq!(cac["n"], 8);
    // Eleven deals on eight companies, and two on none, shown beside it.
    assert_eq!(cac["left_out"]["no_account"], 2);
    check(figure(&rows, "return_on_spend", "", ""), 4.980_1, 5e-5);
}

#[test]
fn spend_by_channel_is_that_of_each_platform() {
    let Some(rows) = figures(
        "revops",
        "lead_to_account_revops",
        &["spend", "--by", "channel"],
    ) else {
        return;
    };
    for (channel, amount) in [
        ("google_ads", 35_187.425_629),
        ("linkedin_ads", 6_252.293_228_668_772),
        ("meta_ads", 37_564.84),
    ] {
        check(
            figure(&rows, "spend", "", &format!("channel={channel}")),
            amount,
            1e-8,
        );
    }
}

#[test]
fn powerbi_has_no_cycle_and_says_why() {
    let Some(rows) = figures("powerbi", "salesforce_powerbi_sample", &[]) else {
        return;
    };
    let won = figure(&rows, "won_value", "", "");
    assert_eq!(
        (&won["n"], &won["value"]["amount"]),
        (&12.into(), &"2815000".into())
    );
    let rate = figure(&rows, "win_rate", "count", "");
    assert_eq!(rate["value"], "0.6");
    count(rate, "12", "20");
    check(figure(&rows, "won_amount", "mean", ""), 234_583.333_3, 1e-3);
    assert_eq!(
        figure(&rows, "open_pipeline", "sum", "")["value"]["amount"],
        "2115000"
    );
    assert_eq!(
        figure(&rows, "open_pipeline", "weighted", "")["value"]["amount"],
        "1094500"
    );
    // All twelve won deals close before they open, and seven of the eight lost ones.
    let cycle = figure(&rows, "sales_cycle", "mean", "");
    assert_eq!(cycle["value"], Value::Null);
    assert_eq!(cycle["reason"], "no_usable_cycles");
    assert_eq!(cycle["left_out"]["closes_before_opens"], 12);
    let all = figure(&rows, "sales_cycle", "km", "");
    assert_eq!(all["left_out"]["closes_before_opens"], 19);
    // One lost deal and the sixteen open ones stay, whatever date was planned for them.
    assert_eq!(all["n"], 17);
    count(figure(&rows, "lead_conversion", "", ""), "5", "22");
}

#[test]
fn planned_dates_before_creation_are_named() {
    let Some(set) = data("salesforce_powerbi_sample") else {
        return;
    };
    let folder = Folder::of_project("powerbi", &set);
    let table = folder.run(&["metrics", "sales_cycle"]).with_code(0).out();
    assert!(table.contains("19 closed, 13"), "{table}");
    assert!(table.contains("W0409"), "{table}");
}

#[test]
fn hubspot_parts_new_from_existing_business() {
    let Some(rows) = figures("hubspot", "hubspot_dummy", &[]) else {
        return;
    };
    let won = figure(&rows, "won_value", "", "");
    assert_eq!(
        (&won["n"], &won["value"]["amount"]),
        (&71.into(), &"8934361.48".into())
    );
    count(figure(&rows, "win_rate", "count", ""), "71", "140");
    count(
        figure(&rows, "win_rate", "count", "deal_type=new"),
        "35",
        "59",
    );
    count(
        figure(&rows, "win_rate", "count", "deal_type=expansion"),
        "36",
        "81",
    );
    check(
        figure(&rows, "won_amount", "mean", ""),
        125_836.077_183_098_59,
        1e-8,
    );
    check(
        figure(&rows, "sales_cycle", "mean", ""),
        201.690_140_845_070_43,
        1e-9,
    );
}

#[test]
fn olist_converts_one_lead_in_ten() {
    let Some(rows) = figures("olist", "olist_funnel", &["lead_conversion"]) else {
        return;
    };
    let rate = figure(&rows, "lead_conversion", "", "");
    count(rate, "842", "8000");
    assert_eq!(rate["value"], "0.10525");
    let Some(rows) = figures(
        "olist",
        "olist_funnel",
        &["lead_conversion", "--by", "channel"],
    ) else {
        return;
    };
    for (origin, won, leads) in [
        ("organic search", 271, 2_296),
        ("paid search", 195, 1_586),
        ("social", 75, 1_350),
    ] {
        let part = figure(&rows, "lead_conversion", "", &format!("channel={origin}"));
        count(part, &format!("{won}"), &format!("{leads}"));
    }
}

#[test]
fn leads_of_a_school_are_converted_as_the_file_says() {
    let Some(rows) = figures(
        "education",
        "x_education",
        &["lead_conversion", "--as-of", "2020-01-01"],
    ) else {
        return;
    };
    count(figure(&rows, "lead_conversion", "", ""), "3561", "9240");
}

#[test]
fn ravenstack_has_the_revenue_of_its_running_subscriptions() {
    let Some(rows) = figures("ravenstack", "ravenstack_saas", &["arr"]) else {
        return;
    };
    let arr = figure(&rows, "arr", "active", "");
    assert_eq!(arr["value"]["amount"], "121915296");
    // 700 of them are trials, which bring nothing.
    assert_eq!(arr["n"], 4_514);
}

#[test]
fn telco_survives_as_kaplan_and_meier_say() {
    let Some(rows) = figures(
        "telco",
        "telco_churn",
        &["survival", "--as-of", "2020-01-01"],
    ) else {
        return;
    };
    for (months, share) in [
        (12, 0.843_199_553_8),
        (24, 0.788_736_398_4),
        (60, 0.664_403_914_4),
        (72, 0.592_790_152_1),
    ] {
        let row = rows
            .iter()
            .find(|row| row["at"] == months && row["segment"].is_null())
            .expect("a month");
        check(row, share, 1e-9);
        assert_eq!(row["n"], 7_043);
    }
}

#[test]
fn leadforge_wins_what_its_truth_says() {
    let Some(set) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::of_project("leadforge", &set);
    std::fs::create_dir(folder.path().join("touches")).expect("a folder");
    link(
        &set.join("touches.csv"),
        &folder.path().join("touches/touches.csv"),
    );
    let report = folder.run(&["metrics", "--format", "json"]).json();
    let rows = report["rows"].as_array().expect("rows").clone();
    count(figure(&rows, "win_rate", "count", ""), "1049", "2217");
    assert_eq!(
        figure(&rows, "won_value", "", "")["value"]["amount"],
        "64214711"
    );
    check(
        figure(&rows, "won_amount", "mean", ""),
        61_215.167_778_836_985,
        1e-8,
    );
    check(
        figure(&rows, "sales_cycle", "mean", ""),
        49.839_847_473_784_56,
        1e-9,
    );
    check(figure(&rows, "lead_conversion", "", ""), 0.2098, 1e-12);
}

#[test]
fn a_migration_pack_is_mostly_won() {
    let Some(rows) = figures(
        "migration",
        "salesforce_migration_pack",
        &["win_rate", "won_value"],
    ) else {
        return;
    };
    count(figure(&rows, "win_rate", "count", ""), "640", "679");
    check(
        figure(&rows, "win_rate", "count", ""),
        0.942_562_592_047_128_1,
        1e-12,
    );
    assert_eq!(
        figure(&rows, "won_value", "", "")["value"]["amount"],
        "11257622"
    );
}

#[test]
fn a_census_is_not_counted_twice() {
    let Some(rows) = figures(
        "census",
        "census_susb",
        &["market_firms", "tam", "--as-of", "2022-12-31"],
    ) else {
        return;
    };
    let all = figure(&rows, "market_firms", "", "");
    assert_eq!(all["value"], "6395635");
    for (part, firms) in [
        ("naics=51 Information", "89332"),
        ("naics=51 Information 100-499", "2388"),
        ("naics=51 Information 500+", "1345"),
    ] {
        assert_eq!(
            figure(&rows, "market_firms", "", part)["value"],
            firms,
            "{part}"
        );
    }
    // 2,388 × 12,000 + 1,345 × 60,000.
    assert_eq!(
        figure(&rows, "tam", "bottom_up", "")["value"]["amount"],
        "109356000"
    );
}
