//! What is said of workbooks and of the cells that only a workbook has.

use crate::Text;

/// The file is cut short, or its parts are not what they should be.
pub fn damaged() -> Text {
    Text::new(
        "the workbook is damaged: expected a complete XLSX file; open it in a spreadsheet and save it again",
        "통합 문서가 손상되었습니다. 온전한 XLSX 파일이어야 합니다. 스프레드시트에서 열어 다시 저장하세요",
    )
}

/// More than a limit of `[limits]` allows.
pub fn too_large(setting: &str, found: u64, limit: u64) -> Text {
    Text::new(
        format!(
            "the workbook is too large: {found} found, expected at most {limit} (limits.{setting})"
        ),
        format!("통합 문서가 너무 큽니다: {found}, 허용 {limit} (limits.{setting})"),
    )
}

/// A part that unpacks to many times its size.
pub fn too_dense(packed: u64, unpacked: u64, limit: u64) -> Text {
    Text::new(
        format!(
            "a part of the workbook grows from {packed} to {unpacked} bytes: expected at most {limit} times its size (limits.workbook_ratio)"
        ),
        format!(
            "통합 문서의 한 부분이 {packed}바이트에서 {unpacked}바이트로 커집니다: 허용 {limit}배 (limits.workbook_ratio)"
        ),
    )
}

/// A part that unpacks to more than the archive says.
pub fn overflowing(claimed: u64) -> Text {
    Text::new(
        format!(
            "a part of the workbook unpacks to more than the {claimed} bytes that the file states: expected a workbook as a spreadsheet saves it (limits.workbook_entry_bytes is checked against what is stated)"
        ),
        format!(
            "통합 문서의 한 부분이 파일에 적힌 {claimed}바이트보다 커집니다. 스프레드시트가 저장한 통합 문서여야 합니다(limits.workbook_entry_bytes는 적힌 크기로 확인합니다)"
        ),
    )
}

/// A cell that is longer than a cell may be.
pub fn cell_too_long(limit: u64) -> Text {
    Text::new(
        format!(
            "a cell of the workbook is too long: expected at most {limit} bytes (limits.field_bytes)"
        ),
        format!("통합 문서의 칸이 너무 깁니다: 허용 {limit}바이트 (limits.field_bytes)"),
    )
}

/// A workbook with a password.
pub fn encrypted() -> Text {
    Text::new(
        "the workbook is protected by a password: open it in Excel, remove the password under File > Info > Protect Workbook, and save it again",
        "암호로 보호된 통합 문서입니다. 엑셀에서 열어 파일 > 정보 > 통합 문서 보호에서 암호를 지우고 다시 저장하세요",
    )
}

/// A file that is taken for a workbook and is none that can be read.
pub fn other_kind(found: &Text) -> Text {
    Text::new(
        format!(
            "the file is {}: expected an XLSX workbook or CSV; open it in a spreadsheet and save it as `Excel Workbook (*.xlsx)`",
            found.en
        ),
        format!(
            "파일 형식: {}. XLSX 통합 문서나 CSV여야 합니다. 스프레드시트에서 열어 'Excel 통합 문서(*.xlsx)'로 저장하세요",
            found.ko
        ),
    )
}

/// A sheet was stated that is not there.
pub fn no_such_sheet(wanted: &str, sheets: &[String]) -> Text {
    Text::new(
        format!(
            "the workbook has no sheet `{wanted}`: expected one of {}",
            listed(sheets)
        ),
        format!(
            "통합 문서에 `{wanted}` 시트가 없습니다. 다음 중 하나여야 합니다: {}",
            listed(sheets)
        ),
    )
}

/// No sheet that can be seen holds anything.
pub fn nothing_visible(sheets: &[String]) -> Text {
    Text::new(
        format!(
            "no visible sheet of the workbook has a value: state one of {} as `sheet`",
            listed(sheets)
        ),
        format!(
            "보이는 시트에 값이 없습니다. 다음 중 하나를 `sheet`로 지정하세요: {}",
            listed(sheets)
        ),
    )
}

/// Which sheet is read, and which are not.
pub fn other_sheets(read: &str, others: &[String], hidden: &[String]) -> Text {
    let (mut en, mut ko) = (Vec::new(), Vec::new());
    if !others.is_empty() {
        en.push(listed(others));
        ko.push(listed(others));
    }
    if !hidden.is_empty() {
        en.push(format!("{} (hidden)", listed(hidden)));
        ko.push(format!("{} (숨김)", listed(hidden)));
    }
    Text::new(
        format!(
            "the sheet `{read}` is read and these are not: {}; state another one as `sheet`",
            en.join(", ")
        ),
        format!(
            "`{read}` 시트를 읽고 다음 시트는 읽지 않았습니다: {}. 다른 시트는 `sheet`로 지정하세요",
            ko.join(", ")
        ),
    )
}

/// A file that is something else than its name says.
pub fn other_ending(ending: &str, form: &str) -> Text {
    Text::new(
        format!(
            "the name ends in `.{ending}` and the content is {form}: it is read by its content"
        ),
        format!(
            "이름이 `.{ending}` 확장자로 끝나지만 내용은 {form} 형식입니다. 내용에 따라 읽었습니다"
        ),
    )
}

/// A cell with an error of the spreadsheet.
pub fn error_cell(shown: &str) -> Text {
    Text::new(
        format!("the cell shows `{shown}`, an error of the spreadsheet: expected a value"),
        format!("칸에 스프레드시트 오류가 있습니다(`{shown}`). 값이어야 합니다"),
    )
}

/// Cells with errors of the spreadsheet, in a file that is read without a project.
pub fn faults_left_out(file: &str, cells: u64, line: u64) -> Text {
    Text::new(
        format!(
            "{file}: {cells} cells hold an error of the spreadsheet such as #N/A and count as blank, the first in row {line}"
        ),
        format!(
            "{file}: #N/A 같은 스프레드시트 오류가 있는 칸 {cells}개를 빈칸으로 보았습니다. 첫 번째는 {line}행입니다"
        ),
    )
}

/// A formula that no spreadsheet has computed.
pub fn formula_without_result() -> Text {
    Text::new(
        "the formula has no stored result: open the file in a spreadsheet and save it again",
        "수식의 결과가 저장되어 있지 않습니다. 스프레드시트에서 열어 다시 저장하세요",
    )
}

/// A key of which the last digits are gone.
pub fn digits_lost() -> Text {
    Text::new(
        "the id is a number of more digits than a spreadsheet keeps, so that its last digits are lost: expected the id as text; export it again and import that column as text",
        "스프레드시트가 보존하는 자릿수를 넘는 숫자 ID여서 뒷자리가 이미 사라졌습니다. ID는 텍스트여야 합니다. 다시 내보내고 그 열을 텍스트로 가져오세요",
    )
}

/// A postal code that is a number and short.
pub fn short_postal_code(shown: &str) -> Text {
    Text::new(
        format!(
            "the postal code `{shown}` has fewer than five digits: a zero at its start is lost in numbers; expected text"
        ),
        format!(
            "우편번호 `{shown}`: 다섯 자리보다 짧습니다. 숫자로 저장되어 앞자리 0이 사라졌을 수 있습니다. 텍스트여야 합니다"
        ),
    )
}

fn listed(names: &[String]) -> String {
    const SHOWN: usize = 12;
    let mut listed: Vec<String> = names
        .iter()
        .take(SHOWN)
        .map(|name| format!("`{name}`"))
        .collect();
    if names.len() > SHOWN {
        listed.push(format!("… (+{})", names.len() - SHOWN));
    }
    listed.join(", ")
}
