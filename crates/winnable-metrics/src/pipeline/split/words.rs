//! Which split and part of the funnel a kind of touch belongs to.

use winnable_model::Channel;

use super::FunnelPart::{self, Bottom, Middle, Top};
use super::Split::{self, Ads, Advocacy, Content, Conversion, Email, Expansion, Social};

/// The kinds of touches, in the spelling of [`Channel`] with blanks between them. Attention without
/// an effort is the top, learning the middle, choosing or speaking up the bottom.
const WORDS: &[(Split, FunnelPart, &str)] = &[
    (
        Content,
        Top,
        "content web_visit website page_view blog article video podcast newsletter \
         콘텐츠 웹_방문 웹사이트 홈페이지 블로그 동영상 영상 뉴스레터 페이지_조회",
    ),
    (
        Content,
        Middle,
        "webinar event trade_show conference case_study whitepaper white_paper ebook \
         report 웨비나 이벤트 행사 전시회 컨퍼런스 세미나 사례 백서 보고서",
    ),
    (
        Content,
        Bottom,
        "pricing_page demo_page comparison_page roi_calculator 가격_페이지 \
         데모_페이지 비교_페이지",
    ),
    (
        Email,
        Top,
        "email email_sent email_open 이메일 메일 이메일_열람 이메일_오픈",
    ),
    (Email, Middle, "email_click 이메일_클릭"),
    (Email, Bottom, "email_reply 이메일_회신 이메일_답장"),
    (
        Ads,
        Top,
        "ad ads ad_impression ad_view display_ad 광고 광고_노출",
    ),
    (
        Ads,
        Middle,
        "ad_click paid_search retargeting 광고_클릭 리타겟팅",
    ),
    (Conversion, Top, "landing_page 랜딩_페이지"),
    (
        Conversion,
        Middle,
        "content_download download gated_download form form_fill form_submit \
         webinar_registration 콘텐츠_다운로드 다운로드 자료_다운로드 폼_작성 폼_제출 \
         양식_제출 웨비나_신청",
    ),
    (
        Conversion,
        Bottom,
        "demo_request contact_request quote_request trial free_trial 데모_신청 \
         데모_요청 문의 문의하기 견적_요청 무료_체험",
    ),
    (
        Social,
        Top,
        "social social_like like follow linkedin 소셜 소셜_미디어 좋아요 팔로우 \
         링크드인",
    ),
    (
        Social,
        Middle,
        "social_share share repost retweet comment social_comment content_share 공유 \
         재공유 리포스트 댓글 콘텐츠_공유",
    ),
    (
        Social,
        Bottom,
        "linkedin_message social_message direct_message 링크드인_메시지",
    ),
    (
        Advocacy,
        Bottom,
        "advocacy referral review testimonial reference reference_call 추천 소개 후기 \
         리뷰 레퍼런스",
    ),
    (
        Expansion,
        Bottom,
        "expansion upsell cross_sell crosssell upgrade add_on renewal 업셀 업셀링 \
         크로스셀 크로스셀링 업그레이드 추가_구매 갱신",
    ),
];

/// The split and the part of the funnel of a kind of touch, by its English or Korean word in any
/// case and with any separator. `None` for calls, meetings and chats, which are sales talks and in
/// no split, and for a word that the table does not have.
///
/// | split | top | middle | bottom |
/// |---|---|---|---|
/// | content | page, blog, video, newsletter | webinar, event, case study, white paper | pricing, demo and comparison page |
/// | email | sent, opened | clicked | answered |
/// | ads | seen | clicked | |
/// | conversion | landing page | form, gated download | request of a demo, quote, trial, contact |
/// | social | like, follow | share, comment | message |
/// | advocacy | | | referral, review, reference |
/// | expansion | | | upsell, cross-sell, upgrade, renewal |
///
/// ```
/// use winnable_metrics::pipeline::{FunnelPart, Split, split_of};
///
/// assert_eq!(split_of("Email Click"), Some((Split::Email, FunnelPart::Middle)));
/// assert_eq!(split_of("자료 다운로드"), Some((Split::Conversion, FunnelPart::Middle)));
/// assert_eq!(split_of("meeting"), None);
/// ```
pub fn split_of(kind: &str) -> Option<(Split, FunnelPart)> {
    let kind = Channel::new(kind);
    WORDS
        .iter()
        .find(|(_, _, words)| words.split(' ').any(|word| word == kind.as_str()))
        .map(|(split, part, _)| (*split, *part))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_word_is_spelt_as_it_is_looked_up_and_stands_once() {
        let mut seen = BTreeSet::new();
        for word in WORDS.iter().flat_map(|(_, _, words)| words.split(' ')) {
            assert_eq!(Channel::new(word).as_str(), word);
            assert!(seen.insert(word), "{word} repeats");
        }
    }

    #[test]
    fn every_standard_channel_but_sales_talks_has_a_split() {
        let without: Vec<&str> = Channel::STANDARD
            .into_iter()
            .filter(|channel| split_of(channel).is_none())
            .collect();
        assert_eq!(without, ["meeting", "call", "demo", "chat"]);
    }

    #[test]
    fn every_split_has_words_in_both_languages() {
        for split in Split::ALL {
            let words = || {
                WORDS
                    .iter()
                    .filter(|w| w.0 == split)
                    .flat_map(|w| w.2.split(' '))
            };
            assert!(words().any(str::is_ascii), "{split:?}");
            assert!(words().any(|word| !word.is_ascii()), "{split:?}");
        }
    }
}
