"""To whom an act is that meets what another wishes, plans, did or lost."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments, Phrase
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.made_nouns import is_made_noun
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.phrase_sorts import is_seat
from runut.extract.grammar.whose_thing import owner_of_thing
from runut.extract.grammar.word_class import is_active, is_only_noun, may_act
from runut.extract.meant.doers_told import DOING_WORDS
from runut.extract.roles.noun_doers import doers_of
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.claims import EventType

_YIELD = "concede"
_VOW = "vow-violence"
_OVER_HARM = {"apologise", "condole"}
_OPENING = 8
_NEAR = 5
_THING = 3
_FAR = 9


def turn_to_makers(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Turn an act to who made what it meets: "menyambut | rencana X", "tawaran X untuk mundur | disambut"."""
    if sense.voice is Voice.PAS and found.subject.noun is not None:
        found.recipients = doers_of(nodes, found.subject.noun) or found.recipients
    if sense.voice in {Voice.ACT, Voice.HEAD} and not any(map(may_act, found.recipients)):
        doers = [] if found.object_noun is None else doers_of(nodes, found.object_noun)
        doers = doers or doers_of_object(nodes, trigger)
        doers = doers or owner_of_thing(nodes, trigger) or between_whom(nodes, trigger)
        found.recipients = doers or found.recipients
    if sense.voice.is_passive or sense.voice.is_noun or found.recipients:
        return
    if found.actors and sense.frame.id == _YIELD:
        found.recipients = [mention for mention in genitive_of(nodes, trigger) if may_act(mention)]
    elif sense.frame.id in _OVER_HARM:
        found.recipients = _whom_it_befell(nodes, found)
    elif sense.frame.type is EventType.AGREE and sense.frame.roles is Roles.MUTUAL and len(found.actors) == 1:
        found.recipients = _promised_to(nodes, trigger, found.actors[0])


def but_who_underwent(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return to whom an act is, without who underwent what is to be paid back ("pembunuhan | X | akan dibalas")."""
    if sense.frame.id != _VOW or not found.recipients:
        return found.recipients
    near = range(max(0, trigger - _NEAR), min(len(nodes), trigger + _NEAR))
    undergone = [one for n in near if n != trigger and _is_undergone(nodes[n]) for one in genitive_of(nodes, n)]
    return [mention for mention in found.recipients if mention not in undergone]


def _is_undergone(node: Node) -> bool:
    """Tell whether a noun tells what somebody underwent, and not what he did ("pembunuhan | X", "kematian | X")."""
    item = node.unit.item if node.is_trigger else None
    voices = set() if item is None else {sense.voice for sense in item.senses}
    return Voice.NPATIENT in voices and Voice.NAGENT not in voices


def _promised_to(nodes: Sequence[Node], trigger: int, actor: Mention) -> list[Mention]:
    """Return to whom, or with whom, that is done which one side agrees to do ("sepakat memberi bantuan kepada | X")."""
    verb = trigger + 1 + (trigger + 1 < len(nodes) and nodes[trigger + 1].has("purpose"))
    if verb + 1 >= len(nodes):
        return []
    met = nodes[verb + 1].mention if _is_together(nodes[verb], EventType.CONSULT) else None
    if met is not None and _is_somebody(met) and met.party != actor.party:  # "sepakat bertemu | Putin"
        return list_right(nodes, verb + 1, whole=True)
    if not is_active(nodes[verb]):
        return []
    for position in range(verb + 1, min(len(nodes) - 1, trigger + _FAR)):
        node, mention = nodes[position], nodes[position + 1].mention
        if position == verb + 1 and node.has("with") and mention is not None and _is_somebody(mention):
            return list_right(nodes, position + 1, whole=True)
        if node.is_comma or node.is_speech or node.has("with", "and", "when", "after", "which", "that"):
            return []
        if node.has("to_whom", "to", "against") and mention is not None and mention.party not in {None, actor.party}:
            if node.has("against") and _is_together(nodes[verb]):  # "sepakat bekerja sama melawan | X"
                return []
            return list_right(nodes, position + 1, whole=True)
    return []


def _is_together(verb: Node, kind: EventType = EventType.COOPERATE) -> bool:
    return kind in verb.types


def _is_somebody(mention: Mention) -> bool:
    return mention.has_people or (mention.bare_entity and may_act(mention))


def _whom_it_befell(nodes: Sequence[Node], found: Arguments) -> list[Mention]:
    """Return to whom that was done for which somebody is sorry ("meminta maaf atas penembakan | kapal X")."""
    noun = next((p.noun for p in found.phrases if p.noun is not None and p.preposition.has("against")), None)
    if noun is None:
        return []
    item = nodes[noun].unit.item
    voices = set() if item is None else {sense.voice for sense in item.senses}
    named = named_after(list(find_phrases(nodes, noun)), "against", "to_whom", "to")
    own = [] if Voice.NPATIENT not in voices and any(voice.is_noun for voice in voices) else genitive_of(nodes, noun)
    return [mention for mention in named or own if mention.party is not None]


def find_addressed_first(nodes: Sequence[Node]) -> list[Mention]:
    """Return to whom a sentence says at its beginning that it is ("Kepada | Presiden X |, Y berterima kasih")."""
    for start in range(min(len(nodes) - 2, _OPENING)):
        node = nodes[start]
        if node.has("to_whom", "in_front") and (start == 0 or nodes[start - 1].is_comma):
            addressed = nodes[start + 1].mention if nodes[start + 2].is_comma else None
            return [addressed] if addressed is not None and may_act(addressed) and addressed.has_people else []
        if node.is_trigger or (node.mention is not None and may_act(node.mention)):
            return []
    return []


def doers_of_object(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return who did what a verb made a noun tells as an object ("menyesalkan | ditahannya dua orang oleh X")."""
    if verb + 1 >= len(nodes) or not is_made_noun(nodes, verb + 1):
        return []
    return [mention for mention in named_after(list(find_phrases(nodes, verb + 1)), "by") if may_act(mention)]


def lacking_from(nodes: Sequence[Node], verb: int, phrases: Sequence[Phrase]) -> list[Mention]:
    """Return whose too little or too late a verb blames ("mengkritik | minimnya bantuan | dari X | bagi Y")."""
    thing = nodes[verb + 1].mention if verb + 1 < len(nodes) else None
    if thing is None or thing.kind is not MentionKind.THING or thing.party is not None:
        return []
    if (
        verb + 2 < len(nodes) and is_only_noun(nodes[verb + 2]) and genitive_of(nodes, verb + 2)
    ):  # "menentang | percepatan | penarikan X dari Y"
        return []
    return [one for one in named_after(phrases, "by", "from") if may_act(one) and not is_seat(one)]


def between_whom(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return between whom a thing is that a verb governs ("mengecam | kesepakatan | antara | X dan Y")."""
    behind = verb + 1
    while behind < len(nodes) - 1 and behind <= verb + _THING and not nodes[behind].has("between"):
        node = nodes[behind]
        is_thing = node.mention is not None and not may_act(node.mention)
        if not (is_thing or (node.is_noun and node.is_trigger) or node.has("adjective", "adverb")):
            return []
        behind += 1
    if behind == verb + 1 or behind >= len(nodes) - 1 or not nodes[behind].has("between"):
        return []
    two = [mention for mention in list_right(nodes, behind + 1, whole=True) if may_act(mention)]
    return two if len(two) > 1 else []


def is_over_blow(node: Node, phrases: Sequence[Phrase], noun: int | None) -> bool:
    """Tell whether somebody feels for an act, whose target is not blamed ("marah atas | serangan terhadap X")."""
    senses = () if node.unit.item is None else node.unit.item.senses
    feels = any(sense.voice is Voice.INT and sense.frame.type is EventType.ACCUSE for sense in senses)
    return feels and noun is not None and noun == over_what(phrases)


def over_what(phrases: Sequence[Phrase]) -> int | None:
    """Return the act that is blamed or protested against ("sebagai protes atas | serangan X", "marah dengan | …")."""
    return phrases[0].noun if phrases and phrases[0].preposition.has("against", "with") else None


def owner_before(phrases: Sequence[Phrase]) -> list[Mention]:
    """Return whose handling of others words are about ("kecewa atas | sikap X | terhadap Y"): Y is not blamed."""
    first = next((one for one in phrases if one.mentions and one.preposition.has("about", "against", "with")), None)
    thing = None if first is None else first.mentions[-1]
    is_thing = thing is not None and not (thing.bare_entity or thing.has_people or thing.person)
    return [thing] if thing is not None and is_thing and thing.party is not None else []


def blamed_at_last(nodes: Sequence[Node], verb: int, found: Arguments) -> list[Mention]:
    """Return on whom something is blamed ("menyalahkan kematian itu pada | X")."""
    if not nodes[verb].unit.has("blames_on"):
        return []
    return [mention for mention in named_after(found.phrases, "to_whom", "to") if may_act(mention) and mention.party]


def named_as_doer(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return who is said to have done it ("menduga pelakunya adalah | X", "menyebut dalang serangan itu | X")."""
    doer = nodes[verb + 1].mention if verb + 1 < len(nodes) else None
    if doer is None or doer.party is not None or doer.classes.isdisjoint(DOING_WORDS):
        return []
    for position in range(verb + 2, min(len(nodes), verb + 2 + _NEAR)):
        node = nodes[position]
        if node.mention is not None and node.mention.party is not None and may_act(node.mention):
            is_said = nodes[position - 1].has("copula", "demonstrative")  # not "pelaku pembunuhan | warga X"
            return list_right(nodes, position, whole=True) if is_said else []
        is_between = node.has("copula", "demonstrative", "adverb") or is_only_noun(node)
        if not is_between:
            return []
    return []


def whose_plan_is_met(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return whose plan or deed the words behind a noun of blame or refusal name ("kritik atas | rencana X")."""
    for position in range(noun + 1, min(len(nodes) - 2, noun + _NEAR)):
        if nodes[position].has("against"):
            return owner_of_thing(nodes, position)
    return []
