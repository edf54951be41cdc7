"""Work on many things in as many processes as there are processors."""

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_MOST = 8
"""Processes; more share so little work that to start them takes longer."""

_SIGNAL_WHEN_PARENT_ENDS = 1
"""PR_SET_PDEATHSIG (prctl(2))."""

_work: Callable[[Any], Any]
"""What the processes do: they are copies of this one, and find here what could not be sent to them."""


def each(work: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
    """What comes of each thing, in no order; what is listed first is begun first.

    The work is done by copies of this process, which know all that it knows. Only what comes of it is sent back, so
    nothing else that the work changes is seen here. Where a system makes no copies, or there is one processor, this
    process does it all. Raises what the work raises.
    """
    global _work
    number = min(_processors(), _MOST, len(things))
    if number < 2 or sys.platform != "linux":  # elsewhere a copy may outlive this one
        yield from map(work, things)
        return
    _work = work
    gc.freeze()  # or to look for garbage in the copies would copy all memory
    pool = ProcessPoolExecutor(number, multiprocessing.get_context("fork"), _begin, (os.getpid(),))
    try:
        for done in as_completed([pool.submit(_done, thing) for thing in things]):
            yield done.result()
    finally:
        # What is begun is let end: a process that is ended while it sends what came of its work holds up all others.
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _begin(parent: int) -> None:
    """Leave it to the process that began this one to hear of Ctrl-C, and end with it, however that ends.

    One that went on alone would write into a site that another build has begun.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(_SIGNAL_WHEN_PARENT_ENDS, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _done(thing: Any) -> Any:
    return _work(thing)


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
