"""Strings that break programs, of the kinds that public lists collect; these were put together for this project.

Each is met by the engine (tests/rules) and over real HTTP (tests/server).
"""

from __future__ import annotations

import itertools

# fmt: off
_CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
_FORMAT = [
    chr(code)
    for code in (
        *(0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180E, 0x3000, 0x3164),
        *range(0x2000, 0x2010),
        *range(0x2028, 0x2030),
        *range(0x205F, 0x2070),
        *(0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF),
        *(0x1D173, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0xF0000, 0x10FFFF),
    )
]
_SURROGATES = ["\ud800", "\udfff", "a\ud83d", "\ude00b", "\ude00\ud83d", "#\ud83dtag", "@\udc00x", "\ud83d\ud83d"]
_EMOJI = [
    *("😀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇮🇩", "🇮🇩🇮", "🇮", "👍🏽", "🏽", "1️⃣", "#️⃣", "*️⃣", "❤️", "❤", "☝️", "©", "™️"),
    *("👩🏾‍❤️‍💋‍👨🏻", "🫱🏻‍🫲🏿", "\u200d", "😀\u200d", "\u200d😀", "\ufe0f", "😀\ufe0f\ufe0f", "🧑‍🧑‍🧑‍🧑‍🧑"),
]
_MARKS = [
    *("e\u0301", "\u0301", "\u0301e", "a" + "\u0300" * 50, "Z̮̞̠͙͔ͅA̡L̨G̶O̷", "ก็็็็็็็็", "ﷺ", "ﷻ", "नि", "த்ரி", "각", "한글"),
    *("e\u0301\u0302" * 400, "i̇", "İ", "ı", "ß", "ẞ", "ǆ", "ﬁ", "ﬀi", "Å", "Ω", "ſ", "K", "ᮝᮤᮜᮥᮏᮩᮀ", "ꦲꦏ꧀ꦱꦫ"),
]
_SCRIPTS = [
    *("مرحبا", "שלום", "مرحبا hello שלום", "\u202eterbalik\u202c", "\u202dmaju", "\u2066a\u2069", "\u200fא\u200e"),
    *("你好世界", "社會科學院", "𠜎𠜱𠝹", "パーティー", "ﾊﾟｰﾃｨｰ", "Приве́т", "ΑΒΓ", "ÄÖÜ", "Ｆｕｌｌ　ｗｉｄｔｈ", "٣٢٩٩٠١", "３２９９０１"),
    *("𝕳𝖆𝖑𝖔", "𝓗𝓪𝓵𝓸", "🅗🅐🅛🅞", "🇭\u200b🇦\u200b🇱\u200b🇴", "ʇxǝʇ", "ᴋᴇᴄɪʟ", "ⓗⓐⓛⓞ", "Раураl", "аdmin", "ⅷ", "½", "１２３", "²³", "①②"),
]
_INJECTIONS = [
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</textarea><script>x</script>", "<!--", "]]>", "&lt;"),
    *("'; DROP TABLE tokens;--", "1' OR '1'='1", '"', "'", "`", "\\", "\\u0000", "\\x00", "%00", "%s%s%n", "%d", "{0}", "{}"),
    *("{match}", "{say}", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "$(id)", "`id`", ";id", "| id", "&& id", "$HOME"),
    *("../../etc/passwd", "..\\..\\win.ini", "C:\\CON", "NUL", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x"),
    *("${jndi:ldap://x}", "() { :;}; echo", "__proto__", "constructor", "toString", "hasOwnProperty", "undefined", "null"),
    *("None", "NaN", "Infinity", "true", "-1", "0", "1e309", "0x10", "1/0", "9" * 400, "-0", "1.7976931348623157e309"),
    *("Content-Type: x\r\n\r\nx", "HTTP/1.1 200 OK", "GET / HTTP/1.1", "Bearer x", "\r\n.\r\n", "BEGIN:VCARD", "=1+1", "+cmd|x"),
    *("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>&b;", "{", "}", "[", "]", "[" * 900, "(" * 900, "}{", "\u2029<b>"),
]
_PLATFORM = [
    *("#", "##", "# ", "#_", "#1", "#😀", "##a#b", "#a#b#c", "#" * 500, "#a " * 300, "＃tagar", "#a\u200bb", "#-", "a#b", "#٣"),
    *("@", "@@", "@ ", "@a@b", "@_", "@" * 500, "@a " * 300, "a@b", "a@b.co", "@a/b", "＠akun", "@\u202eab", "x@y@z"),
    *("http://", "https://", "http://.", "http://a", "http://[::1]/", "https://x.go.id/" + "x" * 2000, "www.", "a.b.c", "x.id."),
    *("http://user:pass@host", "ftp://a.b", "//a.b", "http://1.1.1.1", "http://①.id", "xn--a.id", "http://a.id?#", "bit.ly/"),
]
_DATA = [
    *("3299014507990002", "3299 0145 0799 0002", "3299.0145.0799.0002", "32-99-01-45-07-99-00-02", "3" * 16, "0" * 16, "3" * 17),
    *("NIK", "NIK:", "NIK 32990145", "NIK3299014507990002NIK", "0812-0000-1234", "+62 812 0000 1234", "62812" + "0" * 300, "08"),
    *("password:", "password: " + "x" * 900, "OTP 123456", "PIN=", "RT 01/02 " * 100, "Jl. " * 200, "a.n.", "1. A 2. B 3. C"),
    *("Rp1.000.000,00", "12:34:56", "2026-02-30", "32/13/2026", "29 Februari 2025", "1jt", "50%", "-5°C", "5G", "4x4", "H-1"),
]
_LENGTHS = [
    *("", " ", "\n", "\r\n", "\r", "\t\t", " " * 3000, "\n" * 3000, "a" * 5000, "a " * 2500, ". " * 2500, "!" * 3000, "A" * 3000),
    *("harus " * 500, "kalian harus " * 300, "b e l i " * 300, "ha" * 1500, "x\u200b" * 1500, "😀" * 281, "x" * 279 + "😀", "…" * 900),
    *("g*bl*k", "*" * 900, "a*" * 900, "4nj1n9", "b3l1 f0ll0w3r5", "k-o-n-t-o-l", "harussssssssss", "waaarrrgaaa", "bodoh2", "bodoh-bodoh"),
]
# fmt: on
_SEEDS = ["Kalian harus bayar", "NIK 3299014507990002", "#fyp", "beli followers"]
_DISGUISES = ["\u200b", "\u0336", "\u202e", "😀", "\x00", "\n", "\ufe0f", "\u0301"]


def _disguised(text: str, sign: str) -> str:
    return sign.join(text)


NAUGHTY: list[str] = [
    *itertools.chain(_EMOJI, _MARKS, _SCRIPTS, _INJECTIONS, _PLATFORM, _DATA, _LENGTHS, _SURROGATES),
    *(f"Halo{sign}Wargi" for sign in (*_CONTROLS, *_FORMAT)),
    *(sign * 3 for sign in (*_CONTROLS, *_FORMAT)),
    *(_disguised(text, sign) for text in _SEEDS for sign in _DISGUISES),
]
