use crate::{Department, KeyFunction, Localised};

#[test]
fn every_department_counts_to_one_function() {
    let counted = |function| {
        let of = |department: &Department| department.function() == function;
        Department::ALL.into_iter().filter(of).collect::<Vec<_>>()
    };
    assert_eq!(counted(KeyFunction::Finance), [Department::Finance]);
    assert_eq!(counted(KeyFunction::Security), [Department::Security]);
    assert_eq!(
        counted(KeyFunction::It),
        [Department::It, Department::Engineering, Department::Data]
    );
    assert_eq!(counted(KeyFunction::Business).len(), 10);
}

#[test]
fn names_are_what_serde_writes() {
    for department in Department::ALL {
        assert_eq!(
            serde_json::to_string(&department).unwrap(),
            format!("\"{department}\"")
        );
    }
    for function in KeyFunction::ALL {
        assert_eq!(
            serde_json::to_string(&function).unwrap(),
            format!("\"{function}\"")
        );
    }
}

#[test]
fn texts_exist_in_both_languages() {
    assert_eq!(Department::HumanResources.en(), "human resources");
    assert_eq!(Department::Procurement.ko(), "구매");
    assert_eq!(KeyFunction::It.en(), "IT");
    assert_eq!(KeyFunction::Business.ko(), "현업");
}
