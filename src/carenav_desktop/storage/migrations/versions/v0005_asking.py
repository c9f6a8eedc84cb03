"""Whom to ask for what, what was asked, tissue and parcels, and which papers and scans a person said go together."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add facilities, requests, specimens, shipments, pairings, parts of documents and what their texts name."""
    op.create_table(
        "facility",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("department", sa.TEXT(), nullable=False),
        sa.Column("address", sa.TEXT(), nullable=False),
        sa.Column("phone", sa.TEXT(), nullable=False),
        sa.Column("mail", sa.TEXT(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_facility_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_facility_case_id"), "facility", ["case_id"], unique=False)
    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("facility_id", sa.Integer(), nullable=False),
        sa.Column("asked", sa.TEXT(), nullable=False),
        sa.Column("asked_by", sa.TEXT(), nullable=False),
        sa.Column("person", sa.TEXT(), nullable=False),
        sa.Column("reference", sa.TEXT(), nullable=False),
        sa.Column("promised", sa.TEXT(), nullable=False),
        sa.Column("reminder", sa.TEXT(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("ended", sa.TEXT(), nullable=False),
        sa.Column("ended_on", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_request_case_id_case")),
        sa.ForeignKeyConstraint(["facility_id"], ["facility.id"], name=op.f("fk_request_facility_id_facility")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_request_case_id"), "request", ["case_id"], unique=False)
    op.create_table(
        "request_line",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_request_line_request_id_request")),
        sa.PrimaryKeyConstraint("request_id", "line", name=op.f("pk_request_line")),
        sqlite_strict=True,
    )
    op.create_table(
        "pairing",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("study_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.TEXT(), nullable=False),
        sa.Column("changed", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_pairing_document_id_document")),
        sa.ForeignKeyConstraint(["study_id"], ["study.id"], name=op.f("fk_pairing_study_id_study")),
        sa.PrimaryKeyConstraint("document_id", "study_id", name=op.f("pk_pairing")),
        sqlite_strict=True,
    )
    op.create_table(
        "document_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("date", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_part_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_part")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_document_part_document_id"), "document_part", ["document_id"], unique=False)
    op.create_table(
        "specimen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("accession_number", sa.TEXT(), nullable=False),
        sa.Column("site", sa.TEXT(), nullable=False),
        sa.Column("date", sa.TEXT(), nullable=False),
        sa.Column("laboratory", sa.TEXT(), nullable=False),
        sa.Column("slides", sa.Integer(), nullable=False),
        sa.Column("stains", sa.TEXT(), nullable=False),
        sa.Column("blocks", sa.TEXT(), nullable=False),
        sa.Column("unstained", sa.TEXT(), nullable=False),
        sa.Column("holder", sa.TEXT(), nullable=False),
        sa.Column("release", sa.TEXT(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_specimen_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_specimen")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_specimen_case_id"), "specimen", ["case_id"], unique=False)
    op.create_table(
        "specimen_report",
        sa.Column("specimen_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["specimen_id"], ["specimen.id"], name=op.f("fk_specimen_report_specimen_id_specimen")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_specimen_report_document_id_document")),
        sa.PrimaryKeyConstraint("specimen_id", "document_id", name=op.f("pk_specimen_report")),
        sqlite_strict=True,
    )
    op.create_table(
        "shipment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.TEXT(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("numbers", sa.TEXT(), nullable=False),
        sa.Column("courier", sa.TEXT(), nullable=False),
        sa.Column("tracking", sa.TEXT(), nullable=False),
        sa.Column("permit", sa.TEXT(), nullable=False),
        sa.Column("sent", sa.TEXT(), nullable=False),
        sa.Column("received", sa.TEXT(), nullable=False),
        sa.Column("returned", sa.TEXT(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_shipment_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_shipment_case_id"), "shipment", ["case_id"], unique=False)
    op.create_table(
        "question_basis",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_question_basis_case_id_case")),
        sa.PrimaryKeyConstraint("case_id", "line", name=op.f("pk_question_basis")),
        sqlite_strict=True,
    )
    op.create_table(
        "mention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.TEXT(), nullable=False),
        sa.Column("value", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_mention_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mention")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_mention_document_id"), "mention", ["document_id"], unique=False)
