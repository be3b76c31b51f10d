"""One sentence seen by its words and by its nodes at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.extract.agreements.phrases import Word, read_words
from runut.extract.agreements.provisions import find_provisions
from runut.extract.agreements.words import AgreementWords
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.shared_purpose import shares_purpose
from runut.extract.grammar.word_class import is_preposition
from runut.extract.outcome.status import read_status
from runut.extract.when.act_sought import Act
from runut.extract.when.timing import time_of
from runut.record.actor import ActorKind
from runut.record.claims import Provision, Topic
from runut.record.edtf import Edtf
from runut.record.span import Span
from runut.world import EntityClass

_CUTTING = frozenset({"when", "because", "after"})
_NAMED = {EntityClass.GROUP, EntityClass.ORGANISATION}
_QUOTES = frozenset("\"“”'‘’")
_BRACKETED = 3
_TALKS_REACH = 7
_EXPECTED_REACH = 3
_ITEM = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[a-i][.)]|[-–—•*▪·])\s")


def _veil(word: Word) -> Word:
    """Return a word at its place that is none of a language's."""
    return Word("x" * len(word.low), word.start, word.end)


def _without_short_names(words: list[Word]) -> list[Word]:
    """Return words without a lone one in brackets ("nota kesepahaman | (MoU) | damai")."""
    opened = [at for at in range(1, len(words) - 2) if words[at].low == "(" and words[at + 2].low == ")"]
    left_out = {at + n for at in opened for n in range(_BRACKETED)}
    return [word for at, word in enumerate(words) if at not in left_out] if opened else words


def _words_of(mention: Mention) -> frozenset[str]:
    """Return the words of the names in a phrase, folded: a headline writes all its words with capitals.

    A group that the world does not know is called by its side.
    """
    forms = [form for entity in mention.entities for form in entity.forms] or [mention.party or ""]
    return frozenset(word.low for form in forms for word in read_words(form, Span(0, len(form))))


def _is_of_clause(before: Node | None, node: Node) -> bool:
    """Tell whether a word of speech is none where it stands ("menandai | ulang |", "untuk | menjamin |")."""
    is_joined = before is not None and not (before.is_comma or before.unit.text in _QUOTES)
    return is_joined and (order_of(node) == "post" or (before is not None and before.has("reciprocal", "purpose")))


def _names_body(mention: Mention) -> bool:
    """Tell whether a phrase names a group or body: one that the world knows, else one that the page names.

    Peacekeepers are what is agreed, whoever sends them.
    """
    if mention.actor_kind is ActorKind.PEACEKEEPERS:
        return False
    if mention.entities:
        return any(entity.cls in _NAMED for entity in mention.entities)
    return mention.party is not None and " " in mention.party


@dataclass(slots=True)
class View:
    """A sentence with the words of agreements of its language."""

    text: str
    sentence: Sentence
    data: AgreementWords
    published: Edtf | None = None
    words: list[Word] = field(init=False)
    lows: frozenset[str] = field(init=False)
    node_starts: list[int] = field(init=False)
    word_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Take the sentence apart."""
        self.words = _without_short_names(read_words(self.text, self.sentence.span))
        self.lows = frozenset([word.low for word in self.words])
        self.node_starts = [node.start for node in self.sentence.nodes]
        self.word_starts = [word.start for word in self.words]

    @property
    def nodes(self) -> Sequence[Node]:
        """The nodes of the sentence."""
        return self.sentence.nodes

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence stands."""
        return self.sentence.span.start, self.sentence.span.end

    @property
    def opens_list(self) -> bool:
        """Whether a list follows it."""
        if not self.words:
            return False
        is_led = self.has("list_heads", 0, 1) or self.has("list_openers", 0, len(self.words))
        return is_led or self.words[-1].low == ":"

    @property
    def is_item(self) -> bool:
        """Whether its line is an item of a list: it begins with a number, a bullet or "pertama,"."""
        start = self.sentence.span.start
        line = self.text.rfind("\n", 0, start) + 1
        if _ITEM.match(self.text, line):
            return True
        found = self.data.marks["items"].at(self.words, 0) if self.words and not self.text[line:start].strip() else None
        return found is not None and found[0] < len(self.words) and self.words[found[0]].low == ","

    def node_at(self, word: int) -> int:
        """Return the index of the node in which a word stands."""
        return max(0, bisect_right(self.node_starts, self.words[word].start) - 1)

    def word_at(self, start: int) -> int:
        """Return the index of the word that stands at a place of the page."""
        return max(0, bisect_right(self.word_starts, start) - 1)

    def has(self, mark: str, first: int, last: int) -> bool:
        """Tell whether a phrase of a mark begins in a stretch of words."""
        table = self.data.marks[mark]
        return table.may_stand_in(self.lows) and table.stands_in(self.words, max(0, first), min(last, len(self.words)))

    def marking(self, word: int) -> Marking:
        """Return the status that the words before a predicate give it."""
        return read_status(self.nodes, self.node_at(word))

    def serves_purpose(self, word: int) -> bool:
        """Tell whether a predicate only says what something is for ("untuk bertemu dan mencapai …")."""
        node = self.node_at(word)
        return read_status(self.nodes, node).purpose or shares_purpose(self.nodes, node)

    def day(self, word: int, *, is_force: bool = False) -> Edtf | None:
        """Return the time that belongs to a predicate: since when a deal holds (`is_force`), or when it was made."""
        node = self.node_at(word)
        act = Act(may_hold=not is_force, told=None if self.published is None else self.published.latest)
        dating = None if self._is_of_what_came_before(node) else time_of(self.sentence, node, [], act)
        return None if dating is None else dating.value

    def day_behind(self, word: int) -> Edtf | None:
        """Return the time right behind a predicate ("pada Jumat, efektif mulai | Minggu"), None where none is there."""
        behind = self.node_at(word) + 1
        while behind < len(self.nodes) and self.nodes[behind].time is None:
            if not (is_preposition(self.nodes[behind]) or self.nodes[behind].has("adverb")):
                return None
            behind += 1
        time = self.nodes[behind].time if behind < len(self.nodes) else None
        return None if time is None else time.value

    def is_expected(self, first: int, last: int) -> bool:
        """Tell whether a predicate is to hold from a day that is told ("G | diharapkan | mulai berlaku pada Kamis")."""
        return self.has("expected", first - _EXPECTED_REACH, first) and self.day_behind(last - 1) is not None

    def _is_of_what_came_before(self, node: int) -> bool:
        """Tell whether the time behind a predicate is that of what it followed ("tercapai setelah serangan pada Rabu").

        Talks that led to it were held on the day on which it was made.
        """
        for position in range(node + 1, len(self.nodes)):
            if self.nodes[position].time is not None or self.nodes[position].is_comma:
                return False
            if self.nodes[position].has("after"):
                behind = self.word_at(self.nodes[position].end)
                return not self.has("parley", behind, behind + _TALKS_REACH)
        return False

    def find(self, first: int, last: int) -> Sequence[Provision]:
        """Return what a stretch of words lays down."""
        return find_provisions(self.text, self._without_names(first, last), (first, last), self.data)

    def _without_names(self, first: int, last: int) -> list[Word]:
        """Return the words with those inside names veiled ("Gerakan Kemerdekaan Papua" lays down no independence)."""
        words = self.words
        for node in self.nodes if first < last else ():
            mention = node.mention
            if mention is None or node.end <= words[first].start or not _names_body(mention):
                continue
            veiled = range(self.word_at(node.start), self.word_at(max(node.start, node.end - 1)) + 1)
            is_plain = mention.entities and not self.sentence.is_headline
            names = frozenset(word.low for word in words) if is_plain else _words_of(mention)
            words = [
                _veil(word) if at in veiled and word.low in names and self._is_capital(word) else word
                for at, word in enumerate(words)
            ]
        return words

    def _is_capital(self, word: Word) -> bool:
        return self.text[word.start].isupper()

    def whole(self, first: int) -> Sequence[Provision]:
        """Return the rest of the sentence as what is laid down, about whatever it may be."""
        last = next((at for at in range(len(self.words), first, -1) if not self.words[at - 1].is_sign), first)
        if first >= last:
            return ()
        start, end = self.words[first].start, self.words[last - 1].end
        return (Provision(topic=Topic.OTHER, said=self.text[start:end], start=start, end=end),)

    def cut(self, first: int) -> int:
        """Return where what is laid down ends: before a word of speech, of time or of reason."""
        start = self.words[min(first, len(self.words) - 1)].start
        cuts = self.data.marks["cut"]
        limit = cuts.find_in(self.words, first + 1, len(self.words))
        limit = len(self.words) if limit is None else limit
        for before, node in zip((None, *self.nodes), self.nodes, strict=False):
            is_cut = not node.categories.isdisjoint(_CUTTING)
            if not (is_cut or node.is_speech) or node.start <= start:
                continue
            if before is not None and before.time is not None and node.has("after"):
                continue  # "dalam tiga pekan | setelah penandatanganan"
            at = self.word_at(node.start)
            is_joint = self.data.marks["split"].at(self.words, at) is not None
            is_deadline = self.data.marks["deadline"].at(self.words, at) is not None
            is_said = node.is_speech and not _is_of_clause(before, node)
            if is_said or (is_cut and not is_joint and not is_deadline):
                return min(at, limit)
        return limit
