//! Why a run is refused.

use winnable_model::{Code, FxError, Localised, MoneyError, RowRef};

/// Why a run is refused. Nothing is half-computed: there is no result.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// An amount cannot be converted.
    #[error("{error}")]
    Rate {
        /// The row.
        at: RowRef,
        /// Why.
        error: FxError,
        /// How many rows cannot be converted for the same reason, this one included.
        rows: u64,
    },
    /// An amount cannot be annualised.
    #[error("{error}")]
    Amount {
        /// The row.
        at: RowRef,
        /// Why.
        error: MoneyError,
    },
    /// A sum does not fit.
    #[error("the sum of amounts does not fit 28 digits")]
    TooLarge {
        /// The row that made it too large.
        at: RowRef,
    },
}

impl RunError {
    /// The row at which the run stopped.
    pub fn at(&self) -> RowRef {
        match self {
            Self::Rate { at, .. } | Self::Amount { at, .. } | Self::TooLarge { at } => *at,
        }
    }

    /// How many rows stop the run for the same reason.
    pub fn rows(&self) -> u64 {
        match self {
            Self::Rate { rows, .. } => *rows,
            Self::Amount { .. } | Self::TooLarge { .. } => 1,
        }
    }

    /// The code under which the refusal is reported.
    pub fn code(&self) -> Code {
        match self {
            Self::Rate { .. } => Code::E0604,
            Self::Amount { .. } | Self::TooLarge { .. } => Code::E0603,
        }
    }
}

impl Localised for RunError {
    fn en(&self) -> String {
        match self {
            Self::Rate { error, .. } => error.en(),
            Self::Amount { error, .. } => error.en(),
            Self::TooLarge { .. } => "the sum of amounts does not fit 28 digits".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Rate { error, .. } => error.ko(),
            Self::Amount { error, .. } => error.ko(),
            Self::TooLarge { .. } => "금액의 합이 28자리를 넘습니다".to_owned(),
        }
    }
}
