//! Registrable domains, and the domains that say nothing about a company.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use winnable_model::Domain;

use crate::MatchCode;
use crate::place::key;

type Set = HashSet<&'static str, FixedState>;

/// Sites where anybody can have a page.
static SHARED_HOSTS: LazyLock<Set> =
    LazyLock::new(|| lines(include_str!("../data/shared-hosts.txt")).collect());

static FREE_MAIL: LazyLock<Set> = LazyLock::new(|| {
    lines(include_str!("../data/free-mail.txt"))
        .chain(lines(include_str!("../data/disposable-mail.txt")))
        .collect()
});

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

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

/// Whether a domain is a name below a suffix that a private owner gives out to anybody, such as
/// `acme.github.io`: it is one customer of that owner, and need not be a company.
///
/// ```
/// use winnable_match::is_hosted;
/// assert!(is_hosted("acme.github.io"));
/// assert!(!is_hosted("samsung.co.kr") && !is_hosted("acme.com"));
/// ```
pub fn is_hosted(registrable: &str) -> bool {
    psl::suffix(registrable.as_bytes()).is_some_and(|suffix| {
        suffix.typ() == Some(psl::Type::Private) && suffix.as_bytes() != registrable.as_bytes()
    })
}

/// Whether anybody can have an address of the domain, for good or for ten minutes.
///
/// ```
/// use winnable_match::is_free_mail;
/// assert!(is_free_mail("gmail.com") && is_free_mail("naver.com"));
/// assert!(!is_free_mail("samsung.com"));
/// ```
pub fn is_free_mail(registrable: &str) -> bool {
    FREE_MAIL.contains(registrable)
}

/// Which domains are of companies: all but those of free-mail providers, of sites where anybody can
/// have a page, and our own.
#[derive(Clone, Debug, Default)]
pub struct Companies {
    own: Vec<String>,
    free: Vec<String>,
}

impl Companies {
    /// The companies as a user sees them: `own` are the domains of their own company, `free` are
    /// further free-mail providers.
    pub fn new(own: &[Domain], free: &[Domain]) -> Self {
        let names =
            |domains: &[Domain]| domains.iter().map(|d| registrable(d).to_owned()).collect();
        Self {
            own: names(own),
            free: names(free),
        }
    }

    /// Why a domain is no company's, if it is none.
    ///
    /// ```
    /// use winnable_match::{Companies, MatchCode};
    /// use winnable_model::Domain;
    /// let domain = Domain::parse("mail.naver.com").expect("a domain");
    /// assert_eq!(Companies::default().refuses(&domain), Some(MatchCode::FreeMail));
    /// ```
    pub fn refuses(&self, domain: &Domain) -> Option<MatchCode> {
        self.key(domain).err()
    }

    /// The key of a company's website, or why it is no company's. A page on somebody else's site
    /// says nothing, unless the company of that name owns the site.
    pub(crate) fn site_key(&self, domain: &Domain, name: &str) -> Result<u64, MatchCode> {
        let site = registrable(domain);
        let owner = site.split('.').next().unwrap_or(site);
        if SHARED_HOSTS.contains(site) && !name.contains(owner) {
            return Err(MatchCode::SharedHost);
        }
        self.key(domain)
    }

    /// The key of a company's domain, or why the domain is no company's.
    pub(crate) fn key(&self, domain: &Domain) -> Result<u64, MatchCode> {
        let domain = registrable(domain);
        if psl::suffix_str(domain) == Some(domain) {
            return Err(MatchCode::SharedHost);
        }
        if self.own.iter().any(|own| own == domain) {
            return Err(MatchCode::OwnDomain);
        }
        if is_free_mail(domain) || self.free.iter().any(|free| free == domain) {
            return Err(MatchCode::FreeMail);
        }
        Ok(key(domain))
    }
}

#[cfg(test)]
mod tests;
