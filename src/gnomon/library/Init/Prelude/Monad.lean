/-
Monads: functors to monads, lifting, exceptions, state and environment, and the two transformers
(`ReaderT`, `EStateM`) from which the monad of macros is made.

Read next: `Init.Prelude.Syntax`.  Lean's counterpart: the part of `Init.Prelude` from `Bind` to `EStateM`.
-/
prelude
import Init.Prelude.Data

universe u v w

/-- Types of computations that can be followed by one that depends on the result. -/
class Bind (m : Type u → Type v) where
  /-- Written `x >>= f`. -/
  bind : {α β : Type u} → m α → (α → m β) → m β

export Bind (bind)

/-- Types of computations that include the one that does nothing. -/
class Pure (f : Type u → Type v) where
  /-- Returns its argument. -/
  pure {α : Type u} : α → f α

export Pure (pure)

/-- Functors, as programs use them: the laws are in `LawfulFunctor`. -/
class Functor (f : Type u → Type v) : Type (max (u + 1) v) where
  /-- Written `f <$> x`. -/
  map : {α β : Type u} → (α → β) → f α → f β
  /-- Replaces every result by one value. -/
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)

/-- Types of computations that can be applied to each other. -/
class Seq (f : Type u → Type v) : Type (max (u + 1) v) where
  /-- Written `mf <*> mx`; the second computation runs only when it is needed. -/
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β

/-- Types of computations that can be followed by one whose result is dropped. -/
class SeqLeft (f : Type u → Type v) : Type (max (u + 1) v) where
  /-- Written `x <* y`. -/
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α

/-- Types of computations whose result can be dropped before the next. -/
class SeqRight (f : Type u → Type v) : Type (max (u + 1) v) where
  /-- Written `x *> y`. -/
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

/-- Applicative functors. -/
class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (Function.const _) a) b
  seqRight := fun a b => Seq.seq (Functor.map (Function.const _ id) a) b

/-- Monads. -/
class Monad (m : Type u → Type v) : Type (max (u + 1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun y => Functor.map y (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()

instance {α : Type u} {m : Type u → Type v} [Monad m] : Inhabited (α → m α) where
  default := pure

instance {α : Type u} {m : Type u → Type v} [Monad m] [Inhabited α] : Inhabited (m α) where
  default := pure default

instance [Monad m] : [Nonempty α] → Nonempty (m α)
  | ⟨x⟩ => ⟨pure x⟩

/-- Computations in `m` are computations in `n`: one step. -/
class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- Lifts a computation. -/
  monadLift : {α : Type u} → m α → n α

/-- Computations in `m` are computations in `n`: any number of steps. -/
class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  /-- Lifts a computation. -/
  monadLift : {α : Type u} → m α → n α

export MonadLiftT (monadLift)

@[inherit_doc monadLift]
abbrev liftM := @monadLift

@[always_inline]
instance (m n o) [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)

instance (m) : MonadLiftT m m where
  monadLift x := x

/-- Like `MonadLift`, for commands that evaluate a computation. -/
class MonadEval (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- Evaluates a computation. -/
  monadEval : {α : Type u} → m α → n α

/-- Like `MonadLiftT`, for commands that evaluate a computation. -/
class MonadEvalT (m : Type u → Type v) (n : Type u → Type w) where
  /-- Evaluates a computation. -/
  monadEval : {α : Type u} → m α → n α

instance [MonadLift m n] : MonadEval m n where
  monadEval := MonadLift.monadLift

instance (m n o) [MonadEval n o] [MonadEvalT m n] : MonadEvalT m o where
  monadEval x := MonadEval.monadEval (m := n) (MonadEvalT.monadEval x)

instance (m) : MonadEvalT m m where
  monadEval x := x

/-- Transformations of computations in `m` act on computations in `n`: one step. -/
class MonadFunctor (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- Applies the transformation. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

/-- Transformations of computations in `m` act on computations in `n`: any number of steps. -/
class MonadFunctorT (m : Type u → Type v) (n : Type u → Type w) where
  /-- Applies the transformation. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

export MonadFunctorT (monadMap)

@[always_inline]
instance (m n o) [MonadFunctor n o] [MonadFunctorT m n] : MonadFunctorT m o where
  monadMap f := MonadFunctor.monadMap (m := n) (monadMap (m := m) f)

instance monadFunctorRefl (m) : MonadFunctorT m m where
  monadMap f := f

/-- The result of a computation that may fail. -/
inductive Except (ε : Type u) (α : Type v) where
  /-- It failed. -/
  | error : ε → Except ε α
  /-- It succeeded. -/
  | ok : α → Except ε α

attribute [unbox] Except

instance {ε : Type u} {α : Type v} [Inhabited ε] : Inhabited (Except ε α) where
  default := Except.error default

/-- Monads with exceptions of type `ε`, for a given `ε`. -/
class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  /-- Raises an exception. -/
  throw {α : Type v} : ε → m α
  /-- Runs `body`, and `handler` on the exception it raises. -/
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α

/-- Raises an exception of the given type. -/
abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e

/-- Handles exceptions of the given type. -/
abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α)
    (handle : ε → m α) : m α :=
  MonadExceptOf.tryCatch x handle

/-- Monads with exceptions, whose type the monad determines. -/
class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  /-- Raises an exception. -/
  throw {α : Type v} : ε → m α
  /-- Runs `body`, and `handler` on the exception it raises. -/
  tryCatch {α : Type v} : (body : m α) → (handler : ε → m α) → m α

/-- Raises the error of a result, or returns its value. -/
def MonadExcept.ofExcept [Monad m] [MonadExcept ε m] : Except ε α → m α
  | .ok a => pure a
  | .error e => throw e

export MonadExcept (throw tryCatch ofExcept)

instance (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := throwThe ε
  tryCatch := tryCatchThe ε

namespace MonadExcept

variable {ε : Type u} {m : Type v → Type w}

/-- Runs the second computation when the first fails. -/
@[inline] protected def orElse [MonadExcept ε m] {α : Type v} (t₁ : m α) (t₂ : Unit → m α) : m α :=
  tryCatch t₁ fun _ => t₂ ()

instance [MonadExcept ε m] {α : Type v} : OrElse (m α) where
  orElse := MonadExcept.orElse

end MonadExcept

/-- Computations in `m` that may look at a value of type `ρ`. -/
def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) :=
  (a : @&ρ) → m α

/-- From a function. -/
@[always_inline, inline]
def ReaderT.mk {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ρ → m α) : ReaderT ρ m α :=
  x

instance (ρ : Type u) (m : Type u → Type v) (α : Type u) [Inhabited (m α)] : Inhabited (ReaderT ρ m α) where
  default := fun _ => default

/-- Supplies the value. -/
@[always_inline, inline]
def ReaderT.run {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ReaderT ρ m α) (r : ρ) : m α :=
  x r

namespace ReaderT

section

variable {ρ : Type u} {m : Type u → Type v} {α : Type u}

instance : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x

@[always_inline]
instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) where
  throw e := fun _ => throwThe ε e
  tryCatch x c := fun r => tryCatchThe ε (x r) (fun e => (c e) r)

end

section

variable {ρ : Type u} {m : Type u → Type v}

/-- The value. -/
@[always_inline, inline]
protected def read [Monad m] : ReaderT ρ m ρ :=
  pure

/-- Returns its argument. -/
@[always_inline, inline]
protected def pure [Monad m] {α} (a : α) : ReaderT ρ m α :=
  fun _ => pure a

/-- One computation after the other. -/
@[always_inline, inline]
protected def bind [Monad m] {α β} (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) : ReaderT ρ m β :=
  fun r => bind (x r) fun a => f a r

@[always_inline]
instance [Monad m] : Functor (ReaderT ρ m) where
  map f x r := Functor.map f (x r)
  mapConst a x r := Functor.mapConst a (x r)

@[always_inline]
instance [Monad m] : Applicative (ReaderT ρ m) where
  pure := ReaderT.pure
  seq f x r := Seq.seq (f r) fun _ => x () r
  seqLeft a b r := SeqLeft.seqLeft (a r) fun _ => b () r
  seqRight a b r := SeqRight.seqRight (a r) fun _ => b () r

instance [Monad m] : Monad (ReaderT ρ m) where
  bind := ReaderT.bind

instance (ρ m) : MonadFunctor m (ReaderT ρ m) where
  monadMap f x := fun ctx => f (x ctx)

/-- Runs a computation with a value made of the present one. -/
@[always_inline, inline]
protected def adapt {ρ' α : Type u} (f : ρ' → ρ) : ReaderT ρ m α → ReaderT ρ' m α :=
  fun x r => x (f r)

end

end ReaderT

/-- Monads with a value of type `ρ` to look at, for a given `ρ`. -/
class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- The value. -/
  read : m ρ

/-- The value of the given type. -/
@[always_inline, inline]
def readThe (ρ : Type u) {m : Type u → Type v} [MonadReaderOf ρ m] : m ρ :=
  MonadReaderOf.read

/-- Monads with a value to look at, whose type the monad determines. -/
class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- The value. -/
  read : m ρ

export MonadReader (read)

instance (ρ : Type u) (m : Type u → Type v) [MonadReaderOf ρ m] : MonadReader ρ m where
  read := readThe ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadReaderOf ρ m] :
    MonadReaderOf ρ n where
  read := liftM (m := m) read

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := ReaderT.read

/-- Monads in which a computation can be run with another value of type `ρ`, for a given `ρ`. -/
class MonadWithReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- Runs `x` with a value made of the present one. -/
  withReader {α : Type u} (f : ρ → ρ) (x : m α) : m α

/-- Runs a computation with another value of the given type. -/
@[always_inline, inline]
def withTheReader (ρ : Type u) {m : Type u → Type v} [MonadWithReaderOf ρ m] {α : Type u} (f : ρ → ρ) (x : m α) :
    m α :=
  MonadWithReaderOf.withReader f x

/-- Monads in which a computation can be run with another value, whose type the monad determines. -/
class MonadWithReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- Runs `x` with a value made of the present one. -/
  withReader {α : Type u} : (f : ρ → ρ) → (x : m α) → m α

export MonadWithReader (withReader)

instance (ρ : Type u) (m : Type u → Type v) [MonadWithReaderOf ρ m] : MonadWithReader ρ m where
  withReader := withTheReader ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type v} [MonadFunctor m n] [MonadWithReaderOf ρ m] :
    MonadWithReaderOf ρ n where
  withReader f := monadMap (m := m) (withTheReader ρ f)

instance {ρ : Type u} {m : Type u → Type v} : MonadWithReaderOf ρ (ReaderT ρ m) where
  withReader f x := fun ctx => x (f ctx)

/-- Monads with a state of type `σ`, for a given `σ`. -/
class MonadStateOf (σ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- The state. -/
  get : m σ
  /-- Replaces the state. -/
  set : σ → m PUnit
  /-- Changes the state and returns a value computed from it. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadStateOf (set)

/-- The state of the given type. -/
abbrev getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ :=
  MonadStateOf.get

/-- Changes the state of the given type. -/
abbrev modifyThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → σ) : m PUnit :=
  MonadStateOf.modifyGet fun s => (PUnit.unit, f s)

/-- Changes the state of the given type and returns a value computed from it. -/
abbrev modifyGetThe {α : Type u} (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → Prod α σ) : m α :=
  MonadStateOf.modifyGet f

/-- Monads with a state, whose type the monad determines. -/
class MonadState (σ : outParam (Type u)) (m : Type u → Type v) where
  /-- The state. -/
  get : m σ
  /-- Replaces the state. -/
  set : σ → m PUnit
  /-- Changes the state and returns a value computed from it. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadState (get modifyGet)

instance (σ : Type u) (m : Type u → Type v) [MonadStateOf σ m] : MonadState σ m where
  set := MonadStateOf.set
  get := getThe σ
  modifyGet f := MonadStateOf.modifyGet f

/-- Changes the state. -/
@[always_inline, inline]
def modify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m PUnit :=
  modifyGet fun s => (PUnit.unit, f s)

/-- Changes the state and returns what it was before. -/
@[always_inline, inline]
def getModify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m σ :=
  modifyGet fun s => (s, f s)

@[always_inline]
instance {σ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadStateOf σ m] :
    MonadStateOf σ n where
  get := liftM (m := m) MonadStateOf.get
  set s := liftM (m := m) (MonadStateOf.set s)
  modifyGet f := monadLift (m := m) (MonadState.modifyGet f)

namespace EStateM

/-- The result of a computation with exceptions and a state. -/
inductive Result (ε σ α : Type u) where
  /-- It succeeded. -/
  | ok : α → σ → Result ε σ α
  /-- It failed. -/
  | error : ε → σ → Result ε σ α

variable {ε σ α : Type u}

instance [Inhabited ε] [Inhabited σ] : Inhabited (Result ε σ α) where
  default := Result.error default default

end EStateM

open EStateM (Result) in
/-- Computations with exceptions of type `ε` and a state of type `σ`, which exceptions keep. -/
def EStateM (ε σ α : Type u) := σ → Result ε σ α

namespace EStateM

variable {ε σ α β : Type u}

instance [Inhabited ε] : Inhabited (EStateM ε σ α) where
  default := fun s => Result.error default s

/-- Returns its argument. -/
@[always_inline, inline]
protected def pure (a : α) : EStateM ε σ α := fun s =>
  Result.ok a s

/-- Replaces the state. -/
@[always_inline, inline]
protected def set (s : σ) : EStateM ε σ PUnit := fun _ =>
  Result.ok ⟨⟩ s

/-- The state. -/
@[always_inline, inline]
protected def get : EStateM ε σ σ := fun s =>
  Result.ok s s

/-- Changes the state and returns a value computed from it. -/
@[always_inline, inline]
protected def modifyGet (f : σ → Prod α σ) : EStateM ε σ α := fun s =>
  match f s with
  | (a, s) => Result.ok a s

/-- Raises an exception. -/
@[always_inline, inline]
protected def throw (e : ε) : EStateM ε σ α := fun s =>
  Result.error e s

/-- What of a state is saved before a computation that may fail, and how to restore it. -/
class Backtrackable (δ : outParam (Type u)) (σ : Type u) where
  /-- What to save. -/
  save : σ → δ
  /-- The state after a failure. -/
  restore : σ → δ → σ

/-- Runs a computation, and a handler on the exception it raises. -/
@[always_inline, inline]
protected def tryCatch {δ} [Backtrackable δ σ] {α} (x : EStateM ε σ α) (handle : ε → EStateM ε σ α) :
    EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x s with
  | Result.error e s => handle e (Backtrackable.restore s d)
  | ok => ok

/-- Runs the second computation when the first fails. -/
@[always_inline, inline]
protected def orElse {δ} [Backtrackable δ σ] (x₁ : EStateM ε σ α) (x₂ : Unit → EStateM ε σ α) :
    EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x₁ s with
  | Result.error _ s => x₂ () (Backtrackable.restore s d)
  | ok => ok

/-- Changes the exceptions. -/
@[always_inline, inline]
def adaptExcept {ε' : Type u} (f : ε → ε') (x : EStateM ε σ α) : EStateM ε' σ α := fun s =>
  match x s with
  | Result.error e s => Result.error (f e) s
  | Result.ok a s => Result.ok a s

/-- One computation after the other. -/
@[always_inline, inline]
protected def bind (x : EStateM ε σ α) (f : α → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => f a s
  | Result.error e s => Result.error e s

/-- Applies a function to the result. -/
@[always_inline, inline]
protected def map (f : α → β) (x : EStateM ε σ α) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => Result.ok (f a) s
  | Result.error e s => Result.error e s

/-- One computation after the other, dropping the first result. -/
@[always_inline, inline]
protected def seqRight (x : EStateM ε σ α) (y : Unit → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok _ s => y () s
  | Result.error e s => Result.error e s

@[always_inline]
instance instMonad : Monad (EStateM ε σ) where
  bind := EStateM.bind
  pure := EStateM.pure
  map := EStateM.map
  seqRight := EStateM.seqRight

instance {δ} [Backtrackable δ σ] : OrElse (EStateM ε σ α) where
  orElse := EStateM.orElse

instance : MonadStateOf σ (EStateM ε σ) where
  set := EStateM.set
  get := EStateM.get
  modifyGet := EStateM.modifyGet

instance {δ} [Backtrackable δ σ] : MonadExceptOf ε (EStateM ε σ) where
  throw := EStateM.throw
  tryCatch := EStateM.tryCatch

/-- Runs a computation from a state. -/
@[always_inline, inline]
def run (x : EStateM ε σ α) (s : σ) : Result ε σ α := x s

/-- Runs a computation from a state and returns its value, if it succeeds. -/
@[always_inline, inline]
def run' (x : EStateM ε σ α) (s : σ) : Option α :=
  match run x s with
  | .ok v _ => some v
  | .error .. => none

/-- Saves nothing. -/
@[inline] def dummySave : σ → PUnit := fun _ => ⟨⟩

/-- Restores nothing. -/
@[inline] def dummyRestore : σ → PUnit → σ := fun s _ => s

/-- Without instructions an exception keeps the state. -/
instance nonBacktrackable : Backtrackable PUnit σ where
  save := dummySave
  restore := dummyRestore

end EStateM
