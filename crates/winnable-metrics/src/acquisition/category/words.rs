//! The words by which ledgers name a category of cost.

use winnable_model::fold;

use super::CostCategory as Category;

/// English words and phrases. A phrase wins over the words inside of it.
const ENGLISH: &[(Category, &str)] = &[
    (
        Category::PaidMedia,
        "ad, ads, advert, adverts, advertising, adwords, cpc, ctv, display, media, \
         paid, paid media, paid search, paid social, ppc, programmatic, retargeting, \
         sem, sponsored content, media buying, ad spend, adspend",
    ),
    (
        Category::Programmes,
        "abm, campaign, campaigns, content, direct mail, gifting, gifts, program, \
         programme, programmes, programs, promotion, promotions, seo, webinar, \
         webinars",
    ),
    (
        Category::Events,
        "conference, conferences, event, events, exhibition, exhibitions, sponsorship, \
         sponsorships, trade fair, trade fairs, trade show, trade shows, tradeshow, \
         tradeshows",
    ),
    (
        Category::Salaries,
        "benefits, compensation, headcount, payroll, personnel, salaries, salary, \
         staff, wage, wages, payroll taxes",
    ),
    (
        Category::Commissions,
        "bonus, bonuses, commission, commissions, incentive, incentives, spiff",
    ),
    (
        Category::Tools,
        "crm, data provider, intent data, licence, licences, license, licenses, \
         martech, saas, software, subscriptions, tech stack, technology, tool, \
         tooling, tools, salestech",
    ),
    (
        Category::Agency,
        "agencies, agency, consultant, consultants, consulting, contractor, \
         contractors, freelance, freelancer, freelancers, outsourcing, ad agency, \
         advertising agency, media agency",
    ),
    (
        Category::Travel,
        "entertainment, t&e, travel, travel and entertainment, trips",
    ),
    (
        Category::Overhead,
        "g&a, indirect, office, overhead, overheads, rent, overhead allocated",
    ),
    (
        Category::Onboarding,
        "implementation, on boarding, onboarding, customer onboarding, set up, setup",
    ),
];

/// Korean stems. Korean runs words together, so a stem counts wherever it stands.
const KOREAN: &[(Category, &str)] = &[
    (Category::PaidMedia, "광고, 매체비, 광고대행 매체비"),
    (
        Category::Programmes,
        "프로그램, 캠페인, 콘텐츠, 컨텐츠, 웨비나, 판촉, 프로모션",
    ),
    (
        Category::Events,
        "행사, 이벤트, 전시회, 박람회, 컨퍼런스, 콘퍼런스, 세미나",
    ),
    (
        Category::Salaries,
        "급여, 인건비, 임금, 연봉, 복리후생, 4대보험, 퇴직급여",
    ),
    (
        Category::Commissions,
        "수당, 커미션, 성과급, 인센티브, 상여",
    ),
    (
        Category::Tools,
        "소프트웨어, 솔루션, 구독료, 라이선스, 라이센스, 도구, 툴",
    ),
    (
        Category::Agency,
        "대행, 외주, 용역, 컨설팅, 에이전시, 프리랜서, 광고대행, 광고 대행",
    ),
    (Category::Travel, "출장, 여비, 접대, 교통비"),
    (
        Category::Overhead,
        "간접비, 공통비, 배부, 임차료, 관리비, 오버헤드",
    ),
    (Category::Onboarding, "온보딩, 구축비, 도입 지원, 초기 설정"),
];

/// The entries of a line of the tables.
fn of(line: &str) -> impl Iterator<Item = &str> {
    line.split(", ")
}

/// The one category that the label names.
pub(super) fn read(label: &str) -> Option<Category> {
    let folded = fold(label);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric() && c != '&')
        .filter(|word| !word.is_empty())
        .collect();
    let plain = words.join(" ");
    // The names in files are read whatever the words say.
    if let Some(category) = Category::ALL
        .into_iter()
        .find(|category| category.name().replace('_', " ") == plain)
    {
        return Some(category);
    }
    one(&english(&words)).or_else(|| one(&korean(&plain)))
}

/// The categories of the phrases in the label that no longer phrase covers.
fn english(words: &[&str]) -> Vec<Category> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=3.min(words.len() - at)).rev().find_map(|length| {
            let phrase = words[at..at + length].join(" ");
            ENGLISH
                .iter()
                .find(|(_, phrases)| of(phrases).any(|known| known == phrase))
                .map(|(category, _)| (*category, length))
        });
        let (category, length) = longest.unzip();
        found.extend(category);
        at += length.unwrap_or(1);
    }
    found
}

/// The categories of the stems in the label that no longer stem holds.
fn korean(plain: &str) -> Vec<Category> {
    let hits: Vec<(Category, &str)> = KOREAN
        .iter()
        .flat_map(|(category, stems)| of(stems).map(|stem| (*category, stem)))
        .filter(|(_, stem)| plain.contains(stem))
        .collect();
    hits.iter()
        .filter(|(_, stem)| {
            !hits
                .iter()
                .any(|(_, other)| other.len() > stem.len() && other.contains(stem))
        })
        .map(|(category, _)| *category)
        .collect()
}

/// The category that all hits agree on.
fn one(hits: &[Category]) -> Option<Category> {
    let first = *hits.first()?;
    hits.iter().all(|hit| *hit == first).then_some(first)
}
