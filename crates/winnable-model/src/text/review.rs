//! Texts of reviewing a change of a model: which accounts move, what that touches, how firm the list is.

pub mod calibrate;
mod found;
mod settings;

pub use found::{
    accounts_move, approval_kept, approved, because_edge, by_programme, calibrated, expected,
    kept_all, kept_random, list_of, more_moves, most, move_in, names_of, no_approval, no_pipeline,
    nobody_moves, none_moves, other_facts, other_model, other_tiers, pipeline, reweighed,
    scores_change, seats_by_score, seats_unknown, set_line, shipped, tier_none, unlisted, wrote,
};
pub use settings::{
    cannot_add, no_entry, no_key, no_name, no_setting, no_single_value, no_such_id, no_value,
    not_stated, nothing_inside, set_twice, there_are,
};

use crate::Text;

plain! {
    /// About model.
    cmd_model = "Review a change of a model before it is published", "모델 변경을 배포하기 전에 검토";
    /// About model diff.
    cmd_diff = "Compare two models: who changes tier, what that touches, how firm the list is", "두 모델 비교: 등급이 바뀌는 고객사, 영향 범위, 목록의 안정성";
    /// About simulate.
    cmd_simulate = "Change single values of a model and see what moves; write nothing unless asked", "모델의 값을 바꿔 무엇이 움직이는지 확인. 요청하지 않으면 쓰지 않음";
    /// The models of model diff.
    arg_models = "OLD and NEW, each a file or the id of a model; NEW alone is compared with the project's model", "이전 모델과 새 모델: 각각 파일 또는 모델 id. 하나만 주면 프로젝트의 모델과 비교";
    /// Help of --set.
    opt_set = "Change one value: fit.weight=35, tier.1.score=78, employees.bands.2.points=8; may be given several times", "값 하나를 변경: fit.weight=35, tier.1.score=78, employees.bands.2.points=8. 여러 번 쓸 수 있음";
    /// Help of --model of simulate.
    opt_base = "The model that is changed: a file, or an id (default: the project's model)", "변경할 모델: 파일 또는 id(기본값: 프로젝트의 모델)";
    /// Help of --jitter.
    opt_jitter = "How many random vectors of weights within ±10 % are tried (default: 100); 0 tries each weight alone only", "±10% 안에서 시험할 무작위 가중치 벡터 수(기본값: 100). 0이면 가중치를 하나씩만 시험";
    /// Help of --strict.
    opt_strict = "Exit 1 unless sales and marketing agreed to the new model, within 90 days", "영업과 마케팅이 새 모델에 합의했고 90일 이내가 아니면 종료 코드 1";
    /// Help of --top.
    opt_top = "Show the first N accounts that move (default: 20); 0 shows all", "움직이는 고객사 중 처음 N곳만 표시(기본값: 20). 0이면 전부";
    /// Help of --out of simulate.
    opt_out = "Write the changed model to a new file", "변경한 모델을 새 파일에 기록";
    /// Help of --write.
    opt_write = "Write the changed model over its own file", "변경한 모델을 원래 파일에 기록";
    /// Where a shipped model has no file.
    shipped_has_no_file = "a shipped model has no file of its own to write over", "기본 제공 모델에는 덮어쓸 파일이 없습니다";
    /// What to do then.
    name_a_file = "name a new file with --out, such as models/NAME.toml", "--out으로 새 파일을 지정하세요. 예: models/NAME.toml";
    /// The title.
    title = "Review of a change of the model", "모델 변경 검토";
    /// The heading of tiers.
    tiers = "Tiers", "등급";
    /// The heading of transitions.
    transitions = "From where to where", "이동 경로";
    /// The heading of directions.
    directions = "What the moves touch", "이동의 영향 범위";
    /// The heading of accounts.
    accounts = "Accounts that move", "움직이는 고객사";
    /// The heading of programmes.
    programmes = "Programmes and their capacity", "프로그램과 수용력";
    /// The heading of stability.
    stability = "How firm the new list is when weights move by ±10 %", "가중치가 ±10% 움직일 때 새 목록의 안정성";
    /// The heading of approval.
    approval = "Approval of the new model", "새 모델의 승인";
    /// A column.
    heading_tier = "tier", "등급";
    /// A column.
    heading_before = "before", "전";
    /// A column.
    heading_after = "after", "후";
    /// A column.
    heading_change = "change", "증감";
    /// A column.
    heading_from = "from", "이전";
    /// A column.
    heading_to = "to", "이후";
    /// A column.
    heading_accounts = "accounts", "고객사";
    /// A column.
    heading_account = "account", "고객사";
    /// A column.
    heading_move = "move", "이동";
    /// A column.
    heading_deals = "open deals", "진행 중 기회";
    /// A column.
    heading_pipeline = "pipeline", "파이프라인";
    /// A column.
    heading_expected = "expected a year", "기대 연매출";
    /// A column.
    heading_score = "score", "점수";
    /// A column.
    heading_because = "most by", "주된 원인";
    /// A column.
    heading_programme = "programme", "프로그램";
    /// A column.
    heading_seats = "seats", "자리";
    /// A column.
    heading_over = "over", "초과";
    /// A column.
    heading_weight = "weight", "가중치";
    /// A column.
    heading_points = "points", "점수";
    /// A column.
    heading_less = "10 % less", "10% 적게";
    /// A column.
    heading_more = "10 % more", "10% 많게";
    /// A column.
    heading_both = "both", "둘 다";
}
