//! The thresholds of every check, each with its range and where it comes from.

use rust_decimal::Decimal;
use winnable_model::{LintCode, Text};

/// Where a threshold comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThresholdSource {
    /// What practitioners of account-based work write as a rule.
    Practice,
    /// Our proposal, which no study stands behind.
    Ours,
}

impl ThresholdSource {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Ours => "ours",
        }
    }

    /// The source for readers.
    pub fn text(self) -> Text {
        match self {
            Self::Practice => Text::new(
                "a rule that practitioners of account-based work state",
                "ABM 실무에서 말하는 규칙",
            ),
            Self::Ours => Text::new(
                "our proposal; no study stands behind it",
                "근거 연구가 없는 저희의 제안",
            ),
        }
    }
}

/// A threshold of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The name in `winnable.toml`.
    pub name: &'static str,
    /// The value unless a project sets another.
    pub default: Decimal,
    /// The least value that makes sense.
    pub least: Decimal,
    /// The greatest one.
    pub most: Decimal,
    /// Where the default comes from.
    pub source: ThresholdSource,
    en: &'static str,
    ko: &'static str,
}

impl Threshold {
    /// What it says.
    pub fn text(&self) -> Text {
        Text::new(self.en, self.ko)
    }
}

const fn whole(number: u32) -> Decimal {
    Decimal::from_parts(number, 0, 0, false, 0)
}

type Range = (u32, u32, u32);

const fn of(
    name: &'static str,
    (least, default, most): Range,
    source: ThresholdSource,
    en: &'static str,
    ko: &'static str,
) -> Threshold {
    Threshold {
        name,
        default: whole(default),
        least: whole(least),
        most: whole(most),
        source,
        en,
        ko,
    }
}

use ThresholdSource::{Ours, Practice};

const ABM_F1: &[Threshold] = &[of(
    "beyond_max",
    (0, 0, 1_000_000),
    Practice,
    "fires when more accounts than this are beyond the seats",
    "자리를 넘는 고객사가 이보다 많으면 알림",
)];
const ABM_F2: &[Threshold] = &[of(
    "product_words_min",
    (1, 2, 100),
    Ours,
    "fires from so many words about the product on, where none is about the reader",
    "읽는 사람에 관한 말 없이 제품 단어가 이 수 이상이면 알림",
)];
const ABM_F3: &[Threshold] = &[
    of(
        "ignored_share_max",
        (0, 50, 100),
        Ours,
        "percent of the worked list that may be ignored",
        "방치해도 되는 목록의 비율(%)",
    ),
    of(
        "rejected_share_max",
        (0, 30, 100),
        Ours,
        "percent of what sales said that may be a rejection or another tier",
        "영업 판정 중 거절·등급 변경이어도 되는 비율(%)",
    ),
    of(
        "accounts_min",
        (1, 10, 1_000_000),
        Ours,
        "fewer accounts or words than this say nothing of a share",
        "고객사나 판정이 이보다 적으면 비율을 보지 않음",
    ),
];
const ABM_F5: &[Threshold] = &[
    of(
        "unused_share_max",
        (0, 50, 100),
        Ours,
        "percent of the known fields and signals that no rule may use",
        "규칙이 쓰지 않아도 되는 항목·신호의 비율(%)",
    ),
    of(
        "fields_min",
        (1, 10, 10_000),
        Ours,
        "fewer fields and signals than this say nothing of a share",
        "항목·신호가 이보다 적으면 비율을 보지 않음",
    ),
];
const ABM_T1: &[Threshold] = &[
    of(
        "fit_share_min",
        (0, 50, 100),
        Ours,
        "percent of the points for fit that an account of the best tier should have",
        "최상위 등급 고객사가 가져야 할 적합도 점수의 비율(%)",
    ),
    Threshold {
        name: "correlation_lead_max",
        default: Decimal::from_parts(10, 0, 0, false, 2),
        least: Decimal::ZERO,
        most: whole(2),
        source: Ours,
        en: "by how much the rank correlation of tier and size may exceed that of tier and fit",
        ko: "등급과 규모의 순위 상관이 적합도와의 상관을 넘어도 되는 폭",
    },
    of(
        "accounts_min",
        (2, 20, 1_000_000),
        Ours,
        "fewer accounts than this say nothing of a correlation",
        "고객사가 이보다 적으면 상관을 보지 않음",
    ),
];
const ABM_T2: &[Threshold] = &[of(
    "interest_share_min",
    (1, 50, 100),
    Ours,
    "percent of the points for interest from which on budget and timeline have to be known",
    "예산과 시기를 알아야 하는 관심 점수의 비율(%)",
)];
const ABM_T3: &[Threshold] = &[
    of(
        "stale_days_max",
        (1, 92, 3_650),
        Practice,
        "days that the newest row of an account or a file may be old: a quarter",
        "고객사나 파일의 가장 새로운 행이 지나도 되는 일수(한 분기)",
    ),
    of(
        "unchanged_days_max",
        (1, 92, 3_650),
        Practice,
        "days over which the members of the list may stay the same: a quarter",
        "목록이 그대로여도 되는 일수(한 분기)",
    ),
];
const ICP_M3: &[Threshold] = &[
    of(
        "standard_share_min",
        (0, 80, 100),
        Ours,
        "percent of the accounts that state a field that should state it in its standard form",
        "항목을 적은 고객사 중 표준 형식이어야 할 비율(%)",
    ),
    of(
        "accounts_min",
        (1, 10, 1_000_000),
        Ours,
        "fewer accounts that state the field say nothing of a share",
        "항목을 적은 고객사가 이보다 적으면 비율을 보지 않음",
    ),
];
const ICP_B1: &[Threshold] = &[of(
    "size_classes_max",
    (1, 2, 100),
    Practice,
    "size classes that the employees of the ICP may span",
    "ICP 직원 수가 걸쳐도 되는 규모 구간 수",
)];
const ICP_B2: &[Threshold] = &[of(
    "industries_max",
    (1, 2, 100),
    Practice,
    "industries that the ICP may name",
    "ICP에 적어도 되는 업종 수",
)];
const ICP_S1: &[Threshold] = &[of(
    "days_max",
    (1, 90, 3_650),
    Practice,
    "days after which the ICP has to be agreed on again",
    "ICP를 다시 합의해야 하는 일수",
)];
const ICP_M1: &[Threshold] = &[of(
    "goal_share_min",
    (1, 100, 1_000),
    Ours,
    "percent of the goal that the accounts should be able to give",
    "고객사가 채울 수 있어야 하는 목표의 비율(%)",
)];
const MOD_1: &[Threshold] = &[of(
    "days_max",
    (1, 90, 3_650),
    Practice,
    "days after which a model has to be calibrated again",
    "모델을 다시 보정해야 하는 일수",
)];
const MOD_2: &[Threshold] = &[of(
    "pass_share_max",
    (1, 50, 100),
    Ours,
    "percent of the list that may stand above the lowest tier; else pass_share_max of [programme]",
    "최하위 등급보다 위여도 되는 비율(%). 없으면 [programme]의 pass_share_max",
)];
const PRG_2: &[Threshold] = &[
    of(
        "accounts_min",
        (1, 10, 1_000_000),
        Practice,
        "accounts that a cluster should have at least",
        "묶음의 최소 고객사 수",
    ),
    of(
        "accounts_max",
        (1, 50, 1_000_000),
        Practice,
        "accounts that a cluster should have at most",
        "묶음의 최대 고객사 수",
    ),
];
const PRG_5: &[Threshold] = &[of(
    "touches_min",
    (1, 3, 1_000_000),
    Ours,
    "touches of an account from which on some should be no advertisement",
    "광고가 아닌 접점이 있어야 하는 고객사의 접점 수",
)];
const PRG_6: &[Threshold] = &[of(
    "touches_min",
    (1, 3, 1_000_000),
    Ours,
    "touches by one side from which on the other should have some",
    "다른 쪽 접점도 있어야 하는 한쪽의 접점 수",
)];
const BUD_1: &[Threshold] = &[
    of(
        "core_percent",
        (0, 70, 100),
        Practice,
        "percent that should go to core accounts",
        "핵심 고객사에 가야 할 비율(%)",
    ),
    of(
        "tolerance_points",
        (0, 5, 100),
        Ours,
        "points by which the share may differ",
        "벗어나도 되는 폭(%p)",
    ),
];
const ROL_1: &[Threshold] = &[of(
    "missing_max",
    (0, 0, 20),
    Practice,
    "required roles that an account may miss",
    "비어 있어도 되는 필수 역할 수",
)];
const ROL_2: &[Threshold] = &[of(
    "roles_max",
    (1, 1, 20),
    Practice,
    "roles that one text may be meant for",
    "같은 글을 써도 되는 역할 수",
)];
const THR_1: &[Threshold] = &[of(
    "people_min",
    (1, 2, 100),
    Practice,
    "people who should be engaged at an account that is worked",
    "다루는 고객사에서 참여해야 할 사람 수",
)];
const POC_1: &[Threshold] = &[
    of(
        "days_min",
        (1, 14, 3_650),
        Practice,
        "days that a POC should run at least: two weeks",
        "POC의 최소 일수(2주)",
    ),
    of(
        "days_max",
        (1, 28, 3_650),
        Practice,
        "days that a POC should run at most: four weeks",
        "POC의 최대 일수(4주)",
    ),
];
const PLN_1: &[Threshold] = &[of(
    "overdue_days_max",
    (0, 0, 3_650),
    Practice,
    "days by which the next touch of a plan may be overdue",
    "계획의 다음 접점이 지나도 되는 일수",
)];
const CAC_1: &[Threshold] = &[of(
    "ratio_min",
    (1, 1, 100),
    Practice,
    "lifetime value that a customer should bring for each unit of its cost",
    "고객 획득 비용 1에 대해 가져와야 할 생애 가치",
)];
const DAT_1: &[Threshold] = &[
    of(
        "unmatched_share_max",
        (0, 20, 100),
        Ours,
        "percent of the leads that may belong to no account",
        "고객사를 찾지 못해도 되는 리드의 비율(%)",
    ),
    of(
        "leads_min",
        (1, 10, 1_000_000),
        Ours,
        "fewer leads than this say nothing of a share",
        "리드가 이보다 적으면 비율을 보지 않음",
    ),
];
const PRV_1: &[Threshold] = &[of(
    "columns_max",
    (0, 0, 10_000),
    Practice,
    "columns of personal data that may feed no field",
    "쓰이지 않아도 되는 개인정보 열의 수",
)];

/// The thresholds of a check; none where it has no number.
pub const fn thresholds(code: LintCode) -> &'static [Threshold] {
    match code {
        LintCode::AbmF1 => ABM_F1,
        LintCode::AbmF2 => ABM_F2,
        LintCode::AbmF3 => ABM_F3,
        LintCode::AbmF5 => ABM_F5,
        LintCode::AbmT1 => ABM_T1,
        LintCode::AbmT2 => ABM_T2,
        LintCode::AbmT3 => ABM_T3,
        LintCode::IcpM1 => ICP_M1,
        LintCode::IcpM3 => ICP_M3,
        LintCode::IcpB1 => ICP_B1,
        LintCode::IcpB2 => ICP_B2,
        LintCode::IcpS1 => ICP_S1,
        LintCode::Mod1 => MOD_1,
        LintCode::Mod2 => MOD_2,
        LintCode::Prg2 => PRG_2,
        LintCode::Prg5 => PRG_5,
        LintCode::Prg6 => PRG_6,
        LintCode::Bud1 => BUD_1,
        LintCode::Rol1 => ROL_1,
        LintCode::Rol2 => ROL_2,
        LintCode::Thr1 => THR_1,
        LintCode::Poc1 => POC_1,
        LintCode::Pln1 => PLN_1,
        LintCode::Cac1 => CAC_1,
        LintCode::Dat1 => DAT_1,
        LintCode::Prv1 => PRV_1,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_lies_in_its_range() {
        let mut count = 0;
        for code in LintCode::ALL {
            for threshold in thresholds(*code) {
                let range = threshold.least..=threshold.most;
                assert!(
                    range.contains(&threshold.default),
                    "{code} {}",
                    threshold.name
                );
                count += 1;
            }
        }
        assert!(count > 30, "{count}");
    }
}
