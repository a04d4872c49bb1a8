/-
Files: handles, whole files, streams over memory.

Lean's counterpart: a part of `Init.System.IO`.
-/
prelude
import Init.System.IO.Streams
import Init.System.FilePath
import Init.Data.ByteArray.Basic
import Init.Data.Array.Basic

namespace IO
open System (FilePath)

namespace FS

/-- What a file is opened for. -/
inductive Mode where
  /-- Reading a file that is there. -/
  | read
  /-- Writing; what is there is lost. -/
  | write
  /-- Writing a file that is not there. -/
  | writeNew
  /-- Reading and writing a file that is there. -/
  | readWrite
  /-- Writing at the end. -/
  | append

private opaque HandlePointed : NonemptyType.{0}

/-- An open file. -/
def Handle : Type := HandlePointed.type

instance instNonemptyHandle : Nonempty Handle := HandlePointed.property

namespace Handle

/-- Opens a file. -/
@[extern "lean_io_prim_handle_mk"]
opaque mk (fn : @& FilePath) (mode : FS.Mode) : IO Handle

/-- Writes what has been kept back. -/
@[extern "lean_io_prim_handle_flush"]
opaque flush (h : @& Handle) : IO Unit

/-- Goes back to the start. -/
@[extern "lean_io_prim_handle_rewind"]
opaque rewind (h : @& Handle) : IO Unit

/-- Cuts the file off at the position. -/
@[extern "lean_io_prim_handle_truncate"]
opaque truncate (h : @& Handle) : IO Unit

/-- Reads at most so many bytes; none at the end. -/
@[extern "lean_io_prim_handle_read"]
opaque read (h : @& Handle) (bytes : USize) : IO ByteArray

/-- Writes bytes. -/
@[extern "lean_io_prim_handle_write"]
opaque write (h : @& Handle) (buffer : @& ByteArray) : IO Unit

/-- Reads up to the end of the line, which belongs to it; the empty string at the end. -/
@[extern "lean_io_prim_handle_get_line"]
opaque getLine (h : @& Handle) : IO String

/-- Writes a string. -/
@[extern "lean_io_prim_handle_put_str"]
opaque putStr (h : @& Handle) (s : @& String) : IO Unit

/-- Whether it is a terminal. -/
@[extern "lean_io_prim_handle_is_tty"]
opaque isTty (h : @& Handle) : BaseIO Bool

/-- Writes a string and the end of a line. -/
def putStrLn (h : Handle) (s : String) : IO Unit := h.putStr (s.push '\n')

/-- Reads what is left, behind bytes that are there. -/
partial def readBinToEndInto (h : Handle) (buf : ByteArray) : IO ByteArray := do
  let part ← h.read 1024
  if part.isEmpty then return buf else readBinToEndInto h (buf ++ part)

/-- Reads what is left. -/
def readBinToEnd (h : Handle) : IO ByteArray := h.readBinToEndInto .empty

/-- Reads what is left as text. -/
def readToEnd (h : Handle) : IO String := do
  match String.fromUTF8? (← h.readBinToEnd) with
  | some s => return s
  | none => throw <| .userError s!"Tried to read from handle containing non UTF-8 data."

/-- The lines that are left, without the characters that end them. -/
partial def lines (h : Handle) : IO (Array String) := go #[]
where
  /-- Behind those that have been read. -/
  go (lines : Array String) : IO (Array String) := do
    let line ← h.getLine
    if line.isEmpty then return lines else go (lines.push (String.Slice.lines.lineMap line.toSlice).copy)

end Handle

/-- Opens a file, and runs an action with it. -/
def withFile (fn : FilePath) (mode : Mode) (f : Handle → IO α) : IO α := Handle.mk fn mode >>= f

/-- The bytes of a file. -/
def readBinFile (fname : FilePath) : IO ByteArray := do
  let h ← Handle.mk fname .read
  h.readBinToEnd

/-- The text of a file. -/
def readFile (fname : FilePath) : IO String := do
  match String.fromUTF8? (← readBinFile fname) with
  | some s => return s
  | none => throw <| .userError s!"Tried to read file '{fname}' containing non UTF-8 data."

/-- The lines of a file, without the characters that end them. -/
def lines (fname : FilePath) : IO (Array String) := do
  let h ← Handle.mk fname .read
  h.lines

/-- Writes bytes to a file. -/
def writeBinFile (fname : FilePath) (content : ByteArray) : IO Unit := do
  let h ← Handle.mk fname .write
  h.write content

/-- Writes a text to a file. -/
def writeFile (fname : FilePath) (content : String) : IO Unit := do
  let h ← Handle.mk fname .write
  h.putStr content

namespace Stream

/-- A handle as a stream. -/
def ofHandle (h : Handle) : Stream where
  flush := h.flush
  read := h.read
  write := h.write
  getLine := h.getLine
  putStr := h.putStr
  isTty := h.isTty

/-- Bytes in memory, and a position. -/
structure Buffer where
  /-- The bytes. -/
  data : ByteArray := ByteArray.empty
  /-- The position. -/
  pos : Nat := 0

/-- A stream over bytes in memory. -/
def ofBuffer (r : Ref Buffer) : Stream where
  flush := pure ()
  read n := r.modifyGet fun b =>
    (b.data.extract b.pos (b.pos + n.toNat), { b with pos := min b.data.size (b.pos + n.toNat) })
  write data := r.modify fun b =>
    { b with data := data.copySlice 0 b.data b.pos data.size, pos := b.pos + data.size }
  getLine := do
    let b ← r.get
    let stop := match b.data.findIdx? (· == 10) b.pos with
      | some i => i + 1
      | none => b.data.size
    r.set { b with pos := stop }
    match String.fromUTF8? (b.data.extract b.pos stop) with
    | some s => return s
    | none => throw <| .userError "invalid UTF-8"
  putStr s := r.modify fun b =>
    let data := s.toUTF8
    { b with data := data.copySlice 0 b.data b.pos data.size, pos := b.pos + data.size }
  isTty := pure false

/-- Reads what is left, behind bytes that are there. -/
partial def readBinToEndInto (s : Stream) (buf : ByteArray) : IO ByteArray := do
  let part ← s.read 1024
  if part.isEmpty then return buf else readBinToEndInto s (buf ++ part)

/-- Reads what is left. -/
def readBinToEnd (s : Stream) : IO ByteArray := s.readBinToEndInto .empty

/-- Reads what is left as text. -/
def readToEnd (s : Stream) : IO String := do
  match String.fromUTF8? (← s.readBinToEnd) with
  | some s => return s
  | none => throw <| .userError "Tried to read from stream containing non UTF-8 data."

/-- The lines that are left, without the characters that end them. -/
partial def lines (s : Stream) : IO (Array String) := go #[]
where
  /-- Behind those that have been read. -/
  go (lines : Array String) : IO (Array String) := do
    let line ← s.getLine
    if line.isEmpty then return lines else go (lines.push (String.Slice.lines.lineMap line.toSlice).copy)

end Stream

/-- Runs a computation; what it writes becomes a part of the result. -/
def withIsolatedStreams [Monad m] [MonadFinally m] [MonadLiftT BaseIO m] (x : m α) (isolateStderr := true) :
    m (String × α) := do
  let bIn ← mkRef { : Stream.Buffer }
  let bOut ← mkRef { : Stream.Buffer }
  let r ← withStdin (Stream.ofBuffer bIn) <|
    withStdout (Stream.ofBuffer bOut) <|
      (if isolateStderr then withStderr (Stream.ofBuffer bOut) else id) <| x
  let bOut ← liftM (m := BaseIO) bOut.get
  pure (String.fromUTF8! bOut.data, r)

/-- Removes a file. -/
@[extern "lean_io_remove_file"]
opaque removeFile (fname : @& FilePath) : IO Unit

/-- Removes an empty folder. -/
@[extern "lean_io_remove_dir"]
opaque removeDir : @& FilePath → IO Unit

/-- Makes a folder. -/
@[extern "lean_io_create_dir"]
opaque createDir : @& FilePath → IO Unit

/-- Gives a file another name. -/
@[extern "lean_io_rename"]
opaque rename (old new : @& FilePath) : IO Unit

/-- The path without links. -/
@[extern "lean_io_realpath"]
opaque realPath (fname : FilePath) : IO FilePath

/-- What is in a folder. -/
structure DirEntry where
  /-- The folder. -/
  root : FilePath
  /-- The name of what is in it. -/
  fileName : String
deriving Repr

/-- The path of what is in a folder. -/
def DirEntry.path (entry : DirEntry) : FilePath := entry.root / entry.fileName

end FS

/-- The path of the program. -/
@[extern "lean_io_app_path"]
opaque appPath : IO FilePath

/-- The folder of the program. -/
def appDir : IO FilePath := do
  match (← appPath).parent with
  | some p => FS.realPath p
  | none => throw <| IO.userError "System.IO.appDir: unexpected filename"

/-- The folder that relative paths begin at. -/
@[extern "lean_io_current_dir"]
opaque currentDir : IO FilePath

end IO

/-- What is in the folder. -/
@[extern "lean_io_read_dir"]
opaque System.FilePath.readDir : @& System.FilePath → IO (Array IO.FS.DirEntry)
