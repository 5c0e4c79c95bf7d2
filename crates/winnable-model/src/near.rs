//! The nearest of some names to a mistyped one.

/// The name nearest to `wrong`, when it is near enough to be what was meant: at most a third of
/// its characters differ. Ties go to the name that comes first.
///
/// ```
/// use winnable_model::nearest;
/// assert_eq!(nearest("wieght", ["points", "weight"]), Some("weight"));
/// assert_eq!(nearest("colour", ["points", "weight"]), None);
/// ```
pub fn nearest<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = wrong.chars().count();
    let allowed = (length / 3).max(1);
    names
        .into_iter()
        // No fewer characters differ than one text is longer than the other by. To count them takes
        // time by both lengths, and a mistyped name may be as long as its file.
        .filter(|name| name.chars().count().abs_diff(length) <= allowed)
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests;
