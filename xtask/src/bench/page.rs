//! The tables in docs/PERFORMANCE.md, between marks that name them.

use crate::workspace::{read, root};

const PAGE: &str = "docs/PERFORMANCE.md";

/// Prints a table, and puts it into the page where that was asked for.
pub(super) fn show(name: &str, text: &str, write: bool) -> Result<(), String> {
    println!("{text}");
    if write {
        let page = between(&read(PAGE)?, name, text)?;
        write_page(&page)?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a page of this repository, and no user's file"
)]
fn write_page(text: &str) -> Result<(), String> {
    std::fs::write(root().join(PAGE), text).map_err(|error| format!("{PAGE}: {error}"))
}

/// The page with a text between the two marks of that name, in place of what stood there.
fn between(page: &str, name: &str, text: &str) -> Result<String, String> {
    let (start, end) = (
        format!("<!-- bench {name} -->"),
        format!("<!-- end of {name} -->"),
    );
    let missing = || format!("{PAGE}: expected `{start}` and, after it, `{end}`");
    let (before, rest) = page.split_once(&start).ok_or_else(missing)?;
    let (_, after) = rest.split_once(&end).ok_or_else(missing)?;
    Ok(format!(
        "{before}{start}\n\n{}\n\n{end}{after}",
        text.trim()
    ))
}

#[cfg(test)]
mod tests;
