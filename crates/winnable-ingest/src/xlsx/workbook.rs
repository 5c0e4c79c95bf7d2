//! The parts that say what a workbook consists of.

use std::collections::BTreeMap;

use super::directory::{Directory, Entry};
use super::error::WorkbookError;
use super::xml::{Piece, Xml};
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// Sheets, and where the parts that belong to all of them are.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    pub(super) sheets: Vec<Sheet>,
    /// Whether day 0 is 1904-01-01.
    pub(super) from_1904: bool,
    pub(super) strings: Option<Entry>,
    pub(super) styles: Option<Entry>,
}

/// A sheet of cells.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) visible: bool,
    pub(super) part: Entry,
}

/// Where one part refers to another one.
#[derive(Debug)]
struct Relation {
    kind: String,
    target: String,
}

/// Whether an archive is a workbook.
pub(super) fn is_one(
    input: &mut dyn Input,
    directory: &Directory,
    limits: &Limits,
) -> Result<bool, FileError> {
    let Some((path, entry)) = main_part(input, directory, limits)? else {
        return Ok(false);
    };
    // The part of another program of Office is a document or a presentation.
    let mut xml = Xml::open(input, &entry, limits)?;
    loop {
        match xml.next()? {
            Piece::Start(tag) => return Ok(tag.is("workbook") && !path.is_empty()),
            Piece::Done => return Ok(false),
            Piece::End(_) | Piece::Text(_) | Piece::Other => {}
        }
    }
}

impl Workbook {
    pub(super) fn read(
        input: &mut dyn Input,
        directory: &Directory,
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let main = main_part(input, directory, limits)?;
        let (path, entry) = main.ok_or(WorkbookError::Damaged)?;
        let relations = relations(input, directory, &path, limits)?;
        let of_kind = |ending: &str| {
            let mut all = relations.values();
            let relation = all.find(|relation| relation.kind.ends_with(ending))?;
            directory.get(&relation.target).copied()
        };
        let mut workbook = Self {
            strings: of_kind("/sharedStrings"),
            styles: of_kind("/styles"),
            ..Self::default()
        };
        let mut xml = Xml::open(input, &entry, limits)?;
        loop {
            match xml.next()? {
                Piece::Start(tag) if tag.is("workbookPr") => {
                    workbook.from_1904 = tag.flag("date1904")?;
                }
                Piece::Start(tag) if tag.is("sheet") => {
                    let id = tag.attribute("id")?.ok_or(WorkbookError::Damaged)?;
                    let relation = relations.get(&id).ok_or(WorkbookError::Damaged)?;
                    // Charts and macros have sheets too, which hold no cells.
                    if relation.kind.ends_with("/worksheet") {
                        let part = directory.get(&relation.target);
                        workbook.sheets.push(Sheet {
                            name: tag.attribute("name")?.ok_or(WorkbookError::Damaged)?,
                            visible: tag.attribute("state")?.is_none_or(|is| is == "visible"),
                            part: *part.ok_or(WorkbookError::Damaged)?,
                        });
                    }
                }
                Piece::Done => break,
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
            }
        }
        if workbook.sheets.is_empty() {
            return Err(WorkbookError::Damaged.into());
        }
        Ok(workbook)
    }

    /// The names of all sheets, in their order.
    pub(super) fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The sheet of this name. Names differ by more than their case, as in Excel.
    pub(super) fn sheet(&self, name: &str) -> Result<&Sheet, WorkbookError> {
        let wanted = name.trim().to_lowercase();
        let mut sheets = self.sheets.iter();
        let exact = sheets.find(|sheet| sheet.name == name);
        exact
            .or_else(|| {
                let mut sheets = self.sheets.iter();
                sheets.find(|sheet| sheet.name.trim().to_lowercase() == wanted)
            })
            .ok_or_else(|| WorkbookError::NoSuchSheet {
                wanted: name.to_owned(),
                sheets: self.names(),
            })
    }
}

/// The part that the archive says is its document, and its path.
fn main_part(
    input: &mut dyn Input,
    directory: &Directory,
    limits: &Limits,
) -> Result<Option<(String, Entry)>, FileError> {
    const USUAL: &str = "xl/workbook.xml";
    if let Some(entry) = directory.get(USUAL) {
        return Ok(Some((USUAL.to_owned(), *entry)));
    }
    let relations = relations(input, directory, "", limits)?;
    let mut all = relations.into_values();
    let main = all.find(|relation| relation.kind.ends_with("/officeDocument"));
    Ok(main.and_then(|main| {
        let entry = directory.get(&main.target)?;
        is_xml(&main.target).then_some((main.target, *entry))
    }))
}

/// Binary workbooks have a main part too, which is no XML.
fn is_xml(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.eq_ignore_ascii_case("xml")
}

/// What a part refers to, by the ids that it uses. The archive itself is the part of no name.
fn relations(
    input: &mut dyn Input,
    directory: &Directory,
    of: &str,
    limits: &Limits,
) -> Result<BTreeMap<String, Relation>, FileError> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut relations = BTreeMap::new();
    let Some(entry) = directory.get(&format!("{folder}{slash}_rels/{file}.rels")) else {
        return Ok(relations);
    };
    let mut xml = Xml::open(input, entry, limits)?;
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.is("Relationship") => {
                let id = tag.attribute("Id")?.ok_or(WorkbookError::Damaged)?;
                let relation = Relation {
                    kind: tag.attribute("Type")?.unwrap_or_default(),
                    target: resolved(folder, &tag.attribute("Target")?.unwrap_or_default()),
                };
                relations.insert(id, relation);
            }
            Piece::Done => return Ok(relations),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
        }
    }
}

/// The path inside the archive of a target as a part in `folder` names it.
fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}
