/-
Laws of arrays that follow from those of lists.  Lean's counterpart: `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Data.Array.Lemmas.Lists

@[simp] theorem Array.contains_filter.{u_1} {α : Type u_1} [BEq α] {xs : Array α} {x : α} {p : α → Bool} :
    (Array.filter p xs).contains x = xs.any fun (a : α) => x == a && p a := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.setIfInBounds_append_right.{u_1} {α : Type u_1} {xs ys : Array α} {i : Nat} {x : α} (h : xs.size ≤ i) :
    (xs ++ ys).setIfInBounds i x = xs ++ ys.setIfInBounds (i - xs.size) x := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.flatMap_singleton'.{u_1} {α : Type u_1} (xs : Array α) :
    Array.flatMap (fun (x : α) => #[x]) xs = xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.mem_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Array β} {b : β} {xs : Array α} :
    b ∈ Array.flatMap f xs ↔ ∃ (a : α), a ∈ xs ∧ b ∈ f a := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.foldr_reverse'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → β → β} {b : β} {start : Nat} (w : start = xs.size) :
    Array.foldr f b xs.reverse start = Array.foldl (fun (x : β) (y : α) => f y x) b xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.foldl_cons_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {as : Array α} {bs : List β} {f : α → β} (w : stop = as.size) :
    Array.foldl (fun (acc : List β) (a : α) => f a :: acc) bs as 0 stop = (Array.map f as).reverse.toList ++ bs := by
  rcases as with ⟨as⟩
  simp_all
@[simp] theorem Array.filterMap_reverse'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} {xs : Array α} {stop : Nat} (w : stop = xs.size) :
    Array.filterMap f xs.reverse 0 stop = (Array.filterMap f xs).reverse := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.filterMap_eq_filter.{u_1} {α : Type u_1} {stop : Nat} {as : Array α} {p : α → Bool} (w : stop = as.size) :
    Array.filterMap (Option.guard fun (x : α) => p x) as 0 stop = Array.filter p as := by
  rcases as with ⟨as⟩
  simp_all
@[simp] theorem Array.getElem_append_left.{u_1} {α : Type u_1} {i : Nat} {xs ys : Array α} {h : i < (xs ++ ys).size} (hlt : i < xs.size) :
    (xs ++ ys)[i] = xs[i] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.foldl_append'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : β → α → β} {b : β} {xs ys : Array α} {stop : Nat} (w : stop = xs.size + ys.size) :
    Array.foldl f b (xs ++ ys) 0 stop = Array.foldl f (Array.foldl f b xs) ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.filterMap_some.{u_1} {α : Type u_1} {xs : Array α} :
    Array.filterMap some xs = xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.flatMap_eq_empty_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → Array β} :
    Array.flatMap f xs = #[] ↔ ∀ (x : α), x ∈ xs → f x = #[] := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.any_reverse'.{u_1} {α : Type u_1} {stop : Nat} {f : α → Bool} {xs : Array α} (w : stop = xs.size) :
    xs.reverse.any f 0 stop = xs.any f := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.getElem?_set_self.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) {v : α} :
    (xs.set i v h)[i]? = some v := by
  intros
  simp_all
@[simp] theorem Array.any_map'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {f : α → β} {xs : Array α} {p : β → Bool} (w : stop = xs.size) :
    (Array.map f xs).any p 0 stop = xs.any (p ∘ f) := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.getElem?_reverse.{u_1} {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) :
    xs.reverse[i]? = xs[xs.size - 1 - i]? := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.foldr_push'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {init : β} {xs : Array α} {a : α} {start : Nat} (h : start = xs.size + 1) :
    Array.foldr f init (xs.push a) start = Array.foldr f (f a init) xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.size_flatMap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → Array β} :
    (Array.flatMap f xs).size = (Array.map (fun (a : α) => (f a).size) xs).sum := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.filterMap_eq_map'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {as : Array α} {f : α → β} (w : stop = as.size) :
    Array.filterMap (fun (x : α) => some (f x)) as 0 stop = Array.map f as := by
  rcases as with ⟨as⟩
  simp_all
@[simp] theorem Array.contains_append.{u_1} {α : Type u_1} [BEq α] {xs ys : Array α} {x : α} :
    (xs ++ ys).contains x = (xs.contains x || ys.contains x) := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
@[simp] theorem Array.contains_map.{u_1, u_2} {β : Type u_1} {α : Type u_2} [BEq β] {xs : Array α} {x : β} {f : α → β} :
    (Array.map f xs).contains x = xs.any fun (a : α) => x == f a := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.reverse_eq_empty_iff.{u_1} {α : Type u_1} {xs : Array α} :
    xs.reverse = #[] ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.foldr_append'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {b : β} {xs ys : Array α} {start : Nat} (w : start = xs.size + ys.size) :
    Array.foldr f b (xs ++ ys) start = Array.foldr f (Array.foldr f b ys) xs := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.isEmpty_reverse.{u_1} {α : Type u_1} {xs : Array α} :
    xs.reverse.isEmpty = xs.isEmpty := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.all_flatMap'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {xs : Array α} {f : α → Array β} {p : β → Bool} (w : stop = (Array.flatMap f xs).size) :
    (Array.flatMap f xs).all p 0 stop = xs.all fun (a : α) => (f a).all p := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.all_reverse'.{u_1} {α : Type u_1} {stop : Nat} {f : α → Bool} {xs : Array α} (w : stop = xs.size) :
    xs.reverse.all f 0 stop = xs.all f := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.filter_eq_self.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    Array.filter p xs = xs ↔ ∀ (a : α), a ∈ xs → p a = true := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.all_push'.{u_1} {α : Type u_1} {stop : Nat} {xs : Array α} {a : α} {p : α → Bool} (h : stop = xs.size + 1) :
    (xs.push a).all p 0 stop = (xs.all p && p a) := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.all_filter'.{u_1} {α : Type u_1} {stop : Nat} {xs : Array α} {p q : α → Bool} (w : stop = (Array.filter p xs).size) :
    (Array.filter p xs).all q 0 stop = xs.all fun (a : α) => !p a || q a := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.toList_filter'.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} {stop : Nat} (h : stop = xs.size) :
    (Array.filter p xs 0 stop).toList = List.filter p xs.toList := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.filter_eq_empty_iff.{u_1} {α : Type u_1} {p : α → Bool} {xs : Array α} :
    Array.filter p xs = #[] ↔ ∀ (a : α), a ∈ xs → ¬p a = true := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.all_map'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {stop : Nat} {f : α → β} {xs : Array α} {p : β → Bool} (w : stop = xs.size) :
    (Array.map f xs).all p 0 stop = xs.all (p ∘ f) := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.size_filter_pos_iff.{u_1} {α : Type u_1} {xs : Array α} {p : α → Bool} :
    0 < (Array.filter p xs).size ↔ ∃ (x : α), x ∈ xs ∧ p x = true := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.filterMap_map.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {f : α → β} {g : β → Option γ} {xs : Array α} :
    Array.filterMap g (Array.map f xs) = Array.filterMap (g ∘ f) xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.any_push'.{u_1} {α : Type u_1} {stop : Nat} {xs : Array α} {a : α} {p : α → Bool} (h : stop = xs.size + 1) :
    (xs.push a).any p 0 stop = (xs.any p || p a) := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.any_filter'.{u_1} {α : Type u_1} {stop : Nat} {xs : Array α} {p q : α → Bool} (w : stop = (Array.filter p xs).size) :
    (Array.filter p xs).any q 0 stop = xs.any fun (a : α) => p a && q a := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.reverse_eq_append_iff.{u_1} {α : Type u_1} {xs ys zs : Array α} :
    xs.reverse = ys ++ zs ↔ xs = zs.reverse ++ ys.reverse := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  rcases zs with ⟨zs⟩
  simp
@[simp] theorem Array.filterMap_eq_empty_iff.{u_1, u_2} {α : Type u_1} {α : Type u_2} {f : α → Option α} {xs : Array α} :
    Array.filterMap f xs = #[] ↔ ∀ (a : α), a ∈ xs → f a = none := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.size_filterMap_pos_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f : α → Option β} :
    0 < (Array.filterMap f xs).size ↔ ∃ (x : α), ∃ (x_1 : x ∈ xs), ∃ (b : β), f x = some b := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.foldlM_reverse'.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] {xs : Array α} {f : β → α → m β} {b : β} {stop : Nat} (w : stop = xs.size) :
    Array.foldlM f b xs.reverse 0 stop = Array.foldrM (fun (x : α) (y : β) => f y x) b xs := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.mem_reverse.{u_1} {α : Type u_1} {x : α} {xs : Array α} :
    x ∈ xs.reverse ↔ x ∈ xs := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.filter_push_of_pos.{u_1} {α : Type u_1} {stop : Nat} {p : α → Bool} {a : α} {xs : Array α} (h : p a = true) (w : stop = xs.size + 1) :
    Array.filter p (xs.push a) 0 stop = (Array.filter p xs).push a := by
  rcases xs with ⟨xs⟩
  simp_all
@[simp] theorem Array.reverse_eq_push_iff.{u_1} {α : Type u_1} {xs ys : Array α} {a : α} :
    xs.reverse = ys.push a ↔ xs = #[a] ++ ys.reverse := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
@[simp] theorem Array.filterMap_size_eq_size.{u_1, u_2} {α : Type u_1} {α : Type u_2} {f : α → Option α} {xs : Array α} :
    (Array.filterMap f xs).size = xs.size ↔ ∀ (a : α), a ∈ xs → (f a).isSome = true := by
  rcases xs with ⟨xs⟩
  simp
@[simp] theorem Array.filterMap_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs ys : Array α} {f : α → Option β} {stop : Nat} (w : stop = xs.size + ys.size) :
    Array.filterMap f (xs ++ ys) 0 stop = Array.filterMap f xs ++ Array.filterMap f ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all
@[simp] theorem Array.flatMap_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs ys : Array α} {f : α → Array β} :
    Array.flatMap f (xs ++ ys) = Array.flatMap f xs ++ Array.flatMap f ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
