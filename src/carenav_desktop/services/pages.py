"""The pages printed for a packet: cover and gaps, filled from its content."""

from __future__ import annotations

from .. import __version__
from ..domain.case import Study
from ..domain.kinds import modality_group
from ..domain.say import Say
from ..printing.cover import cover
from ..printing.gaps import gaps
from ..printing.sheets import CoverSheet, GapSheet, IndexLine
from .content import Content
from .wording import both


def print_cover(content: Content, code: str, made: str) -> bytes:
    """COVER.PDF: the question first, then the index, then what is missing."""
    return cover(
        CoverSheet(
            code=code,
            made=made,
            case_name=content.case.name,
            born=content.case.born,
            question=content.question.text,
            question_version=content.question.version,
            documents=tuple(
                IndexLine(
                    one.number,
                    one.label,
                    one.record.title,
                    one.record.date,
                    one.record.place,
                    one.record.pages,
                )
                for one in content.documents
            ),
            studies=tuple(_study_line(number, one) for number, one in enumerate(content.studies, start=1)),
            gaps=content.gaps,
            prepared_with=f"CareNavigator Desktop {__version__}",
        )
    )


def print_gaps(content: Content, code: str, made: str) -> bytes:
    """GAPS.PDF: what is absent and why."""
    return gaps(GapSheet(code=code, made=made, case_name=content.case.name, gaps=content.gaps))


def _study_line(number: int, study: Study) -> IndexLine:
    mark = both(Say(f"role.{study.role}")) if study.role else ("", "")
    return IndexLine(
        f"S{number:03d}", _scan_label(study), study.description, study.date, study.institution, study.instances, mark
    )


def _scan_label(study: Study) -> tuple[str, str]:
    """What was scanned with, each group of modalities once, in both languages."""
    groups = dict.fromkeys(modality_group(one) for one in study.modalities)
    named = [both(Say(f"scan.{one}")) for one in groups] or [both(Say("scan.OTHER"))]
    english, chinese = (" + ".join(words) for words in zip(*named, strict=True))
    return english, chinese
