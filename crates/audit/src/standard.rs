//! Lean's standard axioms by statement, not only by name.
//!
//! An auditor permits `propext` because of what it says. An export may state something else under that
//! name, or say the same words about an `Iff` of its own. So the statements, and the inductive types that
//! they speak of, are compared with Lean's.

use crate::dependencies::Index;
use gnomon_kernel::Declaration;
use gnomon_term::{BinderInfo, Binders, ExprId, LevelId, NameId, Store};

/// Writes terms with de Bruijn indices.
struct Writer<'s> {
    store: Store<'s>,
}

impl Writer<'_> {
    fn var(&mut self, index: u32) -> ExprId {
        self.store.mk_bvar(index)
    }

    fn pi(&mut self, domains: &[ExprId], body: ExprId) -> ExprId {
        let anonymous = NameId::ANONYMOUS;
        let bind = |body, &ty| self.store.mk_pi(BinderInfo::Default, anonymous, ty, body);
        domains.iter().rev().fold(body, bind)
    }

    /// A constant applied to variables.
    fn app(&mut self, name: &str, levels: &[LevelId], vars: &[u32]) -> ExprId {
        let args: Vec<ExprId> = vars.iter().map(|&index| self.var(index)).collect();
        self.apply(name, levels, &args)
    }

    fn apply(&mut self, name: &str, levels: &[LevelId], args: &[ExprId]) -> ExprId {
        let name = self.store.mk_name(name);
        let levels = self.store.mk_levels(levels);
        let head = self.store.mk_const(name, levels);
        self.store.mk_apps(head, args)
    }

    fn sort(&mut self, level: LevelId) -> ExprId {
        self.store.mk_sort(level)
    }
}

/// An axiom's statement at its universe parameter.
type Statement = fn(&mut Writer<'_>, LevelId) -> ExprId;

/// The standard axioms that the export states otherwise than Lean does.
pub fn altered_axioms(index: &Index<'_>) -> Vec<NameId> {
    let mut writer = Writer { store: Store::over(index.store, Binders::Merged) };
    let checks: [(&str, Statement, &[&str]); 3] = [
        ("propext", propext, &["Eq", "Iff"]),
        ("Classical.choice", choice, &["Nonempty"]),
        ("Quot.sound", sound, &["Eq", "Quot", "Quot.mk"]),
    ];
    let mut altered = Vec::new();
    for (text, statement, types) in checks {
        let name = writer.store.mk_name(text);
        // A name that the export does not have is new, and the index knows nothing of it.
        if name.0 as usize >= index.store.num_names() {
            continue;
        }
        let declared = index.position(name).map(|at| &index.declarations[at]);
        let Some(Declaration::Axiom(info)) = declared else { continue };
        let level = level_of(&mut writer, &info.val.level_params);
        let expected = level.map(|level| statement(&mut writer, level));
        let stated = writer.store.canonical(info.val.ty);
        if expected != Some(stated) || !types.iter().all(|ty| is_standard(index, &mut writer, ty)) {
            altered.push(name);
        }
    }
    altered
}

/// The universe parameter, or 0 if there is none; `None` if there are several.
fn level_of(writer: &mut Writer<'_>, params: &[NameId]) -> Option<LevelId> {
    match params {
        [] => Some(LevelId::ZERO),
        [param] => Some(writer.store.mk_level_param(*param)),
        _ => None,
    }
}

/// `∀ {a b : Prop}, (a ↔ b) → a = b`
fn propext(writer: &mut Writer<'_>, _: LevelId) -> ExprId {
    let prop = writer.sort(LevelId::ZERO);
    let iff = writer.app("Iff", &[], &[1, 0]);
    let (a, b) = (writer.var(2), writer.var(1));
    let equal = writer.apply("Eq", &[LevelId::ONE], &[prop, a, b]);
    writer.pi(&[prop, prop, iff], equal)
}

/// `{α : Sort u} → Nonempty α → α`
fn choice(writer: &mut Writer<'_>, u: LevelId) -> ExprId {
    let sort = writer.sort(u);
    let nonempty = writer.app("Nonempty", &[u], &[0]);
    let alpha = writer.var(1);
    writer.pi(&[sort, nonempty], alpha)
}

/// `∀ {α : Sort u} {r : α → α → Prop} {a b : α}, r a b → Quot.mk r a = Quot.mk r b`
fn sound(writer: &mut Writer<'_>, u: LevelId) -> ExprId {
    let (sort, prop) = (writer.sort(u), writer.sort(LevelId::ZERO));
    let (v0, v1, v2) = (writer.var(0), writer.var(1), writer.var(2));
    let relation = writer.pi(&[v0, v1], prop);
    let related = writer.store.mk_apps(v2, &[v1, v0]);
    let quot = writer.app("Quot", &[u], &[4, 3]);
    let left = writer.app("Quot.mk", &[u], &[4, 3, 2]);
    let right = writer.app("Quot.mk", &[u], &[4, 3, 1]);
    let equal = writer.apply("Eq", &[u], &[quot, left, right]);
    writer.pi(&[sort, relation, v1, v2, related], equal)
}

/// Whether `Eq`, `Iff` or `Nonempty` is the inductive type that it is in Lean, and whether `Quot`
/// and `Quot.mk` are the kernel's.
fn is_standard(index: &Index<'_>, writer: &mut Writer<'_>, text: &str) -> bool {
    let name = writer.store.mk_name(text);
    if name.0 as usize >= index.store.num_names() {
        return false;
    }
    let declared = index.position(name).map(|at| &index.declarations[at]);
    let decl = match declared {
        Some(Declaration::Inductive(decl)) => decl,
        // The kernel accepts no other constants of the quotient package than Lean's.
        Some(Declaration::Quot(_)) => return matches!(text, "Quot" | "Quot.mk"),
        _ => return false,
    };
    let ([ty], [ctor]) = (&decl.types[..], &decl.ctors[..]) else { return false };
    let Some(u) = level_of(writer, &ty.val.level_params) else { return false };
    let (sort, prop) = (writer.sort(u), writer.sort(LevelId::ZERO));
    let (v0, v1) = (writer.var(0), writer.var(1));
    let (params, signature, ctor_name, ctor_type) = match text {
        "Eq" => {
            let signature = writer.pi(&[sort, v0, v1], prop);
            let refl = writer.app("Eq", &[u], &[1, 0, 0]);
            (2, signature, "Eq.refl", writer.pi(&[sort, v0], refl))
        }
        "Iff" => {
            let signature = writer.pi(&[prop, prop], prop);
            let forth = writer.pi(&[v1], v1);
            let v3 = writer.var(3);
            let back = writer.pi(&[v1], v3);
            let iff = writer.app("Iff", &[], &[3, 2]);
            (2, signature, "Iff.intro", writer.pi(&[prop, prop, forth, back], iff))
        }
        "Quot" | "Quot.mk" => return false,
        _ => {
            let signature = writer.pi(&[sort], prop);
            let nonempty = writer.app("Nonempty", &[u], &[1]);
            (1, signature, "Nonempty.intro", writer.pi(&[sort, v0], nonempty))
        }
    };
    ty.num_params == params
        && ty.val.level_params == ctor.val.level_params
        && writer.store.canonical(ty.val.ty) == signature
        && writer.store.canonical(ctor.val.ty) == ctor_type
        && ctor.val.name == writer.store.mk_name(ctor_name)
}
