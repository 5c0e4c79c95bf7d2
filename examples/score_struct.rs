//! Scores one account from a struct of your own: no files, no engine, one crate.
//!
//! Run it with `cargo run -p winnable-engine --example score_struct`.

use rust_decimal::Decimal;
use winnable_model::{Currency, FactCatalogue, FactRow, FactValue, Label, Money, fact_ids};
use winnable_score::{CompiledModel, preset};

/// What your own program knows of a company. `None` is unknown, which is not zero.
struct Company {
    industry: Option<&'static str>,
    employees: Option<u32>,
    budget_confirmed: Option<bool>,
    open_pipeline_usd: Option<i64>,
}

impl Company {
    fn facts(&self) -> FactRow {
        let mut facts = FactRow::new();
        if let Some(industry) = self.industry {
            facts.set(fact_ids::INDUSTRY, FactValue::set([Label::new(industry)]));
        }
        if let Some(employees) = self.employees {
            facts.set(
                fact_ids::EMPLOYEES,
                FactValue::Number(Decimal::from(employees)),
            );
        }
        if let Some(confirmed) = self.budget_confirmed {
            facts.set(fact_ids::BUDGET_CONFIRMED, FactValue::Flag(confirmed));
        }
        if let Some(amount) = self.open_pipeline_usd {
            let money = Money::new(Decimal::from(amount), Currency::USD);
            facts.set(fact_ids::EXPECTED_ANNUAL_REVENUE, FactValue::Money(money));
        }
        facts
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let catalogue = FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::USD)).ok_or("not shipped")?;
    let compiled = CompiledModel::new(&model)?;
    let as_of = "2026-10-01".parse()?;

    let company = Company {
        industry: Some("Software"),
        employees: Some(320),
        budget_confirmed: Some(true),
        open_pipeline_usd: None,
    };
    let receipt = compiled.receipt(&company.facts(), as_of);
    let (score, low, high) = (receipt.score(), receipt.scored.low, receipt.scored.high);
    show(&format!(
        "score {score}, between {low} and {high} over what is unknown"
    ));
    for line in &receipt.contributions {
        show(&format!(
            "{:>6} of {:>5}  {} ({})",
            line.points,
            line.out_of,
            line.criterion,
            line.state.name()
        ));
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "an example shows its result")]
fn show(line: &str) {
    println!("{line}");
}
