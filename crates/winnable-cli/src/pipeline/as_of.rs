//! The as-of date: the stated one, else the latest day of what happened in the data.

use chrono::NaiveDate;
use winnable_engine::{AsOfSource, InputFile};
use winnable_ingest::{Ahead, Closes, FAR_DAYS, LatestDates, with_closes};
use winnable_model::text::run as texts;
use winnable_model::{Code, Diagnostic, Diagnostics, Text};

use crate::failure::Failure;
use crate::load::Loaded;
use crate::progress::Progress;

/// The as-of date of a run, and what speaks against it.
#[derive(Debug)]
pub(super) struct AsOf {
    pub(super) date: NaiveDate,
    pub(super) source: AsOfSource,
    /// The latest date before it in the data.
    before: Option<NaiveDate>,
    /// Closed deals whose close dates were not followed, by file.
    ahead: Vec<(String, Ahead)>,
}

impl AsOf {
    /// The stated date, else that of the data, for which the touches are read once.
    ///
    /// # Errors
    /// A file that cannot be read, or data in which nothing is dated.
    pub(super) fn find(
        loaded: &mut Loaded,
        stated: Option<NaiveDate>,
        progress: &Progress,
    ) -> Result<Self, Failure> {
        if let Some(date) = stated {
            return Ok(Self {
                date,
                source: AsOfSource::Stated,
                before: None,
                ahead: Vec::new(),
            });
        }
        let others = loaded.latest.merge(loaded.latest_of_touches(progress)?);
        let (latest, ahead) = loaded.follow_closes(others);
        let Some(date) = latest.latest() else {
            return Err(without_date(loaded));
        };
        Ok(Self {
            date,
            source: AsOfSource::Data,
            before: latest.before(),
            ahead,
        })
    }

    /// What should be known of the date.
    pub(super) fn warnings(&self) -> Diagnostics {
        doubts(self.date, self.before, &self.ahead)
    }
}

/// What speaks against an as-of date that was found: closes that were not followed, by file, and the
/// date that it stands far from.
pub(crate) fn doubts(
    date: NaiveDate,
    before: Option<NaiveDate>,
    ahead: &[(String, Ahead)],
) -> Diagnostics {
    let mut warnings = Diagnostics::new();
    for (file, ahead) in ahead {
        let text = texts::closes_ahead(file, ahead.deals, (ahead.first, ahead.last), date);
        let warning = Diagnostic::new(Code::W0420, text)
            .at_file(file)
            .with_count(ahead.deals);
        warnings.push(warning.with_help(texts::closes_ahead_help()));
    }
    if let Some(before) = before
        && (date - before).num_days() > FAR_DAYS
    {
        let text = texts::as_of_stands_far(date, before);
        let warning = Diagnostic::new(Code::W0413, text);
        warnings.push(warning.with_help(texts::as_of_stands_far_help(before)));
    }
    warnings
}

impl Loaded {
    /// Adds the close dates of deals to the other dates, and names those that are not followed. They
    /// say nothing of how new their file is, either.
    fn follow_closes(&mut self, others: LatestDates) -> (LatestDates, Vec<(String, Ahead)>) {
        let (places, closes): (Vec<usize>, Vec<&Closes>) =
            self.closes.iter().map(|(at, closes)| (*at, closes)).unzip();
        let (latest, ahead) = with_closes(others, closes);
        let mut named = Vec::new();
        for (at, ahead) in places.into_iter().zip(ahead) {
            let (Some(ahead), Some(file)) = (ahead, self.files.get_mut(at)) else {
                continue;
            };
            let days = self.days.get(&at);
            let sound = days.and_then(|days| days.range(..ahead.first).next_back());
            file.latest = sound.map(|(day, _)| *day);
            named.push((file.name.clone(), ahead));
        }
        (latest, named)
    }
}

/// Why there is no as-of date: nothing is read at all, no row could be read, or no row has one.
fn without_date(loaded: &Loaded) -> Failure {
    let diagnostic = Diagnostic::new(Code::E0114, texts::no_date());
    if loaded.files.is_empty() {
        return Failure::refused(diagnostic.with_help(texts::no_sources()));
    }
    let is_lost = |file: &&InputFile| file.rows_read > 0 && file.quarantined == file.rows_read;
    let lost: Vec<&str> = loaded
        .files
        .iter()
        .filter(is_lost)
        .map(|file| file.name.as_str())
        .collect();
    let why = loaded.quarantined.first().filter(|_| !lost.is_empty());
    let help = match why {
        Some(row) => texts::nothing_read(&lost.join(", "), &row.code.title()),
        None => unread_dates(loaded).unwrap_or_else(texts::state_as_of),
    };
    Failure::refused(diagnostic.with_help(help))
}

/// Dates that are mapped and cannot be read: the first of them.
fn unread_dates(loaded: &Loaded) -> Option<Text> {
    let is_date = |code: Code| matches!(code, Code::E0407 | Code::E0408);
    let mut cells = loaded.cells.iter();
    let cell = cells.find(|cell| is_date(cell.code))?;
    let file = loaded.opened.get(usize::from(cell.row.file.0))?;
    let code = cell.code.to_string();
    Some(texts::dates_unread(
        &cell.column,
        &file.name,
        &code,
        &cell.reason,
    ))
}
