//! What is said of a file and how it is laid out: lines, codes, files that are left alone, narrow
//! terminals.

use serde_json::Value;

use crate::harness::Folder;
#[cfg(feature = "parquet")]
use crate::parquet_file::parquet_of;
use crate::table::project;
use crate::trial::{run, run_in};
#[cfg(feature = "parquet")]
use crate::twins::{Column, Kind};
use crate::xlsx_fixture::{Sheet, texts, workbook};

/// Four accounts in each form that a file can have.
fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let rows: Vec<[String; 4]> = (1..=4)
        .map(|n| {
            [
                format!("a{n}"),
                format!("한빛 {n}"),
                format!("{n}0"),
                format!("2026-01-0{n}"),
            ]
        })
        .collect();
    let header = ["id", "name", "employees", "created"];
    let object = |row: &[String; 4]| {
        let [id, name, employees, created] = row;
        format!(
            "{{\"id\":\"{id}\",\"name\":\"{name}\",\"employees\":{employees},\"created\":\"{created}\"}}"
        )
    };
    let objects: Vec<String> = rows.iter().map(object).collect();
    let csv: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    let sheet = std::iter::once(texts(&header))
        .chain(
            rows.iter()
                .map(|row| texts(&row.each_ref().map(String::as_str))),
        )
        .collect();
    vec![
        (
            "csv",
            format!("{}\n{}\n", header.join(","), csv.join("\n")).into_bytes(),
        ),
        ("json", format!("[{}]\n", objects.join(",\n")).into_bytes()),
        ("jsonl", format!("{}\n", objects.join("\n")).into_bytes()),
        ("xlsx", workbook(&[Sheet::new("accounts", sheet)])),
        #[cfg(feature = "parquet")]
        ("parquet", {
            let kinds = [Kind::Text, Kind::Text, Kind::Whole, Kind::Date];
            let columns = header.iter().zip(kinds).enumerate();
            let columns = columns.map(|(at, (name, kind))| Column {
                name,
                kind,
                cells: rows.iter().map(|row| row[at].clone()).collect(),
            });
            parquet_of(&columns.collect::<Vec<_>>())
        }),
    ]
}

#[test]
fn the_limit_of_rows_is_kept_in_every_form() {
    for (form, file) in forms() {
        for (limit, accepted, says) in [(2, 2, true), (4, 4, false)] {
            let folder = project(&file, "");
            let toml = folder.read("winnable.toml");
            folder.write(
                "winnable.toml",
                &format!("{toml}[limits]\nrows = {limit}\n"),
            );
            let run = folder.run(&["run", "--lang", "en"]).with_code(0);
            let said = run.out() + &run.err();
            assert_eq!(said.contains("W0319"), says, "{form}: {said}");
            let manifest: Value =
                serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
            let input = &manifest["inputs"][0];
            assert_eq!(input["read_as"]["form"], form);
            assert_eq!(input["accepted"], accepted, "{form}: {input}");
            assert_eq!(
                input["bytes"],
                file.len(),
                "{form}: the hash is the whole file's"
            );
        }
    }
}

/// A blank row, a row that is set aside and a cell of two lines before it: the bad cell stands on line 8.
const DEALS: &str = "id,outcome,score,created,closed,note\n\
    d1,won,80,2026-01-02,2026-02-02,one\n\
    ,,,,,\n\
    d2,lost,20,2026-01-03,2026-02-03,\"two\nlines\"\n\
    d3,lost,x,y\n\
    \n\
    d4,won,BAD,2026-01-04,CLOSED,three\n\
    d5,lost,30,2026-01-05,2026-02-05,four\n";

#[test]
fn messages_about_a_plain_table_name_the_line_of_the_file() {
    let folder = Folder::new("lines");
    let backtest = [
        "icp",
        "backtest",
        "--table",
        "deals.csv",
        "--outcome",
        "outcome=won",
    ];
    let dated = [
        "--score", "score", "--time", "created", "--closed", "closed",
    ];
    let said = |bad: &str, closed: &str| {
        folder.write(
            "deals.csv",
            &DEALS.replace("BAD", bad).replace("CLOSED", closed),
        );
        let run = folder.run(&[&backtest[..], &dated].concat()).with_code(2);
        run.err()
    };
    let number = said("many", "2026-02-04");
    assert!(number.contains("`many` in line 8 is no number"), "{number}");
    let date = said("70", "soon");
    assert!(
        date.contains("`soon` in `closed`, line 8, is no date"),
        "{date}"
    );

    // A file that says which rows teach.
    folder.write(
        "deals.csv",
        &DEALS.replace("BAD", "70").replace("CLOSED", "2026-02-04"),
    );
    folder.write("split.csv", "id,part\nd1,train\n\n\nd2,tset\n");
    let learn = [
        "icp",
        "learn",
        "--table",
        "deals.csv",
        "--outcome",
        "outcome=won",
        "--id",
        "id",
    ];
    let run = folder.run(&[&learn[..], &["--split", "split.csv"]].concat());
    let said = run.with_code(2).err();
    assert!(said.contains("line 5: `tset` is no part"), "{said}");
}

/// Every file that `init` does not read is named, whatever it is called; hidden ones are not looked at.
#[test]
fn init_names_every_file_that_it_does_not_read() {
    let folder = Folder::new("named");
    folder.write(
        "in/Lead.csv",
        "Id,LastName,Company,IsConverted\nL1,Kim,Acme,false\n",
    );
    let left = [
        ("notes.txt", "call them, soon\nno, later\n"),
        ("just_words.txt", "nothing here\n"),
        (
            "LICENSE",
            "Permission is granted, free of charge, to any\nperson, who, wants\n",
        ),
        (
            "REPO_LICENSE",
            "Permission is granted, free of charge, to any\nperson, who, wants\n",
        ),
        ("settings.toml", "a = 1\nb = [1, 2]\n"),
        ("deep/README.md", "# Exports, of, today\n"),
        ("photo.png", "\u{1}\u{2}"),
    ];
    for (name, text) in left {
        folder.write(&format!("in/{name}"), text);
    }
    folder.write("in/.hidden.csv", "a,b\n1,2\n");
    folder.write("in/a/b/c/d/far.csv", "Id,LastName,Company,IsConverted\n");
    let run = folder.run(&["init", "--from", "in"]).with_code(0);
    let said = run.out() + &run.err();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, _) in left {
        assert!(said.contains(&format!("in/{name}")), "{name}: {said}");
    }
    assert!(said.contains("in/a/b/c/d: lies too deep"), "{said}");
    assert!(!said.contains("hidden"), "{said}");
    let toml = folder.read("winnable.toml");
    assert!(
        !toml.contains("LICENSE") && !toml.contains("settings"),
        "{toml}"
    );
    // A note that could be a table waits in comments.
    let sources = toml.lines().filter(|line| *line == "[[source]]");
    assert_eq!(sources.count(), 1, "{toml}");
}

#[test]
fn rows_that_inspect_cannot_read_have_lines_and_codes() {
    let folder = Folder::new("unreadable");
    folder.write(
        "a.csv",
        "id,name,employees\na1,x,1\na2,y\na3,\"z\"z,3\na4,w,4\na5,v\n",
    );
    let run = folder.run(&["inspect", "a.csv"]).with_code(0);
    let said = run.out();
    assert!(said.contains("rows: 2, 3 unreadable"), "{said}");
    let rows = "unreadable: line 3 E0312, line 4 E0311, line 6 E0312";
    assert!(said.contains(rows), "{said}");
    let json = folder.run(&["inspect", "a.csv", "--format", "json"]).json();
    let bad = &json["files"][0]["tables"][0]["bad_lines"];
    assert_eq!(
        bad[1],
        serde_json::json!({ "line": 4, "code": "E0311" }),
        "{bad}"
    );
}

#[test]
fn codes_that_nothing_has_bring_the_near_ones() {
    let folder = Folder::new("near");
    for (asked, help) in [
        ("E0319", "the nearest: "),
        ("E03333", "E0333"),
        ("E033", "E0331"),
        ("W9999", "`winnable explain --all-codes`"),
        ("ABM-F22", "the nearest: ABM-F2,"),
        ("BUD1", "the nearest: BUD-1;"),
        ("bud-7", "the nearest: BUD-1;"),
    ] {
        let run = folder.run(&["explain", asked]);
        let said = run.with_code(2).err();
        assert!(
            said.contains("E0108") && said.contains(help),
            "{asked}: {said}"
        );
    }
}

/// What follows of a message stands under its text.
#[test]
fn notes_hang_at_every_width() {
    let folder = Folder::new("hang");
    for lang in ["en", "ko"] {
        for columns in ["40", "60", "80"] {
            let ran = run_in(&folder, &["score", "--lang", lang], &[("COLUMNS", columns)]);
            let help = if lang == "en" {
                " = help: "
            } else {
                " = 도움말: "
            };
            let lines: Vec<&str> = ran.err.lines().collect();
            let at = lines.iter().position(|line| line.starts_with(help));
            let rest = &lines[at.expect("a note") + 1..];
            let indent = if lang == "en" { help.len() } else { 11 };
            for line in rest.iter().take_while(|line| !line.is_empty()) {
                assert!(
                    line.starts_with(&" ".repeat(indent)),
                    "{columns}: {}",
                    ran.err
                );
                assert!(!line[indent..].starts_with(' '), "{columns}: {}", ran.err);
            }
        }
    }
}

/// Columns for which a narrow terminal has no room are named.
#[test]
fn narrow_terminals_say_what_they_leave_out() {
    let folder = Folder::new("narrow");
    run(&folder, &["demo", "."]).with_code(0);
    folder.write("deals.csv", &deals());
    let learn: &[&str] = &[
        "icp",
        "learn",
        "--table",
        "deals.csv",
        "--outcome",
        "outcome=won",
    ];
    let best: &[&str] = &["icp", "best"];
    for args in [learn, best] {
        let wide = run_in(&folder, args, &[("COLUMNS", "200")]);
        assert!(!wide.out.contains("+1 column"), "{}", wide.out);
        let narrow = run_in(&folder, args, &[("COLUMNS", "40")]);
        let note = narrow.out.lines().find(|line| line.starts_with('+'));
        assert!(
            note.is_some_and(|note| note.contains("column")),
            "{}",
            narrow.out
        );
    }
}

/// Deals of which large ones are won more often.
fn deals() -> String {
    let row = |n: usize| {
        let large = n.is_multiple_of(3);
        let won = if large {
            !n.is_multiple_of(5)
        } else {
            n.is_multiple_of(4)
        };
        format!(
            "{n},{},{},{}\n",
            if won { "won" } else { "lost" },
            if large { "large" } else { "small" },
            n * 37 % 100
        )
    };
    let rows: String = (1..=200).map(row).collect();
    format!("id,outcome,size,noise\n{rows}")
}
