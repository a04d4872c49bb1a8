//! The world outside: what a program may see and do.
//!
//! A machine does nothing to the outside but through its [`Host`]. By default a host captures what is
//! written, has an empty input, knows the time, and has no files, environment or randomness. A refused
//! action fails inside the program as an `IO.Error`; one that cannot fail (`BaseIO`) gives a neutral
//! answer.

use crate::machine::Trap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::time::Instant;

/// Where output goes.
#[derive(Debug)]
pub enum Output {
    /// Into memory.
    Capture(Vec<u8>),
    /// To the process's own stream.
    Inherit,
    /// Of standard error: where standard output goes.
    WithStdout,
}

/// Where input comes from.
#[derive(Debug)]
pub enum Input {
    /// From memory: what is left.
    Bytes(io::Cursor<Vec<u8>>),
    /// From the process's standard input.
    Inherit,
}

/// What a program may do.
#[derive(Clone, Copy, Debug)]
pub struct Permissions {
    /// Read and write files, list directories.
    pub files: bool,
    /// Read environment variables and the working directory.
    pub environment: bool,
    /// Read clocks, sleep.
    pub clock: bool,
    /// Get random bytes from the system.
    pub random: bool,
}

impl Default for Permissions {
    fn default() -> Self {
        Permissions { files: false, environment: false, clock: true, random: false }
    }
}

/// What a host is asked between steps; an error ends the evaluation.
pub type Poll = Box<dyn FnMut() -> Result<(), Box<dyn std::any::Any + Send>> + Send>;

/// Does a function of the host: its name and owned arguments in, an owned result out.
pub type Caller = std::sync::Arc<
    dyn Fn(&mut crate::Machine, &str, &[crate::Value]) -> Result<crate::Value, Trap> + Send + Sync,
>;

/// The world outside; see the module's text.
pub struct Host {
    /// Standard input.
    pub stdin: Input,
    /// Standard output.
    pub stdout: Output,
    /// Standard error, where messages of panics and traces go, too.
    pub stderr: Output,
    /// Messages of panics, if they are to be kept rather than written to standard error.
    pub panics: Option<Vec<String>>,
    /// What is permitted.
    pub permissions: Permissions,
    /// Asked between steps, a few times in a millisecond.
    pub poll: Option<Poll>,
    /// Does the functions that programs call by name.
    pub caller: Option<Caller>,
    start: Instant,
    random: u64,
}

impl Default for Host {
    fn default() -> Self {
        Host {
            stdin: Input::Bytes(io::Cursor::default()),
            stdout: Output::Capture(Vec::new()),
            stderr: Output::Capture(Vec::new()),
            panics: None,
            permissions: Permissions::default(),
            poll: None,
            caller: None,
            start: Instant::now(),
            random: 0,
        }
    }
}

/// A file, or one of the standard streams.
pub(crate) enum Handle {
    Stdin,
    Stdout,
    Stderr,
    /// A file, with what was read ahead of its position.
    File {
        file: File,
        ahead: Vec<u8>,
    },
}

impl Host {
    pub(crate) fn poll(&mut self) -> Result<(), Trap> {
        match &mut self.poll {
            Some(poll) => poll().map_err(Trap::Host),
            None => Ok(()),
        }
    }

    /// Nanoseconds since some time in the past.
    pub(crate) fn nanos(&self) -> u64 {
        if self.permissions.clock {
            u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX)
        } else {
            0
        }
    }

    /// Fills a buffer with random bytes; without permission, with the same ones each time.
    pub(crate) fn fill_random(&mut self, buffer: &mut [u8]) -> io::Result<()> {
        if self.permissions.random {
            // The standard library's hash keys are the system's randomness, mixed here.
            use std::hash::{BuildHasher, Hasher};
            for chunk in buffer.chunks_mut(8) {
                let hasher = std::collections::hash_map::RandomState::new().build_hasher();
                let word = hasher.finish().to_le_bytes();
                chunk.copy_from_slice(&word[..chunk.len()]);
            }
            return Ok(());
        }
        for byte in buffer {
            self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *byte = (self.random >> 56) as u8;
        }
        Ok(())
    }

    /// Writes to standard output.
    pub fn write_stdout(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.stdout {
            Output::Capture(buffer) => buffer.write_all(bytes),
            Output::Inherit | Output::WithStdout => io::stdout().write_all(bytes),
        }
    }

    /// Writes to standard error.
    pub fn write_stderr(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.stderr {
            Output::Capture(buffer) => buffer.write_all(bytes),
            Output::Inherit => io::stderr().write_all(bytes),
            Output::WithStdout => self.write_stdout(bytes),
        }
    }

    pub(crate) fn write(&mut self, handle: &mut Handle, bytes: &[u8]) -> io::Result<()> {
        match handle {
            Handle::Stdin => Err(io::Error::from_raw_os_error(EBADF)),
            Handle::Stdout => self.write_stdout(bytes),
            Handle::Stderr => self.write_stderr(bytes),
            Handle::File { file, ahead } => {
                if !ahead.is_empty() {
                    file.seek(SeekFrom::Current(-(ahead.len() as i64)))?;
                    ahead.clear();
                }
                file.write_all(bytes)
            }
        }
    }

    pub(crate) fn flush(&mut self, handle: &mut Handle) -> io::Result<()> {
        match handle {
            Handle::Stdin => Ok(()),
            Handle::Stdout if matches!(self.stdout, Output::Inherit) => io::stdout().flush(),
            Handle::Stderr if matches!(self.stderr, Output::Inherit) => io::stderr().flush(),
            Handle::Stdout | Handle::Stderr => Ok(()),
            Handle::File { file, .. } => file.flush(),
        }
    }

    /// Reads up to so many bytes; none at the end.
    pub(crate) fn read(&mut self, handle: &mut Handle, count: usize) -> io::Result<Vec<u8>> {
        let mut buffer = vec![0; count.min(1 << 24)];
        let got = match handle {
            Handle::Stdin => match &mut self.stdin {
                Input::Bytes(bytes) => bytes.read(&mut buffer)?,
                Input::Inherit => io::stdin().read(&mut buffer)?,
            },
            Handle::File { file, ahead } => {
                if ahead.is_empty() {
                    file.read(&mut buffer)?
                } else {
                    let got = ahead.len().min(buffer.len());
                    buffer[..got].copy_from_slice(&ahead[..got]);
                    ahead.drain(..got);
                    got
                }
            }
            Handle::Stdout | Handle::Stderr => return Err(io::Error::from_raw_os_error(EBADF)),
        };
        buffer.truncate(got);
        Ok(buffer)
    }

    /// Reads up to and with the next newline, or to the end.
    pub(crate) fn get_line(&mut self, handle: &mut Handle) -> io::Result<Vec<u8>> {
        if let (Handle::Stdin, Input::Inherit) = (&handle, &self.stdin) {
            let mut line = Vec::new();
            io::BufRead::read_until(&mut io::stdin().lock(), b'\n', &mut line)?;
            return Ok(line);
        }
        let mut line = Vec::new();
        loop {
            let more = match handle {
                Handle::Stdin => match &mut self.stdin {
                    Input::Bytes(bytes) => {
                        io::BufRead::read_until(bytes, b'\n', &mut line)?;
                        return Ok(line);
                    }
                    Input::Inherit => return Ok(line),
                },
                Handle::File { ahead, .. } if !ahead.is_empty() => std::mem::take(ahead),
                _ => self.read(handle, 4096)?,
            };
            if more.is_empty() {
                return Ok(line);
            }
            match more.iter().position(|&byte| byte == b'\n') {
                Some(end) => {
                    line.extend_from_slice(&more[..=end]);
                    if let Handle::File { ahead, .. } = handle {
                        *ahead = more[end + 1..].to_vec();
                    }
                    return Ok(line);
                }
                None => line.extend(more),
            }
        }
    }
}

/// Bad file descriptor.
const EBADF: i32 = 9;
