/-
Hash values that respect the equality test.  Lean's counterpart: `Init.Data.LawfulHashable`.
-/
prelude
import Init.Core
import Init.Data.BEq

/-- What the equality test calls equal has the same hash value. -/
class LawfulHashable (α : Type u) [BEq α] [Hashable α] where
  /-- The law. -/
  hash_eq (a b : α) : a == b → hash a = hash b

theorem hash_eq [BEq α] [Hashable α] [LawfulHashable α] {a b : α} : a == b → hash a = hash b :=
  LawfulHashable.hash_eq a b

instance (priority := low) [BEq α] [Hashable α] [LawfulBEq α] : LawfulHashable α where
  hash_eq _ _ h := congrArg hash (eq_of_beq h)
