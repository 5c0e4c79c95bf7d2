//! Physical lines: LF, CRLF and CR each end one, in any mixture.

use memchr::{memchr2, memchr2_iter};

/// Where the first line of `bytes` ends.
pub(super) fn first_break(bytes: &[u8]) -> Option<usize> {
    memchr2(b'\n', b'\r', bytes)
}

/// How many bytes the line end takes that `bytes` starts with.
pub(super) fn break_len(bytes: &[u8]) -> usize {
    if bytes.starts_with(b"\r\n") { 2 } else { 1 }
}

/// How many line ends there are in `bytes`.
pub(crate) fn count_breaks(bytes: &[u8]) -> u64 {
    let breaks = memchr2_iter(b'\n', b'\r', bytes);
    let ends = breaks.filter(|&at| bytes[at] == b'\r' || at == 0 || bytes[at - 1] != b'\r');
    ends.fold(0, |count, _| count + 1)
}
