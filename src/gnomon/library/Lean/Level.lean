/-
Universe levels.  A level is the engine's; the compiler takes it apart and makes it with the functions in
`Level.Impl`.  Lean's counterpart: `Lean.Level`.
-/
import Lean.Data.Name

namespace Lean

/-- The name of a universe metavariable. -/
structure LevelMVarId where
  /-- The name. -/
  name : Name
  deriving Inhabited, BEq, Hashable, Repr

/-- Short for `LevelMVarId`. -/
abbrev LMVarId := LevelMVarId

/-- Universe levels. -/
inductive Level where
  /-- `0` -/
  | zero : Level
  /-- `l + 1` -/
  | succ : Level → Level
  /-- `max a b` -/
  | max : Level → Level → Level
  /-- `imax a b`: 0 if `b` is 0, else `max a b`. -/
  | imax : Level → Level → Level
  /-- A parameter. -/
  | param : Name → Level
  /-- A metavariable. -/
  | mvar : LMVarId → Level

namespace Level

instance : Inhabited Level := ⟨.zero⟩

namespace Impl

/-- The constructor of a level, with levels of the engine as its parts. -/
@[extern "gnomon_call:level.view"] opaque view (l : Level) : Level
/-- Makes `0`. -/
@[extern "gnomon_call:level.zero"] opaque zero : Level
/-- Makes `l + 1`. -/
@[extern "gnomon_call:level.succ"] opaque succ (l : Level) : Level
/-- Makes `max a b`. -/
@[extern "gnomon_call:level.max"] opaque max (a b : Level) : Level
/-- Makes `imax a b`. -/
@[extern "gnomon_call:level.imax"] opaque imax (a b : Level) : Level
/-- Makes a parameter. -/
@[extern "gnomon_call:level.param"] opaque param (n : Name) : Level
/-- Makes a metavariable. -/
@[extern "gnomon_call:level.mvar"] opaque mvar (n : LMVarId) : Level

end Impl

/-- Equality as written. -/
@[extern "gnomon_call:level.eq"] protected opaque beq (a b : Level) : Bool

instance : BEq Level := ⟨Level.beq⟩

/-- A hash. -/
@[extern "gnomon_call:level.hash"] protected opaque hash (a : Level) : UInt64

instance : Hashable Level := ⟨Level.hash⟩

/-- The level as text. -/
@[extern "gnomon_call:level.toString"] private opaque asString (a : Level) : String

instance : ToString Level := ⟨Level.asString⟩
instance : ToFormat Level := ⟨fun l => Format.text l.asString⟩

deriving instance Repr for Level

/-- Whether it is `0`. -/
def isZero : Level → Bool
  | zero => true
  | _ => false

/-- Whether it is `l + 1`. -/
def isSucc : Level → Bool
  | succ .. => true
  | _ => false

/-- Whether it is `max a b`. -/
def isMax : Level → Bool
  | max .. => true
  | _ => false

/-- Whether it is `imax a b`. -/
def isIMax : Level → Bool
  | imax .. => true
  | _ => false

/-- Whether it is a parameter. -/
def isParam : Level → Bool
  | param .. => true
  | _ => false

/-- Whether it is a metavariable. -/
def isMVar : Level → Bool
  | mvar .. => true
  | _ => false

/-- The name of a metavariable. -/
def mvarId! : Level → LMVarId
  | mvar mvarId => mvarId
  | _ => panic! "metavariable expected"

/-- Whether it is 0 under no assignment of its parameters. -/
def isNeverZero : Level → Bool
  | zero => false
  | param .. => false
  | mvar .. => false
  | succ .. => true
  | max u v => isNeverZero u || isNeverZero v
  | imax _ v => isNeverZero v

/-- The number that it is, if it is written as one. -/
def toNat : Level → Option Nat
  | zero => some 0
  | succ l => l.toNat.map (· + 1)
  | max a b => do return Nat.max (← a.toNat) (← b.toNat)
  | imax a b => do
    let b ← b.toNat
    if b == 0 then return 0 else return Nat.max (← a.toNat) b
  | _ => none

/-- The level of a number. -/
def ofNat : Nat → Level
  | 0 => zero
  | n + 1 => succ (ofNat n)

instance instOfNat (n : Nat) : OfNat Level n := ⟨ofNat n⟩

/-- `l + n` -/
def addOffset (u : Level) : Nat → Level
  | 0 => u
  | n + 1 => addOffset (succ u) n

/-- What it is before successors are taken. -/
def getLevelOffset : Level → Level
  | succ u => getLevelOffset u
  | u => u

/-- How many successors are taken. -/
def getOffset : Level → Nat
  | succ u => getOffset u + 1
  | _ => 0

/-- The level before, if it is known that there is one. -/
def dec : Level → Option Level
  | zero => none
  | param _ => none
  | mvar _ => none
  | succ l => some l
  | max l₁ l₂ => return max (← dec l₁) (← dec l₂)
  | imax l₁ l₂ => return max (← dec l₁) (← dec l₂)

/-- Whether a parameter occurs. -/
def hasParam : Level → Bool
  | zero => false
  | param _ => true
  | mvar _ => false
  | succ l => l.hasParam
  | max a b => a.hasParam || b.hasParam
  | imax a b => a.hasParam || b.hasParam

/-- Whether a metavariable occurs. -/
def hasMVar : Level → Bool
  | zero => false
  | param _ => false
  | mvar _ => true
  | succ l => l.hasMVar
  | max a b => a.hasMVar || b.hasMVar
  | imax a b => a.hasMVar || b.hasMVar

/-- A normal form. -/
@[extern "gnomon_call:level.normalize"] opaque normalize (l : Level) : Level

/-- Whether the normal forms are the same. -/
@[extern "gnomon_call:level.isEquiv"] opaque isEquiv (u v : Level) : Bool

/-- Replaces parameters. -/
@[extern "gnomon_call:level.instantiateParams"] private opaque substitute (l : Level) (params : List Name) (levels : List Level) : Level

/-- Replaces parameters. -/
def instantiateParams (l : Level) (paramNames : List Name) (vs : List Level) : Level :=
  substitute l paramNames vs

end Level

/-- `0` -/
def levelZero : Level := Level.zero

/-- `1` -/
def levelOne : Level := Level.succ Level.zero

/-- `0` -/
def mkLevelZero : Level := levelZero

/-- `1` -/
def mkLevelOne : Level := levelOne

/-- A metavariable. -/
def mkLevelMVar (mvarId : LMVarId) : Level := .mvar mvarId

/-- A parameter. -/
def mkLevelParam (name : Name) : Level := .param name

/-- `u + 1` -/
def mkLevelSucc (u : Level) : Level := .succ u

/-- `max u v` -/
def mkLevelMax (u v : Level) : Level := .max u v

/-- `imax u v` -/
def mkLevelIMax (u v : Level) : Level := .imax u v

/-- `max u v`, simplified if that is easy. -/
def mkLevelMax' (u v : Level) : Level :=
  if u == v then u else if u.isZero then v else if v.isZero then u else .max u v

/-- `imax u v`, simplified if that is easy. -/
def mkLevelIMax' (u v : Level) : Level :=
  if v.isNeverZero then mkLevelMax' u v else if v.isZero then v else if u.isZero then v else if u == v then u else .imax u v

end Lean
