//! Who stands on which side, and since when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_metrics::Reason;
use winnable_metrics::abm::Method;
use winnable_model::Arm;

use super::{ComparisonWarning, Draw};
use crate::Assessment;
use crate::metrics::{Ledger, MemberRow};

/// Where the sides come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArmSource {
    /// A draw that the project keeps.
    Draw,
    /// The file of the programme, which names a control.
    Programme,
    /// The members of a programme, and every other account.
    Rest,
}

impl ArmSource {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draw => "draw",
            Self::Programme => "programme",
            Self::Rest => "rest",
        }
    }

    /// How sides of this source can be compared: a control that a file names may have been drawn by
    /// chance or not, so that it is compared like with like.
    pub const fn method(self) -> Method {
        match self {
            Self::Draw => Method::Holdout,
            Self::Programme | Self::Rest => Method::Matched,
        }
    }
}

/// Who stands on which side, and since when.
#[derive(Clone, Debug)]
pub struct Assignment {
    pub(super) source: ArmSource,
    pub(super) draw: Option<String>,
    pub(super) programme: Option<String>,
    /// The side of each account, by position.
    pub(super) arms: BTreeMap<u32, Arm>,
    /// From when on deals count.
    pub(super) start: Option<NaiveDate>,
    /// When treated accounts joined, where that is later than the start.
    pub(super) joined: BTreeMap<u32, NaiveDate>,
    pub(super) warnings: Vec<ComparisonWarning>,
}

impl Assignment {
    /// The sides of a draw. Accounts that are not in the data any more are counted in a warning.
    ///
    /// With a programme, accounts of the control that are its members are counted, and members that
    /// joined before the draw; without one, members of any programme that goes on after the draw.
    pub fn of_draw(
        assessment: &Assessment,
        ledger: &Ledger,
        draw: &Draw,
        programme: Option<&str>,
    ) -> Self {
        let mut assignment = Self {
            source: ArmSource::Draw,
            draw: Some(draw.list.clone()),
            programme: programme.map(str::to_owned),
            arms: BTreeMap::new(),
            start: Some(draw.on),
            joined: BTreeMap::new(),
            warnings: Vec::new(),
        };
        let mut missing = 0;
        let positions = positions(assessment);
        for (id, arm) in &draw.accounts {
            match found(&positions, id) {
                Some(at) => _ = assignment.arms.insert(at, *arm),
                None => missing += 1,
            }
        }
        let members = treated(assessment, ledger, programme);
        let worked = |row: &&&MemberRow| {
            let goes_on = row.membership.until.is_none_or(|until| until >= draw.on);
            goes_on && row.account.and_then(|at| assignment.arms.get(&at)) == Some(&Arm::Control)
        };
        let mut contaminated: Vec<u32> = members
            .iter()
            .filter(worked)
            .filter_map(|row| row.account)
            .collect();
        contaminated.sort_unstable();
        contaminated.dedup();
        let early = |row: &&&MemberRow| row.membership.since.is_some_and(|since| since < draw.on);
        let early = if programme.is_some() {
            members.iter().filter(early).count()
        } else {
            0
        };
        if assessment.settings.as_of <= draw.on {
            assignment.warnings.push(ComparisonWarning::NotBegun);
        }
        if draw.is_changed() {
            assignment.warnings.push(ComparisonWarning::ListChanged);
        }
        let count = |count: usize| count as u64;
        for (count, warning) in [
            (draw.moved(), ComparisonWarning::Moved as fn(u64) -> _),
            (missing, ComparisonWarning::Missing as fn(u64) -> _),
            (
                count(contaminated.len()),
                ComparisonWarning::Contaminated as fn(u64) -> _,
            ),
            (count(early), ComparisonWarning::DrawnLate as fn(u64) -> _),
        ] {
            if count > 0 {
                assignment.warnings.push(warning(count));
            }
        }
        assignment
    }

    /// The sides of a programme, or of all of them: its members against the control that the file
    /// names, or else against every other account but our own company, competitors, partners and test
    /// records.
    ///
    /// Who is a customer by now is not left out: that is part of what is compared.
    ///
    /// # Errors
    /// [`Reason::NoTreated`] where no member has an account.
    pub fn of_programme(
        assessment: &Assessment,
        ledger: &Ledger,
        programme: Option<&str>,
    ) -> Result<Self, Reason> {
        let members = treated(assessment, ledger, programme);
        let mut arms: BTreeMap<u32, Arm> = of(ledger, programme)
            .filter(|row| row.membership.arm == Arm::Control)
            .filter_map(|row| Some((row.account?, Arm::Control)))
            .collect();
        let source = if arms.is_empty() {
            ArmSource::Rest
        } else {
            ArmSource::Programme
        };
        // Who is named on both sides was worked.
        arms.extend(
            members
                .iter()
                .filter_map(|row| Some((row.account?, Arm::Treated))),
        );
        if !arms.values().any(|arm| *arm == Arm::Treated) {
            return Err(Reason::NoTreated);
        }
        if source == ArmSource::Rest {
            let others = (0_u32..)
                .take(assessment.len())
                .filter(|at| assessment.is_market(*at as usize));
            for at in others {
                arms.entry(at).or_insert(Arm::Control);
            }
        }
        let mut joined: BTreeMap<u32, NaiveDate> = BTreeMap::new();
        for row in members {
            if let (Some(at), Some(since)) = (row.account, row.membership.since) {
                let first = joined.entry(at).or_insert(since);
                *first = (*first).min(since);
            }
        }
        let start = joined.values().min().copied();
        let mut warnings = Vec::new();
        if source == ArmSource::Programme {
            warnings.push(ComparisonWarning::NamedControl);
        }
        if start.is_none() {
            warnings.push(ComparisonWarning::NoStart);
        }
        Ok(Self {
            source,
            draw: None,
            programme: programme.map(str::to_owned),
            arms,
            start,
            joined,
            warnings,
        })
    }

    /// The day from which on the deals of an account count.
    pub(super) fn first_day(&self, account: u32) -> Option<NaiveDate> {
        self.joined.get(&account).copied().or(self.start)
    }
}

/// The positions of the accounts by their ids.
fn positions(assessment: &Assessment) -> BTreeMap<&str, u32> {
    let accounts = (0_u32..).zip(0..assessment.len());
    accounts
        .map(|(at, index)| (assessment.account(index).0, at))
        .collect()
}

/// An account by its id, of Salesforce in either length.
fn found(positions: &BTreeMap<&str, u32>, id: &str) -> Option<u32> {
    let id = winnable_model::canonical_record_id(id);
    let other = || winnable_match::other_length(&id);
    let at = positions.get(&*id).copied();
    at.or_else(|| positions.get(other()?.as_str()).copied())
}

/// The rows of a programme, or of all.
fn of<'a>(ledger: &'a Ledger, programme: Option<&str>) -> impl Iterator<Item = &'a MemberRow> {
    ledger.members.iter().filter(move |row| {
        programme.is_none_or(|name| {
            winnable_model::fold(&row.membership.programme) == winnable_model::fold(name)
        })
    })
}

/// The members that a programme works by the as-of date.
fn treated<'a>(
    assessment: &Assessment,
    ledger: &'a Ledger,
    programme: Option<&str>,
) -> Vec<&'a MemberRow> {
    let as_of = assessment.settings.as_of;
    let works = |row: &&MemberRow| {
        let member = &row.membership;
        member.arm == Arm::Treated && member.since.is_none_or(|since| since <= as_of)
    };
    of(ledger, programme).filter(works).collect()
}
