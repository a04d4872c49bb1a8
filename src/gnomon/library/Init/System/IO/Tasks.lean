/-
Tasks: computations beside others, and promises.

Lean's counterpart: parts of `Init.System.IO`, `Init.System.Promise` and `Init.Task`.
-/
prelude
import Init.System.IO.Streams
import Init.Data.List.Basic
import Init.Data.Repr
import Init.Data.Ord.Basic

/-- An action beside others. -/
@[extern "lean_io_as_task"]
opaque BaseIO.asTask (act : BaseIO α) (prio := Task.Priority.default) : BaseIO (Task α) :=
  Task.pure <$> act

/-- An action with the result of a task. -/
@[extern "lean_io_map_task"]
opaque BaseIO.mapTask (f : α → BaseIO β) (t : Task α) (prio := Task.Priority.default) (sync := false) :
    BaseIO (Task β) := Task.pure <$> f t.get

/-- An action with the result of a task, which gives a task. -/
@[extern "lean_io_bind_task"]
opaque BaseIO.bindTask (t : Task α) (f : α → BaseIO (Task β)) (prio := Task.Priority.default) (sync := false) :
    BaseIO (Task β) := f t.get

/-- An action with the result of a task, for which nobody waits. -/
def BaseIO.chainTask (t : Task α) (f : α → BaseIO Unit) (prio := Task.Priority.default) (sync := false) :
    BaseIO Unit := discard <| BaseIO.mapTask f t prio sync

/-- An action with the results of tasks. -/
def BaseIO.mapTasks (f : List α → BaseIO β) (tasks : List (Task α)) (prio := Task.Priority.default) (sync := false) :
    BaseIO (Task β) := go tasks []
where
  /-- Waits for the tasks of a list; `as` are results, the last one first. -/
  go : List (Task α) → List α → BaseIO (Task β)
    | t :: ts, as => BaseIO.bindTask t (fun a => go ts (a :: as)) prio true
    | [], as => BaseIO.asTask (f as.reverse) prio

/-- An action beside others. -/
@[inline] def EIO.asTask {ε α : Type} (act : EIO ε α) (prio := Task.Priority.default) : BaseIO (Task (Except ε α)) :=
  act.toBaseIO.asTask prio

/-- An action with the result of a task. -/
@[inline] def EIO.mapTask {ε β : Type} (f : α → EIO ε β) (t : Task α) (prio := Task.Priority.default) (sync := false) :
    BaseIO (Task (Except ε β)) := BaseIO.mapTask (fun a => f a |>.toBaseIO) t prio sync

/-- An action with the result of a task, which gives a task. -/
@[inline] def EIO.bindTask {ε β : Type} (t : Task α) (f : α → EIO ε (Task (Except ε β)))
    (prio := Task.Priority.default) (sync := false) : BaseIO (Task (Except ε β)) :=
  BaseIO.bindTask t (fun a => f a |>.catchExceptions fun e => return Task.pure <| Except.error e) prio sync

/-- An action with the results of tasks. -/
@[inline] def EIO.mapTasks {ε β : Type} (f : List α → EIO ε β) (tasks : List (Task α)) (prio := Task.Priority.default)
    (sync := false) : BaseIO (Task (Except ε β)) := BaseIO.mapTasks (fun as => f as |>.toBaseIO) tasks prio sync

namespace IO

/-- An action beside others. -/
@[inline] def asTask {α : Type} (act : IO α) (prio := Task.Priority.default) : BaseIO (Task (Except IO.Error α)) :=
  EIO.asTask act prio

/-- An action with the result of a task. -/
@[inline] def mapTask {β : Type} (f : α → IO β) (t : Task α) (prio := Task.Priority.default) (sync := false) :
    BaseIO (Task (Except IO.Error β)) := EIO.mapTask f t prio sync

/-- An action with the result of a task, which gives a task. -/
@[inline] def bindTask {β : Type} (t : Task α) (f : α → IO (Task (Except IO.Error β))) (prio := Task.Priority.default)
    (sync := false) : BaseIO (Task (Except IO.Error β)) := EIO.bindTask t f prio sync

/-- An action with the results of tasks. -/
@[inline] def mapTasks {β : Type} (f : List α → IO β) (tasks : List (Task α)) (prio := Task.Priority.default)
    (sync := false) : BaseIO (Task (Except IO.Error β)) := EIO.mapTasks f tasks prio sync

/-- Whether the task that runs has been asked to stop. -/
@[extern "lean_io_check_canceled"]
opaque checkCanceled : BaseIO Bool

/-- Asks a task to stop. -/
@[extern "lean_io_cancel"]
opaque cancel : @& Task α → BaseIO Unit

/-- Where a task is. -/
inductive TaskState where
  /-- It waits for a place, or for others. -/
  | waiting
  /-- It runs. -/
  | running
  /-- It is done. -/
  | finished
deriving Inhabited, Repr, DecidableEq, Ord

/-- The state in words. -/
protected def TaskState.toString : TaskState → String
  | .waiting => "waiting"
  | .running => "running"
  | .finished => "finished"

instance instToStringTaskState : ToString TaskState := ⟨TaskState.toString⟩

/-- Where a task is. -/
@[extern "lean_io_get_task_state"]
opaque getTaskState : @& Task α → BaseIO TaskState

/-- Whether a task is done. -/
@[inline] def hasFinished (task : Task α) : BaseIO Bool := do
  return (← getTaskState task) == .finished

/-- Waits for a task; gives its result. -/
@[extern "lean_io_wait"]
opaque wait (t : Task α) : BaseIO α := return t.get

/-- Waits for one of several tasks; gives its result. -/
@[extern "lean_io_wait_any"]
opaque waitAny (tasks : @& List (Task α)) (h : tasks.length > 0 := by exact Nat.zero_lt_succ _) : BaseIO α :=
  return (tasks.get ⟨0, h⟩).get

private opaque PromisePointed : NonemptyType.{0}

/-- A value that will be there later. -/
structure Promise (α : Type) : Type where
  private mk ::
  private prom : PromisePointed.type
  private h : Nonempty α

instance instNonemptyPromise {α : Type} [Nonempty α] : Nonempty (Promise α) :=
  PromisePointed.property.elim fun p => ⟨⟨p, inferInstance⟩⟩

/-- A new promise. -/
@[extern "lean_io_promise_new"]
opaque Promise.new [Nonempty α] : BaseIO (Promise α)

/-- Keeps the promise: later values are ignored. -/
@[extern "lean_io_promise_resolve"]
opaque Promise.resolve (value : α) (promise : @& Promise α) : BaseIO Unit

/-- The task that waits for the value; it gives nothing if the promise is dropped. -/
@[extern "lean_io_promise_result_opt"]
opaque Promise.result? (promise : @& Promise α) : Task (Option α)

/-- The task that waits for the value, or gives a default if the promise is dropped. -/
def Promise.resultD (promise : Promise α) (dflt : α) : Task α := promise.result?.map (sync := true) (·.getD dflt)

/-- Whether the promise has been kept. -/
def Promise.isResolved (promise : Promise α) : BaseIO Bool := IO.hasFinished promise.result?

end IO

/-- A function of the results of tasks. -/
def Task.mapList (f : List α → β) (tasks : List (Task α)) (prio := Task.Priority.default) (sync := false) : Task β :=
  go tasks []
where
  /-- Waits for the tasks of a list; `as` are results, the last one first. -/
  go : List (Task α) → List α → Task β
    | t :: ts, as => t.bind (fun a => go ts (a :: as)) prio (sync := sync)
    | [], as => Task.spawn (fun _ => f as.reverse) prio
