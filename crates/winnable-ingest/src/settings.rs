//! What a project settles once for all of its sources.

use chrono_tz::Tz;
use winnable_model::{Currency, Domain, TitleTable, fold};

use crate::suppression::Suppression;

/// The project's settings that reading depends on.
#[derive(Clone, Debug)]
pub struct ReadSettings {
    /// The zone in which a day is a day.
    pub zone: Tz,
    /// The currency of amounts that nothing else gives one.
    pub currency: Currency,
    /// The rules that read job titles.
    pub titles: TitleTable,
    /// Who must not be contacted, whatever their row says.
    pub suppression: Suppression,
    own_domains: Vec<Domain>,
    own_names: Vec<String>,
}

impl ReadSettings {
    /// Settings with the built-in titles and without a word about our own company.
    pub fn new(zone: Tz, currency: Currency) -> Self {
        Self {
            zone,
            currency,
            titles: TitleTable::builtin(),
            suppression: Suppression::default(),
            own_domains: Vec::new(),
            own_names: Vec::new(),
        }
    }

    /// The same settings with other rules for titles.
    #[must_use]
    pub fn with_titles(self, titles: TitleTable) -> Self {
        Self { titles, ..self }
    }

    /// The same settings with a list of people who must not be contacted.
    #[must_use]
    pub fn with_suppression(self, suppression: Suppression) -> Self {
        Self {
            suppression,
            ..self
        }
    }

    /// The same settings with the domains and names of our own company, which makes
    /// `account.is_own_company` known for every account that has a name.
    #[must_use]
    pub fn with_own_company<'a>(
        self,
        domains: impl IntoIterator<Item = Domain>,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            own_domains: domains.into_iter().collect(),
            own_names: names.into_iter().map(fold).collect(),
            ..self
        }
    }

    /// Whether an account is our own company; `None` when the project does not say who we are.
    pub(crate) fn is_own(&self, domain: Option<&Domain>, name: &str) -> Option<bool> {
        if self.own_domains.is_empty() && self.own_names.is_empty() {
            return None;
        }
        let by_domain = domain.is_some_and(|domain| self.own_domains.contains(domain));
        Some(by_domain || self.own_names.contains(&fold(name)))
    }
}
