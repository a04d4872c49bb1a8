/-
Propositions: functions, `Iff`, `Exists`, equality and heterogeneous equality, inequality, and what decides them.

Read next: `Init.Core.Data`.  Lean's counterpart: `Init.Core`.
-/
prelude
import Init.SizeOf

universe u v w

/-- Asks the compiler to unfold the function applied in `a`. -/
@[simp] def inline {α : Sort u} (a : α) : α := a

theorem id_def {α : Sort u} (a : α) : id a = a := rfl

/-- A function with its arguments exchanged. -/
@[inline] def flip {α : Sort u} {β : Sort v} {φ : Sort w} (f : α → β → φ) : β → α → φ :=
  fun b a => f a b

@[simp] theorem Function.const_apply {β : Sort u_1} {α : Sort u_2} {y : β} {x : α} : Function.const α y x = y := rfl

@[simp] theorem Function.comp_apply {β : Sort u_1} {δ : Sort u_2} {α : Sort u_3} {f : β → δ} {g : α → β} {x : α} :
    (f ∘ g) x = f (g x) :=
  rfl

theorem Function.comp_def {α : Sort u_1} {β : Sort u_2} {δ : Sort u_3} (f : β → δ) (g : α → β) : f ∘ g = fun x => f
    (g x) :=
  rfl

@[simp] theorem Function.const_comp {α : Sort u_1} {β : Sort u_2} {γ : Sort u_3} {f : α → β} {c : γ} :
    Function.const β c ∘ f = Function.const α c :=
  rfl

@[simp] theorem Function.comp_const {β : Sort u_1} {γ : Sort u_2} {α : Sort u_3} {f : β → γ} {b : β} : f ∘
    Function.const α b = Function.const α (f b) :=
  rfl

@[simp] theorem Function.true_comp {α : Sort u_1} {β : Sort u_2} {f : α → β} : (fun x => true) ∘ f = fun x => true
    :=
  rfl

@[simp] theorem Function.false_comp {α : Sort u_1} {β : Sort u_2} {f : α → β} : (fun x => false) ∘ f = fun x =>
    false :=
  rfl

@[simp] theorem Function.comp_id (f : α → β) : f ∘ id = f := rfl

@[simp] theorem Function.id_comp (f : α → β) : id ∘ f = f := rfl

attribute [simp] namedPattern

/-- Eliminates an element of the empty type. -/
@[macro_inline] def Empty.elim {C : Sort u} : Empty → C := Empty.rec

instance : DecidableEq Empty := fun a => a.elim

/-- Eliminates an element of the empty type. -/
@[macro_inline] def PEmpty.elim {C : Sort _} : PEmpty → C := fun a => nomatch a

instance : DecidableEq PEmpty := fun a => a.elim

/-- Equivalence of propositions. -/
structure Iff (a b : Prop) : Prop where
  /-- From both implications. -/
  intro ::
  /-- The first implies the second. -/
  mp : a → b
  /-- The second implies the first. -/
  mpr : b → a

@[inherit_doc] infix:20 " <-> " => Iff
@[inherit_doc] infix:20 " ↔ " => Iff

/-- There is an `x` with `p x`. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  /-- Show one. -/
  | intro (w : α) (h : p w) : Exists p

theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : Exists (fun x => p x))
    (h₂ : ∀ (a : α), p a → b) : b :=
  match h₁ with
  | intro a h => h₂ a h

/-- The empty set, or collection. -/
class EmptyCollection (α : Type u) where
  /-- Written `∅` or `{}`. -/
  emptyCollection : α

@[inherit_doc] notation "{" "}" => EmptyCollection.emptyCollection
@[inherit_doc] notation "∅" => EmptyCollection.emptyCollection

/-- Types with an equivalence written `≈`. -/
class HasEquiv (α : Sort u) where
  /-- Written `a ≈ b`. -/
  Equiv : α → α → Sort v

@[inherit_doc] infix:50 " ≈ " => HasEquiv.Equiv

/-- Types with an inclusion. -/
class HasSubset (α : Type u) where
  /-- Written `a ⊆ b`. -/
  Subset : α → α → Prop

export HasSubset (Subset)

/-- Types with a strict inclusion. -/
class HasSSubset (α : Type u) where
  /-- Written `a ⊂ b`. -/
  SSubset : α → α → Prop

export HasSSubset (SSubset)

/-- `a ⊇ b` is `b ⊆ a`. -/
abbrev Superset [HasSubset α] (a b : α) := Subset b a

/-- `a ⊃ b` is `b ⊂ a`. -/
abbrev SSuperset [HasSSubset α] (a b : α) := SSubset b a

/-- Types with a union. -/
class Union (α : Type u) where
  /-- Written `a ∪ b`. -/
  union : α → α → α

/-- Types with an intersection. -/
class Inter (α : Type u) where
  /-- Written `a ∩ b`. -/
  inter : α → α → α

/-- Types with a difference. -/
class SDiff (α : Type u) where
  /-- Written `a \ b`. -/
  sdiff : α → α → α

@[inherit_doc] infix:50 " ⊆ " => Subset
@[inherit_doc] infix:50 " ⊂ " => SSubset
@[inherit_doc] infix:50 " ⊇ " => Superset
@[inherit_doc] infix:50 " ⊃ " => SSuperset
@[inherit_doc] infixl:65 " ∪ " => Union.union
@[inherit_doc] infixl:70 " ∩ " => Inter.inter
@[inherit_doc] infix:70 " \\ " => SDiff.sdiff

/-- Types of collections into which elements can be inserted. -/
class Insert (α : outParam <| Type u) (γ : Type v) where
  /-- The collection with one more element. -/
  insert : α → γ → γ

export Insert (insert)

/-- Types of collections with one element. -/
class Singleton (α : outParam <| Type u) (β : Type v) where
  /-- Written `{a}`. -/
  singleton : α → β

export Singleton (singleton)

/-- `{a}` is the empty collection with `a` inserted. -/
class LawfulSingleton (α : Type u) (β : Type v) [EmptyCollection β] [Insert α β] [Singleton α β] : Prop where
  /-- The law. -/
  insert_empty_eq (x : α) : (insert x ∅ : β) = singleton x

export LawfulSingleton (insert_empty_eq)

attribute [simp] insert_empty_eq

/-- Types of collections from which elements can be selected. -/
class Sep (α : outParam <| Type u) (γ : Type v) where
  /-- The collection of the elements that satisfy a predicate. -/
  sep : (α → Prop) → γ → γ

/-- Inequality by the equality test. -/
@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)

@[inherit_doc] infix:50 " != " => bne

macro_rules | `($x != $y) => `(binrel_no_prop% bne $x $y)

/-- Inequality. -/
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := ¬(a = b)

@[inherit_doc] infix:50 " ≠ " => Ne

macro_rules | `($x ≠ $y) => `(binrel% Ne $x $y)

theorem optParam_eq (α : Sort u) (default : α) : optParam α default = α := rfl

/-- Disjunction that looks at both arguments. -/
@[extern "lean_strict_or"]
def strictOr (b₁ b₂ : Bool) := b₁ || b₂

/-- Conjunction that looks at both arguments. -/
@[extern "lean_strict_and"]
def strictAnd (b₁ b₂ : Bool) := b₁ && b₂

theorem trivial : True := ⟨⟩

theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)

theorem not_false : ¬False := id

theorem not_not_intro {p : Prop} (h : p) : ¬¬p := fun hn => hn h

theorem proof_irrel {a : Prop} (h₁ h₂ : a) : h₁ = h₂ := rfl

/-- Moves an element along an equality of types; a rewrite of the goal leaves it. -/
@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β :=
  h ▸ a

/-- Moves an element against an equality of types; a rewrite of the goal leaves it. -/
@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α :=
  h ▸ b

@[elab_as_elim]
theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) (h₂ : p a) : p b :=
  h₁ ▸ h₂

@[simp] theorem cast_eq {α : Sort u} (h : α = α) (a : α) : cast h a = a := rfl

/-- `Eq.ndrec` with the proof first. -/
@[elab_as_elim]
abbrev Eq.ndrecOn.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} {b : α} (h : a = b) (m : motive a) : motive b :=
  Eq.ndrec m h

section Ne

variable {α : Sort u} {a b : α} {p : Prop}

theorem Ne.intro (h : a = b → False) : a ≠ b := h

theorem Ne.elim (h : a ≠ b) : a = b → False := h

theorem Ne.irrefl (h : a ≠ a) : False := h rfl

@[symm] theorem Ne.symm (h : a ≠ b) : b ≠ a := fun h₁ => h h₁.symm

theorem ne_comm {α} {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩

theorem false_of_ne : a ≠ a → False := Ne.irrefl

theorem ne_false_of_self : p → p ≠ False := fun hp (h : p = False) => h ▸ hp

theorem ne_true_of_not : ¬p → p ≠ True := fun hnp (h : p = True) => absurd trivial (h ▸ hnp)

theorem true_ne_false : ¬True = False := ne_false_of_self trivial

theorem false_ne_true : False ≠ True := fun h => h.symm ▸ trivial

end Ne

theorem Bool.of_not_eq_true : {b : Bool} → ¬(b = true) → b = false
  | true, h => absurd rfl h
  | false, _ => rfl

theorem Bool.of_not_eq_false : {b : Bool} → ¬(b = false) → b = true
  | true, _ => rfl
  | false, h => absurd rfl h

section

variable {α β φ : Sort u} {a a' : α} {b b' : β} {c : φ}

/-- The eliminator of heterogeneous equality with a motive that does not mention the proof. -/
noncomputable def HEq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : {β : Sort u2} → β → Sort u1} (m : motive a)
    {β : Sort u2} {b : β} (h : a ≍ b) : motive b :=
  h.rec m

/-- `HEq.ndrec` with the proof first. -/
noncomputable def HEq.ndrecOn.{u1, u2} {α : Sort u2} {a : α} {motive : {β : Sort u2} → β → Sort u1} {β : Sort u2}
    {b : β} (h : a ≍ b) (m : motive a) : motive b :=
  h.rec m

/-- What holds of one of two heterogeneously equal things of one type holds of the other. -/
noncomputable def HEq.elim {α : Sort u} {a : α} {p : α → Sort v} {b : α} (h₁ : a ≍ b) (h₂ : p a) : p b :=
  eq_of_heq h₁ ▸ h₂

theorem HEq.subst {p : (T : Sort u) → T → Prop} (h₁ : a ≍ b) (h₂ : p α a) : p β b :=
  HEq.ndrecOn h₁ h₂

@[symm] theorem HEq.symm (h : a ≍ b) : b ≍ a :=
  h.rec (HEq.refl a)

theorem HEq.trans (h₁ : a ≍ b) (h₂ : b ≍ c) : a ≍ c :=
  HEq.subst h₂ h₁

theorem heq_of_heq_of_eq (h₁ : a ≍ b) (h₂ : b = b') : a ≍ b' :=
  HEq.trans h₁ (heq_of_eq h₂)

theorem heq_of_eq_of_heq (h₁ : a = a') (h₂ : a' ≍ b) : a ≍ b :=
  HEq.trans (heq_of_eq h₁) h₂

theorem type_eq_of_heq (h : a ≍ b) : α = β :=
  h.rec (Eq.refl α)

end

theorem eqRec_heq {α : Sort u} {φ : α → Sort v} {a a' : α} : (h : a = a') → (p : φ a) →
    Eq.recOn (motive := fun x _ => φ x) h p ≍ p
  | rfl, p => HEq.refl p

theorem eqRec_heq_iff {α : Sort u} {a : α} {motive : (b : α) → a = b → Sort v} {b : α} {refl : motive a (Eq.refl a)}
    {h : a = b} {c : motive b h} : @Eq.rec α a motive refl b h ≍ c ↔ refl ≍ c :=
  h.rec (fun _ => ⟨id, id⟩) c

theorem heq_eqRec_iff {α : Sort u} {a : α} {motive : (b : α) → a = b → Sort v} {b : α} {refl : motive a (Eq.refl a)}
    {h : a = b} {c : motive b h} : c ≍ @Eq.rec α a motive refl b h ↔ c ≍ refl :=
  h.rec (fun _ => ⟨id, id⟩) c

theorem heq_of_eqRec_eq {α β : Sort u} {a : α} {b : β} (h₁ : α = β)
    (h₂ : Eq.rec (motive := fun α _ => α) a h₁ = b) : a ≍ b := by
  subst h₁
  apply heq_of_eq
  exact h₂

theorem cast_heq {α β : Sort u} : (h : α = β) → (a : α) → cast h a ≍ a
  | rfl, a => HEq.refl a

variable {a b c d : Prop}

theorem iff_iff_implies_and_implies {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.left, h.right⟩⟩

@[refl] theorem Iff.refl (a : Prop) : a ↔ a :=
  ⟨fun h => h, fun h => h⟩

protected theorem Iff.rfl {a : Prop} : a ↔ a :=
  Iff.refl a

macro_rules | `(tactic| rfl) => `(tactic| exact Iff.rfl)

theorem Iff.of_eq (h : a = b) : a ↔ b := h ▸ Iff.rfl

theorem Iff.trans (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
  ⟨fun h => h₂.mp (h₁.mp h), fun h => h₁.mpr (h₂.mpr h)⟩

instance : Trans Iff Iff Iff where
  trans := Iff.trans

theorem Eq.comm {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩
theorem eq_comm {a b : α} : a = b ↔ b = a := Eq.comm

theorem HEq.comm {a : α} {b : β} : a ≍ b ↔ b ≍ a := ⟨HEq.symm, HEq.symm⟩
theorem heq_comm {a : α} {b : β} : a ≍ b ↔ b ≍ a := HEq.comm

@[symm] theorem Iff.symm (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩
theorem Iff.comm : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
theorem iff_comm : (a ↔ b) ↔ (b ↔ a) := Iff.comm

@[symm] theorem And.symm : a ∧ b → b ∧ a := fun h => ⟨h.right, h.left⟩
theorem And.comm : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩
theorem and_comm : a ∧ b ↔ b ∧ a := And.comm

@[symm] theorem Or.symm : a ∨ b → b ∨ a := fun h => h.elim Or.inr Or.inl
theorem Or.comm : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩
theorem or_comm : a ∨ b ↔ b ∨ a := Or.comm

/-- A subsingleton: a type with at most one element. -/
class Subsingleton (α : Sort u) : Prop where
  /-- From the proof that all elements are equal. -/
  intro ::
  /-- All elements are equal. -/
  allEq : (a b : α) → a = b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b :=
  h.allEq

protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) : a ≍ b := by
  subst h₂
  apply heq_of_eq
  apply Subsingleton.elim

instance (p : Prop) : Subsingleton p := ⟨fun a b => proof_irrel a b⟩

instance : Subsingleton Empty := ⟨fun a => a.elim⟩

instance : Subsingleton PEmpty := ⟨fun a => a.elim⟩

instance [Subsingleton α] [Subsingleton β] : Subsingleton (α × β) :=
  ⟨fun ⟨a₁, b₁⟩ ⟨a₂, b₂⟩ => Subsingleton.elim a₁ a₂ ▸ Subsingleton.elim b₁ b₂ ▸ rfl⟩

instance (p : Prop) : Subsingleton (Decidable p) :=
  ⟨fun
    | isTrue _, isTrue _ => rfl
    | isTrue t₁, isFalse f₂ => absurd t₁ f₂
    | isFalse f₁, isTrue t₂ => absurd t₂ f₁
    | isFalse _, isFalse _ => rfl⟩

theorem recSubsingleton {p : Prop} [h : Decidable p] {h₁ : p → Sort u} {h₂ : ¬p → Sort u}
    [h₃ : ∀ (h : p), Subsingleton (h₁ h)] [h₄ : ∀ (h : ¬p), Subsingleton (h₂ h)] :
    Subsingleton (h.casesOn h₂ h₁) :=
  match h with
  | isTrue h => h₃ h
  | isFalse h => h₄ h

/-- Equivalence relations. -/
structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  /-- Everything is equivalent to itself. -/
  refl : ∀ x, r x x
  /-- The order does not matter. -/
  symm : ∀ {x y}, r x y → r y x
  /-- Equivalences compose. -/
  trans : ∀ {x y z}, r x y → r y z → r x z

/-- The relation that never holds. -/
def emptyRelation {α : Sort u} (_ _ : α) : Prop :=
  False

/-- `q` implies `r`. -/
def Subrelation {α : Sort u} (q r : α → α → Prop) :=
  ∀ {x y}, q x y → r x y

/-- A relation between the values of a function. -/
def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop :=
  fun a₁ a₂ => r (f a₁) (f a₂)

/-- The transitive closure of a relation. -/
inductive Relation.TransGen {α : Sort u} (r : α → α → Prop) : α → α → Prop
  /-- One step. -/
  | single {a b} : r a b → TransGen r a b
  /-- One step more. -/
  | tail {a b c} : TransGen r a b → r b c → TransGen r a c

theorem Relation.TransGen.trans {α : Sort u} {r : α → α → Prop} {a b c : α} : Relation.TransGen r a b →
    Relation.TransGen r b c → Relation.TransGen r a c :=
  fun h₁ h₂ => h₂.rec (fun h => .tail h₁ h) (fun _ h ih => .tail ih h)
