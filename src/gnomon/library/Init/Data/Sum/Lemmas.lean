/-
Sums: their laws.  Lean's counterpart: `Init.Data.Sum.Lemmas`.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.Sum.Basic
import Init.Data.Function
import Init.Data.Bool

@[simp] theorem Sum.bnot_isRight.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) :
    (!x.isRight) = x.isLeft := by cases x <;> rfl

@[simp] theorem Sum.bnot_isLeft.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) :
    (!x.isLeft) = x.isRight := by simp

@[simp] theorem Sum.isRight_swap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) :
    x.swap.isRight = x.isLeft := by cases x <;> rfl

@[simp] theorem Sum.isLeft_swap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) :
    x.swap.isLeft = x.isRight := by cases x <;> rfl

@[simp] theorem Sum.getLeft?_swap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) :
    x.swap.getLeft? = x.getRight? := by cases x <;> rfl

@[simp] theorem Sum.getRight?_swap.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) :
    x.swap.getRight? = x.getLeft? := by cases x <;> rfl

@[simp] theorem Sum.isLeft_eq_false.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} :
    x.isLeft = false ↔ x.isRight = true := by simp

@[simp] theorem Sum.isRight_eq_false.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} :
    x.isRight = false ↔ x.isLeft = true := by simp

@[simp] theorem Sum.getLeft?_eq_none_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} :
    x.getLeft? = none ↔ x.isRight = true := by cases x <;> simp

@[simp] theorem Sum.getRight?_eq_none_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} :
    x.getRight? = none ↔ x.isLeft = true := by cases x <;> simp

@[simp] theorem Sum.inl_getLeft.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) (h : x.isLeft = true) :
    Sum.inl (x.getLeft h) = x := by cases x <;> simp_all

@[simp] theorem Sum.inr_getRight.{u_1, u_2} {α : Type u_1} {β : Type u_2} (x : α ⊕ β) (h : x.isRight = true) :
    Sum.inr (x.getRight h) = x := by cases x <;> simp_all

@[simp] theorem Sum.getLeft?_eq_some_iff.{u_1, u_2} {γ : Type u_1} {a : γ} {δ : Type u_2} {x : γ ⊕ δ} :
    x.getLeft? = some a ↔ x = Sum.inl a := by cases x <;> simp

@[simp] theorem Sum.getRight?_eq_some_iff.{u_1, u_2} {γ : Type u_1} {b : γ} {δ : Type u_2} {x : δ ⊕ γ} :
    x.getRight? = some b ↔ x = Sum.inr b := by cases x <;> simp

@[simp] theorem Sum.elim_comp_inr.{u_1, u_2, u_3} {α : Type u_1} {γ : Sort u_2} {β : Type u_3} (f : α → γ)
    (g : β → γ) : Sum.elim f g ∘ Sum.inr = g := rfl

@[simp] theorem Sum.elim_comp_inl.{u_1, u_2, u_3} {α : Type u_1} {γ : Sort u_2} {β : Type u_3} (f : α → γ)
    (g : β → γ) : Sum.elim f g ∘ Sum.inl = f := rfl

@[simp] theorem Sum.isLeft_map.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {δ : Type u_4}
    (f : α → β) (g : γ → δ) (x : α ⊕ γ) : (Sum.map f g x).isLeft = x.isLeft := by cases x <;> rfl

@[simp] theorem Sum.isRight_map.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {δ : Type u_4}
    (f : α → β) (g : γ → δ) (x : α ⊕ γ) : (Sum.map f g x).isRight = x.isRight := by cases x <;> rfl

@[simp] theorem Sum.getLeft_eq_iff.{u_1, u_2} {γ : Type u_1} {a : γ} {δ : Type u_2} {x : γ ⊕ δ}
    (h : x.isLeft = true) : x.getLeft h = a ↔ x = Sum.inl a := by cases x <;> simp_all

@[simp] theorem Sum.getRight_eq_iff.{u_1, u_2} {γ : Type u_1} {b : γ} {δ : Type u_2} {x : δ ⊕ γ}
    (h : x.isRight = true) : x.getRight h = b ↔ x = Sum.inr b := by cases x <;> simp_all

@[simp] theorem Sum.getLeft?_map.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3}
    {δ : Type u_4} (f : α → β) (g : γ → δ) (x : α ⊕ γ) : (Sum.map f g x).getLeft? = Option.map f x.getLeft? := by
  cases x <;> rfl

@[simp] theorem Sum.getRight?_map.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3}
    {δ : Type u_4} (f : α → β) (g : γ → δ) (x : α ⊕ γ) : (Sum.map f g x).getRight? = Option.map g x.getRight? := by
  cases x <;> rfl

@[simp] theorem Sum.map_map.{u_1, u_2, u_3, u_4, u_5, u_6} {α' : Type u_1} {α'' : Type u_2} {β' : Type u_3}
    {β'' : Type u_4} {α : Type u_5} {β : Type u_6} (f' : α' → α'') (g' : β' → β'') (f : α → α') (g : β → β')
    (x : α ⊕ β) : Sum.map f' g' (Sum.map f g x) = Sum.map (f' ∘ f) (g' ∘ g) x := by cases x <;> rfl

theorem Sum.inl_ne_inr.{u_1, u_2} {γ : Type u_1} {a : γ} {δ : Type u_2} {b : δ} : Sum.inl a ≠ Sum.inr b := by simp

theorem Sum.inr_ne_inl.{u_1, u_2} {γ : Type u_1} {b : γ} {δ : Type u_2} {a : δ} : Sum.inr b ≠ Sum.inl a := by simp

theorem Sum.not_isRight.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} :
    ¬x.isRight = true ↔ x.isLeft = true := by simp

theorem Sum.not_isLeft.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} :
    ¬x.isLeft = true ↔ x.isRight = true := by simp

theorem Sum.eq_left_getLeft_of_isLeft.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β} (h : x.isLeft = true) :
    x = Sum.inl (x.getLeft h) := by simp

theorem Sum.isLeft_iff.{u_1, u_2} {γ : Type u_1} {δ : Type u_2} {x : γ ⊕ δ} :
    x.isLeft = true ↔ ∃ y, x = Sum.inl y := by cases x <;> simp

theorem Sum.isRight_iff.{u_1, u_2} {γ : Type u_1} {δ : Type u_2} {x : γ ⊕ δ} :
    x.isRight = true ↔ ∃ y, x = Sum.inr y := by cases x <;> simp

theorem Sum.eq_right_getRight_of_isRight.{u_1, u_2} {α : Type u_1} {β : Type u_2} {x : α ⊕ β}
    (h : x.isRight = true) : x = Sum.inr (x.getRight h) := by simp

theorem Sum.elim_map.{u_1, u_2, u_3, u_4, u_5} {α : Type u_1} {β : Type u_2} {ε : Sort u_3} {γ : Type u_4}
    {δ : Type u_5} {f₁ : α → β} {f₂ : β → ε} {g₁ : γ → δ} {g₂ : δ → ε} {x : α ⊕ γ} :
    Sum.elim f₂ g₂ (Sum.map f₁ g₁ x) = Sum.elim (f₂ ∘ f₁) (g₂ ∘ g₁) x := by cases x <;> rfl

@[simp] theorem Sum.elim_lam_const_lam_const.{u_1, u_2, u_3} {γ : Sort u_1} {α : Type u_2} {β : Type u_3}
    (c : γ) : (Sum.elim (fun (_ : α) => c) fun (_ : β) => c) = fun (_ : α ⊕ β) => c := by funext x; cases x <;> rfl

@[simp] theorem Sum.elim_comp_inl_inr.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Sort u_3}
    (f : α ⊕ β → γ) : Sum.elim (f ∘ Sum.inl) (f ∘ Sum.inr) = f := by funext x; cases x <;> rfl

@[simp] theorem Sum.map_comp_map.{u_1, u_2, u_3, u_4, u_5, u_6} {α' : Type u_1} {α'' : Type u_2} {β' : Type u_3}
    {β'' : Type u_4} {α : Type u_5} {β : Type u_6} (f' : α' → α'') (g' : β' → β'') (f : α → α') (g : β → β') :
    Sum.map f' g' ∘ Sum.map f g = Sum.map (f' ∘ f) (g' ∘ g) := by funext x; simp

theorem Sum.inr.inj_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a b : β} :
    Iff (@Eq (Sum α β) (@Sum.inr α β a) (@Sum.inr α β b)) (@Eq β a b) := by simp

theorem Sum.inl.inj_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a b : α} :
    Iff (@Eq (Sum α β) (@Sum.inl α β a) (@Sum.inl α β b)) (@Eq α a b) := by simp

theorem Sum.comp_elim.{u_1, u_2, u_3, u_4} {γ : Sort u_1} {δ : Sort u_2} {α : Type u_3} {β : Type u_4}
    (f : γ → δ) (g : α → γ) (h : β → γ) : f ∘ Sum.elim g h = Sum.elim (f ∘ g) (f ∘ h) := by
  funext x; cases x <;> rfl

theorem Sum.elim_comp_map.{u_1, u_2, u_3, u_4, u_5} {α : Type u_1} {β : Type u_2} {ε : Sort u_3} {γ : Type u_4}
    {δ : Type u_5} {f₁ : α → β} {f₂ : β → ε} {g₁ : γ → δ} {g₂ : δ → ε} :
    Sum.elim f₂ g₂ ∘ Sum.map f₁ g₁ = Sum.elim (f₂ ∘ f₁) (g₂ ∘ g₁) := by funext x; cases x <;> rfl

theorem Sum.Lex.mono.{u_1, u_2} {γ : Type u_1} {r₁ r₂ : γ → γ → Prop} {δ : Type u_2} {s₁ s₂ : δ → δ → Prop}
    {x y : γ ⊕ δ} (hr : ∀ (a b : γ), r₁ a b → r₂ a b) (hs : ∀ (a b : δ), s₁ a b → s₂ a b)
    (h : Sum.Lex r₁ s₁ x y) : Sum.Lex r₂ s₂ x y := by
  cases h with
  | inl h => exact .inl (hr _ _ h)
  | inr h => exact .inr (hs _ _ h)
  | sep => exact .sep _ _

theorem Sum.Lex.mono_left.{u_1, u_2} {γ : Type u_1} {r₁ r₂ : γ → γ → Prop} {δ : Type u_2} {s : δ → δ → Prop}
    {x y : γ ⊕ δ} (hr : ∀ (a b : γ), r₁ a b → r₂ a b) (h : Sum.Lex r₁ s x y) : Sum.Lex r₂ s x y :=
  h.mono hr fun _ _ => id

theorem Sum.Lex.mono_right.{u_1, u_2} {γ : Type u_1} {s₁ s₂ : γ → γ → Prop} {δ : Type u_2} {r : δ → δ → Prop}
    {x y : δ ⊕ γ} (hs : ∀ (a b : γ), s₁ a b → s₂ a b) (h : Sum.Lex r s₁ x y) : Sum.Lex r s₂ x y :=
  h.mono (fun _ _ => id) hs

theorem Sum.LiftRel.mono.{u_1, u_2, u_3, u_4} {γ : Type u_1} {δ : Type u_2} {r₁ r₂ : γ → δ → Prop}
    {ε : Type u_3} {ζ : Type u_4} {s₁ s₂ : ε → ζ → Prop} {x : γ ⊕ ε} {y : δ ⊕ ζ}
    (hr : ∀ (a : γ) (b : δ), r₁ a b → r₂ a b) (hs : ∀ (a : ε) (b : ζ), s₁ a b → s₂ a b)
    (h : Sum.LiftRel r₁ s₁ x y) : Sum.LiftRel r₂ s₂ x y := by
  cases h with
  | inl h => exact .inl (hr _ _ h)
  | inr h => exact .inr (hs _ _ h)

theorem Sum.LiftRel.mono_left.{u_1, u_2, u_3, u_4} {γ : Type u_1} {δ : Type u_2} {r₁ r₂ : γ → δ → Prop}
    {ε : Type u_3} {ζ : Type u_4} {s : ε → ζ → Prop} {x : γ ⊕ ε} {y : δ ⊕ ζ}
    (hr : ∀ (a : γ) (b : δ), r₁ a b → r₂ a b) (h : Sum.LiftRel r₁ s x y) : Sum.LiftRel r₂ s x y :=
  h.mono hr fun _ _ => id

theorem Sum.LiftRel.mono_right.{u_1, u_2, u_3, u_4} {γ : Type u_1} {δ : Type u_2} {s₁ s₂ : γ → δ → Prop}
    {ε : Type u_3} {ζ : Type u_4} {r : ε → ζ → Prop} {x : ε ⊕ γ} {y : ζ ⊕ δ}
    (hs : ∀ (a : γ) (b : δ), s₁ a b → s₂ a b) (h : Sum.LiftRel r s₁ x y) : Sum.LiftRel r s₂ x y :=
  h.mono (fun _ _ => id) hs

theorem Sum.LiftRel.swap.{u_1, u_2, u_3, u_4} {γ : Type u_1} {δ : Type u_2} {r : γ → δ → Prop} {ε : Type u_3}
    {ζ : Type u_4} {s : ε → ζ → Prop} {x : γ ⊕ ε} {y : δ ⊕ ζ} (h : Sum.LiftRel r s x y) :
    Sum.LiftRel s r x.swap y.swap := by
  cases h with
  | inl h => exact .inr h
  | inr h => exact .inl h

theorem Sum.LiftRel.lex.{u_1, u_2} {α : Type u_1} {β : Type u_2} {r : α → α → Prop} {s : β → β → Prop}
    {a b : α ⊕ β} (h : Sum.LiftRel r s a b) : Sum.Lex r s a b := by
  cases h with
  | inl h => exact .inl h
  | inr h => exact .inr h

theorem Sum.elim_const_const.{u_1, u_2, u_3} {γ : Sort u_1} {α : Type u_2} {β : Type u_3} (c : γ) :
    Sum.elim (Function.const α c) (Function.const β c) = Function.const (α ⊕ β) c := by
  funext x; cases x <;> rfl

theorem Sum.elim_eq_iff.{u_1, u_2, u_3} {α : Type u_1} {γ : Sort u_2} {β : Type u_3} {u u' : α → γ}
    {v v' : β → γ} : Sum.elim u v = Sum.elim u' v' ↔ u = u' ∧ v = v' := by
  constructor
  · intro h
    exact ⟨funext fun a => congrFun h (.inl a), funext fun b => congrFun h (.inr b)⟩
  · rintro ⟨rfl, rfl⟩; rfl

@[simp] theorem Sum.elim_inl_inr.{u_1, u_2} {α : Type u_1} {β : Type u_2} :
    (Sum.elim Sum.inl Sum.inr : α ⊕ β → α ⊕ β) = id := by
  funext x; cases x <;> rfl

theorem Sum.forall_sum.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : α ⊕ β → Sort u_3}
    {p : ((ab : α ⊕ β) → γ ab) → Prop} :
    (∀ (fab : (ab : α ⊕ β) → γ ab), p fab) ↔ ∀ (fa : (val : α) → γ (Sum.inl val)) (fb : (val : β) → γ (Sum.inr
      val)), p fun t => Sum.rec fa fb t := by
  constructor
  · exact fun h fa fb => h _
  · intro h fab
    have e : fab = fun t => Sum.rec (fun a => fab (.inl a)) (fun b => fab (.inr b)) t := by
      funext t; cases t <;> rfl
    rw [e]
    exact h _ _
