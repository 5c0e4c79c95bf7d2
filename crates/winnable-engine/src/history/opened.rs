//! A snapshot read back: its accounts, and the model that scored them.

use winnable_history::{Head, Loose, Row, Snapshot, Store, StoreError};
use winnable_model::document::TextFile;
use winnable_model::{Diagnostics, FactCatalogue, FactType};
use winnable_score::{CompiledModel, Model, ModelSource};

use super::{Compared, Ground};
use crate::Sources;

/// A snapshot with all that it takes to score its accounts again.
#[derive(Debug)]
pub struct Opened {
    /// The snapshot.
    pub snapshot: Snapshot,
    /// Its accounts, in the order of their keys.
    pub rows: Vec<Row>,
    /// The rows that are on no account.
    pub loose: Vec<Loose>,
    /// The model as text.
    pub file: TextFile,
    /// The model.
    pub model: CompiledModel,
    /// The facts that the model can ask for: those of the program and those of the project of then.
    pub catalogue: FactCatalogue,
    /// What the snapshot says of its rows.
    pub ground: Ground,
}

/// Why a snapshot cannot be read back.
#[derive(Debug)]
pub enum OpenError {
    /// The store is not sound.
    Store(StoreError),
    /// This version of the program does not read the model: its text, and what is wrong with it.
    Model(Box<TextFile>, Diagnostics),
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Which kinds of file a snapshot was taken of.
pub(super) fn sources_of(head: &Head) -> Sources {
    Sources::from_names(head.sources.iter().map(String::as_str))
}

impl Opened {
    /// Reads a snapshot.
    ///
    /// # Errors
    /// [`OpenError`] where the store is damaged or the model is none for this program.
    pub fn read(store: &Store, snapshot: &Snapshot) -> Result<Self, OpenError> {
        let head = &snapshot.head;
        let mut catalogue = FactCatalogue::builtin();
        for (name, ty) in &head.facts {
            if let Some(ty) = FactType::from_name(ty) {
                // A name that the program has got since keeps its own meaning.
                let _ = catalogue.add_custom(name, ty);
            }
        }
        let text = store.model(snapshot)?;
        let file = TextFile::new(&head.model_file, &text);
        let source = if head.model_shipped {
            ModelSource::Shipped
        } else {
            ModelSource::Project
        };
        let read = Model::read(&file, &catalogue, Some(head.currency), source);
        let compiled = read.and_then(|read| {
            CompiledModel::new(&read.model).map_err(|error| {
                let mut diagnostics = Diagnostics::new();
                let text = winnable_model::Text::of(&error);
                diagnostics.push(winnable_model::Diagnostic::new(
                    winnable_model::Code::E0216,
                    text,
                ));
                diagnostics
            })
        });
        let model = match compiled {
            Ok(model) => model,
            Err(diagnostics) => return Err(OpenError::Model(Box::new(file), diagnostics)),
        };
        Ok(Self {
            rows: store.rows(snapshot)?,
            loose: store.loose(snapshot)?,
            file,
            model,
            catalogue,
            ground: Ground {
                sources: sources_of(head),
                currency: head.currency,
            },
            snapshot: snapshot.clone(),
        })
    }

    /// The snapshot as one side of a comparison.
    pub fn compared(&self) -> Compared<'_> {
        Compared {
            rows: &self.rows,
            loose: &self.loose,
            model: (&self.model, &self.catalogue),
            model_sha256: &self.snapshot.head.model_sha256,
            ground: &self.ground,
            as_of: self.snapshot.head.as_of,
        }
    }

    /// The row of an account.
    pub fn row(&self, account: &str) -> Option<&Row> {
        let at = self
            .rows
            .binary_search_by(|row| row.account_id.as_str().cmp(account));
        self.rows.get(at.ok()?)
    }
}
