//! The list of products, and what deals say of theirs.

use super::*;

const OWN: &str = "kind = \"products\"\ndialect = \"none\"\n[source.columns]\nname = \"product\"\n";

#[test]
fn products_are_known_by_their_names() {
    let read = products(
        &format!("{OWN}price = \"price\"\n"),
        "product,price\n\
         GTX Pro,\"4,821\"\n\
         MG Special,on request\n\
         ,5\n\
         GTX Pro,\"4,821\"\n\
         GTX Pro,1\n",
    );
    let names: Vec<&str> = read.rows.iter().map(|product| &*product.name).collect();
    assert_eq!(names, ["GTX Pro", "MG Special"]);
    let price = read.rows[0].price.as_ref().unwrap();
    assert_eq!(price.to_string(), "USD 4821.00");
    // A price that cannot be read costs no row; a name that is missing does.
    assert_eq!(read.rows[1].price, None);
    assert_eq!(read.cells(), [(3, "price", Code::E0406)]);
    assert_eq!(read.quarantined(), [(4, Code::E0401), (6, Code::E0502)]);
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
}

#[test]
fn salesforce_products_leave_out_what_was_deleted() {
    let read = products(
        "kind = \"products\"\ndialect = \"salesforce\"\n",
        "Id,Name,ProductCode,IsActive,IsDeleted\n01t1,GTX Pro,P1,true,false\n01t2,Old,P2,false,true\n",
    );
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].id.as_deref(), Some("01t1"));
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
}

#[test]
fn deals_keep_the_spelling_that_the_mapping_leaves() {
    let toml = "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\n\
                product = { column = \"product\", values = { \"GTXPro\" = \"GTX Pro\" } }\n";
    let read = deals(toml, "id,product\n1,GTXPro\n2, gtx pro \n3,\n");
    let products: Vec<Option<&str>> = read.rows.iter().map(|d| d.product.as_deref()).collect();
    assert_eq!(products, [Some("GTX Pro"), Some("gtx pro"), None]);
}
