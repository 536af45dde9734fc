"""Odd mails, each with the labels a careful person would give it: `from tests.corpus import corpus`."""

from tests.corpus.build import LabelledMail, corpus

__all__ = ["LabelledMail", "corpus"]
