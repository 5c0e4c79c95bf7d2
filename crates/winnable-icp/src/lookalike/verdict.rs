//! What a list of look-alikes says, in a sentence each.

use serde::Serialize;
use winnable_model::Localised;

use super::{LevelWeight, LookAlikes};

/// A p-value up to this one is taken for more than chance.
const ALPHA: f64 = 0.05;

/// One thing that a list of look-alikes says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum LookAlikeVerdict {
    /// A level is more, or less, frequent among the best than chance has it.
    Shown {
        /// The fact.
        fact: String,
        /// The level.
        level: String,
        /// Best customers with it, and of whom the fact is known.
        best: (u64, u64),
        /// All customers with it, and of whom the fact is known.
        all: (u64, u64),
        /// Fisher's p, adjusted by Holm for all levels that were looked at.
        p_holm: f64,
    },
    /// No level is more frequent among the best than chance has it.
    NothingShown {
        /// How many levels were looked at.
        levels: u64,
        /// Best customers.
        best: u64,
        /// All customers.
        all: u64,
    },
    /// No fact is known of any customer.
    NoFacts,
    /// Everybody is a customer.
    NoCandidates,
}

/// What a list of look-alikes says, the surest level first.
pub fn look_alike_verdicts(found: &LookAlikes) -> Vec<LookAlikeVerdict> {
    let mut verdicts = Vec::new();
    if found.candidates == 0 {
        verdicts.push(LookAlikeVerdict::NoCandidates);
    }
    if found.weights.is_empty() {
        verdicts.push(LookAlikeVerdict::NoFacts);
        return verdicts;
    }
    let mut shown: Vec<&LevelWeight> = found
        .weights
        .iter()
        .filter(|one| one.p_holm <= ALPHA)
        .collect();
    shown.sort_by(|a, b| a.p_holm.total_cmp(&b.p_holm));
    if shown.is_empty() {
        verdicts.push(LookAlikeVerdict::NothingShown {
            levels: found.weights.len() as u64,
            best: found.counted.0,
            all: found.counted.1,
        });
    }
    verdicts.extend(shown.into_iter().map(|one| LookAlikeVerdict::Shown {
        fact: found.facts.get(one.fact).cloned().unwrap_or_default(),
        level: one.level.to_string(),
        best: one.best,
        all: one.all,
        p_holm: one.p_holm,
    }));
    verdicts
}

impl Localised for LookAlikeVerdict {
    fn en(&self) -> String {
        match self {
            Self::Shown {
                fact,
                level,
                best,
                all,
                p_holm,
            } => format!(
                "{fact} = {level}: {} of {} best customers and {} of {} of all, more than chance (p {p_holm:.4} for all levels together)",
                best.0, best.1, all.0, all.1
            ),
            Self::NothingShown { levels, best, all } => format!(
                "none of {levels} levels of facts is more frequent among the {best} best of {all} customers than chance would have it: what they have in common may be chance"
            ),
            Self::NoFacts => {
                "no fact of any customer is known: nothing can be like them".to_owned()
            }
            Self::NoCandidates => {
                "every account is a customer: there is nobody to look for".to_owned()
            }
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Shown {
                fact,
                level,
                best,
                all,
                p_holm,
            } => format!(
                "{fact} = {level}: 우수 고객 {}곳 중 {}곳, 전체 고객 {}곳 중 {}곳으로 우연으로 보기 어렵습니다(모든 값을 함께 본 p {p_holm:.4})",
                best.1, best.0, all.1, all.0
            ),
            Self::NothingShown { levels, best, all } => format!(
                "값 {levels}개 중 고객 {all}곳 가운데 우수 고객 {best}곳에서 우연보다 더 자주 나타나는 것이 없습니다. 공통점은 우연일 수 있습니다"
            ),
            Self::NoFacts => "고객에 대해 알려진 정보가 없어 비교할 수 없습니다".to_owned(),
            Self::NoCandidates => "모든 고객사가 이미 고객이라 찾을 대상이 없습니다".to_owned(),
        }
    }
}
