/-
Sums: which side it is, its element, functions on both sides, relations.

Lean's counterpart: `Init.Data.Sum.Basic`.
-/
prelude
import Init.PropLemmas
import Init.Data.Bool
import Init.Data.Option.Basic

namespace Sum

deriving instance BEq for Sum

/-- Whether it is on the left. -/
def isLeft : α ⊕ β → Bool
  | inl _ => true
  | inr _ => false

/-- Whether it is on the right. -/
def isRight : α ⊕ β → Bool
  | inl _ => false
  | inr _ => true

/-- The element, which is on the left. -/
def getLeft : (ab : α ⊕ β) → ab.isLeft → α
  | inl a, _ => a

/-- The element, which is on the right. -/
def getRight : (ab : α ⊕ β) → ab.isRight → β
  | inr b, _ => b

/-- The element if it is on the left. -/
def getLeft? : α ⊕ β → Option α
  | inl a => some a
  | inr _ => none

/-- The element if it is on the right. -/
def getRight? : α ⊕ β → Option β
  | inr b => some b
  | inl _ => none

@[simp] theorem isLeft_inl : (inl x : α ⊕ β).isLeft = true := rfl

@[simp] theorem isLeft_inr : (inr x : α ⊕ β).isLeft = false := rfl

@[simp] theorem isRight_inl : (inl x : α ⊕ β).isRight = false := rfl

@[simp] theorem isRight_inr : (inr x : α ⊕ β).isRight = true := rfl

@[simp] theorem getLeft_inl (h : (inl x : α ⊕ β).isLeft) : (inl x).getLeft h = x := rfl

@[simp] theorem getRight_inr (h : (inr x : α ⊕ β).isRight) : (inr x).getRight h = x := rfl

@[simp] theorem getLeft?_inl : (inl x : α ⊕ β).getLeft? = some x := rfl

@[simp] theorem getLeft?_inr : (inr x : α ⊕ β).getLeft? = none := rfl

@[simp] theorem getRight?_inl : (inl x : α ⊕ β).getRight? = none := rfl

@[simp] theorem getRight?_inr : (inr x : α ⊕ β).getRight? = some x := rfl

/-- A function for each side. -/
protected def elim {α β γ} (f : α → γ) (g : β → γ) : α ⊕ β → γ :=
  fun x => Sum.casesOn x f g

@[simp] theorem elim_inl (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl

@[simp] theorem elim_inr (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl

/-- A function for each side, the side stays. -/
protected def map (f : α → α') (g : β → β') : α ⊕ β → α' ⊕ β' :=
  Sum.elim (inl ∘ f) (inr ∘ g)

@[simp] theorem map_inl (f : α → α') (g : β → β') (x : α) : (inl x).map f g = inl (f x) := rfl

@[simp] theorem map_inr (f : α → α') (g : β → β') (x : β) : (inr x).map f g = inr (g x) := rfl

/-- The sides exchanged. -/
def swap : α ⊕ β → β ⊕ α := Sum.elim inr inl

@[simp] theorem swap_inl : swap (inl x : α ⊕ β) = inr x := rfl

@[simp] theorem swap_inr : swap (inr x : α ⊕ β) = inl x := rfl

@[simp] theorem swap_swap (x : α ⊕ β) : swap (swap x) = x := by
  cases x <;> rfl

protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun a => h (inl a), fun b => h (inr b)⟩, fun h => fun
    | inl a => h.1 a
    | inr b => h.2 b⟩

protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun
    | ⟨inl a, h⟩ => Or.inl ⟨a, h⟩
    | ⟨inr b, h⟩ => Or.inr ⟨b, h⟩,
  fun h => h.elim (fun ⟨a, h⟩ => ⟨inl a, h⟩) fun ⟨b, h⟩ => ⟨inr b, h⟩⟩

/-- Two relations as one between sums. -/
inductive LiftRel (r : α → γ → Prop) (s : β → δ → Prop) : α ⊕ β → γ ⊕ δ → Prop
  /-- On the left. -/
  | protected inl {a c} : r a c → LiftRel r s (inl a) (inl c)
  /-- On the right. -/
  | protected inr {b d} : s b d → LiftRel r s (inr b) (inr d)

/-- The lexicographic order: what is on the left comes first. -/
inductive Lex (r : α → α → Prop) (s : β → β → Prop) : α ⊕ β → α ⊕ β → Prop
  /-- On the left. -/
  | protected inl {a₁ a₂} (h : r a₁ a₂) : Lex r s (inl a₁) (inl a₂)
  /-- On the right. -/
  | protected inr {b₁ b₂} (h : s b₁ b₂) : Lex r s (inr b₁) (inr b₂)
  /-- Left comes before right. -/
  | sep (a b) : Lex r s (inl a) (inr b)

end Sum
