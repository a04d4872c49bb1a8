//! What is read from an export, in all its spellings, and how the reader treats its source.

use gnomon_formats::{read_export, read_export_with, Export, ExportError, ReadLimits};
use gnomon_kernel::{Declaration, ReducibilityHints};
use gnomon_term::Store;
use std::io::{self, Read};
use std::ops::ControlFlow;

fn read_into(input: &str, store: &mut Store<'static>) -> Export {
    match read_export(input.as_bytes(), store, &ReadLimits::default()) {
        Ok(export) => export,
        Err(error) => panic!("{error}\n{input}"),
    }
}

/// The last expression of the inputs must be the same expression.
#[track_caller]
fn check_same(inputs: &[&str]) {
    let mut store = Store::new();
    let mut read = |input: &&str| read_into(input, &mut store).declarations;
    let first = read(&inputs[0]);
    assert_eq!(first.len(), 1);
    for input in &inputs[1..] {
        assert_eq!(read(input), first, "{input}");
    }
}

#[test]
fn key_order_space_and_escapes_do_not_matter() {
    check_same(&[
        r#"{"str":{"pre":0,"str":"α"},"in":1}
{"num":{"pre":1,"i":7},"in":2}
{"succ":0,"il":1}
{"param":2,"il":2}
{"max":[1,2],"il":3}
{"const":{"name":2,"us":[1,3]},"ie":0}
{"bvar":0,"ie":1}
{"app":{"fn":0,"arg":1},"ie":2}
{"forallE":{"name":1,"type":0,"body":2,"binderInfo":"instImplicit"},"ie":3}
{"lam":{"name":1,"type":0,"body":3,"binderInfo":"strictImplicit"},"ie":4}
{"axiom":{"name":2,"levelParams":[2],"type":4,"isUnsafe":false}}
"#,
        r#"{"in":1,"str":{"pre":0,"str":"α"}}
{"in":2,"num":{"i":7,"pre":1}}
{"il":1,"succ":0}
{"il":2,"param":2}
{"il":3,"max":[1,2]}
{"const":{"name":2,"us":[1,3]},"ie":0}
{"bvar":0,"ie":1}
{"app":{"arg":1,"fn":0},"ie":2}
{"forallE":{"binderInfo":"instImplicit","body":2,"name":1,"type":0},"ie":3}
{"ie":4,"lam":{"binderInfo":"strictImplicit","body":3,"name":1,"type":0}}
{"axiom":{"isUnsafe":false,"levelParams":[2],"name":2,"type":4}}"#,
        "\n\r\n{ \"in\" : 1 , \"str\" : { \"str\" : \"\\u03b1\", \"pre\" : 0 } }\r
  {\"num\":{\"pre\":1,\"i\":7,\"more\":[{}]},\"in\":9,\"comment\":\"\\ud83d\\ude00\"}\t
{\"succ\":0,\"il\":8}
{\"param\":9,\"il\":5}
{\"max\":[ 8, 5 ],\"il\":6}
{\"us\":0,\"const\":{\"us\":[8,6],\"name\":9},\"ie\":4000000000}
{\"bv\\u0061r\":0,\"ie\":100}
{\"ie\":7,\"app\":{\"arg\":100,\"fn\":4000000000}}
{\"ie\":3,\"forallE\":{\"type\":4000000000,\"body\":7,\"binderInfo\":\"instImplicit\",\"name\":1}}
{\"lam\":{\"binderInfo\":\"strictImplicit\",\"body\":3,\"name\":1,\"type\":4000000000},\"ie\":4}
{\"axiom\":{\"name\":9,\"levelParams\":[9],\"type\":4}}",
        // Before 3.0.
        r#"{"str":{"pre":0,"str":"α"},"i":1}
{"num":{"pre":1,"i":7},"i":2}
{"succ":0,"i":1}
{"param":2,"i":2}
{"max":[1,2],"i":3}
{"const":{"declName":2,"us":[1,3]},"i":0}
{"bvar":{"deBruijnIndex":0},"i":1}
{"app":{"fn":0,"arg":1},"i":2}
{"forallE":{"binderName":1,"binderType":0,"body":2,"binderInfo":"instImplicit"},"i":3}
{"lam":{"binderName":1,"binderType":0,"body":3,"binderInfo":"strictImplicit"},"i":4}
{"axiomInfo":{"name":2,"levelParams":[2],"type":4,"isUnsafe":false}}
"#,
    ]);
}

/// Name 1 is `a`, name 2 is `a.b`; expression 0 is `Prop`, expression 1 is `Type`.
const TERMS: &str = r#"{"str":{"pre":0,"str":"a"},"in":1}
{"str":{"pre":1,"str":"b"},"in":2}
{"succ":0,"il":1}
{"sort":0,"ie":0}
{"sort":1,"ie":1}
"#;

/// All the lines must declare the same.
#[track_caller]
fn check_same_declarations(lines: &[&str]) {
    let inputs: Vec<String> = lines.iter().map(|line| format!("{TERMS}{line}")).collect();
    check_same(&inputs.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn declarations_are_read_in_older_spellings() {
    check_same_declarations(&[
        r#"{"def":{"name":1,"levelParams":[],"type":1,"value":0,"hints":"opaque","safety":"safe","all":[1]}}"#,
        r#"{"def":[{"name":1,"levelParams":[],"type":1,"value":0,"hints":"opaque","safety":"safe","all":[1]}]}"#,
        r#"{"def":{"name":1,"levelParams":[],"type":1,"value":0,"hints":{"kind":"opaque"}}}"#,
        r#"{"defn":{"name":1,"levelParams":[],"type":1,"value":0,"hints":"opaque","all":[1]}}"#,
        r#"{"defnInfo":{"all":[1],"hints":"opaque","levelParams":[],"name":1,"safety":"safe","type":1,"value":0}}"#,
    ]);
    check_same_declarations(&[
        r#"{"opaque":{"name":1,"levelParams":[],"type":1,"value":0,"isUnsafe":false,"all":[1]}}"#,
        r#"{"opaqueInfo":{"name":1,"levelParams":[],"type":1,"value":0,"all":[1]}}"#,
        r#"{"def":[{"name":1,"levelParams":[],"type":1,"value":0,"isUnsafe":false,"all":[1]}]}"#,
    ]);
    check_same_declarations(&[
        r#"{"thm":{"name":1,"levelParams":[],"type":1,"value":0,"all":[1]}}"#,
        r#"{"thm":[{"name":1,"levelParams":[],"type":1,"value":0}]}"#,
        r#"{"thmInfo":{"name":1,"levelParams":[],"type":1,"value":0}}"#,
    ]);
    check_same_declarations(&[
        r#"{"quot":{"name":1,"levelParams":[],"type":1,"kind":"lift"}}"#,
        r#"{"quotInfo":{"kind":"lift","name":1,"levelParams":[],"type":1}}"#,
    ]);
    check_same_declarations(&[
        r#"{"inductive":{"types":[{"name":1,"levelParams":[],"type":1,"numParams":0,"numIndices":0,"all":[1],"ctors":[2],"numNested":0,"isRec":false,"isReflexive":false,"isUnsafe":false}],"ctors":[{"name":2,"levelParams":[],"type":0,"induct":1,"cidx":0,"numParams":0,"numFields":0,"isUnsafe":false}],"recs":[]}}"#,
        r#"{"inductive":{"inductiveVals":[{"name":1,"levelParams":[],"type":1,"numParams":0,"numIndices":0,"ctors":[2],"isRec":false}],"constructorVals":[{"name":2,"levelParams":[],"type":0,"induct":1,"cidx":0,"numParams":0,"numFields":0}]}}"#,
    ]);
}

#[test]
fn a_mutual_block_of_format_3_0_is_several_declarations() {
    let line = r#"{"def":[{"name":1,"levelParams":[],"type":1,"value":0,"hints":{"regular":5},"safety":"partial","all":[1,2]},{"name":2,"levelParams":[],"type":1,"value":0,"isUnsafe":true,"all":[1,2]}]}"#;
    let export = read_into(&format!("{TERMS}{line}"), &mut Store::new());
    let [Declaration::Definition(first), Declaration::Opaque(second)] = &*export.declarations
    else {
        panic!("{:?}", export.declarations)
    };
    assert_eq!(first.hints, ReducibilityHints::Regular(5));
    assert!(second.is_unsafe && first.all == second.all && first.all.len() == 2);
}

#[test]
fn literals() {
    let input = |literal: &str| {
        format!("{TERMS}{literal}\n{}", r#"{"axiom":{"name":1,"levelParams":[],"type":9}}"#)
    };
    for inputs in [
        [
            r#"{"natVal":"100000000000000000000","ie":9}"#,
            r#"{"natVal":100000000000000000000,"ie":9}"#,
        ],
        [
            r#"{"strVal":"\"\\\/\b\f\n\r\tα😀","ie":9}"#,
            r#"{"ie":9,"strVal":"\u0022\u005c/\u0008\u000C\u000a\u000D\u0009\u03B1\uD83D\ude00"}"#,
        ],
    ] {
        check_same(&inputs.map(input).each_ref().map(String::as_str));
    }
    let mut store = Store::new();
    let digits = "7".repeat(200_000);
    let literal = format!(r#"{{"natVal":"{digits}","ie":9}}"#);
    let export = read_into(&input(&literal), &mut store);
    let Declaration::Axiom(axiom) = &export.declarations[0] else { panic!("not an axiom") };
    let gnomon_term::Expr::NatLit(n) = store.expr(axiom.val.ty) else { panic!("not a literal") };
    assert_eq!(store.nat(n).to_string(), digits);
}

#[test]
fn meta_may_be_partial_or_missing() {
    let meta = |line: &str| read_into(line, &mut Store::new()).meta;
    assert_eq!(meta("\n"), Default::default());
    assert_eq!(meta(r#"{"meta":{}}"#), Default::default());
    let whole = meta(
        r#"{"meta":{"exporter":{"name":"e","version":"1"},"lean":{"githash":"h","version":"4.28"},"format":{"version":"3.1.0"}}}"#,
    );
    assert_eq!(whole.exporter_name.as_deref(), Some("e"));
    assert_eq!(whole.exporter_version.as_deref(), Some("1"));
    assert_eq!(whole.lean_githash.as_deref(), Some("h"));
    assert_eq!(whole.lean_version.as_deref(), Some("4.28"));
    assert_eq!(whole.format_version.as_deref(), Some("3.1.0"));
}

/// Gives its bytes one by one, and is interrupted before each.
struct Trickle<'t> {
    bytes: &'t [u8],
    is_interrupted: bool,
}

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.is_interrupted = !self.is_interrupted;
        if self.is_interrupted {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let Some((&first, rest)) = self.bytes.split_first() else { return Ok(0) };
        buffer[0] = first;
        self.bytes = rest;
        Ok(1)
    }
}

#[test]
fn the_source_may_be_slow_or_fail() {
    let input = format!("{TERMS}{}", r#"{"axiom":{"name":1,"levelParams":[],"type":1}}"#);
    let mut store = Store::new();
    let whole = read_into(&input, &mut store);
    let limits = ReadLimits::default();
    let slow = Trickle { bytes: input.as_bytes(), is_interrupted: false };
    assert_eq!(read_export(slow, &mut store, &limits).expect("as before"), whole);

    let failing = input.as_bytes().chain(Failing);
    let error = read_export(failing, &mut store, &limits).expect_err("the source fails");
    assert_eq!(error.to_string(), "cannot read: the disk is gone");
}

struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is gone"))
    }
}

#[test]
fn progress_is_reported_and_ends_the_reading() {
    let mut input = TERMS.to_owned();
    for index in 9..100_000 {
        input.push_str(&format!("{{\"bvar\":{index},\"ie\":{index}}}\n"));
    }
    let limits = ReadLimits::default();
    let mut reports = Vec::new();
    let mut report = |bytes| {
        reports.push(bytes);
        ControlFlow::Continue(())
    };
    let mut store = Store::new();
    let read = read_export_with(input.as_bytes(), &mut store, &limits, &mut report);
    assert!(read.is_ok());
    assert_eq!(reports.last(), Some(&(input.len() as u64)));
    assert!(reports.len() > input.len() >> 18 && reports.is_sorted());

    let mut stop = |bytes| match bytes {
        0 => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    };
    let mut store = Store::new();
    let stopped = read_export_with(input.as_bytes(), &mut store, &limits, &mut stop);
    assert!(matches!(stopped, Err(ExportError::Interrupted)));
    assert!(store.num_exprs() < 50_000);

    let limits = ReadLimits { max_memory: 1_000_000, ..ReadLimits::default() };
    let error = read_export(input.as_bytes(), &mut Store::new(), &limits).expect_err("too much");
    assert!(matches!(error, ExportError::Limit { .. }), "{error}");
}
