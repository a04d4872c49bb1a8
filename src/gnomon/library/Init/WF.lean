/-
Well-founded relations: what functions recurse along.  An element is accessible (`Acc`) if all smaller ones are; a
relation is well-founded if all elements are accessible; then there are fixed points (`WellFounded.fix`), and their
equation (`WellFounded.fix_eq`).  New relations are made of old ones: inverse images, transitive closures,
lexicographic orders of pairs.

Read next: `Init.WFTactics`.  Lean's counterpart: `Init.WF`.
-/
prelude
import Init.BinderNameHint
import Init.Core

universe u v


/-- `x` is accessible by `r` if everything smaller than it is. -/
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  /-- From the elements that are smaller. -/
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

/-- Recursion over accessibility, into types that do not mention its proof. -/
noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x)
    {a : α} (n : Acc r a) : C a :=
  Acc.rec (motive := fun x _ => C x) m n

/-- `Acc.ndrec` with the proof first. -/
noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) : C a :=
  Acc.rec (motive := fun x _ => C x) m n

theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  Acc.rec (motive := fun x _ => r y x → Acc r y) (fun _ smaller _ h => smaller y h) h₁ h₂

/-- All elements are accessible. -/
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  /-- From the accessibility of each. -/
  | intro (h : ∀ a, Acc r a) : WellFounded r

/-- A type with a well-founded relation. -/
class WellFoundedRelation (α : Sort u) where
  /-- The relation. -/
  rel : α → α → Prop
  /-- It is well-founded. -/
  wf : WellFounded rel

namespace WellFounded

theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  WellFounded.rec (motive := fun _ => Acc r a) (fun all => all a) wf

section
variable {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r)

/-- Recursion along a well-founded relation. -/
noncomputable def recursion {C : α → Sort v} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  Acc.ndrec (C := C) (fun x _ ih => h x ih) (apply hwf a)

include hwf in
theorem induction {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  recursion hwf a h

variable {C : α → Sort v}
variable (F : ∀ x, (∀ y, r y x → C y) → C x)

/-- The fixed point at an accessible element. -/
noncomputable def fixF (x : α) (a : Acc r x) : C x :=
  Acc.ndrec (C := C) (fun x _ ih => F x ih) a

theorem fixF_eq (x : α) (acx : Acc r x) : fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  Acc.rec (motive := fun x acx => fixF F x acx = F x (fun y p => fixF F y (Acc.inv acx p))) (fun _ _ _ => rfl) acx

end

variable {α : Sort u} {C : α → Sort v} {r : α → α → Prop}

/-- The fixed point of a functional that looks at smaller elements only. -/
@[irreducible] noncomputable def fix (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)

unseal fix in
theorem fix_eq (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) :=
  fixF_eq F x (apply hwf x)

end WellFounded

open WellFounded

/-- Nothing is smaller than anything. -/
def emptyWf {α : Sort u} : WellFoundedRelation α where
  rel := emptyRelation
  wf := ⟨fun a => ⟨a, fun _ h => False.elim h⟩⟩

namespace Subrelation
variable {α : Sort u} {r q : α → α → Prop}

theorem accessible {a : α} (h₁ : Subrelation q r) (ac : Acc r a) : Acc q a :=
  Acc.rec (motive := fun a _ => Acc q a) (fun x _ ih => ⟨x, fun y h => ih y (h₁ h)⟩) ac

theorem wf (h₁ : Subrelation q r) (h₂ : WellFounded r) : WellFounded q :=
  ⟨fun a => accessible h₁ (apply h₂ a)⟩

end Subrelation

namespace InvImage
variable {α : Sort u} {β : Sort v} {r : β → β → Prop}

theorem accAux (f : α → β) {b : β} (ac : Acc r b) : (x : α) → f x = b → Acc (InvImage r f) x :=
  Acc.rec (motive := fun b _ => (x : α) → f x = b → Acc (InvImage r f) x)
    (fun _ _ ih x e => ⟨x, fun y lt => ih (f y) (Eq.subst (motive := fun b => r (f y) b) e lt) y rfl⟩) ac

theorem accessible {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a :=
  accAux f ac a rfl

theorem wf (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) :=
  ⟨fun a => accessible f (apply h (f a))⟩

end InvImage

/-- The relation between the values of a function. -/
@[reducible] def invImage {α : Sort u_1} {β : Sort u_2} (f : α → β) (h : WellFoundedRelation β) :
    WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

theorem Acc.transGen {r : α → α → Prop} {a : α} (h : Acc r a) : Acc (Relation.TransGen r) a :=
  Acc.rec (motive := fun a _ => Acc (Relation.TransGen r) a)
    (fun x _ ih => ⟨x, fun _ path =>
      Relation.TransGen.rec (motive := fun b _ => (∀ y, r y b → Acc (Relation.TransGen r) y) → Acc (Relation.TransGen r) _)
        (fun step ih => ih _ step)
        (fun _ step sofar ih => sofar fun _ h => Acc.inv (ih _ step) (.single h))
        path ih⟩)
    h

theorem WellFounded.transGen {r : α → α → Prop} (h : WellFounded r) : WellFounded (Relation.TransGen r) :=
  ⟨fun a => (apply h a).transGen⟩

namespace Nat

/-- The order of the natural numbers. -/
def lt_wfRel : WellFoundedRelation Nat where
  rel := (· < ·)
  wf := ⟨fun n => Nat.rec (motive := fun n => Acc (· < ·) n)
    ⟨0, fun _ h => absurd h (Nat.not_lt_zero _)⟩
    (fun n ih => ⟨Nat.succ n, fun _ h =>
      Or.elim (Nat.eq_or_lt_of_le (Nat.le_of_lt_succ h))
        (fun e => Eq.subst (motive := fun k => Acc (· < ·) k) e.symm ih)
        (fun lt => Acc.inv ih lt)⟩) n⟩

/-- Recursion on all smaller numbers. -/
@[elab_as_elim] protected noncomputable def strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  Nat.lt_wfRel.wf.fix ind n

/-- Recursion on all smaller numbers, with a case for zero. -/
@[elab_as_elim] protected noncomputable def caseStrongRecOn {motive : Nat → Sort u} (a : Nat) (zero : motive 0)
    (ind : ∀ n, (∀ m, m ≤ n → motive m) → motive (succ n)) : motive a :=
  Nat.strongRecOn a fun n =>
    match n with
    | 0 => fun _ => zero
    | n + 1 => fun h => ind n fun m hm => h m (Nat.lt_succ_of_le hm)

end Nat

/-- The order of a measure. -/
abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α :=
  invImage f Nat.lt_wfRel

/-- The order of sizes. -/
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α :=
  measure sizeOf

attribute [instance low] sizeOfWFRel

namespace Prod
open WellFounded

section
variable {α : Type u} {β : Type v}
variable (ra : α → α → Prop)
variable (rb : β → β → Prop)

/-- The lexicographic order of pairs: first components first. -/
inductive Lex : α × β → α × β → Prop where
  /-- The first component is smaller. -/
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Lex (a₁, b₁) (a₂, b₂)
  /-- The first components are equal, and the second is smaller. -/
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Lex (a, b₁) (a, b₂)

theorem lex_def {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 :=
  ⟨fun h => Lex.rec (motive := fun p q _ => r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2)
      (fun {_} _ {_} _ h => Or.inl h) (fun _ {_ _} h => Or.inr ⟨rfl, h⟩) h,
   match p, q with
   | (_, _), (_, _) => fun h =>
     match h with
     | Or.inl h => Lex.left _ _ h
     | Or.inr ⟨e, h⟩ => Eq.subst (motive := fun a => Lex r s _ (a, _)) e (Lex.right _ h)⟩

namespace Lex

theorem right' {a₁ : Nat} {b₁ : β} (h₁ : a₁ ≤ a₂) (h₂ : rb b₁ b₂) : Prod.Lex Nat.lt rb (a₁, b₁) (a₂, b₂) :=
  Or.elim (Nat.eq_or_lt_of_le h₁)
    (fun e => Eq.subst (motive := fun a => Prod.Lex Nat.lt rb (a₁, b₁) (a, b₂)) e (Prod.Lex.right a₁ h₂))
    (fun lt => Prod.Lex.left b₁ _ lt)

end Lex

/-- Both components are smaller. -/
inductive RProd : α × β → α × β → Prop where
  /-- From both. -/
  | intro {a₁ b₁ a₂ b₂} (h₁ : ra a₁ a₂) (h₂ : rb b₁ b₂) : RProd (a₁, b₁) (a₂, b₂)

end

section
variable {α : Type u} {β : Type v}
variable {ra : α → α → Prop} {rb : β → β → Prop}

theorem lexAccessible {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) : Acc (Lex ra rb) (a, b) :=
  Acc.rec (motive := fun a _ => (b : β) → Acc (Lex ra rb) (a, b))
    (fun xa _ iha b =>
      Acc.rec (motive := fun b _ => Acc (Lex ra rb) (xa, b))
        (fun xb _ ihb => ⟨(xa, xb), fun p lt =>
          Or.elim (lex_def.1 lt)
            (fun h => iha p.1 h p.2)
            (fun h => Eq.subst (motive := fun a => Acc (Lex ra rb) (a, p.2)) h.1.symm (ihb p.2 h.2))⟩)
        (acb b))
    aca b

/-- The lexicographic order of well-founded relations. -/
@[reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Lex ha.rel hb.rel
  wf := ⟨fun p => lexAccessible (WellFounded.apply ha.wf p.1) (WellFounded.apply hb.wf) p.2⟩

instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) :=
  lex ha hb

theorem RProdSubLex (a : α × β) (b : α × β) (h : RProd ra rb a b) : Lex ra rb a b :=
  RProd.rec (motive := fun a b _ => Lex ra rb a b) (fun h₁ _ => Lex.left _ _ h₁) h

/-- The product of well-founded relations. -/
def rprod (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := RProd ha.rel hb.rel
  wf := Subrelation.wf (r := Lex ha.rel hb.rel) (fun h => RProdSubLex _ _ h) (lex ha hb).wf

end

end Prod

namespace PSigma

section
variable {α : Sort u} {β : α → Sort v}
variable (r : α → α → Prop)
variable (s : ∀ a, β a → β a → Prop)

/-- The lexicographic order of dependent pairs. -/
inductive Lex : PSigma β → PSigma β → Prop where
  /-- The first component is smaller. -/
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → Lex ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  /-- The first components are equal, and the second is smaller. -/
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → Lex ⟨a, b₁⟩ ⟨a, b₂⟩

end

section
variable {α : Sort u} {β : α → Sort v}
variable {r : α → α → Prop} {s : ∀ (a : α), β a → β a → Prop}

private theorem lex_cases {p q : PSigma β} (h : Lex r s p q) :
    r p.1 q.1 ∨ (Exists fun e : p.1 = q.1 => s q.1 (Eq.rec (motive := fun a _ => β a) p.2 e) q.2) :=
  Lex.rec (motive := fun p q _ => r p.1 q.1 ∨ (Exists fun e : p.1 = q.1 => s q.1 (Eq.rec (motive := fun a _ => β a) p.2 e) q.2))
    (fun {_} _ {_} _ h => Or.inl h) (fun _ {_ _} h => Or.inr ⟨rfl, h⟩) h

theorem lexAccessible {a} (aca : Acc r a) (acb : (a : α) → WellFounded (s a)) (b : β a) : Acc (Lex r s) ⟨a, b⟩ :=
  Acc.rec (motive := fun a _ => (b : β a) → Acc (Lex r s) ⟨a, b⟩)
    (fun xa _ iha b =>
      Acc.rec (motive := fun b _ => Acc (Lex r s) ⟨xa, b⟩)
        (fun xb _ ihb => Acc.intro (⟨xa, xb⟩ : PSigma β) fun p lt =>
          Or.elim (lex_cases (q := ⟨xa, xb⟩) lt)
            (fun h => iha p.1 h p.2)
            (fun ⟨e, h⟩ =>
              Eq.rec (motive := fun a (e : xa = a) => (b : β a) →
                  s xa (Eq.rec (motive := fun a _ => β a) b e.symm) xb → Acc (Lex r s) ⟨a, b⟩)
                (fun b h => ihb b h) e.symm p.2 h))
        (WellFounded.apply (acb xa) b))
    aca b

/-- The lexicographic order of well-founded relations. -/
@[reducible] def lex (ha : WellFoundedRelation α) (hb : (a : α) → WellFoundedRelation (β a)) :
    WellFoundedRelation (PSigma β) where
  rel := Lex ha.rel (fun a => (hb a).rel)
  wf := ⟨fun p => lexAccessible (WellFounded.apply ha.wf p.1) (fun a => (hb a).wf) p.2⟩

instance [ha : WellFoundedRelation α] [hb : (a : α) → WellFoundedRelation (β a)] : WellFoundedRelation (PSigma β) :=
  lex ha hb

end

end PSigma

/-- Marks what comes from a parameter, while bodies are made ready for well-founded recursion. -/
def wfParam {α : Sort u} (a : α) : α :=
  a

theorem ite_eq_dite [Decidable P] :
    ite P a b = (dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b)) :=
  match ‹Decidable P› with
  | .isTrue _ => rfl
  | .isFalse _ => rfl

namespace WellFounded.Nat

/-- The number; evaluated when it is asked for. -/
def eager (n : Nat) : Nat :=
  if Nat.beq n n = true then n else n

theorem eager_eq (n : Nat) : eager n = n :=
  dite (Nat.beq n n = true) (fun h => if_pos h) (fun h => if_neg h)

variable {α : Sort u} {motive : α → Sort v} (h : α → Nat)
variable (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x)

/-- The fixed point for a measure, with a bound on the number of steps. -/
def fix.go : (fuel : Nat) → (x : α) → h x < fuel → motive x
  | 0, _, hfuel => absurd hfuel (Nat.not_lt_zero _)
  | fuel + 1, x, hfuel =>
    F x fun y hy => go fuel y (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ hfuel))

/-- The fixed point for a measure.  It evaluates where the measure does. -/
@[irreducible] def fix (x : α) : motive x :=
  fix.go h F (eager (h x + 1)) x (Eq.subst (motive := fun n => h x < n) (eager_eq _).symm (Nat.lt_add_one _))

theorem fix.go_congr (x : α) (fuel₁ fuel₂ : Nat) (h₁ : h x < fuel₁) (h₂ : h x < fuel₂) :
    go h F fuel₁ x h₁ = go h F fuel₂ x h₂ :=
  Nat.rec
    (motive := fun fuel₁ => (x : α) → (fuel₂ : Nat) → (h₁ : h x < fuel₁) → (h₂ : h x < fuel₂) →
      go h F fuel₁ x h₁ = go h F fuel₂ x h₂)
    (fun _ _ h₁ _ => absurd h₁ (Nat.not_lt_zero _))
    (fun _ ih x fuel₂ h₁ h₂ =>
      match fuel₂, h₂ with
      | 0, h₂ => absurd h₂ (Nat.not_lt_zero _)
      | _ + 1, h₂ => congrArg (F x) (funext fun y => funext fun hy =>
          ih y _ (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ h₁)) (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ h₂))))
    fuel₁ x fuel₂ h₁ h₂

unseal fix in
theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) :=
  have step : ∀ (fuel : Nat) (hx : h x < fuel), fix.go h F fuel x hx = F x (fun y _ => fix h F y) :=
    fun fuel hx =>
      match fuel, hx with
      | 0, hx => absurd hx (Nat.not_lt_zero _)
      | _ + 1, _ => congrArg (F x) (funext fun y => funext fun _ => fix.go_congr h F y _ _ _ _)
  step _ _

end WellFounded.Nat
