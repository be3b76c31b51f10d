"""Where the words that a cue gives to its speaker begin and end (CODEBOOK §5)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.apposed_names import reports_itself
from runut.extract.grammar.clause_shape import (
    CLAUSE_REACH,
    QUOTES,
    has_predicate,
    is_predicate,
)
from runut.extract.grammar.quotes import is_of_talk, order_of
from runut.extract.grammar.second_clauses import goes_on_by_day
from runut.extract.grammar.word_class import is_active, is_plain_verb
from runut.extract.said.closing_cues import is_out_of_place
from runut.extract.said.newsroom_comments import doubts, is_comment, keeps_back, tells_of_speaker
from runut.extract.said.supposed import is_supposed
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_TIME_REACH = 5
_PHRASE_REACH = 8
_OPENING_WORDS = frozenset({"while", "and", "when", "because"})
CLOSING = {"post", "thus"}
_DISPUTING = {EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST}
_TAKING_SIDES = _DISPUTING | {EventType.SUPPORT}
_DETACHED = ("about", "which", "in", "while", "to_whom", "purpose", "when", "after")


def find_content_end(nodes: Sequence[Node], start: int, limit: int) -> int:
    """Return where governed words end: before a second cue, a clause about the words, or a semicolon."""
    is_nested = in_purpose = False
    for position in range(start + 1, len(nodes)):
        node = nodes[position]
        if order_of(node) in CLOSING and nodes[position - 1].is_comma:
            return nodes[position - 1].start
        is_nested = is_nested or order_of(node) == "pre"
        if position + 1 == len(nodes):
            break
        if _breaks_here(nodes, position, is_nested=is_nested):
            return node.start
        in_purpose = in_purpose or "purpose" in node.categories
        if node.is_comma and (
            goes_on_by_day(nodes, start, position)
            or is_comment(nodes, position + 1, start)
            or _is_newsrooms(nodes, position + 1, in_purpose=in_purpose)
        ):
            return node.start
    return limit


def _breaks_here(nodes: Sequence[Node], position: int, *, is_nested: bool) -> bool:
    """Tell whether a sign, a second cue or the question that was asked ends the words ("… | ketika ditanya soal Y")."""
    node, following = nodes[position], nodes[position + 1]
    if node.unit.text == ";" or (node.unit.text == ":" and following.unit.text in QUOTES):
        return True
    if "when" in node.categories and "asked" in following.categories:
        return True
    if (node.has("without") and keeps_back(nodes, position)) or (
        (node.is_comma or node.has("and", "but")) and tells_of_speaker(nodes, position + 1)
    ):
        return True
    if node.is_comma and following.has("with") and _opens_cue(nodes, position + 2):
        return True  # "…, | dengan menambahkan bahwa …", "…, | dengan Y mengatakan …"
    opens = node.is_comma or (not node.categories.isdisjoint(_OPENING_WORDS) and not node.has("as_well"))
    return opens and _opens_cue(nodes, position + 1) and not (is_nested and following.is_speech)


def _is_newsrooms(nodes: Sequence[Node], position: int, *, in_purpose: bool) -> bool:
    """Tell whether what the newsroom adds stands behind a comma: another's word, a time, a comment, the next act."""
    node = nodes[position]
    if node.has("which") and _is_attributed(nodes, position + 1):
        return True
    if node.has("citing") or (node.has("but") and _answers(nodes, position + 1)):  # "…, sebagaimana dilansir X"
        return True
    if node.has("but") and doubts(nodes, position + 1):
        return True
    return _is_time_of_speech(nodes, position) or _returns(nodes, position, in_purpose=in_purpose)


def _is_attributed(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a relative clause gives its words to another speaker ("…, yang menurut X ditembak jatuh")."""
    return position < len(nodes) and order_of(nodes[position]) in {"according", "post", "thus"}


def _is_time_of_speech(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a time that the newsroom gives stands here ("…, hanya belasan jam setelah gencatan itu")."""
    for place, node in enumerate(nodes[position : position + _TIME_REACH], position):
        if node.kind is NodeKind.TIME and not has_predicate(nodes[place + 1 :]):
            return True
        if node.has("after"):
            return node is not nodes[position]
        is_time = (
            node.kind is NodeKind.TIME
            or node.unit.number is not None
            or node.has("adverb", "determiner", "from", "amount")
        )
        if not is_time and not (node.mention is not None and node.mention.number is not None):
            return False
    return False


def _returns(nodes: Sequence[Node], position: int, *, in_purpose: bool) -> bool:
    """Tell whether the sentence returns to the speaker's own acts here ("…, seraya meminta", "…, dan menjatuhkan")."""
    joint, following = nodes[position], position + 1
    while following < len(nodes) and (nodes[following].has("adverb", "not_yet") or nodes[following].time is not None):
        following += 1
    if joint.has("while") and not joint.has("and"):
        return True
    return joint.has("and") and not in_purpose and following < len(nodes) and is_active(nodes[following])


def _opens_cue(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a cue, or a speaker with a cue, stands here."""
    while position < len(nodes) and nodes[position].has("adverb"):
        position += 1
    if position < len(nodes) and nodes[position].is_speech:
        return not (is_supposed(nodes, position) or is_out_of_place(nodes, position))
    mention, following = nodes[position].mention if position < len(nodes) else None, position + 1
    contrasts = nodes[position - 1].has("whereas")
    is_actor = mention is not None and (contrasts or mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN})
    if is_actor and is_of_talk(nodes[position]):  # "mengatakan, Sayangnya, | kami memperkirakan …"
        return False
    if contrasts and is_actor:
        return _speaks_on(nodes, following)
    while following < len(nodes) - 1 and (nodes[following].has("adverb") or _places(nodes, following)):
        following += 1 + _places(nodes, following)  # "dan utusan X | di Y | mengatakan"
    return is_actor and following < len(nodes) and nodes[following].is_speech


def _places(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a preposition and a place stand here."""
    return nodes[position].has("in", "from") and nodes[position + 1].mention is not None


def _speaks_on(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word of speech follows in the same clause ("sementara Baghdad untuk pertama kali | menuntut")."""
    closes = (n for n in range(position, len(nodes)) if nodes[n].is_comma or nodes[n].has("which", "that"))
    last = next(closes, len(nodes))
    return any(node.is_speech or takes_sides(node) for node in nodes[position:last])


def takes_sides(node: Node) -> bool:
    """Tell whether a verb says whom somebody backs, blames or asks ("sementara ketua parlemen | mendukung X")."""
    item = node.unit.item
    return item is not None and any(s.frame.type in _TAKING_SIDES and s.voice is Voice.ACT for s in item.senses)


def _answers(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether the speaker says more after "tetapi", or another one answers ("tetapi | Y membantahnya")."""
    position = past_adverbs(nodes, position)
    if position < len(nodes) and _is_vow(nodes[position]):
        return False  # "pihaknya siap berunding, tetapi | tidak akan mengakui X": what is said goes on
    if position < len(nodes) and (nodes[position].is_speech or _disputes(nodes[position])):
        return True
    mention, verb = nodes[position].mention if position < len(nodes) else None, past_adverbs(nodes, position + 1)
    is_actor = mention is not None and mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN}
    if mention is not None and "document" in mention.classes and mention.party is not None:  # "tapi | laporan PBB …"
        is_actor, verb = True, _past_time(nodes, verb)
    return is_actor and verb < len(nodes) and (nodes[verb].is_speech or _disputes(nodes[verb]))


def _past_time(nodes: Sequence[Node], position: int) -> int:
    """Return the index after a time with its preposition ("laporan X | pada Mei | menemukan")."""
    while position < len(nodes) and (nodes[position].time is not None or nodes[position].has("in")):
        position += 1
    return position


def _is_vow(node: Node) -> bool:
    """Tell whether a form of several words says what somebody will not do ("tidak akan mengakui")."""
    item = node.unit.item
    return " " in node.unit.low and item is not None and any(s.frame.type is EventType.REJECT for s in item.senses)


def past_adverbs(nodes: Sequence[Node], position: int) -> int:
    """Return the index after adverbs and words of denial."""
    while position < len(nodes) and nodes[position].has("adverb", "not", "not_yet"):
        position += 1
    return position


def _disputes(node: Node) -> bool:
    """Tell whether a verb of words and not of deeds stands here ("membantahnya", "mengancam Y")."""
    item = node.unit.item
    return item is not None and any(s.frame.type in _DISPUTING and s.voice is Voice.ACT for s in item.senses)


def after_name(nodes: Sequence[Node], after: int) -> int:
    """Step over what explains a speaker ("…, komandan JEM, …", "… yang tidak mau disebut namanya, …")."""
    if after < len(nodes) and nodes[after].has("which"):
        return next((n for n in range(after, len(nodes)) if nodes[n].is_comma), len(nodes))
    if after + 2 < len(nodes) and nodes[after].is_comma and nodes[after + 2].is_comma:
        mention = nodes[after + 1].mention
        if mention is not None and (mention.person or mention.has_people):
            return after + 2
    return after


def find_split(nodes: Sequence[Node], first: int, cue: int, after: int) -> tuple[bool, int | None]:
    """Tell whether the words before a cue inside a sentence count, and the index at which they go on after it.

    "X, kata Y, Z": a clause stands before or after it, or is parted by it.
    """
    before = nodes[first:cue]
    if before and before[-1].has("which") and after < len(nodes) - 1:  # "gambar yang katanya | menunjukkan …"
        return False, after
    rest = _rest_after(nodes, after) or (None if has_predicate(before) else _rest_beyond(nodes, after))
    opened = rest is not None and rest < len(nodes) and not (nodes[rest].has("citing") or reports_itself(nodes, rest))
    if not opened or rest is None or _tells_of_speaker(nodes, rest):
        return True, None
    if nodes[rest].has("when", "after", "while") and not _breaks_off(before):
        return True, None
    if _breaks_off(before) or (_turns(before) and _goes_on(nodes, rest)):
        return False, rest
    if has_predicate(before) or _is_bare_time(nodes, rest):
        return True, rest if _goes_on(nodes, rest) else None
    head = before[0] if before else None
    is_frame = head is None or head.kind is NodeKind.TIME or head.has("adverb", "when", "because", "after")
    if is_frame and (is_active(nodes[rest]) or is_plain_verb(nodes[rest])):
        return True, None  # "karena mereka tersangkanya, kata X, | merujuk kepada Y"
    return (False, rest) if is_frame else (True, rest)


def _tells_of_speaker(nodes: Sequence[Node], rest: int) -> bool:
    """Tell whether what stands behind a speaker says who or where they are ("kata X, | yang memimpin Y", "| di Z")."""
    return nodes[rest].has("which", "meaning") or (nodes[rest].has("in") and not has_predicate(nodes[rest:]))


def _rest_after(nodes: Sequence[Node], after: int) -> int | None:
    """Return the index after the comma that closes a cue's phrase, None where the sentence does not go on."""
    position = after_name(nodes, after)
    if position < len(nodes) and nodes[position].has("to_whom"):
        position = next((n for n in range(position, len(nodes)) if nodes[n].is_comma), len(nodes))
    if position < len(nodes) and nodes[position].is_comma:
        position += 1
    elif (
        position == 0
        or position >= len(nodes)
        or not nodes[position - 1].unit.is_word
        or not _closed_by_comma(nodes[position - 1], nodes[position])
    ):
        return None
    return position if position < len(nodes) - 1 else None


def _rest_beyond(nodes: Sequence[Node], after: int) -> int | None:
    """Return the index after the comma that closes what is told of a speaker ("kata X dari dewan kota, | …")."""
    for position in range(after, min(after + _PHRASE_REACH, len(nodes) - 2)):
        if nodes[position].is_comma:
            return position + 1
        if is_predicate(nodes[position]) or nodes[position].is_speech:
            return None
    return None


def _closed_by_comma(node: Node, following: Node) -> bool:
    """Tell whether a joined name took the comma after it along."""
    return node.mention is not None and node.last - node.mention.last > 0 and following.unit.is_word


def _breaks_off(before: Sequence[Node]) -> bool:
    """Tell whether what stands before only leads to the words after ("ditunda karena, kata X, …")."""
    words = [node for node in before if not node.is_comma]
    return bool(words) and words[-1].has("because", "that", "which", "when", "and")


def _turns(before: Sequence[Node]) -> bool:
    """Tell whether a turn without a predicate stands last ("…, karena pagi itu, kata X, …")."""
    turn = next((n for n in range(len(before) - 1, -1, -1) if before[n].has("because", "when")), None)
    return turn is not None and turn > 0 and not has_predicate(before[turn:])


def _goes_on(nodes: Sequence[Node], rest: int) -> bool:
    """Tell whether a clause goes on after ", kata X,": it has a predicate and opens with no detached phrase."""
    words = nodes[rest:]
    if words[0].has("because", "and", "whereas") and _opens_cue(nodes, rest + 1):
        return False
    if words[0].has(*_DETACHED) or words[0].is_speech or is_active(words[0]) or is_plain_verb(words[0]):
        return False
    ends = (n for n, node in enumerate(words) if n and node.has("when", "after", "which", "to_whom"))
    first = next(ends, CLAUSE_REACH)
    return any(map(is_predicate, words[: min(first, CLAUSE_REACH)])) and not _is_bare_time(nodes, rest)


def _is_bare_time(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a time without a comma after it stands here ("…, kata X, beberapa jam setelah ledakan itu")."""
    following = position + 1
    if nodes[position].kind is not NodeKind.TIME or (following < len(nodes) and nodes[following].is_comma):
        return False
    time = nodes[position].time
    if time is not None and time.anchor is not None:
        return True  # "beberapa jam setelah | gencatan itu"
    closes = (n for n in range(following, len(nodes)) if nodes[n].has("after", "when", "because", "which"))
    last = next(closes, len(nodes))
    return not has_predicate(nodes[following:last])
