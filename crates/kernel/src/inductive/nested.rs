//! Nested occurrences: `T` inside `List T`, where `List` is another inductive type.
//!
//! For each application `I Ds` of another inductive type to parameters that mention the block, the
//! block gets an auxiliary type that is a copy of `I` with `Ds` substituted, and likewise for the
//! types that are mutual with `I`. In the enlarged block the occurrences are ordinary recursive
//! ones. The recursors are generated there, and then the auxiliary types are replaced back.
//!
//! The tempting shortcut of not looking at `Ds` again is unsound: they vanish from the enlarged block,
//! so they are typed as parts of the declared constructors before (see `check_inductive`).

use super::block::{Block, BlockType};
use crate::environment::ConstantInfo;
use crate::error::{Result, Rule};
use gnomon_term::instantiate::Memo;
use gnomon_term::{Expr, ExprId, FxHashMap, FxHashSet, LevelsId, NameId, Store};

/// An auxiliary type of the enlarged block.
struct Aux {
    /// The application it stands for, in which the block's parameters are free variables.
    app: ExprId,
    /// The auxiliary type applied to the parameters.
    replacement: ExprId,
}

/// What the elimination of nested occurrences did.
#[derive(Default)]
pub(super) struct Nested {
    aux: Vec<Aux>,
    /// What to put back for an auxiliary constant applied to the parameters.
    restore: FxHashMap<ExprId, ExprId>,
    /// The declared types of constructors that were changed.
    declared: FxHashMap<NameId, ExprId>,
    /// The constructor that an auxiliary constructor is a copy of.
    original_ctor: FxHashMap<NameId, NameId>,
}

impl Nested {
    pub fn is_empty(&self) -> bool {
        self.aux.is_empty()
    }

    pub fn len(&self) -> usize {
        self.aux.len()
    }

    /// A constructor's type as declared, if elimination changed it.
    pub fn declared_type(&self, ctor: NameId) -> Option<ExprId> {
        self.declared.get(&ctor).copied()
    }

    /// The constructor that users know.
    pub fn original_ctor(&self, ctor: NameId) -> NameId {
        self.original_ctor.get(&ctor).copied().unwrap_or(ctor)
    }
}

impl Block<'_> {
    /// Enlarges the block until no constructor has a nested occurrence.
    pub(super) fn eliminate_nested(&mut self) -> Result<Nested> {
        let mut nested = Nested::default();
        let mut index = 0;
        while index < self.types.len() {
            for cidx in 0..self.types[index].ctors.len() {
                let (name, ty) = self.types[index].ctors[cidx];
                let body = self.instantiate_params(ty)?;
                let Some(body) = body else { continue };
                let replaced = self.replace_nested(&mut nested, body)?;
                if replaced != body {
                    let params = self.params.clone();
                    let new = self.checker.bind_pi(&params, replaced)?;
                    self.types[index].ctors[cidx].1 = new;
                    if index < self.num_declared {
                        nested.declared.insert(name, ty);
                    }
                }
            }
            index += 1;
        }
        Ok(nested)
    }

    /// The type under its parameters' binders; `None` when it has too few (an error found later).
    fn instantiate_params(&mut self, ty: ExprId) -> Result<Option<ExprId>> {
        let mut current = ty;
        for _ in 0..self.num_params {
            let Expr::Pi { body, .. } = self.checker.store.expr(current) else { return Ok(None) };
            current = body;
        }
        let params: Vec<ExprId> = self.params.iter().map(|param| param.1).collect();
        Ok(Some(self.checker.store.instantiate_rev(current, &params)?))
    }

    fn replace_nested(&mut self, nested: &mut Nested, e: ExprId) -> Result<ExprId> {
        // Each new auxiliary type starts the traversal again, so that one function on the store
        // does the replacing and this loop does the deciding.
        let mut e = e;
        loop {
            e = self.put(&nested.replacements(), e)?;
            match self.find_nested(e)? {
                None => return Ok(e),
                Some(app) => self.add_aux(nested, app)?,
            }
        }
    }

    /// Replaces applications, which may have further arguments, by their images.
    fn put(&mut self, images: &FxHashMap<ExprId, ExprId>, e: ExprId) -> Result<ExprId> {
        if images.is_empty() {
            return Ok(e);
        }
        let mut images = images;
        let leaf = |_: &mut Store<'_>,
                    images: &mut &FxHashMap<ExprId, ExprId>,
                    e: ExprId,
                    _: u32| { Ok(images.get(&e).copied()) };
        Ok(self.checker.store.replace(&mut images, &mut Memo::default(), e, 0, leaf)?)
    }

    /// The first application of another inductive type to parameters that mention the block.
    fn find_nested(&mut self, e: ExprId) -> Result<Option<ExprId>> {
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !seen.insert(e) {
                continue;
            }
            match self.checker.store.expr(e) {
                Expr::App(..) => {
                    let (head, args) = self.checker.store.unfold_apps(e);
                    if let Some(app) = self.nested_app(head, &args)? {
                        return Ok(Some(app));
                    }
                    pending.extend(args.iter().rev());
                    pending.push(head);
                }
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([body, ty]);
                }
                Expr::Let { ty, value, body, .. } => pending.extend([body, value, ty]),
                Expr::Proj { expr, .. } | Expr::MData(_, expr) => pending.push(expr),
                _ => {}
            }
        }
        Ok(None)
    }

    fn nested_app(&mut self, head: ExprId, args: &[ExprId]) -> Result<Option<ExprId>> {
        let Expr::Const(name, _) = self.checker.store.expr(head) else { return Ok(None) };
        if self.types.iter().any(|ty| ty.name == name) {
            return Ok(None);
        }
        let Some(entry) = self.checker.entry(name) else { return Ok(None) };
        let ConstantInfo::Inductive(induct) = &entry.info else { return Ok(None) };
        let num_params = induct.num_params as usize;
        if entry.order >= self.checker.visible || args.len() < num_params {
            return Ok(None);
        }
        let params = &args[..num_params];
        if !params.iter().any(|&param| self.mentions_block(param)) {
            return Ok(None);
        }
        let app = self.checker.store.mk_apps(head, params);
        if self.checker.store.loose_range(app) > 0 {
            let message = format!(
                "invalid nested occurrence in `{}`: its parameters contain local variables",
                self.checker.name(name)
            );
            return self.reject(Rule::NestedInductive, message, &[("occurrence", app)]);
        }
        Ok(Some(app))
    }

    /// Adds copies of the inductive type in `app`, and of those mutual with it, to the block.
    fn add_aux(&mut self, nested: &mut Nested, app: ExprId) -> Result<()> {
        let (head, args) = self.checker.store.unfold_apps(app);
        let Expr::Const(name, levels) = self.checker.store.expr(head) else {
            unreachable!("nested_app returns applications of inductive types");
        };
        let Some(ConstantInfo::Inductive(induct)) = self.checker.info(name) else {
            unreachable!("nested_app returns applications of inductive types");
        };
        let params: Vec<ExprId> = self.params.iter().map(|param| param.1).collect();
        for &member in &induct.all {
            let Some(ConstantInfo::Inductive(info)) = self.checker.info(member) else {
                let message = format!("`{}` is no inductive type", self.checker.name(member));
                return self.reject(Rule::NestedInductive, message, &[("occurrence", app)]);
            };
            let aux_name = self.fresh_aux_name();
            let store = &mut self.checker.store;
            let original = store.mk_const(member, levels);
            let original = store.mk_apps(original, &args);
            let constant = store.mk_const(aux_name, self.levels);
            let replacement = store.mk_apps(constant, &params);
            let ty = self.specialise(member, levels, &args)?;
            let mut ctors = Vec::new();
            for (position, &ctor) in info.ctors.iter().enumerate() {
                let ctor_ty = self.specialise(ctor, levels, &args)?;
                let store = &mut self.checker.store;
                let ctor_name = store.mk_name_num(aux_name, position as u64);
                let original_ctor = store.mk_const(ctor, levels);
                let original_ctor = store.mk_apps(original_ctor, &args);
                let aux_ctor = store.mk_const(ctor_name, self.levels);
                let aux_ctor = store.mk_apps(aux_ctor, &params);
                nested.restore.insert(aux_ctor, original_ctor);
                nested.original_ctor.insert(ctor_name, ctor);
                ctors.push((ctor_name, ctor_ty));
            }
            nested.restore.insert(replacement, original);
            nested.aux.push(Aux { app: original, replacement });
            self.types.push(BlockType {
                name: aux_name,
                ty,
                ctors,
                num_indices: 0,
                signature: ty,
                constant,
            });
        }
        Ok(())
    }

    /// A name that no declaration can mention, because no store had it before.
    fn fresh_aux_name(&mut self) -> NameId {
        let store = &mut self.checker.store;
        let prefix = store.mk_name_str(self.types[0].name, "_nested");
        let mut number = self.types.len() as u64;
        loop {
            let before = store.num_names();
            let name = store.mk_name_num(prefix, number);
            if name.0 as usize >= before {
                return name;
            }
            number += 1;
        }
    }

    /// A constant's type with its parameters given, bound over the block's own parameters.
    fn specialise(&mut self, name: NameId, levels: LevelsId, args: &[ExprId]) -> Result<ExprId> {
        let Some(info) = self.checker.info(name) else {
            let message = format!("unknown constant `{}`", self.checker.name(name));
            return self.reject(Rule::UnknownConstant, message, &[]);
        };
        let val = info.val();
        if self.checker.store.levels(levels).len() != val.level_params.len() {
            let message = format!("`{}` has the wrong number of levels", self.checker.name(name));
            return self.reject(Rule::LevelArity, message, &[]);
        }
        let ty = self.checker.store.canonical(val.ty);
        let mut ty = self.checker.store.instantiate_level_params(ty, &val.level_params, levels)?;
        for _ in args {
            let Expr::Pi { body, .. } = self.checker.store.expr(ty) else {
                let message = format!("`{}` has too few parameters", self.checker.name(name));
                return self.reject(Rule::NestedInductive, message, &[]);
            };
            ty = body;
        }
        let ty = self.checker.store.instantiate_rev(ty, args)?;
        let params = self.params.clone();
        self.checker.bind_pi(&params, ty)
    }

    /// Puts the nested applications back for the auxiliary types and constructors.
    pub(super) fn restore_nested(&mut self, nested: &Nested, e: ExprId) -> Result<ExprId> {
        // A restored application's parameters may mention further auxiliary types.
        let mut e = e;
        loop {
            let restored = self.put(&nested.restore, e)?;
            if restored == e {
                return Ok(e);
            }
            e = restored;
        }
    }
}

impl Nested {
    fn replacements(&self) -> FxHashMap<ExprId, ExprId> {
        self.aux.iter().map(|aux| (aux.app, aux.replacement)).collect()
    }
}
