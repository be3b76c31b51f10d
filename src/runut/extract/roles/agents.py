"""Who does what a passive tells: behind "oleh" or the verb itself, in its ending, or where no word leads to them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.behind_passive import BEHIND
from runut.extract.grammar.clause_parts import Arguments, Subject
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_left, list_right, list_start
from runut.extract.grammar.made_nouns import is_made_noun
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.own_phrase import ends_in_preposition
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import (
    is_noun,
    is_passive,
    is_plain_verb,
    is_verb,
    may_act,
    opens_time,
)
from runut.languages.affixes import Voice
from runut.languages.items import NAMING
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_BETWEEN_SIDES = {EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.RETREAT, EventType.CONSULT}
_WORDS = {EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.REQUEST}
_ASKER_REACH = 12
_COMES_FROM = {*_WORDS, EventType.SANCTION, EventType.AID, EventType.THREATEN}
_CALLED = {ActorKind.NONSTATE_ARMED, ActorKind.PERSON, ActorKind.OTHER, None}
"""Sorts of people that a charge may make of somebody ("dituduh | militan")."""

_DECIDED = {EventType.RETREAT, EventType.SANCTION, EventType.COERCE, EventType.CONCEDE, EventType.MOBILIZE}
_ALLEGED, _BLAME, _WITHDRAWN = "allege", "disapprove", "withdraw"
_EDGES = ("which", "that", "purpose", "when", "after", "because")
_FORCE = {EventType.ASSAULT, EventType.COERCE}
_UNDOING = {EventType.RETREAT, EventType.AID}
_BY_FORCE = {*_FORCE, EventType.SANCTION}
_BETWEEN_REACH = 8
_BACKING = {EventType.SUPPORT, EventType.AID}
_FARTHEST = 24
_WITH_REACH, _LEAST = 8, 3
_MAIN_CLAUSE_REACH = 16


def find_agents(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return who does what a passive tells: after "oleh", right behind it, or in its ending."""
    agents = named_after(found.phrases, "by") or _whose_act(nodes, found)
    if is_made_noun(nodes, trigger):  # "ditangkapnya | X": by anybody, but "X menang dengan | direbutnya | Y"
        return agents or _who_does_with(nodes, trigger)
    is_bare = sense.voice is Voice.PAS or _is_hit_by(nodes, trigger, sense, found.subject)
    is_open = not agents and is_bare and not ends_in_preposition(nodes[trigger])
    is_open = is_open and not found.subject.how.startswith(BEHIND)
    if is_open and not _tells_what_they_are(nodes, trigger, sense):
        agents = _agents_behind(nodes, trigger, whole=sense.frame.type in _BETWEEN_SIDES)
        agents = agents or (_whose_act_behind(nodes, trigger) if sense.frame.type in _BACKING else [])
    if not agents and (joined := _joined_passive(nodes, trigger)) is not None and not _frees(nodes[joined], sense):
        agents = named_after(list(find_phrases(nodes, joined)), "by") or _agents_behind(nodes, joined)
    if not agents and sense.frame.type in _FORCE and (first := _passive_before(nodes, trigger)) is not None:
        agents = named_after(list(find_phrases(nodes, first)), "by") or _agents_behind(nodes, first)
    if not agents and sense.frame.type in _FORCE and (main := _main_passive(nodes, trigger)) is not None:
        agents = named_after(list(find_phrases(nodes, main)), "by") or _agents_behind(nodes, main)
    is_called_home = _WITHDRAWN in sense.frame.mode  # "duta besar X dipanggil pulang | dari Y"
    if (
        not agents and sense.frame.type in _COMES_FROM and not is_called_home
    ):  # "diusir dari | X", "mendapat kecaman dari | X"
        are_words = sense.frame.type in _WORDS and (
            sense.frame.type is not EventType.ACCUSE or _BLAME in sense.frame.mode
        )
        told = named_after(found.phrases, "from")
        agents = [
            mention for mention in told if may_act(mention) and (mention.party or (are_words and mention.has_people))
        ]
    if not agents and sense.frame.type in _BETWEEN_SIDES:
        agents = _between(nodes, trigger)
    if not agents and sense.frame.type is EventType.ACCUSE:
        agents = _set_apart(nodes, trigger)
    is_fronted = trigger > 2 and nodes[trigger - 2].has("by") and nodes[trigger - 3].has("which")
    if is_open and not agents and is_fronted:  # "yang | oleh X | disebut curang"
        agents = list_left(nodes, trigger - 1)
    if not agents and sense.frame.type is EventType.REQUEST:
        agents = _asker_behind(nodes, trigger)
    if not agents and nodes[trigger].unit.has("agent_ending"):
        agents = agent_before(nodes, found.subject)
    return agents or _who_decides(nodes, trigger, sense, found.subject)


def _who_does_with(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whose verb "dengan" says how it is done by what a made noun tells, none where others are told of."""
    if trigger < _LEAST or not nodes[trigger - 1].has("with") or not is_passive(nodes[trigger]):
        return []
    last = trigger - 2 - nodes[trigger - 2].is_comma
    for verb in range(last, max(-1, last - _WITH_REACH), -1):
        if is_verb(nodes[verb]) and not is_passive(nodes[verb]):
            return [mention for mention in find_subject(nodes, verb).mentions if may_act(mention)]
        if nodes[verb].is_comma or nodes[verb].is_speech or nodes[verb].has("that", "which"):
            return []
    return []


def _is_hit_by(nodes: Sequence[Node], trigger: int, sense: Sense, undergoer: Subject) -> bool:
    """Tell whether a side's people or arms right behind "ter-" dealt the blow ("X tertembak | polisi Turki")."""
    behind = nodes[trigger + 1].mention if trigger + 1 < len(nodes) else None
    is_blow = sense.voice is Voice.TER and sense.frame.type is EventType.ASSAULT and bool(undergoer.mentions)
    return is_blow and behind is not None and behind.party is not None and behind.kind is not MentionKind.PLACE


def _who_decides(nodes: Sequence[Node], trigger: int, sense: Sense, undergoer: Subject) -> list[Mention]:
    """Return who decides or orders what is done then ("X | memutuskan | para tahanan dibebaskan")."""
    if sense.frame.type not in _DECIDED or undergoer.index is None or not undergoer.how.startswith("stands before"):
        return []
    verb = list_start(nodes, undergoer.index) - 1
    while verb > 0 and nodes[verb].has("determiner", "that"):
        verb -= 1
    if verb < 1 or trigger - verb > _BETWEEN_REACH or not nodes[verb].unit.has("deciding"):
        return []
    return [mention for mention in find_subject(nodes, verb).mentions if may_act(mention)]


def _asker_behind(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who asks, told behind what is asked ("diminta | membebaskan sandera | oleh X")."""
    asked = False
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _ASKER_REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("which", "that", "after", "when", "because"):
            return []
        if node.has("by"):
            asker = nodes[position + 1].mention
            return [asker] if asked and asker is not None and may_act(asker) else []
        if is_passive(node):
            return []
        asked = asked or is_verb(node) or is_plain_verb(node)
    return []


def _set_apart(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who accuses behind all that somebody is accused of ("dituduh melakukan X, termasuk Y, | oleh Z")."""
    for position in range(trigger + 2, min(len(nodes) - 1, trigger + _FARTHEST)):
        node = nodes[position]
        if node.is_speech or node.unit.text == ";":
            return []
        if node.has("by") and nodes[position - 1].is_comma:
            return [mention for mention in list_right(nodes, position + 1, whole=True) if may_act(mention)]
    return []


def _whose_act(nodes: Sequence[Node], found: Arguments) -> list[Mention]:
    """Return whose the act or body is that an event noun names behind "oleh" ("ditewaskan oleh | tembakan X")."""
    noun = next((phrase.noun for phrase in found.phrases if phrase.noun and phrase.preposition.has("by")), None)
    return [] if noun is None else [mention for mention in genitive_of(nodes, noun) if may_act(mention)]


def _whose_act_behind(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whose act backs somebody, told right behind the passive ("didukung | serangan udara X")."""
    noun = trigger + 1
    if noun >= len(nodes) or not is_noun(nodes[noun]) or is_verb(nodes[noun]):
        return []
    return [mention for mention in genitive_of(nodes, noun) if may_act(mention)]


def _tells_what_they_are(nodes: Sequence[Node], trigger: int, sense: Sense) -> bool:
    """Tell whether nameless people behind a charge are what it makes of others ("dituduh | anggota Hamas | di X").

    Whoever stands behind "sebagai" is ("ditetapkan sebagai | kelompok teroris").
    """
    if nodes[trigger].unit.has(NAMING):
        return True
    told = nodes[trigger + 1].mention if _ALLEGED in sense.frame.mode and trigger + 1 < len(nodes) else None
    if told is None or told.person is not None or told.actor_kind not in _CALLED:
        return False
    if told.bare_entity and not nodes[trigger + 1].unit.has("determiner"):
        return False
    if trigger + 2 >= len(nodes):
        return True
    after = nodes[trigger + 2]
    closes = after.is_comma or not after.unit.is_word or after.time is not None
    is_main = nodes[trigger - 1].has("which") and (is_passive(after) or _befalls(after))
    return closes or is_main or after.has("which", "in", "and", "when", "after")


def _befalls(node: Node) -> bool:
    """Tell whether a verb only says what became of somebody ("yang dicurigai anggota X | tewas")."""
    item = node.unit.item
    return item is not None and any(sense.voice is Voice.INT and sense.outcome is not None for sense in item.senses)


def _agents_behind(nodes: Sequence[Node], trigger: int, *, whole: bool = False) -> list[Mention]:
    """Return who stands right behind a passive; two sides of one act behind "yang" are a `whole` list."""
    position = trigger + 1
    is_pair = (
        whole and nodes[trigger - 1].has("which") and position < len(nodes) and nodes[position].mention is not None
    )
    named = list_right(nodes, position, whole=True) if is_pair else genitive_of(nodes, trigger)
    return [mention for mention in named if may_act(mention)]


def _joined_passive(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the last of some joined passives, which names who does them all ("dikepung, lalu | ditembaki | X")."""
    last, position = None, _behind_joint(nodes, trigger + 1)
    while position is not None and is_passive(nodes[position]):
        last, position = position, _behind_joint(nodes, position + 1)
    return last


def _frees(last: Node, sense: Sense) -> bool:
    """Tell whether the last of some joined passives undoes a deed of force ("diculik dan | dibebaskan | tentara")."""
    is_undone = not _UNDOING.isdisjoint(last.types) and EventType.ASSAULT not in last.types
    return sense.frame.type in _FORCE and is_undone


def _passive_before(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the first of some joined passives of force, which names who does them all ("diculik X, | disiksa, …")."""
    joint = trigger - 1
    while joint > 0 and nodes[joint].has("adverb", "past") and not nodes[joint].has("and"):
        joint -= 1
    if joint < 1 or not (nodes[joint].is_comma or nodes[joint].has("and", "next_in_turn")):
        return None
    last = joint - 1 - nodes[joint - 1].is_comma
    for position in range(last, max(-1, last - _BETWEEN_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or (node.has(*_EDGES) and not opens_time(nodes, position)):
            return None
        if not (is_verb(node) or is_plain_verb(node)) or is_noun(node):
            continue
        if not is_passive(node) or node.types.isdisjoint(_BY_FORCE):
            return None
        doer = nodes[position + 1].mention
        is_first = nodes[position + 1].has("by") or (doer is not None and may_act(doer))
        return position if is_first else _passive_before(nodes, position)
    return None


def _main_passive(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the main passive of force whose doer did what came before ("direbut X setelah | dikepung | sepekan")."""
    edge = trigger - 1
    while edge > 0 and nodes[edge].has("adverb", "past"):
        edge -= 1
    if edge < 1 or not nodes[edge].has("after"):
        return None
    verbs = (n for n in range(edge - 1, max(-1, edge - _BETWEEN_REACH), -1) if is_verb(nodes[n]))
    main = next(verbs, None)
    if main is None or not is_passive(nodes[main]):
        return None
    types = nodes[main].types
    return main if not types.isdisjoint(_FORCE) and types.isdisjoint(_UNDOING) else None


def _behind_joint(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index behind the words that join a verb to the next (", lalu", "dan kemudian"), None without any."""
    behind = position
    while behind + 1 < len(nodes) and (nodes[behind].is_comma or nodes[behind].has("and", "adverb", "past")):
        behind += 1
    return behind if position < behind < len(nodes) else None


def agent_before(nodes: Sequence[Node], undergoer: Subject) -> list[Mention]:
    """Return whom the ending of "yang disanderanya" means: who does the verb before what it is about."""
    if undergoer.index is None:
        return []
    for position in range(undergoer.index - 1, max(-1, undergoer.index - _MAIN_CLAUSE_REACH), -1):
        if is_verb(nodes[position]) or nodes[position].is_speech or is_plain_verb(nodes[position]):
            return [mention for mention in find_subject(nodes, position).mentions if may_act(mention)]
    return []


def _between(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the two sides of what is agreed: "gencatan senjata antara A dan B (yang) | diumumkan"."""
    for position in range(trigger - 1, max(0, trigger - _BETWEEN_REACH), -1):
        node = nodes[position]
        is_aim = node.kind is NodeKind.TRIGGER and nodes[position - 1].has("purpose", "which")
        is_verb_of = node.kind is NodeKind.TRIGGER and not is_aim
        if node.is_comma or node.is_speech or is_verb_of or node.has("that", "after", "when"):
            return []
        if node.has("between") and nodes[position + 1].mention is not None:
            sides = list_right(nodes, position + 1, whole=True)
            return sides if len(sides) > 1 else []
    return []
