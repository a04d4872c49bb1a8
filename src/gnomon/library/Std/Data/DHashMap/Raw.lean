/-
Hash maps with values whose types depend on the keys, without a proof that they are well-formed.

An operation looks whether there is a bucket and then does what the operation on `Raw₀` does.
Read next: `Std.Data.DHashMap.Basic`.  Lean's counterpart: `Std.Data.DHashMap.Raw`.
-/
import Std.Data.DHashMap.Internal.Defs
import Std.Data.Internal.List.Defs

set_option linter.unusedVariables false
set_option autoImplicit false

universe u v w w'

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'} [Monad m]

namespace Std

open DHashMap.Internal

namespace DHashMap

namespace Raw

/-- No entry, and room for some. -/
@[inline] def emptyWithCapacity (capacity := 8) : Raw α β :=
  (Raw₀.emptyWithCapacity capacity).1

instance : EmptyCollection (Raw α β) where
  emptyCollection := emptyWithCapacity

instance : Inhabited (Raw α β) where
  default := ∅

/-- The maps have the same entries, in some order. -/
structure Equiv (m₁ m₂ : Raw α β) : Prop where
  /-- The entries are the same up to order. -/
  inner : (toListModel m₁.buckets).Perm (toListModel m₂.buckets)

@[inherit_doc] scoped infix:50 " ~m " => Equiv

section

variable [BEq α] [Hashable α]

/-- Adds an entry, or replaces the one of its key. -/
@[inline] def insert (m : Raw α β) (a : α) (b : β a) : Raw α β :=
  if h : 0 < m.buckets.size then (Raw₀.insert ⟨m, h⟩ a b).1 else m

instance : Singleton ((a : α) × β a) (Raw α β) := ⟨fun ⟨a, b⟩ => Raw.insert ∅ a b⟩

instance : Insert ((a : α) × β a) (Raw α β) := ⟨fun ⟨a, b⟩ s => s.insert a b⟩

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew (m : Raw α β) (a : α) (b : β a) : Raw α β :=
  if h : 0 < m.buckets.size then (Raw₀.insertIfNew ⟨m, h⟩ a b).1 else m

/-- `insert`, and whether the key was there. -/
@[inline] def containsThenInsert (m : Raw α β) (a : α) (b : β a) : Bool × Raw α β :=
  if h : 0 < m.buckets.size then
    let ⟨replaced, ⟨r, _⟩⟩ := Raw₀.containsThenInsert ⟨m, h⟩ a b
    ⟨replaced, r⟩
  else (false, m)

/-- `insertIfNew`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew (m : Raw α β) (a : α) (b : β a) : Bool × Raw α β :=
  if h : 0 < m.buckets.size then
    let ⟨replaced, ⟨r, _⟩⟩ := Raw₀.containsThenInsertIfNew ⟨m, h⟩ a b
    ⟨replaced, r⟩
  else (false, m)

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? [LawfulBEq α] (m : Raw α β) (a : α) (b : β a) : Option (β a) × Raw α β :=
  if h : 0 < m.buckets.size then
    let ⟨previous, ⟨r, _⟩⟩ := Raw₀.getThenInsertIfNew? ⟨m, h⟩ a b
    ⟨previous, r⟩
  else (none, m)

/-- The value of a key. -/
@[inline] def get? [LawfulBEq α] (m : Raw α β) (a : α) : Option (β a) :=
  if h : 0 < m.buckets.size then Raw₀.get? ⟨m, h⟩ a else none

/-- Whether a key is there. -/
@[inline] def contains (m : Raw α β) (a : α) : Bool :=
  if h : 0 < m.buckets.size then Raw₀.contains ⟨m, h⟩ a else false

instance : Membership α (Raw α β) where
  mem m a := m.contains a

instance {m : Raw α β} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs (Decidable (m.contains a))

private theorem contains_of_mem {m : Raw α β} {a : α} (h' : a ∈ m) :
    ∃ h : 0 < m.buckets.size, Raw₀.contains ⟨m, h⟩ a := by
  change Raw.contains m a = true at h'
  unfold Raw.contains at h'
  by_cases h : 0 < m.buckets.size
  · rw [dif_pos h] at h'
    exact ⟨h, h'⟩
  · rw [dif_neg h] at h'
    exact Bool.noConfusion h'

/-- The value of a key that is there. -/
@[inline] def get [LawfulBEq α] (m : Raw α β) (a : α) (h : a ∈ m) : β a :=
  Raw₀.get ⟨m, (contains_of_mem h).1⟩ a (contains_of_mem h).2

/-- The value of a key, or a given value. -/
@[inline] def getD [LawfulBEq α] (m : Raw α β) (a : α) (fallback : β a) : β a :=
  if h : 0 < m.buckets.size then Raw₀.getD ⟨m, h⟩ a fallback else fallback

/-- The value of a key; a panic, if it is not there. -/
@[inline] def get! [LawfulBEq α] (m : Raw α β) (a : α) [Inhabited (β a)] : β a :=
  if h : 0 < m.buckets.size then Raw₀.get! ⟨m, h⟩ a else default

/-- Removes a key. -/
@[inline] def erase (m : Raw α β) (a : α) : Raw α β :=
  if h : 0 < m.buckets.size then Raw₀.erase ⟨m, h⟩ a else m

/-- The entry whose key equals `a`. -/
@[inline] def getEntry? (m : Raw α β) (a : α) : Option ((a : α) × β a) :=
  if h : 0 < m.buckets.size then Raw₀.getEntry? ⟨m, h⟩ a else none

/-- The entry whose key equals `a`. -/
@[inline] def getEntry (m : Raw α β) (a : α) (h : a ∈ m) : (a : α) × β a :=
  Raw₀.getEntry ⟨m, (contains_of_mem h).1⟩ a (contains_of_mem h).2

/-- The entry whose key equals `a`, or a given one. -/
@[inline] def getEntryD (m : Raw α β) (a : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  if h : 0 < m.buckets.size then Raw₀.getEntryD ⟨m, h⟩ a fallback else fallback

/-- The entry whose key equals `a`; a panic, if there is none. -/
@[inline] def getEntry! [Inhabited ((a : α) × β a)] (m : Raw α β) (a : α) : (a : α) × β a :=
  if h : 0 < m.buckets.size then Raw₀.getEntry! ⟨m, h⟩ a else default

/-- The key that equals `a`. -/
@[inline] def getKey? (m : Raw α β) (a : α) : Option α :=
  if h : 0 < m.buckets.size then Raw₀.getKey? ⟨m, h⟩ a else none

/-- The key that equals `a`. -/
@[inline] def getKey (m : Raw α β) (a : α) (h : a ∈ m) : α :=
  Raw₀.getKey ⟨m, (contains_of_mem h).1⟩ a (contains_of_mem h).2

/-- The key that equals `a`, or a given one. -/
@[inline] def getKeyD (m : Raw α β) (a : α) (fallback : α) : α :=
  if h : 0 < m.buckets.size then Raw₀.getKeyD ⟨m, h⟩ a fallback else fallback

/-- The key that equals `a`; a panic, if there is none. -/
@[inline] def getKey! [Inhabited α] (m : Raw α β) (a : α) : α :=
  if h : 0 < m.buckets.size then Raw₀.getKey! ⟨m, h⟩ a else default

/-- Whether there is no entry. -/
@[inline] def isEmpty (m : Raw α β) : Bool :=
  m.size == 0

end

section

variable {β : Type v} [BEq α] [Hashable α]

/-- The value of a key. -/
@[inline] def Const.get? (m : Raw α (fun _ => β)) (a : α) : Option β :=
  if h : 0 < m.buckets.size then Raw₀.Const.get? ⟨m, h⟩ a else none

/-- The value of a key that is there. -/
@[inline] def Const.get (m : Raw α (fun _ => β)) (a : α) (h : a ∈ m) : β :=
  Raw₀.Const.get ⟨m, (contains_of_mem h).1⟩ a (contains_of_mem h).2

/-- The value of a key, or a given value. -/
@[inline] def Const.getD (m : Raw α (fun _ => β)) (a : α) (fallback : β) : β :=
  if h : 0 < m.buckets.size then Raw₀.Const.getD ⟨m, h⟩ a fallback else fallback

/-- The value of a key; a panic, if it is not there. -/
@[inline] def Const.get! [Inhabited β] (m : Raw α (fun _ => β)) (a : α) : β :=
  if h : 0 < m.buckets.size then Raw₀.Const.get! ⟨m, h⟩ a else default

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def Const.getThenInsertIfNew? (m : Raw α (fun _ => β)) (a : α) (b : β) :
    Option β × Raw α (fun _ => β) :=
  if h : 0 < m.buckets.size then
    let ⟨replaced, ⟨r, _⟩⟩ := Raw₀.Const.getThenInsertIfNew? ⟨m, h⟩ a b
    ⟨replaced, r⟩
  else (none, m)

end

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap {γ : α → Type w} (f : (a : α) → β a → Option (γ a)) (m : Raw α β) : Raw α γ :=
  if h : 0 < m.buckets.size then Raw₀.filterMap f ⟨m, h⟩ else ∅

/-- Changes the values. -/
@[inline] def map {γ : α → Type w} (f : (a : α) → β a → γ a) (m : Raw α β) : Raw α γ :=
  if h : 0 < m.buckets.size then Raw₀.map f ⟨m, h⟩ else ∅

/-- The entries with the property. -/
@[inline] def filter (f : (a : α) → β a → Bool) (m : Raw α β) : Raw α β :=
  if h : 0 < m.buckets.size then Raw₀.filter f ⟨m, h⟩ else ∅

namespace Internal

/-- Combines the entries by a computation, in the opposite order. -/
@[inline] def foldRevM (f : δ → (a : α) → β a → m δ) (init : δ) (b : Raw α β) : m δ :=
  b.buckets.foldrM (fun l acc => l.foldrM (fun a b d => f d a b) acc) init

/-- Combines the entries, in the opposite order. -/
@[inline] def foldRev (f : δ → (a : α) → β a → δ) (init : δ) (b : Raw α β) : δ :=
  Id.run (Internal.foldRevM (pure <| f · · ·) init b)

/-- How many buckets there are. -/
def numBuckets (m : Raw α β) : Nat :=
  m.buckets.size

end Internal

section

variable {β : Type v}

/-- Runs a computation for each entry. -/
@[inline] def Const.forMUncurried (f : α × β → m PUnit) (b : Raw α (fun _ => β)) : m PUnit :=
  b.forM fun k v => f ⟨k, v⟩

/-- A loop over the entries. -/
@[inline] def Const.forInUncurried (f : α × β → δ → m (ForInStep δ)) (init : δ) (b : Raw α (fun _ => β)) : m δ :=
  b.forIn (init := init) fun k v d => f ⟨k, v⟩ d

end

/-- The entries as a list. -/
@[inline] def toList (m : Raw α β) : List ((a : α) × β a) :=
  Internal.foldRev (fun acc k v => ⟨k, v⟩ :: acc) [] m

/-- The entries as an array. -/
@[inline] def toArray (m : Raw α β) : Array ((a : α) × β a) :=
  m.fold (fun acc k v => acc.push ⟨k, v⟩) (.emptyWithCapacity m.size)

/-- The entries as a list of pairs. -/
@[inline] def Const.toList {β : Type v} (m : Raw α (fun _ => β)) : List (α × β) :=
  Internal.foldRev (fun acc k v => ⟨k, v⟩ :: acc) [] m

/-- The entries as an array of pairs. -/
@[inline] def Const.toArray {β : Type v} (m : Raw α (fun _ => β)) : Array (α × β) :=
  m.fold (fun acc k v => acc.push ⟨k, v⟩) (.emptyWithCapacity m.size)

/-- The keys as a list. -/
@[inline] def keys (m : Raw α β) : List α :=
  Internal.foldRev (fun acc k _ => k :: acc) [] m

/-- The keys as an array. -/
@[inline] def keysArray (m : Raw α β) : Array α :=
  m.fold (fun acc k _ => acc.push k) (.emptyWithCapacity m.size)

/-- The values as a list. -/
@[inline] def values {β : Type v} (m : Raw α (fun _ => β)) : List β :=
  Internal.foldRev (fun acc _ v => v :: acc) [] m

/-- The values as an array. -/
@[inline] def valuesArray {β : Type v} (m : Raw α (fun _ => β)) : Array β :=
  m.fold (fun acc _ v => acc.push v) (.emptyWithCapacity m.size)

section

variable [BEq α] [Hashable α]

/-- Changes the value of a key. -/
@[inline] def modify [LawfulBEq α] (m : Raw α β) (a : α) (f : β a → β a) : Raw α β :=
  if h : 0 < m.buckets.size then (Raw₀.modify ⟨m, h⟩ a f).1 else ∅

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter [LawfulBEq α] (m : Raw α β) (a : α) (f : Option (β a) → Option (β a)) : Raw α β :=
  if h : 0 < m.buckets.size then (Raw₀.alter ⟨m, h⟩ a f).1 else ∅

/-- Changes the value of a key. -/
@[inline] def Const.modify [EquivBEq α] {β : Type v} (m : Raw α (fun _ => β)) (a : α) (f : β → β) :
    Raw α (fun _ => β) :=
  if h : 0 < m.buckets.size then (Raw₀.Const.modify ⟨m, h⟩ a f).1 else ∅

/-- Changes, adds or removes the value of a key. -/
@[inline] def Const.alter [EquivBEq α] {β : Type v} (m : Raw α (fun _ => β)) (a : α)
    (f : Option β → Option β) : Raw α (fun _ => β) :=
  if h : 0 < m.buckets.size then (Raw₀.Const.alter ⟨m, h⟩ a f).1 else ∅

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] (m : Raw α β) (l : ρ) : Raw α β :=
  if h : 0 < m.buckets.size then (Raw₀.insertMany ⟨m, h⟩ l).1 else m

/-- Removes the keys of a collection of entries. -/
@[inline] def eraseManyEntries {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] (m : Raw α β) (l : ρ) : Raw α β :=
  if h : 0 < m.buckets.size then (Raw₀.eraseManyEntries ⟨m, h⟩ l).1 else m

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def Const.insertMany {β : Type v} {ρ : Type w} [ForIn Id ρ (α × β)] (m : Raw α (fun _ => β)) (l : ρ) :
    Raw α (fun _ => β) :=
  if h : 0 < m.buckets.size then (Raw₀.Const.insertMany ⟨m, h⟩ l).1 else m

/-- Adds the keys of a collection that are new. -/
@[inline] def Const.insertManyIfNewUnit {ρ : Type w} [ForIn Id ρ α] (m : Raw α (fun _ => Unit)) (l : ρ) :
    Raw α (fun _ => Unit) :=
  if h : 0 < m.buckets.size then (Raw₀.Const.insertManyIfNewUnit ⟨m, h⟩ l).1 else m

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def ofList (l : List ((a : α) × β a)) : Raw α β :=
  insertMany ∅ l

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def ofArray (l : Array ((a : α) × β a)) : Raw α β :=
  insertMany ∅ l

/-- The map with the entries of a list; of entries with one key, the last. -/
@[inline] def Const.ofList {β : Type v} (l : List (α × β)) : Raw α (fun _ => β) :=
  Const.insertMany ∅ l

/-- The map with the entries of an array; of entries with one key, the last. -/
@[inline] def Const.ofArray {β : Type v} (l : Array (α × β)) : Raw α (fun _ => β) :=
  Const.insertMany ∅ l

/-- The map with the keys of a list. -/
@[inline] def Const.unitOfList (l : List α) : Raw α (fun _ => Unit) :=
  Const.insertManyIfNewUnit ∅ l

/-- The map with the keys of an array. -/
@[inline] def Const.unitOfArray (l : Array α) : Raw α (fun _ => Unit) :=
  Const.insertManyIfNewUnit ∅ l

/-- The entries of both, those of the second where there are two. -/
@[inline] def union (m₁ m₂ : Raw α β) : Raw α β :=
  if h₁ : 0 < m₁.buckets.size then
    if h₂ : 0 < m₂.buckets.size then Raw₀.union ⟨m₁, h₁⟩ ⟨m₂, h₂⟩ else m₁
  else m₂

instance : Union (Raw α β) := ⟨union⟩

/-- The entries of the first whose keys are in the second. -/
@[inline] def inter (m₁ m₂ : Raw α β) : Raw α β :=
  if h₁ : 0 < m₁.buckets.size then
    if h₂ : 0 < m₂.buckets.size then Raw₀.inter ⟨m₁, h₁⟩ ⟨m₂, h₂⟩ else m₁
  else m₂

instance : Inter (Raw α β) := ⟨inter⟩

/-- The entries of the first whose keys are not in the second. -/
@[inline] def diff (m₁ m₂ : Raw α β) : Raw α β :=
  if h₁ : 0 < m₁.buckets.size then
    if h₂ : 0 < m₂.buckets.size then Raw₀.diff ⟨m₁, h₁⟩ ⟨m₂, h₂⟩ else m₁
  else m₂

instance : SDiff (Raw α β) := ⟨diff⟩

/-- Whether the maps have the same keys with equal values. -/
def beq [LawfulBEq α] [∀ k, BEq (β k)] (m₁ m₂ : Raw α β) : Bool :=
  if h : 0 < m₁.buckets.size ∧ 0 < m₂.buckets.size then Raw₀.beq ⟨m₁, h.1⟩ ⟨m₂, h.2⟩ else false

instance [LawfulBEq α] [∀ k, BEq (β k)] : BEq (Raw α β) := ⟨beq⟩

/-- Whether the maps have the same keys with equal values. -/
def Const.beq {β : Type v} [BEq β] (m₁ m₂ : Raw α (fun _ => β)) : Bool :=
  if h : 0 < m₁.buckets.size ∧ 0 < m₂.buckets.size then Raw₀.Const.beq ⟨m₁, h.1⟩ ⟨m₂, h.2⟩ else false

end

instance [Repr α] [(a : α) → Repr (β a)] : Repr (Raw α β) where
  reprPrec m prec := Repr.addAppParen ("Std.DHashMap.Raw.ofList " ++ reprArg m.toList) prec

end Raw

end DHashMap

/-- Every key is in the bucket of its index, the size is that of the list of entries, and no two keys are equal. -/
structure DHashMap.Internal.Raw.WFImp {α : Type u} {β : α → Type v} [BEq α] [Hashable α] (m : DHashMap.Raw α β) :
    Prop where
  /-- Every key is in the bucket of its index. -/
  buckets_hash_self : IsHashSelf m.buckets
  /-- The size is that of the list of entries. -/
  size_eq : m.size = (toListModel m.buckets).length
  /-- No two keys are equal. -/
  distinct : Std.Internal.List.DistinctKeys (toListModel m.buckets)

namespace DHashMap.Raw

/-- The map is well-formed: it is, or it was made by the operations. -/
inductive WF : {α : Type u} → {β : α → Type v} → [BEq α] → [Hashable α] → Raw α β → Prop where
  /-- What satisfies the invariant. -/
  | wf {α β} [BEq α] [Hashable α] {m : Raw α β} : 0 < m.buckets.size →
      (∀ [EquivBEq α] [LawfulHashable α], DHashMap.Internal.Raw.WFImp m) → WF m
  /-- The empty map. -/
  | emptyWithCapacity₀ {α β} [BEq α] [Hashable α] {c} : WF (Raw₀.emptyWithCapacity c : Raw₀ α β).1
  /-- `insert`. -/
  | insert₀ {α β} [BEq α] [Hashable α] {m : Raw α β} {h a b} : WF m → WF (Raw₀.insert ⟨m, h⟩ a b).1
  /-- `containsThenInsert`. -/
  | containsThenInsert₀ {α β} [BEq α] [Hashable α] {m : Raw α β} {h a b} : WF m →
      WF (Raw₀.containsThenInsert ⟨m, h⟩ a b).2.1
  /-- `containsThenInsertIfNew`. -/
  | containsThenInsertIfNew₀ {α β} [BEq α] [Hashable α] {m : Raw α β} {h a b} : WF m →
      WF (Raw₀.containsThenInsertIfNew ⟨m, h⟩ a b).2.1
  /-- `erase`. -/
  | erase₀ {α β} [BEq α] [Hashable α] {m : Raw α β} {h a} : WF m → WF (Raw₀.erase ⟨m, h⟩ a).1
  /-- `insertIfNew`. -/
  | insertIfNew₀ {α β} [BEq α] [Hashable α] {m : Raw α β} {h a b} : WF m → WF (Raw₀.insertIfNew ⟨m, h⟩ a b).1
  /-- `getThenInsertIfNew?`. -/
  | getThenInsertIfNew?₀ {α β} [BEq α] [Hashable α] [LawfulBEq α] {m : Raw α β} {h a b} : WF m →
      WF (Raw₀.getThenInsertIfNew? ⟨m, h⟩ a b).2.1
  /-- `filter`. -/
  | filter₀ {α β} [BEq α] [Hashable α] {m : Raw α β} {h f} : WF m → WF (Raw₀.filter f ⟨m, h⟩).1
  /-- `getThenInsertIfNew?` with values of one type. -/
  | constGetThenInsertIfNew?₀ {α β} [BEq α] [Hashable α] {m : Raw α (fun _ => β)} {h a b} : WF m →
      WF (Raw₀.Const.getThenInsertIfNew? ⟨m, h⟩ a b).2.1
  /-- `modify`. -/
  | modify₀ {α β} [BEq α] [Hashable α] [LawfulBEq α] {m : Raw α β} {h a} {f : β a → β a} : WF m →
      WF (Raw₀.modify ⟨m, h⟩ a f).1
  /-- `modify` with values of one type. -/
  | constModify₀ {α} {β : Type v} [BEq α] [Hashable α] {m : Raw α (fun _ => β)} {h a} {f : β → β} : WF m →
      WF (Raw₀.Const.modify ⟨m, h⟩ a f).1
  /-- `alter`. -/
  | alter₀ {α β} [BEq α] [Hashable α] [LawfulBEq α] {m : Raw α β} {h a} {f : Option (β a) → Option (β a)} :
      WF m → WF (Raw₀.alter ⟨m, h⟩ a f).1
  /-- `alter` with values of one type. -/
  | constAlter₀ {α} {β : Type v} [BEq α] [Hashable α] {m : Raw α (fun _ => β)} {h a} {f : Option β → Option β} :
      WF m → WF (Raw₀.Const.alter ⟨m, h⟩ a f).1
  /-- `inter`. -/
  | inter₀ {α β} [BEq α] [Hashable α] {m₁ m₂ : Raw α β} {h₁ h₂} : WF m₁ → WF m₂ →
      WF (Raw₀.inter ⟨m₁, h₁⟩ ⟨m₂, h₂⟩).1

variable [BEq α] [Hashable α]

theorem WF.size_buckets_pos (m : Raw α β) : WF m → 0 < m.buckets.size
  | wf h₁ _ => h₁
  | emptyWithCapacity₀ => (Raw₀.emptyWithCapacity _).2
  | insert₀ _ => (Raw₀.insert ⟨_, _⟩ _ _).2
  | containsThenInsert₀ _ => (Raw₀.containsThenInsert ⟨_, _⟩ _ _).2.2
  | containsThenInsertIfNew₀ _ => (Raw₀.containsThenInsertIfNew ⟨_, _⟩ _ _).2.2
  | erase₀ _ => (Raw₀.erase ⟨_, _⟩ _).2
  | insertIfNew₀ _ => (Raw₀.insertIfNew ⟨_, _⟩ _ _).2
  | getThenInsertIfNew?₀ _ => (Raw₀.getThenInsertIfNew? ⟨_, _⟩ _ _).2.2
  | filter₀ _ => (Raw₀.filter _ ⟨_, _⟩).2
  | constGetThenInsertIfNew?₀ _ => (Raw₀.Const.getThenInsertIfNew? ⟨_, _⟩ _ _).2.2
  | modify₀ _ => (Raw₀.modify ⟨_, _⟩ _ _).2
  | constModify₀ _ => (Raw₀.Const.modify ⟨_, _⟩ _ _).2
  | alter₀ _ => (Raw₀.alter ⟨_, _⟩ _ _).2
  | constAlter₀ _ => (Raw₀.Const.alter ⟨_, _⟩ _ _).2
  | inter₀ _ _ => (Raw₀.inter ⟨_, _⟩ ⟨_, _⟩).2

end DHashMap.Raw

end Std
