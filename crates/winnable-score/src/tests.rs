//! What the crate promises as a whole: the tier edges and the worked example of the sources, a
//! file with planted mistakes, and the laws.

mod company_a;
mod floors;
mod laws;
mod mistakes;
mod schema;
mod support;
mod tier_edges;

/// One compiled model serves every thread, and results travel between them.
#[test]
fn public_types_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<crate::Model>();
    shared::<crate::CompiledModel>();
    shared::<crate::Condition>();
    shared::<crate::Receipt>();
    shared::<crate::ChannelTable>();
    shared::<crate::Rollup>();
    shared::<crate::RollupSummary>();
}
