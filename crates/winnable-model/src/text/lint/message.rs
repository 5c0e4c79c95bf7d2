//! Checks of what is said to whom.

use crate::Text;
use crate::text::counted;

/// No table of messages (tables/messages.csv).
pub fn no_messages() -> Text {
    Text::new(
        "no table of messages (tables/messages.csv)",
        "메시지 표가 없습니다(tables/messages.csv)",
    )
}

/// About the product.
pub fn product_words(words: &str) -> Text {
    Text::new(
        format!("about the product: {words}"),
        format!("제품에 관한 말: {words}"),
    )
}

/// Messages of the product, and of no risk, cost or result of the reader.
pub fn centred(messages: usize) -> Text {
    Text::new(
        format!(
            "messages of the product, and of no risk, cost or result of the reader: {messages}"
        ),
        format!(
            "메시지 {messages}개가 제품만 말하고 읽는 사람의 위험, 비용, 성과를 말하지 않습니다"
        ),
    )
}

/// Say which risk or cost of the role gets smaller.
pub fn speak_of_reader() -> Text {
    Text::new(
        "say which risk or cost of the role gets smaller",
        "그 역할의 어떤 위험이나 비용이 줄어드는지 쓰세요",
    )
}

/// Write which operating number of the reader moves, such as hours or a response time.
pub fn name_a_metric() -> Text {
    Text::new(
        "write which operating number of the reader moves, such as hours or a response time",
        "읽는 사람의 어떤 운영 수치(시간, 응답 시간 등)가 움직이는지 쓰세요",
    )
}

/// Messages with a change and no operating metric.
pub fn no_metric(messages: usize) -> Text {
    Text::new(
        format!("messages with a change and no operating metric: {messages}"),
        format!("메시지 {messages}개가 변화를 말하지만 운영 지표가 없습니다"),
    )
}

/// No role.
pub fn role_blank() -> Text {
    Text::new("no role", "역할 없음")
}

/// Messages without a role.
pub fn no_role(messages: usize) -> Text {
    Text::new(
        format!("messages without a role: {messages}"),
        format!("메시지 {messages}개에 역할이 없습니다"),
    )
}

/// One text is meant for ….
pub fn same_text(roles: usize) -> Text {
    Text::new(
        format!("one text is meant for {}", counted(roles as u64, "role")),
        format!("역할 {roles}개에 같은 글을 씁니다"),
    )
}

/// Write for each role what goes into its decision paper.
pub fn write_by_role() -> Text {
    Text::new(
        "write for each role what goes into its decision paper",
        "역할마다 의사결정 문서에 들어갈 문장을 쓰세요",
    )
}
