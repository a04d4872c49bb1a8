//! What is said about constants, as words.

use super::read::Module;
use super::write::Writer;
use super::ModuleError;
use crate::attributes::{Change, InstanceEntry, MatcherInfo, ProjectionInfo, Reducibility};
use crate::discr_tree::Key;
use crate::names::Sym;
use gnomon_term::BigUint;
use std::sync::Arc;

mod kind {
    pub const REDUCIBILITY: u32 = 0;
    pub const CLASS: u32 = 1;
    pub const INSTANCE: u32 = 2;
    pub const ERASE_INSTANCE: u32 = 3;
    pub const DEFAULT_INSTANCE: u32 = 4;
    pub const PROJECTION: u32 = 5;
    pub const MATCHER: u32 = 6;
    pub const AUX_RECURSOR: u32 = 7;
    pub const NO_CONFUSION: u32 = 8;
    pub const STRUCT_REC_ARG_POS: u32 = 9;
    pub const UNIFICATION_HINT: u32 = 10;
    pub const TAG: u32 = 11;
    pub const UNTAG: u32 = 12;
}

impl Writer {
    fn keys(&mut self, keys: &[Key], out: &mut Vec<u32>) -> Result<(), ModuleError> {
        out.push(keys.len() as u32);
        for key in keys {
            match key {
                Key::Star => out.push(0),
                Key::Other => out.push(1),
                Key::Arrow => out.push(2),
                Key::Nat(number) => out.extend([3, self.string(&number.to_str_radix(16))]),
                Key::Str(text) => out.extend([4, self.string(text)]),
                Key::Const(name, arity) => out.extend([5, self.sym(*name), *arity]),
                Key::Proj(name, index, arity) => {
                    out.extend([6, self.sym(*name), *index, *arity]);
                }
                Key::FVar(..) => {
                    return Err(ModuleError::Unwritable("a path with a free variable".into()));
                }
            }
        }
        Ok(())
    }

    /// Writes what is said.
    pub(crate) fn change(&mut self, change: &Change) -> Result<(), ModuleError> {
        let mut out = Vec::new();
        match change {
            Change::Reducibility(name, status) => {
                let status = match status {
                    Reducibility::Reducible => 0,
                    Reducibility::Semireducible => 1,
                    Reducibility::Irreducible => 2,
                };
                out.extend([kind::REDUCIBILITY, self.sym(*name), status]);
            }
            Change::Class(name, params) => {
                out.extend([kind::CLASS, self.sym(*name), params.len() as u32]);
                out.extend_from_slice(params);
            }
            Change::Instance(entry) => {
                out.extend([kind::INSTANCE, self.sym(entry.name), self.sym(entry.class)]);
                out.extend([entry.priority, entry.synth_order.len() as u32]);
                out.extend_from_slice(&entry.synth_order);
                self.keys(&entry.keys, &mut out)?;
            }
            Change::EraseInstance(name) => out.extend([kind::ERASE_INSTANCE, self.sym(*name)]),
            Change::DefaultInstance { class, name, priority } => {
                let (class, name) = (self.sym(*class), self.sym(*name));
                out.extend([kind::DEFAULT_INSTANCE, name, class, *priority]);
            }
            Change::Projection(name, info) => {
                let (name, ctor) = (self.sym(*name), self.sym(info.ctor));
                let numbers = [info.num_params, info.index, info.from_class.into()];
                out.extend([kind::PROJECTION, name, ctor]);
                out.extend(numbers);
            }
            Change::Matcher(name, info) => self.matcher(*name, info, &mut out),
            Change::AuxRecursor(name) => out.extend([kind::AUX_RECURSOR, self.sym(*name)]),
            Change::NoConfusion(name) => out.extend([kind::NO_CONFUSION, self.sym(*name)]),
            Change::StructRecArgPos(name, position) => {
                out.extend([kind::STRUCT_REC_ARG_POS, self.sym(*name), *position]);
            }
            Change::UnificationHint(name, keys) => {
                out.extend([kind::UNIFICATION_HINT, self.sym(*name)]);
                self.keys(keys, &mut out)?;
            }
            Change::Tag(tag, name) => {
                out.extend([kind::TAG, self.sym(*name), self.string(tag)]);
            }
            Change::Untag(tag, name) => {
                out.extend([kind::UNTAG, self.sym(*name), self.string(tag)]);
            }
        }
        self.say(&out);
        Ok(())
    }

    fn matcher(&mut self, name: Sym, info: &MatcherInfo, out: &mut Vec<u32>) {
        let elim = info.u_elim_pos.map_or(0, |position| position + 1);
        out.extend([kind::MATCHER, self.sym(name), info.num_params, info.num_discrs, elim]);
        out.push(info.alt_num_params.len() as u32);
        out.extend(&info.alt_num_params);
        out.push(info.alt_has_unit_thunk.len() as u32);
        out.extend(info.alt_has_unit_thunk.iter().map(|&thunk| u32::from(thunk)));
        out.push(info.discr_names.len() as u32);
        for name in &info.discr_names {
            match name {
                Some(name) => out.extend([1, self.sym(*name)]),
                None => out.extend([0, 0]),
            }
        }
        out.push(info.overlaps.len() as u32);
        for &(earlier, later) in &info.overlaps {
            out.extend([earlier, later]);
        }
    }
}

/// Words that are read one after the other; past the end there are zeros.
struct Words<'a> {
    module: &'a Module,
    words: Vec<u32>,
    at: usize,
}

impl Words<'_> {
    fn next(&mut self) -> u32 {
        let word = self.words.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        word
    }

    fn sym(&mut self) -> Sym {
        let name = self.next();
        self.module.sym(name)
    }

    fn string(&mut self) -> &str {
        let string = self.next();
        self.module.string(string)
    }

    /// A list with its length before it, which the words that are left bound.
    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let len = (self.next() as usize).min(self.words.len());
        (0..len).map(|_| read(self)).collect()
    }

    fn keys(&mut self) -> Result<Arc<[Key]>, ModuleError> {
        let keys = self.list(|words| {
            Ok(match words.next() {
                0 => Key::Star,
                1 => Key::Other,
                2 => Key::Arrow,
                3 => {
                    let number = BigUint::parse_bytes(words.string().as_bytes(), 16);
                    Key::Nat(number.ok_or(ModuleError::Corrupt("a number has no digits"))?)
                }
                4 => Key::Str(words.string().into()),
                5 => Key::Const(words.sym(), words.next()),
                6 => Key::Proj(words.sym(), words.next(), words.next()),
                _ => return Err(ModuleError::Corrupt("unknown key")),
            })
        });
        keys.into_iter().collect()
    }
}

/// Reads one thing that is said.
pub(crate) fn read_change(module: &Module, words: Vec<u32>) -> Result<Change, ModuleError> {
    let mut words = Words { module, words, at: 0 };
    let kind = words.next();
    let name = words.sym();
    Ok(match kind {
        kind::REDUCIBILITY => Change::Reducibility(
            name,
            match words.next() {
                0 => Reducibility::Reducible,
                1 => Reducibility::Semireducible,
                _ => Reducibility::Irreducible,
            },
        ),
        kind::CLASS => Change::Class(name, words.list(Words::next).into()),
        kind::INSTANCE => {
            let (class, priority) = (words.sym(), words.next());
            let synth_order = words.list(Words::next).into();
            let keys = words.keys()?;
            Change::Instance(Arc::new(InstanceEntry { name, class, priority, keys, synth_order }))
        }
        kind::ERASE_INSTANCE => Change::EraseInstance(name),
        kind::DEFAULT_INSTANCE => {
            Change::DefaultInstance { class: words.sym(), name, priority: words.next() }
        }
        kind::PROJECTION => {
            let (ctor, num_params, index) = (words.sym(), words.next(), words.next());
            let from_class = words.next() != 0;
            let info = ProjectionInfo { ctor, num_params, index, from_class };
            Change::Projection(name, Arc::new(info))
        }
        kind::MATCHER => {
            let (num_params, num_discrs, elim) = (words.next(), words.next(), words.next());
            let info = MatcherInfo {
                num_params,
                num_discrs,
                u_elim_pos: elim.checked_sub(1),
                alt_num_params: words.list(Words::next),
                alt_has_unit_thunk: words.list(|words| words.next() != 0),
                discr_names: words.list(|words| {
                    let (is_some, name) = (words.next(), words.next());
                    (is_some != 0).then(|| words.module.sym(name))
                }),
                overlaps: words.list(|words| (words.next(), words.next())),
            };
            Change::Matcher(name, Arc::new(info))
        }
        kind::AUX_RECURSOR => Change::AuxRecursor(name),
        kind::NO_CONFUSION => Change::NoConfusion(name),
        kind::STRUCT_REC_ARG_POS => Change::StructRecArgPos(name, words.next()),
        kind::UNIFICATION_HINT => Change::UnificationHint(name, words.keys()?),
        kind::TAG => Change::Tag(words.string().into(), name),
        kind::UNTAG => Change::Untag(words.string().into(), name),
        _ => return Err(ModuleError::Corrupt("unknown attribute")),
    })
}
