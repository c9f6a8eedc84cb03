"""Steps, further questions, what packets held and how much of a case; reviews, consents, opinions and what follows."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_BEFORE = "question_basis_before"


def upgrade() -> None:
    """Add the tables of reviews; each line a question rests on says which question."""
    _basis_by_question()
    _owned("question_part", "case", ("version", "part"), ("text",), numbers=("version",))
    op.add_column("packet", sa.Column("stage", sa.TEXT(), nullable=False, server_default="all"))
    _owned("packet_member", "packet", ("number",), ("item", "kind", "title", "date"))
    reviewer = "institution name specialty languages fee written turnaround media records contact recipient"
    _table("reviewer", _id(), *map(_text, reviewer.split()), key=("id",))
    _table(
        "review",
        _id(),
        _number("case_id"),
        _number("reviewer_id"),
        _text("due"),
        _number("follow_ups"),
        _text("note"),
        _link("review", "case"),
        _link("review", "reviewer"),
        key=("id",),
    )
    op.create_index(op.f("ix_review_case_id"), "review", ["case_id"], unique=False)
    _numbered("review_event", "review", "day kind state person words about")
    _owned("review_answer", "review", ("asked",), ("answer",))
    _numbered("consent", "review", "given_by relation items given until withdrawn item")
    _numbered("wanted_record", "review", "words page item")
    _numbered(
        "opinion",
        "review",
        "form item author dated received words packet question_version checked_back",
        numbers=("packet", "question_version"),
    )
    _owned("opinion_line", "opinion", ("line",), ("said", "page", "words"))
    _owned("opinion_reviewed", "opinion", ("number",), ())
    _numbered("opinion_passage", "opinion", "kind words page")
    _numbered("follow_up", "opinion", "source words sent")


def _basis_by_question() -> None:
    """A key cannot be changed in place: the rows move to a table that has the new one."""
    op.rename_table("question_basis", _BEFORE)
    _owned("question_basis", "case", ("position", "line"), (), numbers=("position",))
    op.execute(f"INSERT INTO question_basis (case_id, position, line) SELECT case_id, 0, line FROM {_BEFORE}")  # noqa: S608
    op.drop_table(_BEFORE)


def _owned(name: str, owner: str, key: tuple[str, ...], texts: tuple[str, ...], numbers: tuple[str, ...] = ()) -> None:
    """A table keyed by its owner and more."""
    columns = [_number(one) if one in numbers else _text(one) for one in (*key, *texts)]
    _table(name, _number(f"{owner}_id"), *columns, _link(name, owner), key=(f"{owner}_id", *key))


def _numbered(name: str, owner: str, words: str, numbers: tuple[str, ...] = ()) -> None:
    """A table with ids of its own, found by its owner."""
    columns = [_number(one) if one in numbers else _text(one) for one in words.split()]
    _table(name, _id(), _number(f"{owner}_id"), *columns, _link(name, owner), key=("id",))
    op.create_index(op.f(f"ix_{name}_{owner}_id"), name, [f"{owner}_id"], unique=False)


def _table(name: str, *parts: sa.schema.SchemaItem, key: tuple[str, ...]) -> None:
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}")), sqlite_strict=True)


def _id() -> sa.Column[int]:
    return _number("id")


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.TEXT(), nullable=False)


def _link(name: str, owner: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([f"{owner}_id"], [f"{owner}.id"], name=op.f(f"fk_{name}_{owner}_id_{owner}"))
