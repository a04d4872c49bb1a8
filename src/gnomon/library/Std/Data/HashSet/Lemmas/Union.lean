/-
Hash sets: the elements of two sets.

Lean's counterpart: `Std.Data.HashSet.Lemmas`.
-/
import Std.Data.HashSet.Lemmas.Basic

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

namespace Std.HashSet

variable {α : Type u} {_ : BEq α} {_ : Hashable α} {m m₁ m₂ m₃ m₄ : HashSet α}

@[simp] theorem contains_inter [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∩ m₂).contains k = (m₁.contains k && m₂.contains k) := HashMap.contains_inter

@[simp] theorem contains_union [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∪ m₂).contains k = (m₁.contains k || m₂.contains k) := HashMap.contains_union

@[simp] theorem contains_diff [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ \ m₂).contains k = (m₁.contains k && !m₂.contains k) := HashMap.contains_diff

theorem mem_union_of_right [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₂ → k ∈ m₁ ∪ m₂ :=
  HashMap.mem_union_of_right

theorem mem_of_mem_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} :
    k ∈ m₁ ∪ m₂ → ¬k ∈ m₁ → k ∈ m₂ := HashMap.mem_of_mem_union_of_not_mem_left

@[simp] theorem mem_diff_iff [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₁ \ m₂ ↔ k ∈ m₁ ∧ ¬k ∈ m₂ :=
  HashMap.mem_diff_iff

@[simp] theorem mem_union_iff [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∪ m₂).contains k = true ↔ m₁.contains k = true ∨ m₂.contains k = true := HashMap.mem_union_iff

@[simp] theorem mem_inter_iff [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∩ m₂).contains k = true ↔ m₁.contains k = true ∧ m₂.contains k = true := HashMap.mem_inter_iff

theorem mem_of_mem_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} :
    k ∈ m₁ ∪ m₂ → ¬k ∈ m₂ → k ∈ m₁ := HashMap.mem_of_mem_union_of_not_mem_right

theorem mem_union_of_left [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₁ → k ∈ m₁ ∪ m₂ :=
  HashMap.mem_union_of_left

theorem not_mem_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    ¬k ∈ m₁ ∩ m₂ := HashMap.not_mem_inter_of_not_mem_right not_mem

theorem not_mem_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) : ¬k ∈ m₁ \ m₂ :=
  HashMap.not_mem_diff_of_not_mem_left not_mem

theorem not_mem_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) : ¬k ∈ m₁ ∩ m₂ :=
  HashMap.not_mem_inter_of_not_mem_left not_mem

theorem not_mem_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) : ¬k ∈ m₁ \ m₂ :=
  HashMap.not_mem_diff_of_mem_right mem

theorem isEmpty_inter_iff [EquivBEq α] [LawfulHashable α] :
    (m₁ ∩ m₂).isEmpty = true ↔ ∀ (k : α), k ∈ m₁ → ¬k ∈ m₂ := HashMap.isEmpty_inter_iff

@[simp] theorem isEmpty_union [EquivBEq α] [LawfulHashable α] : (m₁ ∪ m₂).isEmpty = (m₁.isEmpty && m₂.isEmpty) :=
  HashMap.isEmpty_union

theorem isEmpty_diff_iff [EquivBEq α] [LawfulHashable α] : (m₁ \ m₂).isEmpty = true ↔ ∀ (k : α), k ∈ m₁ → k ∈ m₂ :=
  HashMap.isEmpty_diff_iff

@[simp] theorem isEmpty_inter_left [EquivBEq α] [LawfulHashable α] (h : m₁.isEmpty = true) :
    (m₁ ∩ m₂).isEmpty = true := HashMap.isEmpty_inter_left h

@[simp] theorem isEmpty_inter_right [EquivBEq α] [LawfulHashable α] (h : m₂.isEmpty = true) :
    (m₁ ∩ m₂).isEmpty = true := HashMap.isEmpty_inter_right h

@[simp] theorem isEmpty_diff_left [EquivBEq α] [LawfulHashable α] (h : m₁.isEmpty = true) :
    (m₁ \ m₂).isEmpty = true := HashMap.isEmpty_diff_left h

theorem get?_diff [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ \ m₂).get? k = if k ∈ m₂ then none else m₁.get? k := HashMap.getKey?_diff

theorem get?_inter [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∩ m₂).get? k = if k ∈ m₂ then m₁.get? k else none := HashMap.getKey?_inter

theorem get?_union [EquivBEq α] [LawfulHashable α] {k : α} : (m₁ ∪ m₂).get? k = (m₂.get? k).or (m₁.get? k) :=
  HashMap.getKey?_union

theorem get?_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).get? k = m₁.get? k := HashMap.getKey?_diff_of_not_mem_right not_mem

theorem get?_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).get? k = none := HashMap.getKey?_inter_of_not_mem_right not_mem

theorem get?_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).get? k = m₁.get? k := HashMap.getKey?_inter_of_mem_right mem

theorem get?_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).get? k = m₁.get? k := HashMap.getKey?_union_of_not_mem_right not_mem

theorem get?_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).get? k = none := HashMap.getKey?_diff_of_not_mem_left not_mem

theorem get?_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).get? k = m₂.get? k := HashMap.getKey?_union_of_not_mem_left not_mem

theorem get?_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) : (m₁ \ m₂).get? k = none :=
  HashMap.getKey?_diff_of_mem_right mem

theorem get?_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).get? k = none := HashMap.getKey?_inter_of_not_mem_left not_mem

@[simp] theorem get_diff [EquivBEq α] [LawfulHashable α] {k : α} {h_mem : k ∈ m₁ \ m₂} :
    (m₁ \ m₂).get k h_mem = m₁.get k (And.left (mem_diff_iff.1 h_mem)) := HashMap.getKey_diff

theorem get_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) {h' : k ∈ m₁ ∪ m₂} :
    (m₁ ∪ m₂).get k h' = m₂.get k (mem_of_mem_union_of_not_mem_left h' not_mem) :=
  HashMap.getKey_union_of_not_mem_left not_mem

theorem get_union_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∪ m₂).get k (mem_union_of_right mem) = m₂.get k mem := HashMap.getKey_union_of_mem_right mem

theorem get_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) {h' : k ∈ m₁ ∪ m₂} :
    (m₁ ∪ m₂).get k h' = m₁.get k (mem_of_mem_union_of_not_mem_right h' not_mem) :=
  HashMap.getKey_union_of_not_mem_right not_mem

@[simp] theorem get_inter [EquivBEq α] [LawfulHashable α] {k : α} {h_mem : k ∈ m₁ ∩ m₂} :
    (m₁ ∩ m₂).get k h_mem = m₁.get k (And.left (mem_inter_iff.1 h_mem)) := HashMap.getKey_inter

theorem get!_diff [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m₁ \ m₂).get! k = if k ∈ m₂ then default else m₁.get! k := HashMap.getKey!_diff

theorem get!_inter [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m₁ ∩ m₂).get! k = if k ∈ m₂ then m₁.get! k else default := HashMap.getKey!_inter

theorem get!_union [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m₁ ∪ m₂).get! k = m₂.getD k (m₁.get! k) := HashMap.getKey!_union

theorem get!_diff_of_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (mem : k ∈ m₂) :
    (m₁ \ m₂).get! k = default := HashMap.getKey!_diff_of_mem_right mem

theorem get!_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).get! k = default := HashMap.getKey!_inter_of_not_mem_left not_mem

theorem get!_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).get! k = default := HashMap.getKey!_inter_of_not_mem_right not_mem

theorem get!_union_of_not_mem_left [Inhabited α] [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).get! k = m₂.get! k := HashMap.getKey!_union_of_not_mem_left not_mem

theorem get!_inter_of_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).get! k = m₁.get! k := HashMap.getKey!_inter_of_mem_right mem

theorem get!_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).get! k = default := HashMap.getKey!_diff_of_not_mem_left not_mem

theorem get!_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).get! k = m₁.get! k := HashMap.getKey!_diff_of_not_mem_right not_mem

theorem get!_union_of_not_mem_right [Inhabited α] [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).get! k = m₁.get! k := HashMap.getKey!_union_of_not_mem_right not_mem

theorem getD_union [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m₁ ∪ m₂).getD k fallback = m₂.getD k (m₁.getD k fallback) := HashMap.getKeyD_union

theorem getD_diff [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m₁ \ m₂).getD k fallback = if k ∈ m₂ then fallback else m₁.getD k fallback := HashMap.getKeyD_diff

theorem getD_inter [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m₁ ∩ m₂).getD k fallback = if k ∈ m₂ then m₁.getD k fallback else fallback := HashMap.getKeyD_inter

theorem getD_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).getD k fallback = fallback := HashMap.getKeyD_inter_of_not_mem_left not_mem

theorem getD_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).getD k fallback = fallback := HashMap.getKeyD_diff_of_not_mem_left not_mem

theorem getD_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (mem : k ∈ m₂) :
    (m₁ \ m₂).getD k fallback = fallback := HashMap.getKeyD_diff_of_mem_right mem

theorem getD_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).getD k fallback = m₂.getD k fallback := HashMap.getKeyD_union_of_not_mem_left not_mem

theorem getD_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).getD k fallback = m₁.getD k fallback := HashMap.getKeyD_diff_of_not_mem_right not_mem

theorem getD_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).getD k fallback = m₁.getD k fallback := HashMap.getKeyD_union_of_not_mem_right not_mem

theorem getD_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).getD k fallback = fallback := HashMap.getKeyD_inter_of_not_mem_right not_mem

theorem getD_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).getD k fallback = m₁.getD k fallback := HashMap.getKeyD_inter_of_mem_right mem

@[simp] theorem diff_eq : m₁.diff m₂ = m₁ \ m₂ := rfl

@[simp] theorem inter_eq : m₁.inter m₂ = m₁ ∩ m₂ := rfl

@[simp] theorem union_eq : m₁.union m₂ = m₁ ∪ m₂ := rfl

end Std.HashSet
