//! The keys of `[rollup]`.

use winnable_model::document::{Key, Shape, Table};

use crate::Strategy;

pub(in crate::model) static ROLLUP: Table = Table {
    name: "rollup",
    keys: &[
        Key::optional(
            "strategy",
            Shape::OneOf(&Strategy::NAMES),
            "how people's points become one number",
            "담당자 점수를 합치는 전략",
        ),
        Key::optional(
            "k",
            Shape::Whole,
            "how many of the strongest people the strategy top-k-mean takes the mean of, 1 to 100; required with it",
            "top-k-mean 전략에서 평균을 낼 상위 인원(1–100). 이 전략에는 필수",
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
            "champion",
            Shape::Table(&CHAMPION),
            "the champion-weighted strategy",
            "champion-weighted 전략의 값",
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

pub(in crate::model) static LEVELS: Table = Table {
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

pub(in crate::model) static DECISION: Table = Table {
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

pub(in crate::model) static CHAMPION: Table = Table {
    name: "champion",
    keys: &[
        Key::optional(
            "champion",
            Shape::Whole,
            "how often a champion counts in the mean, 1 to 100",
            "평균에서 챔피언이 세어지는 횟수(1–100)",
        ),
        Key::optional(
            "decision_maker",
            Shape::Whole,
            "how often people at VP level or above and economic buyers count, 0 to 100",
            "평균에서 VP 이상과 예산 결정자가 세어지는 횟수(0–100)",
        ),
        Key::optional(
            "other",
            Shape::Whole,
            "how often everybody else counts, 0 to 100",
            "평균에서 그 밖의 사람이 세어지는 횟수(0–100)",
        ),
    ],
};

pub(in crate::model) static ROLES: Table = Table {
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
            "기술 검토자",
        ),
        Key::optional("user", Shape::Number, "user", "현업 사용자"),
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

pub(in crate::model) static CHANNEL: Table = Table {
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

pub(in crate::model) static SIGNAL: Table = Table {
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
