//! Since when a row is known: what a look back at a past date may read.

use chrono::NaiveDate;

use crate::{
    Account, Contract, Engagement, FactValue, FieldChange, Opportunity, Outcome, Person,
    RetentionEvent, Signal, StageChange, Ticket, Transaction, fact_ids,
};

/// Whether a row was known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KnownAt {
    /// It was.
    Known,
    /// It became known later.
    Later,
    /// The row does not say since when.
    Undated,
}

/// A row that says since when it is known.
///
/// That a row was known on a day does not say that all its cells were: the stage of a deal is the one
/// of today. What a field was on a past date is in its history, as far as there is one.
///
/// ```
/// use winnable_model::{FileId, KnownAt, KnownSince, Opportunity, OpportunityId, RowRef};
///
/// let origin = RowRef { file: FileId(0), line: 2 };
/// let mut deal = Opportunity::new(OpportunityId::new("d1"), origin);
/// deal.created = "2026-03-02".parse().ok();
/// let on = |day: &str| deal.known_at(day.parse().expect("a date"));
/// assert_eq!(on("2026-03-01"), KnownAt::Later);
/// assert_eq!(on("2026-03-02"), KnownAt::Known);
/// ```
pub trait KnownSince {
    /// The first day on which the row was known; `None` where nothing says.
    fn known_since(&self) -> Option<NaiveDate>;

    /// Whether it was known at the end of a day.
    fn known_at(&self, day: NaiveDate) -> KnownAt {
        match self.known_since() {
            None => KnownAt::Undated,
            Some(since) if since <= day => KnownAt::Known,
            Some(_) => KnownAt::Later,
        }
    }
}

/// Since its record was created, when a column says so.
impl KnownSince for Account {
    fn known_since(&self) -> Option<NaiveDate> {
        match self.facts.get(fact_ids::CREATED) {
            FactValue::Date(created) => Some(*created),
            _ => None,
        }
    }
}

/// Since the record was created, or the first contact was made.
impl KnownSince for Person {
    fn known_since(&self) -> Option<NaiveDate> {
        self.funnel.as_ref().and_then(|funnel| funnel.created)
    }
}

/// Since it was created; one without that date was there when it closed.
impl KnownSince for Opportunity {
    fn known_since(&self) -> Option<NaiveDate> {
        let closed = self.close.filter(|_| self.outcome != Outcome::Open);
        self.created.or(closed)
    }
}

macro_rules! since {
    ($($row:ty: $field:ident, $doc:literal;)*) => {
        $(
            #[doc = $doc]
            impl KnownSince for $row {
                fn known_since(&self) -> Option<NaiveDate> {
                    Some(self.$field)
                }
            }
        )*
    };
}

since! {
    Engagement: on, "Since the day on which it happened.";
    Signal: on, "Since the day on which it was seen.";
    Transaction: on, "Since its day.";
    RetentionEvent: on, "Since its day.";
    StageChange: entered, "Since the deal entered the stage.";
    FieldChange: on, "Since the field was changed.";
    Ticket: opened, "Since it was opened.";
}

/// Since its first day: when it was signed no export says.
impl KnownSince for Contract {
    fn known_since(&self) -> Option<NaiveDate> {
        self.start
    }
}
