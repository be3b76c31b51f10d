"""Words of whom an agency cites behind a comma ("…, seperti dilaporkan AFP mengutip | X", "…, dikutip dari | X")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.apposed_names import find_apposed
from runut.extract.grammar.clause_shape import has_predicate
from runut.extract.grammar.quotes import RawStatement, order_of, trim
from runut.extract.said.cited_sources import find_cited
from runut.extract.said.cue_place import kind_of
from runut.extract.said.passed_on import find_relay
from runut.extract.said.speakers import SpeakerFinder
from runut.record.actor import ActorKind

_REACH = 5


def find_cited_end(text: str, sentence: Sentence, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield what stands before a comma as the words of the people whom the agency behind it cites."""
    nodes = sentence.nodes
    for comma in range(2, len(nodes) - 2) if sentence.find("citing") and not sentence.is_headline else ():
        cited = _find_cited_at(nodes, comma + 1) if nodes[comma].is_comma else None
        if cited is None or not has_predicate(nodes[:comma]):
            continue
        mention = find_apposed(nodes, cited)[0]
        actors = speakers.find_among([mention]) if mention is not None else ()
        content = trim(text, sentence.span.start, nodes[comma].start)
        if actors and content:
            why, relay = [f"cited: '{actors[0].name}'"], find_relay(nodes, comma + 1)
            yield RawStatement(sentence, actors[0], kind_of(sentence, content), content, nodes[comma + 1], relay, why)
            return


def _find_cited_at(nodes: Sequence[Node], start: int) -> int | None:
    """Return the index of the people whom words of citing behind a comma lead to, None for an agency alone."""
    position, cites = start, False
    while position < min(len(nodes) - 1, start + _REACH):
        node = nodes[position]
        cites = cites or node.has("citing") or order_of(node) == "prepas"
        if not (node.has("such_as", "citing", "from", "hearsay") or order_of(node) == "prepas"):
            break
        position += 1
    named = nodes[position].mention
    if not cites or named is None:
        return None
    if named.actor_kind is ActorKind.MEDIA:
        return find_cited(nodes, position)
    return position if named.has_people or named.person else None
