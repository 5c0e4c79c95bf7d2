//! What a list of best customers says, in a sentence each.

use serde::Serialize;
use winnable_model::Localised;

use super::{BestCustomers, Measure, Quantity, Standing};

/// A list of best customers holds at least so many (inventory A051).
const SHORTEST: u64 = 10;

/// One thing that a list of best customers says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum BestVerdict {
    /// So many are best.
    Found {
        /// Best customers.
        best: u64,
        /// Of whom it depends on what is unknown.
        undecided: u64,
        /// Who are not.
        not_best: u64,
        /// How many measures a best customer meets.
        least: usize,
    },
    /// Fewer measures are known at all than a best customer has to meet.
    TooLittleKnown {
        /// The measures of which something is known.
        known: Vec<Measure>,
        /// How many measures a best customer meets.
        least: usize,
    },
    /// Nobody is a customer.
    NoCustomers,
    /// The measure that is unknown of the most undecided customers.
    FillFirst {
        /// The measure.
        measure: Measure,
        /// Of how many of them it is unknown.
        customers: u64,
        /// How many are undecided.
        undecided: u64,
    },
    /// The list is shorter than the ten that patterns need.
    Short {
        /// Best customers.
        best: u64,
    },
    /// The list could hold others as well.
    Tied {
        /// Who meets as many measures as the last on the list and is not on it.
        customers: u64,
    },
    /// The largest are not the best.
    Largest {
        /// How many customers with the largest revenue were looked at.
        of: u64,
        /// How many of them are best.
        best: u64,
        /// How many of them are not.
        not_best: u64,
    },
    /// A bound parts nobody.
    Idle {
        /// The quantity.
        quantity: Quantity,
    },
    /// A choice by the outcome proves nothing.
    HypothesesOnly,
}

/// What a list of best customers says, the most general first.
pub fn best_verdicts(found: &BestCustomers) -> Vec<BestVerdict> {
    if found.judged.is_empty() {
        return vec![BestVerdict::NoCustomers];
    }
    let best = found.count(Standing::Best);
    let undecided = found.count(Standing::Undecided);
    let mut verdicts = vec![BestVerdict::Found {
        best,
        undecided,
        not_best: found.count(Standing::NotBest),
        least: found.least,
    }];
    if found.measurable.len() < found.least {
        verdicts.push(BestVerdict::TooLittleKnown {
            known: found.measurable.clone(),
            least: found.least,
        });
    }
    verdicts.extend(fill_first(found, undecided));
    if (1..SHORTEST).contains(&best) {
        verdicts.push(BestVerdict::Short { best });
    }
    if found.tied_out > 0 {
        verdicts.push(BestVerdict::Tied {
            customers: found.tied_out,
        });
    }
    if !found.largest.is_empty() {
        let of = |standing| {
            let largest = found.largest.iter().filter_map(|at| found.of(*at));
            largest.filter(|one| one.standing == standing).count() as u64
        };
        verdicts.push(BestVerdict::Largest {
            of: found.largest.len() as u64,
            best: of(Standing::Best),
            not_best: of(Standing::NotBest),
        });
    }
    let idle = found.idle.iter();
    verdicts.extend(idle.map(|quantity| BestVerdict::Idle {
        quantity: *quantity,
    }));
    if best > 0 {
        verdicts.push(BestVerdict::HypothesesOnly);
    }
    verdicts
}

/// The measure to fill first; of several the first in their order.
fn fill_first(found: &BestCustomers, undecided: u64) -> Option<BestVerdict> {
    let of = |measure: Measure| {
        let waiting = found
            .judged
            .iter()
            .filter(|one| one.standing == Standing::Undecided && one.unknown.contains(&measure));
        waiting.count() as u64
    };
    let most = Measure::ALL.into_iter().map(of).max()?;
    let measure = Measure::ALL.into_iter().find(|one| of(*one) == most)?;
    (most > 0).then_some(BestVerdict::FillFirst {
        measure,
        customers: most,
        undecided,
    })
}

impl Localised for Measure {
    fn en(&self) -> String {
        match self {
            Self::Acquisition => "acquisition",
            Self::Retention => "retention",
            Self::Expansion => "expansion",
            Self::TimeToValue => "time to value",
            Self::Tickets => "tickets",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Acquisition => "획득",
            Self::Retention => "유지",
            Self::Expansion => "확장",
            Self::TimeToValue => "가치 실현",
            Self::Tickets => "티켓",
        }
        .to_owned()
    }
}

impl Localised for Quantity {
    fn en(&self) -> String {
        match self {
            Self::CycleDays => "sales cycle, days",
            Self::Cac => "acquisition cost",
            Self::TenureMonths => "still a customer, months",
            Self::Expansion => "growth, times first revenue",
            Self::TimeToValueDays => "time to value, days",
            Self::TicketsPerYear => "support tickets a year",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::CycleDays => "영업 주기(일)",
            Self::Cac => "고객 획득 비용",
            Self::TenureMonths => "고객 유지(개월)",
            Self::Expansion => "확장(첫 매출 대비 배수)",
            Self::TimeToValueDays => "가치 실현 시간(일)",
            Self::TicketsPerYear => "연간 지원 티켓",
        }
        .to_owned()
    }
}

fn names(measures: &[Measure], of: fn(&Measure) -> String) -> String {
    let names: Vec<String> = measures.iter().map(of).collect();
    names.join(", ")
}

impl Localised for BestVerdict {
    fn en(&self) -> String {
        match self {
            Self::Found {
                best,
                undecided,
                not_best,
                least,
            } => format!(
                "{best} customers are best by at least {least} of 5 measures, {not_best} are not, and of {undecided} it depends on what is unknown"
            ),
            Self::TooLittleKnown { known, least } if known.is_empty() => format!(
                "none of the 5 measures is known of any customer, and {least} are asked for: nobody can be found best"
            ),
            Self::TooLittleKnown { known, least } => format!(
                "only {} of 5 measures can be known ({}), and {least} are asked for: nobody can be found best until the files say more, or fewer are asked for",
                known.len(),
                names(known, Measure::en)
            ),
            Self::NoCustomers => {
                "there are no customers: no deal was won and no contract has begun".to_owned()
            }
            Self::FillFirst {
                measure,
                customers,
                undecided,
            } => format!(
                "fill first: {}, which is unknown of {customers} of the {undecided} undecided",
                measure.en()
            ),
            Self::Short { best } => format!(
                "{best} best customers are fewer than the 10 that a pattern should be sought in"
            ),
            Self::Tied { customers } => format!(
                "{customers} more meet as many measures as the last on the list: among them the id alone decides"
            ),
            Self::Largest {
                of,
                best: 0,
                not_best: 0,
            } => format!("none of the {of} largest by revenue can be judged yet"),
            Self::Largest { of, best, not_best } => format!(
                "of the {of} largest by revenue {best} are best and {not_best} are not: revenue alone makes nobody a best customer"
            ),
            Self::Idle { quantity } => format!(
                "the bound of \"{}\" parts nobody: all customers of whom it is known keep it, or none does",
                quantity.en()
            ),
            Self::HypothesesOnly => "what the best have in common is a hypothesis and proves nothing: they were chosen by how it went, and those with the same traits for whom it went otherwise are not on the list (survivorship)".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Found {
                best,
                undecided,
                not_best,
                least,
            } => format!(
                "기준 5개 중 {least}개 이상을 충족한 우수 고객 {best}곳, 아닌 고객 {not_best}곳, 값이 비어 판단하지 못한 고객 {undecided}곳"
            ),
            Self::TooLittleKnown { known, least } if known.is_empty() => format!(
                "기준 5개 중 값을 아는 것이 없는데 {least}개가 필요해 우수 고객을 정할 수 없습니다"
            ),
            Self::TooLittleKnown { known, least } => format!(
                "기준 5개 중 {}개({})만 알 수 있는데 {least}개가 필요합니다. 파일을 더 연결하거나 필요한 개수를 줄여야 우수 고객을 정할 수 있습니다",
                known.len(),
                names(known, Measure::ko)
            ),
            Self::NoCustomers => "고객이 없습니다: 수주한 기회도 시작된 계약도 없습니다".to_owned(),
            Self::FillFirst {
                measure,
                customers,
                undecided,
            } => format!(
                "먼저 채울 값: {}. 미정 고객 {undecided}곳 중 {customers}곳이 비어 있습니다",
                measure.ko()
            ),
            Self::Short { best } => {
                format!("우수 고객이 {best}곳이라 공통점을 찾는 데 필요한 10곳보다 적습니다")
            }
            Self::Tied { customers } => format!(
                "목록의 마지막 고객과 충족 개수가 같은 고객이 {customers}곳 더 있으며, 그중 순서는 id로만 정했습니다"
            ),
            Self::Largest { of, best, not_best } => format!(
                "매출 상위 {of}곳 중 우수 고객은 {best}곳, 아닌 고객은 {not_best}곳입니다. 매출만으로는 우수 고객이 되지 않습니다"
            ),
            Self::Idle { quantity } => format!(
                "\"{}\" 기준은 고객을 가르지 못합니다: 값을 아는 고객이 모두 충족하거나 모두 충족하지 못합니다",
                quantity.ko()
            ),
            Self::HypothesesOnly => "우수 고객의 공통점은 가설일 뿐 검증이 아닙니다. 결과를 보고 고른 고객이라, 특성이 같아도 결과가 달랐던 곳은 목록에 없습니다(생존자 편향)".to_owned(),
        }
    }
}
