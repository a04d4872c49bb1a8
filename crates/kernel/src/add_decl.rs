//! The way into an environment.
//!
//! [`add_decl`] checks one declaration and adds it. [`Batch`] takes a whole list, so that
//! declarations can be checked in any order and by several threads: their constants are there from the
//! start, but a declaration sees only those before it. INVARIANT (whole batch): nothing may be
//! concluded from a batch until *all* its declarations were accepted, since each is checked relative to
//! those before it.

use crate::checker::Checker;
use crate::declaration::*;
use crate::environment::{already_declared, major_of, ConstantInfo, Environment, RecursorInfo};
use crate::error::{Failure, Result, Rule};
use crate::inductive::{check_inductive, compare_stated, Generated};
use crate::known::NatOp;
use gnomon_term::copy::Parcel;
use gnomon_term::{Budget, Expr, ExprId, FxHashSet, Level, LevelId, NameId, Store};

/// Checks a declaration and adds its constants to the environment.
///
/// Fails without a change to the environment when the declaration is rejected or a limit of the
/// budget is reached.
pub fn add_decl(
    store: &mut Store<'static>,
    env: &mut Environment,
    decl: &Declaration,
    budget: &Budget,
) -> Result<()> {
    let infos = match decl {
        Declaration::Inductive(decl) => {
            check_names(store, env, decl)?;
            let (parcel, generated) = check_new_inductive(store, env, decl, budget)?;
            inductive_infos(store, decl, &parcel, generated)
        }
        _ => {
            let info = single_info(decl.clone());
            if env.get(info.val().name).is_some() {
                return Err(already_declared(store, info.val().name).into());
            }
            env.insert(store, vec![info.clone()])?;
            let mut checker = Checker::new(store, env);
            checker.store.budget = budget.clone();
            checker.visible = env.num_decls();
            let checked = checker.check_single(&info);
            env.remove_last(1);
            checked?;
            vec![info]
        }
    };
    env.insert(store, infos)?;
    examine_new(store, env, budget)
}

/// Adds a declaration that was accepted earlier, with what it refers to.
///
/// INVARIANT (accepted before): the caller vouches that [`add_decl`] accepted the declaration, and that
/// `is_genuine` is what [`Environment::is_genuine_operation`] said of its constant. What it refers to need
/// not be there yet; whoever restores it as well finds the environment as it was.
pub fn restore(
    store: &Store<'static>,
    env: &mut Environment,
    decl: Declaration,
    is_genuine: bool,
) -> Result<()> {
    check_closed(store, env, &decl)?;
    let infos = match decl {
        Declaration::Inductive(decl) => stated_infos(store, decl),
        _ => vec![single_info(decl)],
    };
    let name = infos.first().map(|info| info.val().name);
    env.insert(store, infos)?;
    env.mark_restored();
    if let Some(op) = name.and_then(|name| env.entry(name)).and_then(|entry| entry.op) {
        env.genuine |= u32::from(is_genuine) << op as u32;
    }
    Ok(())
}

/// Checks an inductive declaration for its counts and flags, whatever it states in their place.
///
/// The result is `decl` with the computed numbers, without recursors: what [`add_decl`] accepts.
pub fn complete_inductive(
    store: &Store<'static>,
    env: &Environment,
    decl: &InductiveDecl,
    budget: &Budget,
) -> Result<InductiveDecl> {
    let mut checker = Checker::new(store, env);
    checker.store.budget = budget.clone();
    check_parts(&mut checker, decl)?;
    let mut complete = decl.clone();
    complete.recs.clear();
    check_inductive(checker, decl, |_, generated| {
        for (ty, ours) in complete.types.iter_mut().zip(&generated.types) {
            ty.num_indices = ours.num_indices;
            ty.num_nested = ours.num_nested;
            ty.is_rec = ours.is_rec;
            ty.is_reflexive = ours.is_reflexive;
        }
        for ctor in &mut complete.ctors {
            if let Some(ours) = generated.ctors.iter().find(|c| c.val.name == ctor.val.name) {
                ctor.num_fields = ours.num_fields;
            }
        }
        Ok(())
    })?;
    Ok(complete)
}

/// Declarations that are checked relative to one another; see INVARIANT (whole batch).
pub struct Batch {
    store: Store<'static>,
    env: Environment,
    len: usize,
    /// Declarations that were checked while the batch was made.
    done: FxHashSet<usize>,
    /// The first declaration whose constants could not be added, and why.
    broken: Option<(usize, Failure)>,
}

impl Batch {
    /// Takes declarations whose terms are in `store`, in order, for an empty environment.
    ///
    /// `budget` bounds the work on each inductive declaration that states no recursors, which
    /// must be checked here.
    pub fn new(
        mut store: Store<'static>,
        declarations: impl IntoIterator<Item = Declaration>,
        budget: &Budget,
    ) -> Batch {
        let mut env = Environment::new(&mut store);
        let mut done = FxHashSet::default();
        let mut broken = None;
        let mut len = 0;
        let declarations = declarations.into_iter();
        env.reserve(declarations.size_hint().0);
        for (index, decl) in declarations.enumerate() {
            len = index + 1;
            let added = check_closed(&store, &env, &decl).and_then(|()| match decl {
                Declaration::Inductive(decl) if decl.recs.is_empty() || decl.types.is_empty() => {
                    done.insert(index);
                    add_unstated(&mut store, &mut env, &decl, budget)
                }
                Declaration::Inductive(decl) => {
                    let unique = check_names_within(&store, &decl);
                    let infos = stated_infos(&store, decl);
                    unique.and_then(|()| env.insert(&store, infos))
                }
                _ => env.insert(&store, vec![single_info(decl)]),
            });
            let added = added.and_then(|()| examine_new(&store, &mut env, budget));
            if let Err(failure) = added {
                broken = Some((index, failure));
                break;
            }
        }
        Batch { store, env, len, done, broken }
    }

    /// The number of declarations, up to the first whose constants could not be added.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no declaration.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The terms of the declarations.
    pub fn store(&self) -> &Store<'static> {
        &self.store
    }

    /// The constants of the declarations, which may be unchecked (INVARIANT (whole batch)).
    pub fn environment(&self) -> &Environment {
        &self.env
    }

    /// A checker for this batch; each thread needs its own.
    pub fn checker(&self) -> Checker<'_> {
        let mut checker = Checker::new(&self.store, &self.env);
        checker.visible = 0;
        checker
    }

    /// Checks declaration number `index` relative to those before it.
    pub fn check(&self, checker: &mut Checker<'_>, index: usize) -> Result<()> {
        if let Some((broken, failure)) = &self.broken {
            if index >= *broken {
                return Err(failure.clone());
            }
        }
        if self.done.contains(&index) {
            return Ok(());
        }
        let mut constants = self.env.constants_of(index);
        let Some(first) = constants.next() else {
            unreachable!("a declaration that was added has a constant");
        };
        // Keeping scratch terms and caches from one declaration to the next was measured to save nothing.
        checker.clear();
        let position = index as u32 + 1;
        checker.visible = position;
        if let Some(Declaration::Inductive(decl)) = matches!(first, ConstantInfo::Inductive(_))
            .then(|| self.env.declaration(index))
            .flatten()
        {
            let mut own = self.checker();
            own.store.budget = checker.store.budget.clone();
            own.visible = position;
            return check_stated_inductive(own, &decl);
        }
        checker.check_single(first)
    }

    /// The store and the environment, for a caller that has seen every declaration accepted.
    pub fn into_parts(self) -> (Store<'static>, Environment) {
        (self.store, self.env)
    }
}

/// INVARIANT (closed batch): every term in a batch is closed, so that what is not checked yet can be
/// evaluated all the same. Later declarations are, and numeral operations when they are examined.
fn check_closed(store: &Store<'static>, env: &Environment, decl: &Declaration) -> Result<()> {
    let mut open = None;
    let mut look = |e: ExprId| {
        if store.loose_range(e) > 0 || store.has_fvar(e) || store.has_mvar(e) {
            open = open.or(Some(e));
        }
    };
    match decl {
        Declaration::Axiom(info) => look(info.val.ty),
        Declaration::Quot(info) => look(info.val.ty),
        Declaration::Definition(info) => [info.val.ty, info.value].into_iter().for_each(look),
        Declaration::Theorem(info) => [info.val.ty, info.value].into_iter().for_each(look),
        Declaration::Opaque(info) => [info.val.ty, info.value].into_iter().for_each(look),
        Declaration::Inductive(decl) => {
            decl.types.iter().for_each(|ty| look(ty.val.ty));
            decl.ctors.iter().for_each(|ctor| look(ctor.val.ty));
            for rec in &decl.recs {
                look(rec.val.ty);
                rec.rules.iter().for_each(|rule| look(rule.rhs));
            }
        }
    }
    match open {
        Some(e) => Checker::new(store, env).check_door(e, &[]),
        None => Ok(()),
    }
}

fn single_info(decl: Declaration) -> ConstantInfo {
    match decl {
        Declaration::Axiom(val) => ConstantInfo::Axiom(val),
        Declaration::Definition(val) => ConstantInfo::Definition(val),
        Declaration::Theorem(val) => ConstantInfo::Theorem(val),
        Declaration::Opaque(val) => ConstantInfo::Opaque(val),
        Declaration::Quot(val) => ConstantInfo::Quot(val),
        Declaration::Inductive(_) => unreachable!("inductive declarations have several constants"),
    }
}

fn type_infos(decl: InductiveDecl) -> (Vec<ConstantInfo>, Vec<RecursorVal>) {
    let types = decl.types.into_iter().map(|ty| ConstantInfo::Inductive(Box::new(ty)));
    let ctors = decl.ctors.into_iter().map(|ctor| ConstantInfo::Constructor(Box::new(ctor)));
    (types.chain(ctors).collect(), decl.recs)
}

fn recursor_info(store: &Store<'_>, rec: RecursorVal) -> ConstantInfo {
    let major = major_of(store, &rec).unwrap_or(NameId::ANONYMOUS);
    ConstantInfo::Recursor(Box::new(RecursorInfo { rec, major }))
}

fn stated_infos(store: &Store<'_>, decl: InductiveDecl) -> Vec<ConstantInfo> {
    let (mut infos, recs) = type_infos(decl);
    infos.extend(recs.into_iter().map(|rec| recursor_info(store, rec)));
    infos
}

/// The names of an inductive declaration must be new and unlike one another.
fn check_names(store: &Store<'_>, env: &Environment, decl: &InductiveDecl) -> Result<()> {
    for name in declared_names(decl) {
        if env.get(name).is_some() {
            return Err(already_declared(store, name).into());
        }
    }
    check_names_within(store, decl)
}

fn check_names_within(store: &Store<'_>, decl: &InductiveDecl) -> Result<()> {
    let mut seen = FxHashSet::default();
    for name in declared_names(decl) {
        if !seen.insert(name) {
            return Err(already_declared(store, name).into());
        }
    }
    Ok(())
}

fn declared_names(decl: &InductiveDecl) -> impl Iterator<Item = NameId> + '_ {
    let types = decl.types.iter().map(|ty| ty.val.name);
    types.chain(decl.ctors.iter().map(|ctor| ctor.val.name))
}

/// Checks an inductive declaration and what it states; the recursors come back in a parcel.
fn check_new_inductive(
    store: &Store<'static>,
    env: &Environment,
    decl: &InductiveDecl,
    budget: &Budget,
) -> Result<(Parcel, Generated)> {
    let mut checker = Checker::new(store, env);
    checker.store.budget = budget.clone();
    check_parts(&mut checker, decl)?;
    let mut result = None;
    check_inductive(checker, decl, |mut checker, generated| {
        check_recursor_names(&checker, &generated)?;
        compare_stated(&mut checker, decl, &generated)?;
        let mut names = Vec::new();
        let mut exprs = Vec::new();
        for rec in &generated.recs {
            names.push(rec.val.name);
            names.extend(&rec.val.level_params);
            exprs.push(rec.val.ty);
            exprs.extend(rec.rules.iter().map(|rule| rule.rhs));
        }
        result = Some((checker.store.pack(&names, &exprs), generated));
        Ok(())
    })?;
    Ok(result.expect("check_inductive calls back when it succeeds"))
}

fn check_stated_inductive(mut checker: Checker<'_>, decl: &InductiveDecl) -> Result<()> {
    check_parts(&mut checker, decl)?;
    check_inductive(checker, decl, |mut checker, generated| {
        check_recursor_names(&checker, &generated)?;
        compare_stated(&mut checker, decl, &generated)
    })
}

/// The names of the recursors must not be those of earlier constants.
fn check_recursor_names(checker: &Checker<'_>, generated: &Generated) -> Result<()> {
    for rec in &generated.recs {
        let taken = checker.env.entry(rec.val.name);
        if taken.is_some_and(|entry| entry.order < checker.visible) {
            return Err(already_declared(&checker.store, rec.val.name).into());
        }
    }
    Ok(())
}

/// The door for every term of an inductive declaration.
fn check_parts(checker: &mut Checker<'_>, decl: &InductiveDecl) -> Result<()> {
    for ty in &decl.types {
        checker.check_constant_door(&ty.val)?;
    }
    for ctor in &decl.ctors {
        checker.check_constant_door(&ctor.val)?;
    }
    Ok(())
}

fn add_unstated(
    store: &mut Store<'static>,
    env: &mut Environment,
    decl: &InductiveDecl,
    budget: &Budget,
) -> Result<()> {
    check_names(store, env, decl)?;
    let (parcel, generated) = check_new_inductive(store, env, decl, budget)?;
    let infos = inductive_infos(store, decl, &parcel, generated);
    env.insert(store, infos)
}

/// The constants of a checked inductive declaration: with the recursors that it states, which
/// were found to be the generated ones and have the names that users chose, or else with those.
fn inductive_infos(
    store: &mut Store<'static>,
    decl: &InductiveDecl,
    parcel: &Parcel,
    generated: Generated,
) -> Vec<ConstantInfo> {
    if !decl.recs.is_empty() {
        return stated_infos(store, decl.clone());
    }
    let to = store.unpack(parcel);
    let (mut infos, _) = type_infos(decl.clone());
    for mut rec in generated.recs {
        rec.val.name = to.name(rec.val.name);
        rec.val.ty = to.expr(rec.val.ty);
        for param in &mut rec.val.level_params {
            *param = to.name(*param);
        }
        for rule in &mut rec.rules {
            rule.rhs = to.expr(rule.rhs);
        }
        infos.push(recursor_info(store, rec));
    }
    infos
}

/// An examination of a numeral operation that takes more steps has failed.
const EXAMINATION_STEPS: u64 = 1 << 20;

/// Examines the numeral operations among the constants just added.
fn examine_new(store: &Store<'_>, env: &mut Environment, budget: &Budget) -> Result<()> {
    let newest = env.num_decls();
    for (op, _) in NatOp::ALL {
        let name = env.known.nat_ops[op as usize];
        if env.entry(name).is_some_and(|entry| entry.order == newest) {
            let mut checker = Checker::new(store, env);
            checker.store.budget = budget.clone();
            checker.store.budget.limit_steps(EXAMINATION_STEPS);
            checker.not_genuine = 1 << op as u32;
            // Failing to see that an operation is genuine only means that it is unfolded.
            if checker.examine(op).unwrap_or(false) {
                env.genuine |= 1 << op as u32;
            }
        }
    }
    Ok(())
}

impl Checker<'_> {
    /// Checks an axiom, definition, theorem, opaque constant or quotient constant.
    fn check_single(&mut self, constant: &ConstantInfo) -> Result<()> {
        self.also_visible.clear();
        self.safety = match constant {
            // The body of an opaque constant must be safe even if the constant is not.
            ConstantInfo::Opaque(_) => DefinitionSafety::Safe,
            _ => constant.safety(),
        };
        let val = constant.val();
        self.check_constant_door(val)?;
        if let ConstantInfo::Quot(quot) = constant {
            return self.check_quot(quot);
        }
        let ty = self.store.canonical(val.ty);
        let level = self.infer_sort(ty)?;
        let value = match constant {
            ConstantInfo::Definition(info) => info.value,
            ConstantInfo::Theorem(info) => {
                if !self.store.level_is_zero(level)? {
                    let message = "the type of a theorem must be a proposition";
                    return Err(self.error(Rule::ThmTypeIsNotProp, message, &[("type", ty)]));
                }
                info.value
            }
            ConstantInfo::Opaque(info) => info.value,
            _ => return Ok(()),
        };
        // An unsafe or partial definition may call itself, but its type may not mention it.
        if let ConstantInfo::Definition(info) = constant {
            if info.safety != DefinitionSafety::Safe {
                self.also_visible = info.all.to_vec();
                self.also_visible.push(info.val.name);
            }
        }
        let value = self.store.canonical(value);
        self.check_door(value, &val.level_params)?;
        if let Err(actual) = self.check_in(value, crate::checker::EnvId::EMPTY, ty)? {
            let message = "the value has not the stated type";
            let terms = [("value's type", actual), ("expected type", ty)];
            return Err(self.error(Rule::DeclTypeMismatch, message, &terms));
        }
        Ok(())
    }

    fn check_constant_door(&mut self, val: &ConstantVal) -> Result<()> {
        let mut seen = FxHashSet::default();
        for param in &val.level_params {
            if !seen.insert(param) {
                let message =
                    format!("the universe parameter `{}` is listed twice", self.name(*param));
                return Err(self.error(Rule::DuplicateLevelParam, message, &[]));
            }
        }
        let ty = self.store.canonical(val.ty);
        self.check_door(ty, &val.level_params)
    }

    /// A term may come in if it has no free or metavariables, no loose bound variables, and only
    /// declared universe parameters.
    pub(crate) fn check_door(&mut self, e: ExprId, level_params: &[NameId]) -> Result<()> {
        let fail =
            |this: &Self, rule, message: &str| Err(this.error(rule, message, &[("term", e)]));
        if self.store.has_mvar(e) {
            return fail(self, Rule::DeclHasMVars, "a metavariable occurs");
        }
        if self.store.has_fvar(e) {
            return fail(self, Rule::DeclHasFVars, "a free variable occurs");
        }
        if self.store.loose_range(e) > 0 {
            return fail(self, Rule::LooseBVar, "a bound variable has no binder");
        }
        match self.undefined_level_param(e, level_params)? {
            Some(param) => {
                let message =
                    format!("the universe parameter `{}` is not declared", self.name(param));
                Err(self.error(Rule::UndefinedLevelParam, message, &[]))
            }
            None => Ok(()),
        }
    }

    fn undefined_level_param(
        &mut self,
        e: ExprId,
        level_params: &[NameId],
    ) -> Result<Option<NameId>> {
        let mut seen = FxHashSet::default();
        let mut seen_levels = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !self.store.has_level_param(e) || !seen.insert(e) {
                continue;
            }
            self.tick()?;
            let mut levels: Vec<LevelId> = Vec::new();
            match self.store.expr(e) {
                Expr::Sort(level) => levels.push(level),
                Expr::Const(_, list) => levels.extend(self.store.levels(list)),
                Expr::App(f, a) => pending.extend([f, a]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([ty, body]);
                }
                Expr::Let { ty, value, body, .. } => pending.extend([ty, value, body]),
                Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push(e),
                _ => {}
            }
            while let Some(level) = levels.pop() {
                if !seen_levels.insert(level) {
                    continue;
                }
                match self.store.level(level) {
                    Level::Succ(l) => levels.push(l),
                    Level::Max(a, b) | Level::IMax(a, b) => levels.extend([a, b]),
                    Level::Param(name) if !level_params.contains(&name) => {
                        return Ok(Some(name));
                    }
                    _ => {}
                }
            }
        }
        Ok(None)
    }
}
