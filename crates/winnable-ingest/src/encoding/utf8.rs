//! Whether a file is UTF-8, line by line.

use memchr::{memchr_iter, memchr2};

/// So many lines of a thousand may be no UTF-8 in a file that is.
const DAMAGED_OF_A_THOUSAND: u64 = 1;

/// What the lines of a file are.
#[derive(Debug, Default)]
pub(super) struct Utf8Lines {
    lines: u64,
    /// Lines that are UTF-8 and could not be ASCII.
    beyond_ascii: u64,
    /// Lines that are no UTF-8.
    bad: u64,
    /// Those with a byte that is no letter in any encoding, or next to none.
    holed: u64,
    /// The first bytes of a character whose others come next.
    carried: Vec<u8>,
    /// What the line that goes on is so far.
    line: Line,
}

#[derive(Clone, Copy, Debug, Default)]
struct Line {
    has_any: bool,
    text: Text,
}

/// What a line is, as far as it was seen: the worst of it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Text {
    #[default]
    Ascii,
    Utf8,
    /// No UTF-8.
    Other,
    /// No UTF-8, with a byte that is next to no letter anywhere.
    Holed,
}

impl Utf8Lines {
    pub(super) fn observe(&mut self, chunk: &[u8]) {
        if self.carried.is_empty() {
            self.observe_joined(chunk, false);
        } else {
            let mut joined = std::mem::take(&mut self.carried);
            joined.extend_from_slice(chunk);
            self.observe_joined(&joined, false);
        }
    }

    /// The end of the file: what is carried will never be whole.
    pub(super) fn end(&mut self) {
        let carried = std::mem::take(&mut self.carried);
        self.observe_joined(&carried, true);
        if self.line.has_any {
            self.end_line();
        }
    }

    fn observe_joined(&mut self, bytes: &[u8], last: bool) {
        let bytes = match str::from_utf8(bytes) {
            Ok(_) => bytes,
            Err(error) if error.error_len().is_none() && !last => {
                let (whole, cut) = bytes.split_at(error.valid_up_to());
                self.carried = cut.to_vec();
                whole
            }
            Err(_) => return self.observe_lines(bytes, last),
        };
        if bytes.is_ascii() {
            self.observe_ascii(bytes);
        } else {
            self.observe_lines(bytes, last);
        }
    }

    /// Lines of nothing but ASCII, which only have to be counted.
    fn observe_ascii(&mut self, bytes: &[u8]) {
        let ends = memchr_iter(b'\n', bytes).count() as u64;
        if ends == 0 && memchr2(b'\r', b'\n', bytes).is_none() {
            self.line.has_any |= !bytes.is_empty();
            return;
        }
        let ends = ends.max(memchr_iter(b'\r', bytes).count() as u64);
        self.end_line();
        self.lines += ends.saturating_sub(1);
        self.line.has_any = !bytes.ends_with(b"\n") && !bytes.ends_with(b"\r");
    }

    fn observe_lines(&mut self, bytes: &[u8], last: bool) {
        let mut rest = bytes;
        while let Some(at) = memchr2(b'\n', b'\r', rest) {
            let (line, behind) = rest.split_at(at);
            self.observe_part(line);
            let is_pair = behind.starts_with(b"\r\n");
            rest = behind.get(1 + usize::from(is_pair)..).unwrap_or_default();
            if self.line.has_any {
                self.end_line();
            }
        }
        // A character that the end of the chunk cuts is judged with the next chunk.
        let cut = str::from_utf8(rest).err();
        let cut = cut.filter(|error| error.error_len().is_none() && !last);
        if let Some(error) = cut {
            let (whole, cut) = rest.split_at(error.valid_up_to());
            self.carried = cut.to_vec();
            rest = whole;
        }
        self.observe_part(rest);
    }

    fn observe_part(&mut self, part: &[u8]) {
        self.line.has_any |= !part.is_empty();
        if part.is_ascii() {
            return;
        }
        let text = match str::from_utf8(part) {
            Ok(_) => Text::Utf8,
            Err(_) if part.contains(&0xFF) => Text::Holed,
            Err(_) => Text::Other,
        };
        self.line.text = self.line.text.max(text);
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.lines += 1;
        self.bad += u64::from(line.text >= Text::Other);
        self.holed += u64::from(line.text == Text::Holed);
        self.beyond_ascii += u64::from(line.text == Text::Utf8);
    }

    /// Whether the file is UTF-8: throughout, or but for one line of a thousand in a file that has
    /// lines which are UTF-8 and nothing less.
    pub(super) fn is_utf8(&self) -> bool {
        self.bad == 0 || (self.is_little() && self.beyond_ascii > 0)
    }

    fn is_little(&self) -> bool {
        self.bad * 1000 < self.lines * DAMAGED_OF_A_THOUSAND
    }

    /// Whether the file is UTF-8 with some damage: short files have no thousand lines, and a file of
    /// ASCII may have a byte that means nothing anywhere.
    pub(super) fn is_damaged(&self) -> bool {
        let outvoted = self.bad == 1 || self.bad * 10 <= self.beyond_ascii;
        let few = self.bad == 1 || self.is_little();
        (self.beyond_ascii > 0 && outvoted) || (self.holed == self.bad && few)
    }
}
