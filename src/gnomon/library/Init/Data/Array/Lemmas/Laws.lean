/-
Arrays: their laws, from those of lists.  Lean's counterparts: `Init.Data.List.ToArray`, `Init.Data.Array.Lemmas`.
-/
prelude
import Init.Omega.More
import Init.RCases
import Init.PropLemmas
import Init.ByCases
import Init.Data.List.Control
import Init.Data.List.Basic.Laws
import Init.Data.List.BasicAux.Laws
import Init.Data.List.Lemmas
import Init.Data.List.Attach
import Init.Data.List.TakeDrop
import Init.Data.List.Sublist
import Init.Data.List.Pairwise
import Init.Data.List.Count
import Init.Data.List.Erase
import Init.Data.List.Perm
import Init.Data.List.Find
import Init.Data.List.Range
import Init.Data.List.Zip
import Init.Data.List.OfFn
import Init.Data.List.FinRange
import Init.Data.List.Monadic
import Init.Data.List.Sort.Basic
import Init.Data.Option.Lemmas.Simp
import Init.Data.Nat.Lemmas
import Init.Data.Bool
import Init.Control.Lawful.Instances
import Init.Data.Function
import Init.Data.Array.Attach
import Init.Data.Array.Size
import Init.Data.Array.Lemmas
import Init.Data.Array.QSort.Basic
import Init.Data.Array.Bootstrap
import Init.Deprecated

@[simp] theorem List.set_toArray {α : Type u_1} (l : List α) (i : Nat) (a : α) (h : i < l.length) :
    l.toArray.set i a h = (l.set i a).toArray := rfl

@[simp] theorem Array.toList_set {α : Type u_1} (xs : Array α) (i : Nat) (x : α) (h : i < xs.size) :
    (xs.set i x h).toList = xs.toList.set i x := rfl

@[simp] theorem List.setIfInBounds_toArray {α : Type u_1} (l : List α) (i : Nat) (a : α) :
    l.toArray.setIfInBounds i a = (l.set i a).toArray := by
  rw [Array.setIfInBounds]
  split
  · rfl
  · next h => rw [List.set_eq_of_length_le (Nat.le_of_not_lt h)]

@[simp] theorem List.isEmpty_toArray {α : Type u_1} (l : List α) : l.toArray.isEmpty = l.isEmpty := by
  cases l <;> rfl

@[simp] theorem List.back?_toArray {α : Type u_1} (l : List α) : l.toArray.back? = l.getLast? := by
  simp [Array.back?, List.getLast?_eq_getElem?]

theorem List.foldlM_toArray.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m]
    (f : β → α → m β) (init : β) (l : List α) : Array.foldlM f init l.toArray = List.foldlM f init l := by
  rw [← Array.foldlM_toList]

theorem List.foldrM_toArray.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m]
    (f : α → β → m β) (init : β) (l : List α) : Array.foldrM f init l.toArray = List.foldrM f init l := by
  rw [← Array.foldrM_toList]

theorem List.foldl_toArray.{u_1, u_2} {β : Type u_1} {α : Type u_2} (f : β → α → β) (init : β) (l : List α) :
    Array.foldl f init l.toArray = List.foldl f init l := by rw [← Array.foldl_toList]

theorem List.foldr_toArray.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → β → β) (init : β) (l : List α) :
    Array.foldr f init l.toArray = List.foldr f init l := by rw [← Array.foldr_toList]

@[simp] theorem List.foldlM_toArray'.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3}
    {stop : Nat} [Monad m] (f : β → α → m β) (init : β) (l : List α) (h : stop = l.toArray.size) :
    Array.foldlM f init l.toArray 0 stop = List.foldlM f init l := by
  subst h; exact List.foldlM_toArray f init l

@[simp] theorem List.foldrM_toArray'.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1}
    {start : Nat} [Monad m] (f : α → β → m β) (init : β) (l : List α) (h : start = l.toArray.size) :
    Array.foldrM f init l.toArray start = List.foldrM f init l := by
  subst h; exact List.foldrM_toArray f init l

@[simp] theorem List.foldl_toArray'.{u_1, u_2} {β : Type u_1} {α : Type u_2} {stop : Nat} (f : β → α → β)
    (init : β) (l : List α) (h : stop = l.toArray.size) :
    Array.foldl f init l.toArray 0 stop = List.foldl f init l := by
  subst h; exact List.foldl_toArray f init l

@[simp] theorem List.foldr_toArray'.{u_1, u_2} {α : Type u_1} {β : Type u_2} {start : Nat} (f : α → β → β)
    (init : β) (l : List α) (h : start = l.toArray.size) :
    Array.foldr f init l.toArray start = List.foldr f init l := by
  subst h; exact List.foldr_toArray f init l

@[simp] theorem List.toArray_replicate {α : Type u_1} (n : Nat) (v : α) :
    (List.replicate n v).toArray = Array.replicate n v := rfl

theorem Array.replicate_eq_toArray_replicate {n : Nat} {β : Type u_1} {v : β} :
    Array.replicate n v = (List.replicate n v).toArray := rfl

@[simp] theorem List.toArray_singleton {α : Type u_1} (a : α) :
    (List.singleton a).toArray = Array.singleton a := rfl

@[simp] theorem List.push_toArray_fun {α : Type u_1} (l : List α) :
    l.toArray.push = fun a => (l ++ [a]).toArray := funext fun a => List.push_toArray l a

theorem List.eq_toArray_iff {α : Type u_1} {as : Array α} {bs : List α} : as = bs.toArray ↔ as.toList = bs := by
  cases as; simp

theorem List.toArray_eq_iff {α : Type u_1} {as : List α} {bs : Array α} : as.toArray = bs ↔ as = bs.toList := by
  cases bs; simp

@[simp] theorem List.push_append_toArray {α : Type u_1} {as : Array α} {a : α} {bs : List α} :
    as.push a ++ bs.toArray = as ++ (a :: bs).toArray := by cases as; simp

@[simp] theorem List.swap_toArray {α : Type u_1} (l : List α) (i j : Nat) {hi : i < l.toArray.size}
    {hj : j < l.toArray.size} : l.toArray.swap i j hi hj = ((l.set i l[j]).set j l[i]).toArray := rfl

@[simp] theorem Array.toList_swap {α : Type u_1} (xs : Array α) (i j : Nat) (hi : i < xs.size)
    (hj : j < xs.size) : (xs.swap i j hi hj).toList = (xs.toList.set i xs[j]).set j xs[i] := rfl

theorem Array.swap_def {α : Type u_1} (xs : Array α) (i j : Nat) (hi : i < xs.size) (hj : j < xs.size) :
    xs.swap i j hi hj = (xs.set i xs[j] hi).set j xs[i] (by simp_all) := rfl

theorem Array.getElem_set {α : Type u_1} {xs : Array α} {i : Nat}
    (h' : @LT.lt Nat instLTNat i (@Array.size α xs)) {v : α} {j : Nat}
    (h : @LT.lt Nat instLTNat j (@Array.size α (@Array.set α xs i v h'))) :
    @Eq α
        (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α)
          (@Array.set α xs i v h') j h)
        (@ite α (@Eq Nat i j) (instDecidableEqNat i j) v
          (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α) xs
            j (by simp_all))) := by
  cases xs; simp [List.getElem_set]

@[simp] theorem Array.ne_push_self {α : Type u_1} {a : α} {xs : Array α} : xs ≠ xs.push a := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.push_ne_self {α : Type u_1} {a : α} {xs : Array α} : xs.push a ≠ xs := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.mkEmpty_eq {α : Type u_1} {n : Nat} : (Array.mkEmpty n : Array α) = #[] := rfl

@[simp] theorem Array.isEmpty_push {α : Type u_1} {x : α} {xs : Array α} : (xs.push x).isEmpty = false := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.toList_empty {α : Type u_1} : (#[].toList : List α) = [] := rfl

@[simp] theorem Array.emptyWithCapacity_eq {α : Type u_1} {n : Nat} :
    (Array.emptyWithCapacity n : Array α) = #[] := rfl

@[simp] theorem Array.map_id_fun' {α : Type u_1} : (Array.map fun (x : α) => x) = id := by
  funext x; cases x <;> simp

@[simp] theorem Array.getLast?_toList {α : Type u_1} (xs : Array α) : xs.toList.getLast? = xs.back? := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.toList_replicate {n : Nat} {β : Type u_1} {a : β} :
    (Array.replicate n a).toList = List.replicate n a := rfl

@[simp] theorem Array.back!_push {α : Type u_1} [Inhabited α] {xs : Array α} {x : α} : (xs.push x).back! = x := by
  simp [Array.back!, Array.push]

@[simp] theorem Array.singleton_def {α : Type u_1} {v : α} : Array.singleton v = #[v] := rfl

@[simp] theorem Array.elem_eq_contains {α : Type u_1} [BEq α] {a : α} {xs : Array α} :
    Array.elem a xs = xs.contains a := rfl

@[simp] theorem Array.pop_empty {α : Type u_1} : (#[].pop : Array α) = #[] := rfl

@[simp] theorem Array.back?_push {α : Type u_1} {xs : Array α} {x : α} : (xs.push x).back? = some x := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.reverse_empty {α : Type u_1} : (#[].reverse : Array α) = #[] := rfl

@[simp] theorem Array.set!_eq_setIfInBounds {β : Type u_1} {xs : Array β} {i : Nat} {v : β} :
    xs.set! i v = xs.setIfInBounds i v := rfl

@[simp] theorem Array.drop_eq_extract {α : Type u} {xs : Array α} {i : Nat} : xs.drop i = xs.extract i := rfl

@[simp] theorem Array.replicate_zero {β : Type u_1} {a : β} : Array.replicate 0 a = #[] := rfl

@[simp] theorem Array.isEmpty_iff {α : Type u_1} {xs : Array α} : xs.isEmpty = true ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.take_eq_extract {α : Type u} {xs : Array α} {i : Nat} : xs.take i = xs.extract 0 i := rfl

@[simp] theorem List.sum_toArray {α : Type u_1} [Add α] [Zero α] (l : List α) : l.toArray.sum = l.sum := by
  simp [Array.sum, List.sum]

@[simp] theorem Array.size_replace {α : Type u_1} [BEq α] {a b : α} {xs : Array α} :
    (xs.replace a b).size = xs.size := by unfold Array.replace; split <;> simp_all

@[simp] theorem Array.isEmpty_eq_false_iff {α : Type u_1} {xs : Array α} : xs.isEmpty = false ↔ xs ≠ #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.sum_eq_sum_toList {α : Type u_1} [Add α] [Zero α] {as : Array α} :
    as.toList.sum = as.sum := by
  rcases as with ⟨as⟩
  simp

@[simp] theorem Array.flatMap_id' {α : Type u_1} {xss : Array (Array α)} :
    Array.flatMap (fun xs => xs) xss = xss.flatten := rfl

@[simp] theorem Array.flatten_empty {α : Type u_1} : (#[].flatten : Array α) = #[] := rfl

@[simp] theorem Array.setIfInBounds_empty {α : Type u_1} {i : Nat} {a : α} : #[].setIfInBounds i a = #[] := rfl

@[simp] theorem Array.toList_inj {α : Type u_1} {xs ys : Array α} : xs.toList = ys.toList ↔ xs = ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.push_empty {β : Type u_1} {x : β} : #[].push x = #[x] := rfl

@[simp] theorem Array.flatMap_id {α : Type u_1} {xss : Array (Array α)} : Array.flatMap id xss = xss.flatten := rfl

@[simp] theorem Array.replicate_one {β : Type u_1} {a : β} : Array.replicate 1 a = #[a] := rfl

@[simp] theorem Array.toList_eq_nil_iff {α : Type u_1} {xs : Array α} : xs.toList = [] ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.empty_eq {α : Type u_1} {xs : Array α} : #[] = xs ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.back?_isSome {β : Type u_1} {xs : Array β} : xs.back?.isSome = true ↔ xs ≠ #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.back?_eq_none_iff {α : Type u_1} {xs : Array α} : xs.back? = none ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.toList_setIfInBounds {α : Type u_1} {xs : Array α} {i : Nat} {x : α} :
    (xs.setIfInBounds i x).toList = xs.toList.set i x := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.replace_empty {α : Type u_1} [BEq α] {a b : α} : #[].replace a b = #[] := by
  unfold Array.replace; split <;> simp_all

@[simp] theorem Array.appendList_nil {α : Type u_1} {xs : Array α} :
    @Eq (Array α) (@HAppend.hAppend (Array α) (List α) (Array α) (@Array.instHAppendList α) xs (@List.nil α)) xs :=
  rfl

@[simp] theorem Array.setIfInBounds_setIfInBounds {α : Type u_1} (a : α) {b : α} {xs : Array α} {i : Nat} :
    (xs.setIfInBounds i a).setIfInBounds i b = xs.setIfInBounds i b := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.map_pop.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    Array.map f xs.pop = (Array.map f xs).pop := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.flatMap_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} (f : α → Array β) :
    Array.flatMap f #[] = #[] := rfl

@[simp] theorem Array.back?_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    (Array.map f xs).back? = Option.map f xs.back? := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.map_const.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {b : β} :
    Array.map (Function.const α b) xs = Array.replicate xs.size b := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.back_mem {α : Type u_1} {xs : Array α} (h : 0 < xs.size) : xs.back h ∈ xs := by
  simp [Array.back]

@[simp] theorem Array.uset_eq_set {α : Type u_1} {xs : Array α} {v : α} {i : USize} (h : i.toNat < xs.size) :
    xs.uset i v h = xs.set i.toNat v h := rfl

@[simp] theorem Array.map_const_fun.{u_1, u_2} {β : Type u_1} {α : Type u_2} {x : β} :
    Array.map (Function.const α x) = fun x_1 => Array.replicate x_1.size x := by funext x; simp

@[simp] theorem Array.setIfInBounds_eq_empty_iff {α : Type u_1} {xs : Array α} {i : Nat} {a : α} :
    xs.setIfInBounds i a = #[] ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.map_eq_empty_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} :
    Array.map f xs = #[] ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.map_setIfInBounds.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α}
    {i : Nat} {a : α} : Array.map f (xs.setIfInBounds i a) = (Array.map f xs).setIfInBounds i (f a) := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.set_set {α : Type u_1} (a : α) {b : α} {xs : Array α} {i : Nat} (h : i < xs.size) :
    (xs.set i a h).set i b (by simp_all) = xs.set i b h := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.getElem?_size {α : Type u_1} {xs : Array α} : xs[xs.size]? = none := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.getElem?_empty {α : Type u_1} {i : Nat} : (#[][i]? : Option α) = none := rfl

@[simp] theorem Array.set_eq_empty_iff {α : Type u_1} {xs : Array α} {i : Nat} {a : α} {h : i < xs.size} :
    xs.set i a h = #[] ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.id_run_foldrM.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → Id β} {b : β}
    {xs : Array α} {start stop : Nat} :
    (Array.foldrM f b xs start stop).run = Array.foldr (fun x1 x2 => (f x1 x2).run) b xs start stop := rfl

@[simp] theorem Array.id_run_foldlM.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → Id β} {b : β}
    {xs : Array α} {start stop : Nat} :
    (Array.foldlM f b xs start stop).run = Array.foldl (fun x1 x2 => (f x1 x2).run) b xs start stop := rfl

@[simp] theorem Array.map_inj_left.{u_1, u_2} {α : Type u_1} {β : Type u_2} {xs : Array α} {f g : α → β} :
    Array.map f xs = Array.map g xs ↔ ∀ (a : α), a ∈ xs → f a = g a := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.filterMap_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → Option β} :
    Array.filterMap f #[] = #[] := rfl

@[simp] theorem Array.append_singleton {α : Type u_1} {a : α} {as : Array α} : as ++ #[a] = as.push a := rfl

@[simp] theorem Array.self_eq_append_left {α : Type u_1} {xs ys : Array α} : ys = xs ++ ys ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.append_left_eq_self {α : Type u_1} {xs ys : Array α} : xs ++ ys = ys ↔ xs = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.append_right_eq_self {α : Type u_1} {xs ys : Array α} : xs ++ ys = xs ↔ ys = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.self_eq_append_right {α : Type u_1} {xs ys : Array α} : xs = xs ++ ys ↔ ys = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.mem_ite_empty_right {α : Type u_1} {p : Prop} {x : α} [Decidable p] {xs : Array α} :
    (x ∈ if p then xs else #[]) ↔ p ∧ x ∈ xs := by split <;> simp_all

@[simp] theorem Array.back?_append {α : Type u_1} {xs ys : Array α} : (xs ++ ys).back? = ys.back?.or xs.back? := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.mem_ite_empty_left {α : Type u_1} {p : Prop} {x : α} [Decidable p] {xs : Array α} :
    (x ∈ if p then #[] else xs) ↔ ¬p ∧ x ∈ xs := by split <;> simp_all

@[simp] theorem Array.set_getElem_self {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) :
    xs.set i xs[i] h = xs := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.map_set.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α} {i : Nat}
    {h : i < xs.size} {a : α} : Array.map f (xs.set i a h) = (Array.map f xs).set i (f a) (by simp_all) := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.foldrM_empty.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1}
    [Monad m] {f : α → β → m β} {init : β} {start stop : Nat} :
    Array.foldrM f init #[] start stop = pure init := by unfold Array.foldrM; split <;> simp_all

@[simp] theorem Array.forM_eq_forM.{u, u_1, u_2} {α : Type u} {m : Type u_1 → Type u_2} {as : Array α} [Monad m]
    {f : α → m PUnit} : Array.forM f as = forM as f := rfl

@[simp] theorem Array.appendList_cons {α : Type u_1} {xs : Array α} {a : α} {l : List α} :
    xs ++ a :: l = xs.push a ++ l := rfl

@[simp] theorem Array.map_eq_singleton_iff.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β} {xs : Array α}
    {b : β} : Array.map f xs = #[b] ↔ ∃ a, xs = #[a] ∧ f a = b := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.getElem_setIfInBounds_self {α : Type u_1} {xs : Array α} {i : Nat} {a : α}
    (h : i < (xs.setIfInBounds i a).size) : (xs.setIfInBounds i a)[i] = a := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.getElem?_setIfInBounds_self_of_lt {α : Type u_1} {xs : Array α} {i : Nat} {a : α}
    (h : i < xs.size) : (xs.setIfInBounds i a)[i]? = some a := by simp_all

@[simp] theorem Array.getElem_set_self {α : Type u_1} {xs : Array α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@Array.size α xs)) {v : α} :
    @Eq α
        (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α)
          (@Array.set α xs i v h) i (by simp_all))
        v := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.foldr_add_const {α : Type u_1} {xs : Array α} {a b : Nat} :
    Array.foldr (fun _ x_1 => x_1 + a) b xs = b + a * xs.size := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.foldl_add_const {α : Type u_1} {xs : Array α} {a b : Nat} :
    Array.foldl (fun x _ => x + a) b xs = b + a * xs.size := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.foldr_cons_eq_append' {α : Type u_1} {start : Nat} {as : Array α} {bs : List α}
    (w : start = as.size) : Array.foldr List.cons bs as start = as.toList ++ bs := by
  rcases as with ⟨as⟩
  simp_all

@[simp] theorem Array.getD_getElem?_setIfInBounds {α : Type u_1} {xs : Array α} {i : Nat} {v d : α} :
    (xs.setIfInBounds i v)[i]?.getD d = if i < xs.size then v else d := by split <;> simp_all

@[simp] theorem Array.swapAt_def {α : Type u_1} {xs : Array α} {i : Nat} {v : α} (hi : i < xs.size) :
    xs.swapAt i v hi = (xs[i], xs.set i v hi) := rfl

@[simp] theorem Array.append_eq_empty_iff {α : Type u_1} {xs ys : Array α} :
    xs ++ ys = #[] ↔ xs = #[] ∧ ys = #[] := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.push_append {α : Type u_1} {a : α} {xs ys : Array α} :
    (xs ++ ys).push a = xs ++ ys.push a := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem List.foldr_push_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : α → β}
    {xs : Array β} : List.foldr (fun x xs => xs.push (f x)) xs l = xs ++ (List.map f l.reverse).toArray := by
  induction l <;> simp_all

@[simp] theorem Array.foldlM_loop_empty.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3}
    {s : Nat} {h : s ≤ #[].size} [Monad m] {f : β → α → m β} {init : β} {i j : Nat} :
    Array.foldlM.loop f #[] s h i j init = pure init := by unfold Array.foldlM.loop; split <;> simp_all

@[simp] theorem Array.sum_append_nat {as₁ as₂ : Array Nat} : (as₁ ++ as₂).sum = as₁.sum + as₂.sum := by
  rcases as₁ with ⟨as₁⟩
  rcases as₂ with ⟨as₂⟩
  simp

@[simp] theorem Array.getElem?_eq_getElem {α : Type u_1} {xs : Array α} {i : Nat} (h : i < xs.size) :
    xs[i]? = some xs[i] := by simp_all

@[simp] theorem Array.getElem?_setIfInBounds_ne {α : Type u_1} {xs : Array α} {i j : Nat} (h : i ≠ j) {a : α} :
    (xs.setIfInBounds i a)[j]? = xs[j]? := by
  rcases xs with ⟨xs⟩
  simp_all

@[simp] theorem Array.pop_append_of_ne_empty {α : Type u_1} {xs ys : Array α} (h : ys ≠ #[]) :
    (xs ++ ys).pop = xs ++ ys.pop := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp_all

@[simp] theorem Array.toArray_eq_append_iff {α : Type u_1} {xs : List α} {as bs : Array α} :
    xs.toArray = as ++ bs ↔ xs = as.toList ++ bs.toList := by
  rcases as with ⟨as⟩
  rcases bs with ⟨bs⟩
  simp

@[simp] theorem Array.append_eq_toArray_iff {α : Type u_1} {xs ys : Array α} {as : List α} :
    xs ++ ys = as.toArray ↔ xs.toList ++ ys.toList = as := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp

@[simp] theorem Array.ugetElem_eq_getElem {α : Type u_1} {xs : Array α} {i : USize} (h : i.toNat < xs.size) :
    xs[i] = xs[i.toNat] := rfl

@[simp] theorem Array.foldr_cons_eq_append.{u_1, u_2} {α : Type u_1} {β : Type u_2} {start : Nat} {as : Array α}
    {bs : List β} {f : α → β} (w : start = as.size) :
    Array.foldr (fun a acc => f a :: acc) bs as start = (Array.map f as).toList ++ bs := by
  rcases as with ⟨as⟩
  simp_all

@[simp] theorem Array.getElem_pop {α : Type u_1} {xs : Array α} {i : Nat}
    (h : @LT.lt Nat instLTNat i (@Array.size α (@Array.pop α xs))) :
    @Eq α
        (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α)
          (@Array.pop α xs) i h)
        (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α) xs i
          (by simp_all; omega)) := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.getElem_swap_right {α : Type u_1} {xs : Array α} {i j : Nat}
    {hi : @LT.lt Nat instLTNat i (@Array.size α xs)} {hj : @LT.lt Nat instLTNat j (@Array.size α xs)} :
    @Eq α
        (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α)
          (@Array.swap α xs i j hi hj) j (by simp_all))
        (@getElem (Array α) Nat α (fun x y => @LT.lt Nat instLTNat y (@Array.size α x)) (@Array.instGetElemNatLtSize α) xs i
          hi) := by
  rcases xs with ⟨xs⟩
  simp

@[simp] theorem Array.append_singleton_assoc {α : Type u_1} {a : α} {xs ys : Array α} :
    xs ++ (#[a] ++ ys) = xs.push a ++ ys := by
  rcases xs with ⟨xs⟩
  rcases ys with ⟨ys⟩
  simp
