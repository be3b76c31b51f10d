"""What a newsroom adds to the words that it gives: what they are, and that they are doubted."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_shape import has_predicate, names_words
from runut.extract.grammar.quotes import tone_of
from runut.extract.grammar.word_class import is_counted, is_passive

_DOUBT_REACH = 4
_TOLD = {"saidword", "contents"}
_FEELING_TONES = {"view", "admit", "deny"}


def is_comment(nodes: Sequence[Node], position: int, start: int) -> bool:
    """Tell whether the newsroom's word on what is said stands here ("…, tuduhan yang dibantah Y", "…, hal yang").

    A thing is none where nothing has been said yet ("orang-orang itu, | anggota klan X yang besar |, dilatih").
    """
    node, mention = nodes[position], nodes[position].mention
    is_thing = mention is not None and mention.kind is MentionKind.THING and not mention.has_people
    is_thing = is_thing and not is_counted(node) and has_predicate(nodes[start : position - 1])
    is_named = names_words(node) or node.kind is NodeKind.TRIGGER or is_thing
    return is_named and position + 1 < len(nodes) and nodes[position + 1].has("which")


def doubts(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether what was said is doubted behind "tetapi" ("namun | angka itu belum dapat diverifikasi")."""
    if position + _DOUBT_REACH > len(nodes) or (nodes[position].mention is None and not names_words(nodes[position])):
        return False
    denied = position + 2
    points = nodes[position + 1].has("demonstrative") and nodes[denied].has("not", "not_yet", "possible", "adverb")
    verbs = nodes[denied : denied + _DOUBT_REACH]
    return points and any(node.has("not", "not_yet") for node in verbs) and any(map(is_passive, verbs))


def tells_of_speaker(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether the newsroom goes on with what the speaker meant, kept back or put right later.

    "…, | merujuk pada X", "…, | ia mengacu pada X", "… | tanpa merinci waktunya", "…, namun | kemudian meralatnya".
    """
    opens = position
    while opens < len(nodes) - 1 and nodes[opens].has("adverb", "in", "and", "but", "while", "then", "after"):
        opens += 1
    if nodes[opens].has("correcting"):
        return opens > position
    pronoun = nodes[opens].mention
    opens += pronoun is not None and pronoun.pronoun == "third_singular"
    return opens < len(nodes) and (nodes[opens].has("meaning") or keeps_back(nodes, opens))


def keeps_back(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether the speaker does not tell something ("| tanpa merinci …", "| menolak berkomentar", "| enggan V")."""
    if "keepsback" in nodes[position].unit.classes:
        return True
    if not nodes[position].has("without", "unwilling") or position + 1 >= len(nodes):
        return False
    told = nodes[position + 2].mention if position + 2 < len(nodes) else None
    is_telling = nodes[position + 1].is_speech and tone_of(nodes[position + 1]) not in _FEELING_TONES
    return is_telling or (told is not None and not told.classes.isdisjoint(_TOLD))
