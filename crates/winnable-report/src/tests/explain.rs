use winnable_engine::PersonLine;
use winnable_model::Localised;
use winnable_model::{ApprovalChain, BuyingRole, FactCatalogue, FactRow, Lang, Points, Text};

use super::fixture::{
    HANBIT, HOSTILE, LANGS, assert_korean, excluded, known_facts, manifest, names, rows, scored,
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
    let (rows, excluded) = (rows(), excluded());
    let excluded = Subject::Excluded(&excluded);
    for subject in rows.iter().map(Subject::Listed).chain([excluded]) {
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
    let row = &rows()[0];
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
    let excluded = excluded();
    let shown = page(Subject::Excluded(&excluded), 80, Lang::En);
    assert!(
        shown
            .lines()
            .nth(2)
            .unwrap()
            .contains("customer: already a customer"),
        "{shown}"
    );
    let korean = page(Subject::Excluded(&excluded), 80, Lang::Ko);
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
    for row in &rows() {
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

/// A factor that shows fewer lines than it has says so, and the sums are of the whole page.
#[test]
fn a_factor_says_how_many_of_its_lines_are_not_shown() {
    let mut row = scored("account6", "a1", HANBIT, known_facts());
    // Notes as long as this leave no room for all criteria.
    row.revenue_basis = Text::verbatim("word ".repeat(60).trim());
    let shown = page(Subject::Listed(&row), 80, Lang::En);
    let beside: usize = shown
        .lines()
        .filter_map(|line| line.split_once(" not shown)"))
        .filter_map(|(line, _)| line.rsplit_once('('))
        .filter_map(|(_, count)| count.split_once(' ')?.0.parse::<usize>().ok())
        .sum();
    let closing = shown
        .lines()
        .find(|line| line.contains("in their factor's sum"))
        .unwrap_or_else(|| panic!("all lines are shown: {shown}"));
    let told = closing.split_whitespace().next();
    assert_eq!(told, Some(&*beside.to_string()), "{shown}");
}

#[test]
fn people_appear_by_role_and_title_and_by_name_only_with_names() {
    let mut row = rows().swap_remove(0);
    let named = page(Subject::Listed(&row), 120, Lang::En);
    let buyers = "economic buyer: 2 known, 1 engaged: 김한빛 (CFO), 김한빛 (재무팀장)\n";
    assert!(named.contains(buyers), "{named}");
    assert!(!named.contains("cfo@"), "{named}");
    for person in &mut row.people {
        person.name = None;
    }
    let shown = page(Subject::Listed(&row), 120, Lang::En);
    let buyers = "economic buyer: 2 known, 1 engaged (CFO, 재무팀장)\n";
    assert!(shown.contains(buyers), "{shown}");
    let sum = "people's points added up plainly: 130.00 (for comparison, not the score)";
    assert!(shown.contains(sum), "{shown}");
    for hidden in ["김한빛", "cfo@", "\u{1b}"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
}

/// Inventory A021: every step, those with nobody named as such, and no name of a person.
#[test]
fn the_approval_chain_shows_its_gaps() {
    let mut row = rows().swap_remove(0);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (lang, whole) in [
        (
            Lang::En,
            "approval practitioner reviews: nobody → team lead approves: 1 (0 engaged) → executive \
             decides the budget: 1 (1 engaged) → technical team reviews: 1 (1 engaged) → purchasing \
             contracts: nobody; step unknown: 1 (0 engaged)",
        ),
        (
            Lang::Ko,
            "승인 단계 실무자 검토: 없음 → 팀장 승인: 1명(0명 참여) → 임원 예산 결정: 1명(1명 참여) → \
             기술 검토: 1명(1명 참여) → 구매 계약: 없음; 단계 미상: 1명(0명 참여)",
        ),
    ] {
        let shown = page(Subject::Listed(&row), 80, lang);
        assert!(shown.lines().count() <= MAX_LINES, "{shown}");
        assert!(words(&shown).contains(&words(whole)), "{shown}");
    }
    // Of an account whose people were not read, or that has none, there is nothing to show.
    for nothing in [None, Some(ApprovalChain::default())] {
        row.approval_chain = nothing;
        let shown = page(Subject::Listed(&row), 80, Lang::En);
        assert!(!shown.contains("practitioner"), "{shown}");
    }
}

/// Forty people in every role, with long titles: each role keeps its line.
#[test]
fn no_role_is_lost() {
    let mut row = rows().swap_remove(0);
    let one = row.people[0].clone();
    let roles = BuyingRole::ALL.into_iter().map(Some).chain([None]);
    row.people = roles
        .flat_map(|role| {
            (0..40).map({
                let one = one.clone();
                move |n| PersonLine {
                    role,
                    title: Some(format!("Head of Something {n}")),
                    ..one.clone()
                }
            })
        })
        .collect();
    for lang in LANGS {
        for width in [40, 80] {
            let shown = page(Subject::Listed(&row), width, lang);
            assert!(shown.lines().count() <= MAX_LINES, "{shown}");
            for role in BuyingRole::ALL {
                let role = role.text(lang);
                assert!(shown.contains(&role), "{role}: {shown}");
            }
        }
    }
}

#[test]
fn notes_and_the_basis_of_the_revenue_are_whole() {
    let mut row = rows().swap_remove(0);
    let basis = "sum of 2 open opportunities, amounts counted as annual; at least so much, as 1 of \
                 them without an amount";
    row.revenue_basis = Text::verbatim(basis);
    let shown = page(Subject::Listed(&row), 80, Lang::En);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = words(&shown);
    assert!(whole.contains(&words(basis)), "{shown}");
    for note in &row.receipt.notes {
        assert!(whole.contains(&words(&note.text.text(Lang::En))), "{shown}");
    }
}

#[test]
fn hostile_names_are_inert() {
    let row = &rows()[1];
    assert_eq!(row.name, HOSTILE);
    let shown = page(Subject::Listed(row), 80, Lang::En);
    assert!(
        shown.starts_with("=cmd\\x1b[2J<U+202E>moc (a2)\n"),
        "{shown}"
    );
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
}

#[test]
fn korean_pages_are_korean() {
    for row in &rows() {
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
