//! What a search says as a whole, in a sentence each.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_model::Localised;

use super::sentence::grouped;
use super::{ColumnVerdict, Discovery};

/// One thing that a search says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Verdict {
    /// There are hypotheses.
    Found {
        /// How many.
        hypotheses: u64,
        /// Conditions that were tried.
        tried: u64,
    },
    /// Nothing stands further above chance than the best of all conditions does by chance.
    NothingSurvives {
        /// Closed deals.
        closed: u64,
        /// Conditions that were tried.
        tried: u64,
    },
    /// There is no condition to try.
    NothingToTry,
    /// There are too few won or lost deals.
    TooFew {
        /// Won.
        won: u64,
        /// Lost.
        lost: u64,
    },
    /// Columns of which nobody can tell whether they matter.
    CannotBeToldApart {
        /// The columns.
        columns: Vec<String>,
    },
    /// Deals of one account were taken as one.
    ByAccount {
        /// Accounts.
        accounts: u64,
        /// Closed deals.
        closed: u64,
    },
    /// What was found is to be seen again in other deals.
    CheckOnNewDeals,
}

/// What a search says, the most general first.
pub fn verdicts(found: &Discovery) -> Vec<Verdict> {
    let (won, lost) = (found.won, found.lost);
    let tested = match found.tested {
        Ok(tested) => tested,
        Err(Reason::TooFewEvents) => return vec![Verdict::TooFew { won, lost }],
        Err(_) => return vec![Verdict::NothingToTry],
    };
    let tried = tested.on_one_column + tested.on_two_columns;
    let hypotheses = found.hypotheses.len() as u64;
    let mut all = vec![match hypotheses {
        _ if tried == 0 => Verdict::NothingToTry,
        0 => Verdict::NothingSurvives {
            closed: found.closed(),
            tried,
        },
        _ => Verdict::Found { hypotheses, tried },
    }];
    let alike = found
        .columns
        .iter()
        .filter(|one| one.verdict == ColumnVerdict::CannotBeToldApart);
    let columns: Vec<String> = alike.map(|one| one.column.clone()).collect();
    if !columns.is_empty() {
        all.push(Verdict::CannotBeToldApart { columns });
    }
    if let Some(accounts) = found.accounts {
        all.push(Verdict::ByAccount {
            accounts,
            closed: found.closed(),
        });
    }
    if hypotheses > 0 {
        all.push(Verdict::CheckOnNewDeals);
    }
    all
}

impl Localised for Verdict {
    fn en(&self) -> String {
        match self {
            Self::Found { hypotheses: 1, tried } => {
                format!("{} conditions were tried, and 1 hypothesis survives", grouped(*tried))
            }
            Self::Found { hypotheses, tried } => format!(
                "{} conditions were tried, and {hypotheses} hypotheses survive that each say something of their own",
                grouped(*tried)
            ),
            Self::NothingSurvives { closed, tried } => format!(
                "no condition survives: with {} closed deals none of {} conditions tells won from lost more clearly than the best of so many does by chance",
                grouped(*closed),
                grouped(*tried)
            ),
            Self::NothingToTry => "there is no column that a condition could be made of".to_owned(),
            Self::TooFew { won, lost } => format!(
                "nothing was tried: {won} won and {lost} lost deals are too few, 10 of each are needed"
            ),
            Self::CannotBeToldApart { columns } => format!(
                "whether these matter cannot be told with these deals: {}",
                columns.join(", ")
            ),
            Self::ByAccount { accounts, closed } => format!(
                "the {} deals are of {} accounts, and deals of one account were not taken for independent",
                grouped(*closed),
                grouped(*accounts)
            ),
            Self::CheckOnNewDeals => {
                "these were found by looking at the deals: state them now, and see whether the next deals agree".to_owned()
            }
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Found { hypotheses: 1, tried } => {
                format!("조건 {}개를 시도해 가설 1개가 남았습니다", grouped(*tried))
            }
            Self::Found { hypotheses, tried } => format!(
                "조건 {}개를 시도해 내용이 서로 다른 가설 {hypotheses}개가 남았습니다",
                grouped(*tried)
            ),
            Self::NothingSurvives { closed, tried } => format!(
                "남는 조건이 없습니다. 종료된 기회 {}건에서 조건 {}개 중 어느 것도, 그만큼 많이 시도하면 우연히 나오는 가장 큰 차이를 넘지 못했습니다",
                grouped(*closed),
                grouped(*tried)
            ),
            Self::NothingToTry => "조건으로 삼을 수 있는 열이 없습니다".to_owned(),
            Self::TooFew { won, lost } => format!(
                "시도하지 않았습니다. 수주 {won}건, 실주 {lost}건은 너무 적습니다. 각각 10건이 필요합니다"
            ),
            Self::CannotBeToldApart { columns } => format!(
                "이만한 기회로는 수주에 영향이 있는지 알 수 없는 열: {}",
                columns.join(", ")
            ),
            Self::ByAccount { accounts, closed } => format!(
                "기회 {}건은 고객사 {}곳의 것이며, 같은 고객사의 기회는 독립으로 보지 않았습니다",
                grouped(*closed),
                grouped(*accounts)
            ),
            Self::CheckOnNewDeals => {
                "이 데이터를 보고 찾은 조건입니다. 지금 가설로 적어 두고 다음 기회들에서도 맞는지 확인하세요".to_owned()
            }
        }
    }
}
