"""What the writer chose: one document, cached in memory, and never able to take the server down."""

from __future__ import annotations

import json
import logging
import threading
from datetime import UTC, datetime
from typing import Any, Final

from pydantic import ValidationError
from sqlalchemy import Engine, LargeBinary, cast, select, update
from sqlalchemy.dialects.sqlite import insert

from server.contract import Settings, SettingsPatch, Switch
from server.storage.tables import DOCUMENTS

log = logging.getLogger("rambu")

NAME: Final = "settings"


class SettingsStore:
    """The writer's settings. Only the server writes them; safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._current = self._load()

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def change(self, patch: SettingsPatch) -> Settings:
        """Apply a patch, keep it, and return the whole. Raises ValidationError when a list would grow too
        long.
        """
        with self._lock:
            changed = patched(self._current, patch)
            self._keep(NAME, changed.model_dump_json())
            self._current = changed
            return changed

    def _load(self) -> Settings:
        with self._engine.connect() as connection:
            # As bytes: what stands there may not even be text.
            body = connection.execute(
                select(cast(DOCUMENTS.c.body, LargeBinary)).where(DOCUMENTS.c.name == NAME)
            ).scalar()
        if body is None:
            return Settings()
        try:
            return Settings.model_validate_json(body)
        except ValidationError:
            return self._mend(body)

    def _mend(self, body: bytes) -> Settings:
        """The fields that can still be read; the whole document is kept under another name."""
        aside = f"{NAME}-rusak-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
        with self._engine.begin() as connection:
            connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.name == NAME).values(name=aside))
        fields = _readable_fields(body)
        mended = Settings.model_validate(fields)
        self._keep(NAME, mended.model_dump_json())
        log.warning(
            "Sebagian pengaturan tersimpan tidak terbaca; yang terbaca dipakai (%s), yang lama disimpan "
            "sebagai %s. (Some saved settings could not be read; the old ones are kept.)",
            ", ".join(fields) or "tidak ada",
            aside,
        )
        return mended

    def _keep(self, name: str, body: str) -> None:
        values = {"body": body, "changed_at": datetime.now(UTC)}
        row = insert(DOCUMENTS).values(name=name, **values)
        with self._engine.begin() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=[DOCUMENTS.c.name], set_=values))


def patched(settings: Settings, patch: SettingsPatch) -> Settings:
    """The settings after a patch: whole fields first, then the single entries."""
    whole = {name: value for name in Settings.model_fields if (value := getattr(patch, name)) is not None}
    switches = list(whole.pop("switches", settings.switches))
    ignored = list(whole.pop("ignored", settings.ignored))
    if patch.switch is not None:
        switches.append(patch.switch)
    if patch.ignore is not None:
        ignored.append(patch.ignore)
    kept = [one for one in dict.fromkeys(ignored) if one != patch.unignore]
    changed = settings.model_copy(update={**whole, "switches": _newest(switches), "ignored": kept})
    return Settings.model_validate(changed.model_dump())


def _newest(switches: list[Switch]) -> list[Switch]:
    """One switch a target and platform: the one given last."""
    return list({(switch.target, switch.platform): switch for switch in switches}.values())


def _readable_fields(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(document, dict):
        return {}
    return {name: value for name, value in document.items() if _is_readable(name, value)}


def _is_readable(name: str, value: object) -> bool:
    try:
        Settings.model_validate({name: value})
    except ValidationError:
        return False
    return True
