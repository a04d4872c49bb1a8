/-
Vectors: arrays of known sizes.

Lean's counterpart: `Init.Data.Vector.Basic`.
-/
prelude
import Init.Data.Array.Size
import Init.Data.NeZero
import Init.Core

universe u v w

/-- Arrays of size `n`. -/
structure Vector (α : Type u) (n : Nat) where
  /-- The array. -/
  toArray : Array α
  /-- Its size. -/
  size_toArray : toArray.size = n
deriving Repr, DecidableEq

attribute [simp] Vector.size_toArray

/-- An array as a vector. -/
abbrev Array.toVector (xs : Array α) : Vector α xs.size := .mk xs rfl

namespace Vector

/-- `#v[a, b, c]` is the vector with the elements `a`, `b` and `c`. -/
syntax "#v[" withoutPosition(sepBy(term, ", ", ", ", allowTrailingSep)) "]" : term

open Lean in
macro_rules
  | `(#v[ $elems,* ]) => `(Vector.mk (n := $(Syntax.mkNumLit (toString elems.getElems.size))) #[$elems,*] rfl)

/-- Says what a function gives for an array of the right size. -/
@[elab_as_elim]
def elimAsArray {motive : Vector α n → Sort u} (mk : ∀ (xs : Array α) (ha : xs.size = n), motive ⟨xs, ha⟩) :
    (xs : Vector α n) → motive xs
  | ⟨xs, ha⟩ => mk xs ha

/-- Says what a function gives for a list of the right length. -/
@[elab_as_elim]
def elimAsList {motive : Vector α n → Sort u} (mk : ∀ (l : List α) (ha : l.length = n), motive ⟨⟨l⟩, ha⟩) :
    (xs : Vector α n) → motive xs
  | ⟨⟨xs⟩, ha⟩ => mk xs ha

/-- No element, and room for some. -/
@[inline] def emptyWithCapacity (capacity : Nat) : Vector α 0 := ⟨.emptyWithCapacity capacity, rfl⟩

/-- `n` copies of `v`. -/
@[inline] def replicate (n) (v : α) : Vector α n := ⟨Array.replicate n v, Array.size_replicate⟩

instance : Nonempty (Vector α 0) := ⟨#v[]⟩

instance [Nonempty α] : Nonempty (Vector α n) := ⟨replicate _ Classical.ofNonempty⟩

/-- The vector with one element. -/
@[inline] def singleton (v : α) : Vector α 1 := ⟨#[v], rfl⟩

instance [Inhabited α] : Inhabited (Vector α n) where
  default := replicate n default

/-- An element. -/
@[inline] def get (xs : Vector α n) (i : Fin n) : α :=
  xs.toArray[i.cast xs.size_toArray.symm]

/-- An element, by its number as a word. -/
@[inline] def uget (xs : Vector α n) (i : USize) (h : i.toNat < n) : α :=
  xs.toArray.uget i (xs.size_toArray.symm ▸ h)

instance : GetElem (Vector α n) Nat α fun _ i => i < n where
  getElem xs i h := get xs ⟨i, h⟩

/-- Whether an element equals `a`. -/
def contains [BEq α] (xs : Vector α n) (a : α) : Bool := xs.toArray.contains a

/-- Membership in a vector. -/
structure Mem (xs : Vector α n) (a : α) : Prop where
  /-- It is in the array. -/
  val : a ∈ xs.toArray

instance : Membership α (Vector α n) where
  mem xs a := Mem xs a

/-- An element, or a given one. -/
@[inline] def getD (xs : Vector α n) (i : Nat) (default : α) : α := xs.toArray.getD i default

/-- The last element; a panic, if there is none. -/
@[inline] def back! [Inhabited α] (xs : Vector α n) : α := xs.toArray.back!

/-- The last element, if there is one. -/
@[inline] def back? (xs : Vector α n) : Option α := xs.toArray.back?

/-- The last element. -/
@[inline] def back [NeZero n] (xs : Vector α n) : α :=
  xs[n - 1]'(Nat.sub_one_lt (NeZero.ne n))

/-- The first element. -/
@[inline] def head [NeZero n] (xs : Vector α n) : α := xs[0]'(Nat.pos_of_ne_zero (n := n) (NeZero.ne n))

/-- Adds an element at the end. -/
@[inline] def push (xs : Vector α n) (x : α) : Vector α (n + 1) :=
  ⟨xs.toArray.push x, (Array.size_push x).trans (congrArg (· + 1) xs.size_toArray)⟩

/-- All but the last element. -/
@[inline] def pop (xs : Vector α n) : Vector α (n - 1) :=
  ⟨xs.toArray.pop, Array.size_pop.trans (congrArg (· - 1) xs.size_toArray)⟩

/-- Replaces an element. -/
@[inline] def set (xs : Vector α n) (i : Nat) (x : α) (h : i < n := by get_elem_tactic) : Vector α n :=
  ⟨xs.toArray.set i x (xs.size_toArray.symm ▸ h), (Array.size_set _).trans xs.size_toArray⟩

/-- Replaces an element, if there is one. -/
@[inline] def setIfInBounds (xs : Vector α n) (i : Nat) (x : α) : Vector α n :=
  ⟨xs.toArray.setIfInBounds i x, Array.size_setIfInBounds.trans xs.size_toArray⟩

/-- Replaces an element; a panic, if there is none. -/
@[inline] def set! (xs : Vector α n) (i : Nat) (x : α) : Vector α n :=
  ⟨xs.toArray.set! i x, Array.size_setIfInBounds.trans xs.size_toArray⟩

/-- Combines the elements by a computation, from the first to the last. -/
@[inline] def foldlM [Monad m] (f : β → α → m β) (b : β) (xs : Vector α n) : m β := xs.toArray.foldlM f b

/-- Combines the elements by a computation, from the last to the first. -/
@[inline] def foldrM [Monad m] (f : α → β → m β) (b : β) (xs : Vector α n) : m β := xs.toArray.foldrM f b

/-- Combines the elements, from the first to the last. -/
@[inline] def foldl (f : β → α → β) (b : β) (xs : Vector α n) : β := xs.toArray.foldl f b

/-- Combines the elements, from the last to the first. -/
@[inline] def foldr (f : α → β → β) (b : β) (xs : Vector α n) : β := xs.toArray.foldr f b

/-- Joins two vectors. -/
@[inline] def append (xs : Vector α n) (ys : Vector α m) : Vector α (n + m) :=
  ⟨xs.toArray ++ ys.toArray, Array.size_append.trans (by rw [xs.size_toArray, ys.size_toArray])⟩

instance : HAppend (Vector α n) (Vector α m) (Vector α (n + m)) where
  hAppend := append

/-- The same vector, of a size that is said differently. -/
@[inline] protected def cast (h : n = m) (xs : Vector α n) : Vector α m :=
  ⟨xs.toArray, xs.size_toArray.trans h⟩

/-- The elements from `start` to below `stop`. -/
@[inline] def extract (xs : Vector α n) (start : Nat := 0) (stop : Nat := n) : Vector α (min stop n - start) :=
  ⟨xs.toArray.extract start stop, Array.size_extract.trans (by rw [xs.size_toArray])⟩

/-- The first `i` elements. -/
@[inline] def take (xs : Vector α n) (i : Nat) : Vector α (min i n) :=
  ⟨xs.toArray.extract 0 i, Array.size_extract.trans (by rw [xs.size_toArray]; rfl)⟩

/-- All but the first `i` elements. -/
@[inline] def drop (xs : Vector α n) (i : Nat) : Vector α (n - i) :=
  ⟨xs.toArray.extract i xs.toArray.size, Array.size_extract.trans (by rw [xs.size_toArray]; omega)⟩

/-- The first `i` elements. -/
@[inline] def shrink (xs : Vector α n) (i : Nat) : Vector α (min i n) := xs.take i

/-- All but the first element. -/
@[inline] def tail (xs : Vector α n) : Vector α (n - 1) := xs.drop 1

/-- The elements as a list. -/
@[inline] def toList (xs : Vector α n) : List α := xs.toArray.toList

/-- Applies a function to all elements. -/
@[inline] def map (f : α → β) (xs : Vector α n) : Vector β n :=
  ⟨xs.toArray.map f, Array.size_map.trans xs.size_toArray⟩

/-- Applies a function to all elements and their numbers. -/
@[inline] def mapIdx (f : Nat → α → β) (xs : Vector α n) : Vector β n :=
  ⟨xs.toArray.mapIdx f, Array.size_mapIdx.trans xs.size_toArray⟩

/-- Applies a function to all elements and their numbers, with the bounds. -/
@[inline] def mapFinIdx (xs : Vector α n) (f : (i : Nat) → α → (h : i < n) → β) : Vector β n :=
  ⟨xs.toArray.mapFinIdx fun i a h => f i a (xs.size_toArray ▸ h), Array.size_mapFinIdx.trans xs.size_toArray⟩

/-- Runs a computation on each element and returns the results. -/
@[inline] def mapM [Monad m] (f : α → m β) (xs : Vector α n) : m (Vector β n) :=
  go 0 (Nat.zero_le n) #v[]
where
  /-- From `k` on. -/
  @[specialize] go (k : Nat) (h : k ≤ n) (acc : Vector β k) : m (Vector β n) := do
    if h' : k < n then
      go (k + 1) h' (acc.push (← f (xs[k]'h')))
    else
      return acc.cast (Nat.le_antisymm h (Nat.le_of_not_lt h'))
  termination_by n - k
  decreasing_by exact Nat.sub_succ_lt_self n k h'

/-- Runs a computation on each element. -/
@[inline] protected def forM [Monad m] (xs : Vector α n) (f : α → m PUnit) : m PUnit := xs.toArray.forM f

/-- The elements with their numbers from `k` on. -/
@[inline] def zipIdx (xs : Vector α n) (k : Nat := 0) : Vector (α × Nat) n :=
  ⟨xs.toArray.zipIdx k, Array.size_zipIdx.trans xs.size_toArray⟩

/-- Combines the elements at the same places. -/
@[inline] def zipWith (f : α → β → φ) (as : Vector α n) (bs : Vector β n) : Vector φ n :=
  ⟨as.toArray.zipWith f bs.toArray,
    Array.size_zipWith.trans (by rw [as.size_toArray, bs.size_toArray]; omega)⟩

/-- The pairs of the elements at the same places. -/
@[inline] def zip (as : Vector α n) (bs : Vector β n) : Vector (α × β) n := zipWith Prod.mk as bs

/-- The first components, and the second ones. -/
@[inline] def unzip (xs : Vector (α × β) n) : Vector α n × Vector β n := (xs.map Prod.fst, xs.map Prod.snd)

/-- The values of a function on the numbers below `n`. -/
@[inline] def ofFn (f : Fin n → α) : Vector α n := ⟨Array.ofFn f, Array.size_ofFn⟩

/-- Exchanges two elements. -/
@[inline] def swap (xs : Vector α n) (i j : Nat) (hi : i < n := by get_elem_tactic)
    (hj : j < n := by get_elem_tactic) : Vector α n :=
  ⟨xs.toArray.swap i j (xs.size_toArray.symm ▸ hi) (xs.size_toArray.symm ▸ hj), Array.size_swap.trans xs.size_toArray⟩

/-- Exchanges two elements, if both places are valid. -/
@[inline] def swapIfInBounds (xs : Vector α n) (i j : Nat) : Vector α n :=
  ⟨xs.toArray.swapIfInBounds i j, Array.size_swapIfInBounds.trans xs.size_toArray⟩

/-- Replaces an element; returns the old one. -/
@[inline] def swapAt (xs : Vector α n) (i : Nat) (x : α) (hi : i < n := by get_elem_tactic) : α × Vector α n :=
  (xs[i]'hi, xs.set i x hi)

/-- `#v[0, 1, …, n - 1]`. -/
@[inline] def range (n : Nat) : Vector Nat n := ⟨Array.range n, Array.size_range⟩

/-- `#v[start, start + step, …]`, `size` numbers. -/
@[inline] def range' (start size : Nat) (step : Nat := 1) : Vector Nat size :=
  ⟨Array.range' start size step, Array.size_range'⟩

/-- Whether elements at the same place are related. -/
@[inline] def isEqv (xs ys : Vector α n) (r : α → α → Bool) : Bool :=
  Array.isEqvAux xs.toArray ys.toArray (xs.size_toArray.trans ys.size_toArray.symm) r n
    (Nat.le_of_eq xs.size_toArray.symm)

instance [BEq α] : BEq (Vector α n) where
  beq xs ys := isEqv xs ys (· == ·)

/-- The elements in the opposite order. -/
@[inline] def reverse (xs : Vector α n) : Vector α n :=
  ⟨xs.toArray.reverse, Array.size_reverse.trans xs.size_toArray⟩

/-- The number of the first element that equals `x`, with its bound. -/
@[inline] def finIdxOf? [BEq α] (xs : Vector α n) (x : α) : Option (Fin n) :=
  (xs.toArray.finIdxOf? x).map (Fin.cast xs.size_toArray)

/-- The number of the first element with the property, with its bound. -/
@[inline] def findFinIdx? (p : α → Bool) (xs : Vector α n) : Option (Fin n) :=
  (xs.toArray.findFinIdx? p).map (Fin.cast xs.size_toArray)

/-- The first element with the property. -/
@[inline] def find? {α : Type} (f : α → Bool) (as : Vector α n) : Option α := as.toArray.find? f

/-- The last element with the property. -/
@[inline] def findRev? {α : Type} (f : α → Bool) (as : Vector α n) : Option α := as.toArray.findRev? f

/-- The first element for which a computation says yes. -/
@[inline] def findM? {α : Type} {m : Type → Type} [Monad m] (f : α → m Bool) (as : Vector α n) : m (Option α) :=
  as.toArray.findM? f

/-- The first result of a computation on the elements. -/
@[inline] def findSomeM? [Monad m] (f : α → m (Option β)) (as : Vector α n) : m (Option β) := as.toArray.findSomeM? f

/-- The first result of a function on the elements. -/
@[inline] def findSome? (f : α → Option β) (as : Vector α n) : Option β := as.toArray.findSome? f

/-- The last result of a function on the elements. -/
@[inline] def findSomeRev? (f : α → Option β) (as : Vector α n) : Option β := as.toArray.findSomeRev? f

/-- Whether `ys` begins with `xs`. -/
@[inline] def isPrefixOf [BEq α] (xs : Vector α m) (ys : Vector α n) : Bool := xs.toArray.isPrefixOf ys.toArray

/-- Whether a computation says yes for some element. -/
@[inline] def anyM [Monad m] (p : α → m Bool) (xs : Vector α n) : m Bool := xs.toArray.anyM p

/-- Whether a computation says yes for all elements. -/
@[inline] def allM [Monad m] (p : α → m Bool) (xs : Vector α n) : m Bool := xs.toArray.allM p

/-- Whether some element has the property. -/
@[inline] def any (xs : Vector α n) (p : α → Bool) : Bool := xs.toArray.any p

/-- Whether all elements have the property. -/
@[inline] def all (xs : Vector α n) (p : α → Bool) : Bool := xs.toArray.all p

/-- How many elements have the property. -/
@[inline] def countP (p : α → Bool) (xs : Vector α n) : Nat := xs.toArray.countP p

/-- How many elements equal `a`. -/
@[inline] def count [BEq α] (a : α) (xs : Vector α n) : Nat := xs.toArray.count a

/-- The sum of the elements. -/
@[inline] def sum [Add α] [Zero α] (xs : Vector α n) : α := xs.toArray.sum

/-- Extends the vector on the left with copies of `a` to size `n`. -/
@[inline] def leftpad (n : Nat) (a : α) (xs : Vector α m) : Vector α (max n m) :=
  ⟨xs.toArray.leftpad n a, by
    show (Array.replicate _ _ ++ _).size = _
    rw [Array.size_append, Array.size_replicate, xs.size_toArray]
    omega⟩

/-- Extends the vector on the right with copies of `a` to size `n`. -/
@[inline] def rightpad (n : Nat) (a : α) (xs : Vector α m) : Vector α (max n m) :=
  ⟨xs.toArray.rightpad n a, by
    show (_ ++ Array.replicate _ _).size = _
    rw [Array.size_append, Array.size_replicate, xs.size_toArray]
    omega⟩

instance [Monad m] : ForIn' m (Vector α n) α inferInstance where
  forIn' xs b f := ForIn'.forIn' xs.toArray b fun a h b => f a ⟨h⟩ b

instance [Monad m] : ForM m (Vector α n) α where
  forM := Vector.forM

/-- How many elements there are. -/
abbrev size (_ : Vector α n) : Nat := n

instance instLT [LT α] : LT (Vector α n) := ⟨fun xs ys => xs.toArray < ys.toArray⟩

instance instLE [LT α] : LE (Vector α n) := ⟨fun xs ys => xs.toArray ≤ ys.toArray⟩

end Vector
