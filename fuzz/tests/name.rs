//! Names of companies, telephone numbers and titles: normalising twice changes nothing.

use bolero::check;
use winnable_match::{CompanyName, Phone};
use winnable_model::{TitleTable, canonical_record_id, fold, parse_role};

use crate::alphabet::text;

const ALPHABET: &[&str] = &[
    "Acme",
    "acme ",
    "㈜",
    "(주)",
    "주식회사 ",
    "한빛",
    "삼성전자",
    "Co., Ltd.",
    "Inc.",
    " Inc",
    "GmbH",
    "&",
    " and ",
    "-",
    ".",
    ",",
    "(",
    ")",
    "\u{200b}",
    "\u{a0}",
    "Ａ",
    "１",
    "é",
    "e\u{301}",
    "ᄒ",
    "ᅡ",
    "ᆫ",
    "ß",
    "İ",
    "ǆ",
    "엘지",
    "LG",
    "Holdings",
    "the ",
    "VP of ",
    "Chief ",
    "Officer",
    "CTO",
    "팀장",
    "02-",
    "1234",
    "+82 ",
    "내선 12",
    "001C000000o4OOI",
    "IA2",
    "\u{202e}",
    "🙂",
];

#[test]
fn name() {
    let titles = TitleTable::builtin();
    check!().for_each(|input: &[u8]| {
        let raw = text(input, ALPHABET);
        let folded = fold(&raw);
        assert_eq!(fold(&folded), folded, "{raw:?}");
        let name = CompanyName::new(&raw);
        assert!(
            name.is_same(&CompanyName::new(&raw)) || name.is_empty(),
            "{raw:?}"
        );
        assert!(name.words().all(|word| !word.is_empty()), "{raw:?}");
        // A name that is read into a used buffer is the name that is read into a new one.
        let mut again = CompanyName::new("Something Else GmbH");
        again.read(&raw);
        assert_eq!(again.compact(), name.compact());
        let _ = Phone::parse(&raw);
        let id = canonical_record_id(&raw);
        assert_eq!(canonical_record_id(&id), id, "{raw:?}");
        let _ = titles.infer(&raw, None);
        let _ = parse_role(&raw);
    });
}
