"""What the words of a noun phrase tell: its people, its side, whose name it bears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from runut.annotate.phrases.mentions import BODIES, BY_FAITH, HELD_CLASSES, KIN_OF, Mention
from runut.annotate.words.units import Unit
from runut.languages.affixes import Voice
from runut.languages.lexicon import Shapes
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import Entity, EntityClass

FUNCTION_WORDS = frozenset({
    "not", "not_yet", "not_only", "none_occurs", "nobody", "future", "planned", "unwilling", "almost", "willing",
    "wish", "scheduled", "cancelled", "fruitless", "controlling", "possible", "obliged", "past", "ongoing", "failed",
    "attempt", "condition", "hearsay", "that", "which", "purpose", "while", "after", "when", "because", "and", "by",
    "with", "against", "to", "to_whom", "in", "from", "between", "about", "on_behalf", "citing", "including",
    "amounting", "demonstrative", "adverb", "reciprocal", "force", "itself", "future_time", "now", "exists", "among",
    "question", "called", "in_office", "in_return", "negated", "unreal", "whether", "no_proof", "belongs",
    "such_as", "owned_by", "loyal_to", "within", "resultless", "that_year", "that_month", "bare_verb", "joining_in",
    "soon_after", "does_too", "as", "whereas",
    "then", "degree", "wants", "bidding", "predicative", "long_ago", "at_first", "soon", "copula", "currency",
})  # fmt: skip
"""The categories of words that stand in no noun phrase."""
VICTIM_OF_KIND = {
    ActorKind.MILITARY: VictimKind.SOLDIER,
    ActorKind.POLICE: VictimKind.POLICE,
    ActorKind.NONSTATE_ARMED: VictimKind.MILITANT,
    ActorKind.PEACEKEEPERS: VictimKind.PEACEKEEPER,
}
_CITIES = {EntityClass.CAPITAL, EntityClass.PLACE}
_TRANSPARENT = frozenset({"determiner", "inner", "adjective", "amount"})
_FIELD_AND_NAME = 3
_SHORTEST_LETTERS = 3
_AIDE_AND_RULER = 2
_BEARING_NAMES = {*HELD_CLASSES, "missiles", "rockets", "heavyarms", "explosives"}
_FAITHS = frozenset({"creed", "ethnic"})
_OF_FAITH = _FAITHS | {"elsewhere"}
_SAID = frozenset({"adjective", "feeling", "falling", "ending", "lessening"})
_VERDICTS = frozenset({"wrongword", "denounced", "falsehood"})
_BEHIND_NAMES = frozenset({"direction", "armedword", "jointword"})
_PARTS, _PACTS = frozenset({"direction"}), frozenset({"agreement", "ceasefire", "peacedeal"})


def names_no_person(run: Sequence[Unit], words: Sequence[Unit]) -> bool:
    """Tell whether unknown names are of a unit or say of what an office is."""
    return _names_unit(run, words) or _names_office(run, words)


def without_field(run: Sequence[Unit], words: Sequence[Unit]) -> Sequence[Unit]:
    """Leave out of a name what an office before it is for ("Wakil Menteri Urusan | Politik | Nicholas Burns").

    So do the letters of a body that nobody knows ("juru bicara | KSPB | Amina Diallo").
    """
    before = next((unit for unit in reversed(words) if unit.end <= run[0].start), None)
    if before is not None and is_title(before) and len(run) > 1 and _is_lettered(run[0]) and not run[1].text.isupper():
        return run[1:]
    is_whole = len(run) >= _FIELD_AND_NAME or (len(run) > 1 and any(unit.entities for unit in run[1:]))
    return run[1:] if before is not None and "officepart" in before.classes and is_whole else run


def _is_lettered(unit: Unit) -> bool:
    """Tell whether an unknown word is a body's letters, and no rank or initials ("KSPB", not "KH")."""
    return not unit.entities and len(unit.text) >= _SHORTEST_LETTERS and unit.text.isalpha() and unit.text.isupper()


def _names_unit(run: Sequence[Unit], words: Sequence[Unit]) -> bool:
    """Tell whether unknown names are of a unit, whose army or group follows ("Komandan Batalion Dulamo | GAM")."""
    behind = next((unit for unit in words if unit.start > run[-1].start), None)
    return behind is not None and bool(behind.entities) and behind.entities[0].cls in BODIES


def _names_office(run: Sequence[Unit], words: Sequence[Unit]) -> bool:
    """Tell whether unknown names say of what an office is ("Sekretaris Bidang | Politik", "Ketua Partai | Fajar")."""
    before = next((unit for unit in reversed(words) if unit.end <= run[0].start), None)
    if before is None:
        return False
    return ("officepart" in before.classes and len(run) < _FIELD_AND_NAME) or (
        "partyword" in before.classes and len(run) == 1
    )


def is_thing_of(head: Unit | None, opening: Unit, shapes: Shapes, *, has_people: bool) -> bool:
    """Tell whether a phrase is headed by a thing ("mobil seorang pejabat"): the head of a phrase comes first."""
    if head is None or head.entities or is_people(head) or (head.is_capital and head is not opening):
        return False
    if head.item is None and head.low.startswith(shapes.agent_prefix):
        return head.low.endswith(shapes.act_endings)
    return has_people


def is_held(head: Unit | None) -> bool:
    """Tell whether a post, vehicle or arm heads a phrase ("Pos Mamba", "rudal jelajah X"): its name is nobody's."""
    return head is not None and not head.entities and not head.classes.isdisjoint(_BEARING_NAMES)


def is_part_of_land(words: Sequence[Unit]) -> bool:
    """Tell whether words name a part of a state or place by its direction ("Nigeria selatan", "Beirut pusat")."""
    if len(words) < 2 or "direction" not in words[-1].classes or not words[-2].entities:
        return False
    return words[-2].entities[0].cls in {EntityClass.STATE, EntityClass.PLACE, EntityClass.CAPITAL}


def is_said_of_state(state: Unit, unit: Unit) -> bool:
    """Tell whether a word says something of a state named alone, and describes it not ("Thailand | siap berunding")."""
    if not state.entities or state.entities[0].cls is not EntityClass.STATE or is_people(state):
        return False
    is_small = unit.text[0].islower() and not unit.entities and not is_people(unit)
    return is_small and unit.has("adjective") and unit.classes.isdisjoint(_PARTS)


def is_said_of_bearer(unit: Unit) -> bool:
    """Tell whether a small word behind a name says something of who bears it ("warga Gaza | takut keluar")."""
    item = unit.item
    if item is None or item.people is not None or unit.entities or not unit.text.islower():
        return False
    is_said = not (item.categories.isdisjoint(_SAID) and unit.classes.isdisjoint(_VERDICTS))
    return is_said and unit.classes.isdisjoint(_BEHIND_NAMES)


def is_called_after_city(words: Sequence[Unit]) -> bool:
    """Tell whether a truce or agreement bears the name of the city where it was made ("gencatan senjata Doha")."""
    sides = [entity for unit in words for entity in unit.entities]
    return not words[0].classes.isdisjoint(_PACTS) and all(entity.cls in _CITIES for entity in sides)


def points_back(unit: Unit, mention: Mention) -> bool:
    """Tell whether a word points at what was told before ("perwira itu"), and not at another ("perwira lain").

    More of those counted before are of the same side ("dua tentara lainnya").
    """
    return "demonstrative" in unit.categories and not points_beside(unit, mention)


def points_beside(unit: Unit, mention: Mention) -> bool:
    """Tell whether a word points at another than whoever was told before ("perwira lain")."""
    return "other" in unit.categories and mention.number is None


def is_of_somebody(unit: Unit, possessive: str) -> bool:
    """Tell whether the name behind a noun is of another person ("pendukung | X", "ayah | X", but not "ayahnya | X")."""
    return "follower" in unit.classes or ("kin" in unit.classes and not unit.low.endswith(possessive))


def classes_of(words: Sequence[Unit]) -> set[str] | frozenset[str]:
    """Return the classes of a phrase: its words', those of kin told by whose they are and of people by their faith."""
    if len(words) == 1:
        return words[0].classes
    classes = set().union(*[unit.classes for unit in words])
    if not _FAITHS.isdisjoint(classes) and _are_of_faith(words):
        classes.add(BY_FAITH)
    return classes | {KIN_OF} if _are_kin_of(words) else classes


def _are_of_faith(words: Sequence[Unit]) -> bool:
    """Tell whether all names behind the noun of a phrase are those of faiths and lands ("gerilyawan | Arab Sunni")."""
    names = [unit for unit in words[1:] if unit.is_capital]
    return bool(names) and not any(unit.entities or unit.classes.isdisjoint(_OF_FAITH) for unit in names)


def _are_kin_of(words: Sequence[Unit]) -> bool:
    """Tell whether kin are told by the people or person whose they are ("keluarga | para korban X", not of a land)."""
    whose = [unit for unit in words[1:] if not unit.has("determiner", "plural")]
    if not whose or "kin" not in words[0].classes or words[0].entities:
        return False
    return is_people(whose[0]) or any(entity.cls is EntityClass.PERSON for entity in whose[0].entities)


def is_of_ruler(people: Sequence[Unit], words: Sequence[Unit], short_titles: Mapping[str, str]) -> bool:
    """Tell whether the name behind two offices is his who holds the second ("juru bicara | Presiden | Vladimir Putin").

    The first is an aide's, the second the one that the name is known to have held. Whoever is known for an office of
    their own is nobody's lawyer ("kuasa hukum | Saddam Hussein").
    """
    if "aide" not in people[0].classes:
        return False
    if "counsel" in people[0].classes:
        return any(entity.cls is EntityClass.PERSON and entity.role for unit in words for entity in unit.entities)
    is_second = len(people) >= _AIDE_AND_RULER and is_title(people[1])
    office = people[1].low if is_second else people[0].low.rpartition(" ")[2]  # "penasihat presiden"
    office = short_titles.get(office, office)
    roles = (entity.role for unit in words for entity in unit.entities if entity.cls is EntityClass.PERSON)
    return any(role is not None and role.casefold().startswith(office) for role in roles)


def holds_word(units: Sequence[Unit], category: str, first: int, last: int) -> bool:
    """Tell whether a word of a category stands in a stretch of units."""
    for position in range(first, last):  # noqa: SIM110 - asked of every phrase
        if category in units[position].categories:
            return True
    return False


def is_doubled(unit: Unit) -> bool:
    """Tell whether a word says itself twice, as it does for many ("menteri-menteri")."""
    first, _, second = unit.text.casefold().split(" ")[0].partition("-")
    return first == second


def heads_body(mention: Mention, words: Sequence[Unit]) -> bool:
    """Tell whether a body or group heads a phrase, and none of its people: the name behind it is its own."""
    if mention.title:
        return False
    head = next((unit for unit in words if is_people(unit)), words[0])
    is_group = " " not in head.low and "groupnoun" in head.classes
    return is_group or (mention.actor_kind is ActorKind.NGO and mention.victim is None)


def described_beside(words: Sequence[Unit], people: Sequence[Unit]) -> str:
    """Return what a phrase says behind the noun for people that heads it, other such nouns left out."""
    if not people or people[0] is words[-1]:
        return ""
    behind = words[words.index(people[0]) + 1 :]
    return joined_text([unit for unit in behind if not is_people(unit)])


def is_people(unit: Unit) -> bool:
    """Tell whether a unit is a noun for people or an organ."""
    return unit.item is not None and unit.item.people is not None


def is_attributive(units: Sequence[Unit], position: int, limit: int) -> bool:
    """Tell whether an adverb is an adjective here ("presiden | baru | X", "di Y, India | tengah, |")."""
    if "ongoing" in units[position].categories and "direction" in units[position].classes:
        is_last = not (units[position + 1].is_word if position + 1 < len(units) else False)
        return is_last and is_part_of_land(units[position - 1 : position + 1])
    if position + 1 >= limit or "attributive" not in units[position].categories:
        return False
    return is_people(units[position - 1]) and bool(units[position + 1].entities)


def without_adverb(units: Sequence[Unit], start: int, end: int) -> int:
    """Return where a phrase ends without the word that says how its verb is done ("X | gencar menyerang")."""
    if end - start < 2 or end >= len(units):
        return end
    word, item = units[end - 1], units[end].item
    is_how = word.text[0].islower() and "in_what_way" in word.categories and units[end - 2].is_capital
    is_verb = item is not None and any(sense.voice in {Voice.ACT, Voice.INT} for sense in item.senses)
    return end - 1 if is_how and is_verb else end


def past_more(units: Sequence[Unit], position: int) -> int:
    """Step over "lagi" between a number and the people it counts ("dua | lagi | pengamat")."""
    following = units[position : position + 2]
    return position + (len(following) > 1 and following[0].has("more") and is_people(following[1]))


def is_owned(unit: Unit, possessive: str) -> bool:
    """Tell whether a noun for people says by its end whose they are ("pelakunya")."""
    return is_people(unit) and unit.low.endswith(possessive)


def choose_party(
    sides: Sequence[Entity], bodies: Sequence[Entity], persons: Sequence[Entity], *, has_people: bool
) -> str | None:
    """Choose the side: a group or body named beside a noun for people, else the first state, else a person's.

    The caller leaves the states out for armed groups: they never carry the will of the state they are from.
    """
    known = [body for body in bodies if body.party is not None]
    if known and (has_people or not sides):
        return known[0].party
    if sides:
        return sides[0].party
    return persons[0].party if persons else None


def joined_text(words: Sequence[Unit]) -> str:
    """Return words as the page has them, one space where it parts them."""
    if len(words) == 1:
        return words[0].text
    parts: list[str] = []
    end = None
    for unit in words:
        if end is not None and unit.start > end:
            parts.append(" ")
        parts.append(unit.text)
        end = unit.end
    return "".join(parts)


def is_transparent(unit: Unit) -> bool:
    """Tell whether a word heads no phrase: a number, a determiner, a quality."""
    return unit.number is not None or (unit.item is not None and not unit.item.categories.isdisjoint(_TRANSPARENT))


def find_qualities(words: Sequence[Unit]) -> Iterator[str]:
    """Yield the names in a phrase, those inside its nouns for people too ("gerilyawan | Islam")."""
    for unit in words:
        if not unit.text.islower():
            told = unit.text.split()[1:] if is_people(unit) else unit.text.split()
            yield from (word.casefold() for word in told if word[0].isupper())


def is_title(unit: Unit) -> bool:
    """Tell whether a word for people is an office or rank that one person bears."""
    people = None if unit.item is None else unit.item.people
    return people is not None and people.role == "title"
