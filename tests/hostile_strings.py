"""Names and values as an enemy, a broken device or bad luck would write them. Each must come out as its own letters.

`HOSTILE` are texts any field may hold; `hostile(bait)` adds markup that names a picture on this computer.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

MARKUP = [
    "<b>bold</b>",
    "<h1>Heading</h1>",
    "<script>document.title='BITTEN'</script>",
    "</script><script>document.title='BITTEN'</script>",
    "<svg onload=\"document.title='BITTEN'\">",
    "<svg><script>document.title='BITTEN'</script></svg>",
    "<img src=x onerror=\"document.title='BITTEN'\">",
    "<body onload=\"document.title='BITTEN'\">",
    "<details open ontoggle=\"document.title='BITTEN'\">",
    "\"><script>document.title='BITTEN'</script>",
    "'><script>document.title='BITTEN'</script>",
    "-->\"'></title></style></textarea><script>document.title='BITTEN'</script>",
    "<iframe src=\"javascript:document.title='BITTEN'\">",
    "<iframe srcdoc=\"<script>parent.document.title='BITTEN'</script>\">",
    "<a href=\"javascript:document.title='BITTEN'\">report</a>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=document.title='BITTEN'>",
    '<meta http-equiv=refresh content="0;url=https://carenav.invalid/">',
    "<link rel=stylesheet href=https://carenav.invalid/x.css>",
    "<style>@import url(https://carenav.invalid/x.css);*{background:#fe0102!important}</style>",
    "<base href=https://carenav.invalid/>",
    "<object data=https://carenav.invalid/x.pdf></object>",
    "<embed src=https://carenav.invalid/x.swf>",
    "<form action=https://carenav.invalid/><input type=submit>",
    "<table bgcolor=#fe0102><tr><td>x</td></tr></table>",
    "<font color=#fe0102 size=7>M</font>",
    "<span style='background:#fe0102;color:#fe0102'>MMMM</span>",
    "<qt><font color=#fe0102>MMMM</font></qt>",
    "<!DOCTYPE html><p style='background:#fe0102'>x</p>",
    "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
    "<![CDATA[<b>x</b>]]>",
    "]]>",
    "<!-- comment",
    "&lt;b&gt;&amp;&#x41;&nbsp;",
    "&amp;lt;script&amp;gt;",
    "<plaintext>",
    "<pre>" + "x" * 40,
    "<br/><br/><br/>",
    "a<b and c>d",
    "# Heading\n\n![picture](https://carenav.invalid/x.png) [link](https://carenav.invalid/)",
    "**bold** _it_ `code` ~~no~~",
    "${7*7} #{7*7} <%= 7*7 %> {{7*7}} [[7*7]] {%x%}",
]
BLANKS = [
    "{0}", "{}", "{x}", "{name!r}", "{0.__class__}", "{{x}}", "{", "}", "}{", "%n", "%1 %2 %L1", "%s%s%s%n", "%(x)s",
    "%", "%%", "$x ${x} $$", "$(id)", "`id`", "~", "~root", "*", "?", "[*]", "a[*]b[*]", "R&D", "A && B", "&Save",
    "&&&", "_Save", "\\n", "\\", "\\\\", "'", '"', "''", '""', "; DROP TABLE record; --", "' OR '1'='1", "\\u202e",
    "|", "||", "a|b", "#", "//", "/*", "*/", "--", "-", "--help", "-rf", "@file", "!", "^", ",", ";", ":", "::",
    "N/A", "null", "None", "undefined", "NaN", "true", "0", "-1", "1e309", "0x41", "999999999999999999999",
]  # fmt: skip
FORMULAS = [
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://carenav.invalid/","x")',
    "=1+1",
    "+1+1",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "@x",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "﹦1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u00a0=1+1",
    "'=1+1",
    '"=1+1"',
    "=1+1;=2",
    "%0A=1+1",
    'DDE("cmd";"/C calc";"x")',
]
TERMINAL = [
    "\x1b[31mred\x1b[0m",
    "\x1b[2J\x1b[H",
    "\x1b]0;title\x07",
    "\x1b]8;;https://carenav.invalid/\x07link\x1b]8;;\x07",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1bP+q544e\x1b\\",
    "\x9b31mred",
    "\x9d0;title\x9c",
    "bell\x07",
    "back\x08\x08\x08space",
    "car\rriage",
    "form\x0cfeed",
    "vertical\x0btab",
    "delete\x7f",
    "\x0e\x0f",
    "\x00nul\x00",
    "line\nbreak",
    "line\r\nbreak",
    "next\x85line",
    "line\u2028separator",
    "paragraph\u2029separator",
    "tab\there",
]
DIRECTIONS = [
    "report\u202efdp.exe",
    "\u202dright\u202c",
    "\u202aembedded\u202c",
    "\u202bembedded",
    "\u2066isolated\u2069",
    "\u2067isolated",
    "\u2068first\u2069",
    "\u202e" * 50 + "x",
    "\u2069\u2069\u2069after",
    "a\u200eb\u200fc\u061cd",
    "שלום abc 123",
    "مرحبا (1) abc",
    "\u202e\u2066\u202d\u2069x",
    "a\u202e.pdf\u202c",
]
UNSEEN = [
    "zero\u200bwidth",
    "non\u200cjoiner",
    "word\u2060joiner",
    "soft\u00adhyphen",
    "\ufeffmark",
    "in\u2063visible",
    "tag\U000e0041\U000e0042",
    "var\ufe0fiation\ufe00",
    "filler\u3164\u115f\uffa0",
    "braille\u2800blank",
    "object\ufffcreplacement",
    "no\ufffftcharacter",
    "private\ue000use",
    "unassigned\u0378\U000e0fff",
    "\u200b",
    " ",
    "\u00a0\u2003\u3000",
    "   lead and trail   ",
    "mongolian\u180evowel",
    "interlinear\ufff9a\ufffab\ufffb",
]
LETTERS = [
    "é" * 3,
    unicodedata.normalize("NFD", "é" * 3),
    "Ångström",
    unicodedata.normalize("NFD", "Ångström"),
    "ﬁle",
    "Раураl",  # Cyrillic letters that look Latin
    "Ｒeport",
    "王小东",
    "王\U0002070e\U00020731",
    "😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "👨🏽‍⚕️",
    "ไทยกี่ปั๊",
    "नमस्ते",
    "İstanbul ı",
    "ß ẞ ſ",
    "Z" + "\u0335\u0321\u0489\u0300\u0301" * 60 + "algo",
    "\u0301leading mark",
    "a" + "\u20dd" * 30,
    "﷽" * 10,
    "𒐫" * 10,
    "⒈⑴①",
    "½²³",
    "x" * 5_000,
    "word " * 2_000,
    "(" * 500,
    "长" * 3_000,
    "\u0e33" * 200,
    "\u1100" * 300,
    "".join(chr(code) for code in range(0x21, 0x7F)),
    "".join(chr(code) for code in range(0xA1, 0x100)),
]
NAMES = [
    "CON", "con.pdf", "NUL", "AUX.txt", "COM1", "COM¹.pdf", "LPT9", "CONIN$", "PRN.tar.gz", "a.pdf.", "a.pdf ",
    " a.pdf", ".hidden", "..", "...", "x:stream.pdf", "a<b>c.pdf", "a|b?.pdf", "a*b.pdf", 'a"b.pdf', "a\\b.pdf",
    "..\\..\\x.pdf", "C:\\x.pdf", "\\\\host\\share\\x.pdf", "Report.PDF", "report.pdf", "REPORT.pdf", "é.pdf",
    unicodedata.normalize("NFD", "é.pdf"), "report.pdf.exe", "report.pdf.lnk", "x.desktop", "desktop.ini",
    "Thumbs.db", ".DS_Store", "$MFT", "~$x.docx", "长" * 80 + ".pdf", "x" * 240 + ".pdf", "a\nb.pdf", "tab\t.pdf",
    "fdp\u202efdp.exe",
]  # fmt: skip
HUGE = ["A" * 1_000_000, "<b>" * 300_000, "\u202e" * 300_000]

HOSTILE = list(dict.fromkeys([*MARKUP, *BLANKS, *FORMULAS, *TERMINAL, *DIRECTIONS, *UNSEEN, *LETTERS, *NAMES, *HUGE]))


def pictures(bait: Path) -> list[str]:
    """Markup that shows the picture `bait`, or fetches one, where somebody takes the text for markup."""
    url = bait.as_uri()
    return [
        f'<img src="{bait}">',
        f'<img src="{url}">',
        f"<img src='{url}' width=400 height=400>",
        f'<qt><img src="{bait}"></qt>',
        f'<html><body background="{url}">x</body></html>',
        f'<table background="{url}"><tr><td>wide enough</td></tr></table>',
        f"<p style=\"background-image:url('{url}')\">x</p>",
        f'<object type="image/png" data="{url}"></object>',
        f"![x]({url})",
        f'<a href="{url}"><img src="{url}"></a>',
        f'Doe^Jane<br><img src="{bait}">',
        f"<b>{'x' * 30}</b><img src={url}>",
        '<img src="//carenav.invalid/share/x.png">',
        '<img src="file://carenav.invalid/share/x.png">',
        '<img src="\\\\carenav.invalid\\share\\x.png">',
        '<img src="https://carenav.invalid/x.png">',
        '<img src="qrc:/x.png">',
        f"<source srcset={url}>",
    ]


def hostile(bait: Path) -> list[str]:
    """Everything, with pictures that name `bait`."""
    return [*pictures(bait), *HOSTILE]


def as_file_names(strings: list[str]) -> list[bytes]:
    """Of the strings those that a Linux disk takes as a name, and names that are no valid UTF-8 at all."""
    encoded = [one.replace("/", "∕").encode() for one in strings]
    fit = [one for one in encoded if 0 < len(one) <= 250 and b"\0" not in one and one not in (b".", b"..")]
    broken = [b"\xff\xfe.pdf", b"caf\xe9.txt", b"\xed\xa0\x80surrogate.txt", b"a\x80\x80b", b"\xc0\xaf.txt"]
    return list(dict.fromkeys([*fit, *broken]))
