/-
Search trees: looking keys up, the first and last entries, neighbours of a key, entries by their numbers.

Read next: `Std.Data.DTreeMap.Internal.Operations`.  Lean's counterpart: `Std.Data.DTreeMap.Internal.Queries`.
-/
import Std.Data.DTreeMap.Internal.Def

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : α → Type v}

namespace Std.DTreeMap.Internal.Impl

section Lookup

variable [Ord α]

/-- Whether a key is there. -/
def contains (k : α) (t : Impl α β) : Bool :=
  match t with
  | .leaf => false
  | .inner _ k' _ l r =>
    match compare k k' with
    | .lt => contains k l
    | .gt => contains k r
    | .eq => true

instance : Membership α (Impl α β) where
  mem t a := t.contains a

instance {m : Impl α β} {a : α} : Decidable (a ∈ m) :=
  inferInstanceAs <| Decidable (m.contains a)

/-- The value of a key. -/
def get? [LawfulEqOrd α] (t : Impl α β) (k : α) : Option (β k) :=
  match t with
  | .leaf => none
  | .inner _ k' v' l r =>
    match compare k k', LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') with
    | .lt, _ => get? l k
    | .gt, _ => get? r k
    | .eq, h => some (cast (congrArg β (h rfl).symm) v')

/-- The entry whose key equals `k`. -/
def getEntry? (t : Impl α β) (k : α) : Option ((a : α) × β a) :=
  match t with
  | .leaf => none
  | .inner _ k' v' l r =>
    match compare k k' with
    | .lt => getEntry? l k
    | .gt => getEntry? r k
    | .eq => some ⟨k', v'⟩

/-- The key that equals `k`. -/
def getKey? (t : Impl α β) (k : α) : Option α :=
  match t with
  | .leaf => none
  | .inner _ k' _ l r =>
    match compare k k' with
    | .lt => getKey? l k
    | .gt => getKey? r k
    | .eq => some k'

/-- The value of a key. -/
def Const.get? {β : Type v} (t : Impl α (fun _ => β)) (k : α) : Option β :=
  match t with
  | .leaf => none
  | .inner _ k' v' l r =>
    match compare k k' with
    | .lt => get? l k
    | .gt => get? r k
    | .eq => some v'

private theorem isSome_of {γ : Type w} {f : Impl α β → Option γ} {t : Impl α β} {k : α}
    (h : t.contains k = (f t).isSome) (hk : k ∈ t) : (f t).isSome :=
  h ▸ hk

theorem contains_eq_isSome_get? [LawfulEqOrd α] (t : Impl α β) (k : α) : t.contains k = (t.get? k).isSome := by
  induction t with
  | leaf => rfl
  | inner _ k' v' l r ihl ihr =>
    rw [contains, get?]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = h
    revert h
    cases compare k k'
    · exact fun _ => ihl
    · exact fun _ => rfl
    · exact fun _ => ihr

theorem contains_eq_isSome_getEntry? (t : Impl α β) (k : α) : t.contains k = (t.getEntry? k).isSome := by
  induction t with
  | leaf => rfl
  | inner _ k' v' l r ihl ihr =>
    rw [contains, getEntry?]
    cases compare k k'
    · exact ihl
    · rfl
    · exact ihr

theorem contains_eq_isSome_getKey? (t : Impl α β) (k : α) : t.contains k = (t.getKey? k).isSome := by
  induction t with
  | leaf => rfl
  | inner _ k' v' l r ihl ihr =>
    rw [contains, getKey?]
    cases compare k k'
    · exact ihl
    · rfl
    · exact ihr

theorem Const.contains_eq_isSome_get? {β : Type v} (t : Impl α (fun _ => β)) (k : α) :
    t.contains k = (Const.get? t k).isSome := by
  induction t with
  | leaf => rfl
  | inner _ k' v' l r ihl ihr =>
    rw [contains, Const.get?]
    cases compare k k'
    · exact ihl
    · rfl
    · exact ihr

/-- The value of a key that is there. -/
def get [LawfulEqOrd α] (t : Impl α β) (k : α) (h : k ∈ t) : β k :=
  (t.get? k).get ((contains_eq_isSome_get? t k).symm.trans h)

/-- The value of a key; a panic, if it is not there. -/
def get! [LawfulEqOrd α] (t : Impl α β) (k : α) [Inhabited (β k)] : β k :=
  match t.get? k with
  | some v => v
  | none => panic! "Key is not present in map"

/-- The value of a key, or a given value. -/
def getD [LawfulEqOrd α] (t : Impl α β) (k : α) (fallback : β k) : β k :=
  (t.get? k).getD fallback

/-- The entry whose key equals `k`. -/
def getEntry (t : Impl α β) (k : α) (h : k ∈ t) : (a : α) × β a :=
  (t.getEntry? k).get ((contains_eq_isSome_getEntry? t k).symm.trans h)

/-- The key that equals `k`. -/
def getKey (t : Impl α β) (k : α) (h : k ∈ t) : α :=
  (t.getKey? k).get ((contains_eq_isSome_getKey? t k).symm.trans h)

/-- The key that equals `k`; a panic, if there is none. -/
def getKey! [Inhabited α] (t : Impl α β) (k : α) : α :=
  match t.getKey? k with
  | some k => k
  | none => panic! "Key is not present in map"

/-- The key that equals `k`, or a given one. -/
def getKeyD (t : Impl α β) (k : α) (fallback : α) : α :=
  (t.getKey? k).getD fallback

/-- The value of a key that is there. -/
def Const.get {β : Type v} (t : Impl α (fun _ => β)) (k : α) (h : k ∈ t) : β :=
  (Const.get? t k).get ((Const.contains_eq_isSome_get? t k).symm.trans h)

/-- The value of a key; a panic, if it is not there. -/
def Const.get! {β : Type v} [Inhabited β] (t : Impl α (fun _ => β)) (k : α) : β :=
  match Const.get? t k with
  | some v => v
  | none => panic! "Key is not present in map"

/-- The value of a key, or a given value. -/
def Const.getD {β : Type v} (t : Impl α (fun _ => β)) (k : α) (fallback : β) : β :=
  (Const.get? t k).getD fallback

end Lookup

section Ends

/-- The first entry. -/
def minEntry? : Impl α β → Option ((a : α) × β a)
  | .leaf => none
  | .inner _ k v l _ =>
    some (l.minEntry?.getD ⟨k, v⟩)

/-- The last entry. -/
def maxEntry? : Impl α β → Option ((a : α) × β a)
  | .leaf => none
  | .inner _ k v _ r =>
    some (r.maxEntry?.getD ⟨k, v⟩)

private theorem isSome_minEntry? : (t : Impl α β) → t.isEmpty = false → t.minEntry?.isSome
  | .inner _ _ _ _ _, _ => rfl

private theorem isSome_maxEntry? : (t : Impl α β) → t.isEmpty = false → t.maxEntry?.isSome
  | .inner _ _ _ _ _, _ => rfl

/-- The first entry. -/
def minEntry (t : Impl α β) (h : t.isEmpty = false) : (a : α) × β a :=
  t.minEntry?.get (isSome_minEntry? t h)

/-- The last entry. -/
def maxEntry (t : Impl α β) (h : t.isEmpty = false) : (a : α) × β a :=
  t.maxEntry?.get (isSome_maxEntry? t h)

end Ends

section Neighbours

variable [Ord α]

/-- The first entry whose key is not less than `k`. -/
def getEntryGE? (k : α) : Impl α β → Option ((a : α) × β a) :=
  go none
where
  /-- With what has been found so far. -/
  go (best : Option ((a : α) × β a)) : Impl α β → Option ((a : α) × β a)
    | .leaf => best
    | .inner _ ky y l r => match compare k ky with
      | .lt => go (some ⟨ky, y⟩) l
      | .eq => some ⟨ky, y⟩
      | .gt => go best r

/-- The first entry whose key is greater than `k`. -/
def getEntryGT? (k : α) : Impl α β → Option ((a : α) × β a) :=
  go none
where
  /-- With what has been found so far. -/
  go (best : Option ((a : α) × β a)) : Impl α β → Option ((a : α) × β a)
    | .leaf => best
    | .inner _ ky y l r => match compare k ky with
      | .lt => go (some ⟨ky, y⟩) l
      | _ => go best r

/-- The last entry whose key is not greater than `k`. -/
def getEntryLE? (k : α) : Impl α β → Option ((a : α) × β a) :=
  go none
where
  /-- With what has been found so far. -/
  go (best : Option ((a : α) × β a)) : Impl α β → Option ((a : α) × β a)
    | .leaf => best
    | .inner _ ky y l r => match compare k ky with
      | .lt => go best l
      | .eq => some ⟨ky, y⟩
      | .gt => go (some ⟨ky, y⟩) r

/-- The last entry whose key is less than `k`. -/
def getEntryLT? (k : α) : Impl α β → Option ((a : α) × β a) :=
  go none
where
  /-- With what has been found so far. -/
  go (best : Option ((a : α) × β a)) : Impl α β → Option ((a : α) × β a)
    | .leaf => best
    | .inner _ ky y l r => match compare k ky with
      | .gt => go (some ⟨ky, y⟩) r
      | _ => go best l

end Neighbours

/-- The entry with `n` entries before it. -/
def entryAtIdx? : Impl α β → Nat → Option ((a : α) × β a)
  | .leaf, _ => none
  | .inner _ k v l r, n =>
    match compare n l.size with
    | .lt => entryAtIdx? l n
    | .eq => some ⟨k, v⟩
    | .gt => entryAtIdx? r (n - l.size - 1)

/-- Whether all entries have the property. -/
@[inline] def all (t : Impl α β) (p : (a : α) → β a → Bool) : Bool := Id.run do
  for ⟨a, b⟩ in t do
    if !p a b then return false
  return true

/-- Whether some entry has the property. -/
@[inline] def any (t : Impl α β) (p : (a : α) → β a → Bool) : Bool := Id.run do
  for ⟨a, b⟩ in t do
    if p a b then return true
  return false

private theorem isSome_entryAtIdx? {t : Impl α β} (hs : t.Sized) : ∀ n, n < t.size → (t.entryAtIdx? n).isSome := by
  induction hs with
  | leaf => exact fun n h => absurd h (Nat.not_lt_zero n)
  | @inner k v l r hl hr ihl ihr =>
    intro n h
    change n < l.size + 1 + r.size at h
    rw [entryAtIdx?]
    show Option.isSome (match (if n < l.size then Ordering.lt else if n = l.size then .eq else .gt) with
      | .lt => entryAtIdx? l n
      | .eq => some ⟨k, v⟩
      | .gt => entryAtIdx? r (n - l.size - 1)) = true
    by_cases h₁ : n < l.size
    · rw [if_pos h₁]
      exact ihl n h₁
    · rw [if_neg h₁]
      by_cases h₂ : n = l.size
      · rw [if_pos h₂]
        rfl
      · rw [if_neg h₂]
        exact ihr _ (by omega)

/-- The entry with `n` entries before it. -/
def entryAtIdx (t : Impl α β) (hs : t.Sized) (n : Nat) (h : n < t.size) : (a : α) × β a :=
  (t.entryAtIdx? n).get (isSome_entryAtIdx? hs n h)

end Std.DTreeMap.Internal.Impl
