//! The block of types: parameters, indices and universe; and the order of all checks.

use super::nested::Nested;
use crate::checker::Checker;
use crate::declaration::*;
use crate::environment::{major_of, ConstantInfo, Entry, Overlay, RecursorInfo};
use crate::error::{Failure, Result, Rule};
use gnomon_term::{Expr, ExprId, FxHashMap, LevelId, LevelsId, NameId};

/// A type of the block while it is being checked.
#[derive(Clone, Debug)]
pub(super) struct BlockType {
    pub name: NameId,
    pub ty: ExprId,
    pub ctors: Vec<(NameId, ExprId)>,
    pub num_indices: usize,
    /// `(i₁ : I₁) → … → Sort l`, in which the parameters are free variables.
    pub signature: ExprId,
    /// The type's constant at the block's own universe parameters.
    pub constant: ExprId,
}

/// An inductive block while it is being checked.
pub(super) struct Block<'e> {
    pub checker: Checker<'e>,
    pub level_params: Box<[NameId]>,
    /// The block's universe parameters as levels.
    pub levels: LevelsId,
    pub num_params: usize,
    pub is_unsafe: bool,
    /// The declared types, then those that nested occurrences add.
    pub types: Vec<BlockType>,
    pub num_declared: usize,
    /// One free variable for each parameter, shared by the whole block.
    pub params: Vec<(NameId, ExprId)>,
    pub result_level: LevelId,
}

/// What an inductive declaration adds to the environment; terms are in the checker's store.
pub(crate) struct Generated {
    pub types: Vec<InductiveVal>,
    pub ctors: Vec<ConstructorVal>,
    pub recs: Vec<RecursorVal>,
}

/// Checks an inductive declaration and generates its recursors.
///
/// `checker` must see the environment before the declaration. The checker comes back with the terms
/// of the result in its store.
pub(crate) fn check_inductive<'e>(
    mut checker: Checker<'e>,
    decl: &InductiveDecl,
    keep: impl FnOnce(Checker<'_>, Generated) -> Result<()>,
) -> Result<()> {
    let Some(first) = decl.types.first() else {
        let message = "an inductive declaration needs a type";
        return Err(checker.error(Rule::InductiveType, message, &[]));
    };
    let level_params = first.val.level_params.clone();
    let own: Vec<LevelId> =
        level_params.iter().map(|&name| checker.store.mk_level_param(name)).collect();
    let levels = checker.store.mk_levels(&own);
    if first.is_unsafe {
        checker.safety = DefinitionSafety::Unsafe;
    }
    let mut block = Block {
        level_params,
        levels,
        num_params: first.num_params as usize,
        is_unsafe: first.is_unsafe,
        types: Vec::new(),
        num_declared: decl.types.len(),
        params: Vec::new(),
        result_level: LevelId::ZERO,
        checker,
    };
    let ctors = decl.ctors.iter().map(|ctor| (ctor.val.name, ctor)).collect();
    for ty in &decl.types {
        block.add_declared_type(first, ty, &ctors)?;
    }
    for index in 0..block.num_declared {
        block.check_type(index, true)?;
    }
    let nested = block.eliminate_nested()?;
    for index in block.num_declared..block.types.len() {
        block.check_type(index, false)?;
    }

    let overlay = block.overlay_of_types(&nested);
    let mut block: Block<'_> = block;
    block.checker.overlay = Some(&overlay);
    block.checker.clear_caches();
    if !nested.is_empty() {
        block.check_declared_constructor_types(decl)?;
    }
    block.check_constructors()?;

    let with_ctors = block.overlay_of_constructors(&overlay);
    let mut block: Block<'_> = block;
    block.checker.overlay = Some(&with_ctors);
    block.checker.clear_caches();
    let generated = block.generate(&nested)?;

    let checker: Checker<'_> = block.checker;
    let finished = overlay_of_result(&checker, &generated);
    let mut checker: Checker<'_> = checker;
    checker.overlay = Some(&finished);
    checker.clear_caches();
    keep(checker, generated)
}

impl Block<'_> {
    fn add_declared_type(
        &mut self,
        first: &InductiveVal,
        ty: &InductiveVal,
        declared: &FxHashMap<NameId, &ConstructorVal>,
    ) -> Result<()> {
        let error =
            |this: &Self, rule, message: String| Err(this.checker.error(rule, message, &[]));
        if ty.val.level_params != first.val.level_params {
            let message = "mutually inductive types must have the same universe parameters";
            return error(self, Rule::InductiveType, message.to_owned());
        }
        if ty.num_params != first.num_params {
            let message = "mutually inductive types must have the same number of parameters";
            return error(self, Rule::InductiveType, message.to_owned());
        }
        if ty.is_unsafe != first.is_unsafe {
            let message = "mutually inductive types must all be unsafe or all be safe";
            return error(self, Rule::InductiveType, message.to_owned());
        }
        let mut ctors = Vec::new();
        for name in &ty.ctors {
            let Some(ctor) = declared.get(name) else {
                let message =
                    format!("constructor `{}` is listed, not declared", self.checker.name(*name));
                return error(self, Rule::InductiveInfo, message);
            };
            if ctor.val.level_params != first.val.level_params {
                let message = format!(
                    "constructor `{}` must have its type's universe parameters",
                    self.checker.name(*name)
                );
                return error(self, Rule::ConstructorType, message);
            }
            ctors.push((*name, self.checker.store.canonical(ctor.val.ty)));
        }
        let constant = self.checker.store.mk_const(ty.val.name, self.levels);
        let ty_expr = self.checker.store.canonical(ty.val.ty);
        self.types.push(BlockType {
            name: ty.val.name,
            ty: ty_expr,
            ctors,
            num_indices: 0,
            signature: ty_expr,
            constant,
        });
        Ok(())
    }

    /// `(p₁ : P₁) → … → (i₁ : I₁) → … → Sort l`, with the same `P` and `l` in the whole block.
    fn check_type(&mut self, index: usize, declared: bool) -> Result<()> {
        let name = self.checker.name(self.types[index].name);
        let mut ty = self.types[index].ty;
        if declared {
            self.checker.infer_sort(ty)?;
        }
        let depth = self.checker.depth;
        let is_first = index == 0;
        for position in 0..self.num_params {
            let Expr::Pi { name: binder, ty: domain, body, .. } = self.checker.store.expr(ty)
            else {
                let message = format!(
                    "the type of `{name}` has {position} arguments, fewer than {} parameters",
                    self.num_params
                );
                let terms = [("type", self.types[index].ty)];
                return Err(self.checker.error(Rule::InductiveType, message, &terms));
            };
            if is_first {
                let fvar = self.checker.open_binder(domain);
                self.params.push((binder, fvar));
            } else {
                let fvar = self.checker.fvar_id(self.params[position].1);
                let wanted = self.checker.local_type(fvar).unwrap_or(domain);
                if !self.checker.is_def_eq(domain, wanted)? {
                    let terms = [("parameter's type", domain), ("expected type", wanted)];
                    let message =
                        format!("parameter {position} of `{name}` differs from the block's");
                    return Err(self.checker.error(Rule::InductiveType, message, &terms));
                }
            }
            ty = self.checker.store.instantiate_rev(body, &[self.params[position].1])?;
        }
        let depth = if is_first { self.checker.depth } else { depth };
        let mut indices = Vec::new();
        let level = loop {
            match self.checker.store.expr(ty) {
                Expr::Pi { name: binder, ty: domain, body, .. } => {
                    let fvar = self.checker.open_binder(domain);
                    indices.push((binder, fvar));
                    ty = self.checker.store.instantiate_rev(body, &[fvar])?;
                }
                Expr::Sort(level) => break level,
                _ => {
                    // A definition may stand for the rest of the telescope.
                    let evaluated = self.checker.whnf(ty)?;
                    if evaluated == ty {
                        let message = format!("the type of `{name}` must end in a `Sort`");
                        let terms = [("type", self.types[index].ty), ("ends in", ty)];
                        return self.reject(Rule::InductiveType, message, &terms);
                    }
                    ty = evaluated;
                }
            }
        };
        self.types[index].num_indices = indices.len();
        self.types[index].signature = self.checker.bind_pi(&indices, ty)?;
        self.checker.depth = depth;
        if is_first {
            self.result_level = level;
        } else if !self.checker.store.level_eq(level, self.result_level)? {
            let message = "mutually inductive types must live in the same universe";
            return Err(self.checker.error(Rule::InductiveType, message, &[]));
        }
        Ok(())
    }

    /// The declared constructors' own types, in which nested occurrences still stand.
    fn check_declared_constructor_types(&mut self, decl: &InductiveDecl) -> Result<()> {
        let depth = self.checker.depth;
        for ctor in &decl.ctors {
            let ty = self.checker.store.canonical(ctor.val.ty);
            self.checker.infer_sort(ty)?;
        }
        self.checker.depth = depth;
        Ok(())
    }

    fn inductive_val(&self, index: usize, nested: &Nested) -> InductiveVal {
        let ty = &self.types[index];
        let is_rec = self.any_field(|block, domain| block.mentions_block(domain));
        let is_reflexive = self.any_field(|block, domain| {
            matches!(block.checker.store.expr(domain), Expr::Pi { .. })
                && block.mentions_block(domain)
        });
        InductiveVal {
            val: ConstantVal { name: ty.name, level_params: self.level_params.clone(), ty: ty.ty },
            num_params: self.num_params as u32,
            num_indices: ty.num_indices as u32,
            all: self.types[..self.num_declared].iter().map(|ty| ty.name).collect(),
            ctors: ty.ctors.iter().map(|ctor| ctor.0).collect(),
            num_nested: nested.len() as u32,
            is_rec,
            is_unsafe: self.is_unsafe,
            is_reflexive,
        }
    }

    /// Whether some constructor has an argument whose type has a property.
    fn any_field(&self, property: impl Fn(&Self, ExprId) -> bool) -> bool {
        self.types.iter().flat_map(|ty| &ty.ctors).any(|&(_, mut ty)| {
            while let Expr::Pi { ty: domain, body, .. } = self.checker.store.expr(ty) {
                if property(self, domain) {
                    return true;
                }
                ty = body;
            }
            false
        })
    }

    pub(super) fn constructor_val(&self, index: usize, cidx: usize) -> ConstructorVal {
        let (name, ty) = self.types[index].ctors[cidx];
        let mut arity = 0;
        let mut current = ty;
        while let Expr::Pi { body, .. } = self.checker.store.expr(current) {
            current = body;
            arity += 1;
        }
        ConstructorVal {
            val: ConstantVal { name, level_params: self.level_params.clone(), ty },
            induct: self.types[index].name,
            cidx: cidx as u32,
            num_params: self.num_params as u32,
            num_fields: arity - self.num_params as u32,
            is_unsafe: self.is_unsafe,
        }
    }

    fn overlay_of_types(&self, nested: &Nested) -> Overlay {
        let mut template = self.inductive_val(0, nested);
        let mut overlay = Overlay::default();
        for ty in &self.types {
            template.val.name = ty.name;
            template.val.ty = ty.ty;
            template.num_indices = ty.num_indices as u32;
            template.ctors = ty.ctors.iter().map(|ctor| ctor.0).collect();
            overlay.insert(ty.name, entry(ConstantInfo::Inductive(Box::new(template.clone()))));
        }
        overlay
    }

    fn overlay_of_constructors(&self, types: &Overlay) -> Overlay {
        let mut overlay = types.clone();
        for index in 0..self.types.len() {
            for cidx in 0..self.types[index].ctors.len() {
                let ctor = self.constructor_val(index, cidx);
                overlay.insert(ctor.val.name, entry(ConstantInfo::Constructor(Box::new(ctor))));
            }
        }
        overlay
    }

    fn generate(&mut self, nested: &Nested) -> Result<Generated> {
        let recs = self.generate_recursors(nested)?;
        let template = self.inductive_val(0, nested);
        let mut types = Vec::new();
        let mut ctors = Vec::new();
        for index in 0..self.num_declared {
            let ty = &self.types[index];
            let mut val = template.clone();
            val.val.name = ty.name;
            val.val.ty = ty.ty;
            val.num_indices = ty.num_indices as u32;
            val.ctors = ty.ctors.iter().map(|ctor| ctor.0).collect();
            types.push(val);
            for cidx in 0..self.types[index].ctors.len() {
                let mut ctor = self.constructor_val(index, cidx);
                ctor.val.ty = nested.declared_type(ctor.val.name).unwrap_or(ctor.val.ty);
                ctors.push(ctor);
            }
        }
        Ok(Generated { types, ctors, recs })
    }

    pub(super) fn reject<T>(
        &self,
        rule: Rule,
        message: String,
        terms: &[(&'static str, ExprId)],
    ) -> Result<T> {
        let failure: Failure = self.checker.error(rule, message, terms);
        Err(failure)
    }
}

fn entry(info: ConstantInfo) -> Entry {
    Entry { info, order: 0, op: None, is_restored: false }
}

fn overlay_of_result(checker: &Checker<'_>, generated: &Generated) -> Overlay {
    let mut overlay = Overlay::default();
    for ty in &generated.types {
        overlay.insert(ty.val.name, entry(ConstantInfo::Inductive(Box::new(ty.clone()))));
    }
    for ctor in &generated.ctors {
        overlay.insert(ctor.val.name, entry(ConstantInfo::Constructor(Box::new(ctor.clone()))));
    }
    for rec in &generated.recs {
        let major = major_of(&checker.store, rec).unwrap_or(NameId::ANONYMOUS);
        let info = RecursorInfo { rec: rec.clone(), major };
        overlay.insert(rec.val.name, entry(ConstantInfo::Recursor(Box::new(info))));
    }
    overlay
}
