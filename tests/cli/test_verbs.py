"""The command as people run it: what it prints, where, and how it ends."""

from __future__ import annotations

import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from rich.console import Console

import runut
from runut.cli.timeline import print_rows
from runut.record.json_parse import parse_page_record

RUNUT = str(Path(sys.executable).with_name("runut"))
Run = Callable[..., Any]
DUTCH = (
    "Bestand in de Kaukasus\n\nDe regering van Armenië en die van Azerbeidzjan zijn het eens geworden over een "
    "bestand, zo meldde het ministerie van Buitenlandse Zaken in Moskou gisteren aan de verzamelde pers.\n"
)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == f"runut {runut.__version__}\n"


def test_wrong_usage_ends_with_two(run: Run, pages: Path, record: Path) -> None:
    for arguments in (
        ("nothing",),
        ("read",),
        ("read", pages, "--published", "kemarin"),
        ("build", pages),
        ("show", record, "--type", "FIGHT"),
        ("show", record, "--since", "x"),
    ):
        ended = run(*arguments)
        assert ended.code == 2
        assert ended.out == ""
        assert "Traceback" not in ended.err


def test_json_lines_hold_every_field_and_nothing_else(run: Run, pages: Path) -> None:
    ended = run("read", pages, "--json")
    assert (ended.code, ended.err) == (0, "")
    forms = [json.loads(line) for line in ended.out.splitlines()]
    records = list(runut.read_pages([pages]))
    for form, expected in zip(forms, records, strict=True):
        assert isinstance(expected, runut.PageRecord)
        assert {"id", "article", "lines", "events", "statements", "casualties", "agreements"} <= form.keys()
        assert parse_page_record(form, expected.page) == expected


def test_a_page_is_shown_with_its_claims_and_their_words(run: Run, pages: Path) -> None:
    shown = run("read", pages / "a.txt").out
    assert "title  Armenia dan Azerbaijan Teken Gencatan Senjata" in shown
    assert "SUPPORT/sign" in shown
    assert "“menandatangani gencatan senjata" in shown.replace("“menandatangani”", "“menandatangani gencatan senjata")
    assert "“Perang harus berakhir" in shown
    assert "\x1b" not in shown
    assert "body:" not in shown


def test_explaining_adds_labels_reasons_and_steps(run: Run, pages: Path) -> None:
    shown = run("read", pages / "a.txt", "--explain").out
    assert "body:" in shown
    assert "title:" in shown
    assert "trigger:" in shown


def test_a_date_may_be_given_and_standard_input_read() -> None:
    command = [RUNUT, "read", "-", "--json", "--published", "2020-11-11"]
    ended = subprocess.run(
        command, input="Putin bertemu Aliyev, kata Kremlin.", capture_output=True, text=True, check=True
    )
    assert json.loads(ended.stdout)["article"]["published_basis"] == "given"


def test_bad_pages_are_named_and_the_rest_is_printed(run: Run, pages: Path) -> None:
    (pages / "aa.txt").write_bytes(b"")
    ended = run("read", pages, pages / "none.txt", "--json")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 2
    assert "aa.txt is empty" in ended.err
    assert "none.txt does not exist" in ended.err


def test_a_page_in_an_unknown_language_is_kept_and_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nl.txt").write_text(DUTCH)
    shown = run("read", tmp_path / "nl.txt")
    assert shown.code == 0
    assert "Bestand in de Kaukasus" in shown.out
    assert "not read further: language" in shown.out
    built = run("build", tmp_path / "nl.txt", "--to", tmp_path / "nl.runut")
    assert "kept as articles, not read further: 1" in built.out


def test_a_build_reports_what_it_did(run: Run, pages: Path, tmp_path: Path) -> None:
    ended = run("build", pages, tmp_path / "none", "--to", tmp_path / "a.runut")
    assert ended.code == 0
    assert f"{tmp_path / 'a.runut'}: 2 pages, 2 new, 0 already known" in ended.out
    assert "1 disagreement" in ended.out
    assert "skipped: 1" in ended.out
    assert "none does not exist" in ended.out
    again = run("build", pages, "--to", tmp_path / "a.runut")
    assert "2 pages, 0 new, 2 already known" in again.out


def test_a_build_without_a_single_page_fails(run: Run, tmp_path: Path) -> None:
    ended = run("build", tmp_path / "none", "--to", tmp_path / "a.runut")
    assert ended.code == 1
    assert "no page could be read" in ended.err


def rows_of(out: str) -> list[dict[str, str]]:
    header, *lines = (line.split("\t") for line in out.splitlines())
    return [dict(zip(header, line, strict=True)) for line in lines]


def test_the_timeline_is_a_table_of_values_in_a_pipe(run: Run, record: Path) -> None:
    rows = rows_of(run("show", record).out)
    assert list(rows[0]) == ["date", "what", "who", "status", "sources", "id"]
    (accord,) = [row for row in rows if "2020-11-09" in row["date"] and "2020-11-10" in row["date"]]
    assert "≠" in accord["date"]
    assert accord["sources"].startswith("2")


def test_the_timeline_is_filtered(run: Run, record: Path) -> None:
    everything = rows_of(run("show", record).out)
    assert rows_of(run("show", record, "--actor", "XXX").out) == []
    assert {row["id"] for row in rows_of(run("show", record, "--actor", "RUS").out)} < {row["id"] for row in everything}
    assert all(row["what"].startswith("ASSAULT") for row in rows_of(run("show", record, "--type", "assault").out))
    assert rows_of(run("show", record, "--since", "2021").out) == []
    assert rows_of(run("show", record, "--until", "2020-10").out) == []
    assert rows_of(run("show", record, "--since", "2020-11", "--until", "2020-11").out)


def test_agreements_and_disagreements_are_listed(run: Run, record: Path) -> None:
    (agreement,) = rows_of(run("show", record, "--what", "agreements").out)
    assert agreement["parties"] == "ARM, AZE"
    (found,) = rows_of(run("show", record, "--what", "disagreements").out)
    assert found["about"] == agreement["id"]
    assert "≠" in found["values"]


def test_a_claim_is_explained_by_its_words_page_and_steps(run: Run, record: Path) -> None:
    page = next(page for page in runut.open_record(record).pages if page.page.id == "a.txt")
    event = next(event for event in page.events if event.type == "SUPPORT")
    shown = run("explain", record, event.id).out
    assert f"[{event.trigger}]" in shown
    assert "a.txt" in shown
    assert "why trigger" in shown
    assert "frame" in shown
    assert "part of  happening h-" in shown
    assert run("explain", record, event.id[:-2]).out == shown


def test_every_thing_that_is_listed_can_be_explained(run: Run, record: Path) -> None:
    links = runut.open_record(record).links
    for thing in (*links.happenings, *links.agreements, *links.disagreements, *links.lineages):
        ended = run("explain", record, thing.id)
        assert ended.code == 0
        assert thing.id in ended.out.splitlines()[0]
    for claim in runut.open_record(record).claims_by_id():
        assert claim in run("explain", record, claim).out.splitlines()[0]


def test_lineages_are_listed_and_explained_with_their_ties(run: Run, pages: Path, tmp_path: Path) -> None:
    (pages / "c.txt").write_text((pages / "a.txt").read_text().replace("Gencatan Senjata\n", "Jeda\n"))
    run("build", pages, "--to", tmp_path / "a.runut")
    first, *rest = rows_of(run("show", tmp_path / "a.runut", "--what", "lineages").out)
    assert (first["pages"], first["why one"]) == ("2", "2 pages: the same text")
    assert len(rest) == 1
    shown = run("explain", tmp_path / "a.runut", first["id"]).out
    assert "a.txt copy of c.txt" in shown or "c.txt copy of a.txt" in shown
    assert "compared  the same text" in shown


def test_an_unknown_id_is_told(run: Run, record: Path) -> None:
    ended = run("explain", record, "zz-1")
    assert (ended.code, ended.out) == (1, "")
    assert "holds nothing with the id 'zz-1'" in ended.err


def test_a_report_is_one_file(run: Run, record: Path, tmp_path: Path) -> None:
    ended = run("report", record, "--to", tmp_path / "dossier.html", "--language", "en")
    assert (ended.code, ended.out) == (0, f"{tmp_path / 'dossier.html'}\n")
    assert "<html" in (tmp_path / "dossier.html").read_text(encoding="utf-8")
    assert run("report", record, "--to", tmp_path / "x.html", "--language", "xx").code == 1


def test_a_report_is_a_folder_where_one_is_named(run: Run, record: Path, tmp_path: Path) -> None:
    for name in ("out/", "other"):
        ended = run("report", record, "--to", f"{tmp_path}/{name}", "--language", "en")
        assert (ended.code, ended.out) == (0, f"{tmp_path / name / 'index.html'}\n")
    assert (tmp_path / "out" / "en" / "timeline.html").is_file()
    (tmp_path / "out" / "mine.txt").touch()
    ended = run("report", record, "--to", tmp_path / "out")
    assert ended.code == 1
    assert "mine.txt, which Runut did not write" in ended.err


def test_a_reader_that_goes_away_is_no_failure_to_shout_about(pages: Path) -> None:
    rows = "".join(
        json.dumps({"id": str(number), "text": (pages / "a.txt").read_text()}) + "\n" for number in range(60)
    )
    (pages / "rows.jsonl").write_text(rows)
    command = f"{RUNUT} read {pages / 'rows.jsonl'} --json | head -c 10"
    ended = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert ended.stderr == ""
    assert len(ended.stdout) == 10


def test_a_page_that_is_no_article_says_what_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hilang.txt"
    path.write_text("Kabar Senja\n404\nHalaman tidak ditemukan\nKembali ke beranda\n", encoding="utf-8")
    shown = run("read", path).out
    assert "kind  an error message: line 3" in shown
    assert "not read further: no article but an error message" in shown


def test_notices_and_lines_in_another_language_are_shown(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "ralat.txt"
    path.write_text(
        "Gencatan Senjata di Lembah Sagu Diperpanjang\n"
        "Kedua kubu memperpanjang gencatan senjata di lembah itu karena perundingan belum selesai.\n"
        "Mereka akan bertemu lagi di balai desa itu pada pekan depan bersama para tetua.\n"
        "We will stay at this table for as long as the people of the valley need us, he said in the hall.\n"
        "Ralat: Sebelumnya tertulis tujuh hari, seharusnya sepuluh hari.\n",
        encoding="utf-8",
    )
    shown = run("read", path).out
    assert "notices  correction (line 5)" in shown
    assert "also in  en (line 4)" in shown
    assert "kind  an article: sentences of one story" in run("read", path, "--explain").out


def test_a_record_is_brought_up_to_date(run: Run, record: Path, tmp_path: Path) -> None:
    ended = run("migrate", record)
    assert ended.code == 0
    assert "2 pages, 0 new" in ended.out
    missing = run("migrate", tmp_path / "none.runut")
    assert missing.code == 1
    assert "does not exist" in missing.err
    assert not (tmp_path / "none.runut").exists()


def test_words_are_found_with_their_page_date_and_claims(run: Run, record: Path) -> None:
    ended = run("search", record, "sepakat", "--from", "2020")
    assert (ended.code, ended.out) == (1, "date\tpage\tline\twords\tclaims\n")
    ended = run("search", record, "gencatan senjata", "ditandatangani")
    assert (ended.code, ended.err) == (0, "")
    _, row = ended.out.splitlines()
    date, page, line, words, claims = row.split("\t")
    assert (date, page, line) == ("2020-11-10/..", "a.txt", "3")
    assert "«menandatangani» «gencatan senjata» yang" in words
    assert set(claims.split()) <= runut.open_record(record).claims_by_id().keys()
    (form,) = map(json.loads, run("search", record, '"perang harus"', "--json").out.splitlines())
    assert [form["text"][mark["start"] : mark["end"]] for mark in form["marks"]] == ["Perang harus"]
    ended = run("search", record, "senjata", "--limit", "1")
    assert (ended.code, ended.err.partition(";")[0]) == (0, "runut: 3 lines more")
    assert run("search", record).code == 2


def test_a_record_is_looked_through(run: Run, record: Path) -> None:
    ended = run("check", record)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{record}: 2 pages, ")
    assert ended.out.endswith("claims; nothing is wrong\n")
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("UPDATE casualties SET side = 'ARM'")
        connection.commit()
    ended = run("check", record)
    assert ended.code == 1
    about, what, todo = ended.out.splitlines()[0].split("\t")
    assert about in runut.open_record(record).claims_by_id()
    assert what == "its columns say otherwise than the claim: side"
    assert "restore a copy" in todo
    assert ended.out.endswith("claims; 1 wrong\n")
    run("migrate", "--anew", record)
    assert run("check", record).code == 1


def test_a_record_is_shown_explained_and_reported_as_of_another_day(run: Run, pages: Path, tmp_path: Path) -> None:
    path = tmp_path / "clock.runut"
    run("build", pages / "a.txt", "--to", path, "--published", "2020-11-20")
    run("build", pages / "b.txt", "--to", path, "--published", "2020-11-10")
    ended = run("show", path, "--what", "agreements", "--as-of", "2020-11-15")
    assert "as of 2020-11-15: 1 of 2 pages" in ended.err
    (agreement,) = rows_of(ended.out)
    assert agreement["signed"] == "2020-11-09"
    assert "a.txt" not in run("explain", path, agreement["id"], "--as-of", "2020-11-15").out
    assert run("explain", path, agreement["id"], "--as-of", "2020-11-01").code == 1
    assert run("show", path, "--as-recorded", "2020").out.count("\n") == 1
    assert run("show", path, "--as-of", "kemarin").code == 1
    run("report", path, "--to", tmp_path / "then.html", "--as-of", "2020-11-15", "--language", "en")
    assert "1 page of the record does not count" in (tmp_path / "then.html").read_text()


def test_an_option_that_does_not_narrow_what_is_listed_is_refused(run: Run, record: Path) -> None:
    ended = run("show", record, "--what", "actors", "--type", "CONSULT")
    assert ended.code == 2
    assert "--type does not narrow actors, only happenings" in ended.err
    assert run("show", record, "--what", "agreements", "--actor", "ARM").code == 0


def test_an_empty_list_is_told(run: Run, record: Path) -> None:
    ended = run("show", record, "--actor", "nobody")
    assert (ended.code, ended.out.count("\n")) == (0, 1)
    assert "holds no happenings that fit; ask for less" in ended.err


def test_a_wrong_date_is_told_once(run: Run, record: Path) -> None:
    for option in ("--as-of", "--as-recorded", "--since"):
        told = run("show", record, option, "kemarin").err
        assert told.count("write it like") == 1
        assert told.count("'kemarin'") == 1


def test_no_sentence_is_told(run: Run) -> None:
    ended = run("sentence", " ")
    assert ended.code == 1
    assert "there is no sentence" in ended.err


def test_a_narrow_terminal_shows_every_word() -> None:
    columns, row = ["signed", "what", "parties", "id"], ["2020-11-09 ≠ 2020-11-10", "ceasefire [draft]", "", "g-1"]
    console = Console(file=io.StringIO(), force_terminal=True, color_system=None, highlight=False, width=40)
    print_rows(console, columns, [row])
    told = console.file.getvalue()  # type: ignore[attr-defined]
    assert told.split() == ["g-1", "signed", "2020-11-09", "≠", "2020-11-10", "·", "what", "ceasefire", "[draft]"]
