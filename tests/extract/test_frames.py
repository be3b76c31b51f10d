"""Every frame is told by its example and not by its counter-example."""

from __future__ import annotations

import pytest

from runut.extract.acts.events import find_events
from runut.extract.reader import read_sentences
from runut.languages.lexicon import Frame
from runut.languages.lexicon_loading import load_lexicon

FRAMES = [frame for frame in load_lexicon("id").frames.values() if frame.type is not None]


def frames_of(text: str) -> set[str]:
    return {event.sense.frame.id for sentence in read_sentences(text, "id") for event in find_events(sentence)}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_the_example_tells_an_event_of_the_frame(frame: Frame) -> None:
    assert frame.id in frames_of(frame.example)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_the_counter_example_tells_none(frame: Frame) -> None:
    assert frame.id not in frames_of(frame.counter)
