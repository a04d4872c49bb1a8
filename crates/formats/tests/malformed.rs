//! Malformed exports end in an error that names the line, the record and the reason.

use gnomon_formats::{read_export, ExportError, ReadLimits};
use gnomon_term::Store;

/// Lines 1 to 7 of every input: name 1, level 1, and expressions 0 (`Prop`), 1 (`#0`) and 2.
const BEGINNING: &str = r#"{"meta":{"format":{"version":"3.1.0"}}}
{"str":{"pre":0,"str":"a"},"in":1}
{"succ":0,"il":1}
{"sort":0,"ie":0}
{"bvar":0,"ie":1}
{"lam":{"name":1,"type":0,"body":1,"binderInfo":"default"},"ie":2}

"#;

fn read(input: &[u8], limits: &ReadLimits) -> Result<(), ExportError> {
    read_export(input, &mut Store::new(), limits).map(|_| ())
}

/// Reads the beginning and then `input`, which must end in an error that contains `expected`.
#[track_caller]
fn check_bytes(input: &[u8], expected: &str) {
    let input = [BEGINNING.as_bytes(), input].concat();
    let error = read(&input, &ReadLimits::default()).expect_err("the export is malformed");
    assert!(matches!(error, ExportError::Malformed { .. }), "{error:?}");
    assert!(error.to_string().contains(expected), "{error}");
}

/// [`check_bytes`] for a single line, the eighth.
#[track_caller]
fn check(line: &str, expected: &str) {
    check_bytes(format!("{line}\n").as_bytes(), &format!("line 8: {expected}"));
    // What comes after the line does not matter, and neither does space.
    check_bytes(format!(" \t{line} \r\n{{}}\n").as_bytes(), "line 8: ");
}

#[test]
fn the_beginning_is_well_formed() {
    assert!(read(BEGINNING.as_bytes(), &ReadLimits::default()).is_ok());
}

#[test]
fn constants_have_names() {
    check(
        r#"{"axiom":{"name":0,"levelParams":[],"type":0,"isUnsafe":false}}"#,
        "axiom record: a declaration must have a name",
    );
}

#[test]
fn indices_must_be_defined() {
    let undefined = |what: &str, index: u64, field: &str| {
        format!("{what} index {index} is not defined (field `{field}`)")
    };
    for (line, record, reason) in [
        (r#"{"app":{"fn":1,"arg":99},"ie":3}"#, "app", undefined("expression", 99, "arg")),
        (r#"{"app":{"arg":1,"fn":3},"ie":3}"#, "app", undefined("expression", 3, "fn")),
        (r#"{"str":{"pre":2,"str":"b"},"in":2}"#, "str", undefined("name", 2, "pre")),
        (r#"{"in":2,"num":{"i":0,"pre":7}}"#, "num", undefined("name", 7, "pre")),
        (r#"{"succ":2,"il":2}"#, "succ", "level index 2 is not defined".into()),
        (r#"{"max":[1,2],"il":2}"#, "max", "level index 2 is not defined".into()),
        (r#"{"param":2,"il":2}"#, "param", "name index 2 is not defined".into()),
        (r#"{"ie":3,"sort":9}"#, "sort", "level index 9 is not defined".into()),
        (r#"{"const":{"name":5,"us":[]},"ie":3}"#, "const", undefined("name", 5, "name")),
        (r#"{"const":{"name":1,"us":[0,1,2]},"ie":3}"#, "const", undefined("level", 2, "us")),
        (
            r#"{"lam":{"name":1,"type":0,"body":4,"binderInfo":"default"},"ie":3}"#,
            "lam",
            undefined("expression", 4, "body"),
        ),
        (
            r#"{"forallE":{"name":1,"type":18446744073709551615,"body":0},"ie":3}"#,
            "forallE",
            undefined("expression", u64::MAX, "type"),
        ),
        (
            r#"{"letE":{"name":1,"type":0,"value":8,"body":0,"nondep":false},"ie":3}"#,
            "letE",
            undefined("expression", 8, "value"),
        ),
        (
            r#"{"proj":{"typeName":1,"idx":0,"struct":4},"ie":3}"#,
            "proj",
            undefined("expression", 4, "struct"),
        ),
        (r#"{"mdata":{"expr":4,"data":{}},"ie":3}"#, "mdata", undefined("expression", 4, "expr")),
        (
            r#"{"axiom":{"name":1,"levelParams":[3],"type":0,"isUnsafe":false}}"#,
            "axiom",
            undefined("name", 3, "levelParams"),
        ),
        (
            r#"{"thm":{"name":1,"levelParams":[],"type":0,"value":6,"all":[1]}}"#,
            "thm",
            undefined("expression", 6, "value"),
        ),
        (
            r#"{"inductive":{"types":[{"name":4}],"ctors":[],"recs":[]}}"#,
            "inductive",
            "field `levelParams` is missing".into(),
        ),
    ] {
        check(line, &format!("{record} record: {reason}"));
    }
}

#[test]
fn indices_are_defined_once() {
    for (line, expected) in [
        (r#"{"sort":1,"ie":0}"#, "sort record: expression index 0 is already defined"),
        // Not even with the same content.
        (r#"{"bvar":0,"ie":1}"#, "bvar record: expression index 1 is already defined"),
        (r#"{"str":{"pre":0,"str":"b"},"in":0}"#, "str record: name index 0 is already defined"),
        (r#"{"str":{"pre":0,"str":"b"},"in":1}"#, "str record: name index 1 is already defined"),
        (r#"{"succ":1,"il":0}"#, "succ record: level index 0 is already defined"),
        (r#"{"ie":0,"lam":{"binderInfo":"default","body":1,"name":1,"type":0}}"#, "lam record: "),
        (r#"{"app":{"fn":1,"arg":1},"ie":2}"#, "app record: expression index 2 is already"),
    ] {
        check(line, expected);
    }
    check_bytes(
        b"{\"sort\":1,\"ie\":4000000000}\n{\"sort\":0,\"ie\":4000000000}\n",
        "line 9: sort record: expression index 4000000000 is already defined",
    );
}

#[test]
fn numbers_are_in_range() {
    for (line, expected) in [
        (r#"{"bvar":67108864,"ie":3}"#, "bvar record: the variable's number 67108864"),
        (r#"{"bvar":-1,"ie":3}"#, "bvar record: expected a natural number, found `-1`"),
        (r#"{"bvar":1.0,"ie":3}"#, "bvar record: expected a natural number, found `1.0`"),
        (r#"{"bvar":1e3,"ie":3}"#, "bvar record: expected a natural number, found `1e3`"),
        (r#"{"bvar":"0","ie":3}"#, "bvar record: expected a natural number, found `\"0\"`"),
        (r#"{"bvar":0,"ie":18446744073709551616}"#, "bvar record: the number 1844674407370955"),
        (r#"{"proj":{"typeName":1,"idx":4294967296,"struct":0},"ie":3}"#, "proj record: the num"),
        (r#"{"num":{"pre":0,"i":18446744073709551616},"in":2}"#, "num record: the number 1844"),
        (r#"{"natVal":"12x","ie":3}"#, "natVal record: expected a natural number in decimal"),
        (r#"{"natVal":"","ie":3}"#, "natVal record: expected a natural number in decimal"),
        (r#"{"natVal":-3,"ie":3}"#, "natVal record: expected a natural number, found `-3`"),
        (r#"{"natVal":"-3","ie":3}"#, "natVal record: expected a natural number in decimal"),
    ] {
        check(line, expected);
    }
}

#[test]
fn fields_are_present_once_and_of_the_right_kind() {
    for (line, expected) in [
        (r#"{"app":{"fn":1},"ie":3}"#, "app record: field `arg` is missing"),
        (r#"{"app":{"fn":1,"arg":1}}"#, "app record: field `ie` is missing"),
        (r#"{"app":{"fn":1,"arg":1},"in":3}"#, "app record: field `ie` is missing"),
        (r#"{"app":{"fn":1,"fn":1,"arg":1},"ie":3}"#, "app record: field `fn` is given twice"),
        (r#"{"app":{"fn":1,"arg":1},"ie":3,"ie":4}"#, "app record: field `ie` is given twice"),
        (r#"{"app":[1,1],"ie":3}"#, "app record: expected an object, found `[1,1]`"),
        (r#"{"max":[1],"il":2}"#, "max record: expected two levels, found 1"),
        (r#"{"imax":{},"il":2}"#, "imax record: expected an array, found `{}`"),
        (r#"{"str":{"pre":0,"str":7},"in":2}"#, "str record: expected a string, found `7`"),
        (
            r#"{"lam":{"name":1,"type":0,"body":1,"binderInfo":"auto"},"ie":3}"#,
            "lam record: expected a binder info, found `\"auto\"` (field `binderInfo`)",
        ),
        (
            r#"{"def":{"name":1,"levelParams":[],"type":0,"value":0,"hints":"lazy"}}"#,
            "def record: expected `opaque`, `abbrev` or `{\"regular\":n}`, found `\"lazy\"`",
        ),
        (
            r#"{"def":{"name":1,"levelParams":[],"type":0,"value":0,"hints":"opaque","safety":1}}"#,
            "def record: expected a string, found `1` (field `safety`)",
        ),
        (
            r#"{"quot":{"name":1,"levelParams":[],"type":0,"kind":"mk"}}"#,
            "quot record: expected `type`, `ctor`, `lift` or `ind`",
        ),
        (
            r#"{"axiom":{"name":1,"levelParams":[],"type":0,"isUnsafe":"no"}}"#,
            "axiom record: expected `true` or `false`, found `\"no\"` (field `isUnsafe`)",
        ),
        (
            r#"{"inductive":{"types":[],"ctors":[]}}"#,
            "inductive record: an inductive declaration without a type",
        ),
    ] {
        check(line, expected);
    }
}

#[test]
fn records_are_known() {
    for (line, expected) in [
        (r#"{"fvar":1,"ie":3}"#, "unknown record `fvar` (in `{\"fvar\":1,\"ie\":3}`)"),
        (r#"{"ie":3}"#, "the line has no record"),
        (r#"{}"#, "the line has no record"),
        (r#"{"sort":0,"bvar":0,"ie":3}"#, "two records in one line: `sort` and `bvar`"),
        (r#"{"meta":{}}"#, "meta record: an export has only one `meta` record"),
        (r#"{"inductInfo":{}}"#, "before format 3.0, inductive types are not grouped"),
        (r#"2.0.0"#, "this is the text format of lean4export 2"),
        (r#"1 #NS 0 foo"#, "this is the text format of lean4export 2"),
    ] {
        check(line, expected);
    }
    let newer = br#"{"meta":{"format":{"version":"4.0.0"}}}"#;
    let error = read(newer, &ReadLimits::default()).expect_err("the version is unknown");
    assert!(error.to_string().contains("format version `4.0.0` is not supported"), "{error}");
}

#[test]
fn lines_are_json() {
    for (line, expected) in [
        ("nonsense", "expected a value at column 2, found `o`"),
        ("]", "expected a value at column 1, found `]`"),
        ("[1,2]", "expected an object, found `[1,2]`"),
        ("17", "expected an object, found `17`"),
        (r#"{"sort":0,"ie":3}}"#, "expected the end of the line at column 18, found `}`"),
        (r#"{"sort":0,"ie":3}{"#, "expected the end of the line"),
        (r#"{"sort":0 "ie":3}"#, "expected `,` or `}` at column 11, found `\"`"),
        (r#"{"sort":0,"ie":3,}"#, "expected a field's name at column 18, found `}`"),
        (r#"{"sort":00,"ie":3}"#, "a number begins with a superfluous 0 at column 9"),
        (r#"{"sort":0,"ie":03}"#, "a number begins with a superfluous 0"),
        (r#"{"const":{"name":1,"us":[0,]},"ie":3}"#, "expected a value at column 28, found `]`"),
        (r#"{"const":{"name":1,"us":[0 1]},"ie":3}"#, "expected `,` or `]`"),
        (r#"{"const":{"name":1,"us":[,]},"ie":3}"#, "expected a value"),
        (r#"{sort:0,"ie":3}"#, "expected a field's name at column 2, found `s`"),
        (r#"{"sort";0,"ie":3}"#, "expected `:` at column 8, found `;`"),
        (r#"{"strVal":"\x","ie":3}"#, "expected an escape sequence at column 13, found `x`"),
        (r#"{"strVal":"\u12G4","ie":3}"#, "expected a hexadecimal digit"),
        (r#"{"strVal":"\ud800","ie":3}"#, "strVal record: a string has half a surrogate pair"),
        (r#"{"strVal":"\udc00\ud800","ie":3}"#, "strVal record: a string has half a surrogate"),
        (r#"{"strVal":"\ud800\u0041","ie":3}"#, "strVal record: a string has half a surrogate"),
        (
            "{\"strVal\":\"a\tb\",\"ie\":3}",
            "expected a character of a string at column 13, found the byte 0x09",
        ),
        ("{\"strVal\":\"a", "expected the end of a string, but the line ends"),
        (r#"{"app":{"fn":1"#, "expected `,` or `}`, but the line ends"),
        (r#"{"mdata":{"expr":0,"data":{"k":tru}},"ie":3}"#, "expected a value"),
    ] {
        check(line, expected);
    }
}

#[test]
fn text_is_utf_8() {
    check_bytes(
        b"{\"str\":{\"pre\":0,\"str\":\"\xff\"},\"in\":2}\n",
        "line 8: column 24 is not valid UTF-8",
    );
    check_bytes(
        b"{\"strVal\":\"\xed\xa0\x80\",\"ie\":3}\n",
        "line 8: column 12 is not valid UTF-8",
    );
    check_bytes(b"\xfe\xff\x00{", "line 8: column 1 is not valid UTF-8");
}

#[test]
fn the_last_line_is_whole() {
    check_bytes(
        br#"{"app":{"fn":1,"ar"#,
        "line 8: the input ends in the middle of a record (the end of a string is missing)",
    );
    check_bytes(br#"{"app":{"fn":1,"arg":1},"ie":3"#, "line 8: the input ends in the middle");
    // A line break is not needed.
    let whole = format!("{BEGINNING}{}", r#"{"app":{"fn":1,"arg":1},"ie":3}"#);
    assert!(read(whole.as_bytes(), &ReadLimits::default()).is_ok());
    let error = read(b"", &ReadLimits::default()).expect_err("an empty input is no export");
    assert_eq!(
        error.to_string(),
        "line 1: the input is empty; an export begins with a `meta` record"
    );
}

#[test]
fn limits_are_not_malformed_input() {
    let limits = ReadLimits { max_digits: 10, max_depth: 4, max_line: 400, ..Default::default() };
    let nested =
        format!(r#"{{"mdata":{{"expr":0,"data":{}{}}},"ie":3}}"#, "[".repeat(3), "]".repeat(3));
    let long = format!(r#"{{"strVal":"{}","ie":3}}"#, "x".repeat(400));
    let longer = format!(r#"{{"strVal":"{}","ie":3}}"#, "x".repeat(1 << 20));
    for (line, expected) in [
        (r#"{"natVal":"12345678901","ie":3}"#, "line 8: natVal record: a literal of 11 digits"),
        (&nested, "line 8: JSON is nested deeper than the limit 4"),
        (&(long + "\n"), "line 8: the line is longer than the limit of 400 bytes"),
        (&longer, "line 8: the line is longer than the limit of 400 bytes"),
    ] {
        let error = read(format!("{BEGINNING}{line}").as_bytes(), &limits)
            .expect_err("the line is beyond a limit");
        assert!(matches!(error, ExportError::Limit { .. }), "{error:?}");
        assert!(error.to_string().contains(expected), "{error}");
    }
}

/// Whatever is done to an export, reading ends in a value, never in a panic; and that value does
/// not depend on how the line is spelled: after a space, no line is read on the fast path.
#[test]
fn damaged_exports_do_no_damage() {
    let whole = format!(
        "{BEGINNING}{}\n{}\n{}\n{}\n{}\n",
        r#"{"const":{"name":1,"us":[0,1]},"ie":5}"#,
        r#"{"ie":6,"lam":{"binderInfo":"implicit","body":5,"name":1,"type":0}}"#,
        r#"{"strVal":"\ud83d\ude00\n","ie":4}"#,
        r#"{"natVal":"123","ie":3}"#,
        r#"{"def":{"name":1,"levelParams":[1],"type":0,"value":2,"hints":{"regular":3}}}"#
    );
    let whole = whole.as_bytes();
    for end in 0..whole.len() {
        check_both_paths(&whole[..end]);
        check_both_paths(&[&whole[..end], &whole[end + 1..]].concat());
        for byte in [0, b'"', b'\\', b'{', b']', b',', b'0', b'9', b' ', b'\n', 0x80, 0xff] {
            let mut damaged = whole.to_vec();
            damaged[end] = byte;
            check_both_paths(&damaged);
            damaged.insert(end, byte);
            check_both_paths(&damaged);
        }
    }
}

#[track_caller]
fn check_both_paths(input: &[u8]) {
    let mut spaced = Vec::new();
    for line in input.split_inclusive(|&b| b == b'\n') {
        spaced.push(b' ');
        spaced.extend_from_slice(line);
    }
    let mut store = Store::new();
    let mut read = |input: &[u8]| {
        read_export(input, &mut store, &ReadLimits::default()).map_err(|error| error.to_string())
    };
    match (read(input), read(&spaced)) {
        // The space counts as a column here, where a line has not been trimmed.
        (Err(fast), Err(_)) if fast.ends_with("is not valid UTF-8") => {}
        (Err(fast), Err(_)) if fast.contains("the input is empty") => {}
        (fast, general) => assert_eq!(fast, general, "{}", String::from_utf8_lossy(input)),
    }
}
