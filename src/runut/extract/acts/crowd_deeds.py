"""What a crowd of protesters does to buildings and roads: it protests by it (CODEBOOK §4, §9.23)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_PROTESTERS = frozenset({"protesters", "massclass"})
_CROWD, _ARMED = "crowd", frozenset({"gunmen", "militiaforce", "forces", "policeforce"})
_RETINUE = {"retinue"}
_HOUSES = frozenset({"building", "embassy", "office", "offices", "hospital", "dwelling", "vehicle"})
_ROADS = frozenset({"roads", "crossing", "border"})
_MANY = 20
_SHUTTING = frozenset({"restrict", "access"})
_TAKING = frozenset({"seize", "occupy"})
_AGAINST_THINGS = frozenset({"destroy", "primitive"})
_ARMS_BEARERS, _STIRS, _LOOTING = _ARMED - {"policeforce"}, frozenset({"protestclass", "riotclass"}), "pillage"
_OBSTRUCT, _RIOT = ("obstruct",), ("riot",)


def as_protest(
    sense: Sense, found: Arguments, kind: EventType, mode: tuple[str, ...], nodes: Sequence[Node] = ()
) -> tuple[EventType, tuple[str, ...]]:
    """Return what a deed is by who does it: roads closed or houses stormed by protesters are a protest.

    What they do to people stays what it is.
    """
    if kind not in {EventType.COERCE, EventType.ASSAULT} or sense.outcome is not None:
        return kind, mode
    if sense.voice.is_noun and not (found.actors and kind is EventType.COERCE):
        return kind, mode
    if any(map(_are_people, found.recipients)):
        return kind, mode
    if not found.actors:
        return (EventType.PROTEST, _RIOT) if _is_beside_protest(sense, found, mode, nodes) else (kind, mode)
    if kind is EventType.COERCE:
        is_shut = not _SHUTTING.isdisjoint(mode) or (not _TAKING.isdisjoint(mode) and _at_house(found))
        is_at_gates = _at_road(found) or (sense.voice.is_noun and _at_house(found))  # "pendudukan | gedung oleh warga"
        is_by_crowd = all(map(_is_crowd, found.actors)) or (is_at_gates and all(map(_is_civil, found.actors)))
        return (EventType.PROTEST, _OBSTRUCT) if is_shut and is_by_crowd else (kind, mode)
    is_at_things = _at_house(found) if not mode else not _AGAINST_THINGS.isdisjoint(mode) and bool(found.recipients)
    return (EventType.PROTEST, _RIOT) if is_at_things and all(map(_protest, found.actors)) else (kind, mode)


def _is_beside_protest(sense: Sense, found: Arguments, mode: tuple[str, ...], nodes: Sequence[Node]) -> bool:
    """Tell whether things are burnt or looted by nobody told, beside a protest ("mobil dibakar ketika demonstran …").

    The crowd that it tells of did it then, unless it tells of armed men.
    """
    undergoers = found.subject.mentions
    if sense.voice is not Voice.PAS or not (_AGAINST_THINGS & set(mode) or sense.frame.id == _LOOTING):
        return False
    if not undergoers or any(map(_are_people, undergoers)):
        return False
    told = [node.mention for node in nodes if node.mention is not None]
    if any(not _ARMS_BEARERS.isdisjoint(one.classes) for one in told):
        return False
    crowd = next((one for one in told if one not in undergoers and _protest(one)), None)
    found.actors = [] if crowd is None else [crowd]
    return crowd is not None or any(not _STIRS.isdisjoint(node.unit.classes) for node in nodes)


def _at_house(found: Arguments) -> bool:
    """Tell whether a building is what is taken."""
    return any(not _HOUSES.isdisjoint(one.classes) for one in (*found.recipients, *found.places))


def _at_road(found: Arguments) -> bool:
    """Tell whether a road, a bridge or a gate is what is shut."""
    return any(not _ROADS.isdisjoint(one.classes) for one in found.recipients)


def _is_civil(mention: Mention) -> bool:
    """Tell whether people are a crowd of no arms and of no side, however many ("petani | menutup jembatan")."""
    classes = mention.classes | mention.meant_classes
    is_of_side = mention.party is not None and mention.pronoun is None
    return _CROWD in classes and not is_of_side and _ARMED.isdisjoint(classes)


def _protest(mention: Mention) -> bool:
    """Tell whether people are told to protest, and bear no arms."""
    classes = mention.classes | mention.meant_classes
    return bool(_PROTESTERS & classes) and _ARMED.isdisjoint(classes)


def _is_crowd(mention: Mention) -> bool:
    """Tell whether people are told to protest, or are so many that they are a crowd."""
    if _protest(mention):
        return True
    number, classes = mention.number, mention.classes | mention.meant_classes
    is_many = number is not None and number.min is not None and number.min >= _MANY
    return is_many and mention.party is None and _CROWD in classes and _ARMED.isdisjoint(classes)


def _are_people(mention: Mention) -> bool:
    """Tell whether people undergo it, in cars as well, and no thing or place of theirs ("iring-iringan | presiden")."""
    if not mention.classes.isdisjoint(_HOUSES):
        return False
    if not mention.classes.isdisjoint(_RETINUE):
        return True
    return mention.has_people or mention.pronoun is not None or mention.victim is not None
