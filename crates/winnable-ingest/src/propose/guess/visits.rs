//! Logs of visits, meetings and calls: what their file or their columns are called says the channel,
//! which no column does.

use crate::dialect::header_key;

/// What the columns of such a log say about its rows.
const LOG: u32 = 5;

/// What a channel is called at the start of a header (`방문일`, `Meeting date`) or in the name of a file
/// (`방문일지`), and as a channel.
const CHANNELS: [(&str, &str); 12] = [
    ("방문", "meeting"),
    ("미팅", "meeting"),
    ("회의", "meeting"),
    ("상담", "meeting"),
    ("면담", "meeting"),
    ("통화", "call"),
    ("전화", "call"),
    ("콜", "call"),
    ("customervisit", "meeting"),
    ("salesvisit", "meeting"),
    ("meeting", "meeting"),
    ("call", "call"),
];

/// What follows it where the column is about the touch, and not about the channel of something else.
const PARTS: [&str; 22] = [
    "일", "일자", "일시", "날짜", "목적", "내용", "결과", "메모", "자", "안건", "요약", "date",
    "time", "day", "on", "purpose", "notes", "note", "summary", "subject", "result", "outcome",
];

/// What a log is called behind the channel, in the name of a file.
const LOGS: [&str; 12] = [
    "일지", "일보", "기록", "보고", "이력", "내역", "목록", "log", "report", "notes", "history",
    "list",
];

/// The channel of the touch that a header is about.
fn of_header(key: &str) -> Option<&'static str> {
    let is_of = |word: &str| {
        key.strip_prefix(word)
            .is_some_and(|rest| PARTS.contains(&rest))
    };
    let found = CHANNELS.iter().find(|(word, _)| is_of(word))?;
    Some(found.1)
}

/// The channel of a log by the headers of its columns, else by the name of its file.
pub(super) fn channel(path: &str, keys: &[String]) -> Option<&'static str> {
    let name = header_key(path.rsplit('/').next().unwrap_or(path));
    let is_log = |word: &str| {
        let rest = name.split_once(word).map_or("", |(_, rest)| rest);
        LOGS.iter().any(|log| rest.starts_with(log))
    };
    let by_name = || CHANNELS.iter().find(|(word, _)| is_log(word));
    let by_header = keys.iter().find_map(|key| of_header(key));
    by_header.or_else(|| by_name().map(|(_, channel)| *channel))
}

/// What the headers say about a log of touches: as much as a column of channels, and more where several
/// are about the touch.
pub(super) fn weight(keys: &[String]) -> u32 {
    match keys.iter().filter(|key| of_header(key).is_some()).count() {
        0 => 0,
        1 => LOG - 2,
        _ => LOG,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_known_by_its_columns_or_its_name() {
        let keys =
            |names: &[&str]| -> Vec<String> { names.iter().map(|name| header_key(name)).collect() };
        for (path, header, expected) in [
            ("a.csv", &["방문일", "고객사"][..], Some("meeting")),
            ("a.csv", &["Call Date", "Account"], Some("call")),
            ("in/방문일지.csv", &["일자", "거래처"], Some("meeting")),
            (
                "영업방문 일지 2026.csv",
                &["일자", "거래처"],
                Some("meeting"),
            ),
            ("meeting notes.csv", &["Date", "Company"], Some("meeting")),
            // An amount in a currency, a person to call and a list of visitors of a page are none.
            ("기회.csv", &["통화", "금액"], None),
            ("web_visits.csv", &["page", "session"], None),
            ("customers to call.csv", &["Callback", "Name"], None),
        ] {
            assert_eq!(channel(path, &keys(header)), expected, "{path} {header:?}");
        }
        assert_eq!(weight(&keys(&["방문일", "방문목적", "내용"])), LOG);
        assert_eq!(weight(&keys(&["일자", "거래처", "내용"])), 0);
    }
}
