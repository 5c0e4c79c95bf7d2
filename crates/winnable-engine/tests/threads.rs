//! Public types go to other threads and are read from several of them.

fn everywhere<T: Send + Sync>() {}

#[test]
fn public_types_are_send_and_sync() {
    everywhere::<winnable_engine::Assessment>();
    everywhere::<winnable_engine::Exclusion>();
    everywhere::<winnable_engine::Findings>();
    everywhere::<winnable_engine::Inputs>();
    everywhere::<winnable_engine::Manifest>();
    everywhere::<winnable_engine::Run>();
    everywhere::<winnable_engine::RunError>();
    everywhere::<winnable_engine::RunSettings>();
    everywhere::<winnable_engine::ScoreList>();
    everywhere::<winnable_engine::ScoreRow>();
    everywhere::<winnable_engine::TouchOutcome>();
    everywhere::<winnable_engine::Unmatched>();
}
