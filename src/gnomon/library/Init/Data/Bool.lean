/-
Laws of truth values.

Lean's counterpart: `Init.Data.Bool`.
-/
prelude
import Init.Data.Bool.Basic
import Init.PropLemmas
import Init.Tactics

@[simp] theorem Bool.forall_bool {p : Bool → Prop} : (∀ (b : Bool), p b) ↔ p false ∧ p true :=
  ⟨fun h => ⟨h false, h true⟩, fun h => fun | false => h.1 | true => h.2⟩

@[simp] theorem Bool.exists_bool {p : Bool → Prop} : (∃ b, p b) ↔ p false ∨ p true :=
  ⟨fun | ⟨false, h⟩ => Or.inl h | ⟨true, h⟩ => Or.inr h, fun h => h.elim (⟨false, ·⟩) (⟨true, ·⟩)⟩

instance Bool.instCommutativeOr : Std.Commutative fun x1 x2 => x1 || x2 := ⟨fun a b => by cases a <;> cases b <;> rfl⟩

instance Bool.instCommutativeAnd : Std.Commutative fun x1 x2 => x1 && x2 :=
  ⟨fun a b => by cases a <;> cases b <;> rfl⟩

@[simp] theorem Bool.decide_eq_true {b : Bool} [Decidable (b = true)] : decide (b = true) = b := by cases b <;> simp

theorem Bool.forall_bool' {p : Bool → Prop} (b : Bool) : (∀ (x : Bool), p x) ↔ p b ∧ p !b :=
  by cases b <;> simp [Bool.forall_bool, and_comm]

@[simp] theorem Bool.decide_eq_false {b : Bool} [Decidable (b = false)] : decide (b = false) = !b :=
  by cases b <;> simp

protected theorem Bool.decide_coe (b : Bool) [Decidable (b = true)] : decide (b = true) = b := by cases b <;> simp

theorem Bool.decide_true_eq {b : Bool} [Decidable (true = b)] : decide (true = b) = b := by cases b <;> simp

theorem Bool.decide_false_eq {b : Bool} [Decidable (false = b)] : decide (false = b) = !b := by cases b <;> simp

theorem Bool.exists_bool' {p : Bool → Prop} (b : Bool) : (∃ x, p x) ↔ p b ∨ p !b :=
  by cases b <;> simp [Bool.exists_bool, or_comm]

instance Bool.instAssociativeBne : Std.Associative fun x1 x2 => x1 != x2 :=
  ⟨fun a b c => by cases a <;> cases b <;> cases c <;> rfl⟩

instance Bool.instLawfulIdentityBneFalse : Std.LawfulIdentity (fun x1 x2 => x1 != x2) false :=
  { left_id := fun a => by cases a <;> rfl, right_id := fun a => by cases a <;> rfl }

instance Bool.instLawfulIdentityBeqTrue : Std.LawfulIdentity (fun x1 x2 => x1 == x2) true :=
  { left_id := fun a => by cases a <;> rfl, right_id := fun a => by cases a <;> rfl }

@[simp] protected theorem Bool.le_refl (x : Bool) : x ≤ x := by cases x <;> decide

@[simp] protected theorem Bool.lt_irrefl (x : Bool) : ¬x < x := by cases x <;> decide

@[simp] protected theorem Bool.le_true (x : Bool) : x ≤ true := by cases x <;> decide

@[simp] protected theorem Bool.false_le (x : Bool) : false ≤ x := by cases x <;> simp

@[simp] theorem Bool.not'_eq_not (a : Bool) : a.not' = !a := rfl

@[simp] theorem Bool.eq_not_self (b : Bool) : b = !b ↔ False := by cases b <;> simp

@[simp] theorem Bool.or_not_self (x : Bool) : (x || !x) = true := by cases x <;> rfl

@[simp] theorem Bool.not_or_self (x : Bool) : (!x || x) = true := by cases x <;> rfl

@[simp] theorem Bool.and_not_self (x : Bool) : (x && !x) = false := by cases x <;> rfl

@[simp] theorem Bool.not_and_self (x : Bool) : (!x && x) = false := by cases x <;> rfl

@[simp] theorem Bool.false_eq_true : (false = true) = False := by simp

@[simp] theorem Bool.true_eq_false : (true = false) = False := by simp

@[simp] theorem Bool.or'_eq_or (a b : Bool) : a.or' b = (a || b) := rfl

@[simp] theorem Bool.and'_eq_and (a b : Bool) : a.and' b = (a && b) := rfl

@[simp] theorem Bool.cond_self {α : Sort u_1} (c : Bool) (t : α) : (bif c then t else t) = t := by cases c <;> rfl

@[simp] theorem Bool.toInt_true : true.toInt = 1 := rfl

@[simp] protected theorem Bool.max_eq_or : max = or := rfl

@[simp] theorem Bool.toInt_false : false.toInt = 0 := rfl

@[simp] protected theorem Bool.min_eq_and : min = and := rfl

@[simp] theorem Bool.default_bool : default = false := rfl

@[simp] theorem Bool.or_self_left (a b : Bool) : (a || (a || b)) = (a || b) := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.or_self_right (a b : Bool) : (a || b || b) = (a || b) := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.toNat_true : true.toNat = 1 := rfl

@[simp] theorem Bool.toNat_false : false.toNat = 0 := rfl

@[simp] theorem Bool.cond_then_self (c b : Bool) : (bif c then c else b) = (c || b) := by cases c <;> cases b <;> rfl

@[simp] theorem Bool.and_self_right (a b : Bool) : (a && b && b) = (a && b) := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.cond_else_self (c b : Bool) : (bif c then b else c) = (c && b) := by cases c <;> cases b <;> rfl

@[simp] theorem Bool.and_self_left (a b : Bool) : (a && (a && b)) = (a && b) := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.eq_true_or_eq_false_self (b : Bool) : b = true ∨ b = false ↔ True := by cases b <;> simp

@[simp] theorem Bool.eq_false_or_eq_true_self (b : Bool) : b = false ∨ b = true ↔ True := by cases b <;> simp

@[simp] theorem Bool.cond_true_left (c f : Bool) : (bif c then true else f) = (c || f) := rfl

@[simp] theorem Bool.eq_true_and_eq_false_self (b : Bool) : b = true ∧ b = false ↔ False := by cases b <;> simp

@[simp] theorem Bool.eq_false_and_eq_true_self (b : Bool) : b = false ∧ b = true ↔ False := by cases b <;> simp

@[simp] theorem Bool.cond_false_right (c t : Bool) : (bif c then t else false) = (c && t) := rfl

@[simp low] theorem Bool.true_eq (b : Bool) : (true = b) = (b = true) := by cases b <;> simp

theorem Bool.false_ne_true : false ≠ true := by simp

@[simp low] theorem Bool.false_eq (b : Bool) : (false = b) = (b = false) := by cases b <;> simp

@[simp] theorem true_eq_decide_iff {p : Prop} [h : Decidable p] : true = decide p ↔ p := by simp

@[simp] theorem Bool.cond_true_right (c t : Bool) : (bif c then t else true) = (!c || t) :=
  by cases c <;> cases t <;> rfl

@[simp] theorem Bool.not_or (x y : Bool) : (!(x || y)) = (!x && !y) := by cases x <;> cases y <;> rfl

@[simp] theorem Bool.not_and (x y : Bool) : (!(x && y)) = (!x || !y) := by cases x <;> cases y <;> rfl

@[simp] theorem Bool.cond_false_left (c f : Bool) : (bif c then false else f) = (!c && f) :=
  by cases c <;> cases f <;> rfl

@[simp] theorem false_eq_decide_iff {p : Prop} [h : Decidable p] : false = decide p ↔ ¬p := by simp

@[simp] theorem Bool.cond_else_not_self (c b : Bool) : (bif c then b else !c) = (!c || b) :=
  by cases c <;> cases b <;> rfl

@[simp] theorem Bool.cond_then_not_self (c b : Bool) : (bif c then !c else b) = (!c && b) :=
  by cases c <;> cases b <;> rfl

theorem Bool.false_xor (x : Bool) : (false ^^ x) = x := by cases x <;> rfl

theorem Bool.xor_false (x : Bool) : (x ^^ false) = x := by cases x <;> rfl

@[simp] theorem Bool.bne_false (b : Bool) : (b != false) = b := by cases b <;> rfl

@[simp] theorem Bool.false_bne (b : Bool) : (false != b) = b := by cases b <;> rfl

theorem Bool.xor_self (x : Bool) : (x ^^ x) = false := by cases x <;> rfl

theorem Bool.not_eq_self (b : Bool) : (!b) = b ↔ False := by cases b <;> decide

@[simp] theorem Bool.true_beq (b : Bool) : (true == b) = b := by cases b <;> rfl

@[simp] theorem Bool.cond_not {α : Sort u_1} (b : Bool) (t e : α) : (bif !b then t else e) = bif b then e else t :=
  by cases b <;> rfl

@[simp] theorem Bool.coe_iff_coe {a b : Bool} : (a = true ↔ b = true) ↔ a = b := by cases a <;> cases b <;> decide

@[simp] theorem Bool.bne_true (b : Bool) : (b != true) = !b := by cases b <;> rfl

theorem Bool.true_xor (x : Bool) : (true ^^ x) = !x := by cases x <;> rfl

theorem Bool.not_xor_self (x : Bool) : (!x ^^ x) = true := by cases x <;> rfl

theorem Bool.xor_not_self (x : Bool) : (x ^^ !x) = true := by cases x <;> rfl

@[simp] theorem Bool.true_bne (b : Bool) : (true != b) = !b := by cases b <;> rfl

theorem Bool.xor_true (x : Bool) : (x ^^ true) = !x := by cases x <;> rfl

@[simp] theorem Bool.toNat_eq_one {b : Bool} : b.toNat = 1 ↔ b = true := by cases b <;> decide

@[simp] theorem Bool.toNat_eq_zero {b : Bool} : b.toNat = 0 ↔ b = false := by cases b <;> decide

theorem Bool.or_comm (x y : Bool) : (x || y) = (y || x) := by cases x <;> cases y <;> rfl

@[simp] theorem Bool.beq_not_self (x : Bool) : (x == !x) = false := by cases x <;> rfl

@[simp] theorem Bool.not_beq_self (x : Bool) : ((!x) == x) = false := by cases x <;> rfl

@[simp] theorem Bool.false_beq (b : Bool) : (false == b) = !b := by cases b <;> rfl

theorem Bool.xor_comm (x y : Bool) : (x ^^ y) = (y ^^ x) := by cases x <;> cases y <;> rfl

theorem Bool.and_comm (x y : Bool) : (x && y) = (y && x) := by cases x <;> cases y <;> rfl

@[simp] theorem Bool.coe_false_iff_true {a b : Bool} : (a = false ↔ b = true) ↔ (!a) = b :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.coe_true_iff_false {a b : Bool} : (a = true ↔ b = false) ↔ a = !b :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_self_or {a b : Bool} : a = (a || b) ↔ b = true → a = true := by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_or_self {a b : Bool} : b = (a || b) ↔ a = true → b = true := by cases a <;> cases b <;> decide

@[simp] theorem Bool.or_eq_left_iff_imp {a b : Bool} : (a || b) = a ↔ b = true → a = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.or_eq_right_iff_imp {a b : Bool} : (a || b) = b ↔ a = true → b = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.and_eq_left_iff_imp {a b : Bool} : (a && b) = a ↔ a = true → b = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.and_eq_right_iff_imp {a b : Bool} : (a && b) = b ↔ b = true → a = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_self_and {a b : Bool} : a = (a && b) ↔ a = true → b = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_and_self {a b : Bool} : b = (a && b) ↔ b = true → a = true :=
  by cases a <;> cases b <;> decide

theorem Bool.eq_false_or_eq_true (b : Bool) : b = true ∨ b = false := by cases b <;> decide

@[simp] theorem Bool.if_true_left (p : Prop) [h : Decidable p] (f : Bool) : (if p then true else f) = (decide p || f)
    :=
  by by_cases hp : p <;> simp [hp]

theorem Bool.eq_false_iff {b : Bool} : b = false ↔ b ≠ true := by cases b <;> decide

theorem Bool.ne_false_iff {b : Bool} : b ≠ false ↔ b = true := by cases b <;> decide

@[simp] theorem Bool.if_false_right (p : Prop) [h : Decidable p] (t : Bool) : (if p then t else false) = (decide p &&
    t) :=
  by cases t <;> simp

protected theorem Bool.cond_true {α : Sort u} {a b : α} : (bif true then a else b) = a := rfl

protected theorem Bool.cond_false {α : Sort u} {a b : α} : (bif false then a else b) = b := rfl

@[simp] theorem Bool.and_eq_false_imp {x y : Bool} : (x && y) = false ↔ x = true → y = false :=
  by cases x <;> cases y <;> decide

@[simp] theorem Bool.or_eq_false_iff {x y : Bool} : (x || y) = false ↔ x = false ∧ y = false :=
  by cases x <;> cases y <;> decide

theorem Bool.eq_not_of_ne {x y : Bool} : x ≠ y → x = !y := by cases x <;> cases y <;> decide

@[simp] theorem Bool.eq_or_not_self {a b : Bool} : b = (a || !b) ↔ a = true ∧ b = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.coe_false_iff_false {a b : Bool} : (a = false ↔ b = false) ↔ (!a) = !b :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.or_not_eq_right_iff_and {a b : Bool} : (a || !b) = b ↔ a = true ∧ b = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_not_self_or {a b : Bool} : a = (!a || b) ↔ a = true ∧ b = true :=
  by cases a <;> cases b <;> decide

protected theorem Bool.le_of_eq {x y : Bool} : x = y → x ≤ y := by cases x <;> cases y <;> decide

@[simp] theorem Bool.not_or_eq_left_iff_and {a b : Bool} : (!a || b) = a ↔ a = true ∧ b = true :=
  by cases a <;> cases b <;> decide

protected theorem Bool.ne_of_lt {x y : Bool} : x < y → x ≠ y := by cases x <;> cases y <;> decide

theorem Bool.eq_not {a b : Bool} : a = !b ↔ a ≠ b := by cases a <;> cases b <;> decide

theorem Bool.not_eq {a b : Bool} : (!a) = b ↔ a ≠ b := by cases a <;> cases b <;> decide

protected theorem Bool.eq_true_of_true_le {x : Bool} : true ≤ x → x = true := by cases x <;> decide

@[simp] theorem Bool.if_true_right (p : Prop) [h : Decidable p] (t : Bool) : (if p then t else true) = (!decide p ||
    t) :=
  by by_cases hp : p <;> simp [hp]

theorem Bool.not_xor_not (x y : Bool) : (!x ^^ !y) = (x ^^ y) := by cases x <;> cases y <;> rfl

theorem Bool.xor_not (x y : Bool) : (x ^^ !y) = !(x ^^ y) := by cases x <;> cases y <;> rfl

protected theorem Bool.eq_false_of_le_false {x : Bool} : x ≤ false → x = false := by cases x <;> decide

theorem Bool.not_xor (x y : Bool) : (!x ^^ y) = !(x ^^ y) := by cases x <;> cases y <;> rfl

theorem Bool.toNat_lt (b : Bool) : b.toNat < 2 := by cases b <;> simp

theorem Bool.toNat_le (c : Bool) : c.toNat ≤ 1 := by cases c <;> simp

@[simp] theorem Bool.if_false_left (p : Prop) [h : Decidable p] (f : Bool) : (if p then false else f) = (!decide p &&
    f) :=
  by cases f <;> simp

protected theorem Bool.le_total (x y : Bool) : x ≤ y ∨ y ≤ x := by cases x <;> cases y <;> simp

theorem Bool.not_inj {x y : Bool} : (!x) = !y → x = y := by cases x <;> cases y <;> decide

protected theorem Bool.le_of_lt {x y : Bool} : x < y → x ≤ y := by cases x <;> cases y <;> decide

theorem Bool.not_inj_iff {x y : Bool} : (!x) = !y ↔ x = y := by cases x <;> cases y <;> decide

theorem Bool.or_right_comm (x y z : Bool) : (x || y || z) = (x || z || y) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.or_left_comm (x y z : Bool) : (x || (y || z)) = (y || (x || z)) :=
  by cases x <;> cases y <;> cases z <;> rfl

protected theorem Bool.lt_asymm {x y : Bool} : x < y → ¬y < x := by cases x <;> cases y <;> decide

theorem Bool.and_left_comm (x y z : Bool) : (x && (y && z)) = (y && (x && z)) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.xor_right_comm (x y z : Bool) : (x ^^ y ^^ z) = (x ^^ z ^^ y) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.xor_assoc (x y z : Bool) : (x ^^ y ^^ z) = (x ^^ (y ^^ z)) := by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.xor_left_comm (x y z : Bool) : (x ^^ (y ^^ z)) = (y ^^ (x ^^ z)) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.and_right_comm (x y z : Bool) : (x && y && z) = (x && z && y) :=
  by cases x <;> cases y <;> cases z <;> rfl

@[simp] theorem Bool.eq_and_not_self {a b : Bool} : b = (a && !b) ↔ (!a) = true ∧ (!b) = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.and_not_eq_right_iff_and {a b : Bool} : (a && !b) = b ↔ (!a) = true ∧ (!b) = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.not_and_eq_left_iff_and {a b : Bool} : (!a && b) = a ↔ (!a) = true ∧ (!b) = true :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_not_self_and {a b : Bool} : a = (!a && b) ↔ (!a) = true ∧ (!b) = true :=
  by cases a <;> cases b <;> decide

theorem Bool.xor_left_inj {x y z : Bool} : (x ^^ z) = (y ^^ z) ↔ x = y :=
  by cases x <;> cases y <;> cases z <;> decide

theorem Bool.xor_right_inj {x y z : Bool} : (x ^^ y) = (x ^^ z) ↔ y = z :=
  by cases x <;> cases y <;> cases z <;> decide

theorem Bool.or_and_distrib_left (x y z : Bool) : (x || y && z) = ((x || y) && (x || z)) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.or_and_distrib_right (x y z : Bool) : (x && y || z) = ((x || z) && (y || z)) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.eq_false_imp_eq_true {b : Bool} : b = false → b = true ↔ b = true := by cases b <;> decide

@[simp] theorem Bool.cond_prop {b : Bool} {p q : Prop} : (bif b then p else q) ↔ if b = true then p else q :=
  by cases b <;> rfl

theorem Bool.eq_true_imp_eq_false {b : Bool} : b = true → b = false ↔ b = false := by cases b <;> decide

theorem Bool.and_or_distrib_right (x y z : Bool) : ((x || y) && z) = (x && z || y && z) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.and_or_distrib_left (x y z : Bool) : (x && (y || z)) = (x && y || x && z) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.and_xor_distrib_left (x y z : Bool) : (x && (y ^^ z)) = (x && y ^^ x && z) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.and_xor_distrib_right (x y z : Bool) : ((x ^^ y) && z) = (x && z ^^ y && z) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.eq_iff_iff {a b : Bool} : a = b ↔ (a = true ↔ b = true) := by cases a <;> cases b <;> decide

theorem Bool.not_bne_self (x : Bool) : ((!x) != x) = true := by cases x <;> rfl

theorem Bool.bne_not_self (x : Bool) : (x != !x) = true := by cases x <;> rfl

theorem Bool.cond_pos {α : Sort u_1} {b : Bool} {a a' : α} (h : b = true) : (bif b then a else a') = a :=
  by intros; simp [*]

theorem Bool.cond_neg {α : Sort u_1} {b : Bool} {a a' : α} (h : b = false) : (bif b then a else a') = a' :=
  by intros; simp [*]

@[simp] theorem Bool.bne_self_right (a b : Bool) : ((a != b) != b) = a := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.bne_self_left (a b : Bool) : (a != (a != b)) = b := by cases a <;> cases b <;> rfl

protected theorem Bool.le_antisymm {x y : Bool} : x ≤ y → y ≤ x → x = y := by cases x <;> cases y <;> decide

protected theorem Bool.le_of_lt_or_eq {x y : Bool} : x < y ∨ x = y → x ≤ y := by cases x <;> cases y <;> decide

protected theorem Bool.lt_of_le_of_ne {x y : Bool} : x ≤ y → x ≠ y → x < y := by cases x <;> cases y <;> decide

@[simp] theorem Bool.eq_false_imp_eq_true_iff (a b : Bool) : (a = false → b = true ↔ b = false → a = true) = True :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.eq_true_imp_eq_false_iff (a b : Bool) : (a = true → b = false ↔ b = true → a = false) = True :=
  by cases a <;> cases b <;> decide

@[simp] theorem Bool.beq_self_left (a b : Bool) : (a == (a == b)) = b := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.beq_self_right (a b : Bool) : ((a == b) == b) = a := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.ite_eq_true_else_eq_false {b : Bool} {q : Prop} : (if b = true then q else b = false) ↔ b = true
    → q :=
  by by_cases hq : q <;> simp [hq]

theorem Bool.or_eq_true_iff {x y : Bool} : (x || y) = true ↔ x = true ∨ y = true := by cases x <;> cases y <;> decide

theorem Bool.and_eq_true_iff {x y : Bool} : (x && y) = true ↔ x = true ∧ y = true := by cases x <;> cases y <;> decide

theorem Bool.and_eq_false_iff {x y : Bool} : (x && y) = false ↔ x = false ∨ y = false :=
  by cases x <;> cases y <;> decide

protected theorem Bool.lt_iff_le_not_le {x y : Bool} : x < y ↔ x ≤ y ∧ ¬y ≤ x := by cases x <;> cases y <;> decide

@[simp] theorem Bool.decide_or (p q : Prop) [dpq : Decidable (p ∨ q)] [dp : Decidable p] [dq : Decidable q] : decide
    (p ∨ q) = (decide p || decide q) :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp] theorem Bool.not_bne (a b : Bool) : ((!a) != b) = !a != b := by cases a <;> cases b <;> rfl

@[simp] theorem Bool.bne_not (a b : Bool) : (a != !b) = !a != b := by cases a <;> cases b <;> rfl

protected theorem Bool.le_trans {x y z : Bool} : x ≤ y → y ≤ z → x ≤ z := by cases x <;> cases y <;> cases z <;> simp

protected theorem Bool.lt_of_le_of_lt {x y z : Bool} : x ≤ y → y < z → x < z :=
  by cases x <;> cases y <;> cases z <;> decide

protected theorem Bool.lt_trans {x y z : Bool} : x < y → y < z → x < z :=
  by cases x <;> cases y <;> cases z <;> decide

protected theorem Bool.lt_of_lt_of_le {x y z : Bool} : x < y → y ≤ z → x < z :=
  by cases x <;> cases y <;> cases z <;> decide

@[simp] theorem Bool.decide_and (p q : Prop) [dpq : Decidable (p ∧ q)] [dp : Decidable p] [dq : Decidable q] : decide
    (p ∧ q) = (decide p && decide q) :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

theorem Bool.cond_decide {α : Sort u_1} (p : Prop) [Decidable p] (t e : α) : (bif decide p then t else e) = if p then
    t else e :=
  by by_cases hp : p <;> simp [hp]

theorem Bool.apply_cond {α : Sort u_1} {β : Sort u_2} (f : α → β) {b : Bool} {a a' : α} : f (bif b then a else a') =
    bif b then f a else f a' :=
  by cases b <;> rfl

theorem Bool.cond_eq_ite {α : Sort u_1} (b : Bool) (t e : α) : (bif b then t else e) = if b = true then t else e :=
  by cases b <;> rfl

theorem Bool.and_or_inj_left {m x y : Bool} : (m && x) = (m && y) → (m || x) = (m || y) → x = y :=
  by cases m <;> cases x <;> cases y <;> decide

theorem Bool.and_or_inj_right {m x y : Bool} : (x && m) = (y && m) → (x || m) = (y || m) → x = y :=
  by cases m <;> cases x <;> cases y <;> decide

@[simp] theorem Bool.ite_eq_true_distrib (p : Prop) [h : Decidable p] (t f : Bool) : ((if p then t else f) = true) =
    if p then t = true else f = true :=
  by by_cases hp : p <;> simp [hp]

theorem Bool.and_or_inj_right_iff {m x y : Bool} : (x && m) = (y && m) ∧ (x || m) = (y || m) ↔ x = y :=
  by cases m <;> cases x <;> cases y <;> decide

theorem Bool.and_or_inj_left_iff {m x y : Bool} : (m && x) = (m && y) ∧ (m || x) = (m || y) ↔ x = y :=
  by cases m <;> cases x <;> cases y <;> decide

@[simp] theorem Bool.bne_right_inj {x y z : Bool} : (x != y) = (x != z) ↔ y = z :=
  by cases x <;> cases y <;> cases z <;> decide

@[simp] theorem Bool.bne_left_inj {x y z : Bool} : (x != z) = (y != z) ↔ x = y :=
  by cases x <;> cases y <;> cases z <;> decide

@[simp] theorem Bool.ite_eq_false_distrib (p : Prop) [h : Decidable p] (t f : Bool) : ((if p then t else f) = false)
    = if p then t = false else f = false :=
  by by_cases hp : p <;> simp [hp]

@[simp] theorem Bool.ite_eq_false {b : Bool} {p q : Prop} : (if b = false then p else q) ↔ if b = true then q else p
    :=
  by cases b <;> rfl

@[simp] theorem Bool.not_ite_eq_false_eq_false {p : Prop} [h : Decidable p] {b c : Bool} : (¬if p then b = false else
    c = false) ↔ if p then b = true else c = true :=
  by by_cases hp : p <;> simp [hp]

@[simp] theorem Bool.not_ite_eq_true_eq_true {p : Prop} [h : Decidable p] {b c : Bool} : (¬if p then b = true else c
    = true) ↔ if p then b = false else c = false :=
  by by_cases hp : p <;> simp [hp]

@[simp] theorem Bool.not_ite_eq_true_eq_false {p : Prop} [h : Decidable p] {b c : Bool} : (¬if p then b = true else c
    = false) ↔ if p then b = false else c = true :=
  by by_cases hp : p <;> simp [hp]

@[simp] theorem Bool.not_ite_eq_false_eq_true {p : Prop} [h : Decidable p] {b c : Bool} : (¬if p then b = false else
    c = true) ↔ if p then b = true else c = false :=
  by by_cases hp : p <;> simp [hp]

@[simp] theorem Bool.cond_eq_true_distrib (c t f : Bool) : ((bif c then t else f) = true) = if c = true then t = true
    else f = true :=
  by cases c <;> cases t <;> cases f <;> rfl

theorem Bool.not_bne_not (x y : Bool) : ((!x) != !y) = (x != y) := by cases x <;> cases y <;> rfl

@[simp] theorem Bool.cond_eq_false_distrib (c t f : Bool) : ((bif c then t else f) = false) = if c = true then t =
    false else f = false :=
  by cases c <;> cases t <;> cases f <;> rfl

@[simp] theorem Bool.decide_iff_dist (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ↔ q) = (decide p == decide q) :=
  by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp] theorem Bool.cond_eq_ite_iff {α : Sort u_1} {a : Bool} {p : Prop} [h : Decidable p] {x y u v : α} : ((bif a
    then x else y) = if p then u else v) ↔ (if a = true then x else y) = if p then u else v :=
  by cases a <;> rfl

@[simp] theorem Bool.ite_eq_cond_iff {α : Sort u_1} {p : Prop} {a : Bool} [h : Decidable p] {x y u v : α} : ((if p
    then x else y) = bif a then u else v) ↔ (if p then x else y) = if a = true then u else v :=
  by cases a <;> rfl

theorem Bool.decide_beq_decide (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p] [dq : Decidable q] : (decide
    p == decide q) = decide (p ↔ q) :=
  by simp

theorem Bool.beq_comm.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a b : α} : (a == b) = (b == a) := by
  by_cases h : a = b
  · rw [h]
  · rw [beq_false_of_ne h, beq_false_of_ne (Ne.symm h)]

@[simp] theorem Bool.bne_assoc (x y z : Bool) : ((x != y) != z) = (x != (y != z)) :=
  by cases x <;> cases y <;> cases z <;> rfl

theorem Bool.or_eq_decide (p q : Bool) : (p || q) = decide (p = true ∨ q = true) := by cases p <;> cases q <;> rfl

theorem Bool.and_eq_decide (p q : Bool) : (p && q) = decide (p = true ∧ q = true) := by cases p <;> cases q <;> rfl

theorem Bool.cond_eq_if : (bif b then x else y) = (if b then x else y) := Bool.cond_eq_ite b x y

export Bool (cond_eq_if cond_eq_ite xor and or not)
