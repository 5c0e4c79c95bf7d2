//! Files with one header in one folder: which of them are read.

use winnable_model::Text;

use super::versions::{Relation, relation};
use super::{TableSample, UnusedFile};

/// Files with one header in one folder.
pub(super) struct Group<'f> {
    /// Those that are read, as parts of one export.
    pub(super) files: Vec<&'f TableSample>,
    /// Those of which a person has to choose, and why.
    pub(super) open: Vec<(&'f TableSample, Text)>,
}

impl<'f> Group<'f> {
    pub(super) fn of(file: &'f TableSample) -> Self {
        Self {
            files: vec![file],
            open: Vec::new(),
        }
    }

    /// Whether a file has the header and the folder of the others.
    pub(super) fn takes(&self, file: &TableSample) -> bool {
        let open = self.open.iter().map(|(file, _)| file);
        let mut all = self.files.iter().chain(open);
        all.all(|one| one.is_part_with(file))
    }

    /// Puts a file among the others; gives those that are not read after that.
    pub(super) fn add(&mut self, file: &'f TableSample) -> Vec<UnusedFile> {
        let unread = |file: &TableSample, why: Text| UnusedFile::new(file.path.clone(), why);
        for (other, _) in &self.open {
            match relation(other, file) {
                Relation::Apart => {}
                Relation::First(why) => return vec![unread(file, why)],
                Relation::Second(why) | Relation::Open(why) => {
                    self.open.push((file, why));
                    return Vec::new();
                }
            }
        }
        let mut unused = Vec::new();
        let (mut is_older, mut doubt) = (None, None);
        for other in std::mem::take(&mut self.files) {
            match relation(other, file) {
                Relation::Apart => self.files.push(other),
                Relation::Second(why) => unused.push(unread(other, why)),
                Relation::First(why) => {
                    self.files.push(other);
                    is_older = Some(why);
                }
                Relation::Open(why) => {
                    if let Relation::Open(back) = relation(file, other) {
                        self.open.push((other, back));
                    }
                    doubt = Some(why);
                }
            }
        }
        match (is_older, doubt) {
            (Some(why), _) => unused.push(unread(file, why)),
            (None, Some(why)) => self.open.push((file, why)),
            (None, None) => self.files.push(file),
        }
        unused
    }
}
