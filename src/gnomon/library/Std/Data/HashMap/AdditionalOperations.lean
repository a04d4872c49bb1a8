/-
Hash maps: changing all values.  Lean's counterpart: `Std.Data.HashMap.AdditionalOperations`.
-/
import Std.Data.HashMap.Basic
import Std.Data.DHashMap.AdditionalOperations

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w} [BEq α] [Hashable α]

namespace Std.HashMap

/-- Changes the values, and leaves out entries. -/
@[inline] def filterMap (f : α → β → Option γ) (m : HashMap α β) : HashMap α γ :=
  ⟨m.inner.filterMap f⟩

/-- Changes the values. -/
@[inline] def map (f : α → β → γ) (m : HashMap α β) : HashMap α γ :=
  ⟨m.inner.map f⟩

end Std.HashMap
