//! What becomes of deals.

use super::{Group, Metric, Need, Variant, w};
use crate::Unit;
use crate::three_rs::{Kind, Pillar};

pub(super) static ALL: &[Metric] = &[
    Metric {
        id: "win_rate",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Win rate", "수주율"),
        formula: w("won / (won + lost)", "수주 / (수주 + 실주)"),
        cohort: w(
            "closed deals; no decision counts as lost; new business, expansion and renewal apart where the files say which",
            "종료된 기회. 의사결정 없이 종료된 기회는 실주로 셈. 구분이 있으면 신규, 확장, 갱신을 나눔",
        ),
        window: w("the close date", "마감일"),
        is_not: w(
            "not conversions / interactions; not a forecast: wins and losses close at different speeds, so compare the cohort",
            "상호작용 전환율이 아님. 예측도 아님. 수주와 실주의 속도가 달라 코호트와 비교해야 함",
        ),
        source: w(
            "won over closed opportunities, by count and by close date",
            "종료된 기회 중 수주, 건수와 마감일 기준",
        ),
        variants: &[
            Variant {
                id: "count",
                what: w("by count", "건수 기준"),
            },
            Variant {
                id: "value",
                what: w(
                    "by value: won amount / closed amount",
                    "금액 기준: 수주 금액 / 종료 금액",
                ),
            },
            Variant {
                id: "cohort",
                what: w(
                    "won / all deals created in the window, however they stand",
                    "기간에 생성된 모든 기회 중 수주 비율",
                ),
            },
            Variant {
                id: "all",
                what: w(
                    "won / all deals, open ones included",
                    "진행 중인 기회를 포함한 전체 중 수주 비율",
                ),
            },
        ],
        needs: &[Need::Deals],
    },
    Metric {
        id: "won_value",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Won value", "수주 금액"),
        formula: w("sum of the amounts of won deals", "수주한 기회 금액의 합"),
        cohort: w("won deals with an amount", "금액이 있는 수주 기회"),
        window: w("the close date", "마감일"),
        is_not: w(
            "not revenue: amounts are what the deals state",
            "매출이 아니라 기회에 적힌 금액",
        ),
        source: w("closed-won amount", "수주 금액"),
        variants: &[],
        needs: &[Need::Deals, Need::DealAmount],
    },
    Metric {
        id: "won_amount",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Amount of a won deal (ASP)", "수주 기회 금액(ASP)"),
        formula: w("won value / won deals", "수주 금액 / 수주 기회 수"),
        cohort: w("won deals with an amount", "금액이 있는 수주 기회"),
        window: w("the close date", "마감일"),
        is_not: w(
            "not an ACV unless the amounts are annual",
            "금액이 연간이 아니면 ACV가 아님",
        ),
        source: w("average selling price", "평균 판매 가격"),
        variants: &[
            Variant {
                id: "mean",
                what: w("the mean", "평균"),
            },
            Variant {
                id: "median",
                what: w("the median, type 7", "중앙값(type 7)"),
            },
        ],
        needs: &[Need::Deals, Need::DealAmount],
    },
    Metric {
        id: "sales_cycle",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Days,
        title: w("Sales cycle", "영업 주기"),
        formula: w(
            "close date − creation date of won deals, in days",
            "수주 기회의 마감일 − 생성일(일)",
        ),
        cohort: w(
            "won deals with both dates; those that close before they open are left out and counted",
            "두 날짜가 있는 수주 기회. 생성 전에 종료된 기회는 빼고 따로 셈",
        ),
        window: w(
            "the close date; the creation date for km",
            "마감일. km은 생성일",
        ),
        is_not: w(
            "not how long a deal takes: deals that are still open are missing from mean and median; km holds them",
            "기회에 걸리는 시간이 아님. 평균과 중앙값에는 진행 중인 기회가 빠짐. km에는 들어 있음",
        ),
        source: w(
            "Kaplan & Meier 1958 for the variant km; close minus open otherwise",
            "km 변형은 Kaplan & Meier 1958, 그 밖은 마감일 − 생성일",
        ),
        variants: &[
            Variant {
                id: "mean",
                what: w("mean of won deals", "수주 기회 평균"),
            },
            Variant {
                id: "median",
                what: w("median of won deals", "수주 기회 중앙값"),
            },
            Variant {
                id: "km",
                what: w(
                    "median days until a deal closes, open deals censored",
                    "진행 중인 기회를 중도절단으로 본 종료까지의 중앙값",
                ),
            },
        ],
        needs: &[Need::Deals, Need::DealCreated, Need::DealClosed],
    },
    Metric {
        id: "won_within",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Won within so many days", "기간 내 수주 비율"),
        formula: w(
            "cumulative incidence of winning, losing as a competing outcome",
            "실주를 경쟁 결과로 둔 수주 누적 발생률",
        ),
        cohort: w(
            "all deals with a creation date; open ones censored on the last day",
            "생성일이 있는 모든 기회. 진행 중인 기회는 마지막 날에 중도절단",
        ),
        window: w("the creation date", "생성일"),
        is_not: w(
            "not 1 − Kaplan–Meier with lost deals censored, which overstates it",
            "실주를 중도절단한 1 − KM이 아님. 그 값은 과대평가됨",
        ),
        source: w("Aalen & Johansen 1978", "Aalen & Johansen 1978"),
        variants: &[
            Variant {
                id: "d90",
                what: w("within 90 days", "90일 안"),
            },
            Variant {
                id: "d30",
                what: w("within 30 days", "30일 안"),
            },
            Variant {
                id: "d60",
                what: w("within 60 days", "60일 안"),
            },
            Variant {
                id: "d180",
                what: w("within 180 days", "180일 안"),
            },
        ],
        needs: &[Need::Deals, Need::DealCreated, Need::DealClosed],
    },
    Metric {
        id: "open_pipeline",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Open pipeline", "진행 중 파이프라인"),
        formula: w(
            "sum of the amounts of open deals",
            "진행 중인 기회 금액의 합",
        ),
        cohort: w("open deals with an amount", "금액이 있는 진행 중인 기회"),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w("not a forecast", "예측이 아님"),
        source: w(
            "open amount; weighted by the stated probability",
            "진행 중 금액. 가중은 적힌 확률 기준",
        ),
        variants: &[
            Variant {
                id: "sum",
                what: w("the sum", "합계"),
            },
            Variant {
                id: "weighted",
                what: w(
                    "amount × probability as the export states it",
                    "금액 × 내보낸 확률",
                ),
            },
        ],
        needs: &[Need::Deals, Need::DealAmount],
    },
    Metric {
        id: "stage_conversion",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Stage conversion", "단계 전환율"),
        formula: w(
            "deals that reached a stage / deals that reached the stage before",
            "단계에 도달한 기회 / 앞 단계에 도달한 기회",
        ),
        cohort: w(
            "a skipped stage counts as reached; one entered again counts once",
            "건너뛴 단계는 도달로 보고 다시 들어온 단계는 한 번만 셈",
        ),
        window: w("all time up to the last day", "마지막 날까지 전체 기간"),
        is_not: w(
            "not entries over entries, which can exceed 100 %",
            "진입 수의 비율이 아님. 그 값은 100%를 넘을 수 있음",
        ),
        source: w(
            "stage conversion with skipped stages and loops",
            "건너뛴 단계와 되돌아온 단계를 포함한 단계 전환",
        ),
        variants: &[
            Variant {
                id: "reached",
                what: w("skipped stages count as reached", "건너뛴 단계를 도달로 봄"),
            },
            Variant {
                id: "entered",
                what: w("only stages that were entered", "실제로 들어온 단계만"),
            },
        ],
        needs: &[Need::Deals, Need::StageHistory],
    },
    Metric {
        id: "stage_dwell",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Days,
        title: w("Dwell in a stage", "단계별 체류 기간"),
        formula: w(
            "days in a stage, all visits of a deal together",
            "기회별로 모든 방문을 합한 단계 체류 일수",
        ),
        cohort: w(
            "deals that entered the stage; those still in it are censored",
            "그 단계에 들어온 기회. 아직 있는 기회는 중도절단",
        ),
        window: w("all time up to the last day", "마지막 날까지 전체 기간"),
        is_not: w(
            "not the mean of those who left: the slow ones are still there",
            "떠난 기회의 평균이 아님. 느린 기회는 아직 남아 있음",
        ),
        source: w("Kaplan & Meier 1958", "Kaplan & Meier 1958"),
        variants: &[
            Variant {
                id: "km",
                what: w(
                    "median over deals, with those still in it censored",
                    "아직 있는 기회를 중도절단한 기회별 중앙값",
                ),
            },
            Variant {
                id: "completed",
                what: w(
                    "median of single visits that ended: a second visit counts again",
                    "끝난 방문 한 번 한 번의 중앙값. 다시 들어온 방문은 따로 셈",
                ),
            },
        ],
        needs: &[Need::Deals, Need::StageHistory],
    },
    Metric {
        id: "sales_velocity",
        group: Group::Deals,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::MoneyPerDay,
        title: w("Sales velocity", "영업 속도"),
        formula: w(
            "open deals × win rate × mean won amount / mean won cycle",
            "진행 중인 기회 수 × 수주율 × 평균 수주 금액 / 평균 수주 주기",
        ),
        cohort: w(
            "open deals now; rate, amount and cycle of deals closed in the window",
            "현재 진행 중인 기회. 수주율, 금액, 주기는 기간에 종료된 기회",
        ),
        window: w("the close date", "마감일"),
        is_not: w(
            "not a forecast: four averages multiplied",
            "예측이 아니라 네 평균의 곱",
        ),
        source: w("pipeline velocity", "파이프라인 속도"),
        variants: &[
            Variant {
                id: "day",
                what: w("a day", "하루"),
            },
            Variant {
                id: "days_30",
                what: w("30 days", "30일"),
            },
            Variant {
                id: "quarter",
                what: w("a quarter of 91.3125 days", "분기(91.3125일)"),
            },
        ],
        needs: &[
            Need::Deals,
            Need::DealCreated,
            Need::DealClosed,
            Need::DealAmount,
        ],
    },
    Metric {
        id: "single_threaded",
        group: Group::Deals,
        tag: Kind::Activity,
        r: Pillar::Relationship,
        unit: Unit::Ratio,
        title: w("Single-threaded deals", "담당자 한 명에 의존하는 기회"),
        formula: w(
            "open deals on accounts with at most one engaged person / open deals",
            "참여자가 한 명 이하인 고객사의 진행 중인 기회 / 진행 중인 기회",
        ),
        cohort: w("open deals on an account", "고객사가 있는 진행 중인 기회"),
        window: w(
            "as of the as-of date; --window does not matter",
            "기준일 기준. --window는 영향을 주지 않음",
        ),
        is_not: w(
            "not the contacts that the deal lists",
            "기회에 적힌 담당자 수가 아님",
        ),
        source: w("multi-threading", "여러 사람과의 접점"),
        variants: &[],
        needs: &[Need::Deals, Need::DealAccount, Need::People, Need::Touches],
    },
];
