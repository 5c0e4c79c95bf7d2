//! Rolls up touches that come from a source of your own, in parts that merge.
//!
//! Run it with `cargo run -p winnable-engine --example own_rollup_source`.

use winnable_model::{
    AccountLinks, Channel, Direction, Engagement, FileId, PersonId, PersonLinks, RowRef, Seniority,
};
use winnable_score::{ChannelTable, PersonProfile, PersonRollup, Rollup, RollupSettings};

/// A touch as your own event store keeps it.
struct Event {
    person: &'static str,
    day: &'static str,
    channel: &'static str,
}

const MONDAY: [Event; 2] = [
    Event {
        person: "kim",
        day: "2026-09-28",
        channel: "webinar",
    },
    Event {
        person: "lee",
        day: "2026-09-28",
        channel: "pricing_page",
    },
];
const TUESDAY: [Event; 1] = [Event {
    person: "kim",
    day: "2026-09-29",
    channel: "meeting",
}];

fn roll_up(
    events: &[Event],
    channels: &ChannelTable,
) -> Result<Rollup, Box<dyn std::error::Error>> {
    let mut rollup = Rollup::default();
    for (line, event) in (1_u32..).zip(events) {
        let engagement = Engagement {
            on: event.day.parse()?,
            channel: Channel::new(event.channel),
            direction: Direction::Inbound,
            answered: false,
            bot: false,
            person: PersonLinks::default(),
            account: AccountLinks::default(),
            origin: RowRef {
                file: FileId(0),
                line,
            },
        };
        // `None` would be a touch after the as-of date.
        if let Some(touches) = channels.touch(&engagement) {
            let person = PersonRollup {
                touches,
                ..PersonRollup::default()
            };
            rollup.add(&PersonId::new(event.person), person);
        }
    }
    Ok(rollup)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let settings = RollupSettings::default();
    let channels = ChannelTable::new(&settings, "2026-10-01".parse()?);

    // Who the people are comes from elsewhere, and merges like everything else.
    let mut known = Rollup::default();
    let profile = PersonProfile {
        seniority: Some(Seniority::CLevel),
        ..PersonProfile::default()
    };
    known.add(
        &PersonId::new("kim"),
        PersonRollup {
            profile,
            ..PersonRollup::default()
        },
    );

    let (monday, tuesday) = (roll_up(&MONDAY, &channels)?, roll_up(&TUESDAY, &channels)?);
    let forwards = known.clone().merge(monday.clone()).merge(tuesday.clone());
    let backwards = tuesday.merge(monday).merge(known);
    if forwards != backwards {
        return Err("parts merge in any order to the same bits".into());
    }
    let summary = forwards.summary(&settings);
    show(&format!(
        "{} engaged, {} of them C-level; people score {}, naive sum {}",
        summary.engaged_people,
        summary.c_level_engaged,
        summary.people_score,
        summary.naive_sum()
    ));
    Ok(())
}

#[expect(clippy::print_stdout, reason = "an example shows its result")]
fn show(line: &str) {
    println!("{line}");
}
