"""The languages of the window: their codes, their own names, their locales."""

from __future__ import annotations

from PySide6.QtCore import QLocale

#: By code, each in its own words.
LANGUAGE_NAMES = {"en": "English", "zh-Hans": "简体中文"}
#: The locale that writes its dates and numbers.
LOCALES = {"en": "en_US", "zh-Hans": "zh_CN"}


def system_language() -> str:
    """The language of the window for this system: Chinese in simplified letters, else English."""
    for name in QLocale.system().uiLanguages():
        locale = QLocale(name)
        if locale.language() == QLocale.Language.Chinese:
            simplified = locale.script() == QLocale.Script.SimplifiedChineseScript
            return "zh-Hans" if simplified else "en"
        if locale.language() == QLocale.Language.English:
            return "en"
    return "en"


def speaking() -> str:
    """The language that dates, numbers and names are in at the moment."""
    return "zh-Hans" if QLocale().language() == QLocale.Language.Chinese else "en"
