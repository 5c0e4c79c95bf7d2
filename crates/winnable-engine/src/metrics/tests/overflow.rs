//! Amounts that are too large to be summed give a reason, and no figure panics.

use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_model::{
    AmountBasis, Contract, Currency, Money, Opportunity, RetentionKind, SpendLine,
};

use super::*;
use crate::metrics::{By, MarketSegment};

fn most() -> Option<Money> {
    Some(Money::new(Decimal::MAX, Currency::USD))
}

/// Each amount is as large as an amount can be, and no account has two of them.
fn book() -> Book {
    let deal = |deal: Opportunity| Opportunity {
        amount: most(),
        probability: Some(Decimal::ONE),
        ..deal
    };
    let june = "2026-06-01";
    let line = |category: &str, on: &str| SpendLine {
        amount: most(),
        ..cost(category, "0", on)
    };
    let signed = |id: &str, account: &str, basis, dates| Contract {
        amount: most(),
        amount_is: basis,
        one_off: most(),
        ..contract(id, account, dates)
    };
    let old = ["2025-01-01", "-"];
    let segment = MarketSegment {
        name: "all".to_owned(),
        accounts: Some(u64::MAX),
        naics: None,
        sizes: Vec::new(),
        acv: Money::new(Decimal::MAX, Currency::USD),
        serviceable: Some(Decimal::ONE),
        obtainable: Some(Decimal::ONE),
        value_per_account: most(),
        capture: Some(Decimal::ONE),
    };
    Book::new(&["a", "b", "c", "d"])
        .deals([
            deal(won("w1", "a", "0", [june, "2026-07-01"])),
            deal(won("w2", "b", "0", [june, "2026-07-02"])),
            deal(open("o1", "c", "0", [june, "-"])),
            deal(open("o2", "d", "0", [june, "-"])),
        ])
        .touches([
            touch_of("a", "webinar", june),
            touch_of("c", "webinar", june),
        ])
        .spend([
            line("ads", "2026-05-01"),
            line("ads", "2026-05-02"),
            line("salaries", june),
        ])
        .contracts([
            signed("c1", "a", AmountBasis::Mrr, old),
            signed("c2", "a", AmountBasis::Acv, old),
            signed("c3", "b", AmountBasis::Tcv, ["2025-01-01", "2028-01-01"]),
            signed("c4", "b", AmountBasis::Mrr, ["2025-01-01", "2026-01-01"]),
        ])
        .events([event("a", RetentionKind::Churn, june)])
        .with(|settings| {
            settings.market = vec![segment.clone(), segment];
            settings.industry_spend = most();
            settings.eligible_share = Some(Decimal::ONE);
            settings.gross_margin = Some(Decimal::ONE);
            settings.discount = Some(number("0.1"));
        })
}

#[test]
fn a_sum_that_does_not_fit_is_a_reason() {
    for name in [
        "won_value",
        "won_amount:mean",
        "won_amount:median",
        "win_rate:value",
        "open_pipeline:sum",
        "open_pipeline:weighted",
        "influenced_pipeline:value",
        "spend",
        "spend category=paid_media",
        "cost_per_won_deal",
        "return_on_spend",
        "cac:simple",
        "cac:fully_loaded",
        "cac:lagged",
        "arr:active",
        "acv:recurring",
        "grr",
        "nrr",
        "clv:margin",
        "tam:bottom_up",
        "tam:value_theory",
        "sam",
        "som",
        "ltv_cac",
        "payback:margin",
    ] {
        let figure = book().figure(name);
        assert_eq!(figure.value, Err(Reason::Overflow), "{name}");
    }
}

#[test]
fn no_figure_panics_however_it_is_parted() {
    let parts = [
        By::Quarter,
        By::Channel,
        By::DealType,
        By::Tier,
        By::Program,
    ];
    for by in parts.map(Some).into_iter().chain([None]) {
        let rows = book().with(|settings| settings.by = by).figures(&[]);
        assert!(rows.len() > 60);
    }
    let mut negative = book();
    let least = Some(Money::new(Decimal::MIN, Currency::USD));
    for deal in &mut negative.inputs.opportunities {
        deal.amount.clone_from(&least);
    }
    for line in &mut negative.inputs.spend {
        line.amount.clone_from(&least);
    }
    for contract in &mut negative.inputs.contracts {
        contract.amount.clone_from(&least);
    }
    negative.figures(&[]);
}

#[test]
fn probabilities_of_stages_that_do_not_fit_give_no_order_and_no_panic() {
    let likely = |deal: &str, stage: &str| winnable_model::StageChange {
        probability: Some(Decimal::MAX),
        ..change(deal, stage, "2026-06-01")
    };
    let changes = [
        likely("o1", "first"),
        likely("o2", "first"),
        likely("o1", "second"),
    ];
    let rows = book().stages(changes).figures(&["stage_conversion"]);
    assert!(rows[0].value.is_ok());
}
