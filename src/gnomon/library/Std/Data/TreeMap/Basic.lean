/-
Tree maps.

Read next: `Std.Data.TreeSet.Basic`.  Lean's counterpart: `Std.Data.TreeMap.Basic`.
-/
import Std.Data.DTreeMap.Basic

set_option autoImplicit false

universe u v w w₂

variable {α : Type u} {β : Type v} {cmp : α → α → Ordering} {δ : Type w} {m : Type w → Type w₂} [Monad m]

namespace Std

/-- Tree maps: finite functions from keys to values; the keys are ordered by `cmp`. -/
structure TreeMap (α : Type u) (β : Type v) (cmp : α → α → Ordering := by exact compare) where
  /-- The map as one whose values might depend on the keys. -/
  inner : DTreeMap α (fun _ => β) cmp

namespace TreeMap

/-- No entry. -/
@[inline] def empty : TreeMap α β cmp :=
  ⟨DTreeMap.empty⟩

instance : EmptyCollection (TreeMap α β cmp) where
  emptyCollection := empty

instance : Inhabited (TreeMap α β cmp) where
  default := ∅

/-- The maps have the same entries. -/
structure Equiv (m₁ m₂ : TreeMap α β cmp) : Prop where
  /-- The maps they are made of do. -/
  inner : m₁.1.Equiv m₂.1

@[inherit_doc] scoped infix:50 " ~m " => Equiv

/-- Adds an entry, or replaces the one of its key. -/
@[inline] def insert (l : TreeMap α β cmp) (a : α) (b : β) : TreeMap α β cmp :=
  ⟨l.inner.insert a b⟩

instance : Singleton (α × β) (TreeMap α β cmp) where
  singleton e := (∅ : TreeMap α β cmp).insert e.1 e.2

instance : Insert (α × β) (TreeMap α β cmp) where
  insert e s := s.insert e.1 e.2

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew (t : TreeMap α β cmp) (a : α) (b : β) : TreeMap α β cmp :=
  ⟨t.inner.insertIfNew a b⟩

/-- `insert`, and whether the key was there. -/
@[inline] def containsThenInsert (t : TreeMap α β cmp) (a : α) (b : β) : Bool × TreeMap α β cmp :=
  let p := t.inner.containsThenInsert a b
  (p.1, ⟨p.2⟩)

/-- `insertIfNew`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew (t : TreeMap α β cmp) (a : α) (b : β) : Bool × TreeMap α β cmp :=
  let p := t.inner.containsThenInsertIfNew a b
  (p.1, ⟨p.2⟩)

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? (t : TreeMap α β cmp) (a : α) (b : β) : Option β × TreeMap α β cmp :=
  let p := DTreeMap.Const.getThenInsertIfNew? t.inner a b
  (p.1, ⟨p.2⟩)

/-- Whether a key is there. -/
@[inline] def contains (l : TreeMap α β cmp) (a : α) : Bool :=
  l.inner.contains a

instance : Membership α (TreeMap α β cmp) where
  mem m a := m.contains a

instance {m : TreeMap α β cmp} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs <| Decidable (m.contains a)

/-- How many entries there are. -/
@[inline] def size (t : TreeMap α β cmp) : Nat :=
  t.inner.size

/-- Whether there is no entry. -/
@[inline] def isEmpty (t : TreeMap α β cmp) : Bool :=
  t.inner.isEmpty

/-- Removes a key. -/
@[inline] def erase (t : TreeMap α β cmp) (a : α) : TreeMap α β cmp :=
  ⟨t.inner.erase a⟩

/-- The value of a key. -/
@[inline] def get? (t : TreeMap α β cmp) (a : α) : Option β :=
  DTreeMap.Const.get? t.inner a

/-- The value of a key that is there. -/
@[inline] def get (t : TreeMap α β cmp) (a : α) (h : a ∈ t) : β :=
  DTreeMap.Const.get t.inner a h

/-- The value of a key; a panic, if it is not there. -/
@[inline] def get! [Inhabited β] (t : TreeMap α β cmp) (a : α) : β :=
  DTreeMap.Const.get! t.inner a

/-- The value of a key, or a given value. -/
@[inline] def getD (t : TreeMap α β cmp) (a : α) (fallback : β) : β :=
  DTreeMap.Const.getD t.inner a fallback

instance : GetElem? (TreeMap α β cmp) α β (fun m a => a ∈ m) where
  getElem m a h := m.get a h
  getElem? m a := m.get? a
  getElem! m a := m.get! a

/-- The key that equals `a`. -/
@[inline] def getKey? (t : TreeMap α β cmp) (a : α) : Option α :=
  t.inner.getKey? a

/-- The key that equals `a`. -/
@[inline] def getKey (t : TreeMap α β cmp) (a : α) (h : a ∈ t) : α :=
  t.inner.getKey a h

/-- The key that equals `a`; a panic, if there is none. -/
@[inline] def getKey! [Inhabited α] (t : TreeMap α β cmp) (a : α) : α :=
  t.inner.getKey! a

/-- The key that equals `a`, or a given one. -/
@[inline] def getKeyD (t : TreeMap α β cmp) (a : α) (fallback : α) : α :=
  t.inner.getKeyD a fallback

/-- The first entry. -/
@[inline] def minEntry? (t : TreeMap α β cmp) : Option (α × β) :=
  t.inner.minEntry?.map fun e => (e.1, e.2)

/-- The first entry. -/
@[inline] def minEntry (t : TreeMap α β cmp) (h : t.isEmpty = false) : α × β :=
  let e := t.inner.minEntry h
  (e.1, e.2)

/-- The first entry; a panic, if there is none. -/
@[inline] def minEntry! [Inhabited (α × β)] (t : TreeMap α β cmp) : α × β :=
  match t.minEntry? with
  | some e => e
  | none => panic! "Map is empty"

/-- The first entry, or a given one. -/
@[inline] def minEntryD (t : TreeMap α β cmp) (fallback : α × β) : α × β :=
  t.minEntry?.getD fallback

/-- The first key. -/
@[inline] def minKey? (t : TreeMap α β cmp) : Option α :=
  t.inner.minKey?

/-- The first key. -/
@[inline] def minKey (t : TreeMap α β cmp) (h : t.isEmpty = false) : α :=
  t.inner.minKey h

/-- The first key; a panic, if there is none. -/
@[inline] def minKey! [Inhabited α] (t : TreeMap α β cmp) : α :=
  t.inner.minKey!

/-- The first key, or a given one. -/
@[inline] def minKeyD (t : TreeMap α β cmp) (fallback : α) : α :=
  t.inner.minKeyD fallback

/-- The last entry. -/
@[inline] def maxEntry? (t : TreeMap α β cmp) : Option (α × β) :=
  t.inner.maxEntry?.map fun e => (e.1, e.2)

/-- The last entry. -/
@[inline] def maxEntry (t : TreeMap α β cmp) (h : t.isEmpty = false) : α × β :=
  let e := t.inner.maxEntry h
  (e.1, e.2)

/-- The last entry; a panic, if there is none. -/
@[inline] def maxEntry! [Inhabited (α × β)] (t : TreeMap α β cmp) : α × β :=
  match t.maxEntry? with
  | some e => e
  | none => panic! "Map is empty"

/-- The last entry, or a given one. -/
@[inline] def maxEntryD (t : TreeMap α β cmp) (fallback : α × β) : α × β :=
  t.maxEntry?.getD fallback

/-- The last key. -/
@[inline] def maxKey? (t : TreeMap α β cmp) : Option α :=
  t.inner.maxKey?

/-- The last key. -/
@[inline] def maxKey (t : TreeMap α β cmp) (h : t.isEmpty = false) : α :=
  t.inner.maxKey h

/-- The last key; a panic, if there is none. -/
@[inline] def maxKey! [Inhabited α] (t : TreeMap α β cmp) : α :=
  t.inner.maxKey!

/-- The last key, or a given one. -/
@[inline] def maxKeyD (t : TreeMap α β cmp) (fallback : α) : α :=
  t.inner.maxKeyD fallback

/-- The first entry with a key that is not less than `k`. -/
@[inline] def getEntryGE? (t : TreeMap α β cmp) (k : α) : Option (α × β) :=
  (t.inner.getEntryGE? k).map fun e => (e.1, e.2)

/-- The first entry with a key that is not less than `k`; a panic, if there is none. -/
@[inline] def getEntryGE! [Inhabited (α × β)] (t : TreeMap α β cmp) (k : α) : α × β :=
  match t.getEntryGE? k with
  | some e => e
  | none => panic! "No such entry"

/-- The first entry with a key that is not less than `k`, or a given one. -/
@[inline] def getEntryGED (t : TreeMap α β cmp) (k : α) (fallback : α × β) : α × β :=
  (t.getEntryGE? k).getD fallback

/-- The first key that is not less than `k`. -/
@[inline] def getKeyGE? (t : TreeMap α β cmp) (k : α) : Option α :=
  t.inner.getKeyGE? k

/-- The first key that is not less than `k`; a panic, if there is none. -/
@[inline] def getKeyGE! [Inhabited α] (t : TreeMap α β cmp) (k : α) : α :=
  t.inner.getKeyGE! k

/-- The first key that is not less than `k`, or a given one. -/
@[inline] def getKeyGED (t : TreeMap α β cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyGED k fallback

/-- The first entry with a key that is greater than `k`. -/
@[inline] def getEntryGT? (t : TreeMap α β cmp) (k : α) : Option (α × β) :=
  (t.inner.getEntryGT? k).map fun e => (e.1, e.2)

/-- The first entry with a key that is greater than `k`; a panic, if there is none. -/
@[inline] def getEntryGT! [Inhabited (α × β)] (t : TreeMap α β cmp) (k : α) : α × β :=
  match t.getEntryGT? k with
  | some e => e
  | none => panic! "No such entry"

/-- The first entry with a key that is greater than `k`, or a given one. -/
@[inline] def getEntryGTD (t : TreeMap α β cmp) (k : α) (fallback : α × β) : α × β :=
  (t.getEntryGT? k).getD fallback

/-- The first key that is greater than `k`. -/
@[inline] def getKeyGT? (t : TreeMap α β cmp) (k : α) : Option α :=
  t.inner.getKeyGT? k

/-- The first key that is greater than `k`; a panic, if there is none. -/
@[inline] def getKeyGT! [Inhabited α] (t : TreeMap α β cmp) (k : α) : α :=
  t.inner.getKeyGT! k

/-- The first key that is greater than `k`, or a given one. -/
@[inline] def getKeyGTD (t : TreeMap α β cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyGTD k fallback

/-- The last entry with a key that is not greater than `k`. -/
@[inline] def getEntryLE? (t : TreeMap α β cmp) (k : α) : Option (α × β) :=
  (t.inner.getEntryLE? k).map fun e => (e.1, e.2)

/-- The last entry with a key that is not greater than `k`; a panic, if there is none. -/
@[inline] def getEntryLE! [Inhabited (α × β)] (t : TreeMap α β cmp) (k : α) : α × β :=
  match t.getEntryLE? k with
  | some e => e
  | none => panic! "No such entry"

/-- The last entry with a key that is not greater than `k`, or a given one. -/
@[inline] def getEntryLED (t : TreeMap α β cmp) (k : α) (fallback : α × β) : α × β :=
  (t.getEntryLE? k).getD fallback

/-- The last key that is not greater than `k`. -/
@[inline] def getKeyLE? (t : TreeMap α β cmp) (k : α) : Option α :=
  t.inner.getKeyLE? k

/-- The last key that is not greater than `k`; a panic, if there is none. -/
@[inline] def getKeyLE! [Inhabited α] (t : TreeMap α β cmp) (k : α) : α :=
  t.inner.getKeyLE! k

/-- The last key that is not greater than `k`, or a given one. -/
@[inline] def getKeyLED (t : TreeMap α β cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyLED k fallback

/-- The last entry with a key that is less than `k`. -/
@[inline] def getEntryLT? (t : TreeMap α β cmp) (k : α) : Option (α × β) :=
  (t.inner.getEntryLT? k).map fun e => (e.1, e.2)

/-- The last entry with a key that is less than `k`; a panic, if there is none. -/
@[inline] def getEntryLT! [Inhabited (α × β)] (t : TreeMap α β cmp) (k : α) : α × β :=
  match t.getEntryLT? k with
  | some e => e
  | none => panic! "No such entry"

/-- The last entry with a key that is less than `k`, or a given one. -/
@[inline] def getEntryLTD (t : TreeMap α β cmp) (k : α) (fallback : α × β) : α × β :=
  (t.getEntryLT? k).getD fallback

/-- The last key that is less than `k`. -/
@[inline] def getKeyLT? (t : TreeMap α β cmp) (k : α) : Option α :=
  t.inner.getKeyLT? k

/-- The last key that is less than `k`; a panic, if there is none. -/
@[inline] def getKeyLT! [Inhabited α] (t : TreeMap α β cmp) (k : α) : α :=
  t.inner.getKeyLT! k

/-- The last key that is less than `k`, or a given one. -/
@[inline] def getKeyLTD (t : TreeMap α β cmp) (k : α) (fallback : α) : α :=
  t.inner.getKeyLTD k fallback

/-- The key with `n` keys before it. -/
@[inline] def keyAtIdx? (t : TreeMap α β cmp) (n : Nat) : Option α :=
  t.inner.keyAtIdx? n

/-- The key with `n` keys before it. -/
@[inline] def keyAtIdx (t : TreeMap α β cmp) (n : Nat) (h : n < t.size) : α :=
  t.inner.keyAtIdx n h

/-- The key with `n` keys before it; a panic, if there is none. -/
@[inline] def keyAtIdx! [Inhabited α] (t : TreeMap α β cmp) (n : Nat) : α :=
  t.inner.keyAtIdx! n

/-- The key with `n` keys before it, or a given one. -/
@[inline] def keyAtIdxD (t : TreeMap α β cmp) (n : Nat) (fallback : α) : α :=
  t.inner.keyAtIdxD n fallback

/-- The entry with `n` entries before it. -/
@[inline] def entryAtIdx? (t : TreeMap α β cmp) (n : Nat) : Option (α × β) :=
  (t.inner.entryAtIdx? n).map fun e => (e.1, e.2)

/-- The entry with `n` entries before it. -/
@[inline] def entryAtIdx (t : TreeMap α β cmp) (n : Nat) (h : n < t.size) : α × β :=
  let e := t.inner.entryAtIdx n h
  (e.1, e.2)

/-- The entry with `n` entries before it; a panic, if there is none. -/
@[inline] def entryAtIdx! [Inhabited (α × β)] (t : TreeMap α β cmp) (n : Nat) : α × β :=
  match t.entryAtIdx? n with
  | some e => e
  | none => panic! "Out-of-bounds access"

/-- The entry with `n` entries before it, or a given one. -/
@[inline] def entryAtIdxD (t : TreeMap α β cmp) (n : Nat) (fallback : α × β) : α × β :=
  (t.entryAtIdx? n).getD fallback

/-- The entries with the property. -/
@[inline] def filter (f : α → β → Bool) (m : TreeMap α β cmp) : TreeMap α β cmp :=
  ⟨m.inner.filter f⟩

/-- Combines the entries by a computation, in order. -/
@[inline] def foldlM (f : δ → (a : α) → β → m δ) (init : δ) (t : TreeMap α β cmp) : m δ :=
  t.inner.foldlM f init

/-- Combines the entries, in order. -/
@[inline] def foldl (f : δ → (a : α) → β → δ) (init : δ) (t : TreeMap α β cmp) : δ :=
  t.inner.foldl f init

/-- Combines the entries by a computation, in the opposite order. -/
@[inline] def foldrM (f : (a : α) → β → δ → m δ) (init : δ) (t : TreeMap α β cmp) : m δ :=
  t.inner.foldrM f init

/-- Combines the entries, in the opposite order. -/
@[inline] def foldr (f : (a : α) → β → δ → δ) (init : δ) (t : TreeMap α β cmp) : δ :=
  t.inner.foldr f init

/-- The entries with the property, and those without. -/
@[inline] def partition (f : (a : α) → β → Bool) (t : TreeMap α β cmp) : TreeMap α β cmp × TreeMap α β cmp :=
  let p := t.inner.partition f
  (⟨p.1⟩, ⟨p.2⟩)

/-- Runs a computation for each entry, in order. -/
@[inline] def forM (f : α → β → m PUnit) (t : TreeMap α β cmp) : m PUnit :=
  t.inner.forM f

/-- A loop over the entries, in order. -/
@[inline] def forIn (f : α → β → δ → m (ForInStep δ)) (init : δ) (t : TreeMap α β cmp) : m δ :=
  t.inner.forIn (fun a b c => f a b c) init

instance : ForM m (TreeMap α β cmp) (α × β) where
  forM t f := t.forM (fun a b => f ⟨a, b⟩)

instance : ForIn m (TreeMap α β cmp) (α × β) where
  forIn t init f := t.forIn (fun a b acc => f (a, b) acc) init

/-- Whether some entry has the property. -/
@[inline] def any (t : TreeMap α β cmp) (p : α → β → Bool) : Bool :=
  t.inner.any p

/-- Whether all entries have the property. -/
@[inline] def all (t : TreeMap α β cmp) (p : α → β → Bool) : Bool :=
  t.inner.all p

/-- The keys, in order. -/
@[inline] def keys (t : TreeMap α β cmp) : List α :=
  t.inner.keys

/-- The keys, in order. -/
@[inline] def keysArray (t : TreeMap α β cmp) : Array α :=
  t.inner.keysArray

/-- The values, in the order of the keys. -/
@[inline] def values (t : TreeMap α β cmp) : List β :=
  t.inner.values

/-- The values, in the order of the keys. -/
@[inline] def valuesArray (t : TreeMap α β cmp) : Array β :=
  t.inner.valuesArray

/-- The entries, in order. -/
@[inline] def toList (t : TreeMap α β cmp) : List (α × β) :=
  DTreeMap.Const.toList t.inner

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def ofList (l : List (α × β)) (cmp : α → α → Ordering := by exact compare) : TreeMap α β cmp :=
  ⟨DTreeMap.Const.ofList l cmp⟩

/-- The map with the keys of a list. -/
@[inline] def unitOfList (l : List α) (cmp : α → α → Ordering := by exact compare) : TreeMap α Unit cmp :=
  ⟨DTreeMap.Const.unitOfList l cmp⟩

/-- The entries, in order. -/
@[inline] def toArray (t : TreeMap α β cmp) : Array (α × β) :=
  DTreeMap.Const.toArray t.inner

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def ofArray (a : Array (α × β)) (cmp : α → α → Ordering := by exact compare) : TreeMap α β cmp :=
  ⟨DTreeMap.Const.ofArray a cmp⟩

/-- The map with the keys of an array. -/
@[inline] def unitOfArray (a : Array α) (cmp : α → α → Ordering := by exact compare) : TreeMap α Unit cmp :=
  ⟨DTreeMap.Const.unitOfArray a cmp⟩

/-- Changes the value of a key. -/
@[inline] def modify (t : TreeMap α β cmp) (a : α) (f : β → β) : TreeMap α β cmp :=
  ⟨DTreeMap.Const.modify t.inner a f⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter (t : TreeMap α β cmp) (a : α) (f : Option β → Option β) : TreeMap α β cmp :=
  ⟨DTreeMap.Const.alter t.inner a f⟩

/-- The entries of both; of two with one key, a function makes one. -/
@[inline] def mergeWith (mergeFn : α → β → β → β) (t₁ t₂ : TreeMap α β cmp) : TreeMap α β cmp :=
  ⟨DTreeMap.Const.mergeWith mergeFn t₁.inner t₂.inner⟩

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ} [ForIn Id ρ (α × β)] (t : TreeMap α β cmp) (l : ρ) : TreeMap α β cmp :=
  ⟨DTreeMap.Const.insertMany t.inner l⟩

/-- Adds the keys of a collection that are new. -/
@[inline] def insertManyIfNewUnit {ρ} [ForIn Id ρ α] (t : TreeMap α Unit cmp) (l : ρ) : TreeMap α Unit cmp :=
  ⟨DTreeMap.Const.insertManyIfNewUnit t.inner l⟩

/-- Removes the keys of a collection. -/
@[inline] def eraseMany {ρ} [ForIn Id ρ α] (t : TreeMap α β cmp) (l : ρ) : TreeMap α β cmp :=
  ⟨t.inner.eraseMany l⟩

/-- The entries of both, those of the second where there are two. -/
@[inline] def union (t₁ t₂ : TreeMap α β cmp) : TreeMap α β cmp :=
  ⟨t₁.inner.union t₂.inner⟩

instance : Union (TreeMap α β cmp) := ⟨union⟩

/-- The entries of the first whose keys are in the second. -/
@[inline] def inter (t₁ t₂ : TreeMap α β cmp) : TreeMap α β cmp :=
  ⟨t₁.inner.inter t₂.inner⟩

instance : Inter (TreeMap α β cmp) := ⟨inter⟩

/-- The entries of the first whose keys are not in the second. -/
@[inline] def diff (t₁ t₂ : TreeMap α β cmp) : TreeMap α β cmp :=
  ⟨t₁.inner.diff t₂.inner⟩

instance : SDiff (TreeMap α β cmp) := ⟨diff⟩

/-- Whether the maps have the same keys with equal values. -/
@[inline] def beq [BEq β] (t₁ t₂ : TreeMap α β cmp) : Bool :=
  DTreeMap.Const.beq t₁.inner t₂.inner

instance [BEq β] : BEq (TreeMap α β cmp) := ⟨beq⟩

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap {γ : Type w} (f : (a : α) → β → Option γ) (m : TreeMap α β cmp) : TreeMap α γ cmp :=
  ⟨m.inner.filterMap f⟩

/-- Changes the values. -/
@[inline] def map {γ : Type w} (f : α → β → γ) (t : TreeMap α β cmp) : TreeMap α γ cmp :=
  ⟨t.inner.map f⟩

instance [Repr α] [Repr β] : Repr (TreeMap α β cmp) where
  reprPrec m prec := Repr.addAppParen ("Std.TreeMap.ofList " ++ reprArg m.toList) prec

end TreeMap

end Std
