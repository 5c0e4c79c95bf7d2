//! Why a metric has no number.

use serde::Serialize;
use winnable_model::Localised;

/// Why a metric cannot be computed. It stands where other tools print 0, ∞ or nothing.
///
/// The code ([`Reason::code`]) is stable and the same in every language; the texts are
/// [`Localised`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[error("{}", self.en())]
pub enum Reason {
    /// There is nothing to take a share of.
    NoTrials,
    /// More successes than trials were given.
    SuccessesExceedTrials,
    /// A confidence level outside of (0, 1).
    InvalidLevel,
    /// A statistic of no values.
    EmptySample,
    /// A comparison of values that are all equal.
    AllValuesEqual,
    /// Too few values for the statistic.
    SampleTooSmall,
    /// An input that is NaN or infinite.
    NotFinite,
    /// An input outside of what the formula admits.
    InvalidInput,
    /// Paired inputs of different lengths.
    LengthsDiffer,
    /// A median that more than half have not reached yet.
    NotReached,
    /// A fit that found no optimum.
    DidNotConverge,
    /// An expected lifetime that does not end.
    InfiniteLifetime,
    /// A win rate without a won or lost opportunity.
    NoClosedOpportunities,
    /// A figure of opportunities without one.
    NoOpportunities,
    /// A figure of won opportunities without one.
    NoWonOpportunities,
    /// A win rate by value where the closed amounts come to nothing.
    NoClosedValue,
    /// A win rate by value where every lost deal has an amount of zero.
    LostWithoutValue,
    /// Amounts are wanted and no row has one.
    NoAmounts,
    /// All cycles were left out, such as deals that close before they open.
    NoUsableCycles,
    /// A velocity over a cycle of no days.
    ZeroCycle,
    /// A stage that nobody entered.
    NoEntries,
    /// Stages of which the data do not say in which order they come.
    UnknownOrder,
    /// An account rate without target accounts.
    NoTargetAccounts,
    /// A rate of interactions without one.
    NoInteractions,
    /// A figure of touches without one.
    NoTouches,
    /// Engagement before the first meeting where no account has met.
    NoMeeting,
    /// A lead rate without leads.
    NoLeads,
    /// A share of a pipeline that is worth nothing.
    NoPipeline,
    /// A coverage without required roles.
    NoRoles,
    /// A market without segments.
    NoSegments,
    /// A sector or size class that the table of firms does not have.
    UnknownSector,
    /// A table of firms whose totals would be counted with their parts.
    DoubleCounted,
    /// SOM, SAM and TAM that do not lie within each other.
    NotNested,
    /// A cost per new customer without one.
    NoNewCustomers,
    /// A figure of costs where no cost is known.
    NoCosts,
    /// A ratio over an acquisition cost of zero.
    ZeroCac,
    /// A return on a spend of zero.
    ZeroSpend,
    /// A ratio over new revenue of zero.
    ZeroNewRevenue,
    /// A lifetime from a churn of zero.
    ZeroChurn,
    /// A lifetime from a churn below zero.
    NegativeChurn,
    /// A payback that never comes.
    Never,
    /// A retention without customers to begin with.
    EmptyBase,
    /// A figure that needs the term of a contract.
    NoTerm,
    /// A contract over no time.
    ZeroTerm,
    /// A span that ends before it starts.
    EndsBeforeStart,
    /// A total over a contract without end.
    UndefinedForEvergreen,
    /// A line parts all won from all lost: weights would be infinite.
    Separated,
    /// Too few won or lost to say anything of the weights.
    TooFewEvents,
    /// A figure of contracts without one.
    NoContracts,
    /// Nothing says when they began, or when they ended.
    UnknownDates,
    /// Amounts in several currencies without a rate.
    MixedCurrencies,
    /// An amount of which nobody has said what it is.
    UnknownAmountMeaning,
    /// A column or table that the metric needs and the data do not have.
    MissingInput,
    /// A result too large to hold.
    Overflow,
    /// A comparison whose interval holds both signs.
    CannotTell,
    /// A comparison without accounts that the programme works.
    NoTreated,
    /// A comparison without accounts that it leaves alone.
    NoControl,
    /// A comparison of like with like where nothing is alike.
    NothingAlike,
}

impl Reason {
    /// Every reason, in the order of their declaration.
    pub const ALL: &'static [Self] = &[
        Self::NoTrials,
        Self::SuccessesExceedTrials,
        Self::InvalidLevel,
        Self::EmptySample,
        Self::AllValuesEqual,
        Self::SampleTooSmall,
        Self::NotFinite,
        Self::InvalidInput,
        Self::LengthsDiffer,
        Self::NotReached,
        Self::DidNotConverge,
        Self::InfiniteLifetime,
        Self::NoClosedOpportunities,
        Self::NoOpportunities,
        Self::NoWonOpportunities,
        Self::NoClosedValue,
        Self::LostWithoutValue,
        Self::NoAmounts,
        Self::NoUsableCycles,
        Self::ZeroCycle,
        Self::NoEntries,
        Self::UnknownOrder,
        Self::NoTargetAccounts,
        Self::NoInteractions,
        Self::NoTouches,
        Self::NoMeeting,
        Self::NoLeads,
        Self::NoPipeline,
        Self::NoRoles,
        Self::NoSegments,
        Self::UnknownSector,
        Self::DoubleCounted,
        Self::NotNested,
        Self::NoNewCustomers,
        Self::NoCosts,
        Self::ZeroCac,
        Self::ZeroSpend,
        Self::ZeroNewRevenue,
        Self::ZeroChurn,
        Self::NegativeChurn,
        Self::Never,
        Self::EmptyBase,
        Self::NoTerm,
        Self::ZeroTerm,
        Self::EndsBeforeStart,
        Self::UndefinedForEvergreen,
        Self::Separated,
        Self::TooFewEvents,
        Self::NoContracts,
        Self::UnknownDates,
        Self::MixedCurrencies,
        Self::UnknownAmountMeaning,
        Self::MissingInput,
        Self::Overflow,
        Self::CannotTell,
        Self::NoTreated,
        Self::NoControl,
        Self::NothingAlike,
    ];

    /// The stable code: snake case, the same in every language and in JSON.
    ///
    /// ```
    /// assert_eq!(winnable_metrics::Reason::NoNewCustomers.code(), "no_new_customers");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoTrials => "no_trials",
            Self::SuccessesExceedTrials => "successes_exceed_trials",
            Self::InvalidLevel => "invalid_level",
            Self::EmptySample => "empty_sample",
            Self::AllValuesEqual => "all_values_equal",
            Self::SampleTooSmall => "sample_too_small",
            Self::NotFinite => "not_finite",
            Self::InvalidInput => "invalid_input",
            Self::LengthsDiffer => "lengths_differ",
            Self::NotReached => "not_reached",
            Self::DidNotConverge => "did_not_converge",
            Self::InfiniteLifetime => "infinite_lifetime",
            Self::NoClosedOpportunities => "no_closed_opportunities",
            Self::NoOpportunities => "no_opportunities",
            Self::NoWonOpportunities => "no_won_opportunities",
            Self::NoClosedValue => "no_closed_value",
            Self::LostWithoutValue => "lost_without_value",
            Self::NoAmounts => "no_amounts",
            Self::NoUsableCycles => "no_usable_cycles",
            Self::ZeroCycle => "zero_cycle",
            Self::NoEntries => "no_entries",
            Self::UnknownOrder => "unknown_order",
            Self::NoTargetAccounts => "no_target_accounts",
            Self::NoInteractions => "no_interactions",
            Self::NoTouches => "no_touches",
            Self::NoMeeting => "no_meeting",
            Self::NoLeads => "no_leads",
            Self::NoPipeline => "no_pipeline",
            Self::NoRoles => "no_roles",
            Self::NoSegments => "no_segments",
            Self::UnknownSector => "unknown_sector",
            Self::DoubleCounted => "double_counted",
            Self::NotNested => "not_nested",
            Self::NoNewCustomers => "no_new_customers",
            Self::NoCosts => "no_costs",
            Self::ZeroCac => "zero_cac",
            Self::ZeroSpend => "zero_spend",
            Self::ZeroNewRevenue => "zero_new_revenue",
            Self::ZeroChurn => "zero_churn",
            Self::NegativeChurn => "negative_churn",
            Self::Never => "never",
            Self::EmptyBase => "empty_base",
            Self::NoTerm => "no_term",
            Self::ZeroTerm => "zero_term",
            Self::EndsBeforeStart => "ends_before_start",
            Self::UndefinedForEvergreen => "undefined_for_evergreen",
            Self::Separated => "separated",
            Self::TooFewEvents => "too_few_events",
            Self::NoContracts => "no_contracts",
            Self::UnknownDates => "unknown_dates",
            Self::MixedCurrencies => "mixed_currencies",
            Self::UnknownAmountMeaning => "unknown_amount_meaning",
            Self::MissingInput => "missing_input",
            Self::Overflow => "overflow",
            Self::CannotTell => "cannot_tell",
            Self::NoTreated => "no_treated",
            Self::NoControl => "no_control",
            Self::NothingAlike => "nothing_alike",
        }
    }
}

impl Localised for Reason {
    fn en(&self) -> String {
        match self {
            Self::NoTrials => "nothing was counted, so there is no share",
            Self::SuccessesExceedTrials => "more successes than trials",
            Self::InvalidLevel => "the confidence level is not between 0 and 1",
            Self::EmptySample => "no values",
            Self::AllValuesEqual => "all values are equal",
            Self::SampleTooSmall => "too few values",
            Self::NotFinite => "an input is not a finite number",
            Self::InvalidInput => "an input is outside of what the formula admits",
            Self::LengthsDiffer => "paired inputs differ in length",
            Self::NotReached => "more than half have not got there yet",
            Self::DidNotConverge => "the fit did not converge",
            Self::InfiniteLifetime => {
                "the expected lifetime is infinite: discount it or state a horizon"
            }
            Self::NoClosedOpportunities => "no opportunity is won or lost",
            Self::NoOpportunities => "no opportunities",
            Self::NoWonOpportunities => "no opportunity is won",
            Self::NoClosedValue => "the closed amounts come to nothing",
            Self::LostWithoutValue => {
                "every lost deal has an amount of zero, so that a rate by value would be 100 %"
            }
            Self::NoAmounts => "no row has an amount",
            Self::NoUsableCycles => "no deal has a usable cycle",
            Self::ZeroCycle => "the sales cycle is zero days",
            Self::NoEntries => "nobody entered the stage",
            Self::UnknownOrder => {
                "the data do not say in which order the stages come: state `stages` under [metrics]"
            }
            Self::NoTargetAccounts => "there are no target accounts",
            Self::NoInteractions => "there are no interactions",
            Self::NoTouches => "there are no touches",
            Self::NoMeeting => "no account has had a meeting",
            Self::NoLeads => "there are no leads",
            Self::NoPipeline => "the pipeline comes to nothing",
            Self::NoRoles => "no roles are required",
            Self::NoSegments => "no market segments are stated",
            Self::UnknownSector => "the table of firms has no such sector or size",
            Self::DoubleCounted => "totals would be counted together with their parts",
            Self::NotNested => "SOM, SAM and TAM do not lie within each other",
            Self::NoNewCustomers => "no new customers were won",
            Self::NoCosts => "no costs are known",
            Self::ZeroCac => "the acquisition cost is zero",
            Self::ZeroSpend => "the spend is zero",
            Self::ZeroNewRevenue => "the new revenue is zero",
            Self::ZeroChurn => "nobody churned, so the lifetime cannot be told: state a cap",
            Self::NegativeChurn => "churn is negative, so the lifetime cannot be told",
            Self::Never => "it is never paid back",
            Self::EmptyBase => "no customers at the start of the period",
            Self::NoTerm => "the contract has no term",
            Self::ZeroTerm => "the contract lasts for no time",
            Self::EndsBeforeStart => "the end is before the start",
            Self::UndefinedForEvergreen => "a contract without an end has no total",
            Self::Separated => {
                "a line parts all won from all lost, so that the weights would be infinite"
            }
            Self::TooFewEvents => "too few are won or lost",
            Self::NoContracts => "there are no contracts",
            Self::UnknownDates => "nothing says when contracts began or ended",
            Self::MixedCurrencies => "amounts are in several currencies",
            Self::UnknownAmountMeaning => "nobody has said what the amounts are (`amount_is`)",
            Self::MissingInput => "the data for it are missing",
            Self::Overflow => "the result is too large to hold",
            Self::CannotTell => "the data cannot tell",
            Self::NoTreated => "no account is worked by the programme",
            Self::NoControl => "no account is left to compare with",
            Self::NothingAlike => "no account has one like it on the other side",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::NoTrials => "셀 대상이 없어 비율이 없음",
            Self::SuccessesExceedTrials => "성공 수가 전체 수보다 많음",
            Self::InvalidLevel => "신뢰 수준이 0과 1 사이가 아님",
            Self::EmptySample => "값이 없음",
            Self::AllValuesEqual => "모든 값이 같음",
            Self::SampleTooSmall => "값이 너무 적음",
            Self::NotFinite => "유한한 수가 아닌 입력",
            Self::InvalidInput => "공식이 허용하는 범위를 벗어난 입력",
            Self::LengthsDiffer => "짝을 이루는 입력의 길이가 다름",
            Self::NotReached => "절반 넘게 아직 도달하지 않음",
            Self::DidNotConverge => "모형 추정이 수렴하지 않음",
            Self::InfiniteLifetime => "기대 수명이 무한함: 할인하거나 기간을 정해야 함",
            Self::NoClosedOpportunities => "수주나 실주로 끝난 기회가 없음",
            Self::NoOpportunities => "기회가 없음",
            Self::NoWonOpportunities => "수주한 기회가 없음",
            Self::NoClosedValue => "종료된 금액의 합이 0임",
            Self::LostWithoutValue => {
                "실주한 기회의 금액이 모두 0이어서 금액 기준 수주율은 늘 100%가 됨"
            }
            Self::NoAmounts => "금액이 있는 행이 없음",
            Self::NoUsableCycles => "쓸 수 있는 영업 주기가 없음",
            Self::ZeroCycle => "영업 주기가 0일임",
            Self::NoEntries => "해당 단계에 들어온 것이 없음",
            Self::UnknownOrder => {
                "데이터로는 단계 순서를 알 수 없음: [metrics]의 `stages`에 적어야 함"
            }
            Self::NoTargetAccounts => "목표 고객사가 없음",
            Self::NoInteractions => "상호작용이 없음",
            Self::NoTouches => "접점이 없음",
            Self::NoMeeting => "미팅한 고객사가 없음",
            Self::NoLeads => "리드가 없음",
            Self::NoPipeline => "파이프라인 금액이 0임",
            Self::NoRoles => "필요한 역할이 정해지지 않음",
            Self::NoSegments => "시장 세그먼트가 없음",
            Self::UnknownSector => "기업 수 표에 없는 업종이나 규모임",
            Self::DoubleCounted => "합계와 그 구성 항목이 이중으로 집계됨",
            Self::NotNested => "SOM ≤ SAM ≤ TAM 관계가 성립하지 않음",
            Self::NoNewCustomers => "신규 고객이 없음",
            Self::NoCosts => "비용 자료가 없음",
            Self::ZeroCac => "고객 획득 비용이 0임",
            Self::ZeroSpend => "지출이 0임",
            Self::ZeroNewRevenue => "신규 매출이 0임",
            Self::ZeroChurn => "이탈이 없어 수명을 알 수 없음: 상한을 정해야 함",
            Self::NegativeChurn => "이탈률이 음수여서 수명을 알 수 없음",
            Self::Never => "회수되지 않음",
            Self::EmptyBase => "기초 고객이 없음",
            Self::NoTerm => "계약 기간이 없음",
            Self::ZeroTerm => "계약 기간이 0임",
            Self::EndsBeforeStart => "종료가 시작보다 앞섬",
            Self::UndefinedForEvergreen => "종료일이 없는 계약은 총액이 없음",
            Self::Separated => "수주와 실주가 완전히 갈라져 가중치가 무한대가 됨",
            Self::TooFewEvents => "수주나 실주가 너무 적음",
            Self::NoContracts => "계약이 없음",
            Self::UnknownDates => "계약이 언제 시작하고 끝났는지 알 수 없음",
            Self::MixedCurrencies => "여러 통화가 섞여 있음",
            Self::UnknownAmountMeaning => "금액의 뜻(`amount_is`)이 정해지지 않음",
            Self::MissingInput => "필요한 데이터가 없음",
            Self::Overflow => "결과가 표현할 수 있는 범위를 넘음",
            Self::CannotTell => "데이터로는 판단할 수 없음",
            Self::NoTreated => "프로그램 대상 고객사가 없음",
            Self::NoControl => "비교할 고객사가 없음",
            Self::NothingAlike => "비슷한 고객사가 반대쪽에 없음",
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_what_json_says_and_none_repeats() {
        let mut seen = std::collections::BTreeSet::new();
        for reason in Reason::ALL {
            assert_eq!(
                serde_json::to_value(reason).expect("an enum serialises"),
                reason.code()
            );
            assert!(seen.insert(reason.code()), "{} repeats", reason.code());
            assert_ne!(reason.en(), reason.ko());
        }
    }
}
