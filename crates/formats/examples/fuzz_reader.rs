//! `fuzz_reader SEED COUNT SECONDS FILE ...`: mutated exports for the reader.
//!
//! Input number `i` is a function of `SEED`, `i` and the files: a few lines of a file with a few
//! changes, most of them to the structure of a record (a number, a key, a value, a whole line), some to bytes.
//! The reader must answer every input without a panic, within [`TIME`] and [`MEMORY`], and:
//! - an input is read alike when its lines are spelled differently (which goes around the fast path),
//!   when it arrives byte by byte, and when it is interrupted;
//! - what is read, is written as an export that reads back identical.
//!
//! An input that fails is written to `fuzz_reader-SEED-NUMBER.ndjson`; the exit status is then 1.
//! `SEED` may be `SEED:FIRST`, to start at input number `FIRST`.

use gnomon_formats::{read_export, write_export, Export, ExportError, ReadLimits};
use gnomon_term::Store;
use std::io::{self, Read};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What the process may use, in bytes: the corpus, and one input at a time.
const MEMORY: u64 = 512 << 20;
/// What one input may take, several times over.
const TIME: Duration = Duration::from_secs(10);
/// An input has at most so many bytes before it is changed.
const LARGEST: usize = 16 << 10;

/// Splitmix64: small, and a function of its seed only.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound`, which is not 0.
    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

type Lines = Vec<Vec<u8>>;

/// Whole files if they are small, otherwise their beginnings and windows from their middle, whose
/// references are then dangling.
struct Corpus {
    files: Vec<Lines>,
}

impl Corpus {
    fn input(&self, random: &mut Random) -> Lines {
        let file = random.pick(&self.files);
        let size: usize = file.iter().map(Vec::len).sum();
        let first = match size > LARGEST && random.one_in(8) {
            true => random.below(file.len()),
            false => 0,
        };
        let mut left = match random.one_in(4) {
            true => random.below(LARGEST),
            false => LARGEST / 8,
        };
        let fits = |line: &&Vec<u8>| {
            let goes_on = left > 0;
            left = left.saturating_sub(line.len());
            goes_on
        };
        file[first..].iter().take_while(fits).cloned().collect()
    }
}

const NUMBERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "7",
    "63",
    "64",
    "255",
    "65535",
    "67108863",
    "67108864",
    "134217727",
    "2147483647",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-1",
    "-0",
    "00",
    "01",
    "1.5",
    "1e3",
    "1E400",
    "0.0",
    "123456789012345678901234567890",
];
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "[]",
    "{}",
    "\"\"",
    "\"a\"",
    "[0]",
    "[1,2]",
    "[[]]",
    "{\"a\":1}",
    "\"opaque\"",
    "\"abbrev\"",
    "{\"regular\":3}",
    "{\"kind\":\"opaque\"}",
    "\"unsafe\"",
    "\"partial\"",
    "\"default\"",
    "\"implicit\"",
    "\"instImplicit\"",
    "\"ctor\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "\"12345678901234567890123456789\"",
    "nul",
    "\"\\x\"",
    "[,]",
    "[1,]",
    "{\"a\"}",
    "{,}",
    "\"\u{7f}\"",
    "NaN",
];
const KEYS: &[&str] = &[
    "in",
    "il",
    "ie",
    "i",
    "str",
    "num",
    "succ",
    "max",
    "imax",
    "param",
    "bvar",
    "sort",
    "const",
    "app",
    "lam",
    "forallE",
    "letE",
    "proj",
    "natVal",
    "strVal",
    "mdata",
    "axiom",
    "def",
    "thm",
    "opaque",
    "quot",
    "inductive",
    "meta",
    "name",
    "us",
    "fn",
    "arg",
    "type",
    "body",
    "value",
    "binderInfo",
    "nondep",
    "typeName",
    "idx",
    "struct",
    "expr",
    "data",
    "levelParams",
    "isUnsafe",
    "hints",
    "safety",
    "all",
    "kind",
    "types",
    "ctors",
    "recs",
    "numParams",
    "numIndices",
    "numNested",
    "isRec",
    "isReflexive",
    "induct",
    "cidx",
    "numFields",
    "numMotives",
    "numMinors",
    "rules",
    "k",
    "nfields",
    "rhs",
    "ctor",
    "pre",
    "defnInfo",
    "inductInfo",
    "lit",
    "deBrujinIndex",
    "u",
    "declName",
    "binderName",
    "binderType",
    "inductiveVals",
    "constructorVals",
    "recursorVals",
    "unknown",
    "",
];

/// The places of a line where a piece of JSON of one sort is.
fn spans(line: &[u8], is_part: impl Fn(u8) -> bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let start = at;
        while at < line.len() && is_part(line[at]) {
            at += 1;
        }
        if at > start {
            found.push((start, at));
        }
        at += 1;
    }
    found
}

fn replace(line: &mut Vec<u8>, (start, end): (usize, usize), by: &[u8]) {
    line.splice(start..end, by.iter().copied());
}

/// Keys and strings: what is between two quotation marks.
fn strings(line: &[u8]) -> Vec<(usize, usize)> {
    let marks: Vec<usize> = (0..line.len()).filter(|&i| line[i] == b'"').collect();
    marks.chunks_exact(2).map(|pair| (pair[0], pair[1] + 1)).collect()
}

/// Changes a number, a key, a value, or the order and repetition of fields.
fn change_record(random: &mut Random, line: &mut Vec<u8>) {
    let numbers = spans(line, |b| b.is_ascii_digit());
    let texts = strings(line);
    let fields: Vec<(usize, usize)> = spans(line, |b| !b",{}[]".contains(&b));
    match random.below(12) {
        0..=3 if !numbers.is_empty() => {
            let &(start, end) = random.pick(&numbers);
            let old: Option<u64> =
                std::str::from_utf8(&line[start..end]).ok().and_then(|text| text.parse().ok());
            let near = old.map(|old| match random.below(4) {
                0 => old.saturating_add(1),
                1 => old.saturating_sub(1),
                2 => old.saturating_mul(2),
                _ => random.below(old.min(1 << 30) as usize + 1) as u64,
            });
            match near {
                Some(near) if !random.one_in(3) => {
                    replace(line, (start, end), near.to_string().as_bytes());
                }
                _ => replace(line, (start, end), random.pick(NUMBERS).as_bytes()),
            }
        }
        4 if !numbers.is_empty() => {
            let &span = random.pick(&numbers);
            replace(line, span, random.pick(VALUES).as_bytes());
        }
        5 if !texts.is_empty() => {
            let &span = random.pick(&texts);
            replace(line, span, format!("\"{}\"", random.pick(KEYS)).as_bytes());
        }
        6 if !texts.is_empty() => {
            let &span = random.pick(&texts);
            replace(line, span, random.pick(VALUES).as_bytes());
        }
        7 if !fields.is_empty() => {
            let &(start, end) = random.pick(&fields);
            let field = line[start..end].to_vec();
            line.splice(end..end, std::iter::once(b',').chain(field));
        }
        8 if fields.len() > 1 => {
            let (a, b) = (*random.pick(&fields), *random.pick(&fields));
            let (a, b) = (a.min(b), a.max(b));
            if a.1 <= b.0 {
                let (first, second) = (line[a.0..a.1].to_vec(), line[b.0..b.1].to_vec());
                replace(line, b, &first);
                replace(line, a, &second);
            }
        }
        9 if !fields.is_empty() => replace(line, *random.pick(&fields), b""),
        10 => {
            let depth = *random.pick(&[1, 10, 127, 128, 129, 1000, 100_000]);
            let (open, close) = *random.pick(&[("[", "]"), ("{\"a\":", "}")]);
            let closed = if random.one_in(2) { depth } else { depth / 2 };
            let nested = open.repeat(depth) + "1" + &close.repeat(closed);
            match texts.first() {
                Some(_) if random.one_in(2) => {
                    *line = format!(
                        "{{\"mdata\":{{\"expr\":0,\"data\":{nested}}},\"ie\":{}}}",
                        random.below(100_000)
                    )
                    .into_bytes();
                }
                _ => {
                    let at = random.below(line.len() + 1);
                    replace(line, (at, at), nested.as_bytes());
                }
            }
        }
        _ => {
            let digits = *random.pick(&[1, 20, 5000, 40_000]);
            let number: String =
                (0..digits).map(|_| char::from(b'0' + random.below(10) as u8)).collect();
            let index = random.below(5000);
            *line = format!("{{\"natVal\":\"{number}\",\"ie\":{index}}}").into_bytes();
        }
    }
}

/// Changes bytes without regard to what they mean.
fn change_bytes(random: &mut Random, line: &mut Vec<u8>) {
    let at = random.below(line.len() + 1);
    match random.below(6) {
        0 if at < line.len() => line[at] ^= 1 << random.below(8),
        1 if at < line.len() => line[at] = random.next() as u8,
        2 => line.truncate(at),
        3 => {
            let odd: &[&[u8]] = &[
                b"\xff",
                b"\xc0\x80",
                b"\xed\xa0\x80",
                b"\0",
                b"\xef\xbb\xbf",
                b"\r",
                b"\n",
                b"\\",
            ];
            replace(line, (at, at), random.pick::<&[u8]>(odd));
        }
        4 => {
            let end = at + random.below(line.len() - at + 1);
            line.drain(at..end);
        }
        _ => {
            let end = at + random.below(line.len() - at + 1);
            let copy = line[at..end].to_vec();
            replace(line, (at, at), &copy);
        }
    }
}

fn mutate(random: &mut Random, corpus: &Corpus) -> Vec<u8> {
    let mut lines = corpus.input(random);
    let changes = *random.pick(&[0, 1, 1, 1, 2, 2, 3, 5, 10]);
    for _ in 0..changes {
        if lines.is_empty() {
            break;
        }
        // Changes near the end are reached more often.
        let at = match random.one_in(3) {
            true => lines.len() - 1 - random.below(lines.len().min(20)),
            false => random.below(lines.len()),
        };
        match random.below(14) {
            0 => {
                lines.remove(at);
            }
            1 => {
                let copy = lines[at].clone();
                let to = random.below(lines.len() + 1);
                lines.insert(to, copy);
            }
            2 => {
                let other = random.below(lines.len());
                lines.swap(at, other);
            }
            3 => {
                let other = random.pick(&corpus.files);
                lines.insert(at, random.pick(other).clone());
            }
            4 => lines.truncate(at + 1),
            5 | 6 => change_bytes(random, &mut lines[at]),
            _ => change_record(random, &mut lines[at]),
        }
    }
    let mut bytes =
        lines.join(*random.pick(&[&b"\n"[..], b"\n", b"\n", b"\r\n", b"\n\n", b" \n\t"]));
    if !random.one_in(8) {
        bytes.push(b'\n');
    }
    if random.one_in(50) {
        bytes.truncate(random.below(bytes.len() + 1));
    }
    bytes
}

/// Gives its bytes one or a few at a time, and is interrupted in between.
struct Dribble<'b> {
    rest: &'b [u8],
    random: Random,
}

impl Read for Dribble<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.random.one_in(16) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let most = *self.random.pick(&[1, 2, 3, 17, 4096]);
        let len = self.rest.len().min(buffer.len()).min(most);
        buffer[..len].copy_from_slice(&self.rest[..len]);
        self.rest = &self.rest[len..];
        Ok(len)
    }
}

fn limits() -> ReadLimits {
    ReadLimits { max_memory: (MEMORY / 4) as usize, ..ReadLimits::default() }
}

type Answer = Result<Export, ExportError>;

fn read(source: impl Read) -> (Answer, Store<'static>) {
    let mut store = Store::new();
    let answer = read_export(source, &mut store, &limits());
    (answer, store)
}

/// The line and the reason of an error, if it is the input's.
fn place(answer: &Answer) -> Option<(u64, &str)> {
    match answer {
        Err(
            ExportError::Malformed { line, reason, .. } | ExportError::Limit { line, reason, .. },
        ) => Some((*line, reason)),
        _ => None,
    }
}

/// Reads an input in several ways; says whether it is an export, or what is wrong with the reader.
fn examine(input: &[u8], random: &mut Random) -> Result<bool, String> {
    let (answer, store) = read(input);
    if let Err(ExportError::Io(_) | ExportError::Interrupted) = answer {
        return Err(format!("an error that has no cause: {answer:?}"));
    }
    let (dribbled, _) = read(Dribble { rest: input, random: Random(random.next()) });
    if place(&answer) != place(&dribbled) || answer.as_ref().ok() != dribbled.as_ref().ok() {
        return Err(format!("read in pieces it differs:\n{answer:?}\n{dribbled:?}"));
    }
    // A space before each line takes it to the general way of reading.
    let lines: Vec<Vec<u8>> =
        input.split(|&b| b == b'\n').map(|line| [b" ".as_slice(), line].concat()).collect();
    let (general, _) = read(lines.join(&b'\n').as_slice());
    let lines_of = |answer: &Answer| place(answer).map(|(line, _)| line);
    // An input without a byte is an error, one with only spaces need not be.
    if !input.is_empty()
        && (lines_of(&answer) != lines_of(&general)
            || answer.as_ref().ok() != general.as_ref().ok())
    {
        return Err(format!("the fast path differs:\n{answer:?}\n{general:?}"));
    }
    let Ok(export) = answer else { return Ok(false) };
    let written = write(&store, &export)?;
    let (again, store2) = read(written.as_slice());
    let again = again.map_err(|error| format!("what is written does not read back: {error}"))?;
    if again.declarations.len() != export.declarations.len() {
        return Err("declarations are lost in writing".to_owned());
    }
    if write(&store2, &again)? != written {
        return Err("what is written and read back is written differently".to_owned());
    }
    Ok(true)
}

fn write(store: &Store<'_>, export: &Export) -> Result<Vec<u8>, String> {
    let mut written = Vec::new();
    match write_export(&mut written, store, &export.meta, &export.declarations) {
        Ok(()) => Ok(written),
        Err(error) => Err(format!("what was read cannot be written: {error}")),
    }
}

/// The resident memory of this process, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|text| text.trim().trim_end_matches("kB").trim().parse().ok());
    kib.unwrap_or(0u64) << 10
}

/// The input that is being read, for the thread that watches over the time.
type Current = Arc<Mutex<(u64, Instant, Vec<u8>)>>;

fn save(seed: u64, number: u64, input: &[u8], what: &str) {
    let file = format!("fuzz_reader-{seed}-{number}.ndjson");
    println!("FAILED input {number}, see {file}: {what}");
    if let Err(error) = std::fs::write(&file, input) {
        println!("cannot write {file}: {error}");
    }
}

fn watch(current: &Current, seed: u64) {
    loop {
        std::thread::sleep(Duration::from_secs(1));
        let state = current.lock().unwrap_or_else(PoisonError::into_inner);
        if state.1.elapsed() > TIME {
            save(seed, state.0, &state.2, "it takes too long");
            std::process::exit(1);
        }
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [seed, count, seconds, paths @ ..] = args.as_slice() else {
        eprintln!("usage: fuzz_reader SEED[:FIRST] COUNT SECONDS FILE ...");
        return ExitCode::from(64);
    };
    let (seed, first) = seed.split_once(':').unwrap_or((seed, "0"));
    let numbers = (seed.parse(), first.parse(), count.parse(), seconds.parse());
    let (Ok(seed), Ok(first), Ok(count), Ok(seconds)) = numbers else {
        eprintln!("SEED, FIRST, COUNT and SECONDS are numbers");
        return ExitCode::from(64);
    };
    let (seed, first, count): (u64, u64, u64) = (seed, first, count);
    let mut corpus = Corpus { files: Vec::new() };
    for path in paths {
        match std::fs::read(path) {
            Ok(bytes) => {
                let lines = bytes.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
                corpus.files.push(lines);
            }
            Err(error) => {
                eprintln!("cannot read {path}: {error}");
                return ExitCode::from(66);
            }
        }
    }
    if corpus.files.is_empty() {
        eprintln!("there is no file to begin with");
        return ExitCode::from(64);
    }
    let begin = Instant::now();
    let current: Current = Arc::new(Mutex::new((0, begin, Vec::new())));
    let watched = current.clone();
    std::thread::spawn(move || watch(&watched, seed));
    let panicked: Arc<Mutex<String>> = Arc::default();
    let place = panicked.clone();
    std::panic::set_hook(Box::new(move |info| {
        *place.lock().unwrap_or_else(PoisonError::into_inner) = info.to_string();
    }));
    let (mut done, mut accepted, mut failed, mut slowest) = (0u64, 0u64, 0u32, (Duration::ZERO, 0));
    for number in first..first.saturating_add(count) {
        if begin.elapsed() > Duration::from_secs(seconds) || failed >= 20 {
            break;
        }
        let mut random = Random(seed.wrapping_mul(0x1_0000_0001).wrapping_add(number << 1));
        let input = mutate(&mut random, &corpus);
        let start = Instant::now();
        *current.lock().unwrap_or_else(PoisonError::into_inner) = (number, start, input.clone());
        let result = catch_unwind(AssertUnwindSafe(|| examine(&input, &mut random)));
        slowest = slowest.max((start.elapsed(), number));
        done += 1;
        match result {
            Ok(Ok(is_export)) => accepted += u64::from(is_export),
            Ok(Err(what)) => {
                failed += 1;
                save(seed, number, &input, &what);
            }
            Err(_) => {
                failed += 1;
                let what = panicked.lock().unwrap_or_else(PoisonError::into_inner).clone();
                save(seed, number, &input, &what);
            }
        }
        if number % 1024 == 0 && resident() > MEMORY {
            failed += 1;
            save(
                seed,
                number,
                &input,
                "memory is above the limit, after this input or one of the 1024 before",
            );
            break;
        }
    }
    println!(
        "{done} inputs in {:.0} s, {accepted} of them exports, {failed} failures; the slowest, number {}, took {:.0} ms; {} MB resident",
        begin.elapsed().as_secs_f64(),
        slowest.1,
        slowest.0.as_secs_f64() * 1e3,
        resident() >> 20,
    );
    if failed > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
