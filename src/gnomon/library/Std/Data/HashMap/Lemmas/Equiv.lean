/-
Hash maps with the same entries.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Alter
import Std.Data.HashMap.Lemmas.Union
import Std.Data.HashMap.Lemmas.List

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m m₁ m₂ m₃ m₄ : HashMap α β}

theorem Equiv.union_left {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv : m₁.Equiv m₂) :
    (m₁ ∪ m₃).Equiv (m₂ ∪ m₃) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_union, Internal.find_of_equiv equiv]

theorem Equiv.getElem!_eq [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (h : m₁.Equiv m₂) :
    m₁[k]! = m₂[k]! := by
  rw [Internal.getElem!_eq, Internal.getElem!_eq, Internal.find_of_equiv h]

theorem Equiv.toList_perm (h : m₁.Equiv m₂) : m₁.toList.Perm m₂.toList := by
  rw [Internal.toList_eq, Internal.toList_eq]
  exact (Internal.equiv_iff.1 h).map _

theorem Equiv.contains_eq [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) :
    m₁.contains k = m₂.contains k := by
  rw [Internal.contains_eq, Internal.contains_eq, Internal.find_of_equiv h]

theorem Equiv.getD_eq [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (h : m₁.Equiv m₂) :
    m₁.getD k fallback = m₂.getD k fallback := by
  rw [Internal.getD_eq, Internal.getD_eq, Internal.find_of_equiv h]

theorem Equiv.trans : m₁.Equiv m₂ → m₂.Equiv m₃ → m₁.Equiv m₃ :=
  fun h h' => Internal.equiv_iff.2 ((Internal.equiv_iff.1 h).trans (Internal.equiv_iff.1 h'))

theorem Equiv.insert [EquivBEq α] [LawfulHashable α] (k : α) (v : β) (h : m₁.Equiv m₂) :
    (m₁.insert k v).Equiv (m₂.insert k v) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_insert, Internal.find_of_equiv h]

theorem Equiv.inter_left {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv : m₁.Equiv m₂) :
    (m₁ ∩ m₃).Equiv (m₂ ∩ m₃) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_inter, Internal.find_of_equiv equiv]

theorem Equiv.getKey!_eq [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (h : m₁.Equiv m₂) :
    m₁.getKey! k = m₂.getKey! k := by
  rw [Internal.getKey!_eq, Internal.getKey!_eq, Internal.find_of_equiv h]

theorem Equiv.getKey?_eq [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) : m₁.getKey? k = m₂.getKey? k := by
  rw [Internal.getKey?_eq, Internal.getKey?_eq, Internal.find_of_equiv h]

@[simp] theorem Equiv.refl (m : HashMap α β) : m.Equiv m := Internal.equiv_iff.2 .rfl

theorem Equiv.getElem?_eq [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) : m₁[k]? = m₂[k]? := by
  rw [Internal.getElem?_eq, Internal.getElem?_eq, Internal.find_of_equiv h]

theorem Equiv.union_right {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv : m₂.Equiv m₃) :
    (m₁ ∪ m₂).Equiv (m₁ ∪ m₃) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_union, Internal.find_of_equiv equiv]

theorem Equiv.getKeyD_eq [EquivBEq α] [LawfulHashable α] {k fallback : α} (h : m₁.Equiv m₂) :
    m₁.getKeyD k fallback = m₂.getKeyD k fallback := by
  rw [Internal.getKeyD_eq, Internal.getKeyD_eq, Internal.find_of_equiv h]

theorem Equiv.symm : m₁.Equiv m₂ → m₂.Equiv m₁ := fun h => Internal.equiv_iff.2 (Internal.equiv_iff.1 h).symm

theorem Equiv.mem_iff [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) : k ∈ m₁ ↔ k ∈ m₂ := by
  rw [Internal.mem_iff, Internal.mem_iff, Internal.find_of_equiv h]

theorem Equiv.diff_left {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ : HashMap α β} [EquivBEq α]
    [LawfulHashable α] (equiv : m₁.Equiv m₂) :
    (m₁ \ m₃).Equiv (m₂ \ m₃) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_diff, Internal.find_of_equiv equiv]

theorem Equiv.modify [EquivBEq α] [LawfulHashable α] (k : α) (f : β → β) (h : m₁.Equiv m₂) :
    (m₁.modify k f).Equiv (m₂.modify k f) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_modify, Internal.find_of_equiv h, Equiv.getElem?_eq h]

theorem Equiv.erase [EquivBEq α] [LawfulHashable α] (k : α) (h : m₁.Equiv m₂) : (m₁.erase k).Equiv (m₂.erase k) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_erase, Internal.find_of_equiv h]

theorem Equiv.of_toList_perm (h : m₁.toList.Perm m₂.toList) : m₁.Equiv m₂ := by
  have h := h.map fun p => (⟨p.1, p.2⟩ : (_ : α) × β)
  rw [Internal.toList_eq, Internal.toList_eq, List.map_map, List.map_map] at h
  have e (l : List ((_ : α) × β)) : l.map ((fun p => (⟨p.1, p.2⟩ : (_ : α) × β)) ∘ fun p => (p.1, p.2)) = l := List.map_id l
  rw [e, e] at h
  exact Internal.equiv_iff.2 h

theorem Equiv.insertIfNew [EquivBEq α] [LawfulHashable α] (k : α) (v : β) (h : m₁.Equiv m₂) :
    (m₁.insertIfNew k v).Equiv (m₂.insertIfNew k v) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_insertIfNew, Internal.find_of_equiv h, Equiv.mem_iff h]

theorem Equiv.union_congr {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ m₄ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv₁ : m₁.Equiv m₃) (equiv₂ : m₂.Equiv m₄) :
    (m₁ ∪ m₂).Equiv (m₃ ∪ m₄) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_union, Internal.find_of_equiv equiv₁, Internal.find_of_equiv equiv₂]

theorem Equiv.diff_right {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv : m₂.Equiv m₃) :
    (m₁ \ m₂).Equiv (m₁ \ m₃) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_diff, Equiv.mem_iff equiv]

theorem Equiv.insertMany_list [EquivBEq α] [LawfulHashable α] (l : List (α × β)) (h : m₁.Equiv m₂) :
    (m₁.insertMany l).Equiv (m₂.insertMany l) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_insertMany, Internal.find_of_equiv h]

theorem Equiv.size_eq [EquivBEq α] [LawfulHashable α] (h : m₁.Equiv m₂) : m₁.size = m₂.size := by
  rw [← Internal.length_entries, ← Internal.length_entries, (Internal.equiv_iff.1 h).length_eq]

theorem Equiv.keys_perm (h : m₁.Equiv m₂) : m₁.keys.Perm m₂.keys := by
  rw [Internal.keys_eq, Internal.keys_eq]
  exact (Internal.equiv_iff.1 h).map _

theorem Equiv.getKey_eq [EquivBEq α] [LawfulHashable α] {k : α} (hk : k ∈ m₁) (h : m₁.Equiv m₂) :
    m₁.getKey k hk = m₂.getKey k ((Equiv.mem_iff h).1 hk) := by
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_of_equiv h]

theorem Equiv.isEmpty_eq [EquivBEq α] [LawfulHashable α] (h : m₁.Equiv m₂) : m₁.isEmpty = m₂.isEmpty := by
  rw [Internal.isEmpty_eq, Internal.isEmpty_eq, Equiv.size_eq h]

theorem Equiv.of_forall_getElem?_eq [LawfulBEq α] (h : ∀ (k : α), m₁[k]? = m₂[k]?) : m₁.Equiv m₂ :=
  Internal.equiv_of_find fun a => by
  have h := h a
  rw [Internal.getElem?_eq, Internal.getElem?_eq] at h
  cases e₁ : Internal.find m₁ a with
  | none =>
    cases e₂ : Internal.find m₂ a with
    | none => rfl
    | some q =>
      rw [e₁, e₂] at h
      cases h
  | some p =>
    cases e₂ : Internal.find m₂ a with
    | none =>
      rw [e₁, e₂] at h
      cases h
    | some q =>
      rw [e₁, e₂] at h
      have h₁ := eq_of_beq (Internal.beq_of_find e₁)
      have h₂ := eq_of_beq (Internal.beq_of_find e₂)
      obtain ⟨k, v⟩ := p
      obtain ⟨k', v'⟩ := q
      cases h
      cases h₁
      cases h₂
      rfl

theorem Equiv.getElem_eq [EquivBEq α] [LawfulHashable α] {k : α} (hk : k ∈ m₁) (h : m₁.Equiv m₂) :
    m₁[k] = (m₂[k]'((Equiv.mem_iff h).1 hk)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_of_equiv h]

theorem Equiv.inter_congr {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ m₄ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv₁ : m₁.Equiv m₃) (equiv₂ : m₂.Equiv m₄) :
    (m₁ ∩ m₂).Equiv (m₃ ∩ m₄) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_inter, Internal.find_of_equiv equiv₁, Equiv.mem_iff equiv₂]

theorem Equiv.of_keys_unit_perm {α : Type u} {_ : BEq α} {_ : Hashable α} {m₁ m₂ : HashMap α Unit}
    (h : m₁.keys.Perm m₂.keys) :
    m₁.Equiv m₂ := by
  have h := h.map fun a => (⟨a, ()⟩ : (_ : α) × Unit)
  rw [Internal.keys_eq, Internal.keys_eq, List.map_map, List.map_map] at h
  have e (l : List ((_ : α) × Unit)) : l.map ((fun a => (⟨a, ()⟩ : (_ : α) × Unit)) ∘ fun p => p.1) = l := List.map_id l
  rw [e, e] at h
  exact Internal.equiv_iff.2 h

theorem Equiv.alter [EquivBEq α] [LawfulHashable α] (k : α) (f : Option β → Option β) (h : m₁.Equiv m₂) :
    (m₁.alter k f).Equiv (m₂.alter k f) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_alter, Internal.find_of_equiv h, Equiv.getElem?_eq h]

theorem Equiv.comm : m₁.Equiv m₂ ↔ m₂.Equiv m₁ := ⟨Equiv.symm, Equiv.symm⟩

theorem Equiv.diff_congr {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ m₄ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv₁ : m₁.Equiv m₃) (equiv₂ : m₂.Equiv m₄) :
    (m₁ \ m₂).Equiv (m₃ \ m₄) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_diff, Internal.find_of_equiv equiv₁, Equiv.mem_iff equiv₂]

theorem Equiv.congr_right (h : m₁.Equiv m₂) : m₃.Equiv m₁ ↔ m₃.Equiv m₂ :=
  ⟨fun h' => h'.trans h, fun h' => h'.trans h.symm⟩

theorem equiv_iff_toList_perm [EquivBEq α] [LawfulHashable α] : m₁.Equiv m₂ ↔ m₁.toList.Perm m₂.toList :=
  ⟨Equiv.toList_perm, Equiv.of_toList_perm⟩

theorem Equiv.congr_left (h : m₁.Equiv m₂) : m₁.Equiv m₃ ↔ m₂.Equiv m₃ :=
  ⟨fun h' => h.symm.trans h', fun h' => h.trans h'⟩

theorem Equiv.rfl : m.Equiv m := Equiv.refl m

theorem Equiv.inter_right {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ m₃ : HashMap α β}
    [EquivBEq α] [LawfulHashable α] (equiv : m₂.Equiv m₃) :
    (m₁ ∩ m₂).Equiv (m₁ ∩ m₃) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_inter, Equiv.mem_iff equiv]

theorem Equiv.insertManyIfNewUnit_list {α : Type u} {_ : BEq α} {_ : Hashable α} [EquivBEq α] [LawfulHashable α]
    {m₁ m₂ : HashMap α Unit} (l : List α) (h : m₁.Equiv m₂) :
    (m₁.insertManyIfNewUnit l).Equiv (m₂.insertManyIfNewUnit l) :=
  Internal.equiv_of_find fun a => by
  simp only [Internal.find_insertManyIfNewUnit, Internal.find_of_equiv h]

theorem equiv_iff_keys_unit_perm {α : Type u} {_ : BEq α} {_ : Hashable α} {m₁ m₂ : HashMap α Unit} [EquivBEq α]
    [LawfulHashable α] :
    m₁.Equiv m₂ ↔ m₁.keys.Perm m₂.keys := ⟨Equiv.keys_perm, Equiv.of_keys_unit_perm⟩

end Std.HashMap
