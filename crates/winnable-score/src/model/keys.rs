//! The keys of a model file: the one table behind unknown keys, suggestions and the JSON Schema.

mod rollup;
mod tier;

use winnable_model::document::{Key, Shape, Table};

use super::{Aspect, UnknownPolicy};
pub(super) use rollup::{CHAMPION, CHANNEL, DECISION, LEVELS, ROLES, ROLLUP, SIGNAL};
pub(super) use tier::{FLOOR, GATE, GATE_UNKNOWN, PROGRAMMES, REQUIREMENT, TIER};

pub(super) const MEASURES: [&str; 2] = ["days_ago", "days_until"];
pub(super) const KINDS: [&str; 2] = ["account", "icp"];

pub(super) static MODEL: Table = Table {
    name: "model",
    keys: &[
        Key::required(
            "schema",
            Shape::Whole,
            "version of the file format: 1",
            "파일 형식 버전: 1",
        ),
        Key::required(
            "id",
            Shape::Text,
            "id of the model, by which commands name it",
            "명령에서 쓰는 모델 id",
        ),
        Key::required("title", Shape::Text, "title for people", "제목"),
        Key::optional(
            "kind",
            Shape::OneOf(&KINDS),
            "account (default) or icp; an icp model takes account-level facts only",
            "account(기본값) 또는 icp. icp 모델은 고객사 수준 팩트만 씁니다",
        ),
        Key::optional(
            "strict_tiers",
            Shape::Flag,
            "true leaves an account untiered when its score reaches a tier and its conditions do not",
            "true이면 점수는 되지만 조건이 안 되는 고객사를 등급 없음으로 둡니다",
        ),
        Key::optional(
            "approval",
            Shape::Table(&APPROVAL),
            "who agreed to the model, and when",
            "누가 언제 모델에 합의했는지",
        ),
        Key::optional(
            "rollup",
            Shape::Table(&ROLLUP),
            "how people become an account",
            "사람을 고객사로 합치는 방식",
        ),
        Key::required(
            "factor",
            Shape::Tables(&FACTOR),
            "factors; their weights sum to 100",
            "요인 목록. 가중치 합은 100",
        ),
        Key::optional(
            "gate",
            Shape::Tables(&GATE),
            "conditions under which the score is capped",
            "점수 상한을 두는 조건",
        ),
        Key::optional(
            "tier",
            Shape::Tables(&TIER),
            "tiers, from the top",
            "등급 목록, 위에서부터",
        ),
    ],
};

pub(super) static APPROVAL: Table = Table {
    name: "approval",
    keys: &[
        Key::optional("sales", Shape::Texts, "names from sales", "영업 측 이름"),
        Key::optional(
            "marketing",
            Shape::Texts,
            "names from marketing",
            "마케팅 측 이름",
        ),
        Key::optional("on", Shape::Date, "day of the agreement", "합의일"),
        Key::optional(
            "calibrated",
            Shape::Date,
            "day of the last calibration",
            "마지막 보정일",
        ),
    ],
};

pub(super) static FACTOR: Table = Table {
    name: "factor",
    keys: &[
        Key::required(
            "id",
            Shape::Text,
            "id, unique in the model",
            "모델 안에서 고유한 id",
        ),
        Key::optional("title", Shape::Text, "title for people", "제목"),
        Key::required(
            "weight",
            Shape::Number,
            "how many of the 100 points",
            "100점 중 몫",
        ),
        Key::optional(
            "unset",
            Shape::Flag,
            "true while the weight is not agreed",
            "가중치가 합의되기 전이면 true",
        ),
        Key::optional(
            "aspect",
            Shape::OneOf(&Aspect::NAMES),
            "what the factor is about, for the known traps",
            "요인의 성격(알려진 함정 점검용)",
        ),
        Key::required(
            "criterion",
            Shape::Tables(&CRITERION),
            "criteria",
            "기준 목록",
        ),
    ],
};

pub(super) static CRITERION: Table = Table {
    name: "criterion",
    keys: &[
        Key::required(
            "id",
            Shape::Text,
            "id, unique in the model",
            "모델 안에서 고유한 id",
        ),
        Key::optional("title", Shape::Text, "title for people", "제목"),
        Key::required(
            "fact",
            Shape::Text,
            "the fact; `winnable facts` lists them",
            "팩트 이름(`winnable facts`로 확인)",
        ),
        Key::required(
            "unknown",
            Shape::OneOf(&UnknownPolicy::NAMES),
            "what an unknown fact earns",
            "팩트를 모를 때의 점수",
        ),
        Key::optional(
            "unknown_points",
            Shape::Number,
            "what an unknown fact earns where unknown = \"points\"",
            "unknown = \"points\"일 때 모르는 팩트의 점수",
        ),
        Key::optional(
            "not_applicable",
            Shape::OneOf(&["zero", "full"]),
            "what a fact that does not apply earns: zero (default) or full",
            "해당 없음일 때의 점수: zero(기본값) 또는 full",
        ),
        Key::optional(
            "bands",
            Shape::Tables(&BAND),
            "points by half-open band",
            "구간별 점수(from 이상 below 미만)",
        ),
        Key::optional(
            "curve",
            Shape::Pairs,
            "points along straight lines: [[x, points], …]",
            "직선으로 이은 점수: [[x, 점수], …]",
        ),
        Key::optional(
            "measure",
            Shape::OneOf(&MEASURES),
            "what of a date is measured",
            "날짜에서 잴 것",
        ),
        Key::optional(
            "any_of",
            Shape::Texts,
            "labels of which one is enough",
            "하나만 있으면 되는 값",
        ),
        Key::optional(
            "all_of",
            Shape::Texts,
            "labels that must all be there",
            "모두 있어야 하는 값",
        ),
        Key::optional(
            "none_of",
            Shape::Texts,
            "labels of which none may be there",
            "하나도 없어야 하는 값",
        ),
        Key::optional("values", Shape::NumberMap, "points by label", "값별 점수"),
        Key::optional(
            "other",
            Shape::Number,
            "points of a label that values does not list (default 0)",
            "values에 없는 값의 점수(기본값 0)",
        ),
        Key::optional(
            "is",
            Shape::Flag,
            "the answer that earns the points",
            "점수를 얻는 답",
        ),
        Key::optional(
            "points",
            Shape::Number,
            "points of any_of, all_of, none_of and is",
            "any_of, all_of, none_of, is의 점수",
        ),
        Key::optional(
            "unset",
            Shape::Flag,
            "true while the values are not agreed: the criterion counts as unknown",
            "값이 합의되기 전이면 true: 모름으로 계산",
        ),
        Key::optional(
            "example",
            Shape::Flag,
            "true while the values are an example",
            "예시값이면 true",
        ),
        Key::optional(
            "evidence_source",
            Shape::Text,
            "where the evidence comes from",
            "근거의 출처",
        ),
    ],
};

pub(super) static BAND: Table = Table {
    name: "band",
    keys: &[
        Key::optional(
            "from",
            Shape::TextOrNumber,
            "lower end, included",
            "하한(포함)",
        ),
        Key::optional(
            "below",
            Shape::TextOrNumber,
            "upper end, not included",
            "상한(미포함)",
        ),
        Key::required(
            "points",
            Shape::Number,
            "points of a value inside",
            "구간 안의 점수",
        ),
    ],
};

/// A table whose keys are the user's.
pub(super) static NAMES: Table = Table {
    name: "names",
    keys: &[],
};
