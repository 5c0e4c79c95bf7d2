use super::*;

#[test]
fn words_that_end_a_deal_in_any_spelling() {
    let won = [
        "Won",
        "closedwon",
        "closed_won",
        "6 - Closed Won",
        "6 - Won!",
        "Closed - Signed",
        "Closed/Signed",
        "Contract signed",
        "Deal won",
        "dealwon",
        "Win",
        "Gewonnen",
        "Vertrag unterschrieben",
        "Gagné",
        "07. Gagnée",
        "Ganado",
        "수주",
        "수주 완료",
        "수주확정",
        "계약완료",
        "계약 체결",
        "계약체결(1년)",
        "성사",
        "受注",
        "Closed Won - pending invoice",
    ];
    for stage in won {
        assert_eq!(outcome_word(stage), Some(Outcome::Won), "{stage}");
    }
    let lost = [
        "lost",
        "Closed Lost",
        "closedlost",
        "6 - Lost (price)",
        "Closed - dropped",
        "Dead",
        "Dead - not interested",
        "Verloren",
        "Abgelehnt",
        "Perdu",
        "실주",
        "수주 실패",
        "실패",
        "드랍",
        "失注",
    ];
    for stage in lost {
        assert_eq!(outcome_word(stage), Some(Outcome::Lost), "{stage}");
    }
}

#[test]
fn what_is_not_said_in_whole_words_is_not_said() {
    let neither = [
        "Proposal",
        "Wonderful",
        "Unsigned",
        "Glostrup",
        "Deadline agreed",
        "NDA signed",
        "To be signed",
        "Won/Lost",
        "계약 체결 예정",
        "수주 예정",
        "Closed - duplicate",
        "Win-back",
        "",
        "42",
    ];
    for stage in neither {
        assert_eq!(outcome_word(stage), None, "{stage}");
    }
}

#[test]
fn usual_open_stages_need_no_word_about_them() {
    let usual = [
        "In Progress",
        "in_progress",
        "Working",
        "Prospecting",
        "Qualification",
        "Needs Analysis",
        "Value Proposition",
        "Id. Decision Makers",
        "Perception Analysis",
        "Proposal/Price Quote",
        "Negotiation/Review",
        "Meet & Present",
        "appointmentscheduled",
        "Qualified To Buy",
        "presentationscheduled",
        "Decision Maker Bought-In",
        "Contract Sent",
        "Lead In",
        "Contact Made",
        "Demo Scheduled",
        "Proposal Made",
        "Negotiations Started",
        "2 - Discovery",
        "POC",
        "Procurement",
        "Engaging",
        "Technical evaluation",
        "demo_completed",
        "Angebot",
        "상담",
        "상담 중",
        "상담중",
        "제안서 제출",
        "견적발송",
        "협상",
        "계약 검토",
        "수주 예정",
    ];
    for stage in usual {
        assert!(is_usual_open(stage), "{stage}");
    }
    for unclear in [
        "Proposal accepted",
        "Papered",
        "Contract",
        "Phase 3",
        "인수인계",
        "A",
        "42",
    ] {
        assert!(!is_usual_open(unclear), "{unclear}");
    }
}

#[test]
fn a_stage_can_end_without_saying_how() {
    for stage in ["Closed - duplicate", "Closed", "closed_other", "종료"] {
        assert!(ended_somehow(stage), "{stage}");
    }
    for stage in ["Disclosed", "Proposal", ""] {
        assert!(!ended_somehow(stage), "{stage}");
    }
    assert!(is_numbered_only("93746254") && !is_numbered_only("3 - Demo"));
}
