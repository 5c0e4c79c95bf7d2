//! Company names as they are compared: words, and the legal forms that were taken off.

mod fold;
mod korean;
mod legal;
mod scan;

use std::fmt::{self, Write};

pub(crate) use fold::{fold_into, write_out};
pub use legal::LegalForm;
use legal::Side;

/// A company's name as it is compared: its words, and the legal forms at its ends.
///
/// Case, punctuation, marks over letters, full-width letters, invisible characters, `&` and *and*,
/// *The* at either end and a registry's tail such as `/DE/` make no difference. Single letters
/// beside each other are one word, so that `A. O. Smith` and `SMITH A O` have the same words.
/// Korean words are parted where a line of business begins (`삼성전자` is 삼성 and 전자), and Latin
/// letters that are spelled in Hangul are read (`엘지` is *lg*). Legal forms of many countries are
/// taken off at either end and kept as evidence: `㈜`, `(주)`, `주식회사` and `Co., Ltd.` are one.
///
/// A name always keeps a word: `Limited` alone is a word and no legal form.
///
/// ```
/// use winnable_match::CompanyName;
/// let name = CompanyName::new("The A. O. Smith Corporation /DE/");
/// assert_eq!(name.words().collect::<Vec<_>>(), ["ao", "smith"]);
/// assert_eq!(name.legal_forms()[0].name(), "corp");
/// assert_eq!(name.to_string(), "ao smith corp");
///
/// assert!(CompanyName::new("㈜엘지전자").is_same(&CompanyName::new("LG전자 주식회사")));
/// assert!(!CompanyName::new("Acme Inc").is_same(&CompanyName::new("Acme Ltd")));
/// ```
#[derive(Clone, Debug, Default)]
pub struct CompanyName {
    /// The words, one after the other without spaces.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    forms: Vec<LegalForm>,
    /// The forms as they were taken off, from the outside in.
    front: Vec<LegalForm>,
    back: Vec<LegalForm>,
    tail: String,
    folded: String,
    /// Memory for a text in between, so that reading name after name takes none anew.
    spare: String,
    /// Memory for a second reading.
    other: Option<Box<CompanyName>>,
}

/// Entities of HTML that web forms leave in names.
fn without_entities(raw: &str) -> String {
    raw.replace("&amp;", "&")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&quot;", " ")
        .replace("&nbsp;", " ")
}

/// More legal forms than this are no name.
const MOST_FORMS: usize = 8;

impl CompanyName {
    /// Normalises a name.
    pub fn new(raw: &str) -> Self {
        let mut name = Self::default();
        name.read(raw);
        name
    }

    /// Normalises another name in the memory of this one.
    pub fn read(&mut self, raw: &str) {
        self.read_once(raw);
        // Forms side by side, or beside a word that is part of a spelling, may spell another form:
        // such a name is what its printed form reads as.
        for _ in 0..MOST_FORMS {
            if !self.may_read_otherwise() {
                break;
            }
            let mut before = std::mem::take(&mut self.spare);
            before.clear();
            // Writing to a string cannot fail.
            let _ = write!(before, "{self}");
            let mut printed = self.other.take().unwrap_or_default();
            printed.read_once(&before);
            let is_same = printed.prints_as(&before);
            if !is_same {
                std::mem::swap(&mut printed.tail, &mut self.tail);
                std::mem::swap(&mut *printed, self);
            }
            self.spare = before;
            self.other = Some(printed);
            if is_same {
                break;
            }
        }
    }

    /// Whether the normal form is a text, without writing it anywhere.
    fn prints_as(&self, text: &str) -> bool {
        let mut rest = Rest(text);
        write!(rest, "{self}").is_ok() && rest.0.is_empty()
    }

    fn may_read_otherwise(&self) -> bool {
        let is_part = |at: usize| legal::is_part_of_spelling(self.word(at));
        let ends = || is_part(0) || is_part(self.len().saturating_sub(1));
        match self.front.len() + self.back.len() {
            0 => false,
            1 => ends(),
            _ => true,
        }
    }

    fn read_once(&mut self, raw: &str) {
        if raw.contains('&') && raw.contains(';') {
            fold::fold_into(&without_entities(raw), &mut self.folded);
        } else {
            fold::fold_into(raw, &mut self.folded);
        }
        scan::scan(self, true);
        while scan::drop_article(self) || legal::strip(self) {}
        korean::read_letters(self);
    }

    /// The words in their order, without legal forms.
    pub fn words(&self) -> impl Iterator<Item = &str> + '_ {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let end = *end as usize;
            let word = self.text.get(start..end).unwrap_or_default();
            start = end;
            word
        })
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no word: the text held no letter and no digit.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The words without spaces: `GTX Pro` and `GTXPro` are both `gtxpro`.
    pub fn compact(&self) -> &str {
        &self.text
    }

    /// The legal forms that were taken off, each once, in the order of their names.
    pub fn legal_forms(&self) -> &[LegalForm] {
        &self.forms
    }

    /// What stood between slashes at the end, such as `de` of `/DE/`; blank where nothing did.
    pub fn registry_tail(&self) -> &str {
        &self.tail
    }

    /// Whether two names are the same words, whatever their order or spacing.
    pub fn is_same_stripped(&self, other: &Self) -> bool {
        if self.text == other.text {
            return true;
        }
        if self.ends.len() != other.ends.len() {
            return false;
        }
        let sorted = |name: &Self| {
            let mut words: Vec<String> = name.words().map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        sorted(self) == sorted(other)
    }

    /// Whether two names are the same words with the same legal forms.
    pub fn is_same(&self, other: &Self) -> bool {
        self.forms == other.forms && self.is_same_stripped(other)
    }

    fn word(&self, index: usize) -> &str {
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(index).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    fn drop_back(&mut self, count: usize) {
        self.ends.truncate(self.len().saturating_sub(count));
        let end = self.ends.last().copied().unwrap_or(0);
        self.text.truncate(end as usize);
    }

    fn drop_front(&mut self, count: usize) {
        let count = count.min(self.len());
        let Some(cut) = count
            .checked_sub(1)
            .and_then(|last| self.ends.get(last))
            .copied()
        else {
            return;
        };
        self.text.drain(..cut as usize);
        self.ends.drain(..count);
        for end in &mut self.ends {
            *end -= cut;
        }
    }

    fn push_word(&mut self, word: &str) {
        self.text.push_str(word);
        self.end_word();
    }

    fn end_word(&mut self) {
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        if self.ends.last().copied().unwrap_or(0) < end {
            self.ends.push(end);
        }
    }

    fn add_form(&mut self, form: LegalForm, side: Side) {
        match side {
            Side::Front => self.front.push(form),
            Side::Back => self.back.push(form),
        }
        if let Err(at) = self.forms.binary_search(&form) {
            self.forms.insert(at, form);
        }
    }
}

/// What is left of a text that is expected.
struct Rest<'t>(&'t str);

impl Write for Rest<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Two names are equal when their words in their order, their legal forms and their tails are.
impl PartialEq for CompanyName {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && self.ends == other.ends
            && self.forms == other.forms
            && self.tail == other.tail
    }
}

impl Eq for CompanyName {}

/// The normal form: the words between their legal forms. Normalising it again changes nothing.
impl fmt::Display for CompanyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let front = self.front.iter().map(|form| form.spelling(Side::Front));
        let back = self.back.iter().rev();
        let back = back.map(|form| form.spelling(Side::Back));
        for (at, word) in front.chain(self.words()).chain(back).enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            if scan::is_joiner(word) {
                // Initials that spell a joiner are printed as the letters they are.
                for (at, letter) in word.chars().enumerate() {
                    write!(f, "{}{letter}", if at > 0 { " " } else { "" })?;
                }
            } else {
                f.write_str(word)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
