//! `compare FILE... [--check] [--show N]`: constructions made here beside those of an export.
//!
//! Makes the constructions of every inductive type in an export of real Lean and compares each with the
//! constant of that name: universe parameters, type, value, binder names and infos, hints, safety.
//! Names with macro scopes count as equal if their bases are. The proof of a theorem is not compared.
//! With `--check` the kernel checks what was made, under another name.

use gnomon_constructions::{all_for, state_recursors, Context, Kind, Made, StructureKind};
use gnomon_formats::{read_export, ReadLimits};
use gnomon_kernel::{
    add_decl, Batch, ConstantInfo, ConstantVal, ConstructorVal, Declaration, Environment,
    InductiveDecl, InductiveVal, RecursorVal, ReducibilityHints,
};
use gnomon_term::{
    Budget, Expr, ExprId, FxHashMap, FxHashSet, Level, LevelId, Name, NameId, NamePart, Store,
};
use std::collections::BTreeMap;

/// What two terms differ in first.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Difference {
    Shape(String),
    Level(String),
    Binder(String),
}

struct Compare<'s> {
    store: &'s Store<'static>,
    same: FxHashSet<(ExprId, ExprId)>,
}

impl Compare<'_> {
    /// A name's text, without what follows `_@`.
    fn base(&self, name: NameId) -> String {
        let mut parts = Vec::new();
        let mut current = name;
        while let Name::Cons(prefix, part) = self.store.name(current) {
            parts.push(match part {
                NamePart::Str(text) => self.store.str(text).to_owned(),
                NamePart::Num(number) => number.to_string(),
            });
            current = prefix;
        }
        parts.reverse();
        match parts.iter().position(|part| part == "_@") {
            Some(index) => parts[..index].join(".") + "✝",
            None => parts.join("."),
        }
    }

    fn same_name(&self, a: NameId, b: NameId) -> bool {
        a == b || self.base(a) == self.base(b)
    }

    fn same_level(&self, a: LevelId, b: LevelId) -> bool {
        a == b
            || match (self.store.level(a), self.store.level(b)) {
                (Level::Succ(a), Level::Succ(b)) => self.same_level(a, b),
                (Level::Max(a, c), Level::Max(b, d)) | (Level::IMax(a, c), Level::IMax(b, d)) => {
                    self.same_level(a, b) && self.same_level(c, d)
                }
                (Level::Param(a), Level::Param(b)) => self.same_name(a, b),
                _ => false,
            }
    }

    fn text(&self, e: ExprId) -> String {
        let mut text = self.store.expr_to_string(e);
        if let Some((end, _)) = text.char_indices().nth(300) {
            text.truncate(end);
        }
        text
    }

    fn levels(&self, a: LevelId, b: LevelId) -> Result<(), Difference> {
        if self.same_level(a, b) {
            return Ok(());
        }
        let (a, b) = (self.store.level_to_string(a), self.store.level_to_string(b));
        Err(Difference::Level(format!("{a} instead of {b}")))
    }

    /// Compares ours with theirs; differences in binders are reported only if there is no other.
    fn terms(&mut self, a: ExprId, b: ExprId) -> Result<(), Difference> {
        if a == b || self.same.contains(&(a, b)) {
            return Ok(());
        }
        let binder = |this: &Self, x: (NameId, gnomon_term::BinderInfo), y: (_, _)| {
            if this.same_name(x.0, y.0) && x.1 == y.1 {
                return Ok(());
            }
            let text = |(name, info): (NameId, gnomon_term::BinderInfo)| {
                format!("{} {info:?}", this.base(name))
            };
            Err(Difference::Binder(format!("{} instead of {}", text(x), text(y))))
        };
        let mut pending = Ok(());
        let mut keep = |result: Result<(), Difference>| match result {
            Err(difference @ Difference::Binder(_)) => {
                if pending.is_ok() {
                    pending = Err(difference);
                }
                Ok(())
            }
            other => other,
        };
        match (self.store.expr(a), self.store.expr(b)) {
            (Expr::MData(_, a), _) => return self.terms(a, b),
            (_, Expr::MData(_, b)) => return self.terms(a, b),
            (Expr::Sort(a), Expr::Sort(b)) => self.levels(a, b)?,
            (Expr::Const(m, ls), Expr::Const(n, ks)) if m == n => {
                let (ls, ks) = (self.store.levels(ls), self.store.levels(ks));
                for (&l, &k) in ls.iter().zip(ks) {
                    if let Err(Difference::Level(text)) = self.levels(l, k) {
                        let name = self.base(m);
                        return Err(Difference::Level(format!("{text} of `{name}`")));
                    }
                }
            }
            (Expr::App(f, x), Expr::App(g, y)) => {
                keep(self.terms(f, g))?;
                keep(self.terms(x, y))?;
            }
            (
                Expr::Lam { info, name, ty, body },
                Expr::Lam { info: info2, name: name2, ty: ty2, body: body2 },
            )
            | (
                Expr::Pi { info, name, ty, body },
                Expr::Pi { info: info2, name: name2, ty: ty2, body: body2 },
            ) => {
                keep(self.terms(ty, ty2))?;
                keep(binder(self, (name, info), (name2, info2)))?;
                keep(self.terms(body, body2))?;
            }
            (
                Expr::Let { ty, value, body, .. },
                Expr::Let { ty: ty2, value: value2, body: body2, .. },
            ) => {
                keep(self.terms(ty, ty2))?;
                keep(self.terms(value, value2))?;
                keep(self.terms(body, body2))?;
            }
            (
                Expr::Proj { name, index, expr },
                Expr::Proj { name: name2, index: index2, expr: expr2 },
            ) if name == name2 && index == index2 => keep(self.terms(expr, expr2))?,
            _ => {
                let (a, b) = (self.text(a), self.text(b));
                return Err(Difference::Shape(format!("\n    ours:   {a}\n    theirs: {b}")));
            }
        }
        if pending.is_ok() {
            self.same.insert((a, b));
        }
        pending
    }

    fn vals(&mut self, a: &ConstantVal, b: &ConstantVal) -> Result<(), Difference> {
        let params = |names: &[NameId]| -> Vec<String> {
            names.iter().map(|&name| self.base(name)).collect()
        };
        let (ours, theirs) = (params(&a.level_params), params(&b.level_params));
        if ours != theirs {
            return Err(Difference::Level(format!("parameters {ours:?} instead of {theirs:?}")));
        }
        self.terms(a.ty, b.ty)
    }

    fn recursor(&mut self, ours: &RecursorVal, env: &Environment) -> Result<(), Difference> {
        let Some(ConstantInfo::Recursor(info)) = env.get(ours.val.name) else {
            return Err(Difference::Shape("no such recursor".to_owned()));
        };
        let theirs = &info.rec;
        self.vals(&ours.val, &theirs.val)?;
        for (ours, theirs) in ours.rules.iter().zip(&theirs.rules) {
            self.terms(ours.rhs, theirs.rhs)?;
        }
        let numbers = |rec: &RecursorVal| {
            let counts = (rec.num_params, rec.num_indices, rec.num_motives, rec.num_minors);
            (counts, rec.k, rec.is_unsafe, rec.rules.len(), rec.all.clone())
        };
        match numbers(ours) == numbers(theirs) {
            true => Ok(()),
            false => Err(Difference::Shape("numbers".to_owned())),
        }
    }

    fn block(&mut self, ours: &InductiveDecl, env: &Environment) -> Result<(), Difference> {
        for ty in &ours.types {
            let Some(ConstantInfo::Inductive(theirs)) = env.get(ty.val.name) else {
                return Err(Difference::Shape("no such type".to_owned()));
            };
            self.vals(&ty.val, &theirs.val)?;
            if (InductiveVal { val: theirs.val.clone(), ..ty.clone() }) != **theirs {
                return Err(Difference::Shape("numbers of a type".to_owned()));
            }
        }
        for ctor in &ours.ctors {
            let Some(ConstantInfo::Constructor(theirs)) = env.get(ctor.val.name) else {
                let name = self.store.name_to_string(ctor.val.name);
                return Err(Difference::Shape(format!("no such constructor {name}")));
            };
            self.vals(&ctor.val, &theirs.val)?;
            if (ConstructorVal { val: theirs.val.clone(), ..ctor.clone() }) != **theirs {
                return Err(Difference::Shape("numbers of a constructor".to_owned()));
            }
        }
        ours.recs.iter().try_for_each(|rec| self.recursor(rec, env))
    }

    fn made(
        &mut self,
        ours: &Declaration,
        theirs: &ConstantInfo,
        env: &Environment,
    ) -> Result<(), Difference> {
        let shape = |text: String| Err(Difference::Shape(text));
        match (ours, theirs) {
            (Declaration::Definition(ours), ConstantInfo::Definition(theirs)) => {
                self.vals(&ours.val, &theirs.val)?;
                // What would be a theorem if it were safe.
                if ours.hints != ReducibilityHints::Opaque {
                    self.terms(ours.value, theirs.value)?;
                }
                if ours.hints != theirs.hints {
                    return shape(format!("{:?} instead of {:?}", ours.hints, theirs.hints));
                }
                if ours.safety != theirs.safety || ours.all != theirs.all {
                    return shape("safety or `all`".to_owned());
                }
                Ok(())
            }
            (Declaration::Theorem(ours), ConstantInfo::Theorem(theirs)) => {
                self.vals(&ours.val, &theirs.val)
            }
            // Libraries are exported without proofs, and some definitions without bodies.
            (Declaration::Theorem(ours), ConstantInfo::Axiom(theirs)) => {
                self.vals(&ours.val, &theirs.val)
            }
            (Declaration::Definition(ours), ConstantInfo::Axiom(theirs)) => {
                self.vals(&ours.val, &theirs.val)
            }
            (Declaration::Opaque(ours), ConstantInfo::Opaque(theirs)) => {
                self.vals(&ours.val, &theirs.val)
            }
            (Declaration::Inductive(ours), _) => self.block(ours, env),
            _ => shape("another kind of declaration".to_owned()),
        }
    }
}

fn renamed(made: &Made, store: &mut Store<'static>) -> Option<Declaration> {
    let mut decl = made.declaration.clone();
    let val = match &mut decl {
        Declaration::Definition(info) => &mut info.val,
        Declaration::Theorem(info) => &mut info.val,
        Declaration::Opaque(info) => &mut info.val,
        _ => return None,
    };
    val.name = store.mk_name_str(val.name, "_made");
    Some(decl)
}

/// The suffixes of the names that constructions have.
const SUFFIXES: [&str; 21] = [
    "recOn",
    "casesOn",
    "ctorIdx",
    "toCtorIdx",
    "ctorElimType",
    "ctorElim",
    "elim",
    "noConfusionType",
    "noConfusion",
    "below",
    "brecOn",
    "go",
    "eq",
    "inj",
    "injEq",
    "sizeOf_spec",
    "_sizeOf_inst",
    "_sizeOf_1",
    "_sizeOf_2",
    "_sizeOf_3",
    "_sizeOf_4",
];

fn expected(store: &Store<'static>, env: &Environment, block: &FxHashSet<NameId>) -> Vec<NameId> {
    let below = |mut name: NameId| loop {
        let Name::Cons(prefix, part) = store.name(name) else { return false };
        if let NamePart::Str(text) = part {
            let text = store.str(text);
            let plain = text.rsplit_once('_').map_or(text, |(text, _)| text);
            let known = SUFFIXES.contains(&text) || ["below", "brecOn", "_sizeOf"].contains(&plain);
            if known && block.contains(&prefix) {
                return true;
            }
            if known {
                name = prefix;
                continue;
            }
        }
        return false;
    };
    let names = env.constants().map(|info| info.val().name);
    names.filter(|&name| below(name)).collect()
}

fn main() {
    let mut files = Vec::new();
    let mut check = false;
    let mut show = 3;
    let mut only = None;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--check" => check = true,
            "--show" => show = args.next().and_then(|text| text.parse().ok()).unwrap_or(3),
            "--only" => only = args.next(),
            _ => files.push(arg),
        }
    }
    for file in files {
        compare(&file, check, show, only.as_deref());
    }
}

fn kind_of(store: &Store<'static>, name: NameId) -> String {
    match store.name(name) {
        Name::Cons(prefix, NamePart::Str(text)) => {
            let text = store.str(text);
            match text {
                "go" | "eq" => format!("brecOn.{text}"),
                "casesOn" | "rec" => match store.name(prefix) {
                    Name::Cons(_, NamePart::Str(p)) if store.str(p).starts_with("below") => {
                        format!("below.{text}")
                    }
                    _ => text.to_owned(),
                },
                _ => text.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned(),
            }
        }
        _ => String::new(),
    }
}

fn compare(file: &str, check: bool, show: usize, only: Option<&str>) {
    let bytes = std::fs::read(file).expect("the file can be read");
    let mut store = Store::new();
    let export = read_export(&bytes[..], &mut store, &ReadLimits::default()).expect("an export");
    let mut budget = Budget::unlimited();
    budget.guard_stack(6 << 20);
    let batch = Batch::new(store, export.declarations, &budget);
    let (mut store, mut env) = batch.into_parts();
    let blocks: Vec<(NameId, FxHashSet<NameId>)> = env
        .constants()
        .filter_map(|info| match info {
            ConstantInfo::Inductive(ty)
                if ty.all[0] == ty.val.name && !is_below(&store, &env, ty.val.name) =>
            {
                let mut names: FxHashSet<NameId> = ty.all.iter().copied().collect();
                for &member in &ty.all {
                    if let Some(ConstantInfo::Inductive(ty)) = env.get(member) {
                        names.extend(&ty.ctors);
                    }
                }
                Some((ty.val.name, names))
            }
            _ => None,
        })
        .collect();
    let mut wanted: FxHashMap<NameId, Vec<NameId>> = FxHashMap::default();
    let mut owner: FxHashMap<NameId, NameId> = FxHashMap::default();
    for (name, names) in &blocks {
        owner.extend(names.iter().map(|&member| (member, *name)));
    }
    let everything: FxHashSet<NameId> = owner.keys().copied().collect();
    for name in expected(&store, &env, &everything) {
        let mut prefix = name;
        while let Name::Cons(next, _) = store.name(prefix) {
            prefix = next;
            if let Some(&block) = owner.get(&prefix) {
                wanted.entry(block).or_default().push(name);
                break;
            }
        }
    }
    let mut counts: BTreeMap<String, [usize; 6]> = BTreeMap::new();
    let mut shown: FxHashMap<(String, u8), usize> = FxHashMap::default();
    let mut seconds = 0.0;
    for (name, _) in &blocks {
        let text = store.name_to_string(*name);
        if only.is_some_and(|only| !text.starts_with(only)) {
            continue;
        }
        let start = std::time::Instant::now();
        compare_recursors(&mut store, &env, *name, &budget, &mut counts, &mut shown, show);
        let size = store.mk_name_str(*name, "_sizeOf_inst");
        let ctor_idx = store.mk_name_str(*name, "ctorIdx");
        let is_class = env.get(size).is_none() && env.get(ctor_idx).is_some();
        let kind = kind_of_type(&mut store, &env, *name, is_class);
        let reducible = ["MyNat3", "B2.MyNat3"].map(|text| store.mk_name(text)).to_vec();
        let context = Context { budget: budget.clone(), reducible, ..Context::default() };
        let made = all_for(&mut store, &env, &context, *name, kind);
        seconds += start.elapsed().as_secs_f64();
        let made = match made {
            Ok(made) => made,
            Err(error) => {
                println!("{text}: {error}");
                continue;
            }
        };
        let mut missing: FxHashSet<NameId> =
            wanted.get(name).into_iter().flatten().copied().collect();
        for one in &made {
            missing.remove(&one.name());
            if let Declaration::Inductive(block) = &one.declaration {
                block.types.iter().for_each(|ty| {
                    missing.remove(&ty.val.name);
                });
            }
            let kind = match one.attributes.projection {
                Some(_) => "projection".to_owned(),
                None => kind_of(&store, one.name()),
            };
            let count = counts.entry(kind.clone()).or_default();
            let label = store.name_to_string(one.name());
            let (column, message) = match env.get(one.name()) {
                None => (4, "is not in the export".to_owned()),
                Some(theirs) => {
                    let mut compare = Compare { store: &store, same: FxHashSet::default() };
                    match compare.made(&one.declaration, theirs, &env) {
                        Ok(()) => (0, String::new()),
                        Err(Difference::Binder(text)) => (1, text),
                        Err(Difference::Level(text)) => (2, text),
                        Err(Difference::Shape(text)) => (3, text),
                    }
                }
            };
            count[column] += 1;
            if column > 0 {
                let seen = shown.entry((kind.clone(), column as u8)).or_default();
                *seen += 1;
                if *seen <= show && column < 4 {
                    println!("{label}: {message}");
                }
            }
            if check {
                let known = env.get(one.name()).is_some();
                let decl = match known {
                    true => renamed(one, &mut store),
                    false => Some(one.declaration.clone()),
                };
                if let Some(decl) = decl {
                    if let Err(failure) = add_decl(&mut store, &mut env, &decl, &budget) {
                        println!("REJECTED {label}: {failure}");
                    }
                }
            }
        }
        for name in missing {
            let kind = kind_of(&store, name);
            counts.entry(kind.clone()).or_default()[5] += 1;
            let seen = shown.entry((kind, 9)).or_default();
            *seen += 1;
            if *seen <= show {
                println!("missing: {}", store.name_to_string(name));
            }
        }
    }
    println!("{file}: {} blocks, {seconds:.3} s", blocks.len());
    println!(
        "{:22}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}",
        "", "equal", "binder", "level", "shape", "extra", "missing"
    );
    let mut total = [0; 6];
    for (kind, count) in counts {
        print!("{kind:22}");
        for (sum, n) in total.iter_mut().zip(count) {
            *sum += n;
            print!("{n:>8}");
        }
        println!();
    }
    print!("{:22}", "total");
    total.iter().for_each(|n| print!("{n:>8}"));
    println!();
}

/// Whether a type is the `below` of another.
fn is_below(store: &Store<'static>, env: &Environment, name: NameId) -> bool {
    match store.name(name) {
        Name::Cons(prefix, NamePart::Str(text)) => {
            store.str(text) == "below"
                && matches!(env.get(prefix), Some(ConstantInfo::Inductive(_)))
        }
        _ => false,
    }
}

/// What a type seems to be: a structure, if it has a projection function for each field.
fn kind_of_type(
    store: &mut Store<'static>,
    env: &Environment,
    name: NameId,
    is_class: bool,
) -> Kind {
    let inductive = if is_class { Kind::ClassInductive } else { Kind::Inductive };
    let Some(ConstantInfo::Inductive(ty)) = env.get(name) else { return inductive };
    let [ctor] = ty.ctors[..] else { return inductive };
    let Some(ConstantInfo::Constructor(ctor)) = env.get(ctor) else { return inductive };
    let mut names = Vec::new();
    let mut rest = ctor.val.ty;
    let mut position = 0;
    let mut from_class = false;
    while let Expr::Pi { name: field, body, .. } = store.expr(rest) {
        rest = body;
        position += 1;
        if position <= ty.num_params {
            continue;
        }
        let Name::Cons(NameId::ANONYMOUS, NamePart::Str(text)) = store.name(field) else {
            return inductive;
        };
        let text = store.str(text).to_owned();
        let function = store.mk_name_str(name, &text);
        let value = match env.get(function) {
            Some(ConstantInfo::Definition(info)) => info.value,
            Some(ConstantInfo::Theorem(info)) => info.value,
            _ => return inductive,
        };
        let mut value = value;
        while let Expr::Lam { info, body, .. } = store.expr(value) {
            from_class = info == gnomon_term::BinderInfo::InstImplicit;
            value = body;
        }
        if !matches!(store.expr(value), Expr::Proj { .. }) {
            return inductive;
        }
        names.push(function);
    }
    match (names.is_empty(), from_class) {
        (true, _) => inductive,
        (_, true) => Kind::Structure(StructureKind::Class, names),
        _ => Kind::Structure(StructureKind::Structure, names),
    }
}

type Counts = BTreeMap<String, [usize; 6]>;

/// Compares the block as it is with what becomes of it without numbers and recursors.
fn compare_recursors(
    store: &mut Store<'static>,
    env: &Environment,
    name: NameId,
    budget: &Budget,
    counts: &mut Counts,
    shown: &mut FxHashMap<(String, u8), usize>,
    show: usize,
) {
    let declarations = 0..env.num_decls() as usize;
    let block = declarations.filter_map(|index| match env.constants_of(index).next() {
        Some(ConstantInfo::Inductive(ty)) if ty.val.name == name => env.declaration(index),
        _ => None,
    });
    let Some(Declaration::Inductive(theirs)) = block.into_iter().next() else { return };
    let mut bare = theirs.clone();
    bare.recs.clear();
    for ty in &mut bare.types {
        (ty.num_indices, ty.num_nested, ty.is_rec, ty.is_reflexive) = (0, 0, false, false);
    }
    bare.ctors.iter_mut().for_each(|ctor| ctor.num_fields = 0);
    let text = store.name_to_string(name);
    let mut report = |kind: &str, column: usize, message: String| {
        counts.entry(kind.to_owned()).or_default()[column] += 1;
        let seen = shown.entry((kind.to_owned(), column as u8)).or_default();
        *seen += 1;
        if column > 0 && *seen <= show {
            println!("{text}: {kind}: {message}");
        }
    };
    let context = Context { budget: budget.clone(), ..Context::default() };
    let ours = match state_recursors(store, env, &context, bare) {
        Ok(ours) => ours,
        Err(error) => return report("rec", 5, error.to_string()),
    };
    let same = ours.types == theirs.types && ours.ctors == theirs.ctors;
    report("numbers", if same { 0 } else { 3 }, "differ".to_owned());
    for rec in &ours.recs {
        let mut compare = Compare { store, same: FxHashSet::default() };
        match compare.recursor(rec, env) {
            Ok(()) => report("rec", 0, String::new()),
            Err(Difference::Binder(text)) => report("rec", 1, text),
            Err(Difference::Level(text)) => report("rec", 2, text),
            Err(Difference::Shape(text)) => report("rec", 3, text),
        }
    }
}
