//! How a company can be reached and where it sits, as the cells of one row say it.

/// Where a company sits and how it is reached, as the export spells it: trimmed and nothing more.
///
/// It tells companies apart, or shows that two are one; nothing is scored by it. A contact's own
/// mailing address is one too, since people mostly have mail sent to where they work.
///
/// ```
/// use winnable_model::ContactDetails;
/// let mut details = ContactDetails::default();
/// assert!(details.is_empty());
/// details.postal_code = Some("04524".into());
/// assert!(!details.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactDetails {
    /// The telephone number.
    pub phone: Option<Box<str>>,
    /// Street and house, or the whole address where the export keeps it in one cell.
    pub address: Option<Box<str>>,
    /// The city.
    pub city: Option<Box<str>>,
    /// The state or province.
    pub state: Option<Box<str>>,
    /// The postal code.
    pub postal_code: Option<Box<str>>,
    /// The country, by its name or its code.
    pub country: Option<Box<str>>,
}

impl ContactDetails {
    /// Whether the row says nothing of it.
    pub fn is_empty(&self) -> bool {
        let Self {
            phone,
            address,
            city,
            state,
            postal_code,
            country,
        } = self;
        [phone, address, city, state, postal_code, country]
            .into_iter()
            .all(Option::is_none)
    }
}
