/-
Lists: laws of `zip`, `zipWith` and `unzip`.  Lean's counterpart: `Init.Data.List.Zip`.
-/
prelude
import Init.Data.List.TakeDrop

namespace List

theorem zipWith_comm.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ} {as : List α}
    {bs : List β} : List.zipWith f as bs = List.zipWith ((fun b a => f a b)) bs as := by
  induction as generalizing bs with
  | nil => cases bs <;> rfl
  | cons a as ih => cases bs with
    | nil => rfl
    | cons b bs => exact congrArg (cons (f a b)) ih

@[simp] theorem zipWith_self.{u_1, u_2} {α : Type u_1} {δ : Type u_2} {f : α → α → δ} {l : List α} :
    List.zipWith f l l = List.map (fun a => f a a) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a a)) ih

theorem getElem?_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {as : List α}
    {bs : List β} {f : α → β → γ} {i : Nat} :
    (List.zipWith f as bs)[i]? =
        match as[i]?, bs[i]? with
        | some a, some b => some (f a b)
        | _, _ => none := by
  induction as generalizing bs i with
  | nil => cases bs <;> rfl
  | cons a as ih => cases bs with
    | nil => cases i with
      | zero => rfl
      | succ i =>
        show none = match as[i]?, none with
          | some a, some b => some (f a b)
          | _, _ => none
        cases as[i]? <;> rfl
    | cons b bs => cases i with
      | zero => rfl
      | succ i => exact ih

theorem head?_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {as : List α} {bs : List β}
    {f : α → β → γ} :
    (List.zipWith f as bs).head? =
        match as.head?, bs.head? with
        | some a, some b => some (f a b)
        | _, _ => none := by
  cases as <;> cases bs <;> rfl

@[simp] theorem tail_zipWith.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3} {f : β → γ → δ}
    {l : List β} {l' : List γ} : (List.zipWith f l l').tail = List.zipWith f l.tail l'.tail := by
  cases l <;> cases l' <;> first | rfl | exact zipWith_nil_right.symm

@[simp] theorem map_zipWith.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {δ : Type u_4}
    {f : α → β} {g : γ → δ → α} {l : List γ} {l' : List δ} :
    List.map f (List.zipWith g l l') = List.zipWith (fun x y => f (g x y)) l l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => cases l' with
    | nil => rfl
    | cons b l' => exact congrArg (cons (f (g a b))) ih

@[simp] theorem zipWith_map.{u_1, u_2, u_3, u_4, u_5} {γ : Type u_1} {δ : Type u_2} {α : Type u_3}
    {β : Type u_4} {μ : Type u_5} {f : γ → δ → μ} {g : α → γ} {h : β → δ} {l₁ : List α} {l₂ : List β} :
    List.zipWith f (List.map g l₁) (List.map h l₂) = List.zipWith (fun a b => f (g a) (h b)) l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact congrArg (cons _) ih

theorem zipWith_map_left.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {α' : Type u_3} {γ : Type u_4}
    {l₁ : List α} {l₂ : List β} {f : α → α'} {g : α' → β → γ} :
    List.zipWith g (List.map f l₁) l₂ = List.zipWith (fun a b => g (f a) b) l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact congrArg (cons _) ih

theorem zipWith_map_right.{u_1, u_2, u_3, u_4} {α : Type u_1} {β : Type u_2} {β' : Type u_3} {γ : Type u_4}
    {l₁ : List α} {l₂ : List β} {f : β → β'} {g : α → β' → γ} :
    List.zipWith g l₁ (List.map f l₂) = List.zipWith (fun a b => g a (f b)) l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact congrArg (cons _) ih

@[simp] theorem length_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l₁ : List α} {l₂ : List β} : (List.zipWith f l₁ l₂).length = min l₁.length l₂.length := by
  induction l₁ generalizing l₂ with
  | nil => show 0 = min 0 _; omega
  | cons a l₁ ih => cases l₂ with
    | nil => show 0 = min _ 0; omega
    | cons b l₂ => rw [zipWith_cons_cons, length_cons, length_cons, length_cons, ih]; omega

theorem take_zipWith.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3} {f : β → γ → δ} {l : List β}
    {l' : List γ} {i : Nat} :
    List.take i (List.zipWith f l l') = List.zipWith f (List.take i l) (List.take i l') := by
  induction i generalizing l l' with
  | zero => rfl
  | succ i ih => cases l with
    | nil => rfl
    | cons a l => cases l' with
      | nil => exact zipWith_nil_right.symm
      | cons b l' => exact congrArg (cons (f a b)) ih

theorem drop_zipWith.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {δ : Type u_3} {f : β → γ → δ} {l : List β}
    {l' : List γ} {i : Nat} :
    List.drop i (List.zipWith f l l') = List.zipWith f (List.drop i l) (List.drop i l') := by
  induction i generalizing l l' with
  | zero => rfl
  | succ i ih => cases l with
    | nil => rfl
    | cons a l => cases l' with
      | nil => exact zipWith_nil_right.symm
      | cons b l' => exact ih

theorem zipWith_append.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β → γ}
    {l₁ l₁' : List α} {l₂ l₂' : List β} (h : l₁.length = l₂.length) :
    List.zipWith f (l₁ ++ l₁') (l₂ ++ l₂') = List.zipWith f l₁ l₂ ++ List.zipWith f l₁' l₂' := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => rfl
    | cons => exact nomatch h
  | cons a l₁ ih => cases l₂ with
    | nil => exact nomatch h
    | cons b l₂ => exact congrArg (cons (f a b)) (ih (Nat.succ.inj h))

theorem zip_eq_zipWith.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₁.zip l₂ = List.zipWith Prod.mk l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact congrArg (cons (a, b)) ih

theorem zip_map.{u_1, u_2, u_3, u_4} {α : Type u_1} {γ : Type u_2} {β : Type u_3} {δ : Type u_4} {f : α → γ}
    {g : β → δ} {l₁ : List α} {l₂ : List β} :
    (List.map f l₁).zip (List.map g l₂) = List.map (Prod.map f g) (l₁.zip l₂) := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact congrArg (cons _) ih

@[simp] theorem length_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    (l₁.zip l₂).length = min l₁.length l₂.length := length_zipWith

theorem zip_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ r₁ : List α} {l₂ r₂ : List β}
    (_h : l₁.length = l₂.length) : (l₁ ++ r₁).zip (l₂ ++ r₂) = l₁.zip l₂ ++ r₁.zip r₂ := zipWith_append _h

theorem of_mem_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {b : β} {l₁ : List α} {l₂ : List β} :
    (a, b) ∈ l₁.zip l₂ → a ∈ l₁ ∧ b ∈ l₂ := fun h => by
  induction l₁ generalizing l₂ with
  | nil => exact nomatch h
  | cons c l₁ ih => cases l₂ with
    | nil => exact nomatch h
    | cons d l₂ =>
      cases mem_cons.mp h with
      | inl e =>
        cases e
        exact ⟨.head _, .head _⟩
      | inr h => exact (ih h).imp (.tail _) (.tail _)

theorem map_fst_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₁.length ≤ l₂.length → List.map Prod.fst (l₁.zip l₂) = l₁ := fun h => by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih => cases l₂ with
    | nil => exact absurd h (Nat.not_succ_le_zero _)
    | cons b l₂ => exact congrArg (cons a) (ih (Nat.le_of_succ_le_succ h))

theorem map_snd_zip.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l₁ : List α} {l₂ : List β} :
    l₂.length ≤ l₁.length → List.map Prod.snd (l₁.zip l₂) = l₂ := fun h => by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => rfl
    | cons => exact absurd h (Nat.not_succ_le_zero _)
  | cons a l₁ ih => cases l₂ with
    | nil => rfl
    | cons b l₂ => exact congrArg (cons b) (ih (Nat.le_of_succ_le_succ h))

@[simp] theorem zip_replicate'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {a : α} {b : β} {n : Nat} :
    (List.replicate n a).zip (List.replicate n b) = List.replicate n (a, b) := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons (a, b)) ih

@[simp] theorem unzip_fst.{u_1, u_2} {γ : Type u_1} {δ : Type u_2} {l : List (γ × δ)} :
    l.unzip.fst = List.map Prod.fst l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a.1) ih

@[simp] theorem unzip_snd.{u_1, u_2} {γ : Type u_1} {δ : Type u_2} {l : List (γ × δ)} :
    l.unzip.snd = List.map Prod.snd l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a.2) ih

theorem unzip_eq_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List (α × β)} :
    l.unzip = (List.map Prod.fst l, List.map Prod.snd l) := congr (congrArg Prod.mk unzip_fst) unzip_snd

theorem zip_unzip.{u_1, u_2} {α : Type u_1} {β : Type u_2} (l : List (α × β)) :
    l.unzip.fst.zip l.unzip.snd = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih

end List
