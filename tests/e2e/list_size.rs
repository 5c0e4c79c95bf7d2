//! How large lists are, one after the other, and programmes that hold more than they can work.

use serde_json::{Value, json};

use crate::harness::Folder;
use crate::json_schema;

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
expected_annual_revenue = "revenue"
created = "created"
[[source]]
kind = "contacts"
path = "contacts.csv"
[source.columns]
id = "id"
account_id = "account"
created = "created"
[[source]]
kind = "opportunities"
path = "deals.csv"
[source.columns]
id = "id"
account_id = "account"
stage = "stage"
created = "created"
close = "closed"
[[source]]
kind = "engagements"
path = "touches.csv"
[source.columns]
on = "on"
contact_id = "contact"
channel = "channel"
[[metrics.programme]]
name = "Everybody"
kind = "one-to-many"
people = 1
hours_per_person = 80
hours_per_account = 20
"#;

const WEEKS: [&str; 5] = [
    "2026-03-08",
    "2026-03-15",
    "2026-03-22",
    "2026-03-29",
    "2026-04-05",
];

/// A deal that made a customer long ago, who is in no list of prospects.
const EARLY: &str = "d0,x,Closed Won,2025-01-02,2025-02-16\n";

/// Four seats, and one account more each week: two, three, four, five and six, and one that deals may make a
/// customer. Two meetings in the three weeks up to 8 March, and as many in the three weeks after.
fn project(deals: &str) -> Folder {
    let folder = Folder::new("list-size");
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        "id,name,revenue,created\na1,Alpha,500,2026-01-01\na2,Beta,400,2026-01-01\n\
         a3,Gamma,300,2026-03-10\na4,Delta,200,2026-03-17\na5,Echo,450,2026-03-24\n\
         a6,Foxtrot,100,2026-03-31\nx,Customer,900,2026-01-01\n",
    );
    folder.write(
        "contacts.csv",
        "id,account,created\nc1,a1,2026-01-01\nc2,a2,2025-01-01\n",
    );
    folder.write(
        "deals.csv",
        &format!("id,account,stage,created,closed\n{deals}"),
    );
    folder.write(
        "touches.csv",
        "on,contact,channel\n2025-02-16,c2,webinar\n2026-02-20,c1,meeting\n2026-03-01,c1,meeting\n\
         2026-03-12,c1,meeting\n2026-03-20,c1,meeting\n",
    );
    folder
}

/// A week more of a list without seats grows on.
fn unlimited(folder: &Folder) {
    let text = folder.read("winnable.toml");
    let at = text.find("[[metrics").expect("a programme");
    folder.write("winnable.toml", &text[..at]);
}

fn take(folder: &Folder, weeks: &[&str]) {
    for week in weeks {
        folder
            .run(&["snapshot", "--as-of", week, "-q"])
            .with_code(0);
    }
}

fn log(folder: &Folder) -> Value {
    folder.run(&["log", "--format", "json"]).with_code(0).json()
}

#[test]
fn sizes_stand_beside_the_seats_of_their_time() {
    let folder = project(EARLY);
    take(&folder, &WEEKS[..4]);
    let found = log(&folder);
    let sizes: Vec<Value> = found["snapshots"]
        .as_array()
        .expect("snapshots")
        .iter()
        .map(|one| {
            let list = &one["list"];
            json!([list["accounts"], list["seats"], list["came"], list["left"]])
        })
        .collect();
    // Echo is worth more than Delta and comes in for it.
    let expected = [
        json!([2, 4, null, null]),
        json!([3, 4, 1, 0]),
        json!([4, 4, 1, 0]),
        json!([4, 4, 1, 1]),
    ];
    assert_eq!(sizes, expected);
    assert_eq!(found["growth"], Value::Null);
    let csv = folder.run(&["log", "--format", "csv"]).with_code(0).out();
    let last = csv.lines().last().expect("a row");
    assert!(last.ends_with(",4,4,1,1"), "{csv}");
    let text = folder.run(&["log", "--lang", "en"]).with_code(0).out();
    assert!(text.contains("The size of the list"), "{text}");
}

#[test]
fn a_list_that_grows_alone_is_warned_of() {
    // Two deals won in the three weeks before, two in the three weeks after.
    let deals = "d1,x,Closed Won,2026-01-02,2026-02-16\nd2,x,Closed Won,2026-01-02,2026-03-08\n\
                 d3,x,Closed Won,2026-01-02,2026-03-09\nd4,x,Closed Won,2026-01-02,2026-03-29\n";
    let folder = project(deals);
    unlimited(&folder);
    take(&folder, &WEEKS[..4]);
    let found = log(&folder);
    let growth = &found["growth"];
    assert_eq!(
        json!([growth["from"], growth["to"], growth["snapshots"]]),
        json!(["2026-03-08", "2026-03-29", 3])
    );
    assert_eq!(
        json!([growth["meetings"], growth["wins"], growth["flat"]]),
        json!([{"before": 2, "now": 2}, {"before": 2, "now": 2}, true])
    );
    assert_eq!(found["warnings"][0]["code"], "W0730");
    for lang in ["en", "ko"] {
        let text = folder.run(&["log", "--lang", lang]).with_code(0).out();
        assert!(text.contains("W0730"), "{text}");
    }
    // One deal more that is won in these weeks, and the list does not grow alone.
    let other = project(&format!("{deals}d5,x,Closed Won,2026-01-02,2026-03-20\n"));
    unlimited(&other);
    take(&other, &WEEKS[..4]);
    let found = log(&other);
    assert_eq!(found["growth"]["wins"], json!({"before": 2, "now": 3}));
    assert_eq!(found["warnings"], json!([]));
}

#[test]
fn what_is_not_read_is_not_checked() {
    let folder = project(EARLY);
    unlimited(&folder);
    let text = folder.read("winnable.toml");
    let at = text
        .find("[[source]]\nkind = \"contacts\"")
        .expect("contacts");
    folder.write("winnable.toml", &text[..at]);
    take(&folder, &WEEKS[..4]);
    let found = log(&folder);
    assert_eq!(found["growth"]["meetings"], Value::Null);
    assert_eq!(found["growth"]["flat"], false);
    assert_eq!(found["warnings"], json!([]));
    let text = folder.run(&["log", "--lang", "en"]).with_code(0).out();
    let words: Vec<&str> = text.split_whitespace().collect();
    assert!(words.join(" ").contains("meetings not checked"), "{text}");
}

#[test]
fn members_beyond_the_seats_are_named() {
    let folder = project(EARLY);
    let source = "[[source]]\nkind = \"programmes\"\npath = \"members.csv\"\n[source.columns]\n\
                  programme = \"programme\"\naccount_id = \"account\"\nuntil = \"until\"\n";
    let text = folder.read("winnable.toml");
    folder.write("winnable.toml", &format!("{text}{source}"));
    let members = "programme,account,until\nEverybody,a1,\nEverybody,a2,\nEverybody,a3,\n\
                   Everybody,a4,\nEverybody,a5,2026-03-30\n";
    folder.write("members.csv", members);
    // Echo has left by then: four accounts, four seats.
    let args = ["capacity", "--as-of", "2026-04-05", "--strict"];
    folder.run(&args).with_code(0);
    // Of six the four that are worth most have a seat: Gamma and below are Delta and Foxtrot.
    folder.write(
        "members.csv",
        &format!("{members}everybody,a6,\nOther,a5,\nEverybody,a6,\n"),
    );
    let json = folder.run(&[&args[..], &["--format", "json"]].concat());
    let found = serde_json::from_str(&json.with_code(1).out()).expect("JSON");
    json_schema::check("capacity", &found);
    let programme = &found["programmes"][0];
    assert_eq!(
        json!([
            programme["seats"],
            programme["members"],
            programme["beyond"]
        ]),
        json!([4, 5, ["a6"]])
    );
    let table = folder.run(&["capacity", "--as-of", "2026-04-05", "--lang", "en"]);
    let table = table.with_code(0).out();
    assert!(table.contains("W0154"), "{table}");
    assert!(table.contains("Foxtrot"), "{table}");
}

/// On Foxtrot nothing ever happened, and on Beta nothing for a year.
#[test]
fn last_years_data_are_named() {
    let folder = project(EARLY);
    take(&folder, &WEEKS[3..]);
    let weekly = folder
        .run(&["weekly", "--format", "json"])
        .with_code(0)
        .json();
    let accounts = weekly["accounts"].as_array().expect("accounts");
    let of = |id: &str| {
        let one = accounts.iter().find(|one| one["account_id"] == id);
        let one = one.expect("an account");
        json!([one["newest"], one["last_years"]])
    };
    assert_eq!(of("a1"), json!(["2026-03-20", false]));
    assert_eq!(of("a2"), json!(["2025-02-16", true]));
    // Foxtrot has no place in the list, so that `why` alone tells of it.
    let why = folder.run(&["why", "a6", "--format", "json"]).json();
    assert_eq!(
        json!([why["newest"], why["last_years"]]),
        json!([null, true])
    );
    for (lang, word) in [("en", "Last year's data"), ("ko", "지난해 데이터")] {
        let text = folder.run(&["weekly", "--lang", lang]).with_code(0).out();
        assert!(text.contains(word) && text.contains("Beta"), "{text}");
        let why = folder
            .run(&["why", "a2", "--lang", lang])
            .with_code(0)
            .out();
        assert!(why.contains(word) && why.contains("2025-02-16"), "{why}");
        let why = folder
            .run(&["why", "a1", "--lang", lang])
            .with_code(0)
            .out();
        assert!(!why.contains(word) && why.contains("2026-03-20"), "{why}");
    }
}
