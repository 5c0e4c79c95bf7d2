//! The touches of one person or one account, merged.

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::FixedState;
use winnable_model::{Channel, Direction, Engagement, Points, RowRef};

use super::{ChannelRule, RollupSettings, round_half_even};
use crate::decay::DecayTable;

/// A channel's rule with its weights, ready for use.
#[derive(Clone, Debug)]
struct Weighed {
    points: i64,
    window_days: u32,
    conversation: bool,
    decay: DecayTable,
}

/// The channels of a model, ready for use, and the as-of date against which ages are counted.
#[derive(Clone, Debug)]
pub struct ChannelTable {
    as_of: NaiveDate,
    by_name: HashMap<Channel, Weighed, FixedState>,
    other: Weighed,
}

/// Channels in which the account and we speak with each other.
const CONVERSATIONS: [&str; 4] = ["meeting", "call", "demo", "chat"];

impl ChannelTable {
    /// The table of a model's roll-up settings.
    pub fn new(settings: &RollupSettings, as_of: NaiveDate) -> Self {
        let weigh = |name: &str, rule: &ChannelRule| Weighed {
            points: i64::from(rule.points.hundredths()),
            window_days: rule.window_days,
            conversation: CONVERSATIONS.contains(&name),
            decay: DecayTable::new(rule.half_life_days),
        };
        let silent = ChannelRule {
            points: Points::ZERO,
            half_life_days: 1,
            window_days: 0,
        };
        let other = settings
            .channels
            .get(&Channel::new("other"))
            .unwrap_or(&silent);
        Self {
            as_of,
            by_name: settings
                .channels
                .iter()
                .map(|(channel, rule)| (channel.clone(), weigh(channel.as_str(), rule)))
                .collect(),
            other: weigh("other", other),
        }
    }

    /// The as-of date.
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// Whether the model names the channel.
    pub fn names(&self, channel: &Channel) -> bool {
        self.by_name.contains_key(channel)
    }

    /// What one touch adds; `None` for a touch after the as-of date, which did not exist then.
    pub fn touch(&self, engagement: &Engagement) -> Option<Touches> {
        self.touch_on(engagement, self.as_of)
    }

    /// What one touch adds on another day than the as-of date.
    pub fn touch_on(&self, engagement: &Engagement, day: NaiveDate) -> Option<Touches> {
        self.rule(&engagement.channel).touch_on(engagement, day)
    }

    /// The rule of a channel, for whoever has many touches of it.
    pub fn rule(&self, channel: &Channel) -> TouchRule<'_> {
        TouchRule(self.by_name.get(channel).unwrap_or(&self.other))
    }
}

/// What touches of one channel are worth.
#[derive(Clone, Copy, Debug)]
pub struct TouchRule<'t>(&'t Weighed);

impl TouchRule<'_> {
    /// What one touch of the channel adds on a day; `None` for a touch after it.
    pub fn touch_on(&self, engagement: &Engagement, day: NaiveDate) -> Option<Touches> {
        let Self(rule) = self;
        let age = u32::try_from((day - engagement.on).num_days()).ok()?;
        let mut touches = Touches::default();
        if engagement.is_engagement() {
            touches.inbound = 1;
            touches.conversations = u32::from(rule.conversation);
            touches.last_inbound = Some(engagement.on);
            touches.weighted = i128::from(rule.points) * i128::from(rule.decay.weight(age));
            touches.engaging = u32::from(rule.points > 0 && age <= rule.window_days);
        } else if engagement.direction == Direction::Outbound {
            touches.outbound = 1;
        } else {
            touches.bots = 1;
            return Some(touches);
        }
        touches.last_touch = Some((engagement.on, engagement.origin));
        Some(touches)
    }
}

/// The touches of one person, or of an account without a known person, merged.
///
/// [`Touches::merge`] is associative and commutative with [`Touches::default`] as identity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touches {
    /// Σ points × weight: hundredths of a point times millionths.
    pub weighted: i128,
    /// Inbound and answered touches.
    pub inbound: u32,
    /// Outbound touches that were not answered.
    pub outbound: u32,
    /// Touches of known bots, which count for nothing else.
    pub bots: u32,
    /// Inbound touches in a channel where both sides speak.
    pub conversations: u32,
    /// Inbound touches inside the window of a channel that is worth points.
    pub engaging: u32,
    /// The last inbound or answered touch.
    pub last_inbound: Option<NaiveDate>,
    /// The last touch in either direction, and its row.
    pub last_touch: Option<(NaiveDate, RowRef)>,
}

impl Touches {
    /// Both together.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            weighted: self.weighted + other.weighted,
            inbound: self.inbound.saturating_add(other.inbound),
            outbound: self.outbound.saturating_add(other.outbound),
            bots: self.bots.saturating_add(other.bots),
            conversations: self.conversations.saturating_add(other.conversations),
            engaging: self.engaging.saturating_add(other.engaging),
            last_inbound: self.last_inbound.max(other.last_inbound),
            last_touch: self.last_touch.max(other.last_touch),
        }
    }

    /// As many touches of this kind on one day: every count and weight that many times.
    #[must_use]
    pub fn times(self, count: u32) -> Self {
        Self {
            weighted: self.weighted * i128::from(count),
            inbound: self.inbound.saturating_mul(count),
            outbound: self.outbound.saturating_mul(count),
            bots: self.bots.saturating_mul(count),
            conversations: self.conversations.saturating_mul(count),
            engaging: self.engaging.saturating_mul(count),
            ..self
        }
    }

    /// Whether the person is engaged: at least one inbound touch inside its channel's window.
    pub fn is_engaged(&self) -> bool {
        self.engaging > 0
    }

    /// The decayed engagement points, rounded half to even once.
    pub fn points(&self) -> Points {
        let hundredths = round_half_even(self.weighted, i128::from(crate::decay::FULL_WEIGHT));
        Points::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
    }
}
