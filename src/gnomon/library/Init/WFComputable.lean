/-
Programs for recursion on accessibility and for well-founded fixed points.

Proofs of accessibility are erased, so that the recursors cannot be compiled as other recursors are: what runs are
functions that call themselves, which compute what the fixed points are equal to.

Lean's counterpart: `Init.WFComputable`.
-/
prelude
import Init.WF

namespace Acc

private unsafe def recUnsafe {α : Sort u} {r : α → α → Prop} {motive : (a : α) → Acc r a → Sort v}
    (intro : (x : α) → (h : ∀ y, r y x → Acc r y) → ((y : α) → (hr : r y x) → motive y (h y hr)) →
      motive x (Acc.intro x h))
    {a : α} (t : Acc r a) : motive a t :=
  intro a (fun _ h => t.inv h) (fun _ h => recUnsafe intro (t.inv h))

/-- As `Acc.rec`, with a program. -/
@[elab_as_elim, implemented_by recUnsafe]
def recC {α : Sort u_1} {r : α → α → Prop} {motive : (a : α) → Acc r a → Sort v}
    (intro : (x : α) → (h : ∀ (y : α), r y x → Acc r y) → ((y : α) → (hr : r y x) → motive y (h y hr)) →
      motive x (Acc.intro x h))
    {a : α} (t : Acc r a) : motive a t :=
  Acc.rec intro t

@[csimp] theorem rec_eq_recC : @Acc.rec = @Acc.recC := rfl

/-- As `Acc.ndrec`, with a program. -/
@[inline] abbrev ndrecC {α : Sort u_1} {r : α → α → Prop} {C : α → Sort v}
    (m : (x : α) → (∀ (y : α), r y x → Acc r y) → ((y : α) → r y x → C y) → C x) {a : α} (n : Acc r a) : C a :=
  n.recC m

@[csimp] theorem ndrec_eq_ndrecC : @Acc.ndrec = @Acc.ndrecC := rfl

/-- As `Acc.ndrecOn`, with a program. -/
@[inline] abbrev ndrecOnC {α : Sort u_1} {r : α → α → Prop} {C : α → Sort v} {a : α} (n : Acc r a)
    (m : (x : α) → (∀ (y : α), r y x → Acc r y) → ((y : α) → r y x → C y) → C x) : C a :=
  n.recC m

@[csimp] theorem ndrecOn_eq_ndrecOnC : @Acc.ndrecOn = @Acc.ndrecOnC := rfl

/-- On the accessible elements, the relation is well-founded. -/
instance wfRel {α : Sort u_1} {r : α → α → Prop} : WellFoundedRelation { val // Acc r val } where
  rel := InvImage r (·.1)
  wf := ⟨fun a => InvImage.accessible _ a.2⟩

end Acc

namespace WellFounded

/-- As `WellFounded.fixF`, with a program. -/
@[inline] def fixFC {α : Sort u} {r : α → α → Prop} {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α)
    (a : Acc r x) : C x :=
  a.recC fun x _ f => F x f

@[csimp] theorem fixF_eq_fixFC : @fixF = @fixFC := rfl

/-- As `WellFounded.fix`, with a program. -/
@[specialize] def fixC {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r)
    (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixFC F x (hwf.apply x)

unseal fix in
@[csimp] theorem fix_eq_fixC : @fix = @fixC := rfl

end WellFounded
