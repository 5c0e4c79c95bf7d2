//! Records of a file of text.

use crate::file_error::FileError;
use crate::hash::HashingReader;
use crate::input::Input;
use crate::layout::TextEncoding;
use crate::limits::Limits;
use crate::records::{Fingerprint, Records};
use crate::scan::{Delimiter, Outcome, RecordBuf, RecordScanner};

/// A scanner over the text of a file.
pub(crate) struct Delimited<'a> {
    scanner: RecordScanner<HashingReader<&'a mut dyn Input>>,
}

impl<'a> Delimited<'a> {
    pub(crate) fn new(
        input: &'a mut dyn Input,
        (encoding, delimiter): (TextEncoding, Delimiter),
        limits: &Limits,
    ) -> Self {
        match encoding {
            TextEncoding::Utf8 => {}
        }
        let scanner = RecordScanner::new(HashingReader::new(input), delimiter)
            .with_record_cap(Limits::len(limits.record_bytes))
            .with_column_cap(Limits::len(limits.columns));
        Self { scanner }
    }
}

impl Records for Delimited<'_> {
    fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        Ok(self.scanner.read(into)?)
    }

    fn expect_width(&mut self, fields: usize) {
        self.scanner.expect_width(fields);
    }

    fn fingerprint(&self) -> Fingerprint {
        let source = self.scanner.source();
        Fingerprint {
            sha256: source.hex(),
            bytes: source.byte_count(),
        }
    }
}
