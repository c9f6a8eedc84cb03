"""Paints the timeline: axis, lanes, and a small picture for each mark with its day or what it was marked as."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from ...domain.case import Study
from .. import icons, theme, words
from ..theme import GRID, Tokens
from .shelf import Look, Section, Tile
from .shelf_model import ShelfModel
from .thumbnails import Thumbnails
from .tile_delegate import draw_covering
from .timeline import ticks, with_year
from .timeline_layout import AXIS, GAP, HEAD, WORDS, Spot, TimelineLayout

_RADIUS = 6.0
_ICON = 20
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class TimelinePainter:
    """Paints for one view. What a mark shows of several things is for `shown_row` to say."""

    def __init__(self, shelf: ShelfModel, thumbnails: Thumbnails) -> None:
        self._shelf, self._thumbnails = shelf, thumbnails

    def shown_row(self, spot: Spot) -> int:
        """Of the things a mark stands for: a study that was marked, else the newest study, else the newest paper."""
        rows = range(spot.last - 1, max(spot.first, spot.last - 64) - 1, -1)
        things = {row: self._shelf.thing(self._shelf.index(row)) for row in rows}
        marked = [row for row, one in things.items() if isinstance(one, Study) and one.role]
        studies = [row for row, one in things.items() if isinstance(one, Study)]
        return (marked or studies or list(rows))[0]

    def paint(self, painter: QPainter, layout: TimelineLayout, seen: QRect, current: int, focused: bool) -> None:
        """Paint the part `seen` of the whole drawing; `current` is the chosen row or -1."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        of = theme.tokens()
        marks = ticks(round(layout.day_at(seen.left())), round(layout.day_at(seen.right())), layout.scale)
        painter.translate(-seen.topLeft())
        self._paint_ground(painter, layout, seen, marks, of)
        for spot in layout.spots(seen, seen.left()):
            chosen = spot.first <= current < spot.last
            row = current if chosen else self.shown_row(spot)
            self._paint_spot(painter, spot, row, (2.5 if focused else 1.5) if chosen else 0.0, of)
            self._paint_words(painter, spot, row, layout.has_months, of)
        self._paint_titles(painter, layout, seen, of)
        self._paint_axis(painter, layout, seen, marks, of)

    def _paint_ground(
        self, painter: QPainter, layout: TimelineLayout, seen: QRect, marks: list[tuple[int, str, bool]], of: Tokens
    ) -> None:
        """A hairline below each lane and at the beginning of each year."""
        painter.setPen(QPen(of.color("line"), 1))
        bottom = min(seen.bottom(), layout.tops[-1])
        dated = next(
            (top for top, lane in zip(layout.tops, layout.timeline.lanes, strict=False) if not lane.dated), bottom
        )
        for day, _, is_year in marks:
            if is_year:
                painter.drawLine(layout.x_of(day), seen.top(), layout.x_of(day), min(bottom, dated))
        for number in layout.lanes_in(seen):
            below = layout.tops[number + 1]
            painter.drawLine(seen.left(), below, seen.right(), below)

    def _paint_titles(self, painter: QPainter, layout: TimelineLayout, seen: QRect, of: Tokens) -> None:
        column = QRect(seen.left(), seen.top(), HEAD, seen.height())
        painter.fillRect(column, of.color("window"))
        for number in layout.lanes_in(seen):
            lane = layout.timeline.lanes[number]
            area = QRect(seen.left() + 2, layout.tops[number] + 14, HEAD - GRID, 44)
            painter.setPen(QPen(of.color("line"), 1))
            painter.drawLine(seen.left(), layout.tops[number + 1], seen.left() + HEAD, layout.tops[number + 1])
            self._write(painter, area, lane.title, of.text, theme.strong_font(), wrap=not lane.note)
            if lane.note:
                self._write(painter, area.translated(0, 18), lane.note, of.muted, theme.small_font(), wrap=True)
        painter.setPen(QPen(of.color("line"), 1))
        painter.drawLine(column.right(), seen.top(), column.right(), min(seen.bottom(), layout.tops[-1]))

    def _paint_axis(
        self, painter: QPainter, layout: TimelineLayout, seen: QRect, marks: list[tuple[int, str, bool]], of: Tokens
    ) -> None:
        band = QRect(seen.left(), seen.top(), seen.width(), AXIS)
        painter.fillRect(band, of.color("window"))
        painter.save()
        painter.setClipRect(band.adjusted(HEAD, 0, 0, 0))
        for day, said, is_year in with_year(marks, round(layout.day_at(seen.left() + HEAD)), layout.scale):
            place = QRect(layout.x_of(day) + 5, band.top(), 80, AXIS)
            painter.setPen(QPen(of.color("line_strong" if is_year else "line"), 1))
            painter.drawLine(layout.x_of(day), band.bottom() - (14 if is_year else 6), layout.x_of(day), band.bottom())
            painter.setFont(theme.strong_font() if is_year else theme.small_font())
            painter.setPen(of.color("text" if is_year else "muted"))
            painter.drawText(place, _LEADING, said)
        painter.restore()
        painter.setPen(QPen(of.color("line"), 1))
        painter.drawLine(band.left(), band.bottom(), band.right(), band.bottom())

    def _paint_spot(self, painter: QPainter, spot: Spot, row: int, ring: float, of: Tokens) -> None:
        tile = self._shelf.shown(row)
        assert not isinstance(tile, Section)
        count = spot.last - spot.first
        if count > 1:
            self._paint_behind(painter, spot.rect, of)
        self._paint_picture(painter, spot.rect, tile, of)
        self._paint_frame(painter, spot.rect, tile, ring, of)
        if count > 1:
            self._paint_count(painter, spot.rect, words.number(count), of)

    def _paint_words(self, painter: QPainter, spot: Spot, row: int, has_months: bool, of: Tokens) -> None:
        """What a study was marked as, else the date, else the title, below its picture."""
        thing = self._shelf.thing(self._shelf.index(row))
        role = words.role(thing.role) if isinstance(thing, Study) else ""
        below = QRect(spot.rect.left() - GAP // 2, spot.rect.bottom() + 3, spot.rect.width() + GAP, WORDS)
        font = theme.small_font()
        if role:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(of.color("accent" if role else "muted"))
        said = role or self._when(spot, thing.date, has_months) or self._shelf.shown(row).title
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, _CENTRE, shown)

    def _when(self, spot: Spot, date: str, has_months: bool) -> str:
        """The years a mark spans where they are several, else the date as fine as the axis asks for."""
        first, last = (self._shelf.thing(self._shelf.index(row)).date[:4] for row in (spot.first, spot.last - 1))
        if first != last:
            return f"{first}–{last}"
        return words.short_date(date) if has_months else words.date(date[:7])

    def _paint_behind(self, painter: QPainter, area: QRect, of: Tokens) -> None:
        """The edges of the things behind the one that is seen."""
        painter.setPen(QPen(of.color("line_strong"), 1))
        painter.setBrush(of.color("surface"))
        for shift in (4, 2):
            painter.drawRoundedRect(QRectF(area.adjusted(shift, 0, -shift, 0)).translated(0.5, 0.5 - shift), 5, 5)

    def _paint_picture(self, painter: QPainter, area: QRect, tile: Tile, of: Tokens) -> None:
        is_scan = tile.target.startswith("study")
        pixmap = self._thumbnails.get(tile.preview) if tile.preview else None
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(area), _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(area, Qt.GlobalColor.black if is_scan else of.color("surface"))
        if pixmap is not None:
            draw_covering(painter, area, pixmap, whole=is_scan)
        else:
            corner = area.center() - QPoint(_ICON // 2 - 1, _ICON // 2 - 1)
            color = "#8fa0a3" if is_scan else of.line_strong
            painter.drawPixmap(corner, icons.pixmap(tile.icon, color, _ICON, painter.device().devicePixelRatioF()))
        painter.restore()

    def _paint_frame(self, painter: QPainter, area: QRect, tile: Tile, ring: float, of: Tokens) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(of.color("line"), 1))
        if tile.look is Look.SUGGESTED:
            painter.setPen(QPen(of.color("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if ring:
            painter.setPen(QPen(of.color("accent"), ring))
            painter.drawRoundedRect(QRectF(area).adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)

    def _paint_count(self, painter: QPainter, area: QRect, said: str, of: Tokens) -> None:
        painter.setFont(theme.small_font())
        metrics = painter.fontMetrics()
        size = QSize(max(metrics.horizontalAdvance(said) + 10, metrics.height() + 2), metrics.height() + 2)
        pill = QRectF(area.right() - size.width() + 5, area.top() - 6, size.width(), size.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(of.color("text"))
        painter.drawRoundedRect(pill, size.height() / 2, size.height() / 2)
        painter.setPen(of.color("surface"))
        painter.drawText(pill, _CENTRE, said)

    @staticmethod
    def _write(painter: QPainter, area: QRect, said: str, color: str, font: QFont, *, wrap: bool) -> None:
        painter.setFont(font)
        painter.setPen(color)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        if wrap:
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), said)
        else:
            painter.drawText(
                area, flags, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, area.width())
            )
