/-
Lists: searching.  Lean's counterpart: `Init.Data.List.Find`.
-/
prelude
import Init.Data.List.Find.Laws1

namespace List

theorem IsPrefix.findIdx_le {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <+: l₂) :
    List.findIdx p l₁ ≤ List.findIdx p l₂ := by
  obtain ⟨t, rfl⟩ := h
  rw [findIdx_append]
  have := findIdx_le_length (p := p) (xs := l₁)
  split <;> omega

theorem IsPrefix.findIdx_eq_of_findIdx_lt_length {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <+: l₂)
    (lt : List.findIdx p l₁ < l₁.length) : List.findIdx p l₂ = List.findIdx p l₁ := by
  obtain ⟨t, rfl⟩ := h
  rw [findIdx_append, if_pos lt]

theorem findSome?_replicate.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ} {n : Nat} {a : β} :
    List.findSome? f (List.replicate n a) = if n = 0 then none else f a := by
  cases n with
  | zero => rfl
  | succ n =>
    rw [replicate_succ, findSome?_cons, if_neg (Nat.succ_ne_zero n)]
    cases h : f a
    · exact findSome?_eq_none_iff.mpr fun x hx => by rw [eq_of_mem_replicate hx, h]
    · rfl

@[simp] theorem findSome?_replicate_of_pos.{u_1, u_2} {n : Nat} {β : Type u_1} {γ : Type u_2} {f : β → Option γ}
    {a : β} (h : 0 < n) : List.findSome? f (List.replicate n a) = f a := by
  rw [findSome?_replicate, if_neg (Nat.ne_of_gt h)]

@[simp] theorem findSome?_replicate_of_isSome.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ}
    {n : Nat} {a : β} :
    (f a).isSome = true → List.findSome? f (List.replicate n a) = if n = 0 then none else f a :=
  fun _ => findSome?_replicate

theorem idxOf_append {α : Type u_1} [BEq α] [LawfulBEq α] {l₁ l₂ : List α} {a : α} :
    List.idxOf a (l₁ ++ l₂) = if a ∈ l₁ then List.idxOf a l₁ else List.idxOf a l₂ + l₁.length := by
  rw [idxOf, findIdx_append]
  have := idxOf_lt_length_iff (l := l₁) (a := a)
  rw [idxOf] at this
  simp only [this]

@[simp] theorem idxOf?_eq_none_iff {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    List.idxOf? a l = none ↔ ¬a ∈ l := by
  rw [idxOf?, findIdx?_eq_none_iff]
  constructor
  · intro h m
    have := h a m
    rw [BEq.rfl] at this
    exact Bool.noConfusion this
  · intro h x hx
    refine Bool.eq_false_iff.mpr fun e => h ?_
    rw [← eq_of_beq e]; exact hx

@[simp] theorem isSome_idxOf? {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    (List.idxOf? a l).isSome = true ↔ a ∈ l := by
  rw [← Option.ne_none_iff_isSome, ne_eq, idxOf?_eq_none_iff, Decidable.not_not]

theorem isNone_idxOf? {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    ((List.idxOf? a l).isNone = true) = ¬a ∈ l := by
  rw [Option.isNone_iff_eq_none, idxOf?_eq_none_iff]

theorem lookup_replicate.{u_1, u_2} {α : Type u_2} [BEq α] {n : Nat} {a : α} {β : Type u_1} {b : β} {k : α} :
    List.lookup k (List.replicate n (a, b)) = if n = 0 then none else if (k == a) = true then some b else none := by
  rw [lookup_eq_findSome?, findSome?_replicate]

theorem lookup_replicate_of_pos.{u_1, u_2} {α : Type u_2} [BEq α] {n : Nat} {a : α} {β : Type u_1} {b : β}
    {k : α} (h : 0 < n) : List.lookup k (List.replicate n (a, b)) = if (k == a) = true then some b else none := by
  rw [lookup_replicate, if_neg (Nat.ne_of_gt h)]

@[simp] theorem lookup_replicate_ne.{u_1, u_2} {α : Type u_2} [BEq α] {a : α} {n : Nat} {β : Type u_1} {b : β}
    {k : α} (h : (!k == a) = true) : List.lookup k (List.replicate n (a, b)) = none := by
  rw [lookup_replicate]
  simp at h
  simp [h]

theorem lookup_replicate_self.{u_1, u_2} {α : Type u_2} [BEq α] {n : Nat} {β : Type u_1} {b : β} [ReflBEq α]
    {a : α} : List.lookup a (List.replicate n (a, b)) = if n = 0 then none else some b := by simp [lookup_replicate]

@[simp] theorem lookup_replicate_self_of_pos.{u_1, u_2} {α : Type u_2} [BEq α] {n : Nat} {β : Type u_1} {b : β}
    [ReflBEq α] {a : α} (h : 0 < n) : List.lookup a (List.replicate n (a, b)) = some b := by
  rw [lookup_replicate_self, if_neg (Nat.ne_of_gt h)]

theorem findIdx?_eq_some_iff_findIdx_eq {α : Type u_1} {xs : List α} {p : α → Bool} {i : Nat} :
    List.findIdx? p xs = some i ↔ i < xs.length ∧ List.findIdx p xs = i := by
  rw [findIdx?_eq_guard_findIdx_lt]
  by_cases h : findIdx p xs < xs.length
  · simp only [Option.guard, h, decide_true, if_true, Option.some.injEq]
    exact ⟨fun e => ⟨e ▸ h, e⟩, And.right⟩
  · simp only [Option.guard, h, decide_false]
    refine ⟨(fun e => nomatch e), ?_⟩
    rintro ⟨k, e⟩
    exact absurd (e ▸ k) h

theorem findIdx?_eq_some_of_exists {α : Type u_1} {xs : List α} {p : α → Bool} (h : ∃ x, x ∈ xs ∧ p x = true) :
    List.findIdx? p xs = some (List.findIdx p xs) :=
  findIdx?_eq_some_iff_findIdx_eq.mpr ⟨findIdx_lt_length.mpr h, rfl⟩

theorem findIdx?_eq_some_iff_getElem {α : Type u_1} {xs : List α} {p : α → Bool} {i : Nat} :
    Iff (@Eq (Option Nat) (@List.findIdx? α p xs) (@some Nat i))
        (@Exists (@LT.lt Nat instLTNat i (@List.length α xs)) fun x =>
          And
            (@Eq Bool
              (p
                (@getElem (List α) Nat α (fun y z => @LT.lt Nat instLTNat z (@List.length α y))
                  (@List.instGetElemNatLtLength α) xs i x))
              true)
            (∀ (y : Nat) (z : @LT.lt Nat instLTNat y i),
              Not
                (@Eq Bool
                  (p
                    (@getElem (List α) Nat α (fun w u => @LT.lt Nat instLTNat u (@List.length α w))
                      (@List.instGetElemNatLtLength α) xs y (@Nat.lt_trans y i (@List.length α xs) z x)))
                  true))) := by
  rw [findIdx?_eq_some_iff_findIdx_eq]
  constructor
  · rintro ⟨h, e⟩
    have := (findIdx_eq h).mp e
    exact ⟨h, this.1, fun j hj => by rw [this.2 j hj]; exact Bool.false_ne_true⟩
  · rintro ⟨h, e, k⟩
    exact ⟨h, (findIdx_eq h).mpr ⟨e, fun j hj => Bool.eq_false_iff.mpr (k j hj)⟩⟩

theorem of_findIdx?_eq_some {α : Type u_1} {i : Nat} {xs : List α} {p : α → Bool}
    (w : List.findIdx? p xs = some i) :
    match xs[i]? with
      | some a => p a = true
      | none => false = true := by
  obtain ⟨h, e, _⟩ := findIdx?_eq_some_iff_getElem.mp w
  rw [getElem?_eq_getElem h]
  exact e

@[simp] theorem get_find?_replicate {α : Type u_1} {n : Nat} {a : α} {p : α → Bool}
    (h : (List.find? p (List.replicate n a)).isSome = true) : (List.find? p (List.replicate n a)).get h = a := by
  cases n <;> simp

end List
