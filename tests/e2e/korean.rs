//! Every command in Korean: no English word but names, keys, codes and units, and no line that is
//! wider than the terminal.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::harness::{Folder, data, link};

/// What is English in a Korean text too: names of formats and of metrics, keys that a user writes, and
/// words that are the names of something.
const KNOWN: &str = "ABM ARPA AUC Aalen CAC CRM CSV Census Ctrl Excel Fader GRR Greenwood Gupta HTML HTTP \
    Hardie Holm ICP IQR ISO JSON JSONL Johansen Kaplan Lehmann LTV MQL Markdown Mann Meier NAICS NRR ROI SAM SOM \
    SQL SUSB TAM TOML URL UTC UTF VP Whitney Wilson Winnable XLSX Parquet Salesforce HubSpot Pipedrive winnable \
    SIGTERM Schema CFO CEO CIO CTO CISO COO CMO IT GRR PSI IV OR API SSO SOC ERP SaaS DX KRW USD EUR \
    accounts contacts leads opportunities products orders invoices shipments payments contracts stages \
    programmes retention tickets spend firms signals engagements associations verdicts rates names titles table overrides \
    salesforce hubspot pipedrive csv xlsx json jsonl parquet github toml txt exit codes \
    bash zsh fish elvish powershell en ko auto always never new expand setup settings \
    ok warn fail demo init inspect check score run capacity lint committee coverage verify match metrics doctor holdout icp explain facts \
    snapshot log show diff why weekly monthly \
    schema completions help create compare list evaluate duplicates discover learn backtest owners goals assets pocs plans approvals ROI POC QA drift best \
    handoff market hypotheses scorecard message personas diff simulate \
    ymd dmy mdy tofu mofu bofu text number flag money date set id of \
    latest SNAPSHOT commands snapshot log show diff why weekly monthly rollback lang as-of max-bad metric true false kind owner source industry segment country region currency model time zone ADR";

/// Keys, fields, flags and parts of figures, which stand in Korean texts as a user writes them.
const KEYS: &str = "ARR ASP CLV ID MM DD YYYY FY TEXT accept address all answered baseline bands bot by category channel \
    city close closed color columns competitor condition contact converted core count created customer data decision \
    deal deleted delimiter department direction domain email employees encoding end engaged fact fia fold format \
    gitignore group header ignore includes is keep least ln ltv macintosh mapping marks modified motion mql mrr name \
    new no-wait on open opened other out outcome part parts partner path people phone plan predictions probability program programme \
    progress quarter quiet records required review salaries sheet split sql start state status strength target tcv \
    test tier title top train trial type until version website where window wait dry run";

/// Words of which Korean texts have no use wherever they stand; `and` and `for` are in names of companies.
const ENGLISH: &str = "the a an is are was not with which that cannot could expected must row rows line \
    lines column columns file files empty than from more only there no every each been has have";

fn words(list: &str) -> BTreeSet<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

fn known() -> BTreeSet<String> {
    words(&format!("{KNOWN} {KEYS}"))
}

/// The words of the exports of a folder: names of files, companies and columns, and what is in cells.
fn words_of_data(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let bytes = fs::read(&path).unwrap_or_default();
        let text = format!("{} {}", path.display(), String::from_utf8_lossy(&bytes));
        let split = text.split(|c: char| !c.is_ascii_alphabetic());
        found.extend(split.map(str::to_owned));
    }
    found
}

/// The ids of metrics and their variants, which a user types.
fn ids(folder: &Folder) -> BTreeSet<String> {
    let list = folder.run(&["metrics", "list", "--format", "json"]).json();
    let mut found = BTreeSet::new();
    let mut add = |value: &Value| {
        let id = value.as_str().expect("an id");
        found.extend(id.split('_').map(str::to_owned));
    };
    for metric in list["metrics"]
        .as_array()
        .or(list["rows"].as_array())
        .expect("metrics")
    {
        add(&metric["id"]);
        for variant in metric["variants"].as_array().expect("variants") {
            add(&variant["id"]);
        }
    }
    found
}

/// A text without what stands in quotes: what a user typed or wrote.
fn unquoted(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut quote = None;
        for c in line.chars() {
            match quote {
                Some(end) if c == end => quote = None,
                Some(_) => {}
                None if matches!(c, '`' | '"' | '\'') => quote = Some(c),
                None => out.push(c),
            }
        }
        out.push('\n');
    }
    out
}

/// The words of a text that are no part of a name such as `out/score.csv`, `account_id` or `--top`.
fn plain_words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_./-<>[]{}=$@*…\\".contains(c);
    let tokens = text.split(|c: char| !is_part(c));
    let plain = |token: &&str| {
        let bare = token.trim_matches(|c: char| ".-".contains(c));
        // A flag is a name.
        !token.starts_with("--")
            && bare.len() > 1
            && bare.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
    };
    let bare = |token: &str| token.trim_matches(|c: char| ".-".contains(c)).to_owned();
    tokens.filter(plain).map(bare).collect()
}

/// The columns of a line: Hangul takes two.
fn width(line: &str) -> usize {
    let is_wide = |c: char| matches!(u32::from(c), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60);
    line.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Runs a command in Korean and looks at what it says.
fn look(folder: &Folder, args: &[&str], allowed: &BTreeSet<String>) -> Vec<String> {
    let run = folder.run(&[&["--lang", "ko"], args].concat());
    assert!((0..=3).contains(&run.code()), "{args:?}: {}", run.err());
    let said = run.out() + &run.err();
    let mut found = Vec::new();
    for particle in ["(으)로", "을(를)", "이(가)", "은(는)", "와(과)"] {
        if said.contains(particle) {
            found.push(format!("{args:?}: {particle}"));
        }
    }
    for line in said.lines() {
        // What is to be pasted is not broken.
        let is_toml = line.contains(" = ") && !line.trim_start().starts_with('=');
        if width(line) > 80 && !is_toml {
            found.push(format!("{args:?}: {} columns: {line}", width(line)));
        }
    }
    let english = words(ENGLISH);
    // A quoted text may go on in the next line, further in.
    let joined = said.replace(&format!("\n{:8}", ""), " ");
    for line in joined.lines() {
        let is_known = |word: &String| {
            let parts: Vec<&str> = word.split('-').filter(|part| part.len() > 1).collect();
            !english.contains(word)
                && (allowed.contains(word) || parts.iter().all(|part| allowed.contains(*part)))
        };
        // An example of a call, and what is to be pasted.
        if line.starts_with("$ ") || line.trim_start().starts_with("winnable ") {
            continue;
        }
        for word in plain_words(&unquoted(line)) {
            // A name that was cut to its column.
            let is_cut = || line.contains(&format!("{word}…"));
            // A key that is to be written.
            let is_key = || line.contains(&format!("{word} = "));
            if !is_known(&word) && !is_cut() && !is_key() {
                found.push(format!("{args:?}: {word}: {line}"));
            }
        }
    }
    found
}

fn look_at_all(folder: &Folder, commands: &[&[&str]], allowed: &BTreeSet<String>) {
    let found: Vec<String> = commands
        .iter()
        .flat_map(|args| look(folder, args, allowed))
        .collect();
    assert!(
        found.is_empty(),
        "{} findings:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// Refusals as users meet them.
const REFUSALS: &[&[&str]] = &[
    &["scroe"],
    &["score", "--tpo", "3"],
    &["score", "--top"],
    &["score", "--top", "x"],
    &["score", "--format", "xml"],
    &["score", "--as-of", "2026"],
    &["score", "--max-bad", "101"],
    &["score", "--quiet", "--quiet"],
    &["init", "--currency", "zzz"],
    &["init", "--demo", "--from", "x"],
    &["icp", "best", "--top", "0"],
    &["inspect"],
    &["inspect", "nothere.csv"],
    &["inspect", "."],
    &["score", "nothere"],
    &["match", "--columns", "x"],
    &["completions", "nothere"],
    &["explain", "nothere"],
    &["explain", "E9999"],
    &["explain", "E03333"],
    &["explain", "metric:nothere"],
    &["help", "nothere"],
    &["score", "--where", "nothere"],
    &["score", "--model", "nothere"],
    &["metrics", "--window", "nothere"],
    &["verify", "nothere"],
    &["doctor", "nothere"],
    &["-C", "nothere", "score"],
];

#[test]
fn the_demo_is_korean() {
    let folder = Folder::new("korean");
    let mut allowed = known();
    allowed.extend(ids(&folder));
    let demo = folder.run(&["--lang", "ko", "demo", "."]).with_code(0);
    assert!(demo.out().contains("다음:"), "{}", demo.out());
    allowed.extend(words_of_data(&folder.path().join("data")));
    // A call, channels, an id of the ICP, and the titles of the model's own file.
    allowed.extend(words("cd kakaotalk audit event call"));
    allowed.extend(words("Danmir six-factor account score six factor"));
    // Who signed the model of the demo, and the ids of its factors.
    allowed.extend(words("Sol Haneul Byeol Narae head sales marketing"));
    allowed.extend(words("participation competition timing"));
    // Columns of the tables of a programme, in which something is missing.
    allowed.extend(words("who ends objections"));
    let commands: &[&[&str]] = &[
        &["demo", "."],
        &["score"],
        &["score", "--motion", "expand"],
        &["run"],
        &["run", "--dry-run"],
        &["capacity"],
        &["lint"],
        &["committee"],
        &["committee", "달무리보험"],
        &["coverage"],
        &["init", "--programme", "--dry-run"],
        &["verify"],
        &["check"],
        &["check", "--mapping"],
        &["facts"],
        &["doctor"],
        &["doctor", "--settings"],
        &["doctor", "metrics"],
        &["match"],
        &["match", "--review"],
        &["match", "--links"],
        &["match", "duplicates"],
        &["explain", "match", "00Q5i00000HbdbXEAR"],
        &["explain", "0015i00000HbleDAAR"],
        &["metrics"],
        &["metrics", "--by", "source"],
        &["metrics", "list"],
        &["metrics", "scorecard"],
        &[
            "simulate",
            "--set",
            "icp_fit.weight=30",
            "--set",
            "timing.weight=5",
        ],
        &["explain", "metric:cac"],
        &["explain", "metric:win_rate", "--rows"],
        &["icp", "check"],
        &["icp", "best"],
        &["icp", "drift"],
        &["icp", "backtest"],
        &["holdout", "compare"],
        &["inspect", "data/touches.csv"],
        &["inspect", "data/spend.csv"],
        &["snapshot", "여름", "--as-of", "2026-08-31"],
        &["snapshot"],
        &["snapshot", "가을"],
        &["log"],
        &["show"],
        &["diff"],
        &["why", "0015i00000HbleDAAR"],
        &["weekly"],
        &["monthly"],
        &["model", "rollback", "여름"],
        &["show", "봄"],
        &["help", "exit-codes"],
        &["help", "commands"],
    ];
    look_at_all(&folder, commands, &allowed);
    look_at_all(&folder, REFUSALS, &allowed);
}

/// The help of every command, in lines of the width of the terminal.
#[test]
fn help_is_korean() {
    let folder = Folder::new("korean-help");
    let mut allowed = known();
    // What stands for a value.
    allowed.extend(words(
        "OPTIONS COMMAND DIR DATE FORMAT LANG WHEN PCT ID CONDITION MOTION N FILE CODE WHAT RECORD TOPIC \
         SHELL LABELS NAME SIGN HEADER FIELD COLUMN WON EDGES SCORE WEIGHT note error",
    ));
    let mut commands = vec![vec!["--help"]];
    for name in [
        "demo",
        "init",
        "inspect",
        "check",
        "score",
        "run",
        "capacity",
        "lint",
        "committee",
        "coverage",
        "snapshot",
        "log",
        "show",
        "diff",
        "why",
        "weekly",
        "monthly",
        "verify",
        "match",
        "metrics",
        "doctor",
        "holdout",
        "icp",
        "explain",
        "facts",
        "schema",
        "completions",
        "help",
    ] {
        commands.push(vec![name, "--help"]);
        commands.push(vec!["help", name]);
    }
    for inner in [
        "check", "best", "drift", "backtest", "discover", "learn", "handoff", "market",
    ] {
        commands.push(vec!["icp", inner, "--help"]);
    }
    for [outer, inner] in [
        ["match", "evaluate"],
        ["match", "duplicates"],
        ["metrics", "scorecard"],
        ["metrics", "list"],
        ["holdout", "create"],
        ["holdout", "compare"],
        ["model", "diff"],
        ["model", "simulate"],
    ] {
        commands.push(vec![outer, inner, "--help"]);
    }
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    look_at_all(&folder, &commands, &allowed);
    let top = folder.run(&["--lang", "ko", "--help"]).with_code(0).out();
    assert!(top.lines().count() <= 40, "{top}");
}

/// Real exports: what `init` proposes, and what is said of them.
#[test]
fn real_exports_are_spoken_of_in_korean() {
    for name in [
        "salesforce_campaign_workshop",
        "salesforce_powerbi_sample",
        "sample_sales_crm",
        "x_education",
    ] {
        let Some(found) = data(name) else { return };
        let folder = Folder::new("korean-real");
        link(&found, &folder.path().join("data"));
        let mut allowed = known();
        allowed.extend(ids(&folder));
        allowed.extend(words_of_data(&found));
        allowed.extend(words(&name.replace('_', " ")));
        look_at_all(&folder, &[&["init", "--from", "data"]], &allowed);
        for line in folder.read("winnable.toml").lines() {
            let is_value = line.contains('=') || line.starts_with("# when");
            assert!(is_value || width(line) <= 80, "{name}: {line}");
        }
        let commands: &[&[&str]] = &[
            &["check"],
            &["score", "--top", "5"],
            &["metrics"],
            &["doctor"],
            &["match"],
            &["match", "duplicates"],
            &["icp", "best"],
            &["run", "--dry-run"],
            &["run"],
        ];
        look_at_all(&folder, commands, &allowed);
    }
}
