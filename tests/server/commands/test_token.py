"""`rambu token`: tokens without a browser."""

from __future__ import annotations

import re
from pathlib import Path

from tests.server.commands.running import rambu


def test_a_token_stands_alone_on_its_line(tmp_path: Path) -> None:
    done = rambu("token", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"[0-9a-f]{16}\.[A-Za-z0-9_-]{43}\n", done.stdout)


def test_tokens_are_listed_without_their_secrets_and_can_be_revoked(tmp_path: Path) -> None:
    token_id, _, secret = rambu("token", home=tmp_path).stdout.strip().partition(".")
    listed = rambu("token", "--list", home=tmp_path).stdout
    assert token_id in listed
    assert secret not in listed
    assert rambu("token", "--revoke", token_id, home=tmp_path).returncode == 0
    assert rambu("token", "--list", home=tmp_path).stdout == ""
    again = rambu("token", "--revoke", token_id, home=tmp_path)
    assert again.returncode == 1
    assert token_id in again.stderr


def test_a_state_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = rambu("token", home=tmp_path / "file")
    assert done.returncode == 1
    assert "RAMBU_HOME" in done.stderr
    assert "Traceback" not in done.stderr
