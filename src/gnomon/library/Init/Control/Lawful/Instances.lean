/-
That options, exceptions, states and readers are lawful monads.

Lean's counterpart: `Init.Control.Lawful.Instances`.
-/
prelude
import Init.Control.Lawful.Basic
import Init.Control.Except
import Init.Control.State
import Init.Control.Reader
import Init.Data.Option.Basic
import Init.ByCases

universe u v

instance : LawfulMonad Option := LawfulMonad.mk'
  (id_map := fun x => by cases x <;> rfl)
  (pure_bind := fun _ _ => rfl)
  (bind_assoc := fun x _ _ => by cases x <;> rfl)
  (map_const := fun _ _ => rfl)
  (seqLeft_eq := fun x _ => by cases x <;> rfl)
  (seqRight_eq := fun x _ => by cases x <;> rfl)
  (bind_pure_comp := fun _ x => by cases x <;> rfl)
  (bind_map := fun x _ => by cases x <;> rfl)

instance : LawfulApplicative Option := inferInstance

instance : LawfulFunctor Option := inferInstance

namespace Except

instance : LawfulMonad (Except ε) := LawfulMonad.mk'
  (id_map := fun x => by cases x <;> rfl)
  (pure_bind := fun _ _ => rfl)
  (bind_assoc := fun x _ _ => by cases x <;> rfl)
  (map_const := fun _ _ => rfl)
  (seqLeft_eq := fun x _ => by cases x <;> rfl)
  (seqRight_eq := fun x _ => by cases x <;> rfl)
  (bind_pure_comp := fun _ x => by cases x <;> rfl)
  (bind_map := fun x _ => by cases x <;> rfl)

instance : LawfulApplicative (Except ε) := inferInstance

instance : LawfulFunctor (Except ε) := inferInstance

end Except

namespace ExceptT

@[ext (iff := false)] theorem ext {x y : ExceptT ε m α} (h : x.run = y.run) : x = y := h

@[simp] theorem run_pure [Monad m] (x : α) : run (pure x : ExceptT ε m α) = pure (Except.ok x) := rfl

@[simp] theorem run_lift {ε : Type u} [Monad m] (x : m α) :
    run (ExceptT.lift x : ExceptT ε m α) = (Except.ok <$> x : m (Except ε α)) := rfl

@[simp] theorem run_throw [Monad m] : run (throw e : ExceptT ε m β) = pure (Except.error e) := rfl

@[simp] theorem run_map [Monad m] [LawfulMonad m] (f : α → β) (x : ExceptT ε m α) :
    (f <$> x).run = Except.map f <$> x.run := by
  refine Eq.trans (b := x.run >>= fun a => pure (Except.map f a)) ?_ (bind_pure_comp _ _)
  exact bind_congr fun a => by cases a <;> rfl

private theorem bind_eq [Monad m] (x : ExceptT ε m α) (f : α → ExceptT ε m β) :
    (x >>= f).run = x.run >>= fun
      | .ok a => (f a).run
      | .error e => pure (.error e) := by
  show x.run >>= ExceptT.bindCont f = _
  refine bind_congr fun a => ?_
  cases a <;> rfl

theorem run_bind [Monad m] (x : ExceptT ε m α) (f : α → ExceptT ε m β) :
    run (x >>= f : ExceptT ε m β) = (run x) >>= fun
      | Except.ok x => run (f x)
      | Except.error e => pure (Except.error e) :=
  bind_eq x f

instance [Monad m] [LawfulMonad m] : LawfulMonad (ExceptT ε m) := LawfulMonad.mk'
  (id_map := fun x => ext (by
    rw [run_map, show Except.map id = (id : Except _ _ → _) from funext fun a => by cases a <;> rfl, id_map]))
  (pure_bind := fun a f => ext (by rw [bind_eq, run_pure, pure_bind]))
  (bind_assoc := fun x f g => ext (by
    rw [bind_eq, bind_eq, bind_eq, bind_assoc]
    refine bind_congr fun a => ?_
    cases a with
    | ok a => exact (bind_eq _ _).symm
    | error e => exact pure_bind _ _))
  (map_const := fun _ _ => rfl)
  (seqLeft_eq := fun _ _ => rfl)
  (seqRight_eq := fun _ _ => rfl)
  (bind_pure_comp := fun f x => ext (by
    rw [bind_eq, run_map, ← bind_pure_comp]
    refine bind_congr fun a => ?_
    cases a <;> rfl))
  (bind_map := fun _ _ => rfl)

end ExceptT

namespace ReaderT

@[ext (iff := false)] theorem ext {x y : ReaderT ρ m α} (h : ∀ ctx, x.run ctx = y.run ctx) : x = y := funext h

@[simp] theorem run_pure [Monad m] (a : α) (ctx : ρ) : (pure a : ReaderT ρ m α).run ctx = pure a := rfl

@[simp] theorem run_bind [Monad m] (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) (ctx : ρ) :
    (x >>= f).run ctx = x.run ctx >>= λ a => (f a).run ctx := rfl

@[simp] theorem run_map [Monad m] (f : α → β) (x : ReaderT ρ m α) (ctx : ρ) :
    (f <$> x).run ctx = f <$> x.run ctx := rfl

@[simp] theorem run_monadLift [MonadLiftT n m] (x : n α) (ctx : ρ) :
    (monadLift x : ReaderT ρ m α).run ctx = (monadLift x : m α) := rfl

@[simp] theorem run_read [Monad m] (ctx : ρ) : (ReaderT.read : ReaderT ρ m ρ).run ctx = pure ctx := rfl

@[simp] theorem run_seq {α β : Type u} [Monad m] (f : ReaderT ρ m (α → β)) (x : ReaderT ρ m α) (ctx : ρ) :
    (f <*> x).run ctx = (f.run ctx <*> x.run ctx) := rfl

@[simp] theorem run_seqRight [Monad m] (x : ReaderT ρ m α) (y : ReaderT ρ m β) (ctx : ρ) :
    (x *> y).run ctx = (x.run ctx *> y.run ctx) := rfl

@[simp] theorem run_seqLeft [Monad m] (x : ReaderT ρ m α) (y : ReaderT ρ m β) (ctx : ρ) :
    (x <* y).run ctx = (x.run ctx <* y.run ctx) := rfl

instance [Monad m] [LawfulFunctor m] : LawfulFunctor (ReaderT ρ m) where
  id_map _ := funext fun _ => id_map _
  map_const := funext fun _ => funext fun _ => funext fun _ => congrFun (congrFun map_const _) _
  comp_map _ _ _ := funext fun _ => comp_map _ _ _

instance [Monad m] [LawfulApplicative m] : LawfulApplicative (ReaderT ρ m) where
  seqLeft_eq _ _ := funext fun _ => seqLeft_eq _ _
  seqRight_eq _ _ := funext fun _ => seqRight_eq _ _
  pure_seq _ _ := funext fun _ => pure_seq _ _
  map_pure _ _ := funext fun _ => map_pure _ _
  seq_pure _ _ := funext fun _ => seq_pure _ _
  seq_assoc _ _ _ := funext fun _ => seq_assoc _ _ _

instance [Monad m] [LawfulMonad m] : LawfulMonad (ReaderT ρ m) where
  bind_pure_comp _ _ := funext fun _ => bind_pure_comp _ _
  bind_map _ _ := funext fun _ => bind_map _ _
  pure_bind _ _ := funext fun _ => pure_bind _ _
  bind_assoc _ _ _ := funext fun _ => bind_assoc _ _ _

end ReaderT

namespace StateT

@[ext (iff := false)] theorem ext {x y : StateT σ m α} (h : ∀ s, x.run s = y.run s) : x = y := funext h

@[simp] theorem run'_eq [Monad m] (x : StateT σ m α) (s : σ) : run' x s = (·.1) <$> run x s := rfl

@[simp] theorem run_pure [Monad m] (a : α) (s : σ) : (pure a : StateT σ m α).run s = pure (a, s) := rfl

@[simp] theorem run_bind [Monad m] (x : StateT σ m α) (f : α → StateT σ m β) (s : σ) :
    (x >>= f).run s = x.run s >>= λ p => (f p.1).run p.2 := rfl

@[simp] theorem run_map {α β σ : Type u} [Monad m] [LawfulMonad m] (f : α → β) (x : StateT σ m α) (s : σ) :
    (f <$> x).run s = (fun (p : α × σ) => (f p.1, p.2)) <$> x.run s :=
  bind_pure_comp (fun (p : α × σ) => (f p.1, p.2)) (x.run s)

@[simp] theorem run_get [Monad m] (s : σ) : (get : StateT σ m σ).run s = pure (s, s) := rfl

@[simp] theorem run_set [Monad m] (s s' : σ) : (set s' : StateT σ m PUnit).run s = pure (⟨⟩, s') := rfl

@[simp] theorem run_modify [Monad m] (f : σ → σ) (s : σ) : (modify f : StateT σ m PUnit).run s = pure (⟨⟩, f s) := rfl

instance [Monad m] [LawfulMonad m] : LawfulMonad (StateT σ m) := LawfulMonad.mk'
  (id_map := fun x => ext fun s => by rw [run_map]; exact id_map _)
  (pure_bind := fun _ _ => ext fun _ => by rw [run_bind, run_pure, pure_bind])
  (bind_assoc := fun _ _ _ => ext fun _ => bind_assoc _ _ _)
  (map_const := fun _ _ => rfl)
  (seqLeft_eq := fun _ _ => rfl)
  (seqRight_eq := fun _ _ => rfl)
  (bind_pure_comp := fun _ _ => rfl)
  (bind_map := fun _ _ => rfl)

end StateT
