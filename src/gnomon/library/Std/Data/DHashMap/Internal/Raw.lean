/-
Loops over the entries of a hash map are loops over its list of entries.

Lean's counterparts: `Std.Data.DHashMap.Internal.Raw`, `Std.Data.DHashMap.Internal.WF`.
-/
import Std.Data.DHashMap.Internal.WF

set_option autoImplicit false

universe u v w w'

open Std.Internal.List

namespace Std.DHashMap.Internal

private theorem arrayLoop_eq {m : Type w → Type w'} {δ : Type u} {σ : Type w} [Monad m] {xs : Array δ}
    {f : δ → σ → m (ForInStep σ)} (i : Nat) (h : i ≤ xs.size) (b : σ) :
    Array.forIn'.loop xs (fun a _ b => f a b) i h b = forIn (xs.toList.drop (xs.size - i)) b f := by
  induction i generalizing b with
  | zero =>
    rw [Array.forIn'.loop, List.drop_eq_nil_of_le (show xs.toList.length ≤ xs.size - 0 from Nat.le_refl _)]
    rfl
  | succ i ih =>
    have e : xs.toList.drop (xs.size - (i + 1)) = xs[xs.size - 1 - i] :: xs.toList.drop (xs.size - i) := by
      have := List.drop_eq_getElem_cons (l := xs.toList) (i := xs.size - (i + 1)) (by
        show xs.size - (i + 1) < xs.size
        omega)
      rw [this]
      have e₁ : xs.size - (i + 1) + 1 = xs.size - i := by omega
      have e₂ : xs.size - (i + 1) = xs.size - 1 - i := by omega
      simp only [e₁, Array.getElem_toList]
      congr 1
      simp only [e₂]
    rw [Array.forIn'.loop, e, List.forIn_cons]
    congr 1
    funext s
    cases s with
    | done b => rfl
    | yield b => exact ih (Nat.le_of_succ_le h) b

private theorem forIn_array {m : Type w → Type w'} {δ : Type u} {σ : Type w} [Monad m] {xs : Array δ}
    {f : δ → σ → m (ForInStep σ)} {b : σ} : forIn xs b f = forIn xs.toList b f := by
  refine (arrayLoop_eq xs.size (Nat.le_refl _) b).trans ?_
  rw [Nat.sub_self, List.drop_zero]

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'}

private theorem forInStep_go_eq [Monad m] [LawfulMonad m] {f : (a : α) → β a → δ → m (ForInStep δ)}
    {l : AssocList α β} {init : δ} {r : List ((a : α) × β a)} :
    (do match ← AssocList.forInStep.go f l init with
        | ForInStep.done b => pure b
        | ForInStep.yield b => forIn r b (fun p => f p.1 p.2)) =
      forIn (l.toList ++ r) init fun p => f p.1 p.2 := by
  induction l generalizing init with
  | nil =>
    rw [AssocList.forInStep.go, pure_bind]
    rfl
  | cons k v l ih =>
    rw [AssocList.forInStep.go, AssocList.toList_cons, List.cons_append, List.forIn_cons, bind_assoc]
    congr 1
    funext s
    cases s with
    | done b => exact pure_bind _ _
    | yield b => exact ih

private theorem forIn_buckets [Monad m] [LawfulMonad m] {f : (a : α) → β a → δ → m (ForInStep δ)}
    {bs : List (AssocList α β)} {init : δ} :
    forIn bs init (fun b acc => b.forInStep acc f) = forIn (bs.flatMap AssocList.toList) init fun p => f p.1 p.2 := by
  induction bs generalizing init with
  | nil => rfl
  | cons b bs ih =>
    rw [List.forIn_cons, List.flatMap_cons, ← forInStep_go_eq]
    show AssocList.forInStep.go f b init >>= _ = AssocList.forInStep.go f b init >>= _
    refine congrArg (AssocList.forInStep.go f b init >>= ·) (funext fun s => ?_)
    cases s with
    | done b => rfl
    | yield b => exact ih

end Internal

namespace Raw

open DHashMap.Internal

variable {α : Type u} {β : α → Type v} {δ : Type w} {m : Type w → Type w'} {b : Raw α β}

theorem forIn_eq_forIn_toListModel [Monad m] [LawfulMonad m] {f : (a : α) → β a → δ → m (ForInStep δ)} {init : δ} :
    b.forIn f init = ForIn.forIn (toListModel b.buckets) init fun p => f p.1 p.2 := by
  rw [Raw.forIn, forIn_array, forIn_buckets]
  rfl

private theorem foldlM_flatMap {γ : Type u} {ε : Type v} [Monad m] [LawfulMonad m] {g : γ → List ε} {l : List γ}
    {f : δ → ε → m δ} {init : δ} :
    (l.flatMap g).foldlM f init = l.foldlM (fun d c => (g c).foldlM f d) init := by
  induction l generalizing init with
  | nil => rfl
  | cons c l ih =>
    rw [List.flatMap_cons, List.foldlM_append, List.foldlM_cons]
    exact congrArg _ (funext fun d => ih)

private theorem foldrM_flatMap {γ : Type u} {ε : Type v} [Monad m] [LawfulMonad m] {g : γ → List ε} {l : List γ}
    {f : ε → δ → m δ} {init : δ} :
    (l.flatMap g).foldrM f init = l.foldrM (fun c d => (g c).foldrM f d) init := by
  induction l generalizing init with
  | nil => rfl
  | cons c l ih => rw [List.flatMap_cons, List.foldrM_append, List.foldrM_cons, ih]

theorem foldM_eq_foldlM_toListModel [Monad m] [LawfulMonad m] {f : δ → (a : α) → β a → m δ} {init : δ} :
    b.foldM f init = (toListModel b.buckets).foldlM (fun d p => f d p.1 p.2) init := by
  rw [foldM, toListModel, foldlM_flatMap, ← Array.foldlM_toList]
  congr 1
  funext d l
  exact AssocList.foldlM_eq

theorem fold_eq_foldl_toListModel {f : δ → (a : α) → β a → δ} {init : δ} :
    b.fold f init = (toListModel b.buckets).foldl (fun d p => f d p.1 p.2) init := by
  rw [fold, foldM_eq_foldlM_toListModel]
  exact List.foldl_eq_foldlM.symm

theorem foldRevM_eq_foldrM_toListModel [Monad m] [LawfulMonad m] {f : δ → (a : α) → β a → m δ} {init : δ} :
    Raw.Internal.foldRevM f init b = (toListModel b.buckets).foldrM (fun p d => f d p.1 p.2) init := by
  rw [Raw.Internal.foldRevM, toListModel, foldrM_flatMap, ← Array.foldrM_toList]
  congr 1
  funext l d
  exact AssocList.foldrM_eq

theorem foldRev_eq_foldr_toListModel {f : δ → (a : α) → β a → δ} {init : δ} :
    Raw.Internal.foldRev f init b = (toListModel b.buckets).foldr (fun p d => f d p.1 p.2) init := by
  rw [Raw.Internal.foldRev, foldRevM_eq_foldrM_toListModel]
  exact List.foldr_eq_foldrM.symm

theorem forM_eq_forM_toListModel [Monad m] [LawfulMonad m] {f : (a : α) → β a → m PUnit} :
    b.forM f = (toListModel b.buckets).forM fun p => f p.1 p.2 := by
  have go {γ : Type (max u v)} {f : γ → m PUnit} (l : List γ) : l.foldlM (fun _ => f) PUnit.unit = l.forM f := by
    induction l with
    | nil => rfl
    | cons c l ih =>
      rw [List.foldlM_cons]
      exact congrArg _ (funext fun _ => ih)
  have e : b.forM f = b.foldM (fun _ => f) PUnit.unit := rfl
  rw [e, foldM_eq_foldlM_toListModel]
  exact go _

theorem toList_eq_toListModel : b.toList = toListModel b.buckets := by
  rw [toList, foldRev_eq_foldr_toListModel]
  exact List.foldr_cons_eq_append'.trans (List.append_nil _)

theorem Const.toList_eq_map {β : Type v} {b : Raw α (fun _ => β)} :
    Const.toList b = (toListModel b.buckets).map fun p => (p.1, p.2) := by
  rw [Const.toList, foldRev_eq_foldr_toListModel]
  induction toListModel b.buckets with
  | nil => rfl
  | cons p l ih => rw [List.foldr_cons, ih]; rfl

theorem keys_eq_map_toListModel : b.keys = (toListModel b.buckets).map (·.1) := by
  rw [Raw.keys, foldRev_eq_foldr_toListModel]
  induction toListModel b.buckets with
  | nil => rfl
  | cons p l ih => rw [List.foldr_cons, ih]; rfl

theorem values_eq_map_toListModel {β : Type v} {b : Raw α (fun _ => β)} :
    b.values = (toListModel b.buckets).map (·.2) := by
  rw [Raw.values, foldRev_eq_foldr_toListModel]
  induction toListModel b.buckets with
  | nil => rfl
  | cons p l ih => rw [List.foldr_cons, ih]; rfl

private theorem foldl_push {γ : Type u} {ε : Type v} {f : γ → ε} {l : List γ} {acc : Array ε} :
    l.foldl (fun acc c => acc.push (f c)) acc = acc ++ (l.map f).toArray := by
  induction l generalizing acc with
  | nil => exact (Array.append_empty).symm
  | cons c l ih =>
    rw [List.foldl_cons, ih]
    apply Array.ext'
    simp

theorem toArray_eq_toArray_toList : b.toArray = b.toList.toArray := by
  rw [toArray, fold_eq_foldl_toListModel, toList_eq_toListModel]
  refine (foldl_push (f := fun p => p)).trans ?_
  apply Array.ext'
  simp

theorem Const.toArray_eq_toArray_toList {β : Type v} {b : Raw α (fun _ => β)} :
    Const.toArray b = (Const.toList b).toArray := by
  rw [Const.toArray, fold_eq_foldl_toListModel, Const.toList_eq_map]
  refine (foldl_push (f := fun p : (_ : α) × β => (p.1, p.2))).trans ?_
  apply Array.ext'
  simp

theorem keysArray_eq_toArray_keys : b.keysArray = b.keys.toArray := by
  rw [keysArray, fold_eq_foldl_toListModel, keys_eq_map_toListModel]
  refine (foldl_push (f := fun p : (a : α) × β a => p.1)).trans ?_
  apply Array.ext'
  simp

theorem valuesArray_eq_toArray_values {β : Type v} {b : Raw α (fun _ => β)} :
    b.valuesArray = b.values.toArray := by
  rw [valuesArray, fold_eq_foldl_toListModel, values_eq_map_toListModel]
  refine (foldl_push (f := fun p : (_ : α) × β => p.2)).trans ?_
  apply Array.ext'
  simp

/-- The loop over a map, in the notation of loops. -/
theorem forIn_eq [Monad m] [LawfulMonad m] {f : (a : α) × β a → δ → m (ForInStep δ)} {init : δ} :
    ForIn.forIn b init f = ForIn.forIn (toListModel b.buckets) init f :=
  forIn_eq_forIn_toListModel

private theorem forIn_any {γ : Type w} {p : γ → Bool} (l : List γ) :
    Id.run (do
      for c in l do
        if p c then return true
      return false) = l.any p := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    rw [List.forIn_cons, List.any_cons, ← ih]
    cases p c <;> rfl

private theorem forIn_all {γ : Type w} {p : γ → Bool} (l : List γ) :
    Id.run (do
      for c in l do
        if !p c then return false
      return true) = l.all p := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    rw [List.forIn_cons, List.all_cons, ← ih]
    cases p c <;> rfl

theorem any_eq_any_toListModel {p : (a : α) → β a → Bool} :
    b.any p = (toListModel b.buckets).any fun q => p q.1 q.2 := by
  rw [← forIn_any, any]
  rw [forIn_eq]
  rfl

theorem all_eq_all_toListModel {p : (a : α) → β a → Bool} :
    b.all p = (toListModel b.buckets).all fun q => p q.1 q.2 := by
  rw [← forIn_all, all]
  rw [forIn_eq]
  rfl

end Raw

end Std.DHashMap
