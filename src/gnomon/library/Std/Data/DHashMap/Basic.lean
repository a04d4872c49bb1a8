/-
Hash maps with values whose types depend on the keys.

Read next: `Std.Data.HashMap.Basic`.  Lean's counterparts: `Std.Data.DHashMap.Basic`,
`Std.Data.DHashMap.AdditionalOperations`.
-/
import Std.Data.DHashMap.Raw

set_option linter.unusedVariables false
set_option autoImplicit false

universe u v w w'

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'} [Monad m]

variable {_ : BEq α} {_ : Hashable α}

namespace Std

open DHashMap.Internal DHashMap.Internal.List

/-- Hash maps: finite functions from keys to values, whose types may depend on the keys. -/
structure DHashMap (α : Type u) (β : α → Type v) [BEq α] [Hashable α] where
  /-- The map itself. -/
  inner : DHashMap.Raw α β
  /-- It is well-formed. -/
  wf : inner.WF

namespace DHashMap

/-- No entry, and room for some. -/
@[inline] def emptyWithCapacity [BEq α] [Hashable α] (capacity := 8) : DHashMap α β :=
  ⟨Raw.emptyWithCapacity capacity, .emptyWithCapacity₀⟩

instance [BEq α] [Hashable α] : EmptyCollection (DHashMap α β) where
  emptyCollection := emptyWithCapacity

instance [BEq α] [Hashable α] : Inhabited (DHashMap α β) where
  default := ∅

/-- The maps have the same entries, in some order. -/
structure Equiv (m₁ m₂ : DHashMap α β) : Prop where
  /-- The maps without proofs do. -/
  inner : m₁.1.Equiv m₂.1

@[inherit_doc] scoped infix:50 " ~m " => Equiv

/-- Adds an entry, or replaces the one of its key. -/
@[inline] def insert (m : DHashMap α β) (a : α) (b : β a) : DHashMap α β :=
  ⟨Raw₀.insert ⟨m.1, m.2.size_buckets_pos⟩ a b, .insert₀ m.2⟩

instance : Singleton ((a : α) × β a) (DHashMap α β) := ⟨fun ⟨a, b⟩ => DHashMap.insert ∅ a b⟩

instance : Insert ((a : α) × β a) (DHashMap α β) := ⟨fun ⟨a, b⟩ s => s.insert a b⟩

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew (m : DHashMap α β) (a : α) (b : β a) : DHashMap α β :=
  ⟨Raw₀.insertIfNew ⟨m.1, m.2.size_buckets_pos⟩ a b, .insertIfNew₀ m.2⟩

/-- `insert`, and whether the key was there. -/
@[inline] def containsThenInsert (m : DHashMap α β) (a : α) (b : β a) : Bool × DHashMap α β :=
  let m' := Raw₀.containsThenInsert ⟨m.1, m.2.size_buckets_pos⟩ a b
  ⟨m'.1, ⟨m'.2.1, .containsThenInsert₀ m.2⟩⟩

/-- `insertIfNew`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew (m : DHashMap α β) (a : α) (b : β a) : Bool × DHashMap α β :=
  let m' := Raw₀.containsThenInsertIfNew ⟨m.1, m.2.size_buckets_pos⟩ a b
  ⟨m'.1, ⟨m'.2.1, .containsThenInsertIfNew₀ m.2⟩⟩

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? [LawfulBEq α] (m : DHashMap α β) (a : α) (b : β a) :
    Option (β a) × DHashMap α β :=
  let m' := Raw₀.getThenInsertIfNew? ⟨m.1, m.2.size_buckets_pos⟩ a b
  ⟨m'.1, ⟨m'.2.1, .getThenInsertIfNew?₀ m.2⟩⟩

/-- The value of a key. -/
@[inline] def get? [LawfulBEq α] (m : DHashMap α β) (a : α) : Option (β a) :=
  Raw₀.get? ⟨m.1, m.2.size_buckets_pos⟩ a

/-- Whether a key is there. -/
@[inline] def contains (m : DHashMap α β) (a : α) : Bool :=
  Raw₀.contains ⟨m.1, m.2.size_buckets_pos⟩ a

instance [BEq α] [Hashable α] : Membership α (DHashMap α β) where
  mem m a := m.contains a

instance [BEq α] [Hashable α] {m : DHashMap α β} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs <| Decidable (m.contains a)

/-- The value of a key that is there. -/
@[inline] def get [LawfulBEq α] (m : DHashMap α β) (a : α) (h : a ∈ m) : β a :=
  Raw₀.get ⟨m.1, m.2.size_buckets_pos⟩ a h

/-- The value of a key; a panic, if it is not there. -/
@[inline] def get! [LawfulBEq α] (m : DHashMap α β) (a : α) [Inhabited (β a)] : β a :=
  Raw₀.get! ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The value of a key, or a given value. -/
@[inline] def getD [LawfulBEq α] (m : DHashMap α β) (a : α) (fallback : β a) : β a :=
  Raw₀.getD ⟨m.1, m.2.size_buckets_pos⟩ a fallback

/-- Removes a key. -/
@[inline] def erase (m : DHashMap α β) (a : α) : DHashMap α β :=
  ⟨Raw₀.erase ⟨m.1, m.2.size_buckets_pos⟩ a, .erase₀ m.2⟩

section

variable {β : Type v}

/-- The value of a key. -/
@[inline] def Const.get? (m : DHashMap α (fun _ => β)) (a : α) : Option β :=
  Raw₀.Const.get? ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The value of a key that is there. -/
@[inline] def Const.get (m : DHashMap α (fun _ => β)) (a : α) (h : a ∈ m) : β :=
  Raw₀.Const.get ⟨m.1, m.2.size_buckets_pos⟩ a h

/-- The value of a key, or a given value. -/
@[inline] def Const.getD (m : DHashMap α (fun _ => β)) (a : α) (fallback : β) : β :=
  Raw₀.Const.getD ⟨m.1, m.2.size_buckets_pos⟩ a fallback

/-- The value of a key; a panic, if it is not there. -/
@[inline] def Const.get! [Inhabited β] (m : DHashMap α (fun _ => β)) (a : α) : β :=
  Raw₀.Const.get! ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def Const.getThenInsertIfNew? (m : DHashMap α (fun _ => β)) (a : α) (b : β) :
    Option β × DHashMap α (fun _ => β) :=
  let m' := Raw₀.Const.getThenInsertIfNew? ⟨m.1, m.2.size_buckets_pos⟩ a b
  ⟨m'.1, ⟨m'.2.1, .constGetThenInsertIfNew?₀ m.2⟩⟩

end

/-- The entry whose key equals `a`. -/
@[inline] def getEntry (m : DHashMap α β) (a : α) (h : a ∈ m) : (a : α) × β a :=
  Raw₀.getEntry ⟨m.1, m.2.size_buckets_pos⟩ a h

/-- The entry whose key equals `a`. -/
@[inline] def getEntry? (m : DHashMap α β) (a : α) : Option ((a : α) × β a) :=
  Raw₀.getEntry? ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The entry whose key equals `a`; a panic, if there is none. -/
@[inline] def getEntry! [Inhabited ((a : α) × β a)] (m : DHashMap α β) (a : α) : (a : α) × β a :=
  Raw₀.getEntry! ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The entry whose key equals `a`, or a given one. -/
@[inline] def getEntryD (m : DHashMap α β) (a : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  Raw₀.getEntryD ⟨m.1, m.2.size_buckets_pos⟩ a fallback

/-- The key that equals `a`. -/
@[inline] def getKey? (m : DHashMap α β) (a : α) : Option α :=
  Raw₀.getKey? ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The key that equals `a`. -/
@[inline] def getKey (m : DHashMap α β) (a : α) (h : a ∈ m) : α :=
  Raw₀.getKey ⟨m.1, m.2.size_buckets_pos⟩ a h

/-- The key that equals `a`; a panic, if there is none. -/
@[inline] def getKey! [Inhabited α] (m : DHashMap α β) (a : α) : α :=
  Raw₀.getKey! ⟨m.1, m.2.size_buckets_pos⟩ a

/-- The key that equals `a`, or a given one. -/
@[inline] def getKeyD (m : DHashMap α β) (a : α) (fallback : α) : α :=
  Raw₀.getKeyD ⟨m.1, m.2.size_buckets_pos⟩ a fallback

/-- How many entries there are. -/
@[inline] def size (m : DHashMap α β) : Nat :=
  m.1.size

/-- Whether there is no entry. -/
@[inline] def isEmpty (m : DHashMap α β) : Bool :=
  m.1.isEmpty

/-- How many buckets there are. -/
@[inline] def Internal.numBuckets (m : DHashMap α β) : Nat :=
  Raw.Internal.numBuckets m.1

/-- The entries with the property. -/
@[inline] def filter (f : (a : α) → β a → Bool) (m : DHashMap α β) : DHashMap α β :=
  ⟨Raw₀.filter f ⟨m.1, m.2.size_buckets_pos⟩, .filter₀ m.2⟩

/-- Changes the value of a key. -/
@[inline] def modify [LawfulBEq α] (m : DHashMap α β) (a : α) (f : β a → β a) : DHashMap α β :=
  ⟨Raw₀.modify ⟨m.1, m.2.size_buckets_pos⟩ a f, .modify₀ m.2⟩

/-- Changes the value of a key. -/
@[inline] def Const.modify {β : Type v} (m : DHashMap α (fun _ => β)) (a : α) (f : β → β) :
    DHashMap α (fun _ => β) :=
  ⟨Raw₀.Const.modify ⟨m.1, m.2.size_buckets_pos⟩ a f, .constModify₀ m.2⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter [LawfulBEq α] (m : DHashMap α β) (a : α) (f : Option (β a) → Option (β a)) : DHashMap α β :=
  ⟨Raw₀.alter ⟨m.1, m.2.size_buckets_pos⟩ a f, .alter₀ m.2⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def Const.alter {β : Type v} (m : DHashMap α (fun _ => β)) (a : α) (f : Option β → Option β) :
    DHashMap α (fun _ => β) :=
  ⟨Raw₀.Const.alter ⟨m.1, m.2.size_buckets_pos⟩ a f, .constAlter₀ m.2⟩

/-- Combines the entries by a computation, in some order. -/
@[inline] def foldM (f : δ → (a : α) → (b : β a) → m δ) (init : δ) (b : DHashMap α β) : m δ :=
  b.1.foldM f init

/-- Combines the entries, in some order. -/
@[inline] def fold (f : δ → (a : α) → β a → δ) (init : δ) (b : DHashMap α β) : δ :=
  b.1.fold f init

/-- The entries with the property, and those without. -/
@[inline] def partition (f : (a : α) → β a → Bool) (m : DHashMap α β) : DHashMap α β × DHashMap α β :=
  m.fold (init := (∅, ∅)) fun ⟨l, r⟩ a b =>
    if f a b then
      (l.insert a b, r)
    else
      (l, r.insert a b)

/-- Runs a computation for each entry, in some order. -/
@[inline] def forM (f : (a : α) → β a → m PUnit) (b : DHashMap α β) : m PUnit :=
  b.1.forM f

/-- A loop over the entries, in some order. -/
@[inline] def forIn (f : (a : α) → β a → δ → m (ForInStep δ)) (init : δ) (b : DHashMap α β) : m δ :=
  b.1.forIn f init

instance [BEq α] [Hashable α] : ForM m (DHashMap α β) ((a : α) × β a) where
  forM m f := m.forM (fun a b => f ⟨a, b⟩)

instance [BEq α] [Hashable α] : ForIn m (DHashMap α β) ((a : α) × β a) where
  forIn m init f := m.forIn (fun a b acc => f ⟨a, b⟩ acc) init

namespace Const

variable {β : Type v}

/-- Runs a computation for each entry, in some order. -/
@[inline] def forMUncurried (f : α × β → m PUnit) (b : DHashMap α (fun _ => β)) : m PUnit :=
  b.forM fun a b => f ⟨a, b⟩

/-- A loop over the entries, in some order. -/
@[inline] def forInUncurried (f : α × β → δ → m (ForInStep δ)) (init : δ) (b : DHashMap α (fun _ => β)) : m δ :=
  b.forIn (init := init) fun a b d => f ⟨a, b⟩ d

end Const

/-- The entries as a list. -/
@[inline] def toList (m : DHashMap α β) : List ((a : α) × β a) :=
  m.1.toList

/-- The entries as an array. -/
@[inline] def toArray (m : DHashMap α β) : Array ((a : α) × β a) :=
  m.1.toArray

/-- The entries as a list of pairs. -/
@[inline] def Const.toList {β : Type v} (m : DHashMap α (fun _ => β)) : List (α × β) :=
  Raw.Const.toList m.1

/-- The entries as an array of pairs. -/
@[inline] def Const.toArray {β : Type v} (m : DHashMap α (fun _ => β)) : Array (α × β) :=
  Raw.Const.toArray m.1

/-- The keys as a list. -/
@[inline] def keys (m : DHashMap α β) : List α :=
  m.1.keys

/-- The keys as an array. -/
@[inline] def keysArray (m : DHashMap α β) : Array α :=
  m.1.keysArray

/-- The values as a list. -/
@[inline] def values {β : Type v} (m : DHashMap α (fun _ => β)) : List β :=
  m.1.values

/-- The values as an array. -/
@[inline] def valuesArray {β : Type v} (m : DHashMap α (fun _ => β)) : Array β :=
  m.1.valuesArray

/-- Whether all entries have the property. -/
@[inline] def all (m : DHashMap α β) (p : (a : α) → β a → Bool) : Bool := m.1.all p

/-- Whether some entry has the property. -/
@[inline] def any (m : DHashMap α β) (p : (a : α) → β a → Bool) : Bool := m.1.any p

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] (m : DHashMap α β) (l : ρ) : DHashMap α β :=
  ⟨(Raw₀.insertMany ⟨m.1, m.2.size_buckets_pos⟩ l).1,
    (Raw₀.insertMany ⟨m.1, m.2.size_buckets_pos⟩ l).2 (fun m => m.1.WF) Raw.WF.insert₀ m.2⟩

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def Const.insertMany {β : Type v} {ρ : Type w} [ForIn Id ρ (α × β)] (m : DHashMap α (fun _ => β)) (l : ρ) :
    DHashMap α (fun _ => β) :=
  ⟨(Raw₀.Const.insertMany ⟨m.1, m.2.size_buckets_pos⟩ l).1,
    (Raw₀.Const.insertMany ⟨m.1, m.2.size_buckets_pos⟩ l).2 (fun m => m.1.WF) Raw.WF.insert₀ m.2⟩

/-- Adds the keys of a collection that are new. -/
@[inline] def Const.insertManyIfNewUnit {ρ : Type w} [ForIn Id ρ α] (m : DHashMap α (fun _ => Unit)) (l : ρ) :
    DHashMap α (fun _ => Unit) :=
  ⟨(Raw₀.Const.insertManyIfNewUnit ⟨m.1, m.2.size_buckets_pos⟩ l).1,
    (Raw₀.Const.insertManyIfNewUnit ⟨m.1, m.2.size_buckets_pos⟩ l).2 (fun m => m.1.WF) Raw.WF.insertIfNew₀ m.2⟩

private theorem wf_union₀ [BEq α] [Hashable α] {m₁ m₂ : Raw₀ α β} (h₁ : m₁.1.WF) (h₂ : m₂.1.WF) :
    (m₁.union m₂).1.WF := by
  unfold Raw₀.union
  split
  · exact (Raw₀.insertManyIfNew m₂ m₁.1).2 (fun m => m.1.WF) Raw.WF.insertIfNew₀ h₂
  · exact (Raw₀.insertMany m₁ m₂.1).2 (fun m => m.1.WF) Raw.WF.insert₀ h₁

private theorem wf_diff₀ [BEq α] [Hashable α] {m₁ m₂ : Raw₀ α β} (h₁ : m₁.1.WF) : (m₁.diff m₂).1.WF := by
  unfold Raw₀.diff
  split
  · exact .filter₀ h₁
  · exact (Raw₀.eraseManyEntries m₁ m₂.1).2 (fun m => m.1.WF) Raw.WF.erase₀ h₁

/-- The entries of both, those of the second where there are two. -/
@[inline] def union [BEq α] [Hashable α] (m₁ m₂ : DHashMap α β) : DHashMap α β where
  inner := Raw₀.union ⟨m₁.1, m₁.2.size_buckets_pos⟩ ⟨m₂.1, m₂.2.size_buckets_pos⟩
  wf := wf_union₀ m₁.2 m₂.2

instance [BEq α] [Hashable α] : Union (DHashMap α β) := ⟨union⟩

/-- The entries of the first whose keys are in the second. -/
@[inline] def inter [BEq α] [Hashable α] (m₁ m₂ : DHashMap α β) : DHashMap α β where
  inner := Raw₀.inter ⟨m₁.1, m₁.2.size_buckets_pos⟩ ⟨m₂.1, m₂.2.size_buckets_pos⟩
  wf := .inter₀ m₁.2 m₂.2

instance [BEq α] [Hashable α] : Inter (DHashMap α β) := ⟨inter⟩

/-- Whether the maps have the same keys with equal values. -/
def beq [LawfulBEq α] [∀ k, BEq (β k)] (a b : DHashMap α β) : Bool :=
  Raw₀.beq ⟨a.1, a.2.size_buckets_pos⟩ ⟨b.1, b.2.size_buckets_pos⟩

instance [LawfulBEq α] [∀ k, BEq (β k)] : BEq (DHashMap α β) := ⟨beq⟩

/-- Whether the maps have the same keys with equal values. -/
def Const.beq {β : Type v} [BEq α] [BEq β] (m₁ m₂ : DHashMap α (fun _ => β)) : Bool :=
  Raw₀.Const.beq ⟨m₁.1, m₁.2.size_buckets_pos⟩ ⟨m₂.1, m₂.2.size_buckets_pos⟩

/-- The entries of the first whose keys are not in the second. -/
@[inline] def diff [BEq α] [Hashable α] (m₁ m₂ : DHashMap α β) : DHashMap α β where
  inner := Raw₀.diff ⟨m₁.1, m₁.2.size_buckets_pos⟩ ⟨m₂.1, m₂.2.size_buckets_pos⟩
  wf := wf_diff₀ m₁.2

instance [BEq α] [Hashable α] : SDiff (DHashMap α β) := ⟨diff⟩

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def ofList [BEq α] [Hashable α] (l : List ((a : α) × β a)) : DHashMap α β :=
  insertMany ∅ l

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def ofArray [BEq α] [Hashable α] (l : Array ((a : α) × β a)) : DHashMap α β :=
  insertMany ∅ l

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def Const.ofList {β : Type v} [BEq α] [Hashable α] (l : List (α × β)) : DHashMap α (fun _ => β) :=
  Const.insertMany ∅ l

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def Const.ofArray {β : Type v} [BEq α] [Hashable α] (l : Array (α × β)) : DHashMap α (fun _ => β) :=
  Const.insertMany ∅ l

/-- The map with the keys of a list. -/
@[inline] def Const.unitOfList [BEq α] [Hashable α] (l : List α) : DHashMap α (fun _ => Unit) :=
  Const.insertManyIfNewUnit ∅ l

/-- The map with the keys of an array. -/
@[inline] def Const.unitOfArray [BEq α] [Hashable α] (l : Array α) : DHashMap α (fun _ => Unit) :=
  Const.insertManyIfNewUnit ∅ l

instance [BEq α] [Hashable α] [Repr α] [(a : α) → Repr (β a)] : Repr (DHashMap α β) where
  reprPrec m prec := Repr.addAppParen ("Std.DHashMap.ofList " ++ reprArg m.toList) prec

end DHashMap

end Std
