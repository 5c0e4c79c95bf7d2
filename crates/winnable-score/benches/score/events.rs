//! Events from a linear congruential generator: the same ones on every machine.

use chrono::{Days, NaiveDate};
use winnable_model::{AccountLinks, Channel, Direction, Engagement, FileId, PersonLinks, RowRef};

/// How many people the events are of.
pub(crate) const PEOPLE: usize = 10_000;

/// A million touches of the last two years, a third of them outbound.
pub(crate) fn million(as_of: NaiveDate) -> Vec<(usize, Engagement)> {
    let channels = Channel::STANDARD.map(Channel::new);
    let mut state = 2_026_u64;
    // Knuth's MMIX; the upper bits are the good ones.
    let mut below = move |limit: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    (0..1_000_000)
        .map(|line| {
            let person = usize::try_from(below(PEOPLE as u64)).unwrap_or(0);
            let channel = usize::try_from(below(channels.len() as u64)).unwrap_or(0);
            let engagement = Engagement {
                on: as_of - Days::new(below(730)),
                channel: channels[channel].clone(),
                direction: if below(3) == 0 {
                    Direction::Outbound
                } else {
                    Direction::Inbound
                },
                answered: below(10) == 0,
                bot: below(50) == 0,
                person: PersonLinks::default(),
                account: AccountLinks::default(),
                origin: RowRef {
                    file: FileId(0),
                    line,
                },
            };
            (person, engagement)
        })
        .collect()
}
