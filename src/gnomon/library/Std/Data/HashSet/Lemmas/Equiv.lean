/-
Hash sets: sets with the same elements.

Lean's counterpart: `Std.Data.HashSet.Lemmas`.
-/
import Std.Data.HashSet.Lemmas.Union
import Std.Data.HashSet.Lemmas.List

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

namespace Std.HashSet

variable {α : Type u} {_ : BEq α} {_ : Hashable α} {m m₁ m₂ m₃ m₄ : HashSet α}

theorem Equiv.mem_iff [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) : k ∈ m₁ ↔ k ∈ m₂ :=
  HashMap.Equiv.mem_iff h.1

theorem Equiv.insert [EquivBEq α] [LawfulHashable α] (k : α) (h : m₁.Equiv m₂) :
    (m₁.insert k).Equiv (m₂.insert k) := ⟨h.1.insertIfNew k ()⟩

theorem Equiv.diff_left [EquivBEq α] [LawfulHashable α] (equiv : m₁.Equiv m₂) : (m₁ \ m₃).Equiv (m₂ \ m₃) :=
  ⟨HashMap.Equiv.diff_left equiv.1⟩

theorem Equiv.contains_eq [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) :
    m₁.contains k = m₂.contains k := HashMap.Equiv.contains_eq h.1

theorem Equiv.congr_right (h : m₁.Equiv m₂) : m₃.Equiv m₁ ↔ m₃.Equiv m₂ :=
  ⟨fun h' => ⟨h'.1.trans h.1⟩, fun h' => ⟨h'.1.trans h.1.symm⟩⟩

theorem Equiv.inter_right [EquivBEq α] [LawfulHashable α] (equiv : m₂.Equiv m₃) : (m₁ ∩ m₂).Equiv (m₁ ∩ m₃) :=
  ⟨HashMap.Equiv.inter_right equiv.1⟩

theorem Equiv.congr_left (h : m₁.Equiv m₂) : m₁.Equiv m₃ ↔ m₂.Equiv m₃ :=
  ⟨fun h' => ⟨h.1.symm.trans h'.1⟩, fun h' => ⟨h.1.trans h'.1⟩⟩

theorem Equiv.union_right [EquivBEq α] [LawfulHashable α] (equiv : m₂.Equiv m₃) : (m₁ ∪ m₂).Equiv (m₁ ∪ m₃) :=
  ⟨HashMap.Equiv.union_right equiv.1⟩

theorem Equiv.comm : m₁.Equiv m₂ ↔ m₂.Equiv m₁ := ⟨fun h => ⟨h.1.symm⟩, fun h => ⟨h.1.symm⟩⟩

theorem Equiv.erase [EquivBEq α] [LawfulHashable α] (k : α) (h : m₁.Equiv m₂) : (m₁.erase k).Equiv (m₂.erase k) :=
  ⟨h.1.erase k⟩

theorem Equiv.get!_eq [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (h : m₁.Equiv m₂) :
    m₁.get! k = m₂.get! k := HashMap.Equiv.getKey!_eq h.1

theorem Equiv.union_left [EquivBEq α] [LawfulHashable α] (equiv : m₁.Equiv m₂) : (m₁ ∪ m₃).Equiv (m₂ ∪ m₃) :=
  ⟨HashMap.Equiv.union_left equiv.1⟩

theorem Equiv.union_congr {m₁ m₂ m₃ m₄ : HashSet α} [EquivBEq α] [LawfulHashable α] (equiv₁ : m₁.Equiv m₃)
    (equiv₂ : m₂.Equiv m₄) :
    (m₁ ∪ m₂).Equiv (m₃ ∪ m₄) := ⟨HashMap.Equiv.union_congr equiv₁.1 equiv₂.1⟩

theorem Equiv.symm : m₁.Equiv m₂ → m₂.Equiv m₁ := fun h => ⟨h.1.symm⟩

theorem Equiv.get_eq [EquivBEq α] [LawfulHashable α] {k : α} (hk : k ∈ m₁) (h : m₁.Equiv m₂) :
    m₁.get k hk = m₂.get k ((Equiv.mem_iff h).1 hk) := HashMap.Equiv.getKey_eq hk h.1

@[simp] theorem Equiv.refl (m : HashSet α) : m.Equiv m := ⟨.rfl⟩

theorem equiv_iff_toList_perm [EquivBEq α] [LawfulHashable α] : m₁.Equiv m₂ ↔ m₁.toList.Perm m₂.toList :=
  ⟨fun h => HashMap.Equiv.keys_perm h.1, fun h => ⟨HashMap.Equiv.of_keys_unit_perm h⟩⟩

theorem Equiv.inter_left [EquivBEq α] [LawfulHashable α] (equiv : m₁.Equiv m₂) : (m₁ ∩ m₃).Equiv (m₂ ∩ m₃) :=
  ⟨HashMap.Equiv.inter_left equiv.1⟩

theorem Equiv.rfl : m.Equiv m := ⟨.rfl⟩

theorem Equiv.insertMany_list [EquivBEq α] [LawfulHashable α] (l : List α) (h : m₁.Equiv m₂) :
    (m₁.insertMany l).Equiv (m₂.insertMany l) := ⟨h.1.insertManyIfNewUnit_list l⟩

theorem Equiv.toList_perm (h : m₁.Equiv m₂) : m₁.toList.Perm m₂.toList := HashMap.Equiv.keys_perm h.1

theorem Equiv.size_eq [EquivBEq α] [LawfulHashable α] (h : m₁.Equiv m₂) : m₁.size = m₂.size :=
  HashMap.Equiv.size_eq h.1

theorem Equiv.getD_eq [EquivBEq α] [LawfulHashable α] {k fallback : α} (h : m₁.Equiv m₂) :
    m₁.getD k fallback = m₂.getD k fallback := HashMap.Equiv.getKeyD_eq h.1

theorem Equiv.trans : m₁.Equiv m₂ → m₂.Equiv m₃ → m₁.Equiv m₃ := fun h h' => ⟨h.1.trans h'.1⟩

theorem Equiv.isEmpty_eq [EquivBEq α] [LawfulHashable α] (h : m₁.Equiv m₂) : m₁.isEmpty = m₂.isEmpty :=
  HashMap.Equiv.isEmpty_eq h.1

theorem Equiv.inter_congr {m₁ m₂ m₃ m₄ : HashSet α} [EquivBEq α] [LawfulHashable α] (equiv₁ : m₁.Equiv m₃)
    (equiv₂ : m₂.Equiv m₄) :
    (m₁ ∩ m₂).Equiv (m₃ ∩ m₄) := ⟨HashMap.Equiv.inter_congr equiv₁.1 equiv₂.1⟩

theorem Equiv.diff_right [EquivBEq α] [LawfulHashable α] (equiv : m₂.Equiv m₃) : (m₁ \ m₂).Equiv (m₁ \ m₃) :=
  ⟨HashMap.Equiv.diff_right equiv.1⟩

theorem Equiv.diff_congr {m₁ m₂ m₃ m₄ : HashSet α} [EquivBEq α] [LawfulHashable α] (equiv₁ : m₁.Equiv m₃)
    (equiv₂ : m₂.Equiv m₄) :
    (m₁ \ m₂).Equiv (m₃ \ m₄) := ⟨HashMap.Equiv.diff_congr equiv₁.1 equiv₂.1⟩

theorem Equiv.of_toList_perm (h : m₁.toList.Perm m₂.toList) : m₁.Equiv m₂ := ⟨HashMap.Equiv.of_keys_unit_perm h⟩

theorem Equiv.get?_eq [EquivBEq α] [LawfulHashable α] {k : α} (h : m₁.Equiv m₂) : m₁.get? k = m₂.get? k :=
  HashMap.Equiv.getKey?_eq h.1

end Std.HashSet
