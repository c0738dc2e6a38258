"""The answer of a live server."""

from importlib.metadata import version

from tests.server.clients import Client


def test_health_is_open_and_names_version_and_rules(stranger: Client) -> None:
    answer = stranger.get("/v1/health")
    assert answer.status_code == 200
    assert answer.json == {
        "app": "rambu",
        "status": "ok",
        "version": version("rambu"),
        "rules_digest": "test",
    }
