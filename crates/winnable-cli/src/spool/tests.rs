use std::io::{Read, Seek};

use super::*;

#[test]
fn what_is_kept_is_read_again() {
    let mut kept = keep(&b"a,b\n1,2\n"[..], 8).expect("it fits");
    for _ in 0..2 {
        let mut text = String::new();
        kept.rewind().expect("a file");
        kept.read_to_string(&mut text).expect("text");
        assert_eq!(text, "a,b\n1,2\n");
    }
}

/// An endless source is read up to the limit, and no further than one buffer beyond.
#[test]
fn f12_an_endless_source_stops_at_the_limit() {
    struct Endless(u64);
    impl Read for Endless {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            self.0 += buf.len() as u64;
            buf.fill(b'y');
            Ok(buf.len())
        }
    }
    let (mut endless, limit) = (Endless(0), 1024 * 1024);
    let refused = keep(&mut endless, limit);
    assert!(matches!(refused, Err(OriginError::TooLarge)), "{refused:?}");
    assert!(endless.0 <= limit + BUFFER as u64, "{}", endless.0);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_what_is_kept() {
    use std::os::unix::fs::MetadataExt;

    let found = nameless().and_then(|file| file.metadata()).expect("a file");
    assert_eq!(found.mode() & 0o777, 0o600);
    assert_eq!(found.nlink(), 0, "it has no name");
}
