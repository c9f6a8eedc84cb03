"""One function a command: words in, exit status and one JSON object out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import paths, services
from ..domain.case import Decision
from ..domain.progress import SilentContext
from ..domain.report import Outcome
from ..domain.say import Say
from ..errors import CaseError, Code
from . import answers

DONE, FAILED, LOOK = 0, 1, 3
#: What a command gives back: its exit status and one JSON object.
Answer = tuple[int, dict[str, Any]]


def case_new(arguments: argparse.Namespace) -> Answer:
    """Begin a case."""
    with services.workspace(arguments.library) as ws:
        return DONE, {"case": services.create_case(ws, arguments.name, arguments.born, arguments.pack).id}


def case_list(arguments: argparse.Namespace) -> Answer:
    """Every case."""
    with services.workspace(arguments.library) as ws:
        lines = services.list_cases(ws)
    return DONE, {
        "cases": [
            {
                **answers.case(one.case),
                "records": one.records,
                "studies": one.studies,
                "unsorted": one.unsorted,
            }
            for one in lines
        ]
    }


def case_show(arguments: argparse.Namespace) -> Answer:
    """One case."""
    with services.workspace(arguments.library) as ws:
        view = services.show_case(ws, arguments.case)
    return DONE, {
        **answers.case(view.case),
        "question": view.question.text,
        "records": len(view.records),
        "studies": [answers.study(one) for one in view.studies],
    }


def take_in(arguments: argparse.Namespace) -> Answer:
    """Import."""
    with services.workspace(arguments.library) as ws:
        report = services.import_records(ws, arguments.case, arguments.paths, SilentContext())
    return LOOK if report.count(Outcome.FAILED) else DONE, answers.report(report)


def records(arguments: argparse.Namespace) -> Answer:
    """The documents of a case."""
    with services.workspace(arguments.library) as ws:
        found = services.list_records(ws, arguments.case, arguments.search)
    return DONE, {"records": [answers.record(one) for one in found]}


def record_set(arguments: argparse.Namespace) -> Answer:
    """Say what a document is."""
    with services.workspace(arguments.library) as ws:
        record = services.set_record(
            ws,
            arguments.record,
            kind=arguments.kind,
            date=arguments.date,
            place=arguments.place,
            modality=arguments.modality,
            region=arguments.region,
            accession_number=arguments.accession,
        )
    return DONE, answers.record(record)


def identity(arguments: argparse.Namespace) -> Answer:
    """List or decide who is who."""
    with services.workspace(arguments.library) as ws:
        people = services.list_people(ws, arguments.case)
        if arguments.same:
            people = services.decide_people(ws, arguments.case, arguments.same, Decision.SAME)
        if arguments.not_ours:
            people = services.decide_people(ws, arguments.case, arguments.not_ours, Decision.NOT_OURS)
    return DONE, {"people": [answers.person(one) for one in people]}


def question(arguments: argparse.Namespace) -> Answer:
    """Read or write the question."""
    with services.workspace(arguments.library) as ws:
        if arguments.set is None:
            question, remarks = services.read_question(ws, arguments.case)
        else:
            question, remarks = services.write_question(ws, arguments.case, arguments.set)
    checks = [{"code": one.code.removeprefix("question."), "says": answers.say(one)} for one in remarks]
    return DONE, {"text": question.text, "version": question.version, "checks": checks}


def checklist(arguments: argparse.Namespace) -> Answer:
    """What is here and what is missing."""
    with services.workspace(arguments.library) as ws:
        view = services.evaluate_checklist(ws, arguments.case)
    items = [
        {
            "id": one.id,
            "state": one.state.value,
            "label": answers.say(one.label) if isinstance(one.label, Say) else one.label[answers.language()],
            "why": answers.say(one.why),
            "next": answers.say(one.next) if one.next else "",
            "evidence": list(one.evidence),
        }
        for one in view.lines
    ]
    return DONE, {"items": items, "counts": view.counts, "next": answers.say(view.step.say)}


def export(arguments: argparse.Namespace) -> Answer:
    """Seal a packet."""
    key, made_here = _export_key(arguments)
    with services.workspace(arguments.library) as ws:
        arguments.out.mkdir(parents=True, exist_ok=True)
        done = services.export_packet(
            ws, arguments.case, arguments.out, key, arguments.volume_size, SilentContext()
        ).packet
    answer = {
        "packet": str(done.folder),
        "code": done.code,
        "receipt": done.receipt,
        "files": done.files,
        "instances": done.instances,
        "sha256": done.sha256,
        "verified": True,
    }
    return DONE, answer | ({"passphrase": key.passphrase} if made_here else {})


def _export_key(arguments: argparse.Namespace) -> tuple[services.Key, bool]:
    """The key to seal with, and whether its passphrase is told in the answer because no file keeps it."""
    file: Path | None = arguments.passphrase_file
    if arguments.recipient:
        return services.Key(recipients=tuple(arguments.recipient)), False
    if file is None:
        return services.Key(passphrase=services.new_passphrase()), True
    if file.resolve().is_relative_to(arguments.out.resolve()):
        raise CaseError(Code.EXPORT_PASSPHRASE_INSIDE, path=str(file))
    if not file.exists():
        services.write_secret(file, services.new_passphrase())
    return services.Key(passphrase=services.read_passphrase(file)), False


def verify(arguments: argparse.Namespace) -> Answer:
    """Whether a packet is whole."""
    key = services.key_for_opening(arguments.passphrase_file, arguments.identity_file)
    checked = services.verify(arguments.packet, key, SilentContext())
    answer: dict[str, Any] = {"ok": checked.ok, "files": checked.files, "receipt": checked.receipt}
    if checked.problems:
        answer["problems"] = [{"code": one.code, "says": answers.say(one)} for one in checked.problems]
    return DONE if checked.ok else FAILED, answer


def unpack(arguments: argparse.Namespace) -> Answer:
    """Unseal a packet into a folder."""
    key = services.key_for_opening(arguments.passphrase_file, arguments.identity_file)
    files = services.open_packet(arguments.packet, arguments.outdir, key, SilentContext())
    return DONE, {"opened": str(arguments.outdir), "files": files}


def check(arguments: argparse.Namespace) -> Answer:
    """Whether the library is whole."""
    with services.workspace(arguments.library) as ws:
        checked = services.check_library(ws, arguments.full, SilentContext())
    problems = [
        {
            "record": one.record,
            "code": one.code,
            "says": answers.sentence(f"check.{one.code}", {"record": one.record}),
        }
        for one in checked.problems
    ]
    return LOOK if problems else DONE, {"ok": not problems, "checked": checked.checked, "problems": problems}


def demo(arguments: argparse.Namespace) -> Answer:
    """The sample case, end to end."""
    out: Path = arguments.outdir or paths.demo_folder()
    out.mkdir(parents=True, exist_ok=True)
    library = out / "Library"
    with services.workspace(library) as ws:
        made = services.export_sample(ws, out, SilentContext())
    return DONE if made.verified else FAILED, {
        "library": str(library),
        "case": made.case.id,
        "packet": str(made.export.packet.folder),
        "passphrase_file": str(made.passphrase_file),
        "verified": made.verified,
    }
