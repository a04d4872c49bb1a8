//! The constructions as requests to an environment, and all of them in Lean's order.
//!
//! [`construct`] is for callers that copy the terms elsewhere; [`all_for`], [`make`] and
//! [`state_recursors`] put them into the environment's own store. What a construction is made of (`T.casesOn`
//! for `T.noConfusion`, say) must be in the environment, or be made in the same request.

use crate::builder::Builder;
use crate::error::{ConstructionError, Result};
use crate::family::Family;
use crate::made::{Attributes, Made, Shipment};
use crate::naming::Hygiene;
use crate::projections::StructureKind;
use gnomon_kernel::{Declaration, Environment, InductiveDecl};
use gnomon_term::{Budget, ExprId, Name, NameId, NamePart, Store};
use std::sync::{Arc, Mutex, PoisonError};

/// A construction, or several that belong together, of one inductive type.
///
/// Each variant's text names what is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Construction {
    /// `T.recOn`
    RecOn,
    /// `T.casesOn`
    CasesOn,
    /// `T.ctorIdx`
    CtorIdx,
    /// `T.toCtorIdx`
    ToCtorIdx,
    /// `T.ctorElimType`, `T.ctorElim`, and `T.c.elim` for each constructor
    CtorElim,
    /// `T.noConfusionType`, `T.noConfusion`, and `T.c.noConfusion` for each constructor with fields
    NoConfusion,
    /// `T.below`, and if `T` is the first of its block those of the nested occurrences; for
    /// predicates the whole block of `T.below` with its `casesOn`
    Below,
    /// `T.brecOn.go`, `T.brecOn`, `T.brecOn.eq`, and those that belong to what [`Construction::Below`] makes
    BRecOn,
    /// `T._sizeOf_1`, …, `T._sizeOf_inst`, `T.c.sizeOf_spec`, for the whole block
    SizeOf,
    /// `T.c.inj` and `T.c.injEq` for each constructor
    Injectivity,
}

impl Construction {
    /// All constructions under the names by which users ask for them.
    pub const ALL: [(Construction, &'static str); 10] = [
        (Construction::RecOn, "rec_on"),
        (Construction::CasesOn, "cases_on"),
        (Construction::CtorIdx, "ctor_idx"),
        (Construction::ToCtorIdx, "to_ctor_idx"),
        (Construction::CtorElim, "ctor_elim"),
        (Construction::NoConfusion, "no_confusion"),
        (Construction::Below, "below"),
        (Construction::BRecOn, "brec_on"),
        (Construction::SizeOf, "size_of"),
        (Construction::Injectivity, "injectivity"),
    ];
}

/// How a type was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `inductive`
    Inductive,
    /// `class inductive`
    ClassInductive,
    /// `structure` or `class`, with the names of its projection functions
    Structure(StructureKind, Vec<NameId>),
}

impl Kind {
    fn is_class(&self) -> bool {
        matches!(self, Kind::ClassInductive | Kind::Structure(StructureKind::Class, _))
    }
}

/// What Lean's options switch off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generated {
    /// `genCtorIdx`
    pub ctor_idx: bool,
    /// `genSizeOf`
    pub size_of: bool,
    /// `genSizeOfSpec`
    pub size_of_spec: bool,
    /// `genInjectivity`
    pub injectivity: bool,
}

impl Default for Generated {
    fn default() -> Self {
        Generated { ctor_idx: true, size_of: true, size_of_spec: true, injectivity: true }
    }
}

/// What is to be made.
#[derive(Clone, Debug)]
pub enum Request {
    /// A block that need not be in the environment, with numbers and named recursors.
    Recursors(InductiveDecl),
    /// Everything for the block of a type.
    All(NameId, Kind, Generated),
    /// One construction of a type.
    One(NameId, Construction),
    /// The projection functions of a structure, under these names.
    Projections(NameId, StructureKind, Vec<NameId>),
    /// The projection of a structure to a parent that is no field: structure, kind, name, and
    /// `fun params => parent`.
    Parent(NameId, StructureKind, NameId, ExprId),
}

/// What a request needs besides an environment.
#[derive(Clone, Debug)]
pub struct Context {
    /// Limits of steps, time and native stack.
    pub budget: Budget,
    /// What stands between `_@` and `_hyg` in names that nobody can write, as text with dots.
    pub scope: String,
    /// Instances of `SizeOf` that were declared by hand, the first to be tried first.
    pub size_of_instances: Vec<NameId>,
    /// Definitions that are reducible besides abbreviations, for finding instances of `SizeOf`.
    pub reducible: Vec<NameId>,
    /// Where the constants are noted that were looked for in vain.
    pub missing: Missing,
}

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A string part.
    Str(Box<str>),
    /// A numeric part.
    Num(u64),
}

/// Constants that the environment does not have, each by the parts of its name, outermost first.
///
/// Who keeps constants elsewhere can add these, and ask again.
#[derive(Clone, Debug, Default)]
pub struct Missing(Arc<Mutex<Vec<Vec<Segment>>>>);

impl Missing {
    pub(crate) fn note(&self, store: &Store<'_>, name: NameId) {
        let mut segments = Vec::new();
        let mut current = name;
        while let Name::Cons(prefix, part) = store.name(current) {
            segments.push(match part {
                NamePart::Str(text) => Segment::Str(store.str(text).into()),
                NamePart::Num(number) => Segment::Num(number),
            });
            current = prefix;
        }
        segments.reverse();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(segments);
    }

    /// What was noted since the last call.
    pub fn take(&self) -> Vec<Vec<Segment>> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Default for Context {
    fn default() -> Self {
        Context {
            budget: Budget::unlimited(),
            scope: "_construction".to_owned(),
            size_of_instances: Vec::new(),
            reducible: Vec::new(),
            missing: Missing::default(),
        }
    }
}

/// Makes constructions above an environment's store, for `take` to copy.
///
/// `request` is given the scratch store, in which the terms and names of the request may lie.
pub fn construct<'s, R, E: From<ConstructionError>>(
    store: &'s Store<'s>,
    env: &'s Environment,
    context: &Context,
    request: impl FnOnce(&mut Store<'s>) -> std::result::Result<Request, E>,
    take: impl FnOnce(&Store<'s>, Vec<Made>) -> std::result::Result<R, E>,
) -> std::result::Result<R, E> {
    let hygiene = Hygiene { context: NameId::ANONYMOUS, next: 1 };
    let mut builder = Builder::new(store, env, &context.budget, hygiene);
    builder.hygiene.context = builder.store().mk_name(&context.scope);
    builder.size_of_instances.clone_from(&context.size_of_instances);
    builder.reducible.extend(&context.reducible);
    builder.missing = context.missing.clone();
    let request = request(builder.store())?;
    let made = builder.answer(&request)?;
    take(builder.terms(), made)
}

/// Makes constructions in an environment's store.
pub fn make(
    store: &mut Store<'static>,
    env: &Environment,
    context: &Context,
    request: Request,
) -> Result<Vec<Made>> {
    let ask = |_: &mut Store<'_>| Ok(request);
    let pack = |store: &Store<'_>, made| Ok(Shipment::pack(store, made));
    let shipment = construct::<_, ConstructionError>(&*store, env, context, ask, pack)?;
    Ok(shipment.unpack(store))
}

/// A block with all numbers and with recursors that have Lean's binder names.
///
/// The block need not be in the environment. What the kernel is going to refuse may be refused here
/// already.
pub fn state_recursors(
    store: &mut Store<'static>,
    env: &Environment,
    context: &Context,
    decl: InductiveDecl,
) -> Result<InductiveDecl> {
    let made = make(store, env, context, Request::Recursors(decl))?.pop();
    match made.map(|made| made.declaration) {
        Some(Declaration::Inductive(decl)) => Ok(decl),
        _ => Err(ConstructionError::Malformed("one block was asked for".to_owned())),
    }
}

/// Everything that Lean makes for the block of an inductive type, in Lean's order.
pub fn all_for(
    store: &mut Store<'static>,
    env: &Environment,
    context: &Context,
    name: NameId,
    kind: Kind,
) -> Result<Vec<Made>> {
    make(store, env, context, Request::All(name, kind, Generated::default()))
}

impl Builder<'_> {
    fn answer(&mut self, request: &Request) -> Result<Vec<Made>> {
        match request {
            Request::Recursors(decl) => {
                let decl = self.state_recursors(decl)?;
                let declaration = Declaration::Inductive(decl);
                Ok(vec![Made { declaration, attributes: Attributes::default() }])
            }
            Request::All(name, kind, generated) => self.everything(*name, kind, *generated),
            Request::One(name, construction) => {
                let family = self.family(*name)?;
                let mut made = Vec::new();
                self.one(&family, *construction, &mut made)?;
                Ok(made)
            }
            Request::Projections(name, kind, names) => {
                let family = self.family(*name)?;
                self.mk_projections(&family, names, *kind)
            }
            Request::Parent(structure, kind, name, parent) => {
                let family = self.family(*structure)?;
                Ok(vec![self.mk_parent_projection(&family, *name, *parent, *kind)?])
            }
        }
    }

    /// The motives whose `below` and `brecOn` belong to a type.
    fn own_motives(&self, family: &Family) -> Vec<usize> {
        let mut motives = vec![family.position];
        if family.position == 0 {
            motives.extend(family.ty.all.len()..family.recs.len());
        }
        motives
    }

    fn one(
        &mut self,
        family: &Family,
        construction: Construction,
        made: &mut Vec<Made>,
    ) -> Result<()> {
        match construction {
            Construction::RecOn => made.push(self.mk_rec_on(family)?),
            Construction::CasesOn => made.push(self.mk_cases_on(family)?),
            Construction::CtorIdx => made.push(self.mk_ctor_idx(family)?),
            Construction::ToCtorIdx => made.push(self.mk_to_ctor_idx(family)?),
            Construction::CtorElim => {
                let on = self.open_elimination(family)?;
                made.push(self.mk_ctor_elim_type(family, &on)?);
                made.push(self.mk_ctor_elim(family, &on)?);
                for cidx in 0..family.ty.ctors.len() {
                    made.push(self.mk_elim(family, &on, cidx)?);
                }
            }
            Construction::NoConfusion => {
                if self.is_enumeration(family)? && self.has("noConfusionEnum") {
                    made.extend(self.mk_enum_no_confusion(family)?);
                    return Ok(());
                }
                let on = self.open_confusion(family)?;
                made.push(self.mk_no_confusion_type(family, &on)?);
                made.push(self.mk_no_confusion(family, &on)?);
                for (cidx, &ctor) in family.ty.ctors.iter().enumerate() {
                    if self.ctor(ctor)?.num_fields > 0 {
                        made.push(self.mk_ctor_no_confusion(family, &on, cidx)?);
                    }
                }
            }
            Construction::Below if self.has_predicate_below(family)? => {
                made.push(self.mk_predicate_below(family)?);
                for motive in 0..family.recs.len() {
                    let below = self.motive_name(family, motive, "below");
                    let below = self.family(below)?;
                    made.push(self.mk_cases_on(&below)?);
                }
            }
            Construction::Below => {
                for motive in self.own_motives(family) {
                    made.push(self.mk_below(family, motive)?);
                }
            }
            Construction::BRecOn if self.has_predicate_below(family)? => {
                for motive in 0..family.recs.len() {
                    made.push(self.mk_predicate_brec_on(family, motive)?);
                }
            }
            Construction::BRecOn => {
                for motive in self.own_motives(family) {
                    made.extend(self.mk_brec_on(family, motive)?);
                }
            }
            Construction::SizeOf => self.sizes(family, true, made)?,
            Construction::Injectivity => {
                for &ctor in &family.ty.ctors {
                    if self.ctor(ctor)?.num_fields > 0 {
                        made.extend(self.mk_injective(family, ctor)?);
                        made.extend(self.mk_injective_eq(family, ctor)?);
                    }
                }
            }
        }
        Ok(())
    }

    fn sizes(&mut self, family: &Family, with_specs: bool, made: &mut Vec<Made>) -> Result<()> {
        for motive in 0..family.recs.len() {
            made.push(self.mk_size_function(family, motive)?);
        }
        for &member in &family.ty.all {
            let member = self.family(member)?;
            made.push(self.mk_size_instance(&member)?);
        }
        if !with_specs {
            return Ok(());
        }
        let recursion = self.open_recursion(family)?;
        for &member in &family.ty.all {
            let member = self.family(member)?;
            for &ctor in &member.ty.ctors {
                made.extend(self.mk_size_spec(&member, &recursion, ctor)?);
            }
        }
        Ok(())
    }

    /// All constructions that the type's kind and the constants in the environment permit.
    fn everything(&mut self, name: NameId, kind: &Kind, generated: Generated) -> Result<Vec<Made>> {
        let mut made = Vec::new();
        let block = self.family(name)?;
        if let Kind::Structure(kind, names) = kind {
            made.extend(self.mk_projections(&block, names, *kind)?);
        }
        let has_nat = self.has("Nat");
        let has_unit = self.has("PUnit");
        let has_equality = has_unit && self.has("Eq") && self.has("HEq");
        let has_course = has_unit && self.has("Prod");
        let is_predicate = self.is_predicate(&block)?;
        let has_data = block.elim_param.is_some() && !is_predicate;
        let recurses = has_data && has_course && block.ty.is_rec;
        let mut families = Vec::new();
        for &member in &block.ty.all {
            families.push(self.family(member)?);
        }
        for family in &families {
            self.one(family, Construction::RecOn, &mut made)?;
            if has_unit {
                self.one(family, Construction::CasesOn, &mut made)?;
            }
            if has_nat && has_unit && has_data && generated.ctor_idx {
                self.one(family, Construction::CtorIdx, &mut made)?;
                if self.is_enumeration(family)? {
                    self.one(family, Construction::ToCtorIdx, &mut made)?;
                }
                // The prelude's first types come before these: they ask for theirs afterwards, with
                // the attribute `gen_constructor_elims`.
                if family.ty.ctors.len() > 1 && self.has("Nat.ble") && self.has("cond") {
                    self.one(family, Construction::CtorElim, &mut made)?;
                }
            }
            if has_equality && has_data {
                self.one(family, Construction::NoConfusion, &mut made)?;
            }
            if recurses {
                self.one(family, Construction::Below, &mut made)?;
            }
        }
        if recurses {
            for family in &families {
                self.one(family, Construction::BRecOn, &mut made)?;
            }
        }
        if kind.is_class() {
            return Ok(made);
        }
        let is_safe = !block.ty.is_unsafe;
        if is_safe && has_data && generated.size_of && self.has("SizeOf") {
            self.sizes(&families[0], generated.size_of_spec, &mut made)?;
        }
        if self.has_predicate_below(&block)? && has_unit {
            self.one(&families[0], Construction::Below, &mut made)?;
            self.one(&families[0], Construction::BRecOn, &mut made)?;
        }
        if is_safe && has_data && generated.injectivity && self.has("Eq.propIntro") {
            for family in &families {
                self.one(family, Construction::Injectivity, &mut made)?;
            }
        }
        Ok(made)
    }
}
