//! Whose currency the amounts have: the project's is doubtful where it was assumed, and where amounts
//! of one file name none while others do.

use std::collections::BTreeSet;

use winnable_model::text::run as texts;
use winnable_model::{Code, Diagnostic};

use crate::load::Loaded;
use crate::project::Project;

/// A file whose amounts name no currency while others do.
pub(crate) struct Silent {
    pub(crate) file: String,
    /// How many amounts.
    count: u64,
    /// The codes that others name.
    others: BTreeSet<&'static str>,
}

/// Files in a list are named up to this number.
const SHOWN: usize = 3;

/// The files whose amounts count in the project's currency while amounts of other files, or others of
/// the same file in another currency, say theirs.
pub(crate) fn silent(project: &Project, loaded: &Loaded) -> Vec<Silent> {
    let own = project.currency.code();
    let mut found = Vec::new();
    for (index, (count, named)) in loaded.amounts.iter().filter(|(_, (count, _))| *count > 0) {
        let others = loaded.amounts.iter().filter(|(other, _)| *other != index);
        let others = others.flat_map(|(_, (_, named))| named.iter().copied());
        let here = named.iter().copied().filter(|code| *code != own);
        let others: BTreeSet<&str> = others.chain(here).collect();
        if let Some(file) = loaded.files.get(*index).filter(|_| !others.is_empty()) {
            found.push(Silent {
                file: file.name.clone(),
                count: *count,
                others,
            });
        }
    }
    found
}

/// The first files with amounts that name no currency, as a list; empty where all do.
pub(crate) fn amounts_without(loaded: &Loaded) -> String {
    let with = loaded.amounts.iter().filter(|(_, (count, _))| *count > 0);
    let files: Vec<&str> = with
        .filter_map(|(index, _)| loaded.files.get(*index))
        .map(|file| file.name.as_str())
        .collect();
    let shown = files.iter().take(SHOWN).copied().collect::<Vec<_>>();
    let more = if files.len() > SHOWN { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// What should be known of the currencies of a run.
pub(super) fn warnings(project: &Project, loaded: &Loaded) -> Vec<Diagnostic> {
    let own = project.currency.code();
    let mut warnings = Vec::new();
    if project.currency_assumed {
        let warning = Diagnostic::new(Code::W0607, texts::currency_assumed(own));
        let help = texts::state_currency(&amounts_without(loaded));
        warnings.push(warning.with_help(help));
    }
    for Silent {
        file,
        count,
        others,
    } in silent(project, loaded)
    {
        let others: Vec<&str> = others.into_iter().collect();
        let text = texts::silent_amounts(count, own, &others.join(", "));
        let warning = Diagnostic::new(Code::W0609, text).with_count(count);
        let help = texts::state_currency_of(&file);
        warnings.push(warning.at_file(&file).with_help(help));
    }
    warnings
}
