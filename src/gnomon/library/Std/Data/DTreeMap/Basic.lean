/-
Tree maps with values whose types depend on the keys.

Read next: `Std.Data.TreeMap.Basic`.  Lean's counterpart: `Std.Data.DTreeMap.Basic`.
-/
import Std.Data.DTreeMap.Internal.Ordered

set_option linter.unusedVariables false
set_option autoImplicit false

universe u v w w₂

variable {α : Type u} {β : α → Type v} {cmp : α → α → Ordering} {δ : Type w} {m : Type w → Type w₂} [Monad m]

namespace Std

open DTreeMap.Internal

/-- Tree maps: finite functions from keys to values, whose types may depend on the keys; the keys are ordered by
`cmp`. -/
structure DTreeMap (α : Type u) (β : α → Type v) (cmp : α → α → Ordering := by exact compare) where
  /-- The map as a tree. -/
  inner : DTreeMap.Internal.Impl α β
  /-- The tree is well-formed. -/
  wf : letI : Ord α := ⟨cmp⟩; inner.WF

namespace DTreeMap

/-- No entry. -/
@[inline] def empty : DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨Impl.empty, .empty⟩

instance : EmptyCollection (DTreeMap α β cmp) where
  emptyCollection := empty

instance : Inhabited (DTreeMap α β cmp) where
  default := ∅

/-- The maps have the same entries. -/
structure Equiv (m₁ m₂ : DTreeMap α β cmp) : Prop where
  /-- The trees have the same entries. -/
  inner : m₁.1.toListModel.Perm m₂.1.toListModel

@[inherit_doc] scoped infix:50 " ~m " => Equiv

/-- Adds an entry, or replaces the one of its key. -/
@[inline] def insert (t : DTreeMap α β cmp) (a : α) (b : β a) : DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.insert! a b, .insert t.wf⟩

instance : Singleton ((a : α) × β a) (DTreeMap α β cmp) where
  singleton e := (∅ : DTreeMap α β cmp).insert e.1 e.2

instance : Insert ((a : α) × β a) (DTreeMap α β cmp) where
  insert e s := s.insert e.1 e.2

private theorem wf_insertIfNew [Ord α] {t : Impl α β} {a : α} {b : β a} (h : t.WF) : (t.insertIfNew! a b).WF := by
  unfold Impl.insertIfNew!
  split
  · exact h
  · exact .insert h

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew (t : DTreeMap α β cmp) (a : α) (b : β a) : DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.insertIfNew! a b, wf_insertIfNew t.wf⟩

/-- `insert`, and whether the key was there. -/
@[inline] def containsThenInsert (t : DTreeMap α β cmp) (a : α) (b : β a) : Bool × DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩
  let p := t.inner.containsThenInsert! a b
  (p.1, ⟨p.2, .insert t.wf⟩)

private theorem wf_containsThenInsertIfNew [Ord α] {t : Impl α β} {a : α} {b : β a} (h : t.WF) :
    (t.containsThenInsertIfNew! a b).2.WF := by
  unfold Impl.containsThenInsertIfNew!
  split
  · exact h
  · exact .insert h

/-- `insertIfNew`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew (t : DTreeMap α β cmp) (a : α) (b : β a) : Bool × DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩
  let p := t.inner.containsThenInsertIfNew! a b
  (p.1, ⟨p.2, wf_containsThenInsertIfNew t.wf⟩)

/-- The value of a key. -/
@[inline] def get? [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) : Option (β a) :=
  letI : Ord α := ⟨cmp⟩; t.inner.get? a

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) (b : β a) :
    Option (β a) × DTreeMap α β cmp :=
  match t.get? a with
  | none => (none, t.insert a b)
  | some b => (some b, t)

/-- Whether a key is there. -/
@[inline] def contains (t : DTreeMap α β cmp) (a : α) : Bool :=
  letI : Ord α := ⟨cmp⟩; t.inner.contains a

instance : Membership α (DTreeMap α β cmp) where
  mem m a := m.contains a

instance {m : DTreeMap α β cmp} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs <| Decidable (m.contains a)

/-- How many entries there are. -/
@[inline] def size (t : DTreeMap α β cmp) : Nat :=
  t.inner.size

/-- Whether there is no entry. -/
@[inline] def isEmpty (t : DTreeMap α β cmp) : Bool :=
  t.inner.isEmpty

/-- Removes a key. -/
@[inline] def erase (t : DTreeMap α β cmp) (a : α) : DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.erase! a, .erase t.wf⟩

/-- The value of a key that is there. -/
@[inline] def get [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) (h : a ∈ t) : β a :=
  letI : Ord α := ⟨cmp⟩; t.inner.get a h

/-- The value of a key; a panic, if it is not there. -/
@[inline] def get! [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) [Inhabited (β a)] : β a :=
  letI : Ord α := ⟨cmp⟩; t.inner.get! a

/-- The value of a key, or a given value. -/
@[inline] def getD [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) (fallback : β a) : β a :=
  letI : Ord α := ⟨cmp⟩; t.inner.getD a fallback

/-- The key that equals `a`. -/
@[inline] def getKey? (t : DTreeMap α β cmp) (a : α) : Option α :=
  letI : Ord α := ⟨cmp⟩; t.inner.getKey? a

/-- The key that equals `a`. -/
@[inline] def getKey (t : DTreeMap α β cmp) (a : α) (h : a ∈ t) : α :=
  letI : Ord α := ⟨cmp⟩; t.inner.getKey a h

/-- The key that equals `a`; a panic, if there is none. -/
@[inline] def getKey! [Inhabited α] (t : DTreeMap α β cmp) (a : α) : α :=
  letI : Ord α := ⟨cmp⟩; t.inner.getKey! a

/-- The key that equals `a`, or a given one. -/
@[inline] def getKeyD (t : DTreeMap α β cmp) (a : α) (fallback : α) : α :=
  letI : Ord α := ⟨cmp⟩; t.inner.getKeyD a fallback

/-- The first entry. -/
@[inline] def minEntry? (t : DTreeMap α β cmp) : Option ((a : α) × β a) :=
  t.inner.minEntry?

/-- The first entry. -/
@[inline] def minEntry (t : DTreeMap α β cmp) (h : t.isEmpty = false) : (a : α) × β a :=
  t.inner.minEntry h

/-- The first entry; a panic, if there is none. -/
@[inline] def minEntry! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) : (a : α) × β a :=
  match t.minEntry? with
  | some e => e
  | none => panic! "Map is empty"

/-- The first entry, or a given one. -/
@[inline] def minEntryD (t : DTreeMap α β cmp) (fallback : (a : α) × β a) : (a : α) × β a :=
  t.minEntry?.getD fallback

/-- The first key. -/
@[inline] def minKey? (t : DTreeMap α β cmp) : Option α :=
  t.minEntry?.map (·.1)

/-- The first key. -/
@[inline] def minKey (t : DTreeMap α β cmp) (h : t.isEmpty = false) : α :=
  (t.minEntry h).1

/-- The first key; a panic, if there is none. -/
@[inline] def minKey! [Inhabited α] (t : DTreeMap α β cmp) : α :=
  match t.minKey? with
  | some k => k
  | none => panic! "Map is empty"

/-- The first key, or a given one. -/
@[inline] def minKeyD (t : DTreeMap α β cmp) (fallback : α) : α :=
  t.minKey?.getD fallback

/-- The last entry. -/
@[inline] def maxEntry? (t : DTreeMap α β cmp) : Option ((a : α) × β a) :=
  t.inner.maxEntry?

/-- The last entry. -/
@[inline] def maxEntry (t : DTreeMap α β cmp) (h : t.isEmpty = false) : (a : α) × β a :=
  t.inner.maxEntry h

/-- The last entry; a panic, if there is none. -/
@[inline] def maxEntry! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) : (a : α) × β a :=
  match t.maxEntry? with
  | some e => e
  | none => panic! "Map is empty"

/-- The last entry, or a given one. -/
@[inline] def maxEntryD (t : DTreeMap α β cmp) (fallback : (a : α) × β a) : (a : α) × β a :=
  t.maxEntry?.getD fallback

/-- The last key. -/
@[inline] def maxKey? (t : DTreeMap α β cmp) : Option α :=
  t.maxEntry?.map (·.1)

/-- The last key. -/
@[inline] def maxKey (t : DTreeMap α β cmp) (h : t.isEmpty = false) : α :=
  (t.maxEntry h).1

/-- The last key; a panic, if there is none. -/
@[inline] def maxKey! [Inhabited α] (t : DTreeMap α β cmp) : α :=
  match t.maxKey? with
  | some k => k
  | none => panic! "Map is empty"

/-- The last key, or a given one. -/
@[inline] def maxKeyD (t : DTreeMap α β cmp) (fallback : α) : α :=
  t.maxKey?.getD fallback

/-- The first entry with a key that is not less than `k`. -/
@[inline] def getEntryGE? (t : DTreeMap α β cmp) (k : α) : Option ((a : α) × β a) :=
  letI : Ord α := ⟨cmp⟩; Impl.getEntryGE? k t.inner

/-- The first entry with a key that is not less than `k`; a panic, if there is none. -/
@[inline] def getEntryGE! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) (k : α) : (a : α) × β a :=
  match t.getEntryGE? k with
  | some e => e
  | none => panic! "No such entry"

/-- The first entry with a key that is not less than `k`, or a given one. -/
@[inline] def getEntryGED (t : DTreeMap α β cmp) (k : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  (t.getEntryGE? k).getD fallback

/-- The first key that is not less than `k`. -/
@[inline] def getKeyGE? (t : DTreeMap α β cmp) (k : α) : Option α :=
  (t.getEntryGE? k).map (·.1)

/-- The first key that is not less than `k`; a panic, if there is none. -/
@[inline] def getKeyGE! [Inhabited α] (t : DTreeMap α β cmp) (k : α) : α :=
  match t.getKeyGE? k with
  | some k => k
  | none => panic! "No such entry"

/-- The first key that is not less than `k`, or a given one. -/
@[inline] def getKeyGED (t : DTreeMap α β cmp) (k : α) (fallback : α) : α :=
  (t.getKeyGE? k).getD fallback

/-- The first entry with a key that is greater than `k`. -/
@[inline] def getEntryGT? (t : DTreeMap α β cmp) (k : α) : Option ((a : α) × β a) :=
  letI : Ord α := ⟨cmp⟩; Impl.getEntryGT? k t.inner

/-- The first entry with a key that is greater than `k`; a panic, if there is none. -/
@[inline] def getEntryGT! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) (k : α) : (a : α) × β a :=
  match t.getEntryGT? k with
  | some e => e
  | none => panic! "No such entry"

/-- The first entry with a key that is greater than `k`, or a given one. -/
@[inline] def getEntryGTD (t : DTreeMap α β cmp) (k : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  (t.getEntryGT? k).getD fallback

/-- The first key that is greater than `k`. -/
@[inline] def getKeyGT? (t : DTreeMap α β cmp) (k : α) : Option α :=
  (t.getEntryGT? k).map (·.1)

/-- The first key that is greater than `k`; a panic, if there is none. -/
@[inline] def getKeyGT! [Inhabited α] (t : DTreeMap α β cmp) (k : α) : α :=
  match t.getKeyGT? k with
  | some k => k
  | none => panic! "No such entry"

/-- The first key that is greater than `k`, or a given one. -/
@[inline] def getKeyGTD (t : DTreeMap α β cmp) (k : α) (fallback : α) : α :=
  (t.getKeyGT? k).getD fallback

/-- The last entry with a key that is not greater than `k`. -/
@[inline] def getEntryLE? (t : DTreeMap α β cmp) (k : α) : Option ((a : α) × β a) :=
  letI : Ord α := ⟨cmp⟩; Impl.getEntryLE? k t.inner

/-- The last entry with a key that is not greater than `k`; a panic, if there is none. -/
@[inline] def getEntryLE! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) (k : α) : (a : α) × β a :=
  match t.getEntryLE? k with
  | some e => e
  | none => panic! "No such entry"

/-- The last entry with a key that is not greater than `k`, or a given one. -/
@[inline] def getEntryLED (t : DTreeMap α β cmp) (k : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  (t.getEntryLE? k).getD fallback

/-- The last key that is not greater than `k`. -/
@[inline] def getKeyLE? (t : DTreeMap α β cmp) (k : α) : Option α :=
  (t.getEntryLE? k).map (·.1)

/-- The last key that is not greater than `k`; a panic, if there is none. -/
@[inline] def getKeyLE! [Inhabited α] (t : DTreeMap α β cmp) (k : α) : α :=
  match t.getKeyLE? k with
  | some k => k
  | none => panic! "No such entry"

/-- The last key that is not greater than `k`, or a given one. -/
@[inline] def getKeyLED (t : DTreeMap α β cmp) (k : α) (fallback : α) : α :=
  (t.getKeyLE? k).getD fallback

/-- The last entry with a key that is less than `k`. -/
@[inline] def getEntryLT? (t : DTreeMap α β cmp) (k : α) : Option ((a : α) × β a) :=
  letI : Ord α := ⟨cmp⟩; Impl.getEntryLT? k t.inner

/-- The last entry with a key that is less than `k`; a panic, if there is none. -/
@[inline] def getEntryLT! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) (k : α) : (a : α) × β a :=
  match t.getEntryLT? k with
  | some e => e
  | none => panic! "No such entry"

/-- The last entry with a key that is less than `k`, or a given one. -/
@[inline] def getEntryLTD (t : DTreeMap α β cmp) (k : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  (t.getEntryLT? k).getD fallback

/-- The last key that is less than `k`. -/
@[inline] def getKeyLT? (t : DTreeMap α β cmp) (k : α) : Option α :=
  (t.getEntryLT? k).map (·.1)

/-- The last key that is less than `k`; a panic, if there is none. -/
@[inline] def getKeyLT! [Inhabited α] (t : DTreeMap α β cmp) (k : α) : α :=
  match t.getKeyLT? k with
  | some k => k
  | none => panic! "No such entry"

/-- The last key that is less than `k`, or a given one. -/
@[inline] def getKeyLTD (t : DTreeMap α β cmp) (k : α) (fallback : α) : α :=
  (t.getKeyLT? k).getD fallback

/-- The key with `n` keys before it. -/
@[inline] def keyAtIdx? (t : DTreeMap α β cmp) (n : Nat) : Option α :=
  (t.inner.entryAtIdx? n).map (·.1)

/-- The key with `n` keys before it. -/
@[inline] def keyAtIdx (t : DTreeMap α β cmp) (n : Nat) (h : n < t.size) : α :=
  letI : Ord α := ⟨cmp⟩; (t.inner.entryAtIdx t.wf.sized n h).1

/-- The key with `n` keys before it; a panic, if there is none. -/
@[inline] def keyAtIdx! [Inhabited α] (t : DTreeMap α β cmp) (n : Nat) : α :=
  match t.keyAtIdx? n with
  | some k => k
  | none => panic! "Out-of-bounds access"

/-- The key with `n` keys before it, or a given one. -/
@[inline] def keyAtIdxD (t : DTreeMap α β cmp) (n : Nat) (fallback : α) : α :=
  (t.keyAtIdx? n).getD fallback

/-- The entry with `n` entries before it. -/
@[inline] def entryAtIdx? (t : DTreeMap α β cmp) (n : Nat) : Option ((a : α) × β a) :=
  t.inner.entryAtIdx? n

/-- The entry with `n` entries before it. -/
@[inline] def entryAtIdx (t : DTreeMap α β cmp) (n : Nat) (h : n < t.size) : (a : α) × β a :=
  letI : Ord α := ⟨cmp⟩; t.inner.entryAtIdx t.wf.sized n h

/-- The entry with `n` entries before it; a panic, if there is none. -/
@[inline] def entryAtIdx! [Inhabited ((a : α) × β a)] (t : DTreeMap α β cmp) (n : Nat) : (a : α) × β a :=
  match t.entryAtIdx? n with
  | some e => e
  | none => panic! "Out-of-bounds access"

/-- The entry with `n` entries before it, or a given one. -/
@[inline] def entryAtIdxD (t : DTreeMap α β cmp) (n : Nat) (fallback : (a : α) × β a) : (a : α) × β a :=
  (t.entryAtIdx? n).getD fallback

/-- The entries with the property. -/
@[inline] def filter (f : (a : α) → β a → Bool) (t : DTreeMap α β cmp) : DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.filter! f, .filter t.wf⟩

/-- Combines the entries by a computation, in order. -/
@[inline] def foldlM (f : δ → (a : α) → β a → m δ) (init : δ) (t : DTreeMap α β cmp) : m δ :=
  t.inner.foldlM f init

/-- Combines the entries, in order. -/
@[inline] def foldl (f : δ → (a : α) → β a → δ) (init : δ) (t : DTreeMap α β cmp) : δ :=
  t.inner.foldl f init

/-- Combines the entries by a computation, in the opposite order. -/
@[inline] def foldrM (f : (a : α) → β a → δ → m δ) (init : δ) (t : DTreeMap α β cmp) : m δ :=
  t.inner.foldrM f init

/-- Combines the entries, in the opposite order. -/
@[inline] def foldr (f : (a : α) → β a → δ → δ) (init : δ) (t : DTreeMap α β cmp) : δ :=
  t.inner.foldr f init

/-- The entries with the property, and those without. -/
@[inline] def partition (f : (a : α) → β a → Bool) (t : DTreeMap α β cmp) : DTreeMap α β cmp × DTreeMap α β cmp :=
  t.foldl (init := (∅, ∅)) fun ⟨l, r⟩ a b => if f a b then (l.insert a b, r) else (l, r.insert a b)

/-- Runs a computation for each entry, in order. -/
@[inline] def forM (f : (a : α) → β a → m PUnit) (t : DTreeMap α β cmp) : m PUnit :=
  t.inner.forM f

/-- A loop over the entries, in order. -/
@[inline] def forIn (f : (a : α) → β a → δ → m (ForInStep δ)) (init : δ) (t : DTreeMap α β cmp) : m δ :=
  t.inner.forIn f init

instance : ForM m (DTreeMap α β cmp) ((a : α) × β a) where
  forM t f := t.forM (fun a b => f ⟨a, b⟩)

instance : ForIn m (DTreeMap α β cmp) ((a : α) × β a) where
  forIn m init f := m.forIn (fun a b acc => f ⟨a, b⟩ acc) init

/-- Whether some entry has the property. -/
@[inline] def any (t : DTreeMap α β cmp) (p : (a : α) → β a → Bool) : Bool := t.inner.any p

/-- Whether all entries have the property. -/
@[inline] def all (t : DTreeMap α β cmp) (p : (a : α) → β a → Bool) : Bool := t.inner.all p

/-- The keys, in order. -/
@[inline] def keys (t : DTreeMap α β cmp) : List α :=
  t.inner.keys

/-- The keys, in order. -/
@[inline] def keysArray (t : DTreeMap α β cmp) : Array α :=
  t.inner.keysArray

/-- The values, in the order of the keys. -/
@[inline] def values {β : Type v} (t : DTreeMap α (fun _ => β) cmp) : List β :=
  t.inner.values

/-- The values, in the order of the keys. -/
@[inline] def valuesArray {β : Type v} (t : DTreeMap α (fun _ => β) cmp) : Array β :=
  t.inner.valuesArray

/-- The entries, in order. -/
@[inline] def toList (t : DTreeMap α β cmp) : List ((a : α) × β a) :=
  t.inner.toList

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def ofList (l : List ((a : α) × β a)) (cmp : α → α → Ordering := by exact compare) : DTreeMap α β cmp :=
  l.foldl (init := ∅) fun t e => t.insert e.1 e.2

/-- The entries, in order. -/
@[inline] def toArray (t : DTreeMap α β cmp) : Array ((a : α) × β a) :=
  t.inner.toArray

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def ofArray (a : Array ((a : α) × β a)) (cmp : α → α → Ordering := by exact compare) : DTreeMap α β cmp :=
  a.foldl (init := ∅) fun t e => t.insert e.1 e.2

/-- Changes the value of a key. -/
@[inline] def modify [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) (f : β a → β a) : DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.modify a f, .modify t.wf⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter [LawfulEqCmp cmp] (t : DTreeMap α β cmp) (a : α) (f : Option (β a) → Option (β a)) :
    DTreeMap α β cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.alter! a f, .alter t.wf⟩

/-- The entries of both; of two with one key, a function makes one. -/
@[inline] def mergeWith [LawfulEqCmp cmp] (mergeFn : (a : α) → β a → β a → β a) (t₁ t₂ : DTreeMap α β cmp) :
    DTreeMap α β cmp :=
  t₂.foldl (init := t₁) fun t a b₂ =>
    t.alter a fun
      | none => some b₂
      | some b₁ => some <| mergeFn a b₁ b₂

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] (t : DTreeMap α β cmp) (l : ρ) :
    DTreeMap α β cmp := Id.run do
  let mut r := t
  for ⟨a, b⟩ in l do
    r := r.insert a b
  return r

/-- Removes the keys of a collection. -/
@[inline] def eraseMany {ρ : Type w} [ForIn Id ρ α] (t : DTreeMap α β cmp) (l : ρ) : DTreeMap α β cmp := Id.run do
  let mut r := t
  for a in l do
    r := r.erase a
  return r

/-- The entries of both, those of the second where there are two. -/
def union (t₁ t₂ : DTreeMap α β cmp) : DTreeMap α β cmp :=
  if t₁.size ≤ t₂.size then
    t₁.foldl (init := t₂) fun t a b => t.insertIfNew a b
  else
    t₂.foldl (init := t₁) fun t a b => t.insert a b

instance : Union (DTreeMap α β cmp) := ⟨union⟩

/-- The entries of the first whose keys are in the second. -/
def inter (t₁ t₂ : DTreeMap α β cmp) : DTreeMap α β cmp :=
  t₁.filter fun a _ => t₂.contains a

instance : Inter (DTreeMap α β cmp) := ⟨inter⟩

/-- The entries of the first whose keys are not in the second. -/
def diff (t₁ t₂ : DTreeMap α β cmp) : DTreeMap α β cmp :=
  t₁.filter fun a _ => !t₂.contains a

instance : SDiff (DTreeMap α β cmp) := ⟨diff⟩

/-- Whether the maps have the same keys with equal values. -/
def beq [LawfulEqCmp cmp] [∀ k, BEq (β k)] (t₁ t₂ : DTreeMap α β cmp) : Bool :=
  t₁.size == t₂.size && t₁.all fun k v => t₂.get? k == some v

instance [LawfulEqCmp cmp] [∀ k, BEq (β k)] : BEq (DTreeMap α β cmp) := ⟨beq⟩

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap {γ : α → Type w} (f : (a : α) → β a → Option (γ a)) (t : DTreeMap α β cmp) :
    DTreeMap α γ cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.filterMap! f, t.wf.filterMap⟩

/-- Changes the values. -/
@[inline] def map {γ : α → Type w} (f : (a : α) → β a → γ a) (t : DTreeMap α β cmp) : DTreeMap α γ cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨t.inner.map f, t.wf.map⟩

instance [Repr α] [(a : α) → Repr (β a)] : Repr (DTreeMap α β cmp) where
  reprPrec m prec := Repr.addAppParen ("Std.DTreeMap.ofList " ++ reprArg m.toList) prec

namespace Const

variable {β : Type v}

/-- The value of a key. -/
@[inline] def get? (t : DTreeMap α (fun _ => β) cmp) (a : α) : Option β :=
  letI : Ord α := ⟨cmp⟩; Impl.Const.get? t.inner a

/-- The value of a key that is there. -/
@[inline] def get (t : DTreeMap α (fun _ => β) cmp) (a : α) (h : a ∈ t) : β :=
  letI : Ord α := ⟨cmp⟩; Impl.Const.get t.inner a h

/-- The value of a key; a panic, if it is not there. -/
@[inline] def get! [Inhabited β] (t : DTreeMap α (fun _ => β) cmp) (a : α) : β :=
  letI : Ord α := ⟨cmp⟩; Impl.Const.get! t.inner a

/-- The value of a key, or a given value. -/
@[inline] def getD (t : DTreeMap α (fun _ => β) cmp) (a : α) (fallback : β) : β :=
  letI : Ord α := ⟨cmp⟩; Impl.Const.getD t.inner a fallback

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? (t : DTreeMap α (fun _ => β) cmp) (a : α) (b : β) : Option β × DTreeMap α (fun _ => β) cmp :=
  match get? t a with
  | none => (none, t.insert a b)
  | some b => (some b, t)

/-- The entries, in order. -/
@[inline] def toList (t : DTreeMap α (fun _ => β) cmp) : List (α × β) :=
  Impl.Const.toList t.inner

/-- The entries, in order. -/
@[inline] def toArray (t : DTreeMap α (fun _ => β) cmp) : Array (α × β) :=
  Impl.Const.toArray t.inner

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def ofList (l : List (α × β)) (cmp : α → α → Ordering := by exact compare) : DTreeMap α (fun _ => β) cmp :=
  l.foldl (init := ∅) fun t e => t.insert e.1 e.2

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def ofArray (a : Array (α × β)) (cmp : α → α → Ordering := by exact compare) : DTreeMap α (fun _ => β) cmp :=
  a.foldl (init := ∅) fun t e => t.insert e.1 e.2

/-- The map with the keys of a list. -/
@[inline] def unitOfList (l : List α) (cmp : α → α → Ordering := by exact compare) : DTreeMap α (fun _ => Unit) cmp :=
  l.foldl (init := ∅) fun t a => t.insertIfNew a ()

/-- The map with the keys of an array. -/
@[inline] def unitOfArray (a : Array α) (cmp : α → α → Ordering := by exact compare) : DTreeMap α (fun _ => Unit) cmp :=
  a.foldl (init := ∅) fun t a => t.insertIfNew a ()

/-- Changes the value of a key. -/
@[inline] def modify (t : DTreeMap α (fun _ => β) cmp) (a : α) (f : β → β) : DTreeMap α (fun _ => β) cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨Impl.Const.modify a f t.inner, .constModify t.wf⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter (t : DTreeMap α (fun _ => β) cmp) (a : α) (f : Option β → Option β) : DTreeMap α (fun _ => β) cmp :=
  letI : Ord α := ⟨cmp⟩; ⟨Impl.Const.alter! a f t.inner, .constAlter t.wf⟩

/-- The entries of both; of two with one key, a function makes one. -/
@[inline] def mergeWith (mergeFn : α → β → β → β) (t₁ t₂ : DTreeMap α (fun _ => β) cmp) : DTreeMap α (fun _ => β) cmp :=
  t₂.foldl (init := t₁) fun t a b₂ =>
    alter t a fun
      | none => some b₂
      | some b₁ => some <| mergeFn a b₁ b₂

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ : Type w} [ForIn Id ρ (α × β)] (t : DTreeMap α (fun _ => β) cmp) (l : ρ) :
    DTreeMap α (fun _ => β) cmp := Id.run do
  let mut r := t
  for (a, b) in l do
    r := r.insert a b
  return r

/-- Adds the keys of a collection that are new. -/
@[inline] def insertManyIfNewUnit {ρ : Type w} [ForIn Id ρ α] (t : DTreeMap α (fun _ => Unit) cmp) (l : ρ) :
    DTreeMap α (fun _ => Unit) cmp := Id.run do
  let mut r := t
  for a in l do
    r := r.insertIfNew a ()
  return r

/-- Whether the maps have the same keys with equal values. -/
def beq [BEq β] (t₁ t₂ : DTreeMap α (fun _ => β) cmp) : Bool :=
  t₁.size == t₂.size && t₁.all fun k v => get? t₂ k == some v

end Const

end DTreeMap

end Std
