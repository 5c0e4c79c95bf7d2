//! Texts about scoring models and receipts.

use crate::{Josa, Text, josa};

plain! {
    /// A quote is never closed.
    open_quote = "a quote is never closed", "따옴표가 닫히지 않았습니다";
    /// There is no condition.
    empty_condition = "the condition is empty", "조건식이 비어 있습니다";
    /// Something follows a complete condition.
    expected_and_or = "expected `and`, `or` or the end of the condition", "`and`, `or` 또는 조건식의 끝이 와야 합니다";
    /// Parentheses or negations are nested too deeply.
    too_deep = "the condition is nested more than 64 deep", "조건식이 64단계보다 깊습니다";
    /// A fact was expected.
    expected_fact = "expected the name of a fact", "팩트의 이름이 와야 합니다";
    /// An operator was expected.
    expected_operator = "expected one of = != < <= > >=", "= != < <= > >= 중 하나가 와야 합니다";
    /// `in` compares labels.
    in_needs_labels = "`in` needs a fact of type text or set", "`in`에는 text 또는 set 형식의 팩트가 필요합니다";
    /// A list without entries.
    empty_list = "the list is empty", "목록이 비어 있습니다";
}

/// A sign such as a parenthesis was expected.
pub fn expected_sign(sign: &str) -> Text {
    let subject = format!("`{sign}`");
    Text::new(
        format!("expected `{sign}`"),
        format!("{} 와야 합니다", josa(&subject, Josa::IGa)),
    )
}

/// A date function on a fact that is no date.
pub fn needs_date(function: &str) -> Text {
    Text::new(
        format!("`{function}` needs a fact of type date"),
        format!("`{function}`에는 date 형식의 팩트가 필요합니다"),
    )
}

/// A fact that is no flag stands alone.
pub fn needs_comparison(fact: &str) -> Text {
    Text::new(
        format!(
            "`{fact}` is not a flag: expected a comparison such as `{fact} = VALUE`, or `known({fact})`"
        ),
        format!(
            "`{fact}`: flag 형식이 아니므로 `{fact} = 값` 같은 비교나 `known({fact})`가 필요합니다"
        ),
    )
}

/// An ordered comparison of something without order.
pub fn not_ordered(ty: &str) -> Text {
    Text::new(
        format!("a fact of type {ty} has no order: expected `=` or `!=`"),
        format!("{ty} 형식은 크기를 비교할 수 없습니다: `=` 또는 `!=`만 됩니다"),
    )
}

/// A value was expected.
pub fn expected_value(ty: &str) -> Text {
    Text::new(
        format!("expected a value of type {ty}"),
        format!("{ty} 형식의 값이 와야 합니다"),
    )
}

/// A value that is not of the fact's type.
pub fn not_a_value(found: &str, ty: &str) -> Text {
    let example = match ty {
        "money" => ", such as KRW 500000000",
        "date" => ", such as 2026-10-01",
        "flag" => ": true or false",
        _ => "",
    };
    Text::new(
        format!("`{found}` is not a value of type {ty}{example}"),
        format!("`{found}` 값은 {ty} 형식이 아닙니다{example}")
            .replace(", such as", ". 예:")
            .replace(": true or false", ": true 또는 false"),
    )
}

plain! {
    /// A model without factors.
    no_factor = "a model needs at least one factor with one criterion", "모델에는 기준이 있는 요인이 하나 이상 필요합니다";
    /// A factor of weight zero.
    weight_of_zero = "a weight of 0 scores nothing: expected above 0, at most 100", "가중치 0은 아무 점수도 되지 않습니다: 0보다 크고 100 이하여야 합니다";
    /// The list of facts.
    list_facts = "`winnable facts` lists the facts", "`winnable facts`로 팩트 목록을 볼 수 있습니다";
    /// A criterion that does not say what unknown means.
    no_unknown_policy = "the criterion does not say what an unknown fact earns", "팩트를 모를 때의 점수가 적혀 있지 않습니다";
    /// How to say it.
    add_unknown_policy = "`unknown = \"half\"` gives half of the points; zero, full and share-of-known are the others", "`unknown = \"half\"`는 점수의 절반을 줍니다(zero, full, share-of-known도 가능)";
    /// An amount was expected.
    expected_amount = "expected an amount such as \"KRW 500000000\"", "\"KRW 500000000\" 같은 금액이 필요합니다";
    /// Pairs were expected.
    expected_pairs = "expected a list of pairs: [[x, points], …]", "쌍의 목록이 필요합니다: [[x, 점수], …]";
    /// A criterion with rewards and penalties.
    mixed_points = "the criterion both earns points and takes them away", "한 기준에 가점과 감점이 함께 있습니다";
    /// A criterion that earns nothing.
    no_points = "the criterion can never earn or take a point", "점수를 얻거나 잃을 수 없는 기준입니다";
    /// Points of other labels without a list of labels.
    other_needs_values = "`other` goes with `values`: it is what a label that is not listed earns", "`other`는 `values`와 함께 씁니다. 목록에 없는 값의 점수입니다";
    /// Points of the unknown with a policy that has its own.
    unknown_points_need_policy = "`unknown_points` goes with unknown = \"points\"", "`unknown_points`는 unknown = \"points\"와 함께 씁니다";
    /// A curve of one point.
    too_few_knots = "a curve needs at least two points", "curve에는 점이 두 개 이상 필요합니다";
    /// An unset line of a receipt.
    unset = "unset", "미설정";
}

/// A strategy without the number of people that it takes the mean of.
pub fn strategy_needs_k(strategy: &str) -> Text {
    Text::new(
        format!("the strategy `{strategy}` needs `k`: a whole number of people, 1 to 100"),
        format!("`{strategy}` 전략에는 `k`가 필요합니다: 평균을 낼 인원(1–100의 정수)"),
    )
}

/// The number that goes into the edit.
pub fn k_is_a_group(k: u32) -> Text {
    Text::new(
        format!("`k = {k}` takes the {k} strongest people, the size of a buying group"),
        format!("`k = {k}`: 구매 그룹의 크기인 상위 {k}명의 평균"),
    )
}

/// A `k` that the strategy of the model does not read.
pub fn k_without_use(strategy: &str, reads_it: &str) -> Text {
    Text::new(
        format!("the strategy `{strategy}` does not read `k`: only `{reads_it}` does"),
        format!("`{strategy}` 전략은 `k`를 쓰지 않습니다: `{reads_it}`만 씁니다"),
    )
}

/// A factor whose criteria can only take points.
pub fn factor_without_rewards(id: &str) -> Text {
    Text::new(
        format!("factor `{id}` has no criterion that earns points"),
        format!("요인 `{id}`에 점수를 얻는 기준이 없습니다"),
    )
}

/// Weights that do not sum to 100.
pub fn weights_do_not_sum(sum: crate::Points) -> Text {
    Text::new(
        format!("the weights of the factors sum to {sum}, not 100.00"),
        format!("요인 가중치의 합이 100.00이 아니라 {sum}입니다"),
    )
}

/// By how much they miss it.
pub fn off_by(missing: crate::Points) -> Text {
    let (en, ko) = if missing > crate::Points::ZERO {
        ("missing", "부족")
    } else {
        ("too much", "초과")
    };
    let amount = if missing > crate::Points::ZERO {
        missing
    } else {
        -missing
    };
    Text::new(format!("{amount} {en}"), format!("{amount} {ko}"))
}

/// One weight by which they would sum to 100.
pub fn one_weight_that_mends(id: &str, weight: crate::Points) -> Text {
    Text::new(
        format!("with {weight} for `{id}` the weights sum to 100"),
        format!("`{id}`의 가중치가 {weight}이면 합이 100이 됩니다"),
    )
}

/// An id with other characters.
pub fn bad_id(id: &str) -> Text {
    Text::new(
        format!("`{id}` cannot be an id: expected a-z, 0-9, _ or -"),
        format!("`{id}`: id로 쓸 수 없습니다. a-z, 0-9, _, - 만 됩니다"),
    )
}

/// An id that is used twice.
pub fn id_twice(id: &str) -> Text {
    Text::new(
        format!("the id `{id}` is used twice in this model"),
        format!("이 모델에서 두 번 쓰인 id: `{id}`"),
    )
}

/// A number that is no number of points, or out of range.
pub fn points_out_of_range(found: &str, low: i32, high: i32) -> Text {
    Text::new(
        format!(
            "{found} is out of range: expected {low} to {high} with at most two decimal places"
        ),
        format!("{found} 값이 범위 밖입니다: {low}부터 {high}까지, 소수 둘째 자리까지 됩니다"),
    )
}

/// A person's attribute in an account's model.
pub fn persona(source: &str) -> Text {
    Text::new(
        format!(
            "`{source}` is about one person; a criterion of an account needs an account-level fact"
        ),
        format!(
            "`{source}`: 개인에 대한 팩트입니다. 고객사 기준에는 고객사 수준의 팩트가 필요합니다"
        ),
    )
}

/// A person's attribute in a profile.
pub fn persona_in_icp(fact: &str) -> Text {
    Text::new(
        format!(
            "`{fact}` belongs to a persona (who uses), not to an ideal customer profile (who buys)"
        ),
        format!(
            "`{fact}`: 페르소나(누가 쓰는가)의 속성이며 이상적 고객 프로필(누가 사는가)의 것이 아닙니다"
        ),
    )
}

/// An amount in a foreign currency.
pub fn foreign_currency(found: &str, project: &str) -> Text {
    Text::new(
        format!("the amount is in {found}, the project in {project}"),
        format!("금액은 {found}, 프로젝트는 {project} 통화입니다"),
    )
}

/// How a model is brought to the currency of the project.
pub fn agree_on_amounts(file: &str, found: &str, project: &str) -> Text {
    Text::new(
        format!(
            "the project counts in {project}: agree on the amounts in {project} and write them into {file}, or write currency = \"{found}\" back into winnable.toml; until then mark it as not agreed"
        ),
        format!(
            "프로젝트 통화는 {project}입니다. {project} 금액을 합의해 {file} 파일에 적거나 winnable.toml에 currency = \"{found}\"를 다시 적으세요. 그때까지는 합의 전으로 표시하세요"
        ),
    )
}

/// Two currencies in one criterion.
pub fn two_currencies(one: &str, other: &str) -> Text {
    Text::new(
        format!("one criterion has amounts in {one} and in {other}"),
        format!("한 기준에 {one} 금액과 {other} 금액이 섞여 있습니다"),
    )
}

/// A fact that does not exist.
pub fn unknown_fact(name: &str) -> Text {
    Text::new(
        format!("no fact is called `{name}`"),
        format!("`{name}`: 그런 팩트가 없습니다"),
    )
}

/// A criterion without a test.
pub fn no_test(keys: &[&str]) -> Text {
    let list = keys.join(", ");
    Text::new(
        format!("the criterion has no test: expected one of {list}"),
        format!("기준에 검사가 없습니다. 다음 중 하나가 필요합니다: {list}"),
    )
}

/// A criterion with several tests.
pub fn several_tests(keys: &[&str]) -> Text {
    let list = keys.join(", ");
    Text::new(
        format!("the criterion has several tests ({list}): expected one"),
        format!("기준에 검사가 여러 개입니다({list}). 하나만 쓰세요"),
    )
}

/// A test that the fact's type does not allow.
pub fn test_does_not_fit(test: &str, fact: &str, ty: &str) -> Text {
    let subject = format!("`{fact}`");
    Text::new(
        format!("`{test}` does not fit `{fact}`, which is a fact of type {ty}"),
        format!(
            "{} {ty} 형식이라 `{test}` 조건을 쓸 수 없습니다",
            josa(&subject, Josa::EunNeun)
        ),
    )
}

/// A date without a measure.
pub fn date_needs_measure(fact: &str) -> Text {
    Text::new(
        format!("`{fact}` is a date: add `measure = \"days_ago\"` or `\"days_until\"`"),
        format!("`{fact}`: 날짜이므로 `measure = \"days_ago\"` 또는 `\"days_until\"`을 추가하세요"),
    )
}

/// A measure without a date.
pub fn measure_needs_date(fact: &str) -> Text {
    Text::new(
        format!("`{fact}` is not a date, so that it has no measure"),
        format!("`{fact}`: 날짜가 아니므로 measure를 쓸 수 없습니다"),
    )
}

/// A list that names an entry twice.
pub fn entry_twice(entry: &str) -> Text {
    Text::new(
        format!("`{entry}` is empty or named twice"),
        format!("`{entry}`: 비어 있거나 두 번 적혔습니다"),
    )
}

/// A band without values.
pub fn empty_band(from: rust_decimal::Decimal, below: rust_decimal::Decimal) -> Text {
    Text::new(
        format!("the band from {from} below {below} holds no value"),
        format!("{from} 이상 {below} 미만인 값은 없습니다"),
    )
}

/// Values between two bands.
pub fn gap(below: rust_decimal::Decimal, from: rust_decimal::Decimal) -> Text {
    Text::new(
        format!("values from {below} below {from} earn nothing"),
        format!("{below} 이상 {from} 미만은 점수가 없습니다"),
    )
}

/// Two bands that share values.
pub fn overlap(low: &str, high: &str) -> Text {
    Text::new(
        format!("the bands {low} and {high} overlap"),
        format!("겹치는 구간: {low}, {high}"),
    )
}

/// Knots in the wrong order.
pub fn knots_do_not_rise(left: rust_decimal::Decimal, right: rust_decimal::Decimal) -> Text {
    Text::new(
        format!("x does not rise: {right} follows {left}"),
        format!("x가 커지지 않습니다: {left} 다음에 {right}"),
    )
}

/// An end of a band or a knot's x beyond all amounts, or with too many places.
pub fn end_out_of_range(x: rust_decimal::Decimal) -> Text {
    Text::new(
        format!("{x} is out of range: expected at most 10^15 with at most nine decimal places"),
        format!("{x} 값이 범위 밖입니다: 10^15 이하, 소수 아홉째 자리까지 됩니다"),
    )
}

/// A band whose ends stand the wrong way round.
pub fn swap_ends() -> Text {
    Text::new(
        "with its ends swapped the band holds values",
        "두 끝을 바꾸면 값이 있는 구간이 됩니다",
    )
}

/// A band that begins before the one below it ends.
pub fn begin_at(end: &str) -> Text {
    Text::new(
        format!("the band below ends at {end}: begin there"),
        format!("아래 구간이 {end}에서 끝나므로 거기서 시작하세요"),
    )
}

/// A free id for a second use of one.
pub fn free_id(id: &str) -> Text {
    Text::new(
        format!("`{id}` is free"),
        format!("`{id}`: 아직 쓰이지 않은 id입니다"),
    )
}

/// A share of what is known, for points that are taken.
pub fn share_of_a_penalty() -> Text {
    Text::new(
        "`share-of-known` has no meaning for points that are taken away: expected zero, half or full",
        "감점 기준에는 `share-of-known`을 쓸 수 없습니다: zero, half, full 중 하나가 필요합니다",
    )
}

/// What to do about a tier that another one shadows.
pub fn move_tier(later: &crate::TierId, by: &crate::TierId) -> Text {
    Text::new(
        format!("place `{later}` above `{by}`, or let `{by}` ask for more"),
        format!("`{later}` 등급을 `{by}` 위에 두거나 `{by}` 등급의 조건을 높이세요"),
    )
}

/// What to ask instead of a person's attribute.
pub fn use_rollup_fact() -> Text {
    Text::new(
        "the facts under rollup. say the same of all people of an account, such as rollup.c_level_engaged",
        "rollup. 으로 시작하는 팩트가 고객사 전체의 담당자를 나타냅니다. 예: rollup.c_level_engaged",
    )
}

/// A tier that another one shadows.
pub fn tier_is_dead(later: &crate::TierId, by: &crate::TierId) -> Text {
    Text::new(
        format!("tier `{later}` can never be reached: whatever meets it meets `{by}` first"),
        format!("등급 `{later}`에는 도달할 수 없습니다. 조건을 만족하면 `{by}`에 먼저 해당합니다"),
    )
}

/// What a model marks as still to be agreed.
pub fn unset_in(model: &str, what: &[String]) -> Text {
    let list = what.join(", ");
    Text::new(
        format!("model `{model}` is not agreed yet: {list}"),
        format!("모델 `{model}`에서 아직 합의되지 않은 값: {list}"),
    )
}

/// What a model marks as an example.
pub fn examples_in(model: &str, what: &[&str]) -> Text {
    let list = what.join(", ");
    Text::new(
        format!("model `{model}` holds example values: {list}"),
        format!("모델 `{model}`에 예시값이 남아 있습니다: {list}"),
    )
}

/// A model that nobody agreed to.
pub fn not_approved(model: &str) -> Text {
    Text::new(
        format!("model `{model}` has no approval by sales and marketing with a date"),
        format!("모델 `{model}`에 영업·마케팅의 승인과 날짜가 없습니다"),
    )
}

/// A model that was calibrated too long ago.
pub fn not_calibrated(model: &str, days: i64) -> Text {
    Text::new(
        format!("model `{model}` was calibrated {days} days before the as-of date, more than 90"),
        format!("모델 `{model}`: 기준일보다 {days}일 전에 보정되었습니다(90일 초과)"),
    )
}

plain! {
    /// All engagement comes from one person.
    single_threaded = "single-threaded: all engagement comes from one person", "단일 참여자: 모든 참여가 한 사람에게서 나옵니다";
}

/// A score below what a tier needs.
pub fn score_short(needed: crate::Points, missing: crate::Points) -> Text {
    Text::new(
        format!("the score is {missing} short of {needed}"),
        format!("점수가 {needed}점에 {missing}점 모자랍니다"),
    )
}

/// Expected revenue below what a tier needs.
pub fn revenue_short(floor: &crate::Money, unknown: bool) -> Text {
    let en = crate::format_money(floor, crate::Lang::En);
    let ko = crate::format_money(floor, crate::Lang::Ko);
    if unknown {
        Text::new(
            format!("the expected annual revenue is unknown; {en} is needed"),
            format!("기대 연매출을 알 수 없습니다. {ko} 이상이어야 합니다"),
        )
    } else {
        Text::new(
            format!("the expected annual revenue is below {en}"),
            format!("기대 연매출이 {ko} 미만입니다"),
        )
    }
}

/// A condition of a tier that does not hold, in the words of the shipped models where it is one.
pub fn condition_short(condition: &str, unknown: bool) -> Text {
    match (condition, unknown) {
        ("rollup.c_level_engaged", false) => {
            Text::new("lacks C-level participation", "C레벨 참여가 없습니다")
        }
        ("rollup.c_level_engaged", true) => Text::new(
            "C-level participation is unknown",
            "C레벨 참여 여부를 알 수 없습니다",
        ),
        ("rollup.engaged_departments >= 2", false) => Text::new(
            "lacks interest from at least two departments",
            "둘 이상의 부서에서 관심이 확인되지 않았습니다",
        ),
        ("rollup.engaged_departments >= 2", true) => Text::new(
            "interest from at least two departments is unknown",
            "둘 이상의 부서에서 관심이 있는지 알 수 없습니다",
        ),
        (condition, false) => Text::new(
            format!("`{condition}` does not hold"),
            format!("`{condition}` 조건이 충족되지 않습니다"),
        ),
        (condition, true) => Text::new(
            format!("`{condition}` is unknown"),
            format!("`{condition}` 충족 여부를 알 수 없습니다"),
        ),
    }
}

/// A floor that is not applied.
pub fn floor_unset(tier: &crate::TierId, condition: &str) -> Text {
    Text::new(
        format!("floor unset: {tier} {condition} is not applied until it is agreed"),
        format!(
            "하한 미설정(floor unset): {tier} {condition} 조건은 합의 전까지 적용하지 않습니다"
        ),
    )
}

/// The trap of size.
pub fn size_over_fit(points: crate::Points, of: crate::Points) -> Text {
    Text::new(
        format!("highest tier with only {points} of {of} points for fit: size is not fit"),
        format!("최고 등급이지만 적합도는 {of}점 중 {points}점입니다. 규모는 적합도가 아닙니다"),
    )
}

/// The trap of interest.
pub fn interest_without_budget(points: crate::Points, of: crate::Points) -> Text {
    Text::new(
        format!(
            "{points} of {of} points for interest while budget or timeline are unknown: confirm both"
        ),
        format!("관심은 {of}점 중 {points}점이지만 예산이나 시기를 모릅니다. 둘 다 확인하세요"),
    )
}

/// A tier that needs more points than the one above it.
pub fn tier_needs_more(later: &crate::TierId, above: &crate::TierId) -> Text {
    Text::new(
        format!("tier `{later}` needs more points than `{above}` above it"),
        format!("등급 `{later}`에 필요한 점수가 위의 `{above}`보다 높습니다"),
    )
}
