"""Run as a program in a network of its own: a hospital's archive, Orthanc, takes files in, or says why not.

    python orthanc_archive.py ORTHANC FOLDER FILE...      prints {FILE: "" or what Orthanc says against it} as JSON

ORTHANC is the program; FOLDER is empty and gets all that it writes. It listens on ports 8042 and 4242 of this network,
which nobody else sees.
"""

from __future__ import annotations

import fcntl
import json
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

PORT, DICOM_PORT = 8042, 4242
_SIOCSIFFLAGS, _IFF_UP = 0x8914, 1


def main(program: str, folder: Path, files: list[str]) -> None:
    """Offer every file once."""
    up()
    with orthanc(program, folder):
        archive = HTTPConnection("127.0.0.1", PORT, timeout=60)
        print(json.dumps({one: offered(archive, Path(one)) for one in files}))


def up() -> None:
    """The loopback of a new network is down at first (netdevice(7))."""
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sH", b"lo", _IFF_UP).ljust(40, b"\0"))


@contextmanager
def orthanc(program: str, folder: Path) -> Iterator[None]:
    """Orthanc with nothing but a store, its web interface and C-STORE, until it says that it has started."""
    settings = {
        "StorageDirectory": str(folder),
        "IndexDirectory": str(folder),
        "TemporaryDirectory": str(folder),
        "HttpPort": PORT,
        "DicomPort": DICOM_PORT,
        "RemoteAccessAllowed": False,
        "AuthenticationEnabled": False,
        "Plugins": [],
    }
    (folder / "orthanc.json").write_text(json.dumps(settings), encoding="utf-8")
    process = subprocess.Popen([program, folder / "orthanc.json"], stderr=subprocess.PIPE, text=True, cwd=folder)
    assert process.stderr is not None
    said = ""
    for line in process.stderr:
        said += line
        if "Orthanc has started" in line:
            break
    else:
        raise SystemExit(said)
    try:
        yield
    finally:
        process.kill()  # what it keeps is thrown away: no need to wait for a tidy end
        process.communicate()


def offered(archive: HTTPConnection, file: Path) -> str:
    """What Orthanc says against a file, empty when it takes it."""
    archive.request("POST", "/instances", file.read_bytes(), {"Content-Type": "application/dicom"})
    response = archive.getresponse()
    answer = json.loads(response.read())
    if response.status == 200:
        return "" if answer["Status"] in ("Success", "AlreadyStored") else str(answer["Status"])
    return str(answer.get("Details") or answer.get("Message") or response.status)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
