"""Many without a name whose members are named beside them: "sejumlah negara seperti A, B, dan C" are A, B and C."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import BODIES, SIDES, Mention, MentionKind
from runut.record.actor import ActorKind

_OWN_SIDE = {"allynoun", "neighbour"}
_GROUPS = {"groupnoun", "bodynoun", "mediator", "states", "parties"}
_SORTS = {"states", "regime"}
_BRACKET, _CLOSES = "(", ")"
_BOTH, _TWO = "both", 2
_DASHES = frozenset("–—")
_SIGNS = frozenset({_BRACKET, ":", *_DASHES})
OPENING_NAMES = _SIGNS | {"such_as"}
"""Signs, and the category of words, that may say which of many are meant."""


def name_members(nodes: list[Node]) -> list[Node]:
    """Leave out states, bodies and groups told as many where the words behind them say which these are."""
    position = 1
    while position + 1 < len(nodes):
        head = _head_of(nodes, position)
        named = nodes[head].mention if head >= 0 else None
        is_made_up = _is_made_up(nodes, position, named)
        if (is_many(named) or _are_of_sort(named) or is_made_up) and (first := _first_member(nodes, position)):
            last = _last_member(nodes, first)
            if last > first or (is_many(named) and nodes[position].unit.text not in _DASHES):
                nodes[first].start = nodes[head].start  # what is said from here on opens with the many
                nodes = [*nodes[:head], *nodes[first : last + 1], *nodes[_index_behind(nodes, position, last) :]]
        elif named is not None and nodes[position].has("such_as"):
            last = _last_member(nodes, position + 1, _is_official) if _are_officials(named) else 0
            if last > position + 1 and _is_official(nodes[position + 1]):
                nodes[position + 1].start = nodes[head].start
                nodes = [*nodes[:head], *nodes[position + 1 : last + 1], *nodes[_index_behind(nodes, position, last) :]]
            else:
                _take_side(named, nodes[position + 1])
        position += 1
    return nodes


def name_all(nodes: list[Node]) -> list[Node]:
    """Leave out so many of a sort where their names stand between commas ("dua kelompok itu, A dan B, | menyerang")."""
    position = 1
    while position + 1 < len(nodes):
        head = position - 1 - (nodes[position - 1].has("demonstrative") and position > 1)
        last = _last_of_all(nodes, position, nodes[head].mention) if nodes[position].is_comma else 0
        if last:
            nodes[position + 1].start = nodes[head].start
            behind = last + 1 + (last + 1 < len(nodes) and nodes[last + 1].is_comma)
            nodes = [*nodes[:head], *nodes[position + 1 : last + 1], *nodes[behind:]]
        position += 1
    return nodes


def _head_of(nodes: Sequence[Node], opening: int) -> int:
    """Return the index of what is told as many before a word or sign that says which they are, -1 where none opens."""
    if not _opens_names(nodes[opening]):
        return -1
    return opening - 1 - ((nodes[opening - 1].is_comma or nodes[opening - 1].has("which")) and opening > 1)


def _is_made_up(nodes: Sequence[Node], opening: int, named: Mention | None) -> bool:
    """Tell whether a group of no known name is told by its members ("kelompok Quad—A dan B", "X yang terdiri atas")."""
    is_described = nodes[opening - 1].has("which")
    if named is None or named.title or not (is_described or nodes[opening].unit.text in _DASHES):
        return False
    return (is_described or not named.has_people) and all(entity.cls not in SIDES for entity in named.entities)


def _are_officials(mention: Mention) -> bool:
    """Tell whether several who hold office are told, of no side ("empat pemimpin", "para menteri")."""
    is_several = mention.many or (mention.number is not None and mention.number.max != 1)
    return mention.title and is_several and mention.party is None and mention.person is None


def _is_official(node: Node) -> bool:
    mention = node.mention
    return mention is not None and mention.party is not None and (mention.title or mention.person is not None)


def _take_side(officials: Mention, member: Node) -> None:
    """Give officials of no side that of the one who is named among them ("pejabat tinggi termasuk | Presiden X")."""
    one = member.mention
    is_open = officials.has_people and officials.party is None and officials.actor_kind is ActorKind.GOVERNMENT
    is_named = officials.person is not None or any(word[0].isupper() for word in officials.name.split()[1:])
    if is_open and not is_named and one is not None and one.title and one.party is not None:
        officials.party, officials.basis = one.party, f"'{one.name}' is one of them"


def _opens_names(node: Node) -> bool:
    """Tell whether a word or sign may say which of many are meant ("seperti", ", termasuk", a bracket)."""
    return "such_as" in node.categories or node.unit.text in _SIGNS


def is_many(mention: Mention | None) -> bool:
    """Tell whether a phrase is of several states, bodies or groups, and of no side that it names."""
    if mention is None or mention.kind is not MentionKind.ACTOR or mention.person is not None:
        return False
    if mention.title and "mediator" not in mention.classes:
        return False
    is_led = "igo" in mention.classes and mention.end - mention.start > len(mention.name)  # "anggota | Uni Afrika"
    is_named = mention.party is not None and mention.classes.isdisjoint(_OWN_SIDE)
    is_body = mention.victim is None or not mention.classes.isdisjoint(_GROUPS | _OWN_SIDE)
    is_several = mention.many or "-" in mention.name or (mention.number is not None and mention.number.max != 1)
    if is_led or ("igo" in mention.classes and is_several):
        return True
    return is_several and is_body and not is_named


def _are_of_sort(mention: Mention | None) -> bool:
    """Tell whether states or groups are told by their sort, and may be several ("negara Arab", "kelompok militan")."""
    if mention is None or mention.definite or mention.person or mention.title:
        return False
    if mention.party is not None:  # "negara tetangga X seperti | A dan B"
        return " " in mention.name and not mention.bare_entity and not mention.classes.isdisjoint(_OWN_SIDE)
    if mention.kind is MentionKind.ACTOR and not mention.classes.isdisjoint(_GROUPS):
        return True
    return " " in mention.name and not mention.classes.isdisjoint(_SORTS)


def _last_of_all(nodes: Sequence[Node], comma: int, told: Mention | None) -> int:
    """Return the index of the last of as many names as are told, or of the groups told as many; 0 where none are."""
    if told is None or told.title or not _bears_name(nodes[comma + 1]):
        return 0
    last = _last_member(nodes, comma + 1, _bears_name)
    members = range(comma + 1, last + 1)
    named = sum(nodes[n].mention is not None and nodes[n - 1].unit.text != _BRACKET for n in members)
    is_closed = last + 1 < len(nodes) and nodes[last + 1].is_comma
    count = _TWO if told.pronoun == _BOTH else told.number.min if told.number is not None else 0
    if is_many(told) and not told.classes.isdisjoint(_GROUPS):
        count = count or is_closed * named
    return last if (is_closed or last + 1 >= len(nodes) - 1) and named > 1 and named == count else 0


def _first_member(nodes: Sequence[Node], opening: int) -> int:
    """Return the index of the first name behind what opens names, 0 where none stands there."""
    first = opening + 1
    while first < len(nodes) and "such_as" in nodes[first].categories:
        first += 1
    return first if first < len(nodes) and _is_member(nodes[first]) else 0


def _is_member(node: Node) -> bool:
    mention = node.mention
    return mention is not None and mention.bare_entity and any(e.cls in SIDES | BODIES for e in mention.entities)


def _bears_name(node: Node) -> bool:
    """Tell whether a phrase is the full name of a body or group ("Tentara Pembebasan X (TPX)"), and counts nobody."""
    mention = node.mention
    if mention is None or _is_member(node):
        return mention is not None
    is_body = mention.kind is MentionKind.ACTOR and any(one.cls in BODIES for one in mention.entities)
    is_whole = mention.number is None and mention.person is None and not (mention.title or mention.many)
    return is_body and is_whole and node.unit.is_capital


def _last_member(nodes: Sequence[Node], first: int, fits: Callable[[Node], bool] = _is_member) -> int:
    """Return the index of the last of the names joined by commas and "dan"."""
    last = _past_letters(nodes, first)
    while True:
        following = last + 1
        while (
            following < len(nodes)
            and following < last + 3
            and (nodes[following].is_comma or nodes[following].has("and"))
        ):
            following += 1
        if following == last + 1 or following >= len(nodes) or not fits(nodes[following]):
            return last
        last = _past_letters(nodes, following)


def _past_letters(nodes: Sequence[Node], position: int) -> int:
    """Return the bracket that closes the letters of a name ("Front Merdeka (FM|)"), its own place without any."""
    is_lettered = position + 3 < len(nodes) and nodes[position + 1].unit.text == _BRACKET
    return position + 3 if is_lettered and nodes[position + 3].unit.text == _CLOSES else position


def _index_behind(nodes: Sequence[Node], opening: int, last: int) -> int:
    """Return where the sentence goes on: past the comma or bracket that closes what one opened."""
    following = last + 1
    if following < len(nodes) and nodes[opening].unit.text == _BRACKET:
        return following + (nodes[following].unit.text == _CLOSES)
    if following < len(nodes) and nodes[opening].unit.text in _DASHES:
        return following + (nodes[following].unit.text in _DASHES)
    closes = following + 1 < len(nodes) and nodes[opening - 1].is_comma and nodes[following].is_comma
    return following + (closes and "and" not in nodes[following + 1].categories)
