/-
Lists: what forgets the proofs of elements.  Lean's counterpart: `Init.Data.List.Attach`.
-/
prelude
import Init.Data.List.Attach.Laws

namespace List

/-! What is done to elements without a look at their proofs. -/

section

variable {α : Type u_1} {β : Type u_2} {p : α → Prop} {l : List { x // p x }}

@[simp] theorem foldl_subtype {f : β → { x // p x } → β} {g : β → α → β} {x : β}
    (hf : ∀ (b : β) (x : α) (h : p x), f b ⟨x, h⟩ = g b x) : l.foldl f x = l.unattach.foldl g x := by
  induction l generalizing x with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, unattach_cons, foldl_cons, hf x a.1 a.2, ih]

@[simp] theorem foldr_subtype {f : { x // p x } → β → β} {g : α → β → β} {x : β}
    (hf : ∀ (x : α) (h : p x) (b : β), f ⟨x, h⟩ b = g x b) : l.foldr f x = l.unattach.foldr g x := by
  induction l with
  | nil => rfl
  | cons a l ih => exact (hf a.1 a.2 _).trans (congrArg (g a.1) ih)

@[simp] theorem map_subtype {f : { x // p x } → β} {g : α → β} (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) :
    l.map f = l.unattach.map g := by
  induction l with
  | nil => rfl
  | cons a l ih => exact (congrArg (· :: l.map f) (hf a.1 a.2)).trans (congrArg (g a.1 :: ·) ih)

@[simp] theorem filterMap_subtype {f : { x // p x } → Option β} {g : α → Option β}
    (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : l.filterMap f = l.unattach.filterMap g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    simp only [filterMap_cons, unattach_cons, e, ih]

@[simp] theorem flatMap_subtype {f : { x // p x } → List β} {g : α → List β}
    (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : l.flatMap f = l.unattach.flatMap g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    simp only [flatMap_cons, unattach_cons, e, ih]

@[simp] theorem findSome?_subtype {f : { x // p x } → Option β} {g : α → Option β}
    (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : l.findSome? f = l.unattach.findSome? g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    simp only [findSome?_cons, unattach_cons, e, ih]

end

section

variable {α : Type u_1} {p : α → Prop} {l : List { x // p x }} {f : { x // p x } → Bool} {g : α → Bool}

@[simp] theorem unattach_filter {hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x} :
    (l.filter f).unattach = l.unattach.filter g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    cases h : g a.1 <;> simp [e, h, ih]

@[simp] theorem find?_subtype (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) :
    (l.find? f).map Subtype.val = l.unattach.find? g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.1 := hf a.1 a.2
    cases h : g a.1 <;> simp [e, h, ih]

@[simp] theorem all_subtype (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : l.all f = l.unattach.all g := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [all_cons, unattach_cons, all_cons, ih, (hf a.1 a.2 : f a = g a.1)]

@[simp] theorem any_subtype (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) : l.any f = l.unattach.any g := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, unattach_cons, any_cons, ih, (hf a.1 a.2 : f a = g a.1)]

end

end List
