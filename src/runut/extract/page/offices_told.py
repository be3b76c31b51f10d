"""Whose people a page's persons are, by the office, land or body that stands beside their names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.beside.self_styled import OF_THAT_GROUP
from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import BODIES, KIN_OF, Mention, MentionKind
from runut.extract.grammar.apposed_names import closes_apposition, names_person
from runut.extract.grammar.phrase_sorts import are_several
from runut.extract.grammar.word_class import is_noun, is_only_verb, is_preposition, is_verb
from runut.extract.page.whose_will import is_crowd
from runut.record.actor import ActorKind
from runut.world import EntityClass

_BETWEEN = 2  # "X | terpilih | menjadi | presiden Y"
_REACH = 7  # "utusan Y | untuk | perundingan | di | Jakarta | , | X"
_OFFICIAL = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_NOBODYS = {"oppositionnoun", "antagonist", KIN_OF}
_OF_MANY = {"envoys", "negotiators", "reporter", "captives"}
"""Classes of offices that several persons of a side hold at once, and of what several people are."""


def spread_offices(sentences: Sequence[Sentence]) -> None:
    """Give persons of no side that of whose people they are said to be ("X | adalah | presiden Y", "X, utusan Y …")."""
    for sentence in sentences:
        nodes = sentence.nodes
        for position, person in sentence.mentions:
            _part_from_body(nodes, position)
            if person.party is not None:
                continue
            side = _side_of(nodes, position)
            if side is not None:
                person.kind, person.person, person.party = MentionKind.ACTOR, person.person or person.name, side
                person.actor_kind = person.actor_kind or ActorKind.PERSON
            elif person.person is not None and _is_of_that_group(nodes, position):
                person.classes, person.has_people = {*person.classes, "groupnoun"}, True
    _spread_beside(sentences)


def _spread_beside(sentences: Sequence[Sentence]) -> None:
    """Give holders of offices the side of who is named with them ("menteri X A dan | jenderal B").

    Whose side the page tells elsewhere keeps it.
    """
    named = [mention for sentence in sentences for _, mention in sentence.mentions]
    told = {last_name(mention) for mention in named if mention.person and mention.party is not None}
    for sentence in sentences:
        for (before, other), (position, holder) in pairwise(sentence.mentions):
            if before != position - 2 or not sentence.nodes[position - 1].has("and", "together"):
                continue
            is_told = holder.party is not None or bool(holder.entities) or last_name(holder) in told
            if not is_told and (_are_officials(holder, other) or _share_office(holder, other)):
                holder.party = other.party


def last_name(mention: Mention) -> str:
    """Return the last word of the name of a person, folded, "" where nobody is named."""
    return (mention.person or "").rpartition(" ")[2].casefold()


def _are_officials(holder: Mention, other: Mention) -> bool:
    """Tell whether two persons hold different offices that carry a side's will: two presidents are of two states."""
    are_officers = all(one.title and one.person and one.actor_kind in _OFFICIAL for one in (holder, other))
    return are_officers and holder.title_word != other.title_word


def _share_office(name: Mention, other: Mention) -> bool:
    """Tell whether a bare name stands behind one of several holders of an office ("utusan X A dan | B")."""
    is_bare = name.person is not None and not (name.has_people or name.title or name.entities)
    is_of_many = not other.classes.isdisjoint(_OF_MANY) or other.many or are_several(other)
    return is_bare and other.person is not None and other.has_people and other.party is not None and is_of_many


def _side_of(nodes: Sequence[Node], position: int) -> str | None:
    person = nodes[position].mention
    if person is None or person.party is not None or not names_person(person):
        return None
    return (
        _said_of(nodes, position)
        or _before_comma(nodes, position)
        or _behind_comma(nodes, position)
        or _called(nodes, position)
        or _from_side(nodes, position)
        or _as_leader(nodes, position)
        or _of_those_counted(nodes, position)
        or _besides(nodes, position)
    )


def _besides(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of the first of two offices that one person holds ("Menteri X | sekaligus | ketua tim, N")."""
    first = nodes[position - 2].mention if position > 1 and nodes[position - 1].has("two_offices") else None
    return first.party if first is not None and first.title and _is_one(first) else None


def _of_those_counted(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of several people whose names a comma opens ("dua diplomat X, | A | dan | B |, …")."""
    at = position - 1
    while at > 0 and (nodes[at].is_comma or nodes[at].has("and")):
        told = nodes[at - 1].mention
        if told is None:
            return None
        if told.has_people and are_several(told) and not told.person:
            return told.party if nodes[at].is_comma else None
        if not names_person(told):
            return None
        at -= 2
    return None


def _part_from_body(nodes: Sequence[Node], position: int) -> None:
    """Take the name behind a body that an office is for, for who holds it ("Duta Besar Y | untuk | PBB X")."""
    place, office = nodes[position].mention, nodes[position - 2].mention if position > 1 else None
    if place is None or place.has_people or office is None or not (office.title and office.party and _is_one(office)):
        return
    if not (nodes[position - 1].has("purpose") or is_preposition(nodes[position - 1])):
        return
    forms = (form for entity in place.entities if entity.cls in BODIES for form in (entity.name, *entity.forms))
    form = next((form for form in forms if place.name.startswith(f"{form} ")), None)
    name = "" if form is None else place.name.removeprefix(form).strip()
    if " " in name and all(word[0].isupper() for word in name.split()):
        place.name = place.person = name
        place.start, place.entities, place.party = place.end - len(name), [], office.party
        place.actor_kind, place.has_people = ActorKind.PERSON, False


def _said_of(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of the office that somebody has, takes or is chosen for."""
    following = position + 1
    while following < len(nodes) and following <= position + _BETWEEN and _leads_to_office(nodes, following):
        following += 1
    office = nodes[following].mention if position + 1 < following < len(nodes) else None
    return office.party if office is not None and office.title and _is_one(office) else None


def _leads_to_office(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word says that an office comes next, or is a verb before one that does."""
    if nodes[position].has("copula", "becomes", "as", "in_office"):
        return True
    if nodes[position].has("which") and position + 1 < len(nodes):  # "X | yang | menjabat | menteri Y"
        return nodes[position + 1].has("in_office", "becomes")
    following = nodes[position + 1 : position + 2]
    return nodes[position].mention is None and any(node.has("becomes", "as") for node in following)


def _is_one(mention: Mention) -> bool:
    """Tell whether a phrase is about one nameless person who may carry the will of the side in it."""
    is_open = mention.has_people and not (mention.person or are_several(mention) or is_crowd(mention))
    return is_open and mention.classes.isdisjoint(_NOBODYS)


def _before_comma(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of an office that a name closes, whatever stands between ("utusan Y untuk perundingan, | X |,").

    A short one needs no comma ("presiden Y pasca perang | X").
    """
    is_closed = position > 0 and nodes[position - 1].is_comma and closes_apposition(nodes, position + 1)
    body = None
    for at in range(position - 1 - is_closed, max(-1, position - 1 - _REACH), -1):
        mention = nodes[at].mention
        if mention is not None and _is_one(mention):
            is_next = at == position - 1 - is_closed
            is_office = mention.title or is_closed
            return (mention.party or body) if is_office and (is_closed or not is_next) else None
        if mention is not None and mention.party is not None and nodes[at - 1].has("in", "from"):
            body = mention.party if mention.entities and (nodes[at - 1].has("from") or _is_body(mention)) else body
        if not _may_stand_between(nodes, at) or (not is_closed and nodes[at].has("which", "with")):
            return None
    return None


def _is_body(mention: Mention) -> bool:
    return any(entity.cls in BODIES for entity in mention.entities)


def _may_stand_between(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a node may belong to a phrase between an office and its holder's name."""
    node = nodes[at]
    if node.mention is not None:
        return node.mention.person is None and not (node.mention.has_people and node.mention.party is not None)
    if node.kind is NodeKind.TRIGGER and is_only_verb(node):
        return at > 0 and nodes[at - 1].has("which")
    is_joint = node.has("demonstrative", "which", "after") or is_preposition(node) or is_noun(node)
    return is_joint or node.kind is NodeKind.TIME


def _behind_comma(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of an office between commas behind a name ("X, | utusan Y | untuk perundingan, …")."""
    is_bracket = position + 3 < len(nodes) and nodes[position + 1].unit.text == "("
    if position + 3 >= len(nodes) or not (is_bracket or nodes[position + 1].is_comma):
        return None
    office = nodes[position + 2].mention
    if office is None or office.party is None or not (_is_one(office) or _speaks_for_known(office)):
        return None
    is_said = position > 0 and nodes[position - 1].is_speech
    if is_said and not office.title:  # "menurut X, | tentara Y di perbatasan …"
        return None
    for at in range(position + 3, min(len(nodes), position + 3 + _REACH)):
        if nodes[at].is_comma or not nodes[at].unit.is_word:
            return office.party
        if nodes[at].is_speech and office.title and position == 0:  # "X, gubernur Y | mengatakan"
            return office.party
        if nodes[at].is_speech or (is_verb(nodes[at]) and not (is_noun(nodes[at]) or nodes[at - 1].has("which"))):
            return None
    return None


def _speaks_for_known(mention: Mention) -> bool:
    """Tell whether a phrase is a nameless spokesman of somebody the world knows ("seorang juru bicara Presiden X")."""
    speaks = mention.title and "spokesmen" in mention.classes and mention.person is not None
    return speaks and any(entity.cls is EntityClass.PERSON for entity in mention.entities)


def _is_of_that_group(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name goes with people of "kelompok itu" ("juru bicara kelompok itu, | yang memakai nama | X")."""
    person = nodes[position].mention
    if person is not None and OF_THAT_GROUP in person.classes:
        return True
    before = position - 2 - (position > 2 and nodes[position - 2].is_comma)
    known = nodes[before].mention if before >= 0 and nodes[position - 1].has("called") else None
    if known is None and position + 1 < len(nodes) and nodes[position + 1].is_comma:
        behind = [node.mention for node in nodes[position + 2 : position + 6] if node.mention is not None]
        known = next((mention for mention in behind if mention.title and not mention.person), None)
    return known is not None and known.party is None and known.has_people and "groupnoun" in known.classes


def _called(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of somebody who goes by a name ("diplomat Y | bernama | X", "juru bicara Y, | bernama | X")."""
    if position < 2 or not nodes[position - 1].has("called"):
        return None
    at = position - 2 - nodes[position - 2].is_comma
    known = nodes[at].mention if at >= 0 else None
    return known.party if known is not None and _is_one(known) else None


def _from_side(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side that somebody is said to come from ("X | dari | Y")."""
    if position + 2 >= len(nodes) or not nodes[position + 1].has("from"):
        return None
    side = nodes[position + 2].mention
    return side.party if side is not None and side.bare_entity and side.kind is MentionKind.ACTOR else None


def _as_leader(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side that somebody leads or speaks for ("X, yang | memimpin | Y", "Y | yang | dipimpin | X")."""
    at = position + 1 + (position + 1 < len(nodes) and nodes[position + 1].is_comma)
    at += at < len(nodes) and nodes[at].has("which")
    if at + 1 < len(nodes) and nodes[at].unit.has("leads"):
        return _led(nodes[at + 1].mention)
    if at + 1 < len(nodes) and (nodes[at].has("on_behalf") or nodes[at + 1].has("on_behalf")):
        return _spoken_for(nodes, at + 1 + (not nodes[at].has("on_behalf")))
    at = position - 1 - (position > 0 and nodes[position - 1].has("by"))
    if at < 1 or not nodes[at].unit.has("led", "led_by"):
        return None
    return _led(nodes[at - 1 - nodes[at - 1].has("which")].mention)


def _spoken_for(nodes: Sequence[Node], position: int) -> str | None:
    """Return the side of whom somebody speaks for ("X, yang berbicara atas nama | Y")."""
    side = nodes[position].mention if position < len(nodes) else None
    return side.party if side is not None and side.kind is MentionKind.ACTOR else None


def _led(mention: Mention | None) -> str | None:
    is_side = mention is not None and mention.person is None and (mention.has_people or bool(mention.entities))
    return mention.party if is_side and mention is not None and mention.kind is MentionKind.ACTOR else None
