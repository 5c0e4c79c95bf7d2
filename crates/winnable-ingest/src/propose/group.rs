//! Files with one header in one folder: which of them are read.

use winnable_model::Text;
use winnable_model::text::versions as texts;

use super::versions::{Relation, Table, relation};
use super::{TableSample, UnusedFile};

/// Files with one header in one folder, each of them in one place.
#[derive(Debug, Default)]
pub(super) struct Group<'f> {
    /// Those that are read, as parts of one export.
    pub(super) files: Vec<&'f TableSample>,
    /// Those of which a person has to choose, and why.
    pub(super) open: Vec<(&'f TableSample, Text)>,
    /// Those that another one replaces, which is read or waits for a person.
    pub(super) unused: Vec<UnusedFile>,
}

/// What the other files say of one.
#[derive(Debug, Default)]
struct Place {
    /// The files that replace it, and why.
    replaced: Vec<(usize, Text)>,
    /// The files beside which it cannot be read, and why.
    doubts: Vec<(usize, Text)>,
}

impl<'f> Group<'f> {
    /// Compares each file with each other one.
    pub(super) fn of(files: &[&'f TableSample]) -> Self {
        let tables = Table::of_all(files);
        let mut places: Vec<Place> = files.iter().map(|_| Place::default()).collect();
        for (at, one) in tables.iter().enumerate() {
            for (other_at, other) in tables.iter().enumerate().skip(at + 1) {
                let (mut here, mut there) = (Place::default(), Place::default());
                match relation(one, other) {
                    Relation::Apart => {}
                    Relation::First(why) => there.replaced.push((at, why)),
                    Relation::Second(why) => here.replaced.push((other_at, why)),
                    Relation::Open(doubt) => {
                        here.doubts.push((other_at, doubt.about(other.path())));
                        there.doubts.push((at, doubt.about(one.path())));
                    }
                }
                for (file, said) in [(at, here), (other_at, there)] {
                    if let Some(place) = places.get_mut(file) {
                        place.replaced.extend(said.replaced);
                        place.doubts.extend(said.doubts);
                    }
                }
            }
        }
        Self::settled(files, &places)
    }

    /// A file that nothing replaces is kept, and one that a kept file replaces is not. Where what
    /// replaces a file is replaced itself, a person has to look: the rows may be in no other file.
    fn settled(files: &[&'f TableSample], places: &[Place]) -> Self {
        let is_top = |at: usize| places.get(at).is_some_and(|one| one.replaced.is_empty());
        let mut kept: Vec<bool> = (0..files.len()).map(is_top).collect();
        let is_kept = |kept: &[bool], at: usize| kept.get(at).copied().unwrap_or_default();
        let mut group = Self::default();
        for (at, (file, place)) in files.iter().zip(places).enumerate() {
            let mut replaced = place.replaced.iter();
            if let Some((_, why)) = replaced.find(|(by, _)| is_kept(&kept, *by)) {
                let unused = UnusedFile::new(file.path.clone(), why.clone());
                group.unused.push(unused);
            } else if let Some((by, _)) = place.replaced.first() {
                let by = files.get(*by).map_or("", |file| &*file.path);
                group.open.push((file, texts::replaced_in_turn(by)));
                if let Some(kept) = kept.get_mut(at) {
                    *kept = true;
                }
            } else {
                let mut doubts = place.doubts.iter();
                match doubts.find(|(other, _)| is_top(*other)) {
                    Some((_, why)) => group.open.push((file, why.clone())),
                    None => group.files.push(file),
                }
            }
        }
        group
    }
}

#[cfg(test)]
mod tests;
