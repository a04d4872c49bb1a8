/-
Computations with a state of the world: `ST` without errors, `EST` with errors, and mutable references.

The state is a token of type `Void σ` that programs pass on and the evaluator leaves out.
Read next: `Init.System.IO.Basic`.  Lean's counterpart: `Init.System.ST`.
-/
prelude
import Init.Control.Except
import Init.Control.State

/-- Why there is a token of `σ`. -/
opaque Void.nonemptyType (σ : Type) : NonemptyType.{0}

/-- The token of a state `σ`. -/
@[nospecialize] def Void (σ : Type) : Type := (Void.nonemptyType σ).type

instance Void.instNonempty : Nonempty (Void σ) := (Void.nonemptyType σ).property

/-- A token from a state. -/
@[extern "lean_void_mk"]
opaque Void.mk (x : σ) : Void σ

/-- What a computation without errors gives. -/
structure ST.Out (σ : Type) (α : Type) where
  /-- The value. -/
  val : α
  /-- The state afterwards. -/
  state : Void σ

/-- Computations with a state, without errors. -/
def ST (σ : Type) (α : Type) : Type := Void σ → ST.Out σ α

/-- What a computation with errors gives. -/
inductive EST.Out (ε : Type) (σ : Type) (α : Type) where
  /-- A value, and the state afterwards. -/
  | ok : α → Void σ → EST.Out ε σ α
  /-- An error, and the state afterwards. -/
  | error : ε → Void σ → EST.Out ε σ α

/-- Computations with a state and with errors. -/
def EST (ε : Type) (σ : Type) (α : Type) : Type := Void σ → EST.Out ε σ α

namespace ST

/-- The computation that gives a value. -/
@[always_inline, inline]
protected def pure (x : α) : ST σ α := fun s => .mk x s

/-- One computation after the other. -/
@[always_inline, inline]
protected def bind (x : ST σ α) (f : α → ST σ β) : ST σ β := fun s =>
  match x s with
  | .mk x s => f x s

end ST

@[always_inline]
instance instMonadST (σ : Type) : Monad (ST σ) where
  pure := ST.pure
  bind := ST.bind

instance instMonadFinallyST : MonadFinally (ST σ) where
  tryFinally' x f := fun s =>
    match x s with
    | .mk a s =>
      match f (some a) s with
      | .mk b s => .mk (a, b) s

instance instInhabitedST [Inhabited α] : Inhabited (ST σ α) where
  default := fun s => .mk default s

namespace EST

/-- The computation that gives a value. -/
@[always_inline, inline]
protected def pure (a : α) : EST ε σ α := fun s => .ok a s

/-- One computation after the other, unless the first fails. -/
@[always_inline, inline]
protected def bind (x : EST ε σ α) (f : α → EST ε σ β) : EST ε σ β := fun s =>
  match x s with
  | .ok a s => f a s
  | .error e s => .error e s

/-- The computation that fails. -/
@[always_inline, inline]
protected def throw (e : ε) : EST ε σ α := fun s => .error e s

/-- Another computation if the first fails. -/
@[always_inline, inline]
protected def tryCatch (x : EST ε σ α) (handle : ε → EST ε σ α) : EST ε σ α := fun s =>
  match x s with
  | .ok a s => .ok a s
  | .error e s => handle e s

end EST

@[always_inline]
instance instMonadEST (ε σ : Type) : Monad (EST ε σ) where
  pure := EST.pure
  bind := EST.bind

@[always_inline]
instance instMonadFinallyEST : MonadFinally (EST ε σ) where
  tryFinally' x f := fun s =>
    match x s with
    | .ok a s =>
      match f (some a) s with
      | .ok b s => .ok (a, b) s
      | .error e s => .error e s
    | .error e s =>
      match f none s with
      | .ok _ s => .error e s
      | .error e s => .error e s

@[always_inline]
instance instMonadExceptOfEST (ε σ : Type) : MonadExceptOf ε (EST ε σ) where
  throw := EST.throw
  tryCatch := EST.tryCatch

instance instInhabitedEST [Inhabited ε] : Inhabited (EST ε σ α) where
  default := fun s => .error default s

/-- Monads that have the state `σ`. -/
class STWorld (σ : outParam Type) (m : Type → Type)

instance instSTWorldOfMonadLift {σ m n} [MonadLift m n] [STWorld σ m] : STWorld σ n := ⟨⟩

instance instSTWorldST {σ} : STWorld σ (ST σ) := ⟨⟩

instance instSTWorldEST {ε σ} : STWorld σ (EST ε σ) := ⟨⟩

@[always_inline]
instance instMonadLiftSTEST {ε σ} : MonadLift (ST σ) (EST ε σ) where
  monadLift x := fun s =>
    match x s with
    | .mk a s => .ok a s

/-- The value of a computation that works with any state. -/
@[noinline, nospecialize]
def runST {α : Type} (x : (σ : Type) → ST σ α) : α := (x Unit (Void.mk ())).val

/-- The value or the error of a computation that works with any state. -/
@[noinline, nospecialize]
def runEST {ε α : Type} (x : (σ : Type) → EST ε σ α) : Except ε α :=
  match x Unit (Void.mk ()) with
  | .ok a _ => Except.ok a
  | .error ex _ => Except.error ex

namespace ST

/-- The type of the cells behind references. -/
opaque RefPointed : NonemptyType.{0}

/-- References to values of type `α` that computations with state `σ` read and write. -/
structure Ref (σ : Type) (α : Type) : Type where
  /-- The cell. -/
  ref : RefPointed.type
  /-- There is a value in it. -/
  h : Nonempty α

instance Ref.instNonempty {σ α} [s : Nonempty α] : Nonempty (Ref σ α) :=
  Nonempty.elim RefPointed.property fun r => ⟨⟨r, s⟩⟩

namespace Prim

/-- The computation that gives some value, of a type that has one. -/
noncomputable def inhabitedFromRef {σ α} (r : Ref σ α) : ST σ α := fun s => .mk (@Classical.ofNonempty α r.h) s

/-- A new reference. -/
@[extern "lean_st_mk_ref"]
opaque mkRef {σ α} (a : α) : ST σ (Ref σ α) := fun s => .mk { ref := Classical.choice RefPointed.property, h := ⟨a⟩ } s

/-- The value. -/
@[extern "lean_st_ref_get"]
opaque Ref.get {σ α} (r : @& Ref σ α) : ST σ α := inhabitedFromRef r

/-- Replaces the value. -/
@[extern "lean_st_ref_set"]
opaque Ref.set {σ α} (r : @& Ref σ α) (a : α) : ST σ Unit

/-- Replaces the value; gives the old one. -/
@[extern "lean_st_ref_swap"]
opaque Ref.swap {σ α} (r : @& Ref σ α) (a : α) : ST σ α := inhabitedFromRef r

/-- Takes the value away; `set` must follow. -/
@[extern "lean_st_ref_take"]
unsafe opaque Ref.take {σ α} (r : @& Ref σ α) : ST σ α := inhabitedFromRef r

/-- Whether two references are the same. -/
@[extern "lean_st_ref_ptr_eq"]
opaque Ref.ptrEq {σ α} (r1 r2 : @& Ref σ α) : ST σ Bool

/-- The implementation of `Ref.modify`: while the function runs, the reference does not refer to the value. -/
@[inline] unsafe def Ref.modifyUnsafe {σ α : Type} (r : Ref σ α) (f : α → α) : ST σ Unit := do
  let v ← Ref.take r
  Ref.set r (f v)

/-- The implementation of `Ref.modifyGet`. -/
@[inline] unsafe def Ref.modifyGetUnsafe {σ α β : Type} (r : Ref σ α) (f : α → β × α) : ST σ β := do
  let v ← Ref.take r
  let (b, a) := f v
  Ref.set r a
  pure b

/-- Applies a function to the value. -/
@[implemented_by Ref.modifyUnsafe]
def Ref.modify {σ α : Type} (r : Ref σ α) (f : α → α) : ST σ Unit := do
  let v ← Ref.get r
  Ref.set r (f v)

/-- Applies a function to the value that also gives a result. -/
@[implemented_by Ref.modifyGetUnsafe]
def Ref.modifyGet {σ α β : Type} (r : Ref σ α) (f : α → β × α) : ST σ β := do
  let v ← Ref.get r
  let (b, a) := f v
  Ref.set r a
  pure b

end Prim

section

variable {σ : Type} {m : Type → Type} [MonadLiftT (ST σ) m]

/-- A new reference. -/
@[inline] def mkRef {α : Type} (a : α) : m (Ref σ α) := liftM <| Prim.mkRef a

/-- The value. -/
@[inline] def Ref.get {α : Type} (r : Ref σ α) : m α := liftM <| Prim.Ref.get r

/-- Replaces the value. -/
@[inline] def Ref.set {α : Type} (r : Ref σ α) (a : α) : m Unit := liftM <| Prim.Ref.set r a

/-- Replaces the value; gives the old one. -/
@[inline] def Ref.swap {α : Type} (r : Ref σ α) (a : α) : m α := liftM <| Prim.Ref.swap r a

/-- Takes the value away; `set` must follow. -/
@[inline] unsafe def Ref.take {α : Type} (r : Ref σ α) : m α := liftM <| Prim.Ref.take r

/-- Whether two references are the same. -/
@[inline] def Ref.ptrEq {α : Type} (r1 r2 : Ref σ α) : m Bool := liftM <| Prim.Ref.ptrEq r1 r2

/-- Applies a function to the value. -/
@[inline] def Ref.modify {α : Type} (r : Ref σ α) (f : α → α) : m Unit := liftM <| Prim.Ref.modify r f

/-- Applies a function to the value that also gives a result. -/
@[inline] def Ref.modifyGet {α : Type} {β : Type} (r : Ref σ α) (f : α → β × α) : m β :=
  liftM <| Prim.Ref.modifyGet r f

/-- A reference as the state of a monad. -/
def Ref.toMonadStateOf {α : Type} (r : Ref σ α) : MonadStateOf α m where
  get := r.get
  set := r.set
  modifyGet := r.modifyGet

end

end ST
