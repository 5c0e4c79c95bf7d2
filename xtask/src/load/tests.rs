use super::draw::Draw;
use super::tables::{accounts, deals, domain, events, name, people};
use super::{Format, Size, project, read};

fn small(seed: u64) -> Size {
    let words = [
        "--accounts",
        "20",
        "--people",
        "50",
        "--events",
        "400",
        "--opportunities",
        "10",
    ];
    let (mut size, _) = read(&words).unwrap();
    size.seed = seed;
    size
}

fn written(size: &Size) -> Vec<String> {
    [accounts, people, events, deals]
        .map(|table| {
            let mut bytes = Vec::new();
            table(size, &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        })
        .to_vec()
}

#[test]
fn the_same_words_write_the_same_bytes() {
    assert_eq!(written(&small(7)), written(&small(7)));
    assert_ne!(written(&small(7)), written(&small(8)));
    let lines: Vec<usize> = written(&small(7))
        .iter()
        .map(|text| text.lines().count())
        .collect();
    assert_eq!(lines, [21, 51, 401, 11]);
}

#[test]
fn a_few_people_have_most_of_the_events() {
    let mut draw = Draw::new(1, 1);
    let early = (0..10_000).filter(|_| draw.skewed(1_000) < 100).count();
    // Of a product of three even draws x(1 − ln x + ln² x / 2) is below x: 0.595 of them below a tenth.
    assert!((5_800..6_100).contains(&early), "{early}");
}

#[test]
fn names_and_domains_are_of_one_account() {
    let mut names: Vec<String> = (0..5_000).map(name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 5_000);
    assert!(domain(3).ends_with(".example"));
}

#[test]
fn words_that_mean_nothing_are_refused() {
    assert!(read(&["--acounts", "3"]).is_err());
    assert!(read(&["--accounts"]).is_err());
    assert!(read(&["--accounts", "many"]).is_err());
    assert!(read(&["--accounts", "0"]).is_err());
    assert!(read(&["--format", "xlsx"]).is_err());
}

#[test]
fn the_project_names_its_files_and_its_model() {
    let text = project(&small(7));
    assert!(text.contains("model = \"account6\""));
    assert_eq!(text.matches(".csv\"").count(), 4);

    let mut size = small(7);
    size.deals = 0;
    size.format = Format::Parquet;
    size.model = "j1".to_owned();
    let text = project(&size);
    assert!(text.contains("model = \"j1\""));
    assert_eq!(text.matches(".csv\"").count(), 0);
    assert_eq!(text.matches(".parquet\"").count(), 3);
    assert!(!text.contains("opportunities\""));
}
