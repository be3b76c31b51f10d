"""Whose people speakers are whom only the speaker before them places: a nameless office's, a body's spokesman."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.phrase_sorts import are_several
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.subject import find_subject
from runut.extract.page.offices_told import last_name
from runut.record.actor import ActorKind

_SPOKESMEN = "spokesmen"
_BODIES = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.IGO, ActorKind.NONSTATE_ARMED}
_BEHIND_CUE = ("determiner", "by", "adverb")
_NEAR = 2
_SPACE = 1


def place_speakers(sentences: Sequence[Sentence]) -> None:
    """Give speakers of no side that of the office or body that spoke before them.

    "… kata seorang juru bicara X. …, kata Amina Diallo": she is that juru bicara. "Kementerian X membantah. …, kata
    seorang juru bicara": he is the ministry's.
    """
    thread = _Thread()
    for sentence in sentences:
        if sentence.is_headline:
            continue
        thread.place += 1
        for position in _speakers(sentence.nodes):
            thread.hear(sentence.nodes, position)
        thread.told.update(last_name(mention) for _, mention in sentence.mentions if mention.person)


@dataclass(slots=True)
class _Thread:
    """Who spoke last.

    Attributes:
        office: The nameless office, as long as nobody else by name spoke.
        body: The body that spoke last, with its place.
        told: The last names of who was told of so far.
        place: Of which sentence this is.
    """

    office: Mention | None = None
    body: tuple[Mention, int] | None = None
    told: set[str] = field(default_factory=set)
    place: int = 0

    def hear(self, nodes: Sequence[Node], position: int) -> None:
        """Place a speaker by who spoke before, or remember them for who speaks next."""
        speaker = nodes[position].mention
        if speaker is None or speaker.kind is MentionKind.PRONOUN or "media" in speaker.classes:
            return
        if speaker.party is None:
            before = self._placing(nodes, position, speaker)
            if before is not None:
                speaker.kind, speaker.party = MentionKind.ACTOR, before.party
                speaker.actor_kind = speaker.actor_kind or ActorKind.PERSON
                speaker.basis = f"speaks behind '{before.name}'"
        if _is_nameless_office(speaker):
            self.office = speaker if speaker.party is not None else self.office
        elif speaker.person is not None or speaker.party is not None:
            self.office = None
        if speaker.party is not None and speaker.actor_kind in _BODIES and not (speaker.title or speaker.person):
            self.body = speaker, self.place

    def _placing(self, nodes: Sequence[Node], position: int, speaker: Mention) -> Mention | None:
        """Return the office or body whose holder or spokesman somebody of no side is."""
        office = self.office
        if office is not None and speaker.title and speaker.person is not None and _is_same_office(office, speaker):
            return office
        if speaker.title and _SPOKESMEN in speaker.classes:
            is_near = self.body is not None and self.place - self.body[1] <= _NEAR
            return self.body[0] if self.body is not None and is_near and _is_bare(speaker) else None
        is_new = _is_full_name(speaker) and last_name(speaker) not in self.told
        return office if is_new and not _is_described(nodes, position) else None


def _speakers(nodes: Sequence[Node]) -> Iterator[int]:
    """Yield the indices of who stands beside a word of speech as its speaker."""
    for index, node in enumerate(nodes):
        order = order_of(node)
        if order == "pre":
            subject = find_subject(nodes, index).index
            if subject is not None and subject < index and nodes[subject].mention is not None:
                yield subject
        if order in {"post", "both"}:
            at = next((n for n in range(index + 1, len(nodes)) if not nodes[n].has(*_BEHIND_CUE)), len(nodes))
            if at < len(nodes) and nodes[at].mention is not None:
                yield at


def _is_nameless_office(mention: Mention) -> bool:
    """Tell whether a phrase is one office without its holder's name ("Duta Besar X", "seorang juru bicara X")."""
    is_one = mention.title and mention.person is None and not are_several(mention)
    return is_one and (not mention.indefinite or _SPOKESMEN in mention.classes)


def _is_bare(holder: Mention) -> bool:
    """Tell whether an office is told of no body ("juru bicara N", not "juru bicara militer N")."""
    words = holder.name.casefold().removesuffix((holder.person or "").casefold()).split()
    return " ".join(words) == holder.title_word


def _is_same_office(office: Mention, holder: Mention) -> bool:
    """Tell whether a bare office with a name is that told before of a body ("juru bicara X", "juru bicara N")."""
    are_spokesmen = _SPOKESMEN in office.classes and _SPOKESMEN in holder.classes
    is_same = are_spokesmen or (office.title_word is not None and office.title_word == holder.title_word)
    return is_same and _is_bare(holder)


def _is_full_name(mention: Mention) -> bool:
    return mention.person is not None and " " in mention.person and not (mention.has_people or mention.entities)


def _is_described(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name goes on with who that is ("Amina Diallo, | warga Y", "Amina Diallo | (43)", "… | dari Y")."""
    behind, named = nodes[position + 1 : position + 3], nodes[position]
    if not behind:
        return False
    if not behind[0].unit.is_word and behind[0].start > named.end + _SPACE:  # an age in brackets
        return True
    if behind[0].is_comma:
        return len(behind) > 1 and behind[1].mention is not None and behind[1].kind is not NodeKind.TIME
    return behind[0].unit.text == "(" or behind[0].has("from") or behind[0].mention is not None
