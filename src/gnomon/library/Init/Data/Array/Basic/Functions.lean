/-
Arrays: mapping, searching, filtering, joining, comparing.

Lean's counterpart: `Init.Data.Array.Basic`.
-/
prelude
import Init.Data.Array.Basic.Loops

universe u v w

variable {α : Type u} {β : Type v}

namespace Array

/-- Combines the elements, from the first to the last. -/
@[inline] def foldl (f : β → α → β) (init : β) (as : Array α) (start := 0) (stop := as.size) : β :=
  Id.run <| as.foldlM (pure <| f · ·) init start stop

/-- Combines the elements, from the last to the first. -/
@[inline] def foldr (f : α → β → β) (init : β) (as : Array α) (start := as.size) (stop := 0) : β :=
  Id.run <| as.foldrM (pure <| f · ·) init start stop

/-- The sum of the elements. -/
@[inline] def sum {α} [Add α] [Zero α] : Array α → α :=
  foldr (· + ·) 0

/-- How many elements have the property. -/
@[inline] def countP (p : α → Bool) (as : Array α) : Nat :=
  as.foldr (init := 0) fun a acc => bif p a then acc + 1 else acc

/-- How many elements equal `a`. -/
@[inline] def count [BEq α] (a : α) (as : Array α) : Nat :=
  countP (· == a) as

/-- Applies a function to all elements. -/
@[inline] def map (f : α → β) (as : Array α) : Array β :=
  Id.run <| as.mapM (pure <| f ·)

instance : Functor Array where
  map := map

/-- Applies a function to all elements and their numbers, with the bounds. -/
@[inline] def mapFinIdx (as : Array α) (f : (i : Nat) → α → (h : i < as.size) → β) : Array β :=
  Id.run <| as.mapFinIdxM (pure <| f · · ·)

/-- Applies a function to all elements and their numbers. -/
@[inline] def mapIdx (f : Nat → α → β) (as : Array α) : Array β :=
  Id.run <| as.mapIdxM (pure <| f · ·)

/-- The elements with their numbers from `start` on. -/
def zipIdx (xs : Array α) (start := 0) : Array (α × Nat) :=
  xs.mapIdx fun i a => (a, start + i)

/-- The values of a function on the numbers below `n`. -/
def ofFn {n} (f : Fin n → α) : Array α :=
  go n (Nat.le_refl n) (emptyWithCapacity n)
where
  /-- For the last `i` numbers. -/
  @[specialize] go : (i : Nat) → i ≤ n → Array α → Array α
  | 0, _, acc => acc
  | i + 1, h, acc =>
    have below : n - 1 - i < n :=
      Nat.lt_of_le_of_lt (Nat.sub_le (n - 1) i) (Nat.sub_one_lt_of_lt (Nat.zero_lt_of_lt h))
    go i (Nat.le_of_succ_le h) (acc.push (f ⟨n - 1 - i, below⟩))

/-- `#[0, 1, …, n - 1]`. -/
def range (n : Nat) : Array Nat :=
  ofFn fun (i : Fin n) => i.val

/-- `#[start, start + step, …]`, `size` numbers. -/
def range' (start size : Nat) (step : Nat := 1) : Array Nat :=
  ofFn fun (i : Fin size) => start + step * i.val

/-- The first element with the property. -/
@[inline] def find? {α : Type u} (p : α → Bool) (as : Array α) : Option α :=
  Id.run do
    for a in as do
      if p a then
        return some a
    return none

/-- The first result of a function on the elements. -/
@[inline] def findSome? (f : α → Option β) (as : Array α) : Option β :=
  Id.run <| as.findSomeM? (pure <| f ·)

/-- The first result of a function on the elements; a panic, if there is none. -/
@[inline] def findSome! [Inhabited β] (f : α → Option β) (xs : Array α) : β :=
  match xs.findSome? f with
  | some b => b
  | none => panic! "failed to find element"

/-- The last result of a function on the elements. -/
@[inline] def findSomeRev? (f : α → Option β) (as : Array α) : Option β :=
  Id.run <| as.findSomeRevM? (pure <| f ·)

/-- The last element with the property. -/
@[inline] def findRev? {α : Type} (p : α → Bool) (as : Array α) : Option α :=
  Id.run <| as.findRevM? (pure <| p ·)

/-- The number of the first element with the property, if there is one. -/
@[inline] def findIdx? {α : Type u} (p : α → Bool) (as : Array α) : Option Nat :=
  let rec
    /-- From `j` on. -/
    loop (j : Nat) :=
      if h : j < as.size then
        if p (as[j]'h) then some j else loop (j + 1)
      else none
    termination_by as.size - j
    decreasing_by exact Nat.sub_succ_lt_self as.size j h
  loop 0

/-- The number of the first element with the property, with its bound. -/
@[inline] def findFinIdx? {α : Type u} (p : α → Bool) (as : Array α) : Option (Fin as.size) :=
  let rec
    /-- From `j` on. -/
    loop (j : Nat) : Option (Fin as.size) :=
      if h : j < as.size then
        if p (as[j]'h) then some ⟨j, h⟩ else loop (j + 1)
      else none
    termination_by as.size - j
    decreasing_by exact Nat.sub_succ_lt_self as.size j h
  loop 0

/-- The number of the first element with the property; the size, if there is none. -/
@[inline] def findIdx (p : α → Bool) (as : Array α) : Nat := (as.findIdx? p).getD as.size

/-- The number of the first element from `i` on that equals `v`. -/
@[semireducible] def idxOfAux [BEq α] (xs : Array α) (v : α) (i : Nat) : Option (Fin xs.size) :=
  if h : i < xs.size then
    if xs[i]'h == v then some ⟨i, h⟩ else idxOfAux xs v (i + 1)
  else none
termination_by xs.size - i
decreasing_by exact Nat.sub_succ_lt_self xs.size i h

/-- The number of the first element that equals `v`, with its bound. -/
def finIdxOf? [BEq α] (xs : Array α) (v : α) : Option (Fin xs.size) :=
  idxOfAux xs v 0

/-- The number of the first element that equals `v`, if there is one. -/
def idxOf? [BEq α] (xs : Array α) (v : α) : Option Nat :=
  (xs.finIdxOf? v).map (·.val)

/-- The number of the first element that equals `a`; the size, if there is none. -/
def idxOf [BEq α] (a : α) : Array α → Nat := findIdx (· == a)

/-- Whether some element has the property. -/
@[inline] def any (as : Array α) (p : α → Bool) (start := 0) (stop := as.size) : Bool :=
  Id.run <| as.anyM (pure <| p ·) start stop

/-- Whether all elements have the property. -/
@[inline] def all (as : Array α) (p : α → Bool) (start := 0) (stop := as.size) : Bool :=
  Id.run <| as.allM (pure <| p ·) start stop

/-- Whether an element equals `a`. -/
def contains [BEq α] (as : Array α) (a : α) : Bool :=
  as.any (a == ·)

/-- Whether an element equals `a`. -/
def elem [BEq α] (a : α) (as : Array α) : Bool :=
  as.contains a

/-- The elements, and then those of a list. -/
@[inline] def toListAppend (as : Array α) (l : List α) : List α :=
  as.foldr List.cons l

/-- Joins two arrays. -/
protected def append (as : Array α) (bs : Array α) : Array α :=
  bs.foldl (init := as) fun xs v => xs.push v

instance : Append (Array α) := ⟨Array.append⟩

/-- Adds the elements of a list. -/
protected def appendList (as : Array α) (bs : List α) : Array α :=
  bs.foldl (init := as) fun xs v => xs.push v

instance : HAppend (Array α) (List α) (Array α) := ⟨Array.appendList⟩

/-- Joins the results of a computation on the elements. -/
@[inline] def flatMapM {m : Type v → Type w} [Monad m] (f : α → m (Array β)) (as : Array α) : m (Array β) :=
  as.foldlM (init := empty) fun bs a => do return bs ++ (← f a)

/-- Joins the results of a function on the elements. -/
@[inline] def flatMap (f : α → Array β) (as : Array α) : Array β :=
  as.foldl (init := empty) fun bs a => bs ++ f a

/-- Joins arrays. -/
@[inline] def flatten (xss : Array (Array α)) : Array α :=
  xss.foldl (init := empty) fun acc xs => acc ++ xs

/-- The elements in the opposite order. -/
def reverse (as : Array α) : Array α :=
  if h : as.size ≤ 1 then
    as
  else
    loop as 0 ⟨as.size - 1, Nat.sub_one_lt_of_lt (Nat.lt_of_not_le h)⟩
where
  /-- Exchanges the elements at `i` and `j`, and those between them. -/
  loop (as : Array α) (i : Nat) (j : Fin as.size) : Array α :=
    if h : i < j.1 then
      let as' := as.swap i j.1 (Nat.lt_trans h j.2) j.2
      have : j.1 - 1 < as'.size :=
        Nat.lt_of_lt_of_eq (Nat.lt_of_le_of_lt (Nat.sub_le j.1 1) j.2) size_swap.symm
      loop as' (i + 1) ⟨j.1 - 1, this⟩
    else
      as
  termination_by j.1 - i
  decreasing_by
    exact Nat.lt_of_le_of_lt
      (Nat.le_of_eq ((Nat.sub_sub j.1 1 (i + 1)).trans (congrArg (j.1 - ·) (Nat.add_comm 1 (i + 1)))))
      (Nat.sub_lt_sub_left h (Nat.lt_succ_of_lt (Nat.lt_succ_self i)))

/-- The elements with the property. -/
@[inline] def filter (p : α → Bool) (as : Array α) (start := 0) (stop := as.size) : Array α :=
  as.foldl (init := #[]) (start := start) (stop := stop) fun acc a => if p a then acc.push a else acc

/-- The elements for which a computation says yes. -/
@[inline] def filterM {m : Type → Type w} {α : Type} [Monad m] (p : α → m Bool) (as : Array α) (start := 0)
    (stop := as.size) : m (Array α) :=
  as.foldlM (init := #[]) (start := start) (stop := stop) fun acc a => do
    if (← p a) then return acc.push a else return acc

/-- The elements for which a computation says yes; it runs from the last to the first. -/
@[inline] def filterRevM {m : Type → Type w} {α : Type} [Monad m] (p : α → m Bool) (as : Array α)
    (start := as.size) (stop := 0) : m (Array α) :=
  reverse <$> as.foldrM (init := #[]) (start := start) (stop := stop) fun a acc => do
    if (← p a) then return acc.push a else return acc

/-- The results of a computation on the elements, where there are any. -/
@[specialize] def filterMapM {m : Type v → Type w} [Monad m] (f : α → m (Option β)) (as : Array α) (start := 0)
    (stop := as.size) : m (Array β) :=
  as.foldlM (init := #[]) (start := start) (stop := stop) fun bs a => do
    match (← f a) with
    | some b => pure (bs.push b)
    | none => pure bs

/-- The results of a function on the elements, where there are any. -/
@[inline] def filterMap (f : α → Option β) (as : Array α) (start := 0) (stop := as.size) : Array β :=
  Id.run <| as.filterMapM (pure <| f ·) (start := start) (stop := stop)

/-- The values of those elements that have one. -/
@[inline] def reduceOption (as : Array (Option α)) : Array α :=
  as.filterMap id

/-- The largest element by a comparison, the first of several. -/
@[specialize] def getMax? (as : Array α) (lt : α → α → Bool) : Option α :=
  if h : 0 < as.size then
    let a0 := as[0]'h
    some <| as.foldl (init := a0) (start := 1) fun best a => if lt best a then a else best
  else
    none

/-- The elements with the property, and those without. -/
@[inline] def partition (p : α → Bool) (as : Array α) : Array α × Array α := Id.run do
  let mut bs := #[]
  let mut cs := #[]
  for a in as do
    if p a then
      bs := bs.push a
    else
      cs := cs.push a
  return (bs, cs)

/-- Leaves out last elements as long as they have the property. -/
@[semireducible] def popWhile (p : α → Bool) (as : Array α) : Array α :=
  if h : as.size > 0 then
    if p (as[as.size - 1]'(Nat.sub_lt h (Nat.zero_lt_succ 0))) then popWhile p as.pop else as
  else
    as
termination_by as.size
decreasing_by exact Nat.lt_of_le_of_lt (Nat.le_of_eq size_pop) (Nat.sub_lt h (Nat.zero_lt_succ 0))

@[simp] theorem popWhile_empty {p : α → Bool} : popWhile p #[] = #[] := by
  unfold popWhile
  rfl

/-- The longest beginning whose elements all have the property. -/
def takeWhile (p : α → Bool) (as : Array α) : Array α :=
  go 0 #[]
where
  /-- From `i` on. -/
  go (i : Nat) (acc : Array α) : Array α :=
    if h : i < as.size then
      let a := as[i]'h
      if p a then go (i + 1) (acc.push a) else acc
    else
      acc
  termination_by as.size - i
  decreasing_by exact Nat.sub_succ_lt_self as.size i h

/-- Removes the element at `i`, by exchanging it with those after it. -/
@[semireducible] def eraseIdx (xs : Array α) (i : Nat) (h : i < xs.size := by get_elem_tactic) : Array α :=
  if h' : i + 1 < xs.size then
    let xs' := xs.swap (i + 1) i h' h
    xs'.eraseIdx (i + 1) (Nat.lt_of_lt_of_eq h' size_swap.symm)
  else
    xs.pop
termination_by xs.size - i
decreasing_by
  exact Nat.lt_of_le_of_lt (Nat.le_of_eq (congrArg (· - (i + 1)) size_swap)) (Nat.sub_succ_lt_self xs.size i h)

/-- Removes the element at `i`, if there is one. -/
def eraseIdxIfInBounds (xs : Array α) (i : Nat) : Array α :=
  if h : i < xs.size then xs.eraseIdx i h else xs

/-- Removes the element at `i`; a panic, if there is none. -/
def eraseIdx! (xs : Array α) (i : Nat) : Array α :=
  if h : i < xs.size then xs.eraseIdx i h else panic! "invalid index"

/-- Removes the first element that equals `a`. -/
def erase [BEq α] (as : Array α) (a : α) : Array α :=
  match as.finIdxOf? a with
  | none => as
  | some i => as.eraseIdx i.1 i.2

/-- Removes the first element with the property. -/
def eraseP (as : Array α) (p : α → Bool) : Array α :=
  match as.findFinIdx? p with
  | none => as
  | some i => as.eraseIdx i.1 i.2

/-- Puts an element before the one at `i`, by exchanging it with those after it. -/
@[inline] def insertIdx (as : Array α) (i : Nat) (a : α) (_ : i ≤ as.size := by get_elem_tactic) : Array α :=
  let rec
    /-- Moves the element at `j` to `i`. -/
    loop (as : Array α) (j : Fin as.size) : Array α :=
      if h : i < j.1 then
        have hj : j.1 - 1 < as.size := Nat.lt_of_le_of_lt (Nat.sub_le j.1 1) j.2
        let as' := as.swap (j.1 - 1) j.1 hj j.2
        loop as' ⟨j.1 - 1, Nat.lt_of_lt_of_eq hj size_swap.symm⟩
      else
        as
    termination_by j.1
    decreasing_by exact Nat.sub_lt (Nat.zero_lt_of_lt h) (Nat.zero_lt_succ 0)
  let j := as.size
  let as := as.push a
  loop as ⟨j, Nat.lt_of_lt_of_eq (Nat.lt_succ_self j) (size_push a).symm⟩

/-- Puts an element before the one at `i`; a panic, if `i` is beyond the end. -/
def insertIdx! (as : Array α) (i : Nat) (a : α) : Array α :=
  if h : i ≤ as.size then insertIdx as i a h else panic! "invalid index"

/-- Puts an element before the one at `i`, if `i` is not beyond the end. -/
def insertIdxIfInBounds (as : Array α) (i : Nat) (a : α) : Array α :=
  if h : i ≤ as.size then insertIdx as i a h else as

/-- Combines the elements at the same places from `i` on by a computation, as long as there are both. -/
@[semireducible, specialize] def zipWithMAux {β : Type u_1} {γ : Type v} {m : Type v → Type w} [Monad m] (as : Array α)
    (bs : Array β) (f : α → β → m γ) (i : Nat) (cs : Array γ) : m (Array γ) := do
  if h : i < as.size then
    let a := as[i]'h
    if h' : i < bs.size then
      let b := bs[i]'h'
      zipWithMAux as bs f (i + 1) <| cs.push (← f a b)
    else
      return cs
  else
    return cs
termination_by as.size - i
decreasing_by exact Nat.sub_succ_lt_self as.size i h

/-- Combines the elements at the same places by a computation, as long as there are both. -/
@[inline] def zipWithM {β : Type w} {γ : Type v} {m : Type v → Type w} [Monad m] (f : α → β → m γ) (as : Array α)
    (bs : Array β) : m (Array γ) :=
  zipWithMAux as bs f 0 #[]

/-- Combines the elements at the same places, as long as there are both. -/
@[inline] def zipWith {γ : Type w} (f : α → β → γ) (as : Array α) (bs : Array β) : Array γ :=
  zipWithMAux (m := Id) as bs (pure <| f · ·) 0 #[] |>.run

/-- Combines the elements at the same places, as long as there is one. -/
def zipWithAll (f : Option α → Option β → γ) (as : Array α) (bs : Array β) : Array γ :=
  go as bs 0 #[]
where
  /-- From `i` on. -/
  go (as : Array α) (bs : Array β) (i : Nat) (cs : Array γ) : Array γ :=
    if h : i < max as.size bs.size then
      let a := as[i]?
      let b := bs[i]?
      go as bs (i + 1) (cs.push (f a b))
    else
      cs
  termination_by max as.size bs.size - i
  decreasing_by exact Nat.sub_succ_lt_self (max as.size bs.size) i h

/-- The pairs of the elements at the same places. -/
def zip (as : Array α) (bs : Array β) : Array (α × β) :=
  zipWith Prod.mk as bs

/-- The first components, and the second ones. -/
def unzip (as : Array (α × β)) : Array α × Array β :=
  as.foldl (init := (#[], #[])) fun (as, bs) (a, b) => (as.push a, bs.push b)

/-- Replaces the first element that equals `a` by `b`. -/
def replace [BEq α] (xs : Array α) (a b : α) : Array α :=
  match xs.finIdxOf? a with
  | none => xs
  | some i => xs.set i.1 b i.2

/-- Extends the array on the left with copies of `a` to size `n`. -/
def leftpad (n : Nat) (a : α) (xs : Array α) : Array α := replicate (n - xs.size) a ++ xs

/-- Extends the array on the right with copies of `a` to size `n`. -/
def rightpad (n : Nat) (a : α) (xs : Array α) : Array α := xs ++ replicate (n - xs.size) a

/-- Whether elements at the same of the first `i` places are related. -/
@[specialize] def isEqvAux (xs ys : Array α) (hsz : xs.size = ys.size) (p : α → α → Bool) :
    (i : Nat) → (_ : i ≤ xs.size) → Bool
  | 0, _ => true
  | i + 1, h => p (xs[i]'h) (ys[i]'(hsz ▸ h)) && isEqvAux xs ys hsz p i (Nat.le_of_succ_le h)

/-- Whether the arrays have one size, and elements at the same place are related. -/
@[inline] def isEqv (xs ys : Array α) (p : α → α → Bool) : Bool :=
  if h : xs.size = ys.size then
    isEqvAux xs ys h p xs.size (Nat.le_refl xs.size)
  else
    false

instance [BEq α] : BEq (Array α) :=
  ⟨fun xs ys => isEqv xs ys BEq.beq⟩

/-- Whether the second array has the elements of the first from `i` on, at the same places. -/
@[semireducible] def isPrefixOfAux [BEq α] (as bs : Array α) (hle : as.size ≤ bs.size) (i : Nat) : Bool :=
  if h : i < as.size then
    let a := as[i]'h
    let b := bs[i]'(Nat.lt_of_lt_of_le h hle)
    if a == b then isPrefixOfAux as bs hle (i + 1) else false
  else
    true
termination_by as.size - i
decreasing_by exact Nat.sub_succ_lt_self as.size i h

/-- Whether the second array begins with the first. -/
def isPrefixOf [BEq α] (as bs : Array α) : Bool :=
  if h : as.size ≤ bs.size then
    isPrefixOfAux as bs h 0
  else
    false

private def allDiffAuxAux [BEq α] (as : Array α) (a : α) : (i : Nat) → i < as.size → Bool
  | 0, _ => true
  | i + 1, h =>
    have : i < as.size := Nat.lt_trans (Nat.lt_succ_self _) h
    a != as[i]'this && allDiffAuxAux as a i this

@[semireducible] private def allDiffAux [BEq α] (as : Array α) (i : Nat) : Bool :=
  if h : i < as.size then
    allDiffAuxAux as (as[i]'h) i h && allDiffAux as (i + 1)
  else
    true
termination_by as.size - i
decreasing_by exact Nat.sub_succ_lt_self as.size i h

/-- Whether no two elements are equal. -/
def allDiff [BEq α] (as : Array α) : Bool :=
  allDiffAux as 0

/-- The elements at even places. -/
@[inline] def getEvenElems (as : Array α) : Array α :=
  (·.2) <| as.foldl (init := (true, Array.empty)) fun (even, acc) a =>
    if even then
      (false, acc.push a)
    else
      (true, acc)

/-- Leaves out elements that equal the one before. -/
def eraseReps {α} [BEq α] (as : Array α) : Array α :=
  if h : 0 < as.size then
    let (last, acc) : α × Array α := as.foldl (init := (as[0]'h, (#[] : Array α))) fun (last, acc) a =>
      if a == last then (last, acc) else (a, acc.push last)
    acc.push last
  else
    #[]

instance [DecidableEq α] : DecidableEq (Array α) := fun xs ys =>
  match decEq xs.toList ys.toList with
  | isTrue h => isTrue (ext' h)
  | isFalse h => isFalse (fun e => h (congrArg toList e))

instance instLT [LT α] : LT (Array α) := ⟨fun as bs => as.toList < bs.toList⟩

instance instLE [LT α] : LE (Array α) := ⟨fun as bs => as.toList ≤ bs.toList⟩

end Array
