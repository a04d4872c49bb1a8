/-
Laws of vectors, nearly all of them those of their arrays.  Lean's counterpart: `Init.Data.Vector`.
-/
prelude
import Init.Data.Array.Derived

@[simp] theorem Vector.forM_eq_forM.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {nₓ : Nat} {v : Vector α nₓ} [Monad m] (f : α → m PUnit) :
    v.forM f = forM v f := rfl
@[simp] theorem Vector.shrink_eq_take.{u_1} {α : Type u_1} {n : Nat} (xs : Vector α n) (i : Nat) :
    xs.shrink i = xs.take i := rfl
@[simp] theorem Vector.take_eq_extract.{u_1} {α : Type u_1} {n : Nat} (xs : Vector α n) (i : Nat) :
    xs.take i = xs.extract 0 i := rfl
@[simp] theorem Vector.toArray_push.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {x : α} :
    (xs.push x).toArray = xs.toArray.push x := rfl
@[simp] theorem Vector.toArray_set!.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} {x : α} :
    (xs.set! i x).toArray = xs.toArray.set! i x := rfl
theorem Vector.foldr_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : α → β → β} {init : β} :
    Vector.foldr f init #v[] = init := rfl
theorem Vector.all_eq_not_any_not.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Vector α n} :
    xs.all p = !xs.any fun x => !p x := rfl
@[simp] theorem Vector.allM_mk.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} {n : Nat} [Monad m] {p : α → m Bool} {xs : Array α} (h : xs.size = n) :
    Vector.allM p (Vector.mk xs h) = Array.allM p xs := rfl
theorem Vector.toList_swap.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i j : Nat} (hi : j < n) (hj : i < n) :
    (xs.swap i j hj hi).toList = (xs.toList.set i xs[j]).set j xs[i] := rfl
@[simp] theorem Vector.findM?_mk {m : Type → Type} {α : Type} {n : Nat} [Monad m] {xs : Array α} (h : xs.size = n) (f : α → m Bool) :
    Vector.findM? f (Vector.mk xs h) = Array.findM? f xs := rfl
@[simp] theorem Vector.singleton_def.{u_1} {α : Type u_1} {v : α} : Vector.singleton v = #v[v] := rfl
@[simp] theorem Vector.toList_mk.{u_1} {αₓ : Type u_1} {xs : Array αₓ} {aₓ : Nat} {h : xs.size = aₓ} :
    (Vector.mk xs h).toList = xs.toList := rfl
@[simp] theorem Vector.find?_toArray {α : Type} {n : Nat} {p : α → Bool} {xs : Vector α n} :
    Array.find? p xs.toArray = Vector.find? p xs := rfl
@[simp] theorem Vector.toList_replicate.{u_1} {n : Nat} {αₓ : Type u_1} {a : αₓ} :
    (Vector.replicate n a).toList = List.replicate n a := rfl
@[simp] theorem Vector.any_toArray.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Vector α n} :
    xs.toArray.any p = xs.any p := rfl
theorem Vector.singleton_inj.{u_1} {αₓ : Type u_1} {a b : αₓ} : #v[a] = #v[b] ↔ a = b := by
  simp
@[simp] theorem Vector.contains_toArray.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs : Vector α n} {x : α} :
    xs.toArray.contains x = xs.contains x := rfl
@[simp] theorem Vector.anyM_mk.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} {n : Nat} [Monad m] {p : α → m Bool} {xs : Array α} (h : xs.size = n) :
    Vector.anyM p (Vector.mk xs h) = Array.anyM p xs := rfl
theorem Vector.toList_toArray.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} : xs.toArray.toList = xs.toList := rfl
theorem Vector.foldrM_empty.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} [Monad m] {f : α → β → m β} {init : β} :
    Vector.foldrM f init #v[] = pure init := rfl
@[simp] theorem Vector.foldl_mk.{u_1, u_2} {β : Type u_1} {α : Type u_2} {n : Nat} {f : β → α → β} {b : β} {xs : Array α} (h : xs.size = n) :
    Vector.foldl f b (Vector.mk xs h) = Array.foldl f b xs := rfl
theorem Vector.foldr_congr.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {xs ys : Vector α n} (h₀ : xs = ys) {f g : α → β → β} (h₁ : f = g) {a b : β} (h₂ : a = b) :
    Vector.foldr f a xs = Vector.foldr g b ys := by
  simp_all
@[simp] theorem Vector.mk_eq.{u_1} {αₓ : Type u_1} {as : Array αₓ} {aₓ : Nat} {h : as.size = aₓ} {xs : Vector αₓ aₓ} :
    Vector.mk as h = xs ↔ as = xs.toArray := by
  rcases xs with ⟨xs, rfl⟩
  simp
@[simp] theorem Vector.countP_mk.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Array α} (h : xs.size = n) :
    Vector.countP p (Vector.mk xs h) = Array.countP p xs := rfl
@[simp] theorem Vector.replicate_zero.{u_1} {αₓ : Type u_1} {a : αₓ} : Vector.replicate 0 a = #v[] := rfl
@[simp] theorem Vector.all_cast.{u_1} {α : Type u_1} {n aₓ : Nat} {h : n = aₓ} {f : α → Bool} {xs : Vector α n} :
    (Vector.cast h xs).all f = xs.all f := rfl
theorem Vector.getElem_eq_iff.{u_1} {α : Type u_1} {n : Nat} {x : α} {xs : Vector α n} {i : Nat} {h : i < n} :
    xs[i] = x ↔ xs[i]? = some x := by
  simp_all
@[simp] theorem Vector.idRun_foldlM.{u_1, u_2} {β : Type u_1} {α : Type u_2} {n : Nat} {f : β → α → Id β} {b : β} {xs : Vector α n} :
    (Vector.foldlM f b xs).run = Vector.foldl (fun x1 x2 => (f x1 x2).run) b xs := rfl
protected theorem Vector.getElem?_eq_none_iff.{u_1} {α : Type u_1} {n i : Nat} {xs : Vector α n} :
    xs[i]? = none ↔ n ≤ i := by
  simp
@[simp] theorem Vector.findSomeRev?_mk.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {xs : Array α} (h : xs.size = n) (f : α → Option β) :
    Vector.findSomeRev? f (Vector.mk xs h) = Array.findSomeRev? f xs := rfl
@[simp] theorem Vector.findSomeRev?_toArray.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {f : α → Option β} {xs : Vector α n} :
    Array.findSomeRev? f xs.toArray = Vector.findSomeRev? f xs := rfl
@[simp] theorem Vector.count_mk.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs : Array α} (h : xs.size = n) {a : α} :
    Vector.count a (Vector.mk xs h) = Array.count a xs := rfl
@[simp] theorem Vector.getElem?_eq_getElem.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} (h : i < n) :
    xs[i]? = some xs[i] := by
  simp
@[simp] theorem Vector.any_cast.{u_1} {α : Type u_1} {n aₓ : Nat} {h : n = aₓ} {f : α → Bool} {xs : Vector α n} :
    (Vector.cast h xs).any f = xs.any f := rfl
@[simp] theorem Vector.any_mk.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Array α} (h : xs.size = n) :
    (Vector.mk xs h).any p = xs.any p := rfl
@[simp] theorem Vector.getElem?_toArray.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} :
    xs.toArray[i]? = xs[i]? := by
  rcases xs with ⟨xs, rfl⟩
  rfl
@[simp] theorem Vector.eq_mk.{u_1} {αₓ : Type u_1} {nₓ : Nat} {xs : Vector αₓ nₓ} {as : Array αₓ} {h : as.size = nₓ} :
    xs = Vector.mk as h ↔ xs.toArray = as := by
  rcases xs with ⟨xs, rfl⟩
  simp
theorem Vector.getElem?_eq_none.{u_1} {α : Type u_1} {n i : Nat} {xs : Vector α n} (h : n ≤ i) : xs[i]? = none := by
  simp_all
@[simp] theorem Vector.count_toArray.{u_1} {α : Type u_1} {n : Nat} [BEq α] {a : α} {xs : Vector α n} :
    Array.count a xs.toArray = Vector.count a xs := rfl
theorem Vector.any_beq.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs : Vector α n} {a : α} :
    (xs.any fun x => a == x) = xs.contains a := rfl
@[simp] theorem Vector.countP_toArray.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Vector α n} :
    Array.countP p xs.toArray = Vector.countP p xs := rfl
@[simp] theorem Vector.sum_mk.{u_1} {α : Type u_1} {n : Nat} [Add α] [Zero α] {xs : Array α} (h : xs.size = n) :
    (Vector.mk xs h).sum = xs.sum := rfl
protected theorem Vector.getElem?_eq_some_getElem_iff.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} (h : i < n) :
    xs[i]? = some xs[i] ↔ True := by
  simp
@[simp] theorem Vector.finIdxOf?_mk.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs : Array α} (h : xs.size = n) (x : α) :
    (Vector.mk xs h).finIdxOf? x = Option.map (Fin.cast h) (xs.finIdxOf? x) := rfl
@[simp] theorem Vector.toArray_append.{u_1} {α : Type u_1} {m n : Nat} {xs : Vector α m} {ys : Vector α n} :
    (xs ++ ys).toArray = xs.toArray ++ ys.toArray := rfl
protected theorem Vector.some_getElem_eq_getElem?_iff.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} (h : i < n) :
    some xs[i] = xs[i]? ↔ True := by
  simp
@[simp] theorem Vector.findRev?_mk {α : Type} {n : Nat} {xs : Array α} (h : xs.size = n) (f : α → Bool) :
    Vector.findRev? f (Vector.mk xs h) = Array.findRev? f xs := rfl
@[simp] theorem Vector.toArray_pop.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} :
    xs.pop.toArray = xs.toArray.pop := rfl
theorem Vector.empty_eq.{u_1} {α : Type u_1} {xs : Vector α 0} : #v[] = xs ↔ xs = #v[] := by
  rcases xs with ⟨xs, _⟩
  simp_all [Array.empty_eq]
@[simp] theorem Vector.mk_isPrefixOf_mk.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs ys : Array α} (h : xs.size = n) (h' : ys.size = n) :
    (Vector.mk xs h).isPrefixOf (Vector.mk ys h') = xs.isPrefixOf ys := rfl
@[simp] theorem Vector.findFinIdx?_mk.{u_1} {α : Type u_1} {n : Nat} {xs : Array α} (h : xs.size = n) (f : α → Bool) :
    Vector.findFinIdx? f (Vector.mk xs h) = Option.map (Fin.cast h) (Array.findFinIdx? f xs) := rfl
theorem Vector.toList_set.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} {x : α} (h : i < n) :
    (xs.set i x h).toList = xs.toList.set i x := rfl
theorem Vector.back_singleton.{u_1} {α : Type u_1} {a : α} : #v[a].back = a := rfl
theorem Vector.singleton_eq_toVector_singleton.{u_1} {α : Type u_1} {a : α} : #v[a] = #[a].toVector := rfl
@[simp] theorem Vector.foldr_mk.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {f : α → β → β} {b : β} {xs : Array α} (h : xs.size = n) :
    Vector.foldr f b (Vector.mk xs h) = Array.foldr f b xs := rfl
@[simp] theorem Vector.back!_mk.{u_1} {α : Type u_1} {n : Nat} [Inhabited α] {xs : Array α} (h : xs.size = n) :
    (Vector.mk xs h).back! = xs.back! := rfl
@[simp] theorem Vector.contains_mk.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs : Array α} {size : xs.size = n} {a : α} :
    (Vector.mk xs size).contains a = xs.contains a := rfl
@[simp] theorem Vector.findRev?_toArray {α : Type} {n : Nat} {p : α → Bool} {xs : Vector α n} :
    Array.findRev? p xs.toArray = Vector.findRev? p xs := rfl
@[simp] theorem Vector.setIfInBounds_empty.{u_1} {α : Type u_1} {i : Nat} {a : α} : #v[].setIfInBounds i a = #v[] := rfl
theorem Vector.toList_cast.{u_1} {α : Type u_1} {n m : Nat} {xs : Vector α n} (h : n = m) :
    (Vector.cast h xs).toList = xs.toList := rfl
@[simp] theorem Vector.toArray_drop.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} :
    (xs.drop i).toArray = xs.toArray.extract i n := by
  rcases xs with ⟨xs, rfl⟩
  rfl
theorem Vector.toList_pop.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} : xs.pop.toList = xs.toList.dropLast := rfl
@[simp] theorem Vector.forM_mk.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {n : Nat} [Monad m] {f : α → m PUnit} {xs : Array α} (h : xs.size = n) :
    forM (Vector.mk xs h) f = forM xs f := rfl
@[simp] theorem Vector.toArray_mapIdx.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {f : Nat → α → β} {xs : Vector α n} :
    (Vector.mapIdx f xs).toArray = Array.mapIdx f xs.toArray := rfl
theorem Vector.foldlM_empty.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} [Monad m] {f : β → α → m β} {init : β} :
    Vector.foldlM f init #v[] = pure init := rfl
@[simp] theorem Vector.toArray_zipIdx.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} (k : Nat := 0) :
    (xs.zipIdx k).toArray = xs.toArray.zipIdx k := rfl
@[simp] theorem Vector.findSome?_mk.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {xs : Array α} (h : xs.size = n) (f : α → Option β) :
    Vector.findSome? f (Vector.mk xs h) = Array.findSome? f xs := rfl
@[simp] theorem Vector.toArray_range {n : Nat} : (Vector.range n).toArray = Array.range n := rfl
@[simp] theorem Vector.toArray_take.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} :
    (xs.take i).toArray = xs.toArray.take i := rfl
@[simp] theorem Vector.toArray_eq_empty_iff.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} :
    xs.toArray = #[] ↔ n = 0 := by
  rcases xs with ⟨xs, rfl⟩
  simp
@[simp] theorem Vector.toArray_ofFn.{u_1} {n : Nat} {α : Type u_1} {f : Fin n → α} :
    (Vector.ofFn f).toArray = Array.ofFn f := rfl
@[simp] theorem Vector.toArray_extract.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {start stop : Nat} :
    (xs.extract start stop).toArray = xs.toArray.extract start stop := rfl
@[simp] theorem Vector.getElem_cast.{u_1} {α : Type u_1} {n m : Nat} {xs : Vector α n} {h : n = m} {i : Nat} (hi : i < m) :
    (Vector.cast h xs)[i] = xs[i] := rfl
theorem Vector.contains_eq_any_beq.{u_1} {α : Type u_1} {n : Nat} [BEq α] {xs : Vector α n} {a : α} :
    xs.contains a = xs.any fun x => a == x := rfl
@[simp] theorem Vector.findSomeM?_toArray.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} {n : Nat} [Monad m] {f : α → m (Option β)} {xs : Vector α n} :
    Array.findSomeM? f xs.toArray = Vector.findSomeM? f xs := rfl
@[simp] theorem Vector.append_singleton.{u_1} {α : Type u_1} {n : Nat} {a : α} {xs : Vector α n} :
    xs ++ #v[a] = xs.push a := rfl
theorem Vector.back?_eq_getElem?.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} : xs.back? = xs[n - 1]? := by
  rcases xs with ⟨xs, rfl⟩
  rfl
@[simp] theorem Vector.toArray_cast.{u_1} {α : Type u_1} {n m : Nat} {xs : Vector α n} (h : n = m) :
    (Vector.cast h xs).toArray = xs.toArray := rfl
@[simp] theorem Vector.foldlM_mk.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_1} {α : Type u_3} {n : Nat} [Monad m] {f : β → α → m β} {b : β} {xs : Array α} (h : xs.size = n) :
    Vector.foldlM f b (Vector.mk xs h) = Array.foldlM f b xs := rfl
theorem Vector.foldl_empty.{u_1, u_2} {β : Type u_1} {α : Type u_2} {f : β → α → β} {init : β} :
    Vector.foldl f init #v[] = init := rfl
@[simp] theorem Vector.toArray_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {f : α → β} {xs : Vector α n} :
    (Vector.map f xs).toArray = Array.map f xs.toArray := rfl
@[simp] theorem Vector.findSome?_toArray.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {f : α → Option β} {xs : Vector α n} :
    Array.findSome? f xs.toArray = Vector.findSome? f xs := rfl
@[simp] theorem Vector.toArray_singleton.{u_1} {α : Type u_1} {x : α} : (Vector.singleton x).toArray = #[x] := rfl
@[simp] theorem Vector.allM_toArray.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} {n : Nat} [Monad m] {p : α → m Bool} {xs : Vector α n} :
    Array.allM p xs.toArray = Vector.allM p xs := rfl
@[simp] theorem Vector.foldrM_mk.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {β : Type u_1} {n : Nat} [Monad m] {f : α → β → m β} {b : β} {xs : Array α} (h : xs.size = n) :
    Vector.foldrM f b (Vector.mk xs h) = Array.foldrM f b xs := rfl
@[simp] theorem Vector.anyM_toArray.{u_1, u_2} {m : Type → Type u_1} {α : Type u_2} {n : Nat} [Monad m] {p : α → m Bool} {xs : Vector α n} :
    Array.anyM p xs.toArray = Vector.anyM p xs := rfl
@[simp] theorem Vector.toArray_swapIfInBounds.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i j : Nat} :
    (xs.swapIfInBounds i j).toArray = xs.toArray.swapIfInBounds i j := rfl
@[simp] theorem Vector.getElem_mk.{u_1} {α : Type u_1} {n : Nat} {xs : Array α} {size : xs.size = n} {i : Nat} (h : i < n) :
    (Vector.mk xs size)[i] = xs[i] := rfl
@[simp] theorem Vector.find?_mk {α : Type} {n : Nat} {xs : Array α} (h : xs.size = n) (f : α → Bool) :
    Vector.find? f (Vector.mk xs h) = Array.find? f xs := rfl
@[simp] theorem Vector.toArray_reverse.{u_1} {α : Type u_1} {n : Nat} (xs : Vector α n) :
    xs.reverse.toArray = xs.toArray.reverse := rfl
@[simp] theorem Vector.all_mk.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Array α} (h : xs.size = n) :
    (Vector.mk xs h).all p = xs.all p := rfl
theorem Vector.toArray_mk.{u_1} {α : Type u_1} {n : Nat} {xs : Array α} (h : xs.size = n) :
    (Vector.mk xs h).toArray = xs := rfl
theorem Vector.toList_singleton.{u_1} {α : Type u_1} {x : α} : (Vector.singleton x).toList = [x] := rfl
@[simp] theorem Vector.all_toArray.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs : Vector α n} :
    xs.toArray.all p = xs.all p := rfl
theorem Vector.foldl_congr.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {xs ys : Vector α n} (h₀ : xs = ys) {f g : β → α → β} (h₁ : f = g) {a b : β} (h₂ : a = b) :
    Vector.foldl f a xs = Vector.foldl g b ys := by
  simp_all
@[simp] theorem Vector.toArray_setIfInBounds.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} {i : Nat} {x : α} :
    (xs.setIfInBounds i x).toArray = xs.toArray.setIfInBounds i x := rfl
@[simp] theorem Vector.length_toList.{u_1} {α : Type u_1} {n : Nat} {xs : Vector α n} : xs.toList.length = n := by
  rcases xs with ⟨xs, rfl⟩
  rfl
@[simp] theorem Vector.findM?_toArray {m : Type → Type} {α : Type} {n : Nat} [Monad m] {p : α → m Bool} {xs : Vector α n} :
    Array.findM? p xs.toArray = Vector.findM? p xs := rfl
@[simp] theorem Vector.back?_mk.{u_1} {α : Type u_1} {n : Nat} {xs : Array α} (h : xs.size = n) :
    (Vector.mk xs h).back? = xs.back? := rfl
@[simp] theorem Vector.toArray_replicate.{u_1} {n : Nat} {αₓ : Type u_1} {a : αₓ} :
    (Vector.replicate n a).toArray = Array.replicate n a := rfl
@[simp] theorem Vector.replicate_one.{u_1} {αₓ : Type u_1} {a : αₓ} : Vector.replicate 1 a = #v[a] := rfl
@[simp] theorem Vector.idRun_foldrM.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {f : α → β → Id β} {b : β} {xs : Vector α n} :
    (Vector.foldrM f b xs).run = Vector.foldr (fun x1 x2 => (f x1 x2).run) b xs := rfl
@[simp] theorem Vector.toArray_zipWith.{u_1, u_2, u_3} {α : Type u_1} {β : Type u_2} {γ : Type u_3} {n : Nat} {f : α → β → γ} {as : Vector α n} {bs : Vector β n} :
    (Vector.zipWith f as bs).toArray = Array.zipWith f as.toArray bs.toArray := rfl
@[simp] theorem Vector.findSomeM?_mk.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {n : Nat} {β : Type u_1} [Monad m] {xs : Array α} (h : xs.size = n) (f : α → m (Option β)) :
    Vector.findSomeM? f (Vector.mk xs h) = Array.findSomeM? f xs := rfl
@[simp] theorem Vector.lt_toList.{u_1} {α : Type u_1} {n : Nat} [LT α] {xs ys : Vector α n} :
    xs.toList < ys.toList ↔ xs < ys := by
  rfl
@[simp] theorem Vector.lt_toArray.{u_1} {α : Type u_1} {n : Nat} [LT α] {xs ys : Vector α n} :
    xs.toArray < ys.toArray ↔ xs < ys := by
  rfl
@[simp] theorem Vector.mk_lt_mk.{u_1} {α : Type u_1} {n : Nat} {data₁ : Array α} {size₁ : data₁.size = n} {data₂ : Array α} {size₂ : data₂.size = n} [LT α] :
    Vector.mk data₁ size₁ < Vector.mk data₂ size₂ ↔ data₁ < data₂ := by
  rfl
@[simp] theorem Vector.mk_le_mk.{u_1} {α : Type u_1} {n : Nat} {data₁ : Array α} {size₁ : data₁.size = n} {data₂ : Array α} {size₂ : data₂.size = n} [LT α] :
    Vector.mk data₁ size₁ ≤ Vector.mk data₂ size₂ ↔ data₁ ≤ data₂ := by
  rfl
@[simp] theorem Vector.not_lt.{u_1} {α : Type u_1} {n : Nat} [LT α] {xs ys : Vector α n} : ¬xs < ys ↔ ys ≤ xs := by
  rfl
@[simp] theorem Vector.le_toList.{u_1} {α : Type u_1} {n : Nat} [LT α] {xs ys : Vector α n} :
    xs.toList ≤ ys.toList ↔ xs ≤ ys := by
  rfl
@[simp] theorem Vector.le_toArray.{u_1} {α : Type u_1} {n : Nat} [LT α] {xs ys : Vector α n} :
    xs.toArray ≤ ys.toArray ↔ xs ≤ ys := by
  rfl
@[simp] theorem Vector.mapIdx_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : Nat → α → β} :
    Vector.mapIdx f #v[] = #v[] := rfl
@[simp] theorem Vector.mapFinIdx_empty.{u_1, u_2} {α : Type u_1} {β : Type u_2} {f : (i : Nat) → α → i < 0 → β} :
    #v[].mapFinIdx f = #v[] := rfl
theorem Vector.mapIdx_singleton.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : Nat → α → αₓ} {a : α} :
    Vector.mapIdx f #v[a] = #v[f 0 a] := rfl
theorem Vector.mapIdx_eq_mapFinIdx.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {xs : Vector α n} {f : Nat → α → β} :
    Vector.mapIdx f xs = xs.mapFinIdx fun i a _ => f i a := rfl
theorem Vector.mapFinIdx_congr.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {xs ys : Vector α n} (w : xs = ys) (f : (i : Nat) → α → i < n → β) :
    xs.mapFinIdx f = ys.mapFinIdx f := by
  simp_all
@[simp] theorem Vector.count_empty.{u_1} {α : Type u_1} [BEq α] {a : α} : Vector.count a #v[] = 0 := rfl
@[simp] theorem Vector.countP_empty.{u_1} {α : Type u_1} {p : α → Bool} : Vector.countP p #v[] = 0 := rfl
@[simp] theorem Vector.countP_cast.{u_1} {α : Type u_1} {n aₓ : Nat} {h : n = aₓ} (p : α → Bool) (xs : Vector α n) :
    Vector.countP p (Vector.cast h xs) = Vector.countP p xs := rfl
@[simp] theorem Vector.count_cast.{u_1} {α : Type u_1} [BEq α] {n aₓ : Nat} {h : n = aₓ} {a : α} {xs : Vector α n} :
    Vector.count a (Vector.cast h xs) = Vector.count a xs := rfl
theorem Vector.count_eq_countP.{u_1} {α : Type u_1} [BEq α] {n : Nat} {a : α} {xs : Vector α n} :
    Vector.count a xs = Vector.countP (fun x => x == a) xs := rfl
@[simp] theorem Vector.unzip_fst.{u_1, u_2} {αₓ : Type u_1} {βₓ : Type u_2} {nₓ : Nat} {xs : Vector (αₓ × βₓ) nₓ} :
    xs.unzip.fst = Vector.map Prod.fst xs := rfl
theorem Vector.zip_eq_zipWith.{u_1, u_2} {α : Type u_1} {n : Nat} {β : Type u_2} {as : Vector α n} {bs : Vector β n} :
    as.zip bs = Vector.zipWith Prod.mk as bs := rfl
theorem Vector.unzip_eq_map.{u_1, u_2} {α : Type u_1} {β : Type u_2} {n : Nat} {xs : Vector (α × β) n} :
    xs.unzip = (Vector.map Prod.fst xs, Vector.map Prod.snd xs) := rfl
@[simp] theorem Vector.unzip_snd.{u_1, u_2} {αₓ : Type u_1} {βₓ : Type u_2} {nₓ : Nat} {xs : Vector (αₓ × βₓ) nₓ} :
    xs.unzip.snd = Vector.map Prod.snd xs := rfl
theorem Vector.forM_congr.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {n : Nat} [Monad m] {as bs : Vector α n} (w : as = bs) {f : α → m PUnit} :
    forM as f = forM bs f := by
  simp_all
theorem Vector.mapM_congr.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {α : Type u_3} {n : Nat} {β : Type u_1} [Monad m] {xs ys : Vector α n} (w : xs = ys) {f : α → m β} :
    Vector.mapM f xs = Vector.mapM f ys := by
  simp_all
@[simp] theorem Vector.range'_one {s step : Nat} : Vector.range' s 1 step = #v[s] := rfl
@[simp] theorem Vector.toArray_range' {start size step : Nat} :
    (Vector.range' start size step).toArray = Array.range' start size step := rfl
theorem Vector.range'_zero {s step : Nat} : Vector.range' s 0 step = #v[] := rfl
@[simp] theorem Vector.zipIdx_singleton.{u_1} {α : Type u_1} {x : α} {k : Nat} : #v[x].zipIdx k = #v[(x, k)] := rfl
@[simp] theorem Vector.find?_empty {αₓ : Type} {p : αₓ → Bool} : Vector.find? p #v[] = none := rfl
theorem Vector.findFinIdx?_congr.{u_1} {α : Type u_1} {n : Nat} {p : α → Bool} {xs ys : Vector α n} (w : xs = ys) :
    Vector.findFinIdx? p xs = Vector.findFinIdx? p ys := by
  simp_all
@[simp] theorem Vector.findSome?_empty.{u_1, u_2} {α : Type u_1} {αₓ : Type u_2} {f : α → Option αₓ} :
    Vector.findSome? f #v[] = none := rfl
