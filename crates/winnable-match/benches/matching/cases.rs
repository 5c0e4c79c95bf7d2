//! What is measured, once for the times and once for the allocations.
//!
//! Every case that asks takes the next of some thousand records each time, as a run over a file
//! does, and asks with memory that has seen all of them. A sample is a hundred of them, so that a
//! median is not that of one lucky record. Names are in Latin letters unless a case says otherwise.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use winnable_match::{CompanyName, MatchCode, Record, Scratch};

use crate::companies::{ACCOUNTS, Company};
use crate::leads::{Kind, LEADS, WORLD, build};

/// A name in ASCII.
#[divan::bench]
fn normalise_ascii(bencher: Bencher<'_, '_>) {
    normalise(bencher, "Northwind Traders Holdings, Inc.");
}

/// A name with marks over its letters.
#[divan::bench]
fn normalise_diacritics(bencher: Bencher<'_, '_>) {
    normalise(bencher, "Müller Söhne Gerätebau GmbH");
}

/// A Korean name.
#[divan::bench]
fn normalise_korean(bencher: Bencher<'_, '_>) {
    normalise(bencher, "주식회사 한빛전자");
}

fn normalise(bencher: Bencher<'_, '_>, raw: &str) {
    let mut name = CompanyName::new(raw);
    bencher.bench_local(|| {
        name.read(black_box(raw));
        name.len()
    });
}

/// 100,000 accounts from their values to a matcher.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn build_100_000_accounts(bencher: Bencher<'_, '_>) {
    let accounts = &WORLD.accounts;
    bencher
        .counter(ItemsCount::new(ACCOUNTS))
        .bench(|| build(black_box(accounts)));
}

/// One record by the domain of its e-mail address.
#[divan::bench(sample_size = 100)]
fn decide_by_domain(bencher: Bencher<'_, '_>) {
    decide(bencher, Kind::Domain, true);
}

/// One record by its name and legal form.
#[divan::bench(sample_size = 100)]
fn decide_by_full_name(bencher: Bencher<'_, '_>) {
    decide(bencher, Kind::FullName, true);
}

/// One record by its Korean name and legal form.
#[divan::bench(sample_size = 100)]
fn decide_by_full_name_korean(bencher: Bencher<'_, '_>) {
    decide(bencher, Kind::FullName, false);
}

/// One record by its name without legal form, and its country.
#[divan::bench(sample_size = 100)]
fn decide_by_stripped_name_and_country(bencher: Bencher<'_, '_>) {
    decide(bencher, Kind::StrippedName, true);
}

/// One record with a letter left out of its name.
#[divan::bench(sample_size = 100)]
fn decide_with_a_typo(bencher: Bencher<'_, '_>) {
    decide(bencher, Kind::Typo, true);
}

/// One record whose company is no account.
#[divan::bench(sample_size = 100)]
fn decide_unknown_name(bencher: Bencher<'_, '_>) {
    decide(bencher, Kind::Unknown, true);
}

fn decide(bencher: Bencher<'_, '_>, kind: Kind, is_latin: bool) {
    let matcher = &WORLD.matcher;
    let records = WORLD.records_of(kind, is_latin);
    let mut scratch = Scratch::default();
    for record in &records {
        matcher.decide(record, &mut scratch);
    }
    let mut records = records.iter().cycle();
    bencher.bench_local(|| {
        let record = records.next().expect("a cycle");
        matcher.decide(black_box(record), &mut scratch)
    });
}

/// 10,000 records, a fifth of each kind and a tenth of them Korean, one thread.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn decide_10_000_records(bencher: Bencher<'_, '_>) {
    let matcher = &WORLD.matcher;
    let records = WORLD.records();
    let mut scratch = Scratch::default();
    bencher.counter(ItemsCount::new(LEADS)).bench_local(|| {
        let decisions = black_box(&records).iter();
        decisions
            .filter(|record| matcher.decide(record, &mut scratch).account().is_some())
            .count()
    });
}

/// Where a row belongs that states its account's id beside its company's name.
#[divan::bench(sample_size = 100)]
fn place_by_account_id(bencher: Bencher<'_, '_>) {
    let matcher = &WORLD.matcher;
    let mut accounts = WORLD.accounts.iter().cycle();
    let mut scratch = Scratch::default();
    bencher.bench_local(|| {
        let company = accounts.next().expect("a cycle");
        let record = Record {
            account_id: Some(&company.id),
            name: Some(&company.name),
            ..Record::default()
        };
        let placed = matcher.place(black_box(&record), &mut scratch);
        assert_eq!(placed.code, MatchCode::AccountId);
        placed
    });
}

/// One account compared with the others.
#[divan::bench(sample_size = 100)]
fn duplicates_of_one_account(bencher: Bencher<'_, '_>) {
    let accounts = || (0_u32..).zip(&WORLD.accounts).step_by(50);
    let (mut scratch, mut found) = (Scratch::default(), Vec::new());
    let mut ask = |at: u32, company: &Company| {
        found.clear();
        let account = company.account();
        WORLD
            .matcher
            .duplicates_of(at, black_box(&account), &mut scratch, &mut found);
        found.len()
    };
    for (at, company) in accounts() {
        ask(at, company);
    }
    let mut accounts = accounts().cycle();
    bencher.bench_local(|| {
        let (at, company) = accounts.next().expect("a cycle");
        ask(at, company)
    });
}
