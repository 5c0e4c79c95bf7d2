use winnable_model::fold;

use crate::dialect::Dialect;
use crate::field::EntityKind;

/// Dialect, kind and field; the folded word; what it means, or `-` when it is left as it is.
const WORDS: &str = "
    salesforce opportunities outcome | 6 - closed won | won
    salesforce opportunities outcome | closed lost | lost
    salesforce opportunities outcome | negotiation/review | open
    salesforce opportunities outcome | 수주 | won
    salesforce opportunities outcome | 수주 예정 | open
    salesforce opportunities outcome | closed - duplicate | -
    salesforce opportunities outcome | closed - signed | won
    hubspot opportunities outcome | papered | -
    salesforce opportunities stage | closed won | -
    salesforce engagements channel | listemail | email
    salesforce engagements channel | event | meeting
    salesforce engagements channel | trade show | event
    salesforce engagements channel | lead | campaign
    salesforce engagements channel | prep | -
    salesforce engagements direction | internal | outbound
    salesforce engagements direction | true | inbound
    salesforce engagements status | 완료 | completed
    salesforce engagements status | false | not started
    hubspot opportunities outcome | closedwon | won
    hubspot opportunities outcome | closed lost | lost
    hubspot opportunities outcome | qualifiedtobuy | open
    hubspot opportunities outcome | decision maker bought-in | open
    hubspot engagements direction | incoming_email | inbound
    hubspot engagements channel | open | email_open
    hubspot engagements channel | note | note
    hubspot engagements outcome | f240bbac-87c9-4f6e-bf70-924b57d47db7 | connected
    hubspot engagements meeting_outcome | no_show | no show
    pipedrive opportunities outcome | won | won
    pipedrive opportunities deleted | deleted | true
    pipedrive opportunities deleted | won | false
    pipedrive contacts do_not_contact | unsubscribed | true
    pipedrive engagements status | to do | not started
    none opportunities outcome | closedwon | -
";

#[test]
fn words_of_the_crms() {
    let mut checked = 0;
    for line in WORDS.lines().filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [of, word, meaning] = cells[..] else {
            panic!("three cells: {line}")
        };
        let names: Vec<&str> = of.split(' ').collect();
        let [dialect, kind, field] = names[..] else {
            panic!("three names: {line}")
        };
        let dialect: Dialect = dialect.parse().expect("a dialect");
        let kind: EntityKind = kind.parse().expect("a kind");

        assert!(kind.field(field).is_some(), "{line}");
        assert_eq!(fold(word), word, "the words of this table are folded");
        let expected = Some(meaning).filter(|meaning| *meaning != "-");
        assert_eq!(dialect.value(kind, field, word), expected, "{line}");
        checked += 1;
    }
    assert_eq!(checked, 33);
}
