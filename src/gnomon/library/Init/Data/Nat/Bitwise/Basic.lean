/-
Bits of natural numbers: and, or, exclusive or, shifts, tests.

Read next: `Init.Data.Fin.Basic`.  Lean's counterpart: `Init.Data.Nat.Bitwise.Basic`.
-/
prelude
import Init.Data.Nat.Div.Basic
import Init.WF
import Init.WFTactics

namespace Nat

theorem bitwise_rec_lemma {n : Nat} (hNe : n ≠ 0) : n / 2 < n :=
  Nat.div_lt_self (Nat.pos_of_ne_zero hNe) (Nat.lt_succ_self 1)

/-- Combines two numbers bit by bit. -/
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat :=
  if hn : n = 0 then
    if f false true then m else 0
  else if m = 0 then
    if f true false then n else 0
  else
    let r := bitwise f (n / 2) (m / 2)
    let b₁ : Bool := n % 2 = 1
    let b₂ : Bool := m % 2 = 1
    if f b₁ b₂ then r + r + 1 else r + r
termination_by n
decreasing_by exact bitwise_rec_lemma hn

/-- The bits that both have. -/
@[extern "lean_nat_land"]
def land : @& Nat → @& Nat → Nat := bitwise and

/-- The bits that one of them has. -/
@[extern "lean_nat_lor"]
def lor : @& Nat → @& Nat → Nat := bitwise or

/-- The bits that exactly one of them has. -/
@[extern "lean_nat_lxor"]
def xor : @& Nat → @& Nat → Nat := bitwise bne

/-- The bits `m` places further left. -/
@[extern "lean_nat_shiftl"]
def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m

/-- The bits `m` places further right. -/
@[extern "lean_nat_shiftr"]
def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2

instance instAndOp : AndOp Nat := ⟨Nat.land⟩

instance instOrOp : OrOp Nat := ⟨Nat.lor⟩

instance instXorOp : XorOp Nat := ⟨Nat.xor⟩

instance instShiftLeft : ShiftLeft Nat := ⟨Nat.shiftLeft⟩

instance instShiftRight : ShiftRight Nat := ⟨Nat.shiftRight⟩

@[simp] theorem shiftLeft_zero {n : Nat} : n <<< 0 = n := rfl

theorem shiftLeft_succ {m n : Nat} : m <<< (n + 1) = (2 * m) <<< n := rfl

@[simp] theorem shiftRight_zero {n : Nat} : n >>> 0 = n := rfl

theorem shiftRight_succ {m n : Nat} : m >>> (n + 1) = (m >>> n) / 2 := rfl

/-- Whether a bit is set. -/
def testBit (m n : Nat) : Bool :=
  1 &&& (m >>> n) != 0

end Nat
