"""Start the server and let a newcomer try Rambu (`make run`).

With a display: opens Chromium with the built extension on the server's own practice page. Without one:
judges a real caption over HTTP, prints the hints, and says how to load the extension. The server runs
until Ctrl+C.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SERVER = "http://127.0.0.1:17845"
RAMBU = str(ROOT / ".venv" / "bin" / "rambu")
CAPTION = "Kalian harus segera urus KTP, pokoknya wajib!\nContoh: Bu Enok, NIK 3299014507990002. #fyp"


def main() -> None:
    with server():
        if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
            open_browser()
        else:
            show_evaluation()
            show_how_to_load()
        print(
            f"\nServer berjalan di {SERVER}. Ctrl+C untuk berhenti. (The server runs until Ctrl+C.)",
            flush=True,
        )
        wait_for_ctrl_c()


@contextmanager
def server() -> Iterator[None]:
    """A running server: the one that already answers, else one of our own, stopped at the end."""
    if healthy():
        print(f"Rambu sudah berjalan di {SERVER}; yang itu yang dipakai. (Already running; using it.)")
        yield
        return
    process = subprocess.Popen([RAMBU, "serve"])
    try:
        until_healthy(process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def until_healthy(process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise SystemExit("run: the server did not start; its message stands above.")
        if healthy():
            return
        time.sleep(0.05)
    raise SystemExit(f"run: the server does not answer at {SERVER}.")


def healthy() -> bool:
    try:
        with urllib.request.urlopen(f"{SERVER}/v1/health", timeout=1) as answer:
            return bool(json.load(answer).get("app") == "rambu")
    except (OSError, ValueError):
        return False


def show_evaluation() -> None:
    token = subprocess.run([RAMBU, "token"], capture_output=True, text=True, check=True).stdout.strip()
    request = urllib.request.Request(
        f"{SERVER}/v1/evaluations",
        data=json.dumps({"platform": "x", "text": CAPTION}).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        evaluation = json.load(answer)
    print(f"\nTakarir percobaan untuk X (a caption, judged just now in {evaluation['elapsed_ms']:.1f} ms):\n")
    print("\n".join(f"    {line}" for line in CAPTION.splitlines()), "\n")
    for hint in evaluation["hints"]:
        print(f"  [{hint['severity']}] {hint['title']}{place(hint['span'])}\n      {hint['message']}")
        print(f"      Sumber: {hint['source']['title']}")


def place(span: dict[str, int] | None) -> str:
    """Line and column of a span; the caption above has no character that JavaScript counts as two."""
    if span is None:
        return ""
    before = CAPTION[: span["start"]]
    return f", baris {before.count(chr(10)) + 1} huruf {len(before) - before.rfind(chr(10))}"


def show_how_to_load() -> None:
    print(f"""
Memasang ekstensi (how to load the extension):
  Chromium, Chrome, Edge: chrome://extensions → "Mode pengembang" → "Muat yang belum dikemas" →
      {ROOT / ".output" / "chrome-mv3"}
  Firefox: about:debugging#/runtime/this-firefox → "Muat Pengaya Sementara" →
      {ROOT / ".output" / "firefox-mv3" / "manifest.json"}
  Lalu buka (then open): {SERVER}/latihan""")


def open_browser() -> None:
    """Chromium with the extension and a profile of its own; without it, the text tells how to go on."""
    names = ["chromium", "chromium-browser", "google-chrome-for-testing"]
    chromium = next((path for name in names if (path := shutil.which(name))), None)
    if chromium is None:
        show_evaluation()
        show_how_to_load()
        return
    extension = ROOT / ".output" / "chrome-mv3"
    profile = ROOT / ".cache" / "profile"
    profile.mkdir(parents=True, exist_ok=True)
    command = [
        chromium,
        f"--user-data-dir={profile}",
        f"--disable-extensions-except={extension}",
        f"--load-extension={extension}",
        "--no-first-run",
        "--disable-background-networking",
        # Chromium does not start as root with its sandbox on.
        *(["--no-sandbox"] if os.geteuid() == 0 else []),
        f"{SERVER}/latihan",
    ]
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    print("Chromium dibuka: sambungkan Rambu di halaman sambutan, lalu menulislah di halaman latihan.")


def wait_for_ctrl_c() -> None:
    try:
        while healthy():
            time.sleep(2)
        print("Server berhenti. (The server has stopped.)", file=sys.stderr)
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
