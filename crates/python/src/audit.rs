//! `gnomon._core.audit_export`: an export in, everything an auditor wants to know out, in one call.
//!
//! The whole work happens without Python's lock, which is taken for moments only: to read from a
//! Python file, to report progress, and to notice Ctrl-C. The rules that are the auditor's and not
//! the kernel's are applied here: `axiomNotPermitted` and `challengeMismatch`.

use gnomon_audit::compare::{compare, Mismatch};
use gnomon_audit::dependencies::{name_of, Closure, Index};
use gnomon_audit::standard::altered_axioms;
use gnomon_audit::{prepare, run, Options, Outcome};
use gnomon_formats::{read_export_with, Export, ExportError, Meta, ReadLimits};
use gnomon_kernel::known::Known;
use gnomon_kernel::{ConstantInfo, Declaration, Environment, Failure};
use gnomon_term::{ExprId, Limit, NameId, Store};
use pyo3::exceptions::{PyLookupError, PyTypeError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// A refusal by a rule of the auditor's: declaration, rule, message, and terms with what they are.
type Objection = (String, &'static str, String, Vec<(&'static str, String)>);

/// What `audit_export` found.
///
/// `verdict` (`accepted`, `rejected`, `declined`, `malformed` or `unchecked`), `limit`,
/// `declaration`, `rule`, `message` and `terms` are the kernel's; `objection` is the auditor's.
#[pyclass(frozen, get_all, module = "gnomon._core")]
#[derive(Default)]
pub struct Audit {
    verdict: &'static str,
    limit: Option<&'static str>,
    declaration: Option<String>,
    rule: Option<&'static str>,
    message: Option<String>,
    terms: Vec<(&'static str, String)>,
    objection: Option<Objection>,
    counts: Vec<(&'static str, usize)>,
    axioms_used: Vec<String>,
    axioms_declared: Vec<String>,
    /// The declaration that `only` belongs to.
    root: Option<String>,
    declarations: usize,
    checked: usize,
    statements: Option<usize>,
    lean_version: Option<String>,
    format_version: Option<String>,
    /// Which input is malformed (`export` or `challenge`), line (0 for the whole), record, reason.
    malformed: Option<(&'static str, u64, String, String)>,
}

#[pymethods]
impl Audit {
    fn __repr__(&self) -> String {
        format!("<Audit {} of {} declarations>", self.verdict, self.declarations)
    }
}

/// Memory that each thread may use where the caller sets no limit.
const DEFAULT_MEMORY: usize = 4 << 30;

/// How many names of axioms and their users a message lists.
const LISTED_NAMES: usize = 5;

/// How often Python hears of the progress.
const BETWEEN_REPORTS: Duration = Duration::from_millis(50);

/// Bytes from Python: an object of type `bytes`, or one with a method `read`.
enum Source {
    Bytes(io::Cursor<PyBackedBytes>),
    Stream(Py<PyAny>),
}

impl Source {
    fn new(object: &Bound<'_, PyAny>) -> PyResult<Source> {
        if let Ok(bytes) = object.extract::<PyBackedBytes>() {
            return Ok(Source::Bytes(io::Cursor::new(bytes)));
        }
        if object.hasattr("read")? {
            return Ok(Source::Stream(object.clone().unbind()));
        }
        Err(PyTypeError::new_err("an export is `bytes` or a binary file"))
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Source::Bytes(bytes) => bytes.read(buffer),
            Source::Stream(stream) => Python::attach(|py| {
                let chunk = stream.call_method1(py, "read", (buffer.len(),))?;
                let chunk: PyBackedBytes = chunk.extract(py)?;
                let target = buffer
                    .get_mut(..chunk.len())
                    .ok_or_else(|| io::Error::other("the file gave more than it was asked for"))?;
                target.copy_from_slice(&chunk);
                Ok(chunk.len())
            }),
        }
    }
}

/// The way back to Python while the work goes on.
struct Watch {
    progress: Option<Py<PyAny>>,
    error: Option<PyErr>,
    is_stopped: bool,
    deadline: Option<Instant>,
    next: Instant,
}

impl Watch {
    /// Lets Python handle signals and tells it how far the work is. False when it must end: a
    /// signal handler or `progress` raised an exception, or `progress` returned `False`.
    fn report(&mut self, phase: &str, done: u64, total: Option<u64>) -> bool {
        let now = Instant::now();
        if self.error.is_some() || self.is_stopped {
            return false;
        }
        if now < self.next {
            return true;
        }
        self.next = now + BETWEEN_REPORTS;
        let goes_on = Python::attach(|py| {
            py.check_signals()?;
            match &self.progress {
                Some(progress) => {
                    let answer = progress.call1(py, (phase, done, total))?;
                    Ok(!answer.bind(py).is(pyo3::types::PyBool::new(py, false)))
                }
                None => Ok(true),
            }
        });
        match goes_on {
            Ok(goes_on) => self.is_stopped = !goes_on,
            Err(error) => self.error = Some(error),
        }
        self.error.is_none() && !self.is_stopped
    }

    fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() > deadline)
    }
}

/// Checks an export; see `_core.pyi`.
#[pyfunction]
#[pyo3(signature = (source, *, size=None, check=true, jobs=1, permitted=None, only=None,
    challenge=None, timeout=None, max_memory=None, max_steps=None, progress=None))]
#[allow(clippy::too_many_arguments)] // Keyword arguments of one Python function.
fn audit_export(
    py: Python<'_>,
    source: &Bound<'_, PyAny>,
    size: Option<u64>,
    check: bool,
    jobs: usize,
    permitted: Option<Vec<String>>,
    only: Option<String>,
    challenge: Option<&Bound<'_, PyAny>>,
    timeout: Option<f64>,
    max_memory: Option<usize>,
    max_steps: Option<u64>,
    progress: Option<Py<PyAny>>,
) -> PyResult<Audit> {
    let now = Instant::now();
    let timeout = timeout.and_then(|seconds| Duration::try_from_secs_f64(seconds.max(0.0)).ok());
    let deadline = timeout.and_then(|timeout| now.checked_add(timeout));
    let request = Request {
        source: Source::new(source)?,
        challenge: challenge.map(Source::new).transpose()?,
        size,
        check,
        jobs: jobs.max(1),
        permitted,
        only,
        max_memory,
        max_steps: max_steps.unwrap_or(u64::MAX),
    };
    let mut watch = Watch { progress, error: None, is_stopped: false, deadline, next: now };
    let result = py.detach(|| request.audit(&mut watch));
    match watch.error {
        Some(error) => Err(error),
        None => result,
    }
}

struct Request {
    source: Source,
    challenge: Option<Source>,
    size: Option<u64>,
    check: bool,
    jobs: usize,
    permitted: Option<Vec<String>>,
    only: Option<String>,
    max_memory: Option<usize>,
    max_steps: u64,
}

/// An audit that ends before anything is checked.
type Early<T> = Result<T, Box<PyResult<Audit>>>;

fn declined(limit: Limit, message: String) -> Audit {
    let (limit, message) = (Some(limit.as_str()), Some(message));
    Audit { verdict: "declined", limit, message, ..Audit::default() }
}

fn read(
    source: Source,
    which: &'static str,
    store: &mut Store<'static>,
    limits: &ReadLimits,
    watch: &mut Watch,
) -> Early<Export> {
    let phase = if which == "export" { "reading" } else { "reading the challenge" };
    let total = limits.expected_bytes;
    let result = read_export_with(source, store, limits, &mut |bytes| match watch
        .report(phase, bytes, total)
        && !watch.is_late()
    {
        true => ControlFlow::Continue(()),
        false => ControlFlow::Break(()),
    });
    let early = match result {
        // A file that was cut off would otherwise be accepted: nothing in it is wrong.
        Ok(export) if export.declarations.is_empty() => {
            let reason = "the export has no declarations".to_owned();
            let malformed = Some((which, 0, String::new(), reason));
            Ok(Audit { verdict: "malformed", malformed, ..Audit::default() })
        }
        Ok(export) => return Ok(export),
        Err(ExportError::Io(error)) => Err(PyErr::from(error)),
        Err(ExportError::Malformed { line, record, reason }) => {
            let malformed = Some((which, line, record, reason));
            Ok(Audit { verdict: "malformed", malformed, ..Audit::default() })
        }
        Err(error @ ExportError::Limit { .. }) => {
            Ok(declined(Limit::Memory, format!("the {which} is too large: {error}")))
        }
        Err(ExportError::Interrupted) if watch.is_late() => {
            Ok(declined(Limit::Timeout, format!("out of time while reading the {which}")))
        }
        Err(ExportError::Interrupted) => {
            Ok(declined(Limit::Interrupted, format!("interrupted while reading the {which}")))
        }
    };
    Err(Box::new(early))
}

impl Request {
    fn audit(self, watch: &mut Watch) -> PyResult<Audit> {
        match self.try_audit(watch) {
            Ok(audit) => Ok(audit),
            Err(early) => *early,
        }
    }

    fn try_audit(self, watch: &mut Watch) -> Early<Audit> {
        let mut store = Store::new();
        let memory = self.max_memory.unwrap_or(usize::MAX);
        let mut limits = ReadLimits { max_memory: memory, ..ReadLimits::default() };
        limits.expected_bytes = self.size;
        let Export { meta, mut declarations } =
            read(self.source, "export", &mut store, &limits, watch)?;
        limits.expected_bytes = None;
        let challenge = match self.challenge {
            Some(source) => Some(read(source, "challenge", &mut store, &limits, watch)?),
            None => None,
        };
        let known = Known::new(&mut store);
        let sorry = store.mk_name("sorryAx");
        let (mut audit, closure) = {
            let index = Index::new(&store, &known, &declarations);
            let root = self.only.as_deref().map(|name| find(&index, name)).transpose()?;
            let closure = root.map(|root| index.closure(root));
            let permits = Permits::new(&index, self.permitted.as_deref());
            let mut audit = survey(&index, &meta, closure.as_ref(), &permits);
            audit.root = root.map(|at| store.name_to_string(name_of(&declarations[at])));
            if let Some(challenge) = &challenge {
                let challenge = Index::new(&store, &known, &challenge.declarations);
                let is_permitted = |name| permits.permit(name);
                match compare(&index, &challenge, sorry, is_permitted) {
                    Ok(statements) => audit.statements = Some(statements),
                    Err(Mismatch { name, message, terms }) => {
                        let name = store.name_to_string(name);
                        let objection = (name, "challengeMismatch", message, terms);
                        audit.objection.get_or_insert(objection);
                    }
                }
            }
            (audit, closure)
        };
        if let Some(Closure { checked, .. }) = closure {
            let mut keep = checked.into_iter();
            declarations.retain(|_| keep.next().unwrap_or(false));
        }
        audit.declarations = declarations.len();
        let names: Vec<NameId> = declarations.iter().map(name_of).collect();
        let mut options = Options {
            jobs: self.jobs,
            deadline: watch.deadline,
            max_memory: DEFAULT_MEMORY,
            max_steps: self.max_steps,
            ..Options::default()
        };
        if self.max_memory.is_some() {
            // An eighth of what is left is for stacks, the rest for terms.
            let each = memory.saturating_sub(store.bytes()) / self.jobs;
            options.stack = (each / 8).clamp(4 << 20, options.stack);
            options.max_memory = each - each / 8;
        }
        let total = Some(names.len() as u64);
        let batch =
            prepare(store, declarations, &options, &mut || watch.report("preparing", 0, total));
        let batch = match batch {
            Ok(batch) => batch,
            Err(limit) => {
                audit.decline(limit, None);
                return Ok(audit);
            }
        };
        audit.counts = count(batch.environment());
        if !self.check {
            return Ok(audit);
        }
        audit.verdict = "accepted";
        let mut checked = 0;
        let outcome = run(&batch, &options, &mut |done| {
            checked = done;
            watch.report("checking", done as u64, total)
        });
        audit.checked = checked;
        if let Outcome::Failed(index, failure) = outcome {
            let name = names.get(index).map(|&name| batch.store().name_to_string(name));
            match failure {
                Failure::Declined(limit) => audit.decline(limit, name),
                Failure::Rejected(error) => {
                    audit.verdict = "rejected";
                    audit.rule = Some(error.rule.as_str());
                    audit.declaration = name;
                    audit.message = Some(error.message);
                    audit.terms = error.terms;
                }
            }
        }
        Ok(audit)
    }
}

fn find(index: &Index<'_>, name: &str) -> Early<usize> {
    index.find(name).ok_or_else(|| {
        let message = format!("the export has no declaration named `{name}`");
        Box::new(Err(PyLookupError::new_err(message)))
    })
}

/// Which axioms may be used.
struct Permits<'a> {
    store: &'a Store<'static>,
    /// The permitted names; `None` permits all.
    names: Option<&'a [String]>,
    /// Standard axioms that are not stated as in Lean, which their names do not permit.
    altered: Vec<NameId>,
}

impl<'a> Permits<'a> {
    fn new(index: &Index<'a>, names: Option<&'a [String]>) -> Self {
        Permits { store: index.store, names, altered: altered_axioms(index) }
    }

    fn permit(&self, name: NameId) -> bool {
        self.names.is_none_or(|names| {
            !self.altered.contains(&name) && names.contains(&self.store.name_to_string(name))
        })
    }
}

/// Everything that can be said before the kernel has looked: origin, axioms, and whether they are
/// permitted.
fn survey(
    index: &Index<'_>,
    meta: &Meta,
    closure: Option<&Closure>,
    permits: &Permits<'_>,
) -> Audit {
    let is_needed = |at: usize| closure.is_none_or(|closure| closure.needed[at]);
    let used = index.axioms_used(is_needed);
    let store = index.store;
    let text = |name: NameId| store.name_to_string(name);
    let declared = index.declarations.iter().enumerate().filter_map(|(at, decl)| match decl {
        Declaration::Axiom(info) if is_needed(at) => Some(text(info.val.name)),
        _ => None,
    });
    let mut audit = Audit {
        verdict: "unchecked",
        axioms_used: used.iter().map(|&(name, _)| text(name)).collect(),
        axioms_declared: declared.collect(),
        lean_version: meta.lean_version.clone(),
        format_version: meta.format_version.clone(),
        ..Audit::default()
    };
    let forbidden: Vec<_> = used.into_iter().filter(|&(name, _)| !permits.permit(name)).collect();
    if let Some(&(axiom, user)) = forbidden.iter().min_by_key(|&&(_, user)| user) {
        let mut terms = Vec::new();
        if let Some(Declaration::Axiom(info)) =
            index.position(axiom).map(|at| &index.declarations[at])
        {
            terms.push(("axiom", typed(store, axiom, info.val.ty)));
        }
        let users = index.users(axiom).into_iter().filter(|&at| is_needed(at));
        let users = users.map(|at| text(name_of(&index.declarations[at]))).collect();
        terms.push(("mentioned by", list_names(users)));
        let others: Vec<String> = forbidden
            .iter()
            .filter(|&&(name, _)| name != axiom)
            .map(|&(name, _)| text(name))
            .collect();
        if !others.is_empty() {
            terms.push(("also not permitted", list_names(others)));
        }
        let fault = match permits.altered.contains(&axiom) {
            true => "is not Lean's axiom of that name",
            false => "is not permitted",
        };
        let message = format!("it depends on the axiom `{}`, which {fault}", text(axiom));
        let name = text(name_of(&index.declarations[user]));
        audit.objection = Some((name, "axiomNotPermitted", message, terms));
    }
    audit
}

fn list_names(names: Vec<String>) -> String {
    let more = names.len().saturating_sub(LISTED_NAMES);
    let mut text = names.into_iter().take(LISTED_NAMES).collect::<Vec<_>>().join(", ");
    if more > 0 {
        text.push_str(&format!(" and {more} more"));
    }
    text
}

fn typed(store: &Store<'_>, name: NameId, ty: ExprId) -> String {
    format!("{} : {}", store.name_to_string(name), store.expr_to_string(ty))
}

/// The number of constants of each kind, in a fixed order.
fn count(env: &Environment) -> Vec<(&'static str, usize)> {
    const KINDS: [&str; 8] = [
        "axiom",
        "definition",
        "theorem",
        "opaque",
        "quotient",
        "inductive",
        "constructor",
        "recursor",
    ];
    let mut counts = KINDS.map(|kind| (kind, 0));
    for info in env.constants() {
        let kind = match info {
            ConstantInfo::Axiom(_) => 0,
            ConstantInfo::Definition(_) => 1,
            ConstantInfo::Theorem(_) => 2,
            ConstantInfo::Opaque(_) => 3,
            ConstantInfo::Quot(_) => 4,
            ConstantInfo::Inductive(_) => 5,
            ConstantInfo::Constructor(_) => 6,
            ConstantInfo::Recursor(_) => 7,
        };
        counts[kind].1 += 1;
    }
    counts.to_vec()
}

impl Audit {
    fn decline(&mut self, limit: Limit, declaration: Option<String>) {
        self.verdict = "declined";
        self.limit = Some(limit.as_str());
        self.declaration = declaration;
        self.message = Some(
            match limit {
                Limit::Timeout => "out of time",
                Limit::Memory => "more memory needed than permitted",
                Limit::Recursion => "terms are too deep for the stack",
                Limit::Steps => "more steps or larger numbers needed than permitted",
                Limit::Interrupted => "interrupted",
            }
            .to_owned(),
        );
    }
}

/// Adds this file's part to the module.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Audit>()?;
    module.add_function(wrap_pyfunction!(audit_export, module)?)
}
