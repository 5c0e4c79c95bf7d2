//! What metrics need, and the cheapest way to get it.

use super::{Words, w};

/// Something that a metric needs: a kind of file, a column of it, or a line of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// Deals.
    Deals,
    /// When deals were created.
    DealCreated,
    /// When deals closed.
    DealClosed,
    /// What deals are worth.
    DealAmount,
    /// How probable open deals are.
    DealProbability,
    /// To which account deals belong.
    DealAccount,
    /// Which lead a deal comes from, or whether leads were converted.
    LeadOutcome,
    /// Through which stages deals went.
    StageHistory,
    /// Leads.
    Leads,
    /// When leads became what.
    LeadDates,
    /// Accounts.
    Accounts,
    /// Contacts or leads.
    People,
    /// The role or the title of people.
    Roles,
    /// Touches.
    Touches,
    /// Meetings among the touches.
    Meetings,
    /// Touches that we sent.
    Outbound,
    /// Mails that we sent.
    Mails,
    /// Spend.
    Spend,
    /// Salaries among the spend.
    Salaries,
    /// Onboarding costs among the spend.
    OnboardingCosts,
    /// Contracts.
    Contracts,
    /// When contracts start, and when they ended.
    ContractTime,
    /// What contracts bring a month or a year.
    ContractRecurring,
    /// Events of churn.
    RetentionEvents,
    /// The gross margin.
    GrossMargin,
    /// A discount rate.
    Discount,
    /// Fees that do not recur.
    Fees,
    /// The segments of the market.
    Market,
    /// What the industry spends.
    IndustrySpend,
    /// What the product is worth to an account.
    ValueTheory,
    /// A table of firms.
    Firms,
    /// Invoices and payments.
    Invoices,
    /// Programmes and their people.
    Programmes,
}

impl Need {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deals => "deals",
            Self::DealCreated => "deal_created",
            Self::DealClosed => "deal_closed",
            Self::DealAmount => "deal_amount",
            Self::DealProbability => "deal_probability",
            Self::DealAccount => "deal_account",
            Self::LeadOutcome => "lead_outcome",
            Self::StageHistory => "stage_history",
            Self::Leads => "leads",
            Self::LeadDates => "lead_dates",
            Self::Accounts => "accounts",
            Self::People => "people",
            Self::Roles => "roles",
            Self::Touches => "touches",
            Self::Meetings => "meetings",
            Self::Outbound => "outbound",
            Self::Mails => "mails",
            Self::Spend => "spend",
            Self::Salaries => "salaries",
            Self::OnboardingCosts => "onboarding_costs",
            Self::Contracts => "contracts",
            Self::ContractTime => "contract_time",
            Self::ContractRecurring => "contract_recurring",
            Self::RetentionEvents => "retention_events",
            Self::GrossMargin => "gross_margin",
            Self::Discount => "discount",
            Self::Fees => "fees",
            Self::Market => "market",
            Self::IndustrySpend => "industry_spend",
            Self::ValueTheory => "value_theory",
            Self::Firms => "firms",
            Self::Invoices => "invoices",
            Self::Programmes => "programmes",
        }
    }

    /// What is needed.
    pub const fn what(self) -> Words {
        match self {
            Self::Deals => w("deals", "기회"),
            Self::DealCreated => w("creation dates of deals", "기회 생성일"),
            Self::DealClosed => w("close dates of deals", "기회 마감일"),
            Self::DealAmount => w("amounts of deals", "기회 금액"),
            Self::DealProbability => w("probabilities of open deals", "진행 중인 기회의 수주 확률"),
            Self::DealAccount => w("the accounts of deals", "기회의 고객사"),
            Self::LeadOutcome => w(
                "which leads were converted or won",
                "전환되거나 수주된 리드",
            ),
            Self::StageHistory => w("the history of stages", "단계 이력"),
            Self::Leads => w("leads", "리드"),
            Self::LeadDates => w("dates of leads' stages", "리드 단계별 날짜"),
            Self::Accounts => w("accounts", "고객사"),
            Self::People => w("contacts", "담당자"),
            Self::Roles => w("titles or roles of contacts", "담당자의 직함이나 역할"),
            Self::Touches => w("touches", "접점"),
            Self::Meetings => w("meetings that were held", "진행된 미팅"),
            Self::Outbound => w("touches that we sent", "우리가 보낸 접점"),
            Self::Mails => w("mails that we sent to people", "사람에게 보낸 이메일"),
            Self::Spend => w("spend", "지출"),
            Self::Salaries => w("salaries among the spend", "지출 중 급여"),
            Self::OnboardingCosts => w("onboarding costs among the spend", "지출 중 온보딩 비용"),
            Self::Contracts => w("contracts or subscriptions", "계약이나 구독"),
            Self::ContractTime => w("start and end of contracts", "계약 시작일과 종료일"),
            Self::ContractRecurring => w("recurring revenue of contracts", "계약의 반복 매출"),
            Self::RetentionEvents => w("events of churn", "이탈 이벤트"),
            Self::GrossMargin => w("the gross margin", "매출총이익률"),
            Self::Discount => w("a discount rate", "할인율"),
            Self::Fees => w("one-off fees of contracts", "계약의 일회성 비용"),
            Self::Market => w("the segments of the market", "시장 세그먼트"),
            Self::IndustrySpend => w("what the industry spends", "업계 지출 규모"),
            Self::ValueTheory => w("what it is worth to an account", "고객사당 가치"),
            Self::Firms => w("a table of firms", "기업 수 표"),
            Self::Invoices => w("invoices and payments", "청구·입금 내역"),
            Self::Programmes => w("programmes and their people", "프로그램과 인력"),
        }
    }

    /// The cheapest export or line that gives it.
    #[expect(clippy::too_many_lines, reason = "a table: one line for each need")]
    pub const fn unlock(self) -> Words {
        match self {
            Self::Deals => w(
                "a report of opportunities with stage, amount and dates, as [[source]] kind = \"opportunities\"",
                "단계, 금액, 날짜가 있는 영업 기회 보고서를 [[source]] kind = \"opportunities\"로",
            ),
            Self::DealCreated => w(
                "add the creation date to the report of opportunities and map `created`",
                "영업 기회 보고서에 생성일을 넣고 `created`에 연결",
            ),
            Self::DealClosed => w(
                "add the close date to the report of opportunities and map `close`",
                "영업 기회 보고서에 마감일을 넣고 `close`에 연결",
            ),
            Self::DealAmount => w(
                "add the amount to the report of opportunities, map `amount` and state `amount_is`",
                "영업 기회 보고서에 금액을 넣어 `amount`에 연결하고 `amount_is`를 적음",
            ),
            Self::DealProbability => w(
                "add Probability (%) to the report of opportunities and map `probability`",
                "영업 기회 보고서에 확률(%)을 넣고 `probability`에 연결",
            ),
            Self::DealAccount => w(
                "add the account's id, domain or name to the report of opportunities",
                "영업 기회 보고서에 고객사 ID, 도메인, 이름 중 하나를 추가",
            ),
            Self::LeadOutcome => w(
                "map `converted` in the leads, or `lead_id` in the opportunities",
                "리드의 `converted`나 기회의 `lead_id`를 연결",
            ),
            Self::StageHistory => w(
                "export the stage history (Salesforce: Opportunity History report), as [[source]] kind = \"stages\"",
                "단계 이력(Salesforce: 기회 이력 보고서)을 [[source]] kind = \"stages\"로",
            ),
            Self::Leads => w(
                "a list of leads, as [[source]] kind = \"leads\"",
                "리드 목록을 [[source]] kind = \"leads\"로",
            ),
            Self::LeadDates => w(
                "map two or more of `mql_on`, `sql_on` and `converted_on` in the leads",
                "리드의 `mql_on`, `sql_on`, `converted_on` 중 둘 이상을 연결",
            ),
            Self::Accounts => w(
                "a list of accounts, as [[source]] kind = \"accounts\"",
                "고객사 목록을 [[source]] kind = \"accounts\"로",
            ),
            Self::People => w(
                "a list of contacts with their accounts, as [[source]] kind = \"contacts\"",
                "고객사가 적힌 담당자 목록을 [[source]] kind = \"contacts\"로",
            ),
            Self::Roles => w(
                "add the job title to the list of contacts and map `title`",
                "담당자 목록에 직함을 넣고 `title`에 연결",
            ),
            Self::Touches => w(
                "a list of activities with date and channel, as [[source]] kind = \"engagements\"",
                "날짜와 채널이 있는 활동 목록을 [[source]] kind = \"engagements\"로",
            ),
            Self::Meetings => w(
                "include meetings with their outcome in the list of activities",
                "활동 목록에 결과가 적힌 미팅을 포함",
            ),
            Self::Outbound => w(
                "include what was sent in the list of activities, with `direction`",
                "활동 목록에 보낸 것을 넣고 `direction`을 연결",
            ),
            Self::Mails => w(
                "include the mails that were sent in the list of activities, as channel `email` and outbound, with the person",
                "활동 목록에 보낸 이메일을 channel `email`, 아웃바운드로 사람과 함께 포함",
            ),
            Self::Spend => w(
                "the cost report of each ad platform, as [[source]] kind = \"spend\"",
                "광고 플랫폼별 비용 보고서를 [[source]] kind = \"spend\"로",
            ),
            Self::Salaries => w(
                "a table of monthly sales and marketing pay, as kind = \"spend\" with category \"salaries\"",
                "영업·마케팅 월 급여 표를 kind = \"spend\", category \"salaries\"로",
            ),
            Self::OnboardingCosts => w(
                "a table of onboarding costs, as kind = \"spend\" with category \"onboarding\"",
                "온보딩 비용 표를 kind = \"spend\", category \"onboarding\"으로",
            ),
            Self::Contracts => w(
                "a list of contracts or subscriptions, as [[source]] kind = \"contracts\"",
                "계약이나 구독 목록을 [[source]] kind = \"contracts\"로",
            ),
            Self::ContractTime => w(
                "map `start` and `end`, or `tenure_months` and `ended`, in the contracts",
                "계약의 `start`와 `end`, 또는 `tenure_months`와 `ended`를 연결",
            ),
            Self::ContractRecurring => w(
                "map `mrr` or `arr` in the contracts, or `amount` with `amount_is`",
                "계약의 `mrr`나 `arr`, 또는 `amount`와 `amount_is`를 연결",
            ),
            Self::RetentionEvents => w(
                "a list of churn events with account and date, as [[source]] kind = \"retention\"",
                "고객사와 날짜가 있는 이탈 이벤트 목록을 [[source]] kind = \"retention\"으로",
            ),
            Self::GrossMargin => w(
                "state `gross_margin` under [metrics]",
                "[metrics]에 `gross_margin`을 적음",
            ),
            Self::Discount => w(
                "state `discount`, a year's rate, under [metrics]",
                "[metrics]에 연 할인율 `discount`를 적음",
            ),
            Self::Fees => w("map `one_off` in the contracts", "계약의 `one_off`를 연결"),
            Self::Market => w(
                "state [[metrics.market]] with accounts and acv of each segment",
                "[[metrics.market]]에 세그먼트별 고객사 수와 acv를 적음",
            ),
            Self::IndustrySpend => w(
                "state `industry_spend` and `eligible_share` under [metrics]",
                "[metrics]에 `industry_spend`와 `eligible_share`를 적음",
            ),
            Self::ValueTheory => w(
                "state `value_per_account` and `capture` in [[metrics.market]]",
                "[[metrics.market]]에 `value_per_account`와 `capture`를 적음",
            ),
            Self::Firms => w(
                "the Census Bureau's SUSB table by sector and size, as [[source]] kind = \"firms\"",
                "미국 인구조사국의 SUSB 업종·규모별 표를 [[source]] kind = \"firms\"로",
            ),
            Self::Invoices => w(
                "lists of invoices and payments, as kind = \"invoices\" and kind = \"payments\"",
                "청구서와 입금 내역을 kind = \"invoices\"와 kind = \"payments\"로",
            ),
            Self::Programmes => w(
                "state [[metrics.programme]] with people, hours_per_person and hours_per_account",
                "[[metrics.programme]]에 people, hours_per_person, hours_per_account를 적음",
            ),
        }
    }

    /// The kinds of `[[source]]` whose rows give it; none for what the project states itself.
    pub const fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Deals
            | Self::DealCreated
            | Self::DealClosed
            | Self::DealAmount
            | Self::DealProbability => &["opportunities"],
            Self::DealAccount => &["opportunities", "accounts"],
            Self::LeadOutcome => &["leads", "opportunities"],
            Self::StageHistory => &["stages"],
            Self::Leads | Self::LeadDates => &["leads"],
            Self::Accounts => &["accounts"],
            Self::People | Self::Roles => &["contacts", "leads"],
            Self::Touches | Self::Meetings | Self::Outbound | Self::Mails => &["engagements"],
            Self::Spend | Self::Salaries | Self::OnboardingCosts => &["spend"],
            Self::Contracts | Self::ContractTime | Self::ContractRecurring | Self::Fees => {
                &["contracts"]
            }
            Self::RetentionEvents => &["retention"],
            Self::Firms => &["firms"],
            Self::Invoices => &["invoices", "payments"],
            Self::Programmes => &["programmes"],
            Self::GrossMargin
            | Self::Discount
            | Self::Market
            | Self::IndustrySpend
            | Self::ValueTheory => &[],
        }
    }
}
