/-
Options: the functions that need nothing but the core.  Lean's counterpart: `Init.Data.Option.Basic`.
-/
prelude
import Init.Control.Option

namespace Option

deriving instance DecidableEq for Option
deriving instance BEq for Option

@[simp] theorem getD_none : getD none a = a := rfl

@[simp] theorem getD_some : getD (some a) b = a := rfl

@[simp] theorem map_none (f : α → β) : none.map f = none := rfl

@[simp] theorem map_some (a) (f : α → β) : (some a).map f = some (f a) := rfl

/-- The value as a computation that fails when there is none. -/
def getM [Alternative m] : Option α → m α
  | none => failure
  | some a => pure a

/-- Whether there is a value. -/
@[inline] def isSome : Option α → Bool
  | some _ => true
  | none => false

@[simp] theorem isSome_none : @isSome α none = false := rfl

@[simp] theorem isSome_some : isSome (some a) = true := rfl

/-- Whether there is no value. -/
@[inline] def isNone : Option α → Bool
  | some _ => false
  | none => true

@[simp] theorem isNone_none : @isNone α none = true := rfl

@[simp] theorem isNone_some : isNone (some a) = false := rfl

/-- Whether there is a value that equals `a`. -/
@[inline] def isEqSome [BEq α] : Option α → α → Bool
  | some a, b => a == b
  | none, _ => false

/-- What a function says of the value, if there is one. -/
@[inline] protected def bind : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a

@[simp] theorem bind_none (f : α → Option β) : none.bind f = none := rfl

@[simp] theorem bind_some (a) (f : α → Option β) : (some a).bind f = f a := rfl

/-- What a computation says of the value, if there is one. -/
@[inline] protected def bindM [Pure m] (f : α → m (Option β)) : Option α → m (Option β)
  | none => pure none
  | some a => f a

/-- Runs a computation on the value, if there is one. -/
@[inline] protected def mapM [Applicative m] (f : α → m β) : Option α → m (Option β)
  | none => pure none
  | some x => some <$> f x

/-- Runs a computation on the value, if there is one. -/
@[inline] protected def mapA [Applicative m] (f : α → m β) : Option α → m (Option β) := Option.mapM f

/-- The value, if it has a property. -/
@[inline] protected def filter (p : α → Bool) : Option α → Option α
  | some a => if p a then some a else none
  | none => none

/-- The value, if a computation says so. -/
@[inline] protected def filterM [Applicative m] (p : α → m Bool) : Option α → m (Option α)
  | none => pure none
  | some a => (bif · then some a else none) <$> p a

/-- Whether the value, if there is one, has a property. -/
@[inline] protected def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true

@[simp] theorem all_none : Option.all p none = true := rfl

@[simp] theorem all_some : Option.all p (some x) = p x := rfl

/-- Whether there is a value with a property. -/
@[inline] protected def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false

@[simp] theorem any_none : Option.any p none = false := rfl

@[simp] theorem any_some : Option.any p (some x) = p x := rfl

/-- The first option, if it has a value, and otherwise the second. -/
@[macro_inline] protected def orElse : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()

instance : OrElse (Option α) where
  orElse := Option.orElse

/-- The first option, if it has a value, and otherwise the second. -/
@[macro_inline] def or : Option α → Option α → Option α
  | o@(some _), _ => o
  | none, o => o

/-- The order in which nothing is less than something. -/
@[inline] protected def lt (r : α → β → Prop) : Option α → Option β → Prop
  | none, some _ => True
  | some x, some y => r x y
  | _, _ => False

/-- The order in which nothing is at most something. -/
@[inline] protected def le (r : α → β → Prop) : Option α → Option β → Prop
  | none, some _ => True
  | none, none => True
  | some _, none => False
  | some x, some y => r x y

instance (r : α → β → Prop) [s : DecidableRel r] : DecidableRel (Option.lt r)
  | none, some _ => isTrue trivial
  | some x, some y => s x y
  | some _, none => isFalse not_false
  | none, none => isFalse not_false

/-- Combines two values; what there is, if one is missing. -/
def merge (fn : α → α → α) : Option α → Option α → Option α
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some <| fn x y

/-- A function of the value, or `b` when there is none. -/
@[inline] protected def elim : Option α → β → (α → β) → β
  | some x, _, f => f x
  | none, y, _ => y

/-- The value of an option that has one. -/
@[inline] def get {α : Type u} : (o : Option α) → isSome o → α
  | some x, _ => x

@[simp] theorem get_some (x : α) (h : isSome (some x)) : (some x).get h = x := rfl

/-- The element, if it has a property. -/
@[inline] def guard (p : α → Bool) (a : α) : Option α :=
  if p a then some a else none

/-- The value as a list. -/
@[inline] def toList : Option α → List α
  | none => .nil
  | some a => .cons a .nil

/-- The value as an array. -/
@[inline] def toArray : Option α → Array α
  | none => List.toArray .nil
  | some a => List.toArray (.cons a .nil)

/-- The inner option, if there is one. -/
@[inline] def join (x : Option (Option α)) : Option α := x.bind id

@[simp] theorem join_none : (none : Option (Option α)).join = none := rfl

@[simp] theorem join_some : (some o).join = o := rfl

/-- Runs the computation in an option, if there is one. -/
@[inline] def sequence [Applicative m] {α : Type u} : Option (m α) → m (Option α)
  | none => pure none
  | some fn => some <$> fn

/-- A function of the value that a computation returns, or another computation. -/
@[inline] def elimM [Monad m] (x : m (Option α)) (y : m β) (z : α → m β) : m β :=
  do (← x).elim y z

/-- The value, or what a computation returns. -/
@[inline] def getDM [Pure m] (x : Option α) (y : m α) : m α :=
  match x with
  | some a => pure a
  | none => y

instance (α) [BEq α] [ReflBEq α] : ReflBEq (Option α) where
  rfl {x} := match x with
    | some _ => BEq.rfl (α := α)
    | none => rfl

instance (α) [BEq α] [LawfulBEq α] : LawfulBEq (Option α) where
  eq_of_beq {x y} h := match x, y, h with
    | some _, some _, h => congrArg some (LawfulBEq.eq_of_beq (α := α) h)
    | none, none, _ => rfl

/-- The smaller value; nothing, if one is missing. -/
protected def min [Min α] : Option α → Option α → Option α
  | some x, some y => some (Min.min x y)
  | some _, none => none
  | none, some _ => none
  | none, none => none

instance [Min α] : Min (Option α) where
  min := Option.min

/-- The larger value; what there is, if one is missing. -/
protected def max [Max α] : Option α → Option α → Option α
  | some x, some y => some (Max.max x y)
  | some x, none => some x
  | none, some y => some y
  | none, none => none

instance [Max α] : Max (Option α) where
  max := Option.max

/-- Handles that there is no value. -/
@[inline] protected def tryCatch (x : Option α) (handle : Unit → Option α) : Option α :=
  match x with
  | some _ => x
  | none => handle ()

/-- Two optional values are related if both are absent, or both are there and related. -/
inductive Rel (r : α → β → Prop) : Option α → Option β → Prop
  /-- Related values are related when they are optional. -/
  | some : r a b → Rel r (some a) (some b)
  /-- Nothing is related to nothing. -/
  | none : Rel r none none

end Option

instance [LT α] : LT (Option α) where
  lt := Option.lt (· < ·)

instance [LE α] : LE (Option α) where
  le := Option.le (· ≤ ·)

@[always_inline]
instance : Functor Option where
  map := Option.map

@[always_inline]
instance : Monad Option where
  map := Option.map
  pure := Option.some
  bind := Option.bind

@[always_inline]
instance : Alternative Option where
  failure := Option.none
  orElse := Option.orElse

/-- The value as a computation that fails when there is none. -/
def liftOption [Alternative m] : Option α → m α
  | some a => pure a
  | none => failure

instance : MonadExceptOf Unit Option where
  throw _ := Option.none
  tryCatch := Option.tryCatch
