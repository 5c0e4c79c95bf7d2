//! Buying committees: which roles are filled, by whom it may be, and what the missing ones ask.

mod csv;
mod curve;
mod json;
mod one;
mod table;

use winnable_engine::committee::{Committee, Committees};
use winnable_engine::{Assessment, Manifest, PersonLine};
use winnable_metrics::{Rate, Result};
use winnable_model::programme::{Message, Theme};
use winnable_model::text::committee as texts;
use winnable_model::{BuyingRole, Diagnostic, Text};
use winnable_score::CompiledModel;

pub use csv::committee_csv;
pub use json::committee_json;
pub use table::committee_table;

/// Committees with what they were found in.
#[derive(Clone, Copy, Debug)]
pub struct CommitteePage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// The accounts.
    pub assessment: &'a Assessment,
    /// The model.
    pub model: &'a CompiledModel,
    /// The required roles, in order.
    pub required: &'a [BuyingRole],
    /// What was found of the listed accounts.
    pub found: &'a Committees,
    /// The messages of the team; `None` where it has no table of them.
    pub messages: Option<&'a [Message]>,
    /// The account that was asked for.
    pub account: Option<AskedAccount<'a>>,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

/// One account with its people; names of people only where they were asked for.
#[derive(Clone, Copy, Debug)]
pub struct AskedAccount<'a> {
    /// Its committee.
    pub committee: &'a Committee,
    /// Its people who may be contacted.
    pub people: &'a [PersonLine],
    /// How many further people must not be contacted.
    pub left_out: u64,
    /// Whether names were asked for.
    pub names: bool,
    /// The rule that leaves it out of the list, with its reason; `None` where it may be listed.
    pub excluded: Option<(&'a str, &'a Text)>,
}

impl<'a> CommitteePage<'a> {
    /// The accounts that are shown: the one that was asked for, else all.
    fn accounts(self) -> Vec<&'a Committee> {
        match self.account {
            Some(asked) => vec![asked.committee],
            None => self.found.accounts.iter().collect(),
        }
    }

    /// The id of the tier of an account.
    fn tier(self, committee: &Committee) -> Option<&'a str> {
        let tier = self.model.tiers().get(committee.scored.tier?)?;
        Some(tier.id.as_str())
    }

    /// The messages of the team for a role.
    fn messages_of(self, role: BuyingRole) -> impl Iterator<Item = &'a Message> {
        let messages = self.messages.unwrap_or_default().iter();
        messages.filter(move |message| message.role == Some(role))
    }

    /// What to say to a role: the team's own sentences, else what people in it ask by themselves.
    fn say(self, role: BuyingRole) -> Vec<Text> {
        let name = Text::of(&role);
        let own: Vec<Text> = self
            .messages_of(role)
            .filter_map(|message| Some(texts::own_message(&name, sentence(message)?, message.line)))
            .collect();
        if !own.is_empty() {
            return own;
        }
        let themes: Vec<Text> = Theme::of(role).iter().map(Text::of).collect();
        let text = if themes.is_empty() {
            texts::no_theme()
        } else {
            texts::listed(&themes)
        };
        vec![texts::themes(&name, &text)]
    }
}

/// What a message says: its sentence, else what changes, else the situation.
fn sentence(message: &Message) -> Option<&str> {
    let parts = [
        &message.text,
        &message.change,
        &message.situation,
        &message.cost,
        &message.target,
    ];
    parts.into_iter().find_map(Option::as_deref)
}

/// A share of so many required roles in a cell.
fn of_roles(rate: Result<Rate>, required: usize) -> String {
    format!(
        "{}/{required}",
        count_or(rate.ok().map(|rate| rate.numerator))
    )
}

/// A count that may be unknown, in a cell.
fn count_or(count: Option<u64>) -> String {
    count.map_or_else(|| "–".to_owned(), |count| count.to_string())
}
