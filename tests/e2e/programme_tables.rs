//! The tables of a programme as people write them: headers, words, days, and what is refused.

use serde_json::Value;

use crate::harness::Folder;

const PROJECT: &str = "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\n\
    path = \"accounts.csv\"\n[source.columns]\nid = \"id\"\nname = \"name\"\ncreated = \"created\"\n";

fn project(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("winnable.toml", PROJECT);
    folder.write("accounts.csv", "id,name,created\na1,Acme,2026-01-02\n");
    folder
}

/// What `check` says of the table, as words.
fn said(folder: &Folder, lang: &str, code: i32) -> String {
    let run = folder.run(&["check", "--lang", lang]).with_code(code);
    let said = format!("{} {}", run.out(), run.err());
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

const TABLES: [&str; 7] = [
    "owners",
    "goals",
    "messages",
    "assets",
    "pocs",
    "plans",
    "approvals",
];

#[test]
fn init_writes_the_headers_of_tables_that_are_not_there() {
    let folder = project("programme-init");
    let own = "programme,side,who\nABM,sales,Kim\n";
    folder.write("tables/owners.csv", own);
    let dry = folder.run(&["init", "--programme", "--dry-run"]);
    dry.with_code(0);
    assert!(!folder.path().join("tables/goals.csv").exists());
    for _ in 0..2 {
        folder.run(&["init", "--programme"]).with_code(0);
    }
    assert_eq!(folder.read("tables/owners.csv"), own);
    for table in TABLES {
        let text = folder.read(&format!("tables/{table}.csv"));
        let lines = text.lines().count();
        assert_eq!(lines, if table == "owners" { 2 } else { 1 }, "{table}");
    }
    // What it wrote is read, and each table is an input of the run.
    let list = folder
        .run(&["score", "--format", "json"])
        .with_code(0)
        .json();
    let inputs = list["manifest"]["inputs"].as_array().expect("inputs");
    let read = |table: &&&str| {
        let name = format!("tables/{table}.csv");
        inputs.iter().any(|input| input["name"] == *name)
    };
    assert_eq!(TABLES.iter().filter(read).count(), TABLES.len());
    // Outside a project there is nothing to write to, and beside --from it means nothing.
    let bare = Folder::new("programme-init-bare");
    let refused = bare.run(&["init", "--programme", "-C", "/"]).with_code(2);
    assert!(refused.err().contains("E0103"), "{}", refused.err());
    let both = bare
        .run(&["init", "--programme", "--from", "."])
        .with_code(2);
    assert!(both.err().contains("E0100"), "{}", both.err());
}

/// A table, what is wrong with it, and what is said of it in English and Korean.
const REFUSED: [(&str, &str, &str, &str); 16] = [
    (
        "owners",
        "programme,who\nx,Kim\n",
        "the header lacks side",
        "머리글에 side 열이 없습니다",
    ),
    (
        "owners",
        "programme,siede,who\nx,sales,Kim\n",
        "no heading `siede` --> tables/owners.csv = help: the nearest heading is `side`; headings, in English or Korean: side (부서,",
        "가장 가까운 머리글: `side`",
    ),
    (
        "owners",
        "프로그렘,부서,담당자\nx,영업,Kim\n",
        "the nearest heading is `프로그램`",
        "가장 가까운 머리글: `프로그램`",
    ),
    (
        "owners",
        "side,who,colour\nsales,Kim,red\n",
        "no heading `colour` --> tables/owners.csv = help: headings, in English or Korean",
        "`colour`: 이 표에 없는 머리글",
    ),
    (
        "owners",
        "side,부서,who\nsales,영업,Kim\n",
        "the heading `부서` names a column that is there already",
        "머리글 `부서`의 열이 이미 있습니다",
    ),
    (
        "owners",
        "programme;side;who\nx;sales;Kim\n",
        "the header has semicolons between its headings: expected commas",
        "세미콜론",
    ),
    (
        "owners",
        "side,who\nmarkting,Kim\n",
        "side is `markting`: expected marketing, sales, executive",
        "side 값 `markting`",
    ),
    (
        "goals",
        "kpi\nwin_rat\n",
        "the nearest is `win_rate`",
        "가장 가까운 것은 `win_rate`",
    ),
    (
        "goals",
        "kpi,by\nwin_rate,09/02/2026\n",
        "it could be 2026-09-02 or 2026-02-09",
        "2026-09-02일 수도 2026-02-09일 수도",
    ),
    (
        "goals",
        "kpi,primary\nwin_rate,perhaps\n",
        "primary is `perhaps`: expected yes or no",
        "예(yes) 또는 아니요(no)",
    ),
    (
        "messages",
        "role,text\nboss,Hello\n",
        "`boss` is no buying role",
        "알 수 없는 구매 역할: `boss`",
    ),
    (
        "messages",
        "role,text\nuser,\n",
        "the line holds no message",
        "메시지가 없는 줄입니다",
    ),
    (
        "assets",
        "asset,kind\nBrochure,brochure\n",
        "kind is `brochure`: expected industry_one_pager",
        "kind 값 `brochure`",
    ),
    (
        "pocs",
        "account,criterion,starts,ends\nAcme,speed,2026-02-20,2026-02-01\n",
        "ends is 2026-02-01, before starts 2026-02-20",
        "종료일 2026-02-01이 시작일 2026-02-20보다 앞섭니다",
    ),
    (
        "plans",
        "account,next_touch_on\n,2026-02-01\n",
        "the cell of account is blank",
        "account 칸이 비었습니다",
    ),
    (
        "approvals",
        "what,side\nmodel,sales\n",
        "the approval of a model stands in the model",
        "모델 승인은 모델 파일의 [approval]에",
    ),
];

#[test]
fn what_cannot_be_read_is_refused_with_its_line_and_what_was_expected() {
    for (table, text, english, korean) in REFUSED {
        let folder = project("programme-refused");
        folder.write(&format!("tables/{table}.csv"), text);
        for (lang, part) in [("en", english), ("ko", korean)] {
            let said = said(&folder, lang, 2);
            assert!(said.contains("E0155"), "{table}: {said}");
            assert!(said.contains(part), "{table}: {part}\n{said}");
        }
        let run = folder.run(&["check", "--format", "json"]).with_code(2);
        let document: Value = serde_json::from_str(&run.out()).expect("JSON");
        let found = &document["diagnostics"][0];
        assert_eq!(found["file"], format!("tables/{table}.csv"), "{found}");
        // A mistake of the header has no row of data, and says which headings are read.
        let of_header = found["help"]
            .as_str()
            .is_some_and(|help| help.contains("headings, in English or Korean"));
        assert_eq!(found["row"] == 2, !of_header, "{found}");
    }
}

#[test]
fn mistakes_of_all_tables_are_named_together() {
    let folder = project("programme-together");
    folder.write(
        "tables/owners.csv",
        "side,who\nfinance,Kim\nsales,\nlegal,Lee\n",
    );
    folder.write(
        "tables/assets.csv",
        "asset,kind,stage\nA,case study,later\n",
    );
    let said = said(&folder, "en", 2);
    assert_eq!(said.matches("E0155").count(), 3, "{said}");
}

#[test]
fn goals_of_the_table_are_judged_and_stand_in_one_place() {
    let folder = project("programme-goals");
    // The goal that is marked as primary decides, wherever it stands.
    folder.write(
        "tables/goals.csv",
        "programme,kpi,primary\nABM,win_rate,no\nABM,MQL,yes\n",
    );
    let first = said(&folder, "en", 0);
    assert!(
        first.contains("W0131") && !first.contains("W0130"),
        "{first}"
    );
    folder.write(
        "tables/goals.csv",
        "programme,kpi,primary\nABM,MQL,no\nABM,win_rate,yes\nOther,opens,\n",
    );
    // Of the other programme nothing but opens is known: that is activity, and clicks.
    let second = said(&folder, "en", 0);
    assert!(!second.contains("W0131"), "{second}");
    assert!(
        second.contains("W0130") && second.contains("W0132"),
        "{second}"
    );
    folder.write(
        "winnable.toml",
        &format!("[metrics]\ngoals = [\"win_rate\"]\n{PROJECT}").replace(
            "[metrics]\ngoals = [\"win_rate\"]\nschema = 1\n",
            "schema = 1\n[metrics]\ngoals = [\"win_rate\"]\n",
        ),
    );
    let twice = said(&folder, "en", 2);
    assert!(
        twice.contains("E0155") && twice.contains("in one place"),
        "{twice}"
    );
}
