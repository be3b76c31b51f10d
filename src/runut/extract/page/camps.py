"""Who stands against whom, sentence by sentence: the acts that a page tells, counted by camp, nameless camps too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.border_lands import lands_at_borders
from runut.languages.lexicon import Roles
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

Quarrels = dict[frozenset[str], float]
CampOf = Callable[[Mention], str | None]

ARMED = "~armed"
"""Stands for fighters whose group the page does not name."""
CROWD = "~crowd"
"""Stands for those who protest."""
OPPOSITION = "~opposition"
"""Stands for those who oppose a government, told by no name."""
NAMELESS = frozenset({ARMED, CROWD, OPPOSITION})
OF_STORY = "the two sides of the story"
"""The basis of a camp."""

HEADLINE_WEIGHT = 2
_PAIR = 2
_FIGHT_REACH = 4
_TRUCE = "ceasefire"
_TRUCE_WEIGHT = 3.0  # who ends a fight with whom has fought them
ACT_WEIGHTS = {
    EventType.ASSAULT: 3.0,
    EventType.COERCE: 2.0,
    EventType.THREATEN: 2.0,
    EventType.RETREAT: 2.0,
    EventType.PROTEST: 2.0,
    EventType.SANCTION: 2.0,
    EventType.ACCUSE: 1.0,
    EventType.REJECT: 1.0,
    EventType.AGREE: 1.0,
    EventType.SUPPORT: 0.5,
    EventType.CONSULT: 0.5,
}
"""How strongly an act tells who is at odds with whom: force most, words least."""


def nameless_camp(mention: Mention) -> str | None:
    """Return the nameless camp that a phrase without a side tells of: the opposition, fighters or those who protest."""
    if mention.actor_kind is ActorKind.PARTY and "oppositionnoun" in mention.classes:
        return OPPOSITION
    if not mention.has_people or mention.person is not None or mention.entities:
        return None
    if "crowd" in mention.classes and "civilians" not in mention.classes:
        return CROWD
    return ARMED if mention.actor_kind is ActorKind.NONSTATE_ARMED else None


def count_quarrels(
    events: Iterable[RawEvent],
    camp_of: CampOf,
    neutral: set[str],
    is_guest: Callable[[Mention], bool],
    is_over: Callable[[RawEvent, frozenset[str]], bool],
) -> Quarrels:
    """Count who acts against whom, or fights and deals with whom, by how much such an act tells of a quarrel.

    Guests of a land whom fighters without a name seize or strike there bring their state into no quarrel. What is over
    (`is_over`) sets nobody at odds.
    """
    counts: Quarrels = defaultdict(float)
    for raw in events:
        weight = (
            _TRUCE_WEIGHT if _TRUCE in raw.mode and len(raw.arguments.actors) > 1 else ACT_WEIGHTS.get(raw.type, 0.0)
        )
        if weight:
            for pair in _pairs(raw, camp_of, is_guest):
                if len(pair) > 1 and pair.isdisjoint(neutral) and not is_over(raw, pair):
                    counts[pair] += weight * (HEADLINE_WEIGHT if raw.sentence.is_headline else 1)
    return counts


def _pairs(raw: RawEvent, camp_of: CampOf, is_guest: Callable[[Mention], bool]) -> Iterator[frozenset[str]]:
    actors = {camp for mention in raw.arguments.actors if (camp := camp_of(mention))}
    struck = raw.arguments.recipients
    struck = [mention for mention in struck if not is_guest(mention)] if ARMED in actors else struck
    others = {camp for mention in struck if (camp := camp_of(mention))}
    is_mutual = raw.sense.frame.roles is Roles.MUTUAL or _TRUCE in raw.mode  # a truce is between those who fight
    if is_mutual and not others:
        yield from (frozenset(pair) for pair in combinations(sorted(actors), 2))
    else:
        yield from (frozenset(pair) for pair in product(actors, others))


def is_fight(raw: RawEvent) -> bool:
    """Tell whether a noun tells a fight in which two sides take part."""
    is_noun = raw.sense.voice.is_noun and raw.sense.frame.roles is Roles.MUTUAL
    return (is_noun or ("battle" in raw.mode and bool(raw.merged))) and raw.type is EventType.ASSAULT


def is_hurt_in_fight(raw: RawEvent) -> bool:
    """Tell whether people are said to die or be hurt "dalam pertempuran": both who fought there did it."""
    nodes = raw.sentence.nodes
    opening = nodes[: min(raw.node, _FIGHT_REACH)] if nodes[0].has("in", "because") else []
    behind = [*opening, *nodes[raw.node + 1 : raw.node + 1 + _FIGHT_REACH]]
    behind = [node for node in behind if not node.has("determiner")]  # "dalam | sebuah | pertempuran"
    nouns = (node for before, node in pairwise(behind) if before.has("in", "because"))
    return raw.type is EventType.ASSAULT and any(map(_tells_fight, nouns))


def fell_on_both_sides(raw: RawEvent) -> bool:
    """Tell whether people die or are hurt on both sides, or in a fight of which a clause tells so.

    "Puluhan orang tewas | di kedua belah pihak"; "mengakhiri perang di X, yang telah | menewaskan | ribuan orang".
    """
    if raw.type is not EventType.ASSAULT or raw.sense.outcome is None:
        return False
    nodes = raw.sentence.nodes
    for before, node in pairwise(nodes[raw.node + 1 :]):
        if before.has("in", "from") and node.mention is not None and node.mention.pronoun == "both":
            return True
    at = raw.node - 1
    while at > 0 and nodes[at].has("adverb"):
        at -= 1
    if at < 1 or not nodes[at].has("which"):
        return False
    at -= 1 + nodes[at - 1].is_comma
    while at > 1 and (nodes[at].kind is NodeKind.TIME or (nodes[at].mention is not None and nodes[at - 1].has("in"))):
        at -= 1 if nodes[at].kind is NodeKind.TIME else 2
    return at >= 0 and _tells_fight(nodes[at])


def _tells_fight(node: Node) -> bool:
    """Tell whether a node is a noun for a fight ("pertempuran")."""
    senses = node.unit.item.senses if node.kind is NodeKind.TRIGGER and node.unit.item is not None else ()
    return any(
        sense.voice.is_noun and sense.frame.roles is Roles.MUTUAL and sense.frame.type is EventType.ASSAULT
        for sense in senses
    )


def names_fighters(raw: RawEvent) -> bool:
    """Tell whether a sentence names both who fight each other ("bentrokan antara A dan B")."""
    return is_fight(raw) and len(raw.arguments.actors) == _PAIR and not raw.arguments.recipients


def count_joined(sentences: Sequence[Sentence]) -> Counter[str]:
    """Count the sides that stand joined with another ("Armenia dan Azerbaijan")."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        sides = [mention for _, mention in sentence.mentions if mention.actor_kind is not ActorKind.MEDIA]
        for left, right in pairwise(sides):
            if left.party and right.party and left.party != right.party and _are_joined(sentence, left, right):
                counts[left.party] += 1
                counts[right.party] += 1
    return counts


def count_between(sentences: Sequence[Sentence]) -> Counter[frozenset[str]]:
    """Count the pairs of sides between which something is told to lie ("gencatan senjata antara A dan B", a border)."""
    counts: Counter[frozenset[str]] = Counter()
    for sentence in sentences:
        nodes = sentence.nodes
        counts.update(frozenset((str(one.party), str(other.party))) for one, other in lands_at_borders(sentence))
        for n in sentence.find("between"):
            if n + 3 >= len(nodes) or not (nodes[n].has("between") and nodes[n + 2].has("and", "with")):
                continue
            left, right = nodes[n + 1].mention, nodes[n + 3].mention
            if left and right and left.party and right.party and left.party != right.party:
                counts[frozenset((left.party, right.party))] += 1
    return counts


def _are_joined(sentence: Sentence, left: Mention, right: Mention) -> bool:
    if right.first - left.last != 1 or (left.first > 0 and sentence.units[left.first - 1].text == ","):
        return False
    joint = sentence.units[left.last]
    return joint.has("and", "with") or joint.text in "-–"


def is_of_camp(actor: Actor, camp: Actor) -> bool:
    """Tell whether an actor is of a camp: of its party, or fighters without a name where it has none."""
    return actor.party == camp.party and (camp.party is not None or actor.kind is camp.kind)


def as_camp(party: str, names: dict[str, str]) -> Actor:
    """Return a camp as an actor; one without a name is called as the page calls its people."""
    kind = {ARMED: ActorKind.NONSTATE_ARMED, CROWD: ActorKind.CIVILIANS, OPPOSITION: ActorKind.PARTY}.get(party)
    side = None if party in NAMELESS else party
    return Actor(name=names.get(party, party), party=side, kind=kind, basis=OF_STORY)
