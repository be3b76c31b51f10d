"""Of what a predicate of blame is said: a deed, a claim, a side itself, or what has just been told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.acts.blamed_sides import OTHERS, is_crowd, is_side, is_thing, is_whose
from runut.extract.acts.described_sides import side_behind, sort_said_of
from runut.extract.acts.faults_named import opens_clause, side_at_fault
from runut.extract.grammar.clause_shape import QUOTES
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import has_behind, is_noun, is_only_verb, is_preposition, is_verb
from runut.record.claims import EventType

UNTRUE = "untrue"
UNACCEPTABLE = "unacceptable"  # of words that turn down a proposal of which they are said
BLAMING = frozenset({"denounced", "wrongword", "misrule", "harmful", UNTRUE})
"""Classes of words that blame what they are said of."""

AIM = "badaims"
"""The class of verbs of harm that a side is blamed for wanting."""

OF_SIDES = frozenset({"misrule", "insult", "terrorword"})
"""Classes of words that blame a side itself."""

WRONGDOING = frozenset({"wrongverbs", "failing", "responsibleword", "armingverbs", "raiseverbs", "usingverbs"})
"""Classes of verbs that tell of a wrong and of no act of the codebook ("X | mengkhianati rakyat")."""

_ALL_BLAME = BLAMING | OF_SIDES | WRONGDOING
_DEEDS = frozenset({"actionclass", "stepclass", "decisionclass", "deedword", "election", "decree", "resolution"})
_CLAIMS = frozenset({"claimword", "accusation"})
_PROPOSED = frozenset({"proposal", "conditions", "demand"})
_WILL = ("attempt", "wish", "planned", "aimed")
FAILING = "failing"
_WRONGS = frozenset({"wrongverbs", FAILING})
_ARMING, _BANNED = "armingverbs", frozenset({"bannedarms"})
RESPONSIBLE = "responsibleword"
"""The class of words that hold a side responsible."""
_FORCE = frozenset({"violentverbs", "hostileverbs"})
_AIMED = "aimed"  # what is said to have a purpose is a deed ("laporan itu | bertujuan | mengacaukan X")
_THREAT, _REGRETTED, _FORCES = "threatnoun", "regretword", "forces"
_CRIMES, _CRIME_REACH = frozenset({"crime", "violence", "blamable"}), 3
_USING, _PRETEXT, _USE_REACH = "usingverbs", "pretext", 6
_UNFAIR, _PLANS = frozenset({"misrule"}), frozenset({"intent", "decisionclass", "stepclass"})
_BREAKING, _LAW = "breaking", frozenset({"law", "agreement", "peacedeal", "ceasefire"})
_RAISING, _WOES = "raiseverbs", frozenset({"woe"})
_BEHAVING, _INCLINED = "behaveverbs", "inclineverbs"
_FORETOLD = ("future", "planned", "possible", "only")
_BETWEEN = (
    "demonstrative", "adverb", "degree", "copula", "determiner", "adjective", "predicative", "past", "ongoing",
    "attempt",
)  # fmt: skip
_BEFORE_NOUN = ("copula", "demonstrative", "adverb", "degree", "predicative", "which")
_REACH, _CLAIM_REACH = 10, 4
_PAIR_REACH, _FAR_REACH = 3, 14
_ACTS = {
    EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.THREATEN, EventType.REJECT,
    EventType.PROTEST, EventType.ACCUSE, EventType.REQUEST,
}  # fmt: skip


class SaidOfWhat(StrEnum):
    """What a predicate is said of."""

    DEED = "deed"
    CLAIM = "claim"
    PROPOSAL = "proposal"
    SIDE = "side"
    THAT = "that"


class SaidOf(NamedTuple):
    """Where that of which a predicate is said stands, and what it is."""

    node: int
    what: SaidOfWhat


def is_blame(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word blames what it is said of, or says that it breaks the law."""
    node, classes = nodes[index], classes_of(nodes[index])
    if side_at_fault(nodes, index) is not None:
        return True
    is_inside = node.mention is not None and _ALL_BLAME.isdisjoint(node.unit.classes)  # "[daerah Salah ad-Din]"
    is_told = nodes[_before(nodes, index)].has(*_BEFORE_NOUN) or _is_called_one(nodes, index)
    if is_inside and (node.mention.entities or not is_told):  # type: ignore[union-attr]
        return False
    if (
        not BLAMING.isdisjoint(classes)
        or UNACCEPTABLE in classes
        or _does_wrong(nodes, index)
        or _breaks_law(nodes, index)
    ):
        return True
    return not OF_SIDES.isdisjoint(classes) and index > 0 and _says_what_is(nodes, index - 1)


def _before(nodes: Sequence[Node], index: int) -> int:
    """Return what stands before a predicate, over the mark that quotes it ("X itu | " | keji")."""
    told = nodes[index - 2] if index > 1 and nodes[index - 1].unit.text in QUOTES else None
    return index - 1 - (told is not None and told.unit.is_word and not (told.is_speech or told.has("that")))


def _says_what_is(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word says that somebody is or behaves as what follows ("adalah | pengecut", "bertindak | …")."""
    while index > 0 and nodes[index].has("degree", "adverb"):
        index -= 1
    return nodes[index].has("copula") or _BEHAVING in nodes[index].unit.classes or _is_called_one(nodes, index + 1)


def _is_called_one(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a pronoun is said to be somebody, without a word between ("dia | seorang pembohong")."""
    who, told = nodes[index - 1].mention if index else None, nodes[index].mention
    return who is not None and who.pronoun in OTHERS and told is not None and told.number is not None


def _breaks_law(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb says that the law is broken ("melanggar | hukum internasional")."""
    behind = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("with"))
    return nodes[index].unit.has(_BREAKING) and behind < len(nodes) and not _LAW.isdisjoint(classes_of(nodes[behind]))


def _does_wrong(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb tells of a wrong, or has part in one ("bertanggung jawab atas | kematian X", "terlibat")."""
    classes = classes_of(nodes[index])
    if not _WRONGS.isdisjoint(classes) or aims_at_harm(nodes, index):
        return True
    behind = nodes[index + 1 : index + 1 + _CRIME_REACH]
    if _ARMING in classes and any(not _BANNED.isdisjoint(classes_of(node)) for node in behind):
        return True
    if _USING in classes:
        return _as_pretext(nodes, index)
    if _RAISING in classes:
        return any(not _WOES.isdisjoint(classes_of(node)) for node in behind)
    if RESPONSIBLE not in classes:
        return False
    is_for = any(one.has("against") and noun.is_noun for one, noun in pairwise(behind))  # "… atas | jatuhnya pesawat"
    is_for = is_for or (bool(behind) and behind[0].has("because"))
    return is_for or any(not _CRIMES.isdisjoint(classes_of(node)) for node in behind)


def _as_pretext(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether something is used as what it is not for ("menggunakan kelaparan | sebagai | senjata")."""
    end = min(len(nodes) - 1, index + _USE_REACH)
    return any(nodes[n].has("as") and _PRETEXT in classes_of(nodes[n + 1]) for n in range(index + 1, end))


def aims_at_harm(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a side is said to want or try to do harm ("X ingin | menggulingkan Y")."""
    if not nodes[index].unit.has(*_WILL) or not any(AIM in classes_of(node) for node in nodes[index + 1 : index + 3]):
        return False
    return any(node.is_speech for node in nodes)


def find_said_of(nodes: Sequence[Node], predicate: int) -> SaidOf | None:
    """Return what opens the clause of a predicate of blame, None where nothing does of which blame is said."""
    side = side_at_fault(nodes, predicate)
    side = side_behind(nodes, predicate) if side is None and _does_wrong(nodes, predicate) else side
    if side is not None:
        return SaidOf(side, SaidOfWhat.SIDE)
    is_opening = predicate == 0 or opens_clause(nodes[_before(nodes, predicate)])
    if is_opening and not _also(nodes, predicate):  # "patut disayangkan | bahwa …", "tidak dapat diterima | bahwa …"
        is_bad = UNACCEPTABLE in classes_of(nodes[predicate]) and has_behind(nodes, predicate, "that")
        is_bad = is_bad or _REGRETTED in classes_of(nodes[predicate])
        return SaidOf(predicate, SaidOfWhat.THAT) if is_bad else None
    start = _head_of(nodes, _also(nodes, predicate) or _before(nodes, predicate) + 1)
    is_of_name = nodes[predicate - 1].mention is not None and has_behind(nodes, predicate, "demonstrative")
    if is_of_name or nodes[start - 1].has("not", "which", "against", "by") or is_preposition(nodes[start - 1]):
        return None  # "kelompok | teror | tersebut"
    claim = _claim_with_clause(nodes, predicate) if UNTRUE in classes_of(nodes[predicate]) else None
    if claim is not None:
        return SaidOf(claim, SaidOfWhat.CLAIM)
    for position in range(start - 1, max(-1, start - _REACH), -1):
        node = nodes[position]
        is_opening = _opens(nodes, position)
        what = _what(nodes, position, predicate) if is_opening else None
        if what is not None and not (what is SaidOfWhat.DEED and _only_describes(nodes, position, predicate)):
            return SaidOf(position, what)
        if (is_opening and node.mention is not None) or not _may_stand_between(nodes, position, predicate):
            return None
    return None


def _also(nodes: Sequence[Node], predicate: int) -> int | None:
    """Return where the first of two predicates begins ("X | tidak hanya | V, tetapi juga | melanggar hukum")."""
    but = next((n for n in range(predicate - 1, max(0, predicate - _PAIR_REACH), -1) if nodes[n].has("but")), None)
    if but is None:
        return None
    return next((n for n in range(but - 1, max(0, but - _FAR_REACH), -1) if nodes[n].has("not_only")), None)


def _opens(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a clause opens with a node, or with a word of time or the like before it ("sekarang | mereka …")."""
    while position > 0 and nodes[position - 1].has("now", "adverb", "then"):
        position -= 1
    if position > 1 and nodes[position - 1].unit.text in QUOTES and is_preposition(nodes[position - 2]):
        return False  # 'diserang oleh | "kelompok bersenjata X ilegal"'
    return position == 0 or opens_clause(nodes[position - 1])


def _claim_with_clause(nodes: Sequence[Node], predicate: int) -> int | None:
    """Return a claim told with its words before what is said of it ("tuduhan X | bahwa … itu tidak benar")."""
    that = next((n for n in range(predicate - 1, 0, -1) if nodes[n].has("that") or nodes[n].is_comma), None)
    if that is None or nodes[that].is_comma:
        return None
    near = range(that - 1, max(-1, that - _CLAIM_REACH), -1)
    claim = next((n for n in near if not _CLAIMS.isdisjoint(classes_of(nodes[n]))), None)
    return claim if claim is not None and (claim == 0 or opens_clause(nodes[claim - 1])) else None


def _head_of(nodes: Sequence[Node], predicate: int) -> int:
    """Return where a predicate begins: at the noun that a clause of it describes ("adalah | langkah | yang keliru")."""
    head = predicate - 2 if nodes[predicate - 1].has("which") else predicate - 1
    if head > 0 and nodes[head - 1].has("copula") and is_thing(nodes[head].mention):
        return head
    return sort_said_of(nodes, predicate) if _does_wrong(nodes, predicate) else predicate


def _only_describes(nodes: Sequence[Node], noun: int, predicate: int) -> bool:
    """Tell whether a word behind a bare noun belongs to it ("agresi | brutal | terhadap rakyat"), not said of it."""
    node, behind = nodes[noun], nodes[predicate + 1] if predicate + 1 < len(nodes) else None
    if is_verb(nodes[predicate]):
        return False
    is_bare = node.mention is None or not (node.mention.definite or node.mention.party)
    between = nodes[noun + 1 : predicate]
    if not is_bare or node.has("demonstrative") or any(not one.has("degree", "adverb") for one in between):
        return False
    return behind is not None and behind.unit.is_word and not behind.has("and", "but", "because")


def _what(nodes: Sequence[Node], position: int, predicate: int) -> SaidOfWhat | None:
    """Return what a node is, where blame may be said of it."""
    node = nodes[position]
    mention = node.mention
    if _does_wrong(nodes, predicate) and BLAMING.isdisjoint(classes_of(nodes[predicate])):
        is_fight = mention is not None and _FORCES in mention.classes and aims_at_harm(nodes, predicate)
        is_bent = aims_at_harm(nodes, predicate) and not nodes[predicate].has("attempt")  # "massa mencoba | …"
        if mention is not None and (is_side(mention) or (is_crowd(mention) and is_bent)):
            return None if is_fight else SaidOfWhat.SIDE
        if nodes[predicate].has(_AIMED) and not _CLAIMS.isdisjoint(classes_of(node)):
            return SaidOfWhat.CLAIM
        if nodes[predicate].has(_AIMED) and (mention is not None or is_noun(node)):
            by_force = any(not _FORCE.isdisjoint(classes_of(one)) for one in nodes[predicate + 1 : predicate + 3])
            return None if by_force else SaidOfWhat.DEED  # "operasi kami | bertujuan | menghancurkan X" is no blame
        if not _is_foretold(nodes, predicate):
            return None
    if UNTRUE in classes_of(nodes[predicate]) and not _CLAIMS.isdisjoint(classes_of(node)):
        return SaidOfWhat.CLAIM
    if UNACCEPTABLE in classes_of(nodes[predicate]) and not _PROPOSED.isdisjoint(classes_of(node)):
        return SaidOfWhat.PROPOSAL if mention is None or not mention.has_people else None
    if UNACCEPTABLE in classes_of(nodes[predicate]) and BLAMING.isdisjoint(classes_of(nodes[predicate])):
        return None
    if mention is None and node.has("demonstrative"):
        return SaidOfWhat.THAT if _THREAT not in classes_of(nodes[predicate]) else None  # "ini | ancaman": one's own
    if not _DEEDS.isdisjoint(classes_of(node)):
        is_deed = mention is None or not (mention.has_people or "claimword" in mention.classes)
        return SaidOfWhat.DEED if is_deed else None
    if mention is None:
        item = node.unit.item if is_noun(node) else None
        is_act = item is not None and any(one.frame.type in _ACTS for one in item.senses)
        return SaidOfWhat.DEED if is_act else None
    if not is_side(mention):
        is_unfair = is_thing(mention) and not _UNFAIR.isdisjoint(classes_of(nodes[predicate]))
        return SaidOfWhat.DEED if is_unfair else None
    return SaidOfWhat.SIDE if _blames_side(nodes, predicate) else None


def _is_foretold(nodes: Sequence[Node], predicate: int) -> bool:
    """Tell whether a verb says what a deed will do ("langkah X | hanya akan | memperburuk keadaan")."""
    return nodes[predicate - 1].has(*_FORETOLD) and not aims_at_harm(nodes, predicate)


def _blames_side(nodes: Sequence[Node], predicate: int) -> bool:
    classes = classes_of(nodes[predicate])
    return _breaks_law(nodes, predicate) or not (OF_SIDES | WRONGDOING).isdisjoint(classes)


def _may_stand_between(nodes: Sequence[Node], position: int, predicate: int) -> bool:
    """Tell whether a node may stand between a deed and what is said of it: its owner, its clause, where it was done."""
    node = nodes[position]
    if node.is_speech or node.has("not", "condition", "whether", "unreal", "when"):
        return False
    if node.kind is NodeKind.TIME:
        return True
    if node.has("and"):  # "X korup | dan | zalim"
        return is_blame(nodes, position - 1)
    if node.mention is not None:
        return node.mention.pronoun != "first" or is_whose(nodes[position - 1])
    if is_only_verb(node) and {_BEHAVING, _INCLINED}.isdisjoint(node.unit.classes):
        near = nodes[max(0, position - 2) : position]  # "usul X | memulangkan …"
        return any(before.has("which") or not _PLANS.isdisjoint(classes_of(before)) for before in near)
    if not {_BEHAVING, _INCLINED}.isdisjoint(node.unit.classes):
        return True
    if node.has(*_FORETOLD) and _does_wrong(nodes, predicate):
        return True
    return node.has(*_BETWEEN, "which", "by", "against", "alike", "not_only") or is_preposition(node) or is_noun(node)
