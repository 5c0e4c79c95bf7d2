//! The monthly review: accounts whose tier is due to move, that rise, that are at risk, and customers
//! with room to grow; each with the rule that put it there and its evidence.

use std::collections::HashMap;

use winnable_history::{DiffRow, Digest, Dossier, Move, Row};
use winnable_model::{Outcome, Points};

use super::weekly::{Period, Twice, engaged};
use super::{CompareError, Opened, compare};

/// So many points up or down are no noise.
pub const MARKED: Points = Points::from_hundredths(500);

/// Which list an account is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MonthlyList {
    /// The tier is due to move.
    TierMoves,
    /// It rises.
    Rising,
    /// It is at risk.
    AtRisk,
    /// A customer with room to grow.
    Expansion,
}

impl MonthlyList {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::TierMoves, Self::Rising, Self::AtRisk, Self::Expansion];

    /// The name of it in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TierMoves => "tier_moves",
            Self::Rising => "rising",
            Self::AtRisk => "at_risk",
            Self::Expansion => "expansion",
        }
    }
}

/// The rule that put an account into a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MonthlyRule {
    /// The rule of the tiers gives another tier than a period ago.
    TierChanged,
    /// The account holds another place in the list than the rule of the tiers gives it.
    TierHeld,
    /// The score rose by [`MARKED`] or more.
    ScoreRose,
    /// The score fell by [`MARKED`] or more.
    ScoreFell,
    /// It engaged in the period before, and not in this one.
    WentSilent,
    /// A customer engages more than in the period before.
    CustomerEngages,
    /// New people of a customer became known.
    CustomerNewPeople,
    /// A new opportunity of a customer is open.
    CustomerNewDeal,
}

impl MonthlyRule {
    /// The name of it in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TierChanged => "tier_changed",
            Self::TierHeld => "tier_held",
            Self::ScoreRose => "score_rose",
            Self::ScoreFell => "score_fell",
            Self::WentSilent => "went_silent",
            Self::CustomerEngages => "customer_engages",
            Self::CustomerNewPeople => "customer_new_people",
            Self::CustomerNewDeal => "customer_new_deal",
        }
    }
}

/// An account in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyRow {
    /// The list.
    pub list: MonthlyList,
    /// The rule.
    pub rule: MonthlyRule,
    /// The account in both snapshots.
    pub row: DiffRow,
    /// The rule that leaves it out of the later list; customers of a list of new accounts have one.
    pub excluded: Option<String>,
    /// Engagement in the period and in the one before it; `None` where no touches are read.
    pub engagement: Option<Twice>,
    /// People who became known in the period, and in the one before it.
    pub people: Twice,
    /// Opportunities that were created in the period and are open.
    pub new_deals: u64,
}

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monthly {
    /// The days between the two snapshots; `None` where both are of one day, so that nothing happened in
    /// between.
    pub period: Option<Period>,
    /// Whether touches were read: without them nobody knows who engages.
    pub has_touches: bool,
    /// The accounts, by list, those that moved most first.
    pub rows: Vec<MonthlyRow>,
}

/// The review of the time between two snapshots, the earlier one first. `dossier` reads what they keep of an account.
///
/// # Errors
/// [`CompareError`] where a dossier cannot be read or scored.
pub fn monthly<E>(
    from: &Opened,
    to: &Opened,
    dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
) -> Result<Monthly, CompareError<E>> {
    let days = (to.snapshot.head.as_of - from.snapshot.head.as_of).num_days();
    let days = u32::try_from(days).unwrap_or(0);
    let period = (days > 0).then_some(Period {
        to: to.snapshot.head.as_of,
        days,
    });
    // What is compared is looked at while it is read; the rest is read afterwards.
    let mut looked: HashMap<Digest, Seen> = HashMap::new();
    let compared = compare(&from.compared(), &to.compared(), &mut |digest| {
        let dossier = dossier(digest)?;
        let seen = looked.entry(digest);
        seen.or_insert_with(|| Seen::of(to, &dossier, period));
        Ok(dossier)
    })?;
    let compared: HashMap<String, DiffRow> = compared
        .into_iter()
        .map(|row| (row.account_id.clone(), row))
        .collect();
    let mut rows = Vec::new();
    for row in &to.rows {
        let seen = if let Some(seen) = looked.remove(&row.dossier) {
            seen
        } else {
            let dossier = dossier(row.dossier).map_err(CompareError::Dossier)?;
            Seen::of(to, &dossier, period)
        };
        // Excluded on both sides, an account is no row of a comparison.
        let both = compared.get(&row.account_id).cloned();
        let both = both.or_else(|| DiffRow::in_any(from.row(&row.account_id), Some(row), None));
        if let Some(both) = both {
            rows.extend(seen.rows(row, &both));
        }
    }
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    Ok(Monthly {
        period,
        has_touches: to.ground.sources.engagements,
        rows,
    })
}

/// By list, the largest changes first, then by key and rule.
fn order(row: &MonthlyRow) -> (MonthlyList, i32, &str, MonthlyRule) {
    let change = row.row.change.map_or(0, |change| change.hundredths().abs());
    (row.list, -change, &row.row.account_id, row.rule)
}

/// What a dossier says of the period.
struct Seen {
    engagement: Option<Twice>,
    people: Twice,
    new_deals: u64,
    /// Whether a deal was won, or anything ordered or paid.
    has_bought: bool,
}

impl Seen {
    fn of(opened: &Opened, dossier: &Dossier, period: Option<Period>) -> Self {
        let mut people = Twice::default();
        for person in &dossier.people {
            if let Some((since, period)) = person.since.zip(period) {
                people.add(period, since.date(), 1);
            }
        }
        let is_new = |created: Option<winnable_history::Day>| {
            let both = created.zip(period);
            both.is_some_and(|(day, period)| day.date() >= period.from() && day.date() <= period.to)
        };
        let deals = dossier.deals.iter();
        let new = deals.filter(|deal| deal.outcome == Outcome::Open && is_new(deal.created));
        let won = dossier
            .deals
            .iter()
            .any(|deal| deal.outcome == Outcome::Won);
        Self {
            engagement: period
                .filter(|_| opened.ground.sources.engagements)
                .map(|period| engaged(dossier, period)),
            people,
            new_deals: new.count() as u64,
            has_bought: won || !dossier.transactions.is_empty(),
        }
    }

    /// The lists in which an account is. A customer who is left out of a list of new accounts is in none
    /// but that of expansion and, where they fall silent, of risk.
    fn rows(&self, row: &Row, both: &DiffRow) -> Vec<MonthlyRow> {
        let mut found = Vec::new();
        let mut add = |list, rule| {
            found.push(MonthlyRow {
                list,
                rule,
                row: both.clone(),
                excluded: row.excluded.clone(),
                engagement: self.engagement,
                people: self.people,
                new_deals: self.new_deals,
            });
        };
        let listed = row.is_listed();
        let is_customer = self.has_bought || row.excluded.as_deref() == Some("customer");
        // As a comparison counts tiers: who came into the list since has moved, and its tier has not.
        let stayed = listed && both.moved != Move::In;
        if stayed && both.tier_from != both.tier_to {
            add(MonthlyList::TierMoves, MonthlyRule::TierChanged);
        }
        if listed && row.list_reason.is_some() && row.list_tier != row.tier {
            add(MonthlyList::TierMoves, MonthlyRule::TierHeld);
        }
        let change = both.change.unwrap_or(Points::ZERO);
        if listed && change >= MARKED {
            add(MonthlyList::Rising, MonthlyRule::ScoreRose);
        }
        if listed && change <= Points::ZERO - MARKED {
            add(MonthlyList::AtRisk, MonthlyRule::ScoreFell);
        }
        let engagement = self.engagement.unwrap_or_default();
        let works = listed && row.tier.is_some();
        if (works || is_customer) && engagement.before > 0 && engagement.now == 0 {
            add(MonthlyList::AtRisk, MonthlyRule::WentSilent);
        }
        if is_customer {
            if engagement.now > engagement.before {
                add(MonthlyList::Expansion, MonthlyRule::CustomerEngages);
            }
            if self.people.now > 0 {
                add(MonthlyList::Expansion, MonthlyRule::CustomerNewPeople);
            }
            if self.new_deals > 0 {
                add(MonthlyList::Expansion, MonthlyRule::CustomerNewDeal);
            }
        }
        found
    }
}
