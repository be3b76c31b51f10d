"""The two states that "kedua negara" are where a sentence names just two side by side ("menuduh | A dan B |")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.phrase_sorts import is_placed, only_helps
from runut.world.rivals import state_codes


def two_lands(sentence: Sentence, before: int | None = None) -> list[Mention]:
    """Return the two states that a sentence names joined, up to a place in the text; none where it joins more than two.

    Where something happens ("di A dan B") is no pair to go back to, nor are two who only help ("dimediasi A dan B").
    """
    nodes = sentence.nodes
    pairs = [
        [one, other]
        for n, one in sentence.mentions
        if (other := _joined_to(nodes, n)) is not None
        and (before is None or other.end <= before)
        and one.party != other.party
        and _is_of_state(one)
        and not is_placed(sentence, n)
        and not only_helps(nodes, n)
    ]
    return pairs[0] if len(pairs) == 1 else []


def _joined_to(nodes: Sequence[Node], first: int) -> Mention | None:
    """Return the second of two names joined by "dan", None where more are."""
    if first + 2 >= len(nodes) or not nodes[first + 1].has("and"):
        return None
    goes_on = first + 4 < len(nodes) and nodes[first + 3].has("and") and nodes[first + 4].mention is not None
    listed = first > 1 and nodes[first - 1].is_comma and (known := nodes[first - 2].mention) is not None
    is_more = listed and known is not None and known.party in state_codes()
    other = nodes[first + 2].mention
    return None if goes_on or is_more or other is None or not _is_of_state(other) else other


def _is_of_state(mention: Mention) -> bool:
    return mention.kind is MentionKind.ACTOR and mention.party in state_codes()
