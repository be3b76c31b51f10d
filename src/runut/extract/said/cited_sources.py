"""Whom an agency or outlet cites: the people behind it, who said what it passes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import find_apposed
from runut.extract.grammar.quotes import order_of
from runut.record.actor import ActorKind

_CITED_REACH = 4
_FEWEST_BEFORE = 3
_QUOTING = "quoting"


def is_cited_by(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an agency stands here that only relays ("X seperti dikutip Y | mengatakan")."""
    return nodes[position - 1].has("citing") and not nodes[position - 1].is_speech


def find_cited(nodes: Sequence[Node], position: int) -> int | None:
    """Return the speaker behind an agency: "kata kantor berita X mengutip Y", "kata X di Moskow, Senin, mengutip Y"."""
    mention = nodes[position].mention
    if mention is None or not (mention.actor_kind is ActorKind.MEDIA or _may_be_outlet(mention)):
        return None
    for citing in _citing_after(nodes, position, is_known=mention.actor_kind is ActorKind.MEDIA):
        target = _whom(nodes, citing)
        if target is not None and not _passes_on(nodes, citing, target):
            return target
    return None


def _passes_on(nodes: Sequence[Node], citing: int, target: int) -> bool:
    """Tell whether the outlet behind a passive only passes words on ("tulis harian X | seperti dimuat | Y")."""
    outlet = nodes[target].mention
    is_passive = not nodes[citing].unit.has(_QUOTING) and order_of(nodes[citing]) != "according"
    return is_passive and outlet is not None and outlet.actor_kind is ActorKind.MEDIA


def find_cited_behind(nodes: Sequence[Node], cue: int) -> int | None:
    """Return whom an outlet cites behind its own cue ("AFP melaporkan, mengutip | dua pejabat X |, bahwa …")."""
    citing = cue if nodes[cue].unit.has(_QUOTING) else cue + 2
    is_behind = citing == cue > 0 or (cue < citing < len(nodes) and nodes[cue + 1].is_comma)
    return _whom(nodes, citing) if is_behind and nodes[citing].unit.has(_QUOTING) else None


def past_cited(nodes: Sequence[Node], cue: int) -> int:
    """Return what stands last before the words told, behind whom an outlet cites after its cue; else the cue."""
    cited = find_cited_behind(nodes, cue)
    if cited is None:
        return cue
    after = find_apposed(nodes, cited)[1]
    for position in range(after, len(nodes) - 1):
        if nodes[position].is_comma:
            return position
        if nodes[position].has("that") or (position == after and nodes[position].mention is not None):
            return position - 1
    return cue


def _whom(nodes: Sequence[Node], citing: int) -> int | None:
    """Return the people right behind a word of citing, None where it cites a mere thing or is passive.

    "Kata X dikutip | dari kantor berita Y": Y cites.
    """
    if citing + 1 < len(nodes) and nodes[citing + 1].has("from"):
        return None
    for target in range(citing + 1, min(citing + _CITED_REACH, len(nodes))):
        named = nodes[target].mention
        if nodes[target].is_comma:
            return None  # "tulis harian X mengutip dokumen militer, | 1.300 tentara Y terbunuh"
        if named is not None and (named.kind is MentionKind.ACTOR or named.person or named.has_people):
            return target
    return None


def find_fronted_source(nodes: Sequence[Node], cue: int) -> Mention | None:
    """Return whom an outlet cites before its own name ("Mengutip | dua pejabat X |, Axios melaporkan …")."""
    opens = nodes[0].unit.has(_QUOTING) and cue >= _FEWEST_BEFORE
    source = nodes[1].mention if opens else None
    is_people = source is not None and source.has_people and source.actor_kind is not ActorKind.MEDIA
    return source if is_people and any(node.is_comma for node in nodes[2:cue]) else None


def _may_be_outlet(mention: Mention) -> bool:
    """Tell whether a phrase may be an outlet that the data do not know: "media setempat", one strange name."""
    is_strange = not (mention.entities or mention.title or mention.classes or mention.definite or " " in mention.name)
    return "media" in mention.classes or (is_strange and mention.name[:1].isupper())


def _citing_after(nodes: Sequence[Node], position: int, *, is_known: bool) -> Iterator[int]:
    """Yield where words of citing stand behind an outlet, over where and when it says so; right there at first."""
    place = position + 1
    while place < len(nodes):
        node = nodes[place]
        is_citing = node.has("citing") if is_known else node.unit.has(_QUOTING)
        if is_citing or (is_known and place < position + _CITED_REACH and order_of(node) == "according"):
            yield place
        is_place = nodes[place - 1].has("in") and node.mention is not None
        passes = node.is_comma or node.kind is NodeKind.TIME or is_place or node.has("in", "which", "with", "adverb")
        if not passes and place >= position + _CITED_REACH - 1:
            return
        place += 1
