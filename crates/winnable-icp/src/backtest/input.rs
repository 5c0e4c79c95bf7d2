//! What a backtest is made of: deals with scores, the edges of the bands, the hand-off.

use winnable_metrics::stats::{QuantileRule, quantiles};
use winnable_model::Outcome;

/// What a score is held against: one entry a deal in each slice, all of the same length.
///
/// A deal that a slice is too short for is one of which the slice says nothing.
///
/// ```
/// use winnable_icp::backtest::{Deals, Edges, HandOff, backtest};
/// use winnable_model::Outcome;
///
/// let scores = [Some(20.0), Some(80.0), None];
/// let outcomes = [Outcome::Lost, Outcome::Won, Outcome::Open];
/// let found = backtest(Deals::new(&scores, &outcomes), &Edges::card(), HandOff::CARD);
/// assert_eq!((found.n, found.won, found.without_score), (2, 1, 1));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Deals<'a> {
    /// The score of each deal, as it was before the deal was decided; `None` where there is none.
    pub scores: &'a [Option<f64>],
    /// What became of each.
    pub outcomes: &'a [Outcome],
    /// The account of each, where it is known: deals of one account are not independent.
    pub accounts: Option<&'a [Option<Box<str>>]>,
    /// How long each took, where it is known.
    pub spans: Option<&'a [Span]>,
}

impl<'a> Deals<'a> {
    /// Deals of which the score and the outcome are known, and no more.
    pub const fn new(scores: &'a [Option<f64>], outcomes: &'a [Outcome]) -> Self {
        Self {
            scores,
            outcomes,
            accounts: None,
            spans: None,
        }
    }

    /// The same deals with the account of each; `None` is a deal of an account of its own.
    #[must_use]
    pub const fn of_accounts(mut self, accounts: &'a [Option<Box<str>>]) -> Self {
        self.accounts = Some(accounts);
        self
    }

    /// The same deals with how long each took.
    #[must_use]
    pub const fn with_spans(mut self, spans: &'a [Span]) -> Self {
        self.spans = Some(spans);
        self
    }
}

/// How long a deal took, in days. What is not a number of at least 0 counts as unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// From its creation to its close; of an open deal, to the as-of date: so long it was watched.
    pub days: Option<f64>,
    /// From its close to the first value for the customer, of a won deal.
    pub to_value: Option<f64>,
}

/// The lower edges of the bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Edges {
    at: Vec<f64>,
    stated: bool,
}

/// The edges of the bands of the 100-point card.
const CARD: [f64; 4] = [0.0, 40.0, 55.0, 70.0];

impl Edges {
    /// Edges that were stated before anybody looked. They are sorted; one that is equal to another or
    /// not finite falls out.
    pub fn stated(at: &[f64]) -> Self {
        Self {
            at: rising(at.to_vec()),
            stated: true,
        }
    }

    /// The bands of the 100-point card: 0, 40, 55, 70.
    pub fn card() -> Self {
        Self::stated(&CARD)
    }

    /// The lowest score and the quartiles: four bands with as many deals each as ties allow. They are
    /// found by looking at the scores, though never at the outcomes. Rounded to a thousandth of the
    /// range, so that they can be read. None where no deal has a score.
    pub fn quartiles(scores: &[Option<f64>]) -> Self {
        let known: Vec<f64> = known(scores).collect();
        let cuts = quantiles(
            &known,
            &[0.0, 0.25, 0.5, 0.75, 1.0],
            QuantileRule::default(),
        );
        let mut at = cuts.unwrap_or_default();
        let highest = at.pop();
        if let (Some(lowest), Some(highest)) = (at.first().copied(), highest) {
            let step = step(highest - lowest);
            for edge in &mut at {
                *edge = (*edge / step).round() * step;
            }
            // The lowest band reaches down to the lowest score whatever its edge; a last digit such as
            // 0.30000000000000004 helps nobody.
            for edge in &mut at {
                *edge = format!("{edge:.10}").parse().unwrap_or(*edge);
            }
        }
        Self {
            at: rising(at),
            stated: false,
        }
    }

    /// The card's bands where the scores are on its scale, and quartiles where they are not and part
    /// the scores: a single score is in a band of the card as well as in any other.
    pub fn fitting(scores: &[Option<f64>]) -> Self {
        let (card, quartiles) = (Self::card(), Self::quartiles(scores));
        if card.fit(scores) || !quartiles.fit(scores) {
            card
        } else {
            quartiles
        }
    }

    /// Whether these edges part the scores: two bands hold some, or there are none to part. Bands of a
    /// card do not fit scores above 100 or below 0.
    pub fn fit(&self, scores: &[Option<f64>]) -> bool {
        let mut known = known(scores).peekable();
        if known.peek().is_none() {
            return true;
        }
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for score in known {
            (low, high) = (low.min(score), high.max(score));
        }
        let is_card = self.at == CARD;
        let apart = self
            .at
            .iter()
            .skip(1)
            .any(|edge| low < *edge && *edge <= high);
        apart && (!is_card || (low >= 0.0 && high <= 100.0))
    }

    /// The edges, rising.
    pub fn at(&self) -> &[f64] {
        &self.at
    }

    /// Whether they were stated before anybody looked at the scores.
    pub const fn are_stated(&self) -> bool {
        self.stated
    }
}

fn known(scores: &[Option<f64>]) -> impl Iterator<Item = f64> {
    scores
        .iter()
        .copied()
        .flatten()
        .filter(|one| one.is_finite())
}

fn rising(mut at: Vec<f64>) -> Vec<f64> {
    at.retain(|edge| edge.is_finite());
    at.sort_by(f64::total_cmp);
    at.dedup();
    at
}

/// The power of ten that is at most a thousandth of a range.
fn step(range: f64) -> f64 {
    if range > 0.0 && range.is_finite() {
        libm::pow(10.0, libm::floor(libm::log10(range)) - 3.0)
    } else {
        1e-6
    }
}

/// Where the hand-off is, and whether it was stated before anybody looked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandOff {
    /// The edge, which belongs to what is handed off.
    pub at: f64,
    /// Whether it was stated beforehand.
    pub stated: bool,
}

impl HandOff {
    /// The hand-off of the 100-point card: 70, stated beforehand.
    pub const CARD: Self = Self {
        at: 70.0,
        stated: true,
    };

    /// A hand-off at an edge. Only the card's was stated before anybody looked; any other counts as
    /// found by search.
    pub fn at(at: f64) -> Self {
        Self {
            at,
            stated: (at - Self::CARD.at).abs() < f64::EPSILON,
        }
    }

    /// The hand-off that goes with bands: the card's where they were stated, else the highest edge.
    pub fn of_edges(edges: &Edges) -> Self {
        match edges.at().last() {
            Some(highest) if !edges.are_stated() => Self {
                at: *highest,
                stated: false,
            },
            _ => Self::CARD,
        }
    }
}
