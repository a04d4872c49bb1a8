//! Who holds which reference: counting made explicit.
//!
//! Each variable that is a value is one of
//! - *counted*: it holds a reference, which must be given to somebody or given back, once, on every
//!   path;
//! - *borrowed*: somebody else holds the reference as long as the variable is used: a borrowed
//!   parameter, a field of something borrowed, a constant or a literal, which the machine holds;
//! - *plain*: there is nothing to count.
//!
//! The pass goes through a block from its end. An argument that is consumed and used again needs one
//! more reference before; what is used for the last time without being consumed is given back after.
//! A constructor whose fields are read for the last time is taken apart ([`Stmt::Take`]): if nobody
//! else refers to it, the fields' references move and the cell is free at once, which is how a pattern
//! match followed by a constructor works in place.
//!
//! INVARIANT (counts): in a body that this pass made, on every path each counted variable's reference
//! is given away exactly once.
//!
//! Source: Ullrich, de Moura: *Counting Immutable Beans* (2019). Counterpart in Lean:
//! `Lean.IR.ExplicitRC`.

use crate::ir::{Block, Body, End, Expr, Join, Param, Stmt, Ty, Var};

/// Which parameters of what is called are borrowed.
pub trait Borrows {
    /// Whether the function borrows its argument at this place.
    fn function(&self, name: u32, place: usize) -> bool;
    /// Whether the primitive borrows its argument at this place.
    fn primitive(&self, name: u32, place: usize) -> bool;
}

/// Inserts the counting into a body without any.
pub fn insert_counting(params: &[Param], body: Body, borrows: &dyn Borrows) -> Body {
    let mut pass = Counting {
        kinds: vec![Kind::Counted; body.types.len()],
        join_live: vec![Set::default(); body.num_joins as usize],
        types: &body.types,
        borrows,
    };
    for (index, param) in params.iter().enumerate() {
        if param.is_borrowed {
            pass.kinds[index] = Kind::Borrowed;
        }
    }
    for (index, &ty) in body.types.iter().enumerate() {
        if ty != Ty::Obj {
            pass.kinds[index] = Kind::Plain;
        }
    }
    pass.find_kinds(&body.block);
    let (mut block, live) = pass.block(body.block);
    let unused = (0..params.len() as Var).filter(|&param| !live.has(param));
    prepend(&mut block, unused.filter(|&param| pass.is_counted(param)).map(Stmt::Dec).collect());
    Body { block, types: body.types, num_joins: body.num_joins }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Counted,
    Borrowed,
    Plain,
}

/// A set of variables.
#[derive(Clone, Default)]
struct Set {
    words: Vec<u64>,
}

impl Set {
    fn has(&self, var: Var) -> bool {
        self.words.get(var as usize / 64).is_some_and(|word| word >> (var % 64) & 1 == 1)
    }

    fn add(&mut self, var: Var) {
        let word = var as usize / 64;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (var % 64);
    }

    fn remove(&mut self, var: Var) {
        if let Some(word) = self.words.get_mut(var as usize / 64) {
            *word &= !(1 << (var % 64));
        }
    }

    fn add_all(&mut self, other: &Set) {
        if other.words.len() > self.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, &more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// The variables that are here but not there.
    fn without<'a>(&'a self, other: &'a Set) -> impl Iterator<Item = Var> + 'a {
        self.words.iter().enumerate().flat_map(|(index, &word)| {
            let mut rest = word & !other.words.get(index).copied().unwrap_or(0);
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    index as Var * 64 + bit
                })
            })
        })
    }
}

fn prepend(block: &mut Block, mut stmts: Vec<Stmt>) {
    if !stmts.is_empty() {
        stmts.append(&mut block.stmts);
        block.stmts = stmts;
    }
}

/// The variables that a block uses but does not bind, with those of the join points it jumps to.
fn free_vars(block: &Block, join_live: &[Set], own: Join) -> Set {
    let mut free = Set::default();
    let mut bound = Set::default();
    collect(block, join_live, own, &mut free, &mut bound);
    let mut only = Set::default();
    free.without(&bound).for_each(|var| only.add(var));
    only
}

fn collect(block: &Block, join_live: &[Set], own: Join, free: &mut Set, bound: &mut Set) {
    for stmt in &block.stmts {
        match stmt {
            Stmt::Let(var, expr) => {
                bound.add(*var);
                expr.vars().into_iter().for_each(|var| free.add(var));
            }
            Stmt::Join { params, body, .. } => {
                params.iter().for_each(|&param| bound.add(param));
                collect(body, join_live, own, free, bound);
            }
            Stmt::Case(var, alts) => {
                free.add(*var);
                alts.iter().for_each(|(_, alt)| collect(alt, join_live, own, free, bound));
            }
            Stmt::Inc(var, _) | Stmt::Dec(var) => free.add(*var),
            Stmt::Take(var, fields) => {
                free.add(*var);
                fields.iter().for_each(|&(_, field)| bound.add(field));
            }
        }
    }
    match &block.end {
        End::Ret(var) => free.add(*var),
        End::Jump(join, args) => {
            args.iter().for_each(|&arg| free.add(arg));
            // What join points inside the block need is collected where they stand.
            if *join < own {
                free.add_all(&join_live[*join as usize]);
            }
        }
        End::Unreachable => {}
    }
}

struct Counting<'a> {
    kinds: Vec<Kind>,
    join_live: Vec<Set>,
    types: &'a [Ty],
    borrows: &'a dyn Borrows,
}

impl Counting<'_> {
    fn is_counted(&self, var: Var) -> bool {
        self.kinds[var as usize] == Kind::Counted
    }

    fn find_kinds(&mut self, block: &Block) {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let(var, expr) => {
                    let kind = match expr {
                        _ if self.types[*var as usize] != Ty::Obj => Kind::Plain,
                        Expr::Small(_) => Kind::Plain,
                        Expr::Box(x) if !matches!(self.types[*x as usize], Ty::U64 | Ty::F64) => {
                            Kind::Plain
                        }
                        Expr::Str(_) | Expr::Big(_) | Expr::Const(_) => Kind::Borrowed,
                        Expr::Proj(x, _) if self.kinds[*x as usize] == Kind::Borrowed => {
                            Kind::Borrowed
                        }
                        _ => Kind::Counted,
                    };
                    self.kinds[*var as usize] = kind;
                }
                Stmt::Join { body, .. } => self.find_kinds(body),
                Stmt::Case(_, alts) => alts.iter().for_each(|(_, alt)| self.find_kinds(alt)),
                Stmt::Inc(..) | Stmt::Dec(_) | Stmt::Take(..) => {}
            }
        }
    }

    /// The block with counting, and the variables that are live at its beginning.
    fn block(&mut self, block: Block) -> (Block, Set) {
        // What a join point needs must be known at the jumps, which come before it in this pass.
        for stmt in &block.stmts {
            if let Stmt::Join { join, params, body } = stmt {
                let mut live = free_vars(body, &self.join_live, *join);
                params.iter().for_each(|&param| live.remove(param));
                self.join_live[*join as usize] = live;
            }
        }
        let mut out: Vec<Stmt> = Vec::with_capacity(block.stmts.len() + 8);
        let mut live = Set::default();
        match &block.end {
            End::Ret(var) => {
                self.use_args(&mut out, &mut live, &[(*var, false)], None);
            }
            End::Jump(join, args) => {
                live.add_all(&self.join_live[*join as usize]);
                let args: Vec<_> = args.iter().map(|&arg| (arg, false)).collect();
                self.use_args(&mut out, &mut live, &args, None);
            }
            End::Unreachable => {}
        }
        for stmt in block.stmts.into_iter().rev() {
            self.stmt(&mut out, &mut live, stmt);
        }
        out.reverse();
        (Block { stmts: out, end: block.end }, live)
    }

    fn stmt(&mut self, out: &mut Vec<Stmt>, live: &mut Set, stmt: Stmt) {
        match stmt {
            Stmt::Let(var, expr) => self.binding(out, live, var, expr),
            Stmt::Join { join, params, body } => {
                let (mut body, live_in) = self.block(body);
                let mut needless: Vec<Stmt> = Vec::new();
                for &param in &params {
                    if self.is_counted(param) && !live_in.has(param) {
                        needless.push(Stmt::Dec(param));
                    }
                    live.remove(param);
                }
                let held = &self.join_live[join as usize];
                needless.extend(
                    held.without(&live_in).filter(|&var| self.is_counted(var)).map(Stmt::Dec),
                );
                prepend(&mut body, needless);
                out.push(Stmt::Join { join, params, body });
            }
            Stmt::Case(var, alts) => {
                let mut alts: Vec<_> = alts
                    .into_iter()
                    .map(|(tag, alt)| {
                        let (alt, live_in) = self.block(alt);
                        (tag, alt, live_in)
                    })
                    .collect();
                let rest = live.clone();
                for (_, _, live_in) in &alts {
                    live.add_all(live_in);
                }
                live.add(var);
                let drop = |live: &Set, live_in: &Set| -> Vec<Stmt> {
                    live.without(live_in)
                        .filter(|&var| self.is_counted(var))
                        .map(Stmt::Dec)
                        .collect()
                };
                out.extend(drop(live, &rest));
                let alts = alts
                    .drain(..)
                    .map(|(tag, mut alt, live_in)| {
                        if !matches!((&alt.end, alt.stmts.is_empty()), (End::Unreachable, true)) {
                            prepend(&mut alt, drop(live, &live_in));
                        }
                        (tag, alt)
                    })
                    .collect();
                out.push(Stmt::Case(var, alts));
            }
            Stmt::Inc(..) | Stmt::Dec(_) | Stmt::Take(..) => out.push(stmt),
        }
    }

    fn binding(&mut self, out: &mut Vec<Stmt>, live: &mut Set, var: Var, expr: Expr) {
        let is_used = live.has(var);
        if !is_used && expr.is_pure() {
            return;
        }
        live.remove(var);
        if !is_used && self.is_counted(var) {
            out.push(Stmt::Dec(var));
        }
        let args: Vec<(Var, bool)> = match &expr {
            Expr::Proj(x, index) => {
                if self.is_counted(*x) && !live.has(*x) {
                    // The last look at a constructor: its fields move out.
                    live.add(*x);
                    out.push(Stmt::Take(*x, vec![(*index, var)]));
                    return;
                }
                if self.is_counted(*x) {
                    if let Some(Stmt::Take(taken, fields)) = out.last_mut() {
                        if taken == x && fields.iter().all(|&(other, _)| other != *index) {
                            fields.insert(0, (*index, var));
                            return;
                        }
                    }
                    out.push(Stmt::Inc(var, 1));
                }
                vec![(*x, true)]
            }
            Expr::ScalarProj(x, _) | Expr::Unbox(x) | Expr::Box(x) => vec![(*x, true)],
            Expr::Call(name, args) => {
                let is_borrowed = |(place, &arg)| (arg, self.borrows.function(*name, place));
                args.iter().enumerate().map(is_borrowed).collect()
            }
            Expr::Prim(name, args) => {
                let is_borrowed = |(place, &arg)| (arg, self.borrows.primitive(*name, place));
                args.iter().enumerate().map(is_borrowed).collect()
            }
            other => other.vars().into_iter().map(|arg| (arg, false)).collect(),
        };
        self.use_args(out, live, &args, Some(Stmt::Let(var, expr)));
    }

    /// Puts a statement between what its arguments need before and after it.
    ///
    /// An argument comes with whether it is borrowed. The list is built backwards.
    fn use_args(
        &mut self,
        out: &mut Vec<Stmt>,
        live: &mut Set,
        args: &[(Var, bool)],
        stmt: Option<Stmt>,
    ) {
        let mut incs: Vec<(Var, u32)> = Vec::new();
        for (place, &(arg, _)) in args.iter().enumerate() {
            let kind = self.kinds[arg as usize];
            if kind == Kind::Plain || args[..place].iter().any(|&(other, _)| other == arg) {
                continue;
            }
            let here = args.iter().filter(|&&(other, _)| other == arg);
            let owned = here.clone().filter(|&&(_, is_borrowed)| !is_borrowed).count() as u32;
            let is_borrowed_here = here.clone().any(|&(_, is_borrowed)| is_borrowed);
            let is_kept = live.has(arg) || is_borrowed_here;
            if kind == Kind::Counted && !live.has(arg) && is_borrowed_here {
                out.push(Stmt::Dec(arg));
            }
            let given = u32::from(kind == Kind::Counted && !is_kept);
            if owned > given {
                incs.push((arg, owned - given));
            }
        }
        out.extend(stmt);
        out.extend(incs.into_iter().map(|(arg, count)| Stmt::Inc(arg, count)));
        args.iter().for_each(|&(arg, _)| live.add(arg));
    }
}
