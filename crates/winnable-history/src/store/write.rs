//! Writing a snapshot: all of it in one transaction.

use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::seal::Seal;
use super::{Store, StoreError};
use crate::digest::DigestOf;
use crate::{Digest, Dossier, Head, Loose, Row, WireError};

/// What became of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its id.
    pub id: Digest,
    /// Whether the store had it already; then nothing was written but a new name.
    pub was_there: bool,
    /// The name by which it is known.
    pub name: String,
}

/// A snapshot that is being taken. Until [`Taking::finish`] nothing of it is in the store.
#[derive(Debug)]
pub struct Taking<'s> {
    path: &'s std::path::Path,
    work: Transaction<'s>,
    seq: i64,
    last: Option<String>,
    /// Of what decides a list: accounts and their rows, without what was made of them.
    content: DigestOf,
    /// Of everything that is kept of accounts.
    rows: Seal,
}

impl Store {
    /// Begins a snapshot that is scored by a model of this text.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another program is writing.
    pub fn take(&mut self, model: &str) -> Result<Taking<'_>, StoreError> {
        let path = &self.path;
        let failed = |error: rusqlite::Error| StoreError::of(path, &error);
        let work = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let next = "SELECT coalesce(max(seq), 0) + 1 FROM snapshot";
        let seq: i64 = work.query_row(next, [], |row| row.get(0)).map_err(failed)?;
        work.execute_batch("SAVEPOINT taking").map_err(failed)?;
        // The rows decide the id of the snapshot that they are of. It stands there before them all the
        // same, under an id that no digest is: as long as a row refers to nothing, SQLite looks through
        // all rows for what a further one may be the answer to.
        let begin = || -> rusqlite::Result<()> {
            let sha256 = Digest::of(model.as_bytes());
            let keep = "INSERT OR IGNORE INTO model (sha256, text) VALUES (?1, ?2)";
            work.execute(keep, params![sha256.as_bytes(), model])?;
            let keep = "INSERT INTO snapshot (seq, id, model, head, digest)
                 VALUES (?1, x'', ?2, '', x'')";
            work.execute(keep, params![seq, sha256.as_bytes()])?;
            Ok(())
        };
        begin().map_err(failed)?;
        Ok(Taking {
            path,
            work,
            seq,
            last: None,
            content: DigestOf::default(),
            rows: Seal::default(),
        })
    }
}

impl Taking<'_> {
    /// Adds an account with its [settled](Dossier::settle) dossier; accounts come in the order of their
    /// keys. The row's digest is set.
    ///
    /// # Errors
    /// [`StoreError`] where it is out of order or cannot be written.
    pub fn add(&mut self, row: &mut Row, dossier: &Dossier) -> Result<(), StoreError> {
        self.add_encoded(row, dossier.encode())
    }

    /// As [`Taking::add`], of a dossier that was [encoded](Dossier::encode) elsewhere.
    ///
    /// # Errors
    /// As [`Taking::add`].
    pub fn add_encoded(
        &mut self,
        row: &mut Row,
        encoded: Result<(Vec<u8>, Digest), WireError>,
    ) -> Result<(), StoreError> {
        if self
            .last
            .as_deref()
            .is_some_and(|last| last >= row.account_id.as_str())
        {
            return Err(StoreError::Order {
                id: row.account_id.clone(),
            });
        }
        let (bytes, digest) = self.encoded(encoded)?;
        row.dossier = digest;
        let body = self.body(&bytes, digest)?;
        self.content.part(row.account_id.as_bytes());
        self.content.part(digest.as_bytes());
        self.rows.row(row);
        self.insert(row, body)
            .map_err(|error| StoreError::of(self.path, &error))?;
        self.last = Some(row.account_id.clone());
        Ok(())
    }

    /// Adds rows on no account, of one first byte of their keys.
    ///
    /// # Errors
    /// [`StoreError`] where they cannot be written.
    pub fn add_loose(&mut self, bucket: u8, loose: &Loose) -> Result<(), StoreError> {
        if loose.is_empty() {
            return Ok(());
        }
        let (bytes, digest) = self.encoded(loose.encode())?;
        let body = self.body(&bytes, digest)?;
        self.content.part(&[bucket]);
        self.content.part(digest.as_bytes());
        self.rows.loose(bucket, digest);
        self.work
            .prepare_cached("INSERT INTO loose (snapshot, bucket, body) VALUES (?1, ?2, ?3)")
            .and_then(|mut insert| insert.execute(params![self.seq, bucket, body]))
            .map_err(|error| StoreError::of(self.path, &error))?;
        Ok(())
    }

    /// Ends the snapshot, and with it the transaction. Where the store has the same one already, only a
    /// name is added.
    ///
    /// Without a name it is called by its as-of date, with a number behind it where another snapshot is
    /// called so.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`] where another snapshot has the name; [`StoreError`] where it cannot be
    /// written. Nothing is written then.
    pub fn finish(self, head: &Head, name: Option<&str>) -> Result<Saved, StoreError> {
        let path = self.path;
        let id = id_of(head, self.content.finish());
        let head_text = serde_json::to_string(head).map_err(|error| StoreError::Io {
            path: path.to_owned(),
            what: error.to_string(),
        })?;
        let seal = self.rows.sealed(&head_text);
        let failed = |error: rusqlite::Error| StoreError::of(path, &error);
        let there = seq_of(&self.work, id).map_err(failed)?;
        if there.is_some() {
            let undo = "ROLLBACK TO taking; RELEASE taking";
            self.work.execute_batch(undo).map_err(failed)?;
        } else {
            self.keep(id, &head_text, seal).map_err(failed)?;
        }
        let seq = there.unwrap_or(self.seq);
        let (name, called) = match name {
            None => self.call_by_date(head, seq).map_err(failed)?,
            Some(name) => (name.to_owned(), self.call(name, seq).map_err(failed)?),
        };
        match called {
            Called::Taken => return Err(StoreError::NameTaken { name }),
            // Nothing was written: not even the file's counter of changes moves.
            Called::Already if there.is_some() => {}
            Called::Already | Called::Now => self.work.commit().map_err(failed)?,
        }
        Ok(Saved {
            id,
            was_there: there.is_some(),
            name,
        })
    }

    fn encoded(
        &self,
        encoded: Result<(Vec<u8>, Digest), WireError>,
    ) -> Result<(Vec<u8>, Digest), StoreError> {
        encoded.map_err(|error| StoreError::Io {
            path: self.path.to_owned(),
            what: error.to_string(),
        })
    }

    /// Keeps bytes under their digest, once, and says where.
    fn body(&self, bytes: &[u8], digest: Digest) -> Result<i64, StoreError> {
        let keep = || -> rusqlite::Result<i64> {
            let known = "SELECT id FROM body WHERE digest = ?1";
            let mut known = self.work.prepare_cached(known)?;
            let there = known.query_row([digest.as_bytes()], |row| row.get(0));
            if let Some(id) = there.optional()? {
                return Ok(id);
            }
            let keep = "INSERT INTO body (digest, bytes) VALUES (?1, ?2)";
            self.work
                .prepare_cached(keep)?
                .insert(params![digest.as_bytes(), bytes])
        };
        keep().map_err(|error| StoreError::of(self.path, &error))
    }

    fn insert(&self, row: &Row, body: i64) -> rusqlite::Result<()> {
        let insert =
            "INSERT INTO account (snapshot, account_id, name, body, score, low, high, tier,
             tier_certain, list_tier, list_reason, list_claim, moved, below, excluded,
             value)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
        let hundredths = |score: winnable_model::Score| score.points().hundredths();
        self.work.prepare_cached(insert)?.execute(params![
            self.seq,
            row.account_id,
            row.name,
            body,
            hundredths(row.score),
            hundredths(row.low),
            hundredths(row.high),
            row.tier,
            row.tier_certain,
            row.list_tier,
            row.list_reason,
            row.list_claim,
            row.moved.map(|day| day.to_string()),
            row.below,
            row.excluded,
            row.value.map(|value| value.decimal().to_string()),
        ])?;
        Ok(())
    }

    fn keep(&self, id: Digest, head: &str, seal: Digest) -> rusqlite::Result<()> {
        self.work.execute_batch("RELEASE taking")?;
        let keep = "UPDATE snapshot SET id = ?2, head = ?3, digest = ?4 WHERE seq = ?1";
        let row = params![self.seq, id.as_bytes(), head, seal.as_bytes()];
        self.work.execute(keep, row)?;
        Ok(())
    }

    /// Names a snapshot, unless another has the name.
    fn call(&self, name: &str, seq: i64) -> rusqlite::Result<Called> {
        let named = "SELECT snapshot FROM name WHERE name = ?1";
        let there: Option<i64> = self
            .work
            .query_row(named, [name], |row| row.get(0))
            .optional()?;
        match there {
            None => {
                let keep = "INSERT INTO name (name, snapshot) VALUES (?1, ?2)";
                self.work.execute(keep, params![name, seq])?;
                Ok(Called::Now)
            }
            Some(other) if other == seq => Ok(Called::Already),
            Some(_) => Ok(Called::Taken),
        }
    }

    /// Its as-of date, and a number where another snapshot is called so; the name that it has, where it
    /// has one.
    fn call_by_date(&self, head: &Head, seq: i64) -> rusqlite::Result<(String, Called)> {
        let named = "SELECT name FROM name WHERE snapshot = ?1 ORDER BY name LIMIT 1";
        let there = self.work.query_row(named, [seq], |row| row.get(0));
        if let Some(name) = there.optional()? {
            return Ok((name, Called::Already));
        }
        let date = head.as_of.to_string();
        let numbered = (2_u64..).map(|number| format!("{date}-{number}"));
        for name in std::iter::once(date.clone()).chain(numbered) {
            let called = self.call(&name, seq)?;
            if called != Called::Taken {
                return Ok((name, called));
            }
        }
        Ok((date, Called::Taken))
    }
}

/// What became of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Called {
    /// The snapshot has it now.
    Now,
    /// It had it already.
    Already,
    /// Another snapshot has it.
    Taken,
}

fn seq_of(work: &Transaction<'_>, id: Digest) -> rusqlite::Result<Option<i64>> {
    let known = "SELECT seq FROM snapshot WHERE id = ?1";
    work.query_row(known, [id.as_bytes()], |row| row.get(0))
        .optional()
}

/// The id of a snapshot: of its rows, its model, its as-of date and what else decides its list, the
/// snapshot that it continues among it. What it was computed by, from which files and in which order, is no part of it.
fn id_of(head: &Head, content: Digest) -> Digest {
    let (as_of, sources) = (head.as_of.to_string(), head.sources.join(","));
    let settings = head
        .settings
        .iter()
        .flat_map(|(name, digest)| [name.as_str(), digest.as_str()]);
    let parts = [
        "winnable/snapshot/1",
        &as_of,
        &head.model_sha256,
        if head.model_shipped { "shipped" } else { "" },
        head.currency.code(),
        head.motion.name(),
        head.previous.as_deref().unwrap_or_default(),
        &sources,
    ];
    let content: &[u8] = content.as_bytes();
    let parts = parts.into_iter().chain(settings).map(str::as_bytes);
    Digest::of_parts(parts.chain([content]))
}
