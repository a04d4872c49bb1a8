/-
Lists: mapping, filtering, folding, joining, reversing.

Definitions that recurse are replaced at run time by ones that need no stack (`@[csimp]`).
Read next: `Init.Data.List.Basic.Parts`.  Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.Data.List.Basic.Core

set_option linter.missingDocs true

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl

@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl

/-- The first list reversed, and then the second. -/
def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

@[simp] theorem reverseAux_nil {r : List α} : reverseAux [] r = r := rfl

@[simp] theorem reverseAux_cons {a : α} {l r : List α} : reverseAux (a :: l) r = reverseAux l (a :: r) := rfl

/-- The list with the elements in the opposite order. -/
def reverse (as : List α) : List α := reverseAux as []

@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl

/-- Joins two lists, without stack. -/
def appendTR (as bs : List α) : List α := reverseAux as.reverse bs

instance : Append (List α) := ⟨List.append⟩

@[simp] theorem append_eq {as bs : List α} : List.append as bs = as ++ bs := rfl

@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl

@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl

@[simp] theorem append_nil (as : List α) : as ++ [] = as :=
  match as with
  | [] => rfl
  | a :: as => congrArg (cons a) (append_nil as)

@[simp] theorem append_assoc (as bs cs : List α) : as ++ bs ++ cs = as ++ (bs ++ cs) :=
  match as with
  | [] => rfl
  | a :: as => congrArg (cons a) (append_assoc as bs cs)

theorem append_cons (as : List α) (b : α) (bs : List α) : as ++ b :: bs = as ++ [b] ++ bs :=
  (append_assoc as [b] bs).symm

instance : Std.LawfulIdentity (α := List α) (· ++ ·) [] where
  left_id := nil_append
  right_id := append_nil

instance : Std.Associative (α := List α) (· ++ ·) := ⟨append_assoc⟩

@[simp] theorem length_append {as bs : List α} : (as ++ bs).length = as.length + bs.length :=
  match as with
  | [] => (Nat.zero_add _).symm
  | _ :: as => (congrArg Nat.succ (length_append (as := as) (bs := bs))).trans (Nat.succ_add _ _).symm

theorem reverseAux_eq_append {as bs : List α} : reverseAux as bs = reverseAux as [] ++ bs :=
  match as with
  | [] => rfl
  | a :: as => (reverseAux_eq_append (as := as) (bs := a :: bs)).trans
      ((append_assoc (reverseAux as []) [a] bs).symm.trans
        (congrArg (· ++ bs) (reverseAux_eq_append (as := as) (bs := [a])).symm))

@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] :=
  reverseAux_eq_append (as := as) (bs := [a])

theorem reverseAux_reverseAux {as bs cs : List α} :
    reverseAux (reverseAux as bs) cs = reverseAux bs (reverseAux (reverseAux as []) cs) :=
  match as with
  | [] => rfl
  | a :: as => (reverseAux_reverseAux (as := as) (bs := a :: bs) (cs := cs)).trans
      (congrArg (reverseAux bs) (reverseAux_reverseAux (as := as) (bs := [a]) (cs := cs)).symm)

@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as :=
  (go as []).trans (append_nil as)
where
  go : (as bs : List α) → reverseAux (reverseAux as []) bs = as ++ bs
  | [], _ => rfl
  | a :: as, bs => (reverseAux_reverseAux (as := as) (bs := [a]) (cs := bs)).trans
      (congrArg (cons a) (go as bs))

theorem append_eq_appendTR : @List.append = @appendTR :=
  funext fun _ => funext fun as => funext fun bs => (reverse_reverse.go as bs).symm

attribute [csimp] append_eq_appendTR

@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse :=
  match as with
  | [] => (append_nil _).symm
  | a :: as => reverse_cons.trans ((congrArg (· ++ [a]) (reverse_append (as := as) (bs := bs))).trans
      ((append_assoc _ _ _).trans (congrArg (bs.reverse ++ ·) reverse_cons.symm)))

@[simp] theorem length_reverse {as : List α} : as.reverse.length = as.length :=
  match as with
  | [] => rfl
  | a :: as => (congrArg length reverse_cons).trans ((length_append (as := as.reverse) (bs := [a])).trans
      (congrArg Nat.succ (length_reverse (as := as))))

/-- Applies a function to all elements, without stack. -/
@[inline] def mapTR (f : α → β) (as : List α) : List β :=
  loop as []
where
  /-- With the elements so far, in the opposite order. -/
  @[specialize] loop : List α → List β → List β
    | [], bs => bs.reverse
    | a :: as, bs => loop as (f a :: bs)

theorem mapTR_loop_eq {f : α → β} {as : List α} {bs : List β} : mapTR.loop f as bs = bs.reverse ++ map f as :=
  match as with
  | [] => (append_nil _).symm
  | a :: as => (mapTR_loop_eq (as := as) (bs := f a :: bs)).trans
      ((congrArg (· ++ map f as) reverse_cons).trans (append_assoc _ _ _))

@[csimp] theorem map_eq_mapTR : @map = @mapTR :=
  funext fun _ => funext fun _ => funext fun f => funext fun as => (mapTR_loop_eq (f := f) (as := as) (bs := [])).symm

/-- The elements with the property. -/
def filter (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as =>
    match p a with
    | true => a :: filter p as
    | false => filter p as

@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl

/-- The elements with the property, without stack. -/
@[inline] def filterTR (p : α → Bool) (as : List α) : List α :=
  loop as []
where
  /-- With the elements so far, in the opposite order. -/
  @[specialize] loop : List α → List α → List α
    | [], acc => acc.reverse
    | a :: l, acc =>
      match p a with
      | true => loop l (a :: acc)
      | false => loop l acc

@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a = true) :
    filter p (a :: l) = a :: filter p l :=
  (congrArg (fun b => (match b with | true => a :: filter p l | false => filter p l : List α)) h)

@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬(p a = true)) :
    filter p (a :: l) = filter p l :=
  (congrArg (fun b => (match b with | true => a :: filter p l | false => filter p l : List α)) (Bool.of_not_eq_true h))

theorem filterTR_loop_eq {p : α → Bool} {as bs : List α} : filterTR.loop p as bs = bs.reverse ++ filter p as :=
  match as with
  | [] => (append_nil _).symm
  | a :: as => by
    show (match p a with | true => filterTR.loop p as (a :: bs) | false => filterTR.loop p as bs) =
      bs.reverse ++ (match p a with | true => a :: filter p as | false => filter p as)
    cases p a with
    | false => exact filterTR_loop_eq (as := as) (bs := bs)
    | true =>
      exact (filterTR_loop_eq (as := as) (bs := a :: bs)).trans
        ((congrArg (· ++ filter p as) reverse_cons).trans (append_assoc _ _ _))

@[csimp] theorem filter_eq_filterTR : @filter = @filterTR :=
  funext fun _ => funext fun p => funext fun as => (filterTR_loop_eq (p := p) (as := as) (bs := [])).symm

/-- The results of a function on the elements, where there are any. -/
@[specialize] def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: as =>
    match f a with
    | none => filterMap f as
    | some b => b :: filterMap f as

@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl

theorem filterMap_cons {f : α → Option β} {a : α} {l : List α} :
    filterMap f (a :: l) =
      match f a with
      | none => filterMap f l
      | some b => b :: filterMap f l :=
  rfl

/-- Combines all elements, from the last to the first. -/
@[specialize] def foldr (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: as => f a (foldr f init as)

@[simp] theorem foldr_nil {f : α → β → β} {b : β} : [].foldr f b = b := rfl

@[simp] theorem foldr_cons {a : α} {l : List α} {f : α → β → β} {b : β} : (a :: l).foldr f b = f a (l.foldr f b) :=
  rfl

@[simp] theorem flatten_nil : List.flatten ([] : List (List α)) = [] := rfl

@[simp] theorem flatten_cons {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl

@[simp] theorem flatMap_nil {f : α → List β} : List.flatMap f [] = [] := rfl

@[simp] theorem flatMap_cons {x : α} {xs : List α} {f : α → List β} :
    List.flatMap f (x :: xs) = f x ++ List.flatMap f xs :=
  rfl

/-- `n` copies of `a`. -/
def replicate : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a

@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl

theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl

@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n :=
  match n with
  | 0 => rfl
  | n + 1 => congrArg Nat.succ (length_replicate (n := n) (a := a))

/-- `n` copies of `a`, without stack. -/
def replicateTR {α : Type u} (n : Nat) (a : α) : List α :=
  let rec
    /-- With the copies so far. -/
    loop : Nat → List α → List α
    | 0, as => as
    | n + 1, as => loop n (a :: as)
  loop n []

theorem replicateTR_loop_replicate_eq {a : α} {m n : Nat} :
    replicateTR.loop a n (replicate m a) = replicate (n + m) a :=
  match n with
  | 0 => congrArg (replicate · a) (Nat.zero_add m).symm
  | n + 1 => (replicateTR_loop_replicate_eq (m := m.succ) (n := n)).trans
      (congrArg (replicate · a) (Nat.succ_add n m).symm)

@[csimp] theorem replicate_eq_replicateTR : @replicate = @replicateTR :=
  funext fun _ => funext fun n => funext fun a => (replicateTR_loop_replicate_eq (a := a) (m := 0) (n := n)).symm

/-- Extends the list on the left with copies of `a` to length `n`. -/
def leftpad (n : Nat) (a : α) (l : List α) : List α := replicate (n - length l) a ++ l

/-- Extends the list on the right with copies of `a` to length `n`. -/
def rightpad (n : Nat) (a : α) (l : List α) : List α := l ++ replicate (n - length l) a

/-- The values of those elements that have one. -/
@[inline] def reduceOption {α} : List (Option α) → List α := List.filterMap id

end List
