//! `rewrite FILE`: reads an export and writes it to standard output, spelled as lean4export does.

use gnomon_formats::{read_export, write_export, ReadLimits};
use gnomon_term::Store;
use std::fs::File;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: rewrite FILE")?;
    let mut store = Store::new();
    let export = read_export(File::open(path)?, &mut store, &ReadLimits::default())?;
    write_export(std::io::stdout().lock(), &store, &export.meta, &export.declarations)?;
    Ok(())
}
