/-
Arrays: elements with a proof, counting, ranges.  Lean's counterparts: `Init.Data.Array.Attach`, `Init.Data.Array.Count`, `Init.Data.Array.Range`.
-/
prelude
import Init.Data.Array.Lemmas.Laws

@[simp] theorem Array.range'_zero {s step : Nat} : Array.range' s 0 step = #[] := rfl

@[simp] theorem Array.countP_empty {α : Type u_1} {p : α → Bool} : Array.countP p #[] = 0 := rfl

@[simp] theorem Array.range'_one {s step : Nat} : Array.range' s 1 step = #[s] := rfl

@[simp] theorem Array.count_empty {α : Type u_1} [BEq α] {a : α} : Array.count a #[] = 0 := rfl

@[simp] theorem Array.unattach_attachWith {α : Type u_1} {p : α → Prop} {xs : Array α}
    {H : ∀ (a : α), a ∈ xs → p a} : (xs.attachWith p H).unattach = xs := by simp [Array.unattach, Array.attachWith]

@[simp] theorem List.unattach_toArray {α : Type u_1} {p : α → Prop} {xs : List { x // p x }} :
    xs.toArray.unattach = xs.unattach.toArray := rfl

@[simp] theorem Array.pmap_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {P : α → Prop} (f : (x : α) → P x → β) :
    Array.pmap f #[] (by simp_all) = #[] := rfl

@[simp] theorem Array.size_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {f : (a : α) → p a → β}
    {xs : Array α} {H : ∀ (a : α), a ∈ xs → p a} : (Array.pmap f xs H).size = xs.size := by simp [Array.pmap]

@[simp] theorem Array.zipIdx_singleton {α : Type u_1} {x : α} {k : Nat} : #[x].zipIdx k = #[(x, k)] := rfl

@[simp] theorem Array.pmap_eq_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {f : α → β}
    {xs : Array α} (H : ∀ (a : α), a ∈ xs → p a) : Array.pmap (fun a x => f a) xs H = Array.map f xs := by
  cases xs; simp [Array.pmap]

@[simp] theorem Array.pmap_eq_empty_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop}
    {f : (a : α) → p a → β} {xs : Array α} {H : ∀ (a : α), a ∈ xs → p a} : Array.pmap f xs H = #[] ↔ xs = #[] := by
  simp [Array.pmap]

@[simp] theorem Array.mem_unattach {α : Type u_1} {p : α → Prop} {xs : Array { x // p x }} {a : α} :
    a ∈ xs.unattach ↔ ∃ h, ⟨a, h⟩ ∈ xs := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.toList_attach {α : Type u_1} {xs : Array α} :
    xs.attach.toList = xs.toList.attachWith (fun x => x ∈ xs) (by simp_all) := rfl

@[simp] theorem Array.mem_attachWith {α : Type u_1} {xs : Array α} {q : α → Prop} (H : ∀ (x : α), x ∈ xs → q x)
    (x : { x // q x }) : x ∈ xs.attachWith q H ↔ x.val ∈ xs := by simp [Array.attachWith]

@[simp] theorem List.attach_toArray {α : Type u_1} {l : List α} :
    l.toArray.attach = (l.attachWith (fun x => x ∈ l.toArray) (by simp_all)).toArray := rfl
