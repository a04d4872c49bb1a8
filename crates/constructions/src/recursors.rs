//! Recursors with Lean's binder names, stated for the kernel to compare with its own.
//!
//! The kernel works with representatives of alpha-equivalence classes, so the recursors it generates have
//! whatever binder names the terms' representatives have. A declaration that states the recursors keeps the
//! stated names once the kernel has found them to be the generated ones:
//!
//! ```text
//!   T.rec : {params} → {motive : (indices) → (t : T params indices) → Sort u} →
//!           (c : (fields) → (field_ih : motive …) → motive … (c params fields)) → … →
//!           {indices} → (t : T params indices) → motive indices t
//! ```
//!
//! What is written differently from the constructor's type: `optParam`, `autoParam`, `outParam` and
//! `semiOutParam` are dropped from the types of parameters, indices and fields, and a binder that a later explicit binder's
//! type mentions is implicit. Counterpart in Lean: `mk_rec_infos` in `inductive.cpp`; see also the kernel's
//! `inductive/recursor.rs`, which this must agree with up to names.

use crate::builder::{concat, Binder, Builder};
use crate::error::{ConstructionError, Result};
use gnomon_kernel::{
    ConstantInfo, ConstantVal, ConstructorVal, InductiveDecl, RecursorRule, RecursorVal,
};
use gnomon_term::{BinderInfo, Expr, ExprId, FxHashMap, FxHashSet, LevelId, NameId};

/// Marks that are dropped from binders' types.
const MARKS: [(&str, usize); 4] =
    [("optParam", 2), ("autoParam", 2), ("outParam", 1), ("semiOutParam", 1)];

/// A type that the recursors are about: a declared one, or a nested occurrence.
struct Target {
    rec: NameId,
    /// `T params`, or `List (T params)`.
    head: ExprId,
    /// `(indices) → Sort l`
    signature: ExprId,
    /// Each constructor applied to its parameters, and the type of that.
    ctors: Vec<(NameId, ExprId, ExprId)>,
}

/// What one target contributes to every recursor.
struct Motive {
    binder: Binder,
    indices: Vec<Binder>,
    major: Binder,
}

/// What one constructor contributes to every recursor.
struct Minor {
    ctor: NameId,
    binder: Binder,
    fields: Vec<Binder>,
    recursive: Vec<Recursive>,
}

/// A recursive field, `(args) → target indices`.
struct Recursive {
    args: Vec<Binder>,
    target: usize,
    indices: Vec<ExprId>,
    /// The field applied to `args`.
    value: ExprId,
}

/// A block that is being given its recursors.
struct Block {
    level_params: Box<[NameId]>,
    params: Vec<Binder>,
    targets: Vec<Target>,
    num_declared: usize,
    result_level: LevelId,
}

impl Builder<'_> {
    /// The declaration with all numbers and with its recursors.
    ///
    /// What the kernel is going to refuse may come back as an error, or with something else than what
    /// the kernel would generate.
    pub fn state_recursors(&mut self, decl: &InductiveDecl) -> Result<InductiveDecl> {
        let before = std::mem::replace(&mut self.keep_redexes, true);
        let stated = self.with_recursors(decl);
        self.keep_redexes = before;
        stated
    }

    fn with_recursors(&mut self, decl: &InductiveDecl) -> Result<InductiveDecl> {
        let mut block = self.open_block(decl)?;
        self.find_nested(&mut block)?;
        let mut decl = decl.clone();
        self.fill_numbers(&block, &mut decl)?;
        decl.recs = self.recursors(&block, &decl)?;
        Ok(decl)
    }

    fn open_block(&mut self, decl: &InductiveDecl) -> Result<Block> {
        let Some(first) = decl.types.first() else {
            return Err(ConstructionError::Malformed("a block needs a type".to_owned()));
        };
        let ctors: FxHashMap<NameId, &ConstructorVal> =
            decl.ctors.iter().map(|ctor| (ctor.val.name, ctor)).collect();
        decl.types.iter().for_each(|ty| self.remember(&ty.val));
        decl.ctors.iter().for_each(|ctor| self.remember(&ctor.val));
        let level_params = first.val.level_params.clone();
        let levels = self.param_levels(&level_params);
        let levels = self.levels(&levels);
        let params = self.open_params(first.val.ty, first.num_params as usize)?;
        let args: Vec<ExprId> = params.iter().map(|param| param.fvar).collect();
        let mut targets = Vec::new();
        let mut result_level = LevelId::ZERO;
        for (index, ty) in decl.types.iter().enumerate() {
            let head = self.store().mk_const(ty.val.name, levels);
            let head = self.store().mk_apps(head, &args);
            let (signature, level) = self.signature_of(ty.val.ty, &args)?;
            if index == 0 {
                result_level = level;
            }
            let mut own = Vec::new();
            for &name in &ty.ctors {
                let Some(ctor) = ctors.get(&name) else {
                    return Err(ConstructionError::Missing(self.text(name)));
                };
                let value = self.store().mk_const(name, levels);
                let value = self.store().mk_apps(value, &args);
                own.push((name, value, self.instantiate_pi(ctor.val.ty, &args)?));
            }
            let rec = self.child(ty.val.name, "rec");
            targets.push(Target { rec, head, signature, ctors: own });
        }
        let num_declared = targets.len();
        Ok(Block { level_params, params, targets, num_declared, result_level })
    }

    /// A binder's type without the marks that the elaborator puts around it.
    pub fn without_marks(&mut self, ty: ExprId) -> ExprId {
        let mut ty = ty;
        'outer: loop {
            let (head, args) = self.terms().unfold_apps(ty);
            if let Expr::Const(name, _) = self.expr(head) {
                for (mark, arity) in MARKS {
                    if args.len() == arity && self.store().mk_name(mark) == name {
                        ty = args[0];
                        continue 'outer;
                    }
                }
            }
            return ty;
        }
    }

    fn open_params(&mut self, ty: ExprId, count: usize) -> Result<Vec<Binder>> {
        let (binders, end) = self.telescope_unmarked(ty, Some(count))?;
        if binders.len() == count {
            return Ok(binders);
        }
        let text = self.terms().expr_to_string(end);
        Err(ConstructionError::Malformed(format!("too few parameters before `{text}`")))
    }

    /// Opens up to `max` binders, without marks in their types.
    fn telescope_unmarked(
        &mut self,
        ty: ExprId,
        max: Option<usize>,
    ) -> Result<(Vec<Binder>, ExprId)> {
        let mut binders = Vec::new();
        let mut fvars = Vec::new();
        let mut current = ty;
        while max.is_none_or(|max| fvars.len() < max) {
            let Expr::Pi { info, name, ty: domain, body } = self.expr(current) else { break };
            let domain = self.store().instantiate_rev(domain, &fvars)?;
            let domain = self.without_marks(domain);
            let binder = self.local(name, info, domain);
            binders.push(binder);
            fvars.push(binder.fvar);
            current = body;
        }
        Ok((binders, self.store().instantiate_rev(current, &fvars)?))
    }

    /// `(indices) → Sort l` of a type whose parameters are given, and `l`.
    fn signature_of(&mut self, ty: ExprId, params: &[ExprId]) -> Result<(ExprId, LevelId)> {
        let rest = self.instantiate_pi(ty, params)?;
        let (mut indices, mut end) = self.telescope_unmarked(rest, None)?;
        loop {
            end = self.whnf(end)?;
            match self.expr(end) {
                Expr::Sort(level) => return Ok((self.pi(&indices, end)?, level)),
                Expr::Pi { .. } => {
                    let (more, rest) = self.telescope_unmarked(end, None)?;
                    indices.extend(more);
                    end = rest;
                }
                _ => {
                    let text = self.terms().expr_to_string(ty);
                    let message = format!("`{text}` does not end in a `Sort`");
                    return Err(ConstructionError::Malformed(message));
                }
            }
        }
    }

    // Nested occurrences.

    /// Adds a target for each nested occurrence, in the kernel's order.
    fn find_nested(&mut self, block: &mut Block) -> Result<()> {
        let mut index = 0;
        while index < block.targets.len() {
            for cidx in 0..block.targets[index].ctors.len() {
                let ty = block.targets[index].ctors[cidx].2;
                self.scan(block, ty)?;
            }
            index += 1;
        }
        Ok(())
    }

    /// The target whose type an application is, up to further arguments, and how many these are.
    fn target_of(&self, block: &Block, head: ExprId, args: &[ExprId]) -> Option<(usize, usize)> {
        let store = self.terms();
        block.targets.iter().enumerate().find_map(|(index, target)| {
            let (target_head, target_args) = store.unfold_apps(target.head);
            let same = |a: ExprId, b: ExprId| store.canonical(a) == store.canonical(b);
            let fits = target_args.len() <= args.len()
                && same(head, target_head)
                && target_args.iter().zip(args).all(|(&a, &b)| same(a, b));
            fits.then(|| (index, args.len() - target_args.len()))
        })
    }

    fn scan(&mut self, block: &mut Block, ty: ExprId) -> Result<()> {
        let mut seen = FxHashSet::default();
        let mut pending = vec![ty];
        while let Some(e) = pending.pop() {
            if !seen.insert(e) {
                continue;
            }
            match self.expr(e) {
                Expr::App(..) | Expr::Const(..) => {
                    let (head, args) = self.terms().unfold_apps(e);
                    if let Some((_, rest)) = self.target_of(block, head, &args) {
                        pending.extend(args[args.len() - rest..].iter().rev());
                        continue;
                    }
                    if self.add_nested(block, head, &args)? {
                        // Once more, now that the application is known.
                        seen.remove(&e);
                        pending.push(e);
                        continue;
                    }
                    pending.extend(args.iter().rev());
                }
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([body, ty]);
                }
                Expr::Let { ty, value, body, .. } => pending.extend([body, value, ty]),
                Expr::Proj { expr, .. } | Expr::MData(_, expr) => pending.push(expr),
                _ => {}
            }
        }
        Ok(())
    }

    fn mentions_block(&self, block: &Block, e: ExprId) -> bool {
        let store = self.terms();
        let declared: Vec<NameId> = block.targets[..block.num_declared]
            .iter()
            .filter_map(|target| match store.expr(store.get_app_fn(target.head)) {
                Expr::Const(name, _) => Some(name),
                _ => None,
            })
            .collect();
        let mut seen = FxHashSet::default();
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            if !seen.insert(e) {
                continue;
            }
            match store.expr(e) {
                Expr::Const(name, _) if declared.contains(&name) => return true,
                Expr::App(f, a) => pending.extend([f, a]),
                Expr::Lam { ty, body, .. } | Expr::Pi { ty, body, .. } => {
                    pending.extend([ty, body]);
                }
                Expr::Let { ty, value, body, .. } => pending.extend([ty, value, body]),
                Expr::MData(_, e) | Expr::Proj { expr: e, .. } => pending.push(e),
                _ => {}
            }
        }
        false
    }

    /// Adds the targets for `I params` if that is a nested occurrence.
    fn add_nested(&mut self, block: &mut Block, head: ExprId, args: &[ExprId]) -> Result<bool> {
        let Expr::Const(name, levels) = self.expr(head) else { return Ok(false) };
        let Some(ConstantInfo::Inductive(info)) = self.find(name) else { return Ok(false) };
        let num_params = info.num_params as usize;
        if args.len() < num_params {
            return Ok(false);
        }
        let params = &args[..num_params];
        if !params.iter().any(|&param| self.mentions_block(block, param)) {
            return Ok(false);
        }
        if params.iter().any(|&param| self.terms().loose_range(param) > 0) {
            let message = "a nested occurrence's parameters contain local variables".to_owned();
            return Err(ConstructionError::Malformed(message));
        }
        self.store().budget.enter()?;
        self.store().tick()?;
        let main = block.targets[0].rec;
        let main = self.prefix(main);
        for &member in &info.all {
            let ConstantInfo::Inductive(info) = self.info(member)? else {
                return Err(ConstructionError::NotInductive(self.text(member)));
            };
            let head = self.store().mk_const(member, levels);
            let head = self.store().mk_apps(head, params);
            let ty = self.instantiate_levels(info.val.ty, &info.val.level_params, levels)?;
            let (signature, _) = self.signature_of(ty, params)?;
            let mut ctors = Vec::new();
            for &ctor in &info.ctors {
                let val = &self.ctor(ctor)?.val;
                let ty = self.instantiate_levels(val.ty, &val.level_params, levels)?;
                let ty = self.instantiate_pi(ty, params)?;
                let value = self.store().mk_const(ctor, levels);
                ctors.push((ctor, self.store().mk_apps(value, params), ty));
            }
            let number = block.targets.len() - block.num_declared + 1;
            let rec = self.child(main, &format!("rec_{number}"));
            block.targets.push(Target { rec, head, signature, ctors });
        }
        Ok(true)
    }

    fn prefix(&self, name: NameId) -> NameId {
        match self.terms().name(name) {
            gnomon_term::Name::Cons(prefix, _) => prefix,
            gnomon_term::Name::Anonymous => name,
        }
    }

    // Numbers.

    fn fill_numbers(&mut self, block: &Block, decl: &mut InductiveDecl) -> Result<()> {
        let mut is_rec = false;
        let mut is_reflexive = false;
        for target in &block.targets {
            for &(_, _, ty) in &target.ctors {
                let mut ty = ty;
                while let Expr::Pi { ty: domain, body, .. } = self.expr(ty) {
                    if self.mentions_block(block, domain) {
                        is_rec = true;
                        is_reflexive |= self.is_arrow(domain);
                    }
                    ty = body;
                }
            }
        }
        let num_nested = (block.targets.len() - block.num_declared) as u32;
        let all: Box<[NameId]> = decl.types.iter().map(|ty| ty.val.name).collect();
        for (ty, target) in decl.types.iter_mut().zip(&block.targets) {
            ty.num_indices = self.count_arrows(target.signature) as u32;
            ty.all.clone_from(&all);
            ty.num_nested = num_nested;
            ty.is_rec = is_rec;
            ty.is_reflexive = is_reflexive;
            for (cidx, name) in ty.ctors.iter().enumerate() {
                if let Some(ctor) = decl.ctors.iter_mut().find(|ctor| ctor.val.name == *name) {
                    ctor.induct = ty.val.name;
                    ctor.cidx = cidx as u32;
                    ctor.num_params = ty.num_params;
                    let arity = self.count_arrows(ctor.val.ty) as u32;
                    ctor.num_fields = arity.saturating_sub(ty.num_params);
                }
            }
        }
        Ok(())
    }

    /// How many binders a function type has, as written.
    pub fn count_arrows(&self, ty: ExprId) -> usize {
        let mut count = 0;
        let mut ty = ty;
        while let Expr::Pi { body, .. } = self.expr(ty) {
            ty = body;
            count += 1;
        }
        count
    }

    // Recursors.

    /// Whether the recursors eliminate into every sort: see the kernel's `eliminates_into_sort`.
    fn is_large(&mut self, block: &Block) -> Result<bool> {
        if self.store().level_leq(LevelId::ONE, block.result_level)? {
            return Ok(true);
        }
        let [target] = &block.targets[..] else { return Ok(false) };
        let ty = match target.ctors[..] {
            [] => return Ok(true),
            [(_, _, ty)] => ty,
            _ => return Ok(false),
        };
        let (fields, result) = self.telescope(ty, None)?;
        let (_, args) = self.terms().unfold_apps(result);
        for field in &fields {
            let ty = self.type_of(field.fvar);
            if !self.is_prop(ty)? && !args.contains(&field.fvar) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_k(&mut self, block: &Block) -> Result<bool> {
        let [target] = &block.targets[..] else { return Ok(false) };
        let [(_, _, ty)] = target.ctors[..] else { return Ok(false) };
        Ok(!self.is_arrow(ty) && self.store().level_is_zero(block.result_level)?)
    }

    fn recursors(&mut self, block: &Block, decl: &InductiveDecl) -> Result<Vec<RecursorVal>> {
        let mut level_params = block.level_params.to_vec();
        let mut elim = LevelId::ZERO;
        if self.is_large(block)? {
            let name = self.unused_name("u", &level_params);
            elim = self.store().mk_level_param(name);
            level_params.insert(0, name);
        }
        let levels = self.param_levels(&level_params);
        let motives = self.motives(block, elim)?;
        let minors = self.minors(block, &motives)?;
        let k = self.is_k(block)?;
        let motive_binders: Vec<Binder> = motives.iter().map(|motive| motive.binder).collect();
        let minor_binders: Vec<Binder> = minors.iter().map(|minor| minor.binder).collect();
        let fixed = concat(&[&block.params, &motive_binders, &minor_binders]);
        let domains = self.domains(&fixed)?;
        let mut recs = Vec::new();
        let mut first_minor = 0;
        for (index, target) in block.targets.iter().enumerate() {
            let Motive { binder, indices, major } = &motives[index];
            let conclusion = self.apply(binder.fvar, indices);
            let conclusion = self.store().mk_app(conclusion, major.fvar);
            let mut binders = concat(&[&fixed, indices, &[*major]]);
            self.infer_implicit(&mut binders);
            let ty = self.pi(&binders, conclusion)?;
            let mut rules = Vec::new();
            for minor in &minors[first_minor..first_minor + target.ctors.len()] {
                let mut value = self.apply(minor.binder.fvar, &minor.fields);
                for recursive in &minor.recursive {
                    let rec = self.constant(block.targets[recursive.target].rec, &levels);
                    let call = self.apply(rec, &fixed);
                    let call = self.store().mk_apps(call, &recursive.indices);
                    let call = self.store().mk_app(call, recursive.value);
                    let call = self.lam(&recursive.args, call)?;
                    value = self.store().mk_app(value, call);
                }
                rules.push(RecursorRule {
                    ctor: minor.ctor,
                    nfields: minor.fields.len() as u32,
                    rhs: self.lam_within(&domains, &concat(&[&fixed, &minor.fields]), value)?,
                });
            }
            first_minor += target.ctors.len();
            recs.push(RecursorVal {
                val: ConstantVal {
                    name: target.rec,
                    level_params: level_params.clone().into(),
                    ty,
                },
                all: decl.types.iter().map(|ty| ty.val.name).collect(),
                num_params: block.params.len() as u32,
                num_indices: indices.len() as u32,
                num_motives: motives.len() as u32,
                num_minors: minors.len() as u32,
                rules: rules.into(),
                k,
                is_unsafe: decl.types[0].is_unsafe,
            });
        }
        Ok(recs)
    }

    /// Makes implicit what a later explicit binder's type mentions.
    fn infer_implicit(&self, binders: &mut [Binder]) {
        for index in (0..binders.len()).rev() {
            if binders[index].info != BinderInfo::Default {
                continue;
            }
            let fvar = binders[index].fvar;
            let mut later = binders[index + 1..].iter();
            let is_mentioned = later.any(|binder| {
                binder.info == BinderInfo::Default
                    && self.occurs(&[fvar], self.type_of(binder.fvar))
            });
            if is_mentioned {
                binders[index].info = BinderInfo::Implicit;
            }
        }
    }

    fn motives(&mut self, block: &Block, elim: LevelId) -> Result<Vec<Motive>> {
        let sort = self.store().mk_sort(elim);
        let mut motives = Vec::new();
        for (index, target) in block.targets.iter().enumerate() {
            let (indices, _) = self.telescope(target.signature, None)?;
            let ty = self.apply(target.head, &indices);
            let name = self.name("t");
            let major = self.local(name, BinderInfo::Default, ty);
            let ty = self.pi(&concat(&[&indices, &[major]]), sort)?;
            let name = match block.targets.len() {
                1 => self.name("motive"),
                _ => self.name(&format!("motive_{}", index + 1)),
            };
            let binder = self.local(name, BinderInfo::Default, ty);
            motives.push(Motive { binder, indices, major });
        }
        Ok(motives)
    }

    fn minors(&mut self, block: &Block, motives: &[Motive]) -> Result<Vec<Minor>> {
        let mut minors = Vec::new();
        for (index, target) in block.targets.iter().enumerate() {
            for &(ctor, value, ty) in &target.ctors {
                let (fields, result) = self.telescope_unmarked(ty, None)?;
                let mut recursive = Vec::new();
                let mut ihs = Vec::new();
                for field in &fields {
                    let Some(found) = self.recursive_field(block, *field)? else { continue };
                    let motive = motives[found.target].binder.fvar;
                    let ty = self.store().mk_apps(motive, &found.indices);
                    let ty = self.store().mk_app(ty, found.value);
                    let ty = self.pi(&found.args, ty)?;
                    let name = self.append_after(field.name, "_ih");
                    ihs.push(self.local(name, BinderInfo::Default, ty));
                    recursive.push(found);
                }
                let value = self.apply(value, &fields);
                let (_, args) = self.terms().unfold_apps(result);
                let (_, params) = self.terms().unfold_apps(target.head);
                let conclusion = motives[index].binder.fvar;
                let indices = args.get(params.len()..).unwrap_or_default();
                let conclusion = self.store().mk_apps(conclusion, indices);
                let conclusion = self.store().mk_app(conclusion, value);
                let ty = self.pi(&concat(&[&fields, &ihs]), conclusion)?;
                let name = self.relative_name(ctor, target.head);
                let binder = self.local(name, BinderInfo::Default, ty);
                minors.push(Minor { ctor, binder, fields, recursive });
            }
        }
        Ok(minors)
    }

    /// A constructor's name below its type's; all of it if it is elsewhere, as when it is private.
    fn relative_name(&mut self, ctor: NameId, ty: ExprId) -> NameId {
        let head = self.terms().get_app_fn(ty);
        let Expr::Const(ty, _) = self.expr(head) else { return ctor };
        let mut parts = Vec::new();
        let mut current = ctor;
        while current != ty {
            let gnomon_term::Name::Cons(prefix, part) = self.terms().name(current) else {
                return ctor;
            };
            parts.push(part);
            current = prefix;
        }
        let mut name = NameId::ANONYMOUS;
        for part in parts.into_iter().rev() {
            name = self.child_part(name, part);
        }
        name
    }

    /// What a field's type says about recursion.
    fn recursive_field(&mut self, block: &Block, field: Binder) -> Result<Option<Recursive>> {
        let mut args: Vec<Binder> = Vec::new();
        let mut ty = self.type_of(field.fvar);
        // Most fields are not recursive, and their types need not be evaluated.
        loop {
            let (head, type_args) = self.terms().unfold_apps(ty);
            if let Some((target, rest)) = self.target_of(block, head, &type_args) {
                if rest != self.count_arrows(block.targets[target].signature) {
                    return Ok(None);
                }
                let indices = type_args[type_args.len() - rest..].to_vec();
                let value = self.apply(field.fvar, &args);
                return Ok(Some(Recursive { args, target, indices, value }));
            }
            let Expr::Pi { info, name, ty: domain, body } = self.expr(ty) else {
                let evaluated = self.whnf(ty)?;
                if evaluated == ty {
                    return Ok(None);
                }
                ty = evaluated;
                continue;
            };
            let arg = self.local(name, info, domain);
            ty = self.store().instantiate_rev(body, &[arg.fvar])?;
            args.push(arg);
        }
    }
}
