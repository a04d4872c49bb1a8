/-
Arrays whose elements come with a proof: `pmap`, `attach`, `attachWith`, and back with `unattach`.

Lean's counterpart: `Init.Data.Array.Attach`.
-/
prelude
import Init.Data.Array.Basic
import Init.Data.Array.Lemmas.Basic
import Init.Data.List.Attach

universe u v

namespace Array

variable {α : Type u} {β : Type v}

/-- Maps a function that needs to know something of its argument. -/
def pmap {α : Type u_1} {β : Type u_2} {P : α → Prop} (f : (a : α) → P a → β) (xs : Array α)
    (H : ∀ (a : α), a ∈ xs → P a) : Array β :=
  (xs.toList.pmap f fun a m => H a (mem_def.2 m)).toArray

/-- The elements with the proofs that they have a property. -/
def attachWith {α : Type u_1} (xs : Array α) (P : α → Prop) (H : ∀ (x : α), x ∈ xs → P x) : Array {x // P x} :=
  ⟨xs.toList.attachWith P fun x h => H x (Array.Mem.mk h)⟩

/-- The elements with the proofs that they are in the array. -/
def attach {α : Type u_1} (xs : Array α) : Array {x // x ∈ xs} :=
  xs.attachWith _ fun _ => id

/-- The elements without their proofs. -/
def unattach {α : Type u_1} {p : α → Prop} (xs : Array {x // p x}) : Array α :=
  ⟨xs.toList.unattach⟩

variable {p : α → Prop}

@[simp] theorem size_attach {xs : Array α} : xs.attach.size = xs.size := List.length_attachWith

@[simp] theorem size_attachWith {q : α → Prop} {xs : Array α} {H : ∀ (x : α), x ∈ xs → q x} :
    (xs.attachWith q H).size = xs.size := List.length_attachWith

@[simp] theorem size_unattach {xs : Array {x // p x}} : xs.unattach.size = xs.size := List.length_unattach

@[simp] theorem toList_attachWith {xs : Array α} {q : α → Prop} {H : ∀ (x : α), x ∈ xs → q x} :
    (xs.attachWith q H).toList = xs.toList.attachWith q fun x h => H x (Array.Mem.mk h) := rfl

@[simp] theorem toList_unattach {xs : Array {x // p x}} : xs.unattach.toList = xs.toList.unattach := rfl

@[simp] theorem unattach_attach {xs : Array α} : xs.attach.unattach = xs :=
  ext' List.unattach_attachWith

@[simp] theorem attach_empty : (#[] : Array α).attach = #[] := rfl

@[simp] theorem attachWith_empty {P : α → Prop} (H : ∀ (x : α), x ∈ #[] → P x) : attachWith #[] P H = #[] := rfl

@[simp] theorem unattach_empty : (#[] : Array {x // p x}).unattach = #[] := rfl

@[wf_preprocess] theorem map_wfParam {xs : Array α} {f : α → β} :
    (wfParam xs).map f = xs.attach.unattach.map f :=
  congrArg (map f) unattach_attach.symm

@[wf_preprocess] theorem map_unattach {P : α → Prop} {xs : Array (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) :=
  ext' (toList_map.trans (List.map_unattach.trans toList_map.symm))

@[wf_preprocess] theorem foldl_wfParam {xs : Array α} {f : β → α → β} {x : β} :
    (wfParam xs).foldl f x = xs.attach.unattach.foldl f x :=
  congrArg (fun ys => foldl f x ys) unattach_attach.symm

@[wf_preprocess] theorem foldl_unattach {P : α → Prop} {xs : Array (Subtype P)} {f : β → α → β} {x : β} :
    xs.unattach.foldl f x = xs.foldl (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <| f s (wfParam x)) x :=
  (foldl_toList f (xs := xs.unattach)).symm.trans
    ((List.foldl_unattach (xs := xs.toList)).trans (foldl_toList _ (xs := xs)))

theorem sizeOf_lt_of_mem {α : Type u_1} {a : α} [SizeOf α] {as : Array α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  cases as with
  | mk as =>
    have h : a ∈ as := h.1
    have := List.sizeOf_lt_of_mem h
    show sizeOf a < 1 + sizeOf as
    omega

end Array

/-- Proves that an element of an array is smaller than the array, or what the array is a part of. -/
macro "array_mem_dec" : tactic =>
  `(tactic| with_reducible first
     | apply Array.sizeOf_lt_of_mem; assumption; done
     | apply Nat.lt_of_lt_of_le (Array.sizeOf_lt_of_mem ?h)
       case' h => assumption
       simp +arith)

macro_rules | `(tactic| decreasing_trivial) => `(tactic| array_mem_dec)
