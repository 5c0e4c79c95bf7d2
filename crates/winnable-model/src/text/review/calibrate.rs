//! Texts of proposing changes of a model from what people said of its accounts.

use crate::Text;

plain! {
    /// About model calibrate.
    cmd_calibrate = "Propose steps of weights and tiers from what people said of accounts", "고객사에 대한 판정으로 가중치와 등급 기준의 변경을 제안";
    /// Help of --model.
    opt_model = "The model: a file, or an id (default: the project's model)", "모델: 파일 또는 id(기본값: 프로젝트의 모델)";
    /// Help of --step.
    opt_step = "By how many points a weight or a tier's score moves (default: 5)", "가중치나 등급 점수를 움직이는 폭(점, 기본값: 5)";
    /// A step that is none.
    bad_step = "a number of points above 0 and up to 50, such as 5 or 2.5", "0보다 크고 50 이하인 점수. 예: 5, 2.5";
    /// Help of --gain.
    opt_gain = "How many more words have to agree (default: 3)", "더 맞아야 하는 판정의 최소 수(기본값: 3)";
    /// Help of --top.
    opt_top = "Show the first N proposals (default: 10); 0 shows all", "처음 N개의 제안만 표시(기본값: 10). 0이면 전부";
    /// Help of --pick.
    opt_pick = "Which proposal --out writes, counted from 1 (default: 1)", "--out으로 쓸 제안의 순번(기본값: 1)";
    /// Help of --out.
    opt_out = "Write the model with a proposal to a new file, for winnable model diff", "제안을 적용한 모델을 새 파일에 기록(winnable model diff로 검토)";
    /// The title.
    title = "What the words of people say of the model", "판정으로 본 모델";
    /// The heading of proposals.
    proposals = "Steps by which more words agree", "더 많은 판정과 맞게 되는 변경";
    /// A heading.
    heading_step = "step", "변경";
    /// A heading.
    heading_gains = "now agree", "새로 맞음";
    /// A heading.
    heading_losses = "no more", "안 맞게 됨";
    /// A heading.
    heading_agree = "agree", "맞는 판정";
    /// A heading.
    heading_share = "better, 95 %", "개선 비율, 95%";
    /// A heading.
    heading_moves = "tier moves", "등급 변경";
    /// No tier tells who is in.
    no_edge = "The model has no tier with a least score, so that an accept and a reject say nothing of it.", "최저 점수가 있는 등급이 없어 수락과 거절을 모델에 견줄 수 없습니다.";
    /// No step helps.
    no_step = "No single step makes enough more words agree: nothing is proposed.", "변경 하나로 충분히 더 맞게 되는 판정이 없어 제안하지 않습니다.";
    /// What a proposal is not.
    caution = "The first of many tried steps looks better than it is: only one whose interval lies above 50 % is more than chance by itself. People who saw the list when they spoke agree with it more than others would.", "여러 변경을 시험한 결과라 첫 제안은 실제보다 좋아 보입니다. 구간 전체가 50%보다 높은 것만 우연으로 보기 어렵습니다. 목록을 보고 판정한 사람은 목록에 더 동의하는 경향이 있습니다.";
    /// Nothing to write.
    nothing_to_write = "there is no proposal to write", "기록할 제안이 없습니다";
    /// What to do then.
    see_proposals = "run the command without --out to see what is proposed and why not more", "--out 없이 실행해 제안과 그 이유를 확인하세요";
}

/// A proposal that there is not.
pub fn no_such_proposal(pick: usize, there: usize) -> Text {
    Text::new(
        format!("there is no proposal {pick}: there are {there}"),
        format!("제안 {pick}번이 없습니다. 제안은 {there}개입니다"),
    )
}

/// How far words agree with the model.
pub fn agreement(agree: u64, words: u64, share: &str) -> Text {
    Text::new(
        format!("{agree} of {words} words agree with the tier of the model ({share})."),
        format!("판정 {words}건 중 {agree}건이 모델의 등급과 맞습니다({share})."),
    )
}

/// Which words there are.
pub fn words([accepts, rejects, overrides]: [u64; 3]) -> Text {
    Text::new(
        format!("Words that stand: {accepts} accepts, {rejects} rejects, {overrides} overrides."),
        format!("유효한 판정: 수락 {accepts}, 거절 {rejects}, 등급 변경 {overrides}."),
    )
}

/// Words of accounts that a rule leaves out.
pub fn excluded(count: u64) -> Text {
    Text::new(
        format!("Left out: {count} words of accounts that an exclusion rule takes off the list."),
        format!("제외 규칙으로 목록에서 빠진 고객사의 판정 {count}건은 세지 않습니다."),
    )
}

/// Too few words.
pub fn too_few(words: u64, least: u64) -> Text {
    Text::new(
        format!("Nothing is proposed from fewer than {least} words; there are {words}."),
        format!("판정이 {least}건 미만이면 제안하지 않습니다. 현재 {words}건입니다."),
    )
}

/// How many steps were tried.
pub fn tried(tried: u64, kept: u64, gain: u64) -> Text {
    Text::new(
        format!("Steps tried: {tried}; by {kept} of them at least {gain} more words agree."),
        format!("시험한 변경 {tried}개 중 {kept}개에서 판정이 {gain}건 이상 더 맞습니다."),
    )
}

/// Weight of one factor goes to another.
pub fn weight_step(from: &str, to: &str, weights: (&str, &str)) -> Text {
    let (less, more) = weights;
    Text::new(
        format!("{to} {more}, {from} {less}"),
        format!("{to} {more}, {from} {less}"),
    )
}

/// The least score of a tier moves.
pub fn edge_step(tier: &str, before: &str, after: &str) -> Text {
    Text::new(
        format!("{tier} from {after} (was {before})"),
        format!("{tier} {after}점부터(기존 {before})"),
    )
}

/// How many proposals are not shown.
pub fn more(count: u64) -> Text {
    Text::new(
        format!("… and {count} more (--top 0)"),
        format!("… 외 {count}개(--top 0)"),
    )
}

/// The proposal was written.
pub fn wrote(file: &str, at: usize) -> Text {
    Text::new(
        format!("Proposal {at} is in {file}; `winnable model diff {file}` says what it moves."),
        format!("제안 {at}을 {file}에 썼습니다. `winnable model diff {file}`로 영향을 확인하세요."),
    )
}
