use crate::{ApprovalChain, ApprovalStep, BuyingRole, Lang, Localised, Seniority};

/// Inventory A021: who stands where, by the words of the source.
#[test]
fn every_post_stands_at_its_step() {
    use ApprovalStep as Step;
    for (role, level, step) in [
        (
            Some(BuyingRole::User),
            Some(Seniority::Individual),
            Some(Step::PractitionerReview),
        ),
        (
            Some(BuyingRole::User),
            Some(Seniority::Manager),
            Some(Step::LeadApproval),
        ),
        (None, Some(Seniority::Director), Some(Step::LeadApproval)),
        (
            Some(BuyingRole::EconomicBuyer),
            Some(Seniority::CLevel),
            Some(Step::ExecutiveDecision),
        ),
        (
            Some(BuyingRole::TechnicalBuyer),
            Some(Seniority::Vp),
            Some(Step::ExecutiveDecision),
        ),
        (
            Some(BuyingRole::TechnicalBuyer),
            None,
            Some(Step::TechnicalReview),
        ),
        (
            Some(BuyingRole::SecurityCompliance),
            Some(Seniority::Manager),
            Some(Step::TechnicalReview),
        ),
        (
            Some(BuyingRole::Procurement),
            Some(Seniority::CLevel),
            Some(Step::PurchasingContract),
        ),
        (
            Some(BuyingRole::Legal),
            None,
            Some(Step::PurchasingContract),
        ),
        (Some(BuyingRole::User), None, None),
        (None, None, None),
    ] {
        assert_eq!(Step::of(role, level), step, "{role:?} {level:?}");
    }
}

/// Two practitioners, one engaged; an executive; and somebody of whom nothing is known.
fn chain() -> ApprovalChain {
    let mut chain = ApprovalChain::default();
    chain.add(Some(ApprovalStep::PractitionerReview), true);
    chain.add(Some(ApprovalStep::PractitionerReview), false);
    chain.add(Some(ApprovalStep::ExecutiveDecision), true);
    chain.add(None, true);
    chain
}

#[test]
fn everybody_is_counted_once_and_gaps_are_the_steps_without_people() {
    let counts: Vec<(u32, u32)> = chain()
        .steps()
        .map(|(_, at)| (at.people(), at.engaged()))
        .collect();
    assert_eq!(counts, [(2, 1), (0, 0), (1, 1), (0, 0), (0, 0)]);
    let all = chain().everybody();
    assert_eq!((all.people(), all.engaged()), (4, 3));
    let gaps: Vec<ApprovalStep> = chain().gaps().collect();
    assert_eq!(
        gaps,
        [
            ApprovalStep::LeadApproval,
            ApprovalStep::TechnicalReview,
            ApprovalStep::PurchasingContract
        ]
    );
}

#[test]
fn parts_merge_in_any_order() {
    let mut other = ApprovalChain::default();
    other.add(Some(ApprovalStep::PurchasingContract), false);
    other.add(Some(ApprovalStep::PractitionerReview), true);
    let both = chain().merge(other);
    assert_eq!(both, other.merge(chain()));
    let practitioners = both.at(ApprovalStep::PractitionerReview);
    assert_eq!((practitioners.people(), practitioners.engaged()), (3, 2));
    assert_eq!(both.everybody().people(), 6);
    assert_eq!(chain().merge(ApprovalChain::default()), chain());
}

#[test]
fn the_text_names_every_step_and_who_is_missing() {
    let text = crate::text::report::approval_chain(&chain(), true);
    assert_eq!(
        text.text(Lang::En),
        "practitioner reviews: 2 (1 engaged) → team lead approves: nobody → executive decides the \
         budget: 1 (1 engaged) → technical team reviews: nobody → purchasing contracts: nobody; \
         step unknown: 1 (1 engaged)"
    );
    assert_eq!(
        text.text(Lang::Ko),
        "실무자 검토: 2명(1명 참여) → 팀장 승인: 없음 → 임원 예산 결정: 1명(1명 참여) → 기술 검토: \
         없음 → 구매 계약: 없음; 단계 미상: 1명(1명 참여)"
    );
    // Where nothing says who is engaged, nobody is said not to be.
    let text = crate::text::report::approval_chain(&chain(), false);
    assert!(
        text.text(Lang::En)
            .starts_with("practitioner reviews: 2 → ")
    );
    assert!(text.text(Lang::Ko).starts_with("실무자 검토: 2명 → "));
}
