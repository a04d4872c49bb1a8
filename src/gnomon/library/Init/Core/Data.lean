/-
Data of the core: delayed and concurrent values, sums and dependent pairs, steps of loops; and what is decidable or
inhabited because its parts are.

Read next: `Init.Core.Quotient`.  Lean's counterpart: `Init.Core`.
-/
prelude
import Init.Core.Iff

universe u v w

/-- A value that is computed when it is first asked for, and then kept. -/
structure Thunk (α : Type u) : Type u where
  /-- From the computation. -/
  mk ::
  /-- The computation. -/
  private fn : Unit → α

attribute [extern "lean_mk_thunk"] Thunk.mk

/-- A value that need not be computed any more. -/
@[extern "lean_thunk_pure"] protected def Thunk.pure (a : α) : Thunk α := ⟨fun _ => a⟩

/-- The value. -/
@[extern "lean_thunk_get_own"] protected def Thunk.get (x : @& Thunk α) : α := x.fn ()

/-- The computation, as the compiler sees it. -/
@[inline] private def Thunk.fnImpl (x : Thunk α) : Unit → α := fun _ => x.get

@[csimp] private theorem Thunk.fn_eq_fnImpl : @Thunk.fn = @Thunk.fnImpl := rfl

/-- Applies a function to the value, when it is asked for. -/
@[inline] protected def Thunk.map (f : α → β) (x : Thunk α) : Thunk β := ⟨fun _ => f x.get⟩

/-- One delayed value after the other. -/
@[inline] protected def Thunk.bind (x : Thunk α) (f : α → Thunk β) : Thunk β := ⟨fun _ => (f x.get).get⟩

@[simp] theorem Thunk.sizeOf_eq [SizeOf α] (a : Thunk α) : sizeOf a = 1 + sizeOf a.get := by
  cases a; rfl

instance thunkCoe : CoeTail α (Thunk α) where
  coe a := ⟨fun _ => a⟩

/-- Sums: an element of one type or of the other. -/
inductive Sum (α : Type u) (β : Type v) where
  /-- Of the first. -/
  | inl (val : α) : Sum α β
  /-- Of the second. -/
  | inr (val : β) : Sum α β

@[inherit_doc] infixr:30 " ⊕ " => Sum

/-- Sums of types in any universe. -/
inductive PSum (α : Sort u) (β : Sort v) where
  /-- Of the first. -/
  | inl (val : α) : PSum α β
  /-- Of the second. -/
  | inr (val : β) : PSum α β

@[inherit_doc] infixr:30 " ⊕' " => PSum

/-- If the left type has a chosen element, so has the sum. -/
@[reducible] def PSum.inhabitedLeft {α β} [Inhabited α] : Inhabited (PSum α β) := ⟨PSum.inl default⟩

/-- If the right type has a chosen element, so has the sum. -/
@[reducible] def PSum.inhabitedRight {α β} [Inhabited β] : Inhabited (PSum α β) := ⟨PSum.inr default⟩

instance PSum.nonemptyLeft [h : Nonempty α] : Nonempty (PSum α β) :=
  Nonempty.elim h (fun a => ⟨PSum.inl a⟩)

instance PSum.nonemptyRight [h : Nonempty β] : Nonempty (PSum α β) :=
  Nonempty.elim h (fun b => ⟨PSum.inr b⟩)

/-- Pairs whose second component's type depends on the first component. -/
@[pp_using_anonymous_constructor]
structure Sigma {α : Type u} (β : α → Type v) where
  /-- From both components. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β fst

attribute [unbox] Sigma

/-- Dependent pairs of elements of types in any universe. -/
@[pp_using_anonymous_constructor]
structure PSigma {α : Sort u} (β : α → Sort v) where
  /-- From both components. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β fst

/-- How a step of a loop ends. -/
inductive ForInStep (α : Type u) where
  /-- The loop ends. -/
  | done : α → ForInStep α
  /-- The loop goes on. -/
  | yield : α → ForInStep α
  deriving Inhabited

/-- Types `ρ` over whose elements of type `α` loops in `m` run. -/
class ForIn (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) where
  /-- The loop, with what is carried from step to step. -/
  forIn {β} (xs : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β

export ForIn (forIn)

/-- Like `ForIn`, with a proof that each element is one. -/
class ForIn' (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) (d : outParam (Membership α ρ)) where
  /-- The loop, with what is carried from step to step. -/
  forIn' {β} (x : ρ) (b : β) (f : (a : α) → a ∈ x → β → m (ForInStep β)) : m β

export ForIn' (forIn')

/-- How a block of `do` ends that may return: results of the whole, of the block, mutable variables. -/
inductive DoResultPRBC (α β σ : Type u) where
  /-- The block's last value. -/
  | pure : α → σ → DoResultPRBC α β σ
  /-- By `return`. -/
  | return : β → σ → DoResultPRBC α β σ
  /-- By `break`. -/
  | break : σ → DoResultPRBC α β σ
  /-- By `continue`. -/
  | continue : σ → DoResultPRBC α β σ

/-- How a block of `do` without `break` and `continue` ends. -/
inductive DoResultPR (α β σ : Type u) where
  /-- The block's last value. -/
  | pure : α → σ → DoResultPR α β σ
  /-- By `return`. -/
  | return : β → σ → DoResultPR α β σ

/-- How a block of `do` ends of which only `break` and `continue` matter. -/
inductive DoResultBC (σ : Type u) where
  /-- By `break`. -/
  | break : σ → DoResultBC σ
  /-- By `continue`. -/
  | continue : σ → DoResultBC σ

/-- How a block of `do` ends whose last value and `return` are treated alike. -/
inductive DoResultSBC (α σ : Type u) where
  /-- The block's last value, or by `return`. -/
  | pureReturn : α → σ → DoResultSBC α σ
  /-- By `break`. -/
  | break : σ → DoResultSBC α σ
  /-- By `continue`. -/
  | continue : σ → DoResultSBC α σ

/-- A value that another thread computes. -/
structure Task (α : Type u) : Type u where
  /-- A value that need not be computed any more. -/
  pure ::
  /-- The value; waits for it. -/
  get : α
  deriving Inhabited, Nonempty

attribute [extern "lean_task_pure"] Task.pure
attribute [extern "lean_task_get_own"] Task.get

namespace Task

/-- Priorities of tasks. -/
abbrev Priority := Nat

/-- The usual priority. -/
def Priority.default : Priority := 0

/-- The largest priority of tasks that share threads. -/
def Priority.max : Priority := 8

/-- The priority of tasks that get a thread of their own. -/
def Priority.dedicated : Priority := 9

set_option linter.unusedVariables.funArgs false in
/-- Starts a computation. -/
@[noinline, extern "lean_task_spawn"]
protected def spawn {α : Type u} (fn : Unit → α) (prio := Priority.default) : Task α :=
  ⟨fn ()⟩

set_option linter.unusedVariables.funArgs false in
/-- Applies a function to the value, once it is there; with `sync` on the thread that computed it. -/
@[noinline, extern "lean_task_map"]
protected def map (f : α → β) (x : Task α) (prio := Priority.default) (sync := false) : Task β :=
  ⟨f x.get⟩

set_option linter.unusedVariables.funArgs false in
/-- One task after the other; with `sync` on the thread that computed the first value. -/
@[noinline, extern "lean_task_bind"]
protected def bind (x : Task α) (f : α → Task β) (prio := Priority.default) (sync := false) : Task β :=
  ⟨(f x.get).get⟩

end Task

/-- A value that is no number, for the runtime's types. -/
structure NonScalar where
  /-- Not used. -/
  mk ::
  /-- Not used. -/
  val : Nat
  deriving Inhabited

/-- A value that is no number, in any universe, for the runtime's types. -/
inductive PNonScalar : Type u where
  /-- Not used. -/
  | mk (v : Nat) : PNonScalar
  deriving Inhabited

@[simp] protected theorem Nat.add_zero (n : Nat) : n + 0 = n := rfl

instance {α : Type u} {β : Type v} [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (α × β) :=
  Nonempty.elim h1 fun x => Nonempty.elim h2 fun y => ⟨(x, y)⟩

instance {α : Type u} {β : Type u} [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (MProd α β) :=
  Nonempty.elim h1 fun x => Nonempty.elim h2 fun y => ⟨⟨x, y⟩⟩

instance {α : Sort u} {β : Sort v} [h1 : Nonempty α] [h2 : Nonempty β] : Nonempty (PProd α β) :=
  Nonempty.elim h1 fun x => Nonempty.elim h2 fun y => ⟨⟨x, y⟩⟩

instance [Inhabited α] [Inhabited β] : Inhabited (α × β) where
  default := (default, default)

instance [Inhabited α] [Inhabited β] : Inhabited (MProd α β) where
  default := ⟨default, default⟩

instance [Inhabited α] [Inhabited β] : Inhabited (PProd α β) where
  default := ⟨default, default⟩

instance : Inhabited Prop where
  default := True

deriving instance Inhabited for True

section

theorem Exists.of_psigma_prop {α : Sort u} {p : α → Prop} : (PSigma (fun x => p x)) → Exists (fun x => p x)
  | ⟨x, hx⟩ => ⟨x, hx⟩

protected theorem PSigma.eta {α : Sort u} {β : α → Sort v} {a₁ a₂ : α} {b₁ : β a₁} {b₂ : β a₂}
    (h₁ : a₁ = a₂) (h₂ : Eq.ndrec b₁ h₁ = b₂) : PSigma.mk a₁ b₁ = PSigma.mk a₂ b₂ := by
  subst h₁
  subst h₂
  rfl

end

theorem PUnit.ext (a b : PUnit) : a = b := rfl

theorem PUnit.eq_punit (a : PUnit) : a = PUnit.unit := rfl

instance : Subsingleton PUnit := ⟨PUnit.ext⟩

instance : Inhabited PUnit where
  default := ⟨⟩

instance : DecidableEq PUnit := fun a b => isTrue (PUnit.ext a b)

theorem PUnit.subsingleton (a b : PUnit) : a = b := PUnit.ext a b

attribute [deprecated PUnit.ext (since := "2025-10-26")] PUnit.subsingleton

namespace Subtype

theorem exists_of_subtype {α : Type u} {p : α → Prop} : {x // p x} → Exists (fun x => p x)
  | ⟨a, h⟩ => ⟨a, h⟩

variable {α : Sort u} {p : α → Prop}

protected theorem ext : {a1 a2 : {x // p x}} → a1.val = a2.val → a1 = a2
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

protected theorem eq {a1 a2 : {x // p x}} (h : a1.val = a2.val) : a1 = a2 := Subtype.ext h

theorem eta (a : {x // p x}) (h : p a.val) : mk a.val h = a := rfl

instance {α : Type u} {p : α → Prop} [BEq α] : BEq {x : α // p x} where
  beq x y := x.1 == y.1

instance {α : Sort u} {p : α → Prop} [DecidableEq α] : DecidableEq {x : α // p x} :=
  fun ⟨a, h₁⟩ ⟨b, h₂⟩ =>
    if h : a = b then isTrue (Subtype.ext h) else isFalse (fun h' => h (congrArg Subtype.val h'))

end Subtype

section

variable {α : Type u} {β : Type v}

/-- If the left type has a chosen element, so has the sum. -/
@[reducible] def Sum.inhabitedLeft [Inhabited α] : Inhabited (Sum α β) where
  default := Sum.inl default

/-- If the right type has a chosen element, so has the sum. -/
@[reducible] def Sum.inhabitedRight [Inhabited β] : Inhabited (Sum α β) where
  default := Sum.inr default

instance Sum.nonemptyLeft [h : Nonempty α] : Nonempty (Sum α β) :=
  Nonempty.elim h (fun a => ⟨Sum.inl a⟩)

instance Sum.nonemptyRight [h : Nonempty β] : Nonempty (Sum α β) :=
  Nonempty.elim h (fun b => ⟨Sum.inr b⟩)

deriving instance DecidableEq for Sum

end

section

instance [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) :=
  fun (a, b) (a', b') =>
    match decEq a a' with
    | isTrue e₁ =>
      match decEq b b' with
      | isTrue e₂ => isTrue (e₁ ▸ e₂ ▸ rfl)
      | isFalse n₂ => isFalse fun h => n₂ (congrArg Prod.snd h)
    | isFalse n₁ => isFalse fun h => n₁ (congrArg Prod.fst h)

instance [BEq α] [BEq β] : BEq (α × β) where
  beq := fun (a₁, b₁) (a₂, b₂) => a₁ == a₂ && b₁ == b₂

/-- The lexicographic order of pairs. -/
def Prod.lexLt [LT α] [LT β] (s : α × β) (t : α × β) : Prop :=
  s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)

instance Prod.lexLtDec [LT α] [LT β] [DecidableEq α] [(a b : α) → Decidable (a < b)]
    [(a b : β) → Decidable (a < b)] : (s t : α × β) → Decidable (Prod.lexLt s t) :=
  fun _ _ => inferInstanceAs (Decidable (_ ∨ _))

theorem Prod.lexLt_def [LT α] [LT β] (s t : α × β) :
    (Prod.lexLt s t) = (s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)) :=
  rfl

theorem Prod.eta (p : α × β) : (p.1, p.2) = p := rfl

/-- Applies a function to each component. -/
def Prod.map {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂) :
    (α₁ × β₁) → (α₂ × β₂)
  | (a, b) => (f a, g b)

@[simp] theorem Prod.map_apply (f : α → β) (g : γ → δ) (x) (y) : Prod.map f g (x, y) = (f x, g y) := rfl

@[simp] theorem Prod.map_fst (f : α → β) (g : γ → δ) (x) : (Prod.map f g x).1 = f x.1 := rfl

@[simp] theorem Prod.map_snd (f : α → β) (g : γ → δ) (x) : (Prod.map f g x).2 = g x.2 := rfl

end

/-- The equality test says so of everything and itself. -/
class ReflBEq (α) [BEq α] : Prop where
  /-- The law. -/
  protected rfl {a : α} : a == a

/-- The equality test is equality. -/
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  /-- What the test calls equal is equal. -/
  eq_of_beq : {a b : α} → a == b → a = b

export LawfulBEq (eq_of_beq)

section

variable [BEq α] [ReflBEq α] {a b : α}

@[simp] protected theorem BEq.rfl : a == a := ReflBEq.rfl

protected theorem BEq.refl (a : α) : a == a := BEq.rfl

theorem beq_of_eq : a = b → a == b
  | rfl => BEq.rfl

theorem not_eq_of_beq_eq_false (h : (a == b) = false) : ¬a = b := fun h' =>
  Bool.noConfusion (h.symm.trans (beq_of_eq h'))

theorem ne_of_beq_false (h : (a == b) = false) : a ≠ b := not_eq_of_beq_eq_false h

end

@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b := ⟨eq_of_beq, beq_of_eq⟩

theorem beq_false_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false :=
  Bool.of_not_eq_true (fun h' => h (eq_of_beq h'))

/-- The equality decided by a lawful test. -/
def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α := fun a b =>
  match h : a == b with
  | true => isTrue (eq_of_beq h)
  | false => isFalse (not_eq_of_beq_eq_false h)

instance [DecidableEq α] : LawfulBEq α where
  eq_of_beq := of_decide_eq_true
  rfl := of_decide_eq_self_eq_true _

instance : LawfulBEq Bool := inferInstance

instance : LawfulBEq Char := inferInstance

instance : LawfulBEq String := inferInstance

instance Subtype.instReflBEq {α : Type u} {p : α → Prop} [BEq α] [ReflBEq α] : ReflBEq {x : α // p x} where
  rfl := BEq.rfl (α := α)

instance Subtype.instLawfulBEq {α : Type u} {p : α → Prop} [BEq α] [LawfulBEq α] : LawfulBEq {x : α // p x} where
  eq_of_beq h := Subtype.ext (eq_of_beq h)
