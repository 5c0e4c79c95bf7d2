//! What a deal says besides its stage and its amount.

use winnable_model::{AmountBasis, DealType};

use super::*;

fn probabilities(toml: &str, csv: &str) -> (Vec<String>, Vec<(u32, Code)>) {
    let read = deals(
        &format!(
            "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\n{toml}\n"
        ),
        csv,
    );
    let shown = |deal: &Opportunity| {
        let probability = deal.probability;
        probability.map_or_else(|| "-".to_owned(), |p| p.to_string())
    };
    let cells = read.cells().into_iter().map(|(line, _, code)| (line, code));
    (read.rows.iter().map(shown).collect(), cells.collect())
}

#[test]
fn a_probability_is_a_share_or_a_percentage() {
    let (read, cells) = probabilities(
        "probability = \"p\"",
        "id,p\n1,10\n2,10%\n3,0.1\n4,1\n5,100\n6,0\n7,1%\n8,101\n9,-1\n10,high\n11,\n12,0.5%\n13,0%\n",
    );
    assert_eq!(
        read,
        [
            "0.1", "0.1", "0.1", "1", "1", "0", "0.01", "-", "-", "-", "-", "0.005", "0"
        ]
    );
    assert_eq!(
        cells,
        [(9, Code::E0406), (10, Code::E0406), (11, Code::E0406)]
    );
    // The header or the mapping may say what a 1 is.
    let (read, _) = probabilities("probability = \"p (%)\"", "id,p (%)\n1,1\n2,0.5\n");
    assert_eq!(read, ["0.01", "0.005"]);
    let (read, _) = probabilities(
        "probability = { column = \"p\", scale = 0.01 }",
        "id,p\n1,1\n2,100\n",
    );
    assert_eq!(read, ["0.01", "1"]);
}

/// Salesforce and Pipedrive keep percentages, so that a 1 of theirs is a hundredth; a mapping that
/// names the column itself says nothing of it.
#[test]
fn a_probability_of_one_in_a_crm_of_percentages_is_a_hundredth() {
    let of = |toml: &str, csv: &str| {
        let read = deals(toml, csv);
        let chances = read.rows.iter().map(|deal| deal.probability);
        let chances: Vec<_> = chances.map(|p| p.map(|p| p.to_string())).collect();
        chances
    };
    let hundredth = [Some("0.01".to_owned()), Some("1".to_owned())];
    let salesforce = "Id,Name,AccountId,StageName,IsClosed,IsWon,CloseDate,Probability\n1,A,a,Prospecting,false,false,2026-06-01,1\n2,A,a,Prospecting,false,false,2026-06-01,100\n";
    assert_eq!(of("kind = \"opportunities\"\n", salesforce), hundredth);
    let named = "kind = \"opportunities\"\n[source.columns]\nprobability = \"Probability\"\n";
    assert_eq!(of(named, salesforce)[0], Some("1".to_owned()));
}

#[test]
fn what_an_amount_is_is_what_the_mapping_says() {
    let deal = |line: &str| {
        let toml = format!(
            "kind = \"opportunities\"\ndialect = \"none\"\n{line}[source.columns]\nid = \"id\"\n"
        );
        deals(&toml, "id\n1\n").rows[0].amount_is
    };
    assert_eq!(deal(""), AmountBasis::Unknown);
    assert_eq!(deal("amount_is = \"one_off\"\n"), AmountBasis::OneOff);
}

#[test]
fn salesforce_deals_say_of_which_type_they_are_and_why_they_were_lost() {
    let read = deals(
        "kind = \"opportunities\"\n",
        "Id,Name,AccountId,StageName,IsClosed,IsWon,CloseDate,Probability,Type,LeadSource,OwnerId,CampaignId,Loss_Reason__c\n\
         1,A,a,Prospecting,false,false,2026-06-01,10,New Customer,Web,u1,c1,No Decision\n\
         2,B,a,Closed Lost,true,false,2026-01-01,0,Existing Customer - Upgrade,,u2,,No Decision / Non-Responsive\n\
         3,C,a,Closed Lost,true,false,2026-01-01,0,Partner,,,,No Budget\n\
         4,D,a,Closed Won,true,true,2026-01-01,100,Existing Customer - Renewal,,,,\n",
    );
    let types: Vec<_> = read
        .rows
        .iter()
        .map(|deal| (deal.deal_type, deal.no_decision))
        .collect();
    assert_eq!(
        types,
        [
            (Some(DealType::New), false),
            (Some(DealType::Expansion), true),
            (None, false),
            (Some(DealType::Renewal), false)
        ]
    );
    let first = &read.rows[0];
    assert_eq!(first.probability.unwrap().to_string(), "0.1");
    assert_eq!(first.source.as_deref(), Some("Web"));
    assert_eq!(first.owner.as_deref(), Some("u1"));
    assert_eq!(first.programme.as_deref(), Some("c1"));
    assert_eq!(read.cells(), []);
}

#[test]
fn hubspot_and_pipedrive_deals_say_so_too() {
    let read = deals(
        "kind = \"opportunities\"\n",
        "Deal ID,Deal Name,Deal Stage,Deal Owner,Deal Type,Closed Lost Reason,Deal probability,Original Traffic Source\n\
         1,A,closedlost,kim,existingbusiness,went dark,0.2,Paid Search\n",
    );
    let deal = &read.rows[0];
    assert_eq!(deal.deal_type, Some(DealType::Expansion));
    assert!(deal.no_decision);
    assert_eq!(deal.loss_reason.as_deref(), Some("went dark"));
    assert_eq!(deal.probability.unwrap().to_string(), "0.2");
    assert_eq!(deal.owner.as_deref(), Some("kim"));
    assert_eq!(deal.source.as_deref(), Some("Paid Search"));

    let read = deals(
        "kind = \"opportunities\"\n",
        "Deal - ID,Deal - Title,Deal - Status,Deal - Probability,Deal - Lost reason,Deal - Owner\n\
         1,A,Lost,30,Status quo,kim\n",
    );
    let deal = &read.rows[0];
    assert!(deal.no_decision);
    assert_eq!(deal.probability.unwrap().to_string(), "0.3");
    assert_eq!(deal.owner.as_deref(), Some("kim"));
}
