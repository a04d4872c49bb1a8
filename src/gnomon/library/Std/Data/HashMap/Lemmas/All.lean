/-
Hash maps: whether all or some entries have a property.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.List

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

theorem any_eq_true_iff_exists_mem_getKey_getElem [LawfulHashable α] [EquivBEq α] {p : α → β → Bool} :
    m.any p = true ↔ ∃ a h, p (m.getKey a h) m[a] = true := by
  have h₁ : m.any p = _ := Entry.any_eq
  rw [h₁, List.any_eq_true]
  constructor
  · intro ⟨q, hq, hp⟩
    have e := Internal.mem_entries.1 hq
    refine ⟨q.1, Internal.mem_of_find e, ?_⟩
    rw [Internal.getKey_of_find e, Internal.getElem_of_find e]
    exact hp
  · intro ⟨a, h, hp⟩
    obtain ⟨q, e⟩ := Internal.exists_find h
    rw [Internal.getKey_of_find e, Internal.getElem_of_find e] at hp
    exact ⟨q, Internal.mem_entries.2 (Internal.find_fst e), hp⟩

theorem any_eq_not_all_not {p : α → β → Bool} : m.any p = !m.all fun a b => !p a b := by
  have h₁ : m.any p = _ := Entry.any_eq
  have h₂ : (m.all fun a b => !p a b) = _ := Entry.all_eq
  rw [h₁, h₂, List.any_eq_not_all_not]

theorem any_eq_true_iff_exists_mem_getElem [LawfulBEq α] {p : α → β → Bool} :
    m.any p = true ↔ ∃ a h, p a m[a] = true := by
  rw [any_eq_true_iff_exists_mem_getKey_getElem]
  simp only [getKey_eq]

theorem all_eq_not_any_not {p : α → β → Bool} : m.all p = !m.any fun a b => !p a b := by
  have h₁ : m.all p = _ := Entry.all_eq
  have h₂ : (m.any fun a b => !p a b) = _ := Entry.any_eq
  rw [h₁, h₂, List.all_eq_not_any_not]

theorem all_eq_false_iff_exists_mem_getKey_getElem [EquivBEq α] [LawfulHashable α] {p : α → β → Bool} :
    m.all p = false ↔ ∃ a h, p (m.getKey a h) m[a] = false := by
  rw [all_eq_not_any_not, Bool.not_eq_false', any_eq_true_iff_exists_mem_getKey_getElem]
  simp only [Bool.not_eq_true']

theorem any_eq_false_iff_forall_mem_getKey_getElem [LawfulHashable α] [EquivBEq α] {p : α → β → Bool} :
    m.any p = false ↔ ∀ (a : α) (h : a ∈ m), p (m.getKey a h) m[a] = false := by
  rw [← Bool.not_eq_true, any_eq_true_iff_exists_mem_getKey_getElem]
  simp only [not_exists, Bool.not_eq_true]

theorem any_eq_false_iff_forall_mem_getElem [LawfulBEq α] {p : α → β → Bool} :
    m.any p = false ↔ ∀ (a : α) (h : a ∈ m), p a m[a] = false := by
  rw [any_eq_false_iff_forall_mem_getKey_getElem]
  simp only [getKey_eq]

theorem all_eq_true_iff_forall_mem_getKey_getElem [EquivBEq α] [LawfulHashable α] {p : α → β → Bool} :
    m.all p = true ↔ ∀ (a : α) (h : a ∈ m), p (m.getKey a h) m[a] = true := by
  rw [all_eq_not_any_not, Bool.not_eq_true', any_eq_false_iff_forall_mem_getKey_getElem]
  simp only [Bool.not_eq_false']

theorem all_eq_false_iff_exists_mem_getElem [LawfulBEq α] {p : α → β → Bool} :
    m.all p = false ↔ ∃ a h, p a m[a] = false := by
  rw [all_eq_false_iff_exists_mem_getKey_getElem]
  simp only [getKey_eq]

theorem all_eq_true_iff_forall_mem_getElem [LawfulBEq α] {p : α → β → Bool} :
    m.all p = true ↔ ∀ (a : α) (h : a ∈ m), p a m[a] = true := by
  rw [all_eq_true_iff_forall_mem_getKey_getElem]
  simp only [getKey_eq]

end Std.HashMap
