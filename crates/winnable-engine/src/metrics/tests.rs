//! Figures of small runs against numbers that were worked out by hand.

mod acquisition;
mod acv;
mod cycle;
mod engagement;
mod fixture;
mod influence;
mod last_day;
mod laws;
mod leads;
mod lifetime;
mod market;
mod overflow;
mod pipeline;
mod random;
mod retention;
mod rows;
mod spend;
mod stages;
mod survival;
mod win;

use fixture::*;
