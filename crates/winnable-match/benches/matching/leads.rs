//! Made-up records, of which the right decision is known.

use std::sync::LazyLock;

use winnable_match::{MatchCode, Matcher, MatcherBuilder, Outcome, Record, Scratch};
use winnable_model::Domain;

use crate::companies::{ACCOUNTS, Company, Random, accounts, mistyped};

/// How many records there are, as many of each kind.
pub(crate) const LEADS: usize = 10_000;

/// By which evidence a record is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The domain of the e-mail address, beside the name without its legal form.
    Domain,
    /// The name in capitals and nothing else.
    FullName,
    /// The name without its legal form, and the country.
    StrippedName,
    /// The name with a letter left out, the city and the country.
    Typo,
    /// The name of no account, a city and a country.
    Unknown,
}

impl Kind {
    const ALL: [Self; 5] = [
        Self::Domain,
        Self::FullName,
        Self::StrippedName,
        Self::Typo,
        Self::Unknown,
    ];

    /// What nine records in ten of the kind come to; without a code where none is expected.
    const fn code(self) -> Option<MatchCode> {
        match self {
            Self::Domain => Some(MatchCode::EmailDomain),
            Self::FullName => Some(MatchCode::AccountName),
            Self::StrippedName => Some(MatchCode::NameAndPlace),
            Self::Typo => Some(MatchCode::CloseName),
            Self::Unknown => None,
        }
    }
}

/// A row that names a company.
pub(crate) struct Lead {
    kind: Kind,
    is_latin: bool,
    name: String,
    domain: Option<Domain>,
    city: Option<&'static str>,
    country: Option<&'static str>,
}

impl Lead {
    fn of(kind: Kind, company: &Company) -> Self {
        let name = match kind {
            Kind::Domain | Kind::StrippedName => company.stripped.clone(),
            Kind::FullName => company.name.to_uppercase(),
            Kind::Typo => mistyped(&company.name),
            Kind::Unknown => company.name.clone(),
        };
        let is_at = matches!(kind, Kind::Typo | Kind::Unknown);
        Self {
            kind,
            is_latin: company.is_latin(),
            name,
            domain: (kind == Kind::Domain).then(|| company.domain.clone()),
            city: is_at.then_some(company.city),
            country: (is_at || kind == Kind::StrippedName).then_some(company.country),
        }
    }

    pub(crate) fn record(&self) -> Record<'_> {
        Record {
            email_domain: self.domain.as_ref(),
            name: Some(&self.name),
            city: self.city,
            country: self.country,
            ..Record::default()
        }
    }
}

/// The accounts, their matcher and the records that ask it.
pub(crate) struct World {
    pub(crate) accounts: Vec<Company>,
    pub(crate) matcher: Matcher,
    leads: Vec<Lead>,
}

/// Made once for all cases.
pub(crate) static WORLD: LazyLock<World> = LazyLock::new(World::new);

impl World {
    fn new() -> Self {
        let mut random = Random(2_026);
        let (accounts, names) = accounts(&mut random);
        let leads = (0..LEADS)
            .map(|at| {
                let kind = Kind::ALL[at % Kind::ALL.len()];
                loop {
                    let company = match kind {
                        Kind::Unknown => Company::any(&mut random, ACCOUNTS),
                        _ => accounts[random.below(ACCOUNTS)].clone(),
                    };
                    // A letter left out of a Korean name is a syllable: another name.
                    let is_usable = match kind {
                        Kind::Unknown => !names.contains(&company.stripped),
                        Kind::Typo => company.is_latin(),
                        _ => true,
                    };
                    if is_usable {
                        return Lead::of(kind, &company);
                    }
                }
            })
            .collect();
        let matcher = build(&accounts);
        let world = Self {
            accounts,
            matcher,
            leads,
        };
        for kind in Kind::ALL {
            world.check(kind);
        }
        world
    }

    pub(crate) fn records(&self) -> Vec<Record<'_>> {
        self.leads.iter().map(Lead::record).collect()
    }

    /// The records of a kind whose names are in Latin letters, or those in Hangul.
    pub(crate) fn records_of(&self, kind: Kind, is_latin: bool) -> Vec<Record<'_>> {
        let leads = self.leads.iter();
        leads
            .filter(|lead| lead.kind == kind && lead.is_latin == is_latin)
            .map(Lead::record)
            .collect()
    }

    /// Holds that the records of a kind are decided in the way that is measured.
    fn check(&self, kind: Kind) {
        let mut records = self.records_of(kind, true);
        records.extend(self.records_of(kind, false));
        let mut scratch = Scratch::default();
        let as_expected = records.iter().filter(|record| {
            let decision = self.matcher.decide(record, &mut scratch);
            match kind.code() {
                Some(code) => decision.code == code,
                None => decision.outcome != Outcome::Matched,
            }
        });
        let (as_expected, all) = (as_expected.count(), records.len());
        assert!(
            as_expected * 10 >= all * 9,
            "{kind:?}: {as_expected} of {all} records are decided by what is measured"
        );
    }
}

/// A matcher of accounts, from their values.
pub(crate) fn build(accounts: &[Company]) -> Matcher {
    let mut builder = MatcherBuilder::default();
    for company in accounts {
        builder.add(&company.account());
    }
    builder.build()
}
