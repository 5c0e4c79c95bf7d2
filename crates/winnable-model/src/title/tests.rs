mod english;
mod korean;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::row::Pattern;
use super::scan::rows;
use super::words::Words;
use super::{
    EmptyTitlePattern, TitleOverride, TitlePattern, TitleReading, TitleRuleRef, TitleTable,
};
use crate::{BuyingRole, Department, Localised, Seniority};

/// Checks lines of `title => level department role`, with `-` for unknown.
fn check(table: &str) {
    let titles = TitleTable::builtin();
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (title, expected) = line.split_once("=>").unwrap();
        let read = titles.infer(title.trim(), None);
        let name = |name: Option<&'static str>| name.unwrap_or("-");
        let shown = [
            name(read.seniority.map(Seniority::name)),
            name(read.department.map(Department::name)),
            name(read.role.map(BuyingRole::name)),
        ];
        if expected.split_whitespace().ne(shown) {
            wrong.push(format!("{line}\n    read as {shown:?} by {:?}", read.rules));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn infer(title: &str, department: &str) -> TitleReading {
    TitleTable::builtin().infer(title, Some(department))
}

#[test]
fn the_department_column_names_the_department_and_the_title_the_role() {
    let reading = infer("Security Engineer", "IT");
    assert_eq!(reading.department, Some(Department::It));
    assert_eq!(
        reading.rules.department,
        Some(TitleRuleRef::DepartmentColumn)
    );
    assert_eq!(reading.role, Some(BuyingRole::SecurityCompliance));
    assert_eq!(reading.rules.role, Some(TitleRuleRef::Post));

    let reading = infer("Manager", "Procurement");
    assert_eq!(reading.seniority, Some(Seniority::Manager));
    assert_eq!(reading.role, Some(BuyingRole::Procurement));

    let reading = infer("CEO", "Executive Team");
    assert_eq!(reading.role, Some(BuyingRole::EconomicBuyer));
    assert_eq!(reading.rules.seniority, Some(TitleRuleRef::Builtin("ceo")));

    let reading = infer("", "정보보안팀");
    assert_eq!(reading.seniority, None);
    assert_eq!(reading.role, Some(BuyingRole::SecurityCompliance));

    let reading = infer("VP, Finance", "unreadable words");
    assert_eq!(reading.department, Some(Department::Finance));
    assert_eq!(
        reading.rules.department,
        Some(TitleRuleRef::Builtin("finance"))
    );

    let reading = infer("Former CFO", "Finance");
    assert_eq!((reading.seniority, reading.role), (None, None));
    assert_eq!(reading.department, Some(Department::Finance));
}

#[test]
fn department_columns_are_read_in_both_languages() {
    let table = [
        ("Finance", Some(Department::Finance)),
        ("Production", Some(Department::Operations)),
        ("Technology", Some(Department::It)),
        ("Executive Team", Some(Department::Executive)),
        ("Procurement", Some(Department::Procurement)),
        ("Internal Operations", Some(Department::Operations)),
        ("Facilities", Some(Department::Operations)),
        ("Warehouse Mgmt", Some(Department::Operations)),
        ("Administration", Some(Department::Operations)),
        ("human_resources", Some(Department::HumanResources)),
        ("ap_manager", Some(Department::Finance)),
        ("it_director", Some(Department::It)),
        ("R&D", Some(Department::Research)),
        ("IT", Some(Department::It)),
        ("정보보안팀", Some(Department::Security)),
        ("구매팀", Some(Department::Procurement)),
        ("재무팀", Some(Department::Finance)),
        ("법인사업부", None),
        ("법인영업팀", Some(Department::Sales)),
        ("인사팀", Some(Department::HumanResources)),
        ("경영진", Some(Department::Executive)),
        ("", None),
        ("N/A", None),
        ("Blue team", None),
    ];
    for (raw, department) in table {
        assert_eq!(Department::from_text(raw), department, "{raw}");
    }
    for department in Department::ALL {
        assert_eq!(Department::from_text(department.name()), Some(department));
        assert_eq!(Department::from_text(&department.ko()), Some(department));
    }
}

#[test]
fn overrides_come_first_and_leave_the_rest_to_the_table() {
    let pattern = |raw| TitlePattern::contains(raw).unwrap();
    let titles = TitleTable::builtin().with_overrides(vec![
        TitleOverride::new(TitlePattern::exact("Managing Director").unwrap())
            .with_seniority(Seniority::CLevel),
        TitleOverride::new(pattern("전문위원")).with_seniority(Seniority::Director),
        TitleOverride::new(pattern("CTO")).with_role(BuyingRole::EconomicBuyer),
        TitleOverride::new(pattern("CPO")).with_department(Department::Procurement),
        TitleOverride::new(pattern("전 대표")).with_seniority(Seniority::Individual),
    ]);
    let table = [
        (
            "managing director",
            Some(Seniority::CLevel),
            None,
            Some(BuyingRole::EconomicBuyer),
            0,
        ),
        (
            "구매 수석전문위원",
            Some(Seniority::Director),
            Some(Department::Procurement),
            Some(BuyingRole::Procurement),
            1,
        ),
        (
            "CTO",
            Some(Seniority::CLevel),
            Some(Department::Engineering),
            Some(BuyingRole::EconomicBuyer),
            2,
        ),
        (
            "CPO",
            Some(Seniority::CLevel),
            Some(Department::Procurement),
            Some(BuyingRole::Procurement),
            3,
        ),
        ("전 대표", Some(Seniority::Individual), None, None, 4),
    ];
    for (title, seniority, department, role, position) in table {
        let reading = titles.infer(title, None);
        let read = (reading.seniority, reading.department, reading.role);
        let rules = [
            reading.rules.seniority,
            reading.rules.department,
            reading.rules.role,
        ];
        assert_eq!(read, (seniority, department, role), "{title}");
        assert!(
            rules.contains(&Some(TitleRuleRef::Override(position))),
            "{title}"
        );
    }
    // `exact` and word boundaries hold: these are the built-in readings.
    assert_eq!(
        titles.infer("Group Managing Director", None).seniority,
        Some(Seniority::Vp)
    );
    assert_eq!(
        titles.infer("IT Director", None).role,
        Some(BuyingRole::TechnicalBuyer)
    );
    // The override's department also beats the column.
    assert_eq!(
        titles.infer("CPO", Some("Product")).department,
        Some(Department::Procurement)
    );
}

#[test]
fn a_pattern_without_letters_is_refused() {
    let error = EmptyTitlePattern(" / ".to_owned());
    assert_eq!(TitlePattern::contains(" / "), Err(error.clone()));
    assert_eq!(
        TitlePattern::exact(""),
        Err(EmptyTitlePattern(String::new()))
    );
    assert!(error.en().starts_with("` / ` is no title pattern"));
    assert!(error.ko().contains("` / `"));
}

#[test]
fn titles_become_plain_words() {
    let table = [
        ("IT팀장/Sr. Manager, R&D", " it 팀장 | sr manager | r d "),
        ("C.E.O.", " ceo "),
        ("V.P. of Sales", " vp of sales "),
        ("Sr.Manager", " sr manager "),
        ("Co-Founder - CTO", " co founder | cto "),
        ("영업1팀 과장", " 영업 1 팀 과장 "),
        ("구매ㆍ자재팀장", " 구매 | 자재팀장 "),
        ("Assistant to the CEO", " assistant "),
        ("Go to Market Manager", " go to market manager "),
        ("--", " "),
        ("", " "),
    ];
    for (title, words) in table {
        assert_eq!(Words::of(title).as_str(), words, "{title}");
    }
}

#[test]
fn every_row_can_match_and_none_is_there_twice() {
    let mut seen = BTreeSet::new();
    for row in rows() {
        let parts = match row.pattern {
            Pattern::Anywhere(text)
            | Pattern::Word(text)
            | Pattern::Segment(text)
            | Pattern::Ending(text) => vec![text],
            Pattern::Around { first, last, .. } => vec![first, last],
        };
        for part in parts {
            assert_eq!(Words::of(part).as_str().trim(), part, "not in plain words");
        }
        assert!(seen.insert(format!("{row:?}")), "{row:?}");
    }
}

#[test]
fn rules_are_shown_and_serialised() {
    assert_eq!(
        TitleRuleRef::Builtin("최고…책임자").to_string(),
        "최고…책임자"
    );
    assert_eq!(TitleRuleRef::Override(2).to_string(), "override 2");
    let reading = TitleTable::builtin().infer("CISO", None);
    let json = serde_json::to_string(&reading.rules.seniority).unwrap();
    assert_eq!(json, r#"{"builtin":"ciso"}"#);
}

proptest! {
    #[test]
    fn reading_never_panics(title in any::<String>(), department in any::<String>()) {
        let _ = TitleTable::builtin().infer(&title, Some(&department));
        let _ = (TitlePattern::exact(&title), TitlePattern::contains(&title));
    }

    #[test]
    fn case_and_spaces_do_not_matter(title in "[A-Za-z ,/&가-힣]{0,40}") {
        let titles = TitleTable::builtin();
        let shouted = format!("  {}  ", title.to_uppercase().replace(' ', "\u{a0} "));
        prop_assert_eq!(titles.infer(&title, None), titles.infer(&shouted, None));
    }

    #[test]
    fn a_pattern_matches_its_own_text(title in "[A-Za-z ,/&가-힣]{1,40}") {
        if let Ok(pattern) = TitlePattern::exact(&title) {
            prop_assert!(pattern.matches(&Words::of(&title)));
        }
    }
}
