/-
Lists: pairs of lists and ranges.  Lean's counterparts: `Init.Data.List.Zip`, `Init.Data.List.Range`.
-/
prelude
import Init.Data.List.Find.Laws2

namespace List

@[simp] theorem ofFn_eq_nil_iff {n : Nat} {α : Type u_1} {f : Fin n → α} : List.ofFn f = [] ↔ n = 0 := by
  cases n <;> simp

@[simp] theorem tail_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    (l₁.zip l₂).tail = l₁.tail.zip l₂.tail := by induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

@[simp] theorem unzip_zipIdx_eq_prod {α : Type u_1} {l : List α} {i : Nat} :
    (l.zipIdx i).unzip = (l, List.range' i l.length) := by
  induction l <;> simp_all [List.unzip, List.zipIdx, List.range']

@[simp] theorem zipWith_eq_nil_iff.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l : List α} {l' : List β} : List.zipWith f l l' = [] ↔ l = [] ∨ l' = [] := by
  induction l generalizing l' <;> cases l' <;> simp_all

@[simp] theorem tail_zipWithAll.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {as : List α}
    {bs : List β} {f : Option α → Option β → γ} :
    (List.zipWithAll f as bs).tail = List.zipWithAll f as.tail bs.tail := by
  induction as generalizing bs <;> cases bs <;> simp_all

@[simp] theorem zip_eq_nil_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₁.zip l₂ = [] ↔ l₁ = [] ∨ l₂ = [] := by induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

@[simp] theorem head_zipWithAll.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {as : List α}
    {bs : List β} {f : Option α → Option β → γ} (h : List.zipWithAll f as bs ≠ []) :
    (List.zipWithAll f as bs).head h = f as.head? bs.head? := by
  induction as generalizing bs <;> cases bs <;> simp_all

@[simp] theorem getElem?_ofFn {n : Nat} {α : Type u_1} {i : Nat} {f : Fin n → α} :
    (List.ofFn f)[i]? = if h : i < n then some (f ⟨i, h⟩) else none := by split <;> simp_all

theorem zipWith_comm_of_comm.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → α → β}
    (comm : ∀ (x y : α), f x y = f y x) {l l' : List α} : List.zipWith f l l' = List.zipWith f l' l := by
  induction l generalizing l' <;> cases l' <;> simp_all

theorem map_prod_left_eq_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β} :
    List.map (fun x => (x, f x)) l = l.zip (List.map f l) := by induction l <;> simp_all

theorem map_prod_right_eq_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β} :
    List.map (fun x => (f x, x)) l = (List.map f l).zip l := by induction l <;> simp_all

theorem map_uncurry_zip_eq_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l : List α} {l' : List β} : List.map (Function.uncurry f) (l.zip l') = List.zipWith f l l' := by
  induction l generalizing l' <;> cases l' <;> simp_all

theorem map_zip_eq_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α × β → γ}
    {l : List α} {l' : List β} : List.map f (l.zip l') = List.zipWith (Function.curry f) l l' := by
  induction l generalizing l' <;> cases l' <;> simp_all

theorem unzip_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β}
    (h : l₁.length = l₂.length) : (l₁.zip l₂).unzip = (l₁, l₂) := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem tail_zip_snd.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List (α × β)} :
    l.unzip.snd.tail = l.tail.unzip.snd := by simp

theorem tail_zip_fst.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List (α × β)} :
    l.unzip.fst.tail = l.tail.unzip.fst := by simp

theorem zip_map'.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β} {g : α → γ}
    {l : List α} : (List.map f l).zip (List.map g l) = List.map (fun a => (f a, g a)) l := by
  induction l <;> simp_all

theorem map_zipWithAll.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {δ : Type u_4}
    {f : α → β} {g : Option γ → Option δ → α} {l : List γ} {l' : List δ} :
    List.map f (List.zipWithAll g l l') = List.zipWithAll (fun x y => f (g x y)) l l' := by
  induction l generalizing l' <;> cases l' <;> simp_all

theorem zip_map_left.{u_1, u_2, u_3} {α : Type u_1} {γ : Type u_2} {β : Type u_3} {f : α → γ} {l₁ : List α}
    {l₂ : List β} : (List.map f l₁).zip l₂ = List.map (Prod.map f id) (l₁.zip l₂) := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem zip_map_right.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {α : Type u_3} {f : β → γ} {l₁ : List α}
    {l₂ : List β} : l₁.zip (List.map f l₂) = List.map (Prod.map id f) (l₁.zip l₂) := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem zipWithAll_map_right.{u_1, u_2, u_3} {α : Type u_1} {β β' : Type u_2} {γ : Type u_3} {l₁ : List α}
    {l₂ : List β} {f : β → β'} {g : Option α → Option β' → γ} :
    List.zipWithAll g l₁ (List.map f l₂) = List.zipWithAll (fun a b => g a (f <$> b)) l₁ l₂ := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem zipWith_foldr_eq_zip_foldr.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3}
    {δ : Type u_4} {l₁ : List α} {l₂ : List β} {f : α → β → γ} {i : δ} {g : γ → δ → δ} :
    List.foldr g i (List.zipWith f l₁ l₂) = List.foldr (fun p r => g (f p.fst p.snd) r) i (l₁.zip l₂) := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem zipWithAll_map_left.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {α' : Type u_1} {γ : Type u_3}
    {l₁ : List α} {l₂ : List β} {f : α → α'} {g : Option α' → Option β → γ} :
    List.zipWithAll g (List.map f l₁) l₂ = List.zipWithAll (fun a b => g (f <$> a) b) l₁ l₂ := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem head_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {as : List α} {bs : List β}
    {f : α → β → γ} (h : List.zipWith f as bs ≠ []) :
    (List.zipWith f as bs).head h = f (as.head (by simp_all)) (bs.head (by simp_all)) := by
  induction as generalizing bs <;> cases bs <;> simp_all

theorem zipIdx_cons' {α : Type u_1} {i : Nat} {x : α} {xs : List α} :
    (x :: xs).zipIdx i = (x, i) :: List.map (Prod.map id fun x => x + 1) (xs.zipIdx i) := by
  induction xs generalizing i <;> cases i <;> simp_all

theorem head?_zipWithAll.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {as : List α}
    {bs : List β} {f : Option α → Option β → γ} :
    (List.zipWithAll f as bs).head? =
        match as.head?, bs.head? with
        | none, none => none
        | a?, b? => some (f a? b?) := by induction as generalizing bs <;> cases bs <;> simp_all

theorem zipIdx_succ {α : Type u_1} {l : List α} {i : Nat} :
    l.zipIdx (i + 1) =
        List.map
          (fun x =>
            match x with
            | (a, i) => (a, i + 1))
          (l.zipIdx i) := by induction l generalizing i <;> cases i <;> simp_all

theorem zipWithAll_map.{u_1, u_2, u_3} {γ : Type u_1} {δ : Type u_2} {α : Type u_1} {β : Type u_2}
    {μ : Type u_3} {f : Option γ → Option δ → μ} {g : α → γ} {h : β → δ} {l₁ : List α} {l₂ : List β} :
    List.zipWithAll f (List.map g l₁) (List.map h l₂) = List.zipWithAll (fun a b => f (g <$> a) (h <$> b)) l₁ l₂ := by
  induction l₁ generalizing l₂ <;> cases l₂ <;> simp_all

theorem head_ofFn {α : Type u_1} {n : Nat} {f : Fin n → α} (h : List.ofFn f ≠ []) :
    (List.ofFn f).head h = f ⟨0, Nat.pos_of_ne_zero (mt List.ofFn_eq_nil_iff.mpr h)⟩ := by induction n <;> simp_all

@[simp] theorem getElem_zipIdx {α : Type u_1} {i j : Nat} {l : List α}
    (h : @LT.lt Nat instLTNat i (@List.length (Prod α Nat) (@List.zipIdx α l j))) :
    @Eq (Prod α Nat)
        (@getElem (List (Prod α Nat)) Nat (Prod α Nat) (fun x y => @LT.lt Nat instLTNat y (@List.length (Prod α Nat) x))
          (@List.instGetElemNatLtLength (Prod α Nat)) (@List.zipIdx α l j) i h)
        (@Prod.mk α Nat
          (@getElem (List α) Nat α (fun x y => @LT.lt Nat instLTNat y (@List.length α x)) (@List.instGetElemNatLtLength α) l
            i (by simp_all))
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) j i)) := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, getElem?_zipIdx, getElem?_eq_getElem (by rw [length_zipIdx] at h; exact h)]
  simp

@[simp] theorem head_range' {s n : Nat} (h : List.range' s n ≠ []) : (List.range' s n).head h = s := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rfl

@[simp] theorem head_range {n : Nat} (h : List.range n ≠ []) : (List.range n).head h = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => simp [range_eq_range', range'_succ]

theorem getElem?_zipWith_eq_some.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l₁ : List α} {l₂ : List β} {z : γ} {i : Nat} :
    (List.zipWith f l₁ l₂)[i]? = some z ↔ ∃ x y, l₁[i]? = some x ∧ l₂[i]? = some y ∧ f x y = z := by
  rw [getElem?_zipWith]
  cases l₁[i]? <;> cases l₂[i]? <;> simp

theorem getElem?_zip_eq_some.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} {z : α × β}
    {i : Nat} : (l₁.zip l₂)[i]? = some z ↔ l₁[i]? = some z.fst ∧ l₂[i]? = some z.snd := by
  cases z
  rw [zip, getElem?_zipWith_eq_some]
  constructor
  · rintro ⟨x, y, h, k, e⟩
    cases e
    exact ⟨h, k⟩
  · rintro ⟨h, k⟩
    exact ⟨_, _, h, k, rfl⟩

theorem getElem?_zipWith'.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {l₁ : List α}
    {l₂ : List β} {f : α → β → γ} {i : Nat} :
    (List.zipWith f l₁ l₂)[i]? = (Option.map f l₁[i]?).bind fun g => Option.map g l₂[i]? := by
  rw [getElem?_zipWith]
  cases l₁[i]? <;> cases l₂[i]? <;> rfl

@[simp] theorem zipWith_replicate'.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {a : α} {b : β} {n : Nat} :
    List.zipWith f (List.replicate n a) (List.replicate n b) = List.replicate n (f a b) := by
  rw [zipWith_replicate, Nat.min_self]

@[simp] theorem zipWithAll_replicate.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3}
    {f : Option α → Option β → γ} {a : α} {b : β} {n : Nat} :
    List.zipWithAll f (List.replicate n a) (List.replicate n b) = List.replicate n (f (some a) (some b)) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, replicate_succ, replicate_succ, zipWithAll_cons_cons, ih]

@[simp] theorem unzip_replicate.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {a : α} {b : β} :
    (List.replicate n (a, b)).unzip = (List.replicate n a, List.replicate n b) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, unzip_cons, ih]; rfl

theorem zipWith_foldl_eq_zip_foldl.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3}
    {δ : Type u_4} {l₁ : List α} {l₂ : List β} {f : α → β → γ} {i : δ} {g : δ → γ → δ} :
    List.foldl g i (List.zipWith f l₁ l₂) = List.foldl (fun r p => g r (f p.fst p.snd)) i (l₁.zip l₂) := by
  induction l₁ generalizing i l₂ with
  | nil => rfl
  | cons a l ih => cases l₂ <;> simp [ih]

theorem unzip_zip_left.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₁.length ≤ l₂.length → (l₁.zip l₂).unzip.fst = l₁ := by
  induction l₁ generalizing l₂ with
  | nil => simp
  | cons a l ih =>
    cases l₂ with
    | nil => simp
    | cons b l₂ => intro h; simpa using ih (Nat.le_of_succ_le_succ h)

theorem unzip_zip_right.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₂.length ≤ l₁.length → (l₁.zip l₂).unzip.snd = l₂ := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ <;> simp
  | cons a l ih =>
    cases l₂ with
    | nil => simp
    | cons b l₂ => intro h; simpa using ih (Nat.le_of_succ_le_succ h)

theorem zip_of_prod.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {l' : List β} {xs : List (α × β)}
    (hl : List.map Prod.fst xs = l) (hr : List.map Prod.snd xs = l') : xs = l.zip l' := by
  subst hl hr
  induction xs with
  | nil => rfl
  | cons a l ih => rw [map_cons, map_cons, zip_cons_cons, ← ih]

theorem zipWith_eq_cons_iff.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {g : γ} {l : List γ}
    {f : α → β → γ} {l₁ : List α} {l₂ : List β} :
    List.zipWith f l₁ l₂ = g :: l ↔ ∃ a l₁' b l₂', l₁ = a :: l₁' ∧ l₂ = b :: l₂' ∧ g = f a b ∧ l = List.zipWith f
      l₁' l₂' := by
  cases l₁ with
  | nil => simp
  | cons a l₁ =>
    cases l₂ with
    | nil => simp
    | cons b l₂ =>
      rw [zipWith_cons_cons, cons.injEq]
      constructor
      · rintro ⟨rfl, rfl⟩; exact ⟨a, l₁, b, l₂, rfl, rfl, rfl, rfl⟩
      · rintro ⟨_, _, _, _, e, e', rfl, rfl⟩
        cases e; cases e'
        exact ⟨rfl, rfl⟩

@[simp 500] theorem mem_ofFn {α : Type u_1} {n : Nat} {f : Fin n → α} {a : α} : a ∈ List.ofFn f ↔ ∃ i, f i = a := by
  constructor
  · intro h
    obtain ⟨i, hi, e⟩ := getElem_of_mem h
    rw [getElem_ofFn] at e
    exact ⟨_, e⟩
  · rintro ⟨i, rfl⟩
    have := getElem_mem (l := ofFn f) (n := i.val) (by rw [length_ofFn]; exact i.isLt)
    rwa [getElem_ofFn] at this

@[simp] theorem mem_finRange {n : Nat} (x : Fin n) : x ∈ List.finRange n := mem_ofFn.mpr ⟨x, rfl⟩

theorem getLast?_range {n : Nat} : (List.range n).getLast? = if n = 0 then none else some (n - 1) := by
  rw [range_eq_range', getLast?_range']
  simp

@[simp] theorem getLast_range {n : Nat} (h : List.range n ≠ []) : (List.range n).getLast h = n - 1 := by
  have e := getLast?_range (n := n)
  rw [getLast?_eq_some_getLast h] at e
  split at e
  · exact nomatch e
  · exact Option.some.inj e

end List
