/-
More laws of lists and options.  Lean's counterparts: `Init.Data.List`, `Init.Data.Option`.
-/
prelude
import Init.Data.List.MapIdx.Laws
import Init.Data.Array.Lemmas.Lists

@[simp] theorem Fin.or_val_of_uInt16Size (a b : Fin UInt16.size) : ↑(a ||| b) = ↑a ||| ↑b := rfl
@[simp] theorem Fin.or_val_of_uInt8Size (a b : Fin UInt8.size) : ↑(a ||| b) = ↑a ||| ↑b := rfl
@[simp] theorem Fin.xor_val_of_uInt16Size (a b : Fin UInt16.size) : ↑(a ^^^ b) = ↑a ^^^ ↑b := rfl
@[simp] theorem Fin.or_val_of_two_pow {w : Nat} (a b : Fin (2 ^ w)) : ↑(a ||| b) = ↑a ||| ↑b := rfl
@[simp] theorem Fin.or_val_of_uSizeSize (a b : Fin USize.size) : ↑(a ||| b) = ↑a ||| ↑b := rfl
@[simp] theorem Fin.xor_val_of_uInt64Size (a b : Fin UInt64.size) : ↑(a ^^^ b) = ↑a ^^^ ↑b := rfl
@[simp] theorem Fin.shiftRight_val {n : Nat} (a b : Fin n) : ↑(a >>> b) = ↑a >>> ↑b := rfl
@[simp] theorem Fin.or_val_of_uInt64Size (a b : Fin UInt64.size) : ↑(a ||| b) = ↑a ||| ↑b := rfl
@[simp] theorem Fin.and_val {n : Nat} (a b : Fin n) : ↑(a &&& b) = ↑a &&& ↑b := rfl
@[simp] theorem Fin.xor_val_of_two_pow {w : Nat} (a b : Fin (2 ^ w)) : ↑(a ^^^ b) = ↑a ^^^ ↑b := rfl
@[simp] theorem Fin.or_val_of_uInt32Size (a b : Fin UInt32.size) : ↑(a ||| b) = ↑a ||| ↑b := rfl
@[simp] theorem Fin.xor_val_of_uInt32Size (a b : Fin UInt32.size) : ↑(a ^^^ b) = ↑a ^^^ ↑b := rfl
@[simp] theorem Fin.xor_val_of_uSizeSize (a b : Fin USize.size) : ↑(a ^^^ b) = ↑a ^^^ ↑b := rfl
@[simp] theorem Fin.xor_val_of_uInt8Size (a b : Fin UInt8.size) : ↑(a ^^^ b) = ↑a ^^^ ↑b := rfl
@[simp] theorem Int.zero_shiftRight (n : Nat) : 0 >>> n = 0 := by
  simp
@[simp] theorem Int.zero_shiftLeft (n : Nat) : 0 <<< n = 0 := by
  simp
@[simp] theorem Option.merge_le_iff.{u_1} {α : Type u_1} [LE α] {f : α → α → α} {o₁ o₂ o₃ : Option α} (hf : ∀ (a b c : α), f a b ≤ c ↔ a ≤ c ∧ b ≤ c) :
    Option.merge f o₁ o₂ ≤ o₃ ↔ o₁ ≤ o₃ ∧ o₂ ≤ o₃ := by
  cases o₁ <;> cases o₂ <;> cases o₃ <;> simp_all
@[simp] theorem Option.all_min.{u_1} {α : Type u_1} [Min α] {o o' : Option α} {p : α → Bool} (hp : ∀ (a b : α), p (min a b) = (p a || p b)) :
    Option.all p (min o o') = (Option.all p o || Option.all p o') := by
  cases o <;> cases o' <;> simp_all
@[simp] theorem Option.merge_lt_iff.{u_1} {α : Type u_1} [LT α] {f : α → α → α} {o₁ o₂ o₃ : Option α} (hf : ∀ (a b c : α), f a b < c ↔ a < c ∧ b < c) :
    Option.merge f o₁ o₂ < o₃ ↔ o₁ < o₃ ∧ o₂ < o₃ := by
  cases o₁ <;> cases o₂ <;> cases o₃ <;> simp_all
@[simp] theorem Option.foldrM_toArray.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_3} {α : Type u_1} [Monad m] [LawfulMonad m] (o : Option β) (a : α) (f : β → α → m α) :
    Array.foldrM f a o.toArray = o.elim (pure a) fun (b : β) => f b a := by
  cases o <;> simp_all
@[simp] theorem Option.foldlM_toArray.{u_1, u_2, u_3} {m : Type u_1 → Type u_2} {β : Type u_3} {α : Type u_1} [Monad m] [LawfulMonad m] (o : Option β) (a : α) (f : α → β → m α) :
    Array.foldlM f a o.toArray = o.elim (pure a) fun (b : β) => f a b := by
  cases o <;> simp_all
@[simp] theorem Option.map_attachWith.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : Option α} {P : α → Prop} {H : ∀ (a : α), l = some a → P a} (f : { x : α // P x } → β) :
    Option.map f (l.attachWith P H) = Option.map (fun (x : { x : α // l = some x }) => match x with | ⟨x, h⟩ => f ⟨x, H x h⟩) l.attach := by
  cases l <;> simp_all
@[simp] theorem List.compare_nil_cons.{u_1} {α : Type u_1} [Ord α] {x : α} {xs : List α} :
    compare [] (x :: xs) = Ordering.lt := rfl
@[simp] theorem List.compare_cons_nil.{u_1} {α : Type u_1} [Ord α] {x : α} {xs : List α} :
    compare (x :: xs) [] = Ordering.gt := rfl
@[simp] theorem List.tail_attach.{u_1} {α : Type u_1} {xs : List α} :
    xs.attach.tail = List.map (fun (x : { x : α // x ∈ xs.tail }) => match x with | ⟨x, h⟩ => ⟨x, List.mem_of_mem_tail h⟩) xs.tail.attach := by
  cases xs <;> simp_all
@[simp] theorem List.head?_pmap.{u_1, u_2} {α : Type u_1} {β : Type u_2} {P : α → Prop} {f : (a : α) → P a → β} {xs : List α} (H : ∀ (a : α), a ∈ xs → P a) :
    (List.pmap f xs H).head? = Option.map (fun (x : { x : α // x ∈ xs }) => match x with | ⟨a, m⟩ => f a (H a m)) xs.attach.head? := by
  cases xs <;> simp_all
@[simp] theorem List.map_attachWith.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {P : α → Prop} {H : ∀ (a : α), a ∈ l → P a} {f : { x : α // P x } → β} :
    List.map f (l.attachWith P H) = List.map (fun (x : { x : α // x ∈ l }) => match x with | ⟨x, h⟩ => f ⟨x, H x h⟩) l.attach := by
  induction l <;> simp_all
@[simp] theorem List.tail_modifyHead.{u_1} {α : Type u_1} {f : α → α} {l : List α} :
    (List.modifyHead f l).tail = l.tail := by
  cases l <;> simp_all
@[simp] theorem List.length_modifyHead.{u_1} {α : Type u_1} {f : α → α} {l : List α} :
    (List.modifyHead f l).length = l.length := by
  cases l <;> simp_all
@[simp] theorem List.modifyHead_eq_nil_iff.{u_1} {α : Type u_1} {f : α → α} {l : List α} :
    List.modifyHead f l = [] ↔ l = [] := by
  cases l <;> simp_all
@[simp] theorem List.getElem?_modifyHead_succ.{u_1} {α : Type u_1} {l : List α} {f : α → α} {n : Nat} :
    (List.modifyHead f l)[n + 1]? = l[n + 1]? := by
  cases l <;> simp_all
@[simp] theorem List.head?_modifyHead.{u_1} {α : Type u_1} {l : List α} {f : α → α} :
    (List.modifyHead f l).head? = Option.map f l.head? := by
  cases l <;> simp_all
@[simp] theorem List.getElem?_modifyHead_zero.{u_1} {α : Type u_1} {l : List α} {f : α → α} :
    (List.modifyHead f l)[0]? = Option.map f l[0]? := by
  cases l <;> simp_all
@[simp] theorem List.modify_succ_cons.{u_1} {α : Type u_1} (f : α → α) (a : α) (l : List α) (i : Nat) :
    (a :: l).modify (i + 1) f = a :: l.modify i f := rfl
@[simp] theorem List.modify_zero_cons.{u_1} {α : Type u_1} (f : α → α) (a : α) (l : List α) :
    (a :: l).modify 0 f = f a :: l := rfl
@[simp] theorem List.modifyHead_modifyHead.{u_1} {α : Type u_1} {l : List α} {f g : α → α} :
    List.modifyHead g (List.modifyHead f l) = List.modifyHead (g ∘ f) l := by
  cases l <;> simp_all
@[simp] theorem List.insertIdx_succ_nil.{u} {α : Type u} {n : Nat} {a : α} :
    [].insertIdx (n + 1) a = [] := rfl
@[simp] theorem List.insertIdx_succ_cons.{u} {α : Type u} {xs : List α} {hd x : α} {i : Nat} :
    (hd :: xs).insertIdx (i + 1) x = hd :: xs.insertIdx i x := rfl
@[simp] theorem List.insertIdx_zero.{u} {α : Type u} {xs : List α} {x : α} :
    xs.insertIdx 0 x = x :: xs := rfl
@[simp] theorem List.insertIdx_length_self.{u} {α : Type u} {l : List α} {x : α} :
    l.insertIdx l.length x = l ++ [x] := by
  induction l <;> simp_all
@[simp] theorem List.foldr_push_eq_append'.{u_1} {α : Type u_1} {l : List α} {xs : Array α} :
    List.foldr (fun (x : α) (xs : Array α) => xs.push x) xs l = xs ++ l.reverse.toArray := by
  simp
@[simp] theorem List.head?_mapIdx.{u_1, u_2} {α : Type u_1} {β : Type u_2} {l : List α} {f : Nat → α → β} :
    (List.mapIdx f l).head? = Option.map (f 0) l.head? := by
  cases l <;> simp_all
@[simp] theorem List.mergeSort_nil.{u_1} {α : Type u_1} {r : α → α → Bool} : [].mergeSort r = [] := rfl
@[simp] theorem List.mergeSort_singleton.{u_1} {α : Type u_1} {r : α → α → Bool} (a : α) :
    [a].mergeSort r = [a] := rfl
