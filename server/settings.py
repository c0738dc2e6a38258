"""The one table of what can be set: name, default, help. `docs/settings.md` is generated from it.

A value is looked for in this order: given to the command (`--port`), an environment variable (`RAMBU_PORT`),
the file `config.toml` in the state folder, the default. What the *writer* chooses (switches, language,
persona) is not here: those are `server.contract.Settings`, kept in the database and changed over the API.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import platformdirs
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

PREFIX: Final = "RAMBU_"
CONFIG_FILE: Final = "config.toml"
DATABASE_FILE: Final = "rambu.db"
KEPT_PACKS: Final = "packs.kept"
POLICY_FILE: Final = "policy.yaml"


class SettingsError(Exception):
    """A setting has a value that cannot be used; the message says which one and where to mend it."""


def default_home() -> Path:
    """The state folder when nobody names one: the user's data folder of the operating system."""
    return platformdirs.user_data_path("rambu", appauthor=False)


class ServerSettings(BaseSettings):
    """Settings of one server process, fixed while it runs."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    home: Path = Field(
        default_factory=default_home,
        description="State folder: database, `config.toml`, the office's rule packs in `rules/`. "
        "Cannot be set in the file itself.",
    )
    host: Literal["127.0.0.1", "::1"] = Field(
        "127.0.0.1",
        description="Address to listen on. Loopback only: no other computer can reach the server.",
    )
    port: int = Field(17845, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    rule_folders: Annotated[tuple[Path, ...], NoDecode] = Field(
        (),
        description="More folders with rule packs of your office. In the environment "
        "separated as in `PATH`; in the file a list.",
    )
    policy_file: Path | None = Field(
        None,
        description="Policy file of your office (docs/policy.md). Without it `policy.yaml` in the system's "
        "configuration folder, such as `/etc/xdg/rambu/`, else in the state folder, if there is one.",
    )
    threads: int = Field(4, ge=1, le=64, description="How many requests are worked on at the same time.")
    max_body_bytes: int = Field(
        2_097_152,
        ge=1_024,
        le=67_108_864,
        description="Longest request body in bytes; a longer one gets 413.",
    )
    max_image_bytes: int = Field(
        41_943_040,
        ge=1_024,
        le=67_108_864,
        description="Largest picture file in bytes; a larger one gets 413.",
    )
    image_seconds: int = Field(
        10, ge=1, le=120, description="How long a picture may be worked on; it is refused after that."
    )
    pairing_seconds: int = Field(120, ge=10, le=3600, description="How long a pairing waits for the click.")
    pairings_pending: int = Field(3, ge=1, le=100, description="How many pairings may wait at the same time.")
    pairings_per_minute: int = Field(
        10, ge=1, le=1000, description="How many pairings may be asked for in a minute."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "warning",
        description="What goes to the log (standard error). No level ever shows the text of a draft.",
    )

    @field_validator("home", mode="after")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()

    @field_validator("rule_folders", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return [part for part in value.split(os.pathsep) if part] if isinstance(value, str) else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 -- the base class fixes them
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, the environment, then the file in the state folder (which the first two may move)."""
        home = init_settings().get("home") or env_settings().get("home") or default_home()
        file = TomlConfigSettingsSource(settings_cls, toml_file=Path(home).expanduser() / CONFIG_FILE)
        if "home" in file.toml_data:
            raise ValueError("home cannot be set here, since it says where this file is; use RAMBU_HOME")
        return init_settings, env_settings, file

    @property
    def database(self) -> Path:
        """The SQLite file with tokens and the writer's settings."""
        return self.home / DATABASE_FILE

    @property
    def kept_packs(self) -> Path:
        """The packs as they were read last (server/packs/kept.py)."""
        return self.home / KEPT_PACKS

    @property
    def packs(self) -> tuple[Path, ...]:
        """Every folder that may hold packs of the office, the one in the state folder first."""
        own = self.home / "rules"
        return ((own,) if own.is_dir() else ()) + self.rule_folders

    @property
    def policy(self) -> Path | None:
        """The policy file: the one that is named, or the first of those that are there."""
        if self.policy_file is not None:
            return self.policy_file.expanduser().absolute()
        folders = (platformdirs.site_config_path("rambu", appauthor=False), self.home)
        return next((file for folder in folders if (file := folder / POLICY_FILE).is_file()), None)


def load(**given: Any) -> ServerSettings:
    """Read all sources; `given` (without its None values) wins over them.

    Raises SettingsError with one line a mistake.
    """
    try:
        return ServerSettings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_input=False)
        ]
        raise SettingsError(_explained(lines)) from None
    except (ValueError, OSError) as error:  # the file is not TOML, or cannot be read
        raise SettingsError(_explained([f"{CONFIG_FILE}: {error}"])) from None


def _explained(lines: list[str]) -> str:
    return (
        "Pengaturan server belum bisa dipakai (a setting cannot be used):\n"
        + "\n".join(f"  {line}" for line in lines)
        + f"\nPerbaiki variabel {PREFIX}… atau {CONFIG_FILE} di folder data; lihat docs/settings.md."
    )


def as_markdown() -> str:
    """The page `docs/settings.md`."""
    rows = [
        f"| `{name}` | `{PREFIX}{name.upper()}` | {_default_text(name)} | {field.description} |"
        for name, field in ServerSettings.model_fields.items()
    ]
    return "\n".join(
        [
            "# Settings of the server",
            "",
            "Generated from `server/settings.py` by `python -m server.settings`; do not edit.",
            "",
            "A value is looked for in this order: the command (`rambu serve --port 17846`), an environment",
            f"variable, the file `{CONFIG_FILE}` in the state folder (names as in the first column), the",
            "default.",
            "What the writer chooses (switches, language, persona) is changed in the extension, not here.",
            "",
            "| name | environment | default | what it does |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def _default_text(name: str) -> str:
    if name == "home":
        return "the user's data folder, such as `~/.local/share/rambu`"
    default = ServerSettings.model_fields[name].default
    return "none" if default in ((), None) else f"`{default}`"


if __name__ == "__main__":
    page = Path(__file__).parent.parent / "docs" / "settings.md"
    page.write_text(as_markdown(), encoding="utf-8")
