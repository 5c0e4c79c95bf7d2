//! Cells that hold a link: what it is called, or where it leads.
//!
//! A formula field of a CRM is exported as `<a href="https://acme.com">Acme</a>`, and a cell of a
//! spreadsheet that was saved as text as `=HYPERLINK("https://acme.com","Acme")`.

use std::borrow::Cow;

/// What a cell shows: the text of the link that it holds, else the cell itself.
pub fn link_text(cell: &str) -> Cow<'_, str> {
    match Link::of(cell) {
        Some(link) if !link.text.is_empty() => unescaped(link.text),
        Some(link) => unescaped(link.target),
        None => Cow::Borrowed(cell),
    }
}

/// Where a cell leads: the address of the link that it holds, where that is one of the web; else what
/// the cell shows.
pub fn link_target(cell: &str) -> Cow<'_, str> {
    match Link::of(cell) {
        Some(link) if link.target.contains("://") || link.text.is_empty() => unescaped(link.target),
        _ => link_text(cell),
    }
}

/// A link as it stands in a cell.
struct Link<'c> {
    target: &'c str,
    text: &'c str,
}

impl<'c> Link<'c> {
    fn of(cell: &'c str) -> Option<Self> {
        match cell.as_bytes().first()? {
            b'<' => Self::of_html(cell),
            b'=' => Self::of_formula(cell),
            _ => None,
        }
    }

    fn of_html(cell: &'c str) -> Option<Self> {
        let rest = strip_word(cell, "<a")?;
        if !rest.starts_with(|next: char| next.is_whitespace()) {
            return None;
        }
        let (attributes, rest) = rest.split_once('>')?;
        let end = rest.len().checked_sub("</a>".len())?;
        let (text, end) = rest.split_at_checked(end)?;
        if !end.eq_ignore_ascii_case("</a>") || text.contains('<') {
            return None;
        }
        Some(Self {
            target: attribute(attributes, "href")?,
            text: text.trim(),
        })
    }

    /// Both arguments are literal texts; a formula that computes them stays what it is.
    fn of_formula(cell: &'c str) -> Option<Self> {
        let rest = strip_word(cell, "=hyperlink(")?;
        let inner = rest.trim_end().strip_suffix(')')?.trim();
        let inner = inner.strip_prefix('"')?.strip_suffix('"')?;
        let mut parts = inner.split('"');
        let (target, between, text) = (parts.next()?, parts.next(), parts.next());
        let is_separator = |sign: &str| matches!(sign.trim(), "," | ";");
        match (between, text, parts.next()) {
            (None, None, None) => Some(Self { target, text: "" }),
            (Some(sign), Some(text), None) if is_separator(sign) => Some(Self {
                target,
                text: text.trim(),
            }),
            _ => None,
        }
    }
}

/// What follows a word, whatever its case.
fn strip_word<'c>(text: &'c str, word: &str) -> Option<&'c str> {
    let start = text.get(..word.len())?;
    let rest = text.get(word.len()..)?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

/// The value of an attribute.
fn attribute<'c>(attributes: &'c str, name: &str) -> Option<&'c str> {
    let starts = attributes.match_indices('=');
    let at = starts.map(|(at, _)| at).find(|at| {
        let before = attributes.get(..*at).unwrap_or_default().trim_end();
        let start = before.len().checked_sub(name.len());
        start.is_some_and(|start| {
            let word = before.get(start..).unwrap_or_default();
            let apart = before.get(..start).unwrap_or("x");
            word.eq_ignore_ascii_case(name)
                && apart.ends_with(|before: char| before.is_whitespace())
        })
    })?;
    let value = attributes.get(at + 1..)?.trim_start();
    let quote = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''));
    match quote {
        Some(quote) => value.get(1..)?.split(quote).next(),
        None => value.split_whitespace().next(),
    }
}

/// The signs that HTML cannot write as they are.
fn unescaped(text: &str) -> Cow<'_, str> {
    const SIGNS: [(&str, &str); 6] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        // Last, so that nothing is decoded twice.
        ("&amp;", "&"),
    ];
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let plain = |text: String, (sign, plain): (&str, &str)| text.replace(sign, plain);
    Cow::Owned(SIGNS.into_iter().fold(text.to_owned(), plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_its_text_and_its_address() {
        let acme = "https://www.acme.com/about";
        let cases = [
            (
                r#"<a href="https://www.acme.com/about" target="_blank">Acme</a>"#,
                "Acme",
                acme,
            ),
            (
                "<A target='_blank' HREF='https://www.acme.com/about'>Acme</A>",
                "Acme",
                acme,
            ),
            (
                r#"=HYPERLINK("https://www.acme.com/about","Acme")"#,
                "Acme",
                acme,
            ),
            (
                r#"=hyperlink("https://www.acme.com/about" ; "Acme")"#,
                "Acme",
                acme,
            ),
            (r#"=HYPERLINK("https://www.acme.com/about")"#, acme, acme),
            // A link within the CRM leads to no company.
            (
                r#"<a href="/0015g00000ABCDE">Smith &amp; Sons</a>"#,
                "Smith & Sons",
                "Smith & Sons",
            ),
        ];
        for (cell, text, target) in cases {
            assert_eq!(link_text(cell), text, "{cell}");
            assert_eq!(link_target(cell), target, "{cell}");
        }
    }

    #[test]
    fn what_is_no_link_stays_as_it_is() {
        for cell in [
            "",
            "Acme",
            "<b>Acme</b>",
            "<a>Acme</a>",
            "<a name=\"x\">Acme</a>",
            "<a href=\"https://x.com\">Acme",
            "<article>",
            "=A1",
            "=HYPERLINK(A1,\"Acme\")",
            "=HYPERLINK(\"https://\"&A1,\"Acme\")",
            "=",
            "<",
        ] {
            assert_eq!(link_text(cell), cell);
            assert_eq!(link_target(cell), cell);
        }
    }
}
