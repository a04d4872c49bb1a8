/-
Further rules by which simp evaluates and compares optional values.

Lean's counterpart: `Init.Data.Option.Lemmas`, `Init.Data.Option.List`, `Init.Data.Option.Array`.
-/
prelude
import Init.Data.Option.Lemmas
import Init.Data.Option.Attach
import Init.Data.Array.Lemmas
import Init.Data.Bool
import Init.PropLemmas
import Init.ByCases
import Init.Control.Lawful.Instances
import Init.Data.List.FinRange

universe u u_1 u_2 u_3 u_4

@[simp] theorem Option.getDM_none {m : Type u_1 → Type u_2} {α : Type u_1} [Pure m] (y : m α) :
    none.getDM y = y := rfl

@[simp] theorem Option.mapM_none {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Applicative m] (f
    : α → m β) :
    Option.mapM f none = pure none := rfl

@[simp] theorem Option.max_none_left {α : Type u_1} [Max α] {o : Option α} :
    max none o = o := by cases o <;> rfl

@[simp] theorem Option.mapA_eq_mapM {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} {o : Option α}
    [Applicative m] {f : α → m β} :
    Option.mapA f o = Option.mapM f o := rfl

@[simp] theorem Option.getDM_some {m : Type u_1 → Type u_2} {α : Type u_1} [Pure m] (a : α) (y : m α) :
    (some a).getDM y = pure a := rfl

@[simp] theorem Option.orElse_none {α : Type u_1} {b : Unit → Option α} :
    none.orElse b = b () := rfl

@[simp] theorem Option.min_none_right {α : Type u_1} [Min α] {o : Option α} :
    min o none = none := by simp

@[simp] theorem Option.some_get {α : Type u_1} {x : Option α} (h : x.isSome = true) :
    some (x.get h) = x := by cases x <;> simp_all

@[simp] theorem Option.sequence_some {m : Type u_1 → Type u_2} {α : Type u_1} [Applicative m] (f : m α) :
    (some f).sequence = some <$> f := rfl

@[simp] theorem Option.max_some_some {α : Type u_1} [Max α] {a b : α} :
    max (some a) (some b) = some (max a b) := rfl

@[simp] theorem Option.min_some_some {α : Type u_1} [Min α] {a b : α} :
    min (some a) (some b) = some (min a b) := rfl

@[simp] theorem Option.mapM_some {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Applicative m] (x
    : α) (f : α → m β) :
    Option.mapM f (some x) = some <$> f x := rfl

@[simp] theorem Option.orElse_some {α : Type u_1} {a : α} {b : Unit → Option α} :
    (some a).orElse b = some a := rfl

@[simp] theorem Option.max_none_right {α : Type u_1} [Max α] {o : Option α} :
    max o none = o := by cases o <;> rfl

@[simp] theorem Option.min_none_left {α : Type u_1} [Min α] {o : Option α} :
    min none o = none := by simp

@[simp] theorem Option.isEqSome_eq_beq_some {α : Type u_1} [BEq α] {y : α} {o : Option α} :
    o.isEqSome y = (o == some y) := by cases o <;> rfl

@[simp] theorem Option.get_guard {α : Type u_1} {p : α → Bool} {a : α} {h : (Option.guard p a).isSome =
    true} :
    (Option.guard p a).get h = a := by
  simp_all

@[simp] theorem Option.some_beq_none {α : Type u_1} [BEq α] (a : α) :
    (some a == none) = false := rfl

@[simp] theorem Option.elim_none {β : Sort u_1} {α : Type u_2} (x : β) (f : α → β) :
    @Option.elim α β none x f = x := rfl

@[simp] theorem Option.filter_or_filter {α : Type u_1} {o o' : Option α} {f : α → Bool} :
    Option.filter f (o.or (Option.filter f o')) = Option.filter f (o.or o') := by
  cases o <;> cases o' <;> simp

@[simp] theorem Option.toArray_some {α : Type u_1} (a : α) :
    (some a).toArray = #[a] := rfl

@[simp] theorem Option.beq_none {α : Type u_1} [BEq α] {o : Option α} :
    (o == none) = o.isNone := by cases o <;> rfl

@[simp] theorem Option.some_beq_some {α : Type u_1} [BEq α] {a b : α} :
    (some a == some b) = (a == b) := rfl

@[simp] theorem Option.none_beq_some {α : Type u_1} [BEq α] (a : α) :
    (none == some a) = false := rfl

@[simp] theorem Option.map_comp_map {α : Type u_1} {β : Type u_2} {γ : Type u_3} (f : α → β) (g : β → γ) :
    Option.map g ∘ Option.map f = Option.map (g ∘ f) := by funext x; cases x <;> rfl

@[simp] theorem Option.pfilter_eq_filter {α : Type u_1} {o : Option α} {p : α → Bool} :
    (o.pfilter fun a _ => p a) = Option.filter p o := by cases o <;> simp [Option.filter, Option.pfilter]

@[simp] theorem Option.toList_eq_singleton_iff {α : Type u_1} {a : α} {o : Option α} :
    o.toList = [a] ↔ o = some a := by cases o <;> simp

@[simp] theorem Option.toList_eq_nil_iff {α : Type u_1} {o : Option α} :
    o.toList = [] ↔ o = none := by cases o <;> simp

@[simp] theorem Option.foldr_toList {β : Type u_1} {α : Type u_2} (o : Option β) (a : α) (f : β → α → α) :
    List.foldr f a o.toList = o.elim a fun b => f b a := by cases o <;> rfl

@[simp] theorem Option.foldrM_toList {m : Type u_1 → Type u_2} {β : Type u_3} {α : Type u_1} [Monad m]
    [LawfulMonad m] (o : Option β) (a : α) (f : β → α → m α) :
    List.foldrM f a o.toList = o.elim (pure a) fun b => f b a := by
  cases o <;> simp <;> rfl

@[simp] theorem Option.foldl_toList {β : Type u_1} {α : Type u_2} (o : Option β) (a : α) (f : α → β → α) :
    List.foldl f a o.toList = o.elim a fun b => f a b := by cases o <;> rfl

@[simp] theorem Option.length_toList_eq_one_iff {α : Type u_1} {o : Option α} :
    o.toList.length = 1 ↔ o.isSome = true := by cases o <;> simp

@[simp] theorem Option.pairwise_toList {α : Type u_1} {P : α → α → Prop} {o : Option α} :
    List.Pairwise P o.toList := by cases o <;> simp

@[simp] theorem Option.head?_toList {α : Type u_1} {o : Option α} :
    o.toList.head? = o := by cases o <;> rfl

@[simp] theorem Option.length_toList_le {α : Type u_1} {o : Option α} :
    o.toList.length ≤ 1 := by cases o <;> simp

@[simp] theorem Option.forIn_toList {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] (o :
    Option α) (b : β) (f : α → β → m (ForInStep β)) :
    forIn o.toList b f = forIn o b f := by
  cases o <;> rfl

@[simp] theorem Option.foldlM_toList {m : Type u_1 → Type u_2} {β : Type u_3} {α : Type u_1} [Monad m]
    [LawfulMonad m] (o : Option β) (a : α) (f : α → β → m α) :
    List.foldlM f a o.toList = o.elim (pure a) fun b => f a b := by
  cases o <;> simp <;> rfl

@[simp] theorem Option.foldl_toArray {β : Type u_1} {α : Type u_2} (o : Option β) (a : α) (f : α → β → α) :
    Array.foldl f a o.toArray = o.elim a fun b => f a b := by cases o <;> rfl

@[simp] theorem Option.toArray_eq_singleton_iff {α : Type u_1} {a : α} {o : Option α} :
    o.toArray = #[a] ↔ o = some a := by cases o <;> simp [Option.toArray]

@[simp] theorem Option.foldr_toArray {β : Type u_1} {α : Type u_2} (o : Option β) (a : α) (f : β → α → α) :
    Array.foldr f a o.toArray = o.elim a fun b => f b a := by cases o <;> rfl

@[simp] theorem Option.toArray_toList {α : Type u_1} {o : Option α} :
    o.toList.toArray = o.toArray := by cases o <;> rfl

@[simp] theorem Option.size_toArray_eq_one_iff {α : Type u_1} {o : Option α} :
    o.toArray.size = 1 ↔ o.isSome = true := by cases o <;> simp [Option.isSome, Option.toArray]

@[simp] theorem Option.forIn_toArray {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] (o :
    Option α) (b : β) (f : α → β → m (ForInStep β)) :
    forIn o.toArray b f = forIn o b f := by
  cases o <;> rfl

@[simp] theorem Option.toList_toArray {α : Type u_1} {o : Option α} :
    o.toArray.toList = o.toList := by cases o <;> rfl

@[simp] theorem Option.toArray_eq_empty_iff {α : Type u_1} {o : Option α} :
    o.toArray = #[] ↔ o = none := by cases o <;> simp [Option.toArray]

@[simp] theorem Option.size_toArray_le {α : Type u_1} {o : Option α} :
    o.toArray.size ≤ 1 := by cases o <;> simp [Option.toArray]

@[simp] theorem Option.isSome_attachWith {α : Type u_1} {p : α → Prop} (o : Option α) (H : ∀ (a : α), o =
    some a → p a) :
    (o.attachWith p H).isSome = o.isSome := by
  cases o <;> rfl

@[simp] theorem Option.attachWith_none {α : Type u_1} {P : α → Prop} {H : ∀ (x : α), none = some x → P x} :
    none.attachWith P H = none := rfl

@[simp] theorem Option.isSome_attach {α : Type u_1} (o : Option α) :
    o.attach.isSome = o.isSome := by cases o <;> rfl

@[simp] theorem Option.isNone_attachWith {α : Type u_1} {p : α → Prop} (o : Option α) (H : ∀ (a : α), o =
    some a → p a) :
    (o.attachWith p H).isNone = o.isNone := by
  cases o <;> rfl

@[simp] theorem Option.unattach_attachWith {α : Type u_1} {p : α → Prop} {o : Option α} {H : ∀ (a : α), o =
    some a → p a} :
    (o.attachWith p H).unattach = o := by
  cases o <;> rfl

@[simp] theorem Option.attachWith_eq_none_iff {α : Type u_1} {p : α → Prop} {o : Option α} (H : ∀ (a : α), o
    = some a → p a) :
    o.attachWith p H = none ↔ o = none := by
  cases o <;> simp [Option.attachWith]

@[simp] theorem Option.unattach_attach {α : Type u_1} (o : Option α) :
    o.attach.unattach = o := by cases o <;> rfl

@[simp] theorem Option.isSome_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} :
    o.unattach.isSome = o.isSome := by cases o <;> rfl

@[simp] theorem Option.isNone_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} :
    o.unattach.isNone = o.isNone := by cases o <;> rfl

@[simp] theorem Option.isNone_attach {α : Type u_1} (o : Option α) :
    o.attach.isNone = o.isNone := by cases o <;> rfl

@[simp] theorem Option.attachWith_map_subtype_val {α : Type u_1} {p : α → Prop} (o : Option α) (H : ∀ (a :
    α), o = some a → p a) :
    Option.map Subtype.val (o.attachWith p H) = o := by
  cases o <;> rfl

@[simp] theorem Option.attach_eq_none_iff {α : Type u_1} {o : Option α} :
    o.attach = none ↔ o = none := by cases o <;> simp

@[simp] theorem Option.attach_map_subtype_val {α : Type u_1} (o : Option α) :
    Option.map Subtype.val o.attach = o := by cases o <;> rfl

@[simp] theorem Option.unattach_eq_none_iff {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} :
    o.unattach = none ↔ o = none := by cases o <;> simp

@[simp] theorem Option.idRun_forIn_yield_eq_elim {α : Type u_1} {β : Type u_2} (o : Option α) (f : α → β →
    Id β) (b : β) :
    (forIn o b fun a b => ForInStep.yield <$> f a b).run = o.elim b fun a => (f a b).run := by
  cases o <;> rfl

@[simp] theorem Option.filterM_none {m : Type → Type u_1} {α : Type} [Applicative m] (p : α → m Bool) :
    Option.filterM p none = pure none := rfl

@[simp] theorem Option.forIn_map {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_4} {γ : Type u_1}
    {init : γ} [Monad m] [LawfulMonad m] (o : Option α) (g : α → β) (f : β → γ → m (ForInStep γ)) :
    forIn (Option.map g o) init f = forIn o init fun a y => f (g a) y := by
  cases o <;> rfl

@[simp] theorem Option.elimM_pure {m : Type u_1 → Type u_2} {α β : Type u_1} [Monad m] [LawfulMonad m] (x :
    Option α) (y : m β) (z : α → m β) :
    Option.elimM (pure x) y z = x.elim y z := by
  simp [Option.elim, Option.elimM]

@[simp] theorem Option.forM_some {m : Type u_1 → Type u_2} {α : Type u_3} [Monad m] (f : α → m PUnit) (a :
    α) :
    forM (some a) f = f a := rfl

@[simp] theorem Option.forM_map {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_4} [Monad m]
    [LawfulMonad m] (o : Option α) (g : α → β) (f : β → m PUnit) :
    forM (Option.map g o) f = forM o fun a => f (g a) := by
  cases o <;> rfl

@[simp] theorem Option.bindM_some {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Pure m] (a : α)
    (f : α → m (Option β)) :
    Option.bindM f (some a) = f a := rfl

@[simp] theorem Option.forIn'_none {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m] (b : β)
    (f : (a : α) → a ∈ none → β → m (ForInStep β)) :
    forIn' none b f = pure b := rfl

@[simp] theorem Option.tryCatch_eq_or {α : Type u_1} (o : Option α) (alternative : Unit → Option α) :
    tryCatch o alternative = o.or (alternative ()) := by cases o <;> rfl

@[simp] theorem Option.idRun_forIn'_yield_eq_pelim {α : Type u_1} {β : Type u_2} (o : Option α) (f : (a : α)
    → a ∈ o → β → Id β) (b : β) :
    (forIn' o b fun a m b => ForInStep.yield <$> f a m b).run = o.pelim b fun a h => (f a h b).run := by
  cases o <;> rfl

@[simp] theorem Option.forIn_none {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m] (b : β)
    (f : α → β → m (ForInStep β)) :
    forIn none b f = pure b := rfl

@[simp] theorem Option.forM_none {m : Type u_1 → Type u_2} {α : Type u_3} [Monad m] (f : α → m PUnit) :
    forM none f = pure PUnit.unit := rfl

@[simp] theorem Option.bindM_none {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Pure m] (f : α →
    m (Option β)) :
    Option.bindM f none = pure none := rfl

@[simp] theorem Option.bind_eq_bind {α β : Type u_1} : bind = @Option.bind α β := rfl

@[simp] theorem Option.map_id {α : Type u_1} : Option.map (id : α → α) = id := by
  funext x; cases x <;> rfl

@[simp] theorem Option.map_id_fun' {α : Type u} : (Option.map fun (a : α) => a) = id := by
  funext x; cases x <;> rfl

@[simp] theorem Option.orElse_eq_orElse {α : Type u_1} : HOrElse.hOrElse = @Option.orElse α := rfl

@[simp] theorem Array.sum_empty {α : Type u_1} [Add α] [Zero α] : (#[] : Array α).sum = 0 := rfl

@[simp] theorem Option.pure_def {α : Type u_1} : pure = @some α := rfl

@[simp] theorem Option.none_beq_none {α : Type u_1} [BEq α] :
    ((none : Option α) == none) = true := rfl

@[simp] theorem Option.toArray_none (α : Type u_1) : (none : Option α).toArray = #[] := rfl

@[simp] theorem Option.mem_toList {α : Type u_1} {a : α} {o : Option α} :
    a ∈ o.toList ↔ o = some a := by
  cases o <;> simp [Option.toList]
  exact eq_comm

@[simp] theorem Option.not_comp_isNone {α : Type u_1} :
    (fun x => !x) ∘ @Option.isNone α = Option.isSome := by
  funext x; cases x <;> rfl

@[simp] theorem Option.not_comp_isSome {α : Type u_1} :
    (fun x => !x) ∘ @Option.isSome α = Option.isNone := by
  funext x; cases x <;> rfl

@[simp] theorem Option.rel_some_some {α : Type u_1} {β : Type u_2} {a : α} {b : β} {r : α → β → Prop} :
    Option.Rel r (some a) (some b) ↔ r a b :=
  ⟨fun h => by cases h; assumption, .some⟩
