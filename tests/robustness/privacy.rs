//! People who must not be contacted, and what of a person reaches an output at all.

use std::fs;

use crate::harness::Folder;
use crate::trial::{
    fact, fact_of, input, project, run, run_in, run_twice_in, source, table, written,
};

const CONTACTS: &str = "id,account_id,name,title,email";
const KEY: &str = "a key of more than sixteen bytes\n";
/// HMAC-SHA-256 of `secret@acme.com` with that key, line end apart, by Python's `hmac`.
const SECRET: &str = "c8ae62794fdcdaf63fa3ac3925d3cfdb94ef469c2b752ad38bfaea9594f7b3c1";

/// 999 contacts who may be contacted, a further one of each kind who may not, and touches of all.
fn crm(wish: &str) -> Folder {
    let sources = [
        source("accounts", "accounts.csv", "id,name,domain,created"),
        source("contacts", "contacts.csv", CONTACTS),
        source("engagements", "touches.csv", "contact_id,on,channel"),
    ];
    let folder = project("b47", "USD", &sources);
    let toml = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &format!("{toml}\n[privacy]\nsuppression = \"tables/suppression.csv\"\n"),
    );
    folder.write(
        "accounts.csv",
        "id,name,domain,created\nA1,Acme,acme.com,2026-01-02\n",
    );
    let people = table(
        &format!("{CONTACTS},{wish}"),
        "C{nnnn},A1,Person {nnnn},Engineer,p{nnnn}@acme.com,N",
        &[
            "W1,A1,Wanda Wish,CEO,wanda@acme.com,Y",
            "S1,A1,Paul Plain,CTO,plain@acme.com,N",
            "S2,A1,Sally Secret,CFO,Secret@Acme.com,",
            "K1,A1,Otto Open,COO,otto@acme.com,N",
            // Of no account, and one whom nobody may see in a review.
            "W2,,Zoe Zero,CEO,zoe@gmail.com,Y",
            // Refused: an id that contradicts another row.
            "C0001,A1,Nora Noid,CEO,nora@acme.com,Y",
            "W4,A1,\"Rita\" Raw,CEO,rita@acme.com,Y",
        ],
    );
    folder.write("contacts.csv", &people);
    folder.write(
        "touches.csv",
        "contact_id,on,channel\nW1,2026-02-01,webinar\nS1,2026-02-01,webinar\nS2,2026-02-01,webinar\nK1,2026-02-02,webinar\n",
    );
    folder.write(
        "tables/suppression.csv",
        &format!("email\nPlain@Acme.com\n{SECRET}\n"),
    );
    folder.write("key", KEY);
    folder
}

/// The texts by which somebody who must not be contacted would be known.
const UNWILLING: [&str; 16] = [
    "Wanda", "wanda@", "W1", "Paul", "plain@", "Plain@", "Sally", "ecret@", "S2", "Zoe", "zoe@",
    "W2", "Nora", "nora@", "Rita", "rita@",
];

/// The rows behind a figure are rows of people where the figure counts leads.
#[test]
fn b47_the_rows_of_a_figure_name_nobody_who_must_not_be_contacted() {
    let columns = "id,email,account_name,created,converted,opt_out";
    let sources = [
        source("accounts", "accounts.csv", "id,name,created"),
        source("leads", "leads.csv", columns.trim_end_matches(",opt_out")),
    ];
    let folder = project("b47-rows", "USD", &sources);
    folder.write("accounts.csv", "id,name,created\nA1,Acme,2026-01-02\n");
    let good = "L{nnnn},l{n}@gmail.com,Acme,2026-01-05,yes,N";
    let bad = "wanda@acme.com,wanda@acme.com,Acme,2026-01-05,yes,Y";
    folder.write("leads.csv", &table(columns, good, &[bad]));
    for format in ["table", "json", "csv"] {
        let args = [
            "explain",
            "metric:lead_conversion",
            "--rows",
            "--format",
            format,
        ];
        let shown = run(&folder, &args).with_code(0).shown();
        assert!(!shown.contains("wanda"), "{shown}");
        if format != "table" {
            // Counted all the same, and found by its place.
            assert!(shown.contains("1001") && shown.contains("L0999"), "{shown}");
        }
    }
}

/// Everything that the commands print and write, by the command.
fn everything(folder: &Folder) -> Vec<(String, String)> {
    let env = [("WINNABLE_PII_KEY_FILE", "key")];
    let commands: &[&[&str]] = &[
        &["run", "--format", "json"],
        &["score"],
        &["explain", "A1", "--contacts"],
        &["explain", "A1", "--contacts", "--format", "json"],
        &["match", "--format", "csv"],
        &["match", "--format", "json"],
        &["match"],
        &["metrics"],
        &["explain", "metric", "engagement_rate", "--rows"],
        &["doctor"],
    ];
    let mut texts: Vec<(String, String)> = commands
        .iter()
        .map(|args| (args.join(" "), run_in(folder, args, &env).shown()))
        .collect();
    texts.extend(written(folder));
    texts
}

#[test]
fn b47_who_must_not_be_contacted_is_in_no_output_and_counted() {
    let env = [("WINNABLE_PII_KEY_FILE", "key")];
    for wish in ["do_not_contact", "opt_out", "Unsubscribed", "수신거부"] {
        let folder = crm(wish);
        let ran = run_twice_in(&folder, &env).with_code(0);
        let contacts = input(&folder, "contacts.csv");
        assert_eq!(contacts["rows_read"], 1006);
        assert_eq!(contacts["quarantined"], 2, "{contacts}");
        // Wanda, Paul, Sally and Zoe; the rows that were set aside are nobody.
        let privacy = &ran.json()["manifest"]["privacy"];
        assert_eq!(privacy["do_not_contact"], 4, "{privacy}");
        // The spelling of the column changes nothing but which people are left out.
        let outputs = match wish {
            "do_not_contact" => everything(&folder),
            _ => written(&folder).into_iter().collect(),
        };
        for (what, text) in outputs {
            for secret in UNWILLING {
                assert!(!text.contains(secret), "{wish}: {secret} in {what}: {text}");
            }
        }
        // Who may be contacted is there, with the name.
        let open = run_in(
            &folder,
            &["explain", "A1", "--contacts", "--format", "json"],
            &env,
        );
        assert!(open.out.contains("Otto Open"), "{}", open.out);
        let explained = open.json();
        assert_eq!(explained["people_left_out"], 3);
        assert_eq!(explained["manifest"]["privacy"]["contacts"], true);
        // Their touches are no contact: the account is engaged as before.
        assert_eq!(fact_of(&explained, "rollup.engaged_people"), "4");
    }
}

#[test]
fn b47_strict_privacy_leaves_their_touches_out_too() {
    let env = [("WINNABLE_PII_KEY_FILE", "key")];
    let folder = crm("opt_out");
    let toml = folder.read("winnable.toml");
    folder.write("winnable.toml", &format!("{toml}strict = true\n"));
    let ran = run_twice_in(&folder, &env).with_code(0);
    let privacy = &ran.json()["manifest"]["privacy"];
    assert_eq!(privacy["strict"], true);
    assert_eq!(privacy["touches_left_out"], 3, "{privacy}");
    let explained = run_in(&folder, &["explain", "A1", "--format", "json"], &env).json();
    assert_eq!(fact_of(&explained, "rollup.engaged_people"), "1");
    assert_eq!(fact_of(&explained, "rollup.inbound_touches"), "1");
    assert_eq!(input(&folder, "touches.csv")["accepted"], 4);
}

/// Entries that nobody can understand stop the run, and the key is in no message.
#[test]
fn b47_a_list_that_cannot_be_used_refuses_the_run() {
    let folder = crm("opt_out");
    let refused = |env: &[(&str, &str)], code: &str| {
        let ran = run_twice_in(&folder, env).with_code(2);
        assert_eq!(ran.codes(), [code], "{}", ran.err);
        assert!(!ran.shown().contains("more than sixteen"), "{}", ran.err);
    };
    refused(&[], "E0139");
    refused(&[("WINNABLE_PII_KEY_FILE", "no such file")], "E0139");
    folder.write("short", "too short");
    refused(&[("WINNABLE_PII_KEY_FILE", "short")], "E0139");
    folder.write("tables/suppression.csv", "email\nno address\n");
    refused(&[], "E0138");
    folder.write("tables/suppression.csv", "address\nkim@acme.com\n");
    refused(&[], "E0138");
    fs::remove_file(folder.path().join("tables/suppression.csv")).expect("a file");
    refused(&[], "E0138");
    // A list without a header loses no entry.
    folder.write("tables/suppression.csv", "plain@acme.com\notto@acme.com\n");
    let ran = run_twice_in(&folder, &[]).with_code(0);
    assert_eq!(ran.json()["manifest"]["privacy"]["do_not_contact"], 4);
}

/// What is quarantined of people shows where and why, and not who: addresses, names, telephones.
#[test]
fn b47_the_quarantine_shows_no_person() {
    let sources = [
        source("accounts", "accounts.csv", "id,name,created"),
        source(
            "contacts",
            "contacts.csv",
            "id,account_id,name,email,phone,created",
        ),
        source(
            "opportunities",
            "deals.csv",
            "id,account_id,contact_email,stage,amount",
        ),
    ];
    let folder = project("b47-quarantine", "USD", &sources);
    folder.write("accounts.csv", "id,name,created\nA1,Acme,2026-01-02\n");
    folder.write(
        "contacts.csv",
        "id,account_id,name,email,phone,created,mobile\nC1,A1,Kim Minsu,no-at-kim,02-555-1234,2026-99-99,010-1234-8642\n,A1,Lee Jiho,,02-555-9876,2026-01-02,010-8642\nC3,A1,Park \"Jin\" X,park@acme.com\n",
    );
    folder.write(
        "deals.csv",
        "id,account_id,contact_email,stage,amount\nD1,A1,choi@acme.com,Closed Won,nine\n",
    );
    let ran = run(&folder, &["run", "--format", "json"]).with_code(0);
    let text = folder.read("out/quarantine.csv");
    for secret in [
        "Kim", "kim", "Lee", "Jiho", "Park", "park@", "1234", "9876", "8642", "choi",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
        assert!(!ran.shown().contains(secret), "{secret}");
    }
    // The key, the place and the reason stay, and so does the company of an address.
    for shown in [
        "contacts.csv,2,",
        "contacts.csv,3,",
        "contacts.csv,4,",
        "2026-99-99",
        "*@acme.com",
        "nine",
    ] {
        assert!(text.contains(shown), "{shown} in {text}");
    }
    assert_eq!(fact(&folder, "A1", "rollup.people"), "1");
}

/// Owners and contacts that stand on other rows than people's are hidden as well.
#[test]
fn the_quarantine_shows_no_person_of_a_deal() {
    let sources = [
        source("accounts", "accounts.csv", "id,name,created"),
        source(
            "opportunities",
            "deals.csv",
            "id,account_id,owner,stage,amount",
        ),
    ];
    let folder = project("quarantine-deal", "USD", &sources);
    folder.write("accounts.csv", "id,name,created\nA1,Acme,2026-01-02\n");
    folder.write(
        "deals.csv",
        "id,account_id,owner,stage,amount,Primary contact\nD1,A1,Kim Minsu,Closed Won,nine,Lee Jiho\n",
    );
    let ran = run(&folder, &["run", "--format", "json"]).with_code(0);
    let text = folder.read("out/quarantine.csv");
    for secret in ["Kim", "Minsu", "Lee", "Jiho"] {
        assert!(!text.contains(secret), "{secret} in {text}");
        assert!(!ran.shown().contains(secret), "{secret}");
    }
    for shown in ["D1", "A1", "Closed Won", "nine"] {
        assert!(text.contains(shown), "{shown} in {text}");
    }
}

/// A postal code of a person is hidden where the cell is shown and where the reason quotes it.
#[test]
fn a_reason_does_not_quote_what_its_cell_hides() {
    let folder = Folder::new("privacy-reason");
    folder.write(
        "c.csv",
        "id,email,zip,country,created\n1,a@acme.com,7725,US,2026-01-02\n",
    );
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n\n[[source]]\nkind = \"contacts\"\npath = \"c.csv\"\n\
         columns = { id = \"id\", email = \"email\", postal_code = \"zip\", country = \"country\", created = \"created\" }\n",
    );
    let said = folder.run(&["check"]).with_code(0).err();
    assert!(said.contains("W0405") && said.contains("9999"), "{said}");
    assert!(!said.contains("7725"), "{said}");
    folder.run(&["run"]).with_code(0);
    let aside = folder.read("out/quarantine.csv");
    assert!(
        aside.contains("W0405") && !aside.contains("7725"),
        "{aside}"
    );
}

/// Where an address is the id of a person, a row that is set aside for it shows it nowhere: not where the
/// cell is shown, not where it is quoted and not in the row.
#[test]
fn a_row_set_aside_for_its_id_does_not_show_the_address() {
    let folder = Folder::new("privacy-id");
    folder.write(
        "c.csv",
        "email,company,created\nkim@acme.com,Acme,2026-01-02\nkim@acme.com,Blau,2026-01-03\n",
    );
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n\n[[source]]\nkind = \"contacts\"\npath = \"c.csv\"\n\
         columns = { id = \"email\", email = \"email\", account_name = \"company\", created = \"created\" }\n",
    );
    folder.run(&["run"]).with_code(0);
    for shown in [
        folder.run(&["check"]).err(),
        folder.run(&["check", "--format", "json"]).out(),
        folder.read("out/quarantine.csv"),
    ] {
        assert!(
            shown.contains("E0502") && shown.contains("*@acme.com"),
            "{shown}"
        );
        assert!(!shown.contains("kim"), "{shown}");
    }
}
