//! The page of a code, and the list of all of them.

use std::fmt::Write as _;
use std::io;

use winnable_model::text::report as texts;
use winnable_model::{Code, Lang, Localised};

use crate::terminal::{hang, wrap};

/// The page of `explain CODE`: what the code means, why it is raised, what to do.
pub fn code_page(code: Code, lang: Lang, width: usize) -> String {
    let severity = texts::severity(code.severity()).text(lang);
    let head = format!("{code} ({severity}): ");
    let mut lines = hang(&head, &code.title().text(lang), width);
    lines.push(String::new());
    lines.extend(wrap(&code.page().text(lang), width));
    lines.push(String::new());
    lines.join("\n")
}

/// Every code in JSON: schema `winnable/codes/1`.
///
/// # Errors
/// Those of the writer.
pub fn all_codes_json(out: &mut dyn io::Write, lang: Lang) -> io::Result<()> {
    let of_code = |code: &Code| {
        serde_json::json!({
            "code": code.name(),
            "severity": code.severity(),
            "title": code.title().text(lang),
            "page": code.page().text(lang),
        })
    };
    let codes: Vec<serde_json::Value> = Code::ALL.iter().map(of_code).collect();
    let document = serde_json::json!({ "schema": "winnable/codes/1", "codes": codes });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// Every code as one Markdown page, for `docs/codes.md`.
pub fn all_codes_markdown(lang: Lang) -> String {
    let mut page = format!("# {}\n", texts::codes_title().text(lang));
    // Writing to a String cannot fail.
    let _ = writeln!(page, "\n{}", texts::codes_introduction().text(lang));
    for code in Code::ALL {
        let title = code.title().text(lang);
        let _ = writeln!(page, "\n## {code}: {title}\n\n{}", code.page().text(lang));
    }
    page
}
