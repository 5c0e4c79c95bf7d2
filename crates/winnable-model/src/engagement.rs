//! A touch between us and a person or an account.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AccountLinks, FileId, PersonLinks, RowRef, fold};

/// A channel, by its name in snake case, such as `webinar` or `email_click`.
///
/// The set is open: a project maps its own words to channels, and a model weighs the channels it
/// names. [`Channel::STANDARD`] lists the names that the shipped models know.
///
/// ```
/// use winnable_model::Channel;
/// assert_eq!(Channel::new("LinkedIn Message").as_str(), "linkedin_message");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Channel(Arc<str>);

impl Channel {
    /// The channels that the shipped models weigh.
    pub const STANDARD: [&'static str; 18] = [
        "email",
        "email_open",
        "email_click",
        "email_reply",
        "web_visit",
        "pricing_page",
        "demo_page",
        "content_download",
        "form_fill",
        "webinar",
        "event",
        "meeting",
        "call",
        "demo",
        "chat",
        "social",
        "ad_click",
        "ad_impression",
    ];

    /// A channel from any wording: folded, with `_` for everything that is no letter or digit.
    pub fn new(name: &str) -> Self {
        let mut id = String::with_capacity(name.len());
        for c in fold(name).chars() {
            if c.is_alphanumeric() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('_') {
                id.push('_');
            }
        }
        Self(Arc::from(id.trim_end_matches('_')))
    }

    /// The channel's name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whose work a touch of a channel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelSide {
    /// Sales: people talk to people.
    Sales,
    /// Marketing: pages, content, forms, events, opened mails.
    Marketing,
    /// Advertisements, which are marketing's too.
    Advertising,
    /// Either side uses it, such as a mail, or nobody knows.
    Either,
}

impl ChannelSide {
    /// How many sides there are.
    pub const COUNT: usize = 4;
}

impl Channel {
    /// Whose work a touch of the channel is. A mail that was sent can be of either side; channels that
    /// are no [standard](Channel::STANDARD) ones are.
    pub fn side(&self) -> ChannelSide {
        match self.as_str() {
            "call" | "meeting" | "demo" | "chat" | "email_reply" => ChannelSide::Sales,
            "email_open" | "email_click" | "web_visit" | "pricing_page" | "demo_page"
            | "content_download" | "form_fill" | "webinar" | "event" | "social" => {
                ChannelSide::Marketing
            }
            "ad_click" | "ad_impression" => ChannelSide::Advertising,
            _ => ChannelSide::Either,
        }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Who moved first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// The person came to us: engagement.
    Inbound,
    /// We went to the person: sales activity and coverage, and engagement only when answered.
    Outbound,
}

impl Direction {
    /// The direction's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
        }
    }
}

/// One touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// The day on which it happened.
    pub on: NaiveDate,
    /// The channel.
    pub channel: Channel,
    /// Who moved first.
    pub direction: Direction,
    /// Whether an outbound touch was answered: a call connected, a mail replied to, a meeting held.
    pub answered: bool,
    /// Whether the touch came from a known bot, such as a mail scanner.
    pub bot: bool,
    /// What the row says about its person.
    pub person: PersonLinks,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// The row it was read from.
    pub origin: RowRef,
}

impl Engagement {
    /// Whether the person took part: an inbound touch, or an answered outbound one, of no bot.
    pub fn is_engagement(&self) -> bool {
        !self.bot && (self.direction == Direction::Inbound || self.answered)
    }
}

/// What touches have in common that differ in their person, their day and their row alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchForm {
    /// The channel.
    pub channel: Channel,
    /// Who moved first.
    pub direction: Direction,
    /// Whether an outbound touch was answered.
    pub answered: bool,
    /// Whether it came from a known bot.
    pub bot: bool,
}

/// One touch of a form, by a person who was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TouchHit {
    /// The person, by a number of whoever found them.
    pub person: u32,
    /// The position of its form.
    pub form: u32,
    /// Its day.
    pub on: NaiveDate,
    /// Its line.
    pub line: u32,
}

impl TouchForm {
    /// The form of a touch.
    pub fn of(touch: &Engagement) -> Self {
        Self {
            channel: touch.channel.clone(),
            direction: touch.direction,
            answered: touch.answered,
            bot: touch.bot,
        }
    }

    /// A touch of this form that says nothing of its person and stands nowhere yet.
    pub fn example(&self) -> Engagement {
        Engagement {
            on: NaiveDate::MIN,
            channel: self.channel.clone(),
            direction: self.direction,
            answered: self.answered,
            bot: self.bot,
            person: PersonLinks::default(),
            account: AccountLinks::default(),
            origin: RowRef {
                file: FileId(0),
                line: 0,
            },
        }
    }
}
