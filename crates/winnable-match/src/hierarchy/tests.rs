use winnable_model::{FileId, RowRef};

use super::*;

fn accounts(rows: &[(&str, &str)]) -> Vec<Account> {
    rows.iter()
        .map(|(id, parent)| {
            let origin = RowRef {
                file: FileId(0),
                line: 2,
            };
            let mut account = Account::new(AccountId::new(id), &format!("Name of {id}"), origin);
            account.parent = (!parent.is_empty()).then(|| (*parent).into());
            account
        })
        .collect()
}

fn hierarchy(rows: &[(&str, &str)]) -> Hierarchy {
    let accounts = accounts(rows);
    let mut builder = crate::MatcherBuilder::default();
    for account in &accounts {
        builder.add(&crate::AccountRecord::of(account));
    }
    Hierarchy::new(&accounts, &builder.build())
}

#[test]
fn parents_are_found_by_id_and_by_name() {
    let found = hierarchy(&[("a", ""), ("b", "a"), ("c", "name of B"), ("d", "nobody")]);
    assert_eq!(
        [0, 1, 2, 3].map(|at| found.parent(at)),
        [None, Some(0), Some(1), None]
    );
    assert_eq!(found.children(), 2);
    assert_eq!(
        [0, 1, 2, 3].map(|at| found.ultimate_parent(at)),
        [0, 0, 0, 3]
    );
    let fault = ParentFault::Unknown {
        account: AccountId::new("d"),
        parent: "nobody".to_owned(),
    };
    assert_eq!(found.faults(), [fault]);
}

#[test]
fn a_cycle_is_refused_with_its_path_whatever_the_order() {
    for rows in [
        [("c", "a"), ("b", "c"), ("a", "b"), ("d", "a")],
        [("d", "a"), ("a", "b"), ("b", "c"), ("c", "a")],
    ] {
        let found = hierarchy(&rows);
        assert_eq!(found.children(), 1, "d keeps its parent");
        let [ParentFault::Cycle { path }] = found.faults() else {
            panic!("{:?}", found.faults())
        };
        let path: Vec<&str> = path.iter().map(AccountId::as_str).collect();
        assert_eq!(path, ["a", "b", "c"]);
    }
    assert_eq!(hierarchy(&[("a", "a")]).children(), 0);
}
