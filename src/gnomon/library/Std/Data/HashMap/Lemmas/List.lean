/-
Hash maps: the lists of their keys and entries, and loops.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Lookup

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

theorem distinct_keys_toList [EquivBEq α] [LawfulHashable α] :
    List.Pairwise (fun a b => (a.fst == b.fst) = false) m.toList := by
  rw [Internal.toList_eq, List.pairwise_map]
  exact Std.Internal.List.distinctKeys_iff.1 Internal.distinct_entries

@[simp] theorem mem_toList_iff_getElem?_eq_some [LawfulBEq α] {k : α} {v : β} :
    (k, v) ∈ m.toList ↔ m[k]? = some v := by
  rw [Internal.mem_toList, Internal.getElem?_eq, Option.map_eq_some_iff]
  constructor
  · exact fun h => ⟨_, h, rfl⟩
  · intro ⟨p, h, e⟩
    rw [h, ← e, ← eq_of_beq (Internal.beq_of_find h)]

@[simp] theorem length_toList [EquivBEq α] [LawfulHashable α] : m.toList.length = m.size := by
  rw [Internal.toList_eq, List.length_map, Internal.length_entries]

@[simp] theorem toList_emptyWithCapacity {c : Nat} : (emptyWithCapacity c : HashMap α β).toList = [] :=
  congrArg (List.map _) (Entry.entries_empty (c := c)) |> (Internal.toList_eq.trans ·)

@[simp] theorem isEmpty_toList [EquivBEq α] [LawfulHashable α] : m.toList.isEmpty = m.isEmpty := by
  rw [Bool.eq_iff_iff, List.isEmpty_iff_length_eq_zero, length_toList, Internal.isEmpty_eq, beq_iff_eq]

@[simp] theorem toList_empty : (∅ : HashMap α β).toList = [] :=
  congrArg (List.map _) (Entry.entries_empty (c := 8)) |> (Internal.toList_eq.trans ·)

@[simp] theorem map_fst_toList_eq_keys [EquivBEq α] [LawfulHashable α] : List.map Prod.fst m.toList = m.keys := by
  rw [Internal.toList_eq, Internal.keys_eq, List.map_map]
  rfl

theorem mem_of_mem_keys [EquivBEq α] [LawfulHashable α] {k : α} (h : k ∈ m.keys) : k ∈ m := by
  obtain ⟨v, h⟩ := Internal.mem_keys'.1 h
  exact Internal.mem_of_find h

@[simp] theorem find?_toList_eq_none_iff_not_mem [EquivBEq α] [LawfulHashable α] {k : α} :
    List.find? (fun x => x.fst == k) m.toList = none ↔ ¬k ∈ m := by
  rw [Internal.find?_toList, Option.map_eq_none_iff, Internal.mem_iff, Bool.not_eq_true, Option.isSome_eq_false_iff,
    Option.isNone_iff_eq_none]

theorem distinct_keys [EquivBEq α] [LawfulHashable α] : List.Pairwise (fun a b => (a == b) = false) m.keys := by
  rw [Internal.keys_eq, ← Std.Internal.List.keys_eq_map]
  exact Internal.distinct_entries.distinct

@[simp] theorem keys_empty : (∅ : HashMap α β).keys = [] :=
  congrArg (List.map _) (Entry.entries_empty (c := 8)) |> (Internal.keys_eq.trans ·)

@[simp] theorem forM_eq_forM {m' : Type w → Type w'} [Monad m'] [LawfulMonad m'] {f : α → β → m' PUnit} :
    forM f m = ForM.forM m fun a => f a.fst a.snd := rfl

@[simp] theorem mem_keys [LawfulBEq α] {k : α} : k ∈ m.keys ↔ k ∈ m := by
  refine ⟨mem_of_mem_keys, fun h => ?_⟩
  obtain ⟨p, e⟩ := Internal.exists_find h
  rw [← eq_of_beq (Internal.beq_of_find e)]
  exact Internal.mem_keys'.2 ⟨p.2, Internal.find_fst e⟩

theorem nodup_keys [EquivBEq α] [LawfulHashable α] : m.keys.Nodup :=
  distinct_keys.imp fun h e => by
  rw [e, BEq.rfl] at h
  exact nomatch h

@[simp] theorem contains_keys [EquivBEq α] [LawfulHashable α] {k : α} : m.keys.contains k = m.contains k := by
  rw [Bool.eq_iff_iff, List.contains_iff_exists_mem_beq, contains_iff_mem]
  constructor
  · intro ⟨a, h, e⟩
    exact (mem_congr e).2 (mem_of_mem_keys h)
  · intro h
    obtain ⟨p, e⟩ := Internal.exists_find h
    exact ⟨p.1, Internal.mem_keys'.2 ⟨p.2, Internal.find_fst e⟩, BEq.symm (Internal.beq_of_find e)⟩

@[simp] theorem length_keys [EquivBEq α] [LawfulHashable α] : m.keys.length = m.size := by
  rw [Internal.keys_eq, List.length_map, Internal.length_entries]

theorem fold_eq_foldl_keys {δ : Type w} {f : δ → α → δ} {init : δ} :
    fold (fun d a _ => f d a) init m = List.foldl f init m.keys := by
  rw [Internal.keys_eq, List.foldl_map]
  exact Entry.fold_eq

theorem find?_toList_eq_none_iff_contains_eq_false [EquivBEq α] [LawfulHashable α] {k : α} :
    List.find? (fun x => x.fst == k) m.toList = none ↔ m.contains k = false :=
  find?_toList_eq_none_iff_not_mem.trans contains_eq_false_iff_not_mem.symm

theorem getElem?_eq_some_iff_exists_beq_and_mem_toList [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    m[k]? = some v ↔ ∃ k', k == k' ∧ (k', v) ∈ m.toList := by
  rw [Internal.getElem?_eq, Option.map_eq_some_iff]
  constructor
  · intro ⟨p, h, e⟩
    subst e
    exact ⟨p.1, BEq.symm (Internal.beq_of_find h), Internal.mem_toList.2 (Internal.find_fst h)⟩
  · intro ⟨k', e, h⟩
    exact ⟨_, (Internal.find_congr e).trans (Internal.mem_toList.1 h), rfl⟩

@[simp] theorem all_toList {p : α → β → Bool} : (m.toList.all fun x => p x.fst x.snd) = m.all p := by
  rw [Internal.toList_eq, List.all_map]
  exact Entry.all_eq.symm

@[simp] theorem forIn_eq_forIn {δ : Type w} {m' : Type w → Type w'} [Monad m'] [LawfulMonad m']
    {f : α → β → δ → m' (ForInStep δ)} {init : δ} :
    forIn f init m = ForIn.forIn m init fun a d => f a.fst a.snd d := rfl

theorem fold_eq_foldl_toList {δ : Type w} {f : δ → α → β → δ} {init : δ} :
    fold f init m = List.foldl (fun a b => f a b.fst b.snd) init m.toList := by
  rw [Internal.toList_eq, List.foldl_map]
  exact Entry.fold_eq

@[simp] theorem any_toList {p : α → β → Bool} : (m.toList.any fun x => p x.fst x.snd) = m.any p := by
  rw [Internal.toList_eq, List.any_map]
  exact Entry.any_eq.symm

@[simp] theorem keys_emptyWithCapacity {c : Nat} : (emptyWithCapacity c : HashMap α β).keys = [] :=
  congrArg (List.map _) (Entry.entries_empty (c := c)) |> (Internal.keys_eq.trans ·)

@[simp] theorem isEmpty_keys [EquivBEq α] [LawfulHashable α] : m.keys.isEmpty = m.isEmpty := by
  rw [Bool.eq_iff_iff, List.isEmpty_iff_length_eq_zero, length_keys, Internal.isEmpty_eq, beq_iff_eq]

theorem forIn_eq_forIn_keys {δ : Type w} {m' : Type w → Type w'} [Monad m'] [LawfulMonad m']
    {f : α → δ → m' (ForInStep δ)} {init : δ} :
    (ForIn.forIn m init fun a d => f a.fst d) = ForIn.forIn m.keys init f := by
  rw [Internal.keys_eq, Internal.forIn_map]
  exact DHashMap.Raw.forIn_eq_forIn_toListModel

theorem forM_eq_forM_keys {m' : Type w → Type w'} [Monad m'] [LawfulMonad m'] {f : α → m' PUnit} :
    (ForM.forM m fun a => f a.fst) = m.keys.forM f := by
  rw [Internal.keys_eq]
  exact DHashMap.Raw.forM_eq_forM_toListModel.trans List.forM_map.symm

@[simp] theorem mem_toList_iff_getKey?_eq_some_and_getElem?_eq_some [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (k, v) ∈ m.toList ↔ m.getKey? k = some k ∧ m[k]? = some v := by
  rw [Internal.mem_toList, Internal.getElem?_eq, Internal.getKey?_eq]
  cases Internal.find m k with
  | none => exact ⟨fun h => (by cases h), fun h => (by cases h.1)⟩
  | some p =>
    obtain ⟨k', v'⟩ := p
    constructor
    · intro h
      cases h
      exact ⟨rfl, rfl⟩
    · intro ⟨h₁, h₂⟩
      cases h₁
      cases h₂
      rfl

theorem forM_eq_forM_toList {m' : Type w → Type w'} [Monad m'] [LawfulMonad m'] {f : α × β → m' PUnit} :
    ForM.forM m f = ForM.forM m.toList f := by
  rw [Internal.toList_eq]
  exact DHashMap.Raw.forM_eq_forM_toListModel.trans List.forM_map.symm

theorem forIn_eq_forIn_toList {δ : Type w} {m' : Type w → Type w'} [Monad m'] [LawfulMonad m']
    {f : α × β → δ → m' (ForInStep δ)} {init : δ} :
    ForIn.forIn m init f = ForIn.forIn m.toList init f := by
  rw [Internal.toList_eq, Internal.forIn_map]
  exact DHashMap.Raw.forIn_eq_forIn_toListModel

theorem foldM_eq_foldlM_keys {δ : Type w} {m' : Type w → Type w'} [Monad m'] [LawfulMonad m'] {f : δ → α → m' δ}
    {init : δ} :
    foldM (fun d a _ => f d a) init m = List.foldlM f init m.keys := by
  rw [Internal.keys_eq, Internal.foldlM_map]
  exact DHashMap.Raw.foldM_eq_foldlM_toListModel

theorem any_keys [LawfulHashable α] [EquivBEq α] {p : α → Bool} : m.keys.any p = m.any fun a _ => p a := by
  rw [Internal.keys_eq, List.any_map]
  exact (Entry.any_eq (p := fun a _ => p a)).symm

theorem foldM_eq_foldlM_toList {δ : Type w} {m' : Type w → Type w'} [Monad m'] [LawfulMonad m']
    {f : δ → α → β → m' δ} {init : δ} :
    foldM f init m = List.foldlM (fun a b => f a b.fst b.snd) init m.toList := by
  rw [Internal.toList_eq, Internal.foldlM_map]
  exact DHashMap.Raw.foldM_eq_foldlM_toListModel

theorem find?_toList_eq_some_iff_getKey?_eq_some_and_getElem?_eq_some [EquivBEq α] [LawfulHashable α] {k k' : α}
    {v : β} :
    List.find? (fun a => a.fst == k) m.toList = some (k', v) ↔ m.getKey? k = some k' ∧ m[k]? = some v := by
  rw [Internal.find?_toList, Internal.getElem?_eq, Internal.getKey?_eq]
  cases Internal.find m k with
  | none => exact ⟨fun h => (by cases h), fun h => (by cases h.1)⟩
  | some p =>
    obtain ⟨k', v'⟩ := p
    constructor
    · intro h
      cases h
      exact ⟨rfl, rfl⟩
    · intro ⟨h₁, h₂⟩
      cases h₁
      cases h₂
      rfl

theorem all_keys [LawfulHashable α] [EquivBEq α] {p : α → Bool} : m.keys.all p = m.all fun a _ => p a := by
  rw [Internal.keys_eq, List.all_map]
  exact (Entry.all_eq (p := fun a _ => p a)).symm

end Std.HashMap
