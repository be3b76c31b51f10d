"""Whose words a document holds: the body that put it out, whoever was told to before, or nobody but itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import BODIES, Mention, MentionKind
from runut.annotate.phrases.phrase_words import is_people
from runut.extract.grammar.word_class import is_preposition
from runut.extract.meant.discourse import Discourse
from runut.extract.said.cited_sources import find_cited
from runut.extract.said.speaker_phrases import actor_by_words, step_over_document
from runut.record.actor import Actor, ActorKind
from runut.world import EntityClass

_ONE_AND_ITS_OWNER = 2
_VERB_TEXT_AND_WHICH = 3
_MINISTRY = {ActorKind.GOVERNMENT}
_ORGANS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_ISSUERS = {*BODIES, EntityClass.METONYM}


def is_document(mention: Mention) -> bool:
    """Tell whether a phrase is a document and no people ("laporan", not "tim penyusun laporan")."""
    return "document" in mention.classes and mention.person is None


def is_of_group(mention: Mention) -> bool:
    """Tell whether a phrase is the document of a group told before ("pernyataan | kelompok | itu")."""
    is_pair = mention.last - mention.first == _ONE_AND_ITS_OWNER
    return is_pair and is_document(mention) and "groupnoun" in mention.classes


def spoken_ministry(mention: Mention, by_head: Mapping[str, Actor]) -> Actor | None:
    """Return which ministry a bare one is ("kata | kementerian"), or whose the bare words of an organ are.

    It is the one that spoke before: "pernyataan militer" is that of the army which did.
    """
    if mention.indefinite or mention.many or mention.person or mention.title or mention.number is not None:
        return None
    words = mention.name.casefold().split()
    is_text = len(words) == _ONE_AND_ITS_OWNER and is_document(mention)
    if not (is_text or (len(words) == 1 and mention.actor_kind is ActorKind.GOVERNMENT)):
        return None
    known = by_head.get(words[-1])
    is_it = known is not None and known.party is not None and known.kind in (_ORGANS if is_text else _MINISTRY)
    return known if is_it and known is not None and known.name.casefold().startswith(words[-1]) else None


def step_to_body(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the body or person that put out a document ("laporan dari | tim PBB"), None for a land."""
    issuer = step_over_document(nodes, position)
    mention = nodes[issuer].mention
    is_body = mention is not None and (mention.has_people or any(entity.cls in BODIES for entity in mention.entities))
    return issuer if is_body and issuer != position else None


def find_source(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of who stands behind an agency or a document, None where nobody does."""
    cited = find_cited(nodes, position)
    return step_to_body(nodes, position) if cited is None else cited


def find_issuing(sentence: Sentence) -> int | None:
    """Return the index of the verb with which somebody puts out a document ("X | merilis | pernyataan"), else None."""
    for index in sentence.find("issuing"):
        mention = sentence.nodes[index + 1].mention if index + 1 < len(sentence.nodes) else None
        if mention is not None and is_document(mention) and not mention.definite:
            return index
    return None


def find_issuing_before(nodes: Sequence[Node], index: int) -> int | None:
    """Return the verb with which somebody puts out the document that speaks ("X | merilis | laporan yang menyebut …").

    None where the document is not a new one, or no verb of putting out governs it.
    """
    if index < _VERB_TEXT_AND_WHICH or not nodes[index - 1].has("which"):
        return None
    text, verb = nodes[index - 2].mention, nodes[index - _VERB_TEXT_AND_WHICH]
    is_new = text is not None and is_document(text) and not (text.definite or text.party or text.has_people)
    return index - _VERB_TEXT_AND_WHICH if is_new and verb.unit.has("issuing") else None


@dataclass(slots=True)
class Documents:
    """The documents that a story has told of, by what they are called."""

    authors: dict[str, Actor] = field(default_factory=dict)

    def learn(self, mention: Mention, author: Actor) -> None:
        """Remember whose a document is, for when only "laporan itu" is said."""
        if is_document(mention) and not mention.definite:
            self.own(mention, author)

    def own(self, mention: Mention, author: Actor) -> None:
        """Remember whose a document is, whether or not it was told before."""
        self.authors[_called(mention)] = author

    def follow(self, sentence: Sentence) -> None:
        """Move past a sentence: what several put out together speaks for itself when it is told of again."""
        for _, mention in sentence.mentions:
            if "joint" in mention.classes:
                self.learn(mention, actor_by_words(mention))

    def author_of(self, mention: Mention, last: Actor | None) -> Actor:
        """Return whose words a document of no side holds: its own, the last speaker's, those of the one told before.

        Args:
            mention: The document.
            last: Who spoke last in the story.
        """
        known = self.authors.get(_called(mention)) if mention.definite else None
        is_told = "gist" in mention.classes  # "demikian isi pernyataan yang …"
        is_described = (len(mention.name.split()) > 1 and not mention.definite and not is_told) or (
            "joint" in mention.classes
        )
        is_many = "-" in mention.name and not mention.definite  # "laporan-laporan menyebutkan"
        author = known or (actor_by_words(mention) if is_described or is_many or last is None else last)
        if author.kind is not ActorKind.PERSON:
            self.learn(mention, author)
        return author


def learn_issuer(documents: Documents, sentence: Sentence, discourse: Discourse) -> None:
    """Remember whose a document is that somebody acts by ("X mengaku bertanggung jawab | dalam pernyataan …")."""
    nodes, issuer = sentence.nodes, None
    for n, mention in sentence.mentions:
        by = _issuer_behind(nodes, n) if is_document(mention) and mention.party is None else None
        if by is not None and (actors := discourse.resolve(by)):
            documents.own(mention, actors[0])
            return
        is_own = is_document(mention) and not mention.definite and mention.party is None
        if is_own and n and nodes[n - 1].has("in", "via") and issuer is not None:
            actors = discourse.resolve(issuer)
            if len(actors) == 1:
                documents.learn(mention, actors[0])
            return
        if issuer is None and mention.kind is MentionKind.ACTOR and not (n and is_preposition(nodes[n - 1])):
            issuer = mention


def _issuer_behind(nodes: Sequence[Node], document: int) -> Mention | None:
    """Return by whom a passive tells a document to be put out ("Pernyataan itu dirilis | X"), None for others."""
    verb = document + 1
    while verb < len(nodes) and nodes[verb].has("demonstrative", "past", "adverb", "which"):
        verb += 1
    if verb + 1 >= len(nodes) or not (nodes[verb].unit.has("issued") or nodes[verb].has("by")):
        return None
    named = verb + 1 + nodes[verb + 1].has("by")
    mention = nodes[named].mention if named < len(nodes) else None
    return mention if mention is not None and mention.kind is MentionKind.ACTOR else None


def name_issuer(mention: Mention, actor: Actor, sentence: Sentence | None) -> Actor:
    """Name who put out a document by themselves ("laporan rahasia | CIA"); a land's document keeps its own name."""
    units = [] if sentence is None else sentence.units[mention.first + 1 : mention.last]
    named = next((n for n, unit in enumerate(units) if unit.entities or unit.is_capital or is_people(unit)), len(units))
    is_body = any(entity.cls in _ISSUERS for entity in mention.entities) or any(
        map(is_people, units[named : named + 1])
    )
    is_whole = is_document(mention) and is_body and actor.name == mention.name
    words = sum(len(unit.text.split()) for unit in units[named:])
    return replace(actor, name=" ".join(mention.name.split()[-words:])) if is_whole and words else actor


def _called(mention: Mention) -> str:
    words = mention.name.split()[len(mention.name.split()) > 1 and "gist" in mention.classes :]
    return words[0].casefold().split("-")[0]
