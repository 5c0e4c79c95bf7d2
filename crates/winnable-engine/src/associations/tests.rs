use winnable_model::{
    AccountId, Association, BuyingRole, OpportunityId, Outcome, PersonId, RoleFlags, RowRef,
};

use crate::Inputs;
use crate::tests::{deal, origin, person};

fn association(line: u32, [deal, contact, account]: [&str; 3], is_primary: bool) -> Association {
    let some = |id: &str| (!id.is_empty()).then(|| id.to_owned());
    Association {
        opportunity: some(deal).map(|id| OpportunityId::new(&id)),
        contact: some(contact).map(|id| PersonId::new(&id)),
        account: some(account).map(|id| AccountId::new(&id)),
        is_primary,
        role: None,
        flags: RoleFlags::default(),
        origin: origin(line),
    }
}

/// The inputs of a deal and a contact that name no company, and what was idle.
fn joined(associations: Vec<Association>) -> (Inputs, Vec<RowRef>) {
    let mut bare = deal("d1", "a0", Outcome::Open, None);
    bare.account.id = None;
    let mut contact = person("p1", "a0");
    contact.account.id = None;
    let mut inputs = Inputs {
        opportunities: vec![bare],
        people: vec![contact],
        associations,
        ..Inputs::default()
    };
    let idle = inputs.join_associations();
    assert!(inputs.associations.is_empty());
    (inputs, idle)
}

fn company(inputs: &Inputs) -> Option<&str> {
    inputs.opportunities[0]
        .account
        .id
        .as_ref()
        .map(AccountId::as_str)
}

fn contact(inputs: &Inputs) -> Option<&str> {
    let contact = inputs.opportunities[0].person.contact.as_ref();
    contact.map(PersonId::as_str)
}

#[test]
fn the_primary_one_counts_else_the_first() {
    let first = association(2, ["d1", "", "a1"], false);
    let second = association(3, ["d1", "", "a2"], false);
    let primary = association(4, ["d1", "", "a3"], true);
    let (inputs, idle) = joined(vec![first.clone(), second.clone()]);
    assert_eq!((company(&inputs), idle), (Some("a1"), Vec::new()));
    for order in [
        vec![first.clone(), second.clone(), primary.clone()],
        vec![primary, second, first],
    ] {
        assert_eq!(company(&joined(order).0), Some("a3"));
    }
}

#[test]
fn a_deal_gets_its_contact_and_a_contact_its_company() {
    let (inputs, idle) = joined(vec![
        association(2, ["d1", "p1", ""], false),
        association(3, ["", "p1", "a2"], true),
    ]);
    assert_eq!((company(&inputs), contact(&inputs)), (None, Some("p1")));
    let of_contact = inputs.people[0].account.id.as_ref().map(AccountId::as_str);
    assert_eq!((of_contact, idle), (Some("a2"), Vec::new()));
    // The company of a deal says nothing of its contact.
    let (inputs, _) = joined(vec![association(2, ["d1", "p1", "a1"], false)]);
    assert_eq!(
        (company(&inputs), contact(&inputs)),
        (Some("a1"), Some("p1"))
    );
    assert_eq!(inputs.people[0].account.id, None);
}

#[test]
fn what_a_record_says_of_itself_goes_first() {
    let mut inputs = Inputs {
        opportunities: vec![deal("d1", "own", Outcome::Open, None)],
        people: vec![person("p1", "own")],
        associations: vec![
            association(2, ["d1", "", "a1"], true),
            association(3, ["", "p1", "a1"], true),
        ],
        ..Inputs::default()
    };
    assert_eq!(inputs.join_associations(), Vec::new());
    assert_eq!(company(&inputs), Some("own"));
    let of_contact = inputs.people[0].account.id.as_ref().map(AccountId::as_str);
    assert_eq!(of_contact, Some("own"));
}

#[test]
fn associations_of_records_that_are_not_there_are_named() {
    let (inputs, idle) = joined(vec![
        association(2, ["d9", "", "a1"], false),
        association(3, ["", "p9", "a1"], false),
        association(4, ["d9", "p1", ""], false),
        association(5, ["d1", "", "a1"], false),
    ]);
    assert_eq!(idle, [origin(2), origin(3), origin(4)]);
    assert_eq!(company(&inputs), Some("a1"));
}

#[test]
fn a_role_in_a_deal_is_kept_and_fills_what_the_contact_does_not_say() {
    let mut association = association(2, ["d1", "p1", ""], false);
    association.role = Some(BuyingRole::EconomicBuyer);
    association.flags.champion = true;
    let (inputs, _) = joined(vec![association]);
    let [of_deal] = &inputs.deal_people[..] else {
        panic!("one contact of one deal: {:?}", inputs.deal_people);
    };
    assert_eq!(of_deal.role, Some(BuyingRole::EconomicBuyer));
    assert_eq!(inputs.people[0].role, Some(BuyingRole::EconomicBuyer));
    assert!(inputs.people[0].flags.champion);
    // A role of the contact itself goes first.
    let mut stated = person("p1", "a0");
    stated.role = Some(BuyingRole::User);
    let mut inputs = Inputs {
        people: vec![stated],
        associations: inputs_of(BuyingRole::Legal),
        ..Inputs::default()
    };
    inputs.join_associations();
    assert_eq!(inputs.people[0].role, Some(BuyingRole::User));
}

fn inputs_of(role: BuyingRole) -> Vec<Association> {
    let mut one = association(2, ["d1", "p1", ""], false);
    one.role = Some(role);
    vec![one]
}
