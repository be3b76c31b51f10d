"""Who does what an event noun tells: named after it, subject of the verb that carries it, or who claims it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import BODIES, Mention
from runut.extract.grammar.bare_passives import doers_before_bare
from runut.extract.grammar.clause_parts import Arguments, Phrase, Subject
from runut.extract.grammar.event_nouns import carrier_behind, genitive_of
from runut.extract.grammar.joined_names import is_in_phrase, list_right
from runut.extract.grammar.noun_rows import first_of_row, row_end
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import has_pseudo, is_passive, is_plain_verb, is_verb, may_act
from runut.extract.roles.blamed_doers import who_claims, who_is_blamed, who_is_it
from runut.extract.roles.company import find_company
from runut.extract.roles.deeds_included import find_including, who_did_all
from runut.extract.roles.held_for import who_is_held_for
from runut.extract.roles.main_subjects import find_main_subject, subject_after_comma
from runut.extract.roles.told_from import from_whom
from runut.languages.affixes import Voice
from runut.languages.items import ENDS_IN
from runut.languages.lexicon import Pseudo, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_CLAIMED, _GIVEN_FROM = {EventType.ASSAULT, EventType.COERCE}, {EventType.AID}
_COMES_FROM = {*_CLAIMED, EventType.RETREAT}
_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT}
_TOLD_FROM = {*_WORDS, EventType.AGREE}
_OF_DEEDS = frozenset({EventType.ACCUSE, EventType.PROTEST, EventType.REJECT})
_FIRE, _AT_WHOM, _MEDIATION, _WITHDRAWAL = "fire", "atwhom", "mediate", "withdraw"
_LED = {"forces", "militiaforce", "groupnoun", "coalition", "negotiators"}
_SPOKEN = {EventType.REJECT, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
_LIGHT_EDGES = {"after", "when", "because"}
_AIMED, _AIMED_EDGES = {EventType.CONSULT, *_CLAIMED}, {*_LIGHT_EDGES, "purpose"}
"""Words behind which a verb that carries a noun leaves its subject out ("…, tetapi | melancarkan serangan")."""

_MEDIATING = {"mediate", "host"}
_IMPOSED = {EventType.COERCE, EventType.SANCTION}
_MEANS_REACH, _CONTENT_REACH = 6, 20


def mediators_of(sense: Sense, genitive: Sequence[Mention], found: Arguments) -> list[Mention]:
    """Return whose mediation a noun names ("berunding dengan | mediasi | Qatar")."""
    is_mediation = _MEDIATION in sense.frame.mode
    return [m for m in genitive if may_act(m)] if is_mediation and not named_after(found.phrases, "by") else []


def doers_of(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does what an event noun tells: "serangan | Israel", "kekerasan oleh X", "sanksi yang dijatuhkan X"."""
    item = nodes[noun].unit.item
    voices = {sense.voice for sense in item.senses} if item is not None else set()
    phrases = list(find_phrases(nodes, noun))
    own = _by_whom(nodes, noun, phrases)
    is_spoken = bool(voices) and item is not None and all(sense.frame.type in _SPOKEN for sense in item.senses)
    is_spoken = is_spoken or has_pseudo(nodes[noun], Pseudo.FAIL)  # "mengecam | kegagalan | X"
    is_turned = bool(phrases) and _AT_WHOM in classes_of(phrases[0].preposition)  # "penyiksaan | X | terhadap Y"
    if not own and (is_spoken or is_turned or (Voice.NAGENT in voices and Voice.NPATIENT not in voices)):
        own = [mention for mention in genitive_of(nodes, noun) if may_act(mention)]
    if not own and item is not None and any(map(_moves_forces, item.senses)):
        own = [mention for mention in genitive_of(nodes, noun) if mention.party]
    if not own and item is not None and any(sense.frame.type is EventType.AID for sense in item.senses):
        own = [mention for mention in named_after(phrases, "from") if may_act(mention)]
    if not own and item is not None and any(sense.frame.type in _TOLD_FROM for sense in item.senses):
        own = from_whom(nodes, noun)
    which = row_end(nodes, noun) + 1
    if not own and which + 1 < len(nodes) and nodes[which].has("which") and is_passive(nodes[which + 1]):
        own = [] if _is_helped(nodes[which + 1]) else _agents_of_passive(nodes, which + 1)
    return own or doers_before_bare(nodes, noun) or _who_put_forward(nodes, noun)


def _is_helped(node: Node) -> bool:
    """Tell whether a passive says who only mediates or hosts what a noun tells ("perundingan yang | ditengahi | X")."""
    item = node.unit.item
    return item is not None and not _MEDIATING.isdisjoint(item.frames)


def _who_put_forward(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who made an offer that says what it is of ("usul | gencatan senjata enam pekan yang diajukan X")."""
    which = noun + 1
    while which < len(nodes) and (nodes[which].mention is not None or nodes[which].time is not None):
        which += 1
    verb = which + 1
    is_offer = EventType.AGREE in nodes[noun].types
    if not is_offer or verb >= len(nodes) or not nodes[which].has("which") or not is_passive(nodes[verb]):
        return []
    return _agents_of_passive(nodes, verb) if has_pseudo(nodes[verb], Pseudo.LIGHT) else []


def _moves_forces(sense: Sense) -> bool:
    """Tell whether a noun tells that forces come or go: whose they are moves them ("pengerahan | pasukan X")."""
    return sense.frame.type is EventType.MOBILIZE or _WITHDRAWAL in sense.frame.mode


def who_will_not(nodes: Sequence[Node], noun: int, sense: Sense, genitive: list[Mention]) -> list[Mention]:
    """Return those behind a noun that says what they will not do ("penolakan | X | untuk menarik pasukannya")."""
    behind = noun + 2
    is_behind = behind < len(nodes) and any(nodes[noun + 1].mention is mention for mention in genitive)
    return genitive if sense.frame.type is EventType.REJECT and is_behind and nodes[behind].has("purpose") else []


def agents_of_noun(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return who does what a noun tells: named after "oleh", subject of its support verb, or who claims it."""
    agents = _by_whom(nodes, trigger, found.phrases) or _who_did_it(nodes, trigger)
    if found.support is not None and has_pseudo(nodes[found.support], Pseudo.LIGHT, Pseudo.STOP, Pseudo.FAIL):
        found.subject = _subject_of_support(nodes, found.support, acting=sense.frame.type in _IMPOSED)
        elided = _AIMED_EDGES if sense.frame.type in _AIMED else _LIGHT_EDGES
        is_open = not found.subject.mentions and found.subject.elided in elided
        if is_open and has_pseudo(nodes[found.support], Pseudo.LIGHT):
            found.subject = find_main_subject(nodes, found.support, found.subject)
        if not (agents and has_pseudo(nodes[found.support], Pseudo.FAIL)):  # "X menggagalkan | penculikan | oleh Y"
            agents = [*agents, *found.subject.mentions, *find_company(nodes, found.support, found.subject)]
        if found.subject.how:
            found.why.append(f"'{nodes[found.support].unit.text}' carries the subject: {found.subject.how}")
    if not agents:
        agents = _who_answers_with(nodes, trigger)
    if not agents and sense.frame.type in _COMES_FROM:
        agents = [
            mention
            for mention in named_after(found.phrases, "from")
            if (has_side(mention) and (_is_force(mention) or _is_dealt(nodes[trigger]))) or _is_armed(mention)
        ]
    if not agents and sense.frame.type in _WORDS:
        agents = from_whom(nodes, trigger) or _who_voiced(nodes, trigger)
    if not agents and sense.frame.type in _GIVEN_FROM:
        agents = [mention for mention in named_after(found.phrases, "from") if may_act(mention)]
    if not agents and sense.frame.type in _CLAIMED:
        is_open = sense.voice is Voice.NPATIENT or not any(map(may_act, genitive_of(nodes, trigger)))
        agents = who_did_all(nodes, trigger) or who_claims(nodes, trigger) or who_is_it(nodes, trigger)
        agents = agents or (who_is_blamed(nodes, trigger) or who_is_held_for(nodes, trigger) if is_open else [])
    if not agents and found.predicate is not None and nodes[found.predicate].unit.has("blamed_on"):
        agents = genitive_of(nodes, found.predicate)
    if found.predicate is not None and _carries(nodes, trigger, found.predicate, sense):
        agents = [*agents, *_agents_of_passive(nodes, found.predicate)]
    carrier = carrier_behind(nodes, trigger) if not agents and sense.frame.type in _CLAIMED else None
    if carrier is not None and _is_own(nodes, trigger, carrier) and not _is_of_another(nodes, trigger, carrier):
        agents = [mention for mention in _agents_of_passive(nodes, carrier) if may_act(mention)]
    return agents


def _subject_of_support(nodes: Sequence[Node], verb: int, *, acting: bool) -> Subject:
    """Return the subject of the verb that carries a noun, behind the comma where it opens a sentence without one."""
    subject = find_subject(nodes, verb, acting=acting)
    if subject.mentions or subject.noun is not None or subject.elided not in {"", "that"}:
        return subject
    return subject_after_comma(nodes, verb) or subject  # "(Selain) meningkatkan | tekanan | terhadap X, Y …"


def _who_did_it(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who did what a noun tells in its clause of "yang" ("kekerasan dan ancaman | yang dilakukan X").

    Who calls for a strike or march holds it ("pemogokan | yang diserukan X").
    """
    last = row_end(nodes, noun)
    verb = last + 2
    if verb >= len(nodes) or not nodes[last + 1].has("which") or not is_passive(nodes[verb]):
        return doers_before_bare(nodes, last)
    called, verbs = nodes[noun].unit.item, nodes[verb].unit.item
    is_called = called is not None and verbs is not None and EventType.PROTEST in called.types
    is_called = is_called and verbs is not None and EventType.REQUEST in verbs.types
    return _agents_of_passive(nodes, verb) if is_called or has_pseudo(nodes[verb], Pseudo.LIGHT) else []


def _who_voiced(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return whose words a clause of "yang" tells behind what they say ("tuduhan bahwa …, | yang dilontarkan X")."""
    if noun + 1 >= len(nodes) or not nodes[noun + 1].has("that", "purpose"):
        return []
    for comma in range(noun + 2, min(len(nodes) - 2, noun + _CONTENT_REACH)):
        verb = comma + 2
        if not (nodes[comma].is_comma and nodes[comma + 1].has("which")):
            continue
        return _agents_of_passive(nodes, verb) if has_pseudo(nodes[verb], Pseudo.LIGHT) else []
    return []


def _by_whom(nodes: Sequence[Node], noun: int, phrases: Sequence[Phrase]) -> list[Mention]:
    """Return whom "oleh" names, none where it says who does or plans another thing told before it.

    "Unjuk rasa atas | penangkapan X | oleh Y", "unjuk rasa soal | rencana pajak | oleh Y" are no protest by Y.
    """
    place = next((n for n, phrase in enumerate(phrases) if phrase.preposition.has("by")), None)
    if place is None or any(phrase.noun is not None for phrase in phrases[:place]):
        return []
    start = phrases[place].preposition.start
    between = [node for node in nodes[noun + 1 :] if node.start < start]
    if any(node.is_comma for node in between) and find_including(nodes, noun) is not None:
        return []  # "dituduh melakukan N, termasuk | pembunuhan |, oleh X"
    item = nodes[noun].unit.item
    if item is not None and item.types <= _OF_DEEDS and any(node.is_noun for node in between[:1]):
        return []  # "tuduhan | pembunuhan | oleh X"
    return [] if any(node.unit.has("own_plan") for node in between) else named_after(phrases, "by")


def _carries(nodes: Sequence[Node], noun: int, verb: int, sense: Sense) -> bool:
    """Tell whether a verb only says that an act is done, or tells the same act ("jam malam | diberlakukan X").

    It does not where another thing is its subject ("dampak serangan itu | disampaikan oleh X").
    """
    predicate = nodes[verb]
    if not _is_own(nodes, noun, verb) or _is_of_another(nodes, noun, verb, of_words=sense.frame.type in _SPOKEN):
        return False
    item = predicate.unit.item
    is_same = item is not None and any(other.frame.type is sense.frame.type for other in item.senses)
    is_imposed = is_same and sense.frame.type in _IMPOSED and is_passive(predicate)
    does = item is not None and any(other.voice is Voice.ACT for other in item.senses)  # "kesiapan X | mengirim | Y"
    is_light = has_pseudo(predicate, Pseudo.LIGHT) and not (does or predicate.unit.has("issued"))
    return is_light or is_imposed


def _is_own(nodes: Sequence[Node], noun: int, verb: int) -> bool:
    """Tell whether a noun may be the subject of a verb behind it."""
    return not is_in_phrase(nodes, noun) or any("which" in node.categories for node in nodes[noun:verb])


def _is_of_another(nodes: Sequence[Node], noun: int, verb: int, *, of_words: bool = False) -> bool:
    """Tell whether "yang" before a verb is about a nearer act ("serangan X terhadap operasi | yang | dilakukan Y").

    Behind a noun `of_words` it is about what these answer ("penolakan X atas usul | yang | diajukan Y").
    """
    which = verb - 1
    while which > noun and (nodes[which].has("past", "hearsay", "adverb") or _is_suspected(nodes[which])):
        which -= 1
    if not nodes[which].has("which") or which - 1 <= noun:
        return False
    led = nodes[which - 1].mention if nodes[verb].unit.has("led") else None
    if led is not None and not led.classes.isdisjoint(_LED):  # "pertempuran dengan pasukan | yang | dipimpin Y"
        return True
    return nodes[which - 1].is_noun or (of_words and any(node.has("against", "about") for node in nodes[noun:which]))


def _is_suspected(node: Node) -> bool:
    """Tell whether a passive only says that somebody is thought to do what follows ("dicurigai | dilakukan X")."""
    return node.types == {EventType.ACCUSE} and is_passive(node)


def _who_answers_with(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does what a verb is done with ("Iran membalas dengan | rentetan rudal", "… dan | penembakan Y")."""
    before = first_of_row(nodes, noun) - 1
    while before > 0 and nodes[before].has("determiner", "adverb"):
        before -= 1
    if before < 1 or not (nodes[before].has("with") or nodes[before].unit.has(f"{ENDS_IN}with")):
        return []
    for verb in range(before, max(-1, before - _MEANS_REACH), -1):
        node = nodes[verb]
        accuses = node.types - {None} == {EventType.ACCUSE}
        if node.is_comma or node.has("which", "that", "and") or accuses:  # "marah dengan | N"
            return []
        if is_verb(node) or is_plain_verb(node) or node.is_speech:
            subject = _agents_of_passive(nodes, verb) if is_passive(node) else find_subject(nodes, verb).mentions
            return [mention for mention in subject if may_act(mention)]
    return []


def _is_force(mention: Mention) -> bool:
    """Tell whether people or a body are named, and no land that an act comes from ("serangan dari | Suriah")."""
    bodies = [entity for entity in mention.entities if entity.cls in BODIES]
    return mention.has_people or any(entity.kind is not ActorKind.GOVERNMENT for entity in bodies)


def _is_dealt(noun: Node) -> bool:
    """Tell whether a noun names fire or a blow in answer, which come from who deals them ("balasan dari | Israel")."""
    return _FIRE in noun.unit.classes or noun.unit.has("answering")


def _is_armed(mention: Mention) -> bool:
    """Tell whether fighters of no side are named ("tembakan dari | para pemberontak")."""
    return mention.actor_kind is ActorKind.NONSTATE_ARMED and mention.has_people


def has_side(mention: Mention) -> bool:
    """Tell whether those of a known side are named, who may act."""
    return mention.party is not None and may_act(mention)


def _agents_of_passive(nodes: Sequence[Node], verb: int) -> list[Mention]:
    if agents := named_after(list(find_phrases(nodes, verb)), "by"):
        return agents
    position = verb + 1
    if position < len(nodes) and nodes[position].mention is not None:
        return [mention for mention in list_right(nodes, position) if may_act(mention)]
    return []
