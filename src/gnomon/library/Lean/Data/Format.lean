/-
Documents, under names that programs of the elaborator use.  Lean's counterpart: `Lean.Data.Format`.
-/

namespace Lean

export Std
  (Format ToFormat Format.nest Format.nil Format.joinSep Format.line Format.group Format.text Format.sbracket Format.bracket
    Format.paren Format.indentD Format.join Format.align Format.append Format.prefixJoin Format.joinSuffix
    Format.nestD Format.defWidth)

end Lean
