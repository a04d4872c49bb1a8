/-
Laws of propositions and Booleans as equations, which `simp` uses to rewrite, and the congruence lemmas it builds proofs with.

Read next: `Init.PropLemmas`.  Lean's counterpart: `Init.SimpLemmas`.
-/
prelude
import Init.Core

universe u v

theorem of_eq_true {p : Prop} (h : p = True) : p := h ▸ trivial

theorem of_eq_false {p : Prop} (h : p = False) : ¬p := fun hp => False.elim (h.mp hp)

theorem eq_true {p : Prop} (h : p) : p = True := propext ⟨fun _ => trivial, fun _ => h⟩

theorem eq_false {p : Prop} (h : ¬p) : p = False := propext ⟨fun hp => h hp, fun hf => hf.elim⟩

theorem eq_false' {p : Prop} (h : p → False) : p = False := eq_false h

theorem eq_true_of_decide {p : Prop} [Decidable p] (h : decide p = true) : p = True := eq_true (of_decide_eq_true h)

theorem eq_false_of_decide {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False :=
  eq_false (of_decide_eq_false h)

@[simp] theorem eq_self {α : Sort u_1} (a : α) : (a = a) = True := eq_true rfl

attribute [simp] Nat.le_refl Nat.zero_le Nat.zero_lt_succ Nat.lt_irrefl Nat.not_lt_zero Nat.sub_le Nat.lt_add_one
attribute [simp] cast_heq iff_not_self

theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  h₁ ▸ h₂ ▸ rfl

theorem iff_congr {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ ↔ p₂) (h₂ : q₁ ↔ q₂) : (p₁ ↔ q₁) ↔ (p₂ ↔ q₂) :=
  Iff.of_eq (congr (congrArg Iff (propext h₁)) (propext h₂))

theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop} (h₂ : ∀ (h : p₂), q₁ = q₂ h) : (p₁ →
    q₁) = ∀ (h : p₂), q₂ h := by
  cases h₁
  exact propext ⟨fun f h => (h₂ h).mp (f h), fun f h => (h₂ h).mpr (f h)⟩

theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  implies_dep_congr_ctx h₁ h₂

theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ (a : α), p a = q a) : (∀ (a : α), p a) = ∀ (a : α), q a :=
  (funext h : p = q) ▸ rfl

theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q₁ : p₁ → Prop} {q₂ : p₂ → Prop} (h₁ : p₁ = p₂) (h₂ : ∀ (a : p₂),
    q₁ (h₁.substr a) = q₂ a) : (∀ (a : p₁), q₁ a) = ∀ (a : p₂), q₂ a := by
  cases h₁
  exact forall_congr h₂

theorem forall_prop_congr_dom {p₁ p₂ : Prop} (h : p₁ = p₂) (q : p₁ → Prop) :
    (∀ (a : p₁), q a) = ∀ (a : p₂), q (h.substr a) := by
  cases h
  rfl

theorem pi_congr {α : Sort u} {β β' : α → Sort v} (h : ∀ (a : α), β a = β' a) : ((a : α) → β a) = ((a : α) → β' a)
    :=
  (funext h : β = β') ▸ rfl

theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β} (h₁ : a = a') (h₂ : ∀ x, b x = b' x) :
    (let x := a; b x) = (let x := a'; b' x) :=
  h₁ ▸ h₂ a

theorem let_val_congr {α : Sort u} {β : Sort v} {a a' : α} (b : α → β) (h : a = a') :
    (let x := a; b x) = (let x := a'; b x) :=
  congrArg b h

theorem let_body_congr {α : Sort u} {β : α → Sort v} {b b' : (a : α) → β a} (a : α) (h : ∀ x, b x = b' x) :
    (let x := a; b x) = (let x := a; b' x) :=
  h a

theorem have_unused' {α : Sort u} {β : Sort v} (a : α) {b b' : β} (h : b = b') : (fun _ => b) a = b' := h

theorem have_unused_dep' {α : Sort u} {β : Sort v} (a : α) {b : α → β} {b' : β} (h : ∀ (x : α), b x = b') : b a = b'
    :=
  h a

theorem have_congr' {α : Sort u} {β : Sort v} {a a' : α} {f f' : α → β} (h₁ : a = a') (h₂ : ∀ (x : α), f x = f' x) :
    f a = f' a' :=
  h₁ ▸ h₂ a

theorem have_val_congr' {α : Sort u} {β : Sort v} {a a' : α} {f : α → β} (h : a = a') : f a = f a' := congrArg f h

theorem have_body_congr_dep' {α : Sort u} {β : α → Sort v} (a : α) {f f' : (x : α) → β x} (h : ∀ (x : α), f x = f'
    x) : f a = f' a :=
  h a

theorem have_body_congr' {α : Sort u} {β : Sort v} (a : α) {f f' : α → β} (h : ∀ (x : α), f x = f' x) : f a = f' a
    :=
  h a

@[congr] theorem ite_congr {x y u v : α} {s : Decidable b} [Decidable c]
    (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬c → y = v) : ite b x y = ite c u v :=
  if h : c then
    ((if_pos (h₁.mpr h)).trans (h₂ h)).trans (if_pos h).symm
  else
    ((if_neg (fun hb => h (h₁.mp hb))).trans (h₃ h)).trans (if_neg h).symm

theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := h₁ ▸ h₂

theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := h₁ ▸ h₂

@[congr] theorem dite_congr {_ : Decidable b} [Decidable c]
    {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α}
    (h₁ : b = c)
    (h₂ : (h : c) → x (h₁.mpr_prop h) = u h)
    (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) :
    dite b x y = dite c u v :=
  if h : c then
    ((dif_pos (h₁.mpr_prop h)).trans (h₂ h)).trans (dif_pos h).symm
  else
    ((dif_neg (h₁.mpr_not h)).trans (h₃ h)).trans (dif_neg h).symm

theorem ite_cond_congr {α} {b c : Prop} {s : Decidable b} [Decidable c] {x y : α} (h₁ : b = c) :
    ite b x y = ite c x y :=
  ite_congr h₁ (fun _ => rfl) (fun _ => rfl)

theorem dite_cond_congr {α} {b c : Prop} {s : Decidable b} [Decidable c] {x : b → α} {y : ¬b → α} (h₁ : b = c) :
    dite b x y = dite c (fun h => x (h₁.mpr_prop h)) (fun h => y (h₁.mpr_not h)) :=
  dite_congr h₁ (fun _ => rfl) (fun _ => rfl)

@[simp] theorem ne_eq (a b : α) : (a ≠ b) = ¬(a = b) := rfl

@[simp] theorem ite_true (a b : α) : (if True then a else b) = a := rfl

@[simp] theorem ite_false (a b : α) : (if False then a else b) = b := rfl

@[simp] theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : (dite True t e) = t True.intro := rfl

@[simp] theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : (dite False t e) = e not_false := rfl

theorem ite_cond_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a :=
  if_pos (of_eq_true h)

theorem ite_cond_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b :=
  if_neg (of_eq_false h)

theorem dite_cond_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    (dite c t e) = t (of_eq_true h) :=
  dif_pos (of_eq_true h)

theorem dite_cond_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    (dite c t e) = e (of_eq_false h) :=
  dif_neg (of_eq_false h)

@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a :=
  match d with
  | isTrue _ => rfl
  | isFalse _ => rfl

@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨And.left, fun h => ⟨h, trivial⟩⟩

@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨And.right, fun h => ⟨trivial, h⟩⟩

instance : Std.LawfulIdentity And True where
  left_id := true_and
  right_id := and_true

@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false And.right

@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false And.left

@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨And.left, fun h => ⟨h, h⟩⟩

instance : Std.IdempotentOp And := ⟨and_self⟩

@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (Or.inr trivial)

@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (Or.inl trivial)

@[simp] theorem or_false (p : Prop) : (p ∨ False) = p := propext ⟨fun h => h.elim id False.elim, Or.inl⟩

@[simp] theorem false_or (p : Prop) : (False ∨ p) = p := propext ⟨fun h => h.elim False.elim id, Or.inr⟩

instance : Std.LawfulIdentity Or False where
  left_id := false_or
  right_id := or_false

@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => h.elim id id, Or.inl⟩

instance : Std.IdempotentOp Or := ⟨or_self⟩

@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl

@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p :=
  propext ⟨fun h => h.mpr trivial, fun h => ⟨fun _ => trivial, fun _ => h⟩⟩

@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p :=
  propext ⟨fun h => h.mp trivial, fun h => ⟨fun _ => h, fun _ => trivial⟩⟩

@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨Iff.mp, fun h => ⟨h, False.elim⟩⟩

@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p := propext ⟨Iff.mpr, fun h => ⟨False.elim, h⟩⟩

@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim

@[simp] theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True := eq_true (fun h => h.elim)

@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true (fun _ => trivial)

@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩

@[simp] theorem not_false_eq_true : (¬False) = True := eq_true not_false

@[simp] theorem not_true_eq_false : (¬True) = False := eq_false (fun h => h trivial)

@[simp] theorem not_iff_self : ¬(¬a ↔ a) := fun h => iff_not_self h.symm

@[simp] theorem and_not_self {a : Prop} : ¬(a ∧ ¬a) := fun h => h.right h.left

@[simp] theorem not_and_self {a : Prop} : ¬(¬a ∧ a) := fun h => h.left h.right

@[simp] theorem and_imp : (a ∧ b → c) ↔ (a → b → c) :=
  ⟨fun h ha hb => h ⟨ha, hb⟩, fun h hab => h hab.left hab.right⟩

@[simp] theorem not_and : ¬(a ∧ b) ↔ (a → ¬b) := and_imp

theorem and_congr_right {a b c : Prop} (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun h' => ⟨h'.1, (h h'.1).mp h'.2⟩, fun h' => ⟨h'.1, (h h'.1).mpr h'.2⟩⟩

theorem and_congr_left {c a b : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun h' => ⟨(h h'.2).mp h'.1, h'.2⟩, fun h' => ⟨(h h'.2).mpr h'.1, h'.2⟩⟩

theorem and_assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ b ∧ c :=
  ⟨fun h => ⟨h.1.1, h.1.2, h.2⟩, fun h => ⟨⟨h.1, h.2.1⟩, h.2.2⟩⟩

instance : Std.Associative And := ⟨fun _ _ _ => propext and_assoc⟩

@[simp] theorem and_self_left {a b : Prop} : a ∧ a ∧ b ↔ a ∧ b := ⟨fun h => ⟨h.1, h.2.2⟩, fun h => ⟨h.1, h.1, h.2⟩⟩

@[simp] theorem and_self_right {a b : Prop} : (a ∧ b) ∧ b ↔ a ∧ b :=
  ⟨fun h => ⟨h.1.1, h.2⟩, fun h => ⟨⟨h.1, h.2⟩, h.2⟩⟩

@[simp] theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).2, fun hc => (h.mpr ⟨ha, hc⟩).2⟩, and_congr_right⟩

@[simp] theorem and_congr_left_iff : (a ∧ c ↔ b ∧ c) ↔ (c → (a ↔ b)) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).1, fun hb => (h.mpr ⟨hb, hc⟩).1⟩, and_congr_left⟩

theorem and_iff_left_of_imp (h : a → b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, h ha⟩⟩

theorem and_iff_right_of_imp (h : b → a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨h hb, hb⟩⟩

@[simp] theorem and_iff_left_iff_imp : (a ∧ b ↔ a) ↔ (a → b) :=
  ⟨fun h ha => (h.mpr ha).2, and_iff_left_of_imp⟩

@[simp] theorem and_iff_right_iff_imp : (a ∧ b ↔ b) ↔ (b → a) :=
  ⟨fun h hb => (h.mpr hb).1, and_iff_right_of_imp⟩

@[simp] theorem iff_self_and : (p ↔ p ∧ q) ↔ (p → q) := iff_comm.trans and_iff_left_iff_imp

@[simp] theorem iff_and_self : (p ↔ q ∧ p) ↔ (p → q) := iff_comm.trans and_iff_right_iff_imp

theorem Or.imp {a c b d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d :=
  h.elim (fun ha => Or.inl (f ha)) (fun hb => Or.inr (g hb))

theorem Or.imp_left {a b c : Prop} (f : a → b) : a ∨ c → b ∨ c := Or.imp f id

theorem Or.imp_right {b c a : Prop} (f : b → c) : a ∨ b → a ∨ c := Or.imp id f

theorem or_assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ b ∨ c :=
  ⟨fun h => h.elim (Or.imp_right Or.inl) (fun hc => Or.inr (Or.inr hc)),
   fun h => h.elim (fun ha => Or.inl (Or.inl ha)) (Or.imp_left Or.inr)⟩

instance : Std.Associative Or := ⟨fun _ _ _ => propext or_assoc⟩

@[simp] theorem or_self_left {a b : Prop} : a ∨ a ∨ b ↔ a ∨ b := ⟨fun h => h.elim Or.inl id, Or.inr⟩

@[simp] theorem or_self_right {a b : Prop} : (a ∨ b) ∨ b ↔ a ∨ b := ⟨fun h => h.elim id Or.inr, Or.inl⟩

theorem or_iff_right_of_imp (ha : a → b) : (a ∨ b) ↔ b := ⟨fun h => h.elim ha id, Or.inr⟩

theorem or_iff_left_of_imp (hb : b → a) : (a ∨ b) ↔ a := ⟨fun h => h.elim id hb, Or.inl⟩

@[simp] theorem or_iff_left_iff_imp : (a ∨ b ↔ a) ↔ (b → a) := ⟨fun h hb => h.mp (Or.inr hb), or_iff_left_of_imp⟩

@[simp] theorem or_iff_right_iff_imp : (a ∨ b ↔ b) ↔ (a → b) := ⟨fun h ha => h.mp (Or.inl ha), or_iff_right_of_imp⟩

@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) := iff_comm.trans or_iff_left_iff_imp

@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) := iff_comm.trans or_iff_right_iff_imp

@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b :=
  match b with
  | true => rfl
  | false => rfl

instance : Std.LawfulIdentity (· || ·) false where
  left_id := Bool.false_or
  right_id := Bool.or_false

@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b :=
  match b with
  | true => rfl
  | false => rfl

instance : Std.IdempotentOp (· || ·) := ⟨Bool.or_self⟩

@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) :=
  propext ⟨fun h => match a with
      | true => Or.inl rfl
      | false => Or.inr h,
    fun h => match a, h with
      | true, _ => rfl
      | false, Or.inr h => h⟩

@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b :=
  match b with
  | true => rfl
  | false => rfl

instance : Std.LawfulIdentity (· && ·) true where
  left_id := Bool.true_and
  right_id := Bool.and_true

@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b :=
  match b with
  | true => rfl
  | false => rfl

instance : Std.IdempotentOp (· && ·) := ⟨Bool.and_self⟩

@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) :=
  propext ⟨fun h => match a, h with
      | true, h => ⟨rfl, h⟩,
    fun h => match a, h with
      | true, h => h.2⟩

theorem Bool.and_assoc (a b c : Bool) : (a && b && c) = (a && (b && c)) :=
  match a with
  | true => rfl
  | false => rfl

instance : Std.Associative (· && ·) := ⟨Bool.and_assoc⟩

theorem Bool.or_assoc (a b c : Bool) : (a || b || c) = (a || (b || c)) :=
  match a with
  | true => rfl
  | false => rfl

instance : Std.Associative (· || ·) := ⟨Bool.or_assoc⟩

@[simp] theorem Bool.not_not (b : Bool) : (!!b) = b :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.not_true : (!true) = false := rfl

@[simp] theorem Bool.not_false : (!false) = true := rfl

@[simp] theorem beq_true (b : Bool) : (b == true) = b :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem beq_false (b : Bool) : (b == false) = !b :=
  match b with
  | true => rfl
  | false => rfl

@[simp] theorem Bool.not_eq_eq_eq_not {a b : Bool} : ((!a) = b) ↔ (a = !b) :=
  match a, b with
  | true, true | false, false => ⟨Eq.symm, Eq.symm⟩
  | true, false | false, true => ⟨fun _ => rfl, fun _ => rfl⟩

@[simp] theorem Bool.not_eq_not {a b : Bool} : ¬a = !b ↔ a = b :=
  match a, b with
  | true, true => ⟨fun _ => rfl, fun _ h => nomatch h⟩
  | true, false => ⟨fun h => absurd rfl h, fun h => nomatch h⟩
  | false, true => ⟨fun h => absurd rfl h, fun h => nomatch h⟩
  | false, false => ⟨fun _ => rfl, fun _ h => nomatch h⟩

theorem Bool.not_not_eq {a b : Bool} : ¬(!a) = b ↔ a = b :=
  match a, b with
  | true, true => ⟨fun _ => rfl, fun _ h => nomatch h⟩
  | true, false => ⟨fun h => absurd rfl h, fun h => nomatch h⟩
  | false, true => ⟨fun h => absurd rfl h, fun h => nomatch h⟩
  | false, false => ⟨fun _ => rfl, fun _ h => nomatch h⟩

theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := propext Bool.not_eq_eq_eq_not

theorem Bool.not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := propext Bool.not_eq_eq_eq_not

theorem Bool.beq_to_eq (a b : Bool) : ((a == b) = true) = (a = b) := propext beq_iff_eq

theorem Bool.not_beq_to_not_eq (a b : Bool) : ((!(a == b)) = true) = ¬(a = b) :=
  propext ⟨fun h => ne_of_beq_false (Bool.of_not_eq_true fun e =>
      Bool.noConfusion ((congrArg not e).symm.trans h : false = true)),
    fun h => congrArg not (beq_false_of_ne h)⟩

@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) :=
  propext ⟨Bool.of_not_eq_true, ne_true_of_eq_false⟩

@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) :=
  propext ⟨Bool.of_not_eq_false, ne_false_of_eq_true⟩

@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩

@[simp] theorem decide_eq_false_iff_not {_ : Decidable p} : (decide p = false) ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩

@[simp] theorem decide_not [g : Decidable p] [h : Decidable (Not p)] : (decide (Not p)) = !(decide p) :=
  match g with
  | isTrue hp => decide_eq_false (fun h => h hp)
  | isFalse hp => decide_eq_true hp

theorem not_decide_eq_true [h : Decidable p] : ((!decide p) = true) = ¬p :=
  (Bool.not_eq_true' _).trans (propext decide_eq_false_iff_not)

@[simp] theorem heq_eq_eq (a b : α) : (a ≍ b) = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩

@[simp] theorem cond_true (a b : α) : cond true a b = a := rfl

@[simp] theorem cond_false (a b : α) : cond false a b = b := rfl

theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := BEq.rfl

theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true := BEq.rfl

@[simp] theorem bne_self_eq_false [BEq α] [LawfulBEq α] (a : α) : (a != a) = false :=
  congrArg not (BEq.rfl : (a == a) = true)

theorem bne_self_eq_false' [DecidableEq α] (a : α) : (a != a) = false := bne_self_eq_false a

@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b :=
  ⟨fun h e => Bool.noConfusion ((bne_self_eq_false b).symm.trans ((congrArg (· != b) e).symm.trans h)),
   fun h => congrArg not (beq_false_of_ne h)⟩

@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b :=
  ⟨ne_of_beq_false, beq_false_of_ne⟩

@[simp] theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b :=
  ⟨fun h => eq_of_beq ((Bool.not_eq_false' _).mp h), fun e => e ▸ bne_self_eq_false a⟩

@[simp] theorem Nat.le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) :=
  propext ⟨fun h => Nat.le_antisymm h (Nat.zero_le _), fun h => h ▸ Nat.le_refl _⟩
