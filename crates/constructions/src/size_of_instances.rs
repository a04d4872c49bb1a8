//! Instances of `SizeOf`: found without the elaborator, since the instance of an inductive type has a known
//! name and takes instances for the type's parameters.
//!
//! Instances that users declare are tried first if the caller names them. Without one for its head, a
//! type has `instSizeOfDefault`, so the search always succeeds. Counterpart in Lean: `synthInstance`.

use crate::builder::{Binder, Builder};
use crate::error::Result;
use gnomon_kernel::{ConstantInfo, ReducibilityHints};
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, Level, LevelId, NameId};

/// Instances of Lean's core library that are not named after their types.
const KNOWN: [&str; 5] = [
    "instSizeOfNat",
    "instSizeOfForallUnit",
    "Lean.instSizeOfName",
    "ByteArray.instSizeOfIterator",
    "String.Legacy.instSizeOfIterator",
];

/// Definitions that are unfolded when instances are looked for, besides abbreviations.
const MARKS: [&str; 4] = ["optParam", "autoParam", "outParam", "semiOutParam"];

/// How deep instances may need further instances.
const MAX_DEPTH: u32 = 64;

/// What an instance's variables stand for.
#[derive(Default)]
struct Assignment {
    fvars: FxHashMap<ExprId, Option<ExprId>>,
    levels: FxHashMap<NameId, LevelId>,
}

impl<'e> Builder<'e> {
    /// The level of a type, as it is found by unification.
    pub fn unified_level(&mut self, ty: ExprId) -> Result<LevelId> {
        let level = self.level_of(ty)?;
        self.normalize_level(level)
    }

    /// `fun binders => f binders`, that is, `f`; otherwise the function as written.
    pub fn eta_lam(&mut self, binders: &[Binder], body: ExprId) -> Result<ExprId> {
        let mut rest = body;
        for binder in binders.iter().rev() {
            match self.expr(rest) {
                Expr::App(f, a) if a == binder.fvar => rest = f,
                _ => return self.lam(binders, body),
            }
        }
        let fvars: Vec<ExprId> = binders.iter().map(|binder| binder.fvar).collect();
        match self.occurs(&fvars, rest) {
            true => self.lam(binders, body),
            false => Ok(rest),
        }
    }

    /// `SizeOf ty`
    pub fn size_of_class(&mut self, ty: ExprId) -> Result<ExprId> {
        let level = self.unified_level(ty)?;
        self.core_app("SizeOf", &[level], &[ty])
    }

    /// `sizeOf e`, for an instance of its type that is found with the given hypotheses.
    pub fn size_of(&mut self, instances: &[Binder], e: ExprId) -> Result<ExprId> {
        let ty = self.infer(e)?;
        let level = self.unified_level(ty)?;
        let instance = self.size_of_instance(instances, ty, 0)?;
        self.core_app("SizeOf.sizeOf", &[level], &[ty, instance, e])
    }

    /// The instances for parameters that are types, or families of types.
    pub fn local_instances(&mut self, params: &[Binder]) -> Result<Vec<Binder>> {
        let mut instances = Vec::new();
        for param in params {
            let mut ty = self.type_of(param.fvar);
            let mut args = Vec::new();
            loop {
                let (more, end) = self.telescope(ty, None)?;
                args.extend(more);
                ty = self.whnf(end)?;
                if !self.is_arrow(ty) {
                    break;
                }
            }
            if !matches!(self.expr(ty), Expr::Sort(_)) {
                continue;
            }
            let value = self.apply(param.fvar, &args);
            let class = self.size_of_class(value)?;
            let class = self.pi(&args, class)?;
            let name = self.fresh_name("inst");
            instances.push(self.local(name, BinderInfo::InstImplicit, class));
        }
        Ok(instances)
    }

    /// An instance of `SizeOf ty`.
    pub fn size_of_instance(
        &mut self,
        locals: &[Binder],
        ty: ExprId,
        depth: u32,
    ) -> Result<ExprId> {
        self.store().budget.enter()?;
        if depth < MAX_DEPTH {
            let target = self.reduce_for_instances(ty)?;
            for local in locals.iter().rev() {
                let class = self.type_of(local.fvar);
                if let Some(found) = self.try_instance(locals, local.fvar, class, target, depth)? {
                    return Ok(found);
                }
            }
            for name in self.candidates(target) {
                let Ok(val) = self.signature(name) else { continue };
                let (class, params) = (val.ty, val.level_params.clone());
                let levels = self.param_levels(&params);
                let instance = self.constant(name, &levels);
                if let Some(found) = self.try_instance(locals, instance, class, target, depth)? {
                    return Ok(found);
                }
            }
        }
        let level = self.unified_level(ty)?;
        self.core_app("instSizeOfDefault", &[level], &[ty])
    }

    /// The constants that may be instances for a type.
    fn candidates(&mut self, target: ExprId) -> Vec<NameId> {
        let mut names = self.size_of_instances.clone();
        names.extend(KNOWN.map(|text| self.store().mk_name(text)));
        let head = self.terms().get_app_fn(target);
        if let Expr::Const(name, _) = self.expr(head) {
            names.push(self.child(name, "_sizeOf_inst"));
        }
        names
    }

    /// The type, unfolded as far as a search for instances does.
    fn reduce_for_instances(&mut self, ty: ExprId) -> Result<ExprId> {
        let mut ty = ty;
        loop {
            self.store().tick()?;
            let (head, args) = self.terms().unfold_apps(ty);
            ty = match self.expr(head) {
                Expr::MData(_, inner) => self.store().mk_apps(inner, &args),
                Expr::Let { value, body, .. } => {
                    let body = self.store().instantiate_rev(body, &[value])?;
                    self.store().mk_apps(body, &args)
                }
                Expr::Lam { .. } if !args.is_empty() => self.beta(head, &args)?,
                Expr::Const(name, levels) => {
                    let Some(ConstantInfo::Definition(info)) = self.find(name) else {
                        return Ok(ty);
                    };
                    let is_mark = MARKS.iter().any(|mark| self.store().mk_name(mark) == name);
                    let is_reducible =
                        info.hints == ReducibilityHints::Abbrev || self.reducible.contains(&name);
                    if !is_reducible && !is_mark {
                        return Ok(ty);
                    }
                    let (value, params) = (info.value, info.val.level_params.clone());
                    let value = self.instantiate_levels(value, &params, levels)?;
                    self.beta(value, &args)?
                }
                _ => return Ok(ty),
            };
        }
    }

    /// `instance args`, if that is an instance for the type.
    fn try_instance(
        &mut self,
        locals: &[Binder],
        instance: ExprId,
        class: ExprId,
        target: ExprId,
        depth: u32,
    ) -> Result<Option<ExprId>> {
        let (args, end) = self.telescope(class, None)?;
        let size_of = self.store().mk_name("SizeOf");
        let (head, class_args) = self.terms().unfold_apps(end);
        if !matches!(self.expr(head), Expr::Const(name, _) if name == size_of) {
            return Ok(None);
        }
        let Some(&pattern) = class_args.first() else { return Ok(None) };
        let mut assignment = Assignment::default();
        assignment.fvars.extend(args.iter().map(|arg| (arg.fvar, None)));
        if !self.matches(&mut assignment, pattern, target)? {
            return Ok(None);
        }
        let params: Vec<NameId> = assignment.levels.keys().copied().collect();
        let values: Vec<LevelId> = assignment.levels.values().copied().collect();
        let values = self.levels(&values);
        let mut result = self.instantiate_levels(instance, &params, values)?;
        let mut images = FxHashMap::default();
        for arg in &args {
            let value = match assignment.fvars[&arg.fvar] {
                Some(value) => value,
                None if arg.info == BinderInfo::InstImplicit => {
                    // The instance's own levels come first, since values have levels of others.
                    let class = self.type_of(arg.fvar);
                    let class = self.instantiate_levels(class, &params, values)?;
                    let class = self.replace_fvars(class, &images)?;
                    let (binders, end) = self.telescope(class, None)?;
                    let (_, class_args) = self.terms().unfold_apps(end);
                    let Some(&ty) = class_args.first() else { return Ok(None) };
                    let found = self.size_of_instance(locals, ty, depth + 1)?;
                    self.eta_lam(&binders, found)?
                }
                None => return Ok(None),
            };
            images.insert(arg.fvar, value);
            result = self.store().mk_app(result, value);
        }
        Ok(Some(result))
    }

    /// Whether a pattern is the target for some values of its variables.
    fn matches(
        &mut self,
        assignment: &mut Assignment,
        pattern: ExprId,
        target: ExprId,
    ) -> Result<bool> {
        self.store().budget.enter()?;
        if let Some(&value) = assignment.fvars.get(&pattern) {
            return match value {
                Some(value) => self.is_def_eq(value, target),
                None => {
                    let ty = self.type_of(pattern);
                    if let Expr::Sort(level) = self.expr(ty) {
                        let target_level = self.unified_level(target)?;
                        if !self.matches_level(assignment, level, target_level) {
                            return Ok(false);
                        }
                    }
                    assignment.fvars.insert(pattern, Some(target));
                    Ok(true)
                }
            };
        }
        match (self.expr(pattern), self.expr(target)) {
            (Expr::App(f, a), Expr::App(g, b)) => {
                Ok(self.matches(assignment, f, g)? && self.matches(assignment, a, b)?)
            }
            (Expr::Const(m, ls), Expr::Const(n, ks)) if m == n => {
                let (ls, ks) = (self.terms().levels(ls).to_vec(), self.terms().levels(ks).to_vec());
                Ok(ls.iter().zip(&ks).all(|(&l, &k)| self.matches_level(assignment, l, k)))
            }
            (Expr::Pi { ty, body, .. }, Expr::Pi { ty: target_ty, body: target_body, .. }) => {
                let closed = self.terms().loose_range(body) + self.terms().loose_range(target_body);
                Ok(closed == 0
                    && self.matches(assignment, ty, target_ty)?
                    && self.matches(assignment, body, target_body)?)
            }
            _ => Ok(self.terms().canonical(pattern) == self.terms().canonical(target)),
        }
    }

    fn matches_level(
        &self,
        assignment: &mut Assignment,
        pattern: LevelId,
        target: LevelId,
    ) -> bool {
        match (self.terms().level(pattern), self.terms().level(target)) {
            (Level::Param(name), _) => *assignment.levels.entry(name).or_insert(target) == target,
            (Level::Succ(pattern), Level::Succ(target)) => {
                self.matches_level(assignment, pattern, target)
            }
            // What else may hold is left to the parameters that occur as arguments.
            _ => true,
        }
    }
}
