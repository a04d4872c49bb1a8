/-
Elements at places: `xs[i]`, with a proof that there is one; `xs[i]?`, perhaps; `xs[i]!`, or a panic.

Lean's counterpart: `Init.GetElem`.
-/
prelude
import Init.Util
import Init.Data.List.Basic

universe u v w

/-- What is at a place where nothing is. -/
@[never_extract]
def outOfBounds [Inhabited α] : α :=
  panic! "index out of bounds"

theorem outOfBounds_eq_default [Inhabited α] : (outOfBounds : α) = default := rfl

/-- Collections with elements at places for which `valid` is proved. -/
class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) where
  /-- The element; written `xs[i]`, and `xs[i]'h` with the proof. -/
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem

export GetElem (getElem)

@[inherit_doc getElem]
syntax:max term noWs "[" withoutPosition(term) "]" : term
macro_rules | `($x[$i]) => `(getElem $x $i (by get_elem_tactic))

@[inherit_doc getElem]
syntax term noWs "[" withoutPosition(term) "]'" term:max : term
macro_rules | `($x[$i]'$h) => `(getElem $x $i $h)

/-- The element, if the place is valid. -/
abbrev decidableGetElem? [GetElem coll idx elem valid] (xs : coll) (i : idx) [Decidable (valid xs i)] :
    Option elem :=
  if h : valid xs i then some xs[i] else none

/-- Collections which can be asked whether there is an element. -/
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) extends GetElem coll idx elem valid where
  /-- The element, if there is one; written `xs[i]?`. -/
  getElem? : coll → idx → Option elem
  /-- The element; a panic, if there is none; written `xs[i]!`. -/
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with
    | some e => e
    | none => outOfBounds

export GetElem? (getElem? getElem!)

/-- `xs[i]?` is the element, if there is one. -/
syntax:max (name := «term__[_]_?») term group(noWs) "[" term "]" group(noWs) "?" : term
macro_rules | `($x[$i]?) => `(getElem? $x $i)

/-- `xs[i]!` is the element; a panic, if there is none. -/
syntax:max (name := «term__[_]_!») term group(noWs) "[" term "]" group(noWs) "!" : term
macro_rules | `($x[$i]!) => `(getElem! $x $i)

instance (priority := low) [GetElem coll idx elem valid] [∀ xs i, Decidable (valid xs i)] :
    GetElem? coll idx elem valid where
  getElem? xs i := decidableGetElem? xs i

theorem getElem_congr_coll [GetElem coll idx elem valid] {c d : coll} {i : idx} {w : valid c i} (h : c = d) :
    c[i]'w = d[i]'(h ▸ w) := by
  cases h
  rfl

theorem getElem_congr [GetElem coll idx elem valid] {c d : coll} (h : c = d) {i j : idx} (h' : i = j)
    (w : valid c i) : c[i]'w = d[j]'(h' ▸ h ▸ w) := by
  cases h
  cases h'
  rfl

theorem getElem_congr_idx [GetElem coll idx elem valid] {c : coll} {i j : idx} {w : valid c i} (h' : i = j) :
    c[i]'w = c[j]'(h' ▸ w) := by
  cases h'
  rfl

/-- The ways to ask for an element agree. -/
class LawfulGetElem (cont : Type u) (idx : Type v) (elem : outParam (Type w))
    (dom : outParam (cont → idx → Prop)) [ge : GetElem? cont idx elem dom] : Prop where
  /-- `xs[i]?` is the element where the place is valid. -/
  getElem?_def (c : cont) (i : idx) [Decidable (dom c i)] :
      c[i]? = if h : dom c i then some (c[i]'h) else none := by
    intros
    try simp only [getElem?] <;> congr
  /-- `xs[i]!` is the element where the place is valid, and the default value elsewhere. -/
  getElem!_def [Inhabited elem] (c : cont) (i : idx) :
      c[i]! = match c[i]? with | some e => e | none => default := by
    intros
    simp only [getElem!, getElem?, outOfBounds_eq_default]

export LawfulGetElem (getElem?_def getElem!_def)

section

variable {cont : Type u_1} {idx : Type u_2} {elem : Type u_3} {dom : cont → idx → Prop}

instance (priority := low) [GetElem coll idx elem valid] [dec : ∀ xs i, Decidable (valid xs i)] :
    LawfulGetElem coll idx elem valid where
  getElem?_def c i h :=
    congrArg (fun d => @dite (Option elem) (valid c i) d (fun h => some (c[i]'h)) (fun _ => none))
      (Subsingleton.elim (dec c i) h)
  getElem!_def _ _ := rfl

theorem getElem?_pos [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] (c : cont) (i : idx)
    (h : dom c i) : c[i]? = some (c[i]'h) :=
  have : Decidable (dom c i) := .isTrue h
  (getElem?_def c i).trans (dif_pos h)

theorem getElem?_neg [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] (c : cont) (i : idx)
    (h : ¬dom c i) : c[i]? = none :=
  have : Decidable (dom c i) := .isFalse h
  (getElem?_def c i).trans (dif_neg h)

attribute [simp] getElem?_pos getElem?_neg

@[simp] theorem getElem!_pos [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] [Inhabited elem]
    (c : cont) (i : idx) (h : dom c i) : c[i]! = c[i]'h :=
  (getElem!_def c i).trans
    (congrArg (fun o => (match o with | some e => e | none => default : elem)) (getElem?_pos c i h))

@[simp] theorem getElem!_neg [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] [Inhabited elem]
    (c : cont) (i : idx) (h : ¬dom c i) : c[i]! = default :=
  (getElem!_def c i).trans
    (congrArg (fun o => (match o with | some e => e | none => default : elem)) (getElem?_neg c i h))

@[simp] theorem getElem?_eq_none_iff [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] (c : cont)
    (i : idx) [Decidable (dom c i)] : c[i]? = none ↔ ¬dom c i :=
  ⟨fun e h => (nomatch ((getElem?_pos c i h).symm.trans e : some _ = none)), getElem?_neg c i⟩

theorem of_getElem?_eq_some {e : elem} [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] {c : cont}
    {i : idx} [Decidable (dom c i)] (h : c[i]? = some e) : dom c i :=
  Decidable.byContradiction fun hn => nomatch ((getElem?_neg c i hn).symm.trans h : none = some e)

theorem getElem?_eq_some_iff {e : elem} [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] {c : cont}
    {i : idx} [Decidable (dom c i)] : c[i]? = some e ↔ Exists fun h : dom c i => c[i]'h = e :=
  ⟨fun h => ⟨of_getElem?_eq_some h, Option.some.inj ((getElem?_pos c i (of_getElem?_eq_some h)).symm.trans h)⟩,
    fun ⟨h, e⟩ => (getElem?_pos c i h).trans (congrArg some e)⟩

theorem getElem_of_getElem? {e : elem} [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] {c : cont}
    {i : idx} [Decidable (dom c i)] (h : c[i]? = some e) : Exists fun h : dom c i => c[i]'h = e :=
  getElem?_eq_some_iff.mp h

end

namespace Fin

instance instGetElemFinVal [GetElem cont Nat elem dom] :
    GetElem cont (Fin n) elem fun xs i => dom xs i.val where
  getElem xs i h := getElem xs i.1 h

instance instGetElem?FinVal [h : GetElem? cont Nat elem dom] :
    GetElem? cont (Fin n) elem fun xs i => dom xs i.val where
  getElem? xs i := getElem? xs i.val
  getElem! xs i := getElem! xs i.val

instance [GetElem? cont Nat elem dom] [h : LawfulGetElem cont Nat elem dom] :
    LawfulGetElem cont (Fin n) elem fun xs i => dom xs i.val where
  getElem?_def c i d := @LawfulGetElem.getElem?_def cont Nat elem dom _ h c i.val d
  getElem!_def c i := h.getElem!_def c i.val

@[simp] theorem getElem_fin [GetElem Cont Nat Elem Dom] (a : Cont) (i : Fin n) (h : Dom a i.val) :
    a[i]'h = a[i.1]'h := rfl

@[simp] theorem getElem?_fin [h : GetElem? Cont Nat Elem Dom] (a : Cont) (i : Fin n) : a[i]? = a[i.1]? := rfl

@[simp] theorem getElem!_fin [GetElem? Cont Nat Elem Dom] (a : Cont) (i : Fin n) [Inhabited Elem] :
    a[i]! = a[i.1]! := rfl

end Fin

namespace List

instance : GetElem (List α) Nat α fun as i => i < as.length where
  getElem as i h := as.get ⟨i, h⟩

@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) :
    getElem (a :: as) 0 h = a := rfl

@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    getElem (a :: as) (i + 1) h = getElem as i (Nat.lt_of_succ_lt_succ h) := rfl

@[simp] theorem getElem_mem {l : List α} {n} (h : n < l.length) : l[n]'h ∈ l :=
  match l, n, h with
  | _ :: _, 0, _ => Mem.head ..
  | _ :: _, _ + 1, h => Mem.tail _ (getElem_mem (Nat.lt_of_succ_lt_succ h))

/-- The element at a place, if there is one. -/
def get?Internal (as : List α) (i : Nat) : Option α :=
  match as, i with
  | a :: _, 0 => some a
  | _ :: as, n + 1 => get?Internal as n
  | _, _ => none

/-- The element at a place; a panic, if there is none. -/
def get!Internal [Inhabited α] (as : List α) (i : Nat) : α :=
  match as, i with
  | a :: _, 0 => a
  | _ :: as, n + 1 => get!Internal as n
  | _, _ => panic! "invalid index"

instance : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i

@[simp] theorem get?Internal_eq_getElem? {l : List α} {i : Nat} : l.get?Internal i = l[i]? := rfl

@[simp] theorem get!Internal_eq_getElem! [Inhabited α] {l : List α} {i : Nat} : l.get!Internal i = l[i]! := rfl

theorem getElem?_eq_getElem {l : List α} {i} (h : i < l.length) : l[i]? = some (l[i]'h) :=
  match l, i, h with
  | _ :: _, 0, _ => rfl
  | _ :: l, _ + 1, h => getElem?_eq_getElem (l := l) (Nat.lt_of_succ_lt_succ h)

theorem getElem?_eq_none {l : List α} {i : Nat} (h : l.length ≤ i) : l[i]? = none :=
  match l, i, h with
  | [], 0, _ => rfl
  | [], _ + 1, _ => rfl
  | _ :: _, 0, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: l, _ + 1, h => getElem?_eq_none (l := l) (Nat.le_of_succ_le_succ h)

theorem getElem?_eq_none_iff {l : List α} {i : Nat} : l[i]? = none ↔ l.length ≤ i :=
  ⟨fun h => Nat.ge_of_not_lt fun hl => (nomatch ((getElem?_eq_getElem hl).symm.trans h : some _ = none)),
    getElem?_eq_none⟩

theorem none_eq_getElem?_iff {l : List α} {i : Nat} : none = l[i]? ↔ l.length ≤ i :=
  Iff.trans eq_comm getElem?_eq_none_iff

private theorem get!Internal_eq [Inhabited α] {l : List α} {i : Nat} :
    l.get!Internal i = match l.get?Internal i with | some e => e | none => default :=
  match l, i with
  | [], 0 => rfl
  | [], _ + 1 => rfl
  | _ :: _, 0 => rfl
  | _ :: l, i + 1 => get!Internal_eq (l := l) (i := i)

instance : LawfulGetElem (List α) Nat α fun as i => i < as.length where
  getElem?_def _ _ h :=
    match h with
    | isTrue h => getElem?_eq_getElem h
    | isFalse h => getElem?_eq_none (Nat.ge_of_not_lt h)
  getElem!_def _ _ := get!Internal_eq

@[simp] theorem getElem_cons_drop {as : List α} {i : Nat} (h : i < as.length) :
    as[i]'h :: as.drop (i + 1) = as.drop i :=
  match as, i, h with
  | _ :: _, 0, _ => rfl
  | _ :: as, _ + 1, h => getElem_cons_drop (as := as) (Nat.lt_of_succ_lt_succ h)

end List

namespace Array

instance : GetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem xs i h := xs.getInternal i h

@[simp] theorem getInternal_eq_getElem (a : Array α) (i : Nat) (h) : a.getInternal i h = a[i]'h := rfl

instance : GetElem? (Array α) Nat α fun xs i => i < xs.size where
  getElem? xs i := decidableGetElem? xs i
  getElem! xs i := xs.get!Internal i

@[simp] theorem get!Internal_eq_getElem! [Inhabited α] (a : Array α) (i : Nat) : a.get!Internal i = a[i]! := rfl

instance : LawfulGetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem?_def xs i h :=
    congrArg (fun d => @dite (Option α) (i < xs.size) d (fun h => some (xs[i]'h)) (fun _ => none))
      (Subsingleton.elim (Nat.decLt i xs.size) h)
  getElem!_def xs i := by
    show dite (i < xs.size) (fun h => xs.getInternal i h) (fun _ => default) =
      match dite (i < xs.size) (fun h => some (xs.getInternal i h)) (fun _ => none) with
      | some e => e
      | none => default
    cases Nat.decLt i xs.size <;> rfl

end Array

namespace Lean.Syntax

instance : GetElem Syntax Nat Syntax fun _ _ => True where
  getElem stx i _ := stx.getArg i

end Lean.Syntax
