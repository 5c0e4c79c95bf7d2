//! A record in the form in which accounts are kept.

use crate::MatchCode;
use crate::background::{WordKind, surprise};
use crate::name::CompanyName;
use crate::phone::Phone;
use crate::place::key;
use crate::record::Record;
use crate::weight::Weight;

use super::Matcher;
use super::accounts::{
    Forms, PackedPlace, Places, is_latin, is_placeholder, mixed, written_out_key,
};

/// Memory for asking: keep one a thread and hand it to every call.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    pub(super) name: CompanyName,
    /// A text in between.
    pub(super) text: String,
    pub(super) words: Vec<QueryWord>,
    pub(super) candidates: Vec<u32>,
    pub(super) corrections: Vec<u32>,
    pub(super) places: Places,
    /// Accounts that a person ruled out for the record at hand.
    pub(crate) rejected: Vec<u32>,
}

/// A word of the record's name.
#[derive(Clone, Copy, Debug)]
pub(super) struct QueryWord {
    /// Its position in the vocabulary, if an account has it.
    pub(super) known: Option<u32>,
    /// How many accounts have it.
    pub(super) accounts: u32,
    pub(super) rarity: i32,
    pub(super) kind: WordKind,
}

/// The record's values as keys; zero where it states none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Query {
    pub(super) is_named: bool,
    pub(super) compact: u64,
    pub(super) unordered: u64,
    pub(super) written_out: u64,
    pub(super) forms: Forms,
    pub(super) latin: bool,
    /// What it proves that a company is called so.
    pub(super) rarity: i32,
    pub(super) place: PackedPlace,
    /// What it proves to share the country, the state, the city and the postal code.
    pub(super) place_weights: [i32; 4],
    pub(super) house: u64,
    pub(super) phone: Option<Phone>,
    pub(super) external: u64,
    /// The domain of the company, then that of the e-mail address.
    pub(super) domains: [u64; 2],
    /// Why the first of them, in that order, is no company's.
    pub(super) no_domain: [Option<MatchCode>; 2],
    /// The account itself, when accounts are compared with each other.
    pub(super) itself: Option<u32>,
}

impl Matcher {
    /// Reads a record into the scratch.
    pub(super) fn query(
        &self,
        record: &Record<'_>,
        itself: Option<u32>,
        scratch: &mut Scratch,
    ) -> Query {
        let mut query = Query {
            itself,
            phone: record.phone.and_then(Phone::parse),
            external: record.external_id.map_or(0, |id| key(id.trim())),
            ..Query::default()
        };
        (query.place, query.house) = scratch.places.located(
            record.address,
            record.city,
            record.state,
            record.postal_code,
            record.country,
        );
        query.place_weights = self.frequencies.weights(query.place);
        let raw = record.name.unwrap_or_default();
        query.written_out = written_out_key(raw, &mut scratch.name, &mut scratch.text);
        scratch.name.read(raw);
        let name = scratch.name.compact();
        let site = record
            .domain
            .map(|domain| self.companies.site_key(domain, name));
        let mail = record.email_domain.map(|domain| self.companies.key(domain));
        for (at, domain) in [site, mail].into_iter().enumerate() {
            match domain {
                Some(Ok(key)) => query.domains[at] = key,
                Some(Err(code)) => query.no_domain[at] = Some(code),
                None => {}
            }
        }
        self.query_name(&mut query, scratch);
        query
    }

    fn query_name(&self, query: &mut Query, scratch: &mut Scratch) {
        let name = &scratch.name;
        scratch.words.clear();
        query.is_named = !name.is_empty() && !is_placeholder(name);
        if !query.is_named {
            return;
        }
        query.compact = key(name.compact());
        query.forms = Forms::of(name.legal_forms());
        query.latin = is_latin(name);
        for text in name.words() {
            let hash = key(text);
            query.unordered = query.unordered.wrapping_add(mixed(hash));
            let known = self.vocabulary.find(hash);
            scratch.words.push(match known {
                Some(at) => {
                    let word = self.vocabulary.word(at);
                    QueryWord {
                        known,
                        accounts: word.accounts,
                        rarity: word.rarity(query.itself.is_some()),
                        kind: word.kind,
                    }
                }
                None => QueryWord {
                    known,
                    accounts: 0,
                    rarity: surprise(text),
                    kind: WordKind::of(text),
                },
            });
        }
        let namesakes = self
            .by_compact
            .get(query.compact)
            .len()
            .max(self.by_unordered.get(query.unordered).len());
        let words = scratch.words.iter().map(|word| word.rarity).sum::<i32>();
        query.rarity = words.max(self.rarity_of_name(namesakes, query.itself.is_some()));
    }

    /// What it proves that a company is called so, by how many accounts are.
    fn rarity_of_name(&self, namesakes: usize, among_them: bool) -> i32 {
        let others = namesakes.saturating_sub(1 + usize::from(among_them)) as u64;
        // A name that nobody else has stands for one in four times as many.
        Weight::of_ratio(4 * self.len() as u64, 4 * others + 1).hundredths()
    }
}
