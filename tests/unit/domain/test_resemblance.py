"""Answers that say the same resemble each other, whoever they are for; all others do not."""

from itertools import combinations

from agentdesk.domain.resemblance import SIZE, resemblance, sketch_of
from tests.ranking import rewritten_answers

LONG = " ".join(f"word{n}" for n in "abcdefghijklmnopqrstuvwxyz") * 9


def test_an_answer_is_known_again_when_it_is_written_again() -> None:
    sketches = [
        (number, sketch_of(text)) for number, one in enumerate(rewritten_answers()) for text in one.answers
    ]
    pairs = [(one == other, resemblance(a, b)) for (one, a), (other, b) in combinations(sketches, 2)]
    assert min(likeness for same, likeness in pairs if same) >= 0.2
    assert max(likeness for same, likeness in pairs if not same) < 0.2


def test_what_is_about_one_customer_does_not_count() -> None:
    one = sketch_of(
        "We moved shop.example.com to the new server at 16:40, see https://a.example/x?y=1 please do."
    )
    other = sketch_of("We moved www.other.pl to the new server at 9:05, see anna@b.example please do.")
    assert resemblance(one, other) == 1.0


def test_a_sketch_is_small_and_the_same_in_every_process() -> None:
    assert len(sketch_of(LONG)) <= SIZE
    assert sketch_of("The quota is used up.") == tuple(sorted(sketch_of("The quota is used up.")))
    assert sketch_of("quota")[0] == 3873536796754641041
    assert resemblance(sketch_of(""), sketch_of("")) == 0.0
    assert resemblance(sketch_of("quota"), sketch_of("")) == 0.0
