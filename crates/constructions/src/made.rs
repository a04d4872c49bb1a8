//! What a construction is: a declaration, and what the elaborator must note about its constants.

use gnomon_kernel::{
    ConstantVal, Declaration, DefinitionSafety, DefinitionVal, InductiveDecl, ReducibilityHints,
    TheoremVal,
};
use gnomon_term::copy::{Parcel, Unpacked};
use gnomon_term::{ExprId, NameId, Store};

/// How the compiler inlines a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline {
    /// `@[inline]`
    Inline,
    /// `@[macro_inline]`
    MacroInline,
}

/// What is known of a projection function besides its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The structure's constructor.
    pub ctor: NameId,
    /// How many parameters the structure has.
    pub num_params: u32,
    /// The field's position, counted from 0.
    pub index: u32,
    /// Whether the structure is a class.
    pub from_class: bool,
}

/// What the elaborator notes about the constant of a construction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// `@[reducible]`; otherwise it is semireducible.
    pub reducible: bool,
    /// `protected`
    pub protected: bool,
    /// It counts as an auxiliary recursor (`markAuxRecursor`).
    pub aux_recursor: bool,
    /// It counts as a `noConfusion` function (`markNoConfusion`).
    pub no_confusion: bool,
    /// `@[elab_as_elim]`
    pub elab_as_elim: bool,
    /// It distinguishes one constructor from the others (`markSparseCasesOn`).
    pub sparse_cases_on: bool,
    /// `@[simp]`
    pub simp: bool,
    /// `@[grind =]`
    pub grind_eq: bool,
    /// `@[defeq]`: the equation holds by evaluation.
    pub defeq: bool,
    /// `@[instance]`
    pub instance: bool,
    /// The compiler makes code for it.
    pub compiled: bool,
    /// How the compiler inlines it.
    pub inline: Option<Inline>,
    /// It is deprecated; the constant that takes its place.
    pub deprecated: Option<NameId>,
    /// It is a projection function.
    pub projection: Option<Projection>,
}

impl Attributes {
    /// Those of most constructions.
    pub(crate) fn reducible() -> Self {
        Attributes { reducible: true, ..Attributes::default() }
    }

    pub(crate) fn protected(self) -> Self {
        Attributes { protected: true, ..self }
    }

    pub(crate) fn aux_recursor(self) -> Self {
        Attributes { aux_recursor: true, ..self }
    }

    pub(crate) fn no_confusion(self) -> Self {
        Attributes { no_confusion: true, ..self }
    }
}

/// A construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What is to be added to the environment.
    pub declaration: Declaration,
    /// What is to be noted about its constant.
    pub attributes: Attributes,
}

impl Made {
    /// The constant's name; that of the first type if it is an inductive declaration.
    pub fn name(&self) -> NameId {
        match &self.declaration {
            Declaration::Axiom(info) => info.val.name,
            Declaration::Definition(info) => info.val.name,
            Declaration::Theorem(info) => info.val.name,
            Declaration::Opaque(info) => info.val.name,
            Declaration::Quot(info) => info.val.name,
            Declaration::Inductive(decl) => {
                decl.types.first().map_or(NameId::ANONYMOUS, |ty| ty.val.name)
            }
        }
    }

    /// Changes each name and each expression, in an order that depends on the declaration's kind only.
    pub fn visit(&mut self, name: &mut dyn FnMut(&mut NameId), expr: &mut dyn FnMut(&mut ExprId)) {
        Visitor { name, expr }.made(self);
    }

    /// A definition that is unfolded before others.
    pub(crate) fn abbreviation(
        val: ConstantVal,
        value: ExprId,
        is_unsafe: bool,
        attributes: Attributes,
    ) -> Self {
        let hints = ReducibilityHints::Abbrev;
        Made::definition(val, value, hints, is_unsafe, attributes)
    }

    pub(crate) fn definition(
        val: ConstantVal,
        value: ExprId,
        hints: ReducibilityHints,
        is_unsafe: bool,
        attributes: Attributes,
    ) -> Self {
        let all = [val.name].into();
        let safety = match is_unsafe {
            true => DefinitionSafety::Unsafe,
            false => DefinitionSafety::Safe,
        };
        let info = DefinitionVal { val, value, hints, safety, all };
        Made { declaration: Declaration::Definition(info), attributes }
    }

    /// A theorem, or a definition where unsafe constants occur, which theorems must not mention.
    pub(crate) fn theorem(
        val: ConstantVal,
        value: ExprId,
        is_unsafe: bool,
        attributes: Attributes,
    ) -> Self {
        if is_unsafe {
            return Made::definition(val, value, ReducibilityHints::Opaque, is_unsafe, attributes);
        }
        let all = [val.name].into();
        Made { declaration: Declaration::Theorem(TheoremVal { val, value, all }), attributes }
    }
}

/// Visits each name and each expression of declarations.
struct Visitor<'v> {
    name: &'v mut dyn FnMut(&mut NameId),
    expr: &'v mut dyn FnMut(&mut ExprId),
}

impl Visitor<'_> {
    fn names(&mut self, names: &mut [NameId]) {
        names.iter_mut().for_each(|name| (self.name)(name));
    }

    fn val(&mut self, val: &mut ConstantVal) {
        (self.name)(&mut val.name);
        self.names(&mut val.level_params);
        (self.expr)(&mut val.ty);
    }

    fn inductive(&mut self, decl: &mut InductiveDecl) {
        for ty in &mut decl.types {
            self.val(&mut ty.val);
            self.names(&mut ty.all);
            self.names(&mut ty.ctors);
        }
        for ctor in &mut decl.ctors {
            self.val(&mut ctor.val);
            (self.name)(&mut ctor.induct);
        }
        for rec in &mut decl.recs {
            self.val(&mut rec.val);
            self.names(&mut rec.all);
            for rule in &mut rec.rules {
                (self.name)(&mut rule.ctor);
                (self.expr)(&mut rule.rhs);
            }
        }
    }

    fn declaration(&mut self, decl: &mut Declaration) {
        match decl {
            Declaration::Axiom(info) => self.val(&mut info.val),
            Declaration::Quot(info) => self.val(&mut info.val),
            Declaration::Definition(info) => {
                self.val(&mut info.val);
                (self.expr)(&mut info.value);
                self.names(&mut info.all);
            }
            Declaration::Theorem(info) => {
                self.val(&mut info.val);
                (self.expr)(&mut info.value);
                self.names(&mut info.all);
            }
            Declaration::Opaque(info) => {
                self.val(&mut info.val);
                (self.expr)(&mut info.value);
                self.names(&mut info.all);
            }
            Declaration::Inductive(decl) => self.inductive(decl),
        }
    }

    fn made(&mut self, made: &mut Made) {
        self.declaration(&mut made.declaration);
        if let Some(name) = &mut made.attributes.deprecated {
            (self.name)(name);
        }
        if let Some(projection) = &mut made.attributes.projection {
            (self.name)(&mut projection.ctor);
        }
    }
}

/// Constructions whose terms are on the way from a scratch store to the one below it.
pub(crate) struct Shipment {
    parcel: Parcel,
    made: Vec<Made>,
}

impl Shipment {
    /// Takes the terms of constructions out of a scratch store.
    pub fn pack(store: &Store<'_>, mut made: Vec<Made>) -> Self {
        let (mut names, mut exprs) = (Vec::new(), Vec::new());
        let mut visitor =
            Visitor { name: &mut |name| names.push(*name), expr: &mut |e| exprs.push(*e) };
        made.iter_mut().for_each(|made| visitor.made(made));
        Shipment { parcel: store.pack(&names, &exprs), made }
    }

    /// Puts them into the store below.
    pub fn unpack(mut self, store: &mut Store<'_>) -> Vec<Made> {
        let to: Unpacked = store.unpack(&self.parcel);
        let mut visitor =
            Visitor { name: &mut |name| *name = to.name(*name), expr: &mut |e| *e = to.expr(*e) };
        self.made.iter_mut().for_each(|made| visitor.made(made));
        self.made
    }
}
