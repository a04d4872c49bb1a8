/-
Standard streams: reading and writing.

Read next: `Init.System.IO`.  Lean's counterpart: a part of `Init.System.IO`.
-/
prelude
import Init.System.IO.Basic

namespace IO

namespace FS

/-- What is read from and written to. -/
structure Stream where
  /-- Writes what has been kept back. -/
  flush : IO Unit
  /-- Reads at most so many bytes; none at the end. -/
  read : USize → IO ByteArray
  /-- Writes bytes. -/
  write : ByteArray → IO Unit
  /-- Reads up to the end of the line, which belongs to it; the empty string at the end. -/
  getLine : IO String
  /-- Writes a string. -/
  putStr : String → IO Unit
  /-- Whether it is a terminal. -/
  isTty : BaseIO Bool

/-- The stream that does nothing. -/
def instInhabitedStream.default : Stream where
  flush := Inhabited.default
  read := Inhabited.default
  write := Inhabited.default
  getLine := Inhabited.default
  putStr := Inhabited.default
  isTty := pure false

instance instInhabitedStream : Inhabited Stream := ⟨instInhabitedStream.default⟩

/-- Writes a string and the end of a line. -/
def Stream.putStrLn (strm : FS.Stream) (s : String) : IO Unit := strm.putStr (s.push '\n')

end FS

/-- The standard input. -/
@[extern "lean_get_stdin"]
opaque getStdin : BaseIO IO.FS.Stream

/-- The standard output. -/
@[extern "lean_get_stdout"]
opaque getStdout : BaseIO IO.FS.Stream

/-- The standard error. -/
@[extern "lean_get_stderr"]
opaque getStderr : BaseIO IO.FS.Stream

/-- Replaces the standard input; gives the old one. -/
@[extern "lean_get_set_stdin"]
opaque setStdin : IO.FS.Stream → BaseIO IO.FS.Stream

/-- Replaces the standard output; gives the old one. -/
@[extern "lean_get_set_stdout"]
opaque setStdout : IO.FS.Stream → BaseIO IO.FS.Stream

/-- Replaces the standard error; gives the old one. -/
@[extern "lean_get_set_stderr"]
opaque setStderr : IO.FS.Stream → BaseIO IO.FS.Stream

/-- Writes a value to the standard output. -/
def print [ToString α] (s : α) : IO Unit := do
  let out ← getStdout
  out.putStr (toString s)

/-- Writes a value and the end of a line to the standard output. -/
def println [ToString α] (s : α) : IO Unit := print ((toString s).push '\n')

/-- Writes a value to the standard error. -/
def eprint [ToString α] (s : α) : IO Unit := do
  let out ← getStderr
  out.putStr (toString s)

/-- Writes a value and the end of a line to the standard error. -/
def eprintln [ToString α] (s : α) : IO Unit := eprint ((toString s).push '\n')

/-- Runs a computation with another standard input. -/
def withStdin [Monad m] [MonadFinally m] [MonadLiftT BaseIO m] (h : FS.Stream) (x : m α) : m α := do
  let prev ← setStdin h
  try x finally discard (setStdin prev)

/-- Runs a computation with another standard output. -/
def withStdout [Monad m] [MonadFinally m] [MonadLiftT BaseIO m] (h : FS.Stream) (x : m α) : m α := do
  let prev ← setStdout h
  try x finally discard (setStdout prev)

/-- Runs a computation with another standard error. -/
def withStderr [Monad m] [MonadFinally m] [MonadLiftT BaseIO m] (h : FS.Stream) (x : m α) : m α := do
  let prev ← setStderr h
  try x finally discard (setStderr prev)

namespace Process

/-- Ends the program. -/
@[extern "lean_io_exit"]
opaque exit : UInt8 → IO α

/-- Ends the program at once. -/
@[extern "lean_io_force_exit"]
opaque forceExit : UInt8 → IO α

/-- The number of the process. -/
@[extern "lean_io_process_get_pid"]
opaque getPID : BaseIO UInt32

end Process

end IO

/-- `println! "a{x}b"` writes an interpolated string, or a value, and the end of a line. -/
syntax "println! " (interpolatedStr(term) <|> term) : term

macro_rules
  | `(println! $msg:interpolatedStr) => `((IO.println (s! $msg) : IO Unit))
  | `(println! $msg:term) => `((IO.println $msg : IO Unit))
