/-
Natural numbers: division with remainder.

Lean's counterpart: `Init.Data.Nat.Div.Basic`.
-/
prelude
import Init.Data.Nat.Basic

namespace Nat

instance : Dvd Nat := ⟨fun a b => Exists (fun c => b = a * c)⟩

private theorem div_go_congr {y : Nat} (hy : 0 < y) : (f g x : Nat) → (hf : x < f) → (hg : x < g) →
    div.go y hy f x hf = div.go y hy g x hg
  | 0, _, x, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, hf, hg =>
    show (if h : y ≤ x then div.go y hy f (x - y) (div_rec_fuel_lemma hy h hf) + 1 else 0) =
      (if h : y ≤ x then div.go y hy g (x - y) (div_rec_fuel_lemma hy h hg) + 1 else 0) from
    dite_congr rfl (fun _ => congrArg (· + 1) (div_go_congr hy f g (x - y) _ _)) (fun _ => rfl)

private theorem div_unfold (x y : Nat) :
    x / y = if hy : 0 < y then div.go y hy (succ x) x (lt_succ_self x) else 0 := by
  with_unfolding_all rfl

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 :=
  if hy : 0 < y then
    have step : x / y = if h : y ≤ x then div.go y hy x (x - y) (div_rec_fuel_lemma hy h (lt_succ_self x)) + 1 else 0 :=
      (div_unfold x y).trans (dif_pos hy)
    if h : y ≤ x then
      (step.trans (dif_pos h)).trans (((congrArg (· + 1) ((div_go_congr hy _ _ (x - y) _ _).trans
        ((div_unfold (x - y) y).trans (dif_pos hy)).symm))).trans (if_pos ⟨hy, h⟩).symm)
    else
      (step.trans (dif_neg h)).trans (if_neg (fun h' => h h'.2)).symm
  else
    ((div_unfold x y).trans (dif_neg hy)).trans (if_neg (fun h' => hy h'.1)).symm

private theorem modCore_go_congr {y : Nat} (hy : 0 < y) : (f g x : Nat) → (hf : x < f) → (hg : x < g) →
    modCore.go y hy f x hf = modCore.go y hy g x hg
  | 0, _, x, hf, _ => absurd hf (not_lt_zero x)
  | _ + 1, 0, x, _, hg => absurd hg (not_lt_zero x)
  | f + 1, g + 1, x, hf, hg =>
    show (if h : y ≤ x then modCore.go y hy f (x - y) (div_rec_fuel_lemma hy h hf) else x) =
      (if h : y ≤ x then modCore.go y hy g (x - y) (div_rec_fuel_lemma hy h hg) else x) from
    dite_congr rfl (fun _ => modCore_go_congr hy f g (x - y) _ _) (fun _ => rfl)

private theorem modCore_unfold (x y : Nat) :
    Nat.modCore x y = if hy : 0 < y then modCore.go y hy (succ x) x (lt_succ_self x) else x := by
  with_unfolding_all rfl

protected theorem modCore_eq (x y : Nat) : Nat.modCore x y = if 0 < y ∧ y ≤ x then Nat.modCore (x - y) y else x :=
  if hy : 0 < y then
    have step : Nat.modCore x y = if h : y ≤ x then modCore.go y hy x (x - y) (div_rec_fuel_lemma hy h (lt_succ_self x)) else x :=
      (modCore_unfold x y).trans (dif_pos hy)
    if h : y ≤ x then
      (step.trans (dif_pos h)).trans (((modCore_go_congr hy _ _ (x - y) _ _).trans
        ((modCore_unfold (x - y) y).trans (dif_pos hy)).symm).trans (if_pos ⟨hy, h⟩).symm)
    else
      (step.trans (dif_neg h)).trans (if_neg (fun h' => h h'.2)).symm
  else
    ((modCore_unfold x y).trans (dif_neg hy)).trans (if_neg (fun h' => hy h'.1)).symm

protected theorem modCore_eq_mod (n m : Nat) : Nat.modCore n m = n % m :=
  match n with
  | 0 => (Nat.modCore_eq 0 m).trans (if_neg (fun h => Nat.not_lt_of_ge h.2 h.1))
  | n + 1 =>
    show Nat.modCore (n + 1) m = if m ≤ n + 1 then Nat.modCore (n + 1) m else n + 1 from
    if h : m ≤ n + 1 then (if_pos h).symm
    else ((Nat.modCore_eq (n + 1) m).trans (if_neg (fun h' => h h'.2))).trans (if_neg h).symm

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x :=
  (Nat.modCore_eq_mod x y).symm.trans ((Nat.modCore_eq x y).trans
    (congrArg (fun z => if 0 < y ∧ y ≤ x then z else x) (Nat.modCore_eq_mod (x - y) y)))

@[simp] theorem mod_zero (a : Nat) : a % 0 = a :=
  (mod_eq a 0).trans (if_neg (fun h => Nat.lt_irrefl 0 h.1))

theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a :=
  (mod_eq a b).trans (if_neg (fun h' => Nat.not_le_of_gt h h'.2))

theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b :=
  (Nat.eq_zero_or_pos b).elim (fun e => e ▸ rfl) (fun hb => (mod_eq a b).trans (if_pos ⟨hb, h⟩))

theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 :=
  (div_eq a b).trans (if_neg (fun h' => Nat.not_le_of_gt h h'.2))

theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 :=
  (div_eq a b).trans (if_pos ⟨h₁, h₂⟩)

@[simp] protected theorem div_zero (b : Nat) : b / 0 = 0 :=
  (div_eq b 0).trans (if_neg (fun h => Nat.lt_irrefl 0 h.1))

@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 :=
  (div_eq 0 b).trans (if_neg (fun h => Nat.not_lt_of_ge h.2 h.1))

@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 :=
  (mod_eq 0 b).trans ((ite_congr rfl (fun h => absurd h.1 (Nat.not_lt_of_ge h.2)) (fun _ => rfl)).trans (ite_self 0))

theorem mod_le (x y : Nat) : x % y ≤ x :=
  (Nat.lt_or_ge x y).elim (fun h => Nat.le_of_eq (mod_eq_of_lt h))
    (fun h => (Nat.eq_zero_or_pos y).elim (fun e => e ▸ Nat.le_of_eq (mod_zero x))
      (fun hy => Nat.le_trans (Nat.le_of_lt (mod_lt x hy)) h))

@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z :=
  (mod_eq_sub_mod (Nat.le_add_left z x)).trans (congrArg (· % z) (Nat.add_sub_cancel x z))

@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x :=
  (congrArg (· % x) (Nat.add_comm x z)).trans (add_mod_right z x)

@[simp] theorem mod_self (n : Nat) : n % n = 0 :=
  (mod_eq_sub_mod (Nat.le_refl n)).trans ((congrArg (· % n) (Nat.sub_self n)).trans (zero_mod n))

theorem mod_one (x : Nat) : x % 1 = 0 :=
  Nat.eq_zero_of_le_zero (le_of_lt_succ (mod_lt x Nat.zero_lt_one))

private theorem mod_add_div_below (k : Nat) : (n m : Nat) → m ≤ n → m % k + k * (m / k) = m
  | n, m, h =>
    (Nat.eq_zero_or_pos k).elim
      (fun e => e ▸ (congr (congrArg HAdd.hAdd (mod_zero m)) (Nat.zero_mul _)))
      (fun hk => (Nat.lt_or_ge m k).elim
        (fun l => (congr (congrArg HAdd.hAdd (mod_eq_of_lt l)) (congrArg (k * ·) (div_eq_of_lt l))))
        (fun g =>
          match n, h with
          | 0, h => absurd (Nat.lt_of_lt_of_le hk (Nat.le_trans g h)) (Nat.lt_irrefl 0)
          | n + 1, h =>
            have ih := mod_add_div_below k n (m - k) (le_of_lt_succ (Nat.lt_of_lt_of_le
              (Nat.sub_lt (Nat.lt_of_lt_of_le hk g) hk) h))
            ((congr (congrArg HAdd.hAdd (mod_eq_sub_mod g)) (congrArg (k * ·) (div_eq_sub_div hk g))).trans
              (Nat.add_assoc _ _ k).symm).trans ((congrArg (· + k) ih).trans (Nat.sub_add_cancel g))))

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := mod_add_div_below k m m (Nat.le_refl m)

theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m :=
  (Nat.add_comm _ _).trans (mod_add_div m n)

theorem mod_add_div' (m k : Nat) : m % k + (m / k) * k = m :=
  (congrArg (m % k + ·) (Nat.mul_comm (m / k) k)).trans (mod_add_div m k)

theorem div_add_mod' (a b : Nat) : (a / b) * b + a % b = a :=
  (Nat.add_comm _ _).trans (mod_add_div' a b)

theorem mod_def (m k : Nat) : m % k = m - k * (m / k) :=
  (Nat.sub_eq_of_eq_add (mod_add_div m k).symm).symm

theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m :=
  Nat.le_trans (Nat.le_add_right _ (m % n)) (Nat.le_of_eq (div_add_mod' m n))

theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m :=
  Nat.le_trans (Nat.le_of_eq (Nat.mul_comm n (m / n))) (div_mul_le_self m n)

theorem lt_mul_div_succ (a : Nat) {b : Nat} (h : 0 < b) : a < b * (a / b + 1) :=
  Nat.lt_of_le_of_lt (Nat.le_of_eq (div_add_mod a b).symm) (Nat.add_lt_add_left (mod_lt a h) (b * (a / b)))

theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y :=
  ⟨fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k),
    fun h => Nat.le_of_lt_succ (Nat.lt_of_not_ge fun g => Nat.not_le_of_gt (lt_mul_div_succ y k0)
      (Nat.le_trans (Nat.mul_le_mul_left k g) (Nat.le_trans (Nat.le_of_eq (Nat.mul_comm k x)) h)))⟩

theorem div_lt_iff_lt_mul {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k :=
  ⟨fun h => Nat.lt_of_not_ge fun g => Nat.not_le_of_gt h ((le_div_iff_mul_le Hk).mpr g),
    fun h => Nat.lt_of_not_ge fun g => Nat.not_le_of_gt h ((le_div_iff_mul_le Hk).mp g)⟩

theorem div_le_self (n k : Nat) : n / k ≤ n :=
  (Nat.eq_zero_or_pos k).elim (fun e => e ▸ Nat.le_trans (Nat.le_of_eq (Nat.div_zero n)) (zero_le n))
    (fun hk => Nat.le_trans (Nat.le_trans (Nat.le_of_eq (Nat.mul_one _).symm) (Nat.mul_le_mul_left (n / k) hk))
      (div_mul_le_self n k))

theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n :=
  (div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hLtK)).mpr
    (Nat.lt_of_le_of_lt (Nat.le_of_eq (Nat.mul_one n).symm) (Nat.mul_lt_mul_of_pos_left hLtK hLtN))

@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = (x / z) + 1 :=
  (div_eq_sub_div H (Nat.le_add_left z x)).trans (congrArg (· / z + 1) (Nat.add_sub_cancel x z))

@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = (x / z) + 1 :=
  (congrArg (· / z) (Nat.add_comm z x)).trans (add_div_right x H)

theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z :=
  match z with
  | 0 => rfl
  | z + 1 => (congrArg (· / y) (Nat.add_assoc x (y * z) y).symm).trans ((add_div_right (x + y * z) H).trans
      (congrArg Nat.succ (add_mul_div_left x z H)))

theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y :=
  (congrArg (fun w => (x + w) / z) (Nat.mul_comm y z)).trans (add_mul_div_left x y H)

@[simp] theorem add_mul_mod_self_left (a b n : Nat) : (a + b * n) % b = a % b :=
  match n with
  | 0 => rfl
  | n + 1 => (congrArg (· % b) (Nat.add_assoc a (b * n) b).symm).trans ((add_mod_right (a + b * n) b).trans
      (add_mul_mod_self_left a b n))

@[simp] theorem add_mul_mod_self_right (a b n : Nat) : (a + b * n) % n = a % n :=
  (congrArg (fun w => (a + w) % n) (Nat.mul_comm b n)).trans (add_mul_mod_self_left a n b)

@[simp] theorem mul_mod_right (a b : Nat) : (a * b) % a = 0 :=
  (congrArg (· % a) (Nat.zero_add (a * b)).symm).trans ((add_mul_mod_self_left 0 a b).trans (zero_mod a))

@[simp] theorem mul_mod_left (a b : Nat) : (a * b) % b = 0 :=
  (congrArg (· % b) (Nat.mul_comm a b)).trans (mul_mod_right b a)

protected theorem mul_div_cancel (a : Nat) {b : Nat} (H : 0 < b) : a * b / b = a :=
  (congrArg (· / b) (Nat.zero_add (a * b)).symm).trans ((add_mul_div_right 0 a H).trans
    ((congrArg (· + a) (Nat.zero_div b)).trans (Nat.zero_add a)))

protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m :=
  (congrArg (· / n) (Nat.mul_comm n m)).trans (Nat.mul_div_cancel m H)

@[simp] protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 :=
  (congrArg (· / n) (Nat.one_mul n).symm).trans (Nat.mul_div_cancel 1 H)

@[simp] protected theorem div_one (n : Nat) : n / 1 = n :=
  (congrArg (· / 1) (Nat.mul_one n).symm).trans (Nat.mul_div_cancel n Nat.zero_lt_one)

theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 :=
  match n % 2, mod_lt n Nat.zero_lt_two with
  | 0, _ => Or.inl rfl
  | 1, _ => Or.inr rfl
  | _ + 2, h => absurd h (Nat.not_lt_of_ge (Nat.le_add_left 2 _))

theorem mod_mod (a n : Nat) : (a % n) % n = a % n :=
  (Nat.eq_zero_or_pos n).elim (fun e => e ▸ mod_zero (a % 0)) (fun h => mod_eq_of_lt (mod_lt a h))

end Nat
