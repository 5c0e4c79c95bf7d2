//! Opening a store: what it is, which version, and whether it is sound.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::{APPLICATION_ID, Store, StoreError, VERSION};

/// How long another program may write before we give up.
const PATIENCE: Duration = Duration::from_secs(5);

/// Tables of each version, in the order in which they came; the first makes an empty file a store.
const MIGRATIONS: &[&str] = &[include_str!("schema.sql")];

impl Store {
    /// Opens a store to read it. Nothing is ever written, but that a snapshot which a program was killed
    /// in the middle of is taken back first.
    ///
    /// # Errors
    /// [`StoreError`] where there is none, or it is not sound.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing {
                path: path.to_owned(),
            });
        }
        let flags = if journal_path(path).exists() {
            OpenFlags::SQLITE_OPEN_READ_WRITE
        } else {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        };
        let store = Self::connect(path, flags)?;
        match store.version()? {
            VERSION => Ok(store),
            // The first snapshot was begun and never written.
            0 => Err(StoreError::Missing {
                path: path.to_owned(),
            }),
            found if found > VERSION => Err(store.newer(found)),
            // One that is older is read when it was brought up to date by a command that writes.
            _ => Err(StoreError::Foreign {
                path: path.to_owned(),
            }),
        }
    }

    /// Opens a store to write to it; an empty or absent file becomes one. An older store is copied to
    /// `NAME.bak-vN` before its tables are changed.
    ///
    /// # Errors
    /// [`StoreError`] where it is not sound: it is left as it is then.
    pub fn open_to_write(path: &Path) -> Result<Self, StoreError> {
        Self::with_migrations(path, MIGRATIONS)
    }

    pub(super) fn with_migrations(path: &Path, migrations: &[&str]) -> Result<Self, StoreError> {
        let version = i32::try_from(migrations.len()).unwrap_or(i32::MAX);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut store = Self::connect(path, flags)?;
        let found = store.version()?;
        if found > version {
            return Err(store.newer(found));
        }
        store.check()?;
        if found < version {
            store.migrate(found, migrations)?;
        }
        Ok(store)
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Self, StoreError> {
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)
            .map_err(|error| StoreError::of(path, &error))?;
        let store = Self {
            path: path.to_owned(),
            db,
        };
        let settle = || -> rusqlite::Result<()> {
            store.db.busy_timeout(PATIENCE)?;
            // What a file says cannot make this program run code, and cells that cannot be are found.
            store.db.pragma_update(None, "trusted_schema", false)?;
            store.db.pragma_update(None, "cell_size_check", true)?;
            store.db.pragma_update(None, "foreign_keys", true)?;
            // A journal beside the file needs no shared memory, which folders on a network lack.
            store.db.pragma_update(None, "synchronous", "FULL")?;
            store.db.pragma_update(None, "cache_size", -CACHE_KIB)
        };
        settle().map_err(|error| store.error(&error))?;
        Ok(store)
    }

    /// The version of the tables: 0 of an empty file.
    fn version(&self) -> Result<i32, StoreError> {
        let read = || -> rusqlite::Result<(i32, i32, i64)> {
            // In one transaction: another program may be making a store of the file just now, and one
            // without a version that has pages already would be none of ours.
            let one = self.db.unchecked_transaction()?;
            let application = one.pragma_query_value(None, "application_id", |row| row.get(0))?;
            let version = one.pragma_query_value(None, "user_version", |row| row.get(0))?;
            let pages = one.pragma_query_value(None, "page_count", |row| row.get(0))?;
            Ok((application, version, pages))
        };
        match read().map_err(|error| self.error(&error))? {
            (APPLICATION_ID, version @ 1.., _) => Ok(version),
            (0, 0, 0) => Ok(0),
            _ => Err(StoreError::Foreign {
                path: self.path.clone(),
            }),
        }
    }

    fn newer(&self, found: i32) -> StoreError {
        StoreError::Newer {
            path: self.path.clone(),
            found,
            known: VERSION,
        }
    }

    /// Whether SQLite finds every page sound.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with what it found first.
    pub fn check(&self) -> Result<(), StoreError> {
        let found: Result<String, _> = self
            .db
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0));
        match found {
            Ok(found) if found == "ok" => Ok(()),
            Ok(what) => Err(self.damaged(what)),
            Err(error) => Err(self.error(&error)),
        }
    }

    /// Brings the tables up to date in one transaction, after a copy of what there was.
    fn migrate(&mut self, found: i32, migrations: &[&str]) -> Result<(), StoreError> {
        if found > 0 {
            self.back_up(found)?;
        }
        let path = self.path.clone();
        let done = usize::try_from(found).unwrap_or_default();
        let version = i32::try_from(migrations.len()).unwrap_or(i32::MAX);
        let mut change = || -> rusqlite::Result<()> {
            let change = self
                .db
                .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            // Another program may have been quicker while we waited.
            let now: i32 = change.pragma_query_value(None, "user_version", |row| row.get(0))?;
            if now == found {
                for migration in migrations.iter().skip(done) {
                    change.execute_batch(migration)?;
                }
                change.pragma_update(None, "application_id", APPLICATION_ID)?;
                change.pragma_update(None, "user_version", version)?;
            }
            change.commit()
        };
        change().map_err(|error| StoreError::of(&path, &error))
    }

    /// Copies the store as it is to `NAME.bak-vN`, unless that copy is there already.
    fn back_up(&self, version: i32) -> Result<(), StoreError> {
        let copy = backup_path(&self.path, version);
        if copy.exists() {
            return Ok(());
        }
        let copied = self.db.backup("main", &copy, None::<fn(_)>);
        copied.map_err(|error| StoreError::of(&copy, &error))
    }

    /// The copies that were made of the store before its tables were changed, oldest first.
    pub fn backups(path: &Path) -> Vec<PathBuf> {
        let copies = (1..VERSION.max(2)).map(|version| backup_path(path, version));
        copies.filter(|copy| copy.is_file()).collect()
    }

    pub(super) fn error(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::of(&self.path, error)
    }

    pub(super) fn damaged(&self, what: impl Into<String>) -> StoreError {
        StoreError::Damaged {
            path: self.path.clone(),
            what: what.into(),
        }
    }
}

/// Pages that are held in memory: enough for the digests of a million accounts.
const CACHE_KIB: i64 = 128 * 1024;

/// What SQLite writes beside a store until a change of it is whole.
fn journal_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

fn backup_path(path: &Path, version: i32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".bak-v{version}"));
    name.into()
}
