"""The one tree of known errors.

A known error carries a code and parameters, never a sentence: the window and the command line turn codes
into sentences through `resources/messages/`. Anything that is not a `KnownError` is a bug.
"""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """Every error a person can meet. Each has one sentence per language in `resources/messages/`."""

    LIBRARY_BUSY = "library_busy"  # who, since
    LIBRARY_NEWER = "library_newer"  # path, found, known
    LIBRARY_DAMAGED = "library_damaged"  # path
    LIBRARY_NOT_A_LIBRARY = "library_not_a_library"  # path
    LIBRARY_NOT_WRITABLE = "library_not_writable"  # path
    DISK_FULL = "disk_full"  # path, needed
    CASE_UNKNOWN = "case_unknown"  # case
    RECORD_UNKNOWN = "record_unknown"  # record
    PERSON_UNKNOWN = "person_unknown"  # person
    CASE_NAME_EMPTY = "case_name_empty"
    DATE_INVALID = "date_invalid"  # text
    ROLE_UNKNOWN = "role_unknown"  # role
    KIND_UNKNOWN = "kind_unknown"  # kind
    CHARACTER_SET_UNKNOWN = "character_set_unknown"  # name
    MEDIUM_UNKNOWN = "medium_unknown"  # path
    SOURCE_MISSING = "source_missing"  # path
    SOURCE_EMPTY = "source_empty"  # path
    EXPORT_NO_QUESTION = "export_no_question"
    EXPORT_IDENTITY_OPEN = "export_identity_open"  # count
    EXPORT_NOTHING = "export_nothing"
    EXPORT_NO_KEY_REPORT = "export_no_key_report"
    EXPORT_NOTHING_NEW = "export_nothing_new"
    EXPORT_NOTHING_WITHOUT_NAMES = "export_nothing_without_names"
    EXPORT_NOTHING_CLEAN = "export_nothing_clean"
    EXPORT_TEXT_NAMES = "export_text_names"  # found
    EXPORT_PACKET_UNKNOWN = "export_packet_unknown"  # packet
    PACKET_GONE = "packet_gone"  # path
    PACKET_PAGE_CHANGED = "packet_page_changed"  # path
    EXPORT_ZIP_WANTS_PASSPHRASE = "export_zip_wants_passphrase"
    EXPORT_NOT_CONFIRMED = "export_not_confirmed"  # phrase
    EXPORT_ITEM_UNKNOWN = "export_item_unknown"  # item
    EXPORT_TARGET_EXISTS = "export_target_exists"  # path
    EXPORT_TARGET_MISSING = "export_target_missing"  # path
    EXPORT_PASSPHRASE_INSIDE = "export_passphrase_inside"  # path
    EXPORT_TWO_KEYS = "export_two_keys"
    EXPORT_RECIPIENT_INVALID = "export_recipient_invalid"  # recipient
    EXPORT_VOLUME_TOO_SMALL = "export_volume_too_small"  # least
    EXPORT_READ_BACK_FAILED = "export_read_back_failed"  # member
    EXPORT_ORIGINAL_DAMAGED = "export_original_damaged"  # member
    PASSPHRASE_EMPTY = "passphrase_empty"  # path
    SEAL_WRONG_PASSPHRASE = "seal_wrong_passphrase"
    SEAL_WRONG_KEY = "seal_wrong_key"
    SEAL_NOT_AGE = "seal_not_age"
    SEAL_RESAVED_AS_TEXT = "seal_resaved_as_text"
    SEAL_HEADER_DAMAGED = "seal_header_damaged"
    SEAL_DAMAGED = "seal_damaged"  # percent
    SEAL_WORK_FACTOR = "seal_work_factor"  # found, most
    SEAL_KEY_KIND = "seal_key_kind"  # kind
    SEAL_IDENTITY_INVALID = "seal_identity_invalid"
    PACKET_MISSING = "packet_missing"  # path
    PACKET_UNKNOWN = "packet_unknown"  # packet
    PACKET_NOT_A_PACKET = "packet_not_a_packet"  # path
    PACKET_CHANGED = "packet_changed"  # member
    PACKET_VOLUME_MISSING = "packet_volume_missing"  # volume
    OPEN_TARGET_EXISTS = "open_target_exists"  # path
    REPLY_CANNOT_READ = "reply_cannot_read"  # name
    REPLY_NOT_A_REPLY = "reply_not_a_reply"
    REPLY_NEWER = "reply_newer"  # found, known
    REPLY_DAMAGED = "reply_damaged"
    REPLY_NO_PACKET = "reply_no_packet"
    REPLY_OTHER_CASE = "reply_other_case"  # case, number, packet
    REPLY_TWICE = "reply_twice"  # day
    SEAL_WANTS_PASSPHRASE = "seal_wants_passphrase"
    SEAL_WANTS_KEY = "seal_wants_key"
    EXPORT_FILE_TOO_LARGE = "export_file_too_large"  # path
    EXPORT_CANNOT_WRITE = "export_cannot_write"  # path
    EXPORT_PAGE_MISSING = "export_page_missing"
    ITEM_UNKNOWN = "item_unknown"  # item
    MARK_NOT_POSSIBLE = "mark_not_possible"  # item, state
    MARK_NEEDS_REASON = "mark_needs_reason"  # item
    LEVEL_NOT_POSSIBLE = "level_not_possible"  # item
    ANSWER_UNKNOWN = "answer_unknown"  # answer
    SPECIMEN_UNKNOWN = "specimen_unknown"  # specimen
    SHIPMENT_UNKNOWN = "shipment_unknown"  # shipment
    SHIPMENT_EMPTY = "shipment_empty"
    STUDY_UNKNOWN = "study_unknown"  # study
    PART_INVALID = "part_invalid"  # first, last, pages
    FACILITY_UNKNOWN = "facility_unknown"  # facility
    FACILITY_NAME_EMPTY = "facility_name_empty"
    REQUEST_UNKNOWN = "request_unknown"  # request
    LETTER_EMPTY = "letter_empty"
    REVIEWER_UNKNOWN = "reviewer_unknown"  # reviewer
    REVIEWER_EMPTY = "reviewer_empty"
    REVIEWER_IN_USE = "reviewer_in_use"  # reviewer
    CARD_NOT_USABLE = "card_not_usable"  # name, problem
    REVIEW_UNKNOWN = "review_unknown"  # review
    REVIEW_NOT_BLANK = "review_not_blank"  # review
    REVIEW_PART_UNKNOWN = "review_part_unknown"  # part
    REVIEW_WORDS_EMPTY = "review_words_empty"
    OPINION_UNKNOWN = "opinion_unknown"  # opinion
    OPINION_PART_UNKNOWN = "opinion_part_unknown"  # part
    OPINION_EMPTY = "opinion_empty"
    FOLLOW_UPS_NONE = "follow_ups_none"
    FOLLOW_UP_SENT = "follow_up_sent"
    QUESTION_POSITION = "question_position"  # position
    QUESTION_STEP = "question_step"  # step
    LIST_UNKNOWN = "list_unknown"  # list
    LIST_NOT_USABLE = "list_not_usable"  # name, place, problem
    LIST_CANNOT_READ = "list_cannot_read"  # path
    SHEET_NOT_SAVED = "sheet_not_saved"  # path
    PACKET_CANNOT_READ = "packet_cannot_read"  # path
    KEY_FILE_CANNOT_READ = "key_file_cannot_read"  # path
    LIBRARY_NOT_LOCKED = "library_not_locked"  # path
    LIBRARY_LOCKED = "library_locked"  # path
    LIBRARY_WRONG_PASSPHRASE = "library_wrong_passphrase"
    LIBRARY_WRONG_RECOVERY = "library_wrong_recovery"
    LIBRARY_CHANGED_OUTSIDE = "library_changed_outside"  # path
    LIBRARY_LAST_SLOT = "library_last_slot"
    LIBRARY_ALREADY_LOCKED = "library_already_locked"  # path
    LIBRARY_ON_SHARE = "library_on_share"  # path
    IN_TRASH = "in_trash"  # item
    NOT_IN_TRASH = "not_in_trash"  # item
    REPORT_NONE = "report_none"
    REPORT_NOT_SAVED = "report_not_saved"  # path
    TRAIL_CANNOT_READ = "trail_cannot_read"  # path
    PDF_PASSWORD_WRONG = "pdf_password_wrong"  # name
    PDF_LOCK_UNKNOWN = "pdf_lock_unknown"  # name
    PDF_NOT_UNLOCKED = "pdf_not_unlocked"  # name
    LIBRARY_NOTHING_TO_REBUILD_FROM = "library_nothing_to_rebuild_from"  # path, count
    LIBRARY_IS_BACKUP = "library_is_backup"  # path
    BACKUP_TARGET_IN_LIBRARY = "backup_target_in_library"  # path
    BACKUP_TARGET_NOT_EMPTY = "backup_target_not_empty"  # path
    BACKUP_OF_ANOTHER_LIBRARY = "backup_of_another_library"  # path
    BACKUP_NOT_A_BACKUP = "backup_not_a_backup"  # path
    BACKUP_NOT_FINISHED = "backup_not_finished"  # path
    BACKUP_DAMAGED = "backup_damaged"  # path
    BACKUP_READ_BACK_FAILED = "backup_read_back_failed"  # path
    BACKUP_INCOMPLETE = "backup_incomplete"  # path, count
    RESTORE_TARGET_NOT_EMPTY = "restore_target_not_empty"  # path


class KnownError(Exception):
    """Something that can happen to anybody; `code` and `params` say what."""

    def __init__(self, code: Code, **params: object) -> None:
        super().__init__(code.value, params)
        self.code = code
        self.params = params


class LibraryError(KnownError):
    """The library cannot be opened, read or written."""


class CaseError(KnownError):
    """What was asked for does not fit the case."""


class PacketError(KnownError):
    """A packet cannot be written, opened or trusted."""


class SealError(PacketError):
    """A sealed file cannot be opened, or not as what it claims to be."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The user stopped a job; everything finished before stays."""
