"""Who acts and who undergoes what a verb tells, once its subject and objects are known: by the roles of its frame."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments, Phrase, Subject
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.phrase_sorts import is_host, is_seat, names_place
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import may_act
from runut.extract.roles.noun_doers import doers_of, has_side
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType
from runut.world import EntityClass

GIVING = {EventType.AID, EventType.AGREE, EventType.SUPPORT}
"""Acts done for somebody ("mengirim tank untuk | X")."""

_SPEAKING = {"first", "third_plural", "third_singular"}
_SUED, _JUDGES = "sue", {"tribunal", "courts", "worldforum"}
_FLAG_RAISED = "raise-flag"
_TALKED_OF = "talk"
_TASKED = "task-envoy"  # who is sent to talk is not who is met ("menugaskan | utusannya | menemui X")
_MADE = {"joint-body", "cooperate"}  # what is founded or tied does not take part in it
_MEDIATED, _DEPLOYED = "mediate", "deployment"
_WITHDRAWN = "withdraw"
_RELEASED = "release"
_TAKEN = "seize"
_FIRED = {"rockets", "missiles", "bombs", "explosives", "grenades", "fire"}
_LAUNCHED = {"launch-missile", "drop-bomb"}
_EACH_OTHER = "eachother"
_HELP = {"aid", "assurance", "mediator", "supportclass", "pressure"}
_TEXTS = {"agreement", "document", "peacedeal", "resolution"}
_MISSIONS = {"inquiry", "visitword"}


def _are_own_forces(mention: Mention) -> bool:
    """Tell whether a phrase is about the forces of somebody told before ("pasukannya")."""
    return (mention.possessive or mention.pronoun == "self") and "forces" in mention.classes


def assign_passive(sense: Sense, subject: list[Mention], agents: list[Mention], found: Arguments) -> None:
    """Say who acts and who undergoes what a passive verb tells."""
    roles = sense.frame.roles
    found.actors = agents
    is_drawn_back = _WITHDRAWN in sense.frame.mode and any(one.party or _are_own_forces(one) for one in subject)
    if (sense.frame.type is EventType.MOBILIZE or is_drawn_back) and not agents:  # whose forces are sent does it
        found.actors = [
            one for one in subject if one.victim is not None or one.party is not None or _are_own_forces(one)
        ]
        if sense.frame.type is EventType.SANCTION:  # "duta besar X | dipanggil pulang | dari Y"
            found.recipients = named_after(found.phrases, "from")
    elif roles is Roles.MUTUAL:
        traded = _RELEASED in sense.frame.mode  # "para tawanan | dipertukarkan", "… | ditukar | dengan 30 tahanan"
        beside = [] if traded else [*named_after(found.phrases, "with"), *filter(_is_known_actor, subject)]
        found.actors = [*agents, *named_after(found.phrases, "between"), *beside]
    elif roles is Roles.HOST:
        found.actors, found.recipients = subject, agents
    elif roles is Roles.UNDERGOER and agents:  # "desa itu | ditinggalkan penduduknya"
        found.actors, found.recipients = [], agents
    elif roles in {Roles.AGENT, Roles.VISIT}:
        found.recipients = named_after(_without_helpers(found), "against", "to_whom", "from")
        if sense.frame.type is EventType.PROTEST:  # "konvoi PBB | dihadang warga"
            found.recipients = found.recipients or list(filter(has_side, subject))
        _place_at(sense, subject, found)
    elif _is_given(sense, subject):
        found.actors = agents or [mention for mention in subject if mention.party is not None]
        to = named_after(found.phrases, "to_whom", "to", "purpose")
        found.recipients = to or [mention for mention in subject if mention not in found.actors]
    else:
        fired = _whose_fire(sense, subject)
        found.actors = agents or fired
        subject = [mention for mention in subject if mention not in fired]
        is_shot = bool(fired) or any(map(is_fired_thing, subject))
        hit = named_after(found.phrases, "against", "to_whom", "to") if is_shot else []
        owned = subject if any(may_act(mention) or mention.party for mention in subject) else []
        told = hit or _given_back(sense, subject, found) or _taken_from(sense, subject, found) or owned
        found.recipients = told or named_after(found.phrases, "against", "to_whom") or _on_whom(found) or subject


def _whose_fire(sense: Sense, subject: list[Mention]) -> list[Mention]:
    """Return the sides whose rockets or bombs are said to be launched or dropped ("roket | X | ditembakkan ke Y")."""
    is_launch = sense.frame.id in _LAUNCHED
    return [mention for mention in subject if is_launch and mention.party is not None and not mention.has_people]


def _on_whom(found: Arguments) -> list[Mention]:
    """Return the sides that "pada" names, as whom something is laid upon ("sanksi diberlakukan | pada X")."""
    phrases = [one for one in found.phrases if one.preposition.has("in") and one.preposition.has("to")]
    return [mention for phrase in phrases for mention in phrase.mentions if has_side(mention)]


def _is_given(sense: Sense, subject: list[Mention]) -> bool:
    """Tell whether things are given to somebody, whose they are as well ("bantuan X | dikirim kepada Y")."""
    return sense.frame.type in GIVING and all(mention.kind is MentionKind.THING for mention in subject)


def assign_active(
    nodes: Sequence[Node], sense: Sense, subject: list[Mention], objects: list[Mention], found: Arguments
) -> None:
    """Say who acts and who undergoes what a verb of any other voice tells."""
    roles = sense.frame.roles
    if roles is Roles.MUTUAL:
        _assign_mutual(sense, subject, objects, found)
    elif roles is Roles.UNDERGOER or (roles is Roles.PATIENT and sense.voice is Voice.INT):
        fired = [] if roles is Roles.UNDERGOER else list(filter(is_fired_thing, subject))
        found.recipients = [mention for mention in subject if mention not in fired]
        found.actors = [mention for mention in fired if mention.party] or named_after(
            found.phrases, "by", *(("from",) if roles is Roles.UNDERGOER else ())
        )
        found.actors = found.actors or _who_forces(nodes, found.subject)
        if fired and not found.recipients:  # "roket dari X jatuh di | Y"
            found.recipients = [m for m in found.places if m.party and m.bare_entity]
    elif roles is Roles.AGENT:
        _assign_agent(sense, subject, objects, found)
    elif roles is Roles.HOST:
        found.actors, found.recipients = list(filter(may_act, objects)), subject
    elif roles is Roles.VISIT:
        found.actors = subject
        visited = [m for m in objects if not _is_sent(m)]  # "mengutus | seorang menteri | ke Kabul"
        found.recipients = [m for m in visited or named_after(found.phrases, "to", "in") if is_host(m)]
        found.places.extend(visited)
    elif _MEDIATED in sense.frame.mode:  # who brings others together talks with them
        found.actors = [*subject, *filter(may_act, objects), *named_after(found.phrases, "between")]
    elif roles in {Roles.ADDRESSEE, Roles.CONTENT}:
        found.actors = subject
        to = [m for phrase in found.phrases if phrase.preposition.has("in") for m in phrase.mentions]
        by_to = [m for m in named_after(found.phrases, "to") if m in to and _are_people(m)]  # "menyerukan pada | warga"
        said_to = named_after(found.phrases, "to_whom") or by_to or named_after(found.phrases, "against", "with")
        if not said_to and sense.frame.type in GIVING:  # "menawarkan bantuan bagi | X"
            said_to = named_after(found.phrases, "purpose") or list(
                filter(_are_people, named_after(found.phrases, "to"))
            )
        met = [m for m in objects if may_act(m) and not (sense.frame.id == _TASKED and _is_sent(m))]
        met = [m for m in met if m.party or _DEPLOYED not in sense.frame.mode]  # "menyetujui pengiriman | 300 polisi"
        found.recipients = met or said_to
    else:
        _assign_done_to(sense, subject, objects, found)


def _is_sent(mention: Mention) -> bool:
    """Tell whether a phrase names people who go somewhere, and no land, body or seat that is gone to."""
    is_known = any(entity.cls is EntityClass.PERSON for entity in mention.entities)
    is_mission = not mention.classes.isdisjoint(_MISSIONS)
    return is_known or is_mission or (mention.has_people and (mention.title or not mention.entities))


def _assign_mutual(sense: Sense, subject: list[Mention], objects: list[Mention], found: Arguments) -> None:
    """Say who takes part in what sides do with each other."""
    between = named_after(found.phrases, "between")
    is_theirs = any(_EACH_OTHER in mention.classes for mention in objects)  # "polisi …, usai bentrok | antarwarga"
    own = [] if len(between) > 1 or is_theirs else subject  # "orang tewas akibat | bentrok | antara A dan B"
    foes = ["against"] if sense.frame.type is EventType.ASSAULT else []
    is_traded = sense.frame.type is EventType.RETREAT  # those exchanged do not exchange
    is_agreed = sense.frame.type is EventType.AGREE and sense.voice is Voice.INT  # "sepakat membentuk | tim"
    is_topic = sense.frame.id == _TALKED_OF and sense.voice is not Voice.INT  # "membahas | Suriah"
    is_made = sense.frame.id in _MADE and sense.voice is Voice.ACT  # "membentuk | koalisi", "menjalin | aliansi"
    objects = [] if is_traded or is_agreed or is_topic else objects
    objects = [one for one in objects if one.party is not None] if is_made else objects
    objects = [one for one in objects if _TEXTS.isdisjoint(one.classes)]  # "menandatangani | Deklarasi Itamaraty"
    if sense.frame.type is EventType.AGREE and len(objects) == 1:  # "mencapai kesepakatan | Oslo" is called by its town
        objects = [one for one in objects if not is_seat(one)]
    beside = named_after(found.phrases, "with", "between", *foes)
    helping = (phrase.mentions for phrase in found.phrases if phrase.mentions and _is_help(phrase.mentions[0]))
    found.helpers = [mention for mentions in helping for mention in mentions if mention in beside]
    found.actors = [*own, *(one for one in beside if one not in found.helpers), *filter(may_act, objects)]
    if sense.frame.type is EventType.COOPERATE:  # "membeli tank | dari X", "memberi informasi | kepada X"
        found.recipients = list(filter(has_side, named_after(found.phrases, "from", "to_whom", "to")))


def _is_help(mention: Mention) -> bool:
    """Tell whether a phrase names what somebody did for others to come together ("dengan | bantuan X")."""
    return not (mention.has_people or mention.bare_entity) and not mention.classes.isdisjoint(_HELP)


def _without_helpers(found: Arguments) -> list[Phrase]:
    """Return the phrases of a verb but for those that say from whom help came ("dengan bantuan udara | dari X")."""
    helped = [
        first.preposition.has("with") and bool(first.mentions) and _is_help(first.mentions[-1])
        for first in found.phrases[:-1]
    ]
    return [one for one, is_helper in zip(found.phrases, [False, *helped], strict=False) if not is_helper]


def _assign_agent(sense: Sense, subject: list[Mention], objects: list[Mention], found: Arguments) -> None:
    """Say who does what has no object that undergoes it, and against whom: who goes, protests or takes a place."""
    found.actors = subject
    left = ["from"] if sense.frame.type is not EventType.MOBILIZE else []  # "mengerahkan 500 tentara dari | X"
    left += ["with"] if sense.frame.type is EventType.SANCTION else []  # "keluar dari perundingan dengan | X"
    found.recipients = named_after(_without_helpers(found), "against", "to_whom", *left)
    if sense.frame.type is EventType.PROTEST:  # "massa membakar | kantor X"
        entered = named_after(found.phrases, "to")  # "menerobos masuk ke | gedung X"
        struck = entered if sense.frame.id == _FLAG_RAISED else [*objects, *entered]
        found.recipients = found.recipients or list(filter(has_side, struck))
    _place_at(sense, objects, found)


def _assign_done_to(sense: Sense, subject: list[Mention], objects: list[Mention], found: Arguments) -> None:
    """Say who does what is done to others, and to whom."""
    found.actors = subject
    objects = [one for one in objects if not _names_thing(one, objects)]
    targets = list(filter(_is_somebody, objects))
    is_cut = sense.frame.type is EventType.SANCTION
    cut_off = ["from", "purpose"] if is_cut else []  # "menarik duta besarnya dari | X", "menyetop bantuan untuk | X"
    is_given = sense.frame.type in GIVING  # "mengirim tank untuk | X", not "… untuk melawan | Y"
    others = named_after(found.phrases, "to_whom", "to", "purpose" if is_given else "against", *cut_off)
    if sense.frame.id == _SUED:  # "membawa sengketa itu ke | mahkamah"
        others = _but_judges(others)
    beside = named_after(found.phrases, "with")
    others += beside if not objects else filter(_is_somebody, beside)  # "menggempur kota itu dengan | roket"
    if sense.frame.type is EventType.SUPPORT and all(_is_ones_own(one, subject) for one in targets):
        targets = named_after(found.phrases, "to_whom", "against", "purpose") or targets
    given_back = _given_back(sense, targets, found)  # "menyerahkan | jenazah dua tentara | kepada X"
    found.recipients = given_back or targets or others or _taken_from(sense, objects, found) or objects


def _given_back(sense: Sense, given: list[Mention], found: Arguments) -> list[Mention]:
    """Return the sides to which people or remains of no side are given back."""
    is_back = sense.frame.type is EventType.RETREAT and not any(map(has_side, given))
    return [one for one in named_after(found.phrases, "to_whom", "to") if is_back and has_side(one)]


def _but_judges(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out those before whom somebody is accused."""
    return [one for one in mentions if _JUDGES.isdisjoint(one.classes)]


def _is_ones_own(mention: Mention, subject: Sequence[Mention]) -> bool:
    """Tell whether support is that of the speaker's own side ("menegaskan dukungan | negaranya, mereka | bagi Y")."""
    return (
        mention.pronoun in _SPEAKING
        or mention.name.endswith("nya")
        or any(mention.party and mention.party == one.party for one in subject)
    )


def _taken_from(sense: Sense, things: list[Mention], found: Arguments) -> list[Mention]:
    """Return the people from whom things of nobody's are taken ("menyita | lima senapan | dari | anggota X")."""
    is_taken = sense.frame.id == _TAKEN and not any(map(has_side, things))
    from_whom = named_after(found.phrases, "from") if is_taken else []
    return [one for one in from_whom if one.has_people or one.actor_kind is ActorKind.NONSTATE_ARMED]


def _names_thing(mention: Mention, listed: Sequence[Mention]) -> bool:
    """Tell whether a name that nobody knows stands in a list of things ("menyita dua bom, | GPS | dan beras")."""
    is_list = listed[0].kind is MentionKind.THING and listed[0].party is None and not listed[0].has_people
    return is_list and mention.person is not None and mention.party is None and not (mention.title or mention.entities)


def _is_known_actor(mention: Mention) -> bool:
    """Tell whether a phrase surely names people or a side: what is signed may have a name of its own ("COHA")."""
    return may_act(mention) and bool(mention.party or mention.has_people or mention.pronoun)


def _place_at(sense: Sense, taken: list[Mention], found: Arguments) -> None:
    """Take for the place of an act, where its sentence says no other, the place that is taken ("merebut | Odesa")."""
    if sense.frame.type is EventType.COERCE and not found.places:
        found.places = [mention for mention in taken if mention.kind is MentionKind.PLACE or names_place(mention)]


def _who_forces(nodes: Sequence[Node], subject: Subject) -> list[Mention]:
    """Return who makes others undergo something: "RSF memaksa | warga | mengungsi", "serangan X membuat …"."""
    before = 0 if subject.index is None else subject.index - 1
    if before < 1 or not nodes[before].unit.has("force"):
        return []
    forcing = find_subject(nodes, before)
    named = forcing.mentions or ([] if forcing.noun is None else doers_of(nodes, forcing.noun))
    own = {mention.party for mention in subject.mentions} - {None}
    return [m for m in named if may_act(m) and (m.party or m.has_people) and m.party not in own]


def names_whose_fire(nodes: Sequence[Node], subject: Subject) -> bool:
    """Tell whether a subject only says whose shells or rockets fall ("rudal | Suriah | jatuh di …")."""
    shot = nodes[subject.index - 1] if subject.index and subject.mentions else None
    return shot is not None and not shot.unit.classes.isdisjoint(_FIRED)


def is_fired_thing(mention: Mention) -> bool:
    """Tell whether a side's shells or rockets are named: where they fall, it struck ("peluru artileri X | jatuh")."""
    is_kept = "building" in mention.classes  # "gudang amunisi"
    return not (mention.has_people or is_kept or mention.classes.isdisjoint(_FIRED))


def _is_somebody(mention: Mention) -> bool:
    return may_act(mention) or mention.party is not None


def _are_people(mention: Mention) -> bool:
    """Tell whether people are named, or both sides, and no land that words may be about."""
    return may_act(mention) and (mention.has_people or mention.pronoun is not None)
