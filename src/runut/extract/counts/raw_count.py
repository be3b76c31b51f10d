"""One count of people as a phrase gives it: its number, of whom it is, and what it is a part of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.annotate.words.numerals import Number
from runut.annotate.words.units import Unit
from runut.extract.counts.counted import described_as
from runut.extract.counts.tolls import find_those_told
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Outcome, VictimKind

_KIND_OF_PEOPLE = {
    ActorKind.CIVILIANS: VictimKind.CIVILIAN,
    ActorKind.NONSTATE_ARMED: VictimKind.MILITANT,
    ActorKind.PEACEKEEPERS: VictimKind.PEACEKEEPER,
    ActorKind.POLICE: VictimKind.POLICE,
    ActorKind.MILITARY: VictimKind.SOLDIER,
}
_AT_ARMS = {Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING}
_VICTIM_OF_KIND = {ActorKind.NONSTATE_ARMED: VictimKind.MILITANT, ActorKind.PEACEKEEPERS: VictimKind.PEACEKEEPER}
_OF_FAMILY = "counts those of one family"
FOREIGN = {"foreigners", "elsewhere"}
_REBELS = {"oppositionnoun", "groupnoun"}
_FIGHTERS = ActorKind.NONSTATE_ARMED
_ARMED = {_FIGHTERS, ActorKind.MILITARY, ActorKind.POLICE}


@dataclass(slots=True)
class RawCount:
    """A count before side and claimant are settled; `people` names who they are where the count is elliptic.

    `owned` tells that they are the speaker's own ("pejuang kami"); `side` is theirs once it is known, `whole` the
    count that it goes on, `is_part` whether it counts some of those; `id` is the claim's once it is made; `sayers` are
    who gives a bare number ("militer mengakui | tiga"); `side_of_whole` is the side that the words of the whole tell.
    """

    sentence: Sentence
    mention: Mention
    number: Number
    outcome: Outcome
    start: int
    end: int
    who: VictimKind
    people: Mention
    why: list[str] = field(default_factory=list)
    owned: bool = False
    side: str | None = None
    whole: RawCount | None = None
    is_part: bool = False
    id: str | None = None
    sayers: Sequence[Mention] = ()
    side_of_whole: str | None = None

    @property
    def whole_side(self) -> str | None:
        """Whose those are of whom it counts a part."""
        return None if self.whole is None else self.whole.side


def make_count(sentence: Sentence, mention: Mention, outcome: Outcome, last: Mention | None, why: str) -> RawCount:
    """Return the count that a phrase gives; `last` are the people told last, whom "dan 144 luka-luka" goes on with."""
    reasons = [why]
    people, who = mention, victim_of(mention, sentence)
    origin = None if mention.has_people else _origin_of(sentence.nodes, mention)
    whole = origin if origin is not None and origin.has_people else None
    whole = whole or described_as(sentence.nodes, mention)
    if whole is None and who is VictimKind.PERSON and mention.party is None:
        whole = find_those_told(sentence, mention)
    if whole is not None:
        who, people = victim_of(whole, sentence), whole
        reasons.append(f"of '{whole.name}'")
    elif who is VictimKind.PERSON and not mention.has_people and last is not None and _is_elliptic(mention, last):
        who, people = victim_of(last, sentence), last
        reasons.append(f"the people of '{last.name}'")
        if origin is not None and origin.party is not None:  # "enam tentara X dan sembilan dari Y"
            people = replace(last, party=origin.party, entities=origin.entities)
    start = mention.start if mention.number_start is None else mention.number_start
    number = _and_more(mention, sentence) or mention.number or Number(None, None)
    owned = _is_owned(sentence.nodes, mention)
    return RawCount(sentence, mention, number, outcome, start, mention.end, who, people, reasons, owned)


def of_family(count: RawCount, sentence: Sentence) -> RawCount:
    """Return the count of whoever belongs to one family, where that is told beside it.

    "12 anggota | satu keluarga", "satu keluarga | beranggotakan tujuh orang".
    """
    nodes, mention = sentence.nodes, count.mention
    if mention.number is None or mention.number.max != 1 or "kin" not in mention.classes:
        return count
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    before = nodes[position - 1].mention if position else None
    is_head = before is not None and before.number is not None and before.last == mention.first
    behind = nodes[position + 2].mention if position + 2 < len(nodes) and nodes[position + 1].unit.is_word else None
    is_told = "crowd" in mention.classes and not nodes[min(position + 1, len(nodes) - 1)].has("and", "in", "from")
    told = before if is_head else behind if is_told else None
    if told is None or told.number is None or not told.has_people:
        return count if not is_head or told is None else make_count(sentence, told, count.outcome, None, _OF_FAMILY)
    return make_count(sentence, told, count.outcome, None, _OF_FAMILY)


def _and_more(mention: Mention, sentence: Sentence) -> Number | None:
    """Return the number of "10.000 jiwa | lebih": one more at least, None where nothing follows."""
    known, units = mention.number, sentence.units
    if known is None or known.min is None or known.min != known.max or known.approximate or mention.last >= len(units):
        return None
    behind = units[mention.last + 1] if mention.last + 1 < len(units) else None
    goes_on = behind is not None and (behind.is_word or behind.number is not None) and not _ends_number(behind)
    return Number(known.min + 1, None) if units[mention.last].has("more_after") and not goes_on else None


def _ends_number(unit: Unit) -> bool:
    """Tell whether a word behind "lebih" compares nothing ("1.000 orang lebih | tewas", not "… lebih | banyak")."""
    is_trigger = unit.item is not None and bool(unit.item.senses)
    return is_trigger or unit.has("and", "in", "past", "not", "from", "by", "when", "after", "because", "which")


def _origin_of(nodes: Sequence[Node], mention: Mention) -> Mention | None:
    """Return "tujuh orang" of "enam dari tujuh orang", "kelompok X" of "lima anggota dari kelompok X"."""
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), len(nodes))
    is_out_of = position + 2 < len(nodes) and nodes[position + 1].has("from", "between", "belongs")
    return nodes[position + 2].mention if is_out_of else None


def part_of(sentence: Sentence, mention: Mention, parent: RawCount, why: str) -> RawCount:
    """Return a count that has its outcome, and where it names nobody its people, from another."""
    count = make_count(sentence, mention, parent.outcome, None, why)
    if count.who is VictimKind.PERSON and not mention.has_people:
        count.who, count.people = parent.who, parent.people
    elif count.people.party is None and not count.people.has_people:
        count.people = parent.people
    count.whole = parent
    return count


def some_of(sentence: Sentence, mention: Mention, whole: RawCount) -> RawCount:
    """Return a count of some of those whom another counts."""
    count = part_of(sentence, mention, whole, f"part of '{whole.mention.name}'")
    count.is_part = True
    return of_the_whole(count)


def of_the_whole(part: RawCount) -> RawCount:
    """Return a part of a count with the side of the whole, where its own tell none ("tiga di antaranya komandan").

    Officers of those who are no soldiers are none either.
    """
    whole = part.whole
    if whole is None or part.people.party is not None or not FOREIGN.isdisjoint(part.people.classes):
        return part
    if part.who is VictimKind.MILITANT and whole.who is not VictimKind.MILITANT:
        return part
    part.side_of_whole = whole.people.party
    if part.who is VictimKind.SOLDIER and whole.who is VictimKind.MILITANT:
        part.who = VictimKind.MILITANT
    return part


def victim_of(mention: Mention, sentence: Sentence) -> VictimKind:
    """Return what sort of people a phrase counts: the most telling of its words ("dua anggota kelompok militan")."""
    words = [unit.item.people for unit in sentence.units[mention.first : mention.last] if unit.item is not None]
    told = [word.victim for word in words if word is not None and word.victim not in {None, VictimKind.PERSON}]
    kinds = [_VICTIM_OF_KIND.get(entity.kind) for entity in mention.entities if entity.kind is not None]
    armed = next((kind for kind in kinds if kind is not None), None)
    kinds_told = [_KIND_OF_PEOPLE[word.kind] for word in words if word is not None and word.kind in _KIND_OF_PEOPLE]
    first = next(iter((*told, *kinds_told)), None)
    if first is not None and not (armed is not None and first is VictimKind.SOLDIER):
        return first
    return armed or mention.victim or VictimKind.PERSON


def _is_elliptic(mention: Mention, last: Mention) -> bool:
    """Tell whether a count names no people of its own ("dan 144 luka-luka"), and stands after those who have a name."""
    return mention.party is None and mention.start > last.start


def _is_owned(nodes: Sequence[Node], mention: Mention) -> bool:
    """Tell whether the people are the speaker's own ("empat pejuang kami")."""
    for node, following in pairwise(nodes):
        if node.mention is mention:
            return following.mention is not None and following.mention.pronoun in {"first", "self"}
    return False


def who_of_side(raw: RawCount, claimant: Actor | None, named: Iterable[Actor]) -> VictimKind:
    """Return what people are whom a body under arms counts as its own ("dua anggota kami", "kehilangan 13 anggota").

    Officers of an armed group that the sentence names are its fighters ("Kelompok X kehilangan | dua komandan").
    """
    if raw.who is VictimKind.SOLDIER and (_leads_rebels(raw.people) or _is_of_group(raw, named)):
        return VictimKind.MILITANT
    if claimant is None or raw.who is not VictimKind.PERSON or raw.outcome not in _AT_ARMS:
        return raw.who
    is_armed = claimant.kind is ActorKind.NONSTATE_ARMED or raw.owned or raw.people.possessive
    is_own = raw.side is not None and raw.side == claimant.party
    kind = _KIND_OF_PEOPLE.get(claimant.kind) if claimant.kind is not None and is_own and is_armed else None
    return kind or raw.who


def _leads_rebels(people: Mention) -> bool:
    """Tell whether officers are those of an opposition or a group under arms ("komandan | oposisi X")."""
    return "title-people" in people.classes and not _REBELS.isdisjoint(people.classes)


def _is_of_group(raw: RawCount, named: Iterable[Actor]) -> bool:
    """Tell whether nameless officers are of a group under arms that their sentence names."""
    is_open = raw.side is not None and not raw.people.entities and "title-people" in raw.people.classes
    return is_open and any(one.party == raw.side and one.kind is ActorKind.NONSTATE_ARMED for one in named)


def counts_foes(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether one number counts people of two sides ("puluhan | pemberontak X | dan | tentara Y | tewas")."""
    if position + 2 >= len(nodes) or not nodes[position + 1].has("and"):
        return False
    first, other = nodes[position].mention, nodes[position + 2].mention
    if first is None or other is None or other.number is not None or other.indefinite or other.person is not None:
        return False
    are_armed = first.actor_kind in _ARMED and other.actor_kind in _ARMED
    return are_armed and (first.actor_kind is _FIGHTERS) != (other.actor_kind is _FIGHTERS)
