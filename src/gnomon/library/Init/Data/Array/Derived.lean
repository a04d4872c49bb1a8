/-
More laws of arrays, nearly all of them those of their lists.  Lean's counterpart: `Init.Data.Array`.
-/
prelude
import Init.Data.List.More
import Init.Grind.Tactics

open Lean.Parser.Tactic

theorem Array.flatMap_eq_foldl.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Array β} {xs : Array α} :
    Array.flatMap f xs = Array.foldl (fun acc a => acc ++ f a) #[] xs := rfl
theorem Array.map_eq_map_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f g : α → β} {xs : Array α} :
    Array.map f xs = Array.map g xs ↔ ∀ (a : α), a ∈ xs → f a = g a := by
  simp
theorem Array.any_eq_false'.{u_1} {α : Type u_1} {p : α → Bool} {as : Array α} :
    as.any p = false ↔ ∀ (x : α), x ∈ as → ¬p x = true := by
  rcases as with ⟨as⟩
  simp
theorem Array.or_all_distrib_left.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} {q : Bool} :
    (q || xs.all p) = xs.all fun a => q || p a := by
  rcases xs with ⟨xs⟩
  simp [List.or_all_distrib_left]
theorem Array.contains_iff_mem.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    xs.contains a = true ↔ a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.and_any_distrib_right.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} {q : Bool} :
    (xs.any p && q) = xs.any fun a => p a && q := by
  rcases xs with ⟨xs⟩
  simp [List.and_any_distrib_right]
theorem Array.append_ne_empty_of_right_ne_empty.{u_1} {α : Type u_1} {xs ys : Array α} (h : ys ≠ #[]) :
    xs ++ ys ≠ #[] := by
  simp_all
theorem Array.foldr_eq_foldl_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → β → β} {b : β} :
    Array.foldr f b xs = Array.foldl (fun x y => f y x) b xs.reverse := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.lt_of_getElem.{u_1} {α : Type u_1} {x : α} {xs : Array α} {i : Nat} {hidx : i < xs.size} :
    xs[i] = x → i < xs.size := by
  simp_all
theorem Array.singleton_eq_append_iff.{u_1} {α : Type u_1} {xs ys : Array α} {x : α} :
    #[x] = xs ++ ys ↔ xs = #[] ∧ ys = #[x] ∨ xs = #[x] ∧ ys = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp [List.singleton_eq_append_iff]
theorem Array.foldl_eq_foldr_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : β → α → β} {b : β} :
    Array.foldl f b xs = Array.foldr (fun x y => f y x) b xs.reverse := by
  simp
theorem Array.push_inj_left.{u_1} {α : Type u_1} {a : α} {xs ys : Array α} : xs.push a = ys.push a ↔ xs = ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
theorem Array.any_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → Array β} {p : β → Bool} :
    (Array.flatMap f xs).any p = xs.any fun a => (f a).any p := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.back_eq_of_push_eq.{u_1} {α : Type u_1} {a b : α} {xs ys : Array α} (h : xs.push a = ys.push b) :
    a = b := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
theorem Array.mem_empty_iff.{u_1} {α : Type u_1} (a : α) : a ∈ #[] ↔ False := by
  simp
theorem Array.filterMap_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {xs : Array α} :
    Array.filterMap f xs.reverse = (Array.filterMap f xs).reverse := by
  simp
theorem Array.and_any_distrib_left.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} {q : Bool} :
    (q && xs.any p) = xs.any fun a => q && p a := by
  rcases xs with ⟨xs⟩
  simp [List.and_any_distrib_left]
theorem Array.empty_eq_append_iff.{u_1} {α : Type u_1} {xs ys : Array α} : #[] = xs ++ ys ↔ xs = #[] ∧ ys = #[] := by
  simp
theorem Array.flatMap_toList.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → List β} :
    List.flatMap f xs.toList = (Array.flatMap (fun a => (f a).toArray) xs).toList := by
  simp
theorem Array.forall_getElem.{u_1} {α : Type u_1} {xs : Array α} {p : α → Prop} :
    (∀ (i : Nat) (h : i < xs.size), p xs[i]) ↔ ∀ (a : α), a ∈ xs → p a := by
  rcases xs with ⟨xs⟩
  simp [List.forall_getElem]
theorem Array.all_eq_true'.{u_1} {α : Type u_1} {p : α → Bool} {as : Array α} :
    as.all p = true ↔ ∀ (x : α), x ∈ as → p x = true := by
  rcases as with ⟨as⟩
  simp
theorem Array.any_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} {p : β → Bool} :
    (Array.map f xs).any p = xs.any (p ∘ f) := by
  simp
theorem Array.mem_or_eq_of_mem_push.{u_1} {α : Type u_1} {a b : α} {xs : Array α} : a ∈ xs.push b → a ∈ xs ∨ a = b := by
  simp
theorem Array.contains_empty.{u_1} {α : Type u_1} {a : α} [BEq α] : #[].contains a = false := by
  simp
theorem Array.map_id''.{u_1} {α : Type u_1} {f : α → α} (h : ∀ (x : α), f x = x) (xs : Array α) :
    Array.map f xs = xs := by
  rcases xs with ⟨xs⟩
  simp_all [List.map_id'']
theorem Array.append_ne_empty_of_left_ne_empty.{u_1} {α : Type u_1} {xs ys : Array α} (h : xs ≠ #[]) :
    xs ++ ys ≠ #[] := by
  simp_all
protected theorem Array.getElem?_eq_none_iff.{u_1} {α : Type u_1} {i : Nat} {xs : Array α} :
    xs[i]? = none ↔ xs.size ≤ i := by
  simp
theorem Array.exists_of_mem_flatMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} {b : β} {xs : Array α} {f : α → Array β} :
    b ∈ Array.flatMap f xs → ∃ a, a ∈ xs ∧ b ∈ f a := by
  simp
theorem Array.back_eq_getElem.{u_1} {α : Type u_1} {xs : Array α} (h : 0 < xs.size) : xs.back h = xs[xs.size - 1] := rfl
theorem Array.getElem_eq_iff.{u_1} {α : Type u_1} {x : α} {xs : Array α} {i : Nat} {h : i < xs.size} :
    xs[i] = x ↔ xs[i]? = some x := by
  simp_all
theorem Array.foldl_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : β → α → β} {b : β} :
    Array.foldl f b xs.reverse = Array.foldr (fun x y => f y x) b xs := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.foldr_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {init : β} :
    Array.foldr f init #[] = init := rfl
theorem Array.flatten_eq_flatMap.{u_1} {α : Type u_1} {xss : Array (Array α)} :
    xss.flatten = Array.flatMap id xss := rfl
theorem Array.size_eq_one_iff.{u_1} {α : Type u_1} {xs : Array α} : xs.size = 1 ↔ ∃ a, xs = #[a] := by
  rcases xs with ⟨xs⟩
  simp [List.length_eq_one_iff]
theorem Array.contains_eq_any_beq.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {a : α} :
    xs.contains a = xs.any fun x => a == x := rfl
theorem Array.getElem?_singleton.{u_1} {α : Type u_1} {a : α} {i : Nat} :
    #[a][i]? = if i = 0 then some a else none := by
  cases i <;> simp
theorem Array.foldr_filter.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : α → β → β} {xs : Array α} {init : β} :
    Array.foldr f init (Array.filter p xs) = Array.foldr (fun x y => if p x = true then f x y else y) init xs := by
  rcases xs with ⟨xs⟩
  simp [List.foldr_filter]
theorem Array.not_mem_of_not_mem_push.{u_1} {α : Type u_1} {a b : α} {xs : Array α} (h : ¬a ∈ xs.push b) : ¬a ∈ xs := by
  simp_all
theorem Array.not_all_eq_any_not.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} :
    (!xs.all p) = xs.any fun a => !p a := by
  rcases xs with ⟨xs⟩
  simp [List.not_all_eq_any_not]
theorem Array.all_push.{u_1} {α : Type u_1} {xs : Array α} {a : α} {p : α → Bool} :
    (xs.push a).all p = (xs.all p && p a) := by
  simp
theorem Array.foldl_assoc.{u_1} {α : Type u_1} {op : α → α → α} [ha : Std.Associative op] {xs : Array α} {a₁ a₂ : α} :
    Array.foldl op (op a₁ a₂) xs = op a₁ (Array.foldl op a₂ xs) := by
  rcases xs with ⟨xs⟩
  simp [List.foldl_assoc]
theorem Array.foldr_push.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {init : β} {xs : Array α} {a : α} :
    Array.foldr f init (xs.push a) = Array.foldr f (f a init) xs := by
  simp
theorem Array.mem_singleton_self.{u_1} {α : Type u_1} (a : α) : a ∈ #[a] := by
  simp
theorem Array.map_singleton.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {a : α} :
    Array.map f #[a] = #[f a] := by
  simp
theorem Array.foldr_flatMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Array β} {g : β → γ → γ} {xs : Array α} {init : γ} :
    Array.foldr g init (Array.flatMap f xs) = Array.foldr (fun x acc => Array.foldr g acc (f x)) init xs := by
  rcases xs with ⟨xs⟩
  simp [List.foldr_flatMap]
theorem Array.map_filterMap_of_inv.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {g : β → α} (H : ∀ (x : α), Option.map g (f x) = some x) {xs : Array α} :
    Array.map g (Array.filterMap f xs) = xs := by
  rcases xs with ⟨xs⟩
  simp_all [List.map_filterMap_of_inv]
theorem Array.toArray_append.{u_1} {α : Type u_1} {xs : List α} {ys : Array α} :
    xs.toArray ++ ys = (xs ++ ys.toList).toArray := by
  simp
theorem Array.exists_of_mem_map.{u_1, u_2} {αₓ : Type u_1} {αₓ₁ : Type u_2} {f : αₓ → αₓ₁} {l : Array αₓ} {b : αₓ₁} (h : b ∈ Array.map f l) :
    ∃ a, a ∈ l ∧ f a = b := by
  simp_all
theorem Array.filterMap_filter.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : α → Option β} {xs : Array α} :
    Array.filterMap f (Array.filter p xs) = Array.filterMap (fun x => if p x = true then f x else none) xs := by
  rcases xs with ⟨xs⟩
  simp [List.filterMap_filter]
theorem Array.getElem_singleton.{u_1} {α : Type u_1} {a : α} {i : Nat} (h : i < 1) : #[a][i] = a := by
  simp
theorem Array.map_eq_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} {ys : Array β} :
    Array.map f xs = ys ↔ ∀ (i : Nat), ys[i]? = Option.map f xs[i]? := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp [List.map_eq_iff]
theorem Array.map_const'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {b : β} :
    Array.map (fun _ => b) xs = Array.replicate xs.size b := by
  rcases xs with ⟨xs⟩
  simp [List.map_const']
theorem Array.all_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} {p : β → Bool} :
    (Array.map f xs).all p = xs.all (p ∘ f) := by
  simp
theorem Array.back?_eq_getElem?.{u_1} {α : Type u_1} {xs : Array α} : xs.back? = xs[xs.size - 1]? := rfl
theorem Array.filter_empty.{u_1} {α : Type u_1} {p : α → Bool} : Array.filter p #[] = #[] := rfl
theorem Array.empty_of_isEmpty.{u_1} {α : Type u_1} {xs : Array α} (h : xs.isEmpty = true) : xs = #[] := by
  simp_all
theorem Array.forall_mem_singleton.{u_1} {α : Type u_1} {p : α → Prop} {a : α} : (∀ (x : α), x ∈ #[a] → p x) ↔ p a := by
  simp
theorem Array.flatMap_singleton.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Array β} {x : α} :
    Array.flatMap f #[x] = f x := by
  simp
theorem Array.forall_mem_ne.{u_1} {α : Type u_1} {a : α} {xs : Array α} :
    (∀ (a' : α), a' ∈ xs → ¬a = a') ↔ ¬a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp [List.forall_mem_ne]
theorem Array.filterMap_flatMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {xs : Array α} {g : α → Array β} {f : β → Option γ} :
    Array.filterMap f (Array.flatMap g xs) = Array.flatMap (fun a => Array.filterMap f (g a)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.filterMap_flatMap]
theorem Array.some_eq_getElem?_iff.{u_1} {α : Type u_1} {b : α} {i : Nat} {xs : Array α} :
    some b = xs[i]? ↔ ∃ h, xs[i] = b := by
  rcases xs with ⟨xs⟩
  simp [List.some_eq_getElem?_iff]
theorem Array.push_eq_append.{u_1} {α : Type u_1} {a : α} {as : Array α} : as.push a = as ++ #[a] := rfl
theorem Array.getElem?_append_right.{u_1} {α : Type u_1} {xs ys : Array α} {i : Nat} (h : xs.size ≤ i) :
    (xs ++ ys)[i]? = ys[i - xs.size]? := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all [List.getElem?_append_right]
theorem Array.all_eq_false'.{u_1} {α : Type u_1} {p : α → Bool} {as : Array α} :
    as.all p = false ↔ ∃ x, x ∈ as ∧ ¬p x = true := by
  rcases as with ⟨as⟩
  simp
theorem Array.exists_mem_of_ne_empty.{u_1} {α : Type u_1} (xs : Array α) (h : xs ≠ #[]) : ∃ x, x ∈ xs := by
  rcases xs with ⟨xs⟩
  simp_all [List.exists_mem_of_ne_nil]
protected theorem Array.getElem?_eq_some_getElem_iff.{u_1} {α : Type u_1} (xs : Array α) (i : Nat) (h : i < xs.size) :
    xs[i]? = some xs[i] ↔ True := by
  simp
theorem Array.eq_empty_of_size_eq_zero.{u_1} {αₓ : Type u_1} {xs : Array αₓ} (h : xs.size = 0) : xs = #[] := by
  simp_all
theorem Array.filterMap_congr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {as bs : Array α} (h : as = bs) {f g : α → Option β} (h' : f = g) {start stop start' stop' : Nat} (h₁ : start = start') (h₂ : stop = stop') :
    Array.filterMap f as start stop = Array.filterMap g bs start' stop' := by
  simp_all
theorem Array.getElem?_set.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) {v : α} {j : Nat} :
    (xs.set i v h)[j]? = if i = j then some v else xs[j]? := by
  rcases xs with ⟨xs⟩
  simp_all [List.getElem?_set]
theorem Array.getD_getElem?.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} {d : α} :
    xs[i]?.getD d = if p : i < xs.size then xs[i] else d := by
  rcases xs with ⟨xs⟩
  simp [List.getD_getElem?]
theorem Array.eq_empty_iff_forall_not_mem.{u_1} {α : Type u_1} {xs : Array α} : xs = #[] ↔ ∀ (a : α), ¬a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp [List.eq_nil_iff_forall_not_mem]
theorem Array.filter_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {g : α → Array β} {f : β → Bool} :
    Array.filter f (Array.flatMap g xs) = Array.flatMap (fun a => Array.filter f (g a)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.filter_flatMap]
theorem Array.map_id'.{u_1} {α : Type u_1} (xs : Array α) : Array.map (fun a => a) xs = xs := by
  simp
theorem Array.all_bne.{u_1} {α : Type u_1} {a : α} [BEq α] {xs : Array α} :
    (xs.all fun x => a != x) = !xs.contains a := by
  rcases xs with ⟨xs⟩
  simp [List.all_bne]
theorem Array.any_empty.{u_1} {α : Type u_1} [BEq α] {p : α → Bool} : #[].any p = false := by
  simp
theorem Array.foldl_empty.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {init : β} :
    Array.foldl f init #[] = init := rfl
theorem Array.or_all_distrib_right.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} {q : Bool} :
    (xs.all p || q) = xs.all fun a => p a || q := by
  rcases xs with ⟨xs⟩
  simp [List.or_all_distrib_right]
theorem Array.forall_mem_ne'.{u_1} {α : Type u_1} {a : α} {xs : Array α} :
    (∀ (a' : α), a' ∈ xs → ¬a' = a) ↔ ¬a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp [List.forall_mem_ne']
theorem Array.mem_set.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) {a : α} : a ∈ xs.set i a h := by
  rcases xs with ⟨xs⟩
  simp_all [List.mem_set]
theorem Array.foldrM_reverse.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] {xs : Array α} {f : α → β → m β} {b : β} :
    Array.foldrM f b xs.reverse = Array.foldlM (fun x y => f y x) b xs := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.foldr_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → β → β} {b : β} :
    Array.foldr f b xs.reverse = Array.foldl (fun x y => f y x) b xs := by
  simp
theorem Array.push_inj_right.{u_1} {α : Type u_1} {a b : α} {xs : Array α} : xs.push a = xs.push b ↔ a = b := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.mem_map_of_mem.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : Array α} {a : α} {f : α → β} (h : a ∈ l) :
    f a ∈ Array.map f l := by
  rcases l with ⟨l⟩
  simp_all [List.mem_map_of_mem]
theorem Array.filterMap_filterMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β} {g : β → Option γ} {xs : Array α} :
    Array.filterMap g (Array.filterMap f xs) = Array.filterMap (fun x => (f x).bind g) xs := by
  rcases xs with ⟨xs⟩
  simp [List.filterMap_filterMap]
theorem Array.any_beq.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {a : α} :
    (xs.any fun x => a == x) = xs.contains a := rfl
theorem Array.all_bne'.{u_1} {α : Type u_1} {a : α} [BEq α] [PartialEquivBEq α] {xs : Array α} :
    (xs.all fun x => x != a) = !xs.contains a := by
  rcases xs with ⟨xs⟩
  simp [List.all_bne']
theorem Array.filter_congr.{u_1} {α : Type u_1} {xs ys : Array α} (h : xs = ys) {f g : α → Bool} (h' : f = g) {start stop start' stop' : Nat} (h₁ : start = start') (h₂ : stop = stop') :
    Array.filter f xs start stop = Array.filter g ys start' stop' := by
  simp_all
theorem Array.size_pos_iff_exists_mem.{u_1} {α : Type u_1} {xs : Array α} : 0 < xs.size ↔ ∃ a, a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp [List.length_pos_iff_exists_mem]
theorem Array.mem_of_contains_eq_true.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {as : Array α} :
    as.contains a = true → a ∈ as := by
  rcases as with ⟨as⟩
  simp
theorem Array.reverse_ne_empty_iff.{u_1} {α : Type u_1} {xs : Array α} : xs.reverse ≠ #[] ↔ xs ≠ #[] := by
  simp
protected theorem Array.some_getElem_eq_getElem?_iff.{u_1} {α : Type u_1} (xs : Array α) (i : Nat) (h : i < xs.size) :
    some xs[i] = xs[i]? ↔ True := by
  simp
theorem Array.filter_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {p : β → Bool} {xs : Array α} :
    Array.filter p (Array.filterMap f xs) = Array.filterMap (fun x => Option.filter p (f x)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.filter_filterMap]
theorem Array.foldl_filter.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Bool} {f : β → α → β} {xs : Array α} {init : β} :
    Array.foldl f init (Array.filter p xs) = Array.foldl (fun x y => if p y = true then f x y else x) init xs := by
  rcases xs with ⟨xs⟩
  simp [List.foldl_filter]
theorem Array.all_empty.{u_1} {α : Type u_1} [BEq α] {p : α → Bool} : #[].all p = true := by
  simp
theorem Array.foldl_push.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {init : β} {xs : Array α} {a : α} :
    Array.foldl f init (xs.push a) = f (Array.foldl f init xs) a := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.all_reverse.{u_1} {α : Type u_1} {f : α → Bool} {xs : Array α} : xs.reverse.all f = xs.all f := by
  simp
theorem Array.singleton_inj.{u_1} {αₓ : Type u_1} {a b : αₓ} : #[a] = #[b] ↔ a = b := by
  simp
theorem Array.eq_empty_of_append_eq_empty.{u_1} {α : Type u_1} {xs ys : Array α} (h : xs ++ ys = #[]) :
    xs = #[] ∧ ys = #[] := by
  simp_all
theorem Array.any_filter.{u_1} {α : Type u_1} {xs : Array α} {p q : α → Bool} :
    (Array.filter p xs).any q = xs.any fun a => p a && q a := by
  simp
theorem Array.eq_empty_of_map_eq_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} (h : Array.map f xs = #[]) :
    xs = #[] := by
  simp_all
theorem Array.any_push.{u_1} {α : Type u_1} {xs : Array α} {a : α} {p : α → Bool} :
    (xs.push a).any p = (xs.any p || p a) := by
  simp
theorem Array.getElem!_eq_getD.{u_1} {α : Type u_1} [Inhabited α] {xs : Array α} {i : Nat} :
    xs[i]! = xs.getD i default := rfl
theorem Array.append_left_inj.{u_1} {α : Type u_1} {xs₁ xs₂ : Array α} (ys : Array α) :
    xs₁ ++ ys = xs₂ ++ ys ↔ xs₁ = xs₂ := by
  rcases xs₁ with ⟨xs₁⟩
  rcases xs₂ with ⟨xs₂⟩
  rcases ys with ⟨ys⟩
  simp
theorem Array.any_beq'.{u_1} {α : Type u_1} {a : α} [BEq α] [PartialEquivBEq α] {xs : Array α} :
    (xs.any fun x => x == a) = xs.contains a := by
  rcases xs with ⟨xs⟩
  simp [List.any_beq']
theorem Array.map_filterMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Option β} {g : β → γ} {xs : Array α} :
    Array.map g (Array.filterMap f xs) = Array.filterMap (fun x => Option.map g (f x)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.map_filterMap]
theorem Array.isEmpty_eq_false_iff_exists_mem.{u_1} {α : Type u_1} {xs : Array α} :
    xs.isEmpty = false ↔ ∃ x, x ∈ xs := by
  rcases xs with ⟨xs⟩
  simpa using List.isEmpty_eq_false_iff_exists_mem ..
theorem Array.flatMap_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β} {g : β → Array γ} {xs : Array α} :
    Array.flatMap g (Array.map f xs) = Array.flatMap (fun a => g (f a)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.flatMap_map]
theorem Array.elem_push_self.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {xs : Array α} {a : α} :
    Array.elem a (xs.push a) = true := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.toArray_eq.{u_1} {αₓ : Type u_1} {as : List αₓ} {xs : Array αₓ} : as.toArray = xs ↔ as = xs.toList := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.eq_of_mem_singleton.{u_1} {αₓ : Type u_1} {b a : αₓ} (h : a ∈ #[b]) : a = b := by
  simp_all
theorem Array.swapIfInBounds_def.{u_1} {α : Type u_1} {xs : Array α} {i j : Nat} :
    xs.swapIfInBounds i j = if h₁ : i < xs.size then if h₂ : j < xs.size then xs.swap i j h₁ h₂ else xs else xs := rfl
theorem Array.append_eq_singleton_iff.{u_1} {α : Type u_1} {xs ys : Array α} {x : α} :
    xs ++ ys = #[x] ↔ xs = #[] ∧ ys = #[x] ∨ xs = #[x] ∧ ys = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp [List.append_eq_singleton_iff]
theorem Array.getElem_mem_toList.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) :
    xs[i] ∈ xs.toList := by
  simp
theorem Array.ne_and_not_mem_of_not_mem_push.{u_1} {α : Type u_1} {a y : α} {xs : Array α} :
    ¬a ∈ xs.push y → a ≠ y ∧ ¬a ∈ xs := by
  intros
  simp_all
theorem Array.not_any_eq_all_not.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} :
    (!xs.any p) = xs.all fun a => !p a := by
  rcases xs with ⟨xs⟩
  simp [List.not_any_eq_all_not]
theorem Array.mem_of_ne_of_mem.{u_1} {α : Type u_1} {a y : α} {xs : Array α} (h₁ : a ≠ y) (h₂ : a ∈ xs.push y) :
    a ∈ xs := by
  simp_all
theorem Array.getElem_filter.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} {i : Nat} (h : i < (Array.filter p xs).size) :
    p (Array.filter p xs)[i] = true := by
  rcases xs with ⟨xs⟩
  simp [List.getElem_filter]
@[simp] theorem Array.map_reverse.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    Array.map f xs.reverse = (Array.map f xs).reverse := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.getElem_fin_eq_getElem_toList.{u_1} {α : Type u_1} {xs : Array α} {i : Fin xs.size} :
    xs[i] = xs.toList[i] := rfl
@[simp] theorem Array.reverse_inj.{u_1} {α : Type u_1} {xs ys : Array α} : xs.reverse = ys.reverse ↔ xs = ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
@[simp] theorem Array.setIfInBounds_append_left.{u_1} {α : Type u_1} {xs ys : Array α} {i : Nat} {x : α} (h : i < xs.size) :
    (xs ++ ys).setIfInBounds i x = xs.setIfInBounds i x ++ ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.foldl_push'.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {init : β} {xs : Array α} {a : α} {stop : Nat} (h : stop = xs.size + 1) :
    Array.foldl f init (xs.push a) 0 stop = f (Array.foldl f init xs) a := by
  rcases xs with ⟨xs⟩
  simp_all
theorem Array.append_push.{u_1} {α : Type u_1} {xs ys : Array α} {a : α} : xs ++ ys.push a = (xs ++ ys).push a := by
  simp
theorem Array.getElem?_push_size.{u_1} {α : Type u_1} {xs : Array α} {x : α} : (xs.push x)[xs.size]? = some x := by
  simp
theorem Array.filter_reverse.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    Array.filter p xs.reverse = (Array.filter p xs).reverse := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.all_eq_not_any_not.{u_1} {α : Type u_1} {p : α → Bool} {as : Array α} {start stop : Nat} :
    as.all p start stop = !as.any (fun x => !p x) start stop := rfl
theorem Array.exists_mem_of_size_pos.{u_1} {α : Type u_1} {xs : Array α} (h : 0 < xs.size) : ∃ a, a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp_all [List.exists_mem_of_length_pos]
theorem Array.isEmpty_iff_size_eq_zero.{u_1} {α : Type u_1} {xs : Array α} : xs.isEmpty = true ↔ xs.size = 0 := by
  simp
@[simp] theorem Array.flatMap_push.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {x : α} {f : α → Array β} :
    Array.flatMap f (xs.push x) = Array.flatMap f xs ++ f x := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.extract_congr.{u_1} {α : Type u_1} {start start' stop stop' : Nat} {xs ys : Array α} (w : xs = ys) (h : start = start') (h' : stop = stop') :
    xs.extract start stop = ys.extract start' stop' := by
  simp_all
theorem Array.mem_of_mem_filter.{u_1} {α : Type u_1} {p : α → Bool} {a : α} {xs : Array α} (h : a ∈ Array.filter p xs) :
    a ∈ xs := by
  simp_all
theorem Array.not_mem_push_of_ne_of_not_mem.{u_1} {α : Type u_1} {a y : α} {xs : Array α} :
    a ≠ y → ¬a ∈ xs → ¬a ∈ xs.push y := by
  intros
  simp_all
theorem Array.map_eq_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    Array.map f xs = Array.flatMap (fun x => #[f x]) xs := by
  rcases xs with ⟨xs⟩
  simp [List.map_eq_flatMap]
theorem Array.all_eq_true_iff_forall_mem.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    xs.all p = true ↔ ∀ (x : α), x ∈ xs → p x = true := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.eq_empty_iff_size_eq_zero.{u_1} {αₓ : Type u_1} {xs : Array αₓ} : xs = #[] ↔ xs.size = 0 := by
  simp
theorem Array.any_eq_not_all_not.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} :
    xs.any p = !xs.all fun x => !p x := by
  rcases xs with ⟨xs⟩
  simp [List.any_eq_not_all_not]
theorem Array.append_right_inj.{u_1} {α : Type u_1} {ys₁ ys₂ : Array α} (xs : Array α) :
    xs ++ ys₁ = xs ++ ys₂ ↔ ys₁ = ys₂ := by
  rcases ys₁ with ⟨ys₁⟩
  rcases ys₂ with ⟨ys₂⟩
  rcases xs with ⟨xs⟩
  simp
theorem Array.forall_mem_append.{u_1} {α : Type u_1} {p : α → Prop} {xs ys : Array α} :
    (∀ (x : α), x ∈ xs ++ ys → p x) ↔ (∀ (x : α), x ∈ xs → p x) ∧ ∀ (x : α), x ∈ ys → p x := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simpa using List.forall_mem_append ..
theorem Array.foldl_flatMap.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → Array β} {g : γ → β → γ} {xs : Array α} {init : γ} :
    Array.foldl g init (Array.flatMap f xs) = Array.foldl (fun acc x => Array.foldl g acc (f x)) init xs := by
  rcases xs with ⟨xs⟩
  simp [List.foldl_flatMap]
theorem Array.none_eq_getElem?_iff.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} : none = xs[i]? ↔ xs.size ≤ i := by
  rcases xs with ⟨xs⟩
  simp [List.none_eq_getElem?_iff]
theorem Array.eq_toArray.{u_1} {αₓ : Type u_1} {xs : Array αₓ} {as : List αₓ} : xs = as.toArray ↔ xs.toList = as := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.all_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → Array β} {p : β → Bool} :
    (Array.flatMap f xs).all p = xs.all fun a => (f a).all p := by
  simp
theorem Array.getElem?_append_left.{u_1} {α : Type u_1} {xs ys : Array α} {i : Nat} (hn : i < xs.size) :
    (xs ++ ys)[i]? = xs[i]? := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all [List.getElem?_append_left]
theorem Array.getElem?_eq_none.{u_1} {α : Type u_1} {i : Nat} {xs : Array α} (h : xs.size ≤ i) : xs[i]? = none := by
  simp_all
theorem Array.forall_mem_filter.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} {P : α → Prop} :
    (∀ (i : α), i ∈ Array.filter p xs → P i) ↔ ∀ (j : α), j ∈ xs → p j = true → P j := by
  simp
theorem Array.elem_iff.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    Array.elem a xs = true ↔ a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.mem_filterMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {xs : Array α} {b : β} :
    b ∈ Array.filterMap f xs ↔ ∃ a, a ∈ xs ∧ f a = some b := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.filterMap_push_none.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {f : α → Option β} {a : α} {xs : Array α} (h : f a = none) (w : stop = xs.size + 1) :
    Array.filterMap f (xs.push a) 0 stop = Array.filterMap f xs := by
  rcases xs with ⟨xs⟩
  simp_all
theorem Array.singleton_eq_toArray_singleton.{u_1} {α : Type u_1} {a : α} : #[a] = #[a] := rfl
@[simp] theorem Array.filter_append.{u_1} {α : Type u_1} {p : α → Bool} {xs ys : Array α} {stop : Nat} (w : stop = xs.size + ys.size) :
    Array.filter p (xs ++ ys) 0 stop = Array.filter p xs ++ Array.filter p ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
protected theorem Array.getElem?_eq_some_iff.{u_1} {α : Type u_1} {i : Nat} {b : α} {xs : Array α} :
    xs[i]? = some b ↔ ∃ h, xs[i] = b := by
  rcases xs with ⟨xs⟩
  simp [List.getElem?_eq_some_iff]
@[simp] theorem Array.filter_push_of_neg.{u_1} {α : Type u_1} {stop : Nat} {p : α → Bool} {a : α} {xs : Array α} (h : ¬p a = true) (w : stop = xs.size + 1) :
    Array.filter p (xs.push a) 0 stop = Array.filter p xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.foldr_push_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {start : Nat} {as : Array α} {bs : Array β} {f : α → β} (w : start = as.size) :
    Array.foldr (fun a xs => xs.push (f a)) bs as start = bs ++ (Array.map f as).reverse := by
  rcases as with ⟨as⟩
  rcases bs with ⟨bs⟩
  simp_all
theorem Array.getElem?_append.{u_1} {α : Type u_1} {xs ys : Array α} {i : Nat} :
    (xs ++ ys)[i]? = if i < xs.size then xs[i]? else ys[i - xs.size]? := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp [List.getElem?_append]
theorem Array.pop_eq_of_push_eq.{u_1} {α : Type u_1} {a b : α} {xs ys : Array α} (h : xs.push a = ys.push b) :
    xs = ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.all_append'.{u_1} {α : Type u_1} {stop : Nat} {f : α → Bool} {xs ys : Array α} (w : stop = (xs ++ ys).size) :
    (xs ++ ys).all f 0 stop = (xs.all f && ys.all f) := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
theorem Array.any_reverse.{u_1} {α : Type u_1} {f : α → Bool} {xs : Array α} : xs.reverse.any f = xs.any f := by
  simp
theorem Array.foldr_congr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {as bs : Array α} (h₀ : as = bs) {f g : α → β → β} (h₁ : f = g) {a b : β} (h₂ : a = b) {start start' stop stop' : Nat} (h₃ : start = start') (h₄ : stop = stop') :
    Array.foldr f a as start stop = Array.foldr g b bs start' stop' := by
  simp_all
theorem Array.forall_mem_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} {P : β → Prop} :
    (∀ (i : β), i ∈ Array.map f xs → P i) ↔ ∀ (j : α), j ∈ xs → P (f j) := by
  simp
theorem Array.reverse_eq_iff.{u_1} {α : Type u_1} {xs ys : Array α} : xs.reverse = ys ↔ xs = ys.reverse := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp [List.reverse_eq_iff]
theorem Array.map_flatMap.{u_1, u_2, u_3} {β : Type u_1} {γ : Type u_2} {α : Type u_3} {f : β → γ} {g : α → Array β} {xs : Array α} :
    Array.map f (Array.flatMap g xs) = Array.flatMap (fun a => Array.map f (g a)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.map_flatMap]
@[simp] theorem Array.reverse_append.{u_1} {α : Type u_1} {xs ys : Array α} :
    (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by
  simp
@[simp] theorem Array.any_flatMap'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {xs : Array α} {f : α → Array β} {p : β → Bool} (w : stop = (Array.flatMap f xs).size) :
    (Array.flatMap f xs).any p 0 stop = xs.any fun a => (f a).any p := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.foldrM_reverse'.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] {xs : Array α} {f : α → β → m β} {b : β} {start : Nat} (w : start = xs.size) :
    Array.foldrM f b xs.reverse start = Array.foldlM (fun x y => f y x) b xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.contains_push.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {a b : α} :
    (xs.push a).contains b = (xs.contains b || b == a) := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.size_swapAt.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} {v : α} (hi : i < xs.size) :
    (xs.swapAt i v hi).snd.size = xs.size := by
  simp
@[simp] theorem Array.toList_filterMap'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {xs : Array α} {stop : Nat} (w : stop = xs.size) :
    (Array.filterMap f xs 0 stop).toList = List.filterMap f xs.toList := by
  simp_all
theorem Array.ne_of_not_mem_push.{u_1} {α : Type u_1} {a b : α} {xs : Array α} (h : ¬a ∈ xs.push b) : a ≠ b := by
  simp_all
@[simp] theorem Array.getElem?_set_ne.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) {v : α} {j : Nat} (ne : i ≠ j) :
    (xs.set i v h)[j]? = xs[j]? := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.filter_reverse'.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} {stop : Nat} (w : stop = xs.size) :
    Array.filter p xs.reverse 0 stop = (Array.filter p xs).reverse := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.filter_size_eq_size.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    (Array.filter p xs).size = xs.size ↔ ∀ (a : α), a ∈ xs → p a = true := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.filterMap_eq_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {as : Array α} {f : α → β} (w : stop = as.size) :
    Array.filterMap (some ∘ f) as 0 stop = Array.map f as := by
  rcases as with ⟨as⟩
  simp_all
@[simp] theorem Array.contains_reverse.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {x : α} :
    xs.reverse.contains x = xs.contains x := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.any_append'.{u_1} {α : Type u_1} {stop : Nat} {f : α → Bool} {xs ys : Array α} (w : stop = (xs ++ ys).size) :
    (xs ++ ys).any f 0 stop = (xs.any f || ys.any f) := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
theorem Array.contains_iff_exists_mem_beq.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {a : α} :
    xs.contains a = true ↔ ∃ a', a' ∈ xs ∧ (a == a') = true := by
  rcases xs with ⟨xs⟩
  simp [List.contains_iff_exists_mem_beq]
theorem Array.flatMap_assoc.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {xs : Array α} {f : α → Array β} {g : β → Array γ} :
    Array.flatMap g (Array.flatMap f xs) = Array.flatMap (fun x => Array.flatMap g (f x)) xs := by
  rcases xs with ⟨xs⟩
  simp [List.flatMap_assoc]
theorem Array.all_filter.{u_1} {α : Type u_1} {xs : Array α} {p q : α → Bool} :
    (Array.filter p xs).all q = xs.all fun a => !p a || q a := by
  simp
theorem Array.any_append.{u_1} {α : Type u_1} {f : α → Bool} {xs ys : Array α} :
    (xs ++ ys).any f = (xs.any f || ys.any f) := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
theorem Array.foldl_congr.{u_1, u_2} {α : Type u_1} {β : Type u_2} {as bs : Array α} (h₀ : as = bs) {f g : β → α → β} (h₁ : f = g) {a b : β} (h₂ : a = b) {start start' stop stop' : Nat} (h₃ : start = start') (h₄ : stop = stop') :
    Array.foldl f a as start stop = Array.foldl g b bs start' stop' := by
  simp_all
theorem Array.setIfInBounds_def.{u_1} {α : Type u_1} (xs : Array α) (i : Nat) (a : α) :
    xs.setIfInBounds i a = if h : i < xs.size then xs.set i a h else xs := rfl
theorem Array.foldr_assoc.{u_1} {α : Type u_1} {op : α → α → α} [ha : Std.Associative op] {xs : Array α} {a₁ a₂ : α} :
    Array.foldr op (op a₁ a₂) xs = op (Array.foldr op a₁ xs) a₂ := by
  rcases xs with ⟨xs⟩
  simp [List.foldr_assoc]
theorem Array.size_filterMap_le.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {xs : Array α} :
    (Array.filterMap f xs).size ≤ xs.size := by
  rcases xs with ⟨xs⟩
  simp [List.length_filterMap_le]
theorem Array.foldlM_reverse.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] {xs : Array α} {f : β → α → m β} {b : β} :
    Array.foldlM f b xs.reverse = Array.foldrM (fun x y => f y x) b xs := by
  simp
@[simp] theorem Array.contains_filterMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {xs : Array α} {x : β} {f : α → Option β} :
    (Array.filterMap f xs).contains x = xs.any fun a => Option.any (fun b => x == b) (f a) := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.not_mem_append.{u_1} {α : Type u_1} {a : α} {xs ys : Array α} (h₁ : ¬a ∈ xs) (h₂ : ¬a ∈ ys) :
    ¬a ∈ xs ++ ys := by
  simp_all
theorem Array.all_append.{u_1} {α : Type u_1} {f : α → Bool} {xs ys : Array α} :
    (xs ++ ys).all f = (xs.all f && ys.all f) := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
@[simp] theorem Array.foldl_reverse'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : β → α → β} {b : β} {stop : Nat} (w : stop = xs.size) :
    Array.foldl f b xs.reverse 0 stop = Array.foldr (fun x y => f y x) b xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.reverse_push.{u_1} {α : Type u_1} {xs : Array α} {a : α} :
    (xs.push a).reverse = #[a] ++ xs.reverse := by
  simp
theorem Array.size_extract_of_le.{u_1} {α : Type u_1} {as : Array α} {i j : Nat} (h : j ≤ as.size) :
    (as.extract i j).size = j - i := by
  simp_all
@[simp] theorem Array.one_le_countP_iff.{u_1} {αₓ : Type u_1} {xs : Array αₓ} {p : αₓ → Bool} :
    1 ≤ Array.countP p xs ↔ ∃ a, a ∈ xs ∧ p a = true := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.countP_push_of_pos.{u_1} {α : Type u_1} {p : α → Bool} {a : α} {xs : Array α} (pa : p a = true) :
    Array.countP p (xs.push a) = Array.countP p xs + 1 := by
  rcases xs with ⟨xs⟩
  simp_all
theorem Array.countP_filterMap.{u_1, u_2} {α : Type u_2} {β : Type u_1} {p : β → Bool} {f : α → Option β} {xs : Array α} :
    Array.countP p (Array.filterMap f xs) = Array.countP (fun a => (Option.map p (f a)).getD false) xs := by
  rcases xs with ⟨xs⟩
  simp [List.countP_filterMap]
@[simp] theorem Array.count_append.{u_1} {α : Type u_1} [BEq α] {a : α} {xs ys : Array α} :
    Array.count a (xs ++ ys) = Array.count a xs + Array.count a ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
@[simp] theorem Array.count_push_self.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    Array.count a (xs.push a) = Array.count a xs + 1 := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.countP_eq_size_filter.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    Array.countP p xs = (Array.filter p xs).size := by
  rcases xs with ⟨xs⟩
  simp [List.countP_eq_length_filter]
theorem Array.filter_beq.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {xs : Array α} (a : α) :
    Array.filter (fun x => x == a) xs = Array.replicate (Array.count a xs) a := by
  rcases xs with ⟨xs⟩
  simp [List.filter_beq]
theorem Array.count_le_count_map.{u_1, u_2} {α : Type u_2} [BEq α] [LawfulBEq α] {β : Type u_1} [BEq β] [LawfulBEq β] {xs : Array α} {f : α → β} {x : α} :
    Array.count x xs ≤ Array.count (f x) (Array.map f xs) := by
  rcases xs with ⟨xs⟩
  simp [List.count_le_count_map]
@[simp] theorem Array.count_filter.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {p : α → Bool} {a : α} {xs : Array α} (h : p a = true) :
    Array.count a (Array.filter p xs) = Array.count a xs := by
  rcases xs with ⟨xs⟩
  simp_all
theorem Array.countP_le_size.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} : Array.countP p xs ≤ xs.size := by
  rcases xs with ⟨xs⟩
  simp [List.countP_le_length]
@[simp] theorem Array.count_push_of_ne.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {b a : α} {xs : Array α} (h : b ≠ a) :
    Array.count a (xs.push b) = Array.count a xs := by
  rcases xs with ⟨xs⟩
  simp_all
theorem Array.count_singleton.{u_1} {α : Type u_1} [BEq α] {a b : α} :
    Array.count a #[b] = if (b == a) = true then 1 else 0 := by
  by_cases h : b == a <;> simp [Array.count, h]
theorem Array.count_eq_countP.{u_1} {α : Type u_1} [BEq α] {a : α} {xs : Array α} :
    Array.count a xs = Array.countP (fun x => x == a) xs := rfl
@[simp] theorem Array.count_pos_iff.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    0 < Array.count a xs ↔ a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.count_eq_size.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    Array.count a xs = xs.size ↔ ∀ (b : α), b ∈ xs → a = b := by
  rcases xs with ⟨xs⟩
  simp [List.count_eq_length]
theorem Array.count_eq_size_filter.{u_1} {α : Type u_1} [BEq α] {a : α} {xs : Array α} :
    Array.count a xs = (Array.filter (fun x => x == a) xs).size := by
  rcases xs with ⟨xs⟩
  simp [List.count_eq_length_filter]
@[simp] theorem Array.countP_push_of_neg.{u_1} {α : Type u_1} {p : α → Bool} {a : α} {xs : Array α} (pa : ¬p a = true) :
    Array.countP p (xs.push a) = Array.countP p xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.countP_pos_iff.{u_1} {αₓ : Type u_1} {xs : Array αₓ} {p : αₓ → Bool} :
    0 < Array.countP p xs ↔ ∃ a, a ∈ xs ∧ p a = true := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.boole_getElem_le_countP.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} {i : Nat} (h : i < xs.size) :
    (if p xs[i] = true then 1 else 0) ≤ Array.countP p xs := by
  rcases xs with ⟨xs⟩
  simp [List.boole_getElem_le_countP]
theorem Array.count_le_count_push.{u_1} {α : Type u_1} [BEq α] {a b : α} {xs : Array α} :
    Array.count a xs ≤ Array.count a (xs.push b) := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.countP_append.{u_1} {α : Type u_1} {p : α → Bool} {xs ys : Array α} :
    Array.countP p (xs ++ ys) = Array.countP p xs + Array.countP p ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
theorem Array.countP_set.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} {i : Nat} {a : α} (h : i < xs.size) :
    Array.countP p (xs.set i a h) = (Array.countP p xs - if p xs[i] = true then 1 else 0) + if p a = true then 1 else 0 := by
  rcases xs with ⟨xs⟩
  simp_all [List.countP_set]
theorem Array.size_eq_countP_add_countP.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    xs.size = Array.countP p xs + Array.countP (fun a => decide ¬p a = true) xs := by
  rcases xs with ⟨xs⟩
  simpa using List.length_eq_countP_add_countP ..
@[simp] theorem Array.count_reverse.{u_1} {α : Type u_1} [BEq α] {a : α} {xs : Array α} :
    Array.count a xs.reverse = Array.count a xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.countP_map.{u_1, u_2} {α : Type u_2} {β : Type u_1} {p : β → Bool} {f : α → β} {xs : Array α} :
    Array.countP p (Array.map f xs) = Array.countP (p ∘ f) xs := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.not_mem_of_count_eq_zero.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} (h : Array.count a xs = 0) :
    ¬a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp_all [List.not_mem_of_count_eq_zero]
theorem Array.countP_singleton.{u_1} {α : Type u_1} {p : α → Bool} {a : α} :
    Array.countP p #[a] = if p a = true then 1 else 0 := by
  simp
@[simp] theorem Array.countP_reverse.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    Array.countP p xs.reverse = Array.countP p xs := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.count_eq_countP'.{u_1} {α : Type u_1} [BEq α] {a : α} :
    Array.count a = Array.countP fun x => x == a := rfl
@[simp] theorem Array.countP_eq_size.{u_1} {αₓ : Type u_1} {xs : Array αₓ} {p : αₓ → Bool} :
    Array.countP p xs = xs.size ↔ ∀ (a : αₓ), a ∈ xs → p a = true := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.countP_filter.{u_1} {α : Type u_1} {p q : α → Bool} {xs : Array α} :
    Array.countP p (Array.filter q xs) = Array.countP (fun a => p a && q a) xs := by
  rcases xs with ⟨xs⟩
  simp [List.countP_filter]
theorem Array.boole_getElem_le_count.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {i : Nat} {a : α} (h : i < xs.size) :
    (if (xs[i] == a) = true then 1 else 0) ≤ Array.count a xs := by
  rcases xs with ⟨xs⟩
  simp [List.boole_getElem_le_count]
theorem Array.size_filterMap_eq_countP.{u_1, u_2} {α : Type u_2} {β : Type u_1} {f : α → Option β} {xs : Array α} :
    (Array.filterMap f xs).size = Array.countP (fun a => (f a).isSome) xs := by
  rcases xs with ⟨xs⟩
  simp [List.length_filterMap_eq_countP]
theorem Array.count_filterMap.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {b : β} {f : α → Option β} {xs : Array α} :
    Array.count b (Array.filterMap f xs) = Array.countP (fun a => f a == some b) xs := by
  rcases xs with ⟨xs⟩
  simp [List.count_filterMap]
theorem Array.count_le_size.{u_1} {α : Type u_1} [BEq α] {a : α} {xs : Array α} : Array.count a xs ≤ xs.size := by
  rcases xs with ⟨xs⟩
  simp [List.count_le_length]
theorem Array.count_eq_zero.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    Array.count a xs = 0 ↔ ¬a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp [List.count_eq_zero]
theorem Array.count_singleton_self.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} : Array.count a #[a] = 1 := by
  simp
@[simp] theorem Array.one_le_count_iff.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} :
    1 ≤ Array.count a xs ↔ a ∈ xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.countP_eq_zero.{u_1} {αₓ : Type u_1} {xs : Array αₓ} {p : αₓ → Bool} :
    Array.countP p xs = 0 ↔ ∀ (a : αₓ), a ∈ xs → ¬p a = true := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.countP_push.{u_1} {α : Type u_1} {p : α → Bool} {a : α} {xs : Array α} :
    Array.countP p (xs.push a) = Array.countP p xs + if p a = true then 1 else 0 := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.count_eq_zero_of_not_mem.{u_1} {α : Type u_1} [BEq α] [LawfulBEq α] {a : α} {xs : Array α} (h : ¬a ∈ xs) :
    Array.count a xs = 0 := by
  rcases xs with ⟨xs⟩
  simp_all [List.count_eq_zero_of_not_mem]
theorem Array.foldl_attach.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : β → α → β} {b : β} :
    Array.foldl (fun acc t => f acc t.val) b xs.attach = Array.foldl f b xs := by
  simp
theorem Array.foldr_attach.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → β → β} {b : β} :
    Array.foldr (fun t acc => f t.val acc) b xs.attach = Array.foldr f b xs := by
  simp
theorem Array.attachWith_map_val.{u_1, u_2} {α : Type u_1} {β : Type u_2} {p : α → Prop} {f : α → β} {xs : Array α} (H : ∀ (a : α), a ∈ xs → p a) :
    Array.map (fun i => f i.val) (xs.attachWith p H) = Array.map f xs := by
  simp
theorem Array.pmap_ne_empty_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {P : α → Prop} (f : (a : α) → P a → β) {xs : Array α} (H : ∀ (a : α), a ∈ xs → P a) :
    Array.pmap f xs H ≠ #[] ↔ xs ≠ #[] := by
  simp
@[simp] theorem Array.attach_eq_empty_iff.{u_1} {α : Type u_1} {xs : Array α} : xs.attach = #[] ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.attachWith_map_subtype_val.{u_1} {α : Type u_1} {p : α → Prop} {xs : Array α} (H : ∀ (a : α), a ∈ xs → p a) :
    Array.map Subtype.val (xs.attachWith p H) = xs := by
  simp
theorem Array.reverse_unattach.{u_1} {α : Type u_1} {P : α → Prop} {xs : Array (Subtype P)} :
    xs.unattach.reverse = xs.reverse.unattach := by
  rcases xs with ⟨xs⟩
  simp
theorem Array.attach_map_val.{u_1, u_2} {α : Type u_1} {β : Type u_2} (xs : Array α) (f : α → β) :
    Array.map (fun i => f i.val) xs.attach = Array.map f xs := by
  simp
theorem Array.attach_map_subtype_val.{u_1} {α : Type u_1} (xs : Array α) : Array.map Subtype.val xs.attach = xs := by
  simp
theorem Array.attach_ne_empty_iff.{u_1} {α : Type u_1} {xs : Array α} : xs.attach ≠ #[] ↔ xs ≠ #[] := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.idRun_mapM.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → Id β} :
    (Array.mapM f xs).run = Array.map (fun x => (f x).run) xs := rfl
theorem Array.foldrM_map.{u_1, u_2, u_3, u_4} {m : Type u_1 → Type u_2} {β₁ : Type u_3} {β₂ : Type u_4} {α : Type u_1} {start : Nat} [Monad m] [LawfulMonad m] {f : β₁ → β₂} {g : β₂ → α → m α} {xs : Array β₁} {init : α} {w : start = xs.size} :
    Array.foldrM g init (Array.map f xs) start = Array.foldrM (fun x y => g (f x) y) init xs start := by
  rcases xs with ⟨xs⟩
  simp_all [List.foldrM_map]
theorem Array.forM_congr.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} [Monad m] {as bs : Array α} (w : as = bs) {f : α → m PUnit} :
    forM as f = forM bs f := by
  simp_all
@[simp] theorem Array.ofFn_zero.{u_1} {α : Type u_1} {f : Fin 0 → α} : Array.ofFn f = #[] := rfl
theorem Array.mapIdx_eq_mapFinIdx.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : Nat → α → β} :
    Array.mapIdx f xs = xs.mapFinIdx fun i a _ => f i a := rfl
@[simp] theorem Array.mapIdx_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : Nat → α → β} :
    Array.mapIdx f #[] = #[] := rfl
@[simp] theorem Array.mapFinIdx_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : (i : Nat) → α → i < 0 → β} :
    #[].mapFinIdx f = #[] := rfl
theorem Array.mapIdx_singleton.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : Nat → α → αₓ} {a : α} :
    Array.mapIdx f #[a] = #[f 0 a] := rfl
theorem Array.zip_eq_zipWith.{u_1, u_2} {α : Type u_1} {β : Type u_2} {as : Array α} {bs : Array β} :
    as.zip bs = Array.zipWith Prod.mk as bs := rfl
theorem Array.of_push_eq_push.{u_1} {α : Type u_1} {a b : α} {as bs : Array α} (h : as.push a = bs.push b) :
    as = bs ∧ a = b := by
  rcases as with ⟨as⟩
  rcases bs with ⟨bs⟩
  simp_all
theorem Array.idxOf?_eq_map_finIdxOf?_val.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {a : α} :
    xs.idxOf? a = Option.map (fun x => ↑x) (xs.finIdxOf? a) := rfl
@[simp] theorem Array.findSome?_empty.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : α → Option αₓ} :
    Array.findSome? f #[] = none := rfl
@[simp] theorem Array.find?_empty.{u_1} {αₓ : Type u_1} {p : αₓ → Bool} : Array.find? p #[] = none := rfl
theorem Array.findIdx_eq_getD_findIdx?.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} :
    Array.findIdx p xs = (Array.findIdx? p xs).getD xs.size := rfl
@[simp] theorem Array.not_lt.{u_1} {α : Type u_1} [LT α] {xs ys : Array α} : ¬xs < ys ↔ ys ≤ xs := by
  rfl
@[simp] theorem Array.lt_toList.{u_1} {α : Type u_1} [LT α] {xs ys : Array α} : xs.toList < ys.toList ↔ xs < ys := by
  rfl
@[simp] theorem Array.le_toList.{u_1} {α : Type u_1} [LT α] {xs ys : Array α} : xs.toList ≤ ys.toList ↔ xs ≤ ys := by
  rfl
theorem Array.eraseIdxIfInBounds_eq.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} :
    xs.eraseIdxIfInBounds i = if h : i < xs.size then xs.eraseIdx i h else xs := rfl
