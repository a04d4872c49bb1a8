/-
Buckets as one list of entries: a change of the bucket of a key is a change of the list.

An operation is local to a key if it leaves alone what is appended without that key, respects permutations, and
brings in no other key.  Lean's counterpart: `Std.Data.DHashMap.Internal.Model`.
-/
import Std.Data.DHashMap.Internal.Defs
import Std.Data.DHashMap.Internal.AssocList.Lemmas

set_option autoImplicit false

universe u v w

open Std.Internal.List

namespace Std.DHashMap.Internal

variable {α : Type u} {β : α → Type v} {γ : α → Type w}

/-- The operation on lists of entries changes what belongs to the key `k`, if anything. -/
structure LocalOp [BEq α] (k : α) (F : List ((a : α) × β a) → List ((a : α) × β a)) : Prop where
  /-- What is appended without the key stays. -/
  append : ∀ l r, containsKey k r = false → F (l ++ r) = F l ++ r
  /-- Permutations are respected. -/
  perm : ∀ l l', DistinctKeys l → l.Perm l' → (F l).Perm (F l')
  /-- No other key comes in. -/
  mem : ∀ l p, p ∈ F l → p.1 == k ∨ p ∈ l

theorem localOp_insertEntry [BEq α] [EquivBEq α] {k : α} {v : β k} : LocalOp k (insertEntry k v) where
  append l r h := by
    rw [insertEntry, insertEntry, containsKey_append, h, Bool.or_false, replaceEntry_append h]
    cases containsKey k l <;> rfl
  perm l l' h p := perm_of_getEntry? h.insertEntry (h.perm p).insertEntry fun a => by
    rw [getEntry?_insertEntry, getEntry?_insertEntry, getEntry?_of_perm h p]
  mem l p h := (mem_insertEntry h).imp_left fun h => by rw [h]; exact BEq.rfl

theorem localOp_eraseKey [BEq α] [EquivBEq α] {k : α} :
    LocalOp k (eraseKey k : List ((a : α) × β a) → List ((a : α) × β a)) where
  append l r h := eraseKey_append h
  perm l l' h p := perm_of_getEntry? h.eraseKey (h.perm p).eraseKey fun a => by
    rw [getEntry?_eraseKey h, getEntry?_eraseKey (h.perm p), getEntry?_of_perm h p]
  mem l p h := .inr (sublist_eraseKey.subset h)

private theorem localOp_id [BEq α] {k : α} : LocalOp k (fun l : List ((a : α) × β a) => l) where
  append _ _ _ := rfl
  perm _ _ _ p := p
  mem _ _ h := .inr h

private theorem localOp_replaceEntry [BEq α] [EquivBEq α] {k : α} {v : β k} : LocalOp k (replaceEntry k v) where
  append l r h := replaceEntry_append h
  perm l l' h p := perm_of_getEntry? h.replaceEntry (h.perm p).replaceEntry fun a => by
    rw [getEntry?_replaceEntry, getEntry?_replaceEntry, getEntry?_of_perm h p, containsKey_of_perm p]
  mem l p h := (mem_replaceEntry h).imp_left fun h => by rw [h]; exact BEq.rfl

/-- An operation that looks at the entry of the key and then is one of several is local. -/
private theorem localOp_of_getEntry? [BEq α] [EquivBEq α] {k : α}
    {G : Option ((a : α) × β a) → List ((a : α) × β a) → List ((a : α) × β a)} (h : ∀ e, LocalOp k (G e))
    {F : List ((a : α) × β a) → List ((a : α) × β a)} (hF : ∀ l, F l = G (getEntry? k l) l) : LocalOp k F where
  append l r hr := by
    rw [hF, hF, getEntry?_append, getEntry?_eq_none.2 hr, Option.or_none]
    exact (h _).append l r hr
  perm l l' hl p := by
    rw [hF, hF, getEntry?_of_perm hl p]
    exact (h _).perm l l' hl p
  mem l p m := (h _).mem l p (hF l ▸ m)

theorem localOp_alterKey [BEq α] [LawfulBEq α] {k : α} {f : Option (β k) → Option (β k)} : LocalOp k (alterKey k f) := by
  refine localOp_of_getEntry? (G := fun e l => match f (castValue? k e) with
      | none => eraseKey k l
      | some v => insertEntry k v l)
    (fun e => ?_) fun l => by
      rw [alterKey, getValueCast?_eq_getEntry?]
      rfl
  dsimp only
  cases f (castValue? k e)
  · exact localOp_eraseKey
  · exact localOp_insertEntry

theorem localOp_modifyKey [BEq α] [LawfulBEq α] {k : α} {f : β k → β k} : LocalOp k (modifyKey k f) := by
  refine localOp_of_getEntry? (G := fun e l => match castValue? k e with
      | none => l
      | some v => replaceEntry k (f v) l)
    (fun e => ?_) fun l => by
      rw [modifyKey, getValueCast?_eq_getEntry?]
      rfl
  dsimp only
  cases castValue? k e
  · exact localOp_id
  · exact localOp_replaceEntry

theorem localOp_constAlterKey {β : Type v} [BEq α] [EquivBEq α] {k : α} {f : Option β → Option β} :
    LocalOp k (Const.alterKey k f) := by
  refine localOp_of_getEntry? (G := fun e l => match f (e.map (·.2)) with
      | none => eraseKey k l
      | some v => insertEntry k v l)
    (fun e => ?_) fun l => by
      rw [Const.alterKey, getValue?_eq_getEntry?]
      rfl
  dsimp only
  cases f (e.map (·.2))
  · exact localOp_eraseKey
  · exact localOp_insertEntry

theorem localOp_constModifyKey {β : Type v} [BEq α] [EquivBEq α] {k : α} {f : β → β} :
    LocalOp k (Const.modifyKey k f) := by
  refine localOp_of_getEntry? (G := fun e l => match e.map (·.2) with
      | none => l
      | some v => replaceEntry k (f v) l)
    (fun e => ?_) fun l => by
      rw [Const.modifyKey, getValue?_eq_getEntry?]
      rfl
  dsimp only
  cases e.map (·.2)
  · exact localOp_id
  · exact localOp_replaceEntry

/-- The entries of a bucket and the others. -/
theorem exists_toListModel_perm (b : Array (AssocList α β)) (i : Nat) (h : i < b.size) :
    ∃ rest, (toListModel b).Perm (b[i].toList ++ rest) ∧
      (∀ l, (toListModel (b.set i l h)).Perm (l.toList ++ rest)) ∧
      ∀ p, p ∈ rest → ∃ j, ∃ hj : j < b.size, j ≠ i ∧ p ∈ b[j].toList := by
  refine ⟨(b.toList.take i).flatMap AssocList.toList ++ (b.toList.drop (i + 1)).flatMap AssocList.toList, ?_, ?_, ?_⟩
  · rw [toListModel]
    have e : b.toList = b.toList.take i ++ b[i] :: b.toList.drop (i + 1) := by
      have := List.drop_eq_getElem_cons (l := b.toList) (i := i) h
      rw [Array.getElem_toList] at this
      rw [← this, List.take_append_drop]
    have e' := congrArg (List.flatMap AssocList.toList) e
    rw [e', List.flatMap_append, List.flatMap_cons]
    exact List.perm_append_comm_assoc _ _ _
  · intro l
    rw [toListModel, Array.toList_set, List.set_eq_take_append_cons_drop, if_pos (show i < b.toList.length from h),
      List.flatMap_append, List.flatMap_cons]
    exact List.perm_append_comm_assoc _ _ _
  · intro p m
    cases List.mem_append.1 m with
    | inl m =>
      obtain ⟨l, m, m'⟩ := List.mem_flatMap.1 m
      obtain ⟨j, hj, rfl⟩ := List.mem_iff_getElem.1 m
      rw [List.length_take] at hj
      refine ⟨j, Nat.lt_of_lt_of_le hj (Nat.min_le_right _ _), Nat.ne_of_lt (Nat.lt_of_lt_of_le hj (Nat.min_le_left _ _)), ?_⟩
      rw [List.getElem_take] at m'
      exact m'
    | inr m =>
      obtain ⟨l, m, m'⟩ := List.mem_flatMap.1 m
      obtain ⟨j, hj, rfl⟩ := List.mem_iff_getElem.1 m
      rw [List.length_drop] at hj
      have hj' : i + 1 + j < b.size := by
        have : j < b.size - (i + 1) := hj
        omega
      refine ⟨i + 1 + j, hj', by omega, ?_⟩
      rw [List.getElem_drop] at m'
      exact m'

theorem mem_toListModel {b : Array (AssocList α β)} {p : (a : α) × β a} :
    p ∈ toListModel b ↔ ∃ i, ∃ h : i < b.size, p ∈ b[i].toList := by
  rw [toListModel, List.mem_flatMap]
  constructor
  · intro ⟨l, m, m'⟩
    obtain ⟨i, h, rfl⟩ := List.mem_iff_getElem.1 m
    exact ⟨i, h, m'⟩
  · intro ⟨i, h, m⟩
    exact ⟨b[i], List.mem_iff_getElem.2 ⟨i, h, rfl⟩, m⟩

section

variable [BEq α] [Hashable α]

/-- The number of the bucket of a key. -/
abbrev bucketIdx (sz : Nat) (h : 0 < sz) (k : α) : Nat := (mkIdx sz h (hash k)).1.toNat

omit [BEq α] in
theorem bucketIdx_size {n n' : Nat} (e : n = n') (h : 0 < n) (h' : 0 < n') (k : α) :
    bucketIdx n h k = bucketIdx n' h' k := by
  subst e
  rfl

theorem bucketIdx_congr [LawfulHashable α] {sz : Nat} {h : 0 < sz} {k k' : α} (e : k == k') :
    bucketIdx sz h k = bucketIdx sz h k' := by
  rw [bucketIdx, hash_eq e]

/-- The other buckets do not have the key. -/
theorem exists_perm_of_isHashSelf [LawfulHashable α] {b : Array (AssocList α β)} (hb : IsHashSelf b) (h : 0 < b.size)
    (k : α) : ∃ rest, (toListModel b).Perm ((b[bucketIdx b.size h k]'(mkIdx b.size h (hash k)).2).toList ++ rest) ∧
      (∀ l, (toListModel (b.set (bucketIdx b.size h k) l (mkIdx b.size h (hash k)).2)).Perm (l.toList ++ rest)) ∧
      containsKey k rest = false := by
  obtain ⟨rest, h₁, h₂, h₃⟩ := exists_toListModel_perm b (bucketIdx b.size h k) (mkIdx b.size h (hash k)).2
  refine ⟨rest, h₁, h₂, containsKey_eq_false_iff.2 fun p m => ?_⟩
  obtain ⟨j, hj, ne, m⟩ := h₃ p m
  cases e : p.1 == k with
  | false => rfl
  | true =>
    have := (hb.hashes_to j hj).hash_self h p m
    exact absurd (this.symm.trans (bucketIdx_congr e)) ne

/-- What is found in the bucket of the key is what is found in the list. -/
theorem getEntry?_bucket [EquivBEq α] [LawfulHashable α] {b : Array (AssocList α β)} (hb : IsHashSelf b)
    (hd : DistinctKeys (toListModel b)) (h : 0 < b.size) {k : α} :
    getEntry? k (b[bucketIdx b.size h k]'(mkIdx b.size h (hash k)).2).toList = getEntry? k (toListModel b) := by
  obtain ⟨rest, h₁, -, h₃⟩ := exists_perm_of_isHashSelf hb h k
  rw [getEntry?_of_perm hd h₁, getEntry?_append, getEntry?_eq_none.2 h₃, Option.or_none]

theorem IsHashSelf.set [EquivBEq α] [LawfulHashable α] {b : Array (AssocList α β)} (hb : IsHashSelf b) (h : 0 < b.size) {k : α}
    {l : AssocList α β}
    (hl : ∀ p, p ∈ l.toList → p.1 == k ∨ p ∈ (b[bucketIdx b.size h k]'(mkIdx b.size h (hash k)).2).toList) :
    IsHashSelf (b.set (bucketIdx b.size h k) l (mkIdx b.size h (hash k)).2) where
  hashes_to i hi := by
    constructor
    intro h' p m
    rw [Array.getElem_set] at m
    have hi' : i < b.size := Nat.lt_of_lt_of_eq hi (Array.size_set _)
    refine (bucketIdx_size (Array.size_set _) h' h p.1).trans ?_
    by_cases e : bucketIdx b.size h k = i
    · rw [if_pos e] at m
      cases hl p m with
      | inl hk => exact (bucketIdx_congr hk).trans e
      | inr m => exact ((hb.hashes_to _ _).hash_self h p m).trans e
    · rw [if_neg e] at m
      exact (hb.hashes_to i hi').hash_self h p m

/-- A change of the bucket of a key is the same change of the list. -/
theorem toListModel_set_perm [EquivBEq α] [LawfulHashable α] {b : Array (AssocList α β)} (hb : IsHashSelf b)
    (hd : DistinctKeys (toListModel b)) (h : 0 < b.size) {k : α}
    {F : List ((a : α) × β a) → List ((a : α) × β a)} (hF : LocalOp k F) {l : AssocList α β}
    (hl : l.toList = F (b[bucketIdx b.size h k]'(mkIdx b.size h (hash k)).2).toList) :
    IsHashSelf (b.set (bucketIdx b.size h k) l (mkIdx b.size h (hash k)).2) ∧
      (toListModel (b.set (bucketIdx b.size h k) l (mkIdx b.size h (hash k)).2)).Perm (F (toListModel b)) := by
  refine ⟨hb.set h fun p m => hF.mem _ p (hl ▸ m), ?_⟩
  obtain ⟨rest, h₁, h₂, h₃⟩ := exists_perm_of_isHashSelf hb h k
  refine (h₂ l).trans ?_
  rw [hl, ← hF.append _ _ h₃]
  exact (hF.perm _ _ hd h₁).symm

end

end Std.DHashMap.Internal
