//! Columns that no export of Salesforce or HubSpot has: the CRM is another one, however much its other
//! columns are called alike.

use crate::dialect::header_key;

/// Zoho's times, Dynamics' hidden columns, and what Freshsales, Attio, Close, Copper, SugarCRM and
/// Apollo call theirs; what exports of the two dialects would call otherwise.
const COLUMNS: &str = "Created Time|Modified Time|Last Activity Time|Deal value|Related account|\
    Associated people|display_name|Copper ID|Apollo Contact Id|Apollo Account Id|Apollo Record Id|\
    ZoomInfo Contact ID|ZoomInfo Company ID|Email Address|date_entered|Owned By|Industry type|\
    Last contacted mode|Deal pipeline|Sales Stage|Sales Status|Opportunity Amount|Date Modified|\
    Assigned User Id|status_type|거래처코드";

/// What the hidden columns of Dynamics begin with, as a key.
const DYNAMICS: &str = "(donotmodify)";

/// Whether a header is that of another CRM.
pub(super) fn is_foreign(keys: &[String]) -> bool {
    let mut names = COLUMNS.split('|').map(header_key);
    names.any(|name| keys.contains(&name)) || keys.iter().any(|key| key.starts_with(DYNAMICS))
}
