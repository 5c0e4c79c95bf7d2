use super::*;

fn of(
    ltv: Result<i64>,
    cac: Result<i64>,
    payback: Result<i64>,
) -> (Verdict, Vec<Finding>, Vec<Reason>) {
    let health = health(
        ltv.map(Decimal::from),
        cac.map(Decimal::from),
        payback.map(Decimal::from),
        HealthLimits::default(),
    );
    (health.verdict(), health.findings, health.unchecked)
}

#[test]
fn limits_are_missed_beyond_and_not_at_them() {
    assert_eq!(
        of(Ok(300), Ok(100), Ok(12)),
        (Verdict::Healthy, vec![], vec![])
    );
    let (verdict, findings, _) = of(Ok(299), Ok(100), Ok(13));
    assert_eq!((verdict, findings.len()), (Verdict::Watch, 2));
    assert_eq!(of(Ok(100), Ok(100), Ok(1)).0, Verdict::Watch);
    assert_eq!(of(Ok(99), Ok(100), Ok(1)).0, Verdict::LosesMoney);
}

#[test]
fn one_fault_is_named_once() {
    let (_, findings, _) = of(Ok(50), Ok(100), Err(Reason::Never));
    assert!(matches!(
        findings.as_slice(),
        [Finding::CacAboveLtv { .. }, Finding::NeverPaidBack]
    ));
}

#[test]
fn what_was_not_checked_is_no_clean_bill() {
    let unknown = of(Err(Reason::ZeroChurn), Ok(100), Ok(5));
    assert_eq!(
        unknown,
        (Verdict::CannotTell, vec![], vec![Reason::ZeroChurn])
    );
    let (verdict, _, unchecked) = of(Err(Reason::NoCosts), Ok(1), Err(Reason::NoCosts));
    assert_eq!(
        (verdict, unchecked),
        (Verdict::CannotTell, vec![Reason::NoCosts])
    );
    // A finding stands whatever is missing beside it.
    assert_eq!(of(Err(Reason::ZeroChurn), Ok(1), Ok(40)).0, Verdict::Watch);
    // A customer that cost nothing has no ratio, but one that loses money has a finding.
    assert_eq!(of(Ok(5), Ok(0), Ok(0)).2, [Reason::ZeroCac]);
    assert_eq!(of(Ok(-5), Ok(0), Ok(0)).0, Verdict::LosesMoney);
}

#[test]
fn findings_are_written_in_both_languages() {
    let finding = Finding::LowRatio {
        ratio: Decimal::new(2_500, 3),
        least: Decimal::from(3),
    };
    assert_eq!(finding.en(), "LTV:CAC is 2.5, under 3");
    assert_eq!(finding.ko(), "LTV:CAC 2.5(기준 3 미만)");
}
