"""Tokens in the database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from server.security.tokens import id_of, key_of
from server.storage.database import open_database
from server.storage.tokens import Tokens


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(tmp_path / "rambu.db")
    yield engine
    engine.dispose()


@pytest.fixture
def tokens(database: Engine) -> Tokens:
    return Tokens(database)


def test_the_key_of_a_token_is_found_by_its_id(tokens: Tokens) -> None:
    made = tokens.give("Rambu di Firefox")
    assert id_of(made.token) == made.token_id
    assert tokens.key(made.token_id) == key_of(made.token) == made.key


def test_no_two_tokens_are_alike(tokens: Tokens) -> None:
    made = [tokens.give("test") for _ in range(20)]
    assert len({one.token for one in made}) == len({one.token_id for one in made}) == 20


def test_the_token_itself_is_nowhere_in_the_files(tokens: Tokens, tmp_path: Path) -> None:
    secret = tokens.give("test").token.partition(".")[2].encode()
    for file in tmp_path.iterdir():
        assert secret not in file.read_bytes()


def test_a_revoked_token_is_gone_from_list_and_files(
    tokens: Tokens, database: Engine, tmp_path: Path
) -> None:
    kept, revoked = tokens.give("kept"), tokens.give("revoked")
    assert tokens.revoke(revoked.token_id)
    assert not tokens.revoke(revoked.token_id)
    assert [known.token_id for known in tokens.known()] == [kept.token_id]
    database.dispose()
    assert revoked.key not in (tmp_path / "rambu.db").read_bytes()


def test_another_process_may_add_a_token_at_any_time(tokens: Tokens, tmp_path: Path) -> None:
    assert tokens.known() == []
    other = open_database(tmp_path / "rambu.db")
    made = Tokens(other).give("rambu token")
    other.dispose()
    assert tokens.key(made.token_id) == made.key
