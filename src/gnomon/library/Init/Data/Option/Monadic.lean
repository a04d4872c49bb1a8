/-
Options: loops and actions over them, and their lists.  Lean's counterparts: `Init.Data.Option.Monadic`, `Init.Data.Option.List`.
-/
prelude
import Init.Data.Option.Attach.Laws

theorem Option.length_toList_eq_zero_iff {α : Type u_1} {o : Option α} : o.toList.length = 0 ↔ o = none := by simp

theorem Option.toList_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : α → β} :
    (Option.map f o).toList = List.map f o.toList := by cases o <;> rfl

theorem Option.toList_join {α : Type u_1} {o : Option (Option α)} :
    o.join.toList = List.flatMap Option.toList o.toList := by cases o <;> simp

theorem Option.toList_min {α : Type u_1} [Min α] {o o' : Option α} :
    (min o o').toList = List.zipWith min o.toList o'.toList := by cases o <;> cases o' <;> rfl

theorem Option.length_toList {α : Type u_1} {o : Option α} :
    o.toList.length = if o.isSome = true then 1 else 0 := by cases o <;> rfl

theorem Option.toList_bind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {f : α → Option β} :
    (o.bind f).toList = List.flatMap (Option.toList ∘ f) o.toList := by cases o <;> simp

theorem Option.bindM_join.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Pure m]
    {f : α → m (Option β)} {o : Option (Option α)} :
    Option.bindM f o.join = Option.bindM (fun x => Option.bindM f x) o := by cases o <;> rfl

theorem Option.mapM_join.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Applicative m]
    [LawfulApplicative m] {f : α → m β} {o : Option (Option α)} :
    Option.mapM f o.join = Option.join <$> Option.mapM (Option.mapM f) o := by cases o <;> simp

theorem Option.forM_join.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} [Monad m] [LawfulMonad m]
    (o : Option (Option α)) (f : α → m PUnit) : forM o.join f = forM o fun x => forM x f := by cases o <;> rfl

@[simp] theorem Option.throw_eq_none {α : Type u_1} : (throw () : Option α) = none := rfl

@[simp] theorem Option.forM_eq_forM.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} [Monad m] :
    (Option.forM : Option α → (α → m PUnit) → m PUnit) = forM := rfl

@[simp] theorem Option.elimM_bind.{u_1, u_2} {m : Type u_1 → Type u_2} {α β γ : Type u_1} [inst4 : Monad m]
    [@LawfulMonad m inst4] (x : m α) (f : α → m (Option β)) (y : m γ) (z : β → m γ) :
    @Eq (m γ) (@Option.elimM m β γ inst4 (@bind m (@Monad.toBind m inst4) α (Option β) x f) y z)
        (@bind m (@Monad.toBind m inst4) α γ x fun w => @Option.elimM m β γ inst4 (f w) y z) := by
  simp [Option.elimM]

@[simp] theorem Option.elimM_map.{u_1, u_2} {m : Type u_1 → Type u_2} {α β γ : Type u_1} [inst4 : Monad m]
    [@LawfulMonad m inst4] (x : m α) (f : α → Option β) (y : m γ) (z : β → m γ) :
    @Eq (m γ)
        (@Option.elimM m β γ inst4
          (@Functor.map m (@Applicative.toFunctor m (@Monad.toApplicative m inst4)) α (Option β) f x) y z)
        (@bind m (@Monad.toBind m inst4) α γ x fun w => @Option.elim β (m γ) (f w) y z) := by
  simp [Option.elimM, Option.elim]

@[simp] theorem Option.forIn'_toList.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1}
    [Monad m] (o : Option α) (b : β) (f : (x : α) → x ∈ o.toList → β → m (ForInStep β)) :
    forIn' o.toList b f = forIn' o b fun x y z => f x (by simp_all) z := by cases o <;> rfl

theorem Option.sequence_join.{u_1, u_2} {m : Type u_1 → Type u_2} {α : Type u_1} [Applicative m]
    [LawfulApplicative m] {o : Option (Option (m α))} :
    o.join.sequence = Option.join <$> (Option.map Option.sequence o).sequence := by cases o <;> simp
