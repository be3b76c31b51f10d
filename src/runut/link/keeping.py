"""The provisions of all agreements, each with what all pages say became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from runut.link.act_index import ActIndex
from runut.link.act_reading import find_acts
from runut.link.compliance import with_evidence
from runut.link.frames import Succession, frame_of
from runut.link.provisions import Part, find_parts, find_provisions
from runut.link.sources import Source
from runut.record.linked import LinkedAgreement
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision


def find_kept_provisions(
    records: Sequence[PageRecord], agreements: Sequence[LinkedAgreement], sources: Mapping[str, Source]
) -> tuple[LinkedProvision, ...]:
    """Return what the agreements lay down, in their order, each with its evidence."""
    of_agreement = {claim: agreement.id for agreement in agreements for claim in agreement.claims}
    parts: dict[str, list[Part]] = defaultdict(list)
    for record in records:
        for agreement_id, part in find_parts(record, sources, of_agreement):
            parts[agreement_id].append(part)
    laid = {found.id: find_provisions(found, parts[found.id], sources) for found in agreements}
    claims = {claim.id: claim for record in records for claim in record.agreements}
    frames = [
        (frame_of(found, laid[found.id], claims, sources), laid[found.id]) for found in agreements if laid[found.id]
    ]
    sides = frozenset(party for frame, _ in frames for party in (*frame.parties, *frame.mediators)) | frozenset(
        version.value for _, laid in frames for one in laid for version in one.provision.obligors
    )
    acts = ActIndex(act for record in records for act in find_acts(record, sources, sides))
    succession = Succession(frames)
    return tuple(one for frame, laid in frames for one in with_evidence(frame, laid, acts, succession))
