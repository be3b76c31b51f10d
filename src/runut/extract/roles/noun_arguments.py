"""Who acts and who undergoes what an event noun tells: its genitive, its phrases, the verb that carries it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.charges import verb_of_charge
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.dependence import who_gathers_for, who_set_out_for
from runut.extract.grammar.event_nouns import genitive_of, governor_of, own_phrases, predicate_after
from runut.extract.grammar.fell_in import those_fallen
from runut.extract.grammar.joined_names import list_left
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.phrase_sorts import is_host, is_seat
from runut.extract.grammar.subject import find_charged, find_subject
from runut.extract.grammar.word_class import (
    has_pseudo,
    is_by_request,
    is_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_verb,
    may_act,
    may_refuse,
)
from runut.extract.roles.announced import add_announcer, who_announces
from runut.extract.roles.clause_around import (
    joined_in,
    subject_of_clause,
    who_attended,
    who_opens_clause,
    who_speaks_there,
    who_struck,
    who_tells_of,
)
from runut.extract.roles.escaped import who_escapes
from runut.extract.roles.noun_doers import agents_of_noun, has_side, mediators_of, who_will_not
from runut.extract.roles.noun_targets import (
    DONE_TO,
    between_both,
    hit_by_others,
    undergone,
    who_does_it_to,
    who_is_charged,
    whose_it_is,
)
from runut.extract.roles.opening_talks import who_opened
from runut.extract.roles.said_there import who_is_there
from runut.extract.roles.who_took_part import is_governed, who_shared_in_it
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles, Sense
from runut.record.claims import EventType

_BOMBS = {"explosives", "suicide-attack"}
_VIOLENCE = "violence"
_JOINED = {EventType.ASSAULT, EventType.PROTEST, EventType.MOBILIZE, EventType.CONSULT, EventType.COOPERATE}
_UNDONE = ("future", "planned", "possible", "not", "not_yet", "unwilling", "failed")
_FALL, _CALLED_OFF = "fall-town", "cancel-meeting"
_NEAR_VERB = 9
_OWNER_REACH = 12


def fill_noun(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in who acts and who undergoes what an event noun tells."""
    joining = joined_in(nodes, trigger) if sense.frame.type in _JOINED else None
    found.support = governor_of(nodes, trigger) if joining is None or sense.frame.type is EventType.CONSULT else joining
    if found.support is None and sense.frame.type is EventType.CONSULT:
        found.support = _support_shared(nodes, trigger)
    found.predicate = predicate_after(nodes, trigger)
    if _opens_words(nodes, trigger, found):
        found.support = None
    genitive = genitive_of(nodes, trigger) or _owner_before(nodes, trigger)
    agents = _named_doers(nodes, trigger, sense, found, genitive)
    undergoers = _undergoers(nodes, found.support)
    against = _named_targets(nodes, trigger, sense, found)
    if nodes[trigger].unit.has("rallying_for", "rallying_against"):
        genitive, against = [], [*against, *genitive]
    if genitive and not against and _tells_where(sense, genitive, found):
        found.places.extend(genitive)  # "bom bunuh diri | Kabul" was in Kabul; "serangan | Moskow | ke Kyiv" by Moscow
        genitive = []
    agents = _share_out(nodes, trigger, sense, found, (agents, genitive, against))
    if joining is not None:
        _add_joining(nodes, joining, found)
    found.actors = who_announces(nodes, sense, found.support, found.actors) or found.actors
    _ask_around(nodes, trigger, sense, found)
    add_announcer(nodes, trigger, sense, found)
    _read_charge(nodes, trigger, sense, found)
    if undergoers and sense.frame.roles is not Roles.MUTUAL:
        _let_undergo(undergoers, genitive, found)
    found.recipients = [m for m in found.recipients if m not in agents]
    if nodes[trigger].unit.has("rallying_for"):  # "aksi bela | X": X neither marches nor is marched against
        found.recipients = named_after(found.phrases, "against")
    if genitive:
        found.why.append(f"stands after the noun: '{genitive[0].name}'")


def _named_doers(
    nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments, genitive: list[Mention]
) -> list[Mention]:
    """Return who does what a noun tells, as words of its own clause name them."""
    agents = mediators_of(sense, genitive, found) or agents_of_noun(nodes, trigger, sense, found)
    agents = agents or who_will_not(nodes, trigger, sense, genitive)
    if sense.frame.type is EventType.PROTEST:
        agents = agents or who_attended(nodes, trigger)  # "unjuk rasa yang diikuti | ribuan mahasiswa"
    if not (agents or genitive) and sense.frame.id == _CALLED_OFF:  # "pembatalan | kunjungan X"
        agents = [m for m in genitive_of(nodes, trigger + 1) if has_side(m)]
    if not agents and sense.frame.id == _FALL:  # "jatuhnya X | ke tangan Y"
        agents = [m for m in named_after(found.phrases, "to") if has_side(m)]
    return agents


def _named_targets(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return against whom it is what a noun tells, by its phrases, by whose a thing is, or by the verb behind it."""
    own = own_phrases(nodes, trigger, sense, found.phrases)
    behind = None if is_by_request(nodes, trigger) else found.predicate
    against = who_is_charged(nodes, trigger, sense) or named_after(own, "against", "to_whom", "to")
    against = against or whose_it_is(nodes, sense, found) or _against_behind(nodes, sense, behind)
    return against or who_escapes(nodes, trigger, sense)


def _tells_where(sense: Sense, genitive: list[Mention], found: Arguments) -> bool:
    """Tell whether capitals behind a noun are where it was ("perundingan | Wina | antara A dan B", "bom | Kabul")."""
    is_talk = sense.frame.type is EventType.CONSULT and len(genitive) == 1 and not named_after(found.phrases, "with")
    return (is_talk or not _BOMBS.isdisjoint(sense.frame.mode)) and all(map(is_seat, genitive))


def _share_out(
    nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments, named: tuple[list[Mention], ...]
) -> list[Mention]:
    """Give those named to the roles that the noun has; return those who do it and so do not undergo it.

    `named` are those who are told to do it, those behind the noun, and those against whom it is.
    """
    agents, genitive, against = named
    is_from = sense.frame.type is not EventType.RETREAT  # "menunda | penarikan pasukan dari X": whence, not whose
    foiled = genitive or (named_after(found.phrases, "from") if is_from else [])
    if sense.frame.roles is Roles.MUTUAL and not (sense.frame.id == _VIOLENCE and (agents or against)):
        _fill_mutual(nodes, trigger, sense, found, named)
    elif sense.voice is Voice.NPATIENT and sense.frame.roles is not Roles.AGENT:
        agents = agents or who_does_it_to(sense, genitive, named_after(found.phrases, "to_whom"), against)
        found.recipients, found.actors = undergone(sense, agents, genitive, against)
    elif found.support is not None and has_pseudo(nodes[found.support], Pseudo.FAIL) and any(map(_is_foe, foiled)):
        found.actors = [m for m in foiled if may_act(m)]  # "militer menggagalkan | serangan | (dari) pemberontak"
        found.recipients = [m for m in against if has_side(m)] or found.subject.mentions
        return []
    else:
        found.actors = agents or [m for m in genitive if may_act(m)] or between_both(sense, found)
        found.recipients = against or _who_is_helped(sense, found) or hit_by_others(sense, genitive, found)
    return agents


def _fill_mutual(
    nodes: Sequence[Node], noun: int, sense: Sense, found: Arguments, named: tuple[list[Mention], ...]
) -> None:
    """Fill in who share in what a noun tells of both ("perang Hamas vs Israel", "perang melawan Taliban").

    Behind two between whom it is stands what it is about ("perang antara X dan Y | atas Z").
    `named` are those who are told to do it, those behind the noun, and those against whom it is.
    """
    agents, genitive, against = named
    joined = [m for m in genitive if may_act(m)]
    are_told = len(named_after(found.phrases, "between")) > 1
    foes = [m for m in against if may_act(m)] if sense.frame.type is EventType.ASSAULT and not are_told else []
    found.actors = [*agents, *joined, *named_after(found.phrases, "with", "between"), *foes]
    found.actors = found.actors or _between_behind(nodes, found.predicate)
    if not (agents or joined):
        found.actors = who_shared_in_it(nodes, noun, found)
        found.actors.extend(m for m in named_after(found.phrases, "between") if m not in found.actors)
    elif not joined:
        found.actors = [*who_opened(nodes, noun), *found.actors]  # "A dan B, dalam | pertemuan | yang digelar X, …"


def _is_foe(mention: Mention) -> bool:
    """Tell whether a side or people are named whose act another may foil ("menggagalkan serangan | pemberontak")."""
    return has_side(mention) or (mention.has_people and may_act(mention) and not mention.title)


def _who_is_helped(sense: Sense, found: Arguments) -> list[Mention]:
    """Return for whom help is ("bantuan militer X | untuk | Y")."""
    helped = named_after(found.phrases, "purpose") if sense.frame.type in {EventType.AID, EventType.SANCTION} else []
    return [one for one in helped if may_act(one)]


def _add_joining(nodes: Sequence[Node], joining: int, found: Arguments) -> None:
    """Put before those who act whoever a verb says to join what the noun names ("X bergabung dalam | unjuk rasa")."""
    takers = find_subject(nodes, joining).mentions or who_gathers_for(nodes, joining)
    joined = [m for m in takers if may_act(m)]
    found.actors = [*joined, *(m for m in found.actors if m not in joined)]


def _let_undergo(undergoers: list[Mention], genitive: list[Mention], found: Arguments) -> None:
    """Take for whom it is done to the subject of a verb of undergoing; who does it stands behind "dari" or the noun."""
    found.recipients = undergoers
    found.actors = found.actors or [m for m in named_after(found.phrases, "from") if may_act(m)]
    found.actors = found.actors or [m for m in genitive if may_act(m)]  # "mendapat | pengampunan | presiden"
    found.why.append(f"undergoes it: '{undergoers[0].name}'")


def _support_shared(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb that carries the talks which "dan" joins to these ("mengadakan pertemuan dengan A dan | …")."""
    if trigger < _NEAR_VERB // 2 or not nodes[trigger - 1].has("and"):
        return None
    for position in range(trigger - 2, max(0, trigger - _NEAR_VERB), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or is_only_verb(node):
            return None
        item = node.unit.item if is_noun(node) else None
        if item is not None and any(sense.frame.type is EventType.CONSULT for sense in item.senses):
            return governor_of(nodes, position)
    return None


def _read_charge(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in who charges whom where something is done on that charge ("X menahan | Y | dengan tuduhan …")."""
    verb = verb_of_charge(nodes, trigger) if sense.frame.type is EventType.ACCUSE else None
    if verb is None:
        return
    found.recipients = find_charged(nodes, verb).mentions
    agents = named_after(list(find_phrases(nodes, verb)), "by") or genitive_of(nodes, verb)
    found.actors = list(filter(may_act, agents)) if is_passive(nodes[verb]) else find_subject(nodes, verb).mentions


def _opens_words(nodes: Sequence[Node], noun: int, found: Arguments) -> bool:
    """Tell whether a noun is the subject of what is said to be undone yet ("menyatakan | serangan itu | akan …")."""
    if found.support is None or found.predicate is None or not nodes[found.support].is_speech:
        return False
    between = nodes[noun + 1 : found.predicate]
    is_parted = any(node.is_comma or node.is_speech or node.has("which", "that", "purpose", "and") for node in between)
    is_said_so = is_passive(nodes[found.predicate]) or has_pseudo(nodes[found.predicate], Pseudo.OCCUR)
    return is_said_so and not is_parted and any(node.has(*_UNDONE) for node in between)


def _ask_around(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in, from the clause around a noun, who acts and who undergoes it where its own phrases tell none."""
    if not found.recipients and sense.frame.type is EventType.REQUEST and trigger > 1:
        if nodes[trigger - 1].has("against"):  # "X menunda serangan atas | permintaan Y"
            found.recipients = subject_of_clause(nodes, trigger)
        elif may_refuse(nodes[trigger - 1]):  # "X menolak | permintaan Y untuk mundur"
            found.recipients = [m for m in find_subject(nodes, trigger - 1).mentions if may_act(m)]
    if not found.actors and sense.frame.type is EventType.ASSAULT and sense.voice is Voice.NAGENT:
        found.actors = who_struck(nodes, trigger)
    if sense.frame.roles is Roles.VISIT:
        found.actors = found.actors or _after_opening(nodes, trigger) or who_opens_clause(nodes, trigger)
        found.actors = found.actors or who_set_out_for(nodes, trigger) or who_speaks_there(nodes, trigger)
        found.actors = found.actors or who_is_there(nodes, trigger)
        found.recipients = found.recipients or [
            m for phrase in found.phrases if phrase.preposition.has("in") for m in phrase.mentions if is_host(m)
        ]
    if not found.actors and sense.frame.type is EventType.CONSULT:
        found.actors = who_speaks_there(nodes, trigger)
    elif sense.frame.type is EventType.CONSULT and found.actors == named_after(found.phrases, "with"):
        found.actors = [*who_tells_of(nodes, trigger), *found.actors]


def _against_behind(nodes: Sequence[Node], sense: Sense, predicate: int | None) -> list[Mention]:
    """Return against whom the verb that carries an act says it is ("serangan yang dilakukan X | terhadap Y")."""
    if predicate is None or not (has_pseudo(nodes[predicate], Pseudo.LIGHT) or is_passive(nodes[predicate])):
        return []
    behind = list(find_phrases(nodes, predicate))
    people = named_after(behind, "against", "to_whom") if sense.frame.type in DONE_TO else []
    people = [one for one in people if one.has_people and may_act(one)]
    return [one for one in named_after(behind, "against", "to_whom", "to") if one.party or one in people]


def _between_behind(nodes: Sequence[Node], predicate: int | None) -> list[Mention]:
    """Return between whom a fight or talk is, told behind its verb ("pertempuran | pecah | antara A dan/dengan B")."""
    phrases = [] if predicate is None else list(find_phrases(nodes, predicate))
    return named_after(phrases, "between", "with") if named_after(phrases, "between") else []


def _owner_before(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return whom the ending of an event noun means: who does the verb before it, or stands before it."""
    if not nodes[noun].unit.has("owner_ending") or those_fallen(nodes, noun) is not None:
        return []
    for position in range(noun - 1, max(-1, noun - _OWNER_REACH), -1):
        node = nodes[position]
        if is_verb(node) or is_plain_verb(node) or node.is_speech:
            return [mention for mention in find_subject(nodes, position).mentions if may_act(mention)]
        if node.mention is not None and may_act(node.mention) and not is_governed(nodes, position):
            return list_left(nodes, position)
    return _after_opening(nodes, noun)


def _after_opening(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return the subject behind a phrase that opens its sentence ("Dalam | kunjungannya | ke X, Presiden Y …")."""
    comma = next((n for n in range(noun, min(len(nodes), noun + _NEAR_VERB)) if nodes[n].is_comma), None)
    opens = not any(is_verb(node) or node.is_speech or is_plain_verb(node) for node in nodes[:noun])
    subject = nodes[comma + 1].mention if opens and comma is not None and comma + 1 < len(nodes) else None
    return [subject] if subject is not None and may_act(subject) else []


def _undergoers(nodes: Sequence[Node], support: int | None) -> list[Mention]:
    """Return the subject of a verb of undergoing ("konvoi itu mendapat | serangan")."""
    if support is None or not has_pseudo(nodes[support], Pseudo.UNDERGO):
        return []
    return find_subject(nodes, support).mentions
