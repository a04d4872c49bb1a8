/-
Hash maps: the values and the keys that are found after an operation on one key.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Basic

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

@[simp, grind =] theorem get_eq_getElem {a : α} {h : a ∈ m} : m.get a h = m[a] := rfl

@[simp, grind =] theorem get?_eq_getElem? {a : α} : m.get? a = m[a]? := rfl

theorem getElem?_congr [EquivBEq α] [LawfulHashable α] {a b : α} (hab : a == b) : m[a]? = m[b]? := by
  simp only [Internal.getElem?_eq, Internal.find_congr (m := m) hab]

theorem getElem?_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → m[a]? = none := by
  intro h
  simp only [Internal.getElem?_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[grind =] theorem getElem?_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insertIfNew k v)[a]? = if k == a ∧ ¬k ∈ m then some v else m[a]? := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.find_insertIfNew]
  split <;> rfl

@[grind =] theorem getElem?_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k)[a]? = if k == a then none else m[a]? := by
  simp only [Internal.getElem?_eq, Internal.find_erase]
  split <;> rfl

@[grind =] theorem getElem?_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insert k v)[a]? = if k == a then some v else m[a]? := by
  simp only [Internal.getElem?_eq, Internal.find_insert]
  split <;> rfl

@[simp] theorem getElem?_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insert k v)[k]? = some v := by simp [Internal.getElem?_eq, Internal.find_insert]

theorem getElem?_eq_none [EquivBEq α] [LawfulHashable α] {a : α} : ¬a ∈ m → m[a]? = none := by
  simp [Internal.mem_iff, Internal.getElem?_eq]

theorem getElem?_eq_none_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {a : α} :
    m.contains a = false → m[a]? = none := by simp [Internal.contains_eq, Internal.getElem?_eq]

@[simp] theorem getElem?_erase_self [EquivBEq α] [LawfulHashable α] {k : α} : (m.erase k)[k]? = none := by
  simp [Internal.getElem?_eq, Internal.find_erase]

@[simp, grind =] theorem getElem?_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β)[a]? = none := by
  simp [Internal.getElem?_eq, Internal.find_emptyWithCapacity]

@[simp] theorem getElem?_empty {a : α} : (∅ : HashMap α β)[a]? = none := by
  simp [Internal.getElem?_eq, Internal.find_empty]

theorem getElem?_eq_some_getD [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} :
    a ∈ m → m[a]? = some (m.getD a fallback) := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.getD_eq]
  cases Internal.find m a <;> simp

theorem getElem?_eq_some_getElem!_of_contains [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} :
    m.contains a = true → m[a]? = some m[a]! := by
  simp only [Internal.contains_eq, Internal.getElem?_eq, Internal.getElem!_eq]
  cases Internal.find m a <;> simp

theorem getElem?_eq_some_getD_of_contains [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} :
    m.contains a = true → m[a]? = some (m.getD a fallback) := by
  simp only [Internal.contains_eq, Internal.getElem?_eq, Internal.getD_eq]
  cases Internal.find m a <;> simp

theorem getElem?_eq_some_getElem! [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} :
    a ∈ m → m[a]? = some m[a]! := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.getElem!_eq]
  cases Internal.find m a <;> simp

theorem getElem?_eq_some_getElem [EquivBEq α] [LawfulHashable α] {a : α} (h' : a ∈ m) : m[a]? = some m[a] := by
  rw [Internal.some_getElem, Internal.getElem?_eq]

theorem getElem?_eq_some_iff [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    m[k]? = some v ↔ ∃ h : k ∈ m, m[k] = v := by
  rw [Internal.getElem?_eq]
  constructor
  · intro h
    have hk : k ∈ m := by
      rw [Internal.mem_iff, ← Option.isSome_map (f := (·.2)), h]
      rfl
    rw [← Internal.some_getElem (h := hk)] at h
    exact ⟨hk, Option.some.inj h⟩
  · intro ⟨hk, h⟩
    rw [← Internal.some_getElem (h := hk), h]

@[grind =] theorem get_getElem? [EquivBEq α] [LawfulHashable α] {a : α} {h} :
    m[a]?.get h = m[a]'(mem_iff_isSome_getElem?.2 h) := by simp [Internal.getElem?_eq, Internal.getElem_eq]

theorem getElem_eq_get_getElem? [EquivBEq α] [LawfulHashable α] {a : α} {h : a ∈ m} :
    m[a]'h = m[a]?.get (mem_iff_isSome_getElem?.1 h) := by
  simp [Internal.getElem?_eq, Internal.getElem_eq]

theorem getElem_eq_getElem! [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} {h' : a ∈ m} : m[a] = m[a]! := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.getElem!_eq, ← Internal.some_getElem (h := h')]
  rfl

theorem getElem_eq_getD [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} {h' : a ∈ m} :
    m[a] = m.getD a fallback := by rw [Internal.getD_eq, ← Internal.some_getElem (h := h')]; rfl

@[grind =] theorem getElem_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} {h₁} :
    (m.insert k v)[a]'h₁ = if h₂ : k == a then v else m[a]'(mem_of_mem_insert h₁ (Bool.eq_false_iff.2 h₂)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_insert]
  by_cases h : k == a
  · rw [if_pos h, dif_pos h]
    rfl
  · rw [if_neg h, dif_neg h, Internal.some_getElem]

@[simp] theorem getElem_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insert k v)[k]'mem_insert_self = v := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_insert, if_pos BEq.rfl]
  rfl

theorem getElem_congr [EquivBEq α] [LawfulHashable α] {a b : α} (hab : a == b) {h'} :
    m[a]'h' = m[b]'((mem_congr hab).1 h') := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_congr hab]

@[grind =] theorem getElem_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} {h₁} :
    (m.insertIfNew k v)[a]'h₁ = if h₂ : k == a ∧ ¬k ∈ m then v else m[a]'(mem_of_mem_insertIfNew' h₁ h₂) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_insertIfNew]
  by_cases h : k == a ∧ ¬k ∈ m
  · rw [if_pos h, dif_pos h]
    rfl
  · rw [if_neg h, dif_neg h, Internal.some_getElem]

@[simp, grind =] theorem getElem_erase [EquivBEq α] [LawfulHashable α] {k a : α} {h'} :
    (m.erase k)[a]'h' = m[a]'(mem_of_mem_erase h') := by
  apply Option.some.inj
  have h := h'
  rw [Internal.mem_iff, Internal.find_erase] at h
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_erase]
  split
  · next e =>
    rw [if_pos e] at h
    exact nomatch h
  · rfl

theorem getElem!_congr [EquivBEq α] [LawfulHashable α] [Inhabited β] {a b : α} (hab : a == b) : m[a]! = m[b]! := by
  simp only [Internal.getElem!_eq, Internal.find_congr (m := m) hab]

@[grind =] theorem getElem!_erase [EquivBEq α] [LawfulHashable α] [Inhabited β] {k a : α} :
    (m.erase k)[a]! = if k == a then default else m[a]! := by
  simp only [Internal.getElem!_eq, Internal.find_erase]
  split <;> rfl

theorem getElem!_of_isEmpty [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} :
    m.isEmpty = true → m[a]! = default := by
  intro h
  simp only [Internal.getElem!_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[grind =] theorem getElem!_insert [EquivBEq α] [LawfulHashable α] [Inhabited β] {k a : α} {v : β} :
    (m.insert k v)[a]! = if k == a then v else m[a]! := by
  simp only [Internal.getElem!_eq, Internal.find_insert]
  split <;> rfl

@[grind =] theorem getElem!_insertIfNew [EquivBEq α] [LawfulHashable α] [Inhabited β] {k a : α} {v : β} :
    (m.insertIfNew k v)[a]! = if k == a ∧ ¬k ∈ m then v else m[a]! := by
  simp only [Internal.mem_iff, Internal.getElem!_eq, Internal.find_insertIfNew]
  split <;> rfl

@[simp] theorem getElem!_insert_self [EquivBEq α] [LawfulHashable α] [Inhabited β] {k : α} {v : β} :
    (m.insert k v)[k]! = v := by simp [Internal.getElem!_eq, Internal.find_insert]

@[simp] theorem getElem!_erase_self [EquivBEq α] [LawfulHashable α] [Inhabited β] {k : α} :
    (m.erase k)[k]! = default := by simp [Internal.getElem!_eq, Internal.find_erase]

theorem getElem!_eq_get!_getElem? [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} : m[a]! = m[a]?.get! := by
  simp [Internal.getElem?_eq, Internal.getElem!_eq]

@[simp, grind =] theorem getElem!_empty [Inhabited β] {a : α} : (∅ : HashMap α β)[a]! = default := by
  simp [Internal.getElem!_eq, Internal.find_empty]

@[simp, grind =] theorem getElem!_emptyWithCapacity [Inhabited β] {a : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β)[a]! = default := by
  simp [Internal.getElem!_eq, Internal.find_emptyWithCapacity]

theorem getElem!_eq_default [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} : ¬a ∈ m → m[a]! = default := by
  intros
  simp_all [Internal.mem_iff, Internal.getElem!_eq]

theorem getElem!_eq_default_of_contains_eq_false [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} :
    m.contains a = false → m[a]! = default := by
  intros
  simp_all [Internal.contains_eq, Internal.getElem!_eq]

theorem getElem!_eq_getD_default [EquivBEq α] [LawfulHashable α] [Inhabited β] {a : α} :
    m[a]! = m.getD a default := by
  simp only [Internal.getElem!_eq, Internal.getD_eq]
  cases Internal.find m a <;> simp

theorem getD_congr [EquivBEq α] [LawfulHashable α] {a b : α} {fallback : β} (hab : a == b) :
    m.getD a fallback = m.getD b fallback := by simp only [Internal.getD_eq, Internal.find_congr (m := m) hab]

theorem getD_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} :
    m.isEmpty = true → m.getD a fallback = fallback := by
  intro h
  simp only [Internal.getD_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[grind =] theorem getD_insert [EquivBEq α] [LawfulHashable α] {k a : α} {fallback v : β} :
    (m.insert k v).getD a fallback = if k == a then v else m.getD a fallback := by
  simp only [Internal.getD_eq, Internal.find_insert]
  split <;> rfl

@[grind =] theorem getD_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {fallback v : β} :
    (m.insertIfNew k v).getD a fallback = if k == a ∧ ¬k ∈ m then v else m.getD a fallback := by
  simp only [Internal.mem_iff, Internal.getD_eq, Internal.find_insertIfNew]
  split <;> rfl

@[grind =] theorem getD_erase [EquivBEq α] [LawfulHashable α] {k a : α} {fallback : β} :
    (m.erase k).getD a fallback = if k == a then fallback else m.getD a fallback := by
  simp only [Internal.getD_eq, Internal.find_erase]
  split <;> rfl

@[simp] theorem getD_erase_self [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} :
    (m.erase k).getD k fallback = fallback := by simp [Internal.getD_eq, Internal.find_erase]

@[simp] theorem getD_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {fallback v : β} :
    (m.insert k v).getD k fallback = v := by simp [Internal.getD_eq, Internal.find_insert]

theorem getD_eq_getD_getElem? [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} :
    m.getD a fallback = m[a]?.getD fallback := by simp [Internal.getElem?_eq, Internal.getD_eq]

@[simp, grind =] theorem getD_empty {a : α} {fallback : β} : (∅ : HashMap α β).getD a fallback = fallback := by
  simp [Internal.getD_eq, Internal.find_empty]

@[simp, grind =] theorem getD_emptyWithCapacity {a : α} {fallback : β} {c : Nat} :
    (emptyWithCapacity c : HashMap α β).getD a fallback = fallback := by
  simp [Internal.getD_eq, Internal.find_emptyWithCapacity]

theorem getD_eq_fallback [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} :
    ¬a ∈ m → m.getD a fallback = fallback := by
  intros
  simp_all [Internal.mem_iff, Internal.getD_eq]

theorem getD_eq_fallback_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {a : α} {fallback : β} :
    m.contains a = false → m.getD a fallback = fallback := by
  intros
  simp_all [Internal.contains_eq, Internal.getD_eq]

@[grind =] theorem getKey?_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).getKey? a = if k == a then none else m.getKey? a := by
  simp only [Internal.getKey?_eq, Internal.find_erase]
  split <;> rfl

theorem getKey?_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → m.getKey? a = none := by
  intro h
  simp only [Internal.getKey?_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[grind =] theorem getKey?_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insertIfNew k v).getKey? a = if k == a ∧ ¬k ∈ m then some k else m.getKey? a := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.find_insertIfNew]
  split <;> rfl

theorem getKey?_congr [EquivBEq α] [LawfulHashable α] {k k' : α} (h : k == k') : m.getKey? k = m.getKey? k' := by
  simp only [Internal.getKey?_eq, Internal.find_congr (m := m) h]

@[grind =] theorem getKey?_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} :
    (m.insert k v).getKey? a = if k == a then some k else m.getKey? a := by
  simp only [Internal.getKey?_eq, Internal.find_insert]
  split <;> rfl

@[simp] theorem getKey?_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insert k v).getKey? k = some k := by simp [Internal.getKey?_eq, Internal.find_insert]

@[simp] theorem getKey?_erase_self [EquivBEq α] [LawfulHashable α] {k : α} : (m.erase k).getKey? k = none := by
  simp [Internal.getKey?_eq, Internal.find_erase]

theorem getKey?_eq_none [EquivBEq α] [LawfulHashable α] {a : α} : ¬a ∈ m → m.getKey? a = none := by
  simp [Internal.mem_iff, Internal.getKey?_eq]

theorem getKey?_eq_none_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {a : α} :
    m.contains a = false → m.getKey? a = none := by simp [Internal.contains_eq, Internal.getKey?_eq]

@[simp, grind =] theorem getKey?_empty {a : α} : (∅ : HashMap α β).getKey? a = none := by
  simp [Internal.getKey?_eq, Internal.find_empty]

@[simp, grind =] theorem getKey?_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β).getKey? a = none := by
  simp [Internal.getKey?_eq, Internal.find_emptyWithCapacity]

theorem getKey?_eq_some_getKeyD [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    a ∈ m → m.getKey? a = some (m.getKeyD a fallback) := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.getKeyD_eq]
  cases Internal.find m a <;> simp

theorem getKey?_eq_some_getKeyD_of_contains [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.contains a = true → m.getKey? a = some (m.getKeyD a fallback) := by
  simp only [Internal.contains_eq, Internal.getKey?_eq, Internal.getKeyD_eq]
  cases Internal.find m a <;> simp

theorem getKey?_eq_some_getKey! [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    a ∈ m → m.getKey? a = some (m.getKey! a) := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.getKey!_eq]
  cases Internal.find m a <;> simp

theorem getKey?_eq_some_getKey!_of_contains [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    m.contains a = true → m.getKey? a = some (m.getKey! a) := by
  simp only [Internal.contains_eq, Internal.getKey?_eq, Internal.getKey!_eq]
  cases Internal.find m a <;> simp

theorem getKey?_eq_some_iff [EquivBEq α] [LawfulHashable α] {k k' : α} :
    m.getKey? k = some k' ↔ ∃ h : k ∈ m, m.getKey k h = k' := by
  cases h : Internal.find m k <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.getKey_eq]

theorem getKey?_eq_some_getKey [EquivBEq α] [LawfulHashable α] {a : α} (h : a ∈ m) :
    m.getKey? a = some (m.getKey a h) := by
  cases h : Internal.find m a <;> simp_all [Internal.mem_iff, Internal.getKey?_eq, Internal.getKey_eq]

theorem getKey?_eq_some [LawfulBEq α] {k : α} (h : k ∈ m) : m.getKey? k = some k := by
  rw [Internal.mem_iff] at h
  obtain ⟨p, h⟩ := Option.isSome_iff_exists.1 h
  rw [Internal.getKey?_eq, h, Option.map_some, eq_of_beq (Internal.beq_of_find h)]

theorem getKey?_beq [EquivBEq α] [LawfulHashable α] {k : α} : Option.all (fun x => x == k) (m.getKey? k) = true := by
  rw [Internal.getKey?_eq]
  cases h : Internal.find m k with
  | none => rfl
  | some p => exact Internal.beq_of_find h

theorem getKey?_eq_some_of_contains [LawfulBEq α] {k : α} (h : m.contains k = true) : m.getKey? k = some k := by
  rw [Internal.contains_eq] at h
  obtain ⟨p, h⟩ := Option.isSome_iff_exists.1 h
  rw [Internal.getKey?_eq, h, Option.map_some, eq_of_beq (Internal.beq_of_find h)]

@[simp, grind =] theorem get_getKey? [EquivBEq α] [LawfulHashable α] {a : α} {h} :
    (m.getKey? a).get h = m.getKey a (mem_iff_isSome_getKey?.2 h) := by
  simp [Internal.getKey?_eq, Internal.getKey_eq]

@[grind =] theorem getKey_insert [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} {h₁} :
    (m.insert k v).getKey a h₁ = if h₂ : k == a then k else m.getKey a (mem_of_mem_insert h₁ (Bool.eq_false_iff.2
      h₂)) := by
  simp only [Internal.getKey_eq, Internal.find_insert]
  split <;> rfl

@[grind =] theorem getKey_insertIfNew [EquivBEq α] [LawfulHashable α] {k a : α} {v : β} {h₁} :
    (m.insertIfNew k v).getKey a h₁ = if h₂ : k == a ∧ ¬k ∈ m then k else m.getKey a (mem_of_mem_insertIfNew' h₁ h₂) := by
  simp only [Internal.mem_iff, Internal.getKey_eq, Internal.find_insertIfNew]
  split <;> rfl

@[simp] theorem getKey_insert_self [EquivBEq α] [LawfulHashable α] {k : α} {v : β} :
    (m.insert k v).getKey k mem_insert_self = k := by simp [Internal.getKey_eq, Internal.find_insert]

theorem getKey_eq_get_getKey? [EquivBEq α] [LawfulHashable α] {a : α} {h : a ∈ m} :
    m.getKey a h = (m.getKey? a).get (mem_iff_isSome_getKey?.1 h) := by
  simp [Internal.getKey?_eq, Internal.getKey_eq]

theorem getKey_eq_getKeyD [EquivBEq α] [LawfulHashable α] {a fallback : α} {h' : a ∈ m} :
    m.getKey a h' = m.getKeyD a fallback := by
  cases h : Internal.find m a <;> simp_all [Internal.mem_iff, Internal.getKey_eq, Internal.getKeyD_eq]

theorem getKey_eq_getKey! [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} {h' : a ∈ m} :
    m.getKey a h' = m.getKey! a := by
  cases h : Internal.find m a <;> simp_all [Internal.mem_iff, Internal.getKey_eq, Internal.getKey!_eq]

@[simp, grind =] theorem getKey_erase [EquivBEq α] [LawfulHashable α] {k a : α} {h'} :
    (m.erase k).getKey a h' = m.getKey a (mem_of_mem_erase h') := by
  cases h : Internal.find m a <;> simp_all [Internal.getKey_eq, Internal.find_erase]

theorem getKey_beq [EquivBEq α] [LawfulHashable α] {k : α} (h : k ∈ m) : (m.getKey k h == k) = true := by
  rw [Internal.getKey_eq]
  exact Internal.beq_of_find (Option.some_get _).symm

@[simp] theorem getKey_eq [LawfulBEq α] {k : α} (h : k ∈ m) : m.getKey k h = k := by
  rw [Internal.getKey_eq]
  exact eq_of_beq (Internal.beq_of_find (Option.some_get _).symm)

theorem getKey_congr [EquivBEq α] [LawfulHashable α] {k₁ k₂ : α} (h : k₁ == k₂) (h₁ : k₁ ∈ m) :
    m.getKey k₁ h₁ = m.getKey k₂ ((mem_congr h).1 h₁) := by
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_congr h]

@[grind =] theorem getKey!_erase [EquivBEq α] [LawfulHashable α] [Inhabited α] {k a : α} :
    (m.erase k).getKey! a = if k == a then default else m.getKey! a := by
  simp only [Internal.getKey!_eq, Internal.find_erase]
  split <;> rfl

theorem getKey!_congr [EquivBEq α] [LawfulHashable α] [Inhabited α] {k k' : α} (h : k == k') :
    m.getKey! k = m.getKey! k' := by simp only [Internal.getKey!_eq, Internal.find_congr (m := m) h]

@[grind =] theorem getKey!_insert [EquivBEq α] [LawfulHashable α] [Inhabited α] {k a : α} {v : β} :
    (m.insert k v).getKey! a = if k == a then k else m.getKey! a := by
  simp only [Internal.getKey!_eq, Internal.find_insert]
  split <;> rfl

@[grind =] theorem getKey!_insertIfNew [EquivBEq α] [LawfulHashable α] [Inhabited α] {k a : α} {v : β} :
    (m.insertIfNew k v).getKey! a = if k == a ∧ ¬k ∈ m then k else m.getKey! a := by
  simp only [Internal.mem_iff, Internal.getKey!_eq, Internal.find_insertIfNew]
  split <;> rfl

theorem getKey!_of_isEmpty [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    m.isEmpty = true → m.getKey! a = default := by
  intro h
  simp only [Internal.getKey!_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[simp] theorem getKey!_insert_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} {v : β} :
    (m.insert k v).getKey! k = k := by simp [Internal.getKey!_eq, Internal.find_insert]

@[simp] theorem getKey!_erase_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} :
    (m.erase k).getKey! k = default := by simp [Internal.getKey!_eq, Internal.find_erase]

theorem getKey!_eq_get!_getKey? [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    m.getKey! a = (m.getKey? a).get! := by simp [Internal.getKey?_eq, Internal.getKey!_eq]

@[simp, grind =] theorem getKey!_emptyWithCapacity [Inhabited α] {a : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β).getKey! a = default := by
  simp [Internal.getKey!_eq, Internal.find_emptyWithCapacity]

@[simp, grind =] theorem getKey!_empty [Inhabited α] {a : α} : (∅ : HashMap α β).getKey! a = default := by
  simp [Internal.getKey!_eq, Internal.find_empty]

theorem getKey!_eq_default_of_contains_eq_false [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    m.contains a = false → m.getKey! a = default := by
  intros
  simp_all [Internal.contains_eq, Internal.getKey!_eq]

theorem getKey!_eq_default [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    ¬a ∈ m → m.getKey! a = default := by
  intros
  simp_all [Internal.mem_iff, Internal.getKey!_eq]

theorem getKey!_eq_getKeyD_default [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    m.getKey! a = m.getKeyD a default := by
  simp only [Internal.getKey!_eq, Internal.getKeyD_eq]
  cases Internal.find m a <;> simp

theorem getKey!_eq_of_contains [LawfulBEq α] [Inhabited α] {k : α} (h : m.contains k = true) : m.getKey! k = k := by
  rw [Internal.contains_eq] at h
  obtain ⟨p, h⟩ := Option.isSome_iff_exists.1 h
  rw [Internal.getKey!_eq, h, Option.map_some, eq_of_beq (Internal.beq_of_find h)]
  rfl

theorem getKey!_eq_of_mem [LawfulBEq α] [Inhabited α] {k : α} (h : k ∈ m) : m.getKey! k = k := by
  rw [Internal.mem_iff] at h
  obtain ⟨p, h⟩ := Option.isSome_iff_exists.1 h
  rw [Internal.getKey!_eq, h, Option.map_some, eq_of_beq (Internal.beq_of_find h)]
  rfl

@[grind =] theorem getKeyD_insertIfNew [EquivBEq α] [LawfulHashable α] {k a fallback : α} {v : β} :
    (m.insertIfNew k v).getKeyD a fallback = if k == a ∧ ¬k ∈ m then k else m.getKeyD a fallback := by
  simp only [Internal.mem_iff, Internal.getKeyD_eq, Internal.find_insertIfNew]
  split <;> rfl

@[grind =] theorem getKeyD_erase [EquivBEq α] [LawfulHashable α] {k a fallback : α} :
    (m.erase k).getKeyD a fallback = if k == a then fallback else m.getKeyD a fallback := by
  simp only [Internal.getKeyD_eq, Internal.find_erase]
  split <;> rfl

theorem getKeyD_of_isEmpty [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.isEmpty = true → m.getKeyD a fallback = fallback := by
  intro h
  simp only [Internal.getKeyD_eq, Internal.isEmpty_iff.1 h]
  try rfl

@[grind =] theorem getKeyD_insert [EquivBEq α] [LawfulHashable α] {k a fallback : α} {v : β} :
    (m.insert k v).getKeyD a fallback = if k == a then k else m.getKeyD a fallback := by
  simp only [Internal.getKeyD_eq, Internal.find_insert]
  split <;> rfl

theorem getKeyD_congr [EquivBEq α] [LawfulHashable α] {k k' fallback : α} (h : k == k') :
    m.getKeyD k fallback = m.getKeyD k' fallback := by
  simp only [Internal.getKeyD_eq, Internal.find_congr (m := m) h]

@[simp] theorem getKeyD_insert_self [EquivBEq α] [LawfulHashable α] {k fallback : α} {v : β} :
    (m.insert k v).getKeyD k fallback = k := by simp [Internal.getKeyD_eq, Internal.find_insert]

theorem getKeyD_eq_getD_getKey? [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.getKeyD a fallback = (m.getKey? a).getD fallback := by
  simp [Internal.getKey?_eq, Internal.getKeyD_eq]

@[simp] theorem getKeyD_erase_self [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m.erase k).getKeyD k fallback = fallback := by simp [Internal.getKeyD_eq, Internal.find_erase]

@[simp, grind =] theorem getKeyD_emptyWithCapacity {a fallback : α} {c : Nat} :
    (emptyWithCapacity c : HashMap α β).getKeyD a fallback = fallback := by
  simp [Internal.getKeyD_eq, Internal.find_emptyWithCapacity]

@[simp, grind =] theorem getKeyD_empty {a fallback : α} : (∅ : HashMap α β).getKeyD a fallback = fallback := by
  simp [Internal.getKeyD_eq, Internal.find_empty]

theorem getKeyD_eq_of_contains [LawfulBEq α] {k fallback : α} (h : m.contains k = true) :
    m.getKeyD k fallback = k := by
  rw [Internal.contains_eq] at h
  obtain ⟨p, h⟩ := Option.isSome_iff_exists.1 h
  rw [Internal.getKeyD_eq, h, Option.map_some, eq_of_beq (Internal.beq_of_find h)]
  rfl

theorem getKeyD_eq_of_mem [LawfulBEq α] {k fallback : α} (h : k ∈ m) : m.getKeyD k fallback = k := by
  rw [Internal.mem_iff] at h
  obtain ⟨p, h⟩ := Option.isSome_iff_exists.1 h
  rw [Internal.getKeyD_eq, h, Option.map_some, eq_of_beq (Internal.beq_of_find h)]
  rfl

theorem getKeyD_eq_fallback [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    ¬a ∈ m → m.getKeyD a fallback = fallback := by
  intros
  simp_all [Internal.mem_iff, Internal.getKeyD_eq]

theorem getKeyD_eq_fallback_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.contains a = false → m.getKeyD a fallback = fallback := by
  intros
  simp_all [Internal.contains_eq, Internal.getKeyD_eq]

@[simp, grind =] theorem getThenInsertIfNew?_snd {k : α} {v : β} :
    (m.getThenInsertIfNew? k v).snd = m.insertIfNew k v :=
  Internal.ext_inner (congrArg Subtype.val Raw₀.Const.getThenInsertIfNew?_snd)

@[simp, grind =] theorem getThenInsertIfNew?_fst {k : α} {v : β} : (m.getThenInsertIfNew? k v).fst = m[k]? :=
  Raw₀.Const.getThenInsertIfNew?_fst

@[simp, grind =] theorem get!_eq_getElem! [Inhabited β] {a : α} : m.get! a = m[a]! := rfl

instance [EquivBEq α] [LawfulHashable α] : LawfulGetElem (HashMap α β) α β (fun m a => a ∈ m) where
  getElem?_def m a _ := by
    split
    · next h => exact Internal.getElem?_eq.trans (Internal.some_getElem (h := h)).symm
    · next h =>
      rw [show ((fun m a => a ∈ m) m a) = (a ∈ m) from rfl, Internal.mem_iff, Bool.not_eq_true, Option.isSome_eq_false_iff, Option.isNone_iff_eq_none] at h
      rw [Internal.getElem?_eq, h, Option.map_none]
  getElem!_def m a := by
    rw [Internal.getElem!_eq, Internal.getElem?_eq]
    cases Internal.find m a <;> rfl

end Std.HashMap
