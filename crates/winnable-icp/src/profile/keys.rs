//! The keys of an ICP file: the one table behind unknown keys and their suggestions.

use winnable_model::document::{Key, Shape, Table};

const CORE: Key = Key::optional(
    "core",
    Shape::Flag,
    "true for a core condition",
    "핵심 조건이면 true",
);
const EVIDENCE: Key = Key::optional(
    "evidence",
    Shape::Texts,
    "what it rests on: deals, usage, market, crm, interview",
    "근거: deals, usage, market, crm, interview",
);
const NOTE: Key = Key::optional("note", Shape::Text, "a sentence for people", "설명 문장");
const FACT: Key = Key::optional(
    "fact",
    Shape::Text,
    "the fact that is asked, where it is not the usual one",
    "기본값이 아닐 때 확인할 팩트",
);
const FROM: Key = Key::optional("from", Shape::TextOrNumber, "start, included", "시작(포함)");
const BELOW: Key = Key::optional(
    "below",
    Shape::TextOrNumber,
    "end, not included",
    "끝(미포함)",
);
const RANGES: Key = Key::optional("ranges", Shape::Tables(&RANGE), "ranges", "범위 목록");
const ANY: Key = Key::optional("any", Shape::Texts, "one of these", "이 중 하나");
const ALL: Key = Key::optional("all", Shape::Texts, "all of these", "모두");
const NAICS: Key = Key::optional("naics", Shape::Texts, "NAICS 2022 codes", "NAICS 2022 코드");

pub(super) static RANGE: Table = Table {
    name: "ranges",
    keys: &[FROM, BELOW],
};

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $text:literal [$($key:expr),* $(,)?];)*) => {
        $($(#[$doc])* pub(super) static $name: Table = Table { name: $text, keys: &[$($key),*] };)*
    };
}

const fn text(name: &'static str, en: &'static str, ko: &'static str) -> Key {
    Key::optional(name, Shape::Text, en, ko)
}

const fn table(name: &'static str, of: &'static Table, en: &'static str, ko: &'static str) -> Key {
    Key::optional(name, Shape::Table(of), en, ko)
}

tables! {
    ROOT = "icp.toml" [
        Key::required("schema", Shape::Whole, "version of the file format: 1", "파일 형식 버전: 1"),
        Key::required("id", Shape::Text, "id", "id"),
        Key::required("title", Shape::Text, "title", "제목"),
        Key::required("agreed", Shape::Date, "when it was agreed on", "합의한 날"),
        Key::optional("core", Shape::Texts, "ids of the core conditions", "핵심 조건의 id"),
        Key::optional("adjacent_up_to", Shape::Whole, "unmet core conditions of an adjacent account", "인접으로 볼 미충족 핵심 조건 수"),
        Key::optional("size_classes", Shape::Wholes, "edges between size classes", "규모 구간의 경계"),
        Key::optional("reachable_count", Shape::Whole, "accounts that a search finds", "필터로 찾아지는 고객사 수"),
        Key::optional("new_customers_goal", Shape::Whole, "new customers that are wanted", "목표 신규 고객 수"),
        Key::optional("market_minimum", Shape::Whole, "firms below which the market is small", "시장이 작다고 볼 기업 수"),
        Key::optional("search_queries", Shape::Texts, "the problem as people search for it", "문제를 찾는 검색어"),
        table("firmographics", &FIRMOGRAPHICS, "what the company is", "기업 특성"),
        table("technographics", &TECHNOGRAPHICS, "what it uses", "기술 환경"),
        Key::optional("trigger", Shape::Tables(&TRIGGER), "what makes it buy now", "구매 계기"),
        table("buying", &BUYING, "how it buys", "구매 과정"),
        Key::optional("criterion", Shape::Tables(&CRITERION), "further conditions", "그 밖의 조건"),
        Key::optional("hypothesis", Shape::Tables(&HYPOTHESIS), "hypotheses", "가설"),
        table("product", &PRODUCT, "what of the product decides how it is sold", "판매 방식을 정하는 제품 특성"),
        table("message", &MESSAGE, "the message", "메시지"),
    ];
    FIRMOGRAPHICS = "firmographics" [
        table("industry", &INDUSTRY, "industry", "업종"),
        table("employees", &NUMBERS, "employees", "직원 수"),
        table("revenue", &NUMBERS, "annual revenue", "연매출"),
        table("region", &REGION, "region", "지역"),
        table("growth_stage", &LABELS, "growth stage", "성장 단계"),
    ];
    INDUSTRY = "industry" [
        NAICS,
        Key::optional("labels", Shape::Texts, "the CRM's words for them", "CRM에서 쓰는 업종 이름"),
        CORE, EVIDENCE, NOTE, FACT,
    ];
    NUMBERS = "range" [RANGES, FROM, BELOW, CORE, EVIDENCE, NOTE, FACT];
    REGION = "region" [
        Key::optional("places", Shape::Texts, "country / state / city", "국가 / 주·도 / 도시"),
        CORE, EVIDENCE, NOTE,
    ];
    LABELS = "labels" [ANY, CORE, EVIDENCE, NOTE, FACT];
    TECHNOGRAPHICS = "technographics" [
        table("required", &PRODUCTS, "products that must be in use", "필수 연동"),
        table("competing", &COMPETING, "substitutes in use", "대체재·경쟁 제품"),
        table("security", &PRODUCTS, "security requirements", "보안 요구 사항"),
    ];
    PRODUCTS = "products" [ANY, ALL, CORE, EVIDENCE, NOTE, FACT];
    COMPETING = "competing" [
        ANY, ALL,
        Key::optional("contract_ends_within_days", Shape::Whole, "the incumbent's contract ends within so many days", "기존 계약이 며칠 안에 끝나는지"),
        CORE, EVIDENCE, NOTE, FACT,
    ];
    TRIGGER = "trigger" [
        Key::required("id", Shape::Text, "id", "id"),
        text("event", "kind of signal", "신호 종류"),
        FACT,
        Key::optional("window_days", Shape::Whole, "for how many days it matters", "유효 일수"),
        Key::optional("since", Shape::Date, "events before do not count", "이 날 전의 사건은 제외"),
        Key::optional("until", Shape::Date, "the last day of the trigger", "계기의 마지막 날"),
        CORE, EVIDENCE, NOTE,
    ];
    BUYING = "buying" [
        table("economic_buyer", &BUYER, "who decides on the money", "경제적 의사결정자"),
        table("team_size", &NUMBERS, "size of the team of users", "실제 사용 팀 규모"),
        table("security_review", &REVIEW, "security review", "보안 심사"),
        table("procurement", &LABELS, "procedure of procurement", "구매 절차"),
        table("pilot", &PILOT, "length of a pilot", "파일럿 기간"),
        table("budget_source", &LABELS, "whose budget: it, marketing, operations", "예산 출처: it, marketing, operations"),
    ];
    BUYER = "economic_buyer" [
        Key::optional("functions", Shape::Texts, "functions", "부서"),
        text("level", "lowest level that decides", "결정하는 최저 직급"),
        CORE, EVIDENCE, NOTE,
    ];
    REVIEW = "security_review" [
        Key::optional("stance", Shape::OneOf(&STANCES), "avoid or seek accounts with a review", "심사가 있는 고객사를 피할지 찾을지"),
        Key::optional("security_product", Shape::Flag, "true where the product is one of security: the sign turns", "보안 제품이면 true(방향이 바뀜)"),
        CORE, EVIDENCE, NOTE, FACT,
    ];
    PILOT = "pilot" [
        Key::optional("at_most_days", Shape::Whole, "longest pilot", "가장 긴 파일럿"),
        FACT, CORE, EVIDENCE, NOTE,
    ];
    CRITERION = "criterion" [
        Key::required("id", Shape::Text, "id", "id"),
        text("when", "condition over facts", "팩트에 대한 조건"),
        CORE, EVIDENCE, NOTE,
    ];
    HYPOTHESIS = "hypothesis" [
        Key::required("id", Shape::Text, "id", "id"),
        Key::required("sentence", Shape::Text, "the sentence", "문장"),
        NAICS, RANGES, FROM, BELOW,
    ];
    PRODUCT = "product" [
        Key::optional("install_days", Shape::Number, "days to install", "설치 일수"),
        Key::optional("pays_online", Shape::Flag, "paid without a call", "온라인 결제 여부"),
        Key::optional("integration_demand", Shape::Flag, "accounts ask for many integrations", "연동 수요가 큰지"),
        Key::optional("offers", Shape::Texts, "requirements and integrations that it meets", "충족하는 요구 사항과 연동"),
    ];
    MESSAGE = "message" [
        text("target", "for which companies and teams", "대상 회사·팀"),
        text("situation", "what made the problem grow", "문제가 커진 계기"),
        text("cost", "loss in time, revenue or risk", "시간·매출·위험의 손실"),
        text("change", "operating metric that changes", "달라지는 운영 지표"),
    ];
}

/// Whether accounts with a security review are avoided or sought.
pub(super) const STANCES: [&str; 2] = ["avoid", "seek"];

/// What a criterion can rest on.
pub(super) const EVIDENCES: [&str; 5] = ["deals", "usage", "market", "crm", "interview"];
