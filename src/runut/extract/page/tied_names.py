"""Names of peoples and faiths by which a page calls an armed group: it says of which group's fighters it speaks so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.page.folded_names import fold_name
from runut.record.actor import ActorKind
from runut.world import EntityClass

_ARMED = ActorKind.NONSTATE_ARMED
_LEAST = 2


def names_of_groups(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the groups by the words that describe fighters of theirs and of nobody else ("pemberontak Kurdi PKK")."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        groups = [entity for entity in mention.entities if entity.cls is EntityClass.GROUP]
        if mention.actor_kind is not _ARMED or len(groups) != 1 or len(mention.entities) > 1 or not mention.party:
            continue
        for word in set(fold_name(mention.described).split()) - set(fold_name(groups[0].name).split()):
            found[word].add(mention.party)
    return {word: next(iter(parties)) for word, parties in found.items() if len(parties) == 1}


def spread_by_words(mentions: Sequence[Mention], tied: Mapping[str, str]) -> None:
    """Give fighters of no side the group that the page says of others called by the very same words.

    So do those of a name `tied` to a group, which may look like a man's ("pemberontak | Darani").
    """
    found: dict[str, set[str]] = defaultdict(set)
    fighters = [one for one in mentions if one.actor_kind is _ARMED and one.kind is MentionKind.ACTOR]
    for mention in fighters:
        if mention.party is not None and not mention.entities:
            found[fold_name(mention.name)].add(mention.party)
    for mention in fighters:
        if mention.party is not None or mention.entities:
            continue
        called = fold_name(mention.name)
        parties = found.get(called, set()) if len(called.split()) >= _LEAST else set()
        if (group := tied.get(fold_name(mention.person or mention.described))) is not None:
            mention.party, mention.person = group, None
        elif len(parties) == 1:
            mention.party = next(iter(parties))
