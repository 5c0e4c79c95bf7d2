//! Reading `[rollup]`: what is not written keeps its default.

mod strategy;

use std::collections::BTreeSet;

use winnable_model::document::{Item, Section, Spanned, Table};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{BuyingRole, Channel, Code, Points};

use super::Reader;
use crate::model::keys;
use crate::{ChannelRule, DecayTable, LevelPoints, RollupSettings, SignalSettings};

const LONGEST: i64 = DecayTable::MAX_HALF_LIFE as i64;

impl Reader<'_> {
    pub(super) fn rollup(&mut self, root: &Section<'_>) -> RollupSettings {
        let mut settings = RollupSettings::default();
        let Some(section) = root.section("rollup", &keys::ROLLUP, &mut self.out) else {
            return settings;
        };
        if let Some(strategy) = self.strategy(&section) {
            settings.strategy = strategy;
        }
        self.set(&section, "fit_cap", 100, &mut settings.fit_cap);
        self.set(
            &section,
            "engagement_cap",
            100,
            &mut settings.engagement_cap,
        );
        if let Some(days) = section.whole("window_days", 1..=LONGEST, &mut self.out) {
            settings.window_days = in_days(days.value);
            for rule in settings.channels.values_mut() {
                rule.window_days = settings.window_days;
            }
        }
        if let Some(roles) = section.texts("required_roles", &mut self.out) {
            settings.required_roles = self.roles(&section, &roles);
        }
        self.levels(&section, "fit", 100, &mut settings.fit);
        self.decision(&section, &mut settings);
        self.champion(&section, &mut settings.champion);
        self.channels(&section, &mut settings);
        if let Some(signal) = section.section("signal", &keys::SIGNAL, &mut self.out) {
            settings.signals = self.signals(&signal);
        }
        settings
    }

    fn set(&mut self, section: &Section<'_>, key: &str, high: i32, into: &mut Points) {
        if let Some(points) = self.points(section, key, 0, high) {
            *into = points.value;
        }
    }

    fn levels(&mut self, parent: &Section<'_>, key: &str, high: i32, into: &mut LevelPoints) {
        let Some(section) = parent.section(key, &keys::LEVELS, &mut self.out) else {
            return;
        };
        self.set(&section, "c_level", high, &mut into.c_level);
        self.set(&section, "vp", high, &mut into.vp);
        self.set(&section, "director", high, &mut into.director);
        self.set(&section, "manager", high, &mut into.manager);
        self.set(&section, "individual", high, &mut into.individual);
        self.set(&section, "unknown", high, &mut into.unknown);
    }

    fn decision(&mut self, parent: &Section<'_>, settings: &mut RollupSettings) {
        let Some(section) = parent.section("decision", &keys::DECISION, &mut self.out) else {
            return;
        };
        let rules = &mut settings.decision;
        if let Some(top) = section.whole("top", 1..=100, &mut self.out) {
            rules.top = top.value.try_into().unwrap_or(1);
        }
        self.set(&section, "people_cap", 100, &mut rules.people_cap);
        self.set(&section, "per_department", 100, &mut rules.per_department);
        self.set(&section, "breadth_cap", 100, &mut rules.breadth_cap);
        self.levels(&section, "level", 1, &mut rules.level);
        if let Some(role) = section.section("role", &keys::ROLES, &mut self.out) {
            let weights = &mut rules.role;
            self.set(&role, "economic_buyer", 1, &mut weights.economic_buyer);
            self.set(&role, "technical_buyer", 1, &mut weights.technical_buyer);
            self.set(&role, "user", 1, &mut weights.user);
            self.set(
                &role,
                "security_compliance",
                1,
                &mut weights.security_compliance,
            );
            self.set(&role, "procurement", 1, &mut weights.procurement);
            self.set(&role, "legal", 1, &mut weights.legal);
            self.set(&role, "champion", 1, &mut weights.champion);
        }
    }

    fn roles(&mut self, section: &Section<'_>, names: &[Spanned<&str>]) -> Vec<BuyingRole> {
        let mut roles = Vec::new();
        for name in names {
            match BuyingRole::ALL
                .into_iter()
                .find(|role| role.name() == name.value)
            {
                Some(role) if !roles.contains(&role) => roles.push(role),
                Some(_) => {}
                None => self.refuse_word(section, name, &BuyingRole::ALL.map(BuyingRole::name)),
            }
        }
        roles
    }

    /// Named tables under names of the user's.
    fn channels(&mut self, parent: &Section<'_>, settings: &mut RollupSettings) {
        let Some(section) = parent.section("channel", &keys::NAMES, &mut self.out) else {
            return;
        };
        let mut seen = BTreeSet::new();
        for (name, inner) in self.named(&section, &keys::CHANNEL) {
            let channel = Channel::new(name.value);
            if channel.as_str().is_empty() || !seen.insert(channel.clone()) {
                let message = texts::entry_twice(name.value);
                self.out
                    .push(section.diagnostic(Code::E0207, message, name.span));
            }
            let points = self.points(&inner, "points", 0, 100);
            let half_life = inner.whole("half_life_days", 1..=LONGEST, &mut self.out);
            let window = inner.whole("window_days", 1..=LONGEST, &mut self.out);
            let (Some(points), Some(half_life)) = (points, half_life) else {
                continue;
            };
            let rule = ChannelRule {
                points: points.value,
                half_life_days: in_days(half_life.value),
                window_days: window.map_or(settings.window_days, |window| in_days(window.value)),
            };
            settings.channels.insert(channel, rule);
        }
    }

    fn named<'d>(
        &mut self,
        section: &Section<'d>,
        table: &'static Table,
    ) -> Vec<(Spanned<&'d str>, Section<'d>)> {
        let mut named = Vec::new();
        for (name, item) in section.items() {
            if let Item::Table(values) = item.value {
                let inner = section.inner(table, values, item.span, &mut self.out);
                named.push((name, inner));
            } else {
                let expected = config::expected_table();
                section.wrong_kind(name.value, item.span, &expected, &mut self.out);
            }
        }
        named
    }

    fn signals(&mut self, section: &Section<'_>) -> SignalSettings {
        let mut settings = SignalSettings::default();
        if let Some(half_life) = section.whole("half_life_days", 1..=LONGEST, &mut self.out) {
            settings.half_life_days = in_days(half_life.value);
        }
        let Some(kinds) = section.section("kinds", &keys::NAMES, &mut self.out) else {
            return settings;
        };
        let names = winnable_model::SignalKind::ALL.map(winnable_model::SignalKind::name);
        for (name, item) in kinds.items() {
            if !names.contains(&name.value) {
                self.refuse_word(&kinds, &name, &names);
                continue;
            }
            let whole = match item.value {
                Item::Number(number) if number.is_integer() => i64::try_from(number).ok(),
                _ => None,
            };
            let Some(days) = whole.filter(|days| (1..=LONGEST).contains(days)) else {
                let message = config::out_of_range(name.value, &(1..=LONGEST));
                kinds.wrong_value(message, item.span, &mut self.out);
                continue;
            };
            settings
                .by_kind
                .insert(name.value.to_owned(), in_days(days));
        }
        settings
    }
}

/// Days that were found to lie between 1 and the longest half-life.
fn in_days(days: i64) -> u32 {
    u32::try_from(days).unwrap_or(u32::MAX)
}
