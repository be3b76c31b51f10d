"""One agreement of a page, as far as it is told, and of what kind it is by all that is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from runut.record.claims import AgreementKind, Topic
from runut.record.edtf import Edtf

_PEACE = {Topic.DISARMAMENT, Topic.POLITICAL_STATUS, Topic.WITHDRAWAL, Topic.PRISONERS, Topic.RETURN_OF_DISPLACED}
_SETTLEMENT = {Topic.DISARMAMENT, Topic.POLITICAL_STATUS, Topic.RETURN_OF_DISPLACED, Topic.RECOGNITION}
_FORCES = {Topic.WITHDRAWAL, Topic.PEACEKEEPING}
_EXCHANGED = {Topic.PRISONERS, Topic.REMAINS}
_GOODS = {Topic.ECONOMY, Topic.TRANSPORT}
_ENOUGH = 2
_WHOLE = 5  # topics: it settles the whole quarrel


@dataclass(slots=True)
class Thread:
    """One agreement of a page.

    Attributes:
        kind: Its kind, None as long as nothing says it.
        key: Its name, folded; empty where it has none.
        parties: Whose it is, as last told.
        signed: When it was made.
        topics: What it lays down.
        is_made: Whether the page told that it was made.
        is_placed: Whether it bears the name of a place.
        rows: How many lines of the page tell of it.
        default: Its kind where nothing that it lays down says another.
        is_said: Whether its parties are those that the page gives it, and not guessed.
        words: By what words it was called, the first of each form.
        ends_war: Whether it is told to end a war or a quarrel, and not only the fighting.
        ends_rebellion: Whether it is told to end a rebellion or a civil war: no truce does.
        keepers: Who is told to keep or break it, each with the land in which it lives.
        is_fresh: Whether the page tells that it was made, and of no day in a year gone by: it is the news.
        about: What its name says that it is about.
        made_with: What it lays down where the page first tells of it.
        is_aside: Whether it came in beside the news, by who made it once ("selaras dengan G yang diteken …").
        is_headline: Whether the headline brought it in.
        like: The agreement told before to which this one is compared ("perjanjian pertama"): of one kind with it.
    """

    kind: AgreementKind | None = None
    key: str = ""
    parties: tuple[str, ...] = ()
    signed: Edtf | None = None
    topics: set[Topic] = field(default_factory=set)
    is_made: bool = False
    is_placed: bool = False
    rows: int = 0
    is_said: bool = False
    default: AgreementKind | None = None
    keepers: dict[str, str | None] = field(default_factory=dict)
    ends_war: bool = False
    ends_rebellion: bool = False
    words: set[str] = field(default_factory=set)
    is_fresh: bool = False
    like: Thread | None = None
    about: set[Topic] = field(default_factory=set)
    made_with: set[Topic] = field(default_factory=set)
    is_aside: bool = False
    is_headline: bool = False

    def settled(self, groups: frozenset[str]) -> AgreementKind:
        """Return its kind: as it is called, else by what it lays down and whether armed groups are parties to it."""
        if self.kind is not None:
            return self.kind
        if self.like is not None and not self.topics:
            return self.like.settled(groups)
        if self.ends_rebellion:
            return AgreementKind.PEACE_AGREEMENT
        is_between = not groups.isdisjoint(self.parties)
        if is_between and len(self.topics & _SETTLEMENT) >= _ENOUGH:
            return AgreementKind.PEACE_AGREEMENT
        if is_between and len(self.topics) >= _WHOLE and self.topics & _FORCES:
            return AgreementKind.PEACE_AGREEMENT
        if (
            is_between
            and self.words
            and Topic.CEASEFIRE in self.topics
            and (self.ends_war or self.topics & _SETTLEMENT)
        ):
            return AgreementKind.PEACE_AGREEMENT
        is_about_else = bool(self.about) and Topic.CEASEFIRE not in self.about  # "perjanjian pembagian kekuasaan"
        if Topic.CEASEFIRE in self.topics and not is_about_else and not self._is_of_goods():
            return AgreementKind.CEASEFIRE
        if self.default is not None:
            return self.default
        if self.topics and self.topics <= _EXCHANGED:
            return AgreementKind.EXCHANGE_DEAL
        is_peace = self.is_placed or len(self.topics & _PEACE) >= _ENOUGH or Topic.DISARMAMENT in self.topics
        is_peace = is_peace or (bool(self.words) and Topic.WITHDRAWAL in self.topics)
        is_peace = (
            is_peace or not self.topics
        )  # of what is agreed with an armed group the page tells most often the peace
        is_peace = is_peace and (is_between or (bool(self.words) and len(self.topics & _PEACE) >= _ENOUGH))
        return AgreementKind.PEACE_AGREEMENT if is_peace else AgreementKind.OTHER

    def _is_of_goods(self) -> bool:
        """Tell whether it is about goods and ways, and spares them ("tidak menyerang kapal"): no end to a fight."""
        return bool(self.words) and bool(self.made_with & _GOODS) and Topic.CEASEFIRE not in self.made_with
