"""The reading of noun phrases from the units of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.described_pairs import end_of_pair
from runut.annotate.phrases.leanings import lean, part_leaning
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.phrases.namesakes import closes_with_office, find_namesakes, opens_post
from runut.annotate.phrases.nth_acts import counts_acts
from runut.annotate.phrases.person_names import (
    closes_holder,
    is_joined_name,
    is_last_name,
    is_person_run,
    is_within_name,
)
from runut.annotate.phrases.phrase_kind import fill_kind, fill_people, take_citizens
from runut.annotate.phrases.phrase_words import (
    FUNCTION_WORDS,
    classes_of,
    described_beside,
    find_qualities,
    heads_body,
    holds_word,
    is_attributive,
    is_held,
    is_of_ruler,
    is_of_somebody,
    is_owned,
    is_people,
    is_said_of_bearer,
    is_thing_of,
    is_transparent,
    joined_text,
    names_no_person,
    past_more,
    points_back,
    points_beside,
    without_adverb,
    without_field,
)
from runut.annotate.phrases.places_before import opens_anew
from runut.annotate.words.counts import opens_count, read_count
from runut.annotate.words.matcher import Matcher
from runut.annotate.words.units import Unit
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import EntityClass

_PERSON = EntityClass.PERSON
_LONGEST_PHRASE, _LONGEST_PARTICLE = 16, 3  # "Vincent da Cruz", "State of Denial"
_NO_QUALITIES: frozenset[str] = frozenset()
_CLOSING, _NOT_OPENING = FUNCTION_WORDS | {"time_limit", "parts_names"}, FUNCTION_WORDS | {"adjective", "determiner"}


class MentionReader:
    """Reads noun phrases from the units of one sentence."""

    def __init__(self, units: Sequence[Unit], matcher: Matcher, *, is_title_case: bool) -> None:
        self.units = units
        self.numbers = matcher.numbers
        self.shapes = matcher.lexicon.shapes
        self.is_title_case = is_title_case
        self.opening = next((unit for unit in units if unit.is_word), units[0])

    def read(self, index: int, limit: int) -> Mention | None:
        """Return the noun phrase that begins at a unit and ends before `limit`, None where none does."""
        unit = self.units[index]
        if unit.item is not None and unit.item.pronoun is not None:
            return None if counts_acts(self.units, index) else self._pronoun(index)
        number, first, start = None, index, None
        if opens_count(unit, self.numbers):
            number, first, start = read_count(self.units, index, self.numbers)
            if number is not None:
                if first > limit:
                    return None  # "hampir | sepuluh bulan lalu" counts nobody
                first = self._skip_classifier(past_more(self.units, first))
        last = self._read_words(first, limit)
        is_told = number is not None or self.units[first - 1].has("plural")
        if last == first > index and is_told and is_people(self.units[first - 1]):
            first -= 1  # "orang-orang" alone, "mengirim 600 | anggota"
        if last == first and (first == index or number is None):
            return None
        mention = Mention(index, last, unit.start, self.units[last - 1].end)
        mention.number, mention.number_start = number, start
        mention.indefinite = first > index and holds_word(self.units, "indefinite", index, first)
        mention.many = holds_word(self.units, "plural", max(0, index - 1), min(len(self.units), first + 1))
        if last > first:
            self._fill(mention, first)
            return mention
        mention.name = joined_text(self.units[index:last])
        if last == index + 1 and unit.low.endswith(self.shapes.possessive):
            mention.kind, mention.pronoun = MentionKind.PRONOUN, "so_many"  # "ketiganya"
        return mention

    def _skip_classifier(self, position: int) -> int:
        """Step over a counting word ("orang", "jiwa") where a noun follows it."""
        if position + 1 < len(self.units) and self.units[position].low in self.numbers.classifiers:
            following = self.units[position + 1]
            item = self.units[position].item
            people = None if item is None else item.people
            if people is not None and people.victim not in {None, VictimKind.PERSON}:
                return position
            if self._opens(following) and not following.has("demonstrative"):
                return position + 1
        return position

    def _pronoun(self, index: int) -> Mention:
        unit, last = self.units[index], end_of_pair(self.units, index)
        while last < len(self.units) and self.units[last].has("demonstrative"):
            last += 1
        mention = Mention(index, last, unit.start, self.units[last - 1].end, kind=MentionKind.PRONOUN)
        mention.pronoun = unit.item.pronoun if unit.item else None
        mention.name = unit.text
        mention.classes = set(unit.classes)
        return mention

    def _read_words(self, start: int, limit: int) -> int:
        units, limit = self.units, min(limit, start + _LONGEST_PHRASE)
        if start >= limit or not self._opens(units[start]):
            return start
        position = start + 1
        while position < limit and (
            self._continues(units[position])
            or is_attributive(units, position, limit)
            or (not self.is_title_case and is_last_name(units, position, self._is_unknown_name))
        ):
            if self._closes(units[position - 1], units[position]) or closes_holder(units, start, position):
                break
            if opens_anew(units, start, position):
                break
            position += 1
        return without_adverb(units, start, position)

    def _closes(self, before: Unit, unit: Unit) -> bool:
        """Tell whether a phrase ends before a unit: behind an agency's name, or behind a noun whose owner "-nya" tells.

        "kepada AFP | korban tewas …", "menduga pelakunya | anggota sel X"; and behind any name before an unknown word,
        which says something of who bears it ("Machar | sulit mencapai …").
        """
        is_unknown = unit.item is None and unit.text.islower() and unit.text not in self.shapes.name_particles
        if is_unknown and len(unit.text) > _LONGEST_PARTICLE and self._is_name(before):
            return True
        if self._is_name(before) and is_said_of_bearer(unit):
            return True
        if not before.entities:
            return (
                (is_owned(before, self.shapes.possessive) and not self.is_title_case)
                and unit.text[0].islower()
                and not unit.categories
            )
        is_agency = any(entity.kind is ActorKind.MEDIA for entity in before.entities) and not self.is_title_case
        return is_agency and unit.text[0].islower()

    def _is_name(self, unit: Unit) -> bool:
        is_written = unit.is_capital and not self.is_title_case
        return is_written and (bool(unit.entities) or (unit.item is None and unit is not self.opening))

    def _opens(self, unit: Unit) -> bool:
        """Tell whether a unit may open a noun phrase."""
        if not unit.is_word:
            return False
        if unit.entities:
            return True
        item = unit.item
        if item is not None:
            if item.people is not None:
                return not (unit.has("adjective") and unit.text.islower())  # "menutup jalan | utama"
            if item.senses or item.speech is not None or item.pronoun is not None:
                return False
            if not _NOT_OPENING.isdisjoint(item.categories):
                return False
            if item.classes:
                return True
        return unit.number is None and (self.is_name_like(unit) or not self.is_verb_like(unit))

    def _continues(self, unit: Unit) -> bool:
        """Tell whether a unit may stand in a noun phrase that has begun."""
        if not unit.is_word:
            return False
        if unit.entities:
            return True
        item = unit.item
        if item is not None:
            if item.people is not None:
                return True
            if item.senses and unit.is_capital and not self.is_title_case:
                return True
            if item.speech is not None or item.pronoun is not None or item.senses:
                return False
            if not _CLOSING.isdisjoint(item.categories):
                return False
            if unit.has("inner", "ordinal"):
                return True
            if unit.number is not None or unit.has("determiner"):
                return unit.is_capital and not self.is_title_case
            if item.classes:
                return unit.is_capital or not self.shapes.are_of_verb(unit.low)
        return unit.number is None and (self.is_name_like(unit) or not self.is_verb_like(unit))

    def is_name_like(self, unit: Unit) -> bool:
        """Tell whether an unknown unit is written as a name where that means something."""
        if self.is_title_case or not (unit.is_capital or is_joined_name(unit.text, self.shapes.name_particles)):
            return False
        return unit is not self.opening or not self.is_verb_like(unit)

    def is_in_name(self, position: int) -> bool:
        """Tell whether a capitalised word stands between capitalised words ("Front Serikat Pembebasan Asom")."""
        if position == 0 or self.is_title_case or not self.units[position].is_capital:
            return False
        before = self.units[position - 1]
        return before.is_word and before.is_capital and before.end + 1 == self.units[position].start and position > 1

    def is_verb_like(self, unit: Unit) -> bool:
        """Tell whether an unknown word has the shape of a verb."""
        if not unit.is_word or unit.entities:
            return False
        if unit.item is not None and (unit.item.people is not None or unit.item.classes):
            return False
        return self.shapes.are_of_verb(unit.low)

    def _fill(self, mention: Mention, first: int) -> None:
        whole = self.units[first : mention.last]
        words, leaning = part_leaning(whole)
        people = [unit for n, unit in enumerate(words) if is_people(unit) and not self._is_borne(words, n)]
        head = next((unit for unit in words if is_people(unit) or not is_transparent(unit)), None)
        if is_thing := is_thing_of(head, self.opening, self.shapes, has_people=bool(people)):
            people = []
        mention.classes = classes_of(words)
        is_titled = self.is_title_case or closes_with_office(self.units, first)
        namesakes = find_namesakes(words, is_title_case=is_titled, is_post=opens_post(self.units, first))
        mention.entities = [entity for n, unit in enumerate(words) if n not in namesakes for entity in unit.entities]
        mention.name, mention.has_people = joined_text(whole), bool(people)
        if mention.last < len(self.units):
            following = self.units[mention.last]
            mention.definite = points_back(following, mention) and not self.units[mention.last - 1].has("of_that_kind")
            mention.indefinite |= points_beside(following, mention)
        if first and "known" in self.units[first - 1].categories and "kin" not in mention.classes:
            mention.definite = True  # "sang menteri", not "sang istri"
        mention.indefinite |= holds_word(words, "unnamed", 0, len(words))
        mention.possessive = any(unit.low.endswith(self.shapes.possessive) for unit in people)
        mention.owned = any(unit.low.endswith(self.shapes.possessive) for unit in words)
        mention.unowned = mention.name.removesuffix(self.shapes.possessive) if mention.possessive else ""
        mention.bare_entity = len(words) == 1 and bool(words[0].entities) and not (people and " " in words[0].low)
        fill_people(mention, people, self.shapes)
        mention.qualities = _NO_QUALITIES if self.is_title_case else frozenset(find_qualities(whole))
        mention.described = described_beside(whole, people)
        if people or not (is_thing or is_held(head)):
            self._fill_names(mention, words, namesakes)
        if people and (is_of_somebody(people[0], self.shapes.possessive) or self._is_aide(people, words)):
            mention.person = None  # "pendukung Rogerio Lobato" are not he, nor is "juru bicara Presiden X"
        fill_kind(mention, words)
        lean(mention, leaning)
        if first and mention.bare_entity and mention.number is not None:
            take_citizens(mention, self.units[first - 1])

    def _is_aide(self, people: Sequence[Unit], words: Sequence[Unit]) -> bool:
        return is_of_ruler(people, words, self.shapes.short_titles)

    def _fill_names(self, mention: Mention, words: Sequence[Unit], namesakes: frozenset[int]) -> None:
        runs: list[list[Unit]] = [[]]
        for n, (before, unit) in enumerate(zip((None, *words), words, strict=False)):
            is_person = bool(unit.entities) and unit.entities[0].cls is _PERSON
            is_unknown = n in namesakes or self._is_unknown_name(unit) or (n > 0 and self._is_within_name(words, n))
            if before is not None and "territory" in before.classes and before.is_capital and not before.entities:
                is_unknown = False  # "Wilayah Pase": a place
            if is_person and any(word.entities for word in runs[-1]):
                runs.append([])
            if is_person or is_unknown:
                runs[-1].append(unit)
            elif runs[-1]:
                runs.append([])
        run = next((without_field(run, words) for run in reversed(runs) if run), [])
        if not run:
            return
        named = [unit for other in runs if other is not run for unit in other if unit.entities]
        if named and not any(unit.entities for unit in run):  # "Trump Route for Peace": called after somebody
            mention.entities = [entity for entity in mention.entities if entity.cls is not _PERSON]
            return
        ends = mention.title or run[-1] is words[-1]
        if not ends or names_no_person(run, words):
            return
        if any(unit.entities for unit in run) or (
            not heads_body(mention, words) and is_person_run(mention, run, self.opening)
        ):
            mention.person = joined_text(run)

    def _is_borne(self, words: Sequence[Unit], index: int) -> bool:
        """Tell whether a noun for people is somebody's name here ("Letjen Yusran | Hakim")."""
        return index > 0 and "namesake" in words[index].classes and self._is_within_name(words, index)

    def _is_within_name(self, words: Sequence[Unit], index: int) -> bool:
        if self.is_title_case or words[index].entities:
            return False
        return is_within_name(words, index, self.shapes.name_particles, self._is_unknown_name)

    def _is_unknown_name(self, unit: Unit) -> bool:
        return not unit.entities and unit.item is None and self.is_name_like(unit)
