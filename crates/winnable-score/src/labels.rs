//! Labels and classification codes: which of them stands for which.

use winnable_model::{Label, Naics};

/// What kind of label it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    /// A word, such as `software`.
    Plain,
    /// `naics:…`
    Naics,
    /// `sic:…`
    Sic,
}

impl Scheme {
    fn of(key: &str) -> Self {
        if key.starts_with("naics:") {
            Self::Naics
        } else if key.starts_with("sic:") {
            Self::Sic
        } else {
            Self::Plain
        }
    }
}

/// A label that is asked for. A code stands for every code below it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wanted {
    label: Label,
    scheme: Scheme,
    /// A range of sectors such as `naics:31-33`, which no prefix can say.
    sectors: Option<Naics>,
}

impl Wanted {
    pub(crate) fn new(label: Label) -> Self {
        let scheme = Scheme::of(label.key());
        let is_range = scheme == Scheme::Naics && label.key().contains('-');
        let sectors = is_range.then(|| label.key().parse().ok()).flatten();
        Self {
            label,
            scheme,
            sectors,
        }
    }

    /// Whether a label is this one, or a code below this code.
    #[inline]
    fn is(&self, have: &Label) -> bool {
        let (have, wanted) = (have.key(), self.label.key());
        match (self.scheme, self.sectors) {
            (Scheme::Plain, _) => have == wanted,
            (_, None) => have.starts_with(wanted),
            (_, Some(sectors)) => {
                Scheme::of(have) == Scheme::Naics
                    && have.parse().is_ok_and(|code| sectors.is_prefix_of(code))
            }
        }
    }

    #[inline]
    fn is_among(&self, have: &[Label]) -> bool {
        have.iter().any(|have| self.is(have))
    }

    /// Whether labels that do not match settle the question: they do when at least one of them is
    /// of the scheme that is asked for. An account known by a plain label alone says nothing about
    /// its code.
    fn is_settled_by(&self, have: &[Label]) -> bool {
        have.iter()
            .any(|have| Scheme::of(have.key()) == self.scheme)
    }
}

/// Whether one of the wanted labels is there; `None` where the labels do not settle it. Labels and
/// codes of one list are ways to say one thing, so that one scheme is enough for a no.
#[inline]
pub(crate) fn any_of(have: &[Label], wanted: &[Wanted]) -> Option<bool> {
    if wanted.iter().any(|wanted| wanted.is_among(have)) {
        return Some(true);
    }
    let settled = have.is_empty() || wanted.iter().any(|wanted| wanted.is_settled_by(have));
    settled.then_some(false)
}

/// Whether all of the wanted labels are there; `None` where those that are missing are of schemes
/// by which the account is not known.
#[inline]
pub(crate) fn all_of(have: &[Label], wanted: &[Wanted]) -> Option<bool> {
    let mut missing = wanted
        .iter()
        .filter(|wanted| !wanted.is_among(have))
        .peekable();
    if missing.peek().is_none() {
        return Some(true);
    }
    let settled = have.is_empty() || missing.any(|wanted| wanted.is_settled_by(have));
    settled.then_some(false)
}

#[cfg(test)]
mod tests;
