//! From candidates to a decision.

use crate::decision::{Candidate, Comparison, Decision, Level, Outcome, Placed};
use crate::{MatchCode, Record};

use super::Matcher;
use super::policy::{ACCEPTED, Policy, RECORDS};
use super::query::{Query, Scratch};

impl Matcher {
    pub(super) fn decide_record(&self, record: &Record<'_>, scratch: &mut Scratch) -> Decision {
        if record.is_empty() {
            return Decision::nowhere(MatchCode::NoAccountKey);
        }
        let query = self.query(record, None, scratch);
        if let Some(decision) = self.decide_link(record, &query, scratch) {
            return decision;
        }
        self.whole_values(&query, scratch);
        let (mut best, mut next) = self.two_best(&query, scratch, &RECORDS);
        if !best.is_some_and(|best| is_sure(&best)) && query.is_named {
            self.shared_words(&query, scratch);
            (best, next) = self.two_best(&query, scratch, &RECORDS);
        }
        let Some(best) = best else {
            return self.by_name_as_id(record, &query, scratch);
        };
        let outcome = Self::outcome(&best, next.as_ref(), &RECORDS);
        if outcome == Outcome::Unmatched {
            return self.by_name_as_id(record, &query, scratch);
        }
        Decision {
            outcome,
            code: code(&query, outcome, &best, next.as_ref(), &RECORDS),
            best: Some(best),
            runner_up: next.filter(|next| is_near(next, &RECORDS)),
        }
    }

    /// A row that states an account means that account and no other.
    fn decide_link(
        &self,
        record: &Record<'_>,
        query: &Query,
        scratch: &Scratch,
    ) -> Option<Decision> {
        let (account, level, code) = match self.stated(record)? {
            Stated::Unknown => return Some(Decision::nowhere(MatchCode::UnknownAccountId)),
            Stated::Account(account, level, code) => (account, level, code),
        };
        if scratch.rejected.contains(&account) {
            return None;
        }
        Some(Decision {
            outcome: Outcome::Matched,
            code,
            best: Some(self.compare(query, scratch, account, Some(level), &RECORDS)),
            runner_up: None,
        })
    }

    /// The account that a row states.
    fn stated(&self, record: &Record<'_>) -> Option<Stated> {
        let converted = record.converted_id.and_then(|id| self.by_id(id));
        if let Some(account) = converted {
            let (level, code) = (Level::ConvertedAccount, MatchCode::ConvertedAccount);
            return Some(Stated::Account(account, level, code));
        }
        let known = self.by_id(record.account_id?);
        Some(known.map_or(Stated::Unknown, |account| {
            Stated::Account(account, Level::AccountId, MatchCode::AccountId)
        }))
    }

    /// Where a record belongs, without what speaks for it: a row that states its account is not
    /// compared at all.
    pub fn place(&self, record: &Record<'_>, scratch: &mut Scratch) -> Placed {
        match self.stated(record) {
            Some(Stated::Account(account, _, code)) if !scratch.rejected.contains(&account) => {
                Placed {
                    account: Some(account),
                    code,
                }
            }
            Some(Stated::Unknown) => Placed::nowhere(MatchCode::UnknownAccountId),
            _ => Placed::from(&self.decide(record, scratch)),
        }
    }

    /// The account that a person chose for the record.
    pub(crate) fn accept(
        &self,
        record: &Record<'_>,
        account: u32,
        scratch: &mut Scratch,
    ) -> Decision {
        let query = self.query(record, None, scratch);
        let mut best = self.compare(&query, scratch, account, None, &RECORDS);
        best.waterfall.add(Level::Accepted, ACCEPTED);
        best.weight = best.waterfall.weight();
        Decision {
            outcome: Outcome::Matched,
            code: MatchCode::Accepted,
            best: Some(best),
            runner_up: None,
        }
    }

    /// Some exports write the account's id where its name belongs.
    fn by_name_as_id(&self, record: &Record<'_>, query: &Query, scratch: &Scratch) -> Decision {
        let account = record.name.and_then(|name| self.by_id(name.trim()));
        let account = account.filter(|account| !scratch.rejected.contains(account));
        match account {
            Some(account) => Decision {
                outcome: Outcome::Matched,
                code: MatchCode::AccountId,
                best: Some(self.compare(query, scratch, account, Some(Level::AccountId), &RECORDS)),
                runner_up: None,
            },
            None => Decision::nowhere(why_not(record, query)),
        }
    }

    /// The two candidates with the most weight; of equal ones the one whose id comes first, so that
    /// the order of the accounts plays no part.
    pub(super) fn two_best(
        &self,
        query: &Query,
        scratch: &Scratch,
        policy: &Policy,
    ) -> (Option<Candidate>, Option<Candidate>) {
        let (mut best, mut next): (Option<Candidate>, Option<Candidate>) = (None, None);
        for account in &scratch.candidates {
            let candidate = self.compare(query, scratch, *account, None, policy);
            if best.is_none_or(|best| self.is_before(&candidate, &best)) {
                next = best;
                best = Some(candidate);
            } else if next.is_none_or(|next| self.is_before(&candidate, &next)) {
                next = Some(candidate);
            }
        }
        (best, next)
    }

    fn is_before(&self, one: &Candidate, other: &Candidate) -> bool {
        one.weight > other.weight
            || (one.weight == other.weight && self.id(one.account) < self.id(other.account))
    }

    fn outcome(best: &Candidate, next: Option<&Candidate>, policy: &Policy) -> Outcome {
        let thresholds = &policy.thresholds;
        let weight = best.weight.hundredths();
        let is_tie = next.is_some_and(|next| is_tie(best, next, policy));
        if weight >= thresholds.matched && !is_tie {
            Outcome::Matched
        } else if weight >= thresholds.review {
            Outcome::Review
        } else {
            Outcome::Unmatched
        }
    }
}

/// Whether no account that shares only a word could come before: the candidate weighs enough by
/// itself, or has the record's own name and passes.
fn is_sure(best: &Candidate) -> bool {
    let thresholds = &RECORDS.thresholds;
    let name = level(best, Comparison::Name);
    let same_name = matches!(name, Some(Level::FullName | Level::StrippedName));
    let least = if same_name {
        thresholds.matched
    } else {
        thresholds.matched + thresholds.margin
    };
    best.weight.hundredths() >= least
}

/// Whether the evidence does not decide between two accounts: they weigh about the same, or each of
/// them is enough and the one that weighs more does not have the record's name.
fn is_tie(best: &Candidate, next: &Candidate, policy: &Policy) -> bool {
    let thresholds = &policy.thresholds;
    let is_near = best.weight.hundredths() - next.weight.hundredths() < thresholds.margin;
    let name = |candidate| level(candidate, Comparison::Name);
    let form = |candidate| level(candidate, Comparison::LegalForm);
    let other_name = !matches!(name(best), Some(Level::FullName | Level::StrippedName));
    let other_entity = form(best) == Some(Level::OtherForm) && form(next) == Some(Level::SameForm);
    let is_conflict = next.weight.hundredths() >= thresholds.matched
        && name(next) == Some(Level::FullName)
        && (other_name || other_entity);
    !has_link(best) && (is_near || is_conflict)
}

/// What a row states about its account.
enum Stated {
    Account(u32, Level, MatchCode),
    Unknown,
}

fn has_link(candidate: &Candidate) -> bool {
    level(candidate, Comparison::Link).is_some()
}

/// The level of a comparison in a candidate's waterfall.
pub(super) fn level(candidate: &Candidate, comparison: Comparison) -> Option<Level> {
    candidate.waterfall.level(comparison)
}

/// Whether a person would want to see the candidate beside another.
fn is_near(candidate: &Candidate, policy: &Policy) -> bool {
    candidate.weight.hundredths() >= policy.thresholds.review
}

fn code(
    query: &Query,
    outcome: Outcome,
    best: &Candidate,
    next: Option<&Candidate>,
    policy: &Policy,
) -> MatchCode {
    match outcome {
        Outcome::Matched => matched_code(query, best),
        _ => review_code(best, next, policy),
    }
}

/// The strongest evidence for a match.
fn matched_code(query: &Query, best: &Candidate) -> MatchCode {
    if has_link(best) {
        return MatchCode::ExternalId;
    }
    if matches!(
        level(best, Comparison::Domain),
        Some(Level::SameDomain | Level::SharedDomain)
    ) {
        // The company's own column says more than a person's address.
        return if query.domains[0] != 0 {
            MatchCode::AccountDomain
        } else {
            MatchCode::EmailDomain
        };
    }
    match level(best, Comparison::Name) {
        Some(Level::FullName) => MatchCode::AccountName,
        Some(Level::StrippedName) => MatchCode::NameAndPlace,
        Some(Level::CloseName | Level::DroppedWord) => MatchCode::CloseName,
        _ => MatchCode::PhoneAndStreet,
    }
}

/// Why a person should look.
pub(super) fn review_code(
    best: &Candidate,
    next: Option<&Candidate>,
    policy: &Policy,
) -> MatchCode {
    let thresholds = &policy.thresholds;
    let is_enough = best.weight.hundredths() >= thresholds.matched;
    if is_enough && next.is_some_and(|next| is_tie(best, next, policy)) {
        return tie_code(best, next);
    }
    match level(best, Comparison::Guard) {
        Some(Level::TwoEntities) => return MatchCode::OtherLegalForm,
        Some(Level::TwoNumbers | Level::LookAlikes) => return MatchCode::LookAlike,
        Some(Level::ParentOrChild) => return MatchCode::ParentOrChild,
        Some(Level::OtherPlace) => return MatchCode::OtherPlace,
        _ => {}
    }
    if level(best, Comparison::LegalForm) == Some(Level::OtherForm) {
        return MatchCode::OtherLegalForm;
    }
    match level(best, Comparison::Name) {
        Some(Level::FullName | Level::StrippedName) => {
            let same = |level| matches!(level, Some(Level::FullName | Level::StrippedName));
            let twin = next.is_some_and(|next| same(level(next, Comparison::Name)));
            if twin {
                MatchCode::SharedName
            } else {
                MatchCode::NameAlone
            }
        }
        Some(Level::CloseName) => MatchCode::CloseNameAlone,
        // A word less may be a short name, or the name of the parent.
        Some(Level::DroppedWord | Level::RelatedName) => MatchCode::ParentOrChild,
        Some(Level::LookAlike) => MatchCode::LookAlike,
        _ => MatchCode::OtherNameThere,
    }
}

/// Two accounts between which the evidence does not decide.
fn tie_code(best: &Candidate, next: Option<&Candidate>) -> MatchCode {
    let share = |comparison: Comparison, levels: &[Level]| {
        let of = |candidate: &Candidate| {
            level(candidate, comparison).is_some_and(|level| levels.contains(&level))
        };
        of(best) && next.is_some_and(of)
    };
    if share(Comparison::Domain, &[Level::SharedDomain]) {
        MatchCode::SharedDomain
    } else if share(Comparison::Name, &[Level::FullName, Level::StrippedName]) {
        MatchCode::SharedName
    } else {
        MatchCode::Conflict
    }
}

/// Why no account comes near: the first key that the row states about its account says so.
fn why_not(record: &Record<'_>, query: &Query) -> MatchCode {
    let domain = |at: usize, domain: Option<&winnable_model::Domain>| {
        domain.map(|_| {
            let refused = query.no_domain.get(at).copied().flatten();
            refused.unwrap_or(MatchCode::UnknownDomain)
        })
    };
    domain(0, record.domain)
        .or_else(|| {
            let named = record.name.filter(|name| !name.trim().is_empty());
            named.map(|_| MatchCode::UnknownName)
        })
        .or_else(|| domain(1, record.email_domain))
        .or_else(|| record.external_id.map(|_| MatchCode::UnknownExternalId))
        .unwrap_or(MatchCode::NoAccountKey)
}
