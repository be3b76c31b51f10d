"""Reports and agencies that close a sentence whose words another speaks."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.apposed_names import reports_itself
from runut.extract.grammar.clause_shape import find_clause
from runut.extract.grammar.quotes import order_of, tone_of
from runut.extract.said.cue_place import ends_sentence, names_nobody
from runut.record.actor import Actor, ActorKind

_REPORT_THAT_IS = 3


def only_relays(nodes: Sequence[Node], index: int, speaker: Actor | None) -> bool:
    """Tell whether an agency closes a sentence whose words another speaks ("X mengatakan …, kata kantor berita Y")."""
    is_media = (speaker is not None and speaker.kind is ActorKind.MEDIA) or _cites_site(nodes, index)
    return (is_media or _names_document(nodes, index)) and _are_anothers(nodes, index, is_media=is_media)


def _cites_site(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether words are only taken from where they were put out ("…, demikian dikutip | dari laman X")."""
    site = nodes[index + 2].mention if index + 2 < len(nodes) and nodes[index + 1].has("from") else None
    return site is not None and site.actor_kind is ActorKind.MEDIA


def closes_as_report(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether an outlet behind a comma only reports another's words ("X mengatakan …, Y | melaporkan")."""
    subject = index - 1
    if order_of(nodes[index]) != "pre" or subject < 2 or not nodes[subject - 1].is_comma:
        return False
    return (
        reports_itself(nodes, subject)
        and ends_sentence(nodes, index, subject)
        and _are_anothers(nodes, subject, is_media=True)
    )


def _are_anothers(nodes: Sequence[Node], index: int, *, is_media: bool) -> bool:
    """Tell whether the words before a report have a speaker of their own."""
    if is_media and nodes and order_of(nodes[0]) == "according" and not names_nobody(nodes, 0):
        return True
    if is_media and any(map(_closes_words, nodes[:index])):  # "…," kata X, demikian dilansir Y
        return True
    governs = (n for n, node in enumerate(nodes[:index]) if order_of(node) == "pre" and tone_of(node) != "strict")
    return any(find_clause(nodes, n) is not None for n in governs if n and not nodes[n - 1].has("which"))


def _closes_words(node: Node) -> bool:
    return node.is_speech and order_of(node) in {"post", "both"} and tone_of(node) in {"says", "plain"}


def _names_document(nodes: Sequence[Node], cue: int) -> bool:
    """Tell whether a report only closes the words, whoever spoke them ("…, kata | laporan itu", "laporan Reuters")."""
    while cue + 2 < len(nodes) and nodes[cue + 1].is_speech:
        cue += 1  # "demikian | menurut | laporan …"
    mention = nodes[cue + 1].mention if cue + 1 < len(nodes) else None
    if mention is None or "document" not in mention.classes or "groupnoun" in mention.classes:
        return False
    is_strange = bool(mention.person) and not mention.entities  # "laporan Situsberita.net"
    is_put_out = (
        cue + _REPORT_THAT_IS < len(nodes)
        and nodes[cue + 2].has("which")
        and nodes[cue + 3].unit.has("issued", "citing")
    )
    is_medias = any(entity.kind is ActorKind.MEDIA for entity in mention.entities)
    return mention.definite or is_medias or is_strange or is_put_out
