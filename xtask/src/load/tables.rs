//! The tables of a made-up project.

use std::fmt::Write as _;

use super::Size;
use super::draw::Draw;

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
pub(super) fn name(account: u64) -> String {
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

pub(super) fn domain(account: u64) -> String {
    format!("{}.example", name(account).to_lowercase().replace(' ', "-"))
}

pub(super) fn accounts(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
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

pub(super) fn people(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
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

pub(super) fn events(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
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

pub(super) fn deals(size: &Size, out: &mut dyn std::io::Write) -> std::io::Result<()> {
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
