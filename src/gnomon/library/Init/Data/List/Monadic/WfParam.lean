/-
How functions by well-founded recursion see that what a loop goes through are elements.

Lean's counterparts: parts of `Init.Control.Basic`, `Init.Data.List.Monadic` and `Init.Data.Array.Monadic`.
-/
prelude
import Init.Data.List.Attach
import Init.Data.List.Control
import Init.Data.Array.Attach
import Init.Control.Basic

attribute [wf_preprocess] forIn_eq_forIn'

namespace List

@[wf_preprocess] theorem foldlM_wfParam [Monad m] {xs : List α} {f : β → α → m β} {x : β} :
    (wfParam xs).foldlM f x = xs.attach.unattach.foldlM f x :=
  congrArg (foldlM f x) unattach_attach.symm

@[wf_preprocess] theorem foldlM_unattach [Monad m] {P : α → Prop} {xs : List (Subtype P)} {f : β → α → m β}
    {x : β} :
    xs.unattach.foldlM f x = xs.foldlM (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <| f s (wfParam x)) x := by
  induction xs generalizing x with
  | nil => rfl
  | cons a l ih => exact congrArg (f x a.val >>= ·) (funext fun y => ih (x := y))

end List

namespace Array

@[wf_preprocess] theorem foldlM_wfParam [Monad m] {xs : Array α} {f : β → α → m β} {x : β} :
    (wfParam xs).foldlM f x = xs.attach.unattach.foldlM f x :=
  congrArg (fun ys => foldlM f x ys) unattach_attach.symm

@[wf_preprocess] theorem foldlM_unattach [Monad m] {P : α → Prop} {xs : Array (Subtype P)} {f : β → α → m β}
    {x : β} :
    xs.unattach.foldlM f x = xs.foldlM (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <| f s (wfParam x)) x :=
  (foldlM_toList (f := f) (xs := xs.unattach)).symm.trans
    ((List.foldlM_unattach (xs := xs.toList)).trans (foldlM_toList (xs := xs)))

end Array
