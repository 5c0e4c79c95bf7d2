//! Scores the accounts of a CSV file with headers of its own, by a mapping.
//!
//! Run it with `cargo run -p winnable-engine --example score_csv`.

use std::io::Cursor;
use winnable_engine::{Inputs, RollUpTo, Run, RunSettings};

use winnable_ingest::{Plan, ReadSettings, Seen, SourceSpec, read_accounts, survey};
use winnable_model::document::{Document, SectionCodes, TextFile};
use winnable_model::{Code, Currency, Diagnostics, FactCatalogue, FileId, FxTable};
use winnable_score::{CompiledModel, preset};

const MAPPING: &str = r#"
kind = "accounts"
path = "companies.csv"
[columns]
id = "Company"
name = "Company"
industry = "Sector"
employees = "Headcount"
"account.budget_confirmed" = "Budget OK"
"#;

const COMPANIES: &str = "Company,Sector,Headcount,Budget OK
한빛전자,Manufacturing,200-499,yes
Brightwater LLC,Software,1200,
Quiet Harbor Inc,Retail,n/a,no
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A mapping is text: its mistakes come with their place, all of them at once.
    let mut catalogue = FactCatalogue::builtin();
    let mut mistakes = Diagnostics::new();
    let file = TextFile::new("mapping.toml", MAPPING);
    let document = Document::parse(&file, Code::E0104, &mut mistakes).ok_or("too large")?;
    let section = document.root(SourceSpec::TABLE, SectionCodes::PROJECT);
    let source = SourceSpec::read(&section, &mut catalogue, &mut mistakes).ok_or("a mistake")?;

    // A first pass settles how the cells are read, the second one reads them.
    let settings = ReadSettings::new(chrono_tz::Tz::UTC, Currency::USD);
    let found = survey(Cursor::new(COMPANIES), &source)?;
    let plan = Plan::new(
        &source,
        &found,
        (FileId(0), "companies.csv"),
        &catalogue,
        &settings,
    )
    .map_err(|_| "a column is missing")?;
    let mut inputs = Inputs::default();
    let report = read_accounts(
        Cursor::new(COMPANIES),
        &plan,
        &mut Seen::new(),
        &mut |account| {
            inputs.accounts.push(account);
        },
    )?;
    // Every row is accounted for once.
    report.tally.check()?;

    let model = preset("account6", &catalogue, Some(Currency::USD)).ok_or("not shipped")?;
    let compiled = CompiledModel::new(&model)?;
    let settings = RunSettings {
        as_of: "2026-10-01".parse()?,
        currency: Currency::USD,
        fx: FxTable::default(),
        own_domains: Vec::new(),
        free_mail: Vec::new(),
        exclusions: Vec::new(),
        roll_up: RollUpTo::Account,
        keep_matches: false,
    };
    let assessment = Run::start(settings, inputs, &compiled)?.finish();
    for at in 0..assessment.len() {
        let row = assessment.row(at, &compiled, false);
        let scored = row.receipt.scored;
        show(&format!(
            "{} {} [{}, {}]",
            row.name, scored.score, scored.low, scored.high
        ));
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "an example shows its result")]
fn show(line: &str) {
    println!("{line}");
}
