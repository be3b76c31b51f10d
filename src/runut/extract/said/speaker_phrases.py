"""The phrases beside a cue that name its speaker, found by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import closes_apposition
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.word_class import is_noun, is_passive, is_verb
from runut.extract.said.opening_names import says_when
from runut.record.actor import Actor, ActorKind

_BETWEEN = ("determiner", "from", "in_what_way")
_ISSUER_REACH = 9
_WORDS_OF = {"document", "saidword"}
_LONGEST_GAP = 6
_FULL_NAME = 2
_TWO = 2
_DESCRIBED_REACH = 8
_BODY_NOUNS = {"offices", "bodynoun"}  # "pejabat kementerian | itu": the ministry is pointed at
_CROWDS = {"crowd", "civilians", "groupnoun"}
_SHORTEST_ANSWER = 4
_SHORTEST_EXAMPLE = 5  # "Warga, seperti X, mengatakan"


def step_to_issuer(nodes: Sequence[Node], position: int) -> int:
    """Return the index of who issued what a cue names itself ("demikian pernyataan | yang dirilis | kementerian X")."""
    is_described = position < len(nodes) and nodes[position].has("which")
    return (_issuer_after(nodes, position) if is_described else None) or position


def step_over_document(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the author right after a document without a side ("menurut catatan | lembaga X")."""
    mention = nodes[position].mention
    following = position + 1
    between = ("determiner", "from") if mention is not None and "media" in mention.classes else _BETWEEN
    while following < len(nodes) and nodes[following].has(*between):
        following += 1
    following += stands_on_site(nodes, following)
    is_bare = mention is not None and not mention.classes.isdisjoint(_WORDS_OF) and mention.party is None
    if is_bare and following < len(nodes) and nodes[following].has("which"):
        following = _issuer_after(nodes, following) or following
    author = nodes[following].mention if following < len(nodes) else None
    return following if is_bare and author is not None and author.kind is MentionKind.ACTOR else position


def _issuer_after(nodes: Sequence[Node], which: int) -> int | None:
    """Return the index of whom a document is by ("pernyataan | yang | dirilis di media sosial oleh kementerian X")."""
    for position in range(which + 1, min(len(nodes) - 1, which + _ISSUER_REACH)):
        mention = nodes[position + 1].mention
        is_followed = mention is not None and nodes[position].unit.has("issued")
        if nodes[position].has("by") or is_followed or (nodes[position].has("in") and _is_site(mention)):
            return position + 1
        if nodes[position].is_comma or nodes[position].has("that", "when", "after"):
            return None
    return None


def stands_on_site(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a document stands on the site of its body ("pernyataan | di | situs web kementerian X")."""
    return position + 1 < len(nodes) and nodes[position].has("in") and _is_site(nodes[position + 1].mention)


def _is_site(mention: Mention | None) -> bool:
    """Tell whether a phrase is the site of somebody of a side ("situs kepresidenan X")."""
    return mention is not None and mention.party is not None and "media" in mention.classes and not mention.title


def opens_second_clause(nodes: Sequence[Node], mentions: Sequence[Mention], cue: int) -> bool:
    """Tell whether a comma and "dan" part a second speaker from the name before ("… X, dan | Y telah mengatakan")."""
    if len(mentions) != _TWO:
        return False
    last = next((n for n in range(cue - 1, 1, -1) if nodes[n].mention is mentions[-1]), 0)
    return last > 1 and nodes[last - 1].has("and") and nodes[last - 2].is_comma


def find_answering(nodes: Sequence[Node], cue: int) -> Mention | None:
    """Return who does what is said to be done with words ("tuduhan yang dibantah | X | dengan menyatakan …").

    So does "| X | menanggapinya dengan mengatakan …", whatever the verb.
    """
    if cue < _SHORTEST_ANSWER - 1 or not nodes[cue - 1].has("with", "while"):
        return None
    mention, verb = nodes[cue - 2].mention, nodes[cue - 3 - nodes[cue - 3].has("by")]
    if mention is not None and mention.kind is MentionKind.THING and mention.owned:
        doer = nodes[cue - 3].mention
        return doer if doer is not None and doer.kind is MentionKind.ACTOR else None
    return mention if mention is not None and mention.kind is MentionKind.ACTOR and is_passive(verb) else None


def find_example(nodes: Sequence[Node], cue: int) -> Mention | None:
    """Return the person who speaks for many ("Warga di sana, seperti | Amina Diallo |, mengatakan …").

    So does whom a story singles out of them ("Para menteri, terutama | N |, berulang kali mengatakan …").
    """
    comma = cue - 1
    while comma > 0 and nodes[comma].has("adverb", "past"):
        comma -= 1
    if comma < _SHORTEST_EXAMPLE - 1 or not (nodes[comma].is_comma and nodes[comma - 3].is_comma):
        return None
    mention, singles = nodes[comma - 1].mention, nodes[comma - 2]
    is_one = singles.has("about", "singling_out")
    return mention if is_one and mention is not None and mention.person else None


def subject_of(nodes: Sequence[Node], position: int) -> Subject:
    """Return the name at an index as the subject of a cue that commas part from it."""
    mention = nodes[position].mention
    mentions = [] if mention is None else [mention]
    return Subject(mentions, how="opens the clause: " + ", ".join(f"'{m.name}'" for m in mentions), index=position)


def has_own_predicate(nodes: Sequence[Node], after: int) -> bool:
    """Tell whether a phrase after a cue is the subject of the words told ("Disebutkan X juga terbunuh")."""
    position = after
    while position < len(nodes) and nodes[position].has("adverb", "past", "future", "not", "not_yet", "ongoing"):
        position += 1
    told_of = nodes[after:position] and nodes[position - 1].has("past", "future", "not", "not_yet", "ongoing")
    return position < len(nodes) and (is_verb(nodes[position]) or bool(told_of))


def actor_by_words(mention: Mention) -> Actor:
    """Return people whom the data do not know by the words the page has for them."""
    party = mention.party if mention.title else None
    return Actor(name=mention.name, party=party, start=mention.start, end=mention.end)


def find_phrase_before(nodes: Sequence[Node], index: int) -> Mention | None:
    """Return the phrase right before a cue that names a speaker by words that the data do not know."""
    position = index - 1
    while position >= 0 and (
        nodes[position].has("adverb", "past", "demonstrative", "when")
        or says_when(nodes, position)
        or (nodes[position].is_comma and position + 1 < index and says_when(nodes, position + 1))
    ):
        position -= 1
    if position > 1 and nodes[position].has("which") and nodes[position - 1].is_comma:
        position -= 2  # "Persatuan guru, yang | mencatat 30 anggotanya tewas, …"
    mention = nodes[position].mention if position >= 0 else None
    if mention is None or mention.kind not in {MentionKind.THING, MentionKind.ACTOR}:
        return None
    if position and nodes[position - 1].has("led_by") and (position == 1 or nodes[position - 2].mention is None):
        led = f"{nodes[position - 1].unit.text} {mention.name}"  # "Pimpinan IAEA"
        return replace(mention, kind=MentionKind.THING, name=led, title=True)
    if position == _TWO and nodes[1].has("purpose") and (body := nodes[0].mention) is not None:
        name = f"{body.name} {nodes[1].unit.text} {mention.name}"  # "Komite Negara untuk Keamanan Nasional X"
        return replace(mention, kind=MentionKind.THING, name=name, title=True, start=body.start)
    if position == 1 and is_noun(nodes[0]):
        return replace(mention, kind=MentionKind.THING, name=f"{nodes[0].unit.text} {mention.name}")
    before = nodes[position - 1] if position else None
    opens = before is None or before.is_comma or before.has("and", "when", "because", "determiner")
    return mention if opens else None


def find_someone(nodes: Sequence[Node], position: int, cue: int) -> Actor | None:
    """Return somebody whom only a clause describes ("Seorang yang selamat | mengatakan"), None for others."""
    mention = nodes[position].mention
    if mention is None or mention.kind is not MentionKind.THING or not (mention.indefinite or mention.many):
        return None
    if position + 1 >= cue or not (nodes[position + 1].has("which") or nodes[position + 1].has("among", "from")):
        return None
    last = cue
    while last > position and (nodes[last - 1].is_comma or nodes[last - 1].has("adverb", "past")):
        last -= 1
    words = [node.unit.text if node.mention is None else node.mention.name for node in nodes[position:last]]
    return Actor(name=" ".join(words), start=mention.start, end=nodes[last - 1].end)


def find_someone_after(nodes: Sequence[Node], position: int) -> Actor | None:
    """Return somebody whom only a phrase describes behind a cue ("kata salah seorang | pada pertemuan itu")."""
    one = position - 1
    if position + 1 >= len(nodes) or not nodes[one].has("of_people") or not nodes[position].has("in", "from", "among"):
        return None
    ends = (n for n in range(position, len(nodes)) if nodes[n].is_comma or nodes[n].has("to_whom", "which"))
    end = next(ends, len(nodes) - 1)
    person = nodes[end + 1].mention if end + 1 < len(nodes) and nodes[end].is_comma else None
    if person is not None and person.person is not None and closes_apposition(nodes, end + 2):
        return Actor(name=person.name, party=person.party, kind=ActorKind.PERSON, start=person.start, end=person.end)
    last = min(end, position + _DESCRIBED_REACH)
    words = [node.unit.text if node.mention is None else node.mention.name for node in nodes[one:last]]
    return Actor(name=" ".join(words), start=nodes[one].start, end=nodes[last - 1].end)


def find_described_end(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index after "itu" that closes how one person is described ("perempuan asal X | itu"), else None.

    With an age so may whoever holds an office be ("pemimpin berusia | 66 tahun itu").
    """
    mention = nodes[position].mention
    if mention is None or mention.person or mention.indefinite or mention.many or mention.entities or mention.definite:
        return None
    is_private = mention.actor_kind in {ActorKind.PERSON, ActorKind.CIVILIANS}
    if not (is_private or mention.title):
        return None
    for later in range(position + 1, min(position + _DESCRIBED_REACH, len(nodes))):
        if _is_age_told(nodes, later) or (is_private and nodes[later].has("back", "that_year")):
            return later + 1
        if not nodes[later].unit.is_word or nodes[later].is_speech or nodes[later].has("to_whom", "which"):
            return None
    return None


def _is_age_told(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an age with its "itu" stands here ("perempuan | 38 tahun itu"), and not an age alone."""
    node = nodes[position]
    if node.has("that_year"):
        return nodes[position - 1].unit.number is not None
    return node.time is not None and node.time.duration is not None and node.end > node.time.end


def is_state(mention: Mention | None) -> bool:
    """Tell whether a phrase is a plain word that nobody is called by ("dilaporkan | hancur")."""
    if mention is None or mention.kind is not MentionKind.THING or not mention.name[:1].islower():
        return False
    return not mention.has_people and "document" not in mention.classes


def points_at_one(mention: Mention) -> bool:
    """Tell whether a phrase with "itu" means one person ("jenderal bintang satu"), not a crowd."""
    if "one-person" in mention.classes:
        return mention.number is None and not mention.many
    is_long = mention.last - mention.first > 1
    is_of_body = is_long and not mention.classes.isdisjoint(_BODY_NOUNS)
    is_of_land = is_long and "states" in mention.classes and "title-people" not in mention.classes
    is_crowd = mention.many or "-" in mention.name or not mention.classes.isdisjoint(_CROWDS)
    return mention.number is None and not (is_crowd or is_of_body or is_of_land)


def name_person(node: Node) -> Actor | None:
    """Return the person whose unknown name opens a phrase ("Amina Diallo | duduk"), None where none does."""
    mention = node.mention
    if mention is None or mention.entities or mention.classes or mention.has_people or node.unit.item is not None:
        return None
    names = list(takewhile(lambda word: word[:1].isupper() and not word.isupper(), mention.name.split()))
    if len(names) < _FULL_NAME:
        return None
    name = " ".join(names)
    return Actor(name=name, kind=ActorKind.PERSON, start=mention.start, end=mention.start + len(name))


def is_near(nodes: Sequence[Node], index: int, position: int) -> bool:
    """Tell whether a phrase stands right after a cue, or after few small words."""
    gap = nodes[position].start - nodes[index].end
    return nodes[position].mention is not None and gap <= _LONGEST_GAP + 10 * (position - index - 1)


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker, the index of the node after their name, and why; `may_speak` where people or a document are named."""

    speaker: Actor | None
    after: int
    why: list[str]
    may_speak: bool = False
