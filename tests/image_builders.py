"""Images of discs, made by pycdlib."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pycdlib

SECTOR = 2048


def disc_image(
    files: Mapping[str, bytes], *, joliet: bool = True, rock_ridge: bool = True, udf: bool = False, label: str = "DISC"
) -> bytes:
    """A disc with these files, by the path that people would see.

    In the plain tree they have made-up names, `D0/F0000001` and so on, as a disc with longer names has.
    """
    image = pycdlib.PyCdlib()
    image.new(
        vol_ident=label,
        joliet=3 if joliet else None,
        rock_ridge="1.09" if rock_ridge else None,
        udf="2.60" if udf else None,
    )
    folders: dict[str, str] = {"": ""}
    for number, (path, content) in enumerate(files.items()):
        folder, _, name = path.rpartition("/")
        plain = f"{_made(image, folders, folder, joliet, rock_ridge, udf)}/F{number:07}.;1"
        image.add_fp(
            io.BytesIO(content),
            len(content),
            plain,
            **_names(path, name, joliet, rock_ridge, udf),
        )
    target = io.BytesIO()
    image.write_fp(target)
    image.close()
    return target.getvalue()


def plain_image(files: Mapping[str, bytes]) -> bytes:
    """A disc without longer names; paths as ISO 9660 has them."""
    image = pycdlib.PyCdlib()
    image.new()
    for folder in sorted({above for path in files for above in _above(path)}):
        image.add_directory(f"/{folder}")
    for path, content in files.items():
        image.add_fp(io.BytesIO(content), len(content), f"/{path};1")
    target = io.BytesIO()
    image.write_fp(target)
    image.close()
    return target.getvalue()


def _above(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _made(
    image: pycdlib.PyCdlib, folders: dict[str, str], folder: str, joliet: bool, rock_ridge: bool, udf: bool
) -> str:
    """The plain path of a folder, made when it is new."""
    if folder not in folders:
        above, _, name = folder.rpartition("/")
        plain = f"{_made(image, folders, above, joliet, rock_ridge, udf)}/D{len(folders)}"
        image.add_directory(plain, **_names(folder, name, joliet, rock_ridge, udf))
        folders[folder] = plain
    return folders[folder]


def _names(path: str, name: str, joliet: bool, rock_ridge: bool, udf: bool) -> dict[str, str]:
    names = {}
    if joliet:
        names["joliet_path"] = f"/{path}"
    if rock_ridge:
        names["rr_name"] = name
    if udf:
        names["udf_path"] = f"/{path}"
    return names
