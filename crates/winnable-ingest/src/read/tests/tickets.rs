use super::*;

#[test]
fn tickets_with_their_days() {
    let read = tickets(
        "kind = \"tickets\"\ndialect = \"none\"\n[source.columns]\nid = \"ticket_id\"\n\
         account_id = \"account_id\"\nopened = \"submitted_at\"\nclosed = \"closed_at\"\n\
         priority = \"priority\"\n",
        "ticket_id,account_id,submitted_at,closed_at,priority\n\
         T1,A1,2023-07-27,2023-07-28 3:00,high\n\
         T2,A1,2023-07-29,,\n\
         T2,A1,2023-07-29,,\n\
         T3,A1,,2023-07-28,low\n\
         ,A1,2023-07-29,,low\n",
    );
    let ticket = &read.rows[0];
    assert_eq!(ticket.account.id.as_ref().unwrap().as_str(), "A1");
    assert_eq!(ticket.opened.to_string(), "2023-07-27");
    assert_eq!(ticket.closed.unwrap().to_string(), "2023-07-28");
    assert_eq!(ticket.priority.as_deref(), Some("high"));
    // One that is still open.
    assert_eq!((read.rows.len(), read.rows[1].closed), (2, None));
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    assert_eq!(read.quarantined(), [(5, Code::E0401), (6, Code::E0401)]);
}

#[test]
fn a_case_of_salesforce_is_a_ticket() {
    let read = tickets(
        "kind = \"tickets\"\n",
        "Id,CaseNumber,AccountId,CreatedDate,ClosedDate,Priority\n\
         500C000000o4OOI,1,001C000000o4OOI,2026-01-01T01:00:00Z,2026-01-02T01:00:00Z,High\n",
    );
    let ticket = &read.rows[0];
    assert_eq!(
        ticket.account.id.as_ref().unwrap().as_str(),
        "001C000000o4OOIIA2"
    );
    assert_eq!(ticket.opened.to_string(), "2026-01-01");
}
