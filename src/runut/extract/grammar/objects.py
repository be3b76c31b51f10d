"""What follows a trigger in its clause: its object and its prepositional phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.brackets import ends_aside, opens_name, past_bracket, past_mark
from runut.extract.grammar.clause_openings import starts_clause
from runut.extract.grammar.clause_parts import CLAUSE_REACH, Phrase
from runut.extract.grammar.ending_objects import object_of_ending
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.noun_rows import row_end
from runut.extract.grammar.objects_before import owner_behind
from runut.extract.grammar.own_phrase import ends_in_preposition, own_phrase
from runut.extract.grammar.past_origin import of_one_sort
from runut.extract.grammar.past_quality import past_growth
from runut.extract.grammar.whose_words import denies, whose_words
from runut.extract.grammar.word_class import (
    BOUNDARIES,
    PREPOSITIONS,
    governs_clause,
    is_active,
    is_bare_stem,
    is_noun,
    is_only_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_preposition,
    is_verb,
    opens_time,
    parts_some,
)

_PASSIVE, _CHARGES, _SHUTTING = "di", {"accuse", "charge", "suspect"}, {"restrict", "access"}
_CLAUSE_EDGES = frozenset({*BOUNDARIES, "while"})


def find_object(nodes: Sequence[Node], trigger: int, *, whole: bool = False) -> tuple[list[Mention], int | None]:
    """Return the mentions after an active verb, and the index of an event noun that stands there instead.

    `whole` keeps a list together before a verb ("mendesak A dan B | menghentikan serangan").
    """
    meant = object_of_ending(nodes, trigger)
    if meant is not None:
        return list_right(nodes, meant), None
    position = trigger + 1
    while position < len(nodes) and (
        nodes[position].has("adverb", "adjective", "itself", "determiner", "past", "not", "more")
        or nodes[position].time is not None
        or _is_manner(nodes, position)
        or _is_before_thing(nodes, position)
        or parts_some(nodes, position)
    ):
        position += 1
    position = past_mark(nodes, _past_place(nodes, position))
    if position >= len(nodes):
        return [], None
    if nodes[position].has("that") and position + 1 < len(nodes) and _charges(nodes[trigger]):
        position += 1  # "menuduh | bahwa | X menyerang Y"
    node = nodes[position]
    if node.mention is not None:
        if _counts_events(nodes, position):
            return [], position + 2  # "mengutuk | satu lagi | serangan X"
        first = owner_behind(nodes, position) or position + 2 * is_count_of_more(nodes, position)
        return list_right(nodes, first, whole=whole), None
    if node.has("and") and position + 1 < len(nodes) and _shares_object(nodes[trigger], nodes[position + 1]):
        return find_object(nodes, position + 1, whole=whole)  # "menangkap dan | menyiksa lima warga"
    if is_noun(node):
        return [], position
    return whose_words(nodes, trigger, position), None


def _charges(node: Node) -> bool:
    """Tell whether a verb only ever says what somebody is held to have done."""
    item = node.unit.item
    return item is not None and all(sense.frame.id in _CHARGES for sense in item.senses)


def _is_before_thing(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether how many or when stands before an object ("mengutuk | dua | serangan", "… | pada | Senin")."""
    node, after = nodes[position], nodes[position + 1] if position + 1 < len(nodes) else None
    if after is None:
        return False
    counts = node.mention is None and node.kind is NodeKind.WORD and node.unit.number is not None
    if node.is_comma:
        beside = (
            after if nodes[position - 1].time is None else nodes[position - 1]
        )  # "mengecam|, Senin (4/3), | serangan"
        return beside.time is not None and _is_closed_time(nodes, position)
    return (counts and (is_noun(after) or after.has("more"))) or (node.has("in") and after.time is not None)


def _is_closed_time(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a comma is one of the two around a time behind a verb."""
    other = comma + 2 if nodes[comma - 1].time is None else comma - 2
    verb = min(comma, other) - 1
    return 0 <= other < len(nodes) and nodes[other].is_comma and is_active(nodes[verb])


def _past_place(nodes: Sequence[Node], position: int) -> int:
    """Return the index behind a place that parts a verb from its people ("menangkap | di X | lima warga")."""
    target = position + 2
    if target >= len(nodes) or not nodes[position].has("in") or nodes[position + 1].mention is None:
        return position
    whom = nodes[target].mention
    return target if whom is not None and whom.has_people else position


def _shares_object(verb: Node, other: Node) -> bool:
    """Tell whether the object of a second verb is the first's too: no form with its own ("menutup perbatasan dan …").

    Nor is it whom a second verb asks or tells something.
    """
    is_open = (" " not in verb.unit.text or ends_in_preposition(verb)) and not denies(verb)
    return is_open and is_active(other) and not (other.is_speech or governs_clause(other))


def is_count_of_more(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a bare number counts the people behind "lagi" ("membebaskan | dua lagi | pengamat PBB")."""
    mention = nodes[position].mention
    is_bare = mention is not None and mention.number is not None and not (mention.has_people or mention.classes)
    more, people = nodes[position + 1 : position + 2], nodes[position + 2 : position + 3]
    return is_bare and bool(people) and more[0].has("more") and people[0].mention is not None


def _counts_events(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a bare number counts the events behind "lagi" ("mengutuk | satu lagi | serangan X")."""
    mention = nodes[position].mention
    is_bare = mention is not None and not (mention.has_people or mention.entities) and position + 2 < len(nodes)
    return is_bare and nodes[position + 1].has("more") and is_noun(nodes[position + 2])


def _is_manner(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "dengan" opens how something is done ("mengutuk | dengan keras | serangan itu")."""
    return (
        "with" in nodes[position].categories
        and position + 1 < len(nodes)
        and nodes[position + 1].has("adjective", "adverb")
    )


def find_phrases(nodes: Sequence[Node], trigger: int) -> Iterator[Phrase]:
    """Yield the prepositional phrases to the right of a trigger, up to the end of its clause."""
    position = row_end(nodes, trigger) + 1
    yield from own_phrase(nodes, trigger, position)
    while position < len(nodes) and position - trigger < CLAUSE_REACH:
        node = nodes[position]
        beyond = past_bracket(nodes, position) or past_growth(nodes, position) or _past_line(nodes, trigger, position)
        if beyond > position:
            position = beyond
            continue
        if "purpose" in node.categories and _is_for_somebody(nodes, position):
            mentions = list_right(nodes, position + 1)
            yield Phrase(node, mentions)
            position = next(n for n in range(position, len(nodes)) if nodes[n].mention is mentions[-1]) + 1
            continue
        if _ends_clause(nodes, position) or ("copula" in node.categories and is_noun(nodes[trigger])):
            return
        if "and" in node.categories and position > trigger + 1 and _opens_next_noun(nodes, trigger, position + 1):
            return
        if is_preposition(node) and ends_aside(nodes, position - 1, trigger):
            return  # "…, dilansir | dari X", "… sebagai balasan | kepada X"
        if not node.categories.isdisjoint(PREPOSITIONS) and position + 1 < len(nodes):
            target = position + 1
            while target < len(nodes) and opens_name(nodes, target):
                target += 1
            if target < len(nodes) and nodes[target].mention is not None:
                whole = node.has("between") or (trigger == 0 and node.has("by") and is_noun(nodes[0]))
                mentions = list_right(nodes, target, whole=whole)
                yield Phrase(node, of_one_sort(mentions))
                position = target
                while position < len(nodes) and nodes[position].mention is not mentions[-1]:
                    position += 1
                position += 1
                continue
            if target < len(nodes) and is_noun(nodes[target]):
                yield Phrase(node, [], target)
        position += 1


def _past_line(nodes: Sequence[Node], trigger: int, position: int) -> int:
    """Return where a clause goes on behind a frontier that an act only crosses, its own place where none stands."""
    beyond = _past_frontier(nodes, position)
    return position if beyond > position and _is_shut(nodes, trigger, position - 1) else beyond


def _opens_next_noun(nodes: Sequence[Node], trigger: int, position: int) -> bool:
    """Tell whether another thing stands behind "dan", with what follows ("perang 1998 dan | campur tangan oleh X")."""
    while position < len(nodes) and nodes[position].has("determiner", "adverb"):
        position += 1
    if position >= len(nodes) or not is_noun(nodes[trigger]) or is_verb(nodes[trigger]):
        return False
    named = nodes[position].mention
    is_thing = named is not None and named.kind is MentionKind.THING and named.party is None and named.number is None
    return is_thing or is_only_noun(nodes[position])


def _past_frontier(nodes: Sequence[Node], position: int) -> int:
    """Return the index behind the lands between which a border lies ("perbatasan X | dengan Y", "antara X dan Y")."""
    border = nodes[position - 1].mention
    if border is None or border.possessive or not nodes[position - 1].unit.has("frontier"):
        return position
    while position + 1 < len(nodes) and nodes[position].has("with", "between", "and") and _is_land(nodes[position + 1]):
        position += 2
    return position


def _is_shut(nodes: Sequence[Node], trigger: int, border: int) -> bool:
    """Tell whether a verb shuts or opens the border behind it ("menutup kembali | perbatasan dengan X")."""
    item = nodes[trigger].unit.item
    if item is None or any(not node.has("adverb", "adjective", "past") for node in nodes[trigger + 1 : border]):
        return False
    return any(not _SHUTTING.isdisjoint(sense.frame.mode) for sense in item.senses)


def _is_land(node: Node) -> bool:
    """Tell whether a node is a land by its bare name, and none of its people."""
    return node.mention is not None and node.mention.bare_entity and not node.mention.has_people


def _is_for_somebody(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word of purpose says for whom ("bantuan untuk | X"); no clause follows ("untuk | X mundur")."""
    if position + 1 >= len(nodes) or nodes[position].has("obliged"):
        return False
    whom, following = nodes[position + 1].mention, nodes[position + 2 : position + 3]
    is_somebody = whom is not None and (whom.party is not None or whom.has_people or bool(whom.entities))
    return is_somebody and not any(
        node.kind is NodeKind.TRIGGER or is_plain_verb(node) or node.has("future", "past", "not", "which", "adverb")
        for node in following
    )


def _ends_clause(nodes: Sequence[Node], position: int) -> bool:
    node = nodes[position]
    if not node.categories.isdisjoint(_CLAUSE_EDGES) and not is_preposition(node):
        return not (opens_time(nodes, position) or _is_before_doer(nodes, position) or _adds_thing(nodes, position))
    if node.is_speech or (node.is_trigger and is_only_verb(node)):
        return not _is_stem_object(nodes, position)
    if node.unit.text in {";", ":"} or _is_followed(nodes, position):
        return True
    return node.is_comma and position + 1 < len(nodes) and starts_clause(nodes, position + 1)


def _adds_thing(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "serta" adds a thing to one before it ("menyerahkan senjata | serta | amunisi kepada X")."""
    is_joint = nodes[position].has("while") and nodes[position].has("and") and position + 1 < len(nodes)
    return is_joint and nodes[position + 1].mention is not None and not starts_clause(nodes, position + 1)


def _is_before_doer(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word of time has one word behind it before who did it ("ditentang | sejak awal | oleh X")."""
    doer = position + 2
    while doer < len(nodes) and nodes[doer].has("demonstrative"):
        doer += 1
    is_word = doer < len(nodes) and not (is_verb(nodes[position + 1]) or is_plain_verb(nodes[position + 1]))
    return is_word and nodes[doer].has("by") and nodes[position].has("when", "after")


def _is_followed(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a comma parts what followed by somebody's other act ("didukung X |, disusul oleh | serangan Y")."""
    if not nodes[position].is_comma or position + 2 >= len(nodes) or not nodes[position + 2].has("by"):
        return False
    follows = nodes[position + 1]
    return follows.has("attended") or (is_plain_verb(follows) and follows.unit.low.startswith(_PASSIVE))


def _is_stem_object(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a stem is a verb's object or what a length measures ("divonis 20 tahun | penjara")."""
    before = nodes[position - 1]
    is_behind_verb = is_active(before) or is_passive(before) or is_plain_verb(before)
    return is_bare_stem(nodes[position]) and (is_behind_verb or before.kind is NodeKind.TIME)


def named_after(phrases: Iterable[Phrase], *categories: str) -> list[Mention]:
    """Return the names that prepositions of these categories govern; of "in", no place."""
    return [
        mention
        for phrase in phrases
        if not phrase.preposition.categories.isdisjoint(categories)
        for mention in phrase.mentions
        if mention.kind is not MentionKind.PLACE or not phrase.preposition.has("in")
    ]
