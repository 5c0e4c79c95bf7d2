//! What became of the deals of core, adjacent and other accounts, and which customers grew.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, Proportion, fisher_exact, newcombe};

use super::clustered::{Share, design_effect};
use super::{Class, Standing};
use crate::Result;
use crate::backtest::LEVEL;
use crate::number::real;

/// What became of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountDeals {
    /// Where it stands.
    pub standing: Standing,
    /// Its won deals of new business.
    pub won: u64,
    /// Its lost ones.
    pub lost: u64,
    /// Its open ones.
    pub open: u64,
    /// Whether it is a customer.
    pub is_customer: bool,
    /// Whether it bought more after the first contract; false also where nothing says so.
    pub expanded: bool,
}

/// What became of the accounts of a class, or of those whose class nobody knows.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassResult {
    /// The class; `None` for the accounts of which it is undecided.
    pub class: Option<Class>,
    /// The accounts.
    pub accounts: u64,
    /// Won deals.
    pub won: u64,
    /// Lost deals.
    pub lost: u64,
    /// Open deals.
    pub open: u64,
    /// Closed deals of accounts that have more than one.
    pub of_shared_accounts: u64,
    /// By how much deals that share accounts widen the interval: 1 where none do.
    pub design_effect: f64,
    /// Won of closed, 0..=1.
    pub win_rate: Result<f64>,
    /// Wilson's interval of it, widened by the undecided accounts that could be of the class: from all
    /// of their lost deals being its own to all of their won ones.
    pub interval: Result<Interval>,
    /// Customers.
    pub customers: u64,
    /// Customers that expanded.
    pub expanded: u64,
    /// Expanded of customers, 0..=1.
    pub expansion: Result<f64>,
    /// Wilson's interval of it, widened in the same way.
    pub expansion_interval: Result<Interval>,
}

impl ClassResult {
    /// Won and lost.
    pub const fn closed(&self) -> u64 {
        self.won + self.lost
    }
}

/// Core against adjacent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The difference of the win rates, core less adjacent.
    pub difference: f64,
    /// Newcombe's interval of it.
    pub interval: Interval,
    /// Two-sided p: Fisher's exact one, or that of the pooled z of effective counts where deals share
    /// accounts.
    pub p: f64,
    /// Whether it counts accounts and not deals.
    pub clustered: bool,
}

/// A class of fewer closed deals has no verdict.
pub const MIN_CLOSED: u64 = 10;

/// Whether core accounts are won more often than adjacent ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GapVerdict {
    /// They are: the interval of the difference lies above 0.
    CoreWinsMore,
    /// The contrary.
    AdjacentWinsMore,
    /// The interval holds 0.
    CannotTell,
    /// One of the classes has fewer than [`MIN_CLOSED`] closed deals.
    TooFew,
}

/// The classes with what became of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Core, adjacent, outside, and the undecided accounts last.
    pub classes: Vec<ClassResult>,
    /// Core against adjacent, of the accounts whose class is known.
    pub gap: Result<Gap>,
}

impl Results {
    /// What the difference between core and adjacent says.
    pub fn verdict(&self) -> GapVerdict {
        let enough = self
            .classes
            .iter()
            .filter(|of| matches!(of.class, Some(Class::Core | Class::Adjacent)))
            .all(|of| of.closed() >= MIN_CLOSED);
        match self.gap {
            Ok(gap) if enough && gap.interval.low > 0.0 => GapVerdict::CoreWinsMore,
            Ok(gap) if enough && gap.interval.high < 0.0 => GapVerdict::AdjacentWinsMore,
            Ok(_) if enough => GapVerdict::CannotTell,
            _ => GapVerdict::TooFew,
        }
    }
}

/// How many new customers the accounts of the ICP can give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supply {
    /// Core accounts that are no customers yet.
    pub core: u64,
    /// Adjacent ones.
    pub adjacent: u64,
    /// Ones whose class is undecided.
    pub undecided: u64,
    /// New customers at most: each account wins once, at the upper end of its class's win rate. A class
    /// without a rate could win all.
    pub at_most: f64,
}

/// How many new customers the accounts of the ICP can give, at most. Undecided accounts count with the
/// better of the classes.
pub fn supply(accounts: &[AccountDeals], results: &Results) -> Supply {
    let free = |class: Option<Class>| -> u64 {
        let is = |one: &&AccountDeals| !one.is_customer && one.standing.decided() == class;
        accounts.iter().filter(is).count() as u64
    };
    let most = |class: Class| {
        let found = results.classes.iter().find(|of| of.class == Some(class));
        found.map_or(1.0, |of| of.interval.map_or(1.0, |interval| interval.high))
    };
    let (core, adjacent) = (free(Some(Class::Core)), free(Some(Class::Adjacent)));
    let undecided = free(None);
    let (of_core, of_adjacent) = (most(Class::Core), most(Class::Adjacent));
    let at_most = real(core) * of_core
        + real(adjacent) * of_adjacent
        + real(undecided) * of_core.max(of_adjacent);
    Supply {
        core,
        adjacent,
        undecided,
        at_most,
    }
}

/// Win rate and expansion by class.
///
/// - **Shape**: one row an account; deals are those of new business, since an account that buys more
///   has been won already.
/// - **Unit**: rates and ends of intervals are shares, 0..=1.
/// - Deals of one account are not independent: where there are any, intervals and the p count deals
///   divided by a design effect (Rao and Scott 1992).
///
/// `knows_expansion` is false where no row could say that a customer bought more.
///
/// A class without closed deals has [`Reason::NoClosedOpportunities`] in place of a rate, one without
/// customers [`Reason::NoTrials`], and [`Reason::MissingInput`] stands where expansion is not known.
pub fn results(accounts: &[AccountDeals], knows_expansion: bool) -> Results {
    let of_class = |class| {
        let mut found = of_class(accounts, class);
        if !knows_expansion {
            found.expansion = Err(Reason::MissingInput);
            found.expansion_interval = Err(Reason::MissingInput);
        }
        found
    };
    let mut classes: Vec<ClassResult> = Class::ALL.map(|class| of_class(Some(class))).to_vec();
    let gap = match classes.as_slice() {
        [core, adjacent, ..] => gap(core, adjacent),
        _ => Err(Reason::NoClosedOpportunities),
    };
    classes.push(of_class(None));
    Results { classes, gap }
}

fn of_class(accounts: &[AccountDeals], class: Option<Class>) -> ClassResult {
    let is = |account: &&AccountDeals| account.standing.decided() == class;
    let own: Vec<&AccountDeals> = accounts.iter().filter(is).collect();
    let could = |account: &&AccountDeals| {
        let undecided = account.standing.decided().is_none();
        undecided && class.is_some_and(|class| account.standing.could_be(class))
    };
    let maybe: Vec<&AccountDeals> = accounts.iter().filter(could).collect();
    let sum = |list: &[&AccountDeals], of: fn(&AccountDeals) -> u64| -> u64 {
        list.iter().map(|account| of(account)).sum()
    };
    let (won, lost) = (sum(&own, |one| one.won), sum(&own, |one| one.lost));
    let shared = |one: &AccountDeals| {
        let closed = one.won + one.lost;
        if closed > 1 { closed } else { 0 }
    };
    let customers = sum(&own, |one| u64::from(one.is_customer));
    let expanded = sum(&own, grew);
    let none = Reason::NoClosedOpportunities;
    let per_account: Vec<(u64, u64)> = own
        .iter()
        .map(|one| (one.won, one.won + one.lost))
        .collect();
    let effect = design_effect(&per_account);
    let with = (sum(&maybe, |one| one.won), sum(&maybe, |one| one.lost));
    let grown = (
        sum(&maybe, grew),
        sum(&maybe, |one| u64::from(one.is_customer && !one.expanded)),
    );
    ClassResult {
        class,
        accounts: own.len() as u64,
        won,
        lost,
        open: sum(&own, |one| one.open),
        of_shared_accounts: sum(&own, shared),
        win_rate: rate(won, lost, none),
        design_effect: effect,
        interval: widened((won, lost), with, effect, none),
        customers,
        expanded,
        expansion: rate(expanded, customers - expanded, Reason::NoTrials),
        expansion_interval: widened(
            (expanded, customers - expanded),
            grown,
            1.0,
            Reason::NoTrials,
        ),
    }
}

fn grew(account: &AccountDeals) -> u64 {
    u64::from(account.is_customer && account.expanded)
}

fn rate(yes: u64, no: u64, none: Reason) -> Result<f64> {
    Ok(proportion(yes, no, none)?.rate())
}

fn proportion(yes: u64, no: u64, none: Reason) -> Result<Proportion> {
    let trials = yes.checked_add(no).ok_or(Reason::Overflow)?;
    Proportion::new(yes, trials).map_err(|_| none)
}

/// Wilson's interval over every way in which the undecided could belong to the class or not. Its ends
/// are at the extremes: the lowest end with all of the undecided failures and none of their successes.
fn widened(own: (u64, u64), maybe: (u64, u64), effect: f64, none: Reason) -> Result<Interval> {
    let wilson = |yes: u64, no: u64| {
        let share = Share::new(yes, no, effect).ok_or(none)?;
        share.wilson(LEVEL)
    };
    // Without a row of its own a class has no rate to put an interval around.
    let plain = wilson(own.0, own.1)?;
    let low = wilson(own.0, own.1.saturating_add(maybe.1))?;
    let high = wilson(own.0.saturating_add(maybe.0), own.1)?;
    // More failures make the interval narrower, and could lift its lower end near 0.
    Ok(Interval {
        low: low.low.min(plain.low),
        high: high.high.max(plain.high),
    })
}

fn gap(core: &ClassResult, adjacent: &ClassResult) -> Result<Gap> {
    let none = Reason::NoClosedOpportunities;
    let one = proportion(core.won, core.lost, none)?;
    let other = proportion(adjacent.won, adjacent.lost, none)?;
    let difference = one.rate() - other.rate();
    if core.of_shared_accounts + adjacent.of_shared_accounts == 0 {
        return Ok(Gap {
            difference,
            interval: newcombe(one, other, LEVEL)?,
            p: fisher_exact(one, other)?,
            clustered: false,
        });
    }
    let share = |of: &ClassResult| Share::new(of.won, of.lost, of.design_effect).ok_or(none);
    let (one, other) = (share(core)?, share(adjacent)?);
    Ok(Gap {
        difference,
        interval: one.less(other, LEVEL)?,
        p: one.p_value(other)?,
        clustered: true,
    })
}
