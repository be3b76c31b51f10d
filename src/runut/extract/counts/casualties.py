"""Human cost: counts of people killed, wounded, missing, captured … with bounds (CODEBOOK §6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.annotate.words.numerals import NumberWords
from runut.extract.counts.count_doubts import (
    find_one_before,
    is_bracketed,
    is_denied,
    is_escape,
    is_no_release,
    is_part_described,
    is_severity,
    is_unreal,
    one_of,
)
from runut.extract.counts.counted import find_counted, outcome_sense
from runut.extract.counts.homeless import find_homeless
from runut.extract.counts.listed_tolls import find_addends, find_elsewhere, find_gapped, find_named_dead
from runut.extract.counts.raw_count import RawCount, make_count, of_family, of_the_whole, part_of, some_of, victim_of
from runut.extract.counts.tolls import find_acts, find_bare_numbers, find_bodies, find_totals, undergoes_else
from runut.extract.grammar.clause_shape import QUOTES
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.numbered_people import counts_people
from runut.extract.grammar.subject import find_subject
from runut.extract.parties.outcome_by_agent import outcome_by_agent
from runut.languages.affixes import Voice
from runut.languages.lexicon import fold_form
from runut.record.claims import Outcome, VictimKind

_SUBSET_REACH = 12
_PAIR = 2
_OPENS_PARTS = {":", "("}
_BOTH = "both"
_HELD = {Outcome.CAPTURED, Outcome.RELEASED}
_KEPT = {Outcome.CAPTURED, Outcome.DETAINED}
_DONE_BY = {Voice.ACT, Voice.HEAD}


def find_counts(sentence: Sentence, numbers: NumberWords, before: Sequence[RawCount] = ()) -> list[RawCount]:
    """Return the counts of a sentence, each phrase once; `before` holds the last counts of the story so far."""
    counted = any(one.number is not None or one.pronoun == _BOTH for _, one in sentence.mentions)
    if not (counted or sentence.find("one_of")) and not any(unit.number is not None for unit in sentence.units):
        return []
    found: dict[tuple[int, Outcome], RawCount] = {}
    for told in _find_all(sentence, numbers, before, found):
        count = of_family(told, sentence)
        _know_again(count, sentence, numbers, before)
        _know_held(count, before)
        found.setdefault((count.mention.start, count.outcome), count)
    _drop_doubles(found)
    return sorted(found.values(), key=lambda count: count.start)


def _find_all(
    sentence: Sentence, numbers: NumberWords, before: Sequence[RawCount], found: dict[tuple[int, Outcome], RawCount]
) -> Iterator[RawCount]:
    """Yield the counts of triggers, of nouns and of totals, then the parts of any of them."""
    yield from _find_told(sentence, numbers, before, found)
    for mention, outcome, why in (
        *find_bodies(sentence, numbers),
        *find_totals(sentence, numbers),
        *find_acts(sentence, numbers),
        *find_named_dead(sentence, numbers),
        *find_homeless(sentence, numbers),
    ):
        yield make_count(sentence, mention, outcome, None, why)
    counted = sorted(found.values(), key=lambda count: count.start)
    for mention, cue in find_bare_numbers(sentence):
        parent = next((count for count in (*reversed(counted), *reversed(before)) if count.start < mention.start), None)
        if parent is not None:
            other = part_of(sentence, mention, parent, f"another number for '{parent.mention.name}'")
            other.sayers = find_subject(sentence.nodes, cue).mentions
            yield other
    for mention, parent in find_elsewhere(sentence, counted):
        if counts_people(mention, sentence, numbers):
            yield part_of(sentence, mention, parent, f"as '{parent.mention.name}', in another place")
    for mention, side in find_gapped(sentence):
        verb = next((count for count in reversed(counted) if count.start < mention.start), None)
        if verb is not None and counts_people(mention, sentence, numbers):
            people = replace(verb.people, party=side.party, entities=side.entities)
            yield replace(part_of(sentence, mention, verb, f"those of '{side.name}'"), people=people, whole=None)
    parts = (*_find_parts(sentence, counted, before), *find_addends(sentence, counted))
    yield from (part for part in parts if counts_people(part.mention, sentence, numbers))


def _find_told(
    sentence: Sentence, numbers: NumberWords, before: Sequence[RawCount], found: dict[tuple[int, Outcome], RawCount]
) -> Iterator[RawCount]:
    """Yield the counts of triggers, each with the people of the one before where it names none."""
    last_people: Mention | None = None
    last: RawCount | None = None
    for mention, outcome, why in _find_by_triggers(sentence, numbers):
        if mention.number is None:
            both = _both_told(mention, outcome, before)
            if both is not None:
                yield replace(part_of(sentence, both, before[-1], why), outcome=outcome)
            continue
        hurt_before = any(count.outcome is Outcome.WOUNDED for count in before)
        if outcome is Outcome.WOUNDED and is_severity(mention, sentence, found, hurt_before=hurt_before):
            continue
        count = make_count(sentence, mention, outcome, last_people, why)
        whole = last or _told_just_before(sentence, mention, before)
        if whole is not None and _is_among(sentence.nodes, mention):
            if outcome is Outcome.DISPLACED and whole.outcome in _KEPT:
                continue  # "276 siswi diculik, 57 di antaranya | melarikan diri"
            count = replace(some_of(sentence, mention, whole), outcome=outcome)
        if last is not None and _are_alike(count, last):
            count.whole = last
        yield count
        last = count
        is_told = count.people.has_people or count.who is not VictimKind.PERSON
        last_people = count.people if is_told else last_people


def _told_just_before(sentence: Sentence, mention: Mention, before: Sequence[RawCount]) -> RawCount | None:
    """Return the last count of the same line, unless this sentence tells of how many others before a number."""
    last = before[-1] if before and before[-1].sentence.line == sentence.line else None
    others = (node.mention for node in sentence.nodes if node.mention is not None and node.end <= mention.start)
    return None if any(other.number is not None for other in others) else last


def _is_among(nodes: Sequence[Node], mention: Mention) -> bool:
    """Tell whether a bare number counts some of those told before ("empat | di antaranya | tewas")."""
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), len(nodes))
    return _is_bare(mention) and position + 1 < len(nodes) and nodes[position + 1].has("among")


def _both_told(mention: Mention, outcome: Outcome, before: Sequence[RawCount]) -> Mention | None:
    """Return "keduanya" with its number, where the page has just counted two of whom something else is told."""
    last = before[-1] if before else None
    is_pair = last is not None and last.number.min == last.number.max == _PAIR and last.outcome is not outcome
    return replace(mention, number=last.number) if last is not None and is_pair else None


def _find_by_triggers(sentence: Sentence, numbers: NumberWords) -> Iterator[tuple[Mention, Outcome, str]]:
    nodes = sentence.nodes
    for index, node in enumerate(nodes):
        sense = outcome_sense(nodes, index) if node.is_trigger else None
        if sense is None or sense.outcome is None or is_unreal(nodes, index, sense.outcome):
            continue
        is_own = index + 1 < len(nodes) and nodes[index + 1].has("itself")  # "menewaskan dirinya dan melukai dua orang"
        if is_own or is_no_release(nodes, index, sense) or is_part_described(nodes, index):
            continue  # "menuntut pembebasan 20 sandera"
        for found, why in find_counted(nodes, index, sense):
            mention = one_of(nodes, index, found)
            if mention.pronoun == _BOTH:
                yield mention, sense.outcome, why
            if mention.number is None or is_bracketed(mention, sentence) or is_denied(nodes, mention):
                continue
            if counts_people(mention, sentence, numbers) and not is_escape(
                mention, sense.outcome, victim_of(mention, sentence)
            ):
                outcome = outcome_by_agent(nodes, index, sense, mention)
                is_killed = sense.voice in _DONE_BY and outcome is Outcome.KILLED
                is_hurt = (
                    is_killed and fold_form(mention.name.casefold()) in numbers.wounded
                )  # "… dan 9 korban luka-luka"
                yield (
                    mention,
                    Outcome.WOUNDED if is_hurt and outcome is Outcome.KILLED else outcome,
                    why,
                )
        one = None if sense.voice in _DONE_BY else find_one_before(nodes, index)
        if one is not None and counts_people(one, sentence, numbers):
            yield one, sense.outcome, "one of those told before the verb"


def _are_alike(count: RawCount, last: RawCount) -> bool:
    """Tell whether people without a side go on those of the same word before ("tujuh prajurit X …, 15 prajurit …")."""
    is_same = count.people.head is not None and count.people.head == last.people.head and count.start > last.start
    return is_same and count.people.party is None and not count.owned and last.people.party is not None


def _know_again(count: RawCount, sentence: Sentence, numbers: NumberWords, before: Sequence[RawCount]) -> None:
    """Give "kesembilan orang itu" the people of the count that told of nine before."""
    mention = count.mention
    lows = {unit.low for unit in sentence.units[mention.first : mention.last]}
    is_known = mention.definite or not lows.isdisjoint(numbers.every | numbers.all_of)
    if not is_known or count.who is not VictimKind.PERSON or count.people.party is not None:
        return
    for known in reversed(before):
        same = (known.number.min, known.number.max) == (count.number.min, count.number.max)
        if same and (known.who is not VictimKind.PERSON or known.people.party is not None):
            count.who, count.people = known.who, known.people
            count.why.append(f"the people of '{known.mention.name}' told of before")
            return


def _know_held(count: RawCount, before: Sequence[RawCount]) -> None:
    """Let those who are held or freed be some of those last told to be held ("dua wanita dibebaskan")."""
    if count.outcome not in _HELD or count.whole is not None or count.people.party is not None:
        return
    most = count.number.max or count.number.min or 0
    count.whole = next(
        (k for k in reversed(before) if k.outcome in _HELD and k.side and (k.number.max or 0) >= most), None
    )


def _find_parts(sentence: Sentence, counted: Sequence[RawCount], before: Sequence[RawCount]) -> Iterator[RawCount]:
    """Yield parts of a count: "…, termasuk dua prajurit", "…, di antaranya 60 wartawan", "dua di antaranya pegawai"."""
    nodes = sentence.nodes
    colons = [n for n, node in enumerate(nodes) if node.unit.text in _OPENS_PARTS]
    for index in sorted({*colons, *sentence.find("copula", "including", "among")}):
        node = nodes[index]
        is_named = "copula" in node.categories and index > 0 and nodes[index - 1].is_comma  # "…, yakni tiga guru dan …"
        is_told = "copula" in node.categories and _is_out_of(nodes, index)
        if index + 1 >= len(nodes) or not (
            is_named or is_told or node.unit.text in _OPENS_PARTS or node.has("including", "among")
        ):
            continue
        start = node.start
        near = [c for c in counted if c.start < start and _distance(nodes, c.mention, index) <= _SUBSET_REACH]
        parent = near[-1] if near else (before[-1] if before and node.has("among") else None)
        if parent is None:
            continue
        first = index + 1 + (nodes[index + 1].unit.text in QUOTES and index + 2 < len(nodes))
        following = nodes[first].mention
        opens = is_named or node.unit.text in _OPENS_PARTS
        if opens and (following is None or not following.has_people or not near):
            continue
        if node.unit.text == "(" and (index < 1 or undergoes_else(nodes, index + 1)):
            continue  # "sembilan orang (lima tewas …)"
        if following is not None and following.number is not None:
            for mention in list_right(nodes, first, whole=is_named):
                if mention.number is not None and (mention.has_people or node.has("among") or _is_elliptic(mention)):
                    yield some_of(sentence, mention, parent)
        elif is_told or (node.has("among") and index and _is_bare(nodes[index - 1].mention)):
            yield from _named_part(sentence, index, parent)


def _is_out_of(nodes: Sequence[Node], copula: int) -> bool:
    """Tell whether a number before "adalah" is of those whom "dari" opens with ("dari 46 korban, | 12 | adalah …")."""
    part = nodes[copula - 1].mention if copula > 3 else None
    return part is not None and part.number is not None and nodes[copula - 2].is_comma and nodes[0].has("from")


def _named_part(sentence: Sentence, index: int, parent: RawCount) -> Iterator[RawCount]:
    """Yield "dua di antaranya pegawai gereja"; how badly they were hurt makes no count of its own (CODEBOOK §9.29)."""
    nodes = sentence.nodes
    behind = index + 1 + (index + 2 < len(nodes) and nodes[index + 1].has("copula"))
    part, named = nodes[index - 1].mention, nodes[behind].mention
    is_from = nodes[index + 1].has("in", "from") and not nodes[index + 1].has("within")  # "dalam keadaan serius"
    if part is not None and is_from and parent.outcome is not Outcome.WOUNDED:
        yield some_of(sentence, part, parent)  # "…, enam di antaranya | dari sebuah kafe"
    if part is None or named is None or not named.has_people:
        return
    count = some_of(sentence, part, parent)
    yield of_the_whole(replace(count, who=victim_of(named, sentence), people=named, end=named.end))


def _distance(nodes: Sequence[Node], mention: Mention, index: int) -> int:
    return next((index - n for n in range(index, -1, -1) if nodes[n].mention is mention), len(nodes))


def _is_elliptic(mention: Mention) -> bool:
    """Tell whether a phrase is a number and nothing else ("termasuk | 149 | yang …")."""
    return mention.number is not None and not mention.classes and mention.name.replace(".", "").isdigit()


def _is_bare(mention: Mention | None) -> bool:
    return mention is not None and mention.number is not None and not mention.has_people


def _drop_doubles(found: dict[tuple[int, Outcome], RawCount]) -> None:
    """Leave out the dead, wounded and held of one phrase under a second outcome ("44 jenazah dan 273 orang luka")."""
    for start, outcome in list(found):
        if outcome is Outcome.WOUNDED and (start, Outcome.KILLED) in found:
            del found[start, outcome]
    for start, outcome in list(found):
        if outcome is Outcome.CAPTURED and (start, Outcome.DETAINED) in found:
            del found[start, outcome]  # "menahan 62 tentara yang ditangkap": the same people
    refuge = [key for key, count in found.items() if key[1] is Outcome.DISPLACED and _has_why(count, "driven out")]
    for start, outcome in refuge:
        if any(at == start and other is not outcome for at, other in found):
            del found[start, outcome]  # "melukai 14 pengungsi": they had fled before
    bodies = {
        start
        for (start, outcome), count in found.items()
        if outcome is Outcome.KILLED and _has_why(count, "counts the dead")
    }
    for key in [key for key in found if key[0] in bodies and key[1] is not Outcome.KILLED]:
        del found[key]


def _has_why(count: RawCount, words: str) -> bool:
    return any(words in why for why in count.why)
