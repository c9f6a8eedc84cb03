"""One transaction over the library: everything inside it is stored together or not at all."""

from __future__ import annotations

from sqlalchemy import Connection

from .asking import Asking
from .cases import CaseLine, Cases
from .companions import Companions
from .enclosures import Enclosures
from .files import Files
from .imaging import Imaging
from .imports import Imports
from .listings import Listings
from .marks import Marks
from .media import Media
from .opinions import Opinions
from .originals import Originals
from .packets import Packets
from .people import People
from .provenances import Provenances
from .questions import Questions
from .records import Records
from .reviews import Reviews
from .shipments import Shipments
from .sightings import Sightings
from .texts import Texts
from .trail import Trail
from .trash import Trash
from .wishes import Wishes

__all__ = ["CaseLine", "UnitOfWork"]


class UnitOfWork:
    """The repositories of one transaction; made by `Library.unit_of_work`, of no use after it.

    Whoever changes something adds a line to `trail`. `operator` are the initials written there,
    `filling` the cases that files are coming into just now.
    """

    def __init__(
        self, connection: Connection, originals: Originals, operator: str, filling: frozenset[int] = frozenset()
    ) -> None:
        self.asking = Asking(connection)
        self.cases = Cases(connection)
        self.enclosures = Enclosures(connection)
        self.companions = Companions(connection)
        self.files = Files(connection, originals)
        self.imaging = Imaging(connection, filling)
        self.imports = Imports(connection)
        self.listings = Listings(connection)
        self.marks = Marks(connection)
        self.media = Media(connection)
        self.opinions = Opinions(connection)
        self.packets = Packets(connection)
        self.people = People(connection)
        self.provenances = Provenances(connection)
        self.questions = Questions(connection)
        self.records = Records(connection)
        self.reviews = Reviews(connection)
        self.shipments = Shipments(connection)
        self.sightings = Sightings(connection)
        self.texts = Texts(connection)
        self.trail = Trail(connection, operator)
        self.trash = Trash(connection, self.trail)
        self.wishes = Wishes(connection)
