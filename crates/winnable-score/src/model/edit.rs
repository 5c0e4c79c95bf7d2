//! Changing single values of a model's text and nothing else: comments, order and layout stay.

mod literal;
mod walk;

use std::collections::BTreeSet;
use std::ops::Range;

use winnable_model::document::{Document, SectionCodes, TextFile};
use winnable_model::text::review as texts;
use winnable_model::{Code, Diagnostic, Diagnostics, Text, nearest};

use super::{Model, keys};
use walk::{Place, Segment, find};

#[cfg(test)]
mod tests;

/// A change of one value, and where it stands among the settings.
struct Setting<'s> {
    path: Vec<Segment<'s>>,
    value: &'s str,
    whole: Range<usize>,
}

impl Model {
    /// The text of a model with single values changed; the file keeps its name.
    ///
    /// Each line of `settings` is one change, `PATH=VALUE`: `fit.weight=35`, `tier.1.score=78`,
    /// `employees.bands.2.points=8`, `rollup.window_days=60`. A path begins with the id of a factor, a
    /// criterion, a gate or a tier, or with a key of the file; entries of a list are named by their id or
    /// counted from 1. What the file says already is replaced where it stands, and what it leaves out is
    /// added. Whether the result is a sound model, [`Model::read`] says.
    ///
    /// # Errors
    /// Mistakes of the settings (E0230, E0231), which point into `settings`; and syntax errors of the file.
    ///
    /// ```
    /// use winnable_model::document::TextFile;
    /// use winnable_score::{Model, preset_text};
    ///
    /// let file = TextFile::new("account6.toml", preset_text("account6").expect("a shipped model"));
    /// let settings = TextFile::new("--set", "tier.1.score=78\nicp_fit.weight=30");
    /// let changed = Model::edited(&file, &settings).expect("both are there");
    /// assert_eq!(changed.text.matches("score = 78\n").count(), 1);
    /// assert_eq!(changed.text.lines().count(), file.text.lines().count());
    /// ```
    pub fn edited(file: &TextFile, settings: &TextFile) -> Result<TextFile, Diagnostics> {
        let mut out = Diagnostics::new();
        let mut edited = file.clone();
        let mut told = BTreeSet::new();
        for (start, line) in lines(&settings.text) {
            let setting = match read(start, line) {
                Ok(setting) => setting,
                Err(said) => {
                    out.push(at(settings, *said));
                    continue;
                }
            };
            let names: Vec<&str> = setting.path.iter().map(|segment| segment.name).collect();
            if !told.insert(names) {
                let said = Said::new(Code::E0231, texts::set_twice(), setting.whole);
                out.push(at(settings, *said));
                continue;
            }
            match change(&edited, &setting) {
                Ok(text) => edited = TextFile::new(&file.name, &text),
                Err(Wrong::File(found)) => return Err(found),
                Err(Wrong::Setting(said)) => out.push(at(settings, *said)),
            }
        }
        if out.is_empty() { Ok(edited) } else { Err(out) }
    }
}

/// A mistake of a setting, by its bytes among the settings.
struct Said {
    code: Code,
    message: Text,
    span: Range<usize>,
    label: Option<Text>,
    near: Option<String>,
}

impl Said {
    fn new(code: Code, message: Text, span: Range<usize>) -> Box<Self> {
        Box::new(Self {
            code,
            message,
            span,
            label: None,
            near: None,
        })
    }

    /// With the names that are there, the nearest one first of all.
    fn among(mut self: Box<Self>, wrong: Option<&str>, known: &[&str]) -> Box<Self> {
        self.label = (!known.is_empty()).then(|| texts::there_are(known));
        let near = wrong.and_then(|wrong| nearest(wrong, known.iter().copied()));
        self.near = near.map(str::to_owned);
        self
    }
}

/// Why a value was not changed.
enum Wrong {
    /// The model's text is no TOML.
    File(Diagnostics),
    Setting(Box<Said>),
}

fn at(settings: &TextFile, said: Said) -> Diagnostic {
    let mut diagnostic =
        Diagnostic::new(said.code, said.message).at_text(&settings.name, said.span.clone());
    if let Some(label) = said.label {
        diagnostic = diagnostic.with_label(label);
    }
    match said.near {
        Some(near) => diagnostic
            .with_help(winnable_model::text::config::rename_to(&near))
            .with_edit(said.span, near),
        None => diagnostic,
    }
}

/// The lines of a text, each with its first byte.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let at = start;
        start += line.len() + 1;
        (at, line)
    })
}

fn read(start: usize, line: &str) -> Result<Setting<'_>, Box<Said>> {
    let whole = start..start + line.len();
    let split = line.split_once('=');
    let Some((path, value)) =
        split.filter(|(path, value)| !path.trim().is_empty() && !value.trim().is_empty())
    else {
        return Err(Said::new(Code::E0231, texts::no_setting(line), whole));
    };
    let mut at = start;
    let segments = path.split('.').map(|raw| {
        let name = raw.trim();
        let lead = raw.len() - raw.trim_start().len();
        let span = at + lead..at + lead + name.len();
        at += raw.len() + 1;
        Segment { name, span }
    });
    Ok(Setting {
        path: segments.collect(),
        value: value.trim(),
        whole,
    })
}

/// The text with one value changed.
fn change(file: &TextFile, setting: &Setting<'_>) -> Result<String, Wrong> {
    let place = place(file, &setting.path)?;
    let literal = literal::of(place.shape(), setting.value).ok_or_else(|| {
        let message = texts::no_value(setting.value);
        Wrong::Setting(Said::new(Code::E0231, message, setting.whole.clone()))
    })?;
    let (span, replacement) = match &place {
        Place::Value { span, .. } => (span.clone(), literal.clone()),
        Place::Missing { at, lead, tail, .. } => (*at..*at, format!("{lead}{literal}{tail}")),
    };
    let mut text = file.text.to_string();
    text.replace_range(span, &replacement);
    // A table that is written in parts may take no further key where one was put.
    let changed = TextFile::new(&file.name, &text);
    let stands = place_of_value(&changed, &setting.path).is_some_and(|span| {
        let found = changed.text.get(span);
        found == Some(&literal)
    });
    if stands {
        return Ok(text);
    }
    let message = texts::cannot_add();
    Err(Wrong::Setting(Said::new(
        Code::E0230,
        message,
        setting.whole.clone(),
    )))
}

fn place(file: &TextFile, path: &[Segment<'_>]) -> Result<Place, Wrong> {
    let mut out = Diagnostics::new();
    let Some(document) = Document::parse(file, Code::E0201, &mut out) else {
        return Err(Wrong::File(out));
    };
    if out.has_errors() {
        return Err(Wrong::File(out));
    }
    let root = document.root(&keys::MODEL, SectionCodes::MODEL);
    find(&root, path, file.text.len()).map_err(Wrong::Setting)
}

fn place_of_value(file: &TextFile, path: &[Segment<'_>]) -> Option<Range<usize>> {
    match place(file, path) {
        Ok(Place::Value { span, .. }) => Some(span),
        _ => None,
    }
}
