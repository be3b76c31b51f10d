"""Letters in brackets behind a body's name: whose they are wherever the page says them again."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import BODIES, Mention, MentionKind
from runut.extract.page.folded_names import fold_name
from runut.record.actor import ActorKind
from runut.world import Entity
from runut.world.rivals import state_codes

Lettered = tuple[Mention, str]
"""A phrase and the letters in brackets behind or in it."""

_BRACKETED = 3
_SHORTEST_ACRONYM = 3
_BODIES = {"groupnoun", "bodynoun", "allynoun", "partyword"}
_OF_STATES = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.MEDIA}


def find_lettered(sentences: Sequence[Sentence]) -> list[Lettered]:
    """Return the phrases behind or in which letters stand in brackets, each with its letters, in the page's order."""
    bracketed = [one for one in sentences if any(unit.text == "(" for unit in one.units)]
    found = ((mention, _acronym_after(sentence, mention)) for sentence in bracketed for _, mention in sentence.mentions)
    return [(mention, letters) for mention, letters in found if letters is not None]


def spell_out(mentions: Sequence[Mention], lettered: Sequence[Lettered]) -> None:
    """Call a body by its name and letters, as the page once puts them together, wherever it says the letters alone.

    States keep their names, since every reader knows their letters.
    """
    full: dict[str, str] = {}
    for mention, letters in lettered:
        if mention.person is None and mention.name[:1].isupper() and mention.party not in state_codes():
            full.setdefault(letters, f"{_without(mention.name, letters)} ({letters})")
    for mention in mentions if full else ():
        mention.name = full.get(mention.name, mention.name)


def spread_acronyms(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], lettered: Sequence[Lettered]
) -> dict[str, str]:
    """Take the acronym in brackets after a side's name for that side, wherever the page says it again.

    Returns the full names, folded, of bodies that the world does not know, each with its acronym.
    """
    known: dict[str, Mention] = {}
    bodies: dict[str, str] = {}
    meant: dict[str, Entity] = {}
    for mention, acronym in lettered:
        if (namesake := _meant_by(mention, acronym)) is not None:
            meant[fold_name(mention.name)] = namesake
            _mean(mention, namesake)
        if mention.party is None and _is_named_body(mention, acronym):
            bodies[fold_name(_without(mention.name, acronym))] = acronym
            _take_for_body(mention, acronym)
        if mention.party is not None:
            known.setdefault(acronym, mention)
    for mention in mentions if meant else ():
        if (namesake := meant.get(fold_name(mention.name))) is not None:
            _mean(mention, namesake)
    for mention in mentions if known else ():
        named = known.get(mention.name)
        is_own = any(mention.name in entity.forms and _is_body(entity) for entity in mention.entities)
        if named is not None and mention.party != named.party and not is_own:
            mention.kind, mention.party, mention.person = MentionKind.ACTOR, named.party, None
            mention.actor_kind, mention.entities = named.actor_kind, list(named.entities)
    if known:
        _own_by_acronyms(sentences, known)
    return bodies


def _without(name: str, acronym: str) -> str:
    """Return a body's name without its acronym in brackets."""
    return name.replace(f"({acronym})", "").strip()


def _take_for_body(mention: Mention, acronym: str) -> None:
    """Take a phrase for the body whose acronym stands behind its name: no person."""
    mention.party, mention.person = acronym, None
    if mention.actor_kind is ActorKind.PERSON:
        mention.actor_kind = ActorKind.OTHER


def _meant_by(mention: Mention, acronym: str) -> Entity | None:
    """Return which of several bodies of one name an acronym tells ("Tentara Pembebasan Nasional (ELN)")."""
    bodies = [entity for entity in mention.entities if _is_body(entity)]
    told = next((entity for entity in bodies if acronym in {entity.name, *entity.forms}), None)
    name = fold_name(mention.name)
    return told if told is not None and any(fold_name(form).startswith(name) for form in told.forms) else None


def _mean(mention: Mention, entity: Entity) -> None:
    """Take a body for what a phrase names."""
    mention.party, mention.entities, mention.actor_kind = entity.party, [entity], entity.kind


def _is_body(entity: Entity) -> bool:
    """Tell whether a name is that of a body or group itself; an agency's letters may stand for anything else."""
    return entity.cls in BODIES and entity.kind is not ActorKind.MEDIA


def _is_no_outlet(entity: Entity) -> bool:
    return entity.kind is not ActorKind.MEDIA


def _own_by_acronyms(sentences: Sequence[Sentence], known: dict[str, Mention]) -> None:
    """Give people of no named side the one whose acronym stands in their phrase ("Ketua STB, Marzuki").

    An outlet of the same letters is not meant.
    """
    for sentence in sentences:
        for _, mention in sentence.mentions:
            is_outlet = bool(mention.entities) and not any(map(_is_no_outlet, mention.entities))
            if (mention.party is not None and not is_outlet) or not mention.has_people:
                continue
            words = (unit.text for unit in sentence.units[mention.first : mention.last])
            named = next((known[word] for word in words if word in known), None)
            if named is not None and named is not mention:
                mention.party, mention.basis = named.party, f"'{named.name}'"
                mention.entities = list(named.entities) if is_outlet else mention.entities


def _acronym_after(sentence: Sentence, mention: Mention) -> str | None:
    """Return what stands in brackets behind a side's name, or closes the phrase that names it."""
    units = sentence.units
    for opening in (mention.last, mention.last - _BRACKETED + 1, mention.last - _BRACKETED):
        inside = units[opening : opening + _BRACKETED] if opening > mention.first else []
        signs = [unit.text for unit in inside]
        if len(signs) == _BRACKETED and signs[0] == "(" and signs[2] == ")" and signs[1].isupper():
            return signs[1]
    return None


def _is_named_body(mention: Mention, acronym: str) -> bool:
    """Tell whether an acronym is that of a body of no state: a group or body by its noun, or by its words' initials.

    Its short name then stands for its side (CODEBOOK §3).
    """
    if mention.kind is not MentionKind.ACTOR or mention.actor_kind in _OF_STATES or not acronym.isalpha():
        return False
    if not mention.classes.isdisjoint(_BODIES) or mention.actor_kind is ActorKind.NONSTATE_ARMED:
        return True
    initials = iter(word[0] for word in mention.name.split() if word[0].isupper() and word != acronym)
    return len(acronym) >= _SHORTEST_ACRONYM and all(letter in initials for letter in acronym)
