//! Applications with some arguments left out.
//!
//! Lean counterpart: `Lean.Meta.AppBuilder`.

use crate::error::{Error, ErrorKind, Result};
use crate::exprs::App;
use crate::mctx::MVarKind;
use crate::meta::Meta;
use crate::names::{parts, symbol, Part, Sym};
use gnomon_term::{BinderInfo, Expr, ExprId, MVarId};

impl Meta {
    fn app_builder_error(&self, f: ExprId, text: &str, term: Option<ExprId>) -> Error {
        let name = match self.store.expr(f) {
            Expr::Const(name, _) => self.store.name_to_string(name),
            _ => self.store.expr_to_string(f),
        };
        let detail = format!("{name}\n{text}");
        match term {
            Some(term) => Error::of(ErrorKind::AppBuilderError, detail, [("result", term)]),
            None => Error::of(ErrorKind::AppBuilderError, detail, [("term", f)]),
        }
    }

    fn app_mismatch(&mut self, f: ExprId, args: &[ExprId], arg: ExprId, domain: ExprId) -> Error {
        let function = self.store.mk_apps(f, args);
        let arg_type = match self.infer_type(arg) {
            Ok(ty) => ty,
            Err(error) => return error,
        };
        let terms = [
            ("function", function),
            ("argument", arg),
            ("argument type", arg_type),
            ("expected type", domain),
        ];
        Error::of(ErrorKind::AppTypeMismatch, "", terms)
    }

    /// Synthesises what instances are missing, and sees that nothing is left open.
    fn mk_app_final(&mut self, f: ExprId, args: &[ExprId], insts: &[MVarId]) -> Result<ExprId> {
        for &mvar in insts {
            let ty = self.mvar_decl(mvar)?.ty;
            let value = match self.synth_instance(ty, None) {
                Ok(Some(value)) => value,
                Ok(None) | Err(Error::Stuck) => {
                    let ty = self.instantiate_mvars(ty)?;
                    let kind = ErrorKind::MetaError;
                    return Err(Error::of(kind, "failed to synthesize", [("type", ty)]));
                }
                Err(error) => return Err(error),
            };
            self.mctx.assign(mvar, value);
        }
        let result = self.store.mk_apps(f, args);
        let result = self.instantiate_mvars(result)?;
        if self.has_assignable_mvar(result) {
            let text = "result contains metavariables";
            return Err(self.app_builder_error(f, text, Some(result)));
        }
        Ok(result)
    }

    /// Applies a function to arguments of which some are given; the others are found.
    ///
    /// With `explicit_only`, those given are the explicit ones.
    fn mk_app_with(
        &mut self,
        f: ExprId,
        given: &[Option<ExprId>],
        explicit_only: bool,
    ) -> Result<ExprId> {
        let mut ty = self.infer_type(f)?;
        let mut args: Vec<ExprId> = Vec::new();
        let mut insts = Vec::new();
        let (mut next, mut start) = (0, 0);
        while next < given.len() {
            let Expr::Pi { info, name, ty: domain, body } = self.store.expr(ty) else {
                ty = self.store.instantiate_rev(ty, &args[start..])?;
                ty = self.whnf_d(ty)?;
                start = args.len();
                if !self.is_forall(ty) {
                    let text = "too many explicit arguments provided";
                    return Err(self.app_builder_error(f, text, None));
                }
                continue;
            };
            let domain = self.store.instantiate_rev(domain, &args[start..])?;
            let is_given = !explicit_only || info == BinderInfo::Default;
            let argument = if is_given { given[next] } else { None };
            next += usize::from(is_given);
            match argument {
                Some(argument) => {
                    let argument_type = self.infer_type(argument)?;
                    if !self.is_def_eq(domain, argument_type)? {
                        return Err(self.app_mismatch(f, &args, argument, domain));
                    }
                    args.push(argument);
                }
                None => {
                    let kind = match info {
                        BinderInfo::InstImplicit => MVarKind::Synthetic,
                        _ => MVarKind::Natural,
                    };
                    let mvar = self.mk_mvar(domain, kind, name);
                    if let (BinderInfo::InstImplicit, Expr::MVar(id)) =
                        (info, self.store.expr(mvar))
                    {
                        insts.push(id);
                    }
                    args.push(mvar);
                }
            }
            ty = body;
        }
        self.mk_app_final(f, &args, &insts)
    }

    /// Applies a function to explicit arguments; the others are found.
    pub fn mk_app_m(&mut self, f: AppFn, args: &[ExprId]) -> Result<ExprId> {
        let given: Vec<Option<ExprId>> = args.iter().map(|&arg| Some(arg)).collect();
        self.with_new_mctx_depth(false, |meta| {
            let f = meta.app_fn(f)?;
            meta.mk_app_with(f, &given, true)
        })
    }

    /// Applies a function to arguments of which `None` are found.
    pub fn mk_app_opt_m(&mut self, f: AppFn, args: &[Option<ExprId>]) -> Result<ExprId> {
        self.with_new_mctx_depth(false, |meta| {
            let f = meta.app_fn(f)?;
            meta.mk_app_with(f, args, false)
        })
    }

    /// A field of a structure by name, also one of a structure that it extends.
    pub fn mk_projection(&mut self, e: ExprId, field: Sym) -> Result<ExprId> {
        match self.projection_of(e, field)? {
            Some(projection) => Ok(projection),
            None => {
                let text = "invalid field name";
                Err(Error::of(
                    ErrorKind::AppBuilderError,
                    format!("mkProjection\n{text}"),
                    [("term", e)],
                ))
            }
        }
    }

    fn projection_of(&mut self, e: ExprId, field: Sym) -> Result<Option<ExprId>> {
        let ty = self.infer_type(e)?;
        let ty = self.whnf(ty)?;
        let App { f, args } = self.app(ty);
        let (Some(structure), levels) = (self.const_name(f), self.const_levels(f)) else {
            return Ok(None);
        };
        let Some((num_params, ctor)) = self.structure_ctor(structure) else { return Ok(None) };
        if args.len() != num_params {
            return Ok(None);
        }
        let (structure, ctor) = (self.sym(structure), self.sym(ctor));
        let fields: Vec<Sym> = {
            let all = &self.env().attributes().projection_fns;
            (0..).map_while(|index| all.get(&(ctor, index)).copied()).collect()
        };
        let wanted = parts(field).into_iter().fold(structure, symbol);
        let apply = |meta: &mut Meta, name: Sym| {
            let name = meta.name_of(name);
            let f = meta.store.mk_const(name, levels);
            let f = meta.store.mk_apps(f, &args);
            meta.store.mk_app(f, e)
        };
        if fields.contains(&wanted) {
            return Ok(Some(apply(self, wanted)));
        }
        for name in fields {
            if is_parent_field(name) {
                let parent = apply(self, name);
                if let Some(found) = self.projection_of(parent, field)? {
                    return Ok(Some(found));
                }
            }
        }
        Ok(None)
    }

    fn app_fn(&mut self, f: AppFn) -> Result<ExprId> {
        match f {
            AppFn::Const(name) => self.mk_const_with_fresh_levels(name),
            AppFn::Expr(e) => Ok(e),
        }
    }
}

/// What is applied: a constant, whose levels are found, or a term.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum AppFn {
    Const(gnomon_term::NameId),
    Expr(ExprId),
}

/// Whether a projection function is one to a structure that is extended: `toMonad`.
fn is_parent_field(name: Sym) -> bool {
    match parts(name).pop() {
        Some(Part::Str(text)) => {
            let rest = text.strip_prefix("to");
            rest.and_then(|rest| rest.chars().next()).is_some_and(|first| !first.is_lowercase())
        }
        _ => false,
    }
}
