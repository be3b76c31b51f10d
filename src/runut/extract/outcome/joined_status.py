"""The status that joined verbs share: a list has one word of will, duty or chance for all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.marking import Marking, find_marker, is_noun_only
from runut.extract.grammar.plans import owner_of_plan
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.relative_clauses import before_short_relative
from runut.extract.grammar.word_class import CROSSED, is_plain_verb
from runut.languages.affixes import Voice
from runut.record.claims import EventType, Status

_HAPPENED = Status.HAPPENED

_JOINED_REACH = 10
_TELLING_REACH = 16
_WORDS = {EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
_PROMISED = {EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.COOPERATE}
_OF_VERBS = ("me", "ber")
_READY, _ALERT = {"announce-withdrawal", "ready"}, "alert"
_SHARED = {Status.PLANNED, Status.POSSIBLE, Status.DEMANDED}


def find_shared(
    nodes: Sequence[Node], trigger: int, read: Callable[[Sequence[Node], int], Marking]
) -> tuple[Status, str]:
    """Return the status that a verb shares with the one it is joined to: "akan melepas tawanan dan | mundur".

    Args:
        nodes: The sentence.
        trigger: The verb.
        read: How the status of the other verb is read.
    """
    if (beside := _beside_main(nodes, trigger)) is not None:
        main = read(nodes, beside)
        return (main.status, main.words) if main.status is Status.PLANNED else (_HAPPENED, "")
    joint = None if _is_threat(nodes[trigger]) else _joint_before(nodes, trigger)
    if joint is None or any(
        "past" in node.categories for node in nodes[joint:trigger]
    ):  # "akan mundur dan | telah | membuka"
        return _HAPPENED, ""
    is_parted = _closes_relative(nodes, trigger, joint)
    joint = _before_aside(nodes, joint)
    if is_parted or _is_of_teller(nodes, trigger, joint):
        return _HAPPENED, ""
    last = 1 if nodes[0].unit.has("besides") else -1  # "selain | menyerang X, Y menahan Z dan …" is read by the others
    for before in range(joint - 1, max(last, joint - _JOINED_REACH), -1):
        node = nodes[before]
        if node.is_trigger and not (is_noun_only(node) or _is_object(nodes, before)):
            return _shared_with(nodes, trigger, before, read)
        if node.kind is NodeKind.WORD and node.unit.is_passive and find_marker(nodes[before - 1]) is None:
            break  # "yang hendak menolong X | diadang | dan ditembaki"
        if (marker := find_marker(node)) is not None and marker[1] in _SHARED and is_plain_verb(nodes[before + 1]):
            return marker[1], node.unit.text  # of a verb that tells no act: "akan menangani hal itu dan | mundur"
        if node.has("that", "which", "when", "after", "because", "while") or node.is_speech:
            break
    return _HAPPENED, ""


def _closes_relative(nodes: Sequence[Node], trigger: int, joint: int) -> bool:
    """Tell whether a comma ends a clause about a thing, and words follow ("hal yang harus selesai, dan | meminta")."""
    if not (nodes[joint].has("and") and nodes[joint - 1].is_comma and _says(nodes[trigger])):
        return False
    for before in range(joint - 2, max(-1, joint - _JOINED_REACH), -1):
        node = nodes[before]
        if node.has("which"):
            return not nodes[before - 1].is_comma
        if node.is_comma or node.is_speech or node.has("that", "and"):
            return False
    return False


def _says(verb: Node) -> bool:
    item = verb.unit.item
    return is_of_words(verb) or (item is not None and EventType.REQUEST in item.types)


def _shared_with(
    nodes: Sequence[Node], trigger: int, before: int, read: Callable[[Sequence[Node], int], Marking]
) -> tuple[Status, str]:
    """Return the status that a verb shares with one found before it."""
    node = nodes[before]
    if is_of_words(nodes[trigger]) and owner_of_plan(nodes, before) is not None:
        return _HAPPENED, ""  # "menolak rencana X untuk mengirim pasukan dan | mengecam Y"
    is_threatened = _is_threat(node) and not is_of_words(nodes[trigger])
    if (_holds_promise(node) and _is_promised(nodes[trigger])) or _prepares(node) or is_threatened:
        return Status.PLANNED, node.unit.text
    first = read(nodes, before)
    is_estimate = first.expected and first.counted
    is_shared = (first.status in _SHARED and not is_estimate) or is_denied_of_all(nodes, trigger, first.status)
    return (first.status, first.words) if is_shared else (_HAPPENED, "")


def _is_object(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a stem is the noun that a verb before it governs ("akan mencabut | blokade | dan menarik X")."""
    item, before = nodes[position].unit.item, position - 1
    voices = () if item is None else item.voices
    if not any(voice.is_noun for voice in voices) or any(
        not voice.is_noun and voice is not Voice.HEAD for voice in voices
    ):
        return False
    while before > 0 and nodes[before].has("determiner", "adjective"):
        before -= 1
    return before >= 0 and (
        is_plain_verb(nodes[before]) or (nodes[before].is_trigger and not is_noun_only(nodes[before]))
    )


def _beside_main(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the main verb behind what somebody does besides ("selain | bertemu X, Y akan mengunjungi Z").

    A verb joined to what stands before it is none.
    """
    if trigger != 1 or not nodes[0].unit.has("besides"):
        return None
    comma = next((n for n in range(trigger, len(nodes)) if nodes[n].is_comma), len(nodes))
    main = next((n for n in range(comma, len(nodes)) if nodes[n].is_trigger), None)
    is_main = main is not None and not is_noun_only(nodes[main]) and _joint_before(nodes, main) is None
    return main if is_main else None


def _is_threat(node: Node) -> bool:
    """Tell whether a form of several words holds what somebody will do ("akan meminta pertanggungjawaban")."""
    item = node.unit.item
    if item is None or not item.senses or " " not in node.unit.low:
        return False
    return item.senses[0].frame.type is EventType.THREATEN


def _is_promised(node: Node) -> bool:
    """Tell whether a verb is of what is promised in one breath with a truce: to withdraw, free, help, give way."""
    return not node.types.isdisjoint(_PROMISED)


def _holds_promise(node: Node) -> bool:
    """Tell whether a form of several words promises what its last says ("berjanji menghormati", "akan mematuhi").

    One may only be ready for it ("siap menarik pasukan").
    """
    item = node.unit.item
    if item is None or not item.senses or " " not in node.unit.low:
        return False
    frame, is_verb = item.senses[0].frame, node.unit.low.rpartition(" ")[2].startswith(_OF_VERBS)
    return (is_verb and frame.type is EventType.AGREE) or frame.id in _READY


def _prepares(node: Node) -> bool:
    """Tell whether a form of several words says for what somebody gets ready ("bersiap menyerang")."""
    item = node.unit.item
    is_verb = node.unit.low.rpartition(" ")[2].startswith(_OF_VERBS)
    return item is not None and bool(item.senses) and is_verb and item.senses[0].frame.id == _ALERT


def is_denied_of_all(nodes: Sequence[Node], verb: int, status: Status) -> bool:
    """Tell whether a denial holds for a list of verbs that "atau" ends ("tidak akan menyerang, | menembak, atau …")."""
    if status is not Status.DENIED:
        return False
    joint = _joint_before(nodes, verb)
    if joint is None:
        return False
    return nodes[joint].has("or") or any(node.has("or") for node in nodes[verb + 1 : verb + _JOINED_REACH])


def verb_joined_to(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb that a verb is joined to with nothing of its own between ("berhenti menembak dan | mundur").

    So are those of a list that "dan" or "atau" ends ("dilarang menyerang, | menembak, atau merekrut").
    """
    joint = trigger - 1
    while joint >= 0 and not nodes[joint].categories.isdisjoint(CROSSED):
        joint -= 1
    if joint < 0 or not ("and" in nodes[joint].categories or (nodes[joint].is_comma and _is_listed(nodes, trigger))):
        return None
    if joint and nodes[joint - 1].is_comma:  # "…, atau | V"
        joint -= 1
    for before in range(joint - 1, max(-1, joint - _JOINED_REACH), -1):
        node = nodes[before]
        if node.is_trigger and not (is_noun_only(node) or _is_object(nodes, before)):
            return before
        if node.has("that", "which", "when", "after", "because", "while") or node.is_speech or node.is_comma:
            break
    return None


def _before_aside(nodes: Sequence[Node], joint: int) -> int:
    """Step over a clause between commas that stands before a joint ("menyerang X, yang akan …, | dan menangkap")."""
    if not any(node.is_comma for node in nodes[max(0, joint - 1) : joint + 1]):
        return joint
    for position in range(joint - 2, max(0, joint - _JOINED_REACH), -1):
        if nodes[position].is_comma:
            return position if nodes[position + 1].has("which") else joint
    return joint


def _joint_before(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return what joins a verb to one before it: "dan", or the comma of a list of verbs that "dan" ends."""
    joint = trigger - 1
    while joint >= 0 and not nodes[joint].categories.isdisjoint(CROSSED):
        joint -= 1
    joint = before_short_relative(nodes, joint)
    if joint > 0 and nodes[joint].mention is not None:
        joint -= 1  # "… akan menarik pasukan, sedangkan | GAM | menyerahkan senjata"
        is_shared = nodes[joint].has("and") or (nodes[joint].has("whereas") and not is_of_words(nodes[trigger]))
        return joint if is_shared else None
    if joint < 0 or not (nodes[joint].has("and", "whereas") or (nodes[joint].is_comma and _is_listed(nodes, trigger))):
        return None
    return joint


def _is_of_teller(nodes: Sequence[Node], trigger: int, joint: int) -> bool:
    """Tell whether a verb of words goes on with who said what is to come ("berkata X akan mundur dan | mengimbau")."""
    if not (is_of_words(nodes[trigger]) or nodes[trigger].is_speech) or "and" not in nodes[joint].categories:
        return False
    for position in range(joint - 1, max(-1, joint - _TELLING_REACH), -1):
        if nodes[position].is_speech and order_of(nodes[position]) == "pre":
            first = position + 1 + nodes[position + 1].has("that")
            return first < joint and nodes[first].mention is not None
        if nodes[position].is_comma:
            return False
    return False


def is_of_words(verb: Node) -> bool:
    """Tell whether a verb says what another does with words, whatever is to come ("…, sementara X | menolak")."""
    item = verb.unit.item
    return item is not None and bool(item.senses) and item.senses[0].frame.type in _WORDS


def _is_listed(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb is one of a list that goes on behind it ("mundur, | membuka | jalan, dan pulang")."""
    for position in range(verb + 1, min(len(nodes) - 1, verb + _JOINED_REACH)):
        node = nodes[position]
        if "and" in node.categories:
            following = position + 1
            while following < len(nodes) - 1 and nodes[following].has(*CROSSED):
                following += 1
            if nodes[following].kind is NodeKind.TRIGGER and not is_noun_only(nodes[following]):
                return True
        if node.is_speech or node.has("that", "which", "when", "after", "because", "while", "whereas"):
            return False
    return False
