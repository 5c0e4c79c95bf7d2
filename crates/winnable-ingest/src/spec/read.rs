//! Reading a `[[source]]` section: every mistake in one pass.

use winnable_model::document::Section;
use winnable_model::text::data as texts;
use winnable_model::{AmountBasis, Currency, DecimalMark, Diagnostics, FactCatalogue, Text};

use super::columns::Mapping;
use super::{SourceSpec, table};
use crate::date::DateOrder;
use crate::field::EntityKind;
use crate::read_as::ReadAs;
use crate::scan::Delimiter;
use crate::text_encoding::TextEncoding;

impl SourceSpec {
    /// Reads a `[[source]]` section and declares its custom facts.
    ///
    /// `None` when the section cannot be used; every reason is in `out` then, and so is every
    /// mistake of a section that can. Keys that the section does not have are reported by
    /// [`Section::refuse_unknown_keys`], which the reader of the list of sections has called.
    pub fn read(
        section: &Section<'_>,
        catalogue: &mut FactCatalogue,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let mut mistakes = Diagnostics::new();
        let spec = read(section, catalogue, &mut mistakes);
        let usable = !mistakes.has_errors();
        out.extend(mistakes);
        spec.filter(|_| usable)
    }
}

fn read(
    section: &Section<'_>,
    catalogue: &mut FactCatalogue,
    out: &mut Diagnostics,
) -> Option<SourceSpec> {
    let kind = section.word("kind", &EntityKind::NAMES, out);
    let paths = paths(section, out);
    let dialect = section.word("dialect", &table::DIALECTS, out);
    let read_as = read_as(section, out);
    let date_order = section.word("date_order", &table::DATE_ORDERS, out);
    let decimal = section.word("decimal", &table::DECIMALS, out);
    let currency = currency(section, out);
    // Without a kind no field has a meaning, and each would be reported as unknown.
    let kind: EntityKind = kind?.value.parse().ok()?;
    let decimal = decimal
        .and_then(|word| word.value.parse().ok())
        .unwrap_or(DecimalMark::Point);
    let amount_is = amount_is(section, kind, out);
    let fields = Mapping::read(section, (kind, decimal), catalogue, out);
    Some(SourceSpec {
        dialect: dialect.and_then(|word| word.value.parse().ok()),
        read_as,
        date_order: date_order.and_then(|word| order_of(word.value)),
        decimal,
        currency,
        amount_is,
        fields,
        ..SourceSpec::plain(kind, paths?)
    })
}

fn paths(section: &Section<'_>, out: &mut Diagnostics) -> Option<Vec<String>> {
    let paths = section.texts("path", out)?;
    if paths.iter().all(|path| path.value.trim().is_empty()) {
        section.wrong_value(texts::no_path(), section.span_of("path"), out);
        return None;
    }
    Some(
        paths
            .into_iter()
            .map(|path| path.value.to_owned())
            .collect(),
    )
}

/// What the section states about how the files are read.
fn read_as(section: &Section<'_>, out: &mut Diagnostics) -> ReadAs {
    let header_row = section.whole("header_row", 1..=i64::from(u32::MAX), out);
    ReadAs {
        encoding: encoding(section, out),
        delimiter: delimiter(section, out),
        sheet: section
            .text("sheet", out)
            .map(|sheet| sheet.value.to_owned()),
        header_row: header_row.and_then(|row| u64::try_from(row.value).ok()),
        ..ReadAs::default()
    }
}

/// The encoding, by the name that we use or another.
fn encoding(section: &Section<'_>, out: &mut Diagnostics) -> Option<TextEncoding> {
    let found = section.text("encoding", out)?;
    TextEncoding::from_name(found.value).or_else(|| {
        // It is none: the refusal names those that there are.
        section.word("encoding", &TextEncoding::NAMES, out);
        None
    })
}

fn delimiter(section: &Section<'_>, out: &mut Diagnostics) -> Option<Delimiter> {
    let found = section.text("delimiter", out)?;
    let known = Delimiter::ALL
        .into_iter()
        .find(|delimiter| found.value.as_bytes() == [delimiter.byte()]);
    if known.is_none() {
        section.wrong_value(texts::delimiter_unknown(found.value), found.span, out);
    }
    known
}

/// The currency under the key `currency` of a source or of a column.
pub(super) fn currency(section: &Section<'_>, out: &mut Diagnostics) -> Option<Currency> {
    let found = section.text("currency", out)?;
    match found.value.parse() {
        Ok(currency) => Some(currency),
        Err(unknown) => {
            let unknown: winnable_model::UnknownCurrency = unknown;
            section.wrong_value(Text::of(&unknown), found.span, out);
            None
        }
    }
}

/// What the amounts are. Only deals and contracts have amounts of which that can be asked.
fn amount_is(section: &Section<'_>, kind: EntityKind, out: &mut Diagnostics) -> AmountBasis {
    if !section.has("amount_is") {
        return AmountBasis::Unknown;
    }
    if !matches!(kind, EntityKind::Opportunities | EntityKind::Contracts) {
        let message = texts::key_without_meaning("amount_is", kind.name());
        section.wrong_value(message, section.span_of("amount_is"), out);
        return AmountBasis::Unknown;
    }
    let word = section.word("amount_is", &AmountBasis::NAMES, out);
    word.and_then(|word| word.value.parse().ok())
        .unwrap_or_default()
}

fn order_of(word: &str) -> Option<DateOrder> {
    match word {
        "ymd" => Some(DateOrder::Ymd),
        "mdy" => Some(DateOrder::Mdy),
        "dmy" => Some(DateOrder::Dmy),
        _ => None,
    }
}
