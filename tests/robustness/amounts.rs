//! Amounts in thousands, in millions and in currencies that some files name and others do not; rows of
//! totals; ids that are none: through `inspect`, `init`, `check`, `score` and `doctor`.

use std::fs;

use serde_json::Value;

use crate::harness::{Folder, Run, input};
use crate::json_schema;
use crate::xlsx_fixture::{Cell, Sheet, text, texts, workbook};

/// Accounts of a Korean company, in millions of won, with their total; one number comes twice.
const ACCOUNTS: &str = "\
고객번호,고객사명,사업자번호,업종,연매출(백만원),임직원수,등록일
C001,한빛전자,123-45-67890,전자,500,120,2026-01-02
C002,두루테크,223-45-67891,소프트웨어,\"1,250.5\",80,2026-01-05
C003,가온물산,123-45-67890,물류,30,15,2026-02-01
C004,누리식품,423-45-67893,식품,9000,900,2026-02-11
합계,,,,\"10,780.5\",,
";

/// Their deals, in thousands of won.
const DEALS: &str = "\
건명,고객번호,진행 단계,예상금액(천원),예상 마감일,등록일
ERP 구축,C001,제안,\"50,000\",2026-12-01,2026-03-01
CRM 도입,C002,제안,\"120,000\",2026-12-01,2026-03-05
유지보수,C004,제안,1500,2026-12-20,2026-04-01
";

/// A project of these files, as `init` writes it; gives what `init` said too.
fn made(files: &[(&str, &str)], lang: &str) -> (Folder, String) {
    let folder = Folder::new("amounts");
    for (name, content) in files {
        folder.write(&format!("in/{name}"), content);
    }
    let run = folder.run(&["init", "--from", "in", "--lang", lang]);
    let said = run.with_code(0).out();
    (folder, said)
}

fn korean() -> Folder {
    made(&[("거래처.csv", ACCOUNTS), ("기회.csv", DEALS)], "ko").0
}

/// A text in one line, as the screen breaks it anywhere.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The receipt of an account.
fn receipt(folder: &Folder, id: &str) -> String {
    folder.run(&["explain", id]).with_code(0).out()
}

/// The accounts whose revenue a condition holds of, in their order.
fn listed(folder: &Folder, condition: &str) -> Vec<String> {
    let run = folder.run(&["score", "--where", condition, "--format", "json"]);
    let list = run.json();
    let rows = list["rows"].as_array().expect("rows").iter();
    let mut ids: Vec<String> = rows
        .map(|row| row["account_id"].as_str().expect("an id").to_owned())
        .collect();
    ids.sort();
    ids
}

fn doctor(folder: &Folder, lang: &str) -> Vec<Value> {
    let run = folder.run(&["doctor", "setup", "--format", "json", "--lang", lang]);
    let rows: Value = serde_json::from_str(&run.out()).expect("JSON");
    rows["rows"].as_array().expect("rows").clone()
}

/// The row of an id of `doctor`.
fn row<'r>(rows: &'r [Value], id: &str) -> &'r Value {
    let found = rows.iter().find(|row| row["id"] == id);
    found.unwrap_or_else(|| panic!("no row {id}: {rows:?}"))
}

/// A deal of 50,000 thousands is one of 50,000,000, which the receipt shows whole.
#[test]
fn units_of_headers_are_proposed_and_read() {
    let folder = korean();
    let project = folder.read("winnable.toml");
    for line in [
        "annual_revenue = { column = \"연매출(백만원)\", unit = \"millions\", currency = \"KRW\" }",
        "amount = { column = \"예상금액(천원)\", unit = \"thousands\", currency = \"KRW\" }",
        "currency = \"KRW\"  # ",
    ] {
        assert!(project.contains(line), "{line}: {project}");
    }
    let check = || {
        for (id, amount) in [
            ("C001", "KRW 50,000,000"),
            ("C002", "KRW 120,000,000"),
            ("C004", "KRW 1,500,000"),
        ] {
            let receipt = receipt(&folder, id);
            assert!(receipt.contains(amount), "{id}: {receipt}");
        }
        // 30, 500, 1,250.5 and 9,000 millions.
        for (condition, ids) in [
            (
                "account.annual_revenue >= KRW 500000000",
                &["C001", "C002", "C004"][..],
            ),
            ("account.annual_revenue > KRW 500000000", &["C002", "C004"]),
            (
                "account.annual_revenue >= KRW 1250500000",
                &["C002", "C004"],
            ),
            ("account.annual_revenue > KRW 1250500000", &["C004"]),
            ("account.annual_revenue <= KRW 30000000", &["C003"]),
        ] {
            assert_eq!(listed(&folder, condition), ids, "{condition}");
        }
    };
    check();
    // A mapping by hand that says no unit reads the same, and shows what it takes the numbers for.
    let plain = project
        .replace(
            "{ column = \"예상금액(천원)\", unit = \"thousands\", currency = \"KRW\" }",
            "\"예상금액(천원)\"",
        )
        .replace(
            "{ column = \"연매출(백만원)\", unit = \"millions\", currency = \"KRW\" }",
            "\"연매출(백만원)\"",
        );
    assert!(!plain.contains("unit = "), "{plain}");
    folder.write("winnable.toml", &plain);
    check();
    let mapping = folder.run(&["check", "--mapping"]).with_code(0).out();
    assert!(
        mapping.contains("amount ← 예상금액(천원) [× 1000, KRW]"),
        "{mapping}"
    );
}

#[test]
fn a_total_below_the_rows_is_a_footer_and_is_named() {
    let folder = korean();
    let list = folder.run(&["score", "--format", "json"]).json();
    let accounts = input(&list, "거래처.csv");
    assert_eq!([&accounts["rows_read"], &accounts["accepted"]], [5, 4]);
    assert_eq!(accounts["skipped"]["footer"], 1);
    for (lang, said) in [("en", "`합계` on line 6"), ("ko", "6행의 `합계`")] {
        let run = folder.run(&["check", "--lang", lang]).with_code(0);
        let err = flat(&run.err());
        assert!(err.contains("W0341") && err.contains(said), "{lang}: {err}");
        assert!(!err.contains("W0320"), "{err}");
    }
}

/// The same rows as a workbook, where a blank row below the total is none; and a total that does not
/// add up and leaves nothing blank that others fill, which is kept and named.
#[test]
fn a_total_of_a_workbook_is_a_footer() {
    let book = |last: Vec<Cell>| {
        let row = |id: &str, name: &str, employees: &'static str| {
            vec![
                text(id),
                text(name),
                Cell::Number(employees),
                Cell::Date("46053"),
            ]
        };
        let rows = vec![
            texts(&["Account ID", "Account Name", "Employees", "Created Date"]),
            row("A1", "Acme", "120"),
            row("A2", "Beta", "80"),
            last,
        ];
        workbook(&[Sheet::new("S", rows)])
    };
    let blank = || text("");
    for (last, accepted, code) in [
        (
            vec![text("Total"), blank(), Cell::Number("200")],
            2,
            "W0341",
        ),
        (vec![text("합계"), blank(), Cell::Number("7")], 2, "W0341"),
        (
            vec![
                text("Total"),
                Cell::Number("9"),
                Cell::Number("7"),
                Cell::Number("1"),
            ],
            3,
            "W0320",
        ),
    ] {
        let folder = Folder::new("amounts");
        fs::create_dir_all(folder.path().join("in")).expect("a folder");
        fs::write(folder.path().join("in/accounts.xlsx"), book(last)).expect("a workbook");
        folder.run(&["init", "--from", "in"]).with_code(0);
        let run = folder.run(&["score", "--format", "json", "--as-of", "2026-02-01"]);
        let list = run.json();
        assert_eq!(
            input(&list, "accounts.xlsx")["accepted"],
            accepted,
            "{code}"
        );
        let said = folder.run(&["check", "--as-of", "2026-02-01"]).err();
        assert!(said.contains(code), "{code}: {said}");
    }
}

const DOLLARS: &str = "\
Deal ID,Deal Name,Associated Company,Deal Stage,Amount,Close Date,Create Date
D1,ERP,Acme,Proposal,\"$50,000\",2026-12-01,2026-03-01
D2,CRM,Beta,Closed Won,\"$12,000\",2026-06-01,2026-03-05
";

const SILENT: &str = "\
Account ID,Account Name,Industry,Annual Revenue,Employees,Created Date
A1,Acme,Tech,5000000,120,2026-01-02
A2,Beta,Tech,1200000,80,2026-01-05
";

#[test]
fn amounts_without_a_currency_are_named_until_one_is_stated() {
    let (folder, said) = made(&[("accounts.csv", SILENT), ("deals.csv", DOLLARS)], "en");
    assert!(
        said.contains("No currency in the amounts of in/accounts.csv"),
        "{said}"
    );
    let project = folder.read("winnable.toml");
    // A remark that leaves no room beside its value stands above it.
    assert!(
        project.contains("\n## no amount here names a currency"),
        "{project}"
    );
    assert!(project.contains("\n# currency = \"USD\"\n"), "{project}");
    for (lang, warning) in [
        ("en", "no currency on 2 amounts, counted in USD"),
        ("ko", "금액 2개에 통화가 없어"),
    ] {
        let err = folder.run(&["check", "--lang", lang]).with_code(0).err();
        let flat = flat(&err);
        assert!(flat.contains("W0609") && flat.contains(warning), "{err}");
        let rows = doctor(&folder, lang);
        let row = row(&rows, "currency");
        assert_eq!(row["status"], "warn", "{row}");
        assert!(row.to_string().contains("in/accounts.csv"), "{row}");
    }
    // The line that waits, without its sign, is the mend.
    folder.write(
        "winnable.toml",
        &project.replace("\n# currency = \"USD\"", "\ncurrency = \"USD\""),
    );
    assert!(!folder.run(&["check"]).err().contains("W0609"));
    assert_eq!(row(&doctor(&folder, "en"), "currency")["status"], "ok");
}

#[test]
fn sources_in_two_currencies_each_state_theirs() {
    let won = SILENT.replace("Annual Revenue", "Annual Revenue (KRW)");
    let (folder, _) = made(&[("accounts.csv", &won), ("deals.csv", DOLLARS)], "en");
    let project = folder.read("winnable.toml");
    assert!(
        project.contains("code = \"KRW\", assumed = true"),
        "{project}"
    );
    assert!(
        project.contains("KRW, from the name of column") && project.contains("USD, from `$50,000`"),
        "{project}"
    );
    assert!(project.contains("currency = \"KRW\" }\n"), "{project}");
    assert!(project.contains("\ncurrency = \"USD\"\n"), "{project}");
    // Nothing is added up without a rate.
    let run = folder.run(&["check"]).with_code(2);
    assert!(run.err().contains("E0604"));
}

/// W0607 asks for the currency that the amounts are in, and gives no line that silences it.
#[test]
fn an_assumed_currency_is_to_be_found_out() {
    let (folder, _) = made(&[("accounts.csv", SILENT)], "en");
    let check = |run: Run| {
        let err = run.with_code(0).err();
        let flat = flat(&err);
        assert!(flat.contains("W0607"), "{err}");
        assert!(
            flat.contains("in/accounts.csv") && flat.contains("currency = \"…\""),
            "{err}"
        );
        assert!(!flat.contains("currency = \"USD\""), "{err}");
    };
    check(folder.run(&["check"]));
    check(folder.run(&["check", "--lang", "ko"]));
    for lang in ["en", "ko"] {
        let rows = doctor(&folder, lang);
        let row = row(&rows, "currency");
        assert_eq!(row["status"], "warn");
        let fix = row["fix"].as_str().expect("a fix");
        assert!(
            fix.contains("in/accounts.csv") && !fix.contains("USD"),
            "{fix}"
        );
    }
}

/// A project in won that is changed to dollars by hand: each refusal gives the edit that mends it.
#[test]
fn a_currency_that_was_changed_by_hand_is_mended_by_the_edits() {
    let folder = korean();
    let project = folder.read("winnable.toml");
    let changed = project.replacen("currency = \"KRW\"", "currency = \"USD\"", 1);
    folder.write("winnable.toml", &changed);
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nKRW,USD,2025-01-01,0.00077\n",
    );
    let err = folder.run(&["check"]).with_code(2).err();
    assert_eq!(err.matches("E0218").count(), 3, "{err}");
    for lang in ["en", "ko"] {
        let rows = doctor(&folder, lang);
        let refused: Vec<&Value> = rows.iter().filter(|row| row["status"] == "fail").collect();
        assert_eq!(refused.len(), 3, "{rows:?}");
        for row in refused {
            let fix = row["fix"].as_str().expect("a fix");
            assert!(
                fix.contains("unset = true") && fix.contains("models/account6.toml"),
                "{fix}"
            );
        }
    }
    let model = folder.read("models/account6.toml");
    let mended = model
        .replace(
            "id = \"contract_size\"",
            "id = \"contract_size\"\nunset = true",
        )
        .replace("revenue = \"KRW 500000000\"", "revenue = { unset = true }")
        .replace("revenue = \"KRW 100000000\"", "revenue = { unset = true }");
    folder.write("models/account6.toml", &mended);
    folder.run(&["check"]).with_code(0);
    assert!(
        doctor(&folder, "en")
            .iter()
            .all(|row| row["status"] != "fail")
    );
}

/// Placeholders that nobody agreed on do not keep a project from another currency.
#[test]
fn a_project_in_dollars_can_be_changed_to_euros() {
    let (folder, _) = made(&[("accounts.csv", SILENT)], "en");
    let project = folder.read("winnable.toml");
    let assumed = "currency = { code = \"USD\", assumed = true }";
    assert!(project.contains(assumed), "{project}");
    folder.write(
        "winnable.toml",
        &project.replace(assumed, "currency = \"EUR\""),
    );
    let err = folder.run(&["check"]).with_code(0).err();
    assert!(!err.contains("E0218") && err.contains("W0220"), "{err}");
}

/// Lines of orders that are mapped by the order: half of the rows are lost, which is a mistake of the
/// mapping and not of the export.
#[test]
fn an_id_that_most_rows_repeat_is_none() {
    let folder = Folder::new("amounts");
    let line = |at: usize| format!("O{},2026-01-0{},Acme,{at}.5\n", at / 2, at + 1);
    let lines: String = (0..8).map(line).collect();
    folder.write("orders.csv", &format!("order,day,customer,amount\n{lines}"));
    folder.write("accounts.csv", "id,name\na1,Acme\n");
    let project = |id: &str| {
        format!(
            "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\npath = \"accounts.csv\"\n\
             [source.columns]\nid = \"id\"\nname = \"name\"\n[[source]]\nkind = \"orders\"\npath = \"orders.csv\"\n\
             [source.columns]\nid = \"{id}\"\non = \"day\"\naccount_name = \"customer\"\namount = \"amount\"\n"
        )
    };
    folder.write("winnable.toml", &project("order"));
    for (lang, said) in [
        ("en", "`order` is no id of these rows"),
        ("ko", "`order` 열의 값을 반복하는 행이 너무 많아"),
    ] {
        let run = folder.run(&["check", "--lang", lang]).with_code(1);
        let err = run.err();
        let flat = flat(&err);
        assert!(flat.contains("E0502") && flat.contains(said), "{err}");
        assert!(!flat.contains("mend them in the export"), "{err}");
    }
    // In JSON the check ends as its text does, and says as much.
    let run = folder.run(&["check", "--format", "json"]).with_code(1);
    let document: Value = serde_json::from_str(&run.out()).expect("JSON");
    json_schema::check("diagnostics", &document);
    assert_eq!(document["errors"], 1);
    let file = &document["files"][1];
    let [read, accepted, quarantined] =
        ["rows_read", "accepted", "quarantined"].map(|count| &file[count]);
    assert_eq!((&file["name"], read), (&"orders.csv".into(), &8.into()));
    assert_eq!((accepted, quarantined), (&4.into(), &4.into()));
    let id = &file["fields"][0];
    assert_eq!(
        (&id["field"], &id["columns"][0]),
        (&"id".into(), &"order".into())
    );
    assert_eq!(file["unused"], Value::Array(Vec::new()));
    assert_eq!(document["accounts"]["all"], 1);
    // A run goes on with what is left, and says the same.
    let run = folder.run(&["score"]).with_code(0);
    assert!((run.out() + &run.err()).contains("E0502"));
    folder.write("winnable.toml", &project("day"));
    folder.run(&["check"]).with_code(0);
}
