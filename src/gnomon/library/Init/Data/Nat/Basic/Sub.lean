/-
Natural numbers: truncated subtraction and predecessors.

Read next: `Init.Data.Nat.Div.Basic`.  Lean's counterpart: `Init.Data.Nat.Basic`.
-/
prelude
import Init.Data.Nat.Basic.Order

namespace Nat

theorem sub_one_add_one {a : Nat} (h : a ≠ 0) : a - 1 + 1 = a :=
  match a with
  | 0 => absurd rfl h
  | _ + 1 => rfl

theorem succ_pred {a : Nat} (h : a ≠ 0) : a.pred.succ = a :=
  match a with
  | 0 => absurd rfl h
  | _ + 1 => rfl

theorem succ_pred_eq_of_pos {n : Nat} : 0 < n → n.pred.succ = n := fun h => succ_pred (Nat.ne_of_gt h)

theorem succ_pred_eq_of_ne_zero {n : Nat} : n ≠ 0 → n.pred.succ = n := succ_pred

theorem sub_one_add_one_eq_of_pos {n : Nat} : 0 < n → n - 1 + 1 = n := fun h => sub_one_add_one (Nat.ne_of_gt h)

theorem eq_zero_or_eq_succ_pred (n : Nat) : n = 0 ∨ n = n.pred.succ :=
  match n with
  | 0 => Or.inl rfl
  | _ + 1 => Or.inr rfl

theorem eq_zero_or_eq_sub_one_add_one {n : Nat} : n = 0 ∨ n = n - 1 + 1 := eq_zero_or_eq_succ_pred n

theorem pred_lt {n : Nat} : n ≠ 0 → n.pred < n :=
  match n with
  | 0 => fun h => absurd rfl h
  | n + 1 => fun _ => lt_succ_self n

theorem sub_one_lt {n : Nat} : n ≠ 0 → n - 1 < n := pred_lt

theorem pred_lt_self {a : Nat} : 0 < a → a.pred < a := fun h => pred_lt (Nat.ne_of_gt h)

theorem pred_ne_self {a : Nat} : a ≠ 0 → a.pred ≠ a := fun h => Nat.ne_of_lt (pred_lt h)

theorem sub_one_ne_self {a : Nat} : a ≠ 0 → a - 1 ≠ a := pred_ne_self

theorem pred_lt_of_lt {n m : Nat} (h : m < n) : n.pred < n := pred_lt (Nat.ne_zero_of_lt h)

theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := pred_lt_of_lt h

theorem pred_inj {a b : Nat} : 0 < a → 0 < b → a.pred = b.pred → a = b :=
  match a, b with
  | 0, _ => fun h => absurd h (Nat.lt_irrefl 0)
  | _ + 1, 0 => fun _ h => absurd h (Nat.lt_irrefl 0)
  | _ + 1, _ + 1 => fun _ _ h => congrArg succ h

theorem sub_one_cancel {a b : Nat} : 0 < a → 0 < b → a - 1 = b - 1 → a = b := pred_inj

theorem pred_lt_pred {n m : Nat} : n ≠ 0 → n < m → n.pred < m.pred :=
  match n, m with
  | 0, _ => fun h => absurd rfl h
  | _ + 1, 0 => fun _ h => absurd h (not_lt_zero _)
  | _ + 1, _ + 1 => fun _ h => lt_of_succ_lt_succ h

theorem pred_le_iff {n : Nat} {m : Nat} : n.pred ≤ m ↔ n ≤ m.succ :=
  match n with
  | 0 => ⟨fun _ => zero_le _, fun _ => zero_le _⟩
  | _ + 1 => ⟨succ_le_succ, le_of_succ_le_succ⟩

theorem le_succ_of_pred_le {n : Nat} {m : Nat} : n.pred ≤ m → n ≤ m.succ := pred_le_iff.1

theorem pred_le_of_le_succ {n m : Nat} : n ≤ m.succ → n.pred ≤ m := pred_le_iff.2

theorem lt_pred_iff {n : Nat} {m : Nat} : n < m.pred ↔ n.succ < m :=
  match m with
  | 0 => ⟨fun h => absurd h (not_lt_zero n), fun h => absurd h (not_lt_zero _)⟩
  | _ + 1 => ⟨succ_lt_succ, lt_of_succ_lt_succ⟩

theorem succ_lt_of_lt_pred {n : Nat} {m : Nat} : n < m.pred → n.succ < m := lt_pred_iff.1

theorem lt_pred_of_succ_lt {n m : Nat} : n.succ < m → n < m.pred := lt_pred_iff.2

theorem le_pred_iff_lt {n : Nat} {m : Nat} : 0 < m → (n ≤ m.pred ↔ n < m) :=
  match m with
  | 0 => fun h => absurd h (Nat.lt_irrefl 0)
  | _ + 1 => fun _ => ⟨lt_succ_of_le, le_of_lt_succ⟩

theorem lt_of_le_pred {m : Nat} {n : Nat} (h : 0 < m) : n ≤ m.pred → n < m := (le_pred_iff_lt h).1

theorem le_pred_of_lt {n m : Nat} (h : n < m) : n ≤ m.pred := (le_pred_iff_lt (zero_lt_of_lt h)).2 h

theorem le_sub_one_of_lt {a b : Nat} : a < b → a ≤ b - 1 := Nat.le_pred_of_lt

theorem lt_of_le_sub_one {m n : Nat} (h : 0 < m) : n ≤ m - 1 → n < m := lt_of_le_pred h

protected theorem le_sub_one_iff_lt {m n : Nat} (h : 0 < m) : n ≤ m - 1 ↔ n < m := le_pred_iff_lt h

theorem eq_self_sub_one {n : Nat} : n = n - 1 ↔ n = 0 :=
  match n with
  | 0 => ⟨fun _ => rfl, fun _ => rfl⟩
  | n + 1 => ⟨fun h => absurd h (succ_ne_self n), fun h => nomatch h⟩

theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := Iff.trans eq_comm eq_self_sub_one

@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n :=
  match Nat.le.dest h with
  | ⟨k, e⟩ => e ▸ (congrArg (· + m) (Nat.add_sub_cancel_left m k)).trans (Nat.add_comm k m)

theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b :=
  (Nat.add_comm a (b - a)).trans (Nat.sub_add_cancel h)

@[simp] protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 :=
  match Nat.le.dest h with
  | ⟨k, e⟩ => e ▸ Nat.sub_self_add n k

protected theorem le_of_sub_eq_zero {n m : Nat} : n - m = 0 → n ≤ m :=
  fun h => Nat.ge_of_not_lt fun l => match Nat.le.dest l with
  | ⟨k, e⟩ => absurd (((congrArg (· - m) (Nat.add_assoc m 1 k)).trans (Nat.add_sub_cancel_left m (1 + k))).symm.trans
      ((congrArg (· - m) e).trans h)) (Nat.ne_of_gt (Nat.lt_of_lt_of_le Nat.zero_lt_one (Nat.le_add_right 1 k)))

protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) :=
  match Nat.le.dest h with
  | ⟨w, e⟩ => e ▸ (congrArg (· - k) (Nat.add_left_comm n k w)).trans ((Nat.add_sub_cancel_left k (n + w)).trans
      (congrArg (n + ·) (Nat.add_sub_cancel_left k w).symm))

theorem succ_sub {m n : Nat} (h : n ≤ m) : m.succ - n = (m - n).succ :=
  (congrArg (· - n) (Nat.add_comm m 1)).trans ((Nat.add_sub_assoc h 1).trans (Nat.add_comm 1 (m - n)))

protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m :=
  Nat.pos_of_ne_zero fun e => Nat.not_le_of_gt h (Nat.le_of_sub_eq_zero e)

theorem zero_lt_sub_of_lt {i a : Nat} (h : i < a) : 0 < a - i := Nat.sub_pos_of_lt h

theorem sub_ne_zero_of_lt {a b : Nat} : a < b → b - a ≠ 0 := fun h => Nat.ne_of_gt (Nat.sub_pos_of_lt h)

protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n :=
  Nat.gt_of_not_le fun l => h (Nat.sub_eq_zero_of_le l)

protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n :=
  ⟨Nat.lt_of_sub_ne_zero, Nat.sub_ne_zero_of_lt⟩

protected theorem lt_of_sub_pos {n m : Nat} (h : 0 < n - m) : m < n := Nat.lt_of_sub_ne_zero (Nat.ne_of_gt h)

protected theorem lt_of_sub_eq_succ {m n l : Nat} (h : m - n = l.succ) : n < m :=
  Nat.lt_of_sub_ne_zero fun e => absurd (h.symm.trans e) (succ_ne_zero l)

protected theorem lt_of_sub_eq_sub_one {m n l : Nat} (h : m - n = l + 1) : n < m := Nat.lt_of_sub_eq_succ h

protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k :=
  match k with
  | 0 => h
  | k + 1 => pred_le_pred (Nat.sub_le_sub_right h k)

protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n :=
  match Nat.le.dest h with
  | ⟨w, e⟩ => e ▸ Nat.le_trans (Nat.le_of_eq (Nat.sub_add_eq k n w)) (Nat.sub_le (k - n) w)

protected theorem le_of_sub_le_sub_right {n m k : Nat} : k ≤ m → n - k ≤ m - k → n ≤ m :=
  fun hk h => (Nat.lt_or_ge n k).elim (fun l => Nat.le_trans (Nat.le_of_lt l) hk)
  (fun g => Nat.le_trans (Nat.le_of_eq (Nat.sub_add_cancel g).symm)
    (Nat.le_trans (Nat.add_le_add_right h k) (Nat.le_of_eq (Nat.sub_add_cancel hk))))

protected theorem sub_le_sub_iff_right {k m n : Nat} (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m :=
  ⟨Nat.le_of_sub_le_sub_right h, fun l => Nat.sub_le_sub_right l k⟩

theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b :=
  (Nat.le_total a b).elim (fun l => Nat.le_trans l (Nat.le_add_left b c))
  (fun g => Nat.le_trans (Nat.le_of_eq (Nat.sub_add_cancel g).symm) (Nat.add_le_add_right h b))

theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c :=
  Nat.le_trans (Nat.sub_le_sub_right h b) (Nat.le_of_eq (Nat.add_sub_cancel c b))

theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b :=
  Nat.le_trans (Nat.le_of_eq (Nat.add_sub_cancel a b).symm) (Nat.sub_le_sub_right h b)

theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c :=
  Nat.le_trans (Nat.add_le_add_right h b) (Nat.le_of_eq (Nat.sub_add_cancel hle))

theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b :=
  Nat.le_sub_of_add_le (a := a + 1) (Nat.le_trans (Nat.le_of_eq (succ_add a b)) h)

theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c :=
  Nat.lt_of_not_ge fun g =>
  Nat.not_lt_of_ge (Nat.sub_le_of_le_add g) h

theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := Nat.lt_of_le_of_lt (Nat.sub_le a b) h

protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b :=
  (Nat.sub_add_cancel hle).symm.trans (congrArg (· + b) h)

protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c :=
  (congrArg (· - b) h).trans (Nat.add_sub_cancel c b)

protected theorem sub_eq_iff_eq_add {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨Nat.eq_add_of_sub_eq h, Nat.sub_eq_of_eq_add⟩

protected theorem sub_eq_iff_eq_add' {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c :=
  Iff.trans (Nat.sub_eq_iff_eq_add h) (Nat.add_comm b c ▸ Iff.rfl)

protected theorem sub_lt_sub_right {a b c : Nat} : c ≤ a → a < b → a - c < b - c :=
  fun hc h => Nat.lt_sub_of_add_lt (Nat.lt_of_le_of_lt (Nat.le_of_eq (Nat.sub_add_cancel hc)) h)

protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m :=
  Nat.lt_of_lt_of_eq (Nat.sub_lt_sub_right H h) (Nat.add_sub_cancel_left n m)

protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m :=
  Nat.lt_of_lt_of_eq (Nat.sub_lt_sub_right H h) (Nat.add_sub_cancel m n)

protected theorem sub_lt_sub_left {k m n : Nat} : k < m → k < n → m - n < m - k :=
  fun hm hn => Nat.lt_of_le_of_lt (Nat.sub_le_sub_left hn m) (pred_lt (Nat.sub_ne_zero_of_lt hm))

theorem sub_succ_lt_self (a i : Nat) (h : i < a) : a - (i + 1) < a - i := pred_lt (Nat.sub_ne_zero_of_lt h)

theorem sub_le_succ_sub (a i : Nat) : a - i ≤ a.succ - i := Nat.sub_le_sub_right (le_succ a) i

protected theorem sub_le_add_right_sub (a i j : Nat) : a - i ≤ a + j - i :=
  Nat.sub_le_sub_right (Nat.le_add_right a j) i

protected theorem sub_one_sub_lt_of_lt {a b : Nat} (h : a < b) : b - 1 - a < b :=
  Nat.lt_of_le_of_lt (Nat.sub_le (b - 1) a) (sub_one_lt_of_lt h)

theorem mul_pred (n m : Nat) : n * m.pred = n * m - n :=
  match m with
  | 0 => (Nat.zero_sub n).symm
  | m + 1 => (Nat.add_sub_cancel (n * m) n).symm

theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := mul_pred n m

theorem pred_mul (n m : Nat) : n.pred * m = n * m - m :=
  (Nat.mul_comm (pred n) m).trans ((mul_pred m n).trans (congrArg (· - m) (Nat.mul_comm m n)))

protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := pred_mul n m

protected theorem mul_sub_right_distrib (n m k : Nat) : (n - m) * k = n * k - m * k :=
  match m with
  | 0 => (congrArg (n * k - ·) (Nat.zero_mul k)).symm
  | m + 1 => (pred_mul (n - m) k).trans ((congrArg (· - k) (Nat.mul_sub_right_distrib n m k)).trans
      ((Nat.sub_sub (n * k) (m * k) k).trans (congrArg (n * k - ·) (succ_mul m k).symm)))

protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := Nat.mul_sub_right_distrib n m k

protected theorem mul_sub_left_distrib (n m k : Nat) : n * (m - k) = n * m - n * k :=
  (Nat.mul_comm n (m - k)).trans ((Nat.mul_sub_right_distrib m k n).trans
  (congr (congrArg HSub.hSub (Nat.mul_comm m n)) (Nat.mul_comm k n)))

protected theorem mul_sub (n m k : Nat) : n * (m - k) = n * m - n * k := Nat.mul_sub_left_distrib n m k

@[elab_as_elim] protected theorem sub.elim {motive : Nat → Prop} (x y : Nat)
    (h₁ : y ≤ x → (k : Nat) → x = y + k → motive k) (h₂ : x < y → motive 0) : motive (x - y) :=
  (Nat.lt_or_ge x y).elim (fun l => (Nat.sub_eq_zero_of_le (Nat.le_of_lt l)).symm ▸ h₂ l)
    (fun g => h₁ g (x - y) (Nat.add_sub_of_le g).symm)

end Nat
