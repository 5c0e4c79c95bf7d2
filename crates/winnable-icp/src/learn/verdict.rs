//! What learning says, in a sentence each.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_model::{Localised, Text};

use super::{Card, LEAST_EVENTS, Learned, Refusal};
use crate::stats::EventsGate;

/// No honest card orders deals better than this.
const TOO_GOOD: f64 = 0.97;
/// The card looks better on its own rows than on others by more than this where it learned them by heart.
const BY_HEART: f64 = 0.05;

/// One thing that learning says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum LearnVerdict {
    /// The card orders rows that it was not learned from.
    Orders {
        /// The AUC on them.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
        /// Rows that judged.
        rows: u64,
    },
    /// It orders them too well to be true.
    LooksLeaked {
        /// The AUC on them.
        auc: f64,
        /// The column with the most points.
        column: String,
    },
    /// Nothing shows that it does.
    OrdersNothing {
        /// The AUC on them.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
        /// Rows that judged.
        rows: u64,
    },
    /// There is no verdict on it.
    OrderUnknown {
        /// Why.
        reason: Reason,
    },
    /// It looks better on its own rows.
    ByHeart {
        /// The AUC on the rows that it was learned from.
        train: f64,
        /// The AUC on the others.
        test: f64,
    },
    /// There are few won, or lost, for each column.
    FewEvents {
        /// The rarer of won and lost.
        events: u64,
        /// Columns.
        columns: u64,
    },
    /// It orders better than the score that was made by hand.
    BetterThanHand {
        /// By so much AUC.
        difference: f64,
        /// The interval of it.
        low: f64,
        /// The interval of it.
        high: f64,
    },
    /// It orders worse than that.
    WorseThanHand {
        /// By so much AUC.
        difference: f64,
        /// The interval of it.
        low: f64,
        /// The interval of it.
        high: f64,
    },
    /// The two cannot be told apart.
    LikeHand {
        /// The difference.
        difference: f64,
        /// The interval of it.
        low: f64,
        /// The interval of it.
        high: f64,
    },
    /// Nothing was learned.
    Refused {
        /// Why.
        reason: Refusal,
        /// Won rows that teach.
        won: u64,
        /// Lost rows that teach.
        lost: u64,
    },
}

/// What learning says, the most general first.
pub fn verdicts(learned: &Learned) -> Vec<LearnVerdict> {
    match &learned.card {
        Ok(card) => of_card(card, learned),
        Err(reason) => vec![LearnVerdict::Refused {
            reason: *reason,
            won: learned.train.won,
            lost: learned.train.lost,
        }],
    }
}

/// What a card is: a proposal, or one that nothing shows to be better than chance.
pub fn nature(learned: &Learned) -> Text {
    use winnable_model::text::icp::learn as texts;
    let orders = |one: &LearnVerdict| matches!(one, LearnVerdict::Orders { .. });
    if verdicts(learned).iter().any(orders) {
        texts::is_proposal()
    } else {
        texts::is_no_better()
    }
}

fn of_card(card: &Card, learned: &Learned) -> Vec<LearnVerdict> {
    let mut said = Vec::new();
    let rows = learned.test.won + learned.test.lost;
    let few = learned.test.won.min(learned.test.lost) < LEAST_EVENTS;
    let order = card
        .auc_test
        .and_then(|order| Ok((order.value, order.interval?)));
    said.push(match order {
        _ if few => LearnVerdict::OrderUnknown {
            reason: Reason::TooFewEvents,
        },
        Err(reason) => LearnVerdict::OrderUnknown { reason },
        Ok((auc, interval)) => {
            let (low, high) = (interval.low, interval.high);
            if low > 0.5 {
                LearnVerdict::Orders {
                    auc,
                    low,
                    high,
                    rows,
                }
            } else {
                LearnVerdict::OrdersNothing {
                    auc,
                    low,
                    high,
                    rows,
                }
            }
        }
    });
    if let (Ok(test), Some(column)) = (card.auc_test, card.columns.first())
        && test.value > TOO_GOOD
    {
        said.push(LearnVerdict::LooksLeaked {
            auc: test.value,
            column: column.column.clone(),
        });
    }
    if let (Ok(train), Ok(test), false) = (card.auc_train, card.auc_test, few)
        && train.value - test.value > BY_HEART
    {
        said.push(LearnVerdict::ByHeart {
            train: train.value,
            test: test.value,
        });
    }
    if card.events.gate != EventsGate::Enough || !card.beyond.is_empty() {
        said.push(LearnVerdict::FewEvents {
            events: card.events.events,
            columns: card.events.parameters,
        });
    }
    if let Some(Ok(paired)) = card.against {
        let (difference, low, high) =
            (paired.difference, paired.interval.low, paired.interval.high);
        said.push(if low > 0.0 {
            LearnVerdict::BetterThanHand {
                difference,
                low,
                high,
            }
        } else if high < 0.0 {
            LearnVerdict::WorseThanHand {
                difference,
                low,
                high,
            }
        } else {
            LearnVerdict::LikeHand {
                difference,
                low,
                high,
            }
        });
    }
    said
}

impl Refusal {
    /// The code, as documents have it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFewEvents => "too_few_events",
            Self::NoColumns => "no_columns",
            Self::NothingTells => "nothing_tells",
        }
    }
}

impl Localised for LearnVerdict {
    fn en(&self) -> String {
        self.both().en()
    }

    fn ko(&self) -> String {
        self.both().ko()
    }
}

impl LearnVerdict {
    fn both(&self) -> Text {
        use winnable_model::text::icp::learn as texts;
        match *self {
            Self::LooksLeaked { auc, ref column } => texts::looks_leaked(auc, column),
            Self::Orders {
                auc,
                low,
                high,
                rows,
            } => texts::orders(auc, low, high, rows),
            Self::OrdersNothing {
                auc,
                low,
                high,
                rows,
            } => texts::orders_nothing(auc, low, high, rows),
            Self::OrderUnknown { reason } => texts::order_unknown(&reason),
            Self::ByHeart { train, test } => texts::by_heart(train, test),
            Self::FewEvents { events, columns } => texts::few_events(events, columns),
            Self::BetterThanHand {
                difference,
                low,
                high,
            } => texts::better(difference, low, high),
            Self::WorseThanHand {
                difference,
                low,
                high,
            } => texts::worse(difference, low, high),
            Self::LikeHand {
                difference,
                low,
                high,
            } => texts::alike(difference, low, high),
            Self::Refused { reason, won, lost } => match reason {
                Refusal::TooFewEvents => texts::refused_few(won, lost, LEAST_EVENTS),
                Refusal::NoColumns => texts::refused_no_columns(),
                Refusal::NothingTells => texts::refused_nothing(won, lost),
            },
        }
    }
}
