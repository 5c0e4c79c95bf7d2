//! How a model merges people: points, weights, decay and windows.

use std::collections::BTreeMap;

use winnable_model::{BuyingRole, Channel, Points, Seniority};

use super::{ChampionWeights, Strategy};

/// Points by level, for people without mapped fit points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelPoints {
    /// C-level.
    pub c_level: Points,
    /// Vice presidents.
    pub vp: Points,
    /// Directors and heads.
    pub director: Points,
    /// Managers and team leads.
    pub manager: Points,
    /// Everybody else with a known level.
    pub individual: Points,
    /// People whose level is unknown.
    pub unknown: Points,
}

impl Default for LevelPoints {
    /// The fit points of the source's worked example (a CEO 15, a head of development 10, a
    /// purchaser 5, a marketing lead 10), with vice presidents between CEO and head.
    fn default() -> Self {
        let points = |whole: i32| Points::from_hundredths(whole * 100);
        Self {
            c_level: points(15),
            vp: points(12),
            director: points(10),
            manager: points(10),
            individual: points(5),
            unknown: points(0),
        }
    }
}

impl LevelPoints {
    /// The points of a level.
    pub fn of(&self, seniority: Option<Seniority>) -> Points {
        match seniority {
            Some(Seniority::CLevel) => self.c_level,
            Some(Seniority::Vp) => self.vp,
            Some(Seniority::Director) => self.director,
            Some(Seniority::Manager) => self.manager,
            Some(Seniority::Individual) => self.individual,
            None => self.unknown,
        }
    }
}

/// Weights by buying role, in hundredths: the least weight of a person in that role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleWeights {
    /// The economic buyer.
    pub economic_buyer: Points,
    /// The technical buyer.
    pub technical_buyer: Points,
    /// The user.
    pub user: Points,
    /// Security and compliance.
    pub security_compliance: Points,
    /// Procurement.
    pub procurement: Points,
    /// Legal.
    pub legal: Points,
    /// Champions, whatever their role.
    pub champion: Points,
}

/// The numbers of the decision-weighted strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionWeights {
    /// How many of the strongest people count: the size of a buying group.
    pub top: u32,
    /// The most that people can give, breadth apart.
    pub people_cap: Points,
    /// The bonus for each engaged department after the first.
    pub per_department: Points,
    /// The most that breadth can give.
    pub breadth_cap: Points,
    /// Weight by level, between 0 and 1.
    pub level: LevelPoints,
    /// Weight by role, between 0 and 1; the larger of both counts.
    pub role: RoleWeights,
}

impl Default for DecisionWeights {
    fn default() -> Self {
        let weight = Points::from_hundredths;
        Self {
            top: 4,
            people_cap: Points::from_hundredths(8_000),
            per_department: Points::from_hundredths(500),
            breadth_cap: Points::from_hundredths(2_000),
            level: LevelPoints {
                c_level: weight(100),
                vp: weight(90),
                director: weight(75),
                manager: weight(60),
                individual: weight(40),
                unknown: weight(25),
            },
            role: RoleWeights {
                economic_buyer: weight(90),
                technical_buyer: weight(70),
                user: weight(30),
                security_compliance: weight(60),
                procurement: weight(50),
                legal: weight(50),
                champion: weight(80),
            },
        }
    }
}

impl RoleWeights {
    /// The weight of a role; none for an unknown role.
    pub fn of(&self, role: Option<BuyingRole>) -> Points {
        match role {
            Some(BuyingRole::EconomicBuyer) => self.economic_buyer,
            Some(BuyingRole::TechnicalBuyer) => self.technical_buyer,
            Some(BuyingRole::User) => self.user,
            Some(BuyingRole::SecurityCompliance) => self.security_compliance,
            Some(BuyingRole::Procurement) => self.procurement,
            Some(BuyingRole::Legal) => self.legal,
            None => Points::ZERO,
        }
    }
}

/// What a touch of a channel is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelRule {
    /// Points of one touch on the as-of date. A channel of 0 points never engages anybody.
    pub points: Points,
    /// Days after which a touch is worth half.
    pub half_life_days: u32,
    /// Days within which an inbound touch makes its person engaged.
    pub window_days: u32,
}

/// How third-party signals fade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalSettings {
    /// Half-life of kinds that are not named.
    pub half_life_days: u32,
    /// Half-life by kind.
    pub by_kind: BTreeMap<String, u32>,
}

impl Default for SignalSettings {
    fn default() -> Self {
        Self {
            half_life_days: 30,
            by_kind: BTreeMap::new(),
        }
    }
}

/// The roll-up part of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollupSettings {
    /// How people's points become one number.
    pub strategy: Strategy,
    /// The most fit points that one person can bring.
    pub fit_cap: Points,
    /// The most engagement points that one person can bring.
    pub engagement_cap: Points,
    /// Fit points by level, for people without mapped ones.
    pub fit: LevelPoints,
    /// The decision-weighted strategy.
    pub decision: DecisionWeights,
    /// The champion-weighted strategy.
    pub champion: ChampionWeights,
    /// The roles that every account should have covered.
    pub required_roles: Vec<BuyingRole>,
    /// Window of channels that state none.
    pub window_days: u32,
    /// What touches are worth, by channel; the channel `other` stands for those not named.
    pub channels: BTreeMap<Channel, ChannelRule>,
    /// How signals fade.
    pub signals: SignalSettings,
}

impl Default for RollupSettings {
    /// The settings of the shipped models. Points per channel are proposals, not the sources'.
    fn default() -> Self {
        let rule = |hundredths, half_life_days| ChannelRule {
            points: Points::from_hundredths(hundredths),
            half_life_days,
            window_days: 90,
        };
        let channels = [
            ("email", 100, 30),
            ("email_open", 0, 30),
            ("email_click", 100, 30),
            ("email_reply", 400, 45),
            ("web_visit", 50, 14),
            ("pricing_page", 300, 21),
            ("demo_page", 300, 21),
            ("content_download", 300, 45),
            ("form_fill", 500, 45),
            ("webinar", 400, 45),
            ("event", 500, 60),
            ("meeting", 800, 60),
            ("call", 400, 45),
            ("demo", 1_000, 60),
            ("chat", 300, 30),
            ("social", 100, 21),
            ("linkedin_message", 200, 30),
            ("ad_click", 50, 14),
            ("ad_impression", 0, 14),
            ("other", 50, 30),
        ];
        Self {
            strategy: Strategy::default(),
            fit_cap: Points::from_hundredths(1_500),
            engagement_cap: Points::from_hundredths(3_000),
            fit: LevelPoints::default(),
            decision: DecisionWeights::default(),
            champion: ChampionWeights::default(),
            required_roles: vec![
                BuyingRole::EconomicBuyer,
                BuyingRole::TechnicalBuyer,
                BuyingRole::User,
                BuyingRole::SecurityCompliance,
            ],
            window_days: 90,
            channels: channels
                .into_iter()
                .map(|(name, hundredths, half_life)| {
                    (Channel::new(name), rule(hundredths, half_life))
                })
                .collect(),
            signals: SignalSettings::default(),
        }
    }
}
