//! Workbooks made by hand: the XML of the parts, and a ZIP archive around them that may lie.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// A cell as a spreadsheet stores it.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Blank,
    /// A text among the shared ones.
    Text(String),
    /// A text in the cell itself, in two runs.
    Rich(&'static str, &'static str),
    /// A number as it stands in the XML.
    Number(&'static str),
    /// The same, made by the test.
    Computed(String),
    /// Days since the epoch, shown as a date.
    Date(&'static str),
    /// The same, made by the test.
    Day(i64),
    /// A share of 1, shown in percent.
    Percent(&'static str),
    Flag(bool),
    Fault(&'static str),
    /// A formula and the number that was stored for it.
    Formula(&'static str, Option<&'static str>),
}

/// A text among the shared ones.
pub(crate) fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

/// Texts as a row.
pub(crate) fn texts(texts: &[&str]) -> Vec<Cell> {
    texts.iter().map(|cell| text(*cell)).collect()
}

/// A sheet: its name, whether it is shown, and its rows by their numbers.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) name: &'static str,
    pub(crate) hidden: bool,
    pub(crate) rows: Vec<(u32, Vec<Cell>)>,
    /// The ranges of merged cells, such as `A1:C1`.
    pub(crate) merged: Vec<&'static str>,
}

impl Sheet {
    /// A visible sheet of rows from the first one on.
    pub(crate) fn new(name: &'static str, rows: Vec<Vec<Cell>>) -> Self {
        Self {
            name,
            hidden: false,
            rows: (1..).zip(rows).collect(),
            merged: Vec::new(),
        }
    }

    pub(crate) fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }
}

/// A workbook of these sheets.
pub(crate) fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    zip(&parts(sheets, false))
}

/// The same with day 0 on 1904-01-01.
pub(crate) fn workbook_from_1904(sheets: &[Sheet]) -> Vec<u8> {
    zip(&parts(sheets, true))
}

/// The parts of a workbook.
pub(crate) fn parts(sheets: &[Sheet], from_1904: bool) -> Vec<Part> {
    let mut shared = Vec::new();
    let mut parts = vec![
        Part::new("[Content_Types].xml", content_types(sheets.len())),
        Part::new("_rels/.rels", RELS.to_owned()),
        Part::new("xl/workbook.xml", main_part(sheets, from_1904)),
        Part::new("xl/_rels/workbook.xml.rels", relations(sheets.len())),
        Part::new("xl/styles.xml", STYLES.to_owned()),
    ];
    for (index, sheet) in (1..).zip(sheets) {
        let xml = sheet_xml(sheet, &mut shared);
        parts.push(Part::new(&format!("xl/worksheets/sheet{index}.xml"), xml));
    }
    let mut strings = format!("{HEAD}<sst xmlns=\"{MAIN}\">");
    for text in &shared {
        let _ = write!(
            strings,
            "<si><t xml:space=\"preserve\">{}</t></si>",
            escaped(text)
        );
    }
    strings.push_str("</sst>");
    parts.push(Part::new("xl/sharedStrings.xml", strings));
    parts
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
/// The styles: 0 general, 1 a date by its built-in number, 2 percent, 3 a date by its code.
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;년&quot; m&quot;월&quot;\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

fn content_types(sheets: usize) -> String {
    const OF: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut xml = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{OF}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{OF}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{OF}.sharedStrings+xml\"/>"
    );
    for index in 1..=sheets {
        let _ = write!(
            xml,
            "<Override PartName=\"/xl/worksheets/sheet{index}.xml\" ContentType=\"{OF}.worksheet+xml\"/>"
        );
    }
    xml + "</Types>"
}

fn main_part(sheets: &[Sheet], from_1904: bool) -> String {
    let mut xml = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><workbookPr date1904=\"{from_1904}\"/><sheets>"
    );
    for (index, sheet) in (1..).zip(sheets) {
        let state = if sheet.hidden {
            " state=\"hidden\""
        } else {
            ""
        };
        let name = escaped(sheet.name);
        let _ = write!(
            xml,
            "<sheet name=\"{name}\" sheetId=\"{index}\"{state} r:id=\"rId{index}\"/>"
        );
    }
    xml + "</sheets></workbook>"
}

fn relations(sheets: usize) -> String {
    let mut xml = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for index in 1..=sheets {
        let _ = write!(
            xml,
            "<Relationship Id=\"rId{index}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>"
        );
    }
    let _ = write!(
        xml,
        "<Relationship Id=\"rIdS\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"{OFFICE}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
    );
    xml
}

fn sheet_xml(sheet: &Sheet, shared: &mut Vec<String>) -> String {
    let mut xml = format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>");
    for (number, row) in &sheet.rows {
        let _ = write!(xml, "<row r=\"{number}\">");
        for (column, cell) in row.iter().enumerate() {
            xml.push_str(&cell_xml(
                &format!("{}{number}", letters(column)),
                cell,
                shared,
            ));
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData>");
    if !sheet.merged.is_empty() {
        let of = |range: &&str| format!("<mergeCell ref=\"{range}\"/>");
        let merged: String = sheet.merged.iter().map(of).collect();
        let _ = write!(xml, "<mergeCells>{merged}</mergeCells>");
    }
    xml + "</worksheet>"
}

fn cell_xml(at: &str, cell: &Cell, shared: &mut Vec<String>) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => {
            shared.push(text.clone());
            format!("<c r=\"{at}\" t=\"s\"><v>{}</v></c>", shared.len() - 1)
        }
        Cell::Rich(one, two) => format!(
            "<c r=\"{at}\" t=\"inlineStr\"><is><r><t>{}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{}</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></is></c>",
            escaped(one),
            escaped(two)
        ),
        Cell::Number(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
        Cell::Computed(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
        Cell::Day(serial) => format!("<c r=\"{at}\" s=\"3\"><v>{serial}</v></c>"),
        Cell::Date(serial) => format!("<c r=\"{at}\" s=\"1\"><v>{serial}</v></c>"),
        Cell::Percent(share) => format!("<c r=\"{at}\" s=\"2\"><v>{share}</v></c>"),
        Cell::Flag(flag) => format!("<c r=\"{at}\" t=\"b\"><v>{}</v></c>", u8::from(*flag)),
        Cell::Fault(fault) => format!("<c r=\"{at}\" t=\"e\"><v>{fault}</v></c>"),
        Cell::Formula(formula, Some(stored)) => {
            format!("<c r=\"{at}\"><f>{formula}</f><v>{stored}</v></c>")
        }
        Cell::Formula(formula, None) => format!("<c r=\"{at}\"><f>{formula}</f></c>"),
    }
}

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(
            0,
            char::from(b'A' + u8::try_from((rest - 1) % 26).expect("below 26")),
        );
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// A file in an archive.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    packed: Vec<u8>,
    crc: u32,
    /// The size that the directory states.
    pub(crate) stated: u32,
}

impl Part {
    pub(crate) fn new(name: &str, content: String) -> Self {
        Self::of_chunks(name, [content.into_bytes()])
    }

    /// A part that need not be in memory at once.
    pub(crate) fn of_chunks(name: &str, chunks: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        let (mut crc, mut size) = (flate2::Crc::new(), 0);
        for chunk in chunks {
            crc.update(&chunk);
            size += u32::try_from(chunk.len()).expect("a size");
            encoder.write_all(&chunk).expect("memory");
        }
        Self {
            name: name.to_owned(),
            packed: encoder.finish().expect("memory"),
            crc: crc.sum(),
            stated: size,
        }
    }
}

/// A ZIP archive.
pub(crate) fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let start = u32::try_from(archive.len()).expect("a place");
        let mut common = Vec::new();
        // Deflate, no flags, no time.
        for word in [20_u16, 0, 8, 0, 0x21] {
            common.extend(word.to_le_bytes());
        }
        let packed = u32::try_from(part.packed.len()).expect("a size");
        for long in [part.crc, packed, part.stated] {
            common.extend(long.to_le_bytes());
        }
        let name = u16::try_from(part.name.len()).expect("a length");
        common.extend(name.to_le_bytes());
        common.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend(part.name.as_bytes());
        archive.extend(&part.packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let start = u32::try_from(archive.len()).expect("a place");
    let count = u16::try_from(parts.len()).expect("a count");
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(
        u32::try_from(directory.len())
            .expect("a size")
            .to_le_bytes(),
    );
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}
