"""The people of a page, each pieced together from all that it calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from runut.annotate.phrases.mentions import BODIES, KIN_OF, Mention, MentionKind
from runut.extract.page.folded_names import fold_name
from runut.record.actor import ActorKind
from runut.world import EntityClass

_PLACES = {EntityClass.STATE, EntityClass.CAPITAL, EntityClass.PLACE}
OFFICIAL_KINDS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_RULES = {"regime", "cabinet"}
_ARTICLE = 3


@dataclass(slots=True)
class Person:
    """A person as the page names them, pieced together from all mentions."""

    name: str
    party: str | None
    kind: ActorKind | None
    is_known: bool = False
    is_official: bool = False
    is_soldier: bool = False
    is_of_body: bool = False
    is_of_group: bool = False


@dataclass(frozen=True, slots=True)
class Persons:
    """The people of a page: by each word of a name, folded, and by a title with its side ("Sekjen PBB")."""

    by_name: dict[str, Person]
    by_title: dict[tuple[str, str | None], Person]


def person_named(mention: Mention, name: str) -> Person:
    """Return whom a phrase names: a person, or an outlet whose name nobody knows ("harian X")."""
    is_outlet = "media" in mention.classes and not mention.title
    party = None if KIN_OF in mention.classes else mention.party
    return Person(name, party, ActorKind.MEDIA if is_outlet else ActorKind.PERSON)


def read_persons(mentions: Iterable[Mention]) -> Persons:
    """Piece together the people of a page from every phrase that names one."""
    known: dict[str, Person] = {}
    titles: dict[tuple[str, str | None], Person] = {}
    own: set[str] = set()
    for mention in mentions:
        if mention.person is None:
            continue
        words = mention.person.split()
        person = _find_person(known, words, mention)
        if person is None:
            person = person_named(mention, mention.person)
        if mention.office is not None:
            titles[mention.office, mention.party] = person
        _learn(person, mention.person, mention)
        for word in map(fold_name, (words[-1], *_bare(words[-1]), mention.person, *(_entity_keys(mention)))):
            if word not in own or " " in word:  # a kinsman named later does not take the name that the first goes by
                known[word] = person
        own.add(fold_name(words[-1]))
        for word in words[:-1]:
            known.setdefault(fold_name(word), person)
    return Persons(known, titles)


def _bare(last: str) -> list[str]:
    """Return a last name without the article before its hyphen ("Al-|Fiqi|"), which later phrases leave out."""
    article, hyphen, rest = last.partition("-")
    return [rest] if hyphen and len(article) <= _ARTICLE < len(rest) and rest[0].isupper() else []


def _folded(words: Sequence[str]) -> set[str]:
    """Return the words of a name, folded, with and without their articles."""
    return {fold_name(form) for word in words for form in (word, *_bare(word))}


def _learn(person: Person, name: str, mention: Mention) -> None:
    """Add to a person what one more phrase tells: a longer name, a side, an office."""
    if len(name) > len(person.name):
        person.name = name
    if KIN_OF in mention.classes:  # "istri seorang pelaut X, | N"
        return
    known_party = mention.party if is_of_body(mention) else _known_party(mention)
    person.is_known = person.is_known or known_party is not None
    person.is_official = person.is_official or (mention.has_people and mention.actor_kind in OFFICIAL_KINDS)
    person.is_soldier = person.is_soldier or (mention.has_people and mention.actor_kind is ActorKind.MILITARY)
    is_of_group = mention.has_people and "groupnoun" in mention.classes and "oppositionnoun" not in mention.classes
    person.is_of_group = person.is_of_group or is_of_group
    if known_party is not None and not person.is_of_body:
        person.party, person.is_of_body = known_party, is_of_body(mention)
    elif mention.party is not None and not person.is_known and (person.party is None or mention.title):
        person.party = mention.party


def is_of_body(mention: Mention) -> bool:
    """Tell whether a phrase gives a person a group or body ("Pemimpin Fatah Mahmud Abbas", "Ketua PBB X")."""
    return mention.has_people and any(e.cls in BODIES and e.party == mention.party for e in mention.entities)


def is_rule_of(mention: Mention) -> bool:
    """Tell whether a phrase is the government or cabinet called by who leads it ("pemerintah Presiden X", "kabinet X").

    Who holds a post in it is a person ("menteri pemerintah X").
    """
    return mention.of_organ and mention.person is not None and not mention.classes.isdisjoint(_RULES)


def _known_party(mention: Mention) -> str | None:
    """Return the side of a person whom the world knows; `_choose_roles` has put the fitting role first."""
    return next((e.party for e in mention.entities if e.cls is EntityClass.PERSON and e.party), None)


def _entity_keys(mention: Mention) -> tuple[str, ...]:
    return tuple(form for entity in mention.entities if entity.cls is EntityClass.PERSON for form in entity.forms)


def _find_person(known: dict[str, Person], words: list[str], mention: Mention) -> Person | None:
    person = known.get(fold_name(words[-1])) or known.get(fold_name(" ".join(words)))
    if person is None:
        return None
    shared = _folded(words) & _folded(person.name.split())
    is_contained = len(shared) >= min(len(words), len(person.name.split()))
    keys = _entity_keys(mention)
    if len(words) > 1 and " " in person.name and words[0][0] != person.name[0]:  # another of that family
        keys = tuple(form for form in keys if " " in form)
    return person if is_contained or any(known.get(fold_name(form)) is person for form in keys) else None


def recognise_first_names(by_name: Mapping[str, Person], mentions: Sequence[Mention]) -> None:
    """Take a place's name for a person's first name where the page says it of one person and of nothing else.

    With a "Chad Morwen" on the page, and nobody or nothing of Chad, "kata Chad" is she.
    """
    alone = [(mention, person) for mention in mentions if (person := _first_named(by_name, mention)) is not None]
    if not alone:
        return
    lands = {entity.name for mention in mentions if not mention.bare_entity for entity in mention.entities}
    for mention, person in alone:
        if lands.isdisjoint(entity.name for entity in mention.entities):
            mention.kind, mention.person, mention.entities = MentionKind.ACTOR, mention.name, []
            mention.party, mention.actor_kind = person.party, ActorKind.PERSON


def _first_named(by_name: Mapping[str, Person], mention: Mention) -> Person | None:
    """Return the person whose first or last name is a place's that stands alone, or whose last name is a group's."""
    is_alone = mention.bare_entity and bool(mention.entities) and " " not in mention.name
    person = by_name.get(fold_name(mention.name)) if is_alone else None
    if person is None:
        return None
    is_last = person.name.endswith(f" {mention.name}")
    if mention.entities[0].cls in _PLACES:
        is_part = is_last or person.name.startswith(f"{mention.name} ")
        return person if is_part and not person.is_known else None
    return person if is_last and mention.entities[0].cls is EntityClass.GROUP else None


def recognise_names(by_name: Mapping[str, Person], mentions: Iterable[Mention]) -> None:
    """Take a lone word for a person where the page names that person elsewhere ("Pashinyan, …" at a start).

    So is the last word behind a title, where a headline has every word with a capital ("Menlu | Lavrov | Temui …").
    """
    for mention in mentions:
        if mention.title and not (mention.person or mention.party) and " " in mention.name:
            name = mention.name.rpartition(" ")[2]
            person = by_name.get(fold_name(name)) if name[0].isupper() else None
            if person is not None and mention.name.casefold().startswith(mention.title_word or " "):
                mention.person, mention.party = name, person.party
        if mention.name and mention.name[0].isupper() and mention.kind is MentionKind.THING:
            person = by_name.get(fold_name(mention.name))
            if person is not None:
                mention.kind, mention.person = MentionKind.ACTOR, mention.name
                mention.party, mention.actor_kind = person.party, ActorKind.PERSON
