/-
Options whose value comes with a proof.  Lean's counterpart: `Init.Data.Option.Attach`.
-/
prelude
import Init.Data.Option.Instances
import Init.Data.List.Attach

namespace Option

/-- The value with the proof that it has a property. -/
def attachWith {α : Type u_1} (xs : Option α) (P : α → Prop) (H : ∀ (x : α), xs = some x → P x) : Option {x // P x} :=
  match xs with
  | none => none
  | some x => some ⟨x, H x rfl⟩

/-- The value with the proof that it is that. -/
def attach {α : Type u_1} (xs : Option α) : Option {x // xs = some x} :=
  xs.attachWith _ fun _ => id

/-- The value without its proof. -/
def unattach {α : Type u_1} {p : α → Prop} (o : Option {x // p x}) : Option α :=
  o.map (·.val)

@[simp] theorem attach_none {α : Type u_1} : (none : Option α).attach = none := rfl

@[simp] theorem attach_some {α : Type u_1} {x : α} : (some x).attach = some ⟨x, rfl⟩ := rfl

@[simp] theorem unattach_none {α : Type u_1} {p : α → Prop} : (none : Option {x // p x}).unattach = none := rfl

@[simp] theorem unattach_some {α : Type u_1} {p : α → Prop} {a : {x // p x}} : (some a).unattach = some a.val := rfl

end Option
