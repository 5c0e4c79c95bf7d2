//! How much of what is spent goes to core and to adjacent accounts: 70 to 30.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Class, Standing};

/// The share of the budget that belongs to core accounts, in hundredths: 0.70.
pub const CORE_SHARE: Decimal = Decimal::from_parts(70, 0, 0, false, 2);
/// By how much the share may differ, in hundredths: 0.05.
pub const TOLERANCE: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// What is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    /// Money.
    Spend,
    /// Outbound touches: no export states hours, and these are what sales did.
    Touches,
    /// Accounts that were worked.
    Accounts,
}

impl Resource {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Spend => "spend",
            Self::Touches => "outbound_touches",
            Self::Accounts => "worked_accounts",
        }
    }
}

/// Whether the split is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Within the tolerance, wherever the undecided accounts belong.
    Within,
    /// Less for core than it should be.
    TooLittleCore,
    /// More for core than it should be.
    TooMuchCore,
    /// The undecided accounts could turn it either way.
    CannotTell,
    /// Nothing was spent on an account.
    Nothing,
}

/// How a resource is split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What is split.
    pub resource: Resource,
    /// For core accounts.
    pub core: Decimal,
    /// For adjacent ones.
    pub adjacent: Decimal,
    /// For accounts outside.
    pub outside: Decimal,
    /// For accounts whose class is undecided.
    pub undecided: Decimal,
    /// For no account that is known.
    pub unattributed: Decimal,
    /// The least and the greatest share of core among all that went to accounts, 0..=1.
    pub core_share: Option<(Decimal, Decimal)>,
    /// Whether it is as it should be.
    pub verdict: Verdict,
}

/// How a resource is split over accounts, against [`CORE_SHARE`] ± [`TOLERANCE`].
///
/// - **Shape**: where each account stands and how much went to it; what went to no account apart.
/// - **Unit**: that of the amounts; shares are 0..=1.
/// - The share is of all that went to accounts, those outside included: budget that leaks out of the
///   ICP is not core either.
/// - An undecided account that could be core makes the share a range.
pub fn split<'a>(
    resource: Resource,
    amounts: impl IntoIterator<Item = (&'a Standing, Decimal)>,
    unattributed: Decimal,
) -> Split {
    let mut out = Split {
        resource,
        core: Decimal::ZERO,
        adjacent: Decimal::ZERO,
        outside: Decimal::ZERO,
        undecided: Decimal::ZERO,
        unattributed,
        core_share: None,
        verdict: Verdict::Nothing,
    };
    let mut could_be_core = Decimal::ZERO;
    for (standing, amount) in amounts {
        let side = match standing.decided() {
            Some(Class::Core) => &mut out.core,
            Some(Class::Adjacent) => &mut out.adjacent,
            Some(Class::Outside) => &mut out.outside,
            None => {
                if standing.could_be(Class::Core) {
                    could_be_core = could_be_core.saturating_add(amount);
                }
                &mut out.undecided
            }
        };
        *side = side.saturating_add(amount);
    }
    let sides = [out.core, out.adjacent, out.outside, out.undecided];
    let total = sides
        .into_iter()
        .fold(Decimal::ZERO, Decimal::saturating_add);
    let share = |part: Decimal| part.checked_div(total).filter(|_| total > Decimal::ZERO);
    let most = out.core.saturating_add(could_be_core);
    if let (Some(low), Some(high)) = (share(out.core), share(most)) {
        out.core_share = Some((low, high));
        out.verdict = verdict((low, high), CORE_SHARE, TOLERANCE);
    }
    out
}

impl Split {
    /// Whether the share of core is as it should be: a wanted share, give or take a tolerance, both 0..=1.
    pub fn against(&self, wanted: Decimal, tolerance: Decimal) -> Verdict {
        self.core_share
            .map_or(Verdict::Nothing, |share| verdict(share, wanted, tolerance))
    }
}

fn verdict((low, high): (Decimal, Decimal), wanted: Decimal, tolerance: Decimal) -> Verdict {
    let (least, most) = (wanted - tolerance, wanted + tolerance);
    if high < least {
        Verdict::TooLittleCore
    } else if low > most {
        Verdict::TooMuchCore
    } else if low >= least && high <= most {
        Verdict::Within
    } else {
        Verdict::CannotTell
    }
}
