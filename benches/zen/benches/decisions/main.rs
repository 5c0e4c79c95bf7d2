//! J2: one account to a decision, in process, beside GoRules ZEN on an equal decision table.
//!
//! Ten criteria of ten points and three tiers. `cargo bench` in this folder; before anything is timed all
//! forms must give the same score and tier for every account. One thread.

mod account;
mod ours;
mod peer;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

use account::{ACCOUNTS, Account};

fn main() {
    let accounts = account::all();
    let ours = ours::Ours::new(&accounts);
    let peers = peer::Form::ALL.map(|form| peer::Peer::new(form, &accounts));
    let mut tiers = [0; 3];
    for (at, account) in accounts.iter().enumerate() {
        let decided = account.decide();
        tiers[decided.1] += 1;
        assert_eq!(ours.decide(at), decided, "account {at}");
        for peer in &peers {
            assert_eq!(peer.decide(at), decided, "account {at}, {:?}", peer.form());
        }
    }
    assert!(tiers.iter().all(|accounts| *accounts > 0), "{tiers:?}");
    divan::main();
}

fn each(bencher: Bencher<'_, '_>, mut decide: impl FnMut(usize)) {
    let counter = ItemsCount::new(ACCOUNTS);
    bencher.counter(counter).bench_local(|| (0..ACCOUNTS).for_each(&mut decide));
}

/// The same decision as a function by hand, without interval, certainty and receipt.
#[divan::bench]
fn by_hand(bencher: Bencher<'_, '_>) {
    let accounts: Vec<Account> = account::all();
    each(bencher, |at| {
        black_box(black_box(&accounts[at]).decide());
    });
}

#[divan::bench]
fn winnable_bare(bencher: Bencher<'_, '_>) {
    let ours = ours::Ours::new(&account::all());
    each(bencher, |at| {
        black_box(ours.score(at));
    });
}

#[divan::bench]
fn winnable_receipt(bencher: Bencher<'_, '_>) {
    let ours = ours::Ours::new(&account::all());
    each(bencher, |at| {
        black_box(ours.receipt(at));
    });
}

#[divan::bench(args = peer::Form::ALL, sample_count = 20)]
fn zen_bare(bencher: Bencher<'_, '_>, form: peer::Form) {
    let peer = peer::Peer::new(form, &account::all());
    each(bencher, |at| {
        black_box(peer.evaluate(at, false));
    });
}

#[divan::bench(args = peer::Form::ALL, sample_count = 20)]
fn zen_traced(bencher: Bencher<'_, '_>, form: peer::Form) {
    let peer = peer::Peer::new(form, &account::all());
    each(bencher, |at| {
        black_box(peer.evaluate(at, true));
    });
}
