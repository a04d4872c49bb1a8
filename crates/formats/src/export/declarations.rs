//! The records that declare constants.
//!
//! What says nothing new may be missing (`all`, `recs`, `isUnsafe`, `safety`, `numNested`,
//! `isReflexive`) and is then what Lean writes for most declarations.

use super::error::{malformed, Parsed};
use super::json::{Object, Value};
use super::primitives::{expr, name, natural_u32};
use super::reader::Tables;
use gnomon_kernel::{
    AxiomVal, ConstantVal, ConstructorVal, Declaration, DefinitionSafety, DefinitionVal,
    InductiveDecl, InductiveVal, OpaqueVal, QuotKind, QuotVal, RecursorRule, RecursorVal,
    ReducibilityHints, TheoremVal,
};
use gnomon_term::{ExprId, NameId};

/// Where declarations are read to, and what their indices stand for.
pub(super) struct Declarations<'r> {
    pub tables: &'r Tables,
    pub found: &'r mut Vec<Declaration>,
}

impl Declarations<'_> {
    /// Whether this is the spelling of a declaration.
    pub fn is_kind(kind: &str) -> bool {
        matches!(kind, "axiom" | "def" | "thm" | "opaque" | "quot" | "inductive")
            || matches!(kind, "axiomInfo" | "quotInfo")
            || matches!(kind, "defn" | "defnInfo" | "thmInfo" | "opaqueInfo")
    }

    /// Reads the record of one of these kinds with the given value.
    pub fn read(&mut self, kind: &str, value: Value<'_>) -> Parsed<()> {
        // In format 3.0, `def` and `thm` hold an array: a whole mutual block.
        if matches!(kind, "def" | "thm") && value.is_array() {
            for member in value.array()? {
                self.read_one(kind, member)?;
            }
            return Ok(());
        }
        self.read_one(kind, value)
    }

    fn read_one(&mut self, kind: &str, value: Value<'_>) -> Parsed<()> {
        let fields = Fields { object: value.object()?, tables: self.tables };
        let declaration = match kind {
            "axiom" | "axiomInfo" => Declaration::Axiom(fields.axiom()?),
            "thm" | "thmInfo" => Declaration::Theorem(fields.theorem()?),
            "opaque" | "opaqueInfo" => Declaration::Opaque(fields.opaque()?),
            "quot" | "quotInfo" => Declaration::Quot(fields.quot()?),
            "inductive" => Declaration::Inductive(fields.inductive_decl()?),
            // The blocks of format 3.0 mix definitions with opaque constants, which have no hints.
            _ if !fields.has("hints")? && !fields.has("safety")? && fields.has("isUnsafe")? => {
                Declaration::Opaque(fields.opaque()?)
            }
            _ => Declaration::Definition(fields.definition()?),
        };
        self.found.push(declaration);
        Ok(())
    }
}

/// The fields of a declaration or of a part of one.
struct Fields<'l, 't> {
    object: Object<'l>,
    tables: &'t Tables,
}

impl<'l> Fields<'l, '_> {
    fn has(&self, key: &str) -> Parsed<bool> {
        Ok(self.object.get(&[key])?.is_some())
    }

    fn name(&self, key: &str) -> Parsed<NameId> {
        self.object.need(&[key], |value| name(self.tables, value))
    }

    fn expr(&self, key: &str) -> Parsed<ExprId> {
        self.object.need(&[key], |value| expr(self.tables, value))
    }

    fn number(&self, key: &str) -> Parsed<u32> {
        self.object.need(&[key], natural_u32)
    }

    fn bool(&self, key: &str) -> Parsed<bool> {
        self.object.need(&[key], Value::bool)
    }

    fn is_unsafe(&self) -> Parsed<bool> {
        self.object.need_or(&["isUnsafe"], false, Value::bool)
    }

    fn names(&self, key: &str) -> Parsed<Box<[NameId]>> {
        self.object.need(&[key], |value| {
            value.array()?.into_iter().map(|value| name(self.tables, value)).collect()
        })
    }

    /// The names of the mutual block, which is the constant alone when nothing is said.
    fn all(&self, val: &ConstantVal) -> Parsed<Box<[NameId]>> {
        match self.has("all")? {
            true => self.names("all"),
            false => Ok(Box::new([val.name])),
        }
    }

    /// The parts of an array field, each an object.
    fn parts<T>(
        &self,
        keys: &[&str],
        read: impl Fn(Fields<'l, '_>) -> Parsed<T>,
    ) -> Parsed<Vec<T>> {
        self.object.need(keys, |value| {
            let parts = value.array()?.into_iter();
            parts.map(|part| read(Fields { object: part.object()?, tables: self.tables })).collect()
        })
    }

    fn constant(&self) -> Parsed<ConstantVal> {
        let level_params = self.names("levelParams")?;
        let name = self.name("name")?;
        if name == NameId::ANONYMOUS {
            return malformed("a declaration must have a name");
        }
        Ok(ConstantVal { name, level_params, ty: self.expr("type")? })
    }

    fn axiom(&self) -> Parsed<AxiomVal> {
        Ok(AxiomVal { val: self.constant()?, is_unsafe: self.is_unsafe()? })
    }

    fn definition(&self) -> Parsed<DefinitionVal> {
        let val = self.constant()?;
        let hints = self.object.need(&["hints"], reducibility_hints)?;
        let safety = self.object.need_or(&["safety"], DefinitionSafety::Safe, |value| {
            Ok(match &*value.string()? {
                "unsafe" => DefinitionSafety::Unsafe,
                "safe" => DefinitionSafety::Safe,
                "partial" => DefinitionSafety::Partial,
                _ => return value.unexpected("`unsafe`, `safe` or `partial`"),
            })
        })?;
        let (value, all) = (self.expr("value")?, self.all(&val)?);
        Ok(DefinitionVal { val, value, hints, safety, all })
    }

    fn theorem(&self) -> Parsed<TheoremVal> {
        let val = self.constant()?;
        let all = self.all(&val)?;
        Ok(TheoremVal { val, value: self.expr("value")?, all })
    }

    fn opaque(&self) -> Parsed<OpaqueVal> {
        let val = self.constant()?;
        let (value, all) = (self.expr("value")?, self.all(&val)?);
        Ok(OpaqueVal { val, value, is_unsafe: self.is_unsafe()?, all })
    }

    fn quot(&self) -> Parsed<QuotVal> {
        let kind = self.object.need(&["kind"], |value| {
            Ok(match &*value.string()? {
                "type" => QuotKind::Type,
                "ctor" => QuotKind::Ctor,
                "lift" => QuotKind::Lift,
                "ind" => QuotKind::Ind,
                _ => return value.unexpected("`type`, `ctor`, `lift` or `ind`"),
            })
        })?;
        Ok(QuotVal { val: self.constant()?, kind })
    }

    fn inductive_decl(&self) -> Parsed<InductiveDecl> {
        const RECS: &[&str] = &["recs", "recursorVals"];
        let types = self.parts(&["types", "inductiveVals"], |part| part.inductive())?;
        if types.is_empty() {
            return malformed("an inductive declaration without a type");
        }
        let ctors = self.parts(&["ctors", "constructorVals"], |part| part.constructor())?;
        let recs = match self.object.get(RECS)? {
            Some(_) => self.parts(RECS, |part| part.recursor())?,
            None => Vec::new(),
        };
        Ok(InductiveDecl { types, ctors, recs })
    }

    fn inductive(&self) -> Parsed<InductiveVal> {
        let val = self.constant()?;
        let all = self.all(&val)?;
        Ok(InductiveVal {
            val,
            num_params: self.number("numParams")?,
            num_indices: self.number("numIndices")?,
            all,
            ctors: self.names("ctors")?,
            num_nested: self.object.need_or(&["numNested"], 0, natural_u32)?,
            is_rec: self.bool("isRec")?,
            is_unsafe: self.is_unsafe()?,
            is_reflexive: self.object.need_or(&["isReflexive"], false, Value::bool)?,
        })
    }

    fn constructor(&self) -> Parsed<ConstructorVal> {
        Ok(ConstructorVal {
            val: self.constant()?,
            induct: self.name("induct")?,
            cidx: self.number("cidx")?,
            num_params: self.number("numParams")?,
            num_fields: self.number("numFields")?,
            is_unsafe: self.is_unsafe()?,
        })
    }

    fn recursor(&self) -> Parsed<RecursorVal> {
        let val = self.constant()?;
        let all = self.all(&val)?;
        let rules = self.parts(&["rules"], |part| {
            let (ctor, nfields) = (part.name("ctor")?, part.number("nfields")?);
            Ok(RecursorRule { ctor, nfields, rhs: part.expr("rhs")? })
        })?;
        Ok(RecursorVal {
            val,
            all,
            num_params: self.number("numParams")?,
            num_indices: self.number("numIndices")?,
            num_motives: self.number("numMotives")?,
            num_minors: self.number("numMinors")?,
            rules: rules.into(),
            k: self.bool("k")?,
            is_unsafe: self.is_unsafe()?,
        })
    }
}

/// `"opaque"`, `"abbrev"` or `{"regular":n}`; some exporters write `{"kind":"opaque"}`.
fn reducibility_hints(value: Value<'_>) -> Parsed<ReducibilityHints> {
    let mut kind = value;
    if !value.is_string() {
        let object = value.object()?;
        if object.get(&["regular"])?.is_some() {
            return Ok(ReducibilityHints::Regular(object.need(&["regular"], natural_u32)?));
        }
        kind = object.need(&["kind"], Ok)?;
    }
    Ok(match &*kind.string()? {
        "opaque" => ReducibilityHints::Opaque,
        "abbrev" => ReducibilityHints::Abbrev,
        _ => return value.unexpected("`opaque`, `abbrev` or `{\"regular\":n}`"),
    })
}
