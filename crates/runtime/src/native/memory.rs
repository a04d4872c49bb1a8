//! Memory for code: written while it cannot be executed, executed while it cannot be written.

use super::quiet;
use memmap2::{Mmap, MmapMut};
use std::io;

const CHUNK: usize = 256 << 10;
const ALIGN: usize = 32;

/// The code of one machine. It does not move, and lives as long as this.
#[derive(Default)]
pub(crate) struct CodeMemory {
    full: Vec<Mmap>,
    current: Option<Mmap>,
    used: usize,
}

impl CodeMemory {
    /// Copies code, which does not depend on its address, to where it can be executed, with quiet calls
    /// at these places in it.
    ///
    /// No code of this memory may be executed meanwhile by another thread.
    pub fn add(&mut self, code: &[u8], quiet_calls: &[usize]) -> io::Result<*const u8> {
        let size = code.len().next_multiple_of(ALIGN);
        let mut map: MmapMut = match self.current.take() {
            Some(map) if self.used + size <= map.len() => map.make_mut()?,
            other => {
                self.full.extend(other);
                let door = quiet::door();
                self.used = door.len().next_multiple_of(ALIGN);
                let mut map = MmapMut::map_anon(CHUNK.max(self.used + size))?;
                map[..door.len()].copy_from_slice(&door);
                map
            }
        };
        let start = self.used;
        map[start..start + code.len()].copy_from_slice(code);
        for &at in quiet_calls {
            quiet::write_call(&mut map, start + at);
        }
        self.used += size;
        let map = map.make_exec()?;
        let address = map.as_ptr() as usize + start;
        flush_instruction_cache(address, code.len());
        self.current = Some(map);
        Ok(address as *const u8)
    }
}

/// Lets the processor see new code.
#[cfg(target_arch = "aarch64")]
fn flush_instruction_cache(address: usize, len: usize) {
    // SAFETY: the range was just written; the instructions only clean and invalidate caches.
    unsafe {
        let end = address + len;
        let mut line = address & !63;
        while line < end {
            std::arch::asm!("dc cvau, {0}", in(reg) line);
            line += 64;
        }
        std::arch::asm!("dsb ish");
        let mut line = address & !63;
        while line < end {
            std::arch::asm!("ic ivau, {0}", in(reg) line);
            line += 64;
        }
        std::arch::asm!("dsb ish", "isb");
    }
}

/// Lets the processor see new code: this one always does.
#[cfg(not(target_arch = "aarch64"))]
fn flush_instruction_cache(_address: usize, _len: usize) {}
