"""Takes from the running process what reading a file does not need: memory, files, network, children.

Each measure is used where the system has it; `confine` says which held. Called once in the reading process, after
everything was imported, for afterwards nothing can be opened any more.
"""

from __future__ import annotations

import ctypes
import math
import os
import platform
import struct
import sys
from collections.abc import Callable
from typing import NamedTuple

from .limits import CPU_SECONDS, MEMORY, OPEN_FILES

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 4, 38, 22
_SECCOMP_MODE_FILTER = 2
_LANDLOCK_CREATE_RULESET, _LANDLOCK_RESTRICT_SELF = 444, 446
#: Rights that each version of Landlock knows: files, network, and signals and sockets beyond the own domain.
_LANDLOCK_FILES = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 5: 0xFFFF}
_LANDLOCK_NET_SINCE, _LANDLOCK_NET = 4, 0x3
_LANDLOCK_SCOPE_SINCE, _LANDLOCK_SCOPE = 6, 0x3

_EPERM, _ENOSYS = 1, 38
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_CLONE_THREAD = 0x00010000


class _Calls(NamedTuple):
    """The numbers of system calls on one kind of processor, after its AUDIT_ARCH."""

    architecture: int
    clone: int
    clone3: int
    tgkill: int
    refused: tuple[int, ...]


#: Refused are: socket, socketpair, fork, vfork, execve, execveat, ptrace, process_vm_readv and _writev, io_uring_setup,
#: bpf, userfaultfd, perf_event_open, add_key, request_key, keyctl, pidfd_getfd, kill, tkill, rt_sigqueueinfo,
#: rt_tgsigqueueinfo, pidfd_send_signal, unshare, setns, shmget, semget, msgget.
_CALLS = {
    "x86_64": _Calls(
        *(0xC000003E, 56, 435, 234),
        (
            *(41, 53, 57, 58, 59, 322, 101, 310, 311, 425, 321, 323, 298, 248, 249, 250, 438),
            *(62, 200, 129, 297, 424, 272, 308, 29, 64, 68),
        ),
    ),
    "aarch64": _Calls(
        *(0xC00000B7, 220, 435, 131),
        (
            *(198, 199, 221, 281, 117, 270, 271, 425, 280, 282, 241, 217, 218, 219, 438),
            *(129, 130, 138, 240, 424, 97, 268, 194, 190, 186),
        ),
    ),
}


def confine() -> dict[str, int]:
    """Apply every measure there is on this system; gives the names of those that hold, with the version they have."""
    return {name: version for name, apply in _measures().items() if (version := int(apply()))}


def _measures() -> dict[str, Callable[[], int]]:
    if sys.platform == "win32":
        from .confinement_windows import enter_job

        return {"job": lambda: enter_job(MEMORY)}
    if sys.platform != "linux":
        return {"limits": _limit_resources}
    return {
        "limits": _limit_resources,
        "no_new_privileges": lambda: _prctl(_PR_SET_NO_NEW_PRIVS, 1) and _prctl(_PR_SET_DUMPABLE, 0),
        "landlock": _enter_landlock,
        "seccomp": _filter_calls,
    }


def grant_time() -> None:
    """Give the request that begins now its share of processor time; beyond it the system ends the process."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = math.ceil(used.ru_utime + used.ru_stime) + CPU_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _limit_resources() -> bool:
    if sys.platform == "win32":
        return False
    wanted = {"RLIMIT_CORE": 0, "RLIMIT_NOFILE": OPEN_FILES, "RLIMIT_FSIZE": 0}
    if sys.platform == "linux":
        wanted["RLIMIT_AS"] = MEMORY
    for name, most in wanted.items():
        resource.setrlimit(getattr(resource, name), (most, most))
    return True


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _prctl(option: int, value: int) -> bool:
    return _libc().prctl(option, value, 0, 0, 0) == 0


def _enter_landlock() -> int:
    """A ruleset without rules: every path, and where known every port, is refused. Gives Landlock's version."""
    libc = _libc()
    version = libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, 1)
    if version < 1:
        return 0
    files = _LANDLOCK_FILES[max(one for one in _LANDLOCK_FILES if one <= version)]
    net = _LANDLOCK_NET if version >= _LANDLOCK_NET_SINCE else 0
    scope = _LANDLOCK_SCOPE if version >= _LANDLOCK_SCOPE_SINCE else 0
    size = 24 if scope else 16 if net else 8
    attributes = struct.pack("<QQQ", files, net, scope)[:size]
    ruleset = libc.syscall(_LANDLOCK_CREATE_RULESET, attributes, ctypes.c_size_t(size), 0)
    if ruleset < 0:
        return 0
    entered = libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return int(version) if entered else 0


def _filter_calls() -> bool:
    """A filter on system calls: no socket, no other program, no signal to others; threads stay allowed."""
    known = _CALLS.get(platform.machine())
    if known is None or struct.calcsize("P") != 8:
        return False
    program = b"".join(_filter(known))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))

    loaded = Program(len(program) // 8, program)
    return _libc().prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(loaded), 0, 0) == 0


def _filter(calls: _Calls) -> list[bytes]:
    """The filter in classic BPF.

    `clone3` looks absent, so that the C library falls back to `clone`; `tgkill` may end this process alone, as the C
    library does when it gives up.
    """
    load, equal, at_least, any_bit, give = 0x20, 0x15, 0x35, 0x45, 0x06

    def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("<HBBL", code, yes, no, value)

    return [
        step(load, 4),
        step(equal, calls.architecture, 1, 0),
        step(give, _ERRNO | _EPERM),
        step(load, 0),
        step(at_least, 0x40000000, 0, 1),
        step(give, _ERRNO | _EPERM),
        step(equal, calls.clone3, 0, 1),
        step(give, _ERRNO | _ENOSYS),
        *(one for call in calls.refused for one in (step(equal, call, 0, 1), step(give, _ERRNO | _EPERM))),
        step(equal, calls.tgkill, 0, 4),
        step(load, 16),
        step(equal, os.getpid(), 0, 1),
        step(give, _ALLOW),
        step(give, _ERRNO | _EPERM),
        step(equal, calls.clone, 0, 3),
        step(load, 16),
        step(any_bit, _CLONE_THREAD, 1, 0),
        step(give, _ERRNO | _EPERM),
        step(give, _ALLOW),
    ]
