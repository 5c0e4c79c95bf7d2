//! A summary as facts: what is known, and what nobody told us.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use rust_decimal::Decimal;
use winnable_model::{
    ApprovalStep, BuyingRole, Department, FactGroup, FactId, FactRow, FactValue, KeyFunction,
    Label, Points, Provenance, Span, fact_ids,
};

use super::{RollupSettings, RollupSummary};

/// Which kinds of input a run had at all. Where there is no input, nothing is known; where there
/// is one, an account without rows is known to have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// People were read.
    pub people: bool,
    /// Touches were read.
    pub touches: bool,
}

/// So many facts a summary has at the most.
const MOST_FACTS: usize = 48;

impl RollupSummary {
    /// Writes the summary into the facts of an account.
    pub fn write(&self, settings: &RollupSettings, known: Known, facts: &mut FactRow) {
        facts.set_group(Arc::new(self.facts(settings, known)));
    }

    /// The summary as facts. Accounts without people and touches can share what is said of them.
    pub fn facts(&self, settings: &RollupSettings, known: Known) -> FactGroup {
        let mut facts = Vec::with_capacity(MOST_FACTS);
        let mut set = |id: FactId, value: FactValue| facts.push((id, value));
        if known.people {
            self.write_people(settings, &mut set);
            self.write_functions(known.touches, &mut set);
        }
        if known.touches {
            self.write_touches(&mut set);
        }
        if known.people && (known.touches || self.has_mapped_engagement) {
            self.write_engaged(&mut set);
        }
        let provenance = Provenance::Rows {
            count: u64::from(self.people) + u64::from(self.touches.inbound + self.touches.outbound),
            example: self.last_touch().map(|(_, row)| row),
        };
        FactGroup::new(facts, provenance)
    }

    fn write_people(&self, settings: &RollupSettings, set: &mut impl FnMut(FactId, FactValue)) {
        set(fact_ids::PEOPLE, count(self.people));
        set(fact_ids::DECISION_MAKERS, count(self.decision_makers));
        set(
            fact_ids::ROLES_COVERED,
            roles(self.roles_covered.iter().copied()),
        );
        let departments = self.departments.iter().copied();
        set(fact_ids::DEPARTMENTS, departments_of(departments));
        set(fact_ids::RIGHT_CONTACTS, count(self.right_contacts));
        let known = self.approval.steps().filter(|(_, at)| at.people() > 0);
        set(fact_ids::APPROVAL_STEPS, steps(known.map(|(step, _)| step)));
        set(
            fact_ids::APPROVAL_STEPS_MISSING,
            steps(self.approval.gaps()),
        );
        set(fact_ids::CHAMPION, FactValue::Flag(self.champion));
        set(fact_ids::BLOCKER, FactValue::Flag(self.blocker));
        let required = &settings.required_roles;
        let missing = required
            .iter()
            .copied()
            .filter(|role| !self.roles_covered.contains(role));
        if !required.is_empty() {
            let covered = required.len() - missing.clone().count();
            set(fact_ids::ROLE_COVERAGE, percent(covered, required.len()));
        }
        set(fact_ids::ROLES_MISSING, roles(missing));
        set(fact_ids::FIT_POINTS, points(self.fit_points));
    }

    /// People by key function, and touches with them where touches were read at all.
    fn write_functions(&self, touched: bool, set: &mut impl FnMut(FactId, FactValue)) {
        let functions = self.functions.keys().map(|function| function.name());
        set(fact_ids::FUNCTIONS_COVERED, names(functions));
        set(
            fact_ids::FUNCTION_COVERAGE,
            percent(self.functions.len(), KeyFunction::ALL.len()),
        );
        for function in KeyFunction::ALL {
            let (people, contacts) = self.functions.get(&function).copied().unwrap_or_default();
            let (of_people, of_touches) = match function {
                KeyFunction::It => (fact_ids::PEOPLE_IT, fact_ids::TOUCHES_IT),
                KeyFunction::Security => (fact_ids::PEOPLE_SECURITY, fact_ids::TOUCHES_SECURITY),
                KeyFunction::Business => (fact_ids::PEOPLE_BUSINESS, fact_ids::TOUCHES_BUSINESS),
                KeyFunction::Finance => (fact_ids::PEOPLE_FINANCE, fact_ids::TOUCHES_FINANCE),
            };
            set(of_people, count(people));
            if touched {
                set(of_touches, count(contacts));
            }
        }
    }

    fn write_touches(&self, set: &mut impl FnMut(FactId, FactValue)) {
        set(fact_ids::INBOUND_TOUCHES, count(self.touches.inbound));
        set(fact_ids::OUTBOUND_TOUCHES, count(self.touches.outbound));
        set(
            fact_ids::SALES_CONVERSATIONS,
            count(self.touches.conversations),
        );
        let date =
            |on: Option<chrono::NaiveDate>| on.map_or(FactValue::NotApplicable, FactValue::Date);
        set(
            fact_ids::LAST_TOUCH,
            date(self.last_touch().map(|(on, _)| on)),
        );
        set(fact_ids::LAST_INBOUND, date(self.touches.last_inbound));
    }

    fn write_engaged(&self, set: &mut impl FnMut(FactId, FactValue)) {
        set(fact_ids::ENGAGED_PEOPLE, count(self.engaged_people));
        set(
            fact_ids::DECISION_MAKERS_ENGAGED,
            Self::at_least(self.decision_makers_engaged, self.engaged_of_unknown_level),
        );
        let departments = u32::try_from(self.departments_engaged.len()).unwrap_or(u32::MAX);
        set(
            fact_ids::ENGAGED_DEPARTMENTS,
            Self::at_least(departments, self.engaged_of_unknown_department),
        );
        set(
            fact_ids::DEPARTMENTS_ENGAGED,
            departments_of(self.departments_engaged.iter().copied()),
        );
        set(
            fact_ids::ROLES_ENGAGED,
            roles(self.roles_engaged.iter().copied()),
        );
        let engaged = self.approval.steps().filter(|(_, at)| at.engaged() > 0);
        set(
            fact_ids::APPROVAL_STEPS_ENGAGED,
            steps(engaged.map(|(step, _)| step)),
        );
        // One engaged person whose level nobody knows could be the CEO: that is not a no.
        set(
            fact_ids::C_LEVEL_ENGAGED,
            match (self.c_level_engaged, self.engaged_of_unknown_level) {
                (0, 0) => FactValue::Flag(false),
                (0, _) => FactValue::Unknown,
                _ => FactValue::Flag(true),
            },
        );
        set(
            fact_ids::SINGLE_THREADED,
            match self.engaged_people {
                0 => FactValue::NotApplicable,
                engaged => FactValue::Flag(engaged == 1),
            },
        );
        set(fact_ids::PEOPLE_SCORE, points(self.people_score));
        set(fact_ids::NAIVE_SUM, points(self.naive_sum()));
        set(fact_ids::ENGAGEMENT_POINTS, points(self.engagement_points));
    }

    /// A count of which some cases are unknown: a number, or the span of what it can be.
    fn at_least(sure: u32, unsure: u32) -> FactValue {
        if unsure == 0 {
            return count(sure);
        }
        // The upper end is written as excluded, so that the span reaches into a band that starts
        // at its last whole number.
        let end = Decimal::from(u64::from(sure) + u64::from(unsure) + 1);
        Span::between(Decimal::from(sure), true, end, false).map_or(FactValue::Unknown, |span| {
            FactValue::NumberSpan(Box::new(span))
        })
    }
}

fn count(n: u32) -> FactValue {
    FactValue::Number(Decimal::from(n))
}

/// A share in percent, at most two places.
fn percent(part: usize, whole: usize) -> FactValue {
    let percent = Decimal::from(part * 100) / Decimal::from(whole);
    FactValue::Number(percent.round_dp(2).normalize())
}

fn points(points: Points) -> FactValue {
    FactValue::Number(Decimal::new(i64::from(points.hundredths()), 2).normalize())
}

fn roles(roles: impl Iterator<Item = BuyingRole>) -> FactValue {
    names(roles.map(BuyingRole::name))
}

fn steps(steps: impl Iterator<Item = ApprovalStep>) -> FactValue {
    names(steps.map(ApprovalStep::name))
}

fn departments_of(departments: impl Iterator<Item = Department>) -> FactValue {
    names(departments.map(Department::name))
}

/// A set of names. Each is folded once a process and not once an account.
fn names(names: impl Iterator<Item = &'static str>) -> FactValue {
    static LABELS: LazyLock<BTreeMap<&str, Label>> = LazyLock::new(|| {
        let roles = BuyingRole::ALL.into_iter().map(BuyingRole::name);
        let steps = ApprovalStep::ALL.into_iter().map(ApprovalStep::name);
        let departments = Department::ALL.into_iter().map(Department::name);
        let functions = KeyFunction::ALL.into_iter().map(KeyFunction::name);
        let all = roles.chain(steps).chain(departments).chain(functions);
        all.map(|name| (name, Label::new(name))).collect()
    });
    let label = |name: &str| LABELS.get(name).cloned();
    FactValue::set(names.map(|name| label(name).unwrap_or_else(|| Label::new(name))))
}
