"""Pages made from templates: everything of the record is escaped, and every page has the same frame."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from importlib import resources

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from runut import __version__
from runut.export.dossier import with_pictures
from runut.export.measured import measure_of
from runut.export.party_names import is_party_name
from runut.export.titles import tick_said
from runut.export.views.parties import PartyView
from runut.export.views.time_axis import Axis
from runut.export.views.times import find_shape
from runut.export.words import interface_languages
from runut.record.claims import EventType
from runut.record.clock import Clock
from runut.record.decision import Action
from runut.record.field_values import show_value
from runut.record.plover import QUAD_BY_TYPE, Quad
from runut.record.standing import Standing
from runut.web.asking import Asked
from runut.web.briefs import count_in_words, make_brief, number_in_words
from runut.web.desk.reasons import is_low
from runut.web.held import Held
from runut.web.links import link_maker
from runut.web.settings import Person
from runut.web.speech import Speech, load_web_words
from runut.web.views.map_disputes import shorten

THEMES = ("auto", "light", "dark")

FRAME = (
    ("overview", "/"),
    ("timeline", "/timeline"),
    ("map", "/map"),
    ("actors", "/actors"),
    ("mediation", "/mediation"),
    ("agreements", "/agreements"),
    ("human_cost", "/human-cost"),
    ("disagreements", "/disagreements"),
    ("statements", "/statements"),
    ("sources", "/sources"),
    ("search", "/search"),
)
"""The views that the frame lists, by name and address."""

ASKED_ONLY = frozenset({"search"})
"""Views of the frame that only a server can answer: a written folder is without them."""

WRITTEN_POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
    "font-src 'self' file:; form-action 'none'; base-uri 'none'"
)
"""What a page of a written folder may load: the files beside it, and nothing from anywhere else."""

WORK = (("review", "/review"), ("reviewers", "/reviewers"), ("audit", "/audit"), ("ingest", "/ingest"))
"""What reviewers work at; readers see the trail alone."""

_SUBJECTS = 3
_MOST_CHOICES = 80
"""A list of more values is searched for one by typing rather than read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a page is shown, and to whom.

    Attributes:
        language: Interface language.
        path: Path of the address.
        address: The whole address below the server, to come back to.
        is_open: Whether nobody has to sign in.
        theme: "auto", "light" or "dark".
        person: Who looks; None for nobody in particular.
        form_token: What its forms carry.
        written: As of when the record is read, for a page of a written folder, where nobody answers forms; None for
            a page that a server gives.
        is_one_file: Whether all pages are written to one file.
        may_review: Whether they may decide on the record and add to it.
        reviewer: The name under which they would.
    """

    language: str
    path: str
    address: str
    is_open: bool
    theme: str = "auto"
    person: Person | None = None
    form_token: str = ""
    may_review: bool = False
    reviewer: str = ""
    is_one_file: bool = False
    written: Clock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a template is filled with.

    Attributes:
        template: File name of the template.
        name: Name of the view, under which the frame marks its place.
        view: What the view made.
    """

    template: str
    name: str
    view: object


def render(page: Page, held: Held | None, asked: Asked, look: Look, standing: Standing | None = None) -> str:
    """Return a page as HTML; `held` and `standing` are None for pages that show nothing of the record."""
    values: Mapping[str, object] = {
        "asked": asked,
        "held": held,
        "look": look,
        "name": page.name,
        "standing": standing,
        "view": page.view,
        **link_maker(asked, held),
        "brief": None if held is None else partial(make_brief, held, load_web_words(look.language)),
    }
    return with_pictures(_environment(look.language).get_template(page.template).render(values))


def render_template(template: str, **values: object) -> str:
    """Return a template that is no page of the web, with nothing of a language in it, filled with values."""
    environment = _environment(interface_languages()[0])
    return with_pictures(environment.get_template(template).render(values))


class _Compiled(BytecodeCache):
    """Keeps what templates were compiled to, for the environments of all languages."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what a template was compiled to, where it was."""
        code = self._code.get(bucket.key)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@cache
def _environment(language: str) -> Environment:
    """Return the templates of one language."""
    words = load_web_words(language)
    environment = Environment(
        autoescape=True,
        bytecode_cache=_COMPILED,
        loader=PackageLoader("runut.web", "templates"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        as_of_place=_as_of_place,
        asked_only=ASKED_ONLY,
        asset=asset_address,
        count_said=partial(count_in_words, words=words),
        is_low=is_low,
        languages=[(code, load_web_words(code)) for code in interface_languages()],
        measure_of=measure_of,
        most=_most,
        number_said=lambda claim: number_in_words(claim.min, claim.max, words),
        other_names=_other_names,
        quad_of=lambda event_type: QUAD_BY_TYPE[EventType(event_type)].value,
        rejected_on=_rejected_on,
        shorten=shorten,
        show_value=show_value,
        shape_of=lambda time: find_shape(time).value,
        types_of=lambda quad: [name.value for name in EventType if QUAD_BY_TYPE[name] is Quad(quad)],
        version=__version__,
        subjects=lambda held: tuple(held.choices["actor"])[:_SUBJECTS],
        tick_said=tick_said,
        views=FRAME,
        work=WORK,
        wider=_wider,
        written_policy=WRITTEN_POLICY,
        **Speech(words).of(),
    )
    return environment


@cache
def load_assets() -> Mapping[str, bytes]:
    """Return every file that the server gives out as it is, by name: what is not among them is not given."""
    folder = resources.files("runut.web") / "static"
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@cache
def asset_address(name: str) -> str:
    """Return the address of a file, which changes whenever the file does, so that browsers may keep it for good."""
    return f"/static/{name}?v={hashlib.sha256(load_assets()[name]).hexdigest()[:12]}"


def _other_names(view: PartyView) -> tuple[str, ...]:
    """Return the names of a party that are not its own in some interface language."""
    return tuple(name for name in view.names if not is_party_name(name, view.party))


def _most(choices: Mapping[str, int], chosen: tuple[str, ...]) -> list[tuple[str, int]]:
    """Return the most frequent values of a filter, the chosen ones among them."""
    first = list(choices.items())[:_MOST_CHOICES]
    known = {value for value, _ in first}
    return [*((value, choices.get(value, 0)) for value in chosen if value not in known), *first]


def _as_of_place(days: tuple[date, ...], day: date | None) -> int:
    """Return the place of the last of some days that is not after a day; of the very last where none is given."""
    return len(days) - 1 if day is None else max(bisect_right(days, day) - 1, 0)


def _wider(asked: Asked, axis: Axis) -> Asked:
    """Return what asks for twice as many days around the same middle."""
    half = (axis.last - axis.first) / 2
    first = axis.first - min(half, axis.first - date.min)
    last = axis.last + min(half, date.max - axis.last)
    return asked.with_(first=first.isoformat(), last=last.isoformat())


def _rejected_on(standing: Standing | None, digest: str) -> list[tuple[str, str]]:
    """Return the claims of a page that people rejected, with their words as far as the decision holds them."""
    if standing is None:
        return []
    found: dict[str, str] = {}
    for claim, verdict in standing.verdicts.items():
        for target in verdict.targets if verdict.action is Action.REJECT else ():
            for anchor in target.anchors:
                if anchor.page == digest and standing.meant.get(anchor, anchor.claim) == claim:
                    found[claim] = str((target.seen or {}).get("words", anchor.type))
    return sorted(found.items())
