//! The pages of one column of one row group, taken from the input as they are needed.

use std::collections::VecDeque;
use std::io::{Read, SeekFrom};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Buf as _;
use bytes::Bytes;
use bytes::buf::Reader;
use parquet::basic::{Compression, Type};
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::errors::Result;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::reader::{ChunkReader, Length};
use parquet::file::serialized_reader::SerializedPageReader;

use super::error::ParquetFault;
use super::footer::within;
use super::inflate::{Packing, refused};
use crate::contain::contain;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// How much is looked at to find the size of a page, in bytes.
const GLANCE: u64 = 64 * 1024;

/// Where the pages of a column are, and how far they were taken.
#[derive(Debug)]
pub(super) struct Chunk {
    metadata: ColumnChunkMetaData,
    at: u64,
    left: u64,
    queue: Arc<Mutex<VecDeque<Page>>>,
    page_limit: u64,
}

impl Chunk {
    /// The chunk, when it lies inside of a file of `size` bytes.
    pub(super) fn new(column: &ColumnChunkMetaData, size: u64, limits: &Limits) -> Option<Self> {
        let start = column
            .dictionary_page_offset()
            .filter(|offset| *offset > 0)
            .unwrap_or_else(|| column.data_page_offset());
        let at = u64::try_from(start).ok()?;
        let left = u64::try_from(column.compressed_size()).ok()?;
        at.checked_add(left).filter(|end| *end <= size)?;
        Some(Self {
            metadata: column.clone(),
            at,
            left,
            queue: Arc::default(),
            page_limit: limits.parquet_page_bytes,
        })
    }

    /// What hands the pages that were taken to the decoder.
    pub(super) fn reader(&self, packing: Packing) -> Box<dyn PageReader> {
        Box::new(Queue {
            pages: Arc::clone(&self.queue),
            packing,
            physical: self.metadata.column_type(),
            limit: Limits::len(self.page_limit),
        })
    }

    /// Takes pages up to one with data. `false`: none is left.
    pub(super) fn take(&mut self, input: &mut dyn Input) -> std::result::Result<bool, Refusal> {
        while self.left > 0 {
            let Some(page) = self.next(input)? else {
                break;
            };
            let is_data = page.is_data_page();
            let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
            queue.push_back(page);
            if is_data {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn next(&mut self, input: &mut dyn Input) -> std::result::Result<Option<Page>, Refusal> {
        let mut wanted = self.left.min(GLANCE);
        loop {
            let window = Arc::new(Window::read(input, self.at, wanted)?);
            let (page, end) = self.page_of(&window);
            match page {
                Found::Page(page) => {
                    self.at += end;
                    self.left = self.left.saturating_sub(end);
                    return Ok(Some(page));
                }
                Found::End => return Ok(None),
                Found::Nothing if wanted < self.left => {
                    // The end of the page, where its head told it already.
                    let more = end.max(wanted.saturating_mul(8)).min(self.left);
                    within(end, self.page_limit, "parquet_page_bytes")?;
                    within(wanted, self.page_limit, "parquet_page_bytes")?;
                    wanted = more;
                }
                Found::Nothing => return Err(Refusal::Damaged),
            }
        }
    }

    /// The page at the start of the window, still packed, and where it ends.
    fn page_of(&self, window: &Arc<Window>) -> (Found, u64) {
        let read = contain(|| {
            // A column that is said to be packed would be unpacked here, without a bound.
            let metadata = self
                .metadata
                .clone()
                .into_builder()
                .set_compression(Compression::UNCOMPRESSED)
                .set_dictionary_page_offset(None)
                .set_data_page_offset(0)
                .set_total_compressed_size(i64::try_from(self.left).unwrap_or(i64::MAX))
                .build()?;
            SerializedPageReader::new(Arc::clone(window), &metadata, 0, None)?.get_next_page()
        });
        let end = window.end.load(Ordering::Relaxed);
        match read {
            Ok(Ok(Some(page))) => (Found::Page(page), end),
            Ok(Ok(None)) => (Found::End, end),
            Ok(Err(_)) | Err(_) => (Found::Nothing, end),
        }
    }
}

/// What stands at the start of a window.
enum Found {
    Page(Page),
    /// The end of the column.
    End,
    /// No page, or not the whole of it.
    Nothing,
}

/// Why a page is not had.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The column is damaged.
    Damaged,
    /// Something that has its own words.
    File(FileError),
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        Self::File(error.into())
    }
}

impl From<ParquetFault> for Refusal {
    fn from(fault: ParquetFault) -> Self {
        Self::File(fault.into())
    }
}

/// Whether a dictionary, once unpacked, can have as many values as it claims: room is made for them at
/// once.
fn is_plausible(page: &Page, physical: Type) -> bool {
    if !page.is_dictionary_page() {
        return true;
    }
    let least = match physical {
        Type::BOOLEAN | Type::FIXED_LEN_BYTE_ARRAY => 1,
        Type::INT32 | Type::FLOAT | Type::BYTE_ARRAY => 4,
        Type::INT64 | Type::DOUBLE => 8,
        Type::INT96 => 12,
    };
    u64::from(page.num_values()).saturating_mul(least) <= page.buffer().len() as u64
}

/// A piece of the input.
#[derive(Debug)]
struct Window {
    bytes: Bytes,
    /// Where the last thing that was asked for ends.
    end: AtomicU64,
}

impl Window {
    fn read(input: &mut dyn Input, at: u64, length: u64) -> std::io::Result<Self> {
        let mut bytes = Vec::new();
        input.seek(SeekFrom::Start(at))?;
        input.take(length).read_to_end(&mut bytes)?;
        Ok(Self {
            bytes: bytes.into(),
            end: AtomicU64::new(0),
        })
    }
}

impl Length for Window {
    fn len(&self) -> u64 {
        self.bytes.len() as u64
    }
}

impl ChunkReader for Window {
    type T = Reader<Bytes>;

    fn get_read(&self, start: u64) -> Result<Self::T> {
        let start = Limits::len(start).min(self.bytes.len());
        Ok(self.bytes.slice(start..).reader())
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        let end = start.saturating_add(length as u64);
        self.end.store(end, Ordering::Relaxed);
        if end > self.len() {
            return Err(refused());
        }
        Ok(self.bytes.slice(Limits::len(start)..Limits::len(end)))
    }
}

/// The pages that were taken and not decoded yet.
struct Queue {
    pages: Arc<Mutex<VecDeque<Page>>>,
    packing: Packing,
    physical: Type,
    limit: usize,
}

impl PageReader for Queue {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        let page = self
            .pages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front();
        let Some(page) = page else {
            return Ok(None);
        };
        let page = self.packing.unpack(page, self.limit)?;
        if !is_plausible(&page, self.physical) {
            return Err(refused());
        }
        Ok(Some(page))
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(pages.front().map(|page| PageMetadata {
            num_rows: match page {
                Page::DataPageV2 { num_rows, .. } => Some(*num_rows as usize),
                Page::DataPage { .. } | Page::DictionaryPage { .. } => None,
            },
            num_levels: Some(page.num_values() as usize),
            is_dict: page.is_dictionary_page(),
        }))
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.get_next_page().map(drop)
    }
}

impl Iterator for Queue {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}
