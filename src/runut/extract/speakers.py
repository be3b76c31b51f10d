"""Who speaks: the name before or after a word of speech, the people behind an agency, the last speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.clauses import Node, Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.bodies_named import BodiesNamed
from runut.extract.discourse import Discourse
from runut.extract.quotes import names_speaker, order_of, tone_of
from runut.extract.speaker_phrases import (
    Found,
    actor_by_words,
    find_apposed,
    find_channel,
    find_cited,
    find_example,
    find_first_cue,
    find_opening_name,
    find_phrase_before,
    has_own_predicate,
    is_cited_by,
    is_near,
    is_state,
    may_be_topic,
    name_person,
    step_over_document,
    step_over_short_title,
    subject_of,
)
from runut.extract.subject import find_subject
from runut.extract.word_class import is_active, is_plain_verb, is_preposition, is_verb
from runut.record.actor import Actor, ActorKind

_PASSIVE = {"", "prepas"}
_CROWDS = {"crowd", "civilians", "groupnoun"}
_GROUP_KINDS = {ActorKind.OTHER, ActorKind.NONSTATE_ARMED, ActorKind.NGO, ActorKind.IGO, ActorKind.PARTY}


@dataclass(slots=True)
class SpeakerFinder:
    """Finds speakers in one line; asks the discourse for those that are not named.

    Attributes:
        discourse: The thread of the story.
        topic: Whom the last sentence of this line was about, where it was someone who may speak.
        silent: Whom this line is about, as long as nobody speaks in it.
        before: The same of the line before.
        by_head: Who spoke, by the noun that headed their name ("jenderal").
        bodies: The bodies and groups named in this sentence and the one before.
    """

    discourse: Discourse
    topic: Actor | None = None
    silent: Actor | None = None
    before: Actor | None = None
    by_head: dict[str, Actor] = field(default_factory=dict)
    bodies: BodiesNamed = field(default_factory=BodiesNamed)

    @property
    def last(self) -> Actor | None:
        """Return who spoke last: whom this line is about, the last speaker of the story failing that."""
        return self.topic or self.before or self.discourse.speaker

    def begin_line(self) -> None:
        """Forget whom the line before was about, but for "ia" where nobody spoke in it."""
        self.before, self.topic = self.silent, None
        self.silent = None

    def enter(self, sentence: Sentence) -> None:
        """Look over a sentence before it is read: the bodies and groups that it names."""
        self.bodies.enter(sentence)

    def move_past(self, sentence: Sentence, spoken: Sequence[Actor | None], *, is_told: bool = False) -> None:
        """Remember whom a sentence was about: its last speaker, or the person whose act the newsroom tells."""
        self.discourse.follow(sentence)
        speaker = next((actor for actor in reversed(spoken) if actor is not None), None)
        if speaker is not None and speaker.kind is ActorKind.MEDIA:  # "X mengumumkan hal itu, lapor AFP": "ia" is X
            speaker = self._person_among(sentence.nodes) or speaker
        self.topic = speaker or (None if is_told else self._person_among(sentence.nodes)) or self.topic
        self.silent = None if speaker is not None or is_told else self.topic
        self.before = None
        self.discourse.hear(speaker)

    def _person_among(self, nodes: Sequence[Node]) -> Actor | None:
        """Return the person whom a stretch of nodes is about, or who does its first verb."""
        in_relative, asks = False, nodes[-1].unit.text == "?"
        for index, node in enumerate(nodes):
            if node.has("which"):
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

    def _agent_of(self, nodes: Sequence[Node], index: int) -> Actor | None:
        """Return the person right after a verb that governs no object ("dikonfirmasi juru bicara X")."""
        target = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("by"))
        if target >= len(nodes) or is_active(nodes[index]) or order_of(nodes[index]) not in _PASSIVE:
            return None
        return self._individual(find_apposed(nodes, target)[0])

    def _individual(self, mention: Mention | None) -> Actor | None:
        """Return an actor who is one person, None for places, groups and unnamed crowds."""
        if mention is None or mention.kind is not MentionKind.ACTOR:
            return None
        is_one = mention.number is not None and mention.number.max == 1
        if not (mention.person or mention.title or (mention.has_people and is_one)):
            return None
        actors = self.discourse.resolve(mention)
        return actors[0] if actors else None

    def find_before(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the subject of a cue that governs its words."""
        first = find_first_cue(nodes, index)
        if first is not None:
            return self.find_before(nodes, first)
        through = find_channel(nodes, index)
        if through is not None:  # "Kementerian X melalui juru bicaranya Y | mengatakan", "melalui media sosial"
            person = self._person_among(nodes[through + 1 : index])
            if person is not None:
                return Found(person, index, [f"through whom it is said: '{person.name}'"])
            return self.find_before(nodes, through)
        example = find_example(nodes, index)
        if example is not None:
            actors = self.find_among([example])
            return Found(actors[0] if actors else None, index, [f"speaks for others: '{example.name}'"])
        opened = find_opening_name(nodes, index)
        subject = find_subject(nodes, index) if opened is None else subject_of(nodes, opened)
        position = subject.index
        if position is not None and position > 1 and is_cited_by(nodes, position):
            return self._shared(nodes, index)
        cited = None if position is None else find_cited(nodes[:index], position)
        if cited is not None:
            subject = subject_of(nodes, cited)
            position = cited
        if len(subject.mentions) > 1 and subject.mentions[-1].person and not subject.mentions[0].person:
            actors = self.find_among(subject.mentions[-1:])
        elif position is not None and subject.noun is None and len(subject.mentions) == 1:
            actor = self._speaker_of(find_apposed(nodes, position)[0] or subject.mentions[0])
            actors = () if actor is None else (actor,)
        else:
            actors = self.find_among(subject.mentions)
        if not actors and opened is not None and subject.mentions:
            actors = (actor_by_words(subject.mentions[0]),)
        if actors:
            return Found(actors[0], index, [f"the cue's subject {subject.how}"])
        phrase = find_phrase_before(nodes, index)
        if phrase is not None:
            known = self._speaker_of(phrase) if phrase.kind is MentionKind.ACTOR else None
            return Found(known or actor_by_words(phrase), index, [f"stands before the cue: '{phrase.name}'"])
        return self._shared(nodes, index)

    def _shared(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the speaker of the sentence's first clause, for a cue without a subject of its own."""
        for position, node in enumerate(nodes[:index]):
            is_free = position == 0 or not is_preposition(nodes[position - 1])
            if node.mention is not None and node.mention.kind is not MentionKind.PLACE and is_free:
                mention = find_apposed(nodes, position)[0] or node.mention
                speaker = self._speaker_of(mention)
                if speaker is not None:
                    return Found(speaker, index, [f"shared with the clause before: '{mention.name}'"])
        return Found(self.last, index, ["no subject before the cue; the last speaker"])

    def find_by_passive(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the speaker of a passive cue: named after it, the main clause's subject in a relative clause."""
        named = self.find_after(nodes, index)
        if tone_of(nodes[index]) == "naming":
            named = Found(self.last, index + 1, ["the last speaker"])
        if index + 1 < len(nodes) and is_state(nodes[index + 1].mention):
            return Found(self.last, index + 1, ["no name after the cue; the last speaker"])  # "dilaporkan hancur"
        if named.after > index + 1 and has_own_predicate(nodes, named.after):
            named = Found(self.last, index + 1, ["no name after the cue; the last speaker"])
        if named.after > index + 1 or index == 0 or not nodes[index - 1].has("which"):
            return named
        return self._main_subject(nodes, index - 1) or named

    def _main_subject(self, nodes: Sequence[Node], which: int) -> Found | None:
        """Return the subject of the main clause, for a cue in a relative clause that opens at `which`."""
        for position, node in enumerate(nodes[:which]):
            if node.mention is None or node.mention.kind is not MentionKind.ACTOR:
                continue
            if position and is_preposition(nodes[position - 1]):
                continue
            actors = self.discourse.resolve(node.mention)
            if actors:
                return Found(actors[0], which + 2, [f"the main clause's subject: '{node.mention.name}'"])
        return None

    def find_after(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the speaker named after a cue."""
        position = index + 1
        while position < len(nodes) and nodes[position].has("determiner", "by", "adverb", "adjective", "hearsay"):
            position += 1
        if position >= len(nodes) or names_speaker(nodes[index]) or not is_near(nodes, index, position):
            which = index - 1 - (index > 1 and nodes[index - 1].is_comma)
            is_inside = which > 0 and nodes[which].has("which")
            main = self._main_subject(nodes, which) if is_inside else self._clause_before(nodes, index)
            return (main and replace(main, after=index + 1)) or Found(
                self.last, index + 1, ["no name after the cue; the last speaker"]
            )
        cited = find_cited(nodes, position)
        position = position if cited is None else cited
        position = step_over_short_title(nodes, position)
        position = step_over_document(nodes, position)
        mention, after = find_apposed(nodes, position)
        if mention is None:
            return Found(self.last, index + 1, ["no name after the cue; the last speaker"])
        speaker = self._speaker_of(mention) or name_person(nodes[position]) or self._unnamed(mention)
        while after < len(nodes) and nodes[after].has("demonstrative"):
            after += 1
        why = [f"named after the cue: '{mention.name}'"]
        may_speak = mention.has_people or bool(mention.person) or "document" in mention.classes
        return Found(speaker, after, why, may_speak=may_speak)

    def _clause_before(self, nodes: Sequence[Node], index: int) -> Found | None:
        """Return the person whom the clause before a semicolon is about ("X pesimistis; damai masih jauh, katanya")."""
        parted = next((n for n in range(index - 1, 0, -1) if nodes[n].unit.text == ";"), None)
        person = None if parted is None else self._person_among(nodes[:parted])
        return None if person is None else Found(person, index + 1, [f"the clause before is about {person.name}"])

    def find_among(self, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
        """Return who may speak among some phrases; a document speaks for the actor it names, or the last speaker."""
        return tuple(actor for mention in mentions if (actor := self._speaker_of(mention)) is not None)

    def _speaker_of(self, mention: Mention) -> Actor | None:
        if "document" in mention.classes and mention.party is None and not mention.has_people:
            return self._author_of(mention)
        one = self.before or self.last
        if mention.kind is MentionKind.PRONOUN and mention.pronoun == "third_singular" and one is not None:
            basis = f"'{mention.name}' → {one.name}"
            return replace(one, start=mention.start, end=mention.end, basis=basis)
        known = self._known_again(mention)
        if known is not None:
            return replace(known, start=mention.start, end=mention.end, basis=f"'{mention.name}' → {known.name}")
        if mention.indefinite and not mention.person:
            mention = replace(mention, title_word=None)
        actors = self.discourse.resolve(mention)
        actor = self._of_owner(mention, actors[0]) if actors else None
        if actor is not None and mention.head is not None:
            self.by_head[mention.head] = actor
        return actor

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

    def _author_of(self, mention: Mention) -> Actor | None:
        """Return whose a document is: the last speaker's, its own where it is described and not pointed at."""
        is_described = len(mention.name.split()) > 1 and not mention.definite
        return actor_by_words(mention) if is_described or self.last is None else self.last

    def _known_again(self, mention: Mention) -> Actor | None:
        """Return who "jenderal itu" or "kelompok itu" is: the last speaker under that noun, the line's topic."""
        if not mention.definite or not mention.has_people or mention.entities or mention.person:
            return None
        is_bare = mention.last - mention.first == 1
        known = self.by_head.get(mention.head) if is_bare and mention.head is not None else None
        if known is not None:
            return known
        is_body = mention.actor_kind in _GROUP_KINDS and not mention.title
        if not is_body:
            return self._person_pointed_at(mention)
        if not is_bare:
            return None
        if self.topic is not None and self.topic.kind in _GROUP_KINDS:
            return self.topic
        before = map(self.discourse.context.actor_of, self.bodies.before(mention.start))
        is_any = mention.actor_kind is ActorKind.OTHER
        kinds = _GROUP_KINDS if is_any else {mention.actor_kind, ActorKind.OTHER}
        return next((body for body in before if body.kind in kinds), None)

    def _person_pointed_at(self, mention: Mention) -> Actor | None:
        """Return who "jenderal bintang satu tersebut" is: the person who spoke last, unless several are meant."""
        one = self.before or self.last
        is_one = mention.number is None and "-" not in mention.name and not mention.classes & _CROWDS
        return one if is_one and one is not None and one.kind is ActorKind.PERSON else None

    def _unnamed(self, mention: Mention) -> Actor | None:
        """Return people whom the data do not know by the words the page has for them ("penduduk setempat")."""
        is_people = mention.kind is MentionKind.THING and "territory" not in mention.classes and bool(mention.name)
        if "document" in mention.classes:
            return self._author_of(mention)
        is_name = mention.kind is MentionKind.PLACE and len(mention.name.split()) > 1
        return actor_by_words(mention) if is_people or is_name else self.last
