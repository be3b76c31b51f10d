"""Whether two events of a sentence tell one act: a blow and its harm, a noun and the verb that tells it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.acts.that_blow import fell_then
from runut.extract.acts.two_deeds import fell_since_then, goes_on_beside, murders_too
from runut.extract.acts.who_fired import tells_who_fired
from runut.extract.grammar.clause_shape import names_words
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import WOUNDS
from runut.extract.outcome.paid_back import pays_back_for
from runut.extract.roles.blasts import is_blast
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.claims import EventType, Outcome

_HARM = {EventType.ASSAULT}
_FORCE = {EventType.ASSAULT, EventType.COERCE}
_MOVES = {EventType.MOBILIZE, EventType.RETREAT}
_JOINS = ("and", "which", "that", "when", "after", "while", "because", "purpose", "with", "but", "until")
_LIFELESS = {MentionKind.THING, MentionKind.PLACE}
_BUILT = {"building", "stronghold", "vehicle"}
_ABDUCT = "abduct"
_BEFORE = "stands before"
_FOR_EXAMPLE = ("including", "such_as")


def is_harm(event: RawEvent) -> bool:
    """Tell whether an event tells only that people were hurt: by no means, or by their wounds' ("luka | tembak")."""
    is_bare = not event.mode or event.sense.frame.id == WOUNDS
    return event.type in _HARM and event.sense.outcome is not None and is_bare


def is_one_act(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether two events of a sentence, in its order, tell one act."""
    is_carried = second.arguments.support == first.node and first.type is second.type  # "meluncurkan | serangan roket"
    is_retold = _are_nouns(first, second) and _says_again(first, second, nodes)
    is_retold = is_retold or _helps_by(first, second, nodes) or _moves_on(first, second, nodes)
    is_retold = is_retold or (is_harm(first) and fell_then(first, second, nodes))
    if is_carried or is_retold or tells_who_fired(first, second, nodes) or _happens_in(first, second, nodes):
        return True
    if first.sense.outcome is second.sense.outcome is Outcome.DISPLACED:
        return True
    if first.type not in _HARM or second.type not in _HARM or _is_lost_and_won(first, second):
        return False
    if any(are_two(first, second, nodes) for are_two in _TWO_ACTS):
        return False
    if not (is_harm(first) or is_harm(second)):
        return _is_one_blow(first, second, nodes) or _tells_by_whom(first, second, nodes)
    between = nodes[first.node + 1 : second.node]
    if _tells_before(between):
        return False
    if second.arguments.subject.noun in {first.node, *first.merged}:
        return True
    if is_harm(first) and is_harm(second):
        return True
    if _follows_blow(first, second):
        return True
    harm, act = (second, first) if is_harm(second) else (first, second)
    if harm.sense.voice in {Voice.INT, Voice.TER}:
        return True
    subject = harm.arguments.subject
    if harm is second and subject.relative and _brings_harm(subject.mentions, first):
        return True
    if act.sense.voice.is_noun or _opens_as_noun(act):
        return harm is second or _in_or_by(nodes, act.node)
    return not harm.arguments.subject.mentions or harm.arguments.subject.how.startswith(("shared", "the main clause's"))


def _opens_as_noun(fight: RawEvent) -> bool:
    """Tell whether the bare word of a fight opens a sentence, before those who fought ("| Bentrok | A dan B …")."""
    return fight.node == 0 and fight.sense.voice is Voice.INT and fight.sense.frame.roles is Roles.MUTUAL


def _brings_harm(heads: Sequence[Mention], act: RawEvent) -> bool:
    """Tell whether it is the act that does the harm: nobody stands before its clause, or who did the act at all.

    "X menembaki pulau Y | yang menewaskan empat prajurit", and "konvoi itu diserang Y | yang menewaskan …".
    """
    are_things = all(one.kind in _LIFELESS or not one.classes.isdisjoint(_BUILT) for one in heads)
    return are_things or (not act.sense.voice.is_noun and all(mention in act.arguments.actors for mention in heads))


def _helps_by(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a verb only says by what somebody helps ("membantu | memasok senjata", "… X dengan | memasok …")."""
    is_aid = first.type is second.type is EventType.AID
    if not is_aid or not nodes[first.node].unit.has("helping") or second.sense.voice is not Voice.ACT:
        return False
    between = nodes[first.node + 1 : second.node]
    is_by = not between or between[-1].has("with")
    return is_by and not any(node.is_comma or node.has("and", "which", "that") for node in between)


def _moves_on(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a verb at once behind one of a move only goes on with it ("melintasi perbatasan | memasuki X").

    So it does behind whom the first moves ("mengerahkan tank | mendekati X", "mundur | meninggalkan kota itu").
    """
    are_moves = first.type is second.type and first.type in _MOVES and second.sense.frame.roles is Roles.AGENT
    if not are_moves or first.sense.voice.is_noun or second.sense.voice not in {Voice.ACT, Voice.INT}:
        return False
    between = nodes[first.node + 1 : second.node]
    return not any(node.is_comma or node.is_verb or node.has(*_JOINS) for node in between)


def _happens_in(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a noun of a verb's type only says in what it was done ("digulingkan | dalam sebuah kudeta").

    So it does behind a noun ("penangkapan X dalam | penggerebekan", "pembunuhan X dalam | serangan Y").
    """
    if first.type is not second.type or not second.sense.voice.is_noun:
        return False
    if first.sense.voice.is_noun and (first.type not in _FORCE or second.sense.frame.roles is Roles.MUTUAL):
        return False
    opens = second.node - 1
    while opens > first.node and nodes[opens].has("determiner"):
        opens -= 1
    between = nodes[first.node + 1 : opens]
    return nodes[opens].has("in") and not any(n.is_comma or n.has("and", "which", "that", "when") for n in between)


def _tells_by_whom(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a clause of time tells who did what a passive left open ("X ditembak ketika Y | menembaki mereka").

    Both are done by the same means, to the same people or those who go back to them.
    """
    between = nodes[first.node + 1 : second.node]
    is_open = first.sense.voice is Voice.PAS and not first.arguments.actors and bool(second.arguments.actors)
    is_so = is_open and second.sense.voice is Voice.ACT and not set(first.mode).isdisjoint(second.mode)
    if not is_so or not any(node.has("when", "after") for node in between) or any(node.is_comma for node in between):
        return False
    return all(one.pronoun or one in first.arguments.recipients for one in second.arguments.recipients)


def _says_again(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a noun stands at once after one of its type, or is its short form: "konferensi puncak (| KTT)"."""
    between = [node.unit.text for node in nodes[first.node + 1 : second.node]]
    return between == ["("] or (not between and first.type is second.type)


def _tells_before(between: Sequence[Node]) -> bool:
    """Tell whether a word of time opens what is told last ("… | setelah bom meledak"), no aside that ends before.

    So does one inside a clause about words ("… menyerang, tuduhan yang dilontarkan pula ketika | 68 orang tewas").
    """
    which = next((n for n, node in enumerate(between) if n and node.has("which") and names_words(between[n - 1])), None)
    if which is not None and any(node.has("when") for node in between[which:]):
        return True
    for node in reversed(between):
        if node.is_comma:
            return False
        if node.has("after") and not node.has("since", "result"):
            return True
    return False


def _are_two_deeds(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a capture and a harm are joined as two deeds ("menangkap dua prajurit dan | membunuh delapan").

    So are the harms of both sides, set against each other ("…; Baku mengatakan pasukannya | menewaskan 100 orang").
    """
    between = nodes[first.node + 1 : second.node]
    voices = {first.sense.voice, second.sense.voice}
    if any(node.has("whereas") for node in between) and _are_other_people(first, second):
        return True
    if second.sense.voice is Voice.ACT and second.arguments.recipients and nodes[second.node - 1].has(*_FOR_EXAMPLE):
        return True  # "melakukan puluhan serangan, termasuk | membunuh gubernur"
    if _ABDUCT in {*first.mode, *second.mode} and voices <= {Voice.ACT, Voice.HEAD}:
        return any(node.has("and", "next_in_turn") or node.is_comma for node in between)
    struck, others = ({m.party for m in event.arguments.recipients if m.party} for event in (first, second))
    return bool(struck and others) and struck.isdisjoint(others) and any(node.unit.text == ";" for node in between)


def _are_other_people(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether people of another sort fall than those somebody struck ("20 pejuang, sementara 36 warga sipil")."""
    struck, fallen = first.arguments.recipients, second.arguments.recipients
    are_told = bool(first.arguments.actors and struck and fallen) and all(m.has_people and m.victim for m in fallen)
    return are_told and {m.victim for m in struck}.isdisjoint(m.victim for m in fallen)


def _are_of_two_sides(first: RawEvent, second: RawEvent, _: Sequence[Node]) -> bool:
    """Tell whether two acts of force name those who did them, and they are of different sides."""
    sides, others = ({m.party for m in event.arguments.actors if m.party} for event in (first, second))
    if is_harm(first) or is_harm(second) or _are_nouns(first, second):
        return _has_own_doer(first, second)
    return bool(sides and others) and sides.isdisjoint(others)


def _has_own_doer(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether two verbs of one sentence have doers of their own ("A membunuh X dan | B membunuh Y")."""
    doers, others = first.arguments.actors, second.arguments.actors
    are_verbs = first.sense.voice is second.sense.voice is Voice.ACT
    is_own = second.arguments.subject.how.startswith(_BEFORE) and bool(doers and others and second.arguments.recipients)
    strangers = [one for one in others if one not in doers and one not in first.arguments.recipients]
    return are_verbs and is_own and bool(strangers) and all(one.has_people or one.bare_entity for one in strangers)


def _is_paid_back(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a side strikes after its own or others fell ("Setelah lima prajurit | tewas, X | menyerang Y")."""
    doers = second.arguments.actors
    if not is_harm(first) or is_harm(second) or second.sense.voice is not Voice.ACT or not doers:
        return False
    between = nodes[first.node + 1 : second.node]
    if any(node.has("when", "which") for node in between):
        return False
    own = {m.party for m in doers if m.party} & {m.party for m in first.arguments.recipients}
    return bool(own) or (any(node.is_comma for node in between) and opens_after(nodes, first.node))


def opens_after(nodes: Sequence[Node], harm: int) -> bool:
    """Tell whether a word of time opens the clause that tells a harm ("Menyusul | tewasnya …", "Setelah X | gugur")."""
    for node in reversed(nodes[:harm]):
        if node.is_comma or node.is_speech:
            return False
        if node.has("after"):
            return not node.has("since", "result")
    return False


def _is_what_is_paid_back(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether one is what a blow pays back ("serangan balasan X atas | pembunuhan Y | menewaskan …")."""
    return any(one.sense.voice.is_noun and pays_back_for(nodes, one.node) is not None for one in (first, second))


_BESIDE = (murders_too, goes_on_beside, fell_since_then)
_TWO_ACTS = (_are_of_two_sides, _are_two_deeds, _is_paid_back, _is_what_is_paid_back, *_BESIDE)


def _is_one_blow(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a noun and a verb of force tell one act: "serangan rudal India | menghantam masjid"."""
    if nodes[second.node - 1].has("result") and second.sense.voice is Voice.INT:
        return True  # "membakar desa itu hingga | rata dengan tanah"
    if second.node == first.node + 1 and nodes[first.node].unit.has("paying_back"):
        return True  # "membalas dengan | melepaskan roket"
    if _are_nouns(first, second):
        return second.node - first.node <= 2 and not _are_listed(first, second, nodes)
    subject = second.arguments.subject
    if subject.noun in {first.node, *first.merged}:
        return True
    follows = nodes[first.node + 1].mention in subject.mentions and subject.how.startswith(_BEFORE)
    if follows and first.sense.voice.is_noun:
        return True  # the side after the noun is no subject of its own
    noun = first if first.sense.voice.is_noun else second
    other = second if noun is first else first
    if _hit_two_places(noun, other):
        return False
    if other.sense.voice is Voice.PAS and noun.arguments.support == other.node:
        return True  # "kota itu | dihantam | serangan X"
    return noun.sense.voice.is_noun and not other.sense.voice.is_noun and _in_or_by(nodes, noun.node)


def _are_listed(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether two nouns name deeds of two sorts in a row ("melakukan pemboman dan | penculikan")."""
    joint = nodes[second.node - 1]
    return (joint.is_comma or joint.has("and")) and set(first.mode).isdisjoint(second.mode)


def _hit_two_places(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether two acts name whom or what they hit, and it is not the same ("Di tengah gempuran ke Lebanon …")."""
    struck, others = ({m.party for m in event.arguments.recipients if m.party} for event in (first, second))
    return bool(struck and others) and struck.isdisjoint(others)


def _are_nouns(first: RawEvent, second: RawEvent) -> bool:
    return first.sense.voice.is_noun and second.sense.voice.is_noun


def _follows_blow(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether a headline tells a harm right behind the blow: "Israel Serang Lebanon | Tewaskan 5 Orang"."""
    struck, subject = first.arguments.recipients, second.arguments.subject
    return (
        is_harm(second)
        and second.sense.voice is Voice.HEAD
        and not first.sense.voice.is_noun
        and any(mention in struck for mention in subject.mentions)
    )


def _is_lost_and_won(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether one side's loss stands beside the harm it did: "kehilangan 23 prajurit dan membunuh …".

    What goes off loses nobody ("sebuah bom meledak dan | menewaskan tiga tentara").
    """
    is_loss = first.sense.frame.roles is Roles.PATIENT and first.sense.voice is Voice.INT and not is_blast(first.sense)
    return is_loss and second.sense.voice is Voice.ACT and second.arguments.subject.how.startswith("shared")


def _in_or_by(nodes: Sequence[Node], noun: int) -> bool:
    position = noun - 1
    while position >= 0 and (nodes[position].has("determiner") or nodes[position].mention is not None):
        position -= 1
    return position >= 0 and nodes[position].has("in", "by", "because", "when")
