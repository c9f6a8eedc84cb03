"""What Windows offers to bind the running process: a job object with limits on memory, processes and the desktop."""

from __future__ import annotations

import ctypes

_EXTENDED_LIMITS, _UI_LIMITS = 9, 4
_ONE_PROCESS, _PROCESS_MEMORY, _NO_ERROR_DIALOG = 0x8, 0x100, 0x400
_ALL_UI = 0xFF


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def enter_job(memory: int) -> bool:
    """Put this process into a job that may use `memory` bytes, start nothing and not touch the desktop."""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    for name in ("CreateJobObjectW", "GetCurrentProcess"):
        getattr(kernel, name).restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _Extended(process_memory=memory)
    limits.basic.flags = _ONE_PROCESS | _PROCESS_MEMORY | _NO_ERROR_DIALOG
    limits.basic.processes = 1
    desktop = ctypes.c_uint32(_ALL_UI)
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    return bool(
        kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel.SetInformationJobObject(job, _UI_LIMITS, ctypes.byref(desktop), ctypes.sizeof(desktop))
        and kernel.AssignProcessToJobObject(job, process)
    )
