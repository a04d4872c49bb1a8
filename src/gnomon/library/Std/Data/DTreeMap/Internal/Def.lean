/-
Search trees that know their sizes: the type, balancing, and how they are walked through.

A tree is balanced when of two siblings none has more than three times as many entries as the other.
Read next: `Std.Data.DTreeMap.Internal.Operations`.  Lean's counterparts: `Std.Data.DTreeMap.Internal.Def`,
`Std.Data.DTreeMap.Internal.Balancing`.
-/
import Init.Data.Order.Ord

set_option autoImplicit false

universe u v w w'

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'}

namespace Std.DTreeMap.Internal

/-- A search tree. -/
inductive Impl (α : Type u) (β : α → Type v) where
  /-- An entry, with the number of all entries, those before it and those after it. -/
  | inner (size : Nat) (k : α) (v : β k) (l r : Impl α β)
  /-- No entry. -/
  | leaf
  deriving Inhabited

namespace Impl

/-- How much more entries one of two siblings may have. -/
abbrev delta : Nat := 3

/-- Up to where a single rotation suffices. -/
abbrev ratio : Nat := 2

/-- How many entries there are. -/
@[inline] def size : Impl α β → Nat
  | inner sz _ _ _ _ => sz
  | leaf => 0

/-- Whether there is no entry. -/
def isEmpty : Impl α β → Bool
  | leaf => true
  | inner _ _ _ _ _ => false

/-- An entry between two trees that are balanced with respect to each other. -/
@[inline] def bin (k : α) (v : β k) (l r : Impl α β) : Impl α β :=
  inner (l.size + 1 + r.size) k v l r

/-- A tree whose right part has become too large. -/
@[inline] def rotateL (k : α) (v : β k) (l : Impl α β) (rk : α) (rv : β rk) (rl rr : Impl α β) : Impl α β :=
  if rl.size < ratio * rr.size then
    bin rk rv (bin k v l rl) rr
  else
    match rl with
    | leaf => bin rk rv (bin k v l .leaf) rr
    | inner _ rlk rlv rll rlr => bin rlk rlv (bin k v l rll) (bin rk rv rlr rr)

/-- A tree whose left part has become too large. -/
@[inline] def rotateR (k : α) (v : β k) (lk : α) (lv : β lk) (ll lr r : Impl α β) : Impl α β :=
  if lr.size < ratio * ll.size then
    bin lk lv ll (bin k v lr r)
  else
    match lr with
    | leaf => bin lk lv ll (bin k v .leaf r)
    | inner _ lrk lrv lrl lrr => bin lrk lrv (bin lk lv ll lrl) (bin k v lrr r)

/-- An entry between two trees, of which one may have gained or lost an entry. -/
def balance! (k : α) (v : β k) (l r : Impl α β) : Impl α β :=
  if l.size + r.size ≤ 1 then
    bin k v l r
  else if delta * l.size < r.size then
    match r with
    | leaf => bin k v l .leaf
    | inner _ rk rv rl rr => rotateL k v l rk rv rl rr
  else if delta * r.size < l.size then
    match l with
    | leaf => bin k v .leaf r
    | inner _ lk lv ll lr => rotateR k v lk lv ll lr r
  else
    bin k v l r

/-- Combines the entries by a computation, in order. -/
@[specialize] def foldlM [Monad m] (f : δ → (a : α) → β a → m δ) (init : δ) : Impl α β → m δ
  | leaf => pure init
  | inner _ k v l r => do
    let left ← foldlM f init l
    let middle ← f left k v
    foldlM f middle r

/-- Combines the entries, in order. -/
@[specialize] def foldl (f : δ → (a : α) → β a → δ) (init : δ) (t : Impl α β) : δ :=
  Id.run (t.foldlM (pure <| f · · ·) init)

/-- Combines the entries by a computation, in the opposite order. -/
@[specialize] def foldrM [Monad m] (f : (a : α) → β a → δ → m δ) (init : δ) : Impl α β → m δ
  | leaf => pure init
  | inner _ k v l r => do
    let right ← foldrM f init r
    let middle ← f k v right
    foldrM f middle l

/-- Combines the entries, in the opposite order. -/
@[inline] def foldr (f : (a : α) → β a → δ → δ) (init : δ) (t : Impl α β) : δ :=
  Id.run (t.foldrM (pure <| f · · ·) init)

/-- Runs a computation for each entry, in order. -/
@[inline] def forM [Monad m] (f : (a : α) → β a → m PUnit) (t : Impl α β) : m PUnit :=
  t.foldlM (fun _ k v => f k v) ⟨⟩

/-- A loop over the entries that may end early. -/
@[specialize] def forInStep [Monad m] (f : (a : α) → β a → δ → m (ForInStep δ)) (init : δ) :
    Impl α β → m (ForInStep δ)
  | leaf => pure (.yield init)
  | inner _ k v l r => do
    match ← forInStep f init l with
    | ForInStep.done d => return (.done d)
    | ForInStep.yield d =>
      match ← f k v d with
      | ForInStep.done d => return (.done d)
      | ForInStep.yield d => forInStep f d r

/-- A loop over the entries. -/
@[inline] def forIn [Monad m] (f : (a : α) → β a → δ → m (ForInStep δ)) (init : δ) (t : Impl α β) : m δ := do
  match ← forInStep f init t with
  | ForInStep.done d => return d
  | ForInStep.yield d => return d

instance [Monad m] : ForM m (Impl α β) ((a : α) × β a) where
  forM t f := t.forM (fun a b => f ⟨a, b⟩)

instance [Monad m] : ForIn m (Impl α β) ((a : α) × β a) where
  forIn t init f := t.forIn (fun a b acc => f ⟨a, b⟩ acc) init

/-- The entries, in order. -/
@[inline] def toList (t : Impl α β) : List ((a : α) × β a) :=
  t.foldr (init := []) fun k v l => ⟨k, v⟩ :: l

/-- The entries, in order; for proofs. -/
def toListModel : Impl α β → List ((a : α) × β a)
  | leaf => []
  | inner _ k v l r => l.toListModel ++ ⟨k, v⟩ :: r.toListModel

/-- The entries, in order. -/
@[inline] def toArray (t : Impl α β) : Array ((a : α) × β a) :=
  t.foldl (init := #[]) fun l k v => l.push ⟨k, v⟩

/-- The keys, in order. -/
@[inline] def keys (t : Impl α β) : List α :=
  t.foldr (init := []) fun k _ l => k :: l

/-- The keys, in order. -/
@[inline] def keysArray (t : Impl α β) : Array α :=
  t.foldl (init := #[]) fun l k _ => l.push k

/-- The values, in the order of the keys. -/
@[inline] def values {β : Type v} (t : Impl α (fun _ => β)) : List β :=
  t.foldr (init := []) fun _ v l => v :: l

/-- The values, in the order of the keys. -/
@[inline] def valuesArray {β : Type v} (t : Impl α (fun _ => β)) : Array β :=
  t.foldl (init := #[]) fun l _ v => l.push v

namespace Const

variable {β : Type v}

/-- The entries, in order. -/
@[inline] def toList (t : Impl α (fun _ => β)) : List (α × β) :=
  t.foldr (init := []) fun k v l => (k, v) :: l

/-- The entries, in order. -/
@[inline] def toArray (t : Impl α (fun _ => β)) : Array (α × β) :=
  t.foldl (init := #[]) fun l k v => l.push (k, v)

end Const

/-- The sizes are right. -/
inductive Sized : Impl α β → Prop where
  /-- No entry. -/
  | leaf : Sized leaf
  /-- An entry between trees whose sizes are right. -/
  | inner (k : α) (v : β k) {l r : Impl α β} : Sized l → Sized r → Sized (inner (l.size + 1 + r.size) k v l r)

/-- Each key is less than those after it. -/
def Ordered [Ord α] (t : Impl α β) : Prop :=
  t.toListModel.Pairwise fun a b => compare a.1 b.1 = .lt

end Impl

end Std.DTreeMap.Internal
