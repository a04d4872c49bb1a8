/-
Arrays: what forgets the proofs of elements.  Lean's counterpart: `Init.Data.Array.Attach`.
-/
prelude
import Init.Data.Array.Attach.Laws
import Init.Data.List.Attach.Unattach

namespace Array

section

variable {α : Type u_1} {p : α → Prop} {xs : Array { x // p x }}

@[simp] theorem unattach_push {a : { x // p x }} {xs : Array { x // p x }} :
    (xs.push a).unattach = xs.unattach.push a.1 := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem unattach_append {xs₁ xs₂ : Array { x // p x }} :
    (xs₁ ++ xs₂).unattach = xs₁.unattach ++ xs₂.unattach := by
  rcases xs₁ with ⟨xs₁⟩
  rcases xs₂ with ⟨xs₂⟩
  simp

@[simp] theorem unattach_replicate {n : Nat} {x : { x // p x }} :
    (replicate n x).unattach = replicate n x.1 := ext' (by simp)

@[simp] theorem getElem?_unattach (i : Nat) : xs.unattach[i]? = xs[i]?.map Subtype.val := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem getElem_unattach (i : Nat) (h : i < xs.unattach.size) :
    xs.unattach[i] = (xs[i]'(size_unattach ▸ h)).1 := by
  rcases xs with ⟨xs⟩
  simp

end

/-! What is done to elements without a look at their proofs. -/

section

variable {α : Type u_1} {β : Type u_2}

theorem foldl_subtype {p : α → Prop} {xs : Array { x // p x }} {f : β → { x // p x } → β} {g : β → α → β} {x : β}
    (hf : ∀ (b : β) (x : α) (h : p x), f b ⟨x, h⟩ = g b x) : xs.foldl f x = xs.unattach.foldl g x :=
  (foldl_toList f).symm.trans ((List.foldl_subtype hf).trans (foldl_toList g (xs := xs.unattach)))

@[simp] theorem foldl_subtype' {stop : Nat} {p : α → Prop} {xs : Array { x // p x }} {f : β → { x // p x } → β}
    {g : β → α → β} {x : β} (hf : ∀ (b : β) (x : α) (h : p x), f b ⟨x, h⟩ = g b x) (h : stop = xs.size) :
    xs.foldl f x 0 stop = xs.unattach.foldl g x := by
  subst h
  exact foldl_subtype hf

theorem foldr_subtype {p : α → Prop} {xs : Array { x // p x }} {f : { x // p x } → β → β} {g : α → β → β} {x : β}
    (hf : ∀ (x : α) (h : p x) (b : β), f ⟨x, h⟩ b = g x b) : xs.foldr f x = xs.unattach.foldr g x :=
  (foldr_toList f).symm.trans ((List.foldr_subtype hf).trans (foldr_toList g (xs := xs.unattach)))

@[simp] theorem foldr_subtype' {start : Nat} {p : α → Prop} {xs : Array { x // p x }} {f : { x // p x } → β → β}
    {g : α → β → β} {x : β} (hf : ∀ (x : α) (h : p x) (b : β), f ⟨x, h⟩ b = g x b) (h : start = xs.size) :
    xs.foldr f x start 0 = xs.unattach.foldr g x := by
  subst h
  exact foldr_subtype hf

variable {p : α → Prop} {xs : Array { x // p x }}

@[simp] theorem map_subtype {f : { x // p x } → β} {g : α → β} (hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x) :
    xs.map f = xs.unattach.map g := by
  rcases xs with ⟨xs⟩
  simp [List.map_subtype hf]

end

section

variable {α : Type u_1}

variable {p : α → Prop} {xs : Array { x // p x }} {f : { x // p x } → Bool} {g : α → Bool}

@[simp] theorem unattach_filter {hf : ∀ (x : α) (h : p x), f ⟨x, h⟩ = g x} :
    (xs.filter f).unattach = xs.unattach.filter g :=
  ext' (by rw [toList_unattach, toList_filter, toList_filter, toList_unattach, List.unattach_filter (hf := hf)])

end

/-! How elements are seen to be in an array. -/

section

variable {α : Type u_1} {β : Type u_2}

@[wf_preprocess] theorem foldr_wfParam {xs : Array α} {f : α → β → β} {x : β} :
    (wfParam xs).foldr f x = xs.attach.unattach.foldr f x :=
  congrArg (fun ys => foldr f x ys) unattach_attach.symm

@[wf_preprocess] theorem foldr_unattach {P : α → Prop} {xs : Array (Subtype P)} {f : α → β → β} {x : β} :
    xs.unattach.foldr f x = xs.foldr (fun ⟨x, h⟩ s =>
      binderNameHint x f <| binderNameHint s (f x) <| binderNameHint h () <| f (wfParam x) s) x :=
  (foldr_toList f (xs := xs.unattach)).symm.trans
    ((List.foldr_unattach (xs := xs.toList)).trans (foldr_toList _ (xs := xs)))

@[wf_preprocess] theorem filter_wfParam {xs : Array α} {f : α → Bool} :
    (wfParam xs).filter f = xs.attach.unattach.filter f :=
  congrArg (fun ys => filter f ys) unattach_attach.symm

@[wf_preprocess] theorem filter_unattach {P : α → Prop} {xs : Array (Subtype P)} {f : α → Bool} :
    xs.unattach.filter f = (xs.filter fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x)).unattach :=
  ext' (by
    rw [toList_unattach, toList_filter, toList_filter, toList_unattach]
    exact List.filter_unattach)

end

end Array
