//! E03 to E06: the structure of files, values, identity and money.

use std::fs;

use super::{ACCOUNTS, Case, base, case, changed, source, with};
use crate::harness::Folder;

const CHECK: &[&str] = &["check"];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = structure();
    cases.extend(values());
    cases.extend(dates_of_deals());
    cases.extend(identity());
    cases.extend(money());
    cases
}

/// The sound project with other bytes of accounts.
fn bytes(folder: &Folder, accounts: &[u8]) {
    base(folder);
    fs::write(folder.path().join("accounts.csv"), accounts).expect("a file");
}

/// The sound project with one more row of accounts.
fn row(folder: &Folder, row: &str) {
    bytes(folder, format!("{ACCOUNTS}{row}").as_bytes());
}

fn structure() -> Vec<Case> {
    vec![
        // UTF-32 with its mark, which no program of spreadsheets writes.
        case("E0301", 2, CHECK, |f| {
            bytes(f, b"\x81\x8d\x8f\x90\x9d,\xff\n\x81,\x8d\n");
        }),
        case("E0304", 0, CHECK, |f| {
            let sound: Vec<String> = (0..2000)
                .map(|n| format!("x{n},회사 {n},5,2026-01-02\n"))
                .collect();
            let mut text = format!("{ACCOUNTS}{}", sound.concat()).into_bytes();
            text.extend_from_slice(b"b1,caf\xe9,5,2026-01-02\n");
            bytes(f, &text);
        }),
        case("E0305", 0, CHECK, |f| row(f, "b1,a\0b,5,2026-01-02\n")),
        case("E0306", 0, CHECK, |f| {
            row(
                f,
                &format!("b1,{},5,2026-01-02\n", "x".repeat(5 * 1024 * 1024)),
            );
        }),
        case("E0307", 2, CHECK, |f| {
            let header: Vec<String> = (0..5000).map(|n| format!("c{n}")).collect();
            bytes(f, format!("{}\n", header.join(",")).as_bytes());
        }),
        case("E0310", 0, CHECK, |f| {
            row(f, "b1,\"open,5,2026-01-02\nb2,Fine,5,2026-01-02\n");
        }),
        case("E0311", 0, CHECK, |f| {
            row(f, "b1,\"Acme\" Inc,5,2026-01-02\n");
        }),
        case("E0312", 0, CHECK, |f| {
            row(f, "b1,too,many,2026-01-02,here\n");
        }),
        case("E0313", 2, CHECK, |f| {
            bytes(f, b"id,name,name,created\na1,A,B,2026-01-02\n");
        }),
        case("E0314", 2, CHECK, |f| {
            changed(f, "= \"employees\"", "= \"employes\"");
        }),
        case("E0315", 2, CHECK, |f| bytes(f, b"")),
        case("W0316", 0, &["check", "--as-of", "2026-01-05"], |f| {
            bytes(f, b"id,name,employees,created\n");
        }),
    ]
}

fn values() -> Vec<Case> {
    vec![
        case("E0401", 0, CHECK, |f| row(f, ",Nameless,5,2026-01-02\n")),
        case("E0402", 0, CHECK, |f| {
            row(f, "b1,A,\"1.234,5\",2026-01-02\n");
        }),
        case("E0406", 0, CHECK, |f| row(f, "b1,A,many,2026-01-02\n")),
        case("E0407", 0, CHECK, |f| row(f, "b1,A,5,soon\n")),
        case("E0408", 0, CHECK, |f| row(f, "b1,A,5,03/04/2026\n")),
        case("E0411", 0, CHECK, |f| {
            source(
                f,
                "programmes",
                "programme,account_id,arm\nspring,a1,perhaps\n",
            );
        }),
        case("W0412", 0, &["check", "--as-of", "2026-01-04"], |f| {
            source(
                f,
                "engagements",
                "on,channel,account_id\n2026-03-05,webinar,a1\n",
            );
        }),
        case("W0413", 0, CHECK, |f| row(f, "b1,A,5,2031-01-02\n")),
        case("W0415", 0, CHECK, |f| {
            source(f, "opportunities", "id,account_id,stage\n1,a1,Zebra\n");
        }),
        case("W0420", 0, CHECK, |f| {
            source(
                f,
                "opportunities",
                "id,account_id,stage,created,close\n1,a1,Closed Lost,2026-01-02,2031-01-03\n",
            );
        }),
        case("W0419", 0, CHECK, |f| {
            source(
                f,
                "engagements",
                "on,channel,account_id\n2025-03-05,webinar,a1\n",
            );
        }),
    ]
}

fn dates_of_deals() -> Vec<Case> {
    vec![
        case("W0409", 0, CHECK, |f| {
            let deal = "1,a1,Closed Won,2026-01-03,2025-12-01\n";
            source(
                f,
                "opportunities",
                &format!("id,account_id,stage,created,close\n{deal}"),
            );
        }),
        case("W0410", 0, CHECK, |f| {
            let deal = "1,a1,Closed Won,2026-01-03,\n";
            source(
                f,
                "opportunities",
                &format!("id,account_id,stage,created,close\n{deal}"),
            );
        }),
        case("W0416", 0, CHECK, |f| {
            let deal = "1,a1,Closed Won,2026-01-02,2026-01-03\n";
            source(
                f,
                "opportunities",
                &format!("id,account_id,stage,created,close\n{deal}"),
            );
            let text = f.read("winnable.toml");
            let typed = text.replacen("created = ", "type = \"type\"\ncreated = ", 1);
            f.write("winnable.toml", &typed);
            let accounts = "id,name,employees,created,type\na1,A,5,2026-01-02,Prospect\n";
            f.write("accounts.csv", accounts);
        }),
        case("W0417", 0, CHECK, |f| {
            source(
                f,
                "payments",
                "id,on,amount,account_id\np1,2026-01-03,100,a1\n",
            );
            let text = f.read("winnable.toml");
            let typed = text.replacen("created = ", "type = \"type\"\ncreated = ", 1);
            f.write("winnable.toml", &typed);
            let accounts = "id,name,employees,created,type\na1,A,5,2026-01-02,Prospect\n";
            f.write("accounts.csv", accounts);
        }),
        case("W0418", 0, CHECK, |f| {
            source(
                f,
                "opportunities",
                "id,account_id,stage,product\n1,a1,Closed Won,Gizmo\n",
            );
            let products = "[[source]]\nkind = \"products\"\npath = \"products.csv\"\n\
                            [source.columns]\nname = \"name\"\n";
            let text = f.read("winnable.toml");
            f.write("winnable.toml", &format!("{text}{products}"));
            f.write("products.csv", "name\nWidget\n");
        }),
    ]
}

fn identity() -> Vec<Case> {
    vec![
        case("E0501", 0, CHECK, |f| {
            let text = "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\n\
                        path = \"accounts.csv\"\ndialect = \"salesforce\"\n";
            f.write("winnable.toml", text);
            let header = "Id,Name,CreatedDate\n0015i00000HbleDAAR,Bellfrost,2026-01-02\n";
            f.write(
                "accounts.csv",
                &format!("{header}0015i00000Hbs1cAAR,Hill,2026-01-03\n"),
            );
        }),
        case("E0502", 0, CHECK, |f| {
            row(f, "a1,Someone else,7,2026-01-02\n");
        }),
        case("E0503", 0, CHECK, |f| {
            source(f, "contacts", "id,email\np1,kim@@acme\n");
        }),
        case("W0505", 0, CHECK, |f| {
            source(f, "leads", "id,account_name\nl1,Unknown GmbH\n");
        }),
        case("W0506", 0, CHECK, |f| {
            changed(f, "created = ", "parent_id = \"parent\"\ncreated = ");
            let rows = "a1,A,5,2026-01-02,a2\na2,B,5,2026-01-02,a1\n";
            f.write(
                "accounts.csv",
                &format!("id,name,employees,created,parent\n{rows}"),
            );
        }),
        case("W0507", 0, CHECK, |f| {
            base(f);
            let header = "decision,record_id,account_id,kind,note\n";
            f.write(
                "tables/match-overrides.csv",
                &format!("{header}accept,r1,a1,,\n"),
            );
        }),
        case("W0508", 0, &["check", "--as-of", "2026-01-05"], |f| {
            let text = "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"contacts\"\n\
                        path = \"contacts.csv\"\n[source.columns]\nid = \"id\"\nemail = \"email\"\n";
            f.write("winnable.toml", text);
            f.write("contacts.csv", "id,email\np1,kim@brightwater.com\n");
        }),
        case("W0512", 0, CHECK, |f| {
            let table = "opportunity_id,account_id\nd9,a1\n";
            source(f, "associations", table);
        }),
        case("W0509", 0, CHECK, |f| {
            source(f, "leads", "id,account_name\nl1,Brightwater Inc\n");
        }),
    ]
}

fn money() -> Vec<Case> {
    vec![
        case("E0601", 0, CHECK, |f| {
            source(
                f,
                "opportunities",
                "id,account_id,stage,amount\n1,a1,Open,1000-2000\n",
            );
        }),
        case("E0602", 0, CHECK, |f| {
            source(
                f,
                "opportunities",
                "id,account_id,stage,amount\n1,a1,Open,10.005\n",
            );
        }),
        case("E0603", 2, CHECK, |f| {
            // Nine of 28 digits have a sum of 29.
            let pay = |n: u32| format!("p{n},2026-01-03,9{},a1\n", "0".repeat(27));
            let rows: Vec<String> = (0..9).map(pay).collect();
            source(
                f,
                "payments",
                &format!("id,on,amount,account_id\n{}", rows.concat()),
            );
        }),
        case("E0604", 2, CHECK, |f| {
            let deals = "id,account_id,stage,amount,currency\n1,a1,Open,100,EUR\n";
            source(f, "opportunities", deals);
        }),
        case("E0605", 2, CHECK, |f| {
            base(f);
            f.write(
                "tables/fx.csv",
                "from,to,date,rate\nEUR,USD,2026-01-01,dear\n",
            );
        }),
        case("W0607", 0, CHECK, |f| {
            changed(f, "\"USD\"", "{ code = \"USD\", assumed = true }");
        }),
        case("W0609", 0, CHECK, |f| {
            let paid = "id,on,amount,account_id\np1,2026-01-03,$5,a1\n";
            source(f, "payments", paid);
            let more = "[[source]]\nkind = \"orders\"\npath = \"orders.csv\"\n[source.columns]\n\
                        id = \"id\"\non = \"on\"\namount = \"amount\"\n";
            f.write("winnable.toml", &(f.read("winnable.toml") + more));
            f.write("orders.csv", "id,on,amount\no1,2026-01-03,5\n");
        }),
        case("E0608", 2, CHECK, |f| changed(f, "\"USD\"", "\"XYZ\"")),
        // A currency in a row that is none costs the cell.
        case("E0608", 0, CHECK, |f| {
            source(
                f,
                "opportunities",
                "id,account_id,stage,amount,currency\n1,a1,Open,5,QQQ\n",
            );
        }),
        case("E0101", 2, CHECK, |f| with(f, "colour = \"red\"\n")),
    ]
}
