//! The comparisons of a record with one account, each a line of the waterfall.

use crate::decision::{Candidate, Comparison, Level, Waterfall};
use crate::typo::is_typo;

use super::Matcher;
use super::accounts::{Row, phone_key};
use super::align::Alignment;
use super::policy::{
    CLOSE_MOST, CONVERTED, DOMAIN, EXTERNAL, FORM_LEFT_OUT, LEAST_AGREEMENT, LINKED,
    LOOK_ALIKE_MOST, MOST_DROPPED, NAME_MOST, OTHER_FORM, OTHER_NAME, PHONE, PRIOR, Policy,
    RELATED_MOST, SAME_FORM, STREET, STRIPPED_MOST, SUBSCRIBER_MOST, TYPO, shared,
};
use super::query::{Query, Scratch};

/// What else than the sum decides: which comparisons agreed.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent comparisons, each of which agreed or did not"
)]
struct Agreement {
    link: bool,
    domain: bool,
    domains_differ: bool,
    /// The name's level, where both are named.
    name: Option<Level>,
    forms_differ: bool,
    numbers_differ: bool,
    /// Whether the names share one word alone.
    one_word: bool,
    structure_differs: bool,
    place: Option<Level>,
    places_differ: bool,
    phone: bool,
}

impl Agreement {
    /// Whether a field agrees that is as narrow as a city.
    fn has_narrow_field(&self) -> bool {
        use Level::{SameCity, SamePostalCode, SameStreet};
        self.domain
            || self.phone
            || matches!(self.place, Some(SameStreet | SamePostalCode | SameCity))
    }

    fn has_field(&self) -> bool {
        self.has_narrow_field() || matches!(self.place, Some(Level::SameState | Level::SameCountry))
    }

    /// Whether the rest agrees as far as a word that one of them leaves out asks for: the companies
    /// of a group sit in one city, but not in one house.
    fn bears_dropped_word(&self, policy: &Policy) -> bool {
        if self.one_word {
            self.domain || self.phone
        } else if policy.accounts {
            self.domain || self.phone || self.place == Some(Level::SameStreet)
        } else {
            self.has_narrow_field()
        }
    }

    /// Two fields that are a company's own: with them a name may be a brand or a former one.
    fn is_one_office(&self) -> bool {
        self.phone && self.place == Some(Level::SameStreet)
    }
}

impl Matcher {
    /// Whether two names of which one is not ASCII are one with a slip, as a whole.
    fn is_near(&self, scratch: &Scratch, account: u32) -> bool {
        let ours = scratch.name.compact();
        if ours.is_ascii() {
            return false;
        }
        let words = self.name_words(account).iter();
        let theirs: String = words.map(|word| self.vocabulary.text(*word)).collect();
        is_typo(ours, &theirs)
    }

    /// Compares the record with an account.
    #[expect(
        clippy::indexing_slicing,
        reason = "candidates are positions of the accounts"
    )]
    pub(super) fn compare(
        &self,
        query: &Query,
        scratch: &Scratch,
        account: u32,
        link: Option<Level>,
        policy: &Policy,
    ) -> Candidate {
        let mut lines = Waterfall::new(PRIOR);
        let mut agreed = Agreement::default();
        let row = &self.accounts.rows[account as usize];
        if let Some(level) = link.or_else(|| self.external_link(query, account)) {
            agreed.link = true;
            lines.add(
                level,
                match level {
                    Level::ConvertedAccount => CONVERTED,
                    Level::AccountId => LINKED,
                    _ => EXTERNAL,
                },
            );
        }
        self.compare_domain(query, row.domain, policy, &mut lines, &mut agreed);
        self.compare_name(query, scratch, (account, row), &mut lines, &mut agreed);
        self.compare_place(query, row, policy, &mut lines, &mut agreed);
        self.compare_phone(query, row, policy, &mut lines, &mut agreed);
        self.guard(query, policy, &mut lines, &agreed);
        Candidate {
            account,
            weight: lines.weight(),
            waterfall: lines,
        }
    }

    fn external_link(&self, query: &Query, account: u32) -> Option<Level> {
        let holders = (query.external != 0).then(|| self.by_external.get(query.external))?;
        holders.contains(&account).then_some(Level::ExternalId)
    }

    fn compare_domain(
        &self,
        query: &Query,
        theirs: u64,
        policy: &Policy,
        lines: &mut Waterfall,
        agreed: &mut Agreement,
    ) {
        let stated = query.domains.iter().any(|domain| *domain != 0);
        if !stated || theirs == 0 {
            return;
        }
        if !query.domains.contains(&theirs) {
            agreed.domains_differ = true;
            lines.add(Level::OtherDomain, policy.other_domain);
            return;
        }
        agreed.domain = true;
        let holders = policy.others(self.by_domain.get(theirs));
        let level = if holders > 1 {
            Level::SharedDomain
        } else {
            Level::SameDomain
        };
        lines.add(level, shared(DOMAIN, holders, 0));
    }

    fn compare_name(
        &self,
        query: &Query,
        scratch: &Scratch,
        (account, row): (u32, &Row),
        lines: &mut Waterfall,
        agreed: &mut Agreement,
    ) {
        if !query.is_named || row.compact == 0 {
            return;
        }
        let forms = row.forms;
        if is_same_name(row, query) {
            let same_form = forms == query.forms;
            let weight = query.rarity.min(NAME_MOST);
            let (level, weight) = if same_form {
                (Level::FullName, weight)
            } else {
                (Level::StrippedName, weight.min(STRIPPED_MOST))
            };
            agreed.name = Some(level);
            lines.add(level, weight);
        } else {
            let alignment = self.align(scratch, account, query.itself.is_some());
            let (level, weight) = if alignment.agreed == 0 && row.latin != query.latin {
                (Level::OtherScript, 0)
            } else {
                name_level(&alignment, query.itself.is_some())
            };
            let (level, weight) = if level == Level::CloseName || !self.is_near(scratch, account) {
                (level, weight)
            } else {
                let words = scratch.words.iter().map(|word| word.rarity).sum::<i32>();
                (Level::CloseName, (words - TYPO).min(CLOSE_MOST))
            };
            agreed.numbers_differ = alignment.of_record.number && alignment.of_account.number;
            agreed.one_word = alignment.shared == 1;
            agreed.structure_differs =
                alignment.of_record.structure || alignment.of_account.structure;
            agreed.name = Some(level);
            lines.add(level, weight);
            if matches!(level, Level::OtherName | Level::OtherScript) {
                return;
            }
        }
        if forms.differ(query.forms) {
            agreed.forms_differ = true;
            lines.add(Level::OtherForm, OTHER_FORM);
        } else if forms != query.forms {
            lines.add(Level::FormLeftOut, FORM_LEFT_OUT);
        } else if !forms.is_none() {
            lines.add(Level::SameForm, SAME_FORM);
        }
    }

    fn compare_place(
        &self,
        query: &Query,
        row: &Row,
        policy: &Policy,
        lines: &mut Waterfall,
        agreed: &mut Agreement,
    ) {
        let (ours, theirs) = (query.place, row.place);
        let same = |a: u32, b: u32| a != 0 && a == b;
        let differ = |a: u32, b: u32| a != 0 && b != 0 && a != b;
        let postal_differs = differ(ours.postal, theirs.postal);
        let city_differs = differ(ours.city, theirs.city);
        let state_differs = differ(ours.state, theirs.state);
        let country_differs = differ(ours.country, theirs.country);
        let house = row.house;
        let same_house = query.house != 0 && query.house == house;
        let street_differs = query.house != 0 && house != 0 && !same_house;
        // A street of that name may be in every town.
        let elsewhere = country_differs || (city_differs && !same(ours.postal, theirs.postal));
        let [country, state, city, postal] = query.place_weights;
        let (level, weight) = if same_house && !elsewhere && !(postal_differs && state_differs) {
            let holders = policy.others(self.by_house.get(house));
            (
                Level::SameStreet,
                shared(*STREET.end(), holders, *STREET.start()),
            )
        } else if street_differs && policy.accounts {
            (Level::OtherStreet, policy.other_street)
        } else if country_differs {
            (Level::OtherCountry, policy.other_country)
        } else if same(ours.postal, theirs.postal) {
            (Level::SamePostalCode, postal)
        } else if state_differs {
            (Level::OtherState, policy.other_state)
        } else if same(ours.city, theirs.city) {
            (Level::SameCity, city)
        } else if policy.accounts && city_differs {
            (Level::OtherCity, policy.other_city)
        } else if policy.accounts && postal_differs {
            (Level::OtherPostalCode, policy.other_postal)
        } else if same(ours.state, theirs.state) {
            (Level::SameState, state)
        } else if same(ours.country, theirs.country) {
            (Level::SameCountry, country)
        } else if city_differs {
            (Level::OtherCity, policy.other_city)
        } else if postal_differs {
            (Level::OtherPostalCode, policy.other_postal)
        } else {
            return;
        };
        agreed.place = Some(level);
        agreed.places_differ = weight < 0;
        lines.add(level, weight);
    }

    fn compare_phone(
        &self,
        query: &Query,
        row: &Row,
        policy: &Policy,
        lines: &mut Waterfall,
        agreed: &mut Agreement,
    ) {
        let (Some(ours), Some(theirs)) = (query.phone, row.phone) else {
            return;
        };
        if !ours.agrees(theirs) {
            lines.add(Level::OtherPhone, policy.other_phone);
            return;
        }
        agreed.phone = true;
        let most = if ours.has_area() && theirs.has_area() {
            *PHONE.end()
        } else {
            SUBSCRIBER_MOST
        };
        let holders = policy.others(self.by_phone.get(phone_key(theirs)));
        lines.add(Level::SamePhone, shared(most, holders, *PHONE.start()));
    }

    /// Bounds the sum by the rules that no weight overrides: what is never joined by itself, and
    /// the one name that always is.
    fn guard(&self, query: &Query, policy: &Policy, lines: &mut Waterfall, agreed: &Agreement) {
        if agreed.link {
            return;
        }
        let most = policy.thresholds.matched - 1;
        let sum = lines.weight().hundredths();
        let of_domain = agreed.domain && !policy.accounts;
        let office = agreed.is_one_office();
        let level = match agreed.name {
            _ if of_domain => None,
            _ if agreed.forms_differ => Some(Level::TwoEntities),
            _ if agreed.numbers_differ && !office => Some(Level::TwoNumbers),
            // Two offices of one company are two accounts until a person says otherwise.
            _ if policy.accounts && agreed.places_differ => Some(Level::OtherPlace),
            Some(Level::StrippedName) if !agreed.has_field() => Some(Level::SecondField),
            Some(Level::CloseName) if !agreed.has_narrow_field() => Some(Level::SecondField),
            Some(Level::DroppedWord) if !agreed.bears_dropped_word(policy) => {
                Some(Level::SecondField)
            }
            Some(Level::RelatedName) if !office || agreed.structure_differs => {
                Some(Level::ParentOrChild)
            }
            Some(Level::LookAlike) if !(office && policy.accounts) => Some(Level::LookAlikes),
            // Firms of one owner share a house and a switchboard.
            Some(Level::OtherName | Level::OtherScript) => Some(Level::SecondField),
            None if !office => Some(Level::SecondField),
            _ => None,
        };
        if let Some(level) = level {
            let same_words = matches!(agreed.name, Some(Level::FullName | Level::StrippedName));
            if sum > most {
                lines.add(level, most - sum);
            } else if same_words && sum < policy.thresholds.review {
                // The same words are worth a look, however common they are.
                lines.add(level, policy.thresholds.review - sum);
            }
            return;
        }
        match agreed.name {
            Some(Level::FullName) => self.lift_name(query, policy, lines, agreed),
            // With a second field, the name without its form is as good as the whole.
            Some(Level::StrippedName) if !policy.accounts => {
                self.lift_name(query, policy, lines, agreed);
            }
            _ => {}
        }
    }

    /// A name is an account's own, however common its words: where exactly one account has it the
    /// record is matched, and where several have it the record is of one of them, so that its place
    /// can tell them apart. A domain and a country that both speak against it are not outweighed.
    fn lift_name(&self, query: &Query, policy: &Policy, lines: &mut Waterfall, agreed: &Agreement) {
        let matched = policy.thresholds.matched;
        let is_whole = agreed.name == Some(Level::FullName);
        let holders = self.holders(query, is_whole);
        let sum = lines.weight().hundredths();
        if agreed.domains_differ && agreed.place == Some(Level::OtherCountry) {
            return;
        }
        let (level, least) = if policy.accounts {
            // Two accounts of one name are one only with their legal form; else somebody looks.
            let has_form = !query.forms.is_none();
            let is_alone = holders == 2 || agreed.has_narrow_field();
            let is_sure = has_form && is_alone && !agreed.domains_differ;
            let least = if is_sure {
                matched
            } else {
                policy.thresholds.review
            };
            (Level::OneHolder, least)
        } else if holders == 1 {
            (Level::OneHolder, matched)
        } else {
            let of_names: i32 = lines
                .lines()
                .filter(|line| {
                    use Comparison::{LegalForm, Name, Prior};
                    matches!(line.comparison, Prior | Name | LegalForm)
                })
                .map(|line| line.weight.hundredths())
                .sum();
            let least = shared(matched, holders, policy.thresholds.review);
            (Level::AmongHolders, sum + (least - of_names).max(0))
        };
        if sum < least {
            lines.add(level, least - sum);
        }
    }

    /// How many accounts have the record's name, with its legal form or whatever their form.
    fn holders(&self, query: &Query, with_form: bool) -> usize {
        let of_form = |account: &&u32| {
            let row = self.accounts.rows.get(**account as usize);
            !with_form || row.is_some_and(|row| row.forms == query.forms)
        };
        let compact = self.by_compact.get(query.compact);
        let unordered = self.by_unordered.get(query.unordered);
        let others = unordered
            .iter()
            .filter(|account| compact.binary_search(account).is_err());
        compact.iter().chain(others).filter(of_form).count()
    }
}

/// Whether two names are the same words: without spaces, in any order, or with umlauts written out.
fn is_same_name(row: &Row, query: &Query) -> bool {
    row.compact == query.compact
        || row.unordered == query.unordered
        || (query.written_out != 0 && query.written_out == row.compact)
        || (row.written_out != 0 && row.written_out == query.compact)
}

/// The level of two names that are not the same words.
fn name_level(alignment: &Alignment, among: bool) -> (Level, i32) {
    let mut weight = alignment.agreed - alignment.against;
    let (ours, theirs) = (alignment.of_record, alignment.of_account);
    if alignment.agreed < LEAST_AGREEMENT {
        return (Level::OtherName, OTHER_NAME);
    }
    let (level, most) = match (ours.words, theirs.words) {
        (0, 0) => (Level::CloseName, CLOSE_MOST),
        // People leave a word out; a word more names another company of the group.
        (0, left) if left <= MOST_DROPPED && !theirs.telling => (Level::DroppedWord, CLOSE_MOST),
        (left, 0) if among && left <= MOST_DROPPED && !ours.telling => {
            (Level::DroppedWord, CLOSE_MOST)
        }
        (0, _) | (_, 0) => (Level::RelatedName, RELATED_MOST),
        _ => (Level::LookAlike, LOOK_ALIKE_MOST),
    };
    if level == Level::RelatedName {
        // The whole of the shorter name is in the longer: what the longer adds says at most half as
        // much against the pair as the shorter says for it.
        weight = weight.max(alignment.agreed / 2);
    }
    (level, weight.clamp(OTHER_NAME, most))
}
