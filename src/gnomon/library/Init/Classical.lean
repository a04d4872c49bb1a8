/-
Classical logic: choice from a nonempty type, the law of the excluded middle (Diaconescu's argument: choice,
extensionality of propositions and of functions give it), and what follows from it.

Read next: `Init.ByCases`, `Init.PropLemmas`.  Lean's counterpart: `Init.Classical`.
-/
prelude
import Init.SimpLemmas
import Init.NotationExtra

universe u v

namespace Classical

/-- An element with a property, from the knowledge that there is one. -/
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : { x // p x } :=
  choice (match h with
    | ⟨x, px⟩ => ⟨⟨x, px⟩⟩)

/-- An element that has a property, chosen from those that have it. -/
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val

theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) := (indefiniteDescription p h).property

/-- The law of the excluded middle: every proposition is true or false. -/
theorem em (p : Prop) : p ∨ ¬p :=
  -- Two descriptions of propositions, which are the same one if `p` holds; what is chosen by them tells whether it does.
  let left (x : Prop) : Prop := x = True ∨ p
  let right (x : Prop) : Prop := x = False ∨ p
  have hl : ∃ x, left x := ⟨True, Or.inl rfl⟩
  have hr : ∃ x, right x := ⟨False, Or.inl rfl⟩
  have same : p → choose hl = choose hr := fun hp =>
    have e : left = right := funext fun _ => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
    have chosen : ∀ (q : Prop → Prop) (h : ∃ x, q x), left = q → choose hl = choose h := fun q h eq => by
      subst eq
      rfl
    chosen right hr e
  match choose_spec hl, choose_spec hr with
  | Or.inr hp, _ => Or.inl hp
  | _, Or.inr hp => Or.inl hp
  | Or.inl t, Or.inl f => Or.inr fun hp => cast (t.symm.trans ((same hp).trans f)) trivial

theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True
  | ⟨x⟩ => ⟨x, trivial⟩

/-- A type that is not empty has a default element. -/
noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α := ⟨choice h⟩

/-- A type one of whose elements has a property has a default element. -/
noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α :=
  inhabited_of_nonempty (match h with
    | ⟨x, _⟩ => ⟨x⟩)

instance (a : Prop) : Nonempty (Decidable a) :=
  match em a with
  | Or.inl h => ⟨isTrue h⟩
  | Or.inr h => ⟨isFalse h⟩

/-- Every proposition can be decided, though not by a program. -/
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a := choice inferInstance

/-- The type of decisions of a proposition is inhabited. -/
noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) where
  default := inferInstance

/-- Equality of any type can be decided, though not by a program. -/
noncomputable def typeDecidableEq (α : Sort u) : DecidableEq α := fun _ _ => inferInstance

/-- A type has an element or has none. -/
noncomputable def typeDecidable (α : Sort u) : PSum α (α → False) :=
  match propDecidable (Nonempty α) with
  | isTrue h => PSum.inl (choice h)
  | isFalse h => PSum.inr fun a => absurd ⟨a⟩ h

/-- An element that has a property if any element has it. -/
noncomputable def strongIndefiniteDescription {α : Sort u} (p : α → Prop) (h : Nonempty α) :
    { x // (∃ y : α, p y) → p x } :=
  match propDecidable (∃ x, p x) with
  | isTrue e => ⟨choose e, fun _ => choose_spec e⟩
  | isFalse e => ⟨choice h, fun e' => absurd e' e⟩

/-- Hilbert's ε: an element that has a property if any element has it. -/
noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α := (strongIndefiniteDescription p h).val

theorem epsilon_spec_aux {α : Sort u} (h : Nonempty α) (p : α → Prop) : (∃ y, p y) → p (@epsilon α h p) :=
  (strongIndefiniteDescription p h).property

theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) :
    p (@epsilon α (match hex with | ⟨x, _⟩ => ⟨x⟩) p) :=
  epsilon_spec_aux _ p hex

theorem epsilon_singleton {α : Sort u} (x : α) : @epsilon α ⟨x⟩ (fun y => y = x) = x :=
  @epsilon_spec α (fun y => y = x) ⟨x, rfl⟩

theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ f : ∀ x, β x, ∀ x, r x (f x) :=
  ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩

theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : ∀ x, b x, ∀ x, p x (f x) :=
  ⟨axiomOfChoice, fun ⟨f, h⟩ x => ⟨f x, h x⟩⟩

theorem propComplete (a : Prop) : a = True ∨ a = False :=
  match em a with
  | Or.inl h => Or.inl (eq_true h)
  | Or.inr h => Or.inr (eq_false h)

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq

theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id fun n => (h n).elim

/-- What decides the negation of a proposition decides the proposition. -/
@[instance_reducible] noncomputable def decidable_of_decidable_not (p : Prop) [h : Decidable (¬p)] : Decidable p :=
  match h with
  | isFalse h => isTrue (byContradiction h)
  | isTrue h => isFalse h

@[simp low] protected theorem dite_not {p : Prop} {α : Sort u_1} [hn : Decidable (¬p)] (x : ¬p → α) (y : ¬¬p → α) :
    dite (¬p) x y = @dite α p (decidable_of_decidable_not p) (fun h => y (fun n => n h)) x :=
  match hn with
  | isTrue _ => rfl
  | isFalse _ => rfl

@[simp low] protected theorem ite_not {α : Sort u_1} (p : Prop) [hn : Decidable (¬p)] (x y : α) :
    ite (¬p) x y = @ite α p (decidable_of_decidable_not p) y x :=
  match hn with
  | isTrue _ => rfl
  | isFalse _ => rfl

@[simp low] protected theorem decide_not (p : Prop) [hn : Decidable (¬p)] :
    decide (¬p) = !(@decide p (decidable_of_decidable_not p)) :=
  match hn with
  | isTrue _ => rfl
  | isFalse _ => rfl

@[simp] theorem not_not {a : Prop} : ¬¬a ↔ a := ⟨byContradiction, fun h n => n h⟩

theorem not_forall_not {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun n => h fun x px => n ⟨x, px⟩, fun ⟨x, px⟩ h => h x px⟩

@[simp low] theorem not_forall {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun n => h fun x => byContradiction fun npx => n ⟨x, npx⟩, fun ⟨x, n⟩ h => n (h x)⟩

theorem not_exists_not {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction fun n => h ⟨x, n⟩, fun h ⟨x, n⟩ => n (h x)⟩

theorem forall_or_exists_not (P : α → Prop) : (∀ a, P a) ∨ ∃ a, ¬P a :=
  (em (∃ a, ¬P a)).elim Or.inr fun h => Or.inl (not_exists_not.mp h)

theorem exists_or_forall_not (P : α → Prop) : (∃ a, P a) ∨ ∀ a, ¬P a :=
  (em (∃ a, P a)).elim Or.inl fun h => Or.inr fun a pa => h ⟨a, pa⟩

theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) :=
  ⟨fun h n => h.elim (fun x => absurd x n) id, fun h => (em a).elim Or.inl fun n => Or.inr (h n)⟩

theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) :=
  ⟨fun h n => h.elim id fun x => absurd x n, fun h => (em b).elim Or.inr fun n => Or.inl (h n)⟩

theorem not_imp_iff_and_not {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun n => h fun x => absurd x n, fun y => h fun _ => y⟩, fun ⟨x, n⟩ h => n (h x)⟩

theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun x => Or.inr fun y => h ⟨x, y⟩) Or.inl, fun h ⟨x, y⟩ => h.elim (· x) (· y)⟩

theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => ⟨fun n => byContradiction fun m => h ⟨fun x => absurd x n, fun y => absurd y m⟩,
    fun y x => h ⟨fun _ => y, fun _ => x⟩⟩,
  fun h e => (em a).elim (fun x => h.mpr (e.mp x) x) fun n => n (e.mpr (h.mp n))⟩

@[simp] theorem imp_iff_left_iff {b a : Prop} : (b ↔ a → b) ↔ a ∨ b :=
  ⟨fun h => or_iff_not_imp_left.mpr fun n => h.mpr fun x => absurd x n,
  fun h => ⟨fun y _ => y, fun f => h.elim f id⟩⟩

@[simp] theorem imp_iff_right_iff {a b : Prop} : (a → b ↔ b) ↔ a ∨ b :=
  ⟨fun h => imp_iff_left_iff.mp h.symm, fun h => (imp_iff_left_iff.mpr h).symm⟩

@[simp] theorem and_or_imp {a b c : Prop} : a ∧ b ∨ (a → c) ↔ (a → b ∨ c) :=
  ⟨fun h x => h.elim (fun p => Or.inl p.2) fun f => Or.inr (f x),
  fun h => (em a).elim (fun x => (h x).elim (fun y => Or.inl ⟨x, y⟩) fun z => Or.inr fun _ => z)
    fun n => Or.inr fun x => absurd x n⟩

@[simp] theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := not_imp_iff_and_not

@[simp] theorem imp_and_neg_imp_iff (p : Prop) {q : Prop} : (p → q) ∧ (¬p → q) ↔ q :=
  ⟨fun h => byCases h.1 h.2, fun h => ⟨fun _ => h, fun _ => h⟩⟩

end Classical

/-- An element that has the property of which it is known that some element has it. -/
@[reducible] noncomputable def Exists.choose {α : Sort u_1} {p : α → Prop} (P : ∃ a, p a) : α := Classical.choose P

theorem Exists.choose_spec {α : Sort u_1} {p : α → Prop} (P : ∃ a, p a) : p P.choose := Classical.choose_spec P

export Classical (imp_iff_right_iff imp_and_neg_imp_iff and_or_imp not_imp)
