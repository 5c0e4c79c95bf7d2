use proptest::prelude::*;

use super::*;

fn normal(raw: &str) -> String {
    CompanyName::new(raw).to_string()
}

fn stripped(raw: &str) -> String {
    CompanyName::new(raw).words().collect::<Vec<_>>().join(" ")
}

fn forms(raw: &str) -> Vec<&'static str> {
    CompanyName::new(raw)
        .legal_forms()
        .iter()
        .map(|form| form.name())
        .collect()
}

#[test]
fn one_name_in_many_writings() {
    for (a, b) in [
        ("A. O. Smith Corp", "SMITH A O CORP"),
        ("AT&T Inc.", "at and t inc"),
        (
            "Grand Hotels & Resorts Ltd",
            "Grand Hotels and Resorts Limited",
        ),
        ("Dickenson plc", "DICKENSON PLC."),
        ("Dickenson plc", "Dickenson Public Limited Company"),
        (
            "Burlington Textiles Corp of America",
            "burlington textiles corp. of america",
        ),
        ("The Boeing Company", "Boeing Co."),
        ("Boeing Company, The", "Boeing Co"),
        (
            "Müller GmbH",
            "Muller Gesellschaft mit beschränkter Haftung",
        ),
        ("Müller GmbH & Co. KG", "MULLER GMBH & CO KG"),
        ("Philips N.V.", "Philips NV"),
        ("Danone S.A.", "Danone, Société Anonyme"),
        ("Heineken B.V.", "heineken besloten vennootschap"),
        ("SMITH A O CORP /DE/", "A O Smith Corp"),
        ("GTX Pro", "GTXPro"),
        ("Children's Home", "Childrens Home"),
        ("Ａｃｍｅ Ｉｎｃ", "Acme Inc"),
        ("Acme\u{200b} Inc", "acme inc."),
        ("Acme\u{a0}Inc", "acme inc."),
        ("㈜한빛", "(주)한빛"),
        ("㈜한빛", "주식회사 한빛"),
        ("㈜한빛", "한빛 주식회사"),
        ("㈜한빛", "한빛㈜"),
        ("㈜한빛", "주식회사한빛"),
        ("㈜한빛", "한빛 Co., Ltd."),
        ("(유)한빛", "유한회사 한빛"),
        ("\u{1112}\u{1161}\u{11ab}\u{1107}\u{1175}\u{11be}", "한빛"),
        ("삼성 전자", "삼성전자"),
        ("엘지전자", "LG전자"),
        ("에스케이 하이닉스", "SK하이닉스"),
        ("株式会社日立製作所", "日立製作所 株式会社"),
        ("华为技术有限公司", "华为技术 有限公司"),
    ] {
        let (one, other) = (CompanyName::new(a), CompanyName::new(b));
        assert!(one.is_same(&other), "{a} ({one}) and {b} ({other})");
    }
}

#[test]
fn two_names() {
    for (a, b) in [
        ("Acme Inc", "Acme Ltd"),
        ("Acme Inc", "Acme"),
        ("삼성전자", "삼성전기"),
        ("LG전자", "LG화학"),
        ("㈜한빛", "(유)한빛"),
        ("이지시스템", "EG시스템"),
        ("Acme 1 LLC", "Acme 2 LLC"),
    ] {
        let (one, other) = (CompanyName::new(a), CompanyName::new(b));
        assert!(!one.is_same(&other), "{a} ({one}) and {b} ({other})");
    }
}

#[test]
fn legal_forms_are_kept_as_evidence() {
    for (raw, words, found) in [
        ("Acme, Inc.", "acme", vec!["inc"]),
        ("Acme LLC", "acme", vec!["llc"]),
        ("Acme S.A.R.L.", "acme", vec!["sarl"]),
        ("Acme S. de R.L. de C.V.", "acme", vec!["s_de_rl_de_cv"]),
        ("Acme Sp. z o.o.", "acme", vec!["sp_zoo"]),
        ("Acme A/S", "acme", vec!["as"]),
        ("Acme Pty Ltd", "acme", vec!["pty_ltd"]),
        ("株式会社アクメ", "アクメ", vec!["co_ltd"]),
        ("(주)한빛전자", "한빛 전자", vec!["co_ltd"]),
        ("사단법인 한빛", "한빛", vec!["sadan"]),
        ("Limited", "limited", vec![]),
        ("Co., Ltd.", "co", vec!["ltd"]),
        ("Incyte", "incyte", vec![]),
    ] {
        assert_eq!(
            (stripped(raw).as_str(), forms(raw)),
            (words, found),
            "{raw}"
        );
    }
    assert_eq!(
        CompanyName::new("SMITH A O CORP /DE/").registry_tail(),
        "de"
    );
}

#[test]
fn a_text_without_letters_has_no_word() {
    for raw in ["", "  ", "-", "&", "…", "()"] {
        assert!(CompanyName::new(raw).is_empty(), "{raw:?}");
    }
    assert_eq!(normal("???"), "");
}

fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "The",
        "Acme",
        "A.",
        "O.",
        "Smith",
        "&",
        "and",
        "Inc",
        "Inc.",
        "Ltd",
        "Co.",
        "Company",
        "GmbH",
        "& Co. KG",
        "S.A.",
        "de",
        "C.V.",
        "/DE/",
        "Holdings",
        "(주)",
        "㈜",
        "주식회사",
        "유한회사",
        "삼성전자",
        "엘지",
        "에스케이텔레콤",
        "한국",
        "株式会社",
        "有限公司",
        "日立",
        "Müller",
        "Øre",
        "straße",
        "3M",
        "12",
        "Children's",
        "it?s",
        "x",
        "B",
        "B.V.",
        "K.K.",
        "plc",
        "of",
        "America",
        "\u{200b}",
        "Ａｃｍｅ",
    ]);
    prop_oneof![4 => words.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn normalising_twice_is_normalising_once(pieces in prop::collection::vec(piece(), 0..6), glue in prop::sample::select(vec![" ", "", ", "])) {
        let raw = pieces.join(glue);
        let once = CompanyName::new(&raw);
        let twice = CompanyName::new(&once.to_string());
        prop_assert_eq!(once.to_string(), twice.to_string(), "{}", raw);
        prop_assert_eq!(once.words().collect::<Vec<_>>(), twice.words().collect::<Vec<_>>(), "{}", raw);
        prop_assert_eq!(once.legal_forms(), twice.legal_forms(), "{}", raw);
    }

    #[test]
    fn case_and_memory_change_nothing(pieces in prop::collection::vec(piece(), 0..5), before in piece()) {
        let raw = pieces.join(" ");
        let plain = CompanyName::new(&raw);
        let mut reused = CompanyName::new(&before);
        reused.read(&raw);
        prop_assert_eq!(&plain, &reused);
        if raw.is_ascii() {
            prop_assert_eq!(&plain, &CompanyName::new(&raw.to_uppercase()));
        }
    }
}
