use rust_decimal::Decimal;
use winnable_engine::metrics::{
    ArmSource, ComparedDeal, ComparisonReport, ComparisonWarning, Draw,
};
use winnable_engine::{AsOfSource, Manifest};
use winnable_metrics::Reason;
use winnable_metrics::abm::holdout::Share;
use winnable_metrics::abm::{AbmAccount, Likeness, Method, Warning, compare};
use winnable_metrics::deals::{Deal, Outcome as Standing};
use winnable_model::{
    Arm, Currency, FileId, FileNames, Lang, Motion, Outcome, RowRef, SourceNames,
};

use super::*;
use crate::CsvOptions;
use crate::terminal::display_width;

fn manifest() -> Manifest {
    Manifest {
        engine: "test".to_owned(),
        model: "account6".to_owned(),
        model_sha256: "0".repeat(64),
        model_shipped: true,
        as_of: "2026-09-30".parse().unwrap(),
        as_of_source: AsOfSource::Stated,
        motion: Motion::Expand,
        filter: Some("account.city = \"Seoul\"".to_owned()),
        currency: Currency::KRW,
        currency_assumed: false,
        time_zone: "UTC".to_owned(),
        privacy: winnable_engine::Privacy::default(),
        inputs: Vec::new(),
    }
}

fn account(arm: Arm, won: bool, n: u8) -> AbmAccount {
    AbmAccount {
        arm,
        likeness: Likeness {
            fit: Some(n % 2),
            ..Likeness::default()
        },
        fit: None,
        size: None,
        dealt_before: None,
        deals: vec![Deal {
            amount: Some(Decimal::from(120_000_000 + u32::from(n) * 1_000_000)),
            outcome: if won { Standing::Won } else { Standing::Lost },
            created: "2026-02-01".parse().ok(),
            closed: format!("2026-04-{:02}", 1 + n).parse().ok(),
            ..Deal::default()
        }],
    }
}

/// Twenty accounts on each side: of the treated `a` won, of the control `b`.
fn comparison(source: ArmSource, a: u8, b: u8) -> ComparisonReport {
    let side = |arm, won| (0..20).map(move |n| account(arm, n < won, n));
    let accounts: Vec<_> = side(Arm::Treated, a).chain(side(Arm::Control, b)).collect();
    let as_of = "2026-09-30".parse().unwrap();
    let outcomes = compare(&accounts, source.method(), as_of, 0.95);
    let warnings = outcomes.iter().flat_map(|found| &found.warnings);
    ComparisonReport {
        draw: (source == ArmSource::Draw).then(|| "spring".to_owned()),
        programme: None,
        source,
        start: "2026-01-01".parse().ok(),
        as_of,
        currency: Currency::KRW,
        warnings: warnings
            .copied()
            .map(ComparisonWarning::Statistics)
            .collect(),
        outcomes,
        deals: vec![ComparedDeal {
            arm: Arm::Control,
            account: "A1".into(),
            id: "D1".into(),
            outcome: Outcome::Won,
            row: RowRef {
                file: FileId(0),
                line: 7,
            },
        }],
        left_out: std::collections::BTreeMap::new(),
        outside: 3,
    }
}

fn names() -> SourceNames {
    SourceNames::new(vec![FileNames {
        name: "data/deals.csv".to_owned(),
        columns: Vec::new(),
    }])
}

fn table(comparison: &ComparisonReport, lang: Lang) -> String {
    let (manifest, names) = (manifest(), names());
    let report = HoldoutReport {
        manifest: &manifest,
        comparison,
        names: &names,
        warnings: &[],
    };
    let options = HoldoutOptions {
        width: 80,
        lang,
        colour: false,
    };
    holdout_table(&report, options)
}

#[test]
fn the_verdict_comes_first_and_fits_eighty_columns() {
    for source in [ArmSource::Draw, ArmSource::Programme, ArmSource::Rest] {
        for (a, b) in [(18, 4), (4, 18), (10, 9), (0, 0)] {
            for lang in [Lang::En, Lang::Ko] {
                let found = comparison(source, a, b);
                let text = table(&found, lang);
                for line in text.lines() {
                    assert!(display_width(line) <= 80, "{line}");
                }
                let verdict = text.split("\n\n").nth(1).unwrap().replace('\n', " ");
                let cannot = [
                    "Cannot tell whether ABM makes a difference",
                    "ABM이 차이를 만드는지 판단할 수 없습니다",
                ];
                let clear = a.abs_diff(b) > 5;
                assert_eq!(
                    !cannot.iter().any(|said| verdict.contains(said)),
                    clear,
                    "{text}"
                );
                let reason = ["the campaign is the likely reason", "가능성이 큽니다"];
                let claims = reason.iter().any(|said| verdict.contains(said));
                assert_eq!(claims, clear && source == ArmSource::Draw, "{text}");
            }
        }
    }
}

#[test]
fn a_broken_draw_claims_nothing() {
    let mut found = comparison(ArmSource::Draw, 18, 4);
    found.warnings.push(ComparisonWarning::Moved(2));
    let text = table(&found, Lang::En);
    assert!(text.contains("not kept as it was drawn"), "{text}");
    assert!(!text.contains("likely reason"), "{text}");
}

#[test]
fn the_signs_and_units_are_those_of_people() {
    let text = table(&comparison(ArmSource::Draw, 4, 18), Lang::En);
    assert!(text.contains("−70.0 pts"), "{text}");
    assert!(text.contains("lower"), "{text}");
    let korean = table(&comparison(ArmSource::Draw, 4, 18), Lang::Ko);
    assert!(korean.contains("−70.0%p"), "{korean}");
    assert!(korean.contains("1.2억"), "{korean}");
}

#[test]
fn json_and_csv_hold_the_same_numbers() {
    let (manifest, names) = (manifest(), names());
    let found = comparison(ArmSource::Rest, 10, 9);
    let report = HoldoutReport {
        manifest: &manifest,
        comparison: &found,
        names: &names,
        warnings: &[],
    };
    let mut out = Vec::new();
    holdout_json(&mut out, &report, Lang::En).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(json["schema"], "winnable/holdout/1");
    assert_eq!(json["cautions"][0]["code"], "no_holdout");
    assert_eq!(json["deals"][0]["file"], "data/deals.csv");
    let mut out = Vec::new();
    let options = CsvOptions {
        bom: false,
        guard: true,
    };
    holdout_csv(&mut out, &report, Lang::En, options).unwrap();
    let mut sheet = ::csv::Reader::from_reader(out.as_slice());
    let headers = sheet.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    for (row, line) in json["rows"].as_array().unwrap().iter().zip(sheet.records()) {
        let line = line.unwrap();
        assert_eq!(row["measure"], line[at("measure")]);
        for key in ["difference", "low", "high", "p_value", "p_adjusted"] {
            assert_eq!(
                row[key].as_str().unwrap_or_default(),
                &line[at(key)],
                "{key}"
            );
        }
        assert_eq!(
            row["crude"]["difference"].as_str().unwrap_or_default(),
            &line[at("crude_difference")]
        );
    }
}

#[test]
fn nothing_to_compare_says_what_is_needed() {
    let mut found = comparison(ArmSource::Rest, 10, 9);
    found.outcomes = Err(Reason::NoTreated);
    found.warnings.clear();
    let text = table(&found, Lang::En);
    assert!(text.contains("kind `programmes`"), "{text}");
    assert!(table(&found, Lang::Ko).contains("비교할 수 없습니다"));
}

#[test]
fn a_draw_is_written_as_people_keep_it() {
    let share = Share::new(Decimal::new(5, 1)).unwrap();
    let ids = ["=A", "B\"", "C"].map(str::to_owned);
    let draw = Draw::new(
        "list \"x\"",
        share,
        "s\\\u{1}",
        "2026-10-01".parse().unwrap(),
        ids,
    );
    let manifest = manifest();
    let origin = DrawOrigin {
        manifest: &manifest,
        top: Some(3),
        tier: Some("tier1"),
        files: ("tables/holdout.csv", "tables/holdout.toml"),
    };
    let text = draw_toml(&draw, origin);
    for line in [
        "list = \"list \\\"x\\\"\"",
        "salt = \"s\\\\\\u0001\"",
        "where = \"account.city = \\\"Seoul\\\"\"",
        "motion = \"expand\"",
        "top = 3",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}: {text}");
    }
    let mut out = Vec::new();
    draw_csv(&mut out, &draw, |_| "삼성").unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("'=A,삼성,"), "{text}");
}

#[test]
fn every_caution_reads_in_both_languages() {
    use winnable_metrics::abm::{Covariate, Measure};
    let rate = winnable_metrics::Rate::new(1, 4, Reason::NoTrials).unwrap();
    let selection = |covariate| Warning::Selection {
        covariate,
        superiority: 0.7,
        treated: 0.6,
        control: 0.4,
    };
    for warning in [
        Warning::NoHoldout,
        Warning::SmallN {
            treated: 3,
            control: 4,
        },
        selection(Covariate::Fit),
        selection(Covariate::Size),
        Warning::RegressionToTheMean {
            treated: rate,
            control: rate,
        },
        Warning::SimpsonReversal {
            measure: Measure::WinRate,
            crude: -0.046,
            alike: 0.054,
        },
        Warning::UnmatchedShare { left_out: 6, of: 9 },
        Warning::StillOpen { open: 6, of: 9 },
    ] {
        use winnable_model::Localised as _;
        let (en, ko) = (warning.en(), warning.ko());
        assert!(!en.contains("  ") && !ko.contains("  "), "{en} {ko}");
        assert!(ko.chars().any(|c| ('가'..='힣').contains(&c)), "{ko}");
        assert!(!en.ends_with('.') && !ko.ends_with('.'), "{en} {ko}");
    }
    assert_eq!(Method::Matched.name(), "matched");
}
