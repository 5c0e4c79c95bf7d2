use winnable_model::{At, Code, Diagnostic, Localised};

use super::{SOUND, day, read, sound};
use crate::profile::{Channel, Need, channels, message_rows, names_a_metric};

/// The codes of a file's mistakes and the text that each points at.
fn mistakes(text: &str) -> Vec<(Code, String)> {
    let Err(found) = read(text) else {
        panic!("it was read");
    };
    found
        .iter()
        .map(|one| (one.code, pointed(one, text)))
        .collect()
}

fn pointed(diagnostic: &Diagnostic, text: &str) -> String {
    match &diagnostic.at {
        Some(At::Text { span, .. }) => text[span.clone()].to_owned(),
        _ => String::new(),
    }
}

#[test]
fn every_mistake_is_found_in_one_pass() {
    let text = r#"
schema = 1
id = "core"
agreed = "soon"
core = ["emplyees"]

[firmographics]
growth_stage = "fast growing"

[firmographics.industry]
naics = ["5112", "99"]

[firmographics.employees]
note = "mid-size companies that want to grow"

[firmographics.revenue]
core = true

[firmographics.region]
places = ["Austin, Texas"]

[[trigger]]
id = "pressure"

[buying]
pain_points = ["too much work"]

[[criterion]]
id = "fans"
when = "person.title = CFO"

[[criterion]]
id = "size"
when = "account.employee >= 10"
"#;
    let found = mistakes(text);
    let expected = [
        (Code::E0703, ""),
        (Code::E0704, "\"soon\""),
        (Code::E0704, "\"emplyees\""),
        (Code::E0705, "\"fast growing\""),
        (Code::E0704, "\"5112\""),
        (Code::E0704, "\"99\""),
        (Code::E0705, "\"mid-size companies that want to grow\""),
        (Code::E0706, "[firmographics.revenue]"),
        (Code::E0704, "\"Austin, Texas\""),
        (Code::E0707, "[[trigger]]"),
        (Code::E0708, "pain_points"),
        (Code::E0708, "\"person.title = CFO\""),
        (Code::E0704, "\"account.employee >= 10\""),
    ];
    let shown: Vec<(Code, &str)> = found
        .iter()
        .map(|(code, at)| (*code, at.as_str()))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn triggers_as_sentences_are_refused() {
    let text = SOUND.replace(
        "[[trigger]]\nid = \"audit\"\nevent = \"regulation\"\nwindow_days = 180\ncore = true\n",
        "",
    );
    let text = text.replace("schema = 1", "schema = 1\ntrigger = [\"a new CISO\"]");
    assert_eq!(mistakes(&text)[0].0, Code::E0707);
}

#[test]
fn a_file_without_a_core_condition_is_refused() {
    let text = SOUND
        .replace("core = true\n", "")
        .replace("core = [\"region\"]\n", "");
    assert_eq!(mistakes(&text)[0].0, Code::E0703);
}

/// The codes of the warnings as of a day.
fn lints(text: &str, as_of: &str) -> Vec<Code> {
    let profile = read(text).unwrap_or_else(|found| panic!("{found:?}"));
    profile
        .lint(day(as_of))
        .iter()
        .map(|one| one.code)
        .collect()
}

#[test]
fn a_sound_icp_has_nothing_doubtful() {
    assert_eq!(lints(SOUND, "2026-10-01"), []);
}

#[test]
fn an_icp_is_old_after_ninety_days() {
    // From 1 September, 90 days are 30 November.
    assert_eq!(lints(SOUND, "2026-11-30"), []);
    assert_eq!(lints(SOUND, "2026-12-01"), [Code::W0704]);
    assert_eq!(lints(SOUND, "2026-08-31"), [Code::W0704]);
}

#[test]
fn breadth_is_told() {
    let as_of = "2026-10-01";
    let ranges = "ranges = [{ from = 50, below = 200 }, { from = 200, below = 1000 }]";
    let employees = |line: &str| lints(&SOUND.replace(ranges, line), as_of);
    // Edges at 50, 200 and 1,000: two classes pass, three do not.
    assert_eq!(employees("from = 50\nbelow = 1000"), []);
    assert_eq!(employees("from = 50\nbelow = 1001"), [Code::W0701]);
    assert_eq!(employees("from = 49\nbelow = 1000"), [Code::W0701]);
    // No upper end; and from the second class on, three classes.
    assert_eq!(employees("from = 1000"), [Code::W0701]);
    assert_eq!(employees("from = 50"), [Code::W0701, Code::W0701]);
    let overlap = "ranges = [{ from = 50, below = 201 }, { from = 200, below = 1000 }]";
    assert_eq!(employees(overlap), [Code::W0701]);
    let naics = SOUND.replace("[\"52\"]", "[\"52\", \"51\", \"62\"]");
    assert_eq!(lints(&naics, as_of), [Code::W0701]);
    // Of two core conditions no more than two can be unmet.
    let two = SOUND.replacen("core = true\n", "", 2);
    assert_eq!(lints(&two, as_of), [Code::W0701]);
}

#[test]
fn missing_context_windows_evidence_reach_and_message_are_told() {
    let as_of = "2026-10-01";
    let trigger =
        "[[trigger]]\nid = \"audit\"\nevent = \"regulation\"\nwindow_days = 180\ncore = true\n";
    let buyer = "[buying.economic_buyer]\nfunctions = [\"finance\"]\nlevel = \"vp\"\n";
    let bare = SOUND
        .replace(
            trigger,
            "[technographics.required]\nall = [\"okta\"]\ncore = true\n",
        )
        .replace(buyer, "");
    assert_eq!(lints(&bare, as_of), [Code::W0702]);
    let open = SOUND.replace("window_days = 180\n", "");
    assert_eq!(lints(&open, as_of), [Code::W0703]);
    let over = SOUND.replace(
        "window_days = 180\n",
        "window_days = 180\nuntil = 2026-09-30\n",
    );
    assert_eq!(lints(&over, as_of), [Code::W0703]);
    let talk = |evidence: &str| {
        SOUND.replace("naics = [\"52\"]", &format!("naics = [\"52\"]\n{evidence}"))
    };
    assert_eq!(
        lints(&talk("evidence = \"interview\""), as_of),
        [Code::W0705]
    );
    let both = "evidence = [\"interview\", \"deals\"]";
    assert_eq!(lints(&talk(both), as_of), []);
    let reach = |line: &str| SOUND.replace("reachable_count = 420", line);
    assert_eq!(lints(&reach(""), as_of), [Code::W0707]);
    assert_eq!(lints(&reach("reachable_count = 0"), as_of), [Code::W0707]);
    let change = "change = \"Audit requests are answered in 2 days, not 3 weeks\"\n";
    assert_eq!(lints(&SOUND.replace(change, ""), as_of), [Code::W0708]);
    let feature = SOUND.replace(change, "change = \"An AI dashboard with lineage\"\n");
    assert_eq!(lints(&feature, as_of), [Code::W0708]);
}

#[test]
fn a_metric_is_told_from_a_feature() {
    for metric in [
        "Lead response time falls from 2 hours to 5 minutes",
        "컴플라이언스 대응 속도가 두 배",
        "보고서 자동화로 인건비 절감",
        "Conversion +12%",
    ] {
        assert!(names_a_metric(metric), "{metric}");
    }
    for feature in [
        "AI dashboard",
        "Single sign-on and SCIM",
        "통합 대시보드",
        "",
    ] {
        assert!(!names_a_metric(feature), "{feature}");
    }
}

#[test]
fn channels_name_what_the_icp_lacks() {
    let rows = channels(&sound());
    let lacks = |channel: Channel| {
        let row = rows.iter().find(|row| row.channel == channel).unwrap();
        row.lacks.clone()
    };
    assert_eq!(lacks(Channel::Outbound), []);
    assert_eq!(lacks(Channel::Content), []);
    assert_eq!(
        lacks(Channel::Partner),
        [Need::Stack, Need::IntegrationDemand]
    );
    assert_eq!(lacks(Channel::Marketplace), [Need::Install, Need::Payment]);
    // From 50 to 1,000 employees are neither small companies alone nor enterprises.
    assert!(rows.iter().all(|row| row.size_leads_to_it.is_none()));
    let ranges = "ranges = [{ from = 50, below = 200 }, { from = 200, below = 1000 }]";
    let of = |line: &str| {
        let profile = read(&SOUND.replace(ranges, line)).unwrap();
        let rows = channels(&profile).into_iter();
        rows.map(|row| row.size_leads_to_it).collect::<Vec<_>>()
    };
    let (yes, no) = (Some(true), Some(false));
    assert_eq!(of("from = 1000\nbelow = 5000"), [yes, no, yes, no]);
    assert_eq!(of("from = 20\nbelow = 200"), [no, yes, no, yes]);
}

#[test]
fn the_message_is_a_table_of_its_parts() {
    let profile = read(&SOUND.replace("cost = \"Three people for two months\"\n", "")).unwrap();
    let holds: Vec<bool> = message_rows(&profile).iter().map(|row| row.holds).collect();
    assert_eq!(holds, [true, true, false, true]);
    let said = profile.lint(day("2026-10-01"));
    assert!(said[0].message.en().ends_with("lacks: cost"), "{said:?}");
}
