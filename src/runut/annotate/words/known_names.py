"""Names of the world and of media, as one language writes them: found by their first word, and read when it is met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from runut.languages.lexicon import first_word, fold_form
from runut.record.actor import ActorKind
from runut.world import Entity, EntityClass, load_world
from runut.world.names import Bearers, load_names

_OWNED_LAND = 4


class KnownNames:
    """Names by their first word; those of states in what is theirs, too ("sekutu | Rusianya")."""

    def __init__(self, possessive: str) -> None:
        self._possessive = possessive
        self._names, self._media = load_names(), _names_of_media()
        self._bearers: dict[str, Bearers] = {}
        self.openers = self._names.openers.union(self._media)
        self.endings = (possessive,) if possessive else ()

    def find_opened(self, word: str) -> list[str]:
        """Return the names that a word opens, itself among them where it is one."""
        return list(self._find(word))

    def bearers_of(self, name: str) -> list[tuple[Entity, str]]:
        """Return who bears a folded name, each with the name as it is written."""
        return self._find(first_word(name)).get(name, [])

    def _find(self, word: str) -> Bearers:
        found = self._bearers.get(word)
        if found is None:
            bearers: defaultdict[str, list[tuple[Entity, str]]] = defaultdict(list)
            for name, entity, written in self._find_each(word):
                bearers[name].append((entity, written))
            found = dict(bearers)
            if found:
                self._bearers[word] = found
        return found

    def _find_each(self, word: str) -> Iterator[tuple[str, Entity, str]]:
        known = self._names.find(word)
        for name, bearers in known.items():
            yield from ((name, entity, written) for entity, written in bearers)
        lands = (
            [known, self._names.find(word.removesuffix(self._possessive))] if word.endswith(self.endings) else [known]
        )
        for entity, written in (bearer for land in lands for bearers in land.values() for bearer in bearers):
            if entity.cls is EntityClass.STATE and " " not in written and len(written) >= _OWNED_LAND:
                for owned in (written + self._possessive, f"{written}-{self._possessive}"):
                    if first_word(fold_form(owned)) == word:
                        yield fold_form(owned), entity, owned
        yield from self._media.get(word, ())


def _names_of_media() -> dict[str, list[tuple[str, Entity, str]]]:
    """Return the names of media by their first word, the media as entities, so that one pass finds them too."""
    found: defaultdict[str, list[tuple[str, Entity, str]]] = defaultdict(list)
    for medium in load_world().media:
        cls = EntityClass.ORGANISATION
        entity = Entity(name=medium.name, forms=medium.forms, cls=cls, party=medium.party, kind=ActorKind.MEDIA)
        for form in medium.forms:
            folded = fold_form(form)
            found[first_word(folded)].append((folded, entity, form))
    return dict(found)
