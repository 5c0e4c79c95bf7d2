//! What the operating system says when a file cannot be read or written.

#[cfg(test)]
mod tests;

use std::io::{Error, ErrorKind};

use crate::Text;

/// The reason of a failure of the system: in English its own words, in Korean ours for the kinds
/// that users meet, with the system's number where it has one. Other kinds keep the system's words.
///
/// ```
/// use winnable_model::{Lang, Localised, text::system::reason};
/// let gone = std::io::Error::from(std::io::ErrorKind::NotFound);
/// assert_eq!(reason(&gone).text(Lang::Ko), "파일이나 폴더가 없습니다");
/// ```
pub fn reason(error: &Error) -> Text {
    let english = error.to_string();
    let Some(korean) = korean(error.kind()) else {
        return Text::verbatim(english);
    };
    let korean = match error.raw_os_error() {
        Some(number) => format!("{korean}(시스템 오류 {number})"),
        None => korean.to_owned(),
    };
    Text::new(english, korean)
}

fn korean(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "파일이나 폴더가 없습니다",
        ErrorKind::PermissionDenied => "권한이 없습니다",
        ErrorKind::AlreadyExists => "이미 있습니다",
        ErrorKind::NotADirectory => "폴더가 아닙니다",
        ErrorKind::IsADirectory => "파일이 아니라 폴더입니다",
        ErrorKind::DirectoryNotEmpty => "폴더가 비어 있지 않습니다",
        ErrorKind::ReadOnlyFilesystem => "읽기 전용 파일 시스템입니다",
        ErrorKind::StorageFull => "디스크에 남은 공간이 없습니다",
        ErrorKind::QuotaExceeded => "디스크 할당량을 넘었습니다",
        ErrorKind::FileTooLarge => "파일이 너무 큽니다",
        ErrorKind::ResourceBusy => "다른 곳에서 쓰고 있습니다",
        ErrorKind::InvalidFilename => "쓸 수 없는 파일 이름입니다",
        ErrorKind::CrossesDevices => "다른 장치로는 옮길 수 없습니다",
        ErrorKind::TooManyLinks => "링크가 너무 많습니다",
        ErrorKind::TimedOut => "시간이 초과되었습니다",
        ErrorKind::Interrupted => "중단되었습니다",
        ErrorKind::UnexpectedEof => "파일이 예상보다 일찍 끝납니다",
        ErrorKind::WriteZero => "더 이상 쓸 수 없습니다",
        ErrorKind::OutOfMemory => "메모리가 부족합니다",
        ErrorKind::BrokenPipe => "받는 쪽이 닫혔습니다",
        ErrorKind::Unsupported => "이 시스템에서 할 수 없는 작업입니다",
        ErrorKind::StaleNetworkFileHandle => "네트워크 파일이 더 이상 유효하지 않습니다",
        _ => return None,
    })
}
