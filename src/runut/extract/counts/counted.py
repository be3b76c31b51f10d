"""Which phrases a verb or noun of harm counts: what undergoes it, in whatever order the sentence has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.counts.counted_beside import along_with, before_owner, behind_opening, over_aside
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_left, list_right
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.second_clauses import opens_second_clause
from runut.extract.grammar.some_among import SOME_OF, head_of_parts, part_of_whole
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_noun, is_plain_verb, is_preposition
from runut.extract.roles.arguments import find_arguments
from runut.extract.roles.hurt_until import hurt_until
from runut.extract.roles.main_subjects import find_main_subject
from runut.languages.affixes import Voice
from runut.languages.lexicon import Need, Roles, Sense
from runut.record.claims import Outcome

_COUNT_REACH = 6
_FARTHEST_SUBJECT = 12


def outcome_sense(nodes: Sequence[Node], index: int) -> Sense | None:
    """Return the sense in which a trigger tells what became of people, None where it has none that fits."""
    item = nodes[index].unit.item
    senses = [] if item is None else [sense for sense in item.senses if sense.outcome is not None]
    if not senses:
        return None
    is_open = _is_headless(nodes, index) or bool(hurt_until(nodes, index))
    return next((sense for sense in senses if is_open or _fits(nodes, index, sense)), None)


def _is_headless(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb stands in a relative clause without a noun ("yang gugur hanya empat orang")."""
    opens = index > 0 and "which" in nodes[index - 1].categories
    return opens and (index < 2 or nodes[index - 2].mention is None)  # its noun would stand before "yang"


def told_outcome(node: Node, *, noun: bool = False) -> Outcome | None:
    """Return what a trigger tells of people in any of its senses, whatever stands around it."""
    if not node.is_trigger or node.unit.item is None:
        return None
    for sense in node.unit.item.senses:
        if sense.outcome is not None and (sense.voice.is_noun or not noun):
            return sense.outcome
    return None


def _fits(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether the needs of a sense are met; what its subject or object must not be is left to the count."""
    for need in sense.needs:
        if need.negative and need.place != "near":
            continue
        if _near_has(_place_of(nodes, index, sense, need), need.classes) == need.negative:
            return False
    return True


def _place_of(nodes: Sequence[Node], index: int, sense: Sense, need: Need) -> Sequence[Node]:
    """Return the nodes at which a need looks: before the trigger, after it (the agent of a passive), or both."""
    before = nodes[max(0, index - _COUNT_REACH) : index]
    after = nodes[index + 1 : index + 1 + _COUNT_REACH]
    if need.place == "near" or (need.place == "o" and sense.voice is Voice.HEAD):
        return [*before, *after]
    return before if sense.voice.is_passive != (need.place == "s") else after


def _near_has(near: Sequence[Node], classes: frozenset[str]) -> bool:
    for node in near:
        mention = node.mention
        if mention is not None and (
            mention.classes & classes
            or ("persons" in classes and (mention.has_people or mention.person is not None))
            or ("actor" in classes and mention.kind is MentionKind.ACTOR)
            or ("number" in classes and mention.number is not None)
            or ("place" in classes and mention.kind is MentionKind.PLACE)
        ):
            return True
    return False


def find_counted(nodes: Sequence[Node], index: int, sense: Sense) -> Iterator[tuple[Mention, str]]:
    """Yield the phrases that a trigger counts: what undergoes it, or what stands around a noun."""
    word = nodes[index].unit.text
    if sense.voice.is_noun:
        for mention in find_arguments(nodes, index, sense).recipients or genitive_of(nodes, index):
            yield mention, f"undergoes '{word}'"
        return
    is_active = sense.voice is Voice.ACT or (sense.voice is Voice.HEAD and sense.frame.roles is not Roles.PATIENT)
    if is_active and sense.frame.roles is not Roles.UNDERGOER:
        fronted = _fronted(nodes, index) if sense.voice is Voice.HEAD else None
        objects, _ = find_object(nodes, index)
        objects = objects or over_aside(nodes, index)
        for mention in objects if fronted is None else [fronted]:
            yield mention, f"object of '{word}'"
        return
    if hurt := hurt_until(nodes, index):
        yield from ((mention, f"hurt until '{word}'") for mention in hurt)
        return
    if behind := behind_opening(nodes, index):
        yield from ((mention, f"told behind '{word}'") for mention in behind)
        return
    yield from _undergoers(nodes, index, word)
    yield from _number_after(nodes, index, word)
    yield from _number_of_those(nodes, index, word)


def _undergoers(nodes: Sequence[Node], index: int, word: str) -> Iterator[tuple[Mention, str]]:
    """Yield the subject of a verb that is undergone; the nearest count to its left where grammar finds none."""
    for mention in along_with(nodes, index):
        yield mention, f"told with '{word}'"
    own = _own_count(nodes, index)
    if own is not None:
        yield own, f"stands alone before '{word}'"
        return
    subject = find_subject(nodes, index)
    if subject.how.startswith(SOME_OF):
        return
    opens = subject.index if subject.elided == "after" and not subject.mentions else None
    if opens and nodes[opens - 1].time is not None:
        subject = find_main_subject(nodes, index, subject)  # "seorang diplomat dibebaskan sehari setelah | diculik"
    mentions = subject.mentions
    head = head_of_parts(nodes, mentions, index) or part_of_whole(nodes, mentions, index)
    head = head or next(
        (node.mention for node in nodes if node.mention and described_as(nodes, node.mention) in mentions), None
    )
    if head is None and len(mentions) == 1:
        mentions = _joined_counts(nodes, mentions[0])
    if head is not None:
        mentions = [head]
    owned = [before_owner(nodes, mention) for mention in mentions]
    subjects = [known or mention for known, mention in zip(owned, mentions, strict=True)]
    for mention in subjects:
        yield mention, f"subject of '{word}'"
    joined = _joined_before(nodes, index, subjects)
    if joined is not None:
        yield joined, f"joined before '{word}'"
    if not any(m.has_people or m.pronoun or (m.number and m.definite) for m in subjects):
        for mention in _counts_to_the_left(nodes, index):
            yield mention, f"stands before '{word}'"


def _own_count(nodes: Sequence[Node], index: int) -> Mention | None:
    """Return the count of a second clause, or of who "yang" is about behind "adalah", None for any other.

    "… terluka oleh peluru dan | 60 lainnya | diculik", "korban terakhir adalah | 28 warga | yang tewas".
    """
    place = index - 1
    while place > 0 and nodes[place].has("adverb", "past", "hearsay", "more", "other", "which"):
        place -= 1
    mention = nodes[place].mention if place > 1 else None
    if mention is None or mention.number is None:
        return None
    if nodes[place - 1].has("copula"):
        return mention
    opens = nodes[place - 1].has("and", "whereas") and not nodes[index - 1].has("which")
    opens = opens and not _ends_row(nodes, place)
    return mention if opens and any(told_outcome(node) is not None for node in nodes[: place - 1]) else None


def _ends_row(nodes: Sequence[Node], last: int) -> bool:
    """Tell whether a count ends a row that opens a clause ("X tewas, enam tentara dan | lima warga")."""
    first = last - 2
    while first > 2 and nodes[first - 1].is_comma and _counts_people(nodes[first - 2]):
        first -= 2
    opens = first > 1 and (
        nodes[first - 1].unit.text in ",;" or nodes[first - 1].has("and", "whereas", "while", "that")
    )
    return opens and nodes[last - 1].has("and") and _counts_people(nodes[first])


def _counts_people(node: Node) -> bool:
    return node.mention is not None and node.mention.number is not None and node.mention.has_people


def _joined_before(nodes: Sequence[Node], index: int, subjects: Sequence[Mention]) -> Mention | None:
    """Return the count that "dan" joins to a subject over a phrase ("30 tentara dari dua kubu dan | dua guru | …")."""
    place = index - 1
    while place > 2 and nodes[place].has("adverb", "past", "hearsay"):
        place -= 1
    mention = nodes[place].mention
    is_joined = place > 3 and len(subjects) == 1 and subjects[0].number is not None and nodes[place - 1].has("and")
    if not is_joined or mention is None or mention.number is None or not mention.has_people or mention is subjects[0]:
        return None
    between = [node for node in nodes[:place] if node.start >= subjects[0].end]
    is_plain = not any(node.is_trigger or node.is_speech or node.has("which") or node.is_comma for node in between)
    return mention if between and between[0].has("from", "in") and is_plain else None


def described_as(nodes: Sequence[Node], mention: Mention) -> Mention | None:
    """Return "pemberontak" of "delapan orang yang diduga pemberontak": who people are thought to be."""
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), len(nodes))
    if position + 3 >= len(nodes) or not (
        "which" in nodes[position + 1].categories and "hearsay" in nodes[position + 2].categories
    ):
        return None
    named = nodes[position + 3].mention
    return named if named is not None and named.has_people else None


def _joined_counts(nodes: Sequence[Node], head: Mention) -> list[Mention]:
    """Return both counts of "sembilan orang Korea dan seorang warga Nigeria yang | disandera"."""
    position = next((n for n, node in enumerate(nodes) if node.mention is head), 0)
    if not position or head.number is None or opens_second_clause(nodes, position - 2, position):
        return [head]
    joined = list_left(nodes, position)
    return joined if all(mention.number is not None for mention in joined) else [head]


def _number_of_those(nodes: Sequence[Node], index: int, word: str) -> Iterator[tuple[Mention, str]]:
    """Yield "yang gugur di pihaknya hanya empat orang": a count told of those of a clause without a noun."""
    if not _is_headless(nodes, index):
        return
    for position in range(index + 1, min(index + 1 + _COUNT_REACH, len(nodes))):
        mention = nodes[position].mention
        node = nodes[position]
        if node.is_speech or node.has("and") or is_plain_verb(node) or (node.is_trigger and not is_noun(node)):
            return
        if mention is not None and mention.number is not None and not is_preposition(nodes[position - 1]):
            row = list_right(nodes, position, whole=True)
            yield from ((one, f"how many '{word}'") for one in row if one.number is not None)
            return


def _counts_to_the_left(nodes: Sequence[Node], index: int) -> Iterator[Mention]:
    """Yield the counts of people left of a verb in its clause, over appositions, ages and relative clauses."""
    for position in range(index - 1, max(-1, index - _FARTHEST_SUBJECT), -1):
        node = nodes[position]
        mention = node.mention
        if (
            (node.is_speech and order_of(node) != "prepas")
            or node.has("that", "when", "after", "because", "while", "including", "among", "with")
            or node.unit.text in ";:"
        ):
            return  # "puluhan orang, dengan | 3.000 lainnya | mengungsi"
        if node.kind is NodeKind.TRIGGER and not _is_in_relative(nodes, position):
            return
        if node.has("and") and nodes[position + 1].unit.has("issuing"):
            return  # "… dan | membuat setengah dari populasi | mengungsi"
        if mention is not None and mention.number is not None and mention.has_people:
            if position and is_preposition(nodes[position - 1]):
                continue
            yield mention
            if position < 1 or not nodes[position - 1].has("and"):
                return


def _is_in_relative(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether "yang" opens the clause of a verb, or of how it was told ("yang semula dinyatakan | diculik")."""
    before = trigger - 1
    while before > 0 and (nodes[before].has("adverb", "past", "hearsay") or order_of(nodes[before]) == "prepas"):
        before -= 1
    return before >= 0 and nodes[before].has("which")


def _fronted(nodes: Sequence[Node], index: int) -> Mention | None:
    """Return what "enam lainnya mereka | tawan" and "18 polisi yang mereka | culik" count."""
    agent = nodes[index - 1].mention if index else None
    if agent is None or agent.kind is not MentionKind.PRONOUN:
        return None
    for position in range(index - 2, max(-1, index - 5), -1):
        mention = nodes[position].mention
        if mention is not None:
            return mention if mention.number is not None else None
        if not nodes[position].has("which", "demonstrative", "past", "adverb"):
            return None
    return None


def _number_after(nodes: Sequence[Node], index: int, word: str) -> Iterator[tuple[Mention, str]]:
    """Yield "korban tewas mencapai 60 (orang)": a number behind the verb, joined by a bound word."""
    position = index + 1
    if position < len(nodes) and nodes[position].mention is not None:
        mention = nodes[position].mention
        is_next = index > 0 and _is_of_next(nodes, position)
        if mention is not None and mention.number is not None and not is_next:
            yield mention, f"count after '{word}'"
        return
    while position < len(nodes) and position - index <= _COUNT_REACH:
        node = nodes[position]
        if node.mention is not None and node.mention.number is not None and nodes[position - 1].unit.has("amounting"):
            yield node.mention, f"count after '{word}'"
            return
        passes = node.unit.has("amounting") or node.kind is not NodeKind.TRIGGER
        if node.is_comma or node.is_speech or not passes:
            return
        position += 1


def _is_of_next(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a count between two verbs is of the second ("6 tewas | 20 | disandera"), no other behind that."""
    told, behind = ([*nodes[position + 1 : position + 3], None, None])[:2]
    is_counted = behind is not None and behind.mention is not None and behind.mention.number is not None
    return told is not None and told_outcome(told) is not None and not is_counted
