//! Which rows of a table teach, and which judge.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use winnable_icp::learn::split::{Part, by_hash, by_time};
use winnable_ingest::ReadAs;
use winnable_model::Text;
use winnable_model::text::icp::learn as texts;

use super::table::{WideTable, find, refused};
use super::times;
use crate::failure::Failure;
use crate::plain_file::PlainFile;

/// The part of each row, and how the parts came to be.
pub(super) struct Parts {
    pub(super) of: Vec<Option<Part>>,
    pub(super) how: Text,
}

/// The parts of a file, if there is one; else the order in time; else the hash of the ids, or of row numbers.
pub(super) fn parts(table: &WideTable, split: Option<&Path>) -> Result<Parts, Failure> {
    if let Some(path) = split {
        return of_file(table, path);
    }
    let ids: Vec<String> = (0..table.table.len())
        .map(|row| id_of(table, row))
        .collect();
    let some = |parts: Vec<Part>| parts.into_iter().map(Some).collect();
    if let Some(column) = table.time() {
        let keys = times::keys(table, column)?;
        let distinct: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        let repeat = distinct.len() < ids.len();
        return Ok(Parts {
            of: some(by_time(&keys, &ids)),
            how: texts::by_time(
                &column.name,
                table.id().filter(|_| repeat).map(|id| &*id.name),
            ),
        });
    }
    Ok(Parts {
        of: some(by_hash(&ids)),
        how: texts::by_hash(table.id().map(|column| column.name.as_str())),
    })
}

/// The id of a row, or its number from 1 where it has none.
pub(super) fn id_of(table: &WideTable, row: usize) -> String {
    let id = table
        .id()
        .and_then(|column| column.cells.get(row)?.as_deref());
    id.map_or_else(|| (row + 1).to_string(), str::to_owned)
}

fn of_file(table: &WideTable, path: &Path) -> Result<Parts, Failure> {
    let file = PlainFile::open(path, "split", ReadAs::default())?;
    let name = file.name.clone();
    let (split, lines, _) = file.table()?;
    let refused = |text: Text, help: Option<Text>| refused(&name, text, help);
    let column = |wanted: &str| {
        let at = find(&name, &split, wanted)?;
        Ok::<_, Failure>(
            split
                .columns
                .get(at)
                .map_or(&[][..], |one| one.cells.as_slice()),
        )
    };
    let (ids, words) = (column("id")?, column("part")?);
    let mut parts: BTreeMap<&str, Part> = BTreeMap::new();
    for (at, (id, word)) in ids.iter().zip(words).enumerate() {
        let Some(id) = id.as_deref() else { continue };
        let word = word.as_deref().unwrap_or_default();
        let part = match winnable_model::fold(word).as_str() {
            "train" => Part::Train,
            "test" => Part::Test,
            _ => {
                return Err(refused(
                    texts::no_part(lines.of(at), word),
                    Some(texts::bad_part()),
                ));
            }
        };
        if parts.insert(id, part).is_some_and(|before| before != part) {
            return Err(refused(texts::in_both_parts(id), None));
        }
    }
    let rows = 0..table.table.len();
    let of: Vec<Option<Part>> = rows
        .map(|row| parts.get(id_of(table, row).as_str()).copied())
        .collect();
    if of.iter().all(Option::is_none) {
        return Err(refused(texts::no_id_matches(), Some(texts::give_id())));
    }
    Ok(Parts {
        of,
        how: texts::by_file(&name),
    })
}
