//! Touches, one by one and many of one kind at once.

use chrono::NaiveDate;
use winnable_match::Scratch;
use winnable_model::{Channel, Engagement, FileId, RowRef, TouchForm, TouchHit};
use winnable_score::{ChannelTable, Touches};

use super::{Run, TouchOutcome};
#[cfg(feature = "history")]
use crate::history::Book;
use crate::inputs::Findings;
use crate::metrics::Ledger;
use crate::placements::{Placements, Unmatched};

/// Finds people by what rows say of them. Several threads may ask it.
#[derive(Clone, Copy, Debug)]
pub struct PersonFinder<'r>(&'r Placements);

impl PersonFinder<'_> {
    /// The person to whom a touch belongs that says nothing but the id of a contact; `None` where that
    /// alone does not put it on an account, so that [`TouchCounter::engagement`] has to be asked.
    pub fn contact(&self, id: &str) -> Option<u32> {
        self.0.by_contact(id)
    }
}

/// Takes touches, in any order.
#[derive(Debug)]
pub struct TouchCounter<'r> {
    as_of: NaiveDate,
    channels: &'r ChannelTable,
    placements: &'r Placements,
    of_people: &'r mut [Touches],
    of_nobody: &'r mut [Touches],
    findings: &'r mut Findings,
    /// Whether there was a touch up to the as-of date, and one after it.
    touched: &'r mut [bool; 2],
    ledger: Option<&'r mut Ledger>,
    #[cfg(feature = "history")]
    book: Option<&'r mut Book>,
    scratch: Scratch,
}

impl Run {
    /// What finds the people of touches, and what counts these.
    pub fn touches(&mut self) -> (PersonFinder<'_>, TouchCounter<'_>) {
        let counter = TouchCounter {
            as_of: self.settings.as_of,
            channels: &self.channels,
            placements: &self.placements,
            of_people: &mut self.of_people,
            of_nobody: &mut self.of_nobody,
            findings: &mut self.findings,
            touched: &mut self.touched,
            ledger: self.ledger.as_mut(),
            #[cfg(feature = "history")]
            book: self.book.as_mut(),
            scratch: Scratch::default(),
        };
        (PersonFinder(&self.placements), counter)
    }

    /// Adds one touch. Whoever has many of them asks [`Run::touches`] once.
    pub fn engagement(&mut self, engagement: &Engagement) -> TouchOutcome {
        self.touches().1.engagement(engagement)
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl TouchCounter<'_> {
    /// Adds one touch.
    pub fn engagement(&mut self, engagement: &Engagement) -> TouchOutcome {
        if self.is_later(engagement.on) {
            return TouchOutcome::Future;
        }
        let placements = self.placements;
        let (placed, person) =
            placements.place_with(&engagement.person, &engagement.account, &mut self.scratch);
        let Some(account) = placed.account else {
            #[cfg(feature = "history")]
            if let Some(book) = &mut self.book {
                book.loose_touch(engagement, &placements.people);
            }
            return TouchOutcome::Unmatched(Unmatched::touch(engagement, placed.code));
        };
        if person.is_some_and(|at| placements.people.is_ignored(at as usize)) {
            self.findings.touches_left_out += 1;
            return TouchOutcome::LeftOut;
        }
        let Some(touch) = self.channels.touch(engagement) else {
            return TouchOutcome::Future;
        };
        self.note_channel(&engagement.channel, 1);
        self.add(engagement, touch, account, person);
        TouchOutcome::Counted
    }

    /// Adds touches of a file whose people were found; gives whether any lies after the as-of date.
    /// What [`TouchCounter::engagement`] would say of each of them alone is counted.
    ///
    /// The hits are of persons whom [`PersonFinder::contact`] gave. A hit of a form that is none of `forms`
    /// counts for nothing, nor does one of a person whom the run does not have.
    pub fn hits(&mut self, file: FileId, forms: &[TouchForm], hits: &[TouchHit]) -> bool {
        let mut forms: Vec<_> = forms.iter().map(|form| (form.example(), 0)).collect();
        let rules: Vec<_> = forms
            .iter()
            .map(|(example, _)| self.channels.rule(&example.channel))
            .collect();
        let placements = self.placements;
        let mut go_on = false;
        for hit in hits {
            let Some((example, count)) = forms.get_mut(hit.form as usize) else {
                continue;
            };
            if hit.person as usize >= self.of_people.len() {
                continue;
            }
            if self.is_later(hit.on) {
                go_on = true;
                continue;
            }
            if placements.people.is_ignored(hit.person as usize) {
                self.findings.touches_left_out += 1;
                continue;
            }
            example.on = hit.on;
            example.origin = RowRef {
                file,
                line: hit.line,
            };
            let Some(touch) = rules[hit.form as usize].touch_on(example, self.as_of) else {
                continue;
            };
            *count += 1;
            self.of_person(hit.person, touch);
            // Most runs keep nothing of a single touch, and need no account of it: a look into a list of
            // all people, for every touch, is one wait for memory more.
            if self.keeps_touches() {
                let placed = placements.people.placed[hit.person as usize];
                if let Some(account) = placed.account {
                    self.keep(example, account, Some(hit.person));
                }
            }
        }
        for (example, count) in forms.iter().filter(|(_, count)| *count > 0) {
            self.note_channel(&example.channel, *count);
        }
        go_on
    }

    /// Whether a touch of a day had not happened by the as-of date; it is counted then.
    fn is_later(&mut self, on: NaiveDate) -> bool {
        let is_later = on > self.as_of;
        self.touched[usize::from(is_later)] = true;
        if is_later {
            self.findings.future += 1;
        }
        is_later
    }

    /// Counts touches of a channel that the model does not name.
    fn note_channel(&mut self, channel: &Channel, touches: u64) {
        if !self.channels.names(channel) {
            let name = channel.as_str().to_owned();
            *self.findings.unnamed_channels.entry(name).or_default() += touches;
        }
    }

    fn add(&mut self, engagement: &Engagement, touch: Touches, account: u32, person: Option<u32>) {
        if let Some(person) = person {
            self.of_person(person, touch);
        } else {
            let state = &mut self.of_nobody[account as usize];
            *state = state.merge(touch);
        }
        self.keep(engagement, account, person);
    }

    fn of_person(&mut self, person: u32, touch: Touches) {
        let state = &mut self.of_people[person as usize];
        *state = state.merge(touch);
    }

    /// Whether single touches are kept, for metrics or for a snapshot.
    fn keeps_touches(&self) -> bool {
        #[cfg(feature = "history")]
        let of_snapshot = self.book.is_some();
        #[cfg(not(feature = "history"))]
        let of_snapshot = false;
        self.ledger.is_some() || of_snapshot
    }

    /// Keeps a touch where something asks for single ones.
    fn keep(&mut self, engagement: &Engagement, account: u32, person: Option<u32>) {
        if let Some(ledger) = &mut self.ledger {
            ledger.touch(engagement, account, person);
        }
        #[cfg(feature = "history")]
        if let Some(book) = &mut self.book {
            book.touch(engagement, account, person);
        }
    }
}
