//! What a test of the hand-off says, in a sentence each.

use serde::Serialize;
use winnable_model::Localised;

use super::{HandOffTest, QUESTION};
use crate::figures::{percent, percent_ko, points};

/// One thing that a test of the hand-off says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum HandOffVerdict {
    /// The test is not over yet.
    Running {
        /// Days that are over.
        days: u64,
        /// Days in all.
        of: u64,
    },
    /// Whether sales took other accounts than before.
    Kept {
        /// The share of new opportunities at or above the hand-off before.
        before: f64,
        /// The share during the test.
        during: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// Whether it is more than chance.
        changed: bool,
    },
    /// Nobody can tell whether the rule was kept: there is no new opportunity with a score.
    KeptUnknown,
    /// The win rate has changed.
    WinRate {
        /// Before.
        before: f64,
        /// During the test.
        during: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// Whether it is more than chance.
        changed: bool,
    },
    /// No deal of one of the windows has closed in its days.
    WinRateUnknown {
        /// Closed deals before.
        before: u64,
        /// Closed deals of the test.
        during: u64,
    },
    /// How many deals it would take.
    Power {
        /// Closed deals on each side that tell 20 % from 40 % with a power of 0.8.
        needed: u64,
        /// Closed deals before.
        before: u64,
        /// Closed deals of the test.
        during: u64,
        /// With what probability these tell it; `None` without any.
        power: Option<f64>,
    },
    /// Deals of the test that are still open.
    StillOpen {
        /// Open ones.
        open: u64,
        /// All.
        of: u64,
        /// For how many days each was followed.
        days: u64,
    },
    /// Before and after is no experiment.
    NoExperiment,
}

/// What a test says. It has run for so many days of so many, and its deals were followed for so many.
pub fn hand_off_verdicts(
    found: &HandOffTest,
    (days, of): (u64, u64),
    followed: u64,
) -> Vec<HandOffVerdict> {
    let mut verdicts = Vec::new();
    if days < of {
        verdicts.push(HandOffVerdict::Running { days, of });
    }
    verdicts.push(match &found.kept {
        Ok(kept) => HandOffVerdict::Kept {
            before: kept.before,
            during: kept.during,
            low: kept.interval.low,
            high: kept.interval.high,
            changed: kept.is_shown(),
        },
        Err(_) => HandOffVerdict::KeptUnknown,
    });
    let closed = (found.before.closed(), found.during.closed());
    verdicts.push(match &found.win_rate {
        Ok(rate) => HandOffVerdict::WinRate {
            before: rate.before,
            during: rate.during,
            low: rate.interval.low,
            high: rate.interval.high,
            changed: rate.is_shown(),
        },
        Err(_) => HandOffVerdict::WinRateUnknown {
            before: closed.0,
            during: closed.1,
        },
    });
    if let Ok(needed) = found.needed {
        verdicts.push(HandOffVerdict::Power {
            needed,
            before: closed.0,
            during: closed.1,
            power: found.power.ok(),
        });
    }
    let open = found.during.open();
    if open > 0 {
        verdicts.push(HandOffVerdict::StillOpen {
            open,
            of: found.during.opportunities,
            days: followed,
        });
    }
    verdicts.push(HandOffVerdict::NoExperiment);
    verdicts
}

/// The two win rates of the question.
fn question() -> (String, String) {
    let whole = |share: f64| format!("{:.0} %", share * 100.0);
    (whole(QUESTION.0), whole(QUESTION.1))
}

/// The same as Korean writes them.
fn question_ko() -> (String, String) {
    let whole = |share: f64| format!("{:.0}%", share * 100.0);
    (whole(QUESTION.0), whole(QUESTION.1))
}

impl Localised for HandOffVerdict {
    fn en(&self) -> String {
        match self {
            Self::Running { days, of } => {
                format!("the test is running: {days} of {of} days are over")
            }
            Self::Kept {
                before,
                during,
                low,
                high,
                changed,
            } => format!(
                "{}: {} of new opportunities were at or above the hand-off before, {} during the test [{}, {} points]",
                if *changed {
                    "sales took other accounts than before"
                } else {
                    "whether sales took other accounts than before cannot be told"
                },
                percent(*before),
                percent(*during),
                points(*low),
                points(*high)
            ),
            Self::KeptUnknown => "whether the rule was kept cannot be told: one of the windows has no new opportunity of an account with a score".to_owned(),
            Self::WinRate {
                before,
                during,
                low,
                high,
                changed,
            } => format!(
                "{}: {} before, {} during the test [{}, {} points]",
                if *changed {
                    "the win rate has changed"
                } else {
                    "whether the win rate has changed cannot be told"
                },
                percent(*before),
                percent(*during),
                points(*low),
                points(*high)
            ),
            Self::WinRateUnknown { before, during } => format!(
                "there is no win rate to compare: {before} deals closed in time before and {during} of the test"
            ),
            Self::Power {
                needed,
                before,
                during,
                power,
            } => {
                let (low, high) = question();
                let found = power.map_or_else(String::new, |power| {
                    format!(", which would find it with a probability of {}", percent(power))
                });
                format!(
                    "to tell a win rate of {low} from {high} takes {needed} closed deals on each side; there are {before} and {during}{found}"
                )
            }
            Self::StillOpen { open, of, days } => format!(
                "{open} of {of} opportunities of the test were still open after {days} days: what becomes of them is not in"
            ),
            Self::NoExperiment => "before and after is no experiment: the season and the campaigns changed as well, and nothing is learned of the accounts that the rule leaves out; hand a random few of them over too".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Running { days, of } => format!("테스트 진행 중: {of}일 중 {days}일 경과"),
            Self::Kept {
                before,
                during,
                low,
                high,
                changed,
            } => format!(
                "{}: 새 기회 중 인계 기준 이상의 비율이 이전 {}, 테스트 중 {} [{}, {}%p]",
                if *changed {
                    "영업이 맡은 고객사가 이전과 달라졌습니다"
                } else {
                    "영업이 맡은 고객사가 달라졌는지 알 수 없습니다"
                },
                percent_ko(*before),
                percent_ko(*during),
                points(*low),
                points(*high)
            ),
            Self::KeptUnknown => "규칙이 지켜졌는지 알 수 없습니다: 점수가 있는 고객사의 새 기회가 없는 기간이 있습니다".to_owned(),
            Self::WinRate {
                before,
                during,
                low,
                high,
                changed,
            } => format!(
                "{}: 이전 {}, 테스트 중 {} [{}, {}%p]",
                if *changed {
                    "수주율이 바뀌었습니다"
                } else {
                    "수주율이 바뀌었는지 알 수 없습니다"
                },
                percent_ko(*before),
                percent_ko(*during),
                points(*low),
                points(*high)
            ),
            Self::WinRateUnknown { before, during } => format!(
                "비교할 수주율이 없습니다: 정해진 일수 안에 종료된 기회가 이전 {before}건, 테스트 {during}건입니다"
            ),
            Self::Power {
                needed,
                before,
                during,
                power,
            } => {
                let (low, high) = question_ko();
                let found = power.map_or_else(String::new, |power| {
                    format!("(이 수로 찾아낼 확률 {})", percent_ko(power))
                });
                format!(
                    "수주율 {low}, {high}의 차이를 구별하려면 양쪽에 종료된 기회가 {needed}건씩 필요한데 {before}건과 {during}건이 있습니다{found}"
                )
            }
            Self::StillOpen { open, of, days } => format!(
                "테스트의 기회 {of}건 중 {open}건은 {days}일 뒤에도 진행 중이라 결과가 빠져 있습니다"
            ),
            Self::NoExperiment => "전후 비교는 실험이 아닙니다. 계절과 캠페인도 함께 바뀌고, 규칙이 제외한 고객사에 대해서는 아무것도 알 수 없습니다. 그중 일부를 무작위로 함께 인계하세요".to_owned(),
        }
    }
}
