"""Whether a sentence tells of an agreement, or only of a wish for one or of what people think of it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import BODIES, SIDES
from runut.annotate.times.finding import TimeKind
from runut.extract.agreements.governed import Told, is_agreed_to, is_hoped_for, is_taken_up, is_undone
from runut.extract.agreements.names import Named
from runut.extract.agreements.phrases import Word
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.sourced import is_source
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.dependence import has_condition
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.extract.outcome.attempts import attempt_before
from runut.record.claims import AgreementKind, Status, Topic
from runut.world import EntityClass

_TO_BE_AGREED = {AgreementKind.EXCHANGE_DEAL, AgreementKind.PEACE_AGREEMENT}
_NOT_MADE = {Status.DENIED, Status.FAILED, Status.DEMANDED, Status.POSSIBLE, Status.PLANNED}
_DENIED = {Status.DENIED}
_DOUBTFUL = {Status.DEMANDED, Status.POSSIBLE}
_BREAKS = frozenset((",", "demikian", "begitu"))
_SPOKEN = frozenset({"mengatakan", "menyatakan"})
_TEXTS = {AgreementKind.STATEMENT, AgreementKind.OTHER}
_SPEAKERS = 9
_NEAR = 3
_SUBJECT_REACH = 6
_PREPOSITIONS = ("in", "from", "about", "with", "by", "to", "against", "purpose", "between")


def main_predicate(view: View, named: Named, told: Sequence[Told]) -> Predicate | None:
    """Return the predicate that tells most: one that holds, a relative clause's only where no other does."""
    if _is_yet_to_come(view, named):
        return None
    options = [one for one in (named.left, named.right) if one is not None and holds(view, one)]
    options = [one for one in options if not is_undone(view, one, told)]
    options.sort(key=lambda one: one.is_relative)
    return options[0] if options else None


def _is_yet_to_come(view: View, named: Named) -> bool:
    """Tell whether somebody only works for what has not come about ("G yang diupayakan X | belum terwujud")."""
    right, further = named.right, named.further
    if right is None or further is None or not right.is_relative or view.has("sealed", right.first, right.last):
        return False
    return further.telling is Telling.MADE and not holds(view, further)


def making_predicate(view: View, named: Named, predicate: Predicate | None) -> Predicate | None:
    """Return the predicate that says that it was made, be it beside the main one ("melanggar G yang diteken …")."""
    if predicate is not None and predicate.telling is Telling.MADE:
        return predicate
    right = named.right
    is_made = right is not None and right.telling is Telling.MADE and right.is_relative
    return right if right is not None and is_made and holds(view, right) else None


def holds(view: View, predicate: Predicate) -> bool:
    """Tell whether what a predicate says of an agreement is told as a fact."""
    marking = view.marking(predicate.first)
    is_condition = view.has("condition", predicate.first - _NEAR, predicate.first)
    if view.has("whoever", predicate.first - _NEAR, predicate.first):
        return False
    if is_condition or marking.condition or has_condition(view.nodes, view.node_at(predicate.first)):
        return False
    if predicate.telling is Telling.FORCE:
        if view.is_expected(predicate.first, predicate.last):
            return marking.status is not Status.DENIED
        is_due = marking.status is not Status.DEMANDED or view.data.marks["scheduled"].at(
            view.words, predicate.first - 1
        )
        is_pledge = marking.status is Status.PLANNED or view.serves_purpose(predicate.first)
        is_pledge = is_pledge and not predicate.is_right
        return bool(is_due) and marking.status is not Status.POSSIBLE and not is_pledge
    if predicate.telling is not Telling.MADE:
        return marking.status not in _DOUBTFUL and not view.serves_purpose(predicate.first)
    node = view.node_at(predicate.first)
    is_inking = view.data.marks["inking"].at(view.words, predicate.first) is not None
    if is_inking and view.sentence.is_headline and view.has("gathering", 0, predicate.first):
        return not marking.willing  # "Trump Sambut Pemimpin A dan B untuk | Teken | G"
    is_agreed_upon = is_agreed_to(view, predicate)
    is_sought = is_hoped_for(view, predicate) or attempt_before(view.nodes, node)
    if marking.willing or (is_sought and not is_agreed_upon):
        return False
    if not predicate.is_right and view.has("matter", predicate.first - 1, predicate.first):
        return False  # "pembicaraan mengenai | mencapai | peta jalan"
    is_after = view.has("later", predicate.first - _SUBJECT_REACH, predicate.first)
    is_to_come = is_after and view.has("future", 0, predicate.first)
    if marking.status is Status.PLANNED and is_inking and not is_after:
        return not view.serves_purpose(predicate.first)  # what will be signed is agreed already
    is_aim = view.serves_purpose(predicate.first) and not is_agreed_upon
    return marking.status not in _NOT_MADE and not is_aim and not is_to_come


def is_told(view: View, named: Named, predicate: Predicate | None) -> bool:
    """Tell whether a sentence tells of an agreement."""
    if named.is_wished:
        return False
    if named.head.is_act and named.head.kind is not AgreementKind.MANDATE and not _is_document(view, named):
        return predicate is not None and is_agreed(view, named, predicate) and not _is_object(view, named, predicate)
    if named.head.is_offer:
        is_plain = named.head.is_back and not named.is_anaphor  # "rencana penyatuan PBB | disetujui X": any plan
        is_accepted = is_taken_up(view, predicate) and not (is_plain and predicate is not None and predicate.is_right)
        return is_accepted or (named.is_anaphor and lays_down(view, named))
    if named.head.is_back and not named.is_anaphor:
        return brings_up(view, named) or is_source(view, named)
    if predicate is not None or lays_down(view, named, is_told_of=True) or is_done_within(view, named):
        return True
    if view.has("mediator", named.first - 1, named.first) and (named.is_anaphor or _ends_clause(view, named)):
        return True  # "X menjadi penengah | kesepakatan itu"
    if view.sentence.is_headline and not named.head.is_generic and _opens(view, named):
        return True
    if any(one is not None and one.telling is Telling.MADE for one in (named.left, named.right)):
        return False  # not made, or not yet
    if view.opens_list and not named.head.is_back:
        return True
    if view.has("people_of", named.first - _NEAR, named.first):
        return False  # "anggota tim perunding | perjanjian Helsinki"
    if is_named(view, named) or is_source(view, named):
        return True
    return _is_between(view, named) and not view.has("thought", named.last, len(view.words))


def is_said_by_others(view: View, named: Named, sides: frozenset[str | None]) -> bool:
    """Tell whether a statement only opens what third parties say ("Dalam | pernyataan bersama |, X menilai …")."""
    nodes, comma = view.nodes, view.node_at(named.last - 1) + 1
    if named.first > 1 or not view.has("within", 0, 1) or comma >= len(nodes) or not nodes[comma].is_comma:
        return False
    cue = next((n for n in range(comma + 1, min(len(nodes), comma + _SPEAKERS)) if nodes[n].is_speech), None)
    speakers = {node.mention.party for node in nodes[comma:cue] if node.mention is not None} - {None}
    return cue is not None and bool(speakers) and bool(sides - {None}) and speakers.isdisjoint(sides)


def _is_between(view: View, named: Named) -> bool:
    """Tell whether an agreement is told whose it is ("G antara A dan B"), not when ("G antara | Maret | dan Juni")."""
    table = view.data.marks["between"]
    at = next(
        (at for at in range(named.last, min(named.last + _NEAR, len(view.words) - 1)) if table.at(view.words, at)), -1
    )
    return at >= 0 and view.nodes[view.node_at(at + 1)].time is None


def _ends_clause(view: View, named: Named) -> bool:
    return named.last >= len(view.words) or view.words[named.last].is_sign


def _opens(view: View, named: Named) -> bool:
    """Tell whether a headline begins with an agreement, or with its age ("Belum 24 Jam | Gencatan Senjata")."""
    before = view.nodes[: view.node_at(named.first)] if named.first else ()
    return all(node.time is not None or node.has("not_yet", "adverb", "ordinal") for node in before)


def _is_document(view: View, named: Named) -> bool:
    """Tell whether words that can mean an act or a text mean a text: it has a name, says something or was told of."""
    if named.head.kind not in _TEXTS:
        return False
    return named.is_anaphor or is_named(view, named) or lays_down(view, named) or is_source(view, named)


def brings_up(view: View, named: Named) -> bool:
    """Tell whether words that mostly go back bring up one: "jeda tujuh hari", "pernyataan 10 November"."""
    if named.head.kind is AgreementKind.OTHER:  # "A dan B meneken | dokumen", "naskah yang | diteken | A dan B itu"
        signing, described = view.data.marks["signing"], named.right
        by = described if described is not None and described.is_relative else None
        return any(one is not None and signing.at(view.words, one.first) for one in (named.left, by))
    if named.last >= len(view.words):
        return False
    following = view.nodes[view.node_at(named.last)]
    if named.head.kind is AgreementKind.CEASEFIRE:
        return following.time is not None and following.time.duration is not None
    is_signed = any(
        one is not None and view.data.marks["signing"].at(view.words, one.first) for one in (named.left, named.right)
    )
    is_cited = view.has("according", named.first - _NEAR, named.first) and not _is_of_item(view, named)
    return is_signed or (following.time is not None and not is_cited)


def _is_of_item(view: View, named: Named) -> bool:
    """Tell whether an item of it is named ("sesuai | butir keenam | pernyataan …"): it is a document, no remark."""
    return view.has("parts", named.first - _NEAR, named.first)


def lays_down(view: View, named: Named, *, is_told_of: bool = False) -> bool:
    """Tell whether a predicate after an agreement says what it lays down, the agreement being its subject.

    What it does not lay down is told of it too ("G itu | tidak mencakup …").
    """
    content = named.content
    if content is None or view.marking(content.first).status in _NOT_MADE - (_DENIED if is_told_of else set()):
        return False
    is_part = named.left is not None and named.left.telling is Telling.KEPT  # "pasal 5 perjanjian itu mengatur"
    is_remark = view.words[content.first].low in _SPOKEN and named.head.kind is not AgreementKind.STATEMENT
    if is_remark and not is_part and not _says_itself(view, named, content):
        return False
    if content.is_relative:
        return True
    node = view.node_at(named.first)
    is_subject = (named.left is None or is_part) and not (node > 0 and view.nodes[node - 1].has(*_PREPOSITIONS))
    is_near = named.right is not None or content.first - named.last < _SUBJECT_REACH
    is_long = view.has("which", named.last, content.first) or view.has("between", named.last, content.first)
    return is_subject and (is_near or is_long)


def _says_itself(view: View, named: Named, content: Predicate) -> bool:
    """Tell whether a text itself says something: behind its name, or behind an aside ("G, yang …, | menyatakan")."""
    between = view.words[named.last : content.first]
    is_aside = bool(between) and between[-1].low == "," and view.has("which", named.last, content.first)
    return named.first <= 1 and (len(between) < _NEAR or is_aside)


def _is_object(view: View, named: Named, predicate: Predicate) -> bool:
    """Tell whether another verb has an act as its object ("demi meningkatkan | perdamaian, disepakati tujuh butir")."""
    before = view.nodes[view.node_at(named.first) - 1] if named.first else None
    is_governed = before is not None and (is_verb(before) or is_plain_verb(before))
    return predicate.is_right and not predicate.is_relative and is_governed


def is_agreed(view: View, named: Named, predicate: Predicate) -> bool:
    """Tell whether a predicate makes an agreement of an act: exchanges and peace must be agreed."""
    is_of_things = named.head.is_act and named.head.topic is Topic.OTHER  # "menggelar | pertukaran budaya"
    if named.head.kind not in _TO_BE_AGREED and not is_of_things:
        return predicate.telling is not Telling.KEPT
    alone = [Word(view.words[predicate.first].low, 0, 0)]
    return view.data.act_makers.at(alone, 0) is not None


def is_named(view: View, named: Named) -> bool:
    """Tell whether an agreement bears a name or a date of its own, not just the side whose it is."""
    if named.head.is_name or named.last >= len(view.words):
        return named.head.is_name
    following = view.nodes[view.node_at(named.last)]
    if bears_day(view, named):
        return True
    if not named.is_named or view.sentence.is_headline:
        return False
    mention = following.mention
    if mention is None:
        return view.words[named.last].low.isdigit()
    sides = {*SIDES, *BODIES} - {EntityClass.CAPITAL}
    return not mention.has_people and all(entity.cls not in sides for entity in mention.entities)


def bears_day(view: View, named: Named) -> bool:
    """Tell whether a date tells an agreement apart ("perjanjian 9 November").

    One with its weekday is that of the act ("melanggar gencatan senjata | Rabu 5 Mei"), unless a preposition stands
    before all of it ("sesuai kesepakatan Rabu 5 Mei").
    """
    if named.last >= len(view.words):
        return False
    at = view.node_at(named.last)
    time = view.nodes[at].time
    if time is None or time.kind is not TimeKind.DATE or time.value is None:
        return False
    if view.words[named.last].low not in view.data.weekdays:
        return True
    before = view.node_at(named.first) - 1
    return before >= 0 and view.nodes[before].has(*_PREPOSITIONS, "accordance")


def is_done_within(view: View, named: Named) -> bool:
    """Tell whether something is done in a deal that is told whose it is ("… dalam | kesepakatan dengan X").

    What is done so is what the deal lays down.
    """
    if not (named.first > 1 and view.has("within", named.first - 1, named.first)) or named.last >= len(view.words):
        return False
    right = named.right
    is_described = right is not None and right.is_relative and right.telling is Telling.MADE and holds(view, right)
    return (is_described or view.nodes[view.node_at(named.last)].has("with")) and bool(view.find(0, named.first - 1))
