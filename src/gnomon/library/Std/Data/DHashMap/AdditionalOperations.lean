/-
Hash maps: changing all values.

Lean's counterpart: `Std.Data.DHashMap.AdditionalOperations`.
-/
import Std.Data.DHashMap.Internal.WFMany
import Std.Data.DHashMap.Basic

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : α → Type v} {δ : α → Type w} [BEq α] [Hashable α]

namespace Std.DHashMap

open Internal

private theorem wf_filterMap₀ {m : Raw₀ α β} (h : m.1.WF) {f : (a : α) → β a → Option (δ a)} : (m.filterMap f).1.WF :=
  .wf (m.filterMap f).2 ((Models.of_wfImp (Raw.WF.out' h)).filterMap).wfImp

private theorem wf_map₀ {m : Raw₀ α β} (h : m.1.WF) {f : (a : α) → β a → δ a} : (m.map f).1.WF :=
  .wf (m.map f).2 ((Models.of_wfImp (Raw.WF.out' h)).map).wfImp

theorem Raw.WF.filterMap {m : Raw α β} (h : m.WF) {f : (a : α) → β a → Option (δ a)} : (m.filterMap f).WF := by
  rw [Raw.filterMap, dif_pos h.size_buckets_pos]
  exact wf_filterMap₀ (m := ⟨m, h.size_buckets_pos⟩) h

theorem Raw.WF.map {m : Raw α β} (h : m.WF) {f : (a : α) → β a → δ a} : (m.map f).WF := by
  rw [Raw.map, dif_pos h.size_buckets_pos]
  exact wf_map₀ (m := ⟨m, h.size_buckets_pos⟩) h

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap (f : (a : α) → β a → Option (δ a)) (m : DHashMap α β) : DHashMap α δ :=
  ⟨Raw₀.filterMap f ⟨m.1, m.2.size_buckets_pos⟩, wf_filterMap₀ m.2⟩

/-- Changes the values. -/
@[inline] def map (f : (a : α) → β a → δ a) (m : DHashMap α β) : DHashMap α δ :=
  ⟨Raw₀.map f ⟨m.1, m.2.size_buckets_pos⟩, wf_map₀ m.2⟩

end Std.DHashMap
