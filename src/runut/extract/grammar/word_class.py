"""What sort of word a node is: a verb of its voice, an event noun, a preposition, who may act."""

from __future__ import annotations

from collections.abc import Container, Sequence
from collections.abc import Set as AbstractSet

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.languages.affixes import Voice
from runut.languages.lexicon import Item, Pseudo, Roles
from runut.record.claims import EventType

PREPOSITIONS = frozenset({
    "by", "with", "against", "to", "to_whom", "in", "from", "between", "about", "on_behalf", "in_front",
})  # fmt: skip
BOUNDARIES = ("that", "after", "when", "because", "condition", "purpose", "which")
WOUNDS = "wound-firearms"
"""The frame of wounds that say by what they were dealt."""
BEFORE_VERBS = frozenset({
    "not", "not_yet", "not_only", "future", "planned", "possible", "obliged", "past", "ongoing", "failed",
    "unwilling", "willing", "attempt", "adverb", "adjective", "reciprocal", "hearsay", "itself",
    "demonstrative", "force", "since_then", "then", "degree",
})  # fmt: skip
CROSSED = frozenset({
    "adverb", "adjective", "past", "hearsay", "reciprocal", "itself", "attempt", "force", "demonstrative", "degree",
})  # fmt: skip
"""Words that may stand between a verb and the word that gives its status."""

_VERB_CLASS = "verbs"  # classes of verbs end so ("violentverbs"), all others are of nouns
_ACTING = {MentionKind.ACTOR, MentionKind.PRONOUN}
_ACTIVE = ("meng", "meny", "mem", "men")
_WITHOUT_ACT = frozenset({"helped_by", "breaking", "lays_down", "being", "in_office", "held_by", "bare_verb"})
_ADDRESSING = {Roles.ADDRESSEE, Roles.CONTENT}
_STRIKING = {
    "aircraft", "drone", "rockets", "firearms", "explosives", "bombs", "missiles", "warships", "vehicle", "weapons",
    "forces", "fire", "grenades", "mines", "military", "shields",
}  # fmt: skip


def is_verb(node: Node) -> bool:
    """Tell whether a trigger has a verb's voice in any sense."""
    return node.is_verb


def is_noun(node: Node) -> bool:
    """Tell whether a trigger is an event noun in any sense."""
    return node.is_noun


def is_only_verb(node: Node) -> bool:
    """Tell whether a trigger is surely a verb, and no noun of the same form."""
    return node.is_verb and not node.is_noun


def is_by_request(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun says at whose wish something is done ("bersidang atas | permintaan X")."""
    return index > 0 and nodes[index - 1].unit.has("on_request") and names_demand(nodes[index])


def names_demand(node: Node) -> bool:
    """Tell whether a noun may tell what somebody asks for ("tuntutan", "permintaan")."""
    return is_noun(node) and EventType.REQUEST in node.types


def may_refuse(node: Node) -> bool:
    """Tell whether a verb may tell that its subject refuses something ("menolak", "menampik")."""
    return is_active(node) and EventType.REJECT in node.types


def has_pseudo(node: Node, *kinds: Pseudo) -> bool:
    """Tell whether a trigger has one of these pseudo frames."""
    return node.is_trigger and not node.unit.item.pseudos.isdisjoint(kinds)  # type: ignore[union-attr]


def is_active(node: Node) -> bool:
    """Tell whether a trigger governs an object."""
    return node.is_trigger and node.unit.item.governs  # type: ignore[union-attr]


def past_round(nodes: Sequence[Node], noun: int) -> int:
    """Return the talks of which an event noun only tells the round ("putaran kedua | perundingan"), else that noun."""
    after = noun + 1
    is_one = after < len(nodes) and is_noun(nodes[after]) and not is_verb(nodes[after])
    return after if is_one and all(_is_talk(nodes[n]) for n in (noun, after)) else noun


def _is_talk(node: Node) -> bool:
    return node.types == {EventType.CONSULT}


def is_preposition(node: Node) -> bool:
    """Tell whether a node is a preposition."""
    return not node.categories.isdisjoint(PREPOSITIONS)


def can_act(mention: Mention) -> bool:
    """Tell whether a phrase may name who does something: an actor, a side's thing, a weapon that strikes."""
    is_actor = mention.kind in _ACTING
    return is_actor or mention.party is not None or not mention.classes.isdisjoint(_STRIKING)


def is_passive(node: Node) -> bool:
    """Tell whether a trigger's subject undergoes it."""
    item = node.unit.item
    if item is None:
        return node.unit.is_passive and node.kind is NodeKind.WORD
    if not item.senses:
        is_told = item.speech is not None and item.speech.order == "prepas"
        is_asked = node.unit.is_passive and node.unit.has("interview")  # "warga yang | diwawancarai | X mengatakan"
        return is_told or is_asked or node.unit.has("held_by", "helped_by")
    return item.senses[0].voice.is_passive


def governs_clause(node: Node) -> bool:
    """Tell whether a verb's object does what follows ("menuding pemerintah | mengingkari janji dan mengirim …")."""
    item = node.unit.item
    return item is not None and any(sense.frame.roles in _ADDRESSING for sense in item.senses)


def asks_of_subject(node: Node) -> bool:
    """Tell whether a passive says that somebody asks or accuses its subject of what follows ("X | dituduh | Y …")."""
    item = node.unit.item if is_passive(node) else None
    return item is not None and any(
        sense.frame.roles is Roles.ADDRESSEE or "allege" in sense.frame.mode for sense in item.senses
    )


def is_plain_verb(node: Node) -> bool:
    """Tell whether a node is a word of a verb's shape of which the lexicon knows no act."""
    unit = node.unit
    if node.mention is not None or not unit.is_word or (unit.is_capital and "bare_verb" not in unit.categories):
        return False
    if unit.item is not None and (unit.item.speech is not None or unit.categories.isdisjoint(_WITHOUT_ACT)):
        return False
    return node.kind is NodeKind.WORD


def looks_active(node: Node) -> bool:
    """Tell whether a word is surely an active verb of no act that the lexicon knows ("melanggar hukum", "merusak")."""
    return is_plain_verb(node) and (node.has("bare_verb") or node.unit.low.startswith(_ACTIVE))


def is_mostly(item: Item, kinds: AbstractSet[EventType]) -> bool:
    """Tell whether the first sense of a word, or most of them, are of these types."""
    types = [sense.frame.type for sense in item.senses]
    return bool(types) and (types[0] in kinds or 2 * sum(kind in kinds for kind in types) > len(types))


def does_harm(node: Node) -> bool:
    """Tell whether a trigger is an active verb of harm ("menewaskan"): acts do harm, places do not."""
    item = node.unit.item
    return item is not None and any(s.outcome is not None and s.voice is Voice.ACT for s in item.senses)


def may_act(mention: Mention) -> bool:
    """Tell whether a phrase or pronoun names an actor."""
    return mention.kind in _ACTING


def is_bare_stem(node: Node) -> bool:
    """Tell whether a trigger is a verb only as headlines write it: elsewhere it is a noun ("mencabut | sanksi")."""
    item = node.unit.item if node.is_trigger else None
    return item is not None and bool(item.senses) and all(sense.voice is Voice.HEAD for sense in item.senses)


def has_behind(nodes: Sequence[Node], position: int, *categories: str) -> bool:
    """Tell whether a node of one of the categories follows; a text that breaks off has none ("itu tidak benar")."""
    return position + 1 < len(nodes) and nodes[position + 1].has(*categories)


def opens_time(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a time, and no clause, stands behind a word ("pertemuan | selama empat jam | dengan X")."""
    after = position + 1
    if after >= len(nodes) or nodes[after].time is None:
        return False
    return nodes[position].has("when", "after")


def parts_some(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "dari" parts some from the people that follow it ("menangkap salah seorang | dari | pemimpin X").

    So does "di antara" ("sebagian | di antara | pemberontak").
    """
    return nodes[position].has("from", "between") and nodes[position - 1].has("determiner")


def is_noun_too(node: Node) -> bool:
    """Tell whether a stem is a noun as well ("rudal", "sanksi")."""
    item = node.unit.item
    return item is not None and (
        any(sense.voice.is_noun for sense in item.senses)
        or any(not name.endswith(_VERB_CLASS) for name in item.classes)
    )


def is_event_noun(node: Node) -> bool:
    """Tell whether a trigger is a noun and no verb, so that a stem after it belongs to it ("serangan balas")."""
    item = node.unit.item
    return node.kind is NodeKind.TRIGGER and item is not None and all(sense.voice.is_noun for sense in item.senses)


def is_counted(node: Node) -> bool:
    """Tell whether a phrase says how many ("tiga | orang tentara")."""
    return node.mention is not None and node.mention.number is not None


def is_only_noun(node: Node) -> bool:
    """Tell whether a trigger is surely a noun, and no verb of the same form."""
    return node.is_noun and not node.is_verb


def may_tell(node: Node, kinds: Container[EventType | None]) -> bool:
    """Tell whether some sense of a trigger tells an act of these types."""
    item = node.unit.item if node.is_trigger else None
    return item is not None and any(sense.frame.type in kinds for sense in item.senses)
