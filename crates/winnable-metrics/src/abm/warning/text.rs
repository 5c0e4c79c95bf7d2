//! Warnings in words.

use winnable_model::{Lang, Localised};

use super::{Covariate, Warning};
use crate::Rate;

/// A difference of shares in points, with its sign.
fn points(difference: f64) -> String {
    let text = format!("{:+.1}", difference * 100.0);
    // A hyphen is no minus sign, and nobody reads +0.0 as a difference.
    text.replace('-', "−")
}

/// A share in percent; its sign stands apart in English and not in Korean.
fn percent(share: f64, lang: Lang) -> String {
    let gap = if lang == Lang::En { " " } else { "" };
    format!("{:.0}{gap}%", share * 100.0)
}

fn of(rate: Rate) -> String {
    format!("{} / {}", rate.numerator, rate.denominator)
}

/// A median as people read it: a share of the points of fit, a count of employees.
fn median(covariate: Covariate, value: f64, lang: Lang) -> String {
    match covariate {
        Covariate::Fit => percent(value, lang),
        Covariate::Size => format!("{value:.0}"),
    }
}

impl Localised for Warning {
    fn en(&self) -> String {
        match *self {
            Self::NoHoldout => "nobody was held out before the campaign, so that no difference \
                here is known to come from it"
                .to_owned(),
            Self::SmallN { treated, control } => format!(
                "few cases: {treated} ABM accounts and {control} others have a closed deal, and \
                below 10 on a side there is no verdict on deals"
            ),
            Self::Selection {
                covariate,
                superiority,
                treated,
                control,
            } => {
                let what = match covariate {
                    Covariate::Fit => "fit better",
                    Covariate::Size => "are larger",
                };
                format!(
                    "the list was picked because it looked good: ABM accounts {what} in {} of \
                    pairs (median {} against {}); what was better from the start is not what the \
                    programme did",
                    percent(superiority, Lang::En),
                    median(covariate, treated, Lang::En),
                    median(covariate, control, Lang::En)
                )
            }
            Self::RegressionToTheMean { treated, control } => format!(
                "more ABM accounts than others had a deal in the year before ({} against {}): \
                accounts picked after a good year tend to have a more usual one next, with or \
                without a programme",
                of(treated),
                of(control)
            ),
            Self::SimpsonReversal {
                measure,
                crude,
                alike,
            } => format!(
                "{}: the difference turns round, {} points over all accounts and {} points like \
                with like; the first compares different kinds of accounts",
                measure.en(),
                points(crude),
                points(alike)
            ),
            Self::UnmatchedShare { left_out, of } => format!(
                "{left_out} of {of} ABM accounts have none like them among the others and were \
                left out: the comparison is about the rest"
            ),
            Self::StillOpen { open, of } => format!(
                "{open} of {of} deals are open still: win rate, amount and cycle are those of the \
                deals that were quick to close"
            ),
        }
    }

    fn ko(&self) -> String {
        match *self {
            Self::NoHoldout => "캠페인 전에 제외해 둔 대조군이 없어, 여기의 어떤 차이도 캠페인 \
                때문이라고 할 수 없습니다"
                .to_owned(),
            Self::SmallN { treated, control } => format!(
                "사례가 적습니다: 종료된 기회가 있는 고객사가 ABM {treated}곳, 나머지 {control}곳이며 \
                한쪽이 10곳 미만이면 기회에 대한 판단을 내리지 않습니다"
            ),
            Self::Selection {
                covariate,
                superiority,
                treated,
                control,
            } => {
                let what = match covariate {
                    Covariate::Fit => "적합도가 더 높습니다",
                    Covariate::Size => "규모가 더 큽니다",
                };
                format!(
                    "좋아 보여서 고른 목록입니다: 짝지어 보면 {}에서 ABM 고객사의 {what}(중앙값 {} 대 \
                    {}). 처음부터 나았던 것은 프로그램의 효과가 아닙니다",
                    percent(superiority, Lang::Ko),
                    median(covariate, treated, Lang::Ko),
                    median(covariate, control, Lang::Ko)
                )
            }
            Self::RegressionToTheMean { treated, control } => format!(
                "직전 1년에 기회가 있던 고객사가 ABM 쪽에 더 많습니다({} 대 {}). 좋은 해를 보고 고른 \
                고객사는 프로그램이 없어도 다음 해에 평소 수준으로 돌아가기 쉽습니다",
                of(treated),
                of(control)
            ),
            Self::SimpsonReversal {
                measure,
                crude,
                alike,
            } => format!(
                "{}: 차이의 방향이 뒤집힙니다. 전체로는 {}%p, 비슷한 고객사끼리는 {}%p이며, 앞의 값은 \
                서로 다른 종류의 고객사를 비교한 것입니다",
                measure.ko(),
                points(crude),
                points(alike)
            ),
            Self::UnmatchedShare { left_out, of } => format!(
                "ABM 고객사 {of}곳 중 {left_out}곳은 나머지에 비슷한 고객사가 없어 뺐습니다. 이 비교는 \
                남은 고객사에 대한 것입니다"
            ),
            Self::StillOpen { open, of } => format!(
                "기회 {of}건 중 {open}건이 아직 진행 중입니다. 수주율, 금액, 주기는 일찍 끝난 기회만의 \
                값입니다"
            ),
        }
    }
}
