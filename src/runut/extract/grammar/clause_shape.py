"""Whether the words after a cue make a clause, and where it begins."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_parts import closing_of_aside
from runut.extract.grammar.cue_settings import closing_of_concession, skip_to_words, tells_outlet
from runut.extract.grammar.made_nouns import is_made_noun
from runut.extract.grammar.past_quality import is_past_quality
from runut.extract.grammar.quotes import order_of, tone_of
from runut.extract.grammar.tolls_said import tells_number
from runut.extract.grammar.word_class import is_active, is_bare_stem, is_noun, is_plain_verb, is_preposition, is_verb

CLAUSE_REACH = 14
AUXILIARIES = (
    "future", "past", "not", "not_yet", "possible", "ongoing", "obliged", "planned", "none_occurs", "nobody", "failed",
    "exists",
)  # fmt: skip
_HEADLESS_TONES = {"plain", "report", "claim", "naming", "view", "deny", "admit"}
_LOOSE_TONES = {"plain", "report", "accuse", "warn"}
_ELLIPTIC_TONES = {"plain", "report", "claim", "deny", "admit", "warn"}
_CLOSED_TONES = {"deny", "view"}
_CALLING_TONES = {"naming", "count"}
_NAMING_TONES = {"naming", "view"}
_QUALITY_TONES = {"naming", "view", "deny", "admit", "plain", "report"}
_INTENDED = ("future", "planned", "past", "ongoing", "possible", "obliged")
_NONE_OF_IT = ("not", "not_yet", "none_occurs", "nobody", "exists")
_COLON_REACH = 7
_CALLED_REACH = 6
_FARTHEST_AS = 24
_WORD_AND_THAT = 2
_COUNTING_TONES = {"count", "naming", "view"}
_OF_WORDS = "accusation"
_JUDGING = frozenset({"unacceptable", "regretword"})
_ENDS = {".", "?", "!"}
QUOTES = {'"', "“", "«", "”", "„"}


def is_predicate(node: Node) -> bool:
    """Tell whether a node may be a clause's predicate, or a word that stands before one."""
    return is_verb(node) or is_plain_verb(node) or node.has(*AUXILIARIES, "negated")


def has_predicate(nodes: Sequence[Node]) -> bool:
    """Tell whether a stretch holds a predicate outside relative clauses."""
    in_relative = False
    for node in nodes:
        if node.has("which"):
            in_relative = True
        elif node.is_comma:
            in_relative = False
        elif is_predicate(node) and not is_noun(node):
            if not in_relative:
                return True
            in_relative = node.has(*AUXILIARIES)
    return False


def find_clause(nodes: Sequence[Node], index: int) -> int | None:
    """Return the index of the node that opens the words governed by a cue, None where no clause follows."""
    tone = tone_of(nodes[index])
    if tone == "ready":
        return index  # "menyatakan | siap campur tangan"
    position, marked = skip_to_words(nodes, index + 1)
    if position >= len(nodes) or nodes[position].unit.text in _ENDS:
        return None
    if not marked and tells_outlet(nodes, position):
        position += 1  # "memberi tahu AFP | pasukannya akan mundur"
    if nodes[position].has("that") or nodes[position].unit.text == ":":
        return position + 1 if position + 1 < len(nodes) else None
    if tone == "as":
        return position if _as_follows(nodes, position, tone) else None
    if marked and tone == "says" and order_of(nodes[position]) == "pre" and tone_of(nodes[position]) == "plain":
        return None  # "mengatakan dalam sebuah pernyataan, | menambahkan bahwa …"
    is_of_words = tone == "deny" or nodes[index].unit.has("replying")
    if nodes[position].has("itself") or (is_of_words and names_words(nodes[position])):
        return None
    if tone == "naming" and order_of(nodes[index]) == "prepas":
        called = min(len(nodes) - 1, position + nodes[position].has("as"))
        if _is_said_of(nodes[called]) or nodes[called].unit.text in QUOTES:
            return called  # "usul yang dinilainya | tidak masuk akal", "yang disebutnya sebagai | "…""
    if marked and nodes[position - 1].unit.text in QUOTES and order_of(nodes[index]) == "pre":
        return position
    after_that = _after_that(nodes, position)
    closes = 0 if after_that is None else nodes[after_that - 2].is_comma  # "menyatakan yakin, bahwa …"
    is_word = after_that is not None and after_that - position - closes <= _WORD_AND_THAT  # "menganggap terbukti bahwa"
    there_is = nodes[position].has("none_occurs", "no_proof", "exists")  # "mengatakan | tidak ada bukti bahwa …"
    there_is = there_is or not _JUDGING.isdisjoint(nodes[position].unit.classes)  # "… | tidak dapat diterima bahwa …"
    if after_that is not None and not there_is and (is_word or not has_predicate(nodes[position : after_that - 1])):
        return after_that
    if tone != "strict" and (marked or _says(nodes, position, tone) or clause_follows(nodes, position, tone)):
        return position
    return None if tone == "strict" else _after_colon(nodes, position)


def _is_said_of(node: Node) -> bool:
    """Tell whether what follows is said of what stands before: a quality, a denial or an act."""
    return is_predicate(node) or node.has("adjective", "adverb", "degree")


def _says(nodes: Sequence[Node], position: int, tone: str) -> bool:
    """Tell whether words follow a verb of plain saying, and not a pointer to them ("mengatakan hal itu di Jakarta")."""
    if tone != "says":
        return False
    points = position + 1 < len(nodes) and nodes[position + 1].has("demonstrative")
    return not points or _predicate_follows(nodes, position, "plain") or _as_follows(nodes, position, "view")


def _after_that(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index after a "bahwa" that a phrase keeps from its cue ("mengingatkan anggota dewan bahwa …")."""
    for later in range(position, min(position + CLAUSE_REACH, len(nodes) - 1)):
        if nodes[later].has("that") and not nodes[later].has("thinks"):  # "menegaskan, Saya | kira | …"
            return later + 1
        ends = nodes[later].has("and", "purpose", "while", "when", "after", "because")
        if ends or nodes[later].is_speech or names_words(nodes[later]):
            return None
    return None


def _after_colon(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index after a colon that ends a phrase ("mencatat korban yang berbeda: …")."""
    for later in range(position, min(position + _COLON_REACH, len(nodes) - 1)):
        if nodes[later].unit.text == ":" or (nodes[later].is_comma and nodes[later + 1].has("amounting")):
            behind = later + 1 + nodes[later].is_comma
            return behind if behind < len(nodes) else None
        if nodes[later].is_comma or nodes[later].is_speech:
            return None
    return None


def clause_follows(nodes: Sequence[Node], position: int, tone: str) -> bool:
    """Tell whether a clause follows: a subject with its predicate, or (for verbs of claiming) a predicate alone."""
    while (
        position < len(nodes)
        and nodes[position].has("adverb", "determiner", "in", "predicative")
        and not is_predicate(nodes[position])
    ):
        position += 1
    if position >= len(nodes):
        return False
    node = nodes[position]
    if _is_only_named(nodes, position, tone):
        return False
    conceded = closing_of_concession(nodes, position)
    conceded = position if conceded is None and node.has("condition") else conceded  # "… bahwa | jika X tidak mundur"
    if conceded is not None:
        return has_predicate(nodes[conceded + 1 :])
    if (tone in _COUNTING_TONES and _is_count(node)) or tells_number(nodes, position, tone):
        return True
    if node.has("demonstrative"):  # "menegaskan | itu bukan ancaman"
        return any(is_predicate(one) or one.has("not") for one in nodes[position + 1 : position + 2])
    if node.has("exists", "no_proof", "which"):
        is_more = position + 2 < len(nodes) or any(one.unit.is_word for one in nodes[position + 1 : position + 2])
        return tone in _HEADLESS_TONES and is_more
    if tone in _NAMING_TONES and _as_follows(nodes, position, tone):
        return True
    if tone in _CALLING_TONES and _quotation_follows(nodes, position):
        return True
    if tone in _ELLIPTIC_TONES and node.unit.has("feeling"):
        return True
    is_told = node.mention is not None or is_noun(node) or node.has("has_clause")
    if is_told or order_of(node) == "both" or _is_pointed_at(nodes, position):
        closing = closing_of_aside(nodes, position + 1)
        return _predicate_follows(nodes, position, tone) if closing is None else is_predicate(nodes[closing + 1])
    if tone in _NAMING_TONES:
        is_vow = is_verb(node) and " " in node.unit.low  # "memperingatkan | tidak akan membiarkan X"
        return is_vow or node.has(*_INTENDED, *_NONE_OF_IT)
    return tone in _ELLIPTIC_TONES and (is_predicate(node) or node.has("adjective", "attempt"))


def _is_only_named(nodes: Sequence[Node], position: int, tone: str) -> bool:
    """Tell whether a cue has an act by its name or stem for its object, and no clause ("mengumumkan | dimulainya X").

    So has one that tells a feeling, a step or a plan of the speaker's ("menyampaikan | apresiasi kepada X").
    """
    if nodes[position].has("own_plan") and any(
        is_preposition(one) and not one.has("purpose") for one in nodes[position + 1 : position + 2]
    ):
        return True  # "mengumumkan | rencananya pada 5 Mei"
    behind = nodes[position + 1 : position + CLAUSE_REACH]
    if is_made_noun(nodes, position):
        return not any(node.has(*AUXILIARIES) for node in behind)
    node = nodes[position]
    if tone != "plain" or node.unit.item is None:
        return False
    is_led = bool(behind) and is_preposition(behind[0])
    resigns = bool(node.unit.item.senses) and all("resign" in sense.frame.mode for sense in node.unit.item.senses)
    return resigns or (is_led and is_bare_stem(node))  # "menyatakan | mundur dari jabatannya"


def _is_pointed_at(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "itu" makes a noun of a word that might be a verb ("menilai | bom itu membuktikan …")."""
    return position + 1 < len(nodes) and nodes[position + 1].has("demonstrative")


def _as_follows(nodes: Sequence[Node], position: int, tone: str) -> bool:
    """Tell whether "sebagai" follows in the same clause ("menyebut rencana untuk mundur sebagai kekeliruan")."""
    for node in nodes[position + 1 : position + _FARTHEST_AS]:
        if node.has("as") or (tone == "view" and node.has("as_phrase")):
            return True
        if node.is_speech or node.has("that", "when", "after", "because", "while") or node.unit.text == ";":
            return False
    return False


def _quotation_follows(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a thing is called what stands in quotation marks ("menyebut | angka itu "khayalan"")."""
    for node in nodes[position + 1 : position + _CALLED_REACH]:
        if node.unit.text in QUOTES:
            return True
        if node.is_comma or node.has("that", "which", "and") or is_predicate(node) or is_preposition(node):
            return False
    return False


def _is_count(node: Node) -> bool:
    return node.unit.number is not None or (node.mention is not None and node.mention.number is not None)


def _predicate_follows(nodes: Sequence[Node], subject: int, tone: str) -> bool:
    """Tell whether a predicate follows a subject before its clause ends."""
    is_loose, may_name = tone in _LOOSE_TONES, tone in _QUALITY_TONES
    may_qualify = may_name or tone == "claim"
    may_adjoin, points = tone not in _LOOSE_TONES, _is_pointed_at(nodes, subject)
    in_relative = closed = in_purpose = False
    first = subject + 1 + _opens_own_clause(nodes, subject, tone)
    for position in range(first, min(subject + CLAUSE_REACH, len(nodes))):
        node, before = nodes[position], nodes[position - 1]
        if tone == "claim" and (node.has("purpose") or in_purpose):  # "berdalih alat untuk menggali | belum tiba"
            in_purpose = True
            if node.has(*AUXILIARIES):
                return True
            continue
        ends = node.has("after", "when", "because", "purpose") or (node.is_comma and (points or not is_loose))
        ends = ends or (node.has("with") and any(order_of(one) == "pre" for one in nodes[position + 1 : position + 2]))
        if ends or (tone in _CLOSED_TONES and _opens_next_act(nodes, position)):
            return False  # of a pointer: "menyampaikan hal itu dalam jumpa pers, | menandakan …"
        if not in_relative and _says_of_it(nodes, position):
            return True
        if node.has("which"):
            in_relative = True
        elif is_predicate(node):
            if not in_relative or (node.has(*AUXILIARIES) and is_past_quality(nodes, position)):
                return True
            in_relative = node.has(*AUXILIARIES)
        elif node.has("amounting", "copula", "attempt") or (may_qualify and not in_relative and node.has("degree")):
            return True
        elif node.has("demonstrative"):
            closed = True
        elif is_preposition(node):
            closed = False
        elif may_name and not in_relative and (closed or may_adjoin) and _names_quality(node, before, closed=closed):
            return True
    return False


def _says_of_it(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether something is said of a subject without a verb ("amunisi | hanya | cukup", "X sendiri | yang …")."""
    if nodes[position].has("which"):
        return nodes[position - 1].has("itself")
    following = nodes[position + 1] if position + 1 < len(nodes) else None
    is_free = following is not None and following.unit.is_word and not is_preposition(following)
    return is_free and nodes[position].unit.has("predicative")


def _opens_next_act(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether the speaker's next act opens here ("membantah tuduhan itu | dan menyalahkan Y")."""
    following = position + 1
    is_joint = nodes[position].has("and", "while") and following < len(nodes)
    return is_joint and (nodes[following].is_speech or is_active(nodes[following]))


def _opens_own_clause(nodes: Sequence[Node], noun: int, tone: str) -> bool:
    """Tell whether a verb behind a noun says what that is about ("mengumumkan upaya | merebut X")."""
    is_of_noun = nodes[noun].has("has_clause") and tone in _ELLIPTIC_TONES
    return is_of_noun and any(is_active(verb) or is_plain_verb(verb) for verb in nodes[noun + 1 : noun + 2])


def _names_quality(node: Node, before: Node, *, closed: bool) -> bool:
    """Tell whether a node may say what the subject before it is ("tuduhan itu | bohong", "perundingan | buntu")."""
    if closed or before.mention is not None:
        return node.mention is not None or node.has("adjective")
    return is_noun(before) and node.has("adjective", "fruitless")


def names_words(node: Node) -> bool:
    """Tell whether a node names an accusation, a report or a complaint, which governs words of its own."""
    if node.mention is None:
        return (is_noun(node) or order_of(node) == "both") and _OF_WORDS in node.unit.classes
    is_anothers = _OF_WORDS in node.unit.classes  # "laporan media"
    return is_anothers or (node.mention.kind is MentionKind.THING and _OF_WORDS in node.mention.classes)
