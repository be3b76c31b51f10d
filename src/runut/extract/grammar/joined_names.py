"""Names joined in a row ("A, B, dan C"): where a list begins, what it holds, which phrase it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_people import apposed_people
from runut.extract.grammar.between_relatives import first_of_sides, joint_of_sides
from runut.extract.grammar.clause_openings import opens_by_pronoun, opens_speech, starts_clause
from runut.extract.grammar.listed_bodies import parts_bodies, without_counted
from runut.extract.grammar.opening_phrases import before_opening_aside, closes_opening
from runut.extract.grammar.or_else import opens_or_else
from runut.extract.grammar.past_origin import past_origin
from runut.extract.grammar.second_subjects import joins_second_subject
from runut.extract.grammar.towns_of_lands import places_it, says_where, seat_before_states
from runut.extract.grammar.word_class import (
    asks_of_subject,
    is_active,
    is_bare_stem,
    is_noun,
    is_only_noun,
    is_plain_verb,
    is_preposition,
    parts_some,
)

_LONGEST_LIST, _ORIGIN = 6, 2  # the names of a list, the nodes of "dari X" behind one
_BEFORE_NEXT = {"determiner", "next_in_turn", "as_well"}
_WORDS_OF = {"document", "saidword"}


def list_left(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return the joined mentions that end at a position, from left to right ("A, B, dan C")."""
    position = led_body(nodes, position)
    found = [nodes[position].mention]
    position = apposed_people(nodes, position) or position
    while (before := _joined_left(nodes, position, in_list=len(found) > 1)) is not None:
        if before >= 1 and _closes_phrase(nodes, before) and not nodes[position - 1].has("and"):
            break
        if opens_or_else(nodes, position - 1):
            break
        position = led_body(nodes, before)
        found.append(nodes[position].mention)
    return without_counted([mention for mention in reversed(found) if mention is not None])


def led_body(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the body of which a name only tells the leader ("partai X | pimpinan | Marko Delan")."""
    is_leader = position > 1 and "led_by" in nodes[position - 1].categories and nodes[position - 2].mention is not None
    return position - 2 if is_leader else position


def _closes_phrase(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name ends a phrase that stands before its clause ("dengan X, | A dan B …")."""
    before = nodes[position - 1]
    if is_preposition(before):
        return not says_whose(nodes, position)
    if closes_opening(nodes, position):
        return True
    return position >= 2 and is_noun(before) and is_preposition(nodes[position - 2])


def says_whose(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether names behind "dari" say whose people or words these are ("para menteri dari | A, B, dan C")."""
    head = nodes[position - 2].mention if position > 1 and nodes[position - 1].has("from") else None
    if head is None or head.has_people or head.kind is MentionKind.ACTOR:
        return head is not None and (head.many or _may_be_of_several(nodes, position - 2, head))
    opens = position == 2 or nodes[position - 3].time is not None or nodes[position - 3].is_comma
    return opens and not head.classes.isdisjoint(_WORDS_OF)


def _may_be_of_several(nodes: Sequence[Node], position: int, head: Mention) -> bool:
    """Tell whether people that open a clause may be those of several sides ("delegasi | dari A dan B").

    One person is joined to the people behind it ("seorang utusan | dari A dan delegasi B").
    """
    joint = position + 3
    following = nodes[joint + 1].mention if joint + 1 < len(nodes) else None
    is_joined = following is not None and (nodes[joint].has("and") or is_listed(nodes, joint))
    is_one = head.number is not None or head.indefinite or head.person is not None or bool(head.entities)
    is_next = following is not None and following.has_people and following.number is None
    are_many = head.number is not None and head.number.max != 1
    if not is_joined or (is_one and (are_many or not is_next)):
        return False
    return position == 0 or nodes[position - 1].is_comma or nodes[position - 1].has("that", "and", "determiner")


def list_start(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the first of the joined mentions that end at a position."""
    start, count = position, 1
    while nodes[start].mention is not None:
        before = _joined_left(nodes, start, in_list=count > 1)
        if before is None:
            break
        start, count = before, count + 1
    return start


def _joined_left(nodes: Sequence[Node], position: int, *, in_list: bool) -> int | None:
    """Return the index of the mention that "dan", ", dan" or (inside a list) a comma joins to this one."""
    joint = position - 1 - (position > 0 and _opens_name(nodes, position - 1))
    while joint > 1 and "as_well" in nodes[joint].categories and "and" in nodes[joint - 1].categories:
        joint -= 1  # "A dan | bahkan | B"
    if joint < 1:
        return joint if joint == 0 and in_list and is_explained(nodes, joint) else None
    in_list = in_list or parts_bodies(nodes, joint)
    if in_list and is_explained(nodes, joint):
        return joint
    if nodes[joint].has("as_well") and nodes[joint - 1].mention is not None:
        return None  # "jumlah korban | juga | meningkat"
    if "and" in nodes[joint].categories:
        first = first_of_sides(nodes, joint)
        if first is not None and joint_of_sides(nodes, first) == joint:
            return first
        aside = before_opening_aside(nodes, joint - 1) if nodes[joint - 1].is_comma else None
        before = aside if aside is not None else joint - 2 if nodes[joint - 1].is_comma else joint - 1
        if aside is None and nodes[joint - 1].is_comma and not in_list and _ends_clause(nodes, before):
            return None
        if says_where(nodes, before, position) or opens_by_pronoun(nodes, position):
            return None
    elif in_list and nodes[joint].unit.text == "," and not (joint > 2 and nodes[joint - 2].joins):
        before = joint - 1 - nodes[joint - 1].has("other")  # "A dan dua negara | lain | , B dan C"
        if (before == 1 and is_bare_stem(nodes[0])) or closes_opening(nodes, before):  # "Kecam X, | A dan B bertemu"
            return None
    else:
        return None
    if before < 0 or nodes[before].mention is None:
        return None
    return before - _ORIGIN if _are_each_from(nodes, before, position) else before


def _are_each_from(nodes: Sequence[Node], before: int, position: int) -> bool:
    """Tell whether two joined names are each told with where they are from ("A dari X | dan B dari Y")."""
    is_from = before >= _ORIGIN and nodes[before - 1].has("from") and nodes[before - _ORIGIN].mention is not None
    return is_from and position + 1 < len(nodes) and nodes[position + 1].has("from")


def _ends_clause(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a lone name before ", dan" ends a clause as its object ("menewaskan | 20 warga |, dan X menuduh …").

    Two names alone are joined without a comma, three with one behind the first.
    """
    if position < 1 or nodes[position].mention is None:
        return False
    before = nodes[position - 1]
    is_by_noun = position > 1 and is_noun(before) and is_preposition(nodes[position - 2])  # "lewat | perantara X"
    return is_active(before) or is_plain_verb(before) or is_preposition(before) or is_by_noun


def is_listed(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a comma parts two names of a list that closes with "dan" ("A | , B dan C")."""
    return comma > 0 and nodes[comma - 1].mention is not None and _list_goes_on(nodes, comma - 1)


def is_in_phrase(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node stands after a preposition (or in a list that does)."""
    while position >= 1:
        before = nodes[position - 1]
        if is_preposition(before):
            return position < 2 or not parts_some(nodes, position - 1)  # "salah seorang | dari | penyerang | dibunuh"
        is_joined = position >= 2 and (nodes[position - 2].mention is not None or _are_bare_nouns(nodes, position))
        if (before.has("and") or before.is_comma) and is_joined and not opens_by_pronoun(nodes, position):
            if before.is_comma and not places_it(nodes, position):
                return False
            first = None if before.is_comma else first_of_sides(nodes, position - 1)
            left = position - 2 - _ORIGIN * _are_each_from(nodes, position - 2, position)
            position = left if first is None else first
            continue
        is_head = before.is_trigger and (is_bare_stem(before) or is_only_noun(before))
        if "determiner" in before.categories or is_head:
            position -= 1
            continue
        return False
    return False


def _are_bare_nouns(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether two event nouns stand joined ("atas | penyerbuan | dan penangkapan itu")."""
    both = (nodes[position - 2], nodes[position])
    return "and" in nodes[position - 1].categories and all(is_only_noun(node) for node in both)


def before_phrase(nodes: Sequence[Node], position: int) -> int:
    """Return the index before the phrase, and the list in it, that ends at a position."""
    while position >= 1 and not is_preposition(nodes[position - 1]):
        before = nodes[position - 1]
        if not (before.has("and", "determiner") or before.is_comma or before.mention is not None):
            break
        first = first_of_sides(nodes, position - 1) if before.has("and") else None
        position = position - 1 if first is None else first
    return position - 2 if position >= 1 and is_preposition(nodes[position - 1]) else position - 1


def list_right(nodes: Sequence[Node], position: int, *, whole: bool = False) -> list[Mention]:
    """Return a mention and those joined to it on its right ("A, B, dan C").

    Before a verb the last is its subject ("menyerang A dan B membalas"), unless the list is `whole`, as that of those
    who accuse or ask somebody is ("dituduh oleh A dan B | membunuh …").
    """
    first = nodes[position].mention if position < len(nodes) else None
    found = [] if first is None else [first]
    whole = whole or _names_who_tells(nodes, position)
    while not closes_opening(nodes, position) and (following := _joined_right(nodes, position)) is not None:
        is_comma_only = nodes[following - 1].is_comma or following == position + 1
        if is_comma_only and not _list_goes_on(nodes, following):
            break
        mention = nodes[following].mention
        parts = len(found) == 1 and nodes[following - 1].has("and") and nodes[following - 2].is_comma
        if parts and opens_speech(nodes, following):
            break  # "memuji A, dan B | mengatakan …"
        is_list = (whole and not parts) or nodes[following - 1].joins
        if mention is None or (not is_list and starts_clause(nodes, following)):
            break
        found.append(mention)
        position = following
    return without_counted(found)


def _names_who_tells(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether those named ask or accuse somebody of what a verb behind tells ("dituduh (oleh) | A dan B | …")."""
    verb = position - 1
    while verb > 0 and nodes[verb].has("by", "adverb"):
        verb -= 1
    return verb > 0 and asks_of_subject(nodes[verb])


def _joined_right(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the mention that "dan", ", dan" or a comma joins to this one, "dari X" stepped over."""
    joint = position + 1
    if joint < len(nodes) and is_explained(nodes, position) and nodes[joint].mention is not None:
        return joint  # "Menteri A, Budi, | Menteri B, Tono, dan …": the comma behind a name closes it
    joint = past_origin(nodes, position) if joint < len(nodes) else joint
    joint += 2 * (seat_before_states(nodes, joint) and is_listed(nodes, joint + 2))
    if joint >= len(nodes) or not ("and" in nodes[joint].categories or nodes[joint].unit.text == ","):
        return None
    if nodes[joint].has("and") and joins_second_subject(nodes, joint):
        return None
    if nodes[joint].is_comma and position > 0 and nodes[position - 1].joins:
        return None  # "pertemuan Trump-Putin, Rusia dan Ukraina …": a pair is whole
    following = joint + 1
    if nodes[joint].is_comma and following < len(nodes) and "and" in nodes[following].categories:
        following += 1
    while following + 1 < len(nodes) and not nodes[following].categories.isdisjoint(_BEFORE_NEXT):
        following += 1  # "AS, Rusia, kedua | negara Korea dan Jepang", "bertemu A dan kemudian | B"
    if _opens_name(nodes, following):
        following += 1
    return following if following < len(nodes) and nodes[following].mention is not None else None


def is_explained(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an apposition and its closing comma are part of a node ("Menteri A, Budi,")."""
    mention = nodes[position].mention
    return mention is not None and nodes[position].end > mention.end


def _opens_name(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "kedua negara" only counts the name behind it ("kedua negara | Korea"), or a title gives it."""
    if position + 1 >= len(nodes):
        return False
    pair, name = nodes[position].mention, nodes[position + 1].mention
    if pair is not None and name is not None and "title-people" in pair.classes and name.person is not None:
        return pair.person is None and not name.title and is_explained(nodes, position)  # "ketua Front X (FX) | Budi"
    return pair is not None and pair.pronoun == "both" and name is not None and name.kind is MentionKind.ACTOR


def _list_goes_on(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a list with commas closes with "dan"."""
    for _ in range(_LONGEST_LIST):
        following = _joined_right(nodes, position)
        if following is None:
            return False
        if nodes[following - 1].has("and"):
            return True
        position = following
    return False
