//! Made-up accounts from a linear congruential generator: the same ones on every machine.

use std::collections::HashSet;

use winnable_match::AccountRecord;
use winnable_model::Domain;

/// How many accounts there are.
pub(crate) const ACCOUNTS: usize = 100_000;

/// One account in so many is an earlier one, typed in again with a letter left out.
const TYPED_AGAIN: usize = 50;

/// Knuth's MMIX; the upper bits are the good ones.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit as u64).unwrap_or(0)
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// Where companies sit, and what they are called there.
pub(crate) struct Market {
    country: &'static str,
    top_level: &'static str,
    cities: &'static [&'static str],
    syllables: &'static [&'static str],
    /// What stands between the words: Hangul is written together.
    space: &'static str,
    lines: &'static [&'static str],
    forms: &'static [&'static str],
}

#[rustfmt::skip]
const LATIN: &[&str] = &[
    "ba", "bel", "bor", "ca", "cor", "da", "del", "dor", "fa", "fen", "for", "ga", "gel", "gor",
    "ha", "hel", "jo", "ka", "kel", "kor", "la", "len", "lor", "ma", "mel", "mor", "na", "nel",
    "nor", "pa", "pel", "por", "qui", "ra", "ren", "ru", "sa", "sel", "sor", "ta", "tel", "tor",
    "tu", "va", "ven", "vor", "wa", "wen", "xa", "ya", "yor", "za", "zel", "zu",
];

#[rustfmt::skip]
const HANGUL: &[&str] = &[
    "가", "강", "건", "나", "누", "다", "대", "도", "라", "루", "마", "명", "모", "바", "보", "비",
    "사", "새", "서", "소", "솔", "승", "아", "양", "영", "오", "우", "윤", "은", "자", "재", "주",
    "차", "청", "태", "파", "하", "한", "해", "호",
];

const UNITED_STATES: Market = Market {
    country: "US",
    top_level: "com",
    cities: &["Austin", "Boston", "Chicago", "Denver", "San Diego"],
    syllables: LATIN,
    space: " ",
    lines: &["Systems", "Foods", "Logistics", "Holdings", "Software"],
    forms: &["Inc.", "LLC", "Corporation"],
};

const BRITAIN: Market = Market {
    country: "GB",
    top_level: "co.uk",
    cities: &["London", "Leeds", "York", "Bristol"],
    syllables: LATIN,
    space: " ",
    lines: &["Engineering", "Landscaping", "Retail", "Partners"],
    forms: &["Ltd", "plc", "Limited"],
};

const GERMANY: Market = Market {
    country: "DE",
    top_level: "de",
    cities: &["Berlin", "München", "Köln", "Hamburg"],
    syllables: LATIN,
    space: " ",
    lines: &["Gerätebau", "Möbel", "Technik", "Lösungen"],
    forms: &["GmbH", "AG"],
};

const KOREA: Market = Market {
    country: "KR",
    top_level: "co.kr",
    cities: &["서울", "부산", "대전", "인천"],
    syllables: HANGUL,
    space: "",
    lines: &["전자", "건설", "물산", "제약"],
    forms: &["(주)", " 주식회사"],
};

/// Of ten companies, so many sit in each.
#[rustfmt::skip]
const MARKETS: [&Market; 10] = [
    &UNITED_STATES, &UNITED_STATES, &UNITED_STATES, &UNITED_STATES, &UNITED_STATES,
    &BRITAIN, &BRITAIN, &GERMANY, &GERMANY, &KOREA,
];

/// A company as its owner would write it.
#[derive(Clone)]
pub(crate) struct Company {
    pub(crate) id: String,
    pub(crate) stripped: String,
    pub(crate) name: String,
    pub(crate) domain: Domain,
    pub(crate) city: &'static str,
    pub(crate) country: &'static str,
}

impl Company {
    pub(crate) fn any(random: &mut Random, number: usize) -> Self {
        let market = random.pick(&MARKETS);
        let root: String = (0..3 + random.below(2))
            .map(|_| random.pick(market.syllables))
            .collect();
        let root = capitalised(&root);
        let stripped = format!("{root}{}{}", market.space, random.pick(market.lines));
        let form = random.pick(market.forms);
        let domain = format!("company-{number}.{}", market.top_level);
        Self {
            id: format!("A{number:07}"),
            name: format!("{stripped}{}{form}", market.space),
            stripped,
            domain: Domain::parse(&domain).expect("a domain"),
            city: random.pick(market.cities),
            country: market.country,
        }
    }

    fn typed_again(&self, number: usize) -> Self {
        Self {
            id: format!("A{number:07}"),
            name: mistyped(&self.name),
            ..self.clone()
        }
    }

    pub(crate) fn is_latin(&self) -> bool {
        self.country != KOREA.country
    }

    pub(crate) fn account(&self) -> AccountRecord<'_> {
        AccountRecord {
            id: &self.id,
            domain: Some(&self.domain),
            name: Some(&self.name),
            city: Some(self.city),
            country: Some(self.country),
            ..AccountRecord::default()
        }
    }
}

/// All accounts, and what they are called without their legal forms.
pub(crate) fn accounts(random: &mut Random) -> (Vec<Company>, HashSet<String>) {
    let mut accounts: Vec<Company> = Vec::with_capacity(ACCOUNTS);
    let mut names = HashSet::with_capacity(ACCOUNTS);
    for number in 0..ACCOUNTS {
        let again = number > 0 && random.below(TYPED_AGAIN) == 0;
        let company = if again {
            accounts[random.below(number)].typed_again(number)
        } else {
            Company::any(random, number)
        };
        names.insert(company.stripped.clone());
        accounts.push(company);
    }
    (accounts, names)
}

/// The name with its third letter left out.
pub(crate) fn mistyped(name: &str) -> String {
    let letters = name.chars().enumerate();
    letters
        .filter(|(at, _)| *at != 2)
        .map(|(_, letter)| letter)
        .collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
