"""The page to practise on."""

from __future__ import annotations

import pytest

from tests.server.clients import Client


@pytest.mark.parametrize("platform", ["x", "instagram"])
def test_each_platform_has_a_box_that_says_which_it_is(stranger: Client, platform: str) -> None:
    answer = stranger.get(f"/latihan/{platform}")
    assert answer.status_code == 200
    assert f'data-practice="{platform}"' in answer.text
    assert "<textarea" in answer.text


def test_the_page_runs_no_script_and_sends_nothing_elsewhere(stranger: Client) -> None:
    answer = stranger.get("/latihan/x")
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_short_address_leads_to_the_first_platform(stranger: Client) -> None:
    assert stranger.get("/latihan").headers["Location"].endswith("/latihan/x")


def test_a_platform_that_is_not_practised_is_told_so(stranger: Client) -> None:
    assert stranger.get("/latihan/orkut").status_code == 404
