//! The message by its four parts, and whether the change is one of an operating metric.

use winnable_model::fold;

use super::{Message, Profile};

/// A part of the message, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessagePart {
    /// For which companies and teams.
    Target,
    /// What made the problem grow.
    Situation,
    /// What it costs in time, revenue or risk.
    Cost,
    /// Which operating metric changes.
    Change,
}

impl MessagePart {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Target, Self::Situation, Self::Cost, Self::Change];

    /// The part's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Situation => "situation",
            Self::Cost => "cost",
            Self::Change => "change",
        }
    }

    /// What a message says of the part.
    pub fn of(self, message: &Message) -> Option<&str> {
        match self {
            Self::Target => message.target.as_deref(),
            Self::Situation => message.situation.as_deref(),
            Self::Cost => message.cost.as_deref(),
            Self::Change => message.change.as_deref(),
        }
    }
}

/// A part with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow<'a> {
    /// The part.
    pub part: MessagePart,
    /// What is said; `None` where the part is missing.
    pub text: Option<&'a str>,
    /// Whether it says what it must: a change has to name an operating metric.
    pub holds: bool,
}

/// The message as a table of its parts.
pub fn message_rows(profile: &Profile) -> Vec<MessageRow<'_>> {
    let row = |part: MessagePart| {
        let text = part.of(&profile.message);
        let holds = match part {
            MessagePart::Change => text.is_some_and(names_a_metric),
            _ => text.is_some(),
        };
        MessageRow { part, text, holds }
    };
    MessagePart::ALL.map(row).to_vec()
}

/// English words that name something that is measured of an operation.
const ENGLISH: [&str; 46] = [
    "time",
    "times",
    "hour",
    "hours",
    "minute",
    "minutes",
    "second",
    "seconds",
    "day",
    "days",
    "week",
    "weeks",
    "speed",
    "faster",
    "slower",
    "rate",
    "rates",
    "ratio",
    "share",
    "percent",
    "cost",
    "costs",
    "labour",
    "labor",
    "effort",
    "headcount",
    "revenue",
    "margin",
    "churn",
    "conversion",
    "retention",
    "error",
    "errors",
    "defects",
    "incidents",
    "tickets",
    "backlog",
    "throughput",
    "latency",
    "downtime",
    "uptime",
    "accuracy",
    "volume",
    "count",
    "cycle",
    "sla",
];

/// Korean stems of the same: particles follow them without a space.
const KOREAN: [&str; 27] = [
    "시간",
    "분 ",
    "일수",
    "기간",
    "주기",
    "속도",
    "비율",
    "율",
    "률",
    "퍼센트",
    "비용",
    "원가",
    "공수",
    "인력",
    "인건비",
    "매출",
    "이익",
    "이탈",
    "전환",
    "유지",
    "오류",
    "장애",
    "건수",
    "처리량",
    "가동",
    "정확도",
    "개월",
];

/// Whether a text names an operating metric: a percentage, or a word for something that is measured,
/// such as time, rate, cost or errors. `AI dashboard` names none. A list of words can be wrong both
/// ways, which is why a text that fails is warned of and not refused.
pub fn names_a_metric(text: &str) -> bool {
    let text = fold(text);
    let words = || text.split(|c: char| !c.is_alphanumeric());
    let english = || words().any(|word| ENGLISH.contains(&word));
    let korean = || KOREAN.iter().any(|stem| text.contains(stem));
    text.contains('%') || english() || korean()
}
