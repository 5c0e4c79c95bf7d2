use std::collections::BTreeSet;

use super::{Agreed, AssetKind, AssetStage, ProgrammeData, Side, Theme};
use crate::{BuyingRole, Localised};

#[test]
fn every_name_and_every_word_is_read_back_as_what_it_names() {
    for side in Side::ALL {
        assert_eq!(Side::from_text(side.name()), Some(side));
        assert_eq!(Side::from_text(&side.ko()), Some(side));
    }
    for stage in AssetStage::ALL {
        assert_eq!(AssetStage::from_text(stage.name()), Some(stage));
        assert_eq!(AssetStage::from_text(&stage.ko()), Some(stage));
    }
    for word in AssetKind::words() {
        let kind = AssetKind::from_text(word).expect("a known word");
        assert_eq!(AssetKind::from_text(kind.name()), Some(kind), "{word}");
    }
    let words: Vec<&str> = AssetKind::words().collect();
    let once: BTreeSet<&str> = words.iter().copied().collect();
    assert_eq!(words.len(), once.len(), "a word that means two kinds");
}

#[test]
fn cells_are_read_whatever_their_case_spaces_and_dashes() {
    assert_eq!(Side::from_text(" MARKETING "), Some(Side::Marketing));
    assert_eq!(
        AssetKind::from_text("Industry one-pager"),
        Some(AssetKind::IndustryOnePager)
    );
    assert_eq!(
        AssetKind::from_text("POC_success_criteria"),
        Some(AssetKind::PocCriteria)
    );
    assert_eq!(AssetKind::from_text("brochure"), None);
    assert_eq!(Agreed::of("KPI"), Agreed::Goals);
    assert_eq!(Agreed::of("Budget "), Agreed::Budget);
    assert_eq!(Agreed::of("새 도구").name(), "새 도구");
}

#[test]
fn the_four_roles_have_the_themes_of_their_source() {
    // Total cost, risk, contract structure, vendor stability; integration, security, load, performance;
    // work flow, learning, adoption; certification, audit, governance.
    let counts = BuyingRole::MINIMUM_FOUR.map(|role| Theme::of(role).len());
    assert_eq!(counts, [4, 4, 3, 3]);
    assert!(Theme::of(BuyingRole::Procurement).is_empty());
}

#[test]
fn a_table_that_is_there_and_empty_is_not_one_that_is_absent() {
    assert!(ProgrammeData::default().is_absent());
    let empty = ProgrammeData {
        assets: Some(Vec::new()),
        ..ProgrammeData::default()
    };
    assert!(!empty.is_absent());
}
