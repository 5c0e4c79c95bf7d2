//! What metrics keep of touches: sums by account, person, channel and deal. It grows with those,
//! never with touches.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use foldhash::fast::FixedState;
use winnable_metrics::pipeline::Mailed;
use winnable_model::{Channel, ChannelSide, Direction, Engagement};

use super::ledger::DealRow;
use super::{MetricSettings, Window};

/// The touches of one account that were engagement, inside the window unless it says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountTouches {
    /// Engagement by channel, by the channel's position in [`TouchBook::channels`].
    pub by_channel: BTreeMap<u16, u32>,
    /// Touches in either direction, bots apart.
    pub all: u32,
    /// Touches that we sent to nobody in particular.
    pub sent_to_nobody: u32,
    /// The day of the first meeting that was held, over all time up to the last day.
    pub first_meeting: Option<NaiveDate>,
    /// Whether a meeting was held by the as-of date.
    pub has_met: bool,
    /// Engagement over all time up to the last day.
    pub engagement_ever: u32,
    /// Engagement before the day of the first meeting.
    pub before_meeting: u32,
    /// Touches in either direction by the side whose work they are, at the positions of [`ChannelSide`].
    pub by_side: [u32; ChannelSide::COUNT],
}

impl AccountTouches {
    /// Engagement over all channels.
    pub fn engagement(&self) -> u32 {
        self.by_channel
            .values()
            .copied()
            .fold(0, u32::saturating_add)
    }
}

/// The touches of one person inside the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonTouches {
    /// Engagement.
    pub engagement: u32,
    /// Touches in either direction.
    pub all: u32,
    /// The day of the first engagement, over all time.
    pub first_engagement: Option<NaiveDate>,
    /// What became of the mails to it.
    pub mail: Mailed,
    /// Touches that we sent while its record was new.
    pub sent_new: u32,
    /// Touches that we sent later.
    pub sent_later: u32,
    /// Touches that we sent, of which nobody knows how new it was.
    pub sent_undated: u32,
}

impl PersonTouches {
    /// Notes a touch that we sent, and what its mail came to.
    fn note(&mut self, touch: &Engagement, created: Option<NaiveDate>) {
        let channel = touch.channel.as_str();
        if touch.direction == Direction::Outbound {
            if matches!(channel, "email" | "email_sent") {
                self.mail.sent = true;
                self.mail.answered |= touch.answered;
            }
            let sent = match created {
                Some(created) if (touch.on - created).num_days() <= NEW_DAYS => &mut self.sent_new,
                Some(_) => &mut self.sent_later,
                None => &mut self.sent_undated,
            };
            *sent = sent.saturating_add(1);
        }
        self.mail.opened |= channel == "email_open";
        self.mail.clicked |= channel == "email_click";
        self.mail.answered |= channel == "email_reply";
    }
}

/// For so many days after its creation a record is new.
const NEW_DAYS: i64 = 90;

/// The touches of one deal's account in the deal's time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DealTouches {
    /// Whether there was one from so many days before its creation until it closed.
    pub touched: bool,
    /// Whether there was one of them before the day of its creation.
    pub before_creation: bool,
}

/// The time in which a touch counts for a deal.
#[derive(Clone, Copy, Debug)]
struct Reach {
    deal: u32,
    from: NaiveDate,
    created: NaiveDate,
    until: NaiveDate,
}

/// Sums of touches.
#[derive(Clone, Debug, Default)]
pub struct TouchBook {
    window: Option<Window>,
    reaches: Vec<Vec<Reach>>,
    /// By account.
    pub accounts: Vec<AccountTouches>,
    /// By person, at the record that stands for it.
    pub people: Vec<PersonTouches>,
    /// When the first record of each person was created.
    created: Vec<Option<NaiveDate>>,
    /// By deal, in the order of the ledger's deals.
    pub deals: Vec<DealTouches>,
    /// The channels that were seen.
    pub channels: Vec<Channel>,
    position: HashMap<Channel, u16, FixedState>,
    /// Touches in either direction over all time, bots apart.
    pub seen: u64,
    /// Those of them that are engagement.
    pub engagement: u64,
    /// The day of the first of them.
    pub first_seen: Option<NaiveDate>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl TouchBook {
    pub(crate) fn new(
        (accounts, created): (usize, Vec<Option<NaiveDate>>),
        deals: &[DealRow],
        as_of: NaiveDate,
        settings: &MetricSettings,
    ) -> Self {
        let mut reaches = vec![Vec::new(); accounts];
        for (at, row) in (0_u32..).zip(deals) {
            let (Some(account), Some((created, until))) = (row.account, row.open_between(as_of))
            else {
                continue;
            };
            let days = Days::new(u64::from(settings.influence_days));
            reaches[account as usize].push(Reach {
                deal: at,
                from: created.checked_sub_days(days).unwrap_or(NaiveDate::MIN),
                created,
                until,
            });
        }
        Self {
            window: Some(settings.window),
            reaches,
            accounts: vec![AccountTouches::default(); accounts],
            people: vec![PersonTouches::default(); created.len()],
            created,
            deals: vec![DealTouches::default(); deals.len()],
            channels: Vec::new(),
            position: HashMap::default(),
            seen: 0,
            engagement: 0,
            first_seen: None,
        }
    }

    /// Whether a day lies after the last one that counts.
    fn is_later(&self, day: NaiveDate) -> bool {
        self.window.is_some_and(|window| day > window.to)
    }

    /// Notes a meeting that was held. All touches pass here before the first one is added, since
    /// what lies before a first meeting is known only when all meetings are.
    pub(crate) fn meet(&mut self, touch: &Engagement, account: u32) {
        if !is_meeting(touch) {
            return;
        }
        let later = self.is_later(touch.on);
        let of_account = &mut self.accounts[account as usize];
        of_account.has_met = true;
        if !later {
            let first = &mut of_account.first_meeting;
            *first = Some(first.map_or(touch.on, |first| first.min(touch.on)));
        }
    }

    /// Adds a touch.
    pub(crate) fn add(&mut self, touch: &Engagement, account: u32, person: Option<u32>) {
        if touch.bot {
            return;
        }
        self.seen = self.seen.saturating_add(1);
        self.first_seen = Some(
            self.first_seen
                .map_or(touch.on, |first| first.min(touch.on)),
        );
        let inside = self.window.is_none_or(|window| window.holds(touch.on));
        let later = self.is_later(touch.on);
        let of_account = &mut self.accounts[account as usize];
        of_account.all = of_account.all.saturating_add(u32::from(inside));
        let of_side = &mut of_account.by_side[touch.channel.side() as usize];
        *of_side = of_side.saturating_add(u32::from(inside));
        if inside && let Some(person) = person {
            let at = person as usize;
            self.people[at].note(touch, self.created[at]);
            self.people[at].all = self.people[at].all.saturating_add(1);
        } else if inside && touch.direction == Direction::Outbound {
            of_account.sent_to_nobody = of_account.sent_to_nobody.saturating_add(1);
        }
        if !touch.is_engagement() {
            return;
        }
        self.engagement = self.engagement.saturating_add(1);
        if let Some(person) = person {
            let first = &mut self.people[person as usize].first_engagement;
            *first = Some(first.map_or(touch.on, |first| first.min(touch.on)));
        }
        // A meeting is what engagement comes before, and not some of it.
        if !later && !is_meeting(touch) {
            let first = of_account.first_meeting;
            let before = u32::from(first.is_some_and(|first| touch.on < first));
            of_account.engagement_ever = of_account.engagement_ever.saturating_add(1);
            of_account.before_meeting = of_account.before_meeting.saturating_add(before);
        }
        let deals = &mut self.deals;
        // A deal of which all is known that is asked for needs no further look.
        self.reaches[account as usize].retain(|reach| {
            let deal = &mut deals[reach.deal as usize];
            if (reach.from..=reach.until).contains(&touch.on) {
                deal.touched = true;
                deal.before_creation |= touch.on < reach.created;
            }
            !deal.before_creation
        });
        if !inside {
            return;
        }
        let channel = self.channel(&touch.channel);
        let by_channel = &mut self.accounts[account as usize].by_channel;
        let count = by_channel.entry(channel).or_default();
        *count = count.saturating_add(1);
        if let Some(person) = person {
            let count = &mut self.people[person as usize].engagement;
            *count = count.saturating_add(1);
        }
    }

    /// The position of a channel. A column of free text may hold any number of names: beyond
    /// [`CHANNELS`] of them the rest count as one.
    fn channel(&mut self, channel: &Channel) -> u16 {
        if let Some(at) = self.position.get(channel) {
            return *at;
        }
        if self.channels.len() >= CHANNELS {
            let rest = Channel::new(REST);
            return match self.position.get(&rest) {
                Some(at) => *at,
                None => self.add_channel(rest),
            };
        }
        self.add_channel(channel.clone())
    }

    fn add_channel(&mut self, channel: Channel) -> u16 {
        let at = u16::try_from(self.channels.len()).unwrap_or(u16::MAX);
        self.position.insert(channel.clone(), at);
        self.channels.push(channel);
        at
    }
}

/// So many channels are told apart.
const CHANNELS: usize = 1_000;
/// What the others are called together.
const REST: &str = "other channels";

/// Whether a touch is a meeting that was held.
fn is_meeting(touch: &Engagement) -> bool {
    matches!(touch.channel.as_str(), "meeting" | "demo") && touch.is_engagement()
}
