/-
The constants the elaborator and the kernel know by name: unit, equality, truth and falsity, quotients,
pairs, Booleans and decidable propositions.

Assumes nothing at all; no notation exists yet, so equality is written `Eq a b`.
Read next: `Init.Prelude.Operators`.  Lean's counterpart: the first part of `Init.Prelude`.
-/
prelude

universe u v w

/-- What the compiler puts where a term has no meaning at run time. -/
unsafe axiom lcErased : Type

/-- What the compiler puts where a type depends on erased data. -/
unsafe axiom lcAny : Type

/-- The compiler's type of tokens that carry no information. -/
unsafe axiom lcVoid : Type

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with one element, in any universe. -/
inductive PUnit : Sort u where
  /-- The element. -/
  | unit : PUnit

/-- Equality: the smallest reflexive relation. -/
inductive Eq : α → α → Prop where
  /-- Everything equals itself. -/
  | refl (a : α) : Eq a a

/-- The eliminator of equality with a motive that does not mention the proof. -/
@[simp] abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) :
    motive b :=
  h.rec m

/-- Equality of terms whose types need not be definitionally equal. -/
inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  /-- Everything equals itself. -/
  | refl (a : α) : HEq a a

set_option genCtorIdx false in
/-- The truth values programs compute with. -/
inductive Bool : Type where
  /-- Not so. -/
  | false : Bool
  /-- So. -/
  | true : Bool

export Bool (false true)

/-- The identity function; also used to state a type. -/
@[inline] def id {α : Sort u} (a : α) : α := a

/-- `Function.comp f g` is `f` after `g`. -/
@[inline] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)

/-- The function whose value is `a` everywhere. -/
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α :=
  fun _ => a

/-- A `let` that survives reduction, in the old encoding. -/
@[irreducible] def letFun {α : Sort u} {β : α → Sort v} (v : α) (f : (x : α) → β x) : β v := f v

set_option checkBinderAnnotations false in
/-- The instance that synthesis finds for the expected type. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i

set_option checkBinderAnnotations false in
/-- The instance that synthesis finds for `α`. -/
abbrev inferInstanceAs (α : Sort u) [i : α] : α := i

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with one element `()`. -/
abbrev Unit : Type := PUnit

/-- The element of `Unit`. -/
@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

/-- The compiler's stand-in for a proof. -/
unsafe axiom lcProof {α : Prop} : α

/-- The compiler's cast between types with the same representation. -/
unsafe axiom lcCast {α : Sort u} {β : Sort v} (a : α) : β

/-- The compiler's mark for code that cannot be reached. -/
unsafe axiom lcUnreachable {α : Sort u} : α

/-- The true proposition. -/
inductive True : Prop where
  /-- Its proof. -/
  | intro : True

/-- The proposition without proofs. -/
inductive False : Prop

/-- The type without elements. -/
inductive Empty : Type

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type without elements, in any universe. -/
inductive PEmpty : Sort u where

/-- Negation: a function into `False`. -/
def Not (a : Prop) : Prop := a → False

/-- Everything follows from `False`. -/
@[macro_inline] def False.elim {C : Sort u} (h : False) : C :=
  h.rec

/-- Everything follows from a contradiction. -/
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b :=
  (h₂ h₁).rec

/-- Reflexivity with its argument implicit; checks whatever holds by evaluation. -/
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

@[simp] theorem id_eq (a : α) : Eq (id a) a := rfl

/-- What holds of one of two equal things holds of the other. -/
theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  h₁.rec h₂

@[symm] theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a :=
  h.rec (motive := fun x _ => Eq x a) rfl

theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c :=
  h₂.rec (motive := fun x _ => Eq a x) h₁

/-- Moves an element along an equality of types. -/
@[macro_inline] def cast {α β : Sort u} (h : Eq α β) (a : α) : β :=
  h.rec a

theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) :=
  h.rec (motive := fun x _ => Eq (f a₁) (f x)) rfl

theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) :
    Eq (f₁ a₁) (f₂ a₂) :=
  @Eq.rec (α → β) f₁ (fun g _ => Eq (f₁ a₁) (g a₂)) (congrArg f₁ h₂) f₂ h₁

theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  @Eq.rec ((x : α) → β x) f (fun k _ => Eq (f a) (k a)) rfl g h

/-!
The quotient of a type by a relation: `Quot`, `Quot.mk`, `Quot.ind`, `Quot.lift`.
The kernel supplies them on this command.
-/
init_quot

/-- Reflexivity of heterogeneous equality with its argument implicit. -/
@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a :=
  HEq.refl a

/-- Heterogeneous equality within one type is equality. -/
theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have moved : (β : Sort u) → (b : β) → HEq a b → (h : Eq α β) → Eq (cast h a) b := fun _ _ h₁ =>
    h₁.rec (fun _ => rfl)
  moved α a' h rfl

theorem heq_of_eq (h : Eq a a') : HEq a a' :=
  h.rec (motive := fun x _ => HEq a x) HEq.rfl

/-- Pairs. -/
@[unbox] structure Prod (α : Type u) (β : Type v) where
  /-- The two components. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- Pairs of elements of types in any universe. -/
structure PProd (α : Sort u) (β : Sort v) where
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- Pairs of elements of types in one universe, which keeps universe constraints simple. -/
structure MProd (α β : Type u) where
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- Conjunction. -/
@[pp_using_anonymous_constructor]
structure And (a b : Prop) : Prop where
  /-- From proofs of both. -/
  intro ::
  /-- A proof of the first. -/
  left : a
  /-- A proof of the second. -/
  right : b

/-- Disjunction. -/
inductive Or (a b : Prop) : Prop where
  /-- The first holds. -/
  | inl (h : a) : Or a b
  /-- The second holds. -/
  | inr (h : b) : Or a b

theorem Or.intro_left (b : Prop) (h : a) : Or a b := Or.inl h

theorem Or.intro_right (a : Prop) (h : b) : Or a b := Or.inr h

theorem Or.elim {c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c :=
  h.rec left right

theorem Or.resolve_left {a b : Prop} (h : Or a b) (na : Not a) : b :=
  h.rec (fun ha => absurd ha na) (fun hb => hb)

theorem Or.resolve_right {a b : Prop} (h : Or a b) (nb : Not b) : a :=
  h.rec (fun ha => ha) (fun hb => absurd hb nb)

theorem Or.neg_resolve_left {a b : Prop} (h : Or (Not a) b) (ha : a) : b :=
  h.rec (fun na => absurd ha na) (fun hb => hb)

theorem Or.neg_resolve_right {a b : Prop} (h : Or a (Not b)) (nb : b) : a :=
  h.rec (fun ha => ha) (fun hb => absurd nb hb)

/-- The elements of `α` that satisfy `p`. -/
@[pp_using_anonymous_constructor]
structure Subtype {α : Sort u} (p : α → Prop) where
  /-- The element. -/
  val : α
  /-- The proof that it satisfies `p`. -/
  property : p val

set_option linter.unusedVariables.funArgs false in
/-- Marks an argument of a function as optional, with its default value. -/
@[reducible] def optParam (α : Sort u) (default : α) : Sort u := α

/-- Marks a parameter of a class as found by synthesis, not by unification with the goal. -/
@[reducible] def outParam (α : Sort u) : Sort u := α

/-- Marks a parameter of a class that instances determine, although the goal may do so as well. -/
@[reducible] def semiOutParam (α : Sort u) : Sort u := α

set_option linter.unusedVariables.funArgs false in
/-- What `x@h:pat` leaves in a pattern. -/
@[reducible] def namedPattern {α : Sort u} (x a : α) (h : Eq x a) : α := a

/-- The axiom behind `sorry`; `synthetic` when an error put it there. -/
@[extern "lean_sorry", never_extract]
axiom sorryAx (α : Sort u) (synthetic : Bool) : α

theorem eq_false_of_ne_true : {b : Bool} → Not (Eq b true) → Eq b false
  | true, h => False.elim (h rfl)
  | false, _ => rfl

theorem eq_true_of_ne_false : {b : Bool} → Not (Eq b false) → Eq b true
  | true, _ => rfl
  | false, h => False.elim (h rfl)

theorem ne_false_of_eq_true : {b : Bool} → Eq b true → Not (Eq b false)
  | true, _ => fun h => Bool.noConfusion h
  | false, h => Bool.noConfusion h

theorem ne_true_of_eq_false : {b : Bool} → Eq b false → Not (Eq b true)
  | true, h => Bool.noConfusion h
  | false, _ => fun h => Bool.noConfusion h

/-- Types with a chosen element. -/
class Inhabited (α : Sort u) where
  /-- The chosen element. -/
  default : α

attribute [nospecialize] Inhabited

export Inhabited (default)

/-- Types with at least one element. -/
class inductive Nonempty (α : Sort u) : Prop where
  /-- Any element shows it. -/
  | intro (val : α) : Nonempty α

/-- Some element of a nonempty type. -/
axiom Classical.choice {α : Sort u} : Nonempty α → α

protected theorem Nonempty.elim {α : Sort u} {p : Prop} (h₁ : Nonempty α) (h₂ : (a : α) → p) : p :=
  h₁.rec h₂

instance instNonemptyOfInhabited {α : Sort u} [Inhabited α] : Nonempty α :=
  ⟨default⟩

/-- Some element of a nonempty type, found by synthesis. -/
noncomputable def Classical.ofNonempty {α : Sort u} [Nonempty α] : α :=
  Classical.choice inferInstance

instance {α : Sort u} {β : Sort v} [Nonempty β] : Nonempty (α → β) :=
  Nonempty.intro fun _ => Classical.ofNonempty

instance Pi.instNonempty {α : Sort u} {β : α → Sort v} [(a : α) → Nonempty (β a)] :
    Nonempty ((a : α) → β a) :=
  Nonempty.intro fun _ => Classical.ofNonempty

instance : Inhabited (Sort u) where
  default := PUnit

instance (α : Sort u) {β : Sort v} [Inhabited β] : Inhabited (α → β) where
  default := fun _ => default

instance Pi.instInhabited {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] :
    Inhabited ((a : α) → β a) where
  default := fun _ => default

deriving instance Inhabited for Bool

/-- A proposition or type as a type one universe up. -/
structure PLift (α : Sort u) : Type u where
  /-- Wraps an element. -/
  up ::
  /-- Unwraps it. -/
  down : α

theorem PLift.up_down {α : Sort u} (b : PLift α) : Eq (up (down b)) b := rfl

theorem PLift.down_up {α : Sort u} (a : α) : Eq (down (up a)) a := rfl

/-- Types of which an element is known to exist, for opaque types. -/
def NonemptyType := Subtype fun α : Type u => Nonempty α

/-- The type itself. -/
abbrev NonemptyType.type (type : NonemptyType.{u}) : Type u :=
  type.val

instance : Inhabited NonemptyType.{u} where
  default := ⟨PUnit, ⟨⟨⟩⟩⟩

/-- A type in a larger universe. -/
structure ULift.{r, s} (α : Type s) : Type (max s r) where
  /-- Wraps an element. -/
  up ::
  /-- Unwraps it. -/
  down : α

theorem ULift.up_down {α : Type u} (b : ULift.{v} α) : Eq (up (down b)) b := rfl

theorem ULift.down_up {α : Type u} (a : α) : Eq (down (up.{v} a)) a := rfl

instance [Inhabited α] : Inhabited (ULift α) where
  default := ULift.up default

/-- A type, or the type of proofs of a proposition, in a larger universe. -/
structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  /-- Wraps an element. -/
  up ::
  /-- Unwraps it. -/
  down : α

theorem PULift.up_down {α : Sort u} (b : PULift.{v} α) : Eq (up (down b)) b := rfl

theorem PULift.down_up {α : Sort u} (a : α) : Eq (down (up.{v} a)) a := rfl

/-- Propositions with an algorithm that finds whether they hold. -/
class inductive Decidable (p : Prop) where
  /-- It does not. -/
  | isFalse (h : Not p) : Decidable p
  /-- It does. -/
  | isTrue (h : p) : Decidable p

/-- The algorithm's answer. -/
@[inline_if_reduce, nospecialize] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  h.casesOn (fun _ => false) (fun _ => true)

export Decidable (isTrue isFalse decide)

/-- Decidable unary predicates. -/
abbrev DecidablePred {α : Sort u} (r : α → Prop) :=
  (a : α) → Decidable (r a)

/-- Decidable binary relations. -/
abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) :=
  (a : α) → (b : β) → Decidable (r a b)

/-- Types with decidable equality. -/
abbrev DecidableEq (α : Sort u) :=
  (a b : α) → Decidable (Eq a b)

/-- Decides an equality. -/
def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) :=
  inst a b

set_option linter.unusedVariables false in
theorem decide_eq_true : [inst : Decidable p] → p → Eq (decide p) true
  | isTrue _, _ => rfl
  | isFalse h₁, h₂ => absurd h₂ h₁

theorem decide_eq_false : [Decidable p] → Not p → Eq (decide p) false
  | isTrue h₁, h₂ => absurd h₁ h₂
  | isFalse _, _ => rfl

theorem of_decide_eq_true [inst : Decidable p] : Eq (decide p) true → p := fun h =>
  match (generalizing := false) inst with
  | isTrue h₁ => h₁
  | isFalse h₁ => absurd h (ne_true_of_eq_false (decide_eq_false h₁))

theorem of_decide_eq_false [inst : Decidable p] : Eq (decide p) false → Not p := fun h =>
  match (generalizing := false) inst with
  | isTrue h₁ => absurd h (ne_false_of_eq_true (decide_eq_true h₁))
  | isFalse h₁ => h₁

theorem of_decide_eq_self_eq_true [inst : DecidableEq α] (a : α) : Eq (decide (Eq a a)) true :=
  match (generalizing := false) inst a a with
  | isTrue _ => rfl
  | isFalse h₁ => absurd rfl h₁

/-- Equality of Booleans is decidable. -/
@[inline] def Bool.decEq (a b : Bool) : Decidable (Eq a b) :=
  match a, b with
  | false, false => isTrue rfl
  | false, true => isFalse (fun h => Bool.noConfusion h)
  | true, false => isFalse (fun h => Bool.noConfusion h)
  | true, true => isTrue rfl

@[inline] instance : DecidableEq Bool :=
  Bool.decEq

/-- Types with an equality test. -/
class BEq (α : Type u) where
  /-- The test, written `==`. -/
  beq : α → α → Bool

open BEq (beq)

instance (priority := 500) instBEqOfDecidableEq [DecidableEq α] : BEq α where
  beq a b := decide (Eq a b)

/-- `if h : c then t else e`: a choice by a decidable proposition, whose proof the branches may use. -/
@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  match h with
  | isTrue hc => t hc
  | isFalse hnc => e hnc

/-- `if c then t else e`: a choice by a decidable proposition. -/
@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  match h with
  | isTrue _ => t
  | isFalse _ => e

@[macro_inline] instance {p q} [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) :=
  match dp with
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue ⟨hp, hq⟩
    | isFalse hq => isFalse (fun h => hq h.right)
  | isFalse hp => isFalse (fun h => hp h.left)

@[macro_inline] instance [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) :=
  match dp with
  | isTrue hp => isTrue (Or.inl hp)
  | isFalse hp =>
    match dq with
    | isTrue hq => isTrue (Or.inr hq)
    | isFalse hq => isFalse (fun h => h.rec hp hq)

@[inline] instance [dp : Decidable p] : Decidable (Not p) :=
  match dp with
  | isTrue hp => isFalse (fun h => h hp)
  | isFalse hp => isTrue hp

/-- A choice by a Boolean, strict in nothing but it. -/
@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y

/-- A choice by a Boolean whose branches know its value. -/
@[macro_inline] protected def Bool.dcond {α : Sort u} (c : Bool) (x : Eq c true → α) (y : Eq c false → α) : α :=
  match c with
  | true => x rfl
  | false => y rfl

/-- Disjunction of Booleans; looks at `y` only when `x` is `false`. -/
@[macro_inline] def Bool.or (x y : Bool) : Bool :=
  match x with
  | true => true
  | false => y

/-- Conjunction of Booleans; looks at `y` only when `x` is `true`. -/
@[macro_inline] def Bool.and (x y : Bool) : Bool :=
  match x with
  | true => y
  | false => false

/-- Negation of Booleans. -/
@[inline] def Bool.not : Bool → Bool
  | true => false
  | false => true

export Bool (or and not)
