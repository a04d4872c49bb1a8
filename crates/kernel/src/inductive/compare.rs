//! What an inductive declaration states, against what the kernel computed.

use super::block::Generated;
use crate::checker::Checker;
use crate::declaration::*;
use crate::error::{Result, Rule};
use gnomon_term::{ExprId, FxHashMap, LevelId, NameId};

/// Compares every stated datum with the computed one; stated recursors may be missing as a whole.
pub(crate) fn compare_stated(
    checker: &mut Checker<'_>,
    decl: &InductiveDecl,
    generated: &Generated,
) -> Result<()> {
    for (stated, ours) in decl.types.iter().zip(&generated.types) {
        let what = checker.name(ours.val.name);
        compare_info(checker, &what, "numIndices", &stated.num_indices, &ours.num_indices)?;
        compare_info(checker, &what, "all", &stated.all, &ours.all)?;
        compare_info(checker, &what, "numNested", &stated.num_nested, &ours.num_nested)?;
        compare_info(checker, &what, "isRec", &stated.is_rec, &ours.is_rec)?;
        compare_info(checker, &what, "isReflexive", &stated.is_reflexive, &ours.is_reflexive)?;
    }
    compare_info(checker, "the block", "ctors", &decl.ctors.len(), &generated.ctors.len())?;
    let stated_ctors: FxHashMap<NameId, &ConstructorVal> =
        decl.ctors.iter().map(|ctor| (ctor.val.name, ctor)).collect();
    for ours in &generated.ctors {
        let what = checker.name(ours.val.name);
        let Some(stated) = stated_ctors.get(&ours.val.name) else {
            return mismatch(checker, &what, "ctors");
        };
        compare_info(checker, &what, "induct", &stated.induct, &ours.induct)?;
        compare_info(checker, &what, "cidx", &stated.cidx, &ours.cidx)?;
        compare_info(checker, &what, "numParams", &stated.num_params, &ours.num_params)?;
        compare_info(checker, &what, "numFields", &stated.num_fields, &ours.num_fields)?;
        compare_info(checker, &what, "isUnsafe", &stated.is_unsafe, &ours.is_unsafe)?;
    }
    if decl.recs.is_empty() {
        return Ok(());
    }
    if decl.recs.len() != generated.recs.len() {
        let message = format!(
            "the declaration states {} recursors; it has {}",
            decl.recs.len(),
            generated.recs.len()
        );
        return Err(checker.error(Rule::RecursorMismatch, message, &[]));
    }
    for ours in &generated.recs {
        let Some(stated) = decl.recs.iter().find(|rec| rec.val.name == ours.val.name) else {
            let message = format!("the recursor `{}` is not stated", checker.name(ours.val.name));
            return Err(checker.error(Rule::RecursorMismatch, message, &[]));
        };
        compare_recursor(checker, stated, ours)?;
    }
    Ok(())
}

fn compare_info<T: PartialEq>(
    checker: &Checker<'_>,
    what: &str,
    field: &str,
    stated: &T,
    ours: &T,
) -> Result<()> {
    if stated == ours {
        return Ok(());
    }
    mismatch(checker, what, field)
}

fn mismatch(checker: &Checker<'_>, what: &str, field: &str) -> Result<()> {
    let message = format!("the stated `{field}` of `{what}` is not what the kernel computes");
    Err(checker.error(Rule::InductiveInfo, message, &[]))
}

fn compare_recursor(
    checker: &mut Checker<'_>,
    stated: &RecursorVal,
    ours: &RecursorVal,
) -> Result<()> {
    let name = checker.name(ours.val.name);
    let fail = |checker: &Checker<'_>, field: &str, terms: &[(&'static str, ExprId)]| {
        let message = format!("the stated {field} of the recursor `{name}` is wrong");
        Err(checker.error(Rule::RecursorMismatch, message, terms))
    };
    let numbers = [
        ("number of parameters", stated.num_params, ours.num_params),
        ("number of indices", stated.num_indices, ours.num_indices),
        ("number of motives", stated.num_motives, ours.num_motives),
        ("number of minor premises", stated.num_minors, ours.num_minors),
        ("number of rules", stated.rules.len() as u32, ours.rules.len() as u32),
        ("K flag", u32::from(stated.k), u32::from(ours.k)),
        ("safety", u32::from(stated.is_unsafe), u32::from(ours.is_unsafe)),
        (
            "number of universe parameters",
            stated.val.level_params.len() as u32,
            ours.val.level_params.len() as u32,
        ),
    ];
    for (field, stated, ours) in numbers {
        if stated != ours {
            return fail(checker, field, &[]);
        }
    }
    if stated.all != ours.all {
        return fail(checker, "list of types", &[]);
    }
    let params = &stated.val.level_params;
    if (1..params.len()).any(|index| params[..index].contains(&params[index])) {
        return fail(checker, "list of universe parameters", &[]);
    }
    // The names of universe parameters are free: ours are renamed to the stated ones.
    let levels: Vec<LevelId> =
        params.iter().map(|&name| checker.store.mk_level_param(name)).collect();
    let levels = checker.store.mk_levels(&levels);
    let own = &ours.val.level_params;
    let ty = checker.store.instantiate_level_params(ours.val.ty, own, levels)?;
    let stated_ty = checker.store.canonical(stated.val.ty);
    if !same_term(checker, params, stated_ty, ty)? {
        return fail(checker, "type", &[("stated", stated_ty), ("generated", ty)]);
    }
    for (stated, ours) in stated.rules.iter().zip(&ours.rules) {
        if stated.ctor != ours.ctor || stated.nfields != ours.nfields {
            return fail(checker, "rule's constructor", &[]);
        }
        let rhs = checker.store.instantiate_level_params(ours.rhs, own, levels)?;
        let stated_rhs = checker.store.canonical(stated.rhs);
        if !same_term(checker, params, stated_rhs, rhs)? {
            return fail(checker, "rule", &[("stated", stated_rhs), ("generated", rhs)]);
        }
    }
    Ok(())
}

/// Whether a stated term is the generated one, or a well-typed term definitionally equal to it.
fn same_term(
    checker: &mut Checker<'_>,
    level_params: &[NameId],
    stated: ExprId,
    ours: ExprId,
) -> Result<bool> {
    if stated == ours {
        return Ok(true);
    }
    checker.check_door(stated, level_params)?;
    let stated_ty = checker.infer(stated)?;
    let our_ty = checker.infer(ours)?;
    Ok(checker.is_def_eq(stated_ty, our_ty)? && checker.is_def_eq(stated, ours)?)
}
