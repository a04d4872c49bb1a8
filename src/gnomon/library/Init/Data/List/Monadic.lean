/-
Loops over lists in a monad: step by step, and as folds.

Lean's counterpart: `Init.Data.List.Monadic`.
-/
prelude
import Init.Data.List.Lemmas
import Init.Data.List.Control
import Init.Control.Lawful.Instances
import Init.Control.Id

namespace List

variable {m : Type u_1 → Type u_2} {α : Type u_3} {β γ : Type u_1}

private theorem loop_eq_loop [Monad m] (f : α → β → m (ForInStep β)) (xs ys : List α) :
    ∀ (as : List α) (b : β) (h : ∃ bs, bs ++ as = xs) (h' : ∃ bs, bs ++ as = ys),
      List.forIn'.loop xs (fun a _ b => f a b) as b h = List.forIn'.loop ys (fun a _ b => f a b) as b h'
  | [], _, _, _ => rfl
  | a :: as, b, h, h' => by
    simp only [List.forIn'.loop]
    congr 1
    funext r
    cases r with
    | done b => rfl
    | yield b => exact loop_eq_loop f xs ys as b _ _

@[simp] theorem forIn_cons [Monad m] (f : α → β → m (ForInStep β)) (a : α) (as : List α) (b : β) :
    forIn (a :: as) b f = f a b >>= fun | ForInStep.done b => pure b | ForInStep.yield b => forIn as b f := by
  show List.forIn'.loop (a :: as) (fun a _ b => f a b) (a :: as) b ⟨[], rfl⟩ = _
  simp only [List.forIn'.loop]
  congr 1
  funext r
  cases r with
  | done b => rfl
  | yield b => exact loop_eq_loop f (a :: as) as as b ⟨[a], rfl⟩ ⟨[], rfl⟩

@[simp] theorem forIn_yield_eq_foldlM [Monad m] [LawfulMonad m] {l : List α} (f : α → β → m γ)
    (g : α → β → γ → β) (init : β) :
    forIn l init (fun a b => (fun c => ForInStep.yield (g a b c)) <$> f a b) =
      l.foldlM (fun b a => g a b <$> f a b) init := by
  induction l generalizing init with
  | nil => simp
  | cons a l ih => simp [ih]

@[simp] theorem forIn_pure_yield_eq_foldl [Monad m] [LawfulMonad m] {l : List α} (f : α → β → β) (init : β) :
    forIn l init (fun a b => pure (.yield (f a b))) = pure (f := m) (l.foldl (fun b a => f a b) init) := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem idRun_forIn_yield_eq_foldl {α : Type u_1} {β : Type u_2} (l : List α) (f : α → β → Id β)
    (init : β) :
    (forIn l init (fun a b => .yield <$> f a b)).run = l.foldl (fun b a => f a b |>.run) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih =>
    rw [forIn_cons]
    exact ih (f a init).run

end List
