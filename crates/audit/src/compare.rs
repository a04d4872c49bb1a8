//! Whether a solution proves what a challenge asks for.
//!
//! A challenge is an export whose theorems may be proved by `sorryAx`, or stated as axioms. A
//! solution must have all its declarations, unchanged but for the proofs; then what its theorems
//! say is what the challenge's theorems say. Both exports are in one store, so that terms are the
//! same, up to binder names and metadata, when their representatives are.
//!
//! Required of the solution is every declaration of the challenge except `sorryAx` and what nothing
//! but values that mention `sorryAx` need: an unfinished proof may leave traces that a finished one
//! has not. The counterpart in Lean is described in the Language Reference, *Validating a Lean
//! Proof*.

use crate::dependencies::{name_of, Index};
use gnomon_kernel::{ConstantVal, ConstructorVal, Declaration, InductiveVal};
use gnomon_term::{ExprId, NameId, Store};

/// What the solution has otherwise than the challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The constant.
    pub name: NameId,
    /// What is wrong with it.
    pub message: String,
    /// The differing terms, with the side that they are on.
    pub terms: Vec<(&'static str, String)>,
}

/// Compares a solution with a challenge; returns the number of theorems that the challenge asks
/// for, or the first difference in the order of the challenge.
///
/// `sorry` is the constant of missing proofs. Axioms of the challenge that are not `permitted` are
/// theorems to be proved.
pub fn compare(
    solution: &Index<'_>,
    challenge: &Index<'_>,
    sorry: NameId,
    permitted: impl Fn(NameId) -> bool,
) -> Result<usize, Mismatch> {
    let required = required(challenge, sorry, &permitted);
    let mut theorems = 0;
    for (index, decl) in challenge.declarations.iter().enumerate() {
        if !required[index] || name_of(decl) == sorry {
            continue;
        }
        let name = name_of(decl);
        let found = solution.position(name).map(|at| &solution.declarations[at]);
        let store = solution.store;
        let is_open_axiom = matches!(decl, Declaration::Axiom(_)) && !permitted(name);
        theorems += usize::from(is_open_axiom || matches!(decl, Declaration::Theorem(_)));
        let difference = match found {
            None => Err(format!("the challenge's {} is missing", kind(decl)).into()),
            Some(Declaration::Axiom(_)) if is_open_axiom => {
                Err("the challenge's axiom is not proved and not permitted".to_owned().into())
            }
            Some(found) => same(store, decl, found),
        };
        if let Err(Difference { message, terms }) = difference {
            let message = format!("`{}`: {message}", store.name_to_string(name));
            let text = |(side, e)| (side, store.expr_to_string(e));
            let terms = terms.into_iter().map(text).collect();
            return Err(Mismatch { name, message, terms });
        }
    }
    Ok(theorems)
}

/// Which declarations of a challenge a solution must have.
fn required(
    challenge: &Index<'_>,
    sorry: NameId,
    permitted: &impl Fn(NameId) -> bool,
) -> Vec<bool> {
    let edges = challenge.edges(sorry);
    let mut is_mentioned = vec![false; edges.len()];
    for (index, edges) in edges.iter().enumerate() {
        for &at in edges.mentioned.iter().filter(|&&at| at != index) {
            is_mentioned[at] = true;
        }
    }
    let is_goal = |index: usize| {
        let decl = &challenge.declarations[index];
        let is_axiom = matches!(decl, Declaration::Axiom(_));
        let is_open_axiom = is_axiom && name_of(decl) != sorry && !permitted(name_of(decl));
        !is_mentioned[index] || edges[index].is_open || is_open_axiom
    };
    let mut pending: Vec<usize> = (0..edges.len()).filter(|&index| is_goal(index)).collect();
    let mut required = vec![false; edges.len()];
    while let Some(index) = pending.pop() {
        if !std::mem::replace(&mut required[index], true) {
            let sorry_itself = name_of(&challenge.declarations[index]) == sorry;
            if !sorry_itself {
                pending.extend(&edges[index].followed);
            }
        }
    }
    required
}

struct Difference {
    message: String,
    terms: Vec<(&'static str, ExprId)>,
}

impl From<String> for Difference {
    fn from(message: String) -> Self {
        Difference { message, terms: Vec::new() }
    }
}

type Same = Result<(), Difference>;

fn kind(decl: &Declaration) -> &'static str {
    match decl {
        Declaration::Axiom(_) => "axiom",
        Declaration::Definition(_) => "definition",
        Declaration::Theorem(_) => "theorem",
        Declaration::Opaque(_) => "opaque constant",
        Declaration::Quot(_) => "quotient constant",
        Declaration::Inductive(_) => "inductive type",
    }
}

fn unless(is_same: bool, what: &str) -> Same {
    match is_same {
        true => Ok(()),
        false => Err(format!("{what} from the challenge's").into()),
    }
}

fn same_term(store: &Store<'_>, what: &str, challenge: ExprId, solution: ExprId) -> Same {
    if store.canonical(challenge) == store.canonical(solution) {
        return Ok(());
    }
    let message = format!("its {what} differs from the challenge's");
    Err(Difference { message, terms: vec![("challenge", challenge), ("solution", solution)] })
}

fn same_val(store: &Store<'_>, challenge: &ConstantVal, solution: &ConstantVal) -> Same {
    unless(challenge.name == solution.name, "its name differs")?;
    unless(challenge.level_params == solution.level_params, "its universe parameters differ")?;
    same_term(store, "type", challenge.ty, solution.ty)
}

/// Whether the solution's declaration of a name is the challenge's, up to a theorem's proof.
fn same(store: &Store<'_>, challenge: &Declaration, solution: &Declaration) -> Same {
    use Declaration::*;
    match (challenge, solution) {
        (Axiom(a), Axiom(b)) => {
            same_val(store, &a.val, &b.val)?;
            unless(a.is_unsafe == b.is_unsafe, "its safety differs")
        }
        (Axiom(a), Theorem(b)) => same_val(store, &a.val, &b.val),
        (Theorem(a), Theorem(b)) => same_val(store, &a.val, &b.val),
        (Definition(a), Definition(b)) => {
            same_val(store, &a.val, &b.val)?;
            unless(a.safety == b.safety, "its safety differs")?;
            same_term(store, "value", a.value, b.value)
        }
        (Opaque(a), Opaque(b)) => {
            same_val(store, &a.val, &b.val)?;
            unless(a.is_unsafe == b.is_unsafe, "its safety differs")?;
            same_term(store, "value", a.value, b.value)
        }
        (Quot(a), Quot(b)) => {
            same_val(store, &a.val, &b.val)?;
            unless(a.kind == b.kind, "its kind differs")
        }
        (Inductive(a), Inductive(b)) => {
            // Recursors follow from types and constructors.
            unless(a.types.len() == b.types.len(), "the number of types differs")?;
            for (a, b) in a.types.iter().zip(&b.types) {
                same_type(store, a, b)?;
            }
            unless(a.ctors.len() == b.ctors.len(), "the number of constructors differs")?;
            a.ctors.iter().zip(&b.ctors).try_for_each(|(a, b)| same_constructor(store, a, b))
        }
        _ => {
            let (wanted, found) = (kind(challenge), kind(solution));
            Err(format!("the challenge has a {wanted} of this name, the solution a {found}").into())
        }
    }
}

fn same_type(store: &Store<'_>, a: &InductiveVal, b: &InductiveVal) -> Same {
    same_val(store, &a.val, &b.val)?;
    unless(a.num_params == b.num_params, "the number of parameters differs")?;
    unless(a.ctors == b.ctors, "its list of constructors differs")?;
    unless(a.all == b.all && a.is_unsafe == b.is_unsafe, "its mutual block differs")
}

fn same_constructor(store: &Store<'_>, a: &ConstructorVal, b: &ConstructorVal) -> Same {
    let inside = |difference: Difference| {
        let name = store.name_to_string(a.val.name);
        let message = format!("in its constructor `{name}`, {}", difference.message);
        Difference { message, terms: difference.terms }
    };
    same_val(store, &a.val, &b.val).map_err(inside)?;
    unless(a.cidx == b.cidx && a.induct == b.induct, "its constructors differ")
}
