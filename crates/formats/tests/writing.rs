//! What is written reads back identical, and is spelled as lean4export spells it.

use gnomon_formats::{read_export, without_marks, write_export, Export, Meta, ReadLimits};
use gnomon_kernel::{AxiomVal, ConstantVal, Declaration};
use gnomon_term::{BigUint, BinderInfo, Expr, ExprId, FVarId, NameId, Store};

fn read(input: &[u8], store: &mut Store<'static>) -> Export {
    match read_export(input, store, &ReadLimits::default()) {
        Ok(export) => export,
        Err(error) => panic!("{error}"),
    }
}

fn write(store: &Store<'_>, export: &Export) -> Vec<u8> {
    let mut output = Vec::new();
    write_export(&mut output, store, &export.meta, &export.declarations).expect("can be written");
    output
}

/// An axiom `a` of the given type.
fn axiom(store: &mut Store<'_>, ty: ExprId) -> Export {
    let val = ConstantVal { name: store.mk_name("a"), level_params: [].into(), ty };
    let declarations = vec![Declaration::Axiom(AxiomVal { val, is_unsafe: false })];
    Export { meta: Meta::default(), declarations }
}

/// Written and read back into its store, the export is the same; returns the text.
#[track_caller]
fn check(mut store: Store<'static>, export: &Export) -> String {
    let text = write(&store, export);
    let count = store.num_exprs();
    let again = read(&text, &mut store);
    assert_eq!(again.declarations, export.declarations);
    assert_eq!(store.num_exprs(), count, "reading back makes nothing new");
    assert_eq!(write(&store, &again), text);
    let mut fresh = Store::new();
    let elsewhere = read(&text, &mut fresh);
    assert_eq!(write(&fresh, &elsewhere), text);
    String::from_utf8(text).expect("an export is UTF-8")
}

/// Every record of the format, numbered and spelled as lean4export does it.
const EXPORT: &str = r##"{"meta":{"exporter":{"name":"lean4export","version":"3.1.0"},"format":{"version":"3.1.0"},"lean":{"githash":"38f3","version":"4.28.0"}}}
{"in":1,"str":{"pre":0,"str":"N"}}
{"il":1,"succ":0}
{"ie":0,"sort":1}
{"in":2,"str":{"pre":1,"str":"s"}}
{"in":3,"str":{"pre":1,"str":"rec"}}
{"in":4,"str":{"pre":0,"str":"n\"\\\n\r\u0009\u001f α"}}
{"const":{"name":1,"us":[]},"ie":1}
{"forallE":{"binderInfo":"default","body":1,"name":4,"type":1},"ie":2}
{"in":5,"str":{"pre":0,"str":"u"}}
{"il":2,"param":5}
{"bvar":0,"ie":3}
{"ie":4,"lam":{"binderInfo":"implicit","body":3,"name":4,"type":1}}
{"inductive":{"ctors":[{"cidx":0,"induct":1,"isUnsafe":false,"levelParams":[],"name":2,"numFields":1,"numParams":0,"type":2}],"recs":[{"all":[1],"isUnsafe":false,"k":false,"levelParams":[5],"name":3,"numIndices":0,"numMinors":1,"numMotives":1,"numParams":0,"rules":[{"ctor":2,"nfields":1,"rhs":4}],"type":2}],"types":[{"all":[1],"ctors":[2,3],"isRec":true,"isReflexive":false,"isUnsafe":false,"levelParams":[],"name":1,"numIndices":0,"numNested":0,"numParams":0,"type":0}]}}
{"in":6,"num":{"i":7,"pre":1}}
{"il":3,"max":[2,1]}
{"il":4,"imax":[3,2]}
{"ie":5,"sort":4}
{"axiom":{"isUnsafe":false,"levelParams":[5],"name":6,"type":5}}
{"in":7,"str":{"pre":0,"str":"d"}}
{"in":8,"str":{"pre":0,"str":"x"}}
{"ie":6,"natVal":"100000000000000000000"}
{"ie":7,"proj":{"idx":1,"struct":3,"typeName":1}}
{"app":{"arg":7,"fn":4},"ie":8}
{"ie":9,"letE":{"body":8,"name":8,"nondep":true,"type":1,"value":6}}
{"def":{"all":[7],"hints":{"regular":4},"levelParams":[],"name":7,"safety":"safe","type":1,"value":9}}
{"in":9,"str":{"pre":0,"str":"t"}}
{"ie":10,"strVal":"/ \u007f 😀"}
{"ie":11,"mdata":{"data":{"k": [1, "a\/"]},"expr":10}}
{"thm":{"all":[9,7],"levelParams":[],"name":9,"type":1,"value":11}}
{"opaque":{"all":[9],"isUnsafe":true,"levelParams":[],"name":9,"type":1,"value":11}}
{"quot":{"kind":"ind","levelParams":[5],"name":9,"type":1}}
"##;

#[test]
fn every_record_is_written_as_it_was_read() {
    let mut store = Store::new();
    let export = read(EXPORT.as_bytes(), &mut store);
    let text = check(store, &export);
    assert_eq!(text, EXPORT.replace("\\u007f", "\u{7f}"));
}

/// Terms that differ in binder names only are different terms to a reader of proofs.
#[test]
fn binder_names_are_kept() {
    let mut store = Store::new();
    let prop = store.mk_sort(gnomon_term::LevelId::ZERO);
    let var = store.mk_bvar(0);
    let (x, y) = (store.mk_name("x"), store.mk_name("y"));
    let f = store.mk_lam(BinderInfo::Default, x, prop, var);
    let g = store.mk_lam(BinderInfo::Implicit, y, prop, var);
    let both = store.mk_app(f, g);
    let export = axiom(&mut store, both);
    let text = check(store, &export);
    assert_eq!(text.matches("\"lam\"").count(), 2);
}

#[test]
fn deep_and_wide_terms() {
    const SIZE: u32 = 1_000_000;
    let mut store = Store::new();
    let prop = store.mk_sort(gnomon_term::LevelId::ZERO);
    let x = store.mk_name("x");
    let mut deep = store.mk_bvar(0);
    for _ in 0..SIZE / 2 {
        deep = store.mk_lam(BinderInfo::Default, x, prop, deep);
        deep = store.mk_app(prop, deep);
    }
    let mut name = x;
    let mut level = gnomon_term::LevelId::ZERO;
    for part in 0..SIZE / 10 {
        name = store.mk_name_num(name, u64::from(part));
        level = store.mk_succ(level);
    }
    let levels = store.mk_levels(&vec![level; 1000]);
    let constant = store.mk_const(name, levels);
    let mut wide = store.mk_app(constant, deep);
    for _ in 0..SIZE / 10 {
        wide = store.mk_app(wide, prop);
    }
    let export = axiom(&mut store, wide);
    check(store, &export);
}

#[test]
fn large_literals() {
    let mut store = Store::new();
    let number = BigUint::from(3u32).pow(100_000);
    let literal = store.mk_nat_lit(&number);
    let export = axiom(&mut store, literal);
    check(store, &export);
}

#[test]
fn what_the_format_cannot_say_is_refused() {
    let mut store = Store::new();
    let free = store.mk(Expr::FVar(FVarId(0)));
    let words = store.mk_str("no JSON");
    let noted = store.mk(Expr::MData(words, free));
    let anonymous = store.mk_const(NameId::ANONYMOUS, gnomon_term::LevelsId::EMPTY);
    let noted_constant = store.mk(Expr::MData(words, anonymous));
    for (expr, expected) in [
        (free, "an export cannot contain a free variable"),
        (noted, "an export cannot contain a free variable"),
        (noted_constant, "an export cannot contain metadata that are not a line of JSON"),
    ] {
        let export = axiom(&mut store, expr);
        let error = write_export(Vec::new(), &store, &export.meta, &export.declarations)
            .expect_err("the format has no words for it");
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn metadata_and_nondep_can_be_left_out() {
    let mut store = Store::new();
    let x = store.mk_name("x");
    let prop = store.mk_sort(gnomon_term::LevelId::ZERO);
    let data = store.mk_str("{\"k\":1}");
    let marked = store.mk(Expr::MData(data, prop));
    let have = Expr::Let { nondep: true, name: x, ty: marked, value: prop, body: prop };
    let have = store.mk(have);
    let plain_let = Expr::Let { nondep: false, name: x, ty: prop, value: prop, body: prop };
    let plain_let = store.mk(plain_let);
    let both = store.mk_app(have, plain_let);
    let export = axiom(&mut store, both);
    let plain = without_marks(&mut store, &export.declarations);
    let Declaration::Axiom(axiom) = &plain[0] else { panic!("still an axiom") };
    assert_eq!(store.expr(axiom.val.ty), Expr::App(plain_let, plain_let));
}
