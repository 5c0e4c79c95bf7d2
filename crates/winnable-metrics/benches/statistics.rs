//! Survival curves, lifetime models and intervals, at the sizes that users have.
//!
//! `cargo bench -p winnable-metrics --bench statistics`; `benches/peers/curves.py` times the
//! same cases in the usual Python libraries. The figures of record stand in `docs/PERFORMANCE.md`.

#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small whole numbers; a bench without its input has nothing to measure"
)]

use std::path::Path;

use divan::{Bencher, black_box};
use winnable_metrics::retention_model::{self, Exposure};
use winnable_metrics::stats::{
    Observation, Proportion, kaplan_meier, mann_whitney, median, newcombe, wilson,
};
use winnable_metrics::usage::bg_nbd::{self, History};

fn main() {
    divan::main();
}

/// Times of whole months up to 72 and whether the event came, the same at every run: SplitMix64.
fn observations(count: u64) -> Vec<Observation> {
    let mut state = 42_u64;
    (0..count)
        .map(|_| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^= z >> 31;
            Observation {
                time: f64::from((z % 73) as u32),
                event: z & (1 << 40) != 0,
            }
        })
        .collect()
}

#[divan::bench(args = [7_043, 1_000_000])]
fn kaplan_meier_of(bencher: Bencher<'_, '_>, count: u64) {
    let observations = observations(count);
    bencher.bench_local(|| kaplan_meier(black_box(&observations), 0.95).unwrap());
}

#[divan::bench]
fn wilson_interval() -> f64 {
    wilson(Proportion::new(black_box(4_238), 6_711).unwrap(), 0.95)
        .unwrap()
        .low
}

#[divan::bench]
fn newcombe_difference() -> f64 {
    let (a, b) = (
        Proportion::new(black_box(18), 40).unwrap(),
        Proportion::new(21, 100).unwrap(),
    );
    newcombe(a, b, 0.95).unwrap().low
}

#[divan::bench]
fn median_of_a_hundred_thousand(bencher: Bencher<'_, '_>) {
    let days: Vec<f64> = observations(100_000).iter().map(|one| one.time).collect();
    bencher.bench_local(|| median(black_box(&days)).unwrap());
}

#[divan::bench]
fn mann_whitney_of_two_thousand(bencher: Bencher<'_, '_>) {
    let days: Vec<f64> = observations(2_000).iter().map(|one| one.time).collect();
    let (a, b) = days.split_at(1_000);
    bencher.bench_local(|| mann_whitney(black_box(a), b).unwrap());
}

#[divan::bench]
fn shifted_beta_geometric_fit(bencher: Bencher<'_, '_>) {
    // Fader and Hardie 2007, the high-end customers of seven years.
    let survivors = [[1_000_u64, 869, 743, 653, 593, 551, 517, 491]];
    bencher.bench_local(|| {
        let exposure = Exposure::from_survivors(black_box(&survivors)).unwrap();
        retention_model::fit(&exposure).unwrap()
    });
}

/// The purchases of 2,357 customers, as the golden vectors have them.
fn cdnow() -> Vec<History> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/cdnow_summary.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let at = |names: [&str; 2]| {
        let of = |header: &str| names.contains(&header);
        headers.iter().position(of).unwrap()
    };
    let columns = [
        at(["frequency", "x"]),
        at(["recency", "t_x"]),
        at(["T", "T"]),
    ];
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let [repeats, last, observed] = columns.map(|column| record[column].parse().unwrap());
        let repeats: f64 = repeats;
        History {
            repeats: repeats as u32,
            last,
            observed,
        }
    });
    rows.collect()
}

#[divan::bench]
fn bg_nbd_fit_of_cdnow(bencher: Bencher<'_, '_>) {
    let histories = cdnow();
    bencher.bench_local(|| bg_nbd::fit(black_box(&histories)).unwrap());
}
