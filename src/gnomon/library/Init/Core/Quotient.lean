/-
Quotients, function extensionality, lawful operations.

Read next: `Init.Control.Basic`, `Init.Data.Nat.Basic`.  Lean's counterpart: `Init.Core`.
-/
prelude
import Init.Core.Data

universe u v w

gen_injective_theorems% Array
gen_injective_theorems% BitVec
gen_injective_theorems% ByteArray
gen_injective_theorems% Char
gen_injective_theorems% Except
gen_injective_theorems% EStateM.Result
gen_injective_theorems% Lean.Name
gen_injective_theorems% Lean.Syntax
gen_injective_theorems% List
gen_injective_theorems% MProd
gen_injective_theorems% Nat
gen_injective_theorems% Option
gen_injective_theorems% PLift
gen_injective_theorems% PULift
gen_injective_theorems% PProd
gen_injective_theorems% Prod
gen_injective_theorems% String
gen_injective_theorems% String.Pos.Raw
gen_injective_theorems% Substring.Raw
gen_injective_theorems% Subtype
gen_injective_theorems% UInt16
gen_injective_theorems% UInt32
gen_injective_theorems% UInt64
gen_injective_theorems% UInt8
gen_injective_theorems% ULift
gen_injective_theorems% USize
gen_injective_theorems% Fin

section

@[simp] theorem ge_iff_le [LE α] {x y : α} : x ≥ y ↔ y ≤ x := Iff.rfl

@[simp] theorem gt_iff_lt [LT α] {x y : α} : x > y ↔ y < x := Iff.rfl

theorem le_of_eq_of_le {a b c : α} [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂

theorem le_of_le_of_eq {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

theorem lt_of_eq_of_lt {a b c : α} [LT α] (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂

theorem lt_of_lt_of_eq {a b c : α} [LT α] (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁

end

namespace Quot

/-- Related elements have equal classes. -/
axiom sound : ∀ {α : Sort u} {r : α → α → Prop} {a b : α}, r a b → Quot.mk r a = Quot.mk r b

protected theorem liftBeta {α : Sort u} {r : α → α → Prop} {β : Sort v} (f : α → β)
    (c : (a b : α) → r a b → f a = f b) (a : α) : lift f c (Quot.mk r a) = f a :=
  rfl

protected theorem indBeta {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop}
    (p : (a : α) → motive (Quot.mk r a)) (a : α) : (ind p (Quot.mk r a) : motive (Quot.mk r a)) = p a :=
  rfl

/-- `Quot.lift` with the class first. -/
protected abbrev liftOn {α : Sort u} {β : Sort v} {r : α → α → Prop} (q : Quot r) (f : α → β)
    (c : (a b : α) → r a b → f a = f b) : β :=
  lift f c q

@[elab_as_elim]
protected theorem inductionOn {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop} (q : Quot r)
    (h : (a : α) → motive (Quot.mk r a)) : motive q :=
  ind h q

theorem exists_rep {α : Sort u} {r : α → α → Prop} (q : Quot r) : Exists (fun a : α => (Quot.mk r a) = q) :=
  q.inductionOn (fun a => ⟨a, rfl⟩)

section

variable {α : Sort u}
variable {r : α → α → Prop}
variable {motive : Quot r → Sort v}

/-- A dependent function on representatives, with the class it belongs to. -/
@[reducible, macro_inline]
protected def indep (f : (a : α) → motive (Quot.mk r a)) (a : α) : PSigma motive :=
  ⟨Quot.mk r a, f a⟩

protected theorem indepCoherent (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) :
    (a b : α) → r a b → Quot.indep f a = Quot.indep f b :=
  fun a b e => PSigma.eta (sound e) (h a b e)

protected theorem liftIndepPr1 (f : (a : α) → motive (Quot.mk r a))
    (h : ∀ (a b : α) (p : r a b), Eq.ndrec (f a) (sound p) = f b) (q : Quot r) :
    (lift (Quot.indep f) (Quot.indepCoherent f h) q).1 = q :=
  q.inductionOn (fun _ => rfl)

/-- A dependent function on classes, from one on representatives that respects the relation. -/
@[elab_as_elim] protected abbrev rec (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) (q : Quot r) : motive q :=
  Eq.ndrecOn (Quot.liftIndepPr1 f h q) ((lift (Quot.indep f) (Quot.indepCoherent f h) q).2)

/-- `Quot.rec` with the class first. -/
@[elab_as_elim] protected abbrev recOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) : motive q :=
  q.rec f h

/-- A dependent function on classes into subsingletons, from any on representatives. -/
@[elab_as_elim] protected abbrev recOnSubsingleton [h : (a : α) → Subsingleton (motive (Quot.mk r a))] (q : Quot r)
    (f : (a : α) → motive (Quot.mk r a)) : motive q :=
  q.rec f fun _ _ _ => Subsingleton.elim _ _

/-- A dependent function on classes, from one on representatives that respects the relation heterogeneously. -/
protected abbrev hrecOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (c : (a b : α) → (p : r a b) → f a ≍ f b) : motive q :=
  Quot.recOn q f fun a b p => eq_of_heq ((eqRec_heq (φ := motive) (sound p) (f a)).trans (c a b p))

end

end Quot

/-- Types with an equivalence relation. -/
class Setoid (α : Sort u) where
  /-- The relation. -/
  r : α → α → Prop
  /-- It is an equivalence. -/
  iseqv : Equivalence r

instance {α : Sort u} [Setoid α] : HasEquiv α :=
  ⟨Setoid.r⟩

namespace Setoid

variable {α : Sort u} [Setoid α]

theorem refl (a : α) : a ≈ a := iseqv.refl a

theorem symm {a b : α} (hab : a ≈ b) : b ≈ a := iseqv.symm hab

theorem trans {a b c : α} (hab : a ≈ b) (hbc : b ≈ c) : a ≈ c := iseqv.trans hab hbc

end Setoid

section

variable {α : Sort u} {β : α → Sort v}

/-- Functions with equal values are equal: the quotient by pointwise equality maps onto functions. -/
theorem funext {f g : (x : α) → β x} (h : ∀ x, f x = g x) : f = g :=
  let pointwise (f g : (x : α) → β x) : Prop := ∀ x, f x = g x
  let apply (q : Quot pointwise) (x : α) : β x := Quot.liftOn q (fun f => f x) (fun _ _ h => h x)
  show apply (Quot.mk pointwise f) = apply (Quot.mk pointwise g) from
    congrArg apply (Quot.sound h)

instance Pi.instSubsingleton [∀ a, Subsingleton (β a)] : Subsingleton (∀ a, β a) where
  allEq f g := funext fun a => Subsingleton.elim (f a) (g a)

end

private theorem Quot.pliftOn_eq {α : Sort u} {q q₁ q₂ : α} (e : q₁ = q₂) (f : q = q₁ → β) (h : q = q₂) :
    Eq.ndrec (motive := fun q' => q = q' → β) f e h = f (h.trans e.symm) := by
  cases e
  rfl

set_option linter.unusedVariables.funArgs false in
/-- `Quot.liftOn` where the function may use that the element is a representative. -/
protected abbrev Quot.pliftOn {α : Sort u} {r : α → α → Prop} (q : Quot r) (f : (a : α) → q = Quot.mk r a → β)
    (h : ∀ (a b : α) (h h'), r a b → f a h = f b h') : β :=
  q.rec (motive := fun q' => q = q' → β) f
    (fun a b p => funext fun h' =>
      (Quot.pliftOn_eq (sound p) (f a) h').trans (@h a b (h'.trans (sound p).symm) h' p)) rfl

/-- The classes of an equivalence relation. -/
def Quotient {α : Sort u} (s : Setoid α) :=
  @Quot α Setoid.r

namespace Quotient

/-- The class of an element. -/
@[inline] protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s :=
  Quot.mk Setoid.r a

/-- The class of an element, with the relation found by synthesis. -/
protected def mk' {α : Sort u} [s : Setoid α] (a : α) : Quotient s :=
  Quotient.mk s a

theorem sound {α : Sort u} {s : Setoid α} {a b : α} : a ≈ b → Quotient.mk s a = Quotient.mk s b :=
  Quot.sound

/-- A function on classes, from one on representatives that respects the relation. -/
protected abbrev lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) :
    ((a b : α) → a ≈ b → f a = f b) → Quotient s → β :=
  Quot.lift f

protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} :
    ((a : α) → motive (Quotient.mk s a)) → (q : Quotient s) → motive q :=
  Quot.ind

/-- `Quotient.lift` with the class first. -/
protected abbrev liftOn {α : Sort u} {β : Sort v} {s : Setoid α} (q : Quotient s) (f : α → β)
    (c : (a b : α) → a ≈ b → f a = f b) : β :=
  Quot.liftOn q f c

@[elab_as_elim]
protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (q : Quotient s)
    (h : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.inductionOn q h

theorem exists_rep {α : Sort u} {s : Setoid α} (q : Quotient s) : Exists (fun (a : α) => Quotient.mk s a = q) :=
  Quot.exists_rep q

section

variable {α : Sort u}
variable {s : Setoid α}
variable {motive : Quotient s → Sort v}

/-- A dependent function on classes, from one on representatives that respects the relation. -/
@[inline, elab_as_elim]
protected def rec (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) (q : Quotient s) : motive q :=
  Quot.rec f h q

/-- `Quotient.rec` with the class first. -/
@[elab_as_elim]
protected abbrev recOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) : motive q :=
  Quot.recOn q f h

/-- A dependent function on classes into subsingletons, from any on representatives. -/
@[elab_as_elim]
protected abbrev recOnSubsingleton [h : (a : α) → Subsingleton (motive (Quotient.mk s a))] (q : Quotient s)
    (f : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.recOnSubsingleton (h := h) q f

/-- A dependent function on classes, from one on representatives that respects the relation heterogeneously. -/
@[elab_as_elim]
protected abbrev hrecOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (c : (a b : α) → (p : a ≈ b) → f a ≍ f b) : motive q :=
  Quot.hrecOn q f c

end

section

universe uA uB uC

variable {α : Sort uA} {β : Sort uB} {φ : Sort uC}
variable {s₁ : Setoid α} {s₂ : Setoid β}

/-- A function of two classes, from one of two representatives that respects the relations. -/
protected abbrev lift₂ (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂)
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : φ :=
  Quotient.lift (fun a₁ => Quotient.lift (f a₁) (fun a b => c a₁ a a₁ b (Setoid.refl a₁)) q₂)
    (fun a b h => q₂.inductionOn (fun a' => c a a' b a' h (Setoid.refl a'))) q₁

/-- `Quotient.lift₂` with the classes first. -/
protected abbrev liftOn₂ (q₁ : Quotient s₁) (q₂ : Quotient s₂) (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂) : φ :=
  Quotient.lift₂ f c q₁ q₂

@[elab_as_elim]
protected theorem ind₂ {motive : Quotient s₁ → Quotient s₂ → Prop}
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) (q₁ : Quotient s₁) (q₂ : Quotient s₂) :
    motive q₁ q₂ :=
  q₁.inductionOn fun a => q₂.inductionOn fun b => h a b

@[elab_as_elim]
protected theorem inductionOn₂ {motive : Quotient s₁ → Quotient s₂ → Prop} (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  Quotient.ind₂ h q₁ q₂

@[elab_as_elim]
protected theorem inductionOn₃ {s₃ : Setoid φ} {motive : Quotient s₁ → Quotient s₂ → Quotient s₃ → Prop}
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) (q₃ : Quotient s₃)
    (h : (a : α) → (b : β) → (c : φ) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b) (Quotient.mk s₃ c)) :
    motive q₁ q₂ q₃ :=
  q₁.inductionOn fun a => q₂.inductionOn fun b => q₃.inductionOn fun c => h a b c

end

section Exact

variable {α : Sort u}

/-- Two classes are the same, said of representatives. -/
private def rel {s : Setoid α} (q₁ q₂ : Quotient s) : Prop :=
  Quotient.liftOn₂ q₁ q₂ (fun a₁ a₂ => a₁ ≈ a₂)
    (fun _ _ _ _ h₁ h₂ => propext
      ⟨fun h => Setoid.trans (Setoid.symm h₁) (Setoid.trans h h₂),
       fun h => Setoid.trans h₁ (Setoid.trans h (Setoid.symm h₂))⟩)

private theorem rel_refl {s : Setoid α} (q : Quotient s) : rel q q :=
  q.inductionOn Setoid.refl

theorem exact {s : Setoid α} {a b : α} : Quotient.mk s a = Quotient.mk s b → a ≈ b :=
  fun h => show rel (Quotient.mk s a) (Quotient.mk s b) from h ▸ rel_refl (Quotient.mk s a)

end Exact

section

universe uA uB uC

variable {α : Sort uA} {β : Sort uB} {s₁ : Setoid α} {s₂ : Setoid β}

/-- A dependent function of two classes into subsingletons, from any of two representatives. -/
@[elab_as_elim]
protected abbrev recOnSubsingleton₂ {motive : Quotient s₁ → Quotient s₂ → Sort uC}
    [s : (a : α) → (b : β) → Subsingleton (motive (Quotient.mk s₁ a) (Quotient.mk s₂ b))]
    (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (g : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  have (a : α) : Subsingleton (motive (Quotient.mk s₁ a) q₂) :=
    Quot.ind (β := fun q => Subsingleton (motive (Quotient.mk s₁ a) q)) (s a) q₂
  @Quot.recOnSubsingleton _ _ (fun q => motive q q₂) this q₁ fun a =>
    @Quot.recOnSubsingleton _ _ (fun q => motive (Quotient.mk s₁ a) q) (s a) q₂ (g a)

end

end Quotient

instance Quotient.decidableEq {α : Sort u} {s : Setoid α} [d : ∀ (a b : α), Decidable (a ≈ b)] :
    DecidableEq (Quotient s) :=
  fun (q₁ q₂ : Quotient s) =>
    Quotient.recOnSubsingleton₂ q₁ q₂
      fun a₁ a₂ =>
        match d a₁ a₂ with
        | isTrue h₁ => isTrue (Quotient.sound h₁)
        | isFalse h₂ => isFalse (fun h => absurd (Quotient.exact h) h₂)

set_option linter.unusedVariables.funArgs false in
/-- `Quotient.liftOn` where the function may use that the element is a representative. -/
protected abbrev Quotient.pliftOn {α : Sort u} {s : Setoid α} (q : Quotient s)
    (f : (a : α) → q = Quotient.mk s a → β) (h : ∀ (a b : α) (h h'), a ≈ b → f a h = f b h') : β :=
  Quot.pliftOn q f h

/-- The quotient with one class. -/
def Squash (α : Sort u) := Quot (fun (_ _ : α) => True)

/-- The class of an element. -/
def Squash.mk {α : Sort u} (x : α) : Squash α := Quot.mk _ x

theorem Squash.ind {α : Sort u} {motive : Squash α → Prop} (h : ∀ (a : α), motive (Squash.mk a)) :
    ∀ (q : Squash α), motive q :=
  Quot.ind h

/-- A function on the quotient with one class, into a subsingleton. -/
@[inline] def Squash.lift {α β} [Subsingleton β] (s : Squash α) (f : α → β) : β :=
  Quot.lift f (fun _ _ _ => Subsingleton.elim _ _) s

instance : Subsingleton (Squash α) where
  allEq a b := Squash.ind (motive := fun a => a = b)
    (fun a => Squash.ind (motive := fun b => Squash.mk a = b) (fun b => Quot.sound trivial) b) a

namespace Lean

/-- Compiled code computes what the kernel would; nothing here uses it. -/
axiom trustCompiler : True

/-- Evaluates a Boolean by compiled code, as the kernel's `ofReduceBool` may do in Lean; here it is the identity. -/
opaque reduceBool (b : Bool) : Bool :=
  have := trustCompiler
  b

/-- Evaluates a number by compiled code, as the kernel's `ofReduceNat` may do in Lean; here it is the identity. -/
opaque reduceNat (n : Nat) : Nat :=
  have := trustCompiler
  n

/-- What `reduceBool` says holds. -/
axiom ofReduceBool (a b : Bool) (h : reduceBool a = b) : a = b

/-- What `reduceNat` says holds. -/
axiom ofReduceNat (a b : Nat) (h : reduceNat a = b) : a = b

/-- The identity, which does not unfold. -/
opaque opaqueId {α : Sort u} (x : α) : α := x

end Lean

/-- Asks the kernel to evaluate `a` eagerly. -/
def eagerReduce {α : Sort u} (a : α) : α := a

namespace Std

variable {α : Sort u}

/-- The operation is associative. -/
class Associative (op : α → α → α) : Prop where
  /-- The law. -/
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

/-- The operation is commutative. -/
class Commutative (op : α → α → α) : Prop where
  /-- The law. -/
  comm : (a b : α) → op a b = op b a

/-- The operation is idempotent. -/
class IdempotentOp (op : α → α → α) : Prop where
  /-- The law. -/
  idempotent : (x : α) → op x x = x

/-- `o` is the left identity of `op`, without proof. -/
class LeftIdentity (op : α → β → β) (o : outParam α) : Prop

/-- `o` is the left identity of `op`. -/
class LawfulLeftIdentity (op : α → β → β) (o : outParam α) : Prop extends LeftIdentity op o where
  /-- The law. -/
  left_id : ∀ a, op o a = a

/-- `o` is the right identity of `op`, without proof. -/
class RightIdentity (op : α → β → α) (o : outParam β) : Prop

/-- `o` is the right identity of `op`. -/
class LawfulRightIdentity (op : α → β → α) (o : outParam β) : Prop extends RightIdentity op o where
  /-- The law. -/
  right_id : ∀ a, op a o = a

/-- `o` is the identity of `op`, without proof. -/
class Identity (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o

/-- `o` is the identity of `op`. -/
class LawfulIdentity (op : α → α → α) (o : outParam α) : Prop
    extends Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o

/-- `o` is the identity of the commutative operation `op`. -/
class LawfulCommIdentity (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop
    extends LawfulIdentity op o where
  left_id a := Eq.trans (hc.comm o a) (right_id a)
  right_id a := Eq.trans (hc.comm a o) (left_id a)

instance : Commutative Or := ⟨fun _ _ => propext or_comm⟩

instance : Commutative And := ⟨fun _ _ => propext and_comm⟩

instance : Commutative Iff := ⟨fun _ _ => propext iff_comm⟩

/-- Everything is related to itself. -/
class Refl (r : α → α → Prop) : Prop where
  /-- The law. -/
  refl : ∀ a, r a a

/-- Any two elements are related, in one order or the other. -/
class Total (r : α → α → Prop) : Prop where
  /-- The law. -/
  total : ∀ a b, r a b ∨ r b a

/-- Elements related in both orders are equal. -/
class Antisymm (r : α → α → Prop) : Prop where
  /-- The law. -/
  antisymm (a b : α) : r a b → r b a → a = b

/-- No two elements are related in both orders. -/
class Asymm (r : α → α → Prop) : Prop where
  /-- The law. -/
  asymm : ∀ a b, r a b → ¬r b a

/-- The order does not matter. -/
class Symm (r : α → α → Prop) : Prop where
  /-- The law. -/
  symm : ∀ a b, r a b → r b a

/-- Nothing is related to itself. -/
class Irrefl (r : α → α → Prop) : Prop where
  /-- The law. -/
  irrefl : ∀ a, ¬r a a

/-- Elements related in neither order are equal. -/
class Trichotomous (r : α → α → Prop) : Prop where
  /-- The law. -/
  trichotomous (a b : α) : ¬r a b → ¬r b a → a = b

end Std
