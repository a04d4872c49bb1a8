/-
Hash maps by the entry that is found for a key: every query, and what every operation does to it.

The laws of the operations (`getEntry?_insert`, `size_insert`, ...) are those of lists of entries; all lemmas
about hash maps follow from them.  Read next: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.DHashMap.Internal.WFMany
import Std.Data.DHashMap.AdditionalOperations

set_option autoImplicit false

universe u v w

open Std.Internal.List

namespace Std.DHashMap.Internal.Entry

variable {α : Type u} {β : α → Type v} {γ : α → Type w} {_ : BEq α} {_ : Hashable α}

/-- The entries of a map, in the order of its buckets. -/
def entries (m : DHashMap α β) : List ((a : α) × β a) := toListModel m.1.buckets

section Queries

variable {m : DHashMap α β} {a : α}

theorem contains_eq : m.contains a = (m.getEntry? a).isSome := by
  rw [DHashMap.contains, DHashMap.getEntry?, Raw₀.contains, Raw₀.getEntry?]
  rw [AssocList.contains_eq, AssocList.getEntry?_eq, containsKey_eq_isSome_getEntry?]

theorem mem_iff : a ∈ m ↔ (m.getEntry? a).isSome = true := by
  rw [← contains_eq]
  exact Iff.rfl

theorem getKey?_eq : m.getKey? a = (m.getEntry? a).map (·.1) := AssocList.getKey?_eq

theorem getKeyD_eq {fallback : α} : m.getKeyD a fallback = ((m.getEntry? a).map (·.1)).getD fallback :=
  AssocList.getKeyD_eq.trans (congrArg (·.getD fallback) getKey?_eq)

theorem getKey!_eq [Inhabited α] : m.getKey! a = ((m.getEntry? a).map (·.1)).get! :=
  AssocList.getKey!_eq.trans (congrArg Option.get! getKey?_eq)

theorem getEntryD_eq {fallback : (a : α) × β a} : m.getEntryD a fallback = (m.getEntry? a).getD fallback :=
  AssocList.getEntryD_eq

theorem getEntry!_eq [Inhabited ((a : α) × β a)] : m.getEntry! a = (m.getEntry? a).get! :=
  AssocList.getEntry!_eq

theorem getEntry_eq {h : a ∈ m} : m.getEntry a h = (m.getEntry? a).get (mem_iff.1 h) :=
  Option.some.inj (AssocList.getEntry?_eq_some_getEntry.symm.trans (Option.some_get _).symm)

theorem getKey_eq {h : a ∈ m} : m.getKey a h = ((m.getEntry? a).get (mem_iff.1 h)).1 := by
  apply Option.some.inj
  refine (AssocList.getKey?_eq_some_getKey (h := h)).symm.trans (AssocList.getKey?_eq.trans ?_)
  rw [← getEntry_eq (h := h)]
  exact congrArg (Option.map _) (AssocList.getEntry?_eq_some_getEntry (h := h))

theorem get?_eq [LawfulBEq α] : m.get? a = castValue? a (m.getEntry? a) := by
  refine AssocList.getCast?_eq.trans ?_
  rw [getValueCast?_eq_getEntry?]
  exact congrArg _ AssocList.getEntry?_eq.symm

theorem get!_eq [LawfulBEq α] [Inhabited (β a)] : m.get! a = (castValue? a (m.getEntry? a)).get! :=
  AssocList.getCast!_eq.trans (congrArg Option.get! get?_eq)

theorem getD_eq [LawfulBEq α] {fallback : β a} : m.getD a fallback = (castValue? a (m.getEntry? a)).getD fallback :=
  AssocList.getCastD_eq.trans (congrArg (·.getD fallback) get?_eq)

theorem some_get_eq [LawfulBEq α] {h : a ∈ m} : some (m.get a h) = castValue? a (m.getEntry? a) :=
  (AssocList.getCast?_eq_some_getCast (h := h)).symm.trans get?_eq

section Const

variable {β : Type v} {m : DHashMap α (fun _ => β)}

theorem constGet?_eq : Const.get? m a = (m.getEntry? a).map (·.2) := AssocList.get?_eq

theorem constGetD_eq {fallback : β} : Const.getD m a fallback = ((m.getEntry? a).map (·.2)).getD fallback :=
  AssocList.getD_eq.trans (congrArg (·.getD fallback) constGet?_eq)

theorem constGet!_eq [Inhabited β] : Const.get! m a = ((m.getEntry? a).map (·.2)).get! :=
  AssocList.get!_eq.trans (congrArg Option.get! constGet?_eq)

theorem constGet_eq {h : a ∈ m} : Const.get m a h = ((m.getEntry? a).get (mem_iff.1 h)).2 := by
  apply Option.some.inj
  refine (AssocList.get?_eq_some_get (h := h)).symm.trans (AssocList.get?_eq.trans ?_)
  rw [← getEntry_eq (h := h)]
  exact congrArg (Option.map _) (AssocList.getEntry?_eq_some_getEntry (h := h))

end Const

theorem fold_eq {δ : Type w} {f : δ → (a : α) → β a → δ} {init : δ} :
    m.fold f init = (entries m).foldl (fun d p => f d p.1 p.2) init := Raw.fold_eq_foldl_toListModel

theorem toList_eq : m.toList = entries m := Raw.toList_eq_toListModel

theorem constToList_eq {β : Type v} {m : DHashMap α (fun _ => β)} :
    Const.toList m = (entries m).map fun p => (p.1, p.2) := Raw.Const.toList_eq_map

theorem keys_eq : m.keys = (entries m).map (·.1) := Raw.keys_eq_map_toListModel

theorem values_eq {β : Type v} {m : DHashMap α (fun _ => β)} : m.values = (entries m).map (·.2) :=
  Raw.values_eq_map_toListModel

theorem any_eq {p : (a : α) → β a → Bool} : m.any p = (entries m).any fun q => p q.1 q.2 :=
  Raw.any_eq_any_toListModel

theorem all_eq {p : (a : α) → β a → Bool} : m.all p = (entries m).all fun q => p q.1 q.2 :=
  Raw.all_eq_all_toListModel

theorem isEmpty_eq : m.isEmpty = (m.size == 0) := rfl

theorem equiv_iff {m₁ m₂ : DHashMap α β} : m₁.Equiv m₂ ↔ (entries m₁).Perm (entries m₂) :=
  ⟨fun ⟨⟨h⟩⟩ => h, fun h => ⟨⟨h⟩⟩⟩

end Queries

section Laws

variable [EquivBEq α] [LawfulHashable α] {m m₁ m₂ : DHashMap α β} {a k : α} {v : β k} {l : List ((a : α) × β a)}

/-- A map models its list of entries. -/
theorem models (m : DHashMap α β) : Models m.1 (entries m) := Models.of_wfImp (Raw.WF.out' m.2)

theorem distinct (m : DHashMap α β) : DistinctKeys (entries m) := (models m).distinct

theorem getEntry?_eq : m.getEntry? a = Std.Internal.List.getEntry? a (entries m) :=
  (models m).getEntry? (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem size_eq (m : DHashMap α β) : m.size = (entries m).length := (models m).size

/-- What a map models determines its entries. -/
theorem getEntry?_of_models (h : Models m.1 l) : m.getEntry? a = Std.Internal.List.getEntry? a l := by
  rw [getEntry?_eq]
  exact getEntry?_of_perm (distinct m) h.perm

theorem mem_entries {p : (a : α) × β a} : p ∈ entries m ↔ m.getEntry? p.1 = some p := by
  rw [getEntry?_eq, getEntry?_eq_some_iff (distinct m)]
  exact ⟨fun h => ⟨h, BEq.rfl⟩, fun h => h.1⟩

theorem getEntry?_congr {b : α} (h : a == b) : m.getEntry? a = m.getEntry? b := by
  rw [getEntry?_eq, getEntry?_eq, Std.Internal.List.getEntry?_congr h]

theorem beq_of_getEntry? {p : (a : α) × β a} (h : m.getEntry? a = some p) : p.1 == a := by
  rw [getEntry?_eq] at h
  exact beq_of_getEntry?_eq_some h

/-- Maps in which the same entries are found are equivalent. -/
theorem equiv_of_getEntry? (h : ∀ a, m₁.getEntry? a = m₂.getEntry? a) : m₁.Equiv m₂ :=
  equiv_iff.2 (perm_of_getEntry? (distinct m₁) (distinct m₂) fun a => by
    rw [← getEntry?_eq, ← getEntry?_eq, h])

theorem Equiv.getEntry?_eq (h : m₁.Equiv m₂) : m₁.getEntry? a = m₂.getEntry? a := by
  rw [Entry.getEntry?_eq, Entry.getEntry?_eq]
  exact getEntry?_of_perm (distinct m₁) (equiv_iff.1 h)

theorem Equiv.size_eq (h : m₁.Equiv m₂) : m₁.size = m₂.size := by
  rw [Entry.size_eq, Entry.size_eq, (equiv_iff.1 h).length_eq]

private theorem contains_entries : containsKey k (entries m) = m.contains k := by
  rw [contains_eq, containsKey_eq_isSome_getEntry?, getEntry?_eq]

theorem isEmpty_iff : m.isEmpty = true ↔ ∀ a, m.getEntry? a = none := by
  rw [isEmpty_eq, beq_iff_eq, size_eq, List.length_eq_zero_iff]
  constructor
  · intro h a
    rw [getEntry?_eq, h]
    rfl
  · intro h
    cases e : entries m with
    | nil => rfl
    | cons p l =>
      have : p ∈ entries m := e ▸ .head _
      rw [mem_entries, h] at this
      exact nomatch this

/-! The operations on one key. -/

omit [EquivBEq α] [LawfulHashable α] in
theorem getEntry?_empty {c : Nat} : (emptyWithCapacity c : DHashMap α β).getEntry? a = none := by
  refine AssocList.getEntry?_eq.trans ?_
  have (b : Array (AssocList α β)) (i : Nat) (h : i < b.size) (e : toListModel b = []) : b[i].toList = [] := by
    cases hb : b[i].toList with
    | nil => rfl
    | cons p l =>
      have : p ∈ toListModel b := mem_toListModel.2 ⟨i, h, hb ▸ .head _⟩
      rw [e] at this
      exact nomatch this
  exact congrArg (Std.Internal.List.getEntry? a) (this _ _ _ Models.emptyWithCapacity.perm.eq_nil)

omit [EquivBEq α] [LawfulHashable α] in
theorem entries_empty {c : Nat} : entries (emptyWithCapacity c : DHashMap α β) = [] := Models.emptyWithCapacity.perm.eq_nil

theorem models_insert : Models (m.insert k v).1 (insertEntry k v (entries m)) :=
  (models m).insert (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_insert : (m.insert k v).getEntry? a = if k == a then some ⟨k, v⟩ else m.getEntry? a := by
  rw [getEntry?_of_models models_insert, getEntry?_insertEntry, getEntry?_eq]

theorem size_insert : (m.insert k v).size = if k ∈ m then m.size else m.size + 1 := by
  refine models_insert.size.trans ?_
  rw [length_insertEntry, contains_entries, ← size_eq]
  rfl

theorem models_insertIfNew : Models (m.insertIfNew k v).1 (insertEntryIfNew k v (entries m)) :=
  (models m).insertIfNew (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_insertIfNew : (m.insertIfNew k v).getEntry? a =
    if k == a ∧ ¬k ∈ m then some ⟨k, v⟩ else m.getEntry? a := by
  rw [getEntry?_of_models models_insertIfNew, getEntry?_insertEntryIfNew, contains_entries, ← getEntry?_eq]
  by_cases h : k == a ∧ m.contains k = false
  · rw [if_pos h, if_pos ⟨h.1, fun h' => Bool.false_ne_true (h.2.symm.trans h')⟩]
  · rw [if_neg h, if_neg fun h' => h ⟨h'.1, Bool.eq_false_iff.2 h'.2⟩]

theorem size_insertIfNew : (m.insertIfNew k v).size = if k ∈ m then m.size else m.size + 1 := by
  refine models_insertIfNew.size.trans ?_
  rw [length_insertEntryIfNew, contains_entries, ← size_eq]
  rfl

theorem models_erase : Models (m.erase k).1 (eraseKey k (entries m)) :=
  (models m).erase (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_erase : (m.erase k).getEntry? a = if k == a then none else m.getEntry? a := by
  rw [getEntry?_of_models models_erase, getEntry?_eraseKey (distinct m), getEntry?_eq]

theorem size_erase : (m.erase k).size = if k ∈ m then m.size - 1 else m.size := by
  refine models_erase.size.trans ?_
  rw [length_eraseKey, contains_entries, ← size_eq]
  rfl

theorem models_alter [LawfulBEq α] {f : Option (β k) → Option (β k)} :
    Models (m.alter k f).1 (alterKey k f (entries m)) := (models m).alter (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem models_modify [LawfulBEq α] {f : β k → β k} :
    Models (m.modify k f).1 (modifyKey k f (entries m)) := (models m).modify (m := ⟨m.1, m.2.size_buckets_pos⟩)

private theorem getValueCast?_entries [LawfulBEq α] : getValueCast? k (entries m) = m.get? k := by
  rw [get?_eq, getValueCast?_eq_getEntry?, getEntry?_eq]

theorem getEntry?_alter [LawfulBEq α] {f : Option (β k) → Option (β k)} :
    (m.alter k f).getEntry? a = if k == a then (f (m.get? k)).map (⟨k, ·⟩) else m.getEntry? a := by
  rw [getEntry?_of_models models_alter, getEntry?_alterKey (distinct m), getValueCast?_entries, getEntry?_eq]

theorem size_alter [LawfulBEq α] {f : Option (β k) → Option (β k)} : (m.alter k f).size =
    if k ∈ m then if (f (m.get? k)).isSome then m.size else m.size - 1
    else if (f (m.get? k)).isSome then m.size + 1 else m.size := by
  refine models_alter.size.trans ?_
  rw [length_alterKey, contains_entries, ← size_eq, getValueCast?_entries]
  rfl

theorem getEntry?_modify [LawfulBEq α] {f : β k → β k} :
    (m.modify k f).getEntry? a = if k == a then (m.get? k).map (fun v => ⟨k, f v⟩) else m.getEntry? a := by
  rw [getEntry?_of_models models_modify, getEntry?_modifyKey, getValueCast?_entries, getEntry?_eq]

theorem size_modify [LawfulBEq α] {f : β k → β k} : (m.modify k f).size = m.size :=
  models_modify.size.trans (length_modifyKey.trans (size_eq m).symm)

section Const

variable {β : Type v} {m : DHashMap α (fun _ => β)}

theorem models_constAlter {f : Option β → Option β} :
    Models (Const.alter m k f).1 (Const.alterKey k f (entries m)) :=
  (models m).constAlter (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem models_constModify {f : β → β} : Models (Const.modify m k f).1 (Const.modifyKey k f (entries m)) :=
  (models m).constModify (m := ⟨m.1, m.2.size_buckets_pos⟩)

private theorem getValue?_entries : getValue? k (entries m) = Const.get? m k := by
  rw [constGet?_eq, getValue?_eq_getEntry?, getEntry?_eq]

theorem getEntry?_constAlter {f : Option β → Option β} : (Const.alter m k f).getEntry? a =
    if k == a then (f (Const.get? m k)).map (⟨k, ·⟩) else m.getEntry? a := by
  rw [getEntry?_of_models models_constAlter, getEntry?_constAlterKey (distinct m), getValue?_entries, getEntry?_eq]

theorem size_constAlter {f : Option β → Option β} : (Const.alter m k f).size =
    if k ∈ m then if (f (Const.get? m k)).isSome then m.size else m.size - 1
    else if (f (Const.get? m k)).isSome then m.size + 1 else m.size := by
  refine models_constAlter.size.trans ?_
  rw [length_constAlterKey, contains_entries, ← size_eq, getValue?_entries]
  rfl

theorem getEntry?_constModify {f : β → β} : (Const.modify m k f).getEntry? a =
    if k == a then (Const.get? m k).map (fun v => ⟨k, f v⟩) else m.getEntry? a := by
  rw [getEntry?_of_models models_constModify, getEntry?_constModifyKey, getValue?_entries, getEntry?_eq]

theorem size_constModify {f : β → β} : (Const.modify m k f).size = m.size :=
  models_constModify.size.trans (length_constModifyKey.trans (size_eq m).symm)

end Const

/-! The operations on all entries and on several maps. -/

theorem models_filter {f : (a : α) → β a → Bool} :
    Models (m.filter f).1 ((entries m).filter fun p => f p.1 p.2) :=
  (models m).filter (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_filter {f : (a : α) → β a → Bool} :
    (m.filter f).getEntry? a = (m.getEntry? a).filter fun p => f p.1 p.2 := by
  rw [getEntry?_of_models models_filter, Std.Internal.List.getEntry?_filter (distinct m), getEntry?_eq]

theorem models_filterMap {f : (a : α) → β a → Option (γ a)} :
    Models (m.filterMap f).1 (filterMapEntries f (entries m)) :=
  (models m).filterMap (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_filterMap {f : (a : α) → β a → Option (γ a)} : (m.filterMap f).getEntry? a =
    (m.getEntry? a).bind fun p => (f p.1 p.2).map (⟨p.1, ·⟩) := by
  rw [getEntry?_of_models models_filterMap, getEntry?_filterMapEntries (distinct m), getEntry?_eq]

theorem models_map {f : (a : α) → β a → γ a} :
    Models (m.map f).1 ((entries m).map fun p => (⟨p.1, f p.1 p.2⟩ : (a : α) × γ a)) :=
  (models m).map (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_map {f : (a : α) → β a → γ a} : (m.map f).getEntry? a =
    (m.getEntry? a).map fun p => ⟨p.1, f p.1 p.2⟩ := by
  rw [getEntry?_of_models models_map, map_eq_filterMapEntries, getEntry?_filterMapEntries (distinct m), getEntry?_eq]
  cases Std.Internal.List.getEntry? a (entries m) <;> rfl

omit [EquivBEq α] [LawfulHashable α] in
theorem size_map {f : (a : α) → β a → γ a} : (m.map f).size = m.size := rfl

theorem models_union : Models (m₁ ∪ m₂).1 (insertList (entries m₁) (entries m₂)) :=
  (models m₁).union (m₁ := ⟨m₁.1, m₁.2.size_buckets_pos⟩) (m₂ := ⟨m₂.1, m₂.2.size_buckets_pos⟩) (models m₂)

theorem getEntry?_union : (m₁ ∪ m₂).getEntry? a = (m₂.getEntry? a).or (m₁.getEntry? a) := by
  rw [getEntry?_of_models models_union, getEntry?_insertList, getEntry?_eq, getEntry?_eq,
    getEntry?_of_perm (distinct m₂) (List.reverse_perm _).symm]

theorem models_inter : Models (m₁ ∩ m₂).1 ((entries m₁).filter fun p => containsKey p.1 (entries m₂)) :=
  (models m₁).inter (m₁ := ⟨m₁.1, m₁.2.size_buckets_pos⟩) (m₂ := ⟨m₂.1, m₂.2.size_buckets_pos⟩) (models m₂)

theorem getEntry?_inter : (m₁ ∩ m₂).getEntry? a = if a ∈ m₂ then m₁.getEntry? a else none := by
  rw [getEntry?_of_models models_inter,
    Std.Internal.List.getEntry?_filter (f := fun k _ => containsKey k (entries m₂)) (distinct m₁), getEntry?_eq]
  cases h : Std.Internal.List.getEntry? a (entries m₁) with
  | none => exact (ite_self _).symm
  | some p =>
    rw [Option.filter_some, containsKey_congr (beq_of_getEntry?_eq_some h), contains_entries]
    rfl

theorem models_diff : Models (m₁ \ m₂).1 ((entries m₁).filter fun p => !containsKey p.1 (entries m₂)) :=
  (models m₁).diff (m₁ := ⟨m₁.1, m₁.2.size_buckets_pos⟩) (m₂ := ⟨m₂.1, m₂.2.size_buckets_pos⟩) (models m₂)

theorem getEntry?_diff : (m₁ \ m₂).getEntry? a = if a ∈ m₂ then none else m₁.getEntry? a := by
  rw [getEntry?_of_models models_diff,
    Std.Internal.List.getEntry?_filter (f := fun k _ => !containsKey k (entries m₂)) (distinct m₁), getEntry?_eq]
  cases h : Std.Internal.List.getEntry? a (entries m₁) with
  | none => exact (ite_self _).symm
  | some p =>
    rw [Option.filter_some, containsKey_congr (beq_of_getEntry?_eq_some h), contains_entries]
    show _ = if m₂.contains a = true then _ else _
    cases m₂.contains a <;> rfl

theorem models_insertMany {t : List ((a : α) × β a)} : Models (m.insertMany t).1 (insertList (entries m) t) :=
  (models m).insertMany (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_insertMany {t : List ((a : α) × β a)} :
    (m.insertMany t).getEntry? a = (Std.Internal.List.getEntry? a t.reverse).or (m.getEntry? a) := by
  rw [getEntry?_of_models models_insertMany, getEntry?_insertList, getEntry?_eq]

theorem models_constInsertMany {β : Type v} {m : DHashMap α (fun _ => β)} {t : List (α × β)} :
    Models (Const.insertMany m t).1 (insertList (entries m) (t.map fun p => ⟨p.1, p.2⟩)) :=
  (models m).constInsertMany (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_constInsertMany {β : Type v} {m : DHashMap α (fun _ => β)} {t : List (α × β)} :
    (Const.insertMany m t).getEntry? a =
      ((t.reverse.find? (·.1 == a)).map fun p => ⟨p.1, p.2⟩).or (m.getEntry? a) := by
  rw [getEntry?_of_models models_constInsertMany, getEntry?_insertList, getEntry?_eq, ← List.map_reverse]
  congr 1
  induction t.reverse with
  | nil => rfl
  | cons p t ih =>
    rw [List.map_cons, getEntry?_cons, ih, List.find?_cons]
    cases p.1 == a <;> rfl

theorem models_constInsertManyIfNewUnit {m : DHashMap α (fun _ => Unit)} {t : List α} :
    Models (Const.insertManyIfNewUnit m t).1 (insertListIfNew (entries m) (t.map fun a => ⟨a, ()⟩)) :=
  (models m).constInsertManyIfNewUnit (m := ⟨m.1, m.2.size_buckets_pos⟩)

theorem getEntry?_constInsertManyIfNewUnit {m : DHashMap α (fun _ => Unit)} {t : List α} :
    (Const.insertManyIfNewUnit m t).getEntry? a =
      (m.getEntry? a).or ((t.find? (· == a)).map fun a => ⟨a, ()⟩) := by
  rw [getEntry?_of_models models_constInsertManyIfNewUnit, getEntry?_insertListIfNew, getEntry?_eq]
  congr 1
  induction t with
  | nil => rfl
  | cons p t ih =>
    rw [List.map_cons, getEntry?_cons, ih, List.find?_cons]
    cases p == a <;> rfl

end Laws

end Std.DHashMap.Internal.Entry
