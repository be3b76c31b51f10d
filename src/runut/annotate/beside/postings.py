"""Who is posted where: "Duta Besar X untuk Y N", "Kepala misi X di Y N", "Juru bicara X untuk media Y, N,"."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.world import EntityClass

_PERSON = EntityClass.PERSON
_FIELD_REACH, _SHORTEST_FIELD = 8, 3
_OFFICIALS = {"officials", "envoys", "ambassadors"}


def find_posting_end(nodes: list[Node], position: int) -> int:
    """Return the index after an envoy, their post and their name ("Duta Besar X | untuk | Y, | Z"), else 0."""
    envoy, last = nodes[position].mention, len(nodes) - 1
    if envoy is None or envoy.person or position + 2 > last:
        return 0
    if _is_named_behind_origin(nodes, position):
        return position + 4
    first = position + 1
    if nodes[first].unit.text == "(" and first + 4 < last and nodes[first + 2].unit.text == ")":
        first += 3  # "utusan X (PBB) untuk | Y N"
    joint, post = nodes[first], nodes[first + 1].mention
    if not (envoy.title or ("in" in joint.categories and _is_official(envoy))):
        return 0
    if joint.has("purpose") and (end := _end_of_field(nodes, position)):
        return end
    if not joint.has("purpose", "in", "from") or post is None:
        return 0
    if (
        not joint.has("from")
        and post.person is not None
        and post.name.endswith(post.person)
        and _may_hold(envoy, joint, post)
    ):
        post.entities, post.party = [], None
        return first + 2
    if first > position + 1:
        return 0
    return _end_of_named(nodes, position, post)


def _is_named_behind_origin(nodes: list[Node], position: int) -> bool:
    """Tell whether one's name stands right behind the land they are from ("dokter | asal | Suriah | Ahmad Tarakji")."""
    if position + 3 >= len(nodes) or not nodes[position + 1].has("from"):
        return False
    people, land, name = (nodes[n].mention for n in (position, position + 2, position + 3))
    if people is None or land is None or name is None or not people.has_people or people.many:
        return False
    return land.bare_entity and bool(name.person) and is_own_name(name) and not name.has_people


def is_own_name(mention: Mention) -> bool:
    """Tell whether a phrase names a person and no land or body."""
    return all(entity.cls is _PERSON for entity in mention.entities)


def _is_official(mention: Mention) -> bool:
    """Tell whether a phrase is about one official or envoy of a side ("pejabat Hamas | di | Lebanon N")."""
    is_of_side = mention.party is not None and not mention.bare_entity
    return is_of_side and mention.number is None and not mention.many and not mention.classes.isdisjoint(_OFFICIALS)


def _may_hold(envoy: Mention, joint: Node, post: Mention) -> bool:
    """Tell whether the name behind a post is the envoy's ("Duta Besar X | untuk | Y N", "kepala misi X | di | Y N")."""
    is_place = bool(post.entities) and post.entities[0].cls is not _PERSON
    if joint.has("purpose"):
        return bool(post.entities) and not post.title
    if post.title:
        return bool(post.entities)
    return is_place and not post.has_people and (envoy.party is not None or envoy.name[:1].isupper())


def _end_of_named(nodes: list[Node], position: int, post: Mention) -> int:
    """Return the index after a name between commas behind a post, 0 where none stands there."""
    envoy, comma = nodes[position].mention, position + 3
    name = nodes[comma + 1].mention if comma + 1 < len(nodes) and nodes[comma].is_comma else None
    if envoy is None or name is None or not name.person or not is_own_name(name) or post.person is not None:
        return 0
    if name.has_people and not name.title:
        return 0
    joint, closes = nodes[position + 1], comma + 2 < len(nodes) and nodes[comma + 2].is_comma
    if not closes and (joint.has("from") or not post.entities):
        return 0
    if envoy.party is None and (joint.has("from") or (joint.has("in") and post.has_people)):
        envoy.party = post.party
    return comma + 2


def find_boss_end(nodes: list[Node], position: int) -> int:
    """Return the index after whose aide an officer is ("Jenderal X|, pembantu Menteri Y|,"), 0 where none is told."""
    first, comma = nodes[position].mention, position + 1
    other = nodes[comma + 1].mention if comma + 1 < len(nodes) and nodes[comma].is_comma else None
    if (
        first is None
        or other is None
        or not (first.person and first.title and other.person and "aide" in other.classes)
    ):
        return 0
    behind = nodes[comma + 2] if comma + 2 < len(nodes) else None
    if behind is not None and (behind.is_trigger or behind.is_speech):
        return 0  # "Setelah bertemu Menteri X, utusan Y | menuntut …"
    end = comma + 2 + (behind is not None and behind.is_comma)
    return 0 if any(node.has("and") for node in nodes[comma + 2 : end + 1]) else end


def _end_of_field(nodes: list[Node], position: int) -> int:
    """Return the index after who holds an office for a field, 0 where no name between commas stands behind it.

    "Menteri negara | untuk | kerja sama internasional X, | N |, …" is of X.
    """
    envoy, end = nodes[position].mention, position + 2
    while end < min(len(nodes) - 2, position + _FIELD_REACH) and _is_in_field(nodes[end]):
        end += 1
    name = nodes[end + 1].mention if end + 2 < len(nodes) and nodes[end].is_comma else None
    if envoy is None or name is None or not name.person or name.has_people or not is_own_name(name):
        return 0
    if end < position + _SHORTEST_FIELD or not nodes[end + 2].is_comma:
        return 0
    of = next((node.mention for node in reversed(nodes[position + 2 : end]) if node.mention is not None), None)
    if envoy.party is None and of is not None and of.entities and envoy.classes.isdisjoint(_OFFICIALS - {"officials"}):
        envoy.party = of.party or of.entities[-1].party
    return end + 2


def _is_in_field(node: Node) -> bool:
    """Tell whether a node may be part of what an office is for: a thing, an act by its noun, a joint, a name."""
    if node.mention is not None:
        return node.mention.person is None
    return (node.is_noun and not node.is_verb) or node.has("and") or (node.unit.is_capital and not node.is_trigger)
