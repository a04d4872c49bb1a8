/-
Hash maps: the entries of two maps.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Lookup

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {_ : BEq α} {_ : Hashable α} {β : Type v} {m₁ m₂ : HashMap α β}

theorem getKey!_union [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m₁ ∪ m₂).getKey! k = m₂.getKeyD k (m₁.getKey! k) := by
  simp only [Internal.getKey!_eq, Internal.getKeyD_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

@[simp] theorem contains_union [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∪ m₂).contains k = (m₁.contains k || m₂.contains k) := by
  simp only [Internal.contains_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKey!_inter [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m₁ ∩ m₂).getKey! k = if k ∈ m₂ then m₁.getKey! k else default := by
  simp only [Internal.mem_iff, Internal.getKey!_eq, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getElem!_union [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] : (m₁ ∪ m₂)[k]! = m₂.getD k m₁[k]! := by
  simp only [Internal.getElem!_eq, Internal.getD_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

@[simp] theorem contains_diff [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ \ m₂).contains k = (m₁.contains k && !m₂.contains k) := by
  simp only [Internal.contains_eq, Internal.mem_iff, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getElem!_inter [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] :
    (m₁ ∩ m₂)[k]! = if k ∈ m₂ then m₁[k]! else default := by
  simp only [Internal.mem_iff, Internal.getElem!_eq, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKey!_diff [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m₁ \ m₂).getKey! k = if k ∈ m₂ then default else m₁.getKey! k := by
  simp only [Internal.mem_iff, Internal.getKey!_eq, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getElem?_inter [EquivBEq α] [LawfulHashable α] {k : α} : (m₁ ∩ m₂)[k]? = if k ∈ m₂ then m₁[k]? else none := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKeyD_union [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m₁ ∪ m₂).getKeyD k fallback = m₂.getKeyD k (m₁.getKeyD k fallback) := by
  simp only [Internal.getKeyD_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getElem?_union [EquivBEq α] [LawfulHashable α] {k : α} : (m₁ ∪ m₂)[k]? = m₂[k]?.or m₁[k]? := by
  simp only [Internal.getElem?_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getD_union [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} :
    (m₁ ∪ m₂).getD k fallback = m₂.getD k (m₁.getD k fallback) := by
  simp only [Internal.getD_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getD_inter [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} :
    (m₁ ∩ m₂).getD k fallback = if k ∈ m₂ then m₁.getD k fallback else fallback := by
  simp only [Internal.mem_iff, Internal.getD_eq, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

@[simp] theorem contains_inter [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∩ m₂).contains k = (m₁.contains k && m₂.contains k) := by
  simp only [Internal.contains_eq, Internal.mem_iff, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKey?_inter [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∩ m₂).getKey? k = if k ∈ m₂ then m₁.getKey? k else none := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKeyD_inter [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m₁ ∩ m₂).getKeyD k fallback = if k ∈ m₂ then m₁.getKeyD k fallback else fallback := by
  simp only [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKeyD_diff [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m₁ \ m₂).getKeyD k fallback = if k ∈ m₂ then fallback else m₁.getKeyD k fallback := by
  simp only [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKey?_union [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ ∪ m₂).getKey? k = (m₂.getKey? k).or (m₁.getKey? k) := by
  simp only [Internal.getKey?_eq, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getD_diff [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} :
    (m₁ \ m₂).getD k fallback = if k ∈ m₂ then fallback else m₁.getD k fallback := by
  simp only [Internal.mem_iff, Internal.getD_eq, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getKey?_diff [EquivBEq α] [LawfulHashable α] {k : α} :
    (m₁ \ m₂).getKey? k = if k ∈ m₂ then none else m₁.getKey? k := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getElem?_diff [EquivBEq α] [LawfulHashable α] {k : α} : (m₁ \ m₂)[k]? = if k ∈ m₂ then none else m₁[k]? := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem getElem!_diff [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] :
    (m₁ \ m₂)[k]! = if k ∈ m₂ then default else m₁[k]! := by
  simp only [Internal.mem_iff, Internal.getElem!_eq, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> rfl

theorem mem_union_of_right [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₂ → k ∈ m₁ ∪ m₂ := by
  simp only [Internal.mem_iff, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

@[simp] theorem mem_inter_iff [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₁ ∩ m₂ ↔ k ∈ m₁ ∧ k ∈ m₂ := by
  simp only [Internal.mem_iff, Internal.find_inter]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

@[simp] theorem mem_union_iff [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₁ ∪ m₂ ↔ k ∈ m₁ ∨ k ∈ m₂ := by
  simp only [Internal.mem_iff, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

theorem mem_of_mem_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} :
    k ∈ m₁ ∪ m₂ → ¬k ∈ m₂ → k ∈ m₁ := by
  simp only [Internal.mem_iff, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

theorem mem_of_mem_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} :
    k ∈ m₁ ∪ m₂ → ¬k ∈ m₁ → k ∈ m₂ := by
  simp only [Internal.mem_iff, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

theorem mem_union_of_left [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₁ → k ∈ m₁ ∪ m₂ := by
  simp only [Internal.mem_iff, Internal.find_union]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

@[simp] theorem mem_diff_iff [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m₁ \ m₂ ↔ k ∈ m₁ ∧ ¬k ∈ m₂ := by
  simp only [Internal.mem_iff, Internal.find_diff]
  cases Internal.find m₁ k <;> cases Internal.find m₂ k <;> simp_all

theorem getKeyD_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).getKeyD k fallback = m₁.getKeyD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_diff]

theorem getD_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).getD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_diff]

theorem getKeyD_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).getKeyD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_inter]

theorem getElem?_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂)[k]? = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_inter]

theorem not_mem_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) : ¬k ∈ m₁ \ m₂ := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.find_diff]

theorem getKey?_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).getKey? k = m₁.getKey? k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_inter]

theorem getD_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).getD k fallback = m₁.getD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_diff]

theorem getKey?_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).getKey? k = m₁.getKey? k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_diff]

theorem getD_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).getD k fallback = m₁.getD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_inter]

theorem getKey!_diff_of_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (mem : k ∈ m₂) :
    (m₁ \ m₂).getKey! k = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_diff]

theorem getElem?_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) : (m₁ \ m₂)[k]? = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_diff]

theorem getKey?_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).getKey? k = m₁.getKey? k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_union]

theorem getElem?_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂)[k]? = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_diff]

theorem getD_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (mem : k ∈ m₂) :
    (m₁ \ m₂).getD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_diff]

theorem getKey?_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).getKey? k = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_inter]

theorem getKey!_union_of_not_mem_left [Inhabited α] [EquivBEq α] [LawfulHashable α] {k : α} (mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).getKey! k = m₂.getKey! k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_union]

theorem not_mem_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) : ¬k ∈ m₁ \ m₂ := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.find_diff]

theorem getD_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).getD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_inter]

theorem getElem!_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂)[k]! = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_diff]

theorem not_mem_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) : ¬k ∈ m₁ ∩ m₂ := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.find_inter]

theorem getElem!_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂)[k]! = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_inter]

theorem getKey!_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).getKey! k = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_diff]

theorem getElem!_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (mem : k ∈ m₂) :
    (m₁ \ m₂)[k]! = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_diff]

theorem getElem?_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂)[k]? = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_inter]

theorem getKey!_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).getKey! k = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_inter]

theorem getKeyD_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).getKeyD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_inter]

theorem getKeyD_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).getKeyD k fallback = m₁.getKeyD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_union]

theorem not_mem_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    ¬k ∈ m₁ ∩ m₂ := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.find_inter]

theorem getKeyD_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k fallback : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).getKeyD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_diff]

theorem getKey?_diff_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ \ m₂).getKey? k = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_diff]

theorem getKeyD_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).getKeyD k fallback = m₁.getKeyD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_inter]

theorem getKey?_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) :
    (m₁ \ m₂).getKey? k = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_diff]

theorem getD_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).getD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_inter]

theorem getKey!_union_of_not_mem_right [Inhabited α] [EquivBEq α] [LawfulHashable α] {k : α} (mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).getKey! k = m₁.getKey! k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_union]

theorem getD_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).getD k fallback = m₂.getD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_union]

theorem getKey!_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂).getKey! k = m₁.getKey! k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_diff]

theorem getKeyD_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k fallback : α} (mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).getKeyD k fallback = m₂.getKeyD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_union]

theorem getKeyD_diff_of_mem_right [EquivBEq α] [LawfulHashable α] {k fallback : α} (mem : k ∈ m₂) :
    (m₁ \ m₂).getKeyD k fallback = fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_diff]

theorem getKey!_inter_of_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂).getKey! k = m₁.getKey! k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_inter]

theorem getD_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂).getD k fallback = m₁.getD k fallback := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getD_eq, Internal.find_union]

theorem getKey?_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂).getKey? k = none := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_inter]

theorem getElem!_inter_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (not_mem : ¬k ∈ m₁) :
    (m₁ ∩ m₂)[k]! = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_inter]

theorem getKey?_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂).getKey? k = m₂.getKey? k := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.find_union]

theorem getKey!_inter_of_not_mem_right [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∩ m₂).getKey! k = default := by
  cases h₁ : Internal.find m₁ k <;> cases h₂ : Internal.find m₂ k <;> simp_all [Internal.mem_iff, Internal.getKey!_eq, Internal.find_inter]

@[simp] theorem diff_eq : m₁.diff m₂ = m₁ \ m₂ := rfl

@[simp] theorem inter_eq : m₁.inter m₂ = m₁ ∩ m₂ := rfl

@[simp] theorem union_eq : m₁.union m₂ = m₁ ∪ m₂ := rfl

theorem getElem?_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂)[k]? = m₂[k]? := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_union]

theorem getElem!_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂)[k]! = m₁[k]! := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_diff]

theorem getElem?_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∩ m₂)[k]? = m₁[k]? := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_inter]

theorem getElem!_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂)[k]! = m₁[k]! := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_union]

theorem getElem?_diff_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ \ m₂)[k]? = m₁[k]? := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_diff]

theorem getElem?_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) :
    (m₁ ∪ m₂)[k]? = m₁[k]? := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem?_eq, Internal.find_union]

theorem getElem!_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (not_mem : ¬k ∈ m₁) :
    (m₁ ∪ m₂)[k]! = m₂[k]! := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_union]

theorem getElem!_inter_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] (mem : k ∈ m₂) :
    (m₁ ∩ m₂)[k]! = m₁[k]! := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem!_eq, Internal.find_inter]

@[simp] theorem isEmpty_inter_right [EquivBEq α] [LawfulHashable α] (h : m₂.isEmpty = true) :
    (m₁ ∩ m₂).isEmpty = true := by
  rw [Internal.isEmpty_iff] at h ⊢
  intro a
  rw [Internal.find_inter, if_neg (Internal.not_mem_of_find (h a))]

@[simp] theorem isEmpty_inter_left [EquivBEq α] [LawfulHashable α] (h : m₁.isEmpty = true) :
    (m₁ ∩ m₂).isEmpty = true := by
  rw [Internal.isEmpty_iff] at h ⊢
  intro a
  rw [Internal.find_inter, h, ite_self]

theorem isEmpty_diff_iff [EquivBEq α] [LawfulHashable α] : (m₁ \ m₂).isEmpty = true ↔ ∀ (k : α), k ∈ m₁ → k ∈ m₂ := by
  rw [Internal.isEmpty_iff]
  simp only [Internal.find_diff, Internal.mem_iff]
  refine forall_congr' fun a => ?_
  cases Internal.find m₁ a <;> cases Internal.find m₂ a <;> simp

@[simp] theorem isEmpty_diff_left [EquivBEq α] [LawfulHashable α] (h : m₁.isEmpty = true) :
    (m₁ \ m₂).isEmpty = true := by
  rw [Internal.isEmpty_iff] at h ⊢
  intro a
  rw [Internal.find_diff, h, ite_self]

theorem isEmpty_inter_iff [EquivBEq α] [LawfulHashable α] :
    (m₁ ∩ m₂).isEmpty = true ↔ ∀ (k : α), k ∈ m₁ → ¬k ∈ m₂ := by
  rw [Internal.isEmpty_iff]
  simp only [Internal.find_inter, Internal.mem_iff]
  refine forall_congr' fun a => ?_
  cases Internal.find m₁ a <;> cases Internal.find m₂ a <;> simp

@[simp] theorem isEmpty_union [EquivBEq α] [LawfulHashable α] : (m₁ ∪ m₂).isEmpty = (m₁.isEmpty && m₂.isEmpty) := by
  rw [Bool.eq_iff_iff, Bool.and_eq_true, Internal.isEmpty_iff, Internal.isEmpty_iff, Internal.isEmpty_iff]
  simp only [Internal.find_union, Option.or_eq_none_iff]
  exact ⟨fun h => ⟨fun a => (h a).2, fun a => (h a).1⟩, fun h a => ⟨h.2 a, h.1 a⟩⟩

@[simp] theorem getElem_inter [EquivBEq α] [LawfulHashable α] {k : α} {h_mem : k ∈ m₁ ∩ m₂} :
    (m₁ ∩ m₂)[k] = (m₁[k]'(And.left (mem_inter_iff.1 h_mem))) := by
  have h := h_mem
  apply Option.some.inj
  rw [Internal.mem_iff, Internal.find_inter] at h
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_inter]
  split
  · rfl
  · next e =>
    rw [if_neg e] at h
    exact nomatch h

theorem getKey_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) {h' : k ∈ m₁ ∪ m₂} :
    (m₁ ∪ m₂).getKey k h' = m₂.getKey k (mem_of_mem_union_of_not_mem_left h' not_mem) := by
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_union, Internal.find_of_not_mem not_mem, Option.or_none]

theorem getElem_union_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (contains_right : k ∈ m₂) :
    ((m₁ ∪ m₂)[k]'(mem_union_of_right contains_right)) = m₂[k] := by
  obtain ⟨p, e⟩ := Internal.exists_find contains_right
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_union, e]
  rfl

@[simp] theorem getKey_diff [EquivBEq α] [LawfulHashable α] {k : α} {h_mem : k ∈ m₁ \ m₂} :
    (m₁ \ m₂).getKey k h_mem = m₁.getKey k (And.left (mem_diff_iff.1 h_mem)) := by
  have h := h_mem
  apply Option.some.inj
  rw [Internal.mem_iff, Internal.find_diff] at h
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_diff]
  split
  · next e =>
    rw [if_pos e] at h
    exact nomatch h
  · rfl

theorem getKey_union_of_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (mem : k ∈ m₂) :
    (m₁ ∪ m₂).getKey k (mem_union_of_right mem) = m₂.getKey k mem := by
  obtain ⟨p, e⟩ := Internal.exists_find mem
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_union, e]
  rfl

@[simp] theorem getKey_inter [EquivBEq α] [LawfulHashable α] {k : α} {h_mem : k ∈ m₁ ∩ m₂} :
    (m₁ ∩ m₂).getKey k h_mem = m₁.getKey k (And.left (mem_inter_iff.1 h_mem)) := by
  have h := h_mem
  apply Option.some.inj
  rw [Internal.mem_iff, Internal.find_inter] at h
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_inter]
  split
  · rfl
  · next e =>
    rw [if_neg e] at h
    exact nomatch h

@[simp] theorem getElem_diff [EquivBEq α] [LawfulHashable α] {k : α} {h_mem : k ∈ m₁ \ m₂} :
    (m₁ \ m₂)[k] = (m₁[k]'(And.left (mem_diff_iff.1 h_mem))) := by
  have h := h_mem
  apply Option.some.inj
  rw [Internal.mem_iff, Internal.find_diff] at h
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_diff]
  split
  · next e =>
    rw [if_pos e] at h
    exact nomatch h
  · rfl

theorem getElem_union_of_not_mem_left [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₁) {h' : k ∈ m₁ ∪ m₂} :
    (m₁ ∪ m₂)[k] = (m₂[k]'(mem_of_mem_union_of_not_mem_left h' not_mem)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_union, Internal.find_of_not_mem not_mem, Option.or_none]

theorem getKey_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂) {h' : k ∈ m₁ ∪ m₂} :
    (m₁ ∪ m₂).getKey k h' = m₁.getKey k (mem_of_mem_union_of_not_mem_right h' not_mem) := by
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_union, Internal.find_of_not_mem not_mem, Option.none_or]

theorem getElem_union_of_not_mem_right [EquivBEq α] [LawfulHashable α] {k : α} (not_mem : ¬k ∈ m₂)
    {h' : k ∈ m₁ ∪ m₂} :
    (m₁ ∪ m₂)[k] = (m₁[k]'(mem_of_mem_union_of_not_mem_right h' not_mem)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_union, Internal.find_of_not_mem not_mem, Option.none_or]

end Std.HashMap
