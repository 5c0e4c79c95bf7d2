//! The titles of the shipped models, which are written in English, for Korean readers.

use crate::Text;

/// The title of a shipped model's part in both languages. A title of the user's own is shown as
/// written in every language.
///
/// ```
/// use winnable_model::{Lang, Localised, text::report::shipped_title};
/// assert_eq!(shipped_title("Urgency").text(Lang::Ko), "시급성");
/// assert_eq!(shipped_title("Our own rule").text(Lang::Ko), "Our own rule");
/// ```
pub fn shipped_title(title: &str) -> Text {
    TITLES
        .iter()
        .find(|(en, _)| *en == title)
        .map_or_else(|| Text::verbatim(title), |(en, ko)| Text::new(*en, *ko))
}

const TITLES: [(&str, &str); 58] = [
    ("Ability", "구매 능력"),
    ("Audit or regulation", "감사·규제"),
    ("Bought a similar solution before", "유사 솔루션 구매 경험"),
    ("Budget confirmed", "예산 확정"),
    ("Budget signal", "예산 신호"),
    ("Buying power", "구매력"),
    ("Change in job postings", "채용 공고 변화"),
    ("Comparison of vendors", "공급사 비교"),
    ("Competitive situation", "경쟁 상황"),
    (
        "Content and other engagement, decayed points",
        "콘텐츠 등 참여 점수(감쇠 적용)",
    ),
    ("Contract term, months", "계약 기간(개월)"),
    ("Country", "국가"),
    ("Decision makers take part", "의사 결정자 참여"),
    ("Decision makers who take part", "참여하는 의사 결정자"),
    ("Employees", "직원 수"),
    ("Engaged people", "참여한 사람 수"),
    ("Expansion potential", "확장 가능성"),
    ("Expected revenue a year", "기대 연매출"),
    ("Firmographic", "기업 특성"),
    ("Fit", "적합도"),
    ("Fit, intent, ability", "적합도·의도·능력"),
    ("Growth a year, percent", "연 성장률(%)"),
    ("Hand-off to sales", "영업 이관"),
    ("ICP fit", "ICP 적합도"),
    ("ICP scorecard, 100 points", "ICP 100점 평가표"),
    ("Incumbent's contract ends, days", "기존 계약 종료까지(일)"),
    ("Industry", "업종"),
    ("Integrations that we offer", "제공 가능한 연동"),
    ("Intent", "구매 의도"),
    ("Internal sponsor", "내부 후원자"),
    ("Little procurement friction", "구매 절차 부담 적음"),
    ("Low switching barrier", "낮은 전환 장벽"),
    ("New leader or merger", "신임 임원·M&A"),
    ("Next budget cycle, days", "다음 예산 주기까지(일)"),
    ("No exclusive contract in force", "독점 계약 없음"),
    ("No security review", "보안 심사 없음"),
    ("Nurture", "육성"),
    ("Opportunity size", "기회 규모"),
    ("Participation", "참여도"),
    (
        "People, weighted by decision power",
        "결정력 가중 담당자 점수",
    ),
    ("Plans to buy, days", "구매 예정까지(일)"),
    ("Procurement process", "구매 절차"),
    ("Purchasability", "구매 가능성"),
    ("Required stack", "필수 기술"),
    ("Required technology in use", "필수 기술 사용"),
    ("Security requirements that we meet", "충족하는 보안 요구"),
    ("Six-factor account score", "6요인 고객사 점수"),
    ("Technology in use", "사용 기술"),
    ("Technology", "기술"),
    ("Tier 1", "1등급"),
    ("Tier 2", "2등급"),
    ("Tier 3", "3등급"),
    ("Timing", "시기"),
    ("Topic searches", "주제 검색"),
    ("Trigger", "계기"),
    ("Urgency", "시급성"),
    ("Use case fits", "활용 사례 적합"),
    ("Visits to competitors' pages", "경쟁사 페이지 방문"),
];
