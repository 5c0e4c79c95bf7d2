//! Files with planted mistakes: each is reported in one run, with its code, the characters that
//! are marked, and the edit that mends it.

use winnable_model::document::TextFile;
use winnable_model::{At, Currency, Diagnostic, Diagnostics, FactCatalogue, Lang, Localised};

use crate::{Model, ModelSource, preset_text};

/// A model of a project that reckons in won.
fn read(text: &str) -> Diagnostics {
    let file = TextFile::new("planted.toml", text);
    let catalogue = FactCatalogue::builtin();
    match Model::read(&file, &catalogue, Some(Currency::KRW), ModelSource::Project) {
        Ok(read) => read.warnings,
        Err(mistakes) => mistakes,
    }
}

fn marked<'t>(text: &'t str, diagnostic: &Diagnostic) -> &'t str {
    match &diagnostic.at {
        Some(At::Text { span, .. }) => &text[span.clone()],
        _ => panic!("points nowhere: {diagnostic:?}"),
    }
}

fn found(text: &str) -> Vec<(String, String, Option<String>)> {
    read(text)
        .iter()
        .map(|d| {
            (
                d.code.to_string(),
                marked(text, d).to_owned(),
                d.edit.as_ref().map(|edit| edit.replacement.clone()),
            )
        })
        .collect()
}

/// Each line: code, marked characters, edit.
fn check(text: &str, expected: &[(&str, &str, Option<&str>)]) {
    let found = found(text);
    let found: Vec<(&str, &str, Option<&str>)> = found
        .iter()
        .map(|(code, marked, edit)| (&**code, &**marked, edit.as_deref()))
        .collect();
    assert_eq!(found, expected);
    every_edit_mends(text);
}

/// Applies each edit by itself and looks for its diagnostic.
fn every_edit_mends(text: &str) {
    let mistakes = read(text);
    let count = |text: &str, of: &Diagnostic| {
        let same = |d: &&Diagnostic| (d.code, d.message.en()) == (of.code, of.message.en());
        read(text).iter().filter(same).count()
    };
    for mistake in &mistakes {
        let Some(edit) = &mistake.edit else { continue };
        let mut mended = text.to_owned();
        mended.replace_range(edit.span.clone(), &edit.replacement);
        assert!(
            count(&mended, mistake) < count(text, mistake),
            "{} stays:\n{mended}",
            mistake.message.text(Lang::En)
        );
        let syntax = |d: &Diagnostic| d.code == winnable_model::Code::E0201;
        assert!(!read(&mended).iter().any(syntax), "no TOML:\n{mended}");
    }
}

const PLANTED: &str = include_str!("mistakes/planted.toml");

#[test]
fn one_run_reports_every_mistake_of_a_file() {
    check(
        PLANTED,
        &[
            ("E0202", "titel", Some("title")),
            (
                "E0205",
                "\"account.employes\"",
                Some("\"account.employees\""),
            ),
            ("E0204", "\"haf\"", Some("\"half\"")),
            ("E0206", "{ from = 10, below = 30, points = 2 }", Some("20")),
            (
                "E0207",
                "{ from = 40, below = 30, points = 3 }",
                Some("{ from = 30, below = 40, points = 3 }"),
            ),
            ("E0207", "{ from = 50, below = 50, points = 3 }", None),
            ("E0204", "nan", None),
            ("E0206", "{ from = 10, below = 30, points = 2 }", Some("20")),
            (
                "E0207",
                "{ from = 40, below = 30, points = 3 }",
                Some("{ from = 30, below = 40, points = 3 }"),
            ),
            ("E0207", "{ from = 50, below = 50, points = 3 }", None),
            ("E0210", "\"person.seniority\"", None),
            (
                "E0211",
                "[[factor.criterion]]",
                Some("\nunknown = \"half\""),
            ),
            ("E0204", "\"naics:99\"", None),
            ("E0203", "35", Some("40")),
            (
                "E0218",
                "[[\"USD 0\", 0], [\"USD 100\", 5]]",
                Some("\nunset = true"),
            ),
            ("E0208", "\"employees\"", Some("\"employees_2\"")),
            ("E0214", "\"many\"", None),
            ("E0219", "{ low = -1, high = 1 }", None),
            ("E0204", "\"share-of-known\"", Some("\"half\"")),
            ("E0217", "[5, 4]", None),
            ("E0215", "maybe", None),
            ("E0204", "-5", None),
            (
                "E0205",
                "rollup.c_level_engagd",
                Some("rollup.c_level_engaged"),
            ),
            ("E0209", "[[tier]]", None),
            ("E0210", "\"person.seniority = vp\"", None),
        ],
    );
}

/// A model with one place for a mistake.
fn small(weight: &str, criterion: &str, rest: &str) -> String {
    format!(
        "schema = 1\nid = \"m\"\ntitle = \"M\"\n\n[[factor]]\nid = \"f\"\n{weight}\n\n\
         [[factor.criterion]]\nid = \"c\"\n{criterion}\n\n{rest}"
    )
}

const FLAG: &str = "fact = \"account.budget_confirmed\"\nunknown = \"half\"\nis = true\npoints = 5";

#[test]
fn weights_are_numbers_above_zero_that_sum_to_a_hundred() {
    let weight = |line: &str| small(line, FLAG, "");
    check(&weight("weight = 100"), &[]);
    check(&weight("weight = 95"), &[("E0203", "95", Some("100"))]);
    check(
        &weight("weight = 99.99"),
        &[("E0203", "99.99", Some("100"))],
    );
    check(&weight("weight = nan"), &[("E0204", "nan", None)]);
    check(&weight("weight = inf"), &[("E0204", "inf", None)]);
    check(&weight("weight = -5"), &[("E0204", "-5", None)]);
    check(&weight("weight = 100.001"), &[("E0204", "100.001", None)]);
    check(&weight("weight = \"100\""), &[("E0214", "\"100\"", None)]);
    check(
        &weight("wieght = 100"),
        &[
            ("E0213", "[[factor]]", None),
            ("E0202", "wieght", Some("weight")),
        ],
    );
}

#[test]
fn a_criterion_is_provable_and_typed() {
    let criterion = |lines: &str| small("weight = 100", lines, "");
    let budget = "fact = \"account.budget\"\nunknown = \"half\"\n";
    let date = "fact = \"deals.last_won\"\nunknown = \"half\"\n";
    let text = "fact = \"account.country\"\nunknown = \"half\"\n";
    check(
        &criterion("fact = \"account.country\"\nunknown = \"half\""),
        &[("E0216", "[[factor.criterion]]", None)],
    );
    check(
        &criterion(&format!(
            "{text}any_of = [\"KR\"]\nnone_of = [\"US\"]\npoints = 1"
        )),
        &[("E0216", "[\"US\"]", None)],
    );
    check(
        &criterion(&format!("{text}any_of = [\"KR\", \" kr\"]\npoints = 1")),
        &[("E0207", "\" kr\"", None)],
    );
    check(
        &criterion(&format!("{text}bands = [{{ points = 1 }}]")),
        &[("E0212", "[{ points = 1 }]", None)],
    );
    check(
        &criterion(&format!("{budget}bands = [{{ from = 5, points = 1 }}]")),
        &[("E0214", "5", None)],
    );
    check(
        &criterion(&format!(
            "{budget}bands = [{{ from = \"KRW 1\", below = \"USD 2\", points = 1 }}]"
        )),
        &[("E0218", "\"USD 2\"", None)],
    );
    check(
        &criterion(&format!("{date}bands = [{{ from = 5, points = 1 }}]")),
        &[("E0212", "\"deals.last_won\"", None)],
    );
    check(
        &criterion(&format!("{text}values = {{ kr = nan }}")),
        &[("E0204", "nan", None)],
    );
    let far = "fact = \"account.employees\"\nunknown = \"half\"\n";
    check(
        &criterion(&format!("{far}curve = [[0, 0], [0.0000000001, 1]]")),
        &[("E0204", "0.0000000001", None)],
    );
    check(
        &criterion(&format!(
            "{far}bands = [{{ from = 1000000000000001, points = 1 }}]"
        )),
        &[("E0204", "1000000000000001", None)],
    );
    check(
        &criterion(&format!("{far}bands = [{{ from = 5, points = 0 }}]")),
        &[("E0216", "[{ from = 5, points = 0 }]", None)],
    );
    check(
        &criterion(&format!(
            "{far}other = 3\nbands = [{{ from = 5, points = 1 }}]"
        )),
        &[("E0216", "3", None)],
    );
    check(
        &criterion(&format!(
            "{far}unknown_points = 3\nbands = [{{ from = 5, points = 1 }}]"
        )),
        &[("E0216", "3", None)],
    );
    let stated = "fact = \"account.country\"\nunknown = \"points\"\n";
    let missing = found(&criterion(&format!(
        "{stated}values = {{ KR = 1 }}\nother = 1"
    )));
    assert_eq!(missing.len(), 1, "{missing:?}");
    check(
        &criterion(&format!(
            "{stated}unknown_points = 1\nvalues = {{ KR = 2 }}\nother = -1"
        )),
        &[("E0216", "[[factor]]", None), ("E0219", "{ KR = 2 }", None)],
    );
}

#[test]
fn a_top_k_mean_needs_its_k_and_no_other_strategy_reads_it() {
    let rollup = |lines: &str| small("weight = 100", FLAG, &format!("[rollup]\n{lines}\n"));
    let top = "strategy = \"top-k-mean\"";
    check(&rollup(&format!("{top}\nk = 1")), &[]);
    check(&rollup(&format!("{top}\nk = 100")), &[]);
    check(
        &rollup(top),
        &[("E0213", "\"top-k-mean\"", Some("\nk = 4"))],
    );
    check(
        "schema = 1\nid = \"m\"\ntitle = \"M\"\nrollup = { strategy = \"top-k-mean\" }\n\
         factor = [{ id = \"f\", weight = 100, criterion = [{ id = \"c\", \
         fact = \"account.is_test\", unknown = \"half\", is = true, points = 1 }] }]\n",
        &[("E0213", "\"top-k-mean\"", Some(", k = 4"))],
    );
    for refused in ["0", "101", "-1", "2.5"] {
        check(
            &rollup(&format!("{top}\nk = {refused}")),
            &[("E0204", refused, None)],
        );
    }
    check(
        &rollup(&format!("{top}\nk = \"three\"")),
        &[("E0214", "\"three\"", None)],
    );
    check(
        &rollup("strategy = \"mean\"\nk = 3"),
        &[("E0204", "3", None)],
    );
    check(&rollup("k = 3"), &[("E0204", "3", None)]);
    // Where the name is refused, `k` is no second mistake.
    check(
        &rollup("strategy = \"top-k-men\"\nk = 3"),
        &[("E0204", "\"top-k-men\"", Some("\"top-k-mean\""))],
    );
}

#[test]
fn weights_of_champions_are_whole_numbers() {
    let weights = |lines: &str| {
        let rest =
            format!("[rollup]\nstrategy = \"champion-weighted\"\n[rollup.champion]\n{lines}\n");
        small("weight = 100", FLAG, &rest)
    };
    check(&weights("champion = 5\ndecision_maker = 0\nother = 0"), &[]);
    check(&weights("champion = 0"), &[("E0204", "0", None)]);
    check(&weights("champion = 101"), &[("E0204", "101", None)]);
    check(&weights("decision_maker = 1.5"), &[("E0204", "1.5", None)]);
    check(&weights("other = -1"), &[("E0204", "-1", None)]);
    check(&weights("othr = 1"), &[("E0202", "othr", Some("other"))]);
}

#[test]
fn an_inline_criterion_is_mended_inline() {
    let text = "schema = 1\nid = \"m\"\ntitle = \"M\"\n[[factor]]\nid = \"f\"\nweight = 100\n\
                criterion = [{ id = \"c\", fact = \"account.is_test\", is = true, points = 1 }]\n";
    check(
        text,
        &[(
            "E0211",
            "{ id = \"c\", fact = \"account.is_test\", is = true, points = 1 }",
            Some(", unknown = \"half\""),
        )],
    );
}

/// With escapes the bytes of a condition are not those of the file: the whole text is marked.
#[test]
fn a_condition_with_escapes_is_marked_as_a_whole() {
    let tier = |require: &str| {
        let rest = format!("[[tier]]\nid = \"t\"\nscore = 1\nrequire = [{require}]\n");
        small("weight = 100", FLAG, &rest)
    };
    let escaped = r#""account.city = \"서울\" and account.countri = KR""#;
    check(&tier(escaped), &[("E0205", escaped, None)]);
    check(
        &tier("'account.countri = \"한국\"'"),
        &[("E0205", "account.countri", Some("account.country"))],
    );
    check(
        &tier("\"not (account.is_test\""),
        &[("E0215", "\"not (account.is_test\"", None)],
    );
}

/// Every text of every diagnostic above exists in both languages, and none ends with a full stop
/// in English.
#[test]
fn messages_are_statements_in_two_languages() {
    for mistake in &read(PLANTED) {
        let texts = [
            Some(&mistake.message),
            mistake.label.as_ref(),
            mistake.help.as_ref(),
        ];
        for text in texts.into_iter().flatten() {
            assert!(
                !text.en().ends_with('.') && !text.en().is_empty(),
                "{text:?}"
            );
            assert!(!text.ko().is_empty(), "{text:?}");
        }
    }
}

/// A shipped model with each of its lines left out never panics and never hides a mistake behind
/// a missing place.
#[test]
fn a_model_without_any_one_of_its_lines_is_read_or_refused_in_place() {
    let text = preset_text("account6").unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for left_out in 0..lines.len() {
        let kept: Vec<&str> = lines[..left_out]
            .iter()
            .chain(&lines[left_out + 1..])
            .copied()
            .collect();
        let text = kept.join("\n");
        for mistake in &read(&text) {
            marked(&text, mistake);
        }
    }
}
