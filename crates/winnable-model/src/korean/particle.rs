//! Particles whose form follows the last sound of the word before them.

/// A pair of particles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Josa {
    /// 은 or 는: the topic.
    EunNeun,
    /// 이 or 가: the subject.
    IGa,
    /// 을 or 를: the object.
    EulReul,
    /// 과 or 와: "and", "with".
    WaGwa,
    /// 으로 or 로: "to", "by"; a final ㄹ takes 로.
    Euro,
}

/// How a word ends when it is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Final {
    Vowel,
    Rieul,
    Consonant,
    Unknown,
}

impl Josa {
    fn form(self, ending: Final) -> &'static str {
        let (consonant, vowel, either) = match self {
            Self::EunNeun => ("은", "는", "은(는)"),
            Self::IGa => ("이", "가", "이(가)"),
            Self::EulReul => ("을", "를", "을(를)"),
            Self::WaGwa => ("과", "와", "과(와)"),
            Self::Euro => ("으로", "로", "(으)로"),
        };
        match (ending, self) {
            (Final::Unknown, _) => either,
            (Final::Vowel, _) | (Final::Rieul, Self::Euro) => vowel,
            (Final::Rieul | Final::Consonant, _) => consonant,
        }
    }
}

/// The word with its particle.
///
/// Hangul follows its final consonant; digits are read in Korean (`10` as 십, `1,000` as 천);
/// capitals are spelled (`CRM` ends in 엠) and other Latin words are read as they usually enter
/// Korean. Quotes, backticks and brackets behind the word are skipped. What has no reading takes
/// both forms, as in `은(는)`.
///
/// ```
/// use winnable_model::{Josa, josa};
/// assert_eq!(josa("`점수`", Josa::EunNeun), "`점수`는");
/// assert_eq!(josa("서울", Josa::Euro), "서울로");
/// assert_eq!(josa("CRM", Josa::IGa), "CRM이");
/// ```
pub fn josa(word: &str, particle: Josa) -> String {
    let spoken = word.trim_end_matches(is_closing);
    format!("{word}{}", particle.form(ending(spoken)))
}

fn is_closing(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '`' | '\''
                | '"'
                | ')'
                | ']'
                | '}'
                | '>'
                | '’'
                | '”'
                | '」'
                | '』'
                | '》'
                | '〉'
                | '.'
                | ','
        )
}

fn ending(spoken: &str) -> Final {
    match spoken.chars().next_back() {
        Some(last @ '가'..='힣') => hangul(last),
        Some('0'..='9') => number(spoken),
        Some(last) if last.is_ascii_alphabetic() => latin(spoken),
        // 퍼센트, 달러, 유로, 파운드, 플러스
        Some('%' | '$' | '€' | '£' | '+') => Final::Vowel,
        // 원, 엔
        Some('₩' | '¥') => Final::Consonant,
        Some(_) | None => Final::Unknown,
    }
}

/// Syllables are laid out in blocks of 28 final consonants, the first of which is none.
fn hangul(syllable: char) -> Final {
    match (u32::from(syllable) - u32::from('가')) % 28 {
        0 => Final::Vowel,
        8 => Final::Rieul,
        _ => Final::Consonant,
    }
}

/// The reading of the last digits: a digit by itself, or the unit that trailing zeros make.
fn number(spoken: &str) -> Final {
    let start = spoken
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == ',')
        .len();
    let digits = spoken[start..].replace(',', "");
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    let decimals = spoken[..start].ends_with('.');
    match digits.bytes().next_back() {
        // 일, 칠, 팔
        Some(b'1' | b'7' | b'8') => Final::Rieul,
        // 이, 사, 오, 구
        Some(b'2' | b'4' | b'5' | b'9') => Final::Vowel,
        // 조 alone among the units has no final consonant; a run of zeros alone is read 영.
        Some(b'0') if !decimals && zeros < digits.len() && (12..16).contains(&zeros) => {
            Final::Vowel
        }
        // 영, 삼, 육, and 십, 백, 천, 만, 억
        Some(_) => Final::Consonant,
        None => Final::Unknown,
    }
}

fn latin(spoken: &str) -> Final {
    let start = spoken
        .trim_end_matches(|c: char| c.is_ascii_alphabetic())
        .len();
    let word = &spoken[start..];
    if word.len() == 1 || word.bytes().all(|b| b.is_ascii_uppercase()) {
        return letter(word);
    }
    loanword(&word.to_ascii_lowercase())
}

/// The name of the last letter: 엘 and 알, 엠 and 엔; every other name ends in a vowel.
fn letter(letters: &str) -> Final {
    match letters.bytes().next_back() {
        Some(b'L' | b'l' | b'R' | b'r') => Final::Rieul,
        Some(b'M' | b'm' | b'N' | b'n') => Final::Consonant,
        Some(_) => Final::Vowel,
        None => Final::Unknown,
    }
}

/// The usual way in which an English word ends in Korean: 이메일, 도메인, 네임, 랭킹, 맵, but 필드,
/// 리스트, 티어.
fn loanword(word: &str) -> Final {
    let spoken = match word.strip_suffix('e') {
        // A silent e: name, timeline, role, file, people.
        Some(stem) if stem.ends_with(['m', 'n', 'l']) => stem,
        Some(_) | None => word,
    };
    let mut back = spoken.bytes().rev();
    match back.next() {
        Some(b'l') => Final::Rieul,
        Some(b'm' | b'n') => Final::Consonant,
        Some(b'g') if back.next() == Some(b'n') => Final::Consonant,
        // A stop after one short vowel closes the syllable (set, map, web); otherwise it opens a
        // syllable of its own (list, date, week).
        Some(b'b' | b'c' | b'k' | b'p' | b't') if short_vowel(&mut back) => Final::Consonant,
        Some(_) => Final::Vowel,
        None => Final::Unknown,
    }
}

fn short_vowel(back: &mut impl Iterator<Item = u8>) -> bool {
    let vowel = |letter: Option<u8>| letter.is_some_and(|b| b"aeiou".contains(&b));
    vowel(back.next()) && !vowel(back.next())
}
