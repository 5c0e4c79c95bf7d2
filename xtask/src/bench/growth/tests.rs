use super::super::measure::Sample;
use super::{SIZE, Step, What, rows};
use crate::bench::options::Options;

#[test]
fn sizes_double_and_stand_apart() {
    let options = Options::read(&[], SIZE).unwrap();
    let size = What::Everything.at(2, &options);
    assert_eq!(
        (size.accounts, size.people, size.events),
        (20_000, 200_000, 2_000_000)
    );
    let size = What::EventsAlone.at(5, &options);
    assert_eq!(
        (size.accounts, size.people, size.events),
        (5_000, 50_000, 16_000_000)
    );
    assert_ne!(
        What::EventsAlone.at(0, &options).out,
        What::Everything.at(0, &options).out
    );
}

#[test]
fn exponents_stand_below_the_sizes() {
    let options = Options::read(&[], SIZE).unwrap();
    // Time doubles with the events, and memory stays.
    let steps: Vec<Step> = [(0, 1.0), (1, 2.0), (2, 4.0)]
        .map(|(step, wall)| Step {
            size: What::EventsAlone.at(step, &options),
            medians: vec![Sample {
                wall,
                cpu: wall,
                peak: 50e6,
            }],
        })
        .into();
    let text = rows(&["Winnable".to_owned()], &steps);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[2..],
        [
            "| 5,000 | 50,000 | 500,000 | 1.00 s | 50 MB |",
            "| 5,000 | 50,000 | 1,000,000 | 2.00 s | 50 MB |",
            "| 5,000 | 50,000 | 2,000,000 | 4.00 s | 50 MB |",
            "| exponent |  |  | 1.00 | 0.00 |",
            "| exponent of the last doubling |  |  | 1.00 | 0.00 |",
        ]
    );
}
