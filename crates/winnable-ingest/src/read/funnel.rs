//! The way of a person from a lead to a deal.

use winnable_model::{LeadFunnel, OpportunityId, fold};

use super::row::Row;
use super::slots;

slots!(Slots {
    created,
    mql_on,
    sql_on,
    is_mql,
    is_sql,
    converted,
    converted_on,
    converted_deal_id,
    source,
    stage,
    owner,
});

/// What the row says of it; `None` where it says nothing, so that such rows carry nothing.
pub(super) fn read<'p>(row: &mut Row<'p>, slots: &Slots<'p>) -> Option<Box<LeadFunnel>> {
    let created = row.happened(slots.created);
    let marketing = row.flag(slots.is_mql);
    let sales = row.flag(slots.is_sql);
    let converted = row.flag(slots.converted);
    let stage = row.text(slots.stage);
    let reached = stage.as_deref().and_then(reached);
    let mut funnel = LeadFunnel {
        created,
        mql_on: row.happened(slots.mql_on),
        sql_on: row.happened(slots.sql_on),
        is_mql: row.keep(marketing),
        is_sql: row.keep(sales),
        converted: row.keep(converted),
        converted_on: row.happened(slots.converted_on),
        converted_deal: row
            .key(slots.converted_deal_id)
            .map(|id| OpportunityId::new(&id)),
        source: row.text(slots.source),
        stage,
        owner: row.text(slots.owner),
    };
    // A column of its own knows better than the name of a stage, even where its cell is blank.
    if slots.is_mql.is_none() {
        funnel.is_mql = reached.map(|reached| reached >= Reached::Marketing);
    }
    if slots.is_sql.is_none() {
        funnel.is_sql = reached.map(|reached| reached >= Reached::Sales);
    }
    (!funnel.is_empty()).then(|| Box::new(funnel))
}

/// How far a lifecycle stage is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    /// Known to us.
    Known,
    /// Marketing-qualified.
    Marketing,
    /// Sales-qualified, or beyond.
    Sales,
}

/// How far the stage is, of the lifecycle stages that HubSpot starts with, as labels and as
/// internal names. Any other stage, such as a status of Salesforce, says nothing of it.
fn reached(stage: &str) -> Option<Reached> {
    let letters: String = fold(stage)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    Some(match letters.as_str() {
        "subscriber" | "lead" => Reached::Known,
        "marketingqualifiedlead" | "mql" => Reached::Marketing,
        "salesqualifiedlead" | "sql" | "opportunity" | "customer" | "evangelist" => Reached::Sales,
        _ => return None,
    })
}
