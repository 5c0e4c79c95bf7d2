//! The texts of `icp check` and `icp market`.
