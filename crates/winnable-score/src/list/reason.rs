//! Why an account's place is not simply the tier of its score.

use winnable_model::Text;
use winnable_model::text::list as texts;

/// The rule that made a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A rule of the project leaves the account out.
    Excluded,
    /// Somebody rejected it.
    Rejected,
    /// Somebody accepted it.
    Accepted,
    /// Somebody put it into this tier.
    Overridden,
    /// It scores below the edge of its place, but not by the margin, and not yet for long enough.
    WithinMargin,
    /// Its place changed within the window, and changes again only past the full margin.
    WithinWindow,
    /// Its tier is full of accounts worth more.
    NoSeat,
    /// Its tier is full, and an account worth less keeps a seat there.
    SeatKept,
    /// It would take the place of another, and the swaps of the window are used.
    SwapBudget,
}

impl Reason {
    /// Every reason, in the order of their declaration.
    pub const ALL: [Self; 9] = [
        Self::Excluded,
        Self::Rejected,
        Self::Accepted,
        Self::Overridden,
        Self::WithinMargin,
        Self::WithinWindow,
        Self::NoSeat,
        Self::SeatKept,
        Self::SwapBudget,
    ];

    /// The reason's stable name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Excluded => "excluded",
            Self::Rejected => "rejected",
            Self::Accepted => "accepted",
            Self::Overridden => "overridden",
            Self::WithinMargin => "within_margin",
            Self::WithinWindow => "within_window",
            Self::NoSeat => "no_seat",
            Self::SeatKept => "seat_kept",
            Self::SwapBudget => "swap_budget",
        }
    }

    /// The reason of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// The reason for people.
    pub fn text(self) -> Text {
        match self {
            Self::Excluded => texts::excluded(),
            Self::Rejected => texts::rejected(),
            Self::Accepted => texts::accepted(),
            Self::Overridden => texts::overridden(),
            Self::WithinMargin => texts::within_margin(),
            Self::WithinWindow => texts::within_window(),
            Self::NoSeat => texts::no_seat(),
            Self::SeatKept => texts::seat_kept(),
            Self::SwapBudget => texts::swap_budget(),
        }
    }

    /// Whether a person or a rule of the project moved the account: such a move starts no window, so
    /// that a word that is taken back takes the account back at once.
    pub(super) const fn is_decreed(self) -> bool {
        matches!(
            self,
            Self::Excluded | Self::Rejected | Self::Accepted | Self::Overridden
        )
    }
}
