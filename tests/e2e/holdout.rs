//! `winnable holdout` on a made-up campaign: the draw, what it refuses, and what can be said after it.

use std::fmt::Write as _;

use serde_json::Value;

use crate::harness::Folder;

const PROJECT: &str = r#"schema = 1

[project]
name = "spring"
currency = "USD"

[[source]]
kind = "accounts"
path = "data/accounts.csv"
[source.columns]
id = "id"
name = "name"
industry = "industry"
employees = "employees"
created = "created"

[[source]]
kind = "opportunities"
path = "data/deals*.csv"
[source.columns]
id = "id"
account_id = "account"
outcome = { column = "stage", values = { won = "won", lost = "lost", open = "open" } }
amount = "amount"
created = "created"
close = "close"
"#;

const MEMBERS: &str = r#"
[[source]]
kind = "programmes"
path = "data/members.csv"
[source.columns]
programme = "programme"
account_id = "account"
since = "since"
"#;

const DEALS: &str = "id,account,stage,amount,created,close\n";

fn id(n: u32) -> String {
    format!("A{n:03}")
}

/// A hundred accounts, of two industries and two sizes, that were there before the campaign.
fn project(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("winnable.toml", PROJECT);
    let mut accounts = String::from("id,name,industry,employees,created\n");
    for n in 0..100 {
        let (industry, employees) = (["Software", "Retail"][n as usize % 2], 40 + n % 4 * 100);
        let name = if n == 7 {
            "=1+1".to_owned()
        } else {
            format!("고객사 {n}")
        };
        writeln!(
            accounts,
            "{},{name},{industry},{employees},2025-12-01",
            id(n)
        )
        .expect("a string takes all");
    }
    folder.write("data/accounts.csv", &accounts);
    folder.write(
        "data/deals.csv",
        &format!("{DEALS}D0,A000,lost,1000,2025-11-01,2026-01-05\n"),
    );
    folder
}

/// A deal for each account after the draw; `wins` says whether an account of a side wins its own.
fn campaign(folder: &Folder, wins: impl Fn(u32, bool) -> bool) {
    let mut deals = String::from(DEALS);
    for n in 0..100 {
        let stage = if wins(n, is_control(folder, &id(n))) {
            "won"
        } else {
            "lost"
        };
        let close = 1 + n % 28;
        let amount = 1000 + n * 37 % 101 * 10;
        writeln!(
            deals,
            "E{n},{},{stage},{amount},2026-02-01,2026-04-{close:02}",
            id(n)
        )
        .expect("a string takes all");
    }
    folder.write("data/deals-after.csv", &deals);
}

fn is_control(folder: &Folder, id: &str) -> bool {
    if !folder.path().join("tables/holdout.csv").exists() {
        return false;
    }
    let list = folder.read("tables/holdout.csv");
    let line = list.lines().find(|line| line.contains(&format!("{id},")));
    line.is_some_and(|line| line.trim_end().ends_with(",control"))
}

fn row<'a>(found: &'a Value, measure: &str) -> &'a Value {
    let rows = found["rows"].as_array().expect("rows");
    rows.iter()
        .find(|row| row["measure"] == measure)
        .expect("a row")
}

fn codes(found: &Value) -> Vec<&str> {
    let cautions = found["cautions"].as_array().expect("cautions");
    cautions
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect()
}

#[test]
fn two_machines_draw_the_same_bytes_and_nobody_draws_twice() {
    let (one, other) = (project("draw-a"), project("draw-b"));
    let args = ["holdout", "create", "--share", "30%", "--salt", "s"];
    let run = one.run(&args).with_code(0);
    other
        .run(&[&args[..], &["--lang", "ko"]].concat())
        .with_code(0);
    for file in ["tables/holdout.csv", "tables/holdout.toml"] {
        assert_eq!(one.read(file), other.read(file), "{file}");
    }
    let list = one.read("tables/holdout.csv");
    assert!(list.starts_with("\u{feff}account_id,account_name,arm\r\nA000,"));
    assert!(list.contains("A007,'=1+1,"), "a name is no formula");
    let how = one.read("tables/holdout.toml");
    for line in [
        "share = 0.3\n",
        "salt = \"s\"\n",
        "on = 2026-01-05\n",
        "accounts = 100\n",
    ] {
        assert!(how.contains(line), "{line}: {how}");
    }
    let out = run.out();
    assert!(
        out.contains("Commit both files before the campaign starts"),
        "{out}"
    );
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");

    let again = one.run(&[&args[..], &["--salt", "t"]].concat());
    assert_eq!(again.code(), 2);
    let again = one
        .run(&["holdout", "create", "--share", "50%"])
        .with_code(2);
    assert!(again.err().contains("E0123"), "{}", again.err());
    assert_eq!(one.read("tables/holdout.csv"), list);
    // Another list is another draw.
    one.run(&["holdout", "create", "--name", "가을", "--top", "40"])
        .with_code(0);
    assert!(one.read("tables/holdout-가을.toml").contains("top = 40\n"));
}

#[test]
fn a_draw_that_would_be_none_is_refused_and_leaves_nothing() {
    let folder = project("draw-none");
    for (args, code) in [
        (&["--on", "2026-01-04"][..], "E0125"),
        (&["--top", "1"], "E0124"),
        (&["--tier", "nobody"], "E0128"),
        (&["--share", "0"], ""),
        (&["--name", "../x"], ""),
    ] {
        let run = folder
            .run(&[&["holdout", "create"], args].concat())
            .with_code(2);
        assert!(run.err().contains(code), "{args:?}: {}", run.err());
    }
    assert!(!folder.path().join("tables").exists());
    // What is stated on purpose is done.
    let past = [
        "holdout",
        "create",
        "--as-of",
        "2026-01-04",
        "--on",
        "2026-01-04",
    ];
    folder.run(&past).with_code(0);
}

#[test]
fn a_clear_difference_after_a_draw_is_said_first_and_in_plain_words() {
    let folder = project("clear");
    folder
        .run(&["holdout", "create", "--share", "40%"])
        .with_code(0);
    campaign(
        &folder,
        |n, control| if control { n % 5 == 0 } else { n % 5 != 0 },
    );
    let found = folder
        .run(&["holdout", "compare", "--format", "json"])
        .json();
    assert_eq!(found["schema"], "winnable/holdout/1");
    crate::json_schema::check("holdout", &found);
    assert_eq!(
        (&found["method"], &found["verdict"]),
        (&"holdout".into(), &"differs".into())
    );
    assert_eq!(found["start"], "2026-01-05");
    assert_eq!(row(&found, "win_rate")["verdict"], "higher");
    assert_eq!(row(&found, "opportunities")["verdict"], "cannot_tell");
    // The deal from before the draw is none of the campaign.
    assert_eq!(found["deals"].as_array().expect("deals").len(), 100);
    assert!(
        found["manifest"]["inputs"]
            .to_string()
            .contains("tables/holdout.csv")
    );
    assert!(codes(&found).is_empty(), "{:?}", codes(&found));

    let out = folder.run(&["holdout", "compare"]).with_code(0).out();
    let verdict = out.split("\n\n").nth(1).expect("a verdict");
    assert!(
        verdict.starts_with("ABM accounts are higher: accounts that won +"),
        "{out}"
    );
    assert!(
        verdict.contains("the campaign is the likely reason"),
        "{out}"
    );
    let korean = folder
        .run(&["holdout", "compare", "--lang", "ko"])
        .with_code(0)
        .out();
    assert!(
        korean.contains("ABM 고객사 쪽이 높음: 수주한 고객사 +"),
        "{korean}"
    );
    assert!(korean.contains("무작위로 추첨했으므로"), "{korean}");
    let csv = folder
        .run(&["holdout", "compare", "--format", "csv"])
        .with_code(0)
        .out();
    assert_eq!(csv.lines().count(), 6, "{csv}");
    assert!(csv.contains("win_rate,higher,ratio,,holdout,"), "{csv}");
}

#[test]
fn no_difference_after_a_draw_is_cannot_tell_in_both_languages() {
    let folder = project("none");
    folder
        .run(&["holdout", "create", "--share", "40%"])
        .with_code(0);
    campaign(&folder, |n, _| n % 3 == 0);
    let found = folder
        .run(&["holdout", "compare", "--format", "json"])
        .json();
    assert_eq!(found["verdict"], "cannot_tell");
    for (lang, said) in [
        (
            "en",
            "Cannot tell whether ABM makes a difference, for or against.",
        ),
        (
            "ko",
            "판단할 수 없습니다. 있다고도 없다고도 할 수 없습니다.",
        ),
    ] {
        let out = folder
            .run(&["holdout", "compare", "--lang", lang])
            .with_code(0)
            .out();
        assert!(out.contains(said), "{out}");
        for line in out.lines() {
            let wide = winnable_report::terminal::display_width(line);
            assert!(wide <= 80, "{wide}: {line}");
        }
        // No word claims what was not found.
        for claim in ["proves", "significant", "because of ABM", "입증", "유의미"] {
            assert!(!out.contains(claim), "{claim}: {out}");
        }
    }
}

#[test]
fn who_moves_an_account_is_seen() {
    let folder = project("moved");
    folder
        .run(&["holdout", "create", "--share", "40%"])
        .with_code(0);
    campaign(
        &folder,
        |n, control| if control { n % 5 == 0 } else { n % 5 != 0 },
    );
    // As a spreadsheet saves it: sorted by side, without the mark, and with two accounts moved.
    let list = folder.read("tables/holdout.csv");
    let mut lines: Vec<String> = list
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::to_owned)
        .collect();
    lines[1..].sort_by_key(|line| line.rsplit(',').next().map(str::to_owned));
    for line in lines.iter_mut().skip(1).take(2) {
        *line = line.replace(",control", ",treated");
    }
    folder.write("tables/holdout.csv", &lines.join("\n"));
    let found = folder
        .run(&["holdout", "compare", "--format", "json"])
        .json();
    assert_eq!(codes(&found), ["moved"]);
    let out = folder.run(&["holdout", "compare"]).with_code(0).out();
    assert!(out.contains("not kept as it was drawn"), "{out}");
    lines.pop();
    folder.write("tables/holdout.csv", &lines.join("\n"));
    let found = folder
        .run(&["holdout", "compare", "--format", "json"])
        .json();
    assert_eq!(codes(&found), ["list_changed", "moved"]);

    for (name, text) in [
        ("tables/holdout.csv", "account_id,arm\nA001,perhaps\n"),
        ("tables/holdout.csv", "a;b\n"),
        (
            "tables/holdout.toml",
            "schema = 1\nlist = \"x\"\nshare = 2\n",
        ),
    ] {
        let before = folder.read(name);
        folder.write(name, text);
        let run = folder.run(&["holdout", "compare"]).with_code(2);
        assert!(run.err().contains("E0126"), "{}", run.err());
        folder.write(name, &before);
    }
    let run = folder
        .run(&["holdout", "compare", "--name", "other"])
        .with_code(2);
    assert!(run.err().contains("E0127"), "{}", run.err());
}

#[test]
fn without_a_draw_like_is_compared_with_like_and_nothing_is_claimed() {
    let folder = project("matched");
    folder.write("winnable.toml", &format!("{PROJECT}{MEMBERS}"));
    // The list takes the larger half, and the larger ones win.
    let mut members = String::from("programme,account,since\n");
    for n in (0..100).filter(|n| n % 4 >= 2 && n % 10 != 7 || n % 10 == 0) {
        writeln!(members, "Spring,{},2026-01-10", id(n)).unwrap();
    }
    folder.write("data/members.csv", &members);
    campaign(&folder, |n, _| n % 4 >= 2);
    let found = folder
        .run(&["holdout", "compare", "--format", "json"])
        .json();
    assert_eq!(
        (&found["method"], &found["source"]),
        (&"matched".into(), &"rest".into())
    );
    assert_eq!(found["start"], "2026-01-10");
    let codes = codes(&found);
    assert!(
        codes.contains(&"no_holdout") && codes.contains(&"selection"),
        "{codes:?}"
    );
    let rate = row(&found, "win_rate");
    assert!(
        rate["crude"]["difference"]
            .as_str()
            .is_some_and(|crude| crude.starts_with("0."))
    );
    assert_eq!(rate["verdict"], "cannot_tell");
    let out = folder.run(&["holdout", "compare"]).with_code(0).out();
    assert!(
        out.contains("nobody was held out before the campaign"),
        "{out}"
    );
    assert!(
        out.contains("the list was picked because it looked good"),
        "{out}"
    );
    assert!(!out.contains("likely reason"), "{out}");
    let korean = folder
        .run(&["holdout", "compare", "--lang", "ko"])
        .with_code(0)
        .out();
    assert!(korean.contains("좋아 보여서 고른 목록입니다"), "{korean}");

    // A programme that nobody is in is a slip of the pen, and no comparison.
    for (named, help) in [("Sprin", "`Spring`"), ("Autumn", "there are: Spring")] {
        let refused = folder
            .run(&["holdout", "compare", "--programme", named])
            .with_code(2);
        let err = refused.err();
        assert!(err.contains("E0129") && err.contains(help), "{err}");
    }
}

#[test]
fn a_draw_as_json_and_no_draw_as_csv() {
    let folder = project("formats");
    let csv = folder
        .run(&["holdout", "create", "--format", "csv"])
        .with_code(2);
    assert!(csv.err().contains("E0113"));
    let drawn = folder
        .run(&["holdout", "create", "--format", "json"])
        .json();
    assert_eq!(drawn["schema"], "winnable/holdout-draw/1");
    assert_eq!(drawn["accounts"], 100);
    assert_eq!(drawn["share"], "0.1");
}

/// A draw of four can show nothing, and says so before it is committed.
#[test]
fn a_draw_of_few_says_what_it_cannot_show() {
    let folder = project("few");
    // A hash draws: of some salts one of four is held out.
    let one_of_four = (0..50).find_map(|salt: u32| {
        let name = format!("n{salt}");
        let out = folder.run(&[
            "holdout", "create", "--top", "4", "--share", "25%", "--name", &name, "--salt", &name,
        ]);
        let text = out.out().split_whitespace().collect::<Vec<_>>().join(" ");
        text.starts_with("held out 1 of 4").then_some(text)
    });
    let out = one_of_four.expect("one of four");
    assert!(out.contains("no difference can show"), "{out}");
    assert!(out.contains("fewer than 10 accounts"), "{out}");
    assert!(!out.contains("points"), "{out}");
}
