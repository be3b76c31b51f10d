"""Agreements: found by what they are called, followed through a page, with what they lay down (CODEBOOK §7)."""

from runut.extract.agreements.page import AgreementReader
from runut.extract.agreements.words import AgreementWords, load_agreement_words

__all__ = ["AgreementReader", "AgreementWords", "load_agreement_words"]
