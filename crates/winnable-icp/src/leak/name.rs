//! Fields whose names say that a CRM writes them when a deal closes.

use super::LeakKind;

/// Fields that Salesforce, `HubSpot` and Pipedrive write when a deal moves or closes, without their signs.
const WRITTEN_AT_CLOSE: [&str; 38] = [
    "iswon",
    "isclosed",
    "won",
    "closed",
    "probability",
    "forecastcategory",
    "forecastcategoryname",
    "fiscal",
    "fiscalquarter",
    "fiscalyear",
    "fiscalperiod",
    "closedate",
    "closeddate",
    "wondate",
    "lostdate",
    "lastmodifieddate",
    "systemmodstamp",
    "laststagechangedate",
    "laststagechangeindays",
    "lastactivitydate",
    "expectedrevenue",
    "lossreason",
    "lostreason",
    "closedlostreason",
    "closedwonreason",
    "reasonlost",
    "dealprobability",
    "dealstage",
    "stagename",
    "hsisclosed",
    "hsisclosedwon",
    "hsisclosedlost",
    "hsclosedamount",
    "hsdealstageprobability",
    "daystoclose",
    "wontime",
    "losttime",
    "closetime",
];

pub(super) fn by_name(header: &str) -> Option<LeakKind> {
    let letters: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    let letters = letters.to_lowercase();
    let is_one = WRITTEN_AT_CLOSE.contains(&letters.as_str());
    is_one.then_some(LeakKind::WrittenAtClose)
}
