//! Cells that look like the names of people, in Latin letters and in Hangul.

use winnable_model::fold;

/// What a cell looks like, as far as names of people go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::profile) enum Looks {
    /// Like no name of a person.
    Other,
    /// Two or three words that could be anybody's or anything's.
    Perhaps,
    /// A common given name or surname is in it.
    Person,
}

/// Whether a cell looks like the name of a person, or of several.
pub(in crate::profile) fn looks(cell: &str) -> Looks {
    let cell = cell.trim();
    // `Last, First` is one person; otherwise what stands between the signs is one each.
    if let Some((last, first)) = cell.split_once(',')
        && is_word(last.trim())
        && let one @ (Looks::Person | Looks::Perhaps) =
            one(&format!("{} {}", first.trim(), last.trim()))
    {
        return one;
    }
    let mut all = Looks::Person;
    for part in cell.split([',', ';', '/', '&', '|']) {
        match one(part.trim()) {
            Looks::Other => return Looks::Other,
            Looks::Perhaps => all = Looks::Perhaps,
            Looks::Person => {}
        }
    }
    all
}

/// One name.
fn one(name: &str) -> Looks {
    if name.chars().any(is_hangul) {
        return if is_korean(name) {
            Looks::Person
        } else {
            Looks::Other
        };
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let folded: Vec<String> = words
        .iter()
        .map(|word| fold(word).trim_end_matches('.').to_owned())
        .collect();
    let is_person = |word: &String| word.split('-').any(|part| is_in(GIVEN, part));
    match words.len() {
        1 if folded.iter().all(is_person) && words.iter().all(|word| is_word(word)) => {
            Looks::Person
        }
        2..=4 if words.iter().all(|word| is_word(word)) => {
            if folded.iter().any(|word| is_in(OF_THINGS, word)) {
                Looks::Other
            } else if folded.iter().any(is_person) {
                Looks::Person
            } else if words.len() < 4 {
                Looks::Perhaps
            } else {
                Looks::Other
            }
        }
        _ => Looks::Other,
    }
}

/// Whether a list of words has a word.
fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// A word with a capital first, without digits: `Anne-Marie`, `O'Neil`, `J.`.
fn is_word(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() <= 20
        && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// A surname and one to three syllables, with or without a level or an honorific behind them.
fn is_korean(name: &str) -> bool {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let rest = rest.trim();
    let is_level = |word: &str| LEVELS.contains(&word.trim_end_matches('님'));
    // `김 민수` has a blank behind the surname.
    let joined = if rest.is_empty() || is_level(rest) {
        first.to_owned()
    } else if SURNAMES.contains(first) && first.chars().count() == 1 {
        format!("{first}{rest}")
    } else {
        return false;
    };
    let joined = joined.trim_end_matches('님');
    let joined = LEVELS
        .iter()
        .find_map(|level| {
            joined
                .strip_suffix(level)
                .filter(|name| name.chars().count() >= 2)
        })
        .unwrap_or(joined);
    let length = joined.chars().count();
    let ends_like_a_thing = joined
        .chars()
        .last()
        .is_some_and(|last| "팀업중점부처".contains(last));
    let surname = joined.chars().next();
    joined.chars().all(is_hangul)
        && !ends_like_a_thing
        && match length {
            2 | 3 => surname.is_some_and(|first| SURNAMES.contains(first)),
            4 => DOUBLE_SURNAMES
                .iter()
                .any(|double| joined.starts_with(double)),
            _ => false,
        }
}

/// The common surnames of one syllable, some nineteen of twenty Koreans.
const SURNAMES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추석선설마길연표명";

/// Surnames of two syllables.
const DOUBLE_SURNAMES: [&str; 7] = ["남궁", "황보", "제갈", "선우", "사공", "서문", "독고"];

/// What stands behind the name of a Korean at work.
const LEVELS: [&str; 24] = [
    "대표이사",
    "부사장",
    "대표",
    "사장",
    "회장",
    "전무",
    "상무",
    "이사",
    "본부장",
    "실장",
    "부장",
    "차장",
    "과장",
    "대리",
    "주임",
    "사원",
    "팀장",
    "책임",
    "선임",
    "수석",
    "매니저",
    "프로",
    "교수",
    "님",
];

/// Words of companies, jobs, stages and places: with one of them, words are no name of a person.
const OF_THINGS: &str = "inc llc ltd gmbh corp corporation company co plc ag group holdings systems solutions \
    technologies technology services industries partners labs software bank university hospital \
    manager director officer engineer president head lead analyst consultant assistant executive \
    chief vice sales marketing finance product service closed won lost open new in not on of the \
    and for to no yes north south east west united san los las saint city email web call meeting \
    demo proposal qualified referral campaign";

/// Common given names of several languages, and surnames that Koreans, Chinese and Vietnamese write in
/// Latin letters.
const GIVEN: &str = "james mary michael patricia robert jennifer john linda david elizabeth william barbara \
    richard susan joseph jessica thomas karen christopher sarah charles lisa daniel nancy \
    matthew sandra anthony betty mark ashley donald emily steven kimberly andrew margaret paul \
    donna joshua michelle kenneth carol kevin amanda brian melissa timothy deborah ronald \
    stephanie george rebecca jason sharon edward laura jeffrey cynthia ryan dorothy jacob amy \
    nicholas kathleen gary angela eric shirley jonathan emma stephen brenda larry pamela justin \
    nicole scott anna brandon samantha benjamin katherine samuel christine gregory debra \
    alexander rachel patrick carolyn frank janet raymond maria jack olivia dennis heather jerry \
    helen tyler catherine aaron diane jose julie adam victoria nathan joyce henry lauren zachary \
    kelly douglas christina peter ruth kyle joan noah virginia ethan judith jeremy evelyn hannah \
    andrea megan cheryl jacqueline madison sophia isabella mia chloe grace jane alice kate dana \
    ann anne sam tom tim jim joe bob bill mike dave dan matt nick chris alex max ben leo oliver \
    lucas liam mason logan julia claire diana eva lucy molly carlos juan luis miguel pedro jorge \
    ana carmen sofia lucia marta elena pablo javier fernando diego rosa antonio manuel hans \
    klaus jürgen juergen stefan andreas wolfgang karl heinz ursula petra sabine monika claudia \
    katrin anja jens uwe dieter pierre jean michel marie françois francois sophie camille louis \
    antoine nicolas giovanni marco luca giulia francesca paolo ivan olga igor natalia dmitri \
    sergei tatiana mohammed muhammad ahmed ali omar fatima hassan ibrahim aisha yusuf raj priya \
    amit rahul anil sunil vijay deepak neha pooja sanjay arjun ravi anita kumar hiroshi takashi \
    yuki kenji akira yuko haruto sakura kim lee park choi jung kang cho yoon jang lim han shin \
    seo kwon hwang ahn song hong wang li zhang liu chen yang huang zhao wu zhou xu sun nguyen \
    tran pham minsu jiwon minji jisoo seojun";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_look_like_people() {
        for name in [
            "Dana Kim",
            "Kim, Dana",
            "Anne-Marie O'Neil",
            "J. Robert Smith",
            "Moses Frank, Anna Snelling",
            "Anna",
            "김민수",
            "김민수 부장",
            "이수 과장님",
            "남궁민수",
            "김 민수",
            "박지원님",
            "김민수, 이영희",
        ] {
            assert_eq!(looks(name), Looks::Person, "{name}");
        }
        for name in ["Darcel Schlecht", "Versie Hillebrand"] {
            assert_eq!(looks(name), Looks::Perhaps, "{name}");
        }
    }

    #[test]
    fn things_do_not() {
        for thing in [
            "",
            "Acme Inc",
            "Closed Won",
            "Sales Manager",
            "United States",
            "GTX Plus Pro 500",
            "proposal sent",
            "한빛제조 주식회사",
            "서울특별시",
            "제조업",
            "영업팀",
            "진행중",
            "건설업",
            "kim@acme.com",
            "Acme",
        ] {
            assert_eq!(looks(thing), Looks::Other, "{thing}");
        }
    }

    #[test]
    fn no_name_stands_twice() {
        let all: Vec<&str> = GIVEN.split(' ').chain(OF_THINGS.split(' ')).collect();
        let distinct: std::collections::BTreeSet<&&str> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
        assert!(!distinct.contains(&""));
    }
}
