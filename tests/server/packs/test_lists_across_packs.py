"""Lists that take up lists of other packs."""

from __future__ import annotations

from pathlib import Path

from server.contract import EvaluationRequest, Platform, Settings
from server.engine.engine import Engine

LISTS = """
id: kata
title: {id: "Kata"}
lists:
  buah: {words: [manggis, duku]}
  keranjang: {words: ["sekeranjang @buah"]}
"""
RULES = """
id: toko
title: {id: "Toko"}
sources: {coba: {title: "Percobaan", checked: 2026-11-24, confidence: verified}}
lists:
  semua: {words: ["@kata.keranjang"]}
rules:
  - id: toko-buah
    title: {id: "Buah"}
    severity: warning
    check: {kind: phrase, any: ["@semua"]}
    message: {id: "Ada buah di sini."}
    source: {key: coba}
    examples: {flag: ["sekeranjang duku", "sekeranjang manggis"], pass: ["sekeranjang", "duku"]}
"""


def test_a_phrase_means_the_same_in_every_pack_that_takes_it_up(tmp_path: Path) -> None:
    (tmp_path / "kata.yaml").write_text(LISTS, encoding="utf-8")
    (tmp_path / "toko.yaml").write_text(RULES, encoding="utf-8")
    engine = Engine.load([tmp_path])

    def flagged(text: str) -> bool:
        hints = engine.evaluate(EvaluationRequest(platform=Platform.X, text=text), Settings()).hints
        return any(hint.rule == "toko-buah" for hint in hints)

    assert flagged("Ada sekeranjang duku di meja.")
    assert not flagged("Ada sekeranjang di meja.")
