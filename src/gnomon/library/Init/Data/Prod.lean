/-
Pairs with their components exchanged.

Lean's counterpart: `Init.Data.Prod`.
-/
prelude
import Init.PropLemmas

namespace Prod

/-- The pair with its components exchanged. -/
def swap : α × β → β × α := fun p => (p.2, p.1)

@[simp] theorem swap_swap : ∀ x : α × β, swap (swap x) = x
  | ⟨_, _⟩ => rfl

@[simp] theorem fst_swap {p : α × β} : (swap p).1 = p.2 := rfl

@[simp] theorem snd_swap {p : α × β} : (swap p).2 = p.1 := rfl

@[simp] theorem swap_prod_mk {a : α} {b : β} : swap (a, b) = (b, a) := rfl

@[simp] theorem swap_swap_eq : swap ∘ swap = @id (α × β) := funext swap_swap

@[simp] theorem swap_inj {p q : α × β} : swap p = swap q ↔ p = q :=
  ⟨fun h => (swap_swap p).symm.trans ((congrArg swap h).trans (swap_swap q)), congrArg swap⟩

theorem map_comp_swap (f : α → β) (g : γ → δ) : Prod.map f g ∘ Prod.swap = Prod.swap ∘ Prod.map g f := rfl

@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h ⟨a, b⟩ => h a b⟩

@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩

@[simp] theorem map_id : Prod.map (@id α) (@id β) = id := rfl

@[simp] theorem map_id' : Prod.map (fun (a : α) => a) (fun (b : β) => b) = fun x => x := rfl

theorem map_comp_map (f : α → β) (f' : γ → δ) (g : β → ε) (g' : δ → ζ) :
    Prod.map g g' ∘ Prod.map f f' = Prod.map (g ∘ f) (g' ∘ f') := rfl

theorem map_map (f : α → β) (f' : γ → δ) (g : β → ε) (g' : δ → ζ) (x : α × γ) :
    Prod.map g g' (Prod.map f f' x) = Prod.map (g ∘ f) (g' ∘ f') x := rfl

end Prod
