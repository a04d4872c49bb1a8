//! Names as programs have them, and what is written as a name there: the numbers of variables.
//!
//! A program has a `Lean.Name` as an object; Python has the text, as `gnomon.syntax.names` writes it.
//! Free variables and metavariables are numbers in the engine, and names `_uniq.7` in programs. A
//! name of another form that a program makes a variable of gets a number of its own, from
//! [`FIRST_OTHER`] on.

use crate::name::{Part, PyName};
use gnomon_runtime::value::Kind;
use gnomon_runtime::{Machine, Value};
use gnomon_term::{FxHashMap, Name, NameId, NamePart, Store};
use std::sync::{Mutex, PoisonError};

/// Variables from here on are not the engine's.
const FIRST_OTHER: u32 = 0xC000_0000;
/// The first part of the engine's variables.
const UNIQ: &str = "_uniq";

/// Names that programs made variables of.
#[derive(Default)]
struct Others {
    numbers: FxHashMap<PyName, u32>,
    names: Vec<PyName>,
}

static OTHERS: Mutex<Option<Others>> = Mutex::new(None);

/// A constructor with fields that are values.
pub(crate) fn ctor(m: &mut Machine, tag: u8, values: &[Value]) -> Value {
    // SAFETY: all fields are written at once.
    unsafe {
        let count = values.len() as u8;
        let object = m.heap.object(Kind::Ctor, tag, count, count);
        for (index, value) in values.iter().enumerate() {
            *object.slot(index) = value.0;
        }
        object
    }
}

fn with_part(m: &mut Machine, prefix: Value, part: &Part) -> Value {
    match part {
        Part::Str(text) => {
            let text = m.string(text);
            ctor(m, 1, &[prefix, text])
        }
        Part::Num(number) => {
            let number = match i64::try_from(*number) {
                Ok(small) if small <= gnomon_runtime::value::MAX_SMALL => Value::small(small),
                _ => m.heap.number((*number).into()),
            };
            ctor(m, 2, &[prefix, number])
        }
    }
}

/// A name as a value, owned by the caller.
pub(crate) fn encode(m: &mut Machine, name: &PyName) -> Value {
    name.parts().iter().fold(Value::UNIT, |prefix, part| with_part(m, prefix, part))
}

/// A name of a store as a value, owned by the caller.
pub(crate) fn encode_id(m: &mut Machine, store: &Store<'_>, name: NameId) -> Value {
    match store.name(name) {
        Name::Anonymous => Value::UNIT,
        Name::Cons(prefix, part) => {
            let prefix = encode_id(m, store, prefix);
            match part {
                NamePart::Str(part) => {
                    let text = m.string(store.str(part));
                    ctor(m, 1, &[prefix, text])
                }
                NamePart::Num(part) => with_part(m, prefix, &Part::Num(part)),
            }
        }
    }
}

/// The name that a value is; `None` if it is none.
pub(crate) fn decode(value: Value) -> Option<PyName> {
    let mut parts = Vec::new();
    let mut rest = value;
    while rest.is_object() {
        let fields = crate::runtime_shape::fields_of(rest);
        let [prefix, last] = fields[..] else { return None };
        parts.push(match crate::runtime_shape::tag_of(rest) {
            Some(1) => Part::Str(gnomon_runtime::prim::string::text(last.0)?.into()),
            Some(2) if last.is_small() => Part::Num(u64::try_from(last.number()).ok()?),
            _ => return None,
        });
        rest = prefix;
    }
    parts.reverse();
    Some(PyName::from_parts(parts))
}

/// The text of a name as `gnomon.syntax.names` writes it: nothing for the anonymous one.
pub(crate) fn text(name: &PyName) -> String {
    if name.parts().is_empty() {
        String::new()
    } else {
        name.to_string()
    }
}

/// The name of a variable, as a value owned by the caller.
pub(crate) fn encode_variable(m: &mut Machine, number: u32) -> Value {
    if number >= FIRST_OTHER {
        let others = OTHERS.lock().unwrap_or_else(PoisonError::into_inner);
        let index = (number - FIRST_OTHER) as usize;
        if let Some(name) = others.as_ref().and_then(|others| others.names.get(index)) {
            return encode(m, &name.clone());
        }
    }
    let prefix = with_part(m, Value::UNIT, &Part::Str(UNIQ.into()));
    with_part(m, prefix, &Part::Num(u64::from(number)))
}

/// The number of the variable that a value is the name of; `None` if it is no name.
pub(crate) fn decode_variable(value: Value) -> Option<u32> {
    let name = decode(value)?;
    if let [Part::Str(first), Part::Num(number)] = name.parts() {
        if &**first == UNIQ {
            return u32::try_from(*number).ok();
        }
    }
    let mut others = OTHERS.lock().unwrap_or_else(PoisonError::into_inner);
    let others = others.get_or_insert_with(Others::default);
    if let Some(&number) = others.numbers.get(&name) {
        return Some(number);
    }
    let number = FIRST_OTHER.checked_add(u32::try_from(others.names.len()).ok()?)?;
    others.names.push(name.clone());
    others.numbers.insert(name, number);
    Some(number)
}
