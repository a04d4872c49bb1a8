/-
Hash maps with at least one bucket: the operations, and what well-formed means.

Keys with the same index share a bucket.  The number of buckets is a power of two; it doubles when more than three
quarters of it are keys.  Read next: `Std.Data.DHashMap.Raw`.  Lean's counterpart: `Std.Data.DHashMap.Internal.Defs`.
-/
import Std.Data.DHashMap.RawDef
import Std.Data.DHashMap.Internal.Index

set_option autoImplicit false

universe u v w w'

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'} [Monad m]

namespace Std

namespace DHashMap.Internal

/-- How many buckets a number of entries needs, at least. -/
@[inline] private def numBucketsForCapacity (capacity : Nat) : Nat :=
  capacity * 4 / 3

/-- All entries of all buckets. -/
def toListModel (buckets : Array (AssocList α β)) : List ((a : α) × β a) :=
  buckets.toList.flatMap AssocList.toList

/-- How many entries there are in all buckets. -/
@[inline] def computeSize (buckets : Array (AssocList α β)) : Nat :=
  buckets.foldl (fun d b => d + b.length) 0

/-- A hash map with a bucket. -/
abbrev Raw₀ (α : Type u) (β : α → Type v) :=
  { m : Raw α β // 0 < m.buckets.size }

namespace Raw₀

/-- No entry, and room for some. -/
@[inline] def emptyWithCapacity (capacity := 8) : Raw₀ α β :=
  ⟨⟨0, Array.replicate (numBucketsForCapacity capacity).nextPowerOfTwo AssocList.nil⟩, by
    show 0 < (Array.replicate _ _).size
    rw [Array.size_replicate]
    exact Nat.pos_of_isPowerOfTwo (Nat.isPowerOfTwo_nextPowerOfTwo _)⟩

/-- Adds an entry to its bucket, whether the key is there or not. -/
@[inline] def reinsertAux (hash : α → UInt64) (data : { d : Array (AssocList α β) // 0 < d.size }) (a : α) (b : β a) :
    { d : Array (AssocList α β) // 0 < d.size } :=
  let ⟨data, hd⟩ := data
  let ⟨i, h⟩ := mkIdx data.size hd (hash a)
  ⟨data.uset i (data[i].cons a b) h, Nat.lt_of_lt_of_eq hd (Array.size_uset h).symm⟩

/-- The same entries in twice as many buckets. -/
def expand [Hashable α] (data : { d : Array (AssocList α β) // 0 < d.size }) :
    { d : Array (AssocList α β) // 0 < d.size } :=
  let ⟨data, hd⟩ := data
  let nbuckets := data.size * 2
  go 0 data ⟨Array.replicate nbuckets AssocList.nil,
    Nat.lt_of_lt_of_eq (Nat.mul_pos hd Nat.zero_lt_two) Array.size_replicate.symm⟩
where
  /-- Moves the entries of the buckets from `i` on. -/
  go (i : Nat) (source : Array (AssocList α β)) (target : { d : Array (AssocList α β) // 0 < d.size }) :
      { d : Array (AssocList α β) // 0 < d.size } :=
    if h : i < source.size then
      let es := source[i]
      let source := source.set i .nil
      let target := es.foldl (reinsertAux hash) target
      go (i + 1) source target
    else target
  termination_by source.size - i
  decreasing_by
    rw [Array.size_set]
    exact Nat.sub_lt_sub_left h (Nat.lt_succ_self i)

/-- Doubles the number of buckets, if there are many entries. -/
@[inline] def expandIfNecessary [BEq α] [Hashable α] (m : Raw₀ α β) : Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  if numBucketsForCapacity size ≤ buckets.size then
    ⟨⟨size, buckets⟩, hm⟩
  else
    let ⟨buckets', h'⟩ := expand ⟨buckets, hm⟩
    ⟨⟨size, buckets'⟩, h'⟩

private theorem pos_uset {buckets : Array (AssocList α β)} (hm : 0 < buckets.size) {i : USize} {l : AssocList α β}
    (h : i.toNat < buckets.size) : 0 < (buckets.uset i l h).size :=
  Nat.lt_of_lt_of_eq hm (Array.size_uset h).symm

private theorem lt_uset {buckets : Array (AssocList α β)} {i j : USize} {l : AssocList α β}
    (h : i.toNat < buckets.size) (h' : j.toNat < buckets.size) : j.toNat < (buckets.uset i l h).size :=
  Nat.lt_of_lt_of_eq h' (Array.size_uset h).symm

/-- Adds an entry, or replaces the one of its key. -/
@[inline] def insert [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (b : β a) : Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    let buckets' := buckets.uset i .nil h
    ⟨⟨size, buckets'.uset i (bkt.replace a b) (lt_uset h h)⟩, pos_uset (pos_uset hm h) (lt_uset h h)⟩
  else
    let size' := size + 1
    let buckets' := buckets.uset i (AssocList.cons a b bkt) h
    expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩

/-- Changes the value of a key. -/
@[inline] def modify [BEq α] [Hashable α] [LawfulBEq α] (m : Raw₀ α β) (a : α) (f : β a → β a) : Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let size' := size
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bucket := buckets[i]
  if bucket.contains a then
    let buckets := buckets.uset i .nil h
    let bucket := bucket.modify a f
    ⟨⟨size, buckets.uset i bucket (lt_uset h h)⟩, pos_uset (pos_uset hm h) (lt_uset h h)⟩
  else
    ⟨⟨size', buckets⟩, hm⟩

/-- Changes the value of a key. -/
@[inline] def Const.modify [BEq α] {β : Type v} [Hashable α] (m : Raw₀ α (fun _ => β)) (a : α) (f : β → β) :
    Raw₀ α (fun _ => β) :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let size' := size
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bucket := buckets[i]
  if bucket.contains a then
    let buckets := buckets.uset i .nil h
    let bucket := AssocList.Const.modify a f bucket
    ⟨⟨size, buckets.uset i bucket (lt_uset h h)⟩, pos_uset (pos_uset hm h) (lt_uset h h)⟩
  else
    ⟨⟨size', buckets⟩, hm⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def alter [BEq α] [Hashable α] [LawfulBEq α] (m : Raw₀ α β) (a : α)
    (f : Option (β a) → Option (β a)) : Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    let buckets' := buckets.uset i .nil h
    let bkt' := bkt.alter a f
    let size' := if bkt'.contains a then size else size - 1
    ⟨⟨size', buckets'.uset i bkt' (lt_uset h h)⟩, pos_uset (pos_uset hm h) (lt_uset h h)⟩
  else
    match f none with
    | none => ⟨⟨size, buckets⟩, hm⟩
    | some b =>
      let size' := size + 1
      let buckets' := buckets.uset i (AssocList.cons a b bkt) h
      expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩

/-- Changes, adds or removes the value of a key. -/
@[inline] def Const.alter [BEq α] [Hashable α] {β : Type v} (m : Raw₀ α (fun _ => β)) (a : α)
    (f : Option β → Option β) : Raw₀ α (fun _ => β) :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    let buckets' := buckets.uset i .nil h
    let bkt' := AssocList.Const.alter a f bkt
    let size' := if bkt'.contains a then size else size - 1
    ⟨⟨size', buckets'.uset i bkt' (lt_uset h h)⟩, pos_uset (pos_uset hm h) (lt_uset h h)⟩
  else
    match f none with
    | none => ⟨⟨size, buckets⟩, hm⟩
    | some b =>
      let size' := size + 1
      let buckets' := buckets.uset i (AssocList.cons a b bkt) h
      expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩

/-- `insert`, and whether the key was there. -/
@[inline] def containsThenInsert [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (b : β a) : Bool × Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    let buckets' := buckets.uset i .nil h
    (true, ⟨⟨size, buckets'.uset i (bkt.replace a b) (lt_uset h h)⟩, pos_uset (pos_uset hm h) (lt_uset h h)⟩)
  else
    let size' := size + 1
    let buckets' := buckets.uset i (AssocList.cons a b bkt) h
    (false, expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩)

/-- `insertIfNew`, and whether the key was there. -/
@[inline] def containsThenInsertIfNew [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (b : β a) : Bool × Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    (true, ⟨⟨size, buckets⟩, hm⟩)
  else
    let size' := size + 1
    let buckets' := buckets.uset i (AssocList.cons a b bkt) h
    (false, expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩)

/-- Adds an entry, unless the key is there. -/
@[inline] def insertIfNew [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (b : β a) : Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    ⟨⟨size, buckets⟩, hm⟩
  else
    let size' := size + 1
    let buckets' := buckets.uset i (AssocList.cons a b bkt) h
    expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def getThenInsertIfNew? [BEq α] [Hashable α] [LawfulBEq α] (m : Raw₀ α β) (a : α) (b : β a) :
    Option (β a) × Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  match bkt.getCast? a with
  | none =>
    let size' := size + 1
    let buckets' := buckets.uset i (AssocList.cons a b bkt) h
    (none, expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩)
  | some v => (some v, ⟨⟨size, buckets⟩, hm⟩)

/-- The value of a key. -/
@[inline] def get? [BEq α] [LawfulBEq α] [Hashable α] (m : Raw₀ α β) (a : α) : Option (β a) :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size h (hash a)
  buckets[i].getCast? a

/-- Whether a key is there. -/
@[inline] def contains [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) : Bool :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size h (hash a)
  buckets[i].contains a

/-- The value of a key that is there. -/
@[inline] def get [BEq α] [LawfulBEq α] [Hashable α] (m : Raw₀ α β) (a : α) (hma : m.contains a) : β a :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getCast a hma

/-- The value of a key, or a given value. -/
@[inline] def getD [BEq α] [LawfulBEq α] [Hashable α] (m : Raw₀ α β) (a : α) (fallback : β a) : β a :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getCastD a fallback

/-- The value of a key; a panic, if it is not there. -/
@[inline] def get! [BEq α] [LawfulBEq α] [Hashable α] (m : Raw₀ α β) (a : α) [Inhabited (β a)] : β a :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getCast! a

/-- Removes a key. -/
@[inline] def erase [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) : Raw₀ α β :=
  let ⟨⟨size, buckets⟩, hb⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hb (hash a)
  let bkt := buckets[i]
  if bkt.contains a then
    let buckets' := buckets.uset i .nil h
    ⟨⟨size - 1, buckets'.uset i (bkt.erase a) (lt_uset h h)⟩, pos_uset (pos_uset hb h) (lt_uset h h)⟩
  else
    ⟨⟨size, buckets⟩, hb⟩

private theorem size_mapM_map {γ : Type w} {δ : Type w'} (f : γ → δ) (as : Array γ) (i : Nat) (bs : Array δ) :
    (Id.run (Array.mapM.map (m := Id) (pure <| f ·) as i bs)).size = bs.size + (as.size - i) := by
  unfold Array.mapM.map
  by_cases h : i < as.size
  · rw [dif_pos h]
    show (Id.run (Array.mapM.map (m := Id) (pure <| f ·) as (i + 1) (bs.push (f as[i])))).size = _
    rw [size_mapM_map f as (i + 1), Array.size_push]
    omega
  · rw [dif_neg h]
    show bs.size = _
    omega
termination_by as.size - i

private theorem pos_map {γ : Type w} {δ : Type w'} {f : γ → δ} {buckets : Array γ} (h : 0 < buckets.size) :
    0 < (buckets.map f).size :=
  Nat.lt_of_lt_of_eq h ((size_mapM_map f buckets 0 _).trans (Nat.zero_add _)).symm

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap {γ : α → Type w} (f : (a : α) → β a → Option (γ a)) (m : Raw₀ α β) : Raw₀ α γ :=
  let ⟨⟨_, buckets⟩, hb⟩ := m
  let newBuckets := buckets.map (AssocList.filterMap f)
  ⟨⟨computeSize newBuckets, newBuckets⟩, pos_map hb⟩

/-- Changes the values. -/
@[inline] def map {γ : α → Type w} (f : (a : α) → β a → γ a) (m : Raw₀ α β) : Raw₀ α γ :=
  let ⟨⟨size, buckets⟩, hb⟩ := m
  let newBuckets := buckets.map (AssocList.map f)
  ⟨⟨size, newBuckets⟩, pos_map hb⟩

/-- The entries with the property. -/
@[inline] def filter (f : (a : α) → β a → Bool) (m : Raw₀ α β) : Raw₀ α β :=
  let ⟨⟨_, buckets⟩, hb⟩ := m
  let newBuckets := buckets.map (AssocList.filter f)
  ⟨⟨computeSize newBuckets, newBuckets⟩, pos_map hb⟩

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def insertMany {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] [BEq α] [Hashable α] (m : Raw₀ α β) (l : ρ) :
    { m' : Raw₀ α β // ∀ (P : Raw₀ α β → Prop),
      (∀ {m'' : Raw₀ α β} {a : α} {b : β a}, P m'' → P (m''.insert a b)) → P m → P m' } := Id.run do
  let mut r : { m' : Raw₀ α β // ∀ (P : Raw₀ α β → Prop),
    (∀ {m'' : Raw₀ α β} {a : α} {b : β a}, P m'' → P (m''.insert a b)) → P m → P m' } := ⟨m, fun _ _ => id⟩
  for ⟨a, b⟩ in l do
    r := ⟨r.1.insert a b, fun _ h hm => h (r.2 _ h hm)⟩
  return r

/-- Removes the keys of a collection of entries. -/
@[inline] def eraseManyEntries {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] [BEq α] [Hashable α] (m : Raw₀ α β)
    (l : ρ) : { m' : Raw₀ α β // ∀ (P : Raw₀ α β → Prop),
      (∀ {m'' : Raw₀ α β} {a : α}, P m'' → P (m''.erase a)) → P m → P m' } := Id.run do
  let mut r : { m' : Raw₀ α β // ∀ (P : Raw₀ α β → Prop),
    (∀ {m'' : Raw₀ α β} {a : α}, P m'' → P (m''.erase a)) → P m → P m' } := ⟨m, fun _ _ => id⟩
  for ⟨a, _⟩ in l do
    r := ⟨r.1.erase a, fun _ h hm => h (r.2 _ h hm)⟩
  return r

/-- Adds those entries of a collection whose keys are new. -/
@[inline] def insertManyIfNew {ρ : Type w} [ForIn Id ρ ((a : α) × β a)] [BEq α] [Hashable α] (m : Raw₀ α β)
    (l : ρ) : { m' : Raw₀ α β // ∀ (P : Raw₀ α β → Prop),
      (∀ {m'' : Raw₀ α β} {a : α} {b : β a}, P m'' → P (m''.insertIfNew a b)) → P m → P m' } := Id.run do
  let mut r : { m' : Raw₀ α β // ∀ (P : Raw₀ α β → Prop),
    (∀ {m'' : Raw₀ α β} {a : α} {b : β a}, P m'' → P (m''.insertIfNew a b)) → P m → P m' } := ⟨m, fun _ _ => id⟩
  for ⟨a, b⟩ in l do
    r := ⟨r.1.insertIfNew a b, fun _ h hm => h (r.2 _ h hm)⟩
  return r

/-- The first entry whose key equals `a`. -/
@[inline] def getEntry? [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) : Option ((a : α) × β a) :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size h (hash a)
  buckets[i].getEntry? a

/-- The entry whose key equals `a`. -/
@[inline] def getEntry [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (hma : m.contains a) : (a : α) × β a :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getEntry a hma

/-- The entry whose key equals `a`, or a given one. -/
@[inline] def getEntryD [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (fallback : (a : α) × β a) : (a : α) × β a :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getEntryD a fallback

/-- The entry whose key equals `a`; a panic, if there is none. -/
@[inline] def getEntry! [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) [Inhabited ((a : α) × β a)] : (a : α) × β a :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getEntry! a

/-- The key that equals `a`. -/
@[inline] def getKey? [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) : Option α :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size h (hash a)
  buckets[i].getKey? a

/-- The key that equals `a`. -/
@[inline] def getKey [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (hma : m.contains a) : α :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getKey a hma

/-- The key that equals `a`, or a given one. -/
@[inline] def getKeyD [BEq α] [Hashable α] (m : Raw₀ α β) (a : α) (fallback : α) : α :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getKeyD a fallback

/-- The key that equals `a`; a panic, if there is none. -/
@[inline] def getKey! [BEq α] [Hashable α] [Inhabited α] (m : Raw₀ α β) (a : α) : α :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getKey! a

/-- The entries of both, those of the second where there are two. -/
@[inline] def union [BEq α] [Hashable α] (m₁ m₂ : Raw₀ α β) : Raw₀ α β :=
  if m₁.1.size ≤ m₂.1.size then
    (m₂.insertManyIfNew m₁.1).1
  else
    (m₁.insertMany m₂.1).1

/-- Adds the entry of `k` in `m` to what there is. -/
@[inline] def interSmallerFn [BEq α] [Hashable α] (m sofar : Raw₀ α β) (k : α) : Raw₀ α β :=
  match m.getEntry? k with
  | some kv' => sofar.insert kv'.1 kv'.2
  | none => sofar

/-- The entries of the first whose keys are in the second. -/
def interSmaller [BEq α] [Hashable α] (m₁ : Raw₀ α β) (m₂ : Raw α β) : Raw₀ α β :=
  m₂.fold (fun sofar k _ => interSmallerFn m₁ sofar k) emptyWithCapacity

/-- The entries of the first whose keys are in the second. -/
def inter [BEq α] [Hashable α] (m₁ m₂ : Raw₀ α β) : Raw₀ α β :=
  if m₁.1.size ≤ m₂.1.size then m₁.filter fun k _ => m₂.contains k else interSmaller m₁ m₂.1

/-- The entries of the first whose keys are not in the second. -/
@[inline] def diff [BEq α] [Hashable α] (m₁ m₂ : Raw₀ α β) : Raw₀ α β :=
  if m₁.1.size ≤ m₂.1.size then m₁.filter fun k _ => !m₂.contains k else (m₁.eraseManyEntries m₂.1).1

/-- Whether the maps have the same keys with equal values. -/
def beq [BEq α] [LawfulBEq α] [Hashable α] [∀ k, BEq (β k)] (m₁ m₂ : Raw₀ α β) : Bool :=
  if m₁.1.size ≠ m₂.1.size then false else m₁.1.all (fun k v => m₂.get? k == some v)

section

variable {β : Type v}

/-- The value of a key. -/
@[inline] def Const.get? [BEq α] [Hashable α] (m : Raw₀ α (fun _ => β)) (a : α) : Option β :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size h (hash a)
  buckets[i].get? a

/-- The value of a key that is there. -/
@[inline] def Const.get [BEq α] [Hashable α] (m : Raw₀ α (fun _ => β)) (a : α) (hma : m.contains a) : β :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).get a hma

/-- The value of a key, or a given value. -/
@[inline] def Const.getD [BEq α] [Hashable α] (m : Raw₀ α (fun _ => β)) (a : α) (fallback : β) : β :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).getD a fallback

/-- The value of a key; a panic, if it is not there. -/
@[inline] def Const.get! [BEq α] [Hashable α] [Inhabited β] (m : Raw₀ α (fun _ => β)) (a : α) : β :=
  let ⟨⟨_, buckets⟩, h⟩ := m
  let idx := mkIdx buckets.size h (hash a)
  (buckets[idx.1]'idx.2).get! a

/-- Whether the maps have the same keys with equal values. -/
def Const.beq [BEq α] [Hashable α] [BEq β] (m₁ m₂ : Raw₀ α (fun _ => β)) : Bool :=
  if m₁.1.size ≠ m₂.1.size then false else m₁.1.all (fun k v => Const.get? m₂ k == some v)

/-- The value of a key, and the map with an entry for the key. -/
@[inline] def Const.getThenInsertIfNew? [BEq α] [Hashable α] (m : Raw₀ α (fun _ => β)) (a : α) (b : β) :
    Option β × Raw₀ α (fun _ => β) :=
  let ⟨⟨size, buckets⟩, hm⟩ := m
  let ⟨i, h⟩ := mkIdx buckets.size hm (hash a)
  let bkt := buckets[i]
  match bkt.get? a with
  | none =>
    let size' := size + 1
    let buckets' := buckets.uset i (AssocList.cons a b bkt) h
    (none, expandIfNecessary ⟨⟨size', buckets'⟩, pos_uset hm h⟩)
  | some v => (some v, ⟨⟨size, buckets⟩, hm⟩)

/-- Adds or replaces the entries of a collection, one after the other. -/
@[inline] def Const.insertMany {ρ : Type w} [ForIn Id ρ (α × β)] [BEq α] [Hashable α] (m : Raw₀ α (fun _ => β))
    (l : ρ) : { m' : Raw₀ α (fun _ => β) // ∀ (P : Raw₀ α (fun _ => β) → Prop),
      (∀ {m'' : Raw₀ α (fun _ => β)} {a : α} {b : β}, P m'' → P (m''.insert a b)) → P m → P m' } := Id.run do
  let mut r : { m' : Raw₀ α (fun _ => β) // ∀ (P : Raw₀ α (fun _ => β) → Prop),
    (∀ {m'' : Raw₀ α (fun _ => β)} {a : α} {b : β}, P m'' → P (m''.insert a b)) → P m → P m' } := ⟨m, fun _ _ => id⟩
  for (a, b) in l do
    r := ⟨r.1.insert a b, fun _ h hm => h (r.2 _ h hm)⟩
  return r

/-- Adds the keys of a collection that are new. -/
@[inline] def Const.insertManyIfNewUnit {ρ : Type w} [ForIn Id ρ α] [BEq α] [Hashable α]
    (m : Raw₀ α (fun _ => Unit)) (l : ρ) : { m' : Raw₀ α (fun _ => Unit) // ∀ (P : Raw₀ α (fun _ => Unit) → Prop),
      (∀ {m'' : Raw₀ α (fun _ => Unit)} {a : α} {b : Unit}, P m'' → P (m''.insertIfNew a b)) → P m → P m' } := Id.run do
  let mut r : { m' : Raw₀ α (fun _ => Unit) // ∀ (P : Raw₀ α (fun _ => Unit) → Prop),
    (∀ {m'' : Raw₀ α (fun _ => Unit)} {a : α} {b : Unit}, P m'' → P (m''.insertIfNew a b)) → P m → P m' } :=
      ⟨m, fun _ _ => id⟩
  for a in l do
    r := ⟨r.1.insertIfNew a (), fun _ h hm => h (r.2 _ h hm)⟩
  return r

end

end Raw₀

/-- All keys of the list have the index `i` among `size`. -/
structure List.HashesTo [BEq α] [Hashable α] (l : List ((a : α) × β a)) (i : Nat) (size : Nat) : Prop where
  /-- Each key does. -/
  hash_self : (h : 0 < size) → ∀ p, p ∈ l → (mkIdx size h (hash p.1)).1.toNat = i

/-- Every key is in the bucket of its index. -/
structure IsHashSelf [BEq α] [Hashable α] (m : Array (AssocList α β)) : Prop where
  /-- That holds of each bucket. -/
  hashes_to (i : Nat) (h : i < m.size) : List.HashesTo m[i].toList i m.size

end DHashMap.Internal

end Std
