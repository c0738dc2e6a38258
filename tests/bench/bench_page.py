"""What Rambu costs in the page: runs `page.ts` in real Chromium and turns its figures into rows."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.bench.row import Row

HERE = Path(__file__).resolve().parent


def rows() -> list[Row]:
    """The page's rows. Raises CalledProcessError, with the script's own words printed, when it fails."""
    done = subprocess.run(
        ["node", str(HERE / "page.ts")], cwd=HERE.parents[1], stdout=subprocess.PIPE, check=True, text=True
    )
    return [Row(row["what"], row["value"], row["unit"], row["budget"]) for row in json.loads(done.stdout)]
