//! The built-in facts: one line each, the one place to add another.

use super::FactType::{self, Date, Flag, Money, Number, Set, Text};

/// Name, type, and what it says in English and in Korean.
pub(super) type Builtin = (&'static str, FactType, &'static str, &'static str);

macro_rules! builtin_facts {
    ($($ident:ident = $name:literal $ty:ident $en:literal $ko:literal;)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "the variants only count")]
        #[repr(u16)]
        enum Position { $($ident),* }

        /// The ids of the built-in facts.
        pub mod ids {
            use super::super::FactId;
            $(
                #[doc = concat!("`", $name, "`: ", $en, ".")]
                pub const $ident: FactId = FactId(super::Position::$ident as u16);
            )*
        }

        pub(super) const BUILTIN: &[Builtin] = &[$(($name, $ty, $en, $ko)),*];
    };
}

builtin_facts! {
    INDUSTRY = "account.industry" Set "industry labels, and `naics:` or `sic:` codes where a code column is mapped" "업종 이름, 코드 열이 있으면 `naics:`·`sic:` 코드도 포함";
    EMPLOYEES = "account.employees" Number "number of employees, or a range of it" "직원 수 또는 그 범위";
    ANNUAL_REVENUE = "account.annual_revenue" Money "the account's own annual revenue, or a range of it" "고객사의 연매출 또는 그 범위";
    COUNTRY = "account.country" Text "country" "국가";
    STATE = "account.state" Text "state or province" "주·도";
    CITY = "account.city" Text "city" "도시";
    REGION = "account.region" Text "sales region or territory" "영업 지역";
    SEGMENT = "account.segment" Text "segment" "세그먼트";
    OWNER = "account.owner" Text "the account's owner" "담당자";
    RELATIONSHIP = "account.type" Text "the relationship as the CRM states it: customer, prospect, partner, competitor" "CRM에 적힌 관계: 고객, 잠재 고객, 파트너, 경쟁사";
    LIFECYCLE = "account.lifecycle" Text "lifecycle stage" "생애 주기 단계";
    OWNERSHIP = "account.ownership" Text "ownership: public, private, subsidiary" "소유 형태: 상장, 비상장, 자회사";
    RATING = "account.rating" Text "the CRM's rating" "CRM 등급";
    GROWTH_STAGE = "account.growth_stage" Text "growth stage: seed, series A to C, listed, PE-owned" "성장 단계: 시드, 시리즈 A–C, 상장, PE 보유";
    GROWTH_RATE = "account.growth_rate" Number "yearly growth in percent" "연 성장률(%)";
    FOUNDED_YEAR = "account.founded_year" Number "year of foundation" "설립 연도";
    CREATED = "account.created" Date "when the account was created in the CRM" "CRM에 생성된 날";
    MODIFIED = "account.modified" Date "when the account was last modified in the CRM" "CRM에서 마지막으로 수정된 날";
    TECH_STACK = "account.tech_stack" Set "products and platforms in use" "사용 중인 제품과 플랫폼";
    INTEGRATIONS = "account.integrations" Set "integrations that the account needs" "필요한 연동";
    COMPETITORS = "account.competitors" Set "competing products in use" "사용 중인 경쟁 제품";
    SECURITY_REQUIREMENTS = "account.security_requirements" Set "security requirements, such as SOC 2 or SSO" "보안 요구 사항(SOC 2, SSO 등)";
    USE_CASE_FIT = "account.use_case_fit" Flag "whether the use case fits" "활용 사례 적합 여부";
    BUDGET = "account.budget" Money "budget set aside for the purchase" "확보된 예산";
    BUDGET_CONFIRMED = "account.budget_confirmed" Flag "whether a budget is confirmed" "예산 확정 여부";
    BUDGET_SOURCE = "account.budget_source" Text "whose budget it is: IT, marketing, operations" "예산 출처: IT, 마케팅, 운영";
    PAST_PURCHASE = "account.past_purchase" Flag "whether a similar solution was bought before" "유사 솔루션 구매 경험";
    INTERNAL_SPONSOR = "account.internal_sponsor" Flag "whether there is an internal sponsor" "내부 후원자 유무";
    PROCUREMENT_PROCESS = "account.procurement_process" Text "procurement process: none, simple, formal, tender" "구매 절차: 없음, 간단, 공식, 입찰";
    SECURITY_REVIEW = "account.security_review" Flag "whether a security review is required" "보안 심사 필요 여부";
    INCUMBENT_CONTRACT_END = "account.incumbent_contract_end" Date "when the incumbent vendor's contract ends" "기존 공급사 계약 종료일";
    EXCLUSIVE_CONTRACT = "account.exclusive_contract" Flag "whether an exclusive contract with a competitor is in force" "경쟁사 독점 계약 유효 여부";
    SWITCHING_BARRIER = "account.switching_barrier" Text "switching barrier: low, medium, high" "전환 장벽: 낮음, 중간, 높음";
    URGENCY = "account.urgency" Text "urgency: low, medium, high" "시급성: 낮음, 중간, 높음";
    PURCHASE_DATE = "account.purchase_date" Date "when the account plans to buy" "구매 예정일";
    BUDGET_CYCLE_START = "account.budget_cycle_start" Date "when the next budget cycle starts" "다음 예산 주기 시작일";
    PROJECT_START = "account.project_start" Date "when the project is scheduled to start" "프로젝트 시작 예정일";
    EXPANSION_POTENTIAL = "account.expansion_potential" Text "expansion potential: low, medium, high" "확장 가능성: 낮음, 중간, 높음";
    CONTRACT_TERM_MONTHS = "account.contract_term_months" Number "expected contract term in months" "예상 계약 기간(개월)";
    TEAM_SIZE = "account.team_size" Number "size of the team that would use the product" "실제 사용 팀의 인원";
    EXPECTED_ANNUAL_REVENUE = "account.expected_annual_revenue" Money "revenue a year that is expected from the account: the mapped column, else the annual value of its open opportunities" "고객사에서 기대되는 연매출: 매핑된 열, 없으면 진행 중 기회의 연간 금액";
    IS_CUSTOMER = "account.is_customer" Flag "whether it is a customer: as the relationship column says, else whether there is an order, an invoice or a payment, else whether a deal was won" "기존 고객 여부: 관계 열 기준, 없으면 주문·청구·결제 이력, 그것도 없으면 수주 이력 기준";
    IS_PARTNER = "account.is_partner" Flag "whether it is a partner" "파트너 여부";
    IS_COMPETITOR = "account.is_competitor" Flag "whether it is a competitor" "경쟁사 여부";
    IS_OWN_COMPANY = "account.is_own_company" Flag "whether it is our own company" "자사 여부";
    IS_TEST = "account.is_test" Flag "whether it is a test record" "테스트 레코드 여부";
    HAS_PARENT = "account.has_parent" Flag "whether a parent account is known" "상위 고객사 유무";

    PEOPLE = "rollup.people" Number "people known at the account" "알려진 담당자 수";
    RIGHT_CONTACTS = "rollup.right_contacts" Number "known people in one of the required roles" "필수 역할을 맡은 알려진 사람 수";
    DEPARTMENTS = "rollup.departments" Set "the departments of the known people" "알려진 사람들의 부서 목록";
    ROLES_MISSING = "rollup.roles_missing" Set "required roles without a known person" "알려진 사람이 없는 필수 역할";
    APPROVAL_STEPS = "rollup.approval_steps" Set "steps of the approval chain with a known person" "알려진 사람이 있는 승인 단계";
    APPROVAL_STEPS_MISSING = "rollup.approval_steps_missing" Set "steps of the approval chain without a known person" "알려진 사람이 없는 승인 단계";
    APPROVAL_STEPS_ENGAGED = "rollup.approval_steps_engaged" Set "steps of the approval chain with an engaged person" "참여한 사람이 있는 승인 단계";
    FUNCTION_COVERAGE = "rollup.function_coverage" Number "share of the key functions with a known person, in percent" "핵심 기능 중 알려진 사람이 있는 비율(%)";
    PEOPLE_IT = "rollup.people_it" Number "people known in IT, engineering and data" "IT·개발·데이터의 알려진 사람 수";
    PEOPLE_SECURITY = "rollup.people_security" Number "people known in security and compliance" "보안·컴플라이언스의 알려진 사람 수";
    PEOPLE_BUSINESS = "rollup.people_business" Number "people known in business departments" "현업 부서의 알려진 사람 수";
    PEOPLE_FINANCE = "rollup.people_finance" Number "people known in finance" "재무의 알려진 사람 수";
    TOUCHES_IT = "rollup.touches_it" Number "touches in either direction with people of IT, engineering and data" "IT·개발·데이터와의 접점 수(방향 무관)";
    TOUCHES_SECURITY = "rollup.touches_security" Number "touches in either direction with people of security and compliance" "보안·컴플라이언스와의 접점 수(방향 무관)";
    TOUCHES_BUSINESS = "rollup.touches_business" Number "touches in either direction with people of business departments" "현업 부서와의 접점 수(방향 무관)";
    TOUCHES_FINANCE = "rollup.touches_finance" Number "touches in either direction with people of finance" "재무와의 접점 수(방향 무관)";
    ENGAGED_PEOPLE = "rollup.engaged_people" Number "people with at least one inbound touch inside its channel's window" "채널 기간 안에 인바운드 접점이 있는 사람 수";
    ENGAGED_DEPARTMENTS = "rollup.engaged_departments" Number "distinct departments among the engaged people" "참여한 사람들의 서로 다른 부서 수";
    DEPARTMENTS_ENGAGED = "rollup.departments_engaged" Set "the departments of the engaged people" "참여한 부서 목록";
    ROLES_COVERED = "rollup.roles_covered" Set "buying roles with at least one known person" "알려진 사람이 있는 구매 역할";
    ROLES_ENGAGED = "rollup.roles_engaged" Set "buying roles with at least one engaged person" "참여한 사람이 있는 구매 역할";
    FUNCTIONS_COVERED = "rollup.functions_covered" Set "key functions with at least one known person: it, security, business, finance" "알려진 사람이 있는 핵심 기능: IT, 보안, 현업, 재무";
    ROLE_COVERAGE = "rollup.role_coverage" Number "share of the required roles with a known person, in percent" "필수 역할 중 알려진 사람이 있는 비율(%)";
    C_LEVEL_ENGAGED = "rollup.c_level_engaged" Flag "whether an engaged person is C-level" "C레벨 참여 여부";
    DECISION_MAKERS = "rollup.decision_makers" Number "people known at VP level or above" "VP 이상 담당자 수";
    DECISION_MAKERS_ENGAGED = "rollup.decision_makers_engaged" Number "engaged people at VP level or above" "참여한 VP 이상 담당자 수";
    CHAMPION = "rollup.champion" Flag "whether a champion is known" "챔피언 유무";
    BLOCKER = "rollup.blocker" Flag "whether a blocker is known" "반대자 유무";
    INBOUND_TOUCHES = "rollup.inbound_touches" Number "inbound and answered touches up to the as-of date" "기준일까지의 인바운드·응답 접점 수";
    OUTBOUND_TOUCHES = "rollup.outbound_touches" Number "outbound touches up to the as-of date" "기준일까지의 아웃바운드 접점 수";
    SALES_CONVERSATIONS = "rollup.sales_conversations" Number "meetings, demos and calls in which the account took part" "고객사가 참여한 미팅·데모·통화 수";
    LAST_TOUCH = "rollup.last_touch" Date "the last touch in either direction" "마지막 접점일(방향 무관)";
    LAST_INBOUND = "rollup.last_inbound" Date "the last inbound or answered touch" "마지막 인바운드·응답 접점일";
    SINGLE_THREADED = "rollup.single_threaded" Flag "whether all engagement comes from one person" "참여가 한 사람에게서만 나오는지 여부";
    PEOPLE_SCORE = "rollup.people_score" Number "people's points merged by the model's strategy, 0 to 100" "모델의 전략으로 합친 담당자 점수(0–100)";
    NAIVE_SUM = "rollup.naive_sum" Number "the plain sum of all people's points, for comparison only" "담당자 점수의 단순 합(비교용)";
    FIT_POINTS = "rollup.fit_points" Number "the plain sum of people's fit points" "담당자 적합 점수의 단순 합";
    ENGAGEMENT_POINTS = "rollup.engagement_points" Number "the plain sum of people's decayed engagement points" "담당자 참여 점수(감쇠 적용)의 단순 합";

    OPEN_COUNT = "deals.open_count" Number "open opportunities" "진행 중 기회 수";
    OPEN_AMOUNT = "deals.open_amount" Money "sum of open opportunities, each annualised when its term is known to exceed 12 months" "진행 중 기회 금액 합(기간이 12개월을 넘으면 연간으로 환산)";
    OPEN_SINGLE_THREADED = "deals.open_single_threaded" Number "open opportunities at an account where at most one person is engaged" "참여자가 한 명 이하인 고객사의 진행 중 기회 수";
    WON_COUNT = "deals.won_count" Number "won opportunities" "수주 건수";
    WON_AMOUNT = "deals.won_amount" Money "sum of won opportunities" "수주 금액 합";
    LOST_COUNT = "deals.lost_count" Number "lost opportunities" "실주 건수";
    LAST_WON = "deals.last_won" Date "close date of the last won opportunity" "마지막 수주일";
    LAST_LOST = "deals.last_lost" Date "close date of the last lost opportunity" "마지막 실주일";
    NEXT_CLOSE = "deals.next_close" Date "earliest planned close date of an open opportunity on or after the as-of date" "기준일 이후 가장 이른 진행 중 기회의 예정 마감일";

    ORDERS = "money.orders" Number "orders up to the as-of date" "기준일까지의 주문 수";
    ORDER_AMOUNT = "money.order_amount" Money "sum of the orders" "주문 금액 합";
    INVOICES = "money.invoices" Number "invoices up to the as-of date" "기준일까지의 청구서 수";
    INVOICED_AMOUNT = "money.invoiced_amount" Money "sum of the invoices" "청구 금액 합";
    SHIPMENTS = "money.shipments" Number "shipments up to the as-of date" "기준일까지의 출하 수";
    PAYMENTS = "money.payments" Number "payments up to the as-of date" "기준일까지의 결제 수";
    PAID_AMOUNT = "money.paid_amount" Money "sum of the payments, refunds taken off" "결제 금액 합(환불 차감)";
    LAST_ORDER = "money.last_order" Date "day of the last order" "마지막 주문일";
    LAST_PAYMENT = "money.last_payment" Date "day of the last payment" "마지막 결제일";
    OUTSTANDING_AMOUNT = "money.outstanding_amount" Money "invoiced less paid, below zero where more was paid; known only where every amount is" "청구액에서 결제액을 뺀 미수금, 더 결제했으면 음수. 모든 금액을 알 때만 계산";

    SIGNAL_TOPIC_SEARCH = "signal.topic_search" Number "decayed strength of topic searches" "주제 검색 신호 강도(감쇠 적용)";
    SIGNAL_CONTENT = "signal.content" Number "decayed strength of third-party content consumption" "외부 콘텐츠 소비 신호 강도(감쇠 적용)";
    SIGNAL_COMPARISON = "signal.comparison" Number "decayed strength of comparison activity" "비교 활동 신호 강도(감쇠 적용)";
    SIGNAL_COMPETITOR_VISIT = "signal.competitor_visit" Number "decayed strength of visits to competitors' pages" "경쟁사 페이지 방문 신호 강도(감쇠 적용)";
    SIGNAL_JOB_POSTING = "signal.job_posting" Number "decayed strength of changes in job postings" "채용 공고 변화 신호 강도(감쇠 적용)";
    SIGNAL_REGULATION = "signal.regulation" Number "decayed strength of regulation and audit events" "규제·감사 신호 강도(감쇠 적용)";
    SIGNAL_ORGANISATION = "signal.organisation" Number "decayed strength of organisational events: mergers, new leaders" "조직 변화(M&A, 신임 임원) 신호 강도(감쇠 적용)";
    SIGNAL_COST_PRESSURE = "signal.cost_pressure" Number "decayed strength of cost pressure" "비용 압박 신호 강도(감쇠 적용)";
    SIGNAL_REVENUE_PRESSURE = "signal.revenue_pressure" Number "decayed strength of revenue pressure" "매출 압박 신호 강도(감쇠 적용)";
    SIGNAL_BUDGET = "signal.budget" Number "decayed strength of budget signals" "예산 신호 강도(감쇠 적용)";
    SIGNAL_FUNDING = "signal.funding" Number "decayed strength of funding events" "투자 유치 신호 강도(감쇠 적용)";
    SIGNAL_OTHER = "signal.other" Number "decayed strength of signals of any other kind" "그 밖의 신호 강도(감쇠 적용)";
    SIGNAL_LATEST = "signal.latest" Date "the latest signal" "가장 최근 신호일";
    SIGNAL_TOPIC_SEARCH_LATEST = "signal.topic_search_latest" Date "the latest topic search" "가장 최근 주제 검색 신호일";
    SIGNAL_CONTENT_LATEST = "signal.content_latest" Date "the latest third-party content consumption" "가장 최근 외부 콘텐츠 소비 신호일";
    SIGNAL_COMPARISON_LATEST = "signal.comparison_latest" Date "the latest comparison activity" "가장 최근 비교 활동 신호일";
    SIGNAL_COMPETITOR_VISIT_LATEST = "signal.competitor_visit_latest" Date "the latest visit to a competitor's pages" "가장 최근 경쟁사 페이지 방문 신호일";
    SIGNAL_JOB_POSTING_LATEST = "signal.job_posting_latest" Date "the latest change in job postings" "가장 최근 채용 공고 변화 신호일";
    SIGNAL_REGULATION_LATEST = "signal.regulation_latest" Date "the latest regulation or audit event" "가장 최근 규제·감사 신호일";
    SIGNAL_ORGANISATION_LATEST = "signal.organisation_latest" Date "the latest organisational event" "가장 최근 조직 변화 신호일";
    SIGNAL_COST_PRESSURE_LATEST = "signal.cost_pressure_latest" Date "the latest signal of cost pressure" "가장 최근 비용 압박 신호일";
    SIGNAL_REVENUE_PRESSURE_LATEST = "signal.revenue_pressure_latest" Date "the latest signal of revenue pressure" "가장 최근 매출 압박 신호일";
    SIGNAL_BUDGET_LATEST = "signal.budget_latest" Date "the latest budget signal" "가장 최근 예산 신호일";
    SIGNAL_FUNDING_LATEST = "signal.funding_latest" Date "the latest funding event" "가장 최근 투자 유치 신호일";
    SIGNAL_OTHER_LATEST = "signal.other_latest" Date "the latest signal of any other kind" "가장 최근 그 밖의 신호일";

    PERSON_TITLE = "person.title" Text "a person's title" "개인의 직함";
    PERSON_SENIORITY = "person.seniority" Text "a person's seniority" "개인의 직급";
    PERSON_DEPARTMENT = "person.department" Text "a person's department" "개인의 부서";
    PERSON_ROLE = "person.role" Text "a person's buying role" "개인의 구매 역할";
}
