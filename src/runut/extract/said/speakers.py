"""Who speaks: the name before or after a word of speech, the people behind an agency, the last speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import find_apposed, step_over_short_title
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.quotes import names_speaker, order_of, tone_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.tellers import teller_of_more
from runut.extract.grammar.word_class import is_preposition
from runut.extract.roles.main_subjects import find_main_subject
from runut.extract.said.cited_sources import find_cited, find_cited_behind, find_fronted_source, is_cited_by
from runut.extract.said.cue_over_clause import subject_before_relative, subject_over_clause
from runut.extract.said.cue_place import step_over_words
from runut.extract.said.cues_before import find_cue_with_subject, find_first_cue
from runut.extract.said.documents import find_issuing_before, find_source
from runut.extract.said.of_both_sides import people_of_both
from runut.extract.said.opening_names import find_opening_name
from runut.extract.said.speaker_memory import SpeakerMemory
from runut.extract.said.speaker_phrases import (
    Found,
    actor_by_words,
    find_answering,
    find_described_end,
    find_example,
    find_phrase_before,
    find_someone,
    find_someone_after,
    has_own_predicate,
    is_near,
    is_state,
    name_person,
    opens_second_clause,
    stands_on_site,
    step_over_document,
    step_to_issuer,
    subject_of,
)
from runut.extract.said.speech_settings import find_channel, find_occasion, find_sent, names_account
from runut.extract.said.unclosed_titles import find_unclosed
from runut.record.actor import Actor, ActorKind

_BODY_NOUNS = {"offices", "groupnoun", "bodynoun"}
_FRONTED = {"because", "when", "after", "while"}
_BEFORE_NAME = ("determiner", "by", "adverb", "adjective", "hearsay", "including")


@dataclass(slots=True)
class SpeakerFinder(SpeakerMemory):
    """Finds speakers in one line; asks the discourse for those that are not named."""

    def find_before(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the subject of a cue that governs its words, or whoever another part of its sentence says it is."""
        return self._find_elsewhere(nodes, index) or self._find_subject(nodes, index)

    def _find_elsewhere(self, nodes: Sequence[Node], index: int) -> Found | None:
        """Return who speaks where a cue before it, an occasion, a channel or who answers tells; None elsewhere."""
        first = find_first_cue(nodes, index)
        if first is not None:
            closes = order_of(nodes[first]) == "post"  # "…, kata X, dan | menambahkan bahwa …"
            return self.find_after(nodes, first) if closes else self.find_before(nodes, first)
        occasion = find_occasion(nodes, index)
        occasion = find_sent(nodes, index) if occasion is None else occasion
        occasion = find_issuing_before(nodes, index) if occasion is None else occasion
        if occasion is not None:
            return replace(self.find_before(nodes, occasion), after=index)
        through = find_channel(nodes, index)
        if through is not None:
            return self._find_through(nodes, through, index)
        told = find_answering(nodes, index) or find_example(nodes, index)
        if told is not None:
            actors = self.find_among([told])
            return Found(actors[0] if actors else None, index, [f"answers, or speaks for others: '{told.name}'"])
        return None

    def _find_subject(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the subject of a cue: as its clause has it, or whom that goes back to."""
        opened = find_opening_name(nodes, index)
        opened = find_unclosed(nodes, index) if opened is None else opened
        subject = subject_of(nodes, opened) if opened is not None else subject_over_clause(nodes, index)
        subject = subject or teller_of_more(nodes, index) or find_subject(nodes, index)
        is_fronted = (subject.elided in _FRONTED and subject.index == 0) or (index == 1 and nodes[0].has("while"))
        if is_fronted and not subject.mentions:
            subject = replace(find_main_subject(nodes, index, subject), index=None)
        position = subject.index
        if position is not None and position > 1 and is_cited_by(nodes, position):
            return self._shared(nodes, index)
        is_before = position is not None and position < index  # "Yang mendesak X … adalah Y"
        if position is not None and (both := people_of_both(nodes, position - 1)) is not None:
            return Found(both, index, [f"each side's: '{both.name}'"])
        cited = find_source(nodes[:index], position) if position is not None and is_before else None
        if cited is not None:
            subject = subject_of(nodes, cited)
            position = cited
        described = None if position is None or len(subject.mentions) != 1 else find_described_end(nodes, position)
        if (
            described is not None
            and described <= index
            and self.last is not None
            and self.last.kind is ActorKind.PERSON
        ):
            return replace(self._as_pointed(self.last, subject.mentions[0], described), after=index)
        actors = self._find_told(nodes, index, subject, position)
        if not actors or actors[0].kind is ActorKind.MEDIA:
            fronted = find_fronted_source(nodes, index)
            behind = find_cited_behind(nodes, index) if actors else None
            named = find_apposed(nodes, behind)[0] if behind is not None else fronted
            actors = self.find_among([named]) if named is not None else actors
        if not actors and opened is not None and subject.mentions:
            actors = (actor_by_words(subject.mentions[0]),)
        if actors:
            return Found(actors[0], index, [f"the cue's subject {subject.how}"])
        return self._find_unknown(nodes, index, position) or self._shared(nodes, index)

    def _find_told(
        self, nodes: Sequence[Node], index: int, subject: Subject, position: int | None
    ) -> tuple[Actor, ...]:
        """Return who may speak among those told as the subject of a cue: the last where that alone opens its clause."""
        mentions = subject.mentions
        opens_clause = position is not None and opens_second_clause(nodes, mentions, index)
        is_beside = subject.relative and len(mentions) > 1 and nodes[index - 1].has("which")  # "A dan B, yang | …"
        if opens_clause or is_beside or (len(mentions) > 1 and mentions[-1].person and not mentions[0].person):
            return self.find_among(mentions[-1:])
        if position is not None and subject.noun is None and len(mentions) == 1:
            actor = self._speaker_of(find_apposed(nodes, position)[0] or mentions[0])
            return () if actor is None else (actor,)
        return self.find_among(mentions)

    def _find_through(self, nodes: Sequence[Node], through: int, index: int) -> Found:
        """Return through whom something is said ("Kementerian X melalui juru bicaranya Y"), else who uses a channel."""
        person = None if names_account(nodes[through:index]) else self._person_among(nodes[through + 1 : index])
        if person is None:
            return self.find_before(nodes, through)
        body = nodes[through - 1].mention
        person = replace(person, party=person.party or (body.party if body is not None else None))
        return Found(person, index, [f"through whom it is said: '{person.name}'"])

    def _find_unknown(self, nodes: Sequence[Node], index: int, position: int | None) -> Found | None:
        """Return a speaker before a cue whom the data do not know: by what describes them or by their own words."""
        someone = None if position is None else find_someone(nodes, position, index)
        if someone is not None:
            return Found(someone, index, [f"somebody described: '{someone.name}'"])
        phrase = find_phrase_before(nodes, index)
        if phrase is None:
            return None
        known = self._speaker_of(phrase) if phrase.kind is MentionKind.ACTOR else None
        return Found(known or actor_by_words(phrase), index, [f"stands before the cue: '{phrase.name}'"])

    def _shared(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the speaker of the sentence's first clause, for a cue without a subject of its own.

        Where a clause stands before the main one that is who speaks under the last word of speech.
        """
        before = find_cue_with_subject(nodes, index)
        if before is not None:
            return replace(self.find_before(nodes, before), after=index)
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
            doers = self.find_among(subject_before_relative(nodes, index))
            if doers:  # "X mengecam langkah yang | disebutnya | sepihak"
                return Found(doers[0], index + 1, [f"whose act is told: '{doers[0].name}'"])
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
        while position < len(nodes) and nodes[position].has(*_BEFORE_NAME):
            position += 1
        position += stands_on_site(nodes, position)
        position = step_to_issuer(nodes, position) if order_of(nodes[index]) == "thus" else position
        someone = find_someone_after(nodes, position)
        if someone is not None:
            return Found(someone, position, [f"somebody described after the cue: '{someone.name}'"])
        position = step_over_words(nodes, position)
        if position >= len(nodes) or names_speaker(nodes[index]) or not is_near(nodes, index, position):
            which = index - 1 - (index > 1 and nodes[index - 1].is_comma)
            is_inside = which > 0 and nodes[which].has("which")
            main = self._main_subject(nodes, which) if is_inside else self._clause_before(nodes, index)
            return (main and replace(main, after=index + 1)) or Found(
                self.last, index + 1, ["no name after the cue; the last speaker"]
            )
        position = find_cited(nodes, position) or position
        position = step_over_short_title(nodes, position)
        position = step_over_document(nodes, position)
        if (both := people_of_both(nodes, position)) is not None:
            return Found(both, position + 2, [f"each side's: '{both.name}'"], may_speak=True)
        mention, after = find_apposed(nodes, position)
        if mention is None:
            return Found(self.last, index + 1, ["no name after the cue; the last speaker"])
        if mention.pronoun == "third_plural" and self.last is not None and self.last.start in self.many:
            return self._as_pointed(self.last, mention, after)  # "kata mereka"
        if (main := self._who_is_they(nodes, index, mention)) is not None:
            return replace(main, after=after)
        described = find_described_end(nodes, position) if mention is nodes[position].mention else None
        if described is not None and self.last is not None and self.last.kind is ActorKind.PERSON:
            return self._as_pointed(self.last, mention, described)  # "kata perempuan asal X | itu"
        speaker = self._speaker_of(mention) or name_person(nodes[position]) or self._unnamed(mention)
        while after < len(nodes) and nodes[after].has("demonstrative"):
            after += 1
        why = [f"named after the cue: '{mention.name}'"]
        is_people = mention.has_people or nodes[position].unit.has("of_people")
        is_body = mention.definite and not mention.classes.isdisjoint(_BODY_NOUNS)
        may_speak = is_people or bool(mention.person) or "document" in mention.classes or is_body
        return Found(speaker, after, why, may_speak=may_speak)

    def _who_is_they(self, nodes: Sequence[Node], index: int, they: Mention) -> Found | None:
        """Return the subject of the main clause, whom an aside means ("X mengecam Y, yang menurut | mereka | …")."""
        is_aside = they.pronoun == "third_plural" and index > 0 and nodes[index - 1].has("which")
        return self._main_subject(nodes, index - 1) if is_aside else None

    def _as_pointed(self, actor: Actor, mention: Mention, after: int) -> Found:
        """Return an actor told before as whom a phrase or pronoun points at."""
        basis = f"'{mention.name}' → {actor.name}"
        pointed = replace(actor, start=mention.start, end=mention.end, basis=basis)
        if mention.pronoun == "third_plural":
            self.many.add(mention.start)
        return Found(pointed, after, [basis])

    def _clause_before(self, nodes: Sequence[Node], index: int) -> Found | None:
        """Return the person whom the clause before a semicolon is about ("X pesimistis; damai masih jauh, katanya")."""
        parted = next((n for n in range(index - 1, 0, -1) if nodes[n].unit.text == ";"), None)
        person = None if parted is None else self._person_among(nodes[:parted])
        return None if person is None else Found(person, index + 1, [f"the clause before is about {person.name}"])

    def behind_agency(self, speaker: Actor | None, *, is_quoted: bool) -> Actor | None:
        """Return who spoke last where an agency only passes a quotation on ("…," kata X. "…," | demikian AFP)."""
        is_agency = is_quoted and speaker is not None and speaker.kind is ActorKind.MEDIA
        return (self.last or speaker) if is_agency else speaker

    def find_issuer(self, nodes: Sequence[Node], issuing: int) -> Actor | None:
        """Return who puts out a document with a verb, and remember whose it is."""
        issuers = self.find_among(find_subject(nodes, issuing).mentions)
        document = nodes[issuing + 1].mention
        if issuers and document is not None:
            self.documents.learn(document, issuers[0])
        return issuers[0] if issuers else None

    def find_named(self, nodes: Sequence[Node], index: int) -> Actor | None:
        """Return the person named at a node, or beside the title that stands there."""
        mention, _ = find_apposed(nodes, index)
        if mention is not None and mention.kind is MentionKind.ACTOR and mention.person is not None:
            return self._speaker_of(mention)
        return name_person(nodes[index])

    def find_among(self, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
        """Return who may speak among some phrases; a document speaks for the actor it names, or the last speaker."""
        return tuple(actor for mention in mentions if (actor := self._speaker_of(mention)) is not None)
