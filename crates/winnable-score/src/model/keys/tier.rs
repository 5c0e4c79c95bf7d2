//! The keys of gates and tiers.

use winnable_model::document::{Key, Shape, Table};

pub(in crate::model) const GATE_UNKNOWN: [&str; 2] = ["apply", "ignore"];
pub(in crate::model) const PROGRAMMES: [&str; 3] = ["one-to-one", "one-to-few", "one-to-many"];

pub(in crate::model) static GATE: Table = Table {
    name: "gate",
    keys: &[
        Key::required(
            "id",
            Shape::Text,
            "id, unique in the model",
            "모델 안에서 고유한 id",
        ),
        Key::optional("title", Shape::Text, "title for people", "제목"),
        Key::required(
            "when",
            Shape::Text,
            "condition under which the gate bites",
            "게이트가 작동하는 조건",
        ),
        Key::required(
            "cap",
            Shape::Number,
            "highest score under the gate",
            "게이트 아래 최고 점수",
        ),
        Key::required(
            "unknown",
            Shape::OneOf(&GATE_UNKNOWN),
            "what happens when the condition is unknown: apply or ignore",
            "조건을 모를 때: apply(적용) 또는 ignore(무시)",
        ),
    ],
};

pub(in crate::model) static TIER: Table = Table {
    name: "tier",
    keys: &[
        Key::required(
            "id",
            Shape::Text,
            "id, unique in the model",
            "모델 안에서 고유한 id",
        ),
        Key::optional("title", Shape::Text, "title for people", "제목"),
        Key::optional(
            "score",
            Shape::Number,
            "least score; absent for everything else",
            "최저 점수. 없으면 나머지 전부",
        ),
        Key::optional(
            "expected_annual_revenue",
            Shape::TextOr(&FLOOR),
            "least expected revenue a year, such as \"KRW 500000000\"",
            "기대 연매출 하한, 예: \"KRW 500000000\"",
        ),
        Key::optional(
            "require",
            Shape::TextOrTexts,
            "conditions that must hold",
            "충족해야 하는 조건",
        ),
        Key::optional(
            "programme",
            Shape::OneOf(&PROGRAMMES),
            "how its accounts are worked",
            "운영 방식",
        ),
    ],
};

pub(in crate::model) static FLOOR: Table = Table {
    name: "expected_annual_revenue",
    keys: &[
        Key::optional(
            "at_least",
            Shape::Text,
            "the amount, such as \"USD 400000\"",
            "금액, 예: \"USD 400000\"",
        ),
        Key::optional(
            "unset",
            Shape::Flag,
            "true while the amount is not agreed: the floor is not applied",
            "금액이 합의되기 전이면 true: 적용하지 않음",
        ),
    ],
};

pub(in crate::model) static REQUIREMENT: Table = Table {
    name: "require",
    keys: &[
        Key::required("when", Shape::Text, "the condition", "조건"),
        Key::optional(
            "unset",
            Shape::Flag,
            "true while it is not agreed: not applied",
            "합의되기 전이면 true: 적용하지 않음",
        ),
    ],
};
