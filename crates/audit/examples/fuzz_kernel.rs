//! `fuzz_kernel SEED COUNT SECONDS FILE ...`: mutated declarations for the kernel.
//!
//! Input number `i` is a function of `SEED`, `i` and the files: the declarations of a file with a few
//! changes to their terms, numbers, names and order. Unlike what an export can say, terms may have
//! free variables and metavariables. The kernel must answer without a panic, within [`TIME`] and
//! [`MEMORY`], and alike
//! - when one checker takes all declarations in order, and when each gets its own, the last first;
//! - when declarations are added one by one ([`add_decl`]);
//!
//! and what it accepts, with the recursors that it generated, it must accept again, and the values of
//! definitions must keep their types when they are evaluated.
//!
//! An input that fails is written to `fuzz_kernel-SEED-NUMBER.ndjson`, if an export can say it; the
//! exit status is then 1. `SEED` may be `SEED:FIRST`, to start at input number `FIRST`.

use gnomon_formats::{read_export, write_export, Meta, ReadLimits};
use gnomon_kernel::{
    add_decl, Batch, Checker, ConstantInfo, Declaration, DefinitionSafety, Environment, Failure,
    QuotKind, RecursorVal, ReducibilityHints,
};
use gnomon_term::{
    BinderInfo, Budget, Expr, ExprId, FVarId, LMVarId, Level, LevelId, MVarId, NameId, Store,
};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What one check may use.
const MEMORY: usize = 256 << 20;
/// What one check may take; inputs are checked several times over.
const TIME: Duration = Duration::from_secs(2);
/// When an input is taken for one that hangs: several checks, each a little late.
const HANGS: Duration = Duration::from_secs(30);
/// What the whole process may use.
const RESIDENT: u64 = 2 << 30;
const STACK: usize = 64 << 20;
/// Files with more bytes are taken less often.
const SMALL: usize = 24 << 10;

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

/// Changes the declarations of one file.
struct Mutator<'r> {
    random: &'r mut Random,
    store: &'r mut Store<'static>,
}

impl Mutator<'_> {
    fn name(&mut self) -> NameId {
        NameId(self.random.below(self.store.num_names()) as u32)
    }

    /// Any term that the file has, with or without loose variables.
    fn old(&mut self) -> ExprId {
        ExprId(self.random.below(self.store.num_exprs()) as u32)
    }

    fn level(&mut self, params: &[NameId], fuel: usize) -> LevelId {
        let choices = if fuel == 0 { 4 } else { 8 };
        let level = match self.random.below(choices) {
            0 => return LevelId::ZERO,
            1 => return LevelId::ONE,
            2 if !params.is_empty() => Level::Param(*self.random.pick(params)),
            3 if self.random.one_in(20) => Level::MVar(LMVarId(self.random.below(3) as u32)),
            2 | 3 => Level::Param(self.name()),
            4 | 5 => Level::Succ(self.level(params, fuel - 1)),
            6 => Level::Max(self.level(params, fuel - 1), self.level(params, fuel - 1)),
            _ => Level::IMax(self.level(params, fuel - 1), self.level(params, fuel - 1)),
        };
        self.store.intern_level(level)
    }

    /// A term made of new and old parts.
    fn term(&mut self, params: &[NameId], fuel: usize) -> ExprId {
        if fuel == 0 || self.random.one_in(2) {
            return self.old();
        }
        let expr = match self.random.below(16) {
            0..=2 => Expr::BVar(*self.random.pick(&[0, 0, 1, 1, 2, 3, 7, 1 << 20])),
            3 => Expr::Sort(self.level(params, 2)),
            4 | 5 => {
                let name = self.name();
                let count = self.random.below(3);
                let levels: Vec<LevelId> = (0..count).map(|_| self.level(params, 2)).collect();
                Expr::Const(name, self.store.mk_levels(&levels))
            }
            6 | 7 => Expr::App(self.term(params, fuel - 1), self.term(params, fuel - 1)),
            8 | 9 => {
                let (info, name) = (BinderInfo::Default, self.name());
                let (ty, body) = (self.term(params, fuel - 1), self.term(params, fuel - 1));
                Expr::Lam { info, name, ty, body }
            }
            10 | 11 => {
                let (info, name) = (BinderInfo::Default, self.name());
                let (ty, body) = (self.term(params, fuel - 1), self.term(params, fuel - 1));
                Expr::Pi { info, name, ty, body }
            }
            12 => {
                let (nondep, name) = (false, self.name());
                let ty = self.term(params, fuel - 1);
                let (value, body) = (self.term(params, fuel - 1), self.term(params, fuel - 1));
                Expr::Let { nondep, name, ty, value, body }
            }
            13 => {
                let (name, expr) = (self.name(), self.term(params, fuel - 1));
                Expr::Proj { name, index: self.number(0), expr }
            }
            14 => {
                let n = self.random.next() >> self.random.below(64);
                return self.store.mk_nat_lit(&n.into());
            }
            _ => match self.random.below(30) {
                0 => Expr::FVar(FVarId(self.random.below(3) as u32)),
                1 => Expr::MVar(MVarId(self.random.below(3) as u32)),
                _ => {
                    let text = *self.random.pick(&["", "a", "\u{1f4a1}\0", "string"]);
                    Expr::StrLit(self.store.mk_str(text))
                }
            },
        };
        self.store.mk(expr)
    }

    /// `e` with another subterm somewhere.
    fn change(&mut self, e: ExprId, params: &[NameId]) -> ExprId {
        if self.random.one_in(8) {
            return self.term(params, 3);
        }
        let mut expr = self.store.expr(e);
        match &mut expr {
            Expr::App(f, a) => match self.random.below(8) {
                0 => std::mem::swap(f, a),
                1 => return *a,
                2 => return *f,
                3..=5 => *f = self.change(*f, params),
                _ => *a = self.change(*a, params),
            },
            Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => match self.random.below(8) {
                0 => std::mem::swap(ty, body),
                1 => return *body,
                2 | 3 => *ty = self.change(*ty, params),
                _ => *body = self.change(*body, params),
            },
            Expr::Let { ty, value, body, .. } => match self.random.below(6) {
                0 => std::mem::swap(ty, value),
                1 => *ty = self.change(*ty, params),
                2 | 3 => *value = self.change(*value, params),
                _ => *body = self.change(*body, params),
            },
            Expr::Proj { name, index, expr } => match self.random.below(4) {
                0 => *name = self.name(),
                1 => *index = self.number(*index),
                _ => *expr = self.change(*expr, params),
            },
            Expr::MData(_, expr) => *expr = self.change(*expr, params),
            Expr::Sort(level) => *level = self.level(params, 3),
            Expr::Const(name, levels) => {
                let mut list = self.store.levels(*levels).to_vec();
                match self.random.below(6) {
                    0 => *name = self.name(),
                    1 => list.push(self.level(params, 2)),
                    2 => drop(list.pop()),
                    _ if !list.is_empty() => {
                        let at = self.random.below(list.len());
                        list[at] = self.level(params, 3);
                    }
                    _ => return self.old(),
                }
                *levels = self.store.mk_levels(&list);
            }
            Expr::BVar(index) => *index = self.random.below(*index as usize + 3) as u32,
            _ => return self.term(params, 3),
        }
        self.store.mk(expr)
    }

    fn number(&mut self, n: u32) -> u32 {
        match self.random.below(12) {
            0..=3 => n.saturating_add(1),
            4..=6 => n.saturating_sub(1),
            7 | 8 => *self.random.pick(&[255, 65_536, 1 << 26, u32::MAX - 1, u32::MAX]),
            _ => self.random.below(4) as u32,
        }
    }

    fn names(&mut self, names: &mut Box<[NameId]>) {
        let mut list = names.to_vec();
        match self.random.below(4) {
            0 => list.push(self.name()),
            1 => drop(list.pop()),
            2 => list.reverse(),
            _ if !list.is_empty() => {
                let at = self.random.below(list.len());
                list[at] = self.name();
            }
            _ => {}
        }
        *names = list.into();
    }

    fn list<T: Clone>(&mut self, items: &mut Vec<T>) {
        if items.is_empty() {
            return;
        }
        let (at, other) = (self.random.below(items.len()), self.random.below(items.len()));
        match self.random.below(3) {
            0 => drop(items.remove(at)),
            1 => items.swap(at, other),
            _ => items.insert(other, items[at].clone()),
        }
    }

    fn recursor(&mut self, rec: &mut RecursorVal) {
        let params = rec.val.level_params.clone();
        match self.random.below(12) {
            0 => rec.num_params = self.number(rec.num_params),
            1 => rec.num_indices = self.number(rec.num_indices),
            2 => rec.num_motives = self.number(rec.num_motives),
            3 => rec.num_minors = self.number(rec.num_minors),
            4 => rec.k = !rec.k,
            5 => self.names(&mut rec.all),
            6 => rec.val.ty = self.change(rec.val.ty, &params),
            7 => self.names(&mut rec.val.level_params),
            8 => rec.val.name = self.name(),
            _ => {
                let mut rules = rec.rules.to_vec();
                match (rules.is_empty(), self.random.below(4)) {
                    (false, 0) => {
                        let at = self.random.below(rules.len());
                        rules[at].nfields = self.number(rules[at].nfields);
                    }
                    (false, 1) => {
                        let at = self.random.below(rules.len());
                        rules[at].rhs = self.change(rules[at].rhs, &params);
                    }
                    _ => self.list(&mut rules),
                }
                rec.rules = rules.into();
            }
        }
    }

    fn declaration(&mut self, decl: &mut Declaration) {
        let (val, value) = match decl {
            Declaration::Inductive(decl) => {
                match self.random.below(10) {
                    0 => self.list(&mut decl.types),
                    1 => self.list(&mut decl.ctors),
                    2 => self.list(&mut decl.recs),
                    3 => decl.recs.clear(),
                    4 | 5 if !decl.recs.is_empty() => {
                        let at = self.random.below(decl.recs.len());
                        self.recursor(&mut decl.recs[at]);
                    }
                    6 | 7 if !decl.types.is_empty() => {
                        let at = self.random.below(decl.types.len());
                        let ty = &mut decl.types[at];
                        let params = ty.val.level_params.clone();
                        match self.random.below(10) {
                            0 => ty.num_params = self.number(ty.num_params),
                            1 => ty.num_indices = self.number(ty.num_indices),
                            2 => ty.num_nested = self.number(ty.num_nested),
                            3 => ty.is_rec = !ty.is_rec,
                            4 => ty.is_unsafe = !ty.is_unsafe,
                            5 => self.names(&mut ty.all),
                            6 => self.names(&mut ty.ctors),
                            7 => self.names(&mut ty.val.level_params),
                            _ => ty.val.ty = self.change(ty.val.ty, &params),
                        }
                    }
                    _ if !decl.ctors.is_empty() => {
                        let at = self.random.below(decl.ctors.len());
                        let ctor = &mut decl.ctors[at];
                        let params = ctor.val.level_params.clone();
                        match self.random.below(10) {
                            0 => ctor.num_params = self.number(ctor.num_params),
                            1 => ctor.num_fields = self.number(ctor.num_fields),
                            2 => ctor.cidx = self.number(ctor.cidx),
                            3 => ctor.induct = self.name(),
                            4 => ctor.val.name = self.name(),
                            5 => self.names(&mut ctor.val.level_params),
                            _ => ctor.val.ty = self.change(ctor.val.ty, &params),
                        }
                    }
                    _ => {}
                }
                return;
            }
            Declaration::Axiom(info) => (&mut info.val, None),
            Declaration::Definition(info) => {
                match self.random.below(8) {
                    0 => {
                        info.hints = ReducibilityHints::Regular(self.random.below(3) as u32);
                    }
                    1 => info.safety = DefinitionSafety::Unsafe,
                    2 => self.names(&mut info.all),
                    _ => {}
                }
                (&mut info.val, Some(&mut info.value))
            }
            Declaration::Theorem(info) => (&mut info.val, Some(&mut info.value)),
            Declaration::Opaque(info) => (&mut info.val, Some(&mut info.value)),
            Declaration::Quot(info) => {
                if self.random.one_in(3) {
                    info.kind =
                        *self.random.pick(&[QuotKind::Type, QuotKind::Ctor, QuotKind::Lift]);
                }
                (&mut info.val, None)
            }
        };
        let params = val.level_params.clone();
        match (value, self.random.below(10)) {
            (_, 0) => val.name = self.name(),
            (_, 1) => self.names(&mut val.level_params),
            (Some(value), 2..=7) => *value = self.change(*value, &params),
            _ => val.ty = self.change(val.ty, &params),
        }
    }
}

type Input = (Store<'static>, Vec<Declaration>);

fn read(bytes: &[u8]) -> Option<Input> {
    let mut store = Store::new();
    let limits = ReadLimits { max_digits: 5000, ..ReadLimits::default() };
    let export = read_export(bytes, &mut store, &limits).ok()?;
    Some((store, export.declarations))
}

fn mutate(random: &mut Random, file: &[u8]) -> Option<Input> {
    let (mut store, mut decls) = read(file)?;
    // Of a long file only the first part, changed near its end.
    if decls.len() > 8 && random.one_in(2) {
        decls.truncate(1 + random.below(decls.len()));
    }
    let changes = *random.pick(&[0, 1, 1, 1, 1, 2, 2, 3, 5]);
    for _ in 0..changes {
        if decls.is_empty() {
            break;
        }
        let near = decls.len().min(4);
        let at = match random.one_in(2) {
            true => decls.len() - 1 - random.below(near),
            false => random.below(decls.len()),
        };
        let mut mutator = Mutator { random, store: &mut store };
        match mutator.random.below(20) {
            0 => mutator.list(&mut decls),
            _ => mutator.declaration(&mut decls[at]),
        }
    }
    Some((store, decls))
}

fn budget() -> Budget {
    let mut budget = Budget::unlimited();
    budget.guard_stack(STACK / 2);
    budget.max_memory = MEMORY;
    budget.deadline = Some(Instant::now() + TIME);
    budget
}

/// What became of a list of declarations: the first that was not accepted, and why.
type Verdict = Option<(usize, Failure)>;

fn differ(left: &Verdict, right: &Verdict) -> bool {
    let is_declined = |verdict: &Verdict| matches!(verdict, Some((_, Failure::Declined(_))));
    if is_declined(left) || is_declined(right) {
        return false;
    }
    left.as_ref().map(|(at, _)| at) != right.as_ref().map(|(at, _)| at)
}

fn one_by_one((mut store, decls): Input) -> Verdict {
    let mut env = Environment::new(&mut store);
    for (index, decl) in decls.iter().enumerate() {
        if let Err(failure) = add_decl(&mut store, &mut env, decl, &budget()) {
            return Some((index, failure));
        }
    }
    None
}

fn in_order(batch: &Batch) -> Verdict {
    let mut checker = batch.checker();
    for index in 0..batch.len() {
        checker.store.budget = budget();
        if let Err(failure) = batch.check(&mut checker, index) {
            return Some((index, failure));
        }
    }
    None
}

/// The first failure up to number `last`, found by checking the last first.
fn backwards(batch: &Batch, last: usize) -> Verdict {
    let mut verdict = None;
    for index in (0..batch.len().min(last + 1)).rev() {
        let mut checker = batch.checker();
        checker.store.budget = budget();
        if let Err(failure) = batch.check(&mut checker, index) {
            verdict = Some((index, failure));
        }
    }
    verdict
}

/// What must hold of an accepted batch.
fn examine_accepted(batch: Batch) -> Result<(), String> {
    for info in batch.environment().constants() {
        let ConstantInfo::Definition(info) = info else { continue };
        if info.safety != DefinitionSafety::Safe {
            continue;
        }
        let mut checker = Checker::new(batch.store(), batch.environment());
        checker.store.budget = budget();
        let value = checker.store.canonical(info.value);
        let name = batch.store().name_to_string(info.val.name);
        let Ok(ty) = checker.infer(value) else { continue };
        let Ok(normal) = checker.whnf(value) else { continue };
        match checker.infer(normal).and_then(|of_normal| checker.is_def_eq(of_normal, ty)) {
            Ok(true) | Err(Failure::Declined(_)) => {}
            Ok(false) => return Err(format!("evaluation changes the type of `{name}`")),
            Err(failure) => return Err(format!("`{name}` is ill-typed once evaluated: {failure}")),
        }
    }
    let len = batch.len();
    let (store, env) = batch.into_parts();
    let decls: Vec<Declaration> = (0..len).filter_map(|index| env.declaration(index)).collect();
    if decls.len() != len {
        return Err("a declaration that was accepted is lost".to_owned());
    }
    let again = Batch::new(store, decls, &budget());
    match in_order(&again) {
        None | Some((_, Failure::Declined(_))) => Ok(()),
        Some((index, failure)) => {
            Err(format!("what was accepted is not accepted again: {index}: {failure}"))
        }
    }
}

enum Kind {
    Accepted,
    Rejected,
    Declined,
}

fn examine(file: &[u8], random: &Random) -> Result<Kind, String> {
    let again = || mutate(&mut Random(random.0), file).ok_or("the file cannot be read".to_owned());
    let (store, decls) = again()?;
    let batch = Batch::new(store, decls, &budget());
    let verdict = in_order(&batch);
    let last = verdict.as_ref().map_or(usize::MAX - 1, |(at, _)| *at);
    let other = backwards(&batch, last);
    if differ(&verdict, &other) {
        return Err(format!("in order: {verdict:?}\nbackwards: {other:?}"));
    }
    let sequential = one_by_one(again()?);
    if differ(&verdict, &sequential) {
        return Err(format!("as a batch: {verdict:?}\none by one: {sequential:?}"));
    }
    match verdict {
        Some((_, Failure::Rejected(_))) => Ok(Kind::Rejected),
        Some((_, Failure::Declined(_))) => Ok(Kind::Declined),
        None => examine_accepted(batch).map(|()| Kind::Accepted),
    }
}

/// The resident memory of this process, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|text| text.trim().trim_end_matches("kB").trim().parse().ok());
    kib.unwrap_or(0u64) << 10
}

/// The input at work and since when, for the thread that watches over the time.
type Current = Arc<Mutex<(u64, Instant)>>;

fn watch(current: &Current) {
    loop {
        std::thread::sleep(Duration::from_secs(1));
        let (number, since) = *current.lock().unwrap_or_else(PoisonError::into_inner);
        if since.elapsed() > HANGS {
            println!("FAILED input {number}: it takes too long");
            std::process::exit(1);
        }
    }
}

fn save(seed: u64, number: u64, path: &str, input: Option<Input>, what: &str) {
    println!("FAILED input {number}, made of {path}: {what}");
    let Some((store, decls)) = input else { return };
    let mut written = Vec::new();
    if write_export(&mut written, &store, &Meta::default(), &decls).is_ok() {
        let file = format!("fuzz_kernel-{seed}-{number}.ndjson");
        match std::fs::write(&file, written) {
            Ok(()) => println!("see {file}"),
            Err(error) => println!("cannot write {file}: {error}"),
        }
    }
}

fn fuzz(args: &[String]) -> ExitCode {
    let [seed, count, seconds, paths @ ..] = args else {
        eprintln!("usage: fuzz_kernel SEED[:FIRST] COUNT SECONDS FILE ...");
        return ExitCode::from(64);
    };
    let (seed, first) = seed.split_once(':').unwrap_or((seed, "0"));
    let numbers = (seed.parse(), first.parse(), count.parse(), seconds.parse());
    let (Ok(seed), Ok(first), Ok(count), Ok(seconds)) = numbers else {
        eprintln!("SEED, FIRST, COUNT and SECONDS are numbers");
        return ExitCode::from(64);
    };
    let (seed, first, count): (u64, u64, u64) = (seed, first, count);
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for path in paths {
        match std::fs::read(path) {
            Ok(bytes) if read(&bytes).is_none() => println!("{path} is no export"),
            Ok(bytes) if bytes.len() <= SMALL => small.push((path, bytes)),
            Ok(bytes) => large.push((path, bytes)),
            Err(error) => {
                eprintln!("cannot read {path}: {error}");
                return ExitCode::from(66);
            }
        }
    }
    if small.is_empty() && large.is_empty() {
        eprintln!("there is no file to begin with");
        return ExitCode::from(64);
    }
    let begin = Instant::now();
    let current: Current = Arc::new(Mutex::new((0, begin)));
    let watched = current.clone();
    std::thread::spawn(move || watch(&watched));
    let panicked: Arc<Mutex<String>> = Arc::default();
    let place = panicked.clone();
    std::panic::set_hook(Box::new(move |info| {
        *place.lock().unwrap_or_else(PoisonError::into_inner) = info.to_string();
    }));
    let (mut done, mut accepted, mut rejected, mut declined, mut failed) = (0u64, 0, 0, 0, 0);
    let mut slowest = (Duration::ZERO, 0);
    for number in first..first.saturating_add(count) {
        if begin.elapsed() > Duration::from_secs(seconds) || failed >= 20 {
            break;
        }
        let mut random = Random(seed.wrapping_mul(0x1_0000_0001).wrapping_add(number << 1));
        let from_large = small.is_empty() || !large.is_empty() && random.one_in(40);
        let (path, file) = random.pick(if from_large { &large } else { &small });
        let start = Instant::now();
        *current.lock().unwrap_or_else(PoisonError::into_inner) = (number, start);
        let result = catch_unwind(AssertUnwindSafe(|| examine(file, &random)));
        slowest = slowest.max((start.elapsed(), number));
        done += 1;
        let what = match result {
            Ok(Ok(kind)) => {
                match kind {
                    Kind::Accepted => accepted += 1,
                    Kind::Rejected => rejected += 1,
                    Kind::Declined => declined += 1,
                }
                let is_heavy = number % 256 == 0 && resident() > RESIDENT;
                is_heavy.then(|| "memory above the limit, here or up to 256 before".to_owned())
            }
            Ok(Err(what)) => Some(what),
            Err(_) => Some(panicked.lock().unwrap_or_else(PoisonError::into_inner).clone()),
        };
        if let Some(what) = what {
            failed += 1;
            save(seed, number, path, mutate(&mut random, file), &what);
        }
    }
    println!(
        "{done} inputs in {:.0} s: {accepted} accepted, {rejected} rejected, {declined} declined, \
         {failed} failures; the slowest, number {}, took {:.1} s; {} MB resident",
        begin.elapsed().as_secs_f64(),
        slowest.1,
        slowest.0.as_secs_f64(),
        resident() >> 20,
    );
    if failed > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || fuzz(&args));
    thread.map_or(ExitCode::FAILURE, |thread| thread.join().unwrap_or(ExitCode::FAILURE))
}
