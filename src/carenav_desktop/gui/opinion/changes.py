"""Every change of an opinion goes this way, so that undo makes it what it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from ..answers import Said
from ..jobs import deliver
from ..session import Change, Session

if TYPE_CHECKING:
    from ...domain.opinion import Opinion
    from ...services.workspace import Workspace

CHANGES = frozenset({Change.REVIEWS})


def change(
    session: Session,
    opinion_id: int,
    service: Callable[..., Any],
    *given: object,
    on_success: Callable[[Any], object] | None = None,
    on_error: Callable[[str], object] | None = None,
) -> None:
    """Run `service(workspace, opinion_id, *given)` and remember the opinion as it was before."""

    def doing(ws: Workspace) -> tuple[Opinion, Any]:
        from ...services.opinions import get_opinion

        before = get_opinion(ws, opinion_id).opinion
        return before, service(ws, opinion_id, *given)

    session.call(doing, on_success=partial(_remember, session, on_success), on_error=on_error, changes=CHANGES)


def _remember(session: Session, on_success: Callable[[Any], object] | None, done: tuple[Opinion, Any]) -> None:
    before, result = done
    session.answers.keep(Said(partial(_put_back, before=before)))
    deliver(on_success, result)


def _put_back(ws: Workspace, before: Opinion) -> None:
    from ...services.opinions import restore_opinion

    restore_opinion(ws, before)
