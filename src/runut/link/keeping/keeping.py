"""The provisions of all agreements, each with what all pages say became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from runut.link.agreements.frames import Frame, frame_of
from runut.link.agreements.provisions import Laid, Part, find_parts, find_provisions
from runut.link.keeping.act_index import ActIndex
from runut.link.keeping.act_reading import find_acts
from runut.link.keeping.act_ties import obligors_of
from runut.link.texts.sources import Source
from runut.record.linked import LinkedAgreement
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """An agreement with what it lays down.

    Attributes:
        frame: What of it decides which acts bear on it.
        laid: What it lays down.
    """

    frame: Frame
    laid: tuple[Laid, ...]

    @property
    def sides(self) -> frozenset[str]:
        """All who have it, mediate it or owe something by it: by them its acts are found."""
        return self.frame.parties | self.frame.mediators | frozenset().union(*map(obligors_of, self.laid))


def find_framed(
    records: Sequence[PageRecord], agreements: Sequence[LinkedAgreement], sources: Mapping[str, Source]
) -> list[Framed]:
    """Return the agreements that lay something down.

    Args:
        records: The pages that tell of them, at least.
        agreements: The agreements.
        sources: Where each claim stands.
    """
    of_agreement = {claim: agreement.id for agreement in agreements for claim in agreement.claims}
    parts: dict[str, list[Part]] = defaultdict(list)
    for record in records:
        for agreement_id, part in find_parts(record, sources, of_agreement):
            parts[agreement_id].append(part)
    laid = {found.id: find_provisions(found, parts[found.id], sources) for found in agreements}
    claims = {claim.id: claim for record in records for claim in record.agreements}
    return [
        Framed(frame=frame_of(found, laid[found.id], claims, sources), laid=laid[found.id])
        for found in agreements
        if laid[found.id]
    ]


def index_acts(records: Iterable[PageRecord], framed: Iterable[Framed], sources: Mapping[str, Source]) -> ActIndex:
    """Return the acts of pages that may bear on agreements."""
    sides = frozenset(side for one in framed for side in one.sides)
    return ActIndex(act for record in records for act in find_acts(record, sources, sides))
