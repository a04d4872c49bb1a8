"""Processes that make module files: they read tasks and say what came of them.

What it does: :class:`Workers` runs some processes, each with a thread that waits for it; such a process
is `python -m gnomon.elab.module_worker`, which reads a task a line and answers with a line.
What it assumes: neither side writes anything else to the pipes; a worker's errors go to its stderr.
Where to read next: `module_loader.py`, which says what a task is.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from typing import Any

Task = dict[str, Any]
Answer = dict[str, Any]


class WorkerDied(Exception):
    """A worker ended in the middle of a task."""


class Workers:
    """Some worker processes; as a context manager, ends them."""

    def __init__(self, count: int) -> None:
        self._tasks: queue.SimpleQueue[tuple[str, Task] | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[str, Answer | None]] = queue.SimpleQueue()
        self._processes: list[subprocess.Popen[str]] = []
        self._count = count
        self._closed = False

    def __enter__(self) -> Workers:
        """Start the threads; each starts its process when it gets its first task."""
        for _each in range(self._count):
            threading.Thread(target=self._serve, name="gnomon-build", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, even in the middle of a task."""
        self._closed = True
        for _each in range(self._count):
            self._tasks.put(None)
        for process in self._processes:
            process.kill()

    def submit(self, name: str, task: Task) -> None:
        """Let some worker do a task."""
        self._tasks.put((name, task))

    def next_answer(self) -> tuple[str, Answer]:
        """Wait until a task is done; return its name and the answer.

        Raises :class:`WorkerDied`.
        """
        name, answer = self._answers.get()
        if answer is None:
            raise WorkerDied(name)
        return name, answer

    def _start(self) -> subprocess.Popen[str]:
        env = dict(os.environ)
        env["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
        process = subprocess.Popen(
            [sys.executable, "-m", "gnomon.elab.module_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=env,
        )
        self._processes.append(process)
        return process

    def _serve(self) -> None:
        process: subprocess.Popen[str] | None = None
        while (got := self._tasks.get()) is not None and not self._closed:
            name, task = got
            try:
                if process is None:
                    process = self._start()
                assert process.stdin is not None and process.stdout is not None
                process.stdin.write(json.dumps(task) + "\n")
                process.stdin.flush()
                line = process.stdout.readline()
                self._answers.put((name, json.loads(line) if line else None))
            except (OSError, ValueError):
                self._answers.put((name, None))
        if process is not None:
            process.kill()
            process.wait()


def main() -> None:
    """Do tasks until there are no more."""
    import traceback

    from gnomon.collector import own_process

    own_process()
    from gnomon.elab.imports import ImportFailure
    from gnomon.elab.module_loader import make_module

    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # What is printed meanwhile must not be taken for an answer.
    os.dup2(2, 1)
    for line in sys.stdin:
        answer: Answer = {}
        try:
            make_module(json.loads(line))
        except ImportFailure as failure:
            answer = {"module": failure.module, "message": failure.message}
        except Exception:
            answer = {"module": "", "message": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
