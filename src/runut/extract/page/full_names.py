"""What a page calls people of no side at the fullest: "para petani" are the "petani kopi" of whom it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.raw_event import RawEvent
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_ACTOR = MentionKind.ACTOR

_NAMELESS = {ActorKind.CIVILIANS, ActorKind.NONSTATE_ARMED}
_CROWD = "~crowd"
_OPPOSITION = "~opposition"
_BY_SENSE = {_CROWD, _OPPOSITION}


def chain_of(mention: Mention) -> str | None:
    """Return what people without a name are told by, the same for all words of one sense; None for others."""
    if mention.kind is not _ACTOR or mention.title or mention.person:
        return None
    if "oppositionnoun" in mention.classes:
        return _OPPOSITION
    if "protester" in mention.classes:
        return _CROWD
    return mention.head if mention.actor_kind in _NAMELESS else None


def is_bare(mention: Mention) -> bool:
    """Tell whether a phrase says no more of people than what they are ("para petani", "pihak oposisi")."""
    if chain_of(mention) in _BY_SENSE:
        return not mention.described
    return " " not in mention.name and "anybody" not in mention.classes


def is_one_of_many(mention: Mention, known: Mention) -> bool:
    """Tell whether one group cannot be the several that a page describes ("kelompok itu", "kelompok-kelompok X")."""
    return "groupnoun" in mention.classes and mention.definite and known.many and not mention.many


def find_full_names(sentences: Iterable[Sentence]) -> dict[str, Mention]:
    """Return, by what people are told by, the phrase that describes them; none where phrases tell of two sorts."""
    said: dict[str, list[Mention]] = {}
    for mention in _described(sentences):
        said.setdefault(chain_of(mention) or "", []).append(mention)
    return {chain: found[0] for chain, found in said.items() if _are_one_sort(found)}


def find_protesters(events: Iterable[RawEvent]) -> list[Mention]:
    """Return the phrases for those who a page's body says protest."""
    protests = (raw for raw in events if raw.type is EventType.PROTEST and not raw.sentence.is_headline)
    return [mention for raw in protests for mention in raw.arguments.actors if chain_of(mention) is not None]


def words_for(protesters: Iterable[Mention]) -> frozenset[str]:
    """Return by what words those who protest are told: whose will they carry only their phrase can tell."""
    chains = (chain_of(mention) for mention in protesters if "anybody" not in mention.classes)
    return frozenset(chain for chain in chains if chain is not None)


def name_crowd(full: dict[str, Mention], protesters: Sequence[Mention]) -> None:
    """Take "pengunjuk rasa", "massa" for the only people whom a page describes as protesting ("petani kopi").

    They stand before any other word for those who protest.
    """
    found = [mention for mention in protesters if " " in mention.name and chain_of(mention) not in _BY_SENSE]
    if found and found[0] is protesters[0] and _CROWD not in full and _are_one_sort(found):
        full[_CROWD] = found[0]


def _described(sentences: Iterable[Sentence]) -> Iterator[Mention]:
    """Yield the phrases of a page's body that describe people of no side."""
    for sentence in sentences:
        if sentence.is_headline:
            continue
        for _, mention in sentence.mentions:
            if mention.possessive or chain_of(mention) is None:
                continue
            if not is_bare(mention) or (mention.basis is not None and chain_of(mention) == mention.name.casefold()):
                yield mention


def _are_one_sort(found: list[Mention]) -> bool:
    """Tell whether every phrase says what the first says of people, or less or more of it."""
    first = _words(found[0])
    return all(_words(other) <= first or first <= _words(other) for other in found)


def _words(mention: Mention) -> frozenset[str]:
    told = mention.described if chain_of(mention) in _BY_SENSE else mention.name
    return frozenset(told.casefold().split())
