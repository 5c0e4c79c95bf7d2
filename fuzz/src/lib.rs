//! Fuzz targets, each a test of the same name in `tests/`.
//!
//! `cargo test -p winnable-fuzz` replays the corpora and tries a bounded number of random inputs; how to
//! look for longer, guided by coverage, is in `docs/ROBUSTNESS.md`.

// Instrumented without a sanitizer, the library's own test binary is linked only if it holds the fuzzer.
#[cfg(test)]
use bolero as _;
