//! Words by which a text is told to be about the product or about its reader, in English and Korean.

use winnable_model::fold;

/// Words about the product.
const PRODUCT: [&str; 34] = [
    "feature",
    "features",
    "platform",
    "product",
    "module",
    "dashboard",
    "api",
    "ai-powered",
    "ai",
    "cloud-native",
    "cutting-edge",
    "innovative",
    "seamless",
    "powerful",
    "best-in-class",
    "next-generation",
    "all-in-one",
    "leading",
    "engine",
    "interface",
    "functionality",
    "release",
    "version",
    "기능",
    "제품",
    "플랫폼",
    "솔루션",
    "대시보드",
    "모듈",
    "혁신",
    "최첨단",
    "차세대",
    "업계",
    "올인원",
];

/// Words about what the reader risks, pays, must do or gains.
const READER: [&str; 60] = [
    "risk",
    "risks",
    "cost",
    "costs",
    "budget",
    "audit",
    "audits",
    "auditor",
    "compliance",
    "fine",
    "fines",
    "breach",
    "liability",
    "regulation",
    "regulator",
    "contract",
    "price",
    "savings",
    "save",
    "saves",
    "hours",
    "days",
    "weeks",
    "time",
    "revenue",
    "margin",
    "churn",
    "downtime",
    "error",
    "errors",
    "incident",
    "incidents",
    "workload",
    "migration",
    "switching",
    "rollback",
    "procurement",
    "security",
    "위험",
    "리스크",
    "비용",
    "예산",
    "감사",
    "규제",
    "과징금",
    "유출",
    "책임",
    "계약",
    "가격",
    "절감",
    "시간",
    "매출",
    "이익",
    "이탈",
    "중단",
    "오류",
    "사고",
    "업무",
    "보안",
    "구매",
];

/// The words of a text about the product, and how many are about its reader.
pub(crate) fn words_of(text: &str) -> (Vec<String>, usize) {
    let folded = fold(text);
    let words = || {
        let parts = folded.split(|c: char| !(c.is_alphanumeric() || c == '-'));
        parts.filter(|word| !word.is_empty())
    };
    // Korean words carry particles behind them.
    let is_of = |word: &str, list: &[&str]| {
        let known = |one: &&str| word == *one || (!one.is_ascii() && word.starts_with(*one));
        list.iter().any(known)
    };
    let product = words()
        .filter(|word| is_of(word, &PRODUCT))
        .map(str::to_owned);
    let reader = words().filter(|word| is_of(word, &READER)).count();
    (product.collect(), reader)
}

/// Words in the header of a column that say it holds personal data.
const PERSONAL: [&str; 35] = [
    "phone",
    "mobile",
    "mobilephone",
    "homephone",
    "otherphone",
    "assistantphone",
    "fax",
    "birthdate",
    "birthday",
    "birth date",
    "date of birth",
    "dob",
    "gender",
    "sex",
    "marital",
    "ssn",
    "social security",
    "passport",
    "home address",
    "mailingstreet",
    "otherstreet",
    "mailing street",
    "street address",
    "nationality",
    "religion",
    "personal email",
    "ip address",
    "휴대폰",
    "휴대전화",
    "핸드폰",
    "전화",
    "생년월일",
    "생일",
    "성별",
    "주민",
];

/// Whether a header names personal data.
pub(crate) fn is_personal(header: &str) -> bool {
    let plain = fold(header).replace(['_', '-', '.'], " ");
    let plain = plain.trim();
    let bare = plain.strip_suffix(" c").unwrap_or(plain).trim();
    let joined = bare.replace(' ', "");
    let means = |word: &&str| {
        let is_whole = bare == *word || joined == word.replace(' ', "");
        let is_part = bare.split(' ').any(|part| part == *word);
        is_whole || is_part || (!word.is_ascii() && bare.contains(*word))
    };
    PERSONAL.iter().any(means)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_both_languages() {
        let (product, reader) = words_of("Our platform has powerful features and a dashboard");
        assert_eq!(product, ["platform", "powerful", "features", "dashboard"]);
        assert_eq!(reader, 0);
        assert_eq!(words_of("감사 비용이 줄어듭니다").1, 2);
        assert_eq!(words_of("혁신적인 플랫폼의 기능").0.len(), 3);
    }

    #[test]
    fn headers_of_personal_data_are_told_from_others() {
        for header in [
            "MobilePhone",
            "Birth_Date__c",
            "Gender",
            "휴대폰번호",
            "Phone Number",
            "생년월일",
        ] {
            assert!(is_personal(header), "{header}");
        }
        for header in [
            "Title",
            "Microphones",
            "Sexton",
            "Phonetics",
            "LeadSource",
            "등급",
        ] {
            assert!(!is_personal(header), "{header}");
        }
    }
}
