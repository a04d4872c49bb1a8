//! Local contexts.
//!
//! A context is a node in a tree: a parent and one declaration more. Its number is the context, so
//! that saving one, comparing two and filing something under one cost nothing; pushing and popping
//! take constant time. Erasing or changing a declaration rebuilds the path after it. Nodes are
//! interned: the same declarations on the same parent are the same context.
//!
//! INVARIANT (birth): a free variable's *birth* is the node where it was first declared. Most contexts
//! consist of births only (they are *plain*), and have a variable exactly if its birth is an
//! ancestor, which skipping finds in logarithmic time.
//!
//! Persistent maps from variables to declarations, as Lean has, were the alternative: a push costs
//! several allocations, and a context is no key.
//!
//! Lean counterpart: `Lean.LocalContext`, `Lean.LocalInstances`.

use gnomon_term::{BinderInfo, ExprId, FVarId, FxHashMap, FxHashSet, NameId};

/// A local context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LCtxId(pub u32);

impl LCtxId {
    /// The context without declarations.
    pub const EMPTY: LCtxId = LCtxId(0);
}

/// A list of local instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InstsId(pub u32);

impl InstsId {
    /// The empty list.
    pub const EMPTY: InstsId = InstsId(0);
}

/// A declaration, which several contexts may share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeclId(pub u32);

/// What a declaration is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DeclKind {
    /// An ordinary hypothesis.
    #[default]
    Default,
    /// Users do not see it.
    ImplDetail,
    /// It stands for a recursive function that is being defined.
    AuxDecl,
}

/// A hypothesis, or a local definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LocalDecl {
    /// The variable.
    pub fvar: FVarId,
    /// The name that users see.
    pub user_name: NameId,
    /// Its type.
    pub ty: ExprId,
    /// Its value, of a `let` or a `have`.
    pub value: Option<ExprId>,
    /// Whether the value must not be used (`have`).
    pub nondep: bool,
    /// How the argument is filled in, if it becomes a binder.
    pub info: BinderInfo,
    /// What it is for.
    pub kind: DeclKind,
}

impl LocalDecl {
    /// The value that the variable may be replaced by.
    pub fn let_value(&self) -> Option<ExprId> {
        self.value.filter(|_| !self.nondep)
    }
}

/// An instance in scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LocalInstance {
    /// The class.
    pub class: NameId,
    /// The variable, as an expression.
    pub fvar: ExprId,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    parent: LCtxId,
    decl: DeclId,
    /// How many declarations there are.
    len: u32,
    /// The declaration's position, which erasing others does not change.
    index: u32,
    /// An ancestor further out (Myers, *An Applicative Random-Access Stack*, 1983).
    jump: LCtxId,
    /// INVARIANT (birth): whether this node and all before it are births.
    plain: bool,
    /// Whether a function that is being defined is among the declarations.
    has_aux: bool,
}

/// All local contexts, variables and lists of instances of one elaboration.
pub struct Locals {
    nodes: Vec<Node>,
    interned: FxHashMap<(LCtxId, DeclId, u32), LCtxId>,
    decls: Vec<LocalDecl>,
    decl_ids: FxHashMap<LocalDecl, DeclId>,
    /// The user names that declarations have, of whatever context.
    user_names: FxHashSet<NameId>,
    /// The first declaration and the birth of each variable.
    fvars: Vec<(DeclId, LCtxId)>,
    insts: Vec<(InstsId, LocalInstance, u32)>,
    interned_insts: FxHashMap<(InstsId, LocalInstance), InstsId>,
}

impl Default for Locals {
    fn default() -> Self {
        let root = Node {
            parent: LCtxId::EMPTY,
            decl: DeclId(u32::MAX),
            len: 0,
            index: u32::MAX,
            jump: LCtxId::EMPTY,
            plain: true,
            has_aux: false,
        };
        Locals {
            nodes: vec![root],
            interned: FxHashMap::default(),
            decls: Vec::new(),
            decl_ids: FxHashMap::default(),
            user_names: FxHashSet::default(),
            fvars: Vec::new(),
            insts: Vec::new(),
            interned_insts: FxHashMap::default(),
        }
    }
}

impl Locals {
    fn node(&self, lctx: LCtxId) -> &Node {
        &self.nodes[lctx.0 as usize]
    }

    /// A number that no variable has yet.
    pub fn next_fvar(&self) -> FVarId {
        FVarId(self.fvars.len() as u32)
    }

    /// The context with a new variable, whose number must be [`Locals::next_fvar`].
    pub fn push_new(&mut self, lctx: LCtxId, decl: LocalDecl) -> LCtxId {
        debug_assert!(decl.fvar == self.next_fvar());
        let id = DeclId(self.decls.len() as u32);
        self.user_names.insert(decl.user_name);
        self.decls.push(decl);
        let birth = self.push_node(lctx, id, None, true);
        self.fvars.push((id, birth));
        birth
    }

    /// The context with a declaration of a variable that exists already.
    pub fn push_existing(&mut self, lctx: LCtxId, decl: DeclId) -> LCtxId {
        self.append(lctx, decl, None)
    }

    fn append(&mut self, lctx: LCtxId, decl: DeclId, index: Option<u32>) -> LCtxId {
        let at = index.unwrap_or_else(|| self.node(lctx).index.wrapping_add(1));
        let key = (lctx, decl, at);
        if let Some(&known) = self.interned.get(&key) {
            return known;
        }
        let fvar = self.decls[decl.0 as usize].fvar;
        let (first, birth) = self.fvars[fvar.0 as usize];
        let node = self.node(birth);
        if first == decl && node.parent == lctx && node.index == at {
            return birth;
        }
        let new = self.push_node(lctx, decl, index, false);
        self.interned.insert(key, new);
        new
    }

    fn push_node(
        &mut self,
        parent: LCtxId,
        decl: DeclId,
        index: Option<u32>,
        is_birth: bool,
    ) -> LCtxId {
        let above = *self.node(parent);
        let far = *self.node(above.jump);
        let jump = if above.len - far.len == far.len - self.node(far.jump).len {
            far.jump
        } else {
            parent
        };
        self.nodes.push(Node {
            parent,
            decl,
            len: above.len + 1,
            index: index.unwrap_or_else(|| above.index.wrapping_add(1)),
            jump,
            plain: is_birth && above.plain,
            has_aux: above.has_aux || self.decls[decl.0 as usize].kind == DeclKind::AuxDecl,
        });
        LCtxId(self.nodes.len() as u32 - 1)
    }

    /// The number of a declaration.
    pub fn decl_id(&mut self, decl: LocalDecl) -> DeclId {
        let (first, _) = self.fvars[decl.fvar.0 as usize];
        if self.decls[first.0 as usize] == decl {
            return first;
        }
        self.user_names.insert(decl.user_name);
        let (decls, ids) = (&mut self.decls, &mut self.decl_ids);
        *ids.entry(decl).or_insert_with(|| {
            decls.push(decl);
            DeclId(decls.len() as u32 - 1)
        })
    }

    /// The declaration of a number.
    pub fn decl(&self, decl: DeclId) -> &LocalDecl {
        &self.decls[decl.0 as usize]
    }

    /// The first declaration of a variable, whatever the context.
    pub fn first_decl(&self, fvar: FVarId) -> Option<&LocalDecl> {
        let &(decl, _) = self.fvars.get(fvar.0 as usize)?;
        Some(self.decl(decl))
    }

    fn ancestor(&self, mut lctx: LCtxId, len: u32) -> LCtxId {
        while self.node(lctx).len > len {
            let node = self.node(lctx);
            lctx = if self.node(node.jump).len >= len { node.jump } else { node.parent };
        }
        lctx
    }

    /// The node of a context that declares a variable.
    fn find_node(&self, mut lctx: LCtxId, fvar: FVarId) -> Option<LCtxId> {
        let &(_, birth) = self.fvars.get(fvar.0 as usize)?;
        loop {
            let node = self.node(lctx);
            if node.plain {
                let at = self.node(birth);
                let is_ancestor =
                    at.plain && at.len <= node.len && self.ancestor(lctx, at.len) == birth;
                return is_ancestor.then_some(birth);
            }
            if self.decls[node.decl.0 as usize].fvar == fvar {
                return Some(lctx);
            }
            lctx = node.parent;
        }
    }

    /// The declaration of a variable in a context, and its number.
    pub fn find(&self, lctx: LCtxId, fvar: FVarId) -> Option<(DeclId, &LocalDecl)> {
        let node = self.node(self.find_node(lctx, fvar)?);
        Some((node.decl, self.decl(node.decl)))
    }

    /// The position of a variable in a context.
    pub fn index(&self, lctx: LCtxId, fvar: FVarId) -> Option<u32> {
        Some(self.node(self.find_node(lctx, fvar)?).index)
    }

    /// Whether a context declares a variable.
    pub fn contains(&self, lctx: LCtxId, fvar: FVarId) -> bool {
        self.find_node(lctx, fvar).is_some()
    }

    /// The number of declarations.
    pub fn len(&self, lctx: LCtxId) -> usize {
        self.node(lctx).len as usize
    }

    /// The last declaration.
    pub fn last(&self, lctx: LCtxId) -> Option<(DeclId, &LocalDecl)> {
        if lctx == LCtxId::EMPTY {
            return None;
        }
        let decl = self.node(lctx).decl;
        Some((decl, self.decl(decl)))
    }

    /// The context before its last declaration.
    pub fn parent(&self, lctx: LCtxId) -> LCtxId {
        self.node(lctx).parent
    }

    /// The declarations, newest first, with their positions.
    pub fn newest_first(&self, lctx: LCtxId) -> impl Iterator<Item = (DeclId, u32)> + '_ {
        let mut current = lctx;
        std::iter::from_fn(move || {
            if current == LCtxId::EMPTY {
                return None;
            }
            let node = self.node(current);
            current = node.parent;
            Some((node.decl, node.index))
        })
    }

    /// Whether a function that is being defined is among the declarations.
    pub fn has_aux(&self, lctx: LCtxId) -> bool {
        self.node(lctx).has_aux
    }

    /// The newest declaration with a user name that is no function that is being defined. A name that
    /// no context has is found missing at once.
    pub fn newest_named(&self, lctx: LCtxId, user_name: NameId) -> Option<&LocalDecl> {
        if !self.user_names.contains(&user_name) {
            return None;
        }
        self.newest_first(lctx)
            .map(|(decl, _)| self.decl(decl))
            .find(|decl| decl.kind != DeclKind::AuxDecl && decl.user_name == user_name)
    }

    /// The declarations, oldest first.
    pub fn decls(&self, lctx: LCtxId) -> Vec<DeclId> {
        let mut all: Vec<DeclId> = self.newest_first(lctx).map(|(decl, _)| decl).collect();
        all.reverse();
        all
    }

    /// The declarations from the one of a variable on, oldest first.
    pub fn decls_from(&self, lctx: LCtxId, fvar: FVarId) -> Vec<DeclId> {
        let mut all = Vec::new();
        for (decl, _) in self.newest_first(lctx) {
            all.push(decl);
            if self.decl(decl).fvar == fvar {
                break;
            }
        }
        all.reverse();
        all
    }

    /// The context without some variables.
    pub fn erase(&mut self, lctx: LCtxId, fvars: &[FVarId]) -> LCtxId {
        self.rebuild(lctx, fvars, |_, _| None)
    }

    /// The context with another declaration of a variable.
    pub fn replace(&mut self, lctx: LCtxId, decl: LocalDecl) -> LCtxId {
        let id = self.decl_id(decl);
        self.rebuild(lctx, &[decl.fvar], |_, _| Some(id))
    }

    /// Rebuilds the path from the first of `fvars` on; `change` gives those a new declaration or none.
    fn rebuild(
        &mut self,
        lctx: LCtxId,
        fvars: &[FVarId],
        mut change: impl FnMut(&mut Self, DeclId) -> Option<DeclId>,
    ) -> LCtxId {
        let mut remaining = fvars.iter().filter(|&&fvar| self.contains(lctx, fvar)).count();
        let mut suffix = Vec::new();
        let mut current = lctx;
        while remaining > 0 && current != LCtxId::EMPTY {
            let node = *self.node(current);
            let is_changed = fvars.contains(&self.decl(node.decl).fvar);
            remaining -= usize::from(is_changed);
            suffix.push((node.decl, node.index, is_changed));
            current = node.parent;
        }
        for (decl, index, is_changed) in suffix.into_iter().rev() {
            let decl = if is_changed { change(self, decl) } else { Some(decl) };
            if let Some(decl) = decl {
                current = self.append(current, decl, Some(index));
            }
        }
        current
    }

    /// The context with every declaration replaced by what `change` makes of it.
    pub fn map(
        &mut self,
        lctx: LCtxId,
        mut change: impl FnMut(&mut Self, LocalDecl) -> LocalDecl,
    ) -> LCtxId {
        let mut all: Vec<(DeclId, u32)> = self.newest_first(lctx).collect();
        all.reverse();
        let mut current = LCtxId::EMPTY;
        for (decl, index) in all {
            let changed = change(self, *self.decl(decl));
            let decl = self.decl_id(changed);
            current = self.append(current, decl, Some(index));
        }
        current
    }

    /// Whether the variables of `a`, without `except`, are in `b` in the same order.
    pub fn is_sub_prefix_of(&self, a: LCtxId, b: LCtxId, except: &[FVarId]) -> bool {
        if self.node(a).len <= self.node(b).len && self.ancestor(b, self.node(a).len) == a {
            return true;
        }
        // Both lists are walked from their ends: what is left of `a` must be found in `b`.
        let (mut a, mut b) = (a, b);
        loop {
            if a == b {
                return true;
            }
            if a == LCtxId::EMPTY {
                return true;
            }
            let in_a = self.node(a);
            let fvar = self.decl(in_a.decl).fvar;
            if except.contains(&fvar) {
                a = in_a.parent;
                continue;
            }
            if b == LCtxId::EMPTY {
                return false;
            }
            let in_b = self.node(b);
            if self.decl(in_b.decl).fvar == fvar {
                a = in_a.parent;
            }
            b = in_b.parent;
        }
    }

    // Local instances.

    /// The list with one instance more.
    pub fn push_instance(&mut self, insts: InstsId, instance: LocalInstance) -> InstsId {
        let key = (insts, instance);
        if let Some(&known) = self.interned_insts.get(&key) {
            return known;
        }
        let len = self.num_instances(insts) as u32 + 1;
        self.insts.push((insts, instance, len));
        let new = InstsId(self.insts.len() as u32);
        self.interned_insts.insert(key, new);
        new
    }

    /// How many instances there are.
    pub fn num_instances(&self, insts: InstsId) -> usize {
        match insts {
            InstsId::EMPTY => 0,
            InstsId(number) => self.insts[number as usize - 1].2 as usize,
        }
    }

    /// The instances, oldest first.
    pub fn instances(&self, insts: InstsId) -> Vec<LocalInstance> {
        let mut all = Vec::with_capacity(self.num_instances(insts));
        let mut current = insts;
        while current != InstsId::EMPTY {
            let (parent, instance, _) = self.insts[current.0 as usize - 1];
            all.push(instance);
            current = parent;
        }
        all.reverse();
        all
    }

    /// The instances that `keep` keeps.
    pub fn filter_instances(
        &mut self,
        insts: InstsId,
        keep: impl Fn(&LocalInstance) -> bool,
    ) -> InstsId {
        let all = self.instances(insts);
        if all.iter().all(&keep) {
            return insts;
        }
        let kept: Vec<LocalInstance> = all.into_iter().filter(|instance| keep(instance)).collect();
        kept.into_iter().fold(InstsId::EMPTY, |insts, instance| self.push_instance(insts, instance))
    }
}
