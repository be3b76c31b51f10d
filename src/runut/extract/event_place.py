"""Where an act happened: the place that stands beside its words, and what "kota itu" goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.whose_time import is_of_deal

_SORTS = {"territory", "building", "stronghold", "camp", "border"}


def find_place(places: Sequence[Mention], sentence: Sentence, trigger: int) -> str | None:
    """Return the place among an act's arguments, else the first that its sentence names after "di".

    A name tells more than a sort of place: of "permukiman di Barda" it is Barda.
    """
    given = [mention for mention in places if mention.kind is MentionKind.PLACE or mention.entities]
    after = [
        named
        for at, named in sentence.mentions
        if at > 0
        and "in" in sentence.nodes[at - 1].categories
        and (named.bare_entity or named.kind is MentionKind.PLACE)
        and not sentence.units[sentence.nodes[at].first].has("camp")
        and not is_of_deal(sentence.nodes, trigger, at - 1)
        and not _is_of_speech(sentence, trigger, at)
    ]
    found = [*given, *after]
    return next((mention.name for mention in found if _is_name(mention)), found[0].name if found else None)


def _is_of_speech(sentence: Sentence, trigger: int, place: int) -> bool:
    """Tell whether a place is where somebody says behind an act what was done ("…," kata X di | Jenewa)."""
    cue = next((n for n in range(trigger + 1, place) if sentence.nodes[n].is_speech), None)
    return cue is not None and not any(node.has("that") for node in sentence.nodes[cue:place])


def _is_name(mention: Mention) -> bool:
    """Tell whether a place is called by a name, and not only by what it is."""
    return bool(mention.entities) or (mention.name[:1].isupper() and mention.classes.isdisjoint(_SORTS))


def is_that_place(mention: Mention) -> bool:
    """Tell whether a place is one told before ("kota itu")."""
    return mention.definite and mention.kind is MentionKind.PLACE and not mention.entities


def find_named_before(mention: Mention, sentence: Sentence) -> str | None:
    """Return the place that a sentence names last before a phrase that goes back to one."""
    named = (node.mention for node in sentence.nodes if node.mention is not None and node.end <= mention.start)
    places = [one.name for one in named if one.kind is MentionKind.PLACE and one.name[:1].isupper()]
    return places[-1] if places else None
