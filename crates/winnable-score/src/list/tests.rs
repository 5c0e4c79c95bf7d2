//! Tests of the list: by hand, by laws, and by simulated noise.

mod cases;
mod hysteresis;
mod laws;
mod simulation;
mod support;
