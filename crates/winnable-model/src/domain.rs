//! Internet domains as the key of a company, and e-mail addresses as the key of a person.

mod email;
mod error;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use email::email_key;
pub use error::DomainError;

use crate::fold;

/// A host name that can stand for a company: lower case, at least one dot, no `www.` in front, no
/// dot at the end, at most 253 characters.
///
/// Refused are IP addresses, `localhost` and anything that is no host name. Whether the name is a
/// public suffix or a free-mail provider is not decided here. An international name is kept in its
/// letters, so that its `xn--` form compares equal.
///
/// ```
/// use winnable_model::Domain;
/// let domain = Domain::parse("https://www.Acme.com/about?x=1")?;
/// assert_eq!(domain.as_str(), "acme.com");
/// assert_eq!(Domain::of_email("Kim@ACME.com")?, domain);
/// assert!(Domain::parse("192.168.0.1").is_err());
/// # Ok::<(), winnable_model::DomainError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Domain(Box<str>);

/// The longest host name and the longest label of one, from RFC 1035.
const MAX_HOST: usize = 253;
const MAX_LABEL: usize = 63;

impl Domain {
    /// Reads a domain or a web address; scheme, user, port, path and query are dropped.
    ///
    /// # Errors
    /// [`DomainError`], also for an e-mail address, which [`Domain::of_email`] reads.
    pub fn parse(raw: &str) -> Result<Self, DomainError> {
        let text = fold(raw);
        let (has_scheme, rest) = match text.split_once("//") {
            Some((_, rest)) => (true, rest),
            None => (false, text.as_str()),
        };
        let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        let host = match authority.rsplit_once('@') {
            Some((_, host)) if has_scheme => host,
            Some(_) => {
                return Err(DomainError::BadCharacter {
                    raw: raw.to_owned(),
                    character: '@',
                });
            }
            None => authority,
        };
        Self::of_host(without_port(host), raw)
    }

    /// The domain of an e-mail address: what follows its last `@`.
    ///
    /// # Errors
    /// [`DomainError::NoAddress`] when the text is no single address; else as for a domain. The
    /// part before the `@` is personal and is in no error.
    pub fn of_email(raw: &str) -> Result<Self, DomainError> {
        let (_, host) = email::split(raw).ok_or(DomainError::NoAddress)?;
        let host = fold(host);
        Self::of_host(&host, &host)
    }

    /// The domain as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `host` is folded; `raw` is what an error shows.
    fn of_host(host: &str, raw: &str) -> Result<Self, DomainError> {
        let raw = || raw.to_owned();
        let host = host.strip_suffix('.').unwrap_or(host);
        if host.is_empty() {
            return Err(DomainError::Blank);
        }
        if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
            return Err(DomainError::Ip { raw: raw() });
        }
        if host == "localhost" || host.ends_with(".localhost") {
            return Err(DomainError::Localhost { raw: raw() });
        }
        if host.len() > MAX_HOST {
            return Err(DomainError::TooLong { raw: raw() });
        }
        if let Some(character) = host.chars().find(|c| is_strange(*c)) {
            return Err(DomainError::BadCharacter {
                raw: raw(),
                character,
            });
        }
        if host.split('.').any(is_bad_label) {
            return Err(DomainError::BadLabel { raw: raw() });
        }
        match host.rsplit_once('.') {
            None => Err(DomainError::NoDot { raw: raw() }),
            // No top-level domain is a number: this is half an address, a version or an amount.
            Some((_, last)) if last.bytes().all(|byte| byte.is_ascii_digit()) => {
                Err(DomainError::NumericEnd { raw: raw() })
            }
            Some(_) => Ok(Self(in_letters(without_www(host)).into())),
        }
    }
}

/// An international name in its letters; one whose `xn--` form means nothing, or letters that are no
/// domain in their turn, stays as it is.
fn in_letters(host: &str) -> Cow<'_, str> {
    if !host.contains("xn--") {
        return Cow::Borrowed(host);
    }
    match idna::domain_to_unicode(host) {
        (letters, Ok(())) if is_domain(&letters) => Cow::Owned(letters),
        _ => Cow::Borrowed(host),
    }
}

/// Whether letters would be read as the domain that they are.
fn is_domain(letters: &str) -> bool {
    letters.len() <= MAX_HOST
        && !letters.contains(is_strange)
        && !letters.split('.').any(is_bad_label)
        && fold(letters) == letters
}

fn is_strange(c: char) -> bool {
    !(c.is_alphanumeric() || matches!(c, '-' | '.'))
}

fn is_bad_label(label: &str) -> bool {
    label.is_empty() || label.len() > MAX_LABEL || label.starts_with('-') || label.ends_with('-')
}

/// `www.com` is a domain of its own, so the prefix goes only when a domain is left. It goes as often as
/// it is there, or what is left would be another domain when it is read again.
fn without_www(mut host: &str) -> &str {
    while let Some(rest) = host.strip_prefix("www.")
        && rest.contains('.')
    {
        host = rest;
    }
    host
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !name.contains(':') && port.bytes().all(|b| b.is_ascii_digit()) => {
            name
        }
        Some(_) | None => host,
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for Domain {
    type Err = DomainError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        Self::parse(raw)
    }
}

impl TryFrom<String> for Domain {
    type Error = DomainError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<Domain> for String {
    fn from(domain: Domain) -> Self {
        domain.0.into()
    }
}
