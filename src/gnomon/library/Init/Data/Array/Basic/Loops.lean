/-
Arrays: computations on each element, from the first to the last or from the last to the first.

Read next: `Init.Data.Array.Basic.Functions`.  Lean's counterpart: `Init.Data.Array.Basic`.
-/
prelude
import Init.Data.Array.Basic.Core
import Init.WF
import Init.WFTactics

universe u v w

variable {α : Type u} {β : Type v} {m : Type v → Type w}

namespace Array

private theorem upwards {n i : Nat} (h : i + 1 ≤ n) : n - 1 - i < n :=
  Nat.lt_of_le_of_lt (Nat.sub_le (n - 1) i) (Nat.sub_one_lt_of_lt (Nat.zero_lt_of_lt h))

/-- Changes an element by a computation. -/
@[inline] def modifyM {α : Type u} {m : Type u → Type w} [Monad m] (xs : Array α) (i : Nat) (f : α → m α) :
    m (Array α) := do
  if h : i < xs.size then
    let v := xs[i]'h
    let v ← f v
    pure (xs.set i v h)
  else
    pure xs

/-- Changes an element. -/
@[inline] def modify (xs : Array α) (i : Nat) (f : α → α) : Array α :=
  Id.run <| modifyM xs i (pure <| f ·)

/-- Changes an element; for notation. -/
@[inline] def modifyOp (xs : Array α) (idx : Nat) (f : α → α) : Array α :=
  xs.modify idx f

/-- A loop over the elements, with a proof that each is one. -/
@[inline] protected def forIn' [Monad m] (as : Array α) (b : β)
    (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec
    /-- Over the last `i` elements. -/
    @[specialize] loop : (i : Nat) → i ≤ as.size → β → m β
    | 0, _, b => pure b
    | i + 1, h, b => do
      match (← f (as[as.size - 1 - i]'(upwards h)) (getElem_mem (upwards h)) b) with
      | ForInStep.done b => pure b
      | ForInStep.yield b => loop i (Nat.le_of_succ_le h) b
  loop as.size (Nat.le_refl _) b

instance [Monad m] : ForIn' m (Array α) α inferInstance where
  forIn' := Array.forIn'

/-- Combines the elements by a computation, from the first to the last. -/
@[inline] def foldlM [Monad m] (f : β → α → m β) (init : β) (as : Array α) (start := 0) (stop := as.size) : m β :=
  let fold (stop : Nat) (h : stop ≤ as.size) : m β :=
    let rec
      /-- From `j` on, at most `i` elements. -/
      @[specialize] loop (i : Nat) (j : Nat) (b : β) : m β := do
      if hlt : j < stop then
        match i with
        | 0 => pure b
        | i' + 1 => loop i' (j + 1) (← f b (as[j]'(Nat.lt_of_lt_of_le hlt h)))
      else
        pure b
    loop (stop - start) start init
  if h : stop ≤ as.size then
    fold stop h
  else
    fold as.size (Nat.le_refl _)

/-- Combines the elements by a computation, from the last to the first. -/
@[inline] def foldrM [Monad m] (f : α → β → m β) (init : β) (as : Array α) (start := as.size) (stop := 0) : m β :=
  let rec
    /-- The elements before `i`. -/
    @[specialize] fold (i : Nat) (h : i ≤ as.size) (b : β) : m β := do
    if i == stop then
      pure b
    else
      match i, h with
      | 0, _ => pure b
      | i + 1, h => fold i (Nat.le_of_succ_le h) (← f (as[i]'h) b)
  if h : start ≤ as.size then
    if stop < start then
      fold start h init
    else
      pure init
  else if stop < as.size then
    fold as.size (Nat.le_refl _) init
  else
    pure init

/-- Runs a computation on each element and returns the results. -/
@[inline] def mapM [Monad m] (f : α → m β) (as : Array α) : m (Array β) :=
  let rec
    /-- From `i` on. -/
    @[specialize] map (i : Nat) (bs : Array β) : m (Array β) := do
      if hlt : i < as.size then
        map (i + 1) (bs.push (← f (as[i]'hlt)))
      else
        pure bs
    termination_by as.size - i
    decreasing_by exact Nat.sub_succ_lt_self as.size i hlt
  map 0 (emptyWithCapacity as.size)

/-- Runs a computation on each element and its number and returns the results. -/
@[inline] def mapFinIdxM [Monad m] (as : Array α) (f : (i : Nat) → α → (h : i < as.size) → m β) : m (Array β) :=
  let rec
    /-- From `j` on, `i` elements. -/
    @[specialize] map (i : Nat) (j : Nat) (inv : i + j = as.size) (bs : Array β) : m (Array β) := do
    match i, inv with
    | 0, _ => pure bs
    | i + 1, inv =>
      have j_lt : j < as.size :=
        Nat.lt_of_lt_of_eq (Nat.lt_add_of_pos_left (Nat.zero_lt_succ i)) inv
      have : i + (j + 1) = as.size := (Nat.succ_add i j).symm.trans inv
      map i (j + 1) this (bs.push (← f j (as[j]'j_lt) j_lt))
  map as.size 0 rfl (emptyWithCapacity as.size)

/-- Runs a computation on each element and its number and returns the results. -/
@[inline] def mapIdxM [Monad m] (f : Nat → α → m β) (as : Array α) : m (Array β) :=
  as.mapFinIdxM fun i a _ => f i a

/-- The first result of a computation that does not fail. -/
@[inline] def firstM {β : Type v} {α : Type u} {m : Type v → Type w} [Alternative m] (f : α → m β) (as : Array α) :
    m β :=
  go as.size (Nat.le_refl _)
where
  /-- Of the last `i` elements. -/
  go : (i : Nat) → i ≤ as.size → m β
  | 0, _ => failure
  | i + 1, h => f (as[as.size - 1 - i]'(upwards h)) <|> go i (Nat.le_of_succ_le h)

/-- The first result of a computation on the elements. -/
@[inline] def findSomeM? [Monad m] (f : α → m (Option β)) (as : Array α) : m (Option β) := do
  for a in as do
    match (← f a) with
    | some b => return some b
    | _ => pure ⟨⟩
  return none

/-- The first element for which a computation says yes. -/
@[inline] def findM? {m : Type → Type w} {α : Type} [Monad m] (p : α → m Bool) (as : Array α) : m (Option α) := do
  for a in as do
    if (← p a) then
      return some a
  return none

/-- The number of the first element for which a computation says yes. -/
@[inline] def findIdxM? {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Array α) : m (Option Nat) := do
  let mut i := 0
  for a in as do
    if (← p a) then
      return some i
    i := i + 1
  return none

/-- Whether a computation says yes for some element. -/
@[inline] def anyM {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Array α) (start := 0) (stop := as.size) :
    m Bool :=
  let any (stop : Nat) (h : stop ≤ as.size) : m Bool :=
    let rec
      /-- From `j` on. -/
      @[specialize] loop (j : Nat) : m Bool := do
        if hlt : j < stop then
          if (← p (as[j]'(Nat.lt_of_lt_of_le hlt h))) then
            pure true
          else
            loop (j + 1)
        else
          pure false
      termination_by stop - j
      decreasing_by exact Nat.sub_succ_lt_self stop j hlt
    loop start
  if h : stop ≤ as.size then
    any stop h
  else
    any as.size (Nat.le_refl _)

/-- Whether a computation says yes for all elements. -/
@[inline] def allM {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Array α) (start := 0) (stop := as.size) :
    m Bool :=
  return !(← as.anyM (start := start) (stop := stop) fun v => return !(← p v))

/-- The last result of a computation on the elements. -/
@[inline] def findSomeRevM? [Monad m] (f : α → m (Option β)) (as : Array α) : m (Option β) :=
  let rec
    /-- Of the elements before `i`. -/
    @[specialize] find : (i : Nat) → i ≤ as.size → m (Option β)
    | 0, _ => pure none
    | i + 1, h => do
      let r ← f (as[i]'h)
      match r with
      | some _ => pure r
      | none => find i (Nat.le_of_succ_le h)
  find as.size (Nat.le_refl _)

/-- The last element for which a computation says yes. -/
@[inline] def findRevM? {α : Type} {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Array α) : m (Option α) :=
  as.findSomeRevM? fun a => return if (← p a) then some a else none

/-- Runs a computation on each element. -/
@[inline] protected def forM [Monad m] (f : α → m PUnit) (as : Array α) (start := 0) (stop := as.size) : m PUnit :=
  as.foldlM (fun _ => f) ⟨⟩ start stop

instance [Monad m] : ForM m (Array α) α where
  forM xs f := Array.forM f xs

/-- Runs a computation on each element, from the last to the first. -/
@[inline] def forRevM [Monad m] (f : α → m PUnit) (as : Array α) (start := as.size) (stop := 0) : m PUnit :=
  as.foldrM (fun a _ => f a) ⟨⟩ start stop

end Array
