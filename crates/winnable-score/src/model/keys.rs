//! The keys of a model file: the one table behind unknown keys, suggestions and the JSON Schema.

use winnable_model::document::{Key, Shape, Table};

use super::{Aspect, UnknownPolicy};
use crate::Strategy;

pub(super) const MEASURES: [&str; 2] = ["days_ago", "days_until"];
pub(super) const KINDS: [&str; 2] = ["account", "icp"];
pub(super) const GATE_UNKNOWN: [&str; 2] = ["apply", "ignore"];
pub(super) const PROGRAMMES: [&str; 3] = ["one-to-one", "one-to-few", "one-to-many"];

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
            "account(기본값) 또는 icp. icp 모델은 고객사 수준 사실만 씁니다",
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
            "사실 이름(`winnable facts`로 확인)",
        ),
        Key::required(
            "unknown",
            Shape::OneOf(&UnknownPolicy::NAMES),
            "what an unknown fact earns",
            "사실을 모를 때의 점수",
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

pub(super) static GATE: Table = Table {
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

pub(super) static TIER: Table = Table {
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

pub(super) static FLOOR: Table = Table {
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

pub(super) static REQUIREMENT: Table = Table {
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

pub(super) static ROLLUP: Table = Table {
    name: "rollup",
    keys: &[
        Key::optional(
            "strategy",
            Shape::OneOf(&Strategy::NAMES),
            "how people's points become one number",
            "담당자 점수를 합치는 전략",
        ),
        Key::optional(
            "fit_cap",
            Shape::Number,
            "most fit points of one person",
            "한 사람의 적합 점수 상한",
        ),
        Key::optional(
            "engagement_cap",
            Shape::Number,
            "most engagement points of one person",
            "한 사람의 참여 점수 상한",
        ),
        Key::optional(
            "window_days",
            Shape::Whole,
            "days within which an inbound touch makes a person engaged",
            "인바운드 접점이 참여로 인정되는 기간(일)",
        ),
        Key::optional(
            "required_roles",
            Shape::Texts,
            "buying roles that every account should have covered",
            "고객사마다 있어야 하는 구매 역할",
        ),
        Key::optional(
            "fit",
            Shape::Table(&LEVELS),
            "fit points by level",
            "직급별 적합 점수",
        ),
        Key::optional(
            "decision",
            Shape::Table(&DECISION),
            "the decision-weighted strategy",
            "decision-weighted 전략의 값",
        ),
        Key::optional(
            "channel",
            Shape::Named(&CHANNEL),
            "what a touch is worth, by channel",
            "채널별 접점의 가치",
        ),
        Key::optional(
            "signal",
            Shape::Table(&SIGNAL),
            "how signals fade",
            "신호의 감쇠",
        ),
    ],
};

pub(super) static LEVELS: Table = Table {
    name: "levels",
    keys: &[
        Key::optional("c_level", Shape::Number, "C-level", "C레벨"),
        Key::optional("vp", Shape::Number, "vice presidents", "VP·임원"),
        Key::optional(
            "director",
            Shape::Number,
            "directors and heads",
            "디렉터·본부장",
        ),
        Key::optional(
            "manager",
            Shape::Number,
            "managers and team leads",
            "관리자·팀장",
        ),
        Key::optional(
            "individual",
            Shape::Number,
            "everybody else with a known level",
            "실무자",
        ),
        Key::optional("unknown", Shape::Number, "unknown level", "직급 모름"),
    ],
};

pub(super) static DECISION: Table = Table {
    name: "decision",
    keys: &[
        Key::optional(
            "top",
            Shape::Whole,
            "how many of the strongest people count",
            "반영할 상위 인원",
        ),
        Key::optional(
            "people_cap",
            Shape::Number,
            "most that people can give",
            "사람 점수의 상한",
        ),
        Key::optional(
            "per_department",
            Shape::Number,
            "bonus for each engaged department after the first",
            "둘째 부서부터 부서당 가점",
        ),
        Key::optional(
            "breadth_cap",
            Shape::Number,
            "most that breadth can give",
            "부서 가점의 상한",
        ),
        Key::optional(
            "level",
            Shape::Table(&LEVELS),
            "weight by level, 0 to 1",
            "직급 가중치(0–1)",
        ),
        Key::optional(
            "role",
            Shape::Table(&ROLES),
            "weight by buying role, 0 to 1",
            "구매 역할 가중치(0–1)",
        ),
    ],
};

pub(super) static ROLES: Table = Table {
    name: "roles",
    keys: &[
        Key::optional(
            "economic_buyer",
            Shape::Number,
            "economic buyer",
            "예산 결정자",
        ),
        Key::optional(
            "technical_buyer",
            Shape::Number,
            "technical buyer",
            "기술 결정자",
        ),
        Key::optional("user", Shape::Number, "user", "사용자"),
        Key::optional(
            "security_compliance",
            Shape::Number,
            "security and compliance",
            "보안·컴플라이언스",
        ),
        Key::optional("procurement", Shape::Number, "procurement", "구매"),
        Key::optional("legal", Shape::Number, "legal", "법무"),
        Key::optional(
            "champion",
            Shape::Number,
            "champions, whatever their role",
            "챔피언(역할 무관)",
        ),
    ],
};

pub(super) static CHANNEL: Table = Table {
    name: "channel",
    keys: &[
        Key::required(
            "points",
            Shape::Number,
            "points of one touch on the as-of date; 0 never engages",
            "기준일의 접점 1회 점수. 0이면 참여로 보지 않음",
        ),
        Key::required(
            "half_life_days",
            Shape::Whole,
            "days after which a touch is worth half",
            "가치가 절반이 되는 기간(일)",
        ),
        Key::optional(
            "window_days",
            Shape::Whole,
            "days within which a touch makes its person engaged",
            "참여로 인정되는 기간(일)",
        ),
    ],
};

pub(super) static SIGNAL: Table = Table {
    name: "signal",
    keys: &[
        Key::optional(
            "half_life_days",
            Shape::Whole,
            "half-life of kinds that are not named",
            "이름이 없는 종류의 반감기(일)",
        ),
        Key::optional(
            "kinds",
            Shape::NumberMap,
            "half-life in days by kind",
            "종류별 반감기(일)",
        ),
    ],
};

/// A table whose keys are the user's.
pub(super) static NAMES: Table = Table {
    name: "names",
    keys: &[],
};
