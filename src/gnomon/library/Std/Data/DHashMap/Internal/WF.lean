/-
The operations keep the invariant, and change the list of entries as they should.

Every operation is a change of one bucket, perhaps followed by a doubling of the number of buckets.
Read next: `Std.Data.DHashMap.Internal.RawLemmas`.  Lean's counterpart: `Std.Data.DHashMap.Internal.WF`.
-/
import Std.Data.DHashMap.Internal.Model
import Std.Data.DHashMap.Raw

set_option autoImplicit false

universe u v w

open Std.Internal.List

namespace Std.DHashMap.Internal

variable {α : Type u} {β : α → Type v} {γ : α → Type w}

section Expand

variable [BEq α] [Hashable α]

theorem reinsertAux_spec (d : { d : Array (AssocList α β) // 0 < d.size }) (a : α) (b : β a) :
    (toListModel (Raw₀.reinsertAux hash d a b).1).Perm (⟨a, b⟩ :: toListModel d.1) ∧
      (IsHashSelf d.1 → IsHashSelf (Raw₀.reinsertAux hash d a b).1) := by
  obtain ⟨d, hd⟩ := d
  have e : (Raw₀.reinsertAux hash ⟨d, hd⟩ a b).1 = d.set (bucketIdx d.size hd a)
    ((d[bucketIdx d.size hd a]'(mkIdx d.size hd (hash a)).2).cons a b) (mkIdx d.size hd (hash a)).2 := rfl
  rw [e]
  constructor
  · obtain ⟨rest, h₁, h₂, -⟩ := exists_toListModel_perm d (bucketIdx d.size hd a) (mkIdx d.size hd (hash a)).2
    exact (h₂ _).trans (List.Perm.cons _ h₁.symm)
  · intro h
    constructor
    intro i hi
    constructor
    intro h' p m
    rw [Array.getElem_set] at m
    have hi' : i < d.size := Nat.lt_of_lt_of_eq hi (Array.size_set _)
    refine (bucketIdx_size (Array.size_set _) h' hd p.1).trans ?_
    by_cases e : bucketIdx d.size hd a = i
    · rw [if_pos e] at m
      cases m with
      | head => exact e
      | tail _ m => exact ((h.hashes_to _ _).hash_self hd p m).trans e
    · rw [if_neg e] at m
      exact (h.hashes_to i hi').hash_self hd p m

theorem foldl_reinsertAux_spec (l : AssocList α β) (d : { d : Array (AssocList α β) // 0 < d.size }) :
    (toListModel (l.foldl (Raw₀.reinsertAux hash) d).1).Perm (l.toList ++ toListModel d.1) ∧
      (IsHashSelf d.1 → IsHashSelf (l.foldl (Raw₀.reinsertAux hash) d).1) := by
  rw [AssocList.foldl_eq]
  induction l generalizing d with
  | nil => exact ⟨.rfl, id⟩
  | cons k v l ih =>
    rw [AssocList.toList_cons, List.foldl_cons]
    obtain ⟨h₁, h₂⟩ := ih (Raw₀.reinsertAux hash d k v)
    obtain ⟨h₃, h₄⟩ := reinsertAux_spec d k v
    exact ⟨h₁.trans ((h₃.append_left _).trans List.perm_middle), fun h => h₂ (h₄ h)⟩

theorem expand_go_spec (n i : Nat) (source : Array (AssocList α β)) (target : { d : Array (AssocList α β) // 0 < d.size })
    (hn : source.size - i = n) :
    (toListModel (Raw₀.expand.go i source target).1).Perm
        ((source.toList.drop i).flatMap AssocList.toList ++ toListModel target.1) ∧
      (IsHashSelf target.1 → IsHashSelf (Raw₀.expand.go i source target).1) := by
  induction n generalizing i source target with
  | zero =>
    have h : ¬i < source.size := by omega
    rw [Raw₀.expand.go, dif_neg h, List.drop_eq_nil_of_le (show source.toList.length ≤ i from Nat.le_of_not_lt h)]
    exact ⟨.rfl, id⟩
  | succ n ih =>
    have h : i < source.size := by omega
    rw [Raw₀.expand.go, dif_pos h]
    obtain ⟨h₁, h₂⟩ := ih (i + 1) (source.set i .nil) (source[i].foldl (Raw₀.reinsertAux hash) target)
      (by rw [Array.size_set]; omega)
    obtain ⟨h₃, h₄⟩ := foldl_reinsertAux_spec source[i] target
    refine ⟨h₁.trans ?_, fun h => h₂ (h₄ h)⟩
    rw [Array.toList_set, List.drop_set_of_lt (Nat.lt_succ_self i)]
    have e : source.toList.drop i = source[i] :: source.toList.drop (i + 1) :=
      List.drop_eq_getElem_cons (l := source.toList) (i := i) h
    rw [e, List.flatMap_cons]
    refine (h₃.append_left _).trans ?_
    rw [List.append_assoc]
    exact List.perm_append_comm_assoc _ _ _

omit [BEq α] [Hashable α] in
theorem toListModel_replicate_nil {n : Nat} : toListModel (Array.replicate n (AssocList.nil : AssocList α β)) = [] := by
  rw [toListModel, Array.toList_replicate]
  induction n with
  | zero => rfl
  | succ n ih => rw [List.replicate_succ, List.flatMap_cons, ih]; rfl

theorem isHashSelf_replicate_nil {n : Nat} : IsHashSelf (Array.replicate n (AssocList.nil : AssocList α β)) where
  hashes_to i h := ⟨fun _ p m => by
    have e : (Array.replicate n (AssocList.nil : AssocList α β))[i] = .nil := by
      simp only [← Array.getElem_toList, Array.toList_replicate, List.getElem_replicate]
    rw [e] at m
    exact nomatch m⟩

theorem expand_spec (d : { d : Array (AssocList α β) // 0 < d.size }) :
    (toListModel (Raw₀.expand d).1).Perm (toListModel d.1) ∧ IsHashSelf (Raw₀.expand d).1 := by
  obtain ⟨d, hd⟩ := d
  obtain ⟨h₁, h₂⟩ := expand_go_spec _ 0 d ⟨Array.replicate (d.size * 2) AssocList.nil,
    Nat.lt_of_lt_of_eq (Nat.mul_pos hd Nat.zero_lt_two) Array.size_replicate.symm⟩ rfl
  refine ⟨h₁.trans ?_, h₂ isHashSelf_replicate_nil⟩
  rw [toListModel_replicate_nil, List.append_nil]
  exact .rfl

theorem expandIfNecessary_spec {m : Raw₀ α β} (h : IsHashSelf m.1.buckets) :
    (toListModel (Raw₀.expandIfNecessary m).1.buckets).Perm (toListModel m.1.buckets) ∧
      IsHashSelf (Raw₀.expandIfNecessary m).1.buckets ∧ (Raw₀.expandIfNecessary m).1.size = m.1.size := by
  obtain ⟨⟨size, buckets⟩, hm⟩ := m
  rw [Raw₀.expandIfNecessary]
  dsimp only
  split
  · exact ⟨.rfl, h, rfl⟩
  · obtain ⟨h₁, h₂⟩ := expand_spec ⟨buckets, hm⟩
    exact ⟨h₁, h₂, rfl⟩

end Expand

/-- The entries of the map are, up to order, those of a list, and the invariant holds. -/
structure Models [BEq α] [Hashable α] (m : Raw α β) (l : List ((a : α) × β a)) : Prop where
  /-- Every key is in the bucket of its index. -/
  hashSelf : IsHashSelf m.buckets
  /-- The entries are those of the list. -/
  perm : (toListModel m.buckets).Perm l
  /-- The size is the length of the list. -/
  size : m.size = l.length
  /-- No two keys are equal. -/
  distinct : DistinctKeys l

namespace Models

variable [BEq α] [Hashable α] {m : Raw₀ α β} {l l' : List ((a : α) × β a)} {a k : α} {b : β a} {v : β k}

theorem wfImp [PartialEquivBEq α] {m : Raw α β} (h : Models m l) : Raw.WFImp m :=
  ⟨h.hashSelf, h.size.trans h.perm.length_eq.symm, h.distinct.perm h.perm.symm⟩

theorem of_wfImp {m : Raw α β} (h : Raw.WFImp m) : Models m (toListModel m.buckets) :=
  ⟨h.buckets_hash_self, .rfl, h.size_eq, h.distinct⟩

theorem trans [PartialEquivBEq α] {m : Raw α β} (h : Models m l) (p : l.Perm l') : Models m l' :=
  ⟨h.hashSelf, h.perm.trans p, h.size.trans p.length_eq, h.distinct.perm p⟩

theorem distinct' [PartialEquivBEq α] {m : Raw α β} (h : Models m l) : DistinctKeys (toListModel m.buckets) :=
  h.distinct.perm h.perm.symm

theorem getEntry? [EquivBEq α] [LawfulHashable α] (h : Models m.1 l) : m.getEntry? k = Std.Internal.List.getEntry? k l := by
  obtain ⟨⟨size, buckets⟩, hm⟩ := m
  rw [← getEntry?_of_perm h.distinct' h.perm, ← getEntry?_bucket h.hashSelf h.distinct' hm]
  exact AssocList.getEntry?_eq

theorem emptyWithCapacity {c : Nat} : Models (Raw₀.emptyWithCapacity c : Raw₀ α β).1 [] where
  hashSelf := isHashSelf_replicate_nil
  perm := .of_eq toListModel_replicate_nil
  size := rfl
  distinct := distinctKeys_nil

variable [EquivBEq α] [LawfulHashable α]

private theorem contains_bucket {sz : Nat} {bs : Array (AssocList α β)} {hm : 0 < bs.size} (h : Models ⟨sz, bs⟩ l) :
    (bs[bucketIdx bs.size hm k]'(mkIdx bs.size hm (hash k)).2).contains k = containsKey k l := by
  rw [AssocList.contains_eq, containsKey_eq_isSome_getEntry?, getEntry?_bucket h.hashSelf h.distinct' hm,
    ← containsKey_eq_isSome_getEntry?, containsKey_of_perm h.perm]

private theorem getEntry?_bkt {sz : Nat} {bs : Array (AssocList α β)} {hm : 0 < bs.size} (h : Models ⟨sz, bs⟩ l) :
    Std.Internal.List.getEntry? k (bs[(mkIdx bs.size hm (hash k)).1]'(mkIdx bs.size hm (hash k)).2).toList =
      Std.Internal.List.getEntry? k l :=
  (getEntry?_bucket h.hashSelf h.distinct' hm).trans (getEntry?_of_perm h.distinct' h.perm)

omit [LawfulHashable α] in
private theorem distinct_bkt {sz : Nat} {bs : Array (AssocList α β)} {hm : 0 < bs.size} (h : Models ⟨sz, bs⟩ l) :
    DistinctKeys (bs[(mkIdx bs.size hm (hash k)).1]'(mkIdx bs.size hm (hash k)).2).toList := by
  refine h.distinct'.sublist ?_
  rw [toListModel, List.flatMap]
  refine List.sublist_flatten_of_mem (List.mem_map.2 ⟨_, ?_, rfl⟩)
  exact List.mem_iff_getElem.2 ⟨_, (mkIdx bs.size hm (hash k)).2, rfl⟩

/-- A change of the bucket of a key models the same change of the list. -/
private theorem set {sz sz' : Nat} {bs : Array (AssocList α β)} {hm : 0 < bs.size} (h : Models ⟨sz, bs⟩ l)
    {F : List ((a : α) × β a) → List ((a : α) × β a)} (hF : LocalOp k F) {bkt : AssocList α β}
    (hb : bkt.toList = F (bs[bucketIdx bs.size hm k]'(mkIdx bs.size hm (hash k)).2).toList)
    (hd : DistinctKeys (F l)) (hs : sz' = (F l).length) :
    Models ⟨sz', bs.set (bucketIdx bs.size hm k) bkt (mkIdx bs.size hm (hash k)).2⟩ (F l) := by
  obtain ⟨h₁, h₂⟩ := toListModel_set_perm h.hashSelf h.distinct' hm hF hb
  exact ⟨h₁, h₂.trans (hF.perm _ _ h.distinct' h.perm), hs, hd⟩

omit [EquivBEq α] [LawfulHashable α] in
private theorem expandIfNecessary (h : Models m.1 l) : Models (Raw₀.expandIfNecessary m).1 l := by
  obtain ⟨h₁, h₂, h₃⟩ := expandIfNecessary_spec h.hashSelf
  exact ⟨h₂, h₁.trans h.perm, h₃.trans h.size, h.distinct⟩

/-- The case of a new key, which several operations share. -/
private theorem cons {sz : Nat} {bs : Array (AssocList α β)} {hm : 0 < bs.size} (h : Models ⟨sz, bs⟩ l)
    (hk : containsKey k l = false) :
    Models ⟨sz + 1, bs.set (bucketIdx bs.size hm k)
      ((bs[bucketIdx bs.size hm k]'(mkIdx bs.size hm (hash k)).2).cons k v) (mkIdx bs.size hm (hash k)).2⟩
      (insertEntry k v l) := by
  refine h.set (hm := hm) localOp_insertEntry ?_ h.distinct.insertEntry ?_
  · have := (contains_bucket (hm := hm) h).trans hk
    rw [AssocList.contains_eq] at this
    rw [insertEntry, this]
    rfl
  · rw [length_insertEntry, hk]
    exact congrArg (· + 1) h.size

theorem insert (h : Models m.1 l) : Models (m.insert k v).1 (insertEntry k v l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.insert]
  dsimp only
  split
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans hc
    simp only [Array.uset_eq_set, Array.set_set]
    refine h.set (hm := hm) localOp_insertEntry ?_ h.distinct.insertEntry ?_
    · rw [AssocList.toList_replace, insertEntry, ← AssocList.contains_eq]
      exact (congrArg (cond · _ _) hc).symm
    · rw [length_insertEntry, hk]
      exact h.size
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    exact (h.cons (hm := hm) hk).expandIfNecessary (m := ⟨⟨_, _⟩, _⟩)

theorem insertIfNew (h : Models m.1 l) : Models (m.insertIfNew k v).1 (insertEntryIfNew k v l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.insertIfNew]
  dsimp only
  split
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans hc
    rw [insertEntryIfNew, hk]
    exact h
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    have e : insertEntryIfNew k v l = insertEntry k v l := by rw [insertEntryIfNew, insertEntry, hk]; rfl
    rw [e]
    exact (h.cons (hm := hm) hk).expandIfNecessary (m := ⟨⟨_, _⟩, _⟩)

theorem erase (h : Models m.1 l) : Models (m.erase k).1 (eraseKey k l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.erase]
  dsimp only
  split
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans hc
    simp only [Array.uset_eq_set, Array.set_set]
    refine h.set (hm := hm) localOp_eraseKey AssocList.toList_erase h.distinct.eraseKey ?_
    rw [length_eraseKey, hk, if_pos rfl]
    exact congrArg (· - 1) h.size
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    rw [eraseKey_of_containsKey_eq_false hk]
    exact h

omit [EquivBEq α] [LawfulHashable α] [Hashable α] in
private theorem getValueCast?_congr [LawfulBEq α] {l l' : List ((a : α) × β a)}
    (h : Std.Internal.List.getEntry? k l = Std.Internal.List.getEntry? k l') : getValueCast? k l = getValueCast? k l' := by
  rw [getValueCast?_eq_getEntry?, h, ← getValueCast?_eq_getEntry?]

omit [EquivBEq α] [LawfulHashable α] [Hashable α] in
private theorem getValue?_congr {β : Type v} {l l' : List ((_ : α) × β)}
    (h : Std.Internal.List.getEntry? k l = Std.Internal.List.getEntry? k l') : getValue? k l = getValue? k l' := by
  rw [getValue?_eq_getEntry?, h, ← getValue?_eq_getEntry?]

theorem modify [LawfulBEq α] {f : β k → β k} (h : Models m.1 l) : Models (m.modify k f).1 (modifyKey k f l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.modify]
  dsimp only
  split
  · next hc =>
    simp only [Array.uset_eq_set, Array.set_set]
    exact h.set (hm := hm) localOp_modifyKey AssocList.toList_modify h.distinct.modifyKey
      (h.size.trans length_modifyKey.symm)
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    rw [containsKey_eq_isSome_getValueCast?, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none] at hk
    rw [modifyKey, hk]
    exact h

theorem alter [LawfulBEq α] {f : Option (β k) → Option (β k)} (h : Models m.1 l) :
    Models (m.alter k f).1 (alterKey k f l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.alter]
  dsimp only
  split
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans hc
    simp only [Array.uset_eq_set, Array.set_set]
    have e := AssocList.toList_alter (f := f) (AssocList.contains_eq.symm.trans hc)
    refine h.set (hm := hm) localOp_alterKey e h.distinct.alterKey ?_
    rw [length_alterKey, hk, if_pos rfl, AssocList.contains_eq, e, containsKey_eq_isSome_getEntry?,
      getEntry?_alterKey (distinct_bkt h), if_pos BEq.rfl, Option.isSome_map, getValueCast?_congr (getEntry?_bkt h),
      show size = l.length from h.size]
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    have hk' := hk
    rw [containsKey_eq_isSome_getValueCast?, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none] at hk'
    rw [alterKey, hk']
    cases f none with
    | none =>
      show Models _ (eraseKey k l)
      rw [eraseKey_of_containsKey_eq_false hk]
      exact h
    | some v => exact (h.cons (hm := hm) hk).expandIfNecessary (m := ⟨⟨_, _⟩, _⟩)

theorem constModify {β : Type v} {m : Raw₀ α (fun _ => β)} {l : List ((_ : α) × β)} {f : β → β} (h : Models m.1 l) : Models (Raw₀.Const.modify m k f).1 (Const.modifyKey k f l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.Const.modify]
  dsimp only
  split
  · next hc =>
    simp only [Array.uset_eq_set, Array.set_set]
    exact h.set (hm := hm) localOp_constModifyKey AssocList.toList_constModify h.distinct.constModifyKey
      (h.size.trans length_constModifyKey.symm)
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    rw [containsKey_eq_isSome_getValue?, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none] at hk
    rw [Const.modifyKey, hk]
    exact h

theorem constAlter {β : Type v} {m : Raw₀ α (fun _ => β)} {l : List ((_ : α) × β)} {f : Option β → Option β} (h : Models m.1 l) :
    Models (Raw₀.Const.alter m k f).1 (Const.alterKey k f l) := by
  obtain ⟨⟨size, buckets⟩, (hm : 0 < buckets.size)⟩ := m
  change Models ⟨size, buckets⟩ l at h
  rw [Raw₀.Const.alter]
  dsimp only
  split
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans hc
    simp only [Array.uset_eq_set, Array.set_set]
    have e := AssocList.toList_constAlter (f := f) (AssocList.contains_eq.symm.trans hc)
    refine h.set (hm := hm) localOp_constAlterKey e h.distinct.constAlterKey ?_
    rw [length_constAlterKey, hk, if_pos rfl, AssocList.contains_eq, e, containsKey_eq_isSome_getEntry?,
      getEntry?_constAlterKey (distinct_bkt h), if_pos BEq.rfl, Option.isSome_map, getValue?_congr (getEntry?_bkt h),
      show size = l.length from h.size]
  · next hc =>
    have hk := (contains_bucket (hm := hm) h).symm.trans (Bool.eq_false_iff.2 hc)
    have hk' := hk
    rw [containsKey_eq_isSome_getValue?, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none] at hk'
    rw [Const.alterKey, hk']
    cases f none with
    | none =>
      show Models _ (eraseKey k l)
      rw [eraseKey_of_containsKey_eq_false hk]
      exact h
    | some v => exact (h.cons (hm := hm) hk).expandIfNecessary (m := ⟨⟨_, _⟩, _⟩)

end Models

end Std.DHashMap.Internal
