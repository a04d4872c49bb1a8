/-
Decisions of propositions from decisions of others.

Lean's counterpart: `Init.PropLemmas`.
-/
prelude
import Init.ByCases
import Init.Coe

/-- What decides a proposition decides an equivalent one. -/
@[inline] def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  decidable_of_decidable_of_iff h

/-- What decides a proposition decides an equivalent one. -/
@[inline] def decidable_of_iff' {a : Prop} (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a :=
  decidable_of_decidable_of_iff h.symm

/-- A Boolean that says whether a proposition holds decides it. -/
def decidable_of_bool {a : Prop} : (b : Bool) → (b = true ↔ a) → Decidable a
  | true, h => isTrue (h.mp rfl)
  | false, h => isFalse fun x => Bool.noConfusion (h.mpr x)

instance forall_prop_decidable {p : Prop} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] : Decidable (∀ h, P h) :=
  if h : p then
    if h' : P h then isTrue fun _ => h' else isFalse fun all => h' (all h)
  else isTrue fun h' => absurd h' h

instance exists_prop_decidable {p : Prop} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] : Decidable (∃ h, P h) :=
  if h : p then
    if h' : P h then isTrue ⟨h, h'⟩ else isFalse fun ⟨_, h''⟩ => h' h''
  else isFalse fun ⟨h', _⟩ => h h'

instance {p : α → Prop} {f : β → α} [DecidablePred p] : DecidablePred (p ∘ f) :=
  fun x => inferInstanceAs (Decidable (p (f x)))

/-- A predicate that can be decided is a Boolean function. -/
instance Decidable.predToBool (p : α → Prop) [DecidablePred p] : CoeDep (α → Prop) p (α → Bool) := ⟨fun a => decide (p a)⟩

/-- Elimination of a disjunction, the first of which can be decided, into any type. -/
protected def Or.by_cases [Decidable p] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hp : p then h₁ hp else h₂ (h.resolve_left hp)

/-- Elimination of a disjunction, the second of which can be decided, into any type. -/
protected def Or.by_cases' [Decidable q] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hq : q then h₂ hq else h₁ (h.resolve_right hq)

protected abbrev Decidable.or_not_self := Decidable.em
