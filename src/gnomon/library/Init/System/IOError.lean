/-
What goes wrong in `IO`: the kinds of errors of operating systems, and errors of programs.

Read next: `Init.System.IO.Basic`.  Lean's counterpart: `Init.System.IOError`.
-/
prelude
import Init.Data.ToString.Basic
import Init.Data.String.Defs

/-- What goes wrong in `IO`. -/
inductive IO.Error where
  /-- The file is there. -/
  | alreadyExists (filename : Option String) (osCode : UInt32) (details : String)
  /-- An error of no other kind. -/
  | otherError (osCode : UInt32) (details : String)
  /-- Something else uses the resource. -/
  | resourceBusy (osCode : UInt32) (details : String)
  /-- The resource is not there any more. -/
  | resourceVanished (osCode : UInt32) (details : String)
  /-- There is no such operation. -/
  | unsupportedOperation (osCode : UInt32) (details : String)
  /-- The hardware failed. -/
  | hardwareFault (osCode : UInt32) (details : String)
  /-- A condition does not hold, such as that a folder is empty. -/
  | unsatisfiedConstraints (osCode : UInt32) (details : String)
  /-- The operation is not allowed here. -/
  | illegalOperation (osCode : UInt32) (details : String)
  /-- What was received is not according to protocol. -/
  | protocolError (osCode : UInt32) (details : String)
  /-- It took too long. -/
  | timeExpired (osCode : UInt32) (details : String)
  /-- A signal interrupted the operation. -/
  | interrupted (filename : String) (osCode : UInt32) (details : String)
  /-- The file is not there. -/
  | noFileOrDirectory (filename : String) (osCode : UInt32) (details : String)
  /-- An argument makes no sense. -/
  | invalidArgument (filename : Option String) (osCode : UInt32) (details : String)
  /-- It is not permitted. -/
  | permissionDenied (filename : Option String) (osCode : UInt32) (details : String)
  /-- There is not enough of a resource. -/
  | resourceExhausted (filename : Option String) (osCode : UInt32) (details : String)
  /-- The file is of another sort. -/
  | inappropriateType (filename : Option String) (osCode : UInt32) (details : String)
  /-- There is no such thing. -/
  | noSuchThing (filename : Option String) (osCode : UInt32) (details : String)
  /-- The input ends. -/
  | unexpectedEof
  /-- An error of the program. -/
  | userError (msg : String)

/-- An error of the program, with a message. -/
@[export lean_mk_io_user_error]
def IO.userError (s : String) : IO.Error := IO.Error.userError s

instance instInhabitedError : Inhabited IO.Error where
  default := .userError "(`Inhabited.default` for `IO.Error`)"

instance instCoeStringError : Coe String IO.Error := ⟨IO.userError⟩

namespace IO.Error

/-- An error's text: what happened, the system's number, the system's details. -/
def otherErrorToString (gist : String) (code : UInt32) : Option String → String
  | some details => downCaseFirst gist ++ " (error code: " ++ toString code ++ ", " ++ details ++ ")"
  | none => downCaseFirst gist ++ " (error code: " ++ toString code ++ ")"
where
  /-- The text with a small first letter. -/
  downCaseFirst (s : String) : String :=
    String.Internal.append (String.singleton (String.Internal.get s 0).toLower)
      (String.Internal.extract s (String.Internal.next s 0) s.rawEndPos)

/-- The text of an error that concerns a file. -/
def fopenErrorToString (gist fn : String) (code : UInt32) : Option String → String
  | some details =>
    otherErrorToString.downCaseFirst gist ++ " (error code: " ++ toString code ++ ", " ++ details ++ ")\n  file: " ++ fn
  | none => otherErrorToString.downCaseFirst gist ++ " (error code: " ++ toString code ++ ")\n  file: " ++ fn

/-- The text of an error. -/
def toString : IO.Error → String
  | unexpectedEof => "end of file"
  | inappropriateType (some fn) code details => fopenErrorToString "inappropriate type" fn code (some details)
  | inappropriateType none code details => otherErrorToString "inappropriate type" code (some details)
  | interrupted fn code details => fopenErrorToString "interrupted system call" fn code (some details)
  | invalidArgument (some fn) code details => fopenErrorToString "invalid argument" fn code (some details)
  | invalidArgument none code details => otherErrorToString "invalid argument" code (some details)
  | noFileOrDirectory fn code _ => fopenErrorToString "no such file or directory" fn code none
  | noSuchThing (some fn) code details => fopenErrorToString "no such thing" fn code (some details)
  | noSuchThing none code details => otherErrorToString "no such thing" code (some details)
  | permissionDenied (some fn) code details => fopenErrorToString details fn code none
  | permissionDenied none code details => otherErrorToString details code none
  | resourceExhausted (some fn) code details => fopenErrorToString "resource exhausted" fn code (some details)
  | resourceExhausted none code details => otherErrorToString "resource exhausted" code (some details)
  | alreadyExists none code details => otherErrorToString "already exists" code (some details)
  | alreadyExists (some fn) code details => fopenErrorToString "already exists" fn code (some details)
  | otherError code details => otherErrorToString "other error" code (some details)
  | resourceBusy code details => otherErrorToString "resource busy" code (some details)
  | resourceVanished code details => otherErrorToString "resource vanished" code (some details)
  | hardwareFault code _ => otherErrorToString "hardware fault" code none
  | illegalOperation code details => otherErrorToString "illegal operation" code (some details)
  | protocolError code details => otherErrorToString "protocol error" code (some details)
  | unsupportedOperation code details => otherErrorToString "unsupported operation" code (some details)
  | timeExpired code details => otherErrorToString "time expired" code (some details)
  | unsatisfiedConstraints code details => otherErrorToString "directory not empty" code (some details)
  | userError msg => msg

instance instToString : ToString IO.Error := ⟨IO.Error.toString⟩

end IO.Error
