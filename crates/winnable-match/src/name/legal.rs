//! Legal forms: their spellings, and taking them off the ends of a name.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use unicode_normalization::char::canonical_combining_class;

use super::CompanyName;
use super::fold::{Script, fold_into, script};
use super::scan::scan;
use crate::typo::is_typo;

/// A legal form, whatever its spelling: `Inc`, `Inc.` and `Incorporated` are one, and so are
/// `Co., Ltd.`, `㈜`, `주식회사` and `株式会社`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LegalForm(u16);

impl LegalForm {
    /// The form's name in outputs, such as `inc` or `co_ltd`.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The countries that know it, as ISO 3166 codes in lower case; `*` for many.
    pub fn countries(self) -> impl Iterator<Item = &'static str> {
        self.entry().countries.split(',').map(str::trim)
    }

    /// *Company* and its like in other languages, which say only that it is a firm.
    pub(crate) fn company() -> Self {
        Self(TABLE.company)
    }

    /// The form's position in the table.
    pub(crate) const fn number(self) -> u16 {
        self.0
    }

    /// One spelling of the form in front of a name or behind it, in the letters by which names are
    /// compared.
    pub(super) fn spelling(self, side: Side) -> &'static str {
        match side {
            Side::Front => &self.entry().in_front,
            Side::Back => &self.entry().behind,
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "a form is only made from the table's own positions"
    )]
    fn entry(self) -> &'static Entry {
        &TABLE.entries[usize::from(self.0)]
    }
}

impl fmt::Display for LegalForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[derive(Debug)]
struct Entry {
    name: &'static str,
    countries: &'static str,
    /// How it is printed in front of a name; blank where it never stands there.
    in_front: Box<str>,
    /// How it is printed behind a name.
    behind: Box<str>,
}

/// Forms that are long enough to be known when they are mistyped.
const LONG_FORMS: [&str; 6] = [
    "company",
    "corporation",
    "limited",
    "incorporated",
    "aktiengesellschaft",
    "gesellschaft",
];
/// A shorter word is near too many others.
const SHORTEST_MISSPELLED: usize = 6;

/// Where a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Front,
    Back,
}

/// One spelling, by its words.
#[derive(Debug)]
struct Spelling {
    words: Vec<Box<str>>,
    form: LegalForm,
    at_start: bool,
    at_end: bool,
}

impl Spelling {
    fn is_at(&self, name: &CompanyName, from: usize) -> bool {
        (from..)
            .zip(&self.words)
            .all(|(at, word)| name.word(at) == &**word)
    }
}

#[derive(Debug, Default)]
struct Table {
    entries: Vec<Entry>,
    /// Spellings by their last word, the longest first.
    by_last: HashMap<Box<str>, Vec<Spelling>, FixedState>,
    /// Spellings by their first word, the longest first.
    by_first: HashMap<Box<str>, Vec<Spelling>, FixedState>,
    /// Forms that are written without a space in Korean, Japanese and Chinese, the longest first.
    attached: Vec<Box<str>>,
    /// The position of `co`.
    company: u16,
    /// Words of spellings that have several.
    parts: HashSet<Box<str>, FixedState>,
    /// Every spelling while the table is read.
    printed: Vec<(LegalForm, Box<str>)>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("../../data/legal-forms.txt")));

impl Table {
    /// Reads lines of `canonical | countries | spelling; spelling | where`.
    fn read(text: &'static str) -> Self {
        let mut table = Self::default();
        for line in text.lines() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut cells = line.split('|').map(str::trim);
            let (Some(name), Some(countries), Some(spellings)) =
                (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let place = cells.next().unwrap_or("end");
            let spellings = spellings.split(';').map(str::trim);
            table.add(name, countries, spellings.filter(|s| !s.is_empty()), place);
        }
        let longest_first = |list: &mut Vec<Spelling>| {
            list.sort_by_key(|spelling| std::cmp::Reverse(spelling.words.len()));
        };
        table.by_last.values_mut().for_each(longest_first);
        table.by_first.values_mut().for_each(longest_first);
        table
            .attached
            .sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        table.attached.dedup();
        table.choose_spellings();
        let company = table.entries.iter().position(|entry| entry.name == "co");
        table.company = company
            .and_then(|at| u16::try_from(at).ok())
            .unwrap_or(u16::MAX);
        table
    }

    /// A form is printed in one word where one of its spellings is one, which no word before it can
    /// make part of another form; among such, and where there is none, as it is called. Whatever is
    /// printed reads back as the form.
    fn choose_spellings(&mut self) {
        for (form, spelling) in std::mem::take(&mut self.printed) {
            for side in [Side::Front, Side::Back] {
                if self.is_better(&spelling, form, side)
                    && self.reads_back(&spelling, form, side)
                    && let Some(entry) = self.entries.get_mut(usize::from(form.0))
                {
                    match side {
                        Side::Front => entry.in_front = spelling.clone(),
                        Side::Back => entry.behind = spelling.clone(),
                    }
                }
            }
        }
    }

    fn is_better(&self, spelling: &str, form: LegalForm, side: Side) -> bool {
        let Some(entry) = self.entries.get(usize::from(form.0)) else {
            return false;
        };
        let so_far = match side {
            Side::Front => &entry.in_front,
            Side::Back => &entry.behind,
        };
        let is_one = |spelling: &str| spelling.is_ascii() && !spelling.contains(' ');
        let is_called = *spelling == *entry.name.replace('_', " ");
        so_far.is_empty()
            || (is_one(spelling) && !is_one(so_far))
            || (is_one(spelling) == is_one(so_far) && is_called)
    }

    fn reads_back(&self, spelling: &str, form: LegalForm, side: Side) -> bool {
        let mut name = CompanyName::default();
        let text = match side {
            Side::Front => format!("{spelling} xx"),
            Side::Back => format!("xx {spelling}"),
        };
        fold_into(&text, &mut name.folded);
        scan(&mut name, false);
        while self.strip_end(&mut name) || self.strip_start(&mut name) {}
        name.forms == [form] && name.compact() == "xx"
    }

    fn add(
        &mut self,
        name: &'static str,
        countries: &'static str,
        spellings: impl Iterator<Item = &'static str>,
        place: &str,
    ) {
        let known = self.entries.iter().position(|entry| entry.name == name);
        let mut form = known.and_then(|at| u16::try_from(at).ok()).map(LegalForm);
        for spelling in spellings {
            let words = words_of(spelling);
            let (Some(first), Some(last)) = (words.first().cloned(), words.last().cloned()) else {
                continue;
            };
            let joined: Box<str> = words.join(" ").into();
            let form = *form.get_or_insert_with(|| {
                self.entries.push(Entry {
                    name,
                    countries,
                    in_front: Box::default(),
                    behind: Box::default(),
                });
                LegalForm(u16::try_from(self.entries.len() - 1).unwrap_or(u16::MAX))
            });
            self.printed.push((form, joined));
            if let [word] = words.as_slice()
                && word.chars().count() > 2
                && word.chars().all(|c| script(c) != Script::Alphabet)
            {
                self.attached.push(word.clone());
            }
            if words.len() > 1 {
                self.parts.extend(words.iter().cloned());
            }
            let make = |words| Spelling {
                words,
                form,
                at_start: matches!(place, "any" | "start"),
                at_end: matches!(place, "any" | "end"),
            };
            self.by_last
                .entry(last)
                .or_default()
                .push(make(words.clone()));
            self.by_first.entry(first).or_default().push(make(words));
        }
    }
}

/// The words of a spelling, in the letters by which names are compared.
fn words_of(spelling: &str) -> Vec<Box<str>> {
    let mut name = CompanyName::default();
    fold_into(spelling, &mut name.folded);
    scan(&mut name, false);
    name.words().map(Box::from).collect()
}

/// Whether a word is part of a spelling of several words.
pub(super) fn is_part_of_spelling(word: &str) -> bool {
    TABLE.parts.contains(word)
}

/// The attached legal form at the start or the end of a word, if more of the word is left.
pub(super) fn attached(word: &str) -> Option<(&'static str, bool)> {
    TABLE.attached.iter().find_map(|form| {
        let is_part = word.len() > form.len();
        let behind = word
            .strip_prefix(&**form)
            .and_then(|rest| rest.chars().next());
        // A mark alone is no rest of a word.
        if behind.is_some_and(|first| canonical_combining_class(first) == 0) {
            Some((&**form, true))
        } else if is_part && word.ends_with(&**form) {
            Some((&**form, false))
        } else {
            None
        }
    })
}

/// Takes one legal form off an end if a word is left; says whether it did.
pub(super) fn strip(name: &mut CompanyName) -> bool {
    TABLE.strip_end(name) || TABLE.strip_start(name)
}

impl Table {
    fn strip_end(&self, name: &mut CompanyName) -> bool {
        let Some(last) = name.len().checked_sub(1) else {
            return false;
        };
        let Some(spellings) = self.by_last.get(name.word(last)) else {
            return last > 0 && name.forms.is_empty() && self.strip_misspelled(name);
        };
        let found = spellings.iter().find(|spelling| {
            let count = spelling.words.len();
            spelling.at_end && count <= last && spelling.is_at(name, name.len() - count)
        });
        let Some(spelling) = found else {
            return false;
        };
        name.drop_back(spelling.words.len());
        name.add_form(spelling.form, Side::Back);
        true
    }

    /// Takes off a long form that is mistyped, where no form was found: `Corpration`.
    fn strip_misspelled(&self, name: &mut CompanyName) -> bool {
        let word = name.word(name.len() - 1);
        if word.len() < SHORTEST_MISSPELLED || !word.is_ascii() {
            return false;
        }
        let meant = LONG_FORMS
            .iter()
            .find(|form| word.as_bytes().first() == form.as_bytes().first() && is_typo(word, form));
        let spelling = meant.and_then(|form| {
            let of_word = self.by_last.get(*form)?;
            of_word.iter().find(|spelling| spelling.words.len() == 1)
        });
        let Some(spelling) = spelling else {
            return false;
        };
        name.drop_back(1);
        name.add_form(spelling.form, Side::Back);
        true
    }

    fn strip_start(&self, name: &mut CompanyName) -> bool {
        if name.len() < 2 {
            return false;
        }
        let Some(spellings) = self.by_first.get(name.word(0)) else {
            return false;
        };
        let found = spellings.iter().find(|spelling| {
            let count = spelling.words.len();
            spelling.at_start && count < name.len() && spelling.is_at(name, 0)
        });
        let Some(spelling) = found else {
            return false;
        };
        name.drop_front(spelling.words.len());
        name.add_form(spelling.form, Side::Front);
        true
    }
}
