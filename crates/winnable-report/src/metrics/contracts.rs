//! The contracts of metrics: one on a page, and all of them for the documentation.

use std::fmt::Write as _;

use winnable_metrics::Reason;
use winnable_metrics::registry::{Group, Metric};
use winnable_model::text::metrics as texts;
use winnable_model::{Lang, Localised};

use super::MetricOptions;
use super::explain::heading;
use crate::terminal::wrap;

/// The contract of a metric without its figures, for who asks outside of a project.
pub fn metric_contract(metric: &Metric, options: MetricOptions) -> String {
    let MetricOptions { width, lang, .. } = options;
    let mut lines = heading(metric, options);
    lines.push(String::new());
    lines.extend(wrap(&texts::no_figures_here().text(lang), width));
    lines.push(String::new());
    lines.join("\n")
}

/// Every contract as one Markdown page, for `docs/contracts.md`.
pub fn all_contracts_markdown(lang: Lang) -> String {
    let t = |text: winnable_model::Text| text.text(lang);
    let mut page = format!(
        "# {}\n\n{}\n",
        t(texts::contracts_title()),
        t(texts::contracts_introduction())
    );
    // Writing to a String cannot fail.
    for group in Group::ALL {
        let _ = writeln!(page, "\n## {}", group.title().text(lang));
        for metric in Metric::all().filter(|metric| metric.group == group) {
            write_contract(&mut page, metric, lang);
        }
    }
    let _ = writeln!(page, "\n## {}\n", t(texts::reasons_title()));
    for reason in Reason::ALL {
        let _ = writeln!(page, "- `{}`: {}", reason.code(), reason.text(lang));
    }
    page
}

fn write_contract(page: &mut String, metric: &Metric, lang: Lang) {
    let t = |text: winnable_model::Text| text.text(lang);
    let _ = writeln!(
        page,
        "\n### {} (`{}`)\n",
        metric.title.text(lang),
        metric.id
    );
    let _ = writeln!(
        page,
        "{} · {} · {}\n",
        metric.tag.title().text(lang),
        metric.r.title().text(lang),
        t(texts::unit(metric.unit.name()))
    );
    let lines = [
        (texts::formula(), metric.formula.text(lang)),
        (texts::cohort(), metric.cohort.text(lang)),
        (texts::window_rule(), metric.window.text(lang)),
        (texts::is_not(), metric.is_not.text(lang)),
        (texts::source(), metric.source.text(lang)),
    ];
    for (label, text) in lines {
        let _ = writeln!(page, "- **{}**: {text}", t(label));
    }
    for variant in metric.variants {
        let _ = writeln!(
            page,
            "- `{}:{}`: {}",
            metric.id,
            variant.id,
            variant.what.text(lang)
        );
    }
}
