//! `cargo xtask load`: a made-up project of any size, the same bytes for the same words.
//!
//! Sizes are what is measured with it, not truth: values are drawn evenly from short lists, and how often a
//! person is touched has a heavy tail, as in real exports.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// How much of everything.
#[derive(Debug, PartialEq, Eq)]
struct Size {
    accounts: u64,
    people: u64,
    events: u64,
    deals: u64,
    seed: u64,
    out: PathBuf,
}

/// Writes the project that the words ask for.
pub(crate) fn run(words: &[&str]) -> Result<(), String> {
    let size = read(words)?;
    fs::create_dir_all(size.out.join("data")).map_err(|error| error.to_string())?;
    let tables: [(&str, Table); 5] = [
        ("winnable.toml", project),
        ("data/accounts.csv", accounts),
        ("data/people.csv", people),
        ("data/events.csv", events),
        ("data/opportunities.csv", deals),
    ];
    for (name, table) in tables {
        let path = size.out.join(name);
        write(&path, |out| table(&size, out))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

type Table = fn(&Size, &mut dyn std::io::Write) -> std::io::Result<()>;

fn read(words: &[&str]) -> Result<Size, String> {
    let mut size = Size {
        accounts: 200_000,
        people: 2_000_000,
        events: 20_000_000,
        deals: 40_000,
        seed: 1,
        out: PathBuf::from("target/load"),
    };
    let mut pairs = words.chunks_exact(2);
    for pair in &mut pairs {
        let [name, value] = pair else { continue };
        if *name == "--out" {
            size.out = PathBuf::from(value);
            continue;
        }
        let number = value
            .parse()
            .map_err(|_| format!("{name}: `{value}` is no number"))?;
        match *name {
            "--accounts" => size.accounts = number,
            "--people" => size.people = number,
            "--events" => size.events = number,
            "--opportunities" => size.deals = number,
            "--seed" => size.seed = number,
            _ => return Err(format!("`{name}` is no word of `load`")),
        }
    }
    match pairs.remainder() {
        [] if size.accounts > 0 && size.people > 0 => Ok(size),
        [] => Err("`load` needs at least one account and one person".to_owned()),
        [word, ..] => Err(format!("`{word}` has no value")),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "scratch that is made anew, and no user's file"
)]
fn write(
    path: &Path,
    table: impl Fn(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    table(&mut out)?;
    out.flush()
}

/// A stream of numbers that is decided by its seed and name alone (splitmix64: Steele, Lea and Flood 2014).
struct Draw(u64);

impl Draw {
    fn new(seed: u64, stream: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (stream << 56))
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, all equally likely but for one part in 2⁶⁴.
    fn below(&mut self, end: u64) -> u64 {
        scaled(self.bits(), end)
    }

    /// A number below `end` that is mostly small: the product of three even draws.
    fn skewed(&mut self, end: u64) -> u64 {
        let twice = scaled(self.bits(), self.bits());
        scaled(scaled(twice, self.bits()), end)
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let at = self.below(words.len() as u64);
        usize::try_from(at)
            .ok()
            .and_then(|at| words.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// A day of the 26 months from 2024-09-01 on, of days 1 to 28, as `2025-04-09`.
    fn day(&mut self) -> String {
        let day = self.below(728);
        let (month, day) = (day / 28, day % 28 + 1);
        let month = month + 8;
        format!("{}-{:02}-{day:02}", 2024 + month / 12, month % 12 + 1)
    }
}

/// `of` times `part` / 2⁶⁴.
fn scaled(part: u64, of: u64) -> u64 {
    let product = u128::from(part) * u128::from(of);
    u64::try_from(product >> 64).unwrap_or(u64::MAX)
}

const INDUSTRIES: [&str; 8] = [
    "Software",
    "Banking",
    "Insurance",
    "Manufacturing",
    "Retail",
    "Healthcare",
    "Education",
    "Logistics",
];
const COUNTRIES: [&str; 5] = ["US", "KR", "DE", "GB", "JP"];
const STARTS: [&str; 20] = [
    "Ald", "Bren", "Cor", "Dal", "Est", "Far", "Gal", "Hol", "Ive", "Jor", "Kel", "Lor", "Mar",
    "Nor", "Osp", "Pel", "Quin", "Ros", "Sal", "Tor",
];
const ENDS: [&str; 16] = [
    "wick", "more", "field", "ton", "by", "haven", "stead", "ford", "mere", "gate", "wood", "dale",
    "port", "ridge", "crest", "brook",
];
const FORMS: [&str; 5] = ["Inc", "Ltd", "GmbH", "Corp", "LLC"];
const TITLES: [&str; 10] = [
    "CEO",
    "CTO",
    "VP Engineering",
    "Head of Procurement",
    "IT Director",
    "Security Manager",
    "Data Analyst",
    "Software Engineer",
    "Marketing Manager",
    "Consultant",
];
const CHANNELS: [&str; 8] = [
    "email_open",
    "email_click",
    "web_visit",
    "web_visit",
    "pricing_page",
    "content_download",
    "webinar",
    "meeting",
];
const STAGES: [&str; 5] = [
    "Qualification",
    "Proposal",
    "Negotiation",
    "Closed Won",
    "Closed Lost",
];

/// Two syllables by the account's number and the number itself, so that no two names are one.
fn name(account: u64) -> String {
    let mut letters = String::new();
    let _ = write!(
        letters,
        "{}{}",
        Draw::new(account, 9).of(&STARTS),
        Draw::new(account, 10).of(&ENDS)
    );
    let mut rest = account;
    letters.push(' ');
    for place in 0..4 {
        let letter = u8::try_from(rest % 26).unwrap_or_default();
        letters.push(char::from(if place == 0 { b'A' } else { b'a' } + letter));
        rest /= 26;
    }
    letters
}

fn domain(account: u64) -> String {
    format!("{}.example", name(account).to_lowercase().replace(' ', "-"))
}

fn accounts(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut draw = Draw::new(size.seed, 1);
    writeln!(
        out,
        "Account Id,Account Name,Website,Industry,Employees,Country,Growth,Budget Confirmed,Created"
    )?;
    for account in 0..size.accounts {
        writeln!(
            out,
            "A{account:08},{} {},{},{},{},{},{},{},{}",
            name(account),
            draw.of(&FORMS),
            domain(account),
            draw.of(&INDUSTRIES),
            10 + draw.skewed(20_000),
            draw.of(&COUNTRIES),
            draw.below(60),
            draw.of(&["true", "false", ""]),
            draw.day(),
        )?;
    }
    Ok(())
}

fn people(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut draw = Draw::new(size.seed, 2);
    writeln!(out, "Person Id,Account Id,Email,Title,Created")?;
    for person in 0..size.people {
        let account = draw.below(size.accounts);
        writeln!(
            out,
            "P{person:09},A{account:08},p{person}@{},{},{}",
            domain(account),
            draw.of(&TITLES),
            draw.day(),
        )?;
    }
    Ok(())
}

fn events(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut draw = Draw::new(size.seed, 3);
    writeln!(out, "Day,Person Id,Channel")?;
    for _ in 0..size.events {
        writeln!(
            out,
            "{},P{:09},{}",
            draw.day(),
            draw.skewed(size.people),
            draw.of(&CHANNELS),
        )?;
    }
    Ok(())
}

fn deals(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut draw = Draw::new(size.seed, 4);
    writeln!(
        out,
        "Opportunity Id,Account Id,Stage,Amount,Created,Close Date"
    )?;
    for deal in 0..size.deals {
        let stage = draw.of(&STAGES);
        let (one, other) = (draw.day(), draw.day());
        let closed = stage.starts_with("Closed");
        writeln!(
            out,
            "D{deal:08},A{:08},{stage},{}.00,{},{}",
            draw.below(size.accounts),
            1_000 + draw.skewed(500_000),
            (&one).min(&other),
            if closed {
                (&one).max(&other)
            } else {
                "2026-12-31"
            },
        )?;
    }
    Ok(())
}

fn project(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(
        out,
        "# Made by `cargo xtask load`: {} accounts, {} people, {} events, {} opportunities, seed {}.",
        size.accounts, size.people, size.events, size.deals, size.seed
    )?;
    out.write_all(include_bytes!("load/winnable.toml"))
}

#[cfg(test)]
mod tests;
