"""Text is shown as text and bytes are decoded elsewhere: no source and no form goes past the wrappers."""

from __future__ import annotations

from pathlib import Path

import pytest
from text_gate import OTHER_WRAPPERS, TEXT_WRAPPERS, findings_in_form, findings_in_source

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "carenav_desktop"
TOOLS = [ROOT / "dev.py", *sorted((ROOT / "packaging").rglob("*.py"))]
#: What only a program that opens foreign files must not do; our own tools fetch and build.
OURS = {"urllib", "http", "socket", "setToolTip"}


def test_no_source_goes_past_the_wrappers() -> None:
    sources = [one for one in sorted(PACKAGE.rglob("*.py")) if "_generated" not in one.parts]
    assert len(sources) > 100
    found = [
        str(finding)
        for one in sources
        for finding in findings_in_source(one.relative_to(PACKAGE).as_posix(), one.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_form_goes_past_the_wrappers() -> None:
    forms = sorted((ROOT / "ui").rglob("*.ui"))
    assert len(forms) > 4
    found = [str(one) for form in forms for one in findings_in_form(form.name, form.read_text(encoding="utf-8"))]
    assert found == []


def test_no_tool_runs_text() -> None:
    found = [
        str(finding)
        for one in TOOLS
        for finding in findings_in_source(one.name, one.read_text(encoding="utf-8"))
        if finding.what.partition(".")[0] not in OURS
    ]
    assert found == []


def test_the_wrappers_are_few_and_there() -> None:
    assert (len(TEXT_WRAPPERS), len(OTHER_WRAPPERS)) == (3, 4)
    assert all((PACKAGE / one).is_file() for one in TEXT_WRAPPERS | OTHER_WRAPPERS)


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("from PySide6.QtWidgets import QLabel", "QLabel"),
        ("from PySide6.QtWidgets import QLabel as Plain", "QLabel"),
        ("from PySide6 import QtWidgets\nQtWidgets.QLabel('x')", "QLabel"),
        ("from PySide6.QtWidgets import *", "*"),
        ("getattr(widgets, 'QLabel')(name)", "QLabel"),
        ("QMessageBox.warning(self, name, name)", "QMessageBox"),
        ("button.setToolTip(name)", "setToolTip"),
        ("action.setWhatsThis(name)", "setWhatsThis"),
        ("action.setStatusTip(name)", "setStatusTip"),
        ("self.statusBar().showMessage(name)", "showMessage"),
        ("page.setHtml(name)", "setHtml"),
        ("cursor.insertHtml(name)", "insertHtml"),
        ("edit.appendHtml(name)", "appendHtml"),
        ("from PySide6.QtGui import QTextDocument", "QTextDocument"),
        ("from PySide6.QtWidgets import QTextBrowser", "QTextBrowser"),
        ("label.setTextFormat(Qt.TextFormat.RichText)", "RichText"),
        ("label.setTextFormat(kind)", "setTextFormat"),
        ("form.addRow(self.tr('Name'), field)", "addRow(text)"),
        ("form.addRow(f'{name}', field)", "addRow(text)"),
        ("archive.extractall(folder)", "extractall"),
        ("import os\nos.startfile(path)", "startfile"),
        ("QDesktopServices.openUrl(url)", "openUrl"),
        ("from webbrowser import open", "webbrowser"),
        ("subprocess.run(name, shell=True)", "shell="),
        ("import os\nos.system(name)", "system"),
        ("import os\nos.popen(name)", "popen"),
        ("import os\nos.execv(name, [])", "execv"),
        ("from os import posix_spawn", "posix_spawn"),
        ("from PySide6.QtCore import QProcess", "QProcess"),
        ("import pickle", "pickle"),
        ("from marshal import loads", "marshal"),
        ("eval(name)", "eval"),
        ("exec(name)", "exec"),
        ("run = exec", "exec"),
        ("import builtins\nbuiltins.eval(name)", "eval"),
        ("from PySide6.QtGui import QImage\nQImage(path)", "QImage(file)"),
        ("from PySide6.QtGui import QImageReader", "QImageReader"),
        ("QPixmap('/tmp/x.png')", "QPixmap(file)"),
        ("QPixmap(str(path))", "QPixmap(file)"),
        ("QIcon(path)", "QIcon(file)"),
        ("pixmap.loadFromData(data)", "loadFromData"),
        ("import socket", "socket"),
        ("import ssl as s", "ssl"),
        ("from http import client", "http"),
        ("from urllib.request import urlopen", "urllib.request"),
        ("def f():\n    import urllib.request", "urllib.request"),
        ("from PySide6.QtNetwork import QTcpSocket", "PySide6.QtNetwork"),
        ("from PySide6 import QtNetwork", "QtNetwork"),
        ("from PySide6.QtDBus import QDBusConnection", "PySide6.QtDBus"),
        ("import PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineWidgets"),
    ],
)
def test_a_planted_line_is_found(source: str, what: str) -> None:
    found = [one.what for one in findings_in_source("gui/cases/list.py", source)]
    assert what in found


def test_a_wrapper_may_do_its_own_work_and_no_other() -> None:
    assert findings_in_source("gui/widgets/labels.py", "from PySide6.QtWidgets import QLabel") == []
    assert findings_in_source("gui/messages.py", "from PySide6.QtWidgets import QLabel") != []
    raw = "QImage(picture.pixels, picture.width, picture.height, stride, form)"
    assert findings_in_source("gui/records/thumbnails.py", raw) == []
    assert findings_in_source("gui/records/thumbnails.py", "QImage(path)") != []


@pytest.mark.parametrize(
    "planted",
    [
        '<widget class="QLabel" name="x"/>',
        '<widget class="QTextBrowser" name="x"/>',
        '<widget class="QWidget" name="x"><property name="toolTip"><string>x</string></property></widget>',
        '<widget class="QPushButton" name="x"><property name="icon"><iconset>x.png</iconset></property></widget>',
        '<widget class="QWidget" name="x"><property name="styleSheet"><string>a</string></property></widget>',
    ],
)
def test_a_planted_widget_is_found(planted: str) -> None:
    assert findings_in_form("x.ui", f'<ui version="4.0">{planted}</ui>') != []
    promoted = "<customwidget><class>PlainLabel</class><extends>QLabel</extends></customwidget>"
    assert findings_in_form("x.ui", f'<ui version="4.0">{promoted}</ui>') == []
