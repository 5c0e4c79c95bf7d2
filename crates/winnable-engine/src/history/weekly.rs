//! The weekly stand-up: what happened in the last days against as many before, over all accounts and for
//! those at the top of the list.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use winnable_history::{Digest, Dossier, Loose, Row, StoredPerson, TouchGroup, TouchKind};
use winnable_metrics::pipeline::{Split, split_of};
use winnable_model::Channel;

use super::Opened;
use super::age::newest;

/// What is counted week over week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WeeklyMeasure {
    /// Visits of the web site.
    SiteVisits,
    /// Content that was taken, and forms that were filled in: downloads, webinars, events, requests.
    Content,
    /// Mail that was opened, clicked or answered, or that came from them.
    Mail,
    /// Records of leads that were created, those of known contacts included.
    NewLeads,
    /// Meetings, calls and demos, whoever asked for them.
    Meetings,
}

impl WeeklyMeasure {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::SiteVisits,
        Self::Content,
        Self::Mail,
        Self::NewLeads,
        Self::Meetings,
    ];

    /// The name of it in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SiteVisits => "site_visits",
            Self::Content => "content",
            Self::Mail => "mail",
            Self::NewLeads => "new_leads",
            Self::Meetings => "meetings",
        }
    }

    /// The measure of a channel: pages and sales talks by their names, all else by the split that metrics
    /// put it into. Advertising, social media and what no list of words knows is in none.
    fn of_channel(channel: &str) -> Option<Self> {
        if PAGES.contains(&channel) {
            return Some(Self::SiteVisits);
        }
        if TALKS.contains(&channel) {
            return Some(Self::Meetings);
        }
        match split_of(channel)?.0 {
            Split::Content | Split::Conversion => Some(Self::Content),
            Split::Email => Some(Self::Mail),
            Split::Ads | Split::Social | Split::Advocacy | Split::Expansion => None,
        }
    }
}

/// Pages of the web site.
const PAGES: [&str; 15] = [
    "web_visit",
    "website",
    "page_view",
    "landing_page",
    "pricing_page",
    "demo_page",
    "comparison_page",
    "웹_방문",
    "웹사이트",
    "홈페이지",
    "페이지_조회",
    "랜딩_페이지",
    "가격_페이지",
    "데모_페이지",
    "비교_페이지",
];

/// Talks with people.
const TALKS: [&str; 8] = [
    "meeting", "call", "demo", "visit", "미팅", "통화", "데모", "방문",
];

/// A count of the period and of the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Twice {
    /// In the period before.
    pub before: u64,
    /// In the period.
    pub now: u64,
}

impl Twice {
    pub(super) fn add(&mut self, period: Period, on: NaiveDate, count: u64) {
        match period.of(on) {
            Some(true) => self.now = self.now.saturating_add(count),
            Some(false) => self.before = self.before.saturating_add(count),
            None => {}
        }
    }
}

/// Adds the measures of one account to those of all.
pub(super) fn add_all(totals: &mut [Twice; 5], counts: [Twice; 5]) {
    for (total, count) in totals.iter_mut().zip(counts) {
        total.before = total.before.saturating_add(count.before);
        total.now = total.now.saturating_add(count.now);
    }
}

/// Some days up to the as-of date, and as many before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The last day.
    pub to: NaiveDate,
    /// How many days it has, at least one.
    pub days: u32,
}

impl Period {
    /// Whether a day is of the period; `None` where it is neither of that nor of the one before.
    fn of(self, on: NaiveDate) -> Option<bool> {
        let back = (self.to - on).num_days();
        let days = i64::from(self.days.max(1));
        if (0..days).contains(&back) {
            Some(true)
        } else if (days..2 * days).contains(&back) {
            Some(false)
        } else {
            None
        }
    }

    /// Its first day.
    pub fn from(self) -> NaiveDate {
        let back = Days::new(u64::from(self.days.max(1)) - 1);
        self.to.checked_sub_days(back).unwrap_or(NaiveDate::MIN)
    }
}

/// The latest signal of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatestSignal {
    /// The day on which it was seen.
    pub on: NaiveDate,
    /// The name of its kind.
    pub kind: String,
}

/// An account at the top of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyAccount {
    /// Its row.
    pub row: Row,
    /// What happened, by the measures in their order; `None` where no such file is read.
    pub counts: [Option<Twice>; 5],
    /// Its latest signal.
    pub signal: Option<LatestSignal>,
    /// The latest day on which it was touched in either direction.
    pub last_touch: Option<NaiveDate>,
    /// The latest day of anything that happened on it, up to the as-of date.
    pub newest: Option<NaiveDate>,
}

/// A week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// Which days.
    pub period: Period,
    /// What happened over all accounts, excluded ones and rows on no account included, by the measures
    /// in their order; `None` where no such file is read.
    pub totals: [Option<Twice>; 5],
    /// Engagement in channels that no measure counts, by their names.
    pub unmeasured: BTreeMap<String, Twice>,
    /// The accounts at the top of the list, the best first.
    pub accounts: Vec<WeeklyAccount>,
}

/// The week of a snapshot, with so many accounts at the top of those that have a place in the list: who was
/// rejected or got no seat has none. `dossier` reads what it keeps of an account.
///
/// # Errors
/// Those of `dossier`.
pub fn weekly<E>(
    opened: &Opened,
    days: u32,
    top: usize,
    dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
) -> Result<Weekly, E> {
    let period = Period {
        to: opened.snapshot.head.as_of,
        days: days.max(1),
    };
    let has_places = opened.rows.iter().any(|row| row.list_tier.is_some());
    let is_worked = |row: &&Row| row.is_listed() && (!has_places || row.list_tier.is_some());
    let mut listed: Vec<&Row> = opened.rows.iter().filter(is_worked).collect();
    listed.sort_by(|a, b| a.in_list(b));
    listed.truncate(top);
    let wanted: BTreeSet<&str> = listed.iter().map(|row| row.account_id.as_str()).collect();
    let mut totals = [Twice::default(); 5];
    let mut unmeasured = BTreeMap::new();
    let mut accounts: Vec<WeeklyAccount> = Vec::with_capacity(listed.len());
    for row in &opened.rows {
        let dossier = dossier(row.dossier)?;
        let counts = counts(&dossier, period);
        add_all(&mut totals, counts);
        for (group, channel) in touches(&dossier) {
            add_unmeasured(group, channel, period, &mut unmeasured);
        }
        if wanted.contains(row.account_id.as_str()) {
            accounts.push(account(opened, row.clone(), &dossier, counts));
        }
    }
    for loose in &opened.loose {
        loose_counts(loose, period, &mut totals);
        for group in loose.people.iter().flat_map(|person| &person.touches) {
            if let Some(channel) = loose.channels.get(usize::from(group.channel)) {
                add_unmeasured(group, channel, period, &mut unmeasured);
            }
        }
    }
    accounts.sort_by(|a, b| a.row.in_list(&b.row));
    Ok(Weekly {
        period,
        totals: known(opened, totals),
        unmeasured,
        accounts,
    })
}

/// The touches of an account with the names of their channels.
fn touches(dossier: &Dossier) -> impl Iterator<Item = (&TouchGroup, &str)> {
    let of_people = dossier.people.iter().flat_map(|person| &person.touches);
    let named = |group: &'_ TouchGroup| dossier.channels.get(usize::from(group.channel));
    let all = of_people.chain(&dossier.nobody);
    all.filter_map(move |group| Some((group, named(group)?.as_str())))
}

fn add_unmeasured(
    group: &TouchGroup,
    channel: &str,
    period: Period,
    unmeasured: &mut BTreeMap<String, Twice>,
) {
    let channel = Channel::new(channel);
    let is_known = WeeklyMeasure::of_channel(channel.as_str()).is_some();
    if is_known || group.kind != TouchKind::Engagement || period.of(group.on.date()).is_none() {
        return;
    }
    let count = unmeasured.entry(channel.as_str().to_owned()).or_default();
    count.add(period, group.on.date(), u64::from(group.count));
}

/// Engagement of an account in any channel: inbound, or answered.
pub(super) fn engaged(dossier: &Dossier, period: Period) -> Twice {
    let mut sum = Twice::default();
    for (group, _) in touches(dossier) {
        if group.kind == TouchKind::Engagement {
            sum.add(period, group.on.date(), u64::from(group.count));
        }
    }
    sum
}

/// What was counted, as far as there was a file of it.
fn known(opened: &Opened, counts: [Twice; 5]) -> [Option<Twice>; 5] {
    let sources = &opened.ground.sources;
    let mut measures = WeeklyMeasure::ALL.into_iter();
    counts.map(|count| {
        let there = match measures.next() {
            Some(WeeklyMeasure::NewLeads) => sources.people,
            _ => sources.engagements,
        };
        there.then_some(count)
    })
}

fn account(opened: &Opened, row: Row, dossier: &Dossier, counts: [Twice; 5]) -> WeeklyAccount {
    let signal = dossier
        .signals
        .iter()
        .max_by(|a, b| (a.on, &a.kind).cmp(&(b.on, &b.kind)));
    let of_people = dossier.people.iter().flat_map(|person| &person.touches);
    let touches = of_people.chain(&dossier.nobody);
    let touches = touches.filter(|group| group.kind != TouchKind::Bot);
    WeeklyAccount {
        row,
        counts: known(opened, counts),
        signal: signal.map(|signal| LatestSignal {
            on: signal.on.date(),
            kind: signal.kind.clone(),
        }),
        last_touch: touches.map(|group| group.on.date()).max(),
        newest: newest(dossier, opened.snapshot.head.as_of),
    }
}

/// What happened on an account.
pub(super) fn counts(dossier: &Dossier, period: Period) -> [Twice; 5] {
    let mut counts = [Twice::default(); 5];
    for person in &dossier.people {
        person_counts(person, &dossier.channels, period, &mut counts);
    }
    touch_counts(&dossier.nobody, &dossier.channels, period, &mut counts);
    counts
}

/// What people did who are on no account.
pub(super) fn loose_counts(loose: &Loose, period: Period, counts: &mut [Twice; 5]) {
    for person in &loose.people {
        person_counts(person, &loose.channels, period, counts);
    }
}

fn person_counts(
    person: &StoredPerson,
    channels: &[String],
    period: Period,
    counts: &mut [Twice; 5],
) {
    touch_counts(&person.touches, channels, period, counts);
    if let Some(count) = counts.get_mut(WeeklyMeasure::NewLeads as usize) {
        for created in &person.leads {
            count.add(period, created.date(), 1);
        }
    }
}

fn touch_counts(
    groups: &[TouchGroup],
    channels: &[String],
    period: Period,
    counts: &mut [Twice; 5],
) {
    for group in groups {
        let channel = channels.get(usize::from(group.channel));
        let channel = channel.map(|name| Channel::new(name));
        let Some(measure) = channel.and_then(|one| WeeklyMeasure::of_channel(one.as_str())) else {
            continue;
        };
        // Mail that we sent and a call that nobody took are work, and no answer; a meeting is one whoever
        // asked for it.
        let counts_for = match group.kind {
            TouchKind::Engagement => true,
            TouchKind::Outbound => measure == WeeklyMeasure::Meetings,
            TouchKind::Bot => false,
        };
        if let Some(count) = counts.get_mut(measure as usize).filter(|_| counts_for) {
            count.add(period, group.on.date(), u64::from(group.count));
        }
    }
}

#[cfg(test)]
mod tests {
    use winnable_history::{Day, StoredProfile};
    use winnable_model::PersonKind;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse::<NaiveDate>().unwrap().into()
    }

    fn group(on: &str, channel: u16, kind: TouchKind, count: u32) -> TouchGroup {
        TouchGroup {
            on: day(on),
            channel,
            kind,
            count,
        }
    }

    #[test]
    fn a_week_is_counted_against_the_one_before() {
        let person = StoredPerson {
            key: winnable_history::Key::default(),
            evidence: winnable_history::Key::default(),
            kind: PersonKind::Contact,
            since: Some(day("2026-01-09")),
            leads: vec![day("2026-03-09")],
            profile: StoredProfile::default(),
            touches: vec![
                // The week is 9 to 15 March, the one before 2 to 8 March.
                group("2026-03-15", 0, TouchKind::Engagement, 3),
                group("2026-03-09", 0, TouchKind::Engagement, 1),
                group("2026-03-08", 0, TouchKind::Engagement, 5),
                group("2026-03-02", 0, TouchKind::Engagement, 2),
                group("2026-03-01", 0, TouchKind::Engagement, 7),
                group("2026-03-10", 1, TouchKind::Outbound, 2),
                group("2026-03-10", 2, TouchKind::Outbound, 9),
                group("2026-03-10", 0, TouchKind::Bot, 4),
            ],
        };
        let dossier = Dossier {
            channels: ["web_visit", "meeting", "email_open"]
                .map(str::to_owned)
                .to_vec(),
            people: vec![person],
            ..Dossier::default()
        };
        let period = Period {
            to: "2026-03-15".parse().unwrap(),
            days: 7,
        };
        assert_eq!(period.from().to_string(), "2026-03-09");
        let twice = |before, now| Twice { before, now };
        let expected = [
            twice(7, 4),
            twice(0, 0),
            twice(0, 0),
            twice(0, 1),
            twice(0, 2),
        ];
        assert_eq!(counts(&dossier, period), expected);
    }
}
