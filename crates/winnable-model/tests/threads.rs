//! Public types go to other threads and are read from several of them.

fn everywhere<T: Send + Sync>() {}

#[test]
fn public_types_are_send_and_sync() {
    everywhere::<winnable_model::Account>();
    everywhere::<winnable_model::ApprovalChain>();
    everywhere::<winnable_model::Code>();
    everywhere::<winnable_model::Currency>();
    everywhere::<winnable_model::Diagnostic>();
    everywhere::<winnable_model::Diagnostics>();
    everywhere::<winnable_model::Domain>();
    everywhere::<winnable_model::Engagement>();
    everywhere::<winnable_model::FactCatalogue>();
    everywhere::<winnable_model::FactError>();
    everywhere::<winnable_model::FactRow>();
    everywhere::<winnable_model::FactValue>();
    everywhere::<winnable_model::FxTable>();
    everywhere::<winnable_model::Label>();
    everywhere::<winnable_model::Money>();
    everywhere::<winnable_model::MoneyError>();
    everywhere::<winnable_model::Opportunity>();
    everywhere::<winnable_model::Person>();
    everywhere::<winnable_model::Points>();
    everywhere::<winnable_model::Score>();
    everywhere::<winnable_model::Signal>();
    everywhere::<winnable_model::SourceNames>();
    everywhere::<winnable_model::Span>();
    everywhere::<winnable_model::Text>();
    everywhere::<winnable_model::TierId>();
    everywhere::<winnable_model::TitleTable>();
}
