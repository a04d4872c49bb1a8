/-
Hash maps: changing the value of a key.

Lean's counterpart: `Std.Data.HashMap.Lemmas`.
-/
import Std.Data.HashMap.Lemmas.Lookup

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

open Std.DHashMap.Internal

namespace Std.HashMap

variable {α : Type u} {β : Type v} {_ : BEq α} {_ : Hashable α} {m : HashMap α β}

@[simp] theorem contains_alter_self [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} :
    (m.alter k f).contains k = (f m[k]?).isSome := by
  simp [Internal.contains_eq, Internal.getElem?_eq, Internal.find_alter]

@[simp] theorem mem_alter_self [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} :
    k ∈ m.alter k f ↔ (f m[k]?).isSome = true := by
  simp [Internal.mem_iff, Internal.getElem?_eq, Internal.find_alter]

@[simp] theorem getKey_modify_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} {f : β → β}
    {h : k ∈ m.modify k f} :
    (m.modify k f).getKey k h = k := by
  simp [Internal.mem_iff, Internal.getKey_eq, Internal.getElem?_eq, Internal.find_modify]

@[simp] theorem getKey_alter_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} {f : Option β → Option β}
    {h : k ∈ m.alter k f} :
    (m.alter k f).getKey k h = k := by
  simp [Internal.mem_iff, Internal.getKey_eq, Internal.getElem?_eq, Internal.find_alter]

@[grind =] theorem mem_alter [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β} :
    k' ∈ m.alter k f ↔ if k == k' then (f m[k]?).isSome = true else k' ∈ m := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.find_alter]
  split <;> simp_all

@[grind =] theorem contains_alter [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β} :
    (m.alter k f).contains k' = if k == k' then (f m[k]?).isSome else m.contains k' := by
  simp only [Internal.contains_eq, Internal.getElem?_eq, Internal.find_alter]
  split <;> simp_all

theorem mem_alter_of_beq_eq_false [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β}
    (h : (k == k') = false) :
    k' ∈ m.alter k f ↔ k' ∈ m := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.find_alter]
  split <;> simp_all

theorem contains_alter_of_beq_eq_false [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β}
    (h : (k == k') = false) :
    (m.alter k f).contains k' = m.contains k' := by
  simp only [Internal.contains_eq, Internal.getElem?_eq, Internal.find_alter]
  split <;> simp_all

theorem mem_alter_of_beq [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β} (h : k == k') :
    k' ∈ m.alter k f ↔ (f m[k]?).isSome = true := by
  simp only [Internal.mem_iff, Internal.getElem?_eq, Internal.find_alter]
  split <;> simp_all

theorem getKeyD_modify_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k fallback : α} {f : β → β} :
    (m.modify k f).getKeyD k fallback = if k ∈ m then k else fallback := by
  simp only [Internal.mem_iff, Internal.getKeyD_eq, Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> simp

@[simp] theorem getElem!_modify_self [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] {f : β → β} :
    (m.modify k f)[k]! = (Option.map f m[k]?).get! := by
  simp only [Internal.getElem?_eq, Internal.getElem!_eq, Internal.find_modify]
  cases Internal.find m k <;> simp

@[simp] theorem getElem?_modify_self [EquivBEq α] [LawfulHashable α] {k : α} {f : β → β} :
    (m.modify k f)[k]? = Option.map f m[k]? := by
  simp only [Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> simp

theorem getKey?_modify_self [EquivBEq α] [LawfulHashable α] {k : α} {f : β → β} :
    (m.modify k f).getKey? k = if k ∈ m then some k else none := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> simp

theorem getKey!_modify_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} {f : β → β} :
    (m.modify k f).getKey! k = if k ∈ m then k else default := by
  simp only [Internal.mem_iff, Internal.getKey!_eq, Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> simp

@[simp] theorem getD_modify_self [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} {f : β → β} :
    (m.modify k f).getD k fallback = (Option.map f m[k]?).getD fallback := by
  simp only [Internal.getElem?_eq, Internal.getD_eq, Internal.find_modify]
  cases Internal.find m k <;> simp

@[grind =] theorem getElem!_modify [EquivBEq α] [LawfulHashable α] {k k' : α} [Inhabited β] {f : β → β} :
    (m.modify k f)[k']! = if k == k' then (Option.map f m[k]?).get! else m[k']! := by
  simp only [Internal.getElem?_eq, Internal.getElem!_eq, Internal.find_modify]
  cases Internal.find m k <;> split <;> simp_all

@[grind =] theorem getKey?_modify [EquivBEq α] [LawfulHashable α] {k k' : α} {f : β → β} :
    (m.modify k f).getKey? k' = if k == k' then if k ∈ m then some k else none else m.getKey? k' := by
  simp only [Internal.mem_iff, Internal.getKey?_eq, Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> split <;> simp_all

@[grind =] theorem getElem?_modify [EquivBEq α] [LawfulHashable α] {k k' : α} {f : β → β} :
    (m.modify k f)[k']? = if k == k' then Option.map f m[k]? else m[k']? := by
  simp only [Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> split <;> simp_all

@[grind =] theorem getKey!_modify [EquivBEq α] [LawfulHashable α] [Inhabited α] {k k' : α} {f : β → β} :
    (m.modify k f).getKey! k' = if k == k' then if k ∈ m then k else default else m.getKey! k' := by
  simp only [Internal.mem_iff, Internal.getKey!_eq, Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> split <;> simp_all

@[grind =] theorem getD_modify [EquivBEq α] [LawfulHashable α] {k k' : α} {fallback : β} {f : β → β} :
    (m.modify k f).getD k' fallback = if k == k' then (Option.map f m[k]?).getD fallback else m.getD k' fallback := by
  simp only [Internal.getElem?_eq, Internal.getD_eq, Internal.find_modify]
  cases Internal.find m k <;> split <;> simp_all

@[grind =] theorem getKeyD_modify [EquivBEq α] [LawfulHashable α] {k k' fallback : α} {f : β → β} :
    (m.modify k f).getKeyD k' fallback = if k == k' then if k ∈ m then k else fallback else m.getKeyD k' fallback := by
  simp only [Internal.mem_iff, Internal.getKeyD_eq, Internal.getElem?_eq, Internal.find_modify]
  cases Internal.find m k <;> split <;> simp_all

theorem isEmpty_alter_eq_isEmpty_erase [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} :
    (m.alter k f).isEmpty = ((m.erase k).isEmpty && (f m[k]?).isNone) := by
  rw [Bool.eq_iff_iff, Bool.and_eq_true, Internal.isEmpty_iff, Internal.isEmpty_iff, Option.isNone_iff_eq_none]
  simp only [Internal.find_alter, Internal.find_erase]
  constructor
  · intro h
    refine ⟨fun a => ?_, ?_⟩
    · have := h a
      split
      · rfl
      · next e =>
        rw [if_neg e] at this
        exact this
    · have := h k
      rw [if_pos BEq.rfl, Option.map_eq_none_iff] at this
      exact this
  · intro ⟨h, h'⟩ a
    have := h a
    split
    · rw [h', Option.map_none]
    · next e =>
      rw [if_neg e] at this
      exact this

@[simp, grind =] theorem isEmpty_alter [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} :
    (m.alter k f).isEmpty = ((m.isEmpty || m.size == 1 && m.contains k) && (f m[k]?).isNone) := by
  rw [isEmpty_alter_eq_isEmpty_erase, isEmpty_erase]

@[simp, grind =] theorem contains_modify [EquivBEq α] [LawfulHashable α] {k k' : α} {f : β → β} :
    (m.modify k f).contains k' = m.contains k' := by
  rw [Internal.contains_eq, Internal.find_modify, Internal.contains_eq]
  split
  · next h => rw [Option.isSome_map, Internal.getElem?_eq, Option.isSome_map, Internal.find_congr h]
  · rfl

@[simp, grind =] theorem isEmpty_modify [EquivBEq α] [LawfulHashable α] {k : α} {f : β → β} :
    (m.modify k f).isEmpty = m.isEmpty := by rw [Internal.isEmpty_eq, Internal.size_modify, Internal.isEmpty_eq]

@[simp, grind =] theorem size_modify [EquivBEq α] [LawfulHashable α] {k : α} {f : β → β} :
    (m.modify k f).size = m.size := Internal.size_modify

@[grind =] theorem getKey?_alter [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β} :
    (m.alter k f).getKey? k' = if k == k' then if (f m[k]?).isSome = true then some k else none else m.getKey? k' := by
  rw [Internal.getKey?_eq, Internal.find_alter]
  split
  · cases f m[k]? <;> rfl
  · exact Internal.getKey?_eq.symm

@[grind =] theorem getElem?_alter [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β} :
    (m.alter k f)[k']? = if k == k' then f m[k]? else m[k']? := by
  rw [Internal.getElem?_eq, Internal.find_alter]
  split
  · cases f m[k]? <;> rfl
  · exact Internal.getElem?_eq.symm

@[simp, grind =] theorem mem_modify [EquivBEq α] [LawfulHashable α] {k k' : α} {f : β → β} :
    k' ∈ m.modify k f ↔ k' ∈ m := by rw [mem_iff_contains, contains_modify, mem_iff_contains]

@[grind =] theorem getElem_modify [EquivBEq α] [LawfulHashable α] {k k' : α} {f : β → β} {h : k' ∈ m.modify k f} :
    (m.modify k f)[k'] = if heq : k == k' then f (m[k]'((mem_congr heq).2 (mem_modify.1 h))) else
      (m[k']'(mem_modify.1 h)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_modify]
  by_cases e : k == k'
  · rw [if_pos e, dif_pos e, getElem?_eq_some_getElem ((mem_congr e).2 (mem_modify.1 h))]
    rfl
  · rw [if_neg e, dif_neg e, Internal.some_getElem]

@[grind =] theorem getKey!_alter [EquivBEq α] [LawfulHashable α] [Inhabited α] {k k' : α} {f : Option β → Option β} :
    (m.alter k f).getKey! k' = if k == k' then if (f m[k]?).isSome = true then k else default else m.getKey! k' := by
  rw [getKey!_eq_get!_getKey?, getKey?_alter, getKey!_eq_get!_getKey?]
  split
  · split <;> rfl
  · rfl

theorem getKey?_alter_self [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} :
    (m.alter k f).getKey? k = if (f m[k]?).isSome = true then some k else none := by
  rw [getKey?_alter, if_pos BEq.rfl]

@[grind =] theorem getElem_alter [EquivBEq α] [LawfulHashable α] {k k' : α} {f : Option β → Option β}
    {h : k' ∈ m.alter k f} :
    (m.alter k f)[k'] = if heq : k == k' then (f m[k]?).get ((mem_alter_of_beq heq).1 h) else
      (m[k']'((mem_alter_of_beq_eq_false (Bool.eq_false_iff.2 heq)).1 h)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_alter]
  by_cases e : k == k'
  · rw [if_pos e, dif_pos e, Option.some_get]
    cases f m[k]? <;> rfl
  · rw [if_neg e, dif_neg e, Internal.some_getElem]

@[grind =] theorem getKey_modify [EquivBEq α] [LawfulHashable α] [Inhabited α] {k k' : α} {f : β → β}
    {h : k' ∈ m.modify k f} :
    (m.modify k f).getKey k' h = if k == k' then k else m.getKey k' (mem_modify.1 h) := by
  apply Option.some.inj
  rw [Internal.some_getKey, Internal.find_modify]
  split
  · next e =>
    rw [getElem?_eq_some_getElem ((mem_congr e).2 (mem_modify.1 h))]
    rfl
  · rw [Internal.some_getKey]

@[grind =] theorem getElem!_alter [EquivBEq α] [LawfulHashable α] {k k' : α} [Inhabited β] {f : Option β → Option β} :
    (m.alter k f)[k']! = if k == k' then (f m[k]?).get! else m[k']! := by
  rw [getElem!_eq_get!_getElem?, getElem?_alter, getElem!_eq_get!_getElem?]
  split <;> rfl

@[grind =] theorem getKey_alter [EquivBEq α] [LawfulHashable α] [Inhabited α] {k k' : α} {f : Option β → Option β}
    {h : k' ∈ m.alter k f} :
    (m.alter k f).getKey k' h = if heq : k == k' then k else m.getKey k' ((mem_alter_of_beq_eq_false
      (Bool.eq_false_iff.2 heq)).1 h) := by
  apply Option.some.inj
  have h₁ := h
  rw [Internal.mem_iff, Internal.find_alter] at h₁
  rw [Internal.some_getKey, Internal.find_alter]
  by_cases e : k == k'
  · rw [if_pos e] at h₁
    rw [if_pos e, dif_pos e]
    cases e' : f m[k]? with
    | none =>
      rw [e'] at h₁
      exact nomatch h₁
    | some v => rfl
  · rw [if_neg e, dif_neg e, Internal.some_getKey]

@[grind =] theorem getKeyD_alter [EquivBEq α] [LawfulHashable α] {k k' fallback : α} {f : Option β → Option β} :
    (m.alter k f).getKeyD k' fallback = if k == k' then if (f m[k]?).isSome = true then k else fallback else
      m.getKeyD k' fallback := by
  rw [getKeyD_eq_getD_getKey?, getKey?_alter, getKeyD_eq_getD_getKey?]
  split
  · split <;> rfl
  · rfl

@[simp] theorem getElem_modify_self [EquivBEq α] [LawfulHashable α] {k : α} {f : β → β} {h : k ∈ m.modify k f} :
    (m.modify k f)[k] = f (m[k]'(mem_modify.1 h)) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_modify, if_pos BEq.rfl, getElem?_eq_some_getElem (mem_modify.1 h)]
  rfl

@[simp] theorem getElem?_alter_self [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} :
    (m.alter k f)[k]? = f m[k]? := by rw [getElem?_alter, if_pos BEq.rfl]

@[grind =] theorem getD_alter [EquivBEq α] [LawfulHashable α] {k k' : α} {fallback : β} {f : Option β → Option β} :
    (m.alter k f).getD k' fallback = if k == k' then (f m[k]?).getD fallback else m.getD k' fallback := by
  rw [getD_eq_getD_getElem?, getElem?_alter, getD_eq_getD_getElem?]
  split <;> rfl

@[simp] theorem getElem!_alter_self [EquivBEq α] [LawfulHashable α] {k : α} [Inhabited β] {f : Option β → Option β} :
    (m.alter k f)[k]! = (f m[k]?).get! := by rw [getElem!_alter, if_pos BEq.rfl]

theorem getKey!_alter_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k : α} {f : Option β → Option β} :
    (m.alter k f).getKey! k = if (f m[k]?).isSome = true then k else default := by
  rw [getKey!_alter, if_pos BEq.rfl]

@[simp] theorem getElem_alter_self [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β}
    {h : k ∈ m.alter k f} :
    (m.alter k f)[k] = (f m[k]?).get (mem_alter_self.1 h) := by
  apply Option.some.inj
  rw [Internal.some_getElem, Internal.find_alter, if_pos BEq.rfl, Option.some_get]
  cases f m[k]? <;> rfl

theorem getKeyD_alter_self [EquivBEq α] [LawfulHashable α] [Inhabited α] {k fallback : α} {f : Option β → Option β} :
    (m.alter k f).getKeyD k fallback = if (f m[k]?).isSome = true then k else fallback := by
  rw [getKeyD_alter, if_pos BEq.rfl]

@[simp] theorem getD_alter_self [EquivBEq α] [LawfulHashable α] {k : α} {fallback : β} {f : Option β → Option β} :
    (m.alter k f).getD k fallback = (f m[k]?).getD fallback := by rw [getD_alter, if_pos BEq.rfl]

theorem size_alter_eq_add_one [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} (h : ¬k ∈ m)
    (h' : (f m[k]?).isSome = true) :
    (m.alter k f).size = m.size + 1 := by
  simp only [Internal.size_alter]
  repeat' split
  all_goals simp_all

theorem size_alter_eq_self_of_mem [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} (h : k ∈ m)
    (h' : (f m[k]?).isSome = true) :
    (m.alter k f).size = m.size := by
  simp only [Internal.size_alter]
  repeat' split
  all_goals simp_all

theorem size_alter_eq_self_of_not_mem [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} (h : ¬k ∈ m)
    (h' : (f m[k]?).isNone = true) :
    (m.alter k f).size = m.size := by
  simp only [Internal.size_alter]
  repeat' split
  all_goals simp_all

theorem size_alter_eq_sub_one [EquivBEq α] [LawfulHashable α] {k : α} {f : Option β → Option β} (h : k ∈ m)
    (h' : (f m[k]?).isNone = true) :
    (m.alter k f).size = m.size - 1 := by
  simp only [Internal.size_alter]
  repeat' split
  all_goals simp_all

end Std.HashMap
