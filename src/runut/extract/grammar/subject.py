"""Who stands as subject of a trigger: before it, hidden by "yang" or "setelah", shared with a verb before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.after_places import joined_over_place, opens_after_place
from runut.extract.grammar.before_verb import (
    is_accused_of_more,
    is_held_word,
    is_passed_over,
    is_who_told,
    leads_to,
    opens_manner,
    owns_in_phrase,
    past_trigger,
    tells_of,
)
from runut.extract.grammar.charges import accused_of_force, charge_before, joined_in_blame
from runut.extract.grammar.clause_openings import starts_clause
from runut.extract.grammar.clause_parts import CLAUSE_REACH, Subject
from runut.extract.grammar.content_heads import find_head_over_clause
from runut.extract.grammar.event_nouns import governor_of
from runut.extract.grammar.host_verbs import find_host
from runut.extract.grammar.joined_names import (
    before_phrase,
    is_in_phrase,
    list_left,
    list_start,
    says_whose,
)
from runut.extract.grammar.made_nouns import named_by_ending
from runut.extract.grammar.made_to import made_by_ending, made_to
from runut.extract.grammar.main_verbs import which_before_main
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.objects_before import is_apposed_object, is_object, is_place_of_object, list_belongs_to_verb
from runut.extract.grammar.only_described import is_suspected, only_describes, only_qualifies
from runut.extract.grammar.over_relative import verb_over_place, verb_over_relative
from runut.extract.grammar.owned_subject import before_owner, is_counted_owner, of_talks, with_second
from runut.extract.grammar.plans import owner_of_plan
from runut.extract.grammar.relative_clauses import (
    antecedent,
    described_by,
    names_actor,
    nearest_actor,
    only_says_whose,
    outer_antecedent,
    relative_before,
    with_those_joined,
)
from runut.extract.grammar.second_clauses import opens_second_clause
from runut.extract.grammar.second_tellers import opens_telling
from runut.extract.grammar.some_among import some_among
from runut.extract.grammar.stacked_relatives import relative_of_agent
from runut.extract.grammar.stepped_over import before_apposition, doer_of_passive, is_told
from runut.extract.grammar.steps import is_measure, step_over
from runut.extract.grammar.time_asides import subject_over_aside, subject_over_time
from runut.extract.grammar.towns_of_lands import places_it
from runut.extract.grammar.what_it_brings import deed_that_brings
from runut.extract.grammar.word_class import (
    BOUNDARIES,
    can_act,
    does_harm,
    governs_clause,
    is_active,
    is_bare_stem,
    is_noun,
    is_passive,
    is_plain_verb,
    is_verb,
    opens_time,
)
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_AUTHOR_REACH, _AID_WORD, _BOMBS = 5, "aidword", {"bombs", "explosives"}
_TEXTS, _AGAINST = {"document", "resolution", "decree"}, {EventType.REJECT, EventType.ACCUSE}
_BY_FORCE, _CITIZENS = {EventType.ASSAULT, EventType.COERCE}, {ActorKind.CIVILIANS, ActorKind.PERSON}


def find_subject(nodes: Sequence[Node], trigger: int, *, acting: bool = False) -> Subject:
    """Find the grammatical subject of a trigger: behind a verb made a noun, of the verb it is joined to, or before it.

    `acting` passes over things and places, which cannot do what the trigger tells.
    """
    told = named_by_ending(nodes, trigger) or some_among(nodes, trigger) or made_by_ending(nodes, trigger)
    if told is not None:
        return told
    if (charge := charge_before(nodes, trigger)) is not None:
        return find_charged(nodes, charge)
    host = verb_over_relative(nodes, trigger)
    host = verb_over_place(nodes, trigger) if host is None else host
    host = joined_in_blame(nodes, trigger) if host is None else host
    host = find_host(nodes, trigger) if host is None else host
    if host is not None and (accused := accused_of_force(nodes, host, trigger)):
        return Subject(accused, how=f"accused by '{nodes[host].unit.text}'")
    shared = Subject() if host is None else find_subject(nodes, host, acting=acting)
    if host is not None and shared.mentions:
        return replace(shared, how=f"shared with '{nodes[host].unit.text}'")
    made = owner_of_plan(nodes, trigger) or made_to(nodes, trigger)
    if made is not None and (pushed := _subject_at(nodes, made, joined=False)) is not None:
        return pushed
    which = which_before_main(nodes, trigger)
    if which is not None:
        head = antecedent(nodes, which, prefers_event=does_harm(nodes[trigger]))
        if acting and not names_actor(head):
            head = nearest_actor(nodes, which) or head
        if head.mentions and head.index is not None and nodes[head.index].mention is head.mentions[-1]:
            head = replace(head, mentions=list_left(nodes, head.index))
        if head.mentions or head.noun is not None:
            return with_second(nodes, head, trigger)
    over = subject_over_time(nodes, trigger)
    over = subject_over_aside(nodes, trigger) if over is None else over
    if over is not None and (opening := _subject_at(nodes, over, joined=False)) is not None:
        return opening
    found = before_owner(nodes, find_head_over_clause(nodes, trigger) or _walk_left(nodes, trigger, acting=acting))
    found = with_second(nodes, found if is_passive(nodes[trigger]) else of_talks(nodes, found), trigger)
    forcing = _forced_by(nodes, found, trigger)
    return found if forcing is None else find_subject(nodes, forcing, acting=acting)


def find_charged(nodes: Sequence[Node], verb: int) -> Subject:
    """Return whom a verb tells to be arrested, tried or killed on a charge: its object, a passive's subject."""
    charged = [] if is_passive(nodes[verb]) else find_object(nodes, verb)[0]
    return Subject(charged, how="who is charged") if charged else find_subject(nodes, verb)


def _forced_by(nodes: Sequence[Node], subject: Subject, trigger: int) -> int | None:
    """Return the verb that makes citizens do something else ("memaksa warga menggali parit dan | menembaki mereka")."""
    verb = -1 if subject.index is None else subject.index - 1
    if verb <= 0 or "and" not in nodes[trigger - 1].categories or "forcing" not in nodes[verb].unit.categories:
        return None
    are_citizens = all(one.actor_kind in _CITIZENS for one in subject.mentions)
    return verb if are_citizens and not nodes[trigger].types.isdisjoint(_BY_FORCE) else None


def _walk_left(nodes: Sequence[Node], trigger: int, *, acting: bool) -> Subject:
    """Return the subject that a walk to the left over what may stand before a verb comes to."""
    position = before_apposition(nodes, trigger - 1)
    joined = is_apposed_object(nodes, position, trigger) or is_place_of_object(nodes, position, trigger)
    while position >= 0 and trigger - position < CLAUSE_REACH:
        node = nodes[position]
        passed = step_over(nodes, position, trigger, joined=joined)
        if passed is not None:
            position = passed
            continue
        if is_counted_owner(nodes, position):
            position -= 1
            continue
        start = list_start(nodes, position)
        which = _goes_on_describing(nodes, position, trigger) if joined else relative_before(nodes, start, trigger)
        if which is not None:
            head = antecedent(nodes, which, prefers_event=node.mention is not None and does_harm(nodes[trigger]))
            return outer_antecedent(nodes, head, trigger) or with_those_joined(nodes, head, which)
        if node.mention is not None:
            outer = relative_of_agent(nodes, position) if joined else None
            if outer is not None:  # "menepati kesepakatan | yang ditengahi PBB | dan menyerahkan …"
                position = outer - 1
                continue
            found = _subject_at(nodes, position, joined=joined)
            if found is not None and not _only_says_where(found, nodes[trigger], acting=acting):
                return found
            position = before_phrase(nodes, position)
            continue
        if node.is_trigger:
            past = past_trigger(nodes, position, joined=joined)
            if past is not None:
                position = past
                continue
            if not (joined and not is_verb(node) and governor_of(nodes, position) is not None):
                return _subject_of_trigger(nodes, position, joined=joined, acting=acting)
        if node.kind is NodeKind.WORD:
            ended = _subject_at_word(nodes, position, trigger, joined=joined, acting=acting)
            if ended is not None:
                return ended
            joined = joined or node.is_comma or node.has("and", "while") or opens_manner(nodes, position, trigger)
        position -= 1
    return Subject()


def _goes_on_describing(nodes: Sequence[Node], agent: int, trigger: int) -> int | None:
    """Return "yang" whose passive another one goes on from ("X | yang | dipimpin Y dan | didukung Z")."""
    which = relative_of_agent(nodes, agent) if nodes[trigger - 1].has("and") and is_passive(nodes[trigger]) else None
    return which if which is not None and is_passive(nodes[which + 1]) else None


def _governs(node: Node) -> bool:
    """Tell whether a verb, known or not, may have the phrase after it as its object ("mencapai | kendali penuh")."""
    return is_verb(node) or is_plain_verb(node) or node.has("amounting", "copula", "until")


def _only_says_where(found: Subject, trigger: Node, *, acting: bool) -> bool:
    """Tell whether what stands before a verb cannot do it: a thing for what only people do, a place for any deed."""
    is_place = all(mention.kind is MentionKind.PLACE for mention in found.mentions)
    return (acting or (is_place and is_active(trigger))) and not any(map(can_act, found.mentions))


def _subject_of_trigger(nodes: Sequence[Node], position: int, *, joined: bool, acting: bool) -> Subject:
    """Return the subject that a trigger gives to a verb on its right: its own, or itself as an event noun."""
    node = nodes[position]
    if is_bare_stem(node) and not node.unit.classes.isdisjoint(_BOMBS) and is_active(nodes[position + 1]):
        return Subject(index=position)  # "ketika | bom | menghantam X"
    if is_verb(node) and not (is_noun(node) and not joined):
        return replace(find_subject(nodes, position, acting=acting), how=f"shared with '{node.unit.text}'")
    return Subject(noun=position, how=f"the event noun '{node.unit.text}'", index=position)


def _subject_at_word(
    nodes: Sequence[Node], position: int, trigger: int, *, joined: bool, acting: bool
) -> Subject | None:
    """Return the subject where a word of the clause's edge ends the search, None where it goes on."""
    node = nodes[position]
    if (doer := doer_of_passive(nodes, position, trigger)) is not None:
        return doer
    if node.has("which"):
        if (joined and only_describes(nodes, position, trigger)) or only_qualifies(nodes, position, trigger):
            return None
        if (deed := deed_that_brings(nodes, position)) is not None:
            return replace(find_subject(nodes, deed, acting=acting), how=f"shared with '{nodes[deed].unit.text}'")
        found = antecedent(nodes, position, prefers_event=does_harm(nodes[trigger]))
        if not acting or names_actor(found):
            return found
        return _author_of(nodes, found) or nearest_actor(nodes, position) or found
    if tells_of(nodes, position):
        return None  # "X | dikatakan | Y telah menyerang Z"
    if node.is_speech and not joined and leads_to(nodes, position, trigger):
        inner = find_subject(nodes, position)
        return replace(inner, how=f"shared with '{node.unit.text}'") if inner.mentions else inner
    boundary = next((name for name in BOUNDARIES if name in node.categories), None) if node.categories else None
    if boundary and opens_time(nodes, position):
        return None
    if boundary or (node.is_speech and not joined) or node.unit.text == ":":  # who speaks before a colon does not act
        return Subject(elided=boundary or "that", index=position)
    return None


def _author_of(nodes: Sequence[Node], found: Subject) -> Subject | None:
    """Return who puts out a document in whose words something is said ("X mengirim | surat | yang meminta …")."""
    if found.index is None or all(_TEXTS.isdisjoint(one.classes) for one in found.mentions):
        return None
    for position in range(found.index - 1, max(-1, found.index - _AUTHOR_REACH), -1):
        if is_verb(nodes[position]) or is_plain_verb(nodes[position]):
            is_against = not nodes[position].types.isdisjoint(_AGAINST)
            if is_against or (position and nodes[position - 1].has("failed")):
                return None  # "X | memveto | resolusi yang mendesak Y"
            author = find_subject(nodes, position, acting=True)
            return replace(author, how=f"shared with '{nodes[position].unit.text}'") if names_actor(author) else None
        if nodes[position].is_comma:
            return None
    return None


def _opens_with(nodes: Sequence[Node], start: int, end: int) -> bool:
    """Tell whether ", dengan" opens a clause whose subject stands here ("…, dengan | X | menyerang Y")."""
    first = nodes[start].mention
    is_help = first is not None and _AID_WORD in first.classes  # "A, yang …, dengan | bantuan X | menyerang"
    opens = start > 1 and nodes[start - 1].has("with") and nodes[start - 2].is_comma and not is_help
    return opens and (starts_clause(nodes, end) or (end + 1 < len(nodes) and nodes[end + 1].is_speech))


def _subject_at(nodes: Sequence[Node], position: int, *, joined: bool) -> Subject | None:
    """Return the subject that ends at a mention, None where that mention belongs to something else."""
    position -= 2 * places_it(nodes, position)
    start = list_start(nodes, position)
    is_of_many = start < position and says_whose(nodes, start)
    both = joined_over_place(nodes, position)
    is_next = bool(both) or opens_after_place(nodes, position) or opens_telling(nodes, position)
    if (
        (is_in_phrase(nodes, position) and not (is_of_many or _opens_with(nodes, start, position) or is_next))
        or is_measure(nodes, position)
        or owns_in_phrase(nodes, position)
        or is_who_told(nodes, start)
        or (joined and (described_by(nodes, position) is not None or is_suspected(nodes, position)))
    ):
        return None
    before = position - 1
    before -= joined and only_says_whose(nodes, position)
    while before >= 0 and (is_passed_over(nodes[before]) or (joined and is_held_word(nodes[before]))):
        before -= 1
    is_governed = before >= 0 and (
        _governs(nodes[before]) or is_object(nodes, before) or is_told(nodes[before], nodes[position])
    )
    is_accused = joined and is_governed and is_accused_of_more(nodes, before, position)
    if (
        joined
        and is_governed
        and not (is_accused or (governs_clause(nodes[before]) and starts_clause(nodes, position)))
    ):
        return None
    if joined and not is_accused and list_belongs_to_verb(nodes, position):
        return None
    mentions = both or list_left(nodes, position)
    if not both and (is_next or (not joined and opens_second_clause(nodes, start, position))):
        mentions = mentions[-1:]
    if not mentions:
        return None
    return Subject(mentions, how=f"stands before the verb: '{mentions[0].name}'", index=position)
