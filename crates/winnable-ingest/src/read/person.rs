//! Contacts and leads.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use foldhash::fast::FixedState;
use winnable_model::text::data as texts;
use winnable_model::{
    AccountId, AccountLinks, BuyingRole, Code, Department, Person, PersonId, PersonKind, RoleFlags,
    Seniority, Text, TitleReading, TitleTable, UnknownSeniority, parse_role,
};

use super::account::no_key;
use super::row::{Checked, Row};
use super::{Aside, contact, funnel, slots};
use crate::cell::Refusal;
use crate::field::EntityKind;
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    name,
    first_name,
    last_name,
    email,
    title,
    seniority,
    role,
    champion,
    blocker,
    department,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    website,
    contact_id,
    converted_account_id,
    converted_contact_id,
    fit_points,
    engagement_points,
    do_not_contact,
    modified,
    last_activity,
    deleted,
    merged_into,
    merged_ids,
});

/// How the people of one file are read.
pub(super) struct Reading<'p> {
    slots: Slots<'p>,
    contact: contact::Slots<'p>,
    funnel: funnel::Slots<'p>,
    kind: PersonKind,
    posts: Posts,
}

/// What titles say that were read before: many people have one title.
#[derive(Default)]
struct Posts(RwLock<HashMap<Post, TitleReading, FixedState>>);

/// A title, and the department beside it.
type Post = (Box<str>, Option<Box<str>>);

impl Posts {
    /// So many are remembered.
    const KNOWN: usize = 50_000;

    fn infer(&self, titles: &TitleTable, title: &str, department: Option<&str>) -> TitleReading {
        let key = (Box::from(title), department.map(Box::from));
        // Whoever panicked meanwhile left whole readings behind.
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(reading) = known.get(&key) {
            return *reading;
        }
        let has_room = known.len() < Self::KNOWN;
        drop(known);
        let reading = titles.infer(title, department);
        if has_room {
            let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
            known.insert(key, reading);
        }
        reading
    }
}

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let kind = match plan.kind {
            EntityKind::Leads => PersonKind::Lead,
            _ => PersonKind::Contact,
        };
        Self {
            slots: Slots::of(plan),
            contact: contact::Slots::of(plan),
            funnel: funnel::Slots::of(plan),
            kind,
            posts: Posts::default(),
        }
    }

    /// What holds the key: the id, else the e-mail address.
    pub(super) fn key(&self) -> Slot<'p> {
        self.slots.id.or(self.slots.email)
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Person, Aside> {
        let slots = &self.slots;
        let id = row.required_key(slots.id)?;
        let (email, email_domain) = row.address(slots.email);
        let id = id.or_else(|| email.as_deref().map(str::to_owned));
        let id = id.ok_or_else(|| Aside::Refused(no_key(self.key())))?;
        row.refuse_deleted(&id, slots.deleted, slots.merged_into)?;

        let mut person = Person::new(PersonId::new(&id), self.kind, row.at());
        self.follow_merges(row, &id);
        person.contact = row
            .key(slots.contact_id)
            .or_else(|| row.key(slots.converted_contact_id))
            .map(|id| PersonId::new(&id));
        person.name = self.name(row);
        person.email = email;
        person.email_domain = email_domain;
        self.read_post(row, &mut person);
        person.account = self.account(row);
        let (fit, engagement) = (
            row.single(slots.fit_points),
            row.single(slots.engagement_points),
        );
        person.fit_points = row.keep(fit);
        person.engagement_points = row.keep(engagement);
        let suppression = &row.plan().settings.suppression;
        let is_listed = person
            .email
            .as_deref()
            .is_some_and(|key| suppression.has(key));
        person.do_not_contact = do_not_contact(row, slots.do_not_contact) || is_listed;
        person.funnel = funnel::read(row, &self.funnel);
        for slot in [slots.modified, slots.last_activity] {
            row.happened(slot);
        }
        person.last_happened = row.latest.latest();
        Ok(person)
    }

    fn follow_merges(&self, row: &mut Row<'p>, id: &str) {
        for merged in row.labels(self.slots.merged_ids) {
            let old = crate::cell::record_key(merged.shown());
            if old != id {
                row.aliases.push((old, id.to_owned()));
            }
        }
    }

    fn name(&self, row: &Row<'p>) -> Option<Box<str>> {
        row.text(self.slots.name).or_else(|| {
            let parts = [
                row.text(self.slots.first_name),
                row.text(self.slots.last_name),
            ];
            let parts: Vec<Box<str>> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" ").into())
        })
    }

    /// Level, role and department: a column of their own wins, the title gives the rest.
    fn read_post(&self, row: &mut Row<'p>, person: &mut Person) {
        let slots = &self.slots;
        let department = row.text(slots.department);
        person.title = row.text(slots.title);
        let title = person.title.as_deref().unwrap_or_default();
        let titles = &row.plan().settings.titles;
        let inferred = self.posts.infer(titles, title, department.as_deref());
        let stated = seniority(row, slots.seniority);
        person.seniority = row.keep(stated).or(inferred.seniority);
        person.department = inferred
            .department
            .or_else(|| Department::from_text(department.as_deref()?));
        let stated = role(row, slots.role);
        let (role, flags) = row.keep(stated).unwrap_or_default();
        person.role = role.or_else(|| {
            // A level that was stated counts for the role as one that was read from the title.
            inferred
                .role
                .filter(|_| person.seniority == inferred.seniority)
                .or_else(|| BuyingRole::of_post(person.department, person.seniority))
        });
        let (champion, blocker) = (row.flag(slots.champion), row.flag(slots.blocker));
        person.flags = flags.merge(RoleFlags {
            champion: row.keep(champion).unwrap_or(false),
            blocker: row.keep(blocker).unwrap_or(false),
        });
    }

    fn account(&self, row: &mut Row<'p>) -> AccountLinks {
        let slots = &self.slots;
        let domain = row.domain(slots.account_domain);
        let domain = row.keep(domain);
        let website = if domain.is_none() {
            row.domain(slots.website)
        } else {
            Ok(None)
        };
        AccountLinks {
            id: row.key(slots.account_id).map(|id| AccountId::new(&id)),
            converted: row
                .key(slots.converted_account_id)
                .map(|id| AccountId::new(&id)),
            external_id: row
                .key(slots.account_external_id)
                .map(String::into_boxed_str),
            domain: domain.or(row.keep(website)),
            name: row.text(slots.account_name),
            contact: contact::details(row, &self.contact),
        }
    }
}

fn seniority<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<Seniority> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    let read: Result<Seniority, UnknownSeniority> = cell.text.parse();
    read.map(Some)
        .map_err(|error| cell.fault(Refusal::new(Code::E0411, Text::of(&error))))
}

/// What a cell of a role column says.
pub(super) fn role<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<(Option<BuyingRole>, RoleFlags)> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    let reading = parse_role(&cell.text).map(|reading| (reading.role, reading.flags));
    reading.map(Some).ok_or_else(|| {
        let mut words = BuyingRole::ALL.map(BuyingRole::name).to_vec();
        words.extend(["champion", "blocker"]);
        cell.fault(Refusal::new(Code::E0411, texts::not_one_of(&words)))
    })
}

/// A wish that cannot be read is kept: leaving somebody out by mistake harms nobody.
fn do_not_contact<'p>(row: &mut Row<'p>, slot: Slot<'p>) -> bool {
    row.any_flag(slot).unwrap_or_else(|fault| {
        row.notes.push(fault);
        true
    })
}
