use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{BuyingRole, RoleFlags, RoleReading, UnknownBuyingRole, parse_role};
use crate::{Department, Localised, Seniority};

const CHAMPION: RoleFlags = RoleFlags {
    champion: true,
    blocker: false,
};
const BLOCKER: RoleFlags = RoleFlags {
    champion: false,
    blocker: true,
};
const NEITHER: RoleFlags = RoleFlags {
    champion: false,
    blocker: false,
};

#[test]
fn picklists_are_read() {
    use BuyingRole::{EconomicBuyer, Legal, Procurement, SecurityCompliance, TechnicalBuyer, User};
    let table = [
        // HubSpot, label and internal value.
        ("Blocker", None, BLOCKER),
        ("Budget Holder", Some(EconomicBuyer), NEITHER),
        ("BUDGET_HOLDER", Some(EconomicBuyer), NEITHER),
        ("Champion", None, CHAMPION),
        ("Decision Maker", Some(EconomicBuyer), NEITHER),
        ("End User", Some(User), NEITHER),
        ("Executive Sponsor", Some(EconomicBuyer), NEITHER),
        ("Influencer", None, NEITHER),
        ("Legal & Compliance", Some(Legal), NEITHER),
        ("LEGAL_AND_COMPLIANCE", Some(Legal), NEITHER),
        ("Other", None, NEITHER),
        // Salesforce.
        ("Business User", Some(User), NEITHER),
        ("Economic Buyer", Some(EconomicBuyer), NEITHER),
        ("Economic Decision Maker", Some(EconomicBuyer), NEITHER),
        ("Evaluator", Some(TechnicalBuyer), NEITHER),
        ("Technical Buyer", Some(TechnicalBuyer), NEITHER),
        // Data sets and our own names.
        ("technical_evaluator", Some(TechnicalBuyer), NEITHER),
        ("security_compliance", Some(SecurityCompliance), NEITHER),
        ("procurement", Some(Procurement), NEITHER),
        // Korean.
        ("의사결정자", Some(EconomicBuyer), NEITHER),
        ("보안 담당자", Some(SecurityCompliance), NEITHER),
        ("챔피언", None, CHAMPION),
        // Several values in a cell, in either order.
        ("Champion;End User", Some(User), CHAMPION),
        ("End User;Decision Maker", Some(EconomicBuyer), NEITHER),
        ("Decision Maker; End User;", Some(EconomicBuyer), NEITHER),
    ];
    for (raw, role, flags) in table {
        assert_eq!(parse_role(raw), Some(RoleReading { role, flags }), "{raw}");
    }
    for raw in ["", " ; ", "gatekeeper", "Champion;gatekeeper"] {
        assert_eq!(parse_role(raw), None, "{raw}");
    }
}

#[test]
fn an_attitude_is_no_role() {
    for raw in ["champion", "Blocker", "Influencer", "x"] {
        assert_eq!(
            raw.parse::<BuyingRole>(),
            Err(UnknownBuyingRole(raw.to_owned()))
        );
    }
}

#[test]
fn names_serialise_and_parse_back() {
    for role in BuyingRole::ALL {
        assert_eq!(role.name().parse(), Ok(role));
        assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{role}\""));
    }
}

#[test]
fn no_spelling_belongs_to_two_roles() {
    let mut seen = BTreeSet::new();
    for (_, spellings) in super::spelling::ROLES {
        for spelling in spellings.split('|') {
            assert!(seen.insert(spelling), "{spelling}");
        }
    }
}

#[test]
fn posts_imply_roles() {
    use BuyingRole::{EconomicBuyer, Legal, Procurement, SecurityCompliance, TechnicalBuyer, User};
    use Seniority::{CLevel, Director, Individual, Manager, Vp};
    let table = [
        (
            Some(Department::Finance),
            Some(Director),
            Some(EconomicBuyer),
        ),
        (Some(Department::Finance), Some(Manager), Some(User)),
        (Some(Department::Finance), None, None),
        (
            Some(Department::Executive),
            Some(CLevel),
            Some(EconomicBuyer),
        ),
        (Some(Department::Executive), Some(Individual), None),
        (Some(Department::Operations), Some(Vp), Some(EconomicBuyer)),
        (Some(Department::Operations), Some(Director), Some(User)),
        (Some(Department::Sales), None, Some(User)),
        (Some(Department::It), Some(CLevel), Some(TechnicalBuyer)),
        (
            Some(Department::Engineering),
            Some(Individual),
            Some(TechnicalBuyer),
        ),
        (
            Some(Department::Security),
            Some(CLevel),
            Some(SecurityCompliance),
        ),
        (Some(Department::Procurement), Some(Vp), Some(Procurement)),
        (Some(Department::Legal), None, Some(Legal)),
        (None, Some(Vp), Some(EconomicBuyer)),
        (None, Some(Director), None),
        (None, None, None),
    ];
    for (department, level, role) in table {
        assert_eq!(
            BuyingRole::of_post(department, level),
            role,
            "{department:?} {level:?}"
        );
    }
}

#[test]
fn flags_add_up() {
    assert_eq!(
        CHAMPION.merge(BLOCKER),
        RoleFlags {
            champion: true,
            blocker: true
        }
    );
    assert_eq!(NEITHER.merge(CHAMPION), CHAMPION);
}

#[test]
fn texts_exist_in_both_languages() {
    assert_eq!(BuyingRole::EconomicBuyer.en(), "economic buyer");
    assert_eq!(BuyingRole::Legal.ko(), "법무");
    assert!(UnknownBuyingRole("x".to_owned()).ko().contains("`x`"));
}

proptest! {
    #[test]
    fn reading_never_panics(raw in any::<String>()) {
        let _ = parse_role(&raw);
    }
}
