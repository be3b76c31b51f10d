"""Options that belong together as one argument of a verb: a frozen dataclass whose fields are the options."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from typing import get_type_hints

Verb = Callable[..., None]


def with_option_groups(verb: Verb) -> Verb:
    """Return a verb that takes each option by itself, and gives the verb its groups made of them.

    A group is a parameter whose type is a dataclass. Typer, which knows single options alone, is shown its fields in
    the group's place.

    Args:
        verb: A function whose parameters are options, arguments and groups.
    """
    types = get_type_hints(verb, include_extras=True)
    parameters = inspect.signature(verb).parameters.values()
    groups = {parameter.name: types[parameter.name] for parameter in parameters if is_dataclass(types[parameter.name])}

    @wraps(verb)
    def call(**values: object) -> None:
        for name, group in groups.items():
            values[name] = group(**{option.name: values.pop(option.name) for option in fields(group)})
        verb(**values)

    shown = [each for parameter in parameters for each in _find_options(parameter, types[parameter.name])]
    call.__annotations__ = {each.name: each.annotation for each in shown}
    call.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]  # what inspect asks first
    return call


def _find_options(parameter: inspect.Parameter, kind: type) -> Iterator[inspect.Parameter]:
    """Yield a parameter, or the options of the group that it is."""
    if not is_dataclass(kind):
        yield parameter.replace(annotation=kind)
        return
    types = get_type_hints(kind, include_extras=True)
    for option in fields(kind):
        default = inspect.Parameter.empty if option.default is MISSING else option.default
        yield inspect.Parameter(option.name, parameter.kind, default=default, annotation=types[option.name])
