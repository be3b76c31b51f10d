"""Linked provisions: what many pages say that one agreement lays down on one matter, as one thing.

Two provisions of one agreement are one where they have one topic and nothing in them excludes the other: another
obligor, another beneficiary, places of which each names one that the other does not, or deadlines that exclude each
other. Deadlines that exclude each other are versions of one deadline only where different texts give them for the same
named place, or in nearly the same words. What could be part of several stands by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from runut.extract.agreements.bearing import find_place_words
from runut.link.agreements.issues import ISSUES_OF
from runut.link.comparing.days import Days, days_of
from runut.link.comparing.wording import find_words, fold, share_of_smaller
from runut.link.texts.sources import Source, find_independent
from runut.link.texts.versions import Given, find_versions
from runut.record.claims import Agreement, AgreementKind, Event, Provision, Status, Topic
from runut.record.ids import make_id
from runut.record.linked import LinkedAgreement, Version
from runut.record.page_record import PageRecord
from runut.record.provisions import BY_KIND, LinkedProvision, ProvisionPart
from runut.world import EntityClass, load_world

TRUCES = frozenset({AgreementKind.CEASEFIRE.value, AgreementKind.HUMANITARIAN_TRUCE.value})

_ALIKE, _NEARLY_EQUAL = 0.5, 0.8
_MAX_COMPARED = 40
"""Of one provision's wordings only so many are compared with a new one."""

_SIDES = frozenset(EntityClass) - {EntityClass.PLACE, EntityClass.CAPITAL, EntityClass.PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One provision of one agreement claim, with what linking needs of it.

    Attributes:
        part: Which one it is.
        provision: The provision.
        source: Where it stands.
        obligor: Who owes it, None if not said or no side of anything.
        beneficiary: To whom, the same.
        deadline: By when, None if not said.
        places: The places that it names.
        words: Its words.
    """

    part: ProvisionPart
    provision: Provision
    source: Source
    obligor: str | None
    beneficiary: str | None
    deadline: Days | None
    places: frozenset[str]
    words: frozenset[str]

    @property
    def weight(self) -> int:
        """How much of it is said: the fullest come first."""
        said = (self.obligor, self.beneficiary, self.deadline, self.places or None)
        return sum(value is not None for value in said)


def find_parts(
    record: PageRecord, sources: Mapping[str, Source], of_agreement: Mapping[str, str]
) -> Iterator[tuple[str, Part]]:
    """Yield the provisions of one page, each with the id of its linked agreement.

    Args:
        record: The page.
        sources: Where each claim stands.
        of_agreement: The linked agreement's id of each agreement claim.
    """
    done = [event for event in record.events if event.status is Status.HAPPENED and event.time_basis is None]
    for claim in record.agreements:
        for position in range(len(claim.provisions) if claim.id in of_agreement else 0):
            yield of_agreement[claim.id], _part(claim, position, sources[claim.id], done, record.article.language)


def _part(claim: Agreement, position: int, source: Source, done: Iterable[Event], language: str | None) -> Part:
    provision = claim.provisions[position]
    if provision.deadline is not None and any(_dates_deed(event, provision) for event in done):
        provision = replace(provision, deadline=None)
    return Part(
        part=ProvisionPart(agreement=claim.id, position=position),
        provision=provision,
        source=source,
        obligor=_side(provision.obligor),
        beneficiary=_side(provision.beneficiary),
        deadline=days_of(provision.deadline),
        places=find_place_words(provision.said, language) - words_of_sides(),
        words=find_words(provision.said),
    )


def _dates_deed(event: Event, provision: Provision) -> bool:
    """Tell whether the day in a provision's words is that on which it was done ("sesuai G, X | membebaskan … Rabu")."""
    return event.time == provision.deadline and provision.start <= event.evidence.start < provision.end


def _side(name: str | None) -> str | None:
    """Return the side of a name; a name all in small letters is people or things, no side."""
    return None if name is None or name == name.lower() else name


@cache
def words_of_sides() -> frozenset[str]:
    """Return the words, folded, of which the names of sides and people are made: they tell no places.

    A town after which a group is called ("Front Pembebasan X") is a place all the same.
    """
    found: dict[EntityClass, set[str]] = defaultdict(set)
    whole: dict[EntityClass, set[str]] = defaultdict(set)
    for entity in load_world().entities:
        for form in map(fold, entity.forms):
            found[entity.cls].update(form.replace("-", " ").split())
            whole[entity.cls].add(form)
    people = found[EntityClass.PERSON] - found[EntityClass.PLACE]  # many towns are called like somebody
    sides = set[str]().union(*(whole[cls] for cls in _SIDES))
    parts = set[str]().union(*(found[cls] for cls in _SIDES)) - whole[EntityClass.PLACE]
    return frozenset(people | parts | {form for form in sides if " " not in form})


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One linked provision without its evidence, and the places that its parts name."""

    provision: LinkedProvision
    places: frozenset[str]


def find_provisions(
    agreement: LinkedAgreement, parts: Iterable[Part], sources: Mapping[str, Source]
) -> tuple[Laid, ...]:
    """Return what one agreement lays down, without its evidence; every part is in exactly one.

    A truce of which no page says what it lays down lays down an end of the fighting by what it is.

    Args:
        agreement: The agreement.
        parts: The provisions of its claims.
        sources: Where each claim stands.
    """
    by_topic: dict[Topic, list[Part]] = defaultdict(list)
    for part in parts:
        by_topic[part.provision.topic].append(part)
    groups = [group for topic in by_topic for group in _group(by_topic[topic])]
    ordered = sorted((sorted(group, key=_order) for group in groups), key=lambda group: _order(group[0]))
    laid = tuple(_laid(agreement, group, sources) for group in ordered)
    is_truce = Topic.CEASEFIRE not in by_topic and not TRUCES.isdisjoint(agreement.kinds)
    return (*laid, _of_truce(agreement, sources)) if is_truce else laid


def _of_truce(agreement: LinkedAgreement, sources: Mapping[str, Source]) -> Laid:
    """Return the end of the fighting that a truce is."""
    provision = LinkedProvision(
        id=make_id("p", *sorted(agreement.claims)),
        agreement=agreement.id,
        topic=Topic.CEASEFIRE,
        parts=tuple(ProvisionPart(agreement=claim, position=BY_KIND) for claim in agreement.claims),
        obligors=(),
        beneficiaries=(),
        deadlines=(),
        lineages=find_independent(sources[claim] for claim in agreement.claims),
        evidence=(),
        issues=ISSUES_OF[Topic.CEASEFIRE],
        reason="a truce is an end of the fighting, whatever else it lays down",
    )
    return Laid(provision=provision, places=frozenset())


def _order(part: Part) -> tuple[object, ...]:
    return (*part.source.order, part.part.position)


def _group(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts in groups that are one provision each, the fullest first."""
    groups: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: (-part.weight, *_order(part))):
        fitting = [group for group in groups if all(_fit(part, other) for other in group[:_MAX_COMPARED])]
        chosen = fitting[0] if len(fitting) == 1 else _nearest(part, fitting)
        if chosen is None:
            groups.append([part])
        else:
            chosen.append(part)
    return groups


def _nearest(part: Part, groups: Sequence[list[Part]]) -> list[Part] | None:
    """Return the group whose words are nearest, None where two are as near."""
    shares = [max(share_of_smaller(part.words, other.words) for other in group[:_MAX_COMPARED]) for group in groups]
    best = max(shares, default=0.0)
    return groups[shares.index(best)] if best >= _ALIKE and shares.count(best) == 1 else None


def _fit(one: Part, other: Part) -> bool:
    """Tell whether nothing in two provisions of one topic excludes the other."""
    return (
        _agree(one.obligor, other.obligor)
        and _agree(one.beneficiary, other.beneficiary)
        and not (one.places - other.places and other.places - one.places)
        and _deadlines_fit(one, other)
        and (one.provision.topic is not Topic.OTHER or share_of_smaller(one.words, other.words) >= _ALIKE)
    )


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _deadlines_fit(one: Part, other: Part) -> bool:
    if one.deadline is None or other.deadline is None or one.deadline.gap_to(other.deadline) == 0:
        return True
    if one.source.lineage == other.source.lineage:
        return False
    return bool(one.places & other.places) or share_of_smaller(one.words, other.words) >= _NEARLY_EQUAL


def _laid(agreement: LinkedAgreement, group: Sequence[Part], sources: Mapping[str, Source]) -> Laid:
    parts = tuple(part.part for part in group)
    topic = group[0].provision.topic
    provision = LinkedProvision(
        id=make_id("p", *(f"{part.agreement} {part.position}" for part in sorted(parts, key=_part_key))),
        agreement=agreement.id,
        topic=topic,
        parts=parts,
        obligors=_versions(((part.obligor, part) for part in group), sources),
        beneficiaries=_versions(((part.beneficiary, part) for part in group), sources),
        deadlines=_versions(((part.provision.deadline, part) for part in group), sources),
        lineages=find_independent(part.source for part in group),
        evidence=(),
        issues=ISSUES_OF[topic],
        reason=_reason(group),
    )
    return Laid(provision=provision, places=frozenset().union(*(part.places for part in group)))


def _part_key(part: ProvisionPart) -> tuple[str, int]:
    return (part.agreement, part.position)


def _versions(given: Iterable[tuple[object, Part]], sources: Mapping[str, Source]) -> tuple[Version, ...]:
    return find_versions(
        (Given(str(value), part.part.agreement) for value, part in given if value is not None), sources
    )


def _reason(group: Sequence[Part]) -> str:
    if len(group) == 1:
        return "told once"
    shared = (
        ("the same topic", True),
        ("the same obligor", len({part.obligor for part in group} - {None}) == 1),
        ("the same beneficiary", len({part.beneficiary for part in group} - {None}) == 1),
        ("the same place", bool(frozenset.intersection(*(part.places for part in group)))),
        ("nothing that excludes another", True),
    )
    return f"joined by {', '.join(why for why, holds in shared if holds)}"
