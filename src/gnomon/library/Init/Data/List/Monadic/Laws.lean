/-
Lists: loops and actions.  Lean's counterpart: `Init.Data.List.Monadic`.
-/
prelude
import Init.Data.List.MinMax.Laws

namespace List

@[simp] theorem allM_nil.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} [Monad m] {p : α → m Bool} :
    List.allM p [] = pure true := rfl

@[simp] theorem anyM_nil.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} [Monad m] {p : α → m Bool} :
    List.anyM p [] = pure false := rfl

@[simp] theorem mapM_nil.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    {f : α → m β} : List.mapM f [] = pure [] := rfl

@[simp] theorem flatMapM_nil.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    {f : α → m (List β)} : List.flatMapM f [] = pure [] := rfl

@[simp] theorem filterMapM_nil.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    {f : α → m (Option β)} : List.filterMapM f [] = pure [] := rfl

@[simp] theorem anyM_pure.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} [Monad m] [LawfulMonad m]
    {p : α → Bool} {as : List α} : (List.anyM (fun (x : α) => pure (p x)) as : m Bool) = pure (as.any p) := by
  induction as <;> simp_all [List.anyM, List.any] <;> split <;> simp_all

@[simp] theorem allM_pure.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} [Monad m] [LawfulMonad m]
    {p : α → Bool} {as : List α} : (List.allM (fun (x : α) => pure (p x)) as : m Bool) = pure (as.all p) := by
  induction as <;> simp_all [List.allM, List.all] <;> split <;> simp_all

@[simp] theorem forM_map.{u_1, u_2, u_3, u_4} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_4} [Monad m]
    [LawfulMonad m] {l : List α} {g : α → β} {f : β → m PUnit} :
    forM (List.map g l) f = forM l fun a => f (g a) := by induction l <;> simp_all

@[simp] theorem forM_append.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} [inst2 : Monad m]
    [@LawfulMonad m inst2] {l₁ l₂ : List α} {f : α → m PUnit} :
    @Eq (m PUnit)
        (@forM m (List α) α (@List.instForMOfMonad m α inst2)
          (@HAppend.hAppend (List α) (List α) (List α) (@instHAppendOfAppend (List α) (@List.instAppend α)) l₁ l₂) f)
        (@bind m (@Monad.toBind m inst2) PUnit PUnit (@forM m (List α) α (@List.instForMOfMonad m α inst2) l₁ f) fun _ =>
          @forM m (List α) α (@List.instForMOfMonad m α inst2) l₂ f) := by induction l₁ <;> simp_all

theorem foldrM_map.{u_1, u_2, u_3, u_4} {m : Type u_1 → Type u_2} {β₁ : Type u_3} {β₂ : Type u_4} {α : Type u_1}
    [Monad m] [LawfulMonad m] {f : β₁ → β₂} {g : β₂ → α → m α} {l : List β₁} {init : α} :
    List.foldrM g init (List.map f l) = List.foldrM (fun x y => g (f x) y) init l := by induction l <;> simp_all

end List
