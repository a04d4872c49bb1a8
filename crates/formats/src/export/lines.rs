//! A stream of bytes as lines, through one buffer that is no longer than the longest line needs.

use super::error::ExportError;
use super::reader::Progress;
use std::io::{ErrorKind, Read};

/// How much is asked of the source at a time.
const BLOCK: usize = 1 << 18;

/// A line and how it ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'l> {
    /// Without the line break.
    pub bytes: &'l [u8],
    /// Whether there is a line break.
    pub is_ended: bool,
}

/// The lines of a source.
pub(super) struct Lines<'s> {
    source: &'s mut dyn Read,
    max_line: usize,
    buffer: Vec<u8>,
    /// What is in use of the buffer: the bytes that were read and not yet given out.
    start: usize,
    end: usize,
    /// The lines given out so far; so the current line's number, counted from 1.
    pub number: u64,
    /// Bytes read from the source.
    pub bytes_read: u64,
}

impl<'s> Lines<'s> {
    pub fn new(source: &'s mut dyn Read, max_line: usize) -> Self {
        let buffer = vec![0; BLOCK];
        Lines { source, max_line, buffer, start: 0, end: 0, number: 0, bytes_read: 0 }
    }

    /// The next line, or `None` at the end of the input. Reports progress before it reads more.
    #[inline(always)]
    pub fn next(&mut self, progress: &mut Progress<'_>) -> Result<Option<Line<'_>>, ExportError> {
        let unread = &self.buffer[self.start..self.end];
        let length = match memchr::memchr(b'\n', unread) {
            Some(length) => Some(length),
            None => self.refill(progress)?,
        };
        if length.is_some_and(|length| length > self.max_line) {
            return Err(self.too_long());
        }
        self.number += 1;
        let start = self.start;
        match length {
            Some(length) => {
                self.start += length + 1;
                Ok(Some(Line { bytes: &self.buffer[start..start + length], is_ended: true }))
            }
            None if self.start == self.end => Ok(None),
            None => {
                self.start = self.end;
                Ok(Some(Line { bytes: &self.buffer[start..self.end], is_ended: false }))
            }
        }
    }

    /// Reads until there is a whole line, whose length is returned, or the input ends.
    #[cold]
    fn refill(&mut self, progress: &mut Progress<'_>) -> Result<Option<usize>, ExportError> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        loop {
            if progress(self.bytes_read).is_break() {
                return Err(ExportError::Interrupted);
            }
            if self.end > self.max_line {
                return Err(self.too_long());
            }
            if self.buffer.len() - self.end < BLOCK / 2 {
                self.buffer.resize(2 * self.buffer.len(), 0);
            }
            let count = match self.source.read(&mut self.buffer[self.end..]) {
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(ExportError::Io(error)),
            };
            if count == 0 {
                return Ok(None);
            }
            let fresh = self.end..self.end + count;
            self.end += count;
            self.bytes_read += count as u64;
            if let Some(length) = memchr::memchr(b'\n', &self.buffer[fresh.clone()]) {
                return Ok(Some(fresh.start + length));
            }
        }
    }

    #[cold]
    fn too_long(&self) -> ExportError {
        ExportError::Limit {
            line: self.number + 1,
            record: String::new(),
            reason: format!("the line is longer than the limit of {} bytes", self.max_line),
        }
    }
}
