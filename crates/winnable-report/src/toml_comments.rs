//! TOML with its comments broken to a width: what is TOML, or becomes TOML without its `# `, stays
//! as it is.

#[cfg(test)]
mod tests;

use crate::terminal::{display_width, wrap};

/// The text with lines of at most a width, as far as they are comments.
///
/// A line that starts with `##` is prose. A remark behind a value moves above its line where both
/// are too wide for one line.
pub fn fold_comments(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().flat_map(|line| fold(line, width)) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Prose as a comment: each of its lines behind the sign.
pub fn toml_comment(sign: &str, prose: &str, width: usize) -> Vec<String> {
    let room = width.saturating_sub(display_width(sign) + 1);
    wrap(prose, room)
        .into_iter()
        .map(|line| format!("{sign} {line}"))
        .collect()
}

fn fold(line: &str, width: usize) -> Vec<String> {
    if display_width(line) <= width {
        return vec![line.to_owned()];
    }
    if let Some(prose) = line.strip_prefix("## ") {
        return toml_comment("##", prose, width);
    }
    match remark(line) {
        Some((value, remark)) => {
            let sign = if line.starts_with('#') { "##" } else { "#" };
            let mut lines = toml_comment(sign, remark, width);
            lines.push(value.to_owned());
            lines
        }
        None => vec![line.to_owned()],
    }
}

/// The value of a line, and the remark behind it. A `#` in a quoted text begins no remark.
fn remark(line: &str) -> Option<(&str, &str)> {
    let (value, remark) = line.rsplit_once("  # ")?;
    (!remark.contains('"')).then_some((value, remark))
}
