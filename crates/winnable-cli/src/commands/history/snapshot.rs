//! `snapshot`: the list as it is now, kept.

use std::collections::BTreeMap;

use winnable_engine::AsOfSource;
use winnable_engine::history::{Shot, take};
use winnable_history::{Snapshot, Store};
use winnable_model::text::history as texts;
use winnable_model::{Code, Diagnostic, Localised as _};
use winnable_report::{manifest_json, warnings_value};

use super::super::{Ready, folder, ready_with};
use super::lost::lost;
use crate::args::{Format, Global, TakeArgs};
use crate::carried::carry;
use crate::failure::Failure;
use crate::output::Lock;
use crate::pipeline::{self, Beside};
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::{store, unlisted};

pub(super) fn run(global: &Global, args: &TakeArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let project = Project::find(&folder(global))?;
    let root = project.root.clone();
    let _lock = Lock::take(&root, args.waits, screen)?;
    // A store that cannot be used is told before anybody waits for the data.
    let mut store = store::open_to_write(&root)?;
    let model = args.list.model.as_deref();
    let wanted = (global, model, Beside::Snapshot);
    let ready = ready_with(project, wanted, &mut |_, _| {}, screen)?;
    let before = store::snapshots(&root, &store)?;
    let saved = keep(&ready, args, (&mut store, &before))?;
    let snapshots = store::snapshots(&root, &store)?;
    let of = snapshots.iter().find(|snapshot| snapshot.id == saved.id);
    let Some(snapshot) = of else {
        let gone = winnable_history::StoreError::Damaged {
            path: root,
            what: format!("snapshot {} is not there after it was written", saved.id),
        };
        return Err(store::failure(&ready.project.root, &gone).into());
    };
    let head = &snapshot.head;
    let lost = if saved.was_there {
        Vec::new()
    } else {
        lost_since(&ready, (&store, &snapshots), snapshot)?
    };
    if screen.format == Format::Json {
        let document = serde_json::json!({
            "schema": "winnable/taken/1",
            "id": saved.id.to_string(),
            "name": saved.name,
            "was_there": saved.was_there,
            "as_of": head.as_of.to_string(),
            "accounts": head.accounts,
            "excluded": head.excluded,
            "loose": head.loose,
            "motion": head.motion.name(),
            "previous": head.previous,
            "warnings": warnings_value(&lost, screen.file_lang),
        });
        screen.line(&document.to_string());
    } else if saved.was_there {
        let mut known = before.iter().flat_map(|one| &one.names);
        let is_new = !known.any(|name| *name == saved.name);
        let former = snapshot.names.iter().find(|name| **name != saved.name);
        let text = match former {
            Some(former) if is_new => texts::named(&saved.name, former),
            _ => texts::was_there(&saved.name),
        };
        screen.wrapped(&text.text(screen.lang));
    } else {
        let (accounts, excluded) = (head.accounts, head.excluded);
        let id = snapshot.short_id();
        let text = texts::taken(&saved.name, &id, head.as_of, accounts, excluded);
        screen.wrapped(&text.text(screen.lang));
    }
    // What is wrong with the data a run tells in full; what a replay took from today is told here, and that
    // a stated day lies far behind the data: it stays the latest for good.
    let stated = ready.assessed.as_of_source == AsOfSource::Stated;
    let (of_replay, others): (Vec<_>, Vec<_>) =
        ready
            .assessed
            .warnings
            .iter()
            .cloned()
            .partition(|warning| {
                warning.code == Code::W0717 || (stated && warning.code == Code::W0419)
            });
    let nobody = (head.accounts == 0)
        .then(|| unlisted::no_accounts(&ready.assessed.loaded.opened).as_warning());
    let told: Vec<Diagnostic> = if screen.format == Format::Json {
        nobody.into_iter().chain(of_replay).collect()
    } else {
        let known = nobody.into_iter().chain(lost);
        known.chain(of_replay).collect()
    };
    screen.diagnostics(&told, &ready.files());
    if !others.is_empty() {
        screen.say(&texts::warnings(others.len() as u64));
    }
    if snapshots.len() > 1 && !saved.was_there {
        screen.hint(&texts::next_diff());
    }
    Ok(ready.gate(global, screen))
}

/// What the snapshot before it had and this one has not.
fn lost_since(
    ready: &Ready,
    (store, snapshots): (&Store, &[Snapshot]),
    snapshot: &Snapshot,
) -> Result<Vec<Diagnostic>, Failure> {
    let previous = snapshot.head.previous.as_deref();
    let former = snapshots
        .iter()
        .find(|one| Some(one.id.to_string().as_str()) == previous);
    let Some(former) = former else {
        return Ok(Vec::new());
    };
    let rows = |of: &Snapshot| {
        let rows = store.rows(of);
        rows.map_err(|error| store::failure(&ready.project.root, &error))
    };
    Ok(lost((former, &rows(former)?), (snapshot, &rows(snapshot)?)))
}

fn keep(
    ready: &Ready,
    args: &TakeArgs,
    (store, snapshots): (&mut Store, &[Snapshot]),
) -> Result<winnable_history::Saved, Failure> {
    let Ready {
        project,
        chosen,
        assessed,
    } = ready;
    let carried = carry(ready, args.list.motion, Some((store, snapshots)))?;
    let manifest = pipeline::manifest(project, chosen, assessed, args.list.motion, None);
    let mut shown = Vec::new();
    // Memory is written to, which cannot fail.
    let _ = manifest_json(&mut shown, &manifest, &[]);
    let shown = serde_json::from_slice(&shown).unwrap_or_default();
    let Some(kept) = &assessed.kept else {
        unreachable!("a run for a snapshot keeps what it is made of");
    };
    let shot = Shot {
        assessment: &assessed.assessment,
        kept,
        model: &chosen.compiled,
        catalogue: &project.catalogue,
        motion: args.list.motion,
        place: &|at, row| carried.fill(at, row, &chosen.compiled),
    };
    let file = &*chosen.file.name;
    let settings = BTreeMap::from([("list".to_owned(), carried.digest(ready))]);
    let previous = carried.previous.map(|id| id.to_string());
    let mut head = shot.head((&manifest, file), shown, settings, previous);
    head.swaps = carried.list.swaps;
    head.size = Some(carried.size.clone());
    head.borrowed = Some(assessed.borrowed.clone());
    let saved = take(store, &shot, head, &chosen.file.text, args.name.as_deref());
    saved.map_err(|error| store::failure(&project.root, &error))
}
