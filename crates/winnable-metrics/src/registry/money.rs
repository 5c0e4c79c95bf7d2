//! What customers cost and bring.

use super::{Group, Metric, Need, Variant, w};
use crate::Unit;
use crate::three_rs::{Kind, Pillar};

pub(super) static ALL: &[Metric] = &[
    Metric {
        id: "acv",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::MoneyPerYear,
        title: w("Annual contract value (ACV)", "연간 계약 금액(ACV)"),
        formula: w(
            "recurring value × 12 / term in months, mean over contracts",
            "반복 금액 × 12 / 계약 개월 수, 계약 평균",
        ),
        cohort: w(
            "contracts that started in the window, trials left out; one-off fees out; a term under a year is not scaled up",
            "기간에 시작한 계약(체험판 제외). 일회성 비용 제외. 1년 미만 계약은 늘리지 않음",
        ),
        window: w("the start of the contract", "계약 시작일"),
        is_not: w(
            "not days / 365: calendar months",
            "일수/365가 아니라 달력 개월",
        ),
        source: w(
            "total contract value / contract years (500,000 / 5 = 100,000)",
            "총 계약 금액 / 계약 연수(500,000 / 5 = 100,000)",
        ),
        variants: &[
            Variant {
                id: "recurring",
                what: w("one-off fees left out", "일회성 비용 제외"),
            },
            Variant {
                id: "with_one_off",
                what: w("one-off fees in", "일회성 비용 포함"),
            },
            Variant {
                id: "annualised",
                what: w("terms under a year scaled up", "1년 미만도 연환산"),
            },
        ],
        needs: &[Need::Contracts, Need::ContractTime, Need::ContractRecurring],
    },
    Metric {
        id: "arr",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::MoneyPerYear,
        title: w("Annual recurring revenue (ARR)", "연간 반복 매출(ARR)"),
        formula: w(
            "12 × monthly recurring revenue of active contracts",
            "유효한 계약의 월 반복 매출 × 12",
        ),
        cohort: w(
            "contracts that run on the last day; a trial that states revenue is left out",
            "마지막 날에 유효한 계약. 매출이 적힌 체험판은 제외",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w(
            "not won value, not invoiced revenue",
            "수주 금액이나 청구액이 아님",
        ),
        source: w(
            "recurring revenue of active subscriptions",
            "유효한 구독의 반복 매출",
        ),
        variants: &[Variant {
            id: "active",
            what: w(
                "contracts that run on the last day",
                "마지막 날에 유효한 계약",
            ),
        }],
        needs: &[Need::Contracts, Need::ContractTime, Need::ContractRecurring],
    },
    Metric {
        id: "grr",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Gross retention (GRR)", "총매출 유지율(GRR)"),
        formula: w(
            "sum over customers of min(revenue now, revenue then) / revenue then",
            "고객별 min(현재 매출, 기초 매출)의 합 / 기초 매출",
        ),
        cohort: w(
            "customers with recurring revenue at the end of the day before the window, else a year before the last",
            "기간 시작 전날(없으면 1년 전) 마감 시점에 반복 매출이 있던 고객",
        ),
        window: w(
            "the end of the day before the window, and of its last day",
            "기간 시작 전날과 마지막 날의 마감 시점",
        ),
        is_not: w(
            "never above 100 %: each customer is capped before the sum",
            "100%를 넘지 않음. 고객별로 상한을 두고 합함",
        ),
        source: w(
            "gross revenue retention, capped per customer",
            "총 매출 유지율, 고객별 상한 적용",
        ),
        variants: &[],
        needs: &[Need::Contracts, Need::ContractTime, Need::ContractRecurring],
    },
    Metric {
        id: "nrr",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Net retention (NRR)", "순매출 유지율(NRR)"),
        formula: w(
            "revenue now of the base / revenue then of the base",
            "기초 고객의 현재 매출 / 기초 매출",
        ),
        cohort: w(
            "as grr; new customers do not count",
            "grr와 같음. 신규 고객은 세지 않음",
        ),
        window: w(
            "the end of the day before the window, and of its last day",
            "기간 시작 전날과 마지막 날의 마감 시점",
        ),
        is_not: w(
            "not growth: new customers are out",
            "성장률이 아님. 신규 고객은 빠짐",
        ),
        source: w("net revenue retention", "순 매출 유지율"),
        variants: &[],
        needs: &[Need::Contracts, Need::ContractTime, Need::ContractRecurring],
    },
    Metric {
        id: "logo_retention",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Logo retention", "고객 유지율"),
        formula: w(
            "customers of the base with a contract now / customers of the base",
            "현재도 계약이 있는 기초 고객 / 기초 고객",
        ),
        cohort: w(
            "customers with an active contract at the end of the day before the window",
            "기간 시작 전날 마감 시점에 유효한 계약이 있던 고객",
        ),
        window: w(
            "the end of the day before the window, and of its last day",
            "기간 시작 전날과 마지막 날의 마감 시점",
        ),
        is_not: w("not revenue", "매출이 아님"),
        source: w("logo retention", "고객 유지율"),
        variants: &[],
        needs: &[Need::Contracts, Need::ContractTime],
    },
    Metric {
        id: "churn",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Customer churn", "고객 이탈률"),
        formula: w(
            "customers of the base without a contract now / customers of the base",
            "현재 계약이 없는 기초 고객 / 기초 고객",
        ),
        cohort: w(
            "customers with an active contract at the end of the day before the window, trials left out; who leaves and comes back stays",
            "기간 시작 전날 마감 시점에 유효한 계약이 있던 고객(체험판 제외). 떠났다가 돌아온 고객은 유지로 봄",
        ),
        window: w(
            "the end of the day before the window, else a year before the last; events by their day",
            "기간 시작 전날(없으면 1년 전)과 마지막 날의 마감 시점. 이벤트는 발생일",
        ),
        is_not: w(
            "not churn of revenue, and not of customers who came later",
            "매출 이탈이 아니며, 나중에 온 고객의 이탈도 아님",
        ),
        source: w(
            "1 − logo retention; churn events where the export has them",
            "1 − 고객 유지율. 내보내기에 있으면 이탈 이벤트",
        ),
        variants: &[
            Variant {
                id: "contracts",
                what: w("by what contracts say", "계약 기준"),
            },
            Variant {
                id: "events",
                what: w(
                    "customers of the base with a churn event and no later reactivation / customers of the base",
                    "이탈 이벤트가 있고 이후 복귀가 없는 기초 고객 / 기초 고객",
                ),
            },
        ],
        needs: &[Need::Contracts, Need::ContractTime, Need::RetentionEvents],
    },
    Metric {
        id: "cohort_retention",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Cohort retention", "코호트 유지율"),
        formula: w(
            "customers of a start quarter still active so many months later / customers of the quarter",
            "시작 분기 고객 중 몇 달 뒤에도 유효한 고객 / 분기 고객",
        ),
        cohort: w(
            "customers by the quarter of their first contract, each so many months after its own first day; who comes back stays in the old cohort",
            "첫 계약 분기별 고객. 개월 수는 고객마다 첫날부터 셈. 돌아온 고객은 원래 코호트",
        ),
        window: w("all time up to the last day", "마지막 날까지 전체 기간"),
        is_not: w(
            "not survival of contracts: customers",
            "계약이 아니라 고객의 유지",
        ),
        source: w(
            "logo triangle by first month",
            "첫 달 기준 고객 유지 삼각표",
        ),
        variants: &[],
        needs: &[Need::Contracts, Need::ContractTime],
    },
    Metric {
        id: "survival",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Survival of contracts", "계약 생존율"),
        formula: w(
            "Kaplan–Meier survival after so many months",
            "몇 달 뒤의 Kaplan–Meier 생존율",
        ),
        cohort: w(
            "contracts with a start or a tenure; those that run are censored",
            "시작일이나 유지 개월이 있는 계약. 유효한 계약은 중도절단",
        ),
        window: w("the start of the contract", "계약 시작일"),
        is_not: w(
            "not 1 − churn: churn of a mixed base hides age; not of customers: a renewal that is a contract of its own ends the one before it",
            "고객의 생존율이 아님. 별도 계약으로 갱신하면 앞 계약은 끝난 것으로 봄. 1 − 이탈률도 아님. 오래된 고객과 신규 고객을 섞은 이탈률은 고객의 나이를 숨김",
        ),
        source: w(
            "Kaplan & Meier 1958; log-log interval with Greenwood's variance",
            "Kaplan & Meier 1958. Greenwood 분산을 쓴 로그-로그 구간",
        ),
        variants: &[],
        needs: &[Need::Contracts, Need::ContractTime],
    },
    Metric {
        id: "clv",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Customer lifetime value (CLV)", "고객 생애 가치(CLV)"),
        formula: w(
            "monthly revenue per account × gross margin / monthly churn",
            "고객사당 월 매출 × 매출총이익률 / 월 이탈률",
        ),
        cohort: w(
            "accounts with an active contract; churn of a month = 1 − (1 − share that left)^(1/months), over the window, else the last 12 months",
            "유효한 계약이 있는 고객사. 월 이탈률 = 1 − (1 − 이탈 비율)^(1/개월 수), 기간(없으면 최근 12개월)",
        ),
        window: w("the months in which churn is counted", "이탈을 세는 기간"),
        is_not: w(
            "not computable without churn: a cap is a variant of its own",
            "이탈이 없으면 계산할 수 없음. 상한은 별도 산출 방식",
        ),
        source: w(
            "ARPA × margin / churn; discounted: Gupta & Lehmann 2003; sbg: Fader & Hardie 2007",
            "ARPA × 이익률 / 이탈률. discounted: Gupta & Lehmann 2003, sbg: Fader & Hardie 2007",
        ),
        variants: &[
            Variant {
                id: "margin",
                what: w("on gross margin", "매출총이익 기준"),
            },
            Variant {
                id: "revenue",
                what: w("on revenue", "매출 기준"),
            },
            Variant {
                id: "capped",
                what: w(
                    "on gross margin, over the shorter of the lifetime and the cap",
                    "매출총이익 기준, 수명과 상한 중 짧은 기간",
                ),
            },
            Variant {
                id: "discounted",
                what: w(
                    "on gross margin, discounted, the first month paid now",
                    "매출총이익 기준, 할인. 첫 달은 지금 받음",
                ),
            },
            Variant {
                id: "sbg",
                what: w(
                    "on gross margin, lifetime by the sBG model, discounted",
                    "매출총이익 기준, sBG 모델 수명, 할인",
                ),
            },
        ],
        needs: &[
            Need::Contracts,
            Need::ContractTime,
            Need::ContractRecurring,
            Need::GrossMargin,
        ],
    },
    Metric {
        id: "spend",
        group: Group::Money,
        tag: Kind::Activity,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Spend", "지출"),
        formula: w("sum of the lines of spend", "지출 행의 합"),
        cohort: w(
            "all lines, in their units: major, cents or millionths; a line that runs for a while counts whole on its first day",
            "모든 행. 단위는 주화폐, 센트, 마이크로. 여러 날에 걸친 행은 첫날에 전부 셈",
        ),
        window: w("the day of the spend", "지출일"),
        is_not: w(
            "not all costs: what is in the files",
            "모든 비용이 아니라 파일에 있는 것",
        ),
        source: w("cost reports", "비용 보고서"),
        variants: &[],
        needs: &[Need::Spend],
    },
    Metric {
        id: "cost_per_won_deal",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Cost per won deal", "수주 기회당 비용"),
        formula: w("spend / won deals", "지출 / 수주 기회 수"),
        cohort: w(
            "all spend; all won deals, whoever signed",
            "모든 지출과 모든 수주 기회",
        ),
        window: w(
            "day of the spend, close date of the deal",
            "지출일과 기회 마감일",
        ),
        is_not: w(
            "not a CAC: a customer can win twice, and expansion wins no customer",
            "CAC가 아님. 한 고객이 두 번 계약할 수 있고 확장은 신규 고객이 아님",
        ),
        source: w("spend over closed-won deals", "비용 / 수주 건수"),
        variants: &[],
        needs: &[Need::Spend, Need::Deals],
    },
    Metric {
        id: "cac",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Customer acquisition cost (CAC)", "고객 획득 비용(CAC)"),
        formula: w(
            "sales and marketing costs / new customers",
            "영업·마케팅 비용 / 신규 고객 수",
        ),
        cohort: w(
            "new customers: accounts whose first won deal closed in the window; deals on no account are shown beside it",
            "신규 고객: 첫 수주 기회가 기간에 종료된 고객사. 고객사 없는 기회는 따로 표시",
        ),
        window: w(
            "day of the spend, close date of the first won deal",
            "지출일과 첫 수주 기회의 마감일",
        ),
        is_not: w(
            "not spend per won deal, see cost_per_won_deal",
            "수주 기회당 비용이 아님(cost_per_won_deal)",
        ),
        source: w(
            "fully loaded sales and marketing costs over new logos",
            "인건비를 포함한 영업·마케팅 비용 전체 / 새 고객 수",
        ),
        variants: &[
            Variant {
                id: "fully_loaded",
                what: w(
                    "all of sales and marketing: media, programmes, pay, commissions, tools, agencies, overhead",
                    "영업·마케팅 전체: 매체, 프로그램, 급여, 영업 수당, 도구, 대행사, 간접비",
                ),
            },
            Variant {
                id: "simple",
                what: w("paid media and programmes", "유료 광고와 프로그램"),
            },
            Variant {
                id: "paid",
                what: w(
                    "paid media over the new customers that came by it; over all of them where no deal states its source",
                    "유료 광고 비용 / 그것으로 온 신규 고객. 기회에 출처가 없으면 모든 신규 고객",
                ),
            },
            Variant {
                id: "blended",
                what: w(
                    "paid media over all new customers",
                    "유료 광고 비용 / 모든 신규 고객",
                ),
            },
            Variant {
                id: "lagged",
                what: w(
                    "costs of the quarters before over the new customers of the window",
                    "앞선 분기의 비용",
                ),
            },
            Variant {
                id: "onboarding",
                what: w("fully loaded, and onboarding", "온보딩 포함"),
            },
        ],
        needs: &[
            Need::Spend,
            Need::Deals,
            Need::DealAccount,
            Need::DealClosed,
        ],
    },
    Metric {
        id: "payback",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Months,
        title: w("Payback", "회수 기간"),
        formula: w(
            "CAC / (monthly revenue of a new account × gross margin)",
            "CAC / (신규 고객사의 월 매출 × 매출총이익률)",
        ),
        cohort: w(
            "cac fully_loaded; revenue of the running contracts of new customers",
            "cac fully_loaded. 신규 고객의 유효한 계약 매출",
        ),
        window: w("as cac", "cac와 같음"),
        is_not: w(
            "not on revenue, unless asked",
            "따로 요청하지 않으면 매출 기준이 아님",
        ),
        source: w(
            "months to recover CAC on gross margin",
            "총이익으로 CAC를 회수하는 개월 수",
        ),
        variants: &[
            Variant {
                id: "margin",
                what: w("on gross margin", "매출총이익 기준"),
            },
            Variant {
                id: "revenue",
                what: w("on revenue", "매출 기준"),
            },
        ],
        needs: &[
            Need::Spend,
            Need::Deals,
            Need::DealAccount,
            Need::Contracts,
            Need::ContractRecurring,
            Need::GrossMargin,
        ],
    },
    Metric {
        id: "ltv_cac",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Multiple,
        title: w("LTV : CAC", "LTV : CAC 비율"),
        formula: w(
            "lifetime value on gross margin / fully loaded CAC",
            "매출총이익 기준 생애 가치 / fully loaded CAC",
        ),
        cohort: w(
            "clv margin and cac fully_loaded",
            "clv margin과 cac fully_loaded",
        ),
        window: w("as clv and cac", "clv, cac와 같음"),
        is_not: w(
            "not on revenue and not on ad spend alone",
            "매출이나 광고비만의 비율이 아님",
        ),
        source: w(
            "LTV:CAC; below 3 is named (industry rule)",
            "LTV:CAC. 3 미만이면 표시(업계 기준)",
        ),
        variants: &[],
        needs: &[
            Need::Spend,
            Need::Deals,
            Need::DealAccount,
            Need::Contracts,
            Need::ContractRecurring,
            Need::GrossMargin,
        ],
    },
    Metric {
        id: "return_on_spend",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Multiple,
        title: w("Return on spend", "지출 대비 수주 금액"),
        formula: w("won value / spend", "수주 금액 / 지출"),
        cohort: w(
            "all won deals with an amount; all spend",
            "금액이 있는 모든 수주 기회와 모든 지출",
        ),
        window: w(
            "close date of the deal, day of the spend",
            "기회 마감일과 지출일",
        ),
        is_not: w(
            "not profit, and not caused by the spend",
            "이익이 아니며 지출이 원인이라는 뜻도 아님",
        ),
        source: w(
            "return on ad spend, over all spend of the files",
            "파일의 전체 비용에 대한 광고비 수익률",
        ),
        variants: &[],
        needs: &[Need::Spend, Need::Deals, Need::DealAmount],
    },
    Metric {
        id: "outstanding",
        group: Group::Money,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Invoiced and not paid", "미수금"),
        formula: w("invoiced amounts − paid amounts", "청구액 − 수금액"),
        cohort: w(
            "invoices and payments up to the last day",
            "마지막 날까지의 청구와 수금",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w(
            "not overdue: due dates are not compared",
            "연체가 아님. 만기일은 비교하지 않음",
        ),
        source: w("invoices less payments", "청구 − 입금"),
        variants: &[],
        needs: &[Need::Invoices],
    },
];
