//! How large the market is.

use super::{Group, Metric, Need, Variant, w};
use crate::Unit;
use crate::three_rs::{Kind, Pillar};

pub(super) static ALL: &[Metric] = &[
    Metric {
        id: "tam",
        group: Group::Market,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::MoneyPerYear,
        title: w("Total addressable market (TAM)", "전체 시장 규모(TAM)"),
        formula: w(
            "sum over segments of addressable accounts × ACV",
            "세그먼트별 (대상 고객사 수 × ACV)의 합",
        ),
        cohort: w(
            "the segments that the project states; accounts as stated, or counted in a table of firms",
            "프로젝트에 적은 세그먼트. 고객사 수는 적은 값이나 기업 수 표에서 셈",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w(
            "not price × current customers: that is the installed base, see installed_base_value",
            "가격 × 현재 고객 수가 아님. 그것은 기존 고객 기반(installed_base_value)",
        ),
        source: w(
            "bottom-up market sizing: potential customers × annual contract value",
            "상향식 시장 규모: 잠재 고객 수 × 연간 계약 금액",
        ),
        variants: &[
            Variant {
                id: "bottom_up",
                what: w("accounts × ACV, by segment", "세그먼트별 고객사 수 × ACV"),
            },
            Variant {
                id: "top_down",
                what: w("industry spend × eligible share", "업계 지출 × 대상 비율"),
            },
            Variant {
                id: "value_theory",
                what: w(
                    "accounts × value created × share that a price can capture",
                    "고객사 수 × 창출 가치 × 가격으로 얻을 수 있는 비율",
                ),
            },
        ],
        needs: &[Need::Market],
    },
    Metric {
        id: "sam",
        group: Group::Market,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::MoneyPerYear,
        title: w("Serviceable market (SAM)", "유효 시장(SAM)"),
        formula: w(
            "sum over segments of TAM × serviceable share",
            "세그먼트별 (TAM × 서비스 가능 비율)의 합",
        ),
        cohort: w(
            "all segments; every one of them must state its share",
            "모든 세그먼트. 세그먼트마다 비율을 적어야 함",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w("not larger than the TAM, ever", "TAM보다 클 수 없음"),
        source: w(
            "SAM = the part of the TAM that the product and the sales reach",
            "SAM = TAM 중 제품과 영업이 닿는 부분",
        ),
        variants: &[],
        needs: &[Need::Market],
    },
    Metric {
        id: "som",
        group: Group::Market,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::MoneyPerYear,
        title: w("Obtainable market (SOM)", "수익 시장(SOM)"),
        formula: w(
            "sum over segments of SAM × obtainable share",
            "세그먼트별 (SAM × 획득 가능 비율)의 합",
        ),
        cohort: w(
            "all segments; every one of them must state both shares",
            "모든 세그먼트. 세그먼트마다 두 비율을 모두 적어야 함",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w(
            "not a forecast: a share that was agreed on",
            "예측이 아니라 합의한 비율",
        ),
        source: w(
            "SOM = the part of the SAM that can be won",
            "SOM = SAM 중 수주할 수 있는 부분",
        ),
        variants: &[],
        needs: &[Need::Market],
    },
    Metric {
        id: "installed_base_value",
        group: Group::Market,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Money,
        title: w("Installed base value", "기존 고객 기반의 가치"),
        formula: w(
            "average selling price × current customers",
            "평균 판매가 × 현재 고객 수",
        ),
        cohort: w(
            "accounts with a won deal or an active contract; price = mean won amount",
            "수주한 기회나 유효한 계약이 있는 고객사. 가격은 평균 수주 금액",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w(
            "not a TAM, though a source calls it so: it understates the market and grows with our own sales",
            "TAM이 아님. 그렇게 부르는 자료가 있으나 시장을 작게 보고 우리 매출과 함께 커짐",
        ),
        source: w(
            "the literal wording of a source text on TAM (average selling price × current number of customers)",
            "TAM에 관한 출처의 문구 그대로(평균 판매 가격 × 현재 고객 수)",
        ),
        variants: &[],
        needs: &[Need::Deals, Need::DealAmount, Need::DealAccount],
    },
    Metric {
        id: "penetration",
        group: Group::Market,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Ratio,
        title: w("Market penetration", "시장 침투율"),
        formula: w(
            "current customers / addressable accounts",
            "현재 고객 수 / 대상 고객사 수",
        ),
        cohort: w(
            "customers as for installed_base_value; accounts of all market segments",
            "installed_base_value와 같은 고객. 모든 시장 세그먼트의 고객사",
        ),
        window: w(
            "as of the last day; the start does not matter",
            "마지막 날 기준. 시작일은 영향을 주지 않음",
        ),
        is_not: w("not a share of revenue", "매출 점유율이 아님"),
        source: w(
            "customers over the accounts of the market",
            "고객 / 시장의 고객사",
        ),
        variants: &[],
        needs: &[Need::Market, Need::Deals, Need::DealAccount],
    },
    Metric {
        id: "market_firms",
        group: Group::Market,
        tag: Kind::Outcome,
        r: Pillar::Revenue,
        unit: Unit::Count,
        title: w("Firms in the market", "시장의 기업 수"),
        formula: w(
            "firms of the sectors and size classes, totals and subtotals left out",
            "업종·규모별 기업 수의 합(합계와 소계 제외)",
        ),
        cohort: w(
            "rows of the table of firms; by sector",
            "기업 수 표의 행. 업종별",
        ),
        window: w("the year of the table", "표의 연도"),
        is_not: w(
            "not the sum of all rows: a census table holds its totals among them",
            "모든 행의 합이 아님. 인구조사 표에는 합계 행이 섞여 있음",
        ),
        source: w(
            "U.S. Census Bureau, Statistics of U.S. Businesses (SUSB)",
            "미국 인구조사국, Statistics of U.S. Businesses (SUSB)",
        ),
        variants: &[],
        needs: &[Need::Firms],
    },
];
