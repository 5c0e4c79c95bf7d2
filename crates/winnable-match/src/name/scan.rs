//! From a folded text to words.

use unicode_normalization::char::canonical_combining_class;

use super::CompanyName;
use super::fold::{Script, script};

/// Words that join others and distinguish nothing.
const JOINERS: [&str; 3] = ["and", "und", "et"];
/// Whether a word only joins others.
pub(super) fn is_joiner(word: &str) -> bool {
    JOINERS.contains(&word)
}

/// Tails that registries also write without the second slash: states, and that a firm is new.
const OPEN_TAILS: [&str; 56] = [
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "dc", "fl", "ga", "hi", "id", "il", "in", "ia",
    "ks", "ky", "la", "me", "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm",
    "ny", "nc", "nd", "oh", "ok", "or", "pa", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa",
    "wv", "wi", "wy", "new", "adv", "uk", "fi", "can",
];

/// The longest text between slashes at the end that is a registry's tail.
const LONGEST_TAIL: usize = 5;

/// Parts the folded text of a name into words; `compounds` says whether Korean and Chinese words are
/// parted further, which the spelling of a legal form must not be.
pub(super) fn scan(name: &mut CompanyName, compounds: bool) {
    name.text.clear();
    name.ends.clear();
    name.forms.clear();
    name.front.clear();
    name.back.clear();
    name.tail.clear();
    let folded = std::mem::take(&mut name.folded);
    let body = cut_tail(&folded, &mut name.tail);
    let mut scanner = Scanner {
        name,
        start: 0,
        letters: 0,
        script: None,
        in_initials: false,
        compounds,
    };
    let mut chars = body.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if c.is_alphanumeric() || is_mark(c) {
            scanner.letter(c);
        } else if is_apostrophe(c) || (c == '?' && is_inside(before, next)) {
            // `Children's`, `O'Neill`; a question mark inside a word is a letter that was lost.
        } else if c == '(' && bracketed_form(&body[at..]) {
            scanner.end();
            scanner.bracketed(&body[at..]);
            chars.next();
            chars.next();
        } else {
            scanner.end();
        }
        before = c;
    }
    scanner.end();
    name.folded = folded;
}

/// Marks that belong to the letter before them, such as the vowels of Thai or Hindi.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{d7f}' | '\u{e00}'..='\u{eff}' | '\u{3099}' | '\u{309a}' | 'ー')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '‘' | '’' | 'ʼ' | '′')
}

fn is_inside(before: char, next: Option<char>) -> bool {
    before.is_alphabetic() && next.is_some_and(char::is_alphabetic)
}

/// `(주)`, `(유)`, `(株)`: one letter that is not Latin, in brackets.
fn bracketed_form(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    let (inner, close) = (chars.next(), chars.next());
    close == Some(')') && inner.is_some_and(|c| script(c) != Script::Alphabet)
}

/// Takes a tail such as `/DE/` or `/NEW/` off, which registries append to tell namesakes apart.
fn cut_tail<'t>(folded: &'t str, tail: &mut String) -> &'t str {
    let text = folded.trim_end();
    let open = text.strip_suffix(['/', '\\']);
    let is_closed = open.is_some();
    match open.unwrap_or(text).rsplit_once(['/', '\\']) {
        Some((body, inner))
            if (2..=LONGEST_TAIL).contains(&inner.len())
                && (is_closed || OPEN_TAILS.contains(&inner))
                && inner.bytes().all(|byte| byte.is_ascii_lowercase())
                && body.chars().any(char::is_alphanumeric) =>
        {
            tail.push_str(inner);
            body
        }
        _ => text,
    }
}

struct Scanner<'n> {
    name: &'n mut CompanyName,
    /// Where the word that is being read starts in the name's text.
    start: usize,
    letters: u32,
    script: Option<Script>,
    /// Whether the word before is made of single letters, which one more letter joins.
    in_initials: bool,
    compounds: bool,
}

impl Scanner<'_> {
    fn letter(&mut self, c: char) {
        // Marks that did not become one character with their letter make no difference.
        if !c.is_ascii() && canonical_combining_class(c) != 0 {
            return;
        }
        // Digits go with whatever stands beside them: `3M`, `7일레븐`.
        if !c.is_numeric() {
            let script = script(c);
            if self.script.is_some_and(|so_far| so_far != script) {
                self.end();
            }
            self.script = Some(script);
        }
        self.name.text.push(c);
        self.letters += 1;
    }

    fn end(&mut self) {
        if self.letters == 0 {
            return;
        }
        let word = self.name.text.get(self.start..).unwrap_or_default();
        let is_initial = self.letters == 1
            && self.script == Some(Script::Alphabet)
            && word.chars().all(char::is_alphabetic);
        let is_compound =
            self.compounds && matches!(self.script, Some(Script::Hangul | Script::Han));
        if is_joiner(word) {
            // A joiner between initials does not part them: `A & P` is `A and P`.
            self.name.text.truncate(self.start);
        } else if is_initial && self.in_initials {
            self.name.ends.pop();
            self.name.end_word();
        } else if is_compound {
            super::korean::split_compound(self.name, self.start);
            self.in_initials = false;
        } else {
            self.name.end_word();
            self.in_initials = is_initial;
        }
        self.start = self.name.text.len();
        self.letters = 0;
        self.script = None;
    }

    fn bracketed(&mut self, text: &str) {
        let end = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
        self.name.push_word(text.get(..end).unwrap_or_default());
        self.start = self.name.text.len();
        self.in_initials = false;
    }
}

/// Takes `the` off at either end, unless it is all there is; says whether it did.
pub(super) fn drop_article(name: &mut CompanyName) -> bool {
    if name.len() > 1 && name.word(name.len() - 1) == "the" {
        name.drop_back(1);
        true
    } else if name.len() > 1 && name.word(0) == "the" {
        name.drop_front(1);
        true
    } else {
        false
    }
}
