/-
Binary trees, and a proof that mirroring a tree twice gives the tree back.

`mirror.ndjson` is the export of this file by real Lean. The file stands alone (`prelude`), so
that the export has everything down to the axioms.
-/
prelude

universe u v

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c :=
  @Eq.rec α b (fun x _ => Eq a x) h₁ c h₂

theorem congrArg {α : Sort u} {β : Sort v} {a b : α} (f : α → β) (h : Eq a b) : Eq (f a) (f b) :=
  @Eq.rec α a (fun x _ => Eq (f a) (f x)) (Eq.refl (f a)) b h

inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α

noncomputable def Tree.mirror {α : Type u} (t : Tree α) : Tree α :=
  @Tree.rec α (fun _ => Tree α) Tree.leaf
    (fun _ value _ left right => Tree.node right value left) t

theorem Tree.mirror_mirror {α : Type u} (t : Tree α) : Eq (Tree.mirror (Tree.mirror t)) t :=
  @Tree.rec α (fun t => Eq (Tree.mirror (Tree.mirror t)) t) (Eq.refl Tree.leaf)
    (fun left value right ihLeft ihRight =>
      Eq.trans
        (congrArg (fun l => Tree.node l value (Tree.mirror (Tree.mirror right))) ihLeft)
        (congrArg (fun r => Tree.node left value r) ihRight))
    t

inductive True : Prop where
  | intro : True

inductive Iff (a b : Prop) : Prop where
  | intro (mp : a → b) (mpr : b → a) : Iff a b

axiom propext {a b : Prop} : Iff a b → Eq a b

theorem eq_true {p : Prop} (h : p) : Eq p True :=
  propext (Iff.intro (fun _ => True.intro) (fun _ => h))
