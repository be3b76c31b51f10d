"""Who may speak, as a story has told it so far: whom a line is about, who speaks on, whose a document is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import find_apposed
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import is_active, is_only_verb, is_plain_verb, is_verb
from runut.extract.meant.told_about import may_be_topic
from runut.extract.said.clause_ends import find_main_clause
from runut.extract.said.documents import is_document, is_of_group, learn_issuer, name_issuer, spoken_ministry
from runut.extract.said.speaker_phrases import actor_by_words, name_person
from runut.extract.said.speaker_words import (
    are_many,
    is_another,
    is_named_in,
    may_voice,
    tells_words,
    voices,
)
from runut.extract.said.speakers_told import SpeakersTold
from runut.record.actor import Actor, ActorKind

_PASSIVE = {"", "prepas", "thus"}
_SPEAKING_ON = {ActorKind.NONSTATE_ARMED, ActorKind.NGO, ActorKind.PARTY, ActorKind.IGO, ActorKind.CIVILIANS}
"""Bodies that "mereka" goes on for in the sentence after they spoke."""
_GROUPS = _SPEAKING_ON - {ActorKind.CIVILIANS}
_ORGANS = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT}


@dataclass(slots=True)
class SpeakerMemory(SpeakersTold):
    """Follows a story from sentence to sentence, and tells who a phrase for a speaker is."""

    def enter(self, sentence: Sentence) -> None:
        """Look over a sentence before it is read: the bodies and groups that it names."""
        self.earlier = self.last
        self.bodies.enter(sentence)
        self.discourse.enter(sentence)

    def move_past(self, sentence: Sentence, spoken: Sequence[Actor | None], *, is_told: bool = False) -> None:
        """Remember whom a sentence was about: its last speaker, or the person whose act the newsroom tells."""
        self.discourse.follow(sentence)
        self.documents.follow(sentence)
        self._learn_owned(sentence)
        heard = [actor for actor in reversed(spoken) if actor is not None]
        speaker = next((actor for actor in heard if not self._is_land(actor)), next(iter(heard), None))
        if speaker is None:
            learn_issuer(self.documents, sentence, self.discourse)
        if speaker is not None and speaker.kind is ActorKind.MEDIA and is_named_in(speaker, sentence):
            speaker = self._person_among(sentence.nodes) or speaker  # "X mengumumkan hal itu, lapor AFP": "ia" is X
        if len(spoken) == 1 and speaker is not None:
            speaker = self._who_meets(sentence) or speaker
        self.individual = self.individual if speaker is None or self._is_land(speaker) else speaker
        told = None if is_told or speaker is not None else self._person_among(sentence.nodes)
        self.topic = speaker or told or (None if is_told else self._body_voicing(sentence.nodes)) or self.topic
        group = self._group_acting(sentence.nodes) if self.topic is None and not is_told else None
        self.topic = self.topic or group
        self.silent = None if speaker is not None or is_told or group is not None else self.topic
        self.before, self.heard = None, speaker is not None
        self.discourse.hear(speaker)

    def _learn_owned(self, sentence: Sentence) -> None:
        """Remember whose the documents of a sentence are ("laporan PBB ditolak X": "laporan itu" is the UN's)."""
        for _, mention in sentence.mentions:
            is_owned = is_document(mention) and mention.party is not None and "joint" not in mention.classes
            actors = self.discourse.resolve(mention) if is_owned else ()
            if len(actors) == 1:
                self.documents.own(mention, name_issuer(mention, actors[0], sentence))

    def _who_meets(self, sentence: Sentence) -> Actor | None:
        """Return the person who answers words told in a clause of "yang" ("X | membantah klaim Y yang menyebut …")."""
        nodes, which = sentence.nodes, sentence.find("which")
        told = next(
            (n for n in which if nodes[n].has("which") and nodes[n + 1 : n + 2] and nodes[n + 1].is_speech), None
        )
        verb = next((n for n, node in enumerate(nodes[:told]) if is_active(node)), 0) if told is not None else 0
        if not verb:
            return None
        first = nodes[verb - 1].mention
        is_pronoun = first is not None and first.pronoun == "third_singular"
        return self.earlier if is_pronoun else self._person_among(nodes)

    def _person_among(self, nodes: Sequence[Node]) -> Actor | None:
        """Return the person whom a stretch of nodes is about: its main clause before one that says when."""
        main = find_main_clause(nodes)
        person = self._first_person(nodes[main:]) if main else None
        return person or self._first_person(nodes)

    def _first_person(self, nodes: Sequence[Node]) -> Actor | None:
        """Return the person of whom a stretch of nodes tells first, or who does its first verb."""
        in_relative, asks = False, bool(nodes) and nodes[-1].unit.text == "?"
        for index, node in enumerate(nodes):
            if "which" in node.categories:
                in_relative = True
            elif node.is_comma:
                in_relative = False
            elif is_verb(node) or node.is_speech or is_plain_verb(node):
                if not in_relative:
                    return self._agent_of(nodes, index)
            elif node.mention is not None and not in_relative and may_be_topic(nodes, index):
                person = self._individual(find_apposed(nodes, index)[0]) or (None if asks else name_person(node))
                if person is not None:
                    return person
        return None

    def _opens_with(self, pronoun: Mention) -> Actor | None:
        """Return the person of whom a sentence has told an act before "ia" speaks ("X menolak itu, namun | ia | …")."""
        nodes = () if self.discourse.sentence is None else self.discourse.sentence.nodes
        before = [node for node in nodes if node.end <= pronoun.start]
        if not before or any(tells_words(node) for node in before):
            return None
        acted = any(is_only_verb(node) for node in before)
        return self._person_among(before) if acted else None

    def _body_voicing(self, nodes: Sequence[Node]) -> Actor | None:
        """Return the body that opens a sentence with what it says of something ("Kementerian X | mengecam itu")."""
        first, verb = nodes[0].mention, next((node for node in nodes if is_verb(node) or node.is_speech), None)
        if first is None or first.kind is not MentionKind.ACTOR or verb is None or not may_voice(first):
            return None
        is_body = not (first.bare_entity or first.person or first.title or "document" in first.classes)
        body = next(iter(self.discourse.resolve(first)), None) if is_body and voices(verb) else None
        return None if body is None or self._is_land(body) else body

    def _group_acting(self, nodes: Sequence[Node]) -> Actor | None:
        """Return the group or party that opens a sentence with what it does ("PKK | membatalkan gencatan itu")."""
        first, verb = nodes[0].mention, nodes[1] if len(nodes) > 1 else None
        if first is None or verb is None or not (is_active(verb) and is_verb(verb)):
            return None
        group = next(iter(self.discourse.resolve(first)), None)
        return group if group is not None and group.kind in _GROUPS else None

    def _agent_of(self, nodes: Sequence[Node], index: int) -> Actor | None:
        """Return the person right after a verb that governs no object ("dikonfirmasi juru bicara X")."""
        target = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("by"))
        if target >= len(nodes) or is_active(nodes[index]) or order_of(nodes[index]) not in _PASSIVE:
            return None
        return self._individual(find_apposed(nodes, target)[0])

    def _individual(self, mention: Mention | None) -> Actor | None:
        """Return an actor who is one person, "ia" as well, None for places, groups and unnamed crowds."""
        if mention is None or mention.kind is not MentionKind.ACTOR:
            return self.earlier if mention is not None and mention.pronoun == "third_singular" else None
        is_one = mention.number is not None and mention.number.max == 1
        if mention.many or not (mention.person or mention.title or (mention.has_people and is_one)):
            return None
        known = self._known_again(mention)
        actors = self.discourse.resolve(mention) if known is None else (known,)
        return actors[0] if actors else None

    def _speaker_of(self, mention: Mention) -> Actor | None:
        """Return who speaks, told by a phrase: the author of a document, who spoke before, or whom it names."""
        ministry = spoken_ministry(mention, self.by_head)
        is_own = "document" in mention.classes and not (mention.definite and is_of_group(mention))
        if ministry is None and is_own and mention.party is None and not mention.has_people:
            return self.documents.author_of(mention, self.last)
        if (spoken := self._spoken_on(mention)) is not None:
            return spoken
        known = ministry or self._known_again(mention)
        if known is not None:
            self.many.update({mention.start} if known.start in self.many or are_many(mention) else ())
            return replace(known, start=mention.start, end=mention.end, basis=f"'{mention.name}' → {known.name}")
        if mention.indefinite and not mention.person:
            mention = replace(mention, title_word=None)
        actors = self.discourse.resolve(mention)
        are_two = mention.pronoun == "both" and len({one.party for one in actors}) > 1
        first = actor_by_words(mention) if are_two else next(iter(actors), None)  # "kedua pihak": neither alone
        actor = None if first is None else self._of_owner(mention, first)
        if actor is None:
            return None
        actor = self._organ_again(mention, actor) or actor
        if mention.indefinite and is_another(actor, mention):
            actor = replace(actor_by_words(mention), party=actor.party)  # "seorang pejabat lain" is nobody told before
        actor = name_issuer(mention, actor, self.discourse.sentence)
        self._learn(mention, actor)
        return actor

    def _learn(self, mention: Mention, actor: Actor) -> None:
        """Remember who spoke: by document, as one of many, as an organ of their side, and by the noun of the phrase."""
        self.documents.learn(mention, actor)
        if are_many(mention):
            self.many.add(actor.start)
        if actor.party is not None and actor.kind in _ORGANS:
            self.organs[actor.kind] = actor
        if mention.head is not None:
            self.by_head[mention.head] = actor

    def _spoken_on(self, mention: Mention) -> Actor | None:
        """Return who speaks on as "ia" or "mereka", None where no pronoun goes back to who spoke before."""
        one = self.before or self.last
        if mention.kind is MentionKind.PRONOUN and one is not None and self._is_land(one):
            one = self.individual or one  # "Australia mengecam … | Dia mengatakan": no land is "dia"
        if mention.pronoun == "third_singular" and one is not None and one.kind in _GROUPS and one is self.topic:
            one = self.individual or one
        if mention.kind is MentionKind.PRONOUN and mention.pronoun == "third_singular" and one is not None:
            person = self.discourse.person if one.start in self.discourse.bodies_heard else None
            one = self._opens_with(mention) or person or one
            basis = f"'{mention.name}' → {one.name}"
            return replace(one, start=mention.start, end=mention.end, basis=basis)
        is_plural = self.heard and mention.pronoun == "third_plural"
        is_last = is_plural and (self._closes(mention) or not self.discourse.names_many_before(mention))
        if is_last and one is not None and (one.start in self.many or one.kind in _SPEAKING_ON):
            return replace(one, start=mention.start, end=mention.end, basis=f"'{mention.name}' → {one.name}")
        return None

    def _closes(self, pronoun: Mention) -> bool:
        """Tell whether words end in a cue and "mereka" ("…, kata | mereka"): several who spoke before speak on."""
        nodes = () if self.discourse.sentence is None else self.discourse.sentence.nodes
        at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), 0)
        is_behind_cue = at > 0 and nodes[at - 1].is_speech and order_of(nodes[at - 1]) == "post"
        return is_behind_cue and self.last is not None and self.last.start in self.many

    def _organ_again(self, mention: Mention, actor: Actor) -> Actor | None:
        """Return a bare organ that speaks on as of the side whose such organ spoke last ("Militer | menambahkan")."""
        known = self.organs.get(actor.kind) if actor.kind is not None and actor.party is None else None
        is_bare = mention.last - mention.first == 1 and not (mention.title or mention.indefinite or mention.many)
        if known is None or not is_bare or mention.number is not None:
            return None
        if actor.kind is ActorKind.GOVERNMENT and not known.name.casefold().startswith(mention.name.casefold()):
            return None
        again = replace(actor, party=known.party, basis=f"'{mention.name}' → {known.name}")
        self.discourse.context.actors[mention.start, mention.end] = again
        mention.party, mention.basis = again.party, again.basis
        return again

    def _of_owner(self, mention: Mention, actor: Actor) -> Actor:
        """Name the people of a body by it: "juru bicaranya" is the juru bicara of whom the sentence is about."""
        if not mention.possessive or mention.person or mention.actor_kind is ActorKind.PERSON:
            return actor
        owner = self.bodies.owner_before(mention.start)
        if owner is None:
            return actor
        body = self.discourse.context.actor_of(owner)
        basis = f"'{mention.name}': people of {body.name}"
        return replace(actor, name=f"{mention.unowned} {body.name}", party=body.party, basis=basis)

    def _unnamed(self, mention: Mention) -> Actor | None:
        """Return people whom the data do not know by the words the page has for them ("penduduk setempat")."""
        is_people = mention.kind is MentionKind.THING and "territory" not in mention.classes and bool(mention.name)
        if "document" in mention.classes:
            return self.documents.author_of(mention, self.last)
        is_name = mention.kind is MentionKind.PLACE and len(mention.name.split()) > 1
        return actor_by_words(mention) if is_people or is_name else self.last
