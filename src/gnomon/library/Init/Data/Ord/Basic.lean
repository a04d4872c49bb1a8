/-
Comparisons with three outcomes.  Lean's counterpart: `Init.Data.Ord.Basic`.
-/
prelude
import Init.Data.Nat.Basic
import Init.Data.Option.Basic
import Init.Data.Repr
import Init.Data.Char.Basic
import Init.Data.List.Notation
import Init.Data.Int.Basic
import Init.Data.BitVec.Basic

universe u v

/-- The outcome of a comparison. -/
inductive Ordering where
  /-- Less. -/
  | lt
  /-- Equal. -/
  | eq
  /-- Greater. -/
  | gt

deriving instance Inhabited for Ordering
deriving instance DecidableEq for Ordering
deriving instance Repr for Ordering

namespace Ordering

/-- The outcome with the arguments exchanged. -/
@[inline] def swap : Ordering → Ordering
  | .lt => .gt
  | .eq => .eq
  | .gt => .lt

/-- The first outcome, and where that is equality, the second. -/
@[macro_inline] def «then» (a b : Ordering) : Ordering :=
  match a with
  | .eq => b
  | a => a

/-- Whether it is equality. -/
@[inline] def isEq : Ordering → Bool
  | eq => true
  | _ => false

/-- Whether it is no equality. -/
@[inline] def isNe : Ordering → Bool
  | eq => false
  | _ => true

/-- Less or equal. -/
@[inline] def isLE : Ordering → Bool
  | gt => false
  | _ => true

/-- Less. -/
@[inline] def isLT : Ordering → Bool
  | lt => true
  | _ => false

/-- Greater. -/
@[inline] def isGT : Ordering → Bool
  | gt => true
  | _ => false

/-- Greater or equal. -/
@[inline] def isGE : Ordering → Bool
  | lt => false
  | _ => true

end Ordering

/-- The outcome by a strict order and equality. -/
@[inline] def compareOfLessAndEq {α} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then Ordering.lt
  else if x = y then Ordering.eq
  else Ordering.gt

/-- The outcome by a strict order and an equality test. -/
@[inline] def compareOfLessAndBEq {α} (x y : α) [LT α] [Decidable (x < y)] [BEq α] : Ordering :=
  if x < y then .lt
  else if x == y then .eq
  else .gt

/-- The first comparison, and where that finds equality, the second. -/
@[inline] def compareLex {α : Sort u} {β : Sort v} (cmp₁ cmp₂ : α → β → Ordering) (a : α) (b : β) : Ordering :=
  (cmp₁ a b).then (cmp₂ a b)

/-- Types with a comparison. -/
class Ord (α : Type u) where
  /-- The comparison. -/
  compare : α → α → Ordering

export Ord (compare)

/-- Compares the values of a function. -/
@[inline] def compareOn [ord : Ord β] (f : α → β) (x y : α) : Ordering :=
  compare (f x) (f y)

instance : Ord Nat where
  compare a b := compareOfLessAndEq a b

instance : Ord Int where
  compare a b := compareOfLessAndEq a b

instance : Ord Bool where
  compare
  | false, true => Ordering.lt
  | true, false => Ordering.gt
  | _, _ => Ordering.eq

instance (n : Nat) : Ord (Fin n) where
  compare x y := compare x.val y.val

instance {n} : Ord (BitVec n) where
  compare x y := compareOfLessAndEq x y

instance : Ord Char where
  compare x y := compareOfLessAndEq x y

instance [Ord α] : Ord (Option α) where
  compare
  | none, none => .eq
  | none, some _ => .lt
  | some _, none => .gt
  | some x, some y => compare x y

instance : Ord Ordering where
  compare a b := compare (a.ctorIdx) (b.ctorIdx)

/-- The lexicographic comparison of lists. -/
@[specialize] protected def List.compareLex {α} (cmp : α → α → Ordering) : List α → List α → Ordering
  | [], [] => .eq
  | [], _ => .lt
  | _, [] => .gt
  | x :: xs, y :: ys =>
    match cmp x y with
    | .lt => .lt
    | .eq => List.compareLex cmp xs ys
    | .gt => .gt

instance List.instOrd {α} [Ord α] : Ord (List α) where
  compare := List.compareLex compare

/-- The lexicographic comparison of pairs. -/
def lexOrd [Ord α] [Ord β] : Ord (α × β) where
  compare := compareLex (compareOn (·.1)) (compareOn (·.2))

/-- The equality test by a comparison. -/
def beqOfOrd [Ord α] : BEq α where
  beq a b := (compare a b).isEq

/-- The strict order by a comparison. -/
def ltOfOrd [Ord α] : LT α where
  lt a b := compare a b = Ordering.lt

/-- The order by a comparison. -/
def leOfOrd [Ord α] : LE α where
  le a b := (compare a b).isLE

instance instDecidableRelLt [Ord α] : @DecidableRel α α (@LT.lt α ltOfOrd) := fun a b =>
  inferInstanceAs (Decidable (compare a b = Ordering.lt))

instance instDecidableRelLe [Ord α] : @DecidableRel α α (@LE.le α leOfOrd) := fun a b =>
  inferInstanceAs (Decidable ((compare a b).isLE = true))

namespace Ord

/-- The equality test by a comparison. -/
protected abbrev toBEq (ord : Ord α) : BEq α := beqOfOrd

/-- The strict order by a comparison. -/
protected abbrev toLT (ord : Ord α) : LT α := ltOfOrd

/-- The order by a comparison. -/
protected abbrev toLE (ord : Ord α) : LE α := leOfOrd

/-- The converse comparison. -/
protected def opposite (ord : Ord α) : Ord α where
  compare x y := ord.compare y x

/-- The comparison of the values of a function. -/
protected def on (_ : Ord β) (f : α → β) : Ord α where
  compare := compareOn f

/-- The lexicographic comparison of pairs. -/
protected abbrev lex (_ : Ord α) (_ : Ord β) : Ord (α × β) := lexOrd

/-- The first comparison, and where that finds equality, the second. -/
protected def lex' (ord₁ ord₂ : Ord α) : Ord α where
  compare := compareLex ord₁.compare ord₂.compare

end Ord
