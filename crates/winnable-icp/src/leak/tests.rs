use super::*;

fn column(cells: impl IntoIterator<Item = Option<String>>) -> Column {
    Column {
        name: "c".to_owned(),
        cells: cells.into_iter().map(|cell| cell.map(Into::into)).collect(),
    }
}

/// Forty won, forty lost, twenty open.
fn outcomes() -> Vec<Outcome> {
    let mut all = vec![Outcome::Won; 40];
    all.extend(vec![Outcome::Lost; 40]);
    all.extend(vec![Outcome::Open; 20]);
    all
}

fn why(cells: impl IntoIterator<Item = Option<String>>) -> Option<LeakKind> {
    leak(&column(cells), &outcomes()).map(|leak| leak.why)
}

#[test]
fn what_is_filled_by_the_outcome_is_a_leak() {
    let some = |n: usize| Some(n.to_string());
    assert_eq!(
        why((0..100).map(|n| some(n).filter(|_| n < 40))),
        Some(LeakKind::FilledByOutcome)
    );
    // One slip does not hide it.
    assert_eq!(
        why((0..100).map(|n| some(n).filter(|_| n < 40 || n == 50))),
        Some(LeakKind::FilledByOutcome)
    );
    assert_eq!(
        why((0..100).map(|n| some(n % 7).filter(|_| n < 80))),
        Some(LeakKind::FilledAtClose)
    );
    assert_eq!(why((0..100).map(|n| some(n % 7))), None);
    assert_eq!(why((0..100).map(|_| None)), None);
}

/// Twenty of forty won are filled and no lost one: p = C(40,20)/C(80,20) = 4e-8. Nine are, by chance, rare but
/// not unheard of; and a filling that leans is none.
#[test]
fn what_is_filled_now_and_then_for_one_outcome_is_a_leak() {
    let some = |n: usize| Some((n % 3).to_string());
    let of = |filled: &dyn Fn(usize) -> bool| why((0..100).map(|n| some(n).filter(|_| filled(n))));
    assert_eq!(of(&|n| n < 20), Some(LeakKind::FilledForOne));
    assert_eq!(of(&|n| (40..60).contains(&n)), Some(LeakKind::FilledForOne));
    assert_eq!(of(&|n| n < 9), None);
    assert_eq!(of(&|n| n < 30 || (40..45).contains(&n)), None);
}

#[test]
fn what_orders_without_fail_is_a_leak() {
    // The amount of a lost deal is zero.
    let amount = |n: usize| Some(if n < 40 { 1_000 + n } else { 0 }.to_string());
    assert_eq!(why((0..100).map(amount)), Some(LeakKind::Perfect));
    let word = |n: usize| Some(if n < 40 { "signed" } else { "declined" }.to_owned());
    assert_eq!(why((0..100).map(word)), Some(LeakKind::Perfect));
    // Of forty lost two are as the won ones are: 0.95.
    let near = |n: usize| Some(if n < 42 { "a" } else { "b" }.to_owned());
    assert_eq!(why((0..100).map(near)), Some(LeakKind::TooGood));
    assert!(LeakKind::Perfect.is_certain() && !LeakKind::TooGood.is_certain());
}

/// An id orders nothing: every level is one row.
#[test]
fn an_id_is_no_leak() {
    assert_eq!(why((0..100).map(|n| Some(format!("D{n}")))), None);
    let few = vec![Outcome::Won; 3];
    assert_eq!(
        leak(&column((0..3).map(|n| Some(n.to_string()))), &few),
        None
    );
}

/// Every level is won as often as any other: without the row itself its rate gives the row away, but
/// the level does not.
#[test]
fn words_that_say_nothing_are_no_leak() {
    let level = |n: usize| Some(["a", "b", "c"][n % 40 % 3].to_owned());
    assert_eq!(why((0..100).map(level)), None);
}

/// Three open deals without a date of the close and eighty closed ones with it are no chance; one is.
#[test]
fn few_open_deals_are_enough_to_see_a_date_of_the_close() {
    let of = |open: usize| {
        let mut all = vec![Outcome::Won; 40];
        all.extend(vec![Outcome::Lost; 40]);
        all.extend(vec![Outcome::Open; open]);
        let cells = (0..80 + open).map(|n| Some((n % 7).to_string()).filter(|_| n < 80));
        leak(&column(cells), &all).map(|leak| leak.why)
    };
    assert_eq!(of(3), Some(LeakKind::FilledAtClose));
    // One open deal: p = 1/81.
    assert_eq!(of(1), None);
}

/// Won deals are near the middle, lost ones beyond it on either side: no straight order shows it. The parts of
/// twenty rows do not end where the middle does, so that it is not told without fail.
#[test]
fn what_tells_at_both_ends_is_a_leak() {
    let gap = |n: usize| {
        let inside = i64::try_from(n % 40).unwrap() - 20;
        if n < 40 {
            inside
        } else if n.is_multiple_of(2) {
            inside + 60
        } else {
            inside - 60
        }
    };
    assert_eq!(
        why((0..100).map(|n| Some(gap(n).to_string()))),
        Some(LeakKind::TooGood)
    );
}

/// Zero for all but four of the lost, and for four of the won: (36/40 + 36/40) / 2 = 0.9 of two values.
#[test]
fn what_has_two_values_is_judged_as_two() {
    let paid = |n: usize| {
        if (n < 36) || (40..44).contains(&n) {
            500 + n * 7 % 90
        } else {
            0
        }
    };
    assert_eq!(
        why((0..100).map(|n| Some(paid(n).to_string()))),
        Some(LeakKind::TooGood)
    );
}

#[test]
fn a_field_that_the_crm_writes_at_the_close_is_named() {
    let of = |name: &str| {
        let cells = (0..100).map(|n| Some((n % 7).to_string().into())).collect();
        let name = name.to_owned();
        leak(&Column { name, cells }, &outcomes()).map(|leak| leak.why)
    };
    for name in [
        "Fiscal",
        "FiscalQuarter",
        "hs_is_closed_won",
        "Last Modified Date",
    ] {
        assert_eq!(of(name), Some(LeakKind::WrittenAtClose), "{name}");
    }
    for name in ["Fiscal sponsor", "Type", "won by"] {
        assert_eq!(of(name), None, "{name}");
    }
}
