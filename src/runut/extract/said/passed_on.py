"""Who passes words on, and whose words an opening report leaves them to be ("Menurut AFP, X mengatakan …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_shape import find_clause, has_predicate
from runut.extract.grammar.quotes import order_of, tone_of
from runut.extract.said.cited_sources import find_cited_behind, find_fronted_source
from runut.record.actor import Actor, ActorKind

_INTERVIEWER = 4
_OPENING_REACH = 7


def find_relay(nodes: Sequence[Node], index: int) -> tuple[str, ...]:
    """Return the agencies named after the cue, as citing or cited before it, or as whose report opens the sentence."""
    names: list[str] = []
    joints = [n for n in range(1, index - 1) if "citing" in nodes[n].categories]
    before = [nodes[n] for joint in joints for n in (joint - 2, joint - 1, joint + 1) if n >= 0]
    before += [nodes[n + 1] for n in range(index - 1) if nodes[n].has("to_whom") and _leads_to(nodes, n + 2, index)]
    before += nodes[max(0, index - 2) : index] if find_cited_behind(nodes, index) is not None else ()
    governs = order_of(nodes[index]) == "pre"
    behind = (node for n, node in enumerate(nodes) if n > index and not (governs and _is_told_of(nodes, n)))
    for node in (*behind, *before, *_opening_report(nodes, index)):
        names.extend(name for name in _outlets(node) if name not in names)
    return tuple(names)


def _leads_to(nodes: Sequence[Node], position: int, cue: int) -> bool:
    """Tell whether only a time stands before a cue ("Seorang aktivis kepada BBC, Senin, | mengatakan")."""
    return all(map(_says_when, nodes[position:cue]))


def _outlets(node: Node) -> list[str]:
    """Return the names of outlets in a phrase, known, or behind the noun for one ("surat kabar | The Rising Nepal")."""
    mention = node.mention
    known = [] if mention is None else [one.name for one in mention.entities if one.kind is ActorKind.MEDIA]
    if known or mention is None or mention.actor_kind is not ActorKind.MEDIA or mention.many:
        return known
    words = mention.name.split()
    first = next((n for n, word in enumerate(words) if word[0].isupper()), len(words))
    is_name = 0 < first < len(words) and all(word[0].isupper() for word in words[first:])
    name = " ".join(words[first:])
    is_land = any(name in {one.name, *one.forms} for one in mention.entities)  # "televisi | Georgia"
    return [name] if is_name and not is_land and "media" in mention.classes else []


def _is_told_of(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an outlet behind a cue is what the words are about ("mengatakan | BBC menyebarkan kabar palsu")."""
    if has_predicate(nodes[position + 1 : position + 2]):
        return not nodes[position + 1].is_speech
    joined = position + 2 < len(nodes) and nodes[position + 1].has("and") and nodes[position + 2].mention is not None
    return joined and _is_told_of(nodes, position + 2)


def _opening_report(nodes: Sequence[Node], index: int) -> Sequence[Node]:
    """Return what says whose report this is ("Dilansir dari X, …", "Kepada X, …", "dalam wawancara dengan X")."""
    comma = next((n for n in range(1, min(_OPENING_REACH, index)) if nodes[n].is_comma), 0)
    is_report = nodes[0].has("citing", "to_whom") or (comma > 1 and _opens_report(nodes))
    is_report = is_report or (index > comma > 1 and (order_of(nodes[0]) == "according" or _is_reported(nodes[0])))
    if is_report:
        return nodes[: comma if find_fronted_source(nodes, index) is None else index]
    first = next((n for n in range(1, min(_OPENING_REACH, index)) if order_of(nodes[n]) == "pre"), 0)
    teller = next((n for n in range(first - 1, -1, -1) if not _says_when(nodes[n])), None)
    is_told = teller is not None and nodes[teller].mention is not None
    if is_told and _opens_words(nodes, first):  # "X (Rabu) melaporkan Y | mengatakan …"
        return nodes[:first]
    talks = next((n for n in range(index) if "interview" in nodes[n].unit.categories), None)
    return () if talks is None else nodes[talks + 1 : min(talks + _INTERVIEWER, index)]


def _opens_report(nodes: Sequence[Node]) -> bool:
    """Tell whether "seperti dilaporkan" opens a sentence."""
    return nodes[0].has("about") and nodes[1].has("hearsay")


def follows_report(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether only a report stands before a cue ("Diberitakan X pada Rabu, | menurut Y …")."""
    return _is_reported(nodes[0]) and nodes[index - 1].is_comma and not has_predicate(nodes[1:index])


def _is_reported(node: Node) -> bool:
    return order_of(node) == "prepas" and tone_of(node) == "report"


def leaves_to_other(nodes: Sequence[Node], index: int, speaker: Actor | None) -> bool:
    """Tell whether an opening report leaves the words to another ("Seperti dilaporkan X, | Y mengatakan …")."""
    told = nodes[index + 1].mention if index + 1 < len(nodes) else None
    is_outlet = speaker is not None and speaker.kind is ActorKind.MEDIA
    is_report = told is not None and any(entity.kind is ActorKind.MEDIA for entity in told.entities)  # "laporan AFP"
    is_first = all(map(_says_when, nodes[1:index]))  # "AFP | Rabu (7/2) | melaporkan …"
    if speaker is None or not is_first or not (is_outlet or is_report):
        return False
    comma = next((n for n in range(index, len(nodes)) if nodes[n].is_comma), len(nodes))
    is_other = comma + 1 < len(nodes) and nodes[comma + 1].has(
        "but", "whereas", "and", "while"
    )  # "…, tetapi | Y mengakui"
    return _opens_words(nodes, index) or (not is_other and _opens_words(nodes, comma))


def _says_when(node: Node) -> bool:
    return node.time is not None or not node.unit.is_word


def _opens_words(nodes: Sequence[Node], start: int) -> bool:
    """Tell whether the clause behind a place is somebody's words ("X melaporkan | Y mengatakan bahwa …")."""
    first = next((n for n in range(start + 1, len(nodes)) if order_of(nodes[n]) == "pre"), None)
    if first is None or nodes[first - 1].has("which") or has_predicate(nodes[start + 1 : first]):
        return False
    return find_clause(nodes, first) is not None
