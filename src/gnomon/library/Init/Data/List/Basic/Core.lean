/-
Lists: equality, order, and the parts of a list.

Read next: `Init.Data.List.Basic.Map`.  Lean's counterpart: `Init.Data.List.Basic`.
-/
prelude
import Init.SimpLemmas
import Init.Data.Nat.Basic
import Init.Data.List.Notation

set_option linter.missingDocs true

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

@[simp] theorem length_nil : length ([] : List α) = 0 := rfl

@[simp] theorem length_singleton {a : α} : length [a] = 1 := rfl

@[simp] theorem length_cons {a : α} {as : List α} : (cons a as).length = as.length + 1 := rfl

@[simp] theorem length_set {as : List α} {i : Nat} {a : α} : (as.set i a).length = as.length :=
  match as, i with
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | _ :: as, i + 1 => congrArg Nat.succ (length_set (as := as) (i := i))

@[simp] theorem foldl_nil {f : β → α → β} {b : β} : [].foldl f b = b := rfl

@[simp] theorem foldl_cons {a : α} {l : List α} {f : β → α → β} {b : β} : (a :: l).foldl f b = l.foldl f (f b a) :=
  rfl

theorem length_concat {as : List α} {a : α} : (concat as a).length = as.length + 1 :=
  match as with
  | [] => rfl
  | _ :: as => congrArg Nat.succ (length_concat (as := as) (a := a))

/-- Whether two lists are equal, by an equality test of the elements. -/
protected def beq [BEq α] : List α → List α → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && List.beq as bs
  | _, _ => false

@[simp] theorem beq_nil_nil [BEq α] : List.beq ([] : List α) ([] : List α) = true := rfl

@[simp] theorem beq_cons_nil [BEq α] {a : α} {as : List α} : List.beq (a :: as) [] = false := rfl

@[simp] theorem beq_nil_cons [BEq α] {a : α} {as : List α} : List.beq [] (a :: as) = false := rfl

theorem beq_cons₂ [BEq α] {a b : α} {as bs : List α} : List.beq (a :: as) (b :: bs) = (a == b && List.beq as bs) := rfl

instance [BEq α] : BEq (List α) := ⟨List.beq⟩

instance [BEq α] [ReflBEq α] : ReflBEq (List α) where
  rfl {as} := List.rec (motive := fun as => List.beq as as = true) rfl
    (fun a as ih => (congr (congrArg and (BEq.refl a)) ih : and (a == a) (List.beq as as) = and true true)) as

instance [BEq α] [LawfulBEq α] : LawfulBEq (List α) where
  eq_of_beq {as bs} := go as bs
where
  go : (as bs : List α) → List.beq as bs = true → as = bs
  | [], [], _ => rfl
  | [], _ :: _, h => nomatch h
  | _ :: _, [], h => nomatch h
  | a :: as, b :: bs, h =>
    match hab : a == b, (id h : and (a == b) (List.beq as bs) = true) with
    | true, h => congr (congrArg cons (eq_of_beq hab)) (go as bs h)

/-- Whether the lists have one length, and elements at the same place are related. -/
@[specialize] def isEqv : (as bs : List α) → (eqv : α → α → Bool) → Bool
  | [], [], _ => true
  | a :: as, b :: bs, eqv => eqv a b && isEqv as bs eqv
  | _, _, _ => false

@[simp] theorem isEqv_nil_nil {eqv : α → α → Bool} : isEqv ([] : List α) [] eqv = true := rfl

@[simp] theorem isEqv_nil_cons {a : α} {as : List α} {eqv : α → α → Bool} : isEqv [] (a :: as) eqv = false := rfl

@[simp] theorem isEqv_cons_nil {a : α} {as : List α} {eqv : α → α → Bool} : isEqv (a :: as) [] eqv = false := rfl

theorem isEqv_cons₂ {a b : α} {as bs : List α} {eqv : α → α → Bool} :
    isEqv (a :: as) (b :: bs) eqv = (eqv a b && isEqv as bs eqv) := rfl

/-- The lexicographic order of lists. -/
inductive Lex (r : α → α → Prop) : (as : List α) → (bs : List α) → Prop
  /-- The empty list comes first. -/
  | nil {a l} : Lex r [] (a :: l)
  /-- The first elements decide when they are related. -/
  | rel {a₁ l₁ a₂ l₂} (h : r a₁ a₂) : Lex r (a₁ :: l₁) (a₂ :: l₂)
  /-- The rest decides when the first elements are equal. -/
  | cons {a l₁ l₂} (h : Lex r l₁ l₂) : Lex r (a :: l₁) (a :: l₂)

private theorem Lex.of_cons {r : α → α → Prop} {a b : α} {as bs : List α} (h : Lex r (a :: as) (b :: bs)) :
    r a b ∨ (a = b ∧ Lex r as bs) := by
  cases h with
  | rel h => exact Or.inl h
  | cons h => exact Or.inr ⟨rfl, h⟩

/-- The lexicographic order is decidable if the order of the elements is. -/
instance decidableLex [DecidableEq α] (r : α → α → Prop) [h : DecidableRel r] :
    (l₁ l₂ : List α) → Decidable (Lex r l₁ l₂)
  | [], [] => isFalse nofun
  | [], _ :: _ => isTrue Lex.nil
  | _ :: _, [] => isFalse nofun
  | a :: as, b :: bs =>
    match h a b with
    | isTrue h₁ => isTrue (Lex.rel h₁)
    | isFalse h₁ =>
      if h₂ : a = b then
        match decidableLex r as bs with
        | isTrue h₃ => isTrue (h₂ ▸ Lex.cons h₃)
        | isFalse h₃ => isFalse (fun h => h.of_cons.elim h₁ (fun h => h₃ h.2))
      else
        isFalse (fun h => h.of_cons.elim h₁ (fun h => h₂ h.1))

/-- The strict order of lists. -/
protected abbrev lt [LT α] : List α → List α → Prop := Lex (· < ·)

instance instLT [LT α] : LT (List α) := ⟨List.lt⟩

/-- The strict order is decidable if that of the elements is. -/
instance decidableLT [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) : Decidable (l₁ < l₂) :=
  decidableLex (· < ·) l₁ l₂

/-- The order of lists: the converse of the negated strict order. -/
@[reducible] protected def le [LT α] (as bs : List α) : Prop := ¬bs < as

instance instLE [LT α] : LE (List α) := ⟨List.le⟩

/-- The order is decidable if that of the elements is. -/
instance decidableLE [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) : Decidable (l₁ ≤ l₂) :=
  inferInstanceAs (Decidable (Not _))

/-- Whether the first list comes before the second in the lexicographic order of a test. -/
def lex [BEq α] (l₁ l₂ : List α) (lt : α → α → Bool := by exact (· < ·)) : Bool :=
  match l₁, l₂ with
  | [], _ :: _ => true
  | _, [] => false
  | a :: as, b :: bs => lt a b || (a == b && lex as bs lt)

theorem nil_lex_nil [BEq α] {lt : α → α → Bool} : lex ([] : List α) [] lt = false := rfl

@[simp] theorem nil_lex_cons [BEq α] {lt : α → α → Bool} {b : α} {bs : List α} : lex [] (b :: bs) lt = true := rfl

theorem cons_lex_nil [BEq α] {lt : α → α → Bool} {a : α} {as : List α} : lex (a :: as) [] lt = false := rfl

@[simp] theorem cons_lex_cons [BEq α] {lt : α → α → Bool} {a b : α} {as bs : List α} :
    lex (a :: as) (b :: bs) lt = (lt a b || (a == b && lex as bs lt)) := rfl

/-- The last element of a list that is not empty. -/
def getLast : (as : List α) → as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) nofun

/-- The last element, if there is one. -/
def getLast? : List α → Option α
  | [] => none
  | a :: as => some (getLast (a :: as) nofun)

@[simp] theorem getLast?_nil : @getLast? α [] = none := rfl

/-- The last element, or `fallback` for the empty list. -/
def getLastD : (as : List α) → (fallback : α) → α
  | [], a₀ => a₀
  | a :: as, _ => getLast (a :: as) nofun

theorem getLastD_nil {a : α} : getLastD [] a = a := rfl

theorem getLastD_cons {a b : α} {l : List α} : getLastD (b :: l) a = getLastD l b :=
  match l with
  | [] => rfl
  | _ :: _ => rfl

/-- The first element of a list that is not empty. -/
def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a

@[simp] theorem head_cons {a : α} {l : List α} {h} : head (a :: l) h = a := rfl

/-- The first element, if there is one. -/
def head? : List α → Option α
  | [] => none
  | a :: _ => some a

@[simp] theorem head?_nil : head? ([] : List α) = none := rfl

@[simp] theorem head?_cons {a : α} {l : List α} : head? (a :: l) = some a := rfl

/-- The first element, or `fallback` for the empty list. -/
def headD : (as : List α) → (fallback : α) → α
  | [], fallback => fallback
  | a :: _, _ => a

@[simp] theorem headD_nil {d : α} : headD [] d = d := rfl

@[simp] theorem headD_cons {a : α} {l : List α} {d : α} : headD (a :: l) d = a := rfl

/-- All but the first element; nothing for the empty list. -/
def tail : List α → List α
  | [] => []
  | _ :: as => as

@[simp] theorem tail_nil : tail ([] : List α) = [] := rfl

@[simp] theorem tail_cons {a : α} {as : List α} : tail (a :: as) = as := rfl

/-- All but the first element, if there is one. -/
def tail? : List α → Option (List α)
  | [] => none
  | _ :: as => some as

@[simp] theorem tail?_nil : tail? ([] : List α) = none := rfl

@[simp] theorem tail?_cons {a : α} {l : List α} : tail? (a :: l) = some l := rfl

/-- All but the first element, or `fallback` for the empty list. -/
def tailD (l fallback : List α) : List α :=
  match l with
  | [] => fallback
  | _ :: tl => tl

@[simp] theorem tailD_nil {l' : List α} : tailD [] l' = l' := rfl

@[simp] theorem tailD_cons {a : α} {l l' : List α} : tailD (a :: l) l' = l := rfl

/-- The list with one element. -/
@[inline] protected def singleton {α : Type u} (a : α) : List α := [a]

/-- Whether the list has no element. -/
def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false

@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl

@[simp] theorem isEmpty_cons {a : α} {as : List α} : (a :: as).isEmpty = false := rfl

instance : EmptyCollection (List α) := ⟨List.nil⟩

@[simp] theorem empty_eq : (∅ : List α) = [] := rfl


end List
