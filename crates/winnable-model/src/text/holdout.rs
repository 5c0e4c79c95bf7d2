//! Texts of holdouts: how a control is drawn, what a comparison says, and what it does not say.

use chrono::NaiveDate;

use super::counted;
use crate::{Text, grouped};

plain! {
    /// About holdout.
    cmd_holdout = "Hold accounts out of a campaign; compare ABM with the rest", "캠페인 대조군 추첨, ABM과 나머지 비교";
    /// About holdout create.
    cmd_create = "Draw the accounts that the campaign leaves alone, and write them to tables/", "캠페인에서 제외할 고객사를 추첨해 tables/에 기록";
    /// About holdout compare.
    cmd_compare = "Compare ABM with the control, or with accounts like them where none was drawn", "ABM을 대조군과 비교. 추첨한 대조군이 없으면 비슷한 고객사와 비교";
    /// Help of --name of create.
    opt_name_create = "Name of the draw: writes tables/holdout-NAME.csv and .toml (default: tables/holdout.csv and .toml)", "추첨 이름: tables/holdout-NAME.csv와 .toml에 기록(기본값: tables/holdout.csv와 .toml)";
    /// Help of --name of compare.
    opt_name_compare = "Name of the draw (default: the one there is)", "추첨 이름(기본값: 하나뿐인 추첨)";
    /// Help of --share.
    opt_share = "The share to hold out, such as 10% or 0.1 (default: 10%)", "제외할 비율. 예: 10% 또는 0.1(기본값: 10%)";
    /// Help of --salt.
    opt_salt = "A text that makes this draw another one than the last (default: its date)", "추첨 결과를 바꾸는 글자(기본값: 추첨일)";
    /// Help of --on.
    opt_on = "The day from which the control is left alone (default: the as-of date)", "대조군을 제외하기 시작하는 날(기본값: 기준일)";
    /// Help of --tier.
    opt_tier = "Draw from the accounts of this tier alone", "이 등급의 고객사에서만 추첨";
    /// Help of --top of create.
    opt_top = "Draw from the N accounts with the highest scores alone", "점수가 가장 높은 N곳에서만 추첨";
    /// Help of --programme.
    opt_programme = "The programme whose members are compared; beside --name: whose members must not be in the control", "비교할 프로그램. --name과 함께 쓰면 대조군에 없어야 할 프로그램";
    /// Where a name is refused.
    bad_name = "expected a name of letters, digits, `-` and `_`, at most 60 of them", "이름은 글자, 숫자, `-`, `_`만으로 60자까지 쓸 수 있습니다";
    /// Where a share is refused.
    bad_share = "expected a share above 0 and below 1 with at most six decimals, such as 10% or 0.1", "0보다 크고 1보다 작은 비율이 필요합니다(소수 여섯째 자리까지). 예: 10% 또는 0.1";
    /// What to do after a draw.
    next_commit = "Commit both files before the campaign starts, and keep the control out of it: out of its lists, ads, events and calls. Who is in the control stays there, even if somebody works it by mistake.", "캠페인을 시작하기 전에 두 파일을 커밋하고, 대조군을 캠페인의 목록·광고·행사·전화에서 모두 빼세요. 실수로 접촉했더라도 대조군은 대조군으로 둡니다.";
    /// What to compare with later.
    next_compare = "After it, `winnable holdout compare` says what can be said.", "캠페인이 끝나면 `winnable holdout compare`로 무엇을 말할 수 있는지 봅니다.";
    /// Why a draw is not repeated.
    no_redraw = "a control that is drawn again after the start is no control: name another draw with --name", "시작한 뒤 다시 추첨한 대조군은 대조군이 아닙니다. 다른 추첨은 --name으로 이름을 정하세요";
    /// What to do about an empty side.
    larger_draw = "hold out a larger share, or draw from a longer list", "제외 비율을 늘리거나 더 긴 목록에서 추첨하세요";
    /// What to do about a date in the past.
    state_as_of = "draw before the campaign; to draw as of an earlier day on purpose, state --as-of", "캠페인 전에 추첨하세요. 일부러 과거 시점으로 추첨하려면 --as-of를 적으세요";
    /// What to do about a draw that cannot be read.
    restore_draw = "take the file as it was committed from the history of the project", "커밋했던 파일을 저장소에서 되돌리세요";
    /// The title of a comparison.
    title = "ABM against the rest", "ABM과 나머지 비교";
    /// The heading of the measure.
    heading_measure = "measure", "지표";
    /// The heading of the verdict.
    heading_verdict = "ABM is", "ABM 쪽이";
    /// The heading of the treated.
    heading_treated = "ABM", "ABM";
    /// The heading of a control that was drawn or named.
    heading_control = "control", "대조군";
    /// The heading of every other account.
    heading_rest = "rest", "나머지";
    /// The heading of the difference.
    heading_difference = "difference", "차이";
    /// The heading of the interval.
    heading_interval = "95 % interval", "95% 구간";
    /// A verdict.
    higher = "higher", "높음";
    /// A verdict.
    lower = "lower", "낮음";
    /// A verdict on days.
    longer = "longer", "김";
    /// A verdict on days.
    shorter = "shorter", "짧음";
    /// A verdict.
    cannot_tell = "cannot tell", "판단 불가";
    /// The first verdict where nothing is clear.
    nothing_clear = "Cannot tell whether ABM makes a difference, for or against.", "ABM이 차이를 만드는지 판단할 수 없습니다. 있다고도 없다고도 할 수 없습니다.";
    /// What a clear difference of a draw means.
    because_drawn = "The control was drawn by chance, so that the campaign is the likely reason.", "대조군을 무작위로 추첨했으므로 캠페인이 그 이유일 가능성이 큽니다.";
    /// What a clear difference of a draw means that somebody changed.
    draw_is_broken = "The control was drawn by chance, but not kept as it was drawn: see the cautions before you call the campaign the reason.", "대조군을 무작위로 추첨했지만 추첨한 그대로 지켜지지 않았습니다. 캠페인 때문이라고 말하기 전에 주의 사항을 보세요.";
    /// What a clear difference without a draw means.
    because_alike = "Nobody drew the list by chance: whether the programme is the reason cannot be told.", "목록을 무작위로 정하지 않았으므로 프로그램 때문인지는 판단할 수 없습니다.";
    /// The heading of what to beware of.
    cautions_title = "cautions", "주의";
    /// The heading of how it was done.
    how_title = "how this was done", "비교 방법";
    /// The heading of what it is not.
    is_not_title = "what this does not say", "이 비교가 말하지 않는 것";
    /// How sides of a draw are kept.
    how_drawn = "Each account counts on the side on which it was drawn, worked or not.", "고객사는 실제로 접촉했는지와 관계없이 추첨된 쪽으로 셉니다.";
    /// How the rest is compared.
    how_rest = "Nobody was held out: members of the programme are compared with accounts alike in fit (quarters of the model's points), size (50, 250, 1,000 employees) and industry.", "추첨한 대조군이 없어, 프로그램 대상을 적합도(모델 점수 4구간), 규모(직원 50·250·1,000명), 업종이 비슷한 고객사와 비교했습니다.";
    /// How a named control is compared.
    how_named = "The control is the one that the programme's file names, compared like with like in fit (quarters of the model's points), size (50, 250, 1,000 employees) and industry.", "프로그램 파일에 적힌 대조군을 적합도(모델 점수 4구간), 규모(직원 50·250·1,000명), 업종이 비슷한 고객사끼리 비교했습니다.";
    /// When a verdict is given.
    how_verdict = "Intervals are of each line alone. A verdict needs ten accounts on each side, an interval without 0, and a p-value of at most 5 % after Holm over all lines. Deals of one account do not count as independent; in amount and cycle each account counts once.", "구간은 줄마다 따로 구한 값입니다. 판단에는 양쪽 각각 10곳 이상, 0을 포함하지 않는 구간, 모든 줄에 대한 Holm 보정 뒤 5% 이하의 p값이 모두 필요합니다. 한 고객사의 기회는 서로 독립으로 보지 않으며, 금액과 주기는 고객사마다 한 번만 셉니다.";
    /// What no verdict means.
    not_no_effect = "\"Cannot tell\" is not \"no effect\": the interval says how large a difference may be, either way.", "\"판단 불가\"는 \"효과 없음\"이 아닙니다. 구간은 차이가 어느 쪽으로 얼마나 클 수 있는지를 보여 줍니다.";
    /// What a win rate is of.
    not_the_rate = "Win rate, amount and cycle are of accounts that came so far: a programme that opens more doors can lower its win rate and win more. Read \"accounts that won\" first.", "수주율, 금액, 주기는 거기까지 온 고객사만의 값입니다. 기회를 더 많이 만든 프로그램은 수주율이 낮아져도 더 많이 수주할 수 있습니다. \"수주한 고객사\"를 먼저 보세요.";
    /// What likeness does not cover.
    not_all_alike = "Accounts are alike in what is in the data. What else made somebody pick them - a call, a hunch, a good quarter - is not, and may be the whole difference.", "데이터에 있는 항목에서만 비슷합니다. 통화, 직감, 좋은 분기처럼 목록에 넣게 한 다른 이유는 데이터에 없으며, 그것이 차이의 전부일 수도 있습니다.";
    /// What to do for the next one.
    draw_next = "Next time: `winnable holdout create` before the campaign starts.", "다음 캠페인은 시작하기 전에 `winnable holdout create`로 대조군을 정하세요.";
    /// A control that a file names.
    named_control = "the programme's file names a control, and nothing shows that it was drawn by chance before the start", "프로그램 파일에 대조군이 있지만, 시작 전에 무작위로 추첨했다는 근거는 없습니다";
    /// A comparison on the day of its draw.
    not_begun = "no day has passed since the draw: there is nothing to compare yet, come back after the campaign", "추첨한 뒤 하루도 지나지 않아 비교할 것이 없습니다. 캠페인이 끝난 뒤에 다시 보세요";
    /// Nothing says when the programme began.
    no_start = "nothing says when the programme began (no member has a `since`): deals from before it are counted", "프로그램 시작일을 알 수 없어(`since`가 있는 대상이 없음) 시작 전의 기회도 셌습니다";
    /// A list that is another one.
    list_changed = "accounts were added to the list or taken off it since it was drawn: what is compared is not what was drawn", "추첨한 뒤 목록에 고객사를 넣거나 뺐습니다. 비교하는 것이 추첨한 것과 다릅니다";
    /// What is needed for a comparison.
    needs_arms = "map a source of kind `programmes`, so that it is known who is worked, or draw a control with `winnable holdout create` before the next campaign", "어떤 고객사가 프로그램 대상인지 알 수 있도록 kind가 `programmes`인 입력을 매핑하거나, 다음 캠페인 전에 `winnable holdout create`로 대조군을 정하세요";
}

fn n(count: u64) -> String {
    grouped(count.into())
}

/// Accounts that were moved from one side to the other.
pub fn moved(count: u64) -> Text {
    Text::new(
        format!(
            "{} on another side than the draw put {}: somebody moved {} by hand",
            is(count, "account", "stands", "stand"),
            them(count),
            them(count)
        ),
        format!(
            "고객사 {}곳이 추첨과 다른 쪽에 있습니다. 손으로 옮긴 것입니다",
            n(count)
        ),
    )
}

/// Accounts of the draw that are gone.
pub fn missing(count: u64) -> Text {
    Text::new(
        format!(
            "{} of the draw {} not in the data and could not be compared",
            counted(count, "account"),
            if count == 1 { "is" } else { "are" }
        ),
        format!(
            "추첨한 고객사 {}곳이 데이터에 없어 비교하지 못했습니다",
            n(count)
        ),
    )
}

/// Accounts of the control that were worked.
pub fn contaminated(count: u64) -> Text {
    Text::new(
        format!(
            "{} of the control {} members of a programme: they stay in the control, and the difference looks smaller than it is",
            counted(count, "account"),
            if count == 1 { "is among the" } else { "are" }
        ),
        format!(
            "대조군 {}곳이 프로그램 대상에 들어 있습니다. 대조군으로 두고 계산하므로 차이가 실제보다 작게 보입니다",
            n(count)
        ),
    )
}

/// Members that joined before the draw.
pub fn drawn_late(count: u64) -> Text {
    Text::new(
        format!(
            "{} joined the programme before the draw: the campaign had begun",
            counted(count, "member")
        ),
        format!(
            "추첨 전에 프로그램에 들어간 대상이 {}건 있습니다. 캠페인이 이미 시작된 뒤입니다",
            n(count)
        ),
    )
}

fn is(count: u64, noun: &str, one: &str, many: &str) -> String {
    let verb = if count == 1 { one } else { many };
    format!("{} {verb}", counted(count, noun))
}

fn them(count: u64) -> &'static str {
    if count == 1 { "it" } else { "them" }
}

/// A draw that exists already.
pub fn exists(file: &str) -> Text {
    Text::new(
        format!("`{file}` exists: this list is drawn already"),
        format!("`{file}` 파일이 있습니다. 이미 추첨한 목록입니다"),
    )
}

/// A draw that leaves a side empty.
pub fn empty_side(accounts: u64, control: u64) -> Text {
    let of = counted(accounts, "account");
    Text::new(
        format!(
            "the draw holds out {} of {of}: both sides need at least one",
            n(control)
        ),
        format!(
            "고객사 {}곳 중 {}곳이 대조군이 되었습니다. 양쪽 모두 한 곳 이상 필요합니다",
            n(accounts),
            n(control)
        ),
    )
}

/// A draw for a day that is over.
pub fn in_the_past(on: NaiveDate, as_of: NaiveDate) -> Text {
    Text::new(
        format!("{on} lies before the as-of date {as_of}: what happened since is in the data"),
        format!("{on}: 기준일 {as_of}보다 앞섭니다. 그 뒤에 일어난 일이 이미 데이터에 있습니다"),
    )
}

/// A draw that does not exist.
pub fn no_draw(name: &str) -> Text {
    Text::new(
        format!("no draw is called `{name}`"),
        format!("이름이 `{name}`인 추첨이 없습니다"),
    )
}

/// A programme that no row names.
pub fn no_programme(name: &str) -> Text {
    Text::new(
        format!("no row of the programmes names `{name}`"),
        format!("프로그램 파일에 없는 이름: `{name}`"),
    )
}

/// The programmes that there are; a project may have none.
pub fn programmes_are(names: &str) -> Text {
    if names.is_empty() {
        return Text::new(
            "the project has no rows of programmes: map a [[source]] of kind = \"programmes\"",
            "프로그램 자료가 없습니다. kind = \"programmes\"인 [[source]]를 추가하세요",
        );
    }
    Text::new(
        format!("there are: {names}"),
        format!("있는 프로그램: {names}"),
    )
}

/// Several draws and no name.
pub fn which_draw(names: &str) -> Text {
    Text::new(
        format!("there are several draws: name one of {names} with --name"),
        format!("추첨이 여러 개입니다. {names} 중 하나를 --name으로 고르세요"),
    )
}

/// A tier that the model does not have.
pub fn no_tier(found: &str, known: &str) -> Text {
    Text::new(
        format!("the model has no tier `{found}`: expected one of {known}"),
        format!("모델에 `{found}` 등급이 없습니다. 가능한 등급: {known}"),
    )
}

/// A line of a draw that cannot be read.
pub fn bad_line(line: u64) -> Text {
    Text::new(
        format!("line {line} is not `account_id,account_name,arm` with the arm treated or control"),
        format!(
            "{line}번째 줄이 arm이 treated나 control인 `account_id,account_name,arm` 형식이 아닙니다"
        ),
    )
}

/// A header of a draw that cannot be read.
pub fn bad_header(found: &str) -> Text {
    Text::new(
        format!("the columns are `{found}`: expected account_id and arm among them"),
        format!("열이 `{found}`입니다. account_id와 arm 열이 있어야 합니다"),
    )
}

/// A draw of which the list is missing.
pub fn no_list(file: &str) -> Text {
    Text::new(
        format!("`{file}` is missing: the draw has lost its list"),
        format!("`{file}` 파일이 없습니다. 추첨 목록이 사라졌습니다"),
    )
}

/// What a draw came to.
pub fn drawn(control: u64, accounts: u64, share: &str, on: NaiveDate) -> Text {
    Text::new(
        format!(
            "held out {} of {} from {on} on ({share})",
            n(control),
            counted(accounts, "account")
        ),
        format!(
            "고객사 {}곳 중 {}곳을 {on}부터 대조군으로 제외({share})",
            n(accounts),
            n(control)
        ),
    )
}

/// The share that was asked for and the share that came out.
pub fn achieved(stated: &str, achieved: &str) -> Text {
    Text::new(
        format!("{stated} % stated, {achieved} % drawn"),
        format!("지정 {stated}%, 추첨 결과 {achieved}%"),
    )
}

/// Where a draw was written.
pub fn written(csv: &str, toml: &str) -> Text {
    Text::new(
        format!("wrote {csv} (the accounts) and {toml} (how they were drawn)"),
        format!("{csv}(고객사 목록)와 {toml}(추첨 방법)을 썼습니다"),
    )
}

/// A draw of so few accounts that nothing can come of it.
pub fn shows_nothing() -> Text {
    Text::new(
        "with so few accounts no difference can show, however large: draw from a longer list",
        "고객사가 너무 적어 차이가 아무리 커도 드러나지 않습니다. 더 긴 목록에서 추첨하세요",
    )
}

/// A side with fewer accounts than a verdict takes.
pub fn no_verdict(least: u64) -> Text {
    Text::new(
        format!("a side has fewer than {least} accounts: there will be figures and no verdict"),
        format!("한쪽이 {least}곳보다 적어 수치는 나오지만 판단은 내리지 않습니다"),
    )
}

/// What such a draw can show at best.
pub fn can_show(points: &str) -> Text {
    Text::new(
        format!(
            "with so many accounts, a difference of less than about {points} points in a share of accounts will not show; among deals it takes more"
        ),
        format!(
            "이 정도 고객사 수로는 고객사 비율의 차이가 약 {points}%p보다 작으면 드러나지 않습니다. 기회에서는 더 큰 차이가 필요합니다"
        ),
    )
}

/// What is clear.
pub fn clear(list: &str, verdict: &Text) -> Text {
    use crate::Localised as _;
    Text::new(
        format!("ABM accounts are {}: {list}.", verdict.en()),
        format!("ABM 고객사 쪽이 {}: {list}.", verdict.ko()),
    )
}

/// How far a difference may lie either way.
pub fn may_be(measure: &Text, low: &Text, high: &Text) -> Text {
    use crate::Localised as _;
    Text::new(
        format!(
            "The {} may differ by anything from {} to {}.",
            measure.en(),
            low.en(),
            high.en()
        ),
        format!(
            "{}의 차이는 {}에서 {} 사이 어디든 될 수 있습니다.",
            measure.ko(),
            low.ko(),
            high.ko()
        ),
    )
}

/// Why nothing can be compared.
pub fn nothing_compared(reason: &Text) -> Text {
    use crate::Localised as _;
    Text::new(
        format!("Nothing can be compared: {}.", reason.en()),
        format!("비교할 수 없습니다: {}.", reason.ko()),
    )
}

/// How many accounts stand on each side.
pub fn sides(treated: u64, control: u64, outside: u64) -> Text {
    Text::new(
        format!(
            "{} ABM, {} to compare with, {} outside",
            counted(treated, "account"),
            n(control),
            n(outside)
        ),
        format!(
            "ABM {}곳, 비교 대상 {}곳, 비교 제외 {}곳",
            n(treated),
            n(control),
            n(outside)
        ),
    )
}

/// From when to when deals count.
pub fn dates(from: Option<NaiveDate>, to: NaiveDate) -> Text {
    match from {
        Some(from) => Text::new(
            format!("deals created {from}–{to}"),
            format!("{from}–{to} 생성 기회"),
        ),
        None => Text::new(
            format!("all deals up to {to}"),
            format!("{to}까지 모든 기회"),
        ),
    }
}

/// The programme that is compared.
pub fn of_programme(name: &str) -> Text {
    Text::new(format!("programme {name}"), format!("프로그램 {name}"))
}

/// The draw that is compared.
pub fn of_draw(name: &str) -> Text {
    Text::new(format!("draw {name}"), format!("추첨 {name}"))
}

/// How many of how many on either side.
pub fn shares_of((a, of_a): (u64, u64), (b, of_b): (u64, u64)) -> Text {
    let text = format!("{} / {}", n(a), n(of_a));
    let other = format!("{} / {}", n(b), n(of_b));
    Text::new(
        format!("{text} against {other}"),
        format!("{text} 대 {other}"),
    )
}

/// The cases of like with like.
pub fn of_alike(cases: &Text) -> Text {
    use crate::Localised as _;
    Text::new(
        format!("of those alike: {}", cases.en()),
        format!("비슷한 고객사만: {}", cases.ko()),
    )
}

/// How many accounts a mean is of on either side.
pub fn means_of(a: u64, b: u64) -> Text {
    Text::new(
        format!("{} against {} accounts", n(a), n(b)),
        format!("고객사 {}곳 대 {}곳", n(a), n(b)),
    )
}

/// The figures of the arms as they are, beside those of like with like.
pub fn over_all(treated: &str, control: &str, difference: &str) -> Text {
    Text::new(
        format!("over all accounts: {treated} against {control}, {difference}"),
        format!("전체 고객사로는 {treated} 대 {control}, {difference}"),
    )
}

/// A number of points.
pub fn points(number: &str) -> Text {
    Text::new(format!("{number} pts"), format!("{number}%p"))
}

/// A number of days, short.
pub fn days(number: &str) -> Text {
    Text::new(format!("{number} d"), format!("{number}일"))
}

/// Both ends of an interval.
pub fn between(low: &str, high: &str) -> Text {
    Text::new(format!("{low} to {high}"), format!("{low} ~ {high}"))
}

/// How like was found with like.
pub fn strata(strata: u64, treated: u64, control: u64) -> Text {
    Text::new(
        format!(
            "{} of accounts alike, each weighed by how much it can tell (Mantel-Haenszel); left out without one alike: {} ABM, {} others.",
            counted(strata, "group"),
            n(treated),
            n(control)
        ),
        format!(
            "비슷한 고객사 묶음 {}개에, 알려 주는 만큼 가중치를 주었습니다(Mantel-Haenszel). 비슷한 상대가 없어 뺀 고객사: ABM {}곳, 나머지 {}곳.",
            n(strata),
            n(treated),
            n(control)
        ),
    )
}

/// The check on the sales cycle.
pub fn time_to_close(p: &str) -> Text {
    Text::new(
        format!(
            "Time to close with open deals as open (log-rank, first deal of each account): p = {p}."
        ),
        format!(
            "진행 중인 기회까지 넣은 종료까지의 기간(로그순위 검정, 고객사별 첫 기회): p = {p}."
        ),
    )
}

/// Deals that could not be counted.
pub fn left_out(count: u64, why: &Text) -> Text {
    use crate::Localised as _;
    Text::new(
        format!("Left out: {} {}.", counted(count, "deal"), why.en()),
        format!("제외한 기회 {}건: {}.", n(count), why.ko()),
    )
}
