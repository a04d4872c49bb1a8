/-
Laws of equivalence, implication and negation, and how propositions are decided.

Read next: `Init.Core.Data`.  Lean's counterpart: `Init.Core`.
-/
prelude
import Init.Core.Logic

universe u v w

variable {a b c d : Prop}

/-- Two propositions that imply each other are equal. -/
axiom propext {a b : Prop} : (a ↔ b) → a = b

theorem iff_of_eq {a b : Prop} : a = b → (a ↔ b) := fun h => Iff.of_eq h

theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩

theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨fun h => absurd h ha, fun h => absurd h hb⟩

theorem iff_true_left {a b : Prop} (ha : a) : (a ↔ b) ↔ b := ⟨fun h => h.mp ha, fun hb => iff_of_true ha hb⟩

theorem iff_true_right {a b : Prop} (ha : a) : (b ↔ a) ↔ b := ⟨fun h => h.mpr ha, fun hb => iff_of_true hb ha⟩

theorem iff_false_left {a b : Prop} (ha : ¬a) : (a ↔ b) ↔ ¬b := ⟨fun h => mt h.mpr ha, fun hb => iff_of_false ha hb⟩

theorem iff_false_right {a b : Prop} (ha : ¬a) : (b ↔ a) ↔ ¬b := ⟨fun h => mt h.mp ha, fun hb => iff_of_false hb ha⟩

theorem of_iff_true {a : Prop} (h : a ↔ True) : a := h.mpr trivial

theorem iff_true_intro {a : Prop} (h : a) : a ↔ True := ⟨fun _ => trivial, fun _ => h⟩

theorem eq_iff_true_of_subsingleton {α : Sort u_1} [Subsingleton α] (x y : α) : x = y ↔ True :=
  ⟨fun _ => trivial, fun _ => Subsingleton.elim x y⟩

theorem not_of_iff_false {p : Prop} : (p ↔ False) → ¬p := Iff.mp

theorem iff_false_intro {a : Prop} (h : ¬a) : a ↔ False := ⟨h, False.elim⟩

theorem not_iff_false_intro {a : Prop} (h : a) : ¬a ↔ False := ⟨fun hn => hn h, False.elim⟩

theorem not_true : ¬True ↔ False := iff_false_intro (fun h => h trivial)

theorem not_false_iff : ¬False ↔ True := iff_true_intro not_false

theorem Eq.to_iff {a b : Prop} : a = b → (a ↔ b) := Iff.of_eq

theorem neq_of_not_iff {a b : Prop} : ¬(a ↔ b) → a ≠ b := fun h h' => h (Iff.of_eq h')

theorem eq_self_iff_true {α : Sort u_1} (a : α) : a = a ↔ True := iff_true_intro rfl

theorem heq_self_iff_true {α : Sort u_1} (a : α) : a ≍ a ↔ True := iff_true_intro HEq.rfl

theorem ne_self_iff_false (a : α) : a ≠ a ↔ False := ⟨fun h => h rfl, False.elim⟩

theorem false_of_true_iff_false (h : True ↔ False) : False := h.mp trivial

theorem false_of_true_eq_false (h : True = False) : False := false_of_true_iff_false (Iff.of_eq h)

theorem iff_def : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_iff_implies_and_implies

theorem iff_def' : (a ↔ b) ↔ (b → a) ∧ (a → b) := iff_def.trans And.comm

theorem true_iff_false : (True ↔ False) ↔ False := iff_false_intro (fun h => h.mp trivial)

theorem false_iff_true : (False ↔ True) ↔ False := iff_false_intro (fun h => h.mpr trivial)

theorem iff_not_self : ¬(a ↔ ¬a) := fun h =>
  have na : ¬a := fun ha => h.mp ha ha
  na (h.mpr na)

theorem not_not_not {a : Prop} : ¬¬¬a ↔ ¬a := ⟨mt not_not_intro, not_not_intro⟩

theorem imp_self {a : Prop} : (a → a) ↔ True := iff_true_intro id

theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h

theorem imp_imp_imp {a b c d : Prop} (h₀ : c → a) (h₁ : b → d) : (a → b) → (c → d) := fun f hc => h₁ (f (h₀ hc))

theorem imp_iff_right {a : Prop} (ha : a) : (a → b) ↔ b := ⟨fun h => h ha, fun hb _ => hb⟩

theorem imp_true_iff (α : Sort u) : (α → True) ↔ True := iff_true_intro (fun _ => trivial)

theorem false_imp_iff (a : Prop) : (False → a) ↔ True := iff_true_intro False.elim

theorem true_imp_iff {α : Prop} : (True → α) ↔ α := imp_iff_right trivial

@[simp] theorem imp_false : (a → False) ↔ ¬a := Iff.rfl

theorem imp.swap : (a → b → c) ↔ (b → a → c) := ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩

theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := imp.swap

theorem imp_congr_left (h : a ↔ b) : (a → c) ↔ (b → c) := ⟨fun f hb => f (h.mpr hb), fun f ha => f (h.mp ha)⟩

theorem imp_congr_right (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun f ha => (h ha).mp (f ha), fun f ha => (h ha).mpr (f ha)⟩

theorem imp_congr_ctx (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) :=
  (imp_congr_left h₁).trans (imp_congr_right h₂)

theorem imp_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) := imp_congr_ctx h₁ fun _ => h₂

theorem imp_iff_not (hb : ¬b) : (a → b) ↔ ¬a := imp_congr_right fun _ => iff_false_intro hb

theorem Not.imp {a b : Prop} (H2 : ¬b) (H1 : a → b) : ¬a := mt H1 H2

theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

attribute [simp high] imp_self

@[simp] theorem imp_not_self : (a → ¬a) ↔ ¬a := ⟨fun h ha => h ha ha, fun h _ => h⟩

theorem iff_iff_eq : (a ↔ b) ↔ a = b := ⟨propext, Iff.of_eq⟩

@[simp] theorem eq_iff_iff : (a = b) ↔ (a ↔ b) := iff_iff_eq.symm

theorem Iff.subst {a b : Prop} {p : Prop → Prop} (h₁ : a ↔ b) (h₂ : p a) : p b := Eq.subst (propext h₁) h₂

theorem Not.intro {a : Prop} (h : a → False) : ¬a := h

theorem not_congr (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.2, mt h.1⟩

/-- Everything follows from a contradiction. -/
def Not.elim {α : Sort _} (H1 : ¬a) (H2 : a) : α := absurd H2 H1

/-- Eliminates a conjunction. -/
abbrev And.elim (f : a → b → α) (h : a ∧ b) : α := f h.left h.right

/-- Eliminates an equivalence. -/
def Iff.elim (f : (a → b) → (b → a) → α) (h : a ↔ b) : α := f h.mp h.mpr

theorem not_not_of_not_imp {a b : Prop} : ¬(a → b) → ¬¬a := mt (fun na ha => absurd ha na)

theorem not_of_not_imp {b a : Prop} : ¬(a → b) → ¬b := fun h hb => h (fun _ => hb)

theorem true_eq_false_of_false : False → (True = False) := False.elim

section

@[simp] theorem decide_true (h : Decidable True) : @decide True h = true :=
  match h with
  | isTrue _ => rfl
  | isFalse h => False.elim (h trivial)

@[simp] theorem decide_false (h : Decidable False) : @decide False h = false :=
  match h with
  | isFalse _ => rfl
  | isTrue h => False.elim h

/-- The answer of a given decision procedure. -/
@[inline] def toBoolUsing {p : Prop} (d : Decidable p) : Bool :=
  decide (h := d)

theorem toBoolUsing_eq_true {p : Prop} (d : Decidable p) (h : p) : toBoolUsing d = true :=
  decide_eq_true (inst := d) h

theorem of_toBoolUsing_eq_true {p : Prop} {d : Decidable p} (h : toBoolUsing d = true) : p :=
  of_decide_eq_true (inst := d) h

theorem of_toBoolUsing_eq_false {p : Prop} {d : Decidable p} (h : toBoolUsing d = false) : ¬p :=
  of_decide_eq_false (inst := d) h

instance : Decidable True := isTrue trivial

instance : Decidable False := isFalse not_false

namespace Decidable

variable {p q : Prop}

/-- A definition by cases. -/
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with
  | isTrue h => h1 h
  | isFalse h => h2 h

theorem em (p : Prop) [Decidable p] : p ∨ ¬p := byCases Or.inl Or.inr

theorem byContradiction {p : Prop} [dec : Decidable p] (h : ¬p → False) : p :=
  byCases id (fun np => False.elim (h np))

theorem of_not_not {p : Prop} [Decidable p] : ¬¬p → p := fun h => byContradiction h

theorem not_and_iff_or_not {p q : Prop} [d₁ : Decidable p] [d₂ : Decidable q] : ¬(p ∧ q) ↔ ¬p ∨ ¬q :=
  ⟨fun h => byCases (fun hp => Or.inr (fun hq => h ⟨hp, hq⟩)) Or.inl,
   fun h hpq => h.elim (fun np => np hpq.left) (fun nq => nq hpq.right)⟩

end Decidable

section

variable {p q : Prop}

/-- Decides a proposition by an equivalent one. -/
@[inline] def decidable_of_decidable_of_iff [Decidable p] (h : p ↔ q) : Decidable q :=
  if hp : p then isTrue (h.mp hp) else isFalse (fun hq => hp (h.mpr hq))

/-- Decides a proposition by an equal one. -/
@[inline] def decidable_of_decidable_of_eq [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_decidable_of_iff (p := p) (h ▸ Iff.rfl)

end

@[macro_inline] instance {p q} [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then
    if hq : q then isTrue (fun _ => hq) else isFalse (fun h => hq (h hp))
  else isTrue (fun h => absurd h hp)

@[inline] instance {p q} [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then
    if hq : q then isTrue ⟨fun _ => hq, fun _ => hp⟩ else isFalse (fun h => hq (h.mp hp))
  else
    if hq : q then isFalse (fun h => hp (h.mpr hq)) else isTrue ⟨fun h => absurd h hp, fun h => absurd h hq⟩

end

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

/-- Proves something of a conditional by cases. -/
def iteInduction {c} [inst : Decidable c] {motive : α → Sort _} {t e : α} (hpos : c → motive t)
    (hneg : ¬c → motive e) : motive (ite c t e) :=
  match inst with
  | isTrue h => hpos h
  | isFalse h => hneg h

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : (dite c t e) = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : (dite c t e) = e hnc :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

@[macro_inline] instance {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] :
    Decidable (if c then t else e) :=
  match dC with
  | isTrue _ => dT
  | isFalse _ => dE

@[inline] instance {c : Prop} {t : c → Prop} {e : ¬c → Prop} [dC : Decidable c] [dT : ∀ h, Decidable (t h)]
    [dE : ∀ h, Decidable (e h)] : Decidable (if h : c then t h else e h) :=
  match dC with
  | isTrue hc => dT hc
  | isFalse hc => dE hc

instance {p q : Prop} [d : Decidable (p ↔ q)] : Decidable (p = q) :=
  match d with
  | isTrue h => isTrue (propext h)
  | isFalse h => isFalse (fun heq => h (heq ▸ Iff.rfl))

/-- What `noConfusion` of an enumeration says of two elements, where `f` numbers the elements. -/
abbrev noConfusionTypeEnum {α : Sort u} {β : Sort v} [inst : DecidableEq β] (f : α → β) (P : Sort w) (x y : α) :
    Sort w :=
  (inst (f x) (f y)).casesOn (fun _ => P) (fun _ => P → P)

/-- `noConfusion` of an enumeration, where `f` numbers the elements. -/
abbrev noConfusionEnum {α : Sort u} {β : Sort v} [inst : DecidableEq β] (f : α → β) {P : Sort w} {x y : α}
    (h : x = y) : noConfusionTypeEnum f P x y :=
  Decidable.casesOn (motive := fun (inst : Decidable (f x = f y)) => Decidable.casesOn (motive := fun _ => Sort w)
      inst (fun _ => P) (fun _ => P → P))
    (inst (f x) (f y)) (fun h' => False.elim (h' (congrArg f h))) (fun _ => fun x => x)
