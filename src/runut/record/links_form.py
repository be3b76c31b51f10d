"""What linking found, as JSON-ready dictionaries, and back: the keys are the fields' names."""

from __future__ import annotations

from typing import Any, TypeVar

from cattrs.preconf.json import make_converter

from runut.record.edtf import Edtf
from runut.record.json_parse import parse_time

Form = dict[str, Any]

T = TypeVar("T")

_converter = make_converter()
_converter.register_unstructure_hook(Edtf, str)
_converter.register_structure_hook(Edtf, lambda text, _: parse_time(text))


def form_of(thing: object) -> Form:
    """Return the dictionary of a lineage, a happening, an agreement or another thing that linking found."""
    form: Form = _converter.unstructure(thing)
    return form


def parse_form(form: Form, kind: type[T]) -> T:
    """Return the thing of its dictionary.

    Args:
        form: What `form_of` gave, or JSON made of it.
        kind: What the thing is.
    """
    return _converter.structure(form, kind)
