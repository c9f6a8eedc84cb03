"""The check before a packet is made: what blocks it, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.case import Decision
from ..domain.checklist import State
from ..domain.question import check
from ..domain.say import Say
from ..domain.scope import WHOLE, Scope
from ..domain.stages import Stage
from ..errors import CaseError, Code
from .collecting import packet_content
from .content import Content
from .deidentifying import named_in_texts
from .workspace import Workspace

_NOTHING = {
    "preflight.no_key_report": Code.EXPORT_NO_KEY_REPORT,
    "preflight.nothing_new": Code.EXPORT_NOTHING_NEW,
    "preflight.nothing": Code.EXPORT_NOTHING,
    "preflight.nothing_without_names": Code.EXPORT_NOTHING_WITHOUT_NAMES,
}


@dataclass(frozen=True)
class Remark:
    """One line of the check; a blocking one must be settled first. `about` is where: people, question, records."""

    say: Say
    blocking: bool
    about: str


@dataclass(frozen=True)
class Preflight:
    """What would be handed over, in figures, and the remarks on it, blocking ones first."""

    documents: int
    studies: int
    instances: int
    size: int
    remarks: tuple[Remark, ...]

    @property
    def blocked(self) -> bool:
        """Whether the packet cannot be made yet."""
        return any(one.blocking for one in self.remarks)


def preflight(ws: Workspace, case_id: int, scope: Scope = WHOLE) -> Preflight:
    """Look at the packet that would be made now; writes nothing."""
    return look_over(packet_content(ws, case_id, scope=scope))


def look_over(content: Content) -> Preflight:
    """What there is to say of a packet that would hold this."""
    remarks = [*_blocks(content), *_warnings(content)]
    return Preflight(len(content.documents), len(content.studies), len(content.instances), content.size, tuple(remarks))


def first_block(content: Content) -> CaseError | None:
    """What forbids the export, most important first."""
    waiting = sum(one.decision is Decision.OPEN for one in content.people)
    if not content.documents and not content.instances:
        return CaseError(_NOTHING[_why_nothing(content)])
    if waiting:
        return CaseError(Code.EXPORT_IDENTITY_OPEN, count=waiting)
    if not content.question.text:
        return CaseError(Code.EXPORT_NO_QUESTION)
    if found := _named(content):
        return CaseError(Code.EXPORT_TEXT_NAMES, found=found)
    return None


def _named(content: Content) -> str:
    """What in the texts of a packet without names names the person."""
    return named_in_texts(content) if content.scope.deidentified else ""


def _why_nothing(content: Content) -> str:
    """Why nothing would go along."""
    if content.scope.deidentified and not content.brought:
        return "preflight.nothing_without_names"
    if content.later:
        return "preflight.no_key_report"
    return "preflight.nothing_new" if content.brought else "preflight.nothing"


def _blocks(content: Content) -> list[Remark]:
    waiting = sum(one.decision is Decision.OPEN for one in content.people)
    found: list[Remark] = []
    if not content.documents and not content.instances:
        found.append(Remark(Say(_why_nothing(content)), True, "records"))
    if waiting:
        found.append(Remark(Say("preflight.people_open", {"count": waiting}), True, "people"))
    if not content.question.text:
        found.append(Remark(Say("preflight.no_question"), True, "question"))
    if named := _named(content):
        found.append(Remark(Say("preflight.text_names", {"found": named}), True, "question"))
    return found


def _warnings(content: Content) -> list[Remark]:
    missing = content.checklist.counts.get(State.MISSING.value, 0)
    locked = sum(one.record.locked for one in content.documents)
    without_place = sum(bool(one.export.skip) for one in content.documents)  # of photos alone is anything left out
    found = [Remark(one, False, "question") for one in check(content.question.text) if content.question.text]
    found += _of_names(content)
    if content.checklist.unsorted and not content.scope.deidentified:
        unsorted = "preflight.unsorted" if content.scope.stage is Stage.ALL else "preflight.unsorted_first"
        found.append(Remark(Say(unsorted, {"count": content.checklist.unsorted}), False, "records"))
    if locked:
        found.append(Remark(Say("preflight.locked", {"count": locked}), False, "records"))
    if without_place:
        found.append(Remark(Say("preflight.location_removed", {"count": without_place}), False, "records"))
    stays = sum(content.withheld.values()) - content.left_files - content.nameless_left
    if stays:
        found.append(Remark(Say("preflight.withheld", {"count": stays}), False, "records"))
    if content.left:
        found.append(Remark(Say("preflight.left", {"count": len(content.left)}), False, "records"))
    if missing:
        found.append(Remark(Say("preflight.missing", {"count": missing}), False, "checklist"))
    return found + _of_the_checklist(content)


def _of_names(content: Content) -> list[Remark]:
    """What a packet without names is not, and what stays at home for it."""
    if not content.scope.deidentified:
        return []
    found = [Remark(Say("preflight.not_anonymous"), False, "")]
    if content.flagged:
        unseen = len(content.unseen)
        said = Say("preflight.unseen", {"count": unseen}) if unseen else Say("preflight.all_seen")
        found.append(Remark(said, False, "pictures"))
    if content.nameless_left:
        found.append(Remark(Say("preflight.without_names", {"count": content.nameless_left}), False, ""))
    return found


def _of_the_checklist(content: Content) -> list[Remark]:
    """What does not fit together, what is older than reviewers usually want, and what is in several languages."""
    lines = content.checklist.lines
    apart = sum(":" in one.id and one.state in (State.MISSING, State.ATTENTION) for one in lines)
    older = sum(one.why.code == "checklist.older" for one in lines)
    languages = {one.record.language for one in content.documents if one.record.language}
    found = []
    if apart:
        found.append(Remark(Say("preflight.companions", {"count": apart}), False, "checklist"))
    if older:
        found.append(Remark(Say("preflight.older", {"count": older}), False, "checklist"))
    if len(languages) > 1:
        found.append(Remark(Say("preflight.languages"), False, "records"))
    return found
