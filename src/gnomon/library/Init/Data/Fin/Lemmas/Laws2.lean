/-
Numbers below a bound: further laws.  Lean's counterparts: `Init.Data.Fin.Lemmas`, `Init.Data.Fin.Bitwise`.
-/
prelude
import Init.Data.Fin.Lemmas.Laws1

theorem Fin.mk_succ_pos {n : Nat} (i : Nat) (h : @LT.lt Nat instLTNat i n) :
    @LT.lt
        (Fin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (@instLTFin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (@OfNat.ofNat
          (Fin
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
          (nat_lit 0)
          (@Fin.instOfNat
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
              (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
            (nat_lit 0)))
        (@Fin.mk
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          i.succ (@Nat.add_lt_add_right i n h (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))) :=
  Nat.succ_pos i

theorem Fin.pred_mk_succ {n : Nat} (i : Nat)
    (h :
    @LT.lt Nat instLTNat i
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))) :
    @Eq
        (Fin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (@Fin.pred
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@Fin.mk
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
              (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            (@Nat.add_lt_add_right i
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
              h (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
          (@Fin.ne_of_val_ne
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
              (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            (@Fin.mk
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
              (@Nat.add_lt_add_right i
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                h (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
            (@OfNat.ofNat
              (Fin
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
              (nat_lit 0)
              (@Fin.instOfNat
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@instNeZeroNatHAdd_1
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
                  (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
                (nat_lit 0)))
            (@Nat.ne_of_gt
              (@Fin.val
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@Fin.mk
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@Nat.add_lt_add_right i
                    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                    h (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))))
              (@Fin.val
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@OfNat.ofNat
                  (Fin
                    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                        (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
                  (nat_lit 0)
                  (@Fin.instOfNat
                    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                        (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                    (@instNeZeroNatHAdd_1
                      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                        (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
                      (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
                    (nat_lit 0))))
              (@Fin.mk_succ_pos
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                i h))))
        (@Fin.mk
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))) i
          h) := rfl

theorem Fin.rev_eq {n a : Nat} (i : Fin (n + 1)) (h : n = a + ↑i) :
    i.rev = ⟨a, Nat.lt_succ_of_le (Eq.symm h ▸ Nat.le_add_right a ↑i)⟩ := by
  apply Fin.ext
  rw [Fin.val_rev]
  omega

theorem Fin.sub_eq_add_neg {n : Nat} (x y : Fin n) : x - y = x + -y := by
  apply Fin.ext
  have := x.isLt
  have := y.isLt
  rw [Fin.sub_def, Fin.val_add, Fin.neg_def]
  simp [Nat.add_comm]

theorem Fin.coe_sub_iff_le {n : Nat} {a b : Fin n} :
    Iff
        (@Eq Nat (@Fin.val n (@HSub.hSub (Fin n) (Fin n) (Fin n) (@instHSub (Fin n) (@Fin.instSub n)) a b))
          (@HSub.hSub Nat Nat Nat (@instHSub Nat instSubNat) (@Fin.val n a) (@Fin.val n b)))
        (@LE.le (Fin n) (@instLEFin n) b a) := by
  have := a.isLt
  have := b.isLt
  rw [Fin.sub_def, Fin.le_def]
  show (n - b.val + a.val) % n = a.val - b.val ↔ _
  rcases Nat.lt_or_ge a.val b.val with h | h
  · rw [Nat.mod_eq_of_lt (show n - b.val + a.val < n by omega)]; omega
  · rw [show n - b.val + a.val = n + (a.val - b.val) by omega, Nat.add_mod_left,
      Nat.mod_eq_of_lt (show a.val - b.val < n by omega)]
    omega

theorem Fin.sub_val_of_le {n : Nat} {a b : Fin n} : b ≤ a → (↑(a - b) : Nat) = ↑a - ↑b := Fin.coe_sub_iff_le.mpr

theorem Fin.coe_sub_iff_lt {n : Nat} {a b : Fin n} : ↑(a - b) = n + ↑a - ↑b ↔ a < b := by
  have := a.isLt
  have := b.isLt
  rw [Fin.sub_def, Fin.lt_def]
  show (n - b.val + a.val) % n = n + a.val - b.val ↔ _
  rcases Nat.lt_or_ge a.val b.val with h | h
  · rw [Nat.mod_eq_of_lt (show n - b.val + a.val < n by omega)]; omega
  · rw [show n - b.val + a.val = n + (a.val - b.val) by omega, Nat.add_mod_left,
      Nat.mod_eq_of_lt (show a.val - b.val < n by omega)]
    omega

theorem Fin.subsingleton_iff_le_one {n : Nat} : Subsingleton (Fin n) ↔ n ≤ 1 := by
  constructor
  · intro h
    refine Nat.not_lt.mp fun k => ?_
    have := h.elim (⟨0, Nat.lt_trans Nat.zero_lt_one k⟩ : Fin n) ⟨1, k⟩
    exact absurd (congrArg Fin.val this) Nat.zero_ne_one
  · intro h
    refine ⟨fun a b => Fin.ext ?_⟩
    omega

@[simp] theorem Fin.castAdd_castLT {n : Nat} (m : Nat) (i : Fin (n + m)) (hi : ↑i < n) :
    Fin.castAdd m (i.castLT hi) = i := rfl

@[simp] theorem Fin.castLT_castAdd {n : Nat} (m : Nat) (i : Fin n) :
    (Fin.castAdd m i).castLT (Fin.castAdd_lt m i) = i := rfl

@[simp] theorem Fin.castLT_castSucc {n : Nat} (a : Fin n) (h : ↑a < n) : a.castSucc.castLT h = a := rfl

@[simp] theorem Fin.castLT_mk (i n m : Nat) (hn : @LT.lt Nat instLTNat i n) (hm : @LT.lt Nat instLTNat i m) :
    @Eq (Fin m) (@Fin.castLT m n (@Fin.mk n i hn) hm) (@Fin.mk m i hm) := rfl

@[simp] theorem Fin.castSucc_castLT {n : Nat} (i : Fin (n + 1)) (h : ↑i < n) : (i.castLT h).castSucc = i := rfl

@[simp] theorem Fin.val_castLT {m n : Nat} (i : Fin m) (h : ↑i < n) : (↑(i.castLT h) : Nat) = ↑i := rfl

@[simp] theorem Fin.cast_castLT {k m n : Nat} (i : Fin k) (h : ↑i < m) (mn : m = n) :
    Fin.cast mn (i.castLT h) = i.castLT (mn ▸ h) := rfl

theorem Fin.val_lt_last {n : Nat} {i : Fin (n + 1)} (a : i ≠ Fin.last n) : ↑i < n :=
  Nat.lt_of_le_of_ne (Nat.le_of_lt_succ i.isLt) fun e => a (Fin.ext e)

theorem Fin.val_add_one {n : Nat}
    (i :
    Fin
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))) :
    @Eq Nat
        (@Fin.val
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@HAdd.hAdd
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
            (@instHAdd
              (Fin
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
              (@Fin.instAdd
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))))
            i
            (@OfNat.ofNat
              (Fin
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
              (nat_lit 1)
              (@Fin.instOfNat
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
                  (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
                (nat_lit 1)))))
        (@ite Nat
          (@Eq
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
            i (Fin.last n))
          (instDecidableEqFin
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            i (Fin.last n))
          (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
            (@Fin.val
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
              i)
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))) := by
  split
  · next h => rw [h, Fin.last_add_one]; rfl
  · next h => exact Fin.val_add_one_of_lt (Fin.lt_def.mpr (Fin.val_lt_last h))

@[simp] theorem Fin.lt_add_one_iff {n : Nat} {k : Fin (n + 1)} : k < k + 1 ↔ k < Fin.last n := by
  rw [Fin.lt_def, Fin.lt_def, Fin.val_add_one]
  have := k.isLt
  split
  · next h => subst h; simp
  · next h => have := Fin.val_lt_last h; simp [this, Fin.lt_def]

theorem Fin.exists_castSucc_eq {n : Nat} {i : Fin (n + 1)} : (∃ (x : Fin n), x.castSucc = i) ↔ i ≠ Fin.last n := by
  constructor
  · rintro ⟨j, rfl⟩ e
    have := congrArg Fin.val e
    have := j.isLt
    rw [Fin.val_last] at *
    exact absurd (show j.val = n by assumption) (Nat.ne_of_lt j.isLt)
  · exact fun h => ⟨i.castLT (Fin.val_lt_last h), rfl⟩
