/-
Hash maps: leaving out entries and changing all values.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Lookup

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {γ : Type w} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

@[simp] theorem mem_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} : k ∈ map f m ↔ k ∈ m := by
  simp [Internal.mem_iff, Internal.find_map]

@[simp] theorem contains_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} :
    (map f m).contains k = m.contains k := by simp [Internal.contains_eq, Internal.find_map]

theorem mem_of_mem_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} : k ∈ map f m → k ∈ m := by
  simp [Internal.mem_iff, Internal.find_map]

theorem contains_of_contains_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} :
    (map f m).contains k = true → m.contains k = true := by simp [Internal.contains_eq, Internal.find_map]

theorem contains_of_contains_filterMap [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} {k : α} :
    (filterMap f m).contains k = true → m.contains k = true := by
  simp only [Internal.contains_eq, Internal.find_filterMap]
  cases Internal.find m k <;> simp

@[simp] theorem getKey!_map [EquivBEq α] [LawfulHashable α] [Inhabited α] {f : α → β → γ} {k : α} :
    (map f m).getKey! k = m.getKey! k := by
  simp only [Internal.getKey!_eq, Internal.find_map]
  cases Internal.find m k <;> simp

@[simp] theorem getKey?_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} :
    (map f m).getKey? k = m.getKey? k := by
  simp only [Internal.getKey?_eq, Internal.find_map]
  cases Internal.find m k <;> simp

theorem mem_of_mem_filter [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} {k : α} : k ∈ filter f m → k ∈ m := by
  simp only [Internal.mem_iff, Internal.find_filter]
  cases Internal.find m k <;> simp

@[simp] theorem getKeyD_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k fallback : α} :
    (map f m).getKeyD k fallback = m.getKeyD k fallback := by
  simp only [Internal.getKeyD_eq, Internal.find_map]
  cases Internal.find m k <;> simp

theorem mem_of_mem_filterMap [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} {k : α} :
    k ∈ filterMap f m → k ∈ m := by
  simp only [Internal.mem_iff, Internal.find_filterMap]
  cases Internal.find m k <;> simp

theorem contains_of_contains_filter [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} {k : α} :
    (filter f m).contains k = true → m.contains k = true := by
  simp only [Internal.contains_eq, Internal.find_filter]
  cases Internal.find m k <;> simp

theorem getD_map_of_getKey?_eq_some [EquivBEq α] [LawfulHashable α] [Inhabited γ] {f : α → β → γ} {k k' : α}
    {fallback : γ} (h : m.getKey? k = some k') :
    (map f m).getD k fallback = (Option.map (f k') m[k]?).getD fallback := by
  cases h : Internal.find m k <;> simp_all [Internal.getElem?_eq, Internal.getD_eq, Internal.getKey?_eq, Internal.find_map]

theorem getElem!_map_of_getKey?_eq_some [EquivBEq α] [LawfulHashable α] [Inhabited γ] {f : α → β → γ} {k k' : α}
    (h : m.getKey? k = some k') :
    (map f m)[k]! = (Option.map (f k') m[k]?).get! := by
  cases h : Internal.find m k <;> simp_all [Internal.getElem?_eq, Internal.getElem!_eq, Internal.getKey?_eq, Internal.find_map]

theorem getElem?_map_of_getKey?_eq_some [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k k' : α}
    (h : m.getKey? k = some k') :
    (map f m)[k]? = Option.map (f k') m[k]? := by
  cases h : Internal.find m k <;> simp_all [Internal.getElem?_eq, Internal.getKey?_eq, Internal.find_map]

theorem getElem?_filter' [LawfulBEq α] {f : α → β → Bool} {k : α} : (filter f m)[k]? = Option.filter (f k) m[k]? := by
  rw [Internal.getElem?_eq, Internal.getElem?_eq, Internal.find_filter]
  cases e : Internal.find m k with
  | none => rfl
  | some p =>
    rw [Option.filter_some, Option.map_some, Option.filter_some, eq_of_beq (Internal.beq_of_find e)]
    split <;> rfl

theorem getD_filter' [LawfulBEq α] {f : α → β → Bool} {k : α} {fallback : β} :
    (filter f m).getD k fallback = (Option.filter (f k) m[k]?).getD fallback := by
  rw [getD_eq_getD_getElem?, getElem?_filter']

theorem mem_filterMap [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} {k : α} :
    k ∈ filterMap f m ↔ ∃ h, (f (m.getKey k h) m[k]).isSome = true := by
  rw [Internal.mem_iff, Internal.find_filterMap]
  cases e : Internal.find m k with
  | none => exact ⟨fun h => (Bool.noConfusion h), fun ⟨h, _⟩ => absurd h (Internal.not_mem_of_find e)⟩
  | some p =>
    rw [Option.bind_some, Option.isSome_map]
    constructor
    · intro h
      refine ⟨Internal.mem_of_find e, ?_⟩
      rw [Internal.getKey_of_find e, Internal.getElem_of_find e]
      exact h
    · intro ⟨h, h'⟩
      rw [Internal.getKey_of_find e, Internal.getElem_of_find e] at h'
      exact h'

@[simp] theorem size_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} : (map f m).size = m.size := rfl

theorem getElem?_filterMap' [LawfulBEq α] {f : α → β → Option γ} {k : α} :
    (filterMap f m)[k]? = m[k]?.bind fun x => f k x := by
  rw [Internal.getElem?_eq, Internal.getElem?_eq, Internal.find_filterMap]
  cases e : Internal.find m k with
  | none => rfl
  | some p =>
    rw [Option.bind_some, Option.map_some, Option.bind_some, eq_of_beq (Internal.beq_of_find e)]
    cases f k p.2 <;> rfl

theorem getElem!_filter' [LawfulBEq α] [Inhabited β] {f : α → β → Bool} {k : α} :
    (filter f m)[k]! = (Option.filter (f k) m[k]?).get! := by rw [getElem!_eq_get!_getElem?, getElem?_filter']

theorem getElem!_filterMap' [LawfulBEq α] [Inhabited γ] {f : α → β → Option γ} {k : α} :
    (filterMap f m)[k]! = (m[k]?.bind (f k)).get! := by rw [getElem!_eq_get!_getElem?, getElem?_filterMap']

@[simp] theorem isEmpty_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} : (map f m).isEmpty = m.isEmpty := rfl

theorem getD_filterMap' [LawfulBEq α] {f : α → β → Option γ} {k : α} {fallback : γ} :
    (filterMap f m).getD k fallback = (m[k]?.bind (f k)).getD fallback := by
  rw [getD_eq_getD_getElem?, getElem?_filterMap']

theorem isEmpty_filterMap_eq_false_iff [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} :
    (filterMap f m).isEmpty = false ↔ ∃ k h, (f (m.getKey k h) m[k]).isSome = true := by
  simp only [isEmpty_eq_false_iff_exists_mem, mem_filterMap]

theorem mem_filter [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} {k : α} :
    k ∈ filter f m ↔ ∃ h', f (m.getKey k h') m[k] = true := by
  rw [Internal.mem_iff, Internal.find_filter]
  cases e : Internal.find m k with
  | none => exact ⟨fun h => (Bool.noConfusion h), fun ⟨h, _⟩ => absurd h (Internal.not_mem_of_find e)⟩
  | some p =>
    rw [Option.filter_some]
    constructor
    · intro h
      refine ⟨Internal.mem_of_find e, ?_⟩
      rw [Internal.getKey_of_find e, Internal.getElem_of_find e]
      split at h
      · next g => exact g
      · exact nomatch h
    · intro ⟨h, h'⟩
      rw [Internal.getKey_of_find e, Internal.getElem_of_find e] at h'
      rw [if_pos h']
      rfl

@[simp] theorem getElem?_map [LawfulBEq α] {f : α → β → γ} {k : α} : (map f m)[k]? = Option.map (f k) m[k]? := by
  rw [Internal.getElem?_eq, Internal.getElem?_eq, Internal.find_map]
  cases e : Internal.find m k with
  | none => rfl
  | some p => exact congrArg (fun a => some (f a p.2)) (eq_of_beq (Internal.beq_of_find e))

theorem isEmpty_filter_eq_false_iff [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} :
    (filter f m).isEmpty = false ↔ ∃ k h, f (m.getKey k h) m[k] = true := by
  simp only [isEmpty_eq_false_iff_exists_mem, mem_filter]

@[simp] theorem getKey_filterMap [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} {k : α}
    {h' : k ∈ filterMap f m} :
    (filterMap f m).getKey k h' = m.getKey k (mem_of_mem_filterMap h') := by
  apply Option.some.inj
  have h := h'
  rw [Internal.mem_iff, Internal.find_filterMap] at h
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_filterMap]
  cases e : Internal.find m k with
  | none =>
    rw [e] at h
    exact nomatch h
  | some p =>
    rw [e, Option.bind_some] at h
    rw [Option.bind_some]
    cases e' : f p.1 p.2 with
    | none =>
      rw [e'] at h
      exact nomatch h
    | some v => rfl

@[simp] theorem getElem_map' [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} {h' : k ∈ map f m} :
    (map f m)[k] = f (m.getKey k (mem_of_mem_map h')) (m[k]'(mem_of_mem_map h')) := by
  obtain ⟨p, e⟩ := Internal.exists_find (mem_of_mem_map h')
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_map, e, Internal.getKey_of_find e, Internal.getElem_of_find e]
  rfl

@[simp] theorem getElem_map [LawfulBEq α] {f : α → β → γ} {k : α} {h' : k ∈ map f m} :
    (map f m)[k] = f k (m[k]'(mem_of_mem_map h')) := by
  obtain ⟨p, e⟩ := Internal.exists_find (mem_of_mem_map h')
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_map, e, Internal.getElem_of_find e, ← eq_of_beq (Internal.beq_of_find e)]
  rfl

theorem isEmpty_filter_iff [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} :
    (filter f m).isEmpty = true ↔ ∀ (k : α) (h : k ∈ m), f (m.getKey k h) m[k] = false := by
  simp only [isEmpty_iff_forall_not_mem, mem_filter, not_exists, Bool.not_eq_true]

@[simp] theorem getKey_map [EquivBEq α] [LawfulHashable α] {f : α → β → γ} {k : α} {h' : k ∈ map f m} :
    (map f m).getKey k h' = m.getKey k (mem_of_mem_map h') := by
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_map]
  cases Internal.find m k <;> rfl

theorem getElem!_map [LawfulBEq α] [Inhabited γ] {f : α → β → γ} {k : α} :
    (map f m)[k]! = (Option.map (f k) m[k]?).get! := by rw [getElem!_eq_get!_getElem?, getElem?_map]

theorem getD_map [LawfulBEq α] {f : α → β → γ} {k : α} {fallback : γ} :
    (map f m).getD k fallback = (Option.map (f k) m[k]?).getD fallback := by
  rw [getD_eq_getD_getElem?, getElem?_map]

@[simp] theorem getElem_filter [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} {k : α} {h' : k ∈ filter f m} :
    (filter f m)[k] = (m[k]'(mem_of_mem_filter h')) := by
  have h := h'
  apply Option.some.inj
  rw [Internal.mem_iff, Internal.find_filter] at h
  rw [Internal.some_getElem, Internal.some_getElem, Internal.find_filter]
  cases e : Internal.find m k with
  | none =>
    rw [e] at h
    exact nomatch h
  | some p =>
    rw [e, Option.filter_some] at h
    rw [Option.filter_some]
    split
    · rfl
    · next e =>
      rw [if_neg e] at h
      exact nomatch h

theorem isSome_apply_of_mem_filterMap [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} {k : α}
    (h : k ∈ filterMap f m) :
    (f (m.getKey k (mem_of_mem_filterMap h)) (m[k]'(mem_of_mem_filterMap h))).isSome = true := (mem_filterMap.1 h).2

@[simp] theorem getKey_filter [EquivBEq α] [LawfulHashable α] {f : α → β → Bool} {k : α} {h' : k ∈ filter f m} :
    (filter f m).getKey k h' = m.getKey k (mem_of_mem_filter h') := by
  have h := h'
  apply Option.some.inj
  rw [Internal.mem_iff, Internal.find_filter] at h
  rw [Internal.some_getKey, Internal.some_getKey, Internal.find_filter]
  cases e : Internal.find m k with
  | none =>
    rw [e] at h
    exact nomatch h
  | some p =>
    rw [e, Option.filter_some] at h
    rw [Option.filter_some]
    split
    · rfl
    · next e =>
      rw [if_neg e] at h
      exact nomatch h

@[simp] theorem getElem_filterMap [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} {k : α}
    {h : k ∈ filterMap f m} :
    (filterMap f m)[k] = (f (m.getKey k (mem_of_mem_filterMap h)) (m[k]'(mem_of_mem_filterMap h))).get
      (isSome_apply_of_mem_filterMap h) := by
  obtain ⟨p, e⟩ := Internal.exists_find (mem_of_mem_filterMap h)
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_filterMap, e, Option.some_get, Internal.getKey_of_find e, Internal.getElem_of_find e, Option.bind_some]
  cases f p.1 p.2 <;> rfl

theorem isEmpty_filterMap_iff [EquivBEq α] [LawfulHashable α] {f : α → β → Option γ} :
    (filterMap f m).isEmpty = true ↔ ∀ (k : α) (h : k ∈ m), f (m.getKey k h) m[k] = none := by
  simp only [isEmpty_iff_forall_not_mem, mem_filterMap, not_exists, Bool.not_eq_true, Option.isSome_eq_false_iff,
    Option.isNone_iff_eq_none]

end Std.HashMap
