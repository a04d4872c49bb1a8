/-
Tree maps: what is found after an entry was added.  Lean's counterpart: `Std.Data.TreeMap.Lemmas`.
-/
import Std.Data.TreeMap.Basic
import Std.Data.DTreeMap.Internal.Lookup

set_option autoImplicit false

universe u v

open Std.DTreeMap.Internal

namespace Std.TreeMap

variable {α : Type u} {β : Type v} {cmp : α → α → Ordering} {t : TreeMap α β cmp}

theorem mem_iff_contains {k : α} : k ∈ t ↔ t.contains k := Iff.rfl

@[simp] theorem contains_iff_mem {k : α} : t.contains k ↔ k ∈ t := Iff.rfl

@[simp] theorem not_mem_emptyc {k : α} : ¬k ∈ (∅ : TreeMap α β cmp) := fun h => nomatch h

@[simp] theorem size_emptyc : (∅ : TreeMap α β cmp).size = 0 := rfl

@[simp] theorem isEmpty_emptyc : (∅ : TreeMap α β cmp).isEmpty := rfl

private theorem contains_eq {a : α} : t.contains a = t[a]?.isSome :=
  letI : Ord α := ⟨cmp⟩
  Impl.Const.contains_eq_isSome_get? t.inner.inner a

section

variable [TransCmp cmp]

@[simp] theorem getElem?_emptyc {a : α} : (∅ : TreeMap α β cmp)[a]? = none := rfl

theorem getElem?_insert {a k : α} {v : β} : (t.insert k v)[a]? = if cmp k a = .eq then some v else t[a]? :=
  letI : Ord α := ⟨cmp⟩
  haveI : TransOrd α := ‹TransCmp cmp›
  Impl.constGet?_insert! t.inner.wf.ordered

@[simp] theorem getElem?_insert_self {k : α} {v : β} : (t.insert k v)[k]? = some v :=
  getElem?_insert.trans (if_pos ReflCmp.compare_self)

@[simp] theorem contains_insert {k a : α} {v : β} : (t.insert k v).contains a = (cmp k a == .eq || t.contains a) := by
  rw [contains_eq, contains_eq, getElem?_insert]
  cases cmp k a <;> rfl

@[simp] theorem mem_insert {k a : α} {v : β} : a ∈ t.insert k v ↔ cmp k a = .eq ∨ a ∈ t := by
  show (t.insert k v).contains a = true ↔ _ ∨ t.contains a = true
  rw [contains_insert, Bool.or_eq_true, beq_iff_eq]

theorem mem_insert_self {k : α} {v : β} : k ∈ t.insert k v := mem_insert.2 (.inl ReflCmp.compare_self)

theorem contains_insert_self {k : α} {v : β} : (t.insert k v).contains k := mem_insert_self

theorem getD_eq_getD_getElem? {a : α} {fallback : β} : t.getD a fallback = t[a]?.getD fallback := rfl

theorem getD_insert {a k : α} {fallback v : β} :
    (t.insert k v).getD a fallback = if cmp k a = .eq then v else t.getD a fallback := by
  rw [getD_eq_getD_getElem?, getElem?_insert, getD_eq_getD_getElem?]
  split <;> rfl

@[simp] theorem getD_insert_self {k : α} {fallback v : β} : (t.insert k v).getD k fallback = v :=
  getD_insert.trans (if_pos ReflCmp.compare_self)

end

end Std.TreeMap
