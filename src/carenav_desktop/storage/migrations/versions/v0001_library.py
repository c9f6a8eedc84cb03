"""The first form of the library."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("born", sa.TEXT(), nullable=False),
        sa.Column("pack", sa.TEXT(), nullable=False),
        sa.Column("created", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
        sqlite_strict=True,
    )
    op.create_table(
        "original",
        sa.Column("sha256", sa.TEXT(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("head_hash", sa.TEXT(), nullable=False),
        sa.Column("format", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_original")),
        sqlite_strict=True,
    )
    op.create_table(
        "import_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("started", sa.TEXT(), nullable=False),
        sa.Column("finished", sa.TEXT(), nullable=False),
        sa.Column("studies", sa.Integer(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("instances", sa.Integer(), nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Integer(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_import_run_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_import_run_case_id"), "import_run", ["case_id"], unique=False)
    op.create_table(
        "item_mark",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.TEXT(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.Column("reason", sa.TEXT(), nullable=False),
        sa.Column("changed", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_item_mark_case_id_case")),
        sa.PrimaryKeyConstraint("case_id", "item", name=op.f("pk_item_mark")),
        sqlite_strict=True,
    )
    op.create_table(
        "packet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.TEXT(), nullable=False),
        sa.Column("made", sa.TEXT(), nullable=False),
        sa.Column("folder", sa.TEXT(), nullable=False),
        sa.Column("receipt", sa.TEXT(), nullable=False),
        sa.Column("sha256", sa.TEXT(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("instances", sa.Integer(), nullable=False),
        sa.Column("question_version", sa.Integer(), nullable=False),
        sa.Column("sealed_for", sa.TEXT(), nullable=False),
        sa.Column("reply_identity", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_packet_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_packet_case_id"), "packet", ["case_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.TEXT(), nullable=False),
        sa.Column("decision", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("case_id", "key", name=op.f("uq_person_case_id")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_person_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_strict=True,
    )
    op.create_table(
        "question",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.Column("changed", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_question_case_id_case")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_question")),
        sqlite_strict=True,
    )
    op.create_table(
        "question_version",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.Column("sent", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_question_version_case_id_case")),
        sa.PrimaryKeyConstraint("case_id", "version", name=op.f("pk_question_version")),
        sqlite_strict=True,
    )
    op.create_table(
        "file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("original", sa.TEXT(), nullable=False),
        sa.Column("source", sa.TEXT(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("volume", sa.TEXT(), nullable=False),
        sa.Column("unreadable", sa.TEXT(), nullable=False),
        sa.Column("added", sa.TEXT(), nullable=False),
        sa.Column("export_prefix", sa.LargeBinary(), nullable=False),
        sa.Column("export_skip", sa.Integer(), nullable=False),
        sa.Column("export_sha256", sa.TEXT(), nullable=False),
        sa.Column("export_crc32", sa.Integer(), nullable=False),
        sa.Column("export_size", sa.Integer(), nullable=False),
        sa.UniqueConstraint("case_id", "original", name=op.f("uq_file_case_id")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_file_case_id_case")),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], name=op.f("fk_file_import_id_import_run")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_file_person_id_person")),
        sa.ForeignKeyConstraint(["original"], ["original.sha256"], name=op.f("fk_file_original_original")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_file_original"), "file", ["original"], unique=False)
    op.create_index(op.f("ix_file_person_id"), "file", ["person_id"], unique=False)
    op.create_table(
        "import_entry",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("path", sa.TEXT(), nullable=False),
        sa.Column("outcome", sa.TEXT(), nullable=False),
        sa.Column("reason", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], name=op.f("fk_import_entry_import_id_import_run")),
        sa.PrimaryKeyConstraint("import_id", "line", name=op.f("pk_import_entry")),
        sqlite_strict=True,
    )
    op.create_table(
        "person_spelling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.TEXT(), nullable=False),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("person_id", "aspect", "text", name=op.f("uq_person_spelling_person_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_spelling_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_spelling")),
        sqlite_strict=True,
    )
    op.create_table(
        "study",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("study_uid", sa.TEXT(), nullable=False),
        sa.Column("date", sa.TEXT(), nullable=False),
        sa.Column("description", sa.TEXT(), nullable=False),
        sa.Column("accession_number", sa.TEXT(), nullable=False),
        sa.Column("institution", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("case_id", "person_id", "study_uid", name=op.f("uq_study_case_id")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_study_case_id_case")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_study_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_study_person_id"), "study", ["person_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("title", sa.TEXT(), nullable=False),
        sa.Column("date", sa.TEXT(), nullable=False),
        sa.Column("place", sa.TEXT(), nullable=False),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("notes", sa.TEXT(), nullable=False),
        sa.Column("modality", sa.TEXT(), nullable=False),
        sa.Column("region", sa.TEXT(), nullable=False),
        sa.Column("accession_number", sa.TEXT(), nullable=False),
        sa.Column("because", sa.TEXT(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("created", sa.TEXT(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("locked", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["file.id"], name=op.f("fk_document_id_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sqlite_strict=True,
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("study_id", sa.Integer(), nullable=False),
        sa.Column("series_uid", sa.TEXT(), nullable=False),
        sa.Column("modality", sa.TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("description", sa.TEXT(), nullable=False),
        sa.Column("body_part", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("study_id", "series_uid", "modality", name=op.f("uq_series_study_id")),
        sa.ForeignKeyConstraint(["study_id"], ["study.id"], name=op.f("fk_series_study_id_study")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sqlite_strict=True,
    )
    op.create_table(
        "document_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["document.id"], name=op.f("fk_document_text_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_text")),
        sqlite_strict=True,
    )
    op.create_table(
        "instance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("sop_class_uid", sa.TEXT(), nullable=False),
        sa.Column("sop_instance_uid", sa.TEXT(), nullable=False),
        sa.Column("transfer_syntax_uid", sa.TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("position", sa.REAL(), nullable=True),
        sa.Column("frames", sa.Integer(), nullable=False),
        sa.Column("scout", sa.Integer(), nullable=False),
        sa.Column("conflict", sa.Integer(), nullable=False),
        sa.Column("keys", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["file.id"], name=op.f("fk_instance_id_file")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_instance_series_id_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instance")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_instance_series_id"), "instance", ["series_id"], unique=False)
    op.create_index(op.f("ix_instance_sop_instance_uid"), "instance", ["sop_instance_uid"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE document_index USING fts5("
        "title, place, notes, name, text, content='', contentless_delete=1, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
