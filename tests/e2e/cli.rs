//! Exit codes, diagnostics, languages and widths.

use crate::harness::Folder;

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
employees = "employees"
created = "created"
"#;

fn project() -> Folder {
    let folder = Folder::new("cli");
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        "id,name,employees,created\na1,Brightwater LLC,120,2026-01-02\na2,\"한빛전자, 주식회사\",200-499,2026-01-03\n",
    );
    folder
}

#[test]
fn a_sound_project_is_scored() {
    let folder = project();
    folder.run(&["check"]).with_code(0);
    let table = folder.run(&["score"]).with_code(0).out();
    assert!(
        table.contains("Brightwater LLC") && table.contains("한빛전자"),
        "{table}"
    );
}

/// `unknown` columns, files and models are refused with exit code 2, and nothing is written.
#[test]
fn a_refusal_names_the_place_and_writes_nothing() {
    let folder = project();
    let check = |project: &str, says: &[&str]| {
        folder.write("winnable.toml", project);
        let run = folder.run(&["run"]).with_code(2);
        for text in says {
            assert!(run.err().contains(text), "{text} in\n{}", run.err());
        }
        assert!(!folder.path().join("out").exists());
    };
    check(
        &PROJECT.replace("currency = \"USD\"", "curency = \"USD\""),
        &["E0101", "winnable.toml:3", "currency"],
    );
    check(&PROJECT.replace("\"USD\"", "\"XYZ\""), &["E0608", "XYZ"]);
    check(
        &PROJECT.replace("= \"employees\"", "= \"employes\""),
        &["E0314", "employees"],
    );
    check(
        &PROJECT.replace("accounts.csv", "acounts.csv"),
        &["E0105", "acounts.csv"],
    );
    check(
        &PROJECT.replace("kind = \"accounts\"", "kind = \"acounts\""),
        &["accounts"],
    );
    check(
        &format!("{PROJECT}[[exclude]]\nrule = \"x\"\nwhen = \"account.employes > 5\"\n"),
        &["E0110", "account.employees"],
    );
    check("schema = 1\n[project]\ncurrency = \"USD\"\n", &["E0112"]);
    check("schema = ", &["E0104"]);
}

#[test]
fn wrong_arguments_exit_with_2() {
    let folder = project();
    for args in [
        &["score", "--motion", "sideways"][..],
        &["scor"],
        &["score", "--as-of", "2026-13-01"],
        &["score", "--model", "nope"],
        &["score", "--where", "account.employes > 5"],
        &["explain", "Nobody Ltd"],
        &["explain", "E9999"],
        &["explain"],
        &["init"],
    ] {
        let run = folder.run(args).with_code(2);
        assert!(!run.err().is_empty(), "{args:?}");
    }
    let outside = Folder::new("outside");
    let run = outside.run(&["score", "-C", "/"]).with_code(2);
    assert!(run.err().contains("E0103"), "{}", run.err());
}

#[test]
fn json_is_json_also_when_a_command_fails() {
    let folder = project();
    let run = folder
        .run(&["score", "--model", "nope", "--format", "json"])
        .with_code(2);
    let value: serde_json::Value = serde_json::from_str(&run.out()).expect("JSON");
    assert_eq!(value["diagnostics"][0]["code"], "E0109");
}

#[test]
fn max_bad_is_a_gate() {
    let folder = project();
    folder.write(
        "accounts.csv",
        "id,name,employees,created\na1,Brightwater LLC,120,2026-01-02\na2,too,many,fields,here\n",
    );
    folder.run(&["score"]).with_code(0);
    folder.run(&["score", "--max-bad", "50"]).with_code(0);
    folder.run(&["score", "--max-bad", "49"]).with_code(1);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let folder = project();
    for lang in ["en", "ko"] {
        for args in [
            &["score"][..],
            &["explain", "a2"],
            &["facts"],
            &["check"],
            &["explain", "E0203"],
        ] {
            let args: Vec<&str> = args.iter().copied().chain(["--lang", lang]).collect();
            let run = folder.run(&args).with_code(0);
            for line in run.out().lines() {
                assert!(
                    winnable_report::terminal::display_width(line) <= 80,
                    "{args:?}: {line}"
                );
            }
            assert!(
                !run.out().contains('\u{1b}'),
                "no escape where there is no terminal"
            );
        }
    }
}

#[test]
fn explain_gives_its_verdict_in_twelve_lines_and_all_in_forty() {
    let folder = project();
    for lang in ["en", "ko"] {
        let out = folder
            .run(&["explain", "Brightwater LLC", "--lang", lang])
            .with_code(0)
            .out();
        assert!(out.lines().count() <= 40, "{out}");
        let verdict: String = out.lines().take(12).collect();
        assert!(
            verdict.contains("tier3") && verdict.contains("Brightwater LLC"),
            "{out}"
        );
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let folder = project();
    folder.run(&["run"]).with_code(0);
    let time = |name: &str| {
        std::fs::metadata(folder.path().join(name))
            .and_then(|m| m.modified())
            .expect("a time")
    };
    let names = [
        "out/score.json",
        "out/score.csv",
        "out/quarantine.csv",
        "out/unmatched.csv",
        "out/manifest.json",
    ];
    let before = names.map(time);
    let again = folder.run(&["run"]).with_code(0);
    assert!(again.err().contains("nothing changed"), "{}", again.err());
    assert_eq!(names.map(time), before);
}

#[test]
fn init_never_overwrites() {
    let folder = project();
    let run = folder.run(&["init", "--demo"]).with_code(2);
    assert!(run.err().contains("E0106"), "{}", run.err());
    assert_eq!(folder.read("winnable.toml"), PROJECT);
}

#[test]
fn every_help_page_fits_and_has_an_example() {
    let folder = Folder::new("help");
    for lang in ["en", "ko"] {
        let all = folder.run(&["--help", "--lang", lang]).with_code(0).out();
        assert!(all.lines().count() <= 40, "{all}");
        let example = all
            .lines()
            .position(|line| line.contains("winnable demo"))
            .expect("an example");
        assert!(example < 10, "{all}");
        for name in [
            "demo",
            "init",
            "check",
            "score",
            "run",
            "metrics",
            "doctor",
            "holdout",
            "model",
            "simulate",
            "explain",
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
            "facts",
            "schema",
            "completions",
        ] {
            let help = folder
                .run(&[name, "--help", "--lang", lang])
                .with_code(0)
                .out();
            assert!(help.contains(&format!("$ winnable {name}")), "{help}");
        }
    }
}

#[test]
fn completions_and_schema_are_printed() {
    let folder = Folder::new("completions");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(
            folder
                .run(&["completions", shell])
                .with_code(0)
                .out()
                .contains("winnable")
        );
    }
    let schema: serde_json::Value = folder.run(&["schema"]).json();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
}

#[test]
fn rows_after_a_stated_date_are_left_out_and_counted() {
    let folder = project();
    let source = "[[source]]\nkind = \"engagements\"\npath = \"touches.csv\"\n[source.columns]\non = \"on\"\nchannel = \"channel\"\naccount_id = \"account\"\n";
    folder.write("winnable.toml", &format!("{PROJECT}{source}"));
    folder.write(
        "touches.csv",
        "on,channel,account\n2026-01-05,webinar,a1\n2026-03-05,webinar,a1\n",
    );
    let list = folder
        .run(&["score", "--as-of", "2026-02-01", "--format", "json"])
        .json();
    assert_eq!(list["manifest"]["as_of_source"], "stated");
    let future = list["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .find(|w| w["code"] == "W0412")
        .expect("W0412");
    assert_eq!(future["count"], 1);
    let list = folder.run(&["score", "--format", "json"]).json();
    assert_eq!(list["as_of"], "2026-03-05");
    assert_eq!(list["manifest"]["as_of_source"], "data");
}

/// Won and lost deals in words of one's own are counted as open, and that is said.
#[test]
fn stages_that_nobody_understands_are_named() {
    let folder = project();
    let source = "[[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n[source.columns]\nid = \"id\"\naccount_id = \"account\"\nstage = \"stage\"\n";
    folder.write("winnable.toml", &format!("{PROJECT}{source}"));
    folder.write(
        "deals.csv",
        "id,account,stage\n1,a1,Zebra\n2,a1,Zebra\n3,a1,Closed Won\n4,a2,Negotiation\n",
    );
    let warning = |folder: &Folder| {
        let list = folder.run(&["score", "--format", "json"]).json();
        list["warnings"]
            .as_array()
            .expect("warnings")
            .iter()
            .find(|w| w["code"] == "W0415")
            .cloned()
    };
    let found = warning(&folder).expect("W0415");
    assert_eq!(found["count"], 2);
    assert!(
        found["message"]
            .as_str()
            .is_some_and(|text| text.contains("Zebra 2")),
        "{found}"
    );
    folder.write("winnable.toml", &format!("{PROJECT}{source}[source.values]\noutcome = {{ Zebra = \"won\" }}\nstage = {{ Zebra = \"Closed Won\" }}\n"));
    assert!(warning(&folder).is_none());
}

/// A project's own table of titles wins over the built-in rules.
#[test]
fn titles_are_overridable() {
    let folder = project();
    let source = "[[source]]\nkind = \"contacts\"\npath = \"people.csv\"\n[source.columns]\nid = \"id\"\naccount_id = \"account\"\ntitle = \"title\"\n";
    folder.write("winnable.toml", &format!("{PROJECT}{source}"));
    folder.write("people.csv", "id,account,title\np1,a1,수석전문위원\n");
    let level = |folder: &Folder| {
        let explained = folder
            .run(&["explain", "a1", "--format", "json", "--as-of", "2026-10-01"])
            .json();
        explained["people"][0]["seniority"].clone()
    };
    assert_ne!(level(&folder), "director");
    folder.write(
        "tables/titles.csv",
        "match,title,seniority,role,department\ncontains,전문위원,director,technical_buyer,it\n",
    );
    assert_eq!(level(&folder), "director");
    let manifest = folder
        .run(&["score", "--format", "json", "--as-of", "2026-10-01"])
        .json();
    assert_eq!(
        crate::harness::input(&manifest, "titles.csv")["accepted"],
        1
    );
    folder.write(
        "tables/titles.csv",
        "match,title,seniority,role,department\ncontains,전문위원,directr,,\n",
    );
    let run = folder.run(&["check", "--as-of", "2026-10-01"]).with_code(2);
    assert!(
        run.err().contains("E0115") && run.err().contains("line 2"),
        "{}",
        run.err()
    );
}

/// Where nothing is dated there is no as-of date, and none is made up.
#[test]
fn data_without_dates_needs_a_stated_one() {
    let folder = project();
    folder.write(
        "accounts.csv",
        "id,name,employees,created\na1,Brightwater LLC,120,\n",
    );
    let run = folder.run(&["score"]).with_code(2);
    assert!(
        run.err().contains("E0114") && run.err().contains("--as-of"),
        "{}",
        run.err()
    );
    folder.run(&["score", "--as-of", "2026-10-01"]).with_code(0);
}

#[test]
fn a_model_file_is_named_after_its_id() {
    let folder = project();
    folder.write(
        "models/mine.toml",
        winnable_score::preset_text("icp100").expect("a shipped model"),
    );
    let run = folder
        .run(&["check", "--model", "mine", "--as-of", "2026-10-01"])
        .with_code(2);
    assert!(run.err().contains("icp100"), "{}", run.err());
}
