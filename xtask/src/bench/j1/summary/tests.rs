use super::{Sample, rows, verdict};

fn samples(wall: f64, cpu: f64, peak: f64) -> Vec<Sample> {
    vec![Sample { wall, cpu, peak }; 3]
}

#[test]
fn each_tool_is_held_against_the_first() {
    let samples = [samples(1.0, 2.0, 100e6), samples(3.0, 5.0, 50e6)];
    let text = rows(&["Winnable", "DuckDB"], &samples, None);
    let lines: Vec<&str> = text.lines().skip(2).collect();
    assert_eq!(
        lines,
        [
            "| Winnable | 1.00 s | 2.00 s | 100 MB | 1 | 1 | 1 |",
            "| DuckDB | 3.00 s | 5.00 s | 50 MB | 3.00 (3.00 to 3.00) | 2.50 (2.50 to 2.50) | 0.50 (0.50 to 0.50) |",
        ]
    );
}

fn samples_of_floor() -> Vec<Sample> {
    samples(0.05, 0.05, 13e6)
}

#[test]
fn the_reference_has_no_memory() {
    let text = rows(
        &["Winnable"],
        &[samples(1.0, 1.0, 100e6)],
        Some(&samples_of_floor()),
    );
    let last = text.lines().last().unwrap();
    assert!(
        last.ends_with("| 50 ms | 50 ms |  | 0.050 (0.050 to 0.050) | 0.050 (0.050 to 0.050) |  |")
    );
}

#[test]
fn the_verdict_names_the_faster_and_the_smaller_peer() {
    let samples = [
        samples(1.0, 1.0, 100e6),
        samples(4.0, 8.0, 200e6),
        samples(2.0, 4.0, 400e6),
    ];
    let floor = samples_of_floor();
    let text = verdict(&["Winnable", "DuckDB", "Polars"], &samples, Some(&floor));
    assert!(text.contains("0.50 times the wall time of the faster peer, Polars"));
    assert!(text.contains("0.50 times the memory of the smaller one, DuckDB"));
    assert!(text.contains("20 times as long as reading the bytes"));
    assert_eq!(verdict(&["Winnable"], &samples[..1], None).trim(), "");
}
