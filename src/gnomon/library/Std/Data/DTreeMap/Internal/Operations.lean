/-
Search trees: adding, changing and removing entries, and operations on whole trees.

Read next: `Std.Data.DTreeMap.Basic`.  Lean's counterparts: `Std.Data.DTreeMap.Internal.Operations`,
`Std.Data.DTreeMap.Internal.WF.Def`.
-/
import Std.Data.DTreeMap.Internal.Queries

set_option autoImplicit false

universe u v w w'

variable {α : Type u} {β : α → Type v} {γ : α → Type w} {δ : Type w} {m : Type w → Type w'}

namespace Std.DTreeMap.Internal.Impl

/-- The tree of no entry. -/
@[inline] def empty : Impl α β := .leaf

/-- The first entry of a tree, and the tree without it. -/
def minView! (k : α) (v : β k) : (l r : Impl α β) → ((a : α) × β a) × Impl α β
  | .leaf, r => (⟨k, v⟩, r)
  | .inner _ k' v' l' r', r =>
    let (e, l) := minView! k' v' l' r'
    (e, balance! k v l r)

/-- The last entry of a tree, and the tree without it. -/
def maxView! (k : α) (v : β k) (l : Impl α β) : (r : Impl α β) → ((a : α) × β a) × Impl α β
  | .leaf => (⟨k, v⟩, l)
  | .inner _ k' v' l' r' =>
    let (e, r) := maxView! k' v' l' r'
    (e, balance! k v l r)

/-- The entries of two trees that are balanced with respect to each other. -/
def glue! (l r : Impl α β) : Impl α β :=
  match l with
  | .leaf => r
  | .inner sz k v l' r' =>
    match r with
    | .leaf => .inner sz k v l' r'
    | .inner sz' k' v' l'' r'' =>
      if sz < sz' then
        let (e, r) := minView! k' v' l'' r''
        balance! e.1 e.2 (.inner sz k v l' r') r
      else
        let (e, l) := maxView! k v l' r'
        balance! e.1 e.2 l (.inner sz' k' v' l'' r'')

/-- Adds an entry behind all others. -/
def insertMax! (k : α) (v : β k) : Impl α β → Impl α β
  | .leaf => bin k v .leaf .leaf
  | .inner _ k' v' l r => balance! k' v' l (insertMax! k v r)

section

variable [Ord α]

/-- Adds an entry, or replaces the one of its key. -/
@[specialize] def insert! (k : α) (v : β k) : Impl α β → Impl α β
  | .leaf => bin k v .leaf .leaf
  | .inner sz k' v' l r =>
    match compare k k' with
    | .lt => balance! k' v' (insert! k v l) r
    | .gt => balance! k' v' l (insert! k v r)
    | .eq => .inner sz k v l r

/-- `insert!`, and whether the key was there. -/
@[inline] def containsThenInsert! (k : α) (v : β k) (t : Impl α β) : Bool × Impl α β :=
  let sz := t.size
  let t' := t.insert! k v
  (sz == t'.size, t')

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew! (k : α) (v : β k) (t : Impl α β) : Impl α β :=
  if t.contains k then t else t.insert! k v

/-- `insertIfNew!`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew! (k : α) (v : β k) (t : Impl α β) : Bool × Impl α β :=
  if t.contains k then (true, t) else (false, t.insert! k v)

/-- Removes a key. -/
@[specialize] def erase! (k : α) : Impl α β → Impl α β
  | .leaf => .leaf
  | .inner _ k' v' l r =>
    match compare k k' with
    | .lt => balance! k' v' (erase! k l) r
    | .gt => balance! k' v' l (erase! k r)
    | .eq => glue! l r

/-- Changes, adds or removes the value of a key. -/
@[specialize] def alter! [LawfulEqOrd α] (k : α) (f : Option (β k) → Option (β k)) : Impl α β → Impl α β
  | .leaf =>
    match f none with
    | none => .leaf
    | some v => bin k v .leaf .leaf
  | .inner sz k' v' l r =>
    match compare k k', LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') with
    | .lt, _ => balance! k' v' (alter! k f l) r
    | .gt, _ => balance! k' v' l (alter! k f r)
    | .eq, h =>
      match f (some (cast (congrArg β (h rfl).symm) v')) with
      | none => glue! l r
      | some v => .inner sz k v l r

/-- Changes the value of a key. -/
@[specialize] def modify [LawfulEqOrd α] (k : α) (f : β k → β k) : Impl α β → Impl α β
  | .leaf => .leaf
  | .inner sz k' v' l r =>
    match compare k k', LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') with
    | .lt, _ => .inner sz k' v' (modify k f l) r
    | .gt, _ => .inner sz k' v' l (modify k f r)
    | .eq, h => .inner sz k (f (cast (congrArg β (h rfl).symm) v')) l r

namespace Const

variable {β : Type v}

/-- Changes, adds or removes the value of a key. -/
@[specialize] def alter! (k : α) (f : Option β → Option β) : Impl α (fun _ => β) → Impl α (fun _ => β)
  | .leaf =>
    match f none with
    | none => .leaf
    | some v => bin k v .leaf .leaf
  | .inner sz k' v' l r =>
    match compare k k' with
    | .lt => balance! k' v' (alter! k f l) r
    | .gt => balance! k' v' l (alter! k f r)
    | .eq =>
      match f (some v') with
      | none => glue! l r
      | some v => .inner sz k v l r

/-- Changes the value of a key. -/
@[specialize] def modify (k : α) (f : β → β) : Impl α (fun _ => β) → Impl α (fun _ => β)
  | .leaf => .leaf
  | .inner sz k' v' l r =>
    match compare k k' with
    | .lt => .inner sz k' v' (modify k f l) r
    | .gt => .inner sz k' v' l (modify k f r)
    | .eq => .inner sz k (f v') l r

end Const

end

/-- The entries with the property. -/
@[specialize] def filter! (f : (a : α) → β a → Bool) (t : Impl α β) : Impl α β :=
  t.foldl (init := .leaf) fun acc k v => if f k v then acc.insertMax! k v else acc

/-- Changes the values, and leaves out entries. -/
@[specialize] def filterMap! (f : (a : α) → β a → Option (γ a)) (t : Impl α β) : Impl α γ :=
  t.foldl (init := .leaf) fun acc k v =>
    match f k v with
    | none => acc
    | some v' => acc.insertMax! k v'

/-- Changes the values. -/
@[specialize] def map (f : (a : α) → β a → γ a) : Impl α β → Impl α γ
  | .leaf => .leaf
  | .inner sz k v l r => .inner sz k (f k v) (map f l) (map f r)

/-- The tree is well-formed: it is, or it was made by the operations. -/
inductive WF [Ord α] : {β : α → Type v} → Impl α β → Prop where
  /-- What satisfies the invariant. -/
  | wf {β : α → Type v} {t : Impl α β} : Sized t → (∀ [TransOrd α], Ordered t) → WF t
  /-- The empty tree. -/
  | empty {β : α → Type v} : WF (.empty : Impl α β)
  /-- `insert!`. -/
  | insert {β : α → Type v} {t : Impl α β} {k v} : WF t → WF (t.insert! k v)
  /-- `erase!`. -/
  | erase {β : α → Type v} {t : Impl α β} {k} : WF t → WF (t.erase! k)
  /-- `alter!`. -/
  | alter {β : α → Type v} [LawfulEqOrd α] {t : Impl α β} {k} {f : Option (β k) → Option (β k)} : WF t →
      WF (t.alter! k f)
  /-- `alter!` with values of one type. -/
  | constAlter {β : Type v} {t : Impl α (fun _ => β)} {k} {f : Option β → Option β} : WF t →
      WF (Const.alter! k f t)
  /-- `modify`. -/
  | modify {β : α → Type v} [LawfulEqOrd α] {t : Impl α β} {k} {f : β k → β k} : WF t → WF (t.modify k f)
  /-- `modify` with values of one type. -/
  | constModify {β : Type v} {t : Impl α (fun _ => β)} {k} {f : β → β} : WF t → WF (Const.modify k f t)
  /-- `filter!`. -/
  | filter {β : α → Type v} {t : Impl α β} {f : (a : α) → β a → Bool} : WF t → WF (t.filter! f)

end Std.DTreeMap.Internal.Impl
