/-
Hash sets: what is in a set after an operation on one element.

Lean's counterpart: `Std.Data.HashSet.Lemmas`.
-/
import Std.Data.HashMap.Lemmas
import Std.Data.HashSet.Basic

set_option linter.unusedSectionVars false
set_option autoImplicit false

universe u v w w'

namespace Std.HashSet

variable {α : Type u} {_ : BEq α} {_ : Hashable α} {m m₁ m₂ m₃ m₄ : HashSet α}

private theorem ext_inner (h : m₁.inner = m₂.inner) : m₁ = m₂ := by
  cases m₁
  cases h
  rfl

theorem mem_iff_contains {a : α} : a ∈ m ↔ m.contains a = true := HashMap.mem_iff_contains

@[simp] theorem contains_iff_mem {a : α} : m.contains a = true ↔ a ∈ m := HashMap.contains_iff_mem

@[simp] theorem contains_eq_false_iff_not_mem {k : α} : m.contains k = false ↔ ¬k ∈ m :=
  HashMap.contains_eq_false_iff_not_mem

theorem contains_eq_isSome_get? [EquivBEq α] [LawfulHashable α] {a : α} : m.contains a = (m.get? a).isSome :=
  HashMap.contains_eq_isSome_getKey?

@[simp, grind =] theorem contains_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).contains a = (!k == a && m.contains a) := HashMap.contains_erase

@[simp, grind =] theorem contains_empty {a : α} : (∅ : HashSet α).contains a = false := HashMap.contains_empty

theorem contains_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → m.contains a = false :=
  HashMap.contains_of_isEmpty

theorem contains_insert_self [EquivBEq α] [LawfulHashable α] {k : α} : (m.insert k).contains k = true :=
  HashMap.contains_insertIfNew_self

theorem contains_of_contains_insert' [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.insert k).contains a = true → ¬(k == a ∧ m.contains k = false) → m.contains a = true :=
  HashMap.contains_of_contains_insertIfNew'

@[simp, grind =] theorem contains_insert [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.insert k).contains a = (k == a || m.contains a) := HashMap.contains_insertIfNew

theorem contains_of_contains_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).contains a = true → m.contains a = true := HashMap.contains_of_contains_erase

@[simp, grind =] theorem contains_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashSet α).contains a = false := HashMap.contains_emptyWithCapacity

theorem contains_of_contains_insert [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.insert k).contains a = true → (k == a) = false → m.contains a = true :=
  HashMap.contains_of_contains_insertIfNew

theorem contains_congr [EquivBEq α] [LawfulHashable α] {a b : α} (hab : a == b) : m.contains a = m.contains b :=
  HashMap.contains_congr hab

theorem mem_of_mem_insert [EquivBEq α] [LawfulHashable α] {k a : α} : a ∈ m.insert k → (k == a) = false → a ∈ m :=
  HashMap.mem_of_mem_insertIfNew

@[simp, grind =] theorem mem_insert [EquivBEq α] [LawfulHashable α] {k a : α} : a ∈ m.insert k ↔ k == a ∨ a ∈ m :=
  HashMap.mem_insertIfNew

theorem mem_of_mem_insert' [EquivBEq α] [LawfulHashable α] {k a : α} :
    a ∈ m.insert k → ¬(k == a ∧ ¬k ∈ m) → a ∈ m := HashMap.mem_of_mem_insertIfNew'

theorem mem_iff_isSome_get? [EquivBEq α] [LawfulHashable α] {a : α} : a ∈ m ↔ (m.get? a).isSome = true :=
  HashMap.mem_iff_isSome_getKey?

theorem mem_insert_self [EquivBEq α] [LawfulHashable α] {k : α} : k ∈ m.insert k := HashMap.mem_insertIfNew_self

theorem mem_of_mem_erase [EquivBEq α] [LawfulHashable α] {k a : α} : a ∈ m.erase k → a ∈ m :=
  HashMap.mem_of_mem_erase

@[simp, grind =] theorem mem_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    a ∈ m.erase k ↔ (k == a) = false ∧ a ∈ m := HashMap.mem_erase

theorem mem_of_get?_eq_some [EquivBEq α] [LawfulHashable α] {k k' : α} (h : m.get? k = some k') : k' ∈ m :=
  HashMap.mem_of_getKey?_eq_some h

theorem mem_congr [EquivBEq α] [LawfulHashable α] {a b : α} (hab : a == b) : a ∈ m ↔ b ∈ m := HashMap.mem_congr hab

theorem mem_of_get_eq {k v : α} {w : k ∈ m} : m.get k w = v → k ∈ m := fun _ => w

@[simp, grind ←] theorem not_mem_emptyWithCapacity {a : α} {c : Nat} : ¬a ∈ (emptyWithCapacity c : HashSet α) :=
  HashMap.not_mem_emptyWithCapacity

theorem not_mem_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → ¬a ∈ m :=
  HashMap.not_mem_of_isEmpty

@[simp] theorem not_mem_empty {a : α} : ¬a ∈ (∅ : HashSet α) := HashMap.not_mem_empty

theorem isEmpty_iff_forall_not_mem [EquivBEq α] [LawfulHashable α] : m.isEmpty = true ↔ ∀ (a : α), ¬a ∈ m :=
  HashMap.isEmpty_iff_forall_not_mem

@[simp, grind =] theorem isEmpty_empty : (∅ : HashSet α).isEmpty = true := HashMap.isEmpty_empty

@[simp, grind =] theorem isEmpty_emptyWithCapacity {c : Nat} : (emptyWithCapacity c : HashSet α).isEmpty = true :=
  HashMap.isEmpty_emptyWithCapacity

theorem isEmpty_eq_false_iff_exists_mem [EquivBEq α] [LawfulHashable α] : m.isEmpty = false ↔ ∃ a, a ∈ m :=
  HashMap.isEmpty_eq_false_iff_exists_mem

theorem isEmpty_eq_size_eq_zero : m.isEmpty = (m.size == 0) := HashMap.isEmpty_eq_size_eq_zero

@[simp, grind =] theorem isEmpty_insert [EquivBEq α] [LawfulHashable α] {a : α} : (m.insert a).isEmpty = false :=
  HashMap.isEmpty_insertIfNew

theorem isEmpty_eq_false_iff_exists_contains_eq_true [EquivBEq α] [LawfulHashable α] :
    m.isEmpty = false ↔ ∃ a, m.contains a = true := HashMap.isEmpty_eq_false_iff_exists_contains_eq_true

@[simp, grind =] theorem isEmpty_erase [EquivBEq α] [LawfulHashable α] {k : α} :
    (m.erase k).isEmpty = (m.isEmpty || m.size == 1 && m.contains k) := HashMap.isEmpty_erase

theorem isEmpty_iff_forall_contains [EquivBEq α] [LawfulHashable α] :
    m.isEmpty = true ↔ ∀ (a : α), m.contains a = false := HashMap.isEmpty_iff_forall_contains

@[simp, grind =] theorem size_empty : (∅ : HashSet α).size = 0 := HashMap.size_empty

@[grind =] theorem size_insert [EquivBEq α] [LawfulHashable α] {k : α} :
    (m.insert k).size = if k ∈ m then m.size else m.size + 1 := HashMap.size_insertIfNew

theorem size_erase_le [EquivBEq α] [LawfulHashable α] {k : α} : (m.erase k).size ≤ m.size := HashMap.size_erase_le

@[simp, grind =] theorem size_emptyWithCapacity {c : Nat} : (emptyWithCapacity c : HashSet α).size = 0 :=
  HashMap.size_emptyWithCapacity

theorem size_le_size_erase [EquivBEq α] [LawfulHashable α] {k : α} : m.size ≤ (m.erase k).size + 1 :=
  HashMap.size_le_size_erase

theorem size_le_size_insert [EquivBEq α] [LawfulHashable α] {k : α} : m.size ≤ (m.insert k).size :=
  HashMap.size_le_size_insertIfNew

@[grind =] theorem size_erase [EquivBEq α] [LawfulHashable α] {k : α} :
    (m.erase k).size = if k ∈ m then m.size - 1 else m.size := HashMap.size_erase

theorem size_insert_le [EquivBEq α] [LawfulHashable α] {k : α} : (m.insert k).size ≤ m.size + 1 :=
  HashMap.size_insertIfNew_le

@[simp, grind =] theorem erase_empty {a : α} : (∅ : HashSet α).erase a = (∅ : HashSet α) :=
  ext_inner HashMap.erase_empty

@[simp, grind =] theorem erase_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashSet α).erase a = (emptyWithCapacity c : HashSet α) :=
  ext_inner HashMap.erase_emptyWithCapacity

@[simp] theorem insert_eq_insert {a : α} : Insert.insert a m = m.insert a := rfl

@[simp] theorem singleton_eq_insert {a : α} : {a} = (∅ : HashSet α).insert a := rfl

@[grind =] theorem get?_erase [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).get? a = if k == a then none else m.get? a := HashMap.getKey?_erase

theorem get?_eq_none_of_contains_eq_false [EquivBEq α] [LawfulHashable α] {a : α} :
    m.contains a = false → m.get? a = none := HashMap.getKey?_eq_none_of_contains_eq_false

theorem get?_eq_some_get! [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    a ∈ m → m.get? a = some (m.get! a) := HashMap.getKey?_eq_some_getKey!

@[grind =] theorem get?_insert [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.insert k).get? a = if k == a ∧ ¬k ∈ m then some k else m.get? a := HashMap.getKey?_insertIfNew

theorem get?_of_isEmpty [EquivBEq α] [LawfulHashable α] {a : α} : m.isEmpty = true → m.get? a = none :=
  HashMap.getKey?_of_isEmpty

theorem get?_eq_none [EquivBEq α] [LawfulHashable α] {a : α} : ¬a ∈ m → m.get? a = none := HashMap.getKey?_eq_none

@[simp, grind =] theorem get?_emptyWithCapacity {a : α} {c : Nat} :
    (emptyWithCapacity c : HashSet α).get? a = none := HashMap.getKey?_emptyWithCapacity

theorem get?_beq [EquivBEq α] [LawfulHashable α] {k : α} : Option.all (fun x => x == k) (m.get? k) = true :=
  HashMap.getKey?_beq

theorem get?_eq_some_iff [EquivBEq α] [LawfulHashable α] {k k' : α} : m.get? k = some k' ↔ ∃ h, m.get k h = k' :=
  HashMap.getKey?_eq_some_iff

@[simp] theorem get?_erase_self [EquivBEq α] [LawfulHashable α] {k : α} : (m.erase k).get? k = none :=
  HashMap.getKey?_erase_self

@[simp] theorem get?_empty {a : α} : (∅ : HashSet α).get? a = none := HashMap.getKey?_empty

theorem get?_eq_some_getD [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    a ∈ m → m.get? a = some (m.getD a fallback) := HashMap.getKey?_eq_some_getKeyD

theorem get?_eq_some_getD_of_contains [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.contains a = true → m.get? a = some (m.getD a fallback) := HashMap.getKey?_eq_some_getKeyD_of_contains

theorem get?_eq_some_get!_of_contains [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} :
    m.contains a = true → m.get? a = some (m.get! a) := HashMap.getKey?_eq_some_getKey!_of_contains

theorem get?_eq_some_get [EquivBEq α] [LawfulHashable α] {a : α} (h' : a ∈ m) : m.get? a = some (m.get a h') :=
  HashMap.getKey?_eq_some_getKey ..

theorem get?_eq_some [LawfulBEq α] {k : α} (h : k ∈ m) : m.get? k = some k := HashMap.getKey?_eq_some h

theorem get?_congr [EquivBEq α] [LawfulHashable α] {k k' : α} (h : k == k') : m.get? k = m.get? k' :=
  HashMap.getKey?_congr h

theorem get?_eq_some_of_contains [LawfulBEq α] {k : α} (h : m.contains k = true) : m.get? k = some k :=
  HashMap.getKey?_eq_some_of_contains h

theorem get_eq_get! [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} {h' : a ∈ m} : m.get a h' = m.get! a :=
  HashMap.getKey_eq_getKey!

theorem get_eq_getD [EquivBEq α] [LawfulHashable α] {a fallback : α} {h' : a ∈ m} :
    m.get a h' = m.getD a fallback := HashMap.getKey_eq_getKeyD

@[simp] theorem get_eq [LawfulBEq α] {k : α} (h : k ∈ m) : m.get k h = k := HashMap.getKey_eq ..

theorem get_beq [EquivBEq α] [LawfulHashable α] {k : α} (h : k ∈ m) : (m.get k h == k) = true :=
  HashMap.getKey_beq ..

theorem get_eq_get_get? [EquivBEq α] [LawfulHashable α] {k : α} {h : k ∈ m} :
    m.get k h = (m.get? k).get (mem_iff_isSome_get?.1 h) := HashMap.getKey_eq_get_getKey?

theorem get_get? [EquivBEq α] [LawfulHashable α] {k : α} {h : (m.get? k).isSome = true} :
    (m.get? k).get h = m.get k (mem_iff_isSome_get?.2 h) := HashMap.get_getKey?

theorem get_congr [EquivBEq α] [LawfulHashable α] {k₁ k₂ : α} (h : k₁ == k₂) (h₁ : k₁ ∈ m) :
    m.get k₁ h₁ = m.get k₂ ((mem_congr h).1 h₁) := HashMap.getKey_congr h h₁

@[simp, grind =] theorem get_erase [EquivBEq α] [LawfulHashable α] {k a : α} {h' : a ∈ m.erase k} :
    (m.erase k).get a h' = m.get a (mem_of_mem_erase h') := HashMap.getKey_erase

@[grind =] theorem get_insert [EquivBEq α] [LawfulHashable α] {k a : α} {h₁ : a ∈ m.insert k} :
    (m.insert k).get a h₁ = if h₂ : k == a ∧ ¬k ∈ m then k else m.get a (mem_of_mem_insert' h₁ h₂) :=
  HashMap.getKey_insertIfNew

@[grind =] theorem get!_insert [Inhabited α] [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.insert k).get! a = if k == a ∧ ¬k ∈ m then k else m.get! a := HashMap.getKey!_insertIfNew

theorem get!_eq_default [Inhabited α] [EquivBEq α] [LawfulHashable α] {a : α} : ¬a ∈ m → m.get! a = default :=
  HashMap.getKey!_eq_default

theorem get!_eq_default_of_contains_eq_false [Inhabited α] [EquivBEq α] [LawfulHashable α] {a : α} :
    m.contains a = false → m.get! a = default := HashMap.getKey!_eq_default_of_contains_eq_false

theorem get!_eq_getD_default [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} : m.get! a = m.getD a default :=
  HashMap.getKey!_eq_getKeyD_default

@[simp, grind =] theorem get!_emptyWithCapacity [Inhabited α] {a : α} {c : Nat} :
    (emptyWithCapacity c : HashSet α).get! a = default := HashMap.getKey!_emptyWithCapacity

@[simp] theorem get!_empty [Inhabited α] {a : α} : (∅ : HashSet α).get! a = default := HashMap.getKey!_empty

theorem get!_of_isEmpty [Inhabited α] [EquivBEq α] [LawfulHashable α] {a : α} :
    m.isEmpty = true → m.get! a = default := HashMap.getKey!_of_isEmpty

@[simp] theorem get!_erase_self [Inhabited α] [EquivBEq α] [LawfulHashable α] {k : α} :
    (m.erase k).get! k = default := HashMap.getKey!_erase_self

@[grind =] theorem get!_erase [Inhabited α] [EquivBEq α] [LawfulHashable α] {k a : α} :
    (m.erase k).get! a = if k == a then default else m.get! a := HashMap.getKey!_erase

theorem get!_congr [EquivBEq α] [LawfulHashable α] [Inhabited α] {k k' : α} (h : k == k') : m.get! k = m.get! k' :=
  HashMap.getKey!_congr h

theorem get!_eq_of_mem [LawfulBEq α] [Inhabited α] {k : α} (h : k ∈ m) : m.get! k = k := HashMap.getKey!_eq_of_mem h

theorem get!_eq_of_contains [LawfulBEq α] [Inhabited α] {k : α} (h : m.contains k = true) : m.get! k = k :=
  HashMap.getKey!_eq_of_contains h

theorem get!_eq_get!_get? [EquivBEq α] [LawfulHashable α] [Inhabited α] {a : α} : m.get! a = (m.get? a).get! :=
  HashMap.getKey!_eq_get!_getKey?

@[grind =] theorem getD_insert [EquivBEq α] [LawfulHashable α] {k a fallback : α} :
    (m.insert k).getD a fallback = if k == a ∧ ¬k ∈ m then k else m.getD a fallback := HashMap.getKeyD_insertIfNew

@[simp, grind =] theorem getD_emptyWithCapacity {a fallback : α} {c : Nat} :
    (emptyWithCapacity c : HashSet α).getD a fallback = fallback := HashMap.getKeyD_emptyWithCapacity

@[simp, grind =] theorem getD_empty {a fallback : α} : (∅ : HashSet α).getD a fallback = fallback :=
  HashMap.getKeyD_empty

@[grind =] theorem getD_erase [EquivBEq α] [LawfulHashable α] {k a fallback : α} :
    (m.erase k).getD a fallback = if k == a then fallback else m.getD a fallback := HashMap.getKeyD_erase

theorem getD_of_isEmpty [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.isEmpty = true → m.getD a fallback = fallback := HashMap.getKeyD_of_isEmpty

@[simp] theorem getD_erase_self [EquivBEq α] [LawfulHashable α] {k fallback : α} :
    (m.erase k).getD k fallback = fallback := HashMap.getKeyD_erase_self

theorem getD_eq_of_contains [LawfulBEq α] {k fallback : α} (h : m.contains k = true) : m.getD k fallback = k :=
  HashMap.getKeyD_eq_of_contains h

theorem getD_eq_of_mem [LawfulBEq α] {k fallback : α} (h : k ∈ m) : m.getD k fallback = k :=
  HashMap.getKeyD_eq_of_mem h

theorem getD_congr [EquivBEq α] [LawfulHashable α] {k k' fallback : α} (h : k == k') :
    m.getD k fallback = m.getD k' fallback := HashMap.getKeyD_congr h

theorem getD_eq_getD_get? [EquivBEq α] [LawfulHashable α] {a fallback : α} :
    m.getD a fallback = (m.get? a).getD fallback := HashMap.getKeyD_eq_getD_getKey?

@[simp, grind =] theorem containsThenInsert_fst {k : α} : (m.containsThenInsert k).fst = m.contains k :=
  HashMap.containsThenInsertIfNew_fst

@[simp] theorem isSome_get?_iff_mem [EquivBEq α] [LawfulHashable α] {a : α} : (m.get? a).isSome = true ↔ a ∈ m :=
  HashMap.isSome_getKey?_iff_mem

@[simp] theorem isSome_get?_eq_contains [EquivBEq α] [LawfulHashable α] {a : α} :
    (m.get? a).isSome = m.contains a := HashMap.isSome_getKey?_eq_contains

@[simp, grind =] theorem containsThenInsert_snd {k : α} : (m.containsThenInsert k).snd = m.insert k :=
  ext_inner HashMap.containsThenInsertIfNew_snd

end Std.HashSet
