"""What a relative clause ("yang …") is about, and where one closes before a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.between_sides import before_length, both_between, deed_between, is_of_last
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import led_body, list_left, list_start
from runut.extract.grammar.people_there import people_in_land
from runut.extract.grammar.stacked_relatives import (
    is_backed,
    relative_of_agent,
    which_before_that,
    which_joined,
    which_over_and,
    which_places,
)
from runut.extract.grammar.time_asides import opens_clause
from runut.extract.grammar.whom_described import HOW, explains_name, find_described, which_tells_what, who_it_was
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    can_act,
    is_active,
    is_bare_stem,
    is_noun,
    is_only_noun,
    is_passive,
    is_plain_verb,
    is_preposition,
    is_verb,
    may_act,
)

_LONGEST_RELATIVE, _ANTECEDENT_REACH = 12, 8
_OWNED, _HYPHEN = {MentionKind.ACTOR, MentionKind.THING}, "-"


def relative_before(nodes: Sequence[Node], position: int, trigger: int) -> int | None:
    """Return the index of "yang" whose clause ends here, at an agent or at an object, or of which "keduanya" is."""
    if _is_both_of(nodes, position) or _ends_in_agent(nodes, position):
        return position - 1
    if (which := which_tells_what(nodes, position)) is not None:
        return which
    closed = _closed_relative(nodes, position, passive=is_passive(nodes[trigger]))
    if closed is not None or nodes[position].mention is None or _is_shown(nodes, position, trigger):
        return closed
    return described_by(nodes, position) or _relative_around(nodes, position)


def _is_both_of(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "keduanya" behind "yang" only counts whom that is about ("A dan B, yang | keduanya | mundur")."""
    mention = nodes[position].mention if position < len(nodes) - 1 else None
    if mention is None or mention.pronoun != "both" or "pronounword" not in mention.classes:
        return False
    return position > 1 and nodes[position - 1].has("which") and not is_bare_stem(nodes[position + 1])


def _ends_in_agent(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a passive right behind "yang" ends in who does it ("milisi yang | didukungnya | menyerang")."""
    node = nodes[position]
    is_done = node.mention is None and is_passive(node) and node.unit.has("agent_ending")
    return is_done and position > 1 and nodes[position - 1].has("which")


def before_short_relative(nodes: Sequence[Node], position: int) -> int:
    """Return the people before a clause of "yang" and one passive ("petani | yang ditahan | dilepaskan"), else here."""
    is_short = position > 1 and is_passive(nodes[position]) and nodes[position - 1].has("which")
    return position - 2 if is_short and nodes[position - 2].mention is not None else position


def in_short_relative(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node is of such a clause, a passive behind it ("petani | yang ditahan | dilepaskan")."""
    which = position - (not nodes[position].has("which"))
    is_opened = which >= 0 and which + 2 < len(nodes) and nodes[which].has("which")
    return is_opened and is_passive(nodes[which + 1]) and is_passive(nodes[which + 2])


def _is_shown(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether somebody is shown to do the next verb ("foto yang memperlihatkan | X | menembak")."""
    shown = nodes[position].mention
    shows = position > 0 and nodes[position - 1].unit.has("showing") and not is_passive(nodes[trigger])
    return shows and shown is not None and may_act(shown)


def described_by(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of "yang" where what stands here only describes ("yang tidak bersenjata | ditembak").

    What most of them are describes them too ("yang mayoritas | petani | ditembak").
    """
    mention = nodes[position].mention
    if mention is None or mention.number is not None:
        return None
    before = position - 1
    if nodes[before].has("copula") and nodes[before - 1].unit.has("mostly"):
        before -= 2
    elif not nodes[position].unit.has("mostly") and mention.kind is not MentionKind.THING:
        return None
    while before > 0 and nodes[before].has("not", "not_yet", "adverb", "adjective", "past", "ongoing"):
        before -= 1
    return before if before > 0 and nodes[before].has("which") else None


def _closed_relative(nodes: Sequence[Node], position: int, *, passive: bool) -> int | None:
    """Return the index of "yang" whose clause ends at an object here ("pegiat yang menghadiri rapat | ditahan")."""
    before = position - 1
    while before >= 0 and nodes[before].has("determiner", "adverb", "adjective"):
        before -= 1
    if before >= 0 and "by" in nodes[before].categories:
        before -= 1
    is_agent = before >= 0 and (is_passive(nodes[before]) or "citing" in nodes[before].categories)
    is_object = before >= 0 and passive and (is_active(nodes[before]) or is_plain_verb(nodes[before]))
    if not (is_agent or is_object):
        return None
    if is_agent and (joined := which_over_and(nodes, before - 1)) is not None:
        return joined
    for which in range(before - 1, max(-1, before - _LONGEST_RELATIVE), -1):
        node = nodes[which]
        if node.has("which"):
            return which
        if node.is_comma or node.is_speech or node.has("that") or (node.has("and") and not node.has("adverb")):
            return None
    return None


def _relative_around(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of "yang" whose clause a mention closes as its object ("warga yang menolak rencana | …")."""
    verb = position - 1
    while verb >= 0 and (nodes[verb].has("determiner", "adverb", "adjective") or is_only_noun(nodes[verb])):
        verb -= 1
    if verb < 1 or nodes[verb].is_speech or not (is_active(nodes[verb]) or is_plain_verb(nodes[verb])):
        return None
    which = verb - 1
    while which >= 0 and (nodes[which].has(*BEFORE_VERBS) or nodes[which].kind is NodeKind.TIME):
        which -= 1
    return which if which > 0 and nodes[which].has("which") else None


def antecedent(nodes: Sequence[Node], which: int, *, prefers_event: bool) -> Subject:
    """Return what a relative clause is about: the noun phrase or event noun before it."""
    position = which - 1
    while position >= 0 and (nodes[position].is_comma or nodes[position].has("demonstrative", "adverb", "adjective")):
        position -= 1
    position -= 0 < position < which - 1 and nodes[position].unit.text == _HYPHEN  # "X-lah | yang diserang"
    position = before_length(nodes, position) if prefers_event else position
    if position < 0:
        return who_it_was(nodes, which) or Subject(relative=True)
    position = people_in_land(nodes, led_body(nodes, _before_other(nodes, position)), which)
    node = nodes[position]
    outer = None if is_backed(nodes, position, which) else relative_of_agent(nodes, position)
    if outer is None:
        outer = which_before_that(nodes, which) or which_joined(nodes, position, which)
        outer = outer or which_places(nodes, position, which)
    if outer is not None:
        return antecedent(nodes, outer, prefers_event=prefers_event)
    if (deed := deed_between(nodes, position, which, prefers_event=prefers_event)) is not None:
        position, node = deed, nodes[deed]
    explained = position - 2 if explains_name(nodes, position) else None
    described = find_described(nodes, position) if explained is None else explained
    if described is not None:
        position, node = described, nodes[described]
    if only_says_whose(nodes, position):
        position, node = position - 1, nodes[position - 1]
    if node.mention is not None:
        if is_of_last(nodes, position, which):
            return Subject([node.mention], how=HOW.format(node.mention.name), relative=True, index=position)
        is_list = nodes[which - 1].is_comma or explained is not None or _is_both_of(nodes, which + 1)
        return _named_head(nodes, position, node.mention, is_list=is_list, prefers_event=prefers_event)
    if is_noun(node):
        return Subject(noun=position, how="head of the relative clause", relative=True, index=position)
    return Subject(relative=True, index=position if is_preposition(node) else None)  # "di wilayah | yang direbutnya"


def _named_head(
    nodes: Sequence[Node], position: int, mention: Mention, *, is_list: bool, prefers_event: bool
) -> Subject:
    """Return what a relative clause behind a name is about: the name, those listed with it, or what it belongs to."""
    in_phrase = position >= 2 and is_preposition(nodes[position - 1])
    after_event = in_phrase and is_noun(nodes[position - 2])
    if in_phrase and (
        mention.kind is MentionKind.PLACE
        or (prefers_event and (after_event or not mention.has_people))
        or (nodes[position - 1].has("in") and "states" in mention.classes and mention.party is None)
        or _is_sent(nodes, position)
    ):
        head = position - 2
        named = nodes[head].mention
        if named is not None:
            mention, position = named, head
        elif is_noun(nodes[head]):
            return Subject(noun=head, how="head of the relative clause", relative=True, index=head)
    elif position >= 1 and is_noun(nodes[position - 1]) and not mention.has_people:
        return Subject(noun=position - 1, how="head of the relative clause", relative=True, index=position - 1)
    heads = list_left(nodes, position)
    if not (is_list or _is_of_all(heads) or nodes[position - 1].joins):  # "A-B | yang menjaga X"
        heads = [mention]
    return Subject(heads, how=f"head of the relative clause: '{mention.name}'", relative=True, index=position)


def _is_of_all(heads: Sequence[Mention]) -> bool:
    """Tell whether those joined by "dan" are of one ("X dan Y | yang", "seorang X dan seorang Y | yang").

    So are people with those who are theirs ("X dan sopirnya | yang").
    """
    if len(heads) > 1 and all(head.bare_entity for head in heads):
        return True
    are_of_one = all(head.number is not None for head in heads) or (len(heads) > 1 and heads[-1].possessive)
    return are_of_one and all(map(_are_people, heads))


def _are_people(mention: Mention) -> bool:
    return mention.has_people or mention.person is not None


def _before_other(nodes: Sequence[Node], position: int) -> int:
    """Step over who it is said not to be ("X |, bukan Y, | yang menembak")."""
    opening = position - 2
    if opening < 1 or nodes[position].mention is None or not nodes[opening].is_comma:
        return position
    is_other = nodes[position - 1].has("copula") and nodes[position - 1].has("not")
    return opening - 1 if is_other and nodes[opening - 1].mention is not None else position


def only_says_whose(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a pronoun says whose those before it are ("para sekutu | mereka | yang …")."""
    mention, owned = nodes[position].mention, nodes[position - 1].mention if position > 0 else None
    is_pronoun = mention is not None and mention.kind is MentionKind.PRONOUN
    return is_pronoun and owned is not None and owned.kind in _OWNED


def _is_sent(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an office or envoy is for a state, which is not who "yang" is about ("duta A untuk | B | yang")."""
    land, holder = nodes[position].mention, nodes[position - 2].mention
    if land is None or holder is None or not nodes[position - 1].has("purpose", "for_whom"):
        return False
    return land.bare_entity and holder.has_people and holder.title


def with_those_joined(nodes: Sequence[Node], head: Subject, which: int) -> Subject:
    """Return whom "yang" tells of with those joined before who open the clause ("X dan milisi | yang … | mundur")."""
    if head.index != which - 1 or len(head.mentions) != 1 or nodes[which - 1].mention is not head.mentions[0]:
        return head
    opens = opens_clause(nodes, list_start(nodes, which - 1))
    return replace(head, mentions=list_left(nodes, which - 1)) if opens else head


def outer_antecedent(nodes: Sequence[Node], found: Subject, trigger: int) -> Subject | None:
    """Return who does what a place or thing cannot do that closes a clause about him.

    "Para pejuang yang lari dari | kota | yang direbut B itu membunuh …": not the town.
    """
    if (
        found.index is None
        or found.noun is not None
        or any(map(can_act, found.mentions))
        or not is_active(nodes[trigger])
    ):
        return None
    has_verb = False
    for position in range(found.index - 1, max(-1, found.index - _LONGEST_RELATIVE), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "and", "after", "when", "because"):
            return None
        if node.has("which"):
            outer = antecedent(nodes, position, prefers_event=False) if has_verb else None
            return outer if outer is not None and any(map(can_act, outer.mentions)) else None
        has_verb = has_verb or is_verb(node) or is_plain_verb(node)
    return None


def names_actor(subject: Subject) -> bool:
    """Tell whether an event or somebody who may act is the subject."""
    return subject.noun is not None or any(map(can_act, subject.mentions))


def nearest_actor(nodes: Sequence[Node], which: int) -> Subject | None:
    """Return the actor a few words before "yang" ("orang-orang bersepeda motor | yang menembak")."""
    for position in range(which - 1, max(-1, which - _ANTECEDENT_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or (node.kind is NodeKind.TRIGGER and not is_noun(node)):
            return None
        is_where = position > 1 and nodes[position - 1].has("in") and nodes[position - 2].mention is not None
        if node.mention is not None and node.mention.kind is MentionKind.ACTOR and not is_where:
            how = HOW.format(node.mention.name)
            return Subject(both_between(nodes, position), how=how, relative=True, index=position)
    return None
