/-
Proof search.

Aesop's counterpart: `Aesop`.
-/
import Aesop.Frontend
