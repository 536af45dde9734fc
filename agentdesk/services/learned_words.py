"""Words that the spelling check is taught where no file keeps them."""


class WordsOfThisRun:
    """A ports.WordList that lasts as long as the program."""

    def __init__(self) -> None:
        self._words = frozenset[str]()

    def words(self) -> frozenset[str]:
        return self._words

    def add(self, word: str) -> None:
        self._words |= {word}
