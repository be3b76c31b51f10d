"""How a cue stands in its sentence: what is before it and whom it has beside it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_shape import QUOTES, find_clause, has_predicate, is_predicate, names_words
from runut.extract.grammar.quotes import RawStatement, is_of_talk, names_speaker, order_of, tone_of
from runut.extract.grammar.word_class import is_only_verb, is_passive, is_preposition
from runut.extract.said.only_answers import is_only_answer
from runut.extract.said.supposed import is_supposed
from runut.record.actor import ActorKind
from runut.record.claims import StatementKind
from runut.record.span import Span

_SHORTEST_CONTENT = 2
_CUE_AND_TEXT = 2
_DAY_REACH = 8
_PLAIN = "plain"
_OPENING_SIGNS = {":", *QUOTES}
_BARE_TONES = {"deny", _PLAIN}
_CLOSING = {"post", "thus"}
_NEGATIONS = ("not", "not_yet", "unwilling")
_JOINTS = ("and", "because", "when", "which", "that", "while", "after")
_SIGNS_BEFORE = {",", '"', "”", "?", "!", "»"}


def is_said_on(nodes: Sequence[Node], which: int) -> bool:
    """Tell whether a clause only goes on with its speaker's words ("…, kata X, | yang menambahkan", "| dan …")."""
    cue = nodes[which + 1]
    is_plain = tone_of(cue) == _PLAIN or (tone_of(cue) == "says" and not cue.unit.low.endswith("nya"))
    return nodes[which].has("which", "and") and is_plain


def is_in_content(node: Node, found: Sequence[RawStatement]) -> bool:
    """Tell whether a node stands in words that a statement already holds."""
    return any(span.start <= node.start < span.end for statement in found for span in statement.content)


def ends_sentence(nodes: Sequence[Node], index: int, subject: int) -> bool:
    """Tell whether a clause stands before a cue's subject, and only times, places and phrases follow the cue."""
    for position in range(index + 1, len(nodes)):
        mention, before = nodes[position].mention, position - 1
        if nodes[position].is_speech and nodes[before].is_comma:
            break  # "…, X mengatakan dalam sebuah pernyataan, | menambahkan bahwa …"
        if nodes[position].unit.text in _OPENING_SIGNS:
            return False
        if mention is None or mention.kind is not MentionKind.THING:
            continue
        while nodes[before].has("determiner"):
            before -= 1
        if not is_preposition(nodes[before]):  # "… menyatakan | hal itu", not "… menyatakan dalam | sebuah unggahan"
            return False
    joined = (n for n in range(index + 2, len(nodes)) if nodes[n].is_speech and nodes[n - 1].is_comma)
    behind = nodes[index + 1 : next(joined, len(nodes))]
    is_open = has_predicate(behind) or any(node.has("and", "purpose", "that") for node in behind)
    return has_predicate(nodes[:subject]) and not is_open and not _is_fronted(nodes, subject)


def _is_fronted(nodes: Sequence[Node], subject: int) -> bool:
    """Tell whether the clause before a cue's subject only says when ("Setelah bertemu X, | Y mengatakan …")."""
    opens = next((n for n in range(subject) if not nodes[n].has("adverb")), subject)
    commas = [node for node in nodes[:subject] if node.is_comma]
    return nodes[opens].has("when", "after") and len(commas) == 1 and nodes[subject - 1].is_comma


def is_parted(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a speaker and a cue part the subject from its clause ("Pasukannya, ia menambahkan, | akan …")."""
    if index < 3 or index + 1 >= len(nodes) or not (nodes[index + 1].is_comma and nodes[index - 2].is_comma):
        return False
    first = find_content_start(nodes, index)
    before = nodes[first : index - 2]
    told, speaker = (before[0].mention if before else None), nodes[index - 1].mention
    if told is None or speaker is None or (told.title and not told.possessive and speaker.person is not None):
        return False  # "Komandan brigade, X mengatakan, …": his office
    return not has_predicate(before)


def has_actor_before(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether an actor stands right before a word that may be a noun ("TPNPB klaim …", not "klaim mereka")."""
    mention = nodes[index - 1].mention if index else None
    return mention is not None and mention.kind is MentionKind.ACTOR


def is_denied(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a cue is denied ("tidak menyebut sanksi") or only wanted ("agar | mengakui …"): nothing is said."""
    if index == 0:
        return is_only_answer(nodes, index)
    is_wanted = nodes[index - 1].has("purpose", "controlling", "obliged", "future") or is_supposed(nodes, index)
    is_joined = "or" in nodes[index - 1].categories and _is_negated(nodes, index - 1)
    is_not = is_joined or not nodes[_past_manner(nodes, index - 1)].categories.isdisjoint(_NEGATIONS)
    is_wanted = is_wanted or is_only_answer(nodes, index)
    return (is_wanted and order_of(nodes[index]) == "pre") or (is_not and tone_of(nodes[index]) != "deny")


def _past_manner(nodes: Sequence[Node], position: int) -> int:
    """Return the index before "dapat", "segera", "secara resmi" ("belum | dapat | memastikan …")."""
    while position > 0 and nodes[position].has("adverb", "unsure"):
        position -= 1
    return position


def _is_negated(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether the verb that a place is joined to is denied ("tidak membantah | atau mengakui …")."""
    for before in range(position - 1, -1, -1):
        if nodes[before].has(*_NEGATIONS):
            return True
        if nodes[before].is_comma or nodes[before].is_speech or nodes[before].has("that", "which"):
            return False
    return False


def content_stands_before(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a sign stands right before a cue, but for the one of "X mengatakan, | jelas-jelas Y melanggar"."""
    is_sign = index > 0 and not nodes[index - 1].unit.is_word and nodes[index - 1].unit.text in _SIGNS_BEFORE
    return is_sign and not (index > 1 and nodes[index - 1].is_comma and order_of(nodes[index - 2]) == "pre")


def find_content_start(nodes: Sequence[Node], cue: int) -> int:
    """Return where the words before a cue begin: past an opening adverb with a comma, past an earlier semicolon."""
    parted = next((n for n in range(cue - 1, 0, -1) if nodes[n].unit.text == ";"), None)
    if parted is not None:
        return parted + 1
    opens = len(nodes) > 2 and nodes[1].is_comma and nodes[0].has("because", "adverb", "when")
    return 2 if opens and cue > 2 else 0


def names_nobody(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "menurut" is followed by a thing ("menurut rencana itu") and not by a speaker or a comma."""
    after = step_over_words(nodes, index + 1) if index + 1 < len(nodes) else len(nodes)
    if after == len(nodes):
        return True
    told = nodes[after].mention
    is_bare = told is not None and told.kind is MentionKind.THING and " " not in told.name
    if told is not None and is_bare and not (told.definite or told.owner or told.party):
        after += 1 + (after + 1 < len(nodes) and nodes[after + 1].has("adverb", "adjective"))
        return "document" in told.classes and after < len(nodes) and nodes[after].is_comma  # "menurut data resmi, …"
    is_account = " " in nodes[index].unit.low and not names_speaker(nodes[index])  # "menurut catatan, …"
    return told is None and (is_account or not nodes[after].is_comma)


def is_occasion(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "dalam keterangan" only says where words before it were spoken ("…," kata X | dalam keterangan)."""
    if tone_of(nodes[index]) != "within" or index < 2:
        return False
    return not nodes[index - 1].is_comma or any(node.is_speech for node in nodes[:index])


def opens_relay(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a cue that opens a sentence only passes it on ("Melansir X, …", "Sebelumnya dilaporkan, …")."""
    if index == 1 and tone_of(nodes[1]) == "report" and len(nodes) > _CUE_AND_TEXT and nodes[2].is_comma:
        return order_of(nodes[1]) == "prepas"
    if index == 0 and nodes[1:2] and nodes[1].has("that") and tone_of(nodes[0]) == "report":
        return True  # "Dilaporkan | bahwa X …"
    first = int(nodes[0].has("alike"))  # "Seperti | dilaporkan X, …"
    named = nodes[index + 1].mention if index == first and len(nodes) > index + _CUE_AND_TEXT else None
    if named is None or named.actor_kind is not ActorKind.MEDIA:
        return False
    passes_on = order_of(nodes[index]) == "prepas" and tone_of(nodes[index]) == "report"  # "Diwartakan X, …"
    return order_of(nodes[index]) == "pre" or (passes_on and nodes[index + _CUE_AND_TEXT].is_comma)


def is_retold_within(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "yang katanya" stands in words that a cue before it governs ("X mengatakan Y, yang | katanya …")."""
    if index < 2 or not nodes[index - 1].has("which") or order_of(nodes[index]) != "post":
        return False
    governs = (n for n, node in enumerate(nodes[: index - 1]) if order_of(node) == "pre" and tone_of(node) != "strict")
    return any(find_clause(nodes, n) is not None for n in governs)


def cites_text(nodes: Sequence[Node], index: int, after: int) -> bool:
    """Tell whether a source is a text of nobody's that was only passed on ("menurut naskah | yang dibagikan X")."""
    mention = nodes[index + 1].mention if index + 1 < len(nodes) else None
    if mention is None or "document" not in mention.classes or mention.definite or mention.party or mention.has_people:
        return False
    is_passed_on = after + 1 < len(nodes) and nodes[after].has("which") and is_passive(nodes[after + 1])
    return after == index + _CUE_AND_TEXT and is_passed_on


def step_over_words(nodes: Sequence[Node], position: int) -> int:
    """Return the index of who stands behind an account of theirs ("menurut tudingan | mereka", "… dari | polisi")."""
    is_account = position > 0 and order_of(nodes[position - 1]) == "according" and " " in nodes[position - 1].unit.low
    position += is_account and position < len(nodes) and nodes[position].has("from")
    is_owned = position + 1 < len(nodes) and nodes[position + 1].mention is not None
    is_told = is_owned and nodes[position].mention is None and names_words(nodes[position])
    return position + 1 if is_told else position


def closes_clause(nodes: Sequence[Node], index: int, after: int) -> bool:
    """Tell whether "menurut X" closes the clause before it without a comma, and at most a contrast follows."""
    if not has_predicate(nodes[:index]) or nodes[index - 1].has(*_JOINTS):
        return False
    if any(order_of(node) in _CLOSING for node in nodes[:index]):
        return False
    rest = after + (after < len(nodes) and nodes[after].is_comma)
    return rest >= len(nodes) - 1 or nodes[rest].has("whereas")


def is_short(text: str, content: Sequence[Span]) -> bool:
    """Tell whether words are too few to be a statement."""
    return sum(len(span.of(text).split()) for span in content) < _SHORTEST_CONTENT


def is_bare(text: str, cue: Node, content: Sequence[Span]) -> bool:
    """Tell whether a cue governs one word that says nothing ("membantah terlibat", "menyatakan puas")."""
    return tone_of(cue) in _BARE_TONES and is_short(text, content)


def find_after_source(nodes: Sequence[Node], after: int) -> int:
    """Return where the words after "Menurut X(,)" begin; without a comma right after the name, or its "bahwa"."""
    that = _that_after(nodes, after)
    if that is not None:
        return that
    which = _citing_clause(nodes, after) or after + (after + 1 < len(nodes) and nodes[after].is_comma)
    if which < len(nodes) and nodes[which].has("which"):  # "Menurut dokumen yang dibagikan PBB, | …"
        closes = next((n for n in range(max(which, after), len(nodes)) if nodes[n].is_comma), after - 1)
        is_about = which == after or which < after or not nodes[closes + 1].has("but", "and")
        if is_about:
            return closes + 1  # not "Menurut X, yang mereka serang bukan warga, | tapi tentara"
    told = _past_office(nodes, after)
    if told is not None:
        return told
    comma = after
    while comma < len(nodes) and not nodes[comma].is_comma and not nodes[comma - 1].is_comma:
        if is_predicate(nodes[comma]) or nodes[comma].has("which"):
            return after
        comma += 1
    return _past_day(nodes, comma + (comma < len(nodes) and nodes[comma].is_comma))


def _that_after(nodes: Sequence[Node], after: int) -> int | None:
    """Return what follows a "bahwa" behind the rest of a source ("menurut X | di bawah pimpinan Y | bahwa …")."""
    for position in range(after, len(nodes) - 1):
        if nodes[position].has("that"):
            return position + 1
        if is_predicate(nodes[position]) or nodes[position].is_speech or nodes[position].has("which"):
            return None
    return None


def _citing_clause(nodes: Sequence[Node], after: int) -> int | None:
    """Return the "yang" behind which an outlet cites who speaks ("Menurut X, | yang | mengutip Y tanpa nama, …")."""
    for position in range(after - 2, 1, -1):
        if nodes[position].is_comma or (nodes[position].is_speech and not nodes[position].has("citing")):
            return None
        if nodes[position].has("which"):
            return position
    return None


def _past_day(nodes: Sequence[Node], start: int) -> int:
    """Return the index after a day that commas set off ("Menurut X, | Senin (4/3), | pasukannya mundur")."""
    if start >= len(nodes) or nodes[start].time is None:
        return start
    for position in range(start + 1, min(start + _DAY_REACH, len(nodes) - 1)):
        if nodes[position].is_comma:
            return position + 1
        if nodes[position].unit.is_word and nodes[position].time is None:
            return start
    return start


def _past_office(nodes: Sequence[Node], after: int) -> int | None:
    """Return the index after the office of a person that a longer phrase tells ("Menurut X|, utusan Y di Z, |…")."""
    person = nodes[after - 1].mention if 0 < after < len(nodes) - 2 and nodes[after].is_comma else None
    office = nodes[after + 1].mention if person is not None and person.person and not person.title else None
    if office is None or not office.title or office.person or office.indefinite:
        return None
    closes = next((n for n in range(after + 2, len(nodes)) if nodes[n].is_comma), len(nodes))
    is_told = any(is_only_verb(node) or node.is_speech for node in nodes[after + 2 : closes])
    return None if is_told or closes + 1 >= len(nodes) else closes + 1


def may_govern(nodes: Sequence[Node], index: int, start: int) -> bool:
    """Tell whether a passive cue governs words: it names its speaker, opens its clause, or has "bahwa"."""
    if nodes[start - 1].has("that") or nodes[start - 1].unit.text == ":":
        return True
    before = nodes[:index]
    if nodes[index].has("hearsay") and not nodes[start - 1].is_comma:
        return False
    return not before or before[0].has("in", "because", "adverb") or before[-1].has("which")


def is_of_noun(nodes: Sequence[Node], index: int, start: int) -> bool:
    """Tell whether a passive cue only says who told of the noun before it ("jeda yang | diumumkan | X berakhir")."""
    is_relative = index > 0 and nodes[index - 1].has("which") and tone_of(nodes[index]) == _PLAIN
    if not is_relative or nodes[start - 1].has("that") or nodes[start - 1].unit.text == ":":
        return False
    return all(node.mention is None or node.mention.number is None for node in nodes[start:])  # a count is claimed


def kind_of(sentence: Sentence, content: Sequence[Span]) -> StatementKind:
    """Return direct for words in the first or second person, which nobody retells so, indirect for others."""
    talk = filter(is_of_talk, sentence.nodes)
    is_direct = any(span.start <= node.start < span.end for node in talk for span in content)
    return StatementKind.DIRECT if is_direct else StatementKind.INDIRECT
