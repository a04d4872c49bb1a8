/-
Functions of two arguments and of pairs; injective and surjective functions and their inverses.

Lean's counterpart: `Init.Data.Function`.
-/
prelude
import Init.Classical

namespace Function

/-- A function of pairs as a function of two arguments. -/
@[inline] def curry : (α × β → φ) → α → β → φ := fun f a b => f (a, b)

/-- A function of two arguments as a function of pairs. -/
@[inline] def uncurry : (α → β → φ) → α × β → φ := fun f a => f a.1 a.2

@[simp] theorem curry_uncurry (f : α → β → φ) : curry (uncurry f) = f := rfl

@[simp] theorem uncurry_curry (f : α × β → φ) : uncurry (curry f) = f := rfl

@[simp] theorem uncurry_apply_pair {α β γ} (f : α → β → γ) (x : α) (y : β) : uncurry f (x, y) = f x y := rfl

@[simp] theorem curry_apply {α β γ} (f : α × β → γ) (x : α) (y : β) : curry f x y = f (x, y) := rfl

/-- Different arguments have different values. -/
def Injective (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂

theorem Injective.comp {α β γ} {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)

/-- Everything is a value. -/
def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b

theorem Surjective.comp {α β γ} {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) :=
  fun c => match hg c with
  | ⟨b, hb⟩ => match hf b with
    | ⟨a, ha⟩ => ⟨a, (congrArg g ha).trans hb⟩

/-- `g` undoes `f`. -/
def LeftInverse {α β} (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x

/-- Some function undoes `f`. -/
def HasLeftInverse {α β} (f : α → β) : Prop := ∃ finv : β → α, LeftInverse finv f

/-- `f` undoes `g`. -/
def RightInverse {α β} (g : β → α) (f : α → β) : Prop := LeftInverse f g

/-- `f` undoes some function. -/
def HasRightInverse {α β} (f : α → β) : Prop := ∃ finv : β → α, RightInverse finv f

theorem LeftInverse.injective {α β} {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))

theorem HasLeftInverse.injective {α β} {f : α → β} : HasLeftInverse f → Injective f := fun ⟨_, h⟩ => h.injective

theorem rightInverse_of_injective_of_leftInverse {α β} {f : α → β} {g : β → α} (injf : Injective f)
    (lfg : LeftInverse f g) : RightInverse f g :=
  fun x => injf (lfg (f x))

theorem RightInverse.surjective {α β} {f : α → β} {g : β → α} (h : RightInverse g f) : Surjective f :=
  fun y => ⟨g y, h y⟩

theorem HasRightInverse.surjective {α β} {f : α → β} : HasRightInverse f → Surjective f := fun ⟨_, h⟩ => h.surjective

theorem leftInverse_of_surjective_of_rightInverse {α β} {f : α → β} {g : β → α} (surjf : Surjective f)
    (rfg : RightInverse f g) : LeftInverse f g :=
  fun y => match surjf y with
  | ⟨x, e⟩ => e ▸ congrArg f (rfg x)

theorem injective_id : Injective (@id α) := fun _ _ h => h

theorem surjective_id : Surjective (@id α) := fun a => ⟨a, rfl⟩


protected theorem LeftInverse.id {g : β → α} {f : α → β} (h : LeftInverse g f) : g ∘ f = id := funext h

protected theorem RightInverse.id {g : β → α} {f : α → β} (h : RightInverse g f) : f ∘ g = id := funext h

theorem Injective.eq_iff {f : α → β} (I : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨@I _ _, congrArg f⟩

theorem Injective.eq_iff' {f : α → β} (I : Injective f) {a b : α} {c : β} (h : f b = c) : f a = c ↔ a = b :=
  h ▸ I.eq_iff

theorem Injective.ne {f : α → β} (hf : Injective f) {a₁ a₂ : α} : a₁ ≠ a₂ → f a₁ ≠ f a₂ := mt fun h => hf h

theorem Injective.ne_iff {f : α → β} (hf : Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y := ⟨mt <| congrArg f, hf.ne⟩

theorem Injective.ne_iff' {f : α → β} (hf : Injective f) {x y : α} {z : β} (h : f y = z) : f x ≠ z ↔ x ≠ y :=
  h ▸ hf.ne_iff

end Function
