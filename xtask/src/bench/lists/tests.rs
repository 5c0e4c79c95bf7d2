use super::{List, fields};

const OURS: &str = "\u{feff}account_id,name,score,tier,blocked_by\n\
    A2,\"Kim, Lee \"\"and\"\" Co\",81.50,tier1,\n\
    A1,Park,40.00,tier4,\"tier1: no, tier2: no\"\n";

#[test]
fn quotes_keep_commas_and_quotes() {
    assert_eq!(fields("a,\"b,c\",\"d\"\"e\","), ["a", "b,c", "d\"e", ""]);
}

#[test]
fn columns_are_found_by_name() {
    let peer = "account_id,score,tier\nA2,81.50,tier1\nA1,40.00,tier4\n";
    let (ours, peer) = (List::read(OURS).unwrap(), List::read(peer).unwrap());
    assert_eq!(ours.len(), 2);
    assert_eq!(ours.equals("peer", &peer), Ok(()));
    let tiers: Vec<_> = ours.tiers().into_iter().collect();
    assert_eq!(tiers, [("tier1", 1), ("tier4", 1)]);
}

#[test]
fn any_difference_is_told() {
    let ours = List::read(OURS).unwrap();
    let others = [
        "account_id,score,tier\nA2,81.51,tier1\nA1,40.00,tier4\n",
        "account_id,score,tier\nA2,81.50,tier2\nA1,40.00,tier4\n",
        "account_id,score,tier\nA1,40.00,tier4\nA2,81.50,tier1\n",
        "account_id,score,tier\nA2,81.50,tier1\n",
    ];
    for other in others {
        let told = ours.equals("peer", &List::read(other).unwrap());
        assert!(told.unwrap_err().contains("peer"), "{other}");
    }
    assert!(List::read("account_id,score\nA1,40.00\n").is_err());
}
