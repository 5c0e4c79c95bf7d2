//! The sentences of the verdicts.

use winnable_model::Localised;

use super::{DriftVerdict, MOST_DAYS};
use crate::drift::SCORE;
use crate::figures::{p, percent, percent_ko, points};

impl Localised for DriftVerdict {
    #[expect(clippy::too_many_lines, reason = "a sentence for each verdict")]
    fn en(&self) -> String {
        match self {
            Self::Shifted {
                fact,
                psi,
                q95,
                p_holm,
            } => format!(
                "new accounts have shifted by {fact}: PSI {psi:.2}, and chance stays below {q95:.2} in 19 of 20 periods (p {} for all facts together){}",
                p(*p_holm),
                if fact == SCORE {
                    "; the scores are those of today and may know what has happened since"
                } else {
                    ""
                }
            ),
            Self::NotShifted { facts, before, now } => format!(
                "no shift of new accounts can be told by {}, with {before} accounts before and {now} now",
                facts.join(", ")
            ),
            Self::OnlyLooksLarge { fact, psi, q95 } => format!(
                "the PSI of {fact} is {psi:.2}, which is called large where thousands are compared; with so few accounts chance reaches {q95:.2}"
            ),
            Self::NotComparable { fact, reason } => {
                format!("{fact} cannot be compared: {}", reason.en())
            }
            Self::RateChanged {
                fact,
                level,
                before,
                now,
                low,
                high,
                p_holm,
                as_all,
            } => format!(
                "{fact} = {}: the win rate went from {} to {} [{}, {} points] (p {} for all segments together{})",
                level.as_deref().unwrap_or("unknown"),
                percent(*before),
                percent(*now),
                points(*low),
                points(*high),
                p(*p_holm),
                if *as_all {
                    "; all deals went the same way"
                } else {
                    ""
                }
            ),
            Self::RatesChangedTogether { changed, segments } => format!(
                "{changed} of {segments} segments went the way of all deals: it is no segment in particular"
            ),
            Self::Overall {
                before,
                now,
                low,
                high,
                p: value,
                changed,
            } => format!(
                "{}: {} before and {} now [{}, {} points] (p {})",
                if *changed {
                    "the win rate of all deals has changed"
                } else {
                    "no change in the win rate of all deals can be told"
                },
                percent(*before),
                percent(*now),
                points(*low),
                points(*high),
                p(*value)
            ),
            Self::NothingToCompare { before, now } => format!(
                "new accounts cannot be compared: {before} came before and {now} now; choose other periods with --window and --baseline"
            ),
            Self::RatesUnchanged {
                segments: 0,
                small: 0,
            } => "no deal closed in the two periods: there are no win rates".to_owned(),
            Self::RatesUnchanged { segments: 0, small } => format!(
                "whether a segment wins more or less than before cannot be told: none of {small} has 10 closed deals in both periods and 10 accounts"
            ),
            Self::RatesUnchanged { segments, small } => format!(
                "no change of a win rate can be told in {segments} segments; {small} more have too few closed deals"
            ),
            Self::ReasonsShifted { p: value } => format!(
                "customers leave for other causes than before (p {})",
                p(*value)
            ),
            Self::ReasonsNotShifted { before, now } => format!(
                "no change in why customers leave can be told, with {before} causes before and {now} now"
            ),
            Self::TopDeals { of: 0, .. } => {
                "no deal was created in the period: there is nothing to hold against scores".to_owned()
            }
            Self::TopDeals {
                of,
                above,
                unscored,
                at,
            } => format!(
                "of the {of} largest new deals {above} are at accounts with {at} points or more{}; scored with what is known today, and not as it was when they began",
                if *unscored > 0 {
                    format!(", and of {unscored} nobody knows the account")
                } else {
                    String::new()
                }
            ),
            Self::Old { days } => format!(
                "the model was agreed on or calibrated {days} days ago: look at it again every {MOST_DAYS} days"
            ),
            Self::Young { days } => {
                format!("the model was agreed on or calibrated {days} days ago, within {MOST_DAYS} days")
            }
            Self::Undated => "nobody has written down when the model was agreed on: write `on` or `calibrated` in the [approval] of the model".to_owned(),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a sentence for each verdict")]
    fn ko(&self) -> String {
        match self {
            Self::Shifted {
                fact,
                psi,
                q95,
                p_holm,
            } => format!(
                "새 고객사의 {fact} 구성이 바뀌었습니다: PSI {psi:.2}, 우연이라면 20번 중 19번은 {q95:.2} 미만(전체 항목을 함께 본 p {}){}",
                p(*p_holm),
                if fact == SCORE {
                    ". 점수는 현재 값이라 그 뒤에 일어난 일이 반영되었을 수 있습니다"
                } else {
                    ""
                }
            ),
            Self::NotShifted { facts, before, now } => format!(
                "이전 {before}곳, 현재 {now}곳으로는 새 고객사의 구성({})이 바뀌었다고 할 수 없습니다",
                facts.join(", ")
            ),
            Self::OnlyLooksLarge { fact, psi, q95 } => format!(
                "{fact}의 PSI {psi:.2} 값은 수천 건을 비교할 때 큰 값이지만, 이 정도 수에서는 우연만으로도 {q95:.2}까지 나옵니다"
            ),
            Self::NotComparable { fact, reason } => {
                format!("{fact}: 비교할 수 없습니다. {}", reason.ko())
            }
            Self::RateChanged {
                fact,
                level,
                before,
                now,
                low,
                high,
                p_holm,
                as_all,
            } => format!(
                "{fact} = {}: 수주율 변화 {} → {}[{}, {}%p] (전체 세그먼트를 함께 본 p {}{})",
                level.as_deref().unwrap_or("알 수 없음"),
                percent_ko(*before),
                percent_ko(*now),
                points(*low),
                points(*high),
                p(*p_holm),
                if *as_all {
                    ", 전체 수주율도 같은 방향"
                } else {
                    ""
                }
            ),
            Self::RatesChangedTogether { changed, segments } => format!(
                "세그먼트 {segments}개 중 {changed}개가 전체와 같은 방향으로 바뀌었습니다. 특정 세그먼트의 일이 아닙니다"
            ),
            Self::Overall {
                before,
                now,
                low,
                high,
                p: value,
                changed,
            } => format!(
                "{}: 이전 {}, 현재 {} [{}, {}%p] (p {})",
                if *changed {
                    "전체 수주율이 바뀌었습니다"
                } else {
                    "전체 수주율이 바뀌었다고 할 수 없습니다"
                },
                percent_ko(*before),
                percent_ko(*now),
                points(*low),
                points(*high),
                p(*value)
            ),
            Self::NothingToCompare { before, now } => format!(
                "새 고객사를 비교할 수 없습니다: 이전 {before}곳, 현재 {now}곳입니다. --window와 --baseline으로 다른 기간을 고르세요"
            ),
            Self::RatesUnchanged {
                segments: 0,
                small: 0,
            } => "두 기간에 종료된 기회가 없어 수주율이 없습니다".to_owned(),
            Self::RatesUnchanged { segments: 0, small } => format!(
                "세그먼트별 수주율 변화를 알 수 없습니다: 세그먼트 {small}개 모두 종료된 기회나 고객사가 10 미만입니다"
            ),
            Self::RatesUnchanged { segments, small } => format!(
                "세그먼트 {segments}개에서 수주율이 바뀌었다고 할 수 없습니다. 다른 {small}개는 종료된 기회가 너무 적습니다"
            ),
            Self::ReasonsShifted { p: value } => {
                format!("이탈 이유가 이전과 달라졌습니다(p {})", p(*value))
            }
            Self::ReasonsNotShifted { before, now } => format!(
                "이유가 적힌 이탈 이전 {before}건, 현재 {now}건으로는 이탈 이유가 바뀌었다고 할 수 없습니다"
            ),
            Self::TopDeals { of: 0, .. } => {
                "이 기간에 생성된 기회가 없어 점수와 견줄 것이 없습니다".to_owned()
            }
            Self::TopDeals {
                of,
                above,
                unscored,
                at,
            } => format!(
                "금액 상위 새 기회 {of}건 중 {above}건이 {at}점 이상 고객사의 것입니다{}. 점수는 기회가 시작된 때가 아니라 지금 아는 것으로 계산했습니다",
                if *unscored > 0 {
                    format!("({unscored}건은 고객사를 모름)")
                } else {
                    String::new()
                }
            ),
            Self::Old { days } => {
                format!("모델을 합의하거나 보정한 지 {days}일이 지났습니다. {MOST_DAYS}일마다 다시 점검하세요")
            }
            Self::Young { days } => {
                format!("모델을 합의하거나 보정한 지 {days}일로 {MOST_DAYS}일 이내입니다")
            }
            Self::Undated => "모델을 언제 합의했는지 적혀 있지 않습니다. 모델의 [approval]에 `on`이나 `calibrated`를 적으세요".to_owned(),
        }
    }
}
