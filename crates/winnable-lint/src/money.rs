//! Checks of money: where it goes, and whether it comes back.

use rust_decimal::Decimal;
use winnable_icp::profile::{Resource, Split, Verdict};
use winnable_metrics::acquisition::{Finding, HealthLimits, health};
use winnable_metrics::{Reason, Result};
use winnable_model::text::lint::money as texts;
use winnable_model::{Currency, LintCode, Text};

use crate::outcome::Check;
use crate::{Evidence, Outcome, Settings};

/// `BUD-1`: what went to core accounts differs from the wanted share. `None` where the project has no
/// ICP.
pub fn split(splits: Option<&[Split]>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Bud1, settings);
    let (wanted, tolerance) = (check.limit("core_percent"), check.limit("tolerance_points"));
    let share = |percent: Decimal| percent / Decimal::ONE_HUNDRED;
    let Some(splits) = splits else {
        check.lacks(texts::no_icp());
        return check.done();
    };
    for split in splits {
        let verdict = split.against(share(wanted.value), share(tolerance.value));
        let much = match verdict {
            Verdict::Nothing => {
                check.lacks(texts::nothing_spent(&name(split)));
                continue;
            }
            Verdict::CannotTell => {
                check.lacks(texts::undecided(&name(split)));
                continue;
            }
            Verdict::Within => {
                check.looked_at(1);
                continue;
            }
            Verdict::TooMuchCore => true,
            Verdict::TooLittleCore => false,
        };
        check.looked_at(1);
        let (low, high) = split.core_share.unwrap_or_default();
        let what = texts::split_off(&name(split), much, (low, high));
        let of = |class: Text, amount: Decimal| {
            Evidence::new(texts::part(&class, &amount.normalize().to_string()))
        };
        let evidence = vec![
            of(texts::core(), split.core),
            of(texts::adjacent(), split.adjacent),
            of(texts::outside(), split.outside),
            of(texts::unclassed(), split.undecided),
        ];
        check.find(
            what,
            evidence,
            Some(wanted),
            texts::move_it(&name(split), much),
        );
    }
    check.done()
}

/// What it costs to win a customer and what it brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Economics {
    /// The fully loaded cost of winning a customer.
    pub cac: Result<Decimal>,
    /// The lifetime value on margin.
    pub ltv: Result<Decimal>,
    /// The currency of both.
    pub currency: Currency,
    /// Over how many new customers the cost is.
    pub customers: u64,
    /// What should be known of the figures.
    pub cautions: Vec<Text>,
}

/// `CAC-1`: a customer costs more than it brings.
pub fn economics(economics: Option<&Economics>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Cac1, settings);
    let least = check.limit("ratio_min");
    let Some(found) = economics else {
        check.lacks(texts::no_economics(None));
        return check.done();
    };
    let limits = HealthLimits {
        least_ratio: least.value,
        ..HealthLimits::default()
    };
    // The payback is a matter of patience, not of profit; it stands in the metric.
    let checked = health(found.ltv, found.cac, Err(Reason::MissingInput), limits);
    let (Ok(cac), Ok(ltv)) = (found.cac, found.ltv) else {
        for reason in [found.cac.err(), found.ltv.err()].into_iter().flatten() {
            check.lacks(texts::no_economics(Some(&Text::of(&reason))));
        }
        return check.done();
    };
    check.looked_at(
        usize::try_from(found.customers)
            .unwrap_or(usize::MAX)
            .max(1),
    );
    let code = found.currency.code();
    let mut evidence = vec![
        Evidence::new(texts::cost(
            &cac.round_dp(2).to_string(),
            code,
            found.customers,
        )),
        Evidence::new(texts::value(&ltv.round_dp(2).to_string(), code)),
    ];
    evidence.extend(found.cautions.iter().cloned().map(Evidence::new));
    let is_loss = |finding: &&Finding| {
        !matches!(
            finding,
            Finding::SlowPayback { .. } | Finding::NeverPaidBack
        )
    };
    if let Some(finding) = checked.findings.iter().find(is_loss) {
        check.find(
            Text::of(finding),
            evidence,
            Some(least),
            texts::win_better(),
        );
    }
    check.done()
}

/// The resource as people name it.
fn name(split: &Split) -> Text {
    match split.resource {
        Resource::Spend => texts::spend(),
        Resource::Touches => texts::touches(),
        Resource::Accounts => texts::accounts(),
    }
}
