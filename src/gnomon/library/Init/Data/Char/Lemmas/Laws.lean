/-
Characters and lifted values: laws.  Lean's counterparts: `Init.Data.Char.Lemmas`, `Init.Data.ULift`.
-/
prelude
import Init.Data.Int.Gcd.Laws

@[simp] theorem getElem?_eq_some_getElem_iff.{u_1, u_2, u_3} {cont : Type u_1} {idx : Type u_2}
    {elem : Type u_3} {dom : cont → idx → Prop} [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    {c : cont} {i : idx} [Decidable (dom c i)] (h : dom c i) : c[i]? = some c[i] ↔ True := by simp_all

@[simp] theorem some_getElem_eq_getElem?_iff.{u_1, u_2, u_3} {cont : Type u_1} {idx : Type u_2}
    {elem : Type u_3} {dom : cont → idx → Prop} [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    {c : cont} {i : idx} [Decidable (dom c i)] (h : dom c i) : some c[i] = c[i]? ↔ True := by simp_all
