//! Coverage while deals were open: what was known of an account's roles on days of a deal that was won
//! or lost later.
//!
//! Nothing that became known after such a day counts for it: a person counts from the day of their first
//! record, and as engaged from that of their first engagement. Titles and roles are those of today, as
//! exports keep no history of them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use winnable_metrics::stats::{MeanDifference, mean, mean_difference};
use winnable_metrics::{Rate, Reason, Result};
use winnable_model::{BuyingRole, KnownSince, Outcome};

use super::cover::share;
use super::knows_people;
use crate::metrics::{DealRow, Ledger};
use crate::past::scorable;
use crate::{Assessment, Unscored};

/// A day in the time of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointAt {
    /// On which it was created.
    Creation,
    /// So many days later, of deals that were still open then.
    Days(u32),
    /// On which it closed.
    Close,
}

impl PointAt {
    /// The points of a curve.
    pub const ALL: [Self; 5] = [
        Self::Creation,
        Self::Days(30),
        Self::Days(60),
        Self::Days(90),
        Self::Close,
    ];
}

/// Deals of one outcome at one point.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageSide {
    /// How many deals there are.
    pub deals: u64,
    /// The mean share of required roles, from 0 to 1.
    pub mean: Result<f64>,
    /// Deals with every required role.
    pub full: u64,
}

impl CoverageSide {
    fn of(shares: &[f64], full: u64) -> Self {
        Self {
            deals: shares.len() as u64,
            mean: mean(shares),
            full,
        }
    }
}

/// Won against lost at one point.
#[derive(Clone, Debug, PartialEq)]
pub struct CoveragePoint {
    /// The point.
    pub at: PointAt,
    /// Whether roles count only where somebody in them had engaged by then.
    pub engaged: bool,
    /// Deals that were won later.
    pub won: CoverageSide,
    /// Deals that were lost later.
    pub lost: CoverageSide,
    /// The mean share of won deals less that of lost ones, with its interval at 95 %.
    pub difference: Result<MeanDifference>,
}

/// Coverage over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoverageCurve {
    /// The points of known people, then those of engaged ones; the latter are none where no touch was
    /// read.
    pub points: Vec<CoveragePoint>,
    /// Closed deals of which nothing can be said, by the reason.
    pub left_out: BTreeMap<Unscored, u64>,
    /// Closed deals that do not say when they closed.
    pub without_close: u64,
    /// Closed deals whose account has people and no role of any of them.
    pub without_roles: u64,
    /// People of the accounts of the deals that count of whom nothing says since when they are known;
    /// they are taken to have been there all along.
    pub undated_people: u64,
    /// Why there is no curve at all, whatever the deals are.
    pub unknown: Option<Unfollowed>,
}

/// Why nobody's coverage can be followed through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfollowed {
    /// No people were read.
    NoPeople,
    /// No person says since when they are known: the curve would be that of today at every point.
    Undated,
}

/// What is known of one person.
#[derive(Default)]
struct Known {
    /// The roles of their records, each with the day from which it is known.
    roles: Vec<(Option<NaiveDate>, BuyingRole)>,
    /// The first day of any record; `None` where none says.
    since: Option<NaiveDate>,
    first_engagement: Option<NaiveDate>,
}

impl Known {
    /// The role by a day; none of somebody whom nobody knew by then.
    fn role_by(&self, day: NaiveDate) -> Option<BuyingRole> {
        let is_known = |since: &Option<NaiveDate>| since.is_none_or(|since| since <= day);
        if !is_known(&self.since) {
            return None;
        }
        let known = self.roles.iter().filter(|(since, _)| is_known(since));
        known.map(|(_, role)| *role).max()
    }

    fn had_engaged_by(&self, day: NaiveDate) -> bool {
        self.first_engagement.is_some_and(|first| first <= day)
    }
}

/// The shares of deals at one point.
#[derive(Default)]
struct Shares {
    won: Vec<f64>,
    lost: Vec<f64>,
    full: [u64; 2],
}

impl Shares {
    fn add(&mut self, outcome: Outcome, rate: Rate) {
        let is_full = u64::from(rate.numerator == rate.denominator);
        let (side, full) = match outcome {
            Outcome::Won => (&mut self.won, &mut self.full[0]),
            Outcome::Lost | Outcome::Open => (&mut self.lost, &mut self.full[1]),
        };
        side.push(rate.value);
        *full += is_full;
    }

    fn point(&self, at: PointAt, engaged: bool) -> CoveragePoint {
        CoveragePoint {
            at,
            engaged,
            won: CoverageSide::of(&self.won, self.full[0]),
            lost: CoverageSide::of(&self.lost, self.full[1]),
            difference: difference(&self.won, &self.lost),
        }
    }
}

/// The difference of two mean shares. Of fewer than [`LEAST`] deals on a side there is none: two deals
/// that happen to agree have no variance and prove nothing.
fn difference(won: &[f64], lost: &[f64]) -> Result<MeanDifference> {
    if won.len().min(lost.len()) < LEAST {
        return Err(Reason::SampleTooSmall);
    }
    let mut found = mean_difference(won, lost, 0.95)?;
    // Two shares differ by no more than one.
    found.interval.low = found.interval.low.max(-1.0);
    found.interval.high = found.interval.high.min(1.0);
    Ok(found)
}

/// So many deals a side needs for a difference.
const LEAST: usize = 10;

/// The curve over the closed deals of all accounts, listed or not: customers are on no list of those to
/// be won.
pub(super) fn curve(
    assessment: &Assessment,
    ledger: &Ledger,
    required: &[BuyingRole],
) -> CoverageCurve {
    let mut curve = CoverageCurve::default();
    let people = people(assessment, ledger);
    let all = || people.iter().flat_map(BTreeMap::values);
    let first = all().filter_map(|one| one.since).min();
    if !(0..assessment.len()).any(|at| knows_people(assessment, at)) {
        curve.unknown = Some(Unfollowed::NoPeople);
    } else if all().next().is_some() && first.is_none() {
        curve.unknown = Some(Unfollowed::Undated);
    }
    if curve.unknown.is_some() || required.is_empty() {
        return curve;
    }
    let mut followed = Followed {
        required,
        people_from: first.filter(|_| all().all(|one| one.since.is_some())),
        touches_from: ledger.touches.first_seen,
        shares: BTreeMap::new(),
    };
    let mut counted = vec![false; people.len()];
    let closed = ledger.deals.iter();
    for row in closed.filter(|row| row.outcome != Outcome::Open) {
        let (account, created, closed) = match days_of(row, assessment) {
            Ok(Some(seen)) => seen,
            Ok(None) => {
                curve.without_close += 1;
                continue;
            }
            Err(reason) => {
                *curve.left_out.entry(reason).or_default() += 1;
                continue;
            }
        };
        let at = account as usize;
        let (Some(of_account), Some(counted)) = (people.get(at), counted.get_mut(at)) else {
            continue;
        };
        if !of_account.is_empty() && of_account.values().all(|one| one.roles.is_empty()) {
            curve.without_roles += 1;
            continue;
        }
        *counted = true;
        followed.add(row.outcome, (created, closed), of_account);
    }
    let points = followed.shares.iter();
    curve.points = points
        .map(|((engaged, at), shares)| shares.point(*at, *engaged))
        .collect();
    let counted = people.iter().zip(&counted).filter(|(_, counted)| **counted);
    let undated = |one: &&Known| one.since.is_none();
    let undated = counted.flat_map(|(people, _)| people.values().filter(undated));
    curve.undated_people = undated.count() as u64;
    curve
}

/// Deals as they are followed through their points.
struct Followed<'a> {
    required: &'a [BuyingRole],
    /// The first day of a person's record. Of days before it nobody knows whether there was nobody, or
    /// whether nobody wrote people down; `None` where some person may have been there always.
    people_from: Option<NaiveDate>,
    /// The first day of a touch; `None` where none was read.
    touches_from: Option<NaiveDate>,
    shares: BTreeMap<(bool, PointAt), Shares>,
}

impl Followed<'_> {
    /// Adds a deal at each of its points.
    fn add(
        &mut self,
        outcome: Outcome,
        (created, closed): (NaiveDate, NaiveDate),
        people: &BTreeMap<u32, Known>,
    ) {
        for (at, day) in days(created, closed) {
            for engaged in [false, true] {
                if !self.has_begun(day, engaged) {
                    continue;
                }
                let counts = people
                    .values()
                    .filter(|one| !engaged || one.had_engaged_by(day));
                let filled = counts.filter_map(|one| one.role_by(day));
                if let Ok(rate) = share(self.required, filled) {
                    let shares = self.shares.entry((engaged, at)).or_default();
                    shares.add(outcome, rate);
                }
            }
        }
    }

    /// Whether anything could be known on a day.
    fn has_begun(&self, day: NaiveDate, engaged: bool) -> bool {
        let touched = || self.touches_from.is_some_and(|from| from <= day);
        self.people_from.is_none_or(|from| from <= day) && (!engaged || touched())
    }
}

/// The account of a closed deal, its creation and its close; `None` where it does not say when it closed.
fn days_of(
    row: &DealRow,
    assessment: &Assessment,
) -> Result<Option<(u32, NaiveDate, NaiveDate)>, Unscored> {
    let as_of = assessment.settings.as_of;
    let (account, created) = scorable(&row.deal, row.account, &assessment.accounts, as_of)?;
    Ok(row.closed().map(|closed| (account, created, closed)))
}

/// The points of a deal with their days; those after its close are none of its time.
fn days(created: NaiveDate, closed: NaiveDate) -> impl Iterator<Item = (PointAt, NaiveDate)> {
    let day = move |at: PointAt| match at {
        PointAt::Creation => Some(created),
        PointAt::Days(days) => created
            .checked_add_days(Days::new(u64::from(days)))
            .filter(|day| *day < closed),
        PointAt::Close => Some(closed),
    };
    let points = PointAt::ALL.into_iter();
    points.filter_map(move |at| day(at).map(|day| (at, day)))
}

/// What is known of the people of each account.
fn people(assessment: &Assessment, ledger: &Ledger) -> Vec<BTreeMap<u32, Known>> {
    let mut account_of: BTreeMap<u32, usize> = BTreeMap::new();
    for (account, members) in assessment.members.iter().enumerate() {
        account_of.extend(members.iter().map(|person| (*person, account)));
    }
    let mut people: Vec<BTreeMap<u32, Known>> = Vec::new();
    people.resize_with(assessment.len(), BTreeMap::new);
    for (record, person) in assessment.people.iter().zip(&ledger.person_of) {
        let account = account_of.get(person);
        let Some(of) = account.and_then(|account| people.get_mut(*account)) else {
            continue;
        };
        let known = of.entry(*person).or_default();
        let since = record.known_since();
        // One record that says so is enough.
        known.since = [known.since, since].into_iter().flatten().min();
        known.roles.extend(record.role.map(|role| (since, role)));
        let touches = ledger.touches.people.get(*person as usize);
        known.first_engagement = touches.and_then(|touches| touches.first_engagement);
    }
    people
}

impl CoverageCurve {
    /// Why there is nothing to show; `None` where there is.
    pub fn reason(&self) -> Option<Reason> {
        let has_deals = self.points.iter().any(|point| {
            let sides = [&point.won, &point.lost];
            sides.iter().any(|side| side.deals > 0)
        });
        if self.unknown.is_some() {
            return Some(Reason::MissingInput);
        }
        (!has_deals).then_some(Reason::NoClosedOpportunities)
    }
}
