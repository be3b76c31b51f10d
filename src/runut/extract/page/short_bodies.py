"""Bodies called by the first word of their name, once the page has named them ("Observatorium X … | Observatorium")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind

_SHORTEST_NAME = 3
_BODIES = {"bodynoun", "groupnoun"}


def know_again(sentences: Sequence[Sentence]) -> None:
    """Take a word in capitals for the body of a side whose long name begins with it."""
    known: dict[str, Mention] = {}
    for sentence in sentences:
        if sentence.is_headline:
            continue
        for position, mention in sentence.mentions:
            first, _, rest = mention.name.partition(" ")
            if rest:
                if _is_body(mention):
                    known[first] = mention
            elif first in known and _may_be_short(sentence, position, mention):
                _take(mention, known[first])


def _is_body(mention: Mention) -> bool:
    """Tell whether a phrase is the long name of a body of a side, and no person's."""
    is_named = mention.kind is MentionKind.ACTOR and mention.party is not None and mention.person is None
    words = mention.name.split()
    return is_named and not mention.title and len(words) >= _SHORTEST_NAME and words[0][0].isupper()


def _may_be_short(sentence: Sentence, position: int, mention: Mention) -> bool:
    """Tell whether a lone word stands for a name: one that nobody knows, or a body's noun inside a sentence."""
    is_open = mention.party is None and not mention.entities and mention.last - mention.first == 1
    is_strange = sentence.units[mention.first].item is None
    return is_open and (is_strange or (position > 0 and not mention.classes.isdisjoint(_BODIES)))


def _take(short: Mention, body: Mention) -> None:
    short.kind, short.person, short.party = MentionKind.ACTOR, None, body.party
    short.actor_kind, short.entities, short.basis = body.actor_kind, list(body.entities), f"'{body.name}'"
