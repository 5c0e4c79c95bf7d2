//! Registrable domains, and the providers whose domains say nothing about a company.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use winnable_model::Domain;

static FREE_MAIL: LazyLock<HashSet<&'static str, FixedState>> = LazyLock::new(|| {
    include_str!("../data/free-mail.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// The part of a domain that its owner registered, by the public suffix list:
/// `mail.samsung.co.kr` gives `samsung.co.kr`. A bare public suffix gives itself.
///
/// ```
/// use winnable_match::registrable;
/// use winnable_model::Domain;
/// let domain = Domain::parse("mail.samsung.co.kr").expect("a domain");
/// assert_eq!(registrable(&domain), "samsung.co.kr");
/// ```
pub fn registrable(domain: &Domain) -> &str {
    psl::domain_str(domain.as_str()).unwrap_or(domain.as_str())
}

/// Whether anybody can have an address of the domain.
pub fn is_free_mail(registrable: &str) -> bool {
    FREE_MAIL.contains(registrable)
}
