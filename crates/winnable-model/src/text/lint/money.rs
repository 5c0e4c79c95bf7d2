//! Checks of money.

use crate::Lang;
use crate::Localised;
use rust_decimal::Decimal;

use crate::Text;
use crate::text::counted;

/// The project names no ICP.
pub fn no_icp() -> Text {
    Text::new("the project names no ICP", "프로젝트에 ICP가 없습니다")
}

/// A resource went to no account that is known.
pub fn nothing_spent(resource: &Text) -> Text {
    let of = |lang: Lang| resource.text(lang);
    Text::new(
        format!("{}: nothing went to an account that is known", of(Lang::En)),
        format!("{}: 알려진 고객사에 쓴 것이 없습니다", of(Lang::Ko)),
    )
}

/// Whether a resource went to core accounts depends on accounts that nobody can class.
pub fn undecided(resource: &Text) -> Text {
    let of = |lang: Lang| resource.text(lang);
    Text::new(
        format!(
            "{}: accounts that nobody can class could turn it either way",
            of(Lang::En)
        ),
        format!("{}: 분류를 모르는 고객사에 따라 달라집니다", of(Lang::Ko)),
    )
}

/// More or less of a resource went to core accounts than wanted.
pub fn split_off(resource: &Text, much: bool, (low, high): (Decimal, Decimal)) -> Text {
    let (more_en, more_ko) = if much {
        ("more", "많이")
    } else {
        ("less", "적게")
    };
    let percent = |share: Decimal| {
        (share * Decimal::ONE_HUNDRED)
            .round_dp(1)
            .normalize()
            .to_string()
    };
    let (low, high) = (percent(low), percent(high));
    let share = if low == high {
        format!("{low} %")
    } else {
        format!("{low} to {high} %")
    };
    let share_ko = if low == high {
        format!("{low}%")
    } else {
        format!("{low}~{high}%")
    };
    Text::new(
        format!(
            "{}: {share} went to core accounts, {more_en} than wanted",
            resource.text(Lang::En)
        ),
        format!(
            "{}: 핵심 고객사의 몫이 {share_ko}로 목표보다 {more_ko} 쓰였습니다",
            resource.text(Lang::Ko)
        ),
    )
}

/// What went to a class of accounts.
pub fn part(class: &Text, amount: &str) -> Text {
    Text::new(
        format!("{}: {amount}", class.text(Lang::En)),
        format!("{}: {amount}", class.text(Lang::Ko)),
    )
}

/// Spend.
pub fn spend() -> Text {
    Text::new("spend", "비용")
}

/// Touches.
pub fn touches() -> Text {
    Text::new("touches", "접점")
}

/// Accounts.
pub fn accounts() -> Text {
    Text::new("accounts", "고객사")
}

/// Core.
pub fn core() -> Text {
    Text::new("core", "핵심")
}

/// Adjacent.
pub fn adjacent() -> Text {
    Text::new("adjacent", "인접")
}

/// Outside.
pub fn outside() -> Text {
    Text::new("outside", "ICP 밖")
}

/// Undecided.
pub fn unclassed() -> Text {
    Text::new("undecided", "분류 모름")
}

/// Where to move a resource.
pub fn move_it(resource: &Text, much: bool) -> Text {
    let (en, ko) = (resource.text(Lang::En), resource.text(Lang::Ko));
    if much {
        Text::new(
            format!("move some {en} to adjacent accounts, as an experiment with an end"),
            format!("{ko} 일부를 끝이 있는 실험으로 인접 고객사에 쓰세요"),
        )
    } else {
        Text::new(
            format!(
                "more of {en}: core accounts first, less of those outside of the ICP and of adjacent ones"
            ),
            format!("{ko}: 핵심 고객사를 먼저 늘리고, ICP 밖과 인접 고객사는 줄이세요"),
        )
    }
}

/// Cost or value is not known, and why.
pub fn no_economics(reason: Option<&Text>) -> Text {
    match reason {
        None => Text::new(
            "no figures of cost and value",
            "비용과 가치 수치가 없습니다",
        ),
        Some(reason) => Text::new(
            format!("cost or value: {}", reason.text(Lang::En)),
            format!("비용 또는 가치: {}", reason.text(Lang::Ko)),
        ),
    }
}

/// Cost of winning a customer.
pub fn cost(amount: &str, currency: &str, customers: u64) -> Text {
    Text::new(
        format!(
            "cost of winning a customer: {currency} {amount}, over {}",
            counted(customers, "new customer")
        ),
        format!("고객 획득 비용: {currency} {amount}(신규 고객 {customers}곳)"),
    )
}

/// Lifetime value.
pub fn value(amount: &str, currency: &str) -> Text {
    Text::new(
        format!("lifetime value: {currency} {amount}"),
        format!("생애 가치: {currency} {amount}"),
    )
}

/// Win customers of the segments that bring more, or spend less on deals that are lost.
pub fn win_better() -> Text {
    Text::new(
        "win customers of the segments that bring more, or spend less on deals that are lost",
        "더 많이 가져오는 세그먼트에서 수주하거나 실주하는 기회의 비용을 줄이세요",
    )
}
