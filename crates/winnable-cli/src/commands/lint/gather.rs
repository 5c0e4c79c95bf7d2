//! What the checks ask for, of a project that was read.

use std::collections::BTreeSet;

use winnable_engine::icp::best_report;
use winnable_engine::list_tier::Members;
use winnable_engine::metrics::{Ledger, MetricSettings, firm_census};
use winnable_engine::{ProfileCheck, ScoreList, Sources, check_profile, lint};
use winnable_history::Row;
use winnable_icp::best::BoundSource;
use winnable_icp::profile::{MarketCount, Profile, Selector, count_market};
use winnable_ingest::EntityKind;
use winnable_lint::Inputs;
use winnable_lint::data::{LeadPlacing, PersonalData, Process};
use winnable_lint::icp::Icp;
use winnable_lint::traps::ListOnDay;
use winnable_model::document::TextFile;
use winnable_model::text::icp::best as best_texts;
use winnable_model::{Code, Diagnostic, Motion};

use crate::carried::{Carried, Past};
use crate::commands::{Ready, icp_of_project};
use crate::pipeline::Measured;
use crate::project::{Project, Unsound};
use crate::store;

/// The ICP of a project as checks see it: one that is refused is looked at as well.
pub(super) enum Read {
    None,
    Profile(Box<Profile>),
    Refused(Vec<Diagnostic>),
}

/// The ICP, and the text into which its findings point.
pub(super) fn profile(project: &Project) -> Result<(Read, Vec<TextFile>), Unsound> {
    match icp_of_project(project) {
        Ok(None) => Ok((Read::None, Vec::new())),
        Ok(Some((profile, file))) => Ok((Read::Profile(Box::new(profile)), vec![file])),
        Err(unsound) => {
            let mistakes: Vec<Diagnostic> = unsound.failure.diagnostics.iter().cloned().collect();
            let of_text = mistakes
                .iter()
                .any(|one| one.code.name().starts_with("E070"));
            if !of_text || mistakes.iter().any(|one| one.code == Code::E0709) {
                // There is no such file, or it cannot be opened.
                return Err(unsound);
            }
            Ok((Read::Refused(mistakes), unsound.files))
        }
    }
}

/// Everything from which the inputs of the checks are made.
pub(super) struct Gathered<'a> {
    pub(super) ready: &'a Ready,
    pub(super) icp: &'a Read,
    pub(super) motion: Motion,
    pub(super) carried: &'a Carried,
    pub(super) members: &'a [Members],
    pub(super) list: &'a ScoreList<'a>,
    pub(super) past: Option<Past<'a>>,
    /// Leads that belong to no account.
    pub(super) unmatched: LeadPlacing,
}

impl<'a> Gathered<'a> {
    fn read(&self) -> Option<&'a Profile> {
        match self.icp {
            Read::Profile(profile) => Some(profile),
            Read::None | Read::Refused(_) => None,
        }
    }

    fn measured(&self) -> Option<&'a Measured> {
        self.ready.assessed.measured.as_ref()
    }

    /// The inputs of the checks.
    pub(super) fn inputs(
        self,
        aged: &'a dyn Fn(i64) -> Option<Diagnostic>,
    ) -> Result<Inputs<'a>, Unsound> {
        let Ready {
            project,
            chosen,
            assessed,
        } = self.ready;
        let (assessment, model) = (&assessed.assessment, &chosen.compiled);
        let nothing = (Ledger::default(), Sources::default());
        let (ledger, sources) = match self.measured() {
            Some(measured) => (&measured.ledger, &measured.sources),
            None => (&nothing.0, &nothing.1),
        };
        let check = self
            .read()
            .map(|icp| check_profile(icp, assessment, ledger));
        let read = lint::rule_facts(assessment, model, self.read());
        let tables = assessed.programme.clone();
        let goals = project.metrics.stated_goals(&tables);
        let verdicts = (&self.carried.words, &*assessed.verdicts);
        // An approval of a day that has not come is none yet.
        let approved = chosen.model.approval.as_ref().is_some_and(|approval| {
            approval.is_complete() && approval.on.is_none_or(|on| on <= assessed.as_of)
        });
        let advice = chosen.model.advice(assessed.as_of);
        let not_approved = advice.into_iter().find(|one| one.code == Code::W0221);
        let said = (not_approved, tables.approvals.clone());
        let ignored_days = project.list.ignored_days;
        let process = Process {
            tools: sources.spend.then(|| lint::tool_spend(assessment, ledger)),
            has_list: approved || !ledger.members.is_empty(),
            has_message: tables.messages.as_ref().is_some_and(|all| !all.is_empty())
                || self.read().is_some_and(|icp| icp.message.change.is_some()),
            has_goals: goals.is_some(),
        };
        Ok(Inputs {
            as_of: assessed.as_of,
            list: lint::listed(assessment, model, self.motion, (ledger, sources)),
            programmes: lint::programmes(assessment, project.metrics.programmes(), self.members),
            owner: project.owner.clone(),
            goals,
            icp: match self.icp {
                Read::None => Icp::None,
                Read::Profile(profile) => Icp::Read(profile),
                Read::Refused(mistakes) => Icp::Refused(mistakes),
            },
            best_bounds: best_bounds(project, ledger, assessment),
            // A model with a mistake scores nothing, so that nobody comes here.
            model_mistakes: Vec::new(),
            market: self.market(),
            supply: check
                .as_ref()
                .filter(|check| !check.rows.is_empty())
                .map(|check| check.supply),
            splits: check.map(|check: ProfileCheck| check.splits),
            economics: self.measured().and_then(|measured| {
                let settings: &MetricSettings = &measured.settings;
                lint::economics(ledger, assessment, model, settings)
            }),
            trust: lint::trust(
                assessment,
                model,
                verdicts,
                &self.carried.list,
                ignored_days,
                said,
            ),
            files: lint::file_ages(&assessed.loaded.files),
            past: self.lists()?,
            approved,
            aged,
            passing: lint::passing(self.list, model),
            leads: self.leads(),
            forms: lint::field_forms(assessment),
            personal: self.personal(),
            process,
            fields: lint::field_uses(assessment, &project.catalogue, &read),
            tables,
        })
    }

    /// The project's count of firms of the ICP.
    fn market(&self) -> Option<MarketCount> {
        let measured = self.measured().filter(|measured| measured.sources.firms)?;
        let icp = self.read()?;
        Some(match firm_census(&measured.ledger) {
            Ok(census) => count_market(&census, Selector::from(icp)),
            Err(reason) => MarketCount {
                cells: Vec::new(),
                total: Err(reason),
            },
        })
    }

    /// The lists of the snapshots of this motion, the latest first, up to the first that differs: each
    /// with the accounts above the lowest tier.
    fn lists(&self) -> Result<Vec<ListOnDay>, Unsound> {
        let Some((kept, snapshots)) = self.past else {
            return Ok(Vec::new());
        };
        let model = &self.ready.chosen.compiled;
        let lowest = model.lowest_tier().and_then(|at| model.tiers().get(at));
        let lowest = lowest.map(|tier| tier.id.as_str());
        let is_member = |row: &Row| {
            row.list_tier
                .as_deref()
                .is_some_and(|tier| Some(tier) != lowest)
        };
        let mut lists: Vec<ListOnDay> = Vec::new();
        let of_motion = snapshots
            .iter()
            .rev()
            .filter(|one| one.head.motion == self.motion);
        for snapshot in of_motion {
            let rows = kept.rows(snapshot);
            let rows = rows.map_err(|error| store::failure(&self.ready.project.root, &error))?;
            let members = rows.into_iter().filter(is_member);
            let members: BTreeSet<String> = members.map(|row| row.account_id).collect();
            let differs = lists.last().is_some_and(|last| last.members != members);
            lists.push(ListOnDay {
                on: snapshot.head.as_of,
                members,
            });
            if differs {
                break;
            }
        }
        Ok(lists)
    }

    /// What became of leads; `None` where no file has any.
    fn leads(&self) -> Option<LeadPlacing> {
        let files = self.ready.assessed.loaded.files.iter();
        let leads: Vec<u64> = files
            .filter(|file| file.kind == EntityKind::Leads.name())
            .map(|file| file.accepted)
            .collect();
        (!leads.is_empty()).then(|| LeadPlacing {
            leads: leads.iter().sum(),
            unmatched: self.unmatched.unmatched.clone(),
        })
    }

    /// The columns of files of people that feed no field.
    fn personal(&self) -> PersonalData {
        let loaded = &self.ready.assessed.loaded;
        let mut data = PersonalData {
            purpose: self.ready.project.purpose.clone(),
            ..PersonalData::default()
        };
        for (opened, file) in loaded.opened.iter().zip(&loaded.files) {
            let report = opened.plan.report();
            if matches!(report.kind, EntityKind::Contacts | EntityKind::Leads) {
                data.people += file.accepted;
                let unused = report.unused.into_iter();
                data.unused
                    .extend(unused.map(|column| (file.label(), column)));
            }
        }
        data
    }
}

/// Bounds of best customers that rest on interviews alone, as `icp best` names them.
fn best_bounds(
    project: &Project,
    ledger: &Ledger,
    assessment: &winnable_engine::Assessment,
) -> Vec<Diagnostic> {
    if !project
        .best
        .stated
        .iter()
        .any(|bound| bound.from_interviews)
    {
        return Vec::new();
    }
    let report = best_report(ledger, assessment, &project.best);
    let bounds = report.found.bounds.iter();
    let alone = bounds.filter(|bound| bound.source == BoundSource::Interviews);
    alone
        .map(|bound| {
            let text = best_texts::interview_only(bound.quantity.name(), bound.known);
            Diagnostic::new(Code::W0710, text).at_file(crate::project::FILE)
        })
        .collect()
}
