//! `check FILE [--jobs N]`: the verdict on an export, without Python.
//!
//! Exit status 0 accepted, 1 rejected, 2 declined, 65 malformed, 66 unreadable. This is what the
//! benchmark times beside other native checkers.

use gnomon_audit::{giving_back, run, Options, Outcome};
use gnomon_formats::{read_export, ReadLimits};
use gnomon_kernel::{Batch, Failure};
use gnomon_term::{Budget, Store};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut options = Options::default();
    let mut file = None;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut number = || args.next().and_then(|text| text.parse().ok()).unwrap_or(1);
        match arg.as_str() {
            "--jobs" => options.jobs = number(),
            _ => file = Some(arg),
        }
    }
    let Some(file) = file else {
        eprintln!("usage: check FILE [--jobs N]");
        return ExitCode::from(64);
    };
    let Ok(source) = std::fs::File::open(&file) else {
        eprintln!("cannot read {file}");
        return ExitCode::from(66);
    };
    let mut store = Store::new();
    let size = source.metadata().ok().map(|metadata| metadata.len());
    let limits = ReadLimits { expected_bytes: size, ..ReadLimits::default() };
    let export = match read_export(source, &mut store, &limits) {
        Ok(export) => export,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(65);
        }
    };
    // Declarations that state no recursors are checked here, on this thread.
    let mut budget = Budget::unlimited();
    budget.guard_stack(4 << 20);
    let batch = Batch::new(store, giving_back(export.declarations), &budget);
    match run(&batch, &options, &mut |_| true) {
        Outcome::Accepted => {
            println!("accepted {} declarations", batch.len());
            ExitCode::SUCCESS
        }
        Outcome::Failed(index, failure) => {
            println!("declaration {index}: {failure}");
            if let Failure::Rejected(error) = &failure {
                println!("rule: {}", error.rule.as_str());
                return ExitCode::from(1);
            }
            ExitCode::from(2)
        }
    }
}
