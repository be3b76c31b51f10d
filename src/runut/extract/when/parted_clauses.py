"""Times parted from an act by the beginning of another clause, before it or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.times.finding import Anchor, TimeKind
from runut.extract.grammar.word_class import is_noun, is_only_verb, is_plain_verb, is_preposition

_OF_CLAUSE = {Anchor.AFTER, Anchor.BEFORE}
_JOINING = ("and", "while", "but", "whereas")
_REASONS = ("after", "because")
_BESIDE_CUE = ("after", "when", "while", "which", "in")
_QUOTES = frozenset('"“”')
_HOUR = "hour"
_UNTIL, _SINCE = "../", "/.."


def is_parted(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether another clause begins between an act and a time, to which the one or the other belongs."""
    if index < trigger:
        parted = (_is_before_count, _is_term_before, _is_of_reduced, _is_of_words)
        return any(is_of_other(nodes, trigger, index) for is_of_other in parted)
    is_left = _opens_next(nodes, trigger, index) or _is_of_place(nodes, trigger, index)
    return is_left or _is_put_off(nodes, trigger, index)


def _is_before_count(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether an act was done some days before or after what a time dates ("pada 2 Mei, tiga hari setelah X | …").

    So it is where such a clause opens the sentence; some hours are of the same day, mostly.
    """
    for position in range(trigger - 1, index, -1):
        if nodes[position].is_comma or nodes[position].is_speech:
            return _is_counted(nodes[0]) and not any(node.is_comma for node in nodes[:index])
        if _is_counted(nodes[position]):
            return True
    return False


def _is_term_before(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time until which something is to be stands before a clause of time ("hingga Mei setelah X |")."""
    time = nodes[index].time
    is_term = time is not None and str(time.value).startswith(_UNTIL)
    return is_term and any(node.has("after") for node in nodes[index + 1 : trigger])


def _is_of_reduced(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time that is no day is that of a clause with no subject ("Disandera sejak Juni, X | dibebaskan").

    It opens the sentence by its verb, and whom it is about stands behind its comma.
    """
    closing = next((n for n in range(index + 1, trigger) if nodes[n].is_comma), None)
    time = nodes[index].time
    value = None if time is None else time.value
    if closing is None or nodes[closing + 1].mention is None or value is None or value.earliest == value.latest:
        return False
    first = nodes[0].mention  # a word that opens a sentence may pass for a name ("Berkuasa | sejak 1994, X …")
    is_unknown = first is not None and not first.entities and str(value).endswith(_SINCE)
    opens = is_only_verb(nodes[0]) or is_plain_verb(nodes[0]) or is_unknown
    return opens and not any(node.is_comma or node.is_speech for node in nodes[:index])


def _is_of_words(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is told in words that a cue closes before the act ("mundur Sabtu, kata X usai | …")."""
    for cue in range(index + 2, trigger):
        if nodes[cue].is_speech and (nodes[cue - 1].is_comma or nodes[cue - 1].unit.text in _QUOTES):
            return _is_beside(nodes, cue, trigger)
    return False


def _is_beside(nodes: Sequence[Node], cue: int, trigger: int) -> bool:
    """Tell whether an act is told beside a cue, and not in words that go on ("kata X, Y | menyerang")."""
    is_joined = False
    for position in range(cue + 1, trigger):
        node = nodes[position]
        if node.is_speech or node.has("that"):
            return False
        is_joined = is_joined or node.has(*_BESIDE_CUE)
        if node.is_comma and not nodes[position + 1].has(*_BESIDE_CUE):
            return False
    return is_joined


def _is_counted(node: Node) -> bool:
    """Tell whether words say by how many days, months or years an act was before or after another."""
    time = node.time
    if time is None or time.anchor not in _OF_CLAUSE:
        return False
    count, unit = time.distance or (None, "")
    return count != 0 and unit != _HOUR


def _opens_next(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time stands before the verb of the next clause ("X | menyerang, sedangkan Y pada Mei merebut Z").

    Where its subject stands before the time, a word sets the clause against the first: "dan X" may end a list.
    """
    joint = next((n for n in range(index - 1, trigger, -1) if nodes[n].has(*_JOINING, *_REASONS)), None)
    if joint is None or is_noun(nodes[trigger]) or nodes[joint].has("since"):
        return False
    between = [node for node in nodes[joint + 1 : index] if not is_preposition(node)]
    if any(node.mention is None and not is_noun(node) for node in between):
        return False
    if nodes[joint].has(*_REASONS):
        return bool(between) and _tells_behind(nodes, index)
    return (not between or not nodes[joint].has("and")) and _tells_behind(nodes, index)


def _is_put_off(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that to which something is put off ("| menunda pemilu dari Mei ke Juli/hingga Juli")."""
    time = nodes[index].time
    if not nodes[trigger].unit.has("putting_off") or time is None or time.kind is not TimeKind.PERIOD:
        return False
    between = nodes[trigger + 1 : index]
    return not any(node.is_comma or node.is_speech or is_only_verb(node) for node in between)


def _is_of_place(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of what an aside tells of a place ("| menembaki A, tempat B diserang bulan lalu")."""
    comma = next((n for n in range(index - 1, trigger, -1) if nodes[n].is_comma), None)
    return comma is not None and nodes[comma + 1].unit.has("place_where", "in_which")


def _tells_behind(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb stands behind a time, before anything but who does it."""
    for node in nodes[index + 1 :]:
        if is_only_verb(node) or node.is_speech or is_plain_verb(node):
            return True
        if node.unit.has("fruitless", "failed"):
            return True
        if node.is_comma or (node.kind is NodeKind.WORD and node.has("and", "which", "that", "after", "when", "by")):
            return False
    return False
