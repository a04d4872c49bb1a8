/-
Lists: searching without the proofs of elements.  Lean's counterpart: `Init.Data.List.Find`.
-/
prelude
import Init.Data.List.Attach.Unattach
import Init.Data.List.Find.Laws1

namespace List

/-! What is found without a look at the proofs of elements. -/

section

variable {α : Type u_1} {p : α → Prop} {l : List { x // p x }} {f : { x // p x } → Bool} {g : α → Bool}

@[simp] theorem findIdx_subtype (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) :
    l.findIdx f = l.unattach.findIdx g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    rw [unattach_cons, findIdx_cons, findIdx_cons, e, ih]

@[simp] theorem findIdx?_subtype (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) :
    l.findIdx? f = l.unattach.findIdx? g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    rw [unattach_cons, findIdx?_cons, findIdx?_cons, e, ih]

end

end List
