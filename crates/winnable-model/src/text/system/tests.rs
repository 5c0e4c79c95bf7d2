use std::io::Error;

use super::reason;
use crate::Localised;

/// Numbers of Linux, from errno(3).
#[cfg(target_os = "linux")]
#[test]
fn failures_of_the_system_are_said_in_korean() {
    for (number, korean) in [
        (2, "파일이나 폴더가 없습니다(시스템 오류 2)"),
        (13, "권한이 없습니다(시스템 오류 13)"),
        (21, "파일이 아니라 폴더입니다(시스템 오류 21)"),
        (28, "디스크에 남은 공간이 없습니다(시스템 오류 28)"),
        (30, "읽기 전용 파일 시스템입니다(시스템 오류 30)"),
    ] {
        let error = Error::from_raw_os_error(number);
        let text = reason(&error);
        assert_eq!(text.ko(), korean);
        assert_eq!(text.en(), error.to_string());
    }
}

#[test]
fn what_has_no_words_of_ours_keeps_its_own() {
    let text = reason(&Error::other("disk gone"));
    assert_eq!(
        (text.en(), text.ko()),
        ("disk gone".into(), "disk gone".into())
    );
}
