"""What stands around a noun of an event without parties, place or day and says that it came about (CODEBOOK §4, §9)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import is_active, is_noun, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_IN_WAVES = {EventType.ASSAULT, EventType.PROTEST, EventType.COERCE}
_STRIFE = {EventType.ASSAULT, EventType.PROTEST}
_NAMED_REACH, _NAMED_BACK = 3, 12
_BREACHES = {"defy", "violate-ceasefire"}
_TURNED = ("none_occurs", "not", "not_yet", "future", "possible", "planned", "obliged", "any")
_CHARGE, _SIGNED = "accuse", "sign"
_ACCORDS = {"agreement", "peacedeal", "ceasefire"}
_END_REACH = 10
_MEDIATION = "mediate"
_OCCUPATION = "occupation"
_ASKING = {EventType.REQUEST, EventType.AGREE}
_REFUSALS = {EventType.REJECT}
_ANSWERS = {EventType.AGREE, *_REFUSALS}
_ENDING_REACH = ("which", "that", "after", "when", "because")
_ASKER_REACH = 6
_OWN_ENDING = "nya"
_OF_ASKER = ("from", "by", "and", "adjective", "adverb", "to_whom", "determiner")


def is_numbered(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun says how many there were, or how long ("mencatat 53 | serangan", "berhari-hari | protes")."""
    before = index - 1
    while before >= 0 and nodes[before].has("adverb", "adjective"):
        before -= 1
    is_number = before >= 0 and nodes[before].kind is NodeKind.WORD and nodes[before].unit.number is not None
    if before < 0 or not (is_number or nodes[before].unit.has("so_long", "for_days")):
        return False
    if index + 1 < len(nodes) and nodes[index + 1].has("back"):  # "dua | pembunuhan itu" were told before
        return False
    return before == 0 or not nodes[before - 1].has(*_TURNED)


def is_one_of_many(sentence: Sentence, index: int) -> bool:
    """Tell whether acts of force or protest come in a wave or a row ("gelombang | serangan")."""
    nodes, before = sentence.nodes, index - 1
    if before < 0 or not is_series(nodes[before]):
        return False
    sense = choose_sense(sentence, index)
    is_back = index + 1 < len(nodes) and nodes[index + 1].has("back")
    if sense is None or sense.frame.type not in _IN_WAVES or is_back:
        return False
    return before == 0 or not nodes[before - 1].has(*_TURNED)


def goes_on_or_is_quelled(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun's clause says that its fight or protest is there: it spreads, or is put down."""
    return _is_said_to_go_on(sentence, index) or is_quelled(sentence, index)


def _is_said_to_go_on(sentence: Sentence, index: int) -> bool:
    """Tell whether a fight or protest is said to spread or go on ("menghadapi | protes | yang terus meluas")."""
    nodes, which = sentence.nodes, index + 1
    if _spreads(nodes, index):
        return _is_strife(sentence, index)
    while which < len(nodes) and which <= index + _NAMED_REACH and not nodes[which].has("which"):
        if nodes[which].mention is None and not nodes[which].has("adjective", "in", "to"):
            return False
        which += 1
    verb = which + 1
    while verb < len(nodes) and nodes[verb].has("adverb", "ongoing", "past", "adjective"):
        verb += 1
    if verb >= len(nodes) or not nodes[which].has("which") or not nodes[verb].unit.has("swelling"):
        return False
    return _is_strife(sentence, index)


def _spreads(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun that opens its clause spreads at once behind it ("| Kerusuhan | terus meluas")."""
    if index and not (nodes[index - 1].is_comma or nodes[index - 1].has("while", "when")):
        return False
    verb = index + 1
    while verb < len(nodes) and nodes[verb].has("adverb", "ongoing", "past"):
        verb += 1
    return verb > index + 1 and verb < len(nodes) and nodes[verb].unit.has("swelling")


def names_march(nodes: Sequence[Node], before: int, index: int) -> bool:
    """Tell whether a march opens its headline, or is why or when something is done ("geram atas | demo")."""
    if not nodes[index].unit.has("marching"):
        return False
    return before < 0 or nodes[before].has("because", "on_account", "after", "amid", "when", "in")


def is_quelled(sentence: Sentence, index: int) -> bool:
    """Tell whether those in power face or put down a protest or riot ("polisi meredam | protes")."""
    before = index - 1
    while before >= 0 and sentence.nodes[before].has("determiner", "adjective"):
        before -= 1
    if before >= 0 and is_series(sentence.nodes[before]):
        before -= 1
    if before < 0 or not sentence.nodes[before].unit.has("quelling"):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.type is EventType.PROTEST


def _is_strife(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun is of a fight or a protest, and nothing before it turns it down."""
    if index and sentence.nodes[index - 1].has(*_TURNED):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.type in _STRIFE


def is_series(node: Node) -> bool:
    """Tell whether a word says that what it names came as several ("gelombang", "rentetan")."""
    return "series" in classes_of(node)


def is_called_breach(sentence: Sentence, index: int) -> bool:
    """Tell whether what was told is called a breach ("ini | pelanggaran", "kejadian itu merupakan | pelanggaran")."""
    nodes, before = sentence.nodes, index - 1
    if before < 0 or not nodes[before].has("copula", "demonstrative"):
        return False
    sense = choose_sense(sentence, index)
    if sense is None or sense.frame.id not in _BREACHES:
        return False
    if before > 0 and nodes[before].has("copula"):  # "serangan itu merupakan | pelanggaran" only judges what is told
        return nodes[before - 1].has("back") and not _names_something(nodes, before - 2)
    return before >= 0 and nodes[before].has("demonstrative")


def _names_something(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a noun stands at a place."""
    return position >= 0 and (nodes[position].mention is not None or nodes[position].kind is NodeKind.TRIGGER)


def is_fought_in(sentence: Sentence, index: int) -> bool:
    """Tell whether people fall or are hurt in a fight that stands first in its phrase ("tewas dalam | bentrokan")."""
    nodes, before = sentence.nodes, index - 1
    while before >= 0 and nodes[before].has("determiner", "adjective"):
        before -= 1
    if before < 1 or not nodes[before].has("in"):
        return False
    sense = choose_sense(sentence, index)
    if sense is None or sense.frame.type is not EventType.ASSAULT:
        return False
    return not nodes[index].unit.has("standing") and _is_harmed(sentence, before)


def _is_harmed(sentence: Sentence, before: int) -> bool:
    """Tell whether the nearest verb before a phrase says whom it harmed."""
    for position in range(before - 1, max(-1, before - 6), -1):
        if sentence.nodes[position].kind is NodeKind.TRIGGER:
            sense = choose_sense(sentence, position)
            return sense is not None and sense.frame.outcome is not None
    return False


def is_means(sentence: Sentence, index: int) -> bool:
    """Tell whether a mediation is told as that by which something came about ("melepas X | melalui | mediasi Y")."""
    if index == 0 or index + 1 >= len(sentence.nodes) or not sentence.nodes[index - 1].has("via"):
        return False
    sense = choose_sense(sentence, index) if sentence.nodes[index + 1].mention is not None else None
    return sense is not None and _MEDIATION in sense.frame.mode


def is_turned_down(sentence: Sentence, index: int) -> bool:
    """Tell whether a call is said to go unheeded, so that it was made ("seruan untuk berhenti | tidak diindahkan")."""
    sense = choose_sense(sentence, index)
    is_call = sense is not None and sense.frame.type is EventType.REQUEST
    return is_call and _meets(sentence, index, _REFUSALS, (*_ENDING_REACH, "demonstrative"))


def is_spelt_out(sentence: Sentence, index: int) -> bool:
    """Tell whether an accusation says of what ("diterpa tuduhan | bahwa …", "tuduhan | mengenai …")."""
    if index + 1 >= len(sentence.nodes) or not sentence.nodes[index + 1].has("that", "about"):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.id == _CHARGE


def is_signing(sentence: Sentence, index: int) -> bool:
    """Tell whether something happened after or at a signing ("setelah | penandatanganan | perjanjian itu")."""
    nodes = sentence.nodes
    if index == 0 or index + 1 >= len(nodes) or _ACCORDS.isdisjoint(classes_of(nodes[index + 1])):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.id == _SIGNED and nodes[index - 1].has("after", "when", "amid")


def is_bare_number(node: Node) -> bool:
    """Tell whether a phrase is a bare number ("satu")."""
    mention = node.mention
    return mention is not None and mention.number is not None and not (mention.entities or mention.has_people)


def names_who_fought(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a fight told before is told again with those who fought ("bentrokan itu | melibatkan | A dan B")."""
    back, behind = nodes[index + 1 : index + 2], nodes[index + 2 : index + 3]
    return any(node.has("demonstrative") for node in back) and any(node.unit.has("attended") for node in behind)


def is_for_something(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun of asking or offering says whose it is and what for ("permintaan | X agar …").

    Behind "-nya" the verb may follow at once ("janjinya | membebaskan para tahanan").
    """
    sense = choose_sense(sentence, index)
    if sense is None or sense.frame.type not in _ASKING:
        return False
    nodes = sentence.nodes
    is_somebodys = nodes[index].unit.text.endswith(_OWN_ENDING)
    if is_somebodys and index + 1 < len(nodes) and is_active(nodes[index + 1]):
        return True
    for node in nodes[index + 1 : index + 1 + _ASKER_REACH]:
        if node.has("purpose"):
            return is_somebodys
        if node.mention is not None:
            is_somebodys = is_somebodys or may_act(node.mention)
        elif not node.has(*_OF_ASKER):
            return False
    return False


def is_refused_call(sentence: Sentence, noun: int, refusal: Sense) -> bool:
    """Tell whether a noun says whose call or offer is refused, and what for ("menolak | tawaran X untuk …")."""
    return refusal.frame.type is EventType.REJECT and is_noun(sentence.nodes[noun]) and is_for_something(sentence, noun)


def is_answered(sentence: Sentence, index: int) -> bool:
    """Tell whether an offer's own clause tells the answer to it, and so not the offer ("tawaran X | diterima Y")."""
    sense = choose_sense(sentence, index)
    is_offer = sense is not None and sense.frame.type is EventType.AGREE
    return is_offer and _meets(sentence, index, _ANSWERS, _ENDING_REACH)


def _meets(sentence: Sentence, index: int, answers: set[EventType], ends: Sequence[str]) -> bool:
    """Tell whether a passive answer of these types is said of a noun, before a word that ends the search."""
    for position in range(index + 1, min(len(sentence.nodes), index + _END_REACH)):
        node = sentence.nodes[position]
        if node.is_comma or node.is_speech or node.has(*ends):
            return False
        answer = choose_sense(sentence, position) if node.kind is NodeKind.TRIGGER else None
        if answer is not None and answer.voice is Voice.PAS and answer.frame.type in answers:
            return True
    return False


def names_time_or_land(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a time or a land is only called so ("pada masa | penjajahan", "di wilayah | pendudukan")."""
    before = nodes[index - 1].unit if index else None
    is_held = before is not None and before.has("held_land") and _OCCUPATION in nodes[index].unit.classes
    return is_held or (before is not None and before.has("period"))


def is_row_of(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether an event noun is one of a row: "pelanggaran keenam", "ini adalah kunjungan pertama X".

    What is called so by a noun of its own was told by that ("pembicaraan itu merupakan | pertemuan pertama").
    """
    behind = nodes[index + 1 : index + 3]
    is_named = any(node.mention is not None and node.unit.has("ordinal") for node in behind)
    if is_named and any(node.is_trigger and is_noun(node) for node in nodes[max(0, index - _NAMED_BACK) : index]):
        return False
    return is_named or any(node.has("ordinal") for node in behind)


def is_any_one(sentence: Sentence, index: int, found: Arguments) -> bool:
    """Tell whether a noun stands for whichever act may come ("setiap | serangan akan dibalas")."""
    if index == 0 or not sentence.nodes[index - 1].unit.has("any") or found.predicate is None:
        return False
    sense = choose_sense(sentence, found.predicate)
    return sentence.nodes[found.predicate - 1].has("future") or (
        sense is not None and sense.frame.type is EventType.THREATEN
    )
