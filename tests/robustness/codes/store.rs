//! E072: the store of snapshots.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::{Case, base, case};
use crate::harness::Folder;

const LOG: &[&str] = &["log"];
const STORE: &str = ".winnable/history.db";

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("W0717", 0, &["score", "--as-of", "2026-01-02"], |f| {
            base(f);
            f.write(
                "accounts.csv",
                "id,name,employees,created\na1,Acme,10,2026-01-02\na2,Beta,20,2026-01-09\n",
            );
        }),
        case("E0720", 2, LOG, |f| {
            taken(f);
            let path = f.path().join(STORE);
            let bytes = std::fs::read(&path).expect("a store");
            std::fs::write(&path, &bytes[..bytes.len() / 2]).expect("half a store");
        }),
        case("E0721", 2, LOG, |f| {
            base(f);
            f.write(STORE, "name,employees\nAcme,10\n");
        }),
        case("E0722", 2, LOG, |f| {
            taken(f)
                .execute_batch("PRAGMA user_version = 99")
                .expect("a later version");
        }),
        case("E0723", 3, &["snapshot"], |f| {
            let db = taken(f);
            db.execute_batch("BEGIN EXCLUSIVE").expect("a lock");
            // Whoever holds it goes on holding it.
            std::mem::forget(db);
        }),
        case("E0724", 2, &["show", "spring"], |f| drop(taken(f))),
        case("E0725", 2, &["snapshot", "first"], |f| {
            drop(taken(f));
            f.write(
                "accounts.csv",
                "id,name,employees,created\na1,Acme,11,2026-01-02\n",
            );
        }),
        case("W0730", 0, LOG, growing),
        case("E0726", 2, &["diff"], base),
        case("W0728", 0, &["snapshot"], |f| {
            accounts_on(f, 20, 2);
            f.run(&["snapshot", "first"]).with_code(0);
            accounts_on(f, 3, 9);
        }),
        case("W0729", 0, &["diff"], |f| {
            accounts_on(f, 3, 2);
            f.run(&["snapshot", "first"]).with_code(0);
            accounts_on(f, 2, 9);
            f.run(&["snapshot", "second"]).with_code(0);
        }),
        case("E0727", 2, &["diff", "first", "first"], |f| {
            let db = taken(f);
            // The text of a model that no version reads, under its own digest.
            let text = "schema = 99\n";
            let digest = Sha256::digest(text.as_bytes());
            let hex: String = db
                .query_row("SELECT lower(hex(?1))", [digest.as_slice()], |row| {
                    row.get(0)
                })
                .expect("digits");
            let former: String = db
                .query_row("SELECT lower(hex(sha256)) FROM model", [], |row| row.get(0))
                .expect("a model");
            db.execute(
                "UPDATE snapshot SET head = replace(head, ?1, ?2)",
                [&former, &hex],
            )
            .expect("a head");
            db.execute_batch("PRAGMA foreign_keys = OFF")
                .expect("freedom");
            db.execute(
                "UPDATE model SET text = ?1, sha256 = ?2",
                (text, digest.as_slice()),
            )
            .expect("a model");
            db.execute("UPDATE snapshot SET model = ?1", [digest.as_slice()])
                .expect("a snapshot");
        }),
    ]
}

/// A project with a snapshot that is called `first`, and its store.
/// Four snapshots of a list that grows by an account each week, of deals of which none is won.
fn growing(folder: &Folder) {
    super::source(
        folder,
        "opportunities",
        "id,account_id,stage,created,close\nd1,a1,Closed Lost,2026-01-02,2026-01-03\n",
    );
    folder.write(
        "accounts.csv",
        "id,name,employees,created\na1,Acme,10,2026-01-02\na2,Beta,20,2026-01-09\n\
         a3,Gamma,10,2026-01-16\na4,Delta,20,2026-01-23\n",
    );
    for day in ["2026-01-04", "2026-01-11", "2026-01-18", "2026-01-25"] {
        folder.run(&["snapshot", "--as-of", day]).with_code(0);
    }
}

fn taken(folder: &Folder) -> Connection {
    base(folder);
    folder.run(&["snapshot", "first"]).with_code(0);
    Connection::open(folder.path().join(STORE)).expect("a store")
}

/// A project of so many accounts that were created on a day of January.
fn accounts_on(folder: &Folder, accounts: u32, day: u32) {
    base(folder);
    let row = |at| format!("a{at},Acme {at},10,2026-01-{day:02}\n");
    let rows: String = (1..=accounts).map(row).collect();
    folder.write(
        "accounts.csv",
        &format!("id,name,employees,created\n{rows}"),
    );
}
