"""Names before anybody is told apart: roles held in the year, namesakes, acronyms, groups that a page names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from runut.annotate.beside.owned_things import LOYAL
from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.leanings import LEANING
from runut.annotate.phrases.mentions import BY_FAITH, Mention, MentionKind
from runut.extract.page.acronyms_told import find_lettered, spell_out, spread_acronyms
from runut.extract.page.bare_names import mean_told_bearers
from runut.extract.page.folded_names import fold_name
from runut.extract.page.identities_told import spread_identities
from runut.extract.page.land_halves import name_halves
from runut.extract.page.namesake_groups import part_namesakes
from runut.extract.page.out_of_office import part_from_state
from runut.extract.page.peoples import mark_peoples
from runut.extract.page.plain_people import drop_plain_people
from runut.extract.page.self_named import learn_self_named, name_lead_group
from runut.extract.page.tied_names import names_of_groups, spread_by_words
from runut.extract.page.told_as import spread_descriptions
from runut.record.actor import ActorKind
from runut.world import Entity, EntityClass
from runut.world.rivals import state_codes

_ARMED = ActorKind.NONSTATE_ARMED
_PERSON = EntityClass.PERSON

_LONGEST_NAME = 5
_LONGEST_INITIAL = 2
_ALIKE = 0.58
_WITHOUT_OFFICE = {"oppositionnoun", "candidates"}
_OFFICE_FORCES = {"offices", "forces"}
_NO_NAMES = {LEANING, BY_FAITH, "splitoff"}
_GROUP_WORDS = {"groupnoun", "parties", "party"}


def settle_names(sentences: Sequence[Sentence], mentions: Sequence[Mention], year: int | None) -> None:
    """Settle whom the names of a page's phrases can mean, by what the page itself tells."""
    drop_plain_people(sentences, mentions)
    others = {word for mention in mentions for word in _drop_namesakes(mention)}
    opposed = {fold_name(mention.person or "") for mention in mentions if _is_of_none(mention)}
    opposed |= {name.rpartition(" ")[2] for name in opposed}
    for mention in mentions:
        if mention.classes >= _OFFICE_FORCES:  # "sekelompok pasukan Departemen X": a state's, and no group
            mention.classes = mention.classes - _GROUP_WORDS
        if _is_of_none(mention) and mention.party in state_codes():
            mention.party = None  # who leads those against a state, or runs for its office, carries not its will
        if mention.person is not None and fold_name(mention.person) in opposed:
            _keep(mention, [entity for entity in mention.entities if not _is_official(entity)])
        if fold_name(mention.person or mention.name.rpartition(" ")[2]) in others:
            _keep(mention, _but_persons(mention))
        _choose_roles(mention, year)
    mean_told_bearers(mentions)
    part_namesakes(mentions)
    part_from_state(mentions, year)
    name_halves(mentions)
    peoples = mark_peoples(mentions)
    lettered = find_lettered(sentences)
    bodies = {**learn_self_named(sentences), **spread_acronyms(sentences, mentions, lettered)}
    tied = names_of_groups(mentions)
    _learn_groups(sentences, mentions, bodies, peoples, tied)
    name_lead_group(sentences)
    spread_by_words(mentions, tied)
    spread_identities(sentences, mentions)
    spread_descriptions(sentences)
    spell_out(mentions, lettered)


def _is_of_none(mention: Mention) -> bool:
    """Tell whether a phrase is about somebody by name who leads those against a state, or runs for its office."""
    return not mention.classes.isdisjoint(_WITHOUT_OFFICE) and mention.person is not None


def _is_official(entity: Entity) -> bool:
    """Tell whether an entry is that somebody held an office of a state."""
    return entity.cls is _PERSON and entity.party in state_codes()


def _choose_roles(mention: Mention, year: int | None) -> None:
    """Keep, of several roles of one person, one held in the year of publication: of the side said, else the last."""
    if year is None or not mention.entities:
        return
    persons = [entity for entity in mention.entities if entity.cls is _PERSON]
    if not persons:
        return
    if all((entity.since or 0) > year for entity in persons):  # nobody of that name holds an office yet
        _keep(mention, _but_persons(mention))
    if len(persons) < 2:
        return
    begun = [entity for entity in persons if (entity.since or 0) <= year]  # of those out of office the last one held
    fitting = [entity for entity in persons if _held(entity, year)] or sorted(begun, key=_began)[-1:]
    if fitting:
        last = max(fitting, key=lambda entity: (entity.party == mention.party, entity.since or 0))
        mention.entities = [last, *(entity for entity in mention.entities if entity is not last)]
        if not mention.has_people:
            mention.party = last.party


def _began(entity: Entity) -> int:
    return entity.since or 0


def _but_persons(mention: Mention) -> list[Entity]:
    return [entity for entity in mention.entities if entity.cls is not _PERSON]


def _drop_namesakes(mention: Mention) -> set[str]:
    """Drop a person of the world whose first name is not the one the page gives ("Ovidio Guzman" is another).

    Returns the names that stand alone elsewhere and then are not that person's either: the last one, and any by which
    the world calls whom it is not ("Guzman Ruiz" is "Guzman"); nothing where none was dropped.
    """
    if mention.person is None:
        return set()
    words = fold_name(mention.person).split()
    kept = [entity for entity in mention.entities if entity.cls is not _PERSON or _may_be(entity, words)]
    if len(kept) == len(mention.entities):
        return set()
    called = {fold_name(form) for entity in mention.entities if entity not in kept for form in entity.forms}
    _keep(mention, kept)
    return {fold_name(mention.person.split()[-1]), *called.intersection(words)}


def _keep(mention: Mention, kept: list[Entity]) -> None:
    """Leave a phrase only some of what its words could name, and no side that came of the rest."""
    dropped = {entity.party for entity in mention.entities} - {entity.party for entity in kept}
    mention.entities = kept
    if mention.party in dropped:
        mention.party = None


def _may_be(entity: Entity, words: Sequence[str]) -> bool:
    """Tell whether a name may be an entity's: what it shares no word for is at least spelled much alike."""
    forms = [fold_name(form).split() for form in entity.forms]
    full = [form for form in forms if len(form) > 1]
    if len(words) == 1 or not full:
        return True
    return any(_begin_alike(words, form) for form in full if not set(form).isdisjoint(words))


def _begin_alike(name: Sequence[str], form: Sequence[str]) -> bool:
    """Tell whether the words that two names do not share may be one word in two spellings; none left is alike.

    It stands on the same side of a name that both share: "Darwin Hasan" is not "Hassan Darwin".
    """
    left, right = (_told_beside(one, other) for one, other in ((name, form), (form, name)))
    pairs = ((one, other) for one in left for other in right if one[1] == other[1])
    return not left or not right or any(_is_spelled_alike(one, other) for (one, _), (other, _) in pairs)


def _told_beside(name: Sequence[str], other: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the words of a name that another has not, each with whether it stands before the first that both have."""
    first = next(at for at, word in enumerate(name) if word in other)
    return [(word, at < first) for at, word in enumerate(name) if word not in other]


def _is_spelled_alike(word: str, other: str) -> bool:
    """Tell whether two given names may be one: an initial, or most letters the same ("Mahmud", not "Mohammed")."""
    if word[:1] != other[:1]:
        return False
    is_initial = min(len(word), len(other)) <= _LONGEST_INITIAL or "." in word + other
    return is_initial or SequenceMatcher(None, word, other).ratio() >= _ALIKE


def _learn_groups(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    bodies: dict[str, str],
    peoples: frozenset[str],
    tied: Mapping[str, str],
) -> None:
    """Take the name after "kelompok", "geng", or one of capitals, for a group's, wherever the page says it again."""
    named = dict(bodies)
    whole = {id(mention) for sentence in sentences if not sentence.is_headline for mention in _within(sentence)}
    proper: set[str] = set()
    numbered = {id(mention) for sentence in sentences for mention in _numbered(sentence)}
    for mention in (one for one in mentions if id(one) not in numbered):
        is_whole = id(mention) in whole and _is_proper(mention)
        name = mention.name if is_whole else _name_of_group(mention)
        if name is not None and not (mention.title_word and fold_name(name).startswith(fold_name(mention.title_word))):
            named.setdefault(
                fold_name(name), tied.get(fold_name(name), name.upper())
            )  # not "milisi pendukung | Presiden X"
        if is_whole:
            proper.add(fold_name(name or ""))
    for people in peoples:
        named.pop(people, None)
    _shorten(named, proper, mentions)
    for mention in mentions if named else ():
        words = fold_name(mention.name).split()
        tails = (" ".join(words[-count:]) for count in range(min(len(words), _LONGEST_NAME), 0, -1))
        party = next((named[tail] for tail in tails if tail in named), None)
        if party is not None and mention.party is None:
            mention.kind, mention.party, mention.person = MentionKind.ACTOR, party, None
            mention.actor_kind = mention.actor_kind or ActorKind.OTHER


def _shorten(named: dict[str, str], proper: set[str], mentions: Sequence[Mention]) -> None:
    """Take "Geng X" that opens a sentence for X, where the page also says "geng X", or X alone."""
    said = {(fold_name(mention.name), fold_name(mention.described)) for mention in mentions} if proper else set()
    for name in sorted(proper):
        short = name.partition(" ")[2]
        alone = any(short in phrase and not phrase[0].endswith(name) for phrase in said)
        if short and (short in named or alone):
            named[name] = named.setdefault(short, short.upper())


def _numbered(sentence: Sentence) -> Iterator[Mention]:
    """Yield the phrases that say which of a row is meant, in a headline with capitals ("Kelompok | Kedua")."""
    return (one for _, one in sentence.mentions if "ordinal" in sentence.units[one.last - 1].categories)


def _within(sentence: Sentence) -> Iterator[Mention]:
    """Yield the phrases of a sentence in which a capital tells a name: not the first word of one that opens it."""
    return (mention for _, mention in sentence.mentions if mention.first > 0 or " " in _behind_noun(mention))


def _behind_noun(mention: Mention) -> str:
    """Return what stands behind the noun of a phrase."""
    return mention.described if mention.has_people else mention.name.partition(" ")[2]


def _is_proper(mention: Mention) -> bool:
    """Tell whether a phrase is the name of a group that the world does not know ("Gerakan Pembebasan Tagasa")."""
    is_group = "groupnoun" in mention.classes or mention.actor_kind is _ARMED
    if not is_group or mention.party is not None or mention.person is not None or mention.entities:
        return False
    if BY_FAITH in mention.classes:
        return False
    words = mention.name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _name_of_group(mention: Mention) -> str | None:
    if mention.party is not None or mention.entities or not mention.classes.isdisjoint(_NO_NAMES):
        return None
    words = mention.name.split()
    start = len(words)
    while start > 0 and words[start - 1][:1].isupper():
        start -= 1
    start += start == 0 and "parties" in mention.classes  # "Kelompok | Tagasa" opens a sentence
    is_of_group = "groupnoun" in mention.classes and mention.person != mention.name  # a person of it does not name it
    is_people = "crowd" in mention.classes and "follower" not in mention.classes  # "kelompok warga X" are people of X
    is_of_group &= "creed" not in mention.classes and not is_people
    is_armed = mention.actor_kind is _ARMED and mention.person is None and len(words) - start > 1
    is_named = (is_of_group or is_armed) and LOYAL not in mention.classes
    return " ".join(words[start:]) if is_named and 0 < start < len(words) else None


def _held(entity: Entity, year: int) -> bool:
    return (entity.since or 0) <= year <= (entity.until or 9999)
