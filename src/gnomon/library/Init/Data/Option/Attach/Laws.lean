/-
Options: values with a proof, and what is done with them.  Lean's counterpart: `Init.Data.Option.Attach`.
-/
prelude
import Init.Data.Option.Lemmas.Laws

theorem Option.toList_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} :
    o.unattach.toList = o.toList.unattach := by cases o <;> rfl

theorem Option.all_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} {q : α → Bool} :
    Option.all q o.unattach = Option.all (q ∘ Subtype.val) o := by cases o <;> rfl

theorem Option.any_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} {q : α → Bool} :
    Option.any q o.unattach = Option.any (q ∘ Subtype.val) o := by cases o <;> rfl

theorem Option.attachWith_map_val.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} (f : α → β)
    (o : Option α) (H : ∀ (a : α), o = some a → p a) :
    Option.map (fun i => f i.val) (o.attachWith p H) = Option.map f o := by cases o <;> rfl

theorem Option.attach_map_val.{u_1, u_2} {α : Type u_1} {β : Type u_2} (o : Option α) (f : α → β) :
    Option.map (fun i => f i.val) o.attach = Option.map f o := by cases o <;> rfl

theorem Option.any_attach {α : Type u_1} {p : α → Bool} {o : Option α} {q : { x // o = some x } → Bool}
    (h : ∀ (x : α) (h : o = some x), q ⟨x, h⟩ = p x) : Option.any q o.attach = Option.any p o := by
  cases o <;> simp_all

theorem Option.all_attach {α : Type u_1} {p : α → Bool} {o : Option α} {q : { x // o = some x } → Bool}
    (h : ∀ (x : α) (h : o = some x), q ⟨x, h⟩ = p x) : Option.all q o.attach = Option.all p o := by
  cases o <;> simp_all

theorem Option.bind_attach.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : { x // o = some x } → Option β} : o.attach.bind f = o.pbind fun a h => f ⟨a, h⟩ := by cases o <;> rfl

theorem Option.pbind_eq_bind_attach.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : (a : α) → o = some a → Option β} :
    o.pbind f =
        o.attach.bind fun x =>
          match x with
          | ⟨x, h⟩ => f x h := by cases o <;> rfl

theorem Option.filter_attach {α : Type u_1} {o : Option α} {p : { x // o = some x } → Bool} :
    Option.filter p o.attach = o.pbind fun a h => if p ⟨a, h⟩ = true then some ⟨a, h⟩ else none := by
  cases o <;> rfl

@[simp] theorem Option.attachWith_some {α : Type u_1} {x : α} {P : α → Prop}
    (h : ∀ (y : α), some x = some y → P y) : (some x).attachWith P h = some ⟨x, (by simp_all)⟩ := rfl

@[simp] theorem Option.get_attach {α : Type u_1} {o : Option α} (h : o.attach.isSome = true) :
    o.attach.get h = ⟨o.get (by simp_all), (by simp_all)⟩ := by cases o <;> simp

@[simp] theorem Option.get_attachWith {α : Type u_1} {p : α → Prop} {o : Option α}
    (H : ∀ (x : α), o = some x → p x) (h : (o.attachWith p H).isSome = true) :
    (o.attachWith p H).get h = ⟨o.get (by simp_all), H (o.get (by simp_all)) (by simp_all)⟩ := by cases o <;> simp

@[simp] theorem Option.map_attach_eq_attachWith {α : Type u_1} {o : Option α} {p : α → Prop}
    (f : ∀ (x : α), o = some x → p x) :
    Option.map (fun x => ⟨x.val, f x.val x.property⟩) o.attach = o.attachWith p f := by cases o <;> rfl

theorem Option.toArray_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }} :
    o.unattach.toArray = o.toArray.unattach := by cases o <;> rfl

theorem Option.get_unattach {α : Type u_1} {p : α → Prop} {o : Option { x // p x }}
    {h : o.unattach.isSome = true} : o.unattach.get h = (o.get (by simp_all)).val := by cases o <;> simp

theorem Option.any_attachWith {α : Type u_1} {p : α → Bool} {o : Option α} {r : α → Prop}
    (hr : ∀ (x : α), o = some x → r x) {q : { x // r x } → Bool} (h : ∀ (x : α) (h : r x), q ⟨x, h⟩ = p x) :
    Option.any q (o.attachWith r hr) = Option.any p o := by cases o <;> simp_all

theorem Option.all_attachWith {α : Type u_1} {p : α → Bool} {o : Option α} {r : α → Prop}
    (hr : ∀ (x : α), o = some x → r x) {q : { x // r x } → Bool} (h : ∀ (x : α) (h : r x), q ⟨x, h⟩ = p x) :
    Option.all q (o.attachWith r hr) = Option.all p o := by cases o <;> simp_all

theorem Option.attachWith_congr {α : Type u_1} {o₁ o₂ : Option α} (w : o₁ = o₂) {P : α → Prop}
    {H : ∀ (x : α), o₁ = some x → P x} : o₁.attachWith P H = o₂.attachWith P fun x y => H x (Eq.symm w ▸ y) := by
  simp_all

theorem Option.map_attach_eq_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    (f : { x // o = some x } → β) : Option.map f o.attach = Option.pmap (fun x y => f ⟨x, y⟩) o fun x y => y := by
  cases o <;> rfl

theorem Option.attachWith_guard {α : Type u_1} {q : α → Bool} {x : α} {P : α → Prop}
    {h : ∀ (y : α), Option.guard q x = some y → P y} :
    (Option.guard q x).attachWith P h = if y : q x = true then some ⟨x, h x (by simp_all)⟩ else none := by
  split <;> simp_all

theorem Option.map_attachWith_eq_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α} {P : α → Prop}
    {H : ∀ (x : α), o = some x → P x} (f : { x : α // P x } → β) :
    Option.map f (o.attachWith P H) =
        Option.pmap (fun (x : α) (y : o = some x ∧ P x) => f ⟨x, y.right⟩) o fun (x : α) (y : o = some x) => ⟨y, H x y⟩ := by
  cases o <;> rfl

theorem Option.toList_pbind.{u_1, u_2} {α : Type u_1} {β : Type u_2} {o : Option α}
    {f : (a : α) → o = some a → Option β} :
    (o.pbind f).toList =
        List.flatMap
          (fun x =>
            match x with
            | ⟨x, h⟩ => (f x h).toList)
          o.attach.toList := by cases o <;> simp

theorem Option.toList_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {o : Option α}
    {f : (x : α) → p x → β} (h : ∀ (x : α), o = some x → p x) :
    (Option.pmap f o h).toList = List.map (fun x => f x.val (h x.val x.property)) o.attach.toList := by
  cases o <;> rfl

theorem Option.toArray_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {o : Option α}
    {f : (x : α) → p x → β} (h : ∀ (x : α), o = some x → p x) :
    (Option.pmap f o h).toArray = Array.map (fun x => f x.val (h x.val x.property)) o.attach.toArray := by
  cases o <;> simp
