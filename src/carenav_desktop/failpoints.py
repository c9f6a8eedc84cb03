"""Named moments in the work of storing, at which a test may kill the program, raise an error, or only look.

In the product nobody sets `hook`, and a moment costs one comparison. Names are `room.step` and unique in the program.
"""

from __future__ import annotations

from collections.abc import Callable

#: Called with the name of each moment that is reached.
hook: Callable[[str], None] | None = None


def failpoint(name: str) -> None:
    """Reach a moment. Raises whatever the hook raises; with no hook nothing happens."""
    if hook is not None:
        hook(name)
