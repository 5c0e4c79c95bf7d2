//! `doctor`: broken set-ups, each found with what mends it, which does; and what data allow, proved by
//! taking columns away.

use std::fs;

use serde_json::Value;

use crate::harness::Folder;
use crate::json_schema;

const ACCOUNTS: &str = "Id,Name,Website,Industry,NumberOfEmployees,BillingCity,BillingState,BillingCountry,NaicsCode,CreatedDate\n\
    001C000000o4OOI,Acme,acme.com,Steel,120,Austin,Texas,United States,331110,2026-05-01\n\
    001C000000o4OOJ,Bolt,bolt.io,Tools,many,Boston,MA,United States,,2026-05-02\n";

const DEALS: &str = "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate\n\
    006C000000o4OOA,001C000000o4OOI,Rollout,Closed Won,1200,2026-03-05,true,true,2026-01-05\n\
    006C000000o4OOB,001C000000o4OOJ,Pilot,Closed Lost,800,2025-09-05,true,false,2025-06-05\n";

const PROJECT: &str = "schema = 1\n[project]\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n\n\
    [[source]]\nkind = \"accounts\"\npath = \"in/Account.csv\"\n\n\
    [[source]]\nkind = \"opportunities\"\npath = \"in/Opportunity.csv\"\n";

fn sound(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("in/Account.csv", ACCOUNTS);
    folder.write("in/Opportunity.csv", DEALS);
    folder.write("winnable.toml", PROJECT);
    folder
}

/// The rows, after the schema was checked, and the exit code.
fn rows(folder: &Folder, args: &[&str]) -> (i32, Vec<Value>) {
    let all: Vec<&str> = [&["doctor", "--format", "json"], args].concat();
    let run = folder.run(&all);
    let document: Value = serde_json::from_str(&run.out()).expect("JSON");
    json_schema::check("doctor", &document);
    let rows = document["rows"].as_array().expect("rows").clone();
    for row in &rows {
        // Whatever is not as it should be says what mends it.
        assert!(row["status"] == "ok" || row["fix"].is_string(), "{row}");
    }
    (run.code(), rows)
}

/// The fixes of the set-up that is to be mended, joined.
fn fixes(rows: &[Value], status: &str) -> String {
    let broken = rows
        .iter()
        .filter(|row| row["part"] == "setup" && row["status"] == status);
    let fixes: Vec<&str> = broken.filter_map(|row| row["fix"].as_str()).collect();
    fixes.join("\n")
}

/// Breaks a sound set-up, looks for a fix, applies it, and wants the set-up sound again.
fn mended(name: &str, breaks: impl Fn(&Folder), fix: &str, mends: impl Fn(&Folder)) {
    let folder = sound(name);
    let (code, before) = rows(&folder, &["setup"]);
    assert_eq!(
        (code, fixes(&before, "fail")),
        (0, String::new()),
        "{name} was broken before"
    );
    breaks(&folder);
    let (code, found) = rows(&folder, &["setup"]);
    let said = fixes(&found, "fail");
    assert_eq!(code, 1, "{name}: {found:?}");
    assert!(said.contains(fix), "{name}: {said}");
    mends(&folder);
    let (code, after) = rows(&folder, &["setup"]);
    assert_eq!(
        (code, fixes(&after, "fail")),
        (0, String::new()),
        "{name} is still broken"
    );
}

fn replaced(from: &'static str, to: &'static str) -> impl Fn(&Folder) {
    move |folder: &Folder| {
        let text = folder.read("winnable.toml");
        assert!(text.contains(from), "{from} in {text}");
        folder.write("winnable.toml", &text.replace(from, to));
    }
}

#[test]
fn u19_eight_broken_set_ups_are_found_and_mended_by_the_fix() {
    // 1. No project: the command makes one.
    mended(
        "no-project",
        |folder| fs::remove_file(folder.path().join("winnable.toml")).expect("removed"),
        "winnable init --from DIR",
        |folder| {
            drop(
                folder
                    .run(&["init", "--from", "in", "--currency", "USD"])
                    .with_code(0),
            );
        },
    );
    // 2. A misspelt key: the edit renames it.
    mended(
        "typo",
        replaced("time_zone", "tme_zone"),
        "time_zone",
        replaced("tme_zone", "time_zone"),
    );
    // 3. A file that is called otherwise: the line names its neighbour.
    mended(
        "missing-file",
        replaced("in/Account.csv", "in/Acount.csv"),
        "path = \"in/Account.csv\"",
        replaced("in/Acount.csv", "in/Account.csv"),
    );
    // 4. No active source: the block of `inspect` is one.
    mended(
        "no-source",
        |folder| {
            folder.write(
                "winnable.toml",
                "schema = 1\n[project]\ncurrency = \"USD\"\n",
            );
        },
        "winnable inspect FILE",
        |folder| {
            let found = folder.run(&[
                "inspect",
                "in/Account.csv",
                "in/Opportunity.csv",
                "--format",
                "json",
            ]);
            let found = found.json();
            let files = found["files"].as_array().expect("files").clone();
            let source = |file: &Value| {
                file["tables"][0]["source"]
                    .as_str()
                    .expect("one")
                    .to_owned()
            };
            let sources: Vec<String> = files.iter().map(source).collect();
            let head = "schema = 1\n[project]\ncurrency = \"USD\"\n\n";
            folder.write("winnable.toml", &format!("{head}{}", sources.join("\n")));
        },
    );
    // 5. A model that does not exist.
    mended(
        "no-model",
        replaced(
            "\n[[source]]\nkind = \"acc",
            "\n[programme]\nmodel = \"acount6\"\n\n[[source]]\nkind = \"acc",
        ),
        "E0109",
        replaced("acount6", "account6"),
    );
    // 6. A file where the folder of results should be.
    mended(
        "out",
        |folder| folder.write("out", "in the way"),
        "mv out out.old",
        |folder| {
            let (from, to) = (folder.path().join("out"), folder.path().join("out.old"));
            fs::rename(from, to).expect("moved");
        },
    );
    // 7. A mapped column that the file does not have.
    mended(
        "column",
        replaced(
            "path = \"in/Account.csv\"\n",
            "path = \"in/Account.csv\"\n[source.columns]\nindustry = \"Industri\"\n",
        ),
        "Industry",
        replaced("Industri\"", "Industry\""),
    );
    // 8. Amounts of two currencies and no rate between them.
    mended(
        "rates",
        |folder| {
            let deals = DEALS.replace("CreatedDate\n", "CreatedDate,CurrencyIsoCode\n");
            let deals = deals.replace("2026-01-05\n", "2026-01-05,USD\n");
            folder.write(
                "in/Opportunity.csv",
                &deals.replace("2025-06-05\n", "2025-06-05,EUR\n"),
            );
        },
        "tables/fx.csv",
        |folder| {
            let rate = "from,to,date,rate\nEUR,USD,2025-01-01,1.10\n";
            folder.write("tables/fx.csv", rate);
        },
    );
}

#[test]
fn what_is_assumed_is_said_with_the_line_that_states_it() {
    let folder = sound("assumed");
    let text = PROJECT.replace(
        "currency = \"USD\"\ntime_zone = \"UTC\"",
        "currency = { code = \"USD\", assumed = true }",
    );
    folder.write("winnable.toml", &text);
    let (code, found) = rows(&folder, &["setup"]);
    let said = fixes(&found, "warn");
    assert_eq!(code, 0);
    assert!(
        said.contains("currency = \"…\"") && said.contains("time_zone = "),
        "{said}"
    );
    folder.write("winnable.toml", PROJECT);
    assert_eq!(fixes(&rows(&folder, &["setup"]).1, "warn"), "");
}

/// Shares by hand: of two accounts one has a NAICS code and a number of employees, both have country,
/// state and city; one cell of employees cannot be read.
#[test]
fn standards_are_counted_with_the_values_that_do_not_conform() {
    let folder = sound("standards");
    let (_, found) = rows(&folder, &["data"]);
    let row = |id: &str| {
        let mut of = found
            .iter()
            .filter(|row| row["part"] == "data" && row["id"] == id);
        of.next().unwrap_or_else(|| panic!("no row {id}")).clone()
    };
    for (id, conforming) in [
        ("industry", 1),
        ("employees", 1),
        ("region", 2),
        ("domain", 2),
    ] {
        let row = row(id);
        assert_eq!(
            (&row["conforming"], &row["of"]),
            (&conforming.into(), &2.into()),
            "{id}"
        );
    }
    assert_eq!(row("industry")["worst"][0]["value"], "Tools");
    assert_eq!(row("cells")["of"], 2);
}

/// By hand: the as-of date is 2 May 2026, the last day of the accounts; the deals' last day of what
/// happened is 5 March 2026, 58 days before, and one of the two rows is older than 90 days.
#[test]
fn each_source_has_its_age() {
    let folder = sound("ages");
    let (_, found) = rows(&folder, &[]);
    let ages: Vec<&Value> = found.iter().filter(|row| row["part"] == "age").collect();
    assert_eq!(ages.len(), 2);
    let message = ages[1]["message"].as_str().expect("a message");
    assert!(
        message.contains("latest 2026-03-05, 58 days before"),
        "{message}"
    );
    assert_eq!(
        (&ages[1]["conforming"], &ages[1]["of"]),
        (&1.into(), &2.into())
    );
}

/// What is said to be there goes when its column goes, and what is said to give it back does.
#[test]
fn claims_of_what_can_be_computed_hold_when_columns_are_dropped() {
    let folder = sound("able");
    let able = |folder: &Folder| {
        let (_, found) = rows(folder, &[]);
        let row = found
            .iter()
            .find(|row| row["part"] == "able" && row["id"] == "metrics");
        let missing: Vec<String> = found
            .iter()
            .filter(|row| row["part"] == "able" && row["status"] == "warn")
            .filter_map(|row| row["message"].as_str().map(str::to_owned))
            .collect();
        (
            row.expect("metrics")["conforming"]
                .as_u64()
                .expect("a number"),
            missing.join("\n"),
        )
    };
    let (whole, _) = able(&folder);
    // Without amounts fewer metrics can be computed, and with them again as many.
    let without = |column: usize| {
        let lines = DEALS.lines().map(|line| {
            let cells = line.split(',').enumerate().filter(|(at, _)| *at != column);
            cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",") + "\n"
        });
        lines.collect::<String>()
    };
    folder.write("in/Opportunity.csv", &without(4));
    let (fewer, _) = able(&folder);
    assert!(fewer < whole, "{fewer} < {whole}");
    folder.write("in/Opportunity.csv", DEALS);
    assert_eq!(able(&folder).0, whole);
    // The model's fact of the deals is known with the deals' file alone.
    let accounts_only = PROJECT
        .split("\n\n[[source]]\nkind = \"opp")
        .next()
        .expect("a part");
    folder.write("winnable.toml", &format!("{accounts_only}\n"));
    assert!(able(&folder).0 < fewer);
}

#[test]
fn settings_are_listed_with_where_they_come_from() {
    let folder = sound("settings");
    let out = folder
        .run(&["doctor", "setup", "--settings", "--as-of", "2026-06-01"])
        .with_code(0)
        .out();
    assert!(out.contains("as_of = 2026-06-01 (flag)"), "{out}");
    assert!(out.contains("time_zone = UTC (winnable.toml)"), "{out}");
    assert!(out.contains("model = account6 (default)"), "{out}");
    for lang in ["en", "ko"] {
        let page = folder.run(&["doctor", "--lang", lang]).with_code(0).out();
        for line in page.lines() {
            let wide = line
                .chars()
                .map(|c| {
                    if ('\u{1100}'..'\u{fffd}').contains(&c)
                        && !('\u{2000}'..'\u{2e80}').contains(&c)
                    {
                        2
                    } else {
                        1
                    }
                })
                .sum::<usize>();
            assert!(wide <= 80, "{wide}: {line}");
        }
    }
}

/// Whose currency the amounts have is said of the data too, and rightly: by what was read.
#[test]
fn the_currency_is_judged_by_the_amounts_that_were_read() {
    let folder = sound("currency");
    let said = |args: &[&str]| {
        let (_, found) = rows(&folder, args);
        let of: Vec<&Value> = found.iter().filter(|row| row["id"] == "currency").collect();
        assert_eq!(of.len(), 1, "once: {found:?}");
        let message = of[0]["message"].as_str().expect("a message").to_owned();
        (
            message,
            of[0]["status"].as_str().expect("a status").to_owned(),
        )
    };
    for args in [&["data"][..], &["setup"], &[]] {
        assert_eq!(
            said(args),
            ("currency USD, stated".to_owned(), "ok".to_owned())
        );
    }
    let assumed = "currency = { code = \"USD\", assumed = true }";
    let text = PROJECT.replace("currency = \"USD\"", assumed);
    folder.write("winnable.toml", &text);
    for args in [&["data"][..], &["setup"], &[]] {
        let (message, status) = said(args);
        assert!(message.contains("in/Opportunity.csv"), "{message}");
        assert_eq!(status, "warn");
    }
    // Where every amount names its currency, none was assumed for any.
    let deals = DEALS.replace("CreatedDate\n", "CreatedDate,CurrencyIsoCode\n");
    let deals = deals.replace("2026-01-05\n", "2026-01-05,USD\n");
    folder.write(
        "in/Opportunity.csv",
        &deals.replace("2025-06-05\n", "2025-06-05,USD\n"),
    );
    let (message, _) = said(&["data"]);
    assert!(
        message.contains("no amount was read without one"),
        "{message}"
    );
}

/// A file counts as readable once it was read, and not before.
#[test]
fn files_are_counted_by_what_was_tried() {
    let folder = sound("files");
    let said = || {
        let (_, found) = rows(&folder, &["setup"]);
        let of: Vec<&Value> = found.iter().filter(|row| row["id"] == "sources").collect();
        assert_eq!(of.len(), 1, "once: {found:?}");
        of[0]["message"].as_str().expect("a message").to_owned()
    };
    assert_eq!(said(), "2 files can be read");
    // Damaged: both are there, and one can be read.
    folder.write("in/Opportunity.csv", "Id,Name\n1,\"never closed\n");
    assert_eq!(said(), "1 of 2 files can be read");
    // Not tried, as one is missing.
    let text = PROJECT.replace("in/Account.csv", "in/Acount.csv");
    folder.write("winnable.toml", &text);
    assert!(said().starts_with("1 file is there;"), "{}", said());
}

/// A file of deals alone names its companies: what `doctor` says makes a list of them.
#[test]
fn deals_alone_get_the_lines_of_a_second_source_that_work() {
    let folder = Folder::new("doctor-second-source");
    folder.write(
        "in/deals.csv",
        "Deal,Client,Stage,Amount,Created\n\
         D1,Acme,Won,1200,2026-01-05\nD2,Bolt,Open,800,2026-02-05\nD3,Acme,Lost,80,2026-03-05\n",
    );
    let project = "schema = 1\n[project]\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n\n\
        [[source]]\nkind = \"opportunities\"\npath = \"in/deals.csv\"\n\
        columns = { id = \"Deal\", account_name = \"Client\", stage = \"Stage\", amount = \"Amount\", created = \"Created\" }\n";
    folder.write("winnable.toml", project);
    let (code, found) = rows(&folder, &["data"]);
    assert_eq!(code, 1, "{found:?}");
    let row = found.iter().find(|row| row["id"] == "accounts");
    let fix = row.expect("a row")["fix"]
        .as_str()
        .expect("a fix")
        .to_owned();
    assert!(folder.run(&["check"]).with_code(0).err().contains("E0112"));
    folder.run(&["score"]).with_code(2);

    // The lines stand between backticks.
    let lines: Vec<&str> = fix.split('`').skip(1).step_by(2).collect();
    let source = format!("\n[[source]]\n{}\n", lines.join("\n"));
    folder.write("winnable.toml", &format!("{project}{source}"));
    let list = folder.run(&["score", "--top", "0", "--format", "json"]);
    let list = list.with_code(0).json();
    // Acme has won and is a customer, so that it is excluded from new business.
    let count = |of: &str| list[of].as_array().map(Vec::len);
    assert_eq!((count("rows"), count("excluded")), (Some(1), Some(1)));
}

/// The fix for a fact is a line that `winnable.toml` takes, in a source with a table of columns and in
/// one without.
#[test]
fn the_fix_for_a_fact_can_be_pasted() {
    let folder = sound("doctor-paste");
    let header = ACCOUNTS.replace("NumberOfEmployees", "Staff");
    folder.write("in/Account.csv", &header);
    let fix_of = |id: &str| {
        let (_, found) = rows(&folder, &["data"]);
        let row = found.iter().find(|row| row["id"] == id).cloned();
        row.expect("a row")["fix"]
            .as_str()
            .expect("a fix")
            .to_owned()
    };
    let fix = fix_of("employees");
    let (_, line) = fix.split_once("in/Account.csv: ").expect("a line");
    assert_eq!(line, "columns = { employees = \"HEADER\" }");
    let line = line.replace("HEADER", "Staff");
    let path = "path = \"in/Account.csv\"\n";
    let text = PROJECT.replace(path, &format!("{path}{line}\n"));
    folder.write("winnable.toml", &text);
    folder.run(&["check"]).with_code(0);

    // Now there is a table, into which the next line goes.
    let fix = fix_of("industry");
    assert!(
        fix.contains("in [source.columns] of in/Account.csv: naics = \"HEADER\""),
        "{fix}"
    );
}

/// Day numbers of Excel in a column that is mapped are no reason to map it.
#[test]
fn dates_that_cannot_be_read_are_said_to_be_the_reason() {
    let folder = sound("doctor-serial");
    folder.write(
        "in/Account.csv",
        "Id,Name,Opened\n1,Acme,45600\n2,Bolt,45601\n",
    );
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n\n[[source]]\nkind = \"accounts\"\n\
         path = \"in/Account.csv\"\ncolumns = { id = \"Id\", name = \"Name\", created = \"Opened\" }\n",
    );
    let said = folder.run(&["check"]).with_code(2).err();
    // 45600 days after 30 December 1899.
    for part in ["E0114", "E0407", "`Opened`", "2024-11-04"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("map a column"), "{said}");
}

/// A name of a currency gets the line that maps it, with its code, and the line works.
#[test]
fn a_currency_by_name_gets_the_line_that_maps_it() {
    let folder = sound("doctor-currency-name");
    let deals = DEALS.replace("CreatedDate\n", "CreatedDate,CurrencyIsoCode\n");
    let deals = deals.replace("2026-01-05\n", "2026-01-05,US Dollar\n");
    folder.write(
        "in/Opportunity.csv",
        &deals.replace("2025-06-05\n", "2025-06-05,USD\n"),
    );
    let said = folder.run(&["check"]).with_code(0).err();
    let line = "values = { currency = { \"US Dollar\" = \"USD\" } }";
    assert!(said.contains("E0608"), "{said}");
    let joined = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains(line), "{said}");
    let path = "path = \"in/Opportunity.csv\"\n";
    folder.write(
        "winnable.toml",
        &PROJECT.replace(path, &format!("{path}{line}\n")),
    );
    let said = folder.run(&["check"]).with_code(0).err();
    assert!(!said.contains("E0608"), "{said}");
}

/// JSON without rows is not called empty, and a name without its legal form leads to the account.
#[test]
fn what_is_there_is_not_said_to_be_missing() {
    let folder = sound("doctor-said");
    folder.write(
        "in/manifest.json",
        "{\n  \"version\": \"5\",\n  \"redacted\": []\n}\n",
    );
    let said = folder.run(&["inspect", "in/manifest.json"]);
    let said = format!("{}{}", said.out(), said.err());
    assert!(
        said.contains("E0335") && said.contains("`redacted`"),
        "{said}"
    );
    assert!(!said.contains("E0315"), "{said}");

    folder.write(
        "in/Account.csv",
        &ACCOUNTS.replace(",Acme,", ",(주)한빛소프트,"),
    );
    let said = folder.run(&["explain", "한빛소프트"]).with_code(2).err();
    assert!(said.contains("(주)한빛소프트"), "{said}");
}

/// A store that cannot be used is no reason to leave the data unexamined.
#[test]
fn a_damaged_store_of_snapshots_keeps_no_data_from_being_examined() {
    let folder = sound("doctor-store");
    let (_, before) = rows(&folder, &[]);
    folder.write(".winnable/history.db", "none of ours");
    let (code, found) = rows(&folder, &[]);
    assert_eq!(code, 1);
    let said = fixes(&found, "fail");
    assert!(said.contains("move the file away"), "{said}");
    let data = |rows: &[Value]| -> Vec<Value> {
        let data = rows.iter().filter(|row| row["part"] != "setup");
        data.cloned().collect()
    };
    assert!(!data(&before).is_empty());
    assert_eq!(data(&found), data(&before));
}
