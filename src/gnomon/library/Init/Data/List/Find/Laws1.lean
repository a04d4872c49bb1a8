/-
Lists: searching.  Lean's counterpart: `Init.Data.List.Find`.
-/
prelude
import Init.Data.List.Nat.Lemmas2

namespace List

private theorem findIdx_go {α : Type u} (p : α → Bool) (l : List α) (n : Nat) :
    findIdx.go p l n = findIdx p l + n := by
  unfold findIdx
  induction l generalizing n with
  | nil => simp [findIdx.go]
  | cons a l ih =>
    rw [findIdx.go, findIdx.go, ih (n + 1), ih (0 + 1)]
    cases p a <;> simp <;> omega

private theorem findIdx?_go {α : Type u} (p : α → Bool) (l : List α) (n : Nat) :
    findIdx?.go p l n = (findIdx? p l).map (· + n) := by
  unfold findIdx?
  induction l generalizing n with
  | nil => rfl
  | cons a l ih =>
    rw [findIdx?.go, findIdx?.go, ih (n + 1), ih (0 + 1)]
    cases p a
    · cases findIdx?.go p l 0
      · rfl
      · simp; omega
    · simp

theorem findIdx_cons {α : Type u_1} {p : α → Bool} {b : α} {l : List α} :
    List.findIdx p (b :: l) = bif p b then 0 else List.findIdx p l + 1 := by
  show findIdx.go p (b :: l) 0 = _
  rw [findIdx.go, findIdx_go]

theorem findIdx?_cons {β : Type u_1} {x : β} {xs : List β} {p : β → Bool} :
    List.findIdx? p (x :: xs) = if p x = true then some 0 else Option.map (fun i => i + 1) (List.findIdx? p xs) := by
  show findIdx?.go p (x :: xs) 0 = _
  rw [findIdx?.go, findIdx?_go]

@[simp] theorem findIdx_singleton {α : Type u_1} {a : α} {p : α → Bool} :
    List.findIdx p [a] = if p a = true then 0 else 1 := by rw [findIdx_cons]; cases p a <;> rfl

theorem findIdx_le_length {α : Type u_1} {p : α → Bool} {xs : List α} : List.findIdx p xs ≤ xs.length := by
  induction xs with
  | nil => exact Nat.le_refl 0
  | cons a l ih => rw [findIdx_cons]; cases p a <;> simp <;> omega

@[simp] theorem findIdx_lt_length {α : Type u_1} {p : α → Bool} {xs : List α} :
    List.findIdx p xs < xs.length ↔ ∃ x, x ∈ xs ∧ p x = true := by
  induction xs with
  | nil => simp
  | cons a l ih =>
    rw [findIdx_cons]
    cases h : p a
    · simp [ih, h]
    · simp [h]

theorem findIdx_lt_length_of_exists {α : Type u_1} {p : α → Bool} {xs : List α} (h : ∃ x, x ∈ xs ∧ p x = true) :
    List.findIdx p xs < xs.length := findIdx_lt_length.mpr h

@[simp] theorem findIdx_eq_length {α : Type u_1} {p : α → Bool} {xs : List α} :
    List.findIdx p xs = xs.length ↔ ∀ (x : α), x ∈ xs → p x = false := by
  induction xs with
  | nil => simp
  | cons a l ih =>
    rw [findIdx_cons]
    cases h : p a
    · simp [ih, h]
    · simp [h]

theorem findIdx_eq_length_of_false {α : Type u_1} {p : α → Bool} {xs : List α}
    (h : ∀ (x : α), x ∈ xs → p x = false) : List.findIdx p xs = xs.length := findIdx_eq_length.mpr h

theorem findIdx_of_getElem?_eq_some {α : Type u_1} {p : α → Bool} {y : α} {xs : List α}
    (w : xs[List.findIdx p xs]? = some y) : p y = true := by
  induction xs with
  | nil => exact absurd w (by simp)
  | cons a l ih =>
    rw [findIdx_cons] at w
    cases h : p a
    · simp [h] at w; exact ih w
    · simp [h] at w; exact w ▸ h

theorem findIdx_getElem {α : Type u_1} {p : α → Bool} {xs : List α} {w : List.findIdx p xs < xs.length} :
    p xs[List.findIdx p xs] = true := findIdx_of_getElem?_eq_some (getElem?_eq_getElem w)

theorem findIdx_getElem?_eq_getElem_of_exists {α : Type u_1} {p : α → Bool} {xs : List α}
    (h : @Exists α fun x => And (@Membership.mem α (List α) (@List.instMembership α) xs x) (@Eq Bool (p x) true)) :
    @Eq (Option α)
        (@getElem? (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElem?NatLtLength α)
          xs (@List.findIdx α p xs))
        (@some α
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
            xs (@List.findIdx α p xs) (@List.findIdx_lt_length_of_exists α p xs h))) :=
  getElem?_eq_getElem (findIdx_lt_length_of_exists h)

theorem not_of_lt_findIdx {α : Type u_1} {p : α → Bool} {xs : List α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@List.findIdx α p xs)) :
    @Eq Bool
        (p
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α)
            xs i (@Nat.le_trans i.succ (@List.findIdx α p xs) (@List.length α xs) h (@List.findIdx_le_length α p xs))))
        false := by
  induction xs generalizing i with
  | nil => exact absurd h (by simp)
  | cons a l ih =>
    rw [findIdx_cons] at h
    cases e : p a
    · cases i with
      | zero => exact e
      | succ i => simp [e] at h; exact ih h
    · simp [e] at h

theorem le_findIdx_of_not {α : Type u_1} {p : α → Bool} {xs : List α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@List.length α xs))
    (h2 :
    ∀ (x : Nat) (y : @LT.lt Nat instLTNat x i),
      @Eq Bool
        (p
          (@getElem (List α) Nat α (fun z w => @LT.lt Nat instLTNat w (@List.length α z))
            (@List.instGetElemNatLtLength α) xs x (@Nat.lt_trans x i (@List.length α xs) y h)))
        false) :
    @LE.le Nat instLENat i (@List.findIdx α p xs) := by
  refine Nat.not_lt.mp fun k => ?_
  have e := findIdx_getElem (p := p) (xs := xs) (w := Nat.lt_trans k h)
  rw [h2 _ k] at e
  exact Bool.noConfusion e

theorem lt_findIdx_of_not {α : Type u_1} {p : α → Bool} {xs : List α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@List.length α xs))
    (h2 :
    ∀ (x : Nat) (y : @LE.le Nat instLENat x i),
      Not
        (@Eq Bool
          (p
            (@getElem (List α) Nat α (fun z w => @LT.lt Nat instLTNat w (@List.length α z))
              (@List.instGetElemNatLtLength α) xs x (@Nat.lt_of_le_of_lt x i (@List.length α xs) y h)))
          true)) :
    @LT.lt Nat instLTNat i (@List.findIdx α p xs) := by
  refine Nat.not_le.mp fun k => ?_
  exact h2 _ k (findIdx_getElem (w := Nat.lt_of_le_of_lt k h))

theorem findIdx_eq {α : Type u_1} {p : α → Bool} {xs : List α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@List.length α xs)) :
    Iff (@Eq Nat (@List.findIdx α p xs) i)
        (And
          (@Eq Bool
            (p
              (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x))
                (@List.instGetElemNatLtLength α) xs i h))
            true)
          (∀ (x : Nat) (y : @LT.lt Nat instLTNat x i),
            @Eq Bool
              (p
                (@getElem (List α) Nat α (fun z w => @LT.lt Nat instLTNat w (@List.length α z))
                  (@List.instGetElemNatLtLength α) xs x (@Nat.lt_trans x i (@List.length α xs) y h)))
              false)) := by
  constructor
  · rintro rfl
    exact ⟨findIdx_getElem, fun j hj => not_of_lt_findIdx hj⟩
  · rintro ⟨h1, h2⟩
    refine Nat.le_antisymm (Nat.not_lt.mp fun k => ?_) (le_findIdx_of_not h h2)
    rw [not_of_lt_findIdx k] at h1
    exact Bool.noConfusion h1

@[simp] theorem findIdx_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} (xs : List α) (f : α → β) (p : β → Bool) :
    List.findIdx p (List.map f xs) = List.findIdx (p ∘ f) xs := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [map_cons, findIdx_cons, findIdx_cons, ih]; rfl

theorem findIdx_le_findIdx {α : Type u_1} {l : List α} {p q : α → Bool}
    (h : ∀ (x : α), x ∈ l → p x = true → q x = true) : List.findIdx q l ≤ List.findIdx p l := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [findIdx_cons, findIdx_cons]
    cases e : p a
    · have := ih fun x hx => h x (mem_cons_of_mem a hx)
      cases q a <;> simp <;> omega
    · rw [h a mem_cons_self e]; exact Nat.le_refl 0

@[simp] theorem findIdx?_isSome {α : Type u_1} {xs : List α} {p : α → Bool} :
    (List.findIdx? p xs).isSome = xs.any p := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [findIdx?_cons]; cases h : p a <;> simp [h, ih]

@[simp] theorem findIdx?_isNone {α : Type u_1} {xs : List α} {p : α → Bool} :
    (List.findIdx? p xs).isNone = xs.all fun x => decide ¬p x = true := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [findIdx?_cons]; cases h : p a <;> simp [h, ih]

@[simp] theorem findIdx?_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} {p : α → Bool} {f : β → α} {l : List β} :
    List.findIdx? p (List.map f l) = List.findIdx? (p ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, findIdx?_cons, findIdx?_cons, ih]; rfl

@[simp] theorem findIdx?_replicate {n : Nat} {β : Type u_1} {a : β} {p : β → Bool} :
    List.findIdx? p (List.replicate n a) = if 0 < n ∧ p a = true then some 0 else none := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, findIdx?_cons, ih]; cases p a <;> simp

theorem findIdx?_eq_guard_findIdx_lt {α : Type u_1} {xs : List α} {p : α → Bool} :
    List.findIdx? p xs = Option.guard (fun i => decide (i < xs.length)) (List.findIdx p xs) := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    rw [findIdx?_cons, findIdx_cons, ih]
    cases p a
    · simp only [Option.guard]
      by_cases h : findIdx p l < l.length <;> simp [h]
    · simp [Option.guard]

@[simp] theorem lt_findIdx_iff {α : Type u_1} (xs : List α) (p : α → Bool) (i : Nat) :
    i < List.findIdx p xs ↔ ∃ (x : i < xs.length), ∀ (y : Nat), y ≤ i → p xs[y] = false := by
  constructor
  · intro h
    exact ⟨Nat.lt_of_lt_of_le h findIdx_le_length, fun j hj => not_of_lt_findIdx (Nat.lt_of_le_of_lt hj h)⟩
  · rintro ⟨h, k⟩
    exact lt_findIdx_of_not h fun j hj => by rw [k j hj]; exact Bool.false_ne_true

theorem Sublist.findSome?_eq_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l₁ l₂ : List α}
    (h : l₁.Sublist l₂) : List.findSome? f l₂ = none → List.findSome? f l₁ = none := by
  rw [List.findSome?_eq_none_iff, List.findSome?_eq_none_iff]
  exact fun k x hx => k x (h.subset hx)

theorem IsPrefix.findSome?_eq_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} {f : α → Option β}
    (h : l₁ <+: l₂) : List.findSome? f l₂ = none → List.findSome? f l₁ = none := h.sublist.findSome?_eq_none

theorem IsSuffix.findSome?_eq_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} {f : α → Option β}
    (h : l₁ <:+ l₂) : List.findSome? f l₂ = none → List.findSome? f l₁ = none := h.sublist.findSome?_eq_none

theorem IsInfix.findSome?_eq_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ l₂ : List α} {f : α → Option β}
    (h : l₁ <:+: l₂) : List.findSome? f l₂ = none → List.findSome? f l₁ = none := h.sublist.findSome?_eq_none

theorem IsPrefix.find?_eq_some {α : Type u_1} {b : α} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <+: l₂) :
    List.find? p l₁ = some b → List.find? p l₂ = some b := by
  obtain ⟨t, rfl⟩ := h
  intro e
  rw [find?_append, e]; rfl

theorem IsPrefix.findSome?_eq_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {b : β} {l₁ l₂ : List α}
    {f : α → Option β} (h : l₁ <+: l₂) : List.findSome? f l₁ = some b → List.findSome? f l₂ = some b := by
  obtain ⟨t, rfl⟩ := h
  intro e
  rw [findSome?_append, e]; rfl

theorem find?_replicate {β : Type u_1} {p : β → Bool} {n : Nat} {a : β} :
    List.find? p (List.replicate n a) = if n = 0 then none else if p a = true then some a else none := by
  cases n with
  | zero => rfl
  | succ n =>
    rw [replicate_succ, find?_cons]
    cases h : p a
    · simp only [if_neg (Nat.succ_ne_zero n)]
      rw [find?_eq_none.mpr]
      · rfl
      · intro x hx; rw [eq_of_mem_replicate hx, h]; exact Bool.false_ne_true
    · rfl

@[simp] theorem find?_replicate_of_length_pos {n : Nat} {β : Type u_1} {p : β → Bool} {a : β} (h : 0 < n) :
    List.find? p (List.replicate n a) = if p a = true then some a else none := by
  rw [find?_replicate, if_neg (Nat.ne_of_gt h)]

@[simp] theorem find?_replicate_of_pos {β : Type u_1} {p : β → Bool} {n : Nat} {a : β} (h : p a = true) :
    List.find? p (List.replicate n a) = if n = 0 then none else some a := by rw [find?_replicate, if_pos h]

@[simp] theorem find?_replicate_eq_some_iff {α : Type u_1} {n : Nat} {a b : α} {p : α → Bool} :
    List.find? p (List.replicate n a) = some b ↔ n ≠ 0 ∧ p a = true ∧ a = b := by
  rw [find?_replicate]
  split
  · simp_all
  · split <;> simp_all

@[simp] theorem findSome?_guard {α : Type u_1} {p : α → Bool} {l : List α} :
    List.findSome? (Option.guard p) l = List.find? p l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [findSome?_cons, find?_cons, ih]
    cases h : p a <;> simp [Option.guard, h]

@[simp] theorem find?_filter {α : Type u_1} {xs : List α} {p q : α → Bool} :
    List.find? q (List.filter p xs) = List.find? (fun a => decide (p a = true ∧ q a = true)) xs := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons]
    cases h : p a <;> cases k : q a <;> simp [find?_cons, h, k, ih]

@[simp] theorem head?_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α} :
    (List.filterMap f l).head? = List.findSome? f l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, findSome?_cons]
    cases f a
    · exact ih
    · rfl

@[simp] theorem getLast?_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α} :
    (List.filterMap f l).getLast? = List.findSome? f l.reverse := by
  rw [← head?_reverse, ← filterMap_reverse, head?_filterMap]

@[simp] theorem getLast?_filter {α : Type u_1} {p : α → Bool} {l : List α} :
    (List.filter p l).getLast? = List.find? p l.reverse := by rw [← head?_reverse, ← filter_reverse, head?_filter]

theorem idxOf_cons {α : Type u_1} {x : α} {xs : List α} {y : α} [BEq α] :
    List.idxOf y (x :: xs) = bif x == y then 0 else List.idxOf y xs + 1 := findIdx_cons

@[simp] theorem idxOf_cons_self {α : Type u_1} {a : α} [BEq α] [ReflBEq α] {l : List α} :
    List.idxOf a (a :: l) = 0 := by rw [idxOf_cons, BEq.rfl]; rfl

theorem idxOf_eq_length {α : Type u_1} {a : α} [BEq α] [LawfulBEq α] {l : List α} (h : ¬a ∈ l) :
    List.idxOf a l = l.length := findIdx_eq_length_of_false fun x hx => by
  refine Bool.eq_false_iff.mpr fun e => h ?_
  rw [← eq_of_beq e]; exact hx

theorem idxOf_le_length {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} : List.idxOf a l ≤ l.length :=
  findIdx_le_length

theorem idxOf_lt_length_iff {α : Type u_1} [BEq α] [LawfulBEq α] {l : List α} {a : α} :
    List.idxOf a l < l.length ↔ a ∈ l := by
  rw [idxOf, findIdx_lt_length]
  constructor
  · rintro ⟨x, hx, e⟩
    rw [← eq_of_beq e]; exact hx
  · exact fun h => ⟨a, h, BEq.rfl⟩

theorem idxOf_lt_length_of_mem {α : Type u_1} {a : α} [BEq α] [EquivBEq α] {l : List α} (h : a ∈ l) :
    List.idxOf a l < l.length := findIdx_lt_length_of_exists ⟨a, h, BEq.rfl⟩

theorem idxOf?_cons {α : Type u_1} [BEq α] {a : α} {xs : List α} {b : α} :
    List.idxOf? b (a :: xs) = if (a == b) = true then some 0 else Option.map (fun x => x + 1) (List.idxOf? b xs) :=
  findIdx?_cons

theorem lookup_append.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {l₁ l₂ : List (α × β)} {k : α} :
    List.lookup k (l₁ ++ l₂) = (List.lookup k l₁).or (List.lookup k l₂) := by
  induction l₁ with
  | nil => simp
  | cons a l ih =>
    rw [cons_append, lookup_cons, lookup_cons, ih]
    cases k == a.1 <;> rfl

theorem lookup_eq_findSome?.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {l : List (α × β)} {k : α} :
    List.lookup k l = List.findSome? (fun p => if (k == p.fst) = true then some p.snd else none) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [lookup_cons, findSome?_cons, ih]
    cases k == a.1 <;> rfl

@[simp] theorem lookup_eq_none_iff.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {l : List (α × β)} {k : α} :
    List.lookup k l = none ↔ ∀ (p : α × β), p ∈ l → (k != p.fst) = true := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [lookup_cons]
    cases h : k == a.1 <;> simp [h, ih, bne]

@[simp] theorem lookup_isSome_iff.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {l : List (α × β)} {k : α} :
    (List.lookup k l).isSome = true ↔ ∃ p, p ∈ l ∧ (k == p.fst) = true := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [lookup_cons]
    cases h : k == a.1 <;> simp [h, ih]

theorem Sublist.lookup_eq_none.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {k : α} {l₁ l₂ : List (α × β)}
    (h : l₁.Sublist l₂) : List.lookup k l₂ = none → List.lookup k l₁ = none := by
  rw [List.lookup_eq_none_iff, List.lookup_eq_none_iff]
  exact fun k x hx => k x (h.subset hx)

theorem Sublist.lookup_isSome.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {k : α} {l₁ l₂ : List (α × β)}
    (h : l₁.Sublist l₂) : (List.lookup k l₁).isSome = true → (List.lookup k l₂).isSome = true := by
  rw [List.lookup_isSome_iff, List.lookup_isSome_iff]
  rintro ⟨x, hx, e⟩
  exact ⟨x, h.subset hx, e⟩

theorem IsPrefix.lookup_eq_none.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {k : α} {l₁ l₂ : List (α × β)}
    (h : l₁ <+: l₂) : List.lookup k l₂ = none → List.lookup k l₁ = none := h.sublist.lookup_eq_none

theorem IsSuffix.lookup_eq_none.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {k : α} {l₁ l₂ : List (α × β)}
    (h : l₁ <:+ l₂) : List.lookup k l₂ = none → List.lookup k l₁ = none := h.sublist.lookup_eq_none

theorem IsInfix.lookup_eq_none.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {k : α} {l₁ l₂ : List (α × β)}
    (h : l₁ <:+: l₂) : List.lookup k l₂ = none → List.lookup k l₁ = none := h.sublist.lookup_eq_none

theorem IsPrefix.lookup_eq_some.{u_1, u_2} {α : Type u_2} [BEq α] {β : Type u_1} {k : α} {b : β}
    {l₁ l₂ : List (α × β)} (h : l₁ <+: l₂) : List.lookup k l₁ = some b → List.lookup k l₂ = some b := by
  obtain ⟨t, rfl⟩ := h
  intro e
  rw [lookup_append, e]; rfl

theorem get_find?_mem {α : Type u_1} {xs : List α} {p : α → Bool} (h : (List.find? p xs).isSome = true) :
    (List.find? p xs).get h ∈ xs := mem_of_find?_eq_some (Option.some_get h).symm

@[simp] theorem findIdx?_nil {α : Type u_1} {p : α → Bool} : List.findIdx? p [] = none := rfl

@[simp] theorem idxOf?_nil {α : Type u_1} {a : α} [BEq α] : List.idxOf? a [] = none := rfl

@[simp] theorem find?_replicate_of_neg {β : Type u_1} {p : β → Bool} {n : Nat} {a : β} (h : ¬p a = true) :
    List.find? p (List.replicate n a) = none := by simp_all

@[simp] theorem find?_flatten {α : Type u_1} {xss : List (List α)} {p : α → Bool} :
    List.find? p xss.flatten = List.findSome? (List.find? p) xss := by
  induction xss <;> simp_all [List.find?, List.flatten, List.findSome?] <;> split <;> rename_i h <;> simp [h]

@[simp] theorem findFinIdx?_nil {α : Type u_1} {p : α → Bool} : List.findFinIdx? p [] = none := rfl

@[simp] theorem finIdxOf?_nil {α : Type u_1} {a : α} [BEq α] : List.finIdxOf? a [] = none := rfl

@[simp] theorem findSome?_replicate_of_isNone.{u_1, u_2} {β : Type u_1} {γ : Type u_2} {f : β → Option γ}
    {n : Nat} {a : β} (h : (f a).isNone = true) : List.findSome? f (List.replicate n a) = none := by simp_all

@[simp] theorem find?_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : List α} {f : α → List β}
    {p : β → Bool} : List.find? p (List.flatMap f xs) = List.findSome? (fun x => List.find? p (f x)) xs := by
  induction xs <;> simp_all [List.find?, List.flatMap, List.findSome?] <;> split <;> rename_i h <;> simp [h]

@[simp] theorem lookup_cons_self.{u_1, u_2} {α : Type u_2} [BEq α] {γ : Type u_1} {b : γ} {es : List (α × γ)}
    [ReflBEq α] {k : α} : List.lookup k ((k, b) :: es) = some b := by simp [List.lookup]

@[simp] theorem findIdx?_singleton {α : Type u_1} {a : α} {p : α → Bool} :
    List.findIdx? p [a] = if p a = true then some 0 else none := rfl

@[simp] theorem findSome?_isSome_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l : List α} :
    (List.findSome? f l).isSome = true ↔ ∃ x, x ∈ l ∧ (f x).isSome = true := by
  induction l <;> simp_all [List.findSome?] <;> split <;> simp_all

@[simp] theorem map_findSome?.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β}
    {g : β → γ} {l : List α} : Option.map g (List.findSome? f l) = List.findSome? (Option.map g ∘ f) l := by
  induction l <;> simp_all [List.findSome?, Function.comp] <;> split <;> simp_all

@[simp] theorem idxOf?_singleton {α : Type u_1} [BEq α] {a b : α} :
    List.idxOf? b [a] = if (a == b) = true then some 0 else none := rfl

@[simp] theorem find?_cons_eq_some {β : Type u_1} {a : β} {xs : List β} {p : β → Bool} {b : β} :
    List.find? p (a :: xs) = some b ↔ p a = true ∧ a = b ∨ (!p a) = true ∧ List.find? p xs = some b := by
  induction xs <;> simp_all [List.find?, Bool.not] <;> split <;> simp_all

@[simp] theorem lookup_singleton {α : Type u_1} [BEq α] {c a b : α} :
    List.lookup c [(a, b)] = if (c == a) = true then some b else none := by unfold List.lookup; split <;> simp_all

@[simp] theorem findFinIdx?_singleton {α : Type u_1} {a : α} {p : α → Bool} :
    List.findFinIdx? p [a] = if p a = true then some ⟨0, (by simp_all)⟩ else none := rfl

theorem find?_eq_findSome?_guard {α : Type u_1} {p : α → Bool} {l : List α} :
    List.find? p l = List.findSome? (Option.guard p) l := by
  induction l <;> simp_all [List.find?, List.findSome?, Option.guard] <;> split <;> simp_all

theorem find?_replicate_eq_none_iff {α : Type u_1} {n : Nat} {a : α} {p : α → Bool} :
    List.find? p (List.replicate n a) = none ↔ n = 0 ∨ (!p a) = true := by cases n <;> simp

theorem findSome?_map.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3} {p : γ → Option δ}
    {f : β → γ} {l : List β} : List.findSome? p (List.map f l) = List.findSome? (p ∘ f) l := by
  induction l <;> simp_all [List.findSome?, Function.comp]

theorem find?_flatMap_eq_none_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : List α} {f : α → List β}
    {p : β → Bool} :
    List.find? p (List.flatMap f xs) = none ↔ ∀ (x : α), x ∈ xs → ∀ (y : β), y ∈ f x → (!p y) = true := by simp

theorem find?_flatten_eq_none_iff {α : Type u_1} {xs : List (List α)} {p : α → Bool} :
    List.find? p xs.flatten = none ↔ ∀ (ys : List α), ys ∈ xs → ∀ (x : α), x ∈ ys → (!p x) = true := by simp

theorem findIdx_append {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} :
    List.findIdx p (l₁ ++ l₂) = if List.findIdx p l₁ < l₁.length then List.findIdx p l₁ else List.findIdx p l₂ +
      l₁.length := by
  induction l₁ with
  | nil => simp
  | cons a l ih =>
    rw [cons_append, findIdx_cons, findIdx_cons, ih]
    cases p a
    · simp only [cond_false, length_cons, Nat.add_lt_add_iff_right]
      split <;> omega
    · simp

@[simp] theorem findIdx?_eq_none_iff {α : Type u_1} {xs : List α} {p : α → Bool} :
    List.findIdx? p xs = none ↔ ∀ (x : α), x ∈ xs → p x = false := by
  induction xs with
  | nil => simp
  | cons a l ih => rw [findIdx?_cons]; cases h : p a <;> simp [h, ih]

@[simp] theorem findIdx?_append {α : Type u_1} {xs ys : List α} {p : α → Bool} :
    List.findIdx? p (xs ++ ys) = (List.findIdx? p xs).or (Option.map (fun i => i + xs.length) (List.findIdx? p
      ys)) := by
  induction xs with
  | nil => simp
  | cons a l ih =>
    rw [cons_append, findIdx?_cons, findIdx?_cons, ih]
    cases p a
    · cases findIdx? p l <;> simp [Nat.add_assoc, Function.comp_def]
    · rfl

theorem findIdx?_eq_none_iff_findIdx_eq {α : Type u_1} {xs : List α} {p : α → Bool} :
    List.findIdx? p xs = none ↔ List.findIdx p xs = xs.length := by rw [findIdx?_eq_none_iff, findIdx_eq_length]

theorem findIdx?_eq_none_of_findIdx?_eq_none {α : Type u_1} {xs : List α} {p q : α → Bool}
    (w : ∀ (x : α), x ∈ xs → p x = true → q x = true) : List.findIdx? q xs = none → List.findIdx? p xs = none := by
  rw [findIdx?_eq_none_iff, findIdx?_eq_none_iff]
  intro h x hx
  have := h x hx
  cases e : p x
  · rfl
  · rw [w x hx e] at this; exact this

theorem Sublist.find?_eq_none {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (h : l₁.Sublist l₂) :
    List.find? p l₂ = none → List.find? p l₁ = none := by
  rw [List.find?_eq_none, List.find?_eq_none]
  exact fun k x hx => k x (h.subset hx)

theorem Sublist.find?_isSome {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (h : l₁.Sublist l₂) :
    (List.find? p l₁).isSome = true → (List.find? p l₂).isSome = true := by
  rw [List.find?_isSome, List.find?_isSome]
  rintro ⟨x, hx, e⟩
  exact ⟨x, h.subset hx, e⟩

theorem Sublist.findSome?_isSome.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {l₁ l₂ : List α}
    (h : l₁.Sublist l₂) : (List.findSome? f l₁).isSome = true → (List.findSome? f l₂).isSome = true := by
  rw [List.findSome?_isSome_iff, List.findSome?_isSome_iff]
  rintro ⟨x, hx, e⟩
  exact ⟨x, h.subset hx, e⟩

theorem Sublist.findIdx?_eq_none {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (h : l₁.Sublist l₂) :
    List.findIdx? p l₂ = none → List.findIdx? p l₁ = none := by
  rw [List.findIdx?_eq_none_iff, List.findIdx?_eq_none_iff]
  exact fun k x hx => k x (h.subset hx)

theorem Sublist.findIdx?_isSome {α : Type u_1} {p : α → Bool} {l₁ l₂ : List α} (h : l₁.Sublist l₂) :
    (List.findIdx? p l₁).isSome = true → (List.findIdx? p l₂).isSome = true := by
  rw [List.findIdx?_isSome, List.findIdx?_isSome, any_eq_true, any_eq_true]
  rintro ⟨x, hx, e⟩
  exact ⟨x, h.subset hx, e⟩

theorem IsPrefix.find?_eq_none {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <+: l₂) :
    List.find? p l₂ = none → List.find? p l₁ = none := h.sublist.find?_eq_none

theorem IsSuffix.find?_eq_none {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <:+ l₂) :
    List.find? p l₂ = none → List.find? p l₁ = none := h.sublist.find?_eq_none

theorem IsInfix.find?_eq_none {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <:+: l₂) :
    List.find? p l₂ = none → List.find? p l₁ = none := h.sublist.find?_eq_none

theorem IsPrefix.findIdx?_eq_none {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <+: l₂) :
    List.findIdx? p l₂ = none → List.findIdx? p l₁ = none := h.sublist.findIdx?_eq_none

theorem IsSuffix.findIdx?_eq_none {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <:+ l₂) :
    List.findIdx? p l₂ = none → List.findIdx? p l₁ = none := h.sublist.findIdx?_eq_none

theorem IsInfix.findIdx?_eq_none {α : Type u_1} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <:+: l₂) :
    List.findIdx? p l₂ = none → List.findIdx? p l₁ = none := h.sublist.findIdx?_eq_none

theorem IsPrefix.findIdx?_eq_some {α : Type u_1} {i : Nat} {l₁ l₂ : List α} {p : α → Bool} (h : l₁ <+: l₂) :
    List.findIdx? p l₁ = some i → List.findIdx? p l₂ = some i := by
  obtain ⟨t, rfl⟩ := h
  intro e
  rw [findIdx?_append, e]; rfl

end List
