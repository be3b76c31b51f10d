"""Who does an act and to whom, as far as its sentence and the camps of the story tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.acts.act_traits import is_battle, is_two_sided, mediates_talks
from runut.extract.acts.said_to import find_unnamed, is_own_help, is_said_to
from runut.extract.acts.spoken import is_among, share_party
from runut.extract.grammar.event_nouns import says_when
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.phrase_sorts import is_anybody
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.extract.meant.joined_tellers import joined_tellers
from runut.extract.page.camps import is_fight
from runut.extract.page.context import PageContext
from runut.extract.page.known_talks import who_is_known_to_talk
from runut.extract.page.own_losses import as_own_losses
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.broken_truces import who_broke
from runut.extract.parties.not_their_own import are_not_struck, but_those_struck, who_fights_them
from runut.extract.parties.owned_targets import name_owner
from runut.extract.parties.riot_targets import name_wronged
from runut.extract.parties.sent_there import but_from_elsewhere
from runut.extract.parties.struck_things import find_struck
from runut.extract.parties.talks_there import but_their_ground
from runut.extract.parties.who_fought import who_fought
from runut.extract.parties.who_is_backed import who_is_backed
from runut.extract.parties.without_will import but_mutineers, without_will
from runut.extract.where.visited import but_hosts, host_there
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType, Status
from runut.world.rivals import state_codes

_MENACED = {None, ActorKind.PERSON, ActorKind.CIVILIANS}
_HARMING = {EventType.ASSAULT, EventType.SANCTION, EventType.AID}
_FORCE = {EventType.ASSAULT, EventType.COERCE}
_AGAINST = {*_FORCE, EventType.SANCTION}
_BYSTANDERS = {None, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER}
_BESIDE = {ActorKind.MEDIA, ActorKind.NGO, ActorKind.CIVILIANS, ActorKind.OTHER}
_DONE_TO = {Voice.NPATIENT, Voice.PAS}
_HELD = {"release", "return", "exchange"}
_TWO = 2
_REACHED = {Voice.PAS, Voice.TER}  # "kesepakatan dengan X | tercapai"
_TALKS, _SET = {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT}, "schedule-talks"
_MANY = {"crowd", "peopleword"}
_EACH_OTHER = "eachother"
_VIOLENCE = "violence"
_CONFERENCE, _ACROSS = "conference", "acrossborder"
_AS_MET = "not said here; those who met before"
_AS_WRITTEN = "not said here; who put out the text"


def find_parties(
    raw: RawEvent, speaker: Actor | None, discourse: Discourse, met: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return who does an act and to whom, as far as its sentence and the camps tell; `met` are those who met before."""
    context = discourse.context
    actors = but_hosts(raw, discourse.resolve_all(_who_acts(raw, known=bool(discourse.fought or context.fighters))))
    actors = but_their_ground(raw, actors, context)
    actors = _but_foes(but_from_elsewhere(raw, actors, context, speaker), raw, context)
    actors = tuple(without_will(actor, raw, context) for actor in actors)
    tellers = (
        () if speaker is None else discourse.resolve_all(joined_tellers(raw.sentence.nodes, speaker)) or (speaker,)
    )
    actors, recipients = _as_said_by(tellers, speaker, raw, actors, _who_undergoes(raw, actors, speaker, discourse))
    recipients = recipients or discourse.resolve_all(find_unnamed(raw, speaker, actors))
    actors, recipients = but_mutineers(actors, recipients, raw, context)
    if not actors and (author := discourse.texts.author_of(raw)) is not None:
        return (replace(author, start=None, end=None, basis=_AS_WRITTEN),), recipients
    if met and _meet_again(raw, actors):
        return tuple(
            replace(actor, basis=f"'{raw.arguments.actors[0].name}' → those who met") for actor in met
        ), recipients
    if not actors and (six := who_is_known_to_talk(raw, context)):
        return six, recipients
    if met and not (actors or recipients) and _goes_on_with_talks(raw):
        return tuple(replace(actor, start=None, end=None, basis=_AS_MET) for actor in met), recipients
    if not actors and (fought := who_broke(raw, discourse) or who_fought(raw, recipients, discourse)):
        return fought, ()
    actors = but_those_struck(raw, actors, recipients, discourse) or who_fights_them(raw, recipients, discourse)
    if _takes_both(raw, actors, recipients, context):
        return context.opponents, tuple(one for one in recipients if one.party or not is_battle(raw))
    if mediates_talks(raw) and parties_of(actors).isdisjoint(parties_of(context.opponents)):
        return (*actors, *context.opponents), recipients
    return actors, recipients


def _but_foes(actors: tuple[Actor, ...], raw: RawEvent, context: PageContext) -> tuple[Actor, ...]:
    """Leave fighters of no side who act with their supposed foe nobody's ("tentara X dan | milisi | menyerang").

    Not where two fight or deal with each other.
    """
    named = [foe.party for one in actors if one.basis is None and (foe := context.foe_of(one)) is not None]
    if not named or raw.type not in _FORCE or raw.sense.frame.roles is Roles.MUTUAL:
        return actors
    are_fighters = (one.kind is ActorKind.NONSTATE_ARMED and one.basis is not None for one in actors)
    return tuple(
        replace(one, party=None, basis=None) if is_fighter and one.party in named else one
        for one, is_fighter in zip(actors, are_fighters, strict=True)
    )


def _who_undergoes(
    raw: RawEvent, actors: tuple[Actor, ...], speaker: Actor | None, discourse: Discourse
) -> tuple[Actor, ...]:
    """Return to whom an act is done: whom its sentence names, else whose what it strikes is."""
    context = discourse.context
    harmed = discourse.resolve_harmed(
        raw.arguments.recipients, actors, is_harm=raw.type in _HARMING, is_force=raw.type in _AGAINST
    )
    recipients = tuple(_as_equals(actor, actors, raw) for actor in harmed if not is_among(actor, actors))
    recipients = () if are_not_struck(raw, actors, recipients) else recipients
    if not recipients and raw.type is EventType.ASSAULT:
        recipients = find_struck(raw, actors, discourse)
    if not recipients and raw.type is EventType.COERCE:
        recipients = name_owner(raw, actors, discourse)
    if not actors and raw.type is EventType.ASSAULT:
        recipients = as_own_losses(raw, recipients, speaker, context)
    recipients = recipients or name_wronged(raw, discourse) or host_there(raw, actors)
    recipients = who_is_backed(raw, recipients, actors, context)
    if raw.type is EventType.THREATEN:  # "memperingatkan tentara akan menembak": its own
        recipients = tuple(one for one in recipients if one.kind in _MENACED or not share_party(one, actors))
    return recipients


def _as_said_by(
    tellers: tuple[Actor, ...],
    speaker: Actor | None,
    raw: RawEvent,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return actors and recipients where who says so acts by saying it: who asks, blames, threatens or takes part.

    `tellers` are the speaker and those who say it with them.
    """
    if speaker is None:
        return actors, recipients
    if raw.bids:
        return tellers, actors or _asked_of(raw, recipients, speaker)
    if not actors and is_said_to(raw):
        return () if is_among(speaker, recipients) else tellers, recipients
    if not actors and is_own_help(raw, speaker):
        return (speaker,), tuple(one for one in recipients if one.start != speaker.start)
    return ((speaker, *actors) if _lacks_speaker(raw, actors, speaker) else actors), recipients


def _asked_of(raw: RawEvent, patients: tuple[Actor, ...], speaker: Actor) -> tuple[Actor, ...]:
    """Return who is asked where a passive says what is to be done: not captives or one's own ("X harus | dibebaskan").

    Forces that are to be withdrawn are of whoever is asked.
    """
    if raw.sense.voice is not Voice.PAS or raw.sense.frame.type is None:
        return patients
    if not _HELD.isdisjoint(raw.sense.frame.mode):
        return ()
    return tuple(one for one in patients if one.party is not None and not share_party(one, (speaker,)))


def _lacks_speaker(raw: RawEvent, actors: Sequence[Actor], speaker: Actor) -> bool:
    """Tell whether talks with one side are those of whose official tells of them ("X: | perundingan | dengan Y …")."""
    is_mutual = raw.sense.frame.roles is Roles.MUTUAL
    is_noun = raw.sense.voice.is_noun or (raw.sense.voice in _REACHED and not raw.arguments.subject.relative)
    is_talk = is_mutual and (raw.sense.frame.id == _SET or (raw.type in _TALKS and is_noun))
    if not is_talk or len(actors) != 1 or speaker.party is None or share_party(speaker, actors):
        return False
    behind = (node.mention for with_, node in pairwise(raw.sentence.nodes) if with_.has("with"))
    partners = [one.start for one in (*named_after(raw.arguments.phrases, "with"), *behind) if one is not None]
    is_side = actors[0].party is not None or actors[0].kind is ActorKind.NONSTATE_ARMED
    return speaker.kind not in _BESIDE and is_side and actors[0].start in partners


def _as_equals(actor: Actor, doers: Sequence[Actor], raw: RawEvent) -> Actor:
    """Take citizens told by a name whom other citizens attack for people of no side, as these are."""
    are_citizens = bool(doers) and all(one.party is None and one.kind is ActorKind.CIVILIANS for one in doers)
    told = next((m for m in raw.arguments.recipients if m.start == actor.start), None)
    is_named = told is not None and told.party is None and bool(told.qualities)
    is_equal = are_citizens and is_named and actor.kind is ActorKind.CIVILIANS
    return replace(actor, party=None, basis=None) if is_equal else actor


def _who_acts(raw: RawEvent, *, known: bool) -> Iterator[Mention]:
    """Yield who does it, in a fight without those only counted ("40 orang tewas dalam bentrokan"): they need not fight.

    "Warga" who clash fight, unless nobody else is told and it is known who fought.
    """
    is_in_fight = is_fight(raw)
    plain = [mention for mention in raw.arguments.actors if is_in_fight and _is_plain(mention)]
    others = (mention for mention in raw.arguments.actors if mention not in plain)
    is_told = not known or any(mention.party or mention.has_people for mention in others)
    for mention in raw.arguments.actors:
        is_many = not mention.classes.isdisjoint(_MANY) and (mention.number is None or _clashes(raw, mention))
        if mention not in plain or (is_many and (is_told or _EACH_OTHER in mention.classes)):
            yield mention


def _clashes(raw: RawEvent, mention: Mention) -> bool:
    """Tell whether so many people are told to clash with somebody ("bentrok antara | ribuan petani | dan polisi")."""
    if mention in named_after(raw.arguments.phrases, "with", "between"):
        return True
    subject = raw.arguments.subject
    clashes = not raw.sense.voice.is_noun and raw.sense.outcome is None
    return clashes and mention in subject.mentions and not (subject.elided or subject.relative)


def _is_plain(mention: Mention) -> bool:
    return is_anybody(mention) and not mention.qualities and "groupnoun" not in mention.classes


def _takes_both(raw: RawEvent, actors: Sequence[Actor], recipients: Sequence[Actor], context: PageContext) -> bool:
    """Tell whether both sides of the story do what takes two, and the sentence names none, or one of a fight."""
    if not context.are_at_odds or (raw.type is not EventType.ASSAULT and any(map(_is_crowd, context.opponents))):
        return False  # a crowd signs and agrees to nothing
    if not actors:
        is_done_to = raw.sense.voice in _DONE_TO and bool(recipients)  # "tergulingnya | X" was no battle with X
        is_of_both = is_two_sided(raw) or (not recipients and _ACROSS in raw.sentence.nodes[raw.node].unit.classes)
        return is_of_both and not (is_done_to or _is_of_others(raw) or _is_of_another(raw, context))
    sides = parties_of(actors)
    is_half = len(sides) == 1 and sides <= parties_of(context.opponents)
    is_of_land = raw.sense.voice.is_noun and sides == {context.home}  # "konflik | Sudan | menewaskan ribuan orang"
    are_open = all(is_of_land and one.basis is not None and one.kind in _BYSTANDERS for one in recipients)
    return is_half and are_open and is_fight(raw) and raw.sense.frame.id != _VIOLENCE


def _is_of_others(raw: RawEvent) -> bool:
    """Tell whether a name behind a meeting that is no side's says whose it is ("KTT | Arab", "konferensi | Eropa")."""
    behind = raw.sentence.nodes[raw.node + 1 : raw.node + 2]
    named = behind[0].mention if behind else None
    is_name = named is not None and named.kind is MentionKind.THING and named.name[:1].isupper()
    return is_name and raw.sense.voice.is_noun and raw.sense.frame.type is EventType.CONSULT


def _is_of_another(raw: RawEvent, context: PageContext) -> bool:
    """Tell whether what is told is not of the two sides: a conference only named, a civil war where they are two lands.

    "Sebelum | konferensi donor | di Paris" is of many; "setelah | perang saudara | 1975-1990" is of one land alone.
    """
    if raw.sense.frame.id == _CONFERENCE:
        return raw.arguments.predicate is None
    lands = {context.land_of(camp.party) for camp in context.opponents} & state_codes()
    return len(lands) > 1 and "civilwar" in raw.sentence.nodes[raw.node].unit.classes


def _is_crowd(camp: Actor) -> bool:
    """Tell whether a camp is those who protest, without a name."""
    return camp.party is None and camp.kind is ActorKind.CIVILIANS


def _meet_again(raw: RawEvent, actors: Sequence[Actor]) -> bool:
    """Tell whether "mereka" talk, and nobody but one side is found for them: those who met before."""
    told = raw.arguments.actors
    are_they = bool(told) and all(map(_are_those_told, told))
    return are_they and raw.type is EventType.CONSULT and len(parties_of(actors)) < _TWO


def _goes_on_with_talks(raw: RawEvent) -> bool:
    """Tell whether a noun of talks that names no side is the subject of its clause, or says when another is done.

    "Perundingan kedua | dibuka", "Usai | perundingan, kedua presiden …".
    """
    is_talk = raw.sense.frame.type is EventType.CONSULT and raw.sense.voice.is_noun
    is_open = raw.arguments.predicate is not None or says_when(raw.sentence.nodes, raw.node)
    return is_talk and (is_open or raw.status is Status.FAILED)


def _are_those_told(mention: Mention) -> bool:
    """Tell whether a phrase only goes back to several told before ("mereka", "para pemimpin itu")."""
    is_open = mention.definite and mention.party is None and "leaderword" in mention.classes
    return mention.pronoun == "third_plural" or is_open
