"""Whose a deal is too: of who met before it ("A bertemu B dan | menandatangani …"), of who does something with it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import find_object, find_phrases, named_after
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.whose_thing import agents_behind, is_helped
from runut.extract.grammar.word_class import is_active, is_only_verb, is_plain_verb, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_DEALS = {EventType.AGREE, EventType.SUPPORT}
_TEXTS = frozenset({"agreement", "peacedeal", "ceasefire"})
_REACH, _NEAR = 12, 6
_ENDS = ("that", "which", "after", "when", "because", "purpose", "condition", "but", "while")


def partners_told(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return with whom one makes a deal who are told elsewhere than behind the verb.

    They are met or talked with right before it, or stand behind who helped them ("meneken pakta yang ditengahi X
    dengan | Y").
    """
    is_deal = sense.frame.roles is Roles.MUTUAL and sense.frame.type in _DEALS
    if not is_deal or len(found.actors) != 1 or sense.voice.is_passive:
        return []
    joint = next((n for n in range(trigger - 1, max(0, trigger - 4), -1) if _joins(nodes, n)), None)
    talks = None if joint is None else _talks_before(nodes, joint)
    if talks is None:
        met = _behind_help(nodes, trigger)
    else:
        met = [*find_object(nodes, talks)[0], *named_after(find_phrases(nodes, talks), "with")]
    sides = {one.party for one in found.actors}
    known = (one for one in met if one.party is not None or one.person is not None)
    return [one for one in known if may_act(one) and one.party not in sides]


def whose_deal(nodes: Sequence[Node], sense: Sense, found: Arguments) -> list[Mention]:
    """Return who does something with a deal of which "yang" names only the other side.

    "A membela perjanjian yang | ditandatangani | dengan B": A signed it as well.
    """
    deal = found.subject.index
    is_deal = sense.frame.roles is Roles.MUTUAL and sense.frame.type in _DEALS and found.subject.relative
    if not is_deal or deal is None or not found.actors or len({one.party for one in found.actors}) > 1:
        return []
    verb = deal - 1
    while verb > 0 and nodes[verb].has("determiner", "adjective", "adverb"):
        verb -= 1
    if verb < 1 or not (is_active(nodes[verb]) or is_plain_verb(nodes[verb])):
        return []
    own = (one for one in find_subject(nodes, verb, acting=True).mentions if may_act(one) and one not in found.actors)
    return [one for one in own if one.actor_kind is not ActorKind.IGO]  # "PBB menyambut gencatan senjata yang …"


def partner_of_deal(nodes: Sequence[Node], sense: Sense, found: Arguments) -> list[Mention]:
    """Return with whom a deal is that its own phrase names ("perjanjian A | dengan B | ditandatangani")."""
    deal = found.subject.index
    is_deal = sense.frame.roles is Roles.MUTUAL and sense.frame.type in _DEALS and not found.subject.relative
    if not is_deal or deal is None or deal + 2 >= len(nodes) or not nodes[deal + 1].has("with"):
        return []
    mention = nodes[deal].mention
    if mention is None or mention.classes.isdisjoint(_TEXTS):
        return []
    return [one for one in list_right(nodes, deal + 2) if may_act(one) and one not in found.actors]


def _behind_help(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return with whom a deal is made that "yang" says others to have helped to."""
    which = next((n for n in range(trigger + 1, min(len(nodes) - 1, trigger + _NEAR)) if nodes[n].has("which")), None)
    if which is None or not is_helped(nodes, which + 1):
        return []
    helpers = [*agents_behind(nodes, which + 1)]
    partners = named_after(find_phrases(nodes, which + 1), "with")
    return [one for one in partners if one not in helpers]


def _joins(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether "dan" or ", lalu" stands here."""
    return nodes[at].has("and") or (nodes[at].is_comma and nodes[at + 1].has("adverb"))


def _talks_before(nodes: Sequence[Node], joint: int) -> int | None:
    """Return the verb of talks to which another is joined, None where something else stands between."""
    for position in range(joint - 1, max(-1, joint - _REACH), -1):
        node = nodes[position]
        if node.has(*_ENDS) or node.is_speech:
            return None
        item = node.unit.item
        if item is not None and is_only_verb(node):
            shared = (one for one in item.senses if one.frame.roles is Roles.MUTUAL and one.voice is not Voice.PAS)
            is_talk = any(one.frame.type is EventType.CONSULT for one in shared)
            return position if is_talk and not node.unit.low.startswith("di") else None
    return None
