//! The ledger of verdicts, read against the accounts and the model: one word an account.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use winnable_model::text::list as texts;
use winnable_model::{
    Code, Diagnostic, Domain, Place, Text, Verdict, VerdictKind, canonical_record_id, fold,
};
use winnable_score::CompiledModel;
use winnable_score::list::Word;

use super::ranked_tier;
use crate::Assessment;

/// More names than this are not read in a warning.
const SHOWN: usize = 5;

/// What stands of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandingWord {
    /// The word.
    pub word: Word,
    /// Its line of the ledger, by its position.
    pub verdict: usize,
}

/// A line of the ledger that says nothing of any account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// The line of the table.
    pub line: u64,
    /// The account, or the tier, as it is written.
    pub named: String,
    /// How many accounts it could mean; 0 for a tier.
    pub accounts: usize,
}

/// The words that stand on the as-of date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// By the account's position.
    standing: BTreeMap<usize, StandingWord>,
    /// How many lines are of later days than the as-of date, and say nothing yet.
    pub later: u64,
    /// How many lines a later one of the same account took the place of.
    pub superseded: u64,
    /// Lines whose account is not there, or not clear.
    pub unknown_accounts: Vec<Unresolved>,
    /// Overrides to a tier that the model does not have.
    pub unknown_tiers: Vec<Unresolved>,
    /// The tiers that the model has, the best one first.
    tiers: Vec<String>,
}

impl Words {
    /// Reads the ledger: of the lines of one account that of the latest day stands, and of one day
    /// the last line.
    pub fn of_ledger(assessment: &Assessment, model: &CompiledModel, verdicts: &[Verdict]) -> Self {
        let as_of = assessment.settings.as_of;
        let tiers = model.tiers().iter();
        let mut words = Self {
            tiers: tiers.map(|tier| tier.id.to_string()).collect(),
            ..Self::default()
        };
        let index = Index::of(assessment, verdicts);
        for (at, verdict) in verdicts.iter().enumerate() {
            if verdict.on > as_of {
                words.later += 1;
                continue;
            }
            let account = match index.find(&verdict.account) {
                [account] => *account,
                found => {
                    words.unknown_accounts.push(Unresolved {
                        line: verdict.line,
                        named: verdict.account.clone(),
                        accounts: found.len(),
                    });
                    continue;
                }
            };
            let tier = verdict.tier.as_deref().unwrap_or_default();
            let word = match verdict.kind {
                VerdictKind::Accept => Some(Word::Accept),
                VerdictKind::Reject => Some(Word::Reject),
                VerdictKind::Override => ranked_tier(model, tier).map(Word::Override),
            };
            match word {
                Some(word) => words.add(account, StandingWord { word, verdict: at }, verdicts),
                None => words.unknown_tiers.push(Unresolved {
                    line: verdict.line,
                    named: tier.to_owned(),
                    accounts: 0,
                }),
            }
        }
        words
    }

    fn add(&mut self, account: usize, word: StandingWord, verdicts: &[Verdict]) {
        let day = |word: &StandingWord| verdicts.get(word.verdict).map(|verdict| verdict.on);
        match self.standing.entry(account) {
            Entry::Vacant(slot) => {
                slot.insert(word);
            }
            Entry::Occupied(mut slot) => {
                self.superseded += 1;
                if day(&word) >= day(slot.get()) {
                    slot.insert(word);
                }
            }
        }
    }

    /// What stands of an account.
    pub fn of(&self, account: usize) -> Option<Word> {
        self.standing.get(&account).map(|standing| standing.word)
    }

    /// The words that stand, in the order of the accounts.
    pub fn standing(&self) -> impl Iterator<Item = (usize, StandingWord)> {
        self.standing.iter().map(|(at, word)| (*at, *word))
    }

    /// Lines that say nothing, as warnings of the table of that name.
    pub fn warnings(&self, table: &str) -> Vec<Diagnostic> {
        let warn = |code, lines: &[Unresolved], text: &dyn Fn(u64, &str) -> Text| {
            let first = lines.first()?;
            let shown = |one: &Unresolved| match one.accounts {
                0 | 1 => format!("`{}`", one.named),
                several => format!("`{}` ({several})", one.named),
            };
            let mut names: Vec<String> = lines.iter().take(SHOWN).map(shown).collect();
            if lines.len() > SHOWN {
                names.push("…".to_owned());
            }
            let count = lines.len() as u64;
            let place = Place {
                file: table.to_owned(),
                row: u32::try_from(first.line).unwrap_or(u32::MAX),
                column: None,
            };
            let warning = Diagnostic::new(code, text(count, &names.join(", ")));
            Some(warning.at_data(place, None).with_count(count))
        };
        let known = self.tiers.join(", ");
        let accounts = warn(
            Code::W0152,
            &self.unknown_accounts,
            &texts::verdicts_without_account,
        );
        let tiers = warn(Code::W0153, &self.unknown_tiers, &|count, names| {
            texts::verdicts_without_tier(count, names, &known)
        });
        accounts.into_iter().chain(tiers).collect()
    }
}

/// The accounts that the ledger names, found in one pass over all accounts.
struct Index<'a> {
    by_id: BTreeMap<&'a str, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(assessment: &'a Assessment, verdicts: &[Verdict]) -> Self {
        let mut by_name: BTreeMap<String, Vec<usize>> = verdicts
            .iter()
            .map(|verdict| (fold(&verdict.account), Vec::new()))
            .collect();
        let mut by_id = BTreeMap::new();
        if by_name.is_empty() {
            return Self { by_id, by_name };
        }
        for (at, account) in assessment.accounts.iter().enumerate() {
            by_id.entry(account.id.as_str()).or_insert(at);
            let name = fold(&account.name);
            let domain = account.domain.as_ref().map(Domain::as_str);
            for key in [Some(name.as_str()), domain].into_iter().flatten() {
                // A name that is its own domain is one account.
                if let Some(found) = by_name.get_mut(key)
                    && found.last() != Some(&at)
                {
                    found.push(at);
                }
            }
        }
        Self { by_id, by_name }
    }

    /// The accounts that a text could mean, by id in either length, else by exact name or domain.
    fn find(&self, text: &str) -> &[usize] {
        let id = canonical_record_id(text);
        let other = winnable_match::other_length(&id);
        let by_id = |id: &str| self.by_id.get(id).map(std::slice::from_ref);
        by_id(&id)
            .or_else(|| by_id(other.as_deref()?))
            .or_else(|| self.by_name.get(&fold(text)).map(Vec::as_slice))
            .unwrap_or_default()
    }
}
