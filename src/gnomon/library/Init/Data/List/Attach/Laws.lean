/-
Lists: elements with a proof.  Lean's counterpart: `Init.Data.List.Attach`.
-/
prelude
import Init.Data.List.Lemmas.Laws

namespace List

@[simp] theorem unattach_reverse {α : Type u_1} {p : α → Prop} {l : List { x // p x }} :
    l.reverse.unattach = l.unattach.reverse := by simp [List.unattach]

@[simp] theorem unattach_replicate {α : Type u_1} {p : α → Prop} {n : Nat} {x : { x // p x }} :
    (List.replicate n x).unattach = List.replicate n x.val := by simp [List.unattach, List.replicate]

@[simp] theorem unattach_flatten {α : Type u_1} {p : α → Prop} {l : List (List { x // p x })} :
    l.flatten.unattach = (List.map List.unattach l).flatten := by
  induction l <;> simp_all [List.unattach, List.flatten]

@[simp] theorem attachWith_eq_nil_iff {α : Type u_1} {l : List α} {P : α → Prop} {H : ∀ (a : α), a ∈ l → P a} :
    l.attachWith P H = [] ↔ l = [] := by induction l <;> simp_all

@[simp] theorem tail_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {P : α → Prop} {f : (x : α) → P x → β}
    {xs : List α} (H : ∀ (x : α), x ∈ xs → P x) :
    (List.pmap f xs H).tail = List.pmap f xs.tail fun x y => H x (List.mem_of_mem_tail y) := by
  induction xs <;> simp_all

@[simp] theorem tail_attachWith {α : Type u_1} {P : α → Prop} {xs : List α} {H : ∀ (x : α), x ∈ xs → P x} :
    (xs.attachWith P H).tail = xs.tail.attachWith P fun x y => H x (List.mem_of_mem_tail y) := by
  induction xs <;> simp_all

@[simp] theorem pmap_eq_attachWith {α : Type u_1} {p q : α → Prop} {f : ∀ (x : α), p x → q x} {l : List α}
    (H : ∀ (x : α), x ∈ l → p x) :
    List.pmap (fun x y => ⟨x, f x y⟩) l H = l.attachWith q fun x y => f x (H x y) := by induction l <;> simp_all

@[simp] theorem head_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {P : α → Prop} {f : (x : α) → P x → β}
    {xs : List α} (H : ∀ (x : α), x ∈ xs → P x) (h : List.pmap f xs H ≠ []) :
    (List.pmap f xs H).head h = f (xs.head (by simp_all)) (H (xs.head (by simp_all)) (List.head_mem (by
      simp_all))) := by induction xs <;> simp_all

@[simp] theorem head?_attachWith {α : Type u_1} {P : α → Prop} {xs : List α} (H : ∀ (x : α), x ∈ xs → P x) :
    (xs.attachWith P H).head? = xs.head?.pbind fun x y => some ⟨x, H x (List.mem_of_head? y)⟩ := by
  induction xs <;> simp_all [List.head?, List.attachWith, Option.pbind]

@[simp] theorem head_attachWith {α : Type u_1} {P : α → Prop} {xs : List α} {H : ∀ (x : α), x ∈ xs → P x}
    (h : xs.attachWith P H ≠ []) :
    (xs.attachWith P H).head h = ⟨xs.head (by simp_all), H (xs.head (by simp_all)) (List.head_mem (by simp_all))⟩ := by
  induction xs <;> simp_all

@[simp] theorem unattach_append {α : Type u_1} {p : α → Prop} {l₁ l₂ : List { x // p x }} :
    (l₁ ++ l₂).unattach = l₁.unattach ++ l₂.unattach := by induction l₁ <;> simp_all

@[simp] theorem getElem?_unattach {α : Type u_1} {p : α → Prop} {l : List { x // p x }} (i : Nat) :
    l.unattach[i]? = Option.map Subtype.val l[i]? := by induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem head_attach {α : Type u_1} {xs : List α} (h : xs.attach ≠ []) :
    xs.attach.head h = ⟨xs.head (by simp_all), List.head_mem (by simp_all)⟩ := by induction xs <;> simp_all

@[simp] theorem getElem_unattach {α : Type u_1} {p : α → Prop} {l : List (@Subtype α fun x => p x)} (i : Nat)
    (h : @LT.lt Nat instLTNat i (@List.length α (@List.unattach α p l))) :
    @Eq α
        (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
          (@List.unattach α p l) i h)
        (@Subtype.val α (fun x => p x)
          (@getElem (List (@Subtype α fun x => p x)) Nat (@Subtype α fun x => p x)
            (fun x y => @LT.lt Nat instLTNat y (@List.length (@Subtype α fun z => p z) x))
            (@List.instGetElemNatLtLength (@Subtype α fun x => p x)) l i (by simp_all))) := by
  induction l generalizing i <;> cases i <;> simp_all

@[simp] theorem head?_attach {α : Type u_1} {xs : List α} :
    xs.attach.head? = xs.head?.pbind fun x y => some ⟨x, List.mem_of_head? y⟩ := by
  induction xs <;> simp_all [List.head?, List.attach, Option.pbind]

@[simp] theorem getElem_attachWith {α : Type u_1} {xs : List α} {P : α → Prop}
    {H : ∀ (x : α), @Membership.mem α (List α) (@List.instMembership α) xs x → P x} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@List.length (@Subtype α fun x => P x) (@List.attachWith α xs P H))) :
    @Eq (@Subtype α fun x => P x)
        (@getElem (List (@Subtype α fun x => P x)) Nat (@Subtype α fun x => P x)
          (fun x y => @LT.lt Nat instLTNat y (@List.length (@Subtype α fun z => P z) x))
          (@List.instGetElemNatLtLength (@Subtype α fun x => P x)) (@List.attachWith α xs P H) i h)
        (@Subtype.mk α (fun x => P x)
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
            xs i (by simp_all))
          (H
            (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
              xs i (by simp_all))
            (@List.getElem_mem α xs i (by simp_all)))) := by induction xs generalizing i <;> cases i <;> simp_all

@[simp] theorem getElem_attach {α : Type u_1} {xs : List α} {i : Nat}
    (h :
    @LT.lt Nat instLTNat i
      (@List.length (@Subtype α fun x => @Membership.mem α (List α) (@List.instMembership α) xs x)
        (@List.attach α xs))) :
    @Eq (@Subtype α fun x => @Membership.mem α (List α) (@List.instMembership α) xs x)
        (@getElem (List (@Subtype α fun x => @Membership.mem α (List α) (@List.instMembership α) xs x)) Nat
          (@Subtype α fun x => @Membership.mem α (List α) (@List.instMembership α) xs x)
          (fun x y =>
            @LT.lt Nat instLTNat y
              (@List.length (@Subtype α fun z => @Membership.mem α (List α) (@List.instMembership α) xs z) x))
          (@List.instGetElemNatLtLength (@Subtype α fun x => @Membership.mem α (List α) (@List.instMembership α) xs x))
          (@List.attach α xs) i h)
        (@Subtype.mk α (fun x => @Membership.mem α (List α) (@List.instMembership α) xs x)
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
            xs i (by simp_all))
          (@List.getElem_mem α xs i (by simp_all))) := by induction xs generalizing i <;> cases i <;> simp_all

@[simp] theorem getElem_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} (f : (x : α) → p x → β)
    {l : List α} (h : ∀ (x : α), @Membership.mem α (List α) (@List.instMembership α) l x → p x) {i : Nat}
    (hn : @LT.lt Nat instLTNat i (@List.length β (@List.pmap α β p f l h))) :
    @Eq β
        (@getElem (List β) Nat β (fun x y => @LT.lt Nat instLTNat y (@List.length β x)) (@List.instGetElemNatLtLength β)
          (@List.pmap α β p f l h) i hn)
        (f
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) l
            i
            (@Eq.rec Nat (@List.length β (@List.pmap α β p f l h)) (fun x _ => @LT.lt Nat instLTNat i x) hn
              (@List.length α l) (@List.length_pmap α β p f l h)))
          (h
            (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
              l i
              (@Eq.rec Nat (@List.length β (@List.pmap α β p f l h)) (fun x _ => @LT.lt Nat instLTNat i x) hn
                (@List.length α l) (@List.length_pmap α β p f l h)))
            (@List.getElem_mem α l i
              (@Eq.rec Nat (@List.length β (@List.pmap α β p f l h)) (fun x _ => @LT.lt Nat instLTNat i x) hn
                (@List.length α l) (@List.length_pmap α β p f l h))))) := by
  induction l generalizing i <;> cases i <;> simp_all

theorem pmap_ne_nil_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {P : α → Prop} (f : (a : α) → P a → β)
    {xs : List α} (H : ∀ (a : α), a ∈ xs → P a) : List.pmap f xs H ≠ [] ↔ xs ≠ [] := by simp

theorem attachWith_ne_nil_iff {α : Type u_1} {l : List α} {P : α → Prop} {H : ∀ (a : α), a ∈ l → P a} :
    l.attachWith P H ≠ [] ↔ l ≠ [] := by simp

theorem attach_ne_nil_iff {α : Type u_1} {l : List α} : l.attach ≠ [] ↔ l ≠ [] := by simp

theorem attachWith_congr {α : Type u_1} {l₁ l₂ : List α} (w : l₁ = l₂) {P : α → Prop}
    {H : ∀ (x : α), x ∈ l₁ → P x} : l₁.attachWith P H = l₂.attachWith P fun x y => H x (Eq.symm w ▸ y) := by
  induction l₁ <;> simp_all

end List
