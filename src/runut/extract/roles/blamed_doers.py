"""Who is held to have done what a noun tells: who claims it, is accused of it, planned it or had a part in it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.quotes import tone_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import has_pseudo, is_passive, is_verb, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Sense
from runut.record.claims import EventType

_DENIED_REACH = 3
_CLAIM_FRAME = "claim-blame"
_CLAIM_REACH = 4
_BLAME_REACH = 9
_IDENTITY_REACH = 8


def who_claims(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who takes an act upon itself: "mengaku bertanggung jawab atas | serangan", "mengklaim | serangan"."""
    claimant = _claimant_of(nodes, noun)
    return [] if claimant is None or _is_nobody(nodes, claimant) else claimant.mentions


def who_is_it(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who is said to have done what a noun tells ("pelaku | serangan | itu adalah X", "X adalah dalang | …")."""
    word = nodes[noun - 1].mention if noun > 0 else None
    if word is None or not _is_mastermind(word):
        return []
    before = noun - 2
    while before > 0 and nodes[before].has("determiner", "adverb"):
        before -= 1
    if before > 0 and nodes[before].has("copula"):
        return _told(nodes, before - 1) if not nodes[before].has("negated", "not") else []
    for n in range(noun + 1, min(len(nodes) - 1, noun + _IDENTITY_REACH)):
        node = nodes[n]
        if node.has("copula"):
            return _told(nodes, n + 1)
        if node.is_comma or node.is_speech or is_verb(node) or node.has("which", "that", "and"):
            return []
    return []


def _told(nodes: Sequence[Node], position: int) -> list[Mention]:
    mention = nodes[position].mention
    return [mention] if mention is not None and mention.party is not None and may_act(mention) else []


def is_claimed_by_nobody(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether nobody has taken an act upon itself ("belum ada yang mengaku bertanggung jawab atas | serangan")."""
    claimant = _claimant_of(nodes, noun)
    return claimant is not None and _is_nobody(nodes, claimant)


def takes_blame(node: Node) -> bool:
    """Tell whether a verb says that somebody takes an act upon itself ("mengaku bertanggung jawab")."""
    return node.is_trigger and _CLAIM_FRAME in node.unit.item.frames  # type: ignore[union-attr]


def who_takes_blame(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return who takes upon itself what a verb does not name ("X | mengaku bertanggung jawab")."""
    claimant = find_subject(nodes, verb)
    is_denied = nodes[verb - 1].has("not", "not_yet") if verb else True
    return [] if is_denied or _is_nobody(nodes, claimant) else [one for one in claimant.mentions if may_act(one)]


def _claimant_of(nodes: Sequence[Node], noun: int) -> Subject | None:
    for position in range(noun - 1, max(-1, noun - _CLAIM_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.has("that", "which", "and"):
            return None
        is_near = position == noun - 1 and tone_of(node) == "claim"
        if is_near or takes_blame(node):
            return find_subject(nodes, position)
    return None


def _is_nobody(nodes: Sequence[Node], subject: Subject) -> bool:
    """Tell whether it is denied that there is anybody ("belum ada | kelompok | yang mengaku bertanggung jawab")."""
    first = _DENIED_REACH if subject.index is None else subject.index
    return any(
        node.unit.has("not", "not_yet", "none_occurs", "nobody")
        for node in nodes[max(0, first - _DENIED_REACH) : first]
    )


def who_is_blamed(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who is accused of what a noun tells ("X yang dituduh sebagai pelaku | pemboman").

    The words of blame stand before it in its clause, with no side between them; who is said to have fallen in it is
    not blamed ("melaporkan empat warga tewas dalam | serangan").
    """
    for position in range(noun - 1, max(-1, noun - _BLAME_REACH), -1):
        node = nodes[position]
        is_blame = _blames(node)
        if node.is_comma or (node.is_speech and not is_blame) or node.has("that", "which", "because", "after", "when"):
            return []
        if not is_blame and (_tells_harm_done(node) or has_pseudo(node, Pseudo.AVERT)):
            return []
        if is_blame:
            is_said_of = is_passive(node) or all(sense.voice is Voice.TER for sense in _senses(node))
            found = find_subject(nodes, position).mentions if is_said_of else find_object(nodes, position)[0]
            return [mention for mention in found if may_act(mention)]
        is_side = node.mention is not None and node.mention.party is not None and not _is_mastermind(node.mention)
        if is_side and not _is_accused(nodes, position):
            return []
    return []


def _is_mastermind(word: Mention) -> bool:
    """Tell whether a word only says that somebody did it ("menuding X sebagai | dalang | serangan")."""
    return "mastermind" in word.classes


def _tells_harm_done(node: Node) -> bool:
    """Tell whether a verb says that somebody was killed or hurt ("tewas", "ditembak")."""
    senses = _senses(node)
    return any(
        sense.frame.type is EventType.ASSAULT and sense.voice in {Voice.INT, Voice.PAS, Voice.TER} for sense in senses
    )


def _blames(node: Node) -> bool:
    return any(sense.frame.type is EventType.ACCUSE and not sense.voice.is_noun for sense in _senses(node))


def _is_accused(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name right behind a word of blame is whom it blames ("menuduh | X | merencanakan serangan")."""
    return position > 0 and _blames(nodes[position - 1])


def _senses(node: Node) -> Sequence[Sense]:
    item = node.unit.item
    return () if item is None or not node.is_trigger else item.senses
