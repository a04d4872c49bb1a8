/-
Laws of numbers below a bound.

Lean's counterpart: `Init.Data.Fin.Lemmas`.
-/
prelude
import Init.Data.Fin.Fold
import Init.Data.Fin.Induction
import Init.Omega.More
import Init.Data.Nat.Lemmas
import Init.Ext
import Init.Data.Int.Order

theorem Fin.sub_def {n : Nat} (a b : Fin n) : a - b = ⟨((n - b.val) + a.val) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt
    (Nat.zero_le a.val) a.isLt)⟩ := rfl

@[simp] theorem Fin.mk_le_mk {x y : Nat} {hx : x < n} {hy : y < n} : (⟨x, hx⟩ : Fin n) ≤ ⟨y, hy⟩ ↔ x ≤ y := Iff.rfl

@[simp] theorem Fin.mk_lt_mk {x y : Nat} {hx : x < n} {hy : y < n} : (⟨x, hx⟩ : Fin n) < ⟨y, hy⟩ ↔ x < y := Iff.rfl

@[simp] theorem Fin.val_zero (n : Nat) [NeZero n] : ((0 : Fin n) : Nat) = 0 := Nat.zero_mod n

theorem Fin.val_mk {m n : Nat} (h : m < n) : (⟨m, h⟩ : Fin n).val = m := rfl

theorem Fin.mk_val {n : Nat} (i : Fin n) : (⟨i, i.isLt⟩ : Fin n) = i := rfl

@[simp] theorem Fin.succ_mk (n i : Nat) (h : i < n) : Fin.succ ⟨i, h⟩ = ⟨i + 1, Nat.succ_lt_succ h⟩ := rfl

@[simp] theorem Fin.castSucc_mk (n i : Nat) (h : i < n) : Fin.castSucc ⟨i, h⟩ = ⟨i, Nat.lt_succ_of_lt h⟩ := rfl

theorem Fin.add_def {n : Nat} (a b : Fin n) : a + b = ⟨(a.val + b.val) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt
    (Nat.zero_le a.val) a.isLt)⟩ := rfl

theorem Fin.mul_def {n : Nat} (a b : Fin n) : a * b = ⟨a.val * b.val % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt
    (Nat.zero_le a.val) a.isLt)⟩ := rfl

theorem Fin.exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ :=
  ⟨fun ⟨i, h⟩ => Fin.cases (motive := fun i => P i → P 0 ∨ ∃ i : Fin n, P i.succ) Or.inl (fun i h => Or.inr ⟨i, h⟩) i
    h,
    fun h => h.elim (fun h => ⟨0, h⟩) fun ⟨i, h⟩ => ⟨i.succ, h⟩⟩

theorem Fin.eq_zero_or_eq_succ {n : Nat} : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ
  | ⟨0, _⟩ => Or.inl rfl
  | ⟨j + 1, h⟩ => Or.inr ⟨⟨j, Nat.lt_of_succ_lt_succ h⟩, rfl⟩

theorem Fin.eq_succ_of_ne_zero {n : Nat} {i : Fin (n + 1)} (hi : i ≠ 0) : ∃ j : Fin n, i = j.succ :=
  (Fin.eq_zero_or_eq_succ i).resolve_left hi

theorem Fin.zero_lt_one {n : Nat} : (0 : Fin (n + 2)) < 1 := by
  have h : 1 % (n + 2) = 1 := Nat.mod_eq_of_lt (by omega)
  show 0 % (n + 2) < 1 % (n + 2)
  rw [h, Nat.zero_mod]
  exact Nat.zero_lt_one

theorem Fin.zero_ne_one {n : Nat} : (0 : Fin (n + 2)) ≠ 1 := fun e => by
  have h : 1 % (n + 2) = 1 := Nat.mod_eq_of_lt (by omega)
  have e' : 0 % (n + 2) = 1 % (n + 2) := congrArg Fin.val e
  rw [h, Nat.zero_mod] at e'
  exact Nat.zero_ne_one e'

theorem Fin.last_pos {n : Nat} : (0 : Fin (n + 2)) < Fin.last (n + 1) := by show 0 % (n + 2) < n + 1; rw [Nat.zero_mod]; omega

instance Fin.instCommutativeHMul (n : Nat) : Std.Commutative (α := Fin n) (fun x1 x2 => x1 * x2) := ⟨fun a b => by rw [Fin.mul_def, Fin.mul_def, Fin.mk.injEq, Nat.mul_comm]⟩

theorem Fin.lt_def {n : Nat} {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl

theorem Fin.le_def {n : Nat} {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl

theorem Fin.val_add {n : Nat} (a b : Fin n) : ↑(a + b) = (↑a + ↑b) % n := rfl

theorem Fin.val_mul {n : Nat} (a b : Fin n) : ↑(a * b) = ↑a * ↑b % n := rfl

@[simp] theorem Fin.val_last (n : Nat) : ↑(Fin.last n) = n := rfl

@[ext (iff := false)] protected theorem Fin.ext {n : Nat} {a b : Fin n} (h : a.val = b.val) : a = b := Fin.eq_of_val_eq h

protected theorem Fin.ext_iff {n : Nat} {a b : Fin n} : a = b ↔ a.val = b.val := ⟨fun h => by rw [h], Fin.ext⟩

theorem Fin.val_inj {n : Nat} {a b : Fin n} : a.val = b.val ↔ a = b := ⟨Fin.eq_of_val_eq, fun h => by rw [h]⟩

theorem Fin.val_ne_iff {n : Nat} {a b : Fin n} : a.val ≠ b.val ↔ a ≠ b := not_congr Fin.val_inj

theorem Fin.forall_iff {n : Nat} {p : Fin n → Prop} : (∀ (i : Fin n), p i) ↔ ∀ (i : Nat) (h : i < n), p ⟨i, h⟩ :=
  ⟨fun h i hi => h ⟨i, hi⟩, fun h ⟨i, hi⟩ => h i hi⟩

theorem Fin.exists_iff {n : Nat} {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i h, p ⟨i, h⟩ :=
  ⟨fun ⟨⟨i, hi⟩, h⟩ => ⟨i, hi, h⟩, fun ⟨i, hi, h⟩ => ⟨⟨i, hi⟩, h⟩⟩

theorem Fin.eq_mk_iff_val_eq {n : Nat} {a : Fin n} {k : Nat} {hk : k < n} : a = ⟨k, hk⟩ ↔ ↑a = k := Fin.ext_iff

protected theorem Fin.pos {n : Nat} (i : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le _) i.2

@[simp] theorem Fin.is_lt {n : Nat} (a : Fin n) : ↑a < n := a.2

protected theorem Fin.le_antisymm {n : Nat} {x y : Fin n} (h1 : x ≤ y) (h2 : y ≤ x) : x = y :=
  Fin.ext (Nat.le_antisymm h1 h2)

protected theorem Fin.le_total {n : Nat} (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a b

protected theorem Fin.le_trans {n : Nat} {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans

protected theorem Fin.lt_trans {n : Nat} {a b c : Fin n} : a < b → b < c → a < c := Nat.lt_trans

@[simp] protected theorem Fin.lt_irrefl {n : Nat} (a : Fin n) : ¬a < a := Nat.lt_irrefl a

protected theorem Fin.lt_asymm {n : Nat} {a b : Fin n} (h : a < b) : ¬b < a := Nat.lt_asymm h

protected theorem Fin.ne_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a ≠ b := fun e => Nat.ne_of_lt h (by rw [e])

protected theorem Fin.ne_of_gt {n : Nat} {a b : Fin n} (h : a < b) : b ≠ a := fun e => Nat.ne_of_gt h (by rw [e])

protected theorem Fin.lt_iff_le_and_ne {n : Nat} {a b : Fin n} : a < b ↔ a ≤ b ∧ a ≠ b :=
  by rw [ne_eq, ← Fin.val_inj, Fin.lt_def, Fin.le_def]; omega

@[simp] theorem Fin.succ_inj {n : Nat} {a b : Fin n} : a.succ = b.succ ↔ a = b :=
  by rw [Fin.ext_iff, Fin.ext_iff]; exact Nat.add_right_cancel_iff

theorem Fin.succ_ne_zero {n : Nat} (k : Fin n) : k.succ ≠ 0 := fun e => Nat.succ_ne_zero _ (congrArg Fin.val e)

@[simp] theorem Fin.cases_zero {n : Nat} {motive : Fin (n + 1) → Sort u_1} {zero : motive 0} {succ : (i : Fin n) →
    motive i.succ} : Fin.cases zero succ 0 = zero :=
  rfl

@[simp] theorem Fin.cases_succ {n : Nat} {motive : Fin (n + 1) → Sort u_1} {zero : motive 0} {succ : (i : Fin n) →
    motive i.succ} (i : Fin n) : Fin.cases zero succ i.succ = succ i :=
  rfl

@[simp] theorem Fin.succRecOn_zero {motive : (n : Nat) → Fin n → Sort u_1} {zero : (n : Nat) → motive (n + 1) 0}
    {succ : (n : Nat) → (i : Fin n) → motive n i → motive n.succ i.succ} (n : Nat) : Fin.succRecOn 0 zero succ = zero
    n :=
  rfl

theorem Fin.forall_fin_succ {n : Nat} {P : Fin (n + 1) → Prop} : (∀ (i : Fin (n + 1)), P i) ↔ P 0 ∧ ∀ (i : Fin n), P
    i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun ⟨h0, h1⟩ i => Fin.cases h0 h1 i⟩

@[simp] theorem Fin.forall_fin_zero {p : Fin 0 → Prop} : (∀ (i : Fin 0), p i) ↔ True :=
  ⟨fun _ => trivial, fun _ i => i.elim0⟩

@[simp] theorem Fin.forall_fin_one {p : Fin 1 → Prop} : (∀ (i : Fin 1), p i) ↔ p 0 :=
  ⟨fun h => h 0, fun h i => Fin.cases h (fun i => i.elim0) i⟩

@[simp] theorem Fin.exists_fin_one {p : Fin 1 → Prop} : (∃ i, p i) ↔ p 0 :=
  ⟨fun ⟨i, h⟩ => Fin.cases (motive := fun i => p i → p 0) id (fun i => i.elim0) i h, fun h => ⟨0, h⟩⟩

@[simp] theorem Fin.forall_fin_two {p : Fin 2 → Prop} : (∀ (i : Fin 2), p i) ↔ p 0 ∧ p 1 :=
  by rw [Fin.forall_fin_succ, Fin.forall_fin_one]; exact Iff.rfl

@[simp] theorem Fin.exists_fin_two {p : Fin 2 → Prop} : (∃ i, p i) ↔ p 0 ∨ p 1 :=
  by rw [Fin.exists_fin_succ, Fin.exists_fin_one]; exact Iff.rfl

@[simp] theorem Fin.rev_rev {n : Nat} (i : Fin n) : i.rev.rev = i :=
  Fin.ext (by show n - (n - (i + 1) + 1) = i; omega)

@[simp] theorem Fin.rev_inj {n : Nat} {i j : Fin n} : i.rev = j.rev ↔ i = j :=
  ⟨fun h => by rw [← Fin.rev_rev i, h, Fin.rev_rev], fun h => by rw [h]⟩

@[simp] theorem Fin.rev_lt_rev {n : Nat} {i j : Fin n} : i.rev < j.rev ↔ j < i :=
  by show n - (i + 1) < n - (j + 1) ↔ j.1 < i.1; omega

@[simp] theorem Fin.rev_le_rev {n : Nat} {i j : Fin n} : i.rev ≤ j.rev ↔ j ≤ i :=
  by show n - (i + 1) ≤ n - (j + 1) ↔ j.1 ≤ i.1; omega

instance Fin.subsingleton_zero : Subsingleton (Fin 0) := ⟨fun a _ => a.elim0⟩

instance Fin.subsingleton_one : Subsingleton (Fin 1) := ⟨fun a b => Fin.ext (by omega)⟩

@[simp] theorem Fin.ofNat_val_eq_self {n : Nat} [NeZero n] (x : Fin n) : Fin.ofNat n ↑x = x :=
  Fin.ext (Nat.mod_eq_of_lt x.isLt)

@[simp] theorem Fin.ofNat_self {n : Nat} [NeZero n] : Fin.ofNat n n = 0 :=
  Fin.ext (by show n % n = 0 % n; rw [Nat.mod_self, Nat.zero_mod])

@[simp] theorem Fin.natAdd_eq_addNat (n : Nat) (i : Fin n) : Fin.natAdd n i = i.addNat n := Fin.ext (Nat.add_comm n i)

theorem Fin.pos_iff_nonempty {n : Nat} : 0 < n ↔ Nonempty (Fin n) := ⟨fun h => ⟨⟨0, h⟩⟩, fun ⟨i⟩ => i.pos⟩

theorem Fin.pos' {n : Nat} [Nonempty (Fin n)] : 0 < n := Fin.pos_iff_nonempty.2 ‹_›

@[simp] theorem Fin.zero_le {n : Nat} [NeZero n] (a : Fin n) : 0 ≤ a :=
  by rw [Fin.le_def, Fin.val_zero]; exact Nat.zero_le a

@[simp] theorem Fin.not_lt_zero {n : Nat} [NeZero n] (a : Fin n) : ¬a < 0 :=
  by rw [Fin.lt_def, Fin.val_zero]; exact Nat.not_lt_zero a

theorem Fin.le_coe_addNat {n : Nat} (m : Nat) (i : Fin n) : m ≤ ↑(i.addNat m) := Nat.le_add_left m i

theorem Fin.le_coe_natAdd {n : Nat} (m : Nat) (i : Fin n) : m ≤ ↑(Fin.natAdd m i) := Nat.le_add_right m i

@[simp, norm_cast] theorem Fin.val_eq_zero_iff {n : Nat} [NeZero n] {a : Fin n} : a.val = 0 ↔ a = 0 :=
  by rw [← Fin.val_inj, Fin.val_zero]

theorem Fin.val_ne_zero_iff {n : Nat} [NeZero n] {a : Fin n} : a.val ≠ 0 ↔ a ≠ 0 := not_congr Fin.val_eq_zero_iff

theorem Fin.pos_iff_ne_zero {n : Nat} [NeZero n] {a : Fin n} : 0 < a ↔ a ≠ 0 :=
  by rw [Fin.lt_def, Fin.val_zero, ne_eq, ← Fin.val_eq_zero_iff]; omega

theorem Fin.dite_val {n : Nat} {c : Prop} [Decidable c] {x y : Fin n} : (if c then x else y).val = if c then x.val
    else y.val :=
  by by_cases h : c <;> simp [h]

protected theorem Fin.mul_comm {n : Nat} (a b : Fin n) : a * b = b * a :=
  Fin.ext (by rw [Fin.val_mul, Fin.val_mul, Nat.mul_comm])

protected theorem Fin.mul_assoc {n : Nat} (a b c : Fin n) : a * b * c = a * (b * c) :=
  Fin.ext (by rw [Fin.val_mul, Fin.val_mul, Fin.val_mul, Fin.val_mul, Nat.mod_mul_mod, Nat.mul_mod_mod,
    Nat.mul_assoc])

@[simp] protected theorem Fin.zero_add {n : Nat} [NeZero n] (k : Fin n) : 0 + k = k :=
  Fin.ext (by rw [Fin.val_add, Fin.val_zero, Nat.zero_add, Nat.mod_eq_of_lt k.isLt])

@[simp] protected theorem Fin.add_zero {n : Nat} [NeZero n] (k : Fin n) : k + 0 = k :=
  Fin.ext (by rw [Fin.val_add, Fin.val_zero, Nat.add_zero, Nat.mod_eq_of_lt k.isLt])

@[simp] protected theorem Fin.sub_self {n : Nat} [NeZero n] {x : Fin n} : x - x = 0 :=
  Fin.ext (by rw [Fin.sub_def]; show (n - x.val + x.val) % n = _; rw [Nat.sub_add_cancel (Nat.le_of_lt x.isLt),
    Nat.mod_self, Fin.val_zero])

protected theorem Fin.one_mul {n : Nat} [NeZero n] (k : Fin n) : 1 * k = k := by
  apply Fin.ext
  rw [Fin.val_mul]
  show 1 % n * k % n = k
  rw [Nat.mul_mod, Nat.mod_mod, ← Nat.mul_mod, Nat.one_mul, Nat.mod_eq_of_lt k.isLt]

protected theorem Fin.mul_one {n : Nat} [i : NeZero n] (k : Fin n) : k * 1 = k := by rw [Fin.mul_comm, Fin.one_mul]

protected theorem Fin.zero_mul {n : Nat} [NeZero n] (k : Fin n) : 0 * k = 0 :=
  Fin.ext (by rw [Fin.val_mul, Fin.val_zero, Nat.zero_mul, Nat.zero_mod])

protected theorem Fin.mul_zero {n : Nat} [NeZero n] (k : Fin n) : k * 0 = 0 := by rw [Fin.mul_comm, Fin.zero_mul]

theorem Fin.add_ofNat {n : Nat} [NeZero n] (x : Fin n) (y : Nat) : x + Fin.ofNat n y = Fin.ofNat n (↑x + y) :=
  Fin.ext (by rw [Fin.val_add]; show (x.val + y % n) % n = (x.val + y) % n; rw [Nat.add_mod_mod])

theorem Fin.ofNat_add {n : Nat} [NeZero n] (x : Nat) (y : Fin n) : Fin.ofNat n x + y = Fin.ofNat n (x + ↑y) :=
  Fin.ext (by rw [Fin.val_add]; show (x % n + y.val) % n = (x + y.val) % n; rw [Nat.mod_add_mod])

theorem Fin.mul_ofNat {n : Nat} [NeZero n] (x : Fin n) (y : Nat) : x * Fin.ofNat n y = Fin.ofNat n (↑x * y) :=
  Fin.ext (by rw [Fin.val_mul]; show (x.val * (y % n)) % n = (x.val * y) % n; rw [Nat.mul_mod_mod])

theorem Fin.ofNat_mul {n : Nat} [NeZero n] (x : Nat) (y : Fin n) : Fin.ofNat n x * y = Fin.ofNat n (x * ↑y) :=
  Fin.ext (by rw [Fin.val_mul]; show (x % n * y.val) % n = (x * y.val) % n; rw [Nat.mod_mul_mod])

theorem Fin.le_last {n : Nat} (i : Fin (n + 1)) : i ≤ Fin.last n := Nat.le_of_lt_succ i.isLt

@[simp] theorem Fin.last_le_iff {n : Nat} {k : Fin (n + 1)} : Fin.last n ≤ k ↔ k = Fin.last n :=
  by rw [← Fin.val_inj, Fin.le_def, Fin.val_last]; omega

@[simp] theorem Fin.rev_last (n : Nat) : (Fin.last n).rev = 0 :=
  Fin.ext (by show n + 1 - (n + 1) = 0 % (n + 1); rw [Nat.sub_self, Nat.zero_mod])

@[simp] theorem Fin.succ_pos {n : Nat} (a : Fin n) : 0 < a.succ :=
  by rw [Fin.lt_def, Fin.val_zero]; exact Nat.succ_pos a

theorem Fin.le_castSucc_iff {n : Nat} {i : Fin (n + 1)} {j : Fin n} : i ≤ j.castSucc ↔ i < j.succ :=
  Nat.lt_succ_iff.symm

@[simp] theorem Fin.castSucc_eq_zero_iff {n : Nat} [NeZero n] {a : Fin n} : a.castSucc = 0 ↔ a = 0 :=
  by rw [← Fin.val_eq_zero_iff, ← Fin.val_eq_zero_iff]; exact Iff.rfl

theorem Fin.castSucc_ne_zero_iff {n : Nat} [NeZero n] {a : Fin n} : a.castSucc ≠ 0 ↔ a ≠ 0 :=
  not_congr Fin.castSucc_eq_zero_iff

theorem Fin.castSucc_pos {n : Nat} [NeZero n] {i : Fin n} (h : 0 < i) : 0 < i.castSucc :=
  by rw [Fin.lt_def, Fin.val_zero] at h ⊢; exact h

@[simp] theorem Fin.succ_pred {n : Nat} (i : Fin (n + 1)) (h : i ≠ 0) : (i.pred h).succ = i :=
  match i, h with | ⟨0, _⟩, h => absurd rfl h | ⟨i + 1, _⟩, _ => rfl

@[simp] theorem Fin.le_zero_iff {n : Nat} {k : Fin (n + 1)} : k ≤ 0 ↔ k = 0 :=
  by rw [Fin.le_def, Fin.val_zero, ← Fin.val_eq_zero_iff]; omega

theorem Fin.pred_eq_iff_eq_succ {n : Nat} {i : Fin (n + 1)} (hi : i ≠ 0) {j : Fin n} : i.pred hi = j ↔ i = j.succ :=
  ⟨fun h => by rw [← h, Fin.succ_pred], fun h => by subst h; rfl⟩

@[simp] theorem Fin.foldl_zero {α : Sort u_1} (f : α → Fin 0 → α) (x : α) : Fin.foldl 0 f x = x :=
  by rw [Fin.foldl, Fin.foldl.loop]; exact dif_neg (Nat.lt_irrefl 0)

@[simp] theorem Fin.addNat_subNat {n m : Nat} {i : Fin (n + m)} (h : m ≤ ↑i) : (Fin.subNat m i h).addNat m = i :=
  Fin.ext (Nat.sub_add_cancel h)

@[simp] protected theorem Fin.le_refl {n : Nat} (a : Fin n) : a ≤ a := by omega

@[simp] theorem Fin.is_le' {n : Nat} {a : Fin n} : ↑a ≤ n := by omega

@[simp] theorem Fin.castLE_refl {n : Nat} (h : n ≤ n) (i : Fin n) : Fin.castLE h i = i := rfl

@[simp] theorem Fin.cast_refl (n : Nat) (h : n = n) : Fin.cast h = id := rfl

protected theorem Fin.le_rfl {n : Nat} {a : Fin n} : a ≤ a := by omega

@[simp] protected theorem Fin.eta {n : Nat} (a : Fin n) (h : ↑a < n) : ⟨↑a, h⟩ = a := rfl

@[simp] theorem Fin.val_cast {n m : Nat} (h : n = m) (i : Fin n) : (Fin.cast h i).val = i.val := rfl

@[simp] protected theorem Fin.not_le {n : Nat} {a b : Fin n} : ¬a ≤ b ↔ b < a := by omega

@[simp] protected theorem Fin.not_lt {n : Nat} {a b : Fin n} : ¬a < b ↔ b ≤ a := by omega

@[simp] theorem Fin.val_castLE {n m : Nat} (h : n ≤ m) (i : Fin n) : (Fin.castLE h i).val = i.val := rfl

@[simp] theorem Fin.modn_val {n : Nat} (a : Fin n) (b : Nat) : ↑(a.modn b) = ↑a % b := rfl

@[simp] theorem Fin.val_eq_zero (a : Fin 1) : a.val = 0 := by omega

@[simp] theorem Fin.val_castAdd {n : Nat} (m : Nat) (i : Fin n) : (Fin.castAdd m i).val = i.val := rfl

protected theorem Fin.ge_of_eq {n : Nat} {a b : Fin n} (hab : a = b) : b ≤ a := by omega

protected theorem Fin.le_of_eq {n : Nat} {a b : Fin n} (hab : a = b) : a ≤ b := by omega

@[simp] theorem Fin.foldr_zero {α : Sort u_1} (f : Fin 0 → α → α) (x : α) : Fin.foldr 0 f x = x := rfl

theorem Fin.val_congr {n : Nat} {a b : Fin n} (h : a = b) : a.val = b.val := by omega

protected theorem Fin.lt_or_le {n : Nat} (a b : Fin n) : a < b ∨ b ≤ a := by omega

protected theorem Fin.le_or_lt {n : Nat} (a b : Fin n) : a ≤ b ∨ b < a := by omega

protected theorem Fin.le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a ≤ b := by omega

@[simp] theorem Fin.val_castSucc {n : Nat} (i : Fin n) : i.castSucc.val = i.val := rfl

@[simp] theorem Fin.subNat_zero {n : Nat} (i : Fin n) (h : 0 ≤ i.val) : Fin.subNat 0 i h = i := rfl

theorem Fin.val_le_of_le {n : Nat} {a b : Fin n} (h : a ≤ b) : a.val ≤ b.val := by omega

theorem Fin.val_le_of_ge {n : Nat} {a b : Fin n} (h : a ≥ b) : b.val ≤ a.val := by omega

@[simp] theorem Fin.exists_fin_zero {p : Fin 0 → Prop} : (∃ i, p i) ↔ False := by simp [Fin.ext_iff]

@[simp] theorem Fin.val_ofNat (n : Nat) [NeZero n] (a : Nat) : ↑(Fin.ofNat n a) = a % n := rfl

@[simp] theorem Fin.addNat_zero (n : Nat) (i : Fin n) : i.addNat 0 = i := rfl

@[simp] theorem Fin.ofNat_zero (n : Nat) [NeZero n] : Fin.ofNat n 0 = 0 := rfl

theorem Fin.castAdd_lt {m : Nat} (n : Nat) (i : Fin m) : ↑(Fin.castAdd n i) < m := by simp [Fin.ext_iff]

protected theorem Fin.eq_or_lt_of_le {n : Nat} {a b : Fin n} : a ≤ b → a = b ∨ a < b := by omega

protected theorem Fin.lt_or_eq_of_le {n : Nat} {a b : Fin n} : a ≤ b → a < b ∨ a = b := by omega

protected theorem Fin.lt_or_lt_of_ne {n : Nat} {a b : Fin n} (h : a ≠ b) : a < b ∨ b < a := by omega

protected theorem Fin.le_antisymm_iff {n : Nat} {x y : Fin n} : x = y ↔ x ≤ y ∧ y ≤ x := by omega

theorem Fin.castLE_of_eq {m n : Nat} (h : m = n) {h' : m ≤ n} : Fin.castLE h' = Fin.cast h := rfl

@[simp] theorem Fin.addNat_one {n : Nat} {i : Fin n} : i.addNat 1 = i.succ := rfl

@[simp] theorem Fin.val_addNat {n : Nat} (m : Nat) (i : Fin n) : ↑(i.addNat m) = ↑i + m := rfl

@[simp] theorem Fin.val_natAdd (n : Nat) {m : Nat} (i : Fin m) : ↑(Fin.natAdd n i) = n + ↑i := rfl

protected theorem Fin.lt_of_lt_of_le {n : Nat} {a b c : Fin n} : a < b → b ≤ c → a < c := by omega

protected theorem Fin.lt_of_le_of_lt {n : Nat} {a b c : Fin n} : a ≤ b → b < c → a < c := by omega

@[simp] theorem Fin.val_rev {n : Nat} (i : Fin n) : ↑i.rev = n - (↑i + 1) := rfl

@[simp] theorem Fin.mod_val {n : Nat} (a b : Fin n) : (a % b).val = a.val % b.val := rfl

@[simp] theorem Fin.div_val {n : Nat} (a b : Fin n) : (a / b).val = a.val / b.val := rfl

@[simp] theorem Fin.val_succ {n : Nat} (j : Fin n) : j.succ.val = j.val + 1 := rfl

protected theorem Fin.val_neg' {n : Nat} (a : Fin n) : ↑(-a) = (n - ↑a) % n := rfl

theorem Fin.castSucc_inj {n : Nat} {a b : Fin n} : a.castSucc = b.castSucc ↔ a = b := by simp [Fin.ext_iff]

theorem Fin.val_add_one_le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a.val + 1 ≤ b.val := by omega

theorem Fin.val_add_one_le_of_gt {n : Nat} {a b : Fin n} (h : a > b) : b.val + 1 ≤ a.val := by omega

theorem Fin.rev_castAdd {n : Nat} (k : Fin n) (m : Nat) : (Fin.castAdd m k).rev = k.rev.addNat m :=
  by apply Fin.ext; simp; omega

theorem Fin.rev_addNat {n : Nat} (k : Fin n) (m : Nat) : (k.addNat m).rev = Fin.castAdd m k.rev :=
  by apply Fin.ext; simp; omega

theorem Fin.val_mod {n : Nat} (a m : Fin n) : (a % m).val = a.val % m.val := rfl

theorem Fin.is_le {n : Nat} (i : Fin (n + 1)) : ↑i ≤ n := by omega

@[simp] theorem Fin.cast_zero {n m : Nat} [NeZero n] [NeZero m] (h : n = m) : Fin.cast h 0 = 0 := rfl

@[simp] theorem Fin.castLE_zero {n m : Nat} (h : n.succ ≤ m.succ) : Fin.castLE h 0 = 0 := rfl

theorem Fin.castSucc_lt_last {n : Nat} (a : Fin n) : a.castSucc < Fin.last n := by simp [Fin.lt_def]

theorem Fin.fin_one_eq_zero (a : Fin 1) : a = 0 := by omega

theorem Fin.castSucc_lt_succ {n : Nat} {i : Fin n} : i.castSucc < i.succ := by simp [Fin.lt_def]

@[simp] theorem Fin.succ_lt_succ_iff {n : Nat} {a b : Fin n} : a.succ < b.succ ↔ a < b := by simp [Fin.lt_def]

@[simp] theorem Fin.foldrM_zero {m : Type u_1 → Type u_2} {α : Type u_1} [Monad m] (f : Fin 0 → α → m α) : Fin.foldrM
    0 f = pure :=
  rfl

@[simp] theorem Fin.castSucc_lt_castSucc_iff {n : Nat} {a b : Fin n} : a.castSucc < b.castSucc ↔ a < b := Iff.rfl

@[simp] theorem Fin.succ_eq_last_succ {n : Nat} {i : Fin n.succ} : i.succ = Fin.last (n + 1) ↔ i = Fin.last n :=
  by simp [Fin.ext_iff]

theorem Fin.rev_castSucc {n : Nat} (k : Fin n) : k.castSucc.rev = k.rev.succ := by apply Fin.ext; simp <;> omega

theorem Fin.rev_succ {n : Nat} (k : Fin n) : k.succ.rev = k.rev.castSucc := by apply Fin.ext; simp <;> omega

@[simp] theorem Fin.succ_last (n : Nat) : (Fin.last n).succ = Fin.last n.succ := rfl

@[simp] theorem Fin.val_subNat {n m : Nat} (i : Fin (n + m)) (h : m ≤ ↑i) : ↑(Fin.subNat m i h) = ↑i - m := rfl

@[simp] theorem Fin.natAdd_last {m n : Nat} : Fin.natAdd n (Fin.last m) = Fin.last (n + m) := rfl

theorem Fin.val_sub {n : Nat} (a b : Fin n) : ↑(a - b) = (n - ↑b + ↑a) % n := rfl

@[simp] theorem Fin.castSucc_natAdd {k : Nat} (n : Nat) (i : Fin k) : (Fin.natAdd n i).castSucc = Fin.natAdd n
    i.castSucc :=
  rfl

@[simp] theorem Fin.cast_natAdd_left {n m m' : Nat} (i : Fin n) (h : m' + n = m + n) : Fin.cast h (Fin.natAdd m' i) =
    Fin.natAdd m i :=
  by apply Fin.ext; simp; omega

@[simp] theorem Fin.cast_addNat_right {n m m' : Nat} (i : Fin n) (h : n + m' = n + m) : Fin.cast h (i.addNat m') =
    i.addNat m :=
  by apply Fin.ext; simp; omega

@[simp] theorem Fin.cast_castAdd_right {n m m' : Nat} (i : Fin n) (h : n + m' = n + m) : Fin.cast h (Fin.castAdd m'
    i) = Fin.castAdd m i :=
  rfl

theorem Fin.eq_last_of_not_lt {n : Nat} {i : Fin (n + 1)} (h : ¬↑i < n) : i = Fin.last n :=
  by apply Fin.ext; simp; omega

theorem Fin.sub_ofNat {n : Nat} [NeZero n] (x : Fin n) (y : Nat) : x - Fin.ofNat n y = Fin.ofNat n (n - y % n + ↑x) :=
  rfl

@[simp] theorem Fin.subNat_one_succ {n : Nat} (i : Fin (n + 1)) (h : 1 ≤ i.val) : (Fin.subNat 1 i h).succ = i :=
  by apply Fin.ext; simp; omega

@[simp] theorem Fin.castSucc_succ {n : Nat} (i : Fin n) : i.succ.castSucc = i.castSucc.succ := rfl

theorem Fin.natAdd_castSucc {m n : Nat} {i : Fin m} : Fin.natAdd n i.castSucc = (Fin.natAdd n i).castSucc := rfl

theorem Fin.succ_castSucc {n : Nat} (i : Fin n) : i.castSucc.succ = i.succ.castSucc := rfl

@[simp] theorem Fin.last_eq_zero_iff {n : Nat} : Fin.last n = 0 ↔ n = 0 := by simp [Fin.ext_iff]

@[simp] theorem Fin.pred_succ {n : Nat} (i : Fin n) {h : i.succ ≠ 0} : i.succ.pred h = i := rfl

@[simp] theorem Fin.cast_last {n n' : Nat} {h : n + 1 = n' + 1} : Fin.cast h (Fin.last n) = Fin.last n' :=
  by apply Fin.ext; simp; omega

@[simp] theorem Fin.rev_zero (n : Nat) : Fin.rev 0 = Fin.last n := rfl

@[simp] theorem Fin.last_zero : Fin.last 0 = 0 := rfl

theorem Fin.castSucc_lt_iff_succ_le {n : Nat} {i : Fin n} {j : Fin (n + 1)} : i.castSucc < j ↔ i.succ ≤ j := Iff.rfl

theorem Fin.fin_two_eq_of_eq_zero_iff {a b : Fin 2} : (a = 0 ↔ b = 0) → a = b := by omega

@[simp] theorem Fin.val_pred {n : Nat} (j : Fin (n + 1)) (h : j ≠ 0) : (j.pred h).val = j.val - 1 := rfl
