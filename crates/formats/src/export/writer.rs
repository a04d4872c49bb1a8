//! Writing an export: the declarations, each after the terms that it is made of.

use super::meta::Meta;
use super::term_writer::TermWriter;
use gnomon_kernel::{
    ConstantVal, ConstructorVal, Declaration, DefinitionSafety, DefinitionVal, InductiveDecl,
    InductiveVal, QuotKind, RecursorVal, ReducibilityHints,
};
use gnomon_term::{ExprId, NameId, Store};
use std::io::{self, Write};

/// The version of the format that is written, whatever [`Meta::format_version`] says.
const FORMAT_VERSION: &str = "3.1.0";

/// Writes declarations with the terms that they need, as lean4export does.
///
/// Read into the same store, the result is the same declarations, with the same ids. The order of
/// the declarations is kept. Fails when `out` does, and when a term has free variables,
/// metavariables or metadata that are not JSON, which the format cannot say.
pub fn write_export<W: Write>(
    out: W,
    store: &Store<'_>,
    meta: &Meta,
    declarations: &[Declaration],
) -> io::Result<()> {
    let mut writer = Writer { terms: TermWriter::new(out, store) };
    writer.meta(meta)?;
    for declaration in declarations {
        writer.declaration(declaration)?;
    }
    writer.terms.finish()
}

struct Writer<'s, W> {
    terms: TermWriter<'s, W>,
}

impl<W: Write> Writer<'_, W> {
    fn put(&mut self, text: &str) {
        self.terms.put(text);
    }

    fn put_bool(&mut self, key: &str, value: bool) {
        self.put(key);
        self.put(if value { "true" } else { "false" });
    }

    fn put_names(&mut self, key: &str, names: &[NameId]) {
        self.put(key);
        self.terms.put_names(names);
    }

    /// A field with a term's index; the term has been written.
    fn put_expr(&mut self, key: &str, expr: ExprId) -> io::Result<()> {
        let index = self.terms.expr(expr)?;
        self.terms.put_field(key, index);
        Ok(())
    }

    fn put_name(&mut self, key: &str, name: NameId) -> io::Result<()> {
        let index = self.terms.name(name)?;
        self.terms.put_field(key, index);
        Ok(())
    }

    fn meta(&mut self, meta: &Meta) -> io::Result<()> {
        let exporter = [("name", &meta.exporter_name), ("version", &meta.exporter_version)];
        let format = [("version", &Some(FORMAT_VERSION.to_owned()))];
        let lean = [("githash", &meta.lean_githash), ("version", &meta.lean_version)];
        self.put("{\"meta\":{\"exporter\":{");
        self.meta_fields(&exporter);
        self.put("},\"format\":{");
        self.meta_fields(&format);
        self.put("},\"lean\":{");
        self.meta_fields(&lean);
        self.put("}}}");
        self.terms.end_line()
    }

    fn meta_fields(&mut self, fields: &[(&str, &Option<String>)]) {
        let mut separator = "";
        for &(key, value) in fields {
            let Some(value) = value else { continue };
            self.put(separator);
            self.terms.put_string(key);
            self.put(":");
            self.terms.put_string(value);
            separator = ",";
        }
    }

    fn declaration(&mut self, declaration: &Declaration) -> io::Result<()> {
        match declaration {
            Declaration::Axiom(axiom) => {
                self.constant(&axiom.val)?;
                self.put_bool("{\"axiom\":{\"isUnsafe\":", axiom.is_unsafe);
                self.put_constant(&axiom.val)?;
            }
            Declaration::Definition(definition) => self.definition(definition)?,
            Declaration::Theorem(theorem) => {
                self.constant(&theorem.val)?;
                self.terms.expr(theorem.value)?;
                self.terms.names(&theorem.all)?;
                self.put_names("{\"thm\":{\"all\":", &theorem.all);
                self.put_constant(&theorem.val)?;
                self.put_expr(",\"value\":", theorem.value)?;
            }
            Declaration::Opaque(opaque) => {
                self.constant(&opaque.val)?;
                self.terms.expr(opaque.value)?;
                self.terms.names(&opaque.all)?;
                self.put_names("{\"opaque\":{\"all\":", &opaque.all);
                self.put_bool(",\"isUnsafe\":", opaque.is_unsafe);
                self.put_constant(&opaque.val)?;
                self.put_expr(",\"value\":", opaque.value)?;
            }
            Declaration::Quot(quot) => {
                self.constant(&quot.val)?;
                self.put(match quot.kind {
                    QuotKind::Type => "{\"quot\":{\"kind\":\"type\"",
                    QuotKind::Ctor => "{\"quot\":{\"kind\":\"ctor\"",
                    QuotKind::Lift => "{\"quot\":{\"kind\":\"lift\"",
                    QuotKind::Ind => "{\"quot\":{\"kind\":\"ind\"",
                });
                self.put_constant(&quot.val)?;
            }
            Declaration::Inductive(decl) => self.inductive_decl(decl)?,
        }
        self.put("}}");
        self.terms.end_line()
    }

    /// Writes the terms of what every constant has.
    fn constant(&mut self, val: &ConstantVal) -> io::Result<()> {
        self.terms.name(val.name)?;
        self.terms.level_params(&val.level_params)?;
        self.terms.expr(val.ty)?;
        Ok(())
    }

    /// The fields that every constant has; they are neighbours in the alphabet for most kinds.
    fn put_constant(&mut self, val: &ConstantVal) -> io::Result<()> {
        self.put_names(",\"levelParams\":", &val.level_params);
        self.put_name(",\"name\":", val.name)?;
        self.put_expr(",\"type\":", val.ty)
    }

    fn definition(&mut self, definition: &DefinitionVal) -> io::Result<()> {
        let val = &definition.val;
        self.constant(val)?;
        self.terms.expr(definition.value)?;
        self.terms.names(&definition.all)?;
        self.put_names("{\"def\":{\"all\":", &definition.all);
        match definition.hints {
            ReducibilityHints::Opaque => self.put(",\"hints\":\"opaque\""),
            ReducibilityHints::Abbrev => self.put(",\"hints\":\"abbrev\""),
            ReducibilityHints::Regular(height) => {
                self.terms.put_field(",\"hints\":{\"regular\":", height);
                self.put("}");
            }
        }
        self.put_names(",\"levelParams\":", &val.level_params);
        self.put_name(",\"name\":", val.name)?;
        self.put(match definition.safety {
            DefinitionSafety::Unsafe => ",\"safety\":\"unsafe\"",
            DefinitionSafety::Safe => ",\"safety\":\"safe\"",
            DefinitionSafety::Partial => ",\"safety\":\"partial\"",
        });
        self.put_expr(",\"type\":", val.ty)?;
        self.put_expr(",\"value\":", definition.value)
    }

    fn inductive_decl(&mut self, decl: &InductiveDecl) -> io::Result<()> {
        for ind in &decl.types {
            self.constant(&ind.val)?;
            self.terms.names(&ind.all)?;
            self.terms.names(&ind.ctors)?;
        }
        for ctor in &decl.ctors {
            self.constant(&ctor.val)?;
            self.terms.name(ctor.induct)?;
        }
        for rec in &decl.recs {
            self.constant(&rec.val)?;
            self.terms.names(&rec.all)?;
            for rule in &rec.rules {
                self.terms.name(rule.ctor)?;
                self.terms.expr(rule.rhs)?;
            }
        }
        self.put("{\"inductive\":{\"ctors\":[");
        self.put_parts(&decl.ctors, Self::put_constructor)?;
        self.put("],\"recs\":[");
        self.put_parts(&decl.recs, Self::put_recursor)?;
        self.put("],\"types\":[");
        self.put_parts(&decl.types, Self::put_inductive)?;
        self.put("]");
        Ok(())
    }

    fn put_parts<T>(
        &mut self,
        parts: &[T],
        put: impl Fn(&mut Self, &T) -> io::Result<()>,
    ) -> io::Result<()> {
        for (i, part) in parts.iter().enumerate() {
            self.put(if i == 0 { "{" } else { ",{" });
            put(self, part)?;
            self.put("}");
        }
        Ok(())
    }

    fn put_constructor(&mut self, ctor: &ConstructorVal) -> io::Result<()> {
        self.terms.put_field("\"cidx\":", ctor.cidx);
        self.put_name(",\"induct\":", ctor.induct)?;
        self.put_bool(",\"isUnsafe\":", ctor.is_unsafe);
        self.put_names(",\"levelParams\":", &ctor.val.level_params);
        self.put_name(",\"name\":", ctor.val.name)?;
        self.terms.put_field(",\"numFields\":", ctor.num_fields);
        self.terms.put_field(",\"numParams\":", ctor.num_params);
        self.put_expr(",\"type\":", ctor.val.ty)
    }

    fn put_recursor(&mut self, rec: &RecursorVal) -> io::Result<()> {
        self.put_names("\"all\":", &rec.all);
        self.put_bool(",\"isUnsafe\":", rec.is_unsafe);
        self.put_bool(",\"k\":", rec.k);
        self.put_names(",\"levelParams\":", &rec.val.level_params);
        self.put_name(",\"name\":", rec.val.name)?;
        self.terms.put_field(",\"numIndices\":", rec.num_indices);
        self.terms.put_field(",\"numMinors\":", rec.num_minors);
        self.terms.put_field(",\"numMotives\":", rec.num_motives);
        self.terms.put_field(",\"numParams\":", rec.num_params);
        self.put(",\"rules\":[");
        self.put_parts(&rec.rules, |writer, rule| {
            writer.put_name("\"ctor\":", rule.ctor)?;
            writer.terms.put_field(",\"nfields\":", rule.nfields);
            writer.put_expr(",\"rhs\":", rule.rhs)
        })?;
        self.put_expr("],\"type\":", rec.val.ty)
    }

    fn put_inductive(&mut self, ind: &InductiveVal) -> io::Result<()> {
        self.put_names("\"all\":", &ind.all);
        self.put_names(",\"ctors\":", &ind.ctors);
        self.put_bool(",\"isRec\":", ind.is_rec);
        self.put_bool(",\"isReflexive\":", ind.is_reflexive);
        self.put_bool(",\"isUnsafe\":", ind.is_unsafe);
        self.put_names(",\"levelParams\":", &ind.val.level_params);
        self.put_name(",\"name\":", ind.val.name)?;
        self.terms.put_field(",\"numIndices\":", ind.num_indices);
        self.terms.put_field(",\"numNested\":", ind.num_nested);
        self.terms.put_field(",\"numParams\":", ind.num_params);
        self.put_expr(",\"type\":", ind.val.ty)
    }
}
