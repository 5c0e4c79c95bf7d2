//! Whether there are enough won and lost for as many weights.

use serde::Serialize;
use winnable_metrics::Reason;

use crate::Result;
use crate::number::real;

/// Below this many events for each parameter the weights are to be read with care.
const FEW: f64 = 10.0;

/// Below this many, maximum likelihood overstates weights too much to be shown.
const TOO_FEW: f64 = 5.0;

/// What the events for each parameter allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventsGate {
    /// At least 10: maximum likelihood may be used.
    Enough,
    /// From 5 to 10: it may be used with a warning.
    Few,
    /// Fewer than 5: only estimates that shrink, such as Firth's or a ridge.
    TooFew,
}

/// Events for each parameter: see [`events_per_variable`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct EventsPerVariable {
    /// The rarer of won and lost.
    pub events: u64,
    /// How many weights there are, without the intercept; at least 1.
    pub parameters: u64,
    /// The first over the second.
    pub ratio: f64,
    /// What it allows.
    pub gate: EventsGate,
}

/// How many of the rarer outcome there are for each weight to be learned.
///
/// - **Shape**: counts of won and lost rows, and of columns without the intercept.
/// - **Unit**: events a parameter, from 0.
/// - **Source**: Peduzzi, Concato, Kemper, Holford, Feinstein 1996, *J. Clin. Epidemiol.* 49:1373, for
///   the 10; Vittinghoff, McCulloch 2007, *Am. J. Epidemiol.* 165:710, for the 5.
///
/// # Errors
///
/// [`Reason::InvalidInput`] for no parameters.
///
/// ```
/// use winnable_icp::stats::{EventsGate, events_per_variable};
///
/// // 40 won of 400 deals do not carry the weights of nine columns.
/// assert_eq!(events_per_variable(40, 360, 9)?.gate, EventsGate::TooFew);
/// assert_eq!(events_per_variable(40, 360, 4)?.gate, EventsGate::Enough);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn events_per_variable(won: u64, lost: u64, parameters: u64) -> Result<EventsPerVariable> {
    if parameters == 0 {
        return Err(Reason::InvalidInput);
    }
    let events = won.min(lost);
    let ratio = real(events) / real(parameters);
    Ok(EventsPerVariable {
        events,
        parameters,
        ratio,
        gate: if ratio < TOO_FEW {
            EventsGate::TooFew
        } else if ratio < FEW {
            EventsGate::Few
        } else {
            EventsGate::Enough
        },
    })
}

impl EventsPerVariable {
    /// [`Reason::TooFewEvents`] where maximum likelihood would mislead.
    pub(super) fn allow_maximum_likelihood(self) -> Result<Self> {
        if self.gate == EventsGate::TooFew {
            Err(Reason::TooFewEvents)
        } else {
            Ok(self)
        }
    }
}
