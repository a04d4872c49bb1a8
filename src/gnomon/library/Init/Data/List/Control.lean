/-
Lists: running a computation on each element; loops over lists.

Lean's counterpart: `Init.Data.List.Control`.
-/
prelude
import Init.Control.Basic
import Init.Control.Id
import Init.Data.List.Basic

universe u v w x u₁ u₂

namespace List

/-- Runs a computation on each element and returns the results. -/
@[inline]
def mapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β) (as : List α) : m (List β) :=
  let rec
    /-- With the results so far, in the opposite order. -/
    @[specialize] loop : List α → List β → m (List β)
    | [], bs => pure bs.reverse
    | a :: as, bs => do loop as ((← f a) :: bs)
  loop as []

/-- Runs a computation, applicatively, on each element and returns the results. -/
@[specialize]
def mapA {m : Type u → Type v} [Applicative m] {α : Type w} {β : Type u} (f : α → m β) : List α → m (List β)
  | [] => pure []
  | a :: as => List.cons <$> f a <*> mapA f as

/-- Runs a computation on each element. -/
@[specialize]
protected def forM {m : Type u → Type v} [Monad m] {α : Type w} (as : List α) (f : α → m PUnit) : m PUnit :=
  match as with
  | [] => pure ⟨⟩
  | a :: as => do f a; List.forM as f

/-- Runs a computation, applicatively, on each element. -/
@[specialize]
def forA {m : Type u → Type v} [Applicative m] {α : Type w} (as : List α) (f : α → m PUnit) : m PUnit :=
  match as with
  | [] => pure ⟨⟩
  | a :: as => f a *> forA as f

/-- Keeps the elements for which a computation says yes; with those so far, in the opposite order. -/
@[specialize]
def filterAuxM {m : Type → Type v} [Monad m] {α : Type} (f : α → m Bool) : List α → List α → m (List α)
  | [], acc => pure acc
  | h :: t, acc => do
    let b ← f h
    filterAuxM f t (cond b (h :: acc) acc)

/-- The elements for which a computation says yes. -/
@[inline]
def filterM {m : Type → Type v} [Monad m] {α : Type} (p : α → m Bool) (as : List α) : m (List α) := do
  let as ← filterAuxM p as []
  pure as.reverse

/-- The elements for which a computation says yes, from the last to the first. -/
@[inline]
def filterRevM {m : Type → Type v} [Monad m] {α : Type} (p : α → m Bool) (as : List α) : m (List α) :=
  filterAuxM p as.reverse []

/-- The results of a computation on the elements, where there are any. -/
@[inline]
def filterMapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m (Option β)) (as : List α) :
    m (List β) :=
  let rec
    /-- With the results so far, in the opposite order. -/
    @[specialize] loop : List α → List β → m (List β)
    | [], bs => pure bs.reverse
    | a :: as, bs => do
      match (← f a) with
      | none => loop as bs
      | some b => loop as (b :: bs)
  loop as []

/-- The results of a computation on the elements, joined. -/
@[inline]
def flatMapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m (List β)) (as : List α) :
    m (List β) :=
  let rec
    /-- With the results so far, in the opposite order. -/
    @[specialize] loop : List α → List (List β) → m (List β)
    | [], bs => pure bs.reverse.flatten
    | a :: as, bs => do
      let bs' ← f a
      loop as (bs' :: bs)
  loop as []

/-- Combines all elements by a computation, from the first to the last. -/
@[specialize]
def foldlM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : s → α → m s) :
    (init : s) → List α → m s
  | s, [] => pure s
  | s, a :: as => do
    let s' ← f s a
    List.foldlM f s' as

@[simp] theorem foldlM_nil [Monad m] {f : β → α → m β} {b : β} : [].foldlM f b = pure b := rfl

@[simp] theorem foldlM_cons [Monad m] {f : β → α → m β} {b : β} {a : α} {l : List α} :
    (a :: l).foldlM f b = f b a >>= l.foldlM f := rfl

/-- Combines all elements by a computation, from the last to the first. -/
@[inline]
def foldrM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : α → s → m s) (init : s) (l : List α) :
    m s :=
  l.reverse.foldlM (fun s a => f a s) init

@[simp] theorem foldrM_nil [Monad m] {f : α → β → m β} {b : β} : [].foldrM f b = pure b := rfl

/-- The first result of a computation that does not fail. -/
@[specialize]
def firstM {m : Type u → Type v} [Alternative m] {α : Type w} {β : Type u} (f : α → m β) : List α → m β
  | [] => failure
  | a :: as => f a <|> firstM f as

/-- Whether a computation says yes for some element. -/
@[specialize]
def anyM {m : Type → Type u} [Monad m] {α : Type v} (p : α → m Bool) (l : List α) : m Bool :=
  match l with
  | [] => pure false
  | a :: as => do
    match (← p a) with
    | true => pure true
    | false => anyM p as

/-- Whether a computation says yes for all elements. -/
@[specialize]
def allM {m : Type → Type u} [Monad m] {α : Type v} (p : α → m Bool) (l : List α) : m Bool :=
  match l with
  | [] => pure true
  | a :: as => do
    match (← p a) with
    | true => allM p as
    | false => pure false

/-- The first element for which a computation says yes. -/
@[specialize]
def findM? {m : Type → Type u} [Monad m] {α : Type} (p : α → m Bool) : List α → m (Option α)
  | [] => pure none
  | a :: as => do
    match (← p a) with
    | true => pure (some a)
    | false => findM? p as

/-- The first result of a computation on the elements. -/
@[specialize]
def findSomeM? {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m (Option β)) :
    List α → m (Option β)
  | [] => pure none
  | a :: as => do
    match (← f a) with
    | some b => pure (some b)
    | none => findSomeM? f as

@[simp] theorem findSomeM?_nil [Monad m] {α : Type w} {β : Type u} {f : α → m (Option β)} :
    findSomeM? f [] = pure none := rfl

/-- A loop over the elements, with a proof that each is one. -/
@[inline] protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (as : List α) (init : β)
    (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec
    /-- Over an end of the list. -/
    @[specialize] loop : (as' : List α) → (b : β) → (Exists fun bs => bs ++ as' = as) → m β
    | [], b, _ => pure b
    | a :: as', b, h => do
      have : a ∈ as := match h with
        | ⟨bs, h⟩ => h ▸ mem_append_right bs (Mem.head as')
      match (← f a this b) with
      | ForInStep.done b => pure b
      | ForInStep.yield b =>
        have : Exists fun bs => bs ++ as' = as := match h with
          | ⟨bs, h⟩ => ⟨bs ++ [a], (append_cons bs a as').symm.trans h⟩
        loop as' b this
  loop as init ⟨[], rfl⟩

instance [Monad m] : ForIn' m (List α) α inferInstance where
  forIn' := List.forIn'

@[simp] theorem forIn'_eq_forIn' [Monad m] : @List.forIn' α β m _ = forIn' := rfl

@[simp] theorem forIn'_nil [Monad m] {f : (a : α) → a ∈ [] → β → m (ForInStep β)} {b : β} :
    forIn' [] b f = pure b := rfl

@[simp] theorem forIn_nil [Monad m] {f : α → β → m (ForInStep β)} {b : β} : forIn [] b f = pure b := rfl

instance [Monad m] : ForM m (List α) α where
  forM := List.forM

@[simp] theorem forM_eq_forM [Monad m] : @List.forM m _ α = forM := rfl

@[simp] theorem forM_nil [Monad m] {f : α → m PUnit} : forM [] f = pure PUnit.unit := rfl

@[simp] theorem forM_cons [Monad m] {f : α → m PUnit} {a : α} {as : List α} :
    forM (a :: as) f = f a >>= fun _ => forM as f := rfl

instance : Functor List where
  map := map

end List
