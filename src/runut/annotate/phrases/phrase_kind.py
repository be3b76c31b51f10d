"""What sort of phrase a noun phrase is: a place, a thing or who acts, of which side and kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.mentions import BODIES, SIDES, Mention, MentionKind
from runut.annotate.phrases.phrase_words import (
    VICTIM_OF_KIND,
    choose_party,
    is_called_after_city,
    is_doubled,
    is_part_of_land,
)
from runut.annotate.words.units import Unit
from runut.languages.lexicon import Shapes
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import Entity, EntityClass

_SPOKEN_FOR = {"ARM": "NKR"}  # whose authorities speak for "etnis Armenia" (CODEBOOK §3)
_ARMED = ActorKind.NONSTATE_ARMED
_ACTOR = MentionKind.ACTOR
_PERSON, _GROUP, _PLACE = EntityClass.PERSON, EntityClass.GROUP, MentionKind.PLACE
_PERSON_KIND, _OTHER, _NGO, _GOVERNMENT = ActorKind.PERSON, ActorKind.OTHER, ActorKind.NGO, ActorKind.GOVERNMENT
_MILITARY = ActorKind.MILITARY
_SOCIETIES = {"societynoun", "oppositionnoun"}
_FORMER = "former"
_STATE_FAITH = "statefaith"
_BY_BIRTH = {"creed", "ethnic"}
_CAUSES = {"creed", "militiaforce"}
_BODIES = {"bodynoun", "groupnoun"}
_HOSTAGES = "hostages"
_LEADERS = "leaderword"
_RULING = "rulingword"
_WEST = "west"
_FLOCKS = {"creed", "workers", "reporter"}
_PEOPLE = {"crowd", "workers", "reporter"}
_STATES_OWN = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_ARMED_GROUP = {"armedword", "groupnoun"}
_OPEN_KINDS = {None, ActorKind.OTHER}


def fill_people(mention: Mention, people: list[Unit], shapes: Shapes) -> None:
    """Give a phrase what its nouns for people say: its head, its title, its kind, its victims."""
    for unit in people:
        word = unit.item.people if unit.item else None
        if word is None:
            continue
        mention.many |= mention.head is None and is_doubled(unit)
        mention.of_organ |= mention.head is None and word.role == "organ"
        mention.head = mention.head or unit.low.split(" ")[0].removesuffix(shapes.possessive)
        mention.title = mention.title or word.role == "title"
        mention.title_word = mention.title_word or (unit.low if word.role == "title" else None)
        is_of_armed = word.kind is _ARMED and mention.actor_kind is ActorKind.GOVERNMENT
        if mention.actor_kind in _OPEN_KINDS or (is_of_armed and not unit.is_capital):
            mention.actor_kind = word.kind or mention.actor_kind  # "juru bicara kodam", "para pejabat pemberontak"
        mention.victim = mention.victim or word.victim
    if mention.title_word is not None:
        mention.office = shapes.short_titles.get(mention.title_word, mention.title_word)
        if _is_former(people[0]):  # "mantan Menlu X" is not "Menlu X"
            mention.office = f"{_FORMER} {mention.office}"


def _is_former(unit: Unit) -> bool:
    """Tell whether a word says that somebody held an office before."""
    return unit.item is not None and unit.item.people is not None and unit.item.people.role == _FORMER


def is_of_society(words: Sequence[Unit]) -> bool:
    """Tell whether a phrase is about a union, a party, a league: the land in its name is not whose will it carries."""
    if _is_society(words[0]):
        return True
    is_led = len(words) > 1 and _leads_many(words[0])
    rest = words[1:] if is_led else words
    head = rest[0]
    if head.entities or _is_society(head):
        return not head.entities
    if is_led and any(not unit.classes.isdisjoint(_FLOCKS) for unit in rest[:2]):
        return True  # "ketua | mahasiswa X", "pemimpin | umat Katolik X"
    is_body = not head.classes.isdisjoint(_BODIES)  # "komite | mahasiswa X", "jaringan | dokter X"
    return is_body and any(not unit.classes.isdisjoint(_PEOPLE) for unit in rest[1:2])


def _is_society(unit: Unit) -> bool:
    """Tell whether a noun is for people joined of their own will, or a body that helps or watches ("kelompok HAM")."""
    word = unit.item.people if unit.item else None
    is_aid = word is not None and word.role == "organ" and word.kind is _NGO
    is_group = "groupnoun" in unit.classes and word is not None and word.kind is _OTHER
    return not unit.entities and (is_aid or is_group or not unit.classes.isdisjoint(_SOCIETIES))


def _take_ruler(mention: Mention, words: Sequence[Unit]) -> bool:
    """Take a ruling for the organ that it is by ("keputusan | pengadilan"); tell whether it is one."""
    if _RULING not in words[0].classes or mention.entities:
        return False
    people = (unit.item.people for unit in words[1:] if unit.item is not None)
    kind = next((word.kind for word in people if word is not None), None)
    mention.actor_kind = kind if kind in _STATES_OWN else mention.actor_kind
    return kind in _STATES_OWN


def _leads_many(unit: Unit) -> bool:
    """Tell whether a word is an office that is no state's own ("ketua", "juru bicara")."""
    word = unit.item.people if unit.item else None
    is_office = word is not None and word.role == "title" and word.kind not in _STATES_OWN
    return is_office or _LEADERS in unit.classes


def _state_of_office(mention: Mention, words: Sequence[Unit]) -> str | None:
    """Return the state whose offices alone are called as somebody's is, None where others have such offices too."""
    if not mention.title or mention.many:
        return None
    people = (unit.item.people for unit in words if unit.item is not None)
    return next((word.state for word in people if word is not None and word.state is not None), None)


def _take_creed(mention: Mention, words: Sequence[Unit]) -> None:
    """Take forces of no state that are called by faith or cause for an armed group ("sisa-sisa pasukan | Islamis").

    A faith that stands for a state leaves them its army ("tentara | Yahudi"). By their faith or people alone they are
    told behind a word that makes them many, or their number ("orang-orang | Sunni", "300 orang | Rohingya").
    """
    are_many = mention.many or (mention.number is not None and words[0].is_capital)
    is_people = len(words) == 1 and not words[0].classes.isdisjoint(_BY_BIRTH)
    if are_many and is_people and mention.kind is MentionKind.THING:
        mention.kind, mention.has_people = _ACTOR, True
        mention.actor_kind, mention.victim = ActorKind.CIVILIANS, VictimKind.CIVILIAN
    if mention.actor_kind is not _MILITARY or mention.entities or mention.title:
        return
    causes = (unit.classes for before, unit in pairwise(words) if "forces" in before.classes)
    if any(not classes.isdisjoint(_CAUSES) and _STATE_FAITH not in classes for classes in causes):
        mention.actor_kind, mention.victim = _ARMED, VictimKind.MILITANT


def _take_arms(mention: Mention) -> None:
    """Take people of a group that bears arms for fighters, not for anybody ("anggota kelompok | bersenjata")."""
    is_open = mention.actor_kind in {None, _OTHER, _PERSON_KIND} and mention.person is None
    if mention.has_people and is_open and mention.classes >= _ARMED_GROUP:
        mention.actor_kind, mention.victim = _ARMED, VictimKind.MILITANT


def _take_named_group(mention: Mention, bodies: Sequence[Entity]) -> None:
    """Take a group that is named behind its noun for what it is ("kelompok | Houthi" bears arms)."""
    if mention.actor_kind is _OTHER and bodies and not mention.person and not mention.title:
        mention.actor_kind = bodies[0].kind or _OTHER


def _is_west(words: Sequence[Unit]) -> bool:
    """Tell whether a phrase is the west as who acts ("Iran menuduh | Barat")."""
    return len(words) == 1 and _WEST in words[0].classes and words[0].is_capital


def take_citizens(mention: Mention, before: Unit) -> None:
    """Take the bare name of a state for its citizens behind the word that counts people ("24 orang | Filipina")."""
    counts_people = before.has("of_people") or "anybody" in before.classes
    if counts_people and mention.kind is _ACTOR and mention.actor_kind is ActorKind.GOVERNMENT:
        mention.has_people, mention.bare_entity = True, False
        mention.actor_kind, mention.victim = ActorKind.CIVILIANS, VictimKind.PERSON


def fill_kind(mention: Mention, words: Sequence[Unit]) -> None:
    """Settle whether a phrase is a place or acts, for which side, and as what kind of actor."""
    first_classes = words[0].classes
    entities = mention.entities
    sides = [entity for entity in entities if entity.cls in SIDES] if entities else []
    bodies = [entity for entity in entities if entity.cls in BODIES] if entities else []
    persons = [entity for entity in entities if entity.cls is _PERSON] if entities else []
    if sides and not mention.has_people and is_called_after_city(words):
        sides = []
    is_part = not mention.has_people and is_part_of_land(words)
    if is_part or ("territory" in first_classes and not mention.has_people):
        mention.kind = _PLACE
    elif mention.has_people or sides or bodies or mention.person or _is_west(words) or _take_ruler(mention, words):
        mention.kind = _ACTOR
    elif mention.entities:
        mention.kind = _PLACE
    _take_creed(mention, words)
    _take_arms(mention)
    is_armed_group = mention.actor_kind is _ARMED and not persons
    is_armed_group |= bool(bodies) and entities[0].cls is _GROUP  # "Houthi Yaman"
    is_society = (bool(sides) or _LEADERS in mention.classes) and not bodies and is_of_society(words)
    if is_society and mention.actor_kind in {None, _GOVERNMENT}:
        mention.actor_kind = _NGO
    mention.party = choose_party(
        [] if is_armed_group or is_society else sides, bodies, persons, has_people=mention.has_people
    )
    if is_part or ("ethnic" in mention.classes and not bodies):  # "Nigeria selatan" does nothing, nor a kin state
        mention.party = None if is_part else _SPOKEN_FOR.get(mention.party or "")
    if "antagonist" in mention.classes or _are_held(mention, bodies):  # who is against someone is not of that side
        mention.party = mention.person = None
    _leave_those_left(mention, words, bodies, sides)
    mention.party = mention.party or _state_of_office(mention, words)
    if mention.victim is None and bodies and not mention.person:
        mention.victim = VICTIM_OF_KIND.get(bodies[0].kind or _OTHER)
    _take_named_group(mention, bodies)
    if mention.actor_kind is None:
        if mention.person:
            mention.actor_kind = _PERSON_KIND
        elif bodies and not sides:
            mention.actor_kind = bodies[0].kind
        elif sides:
            mention.actor_kind = _GOVERNMENT


def _are_held(mention: Mention, bodies: Sequence[Entity]) -> bool:
    """Tell whether hostages are told by the group that holds them ("sandera | Abu Sayyaf")."""
    return _HOSTAGES in mention.classes and any(entity.kind is _ARMED for entity in bodies)


def _leave_those_left(
    mention: Mention, words: Sequence[Unit], bodies: Sequence[Entity], sides: Sequence[Entity]
) -> None:
    """Leave people who left a side without it ("faksi pecahan | X"), but where the world knows them by that name."""
    left = [word.low for word in words if "splitoff" in word.classes] if mention.has_people else []
    if left and not any(left[0] in form.casefold() for entity in (*bodies, *sides) for form in entity.forms):
        mention.party, mention.entities = None, [one for one in mention.entities if one not in bodies]
