//! E-mail addresses, as far as a key and a domain need them.

/// The key by which e-mail addresses are compared: trimmed, in lower case, without `mailto:`, a
/// display name or the dot at the end; `None` for a text that is no single address.
///
/// Mail providers may tell `A@` from `a@`; none that matters does, and exports disagree on case.
///
/// ```
/// use winnable_model::email_key;
/// assert_eq!(email_key(" Kim <KIM@Example.com.> ").as_deref(), Some("kim@example.com"));
/// assert_eq!(email_key("no-at"), None);
/// ```
pub fn email_key(raw: &str) -> Option<String> {
    let (local, host) = split(raw)?;
    let host = host.strip_suffix('.').unwrap_or(host);
    (!host.is_empty()).then(|| format!("{}@{}", local.to_lowercase(), host.to_lowercase()))
}

/// The local part and the host of a single address.
///
/// Several addresses in one cell are refused instead of read as the last of them: an unquoted local
/// part holds neither `@` nor a separator.
pub(super) fn split(raw: &str) -> Option<(&str, &str)> {
    let text = raw.trim();
    let text = match text
        .strip_suffix('>')
        .and_then(|rest| rest.rsplit_once('<'))
    {
        Some((_, address)) => address.trim(),
        None => text,
    };
    let text = match text.split_at_checked("mailto:".len()) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
        Some(_) | None => text,
    };
    let (local, host) = text.rsplit_once('@')?;
    let quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
    let stray =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | ',' | ';' | '<' | '"');
    let whole = !local.is_empty() && !host.is_empty() && (quoted || !local.contains(stray));
    whole.then_some((local, host))
}
