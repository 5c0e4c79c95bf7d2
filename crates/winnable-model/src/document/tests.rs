use super::*;

static INNER: Table = Table {
    name: "factor",
    keys: &[
        Key::required("id", Shape::Text, "its id", "id"),
        Key::optional("weight", Shape::Number, "its weight", "가중치"),
        Key::optional("on", Shape::Date, "a day", "날짜"),
    ],
};
static ROOT: Table = Table {
    name: "model",
    keys: &[
        Key::required("id", Shape::Text, "its id", "id"),
        Key::optional(
            "kind",
            Shape::OneOf(&["account", "icp"]),
            "its kind",
            "종류",
        ),
        Key::optional("factor", Shape::Tables(&INNER), "factors", "요인"),
    ],
};

fn read(text: &str) -> Vec<(Code, String, String)> {
    let file = TextFile::new("model.toml", text);
    let mut out = Diagnostics::new();
    if let Some(document) = Document::parse(&file, Code::E0201, &mut out) {
        let root = document.root(&ROOT, SectionCodes::MODEL);
        root.refuse_unknown_keys(&mut out);
        root.text("id", &mut out);
        root.word("kind", &["account", "icp"], &mut out);
        for factor in root.sections("factor", &INNER, &mut out) {
            factor.text("id", &mut out);
            factor.number("weight", &mut out);
            factor.date("on", &mut out);
        }
    }
    out.iter()
        .map(|d| {
            let marked = match &d.at {
                Some(crate::At::Text { span, .. }) => text[span.clone()].to_owned(),
                _ => String::new(),
            };
            (d.code, d.message.text(crate::Lang::En), marked)
        })
        .collect()
}

use crate::Localised;

#[test]
fn every_mistake_is_found_in_one_pass() {
    let found = read(
        "kind = \"acount\"\n[[factor]]\nid = 5\nwieght = 25\n[[factor]]\nweight = nan\non = 2026-02-30\n",
    );
    let codes: Vec<Code> = found.iter().map(|(code, ..)| *code).collect();
    assert!(
        codes.contains(&Code::E0213),
        "id of the model and of a factor: {found:?}"
    );
    assert!(
        found
            .iter()
            .any(|(c, m, at)| *c == Code::E0202 && m.contains("wieght") && at == "wieght")
    );
    assert!(
        found
            .iter()
            .any(|(c, _, at)| *c == Code::E0204 && at == "nan")
    );
    assert!(
        found
            .iter()
            .any(|(c, _, at)| *c == Code::E0214 && at == "5")
    );
    assert!(
        found
            .iter()
            .any(|(c, _, at)| *c == Code::E0204 && at == "\"acount\"")
    );
}

#[test]
fn numbers_are_read_exactly_as_written() {
    let file = TextFile::new(
        "model.toml",
        "id = \"m\"\n[[factor]]\nid = \"a\"\nweight = 33.34\n",
    );
    let mut out = Diagnostics::new();
    let document = Document::parse(&file, Code::E0201, &mut out).unwrap();
    let root = document.root(&ROOT, SectionCodes::MODEL);
    let factors = root.sections("factor", &INNER, &mut out);
    assert_eq!(
        factors[0]
            .number("weight", &mut out)
            .unwrap()
            .value
            .to_string(),
        "33.34"
    );
    assert!(out.is_empty());
}

#[test]
fn a_file_of_open_brackets_is_an_error_and_no_overflow() {
    let found = read(&"[".repeat(100_000));
    assert!(found.iter().any(|(code, ..)| *code == Code::E0201));
}

#[test]
fn a_file_above_the_limit_is_not_parsed() {
    let found = read(&"#".repeat(MAX_TOML_BYTES + 1));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, Code::E0201);
}
