//! How a company is reached and where it sits.

use winnable_model::ContactDetails;

use super::row::Row;
use super::slots;

slots!(Slots {
    phone,
    address,
    city,
    state,
    postal_code,
    country,
});

/// What the row says of it; `None` where it says nothing, so that most rows carry nothing.
pub(super) fn details<'p>(row: &mut Row<'p>, slots: &Slots<'p>) -> Option<Box<ContactDetails>> {
    row.note_short_postal_code(slots.postal_code, slots.country);
    let details = ContactDetails {
        phone: row.text(slots.phone),
        address: row.text(slots.address),
        city: row.text(slots.city),
        state: row.text(slots.state),
        postal_code: row.text(slots.postal_code),
        country: row.text(slots.country),
    };
    (!details.is_empty()).then(|| Box::new(details))
}
