//! How large the market is: TAM, SAM and SOM, what we hold of it, and the firms in it.
//!
//! All amounts are of one currency and one year.

mod base;
mod capacity;
mod census;
mod nested;
mod som;
mod tam;

pub use base::{installed_base_value, penetration};
pub use capacity::accounts_by_capacity;
pub use census::{ALL_SECTORS, Census, CountBounds, FirmClass, FirmCount, SectorSum, SizeRange};
pub use nested::Nested;
pub use som::{som_by_capacity, som_by_last_share};
pub use tam::{Segment, market, tam_bottom_up, tam_top_down, tam_value_theory};
