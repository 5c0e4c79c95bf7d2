//! Random people and what they did.

use chrono::Days;
use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::{
    AccountLinks, BuyingRole, Channel, Department, Direction, Engagement, FileId, PersonId,
    PersonLinks, RoleFlags, RowRef, Seniority,
};

use crate::PersonProfile;
use crate::tests::support::as_of;

const CHANNELS: [&str; 5] = ["web_visit", "demo", "email_open", "call", "carrier pigeon"];

pub(super) fn id(n: usize) -> PersonId {
    PersonId::new(&format!("p{n}"))
}

pub(super) fn profile() -> impl Strategy<Value = PersonProfile> {
    let points = || prop::option::weighted(0.3, (0_i64..6_000).prop_map(|n| Decimal::new(n, 2)));
    (
        prop::option::of(prop::sample::select(Seniority::ALL.to_vec())),
        prop::option::of(prop::sample::select(BuyingRole::ALL.to_vec())),
        prop::option::of(prop::sample::select(Department::ALL.to_vec())),
        (any::<bool>(), prop::bool::weighted(0.2)),
        (points(), points()),
    )
        .prop_map(
            |(seniority, role, department, (champion, blocker), (fit, engagement))| PersonProfile {
                seniority,
                role,
                flags: RoleFlags { champion, blocker },
                department,
                fit_points: fit,
                engagement_points: engagement,
            },
        )
}

/// A touch of some months around the as-of date.
pub(super) fn engagement() -> impl Strategy<Value = Engagement> {
    (
        -10_i64..300,
        prop::sample::select(CHANNELS.to_vec()),
        any::<bool>(),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.1),
        0_u32..50,
    )
        .prop_map(|(age, channel, inbound, answered, bot, line)| Engagement {
            on: match u64::try_from(age) {
                Ok(age) => as_of() - Days::new(age),
                Err(_) => as_of() + Days::new(age.unsigned_abs()),
            },
            channel: Channel::new(channel),
            direction: if inbound {
                Direction::Inbound
            } else {
                Direction::Outbound
            },
            answered,
            bot,
            person: PersonLinks::default(),
            account: AccountLinks::default(),
            origin: RowRef {
                file: FileId(0),
                line,
            },
        })
}
