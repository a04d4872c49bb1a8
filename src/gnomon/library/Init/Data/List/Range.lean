/-
Lists: laws of `range`, `range'` and `zipIdx`.  Lean's counterpart: `Init.Data.List.Range`.
-/
prelude
import Init.Data.List.Pairwise

namespace List

@[simp] theorem length_range' {s step n : Nat} : (List.range' s n step).length = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => exact congrArg Nat.succ ih

@[simp] theorem range'_eq_nil_iff {s n step : Nat} : List.range' s n step = [] ↔ n = 0 := by
  rw [← length_eq_zero_iff, length_range']

theorem range'_ne_nil_iff (s : Nat) {n step : Nat} : List.range' s n step ≠ [] ↔ n ≠ 0 :=
  not_congr range'_eq_nil_iff

@[simp] theorem tail_range' {s n step : Nat} :
    (List.range' s n step).tail = List.range' (s + step) (n - 1) step := by
  cases n <;> rfl

theorem mem_range' {s step m n : Nat} : m ∈ List.range' s n step ↔ ∃ i, i < n ∧ m = s + step * i := by
  induction n generalizing s with
  | zero => exact ⟨nofun, fun ⟨_, h, _⟩ => absurd h (Nat.not_lt_zero _)⟩
  | succ n ih =>
    rw [range'_succ, mem_cons, ih]
    constructor
    · intro h
      cases h with
      | inl h => exact ⟨0, Nat.succ_pos n, h⟩
      | inr h =>
        have ⟨i, hi, e⟩ := h
        exact ⟨i + 1, Nat.succ_lt_succ hi, by rw [e, Nat.mul_add, Nat.mul_one, Nat.add_assoc, Nat.add_comm step]⟩
    · intro ⟨i, hi, e⟩
      cases i with
      | zero => exact .inl e
      | succ i => exact .inr ⟨i, Nat.lt_of_succ_lt_succ hi, by rw [e, Nat.mul_add, Nat.mul_one, Nat.add_assoc, Nat.add_comm step]⟩

theorem getElem?_range' {s step i n : Nat} : i < n → (List.range' s n step)[i]? = some (s + step * i) := fun h => by
  induction n generalizing s i with
  | zero => exact absurd h (Nat.not_lt_zero _)
  | succ n ih => cases i with
    | zero => rfl
    | succ i =>
      rw [range'_succ, getElem?_cons_succ, ih (Nat.lt_of_succ_lt_succ h), Nat.mul_add, Nat.mul_one, Nat.add_assoc, Nat.add_comm step]

@[simp] theorem getElem_range' {n m step i : Nat} (H : i < (List.range' n m step).length) :
    (List.range' n m step)[i] = n + step * i := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, getElem?_range']
  rwa [length_range'] at H

theorem head?_range' {s n : Nat} : (List.range' s n).head? = if n = 0 then none else some s := by
  cases n <;> rfl

theorem map_add_range' {a : Nat} (s n step : Nat) :
    List.map ((a + ·)) (List.range' s n step) = List.range' (a + s) n step := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => rw [range'_succ, map_cons, ih, range'_succ, Nat.add_assoc]

theorem range'_succ_left {s n step : Nat} :
    List.range' (s + 1) n step = List.map ((· + 1)) (List.range' s n step) := by
  rw [Nat.add_comm s, ← map_add_range']
  exact map_congr_left fun _ _ => Nat.add_comm _ _

theorem range'_append {s m n step : Nat} :
    List.range' s m step ++ List.range' (s + step * m) n step = List.range' s (m + n) step := by
  induction m generalizing s with
  | zero => rw [Nat.mul_zero, Nat.zero_add]; rfl
  | succ m ih =>
    rw [range'_succ, cons_append, Nat.mul_add, Nat.mul_one, Nat.add_comm (step * m), ← Nat.add_assoc, ih, Nat.succ_add]; rfl

@[simp] theorem range'_append_1 {s m n : Nat} :
    List.range' s m ++ List.range' (s + m) n = List.range' s (m + n) := by
  have := range'_append (s := s) (m := m) (n := n) (step := 1)
  rwa [Nat.one_mul] at this

theorem range'_concat {step s n : Nat} : List.range' s (n + 1) step = List.range' s n step ++ [s + step * n] :=
  range'_append.symm

theorem range'_1_concat {s n : Nat} : List.range' s (n + 1) = List.range' s n ++ [s + n] := by
  rw [range'_concat, Nat.one_mul]

theorem range'_sublist_right {step s m n : Nat} :
    (List.range' s m step).Sublist (List.range' s n step) ↔ m ≤ n := by
  constructor
  · intro h
    have := h.length_le
    rwa [length_range', length_range'] at this
  · intro h
    rw [← Nat.sub_add_cancel h, Nat.add_comm, ← range'_append]
    exact sublist_append_left _ _

theorem range_loop_range' (s n : Nat) : List.range.loop s (List.range' s n) = List.range' 0 (n + s) := by
  induction s generalizing n with
  | zero => rfl
  | succ s ih => exact (ih (n + 1)).trans (by rw [Nat.add_assoc, Nat.add_comm 1])

theorem range_eq_range' {n : Nat} : List.range n = List.range' 0 n :=
  (range_loop_range' n 0).trans (by rw [Nat.zero_add])

theorem range_succ_eq_map {n : Nat} : List.range (n + 1) = 0 :: List.map Nat.succ (List.range n) := by
  rw [range_eq_range', range_eq_range', range'_succ, range'_succ_left]

theorem range'_eq_map_range {s n : Nat} : List.range' s n = List.map ((s + ·)) (List.range n) := by
  rw [range_eq_range', map_add_range']; rfl

@[simp] theorem length_range {n : Nat} : (List.range n).length = n := by
  rw [range_eq_range', length_range']

@[simp] theorem range_eq_nil {n : Nat} : List.range n = [] ↔ n = 0 := by
  rw [← length_eq_zero_iff, length_range]

theorem range_ne_nil {n : Nat} : List.range n ≠ [] ↔ n ≠ 0 := not_congr range_eq_nil

@[simp] theorem tail_range {n : Nat} : (List.range n).tail = List.range' 1 (n - 1) := by
  rw [range_eq_range', tail_range']

@[simp] theorem range_sublist {m n : Nat} : (List.range m).Sublist (List.range n) ↔ m ≤ n := by
  rw [range_eq_range', range_eq_range', range'_sublist_right]

theorem getElem?_range {i n : Nat} (h : i < n) : (List.range n)[i]? = some i := by
  rw [range_eq_range', getElem?_range' h, Nat.one_mul, Nat.zero_add]

@[simp] theorem getElem_range {j n : Nat} (h : j < (List.range n).length) : (List.range n)[j] = j := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, getElem?_range]
  rwa [length_range] at h

theorem range_succ {n : Nat} : List.range n.succ = List.range n ++ [n] := by
  rw [range_eq_range', range_eq_range', range'_1_concat, Nat.zero_add]

theorem range_add {n m : Nat} : List.range (n + m) = List.range n ++ List.map ((n + ·)) (List.range m) := by
  rw [← range'_eq_map_range, range_eq_range', range_eq_range', ← range'_append_1, Nat.zero_add]

@[simp] theorem range_one : List.range 1 = [0] := rfl

theorem head?_range {n : Nat} : (List.range n).head? = if n = 0 then none else some 0 := by
  rw [range_eq_range', head?_range']

private theorem memRange1 {s m n : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  rw [mem_range']
  constructor
  · intro ⟨i, h, e⟩; omega
  · intro ⟨h₁, h₂⟩; exact ⟨m - s, by omega, by omega⟩

@[simp] theorem mem_range'_1 {s n m : Nat} : m ∈ List.range' s n ↔ s ≤ m ∧ m < s + n := memRange1

@[simp] theorem mem_range {m n : Nat} : m ∈ List.range n ↔ m < n := by
  rw [range_eq_range', memRange1, Nat.zero_add]; exact ⟨And.right, fun h => ⟨Nat.zero_le _, h⟩⟩

@[simp] theorem length_zipIdx {α : Type u_1} {l : List α} {i : Nat} : (l.zipIdx i).length = l.length := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => exact congrArg Nat.succ ih

@[simp] theorem zipIdx_eq_nil_iff {α : Type u_1} {l : List α} {i : Nat} : l.zipIdx i = [] ↔ l = [] := by
  rw [← length_eq_zero_iff, length_zipIdx, length_eq_zero_iff]

@[simp] theorem getElem?_zipIdx {α : Type u_1} {l : List α} {i j : Nat} :
    (l.zipIdx i)[j]? = Option.map (fun a => (a, i + j)) l[j]? := by
  induction l generalizing i j with
  | nil => rfl
  | cons a l ih => cases j with
    | zero => rfl
    | succ j =>
      rw [zipIdx_cons, getElem?_cons_succ, getElem?_cons_succ, ih, Nat.add_assoc, Nat.add_comm 1]

@[simp] theorem zipIdx_map_fst {α : Type u_1} (i : Nat) (l : List α) : List.map Prod.fst (l.zipIdx i) = l := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) (ih _)

@[simp] theorem zipIdx_map_snd {α : Type u_1} (i : Nat) (l : List α) :
    List.map Prod.snd (l.zipIdx i) = List.range' i l.length := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => exact congrArg (cons i) (ih _)

@[simp] theorem tail_zipIdx {α : Type u_1} {l : List α} {i : Nat} : (l.zipIdx i).tail = l.tail.zipIdx (i + 1) := by
  cases l <;> rfl

theorem zipIdx_eq_zip_range' {α : Type u_1} {l : List α} {i : Nat} :
    l.zipIdx i = l.zip (List.range' i l.length) := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => rw [zipIdx_cons, length_cons, range'_succ, zip_cons_cons, ih]

end List
