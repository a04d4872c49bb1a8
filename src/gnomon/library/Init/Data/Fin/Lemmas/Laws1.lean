/-
Numbers below a bound: further laws.  Lean's counterparts: `Init.Data.Fin.Lemmas`, `Init.Data.Fin.Bitwise`.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.Fin.Lemmas
import Init.Data.Nat.Bitwise.Lemmas

@[simp] theorem Fin.castLE_mk (i n m : Nat) (hn : i < n) (h : n ≤ m) :
    Fin.castLE h ⟨i, hn⟩ = ⟨i, Nat.lt_of_lt_of_le hn h⟩ := rfl

@[simp] theorem Fin.cast_cast {n m k : Nat} (h : n = m) (h' : m = k) {i : Fin n} :
    Fin.cast h' (Fin.cast h i) = Fin.cast (Eq.trans h h') i := rfl

@[simp] theorem Fin.cast_succ_eq {n n' : Nat} (i : Fin n) (h : n.succ = n'.succ) :
    Fin.cast h i.succ = (Fin.cast (Nat.succ.inj h) i).succ := rfl

@[simp] theorem Fin.castLE_castLE {k m n : Nat} (km : k ≤ m) (mn : m ≤ n) (i : Fin k) :
    Fin.castLE mn (Fin.castLE km i) = Fin.castLE (Nat.le_trans km mn) i := rfl

@[simp] theorem Fin.castAdd_zero {n : Nat} : (Fin.castAdd 0 : Fin n → Fin (n + 0)) = Fin.cast rfl := rfl

@[simp] theorem Fin.cast_mk {n m : Nat} (h : n = m) (i : Nat) (hn : i < n) : Fin.cast h ⟨i, hn⟩ = ⟨i, h ▸ hn⟩ := rfl

@[simp] theorem Fin.subNat_addNat {n : Nat} (i : Fin n) (m : Nat)
    (h : m ≤ ↑(i.addNat m) := Fin.le_coe_addNat m i) : Fin.subNat m (i.addNat m) h = i := by
  simp [Fin.addNat, Fin.subNat]

@[simp] theorem Fin.castLE_comp_castLE {k m n : Nat} (km : k ≤ m) (mn : m ≤ n) :
    Fin.castLE mn ∘ Fin.castLE km = Fin.castLE (Nat.le_trans km mn) := rfl

@[simp] theorem Fin.castAdd_mk {n : Nat} (m i : Nat) (h : i < n) :
    Fin.castAdd m ⟨i, h⟩ = ⟨i, Nat.lt_add_right m h⟩ := rfl

@[simp] theorem Fin.cast_castLE {k m n : Nat} (km : k ≤ m) (mn : m = n) (i : Fin k) :
    Fin.cast mn (Fin.castLE km i) = Fin.castLE (mn ▸ km) i := rfl

@[simp] theorem Fin.natAdd_mk {m : Nat} (n i : Nat) (hi : i < m) :
    Fin.natAdd n ⟨i, hi⟩ = ⟨n + i, Nat.add_lt_add_left hi n⟩ := rfl

@[simp] theorem Fin.addNat_mk {m : Nat} (n i : Nat) (hi : @LT.lt Nat instLTNat i m) :
    @Eq (Fin (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) m n)) (@Fin.addNat m (@Fin.mk m i hi) n)
        (@Fin.mk (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) m n)
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i n) (@Nat.add_lt_add_right i m hi n)) := rfl

@[simp] theorem Fin.shiftLeft_val {n : Nat} (a b : Fin n) : ↑(a <<< b) = a.val <<< b.val % n := rfl

@[simp] theorem Fin.Internal.ofNat_eq_ofNat {n : Nat}
    {hn : @LT.lt Nat instLTNat (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0))) n} {a : Nat} :
    @Eq (Fin n) (Fin.Internal.ofNat n hn a)
        (@Fin.ofNat n
          (@NeZero.mk Nat (@Zero.ofOfNat0 Nat (instOfNatNat (nat_lit 0))) n
            (@Iff.mp (@LT.lt Nat instLTNat (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0))) n)
              (@Ne Nat n (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))) (@Nat.pos_iff_ne_zero n) hn))
          a) := rfl

@[simp] theorem Fin.castSucc_castLE {n m : Nat} (h : n ≤ m) (i : Fin n) :
    (Fin.castLE h i).castSucc = Fin.castLE (by omega) i := rfl

@[simp] theorem Fin.subNat_mk {n m i : Nat} (h₁ : i < n + m) (h₂ : m ≤ i) :
    Fin.subNat m ⟨i, h₁⟩ h₂ = ⟨i - m, Nat.sub_lt_right_of_lt_add h₂ h₁⟩ := rfl

@[simp] theorem Fin.val_one (n : Nat) :
    @Eq Nat
        (@Fin.val
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2))))
          (@OfNat.ofNat
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))))
            (nat_lit 1)
            (@Fin.instOfNat
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2))))
              (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))
                (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
              (nat_lit 1))))
        (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))) := rfl

@[simp] theorem Fin.val_two {n : Nat} :
    @Eq Nat
        (@Fin.val
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 3) (instOfNatNat (nat_lit 3))))
          (@OfNat.ofNat
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 3) (instOfNatNat (nat_lit 3)))))
            (nat_lit 2)
            (@Fin.instOfNat
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 3) (instOfNatNat (nat_lit 3))))
              (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 3) (instOfNatNat (nat_lit 3)))
                (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))))
              (nat_lit 2))))
        (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2))) := rfl

@[simp] theorem Fin.castSucc_zero {n : Nat} [NeZero n] : (Fin.castSucc 0 : Fin (n + 1)) = 0 := rfl

@[simp] theorem Fin.cast_addNat_zero {n n' : Nat} (i : Fin n) (h : n + 0 = n') :
    Fin.cast h (i.addNat 0) = Fin.cast (Eq.trans (Eq.symm (Nat.add_zero n)) h) i := rfl

@[simp] theorem Fin.mk_zero {n : Nat} : (⟨0, Nat.succ_pos n⟩ : Fin (n + 1)) = 0 := rfl

@[simp] theorem Fin.cast_castSucc {n n' : Nat} {h : n + 1 = n' + 1} {i : Fin n} :
    Fin.cast h i.castSucc = (Fin.cast (Nat.succ.inj h) i).castSucc := rfl

@[simp] theorem Fin.castLE_succ {m n : Nat} (h : m + 1 ≤ n + 1) (i : Fin m) :
    Fin.castLE h i.succ = (Fin.castLE (Nat.succ_le_succ_iff.mp h) i).succ := rfl

@[simp] theorem Fin.addNat_last {m : Nat} (n : Nat) :
    (Fin.last n).addNat m = Fin.cast (by omega) (Fin.last (n + m)) := rfl

@[simp] theorem Fin.mk_one {n : Nat} : (⟨1, Nat.succ_lt_succ (Nat.succ_pos n)⟩ : Fin (n + 2)) = 1 := rfl

@[simp] theorem Fin.induction_succ {n : Nat}
    {motive :
    Fin
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
          (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))) →
      Sort u_1}
    (zero :
    motive
      (@OfNat.ofNat
        (Fin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (nat_lit 0)
        (@Fin.instOfNat
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
            (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
          (nat_lit 0))))
    (succ : (x : Fin n) → motive (@Fin.castSucc n x) → motive (@Fin.succ n x)) (i : Fin n) :
    @Eq (motive (@Fin.succ n i)) (@Fin.induction n motive zero succ (@Fin.succ n i))
        (succ i (@Fin.induction n (fun x => motive x) zero succ (@Fin.castSucc n i))) := rfl

@[simp] theorem Fin.succRecOn_succ {motive : (x : Nat) → Fin x → Sort u_1}
    {zero :
    (x : Nat) →
      motive
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) x (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
        (@OfNat.ofNat
          (Fin
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) x
              (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
          (nat_lit 0)
          (@Fin.instOfNat
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) x
              (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            (@instNeZeroNatHAdd_1 x (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
              (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
            (nat_lit 0)))}
    {succ : (x : Nat) → (y : Fin x) → motive x y → motive x.succ (@Fin.succ x y)} {n : Nat} (i : Fin n) :
    @Eq
        (motive
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@Fin.succ n i))
        (@Fin.succRecOn
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@Fin.succ n i) motive zero succ)
        (succ n i (@Fin.succRecOn n i (fun x y => motive x y) zero succ)) := rfl

@[simp] theorem Fin.cases_succ' {n : Nat}
    {motive :
    Fin
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
          (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))) →
      Sort u_1}
    {zero :
    motive
      (@OfNat.ofNat
        (Fin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (nat_lit 0)
        (@Fin.instOfNat
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
            (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
          (nat_lit 0)))}
    {succ : (x : Fin n) → motive (@Fin.succ n x)} {i : Nat}
    (h :
    @LT.lt Nat instLTNat
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))) :
    @Eq
        (motive
          (@Fin.mk
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            i.succ h))
        (@Fin.cases n motive zero succ
          (@Fin.mk
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            i.succ h))
        (succ (@Fin.mk n i (@Nat.lt_of_succ_lt_succ i n h))) := rfl

@[simp] theorem Fin.succ_zero_eq_one {n : Nat} : (Fin.succ 0 : Fin (n + 1 + 1)) = 1 := rfl

@[simp] theorem Fin.succ_one_eq_two {n : Nat} : (Fin.succ 1 : Fin (n + 2 + 1)) = 2 := rfl

@[simp] theorem Fin.castSucc_one {n : Nat} : (Fin.castSucc 1 : Fin (n + 2 + 1)) = 1 := rfl

@[simp] theorem Fin.induction_zero {n : Nat} {motive : Fin (n + 1) → Sort u_1} (zero : motive 0)
    (hs : (i : Fin n) → motive i.castSucc → motive i.succ) : (fun i => Fin.induction zero hs i) 0 = zero := rfl

@[simp] theorem Fin.pred_castSucc_succ {n : Nat} (i : Fin n) :
    i.succ.castSucc.pred (Fin.ne_of_gt (Fin.castSucc_pos (Fin.succ_pos i))) = i.castSucc := rfl

@[simp] theorem Fin.pred_mk_succ' {n : Nat} (i : Nat)
    (h₁ :
    @LT.lt Nat instLTNat
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
        (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
    (h₂ :
    @Ne
      (Fin
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
      (@Fin.mk
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) i (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
        h₁)
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
          (nat_lit 0)))) :
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
            h₁)
          h₂)
        (@Fin.mk
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))) i
          (@Nat.lt_of_succ_lt_succ i
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            h₁)) := rfl

@[simp] theorem Fin.pred_one {n : Nat} :
    @Eq
        (Fin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (@Fin.pred
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@OfNat.ofNat
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))))
            (nat_lit 1)
            (@Fin.instOfNat
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2))))
              (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))
                (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
              (nat_lit 1)))
          (@Ne.symm
            (Fin
              (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat)
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
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
            (@OfNat.ofNat
              (Fin
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))))
              (nat_lit 1)
              (@Fin.instOfNat
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2))))
                (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))
                  (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
                (nat_lit 1)))
            (@Fin.ne_of_lt
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
                  (nat_lit 0)))
              (@OfNat.ofNat
                (Fin
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))))
                (nat_lit 1)
                (@Fin.instOfNat
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2))))
                  (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 2) (instOfNatNat (nat_lit 2)))
                    (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
                  (nat_lit 1)))
              (@Fin.zero_lt_one n))))
        (@OfNat.ofNat
          (Fin
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
          (nat_lit 0)
          (@Fin.instOfNat
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
              (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
            (nat_lit 0))) := rfl

theorem Fin.mk_lt_of_lt_val {n : Nat} {b : Fin n} {a : Nat} (h : a < ↑b) :
    ⟨a, Nat.lt_trans h (Fin.is_lt b)⟩ < b := by omega

theorem Fin.mk.inj_iff {n a b : Nat} {ha : @LT.lt Nat instLTNat a n} {hb : @LT.lt Nat instLTNat b n} :
    Iff (@Eq (Fin n) (@Fin.mk n a ha) (@Fin.mk n b hb)) (@Eq Nat a b) := by simp

theorem Fin.mk_le_of_le_val {n : Nat} {b : Fin n} {a : Nat} (h : a ≤ ↑b) :
    ⟨a, Nat.lt_of_le_of_lt h (Fin.is_lt b)⟩ ≤ b := by omega

theorem Fin.ite_val {n : Nat} {c : Prop} [Decidable c] {x : c → Fin n} (y : ¬c → Fin n) :
    (↑(if z : c then x z else y z) : Nat) = if z : c then ↑(x z) else ↑(y z) := by split <;> simp_all

theorem Fin.or_val {n : Nat} (a b : Fin n) : ↑(a ||| b) = (a.val ||| b.val) % n := rfl

theorem Fin.xor_val {n : Nat} (a b : Fin n) : ↑(a ^^^ b) = (a.val ^^^ b.val) % n := rfl

theorem Fin.neg_def {n : Nat} (a : Fin n) : -a = ⟨(n - ↑a) % n, Nat.mod_lt (n - ↑a) (Fin.pos a)⟩ := rfl

theorem Fin.mod_def {n : Nat} (a m : Fin n) : a % m = ⟨↑a % ↑m, Nat.lt_of_le_of_lt (Nat.mod_le ↑a ↑m) a.isLt⟩ := rfl

theorem Fin.natAdd_cast {n n' : Nat} (m : Nat) (i : Fin n') (h : n' = n) :
    Fin.natAdd m (Fin.cast h i) = Fin.cast (congrArg (HAdd.hAdd m) h) (Fin.natAdd m i) := rfl

theorem Fin.succ_cast_eq {n n' : Nat} (i : Fin n) (h : n = n') :
    (Fin.cast h i).succ = Fin.cast (by simp_all) i.succ := rfl

theorem Fin.castAdd_cast {n n' : Nat} (m : Nat) (i : Fin n') (h : n' = n) :
    Fin.castAdd m (Fin.cast h i) = Fin.cast (congrArg (fun x => x + m) h) (Fin.castAdd m i) := rfl

theorem Fin.addNat_cast {n n' m : Nat} (i : Fin n') (h : n' = n) :
    (Fin.cast h i).addNat m = Fin.cast (congrArg (fun x => x + m) h) (i.addNat m) := rfl

theorem Fin.cast_natAdd_right {n n' m : Nat} (i : Fin n') (h : m + n' = m + n) :
    Fin.cast h (Fin.natAdd m i) = Fin.natAdd m (Fin.cast (Nat.add_left_cancel h) i) := rfl

theorem Fin.cast_addNat_left {n n' m : Nat} (i : Fin n') (h : n' + m = n + m) :
    Fin.cast h (i.addNat m) = (Fin.cast (Nat.add_right_cancel h) i).addNat m := rfl

theorem Fin.cast_castAdd_left {n n' m : Nat} (i : Fin n') (h : n' + m = n + m) :
    Fin.cast h (Fin.castAdd m i) = Fin.castAdd m (Fin.cast (Nat.add_right_cancel h) i) := rfl

theorem Fin.cast_natAdd_zero {n n' : Nat} (i : Fin n) (h : 0 + n = n') :
    Fin.cast h (Fin.natAdd 0 i) = Fin.cast (Eq.trans (Eq.symm (Nat.zero_add n)) h) i := by
  simp [Fin.cast, Fin.natAdd]

theorem Fin.natAdd_castAdd (p m : Nat) {n : Nat} (i : Fin n) :
    Fin.natAdd m (Fin.castAdd p i) = Fin.cast (Nat.add_assoc m n p) (Fin.castAdd p (Fin.natAdd m i)) := rfl

theorem Fin.castAdd_castAdd {m n p : Nat} (i : Fin m) :
    Fin.castAdd p (Fin.castAdd n i) = Fin.cast (Eq.symm (Nat.add_assoc m n p)) (Fin.castAdd (n + p) i) := rfl

theorem Fin.castAdd_natAdd (p m : Nat) {n : Nat} (i : Fin n) :
    Fin.castAdd p (Fin.natAdd m i) = Fin.cast (Eq.symm (Nat.add_assoc m n p)) (Fin.natAdd m (Fin.castAdd p i)) :=
  rfl

theorem Fin.pred_mk {n : Nat} (i : Nat)
    (h :
    @LT.lt Nat instLTNat i
      (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
    (w :
    @Ne
      (Fin
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
      (@Fin.mk
        (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
        i h)
      (@OfNat.ofNat
        (Fin
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
        (nat_lit 0)
        (@Fin.instOfNat
          (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
            (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
            (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
          (nat_lit 0)))) :
    @Eq (Fin n)
        (@Fin.pred n
          (@Fin.mk
            (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
            i h)
          w)
        (@Fin.mk n
          (@HSub.hSub Nat Nat Nat (@instHSub Nat instSubNat) i (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
          (@Nat.sub_lt_right_of_lt_add (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))) i n
            (@Iff.mpr (@LT.lt Nat instLTNat (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0))) i)
              (@Ne Nat i (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))) (@Nat.pos_iff_ne_zero i)
              (@Fin.val_ne_of_ne
                (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                  (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                (@Fin.mk
                  (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                    (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                  i h)
                (@OfNat.ofNat
                  (Fin
                    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))))
                  (nat_lit 0)
                  (@Fin.instOfNat
                    (@HAdd.hAdd Nat Nat Nat (@instHAdd Nat instAddNat) n
                      (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1))))
                    (@instNeZeroNatHAdd_1 n (@OfNat.ofNat Nat (nat_lit 1) (instOfNatNat (nat_lit 1)))
                      (@Nat.instNeZeroSucc (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))))
                    (nat_lit 0)))
                w))
            h)) := rfl

@[simp] theorem Fin.cast_addNat {n : Nat} (m : Nat) (i : Fin n) :
    Fin.cast (Nat.add_comm n m) (i.addNat m) = Fin.natAdd m i := Fin.ext (Nat.add_comm _ _)

@[simp] theorem Fin.cast_natAdd (n : Nat) {m : Nat} (i : Fin m) :
    Fin.cast (Nat.add_comm n m) (Fin.natAdd n i) = i.addNat n := Fin.ext (Nat.add_comm _ _)

@[simp] theorem Fin.succ_le_succ_iff {n : Nat} {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff

@[simp] theorem Fin.pred_le_pred_iff {n : Nat} {a b : Fin n.succ} {ha : a ≠ 0} {hb : b ≠ 0} :
    a.pred ha ≤ b.pred hb ↔ a ≤ b := by
  rw [← Fin.succ_le_succ_iff, Fin.succ_pred, Fin.succ_pred]

@[simp] theorem Fin.pred_lt_pred_iff {n : Nat} {a b : Fin n.succ} {ha : a ≠ 0} {hb : b ≠ 0} :
    a.pred ha < b.pred hb ↔ a < b := by
  rw [← Fin.succ_lt_succ_iff, Fin.succ_pred, Fin.succ_pred]

@[simp] theorem Fin.pred_inj {n : Nat} {a b : Fin (n + 1)} {ha : a ≠ 0} {hb : b ≠ 0} :
    a.pred ha = b.pred hb ↔ a = b := by
  rw [← Fin.succ_inj, Fin.succ_pred, Fin.succ_pred]

@[simp] theorem Fin.mk_eq_zero {n a : Nat} {ha : @LT.lt Nat instLTNat a n}
    [inst3 : @NeZero Nat (@Zero.ofOfNat0 Nat (instOfNatNat (nat_lit 0))) n] :
    Iff (@Eq (Fin n) (@Fin.mk n a ha) (@OfNat.ofNat (Fin n) (nat_lit 0) (@Fin.instOfNat n inst3 (nat_lit 0))))
        (@Eq Nat a (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))) := by
  rw [Fin.ext_iff]; simp

@[simp] theorem Fin.zero_eq_mk {n a : Nat} {ha : @LT.lt Nat instLTNat a n}
    [inst3 : @NeZero Nat (@Zero.ofOfNat0 Nat (instOfNatNat (nat_lit 0))) n] :
    Iff (@Eq (Fin n) (@OfNat.ofNat (Fin n) (nat_lit 0) (@Fin.instOfNat n inst3 (nat_lit 0))) (@Fin.mk n a ha))
        (@Eq Nat a (@OfNat.ofNat Nat (nat_lit 0) (instOfNatNat (nat_lit 0)))) := by
  rw [eq_comm, Fin.mk_eq_zero]

@[simp] theorem Fin.zero_eq_last_iff {n : Nat} : 0 = Fin.last n ↔ n = 0 := by
  rw [Fin.ext_iff]
  exact eq_comm

theorem Fin.val_add_one_of_lt {n : Nat} {i : Fin n.succ} (h : i < Fin.last n) : (↑(i + 1) : Nat) = ↑i + 1 := by
  have := Fin.lt_def.mp h
  rw [Fin.val_add]
  cases n with
  | zero => exact absurd this (by simp)
  | succ n =>
    rw [Fin.val_one]
    exact Nat.mod_eq_of_lt (Nat.succ_lt_succ this)

@[simp] theorem Fin.last_add_one (n : Nat) : Fin.last n + 1 = 0 := by
  cases n with
  | zero => rfl
  | succ n =>
    apply Fin.ext
    rw [Fin.val_add, Fin.val_one, Fin.val_last]
    exact Nat.mod_self _

@[simp] theorem Fin.coeSucc_eq_succ {n : Nat} {a : Fin n} : a.castSucc + 1 = a.succ := by
  cases n with
  | zero => exact a.elim0
  | succ n =>
    apply Fin.ext
    exact Fin.val_add_one_of_lt (Fin.lt_def.mpr a.isLt)

theorem Fin.add_one_pos {n : Nat} (i : Fin (n + 1)) (h : i < Fin.last n) : 0 < i + 1 := by
  rw [Fin.lt_def, Fin.val_add_one_of_lt h]
  exact Nat.succ_pos _

theorem Fin.val_neg {n : Nat} [NeZero n] (x : Fin n) : ↑(-x) = if x = 0 then 0 else n - ↑x := by
  rw [Fin.neg_def]
  split
  · next h => subst h; simp
  · next h =>
    have : x.val ≠ 0 := fun e => h (Fin.ext (by simpa using e))
    exact Nat.mod_eq_of_lt (by have := x.isLt; omega)

theorem Fin.natAdd_natAdd (m n : Nat) {p : Nat} (i : Fin p) :
    Fin.natAdd m (Fin.natAdd n i) = Fin.cast (Nat.add_assoc m n p) (Fin.natAdd (m + n) i) :=
  Fin.ext (Nat.add_assoc _ _ _).symm

@[simp] theorem Fin.natAdd_subNat_cast {n m : Nat} {i : Fin (n + m)} (h : n ≤ ↑i) :
    Fin.natAdd n (Fin.subNat n (Fin.cast (Nat.add_comm n m) i) h) = i := Fin.ext (Nat.add_sub_cancel' h)

@[simp] theorem Fin.natAdd_zero {n : Nat} : Fin.natAdd 0 = Fin.cast (Eq.symm (Nat.zero_add n)) := by
  funext i
  exact Fin.ext (Nat.zero_add _)
