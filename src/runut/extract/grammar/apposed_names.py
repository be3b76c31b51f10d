"""The person who stands beside a title, an office or a body: behind a comma, a place or "bernama"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.word_class import is_plain_verb, is_preposition
from runut.record.actor import ActorKind

_MEMBERS, _LETTERS = "membersword", 6


def step_over_short_title(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the name after titles with full stops ("dr. X", "Pol. Kol. X")."""
    start = position
    while position + 2 < len(nodes) and nodes[position + 1].unit.text == ".":
        title = nodes[position].mention
        if title is None or title.person or not (title.title or "corps" in title.classes):
            return start
        position += 2
    name = nodes[position].mention
    return position if name is not None and (position == start or names_person(name)) else start


def names_person(mention: Mention) -> bool:
    """Tell whether a phrase names one person: a known or unknown name, with or without a rank."""
    if mention.person:
        return True
    words = mention.name.split()
    return len(words) > 1 and mention.kind is MentionKind.THING and all(word[0].isupper() for word in words)


def closes_apposition(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an apposition ends here: at a comma, a bracket, a preposition, a verb of speech or the end."""
    if position >= len(nodes):
        return True
    node = nodes[position]
    return not node.unit.is_word or node.is_speech or node.has("to_whom", "in", "about", "to", "while", "which")


def find_officer(nodes: Sequence[Node], position: int) -> tuple[Mention, int] | None:
    """Return the person with a rank beside an office that the data do not know, and the index after them.

    "Wakasatgas X, AKBP Y, …" is Y, with the side of the office.
    """
    mention, comma = nodes[position].mention, position + 1
    other = nodes[comma + 1].mention if comma + 1 < len(nodes) and nodes[comma].is_comma else None
    if mention is None or mention.kind is not MentionKind.ACTOR or other is None:
        return None
    is_of_it = not other.entities or (other.party is not None and other.party == mention.party)
    is_named = bool(other.person) and is_of_it and closes_apposition(nodes, comma + 2)
    return (replace(other, party=other.party or mention.party), comma + 2) if is_named else None


def find_apposed(nodes: Sequence[Node], position: int) -> tuple[Mention | None, int]:
    """Return the name beside a title or a body, with the title's side ("juru bicara X di Y, Letkol Z,")."""
    mention, comma = nodes[position].mention, position + 1
    if mention is None or (mention.person and not mention.title):
        return mention, comma
    called = None if mention.many else _find_called(nodes, comma)
    if called is not None:
        return _named_with(nodes[called].mention, mention), called + 1
    outlet = _find_outlet(nodes, position)
    if outlet is not None:
        return nodes[outlet].mention, outlet + 1
    if _MEMBERS in nodes[position].unit.classes:  # "Anggota | Komisi X dari Partai Y N"
        mention = replace(mention, has_people=True, title=True)
    if not mention.has_people:
        return find_officer(nodes, position) or (mention, comma)
    while comma < len(nodes) and nodes[comma].has("demonstrative") and not mention.many:
        comma += 1
    second = _second_office(nodes, comma)
    if second is not None and second.person:
        return _named_with(second, mention), comma + 2
    comma += 2 * (second is not None)
    comma += comma < len(nodes) and is_plain_verb(nodes[comma]) and not nodes[comma].is_speech
    while comma + 1 < len(nodes) and is_preposition(nodes[comma]) and nodes[comma + 1].mention is not None:
        comma += 2
        if _closes_office(nodes, mention, comma - 1):
            return _holder_in(nodes[comma - 1].mention, mention), comma
        named = _past_letters(nodes, comma)
        if named > comma and mention.title and closes_apposition(nodes, named + 1):
            return _named_with(nodes[named].mention, mention), named + 1
    other = nodes[comma + 1].mention if comma + 1 < len(nodes) and nodes[comma].is_comma else None
    if other is None or not closes_apposition(nodes, comma + 2) or _is_told_there(nodes, position, comma):
        return mention, position + 1
    if names_person(other) and (mention.person is None or " " in (other.person or other.name)):
        return _named_with(other, mention), comma + 2
    is_body = other.kind is MentionKind.ACTOR and bool(other.entities) and not mention.title
    is_body = is_body and not reports_itself(nodes, comma + 1)
    is_body = is_body and not any(
        node.has("which") for node in nodes[comma + 2 : comma + 3]
    )  # "menurut warga, | X yang"
    is_body = is_body and (mention.actor_kind is not ActorKind.MEDIA or other.actor_kind is ActorKind.MEDIA)
    return (other, comma + 2) if is_body else (mention, position + 1)


def _past_letters(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the name behind a body's letters in brackets ("dari Fraksi X | (F-X) | N"), else the same."""
    if position >= len(nodes) or nodes[position].unit.text != "(":
        return position
    reach = range(position, min(len(nodes) - 1, position + _LETTERS))
    closing = next((n for n in reach if nodes[n].unit.text == ")"), 0)
    name = nodes[closing + 1].mention if closing else None
    return closing + 1 if name is not None and name.person is not None and not name.title else position


def _second_office(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the office that somebody holds besides ("Menteri X | sekaligus | kepala delegasi")."""
    office = nodes[position + 1].mention if position + 1 < len(nodes) and nodes[position].has("two_offices") else None
    return office if office is not None and office.title else None


def reports_itself(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an outlet behind a body says what it reports ("kata kementerian X, | SANA | melaporkan")."""
    outlet = nodes[position].mention
    is_media = outlet is not None and outlet.actor_kind is ActorKind.MEDIA
    return is_media and position + 1 < len(nodes) and nodes[position + 1].is_speech


def _is_told_there(nodes: Sequence[Node], position: int, comma: int) -> bool:
    """Tell whether a comma parts a paper to whom words are told from its name ("kata X kepada | harian Y, Z")."""
    told = nodes[comma - 1].mention if comma > position + 2 and nodes[comma - 2].has("to_whom") else None
    return told is not None and told.actor_kind is ActorKind.MEDIA


def _find_outlet(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the name of an agency that is called official ("kantor berita | resmi China, | X")."""
    outlet = nodes[position].mention
    if outlet is None or outlet.actor_kind is not ActorKind.MEDIA or outlet.entities or outlet.title:
        return None
    place = position + 1
    while place + 1 < len(nodes) and nodes[place].has("adverb", "adjective"):
        place += 1
    land = nodes[place].mention if place > position + 1 and place + 2 < len(nodes) else None
    is_land = land is not None and land.bare_entity and land.actor_kind is not ActorKind.MEDIA
    place += 2 if is_land and nodes[place + 1].is_comma else 0
    name = nodes[place].mention if place < len(nodes) and place > position + 1 else None
    if name is None or not name.name[:1].isupper() or not closes_apposition(nodes, place + 1):
        return None
    is_name = not (name.has_people or name.bare_entity or name.title)
    return place if name.actor_kind is ActorKind.MEDIA or is_name else None


def _named_with(name: Mention | None, office: Mention) -> Mention | None:
    """Return a name as a person's, with the side of the office beside it where it has none."""
    if name is None:
        return None
    person = name.person or name.name
    return replace(name, party=name.party or office.party, kind=MentionKind.ACTOR, person=person)


def _holder_in(place: Mention | None, office: Mention) -> Mention | None:
    """Return the name that ends a phrase as that of who holds an office."""
    if place is None or place.person is None:
        return None
    start = place.end - len(place.person)
    return replace(office, name=place.person, person=place.person, start=start, end=place.end, entities=[])


def _find_called(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the name by which nameless people go ("saksi | bernama X", "itu, yang minta dipanggil X")."""
    while position < len(nodes) and ("demonstrative" in nodes[position].categories or nodes[position].is_comma):
        position += 1
    name = nodes[position + 1].mention if position + 1 < len(nodes) and "called" in nodes[position].categories else None
    return position + 1 if name is not None and names_person(name) else None


def _is_named_behind(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether the holder's name stands behind a comma ("anggota parlemen dari | Komeito Baru |, N, kepada")."""
    name = nodes[position + 2].mention if position + 2 < len(nodes) and nodes[position + 1].is_comma else None
    is_bare = name is not None and bool(name.person) and not (name.title or name.has_people) and " " in name.name
    return is_bare and closes_apposition(nodes, position + 3)


def _closes_office(nodes: Sequence[Node], office: Mention, position: int) -> bool:
    """Tell whether the holder's name closes an office without a comma ("Ketua X di Komite Y Amina Diallo | kepada")."""
    place = nodes[position].mention
    is_office = office.title and (not office.person or " " not in office.person) and not office.indefinite
    if place is None or place.person is None or " " not in place.person or _is_named_behind(nodes, position):
        return False
    is_apposed = not place.name.endswith(place.person)  # "Juru bicara bagi Gubernur X, | Amina Diallo |, mengatakan"
    is_one = is_apposed and office.has_people and not office.person and not office.many and not place.title
    if not (is_office or is_one):
        return False
    is_ranked = place.title and place.victim is not None
    is_free = is_apposed or is_ranked or not (place.title or "offices" in place.classes)
    return is_free and closes_apposition(nodes, position + 1)
