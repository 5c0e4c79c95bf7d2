//! The columns that look as if they knew the outcome.

use serde::Serialize;
use winnable_icp::leak::Leak;
use winnable_model::text::icp as texts;
use winnable_model::{Lang, Localised};

use crate::lines::Look;
use crate::lines::bold;
use crate::terminal::{escape, hang};

/// A leak in JSON.
#[derive(Serialize)]
pub(super) struct LeakJson<'a> {
    column: &'a str,
    why: String,
    certain: bool,
}

/// The leaks in JSON.
pub(super) fn leaks_json(leaks: &[Leak], lang: Lang) -> Vec<LeakJson<'_>> {
    let of = |leak| {
        let Leak { column, why }: &Leak = leak;
        LeakJson {
            column,
            why: why.text(lang),
            certain: why.is_certain(),
        }
    };
    leaks.iter().map(of).collect()
}

/// The leaks as lines, with a heading; nothing where there are none.
pub(super) fn leak_lines(leaks: &[Leak], options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    if leaks.is_empty() {
        return Vec::new();
    }
    let mut lines = bold(&texts::leaks(), options);
    for leak in leaks {
        let text = format!("{}: {}", leak.column, leak.why.text(lang));
        lines.extend(hang("  ", &escape(&text), width));
    }
    lines.push(String::new());
    lines
}
