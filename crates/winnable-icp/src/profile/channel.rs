//! Through which channels the ICP can be reached: a table of rules, each with what it lacks.

use rust_decimal::Decimal;

use super::Profile;

/// A way to reach accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Sales writes and calls: the function and the trigger are clear.
    Outbound,
    /// Content and search: people search for the problem.
    Content,
    /// Partners: the stack is complex and many integrations are wanted.
    Partner,
    /// A marketplace or self-service: quickly installed, paid without a call.
    Marketplace,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 4] = [
        Self::Outbound,
        Self::Content,
        Self::Partner,
        Self::Marketplace,
    ];

    /// The channel's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outbound => "outbound",
            Self::Content => "content",
            Self::Partner => "partner",
            Self::Marketplace => "marketplace",
        }
    }
}

/// What a channel needs of an ICP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// `functions` of `[buying.economic_buyer]`.
    Function,
    /// A `[[trigger]]` with a window.
    Trigger,
    /// `search_queries`.
    SearchQueries,
    /// Two products or more in `[technographics.required]`.
    Stack,
    /// `integration_demand` of `[product]`.
    IntegrationDemand,
    /// `install_days` of `[product]`, a day at most.
    Install,
    /// `pays_online` of `[product]`.
    Payment,
}

impl Need {
    /// Where it is stated in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Function => "buying.economic_buyer.functions",
            Self::Trigger => "trigger.window_days",
            Self::SearchQueries => "search_queries",
            Self::Stack => "technographics.required",
            Self::IntegrationDemand => "product.integration_demand",
            Self::Install => "product.install_days",
            Self::Payment => "product.pays_online",
        }
    }
}

/// A channel, whether the ICP speaks for it, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelRow {
    /// The channel.
    pub channel: Channel,
    /// What it needs and the ICP does not state; nothing for a channel that fits.
    pub lacks: Vec<Need>,
    /// Whether the size of the accounts leads to it: enterprises to outbound and partners, small
    /// companies to content and self-service. `None` where the size is both or neither.
    pub size_leads_to_it: Option<bool>,
}

impl ChannelRow {
    /// Whether the ICP states all that the channel needs.
    pub fn fits(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// From so many employees on a company is an enterprise.
const ENTERPRISE: u32 = 1_000;
/// Below so many employees it is small.
const SMALL: u32 = 200;
/// From so many products on a stack is complex.
const COMPLEX_STACK: usize = 2;

/// The channels, each with what it lacks.
pub fn channels(profile: &Profile) -> Vec<ChannelRow> {
    let stated = |need: Need| match need {
        Need::Function => profile
            .economic_buyer
            .as_ref()
            .is_some_and(|buyer| !buyer.functions.is_empty()),
        Need::Trigger => profile
            .triggers
            .iter()
            .any(|trigger| trigger.window_days.is_some()),
        Need::SearchQueries => !profile.search_queries.is_empty(),
        Need::Stack => profile.required.len() >= COMPLEX_STACK,
        Need::IntegrationDemand => profile.product.integration_demand,
        Need::Install => profile
            .product
            .install_days
            .is_some_and(|days| days <= Decimal::ONE),
        Need::Payment => profile.product.pays_online,
    };
    let leans_to_sales = leans_to_sales(profile);
    let row = |channel: Channel| {
        let needs: &[Need] = match channel {
            Channel::Outbound => &[Need::Function, Need::Trigger],
            Channel::Content => &[Need::SearchQueries],
            Channel::Partner => &[Need::Stack, Need::IntegrationDemand],
            Channel::Marketplace => &[Need::Install, Need::Payment],
        };
        let is_of_sales = matches!(channel, Channel::Outbound | Channel::Partner);
        ChannelRow {
            channel,
            lacks: needs
                .iter()
                .copied()
                .filter(|need| !stated(*need))
                .collect(),
            size_leads_to_it: leans_to_sales.map(|sales| sales == is_of_sales),
        }
    };
    Channel::ALL.map(row).to_vec()
}

/// Whether all sizes of the ICP are enterprises; `Some(false)` where all are small.
fn leans_to_sales(profile: &Profile) -> Option<bool> {
    let sizes = &profile.employees;
    let enterprise = |from: &Option<Decimal>| from.is_some_and(|n| n >= Decimal::from(ENTERPRISE));
    let small = |below: &Option<Decimal>| below.is_some_and(|n| n <= Decimal::from(SMALL));
    if sizes.is_empty() {
        None
    } else if sizes.iter().all(|range| enterprise(&range.from)) {
        Some(true)
    } else if sizes.iter().all(|range| small(&range.below)) {
        Some(false)
    } else {
        None
    }
}
