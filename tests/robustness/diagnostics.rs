//! Diagnostics: all of them in one pass, each with its place, for people, for GitHub and in JSON.

use std::fmt::Write;

use serde_json::Value;

use crate::harness::Folder;
use crate::json_schema::check;

/// A project in which the file, the model, the ICP, two tables and three exports are wrong.
fn broken() -> Folder {
    let folder = Folder::new("broken");
    folder.write(
        "winnable.toml",
        r#"schema = 1
[project]
nmae = "Broken"
currency = "XYZ"
time_zone = "Mars/Base"
[programme]
model = "mine"
icp = "icp.toml"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "nam"
[[source]]
kind = "contacts"
path = "contacts.csv"
[source.columns]
id = "id"
[[source]]
kind = "signals"
path = "signals.csv"
[source.columns]
on = "on"
[[exclude]]
rule = "small"
when = "account.employes < 5"
"#,
    );
    folder.write(
        "models/mine.toml",
        "schema = 1\nid = \"mine\"\ntitle = \"M\"\n[[factor]]\nid = \"f\"\nwieght = 100\n\
         [[factor.criterion]]\nid = \"c\"\nfact = \"account.employes\"\nunknown = \"half\"\n\
         bands = [{ from = 5, points = 1 }]\n",
    );
    folder.write(
        "icp.toml",
        "schema = 1\nid = \"core\"\nagreed = \"soon\"\ncolour = \"red\"\n",
    );
    folder.write(
        "accounts.csv",
        "id,name,created\na1,Brightwater LLC,2026-01-02\n",
    );
    folder.write("contacts.csv", "");
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nEUR,USD,2026-01-01,dear\nEUR,USD,soon,1.1\n",
    );
    folder.write(
        "tables/titles.csv",
        "match,title,seniority,role,department\ncontains,CTO,directr,,\n",
    );
    folder
}

/// Every planted mistake: its code and its place, counted by hand in the texts above.
const PLANTED: [(&str, &str); 15] = [
    ("E0101", "winnable.toml:3:1"),
    ("E0608", "winnable.toml:4:12"),
    ("E0102", "winnable.toml:5:13"),
    ("E0314", "winnable.toml:14:8"),
    ("E0110", "winnable.toml:27:9"),
    ("E0202", "models/mine.toml:6:1"),
    ("E0213", "models/mine.toml:4:1"),
    ("E0205", "models/mine.toml:9:8"),
    ("E0702", "icp.toml:4:1"),
    ("E0704", "icp.toml:3:10"),
    ("E0315", "contacts.csv"),
    ("E0105", "signals.csv"),
    ("E0605", "tables/fx.csv:2"),
    ("E0605", "tables/fx.csv:3"),
    ("E0115", "tables/titles.csv:2"),
];

#[test]
fn every_mistake_of_a_project_is_found_in_one_pass() {
    let folder = broken();
    for command in ["check", "score", "run", "metrics"] {
        let run = folder.run(&[command]).with_code(2);
        let said = run.err();
        let mut missed = String::new();
        for (code, place) in PLANTED {
            let about = said
                .split("\n\n")
                .find(|one| one.contains(&format!("[{code}]")) && (one.contains(place)));
            if about.is_none() {
                let _ = writeln!(missed, "{code} at {place}");
            }
        }
        assert!(missed.is_empty(), "{command} misses\n{missed}\nin\n{said}");
        assert_eq!(run.out(), "");
    }
    assert!(!folder.path().join("out").exists(), "nothing is written");
}

#[test]
fn an_edit_in_json_can_be_applied() {
    let folder = broken();
    let run = folder.run(&["check", "--format", "json"]).with_code(2);
    let document: Value = serde_json::from_str(&run.out()).expect("JSON");
    check("diagnostics", &document);
    let all = document["diagnostics"].as_array().expect("a list");
    let of = |code: &str| {
        all.iter()
            .find(|one| one["code"] == code)
            .expect("a diagnostic")
    };
    let key = of("E0101");
    assert_eq!(key["edit"]["file"], "winnable.toml");
    assert_eq!(
        key["edit"]["start"],
        serde_json::json!({"line": 3, "position": 1})
    );
    assert_eq!(
        key["edit"]["end"],
        serde_json::json!({"line": 3, "position": 5})
    );
    assert_eq!(key["edit"]["replacement"], "name");
    let column = of("E0314");
    assert_eq!(
        (&column["line"], &column["position"]),
        (&14.into(), &8.into())
    );
    assert_eq!(column["edit"]["replacement"], "\"name\"");
}

/// Five hundred sound accounts and one whose revenue is written in another way.
fn dirty() -> Folder {
    let folder = Folder::new("dirty");
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\n\
         path = \"accounts.csv\"\n[source.columns]\nid = \"id\"\nname = \"name\"\n\
         annual_revenue = \"연매출\"\ncreated = \"created\"\n\
         [[source]]\nkind = \"contacts\"\npath = \"people.csv\"\n[source.columns]\n\
         id = \"id\"\nemail = \"mail\"\naccount_id = \"account\"\n",
    );
    let mut text = String::from("id,name,연매출,created\n");
    for n in 2..=500 {
        let _ = writeln!(text, "a{n},Company {n},1000,2026-01-02");
    }
    text += "b1,Odd,\"1.234,56\",2026-01-02\nb2,Odder,\"2.345,67\",03/04/2026\n,Nameless,1,2026-01-02\n";
    folder.write("accounts.csv", &text);
    folder.write("people.csv", "id,mail,account\np1,kim@@brightwater,a2\n");
    folder
}

#[test]
fn a_cell_is_shown_with_its_place_its_text_and_the_line_that_mends_it() {
    let folder = dirty();
    let english = folder.run(&["check"]).with_code(0).err();
    for text in [
        "accounts.csv:501:3 (column \"연매출\")",
        "found: `1.234,56`",
        "2 cells",
        "write `decimal = \",\"`",
        "accounts.csv:502:4 (column \"created\")",
        "`date_order = \"dmy\"`",
        "accounts.csv:503:1 (column \"id\")",
        "people.csv:2:2 (column \"mail\")",
        "out/quarantine.csv",
    ] {
        assert!(english.contains(text), "{text} in\n{english}");
    }
    let korean = folder.run(&["check", "--lang", "ko"]).with_code(0).err();
    assert!(
        korean.contains("accounts.csv:501:3 (열 \"연매출\")"),
        "{korean}"
    );
    let unfolded = korean.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unfolded.contains("`decimal = \",\"` 줄"), "{korean}");
    // What a person's address is stays in the export and in the list that only its owner reads.
    for page in [&english, &korean] {
        assert!(page.contains("`xxx@@xxxxxxxxxxx`"), "{page}");
        assert!(!page.contains("kim@@brightwater"), "{page}");
    }
    for format in ["json", "github"] {
        let run = folder.run(&["score", "--format", format]).with_code(0);
        assert!(!format!("{}{}", run.out(), run.err()).contains("kim@@"));
    }
    // The line that it names mends it.
    let project = folder.read("winnable.toml");
    let mended = project.replacen(
        "[[source]]\n",
        "[[source]]\ndecimal = \",\"\ndate_order = \"dmy\"\n",
        1,
    );
    folder.write("winnable.toml", &mended);
    let again = folder.run(&["check"]).with_code(0).err();
    assert!(
        !again.contains("E0402") && !again.contains("E0408"),
        "{again}"
    );
    folder.run(&["run"]).with_code(0);
    assert!(folder.read("out/quarantine.csv").contains("E0401"));
}

#[test]
fn stages_come_with_the_line_that_says_what_they_mean() {
    let folder = dirty();
    let project = folder.read("winnable.toml");
    let deals = "[[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n[source.columns]\n\
                 id = \"id\"\naccount_id = \"account\"\nstage = \"stage\"\n";
    folder.write("winnable.toml", &format!("{project}{deals}"));
    folder.write("deals.csv", "id,account,stage\n1,a2,Zebra \"A\"\n");
    let said = folder
        .run(&["check", "--format", "json"])
        .with_code(0)
        .out();
    let document: Value = serde_json::from_str(&said).expect("JSON");
    let list = document["diagnostics"].as_array().expect("a list");
    let stages = list
        .iter()
        .find(|one| one["code"] == "W0415")
        .expect("W0415");
    let help = stages["help"].as_str().expect("a help");
    let line = help.split('`').nth(1).expect("a line");
    assert!(line.contains("Zebra"), "{line}");
    let mended = deals.replacen("[[source]]\n", &format!("[[source]]\n{line}\n"), 1);
    folder.write("winnable.toml", &format!("{project}{mended}"));
    let again = folder.run(&["check"]).with_code(0).err();
    assert!(!again.contains("W0415"), "{again}");
}

#[test]
fn github_reads_the_diagnostics_of_every_command() {
    let folder = broken();
    for command in ["check", "score", "run", "metrics", "facts"] {
        let said = folder
            .run(&[command, "--format", "github"])
            .with_code(2)
            .err();
        assert!(
            said.lines()
                .all(|line| line.starts_with("::error ") || line.starts_with("::warning ")),
            "{said}"
        );
        for start in [
            "::error file=winnable.toml,line=3,col=1,title=E0101::",
            "::error file=models/mine.toml,line=6,col=1,title=E0202::",
            "::error file=tables/fx.csv,line=2,title=E0605::",
            "::error file=contacts.csv,title=E0315::",
        ] {
            assert!(
                said.lines().any(|line| line.starts_with(start)),
                "{start}\n{said}"
            );
        }
    }
    let dirty = dirty();
    let said = dirty
        .run(&["check", "--format", "github"])
        .with_code(0)
        .err();
    let start = "::warning file=accounts.csv,line=501,col=3,title=E0402::";
    assert!(said.lines().any(|line| line.starts_with(start)), "{said}");
    let usage = dirty
        .run(&["scor", "--format", "github"])
        .with_code(2)
        .err();
    assert!(usage.starts_with("::error title=E0100::"), "{usage}");
}

/// Every command, as it ends well or is refused.
const COMMANDS: &[&[&str]] = &[
    &["demo", "elsewhere"],
    &["init"],
    &["init", "--demo"],
    &["inspect", "accounts.csv"],
    &["check"],
    &["verify"],
    &["score"],
    &["run"],
    &["match"],
    &["match", "duplicates"],
    &["match", "evaluate", "labels.csv"],
    &["metrics"],
    &["metrics", "list"],
    &["metrics", "scorecard"],
    &["doctor"],
    &["doctor", "metrics"],
    &["holdout", "create"],
    &["holdout", "compare"],
    &["capacity"],
    &["lint"],
    &["lint", "--fail-on", "warn"],
    &["committee"],
    &["committee", "달무리보험"],
    &["committee", "nobody"],
    &["coverage"],
    &["init", "--programme"],
    &["model", "diff", "fia"],
    &["simulate", "--set", "icp_fit.weight=30"],
    &["log"],
    &["snapshot", "first"],
    &["snapshot"],
    &["log"],
    &["show"],
    &["diff", "first", "first"],
    &["diff"],
    &["why", "달무리보험", "--from", "first"],
    &["weekly"],
    &["monthly"],
    &["monthly", "first"],
    &["why", "nobody", "--from", "first"],
    &["icp", "check"],
    &["icp", "best"],
    &["icp", "discover"],
    &["icp", "learn"],
    &["icp", "backtest"],
    &["icp", "drift"],
    &["icp", "handoff", "--start", "2026-08-01"],
    &["icp", "market"],
    &["explain", "달무리보험"],
    &["explain", "E0203"],
    &["explain", "metric:cac"],
    &["explain", "match", "nobody"],
    &["explain", "--all-codes"],
    &["explain", "--all-metrics"],
    &["explain"],
    &["facts"],
    &["schema"],
    &["completions", "bash"],
    &["completions", "tcsh"],
    &["nonsense"],
    &["score", "--nonsense"],
    &["score", "--top", "many"],
    &["score", "--top"],
    &["init", "--demo", "--from", "x"],
    &["icp"],
    &[],
];

/// U07: standard output is one JSON document, whatever a command comes to.
#[test]
fn json_is_json_for_every_command_and_every_end() {
    let demo = Folder::new("json-demo");
    demo.run(&["init", "--demo"]).with_code(0);
    let (broken, nowhere) = (broken(), Folder::new("json-nowhere"));
    let mut faults = String::new();
    for folder in [&demo, &broken, &nowhere] {
        for command in COMMANDS {
            let args = [*command, &["--format", "json"]].concat();
            let run = folder.run(&args);
            let document: Result<Value, _> = serde_json::from_str(&run.out());
            match document {
                Ok(document) if document["schema"] == "winnable/diagnostics/1" => {
                    check("diagnostics", &document);
                }
                Ok(document) if document.is_object() => assert!(run.code() <= 1, "{args:?}"),
                _ => {
                    let start: String = run.out().chars().take(200).collect();
                    let _ = writeln!(faults, "{args:?}, exit {}: {start:?}", run.code());
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// The list above has every command that the help knows.
#[test]
fn the_list_of_commands_is_whole() {
    let folder = Folder::new("json-list");
    let help = folder.run(&["help", "commands"]).with_code(0).out();
    let known = |line: &str| {
        let name = line.strip_prefix("  ")?.split_whitespace().next()?;
        let is_name = line.as_bytes().get(2).is_some_and(u8::is_ascii_lowercase);
        (is_name && name != "winnable" && name != "help").then(|| name.to_owned())
    };
    let names: Vec<String> = help.lines().filter_map(known).collect();
    assert!(names.len() >= 26, "{help}");
    for name in names {
        assert!(
            COMMANDS
                .iter()
                .any(|command| command.first() == Some(&name.as_str())),
            "add `{name}` to COMMANDS"
        );
    }
}
