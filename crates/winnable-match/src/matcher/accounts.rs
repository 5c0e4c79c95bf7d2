//! The accounts as columns: what matching compares, and nothing else.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::address::Address;
use crate::domain::Companies;
use crate::matcher::vocabulary::WordCounts;
use crate::matcher::vocabulary::each_shortened;
use crate::name::{CompanyName, LegalForm, write_out};
use crate::phone::Phone;
use crate::place::{Place, key, postal_key};
use crate::record::AccountRecord;

/// Up to four legal forms in one number; names with more keep the first four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Forms(u64);

impl Forms {
    const BITS: u32 = 16;

    pub(super) fn of(forms: &[LegalForm]) -> Self {
        let four = forms.iter().take(4);
        Self(four.fold(0, |packed, form| {
            packed << Self::BITS | u64::from(form.number() + 1)
        }))
    }

    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether both state forms and not the same ones: two legal entities. *Company* is often a
    /// part of the name that another form follows, so that where both have it the one may leave the
    /// other form out.
    pub(super) fn differ(self, other: Self) -> bool {
        if self.is_none() || other.is_none() || self == other {
            return false;
        }
        match (self.without_company(), other.without_company()) {
            (Some(ours), Some(theirs)) => !ours.is_none() && !theirs.is_none() && ours != theirs,
            _ => true,
        }
    }

    /// The other forms, where *Company* is one of them.
    fn without_company(self) -> Option<Self> {
        let forms = (0..4).map(|at| self.0 >> (at * Self::BITS) & 0xffff);
        let company = u64::from(LegalForm::company().number()) + 1;
        let rest = |packed: u64, form: u64| match form {
            0 => packed,
            form if form == company => packed,
            form => packed << Self::BITS | form,
        };
        let has = forms.clone().any(|form| form == company);
        has.then(|| Self(forms.fold(0, rest)))
    }
}

/// Accounts while they are read, and afterwards: each column by position.
#[derive(Clone, Debug, Default)]
pub(super) struct Accounts {
    ids: String,
    id_ends: Vec<u32>,
    /// Words of names: keys while accounts are read.
    pub(super) word_keys: Vec<u64>,
    pub(super) word_ends: Vec<u32>,
    pub(super) rows: Vec<Row>,
    /// Further keys of accounts: ids of other systems, and ids that were merged.
    pub(super) external: Vec<(u64, u32)>,
    pub(super) former: Vec<(u64, u32)>,
    /// Names that are not ASCII, by each text that lacks one letter of theirs.
    pub(super) near: Vec<(u64, u32)>,
    pub(super) counts: WordCounts,
}

/// What is compared of one account, side by side: a comparison touches one place in memory. Keys
/// are zero where the account states nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    pub(super) domain: u64,
    /// The words of the name without spaces.
    pub(super) compact: u64,
    /// The words of the name in any order.
    pub(super) unordered: u64,
    /// The words with umlauts written out, where there are any.
    pub(super) written_out: u64,
    pub(super) house: u64,
    pub(super) forms: Forms,
    pub(super) place: PackedPlace,
    pub(super) phone: Option<Phone>,
    /// Whether the name is written in an alphabet.
    pub(super) latin: bool,
}

/// The keys of a place in 32 bits each: equal places are equal, and two different ones are taken
/// for one in four thousand million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PackedPlace {
    pub(super) country: u32,
    pub(super) state: u32,
    pub(super) city: u32,
    pub(super) postal: u32,
}

impl PackedPlace {
    pub(super) fn of(place: Place) -> Self {
        Self {
            country: pack(place.country),
            state: pack(place.state),
            city: pack(place.city),
            postal: pack(place.postal),
        }
    }
}

/// The upper half of a key; zero stays zero and nothing else becomes it.
fn pack(key: u64) -> u32 {
    if key == 0 {
        return 0;
    }
    u32::try_from(key >> 32).unwrap_or(u32::MAX).max(1)
}

/// Keys of places that were read before: an export names the same ones again and again.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    known: HashMap<Box<str>, Place, FixedState>,
    spelled: String,
}

/// So many spellings of places are remembered.
const MOST_PLACES: usize = 1 << 15;

impl Places {
    /// Where a company sits, by the columns of a row and by what its address holds: the place, and
    /// the house.
    pub(super) fn located(
        &mut self,
        address: Option<&str>,
        city: Option<&str>,
        state: Option<&str>,
        postal_code: Option<&str>,
        country: Option<&str>,
    ) -> (PackedPlace, u64) {
        let mut place = self.town(city, state, country);
        place.postal = postal_code.map_or(0, postal_key);
        let address = address.map(Address::read).unwrap_or_default();
        if place.postal == 0 {
            place.postal = address.postal;
        }
        (PackedPlace::of(place), address.house)
    }

    fn town(&mut self, city: Option<&str>, state: Option<&str>, country: Option<&str>) -> Place {
        if city.is_none() && state.is_none() && country.is_none() {
            return Place::default();
        }
        self.spelled.clear();
        for part in [city, state, country] {
            self.spelled.push_str(part.unwrap_or_default());
            self.spelled.push('\u{1f}');
        }
        if let Some(place) = self.known.get(self.spelled.as_str()) {
            return *place;
        }
        let place = Place::read(country, state, city);
        if self.known.len() < MOST_PLACES {
            self.known.insert(self.spelled.as_str().into(), place);
        }
        place
    }
}

/// Memory for reading one account after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    name: CompanyName,
    text: String,
    seen: Vec<u64>,
    places: Places,
}

impl Accounts {
    pub(super) fn len(&self) -> usize {
        self.id_ends.len()
    }

    pub(super) fn id(&self, at: u32) -> &str {
        let end = |at: usize| self.id_ends.get(at).map_or(0, |end| *end as usize);
        let start = (at as usize).checked_sub(1).map_or(0, end);
        self.ids.get(start..end(at as usize)).unwrap_or_default()
    }

    pub(super) fn push(
        &mut self,
        account: &AccountRecord<'_>,
        companies: &Companies,
        reading: &mut Reading,
    ) {
        let at = position(self.len());
        self.ids.push_str(account.id);
        self.id_ends.push(position(self.ids.len()));
        let raw = account.name.unwrap_or_default();
        let name = &mut reading.name;
        let written_out = written_out_key(raw, name, &mut reading.text);
        name.read(raw);
        reading.seen.clear();
        let mut unordered = 0_u64;
        for word in name.words() {
            let hash = key(word);
            let is_new = !reading.seen.contains(&hash);
            self.word_keys
                .push(self.counts.add(word, u32::from(is_new)));
            reading.seen.push(hash);
            unordered = unordered.wrapping_add(mixed(hash));
        }
        self.word_ends.push(position(self.word_keys.len()));
        let is_named = !name.is_empty() && !is_placeholder(name);
        if is_named && !name.compact().is_ascii() {
            each_shortened(name.compact(), NEAR_LETTERS, |key| {
                self.near.push((key, at));
            });
        }
        let (place, house) = reading.places.located(
            account.address,
            account.city,
            account.state,
            account.postal_code,
            account.country,
        );
        let site = |domain| companies.site_key(domain, name.compact()).ok();
        let domain = account.domain.and_then(site);
        self.rows.push(Row {
            domain: domain.unwrap_or(0),
            compact: if is_named { key(name.compact()) } else { 0 },
            unordered,
            written_out,
            house,
            forms: Forms::of(name.legal_forms()),
            place,
            phone: account.phone.and_then(Phone::parse),
            latin: is_latin(name),
        });
        let external = account.external_ids.iter().map(|id| (key(id.trim()), at));
        self.external.extend(external);
    }

    /// Takes the accounts of a later part in behind these.
    pub(super) fn append(&mut self, other: Self) {
        let (accounts, ids, words) = (
            position(self.len()),
            position(self.ids.len()),
            position(self.word_keys.len()),
        );
        self.ids.push_str(&other.ids);
        self.id_ends
            .extend(other.id_ends.iter().map(|end| end + ids));
        self.word_keys.extend(other.word_keys);
        self.word_ends
            .extend(other.word_ends.iter().map(|end| end + words));
        self.rows.extend(other.rows);
        let moved = |list: Vec<(u64, u32)>| list.into_iter().map(move |(k, at)| (k, at + accounts));
        self.external.extend(moved(other.external));
        self.former.extend(moved(other.former));
        self.near.extend(moved(other.near));
        self.counts.merge(&other.counts);
    }
}

/// Whether a name is written in an alphabet, so that it can be compared with one in Hangul or not.
pub(super) fn is_latin(name: &CompanyName) -> bool {
    name.compact()
        .chars()
        .any(|c| c.is_alphabetic() && c < '\u{1100}')
}

/// The key of a name with its umlauts written out; zero where it has none. `name` and `text` are
/// memory for it.
pub(super) fn written_out_key(raw: &str, name: &mut CompanyName, text: &mut String) -> u64 {
    if !write_out(raw, text) {
        return 0;
    }
    name.read(text);
    if name.is_empty() {
        0
    } else {
        key(name.compact())
    }
}

/// Names of so many letters are looked for with one letter wrong as a whole: a slip in Hangul may
/// stand where two words meet.
pub(super) const NEAR_LETTERS: std::ops::RangeInclusive<usize> = 4..=14;

/// What people write where they have no company to name.
const PLACEHOLDERS: [&str; 22] = [
    "unknown",
    "none",
    "na",
    "test",
    "nocompany",
    "notprovided",
    "notapplicable",
    "noname",
    "selfemployed",
    "self",
    "freelance",
    "freelancer",
    "student",
    "retired",
    "private",
    "individual",
    "personal",
    "개인",
    "미상",
    "무소속",
    "학생",
    "프리랜서",
];

/// Whether a name says that there is none.
pub(super) fn is_placeholder(name: &CompanyName) -> bool {
    name.legal_forms().is_empty() && PLACEHOLDERS.contains(&name.compact())
}

/// A word's key for sums, in which the order of words makes no difference.
pub(super) fn mixed(hash: u64) -> u64 {
    let x = (hash ^ (hash >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (x ^ (x >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

/// The key of a telephone number: its subscriber's part, as the area is often left out.
pub(super) fn phone_key(phone: Phone) -> u64 {
    mixed(u64::from(phone.subscriber()))
}

pub(super) fn position(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
