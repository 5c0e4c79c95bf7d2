//! Public types go to other threads and are read from several of them.

fn everywhere<T: Send + Sync>() {}

#[test]
fn public_types_are_send_and_sync() {
    everywhere::<winnable_match::Matcher>();
    everywhere::<winnable_match::MatcherBuilder>();
    everywhere::<winnable_match::Scratch>();
    everywhere::<winnable_match::Overrides>();
    everywhere::<winnable_match::Hierarchy>();
    everywhere::<winnable_match::MatchCode>();
    everywhere::<winnable_match::ParentFault>();
    everywhere::<winnable_match::Placed>();
}
