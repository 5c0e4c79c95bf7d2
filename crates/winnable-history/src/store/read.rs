//! Reading snapshots back, every byte compared with its digest.

use std::collections::HashSet;

use rusqlite::{OptionalExtension as _, params};
use winnable_model::{Points, Score};

use super::seal::Seal;
use super::{Store, StoreError};
use crate::{Digest, Dossier, Exact, Head, Loose, Row, Snapshot};

/// The columns of a snapshot, in the order in which they are read.
const SNAPSHOT: &str = "SELECT seq, id, head FROM snapshot";

/// Those of a row.
const ROW: &str =
    "SELECT account_id, name, digest, score, low, high, tier, tier_certain, list_tier,
    list_reason, list_claim, moved, below, excluded, value FROM account JOIN body ON body.id = account.body";

impl Store {
    /// Every snapshot, in the order in which they were taken.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where one cannot be read.
    pub fn snapshots(&self) -> Result<Vec<Snapshot>, StoreError> {
        let all = format!("{SNAPSHOT} ORDER BY seq");
        let mut found = self.db.prepare(&all).map_err(|error| self.error(&error))?;
        let raw = found
            .query_map([], |row| {
                Ok((
                    row.get(0)?,
                    row.get::<_, Vec<u8>>(1)?,
                    row.get::<_, String>(2)?,
                ))
            })
            .and_then(Iterator::collect::<Result<Vec<(i64, _, _)>, _>>)
            .map_err(|error| self.error(&error))?;
        let mut snapshots = Vec::with_capacity(raw.len());
        for (seq, id, head) in raw {
            let id = Digest::from_bytes(&id);
            let head = serde_json::from_str::<Head>(&head);
            let (Some(id), Ok(head)) = (id, head) else {
                return Err(self.damaged(format!("the head of snapshot {seq} cannot be read")));
            };
            snapshots.push(Snapshot {
                id,
                seq,
                names: self.names(seq)?,
                head,
            });
        }
        Ok(snapshots)
    }

    fn names(&self, seq: i64) -> Result<Vec<String>, StoreError> {
        let names = "SELECT name FROM name WHERE snapshot = ?1 ORDER BY name";
        let mut names = self
            .db
            .prepare_cached(names)
            .map_err(|error| self.error(&error))?;
        let names = names.query_map([seq], |row| row.get(0));
        names
            .and_then(Iterator::collect)
            .map_err(|error| self.error(&error))
    }

    /// The text of a snapshot's model.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not the one that the snapshot was taken with.
    pub fn model(&self, snapshot: &Snapshot) -> Result<String, StoreError> {
        let text = "SELECT text FROM model JOIN snapshot ON model = sha256 WHERE seq = ?1";
        let text: Option<String> = self
            .db
            .query_row(text, [snapshot.seq], |row| row.get(0))
            .optional()
            .map_err(|error| self.error(&error))?;
        text.filter(|text| Digest::of(text.as_bytes()).to_string() == snapshot.head.model_sha256)
            .ok_or_else(|| {
                self.damaged(format!("the model of snapshot {} is another", snapshot.seq))
            })
    }

    /// The accounts of a snapshot, in the order of their keys.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where they are not those that were written.
    pub fn rows(&self, snapshot: &Snapshot) -> Result<Vec<Row>, StoreError> {
        let of = format!("{ROW} WHERE snapshot = ?1 ORDER BY account_id");
        let read = || -> rusqlite::Result<Option<Vec<Row>>> {
            let mut read = self.db.prepare(&of)?;
            let mut read = read.query([snapshot.seq])?;
            let mut rows = Vec::new();
            while let Some(row) = read.next()? {
                let Some(row) = read_row(row)? else {
                    return Ok(None);
                };
                rows.push(row);
            }
            Ok(Some(rows))
        };
        let rows = read().map_err(|error| self.error(&error))?;
        let damaged = || {
            self.damaged(format!(
                "rows of snapshot {} are not as written",
                snapshot.seq
            ))
        };
        let rows = rows.ok_or_else(damaged)?;
        let mut seal = Seal::default();
        for row in &rows {
            seal.row(row);
        }
        for (bucket, digest) in self.buckets(snapshot)? {
            seal.loose(bucket, digest);
        }
        let kept: (String, Vec<u8>) = self
            .db
            .query_row(
                "SELECT head, digest FROM snapshot WHERE seq = ?1",
                [snapshot.seq],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .map_err(|error| self.error(&error))?;
        if seal.sealed(&kept.0).as_bytes().as_slice() != kept.1 {
            return Err(damaged());
        }
        Ok(rows)
    }

    /// The dossier of a digest.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where there is none, or its bytes are others.
    pub fn dossier(&self, digest: Digest) -> Result<Dossier, StoreError> {
        Dossier::decode(&self.body(digest)?).map_err(|error| self.damaged(error.to_string()))
    }

    /// The rows of a snapshot that are on no account.
    ///
    /// # Errors
    /// As [`Store::dossier`].
    pub fn loose(&self, snapshot: &Snapshot) -> Result<Vec<Loose>, StoreError> {
        let buckets = self.buckets(snapshot)?.into_iter();
        buckets
            .map(|(_, digest)| {
                Loose::decode(&self.body(digest)?).map_err(|error| self.damaged(error.to_string()))
            })
            .collect()
    }

    fn buckets(&self, snapshot: &Snapshot) -> Result<Vec<(u8, Digest)>, StoreError> {
        let of = "SELECT bucket, digest FROM loose JOIN body ON body.id = loose.body
             WHERE snapshot = ?1 ORDER BY bucket";
        let mut read = self.db.prepare(of).map_err(|error| self.error(&error))?;
        let raw = read
            .query_map([snapshot.seq], |row| {
                Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?))
            })
            .and_then(Iterator::collect::<Result<Vec<(u8, _)>, _>>)
            .map_err(|error| self.error(&error))?;
        raw.into_iter()
            .map(|(bucket, digest)| {
                let digest = Digest::from_bytes(&digest);
                digest
                    .map(|digest| (bucket, digest))
                    .ok_or_else(|| self.damaged("a short digest"))
            })
            .collect()
    }

    /// Reads all that is kept and compares it with its digests: whatever a later reading would refuse is
    /// refused here. It takes as long as reading the whole file.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with what it found first.
    pub fn examine(&self) -> Result<(), StoreError> {
        self.check()?;
        // What did not change is kept once, and is read once.
        let mut read = HashSet::new();
        for snapshot in self.snapshots()? {
            self.model(&snapshot)?;
            for row in self.rows(&snapshot)? {
                if read.insert(row.dossier) {
                    self.dossier(row.dossier)?;
                }
            }
            self.loose(&snapshot)?;
        }
        Ok(())
    }

    fn body(&self, digest: Digest) -> Result<Vec<u8>, StoreError> {
        let body = "SELECT bytes FROM body WHERE digest = ?1";
        let bytes: Option<Vec<u8>> = self
            .db
            .prepare_cached(body)
            .and_then(|mut body| {
                body.query_row(params![digest.as_bytes()], |row| row.get(0))
                    .optional()
            })
            .map_err(|error| self.error(&error))?;
        match bytes {
            Some(bytes) if Digest::of(&bytes) == digest => Ok(bytes),
            Some(_) => Err(self.damaged(format!("the bytes under {digest} are others"))),
            None => Err(self.damaged(format!("there is nothing under {digest}"))),
        }
    }
}

/// A row; `None` where it holds what no writer wrote.
fn read_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Row>> {
    let digest: Vec<u8> = row.get(2)?;
    let score = |at: usize| -> rusqlite::Result<Score> {
        Ok(Score::saturating(Points::from_hundredths(row.get(at)?)))
    };
    let value: Option<String> = row.get(14)?;
    let value: Option<Option<rust_decimal::Decimal>> = value.map(|value| value.parse().ok());
    let moved: Option<String> = row.get(11)?;
    let moved: Option<Option<chrono::NaiveDate>> = moved.map(|day| day.parse().ok());
    let unread = value == Some(None) || moved == Some(None);
    let (Some(dossier), false) = (Digest::from_bytes(&digest), unread) else {
        return Ok(None);
    };
    Ok(Some(Row {
        account_id: row.get(0)?,
        name: row.get(1)?,
        dossier,
        score: score(3)?,
        low: score(4)?,
        high: score(5)?,
        tier: row.get(6)?,
        tier_certain: row.get(7)?,
        list_tier: row.get(8)?,
        list_reason: row.get(9)?,
        list_claim: row.get(10)?,
        moved: moved.flatten(),
        below: row.get(12)?,
        excluded: row.get(13)?,
        value: value.flatten().map(Exact::from),
    }))
}
