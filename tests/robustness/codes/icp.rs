//! E07: the ICP, and what is asked of tables and of the past.

use super::{Case, base, case, demo, demo_with, source, with};
use crate::harness::Folder;

const ICP: &[&str] = &["icp", "check"];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = mistakes();
    cases.extend(doubts());
    cases.extend(tables());
    cases.extend(doubts_of_tables());
    cases.extend(periods());
    cases
}

const PLANTED: &str = r#"
schema = 1
id = "core"
agreed = "soon"
colour = "red"
core = ["emplyees"]
[firmographics]
growth_stage = "fast growing"
[firmographics.revenue]
core = true
[[trigger]]
id = "pressure"
[buying]
pain_points = ["too much work"]
"#;

fn planted(folder: &Folder) {
    with(folder, "[programme]\nicp = \"icp.toml\"\n");
    folder.write("icp.toml", PLANTED);
}

fn mistakes() -> Vec<Case> {
    let of_planted = [
        "E0702", "E0703", "E0704", "E0705", "E0706", "E0707", "E0708",
    ];
    let mut cases: Vec<Case> = of_planted
        .into_iter()
        .map(|code| case(code, 2, ICP, planted))
        .collect();
    cases.extend([
        case("E0701", 2, ICP, |f| {
            planted(f);
            f.write("icp.toml", "schema = ");
        }),
        case("E0709", 2, ICP, base),
    ]);
    cases
}

fn doubts() -> Vec<Case> {
    vec![
        case("W0701", 0, ICP, |f| {
            demo_with(
                f,
                "icp.toml",
                "from = 200, below = 1000 }",
                "from = 1, below = 1000 }",
            );
        }),
        case("W0702", 0, ICP, |f| {
            demo(f);
            let text = f.read("icp.toml");
            let from = text
                .find("[technographics.required]")
                .expect("technographics");
            let to = text.find("[[hypothesis]]").expect("a hypothesis");
            f.write("icp.toml", &format!("{}{}", &text[..from], &text[to..]));
        }),
        case("W0703", 0, ICP, |f| {
            demo_with(f, "icp.toml", "window_days = 180\n", "");
        }),
        case("W0704", 0, ICP, |f| {
            demo_with(f, "icp.toml", "agreed = 2026-08-03", "agreed = 2025-08-03");
        }),
        case("W0705", 0, ICP, |f| {
            demo_with(
                f,
                "icp.toml",
                "evidence = [\"deals\", \"crm\"]",
                "evidence = [\"interview\"]",
            );
        }),
        case("W0706", 0, ICP, demo),
        case("W0707", 0, ICP, |f| {
            demo_with(f, "icp.toml", "reachable_count = 640\n", "");
        }),
        case("W0708", 0, ICP, |f| {
            demo_with(
                f,
                "icp.toml",
                "cost = \"Three people answer for two months, and a fine is at risk\"\n",
                "",
            );
        }),
        case("W0709", 0, ICP, demo),
        case("W0710", 0, &["icp", "best"], |f| {
            demo(f);
            let text = f.read("winnable.toml");
            f.write(
                "winnable.toml",
                &format!(
                    "{text}\n[best_customers]\ncycle_days = 90\nfrom_interviews = [\"cycle_days\"]\n"
                ),
            );
        }),
    ]
}

const OF_TABLE: &[&str] = &[
    "icp",
    "backtest",
    "--table",
    "deals.csv",
    "--outcome",
    "status=won",
    "--score",
    "score",
];

/// A table of thirty deals, one of which has a word of its own.
fn table(folder: &Folder) {
    let mut rows = vec!["id,status,score,opened,closed,industry\n".to_owned()];
    for n in 0..30 {
        let status = if n % 3 == 0 { "won" } else { "lost" };
        let industry = ["bank", "shop", "farm"][n % 3];
        rows.push(format!(
            "d{n},{status},{},2026-01-04,2026-02-05,{industry}\n",
            90 - n * 2
        ));
    }
    folder.write("deals.csv", &rows.concat());
}

fn tables() -> Vec<Case> {
    vec![
        case(
            "E0133",
            2,
            &[
                "icp",
                "backtest",
                "--table",
                "deals.csv",
                "--outcome",
                "status=won",
                "--score",
                "points",
            ],
            table,
        ),
        case(
            "E0134",
            2,
            &[
                "icp",
                "backtest",
                "--table",
                "deals.csv",
                "--outcome",
                "status=won",
                "--score",
                "score",
                "--time",
                "industry",
                "--closed",
                "closed",
            ],
            table,
        ),
        case(
            "E0135",
            2,
            &[
                "icp",
                "backtest",
                "--table",
                "deals.csv",
                "--outcome",
                "status=won",
                "--score",
                "score",
                "--as-of",
                "2026-01-31",
            ],
            table,
        ),
        case(
            "E0137",
            2,
            &[
                "icp",
                "discover",
                "--table",
                "deals.csv",
                "--outcome",
                "status=won",
                "--hypotheses",
                "bad.toml",
            ],
            |f| {
                table(f);
                f.write(
                    "bad.toml",
                    "[[hypothesis]]\nsentence = \"x\"\npredicate = \"score >> 5\"\n",
                );
            },
        ),
    ]
}

fn doubts_of_tables() -> Vec<Case> {
    vec![
        case(
            "W0133",
            0,
            &[
                "icp",
                "backtest",
                "--table",
                "deals.csv",
                "--outcome",
                "status=won",
                "--model",
                "fia",
            ],
            table,
        ),
        case("W0134", 0, OF_TABLE, |f| {
            table(f);
            let text = f.read("deals.csv");
            f.write(
                "deals.csv",
                &format!("{text}e1,On hold,5,2026-01-04,2026-02-05,bank\n"),
            );
        }),
        case(
            "W0135",
            0,
            &[
                "icp",
                "backtest",
                "--table",
                "deals.csv",
                "--outcome",
                "status=won",
                "--model",
                "learned.toml",
            ],
            |f| {
                table(f);
                let card = winnable_score::preset_text("fia").expect("a shipped model");
                f.write(
                    "learned.toml",
                    &format!("# learned from: deals.csv\n{card}"),
                );
            },
        ),
    ]
}

fn periods() -> Vec<Case> {
    vec![
        case("E0711", 2, &["icp", "drift", "--window", "all"], demo),
        case(
            "E0712",
            2,
            &["icp", "handoff", "--start", "2099-01-01"],
            demo,
        ),
        case("E0715", 2, &["icp", "backtest"], base),
        case("W0716", 0, &["icp", "backtest"], |f| {
            let deals =
                "1,a1,Closed Won,2026-01-02,2026-01-03\n2,a2,Closed Lost,2026-01-02,2026-01-03\n";
            source(
                f,
                "opportunities",
                &format!("id,account_id,stage,created,close\n{deals}"),
            );
            let history = "[[source]]\nkind = \"field_history\"\npath = \"history.csv\"\n\
                           [source.columns]\naccount_id = \"account\"\non = \"on\"\nfield = \"field\"\n\
                           old = \"old\"\nnew = \"new\"\n";
            let text = f.read("winnable.toml");
            f.write("winnable.toml", &format!("{text}{history}"));
            f.write(
                "history.csv",
                "account,on,field,old,new\na1,2026-01-02,Colour,red,blue\n",
            );
        }),
    ]
}
