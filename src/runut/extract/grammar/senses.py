"""Which sense of a form fits the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.behind_passive import subject_behind
from runut.extract.grammar.classes_around import (
    act_of_others,
    behind_owner,
    gather_classes,
    governs_name,
    is_cut_off,
    is_willed,
    meant_at,
    meant_before,
    of_far_subject,
    over_reason,
    own_end,
)
from runut.extract.grammar.closing_stems import has_object, judges_in_closing, stands_by_doer, stands_by_pronoun
from runut.extract.grammar.ending_objects import meant_by_ending, object_of_ending
from runut.extract.grammar.fought_as_verb import as_headline_verb, as_verb
from runut.extract.grammar.fought_wrongs import is_of_fought_wrong
from runut.extract.grammar.host_verbs import befalls_others, find_host, find_opening_people, of_first_force
from runut.extract.grammar.made_nouns import is_made_noun
from runut.extract.grammar.made_to import made_to
from runut.extract.grammar.moods import only_tells_mood
from runut.extract.grammar.sense_clause import (
    BEFORE_GOVERNED,
    announced_end,
    clause_end,
    clause_start,
    joined_verb,
    leaves_out_subject,
)
from runut.extract.grammar.sent_to import classes_sent
from runut.extract.grammar.topics import is_of_arms, tells_of_dead
from runut.extract.grammar.word_class import is_active, is_bare_stem, is_event_noun, is_noun, is_noun_too, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Need, Sense
from runut.record.claims import EventType

_HEAD, _INTRANSITIVE, _PASSIVE, _PROTESTS = Voice.HEAD, Voice.INT, {Voice.PAS, Voice.TER}, {"protestclass"}
_SUBJECT_REACH, _OBJECT_REACH, _SAID_REACH = 10, 7, 12  # a subject may carry clauses of its own
_NOT_BEFORE_STEM = ("in", "by", "with", "against", "to", "from", "between", "about", "determiner")
_AUXILIARIES = (
    "future", "past", "ongoing", "not", "adverb", "adjective", "and", "possible", "failed", "planned", "which",
    "hearsay",
)  # fmt: skip
_NAME_ALONE = "namealone"
_EVERYDAY, _ALONE = frozenset({"everyday", "private", "sport", "tourist"}), {"dangerword", "combatverbs", "endangered"}

_FIGHTING = {"actor", "regime", "forces", "militiaforce"}
_BY_FORCE, _GENTLE = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST}, {EventType.AID, EventType.RETREAT}
_SENT, _DEMANDED, _NEGATING = EventType.MOBILIZE, {"protestgoal"}, frozenset({"not", "unwilling"})


def choose_sense(sentence: Sentence, index: int) -> Sense | None:
    """Return the first sense of a form whose needs hold and whose voice fits its place."""
    item = sentence.nodes[index].unit.item
    if item is None or only_tells_mood(sentence.nodes, index):
        return None
    if index in sentence.retold:
        return sentence.retold[index]
    around = _Around(sentence.nodes, index)
    for sense in item.senses:
        is_told = around.meets(sense) and _voice_fits(sentence, index, sense)
        if is_told and not is_of_fought_wrong(sentence.nodes, index, sense):
            if not sense.voice.is_noun:
                return sense
            sense = as_verb(sentence.nodes, index, sense, around.meets)  # noqa: PLW2901
            return as_headline_verb(sentence.nodes, index, sense, around.meets) if sentence.is_headline else sense
    return _choose_among_arms(sentence, index, item.senses, around)


def _choose_among_arms(sentence: Sentence, index: int, senses: Sequence[Sense], around: _Around) -> Sense | None:
    """Return the sense that only a word of everyday life speaks against, in a sentence of arms ("mengebom | pasar").

    So is one of the dead of what a side does ("X menyerang Y menjelang vaksinasi, | menewaskan …").
    """
    for sense in senses:
        is_told = sense.frame.type is not None and _fails_by_topic(sense, around)
        if is_told and _voice_fits(sentence, index, sense):
            others = [node for n, node in enumerate(sentence.nodes) if n != index]
            is_deadly = sense.frame.type is EventType.ASSAULT and not _FIGHTING.isdisjoint(around.subject)
            return sense if any(map(is_of_arms, others)) or (is_deadly and any(map(tells_of_dead, others))) else None
    return None


def _fails_by_topic(sense: Sense, around: _Around) -> bool:
    """Tell whether all needs of a sense hold but such as only ask for no word of everyday life."""
    everyday = [need for need in sense.needs if need.negative and need.classes <= _EVERYDAY]
    if all(around.holds(sense, need) for need in everyday):
        return False
    return all(around.holds(sense, need) for need in sense.needs if need not in everyday)


class _Around:
    """The classes of the words on either side of a trigger, gathered once for all its senses."""

    def __init__(self, nodes: Sequence[Node], index: int) -> None:
        self._nodes = nodes
        self._index = index
        self._before: set[str] | None = None
        self._after: set[str] | None = None
        self._subject: set[str] | None = None
        self._is_made = is_made_noun(nodes, index)
        self._behind = subject_behind(nodes, index)
        self._joined = joined_verb(nodes, index)

    def meets(self, sense: Sense) -> bool:
        """Tell whether all needs of a sense hold."""
        for need in sense.needs:  # noqa: SIM110 - most senses have none, and this is asked of each
            if not self.holds(sense, need):
                return False
        return True

    @property
    def before(self) -> set[str]:
        """The classes of the words before it in its clause."""
        if self._before is None:
            limit = max(0, self._index - _SUBJECT_REACH)
            start = clause_start(self._nodes, self._index, limit)
            if leaves_out_subject(self._nodes, start, self._index):
                start = clause_start(self._nodes, start - 1, limit)
            around = gather_classes(self._nodes[start : self._index]) | meant_before(self._nodes, self._index)
            self._before = over_reason(self._nodes, self._index, start, around)
            self._before |= of_far_subject(self._nodes, self._index, limit)
            if is_willed(self._nodes, self._index):
                self._before.add("willed")
        return self._before

    @property
    def subject(self) -> set[str]:
        """The classes of the words before the verb that it is joined to, before itself where it is joined to none."""
        if self._subject is None:
            host = find_host(self._nodes, self._index)
            opening = find_opening_people(self._nodes, self._index) if host is None else None
            made = made_to(self._nodes, self._index) if host is None else None
            if made is not None:  # "serangan X memaksa | warga | melarikan diri"
                self._subject = gather_classes(self._nodes[made : made + 1])
            elif host is not None:
                self._subject = _Around(self._nodes, host).before
            elif opening is not None:
                self._subject = gather_classes(self._nodes[opening : self._index])
            else:
                self._subject = of_first_force(self._nodes, self._index, self.before)
        return self._subject

    @property
    def after(self) -> set[str]:
        """The classes of the words after it in its clause."""
        if self._after is None:
            nodes, start = self._nodes, self._index + 1
            end = announced_end(nodes, self._index) or clause_end(nodes, start, start + _OBJECT_REACH)
            end = own_end(nodes, self._index, end)
            meant = object_of_ending(nodes, self._index)
            told = nodes[start:end] if meant is None else [nodes[meant], *nodes[start : start + 1]]
            self._after = gather_classes(told)
            self._after |= meant_at(nodes, start) | act_of_others(nodes, start) | meant_by_ending(nodes, self._index)
            for node in nodes[end : end + 1]:  # "berkumpul di depan istana | menuntut …"
                self._after |= _DEMANDED & node.unit.classes
            if befalls_others(self._nodes, self._index):
                self._after.add("ofothers")
            if any(not node.categories.isdisjoint(_NEGATING) for node in self._nodes[start : start + 1]):
                self._after.add("negated")
        return self._after

    @property
    def agent(self) -> set[str]:
        """The classes of who is said to do what a passive tells, at once after it or after "oleh"."""
        start = self._index + 1
        start += start < len(self._nodes) and self._nodes[start].has("by")
        return set() if self._behind is not None else gather_classes(self._nodes[start : start + 1])

    @property
    def doer(self) -> set[str]:
        """The classes of the words from the one that a passive names its agent with, or from the agent beside it."""
        start = self._index + 1
        end = clause_end(self._nodes, start, start + _OBJECT_REACH)
        by = next((n for n in range(start, end) if self._nodes[n].has("by")), None)
        if by is not None:
            return gather_classes(self._nodes[by + 1 : end])
        first = self._nodes[start].mention if start < end and self._behind is None else None
        comma = next((n for n in range(start, end) if self._nodes[n].is_comma), end)  # "Diblokade | A, B mengungsi"
        return gather_classes(self._nodes[start:comma]) if first is not None and may_act(first) else set()

    @property
    def said(self) -> set[str]:
        """The classes of the words of the clause that it opens: after "bahwa", or at once after it."""
        start = behind_owner(self._nodes, self._index) if is_noun(self._nodes[self._index]) else self._index + 1
        start += start < len(self._nodes) and self._nodes[start].has("that")
        return gather_classes(self._nodes[start : clause_end(self._nodes, start, start + _SAID_REACH)])

    @property
    def next(self) -> set[str]:
        """The classes of the verb or danger that it governs at once ("bersumpah akan | menyerang"), and of force.

        Where it governs nothing but a known name, that is all it says ("mengakui | Israel").
        """
        if governs_name(self._nodes, self._index):
            return {_NAME_ALONE}
        after = range(self._index + 1, len(self._nodes))
        position = next((n for n in after if not self._nodes[n].has(*BEFORE_GOVERNED)), self._index)
        node, item = self._nodes[position], self._nodes[position].unit.item
        if position > self._index and item is not None and not node.is_noun and {*item.types} == {EventType.THREATEN}:
            return {"hostileverbs"} if any(map(_Around(self._nodes, position).meets, item.senses)) else set()
        if position == self._index or item is None or not is_active(node):
            return {*(_ALONE & node.unit.classes)} if position > self._index else set()
        senses = [sense for sense in item.senses if sense.voice is Voice.ACT or is_bare_stem(node)]
        types = [sense.frame.type for sense in senses]
        if EventType.ASSAULT in types and len({*types}) > 1:  # "akan melepaskan | tawanan" is no "… | tembakan"
            meets, most = _Around(self._nodes, position).meets, max(types, key=types.count)
            unmet = most if most in _GENTLE else EventType.ASSAULT
            types = [next((sense.frame.type for sense in senses if meets(sense)), unmet)]
        return {*node.unit.classes, *({"forceverb"} if EventType.ASSAULT in types else ())}

    @property
    def is_fronted(self) -> bool:
        """Whether a stem stands behind its pronoun, so that its object goes before both ("yang mereka | patuhi")."""
        start, following = self._index - 1, self._index + 1
        following += following < len(self._nodes) and self._nodes[following].has("adverb")  # "kami tambahkan | lagi X"
        mention = self._nodes[start].mention if start > 0 else None
        is_free = following >= len(self._nodes) or not _is_object(self._nodes[following])
        return is_free and mention is not None and mention.kind is MentionKind.PRONOUN

    def holds(self, sense: Sense, need: Need) -> bool:
        """Tell whether a need holds: some word of its classes at its place, or none."""
        if need.place == "said":
            found = not need.classes.isdisjoint(self.said)
        elif need.place == "next":
            found = not need.classes.isdisjoint(self.next)
        elif need.place == "near":
            found = not (need.classes.isdisjoint(self.after) and need.classes.isdisjoint(self.before))
        elif need.place == "s" and sense.voice in _PASSIVE and (need.negative or sense.frame.type in _BY_FORCE):
            found = not need.classes.isdisjoint(self.agent if need.negative else self.doer)
        elif need.place == "o" and sense.voice is Voice.ACT and sense.frame.type is _SENT and not need.negative:
            found = not need.classes.isdisjoint(self.after) and not need.classes.isdisjoint(
                classes_sent(self._nodes, self._index)
            )
        elif need.place == "o" and sense.voice is Voice.ACT and not need.negative and self._joined is not None:
            own = gather_classes(self._nodes[self._index + 1 : self._joined])
            found = not need.classes.isdisjoint(own & self._place(sense.voice, need.place))
        else:
            found = not need.classes.isdisjoint(self._place(sense.voice, need.place))
        return found != need.negative

    def _place(self, voice: Voice, place: str) -> set[str]:
        """Return the classes of the words where the subject ("s") or object ("o") of a voice stands."""
        stands_before = _stands_before(voice, place) or (place == "o" and voice is _HEAD and self.is_fronted)
        if place == "o" and voice in _PASSIVE and self._behind is not None:
            return self.after  # "Telah ditangkap | tiga anggota geng"
        if place == "o" and voice is Voice.ACT and is_cut_off(self._nodes, self._index):
            return set()
        if not stands_before or self._is_made:  # "ditangkapnya | X"
            return self.after
        return self.subject if place == "s" else self.before


def _is_object(node: Node) -> bool:
    """Tell whether a stem's object begins at a node: a phrase or the noun of an act ("kami terima | usul itu")."""
    return node.mention is not None or is_noun(node)


def _stands_before(voice: Voice, place: str) -> bool:
    """Tell whether a subject ("s") or object ("o") of a voice stands before its verb."""
    passive = voice in _PASSIVE
    return place == "s" if voice is _INTRANSITIVE else (place == "o") == passive


def _voice_fits(sentence: Sentence, index: int, sense: Sense) -> bool:
    """Tell whether a bare stem stands where a verb would: after its actor or an auxiliary, before an object."""
    if sense.voice is not _HEAD or judges_in_closing(sentence.nodes, index, sense):
        return True
    before = sentence.nodes[index - 1] if index else None
    if not sentence.is_headline:
        return stands_by_pronoun(sentence.nodes, index) or stands_by_doer(sentence.nodes, index)
    if before is None:
        return not is_noun_too(sentence.nodes[index])
    if before.unit.has("told_of_act") and is_noun_too(sentence.nodes[index]):
        return False  # "imbas | embargo X"
    if before.mention is not None:
        if before.mention.kind is MentionKind.THING and before.mention.number is not None:
            return not is_noun_too(sentence.nodes[index])  # "memasok 24.100 | bom"
        return before.mention.classes.isdisjoint(_PROTESTS)
    if is_noun_too(sentence.nodes[index]):
        return before.has(*_AUXILIARIES) or before.is_comma
    if is_event_noun(before):
        return has_object(sentence.nodes, index)
    return not (before.has(*_NOT_BEFORE_STEM) or _is_sign(before))


def _is_sign(node: Node) -> bool:
    """Tell whether a node is a sign other than a comma: a stem after it bids ("Sekjen PBB: Hentikan …")."""
    return not (node.unit.is_word or node.is_comma)
