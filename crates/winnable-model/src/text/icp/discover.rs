//! The texts of `winnable icp discover`.
