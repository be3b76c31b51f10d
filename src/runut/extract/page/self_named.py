"""Groups by the name that they give themselves, or that stands beside their noun behind a comma."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind
from runut.world import EntityClass
from runut.world.rivals import state_codes

_BEHIND = 2
_LEAD = 5
_MEMBERS = "membersword"
_SORTS = {"groupnoun", "gunmen", "bodynoun"}


def learn_self_named(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Give groups the name by which a page says that they go, those told of before where it points back at them.

    "Kelompok yang menamakan diri X itu" is the group that the sentence before tells of. Returns the names, folded.
    """
    names: dict[str, str] = {}
    last: Mention | None = None
    for sentence in sentences:
        for n, group in sentence.mentions:
            if not _is_nameless_group(group) or _is_of_others(sentence.nodes, n):
                continue
            named = list(_names_beside(sentence.nodes, n)) or _name_before(sentence.nodes, n)
            for name in named:
                if not name.entities:
                    names[name.name.casefold()] = _take_for_group(name)
            if len(named) == 1 and named[0].party is not None:
                group.party, group.basis = named[0].party, f"goes by '{named[0].name}'"
                if last is not None and _points_back(sentence.nodes, n) and last.party is None:
                    last.party, last.basis = named[0].party, f"goes by '{named[0].name}'"
            last = group
    return names


def _is_nameless_group(mention: Mention) -> bool:
    """Tell whether a phrase is about a group whose name it does not tell."""
    is_named = mention.party is not None or mention.person is not None or bool(mention.entities) or mention.title
    if is_named or not mention.has_people:
        return False
    return not mention.classes.isdisjoint(_SORTS) or mention.actor_kind is ActorKind.NONSTATE_ARMED


def _is_of_others(nodes: Sequence[Node], group: int) -> bool:
    """Tell whether a group only says whose member bears the name beside it ("wanita dalam | kelompok itu, N")."""
    before = nodes[group - 2].mention if group > 1 and nodes[group - 1].has("in", "from", "among") else None
    return before is not None and before.has_people and before.person is None


def _names_beside(nodes: Sequence[Node], group: int) -> Iterator[Mention]:
    """Yield the names beside a group's noun: "yang menamakan diri | X", "kelompok itu, | X,", "dua, | X dan Y,".

    So does ", dikenal sebagai | X,".
    """
    position, count = group + 1, _how_many(nodes[group].mention)
    while position < len(nodes) and nodes[position].has("demonstrative"):
        position += 1
    position += position + 1 < len(nodes) and nodes[position].is_comma and nodes[position + 1].has("called")
    if position >= len(nodes):
        return
    is_called = nodes[position].has("called")
    is_member = nodes[group].unit.has("of_people") or _MEMBERS in nodes[group].unit.classes
    if not is_called and (is_member or not (nodes[position].is_comma and _closes(nodes, position + 2 * count))):
        return
    found = [nodes[n].mention for n in range(position + 1, min(position + 2 * count, len(nodes)), 2)]
    names = [name for name in found if name is not None and (_is_name(name) or (is_called and _is_known(name)))]
    if len(names) == count:
        yield from names


def _name_before(nodes: Sequence[Node], group: int) -> list[Mention]:
    """Return the name that opens a sentence and that a group's noun says more of ("X, | kelompok bersenjata di Y,")."""
    name = nodes[0].mention if group == _BEHIND and nodes[1].is_comma else None
    is_group = name is not None and "groupnoun" in name.classes and _is_name(name)
    return [name] if name is not None and is_group else []


def _how_many(mention: Mention | None) -> int:
    """Return how many groups a phrase tells of: one, where it says no small number."""
    number = None if mention is None else mention.number
    return round(number.min) if number is not None and number.min == number.max and number.min else 1


def _closes(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a comma closes what stands beside a noun."""
    return position < len(nodes) and nodes[position].is_comma


def _is_known(mention: Mention) -> bool:
    """Tell whether a phrase is the name of a group of the world, or one that the page has told."""
    return mention.party is not None and any(entity.cls is EntityClass.GROUP for entity in mention.entities)


def _is_name(mention: Mention) -> bool:
    """Tell whether a phrase is a name that the world does not know, or a group's that the page has told."""
    is_known = bool(mention.entities) or mention.title
    words = mention.name.split()
    return not is_known and len(words) > 1 and all(word[0].isupper() for word in words)


def _take_for_group(mention: Mention) -> str:
    """Take a name for a group's and return its code."""
    mention.kind, mention.person, mention.has_people = MentionKind.ACTOR, None, True
    mention.party = mention.party or mention.name.upper()
    mention.actor_kind = ActorKind.NONSTATE_ARMED
    return mention.party


def _points_back(nodes: Sequence[Node], group: int) -> bool:
    """Tell whether a group's phrase, its name with it, points back at one told before ("kelompok …, X, | itu")."""
    return any(node.has("demonstrative") for node in nodes[group + 1 : group + 4])


def name_lead_group(sentences: Sequence[Sentence]) -> None:
    """Give the nameless group that opens a story the name with which one of the next sentences opens.

    That one, or the next, says "kelompok itu" of it; and no other group opens one.
    """
    body = [sentence for sentence in sentences if not sentence.is_headline][:_LEAD]
    lead = body[0].nodes[0].mention if body else None
    if lead is None or lead.definite or not _is_nameless_group(lead) or _are_gunmen(lead):
        return
    told = {node.mention.party for node in body[0].nodes if node.mention is not None}
    named = {
        name.party: name
        for sentence, following in zip_longest(body[1:], body[2:])
        if (name := _opening_group(sentence)) is not None and name.party not in told
        if _goes_back(sentence) or (following is not None and _goes_back(following))
    }
    if len(named) == 1:
        group = next(iter(named.values()))
        lead.basis = f"'{lead.name}': the group of which the next sentences tell"
        lead.name, lead.party = group.name, group.party


def _opening_group(sentence: Sentence) -> Mention | None:
    """Return the group whose name opens a sentence."""
    mention = sentence.nodes[0].mention
    if mention is None or mention.party is None or mention.party in state_codes():
        return None
    is_group = any(entity.cls is EntityClass.GROUP for entity in mention.entities) or "groupnoun" in mention.classes
    return mention if is_group and not (mention.title or mention.person) else None


def _goes_back(sentence: Sentence) -> bool:
    """Tell whether a sentence says "kelompok itu"."""
    told = (node.mention for node in sentence.nodes if node.mention is not None)
    return any("groupnoun" in mention.classes and mention.definite and not mention.entities for mention in told)


def _are_gunmen(mention: Mention) -> bool:
    """Tell whether a phrase is about armed people of whom nobody says that they are a group."""
    return "gunmen" in mention.classes and "groupnoun" not in mention.classes
