"""What differs between two records, or two readings of one: pages, claims, and what they tell together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from runut.record.anchor import find_anchored, find_anchors, sort_of, type_of
from runut.record.claims import Claim
from runut.record.field_values import find_changed, find_values
from runut.record.linked import Version
from runut.record.links import Links
from runut.record.links_form import form_of
from runut.record.page_record import PageRecord
from runut.record.things import Thing, claims_of, name_thing
from runut.record.whole import WholeRecord


class ChangeKind(StrEnum):
    """What became of something."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that differs; values are those of JSON."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that is in one record and not in the other, or is otherwise there.

    Attributes:
        sort: "page", a sort of claim ("event", "statement", "casualty", "agreement claim") or of linked thing.
        kind: What became of it.
        id: Its id in the later record; in the earlier where it is gone. A page's digest.
        was: Its id in the earlier record where that is another.
        name: The page's name, or that of the page on which a claim stands; the type of a linked thing.
        fields: What differs, where it is in both.
    """

    sort: str
    kind: ChangeKind
    id: str
    was: str | None = None
    name: str = ""
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDiff:
    """What differs between two records.

    Attributes:
        changes: Pages first, then claims, then linked things; each sort in the order of the later record.
    """

    changes: tuple[Change, ...]

    def count(self) -> dict[str, dict[str, int]]:
        """Return how many are new, gone and changed, by sort, for the sorts that have any."""
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for change in self.changes:
            counted[change.sort][change.kind.value] += 1
        return {sort: {kind.value: found[kind.value] for kind in ChangeKind} for sort, found in counted.items()}


def diff_records(before: WholeRecord, after: WholeRecord) -> RecordDiff:
    """Return what differs between two records.

    A page is the same where its bytes are; a claim where it stands on the same words, or on words that overlap them
    most; a linked thing where most of its claims are the same.
    """
    old = {record.page.sha256: record for record in before.pages}
    new = {record.page.sha256: record for record in after.pages}
    same = _find_same_claims(old, new)
    return RecordDiff(
        changes=(
            *_diff_pages(old, new),
            *_diff_claims(old, new, same),
            *_diff_things(before.links, after.links, same),
        )
    )


def _find_same_claims(old: Mapping[str, PageRecord], new: Mapping[str, PageRecord]) -> dict[str, str]:
    """Return the later id of each earlier claim that is still read."""
    same: dict[str, str] = {}
    for digest in old.keys() & new.keys():
        found = find_anchored(find_anchors(digest, old[digest].claims), digest, new[digest].claims)
        same.update((anchor.claim, claim) for anchor, claim in found.items())
    return same


def _diff_pages(old: Mapping[str, PageRecord], new: Mapping[str, PageRecord]) -> Iterator[Change]:
    for digest, record in new.items():
        if digest not in old:
            yield Change(sort="page", kind=ChangeKind.NEW, id=digest, name=record.page.id)
            continue
        changes = _compare(_article_values(old[digest]), _article_values(record))
        if changes:
            yield Change(sort="page", kind=ChangeKind.CHANGED, id=digest, name=record.page.id, fields=changes)
    for digest, record in old.items():
        if digest not in new:
            yield Change(sort="page", kind=ChangeKind.GONE, id=digest, name=record.page.id)


def _article_values(record: PageRecord) -> dict[str, Any]:
    article = record.article
    return {
        "title": article.title,
        "published": None if article.published is None else str(article.published),
        "outlet": article.outlet,
        "language": article.language,
        "agencies": list(article.agencies),
        "kind": article.kind.value,
        "not_read": record.not_read,
        **{f"line {line.number}": line.label.value for line in article.lines},
    }


def _compare(before: dict[str, Any], after: dict[str, Any]) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(name=name, before=before.get(name), after=after.get(name)) for name in find_changed(before, after)
    )


def _diff_claims(
    old: Mapping[str, PageRecord], new: Mapping[str, PageRecord], same: Mapping[str, str]
) -> Iterator[Change]:
    """Yield what became of claims; those of a page that is new or gone are told with it."""
    was = {now: then for then, now in same.items()}
    earlier = {claim.id: (claim, record) for record in old.values() for claim in record.claims}
    for digest in (digest for digest in new if digest in old):
        for claim in new[digest].claims:
            if claim.id not in was:
                yield _claim_change(ChangeKind.NEW, claim, new[digest])
                continue
            then, text = earlier[was[claim.id]][0], new[digest].page.text
            changes = _compare(find_values(then, text), find_values(claim, text))
            if changes:
                yield _claim_change(ChangeKind.CHANGED, claim, new[digest], was[claim.id], changes)
    for claim, record in earlier.values():
        if claim.id not in same and record.page.sha256 in new:
            yield _claim_change(ChangeKind.GONE, claim, record)


def _claim_change(
    kind: ChangeKind, claim: Claim, record: PageRecord, was: str | None = None, changes: tuple[FieldChange, ...] = ()
) -> Change:
    sort = "agreement claim" if sort_of(claim) == "agreement" else sort_of(claim)
    name = f"{record.page.id}, line {claim.evidence.line}: {type_of(claim)}"
    return Change(sort=sort, kind=kind, id=claim.id, was=None if was == claim.id else was, name=name, fields=changes)


def _diff_things(before: Links, after: Links, same: Mapping[str, str]) -> Iterator[Change]:
    for field in fields(Links):
        if field.name == "ties":
            continue  # a tie is told by the lineages that it makes
        yield from _diff_sort(getattr(before, field.name), getattr(after, field.name), same)


def _diff_sort(before: Sequence[Thing], after: Sequence[Thing], same: Mapping[str, str]) -> Iterator[Change]:
    pairs = _find_same_things(before, after, same)
    was = {now: then for then, now in pairs.items()}
    earlier = {thing.id: thing for thing in before}
    for thing in after:
        if thing.id not in was:
            yield Change(sort=name_thing(thing), kind=ChangeKind.NEW, id=thing.id, name=_name(thing))
            continue
        then = earlier[was[thing.id]]
        changes = _compare(_thing_values(then, same), _thing_values(thing, {}))
        if changes:
            yield Change(
                sort=name_thing(thing),
                kind=ChangeKind.CHANGED,
                id=thing.id,
                was=None if then.id == thing.id else then.id,
                name=_name(thing),
                fields=changes,
            )
    for thing in before:
        if thing.id not in pairs:
            yield Change(sort=name_thing(thing), kind=ChangeKind.GONE, id=thing.id, name=_name(thing))


def _find_same_things(before: Iterable[Thing], after: Iterable[Thing], same: Mapping[str, str]) -> dict[str, str]:
    """Return the later id of each earlier thing: that with which it shares most members; no thing is two."""
    things_of: dict[str, list[str]] = defaultdict(list)
    for thing in after:
        for member in _members(thing):
            things_of[member].append(thing.id)
    shared: Counter[tuple[str, str]] = Counter()
    for thing in before:
        for member in _members(thing):
            shared.update((thing.id, other) for other in things_of[same.get(member, member)])
    found: dict[str, str] = {}
    taken: set[str] = set()
    for (then, now), _ in sorted(shared.items(), key=lambda item: (item[0][0] != item[0][1], -item[1], item[0])):
        if then not in found and now not in taken:
            found[then] = now
            taken.add(now)
    return found


def _members(thing: Thing) -> tuple[str, ...]:
    return claims_of(thing) or tuple(getattr(thing, "pages", ()))


def _name(thing: Thing) -> str:
    for name in ("type", "question", "name", "topic", "outcome", "origin"):
        value = getattr(thing, name, None)
        if value:
            return str(value)
    return ", ".join(getattr(thing, "names", ()) or getattr(thing, "kinds", ()))


_LEFT_OUT = frozenset({"id", "reason", "about", "agreement", "happening", "parts", "evidence", "figures", "estimates"})
"""What follows from other things, or only says why."""


def _thing_values(thing: Thing, same: Mapping[str, str]) -> dict[str, Any]:
    """Return what a linked thing says: versions by their values, lineages by their number, claims by their ids."""
    values: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in _LEFT_OUT:
            continue
        if field.name == "lineages":
            values["independent sources"] = len(value)
        elif field.name in {"claims", "pages"}:
            values[field.name] = sorted(same.get(member, member) for member in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Version):
            values[field.name] = sorted(version.value for version in value)
        else:
            values[field.name] = form_of(thing)[field.name]
    return values


def diff_form(found: RecordDiff) -> dict[str, Any]:
    """Return the dictionary that `runut diff --json` prints."""
    return {
        "counts": found.count(),
        "changes": [
            {
                "sort": change.sort,
                "kind": change.kind.value,
                "id": change.id,
                "was": change.was,
                "name": change.name,
                "fields": [
                    {"name": field.name, "before": field.before, "after": field.after} for field in change.fields
                ],
            }
            for change in found.changes
        ],
    }
