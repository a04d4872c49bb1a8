/-
Lists: functions that may panic, and what follows of places in joined lists.

Lean's counterpart: `Init.Data.List.BasicAux`.
-/
prelude
import Init.GetElem
import Init.Data.Option.Basic

universe u

namespace List

/-- The element at a place, or `fallback`. -/
def getD (as : List α) (i : Nat) (fallback : α) : α :=
  as[i]?.getD fallback

@[simp] theorem getD_nil : getD [] n d = d := rfl

/-- The first element; a panic, if there is none. -/
def head! [Inhabited α] : List α → α
  | [] => panic! "empty list"
  | a :: _ => a

/-- All but the first element; a panic, if there is none. -/
def tail! : List α → List α
  | [] => panic! "empty list"
  | _ :: as => as

@[simp] theorem tail!_cons : @tail! α (a :: l) = l := rfl

/-- The last element; a panic, if there is none. -/
def getLast! [Inhabited α] : List α → α
  | [] => panic! "empty list"
  | a :: as => getLast (a :: as) nofun

/-- The elements for which a computation says yes, and the others. -/
@[inline] def partitionM [Monad m] (p : α → m Bool) (l : List α) : m (List α × List α) :=
  go l [] []
where
  /-- With the elements so far, in the opposite order. -/
  @[specialize] go : List α → List α → List α → m (List α × List α)
  | [], as, bs => pure (as.reverse, bs.reverse)
  | x :: xs, as, bs => do
    if ← p x then
      go xs (x :: as) bs
    else
      go xs as (x :: bs)

/-- The results of a function, those on the left and those on the right. -/
@[inline] def partitionMap (f : α → β ⊕ γ) (l : List α) : List β × List γ :=
  go l [] []
where
  /-- With the results so far, in the opposite order. -/
  @[specialize] go : List α → List β → List γ → List β × List γ
  | [], bs, cs => (bs.reverse, cs.reverse)
  | x :: xs, bs, cs =>
    match f x with
    | .inl a => go xs (a :: bs) cs
    | .inr b => go xs bs (b :: cs)

end List
