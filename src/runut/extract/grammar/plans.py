"""What somebody only means to do, and what they say or have as their plan."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_preposition
from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_AGAINST = {EventType.REJECT, EventType.ACCUSE, EventType.PROTEST, EventType.THREATEN, EventType.REQUEST}
_STEPS_REACH, _PAST_NOUN = 10, 2
_UNDONE = (
    "not", "never", "not_yet", "future", "planned", "possible", "obliged", "wish", "unsure", "attempt", "failed",
    "purpose", "that", "controlling", "condition", "intention", "unwilling", "willing",
)  # fmt: skip
_RULINGS = {"rulingword", "decree"}
_PLANS = {"planword", "decree"}
_STEPS = {"steps", "consequence"}
_AIMS, _AIM_REACH = {"intent", "dutyword", "goalword"}, 7
_NEEDED = "needword"
_BODIES = {ActorKind.IGO, ActorKind.PEACEKEEPERS}


def owner_of_plan(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return where a side stands whose plan or decision a verb tells ("mengecam rencana | X | untuk mengirim …").

    Others may say of it what they will, but that it is given up or that there is none. Of a plan to use force it
    may be a mere suspicion.
    """
    owner = trigger - 1 - nodes[trigger - 1].has("purpose")
    mention = nodes[owner].mention if owner >= 0 else None
    if mention is None or not (mention.party or mention.title) or not is_active_form(nodes[trigger]):
        return None
    if is_endeavour_of(nodes, owner):
        return owner
    plan = owner - _PLANS.isdisjoint(mention.classes)
    classes = mention.classes if plan == owner else nodes[plan].unit.classes
    if _PLANS.isdisjoint(classes) or (owner == trigger - 1 and not _RULINGS.isdisjoint(classes)):
        return None  # "keputusan X | menutup Y" may be carried out
    before = nodes[plan - 1] if plan else None
    is_said = before is None or before.is_trigger or is_preposition(before)
    is_over = before is not None and "undoing" in before.unit.classes
    return owner if is_said and not is_over and not _is_force(nodes[trigger]) else None


def is_endeavour_of(nodes: Sequence[Node], owner: int) -> bool:
    """Tell whether a side stands as the one that tries to do something ("upaya | X | untuk menengahi …")."""
    before = nodes[owner - _PAST_NOUN] if owner >= _PAST_NOUN else None
    return owner > 0 and nodes[owner - 1].has("endeavour") and (before is None or before.is_comma or before.is_speech)


def told_plan(nodes: Sequence[Node], purpose: int) -> str:
    """Return the word of a plan that somebody announces or has ("mengumumkan rencana | untuk | mengirim pasukan")."""
    plan = purpose - 1
    owner = nodes[plan].mention if plan > 0 else None
    if owner is not None and (owner.party is not None or owner.pronoun):
        plan -= 1  # "mengungkapkan rencana | X | untuk mengirim …"
    if plan < 1 or not (nodes[purpose].has("purpose") and nodes[plan].unit.has("own_plan")):
        return ""
    before = nodes[plan - 1]
    is_had = before.unit.has("having") and not (plan > 1 and nodes[plan - 2].has("not", "not_yet"))
    return nodes[plan].unit.text if is_had or (before.is_speech and not _is_against(before)) else ""


def planned_deed(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of a plan whose deed a verb tells ("menunda rencana (untuk) | mengirim pasukan"), or ""."""
    plan = _before_purpose(nodes, verb)
    plan -= plan > 0 and nodes[plan].mention is not None and nodes[plan - 1].unit.has("own_plan")  # "rencana | X | …"
    if plan < 0 or not nodes[plan].unit.has("own_plan") or is_without_ground(nodes, plan):
        return ""
    is_talked_of = plan > 0 and EventType.CONSULT in nodes[plan - 1].types  # "membahas rencana untuk | …"
    is_over = plan > 0 and "undoing" in nodes[plan - 1].unit.classes  # "mencabut keputusannya untuk | …"
    return "" if is_talked_of or is_over else nodes[plan].unit.text


def gives_up_plan(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether somebody gives up the plan whose deed a verb tells ("membatalkan rencana | mengirim pasukan")."""
    plan = _before_purpose(nodes, verb)
    return plan > 0 and nodes[plan].unit.has("own_plan") and "undoing" in nodes[plan - 1].unit.classes


def lacks_plan(nodes: Sequence[Node], verb: int) -> str:
    """Return the words by which somebody has no plan for what a verb tells ("tidak punya rencana (untuk) | berunding").

    There may be none of theirs, too ("tidak ada rencana | X | untuk berunding").
    """
    plan = _before_purpose(nodes, verb)
    owner = nodes[plan].mention if plan > 0 else None
    plan -= owner is not None and (bool(owner.entities) or owner.pronoun is not None)
    if plan < 1 or not nodes[plan].unit.has("own_plan"):
        return ""
    before = nodes[plan - 1]
    is_had = before.unit.has("having") and plan > 1 and nodes[plan - 2].has("not", "not_yet")
    return f"{before.unit.text} {nodes[plan].unit.text}" if is_had or before.has("none_occurs") else ""


def _before_purpose(nodes: Sequence[Node], verb: int) -> int:
    """Return the place before a verb, and before the word of purpose that may stand there."""
    return verb - 1 - (verb > 1 and nodes[verb - 1].has("purpose"))


def is_without_ground(nodes: Sequence[Node], subject: int) -> bool:
    """Tell whether there is said to be no plan or reason for an act ("tidak ada | alasan bagi | X menyerang Y")."""
    noun = subject
    if not _is_ground(nodes[noun]):
        noun -= 1 + (subject > 1 and nodes[subject - 1].has("purpose", "to", "to_whom"))
    return noun > 0 and _is_ground(nodes[noun]) and nodes[noun - 1].has("none_occurs", "not")


def _is_ground(node: Node) -> bool:
    """Tell whether a node names a plan or what an act goes by ("rencana", "alasan", "keputusan X")."""
    return "intention" in node.unit.categories or (node.mention is not None and "grounds" in node.mention.classes)


def _is_force(node: Node) -> bool:
    """Tell whether a verb may be one of force."""
    item = node.unit.item
    return item is not None and 2 * [sense.frame.type for sense in item.senses].count(EventType.ASSAULT) > len(
        item.senses
    )


def _is_against(node: Node) -> bool:
    """Tell whether a word of speech turns down or blames what it is about ("menolak | rencana X untuk …")."""
    item = node.unit.item
    return item is not None and any(sense.frame.type in _AGAINST for sense in item.senses)


def is_intended(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a verb only says what a plan, right or task is for: "prakarsa | menghentikan kekerasan"."""
    is_beside = position == trigger - 1 and is_active_form(nodes[trigger])
    if is_beside and nodes[position].unit.has("open_head", "such_as", "alike"):
        return not is_step_taken(nodes, position)  # "jadwal | melucuti X", "dianggap seperti | mengundang X"
    if is_beside and nodes[position].has("copula") and _is_of_aim(nodes, position):
        return True
    if position == trigger - 1 and _is_of_need(nodes, position):
        return True
    mention = nodes[position].mention
    if mention is not None and position == trigger - 1 and position and nodes[position - 1].unit.has("barring_noun"):
        return True  # "pencegatan kapal bantuan | masuk Gaza"
    if mention is None or not is_beside:
        return False
    if nodes[position].unit.has("intention") or (position and nodes[position - 1].unit.has("intention")):
        return True  # "rencana | X | menyerang Y", "niat X | menyerang Y"
    if position > 1 and nodes[position - 2].mention is not None and _is_aside(nodes, position):
        return False  # "X | dengan alasan keamanan | menangkap Y" did, "X | pada kesempatan terpisah | mengecam Y"
    is_deed = "deednoun" in mention.classes  # "langkah X | menutup perbatasan dikecam"
    is_body = "bodynoun" in mention.classes and mention.actor_kind in _BODIES  # "misi PBB | meminta"
    return "intent" in mention.classes and not mention.has_people and not ((is_deed or is_body) and mention.party)


def _is_aside(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a noun with a word of its own says how or when a side did what follows ("dalam kesempatan lain")."""
    before, mention = nodes[position - 1], nodes[position].mention
    return before.has("with") or (before.has("in") and mention is not None and mention.last - mention.first > 1)


def _is_of_aim(nodes: Sequence[Node], copula: int) -> bool:
    """Tell whether what stands before "adalah" is an aim or a task ("misi pasukan X | adalah | merebut kota itu")."""
    for node in reversed(nodes[max(0, copula - _AIM_REACH) : copula]):
        classes = node.unit.classes if node.mention is None else node.mention.classes
        if not _AIMS.isdisjoint(classes) and "deednoun" not in classes:
            return True
        if node.is_comma or node.is_speech or node.is_verb or node.has("which", "that"):
            return False
    return False


def _is_of_need(nodes: Sequence[Node], copula: int) -> bool:
    """Tell whether "adalah" says what somebody needs or wants ("yang kami perlukan | adalah | penarikan pasukan X")."""
    before = nodes[max(0, copula - _AIM_REACH) : copula] if nodes[copula].has("copula") else []
    which = next((n for n, node in enumerate(before) if node.has("which")), None)
    return which is not None and any(_NEEDED in node.unit.classes for node in before[which + 1 :])


def is_step_taken(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word gives one of the steps that somebody took ("mengambil langkah, | termasuk | menutup X").

    Steps that are still to come, called for or left undone are not taken.
    """
    if not nodes[position].unit.has("such_as"):
        return False
    verb = _verb_of_steps(nodes, position)
    return verb is not None and not (verb and nodes[verb - 1].has(*_UNDONE))


def _verb_of_steps(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the verb with which somebody takes steps before a place ("melakukan serangan di X, | …")."""
    is_told = False
    for before in range(position - 1, max(-1, position - _STEPS_REACH), -1):
        node = nodes[before]
        is_imposed = node.unit.has("announcing") and "sanctions" in nodes[before + 1].unit.classes
        if is_imposed or node.unit.has("takes_steps"):
            return before if is_told else None
        classes = node.unit.classes if node.mention is None else node.mention.classes
        is_verb = node.is_trigger and not node.is_noun and _STEPS.isdisjoint(classes)
        if node.is_speech or node.has("which", "that") or is_verb:
            return None
        is_told = is_told or node.is_trigger or not _STEPS.isdisjoint(classes)
    return None


def is_active_form(node: Node) -> bool:
    """Tell whether the first sense of a form is active."""
    item = node.unit.item
    return item is not None and bool(item.senses) and item.senses[0].voice is Voice.ACT
