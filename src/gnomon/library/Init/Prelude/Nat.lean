/-
Natural numbers: arithmetic, comparison, and the order lemmas the next definitions need.

The functions with `@[extern]` are primitives of the evaluator and of the kernel; their definitions say what these compute.
Read next: `Init.Prelude.Data`.  Lean's counterpart: the part of `Init.Prelude` on `Nat`.
-/
prelude
import Init.Prelude.Operators

universe u v w

set_option bootstrap.genMatcherCode false in
/-- Addition. -/
@[match_pattern, extern "lean_nat_add"]
protected def Nat.add : (@& Nat) → (@& Nat) → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)

instance instAddNat : Add Nat where
  add := Nat.add

set_option bootstrap.genMatcherCode false in
/-- Multiplication. -/
@[extern "lean_nat_mul"]
protected def Nat.mul : (@& Nat) → (@& Nat) → Nat
  | _, 0 => 0
  | n, .succ m => Nat.add (Nat.mul n m) n

instance instMulNat : Mul Nat where
  mul := Nat.mul

set_option bootstrap.genMatcherCode false in
/-- `m` to a power. -/
@[extern "lean_nat_pow"]
protected def Nat.pow (m : @& Nat) : (@& Nat) → Nat
  | 0 => 1
  | .succ n => Nat.mul (Nat.pow m n) m

instance instNatPowNat : NatPow Nat where
  pow := Nat.pow

set_option bootstrap.genMatcherCode false in
/-- The equality test. -/
@[extern "lean_nat_dec_eq"]
def Nat.beq : (@& Nat) → (@& Nat) → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.beq n m

theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (beq n m) true → Eq n m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => Bool.noConfusion h
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => congrArg Nat.succ (eq_of_beq_eq_true (n := n) (m := m) h)

theorem Nat.ne_of_beq_eq_false : {n m : Nat} → Eq (beq n m) false → Not (Eq n m)
  | .zero, .zero, h₁, _ => Bool.noConfusion h₁
  | .zero, .succ _, _, h₂ => Nat.noConfusion h₂
  | .succ _, .zero, _, h₂ => Nat.noConfusion h₂
  | .succ n, .succ m, h₁, h₂ => Nat.noConfusion h₂ (fun h => ne_of_beq_eq_false (n := n) (m := m) h₁ h)

/-- What distinguishes two elements by a number, as enumerations do by their constructor's. -/
theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    (Nat.beq (f a) (f b)).rec False True :=
  have self : (n : Nat) → Eq (Nat.beq n n) true := fun n => n.rec rfl (fun _ ih => ih)
  have yes : (c : Bool) → Eq c true → (c.rec False True : Prop) := fun c =>
    match c with
    | true => fun _ => True.intro
    | false => fun h => Bool.noConfusion h
  yes _ (h.rec (motive := fun x _ => Eq (Nat.beq (f a) (f x)) true) (self (f a)))

/-- Equality of natural numbers is decidable. -/
@[reducible, extern "lean_nat_dec_eq"]
protected def Nat.decEq (n m : @& Nat) : Decidable (Eq n m) :=
  match h : beq n m with
  | true => isTrue (eq_of_beq_eq_true h)
  | false => isFalse (ne_of_beq_eq_false h)

@[inline] instance : DecidableEq Nat := Nat.decEq

set_option bootstrap.genMatcherCode false in
/-- The test for `≤`. -/
@[extern "lean_nat_dec_le"]
def Nat.ble : @& Nat → @& Nat → Bool
  | .zero, _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.ble n m

attribute [gen_constructor_elims] Bool

/-- The order: `n ≤ m` when `m` is reached from `n` by successors. -/
protected inductive Nat.le (n : Nat) : Nat → Prop
  /-- `n ≤ n`. -/
  | refl : Nat.le n n
  /-- One more successor on the right. -/
  | step {m} : Nat.le n m → Nat.le n (.succ m)

/-- `n < m` is `n + 1 ≤ m`. -/
protected def Nat.lt (n m : Nat) : Prop := Nat.le (.succ n) m

instance instLENat : LE Nat where
  le := Nat.le

instance instLTNat : LT Nat where
  lt := Nat.lt

theorem Nat.not_succ_le_zero (n : Nat) : LE.le (succ n) 0 → False :=
  fun h => @Nat.le.rec (succ n) (fun m _ => Nat.rec (motive := fun _ => Prop) False (fun _ _ => True) m)
    True.intro (fun _ _ => True.intro) 0 h

theorem Nat.not_lt_zero (n : Nat) : Not (LT.lt n 0) := not_succ_le_zero n

theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (zero_le n)

theorem Nat.succ_le_succ {n m : Nat} : LE.le n m → LE.le (succ n) (succ m) :=
  fun h => h.rec (motive := fun k _ => LE.le (succ n) (succ k)) Nat.le.refl (fun _ ih => Nat.le.step ih)

theorem Nat.zero_lt_succ (n : Nat) : LT.lt 0 (succ n) := succ_le_succ n.zero_le

theorem Nat.le_succ_of_le {n m : Nat} (h : LE.le n m) : LE.le n (succ m) := Nat.le.step h

protected theorem Nat.le_trans {n m k : Nat} : LE.le n m → LE.le m k → LE.le n k :=
  fun h₁ h₂ => h₂.rec (motive := fun x _ => LE.le n x) h₁ (fun _ ih => Nat.le.step ih)

protected theorem Nat.lt_of_lt_of_le {n m k : Nat} : LT.lt n m → LE.le m k → LT.lt n k :=
  fun h₁ h₂ => Nat.le_trans (n := succ n) h₁ h₂

protected theorem Nat.lt_trans {n m k : Nat} (h₁ : LT.lt n m) : LT.lt m k → LT.lt n k :=
  fun h₂ => Nat.le_trans (n := succ n) (Nat.le.step h₁) h₂

theorem Nat.le_succ (n : Nat) : LE.le n (succ n) := Nat.le.step Nat.le.refl

protected theorem Nat.le_refl (n : Nat) : LE.le n n := Nat.le.refl

theorem Nat.succ_pos (n : Nat) : LT.lt 0 (succ n) := zero_lt_succ n

set_option bootstrap.genMatcherCode false in
/-- The number before `n`, and `0` before `0`. -/
@[extern "lean_nat_pred"]
def Nat.pred : (@& Nat) → Nat
  | 0 => 0
  | .succ a => a

theorem Nat.pred_le : (n : Nat) → LE.le (pred n) n
  | .zero => Nat.le.refl
  | .succ _ => le_succ _

theorem Nat.pred_le_pred {n m : Nat} : LE.le n m → LE.le (pred n) (pred m) :=
  fun h => h.rec (motive := fun k _ => LE.le (pred n) (pred k)) Nat.le.refl
    (fun l _ => Nat.le_trans (pred_le n) l)

theorem Nat.le_of_succ_le_succ {n m : Nat} : LE.le (succ n) (succ m) → LE.le n m := pred_le_pred

theorem Nat.le_of_lt_succ {m n : Nat} : LT.lt m (succ n) → LE.le m n := le_of_succ_le_succ

protected theorem Nat.eq_or_lt_of_le : {n m : Nat} → LE.le n m → Or (Eq n m) (LT.lt n m)
  | .zero, .zero, _ => Or.inl rfl
  | .zero, .succ m, _ => Or.inr (zero_lt_succ m)
  | .succ n, .zero, h => False.elim (not_succ_le_zero n h)
  | .succ _, .succ _, h =>
    (Nat.eq_or_lt_of_le (le_of_succ_le_succ h)).rec
      (fun e => Or.inl (congrArg succ e)) (fun l => Or.inr (succ_le_succ l))

protected theorem Nat.lt_or_ge (n m : Nat) : Or (LT.lt n m) (GE.ge n m) :=
  match m with
  | .zero => Or.inr (zero_le n)
  | .succ m =>
    (Nat.lt_or_ge n m).rec
      (fun h => Or.inl (le_succ_of_le h))
      (fun h => (Nat.eq_or_lt_of_le h).rec
        (fun e => Or.inl (e.rec (motive := fun x _ => LT.lt x (succ m)) Nat.le.refl))
        (fun l => Or.inr l))

theorem Nat.not_succ_le_self : (n : Nat) → Not (LE.le (succ n) n)
  | .zero => not_succ_le_zero _
  | .succ n => fun h => not_succ_le_self n (le_of_succ_le_succ h)

protected theorem Nat.lt_irrefl (n : Nat) : Not (LT.lt n n) := Nat.not_succ_le_self n

protected theorem Nat.lt_of_le_of_lt {n m k : Nat} (h₁ : LE.le n m) (h₂ : LT.lt m k) : LT.lt n k :=
  Nat.le_trans (succ_le_succ h₁) h₂

protected theorem Nat.le_antisymm {n m : Nat} (h₁ : LE.le n m) (h₂ : LE.le m n) : Eq n m :=
  (Nat.eq_or_lt_of_le h₁).rec (fun e => e) (fun l => absurd (Nat.lt_of_lt_of_le l h₂) (Nat.lt_irrefl n))

protected theorem Nat.lt_of_le_of_ne {n m : Nat} (h₁ : LE.le n m) (h₂ : Not (Eq n m)) : LT.lt n m :=
  (Nat.lt_or_ge n m).rec (fun l => l) (fun g => absurd (Nat.le_antisymm h₁ g) h₂)

theorem Nat.le_of_ble_eq_true (h : Eq (Nat.ble n m) true) : LE.le n m :=
  match n, m with
  | 0, m => zero_le m
  | .succ _, .zero => Bool.noConfusion h
  | .succ _, .succ _ => succ_le_succ (le_of_ble_eq_true h)

theorem Nat.ble_self_eq_true : (n : Nat) → Eq (Nat.ble n n) true
  | 0 => rfl
  | .succ n => ble_self_eq_true n

theorem Nat.ble_succ_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (succ m)) true
  | 0, _, _ => rfl
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h => ble_succ_eq_true (n := n) (m := m) h

theorem Nat.ble_eq_true_of_le (h : LE.le n m) : Eq (Nat.ble n m) true :=
  h.rec (motive := fun m _ => Eq (Nat.ble n m) true) (ble_self_eq_true n) (fun _ ih => ble_succ_eq_true ih)

theorem Nat.not_le_of_not_ble_eq_true (h : Not (Eq (Nat.ble n m) true)) : Not (LE.le n m) :=
  fun h' => h (ble_eq_true_of_le h')

theorem Nat.lt_succ_of_le {n m : Nat} : LE.le n m → LT.lt n (succ m) := succ_le_succ

protected theorem Nat.lt_of_not_le {a b : Nat} (h : Not (LE.le a b)) : LT.lt b a :=
  (Nat.lt_or_ge b a).rec (fun l => l) (fun g => absurd g h)

protected theorem Nat.lt_add_one (n : Nat) : LT.lt n (HAdd.hAdd n 1) := Nat.le.refl

theorem Nat.lt_succ_self (n : Nat) : LT.lt n (succ n) := Nat.le.refl

protected theorem Nat.add_pos_right : {b : Nat} → (a : Nat) → (hb : LT.lt 0 b) → LT.lt 0 (HAdd.hAdd a b)
  | .succ _, _, _ => zero_lt_succ _
  | .zero, _, h => absurd h (not_lt_zero 0)

protected theorem Nat.mul_pos : {n m : Nat} → (hn : LT.lt 0 n) → (hm : LT.lt 0 m) → LT.lt 0 (HMul.hMul n m)
  | _, .succ _, hn, _ => Nat.add_pos_right _ hn
  | _, .zero, _, h => absurd h (not_lt_zero 0)

protected theorem Nat.pow_pos {a : Nat} {n : Nat} (h : LT.lt 0 a) : LT.lt 0 (HPow.hPow a n) :=
  n.rec (motive := fun n => LT.lt 0 (HPow.hPow a n)) (zero_lt_succ _) (fun _ ih => Nat.mul_pos ih h)

@[extern "lean_nat_dec_le"]
instance Nat.decLe (n m : @& Nat) : Decidable (LE.le n m) :=
  dite (Eq (Nat.ble n m) true) (fun h => isTrue (Nat.le_of_ble_eq_true h)) (fun h => isFalse (Nat.not_le_of_not_ble_eq_true h))

@[extern "lean_nat_dec_lt"]
instance Nat.decLt (n m : @& Nat) : Decidable (LT.lt n m) :=
  decLe (succ n) m

instance : Min Nat := minOfLe

set_option bootstrap.genMatcherCode false in
/-- Subtraction, which stops at `0`. -/
@[extern "lean_nat_sub"]
protected def Nat.sub : (@& Nat) → (@& Nat) → Nat
  | n, 0 => n
  | n, .succ m => pred (Nat.sub n m)

instance instSubNat : Sub Nat where
  sub := Nat.sub

theorem Nat.succ_sub_succ_eq_sub (n m : Nat) : Eq (HSub.hSub (succ n) (succ m)) (HSub.hSub n m) :=
  m.rec (motive := fun m => Eq (HSub.hSub (succ n) (succ m)) (HSub.hSub n m)) rfl (fun _ ih => congrArg pred ih)

theorem Nat.sub_le (n m : Nat) : LE.le (HSub.hSub n m) n :=
  m.rec (motive := fun m => LE.le (HSub.hSub n m) n) Nat.le.refl (fun k ih => Nat.le_trans (pred_le (HSub.hSub n k)) ih)

theorem Nat.sub_lt : {n m : Nat} → LT.lt 0 n → LT.lt 0 m → LT.lt (HSub.hSub n m) n
  | 0, _, h, _ => absurd h (Nat.lt_irrefl 0)
  | .succ _, 0, _, h => absurd h (Nat.lt_irrefl 0)
  | .succ n, .succ m, _, _ =>
    (succ_sub_succ_eq_sub n m).symm.rec (motive := fun x _ => LT.lt x (succ n)) (lt_succ_of_le (sub_le n m))

theorem Nat.div_rec_lemma {x y : Nat} : And (LT.lt 0 y) (LE.le y x) → LT.lt (HSub.hSub x y) x :=
  fun h => sub_lt (Nat.lt_of_lt_of_le h.left h.right) h.left

theorem Nat.div_rec_fuel_lemma {x y fuel : Nat} (hy : LT.lt 0 y) (hle : LE.le y x)
    (hfuel : LT.lt x (HAdd.hAdd fuel 1)) : LT.lt (HSub.hSub x y) fuel :=
  Nat.lt_of_lt_of_le (div_rec_lemma ⟨hy, hle⟩) (le_of_lt_succ hfuel)

set_option bootstrap.genMatcherCode false in
/-- The quotient, rounded down; `0` when the divisor is `0`. -/
@[extern "lean_nat_div"]
protected def Nat.div (x y : @& Nat) : Nat :=
  dite (LT.lt 0 y)
    (fun hy =>
      let rec go (fuel x : Nat) (hfuel : LT.lt x fuel) : Nat :=
        match fuel with
        | 0 => absurd hfuel (not_lt_zero x)
        | succ fuel =>
          dite (LE.le y x)
            (fun h => HAdd.hAdd (go fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h hfuel)) 1)
            (fun _ => zero)
      go (succ x) x (Nat.lt_succ_self x))
    (fun _ => zero)

instance Nat.instDiv : Div Nat where
  div := Nat.div

set_option bootstrap.genMatcherCode false in
/-- The remainder by repeated subtraction. -/
@[extern "lean_nat_mod"]
protected noncomputable def Nat.modCore (x y : Nat) : Nat :=
  dite (LT.lt 0 y)
    (fun hy =>
      let rec go (fuel x : Nat) (hfuel : LT.lt x fuel) : Nat :=
        match fuel with
        | 0 => absurd hfuel (not_lt_zero x)
        | succ fuel =>
          dite (LE.le y x)
            (fun h => go fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h hfuel))
            (fun _ => x)
      go (succ x) x (Nat.lt_succ_self x))
    (fun _ => x)

theorem Nat.modCoreGo_lt {fuel y : Nat} (hy : LT.lt 0 y) : (x : Nat) → (hfuel : LT.lt x fuel) →
    LT.lt (Nat.modCore.go y hy fuel x hfuel) y :=
  fuel.rec (motive := fun fuel => (x : Nat) → (hfuel : LT.lt x fuel) → LT.lt (Nat.modCore.go y hy fuel x hfuel) y)
    (fun x h => absurd h (not_lt_zero x))
    (fun fuel ih x h =>
      show LT.lt (dite (LE.le y x) (fun h' => modCore.go y hy fuel (HSub.hSub x y) (div_rec_fuel_lemma hy h' h))
        (fun _ => x)) y from
      match Nat.decLe y x with
      | .isTrue _ => ih _ _
      | .isFalse hlt => Nat.lt_of_not_le hlt)

theorem Nat.modCore_lt {x y : Nat} (hy : LT.lt 0 y) : LT.lt (Nat.modCore x y) y :=
  show LT.lt (dite (LT.lt 0 y) (fun hy => modCore.go y hy (succ x) x (Nat.lt_succ_self x)) (fun _ => x)) y from
  match Nat.decLt 0 y with
  | .isTrue h => Nat.modCoreGo_lt h _ _
  | .isFalse h => absurd hy h

attribute [irreducible] Nat.div Nat.modCore

set_option bootstrap.genMatcherCode false in
/-- The remainder; `x % 0` is `x`.  `0 % y` and `x % y` for small `x` evaluate without `modCore`. -/
@[extern "lean_nat_mod"]
protected def Nat.mod : @& Nat → @& Nat → Nat
  | 0, _ => 0
  | n@(succ _), m => ite (LE.le m n) (Nat.modCore n m) n

instance Nat.instMod : Mod Nat where
  mod := Nat.mod

theorem Nat.mod_lt (x : Nat) {y : Nat} : (hy : LT.lt 0 y) → LT.lt (HMod.hMod x y) y :=
  match x with
  | 0 => fun hy => hy
  | succ x => fun hy =>
    show LT.lt (ite (LE.le y (succ x)) (Nat.modCore (succ x) y) (succ x)) y from
    match Nat.decLe y (succ x) with
    | .isTrue _ => Nat.modCore_lt hy
    | .isFalse h => Nat.lt_of_not_le h

attribute [gen_constructor_elims] Nat

protected theorem Nat.ctorIdx_zero : Eq (Nat.ctorIdx 0) 0 := rfl

protected theorem Nat.ctorIdx_succ : Eq (Nat.ctorIdx (succ n)) 1 := rfl
