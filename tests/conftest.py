"""What all tests need of the process that they run in."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    # Shells start what runs in the background like this, and interrupts are tested, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
