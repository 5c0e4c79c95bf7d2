//! Every effective setting, with where it comes from.

use winnable_model::text::doctor as texts;
use winnable_model::text::report::in_percent;
use winnable_model::{Localised, Text};
use winnable_report::{DoctorPart, DoctorRow};

use crate::args::{Global, stated_by};
use crate::project::{DEFAULT_MODEL, Project};

pub(super) fn list(global: &Global, project: &Project) -> Vec<DoctorRow> {
    let by = |stated: bool| {
        if stated {
            texts::by_project()
        } else {
            texts::by_default()
        }
    };
    let language = match stated_by() {
        Some("flag") => texts::by_flag(),
        Some(_) => texts::by_env(),
        None => texts::by_default(),
    };
    let as_of = global
        .as_of
        .map_or_else(|| "–".to_owned(), |day| day.to_string());
    let by_flag = |stated: bool| {
        if stated {
            texts::by_flag()
        } else {
            texts::by_default()
        }
    };
    let max_bad = global
        .max_bad
        .map_or_else(|| "–".to_owned(), |share| in_percent(share, global.lang));
    let settings = [
        ("lang", global.lang.to_string(), language),
        ("as_of", as_of, by_flag(global.as_of.is_some())),
        ("max_bad", max_bad, by_flag(global.max_bad.is_some())),
        (
            "currency",
            project.currency.code().to_owned(),
            by(!project.currency_assumed),
        ),
        (
            "time_zone",
            project.zone.name().to_owned(),
            by(project.zone_stated),
        ),
        (
            "model",
            project.model.clone(),
            by(project.model != DEFAULT_MODEL),
        ),
        (
            "pass_share_max",
            project.pass_share_max.to_string(),
            by(project.pass_share_max != 50),
        ),
    ];
    let row = |(name, value, from): (&'static str, String, Text)| {
        let text = Text::new(
            format!("{name} = {value} ({})", from.en()),
            format!("{name} = {value}({})", from.ko()),
        );
        DoctorRow::ok(DoctorPart::Settings, name, text)
    };
    settings.into_iter().map(row).collect()
}
