//! The law of market sizes.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::rate::not_negative;
use crate::{Reason, Result};

/// Market sizes of which `0 <= SOM <= SAM <= TAM` holds; there are no others.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::{Reason, market::Nested};
///
/// let of = |tam: i64, sam: i64, som: i64| Nested::new(tam.into(), sam.into(), som.into());
/// assert!(of(100, 40, 4).is_ok());
/// assert_eq!(of(100, 40, 41), Err(Reason::NotNested));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Nested {
    tam: Decimal,
    sam: Decimal,
    som: Decimal,
}

impl Nested {
    /// The three sizes, whichever way each was found.
    ///
    /// # Errors
    ///
    /// [`Reason::NotNested`] when they do not lie within each other; [`Reason::InvalidInput`] for
    /// a negative size.
    pub fn new(tam: Decimal, sam: Decimal, som: Decimal) -> Result<Self> {
        for size in [tam, sam, som] {
            not_negative(size)?;
        }
        if som <= sam && sam <= tam {
            Ok(Self { tam, sam, som })
        } else {
            Err(Reason::NotNested)
        }
    }

    /// The total addressable market: everybody who could buy.
    pub const fn tam(&self) -> Decimal {
        self.tam
    }

    /// The serviceable addressable market: those whom we could serve.
    pub const fn sam(&self) -> Decimal {
        self.sam
    }

    /// The serviceable obtainable market: those whom we could win.
    pub const fn som(&self) -> Decimal {
        self.som
    }
}
