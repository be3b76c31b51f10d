"""The groups and bodies that a story has told of: whom "kelompok itu", "badan itu", "aliansi" go back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runut.annotate.phrases.mentions import Mention
from runut.record.actor import Actor, ActorKind
from runut.world import EntityClass

_ARMED, _GROUP, _ORGANISATION = ActorKind.NONSTATE_ARMED, EntityClass.GROUP, EntityClass.ORGANISATION
_NGO = ActorKind.NGO
_GROUPS = {ActorKind.NONSTATE_ARMED, ActorKind.NGO, ActorKind.PARTY}


@dataclass(slots=True)
class BodiesTold:
    """Keeps the last groups and bodies.

    Attributes:
        armed: The last armed group of a side.
        watch: The last of those who keep watch, count and help ("kelompok pemantau itu").
        body: The last organisation.
        group: The last group of no side, told by its noun.
        gunmen: The first armed men without a name, whom "kelompok itu" may mean where no group is told.
    """

    armed: Actor | None = None
    watch: Actor | None = None
    body: Actor | None = None
    group: Actor | None = None
    gunmen: Actor | None = None

    def remember(self, mention: Mention, actor: Actor, name: str) -> None:
        """Keep a group or body; `name` is how the page first calls its side."""
        sorts = [entity.cls for entity in mention.entities] if mention.entities else ()
        is_ruling = actor.kind is ActorKind.PARTY and self.armed is not None  # "gerakan itu": no party in parliament
        if actor.party is not None and (actor.kind is _ARMED or (_GROUP in sorts and not is_ruling)):
            self.armed = replace(actor, name=name, kind=_ARMED)
        if mention.person is None and _ORGANISATION in sorts:
            self.body = actor
        if actor.kind is _NGO and mention.person is None and not mention.definite:
            self.watch = actor
        if self.gunmen is None and _are_gunmen(mention, actor):
            self.gunmen = actor
        is_strange = "groupnoun" in mention.classes and not mention.entities  # a name that only the page tells
        is_party = actor.kind is ActorKind.PARTY and "groupnoun" not in mention.classes  # "oposisi" is no "gerakan itu"
        if _is_group(mention) and (actor.party is None or is_strange) and not (is_party and self.armed is not None):
            self.group = actor

    def meant_by(self, actor: Actor, mention: Mention, sides: Sequence[Actor]) -> Actor | None:
        """Return the group or body that "kelompok itu" and "badan itu" go back to, or one of its people."""
        is_ally = (
            "allynoun" in mention.classes and "tie" not in mention.classes
        )  # "aliansi militer itu", no "sekutu itu"
        if mention.entities or (actor.party is not None and (actor.basis is None or not is_ally)):
            return None
        is_alone = "allynoun" in mention.classes and " " not in mention.name
        if not (mention.definite or is_alone or is_bare_group(mention)):
            return None
        if is_alone:
            named = (side for side in reversed(sides) if mention.name.casefold() in side.name.casefold())
            told_of = self.body if "bodynoun" in mention.classes else self._last_allied()  # "blok itu"
            body = next(named, told_of if mention.definite else None)
        elif actor.kind is ActorKind.NGO:
            body = self.watch
        else:
            told = [self._group_before(mention)] if not mention.classes.isdisjoint({"groupnoun", "allynoun"}) else []
            told = [self.armed] if not mention.definite else told  # "kelompok": only one of a side
            is_body = is_ally or "bodynoun" in mention.classes or actor.kind is ActorKind.IGO
            told += [self.body] if is_body else []
            body = max((one for one in told if one is not None), key=lambda one: one.start or 0, default=None)
        if body is None:
            return None
        basis = f"'{mention.name}' → {body.name}"
        is_itself = mention.victim is None or body.party is None
        if is_itself and not mention.title and not mention.person:
            return replace(body, start=actor.start, end=actor.end, basis=basis)
        return replace(actor, party=body.party, basis=basis)

    def _last_allied(self) -> Actor | None:
        """Return the armed group or body named last, whichever may be "aliansi itu"."""
        told = [one for one in (self.armed, self.body) if one is not None]
        return max(told, key=lambda one: one.start or 0, default=None)

    def called(self, mention: Mention) -> Actor | None:
        """Return the group whose name begins with the word that points back at it ("front itu")."""
        is_back = mention.definite and "groupnoun" in mention.classes and self.group is not None
        is_it = self.group is not None and self.group.name.casefold().startswith(f"{mention.name.casefold()} ")
        return self.group if is_back and is_it else None

    def _group_before(self, mention: Mention) -> Actor | None:
        """Return the group named last: one of no side only where nothing is said of it but that it is a group."""
        told = [group for group in (self.armed, self.group) if group is not None]
        last = max(told, key=lambda group: group.start or 0, default=None)
        return last or self.gunmen if " " not in mention.name else self.armed


def is_bare_group(mention: Mention) -> bool:
    """Tell whether a phrase is "kelompok" and no more: in translated news it is the group told before."""
    is_open = mention.many or mention.indefinite or mention.number is not None or mention.described
    is_named = mention.entities or mention.person or mention.title or mention.party or mention.qualities
    return "groupnoun" in mention.classes and " " not in mention.name and not (is_open or is_named)


def _are_gunmen(mention: Mention, actor: Actor) -> bool:
    is_many = mention.many or mention.number is not None
    return is_many and actor.kind is _ARMED and actor.party is None and "groupnoun" not in mention.classes


def _is_group(mention: Mention) -> bool:
    """Tell whether a phrase tells of a group as such: no member or leader of it, nor "kelompok itu" again."""
    is_sort = mention.actor_kind in _GROUPS or not mention.classes.isdisjoint({"groupnoun", "bodynoun"})
    is_sort = is_sort and mention.classes.isdisjoint({"doerword", "takerword"})
    is_one = mention.number is not None and mention.number.max == 1 and mention.victim is not None
    is_sort = is_sort and (mention.has_people or mention.party is not None)
    is_several = mention.many and "-" in mention.name.split(" ")[0]  # "kelompok-kelompok X": not "kelompok itu"
    is_back = mention.definite or is_bare_group(mention)
    return is_sort and not (mention.title or mention.person or is_back or is_one or is_several)
