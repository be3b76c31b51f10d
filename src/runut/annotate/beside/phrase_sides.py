"""What a noun phrase has from those beside it: a head, a side, a place, an office, an owner."""

from __future__ import annotations

from itertools import pairwise

from runut.annotate.beside.described_group import note_described
from runut.annotate.beside.owned_things import OWNING_WORDS, give_owners
from runut.annotate.beside.shared_heads import share_heads
from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import BODIES, HELD_CLASSES, Mention, MentionKind
from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world.rivals import STATES_WITHOUT_ARMY

_PLACED_SENTENCE = 4
_HELD = frozenset({"hostages"})
_PLACING = frozenset({"in", "from", "led_by"})
_OFFICE_REACH = 4
_SPEAKING = "first"
_THEIRS, _THEM = "third_plural", "mereka"
_OWNING = {"both", _THEIRS}
_SUSPECTING = {"suspect", "accuse"}
_FROM_AFAR = {"alliedforces", "foreigners", "peaceforce"}
_TAKING, _DESCRIBING = {"seize", "occupy"}, {"which", "demonstrative"}
_LOCAL_KINDS = {ActorKind.GOVERNMENT, ActorKind.POLICE, ActorKind.MILITARY}


def give_beside(nodes: list[Node], told: set[str]) -> None:
    """Give each noun phrase of a sentence what it has from those beside it; `told` holds its word categories."""
    share_heads(nodes)
    _name_in_brackets(nodes)
    if "which" in told:
        _note_suspects(nodes)
    if not told.isdisjoint(_DESCRIBING):
        note_described(nodes)
    if not told.isdisjoint(OWNING_WORDS):
        give_owners(nodes)
    if not told.isdisjoint(_PLACING):
        _place_officials(nodes)
        _place_named(nodes)
    _place_all(nodes)
    _continue_counts(nodes)
    _note_some_of_them(nodes)
    if any(node.mention is not None and node.mention.pronoun for node in nodes):
        _note_owners(nodes)
        _note_speakers(nodes)
    _give_offices(nodes)


def _name_in_brackets(nodes: list[Node]) -> None:
    """Give forces without a side that of the body in brackets behind them ("pasukan koalisi | (ISAF)")."""
    for position in range(1, len(nodes) - 2):
        forces, body = nodes[position - 1].mention, nodes[position + 1].mention
        if forces is None or body is None or nodes[position].unit.text != "(" or nodes[position + 2].unit.text != ")":
            continue
        is_open = forces.party is None and not forces.person and "forces" in forces.classes
        if is_open and body.bare_entity and body.party is not None:
            forces.party, forces.basis = body.party, f"'{body.name}'"


def _tells_suspicion(node: Node) -> bool:
    """Tell whether a word says what somebody is only said to be ("diduga", "dicurigai", "dituduh")."""
    item = node.unit.item
    is_blamed = item is not None and any(s.voice.is_passive and s.frame.id in _SUSPECTING for s in item.senses)
    return is_blamed or node.has("hearsay")


def _note_suspects(nodes: list[Node]) -> None:
    """Take people for the fighters that they are said to be ("tiga orang | yang diduga | anggota Taliban")."""
    for position, (people, which, said) in enumerate(zip(nodes, nodes[1:], nodes[2:], strict=False)):
        suspect = people.mention
        if suspect is None or not which.has("which") or not _tells_suspicion(said):
            continue
        is_open = (
            suspect.has_people
            and suspect.party is None
            and not (suspect.person or suspect.entities or suspect.possessive)
        )
        at = position + 3
        at += at < len(nodes) and nodes[at].has("as")
        is_blamer = (
            at == position + 3 and at + 1 < len(nodes) and nodes[at + 1].has("as")
        )  # "dituduh X sebagai mata-mata"
        fighters = nodes[at].mention if is_open and at < len(nodes) and not is_blamer else None
        if fighters is not None and fighters.actor_kind is ActorKind.NONSTATE_ARMED and not fighters.person:
            suspect.actor_kind, suspect.victim = fighters.actor_kind, VictimKind.MILITANT
            suspect.party, suspect.basis = fighters.party, f"said to be '{fighters.name}'"


def _place_officials(nodes: list[Node]) -> None:
    """Give people of no named side the state they are said to be in ("seorang pejabat di Pakistan")."""
    for n, (left, joint, right) in enumerate(zip(nodes, nodes[1:], nodes[2:], strict=False)):
        people, place = left.mention, right.mention
        if people is None or place is None or people.party is not None or (n and _takes(nodes[n - 1], people, place)):
            continue
        if "from" in joint.categories and people.person is not None and _is_body(place):
            people.has_people, people.actor_kind = True, ActorKind.GOVERNMENT
        if not people.has_people:
            continue
        is_of_group = place.actor_kind is ActorKind.NONSTATE_ARMED
        is_held = not people.classes.isdisjoint(_HELD) and is_of_group
        is_own = people.possessive and people.actor_kind is ActorKind.CIVILIANS  # "memulangkan | warganya | dari Sudan"
        are_rebels = people.actor_kind is ActorKind.NONSTATE_ARMED and place.bare_entity and not is_of_group
        is_gone = joint.has("from") and (is_own or is_held or are_rebels)  # "membebaskan | sandera | dari kelompok X"
        if joint.has("from", "led_by") and not is_gone and place.party and place.kind is MentionKind.ACTOR:
            people.party, people.basis = place.party, f"'{joint.unit.text} {place.name}'"
        if not joint.has("in"):
            continue
        is_post = people.title or people.actor_kind is ActorKind.GOVERNMENT or joint.has("to")
        if is_post and people.person is None and not people.possessive and place.party and _is_body(place):
            people.party, people.basis = place.party, f"'{joint.unit.text} {place.name}'"  # "pejabat pada | misi X"
        elif _is_local(people) and place.bare_entity:
            state = _state_there(people, place)
            people.party = state
            people.basis = None if state is None else f"'{joint.unit.text} {place.name}': people of {state}"


def _place_named(nodes: list[Node]) -> None:
    """Give a person without a side that of the body between commas behind the name ("N, | dari | kelompok X, …")."""
    for left, comma, joint, right, end in zip(nodes, nodes[1:], nodes[2:], nodes[3:], nodes[4:], strict=False):
        person, body = left.mention, right.mention
        if not (comma.is_comma and end.is_comma and joint.has("from")) or person is None or body is None:
            continue
        if person.person is not None and person.party is None and body.party is not None and _is_body(body):
            person.party, person.basis = body.party, f"'{joint.unit.text} {body.name}'"


def _takes(verb: Node, people: Mention, owners: Mention) -> bool:
    """Tell whether people took a thing from others, whose they are not ("dirampas | pemberontak | dari | polisi X")."""
    item = verb.unit.item
    senses = () if item is None else item.senses
    is_taken = any(one.voice is Voice.PAS and not _TAKING.isdisjoint(one.frame.mode) for one in senses)
    rebels = [one.actor_kind is ActorKind.NONSTATE_ARMED for one in (people, owners)]
    return is_taken and rebels[0] != rebels[1]


def _is_body(mention: Mention) -> bool:
    """Tell whether a phrase names an office, a body or a group that people may be of ("X dari | Kementerian Y")."""
    if "offices" in mention.classes or any(entity.cls in BODIES for entity in mention.entities):
        return True
    return mention.has_people and mention.person is None and mention.actor_kind in _LOCAL_KINDS


def _is_local(people: Mention) -> bool:
    """Tell whether people are an organ of the land they are in: no forces of an alliance are."""
    return people.actor_kind in _LOCAL_KINDS and _FROM_AFAR.isdisjoint(people.classes)


def _state_there(people: Mention, place: Mention) -> str | None:
    """Return the state of a place, whose officials people there are; none where it has no army, or "-nya" owns them."""
    state = next((entity.country for entity in place.entities if entity.country), None)
    is_army = people.actor_kind is ActorKind.MILITARY and state in STATES_WITHOUT_ARMY
    return None if is_army or people.possessive else state


def _place_all(nodes: list[Node]) -> None:
    """Give officials of no named side the state in which the sentence opens ("Di Yerevan, … polisi …")."""
    if len(nodes) < _PLACED_SENTENCE or "in" not in nodes[0].categories or not nodes[2].is_comma:
        return
    place = nodes[1].mention
    if place is None:
        return
    for node in nodes[3:]:
        people = node.mention
        if people is None or not people.has_people or people.party is not None or not _is_local(people):
            continue
        country = _state_there(people, place)
        if country is not None:
            people.party, people.basis = country, f"'{nodes[0].unit.text} {place.name}': people of {country}"


def _continue_counts(nodes: list[Node]) -> None:
    """Give "empat orang lagi" the people counted before ("dua polisi Iran … empat orang lagi")."""
    counted: Mention | None = None
    for index, node in enumerate(nodes):
        mention = node.mention
        if mention is None or mention.number is None:
            continue
        is_same = not mention.has_people or (index + 1 < len(nodes) and nodes[index + 1].has("more"))
        if mention.definite and counted is not None and mention.party is None and mention.victim is VictimKind.PERSON:
            mention.party = counted.party
            mention.victim = counted.victim if is_same else mention.victim
            mention.basis = f"more of '{counted.name}'"
        elif mention.has_people and mention.victim not in {None, VictimKind.PERSON}:
            counted = mention


def _note_owners(nodes: list[Node]) -> None:
    """Note whose people are meant where a pronoun stands right after them ("wakil kedua pihak")."""
    for position, (left, right) in enumerate(pairwise(nodes)):
        people, owner = left.mention, right.mention
        if people is None or not people.has_people or people.party is not None or people.person is not None:
            continue
        if right.has("from") and position + 2 < len(nodes):  # "komandan dari kedua negara"
            owner = nodes[position + 2].mention
        does = position + 2 < len(nodes) and _is_bare(nodes[position + 2])  # "lima warga | mereka culik"
        if owner is not None and owner.pronoun in _OWNING and not does:
            people.owner = owner.pronoun


def _note_some_of_them(nodes: list[Node]) -> None:
    """Note that some among those told before, to whom something is done, are theirs ("menembak | tiga | di …")."""
    for verb, counted, among in zip(nodes, nodes[1:], nodes[2:], strict=False):
        people = counted.mention
        if people is None or people.number is None or people.party is not None or not among.has("among"):
            continue
        if people.has_people and verb.mention is None and among.unit.low.endswith(_THEM) and verb.unit.item is not None:
            people.owner = _THEIRS


def _note_speakers(nodes: list[Node]) -> None:
    """Note whose people, towns and ships "kami" says are the speaker's ("lima nelayan | kami").

    What "kami" do themselves follows them ("tentara | kami tawan").
    """
    for position, (left, right) in enumerate(pairwise(nodes)):
        owned, owner = left.mention, right.mention
        if owned is None or owner is None or owner.pronoun != _SPEAKING:
            continue
        is_side = owned.has_people or owned.kind is MentionKind.PLACE or not owned.classes.isdisjoint(HELD_CLASSES)
        verb = nodes[position + 2] if position + 2 < len(nodes) else None
        if is_side and owned.party is None and owned.person is None and not (verb is not None and _is_bare(verb)):
            owned.owner = _SPEAKING


def _is_bare(node: Node) -> bool:
    """Tell whether a node is a verb without its prefix, which whoever stands before it does."""
    item = node.unit.item
    return item is not None and bool(item.senses) and all(sense.voice is Voice.HEAD for sense in item.senses)


def _give_offices(nodes: list[Node]) -> None:
    """Give a person the side of the office that "…, yang mengaku juru bicara GAM" or "Wakil GAM di Aceh, …" gives."""
    for position, node in enumerate(nodes):
        person = node.mention
        if person is None or person.person is None or person.has_people or person.party is not None:
            continue
        office = _office_after(nodes, position) or _office_before(nodes, position) or _office_of_teller(nodes, position)
        if office is not None:
            person.party, person.actor_kind, person.has_people = office.party, office.actor_kind, True
            person.classes = person.classes | office.classes
            person.basis = f"'{office.name}'"


def _office_after(nodes: list[Node], position: int) -> Mention | None:
    if position + 2 >= len(nodes) or not (nodes[position + 1].is_comma and nodes[position + 2].has("which")):
        return None
    for node in nodes[position + 3 : position + 3 + _OFFICE_REACH]:
        if node.mention is not None or node.is_comma:
            return node.mention if node.mention is not None and node.mention.has_people else None
    return None


def _office_before(nodes: list[Node], position: int) -> Mention | None:
    """Return the people of a side before "di Aceh," where the person closes the apposition."""
    closes = position + 1 < len(nodes) and nodes[position + 1].is_comma
    before = nodes[position - 4 : position] if position >= _OFFICE_REACH and closes else []
    shape = [node.has("in") or node.is_comma for node in before]
    if shape != [False, True, False, True]:
        return None
    office = before[0].mention
    return office if office is not None and office.has_people and office.person is None and office.party else None


def _office_of_teller(nodes: list[Node], position: int) -> Mention | None:
    """Return the office behind a name that no comma closes before its verb ("Kemarin, N, | ketua X | mengatakan …")."""
    if position + 3 >= len(nodes) or not nodes[position + 1].is_comma:
        return None
    office, behind = nodes[position + 2].mention, nodes[position + 3]
    opens = position == 0 or nodes[position - 1].is_comma or nodes[position - 1].has("that")
    goes_on = behind.is_speech or behind.has("in", "which")
    is_office = office is not None and office.title and office.person is None and office.party is not None
    return office if opens and goes_on and is_office else None
