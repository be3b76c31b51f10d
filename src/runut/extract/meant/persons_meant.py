"""Whom "dia", "mereka" and an office without a name mean: who speaks in words retold, or persons told of before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.phrase_sorts import stands_before_clause
from runut.extract.grammar.quotes import tone_of
from runut.extract.grammar.word_class import is_active
from runut.extract.meant.office_fits import is_office_alone, may_hold, speech_before, who_tells
from runut.extract.meant.story_memory import StoryMemory
from runut.extract.meant.they_here import tells_of_own
from runut.extract.meant.undergone import undergoes_next
from runut.record.actor import Actor, ActorKind

_FORCES = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED}
_ACCUSING = "accuse"
_ADDING = ("after", "when", "because")


@dataclass(slots=True)
class PersonsMeant(StoryMemory):
    """Tells whom a pronoun or an office may mean, and whom it never does: who speaks, does it or is accused."""

    def _retold_before(self, pronoun: Mention) -> Actor | None:
        """Return who speaks in words retold, where they are named before: "dia pergi, kata X" is not about X."""
        is_behind = self.retold is not None and self.retold.start is not None and self.retold.start >= pronoun.end
        return None if is_behind or self._is_accused(pronoun) else self.retold

    def _is_barred(self, actor: Actor) -> bool:
        """Tell whether somebody cannot be "mereka": of the side that speaks, or does it to them; but for a crowd."""
        if self.quoted is not None and self.quoted.party is not None and self.quoted.party == actor.party:
            return True
        are_armed = actor.kind is ActorKind.NONSTATE_ARMED and None in self.barred
        if actor.party is None and (are_armed or actor.name in self.doers):  # "orang bersenjata menembaki | mereka"
            return True
        return actor.party is not None and actor.party in self.barred and actor.kind is not ActorKind.CIVILIANS

    def _retold_many(self, pronoun: Mention) -> Actor | None:
        """Return who speaks in words retold, where "mereka" may be they: no one person, nor who undergoes it.

        One person of a side tells what it will do, or does with others ("Juru bicara X mengatakan | mereka | akan …").
        """
        retold = self._retold_before(pronoun)
        if retold is None and speech_before(self._nodes(), pronoun) and tells_of_own(self._nodes(), pronoun):
            # "X menyatakan | mereka | akan mengirim kapal, kata Y", or all of it in direct words that Y says
            teller = self._nodes()[speech_before(self._nodes(), pronoun) - 1].mention
            return self.quoted if self.retold is None or teller is None else self.context.actor_of(teller)
        if retold is None or (retold.kind is ActorKind.MEDIA and retold.start not in self.several):
            return None
        is_for_side = retold.party is not None and tells_of_own(self._nodes(), pronoun)
        are_of_side = retold.party is not None and retold.start in self.several  # "para tahanan X bilang | mereka"
        if retold.kind is ActorKind.PERSON and not are_of_side and (not is_for_side or self._many_before(pronoun)):
            return None
        if undergoes_next(self._nodes(), pronoun) or self._tells_of_others(retold, pronoun):
            return None
        are_citizens = retold.kind is ActorKind.CIVILIANS  # "warga mengatakan | mereka | dipukuli tentara"
        is_barred = retold.party in self.barred - {None} and not are_citizens
        return None if is_barred or self._is_one(retold, pronoun) else retold

    def _tells_of_others(self, teller: Actor, pronoun: Mention) -> bool:
        """Tell whether who looks on tells of others, and why or when ("Analis menyebut X kalah karena | mereka |").

        Those who were there tell of themselves ("Warga mengatakan X menembak ketika | mereka | tidur").
        """
        at = self._at(pronoun)
        is_added = at > 0 and self._nodes()[at - 1].has(*_ADDING)
        is_of_side = teller.party is not None and teller.basis is None
        if not is_added or is_of_side or teller.kind in {*_FORCES, ActorKind.CIVILIANS}:
            return False
        return any(one.start >= (teller.end or 0) for one in self._many_before(pronoun))

    def _is_one(self, actor: Actor, pronoun: Mention) -> bool:
        """Tell whether one official speaks of several told before ("menurut juru bicara X, | mereka | menembak")."""
        told = next((m for node in self._nodes() if (m := node.mention) is not None and m.start == actor.start), None)
        is_official = told is not None and (told.title or told.person is not None) and not told.many
        many = self._many_before(pronoun) if is_official else []
        return told is not None and any(one.end <= told.start for one in many)

    def _is_accused(self, pronoun: Mention) -> bool:
        """Tell whether those meant are accused: never who speaks ("menuduh | mereka", "menuduh tentara … | mereka")."""
        nodes = self._nodes()
        accused = (
            nodes[n].mention
            for n in range(1, len(nodes))
            if nodes[n - 1].is_speech and is_active(nodes[n - 1]) and tone_of(nodes[n - 1]) == _ACCUSING
        )
        first = next((one for one in accused if one is not None), None)
        is_many = first is not None and first.end <= pronoun.start and first.actor_kind in _FORCES
        at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), 0)
        opens = at > 0 and (nodes[at - 1].is_comma or nodes[at - 1].has("and"))
        return first is pronoun or (is_many and not opens and pronoun.pronoun == "third_plural")

    def _he(self, pronoun: Mention) -> Actor | None:
        """Return who "dia" is: who speaks in words retold, a person of its sentence, or the last told of.

        It is never who speaks in their own words, nor who does it to them.
        """
        retold = self._retold_before(pronoun)
        if retold is not None and retold.name not in self.doers and retold.start not in self.several:
            return retold
        nodes = self._nodes()
        if retold is None and (told := who_tells(nodes, pronoun)) is not None:
            return self.context.actor_of(told)
        return next(self._persons_for(pronoun), self.person)

    def _persons_for(self, phrase: Mention) -> Iterator[Actor]:
        """Yield the persons whom "dia" or "komandan itu" may be: of its sentence, then the last told of."""
        nodes = self._nodes()
        speaker = None if self.quoted is None else self.quoted.name
        aside = stands_before_clause(nodes)
        named = (node.mention for n, node in enumerate(nodes) if n != aside and node.mention is not None)
        people = (one for one in named if one.person is not None and one.end <= phrase.start)
        here = map(self.context.actor_of, people)
        known = [one for one in (*here, self.person, self.earlier) if one is not None]
        others = {speaker, *self.doers, *self._named_behind(phrase)}
        yield from (one for one in known if one.name not in others)

    def _holder_by_name(self, office: Mention) -> Actor | None:
        """Return who "komandan itu" is whom the story has only named: a person who may hold such an office."""
        if not is_office_alone(office):
            return None
        return next((one for one in self._persons_for(office) if may_hold(office, one)), None)

    def _named_behind(self, pronoun: Mention) -> Iterator[str]:
        """Yield the persons whom the clause of "dia" names behind it: they are others ("ia mendesak | Bashir").

        Behind a word of speech stands who said it, who may be he.
        """
        behind = (node for node in self._nodes() if node.start >= pronoun.end)
        for node in takewhile(lambda node: not (node.is_comma or node.has("that") or _closes_words(node)), behind):
            if node.mention is not None and node.mention.person is not None:
                yield self.context.actor_of(node.mention).name

    def _goes_on_with(self, sentence: Sentence) -> Actor | None:
        """Return of whom a sentence tells whose subject is "dia": he stays who is meant, whomever it names."""
        for _, one in sentence.mentions:
            if one.has_people or one.person or one.kind is MentionKind.PRONOUN:
                return self._he(one) if one.pronoun == "third_singular" else None
        return None


def _closes_words(node: Node) -> bool:
    """Tell whether a word of speech has who speaks behind it ("kata | X")."""
    return node.is_speech and not is_active(node)
