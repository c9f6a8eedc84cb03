"""The columns that tables of the library are made of, and the names their links and indexes get."""

from __future__ import annotations

from typing import Any

from sqlalchemy import TEXT, Column, ForeignKey, Integer, MetaData, Table

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, *parts: Any) -> Table:
    """A STRICT table of the library."""
    return Table(name, metadata, *parts, sqlite_strict=True)


def an_id() -> Column[int]:
    """The key of a table whose ids the writing code gives out."""
    return Column("id", Integer, primary_key=True)


def refers(name: str, target: str, *, key: bool = False) -> Column[int]:
    """A link to the id of another table; `key` makes it part of the key."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=False, primary_key=key)


def text(name: str, *, key: bool = False) -> Column[str]:
    """A text that is never null; `key` makes it part of the key."""
    return Column(name, TEXT, nullable=False, primary_key=key)


def number(name: str) -> Column[int]:
    """A whole number that is never null."""
    return Column(name, Integer, nullable=False)


def told(name: str, default: str = "") -> Column[str]:
    """A text that came later than its table."""
    return Column(name, TEXT, nullable=False, server_default=default)


def told_number(name: str) -> Column[int]:
    """A number that came later than its table; 0 where it was not told."""
    return Column(name, Integer, nullable=False, server_default="0")


def yes_or_no(name: str) -> Column[int]:
    """A yes or no that came later than its table."""
    return Column(name, Integer, nullable=False, server_default="0")


def trashed() -> Column[str]:
    """The moment something was put into the trash, empty while it is not there."""
    return Column("trashed", TEXT, nullable=False, server_default="")
