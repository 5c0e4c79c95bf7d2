//! Reading the files of a project: a survey of each, then its rows. Touches are streamed twice when
//! the as-of date must be found in them, and never kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;
use winnable_engine::{InputFile, Inputs, Sources};
use winnable_ingest::{
    CellFinding, Closes, EntityKind, FileError, FileReport, LatestDates, Plan, QuarantinedRow,
    ReadSettings, Seen, SourceSpec, Suppression, Survey, TouchPart, read_accounts,
    read_associations, read_contracts, read_engagements, read_field_history, read_firms,
    read_memberships, read_opportunities_with_stages, read_people, read_products, read_retention,
    read_signals, read_spend, read_stages, read_tickets, read_touches, read_transactions, survey,
};
use winnable_model::document::quoted;
use winnable_model::text::cli as texts;
use winnable_model::text::system::reason;
use winnable_model::{
    AccountId, Code, Diagnostic, Diagnostics, Engagement, FileId, FileNames, Opportunity, PersonId,
    RowRef, SourceNames, StageChange, TitleTable,
};

use crate::failure::{Failure, exit};
use crate::plain_file::file_failure;
use crate::progress::Progress;
use crate::project::{Project, shown};
use crate::stamp::Stamp;
use crate::tables::TableFile;
use crate::unlisted;

/// A file that was surveyed, and how its columns are read.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub(crate) path: PathBuf,
    pub(crate) name: String,
    pub(crate) survey: Survey,
    pub(crate) plan: Plan,
    /// The lines of its `[[source]]` that say how the file is read.
    pub(crate) stated: Vec<String>,
    /// The file as it was before it was surveyed.
    stamp: Stamp,
}

/// Everything that was read, touches apart.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) inputs: Inputs,
    pub(crate) opened: Vec<Opened>,
    /// The row accounts, by file.
    pub(crate) files: Vec<InputFile>,
    pub(crate) names: SourceNames,
    /// What should be known of how the tables of the project were read.
    pub(crate) of_tables: Vec<Diagnostic>,
    pub(crate) quarantined: Vec<QuarantinedRow>,
    pub(crate) cells: Vec<CellFinding>,
    /// Cells that could not be read, by file, column and code.
    pub(crate) cell_counts: BTreeMap<(usize, String, Code), u64>,
    /// The latest dates of what happened, the closes of deals apart.
    pub(crate) latest: LatestDates,
    /// The close dates of closed deals, by file.
    pub(crate) closes: BTreeMap<usize, Closes>,
    /// How many accounts have a domain, and people an address, each of how many.
    pub(crate) reachable: [(u64, u64); 2],
    /// The rows by the latest day on which something happened in them, by file.
    pub(crate) days: BTreeMap<usize, BTreeMap<NaiveDate, u64>>,
    /// The amounts that name no currency, and the codes that others name, by file.
    pub(crate) amounts: BTreeMap<usize, (u64, BTreeSet<&'static str>)>,
    /// Stages that say neither won nor lost, by file, and the rows of further ones.
    pub(crate) open_stages: BTreeMap<usize, (BTreeMap<String, u64>, u64)>,
    /// Associations of deals or contacts that are not there: the first row of each file, and how many.
    pub(crate) idle_associations: BTreeMap<FileId, (RowRef, u64)>,
}

/// What the rows of one file are.
struct FileRows {
    inputs: Inputs,
    /// How many of them there are of each kind, where they are of several.
    breakdown: BTreeMap<String, u64>,
    report: FileReport,
}

/// The files of a project, surveyed in the order of its sources.
pub(crate) fn open(
    project: &Project,
    (titles, suppression): (TitleTable, Suppression),
    progress: &Progress,
) -> Result<Vec<Opened>, Failure> {
    let settings = settings(project, titles).with_suppression(suppression);
    let mut files: Vec<(&SourceSpec, String, PathBuf)> = Vec::new();
    let mut problems = Diagnostics::new();
    for source in &project.sources {
        for pattern in &source.paths {
            let found = expand(&project.root, pattern);
            if found.is_empty() {
                let missing = Diagnostic::new(Code::E0105, texts::no_file(pattern));
                problems.push(missing.with_help(texts::no_file_help()));
            }
            files.extend(found.into_iter().map(|(name, path)| (source, name, path)));
        }
    }
    let mut worst = exit::REFUSED;
    let mut opened = Vec::new();
    for (_, name, _) in &files {
        progress.step(&texts::phase_survey(), name);
    }
    let surveys: Vec<(Stamp, Result<Survey, Failure>)> = files
        .par_iter()
        .map(|(source, name, path)| {
            let stamp = Stamp::of(path);
            let read = |file| {
                survey(file, source).map_err(|error| unreadable((path, name, stamp), &error))
            };
            (stamp, open_file(path, name).and_then(read))
        })
        .collect();
    for (index, ((source, name, path), (stamp, surveyed))) in
        files.into_iter().zip(surveys).enumerate()
    {
        let id = FileId(u16::try_from(index).unwrap_or(u16::MAX));
        let survey = match surveyed {
            Ok(survey) => survey,
            Err(failure) => {
                worst = worst.max(failure.exit);
                // The sheets of a workbook are refused together, for one reason.
                for found in failure.diagnostics {
                    if !problems.iter().any(|known| *known == found) {
                        problems.push(found);
                    }
                }
                continue;
            }
        };
        match Plan::new(source, &survey, (id, &name), &project.catalogue, &settings) {
            Ok(plan) => opened.push(Opened {
                path,
                name,
                survey,
                plan,
                stated: stated(source),
                stamp,
            }),
            Err(diagnostics) => problems.extend(diagnostics),
        }
    }
    if problems.has_errors() {
        return Err(Failure {
            exit: worst,
            diagnostics: problems,
        });
    }
    Ok(opened)
}

/// The lines of a source that say how its files are read.
fn stated(source: &SourceSpec) -> Vec<String> {
    let sheet = source.read_as.sheet.as_deref();
    let sheet = sheet.map(|sheet| format!("sheet = {}", quoted(sheet)));
    source.read_as.lines().into_iter().chain(sheet).collect()
}

/// Reads every file but the touches, of a project that has accounts.
pub(crate) fn load(opened: Vec<Opened>, progress: &Progress) -> Result<Loaded, Failure> {
    let loaded = load_any(opened, progress)?;
    // Without accounts, the domains of people make them; without people there is nothing.
    if !unlisted::has_accounts(&loaded) {
        return Err(Failure::refused(unlisted::no_accounts(&loaded.opened)));
    }
    Ok(loaded)
}

/// Reads every file but the touches, whether or not there is an account: metrics of contracts or of
/// spend need none.
pub(crate) fn load_any(opened: Vec<Opened>, progress: &Progress) -> Result<Loaded, Failure> {
    let names = SourceNames::new(
        opened
            .iter()
            .map(|file| FileNames {
                name: file.name.clone(),
                columns: file.survey.header.clone(),
            })
            .collect(),
    );
    let files = opened.iter().map(input_file).collect();
    let mut loaded = Loaded {
        inputs: Inputs::default(),
        opened,
        files,
        names,
        of_tables: Vec::new(),
        quarantined: Vec::new(),
        cells: Vec::new(),
        cell_counts: BTreeMap::new(),
        latest: LatestDates::default(),
        closes: BTreeMap::new(),
        reachable: [(0, 0); 2],
        days: BTreeMap::new(),
        amounts: BTreeMap::new(),
        open_stages: BTreeMap::new(),
        idle_associations: BTreeMap::new(),
    };
    loaded.read_rows(progress)?;
    // Whichever file comes first: a record and its associations are all there now.
    for row in loaded.inputs.join_associations() {
        let idle = loaded.idle_associations.entry(row.file).or_insert((row, 0));
        idle.1 += 1;
    }
    // Counted while the rows are here: a run takes them away.
    let (accounts, people) = (&loaded.inputs.accounts, &loaded.inputs.people);
    let with_domain = accounts.iter().filter(|one| one.domain.is_some()).count();
    let with_email = people.iter().filter(|one| one.email.is_some()).count();
    loaded.reachable = [
        (with_domain as u64, accounts.len() as u64),
        (with_email as u64, people.len() as u64),
    ];
    let has = |kind: EntityKind| loaded.opened.iter().any(|file| file.plan.kind() == kind);
    loaded.inputs.sources = Sources {
        accounts: has(EntityKind::Accounts),
        people: has(EntityKind::Contacts) || has(EntityKind::Leads),
        engagements: has(EntityKind::Engagements),
        opportunities: has(EntityKind::Opportunities),
        orders: has(EntityKind::Orders),
        invoices: has(EntityKind::Invoices),
        shipments: has(EntityKind::Shipments),
        payments: has(EntityKind::Payments),
        contracts: has(EntityKind::Contracts),
        spend: has(EntityKind::Spend),
        stages: has(EntityKind::Stages)
            || loaded.opened.iter().any(|file| file.plan.dates_stages()),
        tickets: has(EntityKind::Tickets),
        programmes: has(EntityKind::Programmes),
        retention: has(EntityKind::Retention),
        firms: has(EntityKind::Firms),
        signals: has(EntityKind::Signals),
    };
    Ok(loaded)
}

impl Loaded {
    /// Adds the tables of the project behind the files: they decide numbers as well as the exports do.
    pub(crate) fn add_tables(&mut self, tables: impl IntoIterator<Item = TableFile>) {
        for table in tables {
            self.files.push(table.input);
            self.of_tables.extend(table.warning);
        }
    }

    /// Reads the rows of every file but those of touches, several files at once; what they hold comes
    /// together in the order of the files.
    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of the same list"
    )]
    fn read_rows(&mut self, progress: &Progress) -> Result<(), Failure> {
        // Records of one kind know of each other: one id is one record, in whichever file.
        let mut kinds: BTreeMap<EntityKind, Vec<usize>> = BTreeMap::new();
        for (index, file) in self.opened.iter().enumerate() {
            let kind = file.plan.kind();
            if kind != EntityKind::Engagements {
                progress.step(&texts::phase_read(), &file.name);
                kinds.entry(kind).or_default().push(index);
            }
        }
        // A history of stages says more than the one date that a deal keeps of each, and both would count
        // an entry twice.
        let has_history = self.opened.iter().any(is_history);
        let opened = &self.opened;
        let read = kinds.into_values().par_bridge().flat_map_iter(|files| {
            let mut seen = Seen::default();
            let read = |index: usize| (index, opened[index].read(&mut seen, has_history));
            files.into_iter().map(read).collect::<Vec<_>>()
        });
        let mut read: Vec<(usize, Result<FileRows, Failure>)> = read.collect();
        read.sort_by_key(|(index, _)| *index);
        for (index, rows) in read {
            let rows = rows?;
            self.inputs.append(rows.inputs);
            self.files[index].breakdown = rows.breakdown;
            self.settle(index, rows.report)?;
        }
        Ok(())
    }

    /// Reads the touches of every file, once. Those whose person `find` knows come as hits.
    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of the same list"
    )]
    pub(crate) fn touches(
        &mut self,
        progress: &Progress,
        find: &(dyn Fn(&str) -> Option<u32> + Sync),
        take: &mut dyn FnMut(FileId, TouchPart),
    ) -> Result<(), Failure> {
        for index in 0..self.opened.len() {
            let file = &self.opened[index];
            if file.plan.kind() != EntityKind::Engagements {
                continue;
            }
            progress.step(&texts::phase_touches(), &file.name);
            let reader = open_file(&file.path, &file.name)?;
            let id = FileId(u16::try_from(index).unwrap_or(u16::MAX));
            let mut breakdown = BTreeMap::new();
            let report = read_touches(reader, &file.plan, find, &mut |part| {
                count_directions(&part, &mut breakdown);
                take(id, part);
            })
            .map_err(|error| file.unreadable(&error))?;
            self.files[index].breakdown = breakdown;
            self.settle(index, report)?;
        }
        Ok(())
    }

    /// The latest date of what happened in the touches, found in a pass of its own.
    pub(crate) fn latest_of_touches(&self, progress: &Progress) -> Result<LatestDates, Failure> {
        let mut latest = LatestDates::default();
        for file in self.touch_files(progress) {
            let reader = open_file(&file.path, &file.name)?;
            // Nobody is looked for, so that every row is one of which the day alone is read.
            let report = read_touches(reader, &file.plan, &|_| Some(0), &mut |_| {})
                .map_err(|error| file.unreadable(&error))?;
            latest = latest.merge(report.latest);
        }
        Ok(latest)
    }

    /// Streams the touches of every file in a pass whose row accounts are not kept, since the pass of
    /// [`Loaded::touches`] keeps them; gives the latest date of what happened.
    pub(crate) fn preview(
        &self,
        progress: &Progress,
        sink: &mut dyn FnMut(&Engagement),
    ) -> Result<LatestDates, Failure> {
        let mut latest = LatestDates::default();
        for file in self.touch_files(progress) {
            let reader = open_file(&file.path, &file.name)?;
            let report = read_engagements(reader, &file.plan, &mut |touch| sink(&touch))
                .map_err(|error| file.unreadable(&error))?;
            latest = latest.merge(report.latest);
        }
        Ok(latest)
    }

    /// The files of touches, each told before it is read.
    fn touch_files<'a>(&'a self, progress: &'a Progress) -> impl Iterator<Item = &'a Opened> {
        let files = self.opened.iter();
        files
            .filter(|file| file.plan.kind() == EntityKind::Engagements)
            .inspect(|file| progress.step(&texts::phase_touches(), &file.name))
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of the same list"
    )]
    fn settle(&mut self, index: usize, report: FileReport) -> Result<(), Failure> {
        let opened = &self.opened[index];
        if report.sha256 != opened.survey.sha256 || Stamp::of(&opened.path) != opened.stamp {
            return Err(changed(&opened.name));
        }
        let file_has_deals = opened.plan.kind() == EntityKind::Opportunities;
        let file = &mut self.files[index];
        file.rows_read = report.tally.rows_read;
        file.accepted = report.tally.accepted;
        file.quarantined = report.tally.quarantined;
        file.repaired = report.repaired;
        file.skipped = report
            .tally
            .skipped
            .iter()
            .map(|(reason, count)| (reason.name().to_owned(), *count))
            .collect();
        file.cells = report.cells.total();
        file.latest = report.days.keys().next_back().copied();
        for (column, code, count) in report.cells.counts() {
            *self
                .cell_counts
                .entry((index, column.to_owned(), code))
                .or_default() += count;
        }
        if !report.open_stages.is_empty() {
            self.open_stages
                .insert(index, (report.open_stages, report.open_stage_rows_unnamed));
        }
        self.cells.extend(report.cells.kept().iter().cloned());
        self.quarantined.extend(report.quarantined);
        self.latest = self.latest.merge(report.latest);
        self.days.insert(index, report.days);
        self.amounts
            .insert(index, (report.silent_amounts, report.currencies));
        if file_has_deals {
            self.closes.insert(index, report.closes);
        }
        Ok(())
    }
}

/// Counts the touches of a part by who moved first.
fn count_directions(part: &TouchPart, counts: &mut BTreeMap<String, u64>) {
    let mut of_forms = vec![0_u64; part.forms.len()];
    for hit in &part.hits {
        if let Some(count) = of_forms.get_mut(hit.form as usize) {
            *count += 1;
        }
    }
    let hits = part.forms.iter().map(|form| form.direction).zip(of_forms);
    let whole = part.whole.iter().map(|touch| (touch.direction, 1));
    for (direction, count) in hits.chain(whole).filter(|(_, count)| *count > 0) {
        if let Some(known) = counts.get_mut(direction.name()) {
            *known += count;
        } else {
            counts.insert(direction.name().to_owned(), count);
        }
    }
}

/// Whether a file is a history of stages.
fn is_history(file: &Opened) -> bool {
    file.plan.kind() == EntityKind::Stages
}

/// Reads the rows of a file other than touches to where they belong, and counts what each is.
fn read_kind(
    (reader, plan, has_history): (File, &Plan, bool),
    seen: &mut Seen,
    inputs: &mut Inputs,
    breakdown: &mut BTreeMap<String, u64>,
) -> Result<FileReport, FileError> {
    let mut count = |name: &str| *breakdown.entry(name.to_owned()).or_default() += 1;
    match plan.kind() {
        EntityKind::Accounts => read_accounts(reader, plan, seen, &mut |account| {
            inputs.accounts.push(account);
        }),
        EntityKind::Contacts | EntityKind::Leads => {
            read_people(reader, plan, seen, &mut |person| inputs.people.push(person))
        }
        EntityKind::Opportunities => {
            let mut deals = |deal: Opportunity| {
                count(deal.outcome.name());
                inputs.opportunities.push(deal);
            };
            let mut stages = |change: StageChange| {
                if !has_history {
                    inputs.stages.push(change);
                }
            };
            let sinks: (&mut dyn FnMut(_), &mut dyn FnMut(_)) = (&mut deals, &mut stages);
            read_opportunities_with_stages(reader, plan, seen, sinks)
        }
        EntityKind::Products => read_products(reader, plan, seen, &mut |product| {
            inputs.products.push(product);
        }),
        EntityKind::Orders
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments => read_transactions(reader, plan, seen, &mut |row| {
            inputs.transactions.push(row);
        }),
        EntityKind::Contracts => {
            read_contracts(reader, plan, seen, &mut |row| inputs.contracts.push(row))
        }
        EntityKind::Spend => read_spend(reader, plan, seen, &mut |row| inputs.spend.push(row)),
        EntityKind::Stages => read_stages(reader, plan, &mut |row| inputs.stages.push(row)),
        EntityKind::FieldHistory => {
            read_field_history(reader, plan, &mut |row| inputs.field_changes.push(row))
        }
        EntityKind::Associations => {
            read_associations(reader, plan, &mut |row| inputs.associations.push(row))
        }
        EntityKind::Tickets => {
            read_tickets(reader, plan, seen, &mut |row| inputs.tickets.push(row))
        }
        EntityKind::Programmes => read_memberships(reader, plan, &mut |row| {
            count(row.arm.name());
            inputs.memberships.push(row);
        }),
        EntityKind::Retention => read_retention(reader, plan, seen, &mut |row| {
            count(row.kind.name());
            inputs.retention.push(row);
        }),
        EntityKind::Firms => read_firms(reader, plan, &mut |row| inputs.firms.push(row)),
        EntityKind::Signals | EntityKind::Engagements => {
            read_signals(reader, plan, &mut |signal| inputs.signals.push(signal))
        }
    }
}

fn input_file(file: &Opened) -> InputFile {
    InputFile {
        name: file.name.clone(),
        kind: file.plan.kind().name().to_owned(),
        dialect: file.survey.dialect.name().to_owned(),
        read_as: file.survey.choices(),
        sha256: file.survey.sha256.clone(),
        bytes: file.survey.bytes,
        ..InputFile::default()
    }
}

fn settings(project: &Project, titles: TitleTable) -> ReadSettings {
    ReadSettings::new(project.zone, project.currency)
        .with_titles(titles)
        .with_own_company(
            project.own_domains.iter().cloned(),
            project.own_names.iter().map(String::as_str),
        )
}

impl Opened {
    /// Reads the rows, which are not of touches.
    fn read(&self, seen: &mut Seen, has_history: bool) -> Result<FileRows, Failure> {
        let reader = open_file(&self.path, &self.name)?;
        let mut inputs = Inputs::default();
        let mut breakdown = BTreeMap::new();
        let from = (reader, &self.plan, has_history);
        let report = read_kind(from, seen, &mut inputs, &mut breakdown)
            .map_err(|error| self.unreadable(&error))?;
        let aliases = report.aliases.iter();
        match self.plan.kind() {
            EntityKind::Accounts => inputs
                .merged_accounts
                .extend(aliases.map(|(old, new)| (AccountId::new(old), AccountId::new(new)))),
            EntityKind::Contacts | EntityKind::Leads => inputs
                .merged_people
                .extend(aliases.map(|(old, new)| (PersonId::new(old), PersonId::new(new)))),
            _ => {}
        }
        Ok(FileRows {
            inputs,
            breakdown,
            report,
        })
    }

    fn unreadable(&self, error: &FileError) -> Failure {
        unreadable((&self.path, &self.name, self.stamp), error)
    }
}

/// Why a file cannot be read. What a half-written file looks like says nothing about the export.
fn unreadable((path, name, before): (&Path, &str, Stamp), error: &FileError) -> Failure {
    if Stamp::of(path) == before {
        file_failure(name, error)
    } else {
        changed(name)
    }
}

fn changed(name: &str) -> Failure {
    let diagnostic = Diagnostic::new(Code::E0902, texts::changed(name));
    Failure::refused(diagnostic.at_file(name))
}

fn open_file(path: &Path, name: &str) -> Result<File, Failure> {
    File::open(path).map_err(|error| {
        let message = texts::cannot_open(name, &reason(&error));
        Failure::new(
            exit::ENVIRONMENT,
            Diagnostic::new(Code::E0901, message).at_file(name),
        )
    })
}

/// The files that a path names, sorted; `*` stands for any part of one file name.
pub(crate) fn expand(root: &Path, pattern: &str) -> Vec<(String, PathBuf)> {
    let (folder, file) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    if !file.contains('*') {
        let path = root.join(pattern);
        return if path.is_file() {
            vec![(shown(pattern).to_string(), path)]
        } else {
            Vec::new()
        };
    }
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else {
        return Vec::new();
    };
    let mut found: Vec<(String, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path())))
        .filter(|(name, path)| matches(file, name) && path.is_file())
        .map(|(name, path)| {
            let shown = if folder.is_empty() {
                name
            } else {
                format!("{folder}/{name}")
            };
            (shown, path)
        })
        .collect();
    found.sort();
    found
}

/// Whether a name is of a pattern with `*`.
fn matches(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else {
        return false;
    };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests;
