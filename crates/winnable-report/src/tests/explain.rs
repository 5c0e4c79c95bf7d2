use winnable_model::Localised;
use winnable_model::{FactCatalogue, FactRow, Lang, Points};

use super::fixture::{
    HANBIT, HOSTILE, LANGS, assert_korean, known_facts, list, manifest, names, scored,
};
use crate::terminal::display_width;
use crate::{ExplainOptions, MAX_LINES, Subject, VERDICT_LINES, explain};

fn page(subject: Subject<'_>, width: usize, lang: Lang) -> String {
    let (catalogue, names) = (FactCatalogue::builtin(), names());
    let options = ExplainOptions {
        width,
        lang,
        colour: false,
        catalogue: &catalogue,
        names: &names,
    };
    explain(subject, &manifest(), options)
}

#[test]
fn a_page_has_at_most_40_lines_none_too_wide() {
    let list = list();
    let excluded = list.excluded.iter().map(Subject::Excluded);
    for subject in list.rows.iter().map(Subject::Listed).chain(excluded) {
        for lang in LANGS {
            for width in [20, 40, 60, 80, 100, 200] {
                let page = page(subject, width, lang);
                assert!(page.lines().count() <= MAX_LINES, "{page}");
                for line in page.lines() {
                    assert!(display_width(line) <= width, "{width}: {line}");
                }
            }
        }
    }
}

#[test]
fn every_shipped_model_fits_a_page() {
    for model in winnable_score::PRESETS {
        for facts in [FactRow::new(), known_facts()] {
            let row = scored(model, "a1", HANBIT, facts);
            for lang in LANGS {
                let page = page(Subject::Listed(&row), 80, lang);
                assert!(page.lines().count() <= MAX_LINES, "{page}");
            }
            assert_korean(&page(Subject::Listed(&row), 200, Lang::Ko));
        }
    }
}

#[test]
fn the_verdict_comes_first() {
    let list = list();
    let row = &list.rows[0];
    let shown = page(Subject::Listed(row), 80, Lang::En);
    let head = shown
        .lines()
        .take(VERDICT_LINES)
        .collect::<Vec<_>>()
        .join("\n");
    let scored = row.receipt.scored;
    for part in [
        HANBIT.to_owned(),
        format!(
            "{} of 100.00, between {} and {}",
            scored.score, scored.low, scored.high
        ),
        "tier: ".to_owned(),
        format!("{} needs: ", row.receipt.blocked_by[0].tier),
        "fill next: ".to_owned(),
    ] {
        assert!(head.contains(&part), "{part}\n{head}");
    }
}

#[test]
fn an_excluded_account_says_by_which_rule() {
    let list = list();
    let shown = page(Subject::Excluded(&list.excluded[0]), 80, Lang::En);
    assert!(
        shown
            .lines()
            .nth(2)
            .unwrap()
            .contains("customer: already a customer"),
        "{shown}"
    );
    let korean = page(Subject::Excluded(&list.excluded[0]), 80, Lang::Ko);
    assert!(
        korean.lines().nth(2).unwrap().contains("이미 고객입니다"),
        "{korean}"
    );
}

/// The points of the lines that are not indented sum to the line of the total.
fn adds_up(shown: &str, title: &str, total: &str) {
    let mut lines = shown.lines().skip_while(|line| *line != title).skip(1);
    let mut sum = Points::ZERO;
    loop {
        let line = lines.next().unwrap_or_else(|| panic!("no total: {shown}"));
        let points: Points = line
            .split_whitespace()
            .find_map(|word| word.parse().ok().filter(|_| word.contains('.')))
            .unwrap_or(Points::ZERO);
        if line.starts_with(total) {
            assert_eq!(points, sum, "{shown}");
            return;
        }
        if !line.starts_with(' ') {
            sum += points;
        }
    }
}

#[test]
fn what_is_shown_adds_up() {
    for row in &list().rows {
        for width in [40, 80, 200] {
            adds_up(
                &page(Subject::Listed(row), width, Lang::En),
                "points",
                "total = score",
            );
            adds_up(
                &page(Subject::Listed(row), width, Lang::Ko),
                "점수 내역",
                "합계 = 점수",
            );
        }
    }
}

#[test]
fn people_appear_by_role_and_title_never_by_name() {
    let list = list();
    let shown = page(Subject::Listed(&list.rows[0]), 120, Lang::En);
    assert!(
        shown.contains("economic buyer: 2 known, 1 engaged (CFO, 재무팀장)"),
        "{shown}"
    );
    assert!(
        shown.contains("people's points added up plainly: 130.00 (for comparison, not the score)"),
        "{shown}"
    );
    assert!(
        !shown.contains("김한빛") && !shown.contains("cfo@"),
        "{shown}"
    );
    assert!(!shown.contains('\u{1b}'), "{shown}");
}

#[test]
fn hostile_names_are_inert() {
    let list = list();
    assert_eq!(list.rows[1].name, HOSTILE);
    let shown = page(Subject::Listed(&list.rows[1]), 80, Lang::En);
    assert!(
        shown.starts_with("=cmd\\x1b[2J<U+202E>moc (a2)\n"),
        "{shown}"
    );
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
}

#[test]
fn korean_pages_are_korean() {
    for row in &list().rows {
        let shown = page(Subject::Listed(row), 120, Lang::Ko);
        assert_korean(&shown);
        assert!(shown.contains("적합도"), "{shown}");
    }
}

/// A title of a shipped model that has no Korean would be shown in English without a word.
#[test]
fn every_title_of_a_shipped_model_has_its_korean() {
    for id in winnable_score::PRESETS {
        let text = winnable_score::preset_text(id).expect("a shipped model");
        for line in text.lines() {
            let Some(title) = line
                .strip_prefix("title = \"")
                .and_then(|t| t.strip_suffix('"'))
            else {
                continue;
            };
            let korean = winnable_model::text::report::shipped_title(title).text(Lang::Ko);
            assert!(
                title.starts_with("Tier ") || korean != title,
                "{id}: {title}"
            );
        }
    }
}
