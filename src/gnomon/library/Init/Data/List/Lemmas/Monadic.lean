/-
Lists: laws of folds in monads.  Lean's counterpart: `Init.Data.List.Lemmas`.
-/
prelude
import Init.Data.List.Lemmas.Search
import Init.Data.List.Control
import Init.Control.Lawful.Basic
import Init.Data.BEq

namespace List

theorem any_beq' {α : Type u_1} {a : α} [BEq α] [PartialEquivBEq α] {l : List α} :
    (l.any fun x => x == a) = l.contains a := by
  rw [← any_beq]
  congr
  funext x
  exact BEq.comm

theorem all_bne' {α : Type u_1} {a : α} [BEq α] [PartialEquivBEq α] {l : List α} :
    (l.all fun x => x != a) = !l.contains a := by
  rw [← all_bne]
  congr
  funext x
  show (!(x == a)) = !(a == x)
  rw [BEq.comm]

theorem contains_congr {α : Type u_1} [BEq α] [PartialEquivBEq α] {l : List α} {x y : α} (h : (x == y) = true) :
    l.contains x = l.contains y := by
  rw [contains_eq_any_beq, contains_eq_any_beq]
  congr
  funext a
  exact BEq.congr_left h

@[simp] theorem contains_insert {α : Type u_1} [BEq α] [PartialEquivBEq α] {l : List α} {a x : α} :
    (List.insert a l).contains x = (x == a || l.contains x) := by
  show (if elem a l = true then l else a :: l).contains x = _
  by_cases h : elem a l = true
  · rw [if_pos h]
    cases h' : x == a with
    | false => rfl
    | true => exact (contains_congr h').trans h
  · rw [if_neg h, contains_cons]

@[simp] theorem foldlM_append.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m]
    [LawfulMonad m] {f : β → α → m β} {b : β} {l l' : List α} :
    (l ++ l').foldlM f b = l.foldlM f b >>= l'.foldlM f := by
  induction l generalizing b with
  | nil => exact Eq.symm (pure_bind b _)
  | cons a l ih =>
    show (f b a >>= fun c => (l ++ l').foldlM f c) = (f b a >>= fun c => l.foldlM f c) >>= _
    rw [bind_assoc]
    exact bind_congr fun c => ih

@[simp] theorem foldlM_pure.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m]
    [LawfulMonad m] {f : β → α → β} {b : β} {l : List α} : l.foldlM (m :=
  m) (pure <| f · ·) b = pure (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact (pure_bind _ _).trans ih

@[simp] theorem foldrM_cons.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    [LawfulMonad m] {a : α} {l : List α} {f : α → β → m β} {b : β} :
    List.foldrM f b (a :: l) = List.foldrM f b l >>= f a := by
  show ((a :: l).reverse.foldlM (fun s a => f a s) b) = (l.reverse.foldlM (fun s a => f a s) b) >>= f a
  rw [reverse_cons, foldlM_append]
  refine bind_congr fun c => ?_
  show (f a c >>= pure) = _
  exact bind_pure _

@[simp] theorem foldrM_append.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    [LawfulMonad m] {f : α → β → m β} {b : β} {l l' : List α} :
    (l ++ l').foldrM f b = l'.foldrM f b >>= l.foldrM f := by
  show ((l ++ l').reverse.foldlM (fun s a => f a s) b) = _
  rw [reverse_append, foldlM_append]; rfl

@[simp] theorem foldrM_pure.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    [LawfulMonad m] {f : α → β → β} {b : β} {l : List α} : l.foldrM (m :=
  m) (pure <| f · ·) b = pure (l.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldrM_cons, ih, pure_bind]; rfl

@[simp] theorem foldlM_reverse.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    {l : List α} {f : β → α → m β} {b : β} : List.foldlM f b l.reverse = List.foldrM (fun x y => f y x) b l := rfl

@[simp] theorem foldrM_reverse.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    {l : List α} {f : α → β → m β} {b : β} : List.foldrM f b l.reverse = List.foldlM (fun x y => f y x) b l := by
  show (l.reverse.reverse.foldlM (fun s a => f a s) b) = _
  rw [reverse_reverse]

theorem foldr_eq_foldrM.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {b : β} {l : List α} :
    l.foldr f b = (l.foldrM (m := Id) (pure <| f · ·) b).run := by
  rw [foldrM_pure]; rfl

theorem idRun_foldlM.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → Id β} {b : β} {l : List α} :
    (List.foldlM f b l).run = List.foldl (fun x1 x2 => (f x1 x2).run) b l := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih

theorem idRun_foldrM.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → Id β} {b : β} {l : List α} :
    (List.foldrM f b l).run = List.foldr (fun x1 x2 => (f x1 x2).run) b l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldrM_cons, Id.run_bind, ih]; rfl

end List
