/-
Lists: laws of functions of elements and their positions; ranges have no element twice.

Lean's counterparts: `Init.Data.List.MapIdx`, `Init.Data.List.Nat.Range`, `Init.Data.List.Nat.Count`.
-/
prelude
import Init.Base

namespace List
theorem pairwise_lt_range' {s n : Nat} (step : Nat := 1) (pos : 0 < step := by simp) :
    Pairwise (· < ·) (range' s n step) := by
  induction n generalizing s with
  | zero => simp
  | succ n ih =>
    rw [range'_succ, pairwise_cons]
    refine ⟨?_, ih⟩
    intro m hm
    obtain ⟨i, _, rfl⟩ := mem_range'.1 hm
    omega
theorem pairwise_lt_range {n : Nat} : Pairwise (· < ·) (range n) := by
  rw [range_eq_range']
  exact pairwise_lt_range' 1 (by simp)
theorem nodup_range' {s n : Nat} (step : Nat := 1) (h : 0 < step := by simp) : Nodup (range' s n step) :=
  (pairwise_lt_range' step h).imp Nat.ne_of_lt
theorem nodup_range {n : Nat} : Nodup (range n) :=
  pairwise_lt_range.imp Nat.ne_of_lt
theorem nodup_iff_count [BEq α] [LawfulBEq α] {l : List α} : l.Nodup ↔ ∀ a, count a l ≤ 1 := by
  induction l with
  | nil => simp
  | cons x l ih =>
    rw [nodup_cons, ih]
    constructor
    · intro ⟨hx, h⟩ a
      have := h a
      rw [count_cons]
      split
      next e =>
        have e := eq_of_beq e
        subst e
        rw [count_eq_zero_of_not_mem hx]
        omega
      next => omega
    · intro h
      constructor
      · intro hx
        have h1 := h x
        have h2 := count_pos_iff.2 hx
        rw [count_cons_self] at h1
        omega
      · intro a
        have := h a
        rw [count_cons] at this
        omega
private theorem mapIdx_go (f : Nat → α → β) (as : List α) (acc : Array β) :
    mapIdx.go f as acc = acc.toList ++ (as.zipIdx acc.size).map fun p => f p.2 p.1 := by
  induction as generalizing acc with
  | nil => simp [mapIdx.go]
  | cons a as ih => rw [mapIdx.go, ih]; simp
private theorem mapIdx_eq_map (f : Nat → α → β) (as : List α) :
    mapIdx f as = as.zipIdx.map fun p => f p.2 p.1 := by
  rw [mapIdx, mapIdx_go]; simp
@[simp] theorem length_mapIdx {f : Nat → α → β} {l : List α} : (l.mapIdx f).length = l.length := by
  rw [mapIdx_eq_map]; simp
@[simp] theorem getElem?_mapIdx {f : Nat → α → β} {l : List α} {i : Nat} :
    (l.mapIdx f)[i]? = Option.map (f i) l[i]? := by
  rw [mapIdx_eq_map]
  simp
  cases l[i]? <;> simp
@[simp] theorem getElem_mapIdx {f : Nat → α → β} {l : List α} {i : Nat} {h : i < (l.mapIdx f).length} :
    (l.mapIdx f)[i] = f i (l[i]'(length_mapIdx ▸ h)) := by
  apply Option.some.inj
  rw [← getElem?_eq_getElem, getElem?_mapIdx, getElem?_eq_getElem (length_mapIdx ▸ h)]
  rfl
@[simp] theorem mapIdx_cons {f : Nat → α → β} {l : List α} {a : α} :
    mapIdx f (a :: l) = f 0 a :: mapIdx (fun i => f (i + 1)) l := by
  apply ext_getElem?
  intro i
  cases i <;> simp
theorem mapIdx_append {f : Nat → α → β} {xs ys : List α} :
    (xs ++ ys).mapIdx f = xs.mapIdx f ++ ys.mapIdx fun i => f (i + xs.length) := by
  induction xs generalizing f with
  | nil => simp
  | cons x xs ih => simp [ih, Nat.add_assoc]
@[simp] theorem mapIdx_eq_nil_iff {f : Nat → α → β} {l : List α} : l.mapIdx f = [] ↔ l = [] := by
  cases l <;> simp
@[simp] theorem mapIdx_mapIdx {f : Nat → α → β} {g : Nat → β → γ} {l : List α} :
    (l.mapIdx f).mapIdx g = l.mapIdx (fun i => g i ∘ f i) := by
  apply ext_getElem?
  intro i
  simp
theorem mapIdx_eq_zipIdx_map {l : List α} {f : Nat → α → β} :
    l.mapIdx f = l.zipIdx.map (fun ⟨a, i⟩ => f i a) := mapIdx_eq_map f l
end List
