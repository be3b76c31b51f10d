"""Who owes what an agreement lays down, to whom and by when; where an agreement was made, and its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.agreements.makers import may_act, names_side
from runut.extract.agreements.names import Named
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.view import View
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import is_passive, is_plain_verb, is_verb
from runut.extract.meant.discourse import Discourse
from runut.record.actor import ActorKind
from runut.record.claims import Provision
from runut.record.edtf import Edtf

_PLACE_REACH = 9
_LEAD = 2
_FORCES = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED, ActorKind.GOVERNMENT, ActorKind.PEACEKEEPERS}


def with_duties(view: View, provisions: Sequence[Provision], discourse: Discourse) -> Iterator[Provision]:
    """Yield provisions with who owes them, to whom and by when, as far as their own words say."""
    for one in provisions:
        nodes = [node for node in view.nodes if one.start < node.end and node.start < one.end]
        yield replace(
            one,
            obligor=_code(_debtor(nodes), discourse),
            beneficiary=_code(_creditor(nodes), discourse),
            deadline=_deadline(view, nodes),
        )


def _code(mention: Mention | None, discourse: Discourse) -> str | None:
    """Return the party of a phrase that stands for exactly one."""
    actors = () if mention is None else discourse.resolve(mention)
    side = (actors[0].party or actors[0].name) if len(actors) == 1 else None
    return (
        None if side == str(side).lower() else side
    )  # "jenazah", "pengungsi": things and people of no side owe nothing


def _debtor(nodes: Sequence[Node]) -> Mention | None:
    """Return who stands before the first verb of a provision, behind a passive its agent ("diawasi | X")."""
    verb = next((at for at, node in enumerate(nodes) if is_verb(node) or is_plain_verb(node)), len(nodes))
    subject = next((at for at in range(verb) if names_side(nodes[at])), None)
    if verb < len(nodes) and is_passive(nodes[verb]):
        agent = verb + 1 + (verb + 1 < len(nodes) and nodes[verb + 1].has("by"))
        if agent < len(nodes) and names_side(nodes[agent]):
            return nodes[agent].mention
        mention = None if subject is None else nodes[subject].mention
        return mention if mention is not None and mention.actor_kind in _FORCES else None
    is_alone = subject is not None and subject + 1 < len(nodes) and nodes[subject + 1].kind is not NodeKind.MENTION
    return nodes[subject].mention if subject is not None and is_alone else None


def _creditor(nodes: Sequence[Node]) -> Mention | None:
    """Return who stands after "kepada" or "bagi"."""
    for node, following in pairwise(nodes):
        if node.has("to_whom", "to") and following.mention is not None and may_act(following.mention):
            return following.mention
    return None


def _deadline(view: View, nodes: Sequence[Node]) -> Edtf | None:
    """Return the day after "paling lambat", "sebelum", "hingga" and the like; an open period ends then."""
    for node in nodes:
        value = None if node.time is None else node.time.value
        if value is None or node.time is None:
            continue
        word = view.word_at(node.start)
        if view.has("deadline", word - _LEAD, word + 1):
            return value
    return None


def find_place(view: View, predicate: Predicate) -> str | None:
    """Return where an agreement was made: the place after the predicate, not that of who speaks of it."""
    first = view.node_at(predicate.first)
    near = view.nodes[first : first + _PLACE_REACH]
    for node, following in pairwise(near):
        mention = following.mention
        if order_of(node) == "post":
            return None
        if node.has("in") and mention is not None and (mention.kind is MentionKind.PLACE or mention.bare_entity):
            return mention.name
    return None


def name_of(view: View, named: Named) -> str | None:
    """Return the name of its own that an agreement bears."""
    last = named.last
    if not named.head.is_name:
        node = view.nodes[view.node_at(named.last)]
        while last < len(view.words) and view.words[last].start < node.end:
            last += 1
    return view.text[view.words[named.first].start : view.words[last - 1].end]
