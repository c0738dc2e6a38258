"""Draws how a cost grows: panels of curves on logarithmic scales, as SVG, with nothing but text and lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 460, 330
LEFT, TOP, RIGHT, BOTTOM = 64, 46, 28, 52
COLOURS = ("#0b6e4f", "#b3541e", "#4a5aa8")


@dataclass(frozen=True, slots=True)
class Curve:
    """A name, and milliseconds by characters or phrases."""

    name: str
    points: Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves over one quantity."""

    title: str
    across: str
    curves: Sequence[Curve]


def drawing(panels: Sequence[Panel], title: str, footer: str) -> str:
    """The panels side by side, as one SVG document."""
    width, height = WIDTH * len(panels), HEIGHT + 26
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'font-family="system-ui, sans-serif" font-size="12">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate({number * WIDTH} 0)">', *_panel(panel), "</g>"]
    parts += [_text(width / 2, height - 10, footer, "middle"), "</svg>", ""]
    return "\n".join(parts)


def _panel(panel: Panel) -> list[str]:
    points = [point for curve in panel.curves for point in curve.points]
    across = _Scale([x for x, _ in points], LEFT, WIDTH - RIGHT)
    up = _Scale([y for _, y in points], HEIGHT - BOTTOM, TOP + 16 * len(panel.curves))
    parts = [_text(LEFT, 20, panel.title, weight=600)]
    for power in up.powers():
        y = up.at(power)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#dddddd"/>')
        parts.append(_text(LEFT - 8, y + 4, f"{power:g} ms", "end"))
    for x, _ in panel.curves[0].points:
        parts.append(_text(across.at(x), HEIGHT - BOTTOM + 18, f"{x:,.0f}", "middle"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 38, panel.across, "middle"))
    for number, (curve, colour) in enumerate(zip(panel.curves, COLOURS, strict=False)):
        places = [(across.at(x), up.at(y)) for x, y in curve.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
        line = 38 + 16 * number
        parts.append(f'<circle cx="{LEFT + 4}" cy="{line - 4}" r="3.5" fill="{colour}"/>')
        parts.append(_text(LEFT + 14, line, curve.name))
    return parts


class _Scale:
    """From values to places, by their logarithms."""

    def __init__(self, values: Sequence[float], first: float, last: float) -> None:
        self._low, self._high = math.log10(min(values)), math.log10(max(values))
        self._first, self._last = first, last

    def at(self, value: float) -> float:
        share = (math.log10(value) - self._low) / ((self._high - self._low) or 1)
        return self._first + share * (self._last - self._first)

    def powers(self) -> list[float]:
        """The powers of ten in the range."""
        return [10.0**exponent for exponent in range(math.ceil(self._low), math.floor(self._high) + 1)]


def _text(x: float, y: float, text: str, anchor: str = "start", *, weight: int = 400) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}" fill="#222222"'
    return f"<text {place}>{escape(text)}</text>"
