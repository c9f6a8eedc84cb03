"""How the program looks: two palettes of our own, the fonts, and the style sheet made from them.

Colours are named by what they are for. Text on its ground meets WCAG AA (4.5 : 1) in both palettes.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from .. import assets

#: Pixels of the grid that every distance is a multiple of (half steps inside a control).
GRID = 8
_FONTS = (
    "fonts/Inter-Regular.ttf",
    "fonts/Inter-SemiBold.ttf",
    "fonts/NotoSansSC-Regular.otf",
)
_FAMILIES = ["Inter", "Noto Sans CJK SC"]
BODY_POINTS = 10.0
SMALL_POINTS = 9.0
TITLE_POINTS = 15.0


@dataclass(frozen=True)
class Tokens:
    """The colours of one palette, as `#rrggbb`."""

    name: str
    window: str
    surface: str
    rail: str
    field: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    note: str
    on_note: str
    task: str
    matte: str
    shade: str
    handle: str

    def color(self, name: str) -> QColor:
        """A token as a colour for painting by hand."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    name="light",
    window="#f6f6f4",
    surface="#ffffff",
    rail="#eef0ef",
    field="#ffffff",
    line="#e1e5e4",
    line_strong="#7f8c8f",
    text="#16272a",
    muted="#556568",
    accent="#1a6a71",
    accent_hover="#12545a",
    accent_soft="#e1eeee",
    on_accent="#ffffff",
    note="#fbf2de",
    on_note="#5a4818",
    task="#a8540c",
    matte="#e8ebea",
    shade="#d4dad9",
    handle="#c3cbca",
)
DARK = Tokens(
    name="dark",
    window="#14191b",
    surface="#1d2527",
    rail="#181f21",
    field="#14191b",
    line="#2d383b",
    line_strong="#6f7d81",
    text="#edf2f2",
    muted="#a2b0b3",
    accent="#5fb9bb",
    accent_hover="#7fcccd",
    accent_soft="#1b3a3d",
    on_accent="#06262a",
    note="#352b17",
    on_note="#f0dfb4",
    task="#e3a75b",
    matte="#101416",
    shade="#0b0e0f",
    handle="#414d50",
)


class _Current:
    """The palette of the moment; there is one application, so there is one."""

    tokens = LIGHT


def tokens() -> Tokens:
    """The palette of the moment. A widget that paints itself asks again after `QEvent.PaletteChange`."""
    return _Current.tokens


class Theme(QObject):
    """Keeps the application in the wanted appearance: 'light', 'dark', or '' to follow the system."""

    def __init__(self, app: QApplication, appearance: str = "") -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        _load_fonts()
        font = QFont(_FAMILIES)
        font.setPointSizeF(BODY_POINTS)
        app.setFont(font)
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look again at what the system wants, and repaint."""
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._appearance == "dark" or (not self._appearance and system_dark)
        _Current.tokens = DARK if dark else LIGHT
        self._app.setPalette(_qt_palette(tokens()))
        self._app.setStyleSheet(style_sheet(tokens()))


def style_sheet(of: Tokens) -> str:
    """The style sheet of the program in the colours of one palette."""
    styles = assets.path("styles").as_posix()
    return Template(assets.text("styles/app.qss")).substitute(asdict(of), styles=styles)


def _load_fonts() -> None:
    """Register the fonts that ship with the program; without them the system's own serve."""
    for name in _FONTS:
        file = assets.path(name)
        if file.is_file():
            QFontDatabase.addApplicationFont(str(file))


def _qt_palette(of: Tokens) -> QPalette:
    """The same colours for what Qt paints without the style sheet."""
    role = QPalette.ColorRole
    palette = QPalette(of.color("surface"), of.color("window"))
    for name, roles in {
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText),
        "muted": (role.PlaceholderText,),
        "surface": (role.Button, role.ToolTipBase),
        "field": (role.Base,),
        "rail": (role.AlternateBase,),
        "window": (role.Window,),
        "line": (role.Mid, role.Midlight),
        "accent": (role.Highlight, role.Link, role.Accent),
        "on_accent": (role.HighlightedText,),
    }.items():
        for one in roles:
            palette.setColor(one, of.color(name))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, of.color("line_strong"))
    return palette


def small_font() -> QFont:
    """What stands below a title: a little smaller than the body."""
    font = QFont(QApplication.font())
    font.setPointSizeF(SMALL_POINTS)
    return font


def strong_font() -> QFont:
    """Body size in the heavier weight."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font
