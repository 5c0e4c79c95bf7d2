//! A control that was drawn.

use chrono::NaiveDate;
use winnable_metrics::abm::holdout::{Share, fingerprint, is_control};
use winnable_model::Arm;

/// A list of accounts of which a part is held out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The list's name, which is part of what is hashed.
    pub list: String,
    /// The share that is held out.
    pub share: Share,
    /// What is hashed beside list and account, so that two draws of one list differ.
    pub salt: String,
    /// The day from which on the sides are kept apart.
    pub on: NaiveDate,
    /// The accounts by id, in the order of their ids, each with the side it was given.
    pub accounts: Vec<(String, Arm)>,
    /// The fingerprint of the list when it was drawn.
    pub fingerprint: String,
}

impl Draw {
    /// Draws a list. An account that stands in it twice counts once.
    pub fn new(
        list: &str,
        share: Share,
        salt: &str,
        on: NaiveDate,
        ids: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut draw = Self {
            list: list.to_owned(),
            share,
            salt: salt.to_owned(),
            on,
            accounts: Vec::new(),
            fingerprint: String::new(),
        };
        let mut ids: Vec<String> = ids.into_iter().collect();
        ids.sort();
        ids.dedup();
        draw.fingerprint = fingerprint(ids.iter().map(String::as_str));
        let sided = |id: String| {
            let arm = draw.arm(&id);
            (id, arm)
        };
        draw.accounts = ids.into_iter().map(sided).collect();
        draw
    }

    /// The side on which an account falls, on the list or not.
    pub fn arm(&self, id: &str) -> Arm {
        if is_control(&self.list, &self.salt, id, self.share) {
            Arm::Control
        } else {
            Arm::Treated
        }
    }

    /// How many accounts are held out.
    pub fn control(&self) -> u64 {
        let held = |(_, arm): &&(String, Arm)| *arm == Arm::Control;
        self.accounts.iter().filter(held).count() as u64
    }

    /// How many accounts are not held out.
    pub fn treated(&self) -> u64 {
        self.accounts.len() as u64 - self.control()
    }

    /// Whether the list is not the one that was drawn any more.
    pub fn is_changed(&self) -> bool {
        let ids = self.accounts.iter().map(|(id, _)| id.as_str());
        fingerprint(ids) != self.fingerprint
    }

    /// How many accounts stand on another side than the one on which they fall: somebody moved them.
    pub fn moved(&self) -> u64 {
        let moved = |(id, arm): &&(String, Arm)| self.arm(id) != *arm;
        self.accounts.iter().filter(moved).count() as u64
    }
}
