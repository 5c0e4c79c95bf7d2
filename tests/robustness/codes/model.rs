//! E02: scoring models.

use super::{Case, base, case, source};
use crate::harness::Folder;

/// A model with a mistake of most kinds.
const PLANTED: &str =
    include_str!("../../../crates/winnable-score/src/tests/mistakes/planted.toml");

fn planted(folder: &Folder) {
    base(folder);
    let project = folder.read("winnable.toml");
    folder.write("winnable.toml", &project.replace("\"USD\"", "\"KRW\""));
    folder.write("models/planted.toml", PLANTED);
}

/// A model of one criterion.
fn small(folder: &Folder, criterion: &str, rest: &str) {
    base(folder);
    folder.write(
        "models/m.toml",
        &format!(
            "schema = 1\nid = \"m\"\ntitle = \"M\"\n[[factor]]\nid = \"f\"\nweight = 100\n\
             [[factor.criterion]]\nid = \"c\"\n{criterion}\n{rest}"
        ),
    );
}

const BY_PLANTED: &[&str] = &["check", "--model", "planted"];
const BY_SMALL: &[&str] = &["check", "--model", "m"];
const EMPLOYEES: &str = "fact = \"account.employees\"\nunknown = \"half\"\n";

pub(super) fn cases() -> Vec<Case> {
    let of_planted = [
        "E0202", "E0203", "E0204", "E0205", "E0206", "E0207", "E0208", "E0209", "E0210", "E0211",
        "E0214", "E0215", "E0217", "E0218", "E0219",
    ];
    let mut cases: Vec<Case> = of_planted
        .into_iter()
        .map(|code| case(code, 2, BY_PLANTED, planted))
        .collect();
    cases.extend([
        case("E0201", 2, BY_SMALL, |f| {
            base(f);
            f.write("models/m.toml", "schema = ");
        }),
        case("E0212", 2, BY_SMALL, |f| {
            let text = "fact = \"account.country\"\nunknown = \"half\"\n";
            small(f, &format!("{text}bands = [{{ points = 1 }}]"), "");
        }),
        case("E0213", 2, BY_SMALL, |f| {
            let rest = "[rollup]\nstrategy = \"top-k-mean\"\n";
            small(
                f,
                &format!("{EMPLOYEES}bands = [{{ from = 5, points = 1 }}]"),
                rest,
            );
        }),
        case("E0216", 2, BY_SMALL, |f| small(f, EMPLOYEES, "")),
        case("W0220", 0, &["check", "--model", "account6"], base),
        case("W0221", 0, &["check", "--model", "account6"], base),
        case("W0223", 0, &["check", "--model", "account6"], base),
        case("W0222", 0, BY_SMALL, |f| {
            let approval = "[approval]\nsales = \"A\"\nmarketing = \"B\"\non = 2025-01-02\n";
            small(
                f,
                &format!("{EMPLOYEES}bands = [{{ from = 5, points = 1 }}]"),
                approval,
            );
        }),
        case(
            "E0230",
            2,
            &["simulate", "--set", "icp_fit.wieght=30"],
            base,
        ),
        case("E0231", 2, &["simulate", "--set", "icp_fit.weight"], base),
        case(
            "E0232",
            2,
            &["simulate", "--set", "tier1.score=70", "--write"],
            base,
        ),
        case(
            "E0233",
            2,
            &["model", "calibrate", "--out", "models/new.toml"],
            base,
        ),
        case(
            "W0226",
            0,
            &["simulate", "--set", "tier1.score=70"],
            super::demo,
        ),
        case("W0224", 0, BY_SMALL, |f| {
            let bands = "{ from = 5, below = 10, points = 1 }, { from = 20, points = 2 }";
            small(f, &format!("{EMPLOYEES}bands = [{bands}]"), "");
        }),
        case("W0225", 0, BY_SMALL, |f| {
            let tiers = "[[tier]]\nid = \"a\"\nscore = 50\n[[tier]]\nid = \"b\"\n";
            small(
                f,
                &format!("{EMPLOYEES}bands = [{{ from = 5, points = 1 }}]"),
                tiers,
            );
            let rows: Vec<String> = (0..40)
                .map(|n| format!("x{n},Company {n},120,2026-01-02\n"))
                .collect();
            f.write(
                "accounts.csv",
                &format!("id,name,employees,created\n{}", rows.concat()),
            );
        }),
        case("W0414", 0, &["check"], |f| {
            source(
                f,
                "engagements",
                "on,channel,account_id\n2026-01-05,carrier pigeon,a1\n",
            );
        }),
    ]);
    cases
}
