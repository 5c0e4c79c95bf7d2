use winnable_model::document::TextFile;
use winnable_model::{Code, Currency, FactCatalogue};

use crate::{Model, ModelSource};

const MODEL: &str = r#"schema = 1
id = "m" # the id
title = "M"

[[factor]]
id = "fit"   # who they are
weight = 60
  [[factor.criterion]]
  id = "size"
  fact = "account.employees"
  unknown = "half"
  bands = [
      { from = 5, below = 50, points = 3 }, # small
      { from = 50, points = 10 },
  ]
  [[factor.criterion]]
  id = "urgency"
  fact = "account.urgency"
  unknown = "zero"
  values = { low = 0, high = 4 }

[[factor]]
id = "reach"
weight = 40
[[factor.criterion]]
id = "breadth"
fact = "rollup.engaged_people"
unknown = "half"
curve = [[0, 0], [3, 6]]

[[tier]]
id = "a"
score = 80
[[tier]]
id = "b"
"#;

fn edited(settings: &str) -> Result<String, Vec<(Code, String)>> {
    let file = TextFile::new("m.toml", MODEL);
    match Model::edited(&file, &TextFile::new("--set", settings)) {
        Ok(changed) => Ok(changed.text.to_string()),
        Err(found) => Err(found
            .iter()
            .map(|one| (one.code, winnable_model::Localised::en(&one.message)))
            .collect()),
    }
}

fn model(text: &str) -> Model {
    let file = TextFile::new("m.toml", text);
    let catalogue = FactCatalogue::builtin();
    let read = Model::read(&file, &catalogue, Some(Currency::USD), ModelSource::Project);
    read.unwrap_or_else(|found| panic!("{text}\n{found:?}"))
        .model
}

/// The lines of the model that are other ones after a change, and those that they became.
fn changes(settings: &str) -> (Vec<String>, Vec<String>) {
    let text = edited(settings).unwrap_or_else(|found| panic!("{found:?}"));
    let only = |of: &str, other: &str| -> Vec<String> {
        let other: Vec<&str> = other.lines().collect();
        let lines = of.lines().filter(|line| !other.contains(line));
        lines.map(str::to_owned).collect()
    };
    (only(MODEL, &text), only(&text, MODEL))
}

#[test]
fn one_value_changes_and_nothing_else() {
    for (settings, before, after) in [
        ("fit.weight=55", "weight = 60", "weight = 55"),
        ("factor.fit.weight = 55", "weight = 60", "weight = 55"),
        ("factor.2.weight=45.5", "weight = 40", "weight = 45.5"),
        ("tier.1.min=78", "score = 80", "score = 78"),
        ("a.score=78", "score = 80", "score = 78"),
        (
            "size.bands.1.points=4",
            "      { from = 5, below = 50, points = 3 }, # small",
            "      { from = 5, below = 50, points = 4 }, # small",
        ),
        (
            "criterion.urgency.values.high=7",
            "  values = { low = 0, high = 4 }",
            "  values = { low = 0, high = 7 }",
        ),
        (
            "breadth.curve.2.x=5",
            "curve = [[0, 0], [3, 6]]",
            "curve = [[0, 0], [5, 6]]",
        ),
        (
            "urgency.fact=account.segment",
            "  fact = \"account.urgency\"",
            "  fact = \"account.segment\"",
        ),
        (
            "title=Other title",
            "title = \"M\"",
            "title = \"Other title\"",
        ),
        ("title=\"O\"", "title = \"M\"", "title = \"O\""),
    ] {
        let expected = (vec![before.to_owned()], vec![after.to_owned()]);
        assert_eq!(changes(settings), expected, "{settings}");
    }
}

#[test]
fn what_the_file_leaves_out_is_added() {
    let with = edited("strict_tiers=true\nb.title=Rest\nfit.aspect=fit").unwrap();
    let read = model(&with);
    assert!(read.strict_tiers);
    assert_eq!(read.tiers[1].title.as_deref(), Some("Rest"));
    assert_eq!(read.factors[0].aspect.map(crate::Aspect::name), Some("fit"));
    assert!(with.contains("id = \"fit\"   # who they are"), "{with}");
    let rollup = edited("rollup.strategy=max\nrollup.window_days=30").unwrap();
    assert_eq!(model(&rollup).rollup.strategy, crate::Strategy::Max);
    assert_eq!(model(&rollup).rollup.window_days, 30);
    let nested = edited(
        "rollup.decision.level.vp=0.5\nrollup.channel.webinar.points=9\n\
         rollup.channel.webinar.half_life_days=30",
    )
    .unwrap();
    let read = model(&nested).rollup;
    assert_eq!(read.decision.level.vp.hundredths(), 50);
    let webinar = &read.channels[&winnable_model::Channel::new("webinar")];
    assert_eq!(webinar.points.hundredths(), 900);
    let approval = edited("approval.sales=[\"A\"]\napproval.on=2026-11-01").unwrap();
    let approval = model(&approval).approval.expect("an approval");
    assert_eq!(approval.sales, ["A"]);
    assert!(!approval.is_complete());
}

#[test]
fn a_wrong_path_names_what_there_is() {
    for (settings, code, part) in [
        ("fti.weight=55", Code::E0230, "no factor, criterion"),
        ("fit.wieght=55", Code::E0230, "no key of factor"),
        ("tier.3.score=5", Code::E0230, "from 1 to 2"),
        ("size.bands.9.points=5", Code::E0230, "from 1 to 2"),
        ("size.curve.1.x=5", Code::E0230, "states no `curve`"),
        ("fit=5", Code::E0230, "no single value"),
        ("tier=5", Code::E0230, "no single value"),
        ("fit.weight.more=5", Code::E0230, "single value"),
        ("urgency.values.mid=5", Code::E0230, "no `mid`"),
        ("rollup.strategi=max", Code::E0230, "no key of rollup"),
        ("fit.weight", Code::E0231, "PATH=VALUE"),
        ("=5", Code::E0231, "PATH=VALUE"),
        ("fit.weight=", Code::E0231, "PATH=VALUE"),
        ("fit.weight=35 # more", Code::E0231, "not one value"),
        ("fit.weight=[1", Code::E0231, "not one value"),
        ("fit.weight=55\nfit.weight=56", Code::E0231, "twice"),
    ] {
        let found = edited(settings).expect_err(settings);
        assert_eq!(found.len(), 1, "{settings}: {found:?}");
        assert_eq!(found[0].0, code, "{settings}: {found:?}");
        assert!(found[0].1.contains(part), "{settings}: {found:?}");
    }
}

#[test]
fn a_file_that_is_no_toml_is_told_as_such() {
    let file = TextFile::new("m.toml", "schema = ");
    let found = Model::edited(&file, &TextFile::new("--set", "title=x")).unwrap_err();
    assert!(found.iter().all(|one| one.code == Code::E0201), "{found:?}");
}

#[test]
fn what_cannot_be_added_in_place_is_refused() {
    let text = MODEL.replace("[[tier]]\nid = \"b\"\n", "[rollup.decision]\ntop = 3\n");
    let file = TextFile::new("m.toml", &text);
    let found = Model::edited(&file, &TextFile::new("--set", "rollup.strategy=max")).unwrap_err();
    assert!(found.iter().all(|one| one.code == Code::E0230), "{found:?}");
}
