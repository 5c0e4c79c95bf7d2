//! Random runs: small, and with everything in them that can be missing or wrong.

use chrono::Days;
use proptest::prelude::*;
use winnable_model::{
    AmountBasis, BuyingRole, Contract, DealType, Direction, Engagement, LeadFunnel, Opportunity,
    Person, PersonId, PersonLinks, RetentionEvent, RetentionKind, SpendLine, StageChange,
};

use super::*;
use crate::metrics::{By, MarketSegment};

const CHANNELS: [&str; 7] = [
    "webinar",
    "email_click",
    "meeting",
    "demo",
    "form_fill",
    "call",
    "kakao",
];

/// The day so many days before the as-of date; later for a negative number.
fn ago(days: i64) -> String {
    let as_of = day(AS_OF);
    let count = Days::new(days.unsigned_abs());
    let found = if days < 0 {
        as_of + count
    } else {
        as_of - count
    };
    found.to_string()
}

fn dates(dates: (Option<i64>, Option<i64>)) -> [String; 2] {
    let of = |date: Option<i64>| date.map_or_else(|| "-".to_owned(), ago);
    [of(dates.0), of(dates.1)]
}

fn money(cents: Option<u32>) -> String {
    cents.map_or_else(
        || "-".to_owned(),
        |cents| format!("{}", rust_decimal::Decimal::new(cents.into(), 2)),
    )
}

/// An account by its number; the last number is none.
fn account(n: u8) -> String {
    if n < 4 {
        format!("a{n}")
    } else {
        String::new()
    }
}

fn some_date() -> impl Strategy<Value = Option<i64>> {
    prop::option::weighted(0.9, -30_i64..800)
}

prop_compose! {
    fn deal(n: usize)(
        account_at in 0_u8..5, outcome in 0_u8..4, cents in prop::option::weighted(0.8, 0_u32..100_000),
        when in (some_date(), some_date()), kind in prop::option::of(0_usize..3),
        source in prop::option::of(0_usize..3), chance in prop::option::of(0_u32..=100), lead in prop::option::of(0_u8..6),
    ) -> Opportunity {
        let when = dates(when);
        let make = [open, won, lost, lost][usize::from(outcome)];
        let deal = make(&format!("d{n}"), &account(account_at), &money(cents), [&when[0], &when[1]]);
        let person = PersonLinks {
            lead: lead.filter(|_| n.is_multiple_of(2)).map(|lead| PersonId::new(&format!("l{lead}"))),
            contact: lead.filter(|_| !n.is_multiple_of(2)).map(|person| PersonId::new(&format!("p{person}"))),
            ..PersonLinks::default()
        };
        Opportunity {
            no_decision: outcome == 3,
            deal_type: kind.map(|kind| DealType::ALL[kind]),
            source: source.map(|source| ["Google Ads", "Referral", "unknown"][source].into()),
            probability: chance.map(|chance| rust_decimal::Decimal::new(chance.into(), 2)),
            stage: ["new", "later", "done", "done"][usize::from(outcome)].into(),
            person,
            ..deal
        }
    }
}

prop_compose! {
    fn signed(n: usize)(
        account_at in 0_u8..5, cents in prop::option::weighted(0.8, 1_u32..100_000), when in (some_date(), prop::option::of(-400_i64..800)),
        basis in 0_u8..4, tenure in prop::option::weighted(0.2, 0_u32..40), ended in prop::option::weighted(0.2, any::<bool>()), trial in prop::bool::weighted(0.1),
    ) -> Contract {
        let when = dates(when);
        let contract = contract(&format!("c{n}"), &account(account_at), [&when[0], &when[1]]);
        let amount = cents.map(|cents| usd(&money(Some(cents))));
        let bases = [AmountBasis::Mrr, AmountBasis::Acv, AmountBasis::Tcv, AmountBasis::OneOff];
        Contract {
            mrr: amount.clone().filter(|_| n.is_multiple_of(3)),
            amount,
            amount_is: bases[usize::from(basis)],
            tenure_months: tenure,
            ended,
            trial,
            ..contract
        }
    }
}

prop_compose! {
    fn people()(rows in prop::collection::vec((0_u8..5, some_date(), some_date(), some_date(), prop::option::of(any::<bool>()), 0_usize..7), 0..6)) -> Vec<Person> {
        let leads = rows.iter().enumerate().map(|(n, (at, created, mql, sql, converted, role))| {
            let of = |days: &Option<i64>| days.map(|days| day(&ago(days)));
            let funnel = LeadFunnel {
                created: of(created),
                mql_on: of(mql),
                sql_on: of(sql),
                converted: *converted,
                owner: (n > 2).then(|| "Kim".into()),
                ..LeadFunnel::default()
            };
            Person { role: BuyingRole::ALL.get(*role).copied(), ..lead(&format!("l{n}"), &account(*at), funnel) }
        });
        let contacts = (0..4).map(|n| person(&format!("p{n}"), &account(n)));
        contacts.chain(leads).collect()
    }
}

prop_compose! {
    fn contacted()(person in 0_u8..6, channel in 0_usize..7, days in 0_i64..800, outbound in prop::bool::weighted(0.3), answered: bool, bot in prop::bool::weighted(0.1)) -> Engagement {
        let direction = if outbound { Direction::Outbound } else { Direction::Inbound };
        let of = if person < 4 { touch(&format!("p{person}"), CHANNELS[channel], &ago(days)) } else { touch_of("a1", CHANNELS[channel], &ago(days)) };
        Engagement { direction, answered, bot, ..of }
    }
}

prop_compose! {
    fn paid()(category in 0_usize..5, cents in prop::option::weighted(0.9, 0_u32..100_000), days in 0_i64..800) -> SpendLine {
        cost(["ads", "salaries", "onboarding", "misc", ""][category], &money(cents), &ago(days))
    }
}

fn changed() -> impl Strategy<Value = StageChange> {
    (0_u8..12, 0_usize..4, 0_i64..800).prop_map(|(deal, stage, days)| {
        let stages = ["new", "later", "last", "done"];
        change(&format!("d{deal}"), stages[stage], &ago(days))
    })
}

fn happened() -> impl Strategy<Value = RetentionEvent> {
    (0_u8..5, 0_usize..5, 0_i64..800)
        .prop_map(|(at, kind, days)| event(&account(at), RetentionKind::ALL[kind], &ago(days)))
}

fn share() -> impl Strategy<Value = rust_decimal::Decimal> {
    (0_i64..=100).prop_map(|share| rust_decimal::Decimal::new(share, 2))
}

fn parts() -> impl Strategy<Value = Option<By>> {
    prop::sample::select(vec![
        None,
        Some(By::Quarter),
        Some(By::Channel),
        Some(By::DealType),
        Some(By::Tier),
        Some(By::Program),
    ])
}

prop_compose! {
    fn market()(rows in prop::collection::vec((0_u64..5_000, 0_u32..1_000_000, share(), share()), 0..3)) -> Vec<MarketSegment> {
        rows.into_iter().enumerate().map(|(n, (accounts, cents, serviceable, obtainable))| MarketSegment {
            name: format!("m{n}"),
            accounts: Some(accounts),
            naics: None,
            sizes: Vec::new(),
            acv: usd(&money(Some(cents))),
            serviceable: Some(serviceable),
            obtainable: Some(obtainable),
            value_per_account: None,
            capture: None,
        }).collect()
    }
}

/// So many random rows, each of which knows its number.
fn numbered<T: std::fmt::Debug, S: Strategy<Value = T> + 'static>(
    most: usize,
    row: impl Fn(usize) -> S + 'static,
) -> impl Strategy<Value = Vec<T>> {
    (0..=most).prop_flat_map(move |n| (0..n).map(&row).collect::<Vec<S>>())
}

prop_compose! {
    pub(super) fn runs()(
        deals in numbered(12, deal), contracts in numbered(10, signed), people in people(),
        touches in prop::collection::vec(contacted(), 0..15), spend in prop::collection::vec(paid(), 0..8),
        changes in prop::collection::vec(changed(), 0..15), events in prop::collection::vec(happened(), 0..6),
        (window, by, fiscal_start) in (prop::sample::select(vec!["all", "12m", "2026-Q2", "2025"]), parts(), 1_u32..=12),
        market in market(),
    ) -> Book {
        let mut changes = changes;
        for (n, change) in (0_u32..).zip(&mut changes) {
            // Rows of one day stand in the order of their time.
            change.second = Some(n);
        }
        let mut book = Book::new(&["a0", "a1", "a2", "a3"])
            .deals(deals).contracts(contracts).people(people).touches(touches)
            .spend(spend).stages(changes).events(events)
            .window(window)
            .with(|settings| {
                settings.by = by;
                settings.fiscal_start = fiscal_start;
                settings.market = market;
                settings.gross_margin = Some(number("0.8"));
                settings.discount = Some(number("0.1"));
            });
        book.inputs.sources.stages = true;
        book
    }
}
