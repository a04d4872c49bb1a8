//! Names that Lean derives from other names, and names that nobody can write.
//!
//! A name with *macro scopes*, as `x._@.Main.7._hygCtx._hyg.3`, prints as `x✝`. Its base is what stands
//! before `_@`; what is derived from such a name is derived from its base.
//!
//! Counterparts in Lean: `Name.appendAfter`, `Name.modifyBase`, `mkFreshUserName`.

use crate::builder::Builder;
use gnomon_term::{Name, NameId, NamePart, Store};

/// Where the fresh names of a construction come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hygiene {
    /// What stands between `_@` and `_hyg` in a fresh name.
    pub context: NameId,
    /// The number of the next fresh name.
    pub next: u64,
}

/// A name's text after its last string part was changed, before its macro scopes.
fn modify_base(store: &mut Store<'_>, name: NameId, suffix: &str) -> NameId {
    // The parts from the first `_@` on, innermost prefix last.
    let mut scopes = Vec::new();
    let mut base = None;
    let mut current = name;
    let mut passed = Vec::new();
    while let Name::Cons(prefix, part) = store.name(current) {
        passed.push(part);
        if let NamePart::Str(text) = part {
            if store.str(text) == "_@" {
                scopes.clone_from(&passed);
                base = Some(prefix);
            }
        }
        current = prefix;
    }
    let base = base.unwrap_or(name);
    let mut result = match store.name(base) {
        Name::Cons(prefix, NamePart::Str(text)) => {
            let text = format!("{}{suffix}", store.str(text));
            store.mk_name_str(prefix, &text)
        }
        _ => store.mk_name_str(base, suffix),
    };
    for part in scopes.into_iter().rev() {
        result = match part {
            NamePart::Str(text) => {
                let text = store.str(text).to_owned();
                store.mk_name_str(result, &text)
            }
            NamePart::Num(number) => store.mk_name_num(result, number),
        };
    }
    result
}

impl Builder<'_> {
    /// A name of one part.
    pub fn name(&mut self, text: &str) -> NameId {
        self.store().mk_name_str(NameId::ANONYMOUS, text)
    }

    /// `prefix.part`
    pub fn child(&mut self, prefix: NameId, part: &str) -> NameId {
        self.store().mk_name_str(prefix, part)
    }

    /// `prefix.name`
    pub fn join(&mut self, prefix: NameId, name: NameId) -> NameId {
        let mut parts = Vec::new();
        let mut current = name;
        while let Name::Cons(next, part) = self.terms().name(current) {
            parts.push(part);
            current = next;
        }
        parts.into_iter().rev().fold(prefix, |prefix, part| self.child_part(prefix, part))
    }

    /// `prefix.part`, for a part of another name.
    pub fn child_part(&mut self, prefix: NameId, part: NamePart) -> NameId {
        match part {
            NamePart::Str(text) => {
                let text = self.terms().str(text).to_owned();
                self.child(prefix, &text)
            }
            NamePart::Num(number) => self.store().mk_name_num(prefix, number),
        }
    }

    /// The name with a suffix at the end of its last part.
    pub fn append_after(&mut self, name: NameId, suffix: &str) -> NameId {
        modify_base(self.store(), name, suffix)
    }

    /// `to.rest` for `from.rest`, and `to.name` for a name that is not below `from`.
    ///
    /// A private constructor of a public type is not below its type.
    pub fn move_below(&mut self, name: NameId, from: NameId, to: NameId) -> NameId {
        let mut parts = Vec::new();
        let mut current = name;
        while let (false, Name::Cons(next, part)) = (current == from, self.terms().name(current)) {
            parts.push(part);
            current = next;
        }
        parts.into_iter().rev().fold(to, |prefix, part| self.child_part(prefix, part))
    }

    /// The name behind the prefix `_private.Module.0` of a private name, `None` for other names.
    fn behind_privacy(&mut self, name: NameId) -> Option<NameId> {
        let mut parts = Vec::new();
        let mut current = name;
        while let Name::Cons(next, part) = self.terms().name(current) {
            parts.push(part);
            current = next;
        }
        let NamePart::Str(root) = *parts.last()? else { return None };
        if self.terms().str(root) != "_private" {
            return None;
        }
        let number = parts.iter().rposition(|part| matches!(part, NamePart::Num(_)))?;
        let behind = parts[..number].iter().rev();
        Some(behind.fold(NameId::ANONYMOUS, |prefix, &part| self.child_part(prefix, part)))
    }

    /// A name without its privacy, unless the name `like` is private too.
    pub fn private_only_like(&mut self, name: NameId, like: NameId) -> NameId {
        match self.behind_privacy(name) {
            Some(public) if self.behind_privacy(like).is_none() => public,
            _ => name,
        }
    }

    /// A name that prints as `text✝`, unlike all others.
    pub fn fresh_name(&mut self, text: &str) -> NameId {
        let name = self.name(text);
        let result = self.child(name, "_@");
        let result = self.join(result, self.hygiene.context);
        let result = self.child(result, "_hyg");
        let number = self.hygiene.next;
        self.hygiene.next += 1;
        self.store().mk_name_num(result, number)
    }

    /// The first of `text`, `text_1`, `text_2`, … that is not among `taken`.
    pub fn unused_name(&mut self, text: &str, taken: &[NameId]) -> NameId {
        let mut name = self.name(text);
        let mut number = 0u32;
        while taken.contains(&name) {
            number += 1;
            name = self.name(&format!("{text}_{number}"));
        }
        name
    }
}
