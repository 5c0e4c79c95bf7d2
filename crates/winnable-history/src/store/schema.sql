CREATE TABLE model (
    sha256 BLOB PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT;

-- What is kept of accounts, once for all snapshots in which it is the same.
CREATE TABLE body (
    id     INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE snapshot (
    seq    INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    model  BLOB NOT NULL REFERENCES model,
    head   TEXT NOT NULL,
    -- Of the head and all rows below, so that a changed byte is found.
    digest BLOB NOT NULL
) STRICT;

CREATE TABLE name (
    name     TEXT PRIMARY KEY,
    snapshot INTEGER NOT NULL REFERENCES snapshot
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    snapshot     INTEGER NOT NULL REFERENCES snapshot,
    account_id   TEXT NOT NULL,
    name         TEXT NOT NULL,
    body         INTEGER NOT NULL REFERENCES body,
    score        INTEGER NOT NULL,
    low          INTEGER NOT NULL,
    high         INTEGER NOT NULL,
    tier         TEXT,
    tier_certain INTEGER NOT NULL,
    list_tier    TEXT,
    list_reason  TEXT,
    list_claim   TEXT,
    -- The day on which the list tier changed last, and for how many snapshots the score was below it.
    moved        TEXT,
    below        INTEGER NOT NULL,
    excluded     TEXT,
    value        TEXT,
    PRIMARY KEY (snapshot, account_id)
) STRICT, WITHOUT ROWID;

-- Rows on no account, by the first byte of their keys.
CREATE TABLE loose (
    snapshot INTEGER NOT NULL REFERENCES snapshot,
    bucket   INTEGER NOT NULL,
    body     INTEGER NOT NULL REFERENCES body,
    PRIMARY KEY (snapshot, bucket)
) STRICT, WITHOUT ROWID;
