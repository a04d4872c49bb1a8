/-
Search trees: well-formed trees are ordered, and their sizes are right.

The entries of a tree in order, `toListModel`, say what an operation does; balancing does not change them.
Lean's counterpart: `Std.Data.DTreeMap.Internal.WF.Lemmas`.
-/
import Std.Data.DTreeMap.Internal.Operations

set_option autoImplicit false

universe u v w

variable {α : Type u} {β : α → Type v}

namespace Std.DTreeMap.Internal.Impl

section Balancing

theorem toListModel_bin (k : α) (v : β k) (l r : Impl α β) :
    (bin k v l r).toListModel = l.toListModel ++ ⟨k, v⟩ :: r.toListModel := rfl

@[simp] theorem toListModel_rotateL (k : α) (v : β k) (l : Impl α β) (rk : α) (rv : β rk) (rl rr : Impl α β) :
    (rotateL k v l rk rv rl rr).toListModel
      = l.toListModel ++ ⟨k, v⟩ :: (rl.toListModel ++ ⟨rk, rv⟩ :: rr.toListModel) := by
  unfold rotateL
  split
  · simp only [toListModel_bin, List.append_assoc, List.cons_append]
  · cases rl
    · simp only [toListModel_bin, toListModel, List.append_assoc, List.cons_append]
    · simp only [toListModel_bin, toListModel, List.append_assoc, List.cons_append, List.nil_append]

@[simp] theorem toListModel_rotateR (k : α) (v : β k) (lk : α) (lv : β lk) (ll lr r : Impl α β) :
    (rotateR k v lk lv ll lr r).toListModel
      = ll.toListModel ++ ⟨lk, lv⟩ :: (lr.toListModel ++ ⟨k, v⟩ :: r.toListModel) := by
  unfold rotateR
  split
  · simp only [toListModel_bin]
  · cases lr
    · simp only [toListModel_bin, toListModel, List.append_assoc, List.cons_append]
    · simp only [toListModel_bin, toListModel, List.nil_append]

theorem toListModel_balance! (k : α) (v : β k) (l r : Impl α β) :
    (balance! k v l r).toListModel = l.toListModel ++ ⟨k, v⟩ :: r.toListModel := by
  unfold balance!
  split
  · rfl
  · split
    · cases r
      · exact toListModel_rotateL ..
      · rfl
    · split
      · cases l
        · rw [toListModel_rotateR, toListModel, List.append_assoc, List.cons_append]
        · rfl
      · rfl

theorem sized_bin (k : α) (v : β k) {l r : Impl α β} (hl : l.Sized) (hr : r.Sized) : (bin k v l r).Sized :=
  .inner k v hl hr

theorem Sized.left {sz : Nat} {k : α} {v : β k} {l r : Impl α β} (h : (Impl.inner sz k v l r).Sized) : l.Sized := by
  cases h with
  | inner _ _ hl _ => exact hl

theorem Sized.right {sz : Nat} {k : α} {v : β k} {l r : Impl α β} (h : (Impl.inner sz k v l r).Sized) : r.Sized := by
  cases h with
  | inner _ _ _ hr => exact hr

theorem sized_balance! (k : α) (v : β k) {l r : Impl α β} (hl : l.Sized) (hr : r.Sized) :
    (balance! k v l r).Sized := by
  unfold balance!
  split
  · exact sized_bin k v hl hr
  · split
    · cases r with
      | leaf => exact sized_bin k v hl .leaf
      | inner _ rk rv rl rr =>
        show (rotateL k v l rk rv rl rr).Sized
        unfold rotateL
        split
        · exact sized_bin _ _ (sized_bin _ _ hl hr.left) hr.right
        · cases rl with
          | leaf => exact sized_bin _ _ (sized_bin _ _ hl .leaf) hr.right
          | inner _ _ _ _ _ =>
            exact sized_bin _ _ (sized_bin _ _ hl hr.left.left) (sized_bin _ _ hr.left.right hr.right)
    · split
      · cases l with
        | leaf => exact sized_bin k v .leaf hr
        | inner _ lk lv ll lr =>
          show (rotateR k v lk lv ll lr r).Sized
          unfold rotateR
          split
          · exact sized_bin _ _ hl.left (sized_bin _ _ hl.right hr)
          · cases lr with
            | leaf => exact sized_bin _ _ hl.left (sized_bin _ _ .leaf hr)
            | inner _ _ _ _ _ =>
              exact sized_bin _ _ (sized_bin _ _ hl.left hl.right.left) (sized_bin _ _ hl.right.right hr)
      · exact sized_bin k v hl hr

end Balancing

theorem sized_minView! (k : α) (v : β k) {l r : Impl α β} (hl : l.Sized) (hr : r.Sized) :
    (minView! k v l r).2.Sized := by
  induction l generalizing k v r with
  | leaf => exact hr
  | inner sz k' v' l' r' ihl _ =>
    rw [minView!]
    exact sized_balance! _ _ (ihl k' v' hl.left hl.right) hr

theorem sized_maxView! (k : α) (v : β k) {l r : Impl α β} (hl : l.Sized) (hr : r.Sized) :
    (maxView! k v l r).2.Sized := by
  induction r generalizing k v l with
  | leaf => exact hl
  | inner sz k' v' l' r' _ ihr =>
    rw [maxView!]
    exact sized_balance! _ _ hl (ihr k' v' hr.left hr.right)

theorem sized_glue! {l r : Impl α β} (hl : l.Sized) (hr : r.Sized) : (glue! l r).Sized := by
  cases l with
  | leaf => exact hr
  | inner sz k v l' r' =>
    cases r with
    | leaf => exact hl
    | inner sz' k' v' l'' r'' =>
      show (if sz < sz' then balance! (minView! k' v' l'' r'').1.1 (minView! k' v' l'' r'').1.2 (.inner sz k v l' r')
          (minView! k' v' l'' r'').2
        else balance! (maxView! k v l' r').1.1 (maxView! k v l' r').1.2 (maxView! k v l' r').2
          (.inner sz' k' v' l'' r'')).Sized
      split
      · exact sized_balance! _ _ hl (sized_minView! k' v' hr.left hr.right)
      · exact sized_balance! _ _ (sized_maxView! k v hl.left hl.right) hr

theorem sized_insertMax! (k : α) (v : β k) {t : Impl α β} (h : t.Sized) : (t.insertMax! k v).Sized := by
  induction t with
  | leaf => exact sized_bin k v .leaf .leaf
  | inner sz k' v' l r _ ihr =>
    rw [insertMax!]
    exact sized_balance! _ _ h.left (ihr h.right)

/-- A change in place keeps the size. -/
private theorem sized_same {sz : Nat} {k k' : α} {v : β k} {v' : β k'} {l r : Impl α β}
    (h : (Impl.inner sz k v l r).Sized) : (Impl.inner sz k' v' l r).Sized := by
  cases h with
  | inner _ _ hl hr => exact .inner k' v' hl hr

section

variable [Ord α]

theorem sized_insert! (k : α) (v : β k) {t : Impl α β} (h : t.Sized) : (t.insert! k v).Sized := by
  induction t with
  | leaf => exact sized_bin k v .leaf .leaf
  | inner sz k' v' l r ihl ihr =>
    rw [insert!]
    cases compare k k'
    · exact sized_balance! _ _ (ihl h.left) h.right
    · exact sized_same h
    · exact sized_balance! _ _ h.left (ihr h.right)

theorem sized_erase! (k : α) {t : Impl α β} (h : t.Sized) : (t.erase! k).Sized := by
  induction t with
  | leaf => exact h
  | inner sz k' v' l r ihl ihr =>
    rw [erase!]
    cases compare k k'
    · exact sized_balance! _ _ (ihl h.left) h.right
    · exact sized_glue! h.left h.right
    · exact sized_balance! _ _ h.left (ihr h.right)

theorem sized_constAlter! {β : Type v} (k : α) (f : Option β → Option β) {t : Impl α (fun _ => β)} (h : t.Sized) :
    (Const.alter! k f t).Sized := by
  induction t with
  | leaf =>
    rw [Const.alter!]
    cases f none
    · exact .leaf
    · exact sized_bin k _ .leaf .leaf
  | inner sz k' v' l r ihl ihr =>
    rw [Const.alter!]
    cases compare k k'
    · exact sized_balance! _ _ (ihl h.left) h.right
    · cases f (some v')
      · exact sized_glue! h.left h.right
      · exact sized_same h
    · exact sized_balance! _ _ h.left (ihr h.right)

theorem size_constModify {β : Type v} (k : α) (f : β → β) (t : Impl α (fun _ => β)) :
    (Const.modify k f t).size = t.size := by
  cases t with
  | leaf => rfl
  | inner sz k' v' l r =>
    rw [Const.modify]
    cases compare k k' <;> rfl

/-- Parts of the same sizes may be exchanged. -/
private theorem sized_parts {sz : Nat} {k : α} {v : β k} {l r l' r' : Impl α β} (h : (Impl.inner sz k v l r).Sized)
    (hl : l'.Sized) (hr : r'.Sized) (el : l'.size = l.size) (er : r'.size = r.size) :
    (Impl.inner sz k v l' r').Sized := by
  cases h with
  | inner k v _ _ => exact el ▸ er ▸ .inner k v hl hr

theorem sized_constModify {β : Type v} (k : α) (f : β → β) {t : Impl α (fun _ => β)} (h : t.Sized) :
    (Const.modify k f t).Sized := by
  induction t with
  | leaf => exact h
  | inner sz k' v' l r ihl ihr =>
    rw [Const.modify]
    cases compare k k'
    · exact sized_parts h (ihl h.left) h.right (size_constModify ..) rfl
    · exact sized_same h
    · exact sized_parts h h.left (ihr h.right) rfl (size_constModify ..)

theorem sized_alter! [LawfulEqOrd α] (k : α) (f : Option (β k) → Option (β k)) {t : Impl α β} (h : t.Sized) :
    (t.alter! k f).Sized := by
  induction t with
  | leaf =>
    rw [alter!]
    cases f none
    · exact .leaf
    · exact sized_bin k _ .leaf .leaf
  | inner sz k' v' l r ihl ihr =>
    rw [alter!]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = e
    revert e
    cases compare k k'
    · exact fun _ => sized_balance! _ _ (ihl h.left) h.right
    · intro e
      show Sized (match f (some (cast (congrArg β (e rfl).symm) v')) with
        | none => glue! l r
        | some v => .inner sz k v l r)
      cases f (some (cast (congrArg β (e rfl).symm) v'))
      · exact sized_glue! h.left h.right
      · exact sized_same h
    · exact fun _ => sized_balance! _ _ h.left (ihr h.right)

theorem size_modify [LawfulEqOrd α] (k : α) (f : β k → β k) (t : Impl α β) : (t.modify k f).size = t.size := by
  cases t with
  | leaf => rfl
  | inner sz k' v' l r =>
    rw [modify]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = e
    revert e
    cases compare k k' <;> exact fun _ => rfl

theorem sized_modify [LawfulEqOrd α] (k : α) (f : β k → β k) {t : Impl α β} (h : t.Sized) :
    (t.modify k f).Sized := by
  induction t with
  | leaf => exact h
  | inner sz k' v' l r ihl ihr =>
    rw [modify]
    generalize LawfulEqCmp.eq_of_compare (cmp := compare) (a := k) (b := k') = e
    revert e
    cases compare k k'
    · exact fun _ => sized_parts h (ihl h.left) h.right (size_modify ..) rfl
    · exact fun _ => sized_same h
    · exact fun _ => sized_parts h h.left (ihr h.right) rfl (size_modify ..)

end

/-- What a fold keeps for each entry, it keeps. -/
theorem foldl_induction {δ : Type w} {P : δ → Prop} {f : δ → (a : α) → β a → δ}
    (step : ∀ d a b, P d → P (f d a b)) (t : Impl α β) : ∀ init, P init → P (t.foldl f init) := by
  induction t with
  | leaf => exact fun _ h => h
  | inner sz k v l r ihl ihr => exact fun init h => ihr _ (step _ k v (ihl init h))

theorem sized_filter! (f : (a : α) → β a → Bool) (t : Impl α β) : (t.filter! f).Sized :=
  foldl_induction (P := Sized) (fun d a b h => by
    show Sized (if f a b then d.insertMax! a b else d)
    split
    · exact sized_insertMax! a b h
    · exact h) t _ .leaf

theorem sized_filterMap! {γ : α → Type w} (f : (a : α) → β a → Option (γ a)) (t : Impl α β) :
    (t.filterMap! f).Sized :=
  foldl_induction (P := Sized) (fun d a b h => by
    show Sized (match f a b with
      | none => d
      | some v' => d.insertMax! a v')
    cases f a b
    · exact h
    · exact sized_insertMax! a _ h) t _ .leaf

@[simp] theorem size_map {γ : α → Type w} (f : (a : α) → β a → γ a) (t : Impl α β) : (t.map f).size = t.size := by
  cases t <;> rfl

theorem sized_map {γ : α → Type w} (f : (a : α) → β a → γ a) {t : Impl α β} (h : t.Sized) : (t.map f).Sized := by
  induction h with
  | leaf => exact .leaf
  | @inner k v l r _ _ ihl ihr =>
    rw [map]
    exact size_map f l ▸ size_map f r ▸ .inner k (f k v) ihl ihr

theorem WF.sized [Ord α] {t : Impl α β} (h : t.WF) : t.Sized := by
  induction h with
  | wf h _ => exact h
  | empty => exact .leaf
  | insert _ ih => exact sized_insert! _ _ ih
  | erase _ ih => exact sized_erase! _ ih
  | alter _ ih => exact sized_alter! _ _ ih
  | constAlter _ ih => exact sized_constAlter! _ _ ih
  | modify _ ih => exact sized_modify _ _ ih
  | constModify _ ih => exact sized_constModify _ _ ih
  | filter _ _ => exact sized_filter! _ _

end Std.DTreeMap.Internal.Impl
