"""Whether what a trigger tells of came about: negation, future, doubt, demand (CODEBOOK §4, status)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.phrases.clauses import Node, NodeKind, find_word_before
from runut.extract.grammar.bare_contents import says_what_for
from runut.extract.grammar.dependence import has_condition, is_waited_for
from runut.extract.grammar.marking import Marking, find_marker, is_noun_only, is_plan_told, must_flee, parts_marker
from runut.extract.grammar.over_relative import before_aside
from runut.extract.grammar.plans import (
    is_active_form,
    is_intended,
    is_without_ground,
    lacks_plan,
    owner_of_plan,
    told_plan,
)
from runut.extract.grammar.relative_clauses import before_short_relative
from runut.extract.grammar.word_class import CROSSED, has_pseudo
from runut.extract.outcome.awaited import before_described, is_deed_of_plan, status_awaited
from runut.extract.outcome.denied_doers import is_another, is_averted, nobody_before
from runut.extract.outcome.governing_words import governing_before, sees_to
from runut.extract.outcome.joined_status import find_shared, is_denied_of_all, is_of_words, verb_joined_to
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo
from runut.record.claims import Status

_HAPPENED, _PLANNED = Status.HAPPENED, Status.PLANNED
_LIGHT = Pseudo.LIGHT

_WISHING = frozenset({"purpose", "almost", "unreal", "how_to"})
_NEAR, _WISHED = 7, 4
_COULD_REACH, _RELATIVE_REACH = 2, 4
_AWAITED_REACH, _AWAITED_TAIL = 9, 3


def read_status(nodes: Sequence[Node], trigger: int) -> Marking:
    """Return the status that the words left of a verb give it."""
    if trigger > 0 and "in" in nodes[trigger - 1].categories and is_active_form(nodes[trigger]):
        return Marking(_HAPPENED, "", purpose=True)
    before = _read_before(nodes, trigger)
    status, words = before.status, before.words
    could = status is Status.POSSIBLE and _could(nodes, trigger)
    if could:
        status, words = _HAPPENED, ""
    condition = has_condition(nodes, trigger) or (not is_noun_only(nodes[trigger]) and is_waited_for(nodes, trigger))
    if not words:
        status, words = find_shared(nodes, trigger, read_status)
    if not words:
        status, words = _awaited_status(nodes, trigger)
    is_planned = status is _PLANNED
    is_unsure = before.unsure and not (could and status is _HAPPENED)
    announced = before.announced and is_planned and (is_active_form(nodes[trigger]) or _has_pronoun(nodes, trigger))
    purpose = before.purpose or _shares_wish(nodes, trigger) or says_what_for(nodes, trigger)
    return Marking(
        status, words, purpose, condition, before.hearsay,
        refused=before.refused, willing=before.willing and is_planned, still=before.still,
        expected=before.expected, announced=announced, unsure=is_unsure, decided=before.decided,
        steadfast=before.steadfast, counted=before.counted,
    )  # fmt: skip


def _could(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether what somebody could do was done: it is behind "setelah" ("setelah X dapat | mengusir Y, …")."""
    if not any(node.has("unsure") for node in nodes[max(0, trigger - _COULD_REACH) : trigger]):
        return False
    opening = find_word_before(nodes, "after", trigger, _NEAR)
    return opening is not None and not nodes[opening].has("until", "which")


def _read_before(nodes: Sequence[Node], trigger: int) -> _Before:
    """Gather what the words left of a verb tell, from the nearest on, up to the first that has no part in it."""
    if (owner := owner_of_plan(nodes, trigger)) is not None:
        return _Before(_PLANNED, nodes[owner].unit.text)
    if word := lacks_plan(nodes, trigger):
        return _Before(Status.DENIED, word, refused=True)
    before = _Before()
    position = before_short_relative(nodes, trigger - 1 - _has_pronoun(nodes, trigger))
    while position >= 0 and trigger - position <= _NEAR and before.take(nodes, position, trigger):
        before.note(nodes[position])
        position -= 1
    return before


@dataclass(slots=True)
class _Before:
    """What the words left of a verb tell, while they are gone through."""

    status: Status = _HAPPENED
    words: str = ""
    purpose: bool = False
    hearsay: bool = False
    refused: bool = False
    willing: bool = False
    still: bool = False
    expected: bool = False
    announced: bool = False
    unsure: bool = False
    decided: bool = False
    steadfast: bool = False
    counted: bool = False

    def take(self, nodes: Sequence[Node], position: int, trigger: int) -> bool:
        """Take up one more word; tell whether those before it may say more."""
        node = nodes[position]
        found = None if _governs_noun(nodes, position, trigger) else find_marker(node)
        if found is not None and (is_plan_told(nodes, position) or _describes_subject(nodes, position, trigger)):
            return False
        if found is not None and self.status is _HAPPENED and not self.words:
            self.words, self.status = node.unit.text, found[1] or _HAPPENED
            self.purpose = self.purpose or node.has("purpose")
        elif found is not None and self.status is Status.ONGOING and node.has("future", "obliged"):
            self.status, self.words = found[1] or _PLANNED, f"{node.unit.text} {self.words}"
        elif found is not None and found[1] is Status.DENIED:
            self.refused = self.status is _PLANNED
            self.status, self.words = Status.DENIED, f"{node.unit.text} {self.words}"
        elif not self.words and (plan := told_plan(nodes, position)):
            self.words, self.status = plan, _PLANNED
            return False
        elif (not node.categories.isdisjoint(_WISHING) and not _nears_time(nodes, position)) or _is_topic(
            nodes, position
        ):
            self.purpose = True
            return False
        elif "hearsay" in node.categories:
            self.hearsay = True
        elif "becomes" in node.categories and is_noun_only(nodes[trigger]):
            return True
        elif not (node.time is not None or parts_marker(nodes, position) or has_pseudo(node, _LIGHT)):
            self._end(nodes, position, trigger)
            return False
        return True

    def _end(self, nodes: Sequence[Node], position: int, trigger: int) -> None:
        """Take up what governs the clause whose subject stands here, if anything does."""
        if not self.words and is_another(nodes, position):
            self.words, self.status = nodes[position - 2].unit.text, Status.DENIED
            return
        if not self.words and (nobody := nobody_before(nodes, position, trigger)) is not None:
            self.words, self.status, self.purpose = nodes[nobody].unit.text, Status.DENIED, is_averted(nodes, nobody)
            return
        if not self.words and is_without_ground(nodes, position):
            self.purpose = True
            return
        position = _before_name(nodes, position)
        governing = governing_before(nodes, position)
        if governing is not None and (not self.words or self.status is _PLANNED):
            self.words, self.status = governing
            return
        told_of = before_aside(nodes, position)
        wished = _is_governed(nodes, told_of, trigger if told_of == position else told_of + 1)
        self.purpose = wished or (not self.words and is_intended(nodes, position, trigger))
        mention = nodes[position].mention
        self.counted = mention is not None and mention.number is not None

    def note(self, node: Node) -> None:
        """Note what a word tells of the will and the hope behind an act."""
        self.expected = self.expected or "expected" in node.unit.categories
        told = node.categories
        if told:
            self.refused = self.refused or "unwilling" in told
            self.willing = self.willing or "willing" in told
            self.still = self.still or "still" in told
            self.announced = self.announced or "future" in told
            self.unsure = self.unsure or "unsure" in told
            self.decided = self.decided or "decided" in told
            self.steadfast = self.steadfast or "steadfast" in told


def _before_name(nodes: Sequence[Node], position: int) -> int:
    """Return where an office stands that a comma parts from its name ("agar | Menteri X, | N mundur"), or the same."""
    name = nodes[position].mention
    office = nodes[position - 2].mention if position > 2 and nodes[position - 1].is_comma else None
    is_name = name is not None and name.person is not None and not name.title
    return position - 2 if is_name and office is not None and office.title else position


def _nears_time(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word says how long something is near to ("hampir | sepuluh bulan lalu")."""
    return nodes[position].has("almost") and nodes[position + 1].kind is NodeKind.TIME


def _has_pronoun(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a pronoun parts a stem from the word of its status ("pelakunya akan | kami | kejar")."""
    mention = nodes[trigger - 1].mention if trigger > 1 else None
    if mention is None or not mention.pronoun or find_marker(nodes[trigger - 2]) is None:
        return False
    item = nodes[trigger].unit.item
    return item is not None and any(sense.voice is Voice.HEAD for sense in item.senses)


def _describes_subject(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a word of status stands in a clause about the subject ("perundingan yang hampir | gagal itu").

    Words that go back to it close that clause.
    """
    if must_flee(nodes, position, trigger):
        return True
    closes = any(node.has("demonstrative") for node in nodes[position + 1 : trigger])
    return closes and any(node.has("which") for node in nodes[max(0, position - _RELATIVE_REACH) : position])


def _governs_noun(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a word of the future is a preposition before a noun: "takut akan | serangan"."""
    return position == trigger - 1 and "future" in nodes[position].categories and is_noun_only(nodes[trigger])


def _is_topic(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an endeavour is only spoken of: "membahas | upaya | mengakhiri perang", "mengenai cara …"."""
    if position < 1 or "endeavour" not in nodes[position].categories:
        return False
    before = nodes[position - 1]
    is_light = has_pseudo(before, _LIGHT) if before.kind is NodeKind.TRIGGER else True
    return before.has("about") or not (is_light or is_noun_only(before))


def _awaited_status(nodes: Sequence[Node], trigger: int) -> tuple[Status, str]:
    """Return the status of what a plan waits for: "akan dibuka setelah perjanjian | ditandatangani"."""
    opening = None if is_of_words(nodes[trigger]) else find_word_before(nodes, "after", trigger, _AWAITED_REACH)
    if opening is None or any(node.is_comma or node.has("past", "which") for node in nodes[opening:trigger]):
        return _HAPPENED, ""
    if nodes[opening].has("since") or any(node.time is not None for node in nodes[opening : trigger + _AWAITED_TAIL]):
        return _HAPPENED, ""
    start = before_described(nodes, opening)
    for before in range(start, max(-1, start - _AWAITED_REACH), -1):
        node = nodes[before]
        if node.has("that", "which", "when", "because", "while") or node.is_speech or node.is_comma:
            break
        if node.kind is NodeKind.TRIGGER and not (is_noun_only(node) or is_deed_of_plan(nodes, before)):
            first = read_status(nodes, before)
            if not first.words and _is_set(node):
                return _PLANNED, node.unit.text
            status = status_awaited(first.status, nodes[max(0, before - _NEAR) : opening + 1])
            return status, "" if status is _HAPPENED else first.words
    return _HAPPENED, ""


def _is_set(node: Node) -> bool:
    """Tell whether a form says itself that what it tells lies ahead ("akan dilanjutkan")."""
    item = node.unit.item
    return item is not None and any(sense.frame.status is _PLANNED for sense in item.senses)


def _is_governed(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a clause is only wanted, allowed or hindered ("ingin | jalan itu | dibuka")."""
    if "controlling" in nodes[position].unit.categories:
        return True
    position -= position > 1 and nodes[position].has("purpose")  # "memungkinkan X | untuk | menahan Y"
    is_named = nodes[position].mention is not None or is_noun_only(nodes[position])
    if not is_named or position < 1 or trigger - position > _WISHED:
        return False
    before = position - 1
    while before > 0 and (nodes[before].has("determiner", "adverb", "exists") or _is_joined(nodes, before)):
        before -= 1
    before -= before > 0 and nodes[before].has("that") and nodes[before - 1].unit.has("wish")  # "berharap bahwa | X …"
    is_one = nodes[position].mention is not None
    asks = is_one and nodes[before].has("purpose") and nodes[before].has("obliged")  # "usul agar | X mundur ditolak"
    helps = before > 0 and nodes[before].unit.has("helping") and nodes[before - 1].has("purpose")
    return (
        asks
        or helps
        or sees_to(nodes, before)
        or nodes[before].unit.has("wish", "unreal", "hinges_on", "unwilling", "fearing")
        or "controlling" in nodes[before].unit.categories
    )


def _shares_wish(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is joined to one that is only wanted ("ingin agar X menghentikan serangan dan | mundur")."""
    first = verb_joined_to(nodes, trigger)
    if first is None:
        return False
    position = first - 1
    while position > 0 and nodes[position].has(*CROSSED):
        position -= 1
    if (position >= 0 and _is_governed(nodes, position, first)) or _shares_wish(nodes, first):
        return True
    opening = _read_before(nodes, first)
    return opening.refused and is_denied_of_all(
        nodes, trigger, opening.status
    )  # "tidak akan menyerang atau | menembak"


def _is_joined(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node is part of a list of which the next one is the last ("memungkinkan | A | dan B")."""
    return "and" in nodes[position].categories or (
        nodes[position].mention is not None and "and" in nodes[position + 1].categories
    )
