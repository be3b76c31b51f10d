"""Somebody whom the page calls one of the people, or head of a village or district, bears a ruler's name by chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.page.folded_names import fold_name
from runut.record.actor import ActorKind
from runut.world import EntityClass

_LOCAL = "localhead"
_BEHIND = 4


def drop_plain_people(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
    """Leave those called plain people nothing of whom the world knows by their names, wherever the page names them.

    "Karim Khan, kepala distrik X, mengatakan …", "seorang warga, Karim Khan, …", "Karim Khan, petani dari X, …".
    """
    for mention in mentions:
        if mention.kind is MentionKind.PLACE and mention.entities:
            _leave_place(mention)
    plain = {name for mention in _find_plain(sentences, mentions) for name in _names_of(mention)}
    for mention in mentions if plain else ():
        if mention.person is not None and fold_name(mention.person) in plain:
            _drop_persons(mention)


def _names_of(mention: Mention) -> set[str]:
    """Return what somebody goes by: the full name, the last, and any by which the world calls its bearer."""
    words = fold_name(mention.person or "").split()
    forms = (form for one in mention.entities if one.cls is EntityClass.PERSON for form in one.forms)
    return {" ".join(words), words[-1], *set(map(fold_name, forms)).intersection(words)} if words else set()


def _drop_persons(mention: Mention) -> None:
    known = {one.party for one in mention.entities if one.cls is EntityClass.PERSON}
    mention.entities = [one for one in mention.entities if one.cls is not EntityClass.PERSON]
    mention.party = None if mention.party in known else mention.party


def _leave_place(mention: Mention) -> None:
    """Leave a place nobody whose name is but a part of its own ("desa | Ban Klong Pang")."""
    words = [word for word in mention.name.split() if word[:1].isupper()]
    name = fold_name(" ".join(words))
    if any(one.cls is EntityClass.PERSON and name not in map(fold_name, one.forms) for one in mention.entities):
        _drop_persons(mention)


def _find_plain(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who is known by name and called one of the people: by the noun before it, or by the words behind it."""
    for mention in mentions:
        if _is_known(mention) and (_is_plain(mention) or _LOCAL in mention.classes):
            yield mention
    for sentence in sentences:
        for at, mention in sentence.mentions:
            if _is_known(mention) and not mention.title and _is_told_plain(sentence, at):
                yield mention


def _is_known(mention: Mention) -> bool:
    """Tell whether a phrase names, in full, a person whom the world knows."""
    is_full = mention.person is not None and " " in mention.person
    return is_full and any(one.cls is EntityClass.PERSON for one in mention.entities)


def _is_plain(mention: Mention) -> bool:
    """Tell whether a phrase calls somebody one of the people, but of no land ("warga X yang menjadi presiden")."""
    is_of_land = any(one.cls is EntityClass.STATE for one in mention.entities)
    return mention.actor_kind is ActorKind.CIVILIANS and not mention.title and not is_of_land


def _is_told_plain(sentence: Sentence, at: int) -> bool:
    """Tell whether words between commas behind a name say that it is one of the people, or heads a village."""
    nodes = sentence.nodes
    if at + 2 >= len(nodes) or not nodes[at + 1].is_comma:
        return False
    for node in nodes[at + 2 : at + _BEHIND]:
        told = node.mention
        if told is not None:
            is_one = not told.many and (told.number is None or told.indefinite)
            return is_one and (_is_plain(told) or _LOCAL in told.classes)
        if node.is_comma:
            return False
    return False
