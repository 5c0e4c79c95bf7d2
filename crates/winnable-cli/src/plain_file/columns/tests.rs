use super::*;

fn found(headers: &[&str], entries: &str) -> Result<String, Text> {
    let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    let entries = if entries.is_empty() {
        Vec::new()
    } else {
        parse_columns(entries)?
    };
    Columns::find(&headers, "records", &entries).map(|columns| columns.used())
}

#[test]
fn columns_are_known_by_their_names() {
    for (headers, entries, expected) in [
        (vec!["id", "name"], "", "id, name"),
        (
            vec!["ID", "Name", "Postal Code"],
            "",
            "id=ID, name=Name, postal_code=Postal Code",
        ),
        // Beside a company, the name is a person's.
        (vec!["id", "Name", "Company"], "", "id, name=Company"),
        (
            vec!["Id", "Site name", "Zip"],
            "name=Site name",
            "id=Id, name=Site name, postal_code=Zip",
        ),
        (vec!["id", "a, b"], "name=a, b", "id, name=a, b"),
        (
            vec!["id", "x", "y"],
            "accounts.name=x,records.name=y",
            "id, name=y",
        ),
    ] {
        assert_eq!(
            found(&headers, entries).as_deref(),
            Ok(expected),
            "{headers:?} {entries}"
        );
    }
}

#[test]
fn what_is_missing_is_told() {
    for (headers, entries) in [
        (vec!["name"], ""),
        (vec!["id", "city"], ""),
        (vec!["id", "name"], "nonsense=x"),
        (vec!["id", "name"], "name"),
        (vec!["id", "name"], "name="),
    ] {
        assert!(found(&headers, entries).is_err(), "{headers:?} {entries}");
    }
}
