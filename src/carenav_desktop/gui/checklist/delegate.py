"""Paints a line of the checklist: sign, label, why, and the link to its next action.

Owns the geometry of a row, so that a click can be told apart; acts on nothing itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...domain.checklist import Line, State
from .. import icons, theme
from .lines import HEADING, LINE, NEXT, WHY

Index = QModelIndex | QPersistentModelIndex
_SIDE = 16
_SIGN = 18
_TEXT_LEFT = _SIDE + _SIGN + 10
_PAD = 8
_GAP = 2
_DOTS = 20
_HEADING = 30
_LINES = 2
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
#: The sign and its colour; each state has a shape of its own, so that the colour is never needed to tell them.
_SIGNS = {
    State.MISSING: ("missing", "task"),
    State.ATTENTION: ("attention", "task"),
    State.REQUESTED: ("clock", "muted"),
    State.HAVE: ("check", "accent"),
    State.DOES_NOT_EXIST: ("minus", "muted"),
    State.REFUSED_OR_LOST: ("cross", "muted"),
    State.NOT_RELEVANT: ("skip", "muted"),
}


@dataclass(frozen=True)
class Fonts:
    """The three fonts of a row."""

    label: QFont
    small: QFont
    strong: QFont


@dataclass(frozen=True)
class Places:
    """Where the parts of a row stand; `link` is empty when there is no next action."""

    sign: QRect
    label: QRect
    why: QRect
    link: QRect


def fonts() -> Fonts:
    """The row's fonts, made from the application's."""
    small = QFont(theme.strong_font())
    small.setPointSizeF(theme.BODY_POINTS - 1)
    plain = QFont(small)
    plain.setWeight(QFont.Weight.Normal)
    return Fonts(theme.strong_font(), plain, small)


class LineDelegate(QStyledItemDelegate):
    """The look of one row; `over_link` is the index whose link the pointer is on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.over_link = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view; as high as the label and the why, of two lines at most each, and the link need."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if index.data(LINE) is None:
            return QSize(width, _HEADING)
        places = self.places(QRect(0, 0, width, 0), index)
        last = places.link if not places.link.isEmpty() else places.why
        return QSize(width, last.bottom() + 1 + _PAD)

    def places(self, row: QRect, index: Index) -> Places:
        """Where the parts of the row `index` stand when the row is `row`."""
        style = fonts()
        left, width = row.left() + _TEXT_LEFT, row.width() - _TEXT_LEFT - _SIDE
        tall = sum(height for _, height in label_lines(index.data() or "", style.label, width))
        label = QRect(left, row.top() + _PAD, width, round(tall))
        tall = sum(height for _, height in label_lines(index.data(WHY) or "", style.small, width))
        why = QRect(left, label.bottom() + 1 + _GAP, width, round(tall))
        link = QRect(left, why.bottom() + 1 + _GAP + 1, 0, 0)
        if text := index.data(NEXT):
            strong = QFontMetrics(style.strong)
            link.setSize(QSize(min(strong.horizontalAdvance(text) + 2, width), strong.height()))
        sign = QRect(row.left() + _SIDE, label.top(), _SIGN, _SIGN)
        return Places(*(self._mirrored(row, one) for one in (sign, label, why, link)))

    def _mirrored(self, row: QRect, part: QRect) -> QRect:
        """`part` of `row` as it stands in the reading direction of the view."""
        view = self.parent()
        direction = view.layoutDirection() if isinstance(view, QWidget) else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(direction, row, part)

    def dots(self, row: QRect, index: Index) -> QRect:
        """Where the three dots stand that open the menu of the row `index`: at the end of its last line."""
        places = self.places(row, index)
        last = places.why if places.link.isEmpty() else places.link
        there = QRect(row.right() - _SIDE - _DOTS + 6, last.center().y() - _DOTS // 2, _DOTS, _DOTS)
        return self._mirrored(row, there)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a line."""
        painter.save()
        painter.setLayoutDirection(option.direction)
        line = index.data(LINE)
        if isinstance(line, Line):
            self._paint_line(painter, option, index, line)
        else:
            self._paint_heading(painter, option.rect, index.data(HEADING) or "")
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: QRect, text: str) -> None:
        style = fonts()
        painter.setFont(style.strong)
        painter.setPen(theme.tokens().color("muted"))
        inside = row.adjusted(_SIDE, 0, -_SIDE, -4)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: Line) -> None:
        colours, style = theme.tokens(), fonts()
        places = self.places(option.rect, index)
        self._paint_ground(painter, option)
        name, token = _SIGNS[State(line.state)]
        sign = icons.pixmap(name, getattr(colours, token), _SIGN, painter.device().devicePixelRatioF())
        painter.drawPixmap(places.sign.topLeft(), sign)
        painter.setFont(style.label)
        painter.setPen(colours.color("text"))
        _draw_lines(painter, places.label, index.data())
        painter.setFont(style.small)
        painter.setPen(colours.color("muted"))
        _draw_lines(painter, places.why, index.data(WHY) or "")
        if not places.link.isEmpty():
            self._paint_link(painter, places.link, index, style)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            self._paint_dots(painter, option, index)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The row's ground, with a ring while the keyboard is here."""
        ground, colours = _ground(option.state), theme.tokens()
        if not ground:
            return
        ringed = ground == "accent_soft"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.color("accent"), 1.5) if ringed else Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(ground))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(6.5, 1.5, -6.5, -1.5), 6, 6)

    def _paint_link(self, painter: QPainter, place: QRect, index: Index, style: Fonts) -> None:
        font = QFont(style.strong)
        font.setUnderline(QPersistentModelIndex(index) == self.over_link)
        painter.setFont(font)
        painter.setPen(theme.tokens().color("accent"))
        text = QFontMetrics(font).elidedText(index.data(NEXT), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, text)

    def _paint_dots(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Three dots on the row's own ground, so that a long why does not run through them."""
        box, colours = QRectF(self.dots(option.rect, index)), theme.tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(_ground(option.state) or "surface"))
        painter.drawRect(box)
        painter.setBrush(colours.color("muted"))
        for step in (-5, 0, 5):
            painter.drawEllipse(box.center() + QPointF(step, 0), 1.4, 1.4)


def _draw_lines(painter: QPainter, place: QRect, text: str) -> None:
    """Draw `text` in the painter's font, in at most two lines."""
    top = float(place.top())
    for line, height in label_lines(text, painter.font(), place.width()):
        painter.drawText(QRectF(place.left(), top, place.width(), height), _LEFT, line)
        top += height


def _ground(state: QStyle.StateFlag) -> str:
    """The colour behind a row: a tint under the pointer, a stronger one for the chosen row."""
    if state & QStyle.StateFlag.State_Selected:
        return "accent_soft" if state & QStyle.StateFlag.State_HasFocus else "rail"
    return "rail" if state & QStyle.StateFlag.State_MouseOver else ""


def label_lines(text: str, font: QFont, width: int) -> list[tuple[str, float]]:
    """The text in at most two lines, each with its height in pixels; the second ends in an ellipsis when cut.

    Heights come from the laid out text, because a Chinese line is taller than the font that was asked for.
    """
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[tuple[str, float]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, rest = line.textStart(), text[line.textStart() :]
        if len(lines) == _LINES - 1:
            whole = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            lines.append((whole, math.ceil(line.height())))
            break
        lines.append((text[start : start + line.textLength()].rstrip(), math.ceil(line.height())))
    layout.endLayout()
    return lines
