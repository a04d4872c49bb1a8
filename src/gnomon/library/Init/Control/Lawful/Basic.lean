/-
What functors, applicative functors and monads must satisfy, and what follows of it.

Read next: `Init.Control.Lawful.Instances`.  Lean's counterpart: `Init.Control.Lawful.Basic`.
-/
prelude
import Init.PropLemmas
import Init.Control.Id
import Init.Ext

universe u v

@[simp] theorem monadLift_self {m : Type u → Type v} (x : m α) : monadLift x = x := rfl

/-- The laws of functors: mapping respects the identity and composition. -/
class LawfulFunctor (f : Type u → Type v) [Functor f] : Prop where
  /-- Mapping a constant is mapping a constant function. -/
  map_const : (Functor.mapConst : α → f β → f α) = Functor.map ∘ Function.const β
  /-- Mapping the identity changes nothing. -/
  id_map (x : f α) : id <$> x = x
  /-- Mapping a composition is mapping twice. -/
  comp_map (g : α → β) (h : β → γ) (x : f α) : (h ∘ g) <$> x = h <$> g <$> x

export LawfulFunctor (map_const id_map comp_map)

attribute [simp] id_map

@[simp] theorem id_map' [Functor f] [LawfulFunctor f] (x : f α) : (fun a => a) <$> x = x := id_map x

@[simp] theorem Functor.map_map [Functor f] [LawfulFunctor f] (m : α → β) (g : β → γ) (x : f α) :
    g <$> m <$> x = (fun a => g (m a)) <$> x :=
  (comp_map _ _ _).symm

theorem Functor.map_unit [Functor f] [LawfulFunctor f] {a : f PUnit} : (fun _ => PUnit.unit) <$> a = a :=
  id_map a

/-- The laws of applicative functors. -/
class LawfulApplicative (f : Type u → Type v) [Applicative f] : Prop extends LawfulFunctor f where
  /-- The first of two results, by a constant function. -/
  seqLeft_eq (x : f α) (y : f β) : x <* y = Function.const β <$> x <*> y
  /-- The second of two results, by a constant function. -/
  seqRight_eq (x : f α) (y : f β) : x *> y = Function.const α id <$> x <*> y
  /-- Applying a pure function is mapping it. -/
  pure_seq (g : α → β) (x : f α) : pure g <*> x = g <$> x
  /-- Mapping over a pure value is pure. -/
  map_pure (g : α → β) (x : α) : g <$> (pure x : f α) = pure (g x)
  /-- Applying to a pure value is mapping. -/
  seq_pure {α β : Type u} (g : f (α → β)) (x : α) : g <*> pure x = (fun h => h x) <$> g
  /-- Applying is associative. -/
  seq_assoc {α β γ : Type u} (x : f α) (g : f (α → β)) (h : f (β → γ)) :
    h <*> (g <*> x) = ((@Function.comp α β γ) <$> h) <*> g <*> x
  comp_map g h x := (by
    rw [← pure_seq, ← pure_seq g, ← pure_seq h, seq_assoc, map_pure, seq_pure, map_pure])

export LawfulApplicative (seqLeft_eq seqRight_eq pure_seq map_pure seq_pure seq_assoc)

attribute [simp] map_pure seq_pure

@[simp] theorem pure_id_seq [Applicative f] [LawfulApplicative f] (x : f α) : pure id <*> x = x := by
  rw [pure_seq, id_map]

/-- The laws of monads. -/
class LawfulMonad (m : Type u → Type v) [Monad m] : Prop extends LawfulApplicative m where
  /-- Mapping is binding and returning. -/
  bind_pure_comp (f : α → β) (x : m α) : x >>= (fun a => pure (f a)) = f <$> x
  /-- Applying is binding and mapping. -/
  bind_map {α β : Type u} (f : m (α → β)) (x : m α) : f >>= (· <$> x) = f <*> x
  /-- Binding a pure value is application. -/
  pure_bind (x : α) (f : α → m β) : pure x >>= f = f x
  /-- Binding is associative. -/
  bind_assoc (x : m α) (f : α → m β) (g : β → m γ) : x >>= f >>= g = x >>= fun x => f x >>= g
  map_pure g x := (by rw [← bind_pure_comp, pure_bind])
  seq_pure g x := (by rw [← bind_map]; simp [map_pure, bind_pure_comp])
  seq_assoc x g h := (by simp [← bind_pure_comp, ← bind_map, bind_assoc, pure_bind])

export LawfulMonad (bind_pure_comp bind_map pure_bind bind_assoc)

attribute [simp] pure_bind bind_assoc bind_pure_comp

@[simp] theorem bind_pure [Monad m] [LawfulMonad m] (x : m α) : x >>= pure = x :=
  (bind_pure_comp id x).trans (id_map x)

theorem map_eq_pure_bind [Monad m] [LawfulMonad m] (f : α → β) (x : m α) : f <$> x = x >>= fun a => pure (f a) :=
  (bind_pure_comp f x).symm

theorem seq_eq_bind_map {α β : Type u} [Monad m] [LawfulMonad m] (f : m (α → β)) (x : m α) :
    f <*> x = f >>= (· <$> x) :=
  (bind_map f x).symm

theorem bind_congr [Bind m] {x : m α} {f g : α → m β} (h : ∀ a, f a = g a) : x >>= f = x >>= g := by
  rw [show f = g from funext h]

theorem bind_pure_unit [Monad m] [LawfulMonad m] {x : m PUnit} : (x >>= fun _ => pure ⟨⟩) = x :=
  bind_pure x

theorem map_congr [Functor m] {x : m α} {f g : α → β} (h : ∀ a, f a = g a) : (f <$> x : m β) = g <$> x := by
  rw [show f = g from funext h]

theorem seq_eq_bind {α β : Type u} [Monad m] [LawfulMonad m] (mf : m (α → β)) (x : m α) :
    mf <*> x = mf >>= fun f => f <$> x :=
  seq_eq_bind_map mf x

theorem seqRight_eq_bind [Monad m] [LawfulMonad m] (x : m α) (y : m β) : x *> y = x >>= fun _ => y := by
  rw [seqRight_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
  refine bind_congr fun _ => ?_
  rw [pure_bind]
  exact id_map y

theorem seqLeft_eq_bind [Monad m] [LawfulMonad m] (x : m α) (y : m β) :
    x <* y = x >>= fun a => y >>= fun _ => pure a := by
  rw [seqLeft_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
  refine bind_congr fun a => ?_
  rw [pure_bind]
  exact (bind_pure_comp (Function.const β a) y).symm

@[simp] theorem map_bind [Monad m] [LawfulMonad m] (f : β → γ) (x : m α) (g : α → m β) :
    f <$> (x >>= g) = x >>= fun a => f <$> g a := by
  rw [← bind_pure_comp, bind_assoc]
  exact bind_congr fun a => bind_pure_comp f (g a)

@[simp] theorem bind_map_left [Monad m] [LawfulMonad m] (f : α → β) (x : m α) (g : β → m γ) :
    ((f <$> x) >>= fun b => g b) = (x >>= fun a => g (f a)) := by
  rw [← bind_pure_comp, bind_assoc]
  exact bind_congr fun a => pure_bind (f a) g

theorem LawfulMonad.mk' (m : Type u → Type v) [Monad m]
    (id_map : ∀ {α} (x : m α), id <$> x = x)
    (pure_bind : ∀ {α β} (x : α) (f : α → m β), pure x >>= f = f x)
    (bind_assoc : ∀ {α β γ} (x : m α) (f : α → m β) (g : β → m γ), x >>= f >>= g = x >>= fun x => f x >>= g)
    (map_const : ∀ {α β} (x : α) (y : m β), Functor.mapConst x y = Function.const β x <$> y := by intros; rfl)
    (seqLeft_eq : ∀ {α β} (x : m α) (y : m β), x <* y = (x >>= fun a => y >>= fun _ => pure a) := by intros; rfl)
    (seqRight_eq : ∀ {α β} (x : m α) (y : m β), x *> y = (x >>= fun _ => y) := by intros; rfl)
    (bind_pure_comp : ∀ {α β} (f : α → β) (x : m α), x >>= (fun y => pure (f y)) = f <$> x := by intros; rfl)
    (bind_map : ∀ {α β} (f : m (α → β)) (x : m α), f >>= (· <$> x) = f <*> x := by intros; rfl) :
    LawfulMonad m :=
  have map_pure {α β} (g : α → β) (x : α) : g <$> (pure x : m α) = pure (g x) := by
    rw [← bind_pure_comp, pure_bind]
  { id_map, bind_pure_comp, bind_map, pure_bind, bind_assoc, map_pure
    comp_map := fun f g x => by
      rw [← bind_pure_comp, ← bind_pure_comp, ← bind_pure_comp, bind_assoc]
      exact congrArg (x >>= ·) (funext fun a => (pure_bind (f a) fun y => pure (g y)).symm)
    pure_seq := fun f x => by rw [← bind_map, pure_bind]
    seq_pure := fun f x => by
      rw [← bind_map, ← bind_pure_comp]
      exact congrArg (f >>= ·) (funext fun g => map_pure g x)
    seq_assoc := fun x g h => by
      rw [← bind_map, ← bind_map, ← bind_map, ← bind_map, ← bind_pure_comp, bind_assoc, bind_assoc]
      refine congrArg (h >>= ·) (funext fun k => ?_)
      rw [← bind_pure_comp, bind_assoc, pure_bind, ← bind_pure_comp, bind_assoc]
      refine congrArg (g >>= ·) (funext fun l => ?_)
      rw [pure_bind, ← bind_pure_comp, ← bind_pure_comp, bind_assoc]
      exact congrArg (x >>= ·) (funext fun a => pure_bind _ _)
    map_const := funext fun x => funext fun y => map_const x y
    seqLeft_eq := fun x y => by
      rw [seqLeft_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
      refine congrArg (x >>= ·) (funext fun a => ?_)
      rw [pure_bind]
      exact bind_pure_comp (Function.const _ a) y
    seqRight_eq := fun x y => by
      rw [seqRight_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
      refine congrArg (x >>= ·) (funext fun _ => ?_)
      rw [pure_bind]
      exact (id_map y).symm }

namespace LawfulMonad

@[simp] theorem map_pure' {f : α → β} [Monad m] [LawfulMonad m] {a : α} : (f <$> pure a : m β) = pure (f a) :=
  LawfulApplicative.map_pure f a

@[simp] theorem map_map {g : β → γ} {f : α → β} {m} [Monad m] [LawfulMonad m] {x : m α} :
    g <$> f <$> x = (fun a => g (f a)) <$> x :=
  Functor.map_map f g x

end LawfulMonad

namespace Id

@[ext] theorem ext {x y : Id α} (h : x.run = y.run) : x = y := h

instance : LawfulMonad Id where
  bind_pure_comp _ _ := rfl
  bind_map _ _ := rfl
  pure_bind _ _ := rfl
  bind_assoc _ _ _ := rfl
  map_const := funext fun _ => funext fun _ => rfl
  id_map _ := rfl
  seqLeft_eq _ _ := rfl
  seqRight_eq _ _ := rfl
  pure_seq _ _ := rfl
  map_pure _ _ := rfl
  seq_pure _ _ := rfl
  seq_assoc _ _ _ := rfl
  comp_map _ _ _ := rfl

@[simp] theorem run_map (x : Id α) (f : α → β) : (f <$> x).run = f x.run := rfl

@[simp] theorem run_bind (x : Id α) (f : α → Id β) : (x >>= f).run = (f x.run).run := rfl

@[simp] theorem run_pure (a : α) : (pure a : Id α).run = a := rfl

@[simp] theorem pure_run (a : Id α) : pure a.run = a := rfl

@[simp] theorem run_seqRight (x y : Id α) : (x *> y).run = y.run := rfl

@[simp] theorem run_seqLeft (x y : Id α) : (x <* y).run = x.run := rfl

@[simp] theorem run_seq (f : Id (α → β)) (x : Id α) : (f <*> x).run = f.run x.run := rfl

end Id
