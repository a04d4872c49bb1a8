/-
Hash maps.

Read next: `Std.Data.HashSet.Basic`.  Lean's counterpart: `Std.Data.HashMap.Basic`.
-/
import Std.Data.DHashMap.Basic

set_option linter.unusedVariables false
set_option autoImplicit false

universe u v w w'

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α}

namespace Std

/-- Hash maps: finite functions from keys to values.

A key is looked up by its hash value and the equality test, which should agree. -/
structure HashMap (α : Type u) (β : Type v) [BEq α] [Hashable α] where
  /-- The map as one whose values might depend on the keys. -/
  inner : DHashMap α (fun _ => β)

namespace HashMap

/-- No entry, and room for some. -/
@[inline] def emptyWithCapacity [BEq α] [Hashable α] (capacity := 8) : HashMap α β :=
  ⟨DHashMap.emptyWithCapacity capacity⟩

instance [BEq α] [Hashable α] : EmptyCollection (HashMap α β) where
  emptyCollection := emptyWithCapacity

instance [BEq α] [Hashable α] : Inhabited (HashMap α β) where
  default := ∅

/-- The maps have the same entries, in some order. -/
structure Equiv (m₁ m₂ : HashMap α β) : Prop where
  /-- The maps they are made of do. -/
  inner : m₁.1.Equiv m₂.1

@[inherit_doc] scoped infix:50 " ~m " => Equiv

/-- Adds an entry, or replaces the one of its key. -/
@[inline] def insert (m : HashMap α β) (a : α) (b : β) : HashMap α β :=
  ⟨m.inner.insert a b⟩

instance : Singleton (α × β) (HashMap α β) := ⟨fun ⟨a, b⟩ => HashMap.insert ∅ a b⟩

instance : Insert (α × β) (HashMap α β) := ⟨fun ⟨a, b⟩ s => s.insert a b⟩

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew (m : HashMap α β) (a : α) (b : β) : HashMap α β :=
  ⟨m.inner.insertIfNew a b⟩

/-- `insert`, and whether the key was there. -/
@[inline] def containsThenInsert (m : HashMap α β) (a : α) (b : β) : Bool × HashMap α β :=
  let ⟨replaced, r⟩ := m.inner.containsThenInsert a b
  ⟨replaced, ⟨r⟩⟩

/-- `insertIfNew`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew (m : HashMap α β) (a : α) (b : β) : Bool × HashMap α β :=
  let ⟨replaced, r⟩ := m.inner.containsThenInsertIfNew a b
  ⟨replaced, ⟨r⟩⟩

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? (m : HashMap α β) (a : α) (b : β) : Option β × HashMap α β :=
  let ⟨previous, r⟩ := DHashMap.Const.getThenInsertIfNew? m.inner a b
  ⟨previous, ⟨r⟩⟩

/-- The value of a key; `m[a]?` should be used. -/
@[inline] def get? (m : HashMap α β) (a : α) : Option β :=
  DHashMap.Const.get? m.inner a

/-- Whether a key is there. -/
@[inline] def contains (m : HashMap α β) (a : α) : Bool :=
  m.inner.contains a

instance [BEq α] [Hashable α] : Membership α (HashMap α β) where
  mem m a := a ∈ m.inner

instance [BEq α] [Hashable α] {m : HashMap α β} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs (Decidable (a ∈ m.inner))

/-- The value of a key that is there; `m[a]` should be used. -/
@[inline] def get (m : HashMap α β) (a : α) (h : a ∈ m) : β :=
  DHashMap.Const.get m.inner a h

/-- The value of a key, or a given value. -/
@[inline] def getD (m : HashMap α β) (a : α) (fallback : β) : β :=
  DHashMap.Const.getD m.inner a fallback

/-- The value of a key; a panic, if it is not there.  `m[a]!` should be used. -/
@[inline] def get! [Inhabited β] (m : HashMap α β) (a : α) : β :=
  DHashMap.Const.get! m.inner a

instance [BEq α] [Hashable α] : GetElem? (HashMap α β) α β (fun m a => a ∈ m) where
  getElem m a h := m.get a h
  getElem? m a := m.get? a
  getElem! m a := m.get! a

/-- The key that equals `a`. -/
@[inline] def getKey? (m : HashMap α β) (a : α) : Option α :=
  m.inner.getKey? a

/-- The key that equals `a`. -/
@[inline] def getKey (m : HashMap α β) (a : α) (h : a ∈ m) : α :=
  m.inner.getKey a h

/-- The key that equals `a`, or a given one. -/
@[inline] def getKeyD (m : HashMap α β) (a : α) (fallback : α) : α :=
  m.inner.getKeyD a fallback

/-- The key that equals `a`; a panic, if there is none. -/
@[inline] def getKey! [Inhabited α] (m : HashMap α β) (a : α) : α :=
  m.inner.getKey! a

/-- Removes a key. -/
@[inline] def erase (m : HashMap α β) (a : α) : HashMap α β :=
  ⟨m.inner.erase a⟩

/-- How many entries there are. -/
@[inline] def size (m : HashMap α β) : Nat :=
  m.inner.size

/-- Whether there is no entry. -/
@[inline] def isEmpty (m : HashMap α β) : Bool :=
  m.inner.isEmpty

/-- The keys as a list. -/
@[inline] def keys (m : HashMap α β) : List α :=
  m.inner.keys

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def ofList [BEq α] [Hashable α] (l : List (α × β)) : HashMap α β :=
  ⟨DHashMap.Const.ofList l⟩

/-- The map with the keys of a list. -/
@[inline] def unitOfList [BEq α] [Hashable α] (l : List α) : HashMap α Unit :=
  ⟨DHashMap.Const.unitOfList l⟩

/-- The entries as a list. -/
@[inline] def toList (m : HashMap α β) : List (α × β) :=
  DHashMap.Const.toList m.inner

/-- Combines the entries by a computation, in some order. -/
@[inline] def foldM {m : Type w → Type w'} [Monad m] {γ : Type w} (f : γ → α → β → m γ) (init : γ) (b : HashMap α β) :
    m γ :=
  b.inner.foldM f init

/-- Combines the entries, in some order. -/
@[inline] def fold {γ : Type w} (f : γ → α → β → γ) (init : γ) (b : HashMap α β) : γ :=
  b.inner.fold f init

/-- Runs a computation for each entry, in some order. -/
@[inline] def forM {m : Type w → Type w'} [Monad m] (f : (a : α) → β → m PUnit) (b : HashMap α β) : m PUnit :=
  b.inner.forM f

/-- A loop over the entries, in some order. -/
@[inline] def forIn {m : Type w → Type w'} [Monad m] {γ : Type w} (f : (a : α) → β → γ → m (ForInStep γ)) (init : γ)
    (b : HashMap α β) : m γ :=
  b.inner.forIn f init

instance [BEq α] [Hashable α] {m : Type w → Type w'} [Monad m] : ForM m (HashMap α β) (α × β) where
  forM m f := m.forM (fun a b => f (a, b))

instance [BEq α] [Hashable α] {m : Type w → Type w'} [Monad m] : ForIn m (HashMap α β) (α × β) where
  forIn m init f := m.forIn (fun a b acc => f (a, b) acc) init

/-- The entries with the property. -/
@[inline] def filter (f : α → β → Bool) (m : HashMap α β) : HashMap α β :=
  ⟨m.inner.filter f⟩

/-- Changes the value of a key. -/
@[inline] def modify (m : HashMap α β) (a : α) (f : β → β) : HashMap α β :=
  ⟨DHashMap.Const.modify m.inner a f⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter (m : HashMap α β) (a : α) (f : Option β → Option β) : HashMap α β :=
  ⟨DHashMap.Const.alter m.inner a f⟩

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ : Type w} [ForIn Id ρ (α × β)] (m : HashMap α β) (l : ρ) : HashMap α β :=
  ⟨DHashMap.Const.insertMany m.inner l⟩

/-- Adds the keys of a collection that are new. -/
@[inline] def insertManyIfNewUnit {ρ : Type w} [ForIn Id ρ α] (m : HashMap α Unit) (l : ρ) : HashMap α Unit :=
  ⟨DHashMap.Const.insertManyIfNewUnit m.inner l⟩

/-- The entries as an array. -/
@[inline] def toArray (m : HashMap α β) : Array (α × β) :=
  DHashMap.Const.toArray m.inner

/-- The keys as an array. -/
@[inline] def keysArray (m : HashMap α β) : Array α :=
  m.inner.keysArray

/-- The values as a list. -/
@[inline] def values (m : HashMap α β) : List β :=
  m.inner.values

/-- The values as an array. -/
@[inline] def valuesArray (m : HashMap α β) : Array β :=
  m.inner.valuesArray

/-- Whether all entries have the property. -/
@[inline] def all (m : HashMap α β) (p : α → β → Bool) : Bool := m.inner.all p

/-- Whether some entry has the property. -/
@[inline] def any (m : HashMap α β) (p : α → β → Bool) : Bool := m.inner.any p

/-- The entries of both, those of the second where there are two. -/
@[inline] def union [BEq α] [Hashable α] (m₁ m₂ : HashMap α β) : HashMap α β :=
  ⟨DHashMap.union m₁.inner m₂.inner⟩

instance [BEq α] [Hashable α] : Union (HashMap α β) := ⟨union⟩

/-- The entries of the first whose keys are in the second. -/
@[inline] def inter [BEq α] [Hashable α] (m₁ m₂ : HashMap α β) : HashMap α β :=
  ⟨DHashMap.inter m₁.inner m₂.inner⟩

instance [BEq α] [Hashable α] : Inter (HashMap α β) := ⟨inter⟩

/-- Whether the maps have the same keys with equal values. -/
def beq {β : Type v} [BEq α] [BEq β] (m₁ m₂ : HashMap α β) : Bool :=
  DHashMap.Const.beq m₁.inner m₂.inner

instance [BEq α] [BEq β] : BEq (HashMap α β) := ⟨beq⟩

/-- The entries of the first whose keys are not in the second. -/
@[inline] def diff [BEq α] [Hashable α] (m₁ m₂ : HashMap α β) : HashMap α β :=
  ⟨DHashMap.diff m₁.inner m₂.inner⟩

instance [BEq α] [Hashable α] : SDiff (HashMap α β) := ⟨diff⟩

/-- The entries with the property, and those without. -/
@[inline] def partition (f : α → β → Bool) (m : HashMap α β) : HashMap α β × HashMap α β :=
  let ⟨l, r⟩ := m.inner.partition f
  ⟨⟨l⟩, ⟨r⟩⟩

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def ofArray [BEq α] [Hashable α] (a : Array (α × β)) : HashMap α β :=
  ⟨DHashMap.Const.ofArray a⟩

/-- The map with the keys of an array. -/
@[inline] def unitOfArray [BEq α] [Hashable α] (l : Array α) : HashMap α Unit :=
  ⟨DHashMap.Const.unitOfArray l⟩

/-- How many buckets there are. -/
@[inline] def Internal.numBuckets (m : HashMap α β) : Nat :=
  DHashMap.Internal.numBuckets m.inner

instance [BEq α] [Hashable α] [Repr α] [Repr β] : Repr (HashMap α β) where
  reprPrec m prec := Repr.addAppParen ("Std.HashMap.ofList " ++ reprArg m.toList) prec

end HashMap

end Std

/-- The elements by their keys; those of one key keep their order. -/
def Array.groupByKey [BEq α] [Hashable α] (key : β → α) (xs : Array β) : Std.HashMap α (Array β) := Id.run do
  let mut groups := ∅
  for x in xs do
    groups := groups.alter (key x) (some <| ·.getD #[] |>.push x)
  pure groups

/-- The elements by their keys; those of one key keep their order. -/
def List.groupByKey [BEq α] [Hashable α] (key : β → α) (xs : List β) : Std.HashMap α (List β) :=
  xs.foldr (init := ∅) fun x acc => acc.alter (key x) (fun v => x :: v.getD [])
