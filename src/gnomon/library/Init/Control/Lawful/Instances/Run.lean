/-
Transformers: what running does to each action.  Lean's counterpart: `Init.Control.Lawful.Instances`.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Control.Lawful.Instances
import Init.Data.Option.Lemmas

@[simp] theorem OptionT.run_mk.{u, v} {α : Type u} {m : Type u → Type v} (x : m (Option α)) :
    (OptionT.mk x).run = x := rfl

@[simp] theorem ReaderT.run_mk.{u_1, u_2} {ρ : Type u_1} {m : Type u_1 → Type u_2} {α : Type u_1} (x : ρ → m α)
    (ctx : ρ) : (ReaderT.mk x).run ctx = x ctx := rfl

@[simp] theorem StateT.run_mk.{u_1, u_2} {m : Type u_1 → Type u_2} {σ α : Type u_1} [Monad m]
    (x : σ → m (α × σ)) (s : σ) : (StateT.mk x).run s = x s := rfl

@[simp] theorem ExceptT.run_mk.{u_1, u_2, u_3} {m : Type (max u_1 u_2) → Type u_3} {ε α : Type (max u_1 u_2)}
    (x : m (Except ε α)) : (ExceptT.mk x).run = x := rfl

@[simp] theorem EStateM.run_get {σ ε : Type u_1} (s : σ) :
    @Eq (EStateM.Result ε σ σ)
        (@EStateM.run ε σ σ
          (@get σ (EStateM ε σ) (@instMonadStateOfMonadStateOf σ (EStateM ε σ) (@EStateM.instMonadStateOf ε σ))) s)
        (@EStateM.Result.ok ε σ σ s s) := rfl

@[simp] theorem EStateM.run_set {σ ε : Type u_1} (s₁ s₂ : σ) :
    @Eq (EStateM.Result ε σ PUnit) (@EStateM.run ε σ PUnit (@set σ (EStateM ε σ) (@EStateM.instMonadStateOf ε σ) s₁) s₂)
        (@EStateM.Result.ok ε σ PUnit PUnit.unit s₁) := rfl

@[simp] theorem EStateM.run_pure {α σ ε : Type u_1} (a : α) (s : σ) :
    @Eq (EStateM.Result ε σ α)
        (@EStateM.run ε σ α
          (@pure (EStateM ε σ)
            (@Applicative.toPure (EStateM ε σ) (@Monad.toApplicative (EStateM ε σ) (@EStateM.instMonad ε σ))) α a)
          s)
        (@EStateM.Result.ok ε σ α a s) := rfl

@[simp] theorem OptionT.run_failure.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [inst2 : Monad m] :
    @Eq (m (Option α)) (@OptionT.run m α (@failure (OptionT m) (@OptionT.instAlternative m inst2) α))
        (@pure m (@Applicative.toPure m (@Monad.toApplicative m inst2)) (Option α) (@none α)) := rfl

@[simp] theorem EStateM.run_modify {σ ε : Type u_1} (f : σ → σ) (s : σ) :
    @Eq (EStateM.Result ε σ PUnit)
        (@EStateM.run ε σ PUnit
          (@modify σ (EStateM ε σ) (@instMonadStateOfMonadStateOf σ (EStateM ε σ) (@EStateM.instMonadStateOf ε σ)) f) s)
        (@EStateM.Result.ok ε σ PUnit PUnit.unit (f s)) := rfl

@[simp] theorem OptionT.run_lift.{v, u} {m : Type u → Type v} {α : Type u} [inst2 : Monad m] (x : m α) :
    @Eq (m (Option α)) (@OptionT.run m α (@OptionT.lift m inst2 α x))
        (@bind m (@Monad.toBind m inst2) α (Option α) x fun y =>
          @pure m (@Applicative.toPure m (@Monad.toApplicative m inst2)) (Option α) (@some α y)) := rfl

@[simp] theorem EStateM.run_modifyGet {σ α ε : Type u_1} (f : σ → Prod α σ) (s : σ) :
    @Eq (EStateM.Result ε σ α)
        (@EStateM.run ε σ α
          (@modifyGet σ (EStateM ε σ) (@instMonadStateOfMonadStateOf σ (EStateM ε σ) (@EStateM.instMonadStateOf ε σ)) α f)
          s)
        (@EStateM.Result.ok ε σ α (@Prod.fst α σ (f s)) (@Prod.snd α σ (f s))) := rfl

@[simp] theorem EStateM.run_throw {ε σ : Type u_1} (e : ε) (s : σ) :
    @Eq (EStateM.Result ε σ PUnit)
        (@EStateM.run ε σ PUnit
          (@throw ε (EStateM ε σ)
            (@instMonadExceptOfMonadExceptOf ε (EStateM ε σ)
              (@EStateM.instMonadExceptOfOfBacktrackable ε σ PUnit (@EStateM.nonBacktrackable σ)))
            PUnit e)
          s)
        (@EStateM.Result.error ε σ PUnit e s) := rfl

@[simp] theorem StateT.run_lift.{u, u_1} {m : Type u → Type u_1} {α σ : Type u} [inst3 : Monad m] (x : m α)
    (s : σ) :
    @Eq (m (Prod α σ)) (@StateT.run σ m α (@StateT.lift σ m inst3 α x) s)
        (@bind m (@Monad.toBind m inst3) α (Prod α σ) x fun y =>
          @pure m (@Applicative.toPure m (@Monad.toApplicative m inst3)) (Prod α σ) (@Prod.mk α σ y s)) := rfl

@[simp] theorem OptionT.run_pure.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [inst2 : Monad m] (x : α) :
    @Eq (m (Option α))
        (@OptionT.run m α
          (@pure (OptionT m)
            (@Applicative.toPure (OptionT m) (@Alternative.toApplicative (OptionT m) (@OptionT.instAlternative m inst2))) α
            x))
        (@pure m (@Applicative.toPure m (@Monad.toApplicative m inst2)) (Option α) (@some α x)) := rfl

@[simp] theorem ReaderT.run_mapConst.{u_1, u_2} {m : Type u_1 → Type u_2} {α ρ β : Type u_1} [Monad m] (a : α)
    (x : ReaderT ρ m β) (ctx : ρ) : (Functor.mapConst a x).run ctx = Functor.mapConst a (x.run ctx) := rfl

@[simp] theorem StateT.run_modifyGet.{u_1, u_2} {m : Type u_1 → Type u_2} {σ α : Type u_1} [inst3 : Monad m]
    (f : σ → Prod α σ) (s : σ) :
    @Eq (m (Prod α σ))
        (@StateT.run σ m α
          (@modifyGet σ (StateT σ m)
            (@instMonadStateOfMonadStateOf σ (StateT σ m) (@instMonadStateOfStateTOfMonad σ m inst3)) α f)
          s)
        (@pure m (@Applicative.toPure m (@Monad.toApplicative m inst3)) (Prod α σ)
          (@Prod.mk α σ (@Prod.fst α σ (f s)) (@Prod.snd α σ (f s)))) := rfl

@[simp] theorem StateT.run_seqRight.{u_1, u_2} {m : Type u_1 → Type u_2} {σ α β : Type u_1} [inst4 : Monad m]
    (x : StateT σ m α) (y : StateT σ m β) (s : σ) :
    @Eq (m (Prod β σ))
        (@StateT.run σ m β
          (@SeqRight.seqRight (StateT σ m)
            (@Applicative.toSeqRight (StateT σ m) (@Monad.toApplicative (StateT σ m) (@StateT.instMonad σ m inst4))) α β x
            fun _ => y)
          s)
        (@bind m (@Monad.toBind m inst4) (Prod α σ) (Prod β σ) (@StateT.run σ m α x s) fun z =>
          @StateT.run σ m β y (@Prod.snd α σ z)) := rfl

@[simp] theorem StateT.run_monadLift.{u, u_1, u_2} {m : Type u → Type u_1} {n : Type u → Type u_2}
    {α σ : Type u} [inst4 : Monad m] [inst5 : MonadLiftT n m] (x : n α) (s : σ) :
    @Eq (m (Prod α σ))
        (@StateT.run σ m α
          (@monadLift n (StateT σ m) (@instMonadLiftTOfMonadLift n m (StateT σ m) (@StateT.instMonadLift σ m inst4) inst5) α
            x)
          s)
        (@bind m (@Monad.toBind m inst4) α (Prod α σ) (@monadLift n m inst5 α x) fun y =>
          @pure m (@Applicative.toPure m (@Monad.toApplicative m inst4)) (Prod α σ) (@Prod.mk α σ y s)) := rfl

@[simp] theorem ReaderT.run_liftWith.{u, u_1} {m : Type u → Type u_1} {ρ α : Type u} [Monad m]
    (f : ({β : Type u} → ReaderT ρ m β → m (stM m (ReaderT ρ m) β)) → m α) (ctx : ρ) :
    (liftWith f).run ctx = f fun {β} x => x.run ctx := rfl

@[simp] theorem StateT.run_seqLeft.{u, u_1} {m : Type u → Type u_1} {α β σ : Type u} [inst4 : Monad m]
    (x : StateT σ m α) (y : StateT σ m β) (s : σ) :
    @Eq (m (Prod α σ))
        (@StateT.run σ m α
          (@SeqLeft.seqLeft (StateT σ m)
            (@Applicative.toSeqLeft (StateT σ m) (@Monad.toApplicative (StateT σ m) (@StateT.instMonad σ m inst4))) α β x
            fun _ => y)
          s)
        (@bind m (@Monad.toBind m inst4) (Prod α σ) (Prod α σ) (@StateT.run σ m α x s) fun z =>
          @bind m (@Monad.toBind m inst4) (Prod β σ) (Prod α σ) (@StateT.run σ m β y (@Prod.snd α σ z)) fun w =>
            @pure m (@Applicative.toPure m (@Monad.toApplicative m inst4)) (Prod α σ)
              (@Prod.mk α σ (@Prod.fst α σ z) (@Prod.snd β σ w))) := rfl

@[simp] theorem ExceptT.run_liftWith.{u, u_1} {m : Type u → Type u_1} {ε α : Type u} [Monad m]
    (f : ({β : Type u} → ExceptT ε m β → m (stM m (ExceptT ε m) β)) → m α) :
    (liftWith f).run = Except.ok <$> f fun {β} x => x.run := rfl

@[simp] theorem OptionT.run_restoreM.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [Monad m]
    (x : stM m (OptionT m) α) : (restoreM x).run = pure x := rfl

@[simp] theorem ExceptT.run_restoreM.{u_1, u_2} {m : Type u_1 → Type u_2} {ε α : Type u_1} [Monad m]
    (x : stM m (ExceptT ε m) α) : (restoreM x).run = pure x := rfl

@[simp] theorem ReaderT.run_restoreM.{u_1, u_2} {m : Type u_1 → Type u_2} {ρ α : Type u_1} [Monad m]
    (x : stM m (ReaderT ρ m) α) (ctx : ρ) : (restoreM x).run ctx = pure x := rfl

theorem OptionT.ext_iff.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} {x y : OptionT m α} :
    x = y ↔ x.run = y.run := .rfl

theorem ExceptT.ext_iff.{u_1, u_2} {ε : Type u_1} {m : Type u_1 → Type u_2} {α : Type u_1} {x y : ExceptT ε m α} :
    x = y ↔ x.run = y.run := .rfl

theorem StateT.run_bind_lift.{u, u_1} {m : Type u → Type u_1} {β α σ : Type u} [inst4 : Monad m]
    [@LawfulMonad m inst4] (x : m α) (f : α → StateT σ m β) (s : σ) :
    @Eq (m (Prod β σ))
        (@StateT.run σ m β
          (@bind (StateT σ m) (@Monad.toBind (StateT σ m) (@StateT.instMonad σ m inst4)) α β (@StateT.lift σ m inst4 α x) f)
          s)
        (@bind m (@Monad.toBind m inst4) α (Prod β σ) x fun y => @StateT.run σ m β (f y) s) := by simp

theorem OptionT.seq_eq.{u, u_1} {m : Type u → Type u_1} {α β : Type u} [inst3 : Monad m]
    (mf : OptionT m (α → β)) (x : OptionT m α) :
    @Eq (OptionT m β)
        (@Seq.seq (OptionT m)
          (@Applicative.toSeq (OptionT m) (@Alternative.toApplicative (OptionT m) (@OptionT.instAlternative m inst3))) α β
          mf fun _ => x)
        (@bind (OptionT m) (@Monad.toBind (OptionT m) (@OptionT.instMonad m inst3)) (α → β) β mf fun y =>
          @Functor.map (OptionT m)
            (@Applicative.toFunctor (OptionT m) (@Alternative.toApplicative (OptionT m) (@OptionT.instAlternative m inst3)))
            α β y x) := rfl

theorem OptionT.bind_pure_comp.{u_1, u_2} {m : Type u_1 → Type u_2} {α β : Type u_1} [Monad m] (f : α → β)
    (x : OptionT m α) : x >>= pure ∘ f = f <$> x := rfl

theorem ExceptT.seq_eq.{u, u_1} {m : Type u → Type u_1} {α β ε : Type u} [inst4 : Monad m]
    (mf : ExceptT ε m (α → β)) (x : ExceptT ε m α) :
    @Eq (ExceptT ε m β)
        (@Seq.seq (ExceptT ε m)
          (@Applicative.toSeq (ExceptT ε m) (@Monad.toApplicative (ExceptT ε m) (@ExceptT.instMonad ε m inst4))) α β mf
          fun _ => x)
        (@bind (ExceptT ε m) (@Monad.toBind (ExceptT ε m) (@ExceptT.instMonad ε m inst4)) (α → β) β mf fun y =>
          @Functor.map (ExceptT ε m)
            (@Applicative.toFunctor (ExceptT ε m) (@Monad.toApplicative (ExceptT ε m) (@ExceptT.instMonad ε m inst4))) α β y
            x) := rfl

theorem ExceptT.bind_pure_comp.{u_1, u_2} {m : Type u_1 → Type u_2} {α β ε : Type u_1} [Monad m] (f : α → β)
    (x : ExceptT ε m α) : x >>= pure ∘ f = f <$> x := rfl

@[simp] theorem ExceptT.bind_throw.{u_1, u_2} {m : Type u_1 → Type u_2} {α ε β : Type u_1} {e : ε} [Monad m]
    [LawfulMonad m] (f : α → ExceptT ε m β) : throw e >>= f = throw e := by
  apply ExceptT.ext
  show (pure (Except.error e) >>= ExceptT.bindCont f) = pure (Except.error e)
  rw [pure_bind]; rfl

@[simp] theorem ExceptT.lift_pure.{u_1, u_2} {m : Type u_1 → Type u_2} {α ε : Type u_1} [Monad m]
    [LawfulMonad m] (a : α) : (ExceptT.lift (pure a) : ExceptT ε m α) = pure a := by
  apply ExceptT.ext
  show Except.ok <$> pure a = pure (Except.ok a)
  rw [map_pure]

theorem ExceptT.seqLeft_eq.{u, v} {α β ε : Type u} {m : Type u → Type v} [Monad m] [LawfulMonad m]
    (x : ExceptT ε m α) (y : ExceptT ε m β) : x <* y = Function.const β <$> x <*> y :=
  LawfulApplicative.seqLeft_eq x y

theorem ExceptT.seqRight_eq.{u_1, u_2} {m : Type u_1 → Type u_2} {ε α β : Type u_1} [Monad m] [LawfulMonad m]
    (x : ExceptT ε m α) (y : ExceptT ε m β) : x *> y = Function.const α id <$> x <*> y :=
  LawfulApplicative.seqRight_eq x y

theorem StateT.seqLeft_eq.{u_1, u_2} {m : Type u_1 → Type u_2} {σ α β : Type u_1} [Monad m] [LawfulMonad m]
    (x : StateT σ m α) (y : StateT σ m β) : x <* y = Function.const β <$> x <*> y :=
  LawfulApplicative.seqLeft_eq x y

theorem StateT.seqRight_eq.{u_1, u_2} {m : Type u_1 → Type u_2} {σ α β : Type u_1} [Monad m] [LawfulMonad m]
    (x : StateT σ m α) (y : StateT σ m β) : x *> y = Function.const α id <$> x <*> y :=
  LawfulApplicative.seqRight_eq x y

theorem StateT.ext_iff.{u_1, u_2} {σ : Type u_1} {m : Type u_1 → Type u_2} {α : Type u_1} {x y : StateT σ m α} :
    x = y ↔ ∀ (s : σ), x.run s = y.run s := ⟨fun h _ => h ▸ rfl, StateT.ext⟩

theorem ReaderT.ext_iff.{u_1, u_2} {ρ : Type u_1} {m : Type u_1 → Type u_2} {α : Type u_1} {x y : ReaderT ρ m α} :
    x = y ↔ ∀ (ctx : ρ), x.run ctx = y.run ctx := ⟨fun h _ => h ▸ rfl, ReaderT.ext⟩

@[simp] theorem ExceptT.run_bind_lift.{u_1, u_2} {m : Type u_1 → Type u_2} {α ε β : Type u_1} [inst4 : Monad m]
    [@LawfulMonad m inst4] (x : m α) (f : α → ExceptT ε m β) :
    @Eq (m (Except ε β))
        (@ExceptT.run ε m β
          (@bind (ExceptT ε m) (@Monad.toBind (ExceptT ε m) (@ExceptT.instMonad ε m inst4)) α β
            (@ExceptT.lift ε m inst4 α x) f))
        (@bind m (@Monad.toBind m inst4) α (Except ε β) x fun y => @ExceptT.run ε m β (f y)) := by
  show ((Except.ok <$> x) >>= ExceptT.bindCont f) = x >>= fun a => (f a).run
  rw [map_eq_pure_bind, bind_assoc]
  exact bind_congr fun a => pure_bind _ _

theorem OptionT.ext.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} {x y : OptionT m α} (h : x.run = y.run) :
    x = y := h

@[simp] theorem OptionT.run_orElse.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [Monad m]
    (x y : OptionT m α) : (x <|> y).run = Option.elimM x.run y.run fun x => pure (some x) := by
  show (x.run >>= _) = (x.run >>= _)
  congr 1; funext a; cases a <;> rfl

@[simp] theorem OptionT.run_map.{u_1, u_2} {m : Type u_1 → Type u_2} {α β : Type u_1} [Monad m] [LawfulMonad m]
    (f : α → β) (x : OptionT m α) : (f <$> x).run = Option.map f <$> x.run := by
  rw [map_eq_pure_bind (m := m)]
  show (x.run >>= _) = (x.run >>= _)
  congr 1; funext a; cases a <;> rfl

@[simp] theorem StateT.run_seq.{u, u_1} {m : Type u → Type u_1} {α β σ : Type u} [inst4 : Monad m]
    [@LawfulMonad m inst4] (f : StateT σ m (α → β)) (x : StateT σ m α) (s : σ) :
    @Eq (m (Prod β σ))
        (@StateT.run σ m β
          (@Seq.seq (StateT σ m)
            (@Applicative.toSeq (StateT σ m) (@Monad.toApplicative (StateT σ m) (@StateT.instMonad σ m inst4))) α β f
            fun _ => x)
          s)
        (@bind m (@Monad.toBind m inst4) (Prod (α → β) σ) (Prod β σ) (@StateT.run σ m (α → β) f s) fun y =>
          @Functor.map m (@Applicative.toFunctor m (@Monad.toApplicative m inst4)) (Prod α σ) (Prod β σ)
            (fun z => @Prod.mk β σ (@Prod.fst (α → β) σ y (@Prod.fst α σ z)) (@Prod.snd α σ z))
            (@StateT.run σ m α x (@Prod.snd (α → β) σ y))) := by
  show (f.run s >>= _) = _
  exact bind_congr fun p => by rw [map_eq_pure_bind]; rfl

@[simp] theorem ExceptT.map_throw.{u_1, u_2} {m : Type u_1 → Type u_2} {ε : Type u_1} [Monad m] [LawfulMonad m]
    {α β : Type u_1} (f : α → β) (e : ε) : (f <$> throw e : ExceptT ε m β) = throw e := by
  apply ExceptT.ext
  rw [ExceptT.run_map, ExceptT.run_throw, ExceptT.run_throw, map_pure]; rfl

@[simp] theorem OptionT.run_bind.{u_1, u_2} {α : Type u_1} {m : Type u_1 → Type u_2} {β : Type u_1}
    {x : OptionT m α} (f : α → OptionT m β) [Monad m] :
    (x >>= f).run = Option.elimM x.run (pure none) fun x => (f x).run := by
  show (x.run >>= _) = (x.run >>= _)
  congr 1; funext a; cases a <;> rfl

@[simp] theorem OptionT.lift_pure.{u, u_1} {m : Type u → Type u_1} [Monad m] [LawfulMonad m] {α : Type u}
    (a : α) : (OptionT.lift (pure a) : OptionT m α) = pure a := by
  show (pure a >>= fun a => pure (some a) : m (Option α)) = pure (some a)
  rw [pure_bind]

@[simp] theorem OptionT.run_bind_lift.{u_1, u_2} {m : Type u_1 → Type u_2} {α β : Type u_1} [inst3 : Monad m]
    [@LawfulMonad m inst3] (x : m α) (f : α → OptionT m β) :
    @Eq (m (Option β))
        (@OptionT.run m β
          (@bind (OptionT m) (@Monad.toBind (OptionT m) (@OptionT.instMonad m inst3)) α β (@OptionT.lift m inst3 α x) f))
        (@bind m (@Monad.toBind m inst3) α (Option β) x fun y => @OptionT.run m β (f y)) := by
  rw [OptionT.run_bind]
  show ((x >>= fun a => pure (some a)) >>= _ : m _) = _
  rw [bind_assoc]
  congr 1; funext a
  exact pure_bind (some a) _

@[simp] theorem OptionT.map_failure.{u_1, u_2} {m : Type u_1 → Type u_2} [Monad m] [LawfulMonad m]
    {α β : Type u_1} (f : α → β) : (f <$> failure : OptionT m β) = failure := by
  show (pure none >>= _ : m _) = pure none
  rw [pure_bind]

@[instance] theorem OptionT.instLawfulMonad.{u_1, u_2} {m : Type u_1 → Type u_2} [Monad m] [LawfulMonad m] :
    LawfulMonad (OptionT m) := LawfulMonad.mk'
  (id_map := fun x => by
    show (id <$> x).run = x.run
    rw [OptionT.run_map, show Option.map id = (id : Option _ → _) from funext fun a => by cases a <;> rfl, id_map])
  (pure_bind := fun a f => by
    show (pure (some a) >>= _ : m _) = f a
    rw [pure_bind])
  (bind_assoc := fun x f g => by
    show (x >>= f >>= g).run = (x >>= fun a => f a >>= g).run
    rw [OptionT.run_bind, OptionT.run_bind, OptionT.run_bind, Option.elimM, Option.elimM, Option.elimM, bind_assoc]
    congr 1; funext a
    cases a with
    | none => exact pure_bind none _
    | some a => exact (OptionT.run_bind g).symm)
