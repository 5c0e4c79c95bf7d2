//! Decisions in JSON: schema `winnable/match/1`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_match::{Comparison, Level, Line, Outcome, Waterfall};
use winnable_model::{Diagnostic, Lang};

use super::{MatchLine, MatchSummary};
use crate::json::{DiagnosticJson, InputJson, warnings_json};

#[derive(Serialize)]
struct RowJson<'a> {
    record_id: &'a str,
    kind: &'a str,
    outcome: Outcome,
    account_id: Option<&'a str>,
    candidate_id: Option<&'a str>,
    runner_up_id: Option<&'a str>,
    code: &'static str,
    weight: i32,
    runner_up_weight: Option<i32>,
    company: Option<&'a str>,
    evidence: Vec<EvidenceJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<LinkJson<'a>>,
}

#[derive(Serialize)]
struct LinkJson<'a> {
    status: &'static str,
    linked_id: Option<&'a str>,
    evidence_id: Option<&'a str>,
}

/// A line of a waterfall in JSON.
#[derive(Serialize)]
pub(super) struct EvidenceJson {
    comparison: Comparison,
    level: Level,
    weight: i32,
}

/// The lines of a waterfall in JSON.
pub(super) fn evidence(waterfall: Option<&Waterfall>) -> Vec<EvidenceJson> {
    let of = |line: Line| EvidenceJson {
        comparison: line.comparison,
        level: line.level,
        weight: line.weight.hundredths(),
    };
    waterfall.map_or_else(Vec::new, |lines| lines.lines().map(of).collect())
}

/// Writes one record as a JSON object, without a line end.
///
/// # Errors
/// Those of the writer.
pub fn match_json_row(out: &mut dyn Write, line: &MatchLine<'_>) -> io::Result<()> {
    let row = RowJson {
        record_id: line.record_id,
        kind: line.kind,
        outcome: line.outcome(),
        account_id: line.account.map(|account| account.id),
        candidate_id: line.candidate.map(|account| account.id),
        runner_up_id: line.runner_up.map(|account| account.id),
        code: line.code.name(),
        weight: line.weight.hundredths(),
        runner_up_weight: line
            .runner_up_weight
            .map(winnable_match::Weight::hundredths),
        company: Some(line.company).filter(|company| !company.is_empty()),
        evidence: evidence(line.waterfall),
        link: line.link.map(|link| LinkJson {
            status: link.status.name(),
            linked_id: link.linked.map(|account| account.id),
            evidence_id: link.evidence.map(|account| account.id),
        }),
    };
    serde_json::to_writer(out, &row).map_err(io::Error::from)
}

/// A document in the making: rows are written as they are decided, counts come last.
#[derive(Debug, Default)]
pub struct MatchJson {
    has_rows: bool,
}

#[derive(Serialize)]
struct SummaryJson<'a> {
    accounts: u64,
    /// How many of them were made of e-mail domains.
    derived: u64,
    records: u64,
    matched: u64,
    review: u64,
    unmatched: u64,
    codes: BTreeMap<&'static str, u64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    links: BTreeMap<&'static str, u64>,
    overrides: u64,
    inputs: Vec<InputJson<'a>>,
}

impl MatchJson {
    /// Writes the head of a document.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn begin(out: &mut dyn Write, engine: &str) -> io::Result<Self> {
        write!(
            out,
            "{{\n  \"schema\": \"winnable/match/1\",\n  \"engine\": \"{engine}\",\n  \"unit\": \"hundredths of a bit\",\n  \"rows\": ["
        )?;
        Ok(Self::default())
    }

    /// Writes rows that were made by [`match_json_row`], one a line.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn rows(&mut self, out: &mut dyn Write, rows: &[u8]) -> io::Result<()> {
        for row in rows
            .split(|byte| *byte == b'\n')
            .filter(|row| !row.is_empty())
        {
            out.write_all(if self.has_rows { b",\n    " } else { b"\n    " })?;
            out.write_all(row)?;
            self.has_rows = true;
        }
        Ok(())
    }

    /// Writes what stands behind the rows: counts and warnings.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn end(
        self,
        out: &mut dyn Write,
        summary: &MatchSummary,
        warnings: &[Diagnostic],
        lang: Lang,
    ) -> io::Result<()> {
        let counts = SummaryJson {
            accounts: summary.accounts,
            derived: summary.derived,
            records: summary.records(),
            matched: summary.of(Outcome::Matched),
            review: summary.of(Outcome::Review),
            unmatched: summary.of(Outcome::Unmatched),
            codes: summary
                .codes
                .iter()
                .map(|((_, code), count)| (code.name(), *count))
                .collect(),
            links: summary
                .links
                .iter()
                .map(|(status, count)| (status.name(), *count))
                .collect(),
            overrides: summary.overrides,
            inputs: summary.inputs.iter().map(InputJson::new).collect(),
        };
        out.write_all(if self.has_rows { b"\n  ],\n" } else { b"],\n" })?;
        out.write_all(b"  \"summary\": ")?;
        serde_json::to_writer(&mut *out, &counts)?;
        out.write_all(b",\n  \"warnings\": ")?;
        let warnings: Vec<DiagnosticJson<'_>> = warnings_json(warnings, lang);
        serde_json::to_writer(&mut *out, &warnings)?;
        out.write_all(b"\n}\n")
    }
}
