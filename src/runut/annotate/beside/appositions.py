"""Phrases of one meaning side by side: a title and its name, a name and its acronym."""

from __future__ import annotations

from runut.annotate.beside.ages import without_ages
from runut.annotate.beside.group_names import calls_other_group, ends_at_comma, find_group_end, names_group
from runut.annotate.beside.long_offices import find_long_office_end
from runut.annotate.beside.postings import find_boss_end, find_posting_end, is_own_name
from runut.annotate.beside.relations_named import find_named_end
from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind
from runut.world import EntityClass
from runut.world.rivals import state_codes

_ACTOR = MentionKind.ACTOR
OWN_OFFICE = "own-office"
"""The class of who holds an office of somebody told before ("N, juru bicaranya")."""

_MEMBERS = "membersword"
_OFFICES = {"title-people", "companion"}
_BEHIND_SPEAKER = ("to_whom", "in", "when", "after", "while", "about", "with", "within")


def join_appositions(nodes: list[Node]) -> list[Node]:
    """Join a title with the name beside it ("Presiden Azerbaijan, Ilham Aliyev"), a name with its acronym."""
    joined: list[Node] = []
    position = 0
    nodes = without_ages(nodes)
    while position < len(nodes):
        node = nodes[position]
        if (named := find_named_end(nodes, position)) > 0:
            node.mention = nodes[position + 2].mention
            node.last, node.end = nodes[named - 1].last, nodes[named - 1].end
            joined.append(node)
            position = named
            continue
        merged = 0 if node.mention is None else _end_beside(nodes, position)
        if merged and node.mention is not None:
            other = nodes[merged - 1] if nodes[merged - 1].mention else nodes[merged - 2]
            if other.mention is not None:
                _merge(node.mention, other.mention)
            if _names_holder(node, nodes, merged) and (holder := nodes[merged].mention) is not None:
                _merge(node.mention, holder)
                merged += 1
            node.last, node.end = nodes[merged - 1].last, nodes[merged - 1].end
            if merged < len(nodes) and (nodes[merged].unit.text == "(" or _lacks_name(node, nodes[merged])):
                nodes = [*nodes[:position], node, *nodes[merged:]]  # "X, panglima Front Y | (FY)"
                continue
            position = merged
        else:
            position += 1
        joined.append(node)
    return joined


def _names_holder(office: Node, nodes: list[Node], behind: int) -> bool:
    """Tell whether an office is held by who stands behind its land's letters ("Menteri Amerika Serikat (AS) | N")."""
    closes = nodes[behind - 1].unit.text == ")" and behind < len(nodes)
    if not closes or office.mention is None or not office.mention.title or office.mention.person is not None:
        return False
    holder = nodes[behind].mention
    return holder is not None and holder.person is not None and is_own_name(holder)


def _lacks_name(node: Node, sign: Node) -> bool:
    """Tell whether an official whose land stood between commas is named next ("Gubernur Sulu, Filipina, | X")."""
    return sign.is_comma and node.mention is not None and node.mention.title and node.mention.person is None


def _is_named_aside(nodes: list[Node], position: int) -> bool:
    """Tell whether an office told before gets its holder's name between commas ("Juru bicara itu|, X, | menolak")."""
    if position + 4 >= len(nodes) or not (nodes[position + 2].is_comma and nodes[position + 4].is_comma):
        return False
    more = nodes[position + 5].mention if position + 6 < len(nodes) and nodes[position + 6].is_comma else None
    if more is not None and more.has_people:
        return False  # "Aktivis itu, X, | warga negara Y, |"
    office, name = nodes[position].mention, nodes[position + 3].mention
    if office is None or name is None or not office.title or office.person is not None:
        return False
    return name.person is not None and not name.entities


def _end_behind_that(nodes: list[Node], position: int) -> int:
    """Return the index after the name of an office told before ("presiden itu, | X, |"), 0 where none stands there."""
    first, other = nodes[position].mention, nodes[position + 2].mention
    if first is not None and first.title and not first.person and other is not None:
        return position + 3 if other.person and not other.has_people else 0
    return position + 5 if _is_named_aside(nodes, position) else 0


def _ends_phrase(following: Node | None) -> bool:
    """Tell whether a phrase ends before a node: at a sign, a pointer or a clause of its own."""
    if following is None or following.is_comma or not following.unit.is_word:
        return True
    return following.has("demonstrative", "which")


def _goes_on_as_list(nodes: list[Node], position: int) -> bool:
    """Tell whether "dan" and a name stand here, so that what stands before is one of a list."""
    after = nodes[position : position + 2]
    return bool(after) and after[0].has("and") and all(node.has("and") or node.mention is not None for node in after)


def _apposition_end(nodes: list[Node], position: int) -> int:
    """Return the index after an apposition that begins at a node, 0 where none does."""
    first = nodes[position].mention
    if first is None or position + 2 >= len(nodes) or first.kind is not _ACTOR:
        return 0
    if (second := _end_of_second_office(nodes, position)) is not None:
        return second
    sign, other = nodes[position + 1], nodes[position + 2].mention
    if "demonstrative" in sign.categories:
        return _end_behind_that(nodes, position)
    if other is None or other.kind is not _ACTOR:
        return 0
    if sign.unit.text == "(" and position + 3 < len(nodes) and nodes[position + 3].unit.text == ")":
        return position + 4 if other.last - other.first == 1 else 0
    if not sign.is_comma and sign.unit.text != ";":
        return 0
    following = nodes[position + 3] if position + 3 < len(nodes) else None
    end = position + 3 + (following is not None and following.is_comma)
    if names_group(first, other) and ends_at_comma(following):
        return 0 if _goes_on_as_list(nodes, position + 4) else min(len(nodes), position + 4)
    if first.title and not first.person and first.party is None and _is_land(other):
        return position + 3 if following is not None and following.is_comma else 0
    is_of_it = not other.entities or (is_own_name(other) and first.party == other.party)
    is_ranked = other.title and is_of_it and _ends_here(following)
    if first.title and not first.person and other.person and (is_ranked or not other.has_people):
        return 0 if _are_of_two_states(first, other) else end
    return end if _is_person_beside(nodes, position, first, other) else 0


def _is_person_beside(nodes: list[Node], position: int, first: Mention, other: Mention) -> bool:
    """Tell whether one of two phrases beside each other names a person, and the other says what he is.

    "Dosen hukum itu, | Rina Tamba |, …"; "Rina Tamba, | juru bicara X |, …".
    """
    if position == 1 and nodes[0].has("to_whom") and not first.title:
        return False  # "Kepada wartawan, | N | berkata"
    following = nodes[position + 3] if position + 3 < len(nodes) else None
    closes = _ends_phrase(following)
    is_said = following is not None and _is_speaker(nodes, position)  # "kata dosen X, N | kepada …"
    closes_name = closes or (is_said and following is not None and following.has(*_BEHIND_SPEAKER))
    is_his = _is_one(first) or (is_said and first.party is not None and not first.person)  # "kata sekretariat X, N"
    if is_his and other.person and not other.has_people and " " in other.person and closes_name:
        return True
    closes = closes or _is_placed(nodes, position + 3) or (other.indefinite and _is_more(nodes, position + 3))
    if "aide" in first.classes and first.person and other.person and not other.has_people and closes:
        return True
    is_many = other.number is not None and other.number.max != 1  # "… di Arbin, | 17 orang di Jisrin"
    is_bare = not first.has_people or _tells_office(first, other)
    are_people = other.has_people or _MEMBERS in nodes[position + 2].unit.classes  # "N, anggota Hamas,"
    closes = closes or (closes_name and other.title)  # "kata N, asisten kepala polisi | kepada media"
    return bool(first.person) and is_bare and are_people and not other.person and closes and not is_many


def _are_of_two_states(office: Mention, name: Mention) -> bool:
    """Tell whether somebody whom the world knows is of another state than the office beside him."""
    is_known = name.person is not None and bool(name.entities) and is_own_name(name)
    return is_known and office.party != name.party and {office.party, name.party} <= state_codes()


def _end_beside(nodes: list[Node], position: int) -> int:
    """Return the index after what stands beside a phrase, 0 where nothing does."""
    return (
        _holder_end(nodes, position)
        or find_posting_end(nodes, position)
        or find_group_end(nodes, position)
        or _commander_end(nodes, position)
        or find_boss_end(nodes, position)
        or _apposition_end(nodes, position)
        or find_long_office_end(nodes, position)
    )


def _commander_end(nodes: list[Node], position: int) -> int:
    """Return the index after a post that is called after a place, beside its holder ("X, | panglima GAM Y, | …")."""
    holder, behind = nodes[position].mention, position + 2
    behind += behind < len(nodes) and nodes[behind].has("led_by")  # "X, pimpinan | OPM Y, | …"
    post = nodes[behind].mention if behind < len(nodes) else None
    if holder is None or post is None or holder.person is None or holder.title or holder.entities:
        return 0
    is_of_group = post.person is not None and any(entity.cls is EntityClass.GROUP for entity in post.entities)
    if not is_of_group or not (post.title or behind > position + 2) or not nodes[position + 1].is_comma:
        return 0
    closes = behind + 1 < len(nodes) and nodes[behind + 1].is_comma
    is_list = behind + 2 < len(nodes) and nodes[behind + 2].has("and")
    return behind + 2 if closes and not is_list else 0


def _ends_here(following: Node | None) -> bool:
    """Tell whether a sign or a preposition ends what stands beside an office ("komandan polisi X, Mayor Y | .")."""
    if following is None or following.is_comma or not following.unit.is_word:
        return True
    return following.has("in", "to_whom", "about", "when", "which", "while")


def _holder_end(nodes: list[Node], position: int) -> int:
    """Return the index after a land and who holds the office told before it ("memanggil Duta Besar | X, | N")."""
    land, words = nodes[position].mention, nodes[position - 1].unit.text.split() if position else []
    is_office = len(words) > 1 and words[0][0].islower() and words[-1][0].isupper()
    if not is_office or position + 2 >= len(nodes) or not nodes[position + 1].is_comma:
        return 0
    holder = nodes[position + 2].mention
    if land is None or not _is_land(land) or holder is None or not holder.person or holder.has_people:
        return 0
    return position + 3 + (position + 3 < len(nodes) and nodes[position + 3].is_comma)


def _tells_office(ranked: Mention, office: Mention) -> bool:
    """Tell whether what a person with a rank is says whose they are ("Kolonel X, | juru bicara militer Y")."""
    return ranked.party is None and not ranked.entities and office.party is not None


def _end_of_second_office(nodes: list[Node], position: int) -> int | None:
    """Return the index after the other office that one person holds, or came to hold, None where there is none.

    "Ketua X | yang juga | mantan menteri, Y"; "bekas menteri | yang kemudian menjadi | pemimpin pemberontak Y".
    """
    first = nodes[position].mention
    if first is None or not first.title or first.person or not nodes[position + 1].has("which"):
        return None
    second = position + 2
    while second < len(nodes) - 1 and nodes[second].has("adverb", "becomes"):
        second += 1
    other = nodes[second].mention
    return second + 1 if second > position + 2 and other is not None and other.title else None


def _is_land(mention: Mention) -> bool:
    return mention.bare_entity and any(entity.cls is EntityClass.STATE for entity in mention.entities)


def _is_speaker(nodes: list[Node], position: int) -> bool:
    """Tell whether a word of speech stands before who says something ("kata | X", not "yang diakui | X")."""
    return position > 0 and nodes[position - 1].is_speech and not nodes[position - 2].has("which")


def _is_one(mention: Mention) -> bool:
    """Tell whether people without a name are one person ("pilot Susi Air"), whom a name beside them may tell."""
    is_many = mention.number is not None and mention.number.max != 1
    return mention.has_people and not mention.person and not is_many and "-" not in mention.name


def _is_placed(nodes: list[Node], position: int) -> bool:
    """Tell whether "di X," or "asal X" closes an apposition."""
    is_in = position + 2 < len(nodes) and nodes[position].has("in", "from")
    return is_in and nodes[position + 1].mention is not None and not nodes[position + 2].unit.is_word


def _is_more(nodes: list[Node], position: int) -> bool:
    """Tell whether "dan" and what else somebody is close an apposition ("N, seorang dokter | dan mungkin calon X |,").

    Who is counted is another: "N, seorang dokter | dan dua perawat |, …".
    """
    at = position + 1
    while at + 1 < len(nodes) and nodes[at].has("possible", "adverb", "as_well"):
        at += 1
    more = nodes[at].mention if nodes[position].has("and") and at + 1 < len(nodes) else None
    if more is None or more.number is not None or more.indefinite or more.many:
        return False
    return not more.classes.isdisjoint(_OFFICES) and nodes[at + 1].is_comma


def _is_mission_there(land: Mention, letters: Mention) -> bool:
    """Tell whether letters name a mission that is called after the land it is in ("Pasukan Kosovo | (KFOR)")."""
    is_mission = letters.bare_entity and letters.actor_kind is ActorKind.PEACEKEEPERS
    return is_mission and land.party in state_codes() and all(one.cls is EntityClass.STATE for one in land.entities)


def _merge(kept: Mention, other: Mention) -> None:
    kept.last, kept.end = other.last, other.end
    if kept.kind is not _ACTOR:  # "front separatis X, | Y"
        kept.kind = _ACTOR
    if calls_other_group(kept, other) or (kept.party is not None and names_group(kept, other)):
        kept.party, kept.entities, kept.actor_kind = other.party, [], other.actor_kind
    if _is_mission_there(kept, other):
        kept.party, kept.entities, kept.actor_kind = other.party, [], other.actor_kind
    if "aide" in kept.classes and other.person is not None:  # "pembantu Abbas, | Nabil"
        kept.person, kept.name, kept.entities = other.person, other.name, []
    kept.person = kept.person or other.person
    kept.has_people = kept.has_people or other.has_people
    kept.title = kept.title or other.title
    kept.entities = [*kept.entities, *other.entities]
    if kept.party is None or (other.has_people and other.party is not None):
        kept.party = other.party or kept.party
    if kept.actor_kind in {None, ActorKind.PERSON}:
        kept.actor_kind = other.actor_kind or kept.actor_kind
    kept.victim = kept.victim or other.victim
    kept.classes = kept.classes | other.classes
    if other.title and other.possessive:  # "N, | juru bicaranya"
        kept.classes = {*kept.classes, OWN_OFFICE}
    kept.definite = kept.definite or other.definite
    kept.bare_entity = False
