//! What should be known beside stated hypotheses: how many there are, and how large their markets are.

use serde::Serialize;
use winnable_model::Localised;

use super::{Examined, FEWEST, MOST};

/// One thing that should be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Note {
    /// There are fewer or more hypotheses than three to five.
    Number {
        /// How many there are.
        hypotheses: u64,
    },
    /// Nobody counted the market of a hypothesis.
    NoMarket {
        /// Its number, from 1.
        hypothesis: u64,
    },
    /// The market of a hypothesis is small.
    SmallMarket {
        /// Its number, from 1.
        hypothesis: u64,
        /// The firms.
        firms: u64,
        /// How many there should be.
        least: u64,
    },
    /// Nobody says who counted the market, or when.
    NoSource {
        /// Its number, from 1.
        hypothesis: u64,
    },
}

/// What should be known of hypotheses whose markets should have `least` firms.
pub fn notes(examined: &[Examined], least: u64) -> Vec<Note> {
    let mut notes = Vec::new();
    if !(FEWEST..=MOST).contains(&examined.len()) {
        notes.push(Note::Number {
            hypotheses: examined.len() as u64,
        });
    }
    for (at, one) in examined.iter().enumerate() {
        let hypothesis = at as u64 + 1;
        let Some(market) = &one.stated.market else {
            notes.push(Note::NoMarket { hypothesis });
            continue;
        };
        if market.firms < least {
            notes.push(Note::SmallMarket {
                hypothesis,
                firms: market.firms,
                least,
            });
        }
        if market.source.is_none() || market.year.is_none() {
            notes.push(Note::NoSource { hypothesis });
        }
    }
    notes
}

impl Localised for Note {
    fn en(&self) -> String {
        match self {
            Self::Number { hypotheses } => {
                format!("three to five hypotheses are wanted, and the file has {hypotheses}")
            }
            Self::NoMarket { hypothesis } => format!(
                "hypothesis {hypothesis} has no market count: your own deals cannot say how many such firms there are"
            ),
            Self::SmallMarket {
                hypothesis,
                firms,
                least,
            } => format!(
                "the market of hypothesis {hypothesis} is smaller than thought: {firms} firms, and {least} is the least"
            ),
            Self::NoSource { hypothesis } => format!(
                "the market count of hypothesis {hypothesis} does not say who counted, or in which year"
            ),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Number { hypotheses } => {
                format!("가설은 3~5개가 알맞은데 파일에 {hypotheses}개가 있습니다")
            }
            Self::NoMarket { hypothesis } => format!(
                "가설 {hypothesis}에 시장 규모가 없습니다. 자사 기회만으로는 그런 기업이 몇 곳인지 알 수 없습니다"
            ),
            Self::SmallMarket {
                hypothesis,
                firms,
                least,
            } => format!(
                "가설 {hypothesis}의 시장이 생각보다 작습니다. 기업 {firms}곳으로, 최소 기준은 {least}곳입니다"
            ),
            Self::NoSource { hypothesis } => {
                format!("가설 {hypothesis}의 시장 규모에 출처나 연도가 없습니다")
            }
        }
    }
}
