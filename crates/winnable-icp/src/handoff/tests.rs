use super::*;

fn counts(opportunities: u64, at_or_above: u64, won: u64, lost: u64) -> HandOffCounts {
    HandOffCounts {
        opportunities,
        scored: opportunities,
        at_or_above,
        won,
        lost,
        ..HandOffCounts::default()
    }
}

/// The golden file of powers says 82 a side for 20 against 40 %; with 20 a side it is 0.276.
#[test]
fn two_weeks_at_usual_volumes_decide_nothing() {
    let found = hand_off_test(counts(30, 10, 4, 16), counts(28, 25, 8, 12));
    assert_eq!(found.needed, Ok(82));
    assert_eq!(format!("{:.3}", found.power.expect("a power")), "0.276");
    let rate = found.win_rate.expect("a change");
    assert_eq!((rate.before, rate.during), (0.2, 0.4));
    assert!(!rate.is_shown());
    // Whether the rule was kept can be told: 10 of 30 against 25 of 28.
    assert!(found.kept.expect("a change").is_shown());
    let verdicts = hand_off_verdicts(&found, (14, 14), 30);
    assert!(matches!(
        verdicts[0],
        HandOffVerdict::Kept { changed: true, .. }
    ));
    assert!(matches!(
        verdicts[1],
        HandOffVerdict::WinRate { changed: false, .. }
    ));
    assert_eq!(
        verdicts[3],
        HandOffVerdict::StillOpen {
            open: 8,
            of: 28,
            days: 30
        }
    );
    assert_eq!(verdicts.last(), Some(&HandOffVerdict::NoExperiment));
}

#[test]
fn newcombe_is_the_interval_of_both_shares() {
    // Newcombe 1998, table II, row (a): 56/70 and 48/80 differ by 0.0524 to 0.3339.
    let found = hand_off_test(counts(80, 48, 48, 32), counts(70, 56, 56, 14));
    for change in [found.kept, found.win_rate] {
        let interval = change.expect("a change").interval;
        assert!((interval.low - 0.0524).abs() < 1e-4);
        assert!((interval.high - 0.3339).abs() < 1e-4);
    }
}

#[test]
fn what_is_not_there_is_said() {
    let found = hand_off_test(counts(0, 0, 0, 0), counts(3, 3, 0, 0));
    assert_eq!(found.kept, Err(Reason::EmptySample));
    assert_eq!(found.win_rate, Err(Reason::NoClosedOpportunities));
    assert!(found.power.is_err());
    let verdicts = hand_off_verdicts(&found, (5, 14), 0);
    assert_eq!(
        verdicts[..3],
        [
            HandOffVerdict::Running { days: 5, of: 14 },
            HandOffVerdict::KeptUnknown,
            HandOffVerdict::WinRateUnknown {
                before: 0,
                during: 0
            },
        ]
    );
    for verdict in verdicts {
        use winnable_model::Localised as _;
        assert!(!verdict.en().is_empty() && !verdict.ko().is_empty());
    }
}
