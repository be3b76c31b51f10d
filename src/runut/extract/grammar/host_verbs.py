"""To which verb before it a verb behind ", dan" is joined where a clause about a thing or an aim stands between."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.after_places import opens_after_place
from runut.extract.grammar.headline_verbs import find_first_of_headline
from runut.extract.grammar.in_turn import verb_in_turn
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    can_act,
    governs_clause,
    is_active,
    is_bare_stem,
    is_counted,
    is_noun,
    is_only_verb,
    is_passive,
    is_preposition,
    is_verb,
    looks_active,
    may_act,
    opens_time,
)
from runut.record.actor import ActorKind

_OPENERS = ("which", "purpose", "when", "after", "because", "condition")
_ADJUNCT = "adjunctdeed"
_HOST_REACH = 40
_THING_REACH = 8
_DOER_REACH = 10
_CLAUSES = ("when", "after", "because", "condition")
_REBELS = {"militiaforce", "gunmen"}
_STATE_FORCES = {"forces", "policeforce"}
_BEFORE_OWN = ("future", "purpose", "adverb", "ongoing", "itself", "past", "possible", "not")
_PEOPLE = {MentionKind.ACTOR, MentionKind.PRONOUN}
_ARREST, _CROWDS = "arrest", {"crowd", "protesters"}
_ENDS = {";", ":", '"', "“", "”"}


def find_host(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb whose subject a verb shares over a clause in between, None where no such clause is closed.

    "A mengirim pasukan guna menghalau B yang menduduki X, dan | menutup Y": a comma closes what "guna" opens.
    """
    if _ADJUNCT in nodes[trigger].unit.classes:
        return _verb_before(nodes, trigger)
    if (before := verb_in_turn(nodes, trigger)) is not None:
        return before
    if (left := _does_without(nodes, trigger)) is not None:
        return left
    if (first := find_first_of_headline(nodes, trigger)) is not None:
        return first
    joint = _before_verb(nodes, trigger)
    if joint < 2 or not is_verb(nodes[trigger]) or _has_own_subject(nodes, joint):
        return None
    if nodes[joint].has("and", "but") and nodes[joint - 1].is_comma:
        return _host_before(nodes, joint - 2)
    if "and" in nodes[joint].categories and is_active(nodes[trigger]) and _ends_with_thing(nodes, joint, trigger):
        return _host_before(nodes, joint - 1)
    if nodes[joint].has("and"):
        over = _who_keeps_order(nodes, joint, trigger) or _counts_on(nodes, joint, trigger)
        if over is not None:
            return over
    return _host_before(nodes, joint - 1, follows=True) if nodes[joint].is_comma and is_active(nodes[trigger]) else None


def _does_without(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb whose doer leaves something undone by it ("meninggalkan Wina tanpa | menandatangani apa pun")."""
    is_left = trigger > 1 and nodes[trigger - 1].has("without") and is_active(nodes[trigger])
    verb = _verb_before(nodes, trigger - 1) if is_left else None
    return verb if verb is not None and is_active(nodes[verb]) else None


def _verb_before(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb before what is done by it ("mengusir diplomat X | sebagai protes")."""
    for position in range(trigger - 1, max(-1, trigger - _THING_REACH), -1):
        if nodes[position].is_speech or nodes[position].has("that"):
            return None
        if is_only_verb(nodes[position]):
            return position
    return None


def find_opening_people(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the people who open a clause right before its verb (", dan pasukan X | meninggalkan"), None for others.

    What ends a list of names is no subject by itself ("A, B, dan C | meninggalkan").
    """
    position = verb - 1
    while position > 0 and nodes[position].has(*_BEFORE_OWN):
        position -= 1
    mention = nodes[position].mention if position > 0 else None
    if mention is None or mention.kind not in _PEOPLE:
        return None
    comma = position - 1 - nodes[position - 1].has("and", "but")
    opens = comma > 0 and nodes[comma].is_comma and nodes[comma - 1].mention is None
    return position if opens or opens_after_place(nodes, position) else None


def _has_own_subject(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether only who acts stands before a needless comma ("… setelah tentara | , menyerang X")."""
    doer = nodes[comma - 1].mention if nodes[comma].is_comma else None
    return doer is not None and may_act(doer) and nodes[comma - 2].has("after", "because", "when", "that")


def _host_before(nodes: Sequence[Node], last: int, *, follows: bool = False) -> int | None:
    """Return the main verb before a comma that closes a clause in it.

    What only `follows` (", menewaskan …") goes on with a deed, and behind ", yang …," with who is told of there.
    """
    hidden = False
    for position in range(last, max(-1, last - _HOST_REACH), -1):
        node = nodes[position]
        if "that" in node.categories or node.unit.text in _ENDS or (follows and (node.is_comma or node.is_speech)):
            return None
        if not hidden and node.has(*_OPENERS) and not opens_time(nodes, position):
            hidden = not _opens_sentence(nodes, position)
            if follows and not hidden:
                return None
        if not _is_predicate(node):
            continue
        opener = _before_verb(nodes, position)
        if opener == position - 1 and is_passive(nodes[opener]):
            continue  # "yang dituduh | mencuri X, dan …"
        if opener >= 0 and (nodes[opener].has(*_OPENERS) or is_preposition(nodes[opener])):
            hidden = True  # "memuji upaya X dalam | mengakhiri perang, namun …"
        elif hidden and not follows and _closes_aside(nodes, opener):
            return position  # "A, yang menguasai X, | mengirim pasukan untuk menghalau B, tetapi …"
        elif opener < 0 or not (nodes[opener].is_comma or nodes[opener].has("and")):
            if not follows and _is_complement(nodes, opener):  # "menghargai upaya | Malaysia menengahi X, namun …"
                hidden = True
                continue
            governor = _governing(nodes, position)
            if follows and hidden and nodes[governor].is_speech:
                return position  # "X mengatakan Y | memasuki wilayah yang disengketakan, menewaskan …"
            if hidden or (governor != position and not follows and governs_clause(nodes[governor])):
                return governor  # "meminta | Israel mundur, tetapi mendesak …"
            return None
    return None


def _closes_aside(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a comma closes a clause of "yang" that another opens behind who may act ("A |, yang …, | V")."""
    if not nodes[comma].is_comma:
        return False
    opening = next((n for n in range(comma - 1, 0, -1) if nodes[n].is_comma), 0)
    head = nodes[opening - 1].mention if opening > 0 else None
    return head is not None and may_act(head) and nodes[opening + 1].has("which")


def _ends_with_thing(nodes: Sequence[Node], joint: int, trigger: int) -> bool:
    """Tell whether a passive said of a thing or place ends before "dan" ("di kapal yang dibajak | dan menuntut …").

    Those of whom it is said do not do the next verb either where it is done to them ("… dan menyebut | mereka | …").
    """
    which = next((n for n in range(joint - 1, max(0, joint - _THING_REACH), -1) if _stops(nodes[n])), 0)
    if not nodes[which].has("which") or not is_passive(nodes[which + 1]):
        return False
    head = which - 1 - nodes[which - 1].has("demonstrative", "adjective")
    mention = nodes[head].mention
    behind = nodes[trigger + 1].mention if trigger + 1 < len(nodes) else None
    is_done_to = behind is not None and behind.pronoun in {"third_plural", "third_singular"}
    return is_preposition(nodes[which - 1]) or (mention is not None and (is_done_to or not can_act(mention)))


def _who_keeps_order(nodes: Sequence[Node], joint: int, trigger: int) -> int | None:
    """Return the verb of forces who arrest people behind what a crowd did ("mengejar massa yang … | dan menahan X").

    A crowd arrests nobody.
    """
    item = nodes[trigger].unit.item
    held = nodes[trigger + 1].mention if trigger + 1 < len(nodes) else None
    if item is None or held is None or held.pronoun or not any(_ARREST in sense.frame.mode for sense in item.senses):
        return None
    which = next((n for n in range(joint - 1, max(1, joint - _THING_REACH), -1) if nodes[n].has("which")), 1)
    crowd = nodes[which - 1].mention
    if not nodes[which].has("which") or crowd is None or crowd.classes.isdisjoint(_CROWDS):
        return None
    main = which - 2
    doer = nodes[max(0, _before_verb(nodes, main))].mention
    is_force = doer is not None and doer.actor_kind in {ActorKind.POLICE, ActorKind.MILITARY}
    return main if is_force and is_active(nodes[main]) else None


def _counts_on(nodes: Sequence[Node], joint: int, trigger: int) -> int | None:
    """Return the verb whose counted object another counts on ("menahan tiga pria yang V | dan membebaskan lima lagi").

    A clause of "yang" goes on by itself where it counts people ("yang menewaskan dua orang dan melukai lima lagi") or
    only its verb tells the like ("menahan tiga pria yang menyerang X dan melukai lima lagi").
    """
    if trigger + 2 >= len(nodes) or not nodes[trigger + 2].has("other"):
        return None
    which = next((n for n in range(joint - 1, max(1, joint - _THING_REACH), -1) if nodes[n].has("which")), 1)
    if not nodes[which].has("which") or any(map(is_counted, nodes[which:joint])):
        return None
    main = which - 2
    if not (is_counted(nodes[which - 1]) and is_counted(nodes[trigger + 1]) and is_active(nodes[main])):
        return None
    told, inner = nodes[trigger].types, {kind for node in nodes[which:joint] for kind in node.types}
    return None if told & inner and told.isdisjoint(nodes[main].types) else main


def _stops(node: Node) -> bool:
    return node.has("which") or node.is_comma or node.is_speech or is_active(node)


def _is_complement(nodes: Sequence[Node], subject: int) -> bool:
    """Tell whether who does a verb is himself told of: behind a noun, or as a verb's object."""
    before = nodes[subject - 1] if subject > 0 and nodes[subject].mention is not None else None
    if before is None or before.kind is NodeKind.TIME:
        return False
    is_noun_word = before.kind is NodeKind.WORD and "actionclass" in before.unit.classes
    return is_noun_word or is_noun(before)


def _opens_sentence(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a clause opens the sentence, or stands between commas."""
    return position == 0 or nodes[position - 1].is_comma


def _is_predicate(node: Node) -> bool:
    """Tell whether a node is surely a verb, by its shape where the lexicon does not know it."""
    return looks_active(node) or node.is_speech or (is_only_verb(node) and not is_bare_stem(node))  # "perakit | bom"


def _before_verb(nodes: Sequence[Node], verb: int) -> int:
    """Return the index before a verb and what may stand before it."""
    position = verb - 1
    while position >= 0 and (
        not nodes[position].categories.isdisjoint(BEFORE_VERBS)
        or nodes[position].time is not None
        or opens_time(nodes, position)
    ):
        position -= 1
    return position


def _governing(nodes: Sequence[Node], verb: int) -> int:
    """Return the verb whose object does what a verb tells, itself where it has a subject of its own."""
    subject = _before_verb(nodes, verb)
    before = _before_verb(nodes, subject)
    if subject < 1 or nodes[subject].mention is None or before < 0:
        return verb
    is_governor = nodes[before].is_speech or (is_active(nodes[before]) and governs_clause(nodes[before]))
    return before if is_governor else verb


def of_first_force(nodes: Sequence[Node], verb: int, classes: set[str]) -> set[str]:
    """Return the classes of a subject without the other force's ("polisi mengejar pemberontak dan | menangkap X")."""
    if classes.isdisjoint(_REBELS) or classes.isdisjoint(_STATE_FORCES):
        return classes
    start, first = max(0, verb - _DOER_REACH), set[str]()
    opening = nodes[0].has(*_CLAUSES) and not any(node.is_comma for node in nodes[:start])
    for node in nodes[start:verb]:
        if node.is_speech or node.has("that", *_CLAUSES) or (opening and node.is_comma):
            first, opening = set(), opening and not node.is_comma
        elif node.mention is not None and not first:
            first = {name for name in node.mention.classes if name in _REBELS or name in _STATE_FORCES}
    if first <= _REBELS:
        return classes - _STATE_FORCES if first else classes
    return classes - _REBELS if first <= _STATE_FORCES else classes


def befalls_others(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb's object is people of another side than its subject ("X memulangkan | tentara Y")."""
    people = nodes[verb + 1].mention if verb + 1 < len(nodes) else None
    if people is None or people.party is None or not people.has_people:
        return False
    before = (node.mention for node in reversed(nodes[max(0, verb - _DOER_REACH) : verb]))
    doer = next((mention for mention in before if mention is not None and mention.kind is MentionKind.ACTOR), None)
    return doer is not None and doer.party not in {None, people.party}
