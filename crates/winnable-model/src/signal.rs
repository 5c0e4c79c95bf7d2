//! A third-party signal about an account: searches, job postings, audits, new leaders.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{AccountLinks, FactId, RowRef, fact_ids, fold};

/// The kind of a signal, which names the fact that it feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignalKind {
    /// Searches for a topic.
    TopicSearch,
    /// Consumption of third-party content.
    Content,
    /// Comparison of vendors.
    Comparison,
    /// Visits to a competitor's pages.
    CompetitorVisit,
    /// A change in job postings.
    JobPosting,
    /// Regulation or audit.
    Regulation,
    /// Merger, acquisition, new leader.
    Organisation,
    /// Pressure on cost.
    CostPressure,
    /// Pressure on revenue.
    RevenuePressure,
    /// A budget that was announced.
    Budget,
    /// A funding round.
    Funding,
    /// Anything else.
    Other,
}

impl SignalKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::TopicSearch,
        Self::Content,
        Self::Comparison,
        Self::CompetitorVisit,
        Self::JobPosting,
        Self::Regulation,
        Self::Organisation,
        Self::CostPressure,
        Self::RevenuePressure,
        Self::Budget,
        Self::Funding,
        Self::Other,
    ];

    /// The kind's name, as written in exports and mappings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TopicSearch => "topic_search",
            Self::Content => "content",
            Self::Comparison => "comparison",
            Self::CompetitorVisit => "competitor_visit",
            Self::JobPosting => "job_posting",
            Self::Regulation => "regulation",
            Self::Organisation => "organisation",
            Self::CostPressure => "cost_pressure",
            Self::RevenuePressure => "revenue_pressure",
            Self::Budget => "budget",
            Self::Funding => "funding",
            Self::Other => "other",
        }
    }

    /// The kind of that name in any spelling; [`SignalKind::Other`] for an unlisted one.
    pub fn from_name(name: &str) -> Self {
        let key = fold(name).replace([' ', '-'], "_");
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == key)
            .unwrap_or(Self::Other)
    }

    /// The fact that signals of this kind feed.
    pub const fn fact(self) -> FactId {
        match self {
            Self::TopicSearch => fact_ids::SIGNAL_TOPIC_SEARCH,
            Self::Content => fact_ids::SIGNAL_CONTENT,
            Self::Comparison => fact_ids::SIGNAL_COMPARISON,
            Self::CompetitorVisit => fact_ids::SIGNAL_COMPETITOR_VISIT,
            Self::JobPosting => fact_ids::SIGNAL_JOB_POSTING,
            Self::Regulation => fact_ids::SIGNAL_REGULATION,
            Self::Organisation => fact_ids::SIGNAL_ORGANISATION,
            Self::CostPressure => fact_ids::SIGNAL_COST_PRESSURE,
            Self::RevenuePressure => fact_ids::SIGNAL_REVENUE_PRESSURE,
            Self::Budget => fact_ids::SIGNAL_BUDGET,
            Self::Funding => fact_ids::SIGNAL_FUNDING,
            Self::Other => fact_ids::SIGNAL_OTHER,
        }
    }

    /// The fact that holds the day of the latest signal of this kind.
    pub const fn latest_fact(self) -> FactId {
        match self {
            Self::TopicSearch => fact_ids::SIGNAL_TOPIC_SEARCH_LATEST,
            Self::Content => fact_ids::SIGNAL_CONTENT_LATEST,
            Self::Comparison => fact_ids::SIGNAL_COMPARISON_LATEST,
            Self::CompetitorVisit => fact_ids::SIGNAL_COMPETITOR_VISIT_LATEST,
            Self::JobPosting => fact_ids::SIGNAL_JOB_POSTING_LATEST,
            Self::Regulation => fact_ids::SIGNAL_REGULATION_LATEST,
            Self::Organisation => fact_ids::SIGNAL_ORGANISATION_LATEST,
            Self::CostPressure => fact_ids::SIGNAL_COST_PRESSURE_LATEST,
            Self::RevenuePressure => fact_ids::SIGNAL_REVENUE_PRESSURE_LATEST,
            Self::Budget => fact_ids::SIGNAL_BUDGET_LATEST,
            Self::Funding => fact_ids::SIGNAL_FUNDING_LATEST,
            Self::Other => fact_ids::SIGNAL_OTHER_LATEST,
        }
    }
}

/// One signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    /// The day on which it was seen.
    pub on: NaiveDate,
    /// Its kind.
    pub kind: SignalKind,
    /// Its strength as the source states it; 1 where the source states none.
    pub strength: Decimal,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// The row it was read from.
    pub origin: RowRef,
}
