use super::{Sample, medians, sample};
use crate::python;

#[test]
fn what_the_script_says_is_read_whole() {
    let said = r#"{"wall": 1.5, "cpu": 2.25, "peak": 1048576}"#;
    let expected = Sample {
        wall: 1.5,
        cpu: 2.25,
        peak: 1_048_576.0,
    };
    assert_eq!(sample(said), Ok(expected));
    assert!(sample(r#"{"wall": 1.5, "cpu": 2.25}"#).is_err());
    assert!(sample("").is_err());
}

#[test]
fn each_part_has_a_median_of_its_own() {
    let of = |wall, cpu, peak| Sample { wall, cpu, peak };
    let samples = [of(1.0, 9.0, 5.0), of(2.0, 8.0, 7.0), of(3.0, 7.0, 6.0)];
    assert_eq!(medians(&samples), of(2.0, 8.0, 6.0));
}

#[test]
fn an_interpreter_that_is_not_there_has_no_peers() {
    assert_eq!(python::version("no-such-python", "duckdb"), None);
}
