"""A lone name that is one letter away from that of somebody told of before, or is written together, is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.page.folded_names import fold_name
from runut.extract.page.persons import Person

_SHORTEST = 6
"""Letters of a name that a slip leaves plain whose it is."""


def read_slips(by_name: Mapping[str, Person], mentions: Iterable[Mention]) -> dict[str, Person]:
    """Return by a lone name of nobody whom it is a slip of ("Menteri Amir Siregar …, kata | Sirregar").

    The name is that of one of a side whose own name the page gives in full; of two who may be meant it is neither's.
    """
    known: dict[str, Person | None] = {}
    for person in {id(one): one for one in by_name.values()}.values():
        is_of_side = person.party is not None or person.is_official
        for word in _last_words(person.name) if is_of_side and " " in person.name else ():
            for form in _forms(word.replace(" ", "")):
                known[form] = person if known.get(form, person) is person else None
    found: dict[str, Person] = {}
    for word in dict.fromkeys(fold_name(mention.name) for mention in mentions if _is_lone(mention)):
        held = by_name.get(word)
        if held is not None and (held.party is not None or " " in held.name):
            continue
        meant = {id(one): one for form in _forms(word) if (one := known.get(form)) is not None}
        if len(meant) == 1 and all(form not in known or known[form] for form in _forms(word)):
            found[word] = next(iter(meant.values()))
    return found


def _is_lone(mention: Mention) -> bool:
    """Tell whether a phrase is one word with a capital, of which nothing is known."""
    is_name = mention.name[:1].isupper() and " " not in mention.name and not mention.name.isupper()
    is_unknown = mention.party is None and not (mention.entities or mention.has_people or mention.title)
    return is_name and is_unknown and mention.kind in {MentionKind.THING, MentionKind.ACTOR}


def _last_words(name: str) -> set[str]:
    """Return what somebody is called by alone: the last word of a name, its last two written as one."""
    words = [fold_name(word) for word in name.split()]
    return {words[-1], " ".join(words[-2:])}


def _forms(word: str) -> Iterator[str]:
    """Yield a long name and what is left of it without any one of its letters but the first."""
    if len(word) >= _SHORTEST:
        yield word
        yield from (word[:n] + word[n + 1 :] for n in range(1, len(word)))
