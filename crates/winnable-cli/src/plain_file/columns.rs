//! Which column of a plain file is which field.

use std::borrow::Cow;

use winnable_ingest::{RecordBuf, link_target, link_text};
use winnable_model::text::{data as data_texts, matching as texts};
use winnable_model::{Code, Text, fold, is_blank};

use super::Chunk;

/// The fields that matching knows, by their names, which are headers that are recognised.
pub(super) const FIELDS: [&str; 10] = [
    "id",
    "name",
    "domain",
    "email",
    "phone",
    "address",
    "city",
    "state",
    "postal_code",
    "country",
];

/// The same fields, by their places in [`FIELDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Id,
    Name,
    Domain,
    Email,
    Phone,
    Address,
    City,
    State,
    PostalCode,
    Country,
}

/// Further headers that say the same, for files that nobody prepared; compared without case,
/// spaces and punctuation.
const ALIASES: [(&str, &[&str]); 10] = [
    (
        "id",
        &[
            "recordid",
            "leadid",
            "contactid",
            "accountid",
            "companyid",
            "customerid",
        ],
    ),
    (
        "name",
        &[
            "company",
            "companyname",
            "accountname",
            "companyaccount",
            "organization",
            "organisation",
            "회사명",
            "회사",
            "고객사",
            "고객사명",
            "업체명",
            "상호",
            "거래처명",
        ],
    ),
    (
        "domain",
        &[
            "website",
            "companydomainname",
            "companydomain",
            "url",
            "websiteurl",
            "도메인",
            "홈페이지",
            "웹사이트",
        ],
    ),
    ("email", &["emailaddress", "mail", "이메일", "메일"]),
    (
        "phone",
        &["phonenumber", "telephone", "tel", "전화", "전화번호"],
    ),
    (
        "address",
        &[
            "street",
            "streetaddress",
            "billingstreet",
            "addressline1",
            "주소",
        ],
    ),
    ("city", &["billingcity", "town", "도시", "시군구"]),
    (
        "state",
        &["billingstate", "stateregion", "region", "province", "시도"],
    ),
    (
        "postal_code",
        &[
            "postalcode",
            "zip",
            "zipcode",
            "postcode",
            "billingpostalcode",
            "우편번호",
        ],
    ),
    (
        "country",
        &["billingcountry", "countryregion", "국가", "나라"],
    ),
];

/// Headers of a company that stand before `name` where a file has both: then the name is a person's.
const COMPANY: [&str; 5] = ["company", "companyname", "companyaccount", "회사명", "회사"];

/// The longest way to write nothing in ASCII, such as `undefined`.
const LONGEST_BLANK: usize = 9;

/// One entry of `--columns`: a field, its header, and the file it is for where it is for one alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ColumnEntry {
    pub(crate) side: Option<&'static str>,
    field: &'static str,
    pub(crate) header: String,
}

impl ColumnEntry {
    /// Whether it is for a file of this kind.
    pub(crate) fn is_for(&self, kind: &str) -> bool {
        self.side.is_none_or(|side| side == kind)
    }
}

/// Reads `--columns field=HEADER,…`; `records.` or `accounts.` before a field names the file.
pub(crate) fn parse_columns(text: &str) -> Result<Vec<ColumnEntry>, Text> {
    let mut entries: Vec<ColumnEntry> = Vec::new();
    for part in text.split(',') {
        let Some((field, header)) = part.split_once('=') else {
            // A header may hold a comma: what has no `=` goes on with the one before.
            match entries.last_mut() {
                Some(last) if !part.trim().is_empty() => {
                    last.header.push(',');
                    last.header.push_str(part);
                    continue;
                }
                _ => return Err(texts::bad_columns(part, &FIELDS.join(", "))),
            }
        };
        let (side, field) = match field.trim().split_once('.') {
            Some(("records", field)) => (Some("records"), field),
            Some(("accounts", field)) => (Some("accounts"), field),
            _ => (None, field.trim()),
        };
        let known = FIELDS.iter().find(|known| **known == field);
        let (Some(field), false) = (known, header.trim().is_empty()) else {
            return Err(texts::bad_columns(part, &FIELDS.join(", ")));
        };
        entries.push(ColumnEntry {
            side,
            field,
            header: header.trim().to_owned(),
        });
    }
    Ok(entries)
}

/// Where each field stands in the rows of a file.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    at: [Option<usize>; FIELDS.len()],
    headers: Vec<String>,
}

impl Columns {
    /// Finds the fields among headers: as `--columns` says, then by their names.
    pub(super) fn find(
        headers: &[String],
        kind: &'static str,
        entries: &[ColumnEntry],
    ) -> Result<Self, Text> {
        let squeezed: Vec<String> = headers.iter().map(|header| squeeze(header)).collect();
        let mut columns = Self {
            at: [None; FIELDS.len()],
            headers: headers.to_vec(),
        };
        for (field, at) in FIELDS.iter().zip(&mut columns.at) {
            let stated = entries
                .iter()
                .filter(|entry| entry.field == *field && entry.is_for(kind))
                .find_map(|entry| headers.iter().position(|header| *header == entry.header));
            *at = stated.or_else(|| by_name(field, &squeezed));
        }
        let shown = headers.join(", ");
        if columns.at[0].is_none() {
            return Err(texts::no_id_column(&shown));
        }
        if columns.at.iter().skip(1).take(5).all(Option::is_none) {
            return Err(texts::no_company_column(&shown));
        }
        Ok(columns)
    }

    /// The fields and the headers they are read from.
    pub(crate) fn used(&self) -> String {
        let used = FIELDS.iter().zip(&self.at).filter_map(|(field, at)| {
            let header = self.headers.get((*at)?)?;
            Some(if header == field {
                header.clone()
            } else {
                format!("{field}={header}")
            })
        });
        used.collect::<Vec<_>>().join(", ")
    }

    /// Takes the fields of a record. One without an id, or with one that lost its digits, is not taken.
    pub(super) fn read(&self, record: &RecordBuf, into: &mut Chunk) -> Result<(), (Code, Text)> {
        let cell = |(index, at): (usize, &Option<usize>)| {
            let cell = at.and_then(|at| record.get(at)).unwrap_or_default().trim();
            let cell = if index == Field::Domain as usize {
                link_target(cell)
            } else {
                link_text(cell)
            };
            // No word for nothing is as long as that, and most cells are.
            let is_long = cell.len() > LONGEST_BLANK && cell.is_ascii();
            if !is_long && is_blank(&cell) {
                Cow::Borrowed("")
            } else {
                cell
            }
        };
        if cell((0, &self.at[0])).is_empty() {
            return Err((Code::E0401, data_texts::required_blank("id")));
        }
        if let Some(refused) = self.at[0].and_then(|id| record.lost_digits(id)) {
            return Err(refused);
        }
        into.push(self.at.iter().enumerate().map(cell));
        Ok(())
    }
}

fn by_name(field: &str, headers: &[String]) -> Option<usize> {
    let position = |wanted: &str| headers.iter().position(|header| header == wanted);
    let aliases = ALIASES
        .iter()
        .find(|(of, _)| *of == field)
        .map_or(&[] as &[&str], |(_, aliases)| aliases);
    let own = || position(&squeeze(field));
    let company = || COMPANY.iter().find_map(|header| position(header));
    let first = if field == "name" { company() } else { None };
    first
        .or_else(own)
        .or_else(|| aliases.iter().find_map(|alias| position(alias)))
}

/// A header as it is compared: letters and digits alone.
fn squeeze(header: &str) -> String {
    fold(header)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests;
