"""The verbs a user would say. Each is one call from any thread; what it returns is a value."""

from ..packet.key import Key
from .cases import CaseView, create_case, list_cases, show_case
from .checking import check_library
from .checklist import ChecklistView, evaluate_checklist, mark_item
from .exporting import ExportResult, export_packet, packet_register, save_passphrase_sheet
from .importing import import_records, last_report
from .packets import Verification, key_for_opening, new_passphrase, open_packet, read_passphrase, verify
from .people import decide_people, list_people
from .preflight import Preflight, Remark, preflight
from .previews import THUMBNAIL_EDGE, draw_preview
from .questions import read_question, write_question
from .records import list_records, list_studies, set_record
from .sample import SamplePacket, export_sample, open_sample, write_secret
from .workspace import Workspace, open_workspace, workspace

__all__ = [
    "THUMBNAIL_EDGE",
    "CaseView",
    "ChecklistView",
    "ExportResult",
    "Key",
    "Preflight",
    "Remark",
    "SamplePacket",
    "Verification",
    "Workspace",
    "check_library",
    "create_case",
    "decide_people",
    "draw_preview",
    "evaluate_checklist",
    "export_packet",
    "export_sample",
    "import_records",
    "key_for_opening",
    "last_report",
    "list_cases",
    "list_people",
    "list_records",
    "list_studies",
    "mark_item",
    "new_passphrase",
    "open_packet",
    "open_sample",
    "open_workspace",
    "packet_register",
    "preflight",
    "read_passphrase",
    "read_question",
    "save_passphrase_sheet",
    "set_record",
    "show_case",
    "verify",
    "workspace",
    "write_question",
    "write_secret",
]
