"""How an event is told, for what its sentence leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from runut.extract.acts.act_traits import answers_blow, goes_back
from runut.extract.acts.background import sums_up
from runut.extract.grammar.phrase_sorts import country_of, is_seat
from runut.extract.grammar.quotes import RawStatement
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active
from runut.extract.meant.discourse import Discourse
from runut.extract.page.party_sets import parties_of
from runut.extract.page.whose_will import is_crowd
from runut.extract.parties.at_hand import AtHand
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.actor import Actor
from runut.record.claims import EventType

_DOING = {Voice.ACT, Voice.HEAD}
_TAKING = "occupy"
_TEXTS = {"document", "resolution", "decree", "agreement"}
_SAYING = {*_TEXTS, "proposal"}
_AGAINST = {EventType.REJECT, EventType.ACCUSE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How an event is told, for what its sentence leaves out.

    Attributes:
        is_passive: In the passive.
        is_offer: As an offer to somebody.
        is_of_crowd: As done to demonstrators.
        is_anaphor: As one told before ("serangan itu").
        is_answer: As an answer to a blow told before ("mengecam serangan itu", "balas menembak").
        is_harm: As people killed or hurt.
        at_hand: Who stands near.
        heard: Who was last heard before it.
        is_heard_here: Whether that is in its own sentence.
        raw: The words that tell it.
    """

    is_passive: bool = False
    is_offer: bool = False
    is_of_crowd: bool = False
    is_anaphor: bool = False
    is_answer: bool = False
    is_harm: bool = False
    at_hand: AtHand = field(default_factory=AtHand)
    heard: Actor | None = None
    is_heard_here: bool = False
    raw: RawEvent | None = None


def telling_of(raw: RawEvent, discourse: Discourse, spoken: Sequence[RawStatement]) -> Telling:
    """Return how an event is told, for what its sentence leaves out, among the statements of its line."""
    is_sum = sums_up(raw.sentence, raw.node)
    before = next((said for said in reversed(spoken) if said.end <= raw.start), None)
    heard = discourse.speaker if before is None else before.speaker
    is_crowds = _is_said_by_protest(raw) or _is_in_text_refused(raw)
    return Telling(
        is_passive=raw.sense.voice.is_passive,
        is_offer=raw.type is EventType.AGREE and raw.sense.frame.roles is Roles.AGENT_PATIENT,
        is_anaphor=goes_back(raw) and not is_sum,
        is_answer=answers_blow(raw),
        is_of_crowd=any(is_crowd(mention) for mention in raw.arguments.recipients),
        is_harm=raw.sense.outcome is not None and not is_sum,
        at_hand=AtHand(
            side=None
            if is_crowds or _strikes_by_itself(raw, discourse) or _opens_with_harm(raw) or _is_of_no_side(raw)
            else discourse.side_before(raw.start),
            sides=() if is_crowds or _has_own_subject(raw) or _is_said_by_text(raw) else tuple(discourse.sides),
            speakers=parties_of(() if discourse.quoted is None else (discourse.quoted,)),
            land=discourse.land_behind(raw.start) or _land_taken(raw),
            is_deed=raw.sense.voice in _DOING,
            is_passive=raw.sense.voice.is_passive,
            is_noun=raw.sense.voice.is_noun,
        ),
        heard=heard,
        is_heard_here=before is not None and before.sentence is raw.sentence,
        raw=raw,
    )


def _is_said_by_protest(raw: RawEvent) -> bool:
    """Tell whether a protest of people who are not told says it ("X membubarkan | demonstrasi yang | menuntut")."""
    noun = raw.arguments.subject.noun
    return noun is not None and EventType.PROTEST in raw.sentence.nodes[noun].types


def _is_said_by_text(raw: RawEvent) -> bool:
    """Tell whether a text of which no author is told says it ("undang-undang yang | meminta X mundur")."""
    mentions = raw.arguments.subject.mentions
    return bool(mentions) and all(one.party is None and not _SAYING.isdisjoint(one.classes) for one in mentions)


def _is_of_no_side(raw: RawEvent) -> bool:
    """Tell whether no side alone does it: talks of a town, or a fight."""
    return _is_of_talks_there(raw) or _is_done_by_fight(raw)


def _is_of_talks_there(raw: RawEvent) -> bool:
    """Tell whether talks do it of which only the town is told ("perundingan | (di) Jenewa | menyepakati X")."""
    noun, nodes = raw.arguments.subject.noun, raw.sentence.nodes
    if noun is None or nodes[noun].types != {EventType.CONSULT}:
        return False
    town = nodes[min(len(nodes) - 1, noun + 1 + nodes[noun + 1].has("in"))].mention
    return town is not None and is_seat(town)


def _is_done_by_fight(raw: RawEvent) -> bool:
    """Tell whether a fight does it, and no side alone ("X hendak mengakhiri | perang, yang | menewaskan Y")."""
    noun = raw.arguments.subject.noun
    item = raw.sentence.nodes[noun].unit.item if noun is not None else None
    senses = () if item is None or raw.type is not EventType.ASSAULT else item.senses
    return any(one.frame.type is EventType.ASSAULT and one.frame.roles is Roles.MUTUAL for one in senses)


def _is_in_text_refused(raw: RawEvent) -> bool:
    """Tell whether a text that somebody refuses or blames says it ("X memveto | resolusi yang | mendesak Y")."""
    told, nodes = raw.arguments.subject, raw.sentence.nodes
    if not told.relative or not told.index or any(_TEXTS.isdisjoint(one.classes) for one in told.mentions):
        return False
    verb = told.index - 1
    if not is_active(nodes[verb]):
        return False
    is_failed = verb > 0 and nodes[verb - 1].has("failed")  # "X gagal menyepakati | resolusi yang | mengecam Y"
    return is_failed or not nodes[verb].types.isdisjoint(_AGAINST)


def _land_taken(raw: RawEvent) -> str | None:
    """Return the state of the town or region that somebody takes ("merebut | kota Goma"), None where none is named."""
    if _TAKING not in raw.mode:
        return None
    told = raw.arguments
    taken = (*told.recipients, *told.places, *(told.subject.mentions if raw.sense.voice.is_passive else ()))
    return next((land for place in taken if (land := country_of(place))), None)


def _strikes_by_itself(raw: RawEvent, discourse: Discourse) -> bool:
    """Tell whether a clause of its own only says what struck: "A menarik pasukannya setelah roket | menghantam X".

    Where the main clause names two sides, the later one may have fired it.
    """
    thing = _own_subject(raw) if raw.type is EventType.ASSAULT else None
    if sum((actor.end or 0) <= raw.start for actor in discourse.here) != 1:
        return False
    return thing is not None and thing > 0 and raw.sentence.nodes[thing - 1].has("after", "because", "when")


def _opens_with_harm(raw: RawEvent) -> bool:
    """Tell whether a blow is told behind whom it hurt, who did not deal it ("X | tewas ketika bom menghantam …")."""
    item = raw.sentence.nodes[raw.node].unit.item
    is_led = bool(raw.merged) and raw.sense.voice in _DOING and item is not None
    return is_led and item is not None and raw.sense not in item.senses and _only_harms(item.senses)


def _only_harms(senses: Sequence[Sense]) -> bool:
    """Tell whether a verb only says what befell its subject."""
    return any(sense.outcome is not None and sense.voice not in _DOING for sense in senses)


def _has_own_subject(raw: RawEvent) -> bool:
    """Tell whether something stands right before a verb, though it is nobody known ("laporan itu | menyerukan")."""
    return _own_subject(raw) is not None


def _own_subject(raw: RawEvent) -> int | None:
    if raw.sense.voice not in _DOING:
        return None
    nodes, position = raw.sentence.nodes, raw.node - 1
    while position >= 0 and (
        not nodes[position].categories.isdisjoint(BEFORE_VERBS) or nodes[position].time is not None
    ):
        position -= 1
    return position if position >= 0 and nodes[position].mention is not None else None
