"""The writer's settings over the API."""

from __future__ import annotations

from typing import Any, cast

from tests.server.clients import Client, problem_of

PATH = "/v1/settings"


def test_settings_begin_with_the_defaults(client: Client) -> None:
    settings = cast(dict[str, Any], client.get(PATH).json)
    assert settings["language"] == "id"
    assert settings["switches"] == settings["ignored"] == []
    assert settings["author"]["followers"] is None


def test_a_patch_changes_what_it_names_and_answers_with_the_whole(client: Client) -> None:
    client.patch(PATH, {"author": {"unit": "Dinas Kesehatan", "followers": 850}})
    answer = client.patch(PATH, {"language": "su"})
    assert answer.json == client.get(PATH).json
    settings = cast(dict[str, Any], answer.json)
    assert settings["language"] == "su"
    assert settings["author"]["unit"] == "Dinas Kesehatan"


def test_a_patch_of_null_or_nothing_changes_nothing(client: Client) -> None:
    before = client.get(PATH).json
    assert client.patch(PATH, {}).json == before
    assert client.patch(PATH, {"language": None, "switches": None, "author": None}).json == before


def test_a_patch_with_a_mistake_changes_nothing(client: Client) -> None:
    before = client.get(PATH).json
    answer = client.patch(PATH, {"language": "en", "switch": {"target": "nada"}})
    assert problem_of(answer, 422) == "invalid"
    assert client.get(PATH).json == before


def test_a_list_does_not_grow_beyond_its_limit(client: Client) -> None:
    full = [{"rule": f"r-{number}", "platform": None} for number in range(2000)]
    assert client.patch(PATH, {"ignored": full}).status_code == 200
    answer = client.patch(PATH, {"ignore": {"rule": "one-more"}})
    assert problem_of(answer, 422) == "invalid"
    assert cast(Any, answer.json)["errors"] == [{"where": "ignored", "what": "paling banyak 2000 butir"}]
    assert len(cast(Any, client.get(PATH).json)["ignored"]) == 2000
