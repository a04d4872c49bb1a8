/-
Lists of keys with values, each a single cell: what the buckets of a hash map are.

Lean's counterpart: `Std.Data.DHashMap.Internal.AssocList.Basic`.
-/
import Init.Data.BEq

set_option autoImplicit false

universe w v u w'

variable {α : Type u} {β : α → Type v} {γ : α → Type w} {δ : Type w} {m : Type w → Type w'} [Monad m]

namespace Std.DHashMap.Internal

/-- A list of keys with values. -/
inductive AssocList (α : Type u) (β : α → Type v) where
  /-- No entry. -/
  | nil
  /-- An entry, and those after it. -/
  | cons (key : α) (value : β key) (tail : AssocList α β)
  deriving Inhabited

namespace AssocList

/-- Combines the entries by a computation, from the first to the last. -/
@[specialize] def foldlM (f : δ → (a : α) → β a → m δ) : (init : δ) → AssocList α β → m δ
  | d, nil => pure d
  | d, cons a b es => do
    let d ← f d a b
    foldlM f d es

/-- Combines the entries, from the first to the last. -/
@[inline] def foldl (f : δ → (α : α) → β α → δ) (init : δ) (as : AssocList α β) : δ :=
  Id.run (foldlM (pure <| f · · ·) init as)

/-- Combines the entries by a computation, from the last to the first. -/
@[specialize] def foldrM (f : (a : α) → β a → δ → m δ) : (init : δ) → AssocList α β → m δ
  | d, nil => pure d
  | d, cons a b es => do
    let d ← foldrM f d es
    f a b d

/-- Combines the entries, from the last to the first. -/
@[inline] def foldr (f : (a : α) → β a → δ → δ) (init : δ) (as : AssocList α β) : δ :=
  Id.run (foldrM (pure <| f · · ·) init as)

/-- Runs a computation for each entry. -/
@[inline] def forM (f : (a : α) → β a → m PUnit) (as : AssocList α β) : m PUnit :=
  as.foldlM (fun _ => f) ⟨⟩

/-- A loop over the entries that may end early. -/
@[inline] def forInStep (as : AssocList α β) (init : δ) (f : (a : α) → β a → δ → m (ForInStep δ)) :
    m (ForInStep δ) :=
  go as init
where
  /-- Over the rest of the entries. -/
  @[specialize] go : AssocList α β → δ → m (ForInStep δ)
    | .nil, acc => pure (ForInStep.yield acc)
    | .cons k v t, acc => do
      match (← f k v acc) with
      | ForInStep.done d => pure (ForInStep.done d)
      | ForInStep.yield d => go t d

/-- The entries as a list of pairs. -/
def toList : AssocList α β → List ((a : α) × β a)
  | nil => []
  | cons a b es => ⟨a, b⟩ :: es.toList

/-- How many entries there are. -/
def length (l : AssocList α β) : Nat :=
  l.foldl (fun n _ _ => n + 1) 0

section

variable {β : Type v}

/-- The value of the first key that equals `a`. -/
def get? [BEq α] (a : α) : AssocList α (fun _ => β) → Option β
  | nil => none
  | cons k v es => bif k == a then some v else get? a es

end

/-- The value of the first key that equals `a`. -/
def getCast? [BEq α] [LawfulBEq α] (a : α) : AssocList α β → Option (β a)
  | nil => none
  | cons k v es =>
    if h : k == a then some (cast (congrArg β (eq_of_beq h)) v) else es.getCast? a

/-- Whether a key equals `a`. -/
def contains [BEq α] (a : α) : AssocList α β → Bool
  | nil => false
  | cons k _ l => k == a || l.contains a

/-- The value of the first key that equals `a`. -/
def get {β : Type v} [BEq α] (a : α) : (l : AssocList α (fun _ => β)) → l.contains a → β
  | cons k v es, h =>
    if hka : k == a then v
    else get a es (by rw [← h, contains, Bool.of_not_eq_true hka, Bool.false_or])

/-- The value of the first key that equals `a`. -/
def getCast [BEq α] [LawfulBEq α] (a : α) : (l : AssocList α β) → l.contains a → β a
  | cons k v es, h =>
    if hka : k == a then cast (congrArg β (eq_of_beq hka)) v
    else es.getCast a (by rw [← h, contains, Bool.of_not_eq_true hka, Bool.false_or])

/-- The first key that equals `a`. -/
def getKey [BEq α] (a : α) : (l : AssocList α β) → l.contains a → α
  | cons k _ es, h =>
    if hka : k == a then k
    else es.getKey a (by rw [← h, contains, Bool.of_not_eq_true hka, Bool.false_or])

/-- The first entry whose key equals `a`. -/
def getEntry [BEq α] (a : α) : (l : AssocList α β) → l.contains a → (a : α) × β a
  | cons k v es, h =>
    if hka : k == a then ⟨k, v⟩
    else es.getEntry a (by rw [← h, contains, Bool.of_not_eq_true hka, Bool.false_or])

/-- The value of the first key that equals `a`; a panic, if there is none. -/
def getCast! [BEq α] [LawfulBEq α] (a : α) [Inhabited (β a)] : AssocList α β → β a
  | nil => panic! "key is not present in hash table"
  | cons k v es => if h : k == a then cast (congrArg β (eq_of_beq h)) v else es.getCast! a

/-- The first key that equals `a`. -/
def getKey? [BEq α] (a : α) : AssocList α β → Option α
  | nil => none
  | cons k _ es => if k == a then some k else es.getKey? a

/-- The first entry whose key equals `a`. -/
def getEntry? [BEq α] (a : α) : AssocList α β → Option ((a : α) × β a)
  | nil => none
  | cons k v es => if k == a then some ⟨k, v⟩ else es.getEntry? a

/-- The value of the first key that equals `a`; a panic, if there is none. -/
def get! {β : Type v} [BEq α] [Inhabited β] (a : α) : AssocList α (fun _ => β) → β
  | nil => panic! "key is not present in hash table"
  | cons k v es => bif k == a then v else es.get! a

/-- The first key that equals `a`; a panic, if there is none. -/
def getKey! [BEq α] [Inhabited α] (a : α) : AssocList α β → α
  | nil => panic! "key is not present in hash table"
  | cons k _ es => if k == a then k else es.getKey! a

/-- The first entry whose key equals `a`; a panic, if there is none. -/
def getEntry! [BEq α] (a : α) [Inhabited ((a : α) × β a)] : AssocList α β → (a : α) × β a
  | nil => panic! "key is not present in hash table"
  | cons k v es => if k == a then ⟨k, v⟩ else es.getEntry! a

/-- The value of the first key that equals `a`, or a given value. -/
def getCastD [BEq α] [LawfulBEq α] (a : α) (fallback : β a) : AssocList α β → β a
  | nil => fallback
  | cons k v es => if h : k == a then cast (congrArg β (eq_of_beq h)) v else es.getCastD a fallback

/-- The value of the first key that equals `a`, or a given value. -/
def getD {β : Type v} [BEq α] (a : α) (fallback : β) : AssocList α (fun _ => β) → β
  | nil => fallback
  | cons k v es => bif k == a then v else es.getD a fallback

/-- The first key that equals `a`, or a given one. -/
def getKeyD [BEq α] (a fallback : α) : AssocList α β → α
  | nil => fallback
  | cons k _ es => if k == a then k else es.getKeyD a fallback

/-- The first entry whose key equals `a`, or a given one. -/
def getEntryD [BEq α] (a : α) (fallback : (a : α) × β a) : AssocList α β → (a : α) × β a
  | nil => fallback
  | cons k v es => if k == a then ⟨k, v⟩ else es.getEntryD a fallback

/-- Replaces the first entry whose key equals `a`. -/
def replace [BEq α] (a : α) (b : β a) : AssocList α β → AssocList α β
  | nil => nil
  | cons k v l => bif k == a then cons a b l else cons k v (replace a b l)

/-- Removes the first entry whose key equals `a`. -/
def erase [BEq α] (a : α) : AssocList α β → AssocList α β
  | nil => nil
  | cons k v l => bif k == a then l else cons k v (l.erase a)

/-- Changes the value of the first key that equals `a`. -/
def modify [BEq α] [LawfulBEq α] (a : α) (f : β a → β a) : AssocList α β → AssocList α β
  | nil => nil
  | cons k v l =>
    if h : k == a then
      have h := eq_of_beq h
      let b := f (cast (congrArg β h) v)
      cons a b l
    else
      cons k v (modify a f l)

/-- Changes, adds or removes the value of the first key that equals `a`. -/
def alter [BEq α] [LawfulBEq α] (a : α) (f : Option (β a) → Option (β a)) : AssocList α β → AssocList α β
  | nil =>
    match f none with
    | none => AssocList.nil
    | some b => AssocList.cons a b nil
  | cons k v l =>
    if h : k == a then
      match f (some (cast (congrArg β (eq_of_beq h)) v)) with
      | none => l
      | some b => cons a b l
    else
      cons k v (alter a f l)

namespace Const

/-- Changes the value of the first key that equals `a`. -/
def modify [BEq α] {β : Type v} (a : α) (f : β → β) : AssocList α (fun _ => β) → AssocList α (fun _ => β)
  | nil => nil
  | cons k v l => if k == a then cons a (f v) l else cons k v (modify a f l)

/-- Changes, adds or removes the value of the first key that equals `a`. -/
def alter [BEq α] {β : Type v} (a : α) (f : Option β → Option β) :
    AssocList α (fun _ => β) → AssocList α (fun _ => β)
  | nil =>
    match f none with
    | none => nil
    | some b => AssocList.cons a b nil
  | cons k v l =>
    if k == a then
      match f (some v) with
      | none => l
      | some b => cons a b l
    else
      cons k v (alter a f l)

end Const

/-- Changes the values, and leaves out entries; the order is reversed. -/
@[inline] def filterMap (f : (a : α) → β a → Option (γ a)) : AssocList α β → AssocList α γ :=
  go .nil
where
  /-- With what has been kept so far. -/
  @[specialize] go (acc : AssocList α γ) : AssocList α β → AssocList α γ
    | nil => acc
    | cons k v t =>
      match f k v with
      | none => go acc t
      | some v' => go (cons k v' acc) t

/-- Changes the values; the order is reversed. -/
@[inline] def map (f : (a : α) → β a → γ a) : AssocList α β → AssocList α γ :=
  go .nil
where
  /-- With what has been changed so far. -/
  @[specialize] go (acc : AssocList α γ) : AssocList α β → AssocList α γ
    | nil => acc
    | cons k v t => go (cons k (f k v) acc) t

/-- The entries with the property; the order is reversed. -/
@[inline] def filter (f : (a : α) → β a → Bool) : AssocList α β → AssocList α β :=
  go .nil
where
  /-- With what has been kept so far. -/
  @[specialize] go (acc : AssocList α β) : AssocList α β → AssocList α β
    | nil => acc
    | cons k v t => bif f k v then go (cons k v acc) t else go acc t

end AssocList

end Std.DHashMap.Internal
