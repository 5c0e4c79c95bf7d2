//! The verdicts in Korean.

use winnable_model::Localised;

use super::{Verdict, about, edges};
use crate::backtest::Need;
use crate::figures::{p, points};

/// The sentence of a verdict.
pub(super) fn say(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Orders { .. }
        | Verdict::OrdersReversed { .. }
        | Verdict::OrdersNothing { .. }
        | Verdict::OrderFew { .. }
        | Verdict::OrderDegenerate { .. }
        | Verdict::OrderUnknown { .. }
        | Verdict::LooksLeaked { .. } => order(verdict),
        Verdict::HandOffHolds { .. }
        | Verdict::HandOffReversed { .. }
        | Verdict::HandOffUnclear { .. }
        | Verdict::HandOffFew { .. } => hand_off(verdict),
        Verdict::TrendConfirmed { z, p: value } => format!(
            "점수가 높은 구간일수록 수주율이 높습니다. 추세가 확인됩니다(z {z:.2}, p {})",
            p(*value)
        ),
        Verdict::TrendReversed { z, p: value } => format!(
            "점수가 높은 구간일수록 수주율이 낮습니다. 점수가 거꾸로입니다(z {z:.2}, p {})",
            p(*value)
        ),
        Verdict::TrendUnclear {
            p: value,
            closed,
            needed,
        } => {
            let more = needed.map_or_else(
                || ". 추세가 거의 평평해 현실적인 건수로는 가릴 수 없습니다".to_owned(),
                |n| format!(". 이 정도 추세를 확인하려면 약 {}건이 필요합니다", about(n)),
            );
            format!(
                "종료된 기회 {closed}건으로는 높은 구간의 수주율이 더 높은지 알 수 없습니다(p {}){more}",
                p(*value)
            )
        }
        Verdict::OneBand { band, closed } => format!(
            "추세를 검정할 수 없습니다: 종료된 기회 {closed}건이 모두 {band} 구간에 있습니다"
        ),
        Verdict::NoTrend { reason } => format!("추세를 검정할 수 없습니다: {}", reason.ko()),
        _ => bands(verdict),
    }
}

fn order(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Orders {
            auc,
            low,
            high,
            trend_p,
        } => {
            let trend = trend_p.map_or_else(String::new, |value| format!(", 추세 p {}", p(value)));
            format!(
                "점수가 수주와 실주의 순서를 가립니다: AUC {auc:.2} [{low:.2}, {high:.2}]{trend}"
            )
        }
        Verdict::OrdersReversed { auc, low, high } => format!(
            "점수의 순서가 거꾸로입니다. 실주한 기회의 점수가 더 높습니다: AUC {auc:.2} [{low:.2}, {high:.2}]"
        ),
        Verdict::OrdersNothing { auc, low, high } => format!(
            "점수가 순서를 가린다는 근거가 없습니다: AUC {auc:.2} [{low:.2}, {high:.2}], 우연은 0.50"
        ),
        Verdict::OrderFew { won, lost } => format!(
            "점수의 순서를 판단하지 않습니다: 수주 {won}건, 실주 {lost}건이고 각각 10건이 필요합니다"
        ),
        Verdict::OrderDegenerate { auc } => {
            format!("수주와 실주의 점수가 전혀 겹치지 않아 AUC {auc:.2}에는 신뢰구간이 없습니다")
        }
        Verdict::OrderUnknown { reason } => {
            format!("점수의 순서를 판단할 수 없습니다: {}", reason.ko())
        }
        Verdict::LooksLeaked { auc } => format!(
            "AUC {auc:.2}: 결과가 새어 든 것으로 보입니다. 기회가 결정되기 전에 알던 점수인지 확인하세요"
        ),
        _ => String::new(),
    }
}

fn hand_off(verdict: &Verdict) -> String {
    match verdict {
        Verdict::HandOffHolds {
            at,
            difference,
            low,
            high,
            found_by_search,
        } => {
            let search = if *found_by_search {
                ". 이 데이터를 보고 고른 기준이라 구간이 실제보다 좁습니다"
            } else {
                ""
            };
            format!(
                "{at}점부터 수주율이 {}%p 높습니다 [{}, {}]{search}",
                points(*difference).trim_start_matches('+'),
                points(*low),
                points(*high)
            )
        }
        Verdict::HandOffReversed {
            at,
            difference,
            low,
            high,
        } => format!(
            "{at}점부터 수주율이 오히려 {}%p 낮습니다 [{}, {}]. 인계 기준이 거꾸로입니다",
            points(*difference).trim_start_matches('-'),
            points(*low),
            points(*high)
        ),
        Verdict::HandOffUnclear {
            at,
            low,
            high,
            need,
        } => format!(
            "{at}점부터 수주율이 더 높은지 알 수 없습니다. 차이는 {}~{}%p 사이입니다. {}",
            points(*low),
            points(*high),
            needed(*need)
        ),
        Verdict::HandOffFew { at, above, under } => format!(
            "인계 기준 {at}점을 판단하지 않습니다: 종료된 기회가 그 이상 {above}건, 미만 {under}건이고 양쪽에 10건씩 필요합니다"
        ),
        _ => String::new(),
    }
}

/// How many deals it would take.
fn needed(need: Need) -> String {
    let (one, other) = need.have;
    match need.per_side {
        Some(n) => format!(
            "지금 수주율이라면 종료된 기회가 양쪽에 약 {}건씩 필요하고, 현재 {one}건과 {other}건입니다",
            about(n)
        ),
        None => format!(
            "수주율이 거의 같아 현실적인 건수로는 가릴 수 없습니다. 현재 {one}건과 {other}건입니다"
        ),
    }
}

fn bands(verdict: &Verdict) -> String {
    match verdict {
        Verdict::BandsAlike { lower, upper, need } => {
            let (low, high) = need.have;
            let more = need.per_side.map_or_else(
                || ". 현실적인 건수로는 가릴 수 없습니다".to_owned(),
                |n| format!(". 지금 수주율이라면 각각 약 {}건이 필요합니다", about(n)),
            );
            format!("{lower} 구간({low}건)과 {upper} 구간({high}건)은 구별할 수 없습니다{more}")
        }
        Verdict::BandsReversed {
            lower,
            upper,
            difference,
            low,
            high,
        } => format!(
            "모든 구간이 그렇지는 않습니다. {lower} 구간에서 {upper} 구간으로 가면 수주율이 점수 순서와 반대로 {}%p 달라집니다 [{}, {}]",
            points(*difference),
            points(*low),
            points(*high)
        ),
        Verdict::BandsMerged {
            bands,
            into,
            closed,
        } => format!(
            "{} 구간은 {into} 구간으로 합쳐 봅니다(종료된 기회 {closed}건). 5건 미만인 구간이 있기 때문입니다",
            bands.join(", ")
        ),
        Verdict::BandSmall { band, closed } => {
            format!("{band} 구간은 종료된 기회가 {closed}건이라 건수만 보이고 판단하지 않습니다")
        }
        Verdict::DistinctBands { of, bands } if bands.len() == *of => {
            format!("구간 {of}개가 모두 이웃한 구간과 구별됩니다")
        }
        Verdict::DistinctBands { of, bands } => format!(
            "구간 {of}개 가운데 구별되는 것은 {}개입니다: {}",
            bands.len(),
            bands.join(", ")
        ),
        Verdict::SharedAccounts {
            deals,
            accounts,
            correlation,
        } => {
            let few = if *accounts < 30 {
                ". 고객사가 30곳 미만이라 그래도 구간이 실제보다 좁습니다"
            } else {
                ""
            };
            format!(
                "종료된 기회 {deals}건은 기회가 여럿인 고객사의 것입니다(결과의 상관 {correlation:.2}). 구간과 검정은 고객사 {accounts}곳을 기준으로 계산했습니다{few}"
            )
        }
        Verdict::ScoresUnknown { closed, low, high } => format!(
            "종료된 기회 {closed}건에 점수가 없습니다. 그 점수가 무엇이든 AUC는 {low:.2}~{high:.2}입니다"
        ),
        Verdict::BandsFound { low, high } => format!(
            "점수 범위({low}~{high})가 100점 카드의 구간과 맞지 않습니다. 구간은 이 데이터에서 찾은 점수의 사분위이며, --bands로 직접 정할 수 있습니다"
        ),
        Verdict::BandsDoNotFit { low, high, better } => format!(
            "점수 범위({low}~{high})가 이 구간과 맞지 않습니다. 점수의 사분위로 나누려면: --bands {}",
            edges(better)
        ),
        _ => String::new(),
    }
}
