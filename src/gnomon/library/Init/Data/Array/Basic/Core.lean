/-
Arrays: notation, membership, and the operations on single places.

Read next: `Init.Data.Array.Basic.Loops`.  Lean's counterpart: `Init.Data.Array.Basic`.
-/
prelude
import Init.GetElem
import Init.Data.Array.Set
import Init.Data.List.BasicAux
import Init.Data.List.Control
import Init.Data.Option.BasicAux
import Init.Control.Id

universe u v w

variable {α : Type u}

/-- `#[a, b, c]` is the array with the elements `a`, `b` and `c`. -/
syntax (name := «term#[_,]») "#[" withoutPosition(term,*,?) "]" : term

macro_rules
  | `(#[ $elems,* ]) => `(List.toArray [ $elems,* ])

@[simp] theorem List.size_toArray {as : List α} : as.toArray.size = as.length := rfl

@[simp] theorem List.toList_toArray {xs : List α} : xs.toArray.toList = xs := rfl

namespace Array

@[simp] theorem toArray_toList {xs : Array α} : xs.toList.toArray = xs := rfl

@[simp] theorem length_toList {xs : Array α} : xs.toList.length = xs.size := rfl

theorem ext' {xs ys : Array α} (h : xs.toList = ys.toList) : xs = ys := by
  cases xs
  cases ys
  cases h
  rfl

@[simp] theorem size_set {xs : Array α} {i : Nat} {v : α} (h : i < xs.size) : (xs.set i v h).size = xs.size :=
  List.length_set

@[simp] theorem size_push {xs : Array α} (v : α) : (push xs v).size = xs.size + 1 :=
  List.length_concat

/-- Membership in an array. -/
structure Mem (as : Array α) (a : α) : Prop where
  /-- It is one in the list of the elements. -/
  val : a ∈ as.toList

instance : Membership α (Array α) where
  mem := Mem

theorem mem_def {a : α} {as : Array α} : a ∈ as ↔ a ∈ as.toList :=
  ⟨fun | .mk h => h, Array.Mem.mk⟩

@[simp] theorem getElem_mem {xs : Array α} {i : Nat} (h : i < xs.size) : xs[i]'h ∈ xs :=
  Array.Mem.mk (List.getElem_mem (l := xs.toList) h)

theorem ne_empty_of_size_pos {xs : Array α} (h : 0 < xs.size) : xs ≠ #[] :=
  fun e => Nat.lt_irrefl 0 (congrArg size e ▸ h : 0 < (#[] : Array α).size)

instance : EmptyCollection (Array α) := ⟨Array.empty⟩

instance : Inhabited (Array α) where
  default := Array.empty

/-- Whether there is no element. -/
def isEmpty (xs : Array α) : Bool :=
  decide (xs.size = 0)

/-- The array with one element. -/
@[inline] def singleton (v : α) : Array α := #[v]

/-- The last element of an array that is not empty. -/
def back (xs : Array α) (h : 0 < xs.size := by get_elem_tactic) : α :=
  have last : xs.size - 1 < xs.size := Nat.sub_one_lt_of_lt h
  xs[xs.size - 1]'last

/-- The last element; a panic, if there is none. -/
def back! [Inhabited α] (xs : Array α) : α :=
  xs[xs.size - 1]!

/-- The last element, if there is one. -/
def back? (xs : Array α) : Option α :=
  xs[xs.size - 1]?

/-- Exchanges two elements. -/
@[extern "lean_array_fswap"]
def swap (xs : Array α) (i j : @& Nat) (hi : i < xs.size := by get_elem_tactic)
    (hj : j < xs.size := by get_elem_tactic) : Array α :=
  let v₁ := xs[i]'hi
  let v₂ := xs[j]'hj
  let xs' := xs.set i v₂ hi
  xs'.set j v₁ (Nat.lt_of_lt_of_eq hj (size_set hi).symm)

@[simp] theorem size_swap {xs : Array α} {i j : Nat} {hi hj} : (xs.swap i j hi hj).size = xs.size :=
  (size_set (xs := xs.set i (xs[j]'hj) hi) (Nat.lt_of_lt_of_eq hj (size_set hi).symm)).trans (size_set hi)

/-- Exchanges two elements, if both places are valid. -/
@[extern "lean_array_swap"]
def swapIfInBounds (xs : Array α) (i j : @& Nat) : Array α :=
  if h₁ : i < xs.size then
    if h₂ : j < xs.size then swap xs i j h₁ h₂
    else xs
  else xs

/-- Replaces an element; returns the old one. -/
@[inline] def swapAt (xs : Array α) (i : Nat) (v : α) (hi : i < xs.size := by get_elem_tactic) : α × Array α :=
  let e := xs[i]'hi
  let xs' := xs.set i v hi
  (e, xs')

/-- Replaces an element and returns the old one; a panic, if there is none. -/
@[inline]
def swapAt! (xs : Array α) (i : Nat) (v : α) : α × Array α :=
  if h : i < xs.size then
    swapAt xs i v h
  else
    have : Inhabited (α × Array α) := ⟨(v, xs)⟩
    panic! "index out of bounds"

/-- All but the last element. -/
@[extern "lean_array_pop"]
def pop (xs : Array α) : Array α where
  toList := xs.toList.dropLast

@[simp] theorem size_pop {xs : Array α} : xs.pop.size = xs.size - 1 :=
  go xs.toList
where
  /-- The same for lists. -/
  go : (as : List α) → as.dropLast.length = as.length - 1
  | [] => rfl
  | [_] => rfl
  | _ :: b :: as => congrArg (· + 1) (go (b :: as))

/-- `n` copies of `v`. -/
@[extern "lean_mk_array"]
def replicate {α : Type u} (n : Nat) (v : α) : Array α where
  toList := List.replicate n v

@[simp] theorem size_replicate {n : Nat} {v : α} : (replicate n v).size = n := List.length_replicate

/-- The first `n` elements, by leaving out the last ones. -/
def shrink (xs : Array α) (n : Nat) : Array α :=
  let rec
    /-- Leaves out `n` elements. -/
    loop : Nat → Array α → Array α
    | 0, xs => xs
    | n + 1, xs => loop n xs.pop
  loop (xs.size - n) xs

/-- The first `i` elements. -/
abbrev take (xs : Array α) (i : Nat) : Array α := xs.extract 0 i

/-- All but the first `i` elements. -/
abbrev drop (xs : Array α) (i : Nat) : Array α := xs.extract i xs.size

end Array
