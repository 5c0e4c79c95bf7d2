//! Pipedrive: the entity stands before the field.

use super::signature::{Holds, Signature};
use crate::field::EntityKind;

/// What the columns of the exported entity are worth. A deals file also has some of its
/// organisation's and its person's.
const OWN: u32 = 4;

pub(super) static SIGNATURES: &[Signature] = &[
    Signature {
        holds: Holds::Rows(EntityKind::Opportunities),
        needs: &["Deal - Title"],
        never: "Activity - Subject|Lead - Title",
        marks: &[(
            OWN,
            "Deal - Title|Deal - Value|Deal - Status|Deal - Stage|Deal - Pipeline|\
            Deal - Currency of value|Deal - Creation date|Deal - Deal created|\
            Deal - Expected close date|Deal - Owner|Deal - Won time|Deal - ID|\
            Deal - Pipedrive System ID",
        )],
    },
    Signature {
        holds: Holds::Rows(EntityKind::Accounts),
        needs: &["Organization - Name"],
        never: "Deal - Title|Person - Name|Activity - Subject|Lead - Title",
        marks: &[(
            OWN,
            "Organization - Name|Organization - Address|Organization - Labels|\
            Organization - Label|Organization - Owner|Organization - Creation date|\
            Organization - Organization created|Organization - ID|\
            Organization - Pipedrive System ID|Organization - Website|\
            Organization - Industry|Organization - Employee count",
        )],
    },
    Signature {
        holds: Holds::Rows(EntityKind::Contacts),
        needs: &["Person - Name|Person - Last name"],
        never: "Deal - Title|Activity - Subject|Lead - Title",
        marks: &[(
            OWN,
            "Person - Name|Person - First name|Person - Last name|Person - Email|\
            Person - Email (Work)|Person - Email - Work|Person - Phone|Person - Label|\
            Person - Owner|Person - Organization|Organization - Name|Person - ID|\
            Person - Pipedrive System ID",
        )],
    },
    Signature {
        holds: Holds::Rows(EntityKind::Engagements),
        needs: &["Activity - Subject"],
        never: "",
        marks: &[(
            OWN,
            "Activity - Subject|Activity - Type|Activity - Due date|Activity - Done|\
            Activity - Assigned to user|Activity - Marked as done time|Due date|\
            Assigned to user|Marked as done time",
        )],
    },
    Signature::unused("Pipedrive leads", &["Lead - Title"]).without("Activity - Subject"),
    Signature::unused("Pipedrive products", &["Product - Name"]).without("Deal - Title"),
    Signature::unused("Pipedrive notes", &["Note - Content"]).without("Deal - Title"),
];
