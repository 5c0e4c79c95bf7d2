//! The words by which exports of touches say what happened.

use winnable_model::{Channel, Direction};

/// The standard channel that another name of it means, by the name in snake case.
///
/// `linkedin` alone is anything that happens there; `linkedin_message` is a channel of its own.
pub(super) fn usual_channel(name: &str) -> Option<&'static str> {
    match name {
        "website" | "website_visit" | "site_visit" | "page_view" | "pageview" | "web" => {
            Some("web_visit")
        }
        "form_submission" | "form" => Some("form_fill"),
        "download" | "whitepaper" => Some("content_download"),
        "conference" | "trade_show" | "tradeshow" | "전시회" => Some("event"),
        "phone" | "phone_call" | "전화" | "통화" | "유선" => Some("call"),
        "customer_visit" | "on_site_visit" | "방문" | "미팅" | "면담" | "대면" | "대면_미팅"
        | "방문_미팅" | "화상_회의" | "화상회의" | "화상_미팅" => Some("meeting"),
        "e_mail" | "mail" | "email_sent" | "이메일" | "메일" => Some("email"),
        "clicked_email" | "link_click" => Some("email_click"),
        "opened_email" => Some("email_open"),
        "reply" | "email_replied" => Some("email_reply"),
        "linkedin" => Some("social"),
        _ => None,
    }
}

/// Who moves first on a channel when no column says so; what nobody listed is a touch of ours.
pub(super) fn usual_direction(channel: &Channel) -> Direction {
    const INBOUND: [&str; 12] = [
        "web_visit",
        "pricing_page",
        "demo_page",
        "content_download",
        "form_fill",
        "webinar",
        "event",
        "chat",
        "email_click",
        "email_open",
        "email_reply",
        "ad_click",
    ];
    if INBOUND.contains(&channel.as_str()) {
        Direction::Inbound
    } else {
        Direction::Outbound
    }
}

/// A direction column, folded.
pub(super) fn direction_of(text: &str) -> Option<Direction> {
    match text {
        "inbound" | "incoming" | "in" | "received" | "incoming email" | "incoming_email"
        | "인바운드" | "수신" => Some(Direction::Inbound),
        "outbound" | "outgoing" | "out" | "sent" | "email" | "forwarded email"
        | "forwarded_email" | "아웃바운드" | "발신" => Some(Direction::Outbound),
        _ => None,
    }
}

/// Whether the channel is one that both sides sit down for.
pub(super) fn is_meeting(channel: &Channel) -> bool {
    matches!(channel.as_str(), "meeting" | "demo")
}

/// Whether an outcome says that the person took part: who agrees to a next meeting did, in whatever came
/// before it. `Connected` of a call and `Completed` of a meeting are HubSpot's.
pub(super) fn took_part(outcome: &str) -> bool {
    matches!(
        outcome,
        "connected"
            | "completed"
            | "held"
            | "attended"
            | "answered"
            | "replied"
            | "conversation"
            | "spoke"
            | "meeting set"
            | "meeting booked"
            | "meeting scheduled"
            | "meeting held"
            | "meeting completed"
            | "demo completed"
            | "demo held"
            | "연결됨"
            | "통화 완료"
            | "미팅 확정"
            | "미팅 잡음"
            | "완료"
            | "참석"
            | "응답"
            | "회신"
    )
}

/// Whether an outcome says that a meeting is still ahead or did not take place.
pub(super) fn was_not_held(outcome: &str) -> bool {
    matches!(
        outcome,
        "scheduled"
            | "rescheduled"
            | "canceled"
            | "cancelled"
            | "no show"
            | "noshow"
            | "not held"
            | "missed"
            | "no answer"
            | "no response"
            | "예정"
            | "일정 변경"
            | "취소"
            | "취소됨"
            | "노쇼"
            | "불참"
            | "무응답"
            | "응답 없음"
    )
}

/// Whether a status says that a task or an activity is done.
pub(super) fn is_done(status: &str) -> bool {
    matches!(
        status,
        "completed"
            | "complete"
            | "done"
            | "closed"
            | "finished"
            | "sent"
            | "held"
            | "true"
            | "yes"
            | "y"
            | "1"
            | "완료"
            | "완료됨"
            | "종료"
            | "예"
            | "네"
            | "성공"
    )
}

/// Whether a status says that a task or an activity is still to be done.
pub(super) fn is_planned(status: &str) -> bool {
    matches!(
        status,
        "not started"
            | "in progress"
            | "waiting"
            | "waiting on someone else"
            | "deferred"
            | "open"
            | "pending"
            | "planned"
            | "scheduled"
            | "to do"
            | "todo"
            | "not done"
            | "not completed"
            | "incomplete"
            | "overdue"
            | "upcoming"
            | "waiting for input"
            | "false"
            | "no"
            | "n"
            | "0"
            | "예정"
            | "대기"
            | "시작 안 함"
            | "진행 중"
            | "진행중"
            | "미완료"
            | "미완"
            | "아니요"
            | "아니오"
            | "대기 중"
            | "예정됨"
            | "지연"
            | "연기"
    )
}

/// Whether a status says that an activity was called off.
pub(super) fn is_cancelled(status: &str) -> bool {
    matches!(status, "canceled" | "cancelled" | "취소" | "취소됨")
}

/// Whether a user agent is a machine that opens mails or pages: scanners, proxies, crawlers.
pub(super) fn is_bot(agent: &str) -> bool {
    const BOTS: [&str; 14] = [
        "bot",
        "crawler",
        "spider",
        "googleimageproxy",
        "yahoomailproxy",
        "barracuda",
        "proofpoint",
        "mimecast",
        "safelinks",
        "symantec",
        "headless",
        "curl/",
        "python-requests",
        "preview",
    ];
    BOTS.iter().any(|bot| agent.contains(bot))
}
