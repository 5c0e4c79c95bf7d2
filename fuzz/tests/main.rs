//! Whatever the bytes are, readers neither panic nor lose a row.

mod alphabet;
mod condition;
mod date;
mod dossier;
mod email;
mod ingest;
mod model;
mod money;
mod mutated;
mod name;
mod scanner;
mod table;
