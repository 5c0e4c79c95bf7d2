//! One value as a cell.

use std::fmt::Write as _;

use parquet::data_type::{ByteArray, FixedLenByteArray, Int96};

use super::kind::{Kind, Parts};
use super::moment::{write_date, write_time, write_timestamp};
use crate::decimal::{big_endian, write_decimal};
use crate::scan::{CellForm, ScanFault};

/// A stored value, written as text to the end of a buffer. What cannot be text is written escaped.
pub(super) trait Cell {
    fn write(&self, kind: Kind, out: &mut String) -> Result<CellForm, ScanFault>;
}

impl Cell for bool {
    fn write(&self, _: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        out.push_str(if *self { "true" } else { "false" });
        Ok(CellForm::Flag)
    }
}

impl Cell for i32 {
    fn write(&self, kind: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        match kind {
            // What is stored has 32 bits, and the highest one is no sign.
            Kind::Unsigned(_) => i64::from(self.cast_unsigned()).write(Kind::Whole, out),
            _ => i64::from(*self).write(kind, out),
        }
    }
}

impl Cell for i64 {
    fn write(&self, kind: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        let written = match kind {
            Kind::Unsigned(_) => {
                let _ = write!(out, "{}", self.cast_unsigned());
                return Ok(CellForm::Number);
            }
            Kind::Decimal(scale) => {
                let units = self.unsigned_abs().to_string();
                write_decimal(*self < 0, &units, scale, out);
                return Ok(CellForm::Number);
            }
            Kind::Date => write_date(*self, out),
            Kind::Timestamp { parts, utc } => write_timestamp(*self, parts, utc, out),
            Kind::Time(parts) => {
                if write_time(*self, parts, out).is_some() {
                    return Ok(CellForm::Text);
                }
                None
            }
            _ => {
                let _ = write!(out, "{self}");
                return Ok(CellForm::Number);
            }
        };
        if written.is_none() {
            // A day that no calendar has is kept as the number that it is.
            let _ = write!(out, "{self}");
            return Ok(CellForm::Fault);
        }
        Ok(CellForm::Date)
    }
}

impl Cell for Int96 {
    fn write(&self, _: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        let kind = Kind::Timestamp {
            parts: Parts::Nano,
            utc: false,
        };
        self.to_nanos().write(kind, out)
    }
}

impl Cell for f32 {
    fn write(&self, _: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        Ok(write_float(self.is_finite(), *self == 0.0, self, out))
    }
}

impl Cell for f64 {
    fn write(&self, _: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        Ok(write_float(self.is_finite(), *self == 0.0, self, out))
    }
}

/// The shortest digits that name the number. `NaN` and infinities are no numbers.
fn write_float(
    finite: bool,
    zero: bool,
    value: &dyn std::fmt::Display,
    out: &mut String,
) -> CellForm {
    if zero {
        // There is a zero below zero, which means nothing here.
        out.push('0');
    } else {
        let _ = write!(out, "{value}");
    }
    if finite {
        CellForm::Number
    } else {
        CellForm::Fault
    }
}

impl Cell for ByteArray {
    fn write(&self, kind: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        write_bytes(self.data(), kind, out)
    }
}

impl Cell for FixedLenByteArray {
    fn write(&self, kind: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
        write_bytes(self.data(), kind, out)
    }
}

fn write_bytes(bytes: &[u8], kind: Kind, out: &mut String) -> Result<CellForm, ScanFault> {
    match kind {
        Kind::Decimal(scale) => {
            let (negative, digits) = big_endian(bytes);
            write_decimal(negative, &digits, scale, out);
            return Ok(CellForm::Number);
        }
        Kind::HalfFloat => {
            let [low, high] = *bytes else {
                return Err(ScanFault::NoText);
            };
            let value = half::f16::from_le_bytes([low, high]).to_f32();
            return value.write(Kind::Float, out);
        }
        Kind::Uuid => write_uuid(bytes, out),
        Kind::Text => write_text(bytes, out)?,
        // Older programs store text without saying that it is text.
        _ => {
            if write_text(bytes, &mut String::new()).is_ok() {
                write_text(bytes, out)?;
            } else {
                out.push_str("0x");
                write_hex(bytes, out);
            }
        }
    }
    Ok(CellForm::Text)
}

fn write_text(bytes: &[u8], out: &mut String) -> Result<(), ScanFault> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        for chunk in bytes.utf8_chunks() {
            out.push_str(chunk.valid());
            for byte in chunk.invalid() {
                let _ = write!(out, "\\x{byte:02X}");
            }
        }
        return Err(ScanFault::NoText);
    };
    if text.contains('\0') {
        out.push_str(&text.replace('\0', "\\x00"));
        return Err(ScanFault::NulCharacter);
    }
    out.push_str(text);
    Ok(())
}

fn write_uuid(bytes: &[u8], out: &mut String) {
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        write_hex(&[*byte], out);
    }
}

fn write_hex(bytes: &[u8], out: &mut String) {
    for byte in bytes {
        let _ = write!(out, "{byte:02x}");
    }
}
