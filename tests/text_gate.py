"""Reads sources and forms, and names every place where foreign text or bytes could become more than text.

A word of the table counts wherever it stands: imported, under another name, as an attribute, as a string for
`getattr`. Each word is allowed in the modules named beside it and nowhere else.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree import ElementTree

LABELS, HINTS, MESSAGES = "gui/widgets/labels.py", "gui/widgets/hints.py", "gui/messages.py"
#: The modules that turn text into something seen; everybody else asks them.
TEXT_WRAPPERS = frozenset({LABELS, HINTS, MESSAGES})
FOLDERS, PIXELS, ICONS = "gui/outside.py", "gui/records/thumbnails.py", "gui/icons.py"
BUS = "gui/library/away.py"
#: The modules that touch the desktop, raw samples, the program's own drawings, and the bus of this computer.
OTHER_WRAPPERS = frozenset({FOLDERS, PIXELS, ICONS, BUS})

NOBODY: frozenset[str] = frozenset()
WORDS: dict[str, frozenset[str]] = {
    # text that guesses whether it is markup
    "QLabel": frozenset({LABELS}),
    "QMessageBox": frozenset({MESSAGES}),
    "setTextFormat": frozenset({LABELS, MESSAGES}),
    "setToolTip": frozenset({HINTS}),
    **dict.fromkeys(
        (
            "QToolTip", "QWhatsThis", "setWhatsThis", "setStatusTip", "setInformativeText", "setDetailedText",
            "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "RichText", "AutoText",
            "MarkdownText", "mightBeRichText", "convertFromPlainText", "QTextEdit", "QTextBrowser", "QTextDocument",
            "QTextDocumentFragment", "QStaticText", "QErrorMessage", "QInputDialog", "QProgressDialog", "QWizard",
            "QWizardPage", "QSplashScreen", "QSystemTrayIcon", "showMessage", "addPermanentWidget",
        ),
        NOBODY,
    ),
    # pictures decoded in the process that holds the keys
    "QImage": frozenset({PIXELS}),
    "QSvgRenderer": frozenset({ICONS}),
    **dict.fromkeys(
        (
            "QImageReader", "QMovie", "QSvgWidget", "QBitmap", "QPicture", "loadFromData", "fromData", "imageData",
            "addFile",
        ),
        NOBODY,
    ),
    # other programs and the desktop
    "openUrl": frozenset({FOLDERS}),
    "QDesktopServices": frozenset({FOLDERS}),
    **dict.fromkeys(("startfile", "QProcess", "setOpenExternalLinks", "setOpenLinks", "extractall"), NOBODY),
}  # fmt: skip
#: The calls of `os` that start a program.
STARTERS = ("spawn", "exec", "posix_spawn", "system", "popen")
#: Names of Python that run text.
RUNNERS = frozenset({"eval", "exec", "compile", "__import__"})
MODULES = frozenset(
    {
        "pickle", "marshal", "shelve", "dill", "joblib", "code", "codeop", "pty",
        "webbrowser", "socket", "ssl", "http", "urllib", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib",
        "xmlrpc", "socketserver", "asyncio", "requests", "httpx", "aiohttp", "urllib3",
    }
)  # fmt: skip
#: How many arguments a picture made of nothing or of raw samples takes; any other number could name a file.
_SHAPES = {"QPixmap": (0, 2), "QIcon": (0,), "QImage": (5,)}
#: The parts of Qt that neither reach a network nor run foreign code; the bus tells when the screen is locked.
QT_MODULES = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg"})
_QT_MODULES_OF = {BUS: QT_MODULES | {"QtDBus"}}
FORM_CLASSES = frozenset(one for one in WORDS if one.startswith("Q")) | {"QWebEngineView", "QQuickWidget"}
FORM_PROPERTIES = frozenset(
    {
        "toolTip", "whatsThis", "statusTip", "textFormat", "html", "markdown", "pixmap", "icon", "iconset",
        "windowIcon", "styleSheet", "openExternalLinks", "source",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """`where` is `path:line`, `what` the word that must not stand there."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where} {self.what}"


def findings_in_source(path: str, text: str) -> list[Finding]:
    """Everything in the Python source `text` that its place, `path` below the package, does not allow."""
    found = {
        Finding(f"{path}:{getattr(node, 'lineno', 0)}", what)
        for node in ast.walk(ast.parse(text))
        for what in _node(node, path)
    }
    return sorted(found, key=str)


def findings_in_form(path: str, text: str) -> list[Finding]:
    """Every widget and property of a form of Qt Designer that could show markup or load a picture."""
    found = []
    for node in ElementTree.fromstring(text).iter():
        if node.tag == "widget" and node.get("class") in FORM_CLASSES:
            found.append(Finding(path, str(node.get("class"))))
        if node.tag == "property" and node.get("name") in FORM_PROPERTIES:
            found.append(Finding(path, str(node.get("name"))))
        if node.tag in ("include", "iconset", "pixmap"):
            found.append(Finding(path, node.tag))
    return sorted(set(found), key=str)


def _node(node: ast.AST, path: str) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (one.name for one in names if _is_closed(one.name, path))
        case ast.ImportFrom(module=module, names=names):
            yield from _import_from(module or "", [one.name for one in names], path)
        case ast.Name(id=word):
            if word in RUNNERS or (word in WORDS and not _allowed(word, path)):
                yield word
        case ast.Attribute(attr=word, value=owner):
            yield from _attribute(word, ast.unparse(owner), path)
        case ast.Constant(value=str(word)):
            if word in WORDS and not _allowed(word, path):
                yield word
        case ast.Call():
            yield from _call(node)


def _import_from(module: str, names: list[str], path: str) -> Iterator[str]:
    if _is_closed(module, path):
        yield module
    for name in names:
        if module == "PySide6" and name not in _QT_MODULES_OF.get(path, QT_MODULES):
            yield name
        if name == "*" or (name in WORDS and not _allowed(name, path)) or _is_closed(f"{module}.{name}", path):
            yield name
        if module == "os" and name.startswith(STARTERS):
            yield name


def _attribute(word: str, owner: str, path: str) -> Iterator[str]:
    if word in WORDS and not _allowed(word, path):
        yield word
    if (owner == "os" and word.startswith(STARTERS)) or (owner == "builtins" and word in RUNNERS):
        yield word


def _call(node: ast.Call) -> Iterator[str]:
    called = ast.unparse(node.func).rpartition(".")[2]
    if any(one.arg == "shell" for one in node.keywords):
        yield "shell="
    if called in _SHAPES and len(node.args) not in _SHAPES[called]:
        yield f"{called}(file)"
    if called == "addRow" and (not node.args or _is_words(node.args[0])):  # Qt makes a QLabel of words
        yield "addRow(text)"


def _is_words(argument: ast.expr) -> bool:
    is_text = isinstance(argument, ast.Constant | ast.JoinedStr)
    return is_text or ast.unparse(argument).startswith(("self.tr(", "translate("))


def _is_closed(module: str, path: str) -> bool:
    root, _, rest = module.partition(".")
    part = rest.partition(".")[0]
    return root in MODULES or (root == "PySide6" and part not in _QT_MODULES_OF.get(path, QT_MODULES) | {"", "*"})


def _allowed(word: str, path: str) -> bool:
    return str(PurePosixPath(path)) in WORDS[word]
