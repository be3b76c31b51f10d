"""What comes back from the desk's forms, and the faults that are told beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from runut.errors import RunutError
from runut.record.decision import Action
from runut.web.server import Server
from runut.web.settings import Role

_MOST_FIELDS = 400
_MOST_IDS = 60
_MOST_WHY = 2_000


class DeskFaultError(RunutError):
    """What was sent cannot be done; told in the words of the page's language."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What came back from a form.

    Attributes:
        action: What is to be done.
        why: The reason.
        ids: Further things that were chosen or typed.
        seen: Number of the last decision that the form's page showed.
        fields: All values by field, for a correction.
    """

    action: Action
    why: str
    ids: tuple[str, ...]
    seen: str
    fields: Mapping[str, list[str]]


async def read_form(request: Request) -> Mapping[str, list[str]]:
    """Return what a form holds; who may not send it is refused before anything of it is taken in.

    Raises:
        SignInNeededError: Nobody has signed in.
        NotAllowedError: Their role does not cover it, or the form came from elsewhere.
    """
    server: Server = request.app.state.server
    server.check_role(request, Role.REVIEWER)
    form = await request.form(max_files=0, max_fields=_MOST_FIELDS)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in form.multi_items():
        if isinstance(value, str):
            found[name].append(value)
    server.check_form(request, found["form"][-1] if found["form"] else "")
    return dict(found)


Fields = Annotated[Mapping[str, list[str]], Depends(read_form)]


def read_sent(fields: Mapping[str, list[str]]) -> Sent:
    """Return what came back from a form.

    Raises:
        DeskFaultError: It asks for nothing that can be done.
    """
    try:
        action = Action(_last(fields, "action"))
    except ValueError:
        raise DeskFaultError("desk.fault_action") from None
    why = _last(fields, "why").strip()
    if len(why) > _MOST_WHY:
        raise DeskFaultError("desk.fault_long", n=_MOST_WHY)
    if action is not Action.ACCEPT and not why:
        raise DeskFaultError("desk.fault_why")
    return Sent(action=action, why=why, ids=_ids(fields.get("id", ())), seen=_last(fields, "seen"), fields=fields)


def _ids(given: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(part for value in given for part in value.split()))
    if len(found) > _MOST_IDS or any(len(one) > _MOST_FIELDS for one in found):
        raise DeskFaultError("desk.fault_many", n=_MOST_IDS)
    return found


def _last(fields: Mapping[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[-1]
