"""Some of those told before, of whom a clause says something else ("…, banyak di antaranya | dibebaskan")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import BEFORE_VERBS, may_act

_REACH = 10
SOME_OF = "some of them"


def is_numbered(mention: Mention) -> bool:
    """Tell whether people are told with their number, of whom "sepuluh di antaranya" may be ten."""
    return mention.number is not None and mention.kind is MentionKind.ACTOR


def are_some(nodes: Sequence[Node], mention: Mention) -> bool:
    """Tell whether a number counts some of those told before ("| sepuluh | di antaranya")."""
    return any(after.has("among") and node.mention is mention for node, after in pairwise(nodes))


def people_before(nodes: Sequence[Node], mention: Mention) -> list[list[Mention]]:
    """Return the people named before a phrase in its sentence, the last first; some are of all those counted."""
    named = ((n, nodes[n].mention) for n in range(len(nodes) - 1, -1, -1))
    people = [(n, known) for n, known in named if known is not None and known.has_people and known.victim is not None]
    before = [(n, known) for n, known in people if known.end <= mention.start]
    if not are_some(nodes, mention):
        return [[known] for _, known in before]
    before.sort(key=lambda found: found[1].number is None)
    rows = ([known] if known.number is None else list_right(nodes, n, whole=True) for n, known in before)
    return [
        [one for one in row if one.end <= mention.start] for row in rows
    ]  # "dua puluh orang, dan | lima | di antaranya"


def whole_of(nodes: Sequence[Node], number: Mention) -> Mention | None:
    """Return the people of whom a bare number is a part ("membebaskan | dua | dari 23 sandera X", "… di antara …")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is number), len(nodes))
    if at + 2 >= len(nodes) or not nodes[at + 1].has("from", "between"):
        return None
    is_counted = at + 4 < len(nodes) and nodes[at + 2].has("to") and nodes[at + 3].unit.text == "-"
    people = nodes[at + 2 + 2 * is_counted].mention  # "lima | dari ke-12 sandera"
    if people is None or not (people.has_people or may_act(people)):
        return None
    return people if people.number is not None or (people.has_people and not people.bare_entity) else None


def as_wholes(nodes: Sequence[Node], mentions: Sequence[Mention]) -> list[Mention]:
    """Return phrases with the people named behind those that only count some of them ("| seorang | di antara X")."""
    return [(whole_of(nodes, one) if _only_counts(one) else None) or one for one in mentions]


def _only_counts(mention: Mention) -> bool:
    return mention.number is not None and mention.kind is MentionKind.THING and mention.party is None


def some_among(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return those of whom "banyak di antaranya", "sebagian di antara mereka" are some, None where no such words are.

    They are the people named last before in the sentence.
    """
    position = trigger - 1
    while position > 0 and not nodes[position].categories.isdisjoint(BEFORE_VERBS):
        if "among" in nodes[position].categories:
            break
        position -= 1
    if position < 1 or "among" not in nodes[position].categories or not nodes[position - 1].has("determiner"):
        return None
    for before in range(position - 2, max(-1, position - _REACH), -1):
        people = nodes[before].mention
        if people is not None and people.has_people:
            return Subject([people], how=f"{SOME_OF}: '{people.name}'", index=before)
    return None


def head_of_parts(nodes: Sequence[Node], mentions: Sequence[Mention], verb: int) -> Mention | None:
    """Return "enam orang" of "enam orang, termasuk dua polisi, | tewas": the parts are no subject of their own."""
    position = next((n for n, node in enumerate(nodes) if mentions and node.mention is mentions[0]), 0)
    is_closed = any(node.unit.text == ")" for node in nodes[position:verb])
    if (
        is_closed and position > 1 and nodes[position - 1].unit.text == "("
    ):  # "lima orang | (tiga tentara dan dua polisi) | tewas"
        whole = nodes[position - 2].mention
        return whole if whole is not None and whole.number is not None and mentions[0].number is not None else None
    if position < 2 or not nodes[position - 1].has("including", "among", "amounting"):
        return None
    for before in range(position - 2, -1, -1):
        mention = nodes[before].mention
        if mention is not None:
            return mention if mention.number is not None else None
        if nodes[before].unit.is_word and not nodes[before].has("demonstrative", "adverb"):
            return None
    return None


def part_of_whole(nodes: Sequence[Node], mentions: Sequence[Mention], verb: int) -> Mention | None:
    """Return "satu" of "satu dari 21 tentara yang ditahan | tewas": the part is what is counted, by the second verb."""
    position = next((n for n, node in enumerate(nodes) if mentions and node.mention is mentions[0]), 0)
    describes = position + 1 < len(nodes) and nodes[position + 1].has("which")
    describes = describes and any(node.is_trigger for node in nodes[position + 2 : verb])
    is_out_of = position > 1 and nodes[position - 1].has("from", "between")
    if not is_out_of or mentions[0].number is None or not describes:
        return None
    part = nodes[position - 2].mention
    return part if part is not None and part.number is not None and not part.has_people else None


def counted_singly(nodes: Sequence[Node], pronoun: Mention) -> list[Mention]:
    """Return the first of several counted one by one before "mereka" ("seorang X tewas dan seorang lagi cedera")."""
    named = (node.mention for node in nodes if node.mention is not None and node.mention.end <= pronoun.start)
    counted = [mention for mention in named if mention.number is not None]
    return counted[:1] if len(counted) > 1 and counted[0].has_people else []
