//! Accounts with their facts, ready to be scored by a model.

use std::collections::BTreeMap;

use rayon::prelude::*;
use winnable_match::{ParentFault, is_hosted, registrable};
use winnable_model::text::run as texts;
use winnable_model::{
    Account, Code, Diagnostic, Domain, FactCatalogue, FactId, FactRow, FactValue, Motion, Person,
    RowRef, Score, SourceNames, fact_ids,
};
use winnable_score::{CompiledModel, Condition, PersonRollup, RollupSettings, Truth};

use crate::find::{Found, Sought, find_account};
use crate::inputs::{Findings, RunSettings};
use crate::list::{BriefRow, LeftOut, PersonLine, Ranked, Rows, ScoreList, ScoreRow};
use crate::run::{Bases, Chains, Naive};
use crate::standards::StandardField;
use crate::{Exclusion, Manifest, Privacy, UnlistedProduct};

/// More spellings than this are not read in a warning.
const PRODUCTS_SHOWN: usize = 12;

/// Accounts with their facts.
#[derive(Debug)]
pub struct Assessment {
    pub(crate) settings: RunSettings,
    pub(crate) rollup: RollupSettings,
    pub(crate) accounts: Vec<Account>,
    pub(crate) members: Vec<Vec<u32>>,
    pub(crate) people: Vec<Person>,
    /// Whether each of them must not be contacted.
    pub(crate) quiet: Vec<bool>,
    pub(crate) rollups: Vec<PersonRollup>,
    pub(crate) naive: Naive,
    pub(crate) bases: Bases,
    pub(crate) chains: Option<Chains>,
    pub(crate) findings: Findings,
}

/// What becomes of an account in a list.
enum Placed<'a> {
    FilteredOut,
    FilteredUnknown,
    Excluded(Score, &'a Exclusion),
    Listed(Ranked),
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Assessment {
    /// Scores every account and orders the list.
    pub fn list<'a>(
        &'a self,
        model: &'a CompiledModel,
        motion: Motion,
        filter: Option<&Condition>,
        manifest: Manifest,
    ) -> ScoreList<'a> {
        let as_of = self.settings.as_of;
        let placed: Vec<Placed<'_>> = (0..self.accounts.len())
            .into_par_iter()
            .map(|at| {
                let facts = self.facts(at);
                match filter.map_or(Truth::True, |f| f.evaluate(facts, as_of)) {
                    Truth::False => Placed::FilteredOut,
                    Truth::Unknown => Placed::FilteredUnknown,
                    Truth::True => {
                        let scored = model.score(facts, as_of);
                        match self.exclusion(at, motion) {
                            Some(rule) => Placed::Excluded(scored.score, rule),
                            None => Placed::Listed(Ranked { at, scored }),
                        }
                    }
                }
            })
            .collect();
        let mut ranked = Vec::new();
        let mut excluded = Vec::new();
        let (mut filtered_out, mut filtered_unknown) = (0, 0);
        for (account, placed) in self.accounts.iter().zip(placed) {
            match placed {
                Placed::FilteredOut => filtered_out += 1,
                Placed::FilteredUnknown => filtered_unknown += 1,
                Placed::Listed(row) => ranked.push(row),
                Placed::Excluded(score, rule) => excluded.push(LeftOut {
                    account_id: account.id.clone(),
                    name: account.name.to_string(),
                    score,
                    rule: rule.rule.clone(),
                    reason: rule.reason.clone(),
                }),
            }
        }
        self.sort(&mut ranked);
        ScoreList {
            title: model.title().to_owned(),
            manifest,
            rows: Rows::ranked(self, model, ranked),
            excluded,
            filtered_out,
            filtered_unknown,
        }
    }

    /// The accounts of a list of this motion by score descending, then by id, without their receipts.
    pub(crate) fn listed(&self, model: &CompiledModel, motion: Motion) -> Vec<Ranked> {
        let as_of = self.settings.as_of;
        let mut ranked: Vec<Ranked> = (0..self.accounts.len())
            .into_par_iter()
            .filter(|at| self.exclusion(*at, motion).is_none())
            .map(|at| Ranked {
                at,
                scored: model.score(self.facts(at), as_of),
            })
            .collect();
        self.sort(&mut ranked);
        ranked
    }

    fn sort(&self, ranked: &mut [Ranked]) {
        ranked.par_sort_by(|a, b| {
            let id = |row: &Ranked| &self.accounts[row.at].id;
            b.scored
                .score
                .cmp(&a.scored.score)
                .then_with(|| id(a).cmp(id(b)))
        });
    }

    /// The first rule that leaves an account out of a list of this motion.
    pub fn exclusion(&self, account: usize, motion: Motion) -> Option<&Exclusion> {
        self.settings.exclusions.iter().find(|rule| {
            rule.motion.is_none_or(|only| only == motion)
                && rule.when.evaluate(self.facts(account), self.settings.as_of) == Truth::True
        })
    }

    /// How many accounts were made of e-mail domains.
    pub fn derived(&self) -> u64 {
        self.accounts
            .iter()
            .filter(|account| account.derived)
            .count() as u64
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// The facts of an account.
    ///
    /// # Panics
    /// For a position at or beyond [`Assessment::len`].
    pub fn facts(&self, account: usize) -> &FactRow {
        &self.accounts[account].facts
    }

    /// Whether an account can be won at all: not our own, no test, no competitor, no partner.
    ///
    /// # Panics
    /// For a position at or beyond [`Assessment::len`].
    pub(crate) fn is_market(&self, account: usize) -> bool {
        let never = [
            fact_ids::IS_OWN_COMPANY,
            fact_ids::IS_TEST,
            fact_ids::IS_COMPETITOR,
            fact_ids::IS_PARTNER,
        ];
        let facts = self.facts(account);
        never
            .iter()
            .all(|fact| facts.get(*fact) != &FactValue::Flag(true))
    }

    /// An account with its receipt and people; names of people only with `contacts`.
    ///
    /// # Panics
    /// For a position at or beyond [`Assessment::len`].
    pub fn row(&self, at: usize, model: &CompiledModel, contacts: bool) -> ScoreRow {
        let account = &self.accounts[at];
        ScoreRow {
            account_id: account.id.clone(),
            name: account.name.to_string(),
            derived: account.derived,
            receipt: model.receipt(&account.facts, self.settings.as_of),
            naive_sum: self.naive[at],
            revenue_basis: self.bases[at].text(),
            facts: account.facts.clone(),
            people: self.people_of(at, contacts),
            people_left_out: self.quiet_of(at),
            approval_chain: self.chains.as_ref().map(|chains| chains[at]),
        }
    }

    /// What a list says of an account.
    pub(crate) fn brief(&self, at: usize, model: &CompiledModel) -> BriefRow<'_> {
        let account = &self.accounts[at];
        BriefRow {
            account_id: account.id.as_str(),
            name: &account.name,
            brief: model.brief(&account.facts, self.settings.as_of),
            naive_sum: self.naive[at],
        }
    }

    /// Whether the person of a record must not be contacted.
    pub(crate) fn is_quiet(&self, person: u32) -> bool {
        self.quiet.get(person as usize).copied().unwrap_or_default()
    }

    /// How many people of an account must not be contacted.
    fn quiet_of(&self, at: usize) -> u64 {
        let members = self.members[at].iter();
        members.filter(|person| self.is_quiet(**person)).count() as u64
    }

    /// What the manifest says of people.
    pub fn privacy(&self, strict: bool, contacts: bool) -> Privacy {
        Privacy {
            strict,
            contacts,
            do_not_contact: self.findings.quiet_people,
            touches_left_out: self.findings.touches_left_out,
        }
    }

    /// The people of an account who may be contacted, those with the most points first, then by id.
    fn people_of(&self, at: usize, contacts: bool) -> Vec<PersonLine> {
        let mut lines: Vec<PersonLine> = self.members[at]
            .iter()
            .filter(|person| !self.is_quiet(**person))
            .map(|person| {
                let record = &self.people[*person as usize];
                let rollup = &self.rollups[*person as usize];
                PersonLine {
                    id: record.id.clone(),
                    name: record
                        .name
                        .as_deref()
                        .filter(|_| contacts)
                        .map(str::to_owned),
                    title: record.title.as_deref().map(str::to_owned),
                    seniority: rollup.profile.seniority,
                    role: rollup.profile.role,
                    department: rollup.profile.department,
                    engaged: rollup.is_engaged(),
                    fit: rollup.fit(&self.rollup),
                    engagement: rollup.engagement(),
                    last_touch: rollup.touches.last_touch.map(|(on, _)| on),
                }
            })
            .collect();
        lines.sort_by(|a, b| {
            let points = |line: &PersonLine| line.fit + line.engagement;
            points(b).cmp(&points(a)).then_with(|| a.id.cmp(&b.id))
        });
        lines
    }

    /// Finds an account by id, exact name or domain.
    pub fn find(&self, wanted: &str) -> Found {
        let sought = self.accounts.iter().map(|account| Sought {
            id: account.id.as_str(),
            name: &account.name,
            domain: account.domain.as_ref().map(Domain::as_str),
        });
        find_account(&sought, wanted)
    }

    /// The id and name of an account.
    ///
    /// # Panics
    /// For a position at or beyond [`Assessment::len`].
    pub fn account(&self, at: usize) -> (&str, &str) {
        (self.accounts[at].id.as_str(), &self.accounts[at].name)
    }

    /// How many accounts know each fact, in the order of the catalogue.
    pub fn coverage(&self, catalogue: &FactCatalogue) -> Vec<(FactId, u64)> {
        let mut known = vec![0_u64; catalogue.len()];
        for account in &self.accounts {
            for (id, _) in account.facts.known() {
                if let Some(count) = known.get_mut(usize::from(id.0)) {
                    *count += 1;
                }
            }
        }
        (0_u16..).map(FactId).zip(known).collect()
    }

    /// How many accounts have each field in its standard form.
    pub fn standards(&self) -> Vec<(StandardField, u64)> {
        let count = |field: StandardField| {
            let accounts = self.accounts.iter();
            let conforming = accounts.filter(|account| field.is_standard(&account.facts));
            (field, conforming.count() as u64)
        };
        StandardField::ALL.into_iter().map(count).collect()
    }

    /// What was noticed, as warnings.
    pub fn warnings(&self, names: &SourceNames) -> Vec<Diagnostic> {
        let findings = &self.findings;
        let mut warnings = Vec::new();
        let dates = findings.dates;
        let reversed = dates.closed_before_created + dates.open_before_created;
        if reversed > 0 {
            let text = texts::closes_before_created(
                dates.closed_before_created,
                dates.open_before_created,
            );
            let mut warning = Diagnostic::new(Code::W0409, text).with_count(reversed);
            if let Some(place) = findings.date_example.and_then(|row| names.row(row)) {
                warning = warning.at_data(place, None);
            }
            warnings.push(warning);
        }
        if dates.closed_without_date > 0 {
            let count = dates.closed_without_date;
            let text = texts::closed_without_date(count);
            let mut warning = Diagnostic::new(Code::W0410, text).with_count(count);
            if let Some(place) = findings.undated_example.and_then(|row| names.row(row)) {
                warning = warning.at_data(place, None);
            }
            warnings.push(warning.with_help(texts::closed_without_date_help()));
        }
        if findings.future > 0 {
            let text = texts::future_rows(findings.future, self.settings.as_of);
            warnings.push(Diagnostic::new(Code::W0412, text).with_count(findings.future));
        }
        if !findings.unnamed_channels.is_empty() {
            let count = findings.unnamed_channels.values().sum();
            let text = texts::unnamed_channels(&counted(&findings.unnamed_channels));
            let warning = Diagnostic::new(Code::W0414, text).with_count(count);
            warnings.push(warning.with_help(texts::unnamed_channels_help()));
        }
        if findings.prospects_with_wins > 0 {
            let count = findings.prospects_with_wins;
            let first = findings.prospect_with_wins.as_deref().unwrap_or_default();
            let text = texts::prospects_with_wins(count, first);
            let warning = Diagnostic::new(Code::W0416, text).with_count(count);
            warnings.push(warning.with_help(texts::prospects_with_wins_help()));
        }
        if findings.prospects_who_paid > 0 {
            let count = findings.prospects_who_paid;
            let text = texts::prospects_who_paid(count);
            warnings.push(Diagnostic::new(Code::W0417, text).with_count(count));
        }
        warnings.extend(self.hosted_warning(names));
        warnings.extend(self.product_warning(names));
        warnings.extend(parent_warning(&findings.parent_faults));
        warnings
    }

    /// Accounts and people whose domain is a name on somebody's site: each is taken for one company.
    fn hosted_warning(&self, names: &SourceNames) -> Option<Diagnostic> {
        let of_accounts = self.accounts.iter().map(|one| (&one.domain, one.origin));
        let of_people = self
            .people
            .iter()
            .map(|one| (&one.email_domain, one.origin));
        let mut found: Vec<(RowRef, &str)> = of_accounts
            .chain(of_people)
            .filter_map(|(domain, origin)| Some((origin, registrable(domain.as_ref()?))))
            .filter(|(_, domain)| is_hosted(domain))
            .collect();
        found.sort_unstable();
        let (first, domain) = found.first()?;
        let count = found.len() as u64;
        let text = texts::hosted_domains(count, domain);
        let warning = Diagnostic::new(Code::W0504, text).with_count(count);
        Some(match names.row(*first) {
            Some(place) => warning.at_data(place, None),
            None => warning,
        })
    }

    fn product_warning(&self, names: &SourceNames) -> Option<Diagnostic> {
        let found = &self.findings.unlisted_products;
        let first = found.first()?;
        let shown: Vec<_> = found
            .iter()
            .take(PRODUCTS_SHOWN)
            .map(|product| (&*product.spelled, product.deals, product.listed.as_deref()))
            .collect();
        let text = texts::unlisted_products(&shown, found.len() - shown.len());
        let count = found.iter().map(|product| product.deals).sum();
        let mut warning = Diagnostic::new(Code::W0418, text).with_count(count);
        if let Some(place) = names.row(first.example) {
            warning = warning.at_data(place, None);
        }
        let corrected = |product: &UnlistedProduct| {
            let listed = product.listed.as_deref()?;
            Some(texts::map_product(&product.spelled, listed))
        };
        Some(match found.iter().find_map(corrected) {
            Some(help) => warning.with_help(help),
            None => warning,
        })
    }

    /// Whether the facts of an account know the value of a fact.
    ///
    /// # Panics
    /// For a position at or beyond [`Assessment::len`].
    pub fn value(&self, account: usize, fact: FactId) -> &FactValue {
        self.facts(account).get(fact)
    }
}

/// The parents that are not used, as a warning: unknown ones counted, cycles with their path.
pub fn parent_warning(faults: &[ParentFault]) -> Option<Diagnostic> {
    let cycles: Vec<String> = faults
        .iter()
        .filter_map(|fault| match fault {
            ParentFault::Cycle { path } => {
                let ids: Vec<&str> = path.iter().map(winnable_model::AccountId::as_str).collect();
                Some(ids.join(" → "))
            }
            ParentFault::Unknown { .. } => None,
        })
        .collect();
    let text = texts::parent_faults((faults.len() - cycles.len()) as u64, &cycles);
    (!faults.is_empty()).then(|| Diagnostic::new(Code::W0506, text).with_count(faults.len() as u64))
}

fn counted(counts: &BTreeMap<String, u64>) -> String {
    let list: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    list.join(", ")
}
