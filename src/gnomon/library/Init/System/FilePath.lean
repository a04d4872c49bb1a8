/-
Paths of files.

Lean's counterpart: `Init.System.FilePath`, `Init.System.Platform`.
-/
prelude
import Init.Data.String.Deprecated
import Init.Data.Hashable
import Init.Data.ToString.Macro
import Init.Data.Repr

namespace System

/-- A path, as a string. -/
structure FilePath where
  /-- The string. -/
  toString : String
deriving Inhabited, DecidableEq

/-- A hash value, that of the string. -/
def instHashableFilePath.hash : FilePath → UInt64
  | ⟨p⟩ => mixHash 0 (Hashable.hash p)

instance instHashableFilePath : Hashable FilePath := ⟨instHashableFilePath.hash⟩

instance instReprFilePath : Repr FilePath where
  reprPrec p := Repr.addAppParen (Std.Format.text "FilePath.mk " ++ repr p.toString)

instance instToStringFilePath : ToString FilePath where
  toString p := p.toString

namespace FilePath

/-- What is between the parts of a path. -/
def pathSeparator : Char := '/'

/-- What may be between the parts of a path. -/
def pathSeparators : List Char := [pathSeparator]

/-- What is before the extension of a file's name. -/
def extSeparator : Char := '.'

/-- The extension of programs. -/
def exeExtension : String := ""

/-- The path as the system writes it. -/
def normalize (p : FilePath) : FilePath := p

/-- Whether the path begins at the root. -/
def isAbsolute (p : FilePath) : Bool := pathSeparators.contains p.toString.front

/-- Whether the path begins where the program is. -/
def isRelative (p : FilePath) : Bool := !p.isAbsolute

/-- A path from another path on. -/
def join (p sub : FilePath) : FilePath :=
  if sub.isAbsolute then sub else ⟨p.toString ++ pathSeparator.toString ++ sub.toString⟩

instance instDiv : Div FilePath where
  div := FilePath.join

instance instHDivString : HDiv FilePath String FilePath where
  hDiv p sub := FilePath.join p ⟨sub⟩

private def posOfLastSep (p : FilePath) : Option String.Pos.Raw :=
  (p.toString.revFind? pathSeparators.contains).map (·.offset)

/-- The path without its last part, if it has more than one. -/
def parent (p : FilePath) : Option FilePath :=
  (posOfLastSep p).bind fun pos =>
    if pos.byteIdx = 0 then
      if p.toString.utf8ByteSize = 1 then none else some ⟨pathSeparator.toString⟩
    else
      some ⟨String.Pos.Raw.extract p.toString 0 pos⟩

/-- The last part of the path, unless it is `.`, `..` or empty. -/
def fileName (p : FilePath) : Option String :=
  let start := ((posOfLastSep p).map (· + pathSeparator)).getD 0
  let last := start.extract p.toString p.toString.rawEndPos
  if ["", ".", ".."].contains last then none else some last

private def posOfExt (fname : String) : Option String.Pos.Raw :=
  (fname.revFind? '.').bind fun pos => if pos.offset.byteIdx = 0 then none else some pos.offset

/-- The last part of the path, without its extension. -/
def fileStem (p : FilePath) : Option String :=
  p.fileName.map fun fname =>
    match posOfExt fname with
    | some pos => String.Pos.Raw.extract fname 0 pos
    | none => fname

/-- The extension of the last part of the path. -/
def extension (p : FilePath) : Option String :=
  p.fileName.bind fun fname =>
    match posOfExt fname with
    | some pos => some (String.Pos.Raw.extract fname (pos + '.') fname.rawEndPos)
    | none => none

/-- The path with another last part. -/
def withFileName (p : FilePath) (fname : String) : FilePath :=
  match p.parent with
  | none => ⟨fname⟩
  | some p => p / fname

/-- The path with an extension added to its last part. -/
def addExtension (p : FilePath) (ext : String) : FilePath :=
  match p.fileName with
  | none => p
  | some fname => p.withFileName (if ext == "" then fname else fname ++ "." ++ ext)

/-- The path with another extension. -/
def withExtension (p : FilePath) (ext : String) : FilePath :=
  match p.fileStem with
  | none => p
  | some stem => p.withFileName (if ext == "" then stem else stem ++ "." ++ ext)

/-- The parts of the path. -/
def components (p : FilePath) : List String := p.normalize.toString.splitToList pathSeparators.contains

end FilePath

/-- The path with given parts. -/
def mkFilePath (parts : List String) : FilePath := ⟨FilePath.pathSeparator.toString.intercalate parts⟩

instance instCoeStringFilePath : Coe String FilePath where
  coe := FilePath.mk

/-- Folders in which something is looked for. -/
abbrev SearchPath := List FilePath

namespace SearchPath

/-- What is between the folders. -/
protected def separator : Char := ':'

/-- The folders of a string. -/
def parse (s : String) : SearchPath := (s.splitToList (fun c => SearchPath.separator == c)).map FilePath.mk

/-- The folders as a string. -/
def toString (path : SearchPath) : String :=
  SearchPath.separator.toString.intercalate (path.map FilePath.toString)

end SearchPath

namespace Platform

/-- Whether the system is Windows. -/
def isWindows : Bool := false

/-- Whether the system is macOS. -/
def isOSX : Bool := false

/-- Whether the program runs in Emscripten. -/
def isEmscripten : Bool := false

end Platform
end System
