//! What can be shown or handed to an account.

use chrono::NaiveDate;

use super::{spelled, spellings};
use crate::{BuyingRole, Localised};

/// What a touch is for: to be known, to be trusted, or to take the next step. An asset and a message
/// serve one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssetStage {
    /// The account should see that we know its industry.
    Reach,
    /// It should see that the risk is low.
    Validate,
    /// It should take the next step.
    Convert,
}

const STAGES: [(AssetStage, &str); 3] = [
    (AssetStage::Reach, "reach|tofu|도달|인지"),
    (AssetStage::Validate, "validate|mofu|검증"),
    (AssetStage::Convert, "convert|bofu|전환"),
];

impl AssetStage {
    /// Every stage, in order.
    pub const ALL: [Self; 3] = [Self::Reach, Self::Validate, Self::Convert];

    /// The stage's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Validate => "validate",
            Self::Convert => "convert",
        }
    }

    /// The stage that a cell means, in English or Korean.
    pub fn from_text(text: &str) -> Option<Self> {
        spelled(&STAGES, text)
    }

    /// The words that [`from_text`](Self::from_text) knows.
    pub fn words() -> impl Iterator<Item = &'static str> {
        spellings(&STAGES)
    }
}

impl Localised for AssetStage {
    fn en(&self) -> String {
        self.name().to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Reach => "도달",
            Self::Validate => "검증",
            Self::Convert => "전환",
        }
        .to_owned()
    }
}

/// What an asset is. The first six are those that move deals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssetKind {
    /// One page on an industry: problem, regulation and risk, approach, case.
    IndustryOnePager,
    /// Architecture, data flow, permissions and logs.
    TechnicalReview,
    /// Inputs, formulas and how the result moves with them; an ROI model is one.
    RoiSheet,
    /// Answers to security, procurement, operations and change management.
    CommitteeQa,
    /// Operating cost, risk and switching cost against a competitor.
    CompetitorComparison,
    /// When a proof of concept has succeeded, with its scope.
    PocCriteria,
    /// Advertisements to a list of accounts.
    AccountAds,
    /// A report or a benchmark of an industry.
    IndustryReport,
    /// A webinar together with a partner.
    PartnerWebinar,
    /// A customer of the same industry, size and stack.
    CaseStudy,
    /// Audit report, data agreement and architecture for a security review.
    SecurityPackage,
    /// A short workshop with one account.
    AccountWorkshop,
    /// Requirements and evaluation sheets for a purchase.
    ProcurementTemplates,
    /// Anything else.
    Other,
}

const KINDS: [(AssetKind, &str); 14] = [
    (
        AssetKind::IndustryOnePager,
        "industry one pager|one pager|산업 원페이저|산업별 원페이저|원페이저",
    ),
    (
        AssetKind::TechnicalReview,
        "technical review|technical review package|tech review|기술 검토|기술 검토 패키지|기술검토 패키지",
    ),
    (
        AssetKind::RoiSheet,
        "roi sheet|roi|roi model|roi 시트|roi 모델",
    ),
    (
        AssetKind::CommitteeQa,
        "committee qa|committee q&a|q&a|qa|위원회 q&a|구매위원회 q&a|질의응답",
    ),
    (
        AssetKind::CompetitorComparison,
        "competitor comparison|comparison|battle card|경쟁사 비교|경쟁 비교|비교표",
    ),
    (
        AssetKind::PocCriteria,
        "poc criteria|poc success criteria|poc scope|poc|poc 성공 기준|poc 범위",
    ),
    (
        AssetKind::AccountAds,
        "account ads|ads|linkedin ads|광고|타깃 광고|타겟 광고",
    ),
    (
        AssetKind::IndustryReport,
        "industry report|report|benchmark|insight report|산업 리포트|리포트|벤치마크|인사이트 리포트",
    ),
    (
        AssetKind::PartnerWebinar,
        "partner webinar|co webinar|webinar|공동 웨비나|파트너 웨비나|웨비나",
    ),
    (
        AssetKind::CaseStudy,
        "case study|case|reference|사례|고객 사례|도입 사례",
    ),
    (
        AssetKind::SecurityPackage,
        "security package|security|security compliance package|보안 패키지|보안 자료",
    ),
    (
        AssetKind::AccountWorkshop,
        "account workshop|workshop|워크숍|워크샵",
    ),
    (
        AssetKind::ProcurementTemplates,
        "procurement templates|procurement template|procurement|구매 문서 템플릿|구매 템플릿|구매 문서",
    ),
    (AssetKind::Other, "other|기타"),
];

impl AssetKind {
    /// The six that move deals.
    pub const DEAL_MOVING: [Self; 6] = [
        Self::IndustryOnePager,
        Self::TechnicalReview,
        Self::RoiSheet,
        Self::CommitteeQa,
        Self::CompetitorComparison,
        Self::PocCriteria,
    ];

    /// The kind's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::IndustryOnePager => "industry_one_pager",
            Self::TechnicalReview => "technical_review",
            Self::RoiSheet => "roi_sheet",
            Self::CommitteeQa => "committee_qa",
            Self::CompetitorComparison => "competitor_comparison",
            Self::PocCriteria => "poc_criteria",
            Self::AccountAds => "account_ads",
            Self::IndustryReport => "industry_report",
            Self::PartnerWebinar => "partner_webinar",
            Self::CaseStudy => "case_study",
            Self::SecurityPackage => "security_package",
            Self::AccountWorkshop => "account_workshop",
            Self::ProcurementTemplates => "procurement_templates",
            Self::Other => "other",
        }
    }

    /// The stage that the kind serves by what it is; `None` where it can serve several.
    pub const fn usual_stage(self) -> Option<AssetStage> {
        match self {
            Self::AccountAds | Self::IndustryReport | Self::PartnerWebinar => {
                Some(AssetStage::Reach)
            }
            Self::CaseStudy | Self::SecurityPackage | Self::RoiSheet => Some(AssetStage::Validate),
            Self::AccountWorkshop | Self::PocCriteria | Self::ProcurementTemplates => {
                Some(AssetStage::Convert)
            }
            Self::IndustryOnePager
            | Self::TechnicalReview
            | Self::CommitteeQa
            | Self::CompetitorComparison
            | Self::Other => None,
        }
    }

    /// The kind that a cell means, in English or Korean.
    ///
    /// ```
    /// use winnable_model::programme::AssetKind;
    /// assert_eq!(AssetKind::from_text("ROI model"), Some(AssetKind::RoiSheet));
    /// assert_eq!(AssetKind::from_text("보안 패키지"), Some(AssetKind::SecurityPackage));
    /// assert_eq!(AssetKind::from_text("blog"), None);
    /// ```
    pub fn from_text(text: &str) -> Option<Self> {
        spelled(&KINDS, text)
    }

    /// The words that [`from_text`](Self::from_text) knows.
    pub fn words() -> impl Iterator<Item = &'static str> {
        spellings(&KINDS)
    }
}

impl Localised for AssetKind {
    fn en(&self) -> String {
        match self {
            Self::IndustryOnePager => "industry one-pager",
            Self::TechnicalReview => "technical review package",
            Self::RoiSheet => "ROI sheet",
            Self::CommitteeQa => "committee Q&A",
            Self::CompetitorComparison => "competitor comparison",
            Self::PocCriteria => "POC success criteria",
            Self::AccountAds => "account advertisements",
            Self::IndustryReport => "industry report",
            Self::PartnerWebinar => "partner webinar",
            Self::CaseStudy => "case study",
            Self::SecurityPackage => "security package",
            Self::AccountWorkshop => "account workshop",
            Self::ProcurementTemplates => "procurement templates",
            Self::Other => "other",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::IndustryOnePager => "산업별 원페이저",
            Self::TechnicalReview => "기술 검토 패키지",
            Self::RoiSheet => "ROI 시트",
            Self::CommitteeQa => "위원회 Q&A",
            Self::CompetitorComparison => "경쟁사 비교",
            Self::PocCriteria => "POC 성공 기준",
            Self::AccountAds => "고객사 타깃 광고",
            Self::IndustryReport => "산업 리포트",
            Self::PartnerWebinar => "공동 웨비나",
            Self::CaseStudy => "고객 사례",
            Self::SecurityPackage => "보안 패키지",
            Self::AccountWorkshop => "고객사 워크숍",
            Self::ProcurementTemplates => "구매 문서 템플릿",
            Self::Other => "기타",
        }
        .to_owned()
    }
}

/// A line of `tables/assets.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// The stage as it was written; see [`stage`](Self::stage).
    pub stated_stage: Option<AssetStage>,
    /// For which roles it is, each once and in order; empty where nobody says.
    pub roles: Vec<BuyingRole>,
    /// For which industry; `None` where it is for all, or where nobody says.
    pub industry: Option<String>,
    /// Whether sales can hand it to a customer as it is; `None` where nobody says.
    pub hand_over: Option<bool>,
    /// Who keeps it.
    pub owner: Option<String>,
    /// Who of sales looked at it.
    pub sales_reviewer: Option<String>,
    /// When they did.
    pub reviewed_on: Option<NaiveDate>,
    /// For which programme.
    pub programme: Option<String>,
    /// The line of the table.
    pub line: u64,
}

impl Asset {
    /// The stage that it serves: as it was written, else that of its kind.
    pub fn stage(&self) -> Option<AssetStage> {
        self.stated_stage.or(self.kind.usual_stage())
    }

    /// Whether it counts as an asset of account-based work: what sales cannot hand over is content for
    /// the brand, and what nobody judged is not known to be more.
    pub fn can_be_handed_over(&self) -> bool {
        self.hand_over == Some(true)
    }
}
