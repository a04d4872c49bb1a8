//! `read FILE [TIMES]`: how fast an export is read, and what is in it.

use gnomon_formats::{read_export, ReadLimits};
use gnomon_term::Store;
use std::fs::File;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("usage: read FILE [TIMES]")?;
    let times: u32 = args.next().map_or(Ok(1), |times| times.parse())?;
    let size = std::fs::metadata(&path)?.len();
    let limits = ReadLimits { expected_bytes: Some(size), ..ReadLimits::default() };
    for _ in 0..times {
        let mut store = Store::new();
        let start = Instant::now();
        let export = read_export(File::open(&path)?, &mut store, &limits)?;
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "{:.0} MB/s: {} declarations, {} expressions, {} names, {:.1} MB of terms",
            size as f64 / seconds / 1e6,
            export.declarations.len(),
            store.num_exprs(),
            store.num_names(),
            store.bytes() as f64 / 1e6,
        );
    }
    Ok(())
}
