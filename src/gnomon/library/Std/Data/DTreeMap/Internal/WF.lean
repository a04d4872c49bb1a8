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

theorem toListModel_rotateL (k : α) (v : β k) (l : Impl α β) (rk : α) (rv : β rk) (rl rr : Impl α β) :
    (rotateL k v l rk rv rl rr).toListModel
      = l.toListModel ++ ⟨k, v⟩ :: (rl.toListModel ++ ⟨rk, rv⟩ :: rr.toListModel) := by
  unfold rotateL
  split
  · simp only [toListModel_bin, List.append_assoc, List.cons_append]
  · cases rl
    · simp only [toListModel_bin, toListModel, List.append_assoc, List.cons_append]
    · simp only [toListModel_bin, toListModel, List.append_assoc, List.cons_append, List.nil_append]

theorem toListModel_rotateR (k : α) (v : β k) (lk : α) (lv : β lk) (ll lr r : Impl α β) :
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

theorem Sized.left {sz : Nat} {k : α} {v : β k} {l r : Impl α β} : (inner sz k v l r).Sized → l.Sized
  | .inner _ _ hl _ => hl

theorem Sized.right {sz : Nat} {k : α} {v : β k} {l r : Impl α β} : (inner sz k v l r).Sized → r.Sized
  | .inner _ _ _ hr => hr

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

end Std.DTreeMap.Internal.Impl
