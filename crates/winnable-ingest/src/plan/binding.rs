//! One field of a plan: its columns and how their cells are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::{Currency, DecimalMark, FactCatalogue, FactId, FactType};

use super::bind::{Bound, MappedBy};
use crate::date::DateOrder;
use crate::dialect::Dialect;
use crate::field::Reading;
use crate::spec::{Origin, SourceSpec, Target};
use crate::survey::Survey;
use crate::unit::{currency_by, unit_by};

/// A field that is fed, or `None`.
pub(crate) type Slot<'p> = Option<&'p Binding>;

/// A field and all that is settled about it.
#[derive(Clone, Debug)]
pub(crate) struct Binding {
    pub(crate) name: Arc<str>,
    pub(crate) reading: Reading,
    /// The fact that it becomes, and the type of that.
    pub(crate) fact: Option<(FactId, FactType)>,
    pub(crate) columns: Vec<BoundColumn>,
    pub(crate) by: MappedBy,
    pub(crate) fixed: Option<String>,
    /// What to read instead of a cell, by the folded cell.
    pub(crate) values: BTreeMap<String, String>,
    /// Whether a cell is looked up in value maps before it is read.
    pub(crate) translated: bool,
    pub(crate) scale: Option<Decimal>,
    pub(crate) currency: Option<Currency>,
    pub(crate) decimal: DecimalMark,
    pub(crate) separator: Option<String>,
}

/// A column, and the order of its dates.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BoundColumn {
    pub(crate) index: usize,
    pub(crate) order: Option<DateOrder>,
    /// The factor of the unit that its header names, where the mapping states none.
    pub(crate) scale: Option<Decimal>,
    /// The currency that its header names, where the mapping states none.
    pub(crate) currency: Option<Currency>,
}

impl Binding {
    pub(super) fn new(
        bound: &Bound<'_>,
        source: &SourceSpec,
        survey: &Survey,
        (catalogue, own): (&FactCatalogue, Currency),
    ) -> Self {
        let spec = bound.spec;
        // Numbers of people or of clicks have no currency, and their headers seldom a unit.
        let is_money = bound.target.reading() == Reading::Money;
        let header = |index: &usize| survey.header.get(*index).filter(|_| is_money);
        let above = survey.layout.unit.as_ref();
        let column = |index: &usize| BoundColumn {
            index: *index,
            order: survey.date_orders.get(index).copied(),
            scale: header(index)
                .and_then(|name| unit_by(name, above))
                .map(|(_, factor)| factor),
            currency: header(index)
                .filter(|_| source.currency.is_none())
                .and_then(|name| currency_by(name, above))
                .map(|named| named.seen_from(Some(own))),
        };
        let values = spec.map(|spec| spec.values.clone()).unwrap_or_default();
        let reading = bound.target.reading();
        let worded = super::is_worded(reading) && survey.dialect != Dialect::None;
        Self {
            name: Arc::from(bound.target.name()),
            reading,
            fact: fact_of(&bound.target, catalogue),
            columns: bound.columns.iter().map(column).collect(),
            by: bound.by,
            fixed: spec.and_then(|spec| match &spec.origin {
                Origin::Fixed(value) => Some(value.clone()),
                Origin::Columns(_) | Origin::Dialect => None,
            }),
            translated: worded || !values.is_empty(),
            values,
            scale: spec.and_then(|spec| spec.scale),
            currency: spec.and_then(|spec| spec.currency),
            decimal: source.decimal,
            separator: spec
                .and_then(|spec| spec.separator.clone())
                .or_else(|| usual_separator(bound, survey.dialect)),
        }
    }
}

fn fact_of(target: &Target, catalogue: &FactCatalogue) -> Option<(FactId, FactType)> {
    match target {
        Target::Fact { id, ty, .. } => Some((*id, *ty)),
        Target::Field(field) => {
            let id = catalogue.id(field.fact?)?;
            Some((id, catalogue.spec(id).ty))
        }
    }
}

/// What stands between the labels of a cell: a semicolon in Salesforce, in HubSpot and where nobody
/// says, a comma in Pipedrive.
///
/// An industry is one label unless the dialect keeps several in a cell: `Oil; Gas` may be a name.
fn usual_separator(bound: &Bound<'_>, dialect: Dialect) -> Option<String> {
    let industry = bound.target.name() == "industry";
    let separator = match (dialect, industry) {
        (Dialect::Pipedrive | Dialect::None, true) => return None,
        (Dialect::Pipedrive, false) => ",",
        (Dialect::Salesforce | Dialect::Hubspot, _) | (Dialect::None, false) => ";",
    };
    Some(separator.to_owned())
}
