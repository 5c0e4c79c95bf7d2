mod classes;
mod laws;
mod mistakes;
mod numbers;

use chrono::NaiveDate;
use winnable_model::document::TextFile;
use winnable_model::{Currency, Diagnostics, FactCatalogue, FactRow, FactValue, Label};

use super::Profile;

/// An ICP of four core conditions.
const SOUND: &str = r#"
schema = 1
id = "core"
title = "Korean finance"
agreed = 2026-09-01
core = ["region"]
reachable_count = 420
search_queries = ["data lineage audit"]

[firmographics.industry]
naics = ["52"]
labels = ["Financial Services"]
core = true

[firmographics.employees]
ranges = [{ from = 50, below = 200 }, { from = 200, below = 1000 }]
core = true

[firmographics.region]
places = ["대한민국 / / 서울", "United States"]

[[trigger]]
id = "audit"
event = "regulation"
window_days = 180
core = true

[buying.economic_buyer]
functions = ["finance"]
level = "vp"

[message]
target = "Data teams of banks"
situation = "An audit is due"
cost = "Three people for two months"
change = "Audit requests are answered in 2 days, not 3 weeks"
"#;

fn read(text: &str) -> Result<Profile, Diagnostics> {
    let file = TextFile::new("icp.toml", text);
    Profile::read(&file, &FactCatalogue::builtin(), Currency::USD)
}

fn sound() -> Profile {
    read(SOUND).unwrap_or_else(|found| panic!("{found:?}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts(values: &[(&str, FactValue)]) -> FactRow {
    let catalogue = FactCatalogue::builtin();
    let mut row = FactRow::new();
    for (name, value) in values {
        row.set_named(&catalogue, name, value.clone()).unwrap();
    }
    row
}

fn text(label: &str) -> FactValue {
    FactValue::Text(Label::new(label))
}

fn set(labels: &[&str]) -> FactValue {
    FactValue::set(labels.iter().map(|label| Label::new(label)))
}
