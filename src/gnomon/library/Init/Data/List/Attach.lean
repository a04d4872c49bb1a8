/-
Lists whose elements come with a proof: `pmap`, `attach`, `attachWith`, and back with `unattach`.

The laws with `wfParam` are how functions by well-founded recursion see that the elements of a list are in it.
Lean's counterpart: `Init.Data.List.Attach`.
-/
prelude
import Init.Data.List.Lemmas
import Init.BinderNameHint
import Init.WF

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w}

/-- Maps a function that needs to know something of its argument. -/
def pmap {α : Type u_1} {β : Type u_2} {P : α → Prop} (f : (a : α) → P a → β) :
    (l : List α) → (H : ∀ (a : α), a ∈ l → P a) → List β
  | [], _ => []
  | a :: l, H => f a (H a (.head _)) :: pmap f l fun b h => H b (.tail _ h)

/-- The elements with the proofs that they have a property. -/
def attachWith {α : Type u_1} (l : List α) (P : α → Prop) (H : ∀ (x : α), x ∈ l → P x) : List {x // P x} :=
  pmap Subtype.mk l H

/-- The elements with the proofs that they are in the list. -/
def attach {α : Type u_1} (l : List α) : List {x // x ∈ l} :=
  attachWith l _ fun _ => id

/-- The elements without their proofs. -/
def unattach {α : Type u_1} {p : α → Prop} (l : List {x // p x}) : List α :=
  l.map (·.val)

section

variable {P : α → Prop} {p : α → Prop}

@[simp] theorem pmap_nil {f : (a : α) → P a → β} : pmap f [] (fun _ h => nomatch h) = [] := rfl

@[simp] theorem pmap_cons {f : (a : α) → P a → β} {a : α} {l : List α} (h : ∀ (b : α), b ∈ a :: l → P b) :
    pmap f (a :: l) h = f a (h a (.head _)) :: pmap f l fun b m => h b (.tail _ m) := rfl

@[simp] theorem attach_nil : ([] : List α).attach = [] := rfl

@[simp] theorem attachWith_nil {H : ∀ (x : α), x ∈ [] → P x} : attachWith [] P H = [] := rfl

@[simp] theorem pmap_eq_map {p : α → Prop} {f : α → β} {l : List α} (H : ∀ (a : α), a ∈ l → p a) :
    pmap (fun a _ => f a) l H = map f l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a :: ·) (ih _)

theorem pmap_congr_left {p q : α → Prop} {f : (a : α) → p a → β} {g : (a : α) → q a → β} (l : List α)
    {H₁ : ∀ (a : α), a ∈ l → p a} {H₂ : ∀ (a : α), a ∈ l → q a}
    (h : ∀ (a : α), a ∈ l → ∀ (h₁ : p a) (h₂ : q a), f a h₁ = g a h₂) : pmap f l H₁ = pmap g l H₂ := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have head := h a (.head _) (H₁ a (.head _)) (H₂ a (.head _))
    have tail := ih (H₁ := fun b m => H₁ b (.tail _ m)) (H₂ := fun b m => H₂ b (.tail _ m))
      fun b m => h b (.tail _ m)
    show f a _ :: _ = g a _ :: _
    rw [head, tail]

theorem map_pmap {p : α → Prop} {g : β → γ} {f : (a : α) → p a → β} {l : List α} (H : ∀ (a : α), a ∈ l → p a) :
    map g (pmap f l H) = pmap (fun a h => g (f a h)) l H := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (g (f a _) :: ·) (ih _)

theorem pmap_map {p : β → Prop} {g : (b : β) → p b → γ} {f : α → β} {l : List α}
    (H : ∀ (a : β), a ∈ map f l → p a) :
    pmap g (map f l) H = pmap (fun a h => g (f a) h) l fun _ h => H _ (mem_map_of_mem h) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (g (f a) _ :: ·) (ih _)

theorem attach_congr {l₁ l₂ : List α} (h : l₁ = l₂) :
    l₁.attach = l₂.attach.map fun x => ⟨x.1, h.symm.subst (motive := (x.1 ∈ ·)) x.2⟩ := by
  cases h
  exact (map_id' _).symm

theorem pmap_eq_map_attach {p : α → Prop} {f : (a : α) → p a → β} {l : List α} (H : ∀ (a : α), a ∈ l → p a) :
    pmap f l H = l.attach.map fun x => f x.1 (H _ x.2) :=
  ((map_pmap (g := fun x : {x // x ∈ l} => f x.1 (H _ x.2)) (f := Subtype.mk) (fun _ => id)).trans
    (pmap_congr_left l fun _ _ _ _ => rfl)).symm

@[simp] theorem attach_cons {x : α} {xs : List α} :
    (x :: xs).attach = ⟨x, mem_cons_self⟩ :: xs.attach.map fun ⟨y, h⟩ => ⟨y, mem_cons_of_mem x h⟩ := by
  show _ :: pmap Subtype.mk xs _ = _
  rw [pmap_eq_map_attach]

@[simp] theorem attachWith_cons {x : α} {xs : List α} {p : α → Prop} (h : ∀ (a : α), a ∈ x :: xs → p a) :
    attachWith (x :: xs) p h = ⟨x, h x mem_cons_self⟩ :: attachWith xs p fun a m => h a (mem_cons_of_mem x m) := rfl

theorem attach_map_val {l : List α} {f : α → β} : (l.attach.map fun i => f i.val) = l.map f :=
  (map_pmap (g := fun i : {x // x ∈ l} => f i.val) (f := Subtype.mk) (fun _ => id)).trans (pmap_eq_map _)

theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l :=
  (attach_map_val (f := id)).trans (map_id l)

theorem attachWith_map_val {p : α → Prop} {f : α → β} {l : List α} (H : ∀ (a : α), a ∈ l → p a) :
    ((l.attachWith p H).map fun i => f i.val) = l.map f :=
  (map_pmap (g := fun i : {x // p x} => f i.val) (f := Subtype.mk) H).trans (pmap_eq_map _)

theorem attachWith_map_subtype_val {p : α → Prop} {l : List α} (H : ∀ (a : α), a ∈ l → p a) :
    (l.attachWith p H).map Subtype.val = l :=
  (attachWith_map_val (f := id) H).trans (map_id l)

@[simp] theorem length_pmap {p : α → Prop} {f : (a : α) → p a → β} {l : List α} {H : ∀ (a : α), a ∈ l → p a} :
    (pmap f l H).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (· + 1) ih

@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap

@[simp] theorem length_attachWith {p : α → Prop} {l : List α} {H : ∀ (x : α), x ∈ l → p x} :
    (l.attachWith p H).length = l.length := length_pmap

@[simp] theorem mem_attach (l : List α) (x : {x // x ∈ l}) : x ∈ l.attach := by
  have h : x.1 ∈ l.attach.map Subtype.val := by
    rw [attach_map_subtype_val]
    exact x.2
  have ⟨y, hy, e⟩ := mem_map.1 h
  have e : y = x := Subtype.ext e
  rw [← e]
  exact hy

@[simp] theorem mem_pmap {p : α → Prop} {f : (a : α) → p a → β} {l : List α} {H : ∀ (a : α), a ∈ l → p a} {b : β} :
    b ∈ pmap f l H ↔ ∃ (a : α) (h : a ∈ l), f a (H a h) = b := by
  rw [pmap_eq_map_attach, mem_map]
  exact ⟨fun ⟨x, _, e⟩ => ⟨x.1, x.2, e⟩, fun ⟨a, h, e⟩ => ⟨⟨a, h⟩, mem_attach _ _, e⟩⟩

@[simp] theorem mem_attachWith {l : List α} {q : α → Prop} (H : ∀ (x : α), x ∈ l → q x) (x : {x // q x}) :
    x ∈ l.attachWith q H ↔ x.1 ∈ l := by
  refine Iff.trans mem_pmap ⟨fun ⟨a, h, e⟩ => e ▸ h, fun h => ⟨x.1, h, rfl⟩⟩

@[simp] theorem pmap_eq_nil_iff {p : α → Prop} {f : (a : α) → p a → β} {l : List α} {H : ∀ (a : α), a ∈ l → p a} :
    pmap f l H = [] ↔ l = [] := by
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons a l => exact ⟨nofun, nofun⟩

@[simp] theorem attach_eq_nil_iff {l : List α} : l.attach = [] ↔ l = [] := pmap_eq_nil_iff

@[simp] theorem unattach_nil : ([] : List {x // p x}).unattach = [] := rfl

@[simp] theorem unattach_cons {a : {x // p x}} {l : List {x // p x}} : (a :: l).unattach = a.val :: l.unattach := rfl

@[simp] theorem mem_unattach {l : List {x // p x}} {a : α} : a ∈ l.unattach ↔ ∃ h : p a, ⟨a, h⟩ ∈ l := by
  refine Iff.trans mem_map ⟨fun ⟨x, m, e⟩ => ?_, fun ⟨h, m⟩ => ⟨_, m, rfl⟩⟩
  cases e
  exact ⟨x.2, m⟩

@[simp] theorem length_unattach {l : List {x // p x}} : l.unattach.length = l.length := length_map _

@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := attach_map_subtype_val l

@[simp] theorem unattach_attachWith {l : List α} {H : ∀ (a : α), a ∈ l → p a} :
    (l.attachWith p H).unattach = l := attachWith_map_subtype_val H

end

/-! How elements are seen to be in a list. -/

@[wf_preprocess] theorem map_wfParam {xs : List α} {f : α → β} :
    (wfParam xs).map f = xs.attach.unattach.map f :=
  congrArg (map f) unattach_attach.symm

@[wf_preprocess] theorem map_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  induction xs with
  | nil => rfl
  | cons a l ih => exact congrArg (f a.val :: ·) ih

@[wf_preprocess] theorem foldl_wfParam {xs : List α} {f : β → α → β} {x : β} :
    (wfParam xs).foldl f x = xs.attach.unattach.foldl f x :=
  congrArg (foldl f x) unattach_attach.symm

@[wf_preprocess] theorem foldl_unattach {P : α → Prop} {xs : List (Subtype P)} {f : β → α → β} {x : β} :
    xs.unattach.foldl f x = xs.foldl (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <| f s (wfParam x)) x := by
  induction xs generalizing x with
  | nil => rfl
  | cons a l ih => exact ih (x := f x a.val)

@[wf_preprocess] theorem foldr_wfParam {xs : List α} {f : α → β → β} {x : β} :
    (wfParam xs).foldr f x = xs.attach.unattach.foldr f x :=
  congrArg (foldr f x) unattach_attach.symm

@[wf_preprocess] theorem foldr_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β → β} {x : β} :
    xs.unattach.foldr f x = xs.foldr (fun ⟨x, h⟩ s =>
      binderNameHint x f <| binderNameHint s (f x) <| binderNameHint h () <| f (wfParam x) s) x := by
  induction xs with
  | nil => rfl
  | cons a l ih => exact congrArg (f a.val) ih

@[wf_preprocess] theorem filterMap_wfParam {xs : List α} {f : α → Option β} :
    (wfParam xs).filterMap f = xs.attach.unattach.filterMap f :=
  congrArg (filterMap f) unattach_attach.symm

@[wf_preprocess] theorem filterMap_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Option β} :
    xs.unattach.filterMap f = xs.filterMap fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    show (match f a.val with | none => filterMap f l.unattach | some b => b :: filterMap f l.unattach) =
      (match f a.val with | none => filterMap _ l | some b => b :: filterMap _ l)
    rw [ih]

@[wf_preprocess] theorem flatMap_wfParam {xs : List α} {f : α → List β} :
    (wfParam xs).flatMap f = xs.attach.unattach.flatMap f :=
  congrArg (flatMap f) unattach_attach.symm

@[wf_preprocess] theorem flatMap_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → List β} :
    xs.unattach.flatMap f = xs.flatMap fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    simp only [unattach_cons, flatMap_cons, ih]
    rfl

@[wf_preprocess] theorem filter_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).filter f = xs.attach.unattach.filter f :=
  congrArg (filter f) unattach_attach.symm

@[wf_preprocess] theorem filter_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.filter f = (xs.filter (fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x))).unattach := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    show (match f a.val with | true => a.val :: filter f l.unattach | false => filter f l.unattach) =
      unattach (match f a.val with | true => a :: filter _ l | false => filter _ l)
    cases f a.val with
    | true => exact congrArg (a.val :: ·) ih
    | false => exact ih

@[wf_preprocess] theorem reverse_wfParam {xs : List α} :
    (wfParam xs).reverse = xs.attach.unattach.reverse :=
  congrArg reverse unattach_attach.symm

@[wf_preprocess] theorem reverse_unattach {P : α → Prop} {xs : List (Subtype P)} :
    xs.unattach.reverse = xs.reverse.unattach :=
  (map_reverse (l := xs) (f := Subtype.val)).symm

end List

/-- Proves that an element of a list is smaller than the list, or what the list is a part of. -/
macro "sizeOf_list_dec" : tactic =>
  `(tactic| with_reducible first
     | apply List.sizeOf_lt_of_mem; assumption; done
     | apply Nat.lt_of_lt_of_le (List.sizeOf_lt_of_mem ?h)
       case' h => assumption
       simp +arith)

macro_rules | `(tactic| decreasing_trivial) => `(tactic| sizeOf_list_dec)
