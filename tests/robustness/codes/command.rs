//! E01 and E09: the command line, the project and the environment; E08: outputs.

use super::{Case, base, case, changed, demo, source, with};
use crate::harness::Folder;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = project();
    cases.extend(matching());
    cases.extend(figures());
    cases.extend(environment());
    cases
}

fn project() -> Vec<Case> {
    vec![
        case("E0100", 2, &["score", "--modle", "fia"], base),
        case("E0101", 2, &["check"], |f| {
            changed(f, "[project]\n", "[project]\nnmae = \"x\"\n");
        }),
        case("E0102", 2, &["check"], |f| {
            changed(f, "schema = 1", "schema = 2");
        }),
        case("E0103", 2, &["check", "-C", "/"], |_| {}),
        case("E0104", 2, &["check"], |f| {
            f.write("winnable.toml", "schema = ");
        }),
        case("E0105", 2, &["check"], |f| {
            changed(f, "accounts.csv", "acounts.csv");
        }),
        case("E0106", 2, &["demo"], |f| {
            f.write("winnable-demo/icp.toml", "");
        }),
        case("E0107", 2, &["explain", "Nobody Ltd"], base),
        case("E0108", 2, &["explain", "E9999"], base),
        case("E0109", 2, &["score", "--model", "nope"], base),
        case(
            "E0110",
            2,
            &["score", "--where", "account.employes > 5"],
            base,
        ),
        case("E0111", 2, &["check"], |f| {
            changed(
                f,
                "name = \"name\"",
                "name = \"name\"\n\"account.employees\" = \"employees\"",
            );
        }),
        case("E0112", 2, &["score", "--as-of", "2026-01-05"], |f| {
            source(f, "signals", "on,account_domain\n2026-01-02,acme.com\n");
            let text = f.read("winnable.toml");
            let signals = text.rfind("[[source]]").expect("a source");
            let head = "schema = 1\n[project]\ncurrency = \"USD\"\n";
            f.write("winnable.toml", &format!("{head}{}", &text[signals..]));
        }),
        case(
            "E0113",
            2,
            &["completions", "bash", "--format", "json"],
            |_| {},
        ),
        case("E0114", 2, &["check"], |f| {
            base(f);
            f.write(
                "accounts.csv",
                "id,name,employees,created\na1,Brightwater LLC,120,\n",
            );
        }),
        case("E0115", 2, &["check"], |f| {
            base(f);
            let header = "match,title,seniority,role,department\n";
            f.write(
                "tables/titles.csv",
                &format!("{header}contains,CTO,directr,,\n"),
            );
        }),
        case("E0116", 2, &["check"], |f| {
            base(f);
            let header = "decision,record_id,account_id,kind,note\n";
            f.write(
                "tables/match-overrides.csv",
                &format!("{header}maybe,r1,a1,,\n"),
            );
        }),
        case("E0150", 2, &["check"], |f| {
            verdicts(f, "a1,kim,maybe,2026-01-02\n");
        }),
        case("E0151", 2, &["capacity"], |f| {
            with(
                f,
                "[[metrics.programme]]\nname = \"p\"\nkind = \"one-to-one\"\npeople = 1\n\
                 hours_per_person = 9\nhours_per_account = 3\ntiers = [\"tier9\"]\n",
            );
        }),
        case("W0154", 1, &["capacity", "--strict"], |f| {
            super::source(f, "programmes", "programme,account_id\np,a1\np,a2\n");
            let project = f.read("winnable.toml");
            let one = "[[metrics.programme]]\nname = \"p\"\nkind = \"one-to-many\"\npeople = 1\n\
                       hours_per_person = 3\nhours_per_account = 3\n";
            f.write("winnable.toml", &format!("{project}{one}"));
        }),
        case("W0152", 0, &["capacity"], |f| {
            verdicts(f, "nobody,kim,accept,2026-01-02\n");
        }),
        case("W0153", 0, &["capacity"], |f| {
            base(f);
            let header = "account,who,verdict,tier,date\n";
            f.write(
                "tables/verdicts.csv",
                &format!("{header}a1,kim,override,tier9,2026-01-02\n"),
            );
        }),
    ]
}

/// The sound project with lines of a ledger of verdicts.
fn verdicts(folder: &Folder, lines: &str) {
    base(folder);
    folder.write(
        "tables/verdicts.csv",
        &format!("account,who,verdict,date\n{lines}"),
    );
}

/// Two plain files: records and accounts.
fn plain(folder: &Folder) {
    folder.write("r.csv", "id,company\nr1,Brightwater LLC\n");
    folder.write("a.csv", "id,name\na1,Brightwater LLC\n");
}

fn labels(folder: &Folder, labels: &str) {
    plain(folder);
    folder.write("r.csv", "id,name\nr1,Brightwater LLC\n");
    folder.write("labels.csv", labels);
}

const EVALUATE: &[&str] = &[
    "match",
    "evaluate",
    "labels.csv",
    "--records",
    "r.csv",
    "--accounts",
    "a.csv",
];

fn matching() -> Vec<Case> {
    vec![
        case("E0155", 2, &["check"], |f| {
            base(f);
            f.write("tables/owners.csv", "programme,side,who\n,finance,kim\n");
        }),
        case(
            "E0117",
            2,
            &["match", "--records", "r.csv", "--accounts", "a.csv"],
            |f| {
                plain(f);
                f.write("r.csv", "number,colour\n1,red\n");
            },
        ),
        case("E0118", 2, &["explain", "match", "nobody"], base),
        case("E0119", 2, EVALUATE, |f| {
            labels(f, "record,account\nr1,a1\n");
        }),
        case(
            "W0510",
            0,
            &["match", "--records", "r.csv", "--accounts", "a.csv"],
            |f| {
                labels(f, "");
                f.write("a.csv", "id,name\na1,Brightwater LLC\na1,Hanbit Ltd\n");
            },
        ),
        case("W0511", 0, EVALUATE, |f| {
            labels(f, "record_id,account_id\nr1,a1\nr9,a1\n");
        }),
    ]
}

fn figures() -> Vec<Case> {
    vec![
        case("E0120", 2, &["metrics", "win_rat"], base),
        case("E0121", 2, &["metrics", "--window", "sometime"], base),
        case("E0122", 2, &["metrics", "--by", "colour"], base),
        case("E0123", 2, &["holdout", "create", "--share", "50%"], |f| {
            demo(f);
            f.run(&["holdout", "create", "--share", "50%"]).with_code(0);
        }),
        case(
            "E0124",
            2,
            &["holdout", "create", "--share", "0.000001"],
            base,
        ),
        case(
            "E0125",
            2,
            &["holdout", "create", "--on", "2020-01-01"],
            base,
        ),
        case("E0126", 2, &["holdout", "compare"], |f| {
            base(f);
            f.write("tables/holdout.toml", "list = \"x\"\n");
            f.write("tables/holdout.csv", "account_id,arm\na1,control\n");
        }),
        case(
            "E0127",
            2,
            &["holdout", "compare", "--name", "spring"],
            base,
        ),
        case("E0128", 2, &["holdout", "create", "--tier", "tier9"], base),
        case(
            "E0129",
            2,
            &["holdout", "compare", "--programme", "nope"],
            |f| {
                source(f, "programmes", "programme,account_id\nspring,a1\n");
            },
        ),
        case("W0130", 0, &["check"], |f| {
            with(f, "[metrics]\ngoals = [\"engagement_rate\"]\n");
        }),
        case("W0131", 0, &["check"], |f| {
            with(f, "[metrics]\ngoals = [\"mql\", \"win_rate\"]\n");
        }),
        case("W0132", 0, &["check"], |f| {
            with(f, "[metrics]\ngoals = [\"win_rate\", \"ctr\"]\n");
        }),
    ]
}

fn environment() -> Vec<Case> {
    vec![
        case("E0801", 3, &["run"], |f| {
            base(f);
            // A file stands where the folder of the outputs must be.
            f.write("out", "not a folder");
        }),
        case("E0901", 3, &["check"], |f| {
            with(f, "[programme]\nicp = \"icp.toml\"\n");
            // A folder is no file that can be read.
            f.write("icp.toml/inside", "");
        }),
        case("E0904", 3, &["check"], |f| {
            base(f);
            let rows = (0..150_000).map(|n| format!("x{n},Company {n},5,2026-01-02"));
            let rows = rows.collect::<Vec<_>>().join("\n");
            f.write(
                "accounts.csv",
                &format!("id,name,employees,created\n{rows}\n"),
            );
        })
        .capped(256 * 1024),
        case("E0902", 2, &["check"], |f| {
            base(f);
            let accounts = f.path().join("accounts.csv");
            let rows = (0..50_000).map(|n| format!("x{n},Company {n},5,2026-01-02"));
            let rows = rows.collect::<Vec<_>>().join("\n");
            f.write(
                "accounts.csv",
                &format!("id,name,employees,created\n{rows}\n"),
            );
            // Somebody saves the file again and again while it is read.
            std::thread::spawn(move || {
                for second in 1..20_000 {
                    let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(second);
                    let saved = std::fs::File::options().append(true).open(&accounts);
                    if saved.and_then(|file| file.set_modified(time)).is_err() {
                        break;
                    }
                    std::thread::sleep(std::time::Duration::from_millis(1));
                }
            });
        }),
    ]
}
