"""Paints the shelf: section heads across the whole width, tiles with picture, title, date and place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .. import icons, theme
from ..theme import GRID, Tokens
from .shelf import Look, Section, Tile
from .shelf_model import ShelfModel
from .thumbnails import Thumbnails

#: The narrowest picture of a tile, and its height for its width.
_NARROWEST = 136
_SHAPE = 0.62
_GAP = 2 * GRID
_RADIUS = 8.0


class TileDelegate(QStyledItemDelegate):
    """The width of the view is told by `fit`: heads are as wide as the view, tiles share it evenly."""

    def __init__(self, shelf: ShelfModel, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._thumbnails = thumbnails
        self._line = QFontMetrics(QApplication.font()).height()
        self._small = theme.small_font()
        self.fit(_NARROWEST + _GAP)

    def fit(self, width: int) -> None:
        """Share the width of the view, in pixels, among as many tiles as fit."""
        columns = max(1, width // (_NARROWEST + _GAP))
        side = max(width // columns, _NARROWEST + _GAP)
        self._picture = QSize(side - _GAP, round((side - _GAP) * _SHAPE))
        self._tile = QSize(side, self._picture.height() + 2 * self._line + _GAP + GRID)
        self._head = QSize(width, self._line + 2 * GRID)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A head fills a row; tiles are all alike."""
        return self._head if self._shelf.is_head(index.row()) else self._tile

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a head or a tile."""
        row = self._shelf.shown(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(row, Section):
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_tile(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, section: Section) -> None:
        of = theme.tokens()
        place = area.adjusted(2, GRID // 2, -2, 0)
        painter.setFont(theme.strong_font())
        painter.setPen(of.color("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, section.title)
        used = painter.fontMetrics().horizontalAdvance(section.title) + GRID
        rtl = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.setFont(QApplication.font())
        painter.setPen(of.color("muted"))
        rest = place.adjusted(0, 0, -used, 0) if rtl else place.adjusted(used, 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, section.note)

    def _paint_tile(self, painter: QPainter, option: QStyleOptionViewItem, tile: Tile) -> None:
        of = theme.tokens()
        picture = QRect(option.rect.topLeft() + QPoint(2, 4), self._picture)
        self._paint_picture(painter, picture, tile, of)
        if tile.pill:
            self._paint_pill(painter, picture, tile.pill)
        self._paint_border(painter, picture, tile, option.state, of)
        text = QRect(picture.left(), picture.bottom() + GRID // 2 + 2, picture.width(), self._line)
        for words, token, font in ((tile.title, "text", painter.font()), (tile.caption, "muted", self._small)):
            painter.setFont(font)
            painter.setPen(of.color(token))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            text.translate(0, self._line)

    def _paint_picture(self, painter: QPainter, area: QRect, tile: Tile, of: Tokens) -> None:
        pixmap = self._thumbnails.get(tile.preview) if tile.preview else None
        is_scan = tile.target.startswith("study")
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(QRectF(area), _RADIUS, _RADIUS)
        painter.setClipPath(path)
        painter.fillRect(area, Qt.GlobalColor.black if is_scan else of.color("surface"))
        if pixmap is None:
            self._paint_icon(painter, area, tile, of, is_scan)
        else:
            draw_covering(painter, area, pixmap, whole=is_scan)
        painter.restore()

    def _paint_icon(self, painter: QPainter, area: QRect, tile: Tile, of: Tokens, is_scan: bool) -> None:
        size = 32
        corner = area.center() - QPoint(size // 2 - 1, size // 2 - 1)
        color = "#8fa0a3" if is_scan else of.line_strong
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(corner, icons.pixmap(tile.icon, color, size, ratio))

    def _paint_pill(self, painter: QPainter, picture: QRect, text: str) -> None:
        painter.save()
        painter.setFont(self._small)
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * GRID
        height = self._line + 4
        corner = QPoint(picture.right() - width - 5, picture.bottom() - height - 5)
        pill = QRectF(corner.x(), corner.y(), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.DARK.color("surface"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.DARK.color("text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_border(self, painter: QPainter, area: QRect, tile: Tile, state: QStyle.StateFlag, of: Tokens) -> None:
        """A hairline; dashed while what is said of the record is only suggested; strong around the chosen one."""
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pen = QPen(of.color("line"), 1)
        if tile.look is Look.SUGGESTED:
            pen = QPen(of.color("accent"), 1, Qt.PenStyle.DashLine)
        elif state & QStyle.StateFlag.State_MouseOver:
            pen = QPen(of.color("line_strong"), 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if chosen:
            painter.setPen(QPen(of.color("accent"), 2.5))
            painter.drawRoundedRect(QRectF(area).adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)


def draw_covering(painter: QPainter, area: QRect, pixmap: QPixmap, *, whole: bool) -> None:
    """Draw `pixmap` into `area`: a scan as a whole, a page across the width from its top."""
    size = pixmap.size()
    mode = Qt.AspectRatioMode.KeepAspectRatio if whole else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    size.scale(area.size(), mode)
    target = QRect(QPoint(0, 0), size)
    target.moveCenter(area.center())
    if not whole:
        target.moveTop(area.top())
    painter.drawPixmap(target, pixmap)
