//! Public types go to other threads and are read from several of them.

fn everywhere<T: Send + Sync>() {}

#[test]
fn public_types_are_send_and_sync() {
    everywhere::<winnable_report::CsvOptions>();
    everywhere::<winnable_report::DiagnosticOptions>();
    everywhere::<winnable_report::TableOptions>();
}
