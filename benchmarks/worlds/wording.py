"""Words for days, parties and agreements in both languages; every choice hangs on the random numbers that are given."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.worlds.cast import Leader, Party
from benchmarks.worlds.patterns import read_sections

MONTHS = {
    "id": [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
DAYS = {
    "id": ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
_PASSERS_BY = [
    "Mirsad",
    "Velan",
    "Oria",
    "Tamsin",
    "Kaleb",
    "Nuri",
    "Sadiq",
    "Lena",
    "Ferhad",
    "Anouk",
    "Ismat",
    "Rosal",
    "Devra",
    "Pavlo",
    "Yusra",
    "Orlan",
    "Tika",
    "Bashar",
    "Nela",
]
_NUMBERS = {
    "id": ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Words for a time and the EDTF value that they have."""

    words: str
    edtf: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Words for a number of people, and the least and the most that they allow."""

    words: str
    low: int | None
    high: int | None


def plain_day(day: date, language: str) -> str:
    """Return a day in full."""
    month = MONTHS[language][day.month - 1]
    return f"{day.day} {month} {day.year}" if language == "id" else f"{month} {day.day}, {day.year}"


def say_when(day: date, style: str, published: date, language: str, rng: random.Random) -> When:
    """Return words for a day as seen from the day of publication.

    Args:
        day: The day to tell.
        style: fresh, full, month, year or none.
        published: When the page comes out.
        language: In which the page is.
        rng: What the choice hangs on.
    """
    if style == "none":
        return When(words="", edtf=None)
    if style == "year":
        return When(words=f"pada {day.year}" if language == "id" else f"in {day.year}", edtf=str(day.year))
    if style == "month":
        return _say_month(day, language, rng)
    near = 0 <= (published - day).days <= 5
    if style == "fresh" and near:
        return When(words=_say_near(day, published, language, rng), edtf=day.isoformat())
    return When(words=_say_far(day, published, language, rng), edtf=day.isoformat())


def _say_month(day: date, language: str, rng: random.Random) -> When:
    month = MONTHS[language][day.month - 1]
    text = f"{day.year}-{day.month:02}"
    if language == "en":
        return When(words=f"in {month} {day.year}", edtf=text)
    part = (day.day > 10) + (day.day > 20)
    if rng.random() < 0.4 and part != 1:
        last = (date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)).day
        first, end = ((1, 10), (11, 20), (21, last))[part]
        word = ("awal", "pertengahan", "akhir")[part]
        return When(words=f"pada {word} {month} {day.year}", edtf=f"{text}-{first:02}/{text}-{end:02}")
    lead = rng.choice(("pada", "pada bulan"))
    return When(words=f"{lead} {month} {day.year}", edtf=text)


def _say_near(day: date, published: date, language: str, rng: random.Random) -> str:
    weekday = DAYS[language][day.weekday()]
    month = MONTHS[language][day.month - 1]
    if language == "en":
        forms = (f"on {weekday}", f"on {weekday}", f"on {month} {day.day}", f"on {weekday}, {month} {day.day}")
        return rng.choice(forms)
    bracket = rng.choice((f"({day.day}/{day.month})", f"({day.day}/{day.month}/{day.year})"))
    forms = [
        f"pada {weekday} {bracket}",
        f"{weekday} {bracket}",
        f"pada hari {weekday} {bracket}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"pada {weekday}",
        f"pada tanggal {day.day} {month} {day.year}",
    ]
    if (published - day).days == 1:
        forms.append(f"kemarin, {weekday} {bracket}")
    return rng.choice(forms)


def _say_far(day: date, published: date, language: str, rng: random.Random) -> str:
    plain = plain_day(day, language)
    if language == "en":
        return f"on {plain}"
    forms = [f"pada {plain}", f"pada tanggal {plain}"]
    if day.year == published.year and day <= published:
        forms.append(f"pada {day.day} {MONTHS['id'][day.month - 1]} lalu")
    return rng.choice(forms)


def say_number(number: int, language: str, rng: random.Random) -> str:
    """Return a number in words or figures."""
    if number < 10 and rng.random() < 0.8:
        return _NUMBERS[language][number]
    return f"{number:,}".replace(",", ".") if language == "id" else f"{number:,}"


def say_bound(number: int, bound: str, language: str) -> Counted:
    """Return words for about how many: more than, nearly, or tens of them."""
    step = 10 if number > 30 else 5
    low, high = (number - 1) // step * step, -(-(number + 1) // step) * step
    if bound == "over":
        return Counted(words=f"{'lebih dari' if language == 'id' else 'more than'} {low}", low=low + 1, high=None)
    if bound == "nearly":
        return Counted(words=f"{'hampir' if language == 'id' else 'nearly'} {high}", low=None, high=high - 1)
    return (
        Counted(words="puluhan", low=20, high=99) if language == "id" else Counted(words="dozens of", low=24, high=99)
    )


def say_colour(number: int, language: str) -> str:
    """Return a sentence of colour by its number: the same in every language, mostly told by somebody in the street."""
    sections = read_sections(language)
    lines, jobs = (sections[name][0].patterns for name in ("filler", "filler.jobs"))
    number, line = divmod(number, len(lines))
    number, name = divmod(number, len(_PASSERS_BY))
    age, job = 19 + number % 53, jobs[number % len(jobs)]
    if number % 4 == 0:
        return lines[line]
    told = f"kata {_PASSERS_BY[name]} ({age}), {job}" if language == "id" else f"said {_PASSERS_BY[name]}, {age}, {job}"
    return f"{lines[line].rstrip('.')}, {told}."


def say_party(party: Party, slot: str, language: str, rng: random.Random) -> str:
    """Return a name for a party: as itself (""), or as its forces ("f")."""
    name = party.name(language)
    bare = name.removeprefix("the ")
    if slot == "f":
        if language == "id":
            words = ("pasukan", "tentara", "militer") if party.kind == "state" else ("pejuang", "milisi", "pasukan")
            return f"{rng.choice(words)} {name}"
        kinds = ("forces", "troops") if party.kind == "state" else ("fighters", "forces")
        return f"{party.adjective} {rng.choice(kinds)}"
    forms = [name, name, name]
    if party.kind == "state":
        capital = party.capital(language)
        forms.append(capital)
        forms.append(f"pemerintah {name}" if language == "id" else f"the {party.adjective} government")
    elif party.kind == "group" and language == "id" and party.is_known:
        forms.append(f"kelompok {name}")
    chosen = rng.choice(forms)
    return chosen if chosen != name or language == "id" else (name if name != bare else bare)


def say_leader(leader: Leader | None, party: Party, language: str, rng: random.Random) -> str:
    """Return a leader with title, or what stands for one where none is known."""
    name = party.name(language)
    if leader is None:
        if language == "en":
            return f"the {party.adjective} {rng.choice(('delegation', 'leadership'))}"
        return rng.choice((f"delegasi {name}", f"perwakilan {name}"))
    if language == "id":
        title = "PM" if leader.id == "Perdana Menteri" and rng.random() < 0.5 else leader.id
        return f"{title} {name} {leader.name}"
    return f"{party.adjective} {leader.en} {leader.name}"


def say_pair(one: Party, other: Party, *, is_named: bool, language: str, rng: random.Random) -> str:
    """Return words for two parties; where both were named before, they may be "both"."""
    if is_named and rng.random() < 0.4:
        states = one.kind == other.kind == "state"
        if language == "en":
            return rng.choice(("both countries", "the two countries") if states else ("both sides", "the two sides"))
        return rng.choice(("kedua negara", "kedua pihak") if states else ("kedua pihak", "kedua kubu"))
    first, second = (one, other) if rng.random() < 0.7 else (other, one)
    joint = " dan " if language == "id" else " and "
    return first.name(language) + joint + second.name(language)


def say_agreement(kind: str, day: date, words: dict[str, str], language: str, rng: random.Random) -> str:
    """Return a name for an agreement: by its day, its place, its mediator.

    Args:
        kind: ceasefire or peace_agreement.
        day: When it was made.
        words: Its place and its mediator in the language.
        language: In which to name it.
        rng: What the choice hangs on.
    """
    place, mediator = words["place"], words["mediator"]
    month = MONTHS[language][day.month - 1]
    if language == "en":
        noun = rng.choice(("ceasefire", "truce") if kind == "ceasefire" else ("peace agreement", "peace accord"))
        forms = (
            f"the {month} {day.day}, {day.year} {noun}",
            f"the {noun} reached in {place} on {month} {day.day}, {day.year}",
            f"the {mediator.removeprefix('the ')}-brokered {noun} of {month} {day.day}, {day.year}",
        )
        return rng.choice(forms)
    nouns = (
        ("gencatan senjata", "kesepakatan gencatan senjata")
        if kind == "ceasefire"
        else ("perjanjian damai", "kesepakatan damai")
    )
    noun = rng.choice(nouns)
    forms = (
        f"{noun} {day.day} {month} {day.year}",
        f"{noun} yang dicapai di {place} pada {day.day} {month} {day.year}",
        f"{noun} {day.day} {month} {day.year} yang ditengahi {mediator}",
    )
    return rng.choice(forms)
