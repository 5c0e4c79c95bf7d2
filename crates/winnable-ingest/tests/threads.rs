//! Public types go to other threads and are read from several of them.

fn everywhere<T: Send + Sync>() {}

#[test]
fn public_types_are_send_and_sync() {
    everywhere::<winnable_ingest::CellFinding>();
    everywhere::<winnable_ingest::Dialect>();
    everywhere::<winnable_ingest::EntityKind>();
    everywhere::<winnable_ingest::FileError>();
    everywhere::<winnable_ingest::FileReport>();
    everywhere::<winnable_ingest::LatestDates>();
    everywhere::<winnable_ingest::Plan>();
    everywhere::<winnable_ingest::Proposal>();
    everywhere::<winnable_ingest::QuarantinedRow>();
    everywhere::<winnable_ingest::ReadSettings>();
    everywhere::<winnable_ingest::Seen>();
    everywhere::<winnable_ingest::SourceSpec>();
    everywhere::<winnable_ingest::Survey>();
    everywhere::<winnable_ingest::Tally>();
}
